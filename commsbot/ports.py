"""What the inside asks of the outside, in the words of the one who asks; values that cross are the domain's.

All times are aware UTC. Every port is bound to one agency when it is built; no key is ever shared between agencies.
"""

from collections.abc import Awaitable, Callable, Hashable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import Enum, auto
from typing import Any, Final, Protocol, TypeVar
from zoneinfo import ZoneInfo

from commsbot.domain.agency import Agency
from commsbot.domain.approval import Policy
from commsbot.domain.checks import Vocabulary
from commsbot.domain.delivery import Finding, Outcome, Post, Row, Settlement
from commsbot.domain.delivery import State as DeliveryState
from commsbot.domain.draft import Draft
from commsbot.domain.events import Event
from commsbot.domain.plan import QuietHours
from commsbot.domain.publication import Destination
from commsbot.domain.rendition import Kind, Rendition
from commsbot.domain.statement import Statement
from commsbot.domain.template import Instruction, Phase, Template, Value
from commsbot.domain.version import State

T = TypeVar("T")

EVERY: Final = 1_000_000
"""As a list's limit: leave nothing out. A take-down that forgot the 501st post would break promise 4."""

Clock = Callable[[], datetime]
"""The time now, aware UTC; read once per act."""

Ids = Callable[[], str]
"""A new short id (10 characters of lower-case base32), never given twice."""


@dataclass(frozen=True, kw_only=True)
class Office:
    """What acts need to know of the agency's settings; built once when the service starts."""

    agency: str
    name: Mapping[str, str]
    """The agency in full, by language."""
    short: Mapping[str, str]
    """What people call it, by language."""
    languages: tuple[str, ...]
    """In which it speaks to the public; the first is the staff's where nothing else is known."""
    zone: ZoneInfo
    emergency_number: str
    official_page: str
    policy: Policy
    late: timedelta
    """Later than this past its time, a statement asks a person instead of going out."""
    mark: str
    """The exercise word by language, `en=EXERCISE es=SIMULACRO`; empty in live mode."""
    live_bot: str = ""
    """In an exercise: the live bot's name, without @; empty if nobody gave it."""
    most_used: tuple[str, ...]
    """The incident types that are offered first."""
    places: tuple[str, ...]
    """Named places that are offered first."""
    quiet: QuietHours | None = None
    """When words that can wait do wait; None for never."""
    fallback: timedelta = timedelta(0)
    """How long an incident's words may fail to reach a channel before another one says where to look; zero for never."""
    evening: int = 18
    """The hour of the agency's zone at which tomorrow's posts are listed."""
    tell_to_stop: tuple[str, ...] = ()
    """Who else posts in the agency's name and can't be stopped from here, in words: told by people while routine posts are held."""
    configured: tuple[Destination, ...]
    """The channels of the config, in its order."""
    group_lane: str
    """The lane over which liaison groups are reached: the bot's own."""
    templates: "Templates"
    ids: Ids
    identify: Callable[[Destination, str], str] = lambda _to, _link: ""
    """The platform's id of the post that a link leads to, so that a post which a person found can be answered and taken away; empty if unknown."""
    escalate: timedelta = timedelta(minutes=3)
    """How long those who are asked have before the next one is asked, too."""
    deputies: tuple[str, ...] = ()
    """Names of the people who are asked next, in this order."""
    staff_group: int = 0
    """The chat of the staff's own group; 0 for none."""
    staff_members: int = 0
    """How many people belong in it; 0 where nobody counts."""
    first_word: timedelta = timedelta(minutes=10)
    """How long an incident may be open without a word to the public before all who approve are called (rule C32)."""
    vocabulary: Vocabulary = field(default_factory=Vocabulary)
    """What the checks let pass because the agency publishes it, and its own jargon list."""

    def destinations(self, agency: Agency) -> tuple[Destination, ...]:
        """All places that can be reached now: the configured channels, then the registered groups."""
        groups = (
            Destination(
                name=f"group:{group.id}",
                kind=Kind.LIAISON,
                languages=(group.language,),
                lane=self.group_lane,
                address=group.address,
                public=False,
                title=group.title,
            )
            for group in agency.groups.values()
            if group.receives
        )
        return (*self.configured, *groups)

    def exercise(self, language: str) -> str:
        """The word that marks an exercise, in a language or else in the agency's first one; empty in a live service."""
        words = dict(each.split("=", 1) for each in self.mark.split())
        return words.get(language) or words.get(self.languages[0], "")

    def called(self, agency: Agency, name: str) -> str:
        """What people call a destination: a group by its title, a channel as on its platform; one that is gone by its name."""
        group = agency.groups.get(name.removeprefix("group:"))
        if group is not None:
            return group.title
        return next((to.called for to in self.configured if to.name == name), name)


