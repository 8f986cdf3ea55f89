"""Reading the record: a statement's life, entry by entry, in words that an auditor understands."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from commsbot.domain import events
from commsbot.domain.agency import Agency
from commsbot.domain.events import Event
from commsbot.domain.statement import Happened


@dataclass(frozen=True, slots=True)
class Line:
    """One entry as it is shown."""

    sequence: int
    at: datetime
    actor: str
    """The person's name, or the id where the name was disposed of; empty for the service itself."""
    kind: str
    words: str


def life(agency: Agency, happened: Iterable[Happened]) -> tuple[Line, ...]:
    """Put entries into words, in their order."""
    return tuple(
        Line(sequence, at, _name(agency, actor), event.kind, tell(event)) for sequence, at, actor, event in happened
    )


def _name(agency: Agency, actor: str) -> str:
    person = agency.people.get(actor)
    return (person.name if person is not None else "") or actor


def tell(event: Event) -> str:
    """Say in one line what an entry tells beyond its kind; empty where the kind says it all."""
    match event:
        case events.VersionCut():
            return f"version {event.version}, {event.phase}, {event.relation}: {event.title} [{event.digest[:8]}]"
        case events.SignedOff():
            own = ", self-approved" if event.self_approved else ""
            return f"version {event.version} by {event.role.value} over {event.how}{own} [{event.digest[:8]}]"
        case events.Approved():
            return (
                f"version {event.version} under profile {event.profile}, goes out {event.due_at:%Y-%m-%d %H:%M:%S} UTC"
            )
        case events.ChangesAsked() | events.VersionRejected() | events.TakeDownExplained():
            return f"version {event.version}: {event.reason}"
        case events.Rescheduled():
            return f"version {event.version} to {event.due_at:%Y-%m-%d %H:%M:%S} UTC"
        case events.PublicationOpened():
            return f"version {event.version} to {event.deliveries} places"
        case events.PublicationStopped() | events.PublishingPaused():
            return f"generation {event.generation}, {event.on_wire} on the wire"
        case events.RoutineSuspended():
            return f"{event.held} held, {event.stopped} posts stopped, {event.on_wire} on the wire"
        case events.RoutineTicked():
            return f"{event.what}: {'done' if event.done else 'not done'}"
        case events.PublishingResumed():
            return event.reason
        case events.StopAcknowledged():
            return f"generation {event.generation}, {event.unconfirmed} not sure"
        case events.TakenDown():
            return f"version {event.version}, {event.removals} posts"
        case events.DeliverySettled():
            where = event.permalink or event.platform_id
            return f"{event.verb.value} {event.destination} {event.language}: {event.state.value} {where} {event.evidence}".rstrip()
        case events.Held():
            return f"version {event.version}{f', {event.why}' if event.why else ''}"
        case events.Expired():
            return f"version {event.version}"
        case events.StandingUsed():
            return f"{event.standing} with {', '.join(event.filled)}"
        case events.PersonSuspended():
            return f"{event.person}: {'stopped' if event.suspended else 'given back'}"
        case events.Superseded() | events.Corrected() | events.Withdrawn():
            return f"version {event.version} by version {event.by}"
        case events.Reported():
            return f"said by {event.said_by}: {event.text[:80]}"
        case events.ObligationOpened():
            due = f", due {event.due_at:%Y-%m-%d %H:%M} UTC" if event.due_at else ""
            return f"{event.obligation_kind.value}: {event.words}{due}"
        case events.ObligationSettled():
            return f"{event.how}{', late' if event.late else ''}"
        case events.IncidentOpened() | events.IncidentChanged():
            return f"{event.incident}: {event.type} at {event.place.words}"
        case events.FirstWord():
            return f"{event.seconds} s after opening"
        case events.PersonAdded() | events.PersonChanged():
            return f"{event.person}: {', '.join(event.roles)}"
        case events.GroupRegistered():
            return f"{event.title}: {event.area}, {event.language}, {event.audience}"
        case events.GroupReached():
            return "reachable" if event.reachable else f"not reachable: {event.why}"
        case events.FieldsDisposed():
            return f"entry {event.entry}: {', '.join(event.names)} ({event.reason})"
        case _:
            return ""
