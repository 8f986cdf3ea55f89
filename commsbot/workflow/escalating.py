"""Who is asked while something waits: those on duty, then one more each few minutes. It never changes who may decide, only whose phone rings.

Whom the cards go to is derived anew each time, so a colleague who comes on duty is asked at once; kept beside it is only how far each matter
had come, so that a step rings once, also over a restart.
"""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from commsbot.domain import approval, duty, events
from commsbot.domain.agency import Agency
from commsbot.domain.duty import Asked
from commsbot.domain.obligation import KEEPERS, Obligation, ObligationKind
from commsbot.domain.people import Person
from commsbot.domain.template import STANDING
from commsbot.domain.version import State, Version
from commsbot.ports import EVERY, Office, UnitOfWork

MARK: Final = "escalated"


@dataclass(frozen=True, kw_only=True)
class Escalation:
    """One more step for something that waits."""

    statement: str
    version: int = 0
    """Which version waits for a yes; 0 where a promise is overdue."""
    obligation: str = ""
    before: tuple[str, ...] = ()
    """Who was asked first and is asked once more, at the first step only."""
    added: tuple[str, ...]
    """Who is asked from now on."""


def for_yes(office: Office, agency: Agency, version: Version, now: datetime) -> Asked:
    """Who is asked for a yes by now."""
    signers = [each for each in agency.people.values() if approval.may_sign(office.policy, version, each)]
    return duty.ask(duty.order(signers, office.deputies), agency.duty, _since(version), now, office.escalate)


def _since(version: Version) -> datetime:
    """From when on a yes is waited for: the second one of two as long as the first."""
    return max((given.at for given in version.sign_offs), default=version.cut_at)


def keepers(agency: Agency) -> list[Person]:
    """Everyone whose work it is to keep promises."""
    return [each for each in agency.people.values() if each.roles & KEEPERS and not each.suspended]


def overdue(agency: Agency) -> list[Obligation]:
    """The promises that are on record as missed and still stand."""
    return [
        each
        for each in agency.obligations.values()
        if each.open and each.missed and each.kind is ObligationKind.PROMISE and each.due_at is not None
    ]


def about(office: Office, agency: Agency, promise: Obligation, now: datetime) -> Asked:
    """Who is told by now that a promise is overdue."""
    ordered = duty.order(keepers(agency), office.deputies)
    return duty.ask(ordered, agency.duty, promise.due_at or promise.opened_at, now, office.escalate)


async def tick(uow: UnitOfWork, office: Office) -> list[Escalation]:
    """Give the steps that fell due, and put them on record, once each."""
    kept: dict[str, int] = json.loads(await uow.recall(MARK) or "{}")
    agency = await uow.agency()
    rounds: dict[str, int] = {}
    found = []
    for listed in await uow.listed(states=(State.SUBMITTED,), limit=EVERY):
        if listed.phase in STANDING:
            continue
        version = (await uow.statement(listed.statement)).version(listed.version)
        asked = for_yes(office, agency, version, uow.now)
        name = f"{listed.statement}/{listed.version} {_since(version).timestamp()}"
        rounds[name] = asked.rounds
        if step := _step(asked, kept.get(name, 0)):
            found.append(Escalation(statement=listed.statement, version=listed.version, before=step[0], added=step[1]))
    for promise in overdue(agency):
        asked = about(office, agency, promise, uow.now)
        rounds[promise.id] = asked.rounds
        if step := _step(asked, kept.get(promise.id, 0)):
            found.append(Escalation(statement=promise.opened_by, obligation=promise.id, before=step[0], added=step[1]))
    for each in found:
        told = events.Escalated(version=each.version, obligation=each.obligation, asked=each.added)
        await uow.append(told, statement=each.statement)
    if rounds != kept:
        await uow.note(MARK, json.dumps(rounds))
    return found


def _step(asked: Asked, before: int) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """Who rings once more and who is new, where more are asked than before."""
    if asked.rounds <= before:
        return None
    return asked.people[: asked.first] if not before else (), asked.people[asked.first + before :]
