"""Vague words and the trade's own words (rules C4, C6, C44, C49): each with what to write instead. A phrase counts by its use, not by its letters.

The lists are data (`lexicon.phrases`); an agency adds its own in its config. Other languages than English and Spanish have only the agency's additions.
"""

from collections.abc import Iterator
from typing import Final

import regex

from commsbot.domain.checks.background import Background
from commsbot.domain.checks.lexicon import phrases
from commsbot.domain.checks.note import Level, Note
from commsbot.domain.checks.saying import Saying, msgids

_PLACE: Final = Saying(
    "C4", "vague", Level.WARNS,
    "“{words}” names no place: nobody can tell whether they are in it.",
    "Name streets, a landmark or a district.",
    "Rule C4; Warning Response Model",
)  # fmt: skip
_TIME: Final = Saying(
    "C6", "vague", Level.INFORMS,
    "“{words}” says no time.",
    "Write a clock time, or when the next word comes.",
    "Rule C6; Warning Response Model",
)  # fmt: skip
_WHO: Final = Saying(
    "C19", "vague", Level.INFORMS,
    "“{words}” doesn't say who.",
    "Name the body.",
    "Rule C19",
)  # fmt: skip
_JARGON: Final = Saying(
    "C44", "jargon", Level.WARNS,
    "“{words}” is our trade's word, not the readers'.",
    "Write instead: {plain}",
    "Rules C44 and C49; CDC Crisis and Emergency Risk Communication",
)  # fmt: skip
MSGIDS: Final = msgids((_PLACE, _TIME, _WHO, _JARGON))

_VAGUE: Final = {"place": _PLACE, "time": _TIME, "who": _WHO}


def notes(text: str, about: Background) -> list[Note]:
    """Say which words are vague and which belong to the trade."""
    small = text.casefold()
    found = [*_listed(text, small, about), *_own(text, small, about)]
    kept: list[Note] = []
    for note in sorted(found, key=_place):
        if not kept or _place(note)[0] >= -_place(kept[-1])[1]:
            kept.append(note)
    return kept


def _place(note: Note) -> tuple[int, int]:
    """Where a note's words stand, the longer first: within a phrase that is said, nothing more is said."""
    start, end = note.span or (0, 0)
    return start, -end


def _listed(text: str, small: str, about: Background) -> Iterator[Note]:
    for probe, kind, pattern in phrases.VAGUE.get(about.language, ()):
        if probe in small:
            for match in pattern.finditer(text):
                yield _VAGUE[kind].of(about, text, match.span())
    for probe, pattern, plain in phrases.JARGON.get(about.language, ()):
        if probe in small:
            for match in pattern.finditer(text):
                yield _JARGON.of(about, text, match.span(), plain=plain)


def _own(text: str, small: str, about: Background) -> Iterator[Note]:
    for phrase, plain in about.jargon.items():
        if phrase.casefold() in small:
            pattern = rf"(?<![\p{{L}}\p{{N}}]){regex.escape(phrase)}(?![\p{{L}}\p{{N}}])"
            for match in regex.finditer(pattern, text, regex.IGNORECASE):
                yield _JARGON.of(about, text, match.span(), plain=plain)
