"""X's adapter against the simulated X API, through the real tweepy."""

import contextlib
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from commsbot.channels import kinds, registry, x, x_media
from commsbot.domain.delivery import Found, Limited, NotSent, Post, Receipt, Rejected, Sent, Unconfirmed, Unknown, Verb
from commsbot.rehearsal import server, x_world
from commsbot.rehearsal.stage import Rehearsal
from commsbot.wire import pace, session
from commsbot.wire.redaction import Redactor
from tests import pictures
from tests.channels import contract

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
KEYS = {
    "consumer_key": "the-consumer-key",
    "consumer_secret": "the-consumer-secret",
    "access_token": "the-access-token",
    "access_token_secret": "the-access-token-secret",
}


@dataclass
class X:
    rehearsal: Rehearsal
    account: x_world.Account
    sessions: session.Sessions
    channel: x.XChannel
    platform: str = "x"
    method: str = "POST /2/tweets"
    secrets: tuple[str, ...] = tuple(KEYS.values())

    def connected(self, api: str, *, self_replies: bool = False, **wrong: str) -> x.XChannel:
        keys = KEYS | wrong
        wiring = registry.Wiring(
            sessions=self.sessions,
            patience=contract.PATIENCE,
            redactor=Redactor(keys.values()),
            clock=lambda: NOW,
            seconds=lambda: 0.0,
            bot=registry.Bot(token="7000001:none-of-this", api=api, rates=pace.telegram()),
            rates={"x": pace.x()},
            got_it=str,
        )
        options = {**keys, "api": api, "self_replies": self_replies}
        configured = registry.Configured(name="x", kind="x", address="RiverbendPD", languages=("en",), options=options)
        made = kinds.x(configured, wiring).channel
        assert isinstance(made, x.XChannel)
        return made

    def post(self, **different: Any) -> Post:
        post = Post(
            key="k/1", verb=Verb.PUBLISH, address="RiverbendPD", text="Stay away from Main & 3rd: https://riverbend.example/i/1",
            language="en", prepared_at=NOW,
        )  # fmt: skip
        return replace(post, **different)

    def live(self) -> int:
        return len(self.rehearsal.x.timeline(self.account))


@pytest.fixture
async def rig() -> AsyncIterator[X]:
    async with contextlib.AsyncExitStack() as open_:
        rehearsal = await open_.enter_async_context(server.serving(page_port=0, scale=0, now=lambda: NOW))
        sessions = await open_.enter_async_context(session.opened(contract.PATIENCE))
        made = X(rehearsal, rehearsal.x.account("RiverbendPD", **KEYS), sessions, None)  # type: ignore[arg-type]
        made.channel = made.connected(rehearsal.addresses.x)
        yield made
        assert rehearsal.complaints() == []


@pytest.mark.parametrize("case", contract.CASES, ids=str)
async def test_each_fault_leads_to_its_outcome(rig, case):
    await contract.holds(rig, case)


PICTURED = {
    "media": pictures.png(),
    "media_sha256": "a" * 64,
    "media_type": "image/png",
    "alt_text": "Map of the closed streets",
}
UPLOAD = "POST /2/media/upload/initialize"
STEPS = (UPLOAD, "POST /2/media/upload/:id/append", "POST /2/media/upload/:id/finalize", "POST /2/media/metadata")


async def test_a_picture_goes_out_with_its_words_and_alt_text(rig):
    outcome = await rig.channel.publish(rig.post(**PICTURED))

    [post] = rig.rehearsal.x.timeline(rig.account)
    [media] = post.media
    assert (post.text, media.data, media.alt) == (rig.post().text, PICTURED["media"], "Map of the closed streets")
    assert outcome == Sent(Receipt(post.id, f"https://x.com/i/web/status/{post.id}"))


async def test_a_picture_is_sent_in_pieces(rig, monkeypatch):
    monkeypatch.setattr(x_media, "SEGMENT", 50)
    assert isinstance(await rig.channel.publish(rig.post(**PICTURED)), Sent)

    [media] = rig.rehearsal.x.timeline(rig.account)[0].media
    assert (media.data, media.segments > 2) == (PICTURED["media"], True)


@pytest.mark.parametrize("case", contract.CASES, ids=str)
async def test_each_fault_of_a_post_with_a_picture_leads_to_its_outcome(rig, case):
    plain = rig.post
    rig.post = lambda **different: plain(**PICTURED | different)
    await contract.holds(rig, case)


NOT_UPLOADED = {
    "429 that says when": Limited, "429 that says nothing": Limited, "429 in HTML": Limited,
    "401": Rejected, "403": Rejected, "400": Rejected,
}  # fmt: skip


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("case", contract.CASES, ids=str)
async def test_an_upload_that_fails_sent_no_post(rig, case, step):
    """Nothing of an upload is public, so whatever the platform has of it, the service may try again; an answer that isn't needed may be odd."""
    await rig.rehearsal.fault("x", step, case.kind, case.phase, **case.detail)
    outcome = await rig.channel.publish(rig.post(**PICTURED))

    needless = step != UPLOAD and case.name in {"200 of an odd shape", "200 that is a list"}
    assert type(outcome) is (Sent if needless else NOT_UPLOADED.get(case.name, NotSent))
    assert rig.live() == needless
    contract.says_nothing_secret(rig, outcome)


