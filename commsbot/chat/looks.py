"""What each card was last drawn from, so that an act redraws only the cards that it can have changed.

While a card is drawn its unit of work notes what is read; an act notes what it writes. A card whose readings nobody has written to since, and
that doesn't change by itself, still looks as it did. This is a memory and nothing more: after a restart, and at each sweep, every card is drawn.
"""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from commsbot.ports import Card, Mark

Place = tuple[int, str, str]
"""Chat, subject and person: there is one card for each."""

NEVER = datetime.max.replace(tzinfo=UTC)


def place(card: Card) -> Place:
    """Where a card belongs, whatever it shows."""
    return card.chat, card.subject, card.person


@dataclass(slots=True)
class News:
    """What has happened since the last look: marks that were written, chats that are doubted, or anything at all."""

    touched: set[Mark] = field(default_factory=set)
    doubted: set[int] = field(default_factory=set)
    whole: bool = True


@dataclass(frozen=True, slots=True)
class Look:
    """How a card's row is once it shows what was drawn, what that was drawn from, and until when it stays so by itself."""

    card: Card
    seen: AbstractSet[Mark]
    until: datetime = NEVER


@dataclass(slots=True)
class Looks:
    """The last look of every card that needs none now."""

    _of: dict[Place, Look] = field(default_factory=dict)

    def holds(self, card: Card, news: News, now: datetime) -> bool:
        """Whether a card needs no other look; what needs one is forgotten until it has had it."""
        look = self._of.get(place(card))
        if look is None:
            return False
        # A message that was yet to be sent has its number since.
        sent = look.card if look.card.message or not look.card.shown else replace(look.card, message=card.message)
        so = card == sent and now < look.until and look.seen.isdisjoint(news.touched)
        if so and not news.whole and card.chat not in news.doubted:
            return True
        del self._of[place(card)]
        return False

    def keep(self, look: Look) -> None:
        """Remember a look."""
        self._of[place(look.card)] = look

    def only(self, cards: Iterable[Card]) -> None:
        """Forget the cards that are gone."""
        there = {place(each) for each in cards}
        for gone in self._of.keys() - there:
            del self._of[gone]

    @property
    def soonest(self) -> datetime:
        """When the first card looks different by itself."""
        return min((each.until for each in self._of.values()), default=NEVER)
