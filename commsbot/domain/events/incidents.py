"""Incidents, what others say of them, promises and instructions: folded by `agency`."""

from dataclasses import dataclass
from datetime import datetime

from commsbot.domain.elsewhere import Answer
from commsbot.domain.events.event import Event
from commsbot.domain.incident import Danger, Place
from commsbot.domain.obligation import ObligationKind


@dataclass(frozen=True, kw_only=True)
class IncidentOpened(Event):
    """The clock to first word starts here."""

    kind = "incident.opened"
    incident: str
    type: str
    place: Place
    danger: Danger


@dataclass(frozen=True, kw_only=True)
class IncidentChanged(Event):
    """Type or place became better known; clock, thread and obligations stay."""

    kind = "incident.changed"
    incident: str
    type: str
    place: Place


@dataclass(frozen=True, kw_only=True)
class IncidentClosed(Event):
    """No open instruction is left and nothing more will be said."""

    kind = "incident.closed"
    incident: str


@dataclass(frozen=True, kw_only=True)
class LeadHandedOver(Event):
    """Somebody else speaks first on the incident from here on, or we do again."""

    kind = "incident.lead"
    incident: str
    name: str
    """Empty where we took it back."""
    link: str


@dataclass(frozen=True, kw_only=True)
class OthersSaid(Event):
    """Somebody else's statement was attached to an incident: it isn't ours, and people go by it."""

    kind = "incident.others_said"
    heard: str
    incident: str
    who: str
    words: str
    link: str
    language: str
    said_at: datetime


@dataclass(frozen=True, kw_only=True)
class OthersAnswered(Event):
    """A statement of ours that names somebody else's began to go out."""

    kind = "incident.others_answered"
    heard: str
    how: Answer


@dataclass(frozen=True, kw_only=True)
class Remarked(Event):
    """A note on an incident; never published."""

    kind = "incident.remarked"
    remark: str
    incident: str
    words: str
    source: str
    """Whose words they are where a message was forwarded; empty for one's own."""


@dataclass(frozen=True, kw_only=True)
class FirstWord(Event):
    """The first statement of an incident reached a public channel."""

    kind = "incident.first_word"
    incident: str
    statement: str
    seconds: int


@dataclass(frozen=True, kw_only=True)
class ObligationOpened(Event):
    """A promise or an instruction was told to the public."""

    kind = "obligation.opened"
    obligation: str
    obligation_kind: ObligationKind
    incident: str
    key: str
    """The instruction's key in its template; empty for a promise."""
    words: str
    due_at: datetime | None
    opened_by: str
    """The statement that told it."""


@dataclass(frozen=True, kw_only=True)
class ObligationSettled(Event):
    """Kept, lifted, or replaced by a later promise; `late` if after its due time."""

    kind = "obligation.settled"
    obligation: str
    how: str
    by: str
    """The statement that kept or lifted it; empty where a person settled it."""
    late: bool


@dataclass(frozen=True, kw_only=True)
class ObligationMissed(Event):
    """The due time passed with the promise unmet: visibly late."""

    kind = "obligation.missed"
    obligation: str
