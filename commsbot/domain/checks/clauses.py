"""Reading a text for its elements: sentences with their places, and words blanked out so that offsets hold."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from typing import Final

Span = tuple[int, int]

TOKEN: Final = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|.", re.DOTALL)
HEAD: Final = re.compile(r"(?:[^\W_]|\\d)(?![?*{])")
UNLESS: Final = "(?<!"
COPIES: Final = 12_000
"""How many characters an alternative may grow by when it is copied under its letters."""
MANY: Final = re.compile(r"[?*]\??|\{0[^}]*\}\??")

ABBREVIATION: Final = re.compile(
    r"\b(?:mr|mrs|ms|dr|dra|sgt|lt|capt|cpl|det|ofc|insp|supt|no|nos|jr|sr|sra|srta|mt|ft|st|vs|approx|jan|feb|apr|aug|sept?|oct|nov|dec|ene|abr|ago|dic|dept|e\.g|i\.e|u\.s|"
    r"av|avda|col|núm|num|nº|lic|ing|cap|tte|cmdte|art|km|tel|ej|prof|gral|edo|mpio|c|d|dña|pza|ctra|p|a|s|est|esq|[A-Z])\.$",
    re.IGNORECASE,
)
"""A full stop after these ends no sentence, unless a street stands before them ("Oak St. Avoid ...")."""
STREET_END: Final = re.compile(r"(?:[A-Z]\w+|\d(?:st|nd|rd|th)) (?:st|dr|mt|ft)\.$", re.IGNORECASE)
CLOCK_END: Final = re.compile(r"\b[ap]\.\s?m\.$", re.IGNORECASE)
END: Final = re.compile(r"[.!?…]+[\"'»”)\]]*(?=\s)|\n+")
PLAIN: Final = str.maketrans(
    dict.fromkeys("’‘ʼ", "'") | dict.fromkeys("“”«»", '"') | dict.fromkeys("\u00a0\u202f\t", " ")
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, or one line, and where it stands in the text."""

    text: str
    start: int
    first: bool
    """Whether it is the first that has words."""


def plain(text: str) -> str:
    """Give the text with straight quotes and plain spaces, each character in its place."""
    return text.translate(PLAIN)


@lru_cache(maxsize=16)
def sentences(text: str) -> tuple[Sentence, ...]:
    """Part a text at line ends and sentence ends."""
    found: list[Sentence] = []
    for start, end in pieces(text):
        piece = text[start:end]
        if piece.strip():
            found.append(Sentence(piece.strip(), start + len(piece) - len(piece.lstrip()), first=not found))
    return tuple(found)


def pieces(text: str) -> Iterator[Span]:
    """Give where each piece between line ends and sentence ends stands."""
    start = 0
    for match in END.finditer(text):
        before = text[max(start, match.end() - 30) : match.end()]
        after = text[match.end() : match.end() + 4].strip()[:1]
        if (match[0] == "." and holds(before, after)) or (
            match[0] == "?" and len(text[start : match.end()].split()) == 1
        ):
            continue
        yield start, match.end()
        start = match.end()
    yield start, len(text)


def holds(before: str, after: str) -> bool:
    """Whether a full stop belongs to an abbreviation and the sentence goes on."""
    if CLOCK_END.search(before) or STREET_END.search(before):
        return not (after.isupper() or after in '¿¡"#@')
    return ABBREVIATION.search(before) is not None


def blank(pattern: re.Pattern[str], text: str) -> str:
    """Put spaces in place of what a pattern finds; line ends stay."""
    return pattern.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)


def words(*entries: str) -> str:
    """Join entries of a lexicon, which are words or small patterns, to one alternative that stands between word ends."""
    return r"(?<![\w@#])(?:" + "|".join(entry.strip() for entry in entries) + r")(?!\w)"


def one_of(entries: str) -> str:
    """Join the lines of a lexicon block; a line that begins with `#` is a comment."""
    return "|".join(entries_of(entries))


def entries_of(entries: str) -> list[str]:
    """Give the lines of a lexicon block, without its comments."""
    lines = (line.strip() for line in entries.splitlines())
    return [line for line in lines if line and not line.startswith("#")]


def bag(entries: str) -> frozenset[str]:
    """Give the words of a block, parted by spaces."""
    return frozenset(entries.split())


@cache
def compiled(entries: str) -> re.Pattern[str]:
    """Compile a lexicon block: one word or small pattern a line, upper and lower case alike, between word ends."""
    return re.compile(words(by_initial(one_of(entries))), re.IGNORECASE)


def by_initial(pattern: str) -> str:
    """Sort a pattern's alternatives by the letters that they can begin with.

    Python's engine tries alternatives one by one at each word; with some hundred of them that is what a check costs. Guarded by its first letter, a word meets
    few. An alternative that begins with a group of words stands under each of their letters with the words of that letter, unless what follows the group is so
    long that the copies would cost more to compile than they save. Order is kept under a letter, so the same words are found.
    """
    groups: dict[str, list[str]] = {}
    for alternative in parted(pattern, "|"):
        letters = "".join(sorted(initials(alternative)))
        copies = {letter: narrowed(alternative, letter) for letter in letters}
        if sum(map(len, copies.values())) > COPIES + len(alternative):
            copies = {letters: alternative}
        for letter, copy in (copies or {"": alternative}).items():
            groups.setdefault(letter, []).append(copy)
    return "|".join(
        f"(?=[{letters}])(?:{'|'.join(alternatives)})" if letters else "|".join(alternatives)
        for letters, alternatives in groups.items()
    )


def narrowed(alternative: str, letter: str) -> str:
    """Leave of the group that an alternative begins with only what can begin with the letter."""
    inner, rest = group(alternative) if alternative.startswith("(?:") else ("", "")
    if not inner or rest[:1] in {"?", "*"} or rest.startswith("{0"):
        return alternative
    return (
        "(?:" + "|".join(narrowed(each, letter) for each in parted(inner, "|") if letter in initials(each)) + ")" + rest
    )


def initials(pattern: str) -> set[str]:
    """Give the letters that a match can begin with, small; an empty set where they can't be told."""
    found: set[str] = set()
    for whole in parted(pattern, "|"):
        alternative = group(whole)[1] if whole.startswith(UNLESS) else whole
        head = HEAD.match(alternative)
        if alternative.startswith("(?:"):
            inner, rest = group(alternative)
            if not (letters := initials(inner)):
                return set()
            found |= letters
            if rest[:1] in {"?", "*"} or rest.startswith("{0"):
                if not (letters := initials(MANY.sub("", rest, count=1))):
                    return set()
                found |= letters
        elif head:
            found |= set("0123456789") if head[0] == r"\d" else {head[0].lower()}
        else:
            return set()
    return found


def group(pattern: str) -> tuple[str, str]:
    """Part a pattern that begins with a group into what is in it and what follows."""
    end = next(end for end, depth, mark in brackets(pattern) if mark == ")" and depth == 0)
    return pattern[3:end], pattern[end + 1 :]


def parted(pattern: str, mark: str) -> list[str]:
    """Part a pattern at a mark, but not within groups or classes."""
    cuts = [-1, *(at for at, depth, found in brackets(pattern) if found == mark and depth == 0), len(pattern)]
    return [pattern[start + 1 : end] for start, end in pairwise(cuts)]


def brackets(pattern: str) -> Iterator[tuple[int, int, str]]:
    """Give each character that is neither escaped nor in a class, with its place and the depth of groups after it."""
    depth = 0
    for match in TOKEN.finditer(pattern):
        depth += (match[0] == "(") - (match[0] == ")")
        yield match.start(), depth, match[0]
