"""What holds of an incident's facts: the newest on each matter, and the careful one where two are equally new."""

from datetime import UTC, datetime, timedelta

from commsbot.domain import fact
from commsbot.domain.fact import Fact, Sureness

AT = datetime(2026, 11, 21, 19, 30, tzinfo=UTC)


def one(words="3 people were hurt", sureness=Sureness.CONFIRMED, minutes=0, language="en"):
    at = AT + timedelta(minutes=minutes)
    return Fact(words=words, language=language, sureness=sureness, source="the fire service", at=at)


def test_the_newest_on_a_matter_holds():
    first, later = one(), one("3  People were hurt", Sureness.WITHDRAWN, 5)

    assert fact.settled([first, later]) == (later,)
    assert fact.settled([later, first]) == (later,)


def test_at_equal_times_the_careful_one_holds():
    sure, unsure = one(), one(sureness=Sureness.UNCONFIRMED)

    assert fact.settled([sure, unsure]) == fact.settled([unsure, sure]) == (unsure,)


def test_other_words_and_other_languages_are_other_matters():
    facts = [one(), one("A road is closed"), one(language="es")]

    assert fact.settled(facts) == tuple(facts)
