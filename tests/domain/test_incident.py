"""Which incidents suspend routine posts."""

import tomllib

import pytest

from commsbot.domain import incident
from commsbot.domain.incident import Danger
from tests.conftest import LIBRARY


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
