"""The simulated Mastodon server, asked over a real socket: what its documents and its source say."""

import datetime as dt
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
from aiohttp import web

from commsbot.rehearsal import faults, happenings, limits, mastodon_api, mastodon_length, mastodon_world
from tests import pictures

TOKEN = "the-token"
PNG = pictures.png()


class Server:
    """A server, one account on it, and whoever holds its token."""

    def __init__(self) -> None:
        self.at = dt.datetime(2026, 3, 1, 12, 0, tzinfo=dt.UTC)
        self.faults = faults.Faults()
        self.told = happenings.Happenings()
        self.world = mastodon_world.MastodonWorld(self.told, lambda: self.at, "social.example")
        self.account = self.world.account("lovejoy", "Lovejoy Police", access_token=TOKEN)
        self.limits = limits.Limits(clock=self._seconds)
        self.api = mastodon_api.MastodonApi(self.world, self.faults, self.limits, self.told, lambda: self.at)
        self.base = ""
        self.headers: dict[str, str] = {}
        self.session: aiohttp.ClientSession

    def _seconds(self) -> float:
        return self.at.timestamp()

    async def ask(
        self, method: str, path: str, *, token: str = TOKEN, key: str = "", **details: Any
    ) -> tuple[int, Any]:
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        headers |= {"Idempotency-Key": key} if key else {}
        async with self.session.request(method, self.base + path, headers=headers, **details) as answer:
            self.headers = dict(answer.headers)
            return answer.status, await answer.json()

    async def post(self, text: str = "Avoid Main Street.", key: str = "", **fields: Any) -> tuple[int, Any]:
        return await self.ask("POST", "/api/v1/statuses", key=key, json={"status": text, **fields})

    async def upload(self, data: bytes = PNG, kind: str = "image/png", **fields: str) -> tuple[int, Any]:
        form = aiohttp.FormData(fields)
        form.add_field("file", data, filename="picture", content_type=kind)
        return await self.ask("POST", "/api/v2/media", data=form)


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    """Serve it on a free port."""
    own = Server()
    runner = web.AppRunner(own.api.app())
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    own.base = f"http://127.0.0.1:{runner.addresses[0][1]}"
    async with aiohttp.ClientSession() as own.session:
        yield own
    await runner.cleanup()


async def test_a_status_has_its_words_in_html_and_its_source_as_written(server):
    text = "Doors < windows & roofs.\n\nMore:\nhttps://police.example/i/7"
    status, told = await server.post(text, language="es", spoiler_text="Fire", visibility="unlisted")
    _, source = await server.ask("GET", f"/api/v1/statuses/{told['id']}/source")

    assert status == 200
    assert told["content"] == "<p>Doors &lt; windows &amp; roofs.</p><p>More:<br />https://police.example/i/7</p>"
    assert (told["language"], told["spoiler_text"], told["sensitive"], told["visibility"]) == (
        "es", "Fire", True, "unlisted",
    )  # fmt: skip
    assert told["url"] == f"https://social.example/@lovejoy/{told['id']}"
    assert told["created_at"] == "2026-03-01T12:00:00.000Z"
    assert int(told["id"]) >> 16 == int(server.at.timestamp() * 1000)
    assert source == {"id": told["id"], "text": text, "spoiler_text": "Fire"}
    assert [happening.facts["act"] for happening in server.told.past()] == ["posted"]


async def test_a_known_key_gives_the_first_status_whatever_the_words(server):
    _, first = await server.post("one", key="k")
    status, again = await server.post("two", key="k")
    _, other = await server.post("two", key="l")

    assert (status, again) == (200, first)
    assert other["id"] != first["id"]


async def test_a_key_is_forgotten_after_an_hour_and_belongs_to_one_account(server):
    _, first = await server.post("one", key="k")
    server.world.account("other", access_token="theirs")
    _, theirs = await server.ask("POST", "/api/v1/statuses", token="theirs", key="k", json={"status": "one"})
    server.at += dt.timedelta(minutes=61)
    _, later = await server.post("one", key="k")

    assert len({first["id"], theirs["id"], later["id"]}) == 3


