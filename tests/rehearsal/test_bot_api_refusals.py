"""Every refusal in Telegram's exact words, over plain HTTP, so that no client's taste comes between."""

import datetime as dt
import json
import struct

import aiohttp
import pytest
from telegram import error

from tests.rehearsal import telegram_stage

PNG = b"\x89PNG\r\n\x1a\n" + b"\x00\x00\x00\x0dIHDR" + struct.pack(">II", 3, 2)
JPEG = b"\xff\xd8\xff\xe0\x00\x04ab\xff\xc0\x00\x0b\x08" + struct.pack(">HH", 2, 3) + b"\x00" * 8
URL_BUTTON = {"text": "Page", "url": "https://a.gov"}


@pytest.fixture
async def stage():
    async with telegram_stage.stage() as made:
        yield made


@pytest.fixture
async def ask(stage):
    async with aiohttp.ClientSession() as session:

        async def asked(method, **given):
            form = aiohttp.FormData()
            for name, value in given.items():
                if isinstance(value, bytes):
                    form.add_field(name, value, filename=f"{name}.bin")
                else:
                    form.add_field(name, value if isinstance(value, str) else json.dumps(value))
            async with session.post(f"{stage.address}/bot{stage.account.token}/{method}", data=form) as response:
                body = await response.json()
                assert body.get("error_code", 200) == response.status
                return body

        yield asked


def buttons(**button):
    return {"inline_keyboard": [[{"text": "x", **button}]]}


