"""Reading and deciding: approve, ask for changes, reject. What approval means is `domain.approval`'s; here it is put on record."""

from collections.abc import Mapping
from typing import NoReturn

from commsbot.domain import approval, errors, events, people
from commsbot.domain.people import Act, Person
from commsbot.domain.version import State, Step, Version
from commsbot.ports import Office, UnitOfWork
from commsbot.workflow import approving


async def sign_off(
    uow: UnitOfWork,
    office: Office,
    actor: str,
    statement: str,
    number: int,
    digest: str,
    how: str,
    *,
    moved: int = 0,
    coded: bool = False,
) -> Version:
    """Put one person's yes on record and, when policy has all that it requires, the approval with its due time.

    `moved` is how often the incident had moved on when the words were read; a later move makes the yes `Stale`. `coded` says that a second factor went with it; the
    desk has its own secret, chat without a code raises `NeedsCode` where policy wants one. Of two who press at once one is first; the other, where no second yes is needed, gets `AlreadyDone` with the first one's name.
    """
    agency = await uow.agency()
    person = agency.person(actor)
    version = (await uow.statement(statement)).version(number)
    if version.state is not State.SUBMITTED:
        _already(agency.people, version)
    if moved != version.moved_on:
        raise errors.Stale(what=errors.Phrase("The incident"))
    if how == "chat" and not coded and office.policy.rule(version.cut).second_factor:
        raise errors.NeedsCode
    given = approval.sign(office.policy, version, person, digest, uow.now, how)
    signed = events.SignedOff(
        version=number, digest=digest, role=given.role, self_approved=given.self_approved, how=how
    )
    await uow.append(signed, statement=statement, actor=actor)
    return await approving.approve_if_complete(uow, office, statement, number)


def _already(staff: Mapping[str, Person], version: Version) -> NoReturn:
    """Tell who was faster, or that the version has moved on in another way."""
    last = version.sign_offs[-1] if version.sign_offs else None
    if last is not None and version.state in {State.APPROVED, State.PUBLISHED}:
        person = staff.get(last.person)
        raise errors.AlreadyDone(who=person.name if person else last.person, at=last.at)
    raise errors.WrongState(state=version.state, event=Step.APPROVE)


async def ask_changes(uow: UnitOfWork, actor: str, statement: str, number: int, reason: str) -> None:
    """Return it to its author with a note that is never published."""
    await _deciding(uow, actor, statement, number, Step.RETURN)
    await uow.append(events.ChangesAsked(version=number, reason=reason), statement=statement, actor=actor)


async def reject(uow: UnitOfWork, actor: str, statement: str, number: int, reason: str) -> None:
    """Say no, with the reason."""
    await _deciding(uow, actor, statement, number, Step.REJECT)
    await uow.append(events.VersionRejected(version=number, reason=reason), statement=statement, actor=actor)


async def _deciding(uow: UnitOfWork, actor: str, statement: str, number: int, event: Step) -> None:
    people.require((await uow.agency()).person(actor), Act.REVIEW)
    version = (await uow.statement(statement)).version(number)
    if version.state is not State.SUBMITTED:
        raise errors.WrongState(state=version.state, event=event)
