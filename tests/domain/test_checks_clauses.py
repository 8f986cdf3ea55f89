"""Sentences keep their places, and so does what is left when words are blanked out."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commsbot.domain.checks import clauses
from commsbot.domain.checks.patterns import Pattern


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
    assert clauses.blank(Pattern("b.c", re.DOTALL), "ab\ncd") == "a \n d"
    assert clauses.blank(re.compile("x"), "ab") == "ab"
