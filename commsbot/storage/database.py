"""Connections: SQLite in one file, or PostgreSQL; one writer at a time on either.

SQLite loses concurrent updates in SQLAlchemy's default mode (measured: 28 of 100), so acts begin with BEGIN IMMEDIATE; PostgreSQL's acts
take the log's advisory lock. A write unit runs in a task of its own and to its end, whatever becomes of the one who waits for it: half an
act would be worse than one that nobody waited for. Migrations run at start.
"""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable
from contextvars import ContextVar
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Connection, event, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, AsyncTransaction, create_async_engine

from commsbot.storage.near import WRITE, Near, opened
from commsbot.storage.problems import (
    Contested,
    Nested,
    NoDriver,
    Unavailable,
    Uncertain,
    race,
    told,
    why,
)
from commsbot.storage.together import Apart, Wish, run

T = TypeVar("T")

PATIENCE = 5.0
"""Seconds to wait for another program's lock."""
MOST = 16
"""How many units share a commit."""
TRIES = 3
"""How often a unit runs when it keeps losing a race."""

_writing: ContextVar["asyncio.Task[Any] | None"] = ContextVar("writing", default=None)


def nowhere(_point: str) -> None:
    """Be no failpoint."""


class Database:
    """Two engines on one database: one that writes, one that only reads."""

    def __init__(self, address: str, at: Callable[[str], None] = nowhere, patience: float = PATIENCE) -> None:
        """Take a SQLAlchemy address, such as `sqlite+aiosqlite:///FILE` or `postgresql+asyncpg://…`; nothing is opened yet.

        `at` hears of every commit, before and after (crash tests). Raises `NoDriver`.
        """
        url = make_url(address)
        self.sqlite = url.get_backend_name() == "sqlite"
        self._folder = Path(url.database or "").parent if self.sqlite else None
        self._at = at
        self._turn = asyncio.Lock()
        self._wishes: list[Wish] = []
        self._running: set[asyncio.Task[Any]] = set()
        try:
            make = _sqlite if self.sqlite else _postgres
            self.writer, self.reader = make(address, patience, write=True), make(address, patience, write=False)
        except ModuleNotFoundError as error:
            raise NoDriver from error

    def beside(self, name: str) -> Path | None:
        """A folder beside the database's file; None where there is no file."""
        return self._folder / name if self._folder is not None else None

    async def migrate(self) -> None:
        """Bring the schema up to this version's; raises `Newer` for one that it doesn't know."""
        if self._folder is not None and not self._folder.is_dir():
            raise Unavailable(why=f"there is no folder {self._folder}")
        from commsbot.storage.schema import upgrade  # noqa: PLC0415  # alembic loads for half a second, and who only reads needs none of it

        await self.write(lambda connection: connection.run_sync(upgrade), "migrations")

    async def revision(self) -> str:
        """The schema's revision as it is, `current` where it is this version's, empty where there is none; changes nothing. Raises `Newer`."""
        from commsbot.storage.schema import revision  # noqa: PLC0415  # as above

        async with self.reading() as connection:
            return await connection.run_sync(revision)

    async def write(
        self, fn: Callable[[AsyncConnection], Awaitable[T]], lock: str = "", kept: Callable[[T], None] = lambda _done: None
    ) -> T:  # fmt: skip
        """Run `fn` in a write transaction that commits when it returns; `lock` names the log. It may run more than once (`TRIES`).

        `kept` is told what `fn` gave once that is committed, even if nobody waits for it any more.

        Raises `Nested` inside another write, `Unavailable`, or `Uncertain`.
        """
        around = _writing.get()
        if around is not None and not around.done():
            raise Nested
        task = asyncio.create_task(self._marked(fn, lock, kept))
        self._running.add(task)
        task.add_done_callback(self._running.discard)
        try:
            return await asyncio.shield(task)
        except asyncio.CancelledError:
            while not task.done():
                with contextlib.suppress(asyncio.CancelledError):  # impatience changes nothing
                    await asyncio.wait({task})
            if not task.cancelled():
                task.exception()  # seen, so that the loop doesn't log it: who was cancelled asked not to hear
            raise

    async def _marked(self, fn: Callable[[AsyncConnection], Awaitable[T]], lock: str, kept: Callable[[T], None]) -> T:
        _writing.set(asyncio.current_task())
        wish = Wish(fn, lock, kept)
        self._wishes.append(wish)
        try:
            async with self._turn:
                if not wish.ended:
                    await self._grant(wish)
        finally:
            if wish in self._wishes:
                self._wishes.remove(wish)
        if wish.error is not None:
            raise wish.error
        done: T = wish.value
        return done

    async def _grant(self, wish: Wish) -> None:
        """Run a unit, and with it those that wait behind it."""
        others = [each for each in self._wishes if each is not wish and self.sqlite]
        if others and await self._together([wish, *others[: MOST - 1]]):
            return
        wish.value, wish.error = await self._again(wish.fn, wish.lock, TRIES), None
        wish.end()

    async def _together(self, wishes: list[Wish]) -> bool:
        """Run several units in one transaction; False where that was undone, and each must be run by itself."""
        try:
            async with _connected(self.writer) as connection:
                async with connection.begin() as transaction:
                    await run(connection, wishes)
                    self._at("commit:before")
                    await _commit(transaction)
                self._at("commit:after")
        except (Apart, DBAPIError):
            return False
        for wish in wishes:
            self._wishes.remove(wish)
            wish.end()
        return True

    async def _again(self, fn: Callable[[AsyncConnection], Awaitable[T]], lock: str, tries: int) -> T:
        try:
            return await self._once(fn, lock)
        except Contested:
            if tries == 1:
                raise
        except DBAPIError as error:
            if tries == 1 or not race(error):
                raise told(error) from error
        return await self._again(fn, lock, tries - 1)

    async def _once(self, fn: Callable[[AsyncConnection], Awaitable[T]], lock: str) -> T:
        async with _connected(self.writer) as connection:
            async with connection.begin() as transaction:
                if lock and not self.sqlite:
                    await connection.execute(text("SELECT pg_advisory_xact_lock(hashtext(:name))"), {"name": lock})
                done = await fn(connection)
                self._at("commit:before")
                await _commit(transaction)
            self._at("commit:after")
        return done

    @contextlib.asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncConnection]:
        """Open a read transaction on one snapshot; it takes no lock that a writer would wait for."""
        async with _connected(self.reader) as connection:
            try:
                async with connection.begin():
                    yield connection
            except DBAPIError as error:
                raise told(error) from error

    async def forget(self) -> None:
        """Let go of copies of values that were erased: SQLite keeps older pages in its write-ahead log until a checkpoint."""
        if self.sqlite:
            async with self._turn, _connected(self.writer) as connection:
                raw = await connection.get_raw_connection()
                assert raw.driver_connection is not None  # noqa: S101  # it is open: for mypy
                checkpoint = raw.driver_connection.here.execute
                await raw.driver_connection.away(lambda: checkpoint("PRAGMA wal_checkpoint(TRUNCATE)").fetchall())

    async def close(self) -> None:
        """Wait for the units that are under way, then let go of every connection."""
        if self._running:
            await asyncio.wait(self._running)
        await self.writer.dispose()
        await self.reader.dispose()


