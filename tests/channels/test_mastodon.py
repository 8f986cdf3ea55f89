"""Mastodon's adapter against the simulated server."""

import contextlib
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from commsbot.channels import kinds, mastodon, registry
from commsbot.channels.answers import Answer
from commsbot.channels.mastodon_server import Limits, limits
from commsbot.domain.delivery import Found, Limited, NotSent, Post, Receipt, Rejected, Sent, Unconfirmed, Unknown, Verb
from commsbot.rehearsal import mastodon_world, server
from commsbot.rehearsal.stage import Rehearsal
from commsbot.wire import pace, session
from commsbot.wire.redaction import Redactor
from tests import pictures
from tests.channels import contract

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
TOKEN = "the-access-token-of-the-account"
CREATE = "POST /api/v1/statuses"
EDIT = "PUT /api/v1/statuses/:id"
DELETE = "DELETE /api/v1/statuses/:id"
READ = "GET /api/v1/statuses/:id"
UPLOAD = "POST /api/v2/media"
LOOK = "GET /api/v1/media/:id"
INSTANCE = "GET /api/v2/instance"


@dataclass
class Mastodon:
    rehearsal: Rehearsal
    account: mastodon_world.Account
    sessions: session.Sessions
    channel: mastodon.MastodonChannel
    now: datetime = NOW
    platform: str = "mastodon"
    method: str = CREATE
    secrets: tuple[str, ...] = (TOKEN,)

    def connected(self, api: str, **different: str) -> mastodon.MastodonChannel:
        wiring = registry.Wiring(
            sessions=self.sessions,
            patience=contract.PATIENCE,
            redactor=Redactor(self.secrets),
            clock=lambda: self.now,
            seconds=lambda: 0.0,
            bot=registry.Bot(token="7000001:none-of-this", api=api, rates=pace.telegram()),
            rates={"mastodon": pace.mastodon()},
            got_it=str,
            scale=0.001,
        )
        options = {"access_token": TOKEN, "visibility": "public", "api": api, **different}
        configured = registry.Configured(
            name="fedi", kind="mastodon", address="@Riverbend@social.example", languages=("en",), options=options
        )
        made = kinds.mastodon(configured, wiring).channel
        assert isinstance(made, mastodon.MastodonChannel)
        return made

    def post(self, **different: Any) -> Post:
        post = Post(
            key="k/1", verb=Verb.PUBLISH, address="@Riverbend@social.example",
            text="Stay away from Main & 3rd.\n\nMore: https://riverbend.example/i/1", language="en", prepared_at=self.now,
        )  # fmt: skip
        return replace(post, **different)

    def timeline(self) -> list[mastodon_world.Status]:
        return self.rehearsal.mastodon.timeline(self.account)

    def live(self) -> int:
        return len(self.timeline())

    def receipt(self) -> Receipt:
        [post] = self.timeline()
        return Receipt(post.id, f"https://social.example/@riverbend/{post.id}")


@pytest.fixture
async def rig() -> AsyncIterator[Mastodon]:
    async with contextlib.AsyncExitStack() as open_:
        made: Mastodon

        def now() -> datetime:
            return made.now

        rehearsal = await open_.enter_async_context(server.serving(page_port=0, scale=0, now=now))
        sessions = await open_.enter_async_context(session.opened(contract.PATIENCE))
        made = Mastodon(rehearsal, None, sessions, None)  # type: ignore[arg-type]
        made.account = rehearsal.mastodon.account("riverbend", access_token=TOKEN)
        made.channel = made.connected(rehearsal.addresses.mastodon)
        yield made
        assert rehearsal.complaints() == []


# --- the contract ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("case", contract.CASES, ids=str)
async def test_each_fault_leads_to_its_outcome(rig, case):
    await contract.holds(rig, case)


PICTURED = {
    "media": pictures.png(),
    "media_sha256": "a" * 64,
    "media_type": "image/png",
    "alt_text": "Map of the closed streets",
}


NOT_READY = {
    "429 that says when": Limited, "429 that says nothing": Limited, "429 in HTML": Limited,
    "401": Rejected, "403": Rejected, "400": Rejected,
}  # fmt: skip


