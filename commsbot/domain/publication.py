"""What goes out when and to whom: destinations, and whether an approved version may go now."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from commsbot.domain.approval import URGENT
from commsbot.domain.rendition import Kind
from commsbot.domain.template import STANDING, Phase
from commsbot.domain.version import Cut, Relation, State, Version

PROTECTIVE = frozenset({Phase.WARNING, Phase.FALSE_ALERT, Phase.WRONG_AREA, Phase.ALL_CLEAR, Phase.CORRECTION})
"""They go first on a lane and unthreaded: words that keep people safe, or undo an error of ours."""


@dataclass(frozen=True, slots=True)
class Destination:
    """One place that reaches an audience."""

    name: str
    """The channel's name in the config, or `group:ID`."""
    kind: Kind
    """Which renditions it takes; a counting rule."""
    languages: tuple[str, ...]
    lane: str
    """The account whose limits it shares; empty for a hand channel."""
    address: str
    public: bool = True
    hand: str = ""
    """For a hand channel: the person who is asked; empty asks everyone who may post by hand."""
    removes: bool = True
    """Whether the platform can take a post away."""
    revises: bool = False
    """Whether the platform can edit a post that is there."""
    title: str = ""
    """As people call it, such as `X @SpringfieldPD` or a group's title."""

    @property
    def called(self) -> str:
        """What people read: its title, else its name."""
        return self.title or self.name


ALL_GROUPS = "liaison groups"
"""In an audience: every liaison group, those that are registered later too. Only standing statements are for it."""


def reaches(audience: Iterable[str], to: Destination) -> bool:
    """Whether an approved audience holds this destination."""
    names = set(audience)
    return to.name in names or (to.kind is Kind.LIAISON and ALL_GROUPS in names)


def routine(cut: Cut) -> bool:
    """Whether it is good news or any other text that nobody needs beside a critical incident; what puts an error right never is."""
    mends = cut.relation in {Relation.CORRECTION, Relation.WITHDRAWAL}
    return not (cut.incident or mends or cut.phase in URGENT | PROTECTIVE | STANDING)


def outdated(version: Version, held_since: datetime | None) -> tuple[str, ...]:
    """Whose yes to a routine text is older than the last time that routine posts were held, and is to be given again (rule C34)."""
    if held_since is None or not routine(version.cut):
        return ()
    return tuple(given.person for given in version.sign_offs if given.at < held_since)


AWAKE: Final = PROTECTIVE | STANDING | {Phase.HOLDING, Phase.NARROWING}
"""They go out at any hour: what is about danger now, tells that it is less, or undoes an error of ours."""


def wakes(cut: Cut, *, promised: bool) -> bool:
    """Whether it may ring in quiet hours: it protects, mends, speaks while people are in danger, or keeps an open promise (rule C42, promise 8)."""
    mends = cut.relation in {Relation.CORRECTION, Relation.WITHDRAWAL}
    return mends or cut.phase in AWAKE or cut.danger or (promised and cut.phase in {Phase.UPDATE, Phase.NOTHING_NEW})


class Ruling(StrEnum):
    """What the clock and the brakes say of an approved version."""

    WAIT = "wait"
    GO = "go"
    ASK = "ask"
    """Its time passed longer ago than the limit: a person decides (never sent by itself)."""
    EXPIRE = "expire"
    HOLD = "hold"
    """Routine posts are suspended: it goes out only after a person has acted on it again."""


def exempt(cut: Cut) -> bool:
    """Whether pause never holds it: false alert, correction, all clear, and a warning while people are in danger (promise 3)."""
    if cut.phase == Phase.WARNING:
        return cut.danger
    return cut.phase in PROTECTIVE | STANDING or cut.relation in {Relation.CORRECTION, Relation.WITHDRAWAL}


def waits(version: Version) -> bool:
    """Whether it has a time to wait for: approved and not out, or out and to be posted again."""
    return version.state is State.APPROVED or version.repeats


def rule(version: Version, now: datetime, *, paused: bool, suspended: bool, late: timedelta) -> Ruling:
    """Decide what happens to an approved version at this moment."""
    window = version.cut.window
    if version.cut.phase in STANDING:
        return Ruling.WAIT  # it is used when its moment comes, again and again
    if window.expiry is not None and now >= window.expiry:
        return Ruling.EXPIRE
    due = version.due_at
    if suspended and waits(version) and routine(version.cut):
        return Ruling.HOLD
    if not waits(version) or due is None or now < due:
        return Ruling.WAIT
    if window.not_before is not None and now < window.not_before:
        return Ruling.WAIT
    if paused and not exempt(version.cut):
        return Ruling.WAIT
    if window.latest_send is not None and now > window.latest_send:
        return Ruling.ASK
    if now - due > late:
        return Ruling.ASK
    return Ruling.GO


def priority(cut: Cut) -> int:
    """Lower is sooner: 1 for words that protect, 3 for the rest of an incident, 6 for routine."""
    if cut.phase in PROTECTIVE or cut.relation is not Relation.NEW:
        return 1
    return 3 if cut.incident else 6
