"""What happened and where: the incident that statements, promises and the clock to first word belong to."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Danger(StrEnum):
    """The first question's answer: is anyone in danger now?"""

    YES = "yes"
    NO = "no"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Place:
    """A place in words that people use; a map point only if someone shared one (WGS 84 degrees)."""

    words: str
    latitude: float | None = None
    longitude: float | None = None


@dataclass(frozen=True, slots=True)
class Incident:
    """One incident; its type may change later and keeps clock, thread and obligations."""

    id: str
    type: str
    """A key of the template library's types, such as `active_attacker` or `unknown`."""
    place: Place
    danger: Danger
    opened_at: datetime
    opened_by: str
    closed_at: datetime | None = None
    first_word_at: datetime | None = None
    """When the first statement of this incident reached a public channel (rule C32's clock)."""

    @property
    def open(self) -> bool:
        """Whether statements may still be drafted for it."""
        return self.closed_at is None
