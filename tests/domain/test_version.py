import pytest

from commsbot.domain import errors, version
from commsbot.domain.version import TRANSITIONS, State, Step
from tests.domain import examples


def test_every_state_has_a_row_in_the_table():
    assert set(TRANSITIONS) == set(State)


def test_a_step_without_a_way_names_state_and_step():
    with pytest.raises(errors.WrongState, match="taken down, so it can't be published"):
        version.after(State.TAKEN_DOWN, Step.PUBLISH)


def test_only_an_approved_version_can_be_published():
    assert [state for state, ways in TRANSITIONS.items() if Step.PUBLISH in ways] == [State.APPROVED]


def test_only_what_is_out_can_be_posted_again():
    assert [state for state, ways in TRANSITIONS.items() if Step.REPEAT in ways] == [State.PUBLISHED]


def test_nothing_returns_from_what_was_published():
    reached = {State.PUBLISHED}
    while True:
        further = reached | {to for state in reached for to in TRANSITIONS[state].values()}
        if further == reached:
            break
        reached = further

    assert reached.isdisjoint({State.SUBMITTED, State.APPROVED, State.HELD})


def test_the_diagram_draws_each_way_of_the_table():
    drawn = version.diagram()

    assert drawn.count(": ") == 2 + sum(map(len, TRANSITIONS.values()))
    assert "taken_down --> [*]" in drawn


def test_a_version_is_named_by_number_and_digest():
    made = examples.submitted()

    assert (made.number, made.digest) == (1, made.cut.digest)
