"""The engine of one process over the real store: what is sent, when, and what becomes of it."""

import asyncio
import itertools
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from commsbot.domain import events
from commsbot.domain.approval import PROFILES
from commsbot.domain.delivery import (
    Found,
    Limited,
    NotSent,
    Receipt,
    Rejected,
    Row,
    Sent,
    State,
    Unconfirmed,
    Verb,
)
from commsbot.domain.plan import Window
from commsbot.domain.publication import Destination
from commsbot.domain.rendition import Kind, Rendition
from commsbot.domain.template import Phase
from commsbot.engine import embedded
from commsbot.engine.drainer import Terms
from commsbot.ports import Office, Store, UnitOfWork
from commsbot.wire.pace import Pace, Rate, Rates, telegram
from commsbot.wire.redaction import Redactor
from commsbot.workflow import publishing, stopping
from tests.domain import examples
from tests.engine.stage import open_store
from tests.fakes import FakeChannel

TERMS = Terms(lease=1.5, sweep=0.02, overtake=0.05, flush=0.005, retry=0.02, grace=5.0)
TOKEN = "7000001:a-token-that-must-not-be-told"


@dataclass
class Stage:
    store: Store
    office: Office
    channels: dict[str, FakeChannel]
    engines: list[embedded.Embedded] = field(default_factory=list)
    told: int = 0
    late: timedelta = timedelta(0)
    names: Iterator[int] = field(default_factory=itertools.count)

    def now(self) -> datetime:
        return datetime.now(UTC) + self.late

    def tell(self) -> None:
        self.told += 1

    async def engine(self, *, start: bool = True, alone: bool = False, **different: Any) -> embedded.Embedded:
        values: dict[str, Any] = {
            "store": self.store, "office": self.office, "channels": self.channels, "owner": f"engine {next(self.names)}",
            "paces": {lane: Pace(telegram(), time.monotonic, 0.0) for lane in self.channels},
            "clock": self.now, "seconds": time.monotonic, "redactor": Redactor([TOKEN]), "terms": TERMS, "told": self.tell,
        }  # fmt: skip
        made = embedded.Embedded(**(values | different))
        self.engines.append(made)
        if start:
            await made.start(alone=alone)
        return made

    async def approved(
        self,
        *words: str,
        to: Iterable[str] = ("city",),
        phase: Phase = Phase.HOLDING,
        language: str = "en",
        opened: bool = True,
        window: Window | None = None,
    ) -> str:
        """Cut, sign and approve a statement of these parts, and open its publication; gives its id."""
        name = f"s{next(self.names)}"
        kinds = {each.kind for each in self.office.configured if each.name in to}
        texts = tuple(
            Rendition(language=language, kind=kind, part=number, text=text)
            for kind in sorted(kinds)
            for number, text in enumerate(words, 1)
        )
        cut = examples.cut(
            texts=texts, audience=tuple(sorted(to)), phase=phase, danger=phase is Phase.WARNING, incident="",
            window=window or Window(),
        )  # fmt: skip

        async def act(uow: UnitOfWork) -> None:
            for actor, event in (
                (examples.PIO.id, examples.cut_event(cut)),
                examples.signed(cut),
                examples.approved(cut, uow.now),
            ):
                await uow.append(event, statement=name, actor=actor)
            if opened:
                await publishing.open_due(uow, self.office)

        await self.store.act(act)
        for engine in self.engines:
            engine.lanes()
        return name

    async def rows(self, *states: State) -> list[Row]:
        return await self.store.read(lambda uow: uow.deliveries(states=states))

    async def until(self, true: Callable[[], Awaitable[bool]], seconds: float = 10) -> None:
        async with asyncio.timeout(seconds):
            while not await true():  # noqa: ASYNC110 - the store tells nobody when a row changes
                await asyncio.sleep(0.01)

    async def settled(self, count: int, state: State = State.SENT) -> list[Row]:
        async def enough() -> bool:
            return len(await self.rows(state)) >= count

        await self.until(enough)
        return await self.rows(state)


