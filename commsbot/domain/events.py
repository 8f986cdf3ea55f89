"""What can be put on record: one frozen class an event, all in one list; `codec` gives its form as an entry's kind and fields."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import ClassVar

from commsbot.domain.delivery import State as DeliveryState
from commsbot.domain.delivery import Verb
from commsbot.domain.elsewhere import Answer
from commsbot.domain.incident import Danger, Place
from commsbot.domain.obligation import ObligationKind
from commsbot.domain.people import Role
from commsbot.domain.version import Cut


@dataclass(frozen=True, kw_only=True)
class Event:
    """Something that happened; subclasses carry what."""

    kind: ClassVar[str]
    disposed: frozenset[str] = field(default=frozenset(), compare=False)
    """Names of fields that have been disposed of; empty in an event that is about to be appended."""


# --- people, groups, incidents, the brakes: folded by `agency` -------------------------------------------------------


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
class Escalated(Event):
    """Nobody decided in time, so further people are asked; the statement's entry, also where its promise is overdue."""

    kind = "duty.escalated"
    version: int
    """Which version waits for a yes; 0 where a promise is overdue."""
    obligation: str
    """The overdue promise; empty where a version waits."""
    asked: tuple[str, ...]


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
class PublishingPaused(Event):
    """Nothing new goes out until resumed, save what promise 3 exempts."""

    kind = "publishing.paused"
    generation: int
    on_wire: int


@dataclass(frozen=True, kw_only=True)
class PublishingResumed(Event):
    """The brake was lifted."""

    kind = "publishing.resumed"
    reason: str = ""
    """Why, where nobody else could: whoever paused resumed alone. Never published."""


@dataclass(frozen=True, kw_only=True)
class RoutineSuspended(Event):
    """Routine posts are held: a critical incident was opened, or somebody pressed *Hold all good news* (rule C33)."""

    kind = "routine.suspended"
    incident: str
    """Empty where no incident is the reason."""
    generation: int
    """Of the stop; 0 where no routine post was going out."""
    held: int
    stopped: int
    on_wire: int


@dataclass(frozen=True, kw_only=True)
class RoutineTicked(Event):
    """Somebody did, or took back, what the service can't do by itself while routine posts are held."""

    kind = "routine.ticked"
    what: str
    done: bool


@dataclass(frozen=True, kw_only=True)
class RoutineReleased(Event):
    """Routine posts may be sent again; what was held stays held until a person acts on it (rule C34)."""

    kind = "routine.released"


@dataclass(frozen=True, kw_only=True)
class StopAcknowledged(Event):
    """Every drainer has reported this generation, or was fenced; `unconfirmed` rows could not be told."""

    kind = "stop.acknowledged"
    generation: int
    fenced: tuple[str, ...]
    unconfirmed: int


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


@dataclass(frozen=True, kw_only=True)
class FieldsDisposed(Event):
    """Values of an earlier entry were erased by rule or order; their commitments stay."""

    kind = "record.disposed"
    entry: int
    names: tuple[str, ...]
    reason: str


# --- a statement's life: folded by `statement` -----------------------------------------------------------------------


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


@dataclass(frozen=True, kw_only=True)
class PublicationOpened(Event):
    """The version began to go out: deliveries exist from here on."""

    kind = "publication.opened"
    version: int
    publication: str
    deliveries: int
    generation: int
    next_at: datetime | None = None
    """When the same words are posted again; None where they aren't."""
    next_slot: datetime | None = None
    """The moment of that by its plan, from which quiet hours may keep it."""


@dataclass(frozen=True, kw_only=True)
class RepeatPlanned(Event):
    """The next post of words that are posted again isn't what it was: moved, skipped, or none comes any more."""

    kind = "version.repeat_planned"
    version: int
    was: datetime | None
    """The post that was to come."""
    due_at: datetime | None
    """When the next one goes out; None ends the repeat."""
    slot: datetime | None
    """Its moment by the plan."""
    plan: int
    why: str
    """`moved`, `skipped` or `ended` by a person; by itself `late` (its time had passed), `expired`, `suspended` (routine posts were held), `warning` (one went out), `closed` (the incident) or
    `signer` (a yes that it went out by no longer counts)."""
    missed: int = 0
    """With `late`: how many posts were left out."""


@dataclass(frozen=True, kw_only=True)
class PublicationStopped(Event):
    """What had not left was stopped; `on_wire` calls were in flight at that moment."""

    kind = "publication.stopped"
    version: int
    publication: str
    generation: int
    stopped: int
    on_wire: int


@dataclass(frozen=True, kw_only=True)
class DeliverySettled(Event):
    """One outcome on one public channel or group, with the platform's id."""

    kind = "delivery.settled"
    version: int
    publication: str
    delivery: str
    destination: str
    verb: Verb
    language: str
    part: int
    round: int
    state: DeliveryState
    digest: str
    """The digest of the rendition that the channel was given; empty for a removal."""
    platform_id: str
    permalink: str
    evidence: str


@dataclass(frozen=True, kw_only=True)
class Corrected(Event):
    """A correction of this version began to go out."""

    kind = "version.corrected"
    version: int
    by: int


@dataclass(frozen=True, kw_only=True)
class Withdrawn(Event):
    """The agency no longer stands by this version; posts say so where an approved withdrawal text exists."""

    kind = "version.withdrawn"
    version: int
    by: int


@dataclass(frozen=True, kw_only=True)
class TakenDown(Event):
    """One person removed harmful text (promise 4); explained afterwards."""

    kind = "version.taken_down"
    version: int
    publication: str
    generation: int
    removals: int
    on_wire: int


@dataclass(frozen=True, kw_only=True)
class TakeDownExplained(Event):
    """The reason, given afterwards."""

    kind = "version.take_down_explained"
    version: int
    reason: str


@dataclass(frozen=True, kw_only=True)
class Reported(Event):
    """Words said outside, by whom; never delivered by us, but part of what was said."""

    kind = "statement.reported"
    version: int
    incident: str
    text: str
    link: str
    said_by: str
    digest: str


@dataclass(frozen=True, kw_only=True)
class StandingUsed(Event):
    """The service spoke by itself with a text approved beforehand: which, with which filled values."""

    kind = "standing.used"
    version: int
    standing: str
    template_digest: str
    filled: tuple[str, ...]
    """`name=value` of each clock time or link that was filled in."""
    publication: str


KINDS: dict[str, type[Event]] = {cls.kind: cls for cls in Event.__subclasses__()}
