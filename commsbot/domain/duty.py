"""Who is on duty, and whose phone answers: a shift begins with a test press, because a dead phone is found too late in an incident.

Whoever takes a hand-over has answered by that very press, since the card that asked had to reach the phone.
"""

from collections.abc import Collection, Iterable
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
