"""What a bystander would demand of each post, told from the record alone: none of the rules that the service decides by is asked here.

The oracle reads the entries of one statement in their order and keeps its own books: whose yes stands for which bytes, who was suspended when,
whether publishing was paused or routine posts held, and what the clock said.
"""

from dataclasses import dataclass, field
from datetime import datetime

from commsbot.domain import events
from commsbot.domain.events import Event
from commsbot.domain.people import Role
from commsbot.domain.version import Cut

SIGNING = {Role.APPROVER, Role.LEGAL}
ALONE = {"holding", "warning", "false_alert", "wrong_area", "correction", "all_clear"}
PHONED = ALONE | {"update", "nothing_new"}
NEVER_PAUSED = {"false_alert", "wrong_area", "correction", "all_clear"}


@dataclass
class Yes:
    """A yes that stands."""

    person: str
    role: Role
    digest: str
    alone: bool = False
    phone: bool = False


@dataclass
class Books:
    """What the oracle has read."""

    roles: dict[str, set[Role]] = field(default_factory=dict)
    suspended: set[str] = field(default_factory=set)
    paused: bool = False
    held: bool = False
    cuts: dict[tuple[str, int], Cut] = field(default_factory=dict)
    yes: dict[tuple[str, int], list[Yes]] = field(default_factory=dict)
    approved: set[tuple[str, int]] = field(default_factory=set)
    """Versions whose approval stands: it fell with its sign-offs, and a hold needs a person's new time."""
    out: set[tuple[str, int]] = field(default_factory=set)
    ended: set[tuple[str, int]] = field(default_factory=set)
    """Versions of which nothing may be posted any more."""
    stale: set[tuple[str, int]] = field(default_factory=set)
    """Versions that were out when routine posts were held: they are not posted again by the same yes."""
    publications: set[str] = field(default_factory=set)
    stopped: set[tuple[str, int]] = field(default_factory=set)
    """Versions that a person stopped: once that is acknowledged, nothing of them is on the wire either."""
    open_instructions: dict[str, set[str]] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)

    def read(self, actor: str, statement: str, event: Event) -> None:  # one case an event
        """Take one entry into the books."""
        key = (statement, getattr(event, "version", 0))
        match event:
            case events.PersonAdded():
                self.roles[event.person] = set(event.roles)
            case events.PersonSuspended():
                (self.suspended.add if event.suspended else self.suspended.discard)(event.person)
                if event.suspended:
                    self._falls(event.person)
            case events.PublishingPaused():
                self.paused = True
            case events.PublishingResumed():
                self.paused = False
            case events.RoutineSuspended():
                self.held = True
                self.stale |= {key for key in self.out if not self.cuts[key].incident}
            case events.RoutineReleased():
                self.held = False
            case events.VersionCut():
                self.cuts[key], self.yes[key] = event, []
            case events.SignedOff():
                self._signs(key, Yes(actor, event.role, event.digest))
            case events.SignedByPhone():
                self._signs(key, Yes(event.approver, event.role, event.digest, phone=True))
            case events.SentNow():
                self._signs(key, Yes(actor, event.role, event.digest, alone=True))
            case events.SignOffsFell():
                self.yes[key] = [each for each in self.yes[key] if each.person not in event.people]
                self.approved.discard(key)
            case events.Approved() | events.Rescheduled():
                self.approved.add(key)
            case events.Held() | events.ChangesAsked() | events.VersionRejected():
                self.approved.discard(key)
            case events.PublicationStopped() | events.TakenDown():
                self.ended.add(key)
                self.stopped.add(key)
            case events.Superseded() | events.Expired() | events.Corrected() | events.Withdrawn():
                self.ended.add(key)
            case events.PublicationOpened():
                self.out.add(key)
            case events.ObligationOpened() if event.key:
                self.open_instructions.setdefault(event.incident, set()).add(event.obligation)
            case events.ObligationSettled():
                for told in self.open_instructions.values():
                    told.discard(event.obligation)
            case _:
                pass

    def _signs(self, key: tuple[str, int], given: Yes) -> None:
        cut = self.cuts[key]
        if given.digest != cut.digest:
            self.wrong.append(f"a yes to other bytes counted: {key} {given}")
        if given.person in self.suspended:
            self.wrong.append(f"a suspended person's yes counted: {key} {given}")
        if any(each.person == given.person for each in self.yes[key]):
            self.wrong.append(f"somebody counted twice: {key} {given}")
        if given.alone and cut.phase not in ALONE:
            self.wrong.append(f"words were sent alone that may not be: {key} {cut.phase}")
        if given.phone and cut.phase not in PHONED:
            self.wrong.append(f"a yes by phone counted for {cut.phase}: {key}")
        self.yes[key].append(given)

    def _falls(self, person: str) -> None:
        """What a lost phone signed and hasn't left must not leave by that yes."""
        for key, given in self.yes.items():
            if key not in self.out and self.cuts[key].phase not in {"standing", "tombstone"}:
                self.yes[key] = [each for each in given if each.person != person]

    # what may be posted

    def judge_opening(self, key: tuple[str, int], now: datetime, policy) -> None:
        """Hold a publication that begins against what policy asks."""
        cut, given = self.cuts[key], self.yes[key]
        if key not in self.approved:
            self.wrong.append(f"published without an approval that stands: {key}")
        if key in self.ended:
            self.wrong.append(f"published after its end: {key}")
        self._brakes(key, cut, now)
        if any(each.alone for each in given):
            return
        rule = policy.rules.get(_risk(cut))
        needed, roles = (rule.sign_offs, rule.roles) if rule is not None else (1, ())
        if len({each.person for each in given}) < needed:
            self.wrong.append(f"published with {len(given)} of {needed} sign-offs: {key}")
        if any(sum(each.role is role for each in given) < roles.count(role) for role in roles):
            self.wrong.append(f"published without a role that policy names: {key}")
        others = {each.person for each in given if each.person != cut.author and self.roles[each.person] & SIGNING}
        if not others and not policy.self_approval:
            self.wrong.append(f"published by its author's own yes: {key}")

    def judge_again(self, key: tuple[str, int], publication: str) -> None:
        """Hold a publication of words that were posted before against what ends them, and against being the same one twice."""
        if publication in self.publications:
            self.wrong.append(f"one post of a plan went out twice: {key} {publication}")
        self.publications.add(publication)
        if key not in self.out:
            return
        if self.cuts[key].phase == "warning" or self.cuts[key].series is None:
            self.wrong.append(f"words were posted again that may not be: {key}")
        if key in self.stale and self.cuts[key].phase not in ALONE:
            self.wrong.append(f"posted again by a yes from before routine posts were held: {key}")
        if any(each.person in self.suspended for each in self.yes[key]):
            self.wrong.append(f"posted again by a suspended person's yes: {key}")

    def judge_post(self, key: tuple[str, int], digest: str, digests: set[str], now: datetime) -> None:
        """Hold one post that starts against what may leave at this moment."""
        cut = self.cuts[key]
        if digest not in digests:
            self.wrong.append(f"bytes left that nobody approved: {key}")
        if key not in self.out or key in self.ended:
            self.wrong.append(f"a post left that was stopped, replaced or never begun: {key}")
        self._brakes(key, cut, now)

    def _brakes(self, key: tuple[str, int], cut: Cut, now: datetime) -> None:
        urgent = cut.phase in NEVER_PAUSED or (cut.phase == "warning" and cut.danger)
        mends = cut.relation.value in {"correction", "withdrawal"}
        if self.paused and not urgent and not mends:
            self.wrong.append(f"left during a pause: {key}")
        if self.held and not cut.incident and cut.phase not in ALONE and not mends:
            self.wrong.append(f"a routine post left while they are held: {key}")
        if cut.window.expiry is not None and now >= cut.window.expiry:
            self.wrong.append(f"left after its expiry: {key}")


def _risk(cut: Cut):
    from commsbot.domain.approval import Risk  # the names of the risks only

    return Risk(cut.risk)
