"""Sentences keep their places, and grouping a lexicon by first letters changes nothing but the time that it takes."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commsbot.domain.checks import clauses
from commsbot.domain.checks.lexicon import elements_en, elements_es


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Stay in. Call 911.", ["Stay in.", "Call 911."]),
        ("It began at 5 p.m. today.", ["It began at 5 p.m. today."]),
        ("It began at 5 p.m. Stay in.", ["It began at 5 p.m.", "Stay in."]),
        ("Ask Sgt. Miller.", ["Ask Sgt. Miller."]),
        ("Fire on Oak St. Stay in.", ["Fire on Oak St.", "Stay in."]),
        ("Info? 101, ref 2.", ["Info? 101, ref 2."]),
        ("Seen her? Call us!\n\nThank you", ["Seen her?", "Call us!", "Thank you"]),
        ("", []),
    ],
)
def test_a_text_is_parted_at_the_ends_of_sentences(text, expected):
    found = clauses.sentences(text)

    assert [sentence.text for sentence in found] == expected
    assert all(text[sentence.start :].startswith(sentence.text) for sentence in found)
    assert [sentence.first for sentence in found] == [True, False, False][: len(found)]


@given(st.text(alphabet="Aa. ?!\n5’“”\u00a0", max_size=60))
def test_straightening_quotes_moves_no_character(text):
    assert len(clauses.plain(text)) == len(text)


def test_what_is_blanked_out_leaves_every_place_as_it_was():
    assert clauses.blank(re.compile("b.c", re.DOTALL), "ab\ncd") == "a \n d"


@pytest.mark.parametrize(
    ("pattern", "letters"),
    [
        ("fire", {"f"}),
        ("(?:big |small )?fire", {"b", "s", "f"}),
        ("(?:big |small )fire", {"b", "s"}),
        ("(?:a|b)?\\w", set()),
        ("\\d+ people", set("0123456789")),
        ("s?fire", set()),
        ("(?:\\w+ )fire", set()),
        ("(?:a |b ){0,2}fire|x", {"a", "b", "f", "x"}),
    ],
)
def test_the_letters_that_a_pattern_begins_with_are_known(pattern, letters):
    assert clauses.initials(pattern) == letters


BLOCKS = [
    getattr(words, name)
    for words in (elements_en, elements_es)
    for name in ("NOT_HAZARD", "VERBLESS", "TIME", "LIFTING")
]

FLAT = {block: re.compile(clauses.words(clauses.one_of(block)), re.IGNORECASE) for block in BLOCKS}


@given(
    st.lists(
        st.sampled_from(
            "no evidence of a fire drill planned outage at 5 p.m. until Monday order lifted stay in no longer need to evacuate now no hay fuga de gas a las lunes se levanta la orden".split()  # noqa: SIM905  words read best as words
        ),
        max_size=12,
    ).map(" ".join),
    st.sampled_from(BLOCKS),
)
def test_grouping_by_first_letters_finds_what_is_there(text, block):
    flat = FLAT[block].search(text)
    grouped = clauses.compiled(block).search(text)

    assert (flat is None) == (grouped is None)
    assert flat is None or grouped is None or flat.start() == grouped.start()
