"""A pattern finds what `re` finds, wherever it is tried."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commsbot.domain.checks import clauses, patterns
from commsbot.domain.checks.lexicon import elements_en, elements_es
from commsbot.domain.checks.openings import CAPITAL, START
from commsbot.domain.checks.patterns import Lexicon, Openings, Pattern

LEAVES = st.sampled_from(
    [
        "a",
        "b",
        "ab",
        r"\w+",
        r"\w+ ",
        "[A-Z]",
        "(?-i:[A-Z])",
        "A",
        "0",
        " ",
        "-",
        r"\w",
        r"\d",
        "[ab]",
        "[a-z]",
        "[^a]",
        "[-b]",
        ".",
        r"\b",
        "^",
        "$",
        r"(?!a)",
    ]
)


def _joined(parts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    group = parts.map(lambda part: f"(?:{part})")
    return st.one_of(
        st.tuples(parts, parts).map("".join),
        st.lists(group, min_size=2, max_size=3).map("|".join),
        st.tuples(group, st.sampled_from(["?", "+", "*?", "{2}", "{1,2}", "{0,1}"])).map("".join),
    )


SOURCES = st.tuples(
    st.sampled_from(["", r"\b", r"(?<!\w)", r"(?<![\w-])"]), st.recursive(LEAVES, _joined, max_leaves=6)
).map(lambda parts: f"{parts[0]}(?:{parts[1]})x?")
TEXTS = st.text(alphabet="abAB0٣ -.'áſx", max_size=20)


@given(SOURCES, TEXTS, st.integers(0, 6), st.integers(5, 25))
def test_a_pattern_finds_what_re_finds(source, text, first, last):
    first = min(first, len(text))
    plain, ours = re.compile(source, re.IGNORECASE), Pattern(source, re.IGNORECASE)

    assert [m.span() for m in ours.finditer(text, first, last)] == [m.span() for m in plain.finditer(text, first, last)]
    assert bool(ours.search(text)) is bool(plain.search(text))
    assert bool(ours.match(text, first)) is bool(plain.match(text, first))
    assert bool(ours.fullmatch(text, first)) is bool(plain.fullmatch(text, first))


@given(st.lists(st.recursive(LEAVES, _joined, max_leaves=3), min_size=1, max_size=4), TEXTS)
def test_a_lexicon_finds_what_its_entries_find_in_their_order(entries, text):
    entries = [f"(?:{each})x" for each in entries]
    plain = re.compile(rf"(?<!\w)(?:{'|'.join(entries)})(?!\w)", re.IGNORECASE)
    ours = Lexicon(*entries, before=r"(?<!\w)", after=r"(?!\w)", flags=re.IGNORECASE)

    assert [m.span() for m in ours.finditer(text)] == [m.span() for m in plain.finditer(text)]
    assert ours.match(text) is None or plain.match(text) is not None


BLOCKS = [
    getattr(words, name)
    for words in (elements_en, elements_es)
    for name in ("NOT_HAZARD", "VERBLESS", "TIME", "LIFTING")
]
FLAT = {
    block: re.compile(rf"(?<![\w@#])(?:{'|'.join(clauses.entries_of(block))})(?!\w)", re.IGNORECASE) for block in BLOCKS
}


@given(
    st.lists(
        st.sampled_from(
            "no evidence of a fire drill planned outage at 5 p.m. until Monday order lifted stay in no longer need to evacuate now no hay fuga de gas a las lunes se levanta la orden".split()  # noqa: SIM905  words read best as words
        ),
        max_size=12,
    ).map(" ".join),
    st.sampled_from(BLOCKS),
)
def test_a_list_of_the_readers_finds_what_re_finds(text, block):
    flat, ours = FLAT[block].finditer(text), clauses.compiled(block).finditer(text)

    assert [match.span() for match in ours] == [match.span() for match in flat]


def test_a_small_pattern_reads_every_case_and_gives_small_words():
    words = Lexicon(r"Ciudad de M[ÉE]xico", r"\S+\.GOB", before=r"(?<!\w)", after=r"(?!\w)", small=True)
    whole = Pattern("ÁRBOL", small=True)

    assert [match[0] for match in words.finditer("CIUDAD DE MÉXICO, Jalisco.Gob")] == [
        "ciudad de méxico",
        "jalisco.gob",
    ]
    assert whole.match("Árboles")
    assert whole.fullmatch("Árbol")
    assert not whole.fullmatch("árboles")


def test_a_pattern_leaves_a_blank_for_what_it_takes_out():
    assert Pattern(r"\bno\b").without("no, not no") == " , not  "
    assert Pattern(r"\bno\b").without("yes") == "yes"


def test_lowered_text_keeps_every_character_in_its_place():
    assert patterns.lowered("İZMİR Ab") == "İzmİr ab"
    assert len(patterns.lowered("İ" * 9)) == 9


@pytest.mark.parametrize(
    ("openings", "places"),
    [
        (Openings(words=frozenset({"it", "0", "marc"})), [(0, "it "), (5, "0 "), (11, "0 "), (16, "marc")]),
        (Openings(words=frozenset({CAPITAL})), [(0, "it "), (16, "marc")]),
        (Openings(words=frozenset({START, "it"})), [(0, "it ")]),
        (Openings(marks=frozenset({"$", "€"})), [(7, "$"), (10, "$")]),
        (Openings(words=frozenset({"0"}), followed=frozenset({"0", "it"})), [(3, "s "), (5, "0 "), (11, "0 ")]),
        (Openings(words=frozenset({"x"})), []),
    ],
)
def test_words_are_noted_once_for_all_patterns(openings, places):
    for _ in range(2):
        assert patterns.words("It's 5 $, $6 in March").beginning(openings) == places


@pytest.mark.parametrize(("text", "first"), [("$5", (0, "$")), ("", (0, "")), ("ab", (0, "ab "))])
def test_every_text_has_a_beginning(text, first):
    assert patterns.words(text).beginning(Openings(words=frozenset({START}))) == [first]
