"""Groups, forums and channels: what the bot hears, where it may write, and what it learns when its place changes."""

import pytest
import telegram
from telegram import error

from tests.rehearsal.messages import refused


async def texts(stage):
    return [update.message.text for update in await stage.updates() if update.message and update.message.text]


async def test_privacy_mode_lets_only_the_meant_through(stage):
    world, ana = stage.world, stage.ana
    group = world.creates_supergroup(ana, "Eastside", [stage.sam])
    world.adds_bot(ana, group, stage.account)
    asked = await stage.client.send_message(group.id, "Where?")

    world.says(ana, group, "just talking")
    world.says(stage.sam, group, "/status")
    world.says(stage.sam, group, "/status@drill_bot")
    world.says(stage.sam, group, "/status@other_bot")
    world.says(stage.sam, group, "hey @Drill_Bot look")
    world.says(stage.sam, group, "Main Street", reply_to=asked.message_id)
    assert await texts(stage) == ["/status", "/status@drill_bot", "hey @Drill_Bot look", "Main Street"]
    world.promotes(ana, group, stage.account)
    world.says(ana, group, "just talking again")
    assert await texts(stage) == ["just talking again"]


async def test_of_two_bots_the_last_writer_gets_general_commands(stage):
    world, ana = stage.world, stage.ana
    other = world.bot("Other", "other_bot")
    group = world.creates_group(ana, "Eastside")
    world.adds_bot(ana, group, stage.account)
    world.adds_bot(ana, group, other)
    await (await stage.other(other.token)).send_message(group.id, "from the other bot, with @drill_bot")

    world.says(ana, group, "/help")
    assert await texts(stage) == []
    await stage.client.send_message(group.id, "now me")
    world.says(ana, group, "/help")
    assert await texts(stage) == ["/help"]


async def test_a_bot_learns_when_it_is_added_promoted_and_removed(stage):
    world, ana = stage.world, stage.ana
    group = world.creates_supergroup(ana, "Eastside")
    world.adds_bot(ana, group, stage.account, payload="area-7")
    world.promotes(ana, group, stage.account, ["can_pin_messages"])
    world.removes_bot(ana, group, stage.account)

    updates = await stage.updates()
    statuses = [update.my_chat_member.new_chat_member.status for update in updates if update.my_chat_member]
    assert statuses == ["member", "administrator", "kicked"]
    promoted = [update.my_chat_member.new_chat_member for update in updates if update.my_chat_member][1]
    assert (promoted.can_pin_messages, promoted.can_delete_messages) == (True, False)
    assert [
        update.message.new_chat_members[0].id
        for update in updates
        if update.message and update.message.new_chat_members
    ] == [7000001]
    assert [update.message.text for update in updates if update.message and update.message.text] == [
        "/start@drill_bot area-7"
    ]
    told = await refused(stage.client.send_message(group.id, "x"), error.Forbidden)
    assert told == "Forbidden: bot was kicked from the supergroup chat"


async def test_other_members_are_told_only_to_an_admin_who_asked(stage):
    world, ana = stage.world, stage.ana
    group = world.creates_supergroup(ana, "Eastside")
    world.adds_bot(ana, group, stage.account, admin=True)
    world.joins(stage.sam, group)
    assert [update for update in await stage.updates() if update.chat_member] == []
    await stage.client.get_updates(allowed_updates=["chat_member"])
    world.leaves(stage.sam, group)

    (update,) = await stage.updates()
    assert update.chat_member.new_chat_member.status == "left"


async def test_a_migrated_group_tells_its_new_id(stage):
    world, ana = stage.world, stage.ana
    group = world.creates_group(ana, "Eastside")
    world.adds_bot(ana, group, stage.account)
    before = await stage.client.send_message(group.id, "before")
    new = world.migrates(ana, group)

    with pytest.raises(error.ChatMigrated) as caught:
        await stage.client.send_message(group.id, "after")
    assert caught.value.new_chat_id == new.id < -(2**32)
    sent = await stage.client.send_message(new.id, "after")
    assert sent.message_id < before.message_id
    updates = [update.message for update in await stage.updates() if update.message]
    assert [message.migrate_to_chat_id for message in updates if message.migrate_to_chat_id] == [new.id]
    assert [message.migrate_from_chat_id for message in updates if message.migrate_from_chat_id] == [group.id]


async def test_a_channel_takes_posts_only_with_the_right(stage):
    world, ana = stage.world, stage.ana
    channel = world.creates_channel(ana, "Police", "riverbend_police")
    told = await refused(stage.client.send_message("@riverbend_police", "x"), error.Forbidden)
    assert told == "Forbidden: bot is not a member of the channel chat"
    world.adds_bot(ana, channel, stage.account, rights=["can_edit_messages"])
    assert await refused(stage.client.send_message(channel.id, "x")) == "Need administrator rights in the channel chat"
    world.promotes(ana, channel, stage.account)
    post = await stage.client.send_message("@riverbend_police", "Stay indoors", disable_notification=True)

    assert (post.chat_id, post.from_user, post.sender_chat.username) == (channel.id, None, "riverbend_police")
    assert [seen.text for seen in world.screen(None, channel)][-1] == "Stay indoors"
    await stage.client.pin_chat_message(channel.id, post.message_id)
    assert (await stage.client.get_chat(channel.id)).pinned_message.message_id == post.message_id
    await stage.client.edit_message_text("Stay inside", channel.id, post.message_id)
    await stage.client.delete_message(channel.id, post.message_id)
    world.says(ana, channel, "by hand")
    assert [update.channel_post.text for update in await stage.updates() if update.channel_post][-1] == "by hand"
    world.demotes(ana, channel, stage.account)
    lost = [update.my_chat_member.new_chat_member.status for update in await stage.updates() if update.my_chat_member]
    assert lost == ["left"]


