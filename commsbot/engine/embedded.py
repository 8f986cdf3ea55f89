"""The engine of one process: an asyncio task for each lane, and a sweep that finds what a lost wake-up left.

It decides nothing: `workflow.publishing` says what is due, what may go and what an outcome means. Two lanes share no lock but the store's own
writer, so a platform that hangs delays nobody else (promise 7).

The sweep also brings home what a dead epoch left in sending, tells drainers the stop generation, looks on the platform for posts that
nobody is sure of, where a platform can be asked, and erases pictures that were taken down.
"""

import asyncio
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Final

import structlog

from commsbot.domain.delivery import Absent, Found, Post, Row
from commsbot.domain.delivery import State as DeliveryState
from commsbot.engine.drainer import Drainer, Surroundings, Terms
from commsbot.ports import Channel, Clock, Office, Store, UnitOfWork
from commsbot.wire.pace import Pace, Seconds
from commsbot.wire.redaction import Redactor
from commsbot.workflow import publishing, shelf

log = structlog.get_logger(__name__)

LOOKS: Final = (10.0, 60.0, 300.0)
"""Seconds after a row became unconfirmed at which the platform is asked; how far X's timeline lags isn't documented."""


def _nowhere(_point: str) -> None:
    """Be no failpoint."""


def _nobody() -> None:
    """Tell nobody."""


