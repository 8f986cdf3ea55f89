"""Partners' programs that receive events by webhook, as the Standard Webhooks specification (1.0.0) asks of receivers.

Each receiver has an address of its own, POST /NAME, and a secret. It checks the signature over `id.timestamp.body` (HMAC-SHA256, `v1`) in constant
time, refuses a timestamp that is more than five minutes away, and does an id once: what comes again under it is answered with 204 and changes
nothing. Whatever isn't known here, a field too many included, is refused and written down in `complaints`.

Answers follow the specification's list: 2xx took it, 410 wants no more, 429 asks to wait (`Retry-After`), anything else failed.
"""

from __future__ import annotations

import base64
import dataclasses
import hashlib
import hmac
import json
from typing import TYPE_CHECKING, Any, Final, Literal

from aiohttp import web

from commsbot.rehearsal import faults

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence

    from commsbot.rehearsal import happenings, limits

Trouble = Literal["", "gone", "revoked"]

METHOD: Final = "POST /:name"
TOLERANCE: Final = 300.0
PER_MINUTE: Final = 120
SECRET: Final = "whsec_cmVoZWFyc2FsLXNlY3JldC10aGF0LXNpZ25zLW5vdGhpbmc="  # noqa: S105 - a rehearsal's keys are no secret
FIELDS: Final = {
    "statement.published": frozenset({"id", "language", "subject", "text", "html", "links", "in_reply_to"}),
    "statement.revised": frozenset({"id", "language", "subject", "text", "html", "links", "target"}),
    "statement.removed": frozenset({"id", "language", "target"}),
}
SHOWN: Final = 120


@dataclasses.dataclass
class Event:
    """What a receiver made of one event: a text that its program shows."""

    id: str
    data: dict[str, Any]
    at: dt.datetime
    edited: bool = False
    deleted: bool = False


@dataclasses.dataclass
class Receiver:
    """One partner's program."""

    name: str
    title: str
    secret: str = SECRET
    trouble: Trouble = ""
    events: list[Event] = dataclasses.field(default_factory=list)
    seen: list[str] = dataclasses.field(default_factory=list)
    """Every id that was done."""


class Refused(Exception):
    """The receiver says no."""

    def __init__(self, status: int, why: str) -> None:
        super().__init__(why)
        self.status = status
        self.why = why


