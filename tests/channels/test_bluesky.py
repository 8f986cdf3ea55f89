"""Bluesky's adapter against the simulated data server."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from commsbot.channels import bluesky, bluesky_record, kinds, registry
from commsbot.domain.delivery import (
    Absent,
    Found,
    Limited,
    NotSent,
    Post,
    Receipt,
    Rejected,
    Sent,
    Unconfirmed,
    Unknown,
    Verb,
)
from commsbot.rehearsal import bluesky_world, server
from commsbot.rehearsal.stage import Rehearsal
from commsbot.wire import pace, session
from commsbot.wire.redaction import Redactor
from tests import pictures
from tests.channels import contract

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
HANDLE = "riverbendpd.example"
PASSWORD = "abcd-efgh-ijkl-mnop"
PUT = "com.atproto.repo.putRecord"
GET = "com.atproto.repo.getRecord"
UPLOAD = "com.atproto.repo.uploadBlob"
CREATE, REFRESH = "com.atproto.server.createSession", "com.atproto.server.refreshSession"


@dataclass
class Bluesky:
    rehearsal: Rehearsal
    account: bluesky_world.Account
    sessions: session.Sessions
    channel: bluesky.BlueskyChannel
    platform: str = "bluesky"
    method: str = PUT

    @property
    def world(self) -> bluesky_world.BlueskyWorld:
        return self.rehearsal.bluesky

    @property
    def secrets(self) -> tuple[str, ...]:
        return (PASSWORD, *(part for token in self.world.tokens for part in token.split(".")))

    def connected(self, api: str, password: str = PASSWORD) -> bluesky.BlueskyChannel:
        wiring = registry.Wiring(
            sessions=self.sessions,
            patience=contract.PATIENCE,
            redactor=Redactor([password]),
            clock=lambda: NOW,
            seconds=lambda: 0.0,
            bot=registry.Bot(token="7000001:none-of-this", api=api, rates=pace.telegram()),
            rates={"bluesky": pace.bluesky()},
            got_it=str,
        )
        configured = registry.Configured(
            name="city-bluesky", kind="bluesky", address=HANDLE, languages=("en",), options={"app_password": password, "api": api}
        )  # fmt: skip
        made = kinds.bluesky(configured, wiring)
        assert not made.destination.revises
        assert made.destination.title == f"Bluesky @{HANDLE}"
        assert isinstance(made.channel, bluesky.BlueskyChannel)
        return made.channel

    def post(self, **different: Any) -> Post:
        post = Post(
            key="k/1", verb=Verb.PUBLISH, address=HANDLE, text="Stay away from Main & 3rd: https://riverbend.example/i/1",
            language="en", prepared_at=NOW,
        )  # fmt: skip
        return replace(post, **different)

    def posts(self) -> list[dict[str, Any]]:
        return [each.value for each in self.world.posts_of(self.account)]

    def live(self) -> int:
        return len(self.posts())


@pytest.fixture
async def rig() -> AsyncIterator[Bluesky]:
    async with contextlib.AsyncExitStack() as open_:
        rehearsal = await open_.enter_async_context(server.serving(page_port=0, scale=0, now=lambda: NOW))
        sessions = await open_.enter_async_context(session.opened(contract.PATIENCE))
        account = rehearsal.bluesky.account(HANDLE, "Riverbend Police", PASSWORD)
        made = Bluesky(rehearsal, account, sessions, None)  # type: ignore[arg-type]
        made.channel = made.connected(rehearsal.addresses.bluesky)
        yield made
        assert rehearsal.complaints() == []


def receipt(rig: Bluesky, post: Post) -> Receipt:
    key = bluesky_record.tid(post.key, post.prepared_at)
    return Receipt(
        f"at://{rig.account.did}/app.bsky.feed.post/{key}", f"https://bsky.app/profile/{rig.account.did}/post/{key}"
    )


# --- the contract ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("case", contract.CASES, ids=str)
async def test_each_fault_leads_to_its_outcome(rig, case):
    await contract.holds(rig, case)


NOT_READY = {
    "429 that says when": Limited, "429 that says nothing": Limited, "429 in HTML": Limited,
    "401": Rejected, "403": Rejected, "400": Rejected,
}  # fmt: skip


@pytest.mark.parametrize("case", contract.CASES, ids=str)
async def test_a_session_that_is_not_had_sent_no_post(rig, case):
    await rig.rehearsal.fault("bluesky", CREATE, case.kind, case.phase, **case.detail)
    outcome = await rig.channel.publish(rig.post())

    assert type(outcome) is NOT_READY.get(case.name, NotSent)
    assert rig.live() == 0
    contract.says_nothing_secret(rig, outcome)


@pytest.mark.parametrize("case", contract.CASES[1:], ids=str)
async def test_a_session_that_is_not_renewed_sent_no_post(rig, case):
    assert await rig.channel.probe() == ""
    rig.world.expire()
    rig.world.tokens = {name: replace(each, expires=NOW + timedelta(hours=1)) if each.refresh else each for name, each in rig.world.tokens.items()}  # fmt: skip
    await rig.rehearsal.fault("bluesky", REFRESH, case.kind, case.phase, **case.detail)
    outcome = await rig.channel.publish(rig.post())

    assert type(outcome) is NOT_READY.get(case.name, NotSent)
    assert rig.live() == 0
    contract.says_nothing_secret(rig, outcome)


PICTURED = {
    "media": pictures.png(),
    "media_sha256": "a" * 64,
    "media_type": "image/png",
    "media_size": (64, 48),
    "alt_text": "Map of the closed streets",
}


@pytest.mark.parametrize("case", contract.CASES[1:], ids=str)
async def test_a_picture_that_is_not_taken_sent_no_post(rig, case):
    await rig.rehearsal.fault("bluesky", UPLOAD, case.kind, case.phase, **case.detail)
    outcome = await rig.channel.publish(rig.post(**PICTURED))

    assert type(outcome) is NOT_READY.get(case.name, NotSent)
    assert rig.live() == 0
    contract.says_nothing_secret(rig, outcome)


async def test_a_connection_that_never_opens_sent_nothing(rig):
    with contract.deaf() as address:
        outcome = await rig.connected(address).publish(rig.post())

    assert isinstance(outcome, NotSent)
    contract.says_nothing_secret(rig, outcome)


# --- once ------------------------------------------------------------------------------------------------------------


async def test_what_was_approved_is_posted_under_the_agencys_lasting_name(rig):
    outcome = await rig.channel.publish(rig.post(language="es"))

    [value] = rig.posts()
    assert (value["text"], value["langs"], value["createdAt"]) == (rig.post().text, ["es"], "2026-03-01T12:00:00.000Z")
    assert isinstance(outcome, Sent)
    assert outcome.receipt == receipt(rig, rig.post())


async def test_an_attempt_again_changes_nothing(rig):
    first = await rig.channel.publish(rig.post())
    again = await rig.connected(rig.rehearsal.addresses.bluesky).publish(rig.post())

    assert first == again
    assert rig.live() == 1


async def test_a_lost_answer_is_asked_again_without_an_echo(rig):
    rig.rehearsal.faults.add("bluesky", PUT, "drop", "after")
    assert isinstance(await rig.channel.publish(rig.post()), Unconfirmed)

    assert isinstance(await rig.channel.publish(rig.post()), Sent)
    assert rig.live() == 1


async def test_the_same_words_under_the_own_key_are_ours_whatever_else_differs(rig):
    await rig.channel.publish(rig.post())
    outcome = await rig.channel.publish(rig.post(language="es"))

    assert outcome == Sent(receipt(rig, rig.post()), "an earlier attempt had arrived")
    assert rig.posts()[0]["langs"] == ["en"]


async def test_other_words_under_the_own_key_are_a_persons_question(rig):
    await rig.channel.publish(rig.post())
    outcome = await rig.channel.publish(rig.post(text="Something else."))

    assert isinstance(outcome, Unconfirmed)
    assert "another post" in outcome.evidence
    assert [each["text"] for each in rig.posts()] == [rig.post().text]


async def test_what_is_there_is_found_by_its_key(rig):
    rig.rehearsal.faults.add("bluesky", PUT, "drop", "after")
    await rig.channel.publish(rig.post())

    assert await rig.channel.find(rig.post()) == Found(receipt(rig, rig.post()))


async def test_what_is_not_there_is_proven_absent(rig):
    assert await rig.channel.find(rig.post()) == Absent()


async def test_other_words_under_the_key_prove_nothing(rig):
    await rig.channel.publish(rig.post())

    assert isinstance(await rig.channel.find(rig.post(text="Something else.")), Unknown)


@pytest.mark.parametrize("kind", ["drop", "json_5xx", "html_5xx", "odd_shape", "flood", "hang"])
async def test_a_search_that_fails_leaves_it_open(rig, kind):
    rig.rehearsal.faults.add("bluesky", GET, kind, seconds=contract.HANGS)
    found = await rig.channel.find(rig.post())

    assert isinstance(found, Unknown)
    assert not [secret for secret in rig.secrets if secret in found.why]


async def test_a_search_without_a_session_leaves_it_open(rig):
    assert isinstance(await rig.connected(rig.rehearsal.addresses.bluesky, "wrong-pass").find(rig.post()), Unknown)


async def test_a_removal_cannot_be_found(rig):
    assert isinstance(await rig.channel.find(rig.post(verb=Verb.REMOVE, target="at://x/y/z")), Unknown)


def test_a_record_key_is_stable_and_sorts_by_time():
    keys = [bluesky_record.tid("k/1", NOW + timedelta(milliseconds=number)) for number in range(50)]

    assert keys == sorted(set(keys))
    assert {len(key) for key in keys} == {13}
    assert bluesky_record.tid("k/1", NOW) != bluesky_record.tid("k/2", NOW)
    assert bluesky_record.tid("k/1", NOW) == bluesky_record.tid("k/1", NOW.astimezone())


def test_a_record_key_tells_its_moment():
    """A TID is 53 bits of microseconds, then 10 of chance, in the letters of sortable base32."""
    number = 0
    for letter in bluesky_record.tid("k/1", NOW):
        number = number * 32 + "234567abcdefghijklmnopqrstuvwxyz".index(letter)

    assert number < 1 << 63
    assert (number >> 10) // 1000 == NOW.timestamp() * 1000


# --- what stands in a post -------------------------------------------------------------------------------------------


def pressed(text: str, known: dict[str, str] | None = None) -> list[tuple[str, str]]:
    """What can be pressed, read back by its bytes, with where it leads."""
    found = []
    for one in bluesky_record.facets(text, known or {}):
        [feature] = one["features"]
        shown = text.encode()[one["index"]["byteStart"] : one["index"]["byteEnd"]].decode()
        found.append((shown, feature.get("uri") or feature.get("tag") or feature["did"]))
    return found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("👮🏽 Evacúe ya: https://riverbend.example/i/1.", [("https://riverbend.example/i/1", "https://riverbend.example/i/1")]),
        ("(see https://riverbend.example/a_(b))", [("https://riverbend.example/a_(b)", "https://riverbend.example/a_(b)")]),
        ("#Inundación, 洪水 #洪水!", [("#Inundación", "Inundación"), ("#洪水", "洪水")]),
        ("Unit #12 and no#tag and # alone and ##two", []),
        ("https://riverbend.example/#map #real", [("https://riverbend.example/#map", "https://riverbend.example/#map"), ("#real", "real")]),
        ("Ask @city.example, not tips@city.example or @city", [("@city.example", "did:plc:city")]),
        ("https://medium.example/@city.example", [("https://medium.example/@city.example", "https://medium.example/@city.example")]),
        ("#" + "a" * 65, []),
        ("Nothing to press.", []),
    ],
)  # fmt: skip
def test_links_tags_and_mentions_are_named_by_their_bytes(text, found):
    assert pressed(text, {"city.example": "did:plc:city"}) == found


async def test_a_mention_leads_to_the_account(rig):
    fire = rig.world.account("riverbendfire.example")
    await rig.channel.publish(rig.post(text="With @riverbendfire.example and @nobody.example"))

    [facet] = rig.posts()[0]["facets"]
    assert facet["features"] == [{"$type": "app.bsky.richtext.facet#mention", "did": fire.did}]


async def test_nobody_waits_for_a_mention(rig):
    rig.rehearsal.faults.add("bluesky", "com.atproto.identity.resolveHandle", "hang", seconds=contract.HANGS)

    assert isinstance(await rig.channel.publish(rig.post(text=f"By @{HANDLE}")), Sent)
    assert "facets" not in rig.posts()[0]


async def test_a_picture_goes_out_with_its_alt_text_and_shape(rig):
    assert isinstance(await rig.channel.publish(rig.post(**PICTURED)), Sent)

    [image] = rig.posts()[0]["embed"]["images"]
    assert (image["alt"], image["aspectRatio"]) == ("Map of the closed streets", {"width": 64, "height": 48})
    assert rig.world.blobs[image["image"]["ref"]["$link"]].data == PICTURED["media"]


async def test_a_picture_too_large_is_refused_with_its_size(rig):
    outcome = await rig.channel.publish(rig.post(**PICTURED | {"media": b"\x89PNG" + bytes(1_000_000)}))

    assert isinstance(outcome, Rejected)
    assert "1,000,004 bytes" in outcome.evidence
    assert not outcome.lost_right


async def test_a_text_too_long_is_refused_as_bluesky_says_it(rig):
    outcome = await rig.channel.publish(rig.post(text="é" * 301))

    assert isinstance(outcome, Rejected)
    assert "300 graphemes" in outcome.evidence
    assert not outcome.lost_right


async def test_300_graphemes_of_many_bytes_go_out(rig):
    assert isinstance(await rig.channel.publish(rig.post(text="👮🏽" * 300)), Sent)


# --- threads, corrections, take-downs --------------------------------------------------------------------------------


async def test_parts_answer_the_part_before_and_the_first(rig):
    sent = ""
    for number in (1, 2, 3):
        outcome = await rig.channel.publish(rig.post(key=f"k/{number}", text=f"Part {number}", reply_to=sent))
        sent = outcome.receipt.platform_id

    first, second, third = sorted(rig.world.posts_of(rig.account), key=lambda each: each.value["text"])
    one, two = ({"uri": each.uri, "cid": each.cid} for each in (first, second))
    assert "reply" not in first.value
    assert second.value["reply"] == {"root": one, "parent": one}
    assert third.value["reply"] == {"root": one, "parent": two}


async def test_an_answer_to_a_post_that_is_gone_stands_alone(rig):
    first = await rig.channel.publish(rig.post())
    await rig.channel.publish(rig.post(verb=Verb.REMOVE, text="", target=first.receipt.platform_id))

    outcome = await rig.channel.publish(rig.post(key="k/2", text="Correction.", reply_to=first.receipt.platform_id))

    assert isinstance(outcome, Sent)
    assert "is gone" in outcome.evidence
    assert "reply" not in rig.posts()[0]


@pytest.mark.parametrize("kind", ["drop", "json_5xx", "odd_shape", "hang"])
async def test_a_thread_that_cannot_be_read_sent_nothing(rig, kind):
    first = await rig.channel.publish(rig.post())
    rig.rehearsal.faults.add("bluesky", GET, kind, seconds=contract.HANGS)

    outcome = await rig.channel.publish(rig.post(key="k/2", text="More.", reply_to=first.receipt.platform_id))

    assert isinstance(outcome, NotSent)
    assert rig.live() == 1


async def test_an_edit_is_refused_because_nobody_would_see_it(rig):
    outcome = await rig.channel.publish(rig.post(verb=Verb.REVISE, target="at://x/y/z"))

    assert isinstance(outcome, Rejected)
    assert "first words" in outcome.evidence


async def test_taking_away_twice_is_taking_away_once(rig):
    first = await rig.channel.publish(rig.post())
    remove = rig.post(verb=Verb.REMOVE, text="", target=first.receipt.platform_id)

    outcome, again = await rig.channel.publish(remove), await rig.channel.publish(remove)

    assert rig.live() == 0
    assert outcome == Sent(Receipt(first.receipt.platform_id))
    assert again == Sent(Receipt(first.receipt.platform_id), "it was gone already")


async def test_a_post_known_by_its_link_alone_is_taken_away(rig):
    first = await rig.channel.publish(rig.post())
    key = first.receipt.platform_id.rpartition("/")[2]
    target = rig.channel.identify(HANDLE, f"https://bsky.app/profile/{HANDLE}/post/{key}")

    await rig.channel.publish(rig.post(verb=Verb.REMOVE, text="", target=target))

    assert rig.live() == 0


async def test_somebody_elses_post_is_never_said_to_be_taken_away(rig):
    outcome = await rig.channel.publish(
        rig.post(verb=Verb.REMOVE, text="", target="at://did:plc:else/app.bsky.feed.post/3mfyqvoaaaa22")
    )

    assert isinstance(outcome, Rejected)


@pytest.mark.parametrize(
    ("kind", "phase", "expected"),
    [
        ("drop", "before", Unconfirmed),
        ("drop", "after", Unconfirmed),
        ("json_5xx", "after", Unconfirmed),
        ("html_5xx", "before", Unconfirmed),
        ("flood", "before", Limited),
        ("refuse", "before", NotSent),
    ],
)
async def test_a_removal_that_fails_is_told_as_it_is(rig, kind, phase, expected):
    first = await rig.channel.publish(rig.post())
    await rig.rehearsal.fault("bluesky", "com.atproto.repo.deleteRecord", kind, phase)

    outcome = await rig.channel.publish(rig.post(verb=Verb.REMOVE, text="", target=first.receipt.platform_id))

    assert type(outcome) is expected


@pytest.mark.parametrize(
    ("link", "who"),
    [
        ("https://bsky.app/profile/riverbendpd.example/post/3mfyqvoaaaa22", HANDLE),
        ("https://bsky.app/profile/RiverbendPD.example/post/3mfyqvoaaaa22?ref=1", "RiverbendPD.example"),
        ("https://bsky.app/profile/DID/post/3mfyqvoaaaa22", "DID"),
        ("https://bsky.app/profile/somebody.example/post/3mfyqvoaaaa22", ""),
        ("https://bsky.app/profile/did:plc:somebody/post/3mfyqvoaaaa22", ""),
        ("https://bsky.app/profile/riverbendpd.example", ""),
    ],
)
async def test_a_link_names_a_post_of_this_account(rig, link, who):
    assert await rig.channel.probe() == ""
    named = rig.channel.identify(HANDLE, link.replace("DID", rig.account.did))

    expected = f"at://{who}/app.bsky.feed.post/3mfyqvoaaaa22" if who else ""
    assert named == expected.replace("DID", rig.account.did)


# --- sessions --------------------------------------------------------------------------------------------------------


async def test_one_session_serves_many_posts_at_once(rig):
    outcomes = await asyncio.gather(*(rig.channel.publish(rig.post(key=f"k/{number}")) for number in range(8)))

    assert [type(each) for each in outcomes] == [Sent] * 8
    assert len(rig.world.tokens) == 2


async def test_an_expired_token_is_renewed_once_for_all_and_the_post_goes_out(rig):
    assert await rig.channel.probe() == ""
    rig.world.expire()

    outcomes = await asyncio.gather(*(rig.channel.publish(rig.post(key=f"k/{number}")) for number in range(4)))

    assert [type(each) for each in outcomes] == [Sent] * 4
    assert (rig.live(), len(rig.world.tokens)) == (4, 4)


async def test_an_expired_session_is_opened_anew(rig):
    assert await rig.channel.probe() == ""
    rig.world.expire(refresh=True)

    assert isinstance(await rig.channel.publish(rig.post()), Sent)


async def test_a_renewal_whose_answer_was_lost_is_asked_again(rig):
    assert await rig.channel.probe() == ""
    rig.world.expire()
    rig.rehearsal.faults.add("bluesky", REFRESH, "drop", "after")

    assert isinstance(await rig.channel.publish(rig.post()), NotSent)
    assert isinstance(await rig.channel.publish(rig.post()), Sent)


async def test_a_server_that_forgot_the_tokens_is_signed_in_to_again(rig):
    assert await rig.channel.probe() == ""
    rig.world.tokens.clear()

    assert isinstance(await rig.channel.publish(rig.post()), Sent)


async def test_a_token_that_is_refused_again_and_again_sent_nothing(rig):
    rig.rehearsal.faults.add(
        "bluesky", PUT, "status", times=2, status=400, body='{"error": "ExpiredToken", "message": "Token has expired"}'
    )
    outcome = await rig.channel.publish(rig.post())

    assert isinstance(outcome, NotSent)
    contract.says_nothing_secret(rig, outcome)


@pytest.mark.parametrize("trouble", ["takendown", "revoked"])
async def test_an_account_in_trouble_has_lost_its_right(rig, trouble):
    rig.account.trouble = trouble
    outcome = await rig.channel.publish(rig.post())

    assert isinstance(outcome, Rejected)
    assert outcome.lost_right
    assert await rig.channel.probe()


async def test_an_account_taken_down_between_two_posts_has_lost_its_right(rig):
    await rig.channel.publish(rig.post())
    rig.account.trouble = "takendown"
    outcome = await rig.channel.publish(rig.post(key="k/2"))

    assert isinstance(outcome, Rejected)
    assert outcome.lost_right
    assert "AccountTakedown" in outcome.evidence


async def test_a_wrong_password_is_told_by_the_probe(rig):
    told = await rig.connected(rig.rehearsal.addresses.bluesky, "wrong-pass").probe()

    assert "Invalid identifier or password" in told
    assert "wrong-pass" not in told


@pytest.mark.parametrize("kind", ["drop", "json_5xx", "html_5xx"])
async def test_a_probe_that_fails_says_so(rig, kind):
    rig.rehearsal.faults.add("bluesky", "com.atproto.server.getSession", kind)

    assert await rig.channel.probe()


async def test_an_account_that_is_not_active_is_told_by_the_probe(rig):
    rig.rehearsal.faults.add(
        "bluesky", "com.atproto.server.getSession", "odd_shape", body='{"active": false, "status": "deactivated"}'
    )

    assert "deactivated" in await rig.channel.probe()


async def test_the_wait_is_until_the_moment_that_bluesky_names(rig):
    reset = {"RateLimit-Reset": str(int(NOW.timestamp()) + 90)}
    rig.rehearsal.faults.add("bluesky", PUT, "status", status=429, body="{}", headers=reset)

    outcome = await rig.channel.publish(rig.post())

    assert isinstance(outcome, Limited)
    assert outcome.until == NOW + timedelta(seconds=90)


async def test_a_quota_of_points_ends_in_a_wait(rig):
    await rig.channel.publish(rig.post())
    rig.rehearsal.limits.scale = 1.0
    rig.rehearsal.limits.count(f"bluesky write {rig.account.did} 3600.0", 5_000, 3600.0, 4_999)

    outcome = await rig.channel.publish(rig.post(key="k/2"))

    assert isinstance(outcome, Limited)
    assert timedelta(minutes=59) < outcome.until - NOW <= timedelta(hours=1)


@pytest.mark.parametrize(
    "body", ["{}", '{"did": "did:plc:x"}', '{"did": "did:plc:x", "accessJwt": 7, "refreshJwt": "eyJhbGciOiJIUzI1NiJ9"}']
)
async def test_a_session_of_an_odd_shape_is_none(rig, body):
    rig.rehearsal.faults.add("bluesky", CREATE, "odd_shape", body=body)
    outcome = await rig.channel.publish(rig.post())

    assert outcome == NotSent("Bluesky opened no session: its answer can't be read")


def test_a_session_shows_no_token(rig):
    assert "abcd" not in repr(rig.channel._session)
