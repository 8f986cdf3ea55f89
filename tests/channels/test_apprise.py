"""Apprise's adapter against a service on this machine, through Apprise itself, which only the receiver's own log can prove right."""

import contextlib
import json
import sys
from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any

import pytest

pytest.importorskip("apprise")

from aiohttp import web

from commsbot.channels import apprise, kinds, registry
from commsbot.domain.delivery import Post, Receipt, Rejected, Sent, Unconfirmed, Unknown, Verb
from commsbot.domain.rendition import Kind
from commsbot.rehearsal import faults
from commsbot.rehearsal.port import HOST, Port
from commsbot.wire import pace
from commsbot.wire.redaction import Redactor
from tests.channels import contract

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
PASSWORD, TOKEN = "the-password", "a-token-in-the-path"
SEND = "POST"


class Receiver:
    """A service that takes Apprise's custom JSON; it can fail as every simulated platform can."""

    def __init__(self) -> None:
        self.faults = faults.Faults()
        self.taken: list[dict[str, Any]] = []
        app = web.Application()
        app.router.add_post(f"/{TOKEN}", self._take)
        self.port = Port(app, 0)

    async def _take(self, request: web.Request) -> web.StreamResponse:
        body = await request.json()
        if fault := self.faults.take("service", SEND, "before"):
            return await faults.apply(fault, request)
        self.taken.append(body)
        if fault := self.faults.take("service", SEND, "after"):
            return await faults.apply(fault, request, answer=b'{"ok": true}')
        return web.json_response({"ok": True})

    async def fault(self, platform: str, method: str, kind: Any, phase: Any = "before", **detail: Any) -> None:
        if kind == "refuse":
            await self.port.refuse()
        else:
            self.faults.add(platform, method, kind, phase, **detail)


@dataclass
class Service:
    rehearsal: Any
    channel: apprise.AppriseChannel
    platform: str = "service"
    method: str = SEND
    secrets: tuple[str, ...] = (PASSWORD, TOKEN)
    options: dict[str, Any] = field(default_factory=dict)

    def post(self, **different: Any) -> Post:
        post = Post(
            key="k/1", verb=Verb.PUBLISH, address="team", text="Avoid Main St. & <3rd>.\n\nMore: https://riverbend.example/i/1",
            subject="Riverbend Police: stay away", language="en", prepared_at=NOW,
        )  # fmt: skip
        return replace(post, **different)

    def live(self) -> int:
        return len(self.rehearsal.taken)


def connected(address: str, counts_as: str = "text") -> registry.Connected:
    wiring = registry.Wiring(
        sessions=None,  # type: ignore[arg-type]  # Apprise brings its own
        patience=contract.PATIENCE,
        redactor=Redactor([address]),
        clock=lambda: NOW,
        seconds=lambda: 0.0,
        bot=registry.Bot(token="7000001:none-of-this", api="http://127.0.0.1:1", rates=pace.telegram()),
        rates={},
        got_it=str,
    )
    options = {"service_url": address, "sender": "Riverbend Police", "counts_as": counts_as}
    configured = registry.Configured(name="team", kind="apprise", address="team", languages=("en",), options=options)
    return kinds.apprise(configured, wiring)


@pytest.fixture
async def rig() -> AsyncIterator[Service]:
    receiver = Receiver()
    await receiver.port.start()
    async with contextlib.AsyncExitStack() as open_:
        open_.push_async_callback(receiver.port.stop)
        made = connected(f"json://pio:{PASSWORD}@{HOST}:{receiver.port.port}/{TOKEN}")
        assert isinstance(made.channel, apprise.AppriseChannel)
        yield Service(receiver, made.channel)


BELIEVED = {"200 of an odd shape", "200 that is a list", "200 that is HTML"}
"""What Apprise takes for a yes."""


@pytest.mark.parametrize("case", contract.CASES, ids=str)
async def test_each_fault_is_a_persons_question(rig, case):
    """To Apprise a refusal, a refused connection and a lost answer are one *failure*, so none of them may be sent again by itself."""
    await contract.holds(rig, replace(case, expected=Sent if case.name in BELIEVED else Unconfirmed))


async def test_what_was_approved_arrives_under_its_headline_and_proves_nothing(rig):
    outcome = await rig.channel.publish(rig.post())

    [taken] = rig.rehearsal.taken
    assert (taken["title"], taken["message"]) == (rig.post().subject, rig.post().text)
    assert outcome == Sent(Receipt(""), f"JSON: {apprise.UNPROVEN}")


