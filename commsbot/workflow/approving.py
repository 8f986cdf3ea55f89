"""What every way to an approval shares: when policy has all that it requires, and when what was given no longer counts."""

from typing import Final

from commsbot.domain import approval, events
from commsbot.domain.template import STANDING
from commsbot.domain.version import State, Version
from commsbot.ports import EVERY, Office, UnitOfWork
from commsbot.workflow import resting, suspending

WAITING: Final = (State.SUBMITTED, State.APPROVED, State.HELD)
"""Versions that have not left."""


async def approve_if_complete(uow: UnitOfWork, office: Office, statement: str, number: int) -> Version:
    """Approve a version of which no sign-off is missing any more; gives it as it stands then."""
    version = (await uow.statement(statement)).version(number)
    if version.state is State.SUBMITTED and approval.missing(office.policy, version) == 0:
        await approve(uow, office, statement, version, office.policy.profile)
    return (await uow.statement(statement)).version(number)


async def approve(uow: UnitOfWork, office: Office, statement: str, version: Version, profile: str) -> None:
    """Put the approval on record, with the time at which the words go out. A standing statement ends the one before it."""
    cut = version.cut
    due = cut.due_at
    if due is None or due <= uow.now:
        due = uow.now + office.policy.window(cut)
    if cut.window.not_before is not None:
        due = max(due, cut.window.not_before)
    agency = await uow.agency()
    at = resting.wait(office, agency, cut, due)
    approved = events.Approved(
        version=version.number, digest=version.digest, profile=profile, due_at=at, plan=version.plan,
        authority=agency.authority.number, quiet=at != due,
    )  # fmt: skip
    await uow.append(approved, statement=statement)
    await suspending.hold_back(uow, statement, version)
    if cut.phase in STANDING:
        for old in (await uow.statement(statement)).versions.values():
            if old.number < cut.version and old.state is State.APPROVED:
                await uow.append(events.Superseded(version=old.number, by=cut.version), statement=statement)


async def fall(uow: UnitOfWork, actor: str, person: str) -> int:
    """Let what a suspended person signed, and what hasn't left, wait for somebody else's yes; gives how many texts that concerns."""
    count = 0
    for listed in await uow.listed(states=WAITING, limit=EVERY):
        version = (await uow.statement(listed.statement)).version(listed.version)
        gone = approval.fall(version, (person,))
        if gone:
            fell = events.SignOffsFell(version=version.number, people=gone, by="")
            await uow.append(fell, statement=listed.statement, actor=actor)
            count += 1
    return count


async def move_on(uow: UnitOfWork, incident: str, by: str) -> None:
    """Mark what waits for a yes while another statement of its incident goes out: it is read and approved again (rule C31)."""
    waiting = await uow.listed(incident=incident, states=(State.SUBMITTED,), limit=EVERY)
    for listed in [each for each in waiting if each.statement != by]:
        version = (await uow.statement(listed.statement)).version(listed.version)
        gone = tuple(each.person for each in version.sign_offs)
        fell = events.SignOffsFell(version=version.number, people=gone, by=by)
        await uow.append(fell, statement=listed.statement)
