"""What is planned for the days to come: approved with a time, waiting for a yes with one, posted again, held."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from commsbot.domain import publication
from commsbot.domain.agency import Agency
from commsbot.domain.template import STANDING
from commsbot.domain.version import State, Version
from commsbot.ports import EVERY, Listed, UnitOfWork

AHEAD: Final = timedelta(days=7)


class Standing(StrEnum):
    """How sure it is that it goes out."""

    APPROVED = "approved"
    WAITING = "waits for a yes"
    HELD = "held"


@dataclass(frozen=True, slots=True)
class Coming:
    """One post of the days to come."""

    listed: Listed
    version: Version
    at: datetime
    standing: Standing
    again: bool = False
    """Whether it was posted before."""


async def coming(uow: UnitOfWork, ahead: timedelta = AHEAD) -> list[Coming]:
    """List what is planned until then, the earliest first; of words that are posted again the next post alone."""
    agency, end = await uow.agency(), uow.now + ahead
    found = []
    states = (State.SUBMITTED, State.APPROVED, State.HELD, State.PUBLISHED)
    for listed in await uow.listed(states=states, due_before=end, limit=EVERY):
        version = (await uow.statement(listed.statement)).version(listed.version)
        out = version.state is State.PUBLISHED
        if version.due_at is not None and listed.phase not in STANDING and (version.repeats or not out):
            found.append(Coming(listed, version, version.due_at, _standing(agency, version), again=out))
    return sorted(found, key=lambda each: (each.at, each.listed.statement))


def _standing(agency: Agency, version: Version) -> Standing:
    routine = agency.suspension is not None and publication.routine(version.cut)
    outdated = version.repeats and publication.outdated(version, agency.held_since)
    if version.state is State.HELD or routine or outdated:
        return Standing.HELD
    return Standing.WAITING if version.state is State.SUBMITTED else Standing.APPROVED
