"""What only a person can settle: *not sure it posted*, hand channels, and what was posted elsewhere already."""

from dataclasses import replace

import pytest

from commsbot.chat import settling
from commsbot.domain.delivery import Outcome, Row, Unconfirmed
from commsbot.domain.delivery import State as DeliveryState
from commsbot.domain.people import Role
from commsbot.domain.publication import Destination
from commsbot.domain.rendition import Kind
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
        assert "Not sure it posted: X @SpringfieldPD, English" in card.text
        assert "I sent it Mon, Mar 2, 10:00 EST, but got no clear answer back." in card.text
        assert "Send again: the same words go out there once more, now." in card.text
        assert card.text.splitlines()[-1] == "Technical detail: timed out after the request left"
        assert "We have a report" in card.text
        assert [button.url for button in card.buttons[0]] == ["https://x.com/SpringfieldPD"]
        assert [row[0].label for row in card.buttons[1:]] == ["It is there", "It isn't there", "Send again"]


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
    assert "✅ X @SpringfieldPD: posted" in "".join(desks.texts(house, ana))


async def test_it_is_not_there_ends_it_and_sends_nothing(house):
    ana, chief = await unsure(house)
    await house.presses(ana, "It isn't there")
    await desks.drains(house)

    assert [each.evidence for each in await rows(house, "rejected")] == ["a person looked and it is not there"]
    assert not [each for each in await rows(house, "sent", "queued") if each.lane == "x"]
    assert "⭕ X @SpringfieldPD: not posted, a person has looked" in desks.shows(house, chief)


def lost_on_telegram(row: Row) -> Outcome:
    return Unconfirmed("Server error {…}") if row.lane == "telegram" else desks.sent(row)


async def test_two_languages_of_one_channel_can_be_told_apart(house):
    ana, chief = await desks.staff(house)
    await desks.submits(house, ana)
    await house.presses(chief, "Approve")
    await desks.drains(house, lost_on_telegram)

    cards = [each.text for each in house.screen(ana) if each.text.startswith("❓")]
    assert [text.splitlines()[0] for text in sorted(cards)] == [
        "❓ Not sure it posted: Telegram @springfield_alerts, English",
        "❓ Not sure it posted: Telegram @springfield_alerts, Spanish",
    ]
    assert ["We have a report" in text for text in sorted(cards)] == [True, False]
    await house.presses(ana, "It is there")
    await house.says(ana, "https://t.me/springfield_alerts/5")
    assert any("❓ Telegram @springfield_alerts, " in text for text in desks.texts(house, chief))


async def test_no_link_warns_that_the_bot_cannot_remove_it_itself(house):
    ana, _ = await unsure(house)
    await house.presses(ana, "It is there")
    assert "Without its link I can't correct or remove this post myself." in desks.shows(house, ana)
    press = await house.presses(ana, "No link")

    assert (press.alert, press.told) == (True, "Without its link I can't correct or remove this post myself.")


async def linkless(house):
    """A statement that is taken down, with a post on X of which nobody gave the link."""
    ana, chief = await unsure(house)
    await house.presses(ana, "It is there")
    await house.presses(ana, "No link")
    await house.says(ana, "/takedown")
    await house.presses(ana, "Yes, take it down")
    await house.presses(ana, "Later")
    await desks.drains(house)
    return ana, chief


async def test_what_the_bot_cannot_remove_is_named_to_remove_by_hand(house):
    ana, chief = await linkless(house)

    for human in (ana, chief):
        (card,) = [each for each in house.screen(human) if each.text.startswith("✋ Please remove")]
        assert card.text.splitlines()[0] == "✋ Please remove by hand: X @SpringfieldPD, English"
        assert "We have a report" in card.text
        assert "nobody gave me its link" in card.text
        assert [button.label for row in card.buttons for button in row] == ["Look there", "Removed", "Give me its link"]
    assert "✋ X @SpringfieldPD: waits for a person to remove it by hand" in "".join(desks.texts(house, chief))
    await house.presses(ana, "Removed")
    assert "🗑 X @SpringfieldPD: removed at 10:00" in "".join(desks.texts(house, chief))


async def test_its_link_lets_the_bot_remove_it_after_all(house):
    house.office = replace(house.office, identify=lambda _to, link: link.partition("/status/")[2])
    await house.restarts()
    ana, _ = await linkless(house)
    await house.presses(ana, "Give me its link")
    await house.says(ana, "https://example.org/another")
    assert "doesn't lead to a post of this channel" in house.shows(ana)
    await house.says(ana, "https://x.com/SpringfieldPD/status/17")
    removed = []
    await desks.drains(house, lambda row: removed.append(row.destination) or desks.sent(row))

    assert removed == ["city-x"]
    assert not any("✋ Please remove" in text for text in desks.texts(house, ana))


async def test_an_unsure_post_that_was_taken_down_is_not_sent_again(house):
    ana, _ = await unsure(house)
    await house.says(ana, "/takedown")
    await house.presses(ana, "Yes, take it down")
    await house.presses(ana, "Later")
    await desks.drains(house)

    card = asked(house, ana)
    assert [row[0].label for row in card.buttons[1:]] == ["It is there", "It isn't there"]
    assert "it must go too" in card.text


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
    assert "✅ Nextdoor, the agency's page: posted https://nextdoor.example/p/1" in "".join(desks.texts(house, ana))


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
    assert any("Please remove by hand: Nextdoor" in text for text in desks.texts(house, ana))
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


@pytest.mark.parametrize(
    ("kind", "address", "link"),
    [
        (Kind.MASTODON, "@springfield@police.social", "https://police.social/@springfield"),
        (Kind.X, "SpringfieldPD", "https://x.com/SpringfieldPD"),
        (Kind.TELEGRAM, "@springfield_alerts/5", "https://t.me/springfield_alerts"),
        (Kind.TELEGRAM, "-100123", ""),
        (Kind.HAND, "https://nextdoor.example/springfield", "https://nextdoor.example/springfield"),
    ],
)
def test_people_are_led_to_the_profile_where_a_post_would_stand(kind, address, link):
    assert settling.profile(Destination("there", kind, ("en",), "lane", address)) == link