PLACES = (
    Destination("city", Kind.TELEGRAM, ("en", "es"), "telegram", "-1001", revises=True),
    Destination("schools", Kind.TELEGRAM, ("en",), "telegram", "-1002", revises=True),
    Destination("x", Kind.X, ("en",), "x", "riverbend"),
    *(Destination(f"place{number}", Kind.TELEGRAM, ("en",), "telegram", f"-2{number}") for number in range(60)),
)


def office(configured: tuple[Destination, ...] = PLACES) -> Office:
    return Office(
        agency="riverbend", name={"en": "Riverbend Police"}, languages=("en", "es"), zone=ZoneInfo("America/Chicago"),
        emergency_number="911", official_page="https://riverbend.example", policy=PROFILES["pair"], undo=timedelta(0),
        late=timedelta(minutes=10), mark="", most_used=(), places=(), configured=configured, group_lane="telegram",
        templates=None, ids=iter(f"id{number}" for number in itertools.count()).__next__,
    )  # type: ignore[arg-type]  # fmt: skip  # no template is rendered here


@pytest.fixture
async def stage(tmp_path) -> AsyncIterator[Stage]:
    channels = {lane: FakeChannel(lane, lane) for lane in ("telegram", "x")}
    own = Stage(None, office(), channels)  # type: ignore[arg-type]
    async with open_store(tmp_path, own.now) as own.store:
        yield own
        for channel in channels.values():
            channel.lets_go()
        for engine in own.engines:
            await engine.stop()


async def test_what_is_due_goes_out_and_settles(stage):
    await stage.engine()
    await stage.approved("Avoid Main Street.", to=("city", "x"))

    rows = await stage.settled(2)

    assert {(row.destination, row.platform_id) for row in rows} == {("city", "telegram:1"), ("x", "x:1")}
    assert {row.attempt for row in rows} == {1}
    assert stage.told > 0


async def test_a_lost_wake_up_costs_one_sweep(stage):
    engine = await stage.engine()
    engine.lanes = lambda: None
    await stage.approved("Avoid Main Street.")

    await stage.settled(1)


async def test_a_row_is_in_sending_while_it_is_on_the_wire(stage):
    stage.channels["telegram"].holds()
    await stage.engine()
    await stage.approved("Avoid Main Street.")
    await stage.channels["telegram"].has(1)

    [row] = await stage.rows()
    assert (row.state, row.attempt) == (State.SENDING, 1)


async def test_a_platform_that_hangs_delays_no_other(stage):
    stage.channels["x"].holds()
    await stage.engine()
    for number in range(3):
        await stage.approved(f"number {number}", to=("city", "x"))

    sent = await stage.settled(3)

    assert {row.lane for row in sent} == {"telegram"}


async def test_parts_wait_for_the_part_before(stage):
    stage.channels["telegram"].holds("one")
    await stage.engine()
    await stage.approved("one", "two", "three")
    await stage.channels["telegram"].has(1)
    await asyncio.sleep(0.1)
    assert stage.channels["telegram"].texts == ["one"]

    stage.channels["telegram"].lets_go()
    await stage.settled(3)

    assert stage.channels["telegram"].texts == ["one", "two", "three"]
    assert [post.reply_to for post in stage.channels["telegram"].posts] == ["", "telegram:1", "telegram:2"]


async def test_two_texts_to_one_place_arrive_in_order(stage):
    stage.channels["telegram"].holds("first")
    await stage.engine()
    await stage.approved("first")
    await stage.channels["telegram"].has(1)
    await stage.approved("second")
    await stage.approved("elsewhere", to=("schools",))
    await stage.channels["telegram"].has(2)
    await asyncio.sleep(0.05)

    assert stage.channels["telegram"].texts == ["first", "elsewhere"]


async def test_a_warning_waits_behind_no_call_that_hangs(stage):
    stage.channels["telegram"].holds("first")
    await stage.engine()
    await stage.approved("first")
    await stage.channels["telegram"].has(1)

    await stage.approved("Stay indoors.", phase=Phase.WARNING)
    await stage.channels["telegram"].has(2)

    assert stage.channels["telegram"].texts == ["first", "Stay indoors."]


