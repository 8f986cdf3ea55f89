"""What holds publishing back: folded by `agency`."""

from dataclasses import dataclass

from commsbot.domain.events.event import Event


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
class DrillStopped(Event):
    """In an exercise somebody said *This is real*: nothing of it goes out any more (promise 6)."""

    kind = "drill.stopped"
    generation: int
    on_wire: int


@dataclass(frozen=True, kw_only=True)
class DrillResumed(Event):
    """An administrator let the exercise go on."""

    kind = "drill.resumed"


@dataclass(frozen=True, kw_only=True)
class StopAcknowledged(Event):
    """Every drainer has reported this generation, or was fenced; `unconfirmed` rows could not be told."""

    kind = "stop.acknowledged"
    generation: int
    fenced: tuple[str, ...]
    unconfirmed: int
