"""The rehearsal as a whole: what people do on its page, and who may talk to it."""

import json

import pytest
from aiohttp import web

from commsbot.rehearsal import cast, server


async def test_people_act_over_http_as_with_their_thumbs(play):
    who, chat = play.cast.pio.id, f"{cast.BOT_NAME}:{play.cast.pio.id}"
    assert (await play.post("/act", who=who, verb="start", chat=chat, payload="abc"))[0] == 200
    assert (await play.post("/act", who=who, verb="says", chat=chat, text="/incident"))[0] == 200
    assert (await play.post("/act", who=who, verb="location", chat=chat))[0] == 200
    keyboard = {"inline_keyboard": [[{"text": "Yes", "callback_data": "y"}]]}
    sent = await play.bot("sendMessage", chat_id=who, text="Is anyone in danger?", reply_markup=keyboard)
    message = sent["result"]["message_id"]
    assert (await play.post("/act", who=who, verb="presses", chat=chat, message=message, button="y"))[0] == 200

    updates = (await play.bot("getUpdates"))["result"]

    said = [
        update["message"].get("text", "place")
        for update in updates
        if "message" in update and update["message"]["chat"]["id"] == who
    ]
    assert said == ["/start abc", "/incident", "place"]
    assert [update["callback_query"]["data"] for update in updates if "callback_query" in update] == ["y"]


@pytest.mark.parametrize(
    ("given", "status"),
    [
        ({"verb": "flies"}, 400),
        ({"verb": "says", "who": 1}, 400),
        ({"verb": "says", "chat": "nowhere"}, 400),
        ({"verb": "says"}, 400),
        ({"verb": "presses", "message": 99, "button": "y"}, 400),
        ({"verb": "start", "bot": "another_bot"}, 409),
        ({"verb": "removes_bot"}, 409),
    ],
)
async def test_what_nobody_can_do_is_answered_with_the_reason(play, given, status):
    chat = f"{cast.BOT_NAME}:{play.cast.pio.id}"
    play.rehearsal.telegram.private(play.cast.pio, play.cast.bot)

    got, told = await play.post("/act", **({"who": play.cast.pio.id, "chat": chat} | given))

    assert got == status
    assert told["error"]


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "rebound.example"},
        {"Host": "rebound.example:8765"},
        {"Origin": "https://elsewhere.example"},
        {"Origin": "null"},
    ],
)
async def test_a_foreign_name_or_origin_is_turned_away(play, headers):
    async with play.session.get(f"{play.rehearsal.addresses.page}/scene", headers=headers) as answer:
        assert answer.status == 403


async def test_a_foreign_form_cannot_post_an_act(play):
    async with play.session.post(f"{play.rehearsal.addresses.page}/act", data={"verb": "says"}) as answer:
        assert answer.status == 415
    async with play.session.post(f"{play.rehearsal.addresses.page}/act", json=["no", "object"]) as answer:
        assert answer.status == 400


async def test_every_answer_of_the_page_carries_the_strict_policy(play):
    for path in ("/", "/static/main.js", "/static/page.css", "/scene", "/live", "/static/none.js", "/nothing"):
        async with play.session.get(f"{play.rehearsal.addresses.page}{path}") as answer:
            assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'")
            assert answer.headers["X-Content-Type-Options"] == "nosniff"


async def test_an_uploaded_file_is_shown_only_if_it_is_a_picture(play):
    picture = b"\x89PNG\r\n\x1a\n" + b"\0\0\0\rIHDR" + b"\0\0\0\1\0\0\0\1" + b"\0" * 9
    world = play.rehearsal.telegram
    shown = world.uploads_photo(play.cast.pio, play.cast.bot, picture).content["photo"][0]["file_id"]
    other = world.uploads_document(play.cast.pio, play.cast.bot, b"<script>", "x.html").content["document"]["file_id"]

    async with play.session.get(f"{play.rehearsal.addresses.page}/file/{shown}") as answer:
        assert (answer.status, answer.content_type) == (200, "image/png")
    async with play.session.get(f"{play.rehearsal.addresses.page}/file/{other}") as answer:
        assert answer.status == 404


async def test_the_stream_continues_where_it_broke_off(play):
    play.rehearsal.told.tell("one", n=1)
    seen = play.rehearsal.told.last
    play.rehearsal.told.tell("two", n=2)

    headers = {"Last-Event-ID": str(seen)}
    async with play.session.get(f"{play.rehearsal.addresses.page}/live", headers=headers) as answer:
        lines = [(await answer.content.readline()).decode().strip() for _ in range(4)]

    assert lines[2] == f"id: {seen + 1}"
    assert json.loads(lines[3].removeprefix("data: ")) == {"kind": "two", "n": 2}


async def test_the_record_of_the_service_shows_on_the_page(play):
    entries = [
        {"sequence": 1, "at": "2026-03-01T12:00:00+00:00", "kind": "opened", "actor": "p1", "summary": "Gas leak"}
    ]
    app = web.Application()

    async def record(_request: web.Request) -> web.Response:
        return web.json_response(entries)

    app.router.add_get("/record", record)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    address = f"http://127.0.0.1:{runner.addresses[0][1]}/record"

    play.rehearsal.follow_record(address)
    async for happening in play.rehearsal.told.watch():
        if happening.kind == "record":
            break
    shown = (await play.scene())["record"]
    await runner.cleanup()
    async for happening in play.rehearsal.told.watch():
        if happening.kind == "record":
            break
    after = (await play.scene())["record"]

    assert [(entry["sequence"], entry["summary"], entry["statement"]) for entry in shown["entries"]] == [
        ("1", "Gas leak", "")
    ]
    assert after["entries"] == shown["entries"]
    assert "can't be read" in after["problem"]


async def test_what_is_posted_by_hand_gets_a_link_to_give_back(play):
    status, told = await play.post("/hand", place=cast.HAND_PLACE, text=" Avoid Main Street. ")

    assert (status, told["link"]) == (200, "https://nextdoor.example/posts/1")
    assert [note["text"] for note in (await play.scene())["hand"]["notes"]] == ["Avoid Main Street."]
    assert (await play.post("/hand", place="Nowhere", text="x"))[0] == 409
    assert (await play.post("/hand", place=cast.HAND_PLACE, text=" "))[0] == 409


async def test_the_next_rehearsal_finds_the_ports_free(play):
    taken = int(play.rehearsal.addresses.page.rpartition(":")[2])

    with pytest.raises(OSError, match=str(taken)):
        async with server.serving(page_port=taken):
            pytest.fail("two rehearsals on one port")
