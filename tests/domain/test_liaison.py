import pytest

from commsbot.domain import errors, liaison
from commsbot.domain.liaison import Circle, Group

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
