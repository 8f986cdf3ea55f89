"""A text states no fact more surely than it is known."""

from datetime import UTC, datetime

import pytest

from commsbot.domain.checks import Level, sureness
from commsbot.domain.fact import Fact, Sureness
from tests.domain import checked

AT = datetime(2026, 11, 21, 19, 30, tzinfo=UTC)


def of(text, how, words="3 people were hurt", language="en", spoken=""):
    known = Fact(words=words, language=language, sureness=how, source="the fire service", at=AT)
    return sureness.notes(text, checked.bare(spoken or language, facts=(known,)))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Today 3 people\nwere hurt.", ["3 people\nwere hurt"]),
        ("Reports came in. 3 people were hurt. We said so.", ["3 people were hurt"]),
        ("The fire service said 3 people were hurt.", []),
        ("We have not confirmed that. Unconfirmed: 3 people were hurt", []),
        ("13 people were hurt.", []),
        ("Nobody knows.", []),
    ],
)
def test_an_unconfirmed_fact_needs_its_mark(text, found):
    assert [note.words for note in of(text, Sureness.UNCONFIRMED)] == found


def test_a_withdrawn_fact_is_only_taken_back():
    (note,) = of("3 people were hurt.", Sureness.WITHDRAWN)

    assert (note.kind, note.level) == ("withdrawn", Level.WARNS)
    assert checked.said(note).startswith("“3 people were hurt” was withdrawn; it came from the fire service.")
    assert of("Earlier we wrote that 3 people were hurt; that was wrong.", Sureness.WITHDRAWN) == []


def test_spanish_has_marks_of_its_own():
    words = "3 personas heridas"

    assert [note.kind for note in of("Hay 3 personas heridas.", Sureness.UNCONFIRMED, words, "es")] == ["unconfirmed"]
    assert of("Según los bomberos hay 3 personas heridas.", Sureness.UNCONFIRMED, words, "es") == []


def test_a_confirmed_fact_and_a_language_without_marks_say_nothing():
    assert of("3 people were hurt.", Sureness.CONFIRMED) == []
    assert of("3 người bị thương.", Sureness.UNCONFIRMED, "3 người bị thương", "vi") == []
    assert of("3 people were hurt.", Sureness.WITHDRAWN, spoken="es") == []
