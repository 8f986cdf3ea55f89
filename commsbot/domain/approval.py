"""Who must say yes before the public hears it: profiles, and what one more sign-off makes of a version.

Rules: nobody counts twice; the author never approves the own words unless the profile says so, and then the record says *self-approved*;
where an approver fixed the words, the author's one tap is the second pair of eyes; a sign-off names a digest, and any changed byte is another
digest (rule C28).
"""

from dataclasses import dataclass
from datetime import datetime

from commsbot.domain import errors, people
from commsbot.domain.people import Person, Role
from commsbot.domain.template import LAUNCHED, Phase
from commsbot.domain.version import SignOff, Version

URGENT = LAUNCHED | {Phase.CORRECTION, Phase.WRONG_AREA}
"""They skip the undo window and need one sign-off whatever the profile."""

SIGNING = (Role.APPROVER, Role.LEGAL)
"""The roles whose yes counts, the weightier first."""


@dataclass(frozen=True, slots=True)
class Policy:
    """What a profile requires."""

    profile: str
    sign_offs: int
    """How many people, for texts that are not urgent."""
    self_approval: bool
    """Whether an author with a signing role may approve alone."""

    def needed(self, phase: str) -> int:
        """How many sign-offs a text of this phase needs."""
        return 1 if phase in URGENT else self.sign_offs


PROFILES = {
    "solo": Policy("solo", 1, self_approval=True),
    "pair": Policy("pair", 1, self_approval=False),
    "team": Policy("team", 2, self_approval=False),
}
"""`solo`: one officer awake; `pair`: anyone but the author; `team`: two others, save for urgent words."""


def sign(policy: Policy, version: Version, person: Person, digest: str, at: datetime, how: str) -> SignOff:
    """Give this person's yes to this digest.

    Raises `Stale` when the digest isn't this version's, `AlreadySigned`, `OwnWords`, and what `people.require` raises.
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
    role = next((role for role in SIGNING if role in person.roles), next(iter(sorted(person.roles))))
    alone = own and not version.cut.editor
    return SignOff(person=person.id, role=role, digest=digest, at=at, self_approved=alone, how=how)


def missing(policy: Policy, version: Version) -> int:
    """Count the sign-offs that are still to come; 0 is approved."""
    signed = {given.person for given in version.sign_offs if given.digest == version.digest}
    short = version.cut.editor != "" and (version.cut.editor not in signed) + (not signed - {version.cut.editor})
    return max(policy.needed(version.cut.phase) - len(signed), short, 0)


def may_sign(policy: Policy, version: Version, person: Person) -> bool:
    """Whether this person's yes would count now: who gets a card with Approve on it."""
    try:
        sign(policy, version, person, version.digest, version.cut_at, "")
    except errors.Refused:
        return False
    return True
