"""Capitals, tags, emoji, pictures and disguised letters: what keeps people from reading a text."""

import pytest

from commsbot.domain.checks import Level, access
from commsbot.domain.rendition import Kind, Rendition
from tests.domain import checked


def of(text, language="en"):
    return checked.kinds(access.notes(text, checked.bare(language)))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (checked.GOOD, []),
        ("STAY INSIDE AND LOCK YOUR DOORS. Thank you.", [("caps", "STAY INSIDE AND LOCK YOUR DOORS")]),
        ("Wait.\nQUÉDESE EN CASA AHORA MISMO", [("caps", "QUÉDESE EN CASA AHORA MISMO")]),
        ("Do NOT go there. NOW we wait, and ONLY we.", []),
        ("Do NOT go. STAY in. We ALL wait; ONLY we.", [("emphasis", "ONLY")]),
        ("The FBI, the CIA, NASA and the NFL came.", []),
        ("See #springfieldpolice.", [("tag", "#springfieldpolice")]),
        ("See #SPRINGFIELDPOLICE.", [("tag", "#SPRINGFIELDPOLICE")]),
        ("See #SpringfieldPolice, #news and a#springfieldpolice.", []),
        ("🚨 Stay in.", [("bullet", "🚨")]),
        ("Tell:\n✅ one\n❌ two", [("bullet", "✅"), ("bullet", "❌")]),
        ("Stay in your 🏠 and wait.", [("emoji", "🏠")]),
        ("Stay in. 🙏", []),
        ("— “Quédese adentro”, café… 5 € → wait ✓", []),
    ],
)
def test_what_slows_reading_is_said(text, found):
    assert of(text) == found


@pytest.mark.parametrize(
    ("text", "kind", "words", "shown"),
    [
        ("Call Раypal now.", "homoglyph", "Раypal", "“Р” CYRILLIC CAPITAL LETTER ER (U+0420)"),
        ("At pοlice station.", "homoglyph", "pοlice", "“ο” GREEK SMALL LETTER OMICRON (U+03BF)"),
        ("Stay 𝗶𝗻𝘀𝗶𝗱𝗲 now.", "styled", "𝗶𝗻𝘀𝗶𝗱𝗲", "mathematical letters"),
        ("Call \u202e119 now.", "hidden", "\u202e", "RIGHT-TO-LEFT OVERRIDE (U+202E)"),
        ("pol\u200bice", "hidden", "\u200b", "ZERO WIDTH SPACE (U+200B)"),
        ("pol\u00adice", "hidden", "\u00ad", "SOFT HYPHEN (U+00AD)"),
        ("pol\u200dice", "hidden", "\u200d", "ZERO WIDTH JOINER (U+200D)"),
        ("police\u200d", "hidden", "\u200d", "ZERO WIDTH JOINER (U+200D)"),
        ("police \U000e0000", "hidden", "\U000e0000", "(U+E0000)"),
        ("Call \u200f911.", "hidden", "\u200f", "RIGHT-TO-LEFT MARK (U+200F)"),
    ],
)
def test_disguised_characters_are_shown_by_name(text, kind, words, shown):
    (note,) = access.notes(text, checked.bare())

    assert (note.kind, note.words, note.level) == (kind, words, Level.WARNS)
    assert shown in checked.said(note)
    assert text[slice(*note.span)] == words


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Stay safe 👩‍🚒", "en"),
        ("اتصل بالرقم \u200e911\u200f الآن", "ar"),
        ("می\u200cروم", "fa"),
        ("Привет, Москва, Αθήνα", "ru"),
    ],
)
def test_characters_that_do_their_proper_work_pass(text, language):
    assert of(text, language) == []


def test_a_picture_without_words_is_said_once_a_language():
    pictures = [
        Rendition(language="en", kind=Kind.X, text="x", media_sha256=("00",)),
        Rendition(language="en", kind=Kind.TELEGRAM, text="x", media_sha256=("00", "11"), alt_text=("A map", " ")),
        Rendition(language="es", kind=Kind.X, text="x", media_sha256=("00",), alt_text=("Un mapa",)),
        Rendition(language="fr", kind=Kind.X, text="x"),
    ]

    (note,) = access.undescribed(pictures)

    assert (note.rule, note.kind, note.level, note.language) == ("C46", "alt_text", Level.WARNS, "en")
