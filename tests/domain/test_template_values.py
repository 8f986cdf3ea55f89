"""What a template makes of answers: what is missing, what it opens, lifts and promises."""

import dataclasses

import pytest

from commsbot.domain import errors, template
from commsbot.domain.incident import Place
from commsbot.domain.template import (
    Blank,
    Effect,
    FieldType,
    Option,
)
from tests.domain.questions import LIBRARY, NOW, OPTIONS, asks


def test_a_template_finds_its_fields_by_name():
    assert LIBRARY.field("next").type is FieldType.CLOCK_TIME
    with pytest.raises(errors.NotFound, match="no field called nowhere"):
        LIBRARY.field("nowhere")


def test_required_fields_without_an_answer_are_listed():
    assert [field.name for field in LIBRARY.missing({"do": ("inside",)})] == ["where"]
    assert LIBRARY.missing({"do": ("inside",), "where": Place("Here")}) == ()


def test_a_map_point_without_words_is_no_place_to_tell_people():
    assert [field.name for field in LIBRARY.missing({"do": ("inside",), "where": Place(" ", 40.1, -75.2)})] == ["where"]


def test_answers_open_and_lift_instructions_and_promise_times():
    facts = {"do": ("inside", "away"), "done": ("away",), "first": "away", "next": NOW}

    assert [one.key for one in LIBRARY.touched(Effect.OPENS, facts)] == ["inside", "away"]
    assert [one.key for one in LIBRARY.touched(Effect.LIFTS, facts)] == ["away"]
    assert LIBRARY.touched(Effect.STANDS, facts) == ()
    assert LIBRARY.touched(Effect.OPENS, {}) == ()
    assert LIBRARY.promised(facts) == NOW
    assert LIBRARY.promised({}) is None
    assert LIBRARY.promised({"next": Blank()}) is None


def test_what_still_stands_is_not_lifted_by_the_same_text():
    stays = dataclasses.replace(asks("choice", many=True), name="stays", effect=Effect.STANDS)
    clear = dataclasses.replace(LIBRARY, fields=(*LIBRARY.fields, stays))
    facts = {"done": ("inside", "away"), "first": "inside", "stays": ("inside",)}

    assert [one.key for one in clear.touched(Effect.LIFTS, facts)] == ["away"]
    assert [one.key for one in clear.touched(Effect.STANDS, facts)] == ["inside"]


def test_a_choice_finds_its_option():
    assert asks("choice", options=OPTIONS).option("yes") is OPTIONS[0]
    assert asks("choice", options=OPTIONS).option("perhaps") is None


def test_the_source_digest_names_every_byte_in_any_order():
    files = [("a.toml", b"x"), ("a.en.j2", b"y")]

    assert template.source_digest(files) == template.source_digest(reversed(files))
    assert template.source_digest(files) != template.source_digest([("a.toml", b"x"), ("a.en.j2", b"z")])


def test_only_what_stands_or_was_chosen_is_offered_to_be_lifted():
    options = tuple(Option(key, {"en": key}, {"en": key}) for key in ("inside", "away", "none"))
    done = dataclasses.replace(LIBRARY.field("done"), options=options)

    assert [each.key for each in LIBRARY.offered(done, {"away"}, None)] == ["away", "none"]
    assert [each.key for each in LIBRARY.offered(done, set(), ("inside",))] == ["inside", "none"]
    assert LIBRARY.offered(LIBRARY.field("do"), set(), None) == LIBRARY.field("do").options
