"""Routine posts are held while something serious happens: at once, all of them, and none goes out by itself afterwards (rules C33, C34).

Opening a critical incident suspends them in its own act, and an approval that is given meanwhile leads to a held text; so this is a module that
stands below those acts. What had begun to go out is stopped as *don't send* stops it: a generation is raised, and what a drainer has claimed
but not checked finds the stop.
"""

from dataclasses import dataclass
from typing import Final

from commsbot.domain import errors, events, people, publication
from commsbot.domain.agency import Agency
from commsbot.domain.delivery import State as DeliveryState
from commsbot.domain.people import Act
from commsbot.domain.template import STANDING
from commsbot.domain.version import State, Step, Version
from commsbot.ports import EVERY, UnitOfWork

WHY: Final = "suspended"
"""Why a version is held, in its entry."""
UNDER_WAY: Final = (
    DeliveryState.QUEUED, DeliveryState.CLAIMED, DeliveryState.SENDING, DeliveryState.ASKED,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Suspended:
    """What a suspension did at once."""

    held: int
    stopped: int
    on_wire: int


async def hold_all(uow: UnitOfWork, actor: str) -> Suspended:
    """*Hold all good news*: any member of staff may; raises `AlreadyDone` with the name of whoever was first."""
    agency = await uow.agency()
    people.require(agency.person(actor), Act.PAUSE)
    if agency.suspension is not None:
        by = agency.people.get(agency.suspension.by)
        raise errors.AlreadyDone(who=by.name if by else agency.suspension.by, at=agency.suspension.since)
    return await _suspend(uow, actor, "")


async def because_of(uow: UnitOfWork, actor: str, incident: str) -> Suspended | None:
    """Suspend for a critical incident, in the act that made it one; None where it isn't, or routine posts are held already."""
    agency = await uow.agency()
    if agency.suspension is not None or not agency.incident(incident).critical:
        return None
    return await _suspend(uow, actor, incident)


async def _suspend(uow: UnitOfWork, actor: str, incident: str) -> Suspended:
    held = 0
    for listed in await uow.listed(states=(State.APPROVED,), limit=EVERY):
        if listed.incident or listed.phase in STANDING:
            continue
        version = (await uow.statement(listed.statement)).version(listed.version)
        if publication.routine(version.cut):
            await uow.append(events.Held(version=version.number, why=WHY), statement=listed.statement, actor=actor)
            held += 1
    running = await _running(uow)
    generation = await uow.raise_generation() if running else 0
    stopped = flying = 0
    for (statement, number, name), on_wire in running.items():
        rest = len(await uow.stop_queued(publication=name))
        stop = events.PublicationStopped(
            version=number, publication=name, generation=generation, stopped=rest, on_wire=on_wire
        )
        if (await uow.statement(statement)).version(
            number
        ).state is State.PUBLISHED:  # two posts of one text may be leaving
            await uow.append(stop, statement=statement, actor=actor)
        stopped, flying = stopped + rest, flying + on_wire
    suspended = events.RoutineSuspended(
        incident=incident, generation=generation, held=held, stopped=stopped, on_wire=flying
    )
    await uow.append(suspended, actor=actor)
    return Suspended(held, stopped, flying)


async def _running(uow: UnitOfWork) -> dict[tuple[str, int, str], int]:
    """Every routine post that is going out, as (statement, version, publication), with how many calls are on the wire."""
    rows = await uow.deliveries(states=UNDER_WAY, limit=EVERY)
    found = {}
    for statement, number, name in sorted({(row.statement, row.version, row.publication) for row in rows}):
        version = (await uow.statement(statement)).version(number)
        if version.state is State.PUBLISHED and publication.routine(version.cut):
            on_wire = sum(row.publication == name and row.state is DeliveryState.SENDING for row in rows)
            found[statement, number, name] = on_wire
    return found


async def hold_back(uow: UnitOfWork, statement: str, version: Version) -> None:
    """Hold a routine text that was approved while routine posts are held."""
    if (await uow.agency()).suspension is not None and publication.routine(version.cut):
        await uow.append(events.Held(version=version.number, why=WHY), statement=statement)


async def tick(uow: UnitOfWork, actor: str, what: str, *, done: bool) -> None:
    """Put on record who saw to what the service can't do; raises `RoutineFlows` once routine posts go on."""
    agency = await uow.agency()
    people.require(agency.person(actor), Act.PAUSE)
    if agency.suspension is None:
        raise errors.RoutineFlows
    if done != (what in agency.suspension.ticked):
        await uow.append(events.RoutineTicked(what=what, done=done), actor=actor)


async def release(uow: UnitOfWork, actor: str) -> int:
    """Let routine posts go on; nothing that was held goes out by itself. Gives how many texts are held."""
    agency = await uow.agency()
    people.require(agency.person(actor), Act.SCHEDULE)
    if agency.suspension is None:
        raise errors.RoutineFlows
    await uow.append(events.RoutineReleased(), actor=actor)
    return len(await held(uow))


async def held(uow: UnitOfWork) -> list[tuple[str, Version]]:
    """The routine texts that are held because routine posts were, or are; by statement, oldest cut first."""
    found = []
    for listed in reversed(await uow.listed(states=(State.HELD,), limit=EVERY)):
        version = (await uow.statement(listed.statement)).version(listed.version)
        if version.reason == WHY:
            found.append((listed.statement, version))
    return found


def may_move(agency: Agency, version: Version) -> None:
    """Raise `RoutineHeld` for a routine text while they are held, `NeedsNewYes` for one that was approved before they were."""
    if agency.suspension is not None and publication.routine(version.cut):
        raise errors.RoutineHeld(at=agency.suspension.since)
    if version.state is State.HELD and publication.outdated(version, agency.held_since):
        raise errors.NeedsNewYes


async def ask_again(uow: UnitOfWork, actor: str, statement: str, number: int) -> None:
    """Put a held text before its approvers again: what was said before routine posts were held no longer counts."""
    agency = await uow.agency()
    people.require(agency.person(actor), Act.SCHEDULE)
    version = (await uow.statement(statement)).version(number)
    gone = publication.outdated(version, agency.held_since)
    if version.state is not State.HELD or not gone:
        raise errors.WrongState(state=version.state, event=Step.FALL)
    await uow.append(events.SignOffsFell(version=number, people=gone, by=""), statement=statement, actor=actor)
