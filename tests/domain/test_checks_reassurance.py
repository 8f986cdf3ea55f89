"""Reassuring words ask who confirmed them and when; deeds ask who saw them."""

import pytest

from commsbot.domain.checks import Level, reassurance
from commsbot.domain.template import Phase
from tests.domain import checked
from tests.domain.test_checks_completeness import STAY


def of(text, language="en", phase=Phase.UPDATE, **more):
    notes = reassurance.notes(text, checked.bare(language, phase, **more))
    assert all(note.level is Level.WARNS and checked.said(note) for note in notes)
    return checked.kinds(notes)


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("Students are safe.", "en", "Students are safe"),
        ("The fire is contained.", "en", "contained"),
        ("This is an isolated incident.", "en", "isolated incident"),
        ("There is no threat to the public.", "en", "no threat to the public"),
        ("One man is in custody.", "en", "in custody"),
        ("There was only one suspect.", "en", "only one suspect"),
        ("No hay peligro para la población.", "es", "No hay peligro para la población"),
        ("Fue un hecho aislado.", "es", "hecho aislado"),
        ("El agresor está bajo custodia.", "es", "bajo custodia"),
    ],
)
def test_a_word_that_reassures_asks_who_confirmed_it(text, language, words):
    assert of(text, language) == [("unsupported", words)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Officers searched the school and at 4:10 p.m. confirmed that there is no threat.", "en"),
        ("Stay safe. Go to a safe place. Come out when it is safe.", "en"),
        ("The area is not yet secure.", "en"),
        ("A man died in custody.", "en"),
        ("Agentes revisaron la escuela: a las 16:10 confirmaron que no hay peligro.", "es"),
        ("Manténgase en un lugar seguro.", "es"),
        ("Il n'y a pas de danger.", "fr"),
    ],
)
def test_what_is_confirmed_with_a_time_or_reassures_nobody_passes(text, language):
    assert of(text, language) == []


def test_the_same_words_are_said_once():
    assert of("He is in custody. She is in custody.") == [("unsupported", "in custody")]


def test_reassurance_contradicts_an_instruction_that_is_open():
    found = of("There is no danger.", open_instructions=(STAY,))

    assert [kind for kind, _ in found] == ["open", "unsupported"]
    assert [kind for kind, _ in of("There is no danger.", phase=Phase.ALL_CLEAR, open_instructions=(STAY,))] == [
        "unsupported"
    ]
    assert [kind for kind, _ in of("No danger.", open_instructions=(STAY,), lifted=frozenset({"stay"}))] == [
        "unsupported"
    ]


def test_an_instruction_without_words_in_the_language_is_named_all_the_same():
    (note, _) = reassurance.notes("There is no danger.", checked.bare("en-GB", Phase.UPDATE, open_instructions=(STAY,)))

    assert "Stay inside" in checked.said(note)


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [("Stay inside. Evacuate at once.", "en", "Stay inside"), ("Quédese adentro. Evacúe.", "es", "Quédese adentro")],
)
def test_stay_and_leave_in_one_text_are_said(text, language, words):
    assert of(text, language) == [("mixed", words)]


def test_stay_and_leave_for_different_people_are_no_contradiction():
    assert of("If you are inside the mall, get out. Everyone else: stay inside.") == []
    assert of("Stay inside.") == []


@pytest.mark.parametrize("kind", ["police_shooting", "custody_death"])
def test_a_deed_on_nobodys_word_asks_who_saw_it(kind):
    assert of("The man pointed a gun at officers.", incident_type=kind) == [("basis", "The man pointed")]
    assert of("El hombre sacó un arma.", "es", incident_type=kind) == [("basis", "El hombre sacó")]


@pytest.mark.parametrize(
    "text", ["Video shows that the man pointed a gun.", "Officers said that the man fired.", "We are sorry."]
)
def test_a_deed_with_its_witness_passes(text):
    assert of(text, incident_type="police_shooting") == []


def test_deeds_are_asked_about_in_force_and_custody_only():
    assert of("The man pointed a gun at officers.", incident_type="shooting") == []
