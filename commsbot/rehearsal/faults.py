"""What can go wrong between a sender and a platform, switched on by whoever drills or tests.

A fault is taken in one of two phases. `before`: nothing was accepted, the sender's words are nowhere. `after`: the platform has accepted,
and only its answer is lost; it is this phase that makes an honest sender say *not sure it posted*. The kinds are those that every adapter's
contract names: refused, hanging, dropped, 5xx as HTML and as JSON, a truncated 200, a 200 of an odd shape, any status, and 429.

A refused connection needs a closed port, which only the stage has: see `stage.Rehearsal.refuse` and `stage.Rehearsal.fault`.
"""

from __future__ import annotations

import asyncio
import dataclasses
import datetime as dt
import json
import math
import random
import time
from typing import TYPE_CHECKING, Any, Final, Literal, get_args

from aiohttp import web

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

Kind = Literal["refuse", "hang", "drop", "html_5xx", "json_5xx", "truncate", "odd_shape", "status", "flood"]
Phase = Literal["before", "after"]

ANY: Final = "*"
KINDS: Final[tuple[Kind, ...]] = get_args(Kind)
CHAOS_BEFORE: Final[tuple[Kind, ...]] = ("hang", "drop", "html_5xx", "json_5xx", "flood")
CHAOS_AFTER: Final[tuple[Kind, ...]] = ("hang", "drop", "html_5xx", "json_5xx", "truncate", "odd_shape")

_HTML = (
    "<!DOCTYPE html><html><head><title>{status} {reason}</title></head>"
    "<body><center><h1>{status} {reason}</h1></center><hr><center>nginx/1.25.3</center></body></html>"
)
_FACEBOOK: Final = {401: 190, 403: 200, 429: 4}
"""The code by which the Graph API means what others say by a status."""
_XRPC: Final = {
    400: "InvalidRequest", 401: "AuthenticationRequired", 403: "Forbidden", 413: "PayloadTooLarge", 429: "RateLimitExceeded",
    500: "InternalServerError", 502: "UpstreamFailure", 503: "NotEnoughResources", 504: "UpstreamTimeout",
}  # fmt: skip
"""How Bluesky names a status (packages/xrpc: ResponseType)."""
_REASONS: Final = {500: "Internal Server Error", 502: "Bad Gateway", 503: "Service Unavailable", 504: "Gateway Timeout"}


@dataclasses.dataclass(frozen=True)
class Fault:
    """One thing that goes wrong with one request."""

    kind: Kind
    phase: Phase = "before"
    status: int = 0
    """For `status`, `html_5xx` and `json_5xx`; 0 means the usual one of the kind."""
    seconds: float = 5.0
    """How long `hang` waits before it drops; how long `flood` asks the sender to wait."""
    body: str = ""
    """Sent as it is, instead of the body that the platform would send."""
    headers: Mapping[str, str] = dataclasses.field(default_factory=dict)
    platform: str = ""
    method: str = ANY
    target: str = ""
    """Only requests about this chat (its id, as Telegram's methods name it); empty: about any."""


@dataclasses.dataclass
class _Armed:
    fault: Fault
    left: int | None