@pytest.mark.parametrize("case", contract.CASES, ids=str)
async def test_an_upload_that_fails_sent_no_post(rig, case):
    await rig.rehearsal.fault("mastodon", UPLOAD, case.kind, case.phase, **case.detail)
    outcome = await rig.channel.publish(rig.post(**PICTURED))

    assert type(outcome) is NOT_READY.get(case.name, NotSent)
    assert rig.live() == 0
    contract.says_nothing_secret(rig, outcome)


@pytest.mark.parametrize("case", contract.CASES, ids=str)
async def test_each_fault_of_an_edit_leads_to_its_outcome(rig, case):
    first = await rig.channel.publish(rig.post())
    await rig.rehearsal.fault("mastodon", EDIT, case.kind, case.phase, **case.detail)
    outcome = await rig.channel.publish(rig.post(verb=Verb.REVISE, text="Better.", target=first.receipt.platform_id))

    assert type(outcome) is case.expected
    assert bool(rig.timeline()[0].edits) == bool(case.live)
    contract.says_nothing_secret(rig, outcome)


@pytest.mark.parametrize("case", contract.CASES, ids=str)
async def test_each_fault_of_a_deletion_leads_to_its_outcome(rig, case):
    first = await rig.channel.publish(rig.post())
    await rig.rehearsal.fault("mastodon", DELETE, case.kind, case.phase, **case.detail)
    outcome = await rig.channel.publish(rig.post(verb=Verb.REMOVE, text="", target=first.receipt.platform_id))

    assert type(outcome) is case.expected
    assert rig.live() == 1 - case.live
    contract.says_nothing_secret(rig, outcome)


async def test_a_connection_that_never_opens_sent_nothing(rig):
    with contract.deaf() as address:
        outcome = await rig.connected(address).publish(rig.post())

    assert isinstance(outcome, NotSent)
    contract.says_nothing_secret(rig, outcome)


# --- what is posted --------------------------------------------------------------------------------------------------


async def test_what_was_approved_is_posted_in_its_language_with_a_lasting_link(rig):
    outcome = await rig.channel.publish(rig.post(language="es", content_warning="Fire"))

    [post] = rig.timeline()
    assert (post.text, post.spoiler, post.language, post.visibility) == (rig.post().text, "Fire", "es", "public")
    assert outcome == Sent(rig.receipt())


async def test_a_language_is_named_by_its_two_letters(rig):
    await rig.channel.publish(rig.post(language="zh-Hans"))

    assert rig.timeline()[0].language == "zh"


async def test_an_account_may_speak_to_its_followers_alone(rig):
    await rig.connected(rig.rehearsal.addresses.mastodon, visibility="private").publish(rig.post())

    assert rig.timeline()[0].visibility == "private"


async def test_the_same_post_again_is_the_one_that_is_there(rig):
    await rig.rehearsal.fault("mastodon", CREATE, "drop", "after")
    lost = await rig.channel.publish(rig.post())
    again = await rig.channel.publish(rig.post())

    assert (type(lost), again) == (Unconfirmed, Sent(rig.receipt()))


async def test_another_post_in_the_same_words_is_another_one(rig):
    await rig.channel.publish(rig.post())
    await rig.channel.publish(rig.post(key="k/2"))

    assert rig.live() == 2


async def test_a_server_that_fails_at_a_repeat_leaves_it_to_be_found(rig):
    await rig.channel.publish(rig.post())
    rig.rehearsal.mastodon.replay_fails = True
    outcome = await rig.channel.publish(rig.post())

    assert isinstance(outcome, Unconfirmed)
    assert await rig.channel.find(rig.post()) == Found(rig.receipt())


async def test_a_part_answers_the_part_before_it(rig):
    first = await rig.channel.publish(rig.post())
    await rig.channel.publish(rig.post(key="k/2", text="More.", reply_to=first.receipt.platform_id))

    assert [post.reply_to for post in rig.timeline()] == [first.receipt.platform_id, ""]


async def test_words_that_answer_a_post_which_is_gone_stand_alone(rig):
    first = await rig.channel.publish(rig.post())
    rig.rehearsal.mastodon.delete(rig.account, first.receipt.platform_id)
    outcome = await rig.channel.publish(rig.post(key="k/2", text="It was wrong.", reply_to=first.receipt.platform_id))

    assert outcome == Sent(rig.receipt(), "what it answers is gone, so it stands alone")


