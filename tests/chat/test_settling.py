"""What only a person can settle: *not sure it posted*, hand channels, and what was posted elsewhere already."""

from commsbot.domain.delivery import Outcome, Row, Unconfirmed
from commsbot.domain.delivery import State as DeliveryState
from commsbot.domain.people import Role
from commsbot.domain.version import Relation, State
from tests.chat import desks


def lost_on_x(row: Row) -> Outcome:
    return Unconfirmed("timed out after the request left") if row.lane == "x" else desks.sent(row)


async def unsure(house):
    """A holding statement whose post on X is unconfirmed."""
    ana, chief = await desks.staff(house)
    await desks.submits(house, ana)
    await house.presses(chief, "Approve")
    await desks.drains(house, lost_on_x)
    return ana, chief


async def rows(house, *states):
    return await house.store.read(lambda uow: uow.deliveries(states=map(DeliveryState, states)))


def asked(house, human):
    return next(each for each in reversed(house.screen(human)) if each.text.startswith("❓"))


async def test_everyone_who_may_settle_is_asked_with_the_evidence(house):
    ana, chief = await unsure(house)

    for human in (ana, chief):
        card = asked(house, human)
        assert "Not sure it posted: city-x" in card.text
        assert "timed out after the request left" in card.text
        assert "We have a report" in card.text
        assert [button.url for button in card.buttons[0]] == ["https://x.com/SpringfieldPD"]
        assert [row[0].label for row in card.buttons[1:]] == ["It is there", "Send again"]


async def test_it_is_there_settles_it_and_takes_the_link(house):
    ana, chief = await unsure(house)
    await house.presses(ana, "It is there")
    assert "Paste the link" in desks.shows(house, ana)
    await house.says(ana, "not a link")
    assert "isn't a web address" in house.shows(ana)
    await house.says(ana, "https://x.com/SpringfieldPD/status/17")

    (row,) = [each for each in await rows(house, "sent") if each.lane == "x"]
    assert row.permalink == "https://x.com/SpringfieldPD/status/17"
    assert not any("It is there" in row for row in desks.buttons(house, chief))


async def test_of_two_who_settle_the_second_is_told(house):
    ana, chief = await unsure(house)
    found = [(each, desks.newest_with(house, each, "Send again")) for each in (ana, chief)]
    presses = [house.world.presses(human, message, "Send again") for human, message in found]
    await house.settled()

    assert len([each for each in await rows(house, "queued") if each.lane == "x"]) == 1
    assert ["somebody has settled it already" in each.told for each in presses].count(True) == 1


async def test_send_again_sends_the_same_words_once_more(house):
    ana, _ = await unsure(house)
    await house.presses(ana, "Send again")
    await desks.drains(house)

    found = [each for each in await rows(house, "sent") if each.lane == "x"]
    assert [each.round for each in found] == [2]
    assert "✅ city-x: posted" in "".join(desks.texts(house, ana))


async def test_a_hand_channel_gets_the_exact_text_unprotected(house):
    ana, chief = await desks.staff(house)
    await desks.publishes(house, ana, chief)

    copy = next(each for each in reversed(house.screen(ana)) if not each.protected and each.text.startswith("Spring"))
    (row,) = await rows(house, "asked")
    text = await house.store.read(lambda uow: uow.rendition(row.id))
    assert copy.text == text.text
    assert not any("report of" in each for each in house.locked(ana))

    await house.presses(ana, "Posted")
    await house.says(ana, "https://nextdoor.example/p/1")
    (row,) = [each for each in await rows(house, "sent") if each.destination == "nextdoor"]
    assert row.permalink == "https://nextdoor.example/p/1"
    assert "✅ nextdoor: posted https://nextdoor.example/p/1" in "".join(desks.texts(house, ana))


async def test_posting_by_hand_needs_no_link(house):
    ana, chief = await desks.staff(house)
    await desks.publishes(house, ana, chief)
    await house.presses(chief, "Posted")
    await house.presses(chief, "No link")

    assert not await rows(house, "asked")
    assert not any("Posted" in row for row in desks.buttons(house, ana))


async def test_a_take_down_asks_for_removal_by_hand(house):
    ana, chief = await desks.staff(house)
    await desks.publishes(house, ana, chief)
    await house.presses(ana, "Posted")
    await house.says(ana, "https://nextdoor.example/p/1")
    await house.says(ana, "/takedown")
    await house.presses(ana, "Yes, take it down")
    await house.presses(ana, "Later")
    assert any("Please remove by hand: nextdoor" in text for text in desks.texts(house, ana))
    await house.presses(ana, "Removed")

    assert not await rows(house, "asked")


# --- already posted --------------------------------------------------------------------------------------------------


async def test_what_was_posted_elsewhere_becomes_a_statement(house):
    ana, _ = await desks.staff(house)
    await desks.opens(house, ana)
    await house.says(ana, "/posted")
    assert "Paste the words" in house.shows(ana)
    await house.says(ana, "Elm Street is closed. https://city.example/1")

    version = await desks.version(house)
    assert version.state is State.REPORTED
    assert version.cut.page == "https://city.example/1"
    assert "Said elsewhere" in house.shows(ana)
    house.clock.passes(minutes=1)
    await house.presses(ana, "Correct")
    await house.says(ana, "Elm Street is closed.")
    await house.says(ana, "Elm Street is open.")
    await house.presses(ana, "Submit")
    assert (await desks.version(house)).cut.relation is Relation.CORRECTION


async def test_with_two_incidents_open_it_asks_which_one(house):
    ana, _ = await desks.staff(house)
    await desks.opens(house, ana)
    await desks.opens(house, ana, place="Oak Street")
    await house.says(ana, "/posted")
    await house.says(ana, "too early")
    assert "answered with the buttons" in house.shows(ana)
    await house.presses(ana, "Active attacker: Oak Street")
    await house.says(ana, "https://city.example/2")

    listed = (await desks.listed(house))[0]
    agency = await house.store.read(lambda uow: uow.agency())
    assert agency.incident(listed.incident).place.words == "Oak Street"


async def test_a_picture_without_words_asks_for_words(house):
    ana, _ = await desks.staff(house)
    lea, _ = await house.hires("Lea Park", Role.LIAISON_OFFICER)
    await house.says(lea, "/posted")
    house.world.shares_location(lea, house.account, 1.0, 2.0)
    await house.settled()

    assert "That needs words" in house.shows(lea)
    del ana
