"""Cards are a projection: what messages show is brought into line with what is so, again and again, at least once.

An act stores a card with message 0 in its own transaction; a crash between act and message loses nothing, because the next pass sends it. One
pass draws every card from the record as it is now, so of many changes in a row only the last is shown. A chat that can't be reached is noted
and never holds up another one.

What a card shows may be a draft, and a lock screen shows a new message's beginning: so a card is sent with a neutral line and edited into its
content, since edits notify nobody. In the first minutes of an incident only what asks for a decision makes a sound.
"""

import asyncio
import functools
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

import structlog
from telegram.error import BadRequest, ChatMigrated, Forbidden, RetryAfter

from commsbot.chat import answers, moving
from commsbot.chat.drawing import Changes, Drawing
from commsbot.chat.looks import NEVER, News, place
from commsbot.chat.screens import Screen
from commsbot.chat.turn import Room
from commsbot.domain.people import Person
from commsbot.ports import Card, Mark, UnitOfWork
from commsbot.wire.pace import Pace

log = structlog.get_logger(__name__)

SWEEP_SECONDS = 20.0
RETRY_SECONDS = 2.0
RESTS = 2.0
"""How long a pass is followed by rest, in its own length."""
MOST_REST = 3.0
"""Seconds; only a crowd makes a pass so long."""
GIVES_WAY = 1.0
"""Seconds for which a pass that draws every card waits at most while people's presses are in hand."""
GATHERS = 0.1
"""The same for one that draws a few: long enough to draw once for several acts, too short for a finger that comes back to its card."""
LOOKS = 0.02
UNREACHABLE_SECONDS = 300.0
SOON = 0.05
"""Seconds until a card is looked at that looks different by now."""


async def show(uow: UnitOfWork, person: Person, subject: str, *, anew: bool = False) -> bool:
    """Store a card for a person's private chat inside an act; False where the person hasn't joined.

    A card that is there stays where it is and is edited; `anew` sends it again as the newest message, and the old one is taken away.
    """
    if person.telegram is None or person.suspended:
        return False
    mine = [each for each in await uow.cards(subject) if each.chat == person.telegram and each.person == person.id]
    for card in mine if anew else ():
        await moving.anew(uow, card)
    if not mine:
        await uow.keep_card(Card(person.telegram, 0, subject, person.id, ""))
    return True


def last(card: Card, screen: Screen) -> Screen | None:
    """Draw a card for the last time: once this screen is shown the card is dropped, and its last look stays."""
    return None if card.message and card.shown == screen.digest else replace(screen, final=True)


def unreachable(chat: int) -> str:
    """The note's name under which it is kept that a chat can't be written to."""
    return f"unreachable:{chat}"


