"""The lifecycle of one version: a table of states, and the immutable cut that sign-offs name.

Rules: a version is cut once and never edited; approval names its digest; what is published was approved; a stop, a correction or a
take-down never returns to an earlier state. The table is per version; a statement's state is derived from its versions.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from commsbot.domain import errors
from commsbot.domain.draft import Override
from commsbot.domain.people import Role
from commsbot.domain.picture import Picture
from commsbot.domain.plan import Window
from commsbot.domain.rendition import Rendition
from commsbot.domain.series import Series


class State(StrEnum):
    """Where a version stands."""

    SUBMITTED = "submitted"
    RETURNED = "returned"
    REJECTED = "rejected"
    APPROVED = "approved"
    HELD = "held"
    PUBLISHED = "published"
    STOPPED = "stopped"
    CORRECTED = "corrected"
    WITHDRAWN = "withdrawn"
    TAKEN_DOWN = "taken down"
    SUPERSEDED = "superseded"
    EXPIRED = "expired"
    REPORTED = "reported"


class Step(StrEnum):
    """What can happen to a version, in the words of the error that refuses it."""

    SIGN = "signed"
    APPROVE = "approved"
    RETURN = "returned"
    REJECT = "rejected"
    RESCHEDULE = "moved"
    HOLD = "held"
    PUBLISH = "published"
    REPEAT = "posted again"
    STOP = "stopped"
    CORRECT = "corrected"
    WITHDRAW = "withdrawn"
    TAKE_DOWN = "taken down"
    SUPERSEDE = "superseded"
    EXPIRE = "expired"
    FALL = "asked about again"


TRANSITIONS: dict[State, dict[Step, State]] = {
    State.SUBMITTED: {
        Step.SIGN: State.SUBMITTED,
        Step.APPROVE: State.APPROVED,
        Step.RETURN: State.RETURNED,
        Step.REJECT: State.REJECTED,
        Step.HOLD: State.RETURNED,
        Step.SUPERSEDE: State.SUPERSEDED,
        Step.EXPIRE: State.EXPIRED,
        Step.FALL: State.SUBMITTED,
    },
    State.APPROVED: {
        Step.RESCHEDULE: State.APPROVED,
        Step.HOLD: State.HELD,
        Step.PUBLISH: State.PUBLISHED,
        Step.SUPERSEDE: State.SUPERSEDED,
        Step.EXPIRE: State.EXPIRED,
        Step.FALL: State.SUBMITTED,
    },
    State.HELD: {
        Step.RESCHEDULE: State.APPROVED,
        Step.SUPERSEDE: State.SUPERSEDED,
        Step.EXPIRE: State.EXPIRED,
        Step.FALL: State.SUBMITTED,
    },
    State.PUBLISHED: {
        Step.REPEAT: State.PUBLISHED,
        Step.STOP: State.STOPPED,
        Step.CORRECT: State.CORRECTED,
        Step.WITHDRAW: State.WITHDRAWN,
        Step.TAKE_DOWN: State.TAKEN_DOWN,
    },
    State.STOPPED: {
        Step.CORRECT: State.CORRECTED,
        Step.WITHDRAW: State.WITHDRAWN,
        Step.TAKE_DOWN: State.TAKEN_DOWN,
    },
    State.CORRECTED: {
        Step.STOP: State.CORRECTED,
        Step.WITHDRAW: State.WITHDRAWN,
        Step.TAKE_DOWN: State.TAKEN_DOWN,
    },
    State.WITHDRAWN: {
        Step.STOP: State.WITHDRAWN,
        Step.TAKE_DOWN: State.TAKEN_DOWN,
    },
    State.REPORTED: {
        Step.CORRECT: State.CORRECTED,
        Step.WITHDRAW: State.WITHDRAWN,
    },
    State.RETURNED: {Step.SUPERSEDE: State.SUPERSEDED},
    State.REJECTED: {},
    State.TAKEN_DOWN: {},
    State.SUPERSEDED: {},
    State.EXPIRED: {},
}


def after(state: State, step: Step) -> State:
    """Give the state that follows; raises `WrongState` where the table has no way."""
    try:
        return TRANSITIONS[state][step]
    except KeyError:
        raise errors.WrongState(state=state, event=step) from None


def diagram() -> str:
    """Draw the table as a Mermaid state diagram, for the README: it can't drift from the code."""
    lines = ["stateDiagram-v2", "    [*] --> submitted: cut", "    [*] --> reported: said outside"]
    for state, ways in TRANSITIONS.items():
        name = state.value.replace(" ", "_")
        lines += [f"    {name} --> {to.value.replace(' ', '_')}: {step.value}" for step, to in ways.items()]
        if not ways:
            lines.append(f"    {name} --> [*]")
    return "\n".join(lines)


PHONE = "phone"
"""How a yes was given that the author heard on the phone."""
SEND_NOW = "send now"
"""How one person's word counts alone; see `Glass`."""


class Relation(StrEnum):
    """Why there is a version: what it is to the version before it."""

    NEW = "new"
    RECUT = "recut"
    CORRECTION = "correction"
    WITHDRAWAL = "withdrawal"
    SUPPLEMENT = "supplement"


