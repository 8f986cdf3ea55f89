"""Reading answers over HTTP: when to come back after a 429, and what a refusal proves."""

from datetime import UTC, datetime, timedelta

import pytest

from commsbot.channels.answers import Answer, Reading, read, rows
from commsbot.domain.delivery import Limited, NotSent, Rejected, Unconfirmed
from commsbot.wire.redaction import Redactor

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
READING = Reading("Fediland", Redactor(["hush-hush-token"]), lambda: NOW, scale=0.5)


def answer(status, text="{}", **headers):
    body = read(text)
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Answer(status, named, body if isinstance(body, dict) else None, text)


@pytest.mark.parametrize(
    ("headers", "until"),
    [
        ({"Retry_After": "7"}, NOW + timedelta(seconds=7)),
        ({"Retry_After": "Sun, 01 Mar 2026 12:02:00 GMT"}, NOW + timedelta(minutes=2)),
        ({"X_RateLimit_Reset": "2026-03-01T12:05:00.123456Z"}, NOW + timedelta(minutes=5, microseconds=123456)),
        ({"RateLimit_Reset": str(int(NOW.timestamp()) + 90)}, NOW + timedelta(seconds=90)),
        ({"Retry_After": "soon"}, NOW + timedelta(seconds=30)),
        ({}, NOW + timedelta(seconds=30)),
    ],
)
def test_a_429_is_waited_out_as_it_says_or_as_we_guess(headers, until):
    assert READING.refused(answer(429, **headers), "slow down") == Limited(until, "Fediland 429: slow down")


def test_a_moment_that_has_passed_still_means_a_short_wait():
    limited = READING.refused(answer(429, Retry_After="0"), "")

    assert isinstance(limited, Limited)
    assert limited.until > NOW


@pytest.mark.parametrize(("status", "lost"), [(400, False), (401, True), (403, False), (422, False)])
def test_the_platforms_own_no_is_a_refusal(status, lost):
    refused = READING.refused(answer(status, '{"error": "no"}'), "no")

    assert refused == Rejected(f"Fediland {status}: no", lost_right=lost)


@pytest.mark.parametrize(("status", "text"), [(403, "<html>"), (302, "{}"), (500, "{}"), (503, "<html>")])
def test_what_isnt_the_platforms_own_no_leaves_it_unconfirmed(status, text):
    assert isinstance(READING.refused(answer(status, text), ""), Unconfirmed)


@pytest.mark.parametrize(
    ("status", "text", "outcome"),
    [
        (403, '{"error": "no"}', Rejected),
        (429, "{}", Limited),
        (403, "<html>", NotSent),
        (500, "{}", NotSent),
        (200, "<html>", NotSent),
    ],
)
def test_a_step_before_the_post_that_refuses_nothing_may_be_tried_again(status, text, outcome):
    missing = READING.beforehand(answer(status, text), "no")

    assert type(missing.outcome) is outcome
    assert missing.outcome.evidence


def test_no_token_stays_in_what_is_kept():
    assert "hush-hush-token" not in repr(READING.odd(answer(200, '{"token": "hush-hush-token"}')))


def test_only_a_list_has_rows():
    assert rows(answer(200, '[{"id": 1}, 2]')) == [{"id": 1}]
    assert rows(answer(200, '{"id": 1}')) == rows(answer(500, '[{"id": 1}]')) == []
