"""Staff, their roles, and which role may do what; the one table that every door (chat, desk) asks."""

from dataclasses import dataclass
from enum import StrEnum

from commsbot.domain import errors


class Role(StrEnum):
    """What somebody answers for; one person may hold several."""

    PIO = "pio"
    APPROVER = "approver"
    DUTY_OFFICER = "duty_officer"
    LEGAL = "legal"
    LIAISON_OFFICER = "liaison_officer"
    ADMINISTRATOR = "administrator"
    AUDITOR = "auditor"
    PARTNER = "partner"
    """Of another agency: says yes only to texts for which policy asks partners, and never alone."""


class Act(StrEnum):
    """What a person may want to do, in the words of the error that refuses it."""

    OPEN_INCIDENT = "open an incident"
    CLOSE_INCIDENT = "close an incident"
    LAUNCH = "launch a holding statement, warning, false alert, wrong area or all clear"
    DRAFT = "draft a statement"
    SIGN_OFF = "approve a statement"
    SEND_NOW = "send words alone and answer for it"
    REVIEW = "ask for changes or reject a statement"
    SCHEDULE = "move or hold a statement"
    CORRECT = "correct or withdraw a statement"
    TAKE_DOWN = "take a post down"
    PAUSE = "pause or resume publishing"
    SETTLE = "settle a post that may not have gone out"
    REPORT = "report words said elsewhere"
    LEAD = "hand over or take back the lead voice"
    REMARK = "note something on an incident"
    POST_BY_HAND = "post by hand"
    REGISTER_GROUP = "register a group"
    BE_ON_DUTY = "be on duty"
    MANAGE_PEOPLE = "manage people"
    READ_RECORD = "read the record"


_WORD = frozenset({Role.PIO, Role.APPROVER, Role.DUTY_OFFICER})
_STAFF = frozenset(Role) - {Role.AUDITOR, Role.PARTNER}

MAY: dict[Act, frozenset[Role]] = {
    Act.OPEN_INCIDENT: _WORD,
    Act.CLOSE_INCIDENT: frozenset({Role.PIO, Role.APPROVER}),
    Act.LAUNCH: _WORD,
    Act.DRAFT: frozenset({Role.PIO, Role.APPROVER}),
    Act.SIGN_OFF: frozenset({Role.APPROVER, Role.LEGAL, Role.PARTNER}),
    # Rule C29: the one officer who is awake may speak before anyone else is, and is reviewed afterwards.
    Act.SEND_NOW: _WORD,
    Act.REVIEW: frozenset({Role.APPROVER, Role.LEGAL}),
    Act.SCHEDULE: _WORD,
    Act.CORRECT: _WORD,
    # Promise 4: silence is always allowed, so anyone on the staff may take harmful text down.
    Act.TAKE_DOWN: _STAFF,
    Act.PAUSE: _STAFF,
    Act.SETTLE: _WORD | {Role.LIAISON_OFFICER},
    Act.REPORT: _WORD | {Role.LIAISON_OFFICER},
    Act.LEAD: _WORD,
    Act.REMARK: _STAFF,
    Act.POST_BY_HAND: _WORD | {Role.LIAISON_OFFICER},
    Act.REGISTER_GROUP: frozenset({Role.LIAISON_OFFICER, Role.ADMINISTRATOR}),
    Act.BE_ON_DUTY: _STAFF,
    Act.MANAGE_PEOPLE: frozenset({Role.ADMINISTRATOR}),
    Act.READ_RECORD: frozenset(Role) - {Role.PARTNER},
}


@dataclass(frozen=True, slots=True)
class Person:
    """A member of staff as the record knows them."""

    id: str
    name: str
    roles: frozenset[Role]
    language: str
    telegram: int | None = None
    """The Telegram user bound by a one-time link; None until the person has joined."""
    suspended: bool = False


def may(person: Person, act: Act) -> bool:
    """Whether this person's roles allow the act now."""
    return not person.suspended and bool(person.roles & MAY[act])


def require(person: Person, act: Act) -> None:
    """Raise `Suspended` or `NotAuthorised` unless the person may do the act."""
    if person.suspended:
        raise errors.Suspended(person=person.name)
    if not person.roles & MAY[act]:
        raise errors.NotAuthorised(person=person.name, act=act, roles=tuple(sorted(MAY[act])))
