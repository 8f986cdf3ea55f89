"""Through the real python-telegram-bot client: what a bot can ask for."""

import pytest
import telegram
from telegram import error

from tests.rehearsal.messages import refused


async def test_the_bot_learns_who_it_is(stage):
    me = await stage.client.get_me()

    assert (me.id, me.username, me.is_bot, me.can_read_all_group_messages) == (
        stage.account.id,
        "drill_bot",
        True,
        False,
    )


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


async def test_commands_are_offered_by_scope_and_language(stage):
    await stage.client.set_my_commands([("incident", "Open an incident")])
    await stage.client.set_my_commands(
        [("draft", "Borrador")], scope=telegram.BotCommandScopeAllPrivateChats(), language_code="es"
    )

    assert stage.world.menu(stage.ana, stage.account) == [{"command": "incident", "description": "Open an incident"}]
    assert [command["command"] for command in stage.world.menu(stage.sam, stage.account)] == ["draft"]
    assert [command.command for command in await stage.client.get_my_commands()] == ["incident"]
    assert await refused(stage.client.set_my_commands([("Incident", "x")])) == "Bot_command_invalid"
