"""Vague words and jargon count by their use, not by their letters."""

import pytest

from commsbot.domain.checks import Level, wording
from commsbot.domain.checks.lexicon import phrases
from tests.domain import checked


def of(text, language="en", **more):
    return checked.kinds(wording.notes(text, checked.bare(language, **more)))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Officers are in the area.", "in the area"),
        ("Please avoid the area.", "avoid the area"),
        ("A man was seen in the vicinity.", "in the vicinity"),
        ("We will write as soon as possible.", "as soon as possible"),
        ("More soon.", "soon"),
        ("More details will follow shortly.", "shortly"),
        ("Authorities are asking for calm.", "Authorities are"),
    ],
)
def test_a_vague_phrase_is_said(text, words):
    assert of(text) == [("vague", words)]


@pytest.mark.parametrize(
    "text",
    [
        "Avoid the area of Oak Street and Main Street.",
        "The area around Oak Park is closed; stay in the area north of it.",
        "The Incident Commander will speak.",
        "We will call as soon as the road is open.",
        "Too soon to say. Soon after 9:40 p.m. the fire began.",
        "Shortly after 9:40 p.m. a car hit a wall.",
        "The road plan is subject to change. The subject of the meeting is safety.",
        "Bring the vehicle registration.",
        "Your individual rights. An individual case.",
        "Juvenile court is closed.",
        "The permit expired on the 3rd.",
        "The port authorities say so. City officials say so.",
    ],
)
def test_the_same_letters_in_another_use_pass(text):
    assert of(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("An officer-involved shooting took place.", "officer-involved shooting"),
        ("Shots were fired.", "Shots were fired"),
        ("The deputy discharged his service weapon.", "discharged his service weapon"),
        ("He had a medical incident.", "medical incident"),
        ("The man is no longer a threat.", "no longer a threat"),
        ("A male subject fled.", "male subject"),
        ("The subject was held.", "The subject"),
        ("A vehicle is burning.", "vehicle"),
        ("The deceased was 40.", "deceased"),
        ("He was apprehended.", "apprehended"),
        ("One white male was held.", "white male"),
        ("Two juveniles were held.", "juveniles"),
    ],
)
def test_the_trades_own_words_are_said(text, words):
    found = of(text)

    assert [kind for kind, _ in found] == ["jargon"]
    assert words in found[0][1]


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("Se confirma el óbito.", "jargon", "óbito"),
        ("Un agente efectuó disparos.", "jargon", "efectuó disparos"),
        ("Un individuo huyó.", "jargon", "individuo"),
        ("El sujeto huyó.", "jargon", "El sujeto"),
        ("Ya no representa una amenaza.", "jargon", "Ya no representa una amenaza"),
        ("Evite la zona.", "vague", "Evite la zona"),
        ("Avisaremos lo antes posible.", "vague", "lo antes posible"),
    ],
)
def test_spanish_has_lists_of_its_own(text, kind, words):
    assert of(text, "es") == [(kind, words)]


@pytest.mark.parametrize(
    "text", ["Evite la zona de Calle Mayor.", "El plan está sujeto a cambios.", "Tan pronto como abra."]
)
def test_spanish_counts_by_use_too(text):
    assert of(text, "es") == []


def test_an_agency_adds_words_of_its_own():
    own = {"Code Blue": "a person needs help", "absent": "away"}

    assert of("A code blue, and Code Blues.", jargon=own) == [("jargon", "code blue")]
    assert of("Un code blue.", "vi", jargon=own) == [("jargon", "code blue")]


def test_notes_come_in_the_order_of_the_text_with_plain_words():
    found = wording.notes("The subject was in the area.", checked.bare())

    assert [note.level for note in found] == [Level.WARNS, Level.WARNS]
    assert checked.said(found[0]).endswith("Write instead: man, woman, person")
    assert found[1].kind == "vague"


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_entry_can_be_reached_by_its_probe(language):
    """A probe that its own pattern can't contain would silence the entry for ever."""
    entries = [(each[0], each[-1] if hasattr(each[-1], "pattern") else each[1]) for each in phrases.VAGUE[language]]
    entries += [(probe, pattern) for probe, pattern, _ in phrases.JARGON[language]]

    assert all(probe == probe.casefold() for probe, _ in entries)
    assert len(entries) > 40
