"""Ed25519 keys that sign the heads of the log: files that only their owner may read, never in the database.

Public keys are C2SP verifier keys (`name+hash+base64`), the form that witnesses and auditors of transparency logs take. A
witness's own key (signature type 4, https://c2sp.org/tlog-cosignature) is understood as well, so that its line in a head counts.
"""

import base64
import binascii
import hashlib
import os
import stat
from dataclasses import dataclass
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from commsbot.domain import errors, record

ED25519 = 1
COSIGNATURE = 4
_STAMP_BYTES = 8


class LooseKey(errors.Broken):
    """The signing key {path} may be read by others (mode {mode}). Run: chmod 600 {path}. If others did read it, make a new key."""


class NoKey(errors.Broken):
    """There is no usable signing key at {path}: {why}. `commsbot init` makes one; a lost key can't be made again."""


class KeyExists(errors.Refused):
    """There is a signing key at {path} already. Heads signed with it need it for ever, so it is never overwritten."""


class BadVerifierKey(errors.Refused):
    """{key} is not a verifier key: {why}. It looks like name+1a2b3c4d+base64; copy it whole."""


@dataclass(frozen=True, slots=True)
class Signer:
    """A key with its name, which by convention is the log's origin; the port `Signer`."""

    name: str
    key: Ed25519PrivateKey

    @property
    def vkey(self) -> str:
        """The public key as others store it."""
        return verifier_key(self.name, self.key.public_key())

    def note(self, origin: str, size: int, root: bytes) -> str:
        """Sign a head of the log as a C2SP checkpoint."""
        text = record.text(origin, size, root)
        public = self.key.public_key().public_bytes_raw()
        line = record.signature(self.name, key_id(self.name, ED25519, public), self.key.sign(text.encode()))
        return record.note(text, [line])


def create(path: Path, name: str) -> Signer:
    """Make a new key in a file of mode 0600, on disk before this returns. Raises `KeyExists`."""
    key = Ed25519PrivateKey.generate()
    pem = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    signer = Signer(name, key)
    signer.note(name, 0, bytes(32))  # a name that no head can bear is refused before there is a file
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError as error:
        raise KeyExists(path=path) from error
    with os.fdopen(handle, "wb") as file:
        file.write(pem)
        file.flush()
        os.fsync(file.fileno())
    return signer


def load(path: Path, name: str) -> Signer:
    """Read a key that `create` made. Raises `LooseKey` where others may read it, `NoKey` where there is none."""
    try:
        with path.open("rb") as file:
            mode = stat.S_IMODE(os.fstat(file.fileno()).st_mode)
            pem = file.read()
    except OSError as error:
        raise NoKey(path=path, why=error.strerror or str(error)) from error
    if mode & 0o077:
        raise LooseKey(path=path, mode=f"{mode:04o}")
    try:
        key = serialization.load_pem_private_key(pem, password=None)
    except (ValueError, TypeError) as error:
        raise NoKey(path=path, why="the file holds no unencrypted key in PEM") from error
    if not isinstance(key, Ed25519PrivateKey):
        raise NoKey(path=path, why="the key is not an Ed25519 key")
    return Signer(name, key)


def key_id(name: str, algorithm: int, public: bytes) -> bytes:
    """Compute the four bytes by which signature lines name a key."""
    return hashlib.sha256(name.encode() + b"\n" + bytes([algorithm]) + public).digest()[:4]


def verifier_key(name: str, public: Ed25519PublicKey) -> str:
    """Write a public key as a C2SP verifier key."""
    raw = public.public_bytes_raw()
    encoded = base64.b64encode(bytes([ED25519]) + raw).decode()
    return f"{name}+{key_id(name, ED25519, raw).hex()}+{encoded}"


def verifier(vkey: str) -> record.Verifier:
    """Read a verifier key of a log or of a witness. Raises `BadVerifierKey`."""
    name, _, rest = vkey.strip().partition("+")
    identity, _, encoded = rest.partition("+")
    try:
        raw = base64.b64decode(encoded, validate=True)
    except (binascii.Error, ValueError) as error:
        raise BadVerifierKey(key=vkey, why="its last part is not base64") from error
    algorithm, public = raw[:1], raw[1:]
    if algorithm not in {bytes([ED25519]), bytes([COSIGNATURE])} or len(public) != 32:
        raise BadVerifierKey(key=vkey, why="it is not an Ed25519 key")
    if key_id(name, algorithm[0], public).hex() != identity or not name:
        raise BadVerifierKey(key=vkey, why="its parts don't belong together")
    key = Ed25519PublicKey.from_public_bytes(public)
    if algorithm[0] == COSIGNATURE:
        return record.Verifier(name, bytes.fromhex(identity), lambda text, signed: _cosigned(key, text, signed))
    return record.Verifier(name, bytes.fromhex(identity), lambda text, signed: _signed(key, text, signed))


def _signed(key: Ed25519PublicKey, text: bytes, signature: bytes) -> bool:
    try:
        key.verify(signature, text)
    except InvalidSignature:
        return False
    return True


def _cosigned(key: Ed25519PublicKey, text: bytes, signature: bytes) -> bool:
    """Check a witness's line: eight bytes of POSIX time, then a signature over time and text."""
    at = int.from_bytes(signature[:_STAMP_BYTES], "big")
    return _signed(key, f"cosignature/v1\ntime {at}\n".encode() + text, signature[_STAMP_BYTES:])