async def test_a_token_of_another_account_is_told(rig):
    rig.rehearsal.mastodon.account("somebody", access_token="the-token-of-somebody-else")
    outcome = await rig.connected(
        rig.rehearsal.addresses.mastodon, access_token="the-token-of-somebody-else"
    ).publish(rig.post())  # fmt: skip

    assert isinstance(outcome, Sent)
    assert outcome.evidence == "the token is of another account: it stands on @somebody"


@pytest.mark.parametrize("body", ['{"id":7}', '{"id":"../7"}', "{}", '{"id":null}'])
async def test_a_yes_without_a_post_is_unconfirmed(rig, body):
    rig.rehearsal.faults.add("mastodon", CREATE, "odd_shape", body=body)

    assert isinstance(await rig.channel.publish(rig.post()), Unconfirmed)


async def test_the_wait_is_until_the_moment_that_the_server_names(rig):
    reset = {"X-RateLimit-Reset": "2026-03-01T12:05:00.000000Z", "X-RateLimit-Remaining": "0"}
    rig.rehearsal.faults.add(
        "mastodon", CREATE, "status", status=429, headers=reset, body='{"error":"Too many requests"}'
    )
    outcome = await rig.channel.publish(rig.post())

    assert isinstance(outcome, Limited)
    assert (outcome.until, outcome.evidence) == (NOW + timedelta(minutes=5), "Mastodon 429: Too many requests")


@pytest.mark.parametrize("trouble", ["revoked", "disabled"])
async def test_an_account_in_trouble_has_lost_its_right(rig, trouble):
    rig.account.trouble = trouble
    outcome = await rig.channel.publish(rig.post())

    assert (type(outcome), outcome.lost_right) == (Rejected, True)


async def test_a_refusal_of_these_words_is_no_lost_right(rig):
    outcome = await rig.channel.publish(rig.post(text=" "))

    assert outcome == Rejected("Mastodon 422: Validation failed: Text can't be blank")


# --- pictures --------------------------------------------------------------------------------------------------------


async def test_a_picture_goes_out_with_its_words_and_alt_text(rig):
    outcome = await rig.channel.publish(rig.post(**PICTURED))

    [post] = rig.timeline()
    [media] = post.media
    assert (media.data, media.kind, media.description, media.focus) == (
        PICTURED["media"], "image/png", "Map of the closed streets", (0.0, 0.0),
    )  # fmt: skip
    assert outcome == Sent(rig.receipt())


async def test_a_picture_that_takes_its_time_is_waited_for(rig):
    rig.rehearsal.mastodon.slow_media = 3

    assert isinstance(await rig.channel.publish(rig.post(**PICTURED)), Sent)


async def test_a_picture_that_takes_too_long_is_tried_again_later(rig):
    rig.rehearsal.mastodon.slow_media = 99

    assert await rig.channel.publish(rig.post(**PICTURED)) == NotSent("Mastodon still works on the picture")


@pytest.mark.parametrize(
    ("kind", "status", "expected"), [("json_5xx", 500, NotSent), ("drop", 0, NotSent), ("status", 422, Rejected)]
)
async def test_a_picture_that_cannot_be_looked_at_sent_no_post(rig, kind, status, expected):
    rig.rehearsal.mastodon.slow_media = 3
    rig.rehearsal.faults.add("mastodon", LOOK, kind, status=status)

    assert isinstance(await rig.channel.publish(rig.post(**PICTURED)), expected)
    assert rig.live() == 0


async def test_a_token_that_may_not_upload_is_shown_as_lost(rig):
    rig.account.scopes -= {"write:media"}
    outcome = await rig.channel.publish(rig.post(**PICTURED))

    assert (type(outcome), outcome.lost_right) == (Rejected, True)
    assert "outside the authorized scopes" in outcome.evidence


# --- the server's own limits -----------------------------------------------------------------------------------------


async def test_what_the_server_would_refuse_is_not_uploaded(rig):
    rig.rehearsal.mastodon.max_characters = 20
    outcome = await rig.channel.publish(rig.post(**PICTURED))

    assert isinstance(outcome, Rejected)
    assert outcome.evidence == "not sent: it has 57 characters, and this server takes 20"
    assert rig.rehearsal.mastodon.media == {}


