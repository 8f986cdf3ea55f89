"""Rows and lanes on both databases: what is claimed, what waits, what a stale drainer can't do."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from commsbot.domain import rendition
from commsbot.domain.delivery import Row, Settlement, State, Verb
from commsbot.domain.rendition import Kind, Rendition
from commsbot.storage import Store, problems
from commsbot.storage.deliveries import Duplicate
from commsbot.storage.tables import DeliveryRow
from tests.conftest import ORIGIN
from tests.fakes import NOW

TEXT = Rendition(
    language="en", kind=Kind.TELEGRAM, text="Stay indoors.", alt_text=("A map",), media_sha256=("ab" * 32,)
)


def row(name="r1", *, destination="", number=1, **changes) -> Row:
    made = Row(
        id=name, publication="p1", statement="s1", version=1, verb=Verb.PUBLISH, language="en", kind=Kind.TELEGRAM, part=1,
        destination=destination or name, lane="telegram", due_at=NOW, priority=5, round=number,
    )  # fmt: skip
    return replace(made, **changes)


async def queue(store, *rows, **renditions):
    await store.act(lambda uow: uow.add_deliveries(rows, renditions))


async def take(store, owner="me", name="telegram", seconds=30.0):
    return await store.act(lambda uow: uow.take_lane(name, owner, seconds))


async def claim(store, lane, limit=10, **how):
    return [each.id for each in await store.act(lambda uow: uow.claim(lane, limit, **how))]


async def start(store, lane, name="r1"):
    return await store.act(lambda uow: uow.start(lane, name))


async def settle(store, name, state, *, expects=(State.SENDING,), epoch=-1, **made):
    return await store.act(lambda uow: uow.settle(name, Settlement(state, **made), expects=expects, epoch=epoch))


async def rows(store, **which):
    return {each.id: each for each in await store.read(lambda uow: uow.deliveries(**which))}


async def state(store, name="r1"):
    return (await rows(store))[name].state


async def test_what_was_queued_is_found_as_it_was(store):
    full = row(
        "r1", priority=1, verb=Verb.REVISE, round=3, generation=4, target="r0", brake=False, evidence="é\n", permalink="https://t.me/a/1"
    )  # fmt: skip
    await queue(store, full, row("r2", publication="p2", state=State.ASKED, lane=""), r1=TEXT)

    assert list((await rows(store)).values()) == [full, row("r2", publication="p2", state=State.ASKED, lane="")]
    assert list(await rows(store, publication="p2")) == ["r2"]
    assert list(await rows(store, statement="s9")) == []
    assert list(await rows(store, states=(State.ASKED,))) == ["r2"]
    assert list(await rows(store, ids=("r1", "r9"))) == ["r1"]
    assert list(await rows(store, limit=1)) == ["r1"]


async def test_a_rendition_is_stored_once_for_all_that_carry_it(store):
    await queue(store, row("r1"), row("r2"), row("r3"), r1=TEXT, r2=replace(TEXT))

    carried = [await store.read(lambda uow, name=name: uow.rendition(name)) for name in ("r1", "r2", "r3", "r9")]
    stored = await store._database.write(
        lambda connection: connection.exec_driver_sql("SELECT count(*) FROM rendition")
    )

    assert carried == [TEXT, TEXT, None, None]
    assert rendition.digest(carried[0]) == rendition.digest(TEXT)
    assert stored.scalar() == 1


async def test_queueing_twice_is_refused_whole(store):
    await queue(store, row("r1"))

    with pytest.raises(Duplicate):
        await queue(store, row("r2"), row("r1"))

    assert list(await rows(store)) == ["r1"]


async def test_the_urgent_go_first_then_the_older(store, clock):
    await queue(
        store,
        row("a", due_at=NOW - timedelta(seconds=1)),
        row("b", due_at=NOW - timedelta(seconds=2)),
        row("c", priority=0),
        row("d", due_at=NOW + timedelta(seconds=1)),
        row("e", lane="x"),
        row("f"),
    )
    lane = await take(store)

    assert await claim(store, lane, 3) == ["c", "b", "a"]
    assert await claim(store, lane) == ["f"]
    clock.pass_(seconds=1)
    assert await claim(store, lane) == ["d"]


async def test_the_brake_holds_all_but_what_it_never_holds(store):
    await queue(store, row("a"), row("b", brake=False), row("c", lane="x"))
    lane = await take(store)

    assert await store.read(lambda uow: uow.due_lanes(held=True)) == ["telegram"]
    assert await claim(store, lane, held=True) == ["b"]
    assert await store.read(lambda uow: uow.due_lanes(held=True)) == []
    assert await store.read(lambda uow: uow.due_lanes()) == ["telegram", "x"]


@pytest.mark.parametrize(
    ("before", "goes"),
    [
        (State.QUEUED, False),
        (State.CLAIMED, False),
        (State.SENDING, False),
        (State.UNCONFIRMED, False),
        (State.SENT, True),
        (State.REJECTED, True),
        (State.STOPPED, True),
    ],
)
async def test_a_part_waits_until_the_part_before_it_has_ended(store, before, goes):
    """What goes after a part that didn't go out is claimed so that `publishing.prepare` stops it, on record."""
    await queue(
        store,
        row("a", destination="city", state=before, due_at=NOW + timedelta(hours=1)),
        row("b", destination="city", follows="a", target="a", part=2),
    )
    lane = await take(store)

    assert await store.read(lambda uow: uow.due_lanes()) == (["telegram"] if goes else [])
    assert await claim(store, lane) == (["b"] if goes else [])


