"""When a statement may go out, and a strict grammar for the times that people type.

The grammar knows few forms and refuses the rest: libraries that guess were seen to read "tomorrow at 9" as tomorrow at the present hour and "1530" as a
year, and a publish time must not be guessed. A wall-clock time that does not exist (clocks go forward) is refused with the gap named; one that exists
twice (clocks go back) is the first of the two, and the reading says so. Whoever asks shows the result with date and zone before it counts.
"""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

import regex

from commsbot.domain import errors


@dataclass(frozen=True, slots=True)
class Window:
    """The time in which a version may go out; part of what is approved. None leaves a side open."""

    not_before: datetime | None = None
    """The embargo: nothing leaves earlier."""
    latest_send: datetime | None = None
    """What has not left by then asks a person instead."""
    expiry: datetime | None = None
    """From then on it is no longer true and can't be sent at all."""

    def admits(self, at: datetime) -> bool:
        """Whether something may leave at this moment."""
        ends = [end for end in (self.latest_send, self.expiry) if end is not None]
        return (self.not_before is None or at >= self.not_before) and all(at < end for end in ends)

    def refuse(self, at: datetime) -> errors.OutsideWindow:
        """Make the refusal of a moment outside."""
        ends = [end for end in (self.latest_send, self.expiry) if end is not None]
        start = self.not_before or errors.Phrase("now")
        return errors.OutsideWindow(at=at, start=start, end=min(ends, default=errors.Phrase("no end")))


@dataclass(frozen=True, slots=True)
class OnApproval:
    """As soon as all that policy requires is there."""


@dataclass(frozen=True, slots=True)
class At:
    """At a chosen time (aware UTC)."""

    at: datetime


@dataclass(frozen=True, slots=True)
class Plan:
    """When, inside which window, and the how-manieth plan this is: a button that moves the time names the number."""

    when: OnApproval | At = OnApproval()
    window: Window = Window()
    number: int = 1

    def due(self, approved_at: datetime) -> datetime:
        """When it goes out if approved at this moment; raises `OutsideWindow` where that can't be."""
        chosen = self.when.at if isinstance(self.when, At) else approved_at
        at = max(moment for moment in (chosen, approved_at, self.window.not_before) if moment is not None)
        if not self.window.admits(at):
            raise self.window.refuse(at)
        return at

    def moved(self, at: datetime) -> "Plan":
        """Choose another time inside the window: no new approval is needed. Raises `OutsideWindow`."""
        if not self.window.admits(at):
            raise self.window.refuse(at)
        return replace(self, when=At(at), number=self.number + 1)


@dataclass(frozen=True, slots=True)
class QuietHours:
    """From when to when words that can wait do wait (rule C42): wall-clock times of the agency's zone; they may pass midnight."""

    start: time
    end: time

    @classmethod
    def read(cls, text: str) -> "QuietHours | None":
        """Read `23:00-07:00`; None for no words. Raises `ValueError` for anything else."""
        if not text:
            return None
        start, dash, end = text.partition("-")
        made = cls(time.fromisoformat(start), time.fromisoformat(end))
        if not dash or made.start == made.end or made.start.tzinfo or made.end.tzinfo:
            raise ValueError("is not like 23:00-07:00")
        return made

    def hold(self, at: datetime, zone: ZoneInfo) -> bool:
        """Whether this moment lies in them."""
        clock = at.astimezone(zone).time()
        if self.start < self.end:
            return self.start <= clock < self.end
        return clock >= self.start or clock < self.end

    def after(self, at: datetime, zone: ZoneInfo) -> datetime:
        """Give the moment itself where it lies outside, else their end (aware UTC).

        An end that the clocks skip is as long after the gap's beginning as its time says; of one that comes twice it is the first, unless that has passed.
        """
        if not self.hold(at, zone):
            return at
        day = at.astimezone(zone).date()
        ends = (
            datetime.combine(day + timedelta(days=later), self.end, zone).replace(fold=fold).astimezone(UTC)
            for later in (0, 1)
            for fold in (0, 1)
        )
        return min(end for end in ends if end > at and not self.hold(end, zone))


