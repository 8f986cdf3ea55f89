r"""The readers' patterns, compiled when a text first needs them, and tried only where they can begin.

A pattern of some hundred turns of phrase costs most at the thousands of places where none of them begins. So the first letters of a text's words are noted
once for all patterns, and each alternative is tried only at the words that begin as it can, which is read from the pattern itself (`openings`). What is found
is what `re` finds. The options that lost: named lists of `regex`, which hold words but no turns of phrase, and words declared beside each pattern,
which somebody would forget.

A reader declares its patterns once, at the top of its module: `Lexicon(*entries)` for the words and turns of a list, `Pattern(source)` for what is written
as a whole and has groups of its own. Quick is what begins with a few letters that are known, behind `\b` or `(?<!\w)`; with `\w+` it is tried
at every word, and without an edge at every character.
"""

import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import chain
from typing import Final

from commsbot.domain.checks import openings
from commsbot.domain.checks.openings import END, LENGTH

Place = tuple[int, str]
"""Where a word begins, and its first characters."""
_WORD: Final = re.compile(rf"(?<!\w)\w{{1,{LENGTH}}}")
_DIGIT: Final = re.compile(r"\d")
_CAPITAL: Final = re.compile(r"\\.|[A-ZÁÉÍÓÚÑ]")
_LIKE: Final = str.maketrans("ſıİ", "sii")
"""Letters that a pattern for any case takes for these, though they aren't their small forms."""


class Words:
    """The words of one text by their first characters."""

    def __init__(self, text: str) -> None:
        self.small = lowered(text)
        self._marks: dict[str, list[Place]] = {}

    @cached_property
    def _by_head(self) -> Mapping[str, list[Place]]:
        plain = self.small if self.small.isascii() else self.small.translate(_LIKE)
        every: list[Place] = []
        found = {"": every}
        for word in _WORD.finditer(_DIGIT.sub("0", plain)):
            head = word[0] if len(word[0]) == LENGTH else f"{word[0]}{END}"
            place = word.start(), head
            every.append(place)
            for length in range(1, len(head) + 1):
                found.setdefault(head[:length], []).append(place)
        return found

    @cached_property
    def _heads(self) -> frozenset[str]:
        return frozenset(self._by_head)

    def beginning(self, words: frozenset[str], marks: frozenset[str]) -> list[Place]:
        """Give where words begin so, and where these marks stand, in order."""
        found = [self._by_head[head] for head in words & self._heads]
        found += [self._of_mark(mark) for mark in marks if mark in self.small]
        if len(found) > 1:
            return sorted(chain.from_iterable(found))
        return found[0] if found else []

    def _of_mark(self, mark: str) -> list[Place]:
        if mark not in self._marks:
            self._marks[mark] = [(at, mark) for at, char in enumerate(self.small) if char == mark]
        return self._marks[mark]


@lru_cache(maxsize=1024)
def words(text: str) -> Words:
    """Read a text once for all patterns."""
    return Words(text)


def lowered(text: str) -> str:
    """Put a text in lower case, each character at its place: the few that would become two stay as they are."""
    lower = text.lower()
    return (
        lower if len(lower) == len(text) else "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    )


class Pattern:
    """A pattern that is written as a whole; of the flags of `re` it takes all but `VERBOSE`."""

    def __init__(self, source: str, flags: int = 0, *, small: bool = False) -> None:
        """Take a pattern of `re`; a `small` one takes text in any case, and its matches' words are in lower case.

        To read text in lower case is many times quicker than the flag that ignores case.
        """
        self._source = source
        self._flags = flags
        self._small = small
        self._by_head: dict[str, tuple[re.Pattern[str], ...]] = {}
        self._compiled: dict[str, re.Pattern[str]] = {}

    def finditer(self, text: str, first: int = 0, last: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """Find every place between two offsets, in order, none within another."""
        read = words(text)
        text = read.small if self._small else text
        if self._openings is None:
            yield from self.whole.finditer(text, first, last)
            return
        for start, head in read.beginning(*self._places):
            if first <= start < last:
                for pattern in self._at(head):
                    if match := pattern.match(text, start, last):
                        yield match
                        first = match.end()
                        break

    def search(self, text: str, first: int = 0, last: int = sys.maxsize) -> re.Match[str] | None:
        """Find the first place between two offsets."""
        return next(self.finditer(text, first, last), None)

    def without(self, text: str) -> str:
        """Give the text with a blank for each place."""
        parts: list[str] = []
        end = 0
        for match in self.finditer(text):
            parts.append(text[end : match.start()])
            end = match.end()
        return " ".join((*parts, text[end:]))

    def match(self, text: str, first: int = 0, last: int = sys.maxsize) -> re.Match[str] | None:
        """Find it at the first offset."""
        return self.whole.match(lowered(text) if self._small else text, first, last)

    def fullmatch(self, text: str, first: int = 0, last: int = sys.maxsize) -> re.Match[str] | None:
        """Find it from the first offset to the last."""
        return self.whole.fullmatch(lowered(text) if self._small else text, first, last)

    @cached_property
    def whole(self) -> re.Pattern[str]:
        """The pattern of `re` with all alternatives."""
        return self._compile(self._alternatives)

    @cached_property
    def _alternatives(self) -> Sequence[str]:
        return (_lowered(self._source) if self._small else self._source,)

    def _joined(self, alternatives: Sequence[str]) -> str:
        return alternatives[0]

    def _compile(self, alternatives: Sequence[str]) -> re.Pattern[str]:
        return re.compile(self._joined(alternatives), self._flags)

    @cached_property
    def _openings(self) -> Mapping[str, tuple[str, ...]] | None:
        """Of each alternative; None where one of them can begin elsewhere than words do."""
        found = {}
        for each in self._alternatives:
            heads = openings.openings(self._joined([each]))
            if heads is None:
                return None
            found[each] = tuple(heads)
        return found

    @cached_property
    def _places(self) -> tuple[frozenset[str], frozenset[str]]:
        """The words and the marks with which any of the alternatives can begin."""
        every = frozenset(chain.from_iterable((self._openings or {}).values()))
        marks = frozenset(filter(openings.is_mark, every))
        return frozenset({""}) if "" in every else every - marks, marks

    def _at(self, head: str) -> tuple[re.Pattern[str], ...]:
        """Give what can begin with a word, in order."""
        if head not in self._by_head:
            self._by_head[head] = tuple(
                self._each(alternative)
                for alternative, heads in (self._openings or {}).items()
                if head.startswith(heads)
            )
        return self._by_head[head]

    def _each(self, alternative: str) -> re.Pattern[str]:
        if alternative not in self._compiled:
            self._compiled[alternative] = self._compile([alternative])
        return self._compiled[alternative]


class Lexicon(Pattern):
    """The entries of a lexicon, each tried by itself between what stands before and after it; they have no groups to be read."""

    def __init__(self, *entries: str, before: str, after: str, flags: int = 0, small: bool = False) -> None:
        super().__init__("|".join(entries), flags, small=small)
        self._before, self._after = before, after

    @cached_property
    def _alternatives(self) -> Sequence[str]:
        return openings.parted(_lowered(self._source) if self._small else self._source)

    def _joined(self, alternatives: Sequence[str]) -> str:
        return f"{self._before}(?:{'|'.join(alternatives)}){self._after}"


def _lowered(pattern: str) -> str:
    return _CAPITAL.sub(lambda part: part[0] if part[0].startswith("\\") else part[0].lower(), pattern)
