from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from commsbot.domain import obligation
from commsbot.domain.obligation import Obligation, ObligationKind
from tests.domain.examples import NOW

PROMISE = Obligation("o1", ObligationKind.PROMISE, "i1", "", "next update", NOW + timedelta(minutes=30), "s1", NOW)


def test_a_promise_is_late_only_while_it_is_open():
    after = NOW + timedelta(minutes=31)

    assert PROMISE.late(after)
    assert not PROMISE.late(NOW)
    assert not replace(PROMISE, settled="kept").late(after)
    assert not replace(PROMISE, due_at=None).late(after)


def test_the_most_urgent_reminder_of_a_long_pause_is_given():
    assert obligation.reminder(PROMISE, NOW, NOW + timedelta(minutes=40)) == timedelta(0)
    assert obligation.reminder(PROMISE, NOW, NOW + timedelta(minutes=16)) == timedelta(minutes=15)


def test_a_settled_or_undated_obligation_reminds_nobody():
    later = NOW + timedelta(hours=2)

    assert obligation.reminder(replace(PROMISE, settled="kept"), NOW, later) is None
    assert obligation.reminder(replace(PROMISE, due_at=None), NOW, later) is None


def test_the_kept_rate_counts_what_came_due():
    now = NOW + timedelta(hours=1)
    kept = replace(PROMISE, settled="kept")
    told = [
        kept,
        replace(kept, missed=True),
        PROMISE,
        replace(PROMISE, due_at=NOW + timedelta(hours=2)),
        replace(PROMISE, settled="closed"),
        replace(kept, kind=ObligationKind.INSTRUCTION),
    ]

    assert obligation.kept_rate(told, now) == (1, 3)
    assert obligation.kept_rate([], now) == (0, 0)


@given(st.lists(st.integers(1, 600), min_size=1, max_size=40))
def test_each_reminder_is_given_at_most_once(steps):
    last, given_ = NOW, []
    for step in steps:
        now = last + timedelta(seconds=step)
        due = obligation.reminder(PROMISE, last, now)
        given_ += [due] if due is not None else []
        last = now

    assert given_ == sorted(set(given_), reverse=True)
