"""Updates and limits through the real python-telegram-bot client: polling, presses, webhooks, faults, 429."""

import asyncio
import datetime as dt
import sys

import aiohttp
import pytest
import telegram
from aiohttp import web
from telegram import error

from commsbot.rehearsal import telegram_world
from tests.rehearsal import telegram_stage


@pytest.fixture
async def stage():
    async with telegram_stage.stage() as made:
        yield made


async def ask(stage, data="yes"):
    button = telegram.InlineKeyboardButton("Yes", callback_data=data)
    sent = await stage.client.send_message(stage.ana.id, "?", reply_markup=telegram.InlineKeyboardMarkup([[button]]))
    return stage.private.messages[sent.message_id]


async def test_updates_stay_until_the_offset_passes_them(stage):
    stage.world.says(stage.ana, stage.account, "one")
    stage.world.says(stage.ana, stage.account, "two")

    first = await stage.client.get_updates(limit=1)
    again = await stage.client.get_updates()
    assert [update.message.text for update in first] == ["one"]
    assert [update.message.text for update in again] == ["one", "two"]
    assert again[0].update_id + 1 == again[1].update_id
    rest = await stage.client.get_updates(offset=again[1].update_id)
    assert [update.message.text for update in rest] == ["two"]
    assert await stage.client.get_updates(offset=again[1].update_id + 1) == ()


async def test_a_long_poll_wakes_for_news(stage):
    poll = asyncio.create_task(stage.client.get_updates(timeout=20))
    await stage.polls()
    stage.world.says(stage.ana, stage.account, "now")

    (update,) = await poll
    assert update.message.text == "now"
    assert update.message.from_user.language_code == "en"


async def test_a_second_poller_ends_the_first(stage):
    first = asyncio.create_task(stage.client.get_updates(timeout=20))
    await stage.polls()
    other = await stage.other(stage.account.token)
    assert await other.get_updates() == ()
    assert not first.done()
    second = asyncio.create_task(other.get_updates(timeout=20))

    with pytest.raises(error.Conflict, match="terminated by other getUpdates request"):
        await first
    stage.world.says(stage.ana, stage.account, "for the second")
    assert [update.message.text for update in await second] == ["for the second"]


async def test_an_offset_from_before_a_renumbering_loses_nothing(stage):
    stage.world.says(stage.ana, stage.account, "old")
    (old,) = await stage.updates()
    stage.world.renumbers(stage.account, 17)
    stage.world.says(stage.ana, stage.account, "new")

    (new,) = await stage.client.get_updates(offset=old.update_id + 1)
    assert (new.update_id, new.message.text) == (17, "new")


async def test_updates_wait_a_day_and_no_longer(stage):
    stage.world.says(stage.ana, stage.account, "one")
    stage.clock.passes(hours=25)

    assert await stage.client.get_updates() == ()


async def test_the_choice_of_kinds_is_sticky(stage):
    await stage.client.get_updates(allowed_updates=["callback_query"])
    stage.world.says(stage.ana, stage.account, "unheard")
    assert await stage.client.get_updates() == ()
    await stage.client.get_updates(allowed_updates=[])
    stage.world.says(stage.ana, stage.account, "heard")
    assert len(await stage.client.get_updates()) == 1


async def test_an_update_can_come_twice_with_one_id(stage):
    stage.world.says(stage.ana, stage.account, "one")
    (update,) = await stage.updates()
    stage.world.redeliver(update.update_id)

    (again,) = await stage.client.get_updates(offset=update.update_id + 1)
    assert again.update_id == update.update_id
    assert await stage.client.get_updates(offset=update.update_id + 1) == ()


async def test_a_press_is_answered_once(stage):
    message = await ask(stage)
    press = stage.world.presses(stage.ana, message, "Yes")
    (update,) = await stage.updates()

    query = update.callback_query
    assert (query.data, query.from_user.id, query.message.text) == ("yes", stage.ana.id, "?")
    await query.get_bot().answer_callback_query(query.id, "Done", show_alert=True)
    assert (press.answered, press.told, press.alert) == (True, "Done", True)
    with pytest.raises(error.BadRequest, match="Query is too old and response timeout expired or query id is invalid"):
        await stage.client.answer_callback_query(query.id)


