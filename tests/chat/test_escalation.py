"""An approver who doesn't answer is not the end: the next one's phone rings, and the author sees when."""

from commsbot.chat import escalation, reminding
from commsbot.domain.people import Role
from commsbot.workflow import obligations
from tests.chat import desks
from tests.chat.test_on_duty import comes


async def ticks(house, **amount):
    """Let time pass and tick as the scheduler does."""
    house.clock.passes(**amount)

    async def tick(uow):
        await reminding.remind(uow, await obligations.tick(uow))
        await escalation.escalate(house.office, uow)

    await house.store.act(tick)
    house.wake.cards()
    await house.settled()


def asked(house, human):
    return any(
        "Approve" in label for each in house.screen(human) for row in each.buttons for label in [b.label for b in row]
    )


async def staffed(house):
    """A PIO, an approver who isn't on duty, and one who is."""
    ana, chief = await desks.staff(house)
    eve, _ = await house.hires("Eve Stone", Role.APPROVER)
    await comes(house, eve)
    return ana, chief, eve


async def test_those_on_duty_are_asked_first_then_the_next(house):
    ana, chief, eve = await staffed(house)
    await desks.submits(house, ana)

    assert (asked(house, eve), asked(house, chief)) == (True, False)
    assert "Asked: Eve Stone" in desks.shows(house, ana)
    assert "Without a decision Chief Ortiz is asked, too, at Mon, Mar 2, 10:03 EST." in desks.shows(house, ana)
    rang = len(house.locked(eve))
    await ticks(house, minutes=3)

    assert asked(house, chief)
    assert len(house.locked(eve)) == rang + 1
    assert "Asked: Eve Stone, Chief Ortiz" in desks.shows(house, ana)
    await ticks(house, minutes=3)
    assert len(house.locked(eve)) == rang + 1


async def test_who_is_not_asked_yet_may_still_approve(house):
    ana, chief, _ = await staffed(house)
    await desks.submits(house, ana)
    await house.says(chief, "/approve")
    await house.presses(chief, "Approve")

    assert (await desks.version(house)).sign_offs


async def test_an_overdue_promise_reaches_the_next_one(house):
    ana, chief, eve = await staffed(house)
    await desks.submits(house, ana)
    await house.presses(eve, "Approve")
    await desks.drains(house)
    await ticks(house, seconds=1)
    await ticks(house, minutes=31)
    assert "Late" in desks.shows(house, eve)
    assert not any("Late" in each for each in desks.texts(house, ana))
    await ticks(house, minutes=3)

    assert "Late: the public was promised" in desks.shows(house, chief)