async def test_some_builds_answer_a_repeat_with_500(server):
    await server.post("one", key="k")
    server.world.replay_fails = True

    assert (await server.post("one", key="k"))[0] == 500
    assert len(server.world.timeline(server.account)) == 1


@pytest.mark.parametrize(
    ("text", "fields", "status", "error"),
    [
        (" ", {}, 422, "Validation failed: Text can't be blank"),
        ("a" * 501, {}, 422, "Validation failed: Text character limit of 500 exceeded"),
        ("a" * 490, {"spoiler_text": "b" * 11}, 422, "Validation failed: Text character limit of 500 exceeded"),
        ("a", {"media_ids": ["17"]}, 422, "Media 17 not found or already attached to another post"),
        ("a", {"media_ids": ["1"] * 5}, 422, "Cannot attach more than 4 files"),
        ("a", {"visibility": "secret"}, 422, "Validation failed: Visibility is not included in the list"),
        ("a", {"in_reply_to_id": "17"}, 404, "The post you are trying to reply to does not appear to exist."),
    ],
)
async def test_what_does_not_hold_is_refused(server, text, fields, status, error):
    assert await server.post(text, **fields) == (status, {"error": error})
    assert server.world.statuses == {}


@pytest.mark.parametrize(
    ("text", "spoiler", "length"),
    [
        ("https://police.example/a/very/long/address/that/goes/on/and/on", "", 23),
        ("Ask @fire@far.example.", "", 10),
        ("👩🏽‍🚒é", "", 2),
        ("ab", "cd", 4),
    ],
)
def test_a_status_is_as_long_as_its_graphemes_with_each_address_23(text, spoiler, length):
    assert mastodon_length.count(text, spoiler) == length


async def test_an_edit_keeps_id_and_history(server):
    _, first = await server.post("Doors open at 9.")
    server.at += dt.timedelta(minutes=5)
    status, edited = await server.ask("PUT", f"/api/v1/statuses/{first['id']}", json={"status": "Doors open at 10."})

    [kept] = server.world.timeline(server.account)
    assert (status, edited["id"], edited["edited_at"]) == (200, first["id"], "2026-03-01T12:05:00.000Z")
    assert (kept.text, kept.edits) == ("Doors open at 10.", [("Doors open at 9.", "", ())])
    assert server.world.view(kept)["edited"]


async def test_an_edit_that_changes_nothing_is_none(server):
    _, first = await server.post("Doors open at 9.")
    status, same = await server.ask("PUT", f"/api/v1/statuses/{first['id']}", json={"status": "Doors open at 9."})

    assert (status, same["edited_at"]) == (200, None)


async def test_an_edit_loses_what_it_does_not_name_again(server):
    _, picture = await server.upload()
    _, first = await server.post("Look.", media_ids=[picture["id"]], spoiler_text="Fire")
    path = f"/api/v1/statuses/{first['id']}"
    _, kept = await server.ask(
        "PUT", path, json={"status": "Look!", "spoiler_text": "Fire", "media_ids": [picture["id"]]}
    )
    _, lost = await server.ask("PUT", path, json={"status": "Look."})

    assert [each["id"] for each in kept["media_attachments"]] == [picture["id"]]
    assert (lost["media_attachments"], lost["spoiler_text"]) == ([], "")


async def test_a_picture_is_posted_with_description_and_focus(server):
    status, picture = await server.upload(description="A map", focus="-0.5,0.25")
    _, told = await server.post("Look.", media_ids=[picture["id"]])

    assert (status, picture["meta"]["focus"]) == (200, {"x": -0.5, "y": 0.25})
    [shown] = told["media_attachments"]
    assert shown["description"] == "A map"
    assert server.api.picture(picture["id"]) == ("image/png", PNG)
    assert (await server.ask("GET", f"/api/v1/media/{picture['id']}"))[0] == 404


