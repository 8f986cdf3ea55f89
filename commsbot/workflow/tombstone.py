"""The tombstone: the approved notice that a post was removed, put in its place as soon as that is true (promise 4).

Both a take-down, which says whether a notice will follow, and the settlement of its last removal at a place lean on this; so it is a module
of its own that stands below the acts.
"""

from collections.abc import Iterable
from typing import Final

from commsbot.domain import fan_out
from commsbot.domain.delivery import Row
from commsbot.domain.publication import Destination, reaches
from commsbot.domain.version import State
from commsbot.ports import EVERY, Office, UnitOfWork
from commsbot.workflow import spoken

TEMPLATE: Final = "standing/tombstone"


async def follows(uow: UnitOfWork, places: Iterable[Destination]) -> bool:
    """Whether a notice is approved for one of these places; where none is, nothing is said."""
    approved = await spoken.approved(uow, TEMPLATE)
    return approved is not None and any(reaches(approved[1].cut.audience, to) for to in places)


async def put(uow: UnitOfWork, office: Office, row: Row) -> None:
    """Queue the notice at this row's place if nothing of its statement stands there any more; once for each take-down."""
    if not fan_out.gone(await uow.deliveries(statement=row.statement, destination=row.destination, limit=EVERY)):
        return
    places = [to for to in office.destinations(await uow.agency()) if to.name == row.destination]
    approved = await spoken.approved(uow, TEMPLATE)
    if approved is None or not places:
        return
    down = (await uow.statement(row.statement)).versions.values()
    newest = max((each for each in down if each.state is State.TAKEN_DOWN), key=lambda each: each.number)
    name = fan_out.notice_id(newest.publication)
    if not await uow.deliveries(publication=name, destination=row.destination):
        await spoken.put(uow, office, approved, name, places, newest.cut.page)