async def test_what_belongs_together_arrives_in_order(stage):
    await stage.engine(terms=replace(TERMS, overtake=5.0))
    for number in range(6):
        await stage.approved(f"Stay indoors, {number}.", phase=Phase.WARNING)

    await stage.settled(6)

    assert stage.channels["telegram"].texts == [f"Stay indoors, {number}." for number in range(6)]
    assert stage.channels["telegram"].most == 1


async def test_words_that_protect_go_first(stage):
    await stage.approved("routine", to=("city",))
    await stage.approved("Stay indoors.", to=("schools",), phase=Phase.WARNING)

    await stage.engine(terms=replace(TERMS, window=1))
    await stage.settled(2)

    assert stage.channels["telegram"].texts == ["Stay indoors.", "routine"]


async def test_no_more_calls_are_in_flight_than_the_window(stage):
    stage.channels["telegram"].holds()
    engine = await stage.engine(terms=replace(TERMS, window=5))
    await stage.approved("everywhere", to=tuple(f"place{number}" for number in range(60)))
    await stage.channels["telegram"].has(5)
    await asyncio.sleep(0.1)

    assert len(await stage.rows(State.SENDING)) == engine.in_flight == 5
    stage.channels["telegram"].lets_go()
    await stage.settled(60)
    assert stage.channels["telegram"].most == 5


async def test_no_more_rows_are_claimed_than_the_terms_say(stage):
    stage.channels["telegram"].holds()
    await stage.engine(terms=replace(TERMS, window=2, claims=10))
    await stage.approved("everywhere", to=tuple(f"place{number}" for number in range(60)))
    await stage.channels["telegram"].has(2)
    await asyncio.sleep(0.05)

    assert len(await stage.rows(State.CLAIMED)) <= 10


async def test_the_pace_holds_back_what_is_claimed(stage):
    slow = Pace(Rates(Rate(per_second=0.001, burst=3)), time.monotonic)
    await stage.engine(paces={"telegram": slow, "x": Pace(telegram(), time.monotonic, 0.0)})
    await stage.approved("everywhere", to=tuple(f"place{number}" for number in range(60)))
    await stage.settled(3)
    await asyncio.sleep(0.1)

    assert len(stage.channels["telegram"].posts) == 3


# what an outcome does


async def test_not_sent_is_tried_again_by_itself(stage):
    stage.channels["telegram"].answers.append(NotSent("refused"))
    await stage.engine()
    await stage.approved("Avoid Main Street.")

    [row] = await stage.settled(1)

    assert row.attempt == 2
    assert stage.channels["telegram"].texts == ["Avoid Main Street."] * 2


async def test_a_wait_that_the_platform_asks_is_kept(stage):
    stage.channels["telegram"].answers.append(Limited(stage.now() + timedelta(seconds=0.3), "429"))
    await stage.engine()
    await stage.approved("Avoid Main Street.")
    await stage.channels["telegram"].has(1)
    await stage.approved("elsewhere", to=("schools",))

    await stage.settled(2)

    assert stage.channels["telegram"].texts == ["Avoid Main Street.", "elsewhere", "Avoid Main Street."]


@pytest.mark.parametrize(
    ("answer", "state"),
    [
        (Rejected("403"), State.REJECTED),
        (Unconfirmed("timeout"), State.UNCONFIRMED),
        (RuntimeError(f"from a stranger, about {TOKEN}"), State.UNCONFIRMED),
    ],
)
async def test_what_may_have_happened_is_never_sent_again(stage, answer, state):
    stage.channels["telegram"].answers.append(answer)
    await stage.engine()
    await stage.approved("Avoid Main Street.")

    [row] = await stage.settled(1, state)
    await asyncio.sleep(0.1)

    assert stage.channels["telegram"].texts == ["Avoid Main Street."]
    assert "a-token" not in row.evidence


