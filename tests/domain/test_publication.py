from dataclasses import replace
from datetime import timedelta

from commsbot.domain import publication
from commsbot.domain.plan import Window
from commsbot.domain.publication import Ruling
from commsbot.domain.template import Phase
from commsbot.domain.version import Relation
from tests.domain.examples import (
    CHIEF,
    NOW,
    PIO,
    X,
    approved,
    cut,
    cut_event,
    line,
    signed,
    submitted,
)

LATE = timedelta(minutes=15)


def ready(due=NOW, **changes):
    made = cut(**changes)
    return line((PIO.id, cut_event(made)), signed(made), approved(made, due)).latest


def rule(version, now=NOW, *, paused=False, suspended=False):
    return publication.rule(version, now, paused=paused, suspended=suspended, late=LATE)


def test_only_what_is_approved_and_due_goes():
    assert rule(ready()) is Ruling.GO
    assert rule(ready(NOW + timedelta(seconds=1))) is Ruling.WAIT
    assert rule(submitted()) is Ruling.WAIT


def test_pause_holds_a_holding_statement_but_no_correction():
    assert rule(ready(), paused=True) is Ruling.WAIT
    for phase in (Phase.CORRECTION, Phase.FALSE_ALERT, Phase.ALL_CLEAR, Phase.WRONG_AREA):
        assert rule(ready(phase=phase), paused=True) is Ruling.GO
    assert rule(ready(relation=Relation.WITHDRAWAL), paused=True) is Ruling.GO


def test_pause_holds_a_warning_unless_people_are_in_danger():
    assert rule(ready(phase=Phase.WARNING), paused=True) is Ruling.WAIT
    assert rule(ready(phase=Phase.WARNING, danger=True), paused=True) is Ruling.GO


def test_the_window_holds_at_the_moment_of_sending():
    early = Window(not_before=NOW + timedelta(minutes=1))
    closed = Window(latest_send=NOW - timedelta(minutes=1))
    over = Window(expiry=NOW)

    assert rule(ready(window=early)) is Ruling.WAIT
    assert rule(ready(window=closed)) is Ruling.ASK
    assert rule(ready(window=over)) is Ruling.EXPIRE
    assert rule(submitted(window=over)) is Ruling.EXPIRE


def test_what_is_too_late_asks_instead_of_sending():
    assert rule(ready(), NOW + LATE) is Ruling.GO
    assert rule(ready(), NOW + LATE + timedelta(seconds=1)) is Ruling.ASK


def test_a_standing_statement_waits_for_its_moment():
    assert rule(ready(phase=Phase.TOMBSTONE)) is Ruling.WAIT


def test_priority_puts_protection_first_and_routine_last():
    assert publication.priority(cut(phase=Phase.WARNING)) == 1
    assert publication.priority(cut(relation=Relation.RECUT)) == 1
    assert publication.priority(cut()) == 3
    assert publication.priority(cut(incident="")) == 6


def test_people_read_a_places_title_or_else_its_name():
    assert (X.called, replace(X, title="X @city").called) == ("x", "X @city")


def test_a_suspension_holds_routine_words_before_they_are_due():
    later = NOW + timedelta(hours=1)
    assert rule(ready(later, incident="", phase=Phase.EVENT), suspended=True) is Ruling.HOLD
    assert rule(ready(later), suspended=True) is Ruling.WAIT
    assert rule(ready(), suspended=True) is Ruling.GO
    assert rule(submitted(incident="", phase=Phase.EVENT), suspended=True) is Ruling.WAIT


def test_what_puts_an_error_right_is_never_routine():
    assert publication.routine(cut(incident="", phase=Phase.ROUTINE))
    assert not publication.routine(cut(phase=Phase.ROUTINE))
    for phase in (Phase.FALSE_ALERT, Phase.WRONG_AREA, Phase.CORRECTION, Phase.TOMBSTONE):
        assert not publication.routine(cut(incident="", phase=phase))
    for relation in (Relation.CORRECTION, Relation.WITHDRAWAL):
        assert not publication.routine(cut(incident="", phase=Phase.EVENT, relation=relation))


def test_a_yes_from_before_routine_posts_were_held_is_outdated():
    version = ready(incident="", phase=Phase.EVENT)  # signed a minute after NOW

    assert publication.outdated(version, None) == ()
    assert publication.outdated(version, NOW + timedelta(minutes=1)) == ()
    assert publication.outdated(version, NOW + timedelta(minutes=2)) == (CHIEF.id,)
    assert publication.outdated(ready(), NOW + timedelta(minutes=2)) == ()


def test_what_protects_people_goes_out_at_any_hour():
    for phase in (Phase.HOLDING, Phase.WARNING, Phase.ALL_CLEAR, Phase.FALSE_ALERT, Phase.WRONG_AREA, Phase.NARROWING):
        assert publication.wakes(cut(phase=phase), promised=False)
    assert publication.wakes(cut(phase=Phase.UPDATE, danger=True), promised=False)
    assert publication.wakes(cut(phase=Phase.APPEAL, relation=Relation.CORRECTION), promised=False)
    assert publication.wakes(cut(phase=Phase.UPDATE), promised=True)
    for phase in (Phase.UPDATE, Phase.FOLLOW_UP, Phase.APPEAL, Phase.EVENT):
        assert not publication.wakes(cut(phase=phase), promised=False)
    assert not publication.wakes(cut(phase=Phase.APPEAL), promised=True)
