"""Guidance: something that the reader can do or must not do."""

import re
from dataclasses import dataclass
from functools import cache
from types import ModuleType
from typing import Final

from commsbot.domain.checks.clauses import Span, blank, compiled, one_of, sentences
from commsbot.domain.checks.patterns import Pattern

VAGUE: Final = "   "
"""What stands where a vague instruction was blanked out: "Residents should" alone asks for nothing."""


NOTHING: Final = re.compile(r"action|nada|nothing", re.IGNORECASE)
"""That nothing need be done is said in the words of what else need not be done: those are no vague instruction."""


@dataclass(frozen=True, slots=True)
class Rules:
    """A language's patterns, compiled."""

    vague: Pattern
    area: Pattern
    forms: tuple[Pattern, ...]


@cache
def rules(words: ModuleType) -> Rules:
    """Compile one lexicon, once."""
    verbs, before = one_of(words.VERBS), one_of(words.BEFORE_VERB)
    start = r"(?:^|(?<=[:;–—•|(\n\"¡¿!*-])|(?<=[.!?…] )|(?<=\d\)))"
    after_comma = rf"(?:^|(?<=[.!?;:\n] )){words.OPENER}[^.;!?\n]{{0,160}}?(?:,|:|—|–)\s*"
    verb = rf"(?:(?:{before})[,:]?\s+){{0,3}}(?:{words.NEVER}\s+)?(?:{verbs})(?![\w-])"
    return Rules(
        compiled(words.NOT_GUIDANCE),
        compiled(words.AREA_ONLY),
        (
            compiled(words.LIFTING),
            compiled(words.VERBLESS),
            Pattern(rf"{start}[\W\d_]*+{verb}", re.IGNORECASE),
            Pattern(rf"{after_comma}{verb}", re.IGNORECASE),
            Pattern(
                rf"(?<!\w)(?:{words.PLEASE})(?:\s\w+)?\s+(?:{words.NEVER}\s+)?(?:{one_of(words.AFTER_VERBS)})(?!\w)",
                re.IGNORECASE,
            ),
            Pattern(
                rf"(?<!\w)(?:{words.IF_SO})\s[^.;!?\n]{{2,90}}?[\s,](?:{words.NEVER}\s)?(?:{one_of(words.AFTER_VERBS)})(?![\w-])",
                re.IGNORECASE,
            ),
            compiled(words.ASKED),
            compiled(words.MAY),
            Pattern(rf"{start}[\W\d_]*+(?:{one_of(words.YOURS)})(?!\w)", re.IGNORECASE),
            compiled(words.LOOKING_BARE),
        ),
    )


def find(text: str, words: ModuleType, *, placed: bool) -> Span | None:
    """Give where the text says what to do; "avoid the area" counts only if the text names a place (`placed`)."""
    known = rules(words)
    for sentence in sentences(text):
        line = sentence.text
        lifts = known.forms[0].search(line)
        if lifts:
            return sentence.start + lifts.start(), sentence.start + lifts.end()
        action = known.forms[1].search(line)
        line = line if action and NOTHING.search(action[0]) else blank(known.vague, line)
        if not placed:
            line = blank(known.area, line)
        for form in known.forms[1:]:
            if (match := form.search(line)) and VAGUE not in (match[0][-3:], line[match.end() : match.end() + 3]):
                return sentence.start + match.start(), sentence.start + match.end()
    return None
