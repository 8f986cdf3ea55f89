"""The simulated data server of Bluesky, asked over a real socket: what its lexicons and its own source say."""

import datetime as dt
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
from aiohttp import web

from commsbot.rehearsal import bluesky_api, bluesky_world, faults, happenings, limits
from tests import pictures

POST = "app.bsky.feed.post"
KEY = "3mfyqvoaaaa22"
CREATED = "2026-03-01T12:00:00.000Z"
PNG = pictures.png()
PASSWORD = "app-pass-word"


class Server:
    """A server, one account on it, and whoever is signed in."""

    def __init__(self) -> None:
        self.at = dt.datetime(2026, 3, 1, 12, 0, tzinfo=dt.UTC)
        self.faults = faults.Faults()
        self.told = happenings.Happenings()
        self.world = bluesky_world.BlueskyWorld(self.told, lambda: self.at)
        self.account = self.world.account("lovejoypd.example", "Lovejoy Police", PASSWORD)
        self.limits = limits.Limits(clock=self._seconds)
        self.api = bluesky_api.BlueskyApi(self.world, self.faults, self.limits, self.told, lambda: self.at)
        self.base = ""
        self.headers: dict[str, str] = {}
        self.token = ""
        self.session: aiohttp.ClientSession

    def _seconds(self) -> float:
        return self.at.timestamp()

    async def ask(self, method: str, name: str, *, token: str | None = None, **details: Any) -> tuple[int, Any]:
        held = self.token if token is None else token
        headers = {"Authorization": f"Bearer {held}"} if held else {}
        headers |= details.pop("headers", {})
        async with self.session.request(method, f"{self.base}/xrpc/{name}", headers=headers, **details) as answer:
            self.headers = dict(answer.headers)
            return answer.status, await answer.json()

    async def sign_in(self, password: str = PASSWORD) -> tuple[int, Any]:
        given = {"identifier": self.account.handle, "password": password}
        status, told = await self.ask("POST", "com.atproto.server.createSession", token="", json=given)
        self.token = told.get("accessJwt", "")
        return status, told

    async def put(self, key: str = KEY, swap: Any = ..., **fields: Any) -> tuple[int, Any]:
        record = {"$type": POST, "text": "Avoid Main Street.", "createdAt": CREATED, **fields}
        body = {"repo": self.account.did, "collection": POST, "rkey": key, "record": record}
        body |= {} if swap is ... else {"swapRecord": swap}
        return await self.ask("POST", "com.atproto.repo.putRecord", json=body)

    async def get(self, key: str = KEY) -> tuple[int, Any]:
        query = {"repo": self.account.handle, "collection": POST, "rkey": key}
        return await self.ask("GET", "com.atproto.repo.getRecord", token="", params=query)

    async def delete(self, key: str = KEY) -> tuple[int, Any]:
        body = {"repo": self.account.did, "collection": POST, "rkey": key}
        return await self.ask("POST", "com.atproto.repo.deleteRecord", json=body)

    async def upload(self, data: bytes = PNG) -> Any:
        return (
            await self.ask("POST", "com.atproto.repo.uploadBlob", data=data, headers={"Content-Type": "image/png"})
        )[1]


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    """Serve it on a free port, signed in."""
    own = Server()
    runner = web.AppRunner(own.api.app())
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    own.base = f"http://127.0.0.1:{runner.addresses[0][1]}"
    async with aiohttp.ClientSession() as own.session:
        await own.sign_in()
        yield own
    await runner.cleanup()


async def test_a_record_stands_under_its_key_and_is_told(server):
    status, told = await server.put()
    found = await server.get()

    assert (status, told["uri"]) == (200, f"at://{server.account.did}/{POST}/{KEY}")
    assert (found[0], found[1]["cid"], found[1]["value"]["text"]) == (200, told["cid"], "Avoid Main Street.")
    assert [each.facts["act"] for each in server.told.past()] == ["posted"]


