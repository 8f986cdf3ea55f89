"""Who speaks: a Telegram account becomes a member of the staff, or a stranger, anew with every update; nothing about it is remembered here.

The record says who is bound to which account and who is suspended; a role that was taken away a second ago is gone now.
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import telegram
from telegram import ChatMember

from commsbot.chat import buttons, meant
from commsbot.chat.turn import Attached, Origin, Room, Turn
from commsbot.domain.people import Person
from commsbot.ports import Key
from commsbot.words import Words

INSIDE = frozenset({ChatMember.OWNER, ChatMember.ADMINISTRATOR, ChatMember.MEMBER, ChatMember.RESTRICTED})
MSGIDS = ("the bot was removed", "the bot may not write there any more", "the bot may not post there any more")
REMOVED, MUTED, NO_POSTS = MSGIDS


async def turn(room: Room, row: int, raw: Mapping[str, Any]) -> Turn | None:
    """Read an update once; None where nobody is there to be answered.

    A change of the bot's own place is read from the JSON itself: PTB refuses one that lacks the newest permission, and it must not be missed.
    So is a press, of which only few things matter and which people wait for.
    """
    if "my_chat_member" in raw:
        return await _membership(room, row, raw["my_chat_member"])
    if "callback_query" in raw:
        return await _press(room, row, raw["callback_query"])
    update = telegram.Update.de_json(dict(raw), room.bot)
    user, chat = update.effective_user, update.effective_chat
    if user is None or chat is None:
        return None
    said = await _who(room, row, Key(room.bot.id, chat.id, user.id, _thread(update)), user.language_code)
    said |= {"kind": str(chat.type), "title": chat.title or "", "name": user.full_name}
    if update.message is not None:
        if meant.FILE in raw["message"]:
            said["file"] = Attached(**raw["message"][meant.FILE])
        return _message(room, said, update.message, raw["message"].get(meant.FORWARDED))
    return None


async def _who(room: Room, row: int, key: Key, code: str | None) -> dict[str, Any]:
    person = None
    if key.user not in meant.NOBODY:
        person = (await room.store.agency()).who(key.user)
    spoken = language(room.words, room.office.languages[0], person, code)
    return {"row": row, "key": key, "person": person, "language": spoken}


def language(words: Words, first: str, person: Person | None, code: str | None) -> str:
    """The person's own, else what their Telegram speaks if there is a catalogue, else the agency's first."""
    known = words.languages()
    if person is not None:
        return person.language
    base = (code or "").partition("-")[0].lower()
    return next((each for each in (code or "", base) if each in known), first)


def _thread(update: telegram.Update) -> int:
    """The forum topic; the General topic has no number of its own that a send would take."""
    message = update.message
    return (message.message_thread_id or 0) if message is not None and message.is_topic_message else 0


async def _press(room: Room, row: int, query: Mapping[str, Any]) -> Turn | None:
    """Read a press on one of our buttons; a message that is too old to be told of has but its number and its chat."""
    message, data = query.get("message"), query.get("data")
    if message is None or data is None:
        return None
    chat, by = message["chat"], query["from"]
    thread = message.get("message_thread_id", 0) if message.get("is_topic_message") else 0
    said = await _who(room, row, Key(room.bot.id, chat["id"], by["id"], thread), by.get("language_code"))
    named = " ".join(filter(None, (by["first_name"], by.get("last_name"))))
    said |= {"kind": chat["type"], "title": chat.get("title", ""), "name": named}
    verb, parts = buttons.unpack(data)
    return Turn(**said, verb=verb, parts=parts, press=query["id"], message=message["message_id"])


def _message(room: Room, said: dict[str, Any], message: telegram.Message, forwarded: Mapping[str, Any] | None) -> Turn:
    if message.migrate_to_chat_id is not None:
        return Turn(**said, event="moved", moved_to=message.migrate_to_chat_id)
    if message.migrate_from_chat_id is not None:
        said |= {"key": Key(room.bot.id, message.migrate_from_chat_id, said["key"].user)}
        return Turn(**said, event="moved", moved_to=message.chat.id)
    if forwarded is not None:
        origin = Origin(forwarded["who"], datetime.fromtimestamp(forwarded["date"], UTC))
        return Turn(**said, text=forwarded["text"], sent=message.message_id, origin=origin)
    text = message.text or ""
    command, arguments = _command(text)
    place = message.location or (message.venue.location if message.venue else None)
    answered = message.reply_to_message
    return Turn(
        **said,
        text=text,
        command=command,
        arguments=arguments,
        sent=message.message_id,
        message=answered.message_id if answered is not None else 0,
        location=(place.latitude, place.longitude) if place is not None else None,
    )


def _command(text: str) -> tuple[str, str]:
    """Part `/queue@the_bot all` into `queue` and `all`."""
    if not text.startswith("/"):
        return "", ""
    first, _, rest = text[1:].partition(" ")
    return first.partition("@")[0].lower(), rest.strip()


async def _membership(room: Room, row: int, change: Mapping[str, Any]) -> Turn:
    """What a change of the bot's own place in a chat means to us."""
    chat, by, now = change["chat"], change["from"], change["new_chat_member"]
    said = await _who(room, row, Key(room.bot.id, chat["id"], by["id"]), by.get("language_code"))
    said |= {"kind": chat["type"], "title": chat.get("title", "")}
    if chat["type"] == telegram.Chat.PRIVATE:
        return Turn(**said, event="unblocked" if now["status"] in INSIDE else "blocked")
    if why := _hindered(chat["type"], now):
        return Turn(**said, event="lost", why=why)
    return Turn(**said, event="reached" if change["old_chat_member"]["status"] in INSIDE else "added")


def _hindered(kind: str, now: Mapping[str, Any]) -> str:
    """Name what keeps the bot from posting; empty where it may."""
    status = now["status"]
    if status not in INSIDE or (status == telegram.ChatMember.RESTRICTED and not now.get("is_member", True)):
        return REMOVED
    if kind == telegram.Chat.CHANNEL:
        return "" if now.get("can_post_messages") else NO_POSTS
    return MUTED if status == telegram.ChatMember.RESTRICTED and not now.get("can_send_messages") else ""