class Wake(Protocol):
    """How an act that made work says so, after its commit; a lost wake costs one sweep."""

    def due(self) -> None:
        """Something may be due now: an approval, a new time, a brake released."""

    def lanes(self) -> None:
        """Some lane has rows that are due."""

    def cards(self, chat: int = 0) -> None:
        """Some card may no longer show what is so, for a reason that the store doesn't tell; in one chat, or anywhere (0)."""


@dataclass(frozen=True, slots=True)
class Key:
    """Where somebody is talking: the key of a dialogue's cursor."""

    bot: int
    chat: int
    user: int
    thread: int = 0


@dataclass(frozen=True, slots=True)
class Cursor:
    """What a dialogue expects next; the only chat state there is, and it lives in the database."""

    act: str
    subject: str
    field: str
    expects: str
    message: int = 0
    """The message (a question or a card) that the dialogue edits in place; 0 for none."""
    note: str = ""
    """JSON that the act keeps between two answers, such as an incident that isn't opened yet."""


@dataclass(frozen=True, slots=True)
class Card:
    """A message that shows a subject's state and is kept true to it."""

    chat: int
    message: int
    """The Telegram message id; 0 while it is yet to be sent."""
    subject: str
    """`draft:ID`, `version:STATEMENT/N`, `incident:ID`, `delivery:ID` or `board`."""
    person: str
    shown: str
    """The digest of what was last shown; the card is reconciled when its text now has another one."""
    thread: int = 0


@dataclass(frozen=True, slots=True)
class Listed:
    """A version as lists show it: the index, written with the record and rebuildable from it."""

    statement: str
    version: int
    incident: str
    phase: str
    template: str
    title: str
    state: State
    author: str
    digest: str
    due_at: datetime | None
    expires_at: datetime | None
    cut_at: datetime
    publication: str


@dataclass(frozen=True, slots=True)
class Update:
    """One Telegram update as stored before anything parsed it."""

    row: int
    bot: int
    update_id: int
    raw: dict[str, Any]
    attempts: int


@dataclass(frozen=True, slots=True)
class Lane:
    """A lane as its drainer holds it."""

    name: str
    epoch: int
    lease_until: datetime
    generation: int


class Matter(Enum):
    """What a unit of work reads and writes, by kind."""

    AGENCY = auto()
    STATEMENT = auto()
    INDEX = auto()
    DRAFT = auto()
    CURSOR = auto()
    CARD = auto()
    DELIVERY = auto()
    LANE = auto()
    """A lane's holder, and the stop generation."""
    NOTE = auto()
    COUNT = auto()
    """How many pressed *Got it*."""


Mark = tuple[Matter, Hashable]
"""One thing of its kind, such as a statement by its name, or all of them: the empty text."""


