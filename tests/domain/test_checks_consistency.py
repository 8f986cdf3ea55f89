"""What changed since the incident last spoke stands side by side in the note; what the text itself corrects doesn't."""

import pytest

from commsbot.domain.checks import Level, consistency
from commsbot.domain.template import Phase
from tests.domain import checked

BEFORE = (
    "Three people were hurt and 1 person was killed at Oak Street. It began at 9:40 p.m. The gunman is at large. "
    "Main Street is closed. Stay indoors and lock your doors. 1,200 homes have no power."
)
ANTES = "Hay 3 personas heridas en la Calle Mayor. Comenzó a las 21:40. El sospechoso sigue prófugo. Quédese en casa. Hay 1 200 casas sin luz."


def of(text, earlier=(BEFORE,), language="en", phase=Phase.UPDATE):
    notes = consistency.notes(text, checked.bare(language, phase, earlier=earlier))
    return [(note.kind, dict(note.values).get("was", ""), dict(note.values).get("now", "")) for note in notes]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (BEFORE.replace("Three", "3"), [("same", "", "")]),
        ("5 people were hurt.", [("number", "Three people were hurt", "5 people were hurt")]),
        ("Five people were taken to hospital, hurt.", []),
        ("No one was hurt.", [("number", "Three people were hurt", "No one was hurt")]),
        ("Only 800 homes have no power.", [("number", "1,200 homes", "800 homes")]),
        ("1 200 homes, and 12.30 homes.", []),
        ("5 officers and three people were hurt.", []),
        ("The injured and the dead. 3 hurt.", []),
        ("A 25 and hurt man.", []),
        ("It happened near Elm Street.", [("place", "Oak Street", "Elm Street")]),
        ("It happened near Elm Street, not far from Oak Street; on Oak Street.", []),
        ("It began at 9:50 p.m.", [("time", "began at 9:40 p.m", "began at 9:50 p.m")]),
        ("It began at 9:40 PM. It ended at 10:00 p.m.", []),
        ("The gunman is in custody.", [("state", "at large", "in custody")]),
        ("The gunman is still at large.", []),
        ("The gunman was at large and is in custody.", []),
        ("Main Street has reopened.", [("state", "is closed", "has reopened")]),
        ("You may leave.", [("instruction", "Stay indoors", "You may leave")]),
        ("Earlier we said 3 people were hurt. 5 people were hurt. It began at 9:50. You may leave.", []),
    ],
)
def test_a_change_stands_beside_what_was_said(text, found):
    assert of(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Hay cinco heridos.", [("number", "3 personas heridas", "cinco heridos")]),
        ("No hay ningún herido.", [("number", "3 personas heridas", "ningún herido")]),
        ("Hay 800 casas sin luz.", [("number", "1 200 casas", "800 casas")]),
        ("Fue en la Avenida Juárez.", [("place", "Calle Mayor", "Avenida Juárez")]),
        ("Comenzó a las 21:50.", [("time", "Comenzó a las 21:40", "Comenzó a las 21:50")]),
        ("El sospechoso fue detenido.", [("state", "sigue prófugo", "fue detenido")]),
        ("Evacúe ya.", [("instruction", "Quédese en casa", "Evacúe")]),
        ("Antes dijimos que había 3 heridos; son cinco heridos.", []),
    ],
)
def test_spanish_texts_are_compared_too(text, found):
    assert of(text, (ANTES,), "es") == found


def test_a_correction_is_silent_only_on_what_it_names():
    assert of("Not 3 but 5 people hurt.\n4 people were killed.", phase=Phase.CORRECTION) == [
        ("number", "1 person was killed", "4 people were killed")
    ]
    assert of("3 injured was wrong, 5 injured is right.", phase=Phase.CORRECTION) == []
    assert of("It began at 9:50 p.m.", phase=Phase.CORRECTION) == []


def test_a_text_is_compared_with_the_newest_that_speaks_of_it():
    earlier = ("Main Street has reopened.", "4 people were hurt near Elm Street.", BEFORE)

    assert of("4 people were hurt near Elm Street. Main Street has reopened.", earlier) == []
    assert of("3 people were hurt near Oak Street.", earlier) == [
        ("number", "4 people were hurt", "3 people were hurt"),
        ("place", "Elm Street", "Oak Street"),
    ]


def test_a_number_beside_an_old_one_is_still_said():
    assert of("3 injured. 5 injured.") == [("number", "Three people were hurt", "5 injured")]
    assert of("3 injured.", ("3 injured, 5 hurt.",)) == []


def test_a_warning_is_repeated_only_when_something_grows():
    warning = "Springfield Police: A man with a gun is near Oak Park. Stay inside and lock your doors until 10:30 p.m."

    def kinds(text, phase=Phase.WARNING):
        return [kind for kind, _, _ in of(text, (warning,), phase=phase)]

    assert kinds(warning) == ["repeated"]
    assert kinds(warning.replace("10:30", "11:30")) == []
    assert kinds(warning.replace("Oak Park", "Oak Park and Elm Park")) == []
    assert kinds(warning + " Do not approach.") == []
    assert kinds(warning, Phase.UPDATE) == ["same"]
    assert kinds(warning, Phase.NOTHING_NEW) == []
    assert kinds("A fire burns.") == []
    assert kinds("!") == []


def test_nothing_blocks():
    text = "5 people were hurt near Elm Street at 9:50. It began at 9:50 p.m. In custody. You may leave."

    assert {note.level for note in consistency.notes(text, checked.bare(earlier=(BEFORE,)))} <= {
        Level.WARNS,
        Level.INFORMS,
    }


@pytest.mark.parametrize(("language", "earlier"), [("fr", (BEFORE,)), ("en", ())])
def test_nothing_to_compare_with_says_nothing(language, earlier):
    assert of("5 people were hurt.", earlier, language) == []


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("hurt", {}),
        ("at 9:40 hurt", {}),
        ("three hurt\ntwo dead", {"hurt": [3], "dead": [2]}),
        ("a very old and hurt man, 5 dead", {"dead": [5]}),
        ("12 of the many people who then were not hurt", {}),
        ("10,500 homes", {"homes": [10500]}),
    ],
)
def test_only_numbers_beside_what_they_count_are_compared(text, counted):
    found = consistency.counts(text, "en")

    assert {kind: [value for value, _ in each] for kind, each in found.items()} == counted
