"""The brakes at the desk: don't send, pause, resume, take down; each is shown at once, and again when it is over."""

from collections.abc import Awaitable, Callable

from commsbot.desk.given import BadArgument, Given, version_name
from commsbot.desk.page import Page, Reply, Room
from commsbot.domain import publication
from commsbot.domain.people import Person
from commsbot.domain.version import State
from commsbot.ports import UnitOfWork
from commsbot.workflow import stopping, suspending
from commsbot.workflow.stopping import Stop


async def stop(room: Room, person: Person, given: Given) -> Reply:
    """Hold a version that hasn't left, or stop the rest of one that is leaving."""
    statement, number = version_name(given.text("name", None))
    given.done()

    async def act(uow: UnitOfWork) -> Reply:
        line = await uow.statement(statement)
        version = line.version(number) if number else line.latest
        done = await stopping.dont_send(uow, person.id, statement, version.number)
        page = Page(room, person)
        name = f"{statement}/{version.number}"
        if version.state is not State.PUBLISHED:
            page.say(0, "{name} is held. Nothing of it went out.", name=name)
            return page.reply(json={"held": name}, next_=[f"show {name}"])
        page.say(
            0,
            "Stopping {name}: {stopped} not sent, {flying} on the wire.",
            name=name,
            stopped=done.stopped,
            flying=done.on_wire,
        )
        return _stopped(
            page,
            done,
            statement,
            version.number,
            [f"show {name}", f"correct {statement}", f"take-down {statement}"],
        )

    return await _braked(room, act)


async def pause(room: Room, person: Person, given: Given) -> Reply:
    """Nothing new leaves until resumed, save what protects people."""
    given.done()

    async def act(uow: UnitOfWork) -> Reply:
        done = await stopping.pause(uow, person.id)
        page = Page(room, person)
        page.say(0, "Publishing is paused. Stopping: {flying} on the wire.", flying=done.on_wire)
        page.say(0, "False alerts, corrections, all clears, warnings of danger and take-downs still go out.")
        return _stopped(page, done, "", 0, ["resume", "queue"])

    return await _braked(room, act)


async def resume(room: Room, person: Person, given: Given) -> Reply:
    """Lift the pause; whoever paused needs another person, or a reason where there is none."""
    reason = given.text("reason")
    given.done()

    async def act(uow: UnitOfWork) -> Reply:
        await stopping.resume(uow, person.id, reason)
        page = Page(room, person)
        page.say(0, "Publishing goes on. What was due goes out now; what is too late asks first.")
        held = [
            (each, (await uow.statement(each.statement)).version(each.version))
            for each in await uow.listed(states=(State.APPROVED,))
        ]
        due = [
            each
            for each, version in held
            if version.due_at and version.due_at <= uow.now and not publication.exempt(version.cut)
        ]
        for each in due:
            page.put(2, f"{each.statement}/{each.version}  {each.title}")
        watch = {"statement": due[0].statement, "version": due[0].version} if due else {}
        return page.reply(
            json={"resumed": True, "due": [f"{each.statement}/{each.version}" for each in due]},
            next_=["queue"],
            watch=watch,
        )

    return await _braked(room, act)


async def good_news(room: Room, person: Person, given: Given) -> Reply:
    """Hold all routine posts, or let them go on, which sends nothing by itself."""
    what = given.text("do", None)
    given.done()
    if what not in {"hold", "go-on"}:
        raise BadArgument(name=what, why="it is hold or go-on")

    async def act(uow: UnitOfWork) -> Reply:
        page = Page(room, person)
        if what == "hold":
            done = await suspending.hold_all(uow, person.id)
            page.say(
                0,
                "Routine posts are held: {held} held, {stopped} not sent, {flying} on the wire.",
                held=done.held,
                stopped=done.stopped,
                flying=done.on_wire,
            )
            return page.reply(json={"held": done.held, "stopped": done.stopped}, next_=["good-news go-on", "queue"])
        left = await suspending.release(uow, person.id)
        page.say(0, "Routine posts go on. Nothing is sent by itself: {count} texts stay held.", count=left)
        names = [f"{statement}/{version.number}" for statement, version in await suspending.held(uow)]
        return page.reply(json={"held": names}, next_=[f"ask-again {each}" for each in names[:3]])

    return await _braked(room, act)


async def ask_again(room: Room, person: Person, given: Given) -> Reply:
    """Put a held text before its approvers again, because its approval is older than the time at which routine posts were held."""
    statement, number = version_name(given.text("name", None))
    given.done()

    async def act(uow: UnitOfWork) -> Reply:
        line = await uow.statement(statement)
        version = line.version(number) if number else line.latest
        await suspending.ask_again(uow, person.id, statement, version.number)
        name = f"{statement}/{version.number}"
        page = Page(room, person)
        page.say(0, "{name} waits for a new yes.", name=name)
        return page.reply(json={"asked": name}, next_=[f"show {name}"])

    return await _braked(room, act)


async def take_down(room: Room, person: Person, given: Given) -> Reply:
    """Remove harmful text everywhere at once; the reason may come with it or afterwards."""
    statement, _ = version_name(given.text("name", None))
    reason = given.text("reason")
    given.done()

    async def act(uow: UnitOfWork) -> Reply:
        page = Page(room, person)
        line = await uow.statement(statement)
        down = [each for each in line.versions.values() if each.state is State.TAKEN_DOWN]
        if reason and down:
            await stopping.explain(uow, person.id, statement, reason)
            page.say(0, "The reason is on record. It is never published.")
            return page.reply(json={"explained": statement})
        done = await stopping.take_down(uow, room.office, person.id, statement)
        page.say(
            0,
            "Taking down: {posts} posts are being removed, {flying} on the wire.",
            posts=done.stopped,
            flying=done.on_wire,
        )
        if done.tombstone:
            page.say(
                0, "Wherever nothing of it stands any more, the approved notice that a post was removed is posted."
            )
        if done.stays:
            page.say(
                0,
                "It can't be taken back from {places}: send those who have it a correction.",
                places=", ".join(done.stays),
            )
        next_ = [f"show {statement}"]
        if reason:
            await stopping.explain(uow, person.id, statement, reason)
        else:
            next_.insert(0, f"take-down {statement} --reason …")
        newest = max(each.number for each in line.versions.values() if each.publication)
        return _stopped(page, done, statement, newest, next_)

    return await _braked(room, act)


def _stopped(page: Page, done: Stop, statement: str, number: int, next_: list[str]) -> Reply:
    json = {
        "generation": done.generation,
        "stopped": done.stopped,
        "on_wire": done.on_wire,
        "tombstone": done.tombstone,
        "stays": list(done.stays),
        "statement": statement,
    }
    watch = {"generation": done.generation, "statement": statement, "version": number}
    return page.reply(json=json, next_=next_, watch=watch)


async def _braked(room: Room, act: Callable[[UnitOfWork], Awaitable[Reply]]) -> Reply:
    reply = await room.store.act(act)
    room.wake.due()
    room.wake.lanes()
    room.wake.cards()
    return reply
