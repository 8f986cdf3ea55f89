"""python-telegram-bot's real Bot on the shared session, against the simulated Bot API."""

import contextlib
import logging
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import timedelta

import pytest
import telegram
from telegram import error as errors

from commsbot.rehearsal import cast as casting
from commsbot.rehearsal import server
from commsbot.rehearsal.stage import Rehearsal
from commsbot.wire import session, telegram_request
from commsbot.wire.redaction import Redactor
from commsbot.wire.telegram_request import AiohttpRequest, Flooded, Line, NotSent, ServerTrouble

PATIENCE = session.Patience(connect=0.25, read=0.25, pool=0.25)
SECRET = casting.BOT_TOKEN.partition(":")[2]
PNG = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00\x1f\x15\xc4\x89"
    b"\x00\x00\x00\nIDATx\x9cc\x00\x01\x00\x00\x05\x00\x01\r\n-\xb4\x00\x00\x00\x00IEND\xaeB`\x82"
)


@dataclass
class Talk:
    rehearsal: Rehearsal
    cast: casting.Cast
    bot: telegram.Bot
    line: Line

    async def say(self) -> telegram.Message:
        return await self.bot.send_message(self.cast.channel.id, "Avoid Main Street.")


@pytest.fixture
async def talk() -> AsyncIterator[Talk]:
    async with contextlib.AsyncExitStack() as open_:
        rehearsal = await open_.enter_async_context(server.serving(page_port=0, scale=0))
        sessions = await open_.enter_async_context(session.opened(PATIENCE))
        request = AiohttpRequest(sessions.kept, PATIENCE)
        api = rehearsal.addresses.telegram
        bot = telegram.Bot(
            casting.BOT_TOKEN,
            base_url=f"{api}/bot",
            base_file_url=f"{api}/file/bot",
            request=request,
            get_updates_request=request,
        )
        cast = casting.assemble(rehearsal)
        async with bot:
            yield Talk(rehearsal, cast, bot, Line(casting.BOT_TOKEN, request, api))
        assert rehearsal.complaints() == []


async def test_the_real_client_talks_over_the_shared_session(talk):
    message = await talk.say()

    assert message.text == "Avoid Main Street."
    assert talk.bot.username == casting.BOT_NAME


async def test_a_picture_goes_up_and_comes_down(talk):
    message = await talk.bot.send_photo(talk.cast.channel.id, PNG, caption="A & B")
    file = await message.photo[-1].get_file()

    assert bytes(await file.download_as_bytearray()) == PNG
    assert message.caption == "A & B"


async def test_updates_are_waited_for_as_long_as_asked(talk):
    talk.rehearsal.telegram.start(talk.cast.pio, talk.cast.bot)

    updates = await talk.bot.get_updates(timeout=0, allowed_updates=["message"])
    none = await talk.bot.get_updates(offset=updates[-1].update_id + 1, timeout=1)

    assert updates[-1].message.text == "/start"
    assert none == ()


async def test_the_bare_call_gives_the_bare_result(talk):
    result = await talk.line.call(
        "sendMessage", chat_id=talk.cast.channel.id, text="A & B = ü", protect_content=None, reply_markup=""
    )

    assert result["text"] == "A & B = ü"


@pytest.mark.parametrize(
    ("kind", "phase", "detail", "expected"),
    [
        ("hang", "after", {"seconds": 0.6}, errors.TimedOut),
        ("drop", "after", {}, errors.NetworkError),
        ("truncate", "after", {}, errors.NetworkError),
        ("json_5xx", "before", {}, ServerTrouble),
        ("html_5xx", "before", {}, ServerTrouble),
        ("flood", "before", {"seconds": 7}, Flooded),
        ("status", "before", {"status": 400}, errors.BadRequest),
        ("status", "before", {"status": 401}, errors.InvalidToken),
        ("status", "before", {"status": 403}, errors.Forbidden),
        ("status", "before", {"status": 409}, errors.Conflict),
    ],
)
async def test_each_failure_has_a_type_of_its_own(talk, kind, phase, detail, expected):
    talk.rehearsal.faults.add("telegram", "sendMessage", kind, phase, **detail)

    with pytest.raises(expected) as caught:
        await talk.say()

    assert type(caught.value) is expected
    assert isinstance(caught.value, errors.TelegramError)


async def test_a_refused_connection_sent_nothing(talk):
    await talk.rehearsal.refuse("telegram")

    with pytest.raises(NotSent):
        await talk.say()
    await talk.rehearsal.accept("telegram")


@pytest.mark.parametrize(
    ("body", "headers", "seconds"),
    [
        ('{"parameters": {"retry_after": 7}}', {}, 7),
        ('{"parameters": {}}', {"Retry-After": "9"}, 9),
        ("<html>slow down</html>", {"Retry-After": "9"}, 9),
        ("<html>slow down</html>", {}, telegram_request.FLOOD_SECONDS),
        ("[]", {"Retry-After": "Wed, 21 Oct 2026 07:28:00 GMT"}, telegram_request.FLOOD_SECONDS),
    ],
)
async def test_every_429_says_how_long_to_wait(talk, body, headers, seconds):
    talk.rehearsal.faults.add("telegram", "sendMessage", "status", status=429, body=body, headers=headers)

    with pytest.raises(errors.RetryAfter) as caught:
        await talk.say()

    assert isinstance(caught.value, Flooded)
    assert caught.value.pause == caught.value.retry_after == timedelta(seconds=seconds)


async def test_no_redirect_is_followed(talk):
    talk.rehearsal.faults.add(
        "telegram", "sendMessage", "status", status=307, body="{}", headers={"Location": "http://127.0.0.1:9/"}
    )

    with pytest.raises(errors.NetworkError) as caught:
        await talk.say()

    assert not isinstance(caught.value, NotSent)


@pytest.mark.parametrize("kind", ["hang", "drop", "truncate", "html_5xx", "odd_shape", "refuse"])
async def test_no_failure_tells_the_token_to_a_log(talk, kind, caplog):
    caplog.set_level(logging.DEBUG)
    redactor = Redactor([casting.BOT_TOKEN])
    caplog.handler.addFilter(redactor.filter())
    await talk.rehearsal.fault("telegram", "sendMessage", kind, **({"seconds": 0.6} if kind == "hang" else {}))

    try:
        await talk.say()
        pytest.fail("it went through")
    except Exception as error:
        logging.getLogger("test").exception("it failed")
        told = redactor.told(error)

    await talk.rehearsal.accept("telegram")
    assert SECRET not in told
    assert SECRET not in caplog.text.replace("rehearsal-token-that-opens-nothing')", "")