class UnitOfWork(Protocol):
    """One act's transaction on one agency: reads are of this moment, writes land together or not at all.

    A nested write unit raises at once. Nothing is sent while one is open.
    """

    now: datetime
    """The act's one reading of the clock."""

    @property
    def touched(self) -> set[Mark]:
        """What was written so far."""

    def watch(self) -> set[Mark]:
        """Give a set that fills with what is read from here on, until the next call."""

    # the record
    async def append(self, event: Event, *, statement: str = "", actor: str = "") -> int:
        """Put an event on record and bring the index with it; gives its sequence. The head is signed at commit."""

    async def statement(self, name: str) -> Statement:
        """Replay one statement; raises `errors.NotFound`."""

    async def agency(self) -> Agency:
        """Replay people, groups, incidents, obligations and the brake."""

    async def listed(
        self, *, states: Iterable[State] = (), incident: str = "", due_before: datetime | None = None, limit: int = 100
    ) -> list[Listed]:
        """List versions from the index, newest cut first; no states given means all."""

    # pencil, the drafts
    async def draft(self, name: str) -> Draft:
        """Load a draft; raises `errors.NotFound`."""

    async def save_draft(self, draft: Draft) -> None:
        """Store it whole."""

    async def drop_draft(self, name: str) -> None:
        """Forget it, once submitted or thrown away."""

    async def drafts(self, author: str = "", incident: str = "") -> list[Draft]:
        """List drafts, newest first."""

    # pencil, the dialogue
    async def cursor(self, key: Key) -> Cursor | None:
        """What the dialogue expects."""

    async def set_cursor(self, key: Key, cursor: Cursor | None) -> None:
        """Move the dialogue on; None ends it."""

    async def keep_card(self, card: Card) -> None:
        """Store a card, one per (chat, subject, person); an act that wants one shown stores it with message 0."""

    async def drop_card(self, chat: int, subject: str) -> None:
        """Stop reconciling a card."""

    async def cards(self, subject: str = "") -> list[Card]:
        """List cards, all or of one subject."""

    # the inbox
    async def consume(self, row: int) -> bool:
        """Mark an update's row as acted upon, in this act's own transaction; False if it already was."""

    # deliveries
    async def add_deliveries(self, rows: Sequence[Row], renditions: Mapping[str, Rendition]) -> None:
        """Queue rows (their ids are unique: adding one twice raises `errors.Broken`); renditions are keyed by row id."""

    async def deliveries(
        self,
        *,
        publication: str = "",
        statement: str = "",
        destination: str = "",
        states: Iterable[DeliveryState] = (),
        ids: Iterable[str] = (),
        limit: int = 500,
    ) -> list[Row]:
        """List delivery rows by any of these, in order of priority, due time and id."""

    async def rendition(self, delivery: str) -> Rendition | None:
        """The bytes that a delivery carries; None for a removal."""

    async def settle(
        self, delivery: str, settlement: Settlement, *, expects: Iterable[DeliveryState], epoch: int = -1
    ) -> bool:
        """Move a row on if it is in one of the expected states (and of this epoch unless -1); False if it was not."""

    async def claim(self, lane: Lane, limit: int, *, held: bool = False) -> list[Row]:
        """Take due queued rows of this lane for its epoch: priority, then due time; a row whose `follows` isn't sent yet is left.

        `held`: publishing is paused, so rows that the brake holds are left, too.
        """

    async def start(self, lane: Lane, delivery: str) -> bool:
        """Claimed becomes sending, attempt + 1, if the epoch still holds; False if not."""

    async def release(self, lane: Lane) -> None:
        """Give claimed rows back to the queue."""

    async def generation(self) -> int:
        """The stop generation in force."""

    async def raise_generation(self) -> int:
        """Begin a stop: every drainer must see the new number before the stop is acknowledged."""

    async def stop_queued(self, *, publication: str = "", statement: str = "") -> list[Row]:
        """Queued, claimed and asked rows of this publication or statement become stopped; gives them."""

    async def orphans(self) -> list[Row]:
        """Rows in sending whose epoch is no longer their lane's: nobody will settle them, so an act makes them unconfirmed."""

    # lanes
    async def take_lane(self, name: str, owner: str, lease_seconds: float) -> Lane | None:
        """Take or keep a lane: a new owner raises its epoch; None while another owner's lease is alive.

        Rows that a dead epoch had claimed return to the queue; those that it left in sending become `orphans`.
        """

    async def report_generation(self, lane: Lane, generation: int) -> None:
        """The drainer's gate has closed and reopened for this generation: no call of an older one is in flight."""

    async def drop_lane(self, lane: Lane) -> None:
        """Give the lease up at a clean stop."""

    async def due_lanes(self, *, held: bool = False) -> list[str]:
        """Lanes that have due rows; `held` as in `claim`."""

    async def lanes(self) -> list[tuple[str, int, int, datetime, str]]:
        """All lanes as (name, epoch, reported generation, lease end, owner)."""

    async def fence(self, name: str) -> None:
        """Raise a silent lane's epoch: whatever its drainer still does no longer counts, and its sending rows become `orphans`."""

    # small things that must survive a restart
    async def recall(self, name: str) -> str:
        """A named note (`tick`, `secret:PERSON`); empty if there is none."""

    async def note(self, name: str, text: str) -> None:
        """Keep a named note outside the record; an empty text forgets it."""

    async def acknowledge(self, publication: str, group: str, who: str) -> bool:
        """Count a *Got it* once per `who` (a salted digest, never an account); False if it was counted before."""

    async def acknowledged(self, publication: str) -> dict[str, int]:
        """How many pressed *Got it*, by group."""


