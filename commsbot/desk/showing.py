"""All there is to know of one statement, incident or delivery, word for word."""

from typing import Any

from commsbot.desk import lines, picturing, planning
from commsbot.desk.given import Given, version_name
from commsbot.desk.page import TITLE, Page, Reply, Room, moment, rendition_json
from commsbot.domain import approval, errors, people
from commsbot.domain.agency import Agency
from commsbot.domain.delivery import Row, Verb
from commsbot.domain.delivery import State as DeliveryState
from commsbot.domain.incident import Incident
from commsbot.domain.people import Act, Person
from commsbot.domain.statement import Statement
from commsbot.domain.version import PHONE, SEND_NOW, State, Version
from commsbot.ports import Office, UnitOfWork
from commsbot.workflow import inquiring

WAITING = frozenset({State.SUBMITTED, State.RETURNED, State.APPROVED, State.HELD})
OUT = frozenset({State.PUBLISHED, State.STOPPED})


async def show(room: Room, person: Person, given: Given) -> Reply:
    """Show a statement (`ID` or `ID/N`), an incident or a delivery."""
    name = given.text("name", None)
    given.done()
    people.require(person, Act.READ_RECORD)
    return await room.store.read(lambda uow: _show(room, person, uow, name))


async def _show(room: Room, person: Person, uow: UnitOfWork, name: str) -> Reply:
    agency = await uow.agency()
    if name in agency.incidents:
        return await _show_incident(room, person, uow, agency.incidents[name])
    rows = await uow.deliveries(ids=(name,))
    if rows:
        return await _show_delivery(room, person, uow, rows[0])
    named, number = version_name(name)
    try:
        line = await uow.statement(named)
    except errors.NotFound:
        raise errors.NotFound(what="statement, incident or delivery", name=name) from None
    return await statement(Page(room, person), uow, line, number)


async def statement(page: Page, uow: UnitOfWork, line: Statement, number: int = 0) -> Reply:
    """Show one version in full, the others in a line each, then deliveries and promises."""
    agency = await uow.agency()
    shown = line.version(number) if number else line.latest
    page.title(shown.cut.title)
    told_versions = [_version_line(page, uow, agency, line, line.versions[each]) for each in sorted(line.versions)]
    page.say(TITLE, "Version {number}, word for word", number=shown.number)
    places = [to for to in page.room.office.destinations(agency) if to.name in shown.cut.audience]
    page.texts(shown.cut.renditions, places)
    if not shown.cut.renditions:
        page.quote(shown.cut.title)
    picturing.show(page, shown.cut.picture, shown.cut.consent, shown.cut.renditions)
    rows = await uow.deliveries(statement=line.id)
    if rows:
        page.say(TITLE, "Where it went")
    for row in rows:
        lines.delivery(page, agency, row)
    told = [each for each in agency.obligations.values() if each.opened_by == line.id]
    lines.obligations(page, uow, told)
    next_ = _steps(page.room.office, agency, page.person, line, shown)
    if shown.state is State.SUBMITTED:
        page.gap()
        page.say(0, "Whoever approves names the first 8 characters of the digest: {digest}", digest=shown.digest[:8])
    json = {
        "statement": line.id,
        "incident": line.incident,
        "versions": told_versions,
        "version": shown.number,
        "renditions": [rendition_json(each) for each in shown.cut.renditions],
        "picture": picturing.json(shown.cut.picture, shown.cut.consent),
        "deliveries": [lines.row_json(row) for row in rows],
        "obligations": [lines.obligation_json(each) for each in told],
    }
    return page.reply(json=json, next_=next_)


def _version_line(page: Page, uow: UnitOfWork, agency: Agency, line: Statement, version: Version) -> dict[str, Any]:
    cut = version.cut
    author = agency.people.get(cut.author)
    page.put(2, f"{line.id}/{version.number}  {page.name(version.state)}  [{version.digest[:8]}]")
    page.say(
        4,
        "{relation}, by {author}, {at}",
        relation=page.name(cut.relation),
        author=author.name if author else cut.author,
        at=page.clock(version.cut_at),
    )
    for given in version.sign_offs:
        signer = agency.people.get(given.person)
        name = signer.name if signer else given.person
        if given.how == SEND_NOW:
            page.say(4, "sent alone by {who}, who answers for it, {at}", who=name, at=page.clock(given.at))
        elif given.how == PHONE:
            page.say(4, "approved by {who} by phone, {at}", who=name, at=page.clock(given.at))
        elif given.self_approved:
            page.say(4, "self-approved by {who}, {at}", who=name, at=page.clock(given.at))
        else:
            page.say(4, "approved by {who}, {at}", who=name, at=page.clock(given.at))
    if version.state in WAITING:
        lines.standing(page, uow, agency, version)
    elif version.reason:
        page.say(4, "the reason: {reason}", reason=version.reason)
    planning.again(page, version)
    if cut.window.expiry is not None:
        page.say(4, "no longer true after {at}", at=page.clock(cut.window.expiry))
    return {
        "version": version.number,
        "state": version.state.value,
        "relation": cut.relation.value,
        "phase": cut.phase,
        "title": cut.title,
        "digest": version.digest,
        "author": cut.author,
        "due_at": moment(version.due_at),
        "publication": version.publication,
        "plan": version.plan,
        "reason": version.reason,
        "sign_offs": [
            {
                "person": each.person,
                "role": each.role.value,
                "at": moment(each.at),
                "how": each.how,
                "self_approved": each.self_approved,
            }
            for each in version.sign_offs
        ],
    }


