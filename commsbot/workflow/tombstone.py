"""The tombstone: the approved notice that a post was removed, put in its place as soon as that is true (promise 4).

Both a take-down, which says whether a notice will follow, and the settlement of its last removal at a place lean on this; so it is a module
of its own that stands below the acts.
"""

from collections.abc import Iterable

from commsbot.domain import events, fan_out, rendition
from commsbot.domain.delivery import Row
from commsbot.domain.publication import Destination, reaches
from commsbot.domain.template import Phase
from commsbot.domain.version import State, Version
from commsbot.ports import EVERY, Office, UnitOfWork


async def follows(uow: UnitOfWork, places: Iterable[Destination]) -> bool:
    """Whether a notice is approved for one of these places; where none is, nothing is said."""
    approved = await _approved(uow)
    return approved is not None and any(reaches(approved[1].cut.audience, to) for to in places)


async def put(uow: UnitOfWork, office: Office, row: Row) -> None:
    """Queue the notice at this row's place if nothing of its statement stands there any more; once for each take-down."""
    if not fan_out.gone(await uow.deliveries(statement=row.statement, destination=row.destination, limit=EVERY)):
        return
    places = [to for to in office.destinations(await uow.agency()) if to.name == row.destination]
    approved = await _approved(uow)
    if approved is None or not places:
        return
    statement, version = approved
    down = (await uow.statement(row.statement)).versions.values()
    newest = max((each for each in down if each.state is State.TAKEN_DOWN), key=lambda each: each.number)
    name = fan_out.notice_id(newest.publication)
    if await uow.deliveries(publication=name, destination=row.destination):
        return
    used = version.uses.get(name) or _fillings(uow, office, version, newest.cut.page)
    spread = fan_out.spread(version.cut, statement, name, places, (), uow.now)
    carried = {each: rendition.fill_recorded(text, used) for each, text in spread.renditions.items()}
    if not carried or any(map(rendition.has_blank, carried.values())):
        return
    if name not in version.uses:
        told = events.StandingUsed(
            version=version.number, standing=version.cut.template, template_digest=version.cut.template_digest,
            filled=tuple(f"{key}={value}" for key, value in used), publication=name,
        )  # fmt: skip
        await uow.append(told, statement=statement)
    await uow.add_deliveries(spread.rows, carried)


async def _approved(uow: UnitOfWork) -> tuple[str, Version] | None:
    listed = await uow.listed(states=(State.APPROVED,), limit=EVERY)
    found = next((each for each in listed if each.phase == Phase.TOMBSTONE), None)
    return (found.statement, (await uow.statement(found.statement)).version(found.version)) if found else None


def _fillings(uow: UnitOfWork, office: Office, version: Version, page: str) -> tuple[tuple[str, str], ...]:
    chosen = office.templates.template(version.cut.template)
    return tuple(
        (f"{tag}/{place}", value)
        for tag in dict.fromkeys(each.language for each in version.cut.renditions)
        for place, value in office.templates.fillings(chosen, {"official_page": page}, tag, uow.now)
    )
