"""Who works and who speaks, at the desk: duty, a draft's next author, the lead voice, others' words; and the way out of an exercise."""

from datetime import datetime
from typing import Any

from commsbot.desk import door
from commsbot.desk.given import BadArgument, Given
from commsbot.desk.page import TITLE, Page, Reply, Room, moment
from commsbot.domain import plan
from commsbot.domain.agency import Agency
from commsbot.domain.people import Person
from commsbot.ports import UnitOfWork
from commsbot.workflow import drilling, elsewhere, factor, leading, passing, rota


async def duty(room: Room, person: Person, given: Given) -> Reply:
    """Show who is on duty; go on, go off, ask a colleague to take over, or take over from one."""
    on, off, to, take = given.flag("on"), given.flag("off"), given.text("to"), given.text("take")
    given.done()
    if on + off + bool(to) + bool(take) > 1:
        raise BadArgument(name="duty", why="say one of --on, --off, --to and --take")

    async def act(uow: UnitOfWork) -> Reply:
        page, agency = Page(room, person), await uow.agency()
        if on:
            await rota.on(uow, person.id)
            # Whoever types here is reached here: the test press is about a phone, and stays due in chat.
            page.say(0, "You are on duty.")
            page.say(0, "A test press waits on your phone.")
        elif off:
            await rota.off(uow, person.id)
            page.say(0, "You are off duty.")
        elif to:
            taker = door.called(agency, to)
            await rota.offer(uow, person.id, taker.id)
            page.say(0, "{name} is asked to take over. You stay on duty until they do.", name=taker.name)
        elif take:
            giver = door.called(agency, take)
            made = await rota.offered(uow, giver.id)
            if made is None:
                raise BadArgument(name="--take", why=f"{giver.name} has asked nobody to take over")
            await rota.take(uow, person.id, giver.id, made.at, phone=False)
            page.say(0, "You are on duty, and {name} is not any more.", name=giver.name)
            page.say(0, "A test press waits on your phone.")
        return page.reply(json={"duty": _on_duty(page, await uow.agency())})

    reply = await room.store.act(act)
    room.wake.cards()
    return reply


def _on_duty(page: Page, agency: Agency) -> list[dict[str, Any]]:
    page.say(TITLE, "On duty")
    told = []
    for each in agency.duty.values():
        who = agency.person(each.person)
        page.put(2, f"{who.name} ({who.id}), {page.clock(each.since)}")
        if each.silent:
            page.say(4, "the phone doesn't answer")
        told.append({"person": who.id, "since": moment(each.since), "silent": each.silent})
    if not told:
        page.say(2, "Nobody.")
    return told


async def hand_over(room: Room, person: Person, given: Given) -> Reply:
    """Give a draft to a colleague, with why."""
    name, to, why = given.text("name", None), given.text("to", None), given.text("why")
    given.done()

    async def act(uow: UnitOfWork) -> Reply:
        taker = door.called(await uow.agency(), to)
        made = await passing.hand_over(uow, person.id, name, taker.id, why)
        page = Page(room, person)
        page.say(0, "{name} goes on with the draft now.", name=taker.name)
        return page.reply(json={"draft": made.id, "author": made.author, "editor": made.editor})

    reply = await room.store.act(act)
    room.wake.cards()
    return reply


async def lead(room: Room, person: Person, given: Given) -> Reply:
    """Name who speaks first on an incident from now on, or take that back."""
    incident, to = given.text("name", None), given.text("to")
    link, back = given.text("link"), given.flag("back")
    given.done()
    if back == bool(to):
        raise BadArgument(name="lead", why="say --to NAME with --link, or --back")

    async def act(uow: UnitOfWork) -> Reply:
        page = Page(room, person)
        if back:
            await leading.take_back(uow, person.id, incident)
            page.say(0, "You speak first again. What was held goes out only when somebody acts on it.")
            return page.reply(json={"incident": incident, "lead": None}, next_=["queue"])
        happened = await leading.hand_over(uow, person.id, incident, to, link)
        led = happened.lead
        if led is None:
            raise TypeError(f"nobody leads {incident}")
        page.say(0, "{name} speaks first from now on. What waited and is theirs to say isn't sent.", name=led.name)
        return page.reply(json={"incident": incident, "lead": {"name": led.name, "link": led.link}}, next_=["queue"])

    reply = await room.store.act(act)
    room.wake.cards()
    return reply


async def others(room: Room, person: Person, given: Given) -> Reply:
    """Attach somebody else's statement to an incident."""
    incident, who, text = given.text("name", None), given.text("by", None), given.text("text", None)
    when, link, language = given.text("when"), given.text("link"), given.text("language")
    given.done()
    spoken = language or person.language
    if spoken not in room.office.languages:
        raise BadArgument(name="--language", why=f"the languages are {', '.join(room.office.languages)}")

    async def act(uow: UnitOfWork) -> Reply:
        at = plan.parse(when, uow.now, room.office.zone, past=True) if when else uow.now
        said = await elsewhere.attach(
            uow, room.office, person.id, incident, who, text, said_at=at, language=spoken, link=link
        )
        page = Page(room, person)
        page.say(0, "Attached: {who} said, {at}:", who=said.who, at=page.clock(said.said_at))
        page.quote(said.words)
        page.say(0, "Drafts that differ from it say so.")
        return page.reply(json=_said(said.id, incident, said.who, said.said_at), next_=[f"show {incident}"])

    reply = await room.store.act(act)
    room.wake.cards()
    return reply


def _said(name: str, incident: str, who: str, at: datetime) -> dict[str, Any]:
    return {"heard": name, "incident": incident, "who": who, "said_at": moment(at)}


async def real(room: Room, person: Person, given: Given) -> Reply:
    """Stop an exercise because something real has happened, or let it go on."""
    go_on = given.flag("go_on")
    given.done()

    async def act(uow: UnitOfWork) -> Reply:
        page = Page(room, person)
        if go_on:
            await drilling.go_on(uow, person.id)
            page.say(0, "The exercise goes on.")
        else:
            await drilling.stop(uow, room.office, person.id)
            page.say(0, "This is real. The exercise is stopped, and nothing of it goes out any more.")
        return page.reply(json={"stopped": not go_on})

    reply = await room.store.act(act)
    room.wake.lanes()
    room.wake.cards()
    return reply


async def forget_app(room: Room, person: Person, given: Given) -> Reply:
    """Forget somebody's authenticator app, so that they can enrol another one."""
    name = given.text("name", None)
    given.done()

    async def act(uow: UnitOfWork) -> Reply:
        whose = door.called(await uow.agency(), name)
        await factor.forget(uow, person.id, whose.id)
        page = Page(room, person)
        page.say(
            0, "{name} has no authenticator app any more; /totp in their own chat makes a new one.", name=whose.name
        )
        return page.reply(json={"id": whose.id})

    return await room.store.act(act)
