"""The acts over the real store, the real templates and a clock that stands still."""

import pytest

from tests.fakes import FrozenClock, Staff
from tests.workflow.stage import Stage


@pytest.fixture
def kind_of_database(request: pytest.FixtureRequest) -> str:
    """SQLite, unless a test is marked to run on both."""
    return str(getattr(request, "param", "sqlite"))


@pytest.fixture
def stage(store, office, clock: FrozenClock, people: Staff) -> Stage:
    return Stage(store, office, clock, people)
