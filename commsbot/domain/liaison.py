"""Liaison groups: volunteers' chats, by area and language, that receive updates and confirm."""

from dataclasses import dataclass, replace
from enum import StrEnum

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


def confirm(group: Group, person: str) -> Group:
    """Let a second person confirm an internal or partner group; raises `SecondPerson` for the one who registered it."""
    if person == group.registered_by:
        raise errors.SecondPerson(title=group.title)
    return replace(group, confirmed=True)


def needs_second(circle: Circle) -> bool:
    """Whether registering takes two people."""
    return circle is not Circle.COMMUNITY
