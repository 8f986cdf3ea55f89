"""Liaison groups: registering, the second person, Got it, and what happens to the bot's place."""

import pytest

from commsbot.domain.people import Role


async def agency(house):
    return await house.store.read(lambda uow: uow.agency())


async def groups(house):
    return list((await agency(house)).groups.values())


@pytest.fixture
async def crew(house):
    chief, _ = await house.hires("Chief", Role.ADMINISTRATOR)
    lena, _ = await house.hires("Lena", Role.LIAISON_OFFICER)
    return chief, lena


async def registers(house, lena, circle, group, thread=None):
    """Register by command, with the group's own title as the area."""
    await house.says(lena, "/register", group, thread=thread)
    await house.presses(lena, "Use the group's title")
    await house.presses(lena, "English")
    await house.presses(lena, circle)


async def test_adding_the_bot_begins_the_registration_in_private(house, crew):
    _, lena = crew
    group = house.world.creates_supergroup(lena, "Eastside Neighbors")
    house.world.adds_bot(lena, group, house.account)
    await house.settled()
    assert "Which area does “Eastside Neighbors” serve?" in house.shows(lena)
    await house.says(lena, "East of the river")
    await house.presses(lena, "Español")
    await house.presses(lena, "Community")

    (found,) = await groups(house)
    assert (found.area, found.language, found.circle, found.confirmed) == (
        "East of the river",
        "es",
        "community",
        True,
    )
    assert "receives updates from now on" in house.shows(lena)
    assert [each.text for each in house.screen(lena, group) if not each.mine and not each.service] == []


async def test_a_neighbour_who_adds_the_bot_is_told_how(house, crew):
    _, lena = crew
    tom = house.world.person("Tom")
    group = house.world.creates_supergroup(tom, "Eastside", [lena])
    house.world.adds_bot(tom, group, house.account)
    await house.settled()
    assert "once one of its liaison officers has written /register" in house.shows(tom, group)
    await house.says(tom, "/register", group)
    assert "call 911" in house.shows(tom, group)
    await registers(house, lena, "Community", group)

    assert [each.title for each in await groups(house)] == ["Eastside"]
    said = [each.text for each in house.screen(tom, group) if not each.mine and not each.service]
    assert "Updates of Springfield Police Department for Eastside come here." in said
    assert not any("once one of its liaison officers" in text for text in said)


async def test_a_groups_first_words_follow_its_registration(house, crew):
    chief, lena = crew
    tom = house.world.person("Tom")
    group = house.world.creates_supergroup(tom, "Eastside", [lena])
    house.world.adds_bot(tom, group, house.account)
    await house.settled()
    await registers(house, lena, "Internal", group)
    assert any("once a second person there has confirmed it" in each.text for each in house.screen(tom, group))
    await house.presses(chief, "Confirm")

    said = [each.text for each in house.screen(tom, group)]
    assert "Updates of Springfield Police Department for Eastside come here." in said
    assert not any("second person" in text for text in said)


async def test_a_forum_topic_is_registered_by_itself(house, crew):
    _, lena = crew
    forum = house.world.creates_forum(lena, "Eastside")
    topic = house.world.creates_topic(lena, forum, "Police updates")
    house.world.adds_bot(lena, forum, house.account)
    await house.settled()
    await registers(house, lena, "Community", forum, thread=topic)

    (found,) = await groups(house)
    assert (found.chat, found.thread) == (forum.id, topic)
    replies = [each for each in house.screen(lena, forum) if not each.mine and not each.service]
    assert [each.thread for each in replies] == [topic]


async def test_an_internal_group_waits_for_a_second_person(house, crew):
    chief, lena = crew
    group = house.world.creates_supergroup(lena, "Command post")
    house.world.adds_bot(lena, group, house.account)
    await house.settled()
    await registers(house, lena, "Internal", group)
    (found,) = await groups(house)
    assert not found.confirmed
    assert "waits for a second person: Chief" in house.shows(lena)
    assert "Lena registered “Command post”" in house.shows(chief)
    assert not any("Command post" in text for text in house.locked(chief))
    await house.presses(chief, "Confirm")

    (found,) = await groups(house)
    assert found.confirmed
    assert "receives updates from now on" in house.shows(chief)
    assert house.seen(chief).labels() == []
    assert "receives updates from now on" in house.shows(lena)
    assert await house.store.read(lambda uow: uow.cards()) == []


