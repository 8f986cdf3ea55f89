"""Asks each platform whether it would take a post now; when, and what becomes of the answer, is `workflow.probing`'s.

A failure counts only if it happens twice, a moment apart: one lost packet must not send an officer looking for keys in the first minute of an
incident. Asking changes nothing on a platform and takes no token of its pace.
"""

import asyncio
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Final

import structlog

from commsbot.ports import Channel, Clock, Store, UnitOfWork
from commsbot.wire.redaction import Redactor
from commsbot.workflow import probing

log = structlog.get_logger(__name__)

FIRST: Final = 10.0
"""Seconds after the start until the first question: what was left from before the start goes first."""
EVERY: Final = 5.0
"""Seconds between two looks at whether somebody is to be asked."""
PATIENCE: Final = 20.0
TWICE: Final = 15.0
"""Seconds until a failure is asked about again."""


class Prober:
    """Asks these channels, by lane, while `run` runs; `told` is called when what is known of one has changed."""

    def __init__(
        self, store: Store, channels: Mapping[str, Channel], clock: Clock, redactor: Redactor, told: Callable[[], None],
        *, first: float = FIRST, every: float = EVERY, twice: float = TWICE,
    ) -> None:  # fmt: skip
        self._store = store
        self._channels = channels
        self._clock = clock
        self._redactor = redactor
        self._told = told
        self._first, self._every, self._twice = first, every, twice
        self._asked: dict[str, datetime] = {}
        self.dead: dict[str, str] = {}
        """Why a lane can't post, for those that can't."""

    async def run(self) -> None:
        """Ask until cancelled; a look that fails is logged, and the next one comes."""
        await asyncio.sleep(self._first)
        while True:
            try:
                await self._look()
            except Exception:
                log.exception("probing.failed")
            await asyncio.sleep(self._every)

    async def _look(self) -> None:
        agency, now = await self._store.agency(), self._clock()
        due = [
            lane for lane in self._channels if probing.due(agency, self._asked.get(lane), now, dead=lane in self.dead)
        ]
        if not due:
            return
        self._asked |= dict.fromkeys(due, now)
        said = dict(zip(due, await asyncio.gather(*map(self._ask, due)), strict=True))

        async def put_down(uow: UnitOfWork) -> bool:
            return any([await probing.put_down(uow, lane, why) for lane, why in said.items()])

        # Notes of an earlier start may still say otherwise, so the first answers are always put down.
        if await self._store.act(put_down):
            self._told()
        self.dead = {lane: why for lane, why in (self.dead | said).items() if why}

    async def _ask(self, lane: str) -> str:
        if not await self._once(lane):
            return ""
        await asyncio.sleep(self._twice)
        why = await self._once(lane)
        if why:
            log.warning("channel.cannot_post", lane=lane, why=why)
        return why

    async def _once(self, lane: str) -> str:
        try:
            async with asyncio.timeout(PATIENCE):
                return await self._channels[lane].probe()
        except Exception as error:  # noqa: BLE001  # a stranger's channel may raise; whatever it is, it couldn't be asked
            return self._redactor.told(error)
