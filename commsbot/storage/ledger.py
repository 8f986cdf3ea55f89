"""The log of one unit: entries sealed and appended, statements and the agency replayed from them, the index brought along.

A statement is the replay of its entries. A unit keeps what it replayed and extends it event by event; the store keeps it between units
(`Known`), so that the next one reads only what is newer. An entry that says that values were erased makes every replay begin anew.
"""

import json
import secrets
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Select, bindparam, delete, func, insert, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlmodel import col

from commsbot.domain import agency as agencies
from commsbot.domain import codec, errors, events, record, statement
from commsbot.domain.agency import Agency
from commsbot.domain.events import Event
from commsbot.domain.statement import Happened, Statement
from commsbot.ports import Signer
from commsbot.storage.problems import Contested
from commsbot.storage.sql import put, same
from commsbot.storage.tables import EntryRow, EntryValueRow, HeadRow, TreeRow, VersionRow

DISPOSAL = events.FieldsDisposed.kind
MOST_LINES = 500


@dataclass
class Known:
    """Replays of what was committed, each with the size of the log up to which it goes; never what a unit saw that was undone."""

    agency: tuple[int, Agency] = (0, Agency())
    lines: dict[str, tuple[int, Statement]] = field(default_factory=dict)

    def copy(self) -> "Known":
        """What a unit begins from: another one's commit must not show in the middle of it."""
        return Known(self.agency, dict(self.lines))

    def learn(self, other: "Known") -> None:
        """Take over what a unit replayed that was read from, or has been committed to, the database."""
        self.agency = max(self.agency, other.agency, key=lambda each: each[0])
        for name, line in other.lines.items():
            old = self.lines.pop(name, line)  # the newest used stand last
            self.lines[name] = max(old, line, key=lambda each: each[0])
        for name in list(self.lines)[: max(len(self.lines) - MOST_LINES, 0)]:
            del self.lines[name]


class Ledger:
    """The record as one unit of work sees and extends it."""

    def __init__(self, connection: AsyncConnection, agency: str, now: datetime, known: Known) -> None:
        """Take the unit's connection and time, and replays of its own to begin from."""
        self._connection = connection
        self._agency = agency
        self._now = now
        self.known = known
        self._fresh: set[str] = set()
        """Of which replays (statements by name, the agency by the empty one) everything newer was read."""
        self._tree: record.Tree | None = None
        self._grown = False

    async def append(self, event: Event, name: str, actor: str) -> int:
        """Seal an event and put it at the end of the log; the index follows. What the folds refuse is never written."""
        tree = await self._loaded()
        sequence = tree.size + 1
        folded = agencies.fold(await self.agency(), self._now, actor, event)
        changes = name and event.kind in statement.KINDS
        before = await self._line(name) if changes else Statement(id=name)
        after = statement.fold(before, self._now, actor, event) if changes else before
        await self._write(sequence, event, name, actor)
        self.known.agency = (sequence, folded)
        if changes:
            self.known.lines[name] = (sequence, after)
            await self._index(after, [n for n in after.versions if before.versions.get(n) != after.versions[n]])
        return sequence

    async def _write(self, sequence: int, event: Event, name: str, actor: str) -> None:
        entry = record.Entry(
            agency=self._agency, sequence=sequence, at=self._now, kind=event.kind, fields=codec.encode(event), statement=name, actor=actor
        )  # fmt: skip
        sealed = record.seal(entry, {each: secrets.token_bytes(record.SALT_BYTES) for each in record.names(entry)})
        row = sealed.stored()
        try:
            await self._connection.execute(_ENTRY, {
                "agency": row.agency, "sequence": row.sequence, "at": row.at, "kind": row.kind, "statement": row.statement,
                "actor": row.actor, "commitments": row.commitments, "leaf": row.leaf,
            })  # fmt: skip
        except IntegrityError as error:
            raise Contested(sequence=sequence) from error
        values = {"agency": row.agency, "sequence": row.sequence, "values": row.values}
        await self._connection.execute(_VALUES, values)
        self._tree = (await self._loaded()).append(sealed.leaf)
        self._grown = True

    async def agency(self) -> Agency:
        """Replay people, groups, incidents, obligations and the brake."""
        if "" not in self._fresh:
            start, folded = self.known.agency
            whole, newer = await self._newer(_OF_AGENCY, start)
            for _, at, actor, event in newer:
                folded = agencies.fold(Agency() if whole else folded, at, actor, event)
                whole = False
            self.known.agency = ((await self._loaded()).size, folded)
            self._fresh.add("")
        return self.known.agency[1]

    async def line(self, name: str) -> Statement:
        """Replay one statement; raises `NotFound`."""
        found = await self._line(name)
        if not found.versions:
            raise errors.NotFound(what="statement", name=name)
        return found

    async def _line(self, name: str) -> Statement:
        if name not in self._fresh:
            start, line = self.known.lines.get(name, (0, Statement(id=name)))
            whole, newer = await self._newer(_OF_STATEMENT, start, name)
            for _, at, actor, event in newer:
                line = statement.fold(Statement(id=name) if whole else line, at, actor, event)
                whole = False
            self.known.lines[name] = ((await self._loaded()).size, line)
            self._fresh.add(name)
        return self.known.lines[name][1]

    async def _newer(self, wanted: "Entries", start: int, name: str = "") -> tuple[bool, list[Happened]]:
        """Read what came after `start`; or all, and say so, where that tells of a disposal."""
        if start == (await self._loaded()).size:
            return False, []
        newer = await self._read(wanted, start, name)
        if start and any(event.kind == DISPOSAL for *_, event in newer):
            return True, await self._read(wanted, 0, name)
        return False, newer

    async def _read(self, wanted: "Entries", start: int, name: str) -> list[Happened]:
        given = {"agency": self._agency, "after": start, **({"about": name} if name else {})}
        return [opened(self._agency, *row) for row in await self._connection.execute(wanted, given)]

    async def seal(self, origin: str, signer: Signer | None) -> None:
        """Keep the frontier and sign the new head, once at the unit's end."""
        if not self._grown or self._tree is None:
            return
        frontier = json.dumps([each.hex() for each in self._tree.frontier])
        values = {"agency": self._agency, "size": self._tree.size, "frontier": frontier}
        await put(self._connection, TreeRow, values, ("agency",))
        if signer is not None:
            note = signer.note(origin, self._tree.size, self._tree.root())
            await self._connection.execute(_HEAD, {"agency": self._agency, "size": self._tree.size, "note": note})

    async def _loaded(self) -> record.Tree:
        if self._tree is None:
            row = (await self._connection.execute(_TREE, {"agency": self._agency})).first()
            self._tree = record.Tree(row[0], tuple(map(bytes.fromhex, json.loads(row[1])))) if row else record.Tree()
        return self._tree

    async def _index(self, line: Statement, numbers: list[int]) -> None:
        keys = ("agency", "statement", "version")
        for number in numbers:
            values = indexed(self._agency, line, number)
            await put(self._connection, VersionRow, values, keys)

    async def reindex(self, name: str = "") -> int:
        """Write the index anew from the record, of one statement or all; gives how many versions there are."""
        forgotten = delete(VersionRow).where(col(VersionRow.agency) == self._agency)
        names = select(col(EntryRow.statement)).where(col(EntryRow.agency) == self._agency).distinct()
        if name:
            forgotten = forgotten.where(col(VersionRow.statement) == name)
            names = names.where(col(EntryRow.statement) == name)
        await self._connection.execute(forgotten)
        count = 0
        for (each,) in (await self._connection.execute(names.where(col(EntryRow.statement) != ""))).all():
            line = await self._line(each)
            await self._index(line, list(line.versions))
            count += len(line.versions)
        return count


