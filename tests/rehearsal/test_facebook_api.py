"""The simulated Graph API, asked over a real socket: what Facebook's documents say of a Page."""

import datetime as dt
import hashlib
import hmac
import json
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
from aiohttp import web

from commsbot.rehearsal import facebook_api, facebook_world, faults, happenings, limits
from tests import pictures

TOKEN = "the-page-token"
PNG = pictures.png()


class Graph:
    """The API, one Page, and whoever holds its token."""

    def __init__(self) -> None:
        self.at = dt.datetime(2026, 3, 1, 12, 0, tzinfo=dt.UTC)
        self.faults = faults.Faults()
        self.told = happenings.Happenings()
        self.world = facebook_world.FacebookWorld(self.told, lambda: self.at)
        self.page = self.world.page("Lovejoy Police", access_token=TOKEN)
        self.limits = limits.Limits(clock=self._seconds)
        self.api = facebook_api.FacebookApi(self.world, self.faults, self.limits, self.told, lambda: self.at)
        self.base = ""
        self.headers: dict[str, str] = {}
        self.session: aiohttp.ClientSession

    def _seconds(self) -> float:
        return self.at.timestamp()

    async def ask(self, method: str, path: str, *, token: str = TOKEN, **details: Any) -> tuple[int, dict[str, Any]]:
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        async with self.session.request(method, f"{self.base}/v26.0/{path}", headers=headers, **details) as answer:
            self.headers = dict(answer.headers)
            return answer.status, await answer.json()

    async def post(self, message: str = "Avoid Main Street.", **fields: str) -> tuple[int, dict[str, Any]]:
        return await self.ask("POST", f"{self.page.id}/feed", data={"message": message, **fields})

    async def photo(self, data: bytes = PNG, kind: str = "image/png", **fields: str) -> tuple[int, dict[str, Any]]:
        form = aiohttp.FormData(fields)
        form.add_field("source", data, filename="picture", content_type=kind)
        return await self.ask("POST", f"{self.page.id}/photos", data=form)


@pytest.fixture
async def graph() -> AsyncIterator[Graph]:
    """Serve it on a free port."""
    own = Graph()
    runner = web.AppRunner(own.api.app())
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    own.base = f"http://127.0.0.1:{runner.addresses[0][1]}"
    async with aiohttp.ClientSession() as own.session:
        yield own
    await runner.cleanup()


def code(told: tuple[int, dict[str, Any]]) -> tuple[int, int, int]:
    status, body = told
    return status, body["error"]["code"], body["error"].get("error_subcode", 0)


async def test_a_post_is_numbered_by_its_page_and_itself(graph):
    status, told = await graph.post(link="https://police.example/i/7")

    [live] = graph.world.live(graph.page)
    assert (status, told) == (200, {"id": live.id})
    assert live.id.startswith(f"{graph.page.id}_")
    assert (live.message, live.link) == ("Avoid Main Street.", "https://police.example/i/7")


async def test_a_picture_is_a_post_with_words_and_alt_text(graph):
    status, told = await graph.photo(caption="Look.", alt_text_custom="Map of the closed streets")

    [live] = graph.world.live(graph.page)
    assert (status, told) == (200, {"id": live.photo.id, "post_id": live.id})
    assert (live.message, live.photo.alt, live.photo.data) == ("Look.", "Map of the closed streets", PNG)
    assert graph.api.picture(live.photo.id) == ("image/png", PNG)
    [shown] = graph.api.feeds()[0]["posts"]
    assert shown["media"] == [{"src": f"/media/facebook/{live.photo.id}", "alt": "Map of the closed streets"}]


@pytest.mark.parametrize(
    ("data", "kind", "refused"),
    [(b"no picture", "image/png", (400, 100, 1366046)), (PNG, "application/pdf", (400, 100, 1366046))],
)
async def test_what_is_no_picture_is_refused(graph, data, kind, refused):
    assert code(await graph.photo(data, kind)) == refused
    assert code(await graph.ask("POST", f"{graph.page.id}/photos", data={"caption": "Look."})) == (400, 324, 0)
    assert graph.world.posts == {}


@pytest.mark.parametrize(
    ("message", "fields", "refused"),
    [("  ", {}, 100), ("a" * 63_207, {}, 100), ("Look.", {"link": "police.example"}, 100)],
)
async def test_what_does_not_hold_is_refused(graph, message, fields, refused):
    assert code(await graph.post(message, **fields)) == (400, refused, 0)
    assert graph.world.posts == {}


async def test_the_same_words_twice_in_a_row_are_a_duplicate_but_pictures_are_not(graph):
    await graph.post()
    assert code(await graph.post()) == (400, 506, 0)
    await graph.post("Something else.")
    assert (await graph.post())[0] == 200

    assert [(await graph.photo(caption="Look."))[0] for _ in range(2)] == [200, 200]


async def test_an_own_post_is_edited_and_one_of_a_person_is_not(graph):
    _, told = await graph.post("Doors open at 9.")
    by_hand = graph.world.create(graph.page, "Good morning!", app=False)

    assert await graph.ask("POST", told["id"], data={"message": "Doors open at 10."}) == (200, {"success": True})
    assert code(await graph.ask("POST", by_hand.id, data={"message": "Hi"})) == (400, 200, 0)
    post = graph.world.posts[told["id"]]
    assert (post.message, post.edits) == ("Doors open at 10.", ["Doors open at 9."])
    assert graph.world.view(post)["edited"]