async def test_what_nobody_was_sure_of_is_found(stage):
    stage.channels["telegram"].answers.append(Unconfirmed("timeout"))
    stage.channels["telegram"].findings["Avoid Main Street."] = Found(Receipt("telegram:77", "https://t.me/c/1/77"))
    await stage.engine(scale=0.001)
    await stage.approved("Avoid Main Street.")

    [row] = await stage.settled(1)

    assert (row.platform_id, row.permalink) == ("telegram:77", "https://t.me/c/1/77")


async def test_what_is_not_found_stays_a_question(stage):
    stage.channels["telegram"].answers.append(Unconfirmed("timeout"))
    await stage.engine(scale=0.00001)
    await stage.approved("Avoid Main Street.")
    await stage.settled(1, State.UNCONFIRMED)
    await asyncio.sleep(0.1)

    [row] = await stage.rows()
    assert row.state is State.UNCONFIRMED


# stops


async def test_a_stop_is_reported_when_older_calls_have_ended(stage):
    stage.channels["telegram"].holds("first")
    await stage.engine()
    await stage.approved("first", "second")
    await stage.channels["telegram"].has(1)

    generation = await stage.store.act(lambda uow: uow.raise_generation())
    await asyncio.sleep(0.1)
    assert await reported(stage) < generation

    stage.channels["telegram"].lets_go()

    async def seen() -> bool:
        return await reported(stage) == generation

    await stage.until(seen)


async def reported(stage: Stage) -> int:
    lanes = await stage.store.read(lambda uow: uow.lanes())
    return next(seen for name, _, seen, _, _ in lanes if name == "telegram")


async def test_a_warning_flies_while_a_stop_waits_for_an_older_call(stage):
    stage.channels["telegram"].holds("first")
    await stage.engine()
    await stage.approved("first")
    await stage.channels["telegram"].has(1)
    generation = await stage.store.act(lambda uow: uow.raise_generation())

    await stage.approved("Stay indoors.", phase=Phase.WARNING)
    await stage.settled(1)

    assert await reported(stage) < generation


async def test_paused_rows_stay_and_go_on_after_it(stage):
    stage.channels["telegram"].holds("first")
    await stage.engine()
    await stage.approved("first")
    await stage.approved("second")
    await stage.channels["telegram"].has(1)

    await stage.store.act(lambda uow: pausing(uow, stage))
    stage.channels["telegram"].lets_go()
    await stage.settled(1)
    await asyncio.sleep(0.1)
    assert stage.channels["telegram"].texts == ["first"]
    await stage.approved("Stay indoors.", phase=Phase.WARNING)
    await stage.settled(2)

    await stage.store.act(lambda uow: uow.append(events.PublishingResumed(), actor=examples.ADMIN.id))
    await stage.settled(3)
    assert stage.channels["telegram"].texts == ["first", "Stay indoors.", "second"]


async def pausing(uow: UnitOfWork, stage: Stage) -> None:
    generation = await uow.raise_generation()
    await uow.append(events.PublishingPaused(generation=generation, on_wire=1), actor=examples.ADMIN.id)


async def test_what_was_stopped_between_claim_and_check_never_leaves(stage):
    stage.channels["telegram"].holds("first")
    await stage.engine(terms=replace(TERMS, window=1))
    name = await stage.approved("first")
    other = await stage.approved("second", to=("schools",))
    await stage.channels["telegram"].has(1)

    await stage.store.act(lambda uow: uow.stop_queued(statement=other))
    stage.channels["telegram"].lets_go()
    await stage.settled(1)
    await asyncio.sleep(0.1)

    assert stage.channels["telegram"].texts == ["first"]
    assert {row.statement: row.state for row in await stage.rows()} == {name: State.SENT, other: State.STOPPED}


async def test_what_expired_while_it_waited_is_stopped(stage):
    stage.channels["telegram"].holds("first")
    await stage.engine()
    await stage.approved("first")
    await stage.channels["telegram"].has(1)
    await stage.approved("second", window=Window(expiry=stage.now() + timedelta(seconds=60)))
    stage.late = timedelta(seconds=90)
    stage.channels["telegram"].lets_go()

    [row] = await stage.settled(1, State.STOPPED)

    assert "expiry" in row.evidence


# ends and beginnings


