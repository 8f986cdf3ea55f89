"""The simulated Telegram's state and the few ways in which it changes; people and bots both act through these.

Everything is held in memory and changes synchronously inside one event loop, so no caller ever sees half of a change.
"""

from __future__ import annotations

import dataclasses
import itertools
from typing import TYPE_CHECKING, Any, Final

from commsbot.rehearsal import happenings as happenings_
from commsbot.rehearsal import telegram_rules as rules
from commsbot.rehearsal import telegram_state as state
from commsbot.rehearsal import telegram_text as text

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from commsbot.rehearsal.telegram_state import Bot, Chat, Member, Message, Person, User

_FIRST_USER: Final = 5_000_001
_FIRST_BOT: Final = 7_000_001
_FIRST_GROUP: Final = 4_000_001
# Supergroups and channels are -100 and ten digits: more than 32 bits ("Bot API docs: Chat.id").
_FIRST_CHANNEL: Final = -1_002_000_000_001
# What a person may see of a spoiler before they tap it; clients cover it in notifications too.
_COVER: Final = "▒"


@dataclasses.dataclass(frozen=True)
class Complaint:
    """A use of the Bot API that the simulator doesn't know; a test asserts that there are none."""

    bot: str
    method: str
    words: str


@dataclasses.dataclass(frozen=True)
class Stored:
    """An uploaded file."""

    id: str
    path: str
    name: str
    mime: str
    data: bytes


