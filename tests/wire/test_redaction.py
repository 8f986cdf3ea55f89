"""Secrets in no text that is kept or shown."""

import io
import json
import logging

import pytest
import structlog

from commsbot.wire.redaction import GONE, Redactor

TOKEN = "123456789:AAF-real_looking-token0123456789ab"


def fail(said: str) -> None:
    raise RuntimeError(said)


@pytest.mark.parametrize(
    "text",
    [
        f"Cannot connect to http://127.0.0.1:1/bot{TOKEN}/sendMessage",
        f"http://127.0.0.1:1/bot{TOKEN.replace(':', '%3A')}/sendMessage",
        f"http://127.0.0.1:1/file/bot{TOKEN}/photos/1.jpg",
        f"token={TOKEN}",
    ],
)
def test_a_bot_token_goes_though_nobody_registered_it(text):
    cleaned = Redactor().clean(text)

    assert "AAF-real" not in cleaned
    assert "123456789:[redacted]" in cleaned


def test_an_oauth_header_goes_though_nobody_registered_it():
    header = 'OAuth oauth_nonce="1", oauth_token="7-access", oauth_consumer_key="consumer", oauth_signature="s%3D"'
    cleaned = Redactor().clean(f"{header} Authorization: Bearer abcdefgh.ijkl")

    assert not [secret for secret in ("7-access", '"consumer"', "s%3D", "abcdefgh") if secret in cleaned]


def test_a_registered_secret_goes_in_every_spelling():
    redactor = Redactor(["p@ss/word:1"])

    assert redactor.clean("p@ss/word:1 p%40ss%2Fword%3A1 p%40ss%2Fword:1") == f"{GONE} {GONE} {GONE}"


def test_of_two_secrets_the_longer_one_goes_whole():
    assert Redactor(["secret-1", "secret-1-and-more"]).clean("secret-1-and-more") == GONE


def test_a_secret_that_is_a_word_is_refused():
    with pytest.raises(ValueError, match="this short"):
        Redactor(["the"])

    assert Redactor([""]).clean("an empty one is no secret") == "an empty one is no secret"


def test_times_and_addresses_are_left_alone():
    said = "at 12:30:45, http://127.0.0.1:8081/health, chat -1002000000001:17, 2026-03-01T12:00:00+00:00"

    assert Redactor(["something-else"]).clean(said) == said


def test_evidence_names_the_error_and_its_causes():
    try:
        try:
            fail(f"by http://h/bot{TOKEN}/x")
        except RuntimeError as error:
            raise ValueError("two\nlines") from error
    except ValueError as error:
        told = Redactor().told(error)

    assert told == "ValueError: two lines <- RuntimeError: by http://h/bot123456789:[redacted]/x"


def test_evidence_is_short():
    assert len(Redactor().told(ValueError("x" * 10_000))) == 500


def test_structlog_events_are_clean_to_the_depths():
    lines: list[str] = []
    redactor = Redactor(["consumer-secret"])
    log = structlog.wrap_logger(
        structlog.PrintLogger(io.StringIO()),
        processors=[redactor.processor, lambda _, __, event: lines.append(str(event)) or ""],
    )
    try:
        fail(f"consumer-secret and {TOKEN}")
    except RuntimeError:
        log.exception("failed", where={"keys": ["consumer-secret", {1}], TOKEN: None}, error=ValueError(TOKEN), count=3)

    [line] = lines
    assert "RuntimeError" in line
    assert "'count': 3" in line
    assert "consumer-secret" not in line
    assert "AAF-real" not in line


def test_the_standard_librarys_records_are_clean():
    out = io.StringIO()
    handler = logging.StreamHandler(out)
    handler.addFilter(Redactor(["consumer-secret"]).filter())
    logger = logging.getLogger("test.redaction")
    logger.addHandler(handler)
    logger.propagate = False
    try:
        fail("consumer-secret")
    except RuntimeError:
        logger.exception("with %s and %d", TOKEN, 3, stack_info=True)
    logger.warning("exc %s", "consumer-secret", exc_info=ValueError("consumer-secret"))

    said = out.getvalue()
    assert "with 123456789:[redacted] and 3" in said
    assert "RuntimeError: [redacted]" in said
    assert "ValueError: [redacted]" in said
    assert "consumer-secret" not in said


def test_structlogs_events_pass_the_filter_as_they_are():
    """ProcessorFormatter finds its event in `record.msg`: turned into text there, it would be rendered twice."""
    out = io.StringIO()
    handler = logging.StreamHandler(out)
    redactor = Redactor(["consumer-secret"])
    handler.addFilter(redactor.filter())
    handler.setFormatter(structlog.stdlib.ProcessorFormatter(processor=structlog.processors.JSONRenderer()))
    logger = logging.getLogger("test.redaction.structlog")
    logger.addHandler(handler)
    logger.propagate = False
    log = structlog.wrap_logger(logger, processors=[structlog.stdlib.ProcessorFormatter.wrap_for_formatter])
    log.warning("lane.lost", key="consumer-secret", count=3)

    assert json.loads(out.getvalue()) == {"event": "lane.lost", "key": "[redacted]", "count": 3}
