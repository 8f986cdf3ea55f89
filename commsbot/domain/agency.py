"""The agency as the record tells it: people, groups, incidents, obligations, and whether the brake is on."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Final, TypeVar

from commsbot.domain import errors, events, people
from commsbot.domain.duty import Shift
from commsbot.domain.elsewhere import Heard, Remark
from commsbot.domain.events import Event
from commsbot.domain.incident import Incident, Lead
from commsbot.domain.liaison import Circle, Group
from commsbot.domain.obligation import Obligation
from commsbot.domain.outage import Outage
from commsbot.domain.people import Act, Person, Role

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Invitation:
    """A one-time link that hasn't been used."""

    person: str
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class Brake:
    """Publishing is paused."""

    since: datetime
    by: str


@dataclass(frozen=True, slots=True)
class Resumed:
    """Publishing goes on since then."""

    at: datetime
    by: str
    paused_by: str
    reason: str


RESUME_ALONE: Final = timedelta(seconds=60)
"""How long whoever paused waits before they may resume alone: long enough to think twice."""


@dataclass(frozen=True, slots=True)
class Tick:
    """Who did it, and when."""

    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Suspension:
    """Routine posts are held."""

    incident: str
    """The critical incident that is the reason; empty for *Hold all good news*."""
    since: datetime
    by: str
    ticked: Mapping[str, Tick] = field(default_factory=dict)
    """What people have done of what the service can't do."""


@dataclass(frozen=True, slots=True)
class Authority:
    """The list of required roles that is in force, and its number."""

    number: int = 0
    profile: str = ""
    rules: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Agency:
    """All that acts need to know beside the statement in hand."""

    people: Mapping[str, Person] = field(default_factory=dict)
    invitations: Mapping[str, Invitation] = field(default_factory=dict)
    """Unused links by the digest of their token."""
    duty: Mapping[str, Shift] = field(default_factory=dict)
    """Who is on duty, by person, in the order in which they came."""
    groups: Mapping[str, Group] = field(default_factory=dict)
    incidents: Mapping[str, Incident] = field(default_factory=dict)
    obligations: Mapping[str, Obligation] = field(default_factory=dict)
    heard: Mapping[str, Heard] = field(default_factory=dict)
    """What others said of incidents, in the order in which it was attached."""
    remarks: Mapping[str, Remark] = field(default_factory=dict)
    """Notes on incidents, oldest first."""
    brake: Brake | None = None
    resumed: Resumed | None = None
    """How the last pause ended."""
    suspension: Suspension | None = None
    held_since: datetime | None = None
    """When routine posts were last suspended, whether or not they still are: a yes from before then must be given again."""
    authority: Authority = Authority()
    real: Tick | None = None
    """Who stopped this exercise because something real has happened."""
    outages: Mapping[str, Outage] = field(default_factory=dict)
    """Channels that the words of an incident don't reach, by destination."""
    stopping: frozenset[int] = frozenset()
    """Stop generations that drainers have not all reported yet."""

    def person(self, name: str) -> Person:
        """Find a member of staff; raises `NotFound`."""
        return _find(self.people, "person", name)

    def who(self, telegram: int) -> Person | None:
        """The person bound to a Telegram user, if any."""
        return next((person for person in self.people.values() if person.telegram == telegram), None)

    def incident(self, name: str) -> Incident:
        """Find an incident; raises `NotFound`."""
        return _find(self.incidents, "incident", name)

    def group(self, name: str) -> Group:
        """Find a group; raises `NotFound`."""
        return _find(self.groups, "group", name)

    def open_incidents(self) -> tuple[Incident, ...]:
        """Those that aren't closed, newest first."""
        return tuple(
            sorted(
                (each for each in self.incidents.values() if each.open), key=lambda each: each.opened_at, reverse=True
            )
        )

    def critical_incidents(self) -> tuple[Incident, ...]:
        """The open ones beside which nobody should read good news, newest first."""
        return tuple(each for each in self.open_incidents() if each.critical)

    def standing(self, incident: str) -> tuple[Obligation, ...]:
        """An incident's open promises and instructions, oldest first."""
        return tuple(each for each in self.obligations.values() if each.incident == incident and each.open)


