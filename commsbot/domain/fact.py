"""A fact of an incident with how sure it is, who says so and since when: what is known changes, and every text should be able to say which is which.

A fact is never edited: a newer one on the same words takes its place, so that what was believed at any moment can be told afterwards. At equal times the
more careful one holds: withdrawn before unconfirmed before confirmed.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Sureness(StrEnum):
    """How sure a fact is, the most careful last."""

    CONFIRMED = "confirmed"
    UNCONFIRMED = "unconfirmed"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One thing that is said to be so."""

    words: str
    """As it stands in texts, such as `3 people were hurt`."""
    language: str
    sureness: Sureness
    source: str
    """Who says so, in words: a role or a body, never only a name."""
    at: datetime
    """Since when it is held so; aware."""

    @property
    def matter(self) -> tuple[str, str]:
        """What it is about: the same words in the same language are the same fact."""
        return self.language, " ".join(self.words.casefold().split())


def settled(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Give what holds now: of each matter the newest, in the order in which the matters first came up."""
    order = list(Sureness)
    held: dict[tuple[str, str], Fact] = {}
    for one in facts:
        before = held.get(one.matter)
        if before is None or (one.at, order.index(one.sureness)) >= (before.at, order.index(before.sureness)):
            held[one.matter] = one
    return tuple(held.values())
