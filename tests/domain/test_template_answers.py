"""An answer is what the field asks for, or is refused with what would be right."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commsbot.domain import errors, template
from commsbot.domain.incident import Place
from commsbot.domain.template import (
    Blank,
    Count,
    Crossing,
    FieldType,
    Person,
    Text,
)
from tests.domain.questions import LIBRARY, NOW, OPTIONS, answer, asks


def test_free_words_keep_the_language_that_they_were_written_in():
    assert answer(asks("text", crossing=Crossing.FREE), " Two  lines \r\n\n\n\n here ") == Text(
        "Two  lines\n\nhere", "en"
    )
    assert answer(asks("text", crossing=Crossing.NAME), "Elm\nSchool ") == "Elm School"


def test_words_are_composed_so_that_counts_agree():
    assert answer(asks("text"), "Pen\u0303a") == "Peña"


@pytest.mark.parametrize("raw", ["a\u202eb", "a\u0000b", "\ud800", "\ufeffx", "a\u200fb"])
def test_characters_that_nobody_can_see_are_refused(raw):
    with pytest.raises(errors.HiddenCharacter, match=r"U\+"):
        answer(asks("text"), raw)


def test_empty_long_and_wrong_answers_are_named():
    with pytest.raises(errors.EmptyAnswer, match="What is it"):
        answer(asks("text"), " \n ")
    with pytest.raises(errors.AnswerTooLong, match="21 characters; 20 fit"):
        answer(asks("text"), "x" * 21)
    with pytest.raises(errors.WrongAnswer, match="like this"):
        answer(asks("text"), 7)
    assert answer(asks("text"), "x" * 21, language="fr") == "x" * 21


def test_a_wrong_answer_is_named_by_its_question_in_any_language():
    with pytest.raises(errors.EmptyAnswer, match="What is it"):
        answer(asks("text"), " ", language="fr")


def test_a_place_is_words_or_a_shared_point():
    shared = Place("Elm Street", 40.1, -75.2)

    assert answer(asks("place"), "Elm Street 12") == Place("Elm Street 12")
    assert answer(asks("place"), shared) is shared


def test_a_clock_time_is_read_by_the_plan_or_given_aware():
    assert answer(asks("clock_time"), "15:30", clock=lambda text: NOW) == NOW
    assert answer(asks("clock_time"), NOW) == NOW
    for raw in ("15:30", NOW.replace(tzinfo=None), None):
        with pytest.raises(errors.WrongAnswer):
            answer(asks("clock_time"), raw)


def test_a_choice_is_taken_by_key_or_label():
    one, several = asks("choice", options=OPTIONS), asks("choice", options=OPTIONS, many=True)

    assert answer(one, "yes") == "yes"
    assert answer(one, "not KNOWN") == "no"
    assert answer(one, "no se sabe", language="es") == "no"
    assert answer(several, ["yes", "no", "yes"]) == ("yes", "no")
    assert answer(several, "yes, not known") == ("yes", "no")


@pytest.mark.parametrize("raw", ["maybe", "", 3, ["yes"], None])
def test_what_is_no_choice_is_refused_with_the_choices(raw):
    with pytest.raises(errors.NotAChoice, match="Officers are there, Not known"):
        answer(asks("choice", options=OPTIONS), raw)
    with pytest.raises(errors.NotAChoice):
        answer(asks("choice", options=OPTIONS, many=True), [])


def test_numbers_are_whole_and_bounded():
    assert answer(asks("number"), "1,200") == 1200
    assert answer(asks("number"), 3) == 3
    for raw in ("-1", "two", "1.5", "", "٣", "9" * 13):
        with pytest.raises(errors.NotANumber):
            answer(asks("number"), raw)


def test_a_sourced_number_says_who_gave_it_and_as_of_when():
    sourced = asks("number", sourced=True, past=True)
    told = answer(sourced, "1,200, Mercy Hospital; 14:10", clock=lambda text: NOW)

    assert told == Count(1200, "Mercy Hospital", NOW)
    assert str(told) == "1200, Mercy Hospital, 2026-11-20 17:02"
    assert answer(sourced, told) is told
    assert answer(asks("number"), "3, the mayor, 9am", clock=lambda text: NOW) == Count(3, "the mayor", NOW)
    for raw in ("3", 3, "1,200"):
        with pytest.raises(errors.NumberWithoutSource, match="who gave the number"):
            answer(sourced, raw)
    with pytest.raises(errors.NotANumber):
        answer(sourced, "3, Mercy Hospital")
    with pytest.raises(errors.WrongAnswer):
        answer(sourced, "3, Mercy Hospital, lunch")


def test_a_person_is_named_only_with_who_agreed_and_when():
    named = answer(asks("person", most={}), "Ana Ruiz; her mother agreed, 14:10", clock=lambda text: NOW)

    assert named == Person("Ana Ruiz", "her mother agreed", NOW)
    assert str(named) == "Ana Ruiz; her mother agreed, 2026-11-20 17:02"
    assert answer(asks("person"), named) is named
    for raw in ("Ana Ruiz", "Ana; yes", "; her mother, 9am"):
        with pytest.raises(errors.NoConsent, match="who agreed to that and when"):
            answer(asks("person"), raw, clock=lambda text: NOW)


def test_durations_are_positive_lengths_of_time():
    assert answer(asks("duration"), "1h 30m") == timedelta(minutes=90)
    assert answer(asks("duration"), "45 minutos") == timedelta(minutes=45)
    assert answer(asks("duration"), timedelta(hours=2)) == timedelta(hours=2)
    for raw in ("", "soon", "0 min", timedelta(0), "-5m"):
        with pytest.raises(errors.NotADuration):
            answer(asks("duration"), raw)


def test_phones_and_links_are_recognised_or_refused():
    assert answer(asks("phone"), "+1 555 010 0123") == "+1 555 010 0123"
    assert answer(asks("phone"), "911") == "911"
    assert answer(asks("link"), "https://example.org/a?b=c#d") == "https://example.org/a?b=c#d"
    with pytest.raises(errors.NotAPhone):
        answer(asks("phone"), "call me")
    for raw in ("example.org", "javascript:alert(1)", "https://a b", "ftp://example.org"):
        with pytest.raises(errors.NotALink):
            answer(asks("link"), raw)


@given(st.sampled_from(FieldType), st.text(max_size=30) | st.integers() | st.none() | st.lists(st.text(max_size=3)))
def test_no_answer_makes_a_field_stumble(kind, raw):
    field = asks(kind, options=OPTIONS)
    try:
        value = answer(field, raw)
    except errors.Refused:
        return

    assert template.take(json.loads(json.dumps(template.put(value)))) == value


@pytest.mark.parametrize(
    "value",
    [Text("Words", "en"), Place("Here"), Place("Here", 1.5, -2.0), Blank(), NOW, timedelta(minutes=5), 7, "key", ("a", "b"), (),
     Count(3, "Mercy Hospital", NOW), Person("Ana Ruiz", "her mother agreed", NOW)],
)  # fmt: skip
def test_an_answer_survives_being_kept(value):
    assert template.take(json.loads(json.dumps(template.put(value)))) == value


def test_what_no_draft_kept_is_not_taken_for_an_answer():
    with pytest.raises(TypeError, match="no stored answer"):
        template.take({"unknown": 1})


def test_first_answers_fill_what_is_known_and_invent_nothing():
    sources = {"incident.place": Place("Elm Street"), "open_instructions": ()}
    last = {
        "words": Text("Doors stay shut.", "en"),
        "words@es": Text("Las puertas siguen cerradas.", "es"),
        "where": Place("Oak"),
    }

    answers = template.first_answers(LIBRARY, sources, NOW, last)

    assert answers == {
        "do": ("inside",),
        "first": "officers",
        "next": datetime(2026, 11, 20, 17, 35, tzinfo=UTC),
        "where": Place("Elm Street"),
        "words": Text("Doors stay shut.", "en"),
        "words@es": Text("Las puertas siguen cerradas.", "es"),
        "issued": NOW,
    }
    assert template.first_answers(LIBRARY, {}, NOW.replace(minute=0))["next"] == datetime(
        2026, 11, 20, 17, 30, tzinfo=UTC
    )


def test_only_known_sources_may_be_defaults():
    assert all(template.is_default(text) for text in ("", "now", "=inside", "in 30 min", "open_instructions"))
    assert not any(template.is_default(text) for text in ("later", "in 30", "30 min"))
