"""Messages through the real python-telegram-bot client: sent, edited, deleted, pinned, forwarded, and refused in Telegram's words."""

import pytest
import telegram
from telegram import error

from tests.rehearsal import telegram_stage


@pytest.fixture
async def stage():
    async with telegram_stage.stage() as made:
        yield made
        assert made.world.complaints == []


def keyboard(*rows):
    return telegram.InlineKeyboardMarkup(
        [[telegram.InlineKeyboardButton(label, **action) for label, action in row] for row in rows]
    )


async def refused(call, kind=error.BadRequest):
    with pytest.raises(kind) as caught:
        await call
    return str(caught.value)


async def test_the_bot_learns_who_it_is(stage):
    me = await stage.client.get_me()

    assert (me.id, me.username, me.is_bot, me.can_read_all_group_messages) == (
        stage.account.id,
        "drill_bot",
        True,
        False,
    )


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


async def test_an_edit_changes_words_and_drops_the_keyboard(stage):
    sent = await stage.client.send_message(
        stage.ana.id, "one", reply_markup=keyboard([("Yes", {"callback_data": "y"})])
    )
    edited = await stage.client.edit_message_text("two", stage.ana.id, sent.message_id)

    seen = stage.world.screen(stage.ana, stage.account)[-1]
    assert (seen.text, seen.edited, seen.labels(), seen.notification) == ("two", True, [], "one")
    assert edited.edit_date is not None


async def test_an_edit_to_the_same_is_not_modified(stage):
    markup = keyboard([("Yes", {"callback_data": "y"})])
    sent = await stage.client.send_message(stage.ana.id, "one", reply_markup=markup)

    told = await refused(stage.client.edit_message_text("one", stage.ana.id, sent.message_id, reply_markup=markup))
    assert told.startswith(
        "Message is not modified: specified new message content and reply markup are exactly the same"
    )
    told = await refused(stage.client.edit_message_reply_markup(stage.ana.id, sent.message_id, reply_markup=markup))
    assert told.startswith("Message is not modified")
    await stage.client.edit_message_reply_markup(stage.ana.id, sent.message_id)


async def test_what_is_not_there_is_not_found(stage):
    ana, client = stage.ana.id, stage.client
    gone = await client.send_message(ana, "gone")
    assert await client.delete_message(ana, gone.message_id)

    assert await refused(client.edit_message_text("x", ana, gone.message_id)) == "Message to edit not found"
    assert await refused(client.delete_message(ana, gone.message_id)) == "Message to delete not found"
    assert await refused(client.pin_chat_message(ana, gone.message_id)) == "Message to pin not found"
    assert await refused(client.forward_message(ana, ana, gone.message_id)) == "Message to forward not found"
    reply = telegram.ReplyParameters(gone.message_id)
    assert await refused(client.send_message(ana, "x", reply_parameters=reply)) == "Message to be replied not found"
    assert await refused(client.send_message(99, "x")) == "Chat not found"
    assert await refused(client.send_message("@nobody", "x")) == "Chat not found"
    assert await client.delete_messages(ana, [gone.message_id, 9999])
    assert [seen.text for seen in stage.world.screen(stage.ana, stage.account)] == ["/start"]


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


async def test_only_own_messages_without_a_forced_reply_can_be_edited(stage):
    theirs = stage.world.says(stage.ana, stage.account, "mine")
    asked = await stage.client.send_message(
        stage.ana.id, "Where?", reply_markup=telegram.ForceReply(input_field_placeholder="Street")
    )

    assert await refused(stage.client.edit_message_text("x", stage.ana.id, theirs.id)) == "Message can't be edited"
    assert (
        await refused(stage.client.edit_message_text("x", stage.ana.id, asked.message_id)) == "Message can't be edited"
    )
    seen = stage.world.screen(stage.ana, stage.account)[-1]
    assert (seen.asks, seen.placeholder) == (True, "Street")