@dataclass(frozen=True, slots=True)
class Told:
    """An instruction as it was told to the public: its key in the template, and the words."""

    key: str
    words: str


@dataclass(frozen=True, kw_only=True)
class Cut:
    """What submitting fixed for good."""

    version: int
    incident: str
    template: str
    template_digest: str
    phase: str
    relation: Relation
    follows: str
    """The earlier statement of the incident that this one follows; empty for none."""
    supplements: int
    """The version whose later language this is; 0 for none."""
    title: str
    author: str
    editor: str
    """The approver who fixed the words, else empty."""
    digest: str
    """Hash of the ordered rendition digests, audience and window; see `rendition.set_digest`."""
    audience: tuple[str, ...]
    """Names of the destinations that it is for, in order; see `publication`."""
    window: Window
    due_at: datetime | None
    """The planned time; None is *on approval*."""
    page: str
    """The official page's address allocated to the statement."""
    renditions: tuple[Rendition, ...] = field(metadata={"spread": "rendition"})
    facts: dict[str, Any] = field(default_factory=dict)
    """The answers that the text was rendered from, so that a fix, a recut or an update can begin from them."""
    next_update: datetime | None = None
    opens: tuple[Told, ...] = ()
    """Instructions that the text gives."""
    lifts: tuple[str, ...] = ()
    """Keys of the instructions that the text ends."""
    overrides: tuple[Override, ...] = ()
    """Answers to the check notes that would have held these words back; approvers see them first."""
    danger: bool = False
    """Whether people are in danger now: such a warning is never held by pause."""
    exercise: bool = False
    about: str = ""
    """Somebody else's statement that this one corrects, answers, narrows or lifts; empty for none."""
    risk: str = ""
    """What publishing it risks, weighed when it was cut; see `approval.Risk`. Empty in cuts older than the word."""
    series: Series | None = None
    """Whether the same words are posted again, how often and until when; None for once."""
    picture: Picture | None = None
    """The picture that its renditions carry by digest; None for none."""
    consent: str = ""
    """The reference of the guardian's consent, where a child can be recognised in the picture; a field of its own, so that it can be erased alone."""


@dataclass(frozen=True, slots=True)
class SignOff:
    """One person's yes to one digest; given, never edited."""

    person: str
    role: Role
    digest: str
    at: datetime
    self_approved: bool
    how: str
    """`chat`, `desk`, `standing`, `phone`, or `send now` where one person answers for it alone."""
    taken_by: str = ""
    """Of a yes by phone: the author who heard it and wrote it down."""
    confirmed: bool | None = None
    """Of a yes by phone: what the approver says of it afterwards; None until then."""


@dataclass(frozen=True, slots=True)
class Glass:
    """One person sent words alone and answers for it; another one looks at it afterwards, and nothing is withdrawn by itself."""

    by: str
    at: datetime
    reviewed_by: str = ""
    reviewed_at: datetime | None = None
    stands: bool = True
    """Whether the review found that the words may stand; a correction or take-down is another press."""


@dataclass(frozen=True, kw_only=True)
class Version:
    """One cut with all that has happened to it."""

    cut: Cut
    state: State
    cut_at: datetime
    sign_offs: tuple[SignOff, ...] = ()
    due_at: datetime | None = None
    """When it may go out (next): set by approval, moved by rescheduling; None once it is out and nothing more is posted of it."""
    plan: int = 1
    """The plan's number; a schedule act that names another one is stale."""
    quiet: bool = False
    """Whether that is the end of quiet hours, for which it waits."""
    publication: str = ""
    """The newest one."""
    publications: tuple[str, ...] = ()
    """All of them in their order: more than one where the words are posted again."""
    out_at: datetime | None = None
    """When the first one began."""
    slot: datetime | None = None
    """The moment by its plan of the post that comes next; `due_at` differs from it where a person moved that one."""
    missed_at: datetime | None = None
    """The last post that was skipped because its time had passed."""
    ended: str = ""
    """Why nothing more is posted of a text that was to be: see `events.RepeatPlanned`."""
    reason: str = ""
    """Why it was returned, rejected, held or taken down, in a person's words; never published."""
    decided_by: str = ""
    """Who returned, rejected or held it; empty where nobody did, or the service."""
    decided_at: datetime | None = None
    taken_back: bool = False
    """Whether it went back because somebody took it back before it was decided, not because changes were asked for."""
    moved_on: int = 0
    """How often the incident moved on while it waited; each time its sign-offs fell and are pressed again (rule C31)."""
    glass: Glass | None = None
    """Set where one person sent it and answers for it."""
    uses: Mapping[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)
    """For a standing statement: what was filled in, by publication."""

    @property
    def number(self) -> int:
        """Counts from 1 within the statement."""
        return self.cut.version

    @property
    def repeats(self) -> bool:
        """Whether it is out and will be posted again."""
        return self.state is State.PUBLISHED and self.cut.series is not None and self.due_at is not None

    @property
    def digest(self) -> str:
        """What a sign-off names."""
        return self.cut.digest
