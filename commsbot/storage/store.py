"""Where units of work come from: the port `Store` on a database."""

from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Iterable, Iterator
from contextlib import aclosing, contextmanager
from typing import TypeVar

from sqlalchemy import Select, select, update
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlmodel import col

from commsbot.domain import errors, events, record
from commsbot.domain.agency import Agency
from commsbot.domain.statement import Happened
from commsbot.ports import Clock, Mark, Signer, UnitOfWork
from commsbot.storage.database import PATIENCE, Database, nowhere
from commsbot.storage.inbox import Inbox
from commsbot.storage.ledger import Known, opened, select_entries
from commsbot.storage.media import Media
from commsbot.storage.tables import EntryRow, EntryValueRow, HeadRow
from commsbot.storage.unit_of_work import Unit

T = TypeVar("T")


class Store:
    """One agency's store; `open` before use, `close` after."""

    def __init__(
        self, address: str, agency: str, clock: Clock, signer: Signer | None, origin: str, at: Callable[[str], None] = nowhere,
        *, patience: float = PATIENCE,
    ) -> None:  # fmt: skip
        """Take a SQLAlchemy address; without a signer no heads are signed (a read-only look). `at` hears of commits (crash tests).

        `patience` is how many seconds to wait for another program's lock. Raises `NoDriver`.
        """
        self._database = Database(address, at, patience)
        self._agency = agency
        self._clock = clock
        self._signer = signer
        self._origin = origin
        self._log = f"log/{agency}"
        self._known = Known()
        self._met = False
        self._followers: list[Callable[[set[Mark]], None]] = []
        self.inbox = Inbox(self._database, agency, clock)
        self.media = Media(self._database, agency, self._database.beside("media"))

    @property
    def alone(self) -> bool:
        """Whether no other process can be draining this database: the folder's lock guards a SQLite file."""
        return self._database.sqlite

    async def open(self) -> None:
        """Bring the schema up to date; raises `Newer` or `Unavailable`."""
        await self._database.migrate()

    async def revision(self) -> str:
        """The schema's revision, `current` where nothing is to be migrated, empty where there is none yet; raises `Newer` or `Unavailable`."""
        return await self._database.revision()

    async def close(self) -> None:
        """Let units under way end, then let go of the database."""
        await self._database.close()

    async def act(self, fn: Callable[[UnitOfWork], Awaitable[T]]) -> T:
        """Run a write unit; it runs to its end even if the one who waits is cancelled, and once more where it lost a race."""
        return await self._act(fn)

    async def _act(self, fn: Callable[[Unit], Awaitable[T]]) -> T:
        async def run(connection: AsyncConnection) -> tuple[T, Unit]:
            unit = self._unit(connection, writes=True)
            done = await fn(unit)
            await unit.ledger.seal(self._origin, self._signer)
            return done, unit

        done, _ = await self._database.write(run, self._log, self._kept)
        return done

    def _kept(self, done: tuple[T, Unit]) -> None:
        """Learn from a unit that is committed, and tell what it has written."""
        _, unit = done
        self._known.learn(unit.ledger.known)
        for told in self._followers if unit.touched else ():
            told(unit.touched)

    @contextmanager
    def following(self, told: Callable[[set[Mark]], None]) -> Iterator[None]:
        """Tell, until the block ends, what each act has written."""
        self._followers.append(told)
        try:
            yield
        finally:
            self._followers.remove(told)

    def _unit(self, connection: AsyncConnection, *, writes: bool) -> Unit:
        return Unit(connection, self._agency, self._clock(), self._known.copy(), writes=writes)

    async def read(self, fn: Callable[[UnitOfWork], Awaitable[T]]) -> T:
        """Run a read-only unit on one snapshot."""
        async with self._database.reading() as connection:
            unit = self._unit(connection, writes=False)
            done = await fn(unit)
        self._known.learn(unit.ledger.known)
        return done

    async def agency(self) -> Agency:
        """People, groups, incidents and obligations as they are now.

        Whoever has the file to themselves learns of each commit as it happens, so that what is known is what is so.
        """
        if not (self.alone and self._met):
            agency = await self.read(lambda uow: uow.agency())
            self._met = True
            return agency
        return self._known.agency[1]

    async def dispose(self, sequence: int, names: Iterable[str], reason: str, actor: str) -> int:
        """Erase values of an entry by rule or order; gives the sequence of the entry that says so.

        The commitments stay, so the record still verifies. Raises `NotFound`, and `Unrecordable` for names that the entry doesn't have.
        """
        chosen = tuple(names)

        async def fn(unit: Unit) -> int:
            connection = unit.connection
            here = (col(EntryRow.agency) == self._agency, col(EntryRow.sequence) == sequence)
            there = (col(EntryValueRow.agency) == self._agency, col(EntryValueRow.sequence) == sequence)
            about = (await connection.execute(select(col(EntryRow.statement)).where(*here))).scalar()
            values = (await connection.execute(select(col(EntryValueRow.values)).where(*there))).scalar()
            if about is None or values is None:
                raise errors.NotFound(what="entry", name=str(sequence))
            await connection.execute(update(EntryValueRow).where(*there).values(values=record.dispose(values, chosen)))
            unit.ledger.known = Known()  # the unit's own folds begin anew, from what is left
            told = events.FieldsDisposed(entry=sequence, names=chosen, reason=reason)
            number = await unit.append(told, statement=about, actor=actor)
            if about:
                await unit.ledger.reindex(about)
            return number

        number = await self._act(fn)
        await self._database.forget()
        return number

    async def reindex(self) -> int:
        """Write the index anew from the record; gives how many versions there are."""

        async def fn(unit: Unit) -> int:
            unit.ledger.known = Known()  # what was remembered might be what is wrong
            return await unit.ledger.reindex()

        return await self._act(fn)

    async def stored(self) -> AsyncIterator[record.Stored]:
        """Entries exactly as their rows hold them, row by row; nothing is believed."""
        async with self._database.reading() as connection, aclosing(_stored(connection, self._agency)) as rows:
            async for row in rows:
                yield row

    async def notes(self) -> list[str]:
        """The signed heads, oldest first."""
        async with self._database.reading() as connection:
            return await _notes(connection, self._agency)

    async def evidence(self) -> tuple[list[record.Stored], list[str]]:
        """Entries and heads of one moment: read one after the other beside a running service, they would contradict each other."""
        async with self._database.reading() as connection:
            rows = [each async for each in _stored(connection, self._agency)]
            return rows, await _notes(connection, self._agency)

    async def happened(self, statement: str = "") -> list[Happened]:
        """Entries as events, of one statement or all, in order."""
        wanted = select_entries(self._agency)
        if statement:
            wanted = wanted.where(col(EntryRow.statement) == statement)
        async with self._database.reading() as connection:
            return [opened(self._agency, *row) for row in await connection.execute(wanted)]


async def _stored(connection: AsyncConnection, agency: str) -> AsyncGenerator[record.Stored]:
    wanted: Select[str, int, str, str, str, str, str, str, str] = (
        select(
            col(EntryRow.agency), col(EntryRow.sequence), col(EntryRow.at), col(EntryRow.kind), col(EntryRow.statement),
            col(EntryRow.actor), col(EntryRow.commitments), col(EntryRow.leaf), col(EntryValueRow.values),
        )
        .join(
            EntryValueRow,
            (col(EntryValueRow.agency) == col(EntryRow.agency)) & (col(EntryValueRow.sequence) == col(EntryRow.sequence)),
            isouter=True,
        )
        .where(col(EntryRow.agency) == agency)
        .order_by(col(EntryRow.sequence))
    )  # fmt: skip
    async with connection.stream(wanted) as rows:
        async for row in rows:
            yield record.Stored(*row[:-1], values=row[-1] or "")


async def _notes(connection: AsyncConnection, agency: str) -> list[str]:
    wanted = select(col(HeadRow.note)).where(col(HeadRow.agency) == agency).order_by(col(HeadRow.size))
    return [row[0] for row in await connection.execute(wanted)]