async def test_after_two_days_a_private_message_stays(stage):
    sent = await stage.client.send_message(stage.ana.id, "old")
    stage.clock.passes(hours=49)

    assert await refused(stage.client.delete_message(stage.ana.id, sent.message_id)) == "Message can't be deleted"
    await stage.client.edit_message_text("still editable", stage.ana.id, sent.message_id)


async def test_a_protected_message_is_not_forwarded(stage):
    sent = await stage.client.send_message(stage.ana.id, "draft", protect_content=True)
    free = await stage.client.send_message(stage.ana.id, "public")

    told = await refused(stage.client.forward_message(stage.ana.id, stage.ana.id, sent.message_id))
    assert told == "Message has protected content and can't be forwarded"
    forward = await stage.client.forward_message(stage.ana.id, stage.ana.id, free.message_id)
    assert forward.forward_origin.sender_user.id == stage.account.id
    copy = await stage.client.copy_message(stage.ana.id, stage.ana.id, free.message_id)
    assert copy.message_id > forward.message_id


async def test_a_pin_is_told_and_shown(stage):
    sent = await stage.client.send_message(stage.ana.id, "pin me")
    await stage.client.pin_chat_message(stage.ana.id, sent.message_id)

    (update,) = await stage.updates()
    assert update.message.pinned_message.text == "pin me"
    assert (await stage.client.get_chat(stage.ana.id)).pinned_message.message_id == sent.message_id
    assert [seen.pinned for seen in stage.world.screen(stage.ana, stage.account)] == [False, True, False]
    await stage.client.unpin_chat_message(stage.ana.id)
    assert (await stage.client.get_chat(stage.ana.id)).pinned_message is None


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


async def test_an_unknown_token_is_invalid(stage):
    stranger = await stage.other("7000009:nope")

    with pytest.raises(error.InvalidToken):
        await stranger.get_me()


async def test_a_picture_and_a_file_go_up_and_come_down(stage):
    png = bytes.fromhex(
        "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
        "1f15c4890000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
    )
    photo = await stage.client.send_photo(stage.ana.id, png, caption="<i>map</i>", parse_mode="HTML")
    document = await stage.client.send_document(stage.ana.id, b"a,b\n", filename="list.csv")

    assert (photo.photo[-1].width, photo.caption, photo.caption_entities[0].type) == (1, "map", "italic")
    assert bytes(await (await photo.photo[-1].get_file()).download_as_bytearray()) == png
    assert (document.document.file_name, document.document.mime_type) == ("list.csv", "text/csv")
    assert bytes(await (await document.document.get_file()).download_as_bytearray()) == b"a,b\n"
    again = await stage.client.send_photo(stage.ana.id, photo.photo[-1].file_id)
    assert again.photo[-1].file_id == photo.photo[-1].file_id
    await stage.client.edit_message_caption(stage.ana.id, photo.message_id, caption="new")
    assert (
        await refused(stage.client.edit_message_text("x", stage.ana.id, photo.message_id))
        == "There is no text in the message to edit"
    )
    assert await refused(stage.client.send_photo(stage.ana.id, b"no picture")) == "Image_process_failed"
    assert (
        await refused(stage.client.send_photo(stage.ana.id, png, caption="a" * 1025)) == "Message caption is too long"
    )
    mine = stage.world.uploads_photo(stage.ana, stage.account, png, "look")
    got = (await stage.updates())[-1].message
    assert (got.message_id, got.caption, got.photo[-1].file_size) == (mine.id, "look", len(png))


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


async def test_commands_are_offered_by_scope_and_language(stage):
    await stage.client.set_my_commands([("incident", "Open an incident")])
    await stage.client.set_my_commands(
        [("draft", "Borrador")], scope=telegram.BotCommandScopeAllPrivateChats(), language_code="es"
    )

    assert stage.world.menu(stage.ana, stage.account) == [{"command": "incident", "description": "Open an incident"}]
    assert [command["command"] for command in stage.world.menu(stage.sam, stage.account)] == ["draft"]
    assert [command.command for command in await stage.client.get_my_commands()] == ["incident"]
    assert await refused(stage.client.set_my_commands([("Incident", "x")])) == "Bot_command_invalid"