@dataclass(slots=True)
class Cards:
    """Reconciles all cards: one task a chat, so that a slow or dead chat delays no other."""

    room: Room
    pace: Pace
    drawing: Drawing
    sweep_seconds: float = SWEEP_SECONDS
    pressed: Callable[[], bool] = bool
    """Whether people wait for answers to their presses now."""
    _called: asyncio.Event = field(default_factory=asyncio.Event)
    _news: News = field(default_factory=News)
    _swept: datetime = NEVER
    """When everything was last drawn."""
    _busy: dict[int, asyncio.Task[None]] = field(default_factory=dict)
    _missed: set[int] = field(default_factory=set)
    _alarm: asyncio.TimerHandle | None = None
    """When some card looks different by itself; one alarm for all, and none where nothing counts down."""
    _resting: dict[int, float] = field(default_factory=dict)
    """Chats that are left alone until then, by the loop's clock."""
    _looking: bool = False
    """Whether a pass has begun and hasn't yet handed out its changes."""

    def wake(self, chat: int = 0) -> None:
        """Some card may no longer show what is so: in one chat, or anywhere (0)."""
        if chat:
            self._news.doubted.add(chat)
        else:
            self._news.whole = True
        self._called.set()

    def follow(self, touched: set[Mark]) -> None:
        """An act has written these."""
        self._news.touched |= touched
        self._called.set()

    def _again(self) -> None:
        """Look again at what wasn't brought into line, or looks different by itself."""
        self._called.set()

    @property
    def idle(self) -> bool:
        """Whether nothing is being looked for or shown, and nobody has called."""
        return not (self._looking or self._busy or self._called.is_set())

    def resting(self) -> frozenset[int]:
        """The chats that are left alone for now because they failed."""
        now = asyncio.get_running_loop().time()
        return frozenset(chat for chat, until in self._resting.items() if until > now)

    def forgive(self, chat: int) -> None:
        """Try a chat again at once that couldn't be reached: the person wrote, or unblocked the bot."""
        if self._resting.pop(chat, None) is not None:
            self._again()

    async def run(self) -> None:
        """Reconcile whenever woken, and by a slow sweep."""
        while True:
            try:
                async with asyncio.timeout(self.sweep_seconds):
                    await self._called.wait()
            except TimeoutError:
                log.debug("cards.sweep")
            await self._give_way(GIVES_WAY if self._news.whole else GATHERS)
            self._called.clear()
            began = asyncio.get_running_loop().time()
            self._looking = True
            try:
                await self._begin()
            except Exception:  # a locked database or the like: cards must come back by themselves
                log.exception("cards.failed")
                self._wake_in(RETRY_SECONDS)
            finally:
                self._looking = False
            # While many press at once the presses come first, and of their changes the last is shown.
            await asyncio.sleep(min(MOST_REST, RESTS * (asyncio.get_running_loop().time() - began)))

    async def _give_way(self, seconds: float = GATHERS) -> None:
        """Let presses be answered first, but not for ever: under a crowd that never stops cards still follow."""
        ends = asyncio.get_running_loop().time() + seconds
        while self.pressed() and asyncio.get_running_loop().time() < ends:  # noqa: ASYNC110  # the worker tells nobody that its hands are free
            await asyncio.sleep(LOOKS)

    async def reconcile(self) -> None:
        """Bring every card into line once, and wait until it is done."""
        self._news.whole = True
        await self._begin()
        await self.settle()

    async def settle(self) -> None:
        """Let what has begun come to its end."""
        while self._busy:
            await asyncio.wait(set(self._busy.values()))

    async def _begin(self) -> None:
        news, self._news = self._news, News(whole=False)
        now = self.room.clock()
        news.whole = news.whole or not timedelta() <= now - self._swept < timedelta(seconds=self.sweep_seconds)
        try:
            drawn, missing = await self.room.store.read(functools.partial(self.drawing.changes, news))
            if missing:
                await self.room.store.act(functools.partial(_keep, missing))
        except BaseException:
            self._news.whole = True
            raise
        self._swept = now if news.whole else self._swept
        self._look_again()
        chats: dict[int, list[tuple[Card, Screen | None]]] = {}
        for card, screen in drawn:
            chats.setdefault(card.chat, []).append((card, screen))
        for chat, changes in chats.items():
            if chat in self._busy:
                self._missed.add(chat)
                continue
            task = asyncio.create_task(self._bring(chat, changes), name=f"cards of {chat}")
            self._busy[chat] = task
            task.add_done_callback(functools.partial(self._ended, chat))

    def _look_again(self) -> None:
        """Set the alarm anew."""
        if self._alarm is not None:
            self._alarm.cancel()
        soonest, loop = self.drawing.looks.soonest, asyncio.get_running_loop()
        seconds = max(SOON, (soonest - self.room.clock()).total_seconds())
        self._alarm = loop.call_later(seconds, self._again) if soonest != NEVER else None

    def _ended(self, chat: int, _task: asyncio.Task[None]) -> None:
        del self._busy[chat]
        if chat in self._missed:
            self._missed.discard(chat)
            self._again()

    async def look(self, uow: UnitOfWork) -> Changes:
        """Draw every card, and tell what doesn't show what is so, and what must be there and isn't."""
        return await self.drawing.everything(uow)

    async def _bring(self, chat: int, changes: list[tuple[Card, Screen | None]]) -> None:
        """Do one chat's changes in order; a chat that fails rests and is tried again."""
        now = asyncio.get_running_loop().time()
        if self._resting.get(chat, now) > now:
            return
        self._resting.pop(chat, None)
        try:
            for card, screen in changes:
                await self._give_way()
                if screen is None:
                    await self._drop(card)
                else:
                    await self._show(card, screen)
        except Forbidden as error:
            await self._unreachable(chat, error)
        except RetryAfter as error:
            self.pace.halt(answers.seconds(error), str(chat))
            self._rest(chat, answers.seconds(error))
        except Exception as error:  # a drop, a locked database: told, and tried again; nothing is lost
            log.warning("cards.not_shown", chat=chat, exc_info=error)
            self._rest(chat, RETRY_SECONDS)

    async def _show(self, card: Card, screen: Screen) -> None:
        try:
            if not card.message:
                there = await self._arrive(card, screen)
                if there is None:
                    return
                card = there
            await self.pace.turn(str(card.chat), group=card.chat < 0, staff=True)
            if not (screen.remove and await answers.remove(self.room, card.chat, card.message)):
                await answers.edit(self.room, card.chat, card.message, screen)
        except BadRequest as error:
            if answers.gone(error) and screen.remove:
                await self._drop(card)
            elif answers.gone(error) and card.message:
                log.info("cards.sent_anew", subject=card.subject)
                await self._swap(card, replace(card, message=0, shown=""))
                self._again()
            else:
                log.exception("cards.refused", subject=card.subject)
                self.drawing.refused.add((card.subject, screen.digest))
            return
        if screen.seconds:
            self.drawing.edited[card.chat, card.subject] = self.room.clock()
        if screen.final:
            await self._drop(card)
        elif not await self._swap(card, replace(card, shown=screen.digest)):
            self._again()

    async def _arrive(self, card: Card, screen: Screen) -> Card | None:
        """Send the line that a lock screen may show, and store at once where it stands; None where the card has changed meanwhile."""
        await self.pace.turn(str(card.chat), group=card.chat < 0, staff=True)
        try:
            message = await answers.notify(self.room, card.chat, screen, screen.notice, thread=card.thread)
        except ChatMigrated as moved:
            await self._swap(card, replace(card, chat=moved.new_chat_id))
            self._again()
            return None
        sent = replace(card, message=message, shown="")
        if await self._swap(card, sent):
            return sent
        await answers.remove(self.room, card.chat, message)
        self._again()
        return None

    async def _swap(self, old: Card, new: Card) -> bool:
        """Store what is shown now, unless an act has changed or dropped the card meanwhile; False then."""

        async def keep(uow: UnitOfWork) -> bool:
            if old not in await uow.cards(old.subject):
                return False
            if new.chat != old.chat:
                await uow.drop_card(old.chat, old.subject)
            await uow.keep_card(new)
            return True

        return await self.room.store.act(keep)

    async def _drop(self, card: Card) -> None:
        async def drop(uow: UnitOfWork) -> None:
            if card in await uow.cards(card.subject):
                await uow.drop_card(card.chat, card.subject)

        await self.room.store.act(drop)

    async def _unreachable(self, chat: int, error: Forbidden) -> None:
        """Note that a chat can't be written to; it is tried again seldom, or when the person is heard of."""
        log.warning("cards.unreachable", chat=chat, error=error.message)
        self._rest(chat, UNREACHABLE_SECONDS)

        async def note(uow: UnitOfWork) -> None:
            if not await uow.recall(unreachable(chat)):
                why = json.dumps({"since": uow.now.isoformat(), "why": error.message})
                await uow.note(unreachable(chat), why)

        await self.room.store.act(note)

    def _rest(self, chat: int, seconds: float) -> None:
        self._resting[chat] = asyncio.get_running_loop().time() + seconds
        self._wake_in(seconds)

    def _wake_in(self, seconds: float) -> None:
        asyncio.get_running_loop().call_later(seconds, self._again)


async def _keep(missing: Iterable[Card], uow: UnitOfWork) -> None:
    """Store cards that must be there, unless an act was faster."""
    for card in missing:
        if not any(place(card) == place(each) for each in await uow.cards(card.subject)):
            await uow.keep_card(card)
