"""Handing the lead voice of an incident over, and taking it back: what waits and isn't ours to say any more doesn't go out."""

from commsbot.domain import elsewhere, errors, events, lead, people
from commsbot.domain.incident import Incident
from commsbot.domain.people import Act
from commsbot.domain.version import State
from commsbot.ports import EVERY, UnitOfWork

WHY = "lead"
"""Why a version is held or goes back, in its entry."""


async def hand_over(uow: UnitOfWork, actor: str, incident: str, name: str, link: str) -> Incident:
    """Let somebody else speak first; what waits and is theirs to say goes back or is held, in this act.

    Raises `IncidentClosed`, and `EmptyAnswer`, `AnswerTooLong` or `NotALink` for a name or link that a text can't carry.
    """
    await _may(uow, actor, incident)
    name, link = elsewhere.source(name), elsewhere.address(link)
    await uow.append(events.LeadHandedOver(incident=incident, name=name, link=link), actor=actor)
    happened = (await uow.agency()).incident(incident)
    for listed in await uow.listed(incident=incident, states=(State.SUBMITTED, State.APPROVED), limit=EVERY):
        version = (await uow.statement(listed.statement)).version(listed.version)
        if not lead.stays_ours(happened, version.cut.phase, version.cut.about):
            held = events.Held(version=version.number, why=WHY)
            await uow.append(held, statement=listed.statement, actor=actor)
    return happened


async def take_back(uow: UnitOfWork, actor: str, incident: str) -> Incident:
    """Speak first ourselves again; what was held goes out only when somebody acts on it. Raises `LeadIsOurs`."""
    await _may(uow, actor, incident)
    if (await uow.agency()).incident(incident).lead is None:
        raise errors.LeadIsOurs
    await uow.append(events.LeadHandedOver(incident=incident, name="", link=""), actor=actor)
    return (await uow.agency()).incident(incident)


async def _may(uow: UnitOfWork, actor: str, incident: str) -> None:
    agency = await uow.agency()
    people.require(agency.person(actor), Act.LEAD)
    if not agency.incident(incident).open:
        raise errors.IncidentClosed(incident=agency.incident(incident).place.words)
