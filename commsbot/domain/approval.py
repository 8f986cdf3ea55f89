"""Who must say yes before the public hears it: what a text risks, what a profile requires for that, and what one more sign-off makes of a version.

Rules: nobody counts twice; the author never approves the own words unless the profile says so, and then the record says *self-approved*;
where an approver fixed the words, the author's one tap is the second pair of eyes; a sign-off names a digest, and any changed byte is another
digest (rule C28). A yes on the phone counts for words that can't wait; one person may send pre-worded warnings and corrections alone and
answers for it afterwards (rule C29).
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from commsbot.domain import errors, people
from commsbot.domain.people import Person, Role
from commsbot.domain.template import LAUNCHED, STANDING, Phase
from commsbot.domain.version import PHONE, SEND_NOW, Cut, Relation, SignOff, State, Version

URGENT: Final = LAUNCHED | {Phase.CORRECTION}
"""One person may send them and answer for it."""
PHONED: Final = URGENT | {Phase.UPDATE, Phase.NOTHING_NEW}
"""A yes by phone counts for these."""

SIGNING: Final = (Role.APPROVER, Role.LEGAL)
"""The roles whose yes counts, the weightier first."""

FORCE_TYPES: Final = frozenset({"police_shooting", "custody_death"})
"""Incidents in which the agency speaks about its own use of force."""

REVIEW_WITHIN: Final = timedelta(hours=1)
"""In this time a second person looks at what was sent alone."""


class Risk(StrEnum):
    """What publishing a text risks; each has its own rule."""

    ROUTINE = "routine"
    UPDATE = "update"
    WARNING = "warning"
    CORRECTION = "correction"
    NAME_RELEASE = "name release"
    FORCE = "use of force"


def weigh(phase: str, relation: str, incident_type: str, *, incident: bool, names: bool) -> Risk:
    """Weigh a text when it is cut: a name above all, then what keeps people safe, then force, then the rest."""
    if names:
        return Risk.NAME_RELEASE
    if phase in LAUNCHED:
        return Risk.WARNING
    if phase == Phase.CORRECTION or relation in {Relation.CORRECTION, Relation.WITHDRAWAL}:
        return Risk.CORRECTION
    if incident_type in FORCE_TYPES:
        return Risk.FORCE
    return Risk.UPDATE if incident else Risk.ROUTINE


def risk(cut: Cut) -> Risk:
    """What a cut risks; for one from before the word existed, by its phase."""
    if cut.risk:
        return Risk(cut.risk)
    return weigh(cut.phase, cut.relation, "", incident=bool(cut.incident), names=False)


@dataclass(frozen=True, slots=True)
class Rule:
    """What one risk requires."""

    sign_offs: int = 1
    """How many people."""
    roles: tuple[Role, ...] = ()
    """Roles that must be among them, each by a person of its own; with `in_order` in this order."""
    in_order: bool = False
    second_factor: bool = False
    """Whether a code from the signer's own private chat, or of an authenticator, goes with the press."""

    def __str__(self) -> str:
        """As the record keeps it."""
        order = " then " if self.in_order else " and "
        named = f" ({order.join(self.roles)})" if self.roles else ""
        return f"{self.sign_offs}{named}{', second factor' if self.second_factor else ''}"


ONE: Final = Rule()
WEIGHTY: Final = frozenset({Risk.NAME_RELEASE, Risk.FORCE})


UNDO: Final[Mapping[Risk, timedelta]] = MappingProxyType(
    dict.fromkeys(Risk, timedelta(seconds=20)) | dict.fromkeys((Risk.WARNING, Risk.CORRECTION), timedelta(0))
)
"""How long an approved text can be called back before it leaves. What is wrong out there is put right at once, unless the agency says otherwise."""


