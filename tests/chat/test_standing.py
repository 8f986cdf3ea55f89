"""/status: who has it, and what stands in the way."""

from commsbot.chat import standing
from commsbot.domain.delivery import Unconfirmed
from commsbot.domain.people import Role
from commsbot.workflow import stopping
from tests.chat import desks


async def registers(house, lena, title):
    group = house.world.creates_supergroup(lena, title)
    house.world.adds_bot(lena, group, house.account)
    await house.settled()
    await house.presses(lena, "Use the group's title")
    await house.presses(lena, "English")
    await house.presses(lena, "Community")
    return group


async def test_status_shows_who_has_it_and_what_each_place_did(house):
    ana, chief, lena = await desks.staff(house, ("Lena", Role.LIAISON_OFFICER))
    group = await registers(house, lena, "Eastside")
    await registers(house, lena, "Westside")

    def outcome(row):
        return Unconfirmed("no answer") if row.destination == "city-x" else desks.sent(row)

    await desks.submits(house, ana)
    await house.presses(chief, "Approve")
    await desks.drains(house, outcome)
    (listed,) = await desks.listed(house)
    keyboard = {"inline_keyboard": [[{"text": "Got it", "callback_data": f"g:{listed.publication}"}]]}
    await house.chat.room.bot.send_message(group.id, "x", reply_markup=keyboard)
    await house.presses(lena, "Got it", group)
    await house.says(lena, "/status")

    shown = house.shows(lena)
    assert "First word 10:00, Elm Street School: Posted in 3 of 5 places" in shown
    assert "✅ Eastside: posted" in shown
    assert ", 1 person has it" in shown
    assert ", 0 people have it" in shown
    assert "✅ Telegram @springfield_alerts: posted" in shown
    assert "❓ X @SpringfieldPD: not sure it posted" in shown
    assert "2 groups receive updates." in shown
    assert listed.title not in "".join(house.locked(lena))


async def test_status_tells_of_a_pause(house):
    ana, chief = await desks.staff(house)
    person = (await house.store.read(lambda uow: uow.agency())).who(chief.id)
    await house.store.act(lambda uow: stopping.pause(uow, person.id))
    await house.says(ana, "/status")

    assert "Publishing is paused since" in house.shows(ana)


async def test_many_groups_are_counted_beyond_the_first_dozen(house):
    ana, chief, lena = await desks.staff(house, ("Lena", Role.LIAISON_OFFICER))
    for number in range(standing.MOST_GROUPS + 3):
        await registers(house, lena, f"Block {number}")
    await desks.publishes(house, ana, chief)
    await house.says(ana, "/status")

    assert "3 more groups: 3 done" in house.shows(ana)


async def test_what_was_removed_is_not_listed_as_posted(house):
    ana, chief, lena = await desks.staff(house, ("Lena", Role.LIAISON_OFFICER))
    await registers(house, lena, "Eastside")
    await desks.publishes(house, ana, chief)
    await house.presses(ana, "Posted")
    await house.presses(ana, "No link")
    await house.says(ana, "/status")
    assert "Posted in 4 places" in house.shows(ana)
    await house.says(ana, "/takedown")
    await house.presses(ana, "Yes, take it down")
    await house.presses(ana, "Later")
    await desks.drains(house)
    await house.says(lena, "/status")

    shown = house.shows(lena)
    assert ": posted" not in shown
    for place in ("Telegram @springfield_alerts", "X @SpringfieldPD", "Eastside"):
        assert f"🗑 {place}: removed at 10:00" in shown
    assert "✋ Nextdoor, the agency's page: waits for a person to remove it by hand" in shown
    assert "1 group receives updates." in shown
    card = next(text for text in reversed(desks.texts(house, chief)) if "Taken down" in text)
    assert ": posted" not in card


async def test_the_removed_parts_of_an_older_version_are_not_posted(house):
    ana, chief = await desks.staff(house)
    await desks.publishes(house, ana, chief)
    house.clock.passes(minutes=1)
    await house.presses(ana, "Correct")
    await house.says(ana, "at Elm Street School")
    await house.says(ana, "near Elm Street School")
    await house.presses(ana, "Submit")
    await house.presses(chief, "Approve")
    await desks.drains(house)
    await house.says(ana, "/takedown")
    await house.presses(ana, "Yes, take it down")
    await house.presses(ana, "Later")
    await desks.drains(house)
    await house.says(ana, "/status")

    assert "@springfield_alerts: posted" not in house.shows(ana)
    assert "X @SpringfieldPD: posted" not in house.shows(ana)
