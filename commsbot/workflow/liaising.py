"""Liaison groups: registered by a liaison officer, confirmed where they are internal, watched for the right to post."""

import hashlib
import hmac

from commsbot.domain import errors, events, liaison, people
from commsbot.domain.liaison import Circle, Group
from commsbot.domain.people import Act
from commsbot.ports import Office, UnitOfWork

_KEY_IDS = 5
"""Of 50 random bits each: the key that account numbers, which can be counted through, are hidden with."""


async def register(
    uow: UnitOfWork,
    office: Office,
    actor: str,
    *,
    chat: int,
    thread: int,
    title: str,
    area: str,
    language: str,
    circle: Circle,
) -> Group:
    """Let a group receive updates; an internal or partner group waits for a second person. Raises `AlreadyRegistered`."""
    agency = await uow.agency()
    people.require(agency.person(actor), Act.REGISTER_GROUP)
    if any(each.chat == chat and each.thread == thread for each in agency.groups.values()):
        raise errors.AlreadyRegistered(title=title)
    name = office.ids()
    registered = events.GroupRegistered(
        group=name, chat=chat, thread=thread, title=title, area=area, language=language, audience=circle.value,
        confirmed=not liaison.needs_second(circle),
    )  # fmt: skip
    await uow.append(registered, actor=actor)
    return (await uow.agency()).group(name)


async def confirm(uow: UnitOfWork, actor: str, group: str) -> Group:
    """A second person confirms an internal or partner group."""
    agency = await uow.agency()
    people.require(agency.person(actor), Act.REGISTER_GROUP)
    if agency.group(group).confirmed:
        return agency.group(group)
    liaison.confirm(agency.group(group), actor)
    await uow.append(events.GroupConfirmed(group=group), actor=actor)
    return (await uow.agency()).group(group)


async def remove(uow: UnitOfWork, actor: str, group: str) -> None:
    """The group receives nothing any more."""
    agency = await uow.agency()
    people.require(agency.person(actor), Act.REGISTER_GROUP)
    agency.group(group)
    await uow.append(events.GroupRemoved(group=group), actor=actor)


async def reached(uow: UnitOfWork, chat: int, *, reachable: bool, why: str) -> list[Group]:
    """The bot's rights in a chat changed: noticed at once, on record; gives the groups that it concerns."""
    changed = [
        each for each in (await uow.agency()).groups.values() if each.chat == chat and each.reachable is not reachable
    ]
    for group in changed:
        await uow.append(events.GroupReached(group=group.id, reachable=reachable, why=why))
    return changed


async def moved(uow: UnitOfWork, old: int, new: int) -> None:
    """Telegram upgraded a group: follow it to its new chat id."""
    for group in (await uow.agency()).groups.values():
        if group.chat == old:
            await uow.append(events.GroupMoved(group=group.id, chat=new))


async def got_it(
    uow: UnitOfWork, office: Office, chat: int, publication: str, telegram: int, thread: int = 0
) -> tuple[bool, Group]:
    """Count a *Got it* once and give the group; who pressed is kept only as a digest bound to this publication, never as an account."""
    here = [each for each in (await uow.agency()).groups.values() if each.chat == chat]
    if not here:
        raise errors.NotFound(what="group", name=str(chat))
    group = next((each for each in here if each.thread == thread), here[0])
    pressed = f"{office.agency}\0{publication}\0{telegram}".encode()
    who = hmac.new(await _key(uow, office), pressed, hashlib.sha256).hexdigest()
    return await uow.acknowledge(publication, group.id, who), group


async def _key(uow: UnitOfWork, office: Office) -> bytes:
    """The agency's secret for *Got it*, made in the first act that needs it."""
    kept = await uow.recall("got_it:key")
    if not kept:
        kept = "".join(office.ids() for _ in range(_KEY_IDS))
        await uow.note("got_it:key", kept)
    return kept.encode()