@dataclass(frozen=True, slots=True)
class Policy:
    """What a profile requires."""

    profile: str
    rules: Mapping[Risk, Rule] = field(default_factory=dict)
    """One person where a risk isn't named."""
    self_approval: bool = False
    """Whether an author with a signing role may approve alone."""
    pending: timedelta = timedelta(hours=2)
    """How long words of an incident may wait for a yes before they are too old to be true (rule C31)."""
    routine_pending: timedelta = timedelta(days=7)
    undo: Mapping[Risk, timedelta] = field(default_factory=lambda: UNDO)
    """The undo window of each risk; none where a risk isn't named."""

    @property
    def sign_offs(self) -> int:
        """How many people it takes at most."""
        return max((each.sign_offs for each in self.rules.values()), default=1)

    def rule(self, cut: Cut) -> Rule:
        """What this cut needs. Standing statements are weighed as routine: they are approved in quiet hours."""
        return self.rules.get(risk(cut), ONE)

    def window(self, cut: Cut) -> timedelta:
        """How long this cut can be called back once it is approved. Words that keep people safe never wait; what mends waits no longer than a correction."""
        if cut.phase in LAUNCHED | STANDING:
            return timedelta(0)
        wait = self.undo.get(risk(cut), timedelta(0))
        mends = cut.phase == Phase.CORRECTION or cut.relation in {Relation.CORRECTION, Relation.WITHDRAWAL}
        return min(wait, self.undo.get(Risk.CORRECTION, timedelta(0))) if mends else wait

    def lines(self) -> tuple[str, ...]:
        """The rules as the record keeps them."""
        return tuple(f"{each.value}: {self.rules.get(each, ONE)}" for each in Risk)


_CODE: Final = Rule(second_factor=True)
_TWO: Final = Rule(sign_offs=2)
_LEGAL: Final = Rule(sign_offs=2, roles=(Role.APPROVER, Role.LEGAL), second_factor=True)

PROFILES: Final[Mapping[str, Policy]] = MappingProxyType(
    {
        "solo": Policy("solo", dict.fromkeys(WEIGHTY, _CODE), self_approval=True),
        "pair": Policy("pair", dict.fromkeys(WEIGHTY, _CODE)),
        "team": Policy("team", {Risk.ROUTINE: _TWO, Risk.UPDATE: _TWO, Risk.NAME_RELEASE: _LEGAL, Risk.FORCE: _LEGAL}),
    }
)
"""`solo`: one officer awake; `pair`: anyone but the author; `team`: two others, save for urgent words."""


def sign(policy: Policy, version: Version, person: Person, digest: str, at: datetime, how: str) -> SignOff:
    """Give this person's yes to this digest.

    Raises `Stale` when the digest isn't this version's, `AlreadySigned`, `OwnWords`, `NotYourTurn`, and what `people.require` raises.
    """
    if digest != version.digest:
        raise errors.Stale(what=errors.Phrase("The text"))
    second_eyes = bool(version.cut.editor) and person.id == version.cut.author
    if not second_eyes:
        people.require(person, people.Act.SIGN_OFF)
    elif person.suspended:
        raise errors.Suspended(person=person.name)
    if any(given.person == person.id for given in version.sign_offs):
        raise errors.AlreadySigned
    own = person.id == (version.cut.editor or version.cut.author)
    if own and not version.cut.editor and not policy.self_approval:
        raise errors.OwnWords
    alone = own and not version.cut.editor
    role = _role(policy.rule(version.cut), version, person)
    if role is Role.PARTNER and role not in policy.rule(version.cut).roles:
        raise errors.PartnerNotAsked
    return SignOff(person=person.id, role=role, digest=digest, at=at, self_approved=alone, how=how)


def _role(rule: Rule, version: Version, person: Person) -> Role:
    """In which role this yes counts: one that is still to come, where the person has it."""
    open_ = still(rule, version)
    if rule.in_order and open_ and open_[0] not in person.roles and len(_given(version)) >= rule.sign_offs - len(open_):
        raise errors.NotYourTurn(role=open_[0])
    wanted = next((each for each in open_ if each in person.roles), None)
    signing = (each for each in SIGNING if each in person.roles)
    return wanted or next(signing, next(iter(sorted(person.roles))))


def _given(version: Version) -> list[SignOff]:
    return [each for each in version.sign_offs if each.digest == version.digest]


