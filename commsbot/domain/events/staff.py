"""People, who must say yes, who is on duty, and the liaison groups: folded by `agency`."""

from dataclasses import dataclass
from datetime import datetime

from commsbot.domain.events.event import Event
from commsbot.domain.people import Role


@dataclass(frozen=True, kw_only=True)
class PersonAdded(Event):
    """An administrator (or `init`) named a member of staff."""

    kind = "person.added"
    person: str
    name: str
    roles: tuple[Role, ...]
    language: str


@dataclass(frozen=True, kw_only=True)
class PersonInvited(Event):
    """A one-time link was made; only the digest of its token is kept."""

    kind = "person.invited"
    person: str
    token: str
    expires_at: datetime


@dataclass(frozen=True, kw_only=True)
class PersonJoined(Event):
    """A one-time link was used: this Telegram user is that person from now on."""

    kind = "person.joined"
    person: str
    telegram: int


@dataclass(frozen=True, kw_only=True)
class PersonChanged(Event):
    """Roles or language were set anew."""

    kind = "person.changed"
    person: str
    roles: tuple[Role, ...]
    language: str


@dataclass(frozen=True, kw_only=True)
class PersonSuspended(Event):
    """Somebody's access was stopped, for a lost phone as for a leaver; or given back."""

    kind = "person.suspended"
    person: str
    suspended: bool


@dataclass(frozen=True, kw_only=True)
class AuthorityAdopted(Event):
    """From here on these sign-offs are required: the list of who may say yes to what is versioned (rule C30)."""

    kind = "authority.adopted"
    number: int
    profile: str
    rules: tuple[str, ...]
    """One line a risk: `warning: 1 approver`."""


@dataclass(frozen=True, kw_only=True)
class SecretEnrolled(Event):
    """A desk secret was set; its hash is kept outside the record, this says only that it happened."""

    kind = "person.secret"
    person: str


@dataclass(frozen=True, kw_only=True)
class FactorEnrolled(Event):
    """A person's authenticator app gives their codes from here on; its secret is kept outside the record."""

    kind = "person.factor"
    person: str


@dataclass(frozen=True, kw_only=True)
class FactorForgotten(Event):
    """An administrator forgot a person's authenticator app."""

    kind = "person.factor_forgotten"
    person: str


@dataclass(frozen=True, kw_only=True)
class DutyTaken(Event):
    """Somebody went on duty; a test press finds out whether the phone works."""

    kind = "duty.taken"
    person: str


@dataclass(frozen=True, kw_only=True)
class DutyLeft(Event):
    """Somebody went off duty."""

    kind = "duty.left"
    person: str
    to: str
    """Who took over by an own press; empty where nobody did."""


@dataclass(frozen=True, kw_only=True)
class DutyAnswered(Event):
    """The phone of somebody on duty works: the test was pressed, or a hand-over taken."""

    kind = "duty.answered"
    person: str
    late: bool


@dataclass(frozen=True, kw_only=True)
class DutySilent(Event):
    """The test at the start of duty wasn't pressed in time: the others are told."""

    kind = "duty.silent"
    person: str


@dataclass(frozen=True, kw_only=True)
class GroupRegistered(Event):
    """A liaison officer registered a group; partner and internal groups wait for a second person."""

    kind = "group.registered"
    group: str
    chat: int
    thread: int
    title: str
    area: str
    language: str
    audience: str
    confirmed: bool


@dataclass(frozen=True, kw_only=True)
class GroupConfirmed(Event):
    """A second person confirmed an internal or partner group."""

    kind = "group.confirmed"
    group: str


@dataclass(frozen=True, kw_only=True)
class GroupReached(Event):
    """The bot lost or regained its right to post in a chat that is registered."""

    kind = "group.reached"
    group: str
    reachable: bool
    why: str


@dataclass(frozen=True, kw_only=True)
class GroupMoved(Event):
    """Telegram upgraded the group: the same people under a new chat id."""

    kind = "group.moved"
    group: str
    chat: int


@dataclass(frozen=True, kw_only=True)
class GroupRemoved(Event):
    """The group no longer receives anything."""

    kind = "group.removed"
    group: str
