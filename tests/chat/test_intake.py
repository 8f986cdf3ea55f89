"""Taking updates in: the filter, what is stored, and what goes wrong on the way."""

import asyncio
import json

import pytest
from sqlalchemy import text

from commsbot.chat import meant
from commsbot.domain.people import Role

BOT, NAME = 7000001, "springfield_drill_bot"


def message(words="hello", kind="supergroup", sender=5, entities=(), **more):
    body = {
        "message_id": 9,
        "date": 1,
        "chat": {"id": -100 if kind != "private" else sender, "type": kind},
        "from": {"id": sender, "is_bot": False, "first_name": "Tom"},
        "text": words,
        "entities": list(entities),
    }
    return {"update_id": 1, "message": body | more}


def command(words):
    return {"type": "bot_command", "offset": 0, "length": len(words.split()[0])}


OURS = {"message_id": 3, "date": 1, "chat": {"id": -100, "type": "supergroup"}, "from": {"id": BOT, "is_bot": True}}
THEIRS = OURS | {"from": {"id": 6, "is_bot": False}, "text": "I saw the gunman at number 12"}


@pytest.mark.parametrize(
    ("raw", "meaning"),
    [
        (message(kind="private"), True),
        (message("just talking"), False),
        (message("/status", entities=[command("/status")]), True),
        (message("/status@Springfield_Drill_Bot", entities=[command("/status@Springfield_Drill_Bot")]), True),
        (message("/status@other_bot", entities=[command("/status@other_bot")]), False),
        (message("see /status", entities=[{"type": "bot_command", "offset": 4, "length": 7}]), False),
        (message("😀 @Springfield_drill_bot", entities=[{"type": "mention", "offset": 3, "length": 22}]), True),
        (message("@other", entities=[{"type": "mention", "offset": 0, "length": 6}]), False),
        (message("Drill", entities=[{"type": "text_mention", "offset": 0, "length": 5, "user": {"id": BOT}}]), True),
        (message("yes", reply_to_message=OURS), True),
        (message("yes", reply_to_message=THEIRS), False),
        (message("yes", reply_to_message=OURS | {"forum_topic_created": {"name": "x"}}), False),
        (message("/status", sender=meant.ANONYMOUS_ADMIN, entities=[command("/status")]), False),
        (message("/status", sender=meant.AUTO_FORWARD, entities=[command("/status")]), False),
        (message("", migrate_to_chat_id=-1001), True),
        (message("", migrate_from_chat_id=-1), True),
        (message("", new_chat_members=[{"id": BOT}]), False),
        (message("", kind="channel"), False),
        ({"update_id": 1, "channel_post": {"chat": {"id": -1, "type": "channel"}, "text": "x"}}, False),
        ({"update_id": 1, "edited_message": {}}, False),
        ({"update_id": 1, "chat_member": {}}, False),
        ({"update_id": 1, "my_chat_member": {}}, True),
        ({"update_id": 1, "callback_query": {"data": "g:x", "message": OURS}}, True),
        ({"update_id": 1, "callback_query": {"data": "g:x", "inline_message_id": "x"}}, False),
        ({"update_id": 1, "message": "nonsense"}, False),
        ({"update_id": 1}, False),
    ],
)
def test_only_what_is_meant_for_the_bot_passes(raw, meaning):
    assert meant.meant_for_us(raw, BOT, NAME) is meaning


def test_an_unaddressed_command_of_another_bot_is_not_ours():
    weather = message("/weather Main Street 12", entities=[command("/weather")])

    assert not meant.meant_for_us(weather, BOT, NAME, frozenset({"register"}))
    assert meant.meant_for_us(message("/register", entities=[command("/register")]), BOT, NAME, frozenset({"register"}))


def test_what_is_kept_holds_no_other_members_words():
    mention = message(
        "@springfield_drill_bot what now?",
        entities=[{"type": "mention", "offset": 0, "length": 22}],
        reply_to_message=THEIRS,
        quote={"text": "gunman"},
        external_reply={"text": "gunman"},
    )
    pressed = {
        "update_id": 1,
        "callback_query": {"id": "1", "data": "g:x", "message": OURS | {"reply_to_message": THEIRS}},
    }

    kept = json.dumps([meant.pared(raw, BOT, staff=True) for raw in (mention, pressed)])
    assert "gunman" not in kept
    assert "what now?" in kept


def test_of_a_stranger_only_the_command_is_kept():
    told = message("/report a man with a gun", kind="private", entities=[command("/report")])

    kept = meant.pared(told, BOT, staff=False)["message"]
    assert kept["text"] == "/report"
    assert "text" not in meant.pared(message("a man with a gun", kind="private"), BOT, staff=False)["message"]
    join = message("/start abc", kind="private", entities=[command("/start")])
    assert meant.pared(join, BOT, staff=False)["message"]["text"] == "/start abc"


def test_of_a_group_that_is_heard_the_question_is_kept():
    asked = message("@springfield_drill_bot what now?", reply_to_message=THEIRS, quote={"text": "gunman"})

    kept = meant.pared(asked, BOT, staff=False, heard=True)

    assert kept["message"]["text"] == "@springfield_drill_bot what now?"
    assert "gunman" not in json.dumps(kept)


