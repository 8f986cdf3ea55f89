"""A channel is out while an incident is open: another one says where to look, once, in words that were approved beforehand (promises 1 and 7).

Whoever follows the agency in one place only would otherwise take its silence for news. What was due there still goes out as soon as it can; that
it was out and that it has caught up are both on record. While publishing is paused nothing of this begins, for then the silence is meant.
"""

from base64 import b32encode
from datetime import datetime
from hashlib import sha256
from typing import Final

from commsbot.domain import events, outage
from commsbot.domain.agency import Agency
from commsbot.domain.outage import Outage
from commsbot.domain.publication import Destination
from commsbot.ports import EVERY, Office, UnitOfWork
from commsbot.workflow import spoken

TEMPLATE: Final = "standing/fallback"


async def tick(uow: UnitOfWork, office: Office) -> list[str]:
    """See which channels came back and which are out for too long; gives the destinations of which something was put on record."""
    agency = await uow.agency()
    if not (agency.outages or (office.fallback and agency.open_incidents())):
        return []
    back = [name for name, each in agency.outages.items() if await _back(uow, each)]
    if not office.fallback or agency.brake is not None or agency.real is not None:
        return back
    return back + [
        each for happened in agency.open_incidents() for each in await _out(uow, office, agency, happened.id)
    ]


async def _back(uow: UnitOfWork, gone: Outage) -> bool:
    """Put on record that words arrive there again."""
    rows = await uow.deliveries(destination=gone.destination, states=outage.STUCK | outage.ARRIVED, limit=EVERY)
    rows = [row for row in rows if outage.begun(row) >= gone.since]
    if gone.destination in outage.silent(rows, uow.now) or gone.destination not in outage.heard(rows):
        return False
    seconds = int((uow.now - gone.since).total_seconds())
    await uow.append(events.ChannelBack(destination=gone.destination, incident=gone.incident, seconds=seconds))
    return True


async def _out(uow: UnitOfWork, office: Office, agency: Agency, incident: str) -> list[str]:
    """Put on record what an incident's words haven't reached for too long, and say elsewhere where to look."""
    late = uow.now - office.fallback
    stuck = [row for row in await uow.deliveries(states=outage.STUCK, limit=EVERY) if outage.begun(row) <= late]
    if not stuck:
        return []
    said = {each.statement for each in await uow.listed(incident=incident, limit=EVERY)}
    if not any(row.statement in said for row in stuck):
        return []
    rows = [row for name in sorted(said) for row in await uow.deliveries(statement=name, limit=EVERY)]
    silent = outage.silent(rows, uow.now)
    found = [
        to
        for to in office.configured
        if to.public and to.lane and to.name not in agency.outages and silent.get(to.name, uow.now) <= late
    ]
    for to in found:
        other = outage.second(to, office.configured, silent, outage.heard(rows))
        told = await _say(uow, office, incident, to, other, silent[to.name]) if other is not None else ""
        gone = events.ChannelOut(destination=to.name, incident=incident, since=silent[to.name], told=told)
        await uow.append(gone)
    return [to.name for to in found]


async def _say(
    uow: UnitOfWork, office: Office, incident: str, out: Destination, other: Destination, since: datetime
) -> str:
    """Say at the other place where to look; gives that place, or nothing where no words are approved for it."""
    approved = await spoken.approved(uow, TEMPLATE)
    if approved is None:
        return ""
    text = f"{TEMPLATE}\x1f{incident}\x1f{out.name}\x1f{since.isoformat()}"
    name = b32encode(sha256(text.encode()).digest()).decode()[:10].lower()
    put = await spoken.put(uow, office, approved, name, [other], office.official_page)
    return other.name if put else ""
