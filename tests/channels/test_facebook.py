"""Facebook's adapter against the simulated Graph API."""

import contextlib
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from commsbot.channels import facebook, facebook_answers, kinds, registry
from commsbot.domain.delivery import Found, Limited, NotSent, Post, Receipt, Rejected, Sent, Unconfirmed, Unknown, Verb
from commsbot.rehearsal import facebook_world, server
from commsbot.rehearsal.stage import Rehearsal
from commsbot.wire import pace, session
from commsbot.wire.redaction import Redactor
from tests import pictures
from tests.channels import contract

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
TOKEN, SECRET = "the-page-token", "the-app-secret"
FEED = "POST /:page/feed"
LISTED = "GET /:page/published_posts"


@dataclass
class Facebook:
    rehearsal: Rehearsal
    page: facebook_world.Page
    sessions: session.Sessions
    channel: facebook.FacebookChannel
    platform: str = "facebook"
    method: str = FEED
    secrets: tuple[str, ...] = (TOKEN, SECRET, facebook.Token(TOKEN, SECRET).proof)

    def connected(self, api: str, **different: Any) -> facebook.FacebookChannel:
        wiring = registry.Wiring(
            sessions=self.sessions,
            patience=contract.PATIENCE,
            redactor=Redactor([TOKEN, SECRET]),
            clock=lambda: NOW,
            seconds=lambda: 0.0,
            bot=registry.Bot(token="7000001:none-of-this", api=api, rates=pace.telegram()),
            rates={"facebook": pace.facebook()},
            got_it=str,
        )
        options = {
            "access_token": TOKEN, "app_secret": SECRET, "api": api, "version": "v26.0", "page_name": "", "link_card": False,
        }  # fmt: skip
        configured = registry.Configured(
            name="page", kind="facebook", address=self.page.id, languages=("en",), options=options | different
        )
        made = kinds.facebook(configured, wiring)
        assert (made.destination.title, made.destination.revises) == ("Facebook page", True)
        assert isinstance(made.channel, facebook.FacebookChannel)
        return made.channel

    def post(self, **different: Any) -> Post:
        post = Post(
            key="k/1", verb=Verb.PUBLISH, address=self.page.id, text="Stay away from Main & 3rd: https://riverbend.example/i/1.",
            language="en", prepared_at=NOW,
        )  # fmt: skip
        return replace(post, **different)

    def live(self) -> int:
        return len(self.rehearsal.facebook.live(self.page))

    def refuses(self, code: int, subcode: int = 0, method: str = FEED, status: int = 400, **headers: str) -> None:
        error = {"message": "(#0) No.", "type": "OAuthException", "code": code, "error_subcode": subcode}
        self.rehearsal.faults.add(
            "facebook", method, "status", status=status, body=json.dumps({"error": error}), headers=headers
        )


@pytest.fixture
async def rig() -> AsyncIterator[Facebook]:
    async with contextlib.AsyncExitStack() as open_:
        rehearsal = await open_.enter_async_context(server.serving(page_port=0, scale=0, now=lambda: NOW))
        sessions = await open_.enter_async_context(session.opened(contract.PATIENCE))
        page = rehearsal.facebook.page("Riverbend Police", access_token=TOKEN, app_secret=SECRET)
        made = Facebook(rehearsal, page, sessions, None)  # type: ignore[arg-type]
        made.channel = made.connected(rehearsal.addresses.facebook)
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


@pytest.mark.parametrize("case", contract.CASES, ids=str)
async def test_each_fault_of_a_post_with_a_picture_leads_to_its_outcome(rig, case):
    plain = rig.post
    rig.method = "POST /:page/photos"
    rig.post = lambda **different: plain(**PICTURED | different)
    await contract.holds(rig, case)


async def test_a_connection_that_never_opens_sent_nothing(rig):
    with contract.deaf() as address:
        outcome = await rig.connected(address).publish(rig.post())

    assert isinstance(outcome, NotSent)
    contract.says_nothing_secret(rig, outcome)


