"""Routine posts are held from a phone, or by opening an incident; what is held waits for a person."""

from commsbot.domain.people import Role
from commsbot.domain.version import State
from commsbot.workflow import publishing
from tests.chat import desks


async def plans_event(house, ana, chief):
    """Bring a community event to its approval."""
    await house.says(ana, "/draft")
    await house.presses(ana, "Community event")
    await desks.answers_event(house, ana)
    await house.presses(ana, "Submit")
    await house.presses(chief, "Approve")
    house.clock.passes(seconds=1)


def calm(house, human):
    """The card that says that routine posts are held, or go on again."""
    return [each for each in house.screen(human) if not each.mine and "Routine posts" in each.text][-1]


def keys(shown):
    return [button.label for row in shown.buttons for button in row]


async def test_opening_a_critical_incident_holds_good_news(house):
    ana, chief = await desks.staff(house)
    await plans_event(house, ana, chief)
    await desks.opens(house, ana)

    assert ["Submit"] in desks.buttons(house, ana)  # what is being written stays the newest message
    for human in (ana, chief):
        assert "Held back: Community event" in calm(house, human).text
        assert "Active attacker" in calm(house, human).text
    assert State.HELD in {each.state for each in await desks.listed(house)}
    assert "☐ The city's web team" in calm(house, chief).text


async def test_who_saw_to_what_is_seen_by_all(house):
    ana, chief = await desks.staff(house)
    await house.says(ana, "/goodnews")
    await house.presses(ana, "☐ Unpin what is pinned")
    await house.presses(chief, "☐ The city's web team")

    assert "☑ Unpin what is pinned (Ana Ruiz, " in calm(house, chief).text
    assert "☑ The city's web team (Chief Ortiz, " in calm(house, ana).text
    await house.presses(ana, "☑ The city's web team")
    assert "☐ The city's web team" in calm(house, chief).text


async def test_the_way_back_sends_nothing_by_itself(house):
    ana, chief = await desks.staff(house)
    await plans_event(house, ana, chief)
    await house.says(ana, "/goodnews")
    assert "Held with all routine posts" in "".join(desks.texts(house, ana))
    await house.presses(ana, "Let routine posts go on")
    await house.presses(ana, "Back")
    await house.presses(ana, "Let routine posts go on")
    press = await house.presses(ana, "Yes, let them go on")

    assert "Nothing is sent by itself: 1 text stays held" in press.told
    assert "Routine posts go on" in calm(house, chief).text
    house.clock.passes(minutes=1)
    assert await house.store.act(lambda uow: publishing.open_due(uow, house.office)) == []
    await house.says(ana, "/queue")
    await house.presses(ana, "Ask for a new yes")
    assert (await desks.version(house)).state is State.SUBMITTED
    await house.presses(chief, "Approve")
    assert (await desks.version(house)).state is State.APPROVED


async def test_closing_the_last_critical_incident_asks(house):
    ana, chief = await desks.staff(house)
    await desks.opens(house, ana)
    await house.says(ana, "/close")
    await house.presses(ana, "Yes, close it")

    assert "No critical incident is open any more" in calm(house, chief).text
    await house.presses(chief, "Let routine posts go on")
    await house.presses(chief, "Yes, let them go on")
    assert (await house.store.read(lambda uow: uow.agency())).suspension is None


async def test_the_way_back_names_what_is_still_open(house):
    ana, _ = await desks.staff(house)
    await desks.submits(house, ana)
    await house.presses(ana, "Let routine posts go on")
    assert "Still open: " in "".join(desks.texts(house, ana))
    await house.says(ana, "yes")
    assert "answered with the buttons" in house.shows(ana)


async def test_a_button_of_an_older_suspension_is_stale(house):
    ana, chief = await desks.staff(house)
    await house.says(ana, "/goodnews")
    old = desks.newest_with(house, chief, "Let routine posts go on")
    data = next(b["callback_data"] for row in old.keyboard for b in row if b["text"] == "Let routine posts go on")
    await house.presses(ana, "Let routine posts go on")
    await house.presses(ana, "Yes, let them go on")
    house.clock.passes(minutes=1)
    await house.says(ana, "/goodnews")

    from commsbot.chat import good_news

    assert data.startswith(f"{good_news.RELEASE}:")
    press = await presses_data(house, chief, data)
    assert "has changed" in press.told


async def presses_data(house, human, data):
    """Press what a phone still shows from before."""
    message = desks.newest(house, human)
    message.keyboard[0][0] = {**message.keyboard[0][0], "callback_data": data}
    press = house.world.presses(human, message, data)
    await house.settled()
    return press


async def test_anyone_may_hold_but_not_everyone_lets_go(house):
    ana, _, lea = await desks.staff(house, ("Lea Park", Role.LIAISON_OFFICER))
    await house.says(lea, "/goodnews")

    assert "Let routine posts go on" not in keys(calm(house, lea))
    assert "Let routine posts go on" in keys(calm(house, ana))
