"""From the first alarm to words that wait for a yes: what a person sees, taps and types."""

from commsbot.domain.incident import Danger
from commsbot.domain.people import Role
from commsbot.domain.version import State
from tests.chat import desks


async def agency(house):
    return await house.store.read(lambda uow: uow.agency())


async def test_a_holding_statement_takes_five_taps_and_one_yes(house):
    ana, chief = await desks.staff(house)

    await house.says(ana, "/incident")
    assert "Is anyone in danger now?" in house.shows(ana)
    await house.presses(ana, "No")
    assert "What is it?" in house.shows(ana)
    await house.presses(ana, "Active attacker")
    await house.says(ana, "Elm Street School")
    draft = house.shows(ana)
    assert "We have a report of someone attacking people at Elm Street School" in draft
    assert "Goes out on approval" in draft
    await house.presses(ana, "Submit")

    (listed,) = await desks.listed(house)
    assert listed.state is State.SUBMITTED
    assert "Asked: Chief Ortiz" in "".join(desks.texts(house, ana))
    assert house.shows(chief).startswith("Telegram · en")
    await house.presses(chief, "Approve")

    (listed,) = await desks.listed(house)
    assert listed.state is State.APPROVED
    assert "Approved by Chief Ortiz" in "".join(desks.texts(house, ana))
    assert "Approved by Chief Ortiz" in house.shows(chief)


async def test_it_is_one_message_from_the_alarm_to_the_version(house):
    ana, _ = await desks.staff(house)
    before = len(desks.texts(house, ana))
    await desks.submits(house, ana, kind="Serious, not yet known")

    assert len(desks.texts(house, ana)) == before + 1


async def test_danger_begins_a_warning_and_asks_what_to_do(house):
    ana, _ = await desks.staff(house)
    await desks.opens(house, ana, danger="Yes", kind="Serious, not yet known")

    assert "What must people do?" in house.shows(ana)
    await house.presses(ana, "Leave now")
    await house.presses(ana, "Stay away from there")
    await house.presses(ana, "Next")
    assert "Leave there now" in house.shows(ana)
    assert "Not sent any more after" in house.shows(ana)
    (incident,) = (await agency(house)).open_incidents()
    assert incident.danger is Danger.YES
    await house.presses(ana, "Submit")
    assert (await desks.version(house)).cut.danger


async def test_not_sure_about_danger_begins_a_holding_statement(house):
    ana, _ = await desks.staff(house)
    await desks.opens(house, ana, danger="Not sure", kind="Serious, not yet known")

    assert "We have a report of a serious incident at Elm Street School" in house.shows(ana)
    assert (await agency(house)).open_incidents()[0].danger is Danger.UNSURE


async def test_every_question_can_be_gone_back_to(house):
    ana, _ = await desks.staff(house)
    await house.says(ana, "/incident")
    await house.presses(ana, "Yes")
    await house.presses(ana, "More…")
    await house.presses(ana, "Shooting or stabbing")
    await house.presses(ana, "Back")
    await house.presses(ana, "Back")
    await house.presses(ana, "Back")
    assert "Is anyone in danger now?" in house.shows(ana)
    await house.presses(ana, "No")
    await house.presses(ana, "Active attacker")
    await house.presses(ana, "Riverside Park")

    assert "at Riverside Park" in house.shows(ana)
    assert (await agency(house)).open_incidents()[0].type == "active_attacker"


async def test_a_shared_location_asks_for_its_words_and_is_kept(house):
    ana, _ = await desks.staff(house)
    await house.says(ana, "/incident")
    await house.presses(ana, "No")
    await house.presses(ana, "Active attacker")
    house.world.shares_location(ana, house.account, 40.5, -74.25)
    await house.settled()
    assert "The point on the map is kept" in house.shows(ana)
    await house.says(ana, "Behind the mill")

    place = (await agency(house)).open_incidents()[0].place
    assert (place.words, place.latitude, place.longitude) == ("Behind the mill", 40.5, -74.25)


