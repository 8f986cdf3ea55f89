"""Through the real python-telegram-bot client: messages sent, forwarded, and refused in Telegram's words."""

import pytest
import telegram
from telegram import error

from tests.rehearsal.messages import keyboard, refused


async def test_a_message_arrives_with_its_formatting(stage):
    sent = await stage.client.send_message(
        stage.ana.id,
        " <b>Évacuate</b> 🚨 <a href='https://a.gov/x?a=1&amp;b=2'>map</a> &lt;now&gt;\n",
        parse_mode="HTML",
        protect_content=True,
    )

    (start, seen) = stage.world.screen(stage.ana, stage.account)
    assert (start.text, start.mine) == ("/start", True)
    assert seen.text == "Évacuate 🚨 map <now>" == sent.text
    assert [(mark["type"], mark["offset"], mark["length"]) for mark in seen.entities] == [
        ("bold", 0, 8),
        ("text_link", 12, 3),
    ]
    assert seen.entities[1]["url"] == "https://a.gov/x?a=1&b=2"
    assert seen.protected
    assert sent.has_protected_content
    assert seen.notification == seen.text


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("<p>a</p>", 'Can\'t parse entities: Unsupported start tag "p" at byte offset 0'),
        ("é<b>a", "Can't parse entities: Can't find end tag corresponding to start tag \"b\""),
        ("a</b>", "Can't parse entities: Unexpected end tag at byte offset 1"),
        ("é<b>a</i>", 'Can\'t parse entities: Unmatched end tag at byte offset 6, expected "</b>", found "</i>"'),
        ("1 <", "Can't parse entities: Unclosed start tag at byte offset 2"),
        ("<span>a</span>", 'Can\'t parse entities: Tag "span" must have class "tg-spoiler" at byte offset 0'),
        (" \n ", "Message text is empty"),
        ("<b> </b>", "Message text is empty"),
    ],
)
async def test_bad_markup_is_refused_in_telegrams_words(stage, markup, words):
    # python-telegram-bot cuts "Bad Request: " off and makes capitals small.
    assert await refused(stage.client.send_message(stage.ana.id, markup, parse_mode="HTML")) == words.capitalize()


async def test_a_text_may_have_4096_utf16_units_and_no_more(stage):
    await stage.client.send_message(stage.ana.id, "🚨" * 2048)

    assert await refused(stage.client.send_message(stage.ana.id, "🚨" * 2048 + "a")) == "Message is too long"


async def test_what_the_server_cleans_is_not_what_was_sent(stage):
    sent = await stage.client.send_message(stage.ana.id, "a\r\nb\tc\u202ed  ")

    assert sent.text == "a\nb cd"


async def test_callback_data_counts_bytes_not_characters(stage):
    await stage.client.send_message(stage.ana.id, "?", reply_markup=keyboard([("Yes", {"callback_data": "é" * 32})]))

    too_long = keyboard([("Yes", {"callback_data": "é" * 32 + "a"})])
    assert await refused(stage.client.send_message(stage.ana.id, "?", reply_markup=too_long)) == "Button_data_invalid"


async def test_a_reply_to_a_deleted_message_may_go_without_it(stage):
    gone = await stage.client.send_message(stage.ana.id, "gone")
    await stage.client.delete_message(stage.ana.id, gone.message_id)

    reply = telegram.ReplyParameters(gone.message_id, allow_sending_without_reply=True)
    sent = await stage.client.send_message(stage.ana.id, "Correction", reply_parameters=reply)
    assert sent.reply_to_message is None
    answered = await stage.client.send_message(
        stage.ana.id, "x", reply_parameters=telegram.ReplyParameters(sent.message_id)
    )
    assert answered.reply_to_message.text == "Correction"


async def test_a_protected_message_is_not_forwarded(stage):
    sent = await stage.client.send_message(stage.ana.id, "draft", protect_content=True)
    free = await stage.client.send_message(stage.ana.id, "public")

    told = await refused(stage.client.forward_message(stage.ana.id, stage.ana.id, sent.message_id))
    assert told == "Message has protected content and can't be forwarded"
    forward = await stage.client.forward_message(stage.ana.id, stage.ana.id, free.message_id)
    assert forward.forward_origin.sender_user.id == stage.account.id
    copy = await stage.client.copy_message(stage.ana.id, stage.ana.id, free.message_id)
    assert copy.message_id > forward.message_id


async def test_a_person_is_reached_only_after_start_and_until_block(stage):
    world, client, sam = stage.world, stage.client, stage.sam
    assert await refused(client.send_message(sam.id, "hi")) == "Chat not found"
    world.creates_group(sam, "Eastside", [stage.ana])
    group = next(chat for chat in world.chats.values() if chat.title == "Eastside")
    world.adds_bot(sam, group, stage.account)

    told = await refused(client.send_message(sam.id, "hi"), error.Forbidden)
    assert told == "Forbidden: bot can't initiate conversation with a user"
    world.start(sam, stage.account, "join-abc")
    await client.send_message(sam.id, "hi")
    world.blocks(sam, stage.account)
    assert await refused(client.send_message(sam.id, "hi"), error.Forbidden) == "Forbidden: bot was blocked by the user"
    world.start(sam, stage.account)
    world.deactivates(sam)
    assert await refused(client.send_message(sam.id, "hi"), error.Forbidden) == "Forbidden: user is deactivated"
    updates = [update for update in await stage.updates() if update.effective_user.id == sam.id]
    texts = [update.message.text for update in updates if update.message and update.message.text]
    blocks = [update.my_chat_member.new_chat_member.status for update in updates if update.my_chat_member]
    assert texts == ["/start join-abc", "/start"]
    assert blocks == ["member", "kicked", "member"]


async def test_a_shared_place_reaches_the_bot(stage):
    stage.world.shares_location(stage.ana, stage.account, 40.5, -74.25)

    (update,) = await stage.updates()
    assert (update.message.location.latitude, update.message.location.longitude) == (40.5, -74.25)


async def test_the_lock_screen_keeps_what_was_sent_first(stage):
    sent = await stage.client.send_message(stage.ana.id, "A draft waits", disable_notification=True)
    await stage.client.edit_message_text("SECRET DRAFT", stage.ana.id, sent.message_id)
    await stage.client.send_message(stage.ana.id, "hidden: <tg-spoiler>name</tg-spoiler>", parse_mode="HTML")

    notes = stage.world.lock_screen(stage.ana)
    assert [(note.title, note.text, note.silent) for note in notes] == [
        ("Rehearsal", "A draft waits", True),
        ("Rehearsal", "hidden: ▒▒▒▒", False),
    ]
