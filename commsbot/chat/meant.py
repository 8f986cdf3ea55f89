"""What of Telegram's updates is meant for the bot, decided on the raw JSON before anything is stored or parsed.

In a group only these: commands to us (an unaddressed one only if it is ours), replies to our messages, mentions of our name, presses, our own
membership, and the group's move to another chat id. A bot that is an administrator receives every message of the group; the rest is dropped
unread. What is kept is pared of other people's words, and of a stranger's: a message that quotes a neighbour would store the neighbour, too. While an
incident is open, what members of a registered group write to us is kept: it is a question for the staff.
"""

from collections.abc import Mapping
from typing import Any, Final

ANONYMOUS_ADMIN: Final = 1087968824
AUTO_FORWARD: Final = 777000
CHANNEL_BOT: Final = 136817688
"""Those who write for somebody else: a group's anonymous administrator, a linked channel, a member who writes as a channel."""
NOBODY: Final = frozenset({ANONYMOUS_ADMIN, AUTO_FORWARD, CHANNEL_BOT})

ALLOWED: Final = ("message", "callback_query", "my_chat_member")
"""What is asked of Telegram; always given, because a list that was given once is kept (Bot API docs: getUpdates.allowed_updates)."""

_MOVES: Final = ("migrate_to_chat_id", "migrate_from_chat_id")
_KEPT: Final = frozenset({
    "message_id", "message_thread_id", "is_topic_message", "from", "chat", "date", "text", "entities", "location", "venue",
    "reply_to_message", *_MOVES,
})  # fmt: skip
FILE: Final = "attached"
"""Our own member of a message that is kept: a picture or file that somebody on the staff sent to the bot alone."""
_UNTAKEN: Final = ("animation", "video", "video_note", "audio", "voice", "sticker")
FORWARDED: Final = "forwarded"
"""Our own member of a message that is kept: who said it first, when, and the words."""
_STRANGERS: Final = frozenset({"message_id", "from", "chat", "date"})


def meant_for_us(
    raw: Mapping[str, Any], bot_id: int, bot_username: str, commands: frozenset[str] | None = None
) -> bool:
    """Tell whether an update is for the bot; `commands` are those that it knows in groups (None: any unaddressed one is taken)."""
    if "my_chat_member" in raw:
        return True
    if "callback_query" in raw:
        press = raw["callback_query"]
        return "data" in press and "message" in press
    message = raw.get("message")
    if not isinstance(message, Mapping):
        return False
    kind = message.get("chat", {}).get("type")
    if kind == "private":
        return not message.get("from", {}).get("is_bot", False)
    return kind in {"group", "supergroup"} and _meant_in_group(message, bot_id, bot_username.lower(), commands)


def _meant_in_group(message: Mapping[str, Any], bot_id: int, username: str, commands: frozenset[str] | None) -> bool:
    if any(name in message for name in _MOVES):
        return True
    sender = message.get("from", {})
    if sender.get("id") in NOBODY or sender.get("is_bot", True) or message.get("is_automatic_forward"):
        return False
    return answers_us(message, bot_id) or _calls_us(message, bot_id, username, commands)


def answers_us(message: Mapping[str, Any], bot_id: int) -> bool:
    """Tell whether a message replies to one of ours; in a forum every message carries its topic's first one, which is no reply."""
    answered = message.get("reply_to_message") or {}
    return answered.get("from", {}).get("id") == bot_id and "forum_topic_created" not in answered


def _calls_us(message: Mapping[str, Any], bot_id: int, username: str, commands: frozenset[str] | None) -> bool:
    for entity in message.get("entities", ()):
        words = part(message.get("text", ""), entity).lower()
        match entity.get("type"):
            case "bot_command":
                command, _, addressee = words.removeprefix("/").partition("@")
                mine = addressee == username if addressee else commands is None or command in commands
                if entity["offset"] == 0 and mine:
                    return True
            case "mention" if words == f"@{username}":
                return True
            case "text_mention" if entity.get("user", {}).get("id") == bot_id:
                return True
            case _:
                pass
    return False


