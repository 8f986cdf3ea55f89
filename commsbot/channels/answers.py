"""What an answer over HTTP proves: one reading for the platforms that speak plain JSON.

- A connection that was never made sent nothing; whatever breaks after that may have left a post behind.
- 429 means that nothing was taken, whoever says it; the platform names the moment in headers, or it is guessed.
- A refusal counts only if the platform itself wrote it: an object in JSON with a 4xx. A page of a box on the way, a redirect, any 5xx and a yes
  that doesn't parse leave the post unconfirmed.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Any, Final

import aiohttp
from yarl import URL

from commsbot.domain.delivery import Limited, NotSent, Rejected, Unconfirmed
from commsbot.wire import session
from commsbot.wire.redaction import Redactor

FLOOD: Final = timedelta(seconds=60)
"""How long to wait after a 429 that doesn't say."""
SHORTEST_WAIT: Final = timedelta(milliseconds=50)
_SHOWN: Final = 300


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back: `body` is the object that the JSON held, None where there was none."""

    status: int
    headers: Mapping[str, str]
    body: dict[str, Any] | None
    text: str
    """As it came, for evidence; it may hold secrets until it is cleaned."""

    @property
    def good(self) -> bool:
        """Whether it is the platform's own yes."""
        return 200 <= self.status < 300 and self.body is not None


async def ask(client: aiohttp.ClientSession, method: str, address: str, **details: Any) -> Answer:
    """Make one call and read the whole answer; follows no redirect, and raises what aiohttp raises.

    `details` are aiohttp's own: `headers`, `params`, `json`, `data`. A `list` in JSON has no `body`; use `rows` for those.
    """
    async with client.request(method, URL(address), allow_redirects=False, **details) as response:
        text = (await response.read()).decode(errors="replace")
        body = read(text)
        return Answer(response.status, response.headers, body if isinstance(body, dict) else None, text)


def read(text: str) -> Any:
    """Parse JSON; None where it isn't."""
    try:
        return json.loads(text)
    except ValueError:
        return None


def rows(answer: Answer) -> list[dict[str, Any]]:
    """The objects of a list; none where the answer isn't one."""
    found = read(answer.text) if 200 <= answer.status < 300 else None
    return [each for each in found if isinstance(each, dict)] if isinstance(found, list) else []


def broken(error: BaseException, redactor: Redactor) -> NotSent | Unconfirmed:
    """Say what a call that ended without an answer proves; cancellation is the caller's."""
    told = redactor.told(error)
    return NotSent(told) if session.never_left(error) else Unconfirmed(told)


class NotReady(Exception):
    """What a post needs first can't be had (its picture, the state of what it edits), so no post was tried; holds what that means."""

    def __init__(self, outcome: Limited | NotSent | Rejected) -> None:
        super().__init__(outcome.evidence)
        self.outcome = outcome


@dataclass(frozen=True, slots=True)
class Reading:
    """Reads the answers of one platform, called by its name in what people are told."""

    platform: str
    redactor: Redactor
    clock: Callable[[], datetime]
    scale: float = 1.0
    """Multiplies our own guesses of a wait, never a moment that the platform named."""

    def refused(self, answer: Answer, why: str, *, lost_right: bool = False) -> Limited | Rejected | Unconfirmed:
        """Make an outcome of an answer that isn't a yes; `why` is what the platform's own error says, `lost_right` whether the account is meant."""
        told = self.redactor.clean(f"{self.platform} {answer.status}: {why}" if why else self.shown(answer))
        if answer.status == 429:
            return Limited(self.until(answer.headers), told)
        if 400 <= answer.status < 500 and answer.body is not None:
            return Rejected(told, lost_right=lost_right or answer.status == 401)
        return Unconfirmed(told)

    def beforehand(self, answer: Answer, why: str, *, lost_right: bool = False) -> NotReady:
        """Make what a call comes to that was only to get a post ready: nothing of it is public, so what refuses nothing may be tried again."""
        outcome = self.refused(answer, why, lost_right=lost_right)
        return NotReady(NotSent(outcome.evidence) if isinstance(outcome, Unconfirmed) else outcome)

    def odd(self, answer: Answer) -> Unconfirmed:
        """A yes without what a yes must hold."""
        return Unconfirmed(self.redactor.clean(f"{self.platform} said yes without a post: {self.shown(answer)}"))

    def shown(self, answer: Answer) -> str:
        """The answer in short: a page of somebody else's is named, not quoted."""
        if answer.body is None and "<" in answer.text[:200]:
            return f"{answer.status} with a page that isn't {self.platform}'s"
        return self.redactor.clean(f"{answer.status} {answer.text[:_SHOWN]}".strip())

    def until(self, headers: Mapping[str, str]) -> datetime:
        """When to try again after a 429: by `Retry-After` (seconds or a date), by `X-RateLimit-Reset` or `RateLimit-Reset` (a date, or epoch seconds), else guessed."""
        now = self.clock()
        named = _moment(headers, now)
        return now + max(FLOOD * self.scale if named is None else named - now, SHORTEST_WAIT)


def _moment(headers: Mapping[str, str], now: datetime) -> datetime | None:
    after = headers.get("Retry-After", "")
    if after.isdecimal():
        return now + timedelta(seconds=int(after))
    for given in (after, headers.get("X-RateLimit-Reset", ""), headers.get("RateLimit-Reset", "")):
        if given.isdecimal():
            return datetime.fromtimestamp(int(given), UTC)
        for parse in (datetime.fromisoformat, parsedate_to_datetime):
            try:
                found = parse(given)
            except (ValueError, TypeError):
                continue
            return found if found.tzinfo else found.replace(tzinfo=UTC)
    return None