async def test_a_second_person_may_remove_what_they_dont_know(house, crew):
    chief, lena = crew
    group = house.world.creates_supergroup(lena, "Command post")
    house.world.adds_bot(lena, group, house.account)
    await house.settled()
    await registers(house, lena, "Partners", group)
    await house.presses(chief, "Remove the group")
    await house.presses(chief, "Remove now")

    assert await groups(house) == []
    assert "No group is registered" in house.shows(chief)


async def test_a_group_is_registered_once(house, crew):
    _, lena = crew
    group = house.world.creates_supergroup(lena, "Eastside")
    house.world.adds_bot(lena, group, house.account)
    await house.settled()
    await registers(house, lena, "Community", group)
    await house.says(lena, "/register", group)

    assert "Eastside is registered already" in house.shows(lena, group)


async def test_an_unfinished_registration_survives_a_restart_and_a_move(house, crew):
    _, lena = crew
    group = house.world.creates_group(lena, "Eastside")
    house.world.adds_bot(lena, group, house.account)
    await house.settled()
    await house.restarts()
    await house.settled()
    new = house.world.migrates(lena, group)
    await house.settled()
    await house.says(lena, "East of the river")
    await house.presses(lena, "English")
    await house.presses(lena, "Community")

    assert [each.chat for each in await groups(house)] == [new.id]


async def test_a_registered_group_is_followed_to_its_new_id(house, crew):
    _, lena = crew
    group = house.world.creates_group(lena, "Eastside")
    house.world.adds_bot(lena, group, house.account)
    await house.settled()
    await registers(house, lena, "Community", group)
    new = house.world.migrates(lena, group)
    await house.settled()

    assert [each.chat for each in await groups(house)] == [new.id]


@pytest.mark.parametrize("how", ["removed", "muted"])
async def test_a_lost_right_is_noticed_at_once_and_shown(house, crew, how):
    chief, lena = crew
    group = house.world.creates_supergroup(lena, "Eastside")
    house.world.adds_bot(lena, group, house.account)
    await house.settled()
    await registers(house, lena, "Community", group)
    if how == "removed":
        house.world.removes_bot(lena, group, house.account)
    else:
        house.world.restricts(lena, group, house.account)
    await house.settled()

    (found,) = await groups(house)
    assert not found.reachable
    for human in (chief, lena):
        assert "I can't post in “Eastside” any more" in house.shows(human)
        assert not any("Eastside" in text for text in house.locked(human)[-1:])
    await house.says(chief, "/groups")
    assert "Can't be reached: the bot" in house.shows(chief)
    if how == "removed":
        house.world.adds_bot(lena, group, house.account)
    else:
        house.world.promotes(lena, group, house.account)
    await house.settled()
    (found,) = await groups(house)
    assert found.reachable
    assert "I can post in “Eastside” again" in house.shows(lena)


async def test_a_channel_that_takes_no_posts_any_more_is_shown(house, crew):
    chief, lena = crew
    channel = house.world.creates_channel(lena, "Springfield Police", "springfield_alerts")
    house.world.adds_bot(lena, channel, house.account, admin=True)
    await house.settled()
    before = house.shows(chief)
    house.world.promotes(lena, channel, house.account, ["can_edit_messages"])
    await house.settled()

    assert before != house.shows(chief)
    assert "I can't post in “Springfield Police” any more" in house.shows(chief)


