"""The approver's card and answers: one thumb, bound to the text that was shown."""

import pytest

from commsbot.domain.approval import PROFILES
from commsbot.domain.people import Role
from commsbot.domain.version import State
from tests.chat import desks


async def test_the_approvers_card_reads_in_its_fixed_order(house):
    ana, chief = await desks.staff(house)
    await desks.submits(house, ana)

    card = house.shows(chief)
    version = await desks.version(house)
    wanted = ("We have a report", "Written by Ana Ruiz", "X · en", "Telegram · es", version.digest[:8])
    places = [card.index(each) for each in wanted]
    assert places == sorted(places)
    assert card.endswith(version.digest[:8])
    assert desks.buttons(house, chief) == [["Approve"], ["Fix and approve", "Ask for changes"], ["Preview…", "Reject"]]


async def test_the_author_cannot_approve_and_sees_who_may(house):
    ana, _ = await desks.staff(house)
    await desks.submits(house, ana)

    assert "Asked: Chief Ortiz" in house.shows(ana)
    assert ["Approve"] not in desks.buttons(house, ana)


async def test_alone_on_duty_the_card_says_self_approved(house):
    object.__setattr__(house.office, "policy", PROFILES["solo"])
    chief, _ = await house.hires("Chief Ortiz", Role.APPROVER, Role.ADMINISTRATOR)
    await desks.submits(house, chief)
    await house.presses(chief, "Approve")

    assert (await desks.version(house)).sign_offs[0].self_approved
    assert "Self-approved by Chief Ortiz" in house.shows(chief)


async def test_of_two_who_press_at_once_one_wins_and_one_is_told(house):
    ana, chief, deputy = await desks.staff(house, ("Deputy Kim", Role.APPROVER))
    await desks.submits(house, ana)

    presses = [house.world.presses(each, desks.newest(house, each), "Approve") for each in (chief, deputy)]
    await house.settled()

    version = await desks.version(house)
    assert version.state is State.APPROVED
    assert len(version.sign_offs) == 1
    told = [press.told for press in presses if press.told]
    assert any("already did that" in text for text in told)


async def test_a_press_delivered_twice_acts_once(house):
    ana, chief = await desks.staff(house)
    await desks.submits(house, ana)
    press = house.world.presses(chief, desks.newest(house, chief), "Approve")
    house.world.represses(press)
    await house.settled()

    assert len((await desks.version(house)).sign_offs) == 1


async def test_asking_for_changes_brings_it_back_with_the_note(house):
    ana, chief = await desks.staff(house)
    await desks.submits(house, ana)
    await house.presses(chief, "Ask for changes")
    assert "What should change?" in house.shows(chief)
    await house.says(chief, "Say which entrance")

    assert (await desks.version(house)).state is State.RETURNED
    assert "Changes are asked for\n“Say which entrance” (Chief Ortiz)" in house.shows(ana)
    await house.presses(ana, "Change words")
    assert "Which answer do you want to change?" in house.shows(ana)
    await house.presses(ana, "1. Where is it?")
    await house.says(ana, "Elm Street School, north entrance")
    await house.presses(ana, "Submit")
    version = await desks.version(house)
    assert (version.number, version.state) == (2, State.SUBMITTED)
    assert "north entrance" in house.shows(chief)


async def test_a_rejection_needs_words_and_ends_the_version(house):
    ana, chief = await desks.staff(house)
    await desks.submits(house, ana)
    await house.presses(chief, "Reject")
    await house.presses(chief, "Back")
    assert ["Approve"] in desks.buttons(house, chief)
    await house.presses(chief, "Reject")
    await house.says(chief, "Not ours to announce")

    assert (await desks.version(house)).state is State.REJECTED
    assert "Not ours to announce" in house.shows(ana)


async def test_a_fix_is_signed_by_its_maker_and_the_author_looks(house):
    ana, chief = await desks.staff(house)
    await desks.submits(house, ana)
    await house.presses(chief, "Fix and approve")
    await house.presses(chief, "1. Where is it?")
    await house.says(chief, "Elm Street Middle School")
    await house.presses(chief, "Approve and ask its author")

    version = await desks.version(house)
    assert (version.number, version.state, len(version.sign_offs)) == (2, State.SUBMITTED, 1)
    card = house.shows(ana)
    assert "Elm Street Middle School" in card
    assert "Chief Ortiz changed your words and approved them. Your yes is the second one" in card
    assert desks.buttons(house, ana) == [["Approve"], ["Preview…", "Change words"]]
    assert "You changed the words. Ana Ruiz's yes, or another approver's, is the second one." in house.shows(chief)
    await house.presses(ana, "Approve")
    version = await desks.version(house)
    assert version.state is State.APPROVED
    assert not any(given.self_approved for given in version.sign_offs)


