"""The clock over promises: reminders before the due time, visibly late after it (promise 8)."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from commsbot.domain import events, obligation
from commsbot.domain.obligation import Obligation
from commsbot.ports import UnitOfWork

MARK = "reminded"


@dataclass(frozen=True, slots=True)
class Reminder:
    """One obligation that those on duty are told about now."""

    obligation: Obligation
    before: timedelta
    """How long before the due time; zero is at it."""


async def tick(uow: UnitOfWork) -> list[Reminder]:
    """Give the reminders that fell due since the last tick, and put missed promises on record, once each."""
    kept = await uow.recall(MARK)
    last = datetime.fromisoformat(kept) if kept else uow.now - timedelta(seconds=1)
    due = []
    for each in (await uow.agency()).obligations.values():
        before = obligation.reminder(each, last, uow.now)
        if before is not None:
            due.append(Reminder(each, before))
        if each.late(uow.now) and not each.missed:
            await uow.append(events.ObligationMissed(obligation=each.id), statement=each.opened_by)
    await uow.note(MARK, uow.now.isoformat())
    return due
