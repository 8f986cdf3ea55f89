"""One text, read once for all the finders of this package: the same characters in plain form, its sentences, and what may be named.

Digits of other scripts, typographic dashes and hard spaces are how a number slips past a pattern, so every finder reads `plain`, in which each
character stands where it stood in the text: offsets found in one hold in the other.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from commsbot.domain.checks.background import Background
from commsbot.domain.checks.patterns import Lexicon, Pattern, replacing

UPPER: Final = "A-ZÀ-ÖØ-Þ"
"""Capitals of the Latin scripts in which names stand here, for use inside a character class."""
LETTER: Final = r"[^\W\d_]"

_PLAIN: Final = replacing(
    {
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212\ufe58\ufe63\uff0d", "-"),
        **dict.fromkeys("\u00a0\u2002\u2003\u2007\u2009\u200a\u202f\u3000", " "),
        **dict.fromkeys("\u2018\u2019\u02bc", "'"),
        **dict.fromkeys("\u201c\u201d", '"'),
        "\uff20": "@",
        "\uff0e": ".",
        "\uff0b": "+",
        "\uff0f": "/",
        "\uff1a": ":",
        **{
            chr(zero + digit): str(digit)
            for zero in (0x0660, 0x06F0, 0x0966, 0x09E6, 0x0E50, 0xFF10)
            for digit in range(10)
        },
    }
)
_END: Final = re.compile(r"(?:[.!?…]+[\"')»]*(?=\s)|\n)\s*")
_ABBREVIATION: Final = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|St|Ave|Av|Blvd|Rd|Ln|Sgt|Lt|Capt|Det|Cpl|Maj|Col|Insp|Supt|Sr|Sra|Srta|Jr|No|Nos|Núm|núm|num|no|nos|art"
    r"|Gral|Cmdte|Cte|Avda|Apt|approx|aprox|tel|Tel|ext|Ext|c|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec|dob|DOB|vs|etc|D|Da|Dña"
    r"|[ap]\.m|a\. ?m|p\. ?m)"
    r"|(?<![\w.])[A-ZÁÉÍÓÚÑ](?:\.[A-Z])*)\.$"
)


@dataclass(frozen=True, slots=True)
class Found:
    """One thing that a finder found: what it is, and where it stands."""

    kind: str
    start: int
    end: int
    rule: str = ""
    """A rule other than the kind's own, where the same words are kept back for another reason."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Reading:
    """One text in the forms in which finders read it; each reading is a thing of its own, so that what was told of it is remembered cheaply."""

    text: str
    plain: str
    """The same characters in plain form, each at its place."""
    language: str
    """The declared language without its region."""
    sentences: tuple[tuple[int, int], ...]
    about: Background
    phones: frozenset[str]
    """The digits of every published number."""
    published: frozenset[str]
    """All that may be named or linked to, casefolded."""

    def sentence(self, at: int) -> tuple[int, int]:
        """Give the sentence in which a character stands."""
        return self.sentences[self.home(at)] if at < len(self.plain) else (0, len(self.plain))

    def around(self, at: int, *, reach: int = 1) -> tuple[int, int]:
        """Give the sentence in which a character stands together with `reach` sentences before and after."""
        home = self.home(at)
        near = self.sentences[max(0, home - reach) : home + reach + 1]
        return near[0][0], near[-1][1]

    def home(self, at: int) -> int:
        """Give the place of a character's sentence among the sentences, which follow each other without a gap."""
        return max(0, bisect_right(self.sentences, at, key=lambda each: each[0]) - 1)

    def before(self, start: int, length: int = 60) -> str:
        """Give what stands before a place, within its sentence."""
        return self.plain[max(self.sentence(start)[0], start - length) : start]

    def after(self, end: int, length: int = 60) -> str:
        """Give what stands after a place, within the sentence that ends there or goes on."""
        return self.plain[end : min(self.sentence(end - 1)[1], end + length)]

    def may_be_named(self, start: int, end: int) -> bool:
        """Tell whether the words are, or belong to, something that may be named."""
        words = " ".join(self.plain[start:end].casefold().split())
        return any(words == name or f" {words} " in f" {name} " for name in self.published)


def read(text: str, about: Background) -> Reading:
    """Read a text; its background says what is published already."""
    plain = _PLAIN(text)
    given = (*about.allowed, *about.names, *about.sender, about.emergency_number, about.official_page)
    return Reading(
        text=text,
        plain=plain,
        language=about.language.partition("-")[0].partition("_")[0].casefold(),
        sentences=tuple(_sentences(plain)) or ((0, 0),),
        about=about,
        phones=frozenset(digits for each in given if len(digits := re.sub(r"\D", "", _PLAIN(each))) >= 3),
        published=frozenset(" ".join(_PLAIN(each).casefold().split()) for each in given if each),
    )


def _sentences(plain: str) -> Iterator[tuple[int, int]]:
    start = 0
    for end in _END.finditer(plain):
        head = plain[max(start, end.start() - 12) : end.start() + 1]
        if "\n" not in end[0] and (_ABBREVIATION.search(head) or plain[end.end() : end.end() + 1].islower()):
            continue
        yield start, end.end()
        start = end.end()
    if start < len(plain):
        yield start, len(plain)


def any_of(*words: str) -> str:
    """Write an alternation of pattern parts, none of which captures."""
    return "(?:" + "|".join(words) + ")"


class Words(Pattern):
    """A whole pattern that takes text in any case; what it finds is in lower case."""

    def __init__(self, source: str) -> None:
        super().__init__(source, small=True)


def compiled(*words: str) -> Pattern:
    """Join pattern parts to one alternation between word edges; case doesn't matter, and no part may depend on it."""
    return Lexicon(*words, before=r"(?<!\w)", after=r"(?!\w)", small=True)
