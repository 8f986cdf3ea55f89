"""The library says what is known and no more, in both languages, within each channel's limit."""

import re
from datetime import date, timedelta

import pytest

from commsbot.domain import errors, length, rendition, template
from commsbot.domain.rendition import Kind
from commsbot.domain.template import Effect, Phase
from tests.templates.riverton import (
    DRILL,
    HOMES,
    IN_BOTH,
    KINDS,
    LIBRARY,
    NOW,
    PAGE,
    SENDER,
    facts,
    sampled,
)


def test_twenty_eight_types_and_the_unknown_have_names_that_fit_a_button():
    types = LIBRARY.types()

    assert len(types) == 29
    assert types[-1].key == "unknown"
    assert all(len(words) <= 28 for one in types for words in one.label.values())


def test_a_type_has_its_own_template_or_the_generic_one():
    assert LIBRARY.find("active_attacker", Phase.WARNING).id == "active_attacker/warning"
    assert LIBRARY.find("unknown", Phase.WARNING).id == "warning"
    assert LIBRARY.find("", Phase.HOLDING).id == "holding"
    with pytest.raises(errors.NotFound, match="no template called routine"):
        LIBRARY.find("crash", Phase.ROUTINE)


def test_what_a_type_says_otherwise_is_not_said_in_its_phases_words():
    assert "ar" in LIBRARY.template("follow_up").languages
    assert LIBRARY.template("police_shooting/follow_up").languages == ("en", "es")


@pytest.mark.parametrize("texts", HOMES)
def test_every_text_renders_for_every_kind_with_its_examples(texts):
    for wanted, language in texts:
        made = sampled(wanted.id, language)
        assert {one.kind for one in made} >= set(KINDS) - {Kind.LIAISON_KEPT}
        for one in made:
            assert one.text == one.text.strip()
            assert not re.search(r"  |\n\n\n| \n|[{}⟦⟧]|\bNone\b|\.\.|\s[.,]", one.text), (
                wanted.id,
                language,
                one.text,
            )
            assert length.measure(one.kind, one.text).fits


@pytest.mark.parametrize("texts", HOMES)
def test_every_public_text_names_its_sender_and_the_official_page(texts):
    for wanted, language in texts:
        public = [
            one for one in sampled(wanted.id, language) if one.kind in {Kind.X, Kind.TELEGRAM, Kind.EMAIL, Kind.LIAISON}
        ]
        for one in public:
            assert PAGE in one.text, (wanted.id, language)
            assert any(name in one.text for names in (SENDER.short, SENDER.name) for name in names.values())


@pytest.mark.parametrize("texts", HOMES)
def test_texts_of_incidents_carry_an_absolute_date_time_and_zone(texts):
    for wanted, language in texts:
        if wanted.phase in template.STANDING | {Phase.EVENT, Phase.ROUTINE}:
            continue
        for one in sampled(wanted.id, language):
            if one.kind in {Kind.X, Kind.TELEGRAM}:
                assert "EST" in one.text
                assert re.search(
                    r"21 de nov|Nov(ember)? 21|21 نوفمبر|11月21日|21 nov(embre|anm)|21(/| tháng )11", one.text
                )


@IN_BOTH
def test_the_holding_text_needs_no_answer_and_invents_nothing(language):
    wanted = LIBRARY.template("holding")
    known = facts("holding", kind="unknown")

    assert wanted.missing(known) == ()
    said = {"en": "We have a report of a serious incident at Elm Street School. We do not yet know more.",
            "es": "Recibimos un reporte de un incidente grave en Elm Street School. Aún no sabemos más."}  # fmt: skip
    for kind in (Kind.X, Kind.TELEGRAM, Kind.LIAISON, Kind.SPOKEN):
        made = LIBRARY.render(wanted, known, language, [kind], NOW)[0].text
        assert said[language] in made
        assert not re.search(r"Officers|agentes", made)


@IN_BOTH
@pytest.mark.parametrize("name", ["holding", "warning", "active_attacker/warning"])
def test_first_hour_texts_say_that_early_information_may_change(name, language):
    sample = LIBRARY.sample(LIBRARY.template(name), language, NOW)
    made = LIBRARY.render(LIBRARY.template(name), sample, language, [Kind.TELEGRAM, Kind.LIAISON, Kind.SPOKEN], NOW)
    may_change = {"en": "Early information may change", "es": "La primera información puede cambiar"}

    assert all(may_change[language] in one.text for one in made)


