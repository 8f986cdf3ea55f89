"""One lane: what is sent, in which order, when it waits, and what becomes of it."""

import asyncio
import time
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from commsbot.domain import errors, events
from commsbot.domain.delivery import (
    Absent,
    Found,
    Limited,
    NotSent,
    Receipt,
    Rejected,
    Row,
    State,
    Unconfirmed,
    Verb,
)
from commsbot.domain.plan import Window
from commsbot.domain.template import Phase
from commsbot.ports import Office, UnitOfWork
from commsbot.wire.pace import Pace, Rate, Rates, telegram
from commsbot.workflow import publishing, shelf, stopping
from tests.domain import examples
from tests.engine.stage import TERMS, TOKEN, Failing, Stage


async def test_what_is_due_goes_out_and_settles(stage):
    await stage.engine()
    await stage.approved("Avoid Main Street.", to=("city", "x"))

    rows = await stage.settled(2)

    assert {(row.destination, row.platform_id) for row in rows} == {("city", "telegram:1"), ("x", "x:1")}
    assert {row.attempt for row in rows} == {1}
    assert stage.told > 0


async def test_a_picture_is_fetched_by_its_digest(stage):
    digest = await stage.store.media.put(b"a map")
    await stage.engine()
    await stage.approved("Avoid Main Street.", picture=digest)
    await stage.settled(1)

    [post] = stage.channels["telegram"].posts
    assert (post.media, post.media_sha256, post.alt_text) == (b"a map", digest, "A map")
    assert "a map" not in repr(post)


async def test_a_picture_that_is_not_what_was_approved_is_never_sent(stage, tmp_path):
    digest = await stage.store.media.put(b"a map")
    stage.store.media._path(digest).write_bytes(b"another map")
    await stage.engine()
    await stage.approved("Avoid Main Street.", picture=digest)

    [row] = await stage.settled(1, State.REJECTED)
    assert "not what was approved" in row.evidence
    assert stage.channels["telegram"].posts == []


async def test_an_erased_picture_is_not_sent(stage):
    await stage.engine()
    await stage.approved("Avoid Main Street.", picture="b" * 64)

    [row] = await stage.settled(1, State.REJECTED)
    assert "the file was not sent" in row.evidence


async def test_a_picture_that_can_not_be_read_now_is_tried_again(stage, monkeypatch):
    digest = await stage.store.media.put(b"a map")
    real, calls = stage.store.media.get, []

    async def flaky(wanted):
        calls.append(wanted)
        if len(calls) == 1:
            raise OSError("the disk is busy")
        return await real(wanted)

    monkeypatch.setattr(stage.store.media, "get", flaky)
    await stage.engine()
    await stage.approved("Avoid Main Street.", picture=digest)
    await stage.settled(1)

    assert [post.media for post in stage.channels["telegram"].posts] == [b"a map"]


async def test_bytes_that_nothing_uses_are_erased(stage):
    digest = await stage.store.media.put(b"a map")
    await stage.store.act(lambda uow: shelf.take(uow, digest, "s1"))
    await stage.store.act(lambda uow: shelf.let_go(uow, digest, "s1"))
    await stage.engine()

    async def gone() -> bool:
        return not await stage.store.read(shelf.spent)

    await stage.until(gone)
    with pytest.raises(errors.NotFound):
        await stage.store.media.get(digest)


async def test_a_picture_that_can_not_be_erased_stays_listed_and_holds_nothing_up(stage, monkeypatch):
    async def fails(digest: str) -> None:
        raise PermissionError(digest)

    monkeypatch.setattr(stage.store.media, "erase", fails)
    await stage.store.act(lambda uow: shelf.take(uow, "c" * 64, "s1"))
    await stage.store.act(lambda uow: shelf.let_go(uow, "c" * 64, "s1"))
    await stage.engine()
    await stage.approved("Avoid Main Street.")
    await stage.settled(1)

    assert await stage.store.read(shelf.spent) == ("c" * 64,)


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


async def test_what_is_proven_absent_leaves_again(stage):
    channel = stage.channels["telegram"]
    channel.answers.append(Unconfirmed("timeout"))
    channel.findings["Avoid Main Street."] = Absent()
    await stage.engine(scale=0.001)
    await stage.approved("Avoid Main Street.")

    [row] = await stage.settled(1)

    assert row.attempt == 2
    assert channel.posts[0].key == channel.posts[1].key


async def test_what_is_not_found_stays_a_question(stage):
    stage.channels["telegram"].answers.append(Unconfirmed("timeout"))
    await stage.engine(scale=0.00001)
    await stage.approved("Avoid Main Street.")
    await stage.settled(1, State.UNCONFIRMED)
    await asyncio.sleep(0.1)

    [row] = await stage.rows()
    assert row.state is State.UNCONFIRMED


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


async def test_an_outcome_that_cannot_be_stored_is_kept(stage):
    failing = Failing(stage.store)

    def full(point: str) -> None:
        if point == "send:after":
            failing.left = 3

    await stage.engine(store=failing, at=full)
    await stage.approved("Avoid Main Street.")

    await stage.settled(1)

    assert stage.channels["telegram"].texts == ["Avoid Main Street."]


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


async def test_a_part_behind_an_open_question_wakes_nobody(stage):
    stage.channels["telegram"].answers.append(Unconfirmed("timeout"))
    await stage.engine()
    await stage.approved("one", "two")
    await stage.settled(1, State.UNCONFIRMED)

    assert await stage.store.read(lambda uow: uow.due_lanes()) == []
    assert [row.state for row in await stage.rows(State.QUEUED)] == [State.QUEUED]
