"""Whether a text is in the language that it says it is (rule C48): the wrong label breaks translation and reading aloud, and sends a warning past its readers.

A light profile: the commonest short words of five languages, and the script for Arabic and Chinese. Paragraph by paragraph, because texts that mix two
languages are the usual fault. Names and links say nothing, so a few words must speak, and clearly, before anything is said.
"""

from collections.abc import Iterator
from enum import StrEnum
from typing import Final

import regex

from commsbot.domain.checks.background import Background
from commsbot.domain.checks.lexicon import common_words
from commsbot.domain.checks.note import Level, Note
from commsbot.domain.checks.saying import Saying, msgids

_WHOLE: Final = Saying(
    "C48", "language", Level.WARNS,
    "The text is marked {declared} and reads as {found}.",
    "Choose the language that it is in.",
    "Rule C48",
)  # fmt: skip
_PART: Final = Saying(
    "C48", "mixed", Level.WARNS,
    "A paragraph of this {declared} text reads as {found}: “{first} …”.",
    "Put each language into a text of its own.",
    "Rule C48",
)  # fmt: skip


class Tongue(StrEnum):
    """The languages that can be told apart, as people read them."""

    EN = "English"
    ES = "Spanish"
    FR = "French"
    VI = "Vietnamese"
    HT = "Haitian Creole"
    AR = "Arabic"
    ZH = "Chinese"


NAMES: Final = {tongue.name.casefold(): tongue for tongue in Tongue}
MSGIDS: Final = (*msgids((_WHOLE, _PART)), *Tongue)

LEAST: Final = 3
"""How many words of a language must stand there before a paragraph is taken for it."""
_WORD: Final = regex.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_SCRIPTS: Final = {"ar": regex.compile(r"[\u0621-\u064A\u066E-\u06D3]"), "zh": regex.compile(r"[\u4E00-\u9FFF]")}
_LATIN: Final = regex.compile(r"[A-Za-zÀ-ɏ]")
_PARAGRAPH: Final = regex.compile(r"[^\n]+(?:\n(?!\s*\n)[^\n]+)*")
_LINK: Final = regex.compile(r"https?://\S+|www\.\S+|[@#]\w+")


def notes(text: str, about: Background) -> list[Note]:
    """Say where the text, or a paragraph of it, is in another language than the declared one."""
    declared = about.language.partition("-")[0]
    if declared not in NAMES:
        return []
    told = list(_paragraphs(text))
    other = [(span, found) for span, found in told if found != declared]
    if not other:
        return []
    if len(other) == len(told) and len({found for _, found in other}) == 1:
        return [_WHOLE.missing(about, declared=NAMES[declared], found=NAMES[other[0][1]])]
    return [
        _PART.of(
            about,
            text,
            span,
            declared=NAMES[declared],
            found=NAMES[found],
            first=" ".join(text[slice(*span)].split()[:4]),
        )
        for span, found in other
    ]


def guess(text: str) -> str:
    """Name the language that a text is in; empty where it can't be told."""
    plain = _LINK.sub(" ", text)
    for language, script in _SCRIPTS.items():
        letters = 0 if plain.isascii() else len(script.findall(plain))
        if letters >= 4 and letters * 2 > len(_LATIN.findall(plain)):
            return language
    words = _WORD.findall(plain.casefold().replace("’", "'"))
    scores = {language: sum(map(known.__contains__, words)) for language, known in common_words.WORDS.items()}
    best, second = sorted(scores, key=lambda language: -scores[language])[:2]
    clear = scores[best] >= LEAST and scores[best] >= 0.15 * len(words)
    return best if clear and scores[best] > 1.5 * scores[second] else ""


def _paragraphs(text: str) -> Iterator[tuple[tuple[int, int], str]]:
    """The paragraphs whose language can be told."""
    for match in _PARAGRAPH.finditer(text):
        if found := guess(match[0]):
            yield match.span(), found
