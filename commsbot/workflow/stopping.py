"""The brakes: don't send, stop, pause, resume, take down; and when a stop is really over.

A stop commits a generation. Every drainer closes its gate, lets calls in flight end and reports the generation; only then is the stop
acknowledged. A drainer that is silent past its lease is fenced by its epoch, and the acknowledgement says so (promise 3).
"""

from dataclasses import dataclass

from commsbot.domain import agency, errors, events, fan_out, people
from commsbot.domain.delivery import State as DeliveryState
from commsbot.domain.delivery import Verb
from commsbot.domain.people import Act
from commsbot.domain.version import State, Step
from commsbot.ports import EVERY, Office, UnitOfWork
from commsbot.workflow import shelf, tombstone


@dataclass(frozen=True, slots=True)
class Stop:
    """What a person sees at once: *stopping, 2 on the wire*."""

    generation: int
    stopped: int
    on_wire: int
    tombstone: bool = False
    """Whether an approved tombstone takes the place of what is removed, wherever and as soon as it is."""
    stays: tuple[str, ...] = ()
    """Where it was posted and can't be taken back, as people call these places."""


async def dont_send(uow: UnitOfWork, actor: str, statement: str, number: int) -> Stop:
    """Hold a version that hasn't left, or stop the rest of one that is leaving."""
    people.require((await uow.agency()).person(actor), Act.SCHEDULE)
    version = (await uow.statement(statement)).version(number)
    if version.state in {State.SUBMITTED, State.APPROVED}:
        await uow.append(events.Held(version=number, why=""), statement=statement, actor=actor)
        return Stop(await uow.generation(), 0, 0)
    if version.state is not State.PUBLISHED:
        raise errors.WrongState(state=version.state, event=Step.STOP)
    generation = await uow.raise_generation()
    stopped = flying = 0
    for name in version.publications:
        stopped += len(await uow.stop_queued(publication=name))
        flying += len(await uow.deliveries(publication=name, states=(DeliveryState.SENDING,), limit=EVERY))
    stop = events.PublicationStopped(
        version=number, publication=version.publication, generation=generation, stopped=stopped, on_wire=flying
    )
    await uow.append(stop, statement=statement, actor=actor)
    return Stop(generation, stopped, flying)


async def pause(uow: UnitOfWork, actor: str) -> Stop:
    """Nothing new leaves until resumed, save what promise 3 exempts; rows keep their place."""
    told = await uow.agency()
    people.require(told.person(actor), Act.PAUSE)
    if told.brake is not None:
        by = told.people.get(told.brake.by)
        raise errors.AlreadyDone(who=by.name if by else told.brake.by, at=told.brake.since)
    generation = await uow.raise_generation()
    flying = len(await uow.deliveries(states=(DeliveryState.SENDING,), limit=EVERY))
    await uow.append(events.PublishingPaused(generation=generation, on_wire=flying), actor=actor)
    return Stop(generation, 0, flying)


async def resume(uow: UnitOfWork, actor: str, reason: str = "") -> None:
    """Lift the brake; what was due and is still in its window goes out, what is too late asks.

    It takes another person than the one who paused, or a reason where there is none; raises what `agency.require_resume` raises.
    """
    told = await uow.agency()
    agency.require_resume(told, told.person(actor), reason, uow.now)
    await uow.append(events.PublishingResumed(reason=reason.strip()), actor=actor)


async def take_down(uow: UnitOfWork, office: Office, actor: str, statement: str) -> Stop:
    """Remove harmful text everywhere at once: one person, one press, also while paused; the reason is asked afterwards (promise 4)."""
    told = await uow.agency()
    people.require(told.person(actor), Act.TAKE_DOWN)
    line = await uow.statement(statement)
    out = [each for each in line.versions.values() if each.publication and each.state is not State.TAKEN_DOWN]
    if not out:
        raise errors.WrongState(state=line.latest.state, event=Step.TAKE_DOWN)
    generation = await uow.raise_generation()
    await uow.stop_queued(statement=statement)
    rows = await uow.deliveries(statement=statement, limit=EVERY)
    flying = [row for row in rows if row.state is DeliveryState.SENDING]
    landed = [row for row in rows if row.verb is Verb.PUBLISH and (row.platform_id or row.state is DeliveryState.SENT)]
    newest = max(out, key=lambda each: each.number)
    removed = fan_out.removals(newest.publication, landed, office.destinations(told), uow.now)
    for version in out:
        down = events.TakenDown(
            version=version.number, publication=version.publication, generation=generation,
            removals=sum(row.version == version.number for row in removed),
            on_wire=sum(row.version == version.number for row in flying),
        )  # fmt: skip
        await uow.append(down, statement=statement, actor=actor)
    for version in line.versions.values():
        # An approved correction would repeat what was just taken away; a person may still move it on.
        if version.state is State.APPROVED:
            await uow.append(events.Held(version=version.number, why=""), statement=statement, actor=actor)
    await uow.add_deliveries(removed, {})
    await shelf.taken_down(uow, statement)
    removed_from = {row.destination for row in removed}
    places = [to for to in office.destinations(told) if to.name in removed_from]
    stays = tuple(to.called for to in fan_out.staying(landed, office.destinations(told)))
    return Stop(generation, len(removed), len(flying), await tombstone.follows(uow, places), stays)


async def explain(uow: UnitOfWork, actor: str, statement: str, reason: str) -> None:
    """Put the reason of a take-down on record; never published."""
    people.require((await uow.agency()).person(actor), Act.TAKE_DOWN)
    line = await uow.statement(statement)
    down = [each for each in line.versions.values() if each.state is State.TAKEN_DOWN]
    if not down:
        raise errors.WrongState(state=line.latest.state, event=errors.Phrase("explained"))
    for version in down:
        told = events.TakeDownExplained(version=version.number, reason=reason)
        await uow.append(told, statement=statement, actor=actor)


async def acknowledge(uow: UnitOfWork) -> int:
    """Acknowledge the stops that every drainer has reported; gives the newest generation acknowledged, 0 for none.

    A drainer silent past its lease is fenced; its calls in flight become *not sure it posted*.
    """
    open_ = (await uow.agency()).stopping
    if not open_:
        return 0
    generation = max(open_)
    behind = [(name, lease, owner) for name, _, seen, lease, owner in await uow.lanes() if seen < generation]
    if any(lease > uow.now for _, lease, _ in behind):
        return 0
    before = len(await uow.orphans())
    for name, _, _ in behind:
        await uow.fence(name)
    lost = len(await uow.orphans()) - before
    fenced = tuple(name for name, _, owner in behind if owner)
    await uow.append(events.StopAcknowledged(generation=generation, fenced=fenced, unconfirmed=lost))
    return generation
