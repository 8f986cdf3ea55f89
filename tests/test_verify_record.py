"""The exported folder and its script, which shares no code with the domain: both must come to one verdict."""

import dataclasses
import hashlib
import json
import subprocess
import sys
from datetime import UTC, datetime, timedelta

import pytest
import rfc8785
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from commsbot import export, signing
from commsbot.domain import record
from commsbot.domain.record import audit
from commsbot.export import verify_record

ORIGIN = "springfield.example/record"
SIGNER = signing.Signer(ORIGIN, Ed25519PrivateKey.from_private_bytes(bytes(32)))
START = datetime(2026, 11, 21, 14, 30, tzinfo=UTC)
json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53) + 1, 2**53 - 1)
    | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), inner, max_size=3)
    ),
    max_leaves=8,
)


def a_row(sequence, salt="honest", **change):
    fields = {"text": f"Avoid Main Street (“{sequence}” ·\u2028🚓)", "count": sequence, "version": 1}
    entry = record.Entry(
        "springfield", sequence, START + timedelta(seconds=sequence), "version.cut", fields, "S-1", "ana"
    )
    entry = dataclasses.replace(entry, **change)
    salts = {name: hashlib.sha256(f"{salt} {sequence} {name}".encode()).digest() for name in record.names(entry)}
    return record.seal(entry, salts).stored()


def a_note(rows, size, signer=SIGNER, origin=ORIGIN):
    return signer.note(origin, size, record.tree(bytes.fromhex(row.leaf) for row in rows[:size]).root())


def a_record(size):
    rows = [a_row(sequence) for sequence in range(1, size + 1)]
    return rows, [a_note(rows, number) for number in range(1, size + 1)]


def examine(rows, notes, outside=()):
    return verify_record.examine([export.line(row) for row in rows], notes, SIGNER.vkey, list(outside))[0]


def verify(rows, notes, outside=()):
    return record.verify(rows, notes, [signing.verifier(SIGNER.vkey)], ORIGIN, outside)


def run(folder, *arguments):
    return subprocess.run(
        [sys.executable, "-I", "-W", "error", folder / "verify_record.py", *arguments],
        capture_output=True,
        text=True,
        check=False,
        cwd=folder.parent,
        env={"PYTHONUTF8": "1"},
    )


@given(json_values)
def test_values_are_canonical_as_rfc_8785_says(value):
    assert verify_record.canonical(value).encode() == rfc8785.dumps(value)


@pytest.mark.parametrize("value", [2**53, -(2**53), 0.5, float("nan"), {1: 2}.keys(), "\ud800"])
def test_values_that_do_not_occur_are_refused(value):
    with pytest.raises(ValueError, match=r"large|does not occur|surrogates"):
        verify_record.canonical(value).encode()


def test_a_sound_folder_is_checked_by_its_own_script(tmp_path):
    rows, notes = a_record(5)
    folder = tmp_path / "export"

    assert export.export(folder, rows, notes, SIGNER.vkey) == 5

    outside = tmp_path / "newspaper.txt"
    outside.write_text(notes[3], encoding="utf-8")
    alone, witnessed = run(folder), run(folder, folder, "--checkpoint", outside, "--key", SIGNER.vkey)
    assert alone.returncode == 0, alone.stdout + alone.stderr
    assert alone.stdout.splitlines() == [
        f"The log is {ORIGIN}, with 5 entries and 5 signed heads.",
        f"The key used is {SIGNER.vkey}: compare it with the one that the agency publishes elsewhere.",
        "Values disposed of by rule, with an entry that says so: 0.",
        "Whether the end was cut off is not provable without an outside head (--checkpoint FILE).",
        "Nothing was edited, removed, reordered or inserted in entries 1 to 5.",
        "The record is sound.",
    ]
    assert witnessed.returncode == 0, witnessed.stdout + witnessed.stderr
    assert "The outside head agrees: nothing is missing up to entry 4." in witnessed.stdout
    assert {path.name for path in folder.iterdir()} == {
        "README.txt",
        "entries.jsonl",
        "head.txt",
        "heads.jsonl",
        "public_key",
        "verify_record.py",
    }
    assert folder.stat().st_mode & 0o777 == 0o700
    assert (folder / "head.txt").read_text(encoding="utf-8") == notes[-1]


def test_an_edited_folder_is_named_and_fails(tmp_path):
    rows, notes = a_record(3)
    folder = tmp_path / "export"
    export.export(folder, rows, notes, SIGNER.vkey)
    entries = folder / "entries.jsonl"
    entries.write_text(entries.read_text("utf-8").replace("“2”", "“3”"), encoding="utf-8")

    checked = run(folder)

    assert checked.returncode == 1
    assert checked.stdout.splitlines()[-2:] == [
        "WRONG: Entry 2 was edited: its text is not what was recorded.",
        "The record is NOT as it was signed.",
    ]


def test_a_cut_folder_fails_against_a_head_from_elsewhere(tmp_path):
    rows, notes = a_record(4)
    folder = tmp_path / "export"
    export.export(folder, rows[:2], notes[:2], SIGNER.vkey)
    (tmp_path / "head.txt").write_text(notes[3], encoding="utf-8")

    assert run(folder).returncode == 0
    checked = run(folder, "--checkpoint", tmp_path / "head.txt")
    assert checked.returncode == 1
    assert "WRONG: The end is missing: a signed head knows entries 3 to 4." in checked.stdout


def test_a_folder_that_cannot_be_read_exits_2(tmp_path):
    folder = tmp_path / "export"
    export.export(folder, *a_record(1), "no key")

    checked = run(folder)

    assert checked.returncode == 2
    assert checked.stderr.startswith("This can't be checked: ")
    assert run(folder, tmp_path / "nowhere").returncode == 2


