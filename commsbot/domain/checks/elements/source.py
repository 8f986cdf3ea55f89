"""Source: the sender named in words, as a place with a body that people recognise, or as a corps' own name.

A body that stands with its place is the sender wherever it stands: who writes names themselves in any turn of phrase, and seldom anybody else. Not so
where the words around say that it helps, that somebody bears its name falsely, or where a wildfire's name looks like a brigade's.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache
from types import ModuleType
from typing import Final

from commsbot.domain.checks.clauses import Sentence, Span, blank, entries_of, one_of, sentences
from commsbot.domain.checks.lexicon import elements_en, elements_es

NAME: Final = r"[A-ZÁÉÍÓÚÑÜ][\w'\-]*\.?"
PLACE: Final = rf"{NAME}(?:(?:\s(?:and|of|&|de|del|la|y|d[e']))?[\s\-]{NAME}){{0,4}}"


@dataclass(frozen=True, slots=True)
class Rules:
    """A language's patterns, compiled."""

    bodies: tuple[re.Pattern[str], ...]
    no_place: Collection[str]
    helps: re.Pattern[str]
    beside: re.Pattern[str]
    falsely: re.Pattern[str]


@cache
def rules(words: ModuleType) -> Rules:
    """Compile one lexicon, once."""
    bodies = (rf"(?:{one_of(words.OWN)})", *named(words, "POLICE"), *named(words, "OTHERS"))
    filler = r"(?:'s|also |is |are |was |were |has |have |crews? |officers? |units? |se |les? |ha |han |está |están |también )*"
    return Rules(
        tuple(re.compile(rf"(?<![\w@#/.]){any_case(pattern)}(?!\w|\.\w|@)") for pattern in bodies),
        words.NO_PLACE,
        re.compile(rf"^\s+{filler}(?:{one_of(words.HELPS)})\b", re.IGNORECASE),
        re.compile(rf"\b(?:{one_of(words.BESIDE)})\s*$", re.IGNORECASE),
        re.compile(rf"\b{words.FALSELY}[^.;:]{{0,40}}$", re.IGNORECASE),
    )


def any_case(pattern: str) -> str:
    """Let the body be in any case, while the place keeps its capital."""
    return pattern if "(?i:" in pattern else f"(?i:{pattern})"


def named(words: ModuleType, block: str) -> list[str]:
    """Give the patterns of one block of bodies with the place that they stand with."""
    found = [with_place(words, one_of(getattr(words, block)))]
    if block == "POLICE" and words is elements_en:
        found.append(rf"(?i:{one_of(words.INVERTED)})\s{PLACE}")
    return found


def with_place(words: ModuleType, entries: str) -> str:
    """Give the pattern of bodies with a place: before them in English, after them in Spanish."""
    if words is elements_es:
        link = r"(?:\s(?:de|del|d[e']|of|en)(?:\s(?:la|las|los|el))?(?:\s(?:condado|municipio|ciudad|estado|distrito|provincia|villa|comunidad|alcaldía|comuna|isla)(?:\s(?:de|del))?(?:\s(?:la|las|los|el))?)?)?"
        return rf"(?i:{entries}){link}\s{PLACE}"
    return rf"{PLACE}(?:,? \(?[A-Z]{{2}}\)?,?)?(?:'s)?\s(?i:{entries})"


def find(text: str, words: ModuleType, sender: Collection[str]) -> Span | None:
    """Give where the sender is named: by one of the agency's names, or as a body with its place that is said to speak."""
    if span := by_name(text, sender):
        return span
    for sentence in sentences(text):
        for lexicon in dict.fromkeys((words, elements_en, elements_es)):
            compiled = rules(lexicon)
            for start, end in bodies(sentence, compiled):
                if speaks(sentence, (start, end), compiled):
                    return sentence.start + start, sentence.start + end
    return None


def blanked(line: str, words: ModuleType, sender: Collection[str]) -> str:
    """Put spaces in place of the bodies that a line names, so that a town in an agency's name isn't taken for a place."""
    for name in sender:
        line = blank(re.compile(re.escape(name), re.IGNORECASE), line)
    for lexicon in dict.fromkeys((words, elements_en)):
        line = blank(without_place(lexicon), line)
    return line


@cache
def without_place(words: ModuleType) -> re.Pattern[str]:
    """All bodies of one lexicon with the names that they stand with, those apart that are places too."""
    kept = "|".join(
        entry for block in (words.POLICE, words.OTHERS) for entry in entries_of(block) if entry not in words.PLACES_TOO
    )
    of = rf"(?:\s(?:de|del|de la) {PLACE})?"
    return re.compile(rf"(?<![\w@#/.])(?:{with_place(words, kept)}|(?i:{one_of(words.OWN)}){of})(?!\w)")


def by_name(text: str, sender: Collection[str]) -> Span | None:
    """Find one of the agency's own names; a bare acronym is none."""
    for name in sender:
        if name and not (name.isupper() and len(name) <= 6):
            match = re.search(rf"(?<![\w@#/]){re.escape(name)}(?!\w|\.\w)", text, re.IGNORECASE)
            if match:
                return match.span()
    return None


def bodies(sentence: Sentence, compiled: Rules) -> Iterator[Span]:
    """Find the bodies in a sentence that stand with a place, those that speak for themselves first."""
    for pattern in compiled.bodies:
        for match in pattern.finditer(sentence.text):
            if has_place(match[0], compiled):
                yield match.span()


def has_place(words: str, compiled: Rules) -> bool:
    """Whether a capitalised word is left when the generic ones and the body's own are taken away."""
    for lexicon in (elements_en, elements_es):
        if rules_own(lexicon).search(words):
            return True
    left = plain_bodies().sub(" ", words)
    return any(
        name.strip(".'-").lower().removesuffix("'s") not in compiled.no_place
        for name in re.findall(rf"(?<!\w){NAME}", left)
    )


@cache
def rules_own(words: ModuleType) -> re.Pattern[str]:
    """The corps whose own name says enough, one lexicon's."""
    return re.compile(rf"\b(?:{one_of(words.OWN)})(?!\w)", re.IGNORECASE)


@cache
def plain_bodies() -> re.Pattern[str]:
    """All bodies without their places."""
    entries = "|".join(
        one_of(block) for words in (elements_en, elements_es) for block in (words.POLICE, words.OTHERS, words.INVERTED)
    )
    return re.compile(rf"(?<!\w)(?:{entries})(?!\w)", re.IGNORECASE)


def speaks(sentence: Sentence, body: Span, compiled: Rules) -> bool:
    """Whether the body is the sender: it doesn't just help, nobody bears its name falsely, and it is no wildfire's name."""
    before, after = sentence.text[: body[0]], sentence.text[body[1] :]
    fire = sentence.text[slice(*body)].lower().endswith(" fire") and not after.startswith(":")
    return not (
        fire or compiled.falsely.search(before) or compiled.beside.search(before) or compiled.helps.match(after)
    )
