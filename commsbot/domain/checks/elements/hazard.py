"""Hazard and impact: the event or threat itself, and what it does to people, property or services."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from types import ModuleType
from typing import Final

from commsbot.domain.checks.clauses import Sentence, Span, blank, compiled, sentences
from commsbot.domain.checks.elements.scene import hazard as hazard_in_scene
from commsbot.domain.checks.elements.scene import impact as impact_in_scene
from commsbot.domain.checks.patterns import Pattern

CLAUSE: Final = re.compile(r"[^;]+")
WORDS: Final = re.compile(r"\w")
SOON: Final = 2
"""Sentences within which what somebody said is taken back."""
NEAR: Final = 40
"""Characters before a word in which what denies it stands."""


@dataclass(frozen=True, slots=True)
class Rules:
    """A language's patterns, compiled."""

    hazard: Pattern
    not_hazard: Pattern
    drill: Pattern
    not_drill: Pattern
    works: Pattern
    soft: Pattern
    denial: Pattern
    condition: Pattern
    impact: Pattern
    not_impact: Pattern
    streets: Pattern
    marked: Pattern
    resumes: Pattern
    still: Pattern
    former: Pattern
    untrue: Pattern
    others: Pattern
    negation: Pattern
    asking: Pattern


@cache
def rules(words: ModuleType) -> Rules:
    """Compile one lexicon, once."""
    return Rules(
        compiled(words.HAZARD),
        compiled(words.NOT_HAZARD),
        compiled(words.DRILL),
        compiled(words.NOT_DRILL),
        compiled(words.WORKS),
        compiled(words.SOFT),
        compiled(words.DENIAL),
        Pattern(words.CONDITION, re.IGNORECASE),
        compiled(words.IMPACT),
        compiled(words.NOT_IMPACT),
        Pattern(words.HAZARD_IN_NAME),
        Pattern(words.MARKED, re.IGNORECASE),
        compiled(words.RESUMES),
        compiled(words.STILL),
        compiled(words.FORMER),
        Pattern(words.UNTRUE, re.IGNORECASE),
        compiled(words.SAID_BY_OTHERS),
        Pattern(words.NEGATION, re.IGNORECASE),
        Pattern(words.ASKING, re.IGNORECASE),
    )


def hazard(text: str, words: ModuleType) -> Span | None:
    """Give where the event or threat is named; not a response, drill, test, denied event or planned works."""
    known = rules(words)
    for start, line in told(text, words):
        works = known.works.search(line) is not None
        left = blank(known.not_hazard, blank(known.condition, blank(known.streets, line)))
        for match in known.hazard.finditer(left):
            if not (works and known.soft.search(match[0])) and not denied(left, match, known):
                return start + match.start(), start + match.end()
        if not works and (span := hazard_in_scene(left, words.SCENE)):
            return start + span[0], start + span[1]
    return None


def impact(text: str, words: ModuleType) -> Span | None:
    """Give where a consequence is stated; not the event's noun alone, "no injuries", "not known", a service that resumes."""
    known = rules(words)
    for start, line in told(text, words):
        left = blank(known.not_impact, blank(known.condition, line))
        if known.resumes.search(line) and not known.still.search(line):
            left = blank(known.former, left)
        for match in known.impact.finditer(left):
            if not denied(left, match, known):
                return start + match.start(), start + match.end()
        if span := impact_in_scene(left, words.SCENE):
            return start + span[0], start + span[1]
    return None


def denied(line: str, match: re.Match[str], known: Rules) -> bool:
    """Whether the words right before a match deny it."""
    return known.negation.search(line, max(0, match.start() - NEAR), match.start()) is not None


@lru_cache(maxsize=16)
def told(text: str, words: ModuleType) -> tuple[tuple[int, str], ...]:
    """Give the clauses that tell of something real: of no drill, not denied there, nor taken back by the next sentence.

    Nor is anything told by a question, unless it asks those who saw it.
    """
    known = rules(words)
    if known.marked.search(blank(known.not_drill, text)):
        return ()
    found: list[tuple[int, str]] = []
    parts = sentences(text)
    for place, sentence in enumerate(parts):
        after = parts[place + 1 : place + 1 + SOON]
        if known.others.search(sentence.text) and any(known.untrue.search(each.text) for each in after):
            continue
        if not WORDS.search(sentence.text):
            continue
        if sentence.text.endswith("?") and not known.asking.search(sentence.text):
            continue
        for start, clause in clauses(sentence):
            line = blank(known.not_drill, clause)
            if not (known.drill.search(line) or known.denial.search(line)):
                found.append((start, line))
    return tuple(found)


def clauses(sentence: Sentence) -> Iterator[tuple[int, str]]:
    """Part a sentence at semicolons, so that what is denied before one leaves what is told after it."""
    for match in CLAUSE.finditer(sentence.text):
        yield sentence.start + match.start(), match[0]
