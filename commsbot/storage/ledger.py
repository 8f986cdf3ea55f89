"""The log of one unit: entries sealed and appended, statements and the agency replayed from them, the index brought along.

A statement is the replay of its entries; what is kept here between two appends of one unit is that replay, extended event by event.
"""

import json
import secrets
from collections.abc import AsyncIterator, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Executable, Select, delete, func, insert, select
from sqlalchemy.dialects.postgresql import insert as postgres_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlmodel import col

from commsbot.domain import agency as agencies
from commsbot.domain import errors, events, record, statement
from commsbot.domain.agency import Agency
from commsbot.domain.events import Event
from commsbot.domain.statement import Happened, Statement
from commsbot.ports import Signer
from commsbot.storage.tables import EntryRow, EntryValueRow, HeadRow, TreeRow, VersionRow

SALT_BYTES = 32


class Ledger:
    """The record as one unit of work sees and extends it."""

    def __init__(self, connection: AsyncConnection, agency: str, now: datetime, known: tuple[int, Agency]) -> None:
        """Take the unit's connection and time, and the agency as folded up to a sequence."""
        self._connection = connection
        self._agency = agency
        self._now = now
        self._known = known
        self._fresh = False
        self._lines: dict[str, Statement] = {}
        self._tree: record.Tree | None = None
        self._grown = False

    @property
    def known(self) -> tuple[int, Agency]:
        """The agency as folded, with the sequence up to which it is."""
        return self._known

    async def append(self, event: Event, name: str, actor: str) -> int:
        """Seal an event and put it at the end of the log; the index follows."""
        tree = await self._loaded()
        entry = record.Entry(
            agency=self._agency, sequence=tree.size + 1, at=self._now, kind=event.kind, fields=events.encode(event), statement=name, actor=actor
        )  # fmt: skip
        sealed = record.seal(entry, {each: secrets.token_bytes(SALT_BYTES) for each in record.names(entry)})
        row = sealed.stored()
        await self._connection.execute(
            insert(EntryRow).values(
                agency=row.agency, sequence=row.sequence, at=row.at, kind=row.kind, statement=row.statement, actor=row.actor,
                commitments=row.commitments, leaf=row.leaf,
            )
        )  # fmt: skip
        values = insert(EntryValueRow).values(agency=row.agency, sequence=row.sequence, values=row.values)
        await self._connection.execute(values)
        if name and event.kind in statement.KINDS:
            await self._follow(name, entry.sequence, actor, event)
        if event.kind in agencies.KINDS:
            _, folded = await self._folded()
            if entry.sequence > self._known[0]:
                folded = agencies.fold(folded, self._now, actor, event)
            self._known = (entry.sequence, folded)
        self._tree = tree.append(sealed.leaf)
        self._grown = True
        return entry.sequence

    async def agency(self) -> Agency:
        """Replay people, groups, incidents, obligations and the brake."""
        return (await self._folded())[1]

    async def line(self, name: str) -> Statement:
        """Replay one statement; raises `NotFound`."""
        if name not in self._lines:
            wanted = self._about(name)
            self._lines[name] = statement.replay(name, [each async for each in self.happened(wanted)])
        return self._lines[name]

    async def seal(self, origin: str, signer: Signer | None) -> None:
        """Keep the frontier and sign the new head, once at the unit's end."""
        if not self._grown or self._tree is None:
            return
        frontier = json.dumps([each.hex() for each in self._tree.frontier])
        values = {"agency": self._agency, "size": self._tree.size, "frontier": frontier}
        await self._connection.execute(upsert(self._connection, TreeRow, values, ("agency",)))
        if signer is not None:
            note = signer.note(origin, self._tree.size, self._tree.root())
            await self._connection.execute(insert(HeadRow).values(agency=self._agency, size=self._tree.size, note=note))

    async def _loaded(self) -> record.Tree:
        if self._tree is None:
            found = await self._connection.execute(
                select(col(TreeRow.size), col(TreeRow.frontier)).where(col(TreeRow.agency) == self._agency)
            )
            row = found.first()
            self._tree = record.Tree(row[0], tuple(map(bytes.fromhex, json.loads(row[1])))) if row else record.Tree()
        return self._tree

    async def _folded(self) -> tuple[int, Agency]:
        if not self._fresh:
            sequence, folded = self._known
            wanted = self._entries().where(
                col(EntryRow.sequence) > sequence, col(EntryRow.kind).in_(sorted(agencies.KINDS))
            )
            async for number, at, actor, event in self.happened(wanted):
                folded = agencies.fold(folded, at, actor, event)
                sequence = number
            self._known = (sequence, folded)
            self._fresh = True
        return self._known

    async def _follow(self, name: str, sequence: int, actor: str, event: Event) -> None:
        """Extend the replay of a statement and write the index rows of the versions that changed."""
        if name in self._lines:
            before = self._lines[name]
            after = statement.fold(before, self._now, actor, event)
        else:
            before = Statement(id=name)
            wanted = self._about(name).where(col(EntryRow.sequence) < sequence)
            async for _, at, who, told in self.happened(wanted):
                before = statement.fold(before, at, who, told)
            after = statement.fold(before, self._now, actor, event)
        if after.versions:
            self._lines[name] = after
        for number, version in after.versions.items():
            if before.versions.get(number) != version:
                await self._connection.execute(
                    upsert(
                        self._connection,
                        VersionRow,
                        indexed(self._agency, after, number),
                        ("agency", "statement", "version"),
                    )
                )

    def _about(self, name: str) -> Select[int, str, str, str, str, str]:
        """Select what a statement's replay reads: not its deliveries, of which there may be thousands."""
        return self._entries().where(col(EntryRow.statement) == name, col(EntryRow.kind).in_(sorted(statement.KINDS)))

    def _entries(self) -> Select[int, str, str, str, str, str]:
        return select_entries(self._agency)

    async def happened(self, wanted: Select[int, str, str, str, str, str]) -> AsyncIterator[Happened]:
        """Read entries back as events, in order."""
        for row in await self._connection.execute(wanted):
            yield opened(self._agency, *row)

    async def reindex(self) -> int:
        """Forget the index and write it anew from the record; gives how many versions there are."""
        await self._connection.execute(delete(VersionRow).where(col(VersionRow.agency) == self._agency))
        names = await self._connection.execute(
            select(col(EntryRow.statement))
            .where(col(EntryRow.agency) == self._agency, col(EntryRow.statement) != "")
            .distinct()
        )
        count = 0
        for (name,) in names.all():
            try:
                line = await self.line(name)
            except errors.NotFound:
                continue  # entries about something that has no version of its own
            for number in line.versions:
                await self._connection.execute(insert(VersionRow).values(**indexed(self._agency, line, number)))
                count += 1
        return count


