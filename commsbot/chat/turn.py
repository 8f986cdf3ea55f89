"""One turn of a dialogue: who said or pressed what where, and the room in which it is answered.

An act is done once: the inbox row of the update is consumed in the act's own transaction, so a press that Telegram delivers twice, or a
restart between commit and answer, can't act twice. What must be seen afterwards is a card, stored in that same transaction.
"""

from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol, TypeVar

from telegram import Bot
from telegram.error import BadRequest

from commsbot.chat import moving
from commsbot.chat.screens import Screen
from commsbot.domain.people import Act, Person
from commsbot.ports import Card, Clock, Inbox, Key, Matter, Office, Store, UnitOfWork, Wake
from commsbot.wire.seal import Seal
from commsbot.wire.telegram_request import Line
from commsbot.words import Words

T = TypeVar("T")

MOST_TOAST = 200
"""Bot API docs: answerCallbackQuery, the longest text."""


IDLE = frozenset({Matter.CURSOR, Matter.CARD, Matter.COUNT, Matter.DRAFT})
"""What makes nothing due: what somebody is asked, shown, or is still writing."""
LEAVING = frozenset({Matter.DELIVERY, Matter.LANE})
"""What lanes have to do with."""


class Consumed(Exception):
    """This update has been acted upon already; nothing is left to do."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a forwarded message comes from."""

    who: str
    """The channel's or person's name as Telegram tells it."""
    at: datetime
    """When it was sent first, aware."""


@dataclass(frozen=True, slots=True)
class Attached:
    """A picture or file that somebody sent."""

    kind: str
    """`photo`, `document`, `video`, or what else Telegram calls it."""
    id: str = ""
    """By which Telegram gives it out; empty for what isn't taken anyway."""
    size: int = 0
    """In bytes; 0 where Telegram doesn't say."""
    album: str = ""
    """Several that were sent together share this."""


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
    name: str = ""
    """Of whoever speaks, as Telegram shows it."""
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
    origin: Origin | None = None
    """Set for a message that was forwarded to the bot in a private chat."""
    file: Attached | None = None
    event: str = ""
    """What happened to the bot itself in this chat: `added`, `reached`, `lost`, `moved`; in a private chat `blocked` or `unblocked`."""
    why: str = ""
    """With `lost`: which right is gone, in words."""
    moved_to: int = 0
    """With `moved`: the group's new chat id."""

    @property
    def typed(self) -> bool:
        """Whether it is words, a place or a location that somebody sent to the bot alone: they stand below the card that asked."""
        return self.kind == "private" and bool(self.sent) and not (self.press or self.command or self.event)


@dataclass(frozen=True, kw_only=True)
class Room:
    """What every answer may need; built once by the application."""

    store: Store
    inbox: Inbox
    office: Office
    words: Words
    bot: Bot
    line: Line
    """The same account, for calls whose answers nobody reads."""
    wake: Wake
    clock: Clock
    seal: Seal | None = None
    """Seals secrets of authenticator apps, where they give the second factor; None where the chat does."""
    subjects: dict[str, "Subject"] = field(default_factory=dict)
    """How each kind of card is drawn, by the prefix of its subject."""
    commands: dict[str, "Command"] = field(default_factory=dict)
    """All commands, for help and menu."""
    answered: set[str] = field(default_factory=set)
    """Presses that have their answer; the application answers those that a handler leaves."""

    consumed: set[int] = field(default_factory=set)
    """Rows of the inbox that an act has consumed, until the worker hears of it."""

    async def toast(self, turn: Turn, text: str, *, alert: bool = False) -> None:
        """Answer a press with a line that fades, or with an alert that stays; a press that waited too long is let go."""
        self.answered.add(turn.press)
        try:
            await self.bot.answer_callback_query(turn.press, text[:MOST_TOAST], show_alert=alert)
        except BadRequest:
            # "query is too old and response timeout expired or query ID is invalid": the press itself was acted upon.
            return

    async def act(self, turn: Turn, fn: Callable[[UnitOfWork], Awaitable[T]]) -> T:
        """Do an act once for this turn; raises `Consumed` if it was done before. Wakes the clock and the lanes where it gave them work."""

        async def once(uow: UnitOfWork) -> tuple[T, set[Matter]]:
            if not await uow.consume(turn.row):
                raise Consumed
            asked = await moving.asked(uow, turn.key) if turn.typed else frozenset()
            done = await fn(uow)
            await moving.down(uow, turn.key, asked)
            return done, {matter for matter, _ in uow.touched}

        done, matters = await self.store.act(once)
        self.consumed.add(turn.row)
        if not matters <= IDLE:
            self.wake.due()
        if matters & LEAVING:
            self.wake.lanes()
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
    needs: tuple[Act, ...] = ()
    """The menu shows it to those who may do one of these; empty means all staff."""


@dataclass(frozen=True, slots=True)
class Feature:
    """What one module of the chat answers; the application merges them and refuses a clash."""

    commands: Mapping[str, Command] = field(default_factory=dict)
    presses: Mapping[str, Handler] = field(default_factory=dict)
    """By verb."""
    answers: Mapping[str, Handler] = field(default_factory=dict)
    """Typed words, places and shared locations, by the act of the dialogue's cursor."""
    pasted: frozenset[str] = frozenset()
    """Acts of dialogues that wait for words from elsewhere: there a forwarded message is the answer."""
    subjects: Mapping[str, Subject] = field(default_factory=dict)
    """Cards, by the prefix of their subject."""
    wanted: tuple[Wanted, ...] = ()
    """What cards there must be: asked at each reconciliation."""
    events: Mapping[str, Handler] = field(default_factory=dict)
    """What happens to the bot itself, by `Turn.event`."""
    strangers: frozenset[str] = frozenset()
    """Commands and verbs that answer people who aren't on the staff, too; all others never reach their handler."""
