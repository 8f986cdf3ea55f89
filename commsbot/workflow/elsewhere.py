"""What others said and what the staff noted, attached to an incident: on record, before those who draft, and never delivered by us."""

from datetime import datetime

from commsbot.domain import elsewhere, errors, events, people
from commsbot.domain.elsewhere import Heard, Remark
from commsbot.domain.people import Act
from commsbot.ports import Office, UnitOfWork


async def attach(
    uow: UnitOfWork, office: Office, actor: str, incident: str, who: str, words: str, *, said_at: datetime, language: str, link: str = ""
) -> Heard:  # fmt: skip
    """Attach somebody else's statement to an open incident.

    Raises `IncidentClosed`, `EmptyAnswer` without words or without who said it, and `AnswerTooLong` for a name that no text has room for.
    """
    await _open(uow, actor, incident, Act.REPORT)
    who, words = elsewhere.source(who), words.strip()
    if not words:
        raise errors.EmptyAnswer(field=errors.Phrase("Their words"))
    said = events.OthersSaid(
        heard=office.ids(), incident=incident, who=who, words=words, link=link, language=language, said_at=min(said_at, uow.now)
    )  # fmt: skip
    await uow.append(said, actor=actor)
    return (await uow.agency()).heard[said.heard]


async def remark(uow: UnitOfWork, office: Office, actor: str, incident: str, words: str, source: str = "") -> Remark:
    """Note something on an open incident; `source` names whose words a forwarded message holds. Raises `IncidentClosed` and `EmptyAnswer`."""
    await _open(uow, actor, incident, Act.REMARK)
    if not words.strip():
        raise errors.EmptyAnswer(field=errors.Phrase("A note"))
    noted = events.Remarked(remark=office.ids(), incident=incident, words=words.strip(), source=source)
    await uow.append(noted, actor=actor)
    return (await uow.agency()).remarks[noted.remark]


async def _open(uow: UnitOfWork, actor: str, incident: str, act: Act) -> None:
    agency = await uow.agency()
    people.require(agency.person(actor), act)
    if not agency.incident(incident).open:
        raise errors.IncidentClosed(incident=agency.incident(incident).place.words)
