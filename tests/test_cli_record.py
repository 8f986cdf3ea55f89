"""`record` beside a service that writes, and where there is no record."""

import asyncio

from commsbot import parts
from commsbot.settings import loading
from commsbot.wire import secret
from commsbot.workflow import staff
from tests.desk import agency


async def test_reading_beside_a_writer_is_of_one_moment(tmp_path):
    async with agency.town(tmp_path) as town:
        chosen = loading.load(town.folder, {})
        store = parts.store_of(chosen)
        await store.open()
        person = next(iter((await store.read(lambda uow: uow.agency())).people))
        hashed, ended = secret.hashed("x"), asyncio.Event()

        async def write():
            while not ended.is_set():
                await store.act(lambda uow: staff.enrol(uow, person, hashed))
                await asyncio.sleep(0.02)

        writing = asyncio.create_task(write())
        seen = [await town.run("record", "verify", "--json") for _ in range(5)]
        ended.set()
        await writing
        await store.close()

    assert all(each.said[0]["sound"] for each in seen), [each.out for each in seen]
    assert seen[-1].said[0]["entries"] > seen[0].said[0]["entries"]


async def test_without_a_record_it_is_said_plainly(tmp_path):
    async with agency.town(tmp_path) as town:
        (town.folder / "commsbot.sqlite").unlink()
        done = await town.run("record", "verify")
        listed = await town.run("record", "show")

    assert (done.code, listed.code) == (1, 1)
    assert "nothing was ever stored there" in done.err
    assert not (town.folder / "commsbot.sqlite").exists()


async def test_the_whole_record_is_told_in_order(tmp_path):
    async with agency.town(tmp_path) as town:
        told = await town.run("record", "show", "--json")

    kinds = ["person.added", "person.invited", "person.secret", *["version.cut"] * 4]
    assert [each["kind"] for each in told.said] == kinds
    assert [each["sequence"] for each in told.said] == list(range(1, 8))
