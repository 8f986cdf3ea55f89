"""A simulated receiver of webhooks: it believes a signature, does an id once and shows what it was told."""

import base64
import datetime as dt
import hashlib
import hmac
import json
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from commsbot.rehearsal import cast, server, webhook_api

NOW = dt.datetime(2026, 3, 1, 12, 0, tzinfo=dt.UTC)
DATA = {"id": "a/1", "language": "en", "subject": "Road closed", "text": "Avoid Main Street.", "links": []}


def event(kind: str = "published", **data: Any) -> dict[str, Any]:
    return {"type": f"statement.{kind}", "timestamp": "2026-03-01T12:00:00.000Z", "data": data or DATA}


class Partner:
    def __init__(self, rehearsal, session) -> None:
        self.rehearsal = rehearsal
        self.receiver = rehearsal.webhooks.receivers[cast.PARTNER]
        self.session = session

    async def told(
        self, body: Any, name: str = "a/1", *, at: int = 0, secret: str = webhook_api.SECRET, **other: str
    ) -> int:
        """Sign and post; gives the status."""
        raw = json.dumps(body).encode()
        seconds = str(int(NOW.timestamp()) + at)
        key = base64.b64decode(secret.removeprefix("whsec_"))
        made = hmac.new(key, f"{name}.{seconds}.".encode() + raw, hashlib.sha256).digest()
        headers = {
            "Content-Type": "application/json", "webhook-id": name, "webhook-timestamp": seconds,
            "webhook-signature": f"v1,AAAA v1,{base64.b64encode(made).decode()}",
        } | {f"webhook-{key}": value for key, value in other.items()}  # fmt: skip
        address = f"{self.rehearsal.addresses.webhook}/{cast.PARTNER}"
        async with self.session.post(address, data=raw, headers=headers) as answer:
            return answer.status


@pytest.fixture
async def partner() -> AsyncIterator[Partner]:
    async with server.serving(page_port=0, now=lambda: NOW) as rehearsal, aiohttp.ClientSession() as session:
        cast.assemble(rehearsal)
        yield Partner(rehearsal, session)


async def test_an_event_is_shown_once_however_often_it_comes(partner):
    assert [await partner.told(event()) for _ in range(3)] == [204, 204, 204]

    [feed] = partner.rehearsal.webhooks.feeds()
    assert [(post["text"], post["notes"]) for post in feed["posts"]] == [("Avoid Main Street.", ["Road closed"])]
    assert partner.rehearsal.complaints() == []


async def test_a_text_is_edited_and_taken_away(partner):
    await partner.told(event())
    await partner.told(
        event("revised", id="b/1", language="en", subject="s", text="Open again.", links=[], target="a/1"), "b/1"
    )
    [post] = partner.rehearsal.webhooks.feeds()[0]["posts"]
    assert (post["text"], post["edited"]) == ("Open again.", True)

    await partner.told(event("removed", id="c/1", language="en", target="a/1"), "c/1")
    [post] = partner.rehearsal.webhooks.feeds()[0]["posts"]
    assert post["deleted"]


@pytest.mark.parametrize(
    ("wrong", "status"),
    [
        ({"secret": "whsec_" + "A" * 32}, 401),
        ({"at": 301}, 400),
        ({"at": -301}, 400),
        ({"signature": "v1,AAAA"}, 401),
    ],
)
async def test_what_is_not_signed_by_the_agency_is_refused(partner, wrong, status):
    assert await partner.told(event(), **wrong) == status
    assert partner.receiver.events == []


@pytest.mark.parametrize("trouble", [("gone", 410), ("revoked", 401)], ids=lambda each: each[0])
async def test_a_receiver_in_trouble_says_so(partner, trouble):
    partner.receiver.trouble, status = trouble

    assert await partner.told(event()) == status


@pytest.mark.parametrize(
    ("body", "other", "status"),
    [
        (event("shouted"), {}, 422),
        (event("published", **DATA, colour="red"), {}, 422),
        ({"type": "statement.published"}, {}, 422),
        ([1], {}, 400),
        (event(), {"id": "a.1"}, 400),
        (event(), {"timestamp": "now"}, 400),
    ],
)
async def test_what_is_not_known_is_refused_and_written_down(partner, body, other, status):
    assert await partner.told(body, **other) == status
    assert len(partner.rehearsal.complaints()) == 1


async def test_nobody_listens_elsewhere(partner):
    base = partner.rehearsal.addresses.webhook
    async with partner.session.post(f"{base}/nobody") as answer, partner.session.put(f"{base}/nobody") as other:
        assert (answer.status, other.status) == (404, 404)
    assert len(partner.rehearsal.complaints()) == 2


async def test_too_many_events_are_told_to_wait(partner):
    for _ in range(webhook_api.PER_MINUTE):
        partner.rehearsal.limits.count(f"webhook {cast.PARTNER}", webhook_api.PER_MINUTE, 60.0)

    assert await partner.told(event()) == 429
