"""What an act set going: whether it has come to rest, and what became of it."""

from commsbot.desk import lines
from commsbot.desk.given import BadArgument, Given, version_name
from commsbot.desk.page import Page, Reply, Room
from commsbot.domain import people, publication
from commsbot.domain.agency import Agency
from commsbot.domain.delivery import State as DeliveryState
from commsbot.domain.people import Act, Person
from commsbot.domain.template import STANDING
from commsbot.domain.version import State, Version
from commsbot.ports import UnitOfWork

UNDER_WAY = (DeliveryState.QUEUED, DeliveryState.CLAIMED, DeliveryState.SENDING)


async def progress(room: Room, person: Person, given: Given) -> Reply:
    """Tell whether what an act set going has come to rest, and what became of it."""
    statement, number, generation = given.text("statement"), given.whole("version"), given.whole("generation")
    since = given.whole("horizon")
    given.done()
    if not statement and not generation:
        raise BadArgument(name="progress", why="a statement or a stop is needed")
    people.require(person, Act.READ_RECORD)

    async def look(uow: UnitOfWork) -> Reply:
        page, agency = Page(room, person), await uow.agency()
        stopping = generation in agency.stopping
        if generation and not stopping:
            page.say(0, "Stopped: nothing is on the wire any more.")
        rows = await uow.deliveries(statement=statement) if statement else []
        under_way = [
            row for row in rows if row.state in UNDER_WAY and row.lane and not (agency.brake is not None and row.brake)
        ]
        waits = False
        if statement:
            version = (await uow.statement(statement)).version(number)
            waits = _goes_soon(uow, agency, version, since)
            for row in rows:
                lines.delivery(page, agency, row)
        done = not (stopping or under_way or waits)
        next_ = [] if done or not statement else [f"watch {statement}/{number}"]
        json = {"done": done, "deliveries": [lines.row_json(row) for row in rows], "stopping": stopping}
        return page.reply(json=json, next_=next_)

    return await room.store.read(look)


async def watch(room: Room, person: Person, given: Given) -> Reply:
    """Watch what is on its way of a statement, and without a service send it meanwhile."""
    statement, number = version_name(given.text("name", None))
    given.done()
    people.require(person, Act.READ_RECORD)

    async def look(uow: UnitOfWork) -> Reply:
        line = await uow.statement(statement)
        version = line.version(number) if number else line.latest
        page = Page(room, person)
        page.put(0, f"{statement}/{version.number}  {page.name(version.state)}")
        json = {"statement": statement, "version": version.number, "state": version.state.value}
        return page.reply(json=json, watch={"statement": statement, "version": version.number})

    return await room.store.read(look)


def _goes_soon(uow: UnitOfWork, agency: Agency, version: Version, horizon: int) -> bool:
    """Whether an approved version is about to go out by itself, within so many seconds."""
    if version.state is not State.APPROVED or version.cut.phase in STANDING or version.due_at is None:
        return False
    if agency.brake is not None and not publication.exempt(version.cut):
        return False
    return (version.due_at - uow.now).total_seconds() <= horizon
