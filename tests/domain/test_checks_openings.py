"""What a pattern can begin with is read from it, and where that can't be told it is said."""

import pytest

from commsbot.domain.checks.openings import is_edge, is_mark, openings, parted


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (r"\bfire", {"fire"}),
        (r"\bfir(?:e|st)", {"fire", "firs"}),
        (r"\bFire", {"fire"}),
        (r"\ban? fire", {"a ", "an "}),
        (r"\b(?:big |small )?fire", {"big ", "smal", "fire"}),
        (r"\b(?:big|bi)g", {"bigg", "big"} - {"bigg"}),
        (r"\bthe(?:'s| b)", {"the "}),
        (r"(?<!\w)(?:a|b)", {"a", "b"}),
        (r"(?<![\w@#])ab{2,3}c", {"abb"}),
        (r"\bab{2}c", {"abbc"}),
        (r"\bab{0,1}c", {"ac", "abc"}),
        (r"\bab*c", {"ac", "ab"}),
        (r"\bab+c", {"ab"}),
        (r"\b(?:a?)+x", {"x", "a"}),
        (r"\b\d{3}-", {"000 "}),
        (r"\b(?:[1-9]|x)7", {"00", "x0"}),
        (r"\b[ab]x", {"ax", "bx"}),
        (r"\b[A-Z]x", {"A"}),
        (r"\b[A-Z0-9]x", {"A", "0x"}),
        (r"\b(?i:[A-Z]x|(?-i:[A-Z]x)|(?:b))", {"", "A", "b"} - {"A", "b"}),
        (r"\b[a-fA-Z0-9]x", {""}),
        (r"\b[abcdefghijklmnop]x", {""}),
        (r"\b\w+ x", {"W x"}),
        (r"\b\w+, (?:the )?end", {"W the ", "W end"}),
        (r"\b(?:\w+[- ])?codes?", {"code", "W code"}),
        (r"\b[a-z]+'s son", {"W s "}),
        (r"\b(?:\w+ ){2}x", {""}),
        (r"\b\w+ [A-Z]x", {""}),
        (r"\b\w+ [^x]y", {""}),
        (r"\b\w+ly", {""}),
        (r"\b\w+", {""}),
        (r"\b\w\w{2}\W\s(?:x|y)", {"W x", "W y"}),
        (r"\b\w+(?: |-x)y", {"", "W y"} - {"W y"}),
        (r"\bab\w+", {"ab"}),
        (r"\ba.b", {"a", "a "} - {"a "}),
        (r"\ba\1", {"a"}),
        (r"\ba[^b]c", {"a"}),
        (r"(?<!\w)\$\d", {"$"}),
        (r"[$€]\d|#x", {"$", "€", "#"}),
        (r"(?<!\w)(?:[-x]y|\w)", {"", "-"}),
        (r"(?:^|[.!?] |, |\b)x", {"^", ".", "!", "?", ",", "x"}),
        (r"^a$", {"^"}),
        (r"(?:^|\ba)\W*b", {"^", "a ", "ab"}),
        (r"\b(?=a|b)(?!c(?:d))ab", {"ab"}),
        (r"\b(?P<name>a)(?i:b)(?>c)", {"abc"}),
        (r"\b(?:\ba|\bb)", {"a", "b"}),
        (r"(?:\ba|\bb)c", {"ac", "bc"}),
        (r"\bß\Z", {"ß"}),
        (r"\ba{b", {"a "}),
    ],
)
def test_the_letters_with_which_a_match_can_begin_are_known(pattern, expected):
    assert openings(pattern) == expected


@pytest.mark.parametrize(
    "pattern",
    [
        "fire",
        r"(?:\ba|b)c",
        r"(?:a|)\bc",
        r"\b(?:fire)?",
        r"^\W*$",
        r"\b[x^]y",
        r"\b.ire",
        r"\b[^f]ire",
        r"\b[!-/]ire",
        r"\b[.-\d]ire",
        r"\b[\s-]ire",
        r"\b\W?fire",
        r"\b(?#why)fire",
        r"\b\N{DIGIT ONE}",
        r"(?:(?<!\w))?fire",
    ],
)
def test_of_a_pattern_that_can_begin_elsewhere_it_is_said(pattern):
    assert openings(pattern) is None


def test_what_stands_before_a_pattern_may_be_its_edge():
    assert [is_edge(before) for before in (r"(?<!\w)", r"(?<![\w@#])", r"\b", "", r"(?<![^\w])", r"(?<!\d)")] == [
        *[True] * 3,
        *[False] * 3,
    ]
    assert openings("fire") is None
    assert openings("fire", edged=True) == {"fire"}
    assert openings("[A-Z]", edged=True, any_case=True) == {""}


def test_so_many_letters_are_not_told_apart():
    assert openings(r"\b[a-l][a-l][a-l]") == {one + other for one in "abcdefghijkl" for other in "abcdefghijkl"}


def test_a_pattern_is_parted_where_no_group_holds_it_together():
    assert parted(r"a|b(?:c|d)[|)]\||") == ["a", r"b(?:c|d)[|)]\|", ""]
    assert [is_mark(head) for head in ("", "a", "_", "0", "$", " ")] == [False, False, False, False, True, True]
