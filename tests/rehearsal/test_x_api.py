"""The simulated X API, asked by the real tweepy AsyncClient over a real socket."""

import datetime as dt
import html
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
import tweepy
from aiohttp import web
from tweepy.asynchronous import AsyncClient
from yarl import URL

from commsbot.rehearsal import faults, happenings, limits, x_api, x_world


class Rebased:
    """A session that goes to the rehearsal instead of the host that tweepy has built in."""

    def __init__(self, session: aiohttp.ClientSession, base: str) -> None:
        self.session = session
        self.base = URL(base)

    def request(self, method: str, url: str | URL, **detail: Any) -> Any:
        there = URL(url, encoded=True) if isinstance(url, str) else url
        moved = there.with_scheme("http").with_host("127.0.0.1").with_port(self.base.port)
        return self.session.request(method, moved, **detail)


class Stage:
    """X, one account on it and a client of it."""

    def __init__(self) -> None:
        self.at = dt.datetime(2026, 3, 1, 12, 0, tzinfo=dt.UTC)
        self.faults = faults.Faults()
        self.told = happenings.Happenings()
        self.world = x_world.XWorld(self.told, lambda: self.at)
        self.account = self.world.account("lovejoypd", "Lovejoy Police")
        self.limits = limits.Limits()
        self.api = x_api.XApi(self.world, self.faults, self.limits, self.told, lambda: self.at)
        self.base = ""
        self.session: aiohttp.ClientSession

    def client(self, **wrong: str) -> AsyncClient:
        keys = {
            name: getattr(self.account, name)
            for name in ("consumer_key", "consumer_secret", "access_token", "access_token_secret")
        }
        client = AsyncClient(**(keys | wrong))
        client.session = Rebased(self.session, self.base)
        return client


@pytest.fixture
async def stage() -> AsyncIterator[Stage]:
    """Serve X on a free port."""
    own = Stage()
    runner = web.AppRunner(own.api.app())
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    own.base = f"http://127.0.0.1:{runner.addresses[0][1]}"
    async with aiohttp.ClientSession() as own.session:
        yield own
    await runner.cleanup()


async def test_a_post_gets_an_id_that_tells_its_time(stage):
    got = await stage.client().create_tweet(text="Avoid Main Street.")

    assert got.data["text"] == "Avoid Main Street."
    assert got.data["edit_history_tweet_ids"] == [got.data["id"]]
    assert (int(got.data["id"]) >> 22) + 1288834974657 == int(stage.at.timestamp() * 1000)
    assert [post.text for post in stage.world.timeline(stage.account)] == ["Avoid Main Street."]
    assert [happening.facts["act"] for happening in stage.told.past()] == ["posted"]


async def test_the_timeline_gives_back_what_can_be_unescaped(stage):
    text = "Doors < windows & roofs: https://police.example.org/i/7?a=1&b=2, more at police.gov.uk."
    client = stage.client()
    before = (int(stage.at.timestamp() * 1000) - 60_000 - 1288834974657) << 22
    await client.create_tweet(text=text)

    got = await client.get_users_tweets(
        stage.account.id,
        since_id=str(before),
        max_results=10,
        tweet_fields=["created_at", "edit_history_tweet_ids", "note_tweet", "entities"],
        user_auth=True,
    )

    [seen] = got.data
    assert "&lt; windows &amp; roofs" in seen.text
    assert "police.example.org" not in seen.text
    for entity in seen.entities["urls"]:
        assert seen.text[entity["start"] : entity["end"]] == entity["url"]
    whole = seen.text
    for entity in seen.entities["urls"]:
        whole = whole.replace(entity["url"], entity["expanded_url"])
    assert html.unescape(whole) == text.replace(" police.gov.uk", " http://police.gov.uk")
    assert seen.created_at == stage.at


async def test_since_id_hides_what_came_before(stage):
    client = stage.client()
    first = await client.create_tweet(text="one")
    await client.create_tweet(text="two")

    got = await client.get_users_tweets(stage.account.id, since_id=first.data["id"], user_auth=True)
    none = await client.get_users_tweets(stage.account.id, since_id=got.data[0].id, user_auth=True)

    assert [seen.text for seen in got.data] == ["two"]
    assert none.data is None
    assert none.meta == {"result_count": 0}


async def test_pages_lead_through_the_whole_timeline(stage):
    client = stage.client()
    for number in range(7):
        await client.create_tweet(text=f"number {number}")

    first = await client.get_users_tweets(stage.account.id, max_results=5, user_auth=True)
    second = await client.get_users_tweets(
        stage.account.id, max_results=5, pagination_token=first.meta["next_token"], user_auth=True
    )

    assert [seen.text for seen in first.data + second.data] == [f"number {number}" for number in range(6, -1, -1)]
    assert "next_token" not in second.meta


async def test_the_same_words_twice_are_refused_without_the_id(stage):
    client = stage.client()
    await client.create_tweet(text="Avoid Main Street.")

    with pytest.raises(tweepy.Forbidden) as refused:
        await client.create_tweet(text="Avoid Main Street.")

    assert await refused.value.response.json() == {
        "detail": "You are not allowed to create a Tweet with duplicate content.",
        "type": "about:blank",
        "title": "Forbidden",
        "status": 403,
    }


async def test_a_reply_to_oneself_needs_the_account_to_allow_it(stage):
    client = stage.client()
    first = await client.create_tweet(text="one")

    with pytest.raises(tweepy.Forbidden, match="Reply to this conversation is not allowed"):
        await client.create_tweet(text="two", in_reply_to_tweet_id=first.data["id"])
    stage.account.replies = True
    second = await client.create_tweet(text="two", in_reply_to_tweet_id=first.data["id"])

    assert stage.world.posts[second.data["id"]].reply_to == first.data["id"]


