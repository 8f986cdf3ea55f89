"""The clock only wakes: one tick a second asks the acts what is due; due times live in rows, and nothing is decided here.

APScheduler 3.11 keeps its jobs in memory with one interval tick, no misfire grace and coalescing: its job store would lose a one-shot job
after a second's delay and die silently when its store raises. The heartbeat tells when the tick stops, whatever the reason.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from commsbot.domain import errors
from commsbot.ports import Clock, Office, Store, UnitOfWork, Wake
from commsbot.workflow import obligations, outages, publishing, rota, stopping
from commsbot.workflow.obligations import Reminder

log = structlog.get_logger(__name__)

RESTS = 2.0
"""How long a tick that somebody wished for is followed by rest, in its own length."""
MOST_REST = 0.3
"""Seconds."""
SILENT_AFTER = timedelta(seconds=30)
"""A heartbeat older than this is an alarm."""


@dataclass(kw_only=True)
class Scheduler:
    """Ticks until stopped; a failing tick is logged and the next one comes."""

    store: Store
    office: Office
    clock: Clock
    wake: Wake
    remind: Callable[[UnitOfWork, Sequence[Reminder]], Awaitable[None]]
    """Stores the cards that tell those on duty, in the tick's own transaction: nothing is sent in it, and none is lost."""
    more: Mapping[str, Callable[[UnitOfWork], Awaitable[object]]] = field(default_factory=dict)
    """Acts of others that ask the clock, by name, such as escalations: each in a transaction of its own."""
    seconds: float = 1.0
    heartbeat: datetime | None = None
    """When the last tick ended well."""
    _timer: AsyncIOScheduler | None = field(default=None, repr=False)
    _turn: asyncio.Lock = field(default_factory=asyncio.Lock, repr=False)
    _wanted: asyncio.Task[None] | None = field(default=None, repr=False)
    _rested: float = field(default=float("-inf"), repr=False)
    """Until when nothing but the clock makes it tick, by the loop's clock."""

    def start(self) -> None:
        """Begin to tick on the running loop."""
        self._timer = AsyncIOScheduler(timezone="UTC")
        self._timer.add_job(
            self.tick,
            "interval",
            seconds=self.seconds,
            misfire_grace_time=None,
            coalesce=True,
            max_instances=1,
            id="tick",
        )
        self._timer.start()

    async def stop(self) -> None:
        """Stop ticking; a tick that is under way ends first, so that no act is cut off."""
        if self._timer is not None:
            self._timer.pause()
        async with self._turn:
            if self._timer is not None:
                self._timer.shutdown(wait=False)
                self._timer = None
        if self._wanted is not None:
            await self._wanted

    def now(self) -> None:
        """Tick at once: an act made something due. Several wishes become one tick."""
        if self._timer is not None and (self._wanted is None or self._wanted.done()):
            self._wanted = asyncio.get_running_loop().create_task(self._soon())

    async def _soon(self) -> None:
        """Tick when the last tick has been followed by rest: many presses a second must not wait behind a tick for each of them."""
        await asyncio.sleep(max(0.0, self._rested - asyncio.get_running_loop().time()))
        await self.tick()

    def alive(self) -> bool:
        """Whether the tick is as young as it must be."""
        return self.heartbeat is not None and self.clock() - self.heartbeat < SILENT_AFTER

    async def tick(self) -> None:
        """Ask each act once what is due; one that fails is logged, and the others are still asked."""
        async with self._turn:
            began = asyncio.get_running_loop().time()
            whole = True
            for name, act in self._acts():
                try:
                    done = await self.store.act(act)
                except errors.CommsbotError as error:
                    whole = False
                    log.exception("tick.failed", act=name, error=str(error))
                except (
                    Exception
                ):  # a fault in one act must not silence the others; it is logged, and the heartbeat stays behind
                    whole = False
                    log.exception("tick.failed", act=name)
                else:
                    if done:
                        self.wake.lanes()
                        self.wake.cards()
            if whole:
                self.heartbeat = self.clock()
            now = asyncio.get_running_loop().time()
            self._rested = now + min(MOST_REST, RESTS * (now - began))

    def _acts(self) -> tuple[tuple[str, Callable[[UnitOfWork], Awaitable[object]]], ...]:
        async def open_due(uow: UnitOfWork) -> object:
            return await publishing.open_due(uow, self.office)

        async def adopt(uow: UnitOfWork) -> object:
            return await publishing.adopt_orphans(uow, self.office)

        async def out(uow: UnitOfWork) -> object:
            return await outages.tick(uow, self.office)

        return (
            ("publications", open_due),
            ("orphans", adopt),
            ("repeats", publishing.repeat_due),
            ("stops", stopping.acknowledge),
            ("outages", out),
            ("obligations", self._remind),
            ("duty", rota.tick),
            *self.more.items(),
        )

    async def _remind(self, uow: UnitOfWork) -> object:
        due = await obligations.tick(uow)
        if due:
            await self.remind(uow, due)
        return due
