"""Where units of work come from: the port `Store` on a database."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextvars import ContextVar
from typing import TypeVar

from sqlalchemy import select, update
from sqlmodel import col

from commsbot.domain import errors, events, record
from commsbot.domain.agency import Agency
from commsbot.domain.statement import Happened
from commsbot.ports import Clock, Signer, UnitOfWork
from commsbot.storage.database import Database
from commsbot.storage.inbox import Inbox
from commsbot.storage.ledger import opened, select_entries
from commsbot.storage.problems import Nested
from commsbot.storage.tables import EntryRow, EntryValueRow, HeadRow
from commsbot.storage.unit_of_work import Unit

T = TypeVar("T")

_writing: ContextVar[bool] = ContextVar("writing", default=False)


def _nowhere(_point: str) -> None:
    """Be no failpoint."""


class Store:
    """One agency's store; `open` before use, `close` after."""

    def __init__(
        self, address: str, agency: str, clock: Clock, signer: Signer | None, origin: str, at: Callable[[str], None] = _nowhere
    ) -> None:  # fmt: skip
        """Take a SQLAlchemy address; without a signer no heads are signed (a read-only look). `at` hears of commits (crash tests)."""
        self._database = Database(address)
        self._agency = agency
        self._clock = clock
        self._signer = signer
        self._origin = origin
        self._at = at
        self._known: tuple[int, Agency] = (0, Agency())
        self.inbox = Inbox(self._database, agency, clock)

    @property
    def alone(self) -> bool:
        """Whether no other process can be draining this database: the folder's lock guards a SQLite file."""
        return self._database.sqlite

    async def open(self) -> None:
        """Bring the schema up to date; raises `Newer` or `Unavailable`."""
        await self._database.migrate()

    async def close(self) -> None:
        """Let go of the database."""
        await self._database.close()

    async def act(self, fn: Callable[[UnitOfWork], Awaitable[T]]) -> T:
        """Run a write unit; its commit is shielded from cancellation."""
        if _writing.get():
            raise Nested
        task = asyncio.ensure_future(self._act(fn))
        try:
            return await asyncio.shield(task)
        except asyncio.CancelledError:
            # The act runs to its end whatever becomes of the one who waits: half an act is worse than one nobody waited for.
            if not task.done():
                await asyncio.wait({task})
            raise

    async def _act(self, fn: Callable[[UnitOfWork], Awaitable[T]]) -> T:
        token = _writing.set(True)
        try:
            async with self._database.writing(f"log/{self._agency}") as connection:
                unit = Unit(connection, self._agency, self._clock(), self._known, writes=True)
                done = await fn(unit)
                await unit.ledger.seal(self._origin, self._signer)
                self._at("commit:before")
            self._at("commit:after")
            self._known = max(self._known, unit.ledger.known, key=lambda each: each[0])
        finally:
            _writing.reset(token)
        return done

    async def read(self, fn: Callable[[UnitOfWork], Awaitable[T]]) -> T:
        """Run a read-only unit on one snapshot."""
        async with self._database.reading() as connection:
            return await fn(Unit(connection, self._agency, self._clock(), self._known, writes=False))

    async def dispose(self, sequence: int, names: Iterable[str], reason: str, actor: str) -> int:
        """Erase values of an entry by rule or order; gives the sequence of the entry that says so. Raises `Unrecordable` for unknown names."""
        chosen = tuple(names)
        async with self._database.writing(f"log/{self._agency}") as connection:
            at = (col(EntryValueRow.agency) == self._agency, col(EntryValueRow.sequence) == sequence)
            found = (await connection.execute(select(col(EntryValueRow.values)).where(*at))).scalar()
            if found is None:
                raise errors.NotFound(what="entry", name=str(sequence))
            await connection.execute(update(EntryValueRow).where(*at).values(values=record.dispose(found, chosen)))
            unit = Unit(connection, self._agency, self._clock(), (0, Agency()), writes=True)
            told = await unit.append(events.FieldsDisposed(entry=sequence, names=chosen, reason=reason), actor=actor)
            await unit.ledger.seal(self._origin, self._signer)
        self._known = (0, Agency())
        return told

    async def reindex(self) -> int:
        """Write the index anew from the record; gives how many versions there are."""
        async with self._database.writing(f"log/{self._agency}") as connection:
            return await Unit(connection, self._agency, self._clock(), (0, Agency()), writes=True).ledger.reindex()

    async def stored(self) -> AsyncIterator[record.Stored]:
        """Entries exactly as their rows hold them, for verifying and exporting; nothing is believed."""
        async with self._database.reading() as connection:
            wanted = (
                select(
                    col(EntryRow.agency), col(EntryRow.sequence), col(EntryRow.at), col(EntryRow.kind), col(EntryRow.statement),
                    col(EntryRow.actor), col(EntryRow.commitments), col(EntryRow.leaf), col(EntryValueRow.values),
                )
                .join(
                    EntryValueRow,
                    (col(EntryValueRow.agency) == col(EntryRow.agency)) & (col(EntryValueRow.sequence) == col(EntryRow.sequence)),
                    isouter=True,
                )
                .where(col(EntryRow.agency) == self._agency)
                .order_by(col(EntryRow.sequence))
            )  # fmt: skip
            for row in await connection.execute(wanted):
                yield record.Stored(*row[:-1], values=row[-1] or "")

    async def notes(self) -> list[str]:
        """The signed heads, oldest first."""
        async with self._database.reading() as connection:
            wanted = select(col(HeadRow.note)).where(col(HeadRow.agency) == self._agency).order_by(col(HeadRow.size))
            return [row[0] for row in await connection.execute(wanted)]

    async def happened(self, statement: str = "") -> list[Happened]:
        """Entries as events, of one statement or all, in order."""
        wanted = select_entries(self._agency)
        if statement:
            wanted = wanted.where(col(EntryRow.statement) == statement)
        async with self._database.reading() as connection:
            return [opened(self._agency, *row) for row in await connection.execute(wanted)]
