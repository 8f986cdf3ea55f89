from datetime import timedelta

import pytest

from commsbot.domain import agency, errors, events
from commsbot.domain.agency import Agency
from commsbot.domain.incident import Danger, Place
from commsbot.domain.obligation import ObligationKind
from commsbot.domain.people import Role
from tests.domain.examples import NOW

ADDED = events.PersonAdded(person="p1", name="Ana", roles=(Role.PIO,), language="es")
GROUP = events.GroupRegistered(
    group="g1", chat=-5, thread=0, title="North", area="n", language="es", audience="partners", confirmed=False
)
OPENED = events.IncidentOpened(incident="i1", type="fire", place=Place("Main St"), danger=Danger.YES)
PROMISE = events.ObligationOpened(
    obligation="o1",
    obligation_kind=ObligationKind.PROMISE,
    incident="i1",
    key="",
    words="x",
    due_at=NOW,
    opened_by="s1",
)


def told(*happened, actor="boss"):
    state = Agency()
    for minute, event in enumerate(happened):
        state = agency.fold(state, NOW + timedelta(minutes=minute), actor, event)
    return state


def invite(token, person="p1"):
    return events.PersonInvited(person=person, token=token, expires_at=NOW)


def test_a_person_joins_by_a_link_that_is_then_spent():
    state = told(ADDED, invite("a"), invite("b"), events.PersonJoined(person="p1", telegram=42))

    assert (state.who(42).id, state.who(43)) == ("p1", None)
    assert state.invitations == {}
    assert set(told(ADDED, invite("a"), invite("b")).invitations) == {"b"}
    assert set(told(ADDED, invite("a"), invite("b", "p2")).invitations) == {"a", "b"}


def test_roles_and_suspension_take_effect():
    state = told(
        ADDED,
        events.PersonChanged(person="p1", roles=(Role.LEGAL,), language="en"),
        events.PersonSuspended(person="p1", suspended=True),
    )

    assert (state.person("p1").roles, state.person("p1").suspended) == ({Role.LEGAL}, True)


def test_a_group_is_confirmed_lost_moved_and_removed():
    state = told(
        GROUP, events.GroupConfirmed(group="g1"), events.GroupReached(group="g1", reachable=False, why="kicked")
    )
    group = state.group("g1")

    assert (group.registered_by, group.receives, group.reachable, group.why) == ("boss", True, False, "kicked")
    assert told(GROUP, events.GroupMoved(group="g1", chat=-1009)).group("g1").chat == -1009
    assert told(GROUP, events.GroupRemoved(group="g1")).groups == {}


def test_an_incident_keeps_its_clock_when_it_is_known_better():
    state = told(
        OPENED,
        events.IncidentChanged(incident="i1", type="attack", place=Place("Oak St")),
        events.FirstWord(incident="i1", statement="s1", seconds=60),
    )
    incident = state.incident("i1")

    assert (incident.type, incident.place.words, incident.opened_at) == ("attack", "Oak St", NOW)
    assert incident.first_word_at == NOW + timedelta(minutes=2)
    assert told(OPENED, events.IncidentClosed(incident="i1")).open_incidents() == ()


def test_open_incidents_come_newest_first():
    later = events.IncidentOpened(incident="i2", type="flood", place=Place("River"), danger=Danger.NO)

    assert [each.id for each in told(OPENED, later).open_incidents()] == ["i2", "i1"]


def test_what_stands_is_what_was_not_settled():
    missed = told(PROMISE, events.ObligationMissed(obligation="o1"))
    kept = told(PROMISE, events.ObligationSettled(obligation="o1", how="kept", by="s2", late=True))

    assert [each.missed for each in missed.standing("i1")] == [True]
    assert kept.standing("i1") == missed.standing("i9") == ()


def test_a_stop_stays_open_until_it_is_acknowledged():
    paused = events.PublishingPaused(generation=1, on_wire=2)
    stopped = events.PublicationStopped(version=1, publication="p", generation=2, stopped=1, on_wire=0)
    down = events.TakenDown(version=1, publication="p", generation=3, removals=1, on_wire=0)
    state = told(paused, stopped, down, events.StopAcknowledged(generation=2, fenced=(), unconfirmed=0))

    assert (state.brake.by, state.stopping) == ("boss", {3})
    assert told(paused, events.PublishingResumed()).brake is None


