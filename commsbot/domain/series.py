"""Approved words that are posted again: which may be, how often, until when, and at which moments.

A routine text comes back each day or week at its own clock time, so the wall clock of the agency's zone is what stays: on the day on which clocks
jump over that time it goes out in the first minute after the jump, and where clocks show it twice, at the first. What puts an error right may
come back every few minutes while the error is still arriving. A warning never comes back by plan: it is repeated only when area, action or time
grows, and then it is an update (rule C41).
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final
from zoneinfo import ZoneInfo

from commsbot.domain import errors, plan
from commsbot.domain.plan import Window
from commsbot.domain.template import Phase


class Every(StrEnum):
    """How often."""

    DAY = "day"
    WEEK = "week"
    MINUTES = "minutes"


BY_CLOCK: Final = frozenset({Every.DAY, Every.WEEK})
ROUTINE: Final = frozenset({Phase.EVENT, Phase.ROUTINE})
MENDING: Final = frozenset({Phase.FALSE_ALERT, Phase.WRONG_AREA, Phase.CORRECTION, Phase.ALL_CLEAR})
ARRIVING: Final = timedelta(hours=2)
"""How long an error is taken to be still arriving, from the first post that puts it right."""
LONGEST: Final = timedelta(days=366)
LEAST_APART: Final = 5
MOST_APART: Final = 60
"""Minutes between two posts."""


@dataclass(frozen=True, slots=True)
class Series:
    """How often approved words are posted again; part of what is submitted."""

    every: Every
    until: datetime | None = None
    """The last minute in which they may be; None only where the error's own limits end it."""
    minutes: int = 0
    """With `Every.MINUTES`: how many."""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One further post."""

    at: datetime
    """Aware UTC."""
    jumped: bool = False
    """Whether clocks jump over its time that day, so that it goes out in the first minute after the jump."""


@dataclass(frozen=True, slots=True)
class Upcoming:
    """What comes next."""

    at: datetime | None
    """None: nothing more is posted."""
    missed: int = 0
    """How many posts before it are longer past than the limit; they are never sent late."""


def offered(phase: str, *, incident: bool) -> frozenset[Every]:
    """How often a text of this phase may be posted again; raises `WarningRepeats` or `NotRepeated` where it never is."""
    if phase == Phase.WARNING:
        raise errors.WarningRepeats
    if phase in MENDING:
        return frozenset({Every.MINUTES})
    if phase in ROUTINE and not incident:
        return BY_CLOCK
    raise errors.NotRepeated


def require(series: Series, phase: str, due_at: datetime | None, *, incident: bool) -> None:
    """Check a repeat against the text and its planned time.

    Raises what `offered` raises, `RepeatTooClose`, `RepeatNeedsTime`, and `RepeatNeedsEnd` for an end that is missing, too early or too far off.
    """
    if series.every not in offered(phase, incident=incident):
        raise errors.NotRepeated
    if series.every is Every.MINUTES:
        if not LEAST_APART <= series.minutes <= MOST_APART:
            raise errors.RepeatTooClose(given=series.minutes, least=LEAST_APART, most=MOST_APART)
        return
    if due_at is None:
        raise errors.RepeatNeedsTime
    if series.until is None or not due_at < series.until <= due_at + LONGEST:
        raise errors.RepeatNeedsEnd(start=due_at, end=due_at + LONGEST)


def following(series: Series, anchor: datetime, after: datetime, zone: ZoneInfo) -> Occurrence:
    """The first moment after another one at which it would be posted again; `anchor` is the planned time, which lends its clock time and weekday."""
    if series.every is Every.MINUTES:
        return Occurrence(after + timedelta(minutes=series.minutes))
    first = anchor.astimezone(zone)
    clock = first.time().replace(second=0, microsecond=0)
    step = 7 if series.every is Every.WEEK else 1
    gone = (after.astimezone(zone).date() - first.date()).days // step
    day = first.date() + timedelta(days=step * max(1, gone))
    while True:
        at, jumped = plan.settled(day, clock, zone)
        if at > after:
            return Occurrence(at, jumped)
        day += timedelta(days=step)


def end(series: Series, window: Window, first: datetime, promised: datetime | None) -> datetime:
    """The moment from which nothing more is posted: the chosen end, the window's, a promised time that would have passed, or two hours of an error.

    `first` is when it was first posted.
    """
    chosen = first + ARRIVING if series.every is Every.MINUTES else first + LONGEST
    if series.until is not None:
        chosen = min(chosen, series.until + timedelta(minutes=1))
    return min(each for each in (chosen, window.latest_send, window.expiry, promised) if each is not None)


def upcoming(
    series: Series, anchor: datetime, slot: datetime, now: datetime, ends: datetime, late: timedelta, zone: ZoneInfo
) -> Upcoming:
    """What comes after the post of `slot`, leaving out what is longer past than `late`."""
    at, missed = following(series, anchor, slot, zone).at, 0
    while at < ends and now - at > late:
        at, missed = following(series, anchor, at, zone).at, missed + 1
    return Upcoming(at if at < ends else None, missed)


def jump(series: Series, anchor: datetime, ends: datetime, zone: ZoneInfo) -> datetime | None:
    """The first post that clocks jump over, at the time at which it goes out instead; None where there is none."""
    each = following(series, anchor, anchor, zone)
    while series.every in BY_CLOCK and each.at < ends:
        if each.jumped:
            return each.at
        each = following(series, anchor, each.at, zone)
    return None
