"""The coming week at the desk, and the times of a draft."""

from datetime import timedelta

import pytest

from commsbot.desk.given import BadArgument
from commsbot.domain import errors
from commsbot.workflow import publishing
from tests.desk import stage

EVENT = ["event=Coffee with an Officer", "starts=2026-12-05 10:00", "place=Riverton Library"]


@pytest.fixture
async def house(tmp_path):
    async with stage.house(tmp_path) as made:
        yield made


async def event(house, **how):
    made = await house.does("ana", "draft", new="routine/event", set=EVENT, when="tomorrow 9am", submit=True, **how)
    name = f"{made.json['statement']}/1"
    await house.does("sam", "approve", name=name, digest=made.json["versions"][0]["digest"][:8])
    return name


async def test_a_daily_text_stands_in_the_calendar_is_skipped_and_ended(house):
    name = await event(house, repeat="daily until 2026-11-30")
    told = await house.does("ana", "calendar")
    assert [(each["standing"], each["again"]) for each in told.json["coming"]] == [("approved", False)]
    assert any("then daily at the same time, until Mon, Nov 30, 23:59 CST" in line for line in told.lines)
    house.clock.now += timedelta(days=1)
    house.clock.now = house.clock.now.replace(hour=15, minute=0)
    await house.store.act(lambda uow: publishing.open_due(uow, house.office))

    skipped = await house.does("ana", "skip", name=name)
    assert skipped.json["due_at"] == "2026-11-24T15:00:00+00:00"
    assert any("posted again Tue, Nov 24, 09:00 CST" in line for line in (await house.does("ana", "calendar")).lines)
    await house.does("ana", "end-repeat", name=name.partition("/")[0])
    assert (await house.does("ana", "calendar")).json["coming"] == []
    with pytest.raises(errors.WrongState):
        await house.does("ana", "skip", name=name)


async def test_the_last_post_may_be_skipped(house):
    name = await event(house, repeat="weekly until 2026-11-30")
    house.clock.now = house.clock.now.replace(day=22, hour=15, minute=0)
    await house.store.act(lambda uow: publishing.open_due(uow, house.office))

    assert any("It was the last post" in line for line in (await house.does("ana", "skip", name=name)).lines)


async def test_limits_are_set_said_and_taken_away(house):
    made = await house.does(
        "ana", "draft", new="routine/event", set=EVENT, when="tomorrow 9am", not_after="tomorrow 10am", until="tomorrow 11am",
        repeat="daily until 2026-11-30",
    )  # fmt: skip
    assert any("if it has not left by Sun, Nov 22, 10:00 CST" in line for line in made.lines)
    assert made.json["repeat"] == "day"
    made = await house.does("ana", "draft", draft=made.json["draft"], not_after="never", until="never", repeat="once")

    assert (made.json["latest_send"], made.json["repeat"]) == (None, "")


async def test_minutes_are_for_what_puts_an_error_right(house):
    opened = await house.does("ana", "open", type="unknown", place="Elm Street School", danger="no", submit=True)
    made = await house.does("ana", "draft", new="all_clear", incident=opened.json["incident"], repeat="every 15 min")

    assert made.json["repeat"] == "minutes"
    assert any("then every 15 min while the error is still arriving" in line for line in made.lines)


async def test_a_repeat_that_cannot_be_read_says_how_it_is_written(house):
    with pytest.raises(BadArgument, match="daily until 2026-12-24"):
        await house.does("ana", "draft", new="routine/event", repeat="often")
