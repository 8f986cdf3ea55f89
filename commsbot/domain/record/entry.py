"""An entry of the record, its salted commitments, and the values that may be disposed of without breaking a proof.

Format 1, which never changes: each of version, agency, sequence, at, kind, statement, actor, and then every field by name, is
committed to as `SHA-256(0x02 || salt || RFC 8785 of [name, value])` under a 32-byte salt of its own. The entry's leaf is the
RFC 9162 leaf hash over the root of the RFC 9162 tree whose entries are these commitments, in that order.

- Version and sequence are committed to as integers, ids as strings, times as RFC 3339 in UTC with six decimals and "+00:00".
- A field that bears the name of a header value is committed to as `field/<name>`, so that a name stands once in an entry.
- Floats are refused: two programs need not print one alike.
- Header values stand in the clear in the entry's own columns, therefore they can't be disposed of. They are ids, and what a
  person may ask to have erased belongs into a field.
"""

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from enum import Enum
from typing import Any, Final

import rfc8785

from commsbot.domain import errors
from commsbot.domain.record.merkle import leaf_hash, tree

FORMAT = 1
HEADER = ("version", "agency", "sequence", "at", "kind", "statement", "actor")
SALT_BYTES = 32
_ESCAPE = "field/"
_NAME = re.compile(r"[!-~]+")


class Unrecordable(errors.Refused):
    """{what} can't be put on record: {why}. Give text, whole numbers, yes or no, lists or objects of these."""


class Unreadable(errors.Broken):
    """Entry {sequence} can't be read: {why}. An administrator should run: commsbot record verify."""


class Disposed(Enum):
    """What stands where a value was; its commitment stays and proves that there was one."""

    VALUE = "disposed"


DISPOSED: Final = Disposed.VALUE


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the record, as it is replayed."""

    agency: str
    sequence: int
    """Place in the agency's log, from 1."""
    at: datetime
    """Aware, UTC."""
    kind: str
    fields: Mapping[str, Any]
    """JSON values by name, or `DISPOSED`; names are visible ASCII, which keeps their order the same in every language."""
    statement: str = ""
    """Id of the statement that it is about; empty for none."""
    actor: str = ""
    """Id of the person who acted; empty when the service itself did."""
    version: int = FORMAT


@dataclass(frozen=True, slots=True)
class Member:
    """One committed value with the salt that hides it from guessing."""

    salt: bytes
    value: Any


Values = dict[str, Member | Disposed]
"""What `entry_value` holds, by committed name, in the order of the commitments."""


@dataclass(frozen=True, slots=True)
class Stored:
    """An entry exactly as its rows hold it; nothing is believed until `verify` has recomputed it."""

    agency: str
    sequence: int
    at: str
    """RFC 3339, as `timestamp` writes it: fixed width, so text order is time order."""
    kind: str
    statement: str
    actor: str
    commitments: str
    """JSON list of hex, in order."""
    leaf: str
    """Hex."""
    values: str
    """JSON object of name to `{salt, value}`, or to null where disposed of; empty where the row is missing."""


@dataclass(frozen=True, slots=True)
class Sealed:
    """An entry with its commitments, ready to be stored and to be appended to the tree."""

    entry: Entry
    commitments: tuple[bytes, ...]
    leaf: bytes
    values: Values = field(repr=False)

    def stored(self) -> Stored:
        """Give the columns for `entry` and `entry_value`."""
        entry = self.entry
        return Stored(
            agency=entry.agency,
            sequence=entry.sequence,
            at=timestamp(entry.at),
            kind=entry.kind,
            statement=entry.statement,
            actor=entry.actor,
            commitments=json.dumps([commitment.hex() for commitment in self.commitments]),
            leaf=self.leaf.hex(),
            values=encode(self.values),
        )


def timestamp(at: datetime) -> str:
    """Write a moment as the record does; a naive datetime is refused, any zone is turned into UTC."""
    if at.tzinfo is None:
        raise Unrecordable(what=at.isoformat(), why="a time must say its zone")
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def moment(text: str) -> datetime:
    """Read what `timestamp` wrote. Raises `ValueError` for anything that isn't a time in UTC."""
    at = datetime.fromisoformat(text)
    if at.utcoffset() != timedelta(0):
        raise ValueError(f"{text} is not a time in UTC")
    return at.astimezone(UTC)


def names(entry: Entry) -> tuple[str, ...]:
    """Return the committed names in order: the caller brings a fresh 32-byte salt for each."""
    return ordered(map(_committed, entry.fields))


def ordered(values: Iterable[str]) -> tuple[str, ...]:
    """Put committed names into the order of the commitments, whatever order a database gave them back in."""
    return (*HEADER, *sorted(set(values) - set(HEADER)))


def committed(name: str) -> str:
    """Return the name under which a field is committed to."""
    return _ESCAPE + name if name in HEADER else name


