"""/status: who has it, and what stands in the way."""

from commsbot.chat import standing
from commsbot.domain import delivery
from commsbot.domain.delivery import State, Unconfirmed
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
    assert listed.title in shown
    assert "Eastside: posted, 1 have it" in shown
    assert "Westside: posted, 0 have it" in shown
    assert "city-channel: posted" in shown
    assert "city-x: not sure it posted" in shown
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

    assert "3 more groups: 3 posted" in house.shows(ana)


def test_of_several_posts_to_one_place_the_worst_is_told():
    assert set(standing.STATES) == set(State) == set(standing._WORST)
    assert delivery.State.UNCONFIRMED is standing._WORST[0]
