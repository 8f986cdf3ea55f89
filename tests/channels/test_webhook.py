"""The webhook adapter against simulated receivers, over HTTP."""

import contextlib
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from commsbot.channels import kinds, registry, webhook
from commsbot.domain.delivery import Limited, NotSent, Post, Receipt, Rejected, Sent, Unconfirmed, Unknown, Verb
from commsbot.domain.rendition import Kind
from commsbot.rehearsal import server, webhook_api
from commsbot.rehearsal.stage import Rehearsal
from commsbot.wire import pace, session
from commsbot.wire.redaction import Redactor
from tests.channels import contract

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
TEXT = "Stay away from Main & 3rd: https://riverbend.example/i/1"


@dataclass
class Hook:
    rehearsal: Rehearsal
    receiver: webhook_api.Receiver
    sessions: session.Sessions
    channel: webhook.WebhookChannel
    platform: str = "webhook"
    method: str = webhook_api.METHOD
    secrets: tuple[str, ...] = (webhook_api.SECRET, webhook_api.SECRET.removeprefix("whsec_"))

    def connected(self, api: str, **different: Any) -> webhook.WebhookChannel:
        options = {
            "api": api, "secret": webhook_api.SECRET, "networks": ("127.0.0.0/8",), "drops_repeats": False
        } | different  # fmt: skip
        wiring = registry.Wiring(
            sessions=self.sessions,
            patience=contract.PATIENCE,
            redactor=Redactor(self.secrets),
            clock=lambda: NOW,
            seconds=lambda: 0.0,
            bot=registry.Bot(token="7000001:none-of-this", api=api, rates=pace.telegram()),
            rates={"webhook": pace.webhook()},
            got_it=str,
        )
        configured = registry.Configured(
            name="county", kind="webhook", address="county-eoc", languages=("en",), options=options
        )
        made = kinds.webhook(configured, wiring)
        assert (made.destination.kind, made.destination.removes, made.destination.revises) == (
            Kind.WEBHOOK,
            True,
            False,
        )
        assert isinstance(made.channel, webhook.WebhookChannel)
        return made.channel

    @property
    def address(self) -> str:
        return f"{self.rehearsal.addresses.webhook}/county-eoc"

    def post(self, **different: Any) -> Post:
        post = Post(
            key="k/1", verb=Verb.PUBLISH, address="county-eoc", text=TEXT, subject="Evacuation", language="en", prepared_at=NOW
        )  # fmt: skip
        return replace(post, **different)

    def live(self) -> int:
        return len(self.receiver.seen)


@pytest.fixture
async def rig() -> AsyncIterator[Hook]:
    async with contextlib.AsyncExitStack() as open_:
        rehearsal = await open_.enter_async_context(server.serving(page_port=0, scale=0, now=lambda: NOW))
        sessions = await open_.enter_async_context(session.opened(contract.PATIENCE))
        made = Hook(rehearsal, rehearsal.webhooks.receiver("county-eoc", "County"), sessions, None)  # type: ignore[arg-type]
        made.channel = made.connected(made.address)
        yield made
        assert rehearsal.complaints() == []


ANY_YES = {"truncated 200", "200 of an odd shape", "200 that is a list", "200 that is HTML"}
"""A receiver's yes is its status: the specification asks for no body."""
CASES = [replace(each, expected=Sent) if each.name in ANY_YES else each for each in contract.CASES]


@pytest.mark.parametrize("case", CASES, ids=str)
async def test_each_fault_leads_to_its_outcome(rig, case):
    await contract.holds(rig, case)


MAY_BE_THERE = [each for each in CASES if each.expected is Unconfirmed]


@pytest.mark.parametrize("case", MAY_BE_THERE, ids=str)
async def test_a_receiver_that_drops_repeats_gets_it_once_however_often_it_comes(rig, case):
    rig.channel = rig.connected(rig.address, drops_repeats=True)
    outcome = await contract.holds(rig, replace(case, expected=NotSent))

    assert "goes again under its id" in outcome.evidence
    assert await rig.channel.publish(rig.post()) == Sent(Receipt("k/1"), "taken with 204")
    assert rig.receiver.seen == ["k/1"]
    assert len(rig.receiver.events) == 1