async def test_a_post_over_280_is_refused_and_a_premium_one_is_cut(stage):
    client = stage.client()
    await client.create_tweet(text="a" * 280)
    with pytest.raises(tweepy.Forbidden):
        await client.create_tweet(text="b" * 281)

    stage.account.premium = True
    await client.create_tweet(text="b" * 281)
    got = await client.get_users_tweets(stage.account.id, tweet_fields=["note_tweet"], user_auth=True)

    assert got.data[0].note_tweet["text"] == "b" * 281
    assert got.data[0].text == "b" * 270


async def test_an_edit_is_a_new_id_and_deleting_it_deletes_the_chain(stage):
    stage.account.premium = True
    client = stage.client()
    first = (await client.create_tweet(text="Doors open at 9.")).data["id"]
    answer = await client.request(
        "POST",
        "/2/tweets",
        params={},
        json={"text": "Doors open at 10.", "edit_options": {"previous_post_id": first}},
        user_auth=True,
    )
    second = (await answer.json())["data"]

    assert second["edit_history_tweet_ids"] == [first, second["id"]]
    assert [post.id for post in stage.world.timeline(stage.account)] == [second["id"]]
    assert (await client.delete_tweet(second["id"])).data == {"deleted": True}
    assert stage.world.timeline(stage.account) == []
    with pytest.raises(tweepy.NotFound):
        await client.delete_tweet(first)


async def test_an_edit_after_an_hour_is_refused(stage):
    stage.account.premium = True
    client = stage.client()
    first = (await client.create_tweet(text="Doors open at 9.")).data["id"]
    stage.at += dt.timedelta(minutes=61)

    with pytest.raises(tweepy.Forbidden, match="not permitted to edit"):
        await client.request(
            "POST",
            "/2/tweets",
            params={},
            json={"text": "Doors open at 10.", "edit_options": {"previous_post_id": first}},
            user_auth=True,
        )


async def test_who_am_i_needs_a_right_signature(stage):
    me = await stage.client().get_me()
    assert (me.data.id, me.data.username) == (int(stage.account.id), "lovejoypd")

    for wrong in ("consumer_secret", "access_token_secret", "consumer_key", "access_token"):
        with pytest.raises(tweepy.Unauthorized):
            await stage.client(**{wrong: "wrong"}).get_me()
    assert stage.api.complaints == []


@pytest.mark.parametrize(
    ("trouble", "error", "part"),
    [
        ("revoked", tweepy.Unauthorized, "Unauthorized"),
        ("no_credit", tweepy.HTTPException, "credits"),
        ("read_only", tweepy.Forbidden, "oauth1 app permissions"),
        ("not_enrolled", tweepy.Forbidden, "attached to a Project"),
        ("suspended", tweepy.Forbidden, "suspended"),
    ],
)
async def test_each_trouble_of_an_account_has_its_own_answer(stage, trouble, error, part):
    stage.account.trouble = trouble

    with pytest.raises(error) as refused:
        await stage.client().create_tweet(text="one")

    assert part in (await refused.value.response.json())["detail"]
    assert stage.world.posts == {}


async def test_the_hundred_and_first_post_in_a_quarter_is_a_429(stage):
    client = stage.client()
    for number in range(100):
        answer = await client.request("POST", "/2/tweets", params={}, json={"text": f"{number}"}, user_auth=True)

    assert answer.headers["x-rate-limit-remaining"] == "0"
    with pytest.raises(tweepy.TooManyRequests) as limited:
        await client.create_tweet(text="one more")
    assert limited.value.reset_time > stage.at.timestamp()
    assert "Retry-After" not in limited.value.response.headers
    stage.limits.scale = 0
    await client.create_tweet(text="one more")


async def test_what_is_not_simulated_is_refused_and_complained_about(stage):
    client = stage.client()
    for attempt in (
        client.create_tweet(text="one", poll_options=["a", "b"], poll_duration_minutes=5),
        client.create_tweet(text="one", quote_tweet_id=1),
        client.get_users_tweets(stage.account.id, tweet_fields=["public_metrics"], user_auth=True),
        client.get_users_tweets(stage.account.id, expansions=["author_id"], user_auth=True),
        client.get_users_tweets(stage.account.id, max_results=4, user_auth=True),
    ):
        with pytest.raises(tweepy.BadRequest):
            await attempt
    with pytest.raises(tweepy.NotFound):
        await client.like(1)
    with pytest.raises(tweepy.Unauthorized):
        await client.get_users_tweets(stage.account.id)

    assert len(stage.api.complaints) == 7
    assert {happening.kind for happening in stage.told.past()} == {"complaint"}


@pytest.mark.parametrize(
    ("kind", "phase", "error", "posted"),
    [
        ("drop", "before", aiohttp.ServerDisconnectedError, 0),
        ("drop", "after", aiohttp.ServerDisconnectedError, 1),
        ("html_5xx", "after", aiohttp.ContentTypeError, 1),
        ("json_5xx", "before", tweepy.TwitterServerError, 0),
        ("truncate", "after", aiohttp.ClientPayloadError, 1),
        ("flood", "before", tweepy.TooManyRequests, 0),
    ],
)
async def test_a_fault_reaches_tweepy_as_the_error_it_really_raises(stage, kind, phase, error, posted):
    stage.faults.add("x", "POST /2/tweets", kind, phase)

    with pytest.raises(error):
        await stage.client().create_tweet(text="one")

    assert len(stage.world.posts) == posted