def said_by_others(agency: Agency, name: str) -> Heard:
    """Find somebody else's statement; raises `NotFound`."""
    return _find(agency.heard, "statement", name)


def second_for(agency: Agency, brake: Brake) -> list[Person]:
    """Who could resume instead of whoever paused: joined and not suspended, and on duty where anybody is."""
    fitting = [
        each
        for each in agency.people.values()
        if people.may(each, Act.PAUSE) and each.telegram is not None and each.id != brake.by
    ]
    return [each for each in fitting if not agency.duty or each.id in agency.duty]


def require_resume(agency: Agency, person: Person, reason: str, now: datetime) -> None:
    """Check that this person may let publishing go on (promise 3).

    Raises `NotPaused`, `SomebodyElse` for whoever paused where a second person is there, and where none is `TooSoon` within `RESUME_ALONE`
    and then `SayWhy` without a reason; and what `people.require` raises.
    """
    people.require(person, Act.PAUSE)
    if agency.brake is None:
        raise errors.NotPaused
    if person.id != agency.brake.by:
        return
    others = second_for(agency, agency.brake)
    if others:
        raise errors.SomebodyElse(names=tuple(each.name for each in others))
    if now < agency.brake.since + RESUME_ALONE:
        raise errors.TooSoon(at=agency.brake.since + RESUME_ALONE)
    if not reason.strip():
        raise errors.SayWhy


def _find(things: Mapping[str, T], what: str, name: str) -> T:
    try:
        return things[name]
    except KeyError:
        raise errors.NotFound(what=what, name=name) from None


KINDS = frozenset(
    each.kind
    for each in (
        events.PersonAdded, events.PersonInvited, events.PersonJoined, events.PersonChanged, events.PersonSuspended,
        events.DutyTaken, events.DutyLeft, events.DutyAnswered, events.DutySilent,
        events.AuthorityAdopted, events.GroupRegistered, events.GroupConfirmed, events.GroupReached, events.GroupMoved, events.GroupRemoved,
        events.IncidentOpened, events.IncidentChanged, events.IncidentClosed, events.FirstWord,
        events.LeadHandedOver, events.OthersSaid, events.OthersAnswered, events.Remarked,
        events.PublishingPaused, events.PublishingResumed, events.PublicationStopped, events.TakenDown, events.StopAcknowledged,
        events.RoutineSuspended, events.RoutineTicked, events.RoutineReleased, events.DrillStopped, events.DrillResumed,
        events.ObligationOpened, events.ObligationSettled, events.ObligationMissed, events.ChannelOut, events.ChannelBack,
    )
)  # fmt: skip
"""The entries that this fold reads."""


