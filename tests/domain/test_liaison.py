from dataclasses import replace

import pytest

from commsbot.domain import errors, liaison
from commsbot.domain.liaison import Circle, Group
from tests.domain.examples import NOW

GROUP = Group("g1", -100777, 0, "North Side", "north", "es", Circle.PARTNERS, "liaison1", confirmed=False)


def test_only_community_groups_need_one_person():
    assert [each for each in Circle if not liaison.needs_second(each)] == [Circle.COMMUNITY]


def test_an_unconfirmed_group_receives_nothing():
    assert not GROUP.receives
    assert liaison.confirm(GROUP, "chief1").receives


def test_who_registered_a_group_cannot_confirm_it():
    with pytest.raises(errors.SecondPerson, match="North Side"):
        liaison.confirm(GROUP, "liaison1")


def test_a_topic_is_part_of_the_address():
    from dataclasses import replace

    assert GROUP.address == "-100777"
    assert replace(GROUP, thread=45).address == "-100777/45"


ASKED = liaison.Inquiry(NOW, "Elm Street", "Tom", "Is the\n school  closed?")


def test_questions_are_counted_and_the_newest_words_kept():
    told = liaison.Inquiries()
    for number in range(liaison.MOST_KEPT + 1):
        told = told.and_one(replace(ASKED, words=f"question {number}"))

    assert told.asked == liaison.MOST_KEPT + 1
    assert [each.words for each in told.kept[:2]] == ["question 50", "question 49"]
    assert len(told.kept) == liaison.MOST_KEPT


def test_words_of_a_question_are_one_line_and_not_endless():
    first, second = (liaison.Inquiries().and_one(each).kept[0] for each in (ASKED, replace(ASKED, words="x" * 999)))

    assert first.words == "Is the school closed?"
    assert len(second.words) == liaison.MOST_WORDS


def test_of_a_stranger_only_the_number_is_kept():
    told = liaison.Inquiries().and_a_stranger().and_one(ASKED).and_a_stranger()

    assert (told.strangers, told.asked) == (2, 1)
    assert told.without_words() == liaison.Inquiries(asked=1, strangers=2)
