from dataclasses import replace
from datetime import timedelta

import pytest

from commsbot.domain import delivery
from commsbot.domain.delivery import Limited, NotSent, Receipt, Rejected, Row, Sent, State, Unconfirmed, Verb
from tests.domain.examples import NOW


def row(attempt=0):
    return Row("d1", "p1", "s1", 1, Verb.PUBLISH, "en", "x", 1, "x", "x", NOW, 3, attempt=attempt)


def test_sent_keeps_the_platforms_proof():
    made = delivery.settle(row(), Sent(Receipt("9", "https://x.example/9"), "201"), NOW)

    assert (made.state, made.platform_id, made.permalink) == (State.SENT, "9", "https://x.example/9")


@pytest.mark.parametrize(("attempt", "seconds"), [(0, 1), (3, 10), (99, 60)])
def test_not_sent_is_queued_again_with_longer_pauses(attempt, seconds):
    made = delivery.settle(row(attempt), NotSent("refused"), NOW)

    assert (made.state, made.due_at) == (State.QUEUED, NOW + timedelta(seconds=seconds))


def test_a_limit_waits_for_the_platforms_time():
    later = NOW + timedelta(seconds=7)

    assert delivery.settle(row(), Limited(later, "429"), NOW).due_at == later
    assert delivery.settle(row(), Limited(NOW - timedelta(1), "429"), NOW).due_at == NOW


def test_what_may_have_happened_is_never_queued_again():
    assert delivery.settle(row(), Unconfirmed("timeout"), NOW).state is State.UNCONFIRMED
    assert delivery.settle(row(), Rejected("403"), NOW).state is State.REJECTED


def test_who_has_it_already_outlives_an_attempt_that_never_began():
    some = f"{delivery.PARTLY}#1 is missing"
    partly = replace(row(), evidence=some)
    fewer = f"{delivery.PARTLY}#2 is missing"

    assert delivery.settle(partly, NotSent("refused"), NOW).evidence == some
    assert delivery.settle(partly, Limited(NOW, fewer), NOW).evidence == fewer
    assert delivery.settle(partly, Unconfirmed("dropped"), NOW).evidence == "dropped"
    assert delivery.settle(replace(row(), evidence="429"), NotSent("refused"), NOW).evidence == "refused"


def test_evidence_that_no_record_can_keep_is_mended():
    assert delivery.settle(row(), Unconfirmed("broken \ud83d text"), NOW).evidence == "broken ? text"


def test_a_place_ails_by_its_newest_delivery():
    older = replace(row(), id="d0", state=State.REJECTED, due_at=NOW - timedelta(hours=1))
    sent = replace(row(), state=State.SENT)
    again = replace(row(), round=2, state=State.UNCONFIRMED)

    assert delivery.ailing([sent, older], NOW) == {}
    assert delivery.ailing([again, sent], NOW) == {"x": State.UNCONFIRMED}


@pytest.mark.parametrize(
    ("state", "attempt", "seconds", "ails"),
    [
        (State.QUEUED, 0, 60, False),
        (State.QUEUED, 0, 61, True),
        (State.CLAIMED, 1, 0, True),
        (State.REJECTED, 0, 0, True),
        (State.ASKED, 0, 99, False),
        (State.STOPPED, 0, 99, False),
    ],
)
def test_what_hangs_or_fails_makes_a_place_ail(state, attempt, seconds, ails):
    found = delivery.ailing([replace(row(attempt), state=state)], NOW + timedelta(seconds=seconds))

    assert bool(found) is ails


def test_a_list_that_is_gone_through_ails_only_when_that_takes_long():
    partly = replace(row(3), evidence=f"{delivery.PARTLY}2 of 3")

    assert delivery.ailing([partly], NOW) == {}
    assert delivery.ailing([partly], NOW + timedelta(seconds=61)) == {"x": State.QUEUED}
