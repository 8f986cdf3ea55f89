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
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import chain, pairwise
from typing import Final

from commsbot.domain.checks.openings import CAPITAL, END, LENGTH, START, WORD, is_edge, is_mark, parted
from commsbot.domain.checks.openings import openings as openings_of

Place = tuple[int, str]
"""Where a word begins, and its first characters."""
Match = Callable[[str, int, int], re.Match[str] | None]
"""Tries a pattern at a place, up to an end."""
_WORD: Final = re.compile(rf"(\w{{1,{LENGTH}}})\w*")
_DIGIT: Final = re.compile(r"\d")
_ESCAPED: Final = re.compile(r"(\\.)")
_LIKE: Final = {"ſ": "s", "ı": "i", "İ": "i"}
"""Letters that a pattern for any case takes for these, though they aren't their small forms."""

_ANYWHERE: Final = (WORD, CAPITAL, START)
"""Openings that any word may have besides its own."""


def replacing(signs: Mapping[str, str]) -> Callable[[str], str]:
    """Give what puts one character for another in a text; where few stand in it, that is many times quicker than to translate the text."""
    any_of_them = re.compile(f"[{re.escape(''.join(signs))}]")
    return lambda text: any_of_them.sub(lambda found: signs[found[0]], text)


_likened: Final = replacing(_LIKE)


class _Tried(dict[str, tuple[Match, ...]]):
    """What is tried at a word, by its opening; found out at the first such word."""

    def __init__(self, find: Callable[[str], Iterable[Match]]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, head: str) -> tuple[Match, ...]:
        self[head] = tuple(self._find(head))
        return self[head]


@dataclass(frozen=True, slots=True)
class Openings:
    """Where a pattern can begin."""

    words: frozenset[str] = frozenset()
    marks: frozenset[str] = frozenset()
    followed: frozenset[str] = frozenset()
    """Openings of words that follow the one at which it begins, whatever that is."""


