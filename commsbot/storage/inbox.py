"""Telegram updates as they came, until an act has consumed them; the port `Inbox`.

An update is kept once by (bot, update_id); that pair may come again after a week, when ids restart at random, so consumed rows are pruned.
"""

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import CursorResult, Executable, Integer, bindparam, delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlmodel import col

from commsbot.domain import record
from commsbot.ports import Clock, Update
from commsbot.storage.database import Database
from commsbot.storage.ledger import storable
from commsbot.storage.sql import columns, inserting, same
from commsbot.storage.tables import InboxRow

WAITING, DONE, PARKED = "waiting", "done", "parked"
MOST_ATTEMPTS = 3
_CONSUME = (
    update(InboxRow)
    .where(*same(InboxRow, "agency", "row", prefix="at_"), col(InboxRow.state) != DONE)
    .values(state=DONE, raw="{}")
)
_WAITING = (
    select(*columns(InboxRow, "row", "bot", "update_id", "raw", "attempts"))
    .where(*same(InboxRow, "agency"), col(InboxRow.state) == WAITING)
    .order_by(col(InboxRow.row))
    .limit(bindparam("most", type_=Integer))
)


async def consume(connection: AsyncConnection, agency: str, row: int) -> bool:
    """Mark an update as acted upon inside an act's transaction; False if it already was."""
    done: CursorResult[Any] = await connection.execute(_CONSUME, {"at_agency": agency, "at_row": row})
    return done.rowcount == 1


class Inbox:
    """One agency's inbox."""

    def __init__(self, database: Database, agency: str, clock: Clock) -> None:
        """Take an opened database."""
        self._database = database
        self._agency = agency
        self._clock = clock
        made = inserting("sqlite" if database.sqlite else "postgresql", InboxRow)
        known = made.on_conflict_do_nothing(index_elements=["agency", "bot", "update_id"])
        self._keep: Executable = known.returning(col(InboxRow.row))

    async def keep(self, bot: int, updates: Sequence[dict[str, Any]]) -> list[Update]:
        """Store raw updates in one commit; gives those that were new."""
        at = record.timestamp(self._clock())
        rows: list[dict[str, Any]] = [
            {
                "agency": self._agency, "bot": bot, "update_id": int(raw["update_id"]), "raw": json.dumps(raw, ensure_ascii=False),
                "received_at": at, "attempts": 0, "state": WAITING, "error": "",
            }
            for raw in updates
        ]  # fmt: skip

        async def fn(connection: AsyncConnection) -> list[Update]:
            kept = [(await connection.execute(self._keep, row)).scalar() for row in rows]
            return [
                Update(row, bot, each["update_id"], raw, 0)
                for row, each, raw in zip(kept, rows, updates, strict=True)
                if row is not None
            ]

        return await self._database.write(fn, f"inbox/{self._agency}")

    async def waiting(self, limit: int) -> list[Update]:
        """Unconsumed updates that aren't parked, oldest first."""
        async with self._database.reading() as connection:
            rows = (await connection.execute(_WAITING, {"agency": self._agency, "most": limit})).all()
        return [Update(row or 0, bot, number, json.loads(raw), attempts) for row, bot, number, raw, attempts in rows]

    async def failed(self, row: int, error: str) -> int:
        """Count a failure; the third parks the update. One that was consumed meanwhile stays consumed."""
        here = (col(InboxRow.agency) == self._agency, col(InboxRow.row) == row)
        failed = update(InboxRow).where(*here, col(InboxRow.state) != DONE)
        parked = update(InboxRow).where(*here, col(InboxRow.state) != DONE, col(InboxRow.attempts) >= MOST_ATTEMPTS)

        async def fn(connection: AsyncConnection) -> int:
            await connection.execute(failed.values(attempts=InboxRow.attempts + 1, error=storable(error)))
            await connection.execute(parked.values(state=PARKED))
            return (await connection.execute(select(col(InboxRow.attempts)).where(*here))).scalar() or 0

        return await self._database.write(fn)

    async def finish(self, row: int) -> None:
        """Mark an update that led to no act as done; its words are forgotten."""
        await self._database.write(lambda connection: consume(connection, self._agency, row))

    async def prune(self, before: datetime) -> int:
        """Drop consumed rows received before then."""
        old = delete(InboxRow).where(
            col(InboxRow.agency) == self._agency,
            col(InboxRow.state) == DONE,
            col(InboxRow.received_at) < record.timestamp(before),
        )
        return await self._database.write(lambda connection: _changed(connection, old))


async def _changed(connection: AsyncConnection, change: Executable) -> int:
    done: CursorResult[Any] = await connection.execute(change)
    return done.rowcount
