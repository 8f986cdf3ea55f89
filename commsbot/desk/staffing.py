"""The staff at the desk: who belongs to it, a new member with link and secret, a new secret for somebody.

Both are shown once and to whoever made them; the record says who that was, because a secret in two hands is two people's.
"""

import secrets
from typing import Any

from commsbot.desk import door
from commsbot.desk.given import BadArgument, Given
from commsbot.desk.page import TITLE, Page, Reply, Room
from commsbot.domain import people
from commsbot.domain.people import Act, Person, Role
from commsbot.ports import UnitOfWork
from commsbot.wire import secret
from commsbot.workflow import staff

TOKEN_BYTES = 24


async def staff_(room: Room, person: Person, given: Given) -> Reply:
    """Show who belongs to the staff."""
    given.done()
    people.require(person, Act.READ_RECORD)

    async def look(uow: UnitOfWork) -> Reply:
        page = Page(room, person)
        page.say(TITLE, "Staff")
        told: list[dict[str, Any]] = []
        for each in (await uow.agency()).people.values():
            has = bool(await uow.recall(f"secret:{each.id}"))
            page.put(2, f"{each.id}  {each.name}: {', '.join(page.name(role) for role in sorted(each.roles))}")
            if each.suspended:
                page.say(4, "suspended")
            if each.telegram is None:
                page.say(4, "hasn't joined the chat")
            if not has:
                page.say(4, "has no desk secret")
            told.append({**_json(each), "joined": each.telegram is not None, "secret": has})
        return page.reply(json={"staff": told})

    return await room.store.read(look)


def _json(person: Person) -> dict[str, Any]:
    return {
        "id": person.id,
        "name": person.name,
        "roles": sorted(person.roles),
        "language": person.language,
        "suspended": person.suspended,
    }


async def add(room: Room, person: Person, given: Given) -> Reply:
    """Name a member of staff, with a one-time link for the chat and a desk secret."""
    name, language = given.text("name", None), given.text("language") or person.language
    roles = [_role(each) for each in given.many("role")]
    given.done()
    if not roles:
        raise BadArgument(name="--role", why=f"name at least one of {', '.join(Role)}")
    token, typed = secrets.token_urlsafe(TOKEN_BYTES), secret.new()
    hashed = secret.hashed(typed)

    async def act(uow: UnitOfWork) -> Reply:
        added = await staff.add(uow, room.office, person.id, name, roles, language)
        await staff.invite(uow, person.id, added.id, token)
        await staff.enrol(uow, added.id, hashed, person.id)
        page = Page(room, person)
        page.say(0, "{name} belongs to the staff now ({id}).", name=added.name, id=added.id)
        page.say(0, "For the chat, within 48 hours: send the bot this, once.")
        page.put(2, f"/start {token}")
        _once(page, typed)
        return page.reply(json={**_json(added), "start": f"/start {token}", "secret": typed})

    reply = await room.store.act(act)
    room.wake.cards()
    return reply


async def enrol(room: Room, person: Person, given: Given) -> Reply:
    """Make a new desk secret, for oneself or by an administrator for somebody else."""
    name = given.text("name", None)
    given.done()
    typed = secret.new()
    hashed = secret.hashed(typed)

    async def act(uow: UnitOfWork) -> Reply:
        whose = door.called(await uow.agency(), name)
        if whose.id != person.id:
            people.require(person, Act.MANAGE_PEOPLE)
        await staff.enrol(uow, whose.id, hashed, person.id)
        await door.forgive(uow, whose)
        page = Page(room, person)
        page.say(0, "{name} has a new desk secret; the old one no longer works.", name=whose.name)
        _once(page, typed)
        return page.reply(json={"id": whose.id, "secret": typed})

    return await room.store.act(act)


def _once(page: Page, typed: str) -> None:
    page.say(0, "The desk secret, shown this once:")
    page.put(2, typed)


def _role(given: str) -> Role:
    wanted = given.strip().casefold().replace(" ", "_").replace("-", "_")
    if wanted not in set(Role):
        raise BadArgument(name=given, why=f"the roles are {', '.join(Role)}")
    return Role(wanted)


async def roles(room: Room, person: Person, given: Given) -> Reply:
    """Set somebody's roles anew, and the language if one is given."""
    name, language = given.text("name", None), given.text("language")
    wanted = [_role(each) for each in given.many("role")]
    given.done()
    if not wanted:
        raise BadArgument(name="--role", why=f"name at least one of {', '.join(Role)}")

    async def act(uow: UnitOfWork) -> Reply:
        whose = door.called(await uow.agency(), name)
        await staff.change(uow, person.id, whose.id, wanted, language or whose.language)
        return await _member(Page(room, person), uow, whose.id)

    return await room.store.act(act)


async def suspend(room: Room, person: Person, given: Given) -> Reply:
    """Stop somebody's access, as for a lost phone; or give it back."""
    name, lift = given.text("name", None), given.flag("lift")
    given.done()

    async def act(uow: UnitOfWork) -> Reply:
        whose = door.called(await uow.agency(), name)
        await staff.suspend(uow, person.id, whose.id, suspended=not lift)
        return await _member(Page(room, person), uow, whose.id)

    return await room.store.act(act)


async def _member(page: Page, uow: UnitOfWork, name: str) -> Reply:
    """Show one person as they are now."""
    now = (await uow.agency()).person(name)
    page.put(0, f"{now.name} ({now.id}): {', '.join(page.name(role) for role in sorted(now.roles))}")
    if now.suspended:
        page.say(2, "suspended")
    return page.reply(json=_json(now), next_=["staff"])
