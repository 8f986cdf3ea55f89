"""What an administrator among bots may do: open topics, put members out, let them come back."""

import pytest
from telegram import error

from tests.rehearsal.messages import refused


@pytest.fixture
def forum(stage):
    """A forum of Ana's with Sam in it, where the bot governs."""
    made = stage.world.creates_forum(stage.ana, "Staff", [stage.sam])
    stage.world.adds_bot(stage.ana, made, stage.account, admin=True)
    return made


async def test_a_topic_has_the_number_of_its_first_message(stage, forum):
    topic = await stage.client.create_forum_topic(forum.id, "Fire: Main Street")
    sent = await stage.client.send_message(forum.id, "here", message_thread_id=topic.message_thread_id)

    assert (topic.name, forum.topics[topic.message_thread_id].name) == ("Fire: Main Street",) * 2
    assert (sent.message_thread_id, sent.is_topic_message) == (topic.message_thread_id, True)


async def test_a_topic_takes_a_forum_a_right_and_a_name(stage, forum):
    plain = stage.world.creates_supergroup(stage.ana, "Plain")
    stage.world.adds_bot(stage.ana, plain, stage.account, admin=True)

    assert "The chat is not a forum" in await refused(stage.client.create_forum_topic(plain.id, "x"), error.BadRequest)
    assert "Topic_title_empty" in await refused(stage.client.create_forum_topic(forum.id, " "), error.BadRequest)
    stage.world.promotes(stage.ana, forum, stage.account, ["can_pin_messages"])
    told = await refused(stage.client.create_forum_topic(forum.id, "x"), error.BadRequest)
    assert "Not enough rights to create a topic" in told


async def test_who_is_banned_is_out_until_the_ban_is_lifted(stage, forum):
    assert await stage.client.ban_chat_member(forum.id, stage.sam.id)
    assert await stage.client.ban_chat_member(forum.id, stage.sam.id)
    assert forum.member(stage.sam).status == "kicked"

    assert await stage.client.unban_chat_member(forum.id, stage.sam.id, only_if_banned=True)
    assert forum.member(stage.sam).status == "left"
    stage.world.joins(stage.sam, forum)
    assert await stage.client.unban_chat_member(forum.id, stage.sam.id, only_if_banned=True)
    assert forum.member(stage.sam).status == "member"
    assert await stage.client.unban_chat_member(forum.id, stage.sam.id)
    assert forum.member(stage.sam).status == "left"


async def test_nobody_bans_who_governs_or_without_the_right(stage, forum):
    banning = stage.client.ban_chat_member

    assert "Can't remove chat owner" in await refused(banning(forum.id, stage.ana.id), error.BadRequest)
    stage.world.promotes(stage.ana, forum, stage.sam)
    assert "User is an administrator" in await refused(banning(forum.id, stage.sam.id), error.BadRequest)
    stranger = stage.world.person("Eve")
    assert "Participant_id_invalid" in await refused(banning(forum.id, stranger.id), error.BadRequest)
    stage.world.promotes(stage.ana, forum, stage.account, ["can_pin_messages"])
    assert "Not enough rights to restrict" in await refused(banning(forum.id, stage.sam.id), error.BadRequest)