@pytest.mark.parametrize(
    ("method", "given", "words"),
    [
        ("sendMessage", {"chat_id": "", "text": "x"}, "chat_id is empty"),
        ("sendMessage", {"chat_id": "x", "text": "x"}, "chat not found"),
        ("sendMessage", {"chat_id": -1, "text": "x"}, "chat not found"),
        ("sendMessage", {"text": "x", "parse_mode": "BBCode"}, "unsupported parse_mode"),
        ("sendMessage", {"text": "x", "entities": "["}, "can't parse entities JSON object"),
        ("sendMessage", {"text": "x", "entities": [{}]}, "can't parse entities: expected an Object"),
        ("sendMessage", {"text": "x", "reply_markup": "7"}, "object expected as reply markup"),
        (
            "sendMessage",
            {"text": "x", "reply_markup": {"inline_keyboard": 1}},
            'field "inline_keyboard" must be of type Array of Arrays',
        ),
        (
            "sendMessage",
            {"text": "x", "reply_markup": {"inline_keyboard": [[URL_BUTTON]] * 101}},
            "reply markup is too long",
        ),
        (
            "sendMessage",
            {"text": "x", "reply_markup": buttons()},
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        (
            "sendMessage",
            {"text": "x", "reply_markup": buttons(text=" ", url="https://a.gov")},
            "inline keyboard button text must be non-empty",
        ),
        ("sendMessage", {"text": "x", "reply_markup": buttons(callback_data="")}, "BUTTON_DATA_INVALID"),
        (
            "sendMessage",
            {"text": "x", "reply_markup": buttons(url="ftp://a")},
            "inline keyboard button URL 'ftp://a' is invalid: Wrong HTTP URL",
        ),
        ("sendMessage", {"text": "x", "reply_markup": buttons(copy_text={"text": ""})}, "BUTTON_COPY_TEXT_INVALID"),
        ("sendMessage", {"text": "x", "reply_parameters": {"message_id": 1, "quote": "nope"}}, "QUOTE_TEXT_INVALID"),
        ("sendMessage", {"text": "x", "reply_parameters": {"message_id": 77}}, "message to be replied not found"),
        ("sendPhoto", {}, "there is no photo in the request"),
        ("sendPhoto", {"photo": b""}, "file must be non-empty"),
        ("sendPhoto", {"photo": "AgAC-unknown"}, "wrong file identifier/HTTP URL specified"),
        ("sendLocation", {"latitude": "north", "longitude": 1}, 'parameter "latitude" must be a Float'),
        ("sendLocation", {"latitude": 91, "longitude": 1}, "wrong latitude specified"),
        ("sendChatAction", {"action": "dance"}, "wrong parameter action in request"),
        ("editMessageText", {"text": "x"}, "message identifier is not specified"),
        ("editMessageText", {"text": " ", "message_id": 1}, "message text is empty"),
        ("editMessageText", {"text": "a" * 4097, "message_id": 1}, "message is too long"),
        ("editMessageText", {"text": "x", "message_id": "one"}, 'parameter "message_id" must be an Integer'),
        ("deleteMessages", {"message_ids": []}, "message identifiers are not specified"),
        ("deleteMessages", {"message_ids": list(range(101))}, "too many message identifiers specified"),
        ("unpinChatMessage", {}, "message to unpin not found"),
        (
            "answerCallbackQuery",
            {"callback_query_id": "1"},
            "query is too old and response timeout expired or query ID is invalid",
        ),
        ("answerCallbackQuery", {"callback_query_id": "1", "text": "a" * 201}, "MESSAGE_TOO_LONG"),
        ("setMyCommands", {"commands": {}}, "can't parse list of bot commands"),
        ("setMyCommands", {"commands": [{"command": "a", "description": ""}]}, "BOT_COMMAND_DESCRIPTION_INVALID"),
        ("setMyCommands", {"commands": [], "language_code": "english"}, "LANG_CODE_INVALID"),
        ("getMyCommands", {"scope": {"type": "moon"}}, "can't parse BotCommandScope: unsupported type specified"),
        ("getFile", {"file_id": "x"}, "invalid file_id"),
        ("getChatMember", {"user_id": 5}, "PARTICIPANT_ID_INVALID"),
        ("getChatAdministrators", {}, "there are no administrators in the private chat"),
        ("leaveChat", {}, "chat member status can't be changed in private chats"),
        ("getUpdates", {"allowed_updates": {}}, "can't parse allowed updates JSON object"),
        (
            "setWebhook",
            {"url": "http://127.0.0.1:1/", "secret_token": "a b"},
            "secret token contains unallowed characters",
        ),
        ("setWebhook", {"url": "http://127.0.0.1:1/", "secret_token": "a" * 257}, "secret token is too long"),
    ],
)
async def test_a_wrong_call_is_refused_in_telegrams_words(stage, ask, method, given, words):
    if "chat_id" not in given and method.startswith(("send", "edit", "delete", "unpin", "getChat", "leave")):
        given = {"chat_id": stage.ana.id} | given

    assert await ask(method, **given) == {"ok": False, "error_code": 400, "description": f"Bad Request: {words}"}
    assert stage.world.complaints == []


@pytest.mark.parametrize(
    ("method", "given"),
    [
        ("sendMessage", {"text": "x", "reply_markup": {"keyboard": [["a"]]}}),
        ("sendMessage", {"text": "x", "reply_markup": buttons(web_app={"url": "https://a.gov"})}),
        ("sendMessage", {"text": "x", "link_preview_options": {"is_disbled": True}}),
        ("sendMessage", {"text": "x", "entities": [{"type": "custom_emoji", "offset": 0, "length": 1}]}),
        ("sendMessage", {"text": "x", "reply_parameters": {"message_id": 1, "chat_id": -5}}),
        ("sendMessage", {"text": "<tg-emoji emoji-id='1'>x</tg-emoji>", "parse_mode": "HTML"}),
        ("sendPhoto", {"photo": "https://a.gov/x.png"}),
        ("setWebhook", {"url": "https://a.gov/hook"}),
        ("getMe", {"please": "1"}),
    ],
)
async def test_what_nobody_simulated_leaves_a_complaint(stage, ask, method, given):
    if method.startswith("send"):
        given = {"chat_id": stage.ana.id} | given
    told = await ask(method, **given)

    assert told["description"].startswith("Bad Request: not simulated in rehearsal: ")
    assert [complaint.method for complaint in stage.world.complaints] == [method]


async def test_what_works_works_over_plain_http_too(stage, ask):
    ana = stage.ana.id
    place = (await ask("sendLocation", chat_id=ana, latitude=40.5, longitude=-74))["result"]
    photo = (await ask("sendPhoto", chat_id=ana, photo="attach://pic", pic=JPEG, reply_markup=buttons(**URL_BUTTON)))[
        "result"
    ]
    forward = (await ask("forwardMessage", chat_id=ana, from_chat_id=ana, message_id=photo["message_id"]))["result"]
    copied = (await ask("copyMessage", chat_id=ana, from_chat_id=ana, message_id=photo["message_id"], caption="new"))[
        "result"
    ]
    keyless = (await ask("sendMessage", chat_id=ana, text="x", reply_markup={"remove_keyboard": True}))["result"]

    assert place["location"] == {"latitude": 40.5, "longitude": -74.0}
    assert (photo["photo"][0]["width"], photo["photo"][0]["height"]) == (3, 2)
    assert forward["reply_markup"]["inline_keyboard"] == [[URL_BUTTON]]
    assert stage.private.messages[copied["message_id"]].words.text == "new"
    assert "reply_markup" not in keyless
    assert (await ask("sendChatAction", chat_id=ana, action="typing"))["result"]
    assert (await ask("getChatMember", chat_id=ana, user_id=ana))["result"]["status"] == "member"
    assert (await ask("getChatMemberCount", chat_id=ana))["result"] == 2
    assert (await ask("deleteMyCommands"))["result"]
    for number in (photo["message_id"], forward["message_id"]):
        assert (await ask("pinChatMessage", chat_id=ana, message_id=number))["result"]
    assert (await ask("unpinAllChatMessages", chat_id=ana))["result"]
    assert stage.private.pinned == []
    assert stage.world.complaints == []


async def test_service_messages_are_neither_forwarded_nor_pinned(stage, ask):
    group = stage.world.creates_supergroup(stage.ana, "Eastside")
    stage.world.adds_bot(stage.ana, group, stage.account, admin=True)
    for method, words in (("forwardMessage", "forwarded"), ("copyMessage", "copied")):
        told = await ask(method, chat_id=stage.ana.id, from_chat_id=group.id, message_id=1)
        assert told["description"] == f"Bad Request: message can't be {words}"
    assert (await ask("pinChatMessage", chat_id=group.id, message_id=1))[
        "description"
    ] == "Bad Request: message can't be pinned"
    assert (await ask("deleteMessage", chat_id=group.id, message_id=1))[
        "description"
    ] == "Bad Request: message can't be deleted"


async def test_a_deleted_group_and_a_bot_are_no_address(stage, ask):
    other = stage.world.bot("Other", "other_bot")
    group = stage.world.creates_group(stage.ana, "Eastside")
    stage.world.adds_bot(stage.ana, group, stage.account)
    stage.world.deletes_group(stage.ana, group)

    assert await ask("sendMessage", chat_id=group.id, text="x") == {
        "ok": False,
        "error_code": 403,
        "description": "Forbidden: the group chat was deleted",
    }
    assert (await ask("sendMessage", chat_id=other.id, text="x"))[
        "description"
    ] == "Forbidden: bots can't send messages to bots"


async def test_a_body_that_is_no_json_is_refused(stage):
    async with aiohttp.ClientSession(headers={"Content-Type": "application/json"}) as session:
        for body in ("{", "[]"):
            async with session.post(f"{stage.address}/bot{stage.account.token}/getMe", data=body) as response:
                assert response.status == 400


async def test_an_unknown_file_is_not_served(stage):
    async with aiohttp.ClientSession() as session:
        for path in (f"bot{stage.account.token}/photos/x.jpg", "bot7:wrong/photos/x.jpg"):
            async with session.get(f"{stage.address}/file/{path}") as response:
                assert response.status in {401, 404}


async def test_a_flooded_group_is_told_to_wait_its_minute(monkeypatch):
    monkeypatch.setenv("PTB_TIMEDELTA", "1")
    async with telegram_stage.stage(scale=1.0) as paced:
        group = paced.world.creates_supergroup(paced.ana, "Eastside")
        paced.world.adds_bot(paced.ana, group, paced.account)
        # 20 a minute come back at one in three seconds, so 20 at once a second last for 30 messages.
        for _ in range(29):
            await paced.client.send_message(group.id, "x")
            paced.clock.passes(seconds=1)
        with pytest.raises(error.RetryAfter) as caught:
            await paced.client.send_message(group.id, "x")

        assert caught.value.retry_after == dt.timedelta(seconds=1)
        assert [seen.text for seen in paced.world.screen(paced.ana, group)].count("x") == 29
        await paced.client.send_message(paced.ana.id, "a private chat has its own pace")
