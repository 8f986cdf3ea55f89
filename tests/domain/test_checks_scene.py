"""Classes of words that meet in a clause tell of a danger or of a consequence."""

import pytest

from commsbot.domain.checks.elements import scene
from commsbot.domain.checks.lexicon import elements_en, elements_es, scene_en, scene_es

LEXICONS = {"en": scene_en, "es": scene_es}


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("stop~", {"stops", "stoped", "stopped", "stoping", "stopping"}),
        ("bury~", {"buries", "buried", "burying"}),
        ("play~", {"plays", "played", "playing"}),
        ("crush*", {"crush", "crushes", "crushed", "crushing"}),
        ("close~", {"closes", "closed", "closing"}),
        ("road+", {"road", "roads"}),
        ("mice", {"mice"}),
    ],
)
def test_a_marked_english_word_stands_for_its_forms(entry, expected):
    assert set(scene.forms(entry, scene_en.FORMS)) == expected


def test_a_marked_spanish_word_stands_for_its_forms():
    assert set(scene.forms("rot@", scene_es.FORMS)) == {"roto", "rota", "rotos", "rotas"}


@pytest.mark.parametrize("words", [scene_en, scene_es])
def test_each_rule_is_made_of_known_classes(words):
    rules = (*scene.rules(words.HAZARDS), *scene.rules(words.IMPACTS))

    assert {name for rule in rules for name in rule.names} <= set(words.CLASSES)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Bricks are being hurled at the bus depot"),
        ("en", "The embankment behind the mill has crumbled"),
        ("en", "Rats have been seen in the kitchen"),
        ("es", "Lanzan botellas contra el cordón"),
        ("es", "Se desgajó un talud junto a la ermita"),
    ],
)
def test_classes_that_meet_tell_of_a_danger(language, line):
    assert scene.hazard(line, LEXICONS[language])


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "The hail dented 40 vehicles"),
        ("en", "Two handlers were gored"),
        ("en", "Payroll will be delayed"),
        ("en", "The smokehouse is ash"),
        ("es", "Los artesanos murieron"),
        ("es", "El granizo abolló cuarenta coches"),
        ("es", "Los trenes siguen parados"),
    ],
)
def test_classes_that_meet_tell_of_a_consequence(language, line):
    assert scene.impact(line, LEXICONS[language])


@pytest.mark.parametrize(
    "line",
    [
        "No bricks were thrown",
        "Bricks were never thrown",
        "Bricks: throw them away",
        "Bricks for sale",
        "Bricks",
        "",
        "None of the four bricks was thrown",
        "Bricks lie by the road that they were thrown at",
    ],
)
def test_a_denial_a_mark_or_distance_parts_the_classes(line):
    assert scene.hazard(line, scene_en) is None


def test_a_rule_may_hold_a_denial_of_its_own():
    assert scene.hazard("911 calls are not getting through", scene_en)


@pytest.mark.parametrize("words", [elements_en, elements_es])
def test_each_language_has_its_classes(words):
    assert words.SCENE.CLASSES
