"""Words that were said elsewhere: *I already posted this* makes them a statement of the incident that can be corrected."""

import hashlib

from commsbot.domain import errors, events, people
from commsbot.domain.people import Act
from commsbot.ports import Office, UnitOfWork


async def report(
    uow: UnitOfWork, office: Office, actor: str, incident: str, text: str, link: str = "", said_by: str = ""
) -> str:
    """Put words said outside on record; never delivered by us. Gives the statement's id; raises `EmptyAnswer` without words or link."""
    agency = await uow.agency()
    people.require(agency.person(actor), Act.REPORT)
    if incident:
        agency.incident(incident)
    words = text.strip()
    if not words and not link:
        raise errors.EmptyAnswer(field="text")
    name = office.ids()
    said = events.Reported(
        version=1,
        incident=incident,
        text=words or link,
        link=link,
        said_by=said_by or actor,
        digest=hashlib.sha256((words or link).encode()).hexdigest(),
    )
    await uow.append(said, statement=name, actor=actor)
    return name