class Scene:
    """Everybody, every chat and every message."""

    def __init__(
        self,
        clock: Callable[[], datetime],
        happenings: happenings_.Happenings | None = None,
        first_update_id: int = 100_001,
    ) -> None:
        self.clock = clock
        self.happenings = happenings or happenings_.Happenings()
        self.complaints: list[Complaint] = []
        self.people: dict[int, Person] = {}
        self.bots: dict[int, Bot] = {}
        self.chats: dict[str, Chat] = {}
        self.files: dict[str, Stored] = {}
        self.presses_made: dict[str, state.Press] = {}
        self.notifications: list[state.Notification] = []
        self.first_update_id = first_update_id
        self.user_ids = itertools.count(_FIRST_USER)
        self.bot_ids = itertools.count(_FIRST_BOT)
        self._group_ids = itertools.count(_FIRST_GROUP)
        self._channel_ids = itertools.count(_FIRST_CHANNEL, -1)
        # Private chats and basic groups share one row of message ids; supergroups and channels each begin at 1.
        self._shared_ids = itertools.count(1)
        self._own_ids: dict[str, itertools.count[int]] = {}
        self._first_own_id = 1
        self._file_ids = itertools.count(1)

    # Who and where

    def chat(self, key: str) -> Chat:
        """Return the chat of that key, or raise KeyError."""
        return self.chats[key]

    def by_id(self, chat_id: int) -> Chat | None:
        """Return a group or channel; private chats need the bot too."""
        return next((chat for chat in self.chats.values() if chat.id == chat_id and chat.kind != "private"), None)

    def private(self, person: Person, bot: Bot) -> Chat:
        """Return the private chat of a person and a bot, which exists before anything was said in it."""
        key = f"{bot.username}:{person.id}"
        if key not in self.chats:
            self.chats[key] = state.Chat(person.id, key, "private", person.first_name, person=person, bot=bot)
        return self.chats[key]

    def new_chat(self, kind: state.Kind, title: str, **details: Any) -> Chat:
        """Open a group, supergroup or channel."""
        chat_id = -next(self._group_ids) if kind == "group" else next(self._channel_ids)
        chat = state.Chat(chat_id, str(chat_id), kind, title, **details)
        self.chats[chat.key] = chat
        return chat

    def next_message_id(self, chat: Chat) -> int:
        """Return the id that the next message of this chat gets."""
        if chat.kind in {"private", "group"}:
            return next(self._shared_ids)
        return next(self._own_ids.setdefault(chat.key, itertools.count(self._first_own_id)))

    def begin_at(self, number: int) -> None:
        """Count updates and messages from here, before anything happens: for a bot that knows numbers of an earlier rehearsal."""
        self.first_update_id = number
        self._shared_ids = itertools.count(number)
        self._first_own_id = number

    def store(self, data: bytes, name: str, mime: str, folder: str) -> Stored:
        """Keep an uploaded file."""
        number = next(self._file_ids)
        suffix = name.rpartition(".")[2] if "." in name else "bin"
        stored = Stored(f"AgACAg-rehearsal-{number:06d}", f"{folder}/file_{number}.{suffix}", name, mime, data)
        self.files[stored.id] = stored
        return stored

    def tell(self, kind: str, chat: Chat, **facts: Any) -> None:
        """Let those who watch know that a chat looks different now."""
        people = [person.id for person in chat.people()]
        self.happenings.tell(f"telegram.{kind}", chat=chat.key, title=chat.title, people=people, **facts)

    # Messages

    def post(self, chat: Chat, sender: User | None, **details: Any) -> Message:
        """Add a message, notify the people and give bots the update that they are due."""
        message = state.Message(self.next_message_id(chat), chat, sender, self.clock(), **details)
        chat.messages[message.id] = message
        if "forum_topic_created" in message.content:
            # A topic's id is that of the message that opened it.
            message.thread = message.id
        answered = message.reply_to
        if chat.kind == "supergroup" and message.thread is None and answered is not None:
            message.chain = answered.chain or answered.id
        if message.keyboard:
            message.keyboards.append(message.keyboard)
        if not message.service:
            if isinstance(sender, state.Bot):
                chat.last_bot = sender.id
            elif sender is not None:
                for bot in chat.bots():
                    bot.knows.add(sender.id)
        self._notify(message)
        self.update_bots("channel_post" if chat.kind == "channel" else "message", message)
        self.tell("message", chat, message=message.id)
        return message

    def service(self, chat: Chat, sender: User | None, **content: Any) -> Message:
        """Add a service message ("Bot API docs: Message", its service fields)."""
        thread = content.pop("thread", None)
        return self.post(chat, sender, content=content, service=True, thread=thread)

    def update_bots(self, kind: str, message: Message) -> None:
        """Queue an update about a message for every bot that hears it."""
        for bot in message.chat.bots():
            if rules.hears(bot, message):
                bot.inbox.put(kind, state.message_json(message), self.clock())

    def change(
        self,
        message: Message,
        *,
        words: text.Formatted | None = None,
        markup: dict[str, Any] | None,
        by_person: bool = False,
    ) -> None:
        """Edit a message in place; a bot's own edits give no bot an update."""
        if words is not None:
            message.words = words
        message.markup = markup
        if message.keyboard and (not message.keyboards or message.keyboards[-1] != message.keyboard):
            message.keyboards.append(message.keyboard)
        message.edited = self.clock()
        if by_person:
            self.update_bots("edited_channel_post" if message.chat.kind == "channel" else "edited_message", message)
        self.tell("edited", message.chat, message=message.id)

    def erase(self, message: Message) -> None:
        """Delete a message for everybody; bots get no update of it. What a lock screen showed stays shown."""
        message.deleted = True
        if message.id in message.chat.pinned:
            message.chat.pinned.remove(message.id)
        self.tell("deleted", message.chat, message=message.id)

    def pin(self, message: Message, by: User, *, silent: bool) -> None:
        """Pin a message, with the service message that follows everywhere but in channels' notifications."""
        chat = message.chat
        if message.id in chat.pinned:
            return
        chat.pinned.append(message.id)
        # Bot API docs: pinChatMessage. "Notifications are always disabled in channels and private chats."
        quiet = silent or chat.kind in {"channel", "private"}
        pinned = state.message_json(message, nested=True)
        sender = None if chat.kind == "channel" else by
        self.post(chat, sender, content={"pinned_message": pinned}, service=True, silent=quiet, thread=message.thread)
        self.tell("pinned", chat, message=message.id)

    def unpin(self, message: Message) -> None:
        """Take a pin away; nobody is told by a message."""
        if message.id in message.chat.pinned:
            message.chat.pinned.remove(message.id)
        self.tell("unpinned", message.chat, message=message.id)

    # Members

    def set_member(self, chat: Chat, member: Member, by: User) -> None:
        """Change where somebody stands: my_chat_member for a bot itself, chat_member for bots that govern and asked for it."""
        before = chat.member(member.user)
        hearers = [bot for bot in chat.bots() if bot is not member.user and chat.member(bot).governs]
        chat.members[member.user.id] = member
        told = {
            "chat": state.chat_json(chat),
            "from": state.user_json(by),
            "date": int(self.clock().timestamp()),
            "old_chat_member": state.member_json(chat, before),
            "new_chat_member": state.member_json(chat, member),
        }
        if isinstance(member.user, state.Bot):
            member.user.inbox.put("my_chat_member", told, self.clock())
            member.user.knows.add(by.id)
        for bot in hearers:
            bot.inbox.put("chat_member", told, self.clock())
        self.tell("member", chat, user=member.user.id, status=member.status)

    def set_blocked(self, chat: Chat, *, blocked: bool) -> None:
        """Let a person block or unblock a bot ("Bot API docs: my_chat_member ... only when the bot is blocked or unblocked")."""
        if chat.blocked == blocked or chat.person is None or chat.bot is None:
            return
        chat.blocked = blocked
        gone, there = state.Member(chat.bot, "kicked"), state.Member(chat.bot, "member")
        before, after = (there, gone) if blocked else (gone, there)
        told = {
            "chat": state.chat_json(chat),
            "from": state.user_json(chat.person),
            "date": int(self.clock().timestamp()),
            "old_chat_member": state.member_json(chat, before),
            "new_chat_member": state.member_json(chat, after),
        }
        chat.bot.inbox.put("my_chat_member", told, self.clock())
        self.tell("member", chat, user=chat.bot.id, status=after.status)

    # What lights up

    def _notify(self, message: Message) -> None:
        chat = message.chat
        shown = summary(message)
        if message.service and "pinned_message" not in message.content:
            return
        if message.service and chat.kind in {"channel", "private"}:
            return
        message.notified = shown
        title = message.sender.first_name if chat.kind == "private" and message.sender else chat.title
        if chat.kind in {"group", "supergroup"} and message.sender is not None:
            shown = f"{message.sender.first_name}: {shown}"
        for person in chat.people():
            if person is message.sender or person.deactivated:
                continue
            note = state.Notification(person.id, chat.key, message.id, title, shown, message.silent)
            self.notifications.append(note)


def summary(message: Message) -> str:
    """Return what a notification or a chat list shows of a message; protection hides nothing there, a spoiler is covered."""
    words = message.words.text
    raw = words.encode("utf-16-le")
    for entity in message.words.entities:
        if entity["type"] == "spoiler":
            start, length = 2 * entity["offset"], 2 * entity["length"]
            raw = raw[:start] + (_COVER * entity["length"]).encode("utf-16-le") + raw[start + length :]
    words = raw.decode("utf-16-le")
    match message.content:
        case {"photo": _}:
            return f"🖼 {words or 'Photo'}"
        case {"document": {"file_name": name}}:
            return f"📎 {words or name}"
        case {"location": _}:
            return "📍 Location"
        case {"pinned_message": pinned}:
            return f"pinned «{pinned.get('text', 'a message')}»"
        case _:
            return words
