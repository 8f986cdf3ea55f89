"""Every type of incident has its phases, in every language that was promised, and no answer makes a text too long."""

from datetime import date

import pytest

from commsbot.domain import length, template
from commsbot.domain.template import Effect, FieldType, Phase
from commsbot.templates import loading
from tests.templates.riverton import FOLDER, HOMES, KINDS, LIBRARY, NOW, SENDER, longest

ALWAYS = "holding update nothing_new correction withdrawal rumour closing"
WARNS = "warning all_clear false_alert wrong_area"
OFFERED = {
    "active_attacker": f"{WARNS} narrowing reunification follow_up briefing",
    "barricade": f"{WARNS} narrowing follow_up",
    "possible_bomb": WARNS,
    "dangerous_air": f"{WARNS} narrowing follow_up",
    "evacuation": f"{WARNS} narrowing follow_up",
    "missing_person": "appeal",
    "wanted_person": f"{WARNS} appeal",
    "police_shooting": "briefing follow_up",
    "custody_death": "briefing follow_up",
    "officer_hurt": f"{WARNS} appeal follow_up",
    "school": "reunification all_clear follow_up",
    "threat_checked": "all_clear follow_up",
    "mass_casualty": f"{WARNS} reunification appeal follow_up briefing",
    "shooting": "appeal follow_up",
    "crash": "all_clear follow_up",
    "pursuit": "follow_up",
    "protest": f"{WARNS} follow_up briefing",
    "crowd": f"{WARNS} reunification",
    "phone_outage": WARNS,
    "fake_account": "all_clear",
    "cyber": "follow_up briefing",
    "severe_weather": f"{WARNS} narrowing",
    "utility": WARNS,
    "arrest": "follow_up",
    "crime_pattern": "follow_up",
    "sexual_assault": "appeal follow_up",
    "hate_crime": "briefing follow_up",
    "search_rescue": f"{WARNS} appeal",
}
"""The 28 types and the phases that each offers beside those that all have."""

CALLED = {"text", "place", "phone", "link", "person"}
"""Types whose longest answer must be said."""


def test_every_type_offers_its_phases_in_both_languages():
    covered = LIBRARY.coverage()

    for kind, phases in OFFERED.items():
        assert set(f"{phases} {ALWAYS}".split()) <= set(covered[kind]), kind
        assert all({"en", "es"} <= set(tags) for tags in covered[kind].values()), kind


def test_declared_languages_are_there_for_every_phase_of_a_type():
    for kind in LIBRARY.types():
        declared = LIBRARY.voice.types[kind.key].languages
        for phase in kind.phases:
            assert set(declared) <= set(LIBRARY.find(kind.key, phase).languages), (kind.key, phase)


def test_every_question_has_an_example_and_a_longest_answer():
    for one in LIBRARY.catalogue():
        for field in one.fields:
            assert field.example or field.options, (one.id, field.name)
            assert field.most or field.type not in CALLED, (one.id, field.name)
            assert all(field.question.get(tag) for tag in ("en", "es")), (one.id, field.name)
            assert not field.gate or field.gate in template.GATES
        assert one.owner
        assert one.guidance
        assert date.fromisoformat(one.review) > date(2026, 11, 1)


def test_everything_that_is_asked_is_said_somewhere():
    for one in LIBRARY.catalogue():
        for tag in one.languages:
            text, sandbox = LIBRARY.voice.texts[one.id, tag], LIBRARY.voice.sandbox
            said = {name for block in sandbox.blocks(text) for name in sandbox.said(text, block).names}
            assert {field.name for field in one.fields} <= said, (one.id, tag)


def test_whatever_is_told_to_people_can_be_lifted_in_its_languages():
    for one in LIBRARY.catalogue():
        for told in one.instructions:
            assert all(told.phrase.get(tag) and told.lift.get(tag) for tag in ("en", "es")), told.key
        named = [field for field in one.fields if field.effect is Effect.OPENS]
        opened = {option.key for field in named for option in field.options} & set(LIBRARY.instructions)
        for key in opened:
            told = LIBRARY.instructions[key]
            assert all(told.phrase.get(tag) and told.lift.get(tag) for tag in one.languages), (one.id, key)


@pytest.mark.parametrize("texts", HOMES)
def test_the_longest_answers_still_fit_every_channel(texts):
    for wanted, language in texts:
        for one in LIBRARY.render(wanted, longest(wanted, language), language, KINDS, NOW):
            size = length.measure(one.kind, one.text)
            assert size.fits, (wanted.id, language, one.kind, size.count, one.text)


def test_a_library_that_has_not_changed_is_read_once():
    assert loading.load(FOLDER, SENDER) is loading.load(FOLDER, SENDER)


def test_a_field_is_of_the_same_kind_wherever_it_is_inherited():
    for one in LIBRARY.catalogue():
        generic = LIBRARY.templates.get(one.phase.value)
        if generic is None or one is generic or one.phase is Phase.ROUTINE:
            continue
        kinds = {field.name: field.type for field in generic.fields}
        assert all(kinds.get(field.name, field.type) is field.type for field in one.fields), one.id
        assert all(field.type in FieldType for field in one.fields)