async def test_a_press_without_an_answer_comes_again_with_a_new_id(stage):
    message = await ask(stage)
    press = stage.world.presses(stage.ana, message, "yes")
    again = stage.world.represses(press)

    one, two = await stage.updates()
    assert one.update_id != two.update_id
    assert one.callback_query.id != two.callback_query.id
    assert one.callback_query.data == two.callback_query.data
    stage.world.expires(press)
    with pytest.raises(error.BadRequest, match="too old"):
        await stage.client.answer_callback_query(press.id)
    await stage.client.answer_callback_query(again.id)


async def test_an_old_keyboard_can_still_be_pressed(stage):
    message = await ask(stage)
    await stage.client.edit_message_text("done", stage.ana.id, message.id)

    with pytest.raises(telegram_world.NotPossible):
        stage.world.presses(stage.ana, message, "Yes")
    stage.world.presses(stage.ana, message, "Yes", old=True)
    await stage.client.delete_message(stage.ana.id, message.id)
    stage.world.presses(stage.ana, message, "Yes", old=True)
    one, two = await stage.updates()
    assert one.callback_query.message.text == "done"
    assert not two.callback_query.message.is_accessible


async def test_an_edit_by_a_person_is_an_update_a_bots_is_none(stage):
    mine = stage.world.says(stage.ana, stage.account, "teh")
    stage.world.edits(stage.ana, mine, "the")
    sent = await stage.client.send_message(stage.ana.id, "x")
    await stage.client.edit_message_text("y", stage.ana.id, sent.message_id)

    said, edited = await stage.updates()
    assert (said.message.text, edited.edited_message.text) == ("teh", "the")


async def test_too_fast_is_told_with_seconds(stage, monkeypatch):
    # Without this python-telegram-bot 22.8 warns at every RetryAfter, and warnings are errors here.
    monkeypatch.setenv("PTB_TIMEDELTA", "1")
    async with telegram_stage.stage(scale=1.0) as paced:
        for _ in range(5):
            await paced.client.send_message(paced.ana.id, "x")
        with pytest.raises(error.RetryAfter) as caught:
            await paced.client.send_message(paced.ana.id, "x")
        assert caught.value.retry_after == dt.timedelta(seconds=1)
        await paced.client.get_me()


async def test_a_fault_before_leaves_nothing_and_after_leaves_the_message(stage):
    stage.faults.add("telegram", "sendMessage", "json_5xx", "before")
    with pytest.raises(error.NetworkError):
        await stage.client.send_message(stage.ana.id, "lost")
    stage.faults.add("telegram", "sendMessage", "drop", "after")
    with pytest.raises(error.NetworkError):
        await stage.client.send_message(stage.ana.id, "there")
    stage.faults.add("telegram", "sendMessage", "truncate", "after", target=str(stage.ana.id))
    with pytest.raises(error.NetworkError):
        await stage.client.send_message(stage.ana.id, "there too")

    assert [seen.text for seen in stage.world.screen(stage.ana, stage.account)] == ["/start", "there", "there too"]


async def test_what_is_not_simulated_is_refused_and_recorded(stage):
    with pytest.raises(error.BadRequest, match=r"(?i)not simulated in rehearsal: message_effect_id"):
        await stage.client.send_message(stage.ana.id, "x", message_effect_id="1")
    with pytest.raises(error.BadRequest, match=r"(?i)markdown"):
        await stage.client.send_message(stage.ana.id, "x", parse_mode="MarkdownV2")
    with pytest.raises(error.InvalidToken):
        await stage.client.send_poll(stage.ana.id, "?", ["a", "b"])

    assert [complaint.method for complaint in stage.world.complaints] == ["sendMessage", "sendMessage", "sendPoll"]


async def test_get_json_and_form_mean_the_same(stage):
    address = f"{stage.address}/bot{stage.account.token}"
    given = {"chat_id": stage.ana.id, "text": "x"}
    async with aiohttp.ClientSession() as session:
        for sent in (
            session.get(f"{address}/sendMessage", params=given),
            session.post(f"{address}/SENDMESSAGE", json=given),
            session.post(f"{address}/sendmessage", data=given),
        ):
            async with sent as response:
                assert (await response.json())["result"]["text"] == "x"
        async with session.post(f"{stage.address}/botnonsense/getMe") as response:
            assert (response.status, await response.json()) == (
                404,
                {"ok": False, "error_code": 404, "description": "Not Found"},
            )
        async with session.post(f"{address}/noSuchThing") as response:
            assert await response.json() == {
                "ok": False,
                "error_code": 404,
                "description": "Not Found: method not found",
            }