class Embedded:
    """Drains the lanes of these channels; `start` once, `stop` once."""

    def __init__(
        self,
        *,
        store: Store,
        office: Office,
        channels: Mapping[str, Channel],
        paces: Mapping[str, Pace],
        owner: str,
        clock: Clock,
        seconds: Seconds,
        redactor: Redactor,
        terms: Terms | None = None,
        scale: float = 1.0,
        at: Callable[[str], None] = _nowhere,
        told: Callable[[], None] = _nobody,
    ) -> None:
        """Take channels and paces by lane; `owner` must differ from one start of the service to the next.

        `at` is told "send:before", "send:after", "settle:before" and "settle:after" (crash tests); `told` is called when rows were settled.
        """
        self._terms = terms or Terms()
        self._around = Surroundings(
            store=store, office=office, owner=owner, seconds=seconds, clock=clock, redactor=redactor, terms=self._terms,
            at=at, told=told,
        )  # fmt: skip
        self._channels = dict(channels)
        self._scale = scale
        self._drainers = {
            lane: Drainer(lane, channel, paces[lane], self._around) for lane, channel in self._channels.items()
        }
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self._sweep_now = asyncio.Event()
        self._looks: dict[str, tuple[float, int]] = {}
        self._looking: set[asyncio.Task[None]] = set()
        self._strange: set[str] = set()
        self._stuck: set[str] = set()
        """Pictures that could not be erased, told once."""

    def lanes(self) -> None:
        """Say that some lane has rows that are due (the port Wake)."""
        self._sweep_now.set()

    @property
    def in_flight(self) -> int:
        """How many rows are on the wire or not yet stored."""
        return sum(drainer.in_flight for drainer in self._drainers.values())

    def alive(self) -> dict[str, bool]:
        """Whether the task of each lane, and the sweep, still runs: for /health."""
        return {name: not task.done() for name, task in self._tasks.items()}

    async def start(self, *, alone: bool = False) -> None:
        """Begin; `alone` says that no other process can be draining this database, so what an earlier one held is taken at once."""
        if alone:
            await self._around.store.act(_fence_all)
        for lane, drainer in self._drainers.items():
            self._tasks[lane] = asyncio.create_task(drainer.run(), name=f"drainer {lane}")
        self._tasks["sweep"] = asyncio.create_task(self._sweep_for_ever(), name="sweep")

    async def stop(self) -> None:
        """Stop claiming, let calls in flight end, store what came of them, give everything back."""
        sweep = self._tasks.pop("sweep", None)
        for task in (sweep, *self._looking):
            if task is not None:
                task.cancel()
                await asyncio.gather(task, return_exceptions=True)
        results = await asyncio.gather(*(drainer.stop() for drainer in self._drainers.values()), return_exceptions=True)
        for lane, result in zip(self._drainers, results, strict=True):
            if isinstance(result, BaseException):
                log.error("lane.not_stopped_cleanly", lane=lane, exc_info=result)
        for task in self._tasks.values():
            task.cancel()
        await asyncio.gather(*self._tasks.values(), return_exceptions=True)
        self._tasks.clear()

    async def _sweep_for_ever(self) -> None:
        pause = self._terms.retry
        while True:
            self._sweep_now.clear()
            try:
                await self._sweep()
                pause = self._terms.retry
            except Exception:
                log.exception("sweep.failed", pause=pause)
                await asyncio.sleep(pause)
                pause = min(pause * 2, 60.0)
            try:
                async with asyncio.timeout(self._terms.sweep):
                    await self._sweep_now.wait()
            except TimeoutError:
                continue

    async def _sweep(self) -> None:
        due, generation, orphans, unsure, spent = await self._around.store.read(_survey)
        for drainer in self._drainers.values():
            drainer.see(generation)
        for lane in due:
            if lane in self._drainers:
                self._drainers[lane].wake()
            elif lane not in self._strange:
                self._strange.add(lane)
                log.error("lane.without_channel", lane=lane)
        if orphans:
            lost = await self._around.store.act(lambda uow: publishing.adopt_orphans(uow, self._around.office))
            log.warning("rows.orphaned", rows=[row.id for row in lost])
            self._around.told()
        self._plan_looks(unsure)
        await self._erase(spent)

    async def _erase(self, spent: Iterable[str]) -> None:
        """Erase the bytes of pictures that nothing uses any more; what a crash leaves is still listed and goes with the next sweep."""
        for digest in spent:
            try:
                await self._around.store.media.erase(digest)
                await self._around.store.act(partial(shelf.erased, sha256=digest))
            except Exception:  # a file that can't be erased must not slow the sweep down, which tells drainers of stops
                if digest not in self._stuck:
                    log.exception("picture.not_erased", digest=digest)
                self._stuck.add(digest)
            else:
                log.info("picture.erased", digest=digest)

    # not sure it posted

    def _plan_looks(self, unsure: list[Row]) -> None:
        now = self._around.seconds()
        self._looks = {row.id: self._looks.get(row.id, (now, 0)) for row in unsure if row.lane in self._channels}
        for row in unsure:
            since, done = self._looks.get(row.id, (now, len(LOOKS)))
            if done < len(LOOKS) and now >= since + LOOKS[done] * self._scale:
                self._looks[row.id] = (since, done + 1)
                task = asyncio.create_task(self._look(row), name=f"look {row.id}")
                self._looking.add(task)
                task.add_done_callback(self._looking.discard)

    async def _look(self, row: Row) -> None:
        """Ask the platform for one post; whatever fails is logged, and the next look or a person comes after it."""
        store, office = self._around.store, self._around.office
        try:
            post: Post | None = await store.read(lambda uow: publishing.look(uow, office, row))
            finding = await self._channels[row.lane].find(post) if post is not None else None
            if isinstance(finding, Found):
                receipt = finding.receipt
                await store.act(lambda uow: publishing.found(uow, office, row.id, receipt))
                log.info("row.found", delivery=row.id)
                self._around.told()
            elif isinstance(finding, Absent) and await store.act(lambda uow: publishing.absent(uow, office, row.id)):
                log.info("row.absent", delivery=row.id)
                self.lanes()
        except Exception:
            log.exception("look.failed", delivery=row.id)


async def _survey(uow: UnitOfWork) -> tuple[list[str], int, list[Row], list[Row], tuple[str, ...]]:
    agency = await uow.agency()
    due = await uow.due_lanes(held=agency.brake is not None)
    unsure = await uow.deliveries(states=(DeliveryState.UNCONFIRMED,))
    return due, await uow.generation(), await uow.orphans(), unsure, await shelf.spent(uow)


async def _fence_all(uow: UnitOfWork) -> None:
    for name, *_ in await uow.lanes():
        await uow.fence(name)
