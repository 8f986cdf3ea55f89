"""What happens on the simulated platforms, told in order to everyone who watches.

A watcher keeps a position in one bounded history instead of a queue of its own: a slow watcher costs nothing, and one that fell behind the
history is told `gap` and reads the whole scene again. The ids are those of server-sent events (`Last-Event-ID` continues where it broke off).
"""

from __future__ import annotations

import asyncio
import collections
import dataclasses
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

KEPT: Final = 2000


@dataclasses.dataclass(frozen=True)
class Happening:
    """One thing that happened; `facts` are plain JSON values."""

    id: int
    kind: str
    facts: dict[str, Any]


class Happenings:
    """The bounded history and its watchers, all in one event loop."""

    def __init__(self, kept: int = KEPT) -> None:
        self._history: collections.deque[Happening] = collections.deque(maxlen=kept)
        self._last = 0
        self._news = asyncio.Event()
        self._closed = False

    @property
    def last(self) -> int:
        """The id of the newest happening, 0 before the first."""
        return self._last

    def tell(self, kind: str, **facts: Any) -> Happening:
        """Add one to the history and wake whoever watches."""
        self._last += 1
        happening = Happening(self._last, kind, facts)
        self._history.append(happening)
        self._wake()
        return happening

    def past(self, after: int = 0) -> list[Happening]:
        """Return what is still known of what came after that id; it begins with a `gap` where some is not."""
        known = [happening for happening in self._history if happening.id > after]
        oldest = self._history[0].id if self._history else self._last + 1
        if after > self._last or oldest > after + 1:
            # An id from the future is that of an earlier run of the rehearsal.
            return [Happening(oldest - 1, "gap", {}), *self._history]
        return known

    async def watch(self, after: int | None = None) -> AsyncIterator[Happening]:
        """Yield what came after that id (None: only what comes from now on) until `close`."""
        position = self._last if after is None else after
        while not self._closed:
            news = self._news
            for happening in self.past(position):
                yield happening
                position = happening.id
            if position >= self._last and not self._closed:
                await news.wait()

    def __aiter__(self) -> AsyncIterator[Happening]:
        return self.watch()

    def close(self) -> None:
        """End every watcher's loop."""
        self._closed = True
        self._wake()

    def _wake(self) -> None:
        news, self._news = self._news, asyncio.Event()
        news.set()
