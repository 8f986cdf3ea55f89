"""Statements, built once: to put one together takes five times as long as to run it, and an act runs a dozen.

A statement that is a constant of its module takes its values as parameters, named as the columns that they are compared with.
"""

import functools
from collections.abc import Mapping
from typing import Any

from sqlalchemy import ColumnElement, Executable, bindparam
from sqlalchemy.dialects.postgresql import insert as postgres_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert
from sqlalchemy.ext.asyncio import AsyncConnection


def columns(table: Any, *names: str) -> tuple[Any, ...]:
    """Columns of a table, by name."""
    return tuple(table.__table__.c[name] for name in names)


def same(table: Any, *names: str, prefix: str = "") -> tuple[ColumnElement[bool], ...]:
    """Compare each of these columns with a parameter of its name.

    An UPDATE names the values that it sets so, too: there the parameters of its condition need a prefix.
    """
    return tuple(each == bindparam(prefix + each.name) for each in columns(table, *names))


async def put(connection: AsyncConnection, table: type, values: Mapping[str, object], keys: tuple[str, ...]) -> None:
    """Insert a row, or set the other columns where the keys are there."""
    await connection.execute(_upsert(connection.dialect.name, table, tuple(values), keys), dict(values))


@functools.cache
def _upsert(dialect: str, table: type, names: tuple[str, ...], keys: tuple[str, ...]) -> Executable:
    made = inserting(dialect, table)
    others = {name: made.excluded[name] for name in names if name not in keys}
    statement: Executable = made.on_conflict_do_update(index_elements=list(keys), set_=others)
    return statement


def inserting(dialect: str, table: type) -> Any:
    """An INSERT that knows of conflicts."""
    return sqlite_insert(table) if dialect == "sqlite" else postgres_insert(table)