def fold(agency: Agency, at: datetime, actor: str, event: Event) -> Agency:
    """Give the agency after one more event; kinds outside `KINDS` change nothing."""
    match event:
        case (
            events.PersonAdded()
            | events.PersonInvited()
            | events.PersonJoined()
            | events.PersonChanged()
            | events.PersonSuspended()
        ):
            return _people(agency, event)
        case events.DutyTaken() | events.DutyLeft() | events.DutyAnswered() | events.DutySilent():
            return replace(agency, duty=_duty(agency.duty, at, event))
        case (
            events.GroupRegistered()
            | events.GroupConfirmed()
            | events.GroupReached()
            | events.GroupMoved()
            | events.GroupRemoved()
        ):
            return replace(agency, groups=_groups(agency.groups, actor, event))
        case (
            events.IncidentOpened()
            | events.IncidentChanged()
            | events.IncidentClosed()
            | events.LeadHandedOver()
            | events.FirstWord()
        ):
            return replace(agency, incidents=_incidents(agency.incidents, at, actor, event))
        case events.OthersSaid() | events.OthersAnswered() | events.Remarked():
            return _elsewhere(agency, at, actor, event)
        case events.ObligationOpened() | events.ObligationSettled() | events.ObligationMissed():
            return replace(agency, obligations=_obligations(agency.obligations, at, event))
        case events.ChannelOut(destination=name):
            gone = Outage(name, event.incident, event.since, event.told)
            return replace(agency, outages={**agency.outages, name: gone})
        case events.ChannelBack(destination=name):
            return replace(agency, outages={key: each for key, each in agency.outages.items() if key != name})
        case events.AuthorityAdopted():
            return replace(agency, authority=Authority(event.number, event.profile, event.rules))
        case events.PublishingPaused(generation=generation):
            return replace(agency, brake=Brake(at, actor), stopping=agency.stopping | {generation})
        case events.PublishingResumed():
            by = agency.brake.by if agency.brake else ""
            return replace(agency, brake=None, resumed=Resumed(at, actor, by, event.reason))
        case events.RoutineSuspended() | events.RoutineTicked() | events.RoutineReleased():
            return _suspension(agency, at, actor, event)
        case events.DrillStopped(generation=generation):
            return replace(agency, real=Tick(actor, at), stopping=agency.stopping | {generation})
        case events.DrillResumed():
            return replace(agency, real=None)
        case events.PublicationStopped(generation=generation) | events.TakenDown(generation=generation):
            return replace(agency, stopping=agency.stopping | {generation})
        case events.StopAcknowledged(generation=generation):
            return replace(agency, stopping=frozenset(each for each in agency.stopping if each > generation))
        case _:
            return agency


def _suspension(agency: Agency, at: datetime, actor: str, event: Event) -> Agency:
    now = agency.suspension
    match event:
        case events.RoutineSuspended():
            fresh = Suspension(event.incident, at, actor)
            stopping = agency.stopping | ({event.generation} if event.generation else frozenset())
            return replace(agency, suspension=fresh, held_since=at, stopping=stopping)
        case events.RoutineTicked() if now is not None:
            kept = {what: tick for what, tick in now.ticked.items() if what != event.what}
            ticked = {**kept, event.what: Tick(actor, at)} if event.done else kept
            return replace(agency, suspension=replace(now, ticked=ticked))
        case events.RoutineReleased():
            return replace(agency, suspension=None)
        case _:
            return agency


def _people(agency: Agency, event: Event) -> Agency:
    staff = dict(agency.people)
    match event:
        case events.PersonAdded():
            staff[event.person] = Person(event.person, event.name, frozenset(event.roles), event.language)
        case events.PersonInvited():
            # A new link replaces the person's older ones: one lost paper must not stay a key.
            kept = {token: each for token, each in agency.invitations.items() if each.person != event.person}
            return replace(agency, invitations={**kept, event.token: Invitation(event.person, event.expires_at)})
        case events.PersonJoined():
            staff[event.person] = replace(staff[event.person], telegram=event.telegram)
            kept = {token: each for token, each in agency.invitations.items() if each.person != event.person}
            return replace(agency, people=staff, invitations=kept)
        case events.PersonChanged():
            staff[event.person] = replace(
                staff[event.person], roles=frozenset[Role](event.roles), language=event.language
            )
        case events.PersonSuspended():
            staff[event.person] = replace(staff[event.person], suspended=event.suspended)
            left = {who: shift for who, shift in agency.duty.items() if who != event.person or not event.suspended}
            return replace(agency, people=staff, duty=left)
        case _:  # pragma: no cover  # `fold` passes these five only
            raise errors.Broken
    return replace(agency, people=staff)


