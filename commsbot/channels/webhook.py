"""One partner's program that is told each event, as the Standard Webhooks specification (1.0.0) says.

The signature covers `id.timestamp.body`; the id is the delivery's key, the same at each attempt, and the body has the same bytes each time. Any 2xx means
that it was taken, whatever the body says; 410 that the partner wants no more; redirects are not followed. Which machines may be asked at all
is `wire.guard`'s matter.

May an event without a clear answer go again by itself? The specification asks receivers to do an id once, and suggests remembering it for five
minutes. Many do neither, and some ring sirens. So the answer is the partner's: by default a person is asked, as everywhere; where the agency has
the promise (`drops_repeats`), what may have been taken counts as not taken, and the engine tries again under the same id after its own checks, so
that a stop still holds. The option that lost is to send again from `find`, which no stop would have seen.
"""

import base64
import hashlib
import hmac
import json
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from typing import Any, Final

import aiohttp
from yarl import URL

from commsbot.channels.answers import Reading, broken
from commsbot.domain.delivery import (
    Finding,
    Limited,
    NotSent,
    Outcome,
    Post,
    Receipt,
    Rejected,
    Sent,
    Unconfirmed,
    Unknown,
    Verb,
)
from commsbot.domain.length.counting import URL as LINK
from commsbot.wire import guard
from commsbot.wire.redaction import Redactor
from commsbot.wire.session import Patience

EVENTS: Final = {
    Verb.PUBLISH: "statement.published",
    Verb.REVISE: "statement.revised",
    Verb.REMOVE: "statement.removed",
}
PREFIX: Final = "whsec_"
_OPEN: Final = frozenset({408, 409, 425})
"""Refusals that may be about an earlier attempt, or about none: the request was slow, is there already, came too early."""
_SHOWN: Final = 1000


class WebhookChannel:
    """One receiver."""

    def __init__(
        self, *, name: str, lane: str, api: str, secret: str, redactor: Redactor, patience: Patience,
        clock: Callable[[], datetime], networks: Iterable[str] = (), drops_repeats: bool = False, scale: float = 1.0,
    ) -> None:  # fmt: skip
        self.name = name
        self.lane = lane
        self._api = api
        self._secret = secret
        self._networks = tuple(networks)
        self._drops_repeats = drops_repeats
        self._redactor = redactor
        self._patience = patience
        self._clock = clock
        self._reading = Reading("the receiver", redactor, clock, scale)

    async def publish(self, post: Post) -> Outcome:
        """Tell the event; what may have been taken is tried again only where the receiver drops what it has."""
        outcome = await self._tell(post)
        if self._drops_repeats and isinstance(outcome, Unconfirmed):
            return NotSent(f"{outcome.evidence}; the receiver drops what it has already, so it goes again under its id")
        return outcome

    async def find(self, _post: Post) -> Finding:
        """A receiver can't be asked."""
        return Unknown("a webhook's receiver can't be asked what it has; the partner can")

    def identify(self, _address: str, _link: str) -> str:
        """No link leads to an event."""
        return ""

    async def probe(self) -> str:
        """Connect, and nothing more: whatever is posted there would be an event."""
        try:
            async with (
                guard.opened(self._patience, self._networks) as client,
                client.head(self._address, allow_redirects=False),
            ):
                return ""
        except (aiohttp.ClientError, OSError) as error:
            return self._redactor.told(error)

    @property
    def _address(self) -> URL:
        return URL(self._api)

    async def _tell(self, post: Post) -> Outcome:
        body = payload(post)
        headers = {"Content-Type": "application/json", **signed(self._secret, post.key, self._clock(), body)}
        try:
            async with (
                guard.opened(self._patience, self._networks) as client,
                client.post(self._address, data=body, headers=headers, allow_redirects=False) as answer,
            ):
                said = await _beginning(answer) if answer.status >= 300 else ""
                return self._outcome(post, answer, said)
        except (aiohttp.ClientError, OSError) as error:
            if guard.astray(error):
                return Rejected(self._redactor.told(error), lost_right=True)
            return broken(error, self._redactor)

    def _outcome(self, post: Post, answer: aiohttp.ClientResponse, said: str) -> Outcome:
        status = answer.status
        if 200 <= status < 300:
            return Sent(Receipt(post.key), f"taken with {status}")
        told = self._redactor.clean(f"the receiver said {status} {said}".strip())
        if status == 429:
            return Limited(self._reading.until(answer.headers), told)
        if 400 <= status < 500 and status not in _OPEN and "<" not in said[:200]:
            return Rejected(told, lost_right=status in {401, 410})
        return Unconfirmed(told)


def payload(post: Post) -> bytes:
    """The event, in as few bytes as it takes and always the same ones; its time is when it was first made."""
    data: dict[str, Any] = {"id": post.key, "language": post.language}
    if post.verb is not Verb.PUBLISH:
        data["target"] = post.target
    if post.verb is not Verb.REMOVE:
        data |= {"subject": post.subject, "text": post.text, "links": [each[0] for each in LINK.finditer(post.text)]}
        if post.html:
            data["html"] = post.html
    if post.reply_to:
        data["in_reply_to"] = post.reply_to
    at = post.prepared_at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    event = {"type": EVENTS[post.verb], "timestamp": at, "data": data}
    return json.dumps(event, ensure_ascii=False, separators=(",", ":")).encode()


def signed(secret: str, name: str, at: datetime, body: bytes) -> dict[str, str]:
    """The three headers of one attempt; the time is the attempt's own."""
    seconds = str(int(at.timestamp()))
    key = base64.b64decode(secret.removeprefix(PREFIX))
    made = hmac.digest(key, f"{name}.{seconds}.".encode() + body, hashlib.sha256)
    return {
        "webhook-id": name,
        "webhook-timestamp": seconds,
        "webhook-signature": f"v1,{base64.b64encode(made).decode()}",
    }


async def _beginning(answer: aiohttp.ClientResponse) -> str:
    """What a refusal says, as far as it can be read: only its status counts."""
    try:
        return " ".join((await answer.content.read(_SHOWN)).decode(errors="replace").split())[:300]
    except (aiohttp.ClientError, OSError):
        return ""
