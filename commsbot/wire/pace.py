"""How fast one account may speak: token buckets for the account, for each place and for groups, and halts that a platform asks for.

Telegram (Bots FAQ, "My bot is hitting limits"): about 30 messages a second in all, one a second in one chat with short bursts, 20 a minute in
one group. A fan-out always leaves some tokens of the burst, so that what staff press never waits behind ten thousand rows.

A halt (429) first holds only the place it was about; when a second place is told to wait while one still waits, the limit is the account's and
all of it halts. Telegram doesn't say which of its limits was hit, and one busy group must not silence the public channel for 40 s.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Final

Seconds = Callable[[], float]
"""A clock that only moves forward, in seconds."""

_PLACES: Final = 2_000


@dataclass(frozen=True, slots=True)
class Rate:
    """Tokens a second, and how many may be there at once."""

    per_second: float
    burst: float


@dataclass(frozen=True, slots=True)
class Rates:
    """The limits of one account; None where the platform has no such limit."""

    overall: Rate
    reserve: float = 0.0
    """Tokens of the overall burst that only staff may take."""
    place: Rate | None = None
    group: Rate | None = None


def telegram(per_second: float = 25.0, group_per_minute: float = 20.0, reserve: float = 5.0) -> Rates:
    """Give one bot's limits; they keep a margin below what Telegram documents."""
    return Rates(
        overall=Rate(per_second, max(per_second, reserve + 1)),
        reserve=reserve,
        place=Rate(1.0, 3.0),
        group=Rate(group_per_minute / 60.0, group_per_minute),
    )


def x(per_quarter_hour: float = 90.0) -> Rates:
    """Give one account's limits; X counts posts in windows of 15 minutes."""
    return Rates(overall=Rate(per_quarter_hour / 900.0, max(1.0, per_quarter_hour / 2)))


def mastodon(per_three_hours: float = 270.0) -> Rates:
    """Give one account's limits: 300 new statuses in 3 hours (the server's source), and 300 calls of any kind in 5 minutes.

    A post takes three calls with a picture, so a burst of a fifth of the first limit keeps within the second one, too.
    """
    burst = max(1.0, per_three_hours / 5)
    return Rates(overall=Rate(max(per_three_hours - burst, 1.0) / 10_800.0, burst))


def email() -> Rates:
    """Give the rate at which one list begins: each takes as long as it has readers, and its server says by itself when that is too much."""
    return Rates(overall=Rate(0.5, 10.0))


def webhook() -> Rates:
    """Give one receiver's limits: there is no common number, so it is asked twice a second at most, and its 429 is obeyed."""
    return Rates(overall=Rate(2.0, 10.0))


def facebook(per_hour: float = 150.0) -> Rates:
    """Give one Page's limits; Facebook counts 4,800 calls in 24 hours for each person who engaged with the Page, so this is for the smallest."""
    return Rates(overall=Rate(per_hour / 3600.0, max(1.0, per_hour / 5)))


def bluesky(per_hour: float = 1500.0) -> Rates:
    """Give one account's limits; Bluesky counts 5,000 points an hour, of which the dearest write takes 3, and never says how they are spread."""
    return Rates(overall=Rate(per_hour / 3600.0, max(1.0, per_hour / 2)))


@dataclass(slots=True)
class _Bucket:
    rate: Rate
    tokens: float
    at: float

    def fill(self, now: float, scale: float) -> None:
        self.tokens = min(self.rate.burst, self.tokens + (now - self.at) * self.rate.per_second / scale)
        self.at = now

    def wait(self, leave: float, scale: float) -> float:
        missing = 1.0 + leave - self.tokens
        # Tokens are sums of floats: a billionth short is enough.
        return 0.0 if missing <= 1e-9 else missing / self.rate.per_second * scale


@dataclass(slots=True)
class Pace:
    """The pace of one account, shared by all who speak through it; `scale` multiplies every wait, 0 means none."""

    rates: Rates
    clock: Seconds
    scale: float = 1.0
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    _buckets: dict[str, _Bucket] = field(default_factory=dict)
    _halts: dict[str, float] = field(default_factory=dict)
    _all_halted: float = float("-inf")

    def ask(self, place: str = "", *, group: bool = False, staff: bool = False) -> float:
        """Take a token and give 0.0, or take none and give the seconds until it is worth asking again.

        `place` is a chat in any spelling that is always the same; `group` says that it has a group's limit.
        """
        now = self.clock()
        halted = max(self._all_halted, self._halts.get(place, now)) - now
        if self.scale <= 0:
            return max(0.0, halted)
        buckets = [(self._bucket("", self.rates.overall, now), 0.0 if staff else self.rates.reserve)]
        if place and self.rates.place is not None:
            buckets.append((self._bucket(f"place {place}", self.rates.place, now), 0.0))
        if place and group and self.rates.group is not None:
            buckets.append((self._bucket(f"group {place}", self.rates.group, now), 0.0))
        for bucket, _ in buckets:
            bucket.fill(now, self.scale)
        wait = max(halted, *(bucket.wait(leave, self.scale) for bucket, leave in buckets))
        if wait > 0:
            return wait
        for bucket, _ in buckets:
            bucket.tokens -= 1
        return 0.0

    async def turn(self, place: str = "", *, group: bool = False, staff: bool = False) -> None:
        """Wait for a token and take it."""
        while wait := self.ask(place, group=group, staff=staff):
            await self.sleep(wait)

    def halt(self, seconds: float, place: str = "") -> None:
        """Hold a place (all of the account where none is named) for so long; the caller has scaled what the platform said."""
        now = self.clock()
        until = now + max(0.0, seconds)
        self._halts = {name: end for name, end in self._halts.items() if end > now}
        if not place or any(name != place for name in self._halts):
            self._all_halted = max(self._all_halted, until)
        if place:
            self._halts[place] = max(until, self._halts.get(place, until))

    def _bucket(self, name: str, rate: Rate, now: float) -> _Bucket:
        found = self._buckets.get(name)
        if found is None:
            if len(self._buckets) >= _PLACES:
                self._forget(now)
            found = self._buckets[name] = _Bucket(rate, rate.burst, now)
        return found

    def _forget(self, now: float) -> None:
        """Drop buckets that are full again: a new one would be the same."""
        for name, bucket in list(self._buckets.items()):
            bucket.fill(now, self.scale)
            if bucket.tokens >= bucket.rate.burst and name:
                del self._buckets[name]
