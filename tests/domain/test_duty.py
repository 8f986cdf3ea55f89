from datetime import timedelta

import hypothesis
import pytest
from hypothesis import strategies as st

from commsbot.domain import agency, duty, errors, events
from commsbot.domain.duty import Shift
from commsbot.domain.people import Person, Role
from tests.domain.examples import NOW
from tests.domain.test_agency import ADDED, told

ANA = Person("p1", "Ana", frozenset({Role.PIO}), "en")
BEN = Person("p2", "Ben", frozenset({Role.PIO}), "en")
ON = events.DutyTaken(person="p1")


def test_a_shift_lasts_until_it_is_left():
    state = told(ADDED, ON)
    shift = state.duty["p1"]

    assert (shift.since, shift.answered_at, shift.silent) == (NOW + timedelta(minutes=1), None, False)
    assert told(ADDED, ON, events.DutyLeft(person="p1", to="")).duty == {}
    assert told(ADDED, events.DutyLeft(person="p1", to="")).duty == {}


def test_whoever_is_suspended_is_off_duty():
    assert told(ADDED, ON, events.PersonSuspended(person="p1", suspended=True)).duty == {}
    assert "p1" in told(ADDED, ON, events.PersonSuspended(person="p1", suspended=False)).duty
    other = events.PersonAdded(person="p2", name="Ben", roles=(Role.PIO,), language="en")
    assert "p1" in told(ADDED, other, ON, events.PersonSuspended(person="p2", suspended=True)).duty


def test_a_phone_is_overdue_until_it_answers_or_is_told_of():
    late = NOW + duty.TEST_WITHIN
    fresh = Shift("p1", NOW)

    assert (fresh.overdue(late - timedelta(seconds=1)), fresh.overdue(late)) == (False, True)
    state = agency.fold(told(ADDED, ON), late, "", events.DutySilent(person="p1"))
    assert (state.duty["p1"].silent, state.duty["p1"].overdue(NOW + timedelta(days=1))) == (True, False)
    state = agency.fold(state, late, "p1", events.DutyAnswered(person="p1", late=True))
    assert (state.duty["p1"].answered_at, state.duty["p1"].overdue(late)) == (late, False)


def test_those_on_duty_come_first_and_all_where_none_is():
    assert duty.first([ANA, BEN], {"p2"}) == [BEN]
    assert duty.first([ANA, BEN], {"p3"}) == [ANA, BEN]


def test_duty_goes_from_who_is_on_to_who_is_not():
    suspended = Person("p3", "Cat", frozenset(), "en", suspended=True)
    duty.hand_over({"p1"}, ANA, BEN)

    with pytest.raises(errors.NotOnDuty):
        duty.hand_over(set(), ANA, BEN)
    with pytest.raises(errors.OnDutyAlready):
        duty.hand_over({"p1", "p2"}, ANA, BEN)
    with pytest.raises(errors.Suspended):
        duty.hand_over({"p1"}, ANA, suspended)


def test_a_shift_is_told_from_an_older_one_by_name():
    assert Shift("p1", NOW).name != Shift("p1", NOW + timedelta(hours=8)).name


# --- escalation ------------------------------------------------------------------------------------------------------

STEP = timedelta(minutes=3)


def asks(ordered, on_duty, minutes):
    return duty.ask(ordered, on_duty, NOW, NOW + timedelta(minutes=minutes), STEP)


def test_deputies_are_asked_before_the_others():
    cat = Person("p3", "Cat", frozenset(), "en")

    assert duty.order([ANA, BEN, cat], ["Cat", "Nobody", "Ben"]) == ["p3", "p2", "p1"]
    assert duty.order([ANA, BEN, cat], []) == ["p1", "p2", "p3"]


def test_one_more_is_asked_with_each_step_that_passes():
    told = [asks(["a", "b", "c", "d"], {"c"}, minutes) for minutes in (-1, 0, 2.9, 3, 6, 9, 60)]

    assert ["".join(each.people) for each in told] == ["c", "c", "c", "ca", "cab", "cabd", "cabd"]
    assert [each.following for each in told] == ["a", "a", "a", "b", "d", "", ""]
    assert [each.at and each.at - NOW for each in told[3:6]] == [2 * STEP, 3 * STEP, None]
    assert told[4].rounds == 2


def test_all_are_asked_at_once_where_none_is_on_duty():
    assert asks(["a", "b"], {"z"}, 0) == duty.Asked(("a", "b"), 2)
    assert asks([], {"a"}, 0) == duty.Asked((), 0)


def test_nobody_is_left_to_ask_where_all_are_on_duty():
    assert asks(["a", "b"], {"a", "b"}, 60) == duty.Asked(("a", "b"), 2)


@hypothesis.given(
    st.lists(st.sampled_from("abcdef"), unique=True), st.sets(st.sampled_from("abcdef")), st.integers(0, 60), st.integers(0, 60)
)  # fmt: skip
def test_whoever_was_asked_stays_asked_and_nobody_is_lost(ordered, on_duty, early, more):
    first, later = asks(ordered, on_duty, early), asks(ordered, on_duty, early + more)

    assert later.people[: len(first.people)] == first.people
    assert set(asks(ordered, on_duty, 1000).people) == set(ordered)
    assert (first.following == "") == (len(first.people) == len(ordered))
