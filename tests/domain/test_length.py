"""Lengths agree with the platforms' published rules and never err low."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commsbot.domain import length
from commsbot.domain.rendition import Kind, Rendition

LINK = "https://example.police.uk/statements/2026/a-very-long-address-of-a-statement"


@pytest.mark.parametrize(
    ("text", "weight"),
    [
        ("", 0),
        ("Stay inside.", 12),
        ("Quédese adentro — “ya”", 22),
        ("…", 2),
        ("•", 2),
        ("→", 2),
        ("€", 2),
        ("™", 2),
        ("ภาษาไทย", 7),
        ("हिन्दी", 6),
        ("العربية", 7),
        ("Привет", 6),
        ("中文", 4),
        ("😀", 2),
        ("👨‍👩‍👧‍👦", 2),
        ("👍🏽", 2),
        ("🇺🇸", 2),
        ("1️⃣", 2),
        ("❤️", 2),
        ("🏴󠁧󠁢󠁳󠁣󠁴󠁿", 2),
        ("e\u0301", 1),
        (LINK, 23),
        (f"See {LINK}.", 28),
        ("police.gov.uk", 23),
        ("(police.gov.uk)", 25),
        ("at https://a.co, now", 3 + 23 + 5),
        ("mail a@police.uk", 16),
        ("p.m. EST", 8),
        ("U.S. 101", 8),
        ("version 2.10", 12),
    ],
)
def test_x_weighs_as_its_configuration_says(text, weight):
    assert length.count(Kind.X, text) == weight


def test_x_errs_high_where_counts_are_disputed():
    assert length.count(Kind.X, "©️ © ™") == 8
    assert length.count(Kind.X, "north.stay") == 23


def test_x_never_weighs_a_long_bare_domain_below_its_letters():
    domain = "a" * 40 + ".police.uk"

    assert length.count(Kind.X, domain) == len(domain)


@given(st.text())
def test_x_weighs_composed_and_decomposed_text_alike(text):
    assert length.count(Kind.X, text) == length.count(Kind.X, unicodedata.normalize("NFD", text))


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_x_weighs_linkless_text_between_one_and_two_a_letter(text):
    composed = unicodedata.normalize("NFC", text)
    if "." in text or ":" in text or not composed.isascii():
        return

    assert length.count(Kind.X, text) == len(composed)


@pytest.mark.parametrize(
    ("text", "graphemes"),
    [
        (LINK, 23),
        (f"Look: {LINK}!", 30),
        ("police.gov.uk", 13),
        ("@alice@example.social hello", 12),
        ("👨‍👩‍👧‍👦é", 2),
    ],
)
def test_mastodon_counts_graphemes_links_and_handles(text, graphemes):
    assert length.count(Kind.MASTODON, text) == graphemes


def test_a_content_warning_counts_with_its_text_on_mastodon():
    rendition = Rendition(language="en", kind=Kind.MASTODON, text="x" * 480, content_warning="y" * 30)

    assert length.measure_rendition(rendition).count == 510
    assert not length.measure_rendition(rendition).fits


def test_bluesky_holds_to_both_of_its_limits():
    family = "👨‍👩‍👧‍👦"

    assert length.measure(Kind.BLUESKY, "é" * 300) == length.Measure(300, 300, "graphemes")
    assert not length.measure(Kind.BLUESKY, "é" * 301).fits
    assert length.measure(Kind.BLUESKY, family * 150) == length.Measure(150 * 25, 3000, "bytes")
    assert not length.measure(Kind.BLUESKY, family * 150).fits


def test_telegram_counts_utf_16_units_and_captions_are_short():
    assert length.measure(Kind.TELEGRAM, "😀" * 2048) == length.Measure(4096, 4096, "UTF-16 units")
    assert not length.measure(Kind.LIAISON, "😀" * 2049).fits
    assert length.limit(Kind.TELEGRAM, caption=True) == 1024
    assert length.limit(Kind.EMAIL, caption=True) is None

    under_a_picture = Rendition(language="en", kind=Kind.TELEGRAM, text="x" * 1025, media_sha256=("00",))

    assert not length.measure_rendition(under_a_picture).fits


def test_mail_pages_and_speech_have_no_limit():
    assert length.measure(Kind.EMAIL, "x" * 100_000) == length.Measure(100_000, None, "characters")
    assert length.measure(Kind.EMAIL, "x" * 100_000).fits


def test_a_text_that_fits_is_never_parted():
    assert length.split(Kind.TELEGRAM, "One.\n\nTwo.") == ("One.\n\nTwo.",)
    assert length.split(Kind.EMAIL, "x" * 10_000) == ("x" * 10_000,)


def test_a_text_is_parted_at_the_widest_joint_there_is():
    assert length.split(Kind.X, "One two.\n\nThree four.\n\nFive.", 12) == ("One two.", "Three four.", "Five.")
    assert length.split(Kind.X, "One two.\nThree four.", 12) == ("One two.", "Three four.")
    assert length.split(Kind.X, "One two. Three four.", 12) == ("One two.", "Three four.")
    assert length.split(Kind.X, "One two three four", 9) == ("One two", "three", "four")
    assert length.split(Kind.X, "One\n\nTwo\n\nThree four", 10) == ("One\n\nTwo", "Three four")
    assert length.split(Kind.X, "abcdefgh", 3) == ("abc", "def", "gh")


@given(st.text(alphabet="ab .\n😀é", max_size=200), st.integers(min_value=4, max_value=50))
def test_parts_fit_and_lose_no_letter(text, most):
    parts = length.split(Kind.TELEGRAM, text, most)

    assert all(length.count(Kind.TELEGRAM, part) <= most for part in parts)
    assert "".join("".join(parts).split()) == "".join(text.split())


def test_a_long_paragraph_is_broken_but_its_neighbours_stay_whole():
    parts = length.split(Kind.X, "Head.\n\nOne two. Three four. Five six.\n\nEnd here.", 20)

    assert parts == ("Head.\n\nOne two.", "Three four.", "Five six.\n\nEnd here.")
