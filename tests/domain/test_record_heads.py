"""Heads are C2SP checkpoints; the text and signature of the format's own example are held here."""

import base64

import pytest

from commsbot.domain.record import heads

ORIGIN = "example.com/behind-the-sofa"
ROOT = base64.b64decode("CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=")
TEXT = f"{ORIGIN}\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n"
LOG_LINE = (
    "— example.com/behind-the-sofa "
    "Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n"
)
WITNESS_LINE = (
    "— witness.example.com/w1 "
    "jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==\n"
)
LOG = heads.Verifier(
    ORIGIN, bytes.fromhex("033de0ae"), lambda text, signature: text == TEXT.encode() and len(signature) == 64
)
WITNESS = heads.Verifier("witness.example.com/w1", bytes.fromhex("8d66cf3f"), lambda _, signature: len(signature) == 72)
DOUBTER = heads.Verifier(ORIGIN, bytes.fromhex("033de0ae"), lambda _text, _signature: False)
SIGNED = f"{TEXT}\n{LOG_LINE}"


def test_the_example_of_the_format_is_written_alike():
    raw = base64.b64decode(LOG_LINE.split(" ")[2])

    assert heads.text(ORIGIN, 20852163, ROOT) == TEXT
    assert heads.note(TEXT, [heads.signature(ORIGIN, raw[:4], raw[4:])]) == SIGNED


def test_the_example_of_the_format_is_read():
    assert heads.read(SIGNED, [LOG]) == heads.Head(ORIGIN, 20852163, ROOT, (ORIGIN,))


def test_a_witness_adds_a_line_and_only_once():
    cosigned = heads.countersigned(SIGNED, WITNESS_LINE)

    assert cosigned == SIGNED + WITNESS_LINE
    assert heads.countersigned(cosigned, WITNESS_LINE) == cosigned
    assert heads.read(cosigned, [LOG, WITNESS]).signers == (ORIGIN, "witness.example.com/w1")
    assert heads.read(cosigned, [LOG]).signers == (ORIGIN,)


def test_a_second_signature_of_one_key_counts_once():
    assert heads.read(SIGNED + LOG_LINE, [LOG]).signers == (ORIGIN,)


def test_lines_that_extend_a_head_are_signed_but_not_read():
    extended = TEXT + "an extension\n"
    anyone = heads.Verifier(ORIGIN, LOG.key_id, lambda text, _: text == extended.encode())

    assert heads.read(f"{extended}\n{LOG_LINE}", [anyone]).size == 20852163


@pytest.mark.parametrize(
    ("signed", "verifier", "why"),
    [
        (SIGNED, DOUBTER, "the signature of example.com/behind-the-sofa is false"),
        (SIGNED, WITNESS, "none of the keys given has signed it, only example.com/behind-the-sofa"),
        (TEXT, LOG, "it has no signatures"),
        (SIGNED.removesuffix("\n"), LOG, "it has no signatures"),
        (SIGNED + "\t\n", LOG, "characters that no head may hold"),
        (SIGNED + "\ud800\n", LOG, "characters that no head may hold"),
        (f"{TEXT}\nsigned, the sheriff\n", LOG, "is not a signature line"),
        (f"{TEXT}\n— a+b AAAA\n", LOG, "is not a signature line"),
        (f"{TEXT}\n— name ????\n", LOG, "is not base64"),
        (f"{TEXT}\n— name ä\n", LOG, "is not base64"),
        (f"{TEXT}\n— name AB==\n", LOG, "is not base64 in its one form"),
        (f"{TEXT}\n— name AAAAAA==\n", LOG, "the signature of name is too short"),
        (SIGNED + WITNESS_LINE * 100, LOG, "more than 100 signatures"),
    ],
)
def test_a_note_that_proves_nothing_is_refused(signed, verifier, why):
    with pytest.raises(heads.BadHead) as refusal:
        heads.read(signed, [verifier])

    assert why in str(refusal.value)


@pytest.mark.parametrize(
    ("body", "why"),
    [
        ("one\n1\n", "not a log's name, size and root"),
        ("one\n\n1\nAAAA\n", "not a log's name, size and root"),
        ("one\n01\nAAAA\n", "'01' is not a size"),
        ("one\n1\nAAAA\n", "not a SHA-256 hash"),
    ],
)
def test_a_signed_text_that_is_no_head_is_refused(body, why):
    anyone = heads.Verifier(ORIGIN, LOG.key_id, lambda _text, _signature: True)

    with pytest.raises(heads.BadHead) as refusal:
        heads.read(f"{body}\n{LOG_LINE}", [anyone])

    assert why in str(refusal.value)


@pytest.mark.parametrize("origin", ["", "two\nlines", "bell\a"])
def test_a_log_has_a_name_of_one_line(origin):
    with pytest.raises(heads.BadHead):
        heads.text(origin, 0, ROOT)


@pytest.mark.parametrize("name", ["", "two words", "a+b", "bell\a"])
def test_a_key_has_a_name_without_spaces_or_plus(name):
    with pytest.raises(heads.BadHead):
        heads.signature(name, b"1234", b"")
