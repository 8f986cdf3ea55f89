"""When a channel counts as out, and which one says so."""

from dataclasses import replace
from datetime import timedelta

import pytest

from commsbot.domain import events, outage
from commsbot.domain.agency import Agency, fold
from commsbot.domain.delivery import PARTLY, Row, State, Verb
from commsbot.domain.outage import Outage
from tests.domain import examples
from tests.domain.examples import NOW

LATER = NOW + timedelta(minutes=10)


def row(destination="x", state=State.QUEUED, minutes=0, **different):
    at = NOW + timedelta(minutes=minutes)
    return Row(
        id=f"{destination}{minutes}", publication="p", statement="s", version=1, verb=Verb.PUBLISH, language="en", kind="x",
        part=1, destination=destination, lane=destination, due_at=at, priority=1, state=state, **different,
    )  # fmt: skip


@pytest.mark.parametrize("state", sorted(outage.STUCK))
def test_what_has_not_arrived_makes_a_silence_since_it_was_due(state):
    assert outage.silent([row(state=state), row(state=state, minutes=2)], LATER) == {"x": NOW}


@pytest.mark.parametrize("state", sorted(outage.ARRIVED))
def test_what_arrived_later_ends_it(state):
    assert outage.silent([row(), row(state=state, minutes=2)], LATER) == {}
    assert outage.silent([row(state=state), row(minutes=2)], LATER) == {"x": NOW + timedelta(minutes=2)}


@pytest.mark.parametrize("state", [State.STOPPED, State.ASKED, State.SENDING])
def test_what_is_stopped_asked_or_flying_says_nothing(state):
    assert outage.silent([row(state=state)], LATER) == {}
    assert outage.silent([row(), row(state=state, minutes=2)], LATER) == {"x": NOW}


@pytest.mark.parametrize("state", [State.QUEUED, State.CLAIMED, State.SENDING])
def test_a_list_of_which_some_have_it_is_not_silent(state):
    partly = row(state=state, minutes=2, evidence=f"{PARTLY}2 of 3")

    assert outage.silent([row(), partly], LATER) == {}


def test_a_retry_does_not_move_its_beginning():
    tried = row(minutes=9, prepared_at=NOW + timedelta(minutes=1))

    assert outage.silent([tried], LATER) == {"x": NOW + timedelta(minutes=1)}


def test_what_is_not_due_and_what_removes_are_no_silence():
    assert outage.silent([row(minutes=11), replace(row(), verb=Verb.REMOVE)], LATER) == {}


def test_another_account_that_was_heard_says_it():
    city = examples.TELEGRAM
    twin = replace(examples.X, name="x-es")
    places = (examples.HAND, examples.GROUP, examples.X, twin, city)

    assert outage.second(examples.X, places, {"x"}, {"city", "x-es", "nextdoor", "group:g1"}) == city
    assert outage.second(examples.X, places, {"x", "city"}, {"city"}) is None
    assert outage.second(examples.X, places, {"x"}, {"x-es"}) is None


def test_only_what_was_surely_sent_was_heard():
    rows = [row("a", State.SENT), row("b", State.UNCONFIRMED), replace(row("c", State.SENT), verb=Verb.REVISE)]

    assert outage.heard(rows) == {"a"}


def test_the_agency_knows_which_channels_are_out():
    out = events.ChannelOut(destination="x", incident="i1", since=NOW, told="city")
    agency = fold(Agency(), LATER, "", out)
    assert agency.outages == {"x": Outage("x", "i1", NOW, "city")}

    back = events.ChannelBack(destination="x", incident="i1", seconds=600)
    assert fold(agency, LATER, "", back).outages == {}
