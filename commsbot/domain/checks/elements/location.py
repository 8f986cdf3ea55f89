"""Location: a named or landmark place of the hazard or of the area that it affects."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from types import ModuleType
from typing import Final

from commsbot.domain.checks.clauses import Sentence, Span, compiled, sentences
from commsbot.domain.checks.patterns import Pattern

CLAUSE: Final = re.compile(r"[;:.!?—–\n]\s|, (?:and|but|while|y|pero|mientras|aunque) ")


@dataclass(frozen=True, slots=True)
class Rules:
    """A language's patterns, compiled."""

    places: tuple[Pattern, ...]
    """The first two name a place by its kind, so that words before it need no look."""
    loose: tuple[Pattern, ...]
    """A capitalised name after a preposition, or before a word such as `residents`; group 1 is the name."""
    agency: Pattern
    elsewhere: Pattern
    elsewhere_after: Pattern
    hazard: Pattern
    """A hazard between such words and the place makes it the hazard's again: "taken to hospital after a crash on ..."."""


@cache
def rules(words: ModuleType) -> Rules:
    """Compile one lexicon, once."""
    return Rules(
        tuple(Pattern(pattern) for pattern in words.PLACES),
        tuple(Pattern(pattern) for pattern in words.LOOSE),
        Pattern(words.AGENCY_AFTER, re.IGNORECASE),
        compiled(words.PLACE_ELSEWHERE),
        Pattern(words.PLACE_ELSEWHERE_AFTER, re.IGNORECASE),
        compiled(words.HAZARD),
    )


def find(text: str, words: ModuleType, unnamed: Callable[[str], str], *, venue: bool) -> Span | None:
    """Give where the place is named; not the town in an agency's name, a shelter, a briefing or where somebody was taken.

    `unnamed` blanks out the bodies that a line names; `venue`: in a routine text the place where people are asked to counts as well.
    """
    known = rules(words)
    for sentence in sentences(text):
        line = unnamed(sentence.text)
        for start, end in mentions(line, known, words):
            if venue or here(sentence, (start, end), known):
                return sentence.start + start, sentence.start + end
    return None


def mentions(line: str, known: Rules, words: ModuleType) -> Iterator[Span]:
    """Find named places, agencies' names left out."""
    for pattern in known.places:
        for match in pattern.finditer(line):
            name = proper(match[0]) if pattern is known.places[0] else match[0]
            if not known.agency.match(line[match.end() :]) and (match[0].islower() or not generic(name, words)):
                yield match.span()
    for pattern in known.loose:
        for match in pattern.finditer(line):
            start, end = match.span(1)
            if (
                not known.agency.match(line[end:])
                and not generic(match[1], words)
                and line[start - 1 : start] not in "@#"
            ):
                yield start, end


def proper(name: str) -> str:
    """Leave out the kind that a name ends with, unless it is a name's own: `The hospital` names none, `Valley hospital` does."""
    words = name.split()
    return " ".join(words[:-1]) if words[-1].islower() else name


def generic(name: str, words: ModuleType) -> bool:
    """Whether no word of the name, its kind aside, could be a name."""
    parts = [part.strip(".'").lower() for part in re.findall(r"[^\W_][\w.'-]*", name)]
    return all(part in words.NOT_NAMES for part in parts) or parts[0] in words.NEVER_FIRST


def here(sentence: Sentence, span: Span, known: Rules) -> bool:
    """Whether the place is the hazard's: nothing before or after it makes it a place to go to, to speak at or to be taken to."""
    before = CLAUSE.split(sentence.text[: span[0]])[-1][-90:]
    after = sentence.text[span[1] : span[1] + 60]
    cues = list(known.elsewhere.finditer(before))
    away = bool(cues) and not known.hazard.search(before[cues[-1].end() :])
    return not away and not known.elsewhere_after.match(after)
