"""One lane and the one that drains it: claim, check, commit *sending*, call, settle; again and again.

Rows are the truth; everything held here can be lost at any moment. What a row is in the store decides:

- *claimed* is a lease: given back at a stop, and at every new stop generation, so that held rows don't stick.
- *sending* is committed by `publishing.prepare` before the socket opens, one row at a time. What a crash leaves unknown is at most the calls in
  flight and the outcomes not yet flushed, and both together are the window.
- An outcome that can't be stored is kept and tried again; the row stays in sending until then, so nobody sends it twice.

The gate of a stop is a number here, not a door: a flight carries the generation under which its check was committed, and a generation is
reported when no flight of an older one is left. What is checked after the stop has seen the stop, so it may fly at once; a closed door would have
kept a warning waiting for 25 s behind a call that hangs.

Two rows never fly to the same place at once, so that they arrive in order; words that protect and take-downs wait for that only as long as a
call usually takes, never behind one that hangs.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

import structlog

from commsbot.domain import errors
from commsbot.domain.delivery import Limited, NotSent, Outcome, Post, Rejected, Row, Unconfirmed, Verb
from commsbot.ports import Channel, Clock, Lane, Office, Store, UnitOfWork
from commsbot.wire.pace import Pace, Seconds
from commsbot.wire.redaction import Redactor
from commsbot.workflow import publishing

log = structlog.get_logger(__name__)

OVERTAKES: Final = 1
"""Rows of this priority or before it don't wait for a flight to their place that takes long."""
CHECKING: Final = -1
"""The generation of a flight whose check isn't committed yet: older than any."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """How a lane is drained; times in seconds."""

    lease: float = 10.0
    """How long the lane is ours without a renewal; renewed at a third of it."""
    window: int = 16
    """Calls in flight and outcomes not yet stored, together."""
    claims: int = 30
    """Rows held ready; about one second's worth."""
    flush: float = 0.05
    """How long a first outcome waits for others to be stored with it."""
    flush_rows: int = 10
    grace: float = 32.0
    """How long calls in flight may take at a clean stop: a little more than a call can."""
    overtake: float = 2.0
    """How old a flight is before urgent rows to the same place go past it."""
    sweep: float = 1.5
    retry: float = 1.0
    """The first pause after a crash or an outcome that could not be stored; doubled up to a minute."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What all drainers of a service share."""

    store: Store
    office: Office
    owner: str
    """Who drains: another one for each start of the service."""
    seconds: Seconds
    clock: Clock
    redactor: Redactor
    terms: Terms
    at: Callable[[str], None]
    """Failpoints: told where we are, does nothing outside of crash tests."""
    told: Callable[[], None]
    """Called after each settlement's commit: cards no longer show what is so."""


@dataclass(slots=True, eq=False)
class _Flight:
    row: Row
    lane: Lane
    since: float
    generation: int = CHECKING
    task: asyncio.Task[None] | None = None
    outcome: Outcome | None = None


