"""Working through the inbox: order, who comes first, failures, parking, and a clean stop."""

import asyncio

import pytest

from commsbot.chat import application, worker
from commsbot.chat.turn import Command, Feature
from commsbot.domain.people import Role
from tests.chat import conftest


def update(number, user, chat=0):
    chat = chat or user
    return {
        "update_id": number,
        "message": {"message_id": number, "date": 1, "chat": {"id": chat, "type": "private"}, "from": {"id": user}},
    }


class Desk:
    """Handles updates in a test: holds them until they are let go."""

    def __init__(self, inbox, staff=(), clock=None, fails=0):
        self.begun, self.done, self.parked = [], [], []
        self.gate = asyncio.Event()
        self.fails = fails

        async def known():
            return frozenset(staff)

        self.worker = worker.Worker(inbox, known, clock, self.handle, self.park, repr, pauses=(0.0, 0.0))

    async def handle(self, each):
        self.begun.append(each.update_id)
        if self.fails:
            self.fails -= 1
            raise RuntimeError("no")
        await self.gate.wait()
        self.done.append(each.update_id)

    async def park(self, each, why):
        self.parked.append((each.update_id, why))

    async def until(self, seen, count):
        async with asyncio.timeout(10):
            while len(seen) < count:  # noqa: ASYNC110  # a list tells nobody that it grew
                await asyncio.sleep(0.001)


@pytest.fixture
async def inbox(house):
    await house.stops()
    return house.store.inbox


@pytest.fixture
async def works(house, inbox):
    tasks = []

    def start(**how):
        desk = Desk(inbox, clock=house.clock, **how)
        tasks.append(asyncio.create_task(desk.worker.run()))
        return desk

    yield start
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


async def test_one_persons_updates_keep_their_order_and_others_pass(inbox, works):
    await inbox.keep(1, [update(1, 10), update(2, 10), update(3, 11), update(4, 10, chat=-5)])
    desk = works(staff=(10, 11))
    await desk.until(desk.begun, 3)
    assert desk.begun == [1, 3, 4]
    desk.gate.set()
    await desk.until(desk.done, 4)

    assert desk.done.index(1) < desk.done.index(2)


async def test_the_staff_comes_before_a_crowd_of_strangers(inbox, works):
    await inbox.keep(1, [update(number, 1000 + number) for number in range(1, 60)] + [update(99, 10)])
    desk = works(staff=(10,))
    await desk.until(desk.begun, 1 + worker.STRANGERS_AT_ONCE)
    assert desk.begun == [99, *range(1, 1 + worker.STRANGERS_AT_ONCE)]
    await inbox.keep(1, [update(100, 11), update(101, 10)])
    desk.worker.wake()
    desk.gate.set()
    await desk.until(desk.done, 62)

    assert len(set(desk.done)) == 62


async def test_what_is_offered_is_done_once_and_in_order(inbox, works):
    desk = works(staff=(10,))
    desk.worker.offer(await inbox.keep(1, [update(1, 11), update(2, 10), update(3, 10)]))
    await desk.until(desk.begun, 2)
    desk.worker.wake()
    desk.worker.offer(await inbox.keep(1, [update(4, 10), update(1, 11)]))
    desk.gate.set()
    await desk.until(desk.done, 4)
    desk.worker.wake()
    await desk.worker.finish(10)

    assert desk.begun[:2] == [2, 1]
    assert [each for each in desk.done if each != 1] == [2, 3, 4]
    assert sorted(desk.begun) == [1, 2, 3, 4]


async def test_more_than_fits_is_read_once_there_is_room(inbox, works, monkeypatch):
    monkeypatch.setattr(worker, "LIMIT", 3)
    desk = works(staff=range(100))
    desk.gate.set()
    desk.worker.offer(await inbox.keep(1, [update(number, number) for number in range(1, 30)]))
    await desk.until(desk.done, 29)

    assert sorted(desk.done) == list(range(1, 30))


async def test_an_update_that_fails_three_times_is_parked(inbox, works):
    await inbox.keep(1, [update(1, 10), update(2, 10)])
    desk = works(staff=(10,), fails=3)
    desk.gate.set()
    await desk.until(desk.done, 1)

    await desk.worker.finish(10)
    assert desk.begun == [1, 1, 1, 2]
    assert desk.parked == [(1, "RuntimeError('no')")]
    assert await inbox.waiting(10) == []


async def test_a_failure_that_passes_is_forgotten(inbox, works):
    await inbox.keep(1, [update(1, 10)])
    desk = works(fails=2)
    desk.gate.set()
    await desk.until(desk.done, 1)

    assert desk.parked == []


async def test_a_clean_stop_finishes_what_is_in_hand(inbox, works):
    await inbox.keep(1, [update(1, 10), update(2, 10)])
    desk = works(staff=(10,))
    await desk.until(desk.begun, 1)
    asyncio.get_running_loop().call_later(0.02, desk.gate.set)
    await desk.worker.finish(10)

    assert desk.done == [1]


async def test_what_takes_too_long_at_a_stop_is_left_for_the_start(inbox, works):
    await inbox.keep(1, [update(1, 10)])
    desk = works(staff=(10,))
    await desk.until(desk.begun, 1)
    await desk.worker.finish(0)

    assert [each.update_id for each in await inbox.waiting(10)] == [1]


async def test_a_broken_answer_is_parked_told_and_shown(tmp_path, library):
    async def boom(room, turn):
        raise RuntimeError(f"no {conftest.TOKEN}")

    feature = Feature(commands={"boom": Command(boom, "Break")})
    async with conftest.opened(tmp_path, library, (*application.FEATURES, feature)) as house:
        await house.starts()
        house.chat.worker._pauses = (0.0, 0.0)
        chief, _ = await house.hires("Chief", Role.ADMINISTRATOR)
        ana, _ = await house.hires("Ana", Role.PIO)
        await house.says(ana, "/boom")

        assert "could not be worked on" in house.shows(ana)
        assert "Something that Ana sent failed three times" in house.shows(chief)
        assert "rehearsal-token" not in house.shows(chief)
        await house.says(ana, "/me")
        assert "You are Ana" in house.shows(ana)
        await house.presses(chief, "Seen")
        assert "failed three times" not in str(house.screen(chief))
        assert await house.store.read(lambda uow: uow.cards()) == []


async def test_a_row_that_was_read_before_it_is_offered_is_done_once(inbox, works):
    kept = await inbox.keep(1, [update(1, 10)])
    desk = works()
    desk.gate.set()
    await desk.until(desk.done, 1)
    desk.worker.offer(kept)
    desk.worker.offer(await inbox.keep(1, [update(2, 10)]))
    await desk.until(desk.done, 2)

    assert desk.begun == [1, 2]