async def test_got_it_counts_each_member_once_in_the_groups_language(house, crew):
    _, lena = crew
    tom, lucia = house.world.person("Tom"), house.world.person("Lucía", "es")
    group = house.world.creates_supergroup(lena, "Eastside", [tom, lucia])
    house.world.adds_bot(lena, group, house.account)
    await house.settled()
    await registers(house, lena, "Community", group)
    (found,) = await groups(house)
    await house.chat.room.bot.send_message(
        group.id,
        "Stay indoors.",
        reply_markup={"inline_keyboard": [[{"text": "Got it", "callback_data": "g:pub0000001"}]]},
    )

    told = [(await house.presses(each, "Got it", group)).told for each in (tom, lucia, tom)]
    assert told[0].startswith("Thank you. 1 person here has it.")
    assert told[2].startswith("We know, thank you. 2 people here have it.")
    assert await house.store.read(lambda uow: uow.acknowledged("pub0000001")) == {found.id: 2}
    kept = str(await house.store.happened())
    assert str(tom.id) not in kept
    assert str(lucia.id) not in kept


async def test_got_it_in_a_group_that_was_removed_counts_nothing(house, crew):
    _, lena = crew
    group = house.world.creates_supergroup(lena, "Eastside")
    house.world.adds_bot(lena, group, house.account)
    await house.settled()
    keyboard = {"inline_keyboard": [[{"text": "Got it", "callback_data": "g:pub0000001"}]]}
    await house.chat.room.bot.send_message(group.id, "Stay indoors.", reply_markup=keyboard)
    press = await house.presses(lena, "Got it", group)

    assert press.alert
    assert await house.store.read(lambda uow: uow.acknowledged("pub0000001")) == {}


async def test_each_topic_of_a_forum_counts_its_own_presses(house, crew):
    _, lena = crew
    forum = house.world.creates_forum(lena, "Eastside")
    topics = [house.world.creates_topic(lena, forum, name) for name in ("Police", "School")]
    house.world.adds_bot(lena, forum, house.account)
    await house.settled()
    for topic in topics:
        await registers(house, lena, "Community", forum, thread=topic)
    keyboard = {"inline_keyboard": [[{"text": "Got it", "callback_data": "g:pub0000001"}]]}
    await house.chat.room.bot.send_message(forum.id, "x", reply_markup=keyboard, message_thread_id=topics[1])
    await house.presses(lena, "Got it", forum)

    second = next(each.id for each in await groups(house) if each.thread == topics[1])
    assert await house.store.read(lambda uow: uow.acknowledged("pub0000001")) == {second: 1}


async def test_a_neighbour_who_writes_to_the_bot_in_a_group_is_told_whom_to_call(house, crew):
    _, lena = crew
    tom = house.world.person("Tom")
    group = house.world.creates_supergroup(lena, "Eastside", [tom])
    house.world.adds_bot(lena, group, house.account)
    await house.settled()
    await house.says(tom, "@springfield_drill_bot somebody is shooting", group)

    assert "call 911" in house.shows(tom, group)


async def test_status_shows_groups_channels_and_trouble(house, crew):
    chief, lena = crew
    group = house.world.creates_supergroup(lena, "Eastside")
    house.world.adds_bot(lena, group, house.account)
    await house.settled()
    await registers(house, lena, "Partners", group)
    await house.says(chief, "/status")

    shown = house.shows(chief)
    assert "Nothing has been published yet." in shown
    assert "Telegram @springfield_alerts: nothing posted yet" in shown
    assert "Eastside: Waits for a second person." in shown
    assert house.locked(chief)[-1] == "How things stand"


async def test_commands_of_the_private_chat_are_not_done_in_groups(house, crew):
    chief, lena = crew
    group = house.world.creates_supergroup(lena, "Eastside", [chief])
    house.world.adds_bot(lena, group, house.account)
    await house.settled()
    await house.says(chief, "/people@springfield_drill_bot", group)

    assert "/people works in a private chat with me only" in house.shows(chief, group)


async def test_registering_tells_truly_what_each_group_receives(house, crew):
    _, lena = crew
    group = house.world.creates_supergroup(lena, "Eastside")
    house.world.adds_bot(lena, group, house.account)
    await house.settled()
    await house.presses(lena, "Use the group's title")
    await house.presses(lena, "English")

    assert "Each group receives two messages" in house.shows(lena)
    assert "a second person must confirm" in house.shows(lena)