def part(text: str, entity: Mapping[str, Any]) -> str:
    """Cut an entity's words out of its text; offsets count UTF-16 units (Bot API docs: MessageEntity)."""
    units = text.encode("utf-16-le")
    start = 2 * int(entity["offset"])
    return units[start : start + 2 * int(entity["length"])].decode("utf-16-le", "ignore")


def sender(raw: Mapping[str, Any]) -> int:
    """Who caused an update; 0 where nobody is named."""
    return int(_body(raw).get("from", {}).get("id", 0))


def chat(raw: Mapping[str, Any]) -> int:
    """The chat of an update; 0 where there is none."""
    body = _body(raw)
    return int((body.get("message", body) or {}).get("chat", {}).get("id", 0))


def _body(raw: Mapping[str, Any]) -> Mapping[str, Any]:
    return next((raw[name] for name in ALLOWED if name in raw), {})


def joining(raw: Mapping[str, Any]) -> bool:
    """Tell whether somebody comes with a link's token."""
    text = str(raw.get("message", {}).get("text", ""))
    return text.startswith("/start ")


def pared(raw: Mapping[str, Any], bot_id: int, *, staff: bool, heard: bool = False) -> dict[str, Any]:
    """Leave of an update what acting on it needs: never another member's words, and no words of somebody who is neither on the staff nor `heard`."""
    if "callback_query" in raw:
        press = dict(raw["callback_query"])
        press["message"] = _ours(press["message"])
        return {"update_id": raw["update_id"], "callback_query": press}
    if "message" not in raw:
        return dict(raw)
    message = raw["message"]
    kept = {name: value for name, value in message.items() if name in _KEPT}
    if not (staff or heard or joining(raw) or any(name in message for name in _MOVES)):
        commands = [
            one for one in message.get("entities", ()) if one.get("type") == "bot_command" and not one["offset"]
        ]
        kept = {name: value for name, value in kept.items() if name in _STRANGERS}
        if commands:
            kept |= {"text": part(message["text"], commands[0]), "entities": commands[:1]}
    elif "reply_to_message" in kept:
        kept["reply_to_message"] = _ours(kept["reply_to_message"])
        if not answers_us(message, bot_id):
            del kept["reply_to_message"]
    if staff and message.get("chat", {}).get("type") == "private" and (sent := _file(message)):
        kept[FILE] = sent
    if staff and "forward_origin" in message and message.get("chat", {}).get("type") == "private":
        kept[FORWARDED] = _forwarded(message)
    return {"update_id": raw["update_id"], "message": kept}


def _file(message: Mapping[str, Any]) -> dict[str, Any]:
    """Keep of a picture or file how to fetch it, of the largest size there is; of what isn't taken only its kind. Its name is nobody's business."""
    album = str(message.get("media_group_id", ""))
    if kind := next((each for each in _UNTAKEN if each in message), ""):
        return {"kind": "video" if kind.startswith("video") else kind}
    if message.get("photo"):
        size = max(message["photo"], key=lambda each: each["width"] * each["height"])
        return {"kind": "photo", "id": size["file_id"], "size": int(size.get("file_size", 0)), "album": album}
    if document := message.get("document"):
        kind = "video" if str(document.get("mime_type", "")).startswith("video/") else "document"
        return {"kind": kind, "id": document["file_id"], "size": int(document.get("file_size", 0)), "album": album}
    return {}


def _forwarded(message: Mapping[str, Any]) -> dict[str, Any]:
    """Keep of where a forward comes from the name and the time, never an account; a picture's words are its caption (Bot API docs: MessageOrigin)."""
    origin = message["forward_origin"]
    person, place = origin.get("sender_user", {}), origin.get("chat") or origin.get("sender_chat") or {}
    names = (place.get("title"), origin.get("sender_user_name"), person.get("first_name"), person.get("last_name"))
    who = " ".join(filter(None, names))
    return {"who": who, "date": int(origin["date"]), "text": message.get("text") or message.get("caption", "")}


def _ours(message: Mapping[str, Any]) -> dict[str, Any]:
    return {
        name: value
        for name, value in message.items()
        if name in {"message_id", "message_thread_id", "is_topic_message", "from", "chat", "date"}
    }
