"""Which incidents suspend routine posts, how long the public waits for a word, and when only decisions ring."""

import tomllib
from dataclasses import replace
from datetime import timedelta

import pytest

from commsbot.domain import incident
from commsbot.domain.incident import Danger, Incident, Place
from tests.conftest import LIBRARY
from tests.domain.examples import NOW

OPEN = Incident("i1", "crash", Place("Main St"), Danger.NO, NOW, "p1")


@pytest.mark.parametrize(
    ("kind", "danger", "critical"),
    [
        ("arrest", Danger.YES, True),
        ("arrest", Danger.UNSURE, False),
        ("school", Danger.NO, True),
        ("unknown", Danger.UNSURE, True),
        ("unknown", Danger.NO, False),
    ],
)
def test_danger_or_a_critical_type_suspends_routine_posts(kind, danger, critical):
    assert incident.critical(kind, danger) is critical


def test_every_critical_type_is_one_of_the_librarys():
    known = tomllib.loads((LIBRARY / "types.toml").read_text("utf-8"))

    assert set(known) > incident.CRITICAL
    assert len(set(known) - incident.CRITICAL - {incident.UNKNOWN}) == 12


def test_the_public_waits_until_the_first_word_or_the_end():
    later = NOW + timedelta(minutes=7)

    assert OPEN.wordless(later) == timedelta(minutes=7)
    assert replace(OPEN, first_word_at=NOW).wordless(later) is None
    assert replace(OPEN, closed_at=NOW).wordless(later) is None


def test_only_a_young_incident_that_runs_hushes():
    soon, late = NOW + timedelta(minutes=29), NOW + timedelta(minutes=30)

    assert (incident.hushed([OPEN], soon), incident.hushed([OPEN], late)) == (True, False)
    assert not incident.hushed([replace(OPEN, closed_at=NOW)], soon)
    assert not incident.hushed([], soon)
