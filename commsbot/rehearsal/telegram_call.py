"""One call of a Bot API method: its parameters read strictly, the chat that it names found, and its pace kept."""

from __future__ import annotations

import dataclasses
import json
from typing import TYPE_CHECKING, Any, Final

from commsbot.rehearsal import telegram_answers as answers
from commsbot.rehearsal import telegram_rules as rules

if TYPE_CHECKING:
    from collections.abc import Callable

    from commsbot.rehearsal import limits as limits_
    from commsbot.rehearsal.telegram_state import Bot, Chat, Message, Person
    from commsbot.rehearsal.telegram_world import TelegramWorld

# Bots FAQ, "My bot is hitting limits": one message a second in one chat ("short bursts" pass; how short is unpublished, so five),
# about 30 a second in all, 20 a minute in one group. Edits count (grammY, flood limits).
PER_CHAT: Final = (1.0, 5)
OVERALL: Final = (30.0, 30)
PER_GROUP: Final = (20 / 60, 20)


@dataclasses.dataclass(frozen=True)
class Upload:
    """A file that came as a part of a multipart body."""

    name: str
    data: bytes


@dataclasses.dataclass
class Call:
    """One request to one method, for one bot."""

    world: TelegramWorld
    limits: limits_.Limits
    bot: Bot
    method: str
    given: dict[str, Any]
    uploads: dict[str, Upload]
    gone: Callable[[], bool]
    """Tells whether the caller has hung up."""

    # Parameters ("Bot API docs: Making requests": query, form, JSON or multipart, so numbers and objects may come as strings)

    def integer(self, name: str, default: int = 0) -> int:
        """Return a whole number."""
        value = self.given.get(name, default)
        try:
            return int(value)
        except (TypeError, ValueError):
            raise answers.bad(f'parameter "{name}" must be an Integer') from None

    def optional(self, name: str) -> int | None:
        """Return a whole number, or None where it wasn't given."""
        return self.integer(name) if name in self.given else None

    def real(self, name: str) -> float:
        """Return a number."""
        try:
            return float(self.given[name])
        except (KeyError, TypeError, ValueError):
            raise answers.bad(f'parameter "{name}" must be a Float') from None

    def words(self, name: str) -> str:
        """Return a text as it was given."""
        value = self.given.get(name, "")
        return value if isinstance(value, str) else json.dumps(value)

    def flag(self, name: str) -> bool:
        """Return a yes or no; a form says `true`."""
        value = self.given.get(name, False)
        return value if isinstance(value, bool) else str(value).strip().lower() in {"true", "yes", "1"}

    def json(self, name: str) -> Any:
        """Return an object or array, which a form carries as JSON text; None where it wasn't given."""
        value = self.given.get(name)
        if not isinstance(value, str):
            return value
        try:
            return json.loads(value) if value else None
        except json.JSONDecodeError:
            raise answers.bad(f"can't parse {name.replace('_', ' ')} JSON object") from None

    # Chats and messages

    def chat(self, name: str = "chat_id") -> Chat:
        """Return the chat that a parameter names, whether or not the bot may write there; Refused where there is none for this bot."""
        named = self.words(name).strip()
        if not named:
            raise answers.bad(f"{name} is empty")
        if named.startswith("@"):
            return self._public(named[1:].lower())
        try:
            chat_id = int(named)
        except ValueError:
            raise answers.bad("chat not found") from None
        if chat_id > 0:
            return self._private(chat_id)
        chat = self.world.by_id(chat_id)
        if chat is None:
            raise answers.bad("chat not found")
        return chat

    def _public(self, username: str) -> Chat:
        # Bot API docs: chat_id, "username of the target channel": a person can't be addressed by a username.
        for chat in self.world.chats.values():
            if chat.username and chat.username.lower() == username:
                return chat
        raise answers.bad("chat not found")

    def _private(self, user_id: int) -> Chat:
        if user_id in self.world.bots:
            raise answers.forbidden("bots can't send messages to bots")
        person = self.world.people.get(user_id)
        if person is None or not self.knows(person):
            # The server has no access hash for somebody whom the bot never met.
            raise answers.bad("chat not found")
        return self.world.private(person, self.bot)

    def knows(self, person: Person) -> bool:
        """Tell whether the bot ever met this person: heard them, was pressed by them, or shares a chat with them."""
        if person.id in self.bot.knows or self.world.private(person, self.bot).started:
            return True
        return any(
            chat.member(person).inside and chat.member(self.bot).inside
            for chat in self.world.chats.values()
            if chat.person is None
        )

    def place(self, what: str = "text messages") -> Chat:
        """Return the chat to write to, with the right to write and the pace checked."""
        chat = self.chat()
        rules.check_may_write(self.bot, chat, what)
        self.pace(chat)
        return chat

    def present(self) -> Chat:
        """Return a chat where the bot is (or a private one), for methods that don't write."""
        chat = self.chat()
        if chat.person is None:
            rules.check_inside(self.bot, chat)
        return chat

    def message(self, chat: Chat, verb: str, name: str = "message_id") -> Message:
        """Return the message that a parameter names; `verb` completes Telegram's "message to ... not found"."""
        number = self.integer(name)
        if number <= 0:
            raise answers.bad("message identifier is not specified")
        message = chat.messages.get(number)
        if message is None or message.deleted:
            raise answers.bad(f"message to {verb} not found")
        return message

    def pace(self, chat: Chat) -> None:
        """Spend one message of this bot's pace, or raise Refused with the seconds to wait."""
        own = f"telegram/{self.bot.id}"
        buckets = [(f"{own}/{chat.key}", PER_CHAT), (own, OVERALL)]
        if chat.kind != "private":
            buckets.insert(0, (f"{own}/{chat.key}/minute", PER_GROUP))
        for bucket, (rate, burst) in buckets:
            if wait := self.limits.spend(bucket, rate, burst):
                raise answers.flooded(wait)
