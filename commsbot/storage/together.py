"""Units that wait for the writer at the same moment share one transaction: one commit, and one wait for the disk, for all of them.

Each stands in a savepoint of its own, so what one of them raises undoes that one alone, and none is told that it's done before all are committed.
Where the database itself objects, all are undone, and each is run again by itself.
"""

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection

from commsbot.storage.problems import Contested


class Apart(Exception):
    """These can't be done together."""


@dataclass(slots=True, eq=False)
class Wish:
    """A unit that waits for the writer, then how it ended."""

    fn: Callable[[AsyncConnection], Awaitable[Any]]
    lock: str
    kept: Callable[[Any], None]
    ended: bool = False
    value: Any = None
    error: Exception | None = None

    def end(self) -> None:
        """It is committed, or has raised; whoever follows commits hears of the former."""
        self.ended = True
        if self.error is None:
            self.kept(self.value)


async def run(connection: AsyncConnection, wishes: Iterable[Wish]) -> None:
    """Run them one after the other inside an open transaction of SQLite; raises `Apart`."""
    for wish in wishes:
        await connection.exec_driver_sql("SAVEPOINT unit")
        wish.error = None
        try:
            wish.value = await wish.fn(connection)
        except (DBAPIError, Contested) as error:
            raise Apart from error
        except Exception as error:  # noqa: BLE001  # it belongs to whoever wished, who is given it
            wish.error = error
            await connection.exec_driver_sql("ROLLBACK TO unit")
        await connection.exec_driver_sql("RELEASE unit")