async def test_a_forum_has_topics_but_no_topic_one(stage):
    world, ana, client = stage.world, stage.ana, stage.client
    forum = world.creates_forum(ana, "Neighbors")
    world.adds_bot(ana, forum, stage.account)
    topic = world.creates_topic(ana, forum, "Alerts")
    general = await client.send_message(forum.id, "to all")
    sent = await client.send_message(forum.id, "in the topic", message_thread_id=topic)

    assert (general.message_thread_id, general.is_topic_message) == (None, None)
    assert (sent.message_thread_id, sent.is_topic_message) == (topic, True)
    assert await refused(client.send_message(forum.id, "x", message_thread_id=1)) == "Message thread not found"
    assert await refused(client.send_message(forum.id, "x", message_thread_id=999)) == "Message thread not found"
    gone = telegram.ReplyParameters(999, allow_sending_without_reply=True)
    told = await refused(client.send_message(forum.id, "x", message_thread_id=topic, reply_parameters=gone))
    assert told == "Message to be replied not found"
    world.closes_topic(ana, forum, topic)
    assert await refused(client.send_message(forum.id, "x", message_thread_id=topic)) == "Topic_closed"
    assert (await client.get_chat(forum.id)).is_forum


async def test_the_thread_of_a_plain_reply_leads_nowhere(stage):
    """Outside topics `message_thread_id` names a chain of replies; in a topic every message seems to answer the one that opened it."""
    world, ana, client = stage.world, stage.ana, stage.client
    forum = world.creates_forum(ana, "Neighbors")
    world.adds_bot(ana, forum, stage.account, admin=True)
    topic = world.creates_topic(ana, forum, "Alerts")
    general = await client.send_message(forum.id, "to all")
    world.says(ana, forum, "answer", reply_to=general.message_id)
    world.says(ana, forum, "in the topic", thread=topic)

    answer, inside = [update.message for update in await stage.updates() if update.message and update.message.text]
    assert (answer.message_thread_id, answer.is_topic_message) == (general.message_id, None)
    told = await refused(client.send_message(forum.id, "x", message_thread_id=answer.message_thread_id))
    assert told == "Message thread not found"
    assert (inside.message_thread_id, inside.is_topic_message) == (topic, True)
    assert inside.reply_to_message.forum_topic_created.name == "Alerts"


async def test_outside_a_forum_a_thread_is_ignored(stage):
    group = stage.world.creates_supergroup(stage.ana, "Eastside")
    stage.world.adds_bot(stage.ana, group, stage.account)

    sent = await stage.client.send_message(group.id, "to everybody", message_thread_id=77)
    assert sent.message_thread_id is None


async def test_pinning_and_deleting_need_rights_in_a_group(stage):
    world, ana, client = stage.world, stage.ana, stage.client
    group = world.creates_supergroup(ana, "Eastside")
    world.adds_bot(ana, group, stage.account)
    sent = await client.send_message(group.id, "x")
    theirs = world.says(ana, group, "theirs")

    assert (
        await refused(client.pin_chat_message(group.id, sent.message_id))
        == "Not enough rights to manage pinned messages in the chat"
    )
    assert await refused(client.delete_message(group.id, theirs.id)) == "Message can't be deleted"
    assert await client.delete_message(group.id, sent.message_id)
    world.restricts(ana, group, stage.account)
    assert await refused(client.send_message(group.id, "x")) == "Not enough rights to send text messages to the chat"


async def test_members_and_administrators_can_be_asked_for(stage):
    world, ana, client = stage.world, stage.ana, stage.client
    group = world.creates_supergroup(ana, "Eastside", [stage.sam])
    world.adds_bot(ana, group, stage.account, admin=True)

    assert (await client.get_chat_member(group.id, ana.id)).status == "creator"
    assert (await client.get_chat_member(group.id, stage.account.id)).can_pin_messages
    assert [member.user.id for member in await client.get_chat_administrators(group.id)] == [ana.id, stage.account.id]
    assert await client.get_chat_member_count(group.id) == 3
    world.leaves(stage.sam, group)
    assert (await client.get_chat_member(group.id, stage.sam.id)).status == "left"
    assert await client.leave_chat(group.id)
    told = await refused(client.send_message(group.id, "x"), error.Forbidden)
    assert told == "Forbidden: bot is not a member of the supergroup chat"


async def test_an_anonymous_admin_shows_no_person(stage):
    group = stage.world.creates_supergroup(stage.ana, "Eastside")
    stage.world.adds_bot(stage.ana, group, stage.account)
    stage.world.says(stage.ana, group, "/approve", anonymous=True)

    message = (await stage.updates())[-1].message
    assert (message.from_user.id, message.sender_chat.id) == (1087968824, group.id)


async def test_group_notifications_name_the_sender(stage):
    group = stage.world.creates_supergroup(stage.ana, "Eastside", [stage.sam])
    stage.world.adds_bot(stage.ana, group, stage.account)
    await stage.client.send_message(group.id, "Got it?")

    note = stage.world.lock_screen(stage.sam)[-1]
    assert (note.title, note.text) == ("Eastside", "Rehearsal: Got it?")