def test_an_event_of_a_statement_changes_nothing_here():
    assert told(events.Expired(version=1)) == Agency()
    assert events.Expired.kind not in agency.KINDS


@pytest.mark.parametrize("find", [Agency().person, Agency().group, Agency().incident])
def test_what_is_not_there_is_named(find):
    with pytest.raises(errors.NotFound, match="called x"):
        find("x")


SUSPENDED = events.RoutineSuspended(incident="i1", generation=4, held=1, stopped=0, on_wire=0)


def test_routine_posts_are_held_until_somebody_lets_them_go_on():
    held = told(OPENED, SUSPENDED)
    after = told(OPENED, SUSPENDED, events.RoutineReleased())

    assert (held.suspension.incident, held.suspension.by, held.stopping) == ("i1", "boss", {4})
    assert (after.suspension, after.held_since) == (None, NOW + timedelta(minutes=1))


def test_what_a_person_ticks_can_be_taken_back():
    done, undone = (events.RoutineTicked(what="the city", done=each) for each in (True, False))

    assert told(SUSPENDED, done).suspension.ticked["the city"].by == "boss"
    assert told(SUSPENDED, done, undone).suspension.ticked == {}
    assert told(done).suspension is None


def test_only_open_critical_incidents_keep_good_news_away():
    mild = events.IncidentOpened(incident="i2", type="arrest", place=Place("Main St"), danger=Danger.NO)

    assert [each.id for each in told(OPENED, mild).critical_incidents()] == ["i1"]
    assert told(OPENED, events.IncidentClosed(incident="i1")).critical_incidents() == ()


def paused(*others):
    """Ana (p1) has paused; the others are staff who have joined."""
    joined = [
        (
            events.PersonAdded(person=each, name=each, roles=(Role.PIO,), language="en"),
            events.PersonJoined(person=each, telegram=5),
        )
        for each in others
    ]
    return told(
        ADDED,
        *(event for pair in joined for event in pair),
        events.PublishingPaused(generation=1, on_wire=0),
        actor="p1",
    )


def later(state):
    return state.brake.since + agency.RESUME_ALONE


def test_another_person_resumes_what_one_paused():
    state = paused("p2")

    agency.require_resume(state, state.person("p2"), "", later(state))
    with pytest.raises(errors.SomebodyElse, match="p2"):
        agency.require_resume(state, state.person("p1"), "why", later(state))


def test_alone_it_takes_a_minute_and_a_reason():
    state = paused()
    ana = state.person("p1")

    agency.require_resume(state, ana, "a mistake", later(state))
    with pytest.raises(errors.SayWhy):
        agency.require_resume(state, ana, " ", later(state))
    with pytest.raises(errors.TooSoon):
        agency.require_resume(state, ana, "a mistake", later(state) - timedelta(seconds=1))
    with pytest.raises(errors.NotPaused):
        agency.require_resume(told(ADDED), ana, "", NOW)


def test_where_somebody_is_on_duty_only_they_are_asked():
    state = paused("p2", "p3")
    duty = agency.fold(state, NOW, "p3", events.DutyTaken(person="p3"))
    alone = agency.fold(state, NOW, "p1", events.DutyTaken(person="p1"))

    assert [each.id for each in agency.second_for(duty, duty.brake)] == ["p3"]
    assert agency.second_for(alone, alone.brake) == []


def test_how_a_pause_ended_is_remembered():
    state = told(ADDED, events.PublishingPaused(generation=1, on_wire=0), events.PublishingResumed(reason="a mistake"))

    assert (state.resumed.by, state.resumed.paused_by, state.resumed.reason) == ("boss", "boss", "a mistake")
    assert told(events.PublishingResumed()).resumed.paused_by == ""


def test_a_suspension_with_nothing_to_stop_is_no_stop():
    quiet = events.RoutineSuspended(incident="", generation=0, held=0, stopped=0, on_wire=0)

    assert told(quiet).stopping == frozenset()


def test_an_exercise_is_stopped_until_it_goes_on():
    stopped = events.DrillStopped(generation=3, on_wire=1)

    assert (told(stopped).real.by, told(stopped).stopping) == ("boss", {3})
    assert told(stopped, events.DrillResumed()).real is None