class WebhookApi:
    """The application of all receivers; `complaints` lists what was asked and isn't simulated."""

    def __init__(
        self,
        armed: faults.Faults,
        pace: limits.Limits,
        told: happenings.Happenings,
        now: Callable[[], dt.datetime],
    ) -> None:
        self.receivers: dict[str, Receiver] = {}
        self.complaints: list[str] = []
        self._faults = armed
        self._limits = pace
        self._told = told
        self._now = now

    def receiver(self, name: str, title: str, secret: str = SECRET) -> Receiver:
        """Let a partner's program listen."""
        made = self.receivers[name] = Receiver(name, title, secret)
        return made

    def app(self) -> web.Application:
        """Build the routes."""
        app = web.Application()
        app.router.add_post("/{name}", self._door)
        app.router.add_head("/{name}", self._looked)
        app.router.add_route("*", "/{path:.*}", self._unknown)
        return app

    def accounts(self) -> Sequence[Receiver]:
        """Return the receivers, whose trouble the switches turn."""
        return [*self.receivers.values()]

    def feeds(self) -> list[dict[str, Any]]:
        """Return what each receiver shows, newest first."""
        return [
            {
                "key": f"webhook {each.name}",
                "platform": "Webhook",
                "handle": each.name,
                "name": each.title,
                "posts": [_view(event) for event in reversed(each.events[-SHOWN:])],
            }
            for each in self.receivers.values()
        ]

    def picture(self, _name: str) -> tuple[str, bytes] | None:
        """No event carries one."""
        return None

    def complain(self, what: str) -> None:
        """Write down what was asked and isn't simulated, and tell the page."""
        self.complaints.append(what)
        self._told.tell("complaint", platform="webhook", what=what)

    async def _looked(self, _request: web.Request) -> web.StreamResponse:
        """Somebody only looks whether anybody is there: events are taken by POST alone."""
        return web.Response(status=405, headers={"Allow": "POST"})

    async def _unknown(self, request: web.Request) -> web.StreamResponse:
        self.complain(f"{request.method} {request.path} isn't simulated")
        return web.json_response({"error": "not found"}, status=404)

    async def _door(self, request: web.Request) -> web.StreamResponse:
        raw = await request.read()
        if fault := self._faults.take("webhook", METHOD, "before"):
            return await faults.apply(fault, request, now=lambda: self._now().timestamp())
        try:
            self._take(request, raw)
        except Refused as refused:
            headers = {"Retry-After": "30"} if refused.status == 429 else {}
            return web.json_response({"error": refused.why}, status=refused.status, headers=headers)
        if fault := self._faults.take("webhook", METHOD, "after"):
            return await faults.apply(fault, request, answer=b'{"taken":true}')
        return web.Response(status=204)

    def _take(self, request: web.Request, raw: bytes) -> None:
        found = self.receivers.get(request.match_info["name"])
        if found is None:
            self.complain(f"nobody listens at {request.path}")
            raise Refused(404, "nobody listens here")
        if found.trouble == "gone":
            raise Refused(410, "we don't take events from you any more")
        name = self._signed(found, request, raw)
        if not self._limits.count(f"webhook {found.name}", PER_MINUTE, 60.0).allowed:
            raise Refused(429, "too many events")
        if name in found.seen:
            return
        self._do(found, name, self._event(request, raw))
        found.seen.append(name)
        self._told.tell("webhook", act="received", account=found.name, id=name)

    def _signed(self, found: Receiver, request: web.Request, raw: bytes) -> str:
        """Check who sent it; gives the event's id."""
        name, given, signatures = (
            request.headers.get(f"webhook-{each}", "") for each in ("id", "timestamp", "signature")
        )
        if not name or "." in name or not given.isdecimal() or not signatures:
            self.complain("webhook-id, webhook-timestamp or webhook-signature is missing or malformed")
            raise Refused(400, "a webhook- header is missing or malformed")
        if abs(self._now().timestamp() - int(given)) > TOLERANCE:
            raise Refused(400, "the timestamp is too far away")
        key = base64.b64decode(found.secret.removeprefix("whsec_"))
        wanted = base64.b64encode(hmac.digest(key, f"{name}.{given}.".encode() + raw, hashlib.sha256)).decode()
        fits = any(hmac.compare_digest(f"v1,{wanted}", each) for each in signatures.split())
        if found.trouble == "revoked" or not fits:
            raise Refused(401, "the signature doesn't fit")
        return name

    def _event(self, request: web.Request, raw: bytes) -> dict[str, Any]:
        try:
            body = json.loads(raw)
        except ValueError:
            body = None
        if not isinstance(body, dict) or request.content_type != "application/json":
            self.complain("the body isn't a JSON object")
            raise Refused(400, "the body isn't a JSON object")
        kind, data = body.get("type"), body.get("data")
        known = FIELDS.get(str(kind), frozenset())
        if set(body) != {"type", "timestamp", "data"} or not isinstance(data, dict) or not known or set(data) - known:
            self.complain(
                f"an event of type {kind!r} with {sorted(data) if isinstance(data, dict) else data!r} isn't known"
            )
            raise Refused(422, "this event isn't known")
        return body

    def _do(self, found: Receiver, name: str, body: dict[str, Any]) -> None:
        data = body["data"]
        if body["type"] == "statement.published":
            found.events.append(Event(name, data, self._now()))
            return
        for event in found.events:
            if event.id == data.get("target"):
                event.deleted = body["type"] == "statement.removed"
                event.edited = not event.deleted
                event.data = event.data if event.deleted else event.data | data


def _view(event: Event) -> dict[str, Any]:
    return {
        "id": event.id,
        "text": event.data["text"],
        "at": event.at.isoformat(timespec="seconds"),
        "head": "",
        "notes": [event.data["subject"], *(["Answers an earlier event"] if event.data.get("in_reply_to") else [])],
        "edited": event.edited,
        "deleted": event.deleted,
        "media": [],
        "foot": event.data["language"],
        "link": "",
    }
