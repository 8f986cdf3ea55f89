"""Who is on duty, whose phone answers, and who is asked when those on duty stay silent: a shift begins with a test press, because a dead phone is found too late in an incident.

Whoever takes a hand-over has answered by that very press, since the card that asked had to reach the phone.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from commsbot.domain import errors
from commsbot.domain.people import Person

TEST_WITHIN: Final = timedelta(minutes=5)
"""How long after the start of duty the phone has to answer before the others are told."""


@dataclass(frozen=True, slots=True)
class Shift:
    """One person on duty."""

    person: str
    since: datetime
    answered_at: datetime | None = None
    """When the test press came; None until then."""
    silent: bool = False
    """Whether it is on record that the press didn't come in time."""

    @property
    def name(self) -> str:
        """Tell this shift from the person's others: a press that belongs to an older one is stale."""
        return f"{self.person}/{int(self.since.timestamp())}"

    def overdue(self, now: datetime) -> bool:
        """Whether the test press is late and nobody has been told yet."""
        return self.answered_at is None and not self.silent and now >= self.since + TEST_WITHIN


def first(fitting: Iterable[Person], on_duty: Collection[str]) -> list[Person]:
    """Those of the fitting people who are on duty; all of them where none is, so that nothing waits for nobody."""
    everyone = list(fitting)
    return [each for each in everyone if each.id in on_duty] or everyone


def hand_over(shifts: Collection[str], giver: Person, taker: Person) -> None:
    """Check that duty can go from one to the other; raises `NotOnDuty`, `OnDutyAlready`, `Suspended`."""
    if giver.id not in shifts:
        raise errors.NotOnDuty(person=giver.name)
    if taker.suspended:
        raise errors.Suspended(person=taker.name)
    if taker.id in shifts:
        raise errors.OnDutyAlready(person=taker.name)


@dataclass(frozen=True, slots=True)
class Asked:
    """Who is asked to decide by now, in the order of asking, and who is next."""

    people: tuple[str, ...]
    first: int
    """How many were asked at the start; the others came in one by one."""
    following: str = ""
    """Who is asked next; empty where all are asked."""
    at: datetime | None = None
    """When that is."""

    @property
    def rounds(self) -> int:
        """How many were asked because those before them didn't decide."""
        return len(self.people) - self.first


def order(fitting: Iterable[Person], deputies: Sequence[str]) -> list[str]:
    """Put people in the order in which they are asked: the deputies as the settings name them, then the others as they were named."""
    ranks = {name: rank for rank, name in enumerate(deputies)}
    return [each.id for each in sorted(fitting, key=lambda each: ranks.get(each.name, len(ranks)))]


def ask(ordered: Sequence[str], on_duty: Collection[str], since: datetime, now: datetime, step: timedelta) -> Asked:
    """Say who is asked `now` to decide what waits `since` then: those on duty, and one more of the others with each `step` that passes.

    Where nobody on duty fits, all are asked at once. A step of zero asks nobody more: then it is those on duty alone.
    """
    first = [each for each in ordered if each in on_duty]
    rest = [each for each in ordered if each not in on_duty]
    if not first:
        return Asked(tuple(rest), len(rest))
    if not rest or step <= timedelta(0):
        return Asked(tuple(first), len(first))
    rounds = min(max((now - since) // step, 0), len(rest))
    following = rest[rounds] if rounds < len(rest) else ""
    at = since + step * (rounds + 1) if following else None
    return Asked((*first, *rest[:rounds]), len(first), following, at)
