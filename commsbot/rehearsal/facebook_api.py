"""The Graph API over HTTP, as far as the product calls it for a Page (developers.facebook.com, v25 and v26).

Known, each under a version such as `/v26.0`: `/me`; `/{page}/feed`, `/{page}/photos` (a post with one picture, in multipart) and `/{page}/published_posts`;
reading, editing and deleting `/{post}`. Anything else, a field too many included, is refused and written down in `complaints`, so that a test or a drill
can't pass by luck.

- The token comes as `Authorization: Bearer`; in an address it would stand in every log on the way. An app that requires it is shown a proof of its secret
  (`appsecret_proof`: HMAC-SHA-256 of the token under the app's secret, in hex; "Securing Graph API Calls").
- A Page may be asked 4,800 times in 24 hours for each person who engaged with it ("Rate Limits", business use cases; here: one). Beyond, code 80001 with HTTP 400,
  and `X-Business-Use-Case-Usage` says in minutes when it opens again.
- `paging.next` of a list holds the token, so a client follows the cursor beside it.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import math
import re
from typing import TYPE_CHECKING, Any, Final

from aiohttp import web

from commsbot.rehearsal import facebook_world, faults
from commsbot.rehearsal.facebook_world import Refused

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Awaitable, Callable

    from commsbot.rehearsal import happenings, limits

    Act = Callable[["Asked"], Awaitable[dict[str, Any]]]

DAY: Final = 86_400.0
PER_DAY: Final = 4800
MOST_BYTES: Final = 10_000_000
"""Photo, Creating: files under 10 MB."""
MOST_LISTED: Final = 100
POST_FIELDS: Final = frozenset({"id", "message", "created_time", "permalink_url"})
KINDS: Final = {"image/jpeg": b"\xff\xd8", "image/png": b"\x89PNG"}
_PROOF: Final = "appsecret_proof"


class Asked:
    """One request that has passed the doors: for which Page, about what, with what."""

    def __init__(self, page: facebook_world.Page, name: str, fields: dict[str, Any]) -> None:
        self.page = page
        self.name = name
        """The node in the address: a Page or a post."""
        self.fields = fields
        """Of the address or the form: texts, and (type, bytes) of files."""


class FacebookApi:
    """The application that serves one FacebookWorld; `complaints` lists what was asked and isn't simulated."""

    def __init__(
        self,
        world: facebook_world.FacebookWorld,
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
        app = web.Application(client_max_size=MOST_BYTES + 100_000)
        for method, known, act in (
            ("GET /me", {"fields"}, self._me),
            ("POST /:page/feed", {"message", "link"}, self._feed),
            ("POST /:page/photos", {"caption", "alt_text_custom", "source"}, self._photo),
            ("GET /:page/published_posts", {"fields", "since", "limit", "after"}, self._published),
            ("GET /:post", {"fields"}, self._show),
            ("POST /:post", {"message"}, self._edit),
            ("DELETE /:post", set[str](), self._delete),
        ):
            verb, _, route = method.partition(" ")
            path = route.replace(":page", r"{node:\d+}").replace(":post", r"{node:\d+_\d+}")
            app.router.add_route(verb, r"/{version:v\d+\.\d}" + path, self._door(method, known | {_PROOF}, act))
        app.router.add_route("*", "/{path:.*}", self._unknown)
        return app

    def _door(self, method: str, known: set[str], act: Act) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
        async def door(request: web.Request) -> web.StreamResponse:
            form = await request.post() if request.method == "POST" else {}
            fields: dict[str, Any] = {**request.query, **{name: _part(one) for name, one in form.items()}}
            if fault := self._faults.take("facebook", method, "before"):
                return await faults.apply(fault, request)
            headers: dict[str, str] = {}
            try:
                page = self._who(request, fields)
                self._known(method, request, fields, known)
                self._spend(page)
                status, body = 200, await act(Asked(page, request.match_info.get("node", page.id), fields))
            except Refused as refused:
                status, body, headers = refused.status, refused.body, refused.headers
            return await self._faults.answer("facebook", method, request, status, body, headers)

        return door

    def complain(self, what: str) -> None:
        """Write down what was asked and isn't simulated, and tell the page."""
        self.complaints.append(what)
        self._told.tell("complaint", platform="facebook", what=what)

    def feeds(self) -> list[dict[str, Any]]:
        """Return each Page's posts as the page shows them."""
        return [
            {
                "key": f"facebook {page.id}",
                "platform": "Facebook",
                "handle": page.name,
                "name": page.name,
                "posts": [self.world.view(post) for post in self.world.shown(page)],
            }
            for page in self.world.pages
        ]

    def accounts(self) -> list[facebook_world.Page]:
        """Return the Pages."""
        return self.world.pages

    def picture(self, name: str) -> tuple[str, bytes] | None:
        """Return a picture that was posted."""
        found = self.world.photos.get(name)
        return (found.kind, found.data) if found is not None else None

    async def _unknown(self, request: web.Request) -> web.StreamResponse:
        self.complain(f"{request.method} {request.path} isn't simulated")
        refused = Refused(2500, "Unknown path components")
        return web.json_response(refused.body, status=refused.status)

    def _who(self, request: web.Request, fields: dict[str, Any]) -> facebook_world.Page:
        token = request.headers.get("Authorization", "").removeprefix("Bearer ")
        page = next((each for each in self.world.pages if each.access_token == token), None)
        if page is None:
            raise Refused(190, "Invalid OAuth access token - Cannot parse access token", status=401)
        if page.app_secret and _PROOF not in fields:
            raise Refused(
                100, "API calls from the server require an appsecret_proof argument", kind="GraphMethodException"
            )
        proof = hmac.new(page.app_secret.encode(), token.encode(), hashlib.sha256).hexdigest()
        if _PROOF in fields and fields[_PROOF] != proof:
            raise Refused(100, "Invalid appsecret_proof provided in the API argument", kind="GraphMethodException")
        if page.trouble and (page.trouble in {"expired", "checkpoint"} or request.method != "GET"):
            raise facebook_world.refusal(page.trouble)
        return page

    def _known(self, method: str, request: web.Request, fields: dict[str, Any], known: set[str]) -> None:
        for name, value in fields.items():
            misplaced = request.method == "POST" and name in request.query
            if name not in known or misplaced or (name == "source") != isinstance(value, tuple):
                self._refuse(method, name, str(value))

    def _spend(self, page: facebook_world.Page) -> None:
        held = self._limits.count(f"facebook {page.id}", PER_DAY, DAY)
        if not held.allowed:
            raise throttled(page.id, held.reset_in)

    def _refuse(self, method: str, name: str, value: str) -> None:
        self.complain(f"{method}: {name}={value[:80]!r} isn't simulated")
        raise Refused(100, f"(#100) Invalid parameter {name}")

    async def _me(self, asked: Asked) -> dict[str, Any]:
        whole = {"id": asked.page.id, "name": asked.page.name}
        return {name: whole[name] for name in self._fields("GET /me", asked, frozenset(whole))}

    async def _feed(self, asked: Asked) -> dict[str, Any]:
        self._own(asked, "post")
        link = asked.fields.get("link", "")
        if link and not re.match(r"https?://[^/\s]+", link):
            raise Refused(100, "(#1500) The url you supplied is invalid")  # (M)
        return {"id": self.world.create(asked.page, asked.fields.get("message", ""), link=link).id}

    async def _photo(self, asked: Asked) -> dict[str, Any]:
        self._own(asked, "post")
        if "source" not in asked.fields:
            raise Refused(324, "(#324) Requires upload file")
        kind, data = asked.fields["source"]
        if not data.startswith(KINDS.get(kind, b"no picture")) or len(data) > MOST_BYTES:
            raise Refused(100, "Invalid parameter", subcode=1366046)  # (M)
        shown = self.world.picture(kind, data, asked.fields.get("alt_text_custom", ""))
        post = self.world.create(asked.page, asked.fields.get("caption", ""), photo=shown)
        return {"id": shown.id, "post_id": post.id}

    async def _published(self, asked: Asked) -> dict[str, Any]:
        method = "GET /:page/published_posts"
        self._own(asked, "get")
        wanted = self._fields(method, asked, POST_FIELDS)
        many, since = asked.fields.get("limit", "25"), asked.fields.get("since", "0")
        if not many.isdecimal() or not 1 <= int(many) <= MOST_LISTED or not since.isdecimal():
            self._refuse(method, "limit or since", f"{many} {since}")
        found = [
            each for each in self.world.live(asked.page) if each.at.timestamp() >= int(since) and not self.world.lags
        ]
        if after := asked.fields.get("after", ""):
            found = [each for each in found if each.id < after]
        page, more = found[: int(many)], len(found) > int(many)
        if not page:
            return {"data": []}
        paging: dict[str, Any] = {"cursors": {"before": page[0].id, "after": page[-1].id}}
        if more:
            paging["next"] = (
                f"https://graph.facebook.com/next?access_token={asked.page.access_token}&after={page[-1].id}"
            )
        return {"data": [self._told_of(each, wanted) for each in page], "paging": paging}

    async def _show(self, asked: Asked) -> dict[str, Any]:
        wanted = self._fields("GET /:post", asked, POST_FIELDS)
        return self._told_of(self.world.find(asked.page, asked.name, "get"), wanted)

    async def _edit(self, asked: Asked) -> dict[str, Any]:
        self.world.edit(asked.page, asked.name, asked.fields.get("message", ""))
        return {"success": True}

    async def _delete(self, asked: Asked) -> dict[str, Any]:
        self.world.delete(asked.page, asked.name)
        return {"success": True}

    def _own(self, asked: Asked, verb: str) -> None:
        if asked.name != asked.page.id:
            raise facebook_world.unknown(verb, asked.name)

    def _fields(self, method: str, asked: Asked, known: frozenset[str]) -> list[str]:
        wanted = [name for name in asked.fields.get("fields", "").split(",") if name]
        if strange := set(wanted) - known:
            self._refuse(method, "fields", ",".join(sorted(strange)))
        return list(dict.fromkeys([*wanted, "id"]))

    def _told_of(self, post: facebook_world.Post, wanted: list[str]) -> dict[str, Any]:
        whole = {
            "id": post.id,
            "message": post.message,
            "created_time": post.at.strftime("%Y-%m-%dT%H:%M:%S+0000"),
            "permalink_url": self.world.permalink(post),
        }
        return {name: whole[name] for name in wanted if whole[name]}


def throttled(page: str, seconds: float) -> Refused:
    """Make the refusal of a Page that was asked too often, with the header that says how many minutes it takes."""
    spent = {"call_count": 100, "total_cputime": 25, "total_time": 25}
    usage = {page: [{"type": "pages", **spent, "estimated_time_to_regain_access": max(1, math.ceil(seconds / 60))}]}
    return Refused(
        80001,
        "There have been too many calls to this Page account. Wait a bit and try again.",
        headers={"X-Business-Use-Case-Usage": json.dumps(usage)},
    )


def _part(one: Any) -> Any:
    return (one.content_type, one.file.read()) if isinstance(one, web.FileField) else one
