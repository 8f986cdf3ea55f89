"""After typed words the card stands below them, and nowhere else."""

from commsbot.domain.version import State
from tests.chat import desks


def cards(house, human, words):
    """The messages with these words, oldest first."""
    return [each for each in house.screen(human) if words in each.text]


async def test_a_typed_answer_brings_the_card_below_it(house):
    ana, _ = await desks.staff(house)
    await house.says(ana, "/incident")
    await house.presses(ana, "No")
    await house.presses(ana, "Active attacker")
    asked = house.seen(ana).id
    await house.says(ana, "Elm Street School")

    assert house.seen(ana).id > asked
    assert "We have a report" in house.shows(ana)
    assert asked not in {each.id for each in house.screen(ana)}
    assert len(cards(house, ana, "We have a report")) == 1


async def test_each_answer_of_several_moves_the_one_card(house):
    ana, _ = await desks.staff(house)
    await desks.opens(house, ana)
    for answer in ("Oak Street School", "Pine Street School"):
        await house.presses(ana, "Change…")
        await house.presses(ana, "1. Where is it?")
        await house.says(ana, answer)

    (card,) = cards(house, ana, "We have a report")
    assert card.id == house.seen(ana).id
    assert "Pine Street School" in card.text


async def test_a_wrong_answer_leaves_the_card_where_it_is(house):
    ana, _ = await desks.staff(house)
    await desks.opens(house, ana)
    await house.presses(ana, "When…")
    (asked,) = cards(house, ana, "When does it go out?")
    await house.says(ana, "yesterday")

    assert [each.id for each in cards(house, ana, "When does it go out?")] == [asked.id]


async def test_a_typed_reason_moves_the_deciders_card(house):
    ana, chief = await desks.staff(house)
    await desks.submits(house, ana, kind="Serious, not yet known")
    await house.presses(chief, "Reject")
    await house.says(chief, "Not ours to announce")

    assert (await desks.version(house)).state is State.REJECTED
    assert [each.id for each in cards(house, chief, "Elm Street School")] == [house.seen(chief).id]
    assert "Rejected" in house.shows(chief)


async def test_a_card_that_cannot_be_deleted_says_that_it_moved(house):
    ana, _ = await desks.staff(house)
    await desks.opens(house, ana)
    house.clock.passes(hours=72)
    await house.presses(ana, "Change…")
    await house.presses(ana, "1. Where is it?")
    await house.says(ana, "Oak Street School")

    (old,) = cards(house, ana, "↓ This card has moved down.")
    assert not old.buttons
    assert "Oak Street School" in house.shows(ana)


async def test_a_crash_after_the_answer_loses_no_card(house):
    ana, _ = await desks.staff(house)
    await desks.opens(house, ana)
    await house.presses(ana, "When…")
    house.faults.add("telegram", "deleteMessage", "json_5xx", times=1)
    house.world.says(ana, house.account, "tomorrow 9am")
    await house.settled()
    await house.restarts()
    await house.settled()

    assert len(cards(house, ana, "We have a report")) == 1
    assert "Goes out Tue, Mar 3, 09:00 EST" in house.shows(ana)
