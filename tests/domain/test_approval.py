from dataclasses import replace
from datetime import timedelta

import pytest

from commsbot.domain import approval, errors
from commsbot.domain.approval import PROFILES, Policy, Risk, Rule
from commsbot.domain.people import Person, Role
from commsbot.domain.template import Phase
from commsbot.domain.version import Relation
from tests.domain.examples import CHIEF, LAWYER, NOW, PIO, approved, cut, cut_event, line, opened, signed, submitted

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


def weighed(**changes):
    return approval.weigh(
        **{
            "phase": Phase.UPDATE,
            "relation": Relation.NEW,
            "incident_type": "crash",
            "incident": True,
            "names": False,
            **changes,
        }
    )


@pytest.mark.parametrize(
    ("changes", "risk"),
    [
        ({}, Risk.UPDATE),
        ({"incident": False, "incident_type": ""}, Risk.ROUTINE),
        ({"phase": Phase.WARNING}, Risk.WARNING),
        ({"phase": Phase.WRONG_AREA, "incident_type": "police_shooting"}, Risk.WARNING),
        ({"relation": Relation.WITHDRAWAL}, Risk.CORRECTION),
        ({"phase": Phase.CORRECTION}, Risk.CORRECTION),
        ({"incident_type": "custody_death"}, Risk.FORCE),
        ({"names": True, "phase": Phase.HOLDING}, Risk.NAME_RELEASE),
    ],
)
def test_a_text_is_weighed_by_what_it_risks(changes, risk):
    assert weighed(**changes) is risk


def test_an_old_cut_is_weighed_by_its_phase():
    assert approval.risk(cut(phase=Phase.UPDATE)) is Risk.UPDATE
    assert approval.risk(cut(phase=Phase.UPDATE, risk=Risk.FORCE.value)) is Risk.FORCE


FORCE = {"phase": Phase.UPDATE, "risk": Risk.FORCE.value}


def under(rule):
    return Policy("own", {Risk.FORCE: rule})


def test_required_roles_are_each_signed_by_a_person_of_its_own():
    policy = under(Rule(2, (Role.APPROVER, Role.LEGAL)))
    made = cut(**FORCE)
    two_approvers = line((PIO.id, cut_event(made)), signed(made), signed(made, replace(CHIEF, id="chief2"))).latest
    with_legal = line((PIO.id, cut_event(made)), signed(made), signed(made, LAWYER)).latest

    assert approval.missing(policy, two_approvers) == 1
    assert approval.still(policy.rule(made), two_approvers) == (Role.LEGAL,)
    assert approval.missing(policy, with_legal) == 0


def test_a_yes_counts_in_the_role_that_is_still_to_come():
    policy = under(Rule(2, (Role.APPROVER, Role.LEGAL)))
    made = cut(**FORCE)
    once = line((PIO.id, cut_event(made)), signed(made)).latest
    both = replace(CHIEF, id="both", roles=frozenset({Role.APPROVER, Role.LEGAL}))

    assert sign(policy, once, both).role is Role.LEGAL
    assert sign(policy, submitted(**FORCE), both).role is Role.APPROVER


def test_in_order_the_second_role_waits_for_the_first():
    policy = under(Rule(2, (Role.APPROVER, Role.LEGAL), in_order=True))
    made = cut(**FORCE)

    with pytest.raises(errors.NotYourTurn, match="approver"):
        sign(policy, submitted(**FORCE), LAWYER)
    once = line((PIO.id, cut_event(made)), signed(made)).latest
    assert sign(policy, once, LAWYER).role is Role.LEGAL


def test_the_record_keeps_every_rule_in_words():
    rule = Rule(2, (Role.APPROVER, Role.LEGAL), in_order=True, second_factor=True)

    assert "use of force: 2 (approver then legal), second factor" in under(rule).lines()
    assert len(under(rule).lines()) == len(Risk)
    assert (under(rule).sign_offs, Policy("bare").sign_offs) == (2, 1)


PARTNER = Person("partner1", "Lt. Noor", frozenset({Role.PARTNER}), "en")


def test_a_partner_says_yes_only_where_policy_asks_and_never_alone():
    asked = under(Rule(1, (Role.PARTNER,)))
    made = cut(**FORCE)
    by_partner = line((PIO.id, cut_event(made)), signed(made, PARTNER)).latest
    by_both = line((PIO.id, cut_event(made)), signed(made, PARTNER), signed(made)).latest

    with pytest.raises(errors.PartnerNotAsked):
        sign(PAIR, submitted(), PARTNER)
    assert sign(asked, submitted(**FORCE), PARTNER).role is Role.PARTNER
    assert (approval.missing(asked, by_partner), approval.missing(asked, by_both)) == (1, 0)


def phone(version, author=PIO, approver=CHIEF, policy=PAIR):
    return approval.by_phone(policy, version, author, approver, NOW)


