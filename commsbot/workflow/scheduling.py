"""Moving the chosen time inside the approved window: no byte changes, so no new approval."""

from datetime import datetime

from commsbot.domain import errors, events, lead, people, plan
from commsbot.domain.people import Act
from commsbot.domain.plan import At, Plan
from commsbot.domain.version import State, Step
from commsbot.ports import Office, UnitOfWork
from commsbot.workflow import repeating, resting, suspending


async def move(
    uow: UnitOfWork, office: Office, actor: str, statement: str, number: int, text: str, expects: int
) -> datetime:
    """Give a version that hasn't left, or the next post of one that is posted again, another time.

    An empty text means now, also in quiet hours; a typed time in them waits for their end.

    Raises `Stale` if `expects` isn't the plan's number, `OutsideWindow` where a new version would be needed; for routine texts `RoutineHeld`
    while they are suspended and `NeedsNewYes` where the approval is older than that; `LeadElsewhere` for what isn't ours to say.
    """
    agency = await uow.agency()
    people.require(agency.person(actor), Act.SCHEDULE)
    version = (await uow.statement(statement)).version(number)
    if version.repeats:
        return await repeating.move(uow, office, actor, statement, version, text, expects)
    if version.state not in {State.APPROVED, State.HELD}:
        raise errors.WrongState(state=version.state, event=Step.RESCHEDULE)
    suspending.may_move(agency, version)
    lead.require(agency.incidents.get(version.cut.incident), version.cut.phase, version.cut.about)
    if version.plan != expects:
        raise errors.Stale(what=errors.Phrase("The time"))
    chosen = plan.parse(text, uow.now, office.zone) if text else uow.now
    at = resting.wait(office, agency, version.cut, chosen) if text else chosen
    moved = Plan(window=version.cut.window, number=version.plan).moved(at)
    due = moved.when.at if isinstance(moved.when, At) else at
    changed = events.Rescheduled(version=number, due_at=due, plan=moved.number, quiet=at != chosen)
    await uow.append(changed, statement=statement, actor=actor)
    return due
