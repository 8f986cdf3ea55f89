"""What only a person can tell: whether a post is there, that one was posted by hand, and what was said elsewhere."""

from commsbot.desk import lines
from commsbot.desk.given import BadArgument, Given
from commsbot.desk.page import Page, Reply, Room
from commsbot.domain.people import Person
from commsbot.ports import UnitOfWork
from commsbot.workflow import incidents, publishing, reporting


async def settle(room: Room, person: Person, given: Given) -> Reply:
    """Say of a post that isn't sure: it is there, it isn't, or send it again; of one to post or remove by hand: done."""
    name, link = given.text("name", None), given.text("link")
    there, absent = given.flag("there"), given.flag("absent")
    again, posted = given.flag("again"), given.flag("posted")
    given.done()
    if there + absent + again + posted != 1:
        raise BadArgument(name="settle", why="say one of --there, --not-there, --again and --posted")

    async def act(uow: UnitOfWork) -> Reply:
        page = Page(room, person)
        watched = name
        if there:
            await publishing.it_is_there(uow, room.office, person.id, name, link)
            page.say(0, "On record: you saw the post.")
            told = (await uow.deliveries(ids=(name,)))[0]
            if told.lane and not told.platform_id:
                page.say(
                    0, "Without its link commsbot can't correct or remove this post itself. Say it again with --link."
                )
        elif absent:
            await publishing.it_is_not_there(uow, room.office, person.id, name)
            page.say(0, "On record: the post isn't there. Nothing more is sent.")
        elif again:
            watched = (await publishing.send_again(uow, room.office, person.id, name)).id
            page.say(0, "The same words are sent once more.")
        else:
            await publishing.posted_by_hand(uow, room.office, person.id, name, link)
            page.say(0, "On record: you posted it.")
        row = (await uow.deliveries(ids=(watched,)))[0]
        lines.delivery(page, await uow.agency(), row)
        watch = {"statement": row.statement, "version": row.version} if again else {}
        return page.reply(json=lines.row_json(row), next_=[f"show {row.statement}/{row.version}"], watch=watch)

    reply = await room.store.act(act)
    room.wake.lanes()
    room.wake.cards()
    return reply


async def report(room: Room, person: Person, given: Given) -> Reply:
    """Put words on record that were said elsewhere, so that they can be corrected."""
    incident, text, link, by = given.text("incident"), given.text("text"), given.text("link"), given.text("by")
    given.done()

    async def act(uow: UnitOfWork) -> Reply:
        statement = await reporting.report(uow, room.office, person.id, incident, text, link, by)
        page = Page(room, person)
        page.say(0, "On record as said elsewhere: {name}.", name=statement)
        return page.reply(json={"statement": statement}, next_=[f"correct {statement}"])

    reply = await room.store.act(act)
    room.wake.cards()
    return reply


async def close(room: Room, person: Person, given: Given) -> Reply:
    """Close an incident, once no instruction to the public stands."""
    incident = given.text("name", None)
    given.done()

    async def act(uow: UnitOfWork) -> Reply:
        await incidents.close(uow, person.id, incident)
        page = Page(room, person)
        page.say(0, "The incident is closed.")
        return page.reply(json={"closed": incident})

    reply = await room.store.act(act)
    room.wake.cards()
    return reply