async def test_the_same_record_again_is_no_change(server):
    first, again = await server.put(swap=None), await server.put(swap=None)

    assert first[1]["cid"] == again[1]["cid"]
    assert "commit" in first[1]
    assert "commit" not in again[1]
    assert len(server.told.past()) == 1


async def test_other_content_passes_only_by_the_right_swap(server):
    _, first = await server.put(swap=None)

    for swap in (None, "bafyreisomethingelse"):
        status, told = await server.put(swap=swap, text="Other.")
        assert (status, told["error"]) == (400, "InvalidSwap")
    assert (await server.put(swap=first["cid"], text="Other."))[0] == 200
    assert (await server.put(text="Without a swap."))[0] == 200


async def test_a_record_that_is_not_there_is_said_not_to_be(server):
    status, told = await server.get()

    assert (status, told["error"]) == (400, "RecordNotFound")
    assert told["message"].startswith("Could not locate record: at://")


async def test_a_deletion_twice_is_no_error(server):
    await server.put()
    first, again = await server.delete(), await server.delete()

    assert "commit" in first[1]
    assert again == (200, {})
    assert (await server.get())[1]["error"] == "RecordNotFound"
    [feed] = server.api.feeds()
    assert [(each["text"], each["deleted"]) for each in feed["posts"]] == [("Avoid Main Street.", True)]


@pytest.mark.parametrize(
    "wrong",
    [
        {"key": "my-own-key"},
        {"key": "z" * 13},
        {"text": "é" * 301},
        {"text": "👮🏽‍♀️" * 180},
        {"createdAt": "yesterday"},
        {"langs": ["en", "es", "fr", "de"]},
        {"langs": ["not a tag"]},
        {"facets": [{"index": {"byteStart": 0, "byteEnd": 99}, "features": []}]},
        {"text": "é", "facets": [{"index": {"byteStart": 0, "byteEnd": 1}, "features": []}]},
        {
            "facets": [
                {
                    "index": {"byteStart": 0, "byteEnd": 5},
                    "features": [{"$type": "app.bsky.richtext.facet#link", "uri": "nowhere"}],
                }
            ]
        },
        {"reply": {"parent": {"uri": "at://x", "cid": "y"}}},
        {"embed": {"$type": "app.bsky.embed.video"}},
    ],
)
async def test_what_the_lexicon_does_not_allow_is_refused(server, wrong):
    status, told = await server.put(**wrong)

    assert (status, told["error"]) == (400, "InvalidRequest")
    assert server.world.records == {}


@pytest.mark.parametrize(
    "strange", [{"visibility": "public"}, {"reply": {"root": {}, "parent": {}, "top": {}}}, {"facets": [{"index": {}, "features": [], "kind": 1}]}]
)  # fmt: skip
async def test_a_field_that_is_not_simulated_is_complained_about(server, strange):
    status, told = await server.put(**strange)

    assert (status, told["error"]) == (400, "InvalidRequest")


async def test_what_is_not_simulated_is_refused_and_written_down(server):
    assert (await server.ask("POST", "com.atproto.repo.createRecord", json={}))[0] == 501
    assert (await server.put(visibility="public"))[0] == 400
    body = {"repo": server.account.did, "collection": POST, "rkey": KEY, "record": {}, "validate": True}
    assert (await server.ask("POST", "com.atproto.repo.putRecord", json=body))[0] == 400
    assert (await server.ask("POST", "com.atproto.repo.putRecord", data=b"{"))[0] == 400

    assert len(server.api.complaints) == 4


async def test_a_picture_must_have_been_uploaded_and_be_small_enough(server):
    blob = (await server.upload())["blob"]
    image = {"alt": "A map", "image": blob, "aspectRatio": {"width": 64, "height": 48}}
    embed = {"$type": "app.bsky.embed.images", "images": [image]}
    unknown = {**image, "image": {**blob, "ref": {"$link": "bafkreinothing"}}}
    large = (await server.upload(bytes(1_000_001)))["blob"]

    assert (await server.put(embed=embed))[0] == 200
    assert (await server.put(embed={**embed, "images": [unknown]}))[1]["error"] == "BlobNotFound"
    assert (await server.put(embed={**embed, "images": [{**image, "image": large}]}))[1]["error"] == "BlobTooLarge"
    assert server.api.picture(blob["ref"]["$link"]) == ("image/png", PNG)
    assert server.api.feeds()[0]["posts"][0]["media"][0]["alt"] == "A map"