class Faults:
    """The faults that are armed now, and a log of those that were taken."""

    def __init__(self) -> None:
        self.taken: list[Fault] = []
        self._armed: list[_Armed] = []
        self._chance: dict[str, float] = {}
        self._dice = random.Random(0)
        self._chaos_seconds = 0.05
        self._chaos_methods: frozenset[str] = frozenset()

    def add(
        self, platform: str, method: str, kind: Kind, phase: Phase = "before", times: int | None = 1, **detail: Any
    ) -> Fault:
        """Arm a fault for the next `times` matching requests (None: until removed); `method` may be `*`.

        Raises ValueError for `refuse`, which only the stage can do, and TypeError for a detail that no fault has.
        """
        if kind == "refuse":
            raise ValueError("a refused connection needs a closed port: use stage.Rehearsal.refuse or .fault")
        if kind not in KINDS:
            raise ValueError(f"no fault is called {kind!r}; there are {', '.join(KINDS)}")
        fault = Fault(kind=kind, phase=phase, platform=platform, method=method, **detail)
        self._armed.append(_Armed(fault, times))
        return fault

    def remove(self, fault: Fault) -> None:
        """Disarm one fault; one that is not armed any more is no error."""
        self._armed = [armed for armed in self._armed if armed.fault is not fault]

    def random(
        self,
        share: float,
        seed: int,
        platforms: Iterable[str],
        *,
        methods: Iterable[str] = (),
        seconds: float = 0.05,
    ) -> None:
        """Let about `share` of all requests fail at random, the same ones for the same seed and order of requests.

        `methods` narrows it to those names (none: all); `seconds` is what a hang or a flood then takes.
        """
        self._dice = random.Random(seed)
        self._chance = dict.fromkeys(platforms, share)
        self._chaos_methods = frozenset(methods)
        self._chaos_seconds = seconds

    def clear(self) -> None:
        """Disarm everything; the log stays."""
        self._armed.clear()
        self._chance.clear()

    def armed(self) -> tuple[Fault, ...]:
        """Return what is armed, oldest first."""
        return tuple(armed.fault for armed in self._armed)

    def take(self, platform: str, method: str, phase: Phase, target: str = "") -> Fault | None:
        """Return the fault that this request meets in this phase, and count it as used."""
        for armed in self._armed:
            fault = armed.fault
            meant = fault.platform in {platform, ANY} and fault.method in {method, ANY} and fault.target in {"", target}
            if meant and fault.phase == phase:
                if armed.left is not None:
                    armed.left -= 1
                    if armed.left <= 0:
                        self._armed.remove(armed)
                return self._log(dataclasses.replace(fault, platform=platform, method=method))
        return self._roll(platform, method, phase)

    async def answer(
        self, platform: str, method: str, request: web.Request, status: int, body: object, headers: Mapping[str, str]
    ) -> web.StreamResponse:
        """Answer in JSON what the platform has decided, unless a fault of the phase `after` swallows or mangles it."""
        whole = json.dumps(body, ensure_ascii=False).encode()
        if fault := self.take(platform, method, "after"):
            return await apply(fault, request, answer=whole)
        return web.Response(
            status=status, body=whole, headers=headers, content_type="application/json", charset="utf-8"
        )

    def _roll(self, platform: str, method: str, phase: Phase) -> Fault | None:
        share = self._chance.get(platform, 0.0)
        if not share or (self._chaos_methods and method not in self._chaos_methods):
            return None
        # Each request passes both phases, so each phase gets half of the share.
        if self._dice.random() >= share / 2:
            return None
        kind = self._dice.choice(CHAOS_BEFORE if phase == "before" else CHAOS_AFTER)
        return self._log(Fault(kind, phase, seconds=self._chaos_seconds, platform=platform, method=method))

    def _log(self, fault: Fault) -> Fault:
        self.taken.append(fault)
        return fault


async def apply(
    fault: Fault, request: web.Request, *, answer: bytes = b"", now: Callable[[], float] = time.time
) -> web.StreamResponse:
    """Do to this request what the fault says, and return what aiohttp is to send (nothing arrives where the connection was cut).

    `answer` is what the platform would have said: a truncated answer begins with it. `now` is epoch seconds, for the reset header of a 429.
    """
    match fault.kind:
        case "hang":
            await asyncio.sleep(fault.seconds)
            return _cut(request)
        case "drop" | "refuse":
            return _cut(request)
        case "truncate":
            return await _truncate(fault, request, answer)
        case "html_5xx":
            status = fault.status or 502
            page = fault.body or _HTML.format(status=status, reason=_REASONS.get(status, "Error"))
            return web.Response(status=status, text=page, content_type="text/html", headers=fault.headers)
        case "json_5xx":
            status = fault.status or 500
            return _json(fault, status, _failure(fault.platform, status, _REASONS.get(status, "Error")))
        case "odd_shape":
            return _json(fault, fault.status or 200, {"unexpected": ["shape"], "result_of": fault.method})
        case "flood":
            return _flood(fault, now())
        case "status":
            status = fault.status or 400
            return _json(fault, status, _failure(fault.platform, status, _REASONS.get(status, "Refused by a fault")))