class Words:
    """The words of one text by their first characters."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.small = lowered(text)
        self._marks: dict[str, list[Place]] = {}

    @cached_property
    def _by_head(self) -> Mapping[str, list[Place]]:
        found: defaultdict[str, list[Place]] = defaultdict(list)
        every = found[""]
        for word in _WORD.finditer(_DIGIT.sub("0", _likened(self.small))):
            head = word[1] if len(word[1]) == LENGTH else word[1] + END
            place = word.start(), head
            every.append(place)
            for length in range(1, len(head) + 1):
                found[head[:length]].append(place)
        found[CAPITAL] = [place for place in every if self._text[place[0]].isupper()]
        found[START] = every[:1] if every and every[0][0] == 0 else [(0, self.small[:1])]
        return found

    @cached_property
    def _heads(self) -> frozenset[str]:
        return frozenset(self._by_head)

    @cached_property
    def _before(self) -> Mapping[Place, Place]:
        """The word before each."""
        return dict(pairwise(reversed(self._by_head[""])))

    def beginning(self, openings: Openings) -> list[Place]:
        """Give where a pattern can begin, in order."""
        found = [self._by_head[head] for head in openings.words & self._heads]
        if openings.marks:
            found += [self._of_mark(mark) for mark in openings.marks if mark in self.small]
        if openings.followed:
            found += [self._before_those(head) for head in openings.followed & self._heads]
        if len(found) < 2:
            return found[0] if found else []
        return sorted(set(chain.from_iterable(found)))

    def _before_those(self, head: str) -> list[Place]:
        return [self._before[place] for place in self._by_head[head] if place in self._before]

    def _of_mark(self, mark: str) -> list[Place]:
        if mark not in self._marks:
            self._marks[mark] = [(found.start(), mark) for found in re.finditer(re.escape(mark), self.small)]
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
        self._tried = _Tried(self._at)
        self._compiled: dict[int, re.Pattern[str]] = {}

    def finditer(self, text: str, first: int = 0, last: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """Find every place between two offsets, in order, none within another."""
        read = words(text)
        text = read.small if self._small else text
        if self._is_anyones:
            return self.whole.finditer(text, first, last)
        places = read.beginning(self._places)
        if self._loose:
            starts = {place[0] for place in places}
            places = sorted([*places, *((at, "") for at in self._loosely(text, first, last) if at not in starts)])
        return self._found(text, places, first, last) if places else iter(())

    def _found(self, text: str, places: Iterable[Place], first: int, last: int) -> Iterator[re.Match[str]]:
        for start, head in places:
            if start >= last:
                return
            if start >= first:
                for tried in self._tried[head]:
                    if match := tried(text, start, last):
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

    @property
    def _edged(self) -> bool:
        return False

    def _joined(self, alternatives: Sequence[str]) -> str:
        return alternatives[0]

    def _compile(self, alternatives: Sequence[str]) -> re.Pattern[str]:
        return re.compile(self._joined(alternatives), self._flags)

    @cached_property
    def _openings(self) -> Mapping[str, list[int]]:
        """Which of the alternatives can begin so; those that can begin elsewhere than words and marks do aren't among them."""
        found: dict[str, list[int]] = {}
        for at, each in enumerate(self._alternatives):
            heads = openings_of(each, any_case=bool(self._flags & re.IGNORECASE), edged=self._edged)
            for head in heads or ():
                found.setdefault(head, []).append(at)
        return found

    @cached_property
    def _loose(self) -> frozenset[int]:
        """The alternatives that can begin anywhere."""
        return frozenset(range(len(self._alternatives))).difference(*self._openings.values())

    @cached_property
    def _is_anyones(self) -> bool:
        """Whether to look for it everywhere is quickest: it is one that can begin with any word, or all can begin anywhere."""
        return len(self._loose) == len(self._alternatives) or (len(self._alternatives) == 1 and "" in self._openings)

    @cached_property
    def _pattern_of_loose(self) -> re.Pattern[str]:
        return self._compile([self._alternatives[at] for at in sorted(self._loose)])

    def _loosely(self, text: str, first: int, last: int) -> Iterator[int]:
        """Give each place where one that can begin anywhere does."""
        while match := self._pattern_of_loose.search(text, first, last):
            yield match.start()
            first = match.start() + 1

    @cached_property
    def _places(self) -> Openings:
        """Where any of the alternatives can begin."""
        every = frozenset(self._openings)
        marks = frozenset(head for head in every if is_mark(head) and head != START)
        if "" in every:
            return Openings(every & {"", START}, marks)
        followed = frozenset(head for head in every if head.startswith(WORD))
        return Openings(every - marks - followed, marks, frozenset(head.removeprefix(WORD + END) for head in followed))

    @cached_property
    def _anywhere(self) -> frozenset[int]:
        """The alternatives of which a word's first letters don't tell whether it can be their first."""
        known = self._openings.items()
        return self._loose.union(*(those for head, those in known if head.startswith(_ANYWHERE)))

    def _at(self, head: str) -> Iterator[Match]:
        """Give what can begin with a word, in order."""
        heads = (head[:length] for length in range(len(head) + 1))
        chosen = self._anywhere.union(*(self._openings.get(each, ()) for each in heads))
        return (self._each(at).match for at in sorted(chosen))

    def _each(self, at: int) -> re.Pattern[str]:
        if at not in self._compiled:
            self._compiled[at] = self._compile([self._alternatives[at]])
        return self._compiled[at]


class Lexicon(Pattern):
    """The entries of a lexicon, each tried by itself between what stands before and after it; none of them is empty or has groups to be read."""

    def __init__(self, *entries: str, before: str, after: str, flags: int = 0, small: bool = False) -> None:
        super().__init__("|".join(entries), flags, small=small)
        self._before, self._after = before, after

    @cached_property
    def _alternatives(self) -> Sequence[str]:
        return parted(_lowered(self._source) if self._small else self._source)

    @property
    def _edged(self) -> bool:
        return is_edge(self._before)

    def _joined(self, alternatives: Sequence[str]) -> str:
        return f"{self._before}(?:{'|'.join(alternatives)}){self._after}"


def _lowered(pattern: str) -> str:
    """Put a pattern in lower case, but not what is escaped, which means something else there."""
    return "".join(part if part.startswith("\\") else part.lower() for part in _ESCAPED.split(pattern))
