"""Desk secrets: made by us, shown once, kept as a scrypt hash that says by itself how it was made.

A secret is generated, never chosen: random characters need no rules about characters, and can be read out and typed at night.
"""

import base64
import binascii
import hashlib
import hmac
import os
import secrets
from typing import Final

N: Final = 2**14
R: Final = 8
P: Final = 1
_SALT_BYTES: Final = 16
_MOST_MEMORY: Final = 128 * 1024 * 1024
"""What a stored hash may ask for: a note that was tampered with must not stop the service."""
_ALPHABET: Final = "abcdefghjkmnpqrstuvwxyz23456789"
"""Without i, l, o, 0 and 1, which look like each other."""


def new() -> str:
    """Make a secret as in `k3fm-7qtz-w9hb-2xdp-c4rn`: about 99 bits."""
    return "-".join("".join(secrets.choice(_ALPHABET) for _ in range(4)) for _ in range(5))


def hashed(secret: str) -> str:
    """Hash a secret with a fresh salt: `scrypt$n$r$p$salt$hash`, the last two in base64."""
    salt = os.urandom(_SALT_BYTES)
    digest = _scrypt(secret, salt, N, R, P)
    return "$".join(
        ("scrypt", str(N), str(R), str(P), base64.b64encode(salt).decode(), base64.b64encode(digest).decode())
    )


def matches(secret: str, kept: str) -> bool:
    """Whether a typed secret is the one; takes as long for a wrong one, and False for a hash that can't be read."""
    scheme, *numbers = kept.split("$")
    try:
        n, r, p = (int(number) for number in numbers[:3])
        salt, expected = (base64.b64decode(part, validate=True) for part in numbers[3:])
    except (ValueError, binascii.Error):
        return False
    if scheme != "scrypt" or not expected:
        return False
    try:
        return hmac.compare_digest(_scrypt(secret, salt, n, r, p), expected)
    except ValueError:  # numbers that scrypt refuses, or too much memory
        return False


def _scrypt(secret: str, salt: bytes, n: int, r: int, p: int) -> bytes:
    # A typed secret may come with other case and stray spaces; the generated ones have neither.
    plain = "".join(secret.split()).casefold().encode()
    return hashlib.scrypt(plain, salt=salt, n=n, r=r, p=p, maxmem=_MOST_MEMORY, dklen=32)
