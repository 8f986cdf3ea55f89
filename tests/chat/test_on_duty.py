"""Duty in chat: come and go by one press, hand over by the other's, and a dead phone that the others hear of."""

from commsbot.domain.people import Role
from commsbot.workflow import rota
from tests.chat import desks
from tests.chat.test_reminding import ticks


async def looks(house, **amount):
    """Let time pass, and let the clock look at the test presses."""
    house.clock.passes(**amount)
    await house.store.act(rota.tick)
    house.wake.cards()
    await house.settled()


async def comes(house, human):
    """Go on duty and show that the phone works."""
    await house.says(human, "/duty")
    await house.presses(human, "I'm on")
    await house.presses(human, "This phone works")


async def test_one_press_comes_and_one_press_goes(house):
    ana, _ = await desks.staff(house)
    await house.says(ana, "/duty")
    assert "Nobody is on duty" in desks.shows(house, ana)
    await house.presses(ana, "I'm on")
    assert any(
        "Ana Ruiz, since Mon, Mar 2, 10:00 EST ⏳ phone not tested yet" in each for each in desks.texts(house, ana)
    )
    assert "Duty begins: test of this phone." in house.locked(ana)
    await house.presses(ana, "This phone works")

    assert desks.shows(house, ana) == "✅ This phone works."
    assert any(each.endswith("Ana Ruiz, since Mon, Mar 2, 10:00 EST") for each in desks.texts(house, ana))
    await house.presses(ana, "I'm off")
    assert any("Nobody is on duty" in each for each in desks.texts(house, ana))


async def test_a_hand_over_takes_the_others_press(house):
    ana, chief = await desks.staff(house)
    await comes(house, ana)
    await house.presses(ana, "Hand over to…")
    await house.presses(ana, "Chief Ortiz")
    assert any("Chief Ortiz is asked to take over" in each for each in desks.texts(house, ana))
    assert desks.shows(house, chief) == "Ana Ruiz asks you to take over duty."
    await house.presses(chief, "I take over")

    assert desks.shows(house, chief) == "You are on duty."
    assert "Chief Ortiz, since" in desks.shows(house, ana)
    assert "Ana" not in desks.shows(house, ana)


async def test_whoever_cant_take_over_says_so(house):
    ana, chief = await desks.staff(house)
    await comes(house, ana)
    await house.presses(ana, "Hand over to…")
    await house.presses(ana, "Back")
    await house.presses(ana, "Hand over to…")
    await house.says(ana, "the chief")
    await house.presses(ana, "Chief Ortiz")
    await house.presses(chief, "I can't now")

    assert desks.shows(house, chief) == "Not handed over."
    assert "Chief Ortiz can't take over now." in desks.shows(house, ana)
    assert "Ana Ruiz, since" in desks.shows(house, ana)


async def test_nobody_left_to_take_over_is_said(house):
    chief, _ = await house.hires("Chief Ortiz", Role.APPROVER, Role.ADMINISTRATOR)
    await comes(house, chief)
    await house.presses(chief, "Hand over to…")

    assert any(each == "Nobody else could take over now." for each in desks.texts(house, chief))


async def test_a_silent_phone_is_told_to_the_others(house):
    ana, chief = await desks.staff(house)
    sam, _ = await house.hires("Sam Lee", Role.DUTY_OFFICER)
    lee, _ = await house.hires("Lee Park", Role.PIO)
    await comes(house, sam)
    await house.says(ana, "/duty")
    await house.presses(ana, "I'm on")
    await looks(house, minutes=5)

    for human in (chief, sam):
        assert "📵 Ana Ruiz is on duty since Mon, Mar 2, 10:00 EST" in desks.shows(house, human)
    assert not any("📵" in each for each in desks.texts(house, lee))
    house.clock.passes(minutes=2)
    await house.presses(ana, "This phone works")
    for human in (chief, sam):
        assert desks.shows(house, human) == "✅ Ana Ruiz's phone answered at Mon, Mar 2, 10:07 EST."


async def test_who_leaves_is_no_longer_tested(house):
    ana, chief = await desks.staff(house)
    await house.says(ana, "/duty")
    await house.presses(ana, "I'm on")
    await looks(house, minutes=5)
    await house.presses(ana, "I'm off")

    assert desks.shows(house, chief) == "Ana Ruiz is no longer on duty."
    assert desks.shows(house, ana) == "This duty has ended."


async def test_an_auditor_reads_who_is_on_duty(house):
    ana, _ = await desks.staff(house)
    eve, _ = await house.hires("Eve Stone", Role.AUDITOR)
    await comes(house, ana)
    await house.says(eve, "/duty")

    assert "Ana Ruiz" in house.shows(eve)
    assert not house.seen(eve).buttons


async def test_promises_are_put_before_those_on_duty(house):
    ana, chief = await desks.staff(house)
    await desks.publishes(house, ana, chief)
    await ticks(house, seconds=1)
    await comes(house, ana)
    await ticks(house, minutes=16)

    assert any("The public was promised" in each for each in desks.texts(house, ana))
    assert not any("The public was promised" in each for each in desks.texts(house, chief))
