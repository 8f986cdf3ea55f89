"""The updates that wait for one bot: ids, the sticky choice of kinds, confirmation by offset, and deliveries that come twice."""

from __future__ import annotations

import asyncio
import copy
import dataclasses
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

# Bot API docs: Getting updates. "stored on the server until the bot receives them, but not longer than 24 hours".
KEPT_SECONDS: Final = 24 * 3600
# tdlib, TQueue::get: an offset further ahead than this is an error ("Specified from_id is in the future"), and the server begins at the head.
_AHEAD: Final = 9
KINDS: Final = frozenset({
    "message", "edited_message", "channel_post", "edited_channel_post", "callback_query", "my_chat_member", "chat_member",
})  # fmt: skip
# Bot API docs: getUpdates.allowed_updates. "an empty list to receive all update types except chat_member, message_reaction ..."
UNASKED: Final = KINDS - {"chat_member"}


@dataclasses.dataclass(frozen=True)
class Update:
    """One update as it will be sent."""

    id: int
    kind: str
    body: dict[str, Any]
    at: datetime

    def json(self) -> dict[str, Any]:
        """Return it as the Bot API sends it."""
        return {"update_id": self.id, self.kind: copy.deepcopy(self.body)}


@dataclasses.dataclass
class Webhook:
    """Where updates go when the bot chose a webhook, and how the last attempt went."""

    url: str
    secret: str = ""
    max_connections: int = 40
    error: str = ""
    error_at: datetime | None = None


class Poll:
    """One long poll that waits: it wakes for news, or is ended by words that become its 409."""

    def __init__(self) -> None:
        self.woken = asyncio.Event()
        self.ended = ""

    def end(self, words: str) -> None:
        """Let the waiting request fail with these words."""
        self.ended = words
        self.woken.set()


class Inbox:
    """What waits for one bot."""

    def __init__(self, first_id: int) -> None:
        self.next_id = first_id
        self.waiting: list[Update] = []
        self.again: list[Update] = []
        self.sent: dict[int, Update] = {}
        self.allowed: frozenset[str] = UNASKED
        self.poll: Poll | None = None
        self.webhook: Webhook | None = None
        self.news = asyncio.Event()

    def put(self, kind: str, body: dict[str, Any], at: datetime) -> int | None:
        """Queue an update and return its id; None where the bot didn't ask for this kind."""
        if kind not in self.allowed:
            return None
        update = Update(self.next_id, kind, copy.deepcopy(body), at)
        self.next_id += 1
        self.waiting.append(update)
        self.sent[update.id] = update
        self._wake()
        return update.id

    def redeliver(self, update_id: int) -> None:
        """Send an update once more with the same id, confirmed or not: what a bot sees whose confirmation was lost."""
        self.again.append(self.sent[update_id])
        self._wake()

    def allow(self, kinds: Sequence[str] | None) -> None:
        """Choose the kinds; None keeps the last choice (Bot API docs: "the previous setting will be used")."""
        if kinds is not None:
            self.allowed = frozenset(kinds) or UNASKED

    def confirm(self, offset: int) -> None:
        """Forget what is confirmed; a negative offset keeps only the last ones (Bot API docs: getUpdates.offset).

        An offset that is far ahead confirms nothing: that of a bot whose ids began anew.
        """
        if offset < 0:
            self.waiting = self.waiting[offset:]
        elif 0 < offset <= self.next_id + _AHEAD:
            self.waiting = [update for update in self.waiting if update.id >= offset]

    def expire(self, now: datetime) -> None:
        """Drop what is older than a day."""
        self.waiting = [update for update in self.waiting if (now - update.at).total_seconds() < KEPT_SECONDS]

    def batch(self, limit: int) -> list[Update]:
        """Return the next updates without confirming them; repeats come first and only once."""
        repeats, self.again = self.again[:limit], self.again[limit:]
        known = {update.id for update in repeats}
        return repeats + [update for update in self.waiting if update.id not in known][: limit - len(repeats)]

    def ready(self) -> bool:
        """Tell whether there is anything to send."""
        return bool(self.waiting or self.again)

    def begin_poll(self, words: str) -> Poll:
        """Take the place of a poll that still waits, which fails with these words."""
        if self.poll is not None:
            self.poll.end(words)
        self.poll = Poll()
        return self.poll

    def _wake(self) -> None:
        self.news.set()
        if self.poll is not None:
            self.poll.woken.set()
