"""The record as the product serves it, fetched for the page: the rehearsal stands apart and reads it over HTTP like anybody else."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any, Final

import aiohttp

if TYPE_CHECKING:
    from commsbot.rehearsal import happenings

EVERY_SECONDS: Final = 1.0
SHOWN: Final = 300
FIELDS: Final = ("sequence", "at", "kind", "statement", "actor", "summary")


class Ledger:
    """The last entries seen at an address that returns a JSON list of {sequence, at, kind, statement, actor, summary}."""

    def __init__(self, told: happenings.Happenings) -> None:
        self.entries: list[dict[str, Any]] = []
        self.problem = ""
        self._told = told

    async def look(self, session: aiohttp.ClientSession, address: str) -> None:
        """Fetch once and tell the page where something changed; what goes wrong is shown, not raised."""
        try:
            async with session.get(address, timeout=aiohttp.ClientTimeout(total=5)) as response:
                response.raise_for_status()
                given = await response.json()
            entries = [{name: str(entry.get(name) or "") for name in FIELDS} for entry in given][-SHOWN:]
            problem = ""
        except (aiohttp.ClientError, TimeoutError, ValueError, TypeError, AttributeError) as error:
            entries, problem = self.entries, f"The record can't be read now ({type(error).__name__})."
        if (entries, problem) != (self.entries, self.problem):
            self.entries, self.problem = entries, problem
            self._told.tell("record", entries=len(entries))

    async def follow(self, address: str, every: float = EVERY_SECONDS) -> None:
        """Look again and again until cancelled."""
        async with aiohttp.ClientSession() as session:
            while True:
                await self.look(session, address)
                await asyncio.sleep(every)