Entries = Select[int, str, str, str, str, str]


def select_entries(agency: str) -> Entries:
    """Select what `opened` takes, in the log's order."""
    return _ENTRIES.where(col(EntryRow.agency) == agency)


_ENTRIES: Entries = (
        select(
            col(EntryRow.sequence), col(EntryRow.at), col(EntryRow.kind), col(EntryRow.statement), col(EntryRow.actor),
            func.coalesce(col(EntryValueRow.values), "{}"),
        )
        .join(
            EntryValueRow,
            (col(EntryValueRow.agency) == col(EntryRow.agency)) & (col(EntryValueRow.sequence) == col(EntryRow.sequence)),
            isouter=True,
        )
        .order_by(col(EntryRow.sequence))
    )  # fmt: skip
_NEWER = _ENTRIES.where(*same(EntryRow, "agency"), col(EntryRow.sequence) > bindparam("after"))
_OF_AGENCY = _NEWER.where(col(EntryRow.kind).in_([*sorted(agencies.KINDS), DISPOSAL]))
# Not its deliveries, of which there may be thousands.
_OF_STATEMENT = _NEWER.where(
    col(EntryRow.statement) == bindparam("about"), col(EntryRow.kind).in_([*sorted(statement.KINDS), DISPOSAL])
)
_TREE = select(col(TreeRow.size), col(TreeRow.frontier)).where(*same(TreeRow, "agency"))
_ENTRY, _VALUES, _HEAD = insert(EntryRow), insert(EntryValueRow), insert(HeadRow)


def opened(agency: str, sequence: int, at: str, kind: str, name: str, actor: str, values: str) -> Happened:
    """Read one entry as an event; what was disposed of is absent and named."""
    stored = record.Stored(
        agency=agency,
        sequence=sequence,
        at=at,
        kind=kind,
        statement=name,
        actor=actor,
        commitments="",
        leaf="",
        values=values,
    )
    entry = record.opened(stored)
    gone = frozenset(field for field, value in entry.fields.items() if value is record.DISPOSED)
    fields = {field: value for field, value in entry.fields.items() if field not in gone}
    return sequence, entry.at, actor, codec.decode(kind, fields, gone, sequence)


def indexed(agency: str, line: Statement, number: int) -> dict[str, object]:
    """Write a version as the index keeps it."""
    version = line.versions[number]
    cut = version.cut
    return {
        "agency": agency,
        "statement": line.id,
        "version": number,
        "incident": cut.incident,
        "phase": cut.phase,
        "template": cut.template,
        "title": storable(cut.title),
        "state": version.state.value,
        "author": cut.author,
        "digest": version.digest,
        "due_at": record.timestamp(version.due_at) if version.due_at else None,
        "expires_at": record.timestamp(cut.window.expiry) if cut.window.expiry else None,
        "cut_at": record.timestamp(version.cut_at),
        "publication": version.publication,
    }


def storable(text: str) -> str:
    """Replace what a text column can't hold: PostgreSQL takes no NUL, neither database half a character."""
    return text.replace("\0", "\N{REPLACEMENT CHARACTER}").encode(errors="replace").decode()