@pytest.mark.parametrize(
    ("limit", "why"),
    [
        ({"max_description": 5}, "alt text has 25 characters"),
        ({"max_bytes": 5}, "bytes, and this server takes 5"),
        ({"media_types": frozenset({"image/webp"})}, "takes no image/png"),
    ],
)
async def test_a_picture_that_the_server_would_refuse_is_not_uploaded(rig, limit, why):
    for name, value in limit.items():
        setattr(rig.rehearsal.mastodon, name, value)
    outcome = await rig.channel.publish(rig.post(**PICTURED))

    assert isinstance(outcome, Rejected)
    assert why in outcome.evidence


async def test_a_server_that_takes_more_is_given_more(rig):
    rig.rehearsal.mastodon.max_characters = 5000

    assert isinstance(await rig.channel.publish(rig.post(text="a" * 4000)), Sent)


@pytest.mark.parametrize("kind", ["drop", "hang", "html_5xx", "odd_shape"])
async def test_a_server_that_hides_its_limits_is_posted_to(rig, kind):
    rig.rehearsal.faults.add("mastodon", INSTANCE, kind, times=None, seconds=contract.HANGS)

    assert isinstance(await rig.channel.publish(rig.post()), Sent)


async def test_limits_are_asked_for_once_a_day(rig):
    rig.rehearsal.faults.random(1.0, 0, ())
    counted = []
    take = rig.rehearsal.faults.take
    rig.rehearsal.faults.take = lambda *given: counted.append(given[1:]) or take(*given)
    for number in range(3):
        await rig.channel.publish(rig.post(key=f"k/{number}"))
    rig.now += timedelta(days=1)
    await rig.channel.publish(rig.post(key="k/4"))

    assert counted.count((INSTANCE, "before")) == 2


@pytest.mark.parametrize(
    "told",
    [
        None,
        {},
        {"configuration": []},
        {"configuration": {"statuses": {"max_characters": "many"}, "media_attachments": {"supported_mime_types": 1}}},
    ],
)
def test_what_a_server_does_not_say_limits_nothing(told):
    assert limits(Answer(200, {}, told, "")) == Limits()
    assert (
        Limits().against(Post("k", Verb.PUBLISH, "", "a" * 9999, "en", NOW, media=b"x", media_type="image/png")) == ""
    )


# --- corrections and take-downs --------------------------------------------------------------------------------------


async def test_an_edit_keeps_pictures_warning_and_history(rig):
    first = await rig.channel.publish(rig.post(**PICTURED, content_warning="Fire"))
    post = first.receipt.platform_id
    outcome = await rig.channel.publish(
        rig.post(verb=Verb.REVISE, text="Corrected.", content_warning="Fire", target=post, language="es")
    )

    [edited] = rig.timeline()
    assert outcome == Sent(rig.receipt())
    assert (edited.id, edited.text, edited.spoiler, edited.language) == (post, "Corrected.", "Fire", "es")
    assert [each.description for each in edited.media] == ["Map of the closed streets"]
    assert [words for words, _, _ in edited.edits] == [rig.post().text]


async def test_an_edit_keeps_what_the_account_marked_as_sensitive(rig):
    made = rig.rehearsal.mastodon.create(rig.account, "Before.", sensitive=True)
    await rig.channel.publish(rig.post(verb=Verb.REVISE, text="After.", target=made.id))

    assert (made.text, made.sensitive) == ("After.", True)


@pytest.mark.parametrize(
    ("kind", "expected"),
    [("drop", NotSent), ("json_5xx", NotSent), ("html_5xx", NotSent), ("flood", Limited), ("status", Rejected)],
)
async def test_an_edit_of_what_cannot_be_read_changed_nothing(rig, kind, expected):
    made = rig.rehearsal.mastodon.create(rig.account, "Before.")
    rig.rehearsal.faults.add("mastodon", READ, kind)
    outcome = await rig.channel.publish(rig.post(verb=Verb.REVISE, text="After.", target=made.id))

    assert (type(outcome), made.text) == (expected, "Before.")
    contract.says_nothing_secret(rig, outcome)


async def test_an_edit_of_what_reads_oddly_changed_nothing(rig):
    made = rig.rehearsal.mastodon.create(rig.account, "Before.")
    rig.rehearsal.faults.add("mastodon", READ, "html_5xx", status=200)

    assert isinstance(await rig.channel.publish(rig.post(verb=Verb.REVISE, text="After.", target=made.id)), NotSent)
    assert made.text == "Before."