@pytest.mark.parametrize(
    ("first", "second", "goes"),
    [
        (State.REJECTED, State.QUEUED, False),
        (State.UNCONFIRMED, State.SENDING, False),
        (State.UNCONFIRMED, State.SENT, True),
        (State.REJECTED, State.REJECTED, True),
    ],
)
async def test_a_part_goes_after_whichever_round_went_out(store, first, second, goes):
    await queue(
        store,
        row("a1", destination="city", state=first),
        row("a2", destination="city", number=2, state=second, due_at=NOW + timedelta(hours=1)),
        row("b", destination="city", follows="a1", target="a1", part=2),
        row("elsewhere", state=State.SENT),
    )
    lane = await take(store)

    assert await claim(store, lane) == (["b"] if goes else [])


async def test_sending_counts_attempts_and_returns_when_not_sent(store, clock):
    await queue(store, row())
    lane = await take(store)
    await claim(store, lane)

    assert await start(store, lane)
    assert not await start(store, lane)
    later = clock.now + timedelta(seconds=5)
    assert await settle(store, "r1", State.QUEUED, due_at=later, evidence="refused", epoch=lane.epoch)
    assert (await rows(store))["r1"] == row(
        state=State.QUEUED, attempt=1, epoch=1, due_at=later, evidence="refused", prepared_at=NOW
    )
    assert await claim(store, lane) == []
    clock.pass_(seconds=5)
    assert await claim(store, lane) == ["r1"]
    assert await start(store, lane)
    assert await settle(store, "r1", State.SENT, platform_id="@a:7", permalink="https://t.me/a/7", evidence="200")
    assert (await rows(store))["r1"] == row(
        state=State.SENT, attempt=2, epoch=1, due_at=later, platform_id="@a:7", permalink="https://t.me/a/7", evidence="200",
        settled_at=clock.now, prepared_at=NOW,
    )  # fmt: skip


async def test_only_an_expected_row_is_settled(store):
    await queue(store, row())
    lane = await take(store)
    await claim(store, lane)
    await start(store, lane)

    assert not await settle(store, "r1", State.SENT, expects=(State.UNCONFIRMED,))
    assert not await settle(store, "r1", State.SENT, epoch=lane.epoch + 1)
    assert not await settle(store, "r9", State.SENT)
    assert await settle(store, "r1", State.SENT, epoch=lane.epoch)
    assert not await settle(store, "r1", State.UNCONFIRMED)


async def test_a_platforms_odd_words_are_kept_without_harm(store):
    await queue(store, row(state=State.SENDING))

    assert await settle(store, "r1", State.REJECTED, evidence="nul \0 half \ud83d end")

    assert (await rows(store))["r1"].evidence == "nul \N{REPLACEMENT CHARACTER} half ? end"


async def test_a_lane_has_one_owner_while_its_lease_lives(store, clock):
    mine = await take(store, "me")

    assert await take(store, "you") is None
    clock.pass_(seconds=20)
    kept = await take(store, "me")
    assert (kept.epoch, kept.lease_until) == (mine.epoch, clock.now + timedelta(seconds=30))
    clock.pass_(seconds=30)
    yours = await take(store, "you")
    assert yours.epoch == mine.epoch + 1
    assert await take(store, "me") is None


async def test_one_of_many_gets_the_lane(database, clock, store):
    other = Store(database, "springfield", clock, None, ORIGIN)
    taken = await asyncio.gather(*(take(each, f"{number}") for number in range(5) for each in (store, other)))
    await other.close()

    assert len({each.epoch for each in taken if each}) == 1
    assert len([each for each in taken if each]) <= 2


