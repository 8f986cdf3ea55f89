"""Updates between Telegram and the acts, on both databases."""

import asyncio
from datetime import timedelta

import pytest

from commsbot.domain import errors
from commsbot.storage import Store
from tests.conftest import ORIGIN

BOT = 7_000_000_001


def update(number, words="hello"):
    return {"update_id": number, "message": {"text": words}}


async def waiting(store):
    return [each.update_id for each in await store.inbox.waiting(10)]


async def test_an_update_is_kept_once_as_it_came(store):
    assert len(await store.inbox.keep(BOT, [update(5, "a \0 ☎"), update(6)])) == 2
    assert len(await store.inbox.keep(BOT, [update(6, "other"), update(7)])) == 1
    assert len(await store.inbox.keep(BOT + 1, [update(5)])) == 1
    assert len(await store.inbox.keep(BOT, [])) == 0

    first, second, *_ = await store.inbox.waiting(10)

    assert (first.bot, first.update_id, first.raw, first.attempts) == (BOT, 5, update(5, "a \0 ☎"), 0)
    assert second.raw == update(6)
    assert await waiting(store) == [5, 6, 7, 5]
    assert len(await store.inbox.waiting(1)) == 1


async def test_an_update_is_consumed_with_its_act_or_not_at_all(store):
    await store.inbox.keep(BOT, [update(5)])
    row = (await store.inbox.waiting(1))[0].row

    async def act(uow, *, fails):
        consumed = await uow.consume(row)
        await uow.note("done", "yes")
        if fails:
            raise errors.Stale(what="This")
        return consumed

    with pytest.raises(errors.Stale):
        await store.act(lambda uow: act(uow, fails=True))
    assert await waiting(store) == [5]
    assert [await store.act(lambda uow: act(uow, fails=False)) for _ in range(2)] == [True, False]
    assert await waiting(store) == []
    assert len(await store.inbox.keep(BOT, [update(5)])) == 0


async def test_two_who_act_on_one_update_act_once(database, clock, store):
    other = Store(database, "springfield", clock, None, ORIGIN)
    await store.inbox.keep(BOT, [update(5)])
    row = (await store.inbox.waiting(1))[0].row

    consumed = await asyncio.gather(
        *(each.act(lambda uow: uow.consume(row)) for _ in range(5) for each in (store, other))
    )
    await other.close()

    assert sorted(consumed) == [False] * 9 + [True]


async def test_the_third_failure_parks_an_update(store):
    await store.inbox.keep(BOT, [update(5), update(6)])
    row = (await store.inbox.waiting(1))[0].row

    assert [await store.inbox.failed(row, "odd \0 \ud83d") for _ in range(2)] == [1, 2]
    assert [each.attempts for each in await store.inbox.waiting(10)] == [2, 0]
    assert await store.inbox.failed(row, "odd") == 3
    assert await waiting(store) == [6]
    assert await store.act(lambda uow: uow.consume(row))


async def test_what_was_consumed_stays_consumed_when_it_then_fails(store):
    await store.inbox.keep(BOT, [update(5)])
    row = (await store.inbox.waiting(1))[0].row
    await store.inbox.finish(row)

    assert await store.inbox.failed(row, "late") == 0
    assert await waiting(store) == []
    assert not await store.act(lambda uow: uow.consume(row))


async def test_consumed_updates_are_pruned_and_others_kept(store, clock):
    await store.inbox.keep(BOT, [update(5), update(6)])
    await store.inbox.finish((await store.inbox.waiting(1))[0].row)

    assert await store.inbox.prune(clock.now) == 0
    assert await store.inbox.prune(clock.now + timedelta(seconds=1)) == 1
    assert await waiting(store) == [6]
    assert len(await store.inbox.keep(BOT, [update(5)])) == 1


async def test_words_are_forgotten_once_an_update_is_done(store):
    await store.inbox.keep(BOT, [update(5, "a private matter")])
    await store.inbox.finish((await store.inbox.waiting(1))[0].row)

    rows = await store._database.write(lambda connection: connection.exec_driver_sql("SELECT raw FROM inbox"))

    assert rows.scalar() == "{}"
