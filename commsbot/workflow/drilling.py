"""*This is real*: anyone on the staff stops an exercise at once, and nothing of it goes out any more, warnings included (promise 6)."""

from commsbot.domain import errors, events, people
from commsbot.domain.delivery import State
from commsbot.domain.people import Act
from commsbot.ports import EVERY, Office, UnitOfWork


async def stop(uow: UnitOfWork, office: Office, actor: str) -> None:
    """Stop the exercise; raises `NotADrill` in a live service, and `AlreadyDone` with the name of whoever was first."""
    agency = await uow.agency()
    people.require(agency.person(actor), Act.PAUSE)
    if not office.mark:
        raise errors.NotADrill
    if agency.real is not None:
        by = agency.people.get(agency.real.by)
        raise errors.AlreadyDone(who=by.name if by else agency.real.by, at=agency.real.at)
    generation = await uow.raise_generation()
    flying = len(await uow.deliveries(states=(State.SENDING,), limit=EVERY))
    await uow.append(events.DrillStopped(generation=generation, on_wire=flying), actor=actor)


async def go_on(uow: UnitOfWork, actor: str) -> None:
    """Let the exercise go on; what was due meanwhile goes out or asks, as after a pause. Raises `DrillGoesOn`."""
    agency = await uow.agency()
    people.require(agency.person(actor), Act.MANAGE_PEOPLE)
    if agency.real is None:
        raise errors.DrillGoesOn
    await uow.append(events.DrillResumed(), actor=actor)