def test_a_yes_by_phone_counts_for_words_that_cannot_wait():
    assert phone(submitted()).how == "phone"
    with pytest.raises(errors.NotByPhone):
        phone(submitted(phase=Phase.BRIEFING))
    with pytest.raises(errors.NotByPhone):
        phone(submitted(**FORCE))


def test_nobody_takes_their_own_yes_by_phone():
    with pytest.raises(errors.OwnWords):
        phone(submitted(author=CHIEF.id), author=CHIEF)
    with pytest.raises(errors.NotYours):
        phone(submitted(author=CHIEF.id), author=PIO)


def test_other_words_have_another_code_most_of_the_time():
    codes = {approval.code(f"{number:064x}") for number in range(0, 10**15, 10**12)}

    assert all(len(each) == 4 and each.isdigit() for each in codes)
    assert approval.code("0" * 11 + "7" + "f" * 52) == "0007"


def test_one_officer_answers_for_pre_worded_words_only():
    officer = replace(PIO, roles=frozenset({Role.DUTY_OFFICER}))

    assert approval.answer_for(submitted(), officer, NOW).role is Role.DUTY_OFFICER
    with pytest.raises(errors.NotAlone):
        approval.answer_for(submitted(phase=Phase.UPDATE), officer, NOW)
    with pytest.raises(errors.NotAuthorised):
        approval.answer_for(submitted(), LAWYER, NOW)
    made = cut(phase=Phase.HOLDING)
    with pytest.raises(errors.AlreadySigned):
        approval.answer_for(line((PIO.id, cut_event(made)), signed(made)).latest, CHIEF, NOW)


def test_what_was_never_sent_alone_has_no_review():
    assert approval.review_due(submitted()) is None
    with pytest.raises(errors.WrongState):
        approval.review(submitted(), CHIEF)


def test_only_what_has_not_left_loses_its_sign_offs():
    made = cut()
    waiting = line((PIO.id, cut_event(made)), signed(made), signed(made, LAWYER)).latest
    out = line((PIO.id, cut_event(made)), signed(made), approved(made), opened(made)).latest

    assert approval.fall(waiting, (CHIEF.id,)) == (CHIEF.id,)
    assert approval.fall(out, (CHIEF.id,)) == ()
    assert approval.fall(submitted(phase=Phase.STANDING), (CHIEF.id,)) == ()


def test_a_planned_time_keeps_words_alive_until_after_it():
    later = NOW + timedelta(hours=5)

    assert approval.lapses(PAIR, NOW, None, incident=True) == NOW + timedelta(hours=2)
    assert approval.lapses(PAIR, NOW, None, incident=False) == NOW + timedelta(days=7)
    assert approval.lapses(PAIR, NOW, later, incident=True) == later + timedelta(hours=1)


def test_a_suspended_author_cannot_look_at_a_fix():
    with pytest.raises(errors.Suspended):
        sign(PAIR, submitted(editor=CHIEF.id), replace(PIO, suspended=True))


def test_who_may_sign_gets_the_card():
    version = submitted()

    assert [approval.may_sign(PAIR, version, each) for each in (CHIEF, LAWYER, PIO)] == [True, True, False]


WINDOWS = replace(PROFILES["pair"], undo={each: timedelta(seconds=number) for number, each in enumerate(Risk, 1)})


@pytest.mark.parametrize(
    ("seconds", "changes"),
    [
        (1, {"phase": Phase.EVENT, "incident": ""}),
        (2, {"phase": Phase.UPDATE}),
        (4, {"phase": Phase.CORRECTION}),
        (5, {"phase": Phase.UPDATE, "risk": Risk.NAME_RELEASE}),
        (6, {"phase": Phase.UPDATE, "risk": Risk.FORCE}),
    ],
)
def test_each_risk_has_an_undo_window_of_its_own(seconds, changes):
    assert WINDOWS.window(cut(**changes)) == timedelta(seconds=seconds)


@pytest.mark.parametrize("phase", [Phase.HOLDING, Phase.WARNING, Phase.ALL_CLEAR, Phase.TOMBSTONE])
@pytest.mark.parametrize("risk", [Risk.WARNING, Risk.NAME_RELEASE])
def test_what_keeps_people_safe_has_no_undo_window(phase, risk):
    assert WINDOWS.window(cut(phase=phase, risk=risk)) == timedelta(0)


def test_what_mends_waits_no_longer_than_a_correction():
    wrong_name = cut(phase=Phase.UPDATE, relation=Relation.CORRECTION, risk=Risk.NAME_RELEASE)

    assert WINDOWS.window(wrong_name) == timedelta(seconds=4)
    assert PROFILES["pair"].window(wrong_name) == timedelta(0)


def test_a_policy_that_names_no_window_has_none():
    assert replace(PROFILES["pair"], undo={}).window(cut(phase=Phase.UPDATE)) == timedelta(0)
