"""Words that reassure, instructions that contradict each other, and what a person is said to have done (rules C5 and C25).

"Safe", "contained" and "in custody" were wrong before while people were in danger: each asks who confirmed it and when. Where police used force or
somebody died in their custody, what is known only from those involved is attributed or left out.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from commsbot.domain.checks.background import Background
from commsbot.domain.checks.clauses import Span, blank, plain, sentences
from commsbot.domain.checks.elements import LEXICONS, lexicon, moment
from commsbot.domain.checks.lexicon import parts
from commsbot.domain.checks.note import Level, Note
from commsbot.domain.checks.patterns import Lexicon, Pattern
from commsbot.domain.checks.saying import Saying, msgids
from commsbot.domain.template import Phase

UNSUPPORTED: Final = Saying(
    "reassurance", "unsupported", Level.WARNS,
    "“{words}”: who confirmed it, and when? Such words were wrong before while people were in danger.",
    "Add who confirmed it and the time, or leave it out.",
    "Uvalde, 2022: “students and staff are safe”",
)  # fmt: skip
CONTRADICTS: Final = Saying(
    "C5", "open", Level.WARNS,
    "“{words}” and the open instruction “{instruction}” don't go together.",
    "Lift the instruction, or take the words out.",
    "Warning Response Model",
)  # fmt: skip
MIXED: Final = Saying(
    "C5", "mixed", Level.WARNS,
    "“{words}” and “{other}” tell the same people two things.",
    "Keep one, or say who does which.",
    "Warning Response Model",
)  # fmt: skip
BASIS: Final = Saying(
    "C25", "basis", Level.WARNS,
    "“{words}”: did somebody see it, review video, or were they told, and by whom?",
    "Say on whose word it rests, or leave it out.",
    "Minneapolis, 2020; Seattle Police Manual 1.115",
)  # fmt: skip
MSGIDS: Final = msgids((UNSUPPORTED, CONTRADICTS, MIXED, BASIS))

FORCE: Final = frozenset({"police_shooting", "custody_death"})
"""Types of which those who were there may be the only ones who tell."""
LIFTING: Final = frozenset({Phase.ALL_CLEAR, Phase.FALSE_ALERT, Phase.CLOSING})


def notes(text: str, about: Background) -> list[Note]:
    """Ask of each reassuring word who confirmed it, and of each deed who saw it."""
    language = about.language.partition("-")[0].lower()
    if lexicon(about.language) is None:
        return []
    found = [*_reassuring(text, language, about), *_mixed(text, language, about)]
    if about.incident_type in FORCE:
        found += _deeds(text, language, about)
    return found


@cache
def _compiled(pattern: str) -> Pattern:
    return Lexicon(pattern, before=r"(?<!\w)", after="", flags=re.IGNORECASE)


def _reassuring(text: str, language: str, about: Background) -> Iterator[Note]:
    """Say each reassuring phrase once: what it contradicts, and that nobody is named who confirmed it with a time."""
    said = set()
    standing = [one for one in about.open_instructions if one.key not in about.lifted]
    for sentence in sentences(plain(text)):
        line = blank(_compiled(parts.NOT_REASSURING[language]), sentence.text)
        for match in _compiled(parts.REASSURES[language]).finditer(line):
            if match[0].casefold() in said:
                continue
            said.add(match[0].casefold())
            span = sentence.start + match.start(), sentence.start + match.end()
            if standing and about.phase not in LIFTING:
                label = standing[0].label.get(about.language) or next(iter(standing[0].label.values()))
                yield CONTRADICTS.of(about, text, span, instruction=label)
            if not _confirmed(sentence.text, language):
                yield UNSUPPORTED.of(about, text, span)


def _confirmed(sentence: str, language: str) -> bool:
    """Whether the sentence says who confirmed it, and a time."""
    return (
        _compiled(parts.CONFIRMED[language]).search(sentence) is not None
        and moment.find(sentence, LEXICONS[language]) is not None
    )


def _mixed(text: str, language: str, about: Background) -> Iterator[Note]:
    """Two instructions for the same people that can't both be followed: stay, and leave."""
    stay = _unconditional(text, parts.STAY[language], language)
    leave = _unconditional(text, parts.LEAVE[language], language)
    if stay and leave:
        yield MIXED.of(about, text, stay, other=text[slice(*leave)])


def _unconditional(text: str, pattern: str, language: str) -> Span | None:
    """Where an instruction is given to everybody: in a clause that has no condition, place or group of its own."""
    for sentence in sentences(plain(text)):
        for match in _compiled(pattern).finditer(sentence.text):
            start = max(sentence.text.rfind(mark, 0, match.start()) for mark in ";.") + 1
            around = sentence.text[start : match.start()] + sentence.text[match.end() :]
            if not _compiled(parts.PARTED[language]).search(around):
                return sentence.start + match.start(), sentence.start + match.end()
    return None


def _deeds(text: str, language: str, about: Background) -> Iterator[Note]:
    """Say each sentence that tells what a person did and on nobody's word."""
    for sentence in sentences(plain(text)):
        match = _compiled(parts.DEED[language]).search(sentence.text)
        if match and not _compiled(parts.ATTRIBUTED[language]).search(sentence.text):
            yield BASIS.of(about, text, (sentence.start + match.start(), sentence.start + match.end()))
