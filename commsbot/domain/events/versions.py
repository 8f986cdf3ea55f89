"""How words become approved: cut, signed, decided, timed; folded by `statement`."""

from dataclasses import dataclass
from datetime import datetime

from commsbot.domain.events.event import Event
from commsbot.domain.people import Role
from commsbot.domain.version import Cut


@dataclass(frozen=True, kw_only=True)
class Escalated(Event):
    """Nobody decided in time, so further people are asked; the statement's entry, also where its promise is overdue."""

    kind = "duty.escalated"
    version: int
    """Which version waits for a yes; 0 where a promise is overdue."""
    obligation: str
    """The overdue promise; empty where a version waits."""
    asked: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class VersionCut(Event, Cut):
    """Submitting cut an immutable version; sign-offs name its digest."""

    kind = "version.cut"


@dataclass(frozen=True, kw_only=True)
class SignedOff(Event):
    """One person's yes to one digest."""

    kind = "version.signed_off"
    version: int
    digest: str
    role: Role
    self_approved: bool
    how: str
    """`chat`, `desk` or `standing`; a yes by phone is an entry of its own."""


@dataclass(frozen=True, kw_only=True)
class Approved(Event):
    """All that policy requires was there, with the time that it may go out."""

    kind = "version.approved"
    version: int
    digest: str
    profile: str
    due_at: datetime
    plan: int
    authority: int = 0
    """The number of the list of required roles that was in force; see `AuthorityAdopted`."""
    quiet: bool = False
    """Whether it waits for the end of quiet hours."""


@dataclass(frozen=True, kw_only=True)
class SignedByPhone(Event):
    """An approver said yes on the phone to the words that the author read out; the author wrote it down."""

    kind = "version.signed_by_phone"
    version: int
    digest: str
    approver: str
    role: Role
    code: str
    """The four digits that were read out with the words; they come from the digest."""


@dataclass(frozen=True, kw_only=True)
class PhoneAnswered(Event):
    """The approver was asked afterwards whether they said that yes."""

    kind = "version.phone_answered"
    version: int
    said: bool


@dataclass(frozen=True, kw_only=True)
class SentNow(Event):
    """Break-glass: one person sends these words alone and answers for it."""

    kind = "version.sent_now"
    version: int
    digest: str
    role: Role
    review_by: datetime


@dataclass(frozen=True, kw_only=True)
class SentNowReviewed(Event):
    """A second person looked at words that were sent alone; they withdraw nothing by saying no."""

    kind = "version.sent_now_reviewed"
    version: int
    stands: bool


@dataclass(frozen=True, kw_only=True)
class SignOffsFell(Event):
    """Sign-offs no longer count, before the words left: their person was suspended, or the incident moved on."""

    kind = "version.sign_offs_fell"
    version: int
    people: tuple[str, ...]
    by: str
    """The statement that went out meanwhile; empty where a person was suspended."""


@dataclass(frozen=True, kw_only=True)
class ChangesAsked(Event):
    """An approver wants other words; the note is never published."""

    kind = "version.changes_asked"
    version: int
    reason: str


@dataclass(frozen=True, kw_only=True)
class VersionRejected(Event):
    """An approver said no."""

    kind = "version.rejected"
    version: int
    reason: str


@dataclass(frozen=True, kw_only=True)
class Rescheduled(Event):
    """The chosen time moved inside the approved window."""

    kind = "version.rescheduled"
    version: int
    due_at: datetime
    plan: int
    quiet: bool = False
    """Whether it waits for the end of quiet hours, as in `Approved`."""


@dataclass(frozen=True, kw_only=True)
class Held(Event):
    """*Don't send*, before anything left."""

    kind = "version.held"
    version: int
    why: str
    """Empty for a person's press; `late` where the service asks because the time passed too long ago, `suspended` while routine posts are held."""


@dataclass(frozen=True, kw_only=True)
class Superseded(Event):
    """A newer version of the same statement took its place before it went out."""

    kind = "version.superseded"
    version: int
    by: int


@dataclass(frozen=True, kw_only=True)
class Expired(Event):
    """Its window closed before it went out."""

    kind = "version.expired"
    version: int