# --- the grammar of typed times --------------------------------------------------------------------------------------

EXAMPLES: Final = "in 30 min, 1h 30m, 15:30, 3:30pm, noon, tomorrow 9am, monday 9am, 2026-11-21 15:30"
PAST_EXAMPLES: Final = "20 min ago, 14:05, 2:05pm, noon, yesterday 9pm, monday 9am, 2026-11-21 14:05"

_DAYS: Final = {
    **dict.fromkeys(("today", "hoy"), 0),
    **dict.fromkeys(("tomorrow", "mañana", "manana"), 1),
    **dict.fromkeys(("yesterday", "ayer"), -1),
}
_WEEKDAYS: Final = {
    name: number
    for number, names in enumerate(
        (
            "monday mon lunes",
            "tuesday tue martes",
            "wednesday wed miércoles miercoles",
            "thursday thu jueves",
            "friday fri viernes",
            "saturday sat sábado sabado",
            "sunday sun domingo",
        )
    )
    for name in names.split()
}
_HOURS: Final = r"(?:(?P<hours>\d{1,3})\s?(?:h|hr|hrs|hours?|horas?))"
_MINUTES: Final = r"(?:(?P<minutes>\d{1,4})\s?(?:m|min|mins|minutes?|minutos?))"
_SPAN: Final = rf"(?:{_HOURS}(?:(?: y | and | )?{_MINUTES})?|{_MINUTES})"
_AHEAD: Final = regex.compile(rf"(?:in |en |dentro de |\+\s?)?{_SPAN}")
_BEHIND: Final = regex.compile(rf"(?:{_SPAN} ago|hace {_SPAN})")
_CLOCK: Final = (
    r"(?:(?P<hour>\d{1,2}):(?P<minute>\d{2})|(?P<hhmm>\d{4})"
    r"|(?P<hour12>\d{1,2})(?::(?P<minute12>\d{2}))?\s?(?P<half>[ap])\.?\s?m\.?|(?P<noon>noon|mediod[ií]a))"
)
_ABSOLUTE: Final = regex.compile(
    rf"(?:(?P<day>{'|'.join((*_DAYS, *_WEEKDAYS))}),? )?(?:(?:at|a las?|al) )?{_CLOCK}"
    rf"|(?P<date>\d{{4}}-\d{{2}}-\d{{2}})[ t]{_CLOCK}"
)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a typed time means."""

    at: datetime
    """Aware UTC."""
    ambiguous: bool = False
    """Whether clocks show this hour twice that day; the first of the two was taken, and whoever asked must say so."""


def parse(text: str, now: datetime, zone: ZoneInfo, *, past: bool = False) -> datetime:
    """Read a typed time as aware UTC; raises as `read` does."""
    return read(text, now, zone, past=past).at


def read(text: str, now: datetime, zone: ZoneInfo, *, past: bool = False) -> Reading:
    """Read a typed time that lies ahead, or behind if `past`; raises `TimeNotUnderstood`, `TimeInThePast`, `TimeAhead` or `TimeInGap`.

    A clock time alone means today and is refused on the wrong side of now: rolling over to another day would be a guess. A weekday means its next coming, or
    its last, today included while the time fits.
    """
    if now.tzinfo is None:
        raise ValueError("now must be aware")
    words = " ".join(text.casefold().split())
    span = (_BEHIND if past else _AHEAD).fullmatch(words)
    reading = (
        Reading(now.astimezone(UTC) + _span(span) * (-1 if past else 1))
        if span
        else _read_day(text, words, now, zone, past=past)
    )
    if past and reading.at > now:
        raise errors.TimeAhead(given=text, at=reading.at.astimezone(zone))
    if not past and reading.at <= now:
        raise errors.TimeInThePast(given=text, at=reading.at.astimezone(zone))
    return reading


def _span(read_: "regex.Match[str]") -> timedelta:
    return timedelta(hours=int(read_["hours"] or 0), minutes=int(read_["minutes"] or 0))


def _read_day(text: str, words: str, now: datetime, zone: ZoneInfo, *, past: bool) -> Reading:
    """Read a clock time with or without its day."""
    absolute = _ABSOLUTE.fullmatch(words)
    if not absolute:
        raise errors.TimeNotUnderstood(given=text, examples=PAST_EXAMPLES if past else EXAMPLES)
    clock, day, today = _clock(absolute, text), absolute["day"], now.astimezone(zone).date()
    if absolute["date"]:
        return _resolve(text, _date(absolute["date"], text), clock, zone)
    if day not in _WEEKDAYS:
        return _resolve(text, today + timedelta(days=_DAYS.get(day, 0)), clock, zone)
    apart = (today.weekday() - _WEEKDAYS[day]) % 7 if past else (_WEEKDAYS[day] - today.weekday()) % 7
    week = timedelta(days=-7 if past else 7)
    nearest = today + timedelta(days=-apart if past else apart)
    reading = _resolve(text, nearest, clock, zone)
    wrong_side = reading.at > now if past else reading.at <= now
    return _resolve(text, nearest + week, clock, zone) if wrong_side else reading


def _clock(read_: "regex.Match[str]", text: str) -> time:
    if read_["noon"]:
        return time(12)
    if read_["half"]:
        hour, minute = int(read_["hour12"]), int(read_["minute12"] or 0)
        if not 1 <= hour <= 12:
            raise errors.TimeNotUnderstood(given=text, examples=EXAMPLES)
        hour = hour % 12 + (12 if read_["half"] == "p" else 0)
    elif read_["hhmm"]:
        hour, minute = divmod(int(read_["hhmm"]), 100)
    else:
        hour, minute = int(read_["hour"]), int(read_["minute"])
    if hour > 23 or minute > 59:
        raise errors.TimeNotUnderstood(given=text, examples=EXAMPLES)
    return time(hour, minute)


def _date(words: str, text: str) -> date:
    try:
        return date.fromisoformat(words)
    except ValueError:
        raise errors.TimeNotUnderstood(given=text, examples=EXAMPLES) from None


def _resolve(text: str, day: date, clock: time, zone: ZoneInfo) -> Reading:
    """Find the instant that a wall clock in this zone shows; zoneinfo alone would move a time in a gap without a word."""
    local = datetime.combine(day, clock, zone)
    at = local.astimezone(UTC)
    if at.astimezone(zone).replace(tzinfo=None) != local.replace(tzinfo=None):
        start, end = _gap(local, zone)
        raise errors.TimeInGap(given=text, start=f"{start:%H:%M}", end=f"{end:%H:%M}", day=f"{day:%Y-%m-%d}")
    return Reading(at, ambiguous=local.utcoffset() != local.replace(fold=1).utcoffset())


def settled(day: date, clock: time, zone: ZoneInfo) -> tuple[datetime, bool]:
    """The instant (aware UTC) at which this zone's wall clock shows a time on a day, and whether that day has no such time.

    A time that clocks jump over becomes the first minute after the jump; one that clocks show twice is the first of the two.
    """
    local = datetime.combine(day, clock.replace(fold=0), zone)
    at = local.astimezone(UTC)
    if at.astimezone(zone).replace(tzinfo=None) == local.replace(tzinfo=None):
        return at, False
    return _gap(local, zone)[1].astimezone(UTC), True


def _gap(local: datetime, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """Name the wall-clock times between which clocks jump: the zone's offset changes between the two readings of a time in the gap."""
    late, early = local.astimezone(UTC), local.replace(fold=1).astimezone(UTC)
    before = early.astimezone(zone).utcoffset()
    while late - early > timedelta(seconds=1):
        middle = early + (late - early) / 2
        early, late = (middle, late) if middle.astimezone(zone).utcoffset() == before else (early, middle)
    jump = late.replace(microsecond=0)
    end = jump.astimezone(zone)
    width = (end.utcoffset() or timedelta()) - (before or timedelta())
    return end - width, end
