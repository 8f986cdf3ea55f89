"""Updates come in here: fetched or pushed, filtered on the raw JSON, stored in one commit a batch, and only then acknowledged.

python-telegram-bot's own Updater confirms what it merely holds in memory, and one failing put ends its polling for ever; hence this loop.
The offset lives in memory and begins at 0: after a restart Telegram sends what wasn't confirmed, and the inbox knows what it has.
"""

import asyncio
import hmac
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any, Final

import structlog
from telegram.error import Conflict, InvalidToken, RetryAfter

from commsbot.chat import answers, meant
from commsbot.ports import Inbox, Update
from commsbot.wire.telegram_request import Line

log = structlog.get_logger(__name__)

BATCH: Final = 100
PAUSES: Final = (0.5, 1.0, 2.0, 5.0, 10.0, 30.0)
"""Seconds before the next try, by failures in a row; the last one repeats."""

Staff = Callable[[], Awaitable[frozenset[int]]]
"""The Telegram users who are on the staff."""


async def _nowhere() -> frozenset[int]:
    return frozenset()


class Intake:
    """One bot's updates, by polling (`run`) or by webhook (`take_webhook`)."""

    def __init__(
        self, line: Line, inbox: Inbox, bot_id: int, staff: Staff, arrived: Callable[[Sequence[Update]], None], *, poll_seconds: int = 25,
        secret: str = "", sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:  # fmt: skip
        self._line = line
        self._inbox = inbox
        self._staff = staff
        self._arrived = arrived
        self._poll_seconds = poll_seconds
        self._secret = secret
        self._sleep = sleep
        self._offset = 0
        self._failures = 0
        self._joining: set[int] = set()
        self.heard: Callable[[], Awaitable[frozenset[int]]] = _nowhere
        """The chats whose members' words to us are kept."""
        self.bot_id = bot_id
        self.username = ""
        """Known once Telegram has answered getMe; before that no mention can be recognised, so nothing is fetched."""
        self.commands: frozenset[str] | None = None
        """Those that are answered in groups."""
        self.trouble = ""
        """Why updates don't come in now, for /health and the staff; empty when all is well."""

    async def run(self) -> None:
        """Fetch until cancelled; no error ends it, and none is kept quiet."""
        while True:
            try:
                await self.fetch()
            except Exception as error:  # noqa: BLE001  # whatever it is, intake must live on: it is told, and tried again
                await self._sleep(self._failed(error))
            else:
                self._failures, self.trouble = 0, ""

    async def fetch(self) -> int:
        """Take one batch and give how many updates were new; only what is stored is confirmed, by the next call."""
        # After a failure it doesn't wait for news, so that the trouble is over as soon as Telegram answers.
        patience = 0 if self._failures else self._poll_seconds
        given = await self._line.call(
            "getUpdates", offset=self._offset, limit=BATCH, timeout=patience, allowed_updates=meant.ALLOWED
        )
        if not isinstance(given, list):
            raise TypeError("getUpdates gave no list")
        new = await self._keep(given)
        if given:
            self._offset = int(given[-1]["update_id"]) + 1
        return new

    async def take_webhook(self, raw: Mapping[str, Any], secret: str) -> int:
        """Store one pushed update and give the HTTP status to answer: 200 only after the commit, 403 for a wrong secret."""
        if not self._secret or not hmac.compare_digest(self._secret.encode(), secret.encode()):
            return 403
        if not isinstance(raw.get("update_id"), int):
            return 400
        try:
            await self._keep([raw])
        except Exception as error:  # noqa: BLE001  # Telegram sends it again after a 5xx; the trouble is told
            self._failed(error)
            return 503
        self._failures, self.trouble = 0, ""
        return 200

    async def _keep(self, given: Sequence[Mapping[str, Any]]) -> int:
        wanted = [raw for raw in given if meant.meant_for_us(raw, self.bot_id, self.username, self.commands)]
        if not wanted:
            return 0
        self._joining |= {meant.sender(raw) for raw in wanted if meant.joining(raw)}
        known = await self._staff() | self._joining
        heard = await self.heard()
        pared = [
            meant.pared(raw, self.bot_id, staff=meant.sender(raw) in known, heard=meant.chat(raw) in heard)
            for raw in wanted
        ]
        new = await self._inbox.keep(self.bot_id, pared)
        if new:
            self._arrived(new)
        return len(new)

    def _failed(self, error: Exception) -> float:
        """Tell of a failure and give how long to wait."""
        pause = PAUSES[min(self._failures, len(PAUSES) - 1)]
        self._failures += 1
        match error:
            case Conflict():
                self.trouble = "another service fetches this bot's updates; only one may run"
                log.error("intake.conflict", bot=self.bot_id, error=str(error))
            case InvalidToken():
                self.trouble = (
                    "Telegram refuses the bot's token; it was revoked, or something on the way answers for Telegram"
                )
                log.error("intake.token_refused", bot=self.bot_id)
            case RetryAfter():
                pause = max(pause, answers.seconds(error))
            case _:
                self.trouble = f"updates can't be taken in: {type(error).__name__}"
                log.warning("intake.failed", bot=self.bot_id, failures=self._failures, exc_info=error)
        return pause