@contextlib.asynccontextmanager
async def _connected(engine: AsyncEngine) -> AsyncIterator[AsyncConnection]:
    try:
        connection = await engine.connect()
    except Exception as error:  # asyncpg's connect raises kinds of its own, which SQLAlchemy doesn't wrap
        raise told(error) from error
    try:
        yield connection
    finally:
        await connection.close()


async def _commit(transaction: AsyncTransaction) -> None:
    try:
        await transaction.commit()
    except DBAPIError as error:
        if error.connection_invalidated:
            raise Uncertain(why=why(error)) from error
        raise


def _postgres(address: str, patience: float, *, write: bool) -> AsyncEngine:
    # READ COMMITTED under the log's lock sees what the act before committed; a snapshot begun before the lock would not.
    reading = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
    return create_async_engine(
        address,
        pool_size=1 if write else 4,
        max_overflow=0,
        pool_pre_ping=True,
        connect_args={"timeout": patience},
        execution_options={"isolation_level": "READ COMMITTED"} if write else reading,
    )


def _sqlite(address: str, patience: float, *, write: bool) -> AsyncEngine:
    file = make_url(address).database or ""

    async def connect() -> Near:
        return await opened(file, patience, WRITER if write else READER)

    def begin(connection: Connection) -> None:
        connection.exec_driver_sql(WRITE if write else "BEGIN")

    engine = create_async_engine(address, pool_size=1 if write else 4, max_overflow=0, async_creator=connect)
    event.listen(engine.sync_engine, "begin", begin)
    return engine


WRITER = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "recursive_triggers=ON",  # without it INSERT OR REPLACE would slip past the triggers that keep the record append-only
    "secure_delete=ON",  # a value that was disposed of leaves no copy in a freed page
)
READER = ("foreign_keys=ON", "query_only=ON")
