from dataclasses import replace

import pytest

from commsbot.domain import errors, people
from commsbot.domain.people import MAY, Act, Role
from tests.domain.examples import ADMIN, CHIEF, PIO


def test_every_act_is_allowed_to_somebody():
    assert set(MAY) == set(Act)
    assert all(MAY.values())


def test_anyone_on_the_staff_may_take_down():
    assert MAY[Act.TAKE_DOWN] == frozenset(Role) - {Role.AUDITOR, Role.PARTNER}


def test_a_refusal_names_the_roles_it_takes():
    with pytest.raises(
        errors.NotAuthorised,
        match=r"Jo Park may not approve a statement\. It takes one of these roles: approver, legal",
    ):
        people.require(ADMIN, Act.SIGN_OFF)


def test_a_suspended_person_may_do_nothing():
    gone = replace(CHIEF, suspended=True)

    assert not any(people.may(gone, act) for act in Act)
    with pytest.raises(errors.Suspended):
        people.require(gone, Act.SIGN_OFF)


def test_a_role_that_suffices_passes_quietly():
    people.require(PIO, Act.DRAFT)

    assert people.may(PIO, Act.DRAFT)
