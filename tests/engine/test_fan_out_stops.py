"""A fan-out that is under way stops: not one message starts after the stop is acknowledged (promise 3)."""

import pytest

from commsbot.domain import events
from commsbot.domain.delivery import State, Verb
from commsbot.domain.people import Role
from commsbot.domain.template import Phase
from commsbot.workflow import stopping, suspending
from tests.engine.stage import TERMS

PLACES = tuple(f"place{number}" for number in range(60))
NAME = "ana1"
BRAKES = {
    "pause": lambda uow, _office, _line: stopping.pause(uow, NAME),
    "suspension": lambda uow, _office, _line: suspending.hold_all(uow, NAME),
    "don't send": lambda uow, _office, line: stopping.dont_send(uow, NAME, line, 1),
    "take-down": lambda uow, office, line: stopping.take_down(uow, office, NAME, line),
}


@pytest.mark.parametrize("brake", BRAKES)
async def test_no_message_starts_after_the_acknowledgement(stage, brake):
    added = events.PersonAdded(person=NAME, name="Ana Ruiz", roles=(Role.PIO,), language="en")
    await stage.store.act(lambda uow: uow.append(added))
    telegram = stage.channels["telegram"]
    telegram.holds("Coffee with an officer.")
    await stage.engine()
    line = await stage.approved("Coffee with an officer.", to=PLACES, phase=Phase.EVENT)
    await telegram.has(TERMS.window)

    await stage.store.act(lambda uow: BRAKES[brake](uow, stage.office, line))
    for engine in stage.engines:
        engine.lanes()
    assert await stage.store.act(stopping.acknowledge) == 0  # calls are on the wire
    telegram.lets_go()

    async def acknowledged() -> bool:
        return bool(await stage.store.act(stopping.acknowledge))

    await stage.until(acknowledged)
    started = words(telegram)
    # What the brake never holds goes past all that is held: had anything been let through, it would have started by now.
    await stage.approved("Leave the park now.", to=("city",), phase=Phase.WARNING)

    async def overtaken() -> bool:
        return "Leave the park now." in telegram.texts

    await stage.until(overtaken)

    assert words(telegram) == [*started, "Leave the park now."]
    assert TERMS.window <= len(started) < len(PLACES)
    left = {row.state for row in await stage.rows() if row.statement == line and row.verb is Verb.PUBLISH}
    held = {State.QUEUED} if brake == "pause" else {State.STOPPED}
    assert left - {State.SENT, State.CLAIMED} == held


def words(channel) -> list[str]:
    """What was posted, in order; what only takes a post away says nothing."""
    return [post.text for post in channel.posts if post.verb is Verb.PUBLISH]