def _duty(old: Mapping[str, Shift], at: datetime, event: Event) -> Mapping[str, Shift]:
    shifts = dict(old)
    match event:
        case events.DutyTaken():
            shifts[event.person] = Shift(event.person, at)
        case events.DutyLeft():
            shifts.pop(event.person, None)
        case events.DutyAnswered():
            shifts[event.person] = replace(shifts[event.person], answered_at=at)
        case events.DutySilent():
            shifts[event.person] = replace(shifts[event.person], silent=True)
        case _:  # pragma: no cover  # `fold` passes these four only
            raise errors.Broken
    return shifts


def _groups(old: Mapping[str, Group], actor: str, event: Event) -> Mapping[str, Group]:
    groups = dict(old)
    match event:
        case events.GroupRegistered():
            groups[event.group] = Group(
                id=event.group, chat=event.chat, thread=event.thread, title=event.title, area=event.area, language=event.language,
                circle=Circle(event.audience), registered_by=actor, confirmed=event.confirmed,
            )  # fmt: skip
        case events.GroupConfirmed():
            groups[event.group] = replace(groups[event.group], confirmed=True)
        case events.GroupReached():
            groups[event.group] = replace(groups[event.group], reachable=event.reachable, why=event.why)
        case events.GroupMoved():
            groups[event.group] = replace(groups[event.group], chat=event.chat)
        case events.GroupRemoved():
            del groups[event.group]
        case _:  # pragma: no cover  # `fold` passes these five only
            raise errors.Broken
    return groups


def _incidents(old: Mapping[str, Incident], at: datetime, actor: str, event: Event) -> Mapping[str, Incident]:
    incidents = dict(old)
    match event:
        case events.IncidentOpened():
            incidents[event.incident] = Incident(event.incident, event.type, event.place, event.danger, at, actor)
        case events.IncidentChanged():
            incidents[event.incident] = replace(incidents[event.incident], type=event.type, place=event.place)
        case events.IncidentClosed():
            incidents[event.incident] = replace(incidents[event.incident], closed_at=at)
        case events.LeadHandedOver():
            # A name that was disposed of still tells that somebody else leads.
            led = Lead(event.name, event.link, at, actor) if event.name or "name" in event.disposed else None
            incidents[event.incident] = replace(incidents[event.incident], lead=led)
        case events.FirstWord():
            incidents[event.incident] = replace(incidents[event.incident], first_word_at=at)
        case _:  # pragma: no cover  # `fold` passes these five only
            raise errors.Broken
    return incidents


def _elsewhere(agency: Agency, at: datetime, actor: str, event: Event) -> Agency:
    match event:
        case events.OthersSaid():
            said = Heard(
                id=event.heard, incident=event.incident, who=event.who, words=event.words, link=event.link, language=event.language,
                said_at=event.said_at, by=actor, at=at,
            )  # fmt: skip
            return replace(agency, heard={**agency.heard, said.id: said})
        case events.OthersAnswered():
            return replace(
                agency, heard={**agency.heard, event.heard: replace(agency.heard[event.heard], answered=event.how)}
            )
        case events.Remarked():
            noted = Remark(
                id=event.remark, incident=event.incident, words=event.words, source=event.source, by=actor, at=at
            )
            return replace(agency, remarks={**agency.remarks, noted.id: noted})
        case _:  # pragma: no cover  # `fold` passes these three only
            raise errors.Broken


def _obligations(old: Mapping[str, Obligation], at: datetime, event: Event) -> Mapping[str, Obligation]:
    obligations = dict(old)
    match event:
        case events.ObligationOpened():
            obligations[event.obligation] = Obligation(
                event.obligation,
                event.obligation_kind,
                event.incident,
                event.key,
                event.words,
                event.due_at,
                event.opened_by,
                at,
            )
        case events.ObligationSettled():
            was = obligations[event.obligation]
            obligations[event.obligation] = replace(was, settled=event.how, missed=was.missed or event.late)
        case events.ObligationMissed():
            obligations[event.obligation] = replace(obligations[event.obligation], missed=True)
        case _:  # pragma: no cover  # `fold` passes these three only
            raise errors.Broken
    return obligations
