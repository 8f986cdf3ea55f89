"""The engine of one process: lanes taken and given up, stopped, and left by a crash."""

import asyncio
from dataclasses import replace
from datetime import timedelta

from commsbot.domain.delivery import (
    Receipt,
    Sent,
    State,
)
from tests.engine.stage import TERMS, Failing, Stage


async def test_a_lost_wake_up_costs_one_sweep(stage):
    engine = await stage.engine()
    engine.lanes = lambda: None
    await stage.approved("Avoid Main Street.")

    await stage.settled(1)


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


async def test_a_drainer_that_fails_begins_again(stage):
    failing = Failing(stage.store)
    failing.left = 4
    engine = await stage.engine(store=failing)
    await stage.approved("Avoid Main Street.")

    await stage.settled(1)

    assert engine.alive() == {"telegram": True, "x": True, "sweep": True}


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
