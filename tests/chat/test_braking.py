"""Pause, resume and take down from a phone: at once, seen by all, with what a pause never holds in reach."""

from commsbot.domain.delivery import Unconfirmed
from commsbot.domain.people import Role
from commsbot.domain.version import State
from tests.chat import desks


async def test_a_pause_shows_who_pulled_it_and_what_it_never_holds(house):
    ana, chief = await desks.staff(house)
    await desks.publishes(house, ana, chief)
    await house.says(ana, "/pause")

    assert "Publishing is paused" in desks.shows(house, chief)
    assert "Ana Ruiz" in desks.shows(house, chief)
    assert "Stopping: 0 on the wire" in desks.shows(house, ana)
    await desks.drains(house)
    assert "Stopped: nothing leaves" in desks.shows(house, ana)
    rows = desks.buttons(house, ana)
    assert rows == [["False alert", "Wrong area"], ["All clear", "Warning"], ["Correct"], ["Take down"]]

    await house.says(chief, "/pause")
    assert "By Ana Ruiz" in desks.shows(house, chief)
    await house.presses(chief, "Resume")
    assert "Publishing goes on" in desks.shows(house, ana)
    assert (await house.store.read(lambda uow: uow.agency())).brake is None


async def test_a_false_alert_goes_out_while_publishing_is_paused(house):
    ana, chief = await desks.staff(house)
    await desks.publishes(house, ana, chief)
    house.clock.passes(minutes=2)
    await house.says(ana, "/pause")
    await house.presses(ana, "False alert")
    await house.presses(ana, "Submit")
    await house.presses(chief, "Approve")
    await desks.drains(house)

    newest = (await desks.listed(house))[0]
    assert (newest.phase, newest.state) == ("false_alert", State.PUBLISHED)
    assert "posted" in desks.shows(house, ana)


async def test_taking_down_is_one_press_and_one_confirmation(house):
    ana, chief = await desks.staff(house)
    listed = await desks.publishes(house, ana, chief)
    await house.presses(ana, "Take down")
    assert "It can't be put back" in desks.shows(house, ana)
    await house.presses(ana, "Yes, take it down")

    assert (await desks.version(house)).state is State.TAKEN_DOWN
    assert "Why? Type the reason" in desks.shows(house, ana)
    await desks.drains(house)
    assert "removed" in desks.shows(house, ana)
    await house.says(ana, "It named the street of a witness")
    version = await desks.version(house)
    assert version.reason == "It named the street of a witness"
    assert "Taken down" in desks.shows(house, ana)
    assert "Give the reason" not in desks.labels(house, ana)
    rows = await house.store.read(lambda uow: uow.deliveries(statement=listed.statement))
    assert any(row.verb == "remove" for row in rows)


async def test_anyone_on_the_staff_may_take_down_by_command(house):
    ana, chief, lea = await desks.staff(house, ("Lea Park", Role.LIAISON_OFFICER))
    await desks.publishes(house, ana, chief)
    await house.says(lea, "/takedown")
    await house.presses(lea, "Yes, take it down")
    await house.presses(lea, "Later")

    assert (await desks.version(house)).state is State.TAKEN_DOWN
    assert ["Give the reason"] in desks.buttons(house, lea)
    await house.presses(lea, "Give the reason")
    await house.says(lea, "Wrong street")
    assert (await desks.version(house)).reason == "Wrong street"


async def test_saying_no_to_the_confirmation_takes_nothing_down(house):
    ana, chief = await desks.staff(house)
    await desks.publishes(house, ana, chief)
    await house.presses(ana, "Take down")
    await house.presses(ana, "Back")

    assert (await desks.version(house)).state is State.PUBLISHED
    assert ["Take down"] in desks.buttons(house, ana)


async def test_the_rest_of_a_publication_can_be_stopped(house):
    ana, chief = await desks.staff(house)
    await desks.submits(house, ana)
    await house.presses(chief, "Approve")
    office = house.office
    from commsbot.workflow import publishing

    await house.store.act(lambda uow: publishing.open_due(uow, office))
    house.wake.cards()
    await house.settled()
    press = await house.presses(ana, "Stop the rest")

    assert "Stopping: 4 held back, 0 on the wire" in press.told
    assert (await desks.version(house)).state is State.STOPPED
    assert "stopped" in desks.shows(house, ana)


