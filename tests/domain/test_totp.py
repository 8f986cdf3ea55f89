"""Codes of an authenticator app, held against the vectors of RFC 6238 (appendix B) and RFC 4226 (appendix D)."""

from datetime import UTC, datetime, timedelta

import pytest

from commsbot.domain import errors, totp

SECRET = b"12345678901234567890"


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [
        (59, "94287082"), (1111111109, "07081804"), (1111111111, "14050471"), (1234567890, "89005924"),
        (2000000000, "69279037"), (20000000000, "65353130"),
    ],
)  # fmt: skip
def test_the_vectors_of_the_rfc_hold(seconds, shown):
    at = datetime.fromtimestamp(seconds, UTC)

    assert totp.code(SECRET, totp.step(at), 8) == shown
    assert totp.code(SECRET, totp.step(at)) == shown[2:]


def test_the_counters_of_the_older_rfc_hold():
    shown = ["755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583", "399871", "520489"]

    assert [totp.code(SECRET, each) for each in range(10)] == shown


AT = datetime.fromtimestamp(1111111111, UTC)
NOW = totp.step(AT)


@pytest.mark.parametrize("off", [-1, 0, 1])
def test_one_step_of_clock_difference_is_forgiven(off):
    assert totp.spend(SECRET, totp.code(SECRET, NOW + off), AT, 0) == NOW + off


@pytest.mark.parametrize("typed", [totp.code(SECRET, NOW - 2), totp.code(SECRET, NOW + 2), "", "12345", "not a code"])
def test_any_other_code_is_wrong(typed):
    with pytest.raises(errors.CodeWrong):
        totp.spend(SECRET, typed, AT, 0)


def test_a_code_counts_once_and_so_do_those_before_it():
    used = totp.spend(SECRET, totp.code(SECRET, NOW), AT, 0)
    for each in (NOW, NOW - 1):
        with pytest.raises(errors.CodeUsed):
            totp.spend(SECRET, totp.code(SECRET, each), AT, used)

    later = AT + timedelta(seconds=totp.STEP)
    assert totp.spend(SECRET, totp.code(SECRET, NOW + 1), later, used) == NOW + 1


def test_blanks_in_a_typed_code_are_nothing():
    typed = totp.code(SECRET, NOW)

    assert totp.spend(SECRET, f" {typed[:3]} {typed[3:]} ", AT, 0) == NOW


def test_an_app_takes_secret_and_link():
    assert totp.typeable(SECRET) == "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
    assert totp.link(SECRET, "Springfield Police", "Ana Ruiz") == (
        "otpauth://totp/Springfield%20Police:Ana%20Ruiz?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Springfield%20Police"
    )
