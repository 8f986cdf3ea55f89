"""A reading band, never a decimal, by each language's own measure."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commsbot.domain.checks import Level, reading
from commsbot.domain.checks.reading import Band
from tests.domain import checked

EASY = (
    "Stay in your home. Lock all doors. Keep away from the windows. Call 911 if you need help. We will write here at ten. "
    * 3
)
HARD = (
    "Investigative personnel are currently conducting a comprehensive examination of circumstances surrounding the aforementioned "
    "occurrence, notwithstanding preliminary indications regarding organizational responsibilities, and additional communications "
    "concerning the determination will subsequently be disseminated to interested constituencies. "
)
FACIL = (
    "Quédese en casa. Cierre las puertas. No abra a nadie. Llame al 911 si ve algo. Le diremos más aquí a las diez. "
    * 3
)
DIFICIL = (
    "El departamento correspondiente se encuentra actualmente desarrollando exhaustivas investigaciones administrativas relacionadas "
    "con circunstancias extraordinarias previamente comunicadas, imposibilitando consecuentemente la determinación definitiva de "
    "responsabilidades institucionales. "
)
FACILE = (
    "Restez chez vous. Fermez la porte. Appelez le 17 si vous voyez un feu. La rue est fermée. Il y a un feu dans le parc. "
    * 3
)


@pytest.mark.parametrize(
    ("text", "language", "band"),
    [
        (EASY, "en", Band.EASY),
        (HARD, "en", Band.VERY_HARD),
        (FACIL, "es", Band.EASY),
        (DIFICIL * 2, "es", Band.VERY_HARD),
        (FACILE, "fr", Band.EASY),
    ],
)
def test_a_text_falls_into_its_band(text, language, band):
    assert reading.measure(text, language).band is band


def test_a_plain_text_has_no_notes():
    assert reading.notes(EASY, checked.bare()) == []


def test_a_hard_text_names_its_sentence_and_its_words():
    band, sentence, words = reading.notes(HARD, checked.bare())

    assert [(each.kind, each.level) for each in (band, sentence, words)] == [
        ("reading", Level.WARNS),
        ("sentence", Level.INFORMS),
        ("words", Level.INFORMS),
    ]
    assert "very hard (college)" in checked.said(band)
    assert "Investigative personnel are currently" in checked.said(sentence)
    assert HARD[slice(*sentence.span)].startswith("Investigative")
    assert "investigative" in checked.said(words)


def test_a_fairly_hard_text_only_informs():
    text = (
        "Officers are looking for a man near the river, and they ask everybody who lives beside the bridge to stay at home "
        "until ten this evening. Detectives are talking to several people who were waiting at the station before it began. "
    )
    found = reading.measure(text, "en")

    assert found.band is Band.FAIR
    assert [(each.kind, each.level) for each in reading.notes(text, checked.bare())] == [("reading", Level.INFORMS)]


def test_a_long_sentence_of_short_words_is_said_too():
    text = (
        "Stay in and "
        + "keep the door shut and " * 7
        + "wait. Go in. Sit down. Be calm. We are here. Lock up. Do so now. We will call. "
    )

    assert [each.kind for each in reading.notes(text, checked.bare())] == ["sentence"]


@pytest.mark.parametrize("language", ["vi", "zh", "ar", "ht"])
def test_languages_without_a_measure_say_nothing(language):
    assert reading.notes(HARD, checked.bare(language)) == []


def test_a_short_text_says_nothing():
    assert reading.measure("Constitutional considerations.", "en") is None


def test_links_names_and_abbreviations_do_not_count():
    text = (
        EASY
        + "See https://a.example/administrative-investigations. Go to St. Bartholomew or N. Washingtonville Ave. near Sgt. Montgomery.\n\n911"
    )
    found = reading.measure(text, "en")

    assert found.hard == ()
    assert found.band is Band.EASY


def test_words_that_everybody_knows_are_not_hard():
    assert reading.measure(EASY + "Evacuation information. Community emergency.", "en").hard == ()


@pytest.mark.parametrize(
    ("word", "language", "syllables"),
    [
        ("area", "en", 3),
        ("police", "en", 2),
        ("people", "en", 2),
        ("closed", "en", 1),
        ("wanted", "en", 2),
        ("little", "en", 2),
        ("houses", "en", 2),
        ("fire", "en", 1),
        ("shh", "en", 1),
        ("information", "en", 4),
        ("evacuate", "en", 4),
        ("policía", "es", 4),
        ("ciudad", "es", 2),
        ("aéreo", "es", 4),
        ("agua", "es", 2),
        ("muy", "es", 1),
        ("evacuación", "es", 4),
        ("rue", "fr", 1),
        ("restez", "fr", 2),
        ("personnes", "fr", 2),
    ],
)
def test_syllables_are_counted_as_spoken(word, language, syllables):
    assert reading.count(word, language) == syllables


@given(st.text(max_size=300), st.sampled_from(["en", "es", "fr"]))
def test_any_text_can_be_measured(text, language):
    for note in reading.notes(text * 3, checked.bare(language)):
        assert checked.said(note)
