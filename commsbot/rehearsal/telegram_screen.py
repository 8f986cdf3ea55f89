"""What one person sees of a chat: the messages, their buttons, and what a locked phone gave away."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

from commsbot.rehearsal import telegram_scene as scene
from commsbot.rehearsal import telegram_state as state

if TYPE_CHECKING:
    from datetime import datetime

    from commsbot.rehearsal.telegram_state import Chat, Message, Person


@dataclasses.dataclass(frozen=True)
class Button:
    """One button of an inline keyboard; `data`, `url` or `copies` tells what a tap does."""

    label: str
    data: str = ""
    url: str = ""
    copies: str = ""
    style: str = ""


@dataclasses.dataclass(frozen=True)
class Seen:
    """One message as a person sees it; plain values, so that `dataclasses.asdict` makes JSON of it (times aside)."""

    id: int
    at: datetime
    sender: str
    sender_id: int
    mine: bool
    text: str
    entities: tuple[dict[str, Any], ...] = ()
    buttons: tuple[tuple[Button, ...], ...] = ()
    media: str = ""
    file: str = ""
    location: tuple[float, float] | None = None
    service: str = ""
    reply_to: int | None = None
    thread: int | None = None
    forwarded_from: str = ""
    protected: bool = False
    edited: bool = False
    pinned: bool = False
    silent: bool = False
    asks: bool = False
    """A forced reply: the client opens an answer to this message."""
    placeholder: str = ""
    notification: str | None = None
    """What the lock screen showed when it was sent; None for one's own messages and where nothing lights up."""

    def labels(self) -> list[str]:
        """Return the labels of all buttons in reading order."""
        return [button.label for row in self.buttons for button in row]


def screen(person: Person | None, chat: Chat) -> list[Seen]:
    """Return the messages that this person sees, oldest first; None is anybody who opens a public channel in a browser."""
    if person is None:
        visible = chat.kind in {"channel", "supergroup"} and bool(chat.username)
    else:
        visible = chat.person is person or (chat.person is None and chat.member(person).inside)
    if not visible:
        return []
    return [_seen(person, message) for message in chat.messages.values() if not message.deleted]


def _seen(person: Person | None, message: Message) -> Seen:
    mine = person is not None and message.sender is person
    anonymous = message.chat.kind == "channel" or message.sender is None
    placed = message.content.get("location")
    markup = message.markup or {}
    return Seen(
        id=message.id,
        at=message.date,
        sender=message.chat.title if anonymous or message.sender is None else message.sender.first_name,
        sender_id=message.chat.id if anonymous or message.sender is None else message.sender.id,
        mine=mine,
        text=message.words.text,
        entities=message.words.entities,
        buttons=tuple(tuple(_button(button) for button in row) for row in message.keyboard),
        media=next((kind for kind in ("photo", "document", "location") if kind in message.content), ""),
        file=_file(message),
        location=(placed["latitude"], placed["longitude"]) if placed else None,
        service=_service(message),
        reply_to=message.reply_to.id if message.reply_to is not None else None,
        thread=message.thread,
        forwarded_from=_origin(message),
        protected=message.protected or message.chat.protected,
        edited=message.edited is not None,
        pinned=message.id in message.chat.pinned,
        silent=message.silent,
        asks=bool(markup.get("force_reply")),
        placeholder=str(markup.get("input_field_placeholder", "")),
        notification=None if mine else message.notified,
    )


def _button(button: dict[str, Any]) -> Button:
    copied = button.get("copy_text", {}).get("text", "")
    return Button(
        button["text"], button.get("callback_data", ""), button.get("url", ""), copied, button.get("style", "")
    )


def _file(message: Message) -> str:
    if "photo" in message.content:
        return str(message.content["photo"][-1]["file_id"])
    return str(message.content.get("document", {}).get("file_id", ""))


def _origin(message: Message) -> str:
    match message.origin:
        case {"chat": {"title": title}}:
            return str(title)
        case {"sender_user": {"first_name": name}}:
            return str(name)
        case _:
            return ""


def _service(message: Message) -> str:
    if not message.service:
        return ""
    content = message.content
    who = message.sender.first_name if message.sender is not None else message.chat.title
    match next(iter(content), ""):
        case "new_chat_members":
            return f"{who} added {', '.join(user['first_name'] for user in content['new_chat_members'])}"
        case "left_chat_member":
            return f"{who} removed {content['left_chat_member']['first_name']}"
        case "pinned_message":
            return scene.summary(message) if message.chat.kind == "channel" else f"{who} {scene.summary(message)}"
        case "group_chat_created" | "supergroup_chat_created":
            return f"{who} created the group"
        case "channel_chat_created":
            return "The channel was created"
        case "forum_topic_created":
            return f"{who} opened the topic {content['forum_topic_created']['name']}"
        case "migrate_to_chat_id" | "migrate_from_chat_id":
            return "The group became a supergroup"
        case kind:
            return f"{who}: {kind.replace('_', ' ')}"


def chats_of(person: Person, chats: list[Chat]) -> list[Chat]:
    """Return the chats in this person's list."""
    listed = []
    for chat in chats:
        private = chat.person is person and (chat.started or bool(chat.messages))
        if private or (chat.person is None and chat.migrated_to is None and chat.member(person).inside):
            listed.append(chat)
    return listed


def menu(bot: state.Bot, person: Person, chat: Chat) -> list[dict[str, str]]:
    """Return the commands that this person's client offers, by the order of scopes that the Bot API documents for setMyCommands."""
    if chat.kind == "private":
        scopes = [f"chat:{chat.id}", "all_private_chats", "default"]
    else:
        admin = chat.member(person).governs
        own = [f"chat_member:{chat.id}:{person.id}"] + ([f"chat_administrators:{chat.id}"] if admin else [])
        wide = (["all_chat_administrators"] if admin else []) + ["all_group_chats", "default"]
        scopes = [*own, f"chat:{chat.id}", *wide]
    for scope in scopes:
        for language in (person.language, ""):
            if listed := bot.menus.get((scope, language)):
                return listed
    return []