async def test_a_picture_that_is_still_processed_can_not_be_posted(server):
    server.world.slow_media = 2
    status, picture = await server.upload()
    refused = await server.post("Look.", media_ids=[picture["id"]])
    looks = [(await server.ask("GET", f"/api/v1/media/{picture['id']}"))[0] for _ in range(2)]

    assert (status, picture["url"]) == (202, None)
    assert refused == (
        422, {"error": "Cannot attach files that have not finished processing. Try again in a moment!"}
    )  # fmt: skip
    assert looks == [206, 200]


@pytest.mark.parametrize(
    ("data", "kind", "fields", "status"),
    [
        (PNG, "application/pdf", {}, 422),
        (b"no picture", "image/png", {}, 422),
        (PNG, "image/png", {"description": "a" * 1501}, 422),
        (PNG, "image/png", {"focus": "2,0"}, 400),
        (PNG, "image/png", {"focus": "left"}, 400),
        (PNG, "image/png", {"thumbnail": "x"}, 400),
    ],
)
async def test_what_is_no_picture_is_refused(server, data, kind, fields, status):
    assert (await server.upload(data, kind, **fields))[0] == status
    assert bool(server.api.complaints) == ("thumbnail" in fields)


async def test_a_picture_that_is_too_big_is_refused(server):
    server.world.max_bytes = 20

    assert (await server.upload())[0] == 422


async def test_a_picture_belongs_to_one_status(server):
    _, picture = await server.upload()
    await server.post("one", media_ids=[picture["id"]])

    assert (await server.post("two", media_ids=[picture["id"]]))[0] == 422


async def test_deleting_gives_the_source_back_and_is_done_once(server):
    _, first = await server.post()
    path = f"/api/v1/statuses/{first['id']}"
    status, gone = await server.ask("DELETE", path)

    assert (status, gone["text"]) == (200, "Avoid Main Street.")
    for method in ("DELETE", "GET", "PUT"):
        assert await server.ask(method, path) == (404, {"error": "Record not found"})
    [shown] = server.api.feeds()[0]["posts"]
    assert shown["deleted"]


async def test_a_deleted_picture_goes_at_once_only_if_that_is_asked(server):
    for asked, kept in (("", True), ("?delete_media=true", False)):
        _, picture = await server.upload()
        _, told = await server.post("Look.", media_ids=[picture["id"]])
        await server.ask("DELETE", f"/api/v1/statuses/{told['id']}{asked}")

        assert (picture["id"] in server.world.media) == kept


async def test_pages_lead_through_the_statuses_newest_first(server):
    for number in range(5):
        await server.post(f"number {number}")
    path = f"/api/v1/accounts/{server.account.id}/statuses"
    _, first = await server.ask("GET", f"{path}?limit=3&exclude_reblogs=true")
    _, second = await server.ask("GET", f"{path}?limit=3&max_id={first[-1]['id']}")

    texts = [each["content"] for each in first + second]
    assert texts == [f"<p>number {number}</p>" for number in range(4, -1, -1)]


async def test_what_is_for_followers_is_seen_by_its_author(server):
    _, told = await server.post(visibility="private")
    path = f"/api/v1/accounts/{server.account.id}/statuses"

    assert len((await server.ask("GET", path))[1]) == 1
    assert (await server.ask("GET", path, token=""))[1] == []
    assert (await server.ask("GET", f"/api/v1/statuses/{told['id']}", token=""))[0] == 404


async def test_an_account_is_looked_up_by_strangers_where_the_server_is_open(server):
    path = "/api/v1/accounts/lookup?acct="
    for name in ("lovejoy", "lovejoy@social.example"):
        assert (await server.ask("GET", path + name, token=""))[1]["id"] == server.account.id
    assert (await server.ask("GET", path + "lovejoy@far.example", token=""))[0] == 404
    assert (await server.ask("GET", "/api/v1/accounts/17/statuses", token=""))[0] == 404
    server.world.open = False

    assert await server.ask("GET", path + "lovejoy", token="") == (
        401, {"error": "This API requires an authenticated user"},
    )  # fmt: skip


