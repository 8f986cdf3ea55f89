"""SQLite at hand: statements run where they are asked for, and only what waits for a lock or for the disk goes to a thread.

A statement on a local file takes some ten microseconds. The way to a thread and back takes ten times as long, and a cursor would go it four
times for each statement; under a crowd's presses that was most of what an act cost. Opening, beginning to write, committing what changed and
closing can wait for other programs or for the disk: they go to the connection's own thread, in order.

SQLAlchemy's dialect for aiosqlite takes a `Near` where it expects one of aiosqlite's connections; what it asks of them is here, and no more.
"""

import asyncio
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any, Final, Self, TypeVar

T = TypeVar("T")

WRITE: Final = "BEGIN IMMEDIATE"
"""The one statement that waits for another program's lock."""


async def opened(file: str, patience: float, pragmas: Iterable[str]) -> "Near":
    """Open a file; `patience` is in seconds, for others' locks. Raises what sqlite3 does."""
    near = Near(patience)
    try:
        await near.away(partial(near.open, file, tuple(pragmas)))
    except BaseException:
        near.stop()
        raise
    return near


class Near:
    """One connection; a `Cursor` of it waits for nothing but `WRITE`."""

    def __init__(self, patience: float) -> None:
        self._patience = f"PRAGMA busy_timeout={int(patience * 1000)}"
        self._thread = ThreadPoolExecutor(1, "sqlite")
        self._connection: sqlite3.Connection | None = None
        self._began: int | None = None
        """While it writes: how many rows had been changed when it began."""

    def open(self, file: str, pragmas: tuple[str, ...]) -> None:
        """Open the file, in the thread."""
        self._connection = sqlite3.connect(file, isolation_level=None, check_same_thread=False)
        self._connection.execute(self._patience).close()
        for each in pragmas:
            self._connection.execute(f"PRAGMA {each}").close()

    async def away(self, fn: Callable[[], T]) -> T:
        """Do in the connection's thread what may take a while."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, fn)

    @property
    def here(self) -> sqlite3.Connection:
        """The connection itself; raises ValueError once it is closed, as the dialect expects."""
        if self._connection is None:
            raise ValueError("no active connection")
        return self._connection

    def cursor(self) -> "Cursor":
        """Make a cursor."""
        return Cursor(self, self.here.cursor())

    async def begin(self) -> None:
        """Begin to write: at once where nobody else does, else as soon as they have ended."""
        if not self._begun():
            await self.away(lambda: self.here.execute(WRITE).close())
        self._began = self.here.total_changes

    def _begun(self) -> bool:
        """Try without waiting."""
        self.here.execute("PRAGMA busy_timeout=0").close()
        try:
            self.here.execute(WRITE).close()
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
                raise
            return False
        finally:
            self.here.execute(self._patience).close()
        return True

    async def commit(self) -> None:
        """Commit."""
        await self._ended(self.here.commit)

    async def rollback(self) -> None:
        """Undo; nothing where the connection is gone."""
        if self._connection is not None:
            await self._ended(self._connection.rollback)

    async def _ended(self, end: Callable[[], None]) -> None:
        """End a transaction: only one that changed something has to wait for the disk."""
        if self._began is None or self._began == self.here.total_changes:
            end()
        else:
            await self.away(end)
        self._began = None

    async def create_function(self, *given: Any, **named: Any) -> None:
        """Teach SQL a function."""
        self.here.create_function(*given, **named)

    async def close(self) -> None:
        """Close; the last one to leave a file brings its log home, which takes a while."""
        if self._connection is not None:
            await self.away(self._shut)
        self._thread.shutdown(wait=False)

    def stop(self) -> None:
        """Close without waiting for it."""
        self._thread.submit(self._shut)
        self._thread.shutdown(wait=False)

    def _shut(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()


class Cursor:
    """One statement and its rows."""

    def __init__(self, near: Near, cursor: sqlite3.Cursor) -> None:
        self._near = near
        self._cursor = cursor
        self.description: Any = None
        self.arraysize = 1

    async def __aenter__(self) -> Self:
        return self

    @property
    def rowcount(self) -> int:
        """How many rows a statement changed."""
        return self._cursor.rowcount

    @property
    def lastrowid(self) -> int | None:
        """The number of the row that was added last."""
        return self._cursor.lastrowid

    async def execute(self, statement: str, given: Sequence[Any] = ()) -> Self:
        """Run a statement."""
        if statement == WRITE:
            await self._near.begin()
        else:
            self._cursor.execute(statement, given)
            self.description = self._cursor.description
        return self

    async def executemany(self, statement: str, given: Iterable[Sequence[Any]]) -> Self:
        """Run a statement several times."""
        self._cursor.executemany(statement, given)
        self.description = self._cursor.description
        return self

    async def fetchone(self) -> Any:
        """The next row, None after the last."""
        return self._cursor.fetchone()

    async def fetchmany(self, size: int | None = None) -> list[Any]:
        """Some rows, of many: others come in between."""
        await asyncio.sleep(0)
        return self._cursor.fetchmany(size or self.arraysize)

    async def fetchall(self) -> list[Any]:
        """All the rows that are left."""
        return self._cursor.fetchall()

    async def close(self) -> None:
        """Let go of the rows."""
        self._cursor.close()
