"""Channels are asked whether they could post, and a trouble counts only when it shows twice."""

import asyncio
from contextlib import asynccontextmanager

from commsbot.engine.probing import Prober
from commsbot.wire.redaction import Redactor
from commsbot.workflow import probing
from tests.engine.stage import TOKEN


@asynccontextmanager
async def asking(stage):
    told = asyncio.Event()
    prober = Prober(
        stage.store, stage.channels, stage.now, Redactor([TOKEN]), told.set, first=0.0, every=0.01, twice=0.01
    )
    task = asyncio.create_task(prober.run())
    try:
        yield prober, told
    finally:
        task.cancel()
        await asyncio.wait({task})


async def dead(stage):
    return await stage.store.read(lambda uow: probing.dead(uow, stage.channels))


async def until(true):
    async with asyncio.timeout(10):
        while not true():  # noqa: ASYNC110  # a count tells nobody that it grew
            await asyncio.sleep(0.005)


async def test_a_channel_that_cannot_post_is_told_with_its_reason(stage):
    stage.channels["x"].ailments.extend(["401: dead keys"] * 2)
    async with asking(stage) as (prober, told), asyncio.timeout(10):
        await told.wait()

    [found] = await dead(stage)
    assert (found.lane, found.why) == ("x", "401: dead keys")
    assert prober.dead == {"x": "401: dead keys"}


async def test_a_failure_that_shows_once_is_no_news(stage):
    stage.channels["x"].ailments.append("a packet was lost")
    async with asking(stage) as (prober, told):
        await until(lambda: stage.channels["x"].probed == 2)
        await until(lambda: stage.channels["telegram"].probed == 1)

    assert not told.is_set()
    assert prober.dead == {}
    assert await dead(stage) == []


async def test_a_channel_that_raises_says_no_secret(stage):
    stage.channels["x"].ailments.extend([RuntimeError(f"bot{TOKEN}")] * 2)
    async with asking(stage) as (_, told), asyncio.timeout(10):
        await told.wait()

    [found] = await dead(stage)
    assert "RuntimeError" in found.why
    assert TOKEN not in found.why


async def test_what_an_earlier_start_noted_ends_with_the_first_good_answer(stage):
    await stage.store.act(lambda uow: probing.put_down(uow, "x", "401: dead keys"))
    async with asking(stage) as (_, told), asyncio.timeout(10):
        await told.wait()

    assert await dead(stage) == []


async def test_a_database_that_fails_once_ends_no_asking(stage, monkeypatch):
    working = stage.store.agency
    failed = []

    async def fails_once():
        if not failed:
            failed.append(True)
            raise OSError("the disk is full")
        return await working()

    monkeypatch.setattr(stage.store, "agency", fails_once)
    async with asking(stage):
        await until(lambda: stage.channels["x"].probed == 1)

    assert failed
