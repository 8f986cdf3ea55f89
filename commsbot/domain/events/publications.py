"""What becomes of words once they go out; folded by `statement`."""

from dataclasses import dataclass
from datetime import datetime

from commsbot.domain.delivery import State as DeliveryState
from commsbot.domain.delivery import Verb
from commsbot.domain.events.event import Event


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


@dataclass(frozen=True, kw_only=True)
class ChannelOut(Event):
    """An incident's words don't reach a channel; `told` names the place at which approved words said where to look, if any could."""

    kind = "channel.out"
    destination: str
    incident: str
    since: datetime
    told: str


@dataclass(frozen=True, kw_only=True)
class ChannelBack(Event):
    """Words reach it again, and what was due there has arrived; so many seconds after the first of them was due."""

    kind = "channel.back"
    destination: str
    incident: str
    seconds: int
