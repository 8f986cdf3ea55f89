"""Each evening those who speak see tomorrow's posts, and can hold them all by one press."""

from datetime import UTC, datetime

from commsbot.domain.people import Role
from commsbot.domain.version import State
from tests.chat import desks

EVENING = datetime(2026, 3, 2, 23, 30, tzinfo=UTC)  # 18:30 in New York


async def plans(house, ana, chief, when):
    """Bring a community event to its approval, for a time."""
    await house.says(ana, "/draft")
    await house.presses(ana, "Community event")
    await desks.answers_event(house, ana)
    await house.presses(ana, "Submit")
    await house.presses(chief, "Approve")
    await house.presses(chief, "Move…")
    await house.says(chief, when)


def lists(house, human):
    return [text for text in desks.texts(house, human) if "Tomorrow goes out" in text]


async def test_in_the_evening_tomorrows_posts_are_listed(house):
    ana, chief, lea = await desks.staff(house, ("Lea Park", Role.LIAISON_OFFICER))
    await plans(house, ana, chief, "tomorrow 9am")
    assert not lists(house, ana)
    await at(house, EVENING)

    for human in (ana, chief):
        [told] = lists(house, human)
        assert "09:00" in told
        assert "Community event" in told
    assert not lists(house, lea)


async def test_they_are_all_held_by_one_press(house):
    ana, chief = await desks.staff(house)
    await plans(house, ana, chief, "tomorrow 9am")
    await at(house, EVENING)
    await house.presses(ana, "Hold all good news")

    assert (await desks.version(house)).state is State.HELD
    assert "Nothing any more" in lists(house, chief)[0]
    await at(house, EVENING.replace(day=3, hour=15))
    assert not [each for each in house.screen(chief) if "Tomorrow goes out" in each.text and each.buttons]


async def test_an_evening_before_nothing_is_silent(house):
    ana, chief = await desks.staff(house)
    await plans(house, ana, chief, "2026-03-05 09:00")
    await at(house, EVENING)

    assert not lists(house, ana)


async def at(house, moment):
    house.clock.now = moment
    house.wake.cards()
    await house.settled()
