"""The platforms' rate limits, with one setting that shortens them all: tests and drills can't wait fifteen minutes."""

from __future__ import annotations

import dataclasses
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclasses.dataclass(frozen=True)
class Window:
    """Where one request stands in a counted window of time."""

    allowed: bool
    limit: int
    remaining: int
    reset_in: float
    """Seconds until the window begins anew, already scaled."""


@dataclasses.dataclass
class _Bucket:
    tokens: float
    at: float


@dataclasses.dataclass
class _Count:
    used: int
    ends: float


class Limits:
    """Token buckets and counted windows by name; `scale` 1.0 is the platform's own pace, 0.01 a hundred times faster, 0 none at all."""

    def __init__(self, scale: float = 1.0, clock: Callable[[], float] = time.monotonic) -> None:
        if scale < 0:
            raise ValueError("a limit's scale can't be negative")
        self.scale = scale
        self._clock = clock
        self._buckets: dict[str, _Bucket] = {}
        self._counts: dict[str, _Count] = {}

    def spend(self, bucket: str, rate_per_s: float, burst: float) -> float:
        """Take one token and return 0.0, or take none and return the seconds until there will be one."""
        if self.scale == 0:
            return 0.0
        rate = rate_per_s / self.scale
        now = self._clock()
        held = self._buckets.setdefault(bucket, _Bucket(burst, now))
        held.tokens = min(burst, held.tokens + (now - held.at) * rate)
        held.at = now
        if held.tokens >= 1:
            held.tokens -= 1
            return 0.0
        return (1 - held.tokens) / rate

    def count(self, window: str, limit: int, seconds: float, points: int = 1) -> Window:
        """Count one request, which costs so many points, in a window that begins with its first request, as X counts 100 posts in 15 minutes."""
        if self.scale == 0:
            return Window(allowed=True, limit=limit, remaining=limit, reset_in=0.0)
        now = self._clock()
        held = self._counts.get(window)
        if held is None or held.ends <= now:
            held = self._counts[window] = _Count(0, now + seconds * self.scale)
        allowed = held.used + points <= limit
        if allowed:
            held.used += points
        return Window(allowed=allowed, limit=limit, remaining=limit - held.used, reset_in=held.ends - now)

    def clear(self) -> None:
        """Forget what was spent."""
        self._buckets.clear()
        self._counts.clear()