def still(rule: Rule, version: Version) -> tuple[Role, ...]:
    """The required roles that nobody has signed in yet, in their order."""
    there = Counter(each.role for each in _given(version))
    left = []
    for each in rule.roles:
        if there[each]:
            there[each] -= 1
        else:
            left.append(each)
    return tuple(left)


def missing(policy: Policy, version: Version) -> int:
    """Count the sign-offs that are still to come; 0 is approved. Partners alone never approve: the words are ours."""
    signed = {given.person for given in _given(version)}
    short = version.cut.editor != "" and (version.cut.editor not in signed) + (not signed - {version.cut.editor})
    rule = policy.rule(version.cut)
    ours = any(given.role is not Role.PARTNER for given in _given(version))
    return max(rule.sign_offs - len(signed), len(still(rule, version)), short, int(not ours))


def may_sign(policy: Policy, version: Version, person: Person) -> bool:
    """Whether this person's yes would count now: who gets a card with Approve on it."""
    try:
        sign(policy, version, person, version.digest, version.cut_at, "")
    except errors.Refused:
        return False
    return True


# --- by phone --------------------------------------------------------------------------------------------------------


def code(digest: str) -> str:
    """The four digits that are read out with the words: they come from the digest, so they are of these bytes alone."""
    return f"{int(digest[:12], 16) % 10_000:04}"


def by_phone(policy: Policy, version: Version, author: Person, approver: Person, at: datetime) -> SignOff:
    """Give an approver's yes that the author heard on the phone; raises `NotByPhone` and what `sign` raises for the approver."""
    if version.cut.phase not in PHONED or policy.rule(version.cut).second_factor:
        raise errors.NotByPhone
    if author.id not in {version.cut.author, version.cut.editor}:
        raise errors.NotYours
    if approver.id == author.id:
        raise errors.OwnWords
    return sign(policy, version, approver, version.digest, at, PHONE)


# --- break-glass -----------------------------------------------------------------------------------------------------


def answer_for(version: Version, person: Person, at: datetime) -> SignOff:
    """Let one person send pre-worded words alone; raises `NotAlone` for any other text, and what `people.require` raises."""
    people.require(person, people.Act.SEND_NOW)
    if version.cut.phase not in URGENT:
        raise errors.NotAlone
    if any(given.person == person.id for given in version.sign_offs):
        raise errors.AlreadySigned
    role = next(iter(sorted(person.roles & people.MAY[people.Act.SEND_NOW])))
    return SignOff(person=person.id, role=role, digest=version.digest, at=at, self_approved=True, how=SEND_NOW)


def review(version: Version, person: Person) -> None:
    """Check that this person may look at what was sent alone: raises `WrongState`, `OwnWords`, and what `people.require` raises."""
    people.require(person, people.Act.REVIEW)
    if version.glass is None or version.glass.reviewed_by:
        raise errors.WrongState(state=version.state, event=errors.Phrase("reviewed"))
    if version.glass.by == person.id:
        raise errors.OwnWords


def review_due(version: Version) -> datetime | None:
    """When the review of words that were sent alone is due; None where there is none to come."""
    if version.glass is None or version.glass.reviewed_by:
        return None
    return version.glass.at + REVIEW_WITHIN


# --- what no longer counts -------------------------------------------------------------------------------------------


def fall(version: Version, who: Iterable[str]) -> tuple[str, ...]:
    """Whose sign-offs fall when these people's word no longer counts: only of words that haven't left and are no standing ones."""
    if version.state not in {State.SUBMITTED, State.APPROVED, State.HELD} or version.cut.phase in STANDING:
        return ()
    gone = set(who)
    return tuple(each.person for each in version.sign_offs if each.person in gone)


def lapses(policy: Policy, cut_at: datetime, due_at: datetime | None, *, incident: bool) -> datetime:
    """When words that wait for a yes are too old to be approved; a planned time keeps them until an hour after it."""
    end = cut_at + (policy.pending if incident else policy.routine_pending)
    return end if due_at is None else max(end, due_at + timedelta(hours=1))
