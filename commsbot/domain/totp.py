"""Codes of an authenticator app (TOTP, RFC 6238): six digits of a shared secret and the half minute, SHA-1 as every app understands it.

A code counts once: whoever reads it over a shoulder comes too late. One step of clock difference is forgiven to either side.
"""

import base64
import hashlib
import hmac
from datetime import datetime
from typing import Final
from urllib.parse import quote

from commsbot.domain import errors

STEP: Final = 30
"""Seconds for which a code is shown."""
DIGITS: Final = 6
TOLERANCE: Final = 1
"""Steps that a phone's clock may be off."""
SECRET_BYTES: Final = 20
"""RFC 4226, section 4: 160 bits are recommended."""


def code(secret: bytes, step: int, digits: int = DIGITS) -> str:
    """The code of a step: RFC 4226, section 5.3, over the step's number."""
    digest = hmac.new(secret, step.to_bytes(8, "big"), hashlib.sha1).digest()
    offset = digest[-1] & 0x0F
    number = int.from_bytes(digest[offset : offset + 4], "big") & 0x7FFFFFFF
    return f"{number % 10**digits:0{digits}}"


def step(at: datetime) -> int:
    """Which half minute it is."""
    return int(at.timestamp()) // STEP


def spend(secret: bytes, typed: str, at: datetime, used: int) -> int:
    """Give the step whose code was typed; raises `CodeWrong`, and `CodeUsed` where that step or a later one has been used."""
    given = "".join(each for each in typed if each.isdecimal())
    now = step(at)
    steps = range(now - TOLERANCE, now + TOLERANCE + 1)
    matching = [each for each in steps if hmac.compare_digest(code(secret, each).encode(), given.encode())]
    if not matching:
        raise errors.CodeWrong
    if matching[-1] <= used:
        raise errors.CodeUsed
    return matching[-1]


def typeable(secret: bytes) -> str:
    """The secret as apps take it when it is typed."""
    return base64.b32encode(secret).decode().rstrip("=")


def link(secret: bytes, issuer: str, account: str) -> str:
    """The address that authenticator apps open: `otpauth://totp/Issuer:Account?secret=…`."""
    label = f"{quote(issuer, safe='')}:{quote(account, safe='')}"
    return f"otpauth://totp/{label}?secret={typeable(secret)}&issuer={quote(issuer, safe='')}"
