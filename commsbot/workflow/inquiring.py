"""Questions from liaison groups and strangers, counted on each open incident: pencil, because what neighbours ask is no act of ours.

Names and words of a group's members are forgotten when the incident closes; of a stranger's message only the number is kept.
"""

import json
from dataclasses import asdict
from datetime import datetime

from commsbot.domain.agency import Agency
from commsbot.domain.liaison import Group, Inquiries, Inquiry
from commsbot.ports import EVERY, UnitOfWork


def listens(agency: Agency, chat: int, thread: int = 0) -> Group | None:
    """The group whose members are heard now: registered at this place, confirmed, and an incident is open."""
    here = [each for each in agency.groups.values() if each.chat == chat and each.confirmed]
    if not here or not agency.open_incidents():
        return None
    return next((each for each in here if each.thread == thread), here[0])


async def ask(uow: UnitOfWork, group: Group, who: str, words: str, answered: int = 0) -> tuple[str, ...]:
    """Count a question with the incident whose post it replies to (`answered`, Telegram's number of the message), else with every open one."""
    inquiry = Inquiry(uow.now, group.title, who, words)
    agency = await uow.agency()
    open_ = tuple(each.id for each in agency.open_incidents())
    about = await _about(uow, group, answered) if answered and len(open_) > 1 else ""
    counted = (about,) if about in open_ else open_
    for incident in counted:
        await _keep(uow, incident, (await of(uow, incident)).and_one(inquiry))
    return counted


async def _about(uow: UnitOfWork, group: Group, answered: int) -> str:
    """The incident of the post that was answered; empty where that is none of ours, or too old to be found."""
    for row in await uow.deliveries(destination=f"group:{group.id}", limit=EVERY):
        if row.platform_id == f"{group.chat}:{answered}":
            return (await uow.statement(row.statement)).incident
    return ""


async def count_stranger(uow: UnitOfWork) -> None:
    """Count a message of somebody whom nobody knows with every open incident."""
    for each in (await uow.agency()).open_incidents():
        await _keep(uow, each.id, (await of(uow, each.id)).and_a_stranger())


async def of(uow: UnitOfWork, incident: str) -> Inquiries:
    """What was asked while this incident is open."""
    kept = await uow.recall(_note(incident))
    if not kept:
        return Inquiries()
    told = json.loads(kept)
    said = (Inquiry(**each | {"at": datetime.fromisoformat(each["at"])}) for each in told.pop("kept"))
    return Inquiries(**told, kept=tuple(said))


async def forget(uow: UnitOfWork, incident: str) -> None:
    """Forget who asked what; the counts stay."""
    await _keep(uow, incident, (await of(uow, incident)).without_words())


async def _keep(uow: UnitOfWork, incident: str, inquiries: Inquiries) -> None:
    await uow.note(_note(incident), json.dumps(asdict(inquiries), default=datetime.isoformat, ensure_ascii=False))


def _note(incident: str) -> str:
    return f"inquiries:{incident}"