async def test_a_connection_that_never_opens_sent_nothing(rig):
    with contract.deaf() as address:
        outcome = await rig.connected(address).publish(rig.post())

    assert isinstance(outcome, NotSent)


def test_the_signature_is_that_of_the_specification():
    """The reference vector of the Standard Webhooks libraries."""
    at = datetime.fromtimestamp(1614265330, UTC)
    made = webhook.signed(
        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "msg_p5jXN8AQM9LWM0D4loKWxJek", at, b'{"test": 2432232314}'
    )

    assert made["webhook-signature"] == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="


async def test_the_approved_words_arrive_with_their_links(rig):
    outcome = await rig.channel.publish(rig.post(html="<p>Stay away</p>", reply_to="j/1"))

    [event] = rig.receiver.events
    assert outcome == Sent(Receipt("k/1"), "taken with 204")
    assert event.data == {
        "id": "k/1", "language": "en", "subject": "Evacuation", "text": TEXT, "links": ["https://riverbend.example/i/1"],
        "html": "<p>Stay away</p>", "in_reply_to": "j/1",
    }  # fmt: skip


def test_the_body_is_the_same_at_each_attempt():
    post = Hook.post(None)  # type: ignore[arg-type]
    first, again = webhook.payload(post), webhook.payload(replace(post, attempt=4))

    assert first == again
    assert json.loads(first)["timestamp"] == "2026-03-01T12:00:00.000Z"


async def test_a_text_is_revised_and_taken_away_by_its_id(rig):
    await rig.channel.publish(rig.post())
    await rig.channel.publish(rig.post(key="r/1", verb=Verb.REVISE, target="k/1", text="Corrected."))
    [event] = rig.receiver.events
    assert (event.data["text"], event.edited) == ("Corrected.", True)

    await rig.channel.publish(rig.post(key="d/1", verb=Verb.REMOVE, target="k/1", text=""))
    assert (event.deleted, rig.receiver.seen) == (True, ["k/1", "r/1", "d/1"])


@pytest.mark.parametrize(
    ("trouble", "lost", "words"), [("gone", True, "410"), ("revoked", True, "401"), ("", False, "404")]
)
async def test_a_receiver_that_wants_no_more_is_shown_at_once(rig, trouble, lost, words):
    rig.receiver.trouble = trouble
    channel = rig.channel if trouble else rig.connected(f"{rig.rehearsal.addresses.webhook}/somebody-else")
    outcome = await channel.publish(rig.post())
    rig.rehearsal.webhooks.complaints.clear()

    assert (type(outcome), outcome.lost_right) == (Rejected, lost)
    assert words in outcome.evidence


@pytest.mark.parametrize("status", [408, 409, 425])
async def test_a_refusal_that_may_be_about_an_earlier_attempt_is_no_refusal(rig, status):
    rig.rehearsal.faults.add("webhook", rig.method, "status", status=status)

    assert isinstance(await rig.channel.publish(rig.post()), Unconfirmed)


async def test_the_wait_is_what_the_receiver_names(rig):
    rig.rehearsal.faults.add("webhook", rig.method, "flood", seconds=90)

    outcome = await rig.channel.publish(rig.post())

    assert isinstance(outcome, Limited)
    assert outcome.until == NOW + timedelta(seconds=90)


@pytest.mark.parametrize("networks", [(), ("10.0.0.0/8",)])
@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::ffff:127.0.0.1]"])
async def test_a_name_that_leads_inside_is_not_asked(rig, networks, host):
    port = rig.address.rpartition(":")[2]
    outcome = await rig.connected(f"http://{host}:{port}", networks=networks).publish(rig.post())

    assert (type(outcome), outcome.lost_right, rig.live()) == (Rejected, True, 0)
    assert "no public address" in outcome.evidence


async def test_a_receiver_is_looked_at_without_an_event(rig):
    assert await rig.channel.probe() == ""
    await rig.rehearsal.refuse("webhook")
    assert "Connect" in await rig.channel.probe()
    assert rig.live() == 0
    await rig.rehearsal.accept("webhook")


async def test_nothing_is_found_and_no_link_names_an_event(rig):
    assert isinstance(await rig.channel.find(rig.post()), Unknown)
    assert rig.channel.identify("county-eoc", "https://county.example/1") == ""
