"""A promise that comes due is put before those who can keep it, with what keeps it one tap away."""

from commsbot.chat import reminding
from commsbot.domain.people import Role
from commsbot.workflow import obligations
from tests.chat import desks


async def ticks(house, **amount):
    """Let time pass and tick as the scheduler does."""
    house.clock.passes(**amount)

    async def tick(uow):
        await reminding.remind(uow, await obligations.tick(uow))

    await house.store.act(tick)
    house.wake.cards()
    await house.settled()


async def test_a_promise_due_soon_is_kept_with_one_tap(house):
    ana, chief = await desks.staff(house)
    await desks.publishes(house, ana, chief)
    await ticks(house, seconds=1)
    await ticks(house, minutes=16)

    assert "The public was promised an update by Mon, Mar 2, 10:30 EST" in desks.shows(house, chief)
    await house.presses(ana, "Nothing new since")
    assert "Nothing new" in desks.shows(house, ana)
    await house.presses(ana, "Submit")
    await house.presses(chief, "Approve")
    house.clock.passes(seconds=30)
    await desks.drains(house)

    assert any("Kept." in text for text in desks.texts(house, chief))


async def test_a_newer_reminder_takes_the_buttons_of_the_older(house):
    ana, chief = await desks.staff(house)
    await desks.publishes(house, ana, chief)
    await ticks(house, seconds=1)
    await ticks(house, minutes=16)
    await ticks(house, minutes=10)

    reminders = [
        each for each in house.screen(ana) if each.text.startswith("Active attacker") and "promised" in each.text
    ]
    assert [bool(each.buttons) for each in reminders] == [False, True]


async def test_a_missed_promise_is_visibly_late(house):
    ana, chief = await desks.staff(house)
    sam, _ = await house.hires("Sam Lee", Role.DUTY_OFFICER)
    await desks.publishes(house, ana, chief)
    await ticks(house, seconds=1)
    await ticks(house, minutes=31)

    for human in (ana, chief, sam):
        assert "Late: the public was promised" in desks.shows(house, human)


async def test_a_second_tap_brings_the_same_draft(house):
    ana, chief = await desks.staff(house)
    await desks.publishes(house, ana, chief)
    await ticks(house, seconds=1)
    await ticks(house, minutes=16)
    await house.presses(ana, "Nothing new since")
    await house.presses(ana, "Nothing new since")

    assert len(await house.store.read(lambda uow: uow.drafts())) == 1
    assert "Nothing new" in desks.shows(house, ana)