async def test_the_evidence_is_what_apprise_logged(rig):
    await rig.rehearsal.fault("service", SEND, "status", status=400)
    outcome = await rig.channel.publish(rig.post())

    assert isinstance(outcome, Unconfirmed)
    assert "error=400" in outcome.evidence


async def test_a_call_that_takes_too_long_is_given_up(rig, monkeypatch):
    monkeypatch.setattr(rig.channel, "_limit", 0.05)
    await rig.rehearsal.fault("service", SEND, "hang", "after", seconds=0.2)
    outcome = await rig.channel.publish(rig.post())

    assert isinstance(outcome, Unconfirmed)
    assert "timeout" in outcome.evidence


async def test_an_error_of_the_library_is_unconfirmed(rig, monkeypatch):
    monkeypatch.setattr(rig.channel, "_caller", object())
    outcome = await rig.channel.publish(rig.post())

    assert isinstance(outcome, Unconfirmed)
    contract.says_nothing_secret(rig, outcome)


async def test_what_apprise_called_nobody_with_is_refused(rig):
    outcome = await rig.channel.publish(rig.post(text="", subject=""))

    assert isinstance(outcome, Rejected)
    assert "called nobody" in outcome.evidence


async def test_a_text_that_the_service_would_cut_is_not_sent(rig):
    outcome = await rig.channel.publish(rig.post(text="a" * 40_000))

    assert isinstance(outcome, Rejected)
    assert (rig.live(), "32768" in outcome.evidence) == (0, True)


@pytest.mark.parametrize("verb", [Verb.REVISE, Verb.REMOVE])
async def test_what_is_sent_is_neither_changed_nor_taken_back(rig, verb):
    assert isinstance(await rig.channel.publish(rig.post(verb=verb, target="1")), Rejected)
    assert rig.live() == 0


async def test_nothing_can_be_looked_for_or_asked(rig):
    assert isinstance(await rig.channel.find(rig.post()), Unknown)
    assert (rig.channel.identify("team", "https://a.example/1"), await rig.channel.probe()) == ("", "")


async def test_no_key_of_an_address_stands_in_the_services_own_log(rig, caplog):
    """In many services the host is a key, and Apprise names it."""
    await rig.rehearsal.fault("service", SEND, "drop")
    await rig.channel.publish(rig.post())

    [told] = [each.getMessage() for each in caplog.records if each.name == "apprise"]
    assert "[redacted]" in told
    assert HOST not in told


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("nosuch://riverbend-secret", "knows no service"),
        ("twilio://riverbend-secret", "knows no service"),
        ("riverbend-secret", "knows no service"),
        ("json://127.0.0.1/riverbend-secret?retry=2", "send again"),
        ("json://127.0.0.1/riverbend-secret?optional=yes", "failure a success"),
        ("json://127.0.0.1/riverbend-secret?overflow=split", "part the text"),
        ("json://127.0.0.1/riverbend-secret?emojis=yes", "change the text"),
    ],
)
def test_an_address_that_would_do_something_else_is_refused_at_the_start(address, why):
    with pytest.raises(apprise.Unusable, match=why) as refused:
        connected(address)

    assert "riverbend-secret" not in json.dumps(str(refused.value))


def test_an_address_may_say_what_is_so_anyway():
    assert connected("json://127.0.0.1/a?retry=0&overflow=upstream&optional=no").channel is not None


def test_a_library_that_is_missing_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "apprise", None)

    with pytest.raises(apprise.Unusable, match="pip install"):
        connected("json://127.0.0.1/a")


@pytest.mark.parametrize(("counts_as", "kind"), [("text", Kind.MESSAGE), ("sms", Kind.SMS)])
def test_a_destination_takes_no_message_back_and_waits_as_apprise_does(counts_as, kind):
    made = connected("json://127.0.0.1/a", counts_as)

    assert (made.destination.kind, made.destination.removes, made.destination.revises) == (kind, False, False)
    assert made.destination.title == "JSON team"
    mail = connected("mailto://pio:the-password@riverbend.example", counts_as)
    assert (made.rates.overall.per_second, mail.rates.overall.per_second) == (1.0, pytest.approx(1 / 5.5))


async def test_the_services_own_times_are_used(rig):
    assert rig.channel._limit == contract.PATIENCE.connect + contract.PATIENCE.read + apprise.SPARE
