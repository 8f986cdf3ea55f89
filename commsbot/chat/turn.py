"""One turn of a dialogue: who said or pressed what where, and the room in which it is answered.

An act is done once: the inbox row of the update is consumed in the act's own transaction, so a press that Telegram delivers twice, or a
restart between commit and answer, can't act twice. What must be seen afterwards is a card, stored in that same transaction.
"""

from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Protocol, TypeVar

from telegram import Bot

from commsbot.chat.screens import Screen
from commsbot.domain.people import Person
from commsbot.ports import Card, Clock, Inbox, Key, Office, Store, UnitOfWork, Wake
from commsbot.words import Words

T = TypeVar("T")


class Consumed(Exception):
    """This update has been acted upon already; nothing is left to do."""


@dataclass(frozen=True, kw_only=True)
class Turn:
    """An update meant for the bot, read once; text is as typed."""

    row: int
    """The inbox row."""
    key: Key
    person: Person | None
    """The member of staff who speaks; None for a stranger or a group's member."""
    language: str
    """Of the answer: the person's, else Telegram's if the catalogues have it, else the agency's first."""
    kind: str
    """`private`, `group`, `supergroup` or `channel`."""
    title: str = ""
    text: str = ""
    command: str = ""
    """Without slash and bot name; empty where it is none."""
    arguments: str = ""
    verb: str = ""
    """Of a press, with its parts; see `buttons`."""
    parts: tuple[str, ...] = ()
    press: str = ""
    """The callback query to answer."""
    message: int = 0
    """The message that was pressed on, or replied to."""
    sent: int = 0
    """The message that this turn is, 0 for a press."""
    location: tuple[float, float] | None = None
    forum: bool = False


@dataclass(frozen=True, kw_only=True)
class Room:
    """What every answer may need; built once by the application."""

    store: Store
    inbox: Inbox
    office: Office
    words: Words
    bot: Bot
    wake: Wake
    clock: Clock
    subjects: dict[str, "Subject"] = field(default_factory=dict)
    """How each kind of card is drawn, by the prefix of its subject."""

    async def act(self, turn: Turn, fn: Callable[[UnitOfWork], Awaitable[T]]) -> T:
        """Do an act once for this turn; raises `Consumed` if it was done before. Wakes cards and the clock afterwards."""

        async def once(uow: UnitOfWork) -> T:
            if not await uow.consume(turn.row):
                raise Consumed
            return await fn(uow)

        done = await self.store.act(once)
        self.wake.cards()
        self.wake.due()
        return done


class Handler(Protocol):
    """Answers one kind of turn."""

    async def __call__(self, room: Room, turn: Turn) -> None:
        """Do it; a `Refused` that it raises is shown to the person, everything else is ours to mend."""


class Subject(Protocol):
    """Draws a card from what is so now; None when the card has served (its last look stays)."""

    async def __call__(self, room: Room, uow: UnitOfWork, card: Card, name: str) -> Screen | None:
        """Draw for `card.person` (language, rights) the subject `name` (what follows the prefix)."""


class Wanted(Protocol):
    """Names the cards that must exist by what is so now; the projection makes those that don't, so that no act can forget one."""

    async def __call__(self, room: Room, uow: UnitOfWork) -> Iterable[tuple[str, str]]:
        """Give (person, subject) pairs, such as everyone who may settle an unconfirmed delivery."""


@dataclass(frozen=True, slots=True)
class Command:
    """A command of Telegram's menu."""

    handler: Handler
    help: str
    """What it does, in up to 60 characters: a msgid."""
    groups: bool = False
    """Whether it answers in groups, too."""


@dataclass(frozen=True, slots=True)
class Feature:
    """What one module of the chat answers; the application merges them and refuses a clash."""

    commands: Mapping[str, Command] = field(default_factory=dict)
    presses: Mapping[str, Handler] = field(default_factory=dict)
    """By verb."""
    answers: Mapping[str, Handler] = field(default_factory=dict)
    """Typed words, places and shared locations, by the act of the dialogue's cursor."""
    subjects: Mapping[str, Subject] = field(default_factory=dict)
    """Cards, by the prefix of their subject."""
    wanted: tuple[Wanted, ...] = ()
    """What cards there must be: asked at each reconciliation."""
