"""Where everything stands, and what is done with it after submitting: hold, move, change, correct, withdraw."""

import pytest

from commsbot.domain.people import Role
from commsbot.domain.template import Phase
from commsbot.domain.version import Relation, State
from commsbot.workflow import answering, drafting, publishing, submitting
from tests.chat import desks


async def event(house, ana, chief):
    """An approved routine text, in its undo window."""
    await house.says(ana, "/draft")
    await house.presses(ana, "Community event")
    await desks.answers_event(house, ana)
    await house.presses(ana, "Submit")
    await house.presses(chief, "Approve")


async def test_after_publishing_each_place_is_shown_with_its_link(house):
    ana, chief = await desks.staff(house)
    await desks.publishes(house, ana, chief)

    shown = desks.shows(house, ana)
    assert "✅ Telegram @springfield_alerts: posted https://t.me/springfield_alerts/" in shown
    assert "✅ X @SpringfieldPD: posted" in shown
    assert "✋ Nextdoor" in shown
    assert ["Correct", "Withdraw"] in desks.buttons(house, ana)
    assert ["Take down"] in desks.buttons(house, ana)


async def test_an_approval_that_is_not_urgent_can_be_undone(house):
    ana, chief = await desks.staff(house)
    await event(house, ana, chief)
    assert (await desks.version(house)).state is State.APPROVED
    await house.presses(chief, "Stop")

    assert (await desks.version(house)).state is State.HELD
    assert "Held, it will not go out" in desks.shows(house, ana)
    await house.presses(ana, "Send now")
    assert (await desks.version(house)).state is State.APPROVED


async def test_a_time_is_typed_strictly_and_echoed_with_day_and_zone(house):
    ana, chief = await desks.staff(house)
    await event(house, ana, chief)
    await house.presses(ana, "Move…")
    await house.says(ana, "sometime tomorrow")
    assert "isn't a time that can be read without guessing" in desks.shows(house, ana)
    await house.says(ana, "tomorrow 9am")

    version = await desks.version(house)
    assert version.due_at.isoformat() == "2026-03-03T14:00:00+00:00"
    assert "Tue, Mar 3, 09:00 EST" in "".join(desks.texts(house, ana))


async def test_of_two_who_move_it_at_once_only_one_does(house):
    ana, chief = await desks.staff(house)
    await event(house, ana, chief)
    await house.presses(chief, "Move…")
    await house.presses(ana, "Move…")
    asked = [(each, desks.newest(house, each)) for each in (chief, ana)]
    presses = [house.world.presses(human, message, "in 30 min") for human, message in asked]
    await house.settled()

    assert (await desks.version(house)).plan == 2
    assert ["has changed since this button was made" in each.told for each in presses].count(True) == 1


async def test_a_waiting_version_can_be_taken_back_by_its_author(house):
    ana, chief = await desks.staff(house)
    await desks.submits(house, ana)
    await house.presses(ana, "Take back")

    assert (await desks.version(house)).state is State.RETURNED
    assert ["Approve"] not in desks.buttons(house, chief)
    assert "Taken back by you" in desks.shows(house, ana)
    assert "Taken back by Ana Ruiz" in desks.shows(house, chief)
    await house.says(ana, "/queue")
    assert "Back with its author" in house.shows(ana)


@pytest.mark.parametrize(("button", "relation"), [("Correct", Relation.CORRECTION), ("Withdraw", Relation.WITHDRAWAL)])
async def test_what_is_out_is_put_right_by_a_further_version(house, button, relation):
    ana, chief = await desks.staff(house)
    await desks.publishes(house, ana, chief)
    await house.presses(ana, button)
    if relation is Relation.CORRECTION:
        assert "Which words were wrong?" in desks.shows(house, ana)
        await house.says(ana, "at Elm Street School")
        await house.says(ana, "It is at Oak Street School.")
    await house.presses(ana, "Submit")
    await house.presses(chief, "Approve")
    await desks.drains(house)

    line = await house.store.read(_line)
    assert line.version(2).cut.relation is relation
    assert line.version(2).state is State.PUBLISHED
    assert line.version(1).state in {State.CORRECTED, State.WITHDRAWN}


async def test_the_wrong_sentence_is_pressed_not_typed(house):
    ana, chief = await desks.staff(house)
    await desks.publishes(house, ana, chief)
    said = (await desks.version(house)).cut.renditions
    await house.presses(ana, "Correct")
    offered = [label for label in desks.labels(house, ana) if label.endswith("…")]

    assert offered
    assert all(any(each.removesuffix("…") in " ".join(one.text.split()) for one in said) for each in offered)
    await house.presses(ana, offered[0])
    assert "What is right?" in desks.shows(house, ana)
    await house.says(ana, "Officers are at Oak Street School.")
    assert f"“{offered[0].removesuffix('…')}" in desks.shows(house, ana)


async def _line(uow):
    return await uow.statement((await uow.listed())[0].statement)


async def test_the_queue_lists_what_waits_and_opens_its_card(house):
    ana, chief = await desks.staff(house)
    await desks.submits(house, ana)
    await house.says(chief, "/queue")
    assert "First word 10:00, Elm Street School: Waits for approval" in desks.shows(house, chief)
    await house.presses(chief, "First word 10:00, Elm…")

    assert ["Approve"] in desks.buttons(house, chief)
    await house.presses(chief, "Approve")
    assert (await desks.version(house)).state is State.APPROVED