def _steps(office: Office, agency: Agency, person: Person, line: Statement, version: Version) -> list[str]:
    """What this person may do with it now."""
    name, steps = f"{line.id}/{version.number}", []
    if version.cut.picture is not None and version.state is not State.TAKEN_DOWN:
        steps.append(f"picture {name} --out …")
    if version.state is State.SUBMITTED and approval.may_sign(office.policy, version, person):
        steps.append(f"approve {name} --digest {version.digest[:8]}")
    if version.state is State.SUBMITTED and _alone(version, person):
        steps.append(f"send-now {name} --digest {version.digest[:8]}")
    phoned = (
        version.cut.phase in approval.PHONED
        and version.cut.picture is None
        and not office.policy.rule(version.cut).second_factor
    )
    if version.state is State.SUBMITTED and phoned and person.id in {version.cut.author, version.cut.editor}:
        steps.append(
            f"by-phone {name} --digest {version.digest[:8]} --code {approval.code(version.digest)} --approver …"
        )
    if approval.review_due(version) is not None and people.may(person, Act.REVIEW):
        steps.append(f"review {name}")
    if version.state is State.SUBMITTED and people.may(person, Act.REVIEW):
        steps += [f"return {name} --reason …", f"reject {name} --reason …"]
    if version.state in {State.SUBMITTED, State.APPROVED, State.PUBLISHED} and people.may(person, Act.SCHEDULE):
        steps.append(f"stop {name}")
    if version.state in {State.APPROVED, State.HELD} and people.may(person, Act.SCHEDULE):
        steps.append(f"move {name} --when …")
    if version.state in OUT | {State.REPORTED} and people.may(person, Act.CORRECT):
        steps += [f"correct {line.id}", f"withdraw {line.id}"]
    if version.publication and version.state is not State.TAKEN_DOWN and people.may(person, Act.TAKE_DOWN):
        steps.append(f"take-down {line.id}")
    if (
        line.incident
        and agency.incidents[line.incident].open
        and version.state in OUT
        and people.may(person, Act.DRAFT)
    ):
        steps.append(f"draft --new update --incident {line.incident}")
    return steps


def _alone(version: Version, person: Person) -> bool:
    """Whether this person could send it alone: never what must be seen."""
    urgent = version.cut.phase in approval.URGENT and version.cut.picture is None
    return urgent and people.may(person, Act.SEND_NOW)


async def _show_incident(room: Room, person: Person, uow: UnitOfWork, incident: Incident) -> Reply:
    page, agency = Page(room, person), await uow.agency()
    lines.incident(page, uow, incident)
    if incident.closed_at is not None:
        page.say(4, "closed {at}", at=page.clock(incident.closed_at))
    listed = await uow.listed(incident=incident.id, limit=500)
    if listed:
        page.say(TITLE, "Statements")
    for each in listed:
        page.put(2, f"{each.statement}/{each.version}  {page.name(each.state)}  {each.title}")
    told = lines.obligations(page, uow, [each for each in agency.obligations.values() if each.incident == incident.id])
    inquiries = await inquiring.of(uow, incident.id)
    lines.inquiries(page, inquiries)
    next_ = [f"show {name}" for name in dict.fromkeys(each.statement for each in listed)]
    if incident.open:
        next_.append(f"draft --new update --incident {incident.id}")
    json = {
        **lines.incident_json(incident),
        "statements": [lines.listed_json(each) for each in listed],
        "obligations": told,
        "inquiries": lines.inquiries_json(inquiries),
    }
    return page.reply(json=json, next_=next_)


async def _show_delivery(room: Room, person: Person, uow: UnitOfWork, row: Row) -> Reply:
    """One delivery with its exact text, unwrapped, so that it can be copied."""
    page = Page(room, person)
    lines.delivery(page, await uow.agency(), row)
    text = await uow.rendition(row.id)
    next_: list[str] = []
    if row.state is DeliveryState.ASKED and row.verb is Verb.REMOVE:
        page.say(2, "Take this post away by hand, then say so.")
    elif row.state is DeliveryState.ASKED:
        page.say(2, "Post exactly the words between the lines, then say so.")
    if row.state is DeliveryState.ASKED:
        next_ = [f"settle {row.id} --posted --link …"]
    elif row.state is DeliveryState.UNCONFIRMED:
        next_ = [f"settle {row.id} --there", f"settle {row.id} --not-there", f"settle {row.id} --again"]
    if text is not None:
        page.lines += ["-" * 20, *text.text.split("\n"), "-" * 20]
    next_.append(f"show {row.statement}/{row.version}")
    return page.reply(json={**lines.row_json(row), "text": text.text if text is not None else ""}, next_=next_)
