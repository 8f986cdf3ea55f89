"""X API v2 over HTTP, as far as tweepy's AsyncClient calls it for the product.

Known: POST /2/tweets, DELETE /2/tweets/:id, GET /2/users/me, GET /2/users/:id/tweets, and uploads of pictures (`x_media`), all in OAuth 1.0a user context. Anything else, a field
too many included, is refused and written down in `complaints`, so that a test or a drill can't pass by luck.

The signature covers the address that the client meant. tweepy 4.17 has `https://api.twitter.com` built in and is redirected after signing,
so the signature may name X's own hosts or the address that was really asked. Limits are those of docs.x.com (2026-08): 100 posts and 50
deletions in 15 minutes for a user, 1,875 calls of each upload endpoint and 500 of metadata, 10,000 posts in 24 hours for an app, 900 reads of a timeline; `users/me` 75 (M). A 429 carries
`x-rate-limit-*` headers with epoch seconds and no Retry-After.
"""

from __future__ import annotations

import json
import math
from typing import TYPE_CHECKING, Any, Final

from aiohttp import web
from oauthlib import common
from oauthlib.oauth1.rfc5849 import signature

from commsbot.rehearsal import faults, x_media, x_tweet, x_world

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Awaitable, Callable, Mapping

    from commsbot.rehearsal import happenings, limits

    Act = Callable[["Asked"], Awaitable[tuple[int, dict[str, Any]]]]

HOSTS: Final = ("https://api.twitter.com", "https://api.x.com")
QUARTER: Final = 900.0
PER_QUARTER: Final = {
    "POST /2/tweets": 100,
    "DELETE /2/tweets/:id": 50,
    "GET /2/users/me": 75,
    "GET /2/users/:id/tweets": 900,
    "POST /2/media/upload/initialize": 1875,
    "POST /2/media/upload/:id/append": 1875,
    "POST /2/media/upload/:id/finalize": 1875,
    "POST /2/media/metadata": 500,
}
PER_DAY: Final = {"POST /2/tweets": 10_000}
TWEET_FIELDS: Final = frozenset(
    {
        "id",
        "text",
        "created_at",
        "edit_history_tweet_ids",
        "note_tweet",
        "entities",
        "author_id",
        "conversation_id",
        "referenced_tweets",
    }
)
USER_FIELDS: Final = frozenset({"id", "name", "username"})
INVALID: Final = "https://api.twitter.com/2/problems/invalid-request"


class Asked:
    """One request that has passed the doors: who asks, with what."""

    def __init__(
        self, request: web.Request, account: x_world.Account, body: dict[str, Any], form: dict[str, Any]
    ) -> None:
        self.account = account
        self.body = body
        self.form = form
        """The parts of a multipart body: texts, and bytes of files."""
        self.query = dict(request.query)
        self.match = dict(request.match_info)


