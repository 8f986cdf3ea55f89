"""Who belongs to the staff: named by an administrator, joined by a one-time link, suspended with one press."""

import hashlib
from collections.abc import Iterable
from datetime import timedelta

from commsbot.domain import errors, events, people
from commsbot.domain.agency import Agency
from commsbot.domain.people import Act, Person, Role
from commsbot.ports import Office, UnitOfWork
from commsbot.workflow import approving

LINK_LIVES = timedelta(hours=48)


def token_digest(token: str) -> str:
    """What the record keeps of a link's token: enough to know it again, not enough to use it."""
    return hashlib.sha256(b"commsbot join\x00" + token.encode()).hexdigest()


async def add(uow: UnitOfWork, office: Office, actor: str, name: str, roles: Iterable[Role], language: str) -> Person:
    """Name a member of staff. The first one needs no administrator: `init` names them while nobody is there."""
    agency = await uow.agency()
    if agency.people:
        people.require(agency.person(actor), Act.MANAGE_PEOPLE)
    person = Person(office.ids(), name, frozenset(roles), language)
    await uow.append(
        events.PersonAdded(person=person.id, name=name, roles=tuple(sorted(person.roles)), language=language),
        actor=actor,
    )
    return person


async def invite(uow: UnitOfWork, actor: str, person: str, token: str) -> None:
    """Put a one-time link's token on record by its digest; it replaces the person's older links."""
    agency = await uow.agency()
    agency.person(person)
    if actor:
        people.require(agency.person(actor), Act.MANAGE_PEOPLE)
    invited = events.PersonInvited(person=person, token=token_digest(token), expires_at=uow.now + LINK_LIVES)
    await uow.append(invited, actor=actor)


async def join(uow: UnitOfWork, token: str, telegram: int) -> Person:
    """Bind a Telegram user to the person of the link; raises `LinkSpent` for a link that is used up, expired or unknown."""
    agency = await uow.agency()
    invitation = agency.invitations.get(token_digest(token))
    if invitation is None or uow.now >= invitation.expires_at:
        raise errors.LinkSpent
    already = agency.who(telegram)
    if already is not None and already.id != invitation.person:
        raise errors.AlreadyJoined(person=already.name)
    await uow.append(events.PersonJoined(person=invitation.person, telegram=telegram), actor=invitation.person)
    return (await uow.agency()).person(invitation.person)


async def change(uow: UnitOfWork, actor: str, person: str, roles: Iterable[Role], language: str) -> None:
    """Set roles and language anew. The last administrator can't be taken away."""
    agency = await uow.agency()
    people.require(agency.person(actor), Act.MANAGE_PEOPLE)
    agency.person(person)
    given = frozenset(roles)
    if Role.ADMINISTRATOR not in given:
        _another_administrator(agency, person)
    await uow.append(events.PersonChanged(person=person, roles=tuple(sorted(given)), language=language), actor=actor)


def _another_administrator(agency: Agency, person: str) -> None:
    """Somebody must be left who can manage people; raises `LastAdministrator`."""
    others = (each for each in agency.people.values() if each.id != person and not each.suspended)
    if not any(Role.ADMINISTRATOR in each.roles for each in others):
        raise errors.LastAdministrator


async def adopt_authority(uow: UnitOfWork, office: Office) -> int:
    """Put the list of required roles on record where it has changed since the last start; gives the number in force (rule C30)."""
    known = (await uow.agency()).authority
    profile, rules = office.policy.profile, office.policy.lines()
    if (known.profile, known.rules) == (profile, rules):
        return known.number
    await uow.append(events.AuthorityAdopted(number=known.number + 1, profile=profile, rules=rules))
    return known.number + 1


async def speak(uow: UnitOfWork, person: str, language: str) -> None:
    """Let somebody choose the language in which they are spoken to; it takes no administrator."""
    who = (await uow.agency()).person(person)
    if who.language != language:
        changed = events.PersonChanged(person=person, roles=tuple(sorted(who.roles)), language=language)
        await uow.append(changed, actor=person)


async def suspend(uow: UnitOfWork, actor: str, person: str, *, suspended: bool) -> None:
    """Stop somebody's access, or give it back. Any approver may stop a lost phone; giving back takes an administrator.

    What the person signed and what hasn't left waits for somebody else's yes.
    """
    agency = await uow.agency()
    by = agency.person(actor)
    if not (suspended and people.may(by, Act.SIGN_OFF)):
        people.require(by, Act.MANAGE_PEOPLE)
    if suspended:
        _another_administrator(agency, person)
    if agency.person(person).suspended is not suspended:
        await uow.append(events.PersonSuspended(person=person, suspended=suspended), actor=actor)
        if suspended:
            await approving.fall(uow, actor, person)


async def enrol(uow: UnitOfWork, person: str, hashed: str, actor: str = "") -> None:
    """Keep the hash of a person's desk secret outside the record, and put on record that there is a new one, and who made it.

    `actor` is the administrator who made it for somebody else: whoever saw a secret could act in that name.
    """
    agency = await uow.agency()
    agency.person(person)
    if actor and actor != person:
        people.require(agency.person(actor), Act.MANAGE_PEOPLE)
    await uow.note(f"secret:{person}", hashed)
    await uow.append(events.SecretEnrolled(person=person), actor=actor or person)
