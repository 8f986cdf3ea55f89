"""How hard a text is to read (rules C44, C49): by the length of its sentences and the syllables of its words, as a band and never as a decimal.

The measure is Flesch's, with the constants of each language: English by Flesch (1948), Spanish by Fernández Huerta (1959), French by Kandel and Moles
(1958). Syllables are counted by groups of vowels with each language's own rules: hyphenation tables, the usual way, miss a third of the syllables of short
English words ("area" has one for them). Vietnamese and Chinese write syllables apart, Arabic leaves vowels out, Haitian Creole has no measured constants:
for them nothing is said. What isn't running text doesn't count: links, numbers, tags, and names, which nobody can replace by easier ones.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Final

import regex

from commsbot.domain.checks.background import Background
from commsbot.domain.checks.lexicon import familiar
from commsbot.domain.checks.note import Level, Note
from commsbot.domain.checks.saying import Saying, msgids


class Band(StrEnum):
    """How hard a text is, in the words that people see."""

    EASY = "easy (up to grade 6)"
    PLAIN = "plain (grades 6 to 8)"
    FAIR = "fairly hard (grades 8 to 10)"
    HARD = "hard (grades 10 to 13)"
    VERY_HARD = "very hard (college)"


_SOURCE: Final = "Rule C44; Flesch reading ease"
_BAND: Final = Saying(
    "C44", "reading", Level.WARNS,
    "The text is {band} to read: {per_sentence} words to a sentence.",
    "Shorten sentences, and replace the hard words.",
    _SOURCE,
)  # fmt: skip
_FAIR: Final = Saying(
    "C44", "reading", Level.INFORMS,
    "The text is {band} to read: {per_sentence} words to a sentence.",
    "Shorter sentences reach more people.",
    _SOURCE,
)  # fmt: skip
_LONG: Final = Saying(
    "C44", "sentence", Level.INFORMS,
    "A sentence of {count} words, from “{first}” on.",
    "Make two of it.",
    _SOURCE,
)  # fmt: skip
_WORDS: Final = Saying(
    "C44", "words", Level.INFORMS,
    "Hard words: {words}.",
    "Use shorter words where they say the same.",
    _SOURCE,
)  # fmt: skip
MSGIDS: Final = (*msgids((_BAND, _FAIR, _LONG, _WORDS)), *Band)

LEAST: Final = 30
"""Fewer words than this say nothing about a text."""
LONGEST: Final = 28
"""A sentence with more words is said to be long."""
SHOWN: Final = 5
"""How many hard words are listed."""
_EASE: Final = {
    "en": (206.835, 1.015, 84.6),
    "es": (206.84, 1.02, 60.0),
    "fr": (207.0, 1.015, 73.6),
}
"""Constant, weight of words per sentence, weight of syllables per word."""
_FLOORS: Final = ((75, Band.EASY), (63, Band.PLAIN), (53, Band.FAIR), (35, Band.HARD))
_LEFT_OUT: Final = regex.compile(r"https?://\S+|www\.\S+|(?<!\w)[@#][\w.]+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}\.\w+")
_ENDS: Final = regex.compile(
    r"(?<!\b(?:\p{L}|St|Ave|Blvd|Rd|Dr|Hwy|Sgt|Lt|Capt|Det|Mr|Mrs|Ms|No|approx|Sra?|Srta|Dra|Av|núm|p\. ?m|a\. ?m|EE|UU|[JS]r))\.(?=\s|$)|[!?…;](?=\s|$)|:(?=\s*\n)|\n\s*\n|\n(?=\s*[-•*\d])"
)
_WORD: Final = regex.compile(r"\p{L}[\p{L}\p{M}'’]*(?:-\p{L}+)*")
_HARD: Final = {"en": 4, "es": 5, "fr": 5}
"""From how many syllables on a word is hard."""
_GROUPS: Final = {
    "en": regex.compile(r"[aeiouyáéíóúü]+"),
    "es": regex.compile(r"[aeoáéíóú]|[iuüy]+(?![aeoáéóiuüíú])|[iuü](?=[íú])"),
    "fr": regex.compile(r"[aeiouyàâäéèêëîïôöùûüœæ]+"),
}
_SILENT: Final = {
    "en": regex.compile(
        r"(?<=[^aeiouy])e(?:s|d)?$|(?<=[aeiouy][^aeiouy]{0,3})es?$|"
        r"(?<=[aeiouy][^aeiouy]{1,2})e(?=(?:ments?|ful|fully|less|ly|ty|thing|times?|where|body|one|work|land|side|way)$)"
    ),
    "fr": regex.compile(r"(?<=[^aeiouéèêîôûœ])(?:e|es|ent)$"),
}
_SPLIT_EN: Final = regex.compile(
    r"i(?:a(?!l$|n$|ns$|lly$|ls$)|o(?!n|us)|um)|e(?:o(?!pl)|a(?!r|s|d|k|t|l|n|p|m|v|c|ch|f|g))|ua|uou|ya(?!$)|(?<=[aeiouy])ing|[td]ed$|[cgsxz]es$|(?<=[^aeiou])l(?:e|es)$"
)


@dataclass(frozen=True, slots=True)
class Reading:
    """What was measured."""

    band: Band
    words: int
    sentences: tuple[tuple[int, int, int], ...]
    """Start, end, and how many words."""
    hard: tuple[str, ...]
    """Words of many syllables, the most frequent first, each once."""


def notes(text: str, about: Background) -> list[Note]:
    """Say how hard the text is, which sentence is long and which words are hard; nothing where it is plain."""
    found = measure(text, about.language)
    if found is None:
        return []
    said = []
    per_sentence = str(round(found.words / len(found.sentences)))
    if found.band in {Band.HARD, Band.VERY_HARD}:
        said.append(_BAND.missing(about, band=found.band, per_sentence=per_sentence))
    elif found.band is Band.FAIR:
        said.append(_FAIR.missing(about, band=found.band, per_sentence=per_sentence))
    start, end, longest = max(found.sentences, key=lambda each: each[2])
    if longest > LONGEST:
        first = " ".join(text[start:end].split()[:4])
        said.append(_LONG.of(about, text, (start, end), count=str(longest), first=first))
    if said and found.hard:
        said.append(_WORDS.missing(about, words=", ".join(found.hard[:SHOWN])))
    return said


def measure(text: str, language: str) -> Reading | None:
    """Measure a text; None where the language has no measure or the text is too short."""
    constants = _EASE.get(language)
    if constants is None:
        return None
    plain = _LEFT_OUT.sub(lambda match: " " * len(match[0]), text)
    sentences, words, syllables = [], 0, 0
    hard: dict[str, int] = {}
    for start, end in _sentences(plain):
        inside = list(_WORD.finditer(plain, start, end))
        counted = [word[0].casefold() for index, word in enumerate(inside) if index == 0 or not word[0][0].isupper()]
        if not counted:
            continue
        sentences.append((start + len(plain[start:end]) - len(plain[start:end].lstrip()), end, len(inside)))
        words += len(counted)
        for word in counted:
            many = count(word, language)
            syllables += many
            if many >= _HARD[language] and word not in familiar.WORDS[language]:
                hard[word] = hard.get(word, 0) + 1
    if words < LEAST:
        return None
    base, by_sentence, by_word = constants
    total = sum(each[2] for each in sentences)
    ease = base - by_sentence * total / len(sentences) - by_word * syllables / words
    band = next((band for floor, band in _FLOORS if ease >= floor), Band.VERY_HARD)
    return Reading(band, total, tuple(sentences), tuple(sorted(hard, key=lambda word: -hard[word])))


@lru_cache(maxsize=8192)
def count(word: str, language: str) -> int:
    """Count a word's syllables, at least one; within one of the dictionary for nearly all words."""
    groups = len(_GROUPS[language].findall(word))
    if language in _SILENT and len(word) > 2:
        groups -= len(_SILENT[language].findall(word))
    if language == "en":
        groups += len(_SPLIT_EN.findall(word))
    return max(1, groups)


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    for match in _ENDS.finditer(text):
        yield at, match.end()
        at = match.end()
    if at < len(text):
        yield at, len(text)
