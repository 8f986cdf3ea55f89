"""Bluesky's data server over HTTP (XRPC), as far as the product calls it.

Known: com.atproto.server createSession, refreshSession and getSession; com.atproto.repo putRecord, getRecord, deleteRecord and uploadBlob;
com.atproto.identity.resolveHandle. Anything else, a field too many included, is refused and written down in `complaints`.

Limits are those of docs.bsky.app (rate limits) and packages/pds: 5,000 points an hour and 35,000 a day for what an account writes, of which putRecord takes
2 and deleteRecord 1; 30 sessions in five minutes and 300 a day; 1,000 pictures a day. A 429 carries `RateLimit-*` headers with epoch seconds.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from aiohttp import web

from commsbot.rehearsal import bluesky_lexicon, bluesky_world, faults

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Awaitable, Callable, Sequence

    from commsbot.rehearsal import happenings, limits

    Act = Callable[["Asked"], Awaitable[dict[str, Any]]]

MINUTE: Final = 60.0
DAY: Final = 86_400.0
WRITES: Final = ((5_000, 60 * MINUTE), (35_000, DAY))
SESSIONS: Final = ((30, 5 * MINUTE), (300, DAY))
COSTS: Final = {"com.atproto.repo.putRecord": 2, "com.atproto.repo.deleteRecord": 1}
IN_HEADER: Final = frozenset({"com.atproto.repo.uploadBlob"})
"""What has bytes for a body."""


class Asked:
    """One call: by whom, with what."""

    def __init__(self, request: web.Request, raw: bytes, body: dict[str, Any]) -> None:
        self.token = request.headers.get("Authorization", "").removeprefix("Bearer ")
        self.kind = request.content_type
        self.raw = raw
        self.body = body
        self.query = dict(request.query)
        self.account: bluesky_world.Account | None = None
        self.headers: dict[str, str] = {}


class BlueskyApi:
    """The application that serves one BlueskyWorld; `complaints` lists what was asked and isn't simulated."""

    def __init__(
        self,
        world: bluesky_world.BlueskyWorld,
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
        app = web.Application(client_max_size=2 * bluesky_world.BLOB_LIMIT)
        for verb, name, act in (
            ("POST", "com.atproto.server.createSession", self._create_session),
            ("POST", "com.atproto.server.refreshSession", self._refresh_session),
            ("GET", "com.atproto.server.getSession", self._get_session),
            ("GET", "com.atproto.identity.resolveHandle", self._resolve),
            ("GET", "com.atproto.repo.getRecord", self._get),
            ("POST", "com.atproto.repo.putRecord", self._put),
            ("POST", "com.atproto.repo.deleteRecord", self._delete),
            ("POST", "com.atproto.repo.uploadBlob", self._upload),
        ):
            app.router.add_route(verb, f"/xrpc/{name}", self._door(name, act))
        app.router.add_route("*", "/{path:.*}", self._unknown)
        return app

    def _door(self, name: str, act: Act) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
        async def door(request: web.Request) -> web.StreamResponse:
            raw = await request.read()
            if fault := self._faults.take("bluesky", name, "before"):
                return await faults.apply(fault, request)
            asked = Asked(request, raw, {})
            status, body = 200, {}
            try:
                if raw and name not in IN_HEADER:
                    asked.body = self._parsed(name, raw)
                body = await act(asked)
            except bluesky_world.Refused as refused:
                status, body = refused.status, refused.body
            return await self._faults.answer("bluesky", name, request, status, body, asked.headers)

        return door

    def complain(self, what: str) -> None:
        """Write down what was asked and isn't simulated, and tell the page."""
        self.complaints.append(what)
        self._told.tell("complaint", platform="bluesky", what=what)

    def feeds(self) -> list[dict[str, Any]]:
        """Return each account's posts as the page shows them."""
        return [
            {
                "key": f"bluesky {account.handle}",
                "platform": "Bluesky",
                "handle": f"@{account.handle}",
                "name": account.name,
                "posts": [self.world.view(each) for each in self.world.shown_of(account)],
            }
            for account in self.world.accounts
        ]

    def accounts(self) -> Sequence[bluesky_world.Account]:
        """Return the accounts, which switches bring into trouble."""
        return self.world.accounts

    def picture(self, name: str) -> tuple[str, bytes] | None:
        """Return a picture that was uploaded."""
        found = self.world.blobs.get(name)
        return (found.kind, found.data) if found is not None else None

    async def _unknown(self, request: web.Request) -> web.StreamResponse:
        self.complain(f"{request.method} {request.path} isn't simulated")
        return web.json_response({"error": "MethodNotImplemented", "message": "Method Not Implemented"}, status=501)

    # sessions

    async def _create_session(self, asked: Asked) -> dict[str, Any]:
        self._known("createSession", asked.body, {"identifier": str, "password": str})
        who = str(asked.body["identifier"]).casefold()
        self._spend(asked, f"session {who}", SESSIONS, 1)
        return self.world.sign_in(asked.body["identifier"], asked.body["password"])

    async def _refresh_session(self, asked: Asked) -> dict[str, Any]:
        self._known("refreshSession", asked.body, {})
        return self.world.refresh(asked.token)

    async def _get_session(self, asked: Asked) -> dict[str, Any]:
        account = self._who(asked)
        self._known("getSession", asked.query, {})
        if account.trouble == "takendown":  # getAccount leaves those out
            raise bluesky_world.invalid(f"Could not find user info for account: {account.did}")
        return {"handle": account.handle, "did": account.did, "emailConfirmed": True, "active": True}

    # records

    async def _resolve(self, asked: Asked) -> dict[str, Any]:
        self._known("resolveHandle", asked.query, {"handle": str})
        found = self.world.find(asked.query["handle"])
        if found is None:
            raise bluesky_world.invalid("Unable to resolve handle")
        return {"did": found.did}

    async def _get(self, asked: Asked) -> dict[str, Any]:
        self._known("getRecord", asked.query, {"repo": str, "collection": str, "rkey": str})
        account = self.world.find(asked.query["repo"])
        if account is None:
            raise bluesky_world.invalid("Could not locate record")
        found = self.world.records.get((account.did, asked.query["rkey"]))
        if found is None or found.value["$type"] != asked.query["collection"]:
            uri = f"at://{account.did}/{asked.query['collection']}/{asked.query['rkey']}"
            raise bluesky_world.invalid(f"Could not locate record: {uri}", "RecordNotFound")
        return {"uri": found.uri, "cid": found.cid, "value": found.value}

    async def _put(self, asked: Asked) -> dict[str, Any]:
        account = self._who(asked)
        self._spend(asked, f"write {account.did}", WRITES, COSTS["com.atproto.repo.putRecord"])
        wanted = {"repo": str, "collection": str, "rkey": str, "record": dict, "swapRecord": (str, type(None))}
        self._known("putRecord", asked.body, wanted, optional={"swapRecord"})
        self._own(asked, account)
        try:
            bluesky_lexicon.check(asked.body["rkey"], asked.body["record"], self._blob_of(account))
        except bluesky_world.Refused as refused:
            if "is not simulated" in str(refused):
                self.complain(f"putRecord: {refused}")
            raise
        record, changed = self.world.put(
            account, asked.body["rkey"], asked.body["record"], asked.body.get("swapRecord", ...)
        )
        commit = {"commit": {"cid": bluesky_world.cid_of({"of": record.cid}), "rev": record.key}} if changed else {}
        return {"uri": record.uri, "cid": record.cid, **commit, "validationStatus": "valid"}

    async def _delete(self, asked: Asked) -> dict[str, Any]:
        account = self._who(asked)
        self._spend(asked, f"write {account.did}", WRITES, COSTS["com.atproto.repo.deleteRecord"])
        self._known("deleteRecord", asked.body, {"repo": str, "collection": str, "rkey": str})
        self._own(asked, account)
        record = self.world.delete(account, asked.body["rkey"])
        return {"commit": {"cid": bluesky_world.cid_of({"without": record.cid}), "rev": record.key}} if record else {}

    async def _upload(self, asked: Asked) -> dict[str, Any]:
        account = self._who(asked)
        self._spend(asked, f"blob {account.did}", ((1_000, DAY),), 1)
        blob = self.world.upload(account, asked.kind, asked.raw)
        return {"blob": {"$type": "blob", "ref": {"$link": blob.cid}, "mimeType": blob.kind, "size": len(blob.data)}}

    # the doors

    def _who(self, asked: Asked) -> bluesky_world.Account:
        return self.world.who(asked.token).account

    def _blob_of(self, account: bluesky_world.Account) -> Callable[[str], bluesky_world.Blob | None]:
        def blob(cid: str) -> bluesky_world.Blob | None:
            found = self.world.blobs.get(cid)
            return found if found is not None and found.account is account else None

        return blob

    def _own(self, asked: Asked, account: bluesky_world.Account) -> None:
        if self.world.find(asked.body["repo"]) is not account:
            raise bluesky_world.Refused(401, "AuthenticationRequired", "Authentication Required")
        if asked.body["collection"] != bluesky_lexicon.POST:
            self.complain(f"the collection {asked.body['collection']} isn't simulated")
            raise bluesky_world.invalid("Invalid collection")

    def _parsed(self, name: str, raw: bytes) -> dict[str, Any]:
        try:
            body = json.loads(raw)
        except ValueError:
            self.complain(f"{name}: the body isn't JSON")
            raise bluesky_world.invalid("Unable to parse body") from None
        return dict(body)

    def _known(
        self,
        name: str,
        given: dict[str, Any],
        wanted: dict[str, Any],
        optional: frozenset[str] | set[str] = frozenset(),
    ) -> None:
        for field, value in given.items():
            if field not in wanted:
                self.complain(
                    f"{name}: {field}={str(value)[:80]!r} isn't simulated (known: {', '.join(sorted(wanted))})"
                )
                raise bluesky_world.invalid(f"{field} is not simulated")
            if not isinstance(value, wanted[field]):
                raise bluesky_world.invalid(f"Input/{field} is of the wrong type")
        for field in sorted(set(wanted) - set(given) - optional):
            raise bluesky_world.invalid(f'Input must have the property "{field}"')

    def _spend(self, asked: Asked, what: str, windows: Sequence[tuple[int, float]], points: int) -> None:
        """Take points of each window; the answer's headers tell of the one that has least left."""
        held = [
            (self._limits.count(f"bluesky {what} {seconds}", limit, seconds, points), seconds)
            for limit, seconds in windows
        ]
        tightest, seconds = min(held, key=lambda one: (one[0].allowed, one[0].remaining))
        asked.headers = {
            "RateLimit-Limit": str(tightest.limit),
            "RateLimit-Remaining": str(max(0, tightest.remaining)),
            "RateLimit-Reset": str(int(self._now().timestamp() + tightest.reset_in)),
            "RateLimit-Policy": f"{tightest.limit};w={int(seconds)}",
        }
        if not tightest.allowed:
            raise bluesky_world.Refused(429, "RateLimitExceeded", "Rate Limit Exceeded")