async def inbox_rows(house):
    async with house.store._database.reading() as connection:
        return [tuple(row) for row in await connection.execute(text("SELECT * FROM inbox"))]


async def test_a_groups_talk_is_never_stored_even_when_the_bot_is_admin(house):
    await house.hires("Chief", Role.ADMINISTRATOR)
    lena, _ = await house.hires("Lena", Role.LIAISON_OFFICER)
    tom = house.world.person("Tom")
    group = house.world.creates_supergroup(lena, "Eastside", [tom])
    house.world.adds_bot(lena, group, house.account, admin=True)
    await house.settled()
    before = len(await inbox_rows(house))
    confirmed = house.chat.intake._offset
    house.world.says(tom, group, "my neighbour has a gun")
    house.world.says(tom, group, "/weather at my neighbour's")
    house.world.says(tom, group, "anonymous neighbour", anonymous=True)
    house.world.uploads_document(tom, group, b"neighbour", "neighbour.txt")
    await house.settled()

    assert house.chat.intake._offset == confirmed + 4
    assert len(await inbox_rows(house)) == before
    assert "neighbour" not in str(await inbox_rows(house))


async def test_an_update_that_comes_twice_is_stored_once(house):
    chief, _ = await house.hires("Chief", Role.ADMINISTRATOR)
    await house.says(chief, "/me")
    for number in range(house.account.inbox.next_id - 1, house.account.inbox.next_id):
        house.world.redeliver(number)
    await house.settled()

    assert len([each for each in house.screen(chief) if each.text.startswith("You are Chief")]) == 1


@pytest.fixture
async def waits(house):
    """What intake waited for, and why; it doesn't really wait."""
    told = []

    async def sleep(seconds):
        told.append((seconds, house.chat.intake.trouble))
        await asyncio.sleep(0)

    await house.hires("Chief", Role.ADMINISTRATOR)
    house.chat.intake._sleep = sleep
    return told


@pytest.mark.parametrize(
    ("kind", "detail", "trouble"),
    [
        ("drop", {}, "updates can't be taken in: NetworkError"),
        ("json_5xx", {}, "updates can't be taken in: ServerTrouble"),
        ("truncate", {"phase": "after"}, "updates can't be taken in: NetworkError"),
        ("odd_shape", {"phase": "after"}, "updates can't be taken in: KeyError"),
        ("status", {"status": 401}, "Telegram refuses the bot's token"),
        ("status", {"status": 409}, "another service fetches this bot's updates"),
        ("flood", {"seconds": 7}, ""),
    ],
)
async def test_intake_lives_through_what_telegram_answers(house, waits, kind, detail, trouble):
    tom = house.world.person("Tom")
    house.faults.add("telegram", "getUpdates", kind, times=3, **detail)
    house.world.start(tom, house.account)
    await house.settled()

    assert "call 911" in house.shows(tom)
    assert len(waits) == 3
    assert all(told.startswith(trouble) for _, told in waits)
    if kind == "flood":
        assert [seconds for seconds, _ in waits] == [7, 7, 7]
    else:
        assert [seconds for seconds, _ in waits] == [0.5, 1.0, 2.0]
    assert house.chat.trouble == ""


async def test_nothing_is_confirmed_that_could_not_be_stored(house, waits):
    tom = house.world.person("Tom")
    real, failures = house.store.inbox.keep, []

    async def keep(bot, updates):
        if len(failures) < 2:
            failures.append(updates)
            raise OSError(28, "No space left on device")
        return await real(bot, updates)

    house.store.inbox.keep = keep
    house.world.start(tom, house.account)
    await house.settled()

    assert "call 911" in house.shows(tom)
    assert [told for _, told in waits] == ["updates can't be taken in: OSError"] * 2


async def test_a_webhook_stores_before_it_says_ok(house):
    await house.stops()
    intake = house.build().intake
    raw = message(kind="private") | {"update_id": 77}
    assert await intake.take_webhook(raw, "") == 403
    intake._secret = "s3cret"
    assert await intake.take_webhook(raw, "S3cret") == 403
    assert await intake.take_webhook({"update_id": "x"}, "s3cret") == 400
    assert await inbox_rows(house) == []
    assert await intake.take_webhook(raw, "s3cret") == 200
    assert await intake.take_webhook(raw, "s3cret") == 200
    assert len(await inbox_rows(house)) == 1

    async def keep(bot, updates):
        raise OSError(28, "No space left on device")

    house.store.inbox.keep = keep
    assert await intake.take_webhook(raw | {"update_id": 78}, "s3cret") == 503
    assert intake.trouble


@pytest.mark.parametrize("kind", ["json_5xx", "odd_shape"])
async def test_the_service_waits_for_a_telegram_that_is_down(house, kind):
    await house.stops()
    house.faults.add("telegram", "getMe", kind, times=1)
    await house.starts()
    tom = house.world.person("Tom")
    house.world.start(tom, house.account)
    while not house.chat.trouble:  # noqa: ASYNC110  # nothing tells of trouble, it is looked up
        await asyncio.sleep(0)
    assert house.chat.trouble == "Telegram doesn't answer"
    await house.settled()

    assert "call 911" in house.shows(tom)
    assert house.chat.trouble == ""
