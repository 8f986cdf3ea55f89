"""Through the real python-telegram-bot client: messages edited, deleted and pinned."""

import telegram

from tests.rehearsal.messages import keyboard, refused


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


async def test_a_pin_is_told_and_shown(stage):
    sent = await stage.client.send_message(stage.ana.id, "pin me")
    await stage.client.pin_chat_message(stage.ana.id, sent.message_id)

    (update,) = await stage.updates()
    assert update.message.pinned_message.text == "pin me"
    assert (await stage.client.get_chat(stage.ana.id)).pinned_message.message_id == sent.message_id
    assert [seen.pinned for seen in stage.world.screen(stage.ana, stage.account)] == [False, True, False]
    await stage.client.unpin_chat_message(stage.ana.id)
    assert (await stage.client.get_chat(stage.ana.id)).pinned_message is None