def select_entries(agency: str) -> Select[int, str, str, str, str, str]:
    """Select what `opened` takes, in the log's order."""
    return (
        select(
            col(EntryRow.sequence), col(EntryRow.at), col(EntryRow.kind), col(EntryRow.statement), col(EntryRow.actor),
            func.coalesce(col(EntryValueRow.values), "{}"),
        )
        .join(
            EntryValueRow,
            (col(EntryValueRow.agency) == col(EntryRow.agency)) & (col(EntryValueRow.sequence) == col(EntryRow.sequence)),
            isouter=True,
        )
        .where(col(EntryRow.agency) == agency)
        .order_by(col(EntryRow.sequence))
    )  # fmt: skip


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
    return sequence, entry.at, actor, events.decode(kind, fields, gone, sequence)


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
        "title": cut.title,
        "state": version.state.value,
        "author": cut.author,
        "digest": version.digest,
        "due_at": record.timestamp(version.due_at) if version.due_at else None,
        "expires_at": record.timestamp(cut.window.expiry) if cut.window.expiry else None,
        "cut_at": record.timestamp(version.cut_at),
        "publication": version.publication,
    }


def upsert(connection: AsyncConnection, table: type, values: Mapping[str, object], keys: tuple[str, ...]) -> Executable:
    """Insert, or set the other columns where the keys are there."""
    make: Any = sqlite_insert if connection.dialect.name == "sqlite" else postgres_insert
    made = make(table).values(**values)
    others = {name: made.excluded[name] for name in values if name not in keys}
    done: Executable = made.on_conflict_do_update(index_elements=list(keys), set_=others)
    return done
