"""Draws cards from what is so now: those that can look different, of which the memory of earlier looks tells.

What Telegram refused to show, and what was edited a moment ago, is left as it is for now.
"""

import asyncio
from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Final, Protocol

import structlog

from commsbot.chat.looks import NEVER, Look, Looks, News, place
from commsbot.chat.screens import Screen
from commsbot.chat.turn import Room, Wanted
from commsbot.domain import incident
from commsbot.domain.agency import Agency
from commsbot.domain.people import Person
from commsbot.ports import Card, Mark, Matter, UnitOfWork

log = structlog.get_logger(__name__)

GENERAL_NOTICE: Final = "There is something for you here. Open to read it."
MSGIDS: Final = (GENERAL_NOTICE,)
STEP: Final = 0.005
"""Seconds between two cards while presses are in hand."""
EVERYBODY: Final[Mark] = (Matter.AGENCY, "")
"""Whatever a card shows, it is drawn for a reader."""
_LONG_AGO: Final = datetime.min.replace(tzinfo=UTC)
_FAILED: Final = Screen("")
"""Stands for a card that could not be drawn: it stays as it is."""

Changes = tuple[list[tuple[Card, Screen | None]], list[Card]]
"""Cards that don't show what is so, each with what it must show (None where it has served); and those that aren't stored yet."""


class Headed(Protocol):
    """Puts above a drawn card what every card must begin with."""

    async def __call__(self, room: Room, uow: UnitOfWork, agency: Agency, card: Card, screen: Screen) -> Screen:
        """Give the screen as it is shown."""