@pytest.fixture
async def receiver():
    """Serve a webhook that refuses what the test tells it to refuse."""
    got: list[tuple[str, dict]] = []
    refusals: list[int] = []
    arrived = asyncio.Event()

    async def hook(request: web.Request) -> web.Response:
        if refusals:
            return web.Response(status=refusals.pop(0))
        got.append((request.headers["X-Telegram-Bot-Api-Secret-Token"], await request.json()))
        arrived.set()
        return web.Response()

    app = web.Application()
    app.router.add_post("/hook", hook)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}/hook", got, refusals, arrived
    await runner.cleanup()


async def test_a_webhook_gets_its_secret_and_is_tried_again(stage, receiver):
    address, got, refusals, arrived = receiver
    refusals += [500, 502]
    await stage.client.set_webhook(address, secret_token="s3cret", allowed_updates=["message"])
    stage.world.says(stage.ana, stage.account, "pushed")
    await arrived.wait()

    assert [(secret, body["message"]["text"]) for secret, body in got] == [("s3cret", "pushed")]
    info = await stage.client.get_webhook_info()
    assert (info.url, info.allowed_updates) == (address, ("message",))
    assert info.last_error_message == "Wrong response from the webhook: 502 Bad Gateway"
    with pytest.raises(error.Conflict, match="can't use getUpdates method while webhook is active"):
        await stage.client.get_updates()
    await stage.client.delete_webhook()
    assert await stage.client.get_updates() == ()


async def test_the_real_application_is_driven_by_people(stage):
    """PTB's own Application polls, hears a command and a press, and answers both."""
    from telegram import ext

    heard = asyncio.Queue()

    async def start(update, _context):
        button = telegram.InlineKeyboardButton("Go", callback_data="go")
        await update.message.reply_html("<b>Hello</b>", reply_markup=telegram.InlineKeyboardMarkup([[button]]))
        heard.put_nowait("start")

    async def press(update, _context):
        await update.callback_query.answer("ok")
        heard.put_nowait(update.callback_query.data)

    builder = ext.Application.builder().token(stage.account.token).base_url(f"{stage.address}/bot")
    application = builder.job_queue(None).build()
    application.add_handler(ext.CommandHandler("start", start))
    application.add_handler(ext.CallbackQueryHandler(press))
    async with application:
        await application.start()
        await application.updater.start_polling(timeout=1)
        stage.world.start(stage.sam, stage.account, "join")
        assert await heard.get() == "start"
        seen = stage.world.screen(stage.sam, stage.account)[-1]
        pressed = stage.world.presses(stage.sam, seen.id, "Go", chat=stage.world.private(stage.sam, stage.account))
        assert await heard.get() == "go"
        await application.updater.stop()
        await application.stop()
    assert (pressed.told, stage.world.complaints) == ("ok", [])


PRODUCT = """
import asyncio, sys, telegram

async def main():
    async with telegram.Bot("7000001:abc", base_url=sys.argv[1] + "/bot") as bot:
        offset = 0
        while True:
            for update in await bot.get_updates(offset=offset, timeout=20):
                offset = update.update_id + 1
                await update.message.reply_text(update.message.text.upper())

asyncio.run(main())
"""


async def test_people_act_while_another_process_serves_them(stage):
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", PRODUCT, stage.address)
    try:
        for word in ("one", "two"):
            watched = stage.world.happenings.watch()
            stage.world.says(stage.ana, stage.account, word)
            async for _ in watched:
                if stage.world.screen(stage.ana, stage.account)[-1].text == word.upper():
                    break
    finally:
        process.kill()
        await process.wait()

    texts = [seen.text for seen in stage.world.screen(stage.ana, stage.account)]
    assert texts == ["/start", "one", "ONE", "two", "TWO"]
    # The dead process's poll doesn't eat what comes next.
    stage.world.says(stage.ana, stage.account, "three")
    assert [update.message.text for update in await stage.client.get_updates()][-1] == "three"
