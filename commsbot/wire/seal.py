"""Secrets that the service must be able to read again, sealed before they reach the database (AES-256-GCM).

The key is a file beside the signing key that only its owner may read: whoever has a copy of the database has no secret.
"""

import base64
import binascii
import os
import stat
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from commsbot.domain import errors

NONCE: Final = 12
KEY: Final = 32


class LooseSeal(errors.Broken):
    """The key {path} may be read by others (mode {mode}). Run: chmod 600 {path}. If others did read it, delete it, and let everyone enrol their app anew."""


class BadSeal(errors.Broken):
    """What was sealed can't be opened with the key of this service. Was keys/second-factor.key replaced? An administrator forgets the app in /people."""


@dataclass(frozen=True, slots=True)
class Seal:
    """Seals and opens; `about` binds a sealed secret to whose it is."""

    key: bytes = field(repr=False)

    def close(self, secret: bytes, about: str) -> str:
        """Seal a secret: nonce and ciphertext in base64."""
        nonce = os.urandom(NONCE)
        return base64.b64encode(nonce + AESGCM(self.key).encrypt(nonce, secret, about.encode())).decode()

    def open(self, sealed: str, about: str) -> bytes:
        """Open it; raises `BadSeal` for another key, another person's, or changed bytes."""
        try:
            raw = base64.b64decode(sealed, validate=True)
            return AESGCM(self.key).decrypt(raw[:NONCE], raw[NONCE:], about.encode())
        except (InvalidTag, binascii.Error, ValueError) as error:
            raise BadSeal from error


def load(path: Path) -> Seal:
    """Read the key, or make it at the first start, on disk before this returns; raises `LooseSeal` and `BadSeal`."""
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        mode = stat.S_IMODE(path.stat().st_mode)
        if mode & 0o077:
            raise LooseSeal(path=path, mode=f"{mode:o}") from None
        key = path.read_bytes()
        if len(key) != KEY:
            raise BadSeal from None
        return Seal(key)
    key = os.urandom(KEY)
    with os.fdopen(handle, "wb") as file:
        file.write(key)
        file.flush()
        os.fsync(file.fileno())
    return Seal(key)