class Media(Protocol):
    """Pictures by the SHA-256 of their bytes, kept outside of units of work."""

    async def put(self, data: bytes) -> str:
        """Keep bytes, safely on disk before this returns; gives their digest. The same bytes are kept once."""

    async def get(self, digest: str) -> bytes:
        """The bytes of a digest; raises `errors.NotFound` where there are none, `errors.Altered` where they aren't those."""

    async def erase(self, digest: str) -> None:
        """Forget bytes for good."""


class Store(Protocol):
    """Where units of work come from."""

    @property
    def media(self) -> Media:
        """The pictures."""

    async def act(self, fn: Callable[[UnitOfWork], Awaitable[T]]) -> T:
        """Run a write unit: under the log's lock, committed when `fn` returns, undone if it raises.

        An act that loses a race is run again on fresh state, so `fn` must do nothing that can't be done twice. The commit is shielded
        from cancellation.
        """

    async def read(self, fn: Callable[[UnitOfWork], Awaitable[T]]) -> T:
        """Run a read-only unit on one snapshot; its writing verbs raise `errors.Broken`."""

    async def agency(self) -> Agency:
        """People, groups, incidents and obligations as they are now, from memory where nobody else can have changed them."""

    def following(self, told: Callable[[set[Mark]], None]) -> AbstractContextManager[None]:
        """Tell, until the block ends, what each act has written, after its commit; what another process writes isn't told."""


class Inbox(Protocol):
    """Updates between Telegram and the acts."""

    async def keep(self, bot: int, updates: Sequence[dict[str, Any]]) -> list[Update]:
        """Store raw updates in one commit; those kept before (same bot and update_id) are left; gives those that were new."""

    async def waiting(self, limit: int) -> list[Update]:
        """Unconsumed updates that aren't parked, oldest first."""

    async def failed(self, row: int, error: str) -> int:
        """Count a failure and give the count; the third parks the update."""

    async def finish(self, row: int) -> None:
        """Mark an update that led to no act as done."""

    async def prune(self, before: datetime) -> int:
        """Drop consumed rows received before then."""


class Channel(Protocol):
    """One account on one platform."""

    name: str
    lane: str

    async def publish(self, post: Post) -> Outcome:
        """Do what the post's verb says. Never raises for what a platform does: what isn't recognised is Unconfirmed."""

    async def find(self, post: Post) -> Finding:
        """Look for an unconfirmed post on the platform."""

    def identify(self, address: str, link: str) -> str:
        """The platform id of the post at this address that a link leads to; empty where the link doesn't tell."""

    async def probe(self) -> str:
        """Why the channel can't post now (credential dead, right lost, unreachable); empty when all is well."""


class IncidentType(Protocol):
    """A kind of incident as people choose it."""

    @property
    def key(self) -> str:
        """As the record keeps it, such as `active_attacker`."""

    @property
    def label(self) -> Mapping[str, str]:
        """As a button shows it, by language."""


class Templates(Protocol):
    """The library: looked up and rendered."""

    @property
    def instructions(self) -> Mapping[str, Instruction]:
        """All that people can be told to do, by key."""

    def types(self) -> Sequence[IncidentType]:
        """The incident types, in the library's order."""

    def template(self, name: str) -> Template:
        """Find by id such as `active_attacker/warning` or `holding`; raises `errors.NotFound`."""

    def find(self, incident_type: str, phase: Phase) -> Template:
        """The type's own template of a phase, else the generic one."""

    def catalogue(self) -> Sequence[Template]:
        """All templates, generic phases first."""

    def render(
        self, template: Template, facts: Mapping[str, Any], language: str, kinds: Iterable[Kind], at: datetime
    ) -> tuple[Rendition, ...]:
        """Render the renditions of one language for these channel kinds; raises `errors.CantRender` naming the field."""

    def blanks(self, template: Template) -> Mapping[str, Value]:
        """Facts that leave every place of a standing statement open, so that its text can be approved once for all uses."""

    def fillings(
        self, template: Template, facts: Mapping[str, Any], language: str, at: datetime
    ) -> Sequence[tuple[str, str]]:
        """What fills each open place of a standing statement, by its name; raises `errors.CantRender` where a value is missing."""


class Signer(Protocol):
    """Signs heads of the log; the key isn't in the database."""

    def note(self, origin: str, size: int, root: bytes) -> str:
        """A C2SP signed checkpoint for this head."""
