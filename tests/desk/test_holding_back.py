"""Routine posts are held and let go on from the terminal, too: Telegram's failure stops no brake."""

import pytest

from commsbot.desk.given import BadArgument
from commsbot.domain import errors
from tests.desk import stage

EVENT = ["event=Coffee with an Officer", "starts=2026-12-05 10:00", "place=Riverton Library"]


@pytest.fixture
async def house(tmp_path):
    async with stage.house(tmp_path) as made:
        yield made


async def event(house):
    """Bring a community event to its approval."""
    made = await house.does("ana", "draft", new="routine/event", set=EVENT, submit=True)
    name = f"{made.json['statement']}/1"
    await house.does("sam", "approve", name=name, digest=made.json["versions"][0]["digest"][:8])
    return name


async def test_all_good_news_is_held_and_let_go_on(house):
    name = await event(house)
    house.clock.passes(seconds=1)
    held = await house.does("jo", "good-news", do="hold")
    assert held.json == {"held": 1, "stopped": 0}
    queue = await house.does("ana", "queue")
    assert any(line.startswith("ROUTINE POSTS ARE HELD since") for line in queue.lines)
    with pytest.raises(errors.RoutineHeld):
        await house.does("ana", "move", name=name, when="now")

    freed = await house.does("ana", "good-news", do="go-on")
    assert (freed.json, freed.next) == ({"held": [name]}, (f"ask-again {name}",))
    asked = await house.does("ana", "ask-again", name=name)
    assert asked.json == {"asked": name}
    with pytest.raises(errors.WrongState):
        await house.does("ana", "ask-again", name=name.split("/")[0])


async def test_only_two_words_are_known(house):
    with pytest.raises(BadArgument, match="hold or go-on"):
        await house.does("jo", "good-news", do="x")
    with pytest.raises(errors.RoutineFlows):
        await house.does("ana", "good-news", do="go-on")
