"""Connections: SQLite in one file, or PostgreSQL; one writer at a time on either.

SQLite loses concurrent updates in SQLAlchemy's default mode (measured: 28 of 100), so acts begin with BEGIN IMMEDIATE; PostgreSQL's acts
take the log's advisory lock. Migrations run at start.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from alembic.util.exc import CommandError
from sqlalchemy import Connection, event, text
from sqlalchemy.engine import make_url
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from commsbot.storage.problems import Newer, told

MIGRATIONS = Path(__file__).parent / "migrations"
BUSY_MILLISECONDS = 10_000


class Database:
    """Two engines on one database: one that writes, one that only reads."""

    def __init__(self, address: str) -> None:
        """Take a SQLAlchemy address, such as `sqlite+aiosqlite:///FILE` or `postgresql+asyncpg://…`; nothing is opened yet."""
        self.sqlite = make_url(address).get_backend_name() == "sqlite"
        self.writer = self._engine(address, write=True)
        self.reader = self._engine(address, write=False)
        self._turn = asyncio.Lock()

    def _engine(self, address: str, *, write: bool) -> AsyncEngine:
        if not self.sqlite:
            return create_async_engine(address, pool_size=1 if write else 4, max_overflow=0, pool_pre_ping=True)
        engine = create_async_engine(address, pool_size=1 if write else 4, max_overflow=0)
        event.listen(engine.sync_engine, "connect", _prepare)
        event.listen(engine.sync_engine, "begin", _immediate if write else _deferred)
        return engine

    async def migrate(self) -> None:
        """Bring the schema up to this version's; raises `Newer` for one that it doesn't know."""
        async with self.writing() as connection:
            await connection.run_sync(_upgrade)

    @asynccontextmanager
    async def writing(self, lock: str = "") -> AsyncIterator[AsyncConnection]:
        """Open a write transaction; commits at the end unless something was raised. `lock` names the log."""
        async with self._turn:
            with told():
                async with self.writer.begin() as connection:
                    if not self.sqlite and lock:
                        await connection.execute(text("SELECT pg_advisory_xact_lock(hashtext(:name))"), {"name": lock})
                    yield connection

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncConnection]:
        """Open a read transaction on one snapshot."""
        with told():
            async with self.reader.connect() as connection:
                if not self.sqlite:
                    await connection.execution_options(isolation_level="REPEATABLE READ")
                async with connection.begin():
                    yield connection

    async def close(self) -> None:
        """Let go of every connection."""
        await self.writer.dispose()
        await self.reader.dispose()


def _prepare(connection: Any, _record: object) -> None:
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in (
        "journal_mode=WAL",
        "synchronous=FULL",
        f"busy_timeout={BUSY_MILLISECONDS}",
        "foreign_keys=ON",
        # Without it INSERT OR REPLACE would slip past the triggers that keep the record append-only.
        "recursive_triggers=ON",
    ):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _immediate(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _deferred(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN")


def _upgrade(connection: Connection) -> None:
    settings = Config()
    settings.set_main_option("script_location", str(MIGRATIONS))
    settings.attributes["connection"] = connection
    try:
        command.upgrade(settings, "head")
    except CommandError as error:
        known = {each.revision for each in ScriptDirectory(str(MIGRATIONS)).walk_revisions()}
        found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar() or ""
        if found not in known:
            raise Newer(revision=found) from error
        raise
