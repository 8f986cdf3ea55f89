"""Mastodon's REST API over HTTP, as far as the product calls it (docs.joinmastodon.org, 2026-07).

Known: statuses (post, edit, delete, read, source), uploads (`mastodon_media`), the instance, and an account with its statuses. Anything else, a field too
many included, is refused and written down in `complaints`, so that a test or a drill can't pass by luck.

A token opens what its scopes name: 401 without or with a wrong one, 403 outside of its scopes or for a disabled login, and these come before anything
is looked for (Doorkeeper, app/controllers/api/base_controller.rb). Where strangers may look, a token that is shown must still have the scope.

Limits (config/initializers/rack_attack.rb, app/lib/rate_limiter.rb): 300 calls in 5 minutes for a token, 30 uploads and 30 deletions in 30 minutes and 300 new
statuses in 3 hours for an account; the headers tell of the one that is nearest, its reset as an ISO 8601 moment. There is no Retry-After. The server's
windows begin at round moments, these begin with their first call.
"""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING, Any, Final

from aiohttp import web

from commsbot.rehearsal import faults, mastodon_entities, mastodon_media, mastodon_world

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    from commsbot.rehearsal import happenings, limits

    Act = Callable[["Asked"], Awaitable[tuple[int, Any]]]

FIVE_MINUTES: Final = 300.0
HALF_HOUR: Final = 1800.0
THREE_HOURS: Final = 10_800.0
PER_TOKEN: Final = 300
OWN_LIMITS: Final = {
    "POST /api/v1/statuses": (300, THREE_HOURS),
    "POST /api/v2/media": (30, HALF_HOUR),
    "DELETE /api/v1/statuses/:id": (30, HALF_HOUR),
}
VISIBILITIES: Final = frozenset({"public", "unlisted", "private", "direct"})
_STATUS: Final = {
    "status": str,
    "in_reply_to_id": str,
    "media_ids": list,
    "sensitive": bool,
    "spoiler_text": str,
    "visibility": str,
    "language": str,
}
_EDIT: Final = {name: kind for name, kind in _STATUS.items() if name not in {"in_reply_to_id", "visibility"}}
_PAGE: Final = frozenset({"max_id", "limit", "exclude_reblogs"})


class Asked:
    """One request that has passed the doors: who asks, with what."""

    def __init__(
        self,
        request: web.Request,
        account: mastodon_world.Account | None,
        body: dict[str, Any],
        form: Mapping[str, Any],
    ) -> None:
        self.account = account
        """None for strangers."""
        self.body = body
        self.form = form
        """The parts of a multipart body: texts, and (type, bytes) of files."""
        self.key = request.headers.get("Idempotency-Key", "")
        self.query = dict(request.query)
        self.match = dict(request.match_info)

    @property
    def who(self) -> mastodon_world.Account:
        """The account, where strangers don't get in."""
        if self.account is None:
            raise mastodon_world.Refused(401, "The access token is invalid")
        return self.account