class XApi:
    """The application that serves one XWorld; `complaints` lists what was asked and isn't simulated."""

    def __init__(
        self,
        world: x_world.XWorld,
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

    def app(self) -> web.Application:
        """Build the routes."""
        app = web.Application(client_max_size=x_media.MOST_BYTES + 100_000)
        uploads = x_media.Uploads(self.world, self._now, self.complain)
        for method, act in (
            ("POST /2/tweets", self._create),
            ("DELETE /2/tweets/:id", self._delete),
            ("GET /2/users/me", self._me),
            ("GET /2/users/:id/tweets", self._timeline),
            ("POST /2/media/upload/initialize", uploads.initialize),
            ("POST /2/media/upload/:id/append", uploads.append),
            ("POST /2/media/upload/:id/finalize", uploads.finalize),
            ("POST /2/media/metadata", uploads.describe),
        ):
            verb, _, route = method.partition(" ")
            app.router.add_route(verb, route.replace(":id", r"{id:\d+}"), self._door(method, act))
        app.router.add_route("*", "/{path:.*}", self._unknown)
        return app

    def _door(self, method: str, act: Act) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
        async def door(request: web.Request) -> web.StreamResponse:
            multipart = request.content_type == "multipart/form-data"
            form = _parts(await request.post()) if multipart else {}
            raw = b"" if multipart else await request.read()
            if fault := self._faults.take("x", method, "before"):
                return await faults.apply(fault, request)
            headers: dict[str, str] = {}
            try:
                asked = Asked(request, self._who(request, method), self._body(method, raw), form)
                headers = self._spend(method, asked.account)
                status, body = await act(asked)
            except x_world.Refused as refused:
                status, body = refused.status, refused.body
                headers |= body.pop("headers", {})
            return await self._faults.answer("x", method, request, status, body, headers)

        return door

    def complain(self, what: str) -> None:
        """Write down what was asked and isn't simulated, and tell the page."""
        self.complaints.append(what)
        self._told.tell("complaint", platform="x", what=what)

    def feeds(self) -> list[dict[str, Any]]:
        """Return each account's posts as the page shows them."""
        return [
            {
                "key": f"x {account.username}",
                "platform": "X",
                "handle": f"@{account.username}",
                "name": account.name,
                "posts": [self.world.view(post) for post in self.world.posts_of(account)],
            }
            for account in self.world.accounts
        ]

    def accounts(self) -> list[x_world.Account]:
        """Return the accounts."""
        return self.world.accounts

    def picture(self, name: str) -> tuple[str, bytes] | None:
        """Return a picture that is ready to be shown."""
        found = self.world.media.get(name)
        return (found.kind, found.data) if found is not None and found.ready else None

    async def _unknown(self, request: web.Request) -> web.StreamResponse:
        self.complain(f"{request.method} {request.path} isn't simulated")
        return web.json_response(
            {"title": "Not Found", "detail": "Not Found", "type": "about:blank", "status": 404}, status=404
        )

    def _who(self, request: web.Request, method: str) -> x_world.Account:
        given = request.headers.get("Authorization", "")
        if not given.startswith("OAuth "):
            self.complain(f"{method}: only OAuth 1.0a user context is simulated (pass user_auth=True)")
            raise x_world.problem(401, "Unauthorized", "Unauthorized")
        parts = dict(signature.collect_parameters(headers={"Authorization": given}, exclude_oauth_signature=False))
        account = next(
            (
                account
                for account in self.world.accounts
                if account.access_token == parts.get("oauth_token")
                and account.consumer_key == parts.get("oauth_consumer_key")
            ),
            None,
        )
        if account is None or not _signed(request, given, parts, account):
            raise x_world.problem(401, "Unauthorized", "Unauthorized")
        if account.trouble and (account.trouble != "read_only" or request.method != "GET"):
            raise x_world.refusal(account.trouble)
        return account

    def _body(self, method: str, raw: bytes) -> dict[str, Any]:
        if not raw:
            return {}
        try:
            body = json.loads(raw)
        except ValueError:
            self.complain(f"{method}: the body isn't JSON")
            raise x_world.problem(
                400, "Invalid Request", "One or more parameters to your request was invalid.", INVALID
            ) from None
        return dict(body)

    def _spend(self, method: str, account: x_world.Account) -> dict[str, str]:
        quarter = self._limits.count(f"x {method} {account.id}", PER_QUARTER[method], QUARTER)
        day = self._limits.count(f"x day {method}", PER_DAY.get(method, 1_000_000), 86_400)
        held = quarter if day.allowed else day
        headers = {
            "x-rate-limit-limit": str(held.limit),
            "x-rate-limit-remaining": str(held.remaining),
            "x-rate-limit-reset": str(math.ceil(self._now().timestamp() + held.reset_in)),
        }
        if not held.allowed:
            raise x_world.problem(429, "Too Many Requests", "Too Many Requests", headers=headers)
        return headers

    async def _create(self, asked: Asked) -> tuple[int, dict[str, Any]]:
        known = {"text": str, "reply": dict, "edit_options": dict, "media": dict}
        for name, value in asked.body.items():
            if name not in known or not isinstance(value, known[name]):
                self._refuse_parameter("POST /2/tweets", name, value, sorted(known))
        reply = self._one(asked.body.get("reply"), "reply", "in_reply_to_tweet_id")
        edits = self._one(asked.body.get("edit_options"), "edit_options", "previous_post_id")
        post = self.world.create(
            asked.account, asked.body.get("text", ""), reply_to=reply, edits=edits, media=self._media(asked)
        )
        return 201, {"data": x_tweet.tweet(post, set())}

    def _media(self, asked: Asked) -> tuple[str, ...]:
        given = asked.body.get("media", {"media_ids": []})
        names = given.get("media_ids")
        if set(given) != {"media_ids"} or not isinstance(names, list) or not all(isinstance(one, str) for one in names):
            self._refuse_parameter("POST /2/tweets", "media", given, ["media_ids"])
        return tuple(given["media_ids"])

    async def _delete(self, asked: Asked) -> tuple[int, dict[str, Any]]:
        self.world.delete(asked.account, asked.match["id"])
        return 200, {"data": {"deleted": True}}

    async def _me(self, asked: Asked) -> tuple[int, dict[str, Any]]:
        self._query("GET /2/users/me", asked, {"user.fields"})
        self._fields("GET /2/users/me", asked, "user.fields", USER_FIELDS)
        return 200, {"data": _user(asked.account)}

    async def _timeline(self, asked: Asked) -> tuple[int, dict[str, Any]]:
        method = "GET /2/users/:id/tweets"
        self._query(
            method, asked, {"since_id", "until_id", "max_results", "pagination_token", "tweet.fields", "exclude"}
        )
        fields = self._fields(method, asked, "tweet.fields", TWEET_FIELDS)
        many = int(asked.query.get("max_results", "10"))
        if not 5 <= many <= 100:
            self._refuse_parameter(method, "max_results", many, ["a number between 5 and 100"])
        owner = next((account for account in self.world.accounts if account.id == asked.match["id"]), None)
        if owner is None:
            raise x_world.problem(404, "Not Found Error", f"Could not find user with id: [{asked.match['id']}].")
        since = int(asked.query.get("since_id", "0"))
        until = min(int(asked.query.get(name, str(1 << 63))) for name in ("until_id", "pagination_token"))
        found = [post for post in self.world.timeline(owner) if since < int(post.id) < until]
        if "replies" in asked.query.get("exclude", "").split(","):
            found = [post for post in found if not post.reply_to]
        page = found[:many]
        meta: dict[str, Any] = {"result_count": len(page)}
        if not page:
            return 200, {"meta": meta}
        meta |= {"newest_id": page[0].id, "oldest_id": page[-1].id}
        if len(found) > many:
            meta["next_token"] = page[-1].id
        return 200, {"data": [x_tweet.tweet(post, fields) for post in page], "meta": meta}

    def _one(self, given: dict[str, Any] | None, outer: str, name: str) -> str:
        """Return the single value that this object may hold."""
        if given is None:
            return ""
        if set(given) != {name} or not isinstance(given[name], str) or not given[name].isdigit():
            self._refuse_parameter("POST /2/tweets", outer, given, [name])
        return str(given[name])

    def _query(self, method: str, asked: Asked, known: set[str]) -> None:
        for name, value in asked.query.items():
            if name not in known:
                self._refuse_parameter(method, name, value, sorted(known))

    def _fields(self, method: str, asked: Asked, name: str, known: frozenset[str]) -> set[str]:
        wanted = {field for field in asked.query.get(name, "").split(",") if field}
        if wanted - known:
            self._refuse_parameter(method, name, ",".join(sorted(wanted - known)), sorted(known))
        return wanted

    def _refuse_parameter(self, method: str, name: str, value: object, known: list[str]) -> None:
        self.complain(f"{method}: {name}={value!r} isn't simulated (known: {', '.join(known)})")
        message = f"The query parameter [{name}] is not one of [{','.join(known)}]"
        raise x_world.problem(
            400,
            "Invalid Request",
            "One or more parameters to your request was invalid.",
            INVALID,
            errors=[{"parameters": {name: [str(value)]}, "message": message}],
        )


def _parts(given: Mapping[str, Any]) -> dict[str, Any]:
    return {name: one.file.read() if isinstance(one, web.FileField) else one for name, one in given.items()}


def _signed(request: web.Request, given: str, parts: dict[str, str], account: x_world.Account) -> bool:
    """Check the HMAC-SHA1 signature over X's host or the one that was asked."""
    query = request.rel_url.raw_query_string
    parameters = signature.collect_parameters(uri_query=query, headers={"Authorization": given})
    for host in (*HOSTS, f"http://{request.host}"):
        claimed = common.Request(f"{host}{request.rel_url.raw_path}", request.method)
        claimed.params = parameters
        claimed.signature = parts.get("oauth_signature", "")
        if signature.verify_hmac_sha1(claimed, account.consumer_secret, account.access_token_secret):
            return True
    return False


def _user(account: x_world.Account) -> dict[str, str]:
    return {"id": account.id, "name": account.name, "username": account.username}
