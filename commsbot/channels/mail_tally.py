"""Who of a list has a message, and what that makes of its delivery.

A delivery is one text to one list, in the record one entry and not one for each reader: who is on a press list is nobody's business, and an
entry stays for good. So one row stands for many recipients, and a server may take the message for some of them and not for others. The option
that lost is a row for each recipient: it would have put addresses, or numbers that stand for them, on record.

- What was taken is never sent again by the service. Whoever still waits is told to the next attempt by a mark (eight digits of the address's
  digest) in the row's evidence, which no restart loses; that attempt sends to those alone. A mark whose address has left the list is dropped.
- A server's 5xx ends it for that recipient, its 4xx is tried again for a while. An answer that never came leaves that recipient *unsure*, the
  others go on, and in the end a person is asked.
- What ends on record names a recipient by the place in the list and the domain, never by the address.
"""

import hashlib
import json
import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from enum import Enum, auto
from typing import Any, Final

from commsbot.domain.delivery import PARTLY, Limited, NotSent, Outcome, Receipt, Rejected, Sent, Unconfirmed

TRIES: Final = 12
"""Attempts after which a recipient whose server still says *later* is given up, where others have the message: about seven minutes."""
_WHY: Final = 120
_NAMED: Final = 8
_ADDRESS: Final = re.compile(r"[\w.!#$%&'*+/=?^`{|}~-]+@(?=[\w-])")


class Fate(Enum):
    """What became of the message for one recipient."""

    TAKEN = auto()
    REFUSED = auto()
    LATER = auto()
    UNSURE = auto()


def mark(address: str) -> str:
    """Eight digits that stand for an address."""
    return hashlib.sha256(address.casefold().encode()).hexdigest()[:8]


def unaddressed(text: str) -> str:
    """What a server said, in one line, without anybody's address."""
    return _ADDRESS.sub("…@", " ".join(text.split()))[:_WHY]


@dataclass(frozen=True, slots=True)
class Tally:
    """Where one delivery stands; `later` holds marks, the others what people read of each recipient."""

    of: int
    taken: int = 0
    later: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()
    missed: tuple[str, ...] = ()
    unsure: tuple[str, ...] = ()

    def with_(self, place: int, address: str, fate: Fate, why: str = "", *, last: bool = False) -> "Tally":
        """Note what became of it for one recipient; with `last`, who would be tried later isn't."""
        told = (f"{place} ({address.rpartition('@')[2]}): {unaddressed(why)}",)
        if fate is Fate.LATER and not last:
            return self
        left = replace(self, later=tuple(each for each in self.later if each != mark(address)))
        match fate:
            case Fate.TAKEN:
                return replace(left, taken=self.taken + 1)
            case Fate.REFUSED:
                return replace(left, refused=self.refused + told)
            case Fate.LATER:
                return replace(left, missed=self.missed + told)
            case _:
                return replace(left, unsure=self.unsure + told)

    @property
    def touched(self) -> bool:
        """Whether any recipient is settled: then an attempt that begins anew would reach somebody twice."""
        return bool(self.taken or self.refused or self.missed or self.unsure)

    def outcome(self, receipt: Receipt, why: str, until: datetime | None) -> Outcome:
        """Judge it: while somebody waits it goes on (at once where only the time was up, `until`), then the worst thing counts.

        A message that some have is *sent*, and the evidence says who hasn't: a refusal on record would tell people to post it again.
        """
        if self.later:
            told = self.written() if self.touched else why
            return NotSent(told) if until is None else Limited(until, told)
        said = self.said()
        if self.unsure:
            return Unconfirmed(said)
        return Sent(receipt, said) if self.taken else Rejected(said)

    def said(self) -> str:
        """Say it to people."""
        parts = [f"{self.taken} of {self.of} taken by the mail server"]
        for word, those in (("not sure of", self.unsure), ("refused", self.refused), ("given up", self.missed)):
            if those:
                more = f" and {len(those) - _NAMED} more" if len(those) > _NAMED else ""
                parts.append(f"{word} {', '.join(those[:_NAMED])}{more}")
        return "; ".join(parts)

    def written(self) -> str:
        """Write it down for the next attempt."""
        return PARTLY + json.dumps(asdict(self), ensure_ascii=False)


def begun(before: str, recipients: Iterable[str]) -> Tally:
    """Begin, or go on where the attempt before left off; raises ValueError or TypeError where its evidence can't be read."""
    marks = tuple(mark(each) for each in recipients)
    if not before:
        return Tally(len(marks), later=marks)
    kept = dict(json.loads(before.removeprefix(PARTLY)))
    told: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in kept.items()}
    found = Tally(**told)
    return replace(found, later=tuple(each for each in found.later if each in marks))