def listing(house, human):
    """The newest answer to /queue."""
    return next(each for each in reversed(house.screen(human)) if "• " in each.text and not each.mine)


async def test_what_is_out_everywhere_reads_posted_and_never_going_out(house):
    ana, chief = await desks.staff(house)
    await desks.submits(house, ana)
    await house.presses(chief, "Approve")
    await house.store.act(lambda uow: publishing.open_due(uow, house.office))
    house.wake.cards()
    await house.says(ana, "/queue")
    assert "Elm Street School: Going out: 0 of 3 places have it" in listing(house, ana).text
    await desks.drains(house)
    await house.says(ana, "/queue")
    assert "Elm Street School: Posted in 2 of 3 places" in listing(house, ana).text
    await house.presses(ana, "Posted")
    await house.presses(ana, "No link")
    await house.says(ana, "/queue")

    assert "Elm Street School: Posted in 3 places" in listing(house, ana).text
    assert "Going out" not in "".join(desks.texts(house, chief))


async def test_two_updates_of_one_incident_have_titles_of_their_own(house):
    ana, chief = await desks.staff(house)
    await desks.opens(house, ana, place="Roosevelt Elementary School gymnasium", kind="Serious, not yet known")
    for _ in range(2):
        house.clock.passes(minutes=5)
        incident = next(iter((await house.store.read(lambda uow: uow.agency())).incidents))
        person = (await house.store.read(lambda uow: uow.agency())).who(ana.id)
        made = await house.store.act(
            lambda uow, i=incident, p=person: drafting.begin(uow, house.office, p.id, Phase.UPDATE, i)
        )
        await house.store.act(
            lambda uow, p=person, m=made: answering.answer(
                uow, house.office, p.id, m.id, "changed", "A road is closed.", language="en"
            )
        )
        await house.store.act(lambda uow, p=person, m=made: submitting.submit(uow, house.office, p.id, m.id))
    house.wake.cards()
    await house.says(chief, "/queue")

    labels = [row[0].label for row in listing(house, chief).buttons]
    assert labels == ["Update 10:10, Roosevelt…", "Update 10:05, Roosevelt…"]
    assert "• Update 10:10, Roosevelt Elementary School gymnasium: Waits for approval" in listing(house, chief).text


async def test_an_empty_queue_says_so(house):
    ana, _ = await desks.staff(house)
    await house.says(ana, "/queue")
    assert "Nothing waits" in desks.shows(house, ana)
    await house.says(ana, "/drafts")
    assert "You have no drafts" in desks.shows(house, ana)
    await house.says(ana, "/move")
    assert "There is no statement now" in desks.shows(house, ana)


async def test_commands_bring_the_card_at_its_question(house):
    ana, chief = await desks.staff(house)
    await desks.submits(house, ana)
    await house.says(chief, "/reject")
    assert "Why is it rejected?" in desks.shows(house, chief)
    await house.says(chief, "No")
    assert (await desks.version(house)).state is State.REJECTED


async def test_with_several_a_command_asks_which_one(house):
    ana, chief = await desks.staff(house)
    await desks.submits(house, ana)
    await desks.submits(house, ana, place="Oak Street")
    await house.says(chief, "/approve")
    assert desks.shows(house, chief) == "Which one?"
    await house.presses(chief, "First word 10:00, Oak Street")
    assert "Oak Street" in desks.shows(house, chief)
    assert ["Approve"] in desks.buttons(house, chief)


async def test_who_may_not_do_it_is_refused_by_command_too(house):
    ana, _, lea = await desks.staff(house, ("Lea Park", Role.LIAISON_OFFICER))
    await desks.submits(house, ana)
    await house.says(lea, "/approve")
    assert "Lea Park may not" in desks.shows(house, lea)


async def test_what_is_too_late_asks_instead_of_going_out(house):
    ana, chief = await desks.staff(house)
    await event(house, ana, chief)
    house.clock.passes(minutes=11)
    await desks.drains(house)

    assert (await desks.version(house)).state is State.HELD
    assert "Its time passed while it could not be sent" in house.shows(chief)
    assert "A statement is late and asks what to do." in house.locked(chief)
    await house.presses(ana, "Send now")
    await desks.drains(house)
    assert (await desks.version(house)).state is State.PUBLISHED
    assert "Send now" not in desks.labels(house, chief)


async def test_the_time_left_to_stop_it_counts_down(house):
    ana, chief = await desks.staff(house)
    await event(house, ana, chief)
    assert "Goes out in 20 s." in desks.shows(house, ana)
    house.clock.passes(seconds=6)
    house.wake.cards()
    await house.settled()

    for human in (ana, chief):
        assert "Goes out in 15 s." in desks.shows(house, human)
        assert "Stop" in desks.labels(house, human)


async def test_nothing_counts_down_while_publishing_is_paused(house):
    ana, chief = await desks.staff(house)
    await event(house, ana, chief)
    await house.says(chief, "/pause")

    assert not any("Goes out in " in text for text in desks.texts(house, ana))