async def test_a_stale_drainer_can_neither_claim_nor_start(store, clock):
    await queue(store, row("a"), row("b"), row("c"))
    mine = await take(store, "me")
    await claim(store, mine, 2)
    await start(store, mine, "a")
    clock.pass_(seconds=31)
    yours = await take(store, "you")

    assert await claim(store, mine) == []
    assert not await start(store, mine, "b")
    await store.act(lambda uow: uow.release(mine))
    await store.act(lambda uow: uow.drop_lane(mine))
    await store.act(lambda uow: uow.report_generation(mine, 9))
    assert await claim(store, yours) == ["b", "c"]
    assert await store.read(lambda uow: uow.lanes()) == [("telegram", yours.epoch, 0, yours.lease_until, "you")]


async def test_what_a_dead_drainer_left_on_the_wire_is_orphaned(store, clock):
    await queue(store, row("a"), row("b"))
    mine = await take(store, "me")
    await claim(store, mine)
    await start(store, mine, "a")
    assert await store.read(lambda uow: uow.orphans()) == []

    clock.pass_(seconds=31)
    await take(store, "you")

    assert [each.id for each in await store.read(lambda uow: uow.orphans())] == ["a"]
    assert await state(store, "b") is State.QUEUED
    assert await settle(store, "a", State.UNCONFIRMED, epoch=mine.epoch)
    assert await store.read(lambda uow: uow.orphans()) == []


async def test_fencing_ends_whatever_a_silent_drainer_does(store):
    await queue(store, row("a"), row("b"))
    mine = await take(store)
    await claim(store, mine)
    await start(store, mine, "a")

    await store.act(lambda uow: uow.fence("telegram"))

    assert not await start(store, mine, "b")
    assert [each.id for each in await store.read(lambda uow: uow.orphans())] == ["a"]
    assert await state(store, "b") is State.QUEUED
    assert (await take(store, "you")).epoch > mine.epoch + 1


async def test_released_and_dropped_a_lane_is_free_at_once(store):
    await queue(store, row("a"), row("b"))
    mine = await take(store, "me")
    await claim(store, mine)
    await start(store, mine, "a")
    await store.act(lambda uow: uow.release(mine))
    await store.act(lambda uow: uow.drop_lane(mine))

    yours = await take(store, "you")

    assert yours.epoch == mine.epoch + 1
    assert await claim(store, yours) == ["b"]


async def test_a_stop_is_seen_as_a_generation(store):
    lane = await take(store)
    assert await store.read(lambda uow: uow.generation()) == 0

    raised = [await store.act(lambda uow: uow.raise_generation()) for _ in range(2)]
    await store.act(lambda uow: uow.report_generation(lane, 2))

    assert raised == [1, 2]
    assert await store.read(lambda uow: uow.generation()) == 2
    assert [each[2] for each in await store.read(lambda uow: uow.lanes())] == [2]
    assert (await take(store)).generation == 2


async def test_a_stop_takes_what_has_not_begun_to_leave(store, clock):
    kept = (State.SENDING, State.SENT, State.REJECTED, State.UNCONFIRMED, State.STOPPED)
    taken = (State.QUEUED, State.CLAIMED, State.ASKED)
    await queue(
        store, *(row(each.value, state=each) for each in (*kept, *taken)), row("else", publication="p2", statement="s2")
    )
    stopped = await store.act(lambda uow: uow.stop_queued(publication="p1"))

    assert {each.id: each.state for each in stopped} == {each.value: each for each in taken}
    found = await rows(store)
    assert [found[each.value].state for each in kept] == list(kept)
    assert {(found[each.value].state, found[each.value].settled_at) for each in taken} == {(State.STOPPED, clock.now)}
    assert found["else"].state is State.QUEUED
    assert [each.id for each in await store.act(lambda uow: uow.stop_queued(statement="s2"))] == ["else"]


async def test_a_stop_of_nothing_named_is_refused(store):
    await queue(store, row())

    with pytest.raises(problems.Unbounded):
        await store.act(lambda uow: uow.stop_queued())

    assert await state(store) is State.QUEUED


async def test_a_stop_takes_more_rows_than_a_statement_takes_values(store):
    quoted = [f'"{each.name}"' for each in DeliveryRow.__table__.columns]
    values = ["'x' || n" if name == '"id"' else name for name in quoted]
    many = (
        f"INSERT INTO delivery ({', '.join(quoted)}) "  # noqa: S608  # the names are the table's own
        "WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 33000) "
        f"SELECT {', '.join(values)} FROM delivery, numbers"
    )
    await queue(store, row())
    await store._database.write(lambda connection: connection.exec_driver_sql(many))
    lane = await take(store)

    assert len(await claim(store, lane, 500)) == 500
    assert len(await store.act(lambda uow: uow.stop_queued(publication="p1"))) == 33_001
    assert await store.read(lambda uow: uow.due_lanes()) == []
