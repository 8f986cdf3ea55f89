"""What happened and where: the incident that statements, promises and the clock to first word belong to."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final


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


UNKNOWN: Final = "unknown"
"""The type of an incident of which only that it is serious is known."""
CRITICAL: Final = frozenset(
    {
        "active_attacker", "barricade", "possible_bomb", "dangerous_air", "evacuation", "missing_person", "wanted_person",
        "police_shooting", "custody_death", "officer_hurt", "school", "threat_checked", "mass_casualty", "shooting", "phone_outage",
        "severe_weather",
    }
)  # fmt: skip
"""Types beside which nobody should read good news (rule C33): lives are or were just at risk by violence or a force of nature, a person
is being looked for, help can't be called, or somebody died or was hurt at an officer's hand or as one; the whole town looks to us for this alone.

The other twelve (a crash, a chase, a protest, a crowd, a fake account, a computer fault, water or power, an arrest, a crime pattern, a sexual assault, a
hate crime, a danger outdoors) are often one of several in a day, and a routine post beside them misleads nobody about what to do. They are critical
where people are in danger now; else *Hold all good news* is one press.
"""


def critical(kind: str, danger: Danger) -> bool:
    """Whether it suspends routine posts: people in danger, a critical type, or neither known yet."""
    return danger is Danger.YES or kind in CRITICAL or (kind == UNKNOWN and danger is Danger.UNSURE)


@dataclass(frozen=True, slots=True)
class Lead:
    """Somebody else who speaks first on an incident."""

    name: str
    """As every statement names them: `State Bureau of Investigation`."""
    link: str
    """Their official page, to which every statement points."""
    since: datetime
    by: str
    """Whoever handed over."""


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
    lead: Lead | None = None
    """Who speaks first, where it isn't us."""

    @property
    def open(self) -> bool:
        """Whether statements may still be drafted for it."""
        return self.closed_at is None

    @property
    def critical(self) -> bool:
        """Whether routine posts are held while it is open."""
        return critical(self.type, self.danger)

    def wordless(self, now: datetime) -> timedelta | None:
        """How long the public has waited for a first word, in a running incident without one (rule C32's clock); None otherwise."""
        return None if self.first_word_at is not None or not self.open else now - self.opened_at


HUSHED: Final = timedelta(minutes=30)
"""So long after an incident was opened only what asks for a decision makes a sound."""


def hushed(incidents: Iterable[Incident], now: datetime) -> bool:
    """Whether some running incident is so young that everything but decisions is sent without a sound."""
    return any(each.open and now - each.opened_at < HUSHED for each in incidents)
