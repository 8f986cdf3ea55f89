"""Keys and signatures, held against the key and note of Go's sumdb/note, which the C2SP format describes."""

import base64

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ed25519, x25519
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from commsbot import signing
from commsbot.domain import record

PETER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
SEED = base64.b64decode("AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz")[1:]
TEXT = b"If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
MARK = base64.b64decode("x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=")
ORIGIN = "springfield.example/record"
ROOT = bytes(range(32))


def test_the_published_key_and_note_are_made_alike():
    signer = signing.Signer("PeterNeumann", Ed25519PrivateKey.from_private_bytes(SEED))

    assert signer.vkey == PETER
    assert signing.key_id("PeterNeumann", 1, signer.key.public_key().public_bytes_raw()) == MARK[:4]
    assert signer.key.sign(TEXT) == MARK[4:]


def test_the_published_note_is_verified():
    peter = signing.verifier(PETER)

    assert (peter.name, peter.key_id) == ("PeterNeumann", MARK[:4])
    assert peter.check(TEXT, MARK[4:])
    assert not peter.check(TEXT + b"\n", MARK[4:])
    assert not peter.check(TEXT, MARK[4:-1])


def test_a_created_key_is_loaded_and_its_head_verifies(tmp_path):
    created = signing.create(tmp_path / "key.pem", ORIGIN)
    loaded = signing.load(tmp_path / "key.pem", ORIGIN)

    assert loaded.vkey == created.vkey
    assert record.read(loaded.note(ORIGIN, 12, ROOT), [signing.verifier(created.vkey)]) == record.Head(
        ORIGIN, 12, ROOT, (ORIGIN,)
    )
    assert (tmp_path / "key.pem").stat().st_mode & 0o777 == 0o600


def test_a_key_is_never_overwritten(tmp_path):
    first = signing.create(tmp_path / "key.pem", ORIGIN)

    with pytest.raises(signing.KeyExists):
        signing.create(tmp_path / "key.pem", ORIGIN)

    assert signing.load(tmp_path / "key.pem", ORIGIN).vkey == first.vkey


def test_a_name_that_no_head_can_bear_leaves_no_file(tmp_path):
    with pytest.raises(record.BadHead, match="no spaces, no plus"):
        signing.create(tmp_path / "key.pem", "two words")

    assert not (tmp_path / "key.pem").exists()


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660, 0o601])
def test_a_key_that_others_may_touch_is_refused(tmp_path, mode):
    signing.create(tmp_path / "key.pem", ORIGIN)
    (tmp_path / "key.pem").chmod(mode)

    with pytest.raises(signing.LooseKey, match=rf"mode {mode:04o}.*chmod 600"):
        signing.load(tmp_path / "key.pem", ORIGIN)


def test_a_key_that_is_none_is_named(tmp_path):
    path = tmp_path / "key.pem"
    with pytest.raises(signing.NoKey, match="No such file"):
        signing.load(path, ORIGIN)

    path.touch(0o600)
    with pytest.raises(signing.NoKey, match="no unencrypted key"):
        signing.load(path, ORIGIN)

    path.write_bytes(
        x25519.X25519PrivateKey.generate().private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
    )
    with pytest.raises(signing.NoKey, match="not an Ed25519 key"):
        signing.load(path, ORIGIN)


@pytest.mark.parametrize(
    ("vkey", "why"),
    [
        (PETER.replace("c7", "c8"), "don't belong together"),
        (PETER.replace("Peter", "Paul"), "don't belong together"),
        ("+" + PETER.split("+", 1)[1], "don't belong together"),
        ("PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==", "not an Ed25519 key"),
        ("PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", "not an Ed25519 key"),
        ("PeterNeumann", "not an Ed25519 key"),
        ("PeterNeumann+173116ae+?", "not base64"),
        ("PeterNeumann+173116ae+ä", "not base64"),
    ],
)
def test_a_mangled_verifier_key_is_refused(vkey, why):
    with pytest.raises(signing.BadVerifierKey, match=why):
        signing.verifier(vkey)


def test_a_witness_that_co_signs_is_counted():
    log = signing.Signer(ORIGIN, Ed25519PrivateKey.generate())
    witness = ed25519.Ed25519PrivateKey.generate()
    public: Ed25519PublicKey = witness.public_key()
    identity = signing.key_id("witness.example", 4, public.public_bytes_raw())
    encoded = base64.b64encode(b"\x04" + public.public_bytes_raw()).decode()
    vkey = f"witness.example+{identity.hex()}+{encoded}"
    note = log.note(ORIGIN, 3, ROOT)
    text = note.split("\n\n")[0] + "\n"
    at = 1_795_271_400
    mark = at.to_bytes(8, "big") + witness.sign(f"cosignature/v1\ntime {at}\n{text}".encode())
    cosigned = record.countersigned(note, record.signature("witness.example", identity, mark))
    keys = [signing.verifier(log.vkey), signing.verifier(vkey)]

    assert record.read(cosigned, keys).signers == (ORIGIN, "witness.example")
    later = record.countersigned(
        note, record.signature("witness.example", identity, (at + 1).to_bytes(8, "big") + mark[8:])
    )
    with pytest.raises(record.BadHead, match=r"the signature of witness\.example is false"):
        record.read(later, keys)
