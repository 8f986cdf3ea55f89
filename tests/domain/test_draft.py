import pytest

from commsbot.domain import draft, errors
from commsbot.domain.draft import Draft
from tests.domain.examples import NOW

DRAFT = Draft(
    id="d1", statement="s1", incident="i1", template="holding", phase="holding", author="pio1", created_at=NOW
)


def test_an_answer_counts_its_fields_revision():
    made = draft.answer(DRAFT, "place", "Main St", expects=0)

    assert (made.facts, made.revision("place"), made.revision("time")) == ({"place": "Main St"}, 1, 0)


def test_an_answer_to_an_older_question_is_stale():
    made = draft.answer(DRAFT, "place", "Main St")

    with pytest.raises(errors.Stale):
        draft.answer(made, "place", "Oak St", expects=0)


def test_two_people_can_fill_different_fields():
    made = draft.answer(draft.answer(DRAFT, "place", "Main St", expects=0), "time", "noon", expects=0)

    assert set(made.facts) == {"place", "time"}


def test_none_takes_an_answer_away():
    made = draft.answer(draft.answer(DRAFT, "place", "Main St"), "place", None)

    assert made.facts == {}


def test_who_gave_the_newest_answer_is_known():
    made = draft.answer(draft.answer(DRAFT, "place", "Main St", by="ana"), "place", "Oak St", by="ben")

    assert made.answered_by == {"place": "ben"}