async def test_what_was_approved_is_posted_with_a_link(rig):
    outcome = await rig.channel.publish(rig.post())

    [post] = rig.rehearsal.facebook.live(rig.page)
    assert (post.message, post.link) == (rig.post().text, "")
    assert outcome == Sent(Receipt(post.id, f"https://www.facebook.com/{post.id}"))


async def test_a_card_of_the_linked_page_is_shown_only_where_it_is_wanted(rig):
    channel = rig.connected(rig.rehearsal.addresses.facebook, link_card=True)
    await channel.publish(rig.post())
    await channel.publish(rig.post(text="No link here."))

    assert [each.link for each in rig.rehearsal.facebook.live(rig.page)] == ["", "https://riverbend.example/i/1"]


async def test_a_picture_goes_out_with_its_words_and_alt_text(rig):
    outcome = await rig.channel.publish(rig.post(**PICTURED))

    [post] = rig.rehearsal.facebook.live(rig.page)
    assert (post.message, post.photo.alt, post.photo.data) == (
        rig.post().text, "Map of the closed streets", PICTURED["media"],
    )  # fmt: skip
    assert outcome == Sent(Receipt(post.id, f"https://www.facebook.com/{post.id}"))


async def test_a_long_text_is_one_post(rig):
    assert isinstance(await rig.channel.publish(rig.post(text="Avoid Main Street. " * 500)), Sent)
    assert isinstance(await rig.channel.publish(rig.post(text="a" * 63_207)), Rejected)


async def test_a_token_needs_no_secret_where_the_app_asks_for_none(rig):
    rig.page.app_secret = ""
    channel = rig.connected(rig.rehearsal.addresses.facebook, app_secret="")

    assert await channel.probe() == ""
    assert isinstance(await channel.publish(rig.post()), Sent)


async def test_a_secret_that_is_wanted_and_missing_is_told_by_the_probe(rig):
    assert "appsecret_proof" in await rig.connected(rig.rehearsal.addresses.facebook, app_secret="").probe()


@pytest.mark.parametrize(
    ("code", "subcode", "status"),
    [(1, 99, 400), (2, 0, 400), (2, 0, 500), (4, 0, 500), (190, 0, 503)],
)
async def test_an_answer_that_may_hide_a_post_is_unconfirmed(rig, code, subcode, status):
    rig.refuses(code, subcode, status=status)
    outcome = await rig.channel.publish(rig.post())

    assert isinstance(outcome, Unconfirmed)
    assert f"code {code}" in outcome.evidence


@pytest.mark.parametrize(
    "body", ["{}", '{"error": "no"}', '{"error": {"code": "2"}}', '{"error": {"code": 100, "is_transient": true}}']
)
async def test_a_refusal_that_is_not_plain_is_unconfirmed(rig, body):
    rig.rehearsal.faults.add("facebook", FEED, "status", status=400, body=body)

    assert isinstance(await rig.channel.publish(rig.post()), Unconfirmed)


@pytest.mark.parametrize("code", [4, 17, 32, 613, 80001])
async def test_too_many_calls_are_no_failure(rig, code):
    rig.refuses(code)
    outcome = await rig.channel.publish(rig.post())

    assert (type(outcome), outcome.until) == (Limited, NOW + timedelta(minutes=5))


async def test_the_wait_is_as_long_as_facebook_names(rig):
    usage = {"1": [{"type": "pages", "estimated_time_to_regain_access": 3}, {"estimated_time_to_regain_access": 19}]}
    rig.refuses(32, **{"X-Business-Use-Case-Usage": json.dumps(usage)})
    assert (await rig.channel.publish(rig.post())).until == NOW + timedelta(minutes=19)

    rig.refuses(4, **{"Retry-After": "90", "X-App-Usage": '{"call_count": 100}'})
    assert (await rig.channel.publish(rig.post())).until == NOW + timedelta(seconds=90)


@pytest.mark.parametrize(
    "usage", ["", "no", "[]", '{"1": 7}', '{"1": [7]}', '{"1": [{"estimated_time_to_regain_access": "?"}]}']
)
def test_a_wait_that_is_not_named_is_none(usage):
    assert facebook_answers.regains(usage) == 0


