"""Telegram updates as they came, until an act has consumed them; the port `Inbox`.

An update is kept once by (bot, update_id); that pair may come again after a week, when ids restart at random, so consumed rows are pruned.
"""

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import CursorResult, Executable, delete, select, update
from sqlalchemy.dialects.postgresql import insert as postgres_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlmodel import col

from commsbot.domain import record
from commsbot.ports import Clock, Update
from commsbot.storage.database import Database
from commsbot.storage.ledger import storable
from commsbot.storage.tables import InboxRow

WAITING, DONE, PARKED = "waiting", "done", "parked"
MOST_ATTEMPTS = 3


async def consume(connection: AsyncConnection, agency: str, row: int) -> bool:
    """Mark an update as acted upon inside an act's transaction; False if it already was."""
    change = update(InboxRow).where(
        col(InboxRow.agency) == agency, col(InboxRow.row) == row, col(InboxRow.state) != DONE
    )
    return await _changed(connection, change.values(state=DONE, raw="{}")) == 1


class Inbox:
    """One agency's inbox."""

    def __init__(self, database: Database, agency: str, clock: Clock) -> None:
        """Take an opened database."""
        self._database = database
        self._agency = agency
        self._clock = clock

    async def keep(self, bot: int, updates: Sequence[dict[str, Any]]) -> int:
        """Store raw updates in one commit; gives how many were new."""
        make: Any = sqlite_insert if self._database.sqlite else postgres_insert
        at = record.timestamp(self._clock())
        rows = [
            {
                "agency": self._agency, "bot": bot, "update_id": int(raw["update_id"]), "raw": json.dumps(raw, ensure_ascii=False),
                "received_at": at, "attempts": 0, "state": WAITING, "error": "",
            }
            for raw in updates
        ]  # fmt: skip

        async def fn(connection: AsyncConnection) -> int:
            new = 0
            for row in rows:
                insert = make(InboxRow).values(**row)
                new += await _changed(
                    connection, insert.on_conflict_do_nothing(index_elements=["agency", "bot", "update_id"])
                )
            return new

        return await self._database.write(fn, f"inbox/{self._agency}")

    async def waiting(self, limit: int) -> list[Update]:
        """Unconsumed updates that aren't parked, oldest first."""
        async with self._database.reading() as connection:
            wanted = (
                select(
                    col(InboxRow.row),
                    col(InboxRow.bot),
                    col(InboxRow.update_id),
                    col(InboxRow.raw),
                    col(InboxRow.attempts),
                )
                .where(col(InboxRow.agency) == self._agency, col(InboxRow.state) == WAITING)
                .order_by(col(InboxRow.row))
                .limit(limit)
            )
            rows = (await connection.execute(wanted)).all()
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
