"""What the public was told to expect or to do: open until kept or lifted, and visibly late after its time (promise 8)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from commsbot.domain.people import Role


class ObligationKind(StrEnum):
    """A promise of ours, or an instruction that people follow until it is lifted."""

    PROMISE = "promise"
    INSTRUCTION = "instruction"


SILENCING: Final = frozenset({"attack_inside", "silence_phones"})
"""Instructions whose words tell people to silence their phones: while one stands, a post that rings can give away who hides."""


@dataclass(frozen=True, slots=True)
class Obligation:
    """One promise or open instruction."""

    id: str
    kind: ObligationKind
    incident: str
    key: str
    """The instruction's key in its template; empty for a promise."""
    words: str
    due_at: datetime | None
    opened_by: str
    opened_at: datetime
    settled: str = ""
    """How it ended (`kept`, `lifted`, `replaced`); empty while it stands."""
    missed: bool = False

    @property
    def open(self) -> bool:
        """Whether it still stands."""
        return not self.settled

    def late(self, now: datetime) -> bool:
        """Whether its time has passed unmet."""
        return self.open and self.due_at is not None and now > self.due_at


def kept_rate(known: Iterable[Obligation], now: datetime) -> tuple[int, int]:
    """How many promises were kept in time, of those that were kept at all or came due: (kept, of how many)."""
    promises = [each for each in known if each.kind is ObligationKind.PROMISE]
    due = [each for each in promises if each.settled == "kept" or each.missed or each.late(now)]
    return sum(each.settled == "kept" and not each.missed for each in due), len(due)


KEEPERS: Final = frozenset({Role.PIO, Role.DUTY_OFFICER, Role.APPROVER})
"""Whose work it is to keep promises."""
REMINDERS = (timedelta(minutes=15), timedelta(minutes=5), timedelta(0))
"""How long before the due time those on duty are reminded."""


def reminder(obligation: Obligation, last: datetime, now: datetime) -> timedelta | None:
    """Name the reminder that fell due in (last, now], the most urgent if several did; None when none did."""
    if not obligation.open or obligation.due_at is None:
        return None
    due = [before for before in REMINDERS if last < obligation.due_at - before <= now]
    return min(due, default=None)