async def test_an_edit_that_is_too_long_is_not_tried(rig):
    made = rig.rehearsal.mastodon.create(rig.account, "Before.")

    assert isinstance(await rig.channel.publish(rig.post(verb=Verb.REVISE, text="a" * 501, target=made.id)), Rejected)


async def test_what_is_gone_cannot_be_edited(rig):
    outcome = await rig.channel.publish(rig.post(verb=Verb.REVISE, target="17"))

    assert outcome == Rejected("Mastodon 404: Record not found")


async def test_taking_away_twice_is_taking_away_once(rig):
    first = await rig.channel.publish(rig.post(**PICTURED))
    remove = rig.post(verb=Verb.REMOVE, text="", target=first.receipt.platform_id)

    outcome = await rig.channel.publish(remove)
    again = await rig.channel.publish(remove)

    assert (rig.live(), rig.rehearsal.mastodon.media) == (0, {})
    assert outcome == Sent(Receipt(first.receipt.platform_id))
    assert again == Sent(Receipt(first.receipt.platform_id), "it was gone already")


async def test_a_post_of_another_account_is_not_taken_for_gone(rig):
    theirs = rig.rehearsal.mastodon.create(rig.rehearsal.mastodon.account("somebody"), "Harmful.")
    outcome = await rig.channel.publish(rig.post(verb=Verb.REMOVE, text="", target=theirs.id))

    assert outcome == Rejected(f"the post {theirs.id} is there, but not this account's")


async def test_a_post_that_cannot_be_read_is_not_taken_for_gone(rig):
    rig.rehearsal.faults.add("mastodon", READ, "json_5xx")

    assert isinstance(await rig.channel.publish(rig.post(verb=Verb.REMOVE, text="", target="17")), Unconfirmed)


async def test_a_deletion_that_names_another_post_is_unconfirmed(rig):
    first = await rig.channel.publish(rig.post())
    rig.rehearsal.faults.add("mastodon", DELETE, "odd_shape", "after", body='{"id":"17"}')
    remove = rig.post(verb=Verb.REMOVE, text="", target=first.receipt.platform_id)

    assert isinstance(await rig.channel.publish(remove), Unconfirmed)


@pytest.mark.parametrize("verb", [Verb.REVISE, Verb.REMOVE])
async def test_a_target_that_is_no_post_is_refused(rig, verb):
    assert isinstance(await rig.channel.publish(rig.post(verb=verb, target="../media/7")), Rejected)


@pytest.mark.parametrize("method", [EDIT, DELETE])
async def test_a_dropped_call_is_made_once_only(rig, method):
    """aiohttp repeats PUT and DELETE by itself."""
    first = await rig.channel.publish(rig.post())
    rig.rehearsal.faults.add("mastodon", method, "drop", "after")
    verb = Verb.REVISE if method == EDIT else Verb.REMOVE
    await rig.channel.publish(rig.post(verb=verb, text="Better.", target=first.receipt.platform_id))

    assert len(rig.rehearsal.faults.taken) == 1


# --- not sure it posted ----------------------------------------------------------------------------------------------


async def test_a_lost_answer_is_found_among_the_statuses(rig):
    await rig.rehearsal.fault("mastodon", CREATE, "drop", "after")
    post = rig.post(**PICTURED, content_warning="Fire")
    await rig.channel.publish(post)
    await rig.channel.publish(rig.post(key="k/2", text="Something else."))

    found = await rig.channel.find(post)

    assert found == Found(Receipt(rig.timeline()[1].id, f"https://social.example/@riverbend/{rig.timeline()[1].id}"))


async def test_what_followers_alone_see_is_found_by_its_author(rig):
    await rig.connected(rig.rehearsal.addresses.mastodon, visibility="private").publish(rig.post())

    assert await rig.channel.find(rig.post()) == Found(rig.receipt())


async def test_looking_for_a_post_never_posts_it(rig):
    assert isinstance(await rig.channel.find(rig.post()), Unknown)
    assert rig.live() == 0


@pytest.mark.parametrize("different", [{"content_warning": "Fire"}, {"text": "Stay away."}])
async def test_other_words_are_another_post(rig, different):
    await rig.channel.publish(rig.post())

    assert isinstance(await rig.channel.find(rig.post(**different)), Unknown)


async def test_an_older_post_with_the_same_words_is_not_ours(rig):
    await rig.channel.publish(rig.post())

    assert isinstance(await rig.channel.find(rig.post(prepared_at=NOW + timedelta(minutes=5))), Unknown)