class MastodonApi:
    """The application that serves one MastodonWorld; `complaints` lists what was asked and isn't simulated."""

    def __init__(
        self,
        world: mastodon_world.MastodonWorld,
        armed: faults.Faults,
        pace: limits.Limits,
        told: happenings.Happenings,
        now: Callable[[], dt.datetime],
    ) -> None:
        self.world = world
        self.complaints: list[str] = []
        self._faults = armed
        self._limits = pace
        self._told = told
        self._now = now
        self._uploads = mastodon_media.Uploads(world, self.complain)

    def app(self) -> web.Application:
        """Build the routes."""
        app = web.Application(client_max_size=self.world.max_bytes + 100_000)
        for method, scope, act in (
            ("POST /api/v1/statuses", "write:statuses", self._create),
            ("PUT /api/v1/statuses/:id", "write:statuses", self._edit),
            ("DELETE /api/v1/statuses/:id", "write:statuses", self._delete),
            ("GET /api/v1/statuses/:id", "read:statuses?", self._show),
            ("GET /api/v1/statuses/:id/source", "read:statuses", self._source),
            ("POST /api/v2/media", "write:media", self._uploads.upload),
            ("GET /api/v1/media/:id", "write:media", self._uploads.show),
            ("GET /api/v1/accounts/lookup", "read:accounts?", self._lookup),
            ("GET /api/v1/accounts/:id/statuses", "read:statuses?", self._timeline),
            ("GET /api/v2/instance", "", self._instance),
        ):
            verb, _, route = method.partition(" ")
            app.router.add_route(verb, route.replace(":id", r"{id:[^/]+}"), self._door(method, scope, act))
        app.router.add_route("*", "/{path:.*}", self._unknown)
        return app

    def _door(self, method: str, scope: str, act: Act) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
        async def door(request: web.Request) -> web.StreamResponse:
            multipart = request.content_type == "multipart/form-data"
            form = _parts(await request.post()) if multipart else {}
            raw = b"" if multipart else await request.read()
            if fault := self._faults.take("mastodon", method, "before"):
                return await faults.apply(fault, request)
            headers: dict[str, str] = {}
            try:
                account = self._who(request, scope)
                headers = self._spend(method, account)
                status, body = await act(Asked(request, account, self._body(method, raw), form))
            except mastodon_world.Refused as refused:
                status, body = refused.status, {"error": refused.error}
                headers |= refused.headers
            return await self._faults.answer("mastodon", method, request, status, body, headers)

        return door

    def complain(self, what: str) -> None:
        """Write down what was asked and isn't simulated, and tell the page."""
        self.complaints.append(what)
        self._told.tell("complaint", platform="mastodon", what=what)

    def feeds(self) -> list[dict[str, Any]]:
        """Return each account's statuses as the page shows them."""
        return [
            {
                "key": f"mastodon {account.username}",
                "platform": "Mastodon",
                "handle": f"@{account.username}@{self.world.domain}",
                "name": account.name,
                "posts": [self.world.view(status) for status in self.world.posts_of(account)],
            }
            for account in self.world.accounts
        ]

    def accounts(self) -> list[mastodon_world.Account]:
        """Return the accounts."""
        return self.world.accounts

    def picture(self, name: str) -> tuple[str, bytes] | None:
        """Return a picture that is ready to be shown."""
        found = self.world.media.get(name)
        return (found.kind, found.data) if found is not None and not found.looks else None

    async def _unknown(self, request: web.Request) -> web.StreamResponse:
        self.complain(f"{request.method} {request.path} isn't simulated")
        return web.json_response({"error": "Not Found"}, status=404)

    def _who(self, request: web.Request, scope: str) -> mastodon_world.Account | None:
        """Open the door or raise Refused; a scope that ends in a question mark is asked only of those who show a token."""
        given = request.headers.get("Authorization", "")
        if not given and (not scope or scope.endswith("?")):
            if scope and not self.world.open:
                raise mastodon_world.Refused(401, "This API requires an authenticated user")
            return None
        token = given.removeprefix("Bearer ")
        account = next((each for each in self.world.accounts if given and each.access_token == token), None)
        if account is None:
            raise mastodon_world.Refused(401, "The access token is invalid")
        if account.trouble == "revoked":
            raise mastodon_world.Refused(401, "The access token was revoked")
        if scope and scope.removesuffix("?") not in account.scopes:
            raise mastodon_world.Refused(403, "This action is outside the authorized scopes")
        if account.trouble == "disabled" and not scope.endswith("?"):
            raise mastodon_world.Refused(403, "Your login is currently disabled")
        return account

    def _body(self, method: str, raw: bytes) -> dict[str, Any]:
        if not raw:
            return {}
        try:
            return dict(json.loads(raw))
        except ValueError:
            self.complain(f"{method}: only JSON is simulated")
            raise mastodon_world.Refused(400, "Bad Request") from None

    def _spend(self, method: str, account: mastodon_world.Account | None) -> dict[str, str]:
        who = account.id if account is not None else "strangers"
        held = [self._limits.count(f"mastodon {who}", PER_TOKEN, FIVE_MINUTES)]
        if method in OWN_LIMITS and account is not None:
            most, seconds = OWN_LIMITS[method]
            held.append(self._limits.count(f"mastodon {method} {who}", most, seconds))
        nearest = min(held, key=lambda each: (each.allowed, each.remaining))
        reset = self._now() + dt.timedelta(seconds=nearest.reset_in)
        headers = {
            "X-RateLimit-Limit": str(nearest.limit),
            "X-RateLimit-Remaining": str(nearest.remaining),
            "X-RateLimit-Reset": mastodon_entities.moment(reset, "microseconds"),
        }
        if not nearest.allowed:
            raise mastodon_world.Refused(429, "Too many requests", headers)
        return headers

    async def _create(self, asked: Asked) -> tuple[int, dict[str, Any]]:
        given = self._known("POST /api/v1/statuses", asked.body, _STATUS)
        visibility = given.get("visibility", "public")
        if visibility not in VISIBILITIES:
            raise mastodon_world.Refused(422, "Validation failed: Visibility is not included in the list")
        made = self.world.create(
            asked.who, given.get("status", ""), key=asked.key, spoiler=given.get("spoiler_text", ""),
            sensitive=given.get("sensitive", False), visibility=visibility, language=given.get("language", "en"),
            reply_to=given.get("in_reply_to_id", ""), media=tuple(given.get("media_ids", ())),
        )  # fmt: skip
        return 200, mastodon_entities.status(self.world, made)

    async def _edit(self, asked: Asked) -> tuple[int, dict[str, Any]]:
        self.world.own(asked.who, asked.match["id"])
        given = self._known("PUT /api/v1/statuses/:id", asked.body, _EDIT)
        made = self.world.edit(
            asked.who, asked.match["id"], given.get("status", ""), spoiler=given.get("spoiler_text", ""),
            sensitive=given.get("sensitive", False), language=given.get("language", ""), media=tuple(given.get("media_ids", ())),
        )  # fmt: skip
        return 200, mastodon_entities.status(self.world, made)

    async def _delete(self, asked: Asked) -> tuple[int, dict[str, Any]]:
        self._query("DELETE /api/v1/statuses/:id", asked, frozenset({"delete_media"}))
        gone = self.world.delete(asked.who, asked.match["id"], with_media=asked.query.get("delete_media") == "true")
        # The answer carries the source, so that a client can write it anew.
        return 200, mastodon_entities.status(self.world, gone) | {"text": gone.text}

    async def _show(self, asked: Asked) -> tuple[int, dict[str, Any]]:
        return 200, mastodon_entities.status(self.world, self.world.seen(asked.account, asked.match["id"]))

    async def _source(self, asked: Asked) -> tuple[int, dict[str, Any]]:
        status = self.world.seen(asked.account, asked.match["id"])
        return 200, {"id": status.id, "text": status.text, "spoiler_text": status.spoiler}

    async def _lookup(self, asked: Asked) -> tuple[int, dict[str, Any]]:
        self._query("GET /api/v1/accounts/lookup", asked, frozenset({"acct"}))
        name, _, domain = asked.query.get("acct", "").partition("@")
        for account in self.world.accounts:
            if account.username.casefold() == name.casefold() and domain in {"", self.world.domain}:
                return 200, mastodon_entities.account(self.world, account)
        raise mastodon_world.missing()

    async def _timeline(self, asked: Asked) -> tuple[int, list[dict[str, Any]]]:
        self._query("GET /api/v1/accounts/:id/statuses", asked, _PAGE)
        owner = next((each for each in self.world.accounts if each.id == asked.match["id"]), None)
        if owner is None:
            raise mastodon_world.missing()
        many = min(40, int(asked.query.get("limit", "20")))
        before = int(asked.query.get("max_id", str(1 << 80)))
        visible = VISIBILITIES if asked.account is owner else {"public", "unlisted"}
        found = [each for each in self.world.timeline(owner) if int(each.id) < before and each.visibility in visible]
        return 200, [mastodon_entities.status(self.world, each) for each in found[:many]]

    async def _instance(self, _asked: Asked) -> tuple[int, dict[str, Any]]:
        return 200, mastodon_entities.instance(self.world)

    def _known(self, method: str, given: dict[str, Any], names: Mapping[str, type]) -> dict[str, Any]:
        for name, value in given.items():
            if not isinstance(value, names.get(name, ())):
                self.complain(
                    f"{method}: {name}={str(value)[:80]!r} isn't simulated (known: {', '.join(sorted(names))})"
                )
                raise mastodon_world.Refused(400, f"{name} isn't known")
        return given

    def _query(self, method: str, asked: Asked, known: frozenset[str]) -> None:
        for name in asked.query.keys() - known:
            self.complain(f"{method}: {name} isn't simulated (known: {', '.join(sorted(known))})")
            raise mastodon_world.Refused(400, f"{name} isn't known")


def _parts(given: Mapping[str, Any]) -> dict[str, Any]:
    return {
        name: (one.content_type, one.file.read()) if isinstance(one, web.FileField) else one
        for name, one in given.items()
    }
