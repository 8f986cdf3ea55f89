"""The acts of people in the simulated Telegram: what tests, drills and the page do with their thumbs.

An act that a real client wouldn't offer (a button that isn't there, a chat that one isn't in) raises `NotPossible`: a test that does it is
wrong. What bots do comes in over HTTP (`bot_api`).
"""

from __future__ import annotations

import datetime as dt
import mimetypes
import re
from typing import TYPE_CHECKING, Any, Final

from commsbot.rehearsal import telegram_images as images
from commsbot.rehearsal import telegram_places as places
from commsbot.rehearsal import telegram_screen as screens
from commsbot.rehearsal import telegram_state as state
from commsbot.rehearsal import telegram_text as text

if TYPE_CHECKING:
    from collections.abc import Callable

    from commsbot.rehearsal import happenings as happenings_
    from commsbot.rehearsal.telegram_screen import Seen
    from commsbot.rehearsal.telegram_state import Bot, Chat, Message, Person, Press

# tdlib, deep links: t.me/<bot>?start=<payload>, up to 64 of these characters.
_PAYLOAD: Final = re.compile(r"[A-Za-z0-9_-]{1,64}")


NotPossible = places.NotPossible


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


class TelegramWorld(places.Places):
    """The simulated Telegram with everything that people do in it."""

    def __init__(
        self,
        clock: Callable[[], dt.datetime] = _now,
        happenings: happenings_.Happenings | None = None,
        first_update_id: int = 100_001,
    ) -> None:
        super().__init__(clock, happenings, first_update_id)

    # Private chats

    def start(self, person: Person, bot: Bot, payload: str = "") -> Message:
        """Press Start, with the payload of a deep link (t.me/<bot>?start=<payload>); unblocks the bot where it was blocked."""
        if payload and not _PAYLOAD.fullmatch(payload):
            raise NotPossible(f"{payload!r} isn't a deep link's payload: 1 to 64 of A-Z, a-z, 0-9, _ and -")
        chat = self.private(person, bot)
        self.set_blocked(chat, blocked=False)
        return self.says(person, chat, f"/start {payload}".strip())

    def blocks(self, person: Person, bot: Bot) -> None:
        """Stop and block the bot."""
        self.set_blocked(self.private(person, bot), blocked=True)

    def unblocks(self, person: Person, bot: Bot) -> None:
        """Unblock the bot without writing to it."""
        self.set_blocked(self.private(person, bot), blocked=False)

    # Messages

    def says(
        self, person: Person, chat: Chat | Bot, words: str, reply_to: int | Message | None = None, *,
        thread: int | None = None, anonymous: bool = False,
    ) -> Message:  # fmt: skip
        """Type and send; `anonymous` is an administrator who writes as the group ("Bot API docs: Message.sender_chat")."""
        return self._send(person, chat, reply_to, thread, anonymous=anonymous, words=text.formatted(words))

    def shares_location(
        self, person: Person, chat: Chat | Bot, latitude: float, longitude: float, *, thread: int | None = None
    ) -> Message:
        """Share a place on the map."""
        content = {"location": {"latitude": latitude, "longitude": longitude}}
        return self._send(person, chat, None, thread, content=content)

    def uploads_photo(
        self, person: Person, chat: Chat | Bot, data: bytes, caption: str = "", *, thread: int | None = None
    ) -> Message:
        """Send a picture (PNG or JPEG)."""
        return self._send(person, chat, None, thread, content=self.photo(data), words=text.formatted(caption))

    def uploads_document(
        self, person: Person, chat: Chat | Bot, data: bytes, name: str, caption: str = "", *, thread: int | None = None
    ) -> Message:
        """Send a file as it is."""
        return self._send(person, chat, None, thread, content=self.document(data, name), words=text.formatted(caption))

    def forwards(self, person: Person, message: Message, chat: Chat | Bot) -> Message:
        """Forward a message; a protected one offers no such thing."""
        self.check_inside(person, message.chat)
        if message.protected or message.chat.protected:
            raise NotPossible("the message is protected: no client forwards it")
        return self._send(
            person, chat, None, None, words=message.words, content=message.content, origin=origin(message)
        )

    def edits(self, person: Person, message: Message, words: str) -> None:
        """Change the words of one's own message."""
        if message.sender is not person:
            raise NotPossible("only one's own messages can be edited")
        self.change(message, words=text.formatted(words), markup=message.markup, by_person=True)

    def deletes(self, person: Person, message: Message) -> None:
        """Delete a message for everybody; no bot gets an update of it."""
        self.check_inside(person, message.chat)
        self.erase(message)

    def pins(self, person: Person, message: Message) -> None:
        """Pin a message with a notification."""
        self.check_inside(person, message.chat)
        self.pin(message, person, silent=False)

    def _send(
        self, person: Person, chat: Chat | Bot, reply_to: int | Message | None, thread: int | None, *, anonymous: bool = False, **details: Any
    ) -> Message:  # fmt: skip
        if isinstance(chat, state.Bot):
            chat = self.private(person, chat)
        self._may_write(person, chat, thread)
        if chat.kind == "private":
            chat.started = True
        answered = chat.messages[reply_to] if isinstance(reply_to, int) else reply_to
        if thread is None and answered is not None and chat.is_forum:
            thread = answered.thread
        sender: Person = person
        sender_chat = chat if chat.kind == "channel" else None
        if anonymous:
            sender, sender_chat = state.Person(state.ANONYMOUS_ADMIN, "Group", "", "GroupAnonymousBot"), chat
        return self.post(chat, sender, reply_to=answered, thread=thread, sender_chat=sender_chat, **details)

    def _may_write(self, person: Person, chat: Chat, thread: int | None) -> None:
        self.check_inside(person, chat)
        if chat.blocked:
            raise NotPossible("the bot is blocked: the client offers only to unblock it (start)")
        if chat.migrated_to is not None or chat.deleted:
            raise NotPossible(f"{chat.title} isn't open any more")
        if chat.kind == "channel" and not chat.member(person).may("can_post_messages"):
            raise NotPossible("only administrators post in a channel")
        if thread is not None and thread not in chat.topics:
            raise NotPossible(f"{chat.title} has no topic {thread}")

    # Buttons

    def presses(
        self, person: Person, message: Message | int, button: str, *, chat: Chat | None = None, old: bool = False
    ) -> Press:
        """Tap a button, named by its label or its data; `old` taps a keyboard that the phone still showed after an edit.

        The returned press tells afterwards whether and how the bot answered it.
        """
        if isinstance(message, int):
            if chat is None:
                raise NotPossible("a message id needs its chat")
            message = chat.messages[message]
        self.check_inside(person, message.chat)
        if message.deleted and not old:
            raise NotPossible("the message was deleted")
        if not isinstance(message.sender, state.Bot):
            raise NotPossible("only messages of bots have buttons")
        shown = [row for keyboard in reversed(message.keyboards) for row in keyboard] if old else message.keyboard
        found = [b for row in shown for b in row if button in {b["text"], b.get("callback_data")}]
        if not found or "callback_data" not in found[0]:
            offered = [b["text"] for row in shown for b in row]
            raise NotPossible(f"there is no button {button!r} to press, only {offered}")
        press = state.Press(
            str(4_000_000_000_000_000_000 + len(self.presses_made)),
            person,
            message.sender,
            message,
            found[0]["callback_data"],
            self.clock(),
        )
        self.presses_made[press.id] = press
        self._deliver(press)
        return press

    def represses(self, press: Press) -> Press:
        """Let the client send a press again with a new update id, as it does after a restart without an answer (telegram-bot-api#699)."""
        again = state.Press(press.id + "1", press.person, press.bot, press.message, press.data, self.clock())
        self.presses_made[again.id] = again
        self._deliver(again)
        return again

    def expires(self, press: Press) -> None:
        """Let the time for an answer run out."""
        press.expired = True

    def _deliver(self, press: Press) -> None:
        message = press.message
        press.bot.knows.add(press.person.id)
        told = {
            "id": press.id,
            "from": state.user_json(press.person),
            "message": state.inaccessible_json(message) if message.deleted else state.message_json(message),
            "chat_instance": f"{abs(message.chat.id)}0",
            "data": press.data,
        }
        update = press.bot.inbox.put("callback_query", told, self.clock())
        if update is not None:
            press.updates.append(update)
        self.tell("pressed", message.chat, message=message.id, press=press.id)

    def redeliver(self, update_id: int, bot: Bot | None = None) -> None:
        """Send an update to its bot once more under the same id, confirmed or not."""
        for one in [bot] if bot is not None else self.bots.values():
            if update_id in one.inbox.sent:
                one.inbox.redeliver(update_id)
                return
        raise NotPossible(f"there never was an update {update_id}")

    def renumbers(self, bot: Bot, first_id: int) -> None:
        """Let update ids begin anew ("Bot API docs: Update.update_id", after a week without updates the next id is random)."""
        bot.inbox.next_id = first_id

    # What people see

    def screen(self, person: Person | None, chat: Chat | Bot) -> list[Seen]:
        """Return what the person sees in the chat; None is the public, which sees public channels."""
        if isinstance(chat, state.Bot):
            if person is None:
                raise NotPossible("nobody has no private chats")
            chat = self.private(person, chat)
        return screens.screen(person, chat)

    def chats_of(self, person: Person) -> list[Chat]:
        """Return the chats in the person's list."""
        return screens.chats_of(person, list(self.chats.values()))

    def menu(self, person: Person, chat: Chat | Bot, bot: Bot | None = None) -> list[dict[str, str]]:
        """Return the commands that the client offers for a bot of this chat."""
        if isinstance(chat, state.Bot):
            chat = self.private(person, chat)
        bots = chat.bots() if bot is None else [bot]
        return [command for one in bots for command in screens.menu(one, person, chat)]

    def lock_screen(self, person: Person) -> list[state.Notification]:
        """Return everything that this person's locked phone ever showed."""
        return [note for note in self.notifications if note.person == person.id]

    # Files

    def photo(self, data: bytes, name: str = "photo.jpg") -> dict[str, Any]:
        """Keep a picture and return it as a message's content; one size only, and not compressed again as Telegram does."""
        width, height = images.size(data)
        stored = self.store(data, name, "image/jpeg", "photos")
        size = {"file_id": stored.id, "file_unique_id": f"u{stored.id[-6:]}", "file_size": len(data)}
        return {"photo": [size | {"width": width, "height": height}]}

    def document(self, data: bytes, name: str) -> dict[str, Any]:
        """Keep a file and return it as a message's content."""
        mime = mimetypes.guess_type(name)[0] or "application/octet-stream"
        stored = self.store(data, name, mime, "documents")
        told = {"file_id": stored.id, "file_unique_id": f"u{stored.id[-6:]}", "file_size": len(data)}
        return {"document": told | {"file_name": name, "mime_type": mime}}


def origin(message: Message) -> dict[str, Any]:
    """Return where a forward comes from ("Bot API docs: MessageOrigin"); a forward of a forward names the first."""
    if message.origin is not None:
        return message.origin
    date = int(message.date.timestamp())
    if message.chat.kind == "channel":
        return {"type": "channel", "date": date, "chat": state.chat_json(message.chat), "message_id": message.id}
    if message.sender is None:
        return {"type": "chat", "date": date, "sender_chat": state.chat_json(message.chat)}
    return {"type": "user", "date": date, "sender_user": state.user_json(message.sender)}