async def test_a_clean_stop_lets_calls_in_flight_end(stage):
    stage.channels["telegram"].holds("first")
    engine = await stage.engine()
    await stage.approved("first", "second")
    await stage.channels["telegram"].has(1)

    stopping_ = asyncio.create_task(engine.stop())
    await asyncio.sleep(0.05)
    assert not stopping_.done()
    stage.channels["telegram"].lets_go()
    await stopping_

    assert sorted(row.state for row in await stage.rows()) == [State.QUEUED, State.SENT]
    assert all(lease <= stage.now() for _, _, _, lease, _ in await stage.store.read(lambda uow: uow.lanes()))


async def test_a_call_that_outlives_the_grace_is_unconfirmed(stage):
    stage.channels["telegram"].holds()
    engine = await stage.engine(terms=replace(TERMS, grace=0.05))
    await stage.approved("first")
    await stage.approved("second")
    await stage.channels["telegram"].has(1)

    await engine.stop()

    assert sorted(row.state for row in await stage.rows()) == [State.QUEUED, State.UNCONFIRMED]


async def test_an_engine_that_never_had_work_stops_at_once(stage):
    engine = await stage.engine()
    await engine.stop()

    assert engine.alive() == {}


async def crashed(stage: Stage) -> None:
    """Leave a row in sending, as a SIGKILL does."""
    stage.channels["telegram"].holds()
    engine = await stage.engine()
    await stage.approved("first")
    await stage.channels["telegram"].has(1)
    for task in asyncio.all_tasks() - {asyncio.current_task()}:
        if task.get_name().startswith(("drainer", "sweep", "telegram", "x ")):
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
    stage.engines.remove(engine)
    stage.channels["telegram"].lets_go()


async def test_what_a_crash_left_on_the_wire_is_a_question(stage):
    await crashed(stage)
    await stage.approved("second")

    await stage.engine(alone=True)
    await stage.settled(1)
    await stage.settled(1, State.UNCONFIRMED)

    assert stage.channels["telegram"].texts == ["first", "second"]


async def test_without_being_alone_the_dead_ones_lease_is_waited_for(stage):
    await crashed(stage)
    stage.late = timedelta(seconds=2)

    await stage.engine()

    await stage.settled(1, State.UNCONFIRMED)


async def test_of_two_engines_one_drains_a_lane(stage):
    one, other = await stage.engine(), await stage.engine()
    await stage.approved("everywhere", to=tuple(f"place{number}" for number in range(40)))

    await stage.settled(40)

    assert len(stage.channels["telegram"].posts) == 40
    await one.stop()
    await stage.approved("again")
    await stage.settled(41)
    await other.stop()