async def test_what_is_gone_is_answered_like_what_may_not_be_seen(graph):
    _, told = await graph.post()

    assert await graph.ask("DELETE", told["id"]) == (200, {"success": True})
    for method, fields in (("DELETE", {}), ("GET", {}), ("POST", {"data": {"message": "a"}})):
        assert code(await graph.ask(method, told["id"], **fields)) == (400, 100, 33)
    assert code(await graph.ask("GET", "17/published_posts")) == (400, 100, 33)
    assert graph.world.live(graph.page) == []
    [shown] = graph.api.feeds()[0]["posts"]
    assert shown["deleted"]


async def test_a_cursor_leads_through_the_posts_newest_first(graph):
    for number in range(5):
        graph.at += dt.timedelta(minutes=1)
        await graph.post(f"number {number}")
    path = f"{graph.page.id}/published_posts"
    params = {
        "fields": "id,message,created_time,permalink_url",
        "limit": "3",
        "since": str(int(graph.at.timestamp()) - 190),
    }
    _, first = await graph.ask("GET", path, params=params)
    _, second = await graph.ask("GET", path, params={**params, "after": first["paging"]["cursors"]["after"]})

    assert [each["message"] for each in first["data"] + second["data"]] == [
        "number 4",
        "number 3",
        "number 2",
        "number 1",
    ]
    assert first["data"][0]["created_time"] == "2026-03-01T12:05:00+0000"
    assert TOKEN in first["paging"]["next"]
    assert "next" not in second["paging"]


async def test_a_new_post_may_be_missing_from_the_list(graph):
    graph.world.lags = True
    _, told = await graph.post()

    assert (await graph.ask("GET", f"{graph.page.id}/published_posts"))[1] == {"data": []}
    assert await graph.ask("GET", told["id"]) == (200, {"id": told["id"]})


async def test_a_page_says_who_it_is(graph):
    assert await graph.ask("GET", "me", params={"fields": "id,name"}) == (
        200, {"id": graph.page.id, "name": "Lovejoy Police"},
    )  # fmt: skip
    for token in ("wrong", ""):
        assert code(await graph.ask("GET", "me", token=token)) == (401, 190, 0)


async def test_an_app_may_require_the_proof_of_its_secret(graph):
    graph.page.app_secret = "the-app-secret"
    right = hmac.new(b"the-app-secret", TOKEN.encode(), hashlib.sha256).hexdigest()

    assert code(await graph.post()) == (400, 100, 0)
    assert code(await graph.post(appsecret_proof="a" * 64)) == (400, 100, 0)
    assert (await graph.post(appsecret_proof=right))[0] == 200
    assert (await graph.ask("GET", "me", params={"appsecret_proof": right}))[0] == 200


@pytest.mark.parametrize(
    ("trouble", "refused"),
    [
        ("expired", (400, 190, 463)),
        ("checkpoint", (400, 190, 459)),
        ("no_permission", (400, 200, 0)),
        ("blocked", (400, 368, 1390008)),
    ],
)
async def test_each_trouble_of_a_page_has_its_own_code(graph, trouble, refused):
    graph.page.trouble = trouble

    assert code(await graph.post()) == refused
    assert (await graph.ask("GET", "me"))[0] == (400 if refused[1] == 190 else 200)


async def test_too_many_calls_are_refused_until_the_minutes_that_the_header_tells(graph):
    graph.limits.count(f"facebook {graph.page.id}", 1, facebook_api.DAY)
    for _ in range(facebook_api.PER_DAY):
        graph.limits.count(f"facebook {graph.page.id}", facebook_api.PER_DAY, facebook_api.DAY)

    assert code(await graph.post()) == (400, 80001, 0)
    [usage] = json.loads(graph.headers["X-Business-Use-Case-Usage"])[graph.page.id]
    assert usage["estimated_time_to_regain_access"] == 24 * 60
    graph.at += dt.timedelta(minutes=usage["estimated_time_to_regain_access"])
    assert (await graph.post())[0] == 200


async def test_what_is_not_simulated_is_refused_and_complained_about(graph):
    _, told = await graph.post()
    page = graph.page.id
    for method, path, fields in (
        ("POST", f"{page}/feed", {"data": {"message": "a", "scheduled_publish_time": "1"}}),
        ("POST", f"{page}/feed", {"data": {"message": "a", "access_token": TOKEN}}),
        ("POST", f"{page}/feed?message=a", {}),
        ("POST", f"{page}/photos", {"data": {"source": "not a file"}}),
        ("GET", f"{page}/published_posts?fields=link", {}),
        ("GET", f"{page}/published_posts?limit=101", {}),
        ("GET", f"{told['id']}/comments", {}),
        ("PUT", told["id"], {}),
    ):
        assert code(await graph.ask(method, path, **fields))[0] == 400

    assert len(graph.api.complaints) == 8
    assert {happening.kind for happening in graph.told.past()} == {"facebook", "complaint"}


@pytest.mark.parametrize(
    ("kind", "detail", "refused"),
    [
        ("json_5xx", {}, (500, 2, 0)),
        ("flood", {}, (400, 80001, 0)),
        ("status", {"status": 401}, (401, 190, 0)),
        ("status", {"status": 403}, (403, 200, 0)),
        ("status", {"status": 400}, (400, 100, 0)),
    ],
)
async def test_a_fault_speaks_as_the_graph_api_does(graph, kind, detail, refused):
    graph.faults.add("facebook", "POST /:page/feed", kind, **detail)

    assert code(await graph.post()) == refused
    assert (kind == "flood") == ("X-Business-Use-Case-Usage" in graph.headers)