async def test_keys_that_may_not_upload_are_shown_as_lost(rig):
    rig.rehearsal.faults.add("x", UPLOAD, "status", status=403, body="{}")
    outcome = await rig.channel.publish(rig.post(**PICTURED))

    assert (type(outcome), outcome.lost_right) == (Rejected, True)


async def test_a_post_with_a_picture_is_found_again(rig):
    await rig.rehearsal.fault("x", "POST /2/tweets", "drop", "after")
    assert isinstance(await rig.channel.publish(rig.post(**PICTURED)), Unconfirmed)

    [live] = rig.rehearsal.x.timeline(rig.account)
    assert await rig.channel.find(rig.post(**PICTURED)) == Found(
        Receipt(live.id, f"https://x.com/i/web/status/{live.id}")
    )


async def test_a_connection_that_never_opens_sent_nothing(rig):
    with contract.deaf() as address:
        outcome = await rig.connected(address).publish(rig.post())

    assert isinstance(outcome, NotSent)
    contract.says_nothing_secret(rig, outcome)


async def test_what_was_approved_is_posted_with_a_lasting_link(rig):
    outcome = await rig.channel.publish(rig.post())

    [post] = rig.rehearsal.x.timeline(rig.account)
    assert post.text == rig.post().text
    assert outcome == Sent(Receipt(post.id, f"https://x.com/i/web/status/{post.id}"))


@pytest.mark.parametrize(
    ("link", "names"),
    [
        ("https://x.com/i/web/status/17", "17"),
        ("https://twitter.com/riverbend/status/17?s=20", "17"),
        ("https://x.com/somebody/status/17", ""),
        ("https://x.com/riverbend", ""),
    ],
)
async def test_a_link_names_a_post_of_this_account(rig, link, names):
    assert rig.channel.identify("Riverbend", link) == names


async def test_the_wait_is_until_the_moment_that_x_names(rig):
    rig.rehearsal.faults.add(
        "x",
        "POST /2/tweets",
        "status",
        status=429,
        body="{}",
        headers={"x-rate-limit-reset": str(int(NOW.timestamp()) + 90)},
    )

    outcome = await rig.channel.publish(rig.post())

    assert isinstance(outcome, Limited)
    assert outcome.until == NOW + timedelta(seconds=90)


@pytest.mark.parametrize(
    "body", ['{"errors":[{"message":"Something went wrong"}]}', '{"data":{"id":7}}', '{"data":{}}', '{"data":null}']
)
async def test_a_yes_without_a_post_is_unconfirmed(rig, body):
    rig.rehearsal.faults.add("x", "POST /2/tweets", "odd_shape", body=body)

    outcome = await rig.channel.publish(rig.post())

    assert isinstance(outcome, Sent if '"id":7' in body else Unconfirmed)


async def test_a_duplicate_that_is_there_is_ours(rig):
    rig.rehearsal.faults.add("x", "POST /2/tweets", "drop", "after")
    assert isinstance(await rig.channel.publish(rig.post()), Unconfirmed)

    outcome = await rig.channel.publish(rig.post())

    [post] = rig.rehearsal.x.timeline(rig.account)
    assert isinstance(outcome, Sent)
    assert outcome.receipt.platform_id == post.id


async def test_a_duplicate_of_long_ago_is_a_persons_question(rig):
    await rig.channel.publish(rig.post())

    outcome = await rig.channel.publish(rig.post(prepared_at=NOW + timedelta(hours=2)))

    assert isinstance(outcome, Unconfirmed)
    assert "these very words" in outcome.evidence
    assert rig.live() == 1


async def test_a_lost_answer_is_found_on_the_timeline(rig):
    rig.rehearsal.faults.add("x", "POST /2/tweets", "drop", "after")
    await rig.channel.publish(rig.post())

    found = await rig.channel.find(rig.post())

    [post] = rig.rehearsal.x.timeline(rig.account)
    assert found == Found(Receipt(post.id, f"https://x.com/i/web/status/{post.id}"))


async def test_what_is_not_on_the_timeline_is_not_proven_absent(rig):
    assert isinstance(await rig.channel.find(rig.post()), Unknown)


async def test_an_older_post_with_the_same_words_is_not_ours(rig):
    await rig.channel.publish(rig.post())

    assert isinstance(await rig.channel.find(rig.post(prepared_at=NOW + timedelta(minutes=5))), Unknown)


async def test_a_search_goes_through_all_pages(rig):
    for number in range(130):
        rig.rehearsal.x.create(rig.account, rig.post().text if number == 3 else f"number {number}")

    assert isinstance(await rig.channel.find(rig.post()), Found)