class Failing:
    """A store that fails when it is told to."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.left = 0

    async def act(self, fn: Any) -> Any:
        if self.left:
            self.left -= 1
            raise OSError("no space left on device")
        return await self._store.act(fn)

    async def read(self, fn: Any) -> Any:
        return await self._store.read(fn)


async def test_an_outcome_that_cannot_be_stored_is_kept(stage):
    failing = Failing(stage.store)

    def full(point: str) -> None:
        if point == "send:after":
            failing.left = 3

    await stage.engine(store=failing, at=full)
    await stage.approved("Avoid Main Street.")

    await stage.settled(1)

    assert stage.channels["telegram"].texts == ["Avoid Main Street."]


async def test_a_drainer_that_fails_begins_again(stage):
    failing = Failing(stage.store)
    failing.left = 4
    engine = await stage.engine(store=failing)
    await stage.approved("Avoid Main Street.")

    await stage.settled(1)

    assert engine.alive() == {"telegram": True, "x": True, "sweep": True}


async def test_a_row_that_cannot_be_checked_holds_up_no_other(stage, monkeypatch):
    prepare = publishing.prepare

    async def broken(uow: UnitOfWork, office: Office, lane: Any, row: Row) -> Any:
        if row.destination == "city":
            raise KeyError("a fault of the program")
        return await prepare(uow, office, lane, row)

    monkeypatch.setattr(publishing, "prepare", broken)
    await stage.engine()
    await stage.approved("Avoid Main Street.", to=("city", "schools"))

    [sent] = await stage.settled(1)

    assert sent.destination == "schools"
    monkeypatch.undo()
    await stage.settled(2)
    assert len(stage.channels["telegram"].posts) == 2


async def test_failpoints_come_in_their_order(stage):
    points: list[str] = []
    await stage.engine(at=points.append)
    await stage.approved("Avoid Main Street.")
    await stage.settled(1)
    await asyncio.sleep(0.02)

    assert points == ["send:before", "send:after", "settle:before", "settle:after"]


async def test_rows_on_a_lane_without_a_channel_stay_queued(stage):
    channel = stage.channels.pop("x")
    await stage.engine()
    await stage.approved("Avoid Main Street.", to=("city", "x"))
    await stage.settled(1)

    assert [row.lane for row in await stage.rows(State.QUEUED)] == ["x"]
    assert channel.posts == []


async def test_an_idle_lane_is_given_up(stage):
    await stage.engine(terms=replace(TERMS, lease=0.3))
    await stage.approved("Avoid Main Street.")
    await stage.settled(1)

    async def free() -> bool:
        lanes = await stage.store.read(lambda uow: uow.lanes())
        return all(not owner or lease <= stage.now() for _, _, _, lease, owner in lanes)

    await stage.until(free)
    await stage.approved("Avoid Second Street.")
    await stage.settled(2)


async def test_a_take_down_goes_past_what_waits(stage):
    stage.channels["telegram"].holds("second")
    await stage.engine()
    name = await stage.approved("first")
    await stage.settled(1)
    await stage.approved("second")
    await stage.channels["telegram"].has(2)
    chief = events.PersonAdded(
        person=examples.CHIEF.id, name="Sam Cole", roles=tuple(examples.CHIEF.roles), language="en"
    )
    await stage.store.act(lambda uow: uow.append(chief, actor=examples.ADMIN.id))

    await stage.store.act(lambda uow: stopping.take_down(uow, stage.office, examples.CHIEF.id, name))
    await stage.channels["telegram"].has(3)

    removal = stage.channels["telegram"].posts[-1]
    assert (removal.verb, removal.target) == (Verb.REMOVE, "telegram:1")


async def test_a_removal_that_nobody_is_sure_of_is_left_to_people(stage):
    await stage.engine(scale=0.00001)
    name = await stage.approved("first")
    await stage.settled(1)
    chief = events.PersonAdded(
        person=examples.CHIEF.id, name="Sam Cole", roles=tuple(examples.CHIEF.roles), language="en"
    )
    await stage.store.act(lambda uow: uow.append(chief, actor=examples.ADMIN.id))
    stage.channels["telegram"].answers.append(Unconfirmed("timeout"))
    stage.channels["telegram"].findings[""] = Found(Receipt("telegram:77"))

    await stage.store.act(lambda uow: stopping.take_down(uow, stage.office, examples.CHIEF.id, name))
    await stage.settled(1, State.UNCONFIRMED)
    await asyncio.sleep(0.1)

    assert [row.verb for row in await stage.rows(State.UNCONFIRMED)] == [Verb.REMOVE]


async def test_a_receipt_of_a_fenced_lane_still_counts(stage):
    stage.channels["telegram"].holds("first")
    await stage.engine()
    await stage.approved("first")
    await stage.channels["telegram"].has(1)
    await stage.store.act(lambda uow: uow.fence("telegram"))
    await stage.settled(1, State.UNCONFIRMED)

    stage.channels["telegram"].lets_go()

    [row] = await stage.settled(1)
    assert row.platform_id == "telegram:1"
    assert isinstance(Sent(Receipt(row.platform_id)), Sent)


async def test_a_part_behind_an_open_question_wakes_nobody(stage):
    stage.channels["telegram"].answers.append(Unconfirmed("timeout"))
    await stage.engine()
    await stage.approved("one", "two")
    await stage.settled(1, State.UNCONFIRMED)

    assert await stage.store.read(lambda uow: uow.due_lanes()) == []
    assert [row.state for row in await stage.rows(State.QUEUED)] == [State.QUEUED]