@pytest.mark.parametrize(
    ("code", "lost"), [(190, True), (102, True), (10, True), (200, True), (283, True), (100, False), (324, False)]
)
async def test_a_refusal_says_whether_the_right_to_post_is_lost(rig, code, lost):
    rig.refuses(code)
    outcome = await rig.channel.publish(rig.post())

    assert (type(outcome), outcome.lost_right) == (Rejected, lost)


@pytest.mark.parametrize("trouble", ["expired", "checkpoint", "no_permission", "blocked"])
async def test_a_page_in_trouble_has_lost_its_right(rig, trouble):
    rig.page.trouble = trouble
    outcome = await rig.channel.publish(rig.post())

    assert (type(outcome), outcome.lost_right) == (Rejected, True)
    assert rig.live() == 0


async def test_a_lost_answer_is_found_on_the_page(rig):
    rig.rehearsal.faults.add("facebook", FEED, "json_5xx", "after")
    await rig.channel.publish(rig.post())

    [post] = rig.rehearsal.facebook.live(rig.page)
    assert await rig.channel.find(rig.post()) == Found(Receipt(post.id, rig.rehearsal.facebook.permalink(post)))


@pytest.mark.parametrize("code", [506, 368])
async def test_a_duplicate_that_is_there_is_ours(rig, code):
    rig.rehearsal.faults.add("facebook", FEED, "drop", "after")
    assert isinstance(await rig.channel.publish(rig.post()), Unconfirmed)
    if code == 368:
        rig.refuses(368)
    outcome = await rig.channel.publish(rig.post())

    [post] = rig.rehearsal.facebook.live(rig.page)
    assert (type(outcome), outcome.receipt.platform_id) == (Sent, post.id)


async def test_a_duplicate_that_does_not_show_yet_is_a_persons_question(rig):
    await rig.channel.publish(rig.post())
    rig.rehearsal.facebook.lags = True
    outcome = await rig.channel.publish(rig.post())

    assert isinstance(outcome, Unconfirmed)
    assert "these very words" in outcome.evidence
    assert rig.live() == 1


async def test_what_is_not_on_the_page_is_not_proven_absent(rig):
    rig.rehearsal.facebook.lags = True
    await rig.channel.publish(rig.post())

    assert isinstance(await rig.channel.find(rig.post()), Unknown)


async def test_an_older_post_with_the_same_words_is_not_ours(rig):
    await rig.channel.publish(rig.post())

    assert isinstance(await rig.channel.find(rig.post(prepared_at=NOW + timedelta(minutes=5))), Unknown)


async def test_a_search_goes_through_all_pages(rig):
    for number in range(130):
        rig.rehearsal.facebook.create(rig.page, rig.post().text if number == 3 else f"number {number}")

    assert isinstance(await rig.channel.find(rig.post()), Found)


@pytest.mark.parametrize("kind", ["drop", "json_5xx", "html_5xx", "odd_shape", "flood"])
async def test_a_search_that_fails_leaves_it_open(rig, kind):
    rig.rehearsal.faults.add("facebook", LISTED, kind)
    found = await rig.channel.find(rig.post())

    assert isinstance(found, Unknown)
    assert not [secret for secret in rig.secrets if secret in found.why]


async def test_an_edit_changes_the_words_and_keeps_the_post(rig):
    first = await rig.channel.publish(rig.post())
    revise = rig.post(verb=Verb.REVISE, text="Corrected: stay away from Main & 4th.", target=first.receipt.platform_id)
    outcome = await rig.channel.publish(revise)

    [post] = rig.rehearsal.facebook.live(rig.page)
    assert (post.message, post.edits) == (revise.text, [rig.post().text])
    assert outcome == first
    assert isinstance(await rig.channel.find(revise), Found)
    assert isinstance(await rig.channel.find(replace(revise, text="Something else.")), Unknown)


async def test_a_post_that_a_person_made_is_not_edited(rig):
    by_hand = rig.rehearsal.facebook.create(rig.page, "Good morning!", app=False)

    assert isinstance(await rig.channel.publish(rig.post(verb=Verb.REVISE, target=by_hand.id)), Rejected)