WARNINGS = [
    ("warning", "dangerous_air", {"guidance": ("stay_indoors", "close_windows"), "impact": "breathe"}),
    ("warning", "evacuation", {"guidance": ("leave",), "impact": "burn"}),
    ("warning", "wanted_person", {"guidance": ("do_not_approach",)}),
    ("warning", "barricade", {"guidance": ("lock_doors", "avoid_area")}),
    ("active_attacker/warning", "active_attacker", {}),
]


@IN_BOTH
@pytest.mark.parametrize("place", ["Elm Street School", "Riverton Community College, North Campus"])
@pytest.mark.parametrize(("name", "kind", "answers"), WARNINGS, ids=[f"{name}-{kind}" for name, kind, _ in WARNINGS])
def test_a_warning_tells_its_six_elements_within_one_post_on_x(name, kind, answers, place, language):
    known = facts(name, place=place, kind=kind, **answers)
    wanted = LIBRARY.template(name)
    made = LIBRARY.render(wanted, known, language, [Kind.X], NOW)

    assert [one.repeat for one in made] == [False, True]
    for one in made:
        assert length.measure(Kind.X, one.text).fits, (length.count(Kind.X, one.text), one.text)
        impact = wanted.field("impact").option(known["impact"]).words[language]
        elements = [SENDER.short[language], place, impact, PAGE, "EST"]
        assert all(element in one.text or SENDER.name[language] in one.text for element in elements)
        assert one.text.endswith(PAGE)
    opened = wanted.touched(Effect.OPENS, known)
    told = [words[language] for one in opened for words in (one.phrase, one.brief) if words]
    assert any(words in made[0].text for words in told)


@IN_BOTH
def test_an_exercise_warning_fits_with_marks_and_repeat(language):
    for name, kind, answers in WARNINGS:
        known = facts(name, kind=kind, **answers)
        for one in DRILL.render(DRILL.template(name), known, language, [Kind.X], NOW):
            assert length.measure(Kind.X, one.text).fits


@pytest.mark.parametrize("texts", HOMES)
def test_an_exercise_is_the_first_and_last_word_of_every_text(texts):
    assert not LIBRARY.exercise_marks()
    for wanted, language in texts:
        mark = DRILL.exercise_marks()[language]
        assert mark == {"en": "EXERCISE", "es": "SIMULACRO"}.get(language, mark)
        kinds = [Kind.X, Kind.EMAIL, Kind.LIAISON, Kind.SPOKEN]
        for one in DRILL.render(wanted, DRILL.sample(wanted, language, NOW), language, kinds, NOW):
            assert one.text.split()[0].strip(".") == mark
            assert one.text.split()[-1] == mark
            assert not one.subject or one.subject.startswith(mark)
            assert length.measure(one.kind, one.text).fits, (wanted.id, language, one.text)


@IN_BOTH
@pytest.mark.parametrize(
    "name", ["standing/overdue", "standing/fallback", "standing/translation", "standing/tombstone"]
)
def test_a_standing_text_is_approved_once_and_only_filled(name, language):
    wanted = LIBRARY.template(name)
    approved = LIBRARY.render(wanted, LIBRARY.blanks(wanted), language, [Kind.TELEGRAM, Kind.X], NOW)
    at = NOW + timedelta(days=3)
    used = {one.name: at for one in wanted.fields} | {"official_page": PAGE}

    for one in approved:
        filled = LIBRARY.fill(wanted, one, used, at)
        fixed = re.split(r"⟦[^⟧]*⟧", one.text)
        assert rendition.blank("official_page") in one.text
        assert "⟦" not in filled.text
        assert re.fullmatch(".*".join(map(re.escape, fixed)), filled.text, re.DOTALL)
        assert filled == LIBRARY.render(wanted, used, language, [one.kind], at)[0]


def test_the_tombstone_repeats_nothing():
    assert LIBRARY.template("standing/tombstone").fields == ()
    assert LIBRARY.template("standing/tombstone").phase is Phase.TOMBSTONE
    assert LIBRARY.template("standing/overdue").phase is Phase.STANDING


def test_templates_whose_review_is_due_are_listed():
    assert LIBRARY.overdue(date(2026, 11, 21)) == []
    assert len(LIBRARY.overdue(date(2027, 12, 1))) == len(LIBRARY.catalogue())