class Drainer:
    """Drains one lane while `run` runs."""

    def __init__(self, name: str, channel: Channel, pace: Pace, around: Surroundings) -> None:
        self.name = name
        self._channel = channel
        self._pace = pace
        self._around = around
        self._terms = around.terms
        self._lane: Lane | None = None
        self._renew_at = 0.0
        self._idle_since = 0.0
        self._rows: list[Row] = []
        self._flights: dict[str, _Flight] = {}
        self._aside: dict[str, float] = {}
        self._due = True
        self._release = False
        self._generation = 0
        self._reported = 0
        self._stopping = False
        self._stirred = asyncio.Event()
        self._landed = asyncio.Event()

    def wake(self) -> None:
        """Say that rows are due."""
        self._due = True
        self._stirred.set()

    def see(self, generation: int) -> None:
        """Tell the stop generation in force."""
        if generation > self._generation:
            self._generation = generation
            self._release = True
            self._stirred.set()

    @property
    def in_flight(self) -> int:
        """How many rows are between their check and their settlement."""
        return len(self._flights)

    async def run(self) -> None:
        """Drain until `stop`; whatever fails is logged, and after a pause the lane is drained on."""
        pause = self._terms.retry
        while not self._stopping:
            try:
                async with asyncio.TaskGroup() as group:
                    settling = group.create_task(self._settle_what_lands())
                    await self._drain()
                    settling.cancel()
            except* Exception as problems:
                log.exception("lane.crashed", lane=self.name, problems=len(problems.exceptions), pause=pause)
                self._rows.clear()
                self._due = self._release = True
                await asyncio.sleep(pause)
                pause = min(pause * 2, 60.0)

    async def stop(self) -> None:
        """Stop claiming, let calls in flight end (bounded), store their outcomes, give rows and lane back; call once, after which `run` ends."""
        self._stopping = True
        self._stirred.set()
        await self._let_land()
        for flight in self._flights.values():
            lost = Unconfirmed("the service was stopped while this was on the wire")
            never = NotSent("the service was stopped before this was called")
            flight.outcome = flight.outcome or (never if flight.generation == CHECKING else lost)
        if self._flights:
            await self._settle([*self._flights.values()])
        self._rows.clear()
        if self._lane is not None:
            await self._around.store.act(partial(_give_back, lane=self._lane))
            self._lane = None

    async def _let_land(self) -> None:
        """Wait for calls in flight, keeping the lane meanwhile; what is still out after the grace is cancelled."""
        end = self._around.seconds() + self._terms.grace
        flying = {flight.task for flight in self._flights.values() if flight.task is not None}
        while flying and (left := end - self._around.seconds()) > 0:
            _, flying = await asyncio.wait(flying, timeout=min(left, self._terms.lease / 3))
            if flying and self._lane is not None:
                await self._around.store.act(self._take)
        for task in flying:
            task.cancel()
        if flying:
            await asyncio.wait(flying)

    # the loop

    async def _drain(self) -> None:
        while not self._stopping:
            self._stirred.clear()
            await self._hold()
            wait = self._terms.lease / 3
            if self._lane is not None:
                await self._heed(self._lane)
                await self._fill(self._lane)
                wait = min(wait, self._launch(self._lane))
            await self._rest(wait)

    async def _rest(self, seconds: float) -> None:
        try:
            async with asyncio.timeout(max(0.001, seconds)):
                await self._stirred.wait()
        except TimeoutError:
            return

    async def _hold(self) -> None:
        """Take the lane when there is work, renew it while there is, drop it after a while without."""
        now = self._around.seconds()
        if self._due or self._rows or self._flights:
            self._idle_since = now
        elif self._lane is None:
            return
        elif now - self._idle_since > self._terms.lease / 2:
            lane, self._lane = self._lane, None
            await self._around.store.act(partial(_give_back, lane=lane))
            return
        if self._lane is not None and now < self._renew_at:
            return
        before = self._lane
        self._lane, generation = await self._around.store.act(self._take)
        self._renew_at = now + self._terms.lease / 3
        self.see(generation)
        if self._lane is None or before is None or before.epoch != self._lane.epoch:
            self._rows.clear()
            self._reported = self._lane.generation if self._lane is not None else 0
        if before is not None and self._lane is None:
            log.warning("lane.lost", lane=self.name, epoch=before.epoch)

    async def _take(self, uow: UnitOfWork) -> tuple[Lane | None, int]:
        lane = await uow.take_lane(self.name, self._around.owner, self._terms.lease)
        return lane, await uow.generation()

    async def _heed(self, lane: Lane) -> None:
        """Heed a stop: rows held ready go back at once; the generation is reported when no older call is in flight."""
        if self._release and not any(flight.generation == CHECKING for flight in self._flights.values()):
            self._release = False
            self._rows.clear()
            self._due = True
            await self._around.store.act(lambda uow: uow.release(lane))
        generation = self._generation
        if generation > self._reported and all(flight.generation >= generation for flight in self._flights.values()):
            await self._around.store.act(lambda uow: uow.report_generation(lane, generation))
            self._reported = generation
            log.info("lane.stop_reported", lane=self.name, generation=generation)
            self._around.told()

    async def _fill(self, lane: Lane) -> None:
        limit = self._terms.claims - len(self._rows)
        if not self._due or limit < self._terms.claims // 2:
            return
        got = await self._around.store.act(lambda uow: publishing.next_rows(uow, lane, limit))
        self._due = len(got) == limit
        self._rows = sorted([*self._rows, *got], key=lambda row: (row.priority, row.due_at, row.id))

    def _launch(self, lane: Lane) -> float:
        """Start what may go now, most urgent first; gives the seconds until more may."""
        now = self._around.seconds()
        wait = self._terms.lease
        if self._release or self._stopping:
            return wait
        busy = {
            flight.row.destination: flight.since for flight in sorted(self._flights.values(), key=lambda f: f.since)
        }
        for row in list(self._rows):
            if len(self._flights) >= self._terms.window:
                break
            if row.destination in busy:
                older = now - busy[row.destination]
                if row.priority > OVERTAKES:
                    continue
                if older < self._terms.overtake:
                    wait = min(wait, self._terms.overtake - older)
                    continue
            held = self._aside.get(row.id, now) - now
            delay = held if held > 0 else self._pace.ask(row.destination, group=True)
            if delay > 0:
                wait = min(wait, delay)
                continue
            self._rows.remove(row)
            busy[row.destination] = now
            flight = self._flights[row.id] = _Flight(row, lane, now)
            flight.task = asyncio.create_task(self._fly(flight), name=f"{self.name} {row.id}")
        return wait

    # one row

    async def _fly(self, flight: _Flight) -> None:
        try:
            post = await self._around.store.act(partial(self._check, flight))
        except Exception as error:  # one row that can't be checked must not hold up the lane
            log.exception("row.not_checked", lane=self.name, delivery=flight.row.id)
            self._aside[flight.row.id] = self._around.seconds() + self._terms.retry * 5
            # Whether or not the check was committed, nothing was called: this settles a row in sending and leaves any other.
            flight.outcome = NotSent(f"the check before sending failed: {type(error).__name__}")
            self._release = True
            self._landed.set()
            return
        if post is None:
            self._abandon(flight, why="it may not go")
            return
        self._stirred.set()
        flight.outcome = await self._call(flight, post)
        self._landed.set()

    async def _check(self, flight: _Flight, uow: UnitOfWork) -> Post | None:
        generation = await uow.generation()
        post = await publishing.prepare(uow, self._around.office, flight.lane, flight.row)
        flight.generation = generation
        return post

    async def _call(self, flight: _Flight, post: Post) -> Outcome:
        try:
            if post.media_sha256 and post.verb is Verb.PUBLISH:
                post = replace(post, media=await self._around.store.media.get(post.media_sha256))
        except (errors.Altered, errors.NotFound) as error:
            # What isn't what was approved isn't sent, and people are told as of any refusal; nothing left.
            log.error("picture.not_sent", lane=self.name, delivery=flight.row.id, why=str(error))  # noqa: TRY400  # its sentence says it all
            return Rejected(f"the file was not sent: {error}")
        except Exception as error:
            log.exception("picture.not_read", lane=self.name, delivery=flight.row.id)
            return NotSent(f"the file could not be read: {type(error).__name__}")
        try:
            self._around.at("send:before")
            outcome = await self._channel.publish(post)
            self._around.at("send:after")
            if isinstance(outcome, Limited):
                self._pace.halt((outcome.until - self._around.clock()).total_seconds(), flight.row.destination)
        except Exception as error:  # a channel promises not to raise; a stranger's that does may have posted
            log.exception("channel.raised", lane=self.name, delivery=flight.row.id)
            return Unconfirmed(self._around.redactor.told(error))
        return outcome

    def _abandon(self, flight: _Flight, why: str) -> None:
        """Let a row go that may not fly: what is still claimed goes back, and the store says whether it is due."""
        self._flights.pop(flight.row.id, None)
        log.info("row.left", lane=self.name, delivery=flight.row.id, why=why)
        self._release = True
        self._stirred.set()

    # what came of it

    async def _settle_what_lands(self) -> None:
        pause = self._terms.retry
        if self._ready():  # landed before a crash of the lane, whose end also ended the one who had heard of it
            self._landed.set()
        while True:
            await self._landed.wait()
            self._landed.clear()
            ready = self._ready()
            if len(ready) < min(self._terms.flush_rows, len(self._flights)):
                await asyncio.sleep(self._terms.flush)
                ready = self._ready()
            if not ready or await self._settle(ready):
                pause = self._terms.retry
                continue
            await asyncio.sleep(pause)
            pause = min(pause * 2, 60.0)
            self._landed.set()

    def _ready(self) -> list[_Flight]:
        return [flight for flight in self._flights.values() if flight.outcome is not None]

    async def _settle(self, ready: list[_Flight]) -> bool:
        """Store outcomes together, else one by one; those that can't be stored stay. Gives whether all could."""
        try:
            await self._store(ready)
        except Exception:
            log.exception("outcomes.not_stored", lane=self.name, rows=len(ready))
            if len(ready) == 1:
                return False
            stored = [await self._settle([flight]) for flight in ready]
            return all(stored)
        for flight in ready:
            self._flights.pop(flight.row.id, None)
            self._aside.pop(flight.row.id, None)
            log.debug("row.settled", lane=self.name, delivery=flight.row.id, outcome=type(flight.outcome).__name__)
        self._due = True
        self._stirred.set()
        self._around.told()
        return True

    async def _store(self, ready: list[_Flight]) -> None:
        async def settle(uow: UnitOfWork) -> None:
            for flight in ready:
                if flight.outcome is not None:
                    await publishing.settle(uow, self._around.office, flight.lane, flight.row.id, flight.outcome)

        self._around.at("settle:before")
        await self._around.store.act(settle)
        self._around.at("settle:after")


async def _give_back(uow: UnitOfWork, lane: Lane) -> None:
    await uow.release(lane)
    await uow.drop_lane(lane)
