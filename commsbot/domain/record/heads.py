"""Signed heads of the log, in the C2SP formats tlog-checkpoint and signed-note, with any number of witnesses.

The keys are elsewhere: what signs or checks bytes is passed in. See https://c2sp.org/tlog-checkpoint and
https://c2sp.org/signed-note, which this module follows, and whose own examples its tests hold.
"""

import base64
import binascii
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from commsbot.domain import errors

_MARK = "\N{EM DASH} "
_SIZE = re.compile(r"0|[1-9][0-9]{0,18}")
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\ud800-\udfff]")
_KEY_NAME = re.compile(r"[^\s+]+")
MOST_SIGNATURES = 100


class BadHead(errors.Broken):
    """This is not a head that can be trusted: {why}. Ask for the file again, or for the right public key."""


@dataclass(frozen=True, slots=True)
class Verifier:
    """A public key that may sign heads: `check(text, signature)` says whether the signature is this key's."""

    name: str
    key_id: bytes
    check: Callable[[bytes, bytes], bool]


@dataclass(frozen=True, slots=True)
class Head:
    """What the whole log was at one size."""

    origin: str
    """Which log; unique in the world by convention, such as `police.example.org/record`."""
    size: int
    root: bytes
    signers: tuple[str, ...] = ()
    """Names of the keys whose signatures were checked, the log's own first."""


def text(origin: str, size: int, root: bytes) -> str:
    """Write the three lines that are signed."""
    if not origin or _CONTROL.search(origin) or "\n" in origin:
        raise BadHead(why=f"a log can't be called {origin!r}")
    return f"{origin}\n{size}\n{base64.b64encode(root).decode()}\n"


def signature(name: str, key_id: bytes, signed: bytes) -> str:
    """Write one signature line."""
    if not _KEY_NAME.fullmatch(name) or _CONTROL.search(name):
        raise BadHead(why=f"a key can't be called {name!r}: no spaces, no plus")
    return f"{_MARK}{name} {base64.b64encode(key_id + signed).decode()}\n"


def note(body: str, signatures: Iterable[str]) -> str:
    """Join a text and its signature lines."""
    return f"{body}\n{''.join(signatures)}"


def countersigned(signed: str, line: str) -> str:
    """Add a witness's signature line to a note; the same line is never added twice."""
    return signed if line in signed.splitlines(keepends=True) else signed + line


def read(signed: str, verifiers: Iterable[Verifier]) -> Head:
    """Read a signed head: at least one of the keys must have signed it, and none of them wrongly.

    Signatures of keys that aren't given are ignored, as the format demands. Raises `BadHead`.
    """
    if _CONTROL.search(signed):
        raise BadHead(why="it holds characters that no head may hold")
    body, blank, lines = signed.rpartition("\n\n")
    if not blank or not lines.endswith("\n"):
        raise BadHead(why="it has no signatures")
    body += "\n"
    marks = [_signature(line) for line in lines.removesuffix("\n").split("\n")]
    if len(marks) > MOST_SIGNATURES:
        raise BadHead(why=f"it has more than {MOST_SIGNATURES} signatures")
    signers = []
    for verifier in verifiers:
        for name, key_id, mark in marks:
            if (name, key_id) != (verifier.name, verifier.key_id) or name in signers:
                continue
            if not verifier.check(body.encode(), mark):
                raise BadHead(why=f"the signature of {name} is false")
            signers.append(name)
    if not signers:
        raise BadHead(why=f"none of the keys given has signed it, only {', '.join(name for name, _, _ in marks)}")
    return _head(body, tuple(signers))


def _signature(line: str) -> tuple[str, bytes, bytes]:
    name, _, encoded = line.removeprefix(_MARK).partition(" ")
    if not line.startswith(_MARK) or not _KEY_NAME.fullmatch(name):
        raise BadHead(why=f"{line!r} is not a signature line")
    raw = _unbase64(encoded)
    if len(raw) < 5:
        raise BadHead(why=f"the signature of {name} is too short")
    return name, raw[:4], raw[4:]


def _head(body: str, signers: tuple[str, ...]) -> Head:
    lines = body.removesuffix("\n").split("\n")
    if len(lines) < 3 or not all(lines):
        raise BadHead(why="its text is not a log's name, size and root")
    origin, size, root = lines[:3]
    if not _SIZE.fullmatch(size):
        raise BadHead(why=f"{size!r} is not a size")
    raw = _unbase64(root)
    if len(raw) != 32:
        raise BadHead(why="its root is not a SHA-256 hash")
    return Head(origin, int(size), raw, signers)


def _unbase64(encoded: str) -> bytes:
    """Decode strictly: what doesn't encode back to the same letters could be one signature in two forms."""
    try:
        raw = base64.b64decode(encoded, validate=True)
    except (binascii.Error, ValueError) as error:
        raise BadHead(why=f"{encoded!r} is not base64") from error
    if base64.b64encode(raw).decode() != encoded:
        raise BadHead(why=f"{encoded!r} is not base64 in its one form")
    return raw