async def test_what_is_not_removable_is_named_for_a_person(house):
    ana, chief = await desks.staff(house)
    await desks.submits(house, ana)
    await house.presses(chief, "Approve")
    await desks.drains(house, lambda row: Unconfirmed("timeout") if row.lane == "x" else desks.sent(row))
    await house.presses(ana, "It is there")
    await house.presses(ana, "No link")
    await house.says(ana, "/takedown")
    await house.presses(ana, "Yes, take it down")

    await house.presses(ana, "Later")
    assert "X @SpringfieldPD: waits for a person to remove it by hand" in desks.shows(house, ana)


async def test_the_pause_card_leads_to_what_can_be_put_right(house):
    ana, chief = await desks.staff(house)
    await house.says(ana, "/pause")
    press = await house.presses(ana, "Take down")
    assert press.told == "Nothing is out."
    await house.presses(chief, "Resume")
    await desks.publishes(house, ana, chief)
    await house.says(ana, "/pause")
    await house.presses(ana, "Correct")
    assert ["Correct", "Withdraw"] in desks.buttons(house, ana)
    await house.says(chief, "/pause")
    await house.presses(chief, "Take down")
    assert "It can't be put back" in desks.shows(house, chief)
    await house.presses(chief, "Yes, take it down")

    assert (await desks.version(house)).state is State.TAKEN_DOWN


async def test_typing_at_a_confirmation_takes_nothing_down(house):
    ana, chief = await desks.staff(house)
    await desks.publishes(house, ana, chief)
    await house.presses(ana, "Take down")
    await house.says(ana, "yes")

    assert "answered with the buttons" in house.shows(ana)
    assert (await desks.version(house)).state is State.PUBLISHED


async def test_a_removal_nobody_is_sure_of_is_asked_about(house):
    ana, chief = await desks.staff(house)
    await desks.publishes(house, ana, chief)
    await house.presses(ana, "Take down")
    await house.presses(ana, "Yes, take it down")
    await house.presses(ana, "Later")
    await desks.drains(house, lambda row: Unconfirmed("timeout") if row.lane == "x" else desks.sent(row))
    assert any("Not sure it was removed: X @SpringfieldPD" in text for text in desks.texts(house, chief))
    await house.presses(chief, "Remove again")
    await desks.drains(house)

    assert "🗑 X @SpringfieldPD: removed at" in "".join(desks.texts(house, ana))


async def test_whoever_paused_is_told_who_can_resume(house):
    ana, chief = await desks.staff(house)
    await house.says(ana, "/pause")

    assert "Somebody else resumes it: Chief Ortiz" in desks.shows(house, ana)
    await house.says(ana, "/resume")
    assert "somebody else lets it go on: Chief Ortiz" in house.shows(ana)
    await house.presses(chief, "Resume")
    assert "Resumed by Chief Ortiz" in desks.shows(house, ana)


async def test_alone_a_minute_and_a_reason_let_it_go_on(house):
    chief, person = await house.hires("Chief Ortiz", Role.APPROVER, Role.ADMINISTRATOR)
    await house.says(chief, "/pause")
    press = await house.presses(chief, "Resume")
    assert "you can let it go on from" in press.told
    house.clock.passes(seconds=61)
    await house.presses(chief, "Resume")
    assert "Why may publishing go on?" in desks.shows(house, chief)
    await house.presses(chief, "Back")
    await house.says(chief, "/resume")
    await house.says(chief, "Pressed by mistake")

    agency = await house.store.read(lambda uow: uow.agency())
    assert (agency.brake, agency.resumed.reason) == (None, "Pressed by mistake")
    assert "Publishing goes on" in desks.shows(house, chief)
    later, _ = await house.hires("Sam Cole", Role.APPROVER)
    assert "Alone, because: Pressed by mistake" in desks.shows(house, later)
    house.clock.passes(hours=1)
    house.wake.cards()
    await house.settled()
    assert person.id == agency.resumed.by
