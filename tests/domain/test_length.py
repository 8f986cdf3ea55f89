"""Lengths agree with the platforms' published rules and never err low."""

import unicodedata

import pytest
import regex
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
        ("example.com/path/to/resource?search=foo&lang=en", 23),
        ("city.gov.uk/a/very/long/path/to/a/page", 23),
        ("(http://example.com/a_(b))", 25),
        ("xhttps://a.co", 13),
        ("详情https://a.co/x请看", 8 + 23),
        ("请看https://a.co。", 6 + 23),
        ("https://a.co/?a=b…", 25),
        ("https://user@a.co:8080/x", 23),
        ("https://localhost/x", 19),
        ("p.m. EST", 8),
        ("U.S. 101", 8),
        ("version 2.10", 12),
    ],
)
def test_x_weighs_as_its_configuration_says(text, weight):
    assert length.count(Kind.X, text) == weight


def test_x_counts_a_sign_as_an_emoji_only_where_it_is_one():
    assert length.count(Kind.X, "©️ © ™") == 7
    assert length.count(Kind.X, "🇦🇦") == 4
    assert length.count(Kind.X, "🚗🏽") == 4
    assert length.count(Kind.X, "🚗\u200d🚗") == 5
    assert length.count(Kind.X, "😮\u200d💨 👩🏽\u200d🚒 🏳️\u200d🌈") == 8


def test_x_errs_high_where_counts_are_disputed():
    assert length.count(Kind.X, "north.stay") == 23


def test_x_never_weighs_an_unsure_domain_below_its_letters():
    domain = "a" * 40 + ".police"

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


LIGHT = ((0, 4351), (8192, 8205), (8208, 8223), (8242, 8247))
"""The ranges of twitter-text's configuration v3, as it writes them."""
EMOJI = ["😀", "👨‍👩‍👧‍👦", "👍🏽", "🇲🇽", "🇺🇸", "7️⃣", "❤️", "🏴󠁧󠁢󠁷󠁬󠁳󠁿", "🚨", "⚠️"]
PLAIN = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="./:@\u200d\ufe0f\u20e3").filter(
        lambda char: not regex.match(r"\p{Emoji}(?<!\d)", char)
    )
)
ATOMS = st.one_of(
    PLAIN.map(
        lambda text: (
            text,
            sum(
                1 if any(low <= ord(char) <= high for low, high in LIGHT) else 2
                for char in unicodedata.normalize("NFC", text)
            ),
        )
    ),
    st.sampled_from(EMOJI).map(lambda text: (text, 2)),
    st.integers(0, 200).map(lambda size: ("https://police.example/" + "a" * size, 23)),
)


@given(st.lists(ATOMS))
def test_x_weighs_random_unicode_by_the_published_rule(atoms):
    text = " ".join(words for words, _ in atoms)

    assert length.count(Kind.X, text) == sum(weight for _, weight in atoms) + max(0, len(atoms) - 1)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_telegram_counts_what_utf_16_needs(text):
    assert length.count(Kind.TELEGRAM, text) == sum(2 if ord(char) > 0xFFFF else 1 for char in text)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_bluesky_counts_no_more_graphemes_than_characters(text):
    assert length.count(Kind.BLUESKY, text) <= len(text)
    assert length.count(Kind.BLUESKY, text.replace("\r", "") + "\n") == 1 + length.count(
        Kind.BLUESKY, text.replace("\r", "")
    )


@given(st.integers(0, 300), st.sampled_from(["alice", "a.b", "x_y"]))
def test_mastodon_gives_links_and_far_handles_one_size(size, name):
    text = f"Tell @{name}@police.example of https://police.example/{'a' * size} now"

    assert length.count(Kind.MASTODON, text) == len(f"Tell @{name} of  now") + 23


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


def test_text_messages_are_counted_as_what_they_cost():
    assert length.measure(Kind.SMS, "x" * 161) == length.Measure(2, None, "messages")
