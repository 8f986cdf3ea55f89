"""Telegram's text rules: what is parsed, cleaned, trimmed and found, in UTF-16 units."""

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commsbot.rehearsal import telegram_answers as answers
from commsbot.rehearsal import telegram_text as text

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


def kinds(words):
    return [(mark["type"], text.part(words.text, mark)) for mark in words.entities]


@given(WORDS)
def test_escaped_words_come_out_as_plain_words_do(words):
    assert text.formatted(html.escape(words), "HTML").text == text.formatted(words).text


@given(WORDS, WORDS, WORDS)
def test_entities_lie_inside_the_text(before, marked, after):
    markup = f"{html.escape(before)}<b><i>{html.escape(marked)}</i></b>{html.escape(after)}"
    told = text.formatted(markup, "HTML")

    assert all(0 <= mark["offset"] < mark["offset"] + mark["length"] <= text.units(told.text) for mark in told.entities)


@given(st.text("<>/&;b\"' =a#x1", max_size=30))
def test_any_markup_is_parsed_or_refused(markup):
    try:
        text.formatted(markup, "HTML")
    except answers.Refused as refusal:
        assert refusal.description.startswith("Bad Request: can't parse entities: ")  # noqa: PT017 - both ends are right


@pytest.mark.parametrize(
    ("markup", "found"),
    [
        ("<pre><code class='language-python'>x</code></pre>", [("pre", "x")]),
        ("<blockquote expandable>long</blockquote>", [("expandable_blockquote", "long")]),
        (
            "<tg-spoiler>who</tg-spoiler> <span class='tg-spoiler'>what</span>",
            [("spoiler", "who"), ("spoiler", "what")],
        ),
        ("<a href='not a link'>x</a>", []),
        ("<a>https://a.gov</a>", [("text_link", "https://a.gov")]),
        ("&amp;lt; &nbsp;", []),
        ("🚨 <u>🚨</u>", [("underline", "🚨")]),
    ],
)
def test_tags_become_entities(markup, found):
    assert kinds(text.formatted(markup, "HTML")) == found


def test_the_server_finds_commands_links_and_names():
    words = text.formatted("/start@drill_bot see https://a.gov/x, ask @ana_r or a@b.org #fire")

    assert kinds(words) == [
        ("bot_command", "/start@drill_bot"),
        ("url", "https://a.gov/x"),
        ("mention", "@ana_r"),
        ("email", "a@b.org"),
        ("hashtag", "#fire"),
    ]


def test_trimming_moves_the_entities_too():
    words = text.formatted("  🚨 now ", entities=[{"type": "bold", "offset": 5, "length": 4}])

    assert words.text == "🚨 now"
    assert kinds(words) == [("bold", "now")]


def test_more_than_a_hundred_entities_are_dropped_silently():
    words = text.formatted("".join("<b>a</b> " for _ in range(120)), "HTML")

    assert len(words.entities) == 100


def test_a_broken_string_is_refused():
    with pytest.raises(answers.Refused, match="strings must be encoded in UTF-8"):
        text.formatted("\ud83d")