async def test_a_token_that_ran_out_is_a_400(server):
    server.at += dt.timedelta(hours=2)
    status, told = await server.put()

    assert (status, told) == (400, {"error": "ExpiredToken", "message": "Token has expired"})
    assert (await server.ask("GET", "com.atproto.server.getSession", token="nonsense"))[1]["error"] == "InvalidToken"
    assert (await server.ask("GET", "com.atproto.server.getSession", token=""))[0] == 401


async def test_a_refresh_token_rotates_and_has_two_hours_of_grace(server):
    _, opened = await server.sign_in()
    ask = server.ask("POST", "com.atproto.server.refreshSession", token=opened["refreshJwt"])
    _, renewed = await ask
    _, again = await server.ask("POST", "com.atproto.server.refreshSession", token=opened["refreshJwt"])
    server.at += dt.timedelta(hours=2)
    _, late = await server.ask("POST", "com.atproto.server.refreshSession", token=opened["refreshJwt"])

    assert renewed["refreshJwt"] == again["refreshJwt"] != opened["refreshJwt"]
    assert late["error"] == "ExpiredToken"
    assert (await server.ask("POST", "com.atproto.server.refreshSession", token=renewed["accessJwt"]))[1]["error"] == "InvalidToken"  # fmt: skip


async def test_a_wrong_password_is_a_401(server):
    status, told = await server.sign_in("wrong")

    assert (status, told["error"]) == (401, "AuthenticationRequired")


async def test_an_account_that_was_taken_down_is_a_401(server):
    server.account.trouble = "takendown"

    for status, told in (await server.put(), await server.delete(), await server.sign_in()):
        assert (status, told["error"]) == (401, "AccountTakedown")


async def test_nobody_writes_into_another_account(server):
    other = server.world.account("other.example")
    body = {"repo": other.did, "collection": POST, "rkey": KEY}

    assert (await server.ask("POST", "com.atproto.repo.deleteRecord", json=body))[0] == 401


async def test_writes_cost_points_of_the_hour(server):
    for number in range(2, 6):
        await server.put(text=f"number {number}")
    assert (server.headers["RateLimit-Limit"], server.headers["RateLimit-Remaining"]) == ("5000", "4992")
    await server.delete()
    assert server.headers["RateLimit-Remaining"] == "4991"
    server.limits.count(f"bluesky write {server.account.did} 3600.0", 5_000, 3600.0, 4_990)

    status, told = await server.put()

    assert (status, told["error"]) == (429, "RateLimitExceeded")
    assert int(server.headers["RateLimit-Reset"]) == server.at.timestamp() + 3600
    assert server.headers["RateLimit-Policy"] == "5000;w=3600"


async def test_the_thirty_first_session_in_five_minutes_is_a_429(server):
    for _ in range(29):
        assert (await server.sign_in())[0] == 200

    assert (await server.sign_in())[0] == 429
    server.at += dt.timedelta(minutes=5)
    assert (await server.sign_in())[0] == 200


async def test_a_handle_is_resolved_or_it_is_not(server):
    name = "com.atproto.identity.resolveHandle"

    assert (await server.ask("GET", name, params={"handle": "LovejoyPD.example"}))[1] == {"did": server.account.did}
    assert (await server.ask("GET", name, params={"handle": "no.example"}))[1]["message"] == "Unable to resolve handle"


@pytest.mark.parametrize(("kind", "status", "error"), [("json_5xx", 500, "InternalServerError"), ("flood", 429, "RateLimitExceeded")])  # fmt: skip
async def test_a_fault_speaks_as_the_server_would(server, kind, status, error):
    server.faults.add("bluesky", "com.atproto.repo.putRecord", kind)

    assert ((given := await server.put())[0], given[1]["error"]) == (status, error)
    assert server.world.records == {}
