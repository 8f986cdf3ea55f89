"""Reading a text for its elements: sentences with their places, and words blanked out so that offsets hold."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from commsbot.domain.checks.patterns import Lexicon, Pattern, replacing

Span = tuple[int, int]

ABBREVIATION: Final = re.compile(
    r"\b(?:mr|mrs|ms|dr|dra|sgt|lt|capt|cpl|det|ofc|insp|supt|no|nos|jr|sr|sra|srta|mt|ft|st|vs|approx|jan|feb|apr|aug|sept?|oct|nov|dec|ene|abr|ago|dic|dept|e\.g|i\.e|u\.s|"
    r"av|avda|col|núm|num|nº|lic|ing|cap|tte|cmdte|art|km|tel|ej|prof|gral|edo|mpio|c|d|dña|pza|ctra|p|a|s|est|esq|[A-Z])\.$",
    re.IGNORECASE,
)
"""A full stop after these ends no sentence, unless a street stands before them ("Oak St. Avoid ...")."""
STREET_END: Final = re.compile(r"(?:[A-Z]\w+|\d(?:st|nd|rd|th)) (?:st|dr|mt|ft)\.$", re.IGNORECASE)
CLOCK_END: Final = re.compile(r"\b[ap]\.\s?m\.$", re.IGNORECASE)
NO_LINE_END: Final = re.compile(r"[^\n]")
END: Final = re.compile(r"[.!?…]+[\"'»”)\]]*(?=\s)|\n+")
PLAIN: Final = replacing(dict.fromkeys("’‘ʼ", "'") | dict.fromkeys("“”«»", '"') | dict.fromkeys("\u00a0\u202f\t", " "))


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, or one line, and where it stands in the text."""

    text: str
    start: int
    first: bool
    """Whether it is the first that has words."""


@lru_cache(maxsize=16)
def plain(text: str) -> str:
    """Give the text with straight quotes and plain spaces, each character in its place."""
    return PLAIN(text)


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


def blank(pattern: Pattern | re.Pattern[str], text: str) -> str:
    """Put spaces in place of what a pattern finds; line ends stay."""
    parts: list[str] = []
    end = 0
    for match in pattern.finditer(text):
        parts += (text[end : match.start()], NO_LINE_END.sub(" ", match[0]))
        end = match.end()
    return "".join((*parts, text[end:])) if parts else text


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
def compiled(entries: str) -> Pattern:
    """Read a lexicon block: one word or small pattern a line, upper and lower case alike, between word ends."""
    return Lexicon(*entries_of(entries), before=r"(?<![\w@#])", after=r"(?!\w)", flags=re.IGNORECASE)
