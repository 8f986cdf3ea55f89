"""One card tells everyone on duty how an incident stands; in its first minutes only decisions make a sound."""

from dataclasses import replace
from datetime import timedelta

from commsbot.domain.delivery import Rejected, Unconfirmed
from commsbot.domain.people import Role
from tests.chat import desks
from tests.chat.test_on_duty import comes


async def later(house, **amount):
    """Let time pass, and let the cards be looked at."""
    house.clock.passes(**amount)
    house.wake.cards()
    await house.settled()


def status(house, human):
    """The words of the newest status card."""
    return [each.text for each in house.screen(human) if "The incident…" in str(each.buttons)][-1]


def rang(house, human):
    """What made a sound on this person's phone."""
    return [each.text for each in house.world.lock_screen(human) if not each.silent]


async def watched(house):
    """An incident is open, and Sam is on duty; gives Ana, the chief and Sam."""
    ana, chief = await desks.staff(house)
    sam, _ = await house.hires("Sam Lee", Role.DUTY_OFFICER)
    await comes(house, sam)
    await desks.submits(house, ana)
    await later(house, seconds=10)
    return ana, chief, sam


async def test_the_clock_to_first_word_runs_until_it_is_out(house):
    ana, chief, sam = await watched(house)
    assert "⏱ 0 min since opening, nobody has heard from us yet." in status(house, sam)
    assert "waits for Chief Ortiz" in status(house, sam)
    await later(house, minutes=7)
    assert "7 min since opening" in status(house, sam)
    await house.presses(chief, "Approve")
    await desks.drains(house)
    await later(house, seconds=10)

    told = status(house, sam)
    assert "First word to the public after 7 min." in told
    assert "Promised: next update by Mon, Mar 2, 10:30 EST" in told
    await later(house, minutes=31)
    assert "⏰ Late: the public was promised an update" in status(house, sam)
    assert not any("The incident…" in str(each.buttons) for each in house.screen(ana))


async def test_the_card_changes_at_most_every_ten_seconds(house):
    ana, chief, sam = await watched(house)
    before = status(house, sam)
    await house.presses(chief, "Approve")
    await desks.drains(house)
    await later(house, seconds=10)
    after = status(house, sam)
    assert after != before
    await house.says(ana, "/pause")
    paused = [each for each in desks.texts(house, sam) if "paused" in each]

    assert paused
    assert status(house, sam) == after
    await later(house, seconds=10)
    assert "⏸ Publishing is paused since" in status(house, sam)


async def test_it_is_right_at_once_after_a_restart(house):
    ana, _, sam = await watched(house)
    await house.stops()
    house.clock.passes(minutes=3)
    await house.starts()
    await house.settled()

    assert "3 min since opening" in status(house, sam)
    assert ana


async def test_a_channel_that_fails_is_named(house):
    ana, chief, sam = await watched(house)
    await house.presses(chief, "Approve")
    await desks.drains(house, lambda row: Rejected("403: not allowed") if row.lane == "x" else Unconfirmed("no answer"))
    await later(house, seconds=10)

    told = status(house, sam)
    assert "❌ X @SpringfieldPD refuses our posts" in told
    assert "❓ Telegram @springfield_alerts: not sure it posted" in told
    assert ana


async def test_without_a_word_in_time_those_who_approve_are_called(house):
    house.office = replace(house.office, first_word=timedelta(minutes=10))
    await house.restarts()
    ana, chief, sam = await watched(house)
    await later(house, minutes=10)

    for human in (chief, sam):
        assert "🔴 Open since Mon, Mar 2, 10:00 EST, and the public has no word from us." in house.shows(human)
        assert "The public has no word from us yet." in rang(house, human)
    assert not any("🔴" in each for each in desks.texts(house, ana))
    await house.presses(chief, "Approve")
    await desks.drains(house)
    assert any("First word to the public after 10 min." in each for each in desks.texts(house, chief))


async def test_in_the_first_minutes_only_decisions_ring(house):
    ana, chief, sam = await watched(house)
    assert "A statement waits for your yes." in rang(house, chief)
    assert "How the incident stands" not in rang(house, sam)
    before = len(rang(house, ana))
    await house.says(ana, "/duty")

    assert len(rang(house, ana)) == before
    await later(house, minutes=30)
    await house.says(ana, "/duty")
    assert len(rang(house, ana)) == before + 1


async def test_who_goes_off_duty_keeps_the_last_look_only(house):
    _, _, sam = await watched(house)
    await house.presses(sam, "I'm off")
    await later(house, minutes=5)

    assert not any("5 min since opening" in each for each in desks.texts(house, sam))
    assert not any("The incident…" in str(each.buttons) for each in house.screen(sam))


async def test_a_closed_incident_says_so_for_the_last_time(house):
    ana, chief, sam = await watched(house)
    await house.says(chief, "/close")
    await house.presses(chief, "Yes, close it")
    await later(house, seconds=10)

    assert any("The public has no word yet.\nClosed Mon, Mar 2" in each for each in desks.texts(house, sam))
    assert ana
