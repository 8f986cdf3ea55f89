"""What a database can do to us, in words that say what to do.

Told apart by the drivers' codes, never by their sentences: SQLite's result code, PostgreSQL's SQLSTATE.
"""

import sqlite3

from sqlalchemy.exc import DBAPIError

from commsbot.domain import errors

RACES = frozenset({"40001", "40P01"})
"""PostgreSQL's serialization failure and deadlock: the unit is run again on fresh state."""


class Unavailable(errors.Broken):
    """The database can't be used now: {why}. Nothing was changed. Look at disk space, file rights and who else uses it, then try again."""


class Locked(Unavailable):
    """Another program keeps the database to itself. Nothing was changed. End what else works on it (a backup, a shell), then try again."""


class Full(Unavailable):
    """There is no space left for the database. Nothing was changed and nothing was lost. Free some space on its disk, then try again."""


class Damaged(Unavailable):
    """The database can't be read: {why}. Nothing was changed. Keep the file as it is and restore the newest backup beside it."""


class Uncertain(errors.Broken):
    """The database went away while it was committing: {why}. Whether the act was kept isn't known. Look how things stand before doing it again."""


class Newer(errors.Broken):
    """The database was written by a newer commsbot (revision {revision}). Upgrade this one; the data is untouched."""


class NoDriver(errors.Broken):
    """PostgreSQL needs a driver that isn't installed. Run: .venv/bin/python -m pip install asyncpg (or uv pip install asyncpg)."""


class Contested(errors.Broken):
    """Entry {sequence} was there before its turn: something else writes to this record without its lock. Nothing was changed. Run: commsbot record verify."""


class Nested(errors.Broken):
    """A write unit was begun inside another one: that would commit half an act. This is a fault of the program."""


class ReadOnly(errors.Broken):
    """A read-only unit was asked to write. This is a fault of the program."""


class Unbounded(errors.Broken):
    """A stop named neither a publication nor a statement: it would have stopped everything. This is a fault of the program."""


def told(error: BaseException) -> Unavailable:
    """Put a driver's error into words, without the statement and its values, which SQLAlchemy's own text would show."""
    match _code(_cause(error)):
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED | "55P03":
            return Locked()
        case sqlite3.SQLITE_FULL | "53100":
            return Full()
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB | "XX001" | "XX002":
            return Damaged(why=why(error))
        case _:
            return Unavailable(why=why(error))


def why(error: BaseException) -> str:
    """The driver's own first line."""
    cause = _cause(error)
    return next(iter(str(cause).splitlines()), "") or type(cause).__name__


def _cause(error: BaseException) -> BaseException | None:
    return error.orig if isinstance(error, DBAPIError) else error


def race(error: DBAPIError) -> bool:
    """Whether a unit lost against another one and may simply be run again."""
    return _code(error.orig) in RACES


def _code(cause: BaseException | None) -> int | str:
    """The driver's own code, from the error or from the one that it wraps; 0 where there is none."""
    while cause is not None:
        if isinstance(cause, sqlite3.Error):
            # The low byte is the primary result code; what stands above it says more than we ask.
            return int(getattr(cause, "sqlite_errorcode", 0)) & 0xFF
        if state := getattr(cause, "sqlstate", None):
            return str(state)
        cause = cause.__cause__
    return 0
