"""Time: a clock time, a date, a weekday, or the bounded end or next update of what the text tells."""

import re
from dataclasses import dataclass
from functools import cache
from types import ModuleType

from commsbot.domain.checks.clauses import Span, blank, compiled, sentences
from commsbot.domain.checks.patterns import Pattern


@dataclass(frozen=True, slots=True)
class Rules:
    """A language's patterns, compiled."""

    time: Pattern
    dated: Pattern
    not_time: Pattern
    opening: Pattern
    open: Pattern
    range: Pattern


@cache
def rules(words: ModuleType) -> Rules:
    """Compile one lexicon, once."""
    return Rules(
        compiled(words.TIME),
        compiled(words.DATED),
        compiled(words.NOT_TIME),
        compiled(words.OPENING),
        compiled(words.OPEN),
        Pattern(words.RANGE, re.IGNORECASE),
    )


def find(text: str, words: ModuleType) -> Span | None:
    """Give where a time is said; not "today", a birth date, a street's name, opening hours or a number in an id."""
    known = rules(words)
    for sentence in sentences(text):
        line = sentence.text
        if known.opening.search(line) or (known.open.search(line) and known.range.search(line)):
            match = known.dated.search(blank(known.not_time, line))
        else:
            match = known.time.search(blank(known.not_time, line))
        if match:
            return sentence.start + match.start(), sentence.start + match.end()
    return None