async def test_a_wrong_place_is_told_and_nothing_is_lost(house):
    ana, _ = await desks.staff(house)
    await house.says(ana, "/incident")
    await house.presses(ana, "No")
    await house.presses(ana, "Active attacker")
    await house.says(ana, "x" * 61)
    assert "60 fit" in house.shows(ana)
    assert not (await agency(house)).incidents
    await house.says(ana, "Elm Street School")

    assert len((await agency(house)).incidents) == 1


async def test_typing_where_buttons_are_asked_is_answered(house):
    ana, _ = await desks.staff(house)
    await house.says(ana, "/incident")
    await house.says(ana, "yes!!")

    assert "answered with the buttons" in house.shows(ana)


async def test_an_opening_survives_a_restart_between_two_answers(house):
    ana, _ = await desks.staff(house)
    await house.says(ana, "/incident")
    await house.presses(ana, "No")
    await house.restarts()
    await house.settled()
    await house.presses(ana, "Active attacker")
    await house.restarts()
    await house.says(ana, "Elm Street School")

    assert "We have a report" in house.shows(ana)


async def test_whoever_may_not_open_incidents_is_told_who_may(house):
    await desks.staff(house)
    lea, _ = await house.hires("Lea Park", Role.LIAISON_OFFICER)
    await house.says(lea, "/incident")

    assert "Lea Park may not open an incident" in house.shows(lea)


async def test_a_second_opening_leaves_the_first_aside(house):
    ana, _ = await desks.staff(house)
    await house.says(ana, "/incident")
    await house.presses(ana, "Yes")
    await house.says(ana, "/incident")

    assert any("Put aside" in text for text in desks.texts(house, ana))
    assert "Is anyone in danger now?" in house.shows(ana)


# --- the incident's own card -----------------------------------------------------------------------------------------


async def test_the_incidents_card_tells_what_is_known_and_said(house):
    ana, chief = await desks.staff(house)
    await desks.publishes(house, ana, chief)
    await house.says(ana, "/incidents")
    await house.presses(ana, "Active at…Elm Street School")

    card = desks.shows(house, ana)
    assert "Opened Mon, Mar 2, 10:00 EST by Ana Ruiz" in card
    assert "First word to the public after 0 min" in card
    assert "Promised: next update by Mon, Mar 2, 10:30 EST" in card
    assert "Posted in 2 of 3 places" in card


async def test_type_and_place_can_become_better_known(house):
    ana, _ = await desks.staff(house)
    await desks.opens(house, ana, kind="Serious, not yet known")
    await house.says(ana, "/incidents")
    await house.presses(ana, "Serious,…Elm Street School")
    await house.presses(ana, "Type…")
    await house.presses(ana, "Shooting or stabbing")
    await house.presses(ana, "Place…")
    await house.says(ana, "Elm Street Middle School")

    (incident,) = (await agency(house)).open_incidents()
    assert (incident.type, incident.place.words) == ("shooting", "Elm Street Middle School")


async def test_an_incident_with_open_instructions_stays_open(house):
    ana, chief = await desks.staff(house)
    await desks.opens(house, ana, danger="Yes")
    await house.presses(ana, "Submit")
    await house.presses(chief, "Approve")
    await desks.drains(house)
    await house.says(ana, "/close")
    press = await house.presses(ana, "Yes, close it")

    assert (await agency(house)).open_incidents()
    assert "still stand" in press.told or "still stand" in house.shows(ana)


async def test_closing_asks_once_and_ends_the_incident(house):
    ana, _ = await desks.staff(house)
    await desks.opens(house, ana)
    await house.says(ana, "/close")
    await house.presses(ana, "Yes, close it")

    assert not (await agency(house)).open_incidents()
    await house.says(ana, "/incidents")
    assert "No incident is open" in house.shows(ana)
