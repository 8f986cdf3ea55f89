"""The staff's own group shows how each incident stands, never a draft's words; what the bot may not do there is told and missed by nobody."""

from dataclasses import replace

import pytest

from tests.chat import desks
from tests.chat.test_status_card import later


async def grouped(house, *, forum=True, rights=None, members=0, more=()):
    """A staff with its group, which the bot governs; gives Ana, the chief and the group."""
    ana, chief = await desks.staff(house)
    creates = house.world.creates_forum if forum else house.world.creates_supergroup
    group = creates(chief, "Springfield staff", [ana, *more])
    house.world.adds_bot(chief, group, house.account, admin=rights is None, rights=rights)
    house.office = replace(house.office, staff_group=group.id, staff_members=members)
    await house.restarts()
    await house.settled()
    return ana, chief, group


def told(house, human, group):
    """What the bot says in the group."""
    return [each.text for each in house.screen(human, group) if not each.mine and not each.service]


async def test_each_incident_has_a_topic_with_its_pinned_status(house):
    ana, chief, group = await grouped(house)
    await desks.submits(house, ana)
    await later(house, seconds=10)

    [topic] = group.topics.values()
    assert topic.name == "Active attacker: Elm Street School"
    [pinned] = group.pinned
    assert "nobody has heard from us yet" in group.messages[pinned].words.text
    assert group.messages[pinned].thread == topic.id
    assert group.messages[pinned].keyboard[0][0]["url"] == "https://t.me/springfield_drill_bot"
    assert chief


async def test_a_topic_follows_each_statement_in_one_line(house):
    ana, chief, group = await grouped(house)
    await desks.submits(house, ana)
    await later(house, seconds=10)
    assert any("First word 10:00, Elm Street School: waits for Chief Ortiz" in each for each in told(house, ana, group))
    await house.presses(chief, "Approve")
    await desks.drains(house)
    await later(house, seconds=10)

    lines = [each for each in told(house, ana, group) if each.startswith("First word 10:00, Elm Street School: ")]
    assert len(lines) == 1
    assert lines[0].endswith("✅ Chief Ortiz")
    assert "Posted in" in lines[0]


async def test_a_drafts_words_never_stand_in_the_group(house):
    ana, chief, group = await grouped(house)
    await desks.submits(house, ana)
    await later(house, seconds=10)
    words = (await desks.version(house)).cut.renditions[0].text

    assert len(words) > 40
    assert not any(words[:40] in each for each in told(house, ana, group))
    assert chief


async def test_a_plain_group_has_the_pinned_card_alone(house):
    ana, chief, group = await grouped(house, forum=False)
    await desks.submits(house, ana)
    await later(house, seconds=10)
    assert len(group.pinned) == 1
    assert len(told(house, ana, group)) == 1
    await house.says(chief, "/close")
    await house.presses(chief, "Yes, close it")

    assert group.pinned == []
    assert "Closed Mon, Mar 2" in told(house, ana, group)[-1]


@pytest.mark.parametrize("rights", [[], ["can_pin_messages"]])
async def test_a_missing_right_is_told_and_fails_nothing(house, rights):
    ana, chief, group = await grouped(house, rights=rights)
    card = next(each for each in desks.texts(house, chief) if each.startswith("The staff group needs you"))
    assert "I may not manage topics" in card
    assert ("I may not pin messages" in card) is not bool(rights)
    await desks.submits(house, ana)
    await later(house, seconds=10)

    assert "nobody has heard from us yet" in told(house, ana, group)[-1]
    house.world.promotes(chief, group, house.account)
    await later(house, minutes=5)
    assert "✅ All is well with the staff group." in desks.texts(house, chief)
    assert len(group.pinned) == 1


async def test_a_group_out_of_reach_is_told(house):
    ana, chief, group = await grouped(house)
    house.world.removes_bot(chief, group, house.account)
    await later(house, minutes=5)

    assert any("I can't reach it" in each for each in desks.texts(house, chief))
    assert ana


async def test_more_people_than_staff_are_told_of(house):
    ana, chief, group = await grouped(house, members=2)
    assert not any("The staff group" in each for each in desks.texts(house, chief))
    house.world.joins(house.world.person("Eve"), group)
    await later(house, minutes=5)

    assert any("3 people are in it, and 2 belong there." in each for each in desks.texts(house, chief))
    assert ana


async def test_who_is_suspended_is_out_until_let_in_again(house):
    ana, chief, group = await grouped(house)
    await house.says(chief, "/people")
    await house.presses(chief, "Ana Ruiz")
    await house.presses(chief, "Suspend")
    await house.presses(chief, "Suspend now")
    assert group.member(ana).status == "kicked"
    await house.presses(chief, "Let in again")

    assert group.member(ana).status == "left"


async def test_an_administrator_of_the_group_is_told_of_instead(house):
    ana, chief, group = await grouped(house)
    house.world.promotes(chief, group, ana)
    await house.says(chief, "/people")
    await house.presses(chief, "Ana Ruiz")
    await house.presses(chief, "Suspend")
    await house.presses(chief, "Suspend now")

    assert any("Ana Ruiz is suspended and still in it" in each for each in desks.texts(house, chief))


async def test_a_restart_opens_no_second_topic(house):
    ana, _, group = await grouped(house)
    await desks.submits(house, ana)
    await house.restarts()
    await house.settled()

    assert len(group.topics) == 1
    assert len(group.pinned) == 1
