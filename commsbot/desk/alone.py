"""Speaking alone at the desk: *send now, I answer for it*, a yes by phone, and the look of a second person afterwards.

The desk is where an officer stands when Telegram is away, so what chat offers in the worst hour is offered here, too.
"""

from collections.abc import Awaitable, Callable

from commsbot.desk import deciding, door, showing
from commsbot.desk.given import Given, version_name
from commsbot.desk.page import Page, Reply, Room, version_of
from commsbot.domain import approval, errors
from commsbot.domain.people import Person
from commsbot.domain.version import State, Version
from commsbot.ports import UnitOfWork
from commsbot.workflow import alone


class ReadOut(errors.Refused):
    """A yes by phone names the words by the first 8 characters of their digest and the code {code}. Read both out first: python3 -m commsbot desk show {name}"""


async def send_now(room: Room, person: Person, given: Given) -> Reply:
    """Send pre-worded words by one person's word; all approvers are told, and one looks at it within the hour."""
    name, digest = given.text("name", None), given.text("digest").lower()
    given.done()
    statement, number = version_name(name)

    async def act(uow: UnitOfWork) -> Reply:
        version = await named(uow, statement, number, digest)
        sent = await alone.send_now(uow, room.office, person.id, statement, version.number, version.digest)
        page = Page(room, person)
        page.say(
            0, "{name} goes out now. You answer for it; one of the approvers looks at it within the hour.", name=name
        )
        return _went(page, statement, sent)

    return await _done(room, act)


async def by_phone(room: Room, person: Person, given: Given) -> Reply:
    """Write down an approver's yes that was heard on the phone; the code that was read out proves which words."""
    name, digest = given.text("name", None), given.text("digest").lower()
    approver, code = given.text("approver", None), given.text("code")
    given.done()
    statement, number = version_name(name)

    async def act(uow: UnitOfWork) -> Reply:
        version = await named(uow, statement, number, digest)
        if code != approval.code(version.digest):
            raise ReadOut(code=approval.code(version.digest), name=name)
        found = door.called(await uow.agency(), approver)
        signed = await alone.approved_by_phone(
            uow, room.office, person.id, statement, version.number, version.digest, found.id
        )
        page = Page(room, person)
        page.say(0, "{approver}'s yes by phone is on record. They are asked to confirm it.", approver=found.name)
        return _went(page, statement, signed)

    return await _done(room, act)


async def review(room: Room, person: Person, given: Given) -> Reply:
    """Say whether words that were sent alone may stand; a no withdraws nothing by itself."""
    statement, number = version_name(given.text("name", None))
    wrong = given.flag("wrong")
    given.done()

    async def act(uow: UnitOfWork) -> Reply:
        version = await version_of(uow, statement, number)
        await alone.review(uow, person.id, statement, version.number, stands=not wrong)
        return await showing.statement(Page(room, person), uow, await uow.statement(statement), version.number)

    return await _done(room, act)


async def named(uow: UnitOfWork, statement: str, number: int, digest: str) -> Version:
    """The version whose digest begins so; raises `Stale` for other words."""
    version = await version_of(uow, statement, number)
    if len(digest) < deciding.DIGEST or not version.digest.startswith(digest):
        raise errors.Stale(what=errors.Phrase("The text"))
    return version


def _went(page: Page, statement: str, version: Version) -> Reply:
    name = f"{statement}/{version.number}"
    json = {"statement": statement, "version": version.number, "state": version.state.value, "digest": version.digest}
    watch = {"statement": statement, "version": version.number} if version.state is State.APPROVED else None
    return page.reply(json=json, next_=[f"show {name}"], watch=watch)


async def _done(room: Room, act: Callable[[UnitOfWork], Awaitable[Reply]]) -> Reply:
    reply = await room.store.act(act)
    room.wake.due()
    room.wake.cards()
    return reply