async def test_an_edit_whose_answer_is_lost_is_unconfirmed(rig):
    first = await rig.channel.publish(rig.post())
    rig.rehearsal.faults.add("facebook", "POST /:post", "json_5xx", "after")
    revise = rig.post(verb=Verb.REVISE, text="Corrected.", target=first.receipt.platform_id)

    assert isinstance(await rig.channel.publish(revise), Unconfirmed)
    assert isinstance(await rig.channel.find(revise), Found)


async def test_taking_away_twice_is_taking_away_once(rig):
    first = await rig.channel.publish(rig.post())
    remove = rig.post(verb=Verb.REMOVE, text="", target=first.receipt.platform_id)
    outcome = await rig.channel.publish(remove)
    again = await rig.channel.publish(remove)

    assert rig.live() == 0
    assert outcome == Sent(Receipt(first.receipt.platform_id))
    assert again == Sent(Receipt(first.receipt.platform_id), "it was gone already")
    assert isinstance(await rig.channel.find(remove), Unknown)


@pytest.mark.parametrize("answers", [("GET /:post", 200, 0), (LISTED, 10, 0)])
async def test_what_may_not_be_seen_does_not_count_as_gone(rig, answers):
    method, code, subcode = answers
    rig.refuses(code, subcode, method)
    outcome = await rig.channel.publish(rig.post(verb=Verb.REMOVE, text="", target=f"{rig.page.id}_7"))

    assert isinstance(outcome, Rejected)
    assert "can't be told" in outcome.evidence


async def test_a_dropped_deletion_is_asked_once_only(rig):
    """aiohttp repeats a DELETE by itself; then Facebook would have been asked twice and this would read *gone already*."""
    first = await rig.channel.publish(rig.post())
    rig.rehearsal.faults.add("facebook", "DELETE /:post", "drop", "after")
    outcome = await rig.channel.publish(rig.post(verb=Verb.REMOVE, text="", target=first.receipt.platform_id))

    assert isinstance(outcome, Unconfirmed)
    assert len(rig.rehearsal.faults.taken) == 1


@pytest.mark.parametrize(("method", "verb"), [("DELETE /:post", Verb.REMOVE), ("POST /:post", Verb.REVISE)])
async def test_a_yes_without_success_is_unconfirmed(rig, method, verb):
    first = await rig.channel.publish(rig.post())
    rig.rehearsal.faults.add("facebook", method, "odd_shape")

    assert isinstance(await rig.channel.publish(rig.post(verb=verb, target=first.receipt.platform_id)), Unconfirmed)


@pytest.mark.parametrize("verb", [Verb.REMOVE, Verb.REVISE])
async def test_a_target_that_is_no_post_is_refused(rig, verb):
    assert isinstance(await rig.channel.publish(rig.post(verb=verb, target="../me")), Rejected)


@pytest.mark.parametrize(
    ("link", "names"),
    [
        ("https://www.facebook.com/104/posts/17", "104_17"),
        ("https://m.facebook.com/104_17/?ref=share", "104_17"),
        ("https://www.facebook.com/permalink.php?story_fbid=17&id=104", "104_17"),
        ("https://www.facebook.com/105/posts/17", ""),
        ("https://www.facebook.com/SpringfieldPD/posts/pfbid02abc", ""),
        ("https://www.facebook.com/104", ""),
    ],
)
async def test_a_link_names_a_post_of_this_page(rig, link, names):
    assert rig.channel.identify("104", link) == names


async def test_the_probe_says_why_the_token_does_not_open_the_page(rig):
    address = rig.rehearsal.addresses.facebook
    assert await rig.channel.probe() == ""
    assert "190" in await rig.connected(address, access_token="another-token").probe()
    rig.rehearsal.facebook.page("Another Page", access_token="another-token")
    assert "isn't this Page's own" in await rig.connected(address, access_token="another-token", app_secret="").probe()
    await rig.rehearsal.refuse("facebook")
    assert "Connect" in await rig.channel.probe()