async def test_a_token_that_is_shown_needs_the_scope_even_where_strangers_may_look(server):
    assert await server.ask("GET", "/api/v1/accounts/lookup?acct=lovejoy") == (
        403, {"error": "This action is outside the authorized scopes"},
    )  # fmt: skip


@pytest.mark.parametrize(
    ("trouble", "status", "error"),
    [("revoked", 401, "The access token was revoked"), ("disabled", 403, "Your login is currently disabled")],
)
async def test_each_trouble_of_an_account_has_its_own_answer(server, trouble, status, error):
    server.account.trouble = trouble

    assert await server.post() == (status, {"error": error})


@pytest.mark.parametrize(
    ("method", "path", "scope"),
    [
        ("PUT", "/api/v1/statuses/0", "write:statuses"),
        ("GET", "/api/v1/statuses/0/source", "read:statuses"),
        ("GET", "/api/v1/media/0", "write:media"),
    ],
)
async def test_a_door_opens_by_its_scope_before_anything_is_looked_for(server, method, path, scope):
    assert (await server.ask(method, path))[0] == 404
    assert (await server.ask(method, path, token="wrong"))[0] == 401
    assert (await server.ask(method, path, token=""))[0] == 401
    server.account.scopes -= {scope}

    assert (await server.ask(method, path))[0] == 403


async def test_an_instance_tells_its_limits(server):
    server.world.max_characters = 1000
    _, told = await server.ask("GET", "/api/v2/instance", token="")

    limits_ = told["configuration"]
    assert limits_["statuses"] == {
        "max_characters": 1000,
        "max_media_attachments": 4,
        "characters_reserved_per_url": 23,
    }
    assert limits_["media_attachments"]["description_limit"] == 1500


@pytest.mark.parametrize(
    ("method", "path", "most", "minutes"),
    [
        ("POST", "/api/v1/statuses", 300, 180),
        ("DELETE", "/api/v1/statuses/17", 30, 30),
        ("POST", "/api/v2/media", 30, 30),
        ("GET", "/api/v1/statuses/17/source", 300, 5),
    ],
)
async def test_each_limit_ends_at_the_moment_that_the_headers_tell(server, method, path, most, minutes):
    body = {"json": {"status": "a"}} if path.endswith("statuses") else {}
    for number in range(most):
        # The limit of all calls is 300 in 5 minutes, which isn't what this is about.
        server.at += dt.timedelta(seconds=minutes * 0.1)
        status, _ = await server.ask(method, path, **body)
        assert status != 429, number
    status, told = await server.ask(method, path, **body)

    assert (status, told) == (429, {"error": "Too many requests"})
    assert server.headers["X-RateLimit-Remaining"] == "0"
    assert "Retry-After" not in server.headers
    server.at = dt.datetime.fromisoformat(server.headers["X-RateLimit-Reset"])
    assert (await server.ask(method, path, **body))[0] != 429


async def test_what_is_not_simulated_is_refused_and_complained_about(server):
    _, told = await server.post()
    for method, path, fields in (
        ("POST", "/api/v1/statuses", {"json": {"status": "a", "scheduled_at": "2026-03-02T12:00:00Z"}}),
        ("POST", "/api/v1/statuses", {"data": "status=a"}),
        ("PUT", f"/api/v1/statuses/{told['id']}", {"json": {"status": "a", "visibility": "public"}}),
        ("DELETE", f"/api/v1/statuses/{told['id']}?now=true", {}),
        ("POST", f"/api/v1/statuses/{told['id']}/pin", {}),
    ):
        assert (await server.ask(method, path, **fields))[0] in {400, 404}

    assert len(server.api.complaints) == 5
    assert {happening.kind for happening in server.told.past()} == {"mastodon", "complaint"}


@pytest.mark.parametrize(("kind", "status"), [("json_5xx", 500), ("flood", 429), ("status", 400)])
async def test_a_fault_speaks_as_the_server_does(server, kind, status):
    server.faults.add("mastodon", "POST /api/v1/statuses", kind, seconds=20)
    got, told = await server.post()

    assert (got, set(told)) == (status, {"error"})
    assert (kind == "flood") == ("X-RateLimit-Reset" in server.headers)
