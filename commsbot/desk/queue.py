"""What waits for whom, what is due, and what is not sure."""

from typing import Any

from commsbot.desk import lines
from commsbot.desk.given import Given
from commsbot.desk.page import TITLE, Page, Reply, Room, moment
from commsbot.domain import people
from commsbot.domain.agency import Agency
from commsbot.domain.delivery import State as DeliveryState
from commsbot.domain.delivery import Verb
from commsbot.domain.incident import Incident
from commsbot.domain.people import Act, Person
from commsbot.domain.version import State
from commsbot.ports import UnitOfWork

WAITING = (State.SUBMITTED, State.RETURNED, State.APPROVED, State.HELD)


async def queue(room: Room, person: Person, given: Given) -> Reply:
    """Show what waits for whom, what is due, what is not sure."""
    given.done()
    people.require(person, Act.READ_RECORD)
    return await room.store.read(lambda uow: _queue(room, person, uow))


async def _queue(room: Room, person: Person, uow: UnitOfWork) -> Reply:
    page, agency = Page(room, person), await uow.agency()
    next_: list[str] = []
    told: dict[str, Any] = {
        "now": moment(uow.now),
        "paused_since": moment(agency.brake.since if agency.brake else None),
        "routine_held_since": moment(agency.suspension.since if agency.suspension else None),
    }
    if agency.brake is not None:
        by = agency.people.get(agency.brake.by)
        since = page.clock(agency.brake.since)
        page.say(
            0, "PUBLISHING IS PAUSED since {since}, by {who}.", since=since, who=by.name if by else agency.brake.by
        )
        next_.append("resume")
    if agency.suspension is not None:
        since = page.clock(agency.suspension.since)
        page.say(0, "ROUTINE POSTS ARE HELD since {since}.", since=since)
        next_.append("good-news go-on")
    if agency.stopping:
        page.say(0, "A stop isn't over yet: calls that were on the wire are being waited for.")
    told["incidents"] = [lines.incident(page, uow, each) for each in _titled(page, agency)]
    told["waiting"] = await _waiting(page, uow, agency, next_)
    told["drafts"] = await _drafts(page, uow, agency, next_)
    told["unconfirmed"] = await _unsure(page, uow, agency, next_)
    told["by_hand"] = await _by_hand(page, uow, agency, next_)
    told["obligations"] = lines.obligations(page, uow, agency.obligations.values())
    if not page.lines:
        page.say(0, "Nothing waits. No incident is open.")
    return page.reply(json=told, next_=next_)


def _titled(page: Page, agency: Agency) -> tuple[Incident, ...]:
    if agency.open_incidents():
        page.say(TITLE, "Open incidents")
    return agency.open_incidents()


async def _waiting(page: Page, uow: UnitOfWork, agency: Agency, next_: list[str]) -> list[dict[str, Any]]:
    listed = await uow.listed(states=WAITING, limit=200)
    if listed:
        page.say(TITLE, "Statements that wait")
    told = []
    for each in listed:
        version = (await uow.statement(each.statement)).version(each.version)
        page.put(2, f"{each.statement}/{each.version}  {each.title}")
        who = lines.standing(page, uow, agency, version)
        if page.person.id in {one.id for one in who}:
            next_.append(f"show {each.statement}/{each.version}")
        told.append({**lines.listed_json(each), "waits_for": [one.id for one in who]})
    return told


async def _drafts(page: Page, uow: UnitOfWork, agency: Agency, next_: list[str]) -> list[dict[str, Any]]:
    drafts = await uow.drafts()
    if drafts:
        page.say(TITLE, "Drafts")
    told = []
    for each in drafts:
        author = agency.people.get(each.author)
        incident = agency.incidents.get(each.incident)
        chosen = page.room.office.templates.template(each.template)
        title = chosen.title.get(page.person.language, chosen.id)
        page.put(2, f"{each.id}  {title}" + (f": {incident.place.words}" if incident else ""))
        page.say(
            4, "begun by {author}, {at}", author=author.name if author else "-", at=page.soon(each.created_at, uow.now)
        )
        if each.author == page.person.id:
            next_.append(f"draft {each.id}")
        told.append(
            {
                "draft": each.id,
                "statement": each.statement,
                "incident": each.incident,
                "template": each.template,
                "author": each.author,
            }
        )
    return told


async def _unsure(page: Page, uow: UnitOfWork, agency: Agency, next_: list[str]) -> list[dict[str, Any]]:
    rows = await uow.deliveries(states=(DeliveryState.UNCONFIRMED,))
    if rows:
        page.say(TITLE, "Not sure it posted")
    for row in rows:
        lines.delivery(page, agency, row)
        lines.words(page, await uow.rendition(row.id))
        next_ += [f"settle {row.id} --there", f"settle {row.id} --not-there", f"settle {row.id} --again"]
    if rows:
        page.say(
            2,
            "Look at the channel itself. If the post is there, say --there; if it isn't, --not-there sends nothing more, and --again sends the same words once more.",
        )
    return [lines.row_json(row) for row in rows]


async def _by_hand(page: Page, uow: UnitOfWork, agency: Agency, next_: list[str]) -> list[dict[str, Any]]:
    rows = await uow.deliveries(states=(DeliveryState.ASKED,))
    if rows:
        page.say(TITLE, "To post or remove by hand")
    for row in rows:
        lines.delivery(page, agency, row)
        lines.words(page, await uow.rendition(row.target if row.verb is Verb.REMOVE else row.id))
        next_ += [f"show {row.id}", f"settle {row.id} --posted"]
    return [lines.row_json(row) for row in rows]
