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
    for told in (_deciding, _publishing, _brakes, _incident, _people):
        if words := told(event):
            return words
    return ""


def _deciding(event: Event) -> str:
    match event:
        case events.VersionCut():
            return f"version {event.version}, {event.phase}, {event.relation}: {event.title} [{event.digest[:8]}]"
        case events.SignedOff():
            own = ", self-approved" if event.self_approved else ""
            return f"version {event.version} by {event.role.value} over {event.how}{own} [{event.digest[:8]}]"
        case events.SignedByPhone():
            who = f"{event.approver} as {event.role.value}"
            return f"version {event.version} by {who} on the phone, code {event.code} [{event.digest[:8]}]"
        case events.PhoneAnswered():
            return f"version {event.version}: the yes {'was theirs' if event.said else 'was NOT theirs'}"
        case events.SentNow():
            due = f"{event.review_by:%Y-%m-%d %H:%M} UTC"
            return f"version {event.version} alone by {event.role.value}, review by {due} [{event.digest[:8]}]"
        case events.SentNowReviewed():
            return f"version {event.version} {'may stand' if event.stands else 'may NOT stand'}"
        case events.SignOffsFell():
            why = f", as {event.by} went out" if event.by else ""
            return f"version {event.version}, of {', '.join(event.people) or 'nobody'}{why}"
        case events.Escalated():
            what = f"version {event.version}" if event.version else "overdue promise"
            return f"{what}: also asked {', '.join(event.asked)}"
        case events.ChangesAsked() | events.VersionRejected() | events.TakeDownExplained():
            return f"version {event.version}: {event.reason}"
        case _:
            return ""


def _publishing(event: Event) -> str:
    match event:
        case events.Approved():
            due = f"{event.due_at:%Y-%m-%d %H:%M:%S} UTC"
            return f"version {event.version} under profile {event.profile}, goes out {due}"
        case events.Rescheduled():
            return f"version {event.version} to {event.due_at:%Y-%m-%d %H:%M:%S} UTC"
        case events.PublicationOpened():
            return f"version {event.version} to {event.deliveries} places"
        case events.RepeatPlanned():
            due = f"next {event.due_at:%Y-%m-%d %H:%M:%S} UTC" if event.due_at else "no further post"
            return f"version {event.version}, {event.why}: {due}"
        case events.TakenDown():
            return f"version {event.version}, {event.removals} posts"
        case events.DeliverySettled():
            where = event.permalink or event.platform_id
            return f"{event.verb.value} {event.destination} {event.language}: {event.state.value} {where} {event.evidence}".rstrip()
        case events.Held():
            return f"version {event.version}{f', {event.why}' if event.why else ''}"
        case events.Expired():
            return f"version {event.version}"
        case events.ChannelOut():
            return f"{event.destination} since {event.since:%Y-%m-%d %H:%M:%S} UTC, said at {event.told or 'no other place'}"
        case events.ChannelBack():
            return f"{event.destination} after {event.seconds} s"
        case events.StandingUsed():
            return f"{event.standing} with {', '.join(event.filled)}"
        case events.Superseded() | events.Corrected() | events.Withdrawn():
            return f"version {event.version} by version {event.by}"
        case events.Reported():
            return f"said by {event.said_by}: {event.text[:80]}"
        case _:
            return ""


def _brakes(event: Event) -> str:
    match event:
        case events.PublicationStopped() | events.PublishingPaused() | events.DrillStopped():
            return f"generation {event.generation}, {event.on_wire} on the wire"
        case events.RoutineSuspended():
            return f"{event.held} held, {event.stopped} posts stopped, {event.on_wire} on the wire"
        case events.RoutineTicked():
            return f"{event.what}: {'done' if event.done else 'not done'}"
        case events.PublishingResumed():
            return event.reason
        case events.StopAcknowledged():
            return f"generation {event.generation}, {event.unconfirmed} not sure"
        case _:
            return ""


def _incident(event: Event) -> str:
    match event:
        case events.IncidentOpened() | events.IncidentChanged():
            return f"{event.incident}: {event.type} at {event.place.words}"
        case events.FirstWord():
            return f"{event.seconds} s after opening"
        case events.ObligationOpened():
            due = f", due {event.due_at:%Y-%m-%d %H:%M} UTC" if event.due_at else ""
            return f"{event.obligation_kind.value}: {event.words}{due}"
        case events.ObligationSettled():
            return f"{event.how}{', late' if event.late else ''}"
        case events.LeadHandedOver():
            return f"{event.name} {event.link}" if event.name else "back to us"
        case events.OthersSaid():
            return f"{event.who}: {event.words[:80]}"
        case events.OthersAnswered():
            return f"{event.heard}: {event.how.value}"
        case events.Remarked():
            return f"{event.source}: {event.words[:80]}" if event.source else event.words[:80]
        case _:
            return ""


def _people(event: Event) -> str:
    match event:
        case events.PersonAdded() | events.PersonChanged():
            return f"{event.person}: {', '.join(event.roles)}"
        case events.PersonSuspended():
            return f"{event.person}: {'stopped' if event.suspended else 'given back'}"
        case events.AuthorityAdopted():
            return f"number {event.number}, profile {event.profile}: {'; '.join(event.rules)}"
        case events.DutyTaken() | events.DutySilent() | events.FactorForgotten():
            return event.person
        case events.DutyLeft():
            return f"{event.person}{f' to {event.to}' if event.to else ''}"
        case events.DutyAnswered():
            return f"{event.person}{', late' if event.late else ''}"
        case events.GroupRegistered():
            return f"{event.title}: {event.area}, {event.language}, {event.audience}"
        case events.GroupReached():
            return "reachable" if event.reachable else f"not reachable: {event.why}"
        case events.FieldsDisposed():
            return f"entry {event.entry}: {', '.join(event.names)} ({event.reason})"
        case _:
            return ""