@dataclass(slots=True)
class Drawing:
    """What is drawn, and the memory of it."""

    room: Room
    wanted: tuple[Wanted, ...] = ()
    headed: Headed | None = None
    pressed: Callable[[], bool] = bool
    """Whether people wait for answers to their presses now: they come in between."""
    looks: Looks = field(default_factory=Looks)
    wishes: dict[Wanted, tuple[list[Card], AbstractSet[Mark]]] = field(default_factory=dict)
    """The cards that each feature wants, and what it read to say so."""
    rows: list[Card] | None = None
    """The cards as they were read last."""
    refused: set[tuple[str, str]] = field(default_factory=set)
    """Subject and digest of what Telegram won't show (our mistake): told once, not tried again until it looks different."""
    edited: dict[tuple[int, str], datetime] = field(default_factory=dict)
    """When a card that is edited only so often was last edited, by chat and subject; after a restart none was."""

    async def everything(self, uow: UnitOfWork) -> Changes:
        """Draw every card, whatever is remembered, and remember nothing of it."""
        return await replace(self, looks=Looks(), wishes={}).changes(News(), uow)

    async def changes(self, news: News, uow: UnitOfWork) -> Changes:
        """Draw every card that may look different, and give those that do."""
        agency = await uow.agency()
        hushed = incident.hushed(agency.incidents.values(), uow.now)
        cards = await self._rows(uow, news)
        there = {place(each) for each in cards}
        missing = [each for each in await self._wants(uow, news, agency.people) if place(each) not in there]
        found: list[tuple[Card, Screen | None]] = []
        made: list[Card] = []
        self.looks.only((*cards, *missing))
        for card in (*cards, *missing):
            if self.looks.holds(card, news, uow.now):
                continue
            await asyncio.sleep(STEP if self.pressed() else 0)
            seen = uow.watch()
            drawn = await self._draw(uow, agency, card)
            if drawn is _FAILED:
                continue
            new = place(card) not in there
            if drawn is None and not new:
                found.append((card, None))
                continue
            if drawn is not None and new:
                made.append(card)
            shows = self._shows(card, drawn, uow.now)
            if drawn is not None and shows:
                reader = agency.people.get(card.person)
                quiet = replace(drawn, silent=drawn.silent or (hushed and not drawn.asks))
                found.append((card, self._noticed(quiet, reader.language if reader else "")))
            self._remember(card, drawn, seen, uow.now, shows=shows)
        return found, made

    def _shows(self, card: Card, drawn: Screen | None, now: datetime) -> bool:
        """Whether the message must be sent or edited now."""
        if drawn is None or (card.message and drawn.digest == card.shown):
            return False
        return (card.subject, drawn.digest) not in self.refused and self._rests(card, drawn) <= now

    def _rests(self, card: Card, drawn: Screen) -> datetime:
        """Until when a card that changes all the time is left as it was edited."""
        edited = self.edited.get((card.chat, card.subject))
        return edited + timedelta(seconds=drawn.seconds) if card.message and drawn.seconds and edited else _LONG_AGO

    def _remember(
        self, card: Card, drawn: Screen | None, seen: AbstractSet[Mark], now: datetime, *, shows: bool
    ) -> None:
        """Keep what a card was drawn from, as it will stand once it shows that."""
        if drawn is None:
            self.looks.keep(Look(card, {*seen, EVERYBODY}))
            return
        until = now + timedelta(seconds=drawn.again) if drawn.again else NEVER
        after = replace(card, shown=drawn.digest) if shows else card
        rests = self._rests(card, drawn)
        if rests > now:
            self.looks.keep(Look(card, frozenset(), rests))
        else:
            self.looks.keep(Look(after, {*seen, EVERYBODY}, until))

    async def _rows(self, uow: UnitOfWork, news: News) -> list[Card]:
        """All cards; only those of subjects that were written to are read again."""
        written = {which for matter, which in news.touched if matter is Matter.CARD and which}
        if news.whole or self.rows is None:
            found = await uow.cards()
        else:
            found = [each for each in self.rows if each.subject not in written]
            for subject in sorted(map(str, written)):
                found += await uow.cards(subject)
        self.rows = found
        return found

    async def _wants(self, uow: UnitOfWork, news: News, people: Mapping[str, Person]) -> list[Card]:
        """The cards that must be there by what is so."""
        cards: dict[tuple[str, str], Card] = {}
        for wanted in self.wanted:
            for card in await self._wishes(uow, news, people, wanted):
                cards[card.person, card.subject] = card
        return list(cards.values())

    async def _wishes(
        self, uow: UnitOfWork, news: News, people: Mapping[str, Person], wanted: Wanted
    ) -> list[Card]:  # fmt: skip
        known = self.wishes.pop(wanted, None)
        if known is None or news.whole or not known[1].isdisjoint(news.touched):
            seen = uow.watch()
            try:
                pairs = tuple(await wanted(self.room, uow))
            except Exception:  # one feature that can't say must not keep the others' cards from being shown
                log.exception("cards.not_wanted", wanted=repr(wanted))
                return []
            asked = [(people[name], subject) for name, subject in pairs if name in people]
            known = (
                [Card(each.telegram, 0, subject, each.id, "") for each, subject in asked if each.telegram is not None and not each.suspended],
                {*seen, EVERYBODY},
            )  # fmt: skip
        self.wishes[wanted] = known
        return known[0]

    async def _draw(self, uow: UnitOfWork, agency: Agency, card: Card) -> Screen | None:
        """Draw one card; `_FAILED` where that goes wrong."""
        prefix, _, name = card.subject.partition(":")
        subject = self.room.subjects.get(prefix)
        if subject is None:
            log.warning("cards.unknown_subject", subject=card.subject)
            return _FAILED
        try:
            drawn = await subject(self.room, uow, card, name)
            if drawn is None or self.headed is None:
                return drawn
            return await self.headed(self.room, uow, agency, card, drawn)
        except Exception:  # one card that can't be drawn must not keep the others from being shown
            log.exception("cards.not_drawn", subject=card.subject)
            return _FAILED

    def _noticed(self, screen: Screen, language: str) -> Screen:
        language = language or self.room.office.languages[0]
        notice = screen.notice or self.room.words.say(language, GENERAL_NOTICE)
        word = self.room.office.exercise(language)
        return replace(screen, notice=f"{word}: {notice}" if word else notice)
