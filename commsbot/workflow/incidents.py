"""Opening, knowing better, and closing: an incident's clock starts when it is opened."""

from commsbot.domain import errors, events, people
from commsbot.domain.incident import Danger, Incident, Place
from commsbot.domain.obligation import ObligationKind
from commsbot.domain.people import Act
from commsbot.ports import Office, UnitOfWork
from commsbot.workflow import inquiring, suspending


async def open_(uow: UnitOfWork, office: Office, actor: str, kind: str, place: Place, danger: Danger) -> Incident:
    """Open an incident; the clock to first word runs from here, and a critical one suspends routine posts in this act."""
    agency = await uow.agency()
    people.require(agency.person(actor), Act.OPEN_INCIDENT)
    name = office.ids()
    await uow.append(events.IncidentOpened(incident=name, type=kind, place=place, danger=danger), actor=actor)
    await suspending.because_of(uow, actor, name)
    return (await uow.agency()).incident(name)


async def change(uow: UnitOfWork, actor: str, incident: str, kind: str, place: Place) -> Incident:
    """Type or place became better known; clock, thread and obligations stay. A type that proves critical suspends routine posts."""
    agency = await uow.agency()
    people.require(agency.person(actor), Act.OPEN_INCIDENT)
    if not agency.incident(incident).open:
        raise errors.IncidentClosed(incident=agency.incident(incident).place.words)
    await uow.append(events.IncidentChanged(incident=incident, type=kind, place=place), actor=actor)
    await suspending.because_of(uow, actor, incident)
    return (await uow.agency()).incident(incident)


async def close(uow: UnitOfWork, actor: str, incident: str) -> None:
    """Close it; raises `OpenInstructions` while the public still follows one (rule C15)."""
    agency = await uow.agency()
    people.require(agency.person(actor), Act.CLOSE_INCIDENT)
    if not agency.incident(incident).open:
        raise errors.IncidentClosed(incident=agency.incident(incident).place.words)
    standing = [each for each in agency.standing(incident) if each.kind is ObligationKind.INSTRUCTION]
    if standing:
        raise errors.OpenInstructions(count=len(standing), words="; ".join(each.words for each in standing))
    for promise in agency.standing(incident):
        settled = events.ObligationSettled(obligation=promise.id, how="closed", by="", late=promise.late(uow.now))
        await uow.append(settled, statement=promise.opened_by, actor=actor)
    await uow.append(events.IncidentClosed(incident=incident), actor=actor)
    await inquiring.forget(uow, incident)