async def test_a_search_goes_through_all_pages(rig):
    for number in range(50):
        rig.rehearsal.mastodon.create(rig.account, rig.post().text if number == 3 else f"number {number}")

    assert isinstance(await rig.channel.find(rig.post()), Found)


async def test_a_search_ends_somewhere(rig):
    for number in range(mastodon.PAGE * mastodon.PAGES + 1):
        rig.rehearsal.mastodon.create(rig.account, f"number {number}" if number else rig.post().text)

    assert isinstance(await rig.channel.find(rig.post()), Unknown)


@pytest.mark.parametrize(
    "method", ["GET /api/v1/accounts/lookup", "GET /api/v1/accounts/:id/statuses", f"{READ}/source"]
)
@pytest.mark.parametrize("kind", ["drop", "odd_shape", "flood"])
async def test_a_search_that_fails_leaves_it_open(rig, kind, method):
    await rig.channel.publish(rig.post())
    rig.rehearsal.faults.add("mastodon", method, kind)

    found = await rig.channel.find(rig.post())

    assert isinstance(found, Unknown)
    assert found.why
    assert TOKEN not in found.why


async def test_a_status_without_a_date_leaves_it_open(rig):
    rig.rehearsal.faults.add("mastodon", "GET /api/v1/accounts/:id/statuses", "odd_shape", body='[{"id":"1"}]')

    assert isinstance(await rig.channel.find(rig.post()), Unknown)


async def test_a_server_that_is_closed_to_strangers_leaves_it_open(rig):
    rig.rehearsal.mastodon.open = False

    assert "requires an authenticated user" in (await rig.channel.find(rig.post())).why


@pytest.mark.parametrize("verb", [Verb.REVISE, Verb.REMOVE])
async def test_an_edit_or_a_removal_cannot_be_found(rig, verb):
    assert isinstance(await rig.channel.find(rig.post(verb=verb, target="7")), Unknown)


async def test_a_link_names_a_post_of_this_account_on_its_own_server():
    made = mastodon.MastodonChannel(
        name="fedi", lane="l", client=None, account="@riverbend@police.gov", api="https://social.police.gov",  # type: ignore[arg-type]
        access_token=TOKEN, redactor=Redactor(), clock=lambda: NOW,
    )  # fmt: skip
    own = "https://social.police.gov"
    links = {
        f"{own}/@riverbend/17": "17",
        f"{own}/@Riverbend/17?from=app": "17",
        f"{own}/users/riverbend/statuses/17": "17",
        f"{own}/web/@riverbend/17": "17",
        f"{own}/@somebody/17": "",
        f"{own}/@riverbend@far.example/17": "",
        f"{own}/@riverbend": "",
        "https://far.example/@riverbend/17": "",
        "https://[": "",
    }

    assert {link: made.identify("@riverbend@police.gov", link) for link in links} == links


# --- is all well ------------------------------------------------------------------------------------------------------


async def test_a_sound_account_has_nothing_to_say_and_is_left_alone(rig):
    assert await rig.channel.probe() == ""
    assert rig.live() == 0


@pytest.mark.parametrize("scope", ["read:statuses", "write:statuses", "write:media"])
async def test_a_scope_that_lacks_is_named(rig, scope):
    rig.account.scopes -= {scope}

    assert await rig.channel.probe() == (
        f"Mastodon 403: This action is outside the authorized scopes (asked for {scope})"
    )  # fmt: skip


@pytest.mark.parametrize("trouble", ["revoked", "disabled"])
async def test_an_account_in_trouble_is_told_by_the_probe(rig, trouble):
    rig.account.trouble = trouble

    assert "Mastodon 40" in await rig.channel.probe()


@pytest.mark.parametrize("method", [INSTANCE, EDIT])
@pytest.mark.parametrize("kind", ["drop", "html_5xx", "flood"])
async def test_a_server_in_trouble_is_told_by_the_probe(rig, kind, method):
    rig.rehearsal.faults.add("mastodon", method, kind, seconds=contract.HANGS)

    told = await rig.channel.probe()
    assert told
    assert TOKEN not in told


async def test_a_server_that_is_away_is_told_by_the_probe(rig):
    await rig.rehearsal.refuse("mastodon")

    assert await rig.channel.probe()