def seal(entry: Entry, salts: Mapping[str, bytes]) -> Sealed:
    """Commit to every value of an entry. Raises `Unrecordable` for what can't be committed to for ever."""
    named = {_committed(name): value for name, value in entry.fields.items()}
    header = (
        entry.version,
        entry.agency,
        entry.sequence,
        timestamp(entry.at),
        entry.kind,
        entry.statement,
        entry.actor,
    )
    given = dict(zip(HEADER, header, strict=True)) | {name: named[name] for name in sorted(named)}
    values: Values = {}
    for name in ordered(given):
        salt = salts[name]
        if len(salt) != SALT_BYTES:
            raise Unrecordable(what=name, why=f"its salt has {len(salt)} bytes instead of {SALT_BYTES}")
        values[name] = Member(salt, _plain(name, given[name]))
    commitments = tuple(commitment(name, member) for name, member in values.items() if isinstance(member, Member))
    return Sealed(entry, commitments, leaf(commitments), values)


def commitment(name: str, member: Member) -> bytes:
    """Compute one commitment. Raises `ValueError` or `RecursionError` for a value that has no canonical form."""
    return hashlib.sha256(b"\x02" + member.salt + rfc8785.dumps([name, member.value])).digest()


def leaf(commitments: Iterable[bytes]) -> bytes:
    """Return the leaf that stands for an entry in the log."""
    return leaf_hash(tree(map(leaf_hash, commitments)).root())


def encode(values: Values) -> str:
    """Write values as `entry_value` keeps them."""
    return json.dumps(
        {
            name: None if isinstance(member, Disposed) else {"salt": member.salt.hex(), "value": member.value}
            for name, member in values.items()
        },
        ensure_ascii=False,
    )


def decode(text: str) -> Values:
    """Read what `encode` wrote. Raises `ValueError` for anything else, a name that stands twice included."""
    raw = json.loads(text, object_pairs_hook=_unique)
    if not isinstance(raw, dict):
        raise ValueError("values are not an object")  # noqa: TRY004  # callers catch one kind: the text is at fault, not a type
    values: Values = {}
    for name, member in raw.items():
        match member:
            case None:
                values[name] = DISPOSED
            case {"salt": str(salt), "value": value, **rest} if not rest:
                values[name] = Member(bytes.fromhex(salt), value)
            case _:
                raise ValueError(f"{name} is neither a salted value nor null")
    return values


def dispose(text: str, fields: Iterable[str]) -> str:
    """Null the named fields in stored values: value and salt are gone, the commitments stay.

    Disposing twice changes nothing. Raises `Unrecordable` for a name that the entry doesn't have, which header values aren't
    counted among; the disposal itself must be an entry of its own, else `verify` reports it.
    """
    values = decode(text)
    for name in map(_committed, fields):
        if name not in values:
            raise Unrecordable(what=f"The disposal of {name}", why="the entry has no such field")
        values[name] = DISPOSED
    return encode(values)


def opened(stored: Stored) -> Entry:
    """Read an entry back for replay, believing its rows. Raises `Unreadable` where they can't be read at all."""
    try:
        values = decode(stored.values)
        at = moment(stored.at)
    except ValueError as error:
        raise Unreadable(sequence=stored.sequence, why=str(error)) from error
    version = values.get("version")
    if not isinstance(version, Member) or version.value != FORMAT:
        raise Unreadable(
            sequence=stored.sequence, why=f"it is not of format {FORMAT}; a newer version may have written it"
        )
    return Entry(
        agency=stored.agency,
        sequence=stored.sequence,
        at=at,
        kind=stored.kind,
        statement=stored.statement,
        actor=stored.actor,
        fields={
            name.removeprefix(_ESCAPE): member.value if isinstance(member, Member) else member
            for name, member in values.items()
            if name not in HEADER
        },
    )


def _committed(name: str) -> str:
    if not _NAME.fullmatch(name) or name.startswith(_ESCAPE):
        raise Unrecordable(what=f"A field named {name!r}", why="a name is visible ASCII and does not begin with field/")
    return committed(name)


def _plain(name: str, value: Any) -> Any:
    """Copy a value as plain JSON, so that what is stored is what was committed to, whatever the caller does with its own."""
    match value:
        case None | bool():
            return value
        case int() if type(value) is int and abs(value) < 2**53:
            return value
        case str() if type(value) is str:
            try:
                value.encode()
            except UnicodeEncodeError as error:
                raise Unrecordable(what=name, why="it holds half a character (a lone surrogate)") from error
            return value
        case Mapping():
            return {_text(name, key): _plain(name, item) for key, item in value.items()}
        case list() | tuple():
            return [_plain(name, item) for item in value]
        case _:
            raise Unrecordable(what=name, why=f"{type(value).__name__} {value!r} has no lasting form")


def _text(name: str, key: object) -> str:
    if not isinstance(key, str):
        raise Unrecordable(what=name, why=f"its object has a key that is not text: {key!r}")
    return str(_plain(name, key))


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Refuse a name that stands twice: two readers of the JSON could otherwise see two values."""
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a name stands twice")
    return found
