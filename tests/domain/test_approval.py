from dataclasses import replace

import pytest

from commsbot.domain import approval, errors
from commsbot.domain.approval import PROFILES
from commsbot.domain.people import Role
from commsbot.domain.template import Phase
from tests.domain.examples import CHIEF, LAWYER, NOW, PIO, cut, cut_event, line, signed, submitted

PAIR, SOLO, TEAM = PROFILES["pair"], PROFILES["solo"], PROFILES["team"]


def sign(policy, version, person, digest=""):
    return approval.sign(policy, version, person, digest or version.digest, NOW, "chat")


def test_a_sign_off_names_person_role_and_digest():
    given = sign(PAIR, submitted(), CHIEF)

    assert (given.person, given.role, given.self_approved) == ("chief1", Role.APPROVER, False)


def test_another_digest_is_stale():
    with pytest.raises(errors.Stale, match="The text has changed"):
        sign(PAIR, submitted(), CHIEF, "0" * 64)


def test_a_pio_may_not_approve_at_all():
    with pytest.raises(errors.NotAuthorised, match="approver, legal"):
        sign(PAIR, submitted(author="other"), PIO)


def test_the_author_cannot_sign_off_their_own_words():
    both = replace(CHIEF, roles=frozenset({Role.PIO, Role.APPROVER}))

    with pytest.raises(errors.OwnWords):
        sign(PAIR, submitted(author=both.id), both)


def test_solo_lets_the_author_approve_and_says_so():
    given = sign(SOLO, submitted(author=CHIEF.id), CHIEF)

    assert given.self_approved


def test_nobody_counts_twice():
    made = cut()
    version = line((PIO.id, cut_event(made)), signed(made)).latest

    with pytest.raises(errors.AlreadySigned):
        sign(TEAM, version, CHIEF)


def test_a_suspended_person_signs_nothing():
    with pytest.raises(errors.Suspended):
        sign(PAIR, submitted(), replace(CHIEF, suspended=True))


def test_pair_needs_one_and_team_two_unless_urgent():
    routine = cut(phase=Phase.UPDATE)
    once = line((PIO.id, cut_event(routine)), signed(routine)).latest
    twice = line((PIO.id, cut_event(routine)), signed(routine), signed(routine, LAWYER)).latest

    assert approval.missing(PAIR, submitted(phase=Phase.UPDATE)) == 1
    assert (approval.missing(PAIR, once), approval.missing(TEAM, once), approval.missing(TEAM, twice)) == (0, 1, 0)
    assert approval.missing(TEAM, submitted(phase=Phase.HOLDING)) == 1


def test_a_fix_needs_the_approver_and_the_authors_look():
    made = cut(editor=CHIEF.id)
    fixed = line((CHIEF.id, cut_event(made)), signed(made)).latest
    look = sign(PAIR, fixed, PIO)
    seen = line((CHIEF.id, cut_event(made)), signed(made), signed(made, PIO)).latest

    assert approval.missing(PAIR, fixed) == 1
    assert (look.person, look.self_approved) == (PIO.id, False)
    assert approval.missing(PAIR, seen) == 0


def test_the_authors_look_alone_does_not_approve_a_fix():
    made = cut(editor=CHIEF.id)
    seen = line((CHIEF.id, cut_event(made)), signed(made, PIO)).latest

    assert approval.missing(PAIR, seen) == 1


def test_a_suspended_author_cannot_look_at_a_fix():
    with pytest.raises(errors.Suspended):
        sign(PAIR, submitted(editor=CHIEF.id), replace(PIO, suspended=True))


def test_who_may_sign_gets_the_card():
    version = submitted()

    assert [approval.may_sign(PAIR, version, each) for each in (CHIEF, LAWYER, PIO)] == [True, True, False]
