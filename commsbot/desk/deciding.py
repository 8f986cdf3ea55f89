"""Saying yes or no to a version, and giving an approved one another time."""

from datetime import datetime

from commsbot.desk import showing
from commsbot.desk.given import Given, version_name
from commsbot.desk.page import Page, Reply, Room, version_of
from commsbot.domain import errors
from commsbot.domain.people import Person
from commsbot.domain.version import State, Version
from commsbot.ports import UnitOfWork
from commsbot.workflow import drafting, review, scheduling

DIGEST = 8


class ReadFirst(errors.Refused):
    """An approval names the words by the first 8 characters of their digest. Read them first: python3 -m commsbot desk show {name}"""


class MovedOn(errors.Refused):
    """The incident moved on since these words were written: something else went out. Read them again; if all is still true, add --still-true."""


class PromiseTooSoon(errors.Refused):
    """The text promises the next update for a time that has passed or is less than 5 minutes off. Add --later to approve it with the next update at {at} instead, or let it be drafted again."""


async def approve(room: Room, person: Person, given: Given) -> Reply:
    """Say yes to exactly these words."""
    name, digest = given.text("name", None), given.text("digest").lower()
    later, still = given.flag("later"), given.flag("still_true")
    given.done()
    statement, number = version_name(name)
    if len(digest) < DIGEST:
        raise ReadFirst(name=name)

    async def act(uow: UnitOfWork) -> Reply:
        version = await version_of(uow, statement, number)
        if not version.digest.startswith(digest):
            raise errors.Stale(what=errors.Phrase("The text"))
        if version.state is State.SUBMITTED and version.moved_on and not still:
            raise MovedOn
        promise = drafting.next_promise(room.office, version.cut, uow.now) if version.state is State.SUBMITTED else None
        signing, whole, moved = version.number, version.digest, version.moved_on
        if promise is not None and not later:
            raise PromiseTooSoon(at=_clock(room, person, promise))
        if promise is not None:
            cut = await drafting.refresh(uow, room.office, person.id, statement, version.number, version.digest)
            signing, whole, moved = cut.version, cut.digest, 0
        signed = await review.sign_off(uow, room.office, person.id, statement, signing, whole, "desk", moved=moved)
        return await _approved(room, person, uow, statement, signed)

    reply = await room.store.act(act)
    room.wake.due()
    room.wake.cards()
    return reply


def _clock(room: Room, person: Person, at: datetime) -> str:
    return room.words.clock(person.language, at, room.office.zone)


async def _approved(room: Room, person: Person, uow: UnitOfWork, statement: str, version: Version) -> Reply:
    page = Page(room, person)
    name = f"{statement}/{version.number}"
    if version.state is State.SUBMITTED:
        page.say(0, "Your approval of {name} is on record. Another one is needed before it goes out.", name=name)
    elif version.sign_offs[-1].self_approved:
        page.say(0, "Approved: {name}. The record says self-approved.", name=name)
    else:
        page.say(0, "Approved: {name}.", name=name)
    if version.state is State.APPROVED and version.due_at is not None:
        page.say(0, "It goes out {at}.", at=page.soon(version.due_at, uow.now))
    json = {"statement": statement, "version": version.number, "state": version.state.value, "digest": version.digest}
    return page.reply(json=json, next_=[f"show {name}"], watch={"statement": statement, "version": version.number})


async def return_(room: Room, person: Person, given: Given) -> Reply:
    """Ask the author for other words."""
    return await _decide(room, person, given, final=False)


async def reject(room: Room, person: Person, given: Given) -> Reply:
    """Say no."""
    return await _decide(room, person, given, final=True)


async def _decide(room: Room, person: Person, given: Given, *, final: bool) -> Reply:
    statement, number = version_name(given.text("name", None))
    reason = given.text("reason", None)
    given.done()

    async def act(uow: UnitOfWork) -> Reply:
        version = await version_of(uow, statement, number)
        decide = review.reject if final else review.ask_changes
        await decide(uow, person.id, statement, version.number, reason)
        return await showing.statement(Page(room, person), uow, await uow.statement(statement), version.number)

    reply = await room.store.act(act)
    room.wake.cards()
    return reply


async def move(room: Room, person: Person, given: Given) -> Reply:
    """Give an approved or held version another time; `now` sends it now."""
    statement, number = version_name(given.text("name", None))
    when = given.text("when", None)
    given.done()

    async def act(uow: UnitOfWork) -> Reply:
        version = await version_of(uow, statement, number)
        text = "" if when.casefold() == "now" else when
        at = await scheduling.move(uow, room.office, person.id, statement, version.number, text, version.plan)
        page = Page(room, person)
        page.say(0, "{name} goes out {at}.", name=f"{statement}/{version.number}", at=page.soon(at, uow.now))
        json = {"statement": statement, "version": version.number, "due_at": at.isoformat()}
        return page.reply(json=json, watch={"statement": statement, "version": version.number})

    reply = await room.store.act(act)
    room.wake.due()
    room.wake.cards()
    return reply