@pytest.mark.parametrize("kind", ["drop", "json_5xx", "html_5xx", "odd_shape", "flood"])
async def test_a_search_that_fails_leaves_it_open(rig, kind):
    rig.rehearsal.faults.add("x", "GET /2/users/:id/tweets", kind)

    found = await rig.channel.find(rig.post())

    assert isinstance(found, Unknown)
    assert not [secret for secret in rig.secrets if secret in found.why]


async def test_a_removal_cannot_be_found(rig):
    assert isinstance(await rig.channel.find(rig.post(verb=Verb.REMOVE, target="7")), Unknown)


async def test_taking_away_twice_is_taking_away_once(rig):
    first = await rig.channel.publish(rig.post())
    remove = rig.post(verb=Verb.REMOVE, text="", target=first.receipt.platform_id)

    outcome = await rig.channel.publish(remove)
    again = await rig.channel.publish(remove)

    assert rig.live() == 0
    assert outcome == Sent(Receipt(first.receipt.platform_id))
    assert again == Sent(Receipt(first.receipt.platform_id), "it was gone already")


async def test_a_dropped_deletion_is_asked_once_only(rig):
    """aiohttp repeats a DELETE by itself; then X would have been asked twice and this would read *gone already*."""
    first = await rig.channel.publish(rig.post())
    rig.rehearsal.faults.add("x", "DELETE /2/tweets/:id", "drop", "after")

    outcome = await rig.channel.publish(rig.post(verb=Verb.REMOVE, text="", target=first.receipt.platform_id))

    assert isinstance(outcome, Unconfirmed)
    assert len(rig.rehearsal.faults.taken) == 1


async def test_a_target_that_is_no_post_is_refused(rig):
    assert isinstance(await rig.channel.publish(rig.post(verb=Verb.REMOVE, target="../users")), Rejected)


async def test_an_edit_is_refused_without_asking_x(rig):
    assert isinstance(await rig.channel.publish(rig.post(verb=Verb.REVISE, target="7")), Rejected)


async def test_a_post_stands_alone_where_replies_are_not_proven(rig):
    first = await rig.channel.publish(rig.post())
    await rig.channel.publish(rig.post(text="More.", reply_to=first.receipt.platform_id))

    assert [post.reply_to for post in rig.rehearsal.x.timeline(rig.account)] == ["", ""]


async def test_a_post_answers_where_replies_are_proven(rig):
    rig.account.replies = True
    channel = rig.connected(rig.rehearsal.addresses.x, self_replies=True)
    first = await channel.publish(rig.post())
    await channel.publish(rig.post(text="More.", reply_to=first.receipt.platform_id))

    assert [post.reply_to for post in rig.rehearsal.x.timeline(rig.account)] == [first.receipt.platform_id, ""]


async def test_a_refused_reply_is_no_lost_right(rig):
    channel = rig.connected(rig.rehearsal.addresses.x, self_replies=True)
    first = await channel.publish(rig.post())

    outcome = await channel.publish(rig.post(text="More.", reply_to=first.receipt.platform_id))

    assert isinstance(outcome, Rejected)
    assert not outcome.lost_right


@pytest.mark.parametrize("trouble", ["revoked", "no_credit", "read_only", "not_enrolled", "suspended"])
async def test_an_account_in_trouble_has_lost_its_right(rig, trouble):
    rig.account.trouble = trouble

    outcome = await rig.channel.publish(rig.post())

    assert isinstance(outcome, Rejected)
    assert outcome.lost_right


async def test_wrong_keys_are_told_by_the_probe(rig):
    channel = rig.connected(rig.rehearsal.addresses.x, access_token_secret="not-the-right-one")

    assert await rig.channel.probe() == ""
    assert "Unauthorized" in await channel.probe()


async def test_an_address_of_x_itself_is_left_to_tweepy(rig):
    asked = []

    class Listening:
        def request(self, _method: str, url: Any, **_details: Any) -> None:
            asked.append(str(url))

    for api in ("https://api.x.com", "https://api.twitter.com", "http://127.0.0.1:1"):
        x.Rebased(Listening(), api).request("GET", "https://api.twitter.com/2/users/me?a=b%3Ac")

    assert asked == [
        "https://api.twitter.com/2/users/me?a=b%3Ac",
        "https://api.twitter.com/2/users/me?a=b%3Ac",
        "http://127.0.0.1:1/2/users/me?a=b%3Ac",
    ]


def test_a_long_post_is_read_whole():
    url = {"url": "https://t.co/a", "expanded_url": "https://riverbend.example/i/1"}
    seen = {
        "id": "1",
        "text": "Beginning…",
        "note_tweet": {"text": "Beginning &amp; end https://t.co/a", "entities": {"urls": [url]}},
    }

    assert x.whole(seen) == "Beginning & end https://riverbend.example/i/1"
    assert x.same(x.whole(seen), "Beginning & end https://riverbend.example/i/1")


def test_a_bare_domain_and_an_accent_are_the_same_words():
    assert x.same("caf\u00e9 http://police.example", "cafe\u0301 police.example ")
    assert not x.same("Avoid Main Street.", "Avoid Main Street!")
