"""Going on and off duty, handing it over by the other's own press, and the test press that finds a dead phone early.

An offer to hand over is pencil, since nothing has happened before the other one agrees; until then the giver stays on duty.
"""

import json
from dataclasses import asdict, dataclass, replace

from commsbot.domain import duty, errors, events, people
from commsbot.domain.people import Act
from commsbot.ports import UnitOfWork


@dataclass(frozen=True, slots=True)
class Offer:
    """Somebody on duty asks a colleague to take over."""

    giver: str
    taker: str
    at: str
    """When it was made, in Unix seconds: a press on an older card is stale."""
    declined: bool = False


async def on(uow: UnitOfWork, actor: str) -> None:
    """Go on duty; once is enough. The test press is due from now on."""
    agency = await uow.agency()
    people.require(agency.person(actor), Act.BE_ON_DUTY)
    if actor not in agency.duty:
        await uow.note(_place(actor), "")
        await uow.append(events.DutyTaken(person=actor), actor=actor)


async def off(uow: UnitOfWork, actor: str) -> None:
    """Go off duty, whoever else is there; an offer to hand over is withdrawn."""
    if actor in (await uow.agency()).duty:
        await uow.append(events.DutyLeft(person=actor, to=""), actor=actor)
    await uow.note(_place(actor), "")


async def offer(uow: UnitOfWork, actor: str, to: str) -> Offer:
    """Ask a colleague to take over; a new offer replaces an older one. Raises what `duty.hand_over` raises."""
    agency = await uow.agency()
    taker = agency.person(to)
    duty.hand_over(agency.duty, agency.person(actor), taker)
    people.require(taker, Act.BE_ON_DUTY)
    made = Offer(actor, to, str(int(uow.now.timestamp())))
    await uow.note(_place(actor), json.dumps(asdict(made)))
    return made


async def offered(uow: UnitOfWork, giver: str) -> Offer | None:
    """The offer that somebody has made and not taken back."""
    kept = await uow.recall(_place(giver))
    return Offer(**json.loads(kept)) if kept else None


async def take(uow: UnitOfWork, actor: str, giver: str, at: str, *, phone: bool = True) -> None:
    """Take duty over: one comes and the other goes in the same act; a press on a `phone` is its test press, too. Raises `Stale` for an old offer."""
    made = await _standing(uow, actor, giver, at)
    agency = await uow.agency()
    duty.hand_over(agency.duty, agency.person(giver), agency.person(actor))
    await uow.append(events.DutyTaken(person=actor), actor=actor)
    if phone:
        await uow.append(events.DutyAnswered(person=actor, late=False), actor=actor)
    await uow.append(events.DutyLeft(person=giver, to=actor), actor=actor)
    await uow.note(_place(made.giver), "")


async def decline(uow: UnitOfWork, actor: str, giver: str, at: str) -> None:
    """Say that one can't take over; the giver stays on duty and is told."""
    made = await _standing(uow, actor, giver, at)
    await uow.note(_place(giver), json.dumps(asdict(replace(made, declined=True))))


async def answer(uow: UnitOfWork, actor: str, shift: str) -> None:
    """Take the test press of a shift; a second one changes nothing. Raises `Stale` for a shift that has ended."""
    mine = (await uow.agency()).duty.get(actor)
    if mine is None or mine.name != shift:
        raise errors.Stale(what=errors.Phrase("The duty"))
    if mine.answered_at is None:
        await uow.append(events.DutyAnswered(person=actor, late=mine.silent), actor=actor)


async def tick(uow: UnitOfWork) -> list[str]:
    """Put on record whose phone didn't answer in time, once each; gives these people."""
    silent = [each.person for each in (await uow.agency()).duty.values() if each.overdue(uow.now)]
    for person in silent:
        await uow.append(events.DutySilent(person=person))
    return silent


async def _standing(uow: UnitOfWork, taker: str, giver: str, at: str) -> Offer:
    made = await offered(uow, giver)
    if made is None or made.declined or made.taker != taker or made.at != at:
        raise errors.Stale(what=errors.Phrase("The hand-over"))
    return made


def _place(giver: str) -> str:
    return f"handover:{giver}"
