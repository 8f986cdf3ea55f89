"""Liaison groups: volunteers' chats, by area and language, that receive updates, confirm, and ask."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Final

from commsbot.domain import errors


class Circle(StrEnum):
    """How far what a group receives may travel."""

    COMMUNITY = "community"
    PARTNERS = "partners"
    INTERNAL = "internal"


@dataclass(frozen=True, slots=True)
class Group:
    """A registered group or forum topic."""

    id: str
    chat: int
    """Telegram's chat id (64 bits, negative for groups)."""
    thread: int
    """The forum topic, 0 for the whole group."""
    title: str
    area: str
    language: str
    circle: Circle
    registered_by: str
    confirmed: bool
    """Partner and internal groups need a second person before anything reaches them."""
    reachable: bool = True
    """False from the moment the bot lost its right to post."""
    why: str = ""
    """What was lost, for the card."""

    @property
    def receives(self) -> bool:
        """Whether posts for it are queued. An unreachable one still is: its deliveries then show as rejected, never as lost."""
        return self.confirmed

    @property
    def address(self) -> str:
        """The chat in the form that a channel takes."""
        return f"{self.chat}/{self.thread}" if self.thread else str(self.chat)


@dataclass(frozen=True, slots=True)
class Inquiry:
    """What somebody in a liaison group asked of us, by a reply to our words or by calling us by name."""

    at: datetime
    group: str
    """The group's title."""
    who: str
    """The member's name as Telegram shows it to the group."""
    words: str
    """Empty for a picture or a voice message."""


MOST_KEPT: Final = 50
MOST_WORDS: Final = 300


@dataclass(frozen=True, slots=True)
class Inquiries:
    """How much is asked while an incident is open: counts, and the words of those whom we know."""

    asked: int = 0
    """By members of registered groups."""
    strangers: int = 0
    """Messages of people whom nobody knows; of these only the number is kept, because what they write may be anything."""
    kept: tuple[Inquiry, ...] = ()
    """The newest `MOST_KEPT`, newest first."""

    def and_one(self, inquiry: Inquiry) -> "Inquiries":
        """Count one of a group, with its words up to `MOST_WORDS` characters."""
        words = " ".join(inquiry.words.split())[:MOST_WORDS]
        newest = (replace(inquiry, words=words), *self.kept)
        return replace(self, asked=self.asked + 1, kept=newest[:MOST_KEPT])

    def and_a_stranger(self) -> "Inquiries":
        """Count one of somebody whom nobody knows."""
        return replace(self, strangers=self.strangers + 1)

    def without_words(self) -> "Inquiries":
        """Forget who asked what; the counts stay."""
        return replace(self, kept=())


def confirm(group: Group, person: str) -> Group:
    """Let a second person confirm an internal or partner group; raises `SecondPerson` for the one who registered it."""
    if person == group.registered_by:
        raise errors.SecondPerson(title=group.title)
    return replace(group, confirmed=True)


def needs_second(circle: Circle) -> bool:
    """Whether registering takes two people."""
    return circle is not Circle.COMMUNITY