def test_an_export_is_never_mixed_with_another(tmp_path):
    (tmp_path / "notes.txt").touch()

    with pytest.raises(export.FolderInUse, match="is not an empty folder"):
        export.export(tmp_path, [], [], SIGNER.vkey)


def test_an_empty_record_is_sound(tmp_path):
    export.export(tmp_path / "export", [], [], SIGNER.vkey)

    assert run(tmp_path / "export").returncode == 0


tampering = st.sampled_from(
    [
        "none",
        "value",
        "salt",
        "column",
        "leaf",
        "commitment",
        "name",
        "garbage",
        "twice",
        "remove",
        "close-up",
        "swap",
        "swap-numbers",
        "insert",
        "forge",
        "append",
        "truncate",
        "renumber",
        "erase",
        "no-values",
    ]
)


def tampered(rows, at, how):
    """Do one thing to the entry at index `at`."""
    row = rows[at]
    values = json.loads(row.values)
    commitments = json.loads(row.commitments)

    def put(**columns):
        return [*rows[:at], dataclasses.replace(row, **columns), *rows[at + 1 :]]

    def numbered(kept):
        return [dataclasses.replace(kept_row, sequence=number) for number, kept_row in enumerate(kept, 1)]

    other = (at + 1) % len(rows)
    swapped = list(rows)
    swapped[at], swapped[other] = rows[other], rows[at]
    forged = a_row(row.sequence, "forged", fields={"text": "All is well"})
    results = {
        "none": lambda: rows,
        "value": lambda: put(values=json.dumps(values | {"text": values["text"] | {"value": "All is well"}})),
        "salt": lambda: put(values=json.dumps(values | {"text": values["text"] | {"salt": "00"}})),
        "column": lambda: put(actor="mallory"),
        "leaf": lambda: put(leaf="00" * 32),
        "commitment": lambda: put(commitments=json.dumps(["00" * 32, *commitments[1:]])),
        "name": lambda: put(values=row.values.replace('"text"', '"txet"')),
        "garbage": lambda: put(values="{", commitments="[", leaf="x"),
        "twice": lambda: put(values=row.values[:-1] + ', "text": null}'),
        "remove": lambda: [*rows[:at], *rows[at + 1 :]],
        "close-up": lambda: numbered([*rows[:at], *rows[at + 1 :]]),
        "swap": lambda: swapped,
        "swap-numbers": lambda: numbered(swapped),
        "insert": lambda: [*rows[:at], forged, *rows[at:]],
        "forge": lambda: [*rows[:at], forged, *rows[at + 1 :]],
        "append": lambda: [*rows, a_row(len(rows) + 1)],
        "truncate": lambda: rows[:at],
        "renumber": lambda: put(sequence=99),
        "erase": lambda: put(values=record.dispose(row.values, ["text"])),
        "no-values": lambda: put(values=""),
    }
    return results[how]()


@given(st.integers(2, 6), st.data(), tampering)
def test_script_and_domain_come_to_one_verdict(size, data, how):
    rows, notes = a_record(size)
    at = data.draw(st.integers(0, size - 1))
    changed = tampered(rows, at, how)

    domain, script = verify(changed, notes), examine(changed, notes)

    assert domain.sound == (how == "none")
    assert (not script) == domain.sound, script
    assert all(
        str(at + 1) in " ".join(found) for found in [script] if how not in {"none", "append", "swap", "swap-numbers"}
    )


@given(st.integers(2, 6), st.data())
def test_both_find_a_history_that_was_signed_anew(size, data):
    rows, notes = a_record(size)
    at = data.draw(st.integers(0, size - 1))
    forged = tampered(rows, at, "forge")
    resigned = [a_note(forged, number) for number in range(1, size + 1)]

    assert not examine(forged, resigned)
    assert examine(forged, resigned, notes) == [
        f"Something in entries {at + 1} to {at + 1} was changed and signed anew."
    ]
    assert not verify(forged, resigned, notes).sound


def test_both_excuse_what_an_entry_says_was_disposed_of():
    said = {"entry": 1, "names": ["text", "version"], "reason": "court order"}
    rows = [a_row(1), a_row(2, kind=audit.DISPOSAL, fields=said)]
    notes = [a_note(rows, 1), a_note(rows, 2)]
    rows[0] = dataclasses.replace(rows[0], values=record.dispose(rows[0].values, ["text", "version"]))

    assert verify(rows, notes).sound
    assert examine(rows, notes) == []


@pytest.mark.parametrize(
    ("note", "why"),
    [
        (lambda rows: a_note(rows, 2).replace("\n2\n", "\n1\n"), "a head has a false signature"),
        (lambda rows: a_note(rows, 2).split("\n\n")[0], "a head has no signatures"),
        (lambda rows: a_note(rows, 2).replace(f"— {ORIGIN}", "— other"), f"a head is not signed by {ORIGIN}"),
        (lambda rows: a_note(rows, 2, signing.Signer(ORIGIN, Ed25519PrivateKey.generate())), "a head is not signed by"),
        (lambda rows: a_note(rows, 2, origin="shelbyville"), "Heads of several logs are mixed"),
    ],
)
def test_both_refuse_a_head_that_is_not_the_logs(note, why):
    rows, notes = a_record(2)

    assert why in " ".join(examine(rows, [*notes, note(rows)]))
    assert not verify(rows, [*notes, note(rows)]).sound


def test_a_key_of_another_kind_is_refused():
    with pytest.raises(ValueError, match="not the verifier key of a log"):
        verify_record.Key(SIGNER.vkey.replace("springfield", "shelbyville"))