async def test_words_changed_again_after_a_fix_can_still_be_approved(house):
    ana, chief = await desks.staff(house)
    await desks.submits(house, ana)
    await house.presses(chief, "Fix and approve")
    await house.presses(chief, "1. Where is it?")
    await house.says(chief, "Elm Street Middle School")
    await house.presses(chief, "Approve and ask its author")
    await house.presses(chief, "Change words")
    await house.presses(chief, "1. Where is it?")
    await house.says(chief, "Elm Street High School")
    assert "whose one tap is the second yes" in desks.offers(house, chief)
    await house.presses(chief, "Approve and ask its author")
    assert "Nobody can approve this" not in house.shows(chief)
    await house.presses(ana, "Approve")

    version = await desks.version(house)
    assert (version.number, version.state) == (3, State.APPROVED)
    assert {given.person for given in version.sign_offs} == {version.cut.author, version.cut.editor}


async def test_an_author_who_disagrees_with_a_fix_changes_it(house):
    ana, chief = await desks.staff(house)
    await desks.submits(house, ana)
    await house.presses(chief, "Fix and approve")
    await house.presses(chief, "1. Where is it?")
    await house.says(chief, "Elm Street Middle School")
    await house.presses(chief, "Approve and ask its author")
    await house.presses(ana, "Change words")
    await house.presses(ana, "1. Where is it?")
    await house.says(ana, "Elm Street School, north gate")
    await house.presses(ana, "Submit")

    assert ["Approve"] in desks.buttons(house, chief)


async def test_a_promise_that_came_too_near_is_moved_in_one_press(house):
    ana, chief = await desks.staff(house)
    await desks.submits(house, ana)
    house.clock.passes(minutes=27)
    house.wake.cards()
    await house.settled()
    assert desks.buttons(house, chief)[0] == ["Approve, next update 11:00"]
    await house.presses(chief, "Approve, next update 11:00")

    version = await desks.version(house)
    assert (version.number, version.state) == (2, State.APPROVED)
    assert version.cut.next_update.isoformat() == "2026-03-02T16:00:00+00:00"
    assert "Approved by Chief Ortiz" in house.shows(ana)


async def test_an_old_yes_with_a_passed_promise_is_refused(house):
    ana, chief = await desks.staff(house)
    await desks.submits(house, ana)
    house.clock.passes(minutes=27)
    press = await house.presses(chief, "Approve")

    assert "has changed since this button was made" in press.told
    assert (await desks.version(house)).state is State.SUBMITTED
    assert desks.buttons(house, chief)[0] == ["Approve, next update 11:00"]


async def test_two_must_say_yes_where_the_profile_wants_two(house):
    object.__setattr__(house.office, "policy", PROFILES["team"])
    _ana, chief, deputy = await desks.staff(house, ("Deputy Kim", Role.APPROVER))
    await house.says(_ana, "/draft")
    await house.presses(_ana, "Community event")
    await desks.answers_event(house, _ana)
    await house.presses(_ana, "Submit")
    await house.presses(chief, "Approve")
    assert (await desks.version(house)).state is State.SUBMITTED
    assert "Approved by Chief Ortiz" in house.shows(deputy)
    await house.presses(deputy, "Approve")

    assert (await desks.version(house)).state is State.APPROVED


async def test_a_text_can_be_read_whole_before_deciding(house):
    ana, chief = await desks.staff(house)
    await desks.submits(house, ana)
    await house.presses(chief, "Preview…")
    await house.presses(chief, "Telegram es")

    assert "Recibimos un reporte" in house.shows(chief)
    await house.presses(chief, "Back")
    await house.presses(chief, "Back")
    assert ["Approve"] in desks.buttons(house, chief)


@pytest.mark.parametrize("language", ["en", "es"])
async def test_cards_speak_the_readers_language(house, language):
    chief, _ = await house.hires("Jefa Ortiz", Role.APPROVER, Role.ADMINISTRATOR, language=language)
    ana, _ = await house.hires("Ana Ruiz", Role.PIO)
    await desks.submits(house, ana)

    assert desks.buttons(house, chief)[0] == [{"en": "Approve", "es": "Aprobar"}[language]]
    assert not any("report of" in text for text in house.locked(chief))


async def test_a_press_that_came_late_is_told_who_decided_and_when(house):
    chief, _ = await house.hires("Jefa Ortiz", Role.APPROVER, Role.ADMINISTRATOR, language="es")
    ana, _ = await house.hires("Ana Ruiz", Role.PIO)
    await desks.submits(house, ana)
    asked = desks.newest(house, chief)
    house.world.presses(ana, desks.newest_with(house, ana, "Take back"), "Take back")
    await house.settled()
    late = house.world.presses(chief, asked, "Aprobar", old=True)
    await house.settled()

    assert "Ana Ruiz se adelantó: esta versión está recuperada desde lun, 2 de mar, 10:00 EST" in late.told