def _cut(request: web.Request) -> web.StreamResponse:
    """Close without a word; aiohttp finds the transport gone when it wants to answer and lets the request go."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response(status=500)


async def _truncate(fault: Fault, request: web.Request, answer: bytes) -> web.StreamResponse:
    whole = fault.body.encode() or answer or b'{"ok":true,"result":{"message_id":1,"date":1700000000}}'
    half = whole[: max(1, len(whole) // 2)]
    response = web.StreamResponse(status=200, headers={"Content-Type": "application/json", **fault.headers})
    response.content_length = len(whole) + 64
    await response.prepare(request)
    await response.write(half)
    if request.transport is not None:
        request.transport.close()
    return response


def _json(fault: Fault, status: int, body: object) -> web.Response:
    text = fault.body or json.dumps(body)
    return web.Response(status=status, text=text, content_type="application/json", headers=fault.headers)


def _failure(platform: str, status: int, description: str) -> dict[str, Any]:
    """Say it as the platform would: tdlib's Bot API server answers a 500 with `Internal Server Error: restart` while it closes."""
    if platform == "telegram":
        told = "Internal Server Error: restart" if status == 500 else description
        return {"ok": False, "error_code": status, "description": told}
    if platform in {"mastodon", "webhook"}:
        return {"error": description}
    if platform == "facebook":
        code = 2 if status >= 500 else _FACEBOOK.get(status, 100)
        told = "An unexpected error has occurred. Please retry your request later." if code == 2 else description
        body = {
            "message": told,
            "type": "OAuthException",
            "is_transient": code == 2,
            "code": code,
            "fbtrace_id": "AfaultTrace0000000000",
        }
        return {"error": body}
    if platform == "bluesky":
        return {"error": _XRPC.get(status, "InvalidRequest"), "message": description}
    return {"title": description, "detail": description, "type": "about:blank", "status": status}


def _flood(fault: Fault, epoch: float) -> web.Response:
    if fault.platform == "telegram":
        wait = max(1, round(fault.seconds))
        body: dict[str, Any] = {
            "ok": False,
            "error_code": 429,
            "description": f"Too Many Requests: retry after {wait}",
            "parameters": {"retry_after": wait},
        }
        return _json(fault, 429, body)
    if fault.platform == "mastodon":
        # The moment is written in ISO 8601 (config/initializers/rack_attack.rb).
        reset = dt.datetime.fromtimestamp(epoch + fault.seconds, dt.UTC).isoformat(timespec="microseconds")
        headers = {"X-RateLimit-Limit": "300", "X-RateLimit-Remaining": "0", "X-RateLimit-Reset": reset}
        return _json(
            dataclasses.replace(fault, headers=headers | dict(fault.headers)), 429, {"error": "Too many requests"}
        )
    if fault.platform == "facebook":
        # "Rate Limits": HTTP 400, and in a header the minutes until it opens again.
        usage = {
            "104": [
                {"type": "pages", "call_count": 100, "estimated_time_to_regain_access": math.ceil(fault.seconds / 60)}
            ]
        }
        headers = {"X-Business-Use-Case-Usage": json.dumps(usage)}
        told = "There have been too many calls to this Page account. Wait a bit and try again."
        return _json(
            dataclasses.replace(fault, headers=headers | dict(fault.headers)),
            400,
            {
                "error": {
                    "message": told,
                    "type": "OAuthException",
                    "code": 80001,
                    "fbtrace_id": "AfaultTrace0000000000",
                }
            },
        )
    if fault.platform == "webhook":
        headers = {"Retry-After": str(max(1, round(fault.seconds)))}
        return _json(dataclasses.replace(fault, headers=headers | dict(fault.headers)), 429, {"error": "slow down"})
    if fault.platform == "bluesky":
        reset = str(int(epoch + fault.seconds + 1))
        headers = {"RateLimit-Limit": "5000", "RateLimit-Remaining": "0", "RateLimit-Reset": reset, "RateLimit-Policy": "5000;w=3600"}  # fmt: skip
        body = {"error": "RateLimitExceeded", "message": "Rate Limit Exceeded"}
        return _json(dataclasses.replace(fault, headers=headers | dict(fault.headers)), 429, body)
    # X tells the moment in headers, in epoch seconds; it sends no Retry-After.
    named = {
        "x-rate-limit-limit": "100",
        "x-rate-limit-remaining": "0",
        "x-rate-limit-reset": str(int(epoch + fault.seconds + 1)),
    }
    body = {"title": "Too Many Requests", "detail": "Too Many Requests", "type": "about:blank", "status": 429}
    return _json(dataclasses.replace(fault, headers=named | dict(fault.headers)), 429, body)
