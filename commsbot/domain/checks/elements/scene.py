"""What a clause tells by the classes of its words: somebody or something, and what becomes of it within a few words.

Patterns know turns of phrase. Here only the classes are known (people, homes, trains; hurt, burnt, stopped), so that whoever is named with whatever happens
to them is found, in words that nobody wrote down together.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import ModuleType
from typing import Final

from commsbot.domain.checks.clauses import Span, entries_of

WORD: Final = re.compile(r"[^\W_]+(?:['-][^\W_]+)*|[:()?!—–]| {3,}")
VOWELS: Final = frozenset("aeiou")
DOUBLING: Final = frozenset({"ed", "ing"})
"""Endings before which English doubles a letter."""
TIGHT: Final = 3
"""Letters of a verb such as `rob`, whose last one may be doubled."""
LOOK: Final = 4
"""Words before a rule's first one in which a negation undoes it."""
Step = tuple[int, str]
"""A class, and within how many words of the one before it stands."""


@dataclass(frozen=True, slots=True)
class Rule:
    """Classes in the order in which they must meet."""

    first: str
    rest: tuple[Step, ...]
    names: frozenset[str]
    """All of them."""


@dataclass(frozen=True, slots=True)
class Scenes:
    """A language's classes and rules."""

    classes: Mapping[str, tuple[str, ...]]
    """The classes of each word."""
    suffixes: Mapping[str, str]
    endings: tuple[str, ...]
    hazard: tuple[Rule, ...]
    impact: tuple[Rule, ...]


@cache
def scenes(words: ModuleType) -> Scenes:
    """Read one lexicon, once."""
    found: dict[str, tuple[str, ...]] = {}
    for name, block in words.CLASSES.items():
        for entry in block.split():
            for form in forms(entry, words.FORMS):
                found[form] = (*found.get(form, ()), name)
    return Scenes(found, words.SUFFIXES, tuple(words.SUFFIXES), rules(words.HAZARDS), rules(words.IMPACTS))


def rules(block: str) -> tuple[Rule, ...]:
    """Read rules, one a line: classes, with the reach of each next one between them, as in `people 4 harmed`."""
    return tuple(
        Rule(parts[0], tuple(zip(map(int, parts[1::2]), parts[2::2], strict=True)), frozenset(parts[::2]))
        for parts in (line.split() for line in entries_of(block))
    )


def forms(entry: str, endings: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """Give the forms that an entry stands for: its last character may be a mark that says with which endings it stands."""
    for ending in endings.get(entry[-1], ("",)):
        stem = entry[:-1] if entry[-1] in endings else entry
        yield joined(stem, ending)
        if ending in DOUBLING and tight(stem):
            yield stem + stem[-1] + ending


def tight(stem: str) -> bool:
    """Whether a stem ends as `stop` and `trap` do, which double their last letter."""
    return len(stem) >= TIGHT and stem[-1] not in {*VOWELS, *"wxy"} and stem[-2] in VOWELS and stem[-3] not in VOWELS


def joined(stem: str, ending: str) -> str:
    """Put an English ending to its stem: `burie-d`, `mak-ing`; other endings are only put after it."""
    if ending in {"ed", "s"} and stem.endswith("y") and stem[-2] not in VOWELS:
        return f"{stem[:-1]}ie{ending.removeprefix('e')}"
    if ending in {"ed", "ing"} and stem.endswith("e"):
        return stem[:-1] + ending
    if ending == "s" and stem.endswith(("s", "x", "z", "ch", "sh")):
        return f"{stem}es"
    return stem + ending


def hazard(line: str, words: ModuleType) -> Span | None:
    """Give where the classes tell of an event or threat."""
    known = scenes(words)
    return find(line, known, known.hazard)


def impact(line: str, words: ModuleType) -> Span | None:
    """Give where the classes tell of a consequence."""
    known = scenes(words)
    return find(line, known, known.impact)


def find(line: str, known: Scenes, rules: tuple[Rule, ...]) -> Span | None:
    """Give the first place where a rule's classes meet, with no negation among or shortly before them."""
    tokens = list(WORD.finditer(line))
    tags = [tagged(token[0].lower(), known) for token in tokens]
    there: dict[str, list[int]] = {}
    for place, names in enumerate(tags):
        for name in names:
            there.setdefault(name, []).append(place)
    for rule in rules:
        if rule.names.issubset(there):
            for start in there[rule.first]:
                end = reach(tags, start, rule.rest)
                if end is not None and not any("not" in names for names in tags[max(0, start - LOOK) : start]):
                    return tokens[start].start(), tokens[end].end()
    return None


def tagged(word: str, known: Scenes) -> tuple[str, ...]:
    """Give a word's classes; a number is `many`, a mark or a gap ends a turn of phrase as a negation does."""
    if word in known.classes:
        return known.classes[word]
    if not word[0].isalpha():
        return ("many",) if word[0].isdigit() else ("end",)
    if not word.endswith(known.endings):
        return ()
    return tuple(name for suffix, name in known.suffixes.items() if word.endswith(suffix))


def reach(tags: list[tuple[str, ...]], start: int, rest: tuple[Step, ...]) -> int | None:
    """Give where a rule's last class stands if all that is left of it follows, each class within its reach."""
    if not rest:
        return start
    (gap, name), *after = rest
    for place in range(start + 1, min(len(tags), start + gap + 1)):
        if name in tags[place] and (end := reach(tags, place, tuple(after))) is not None:
            return end
        if "not" in tags[place] or "end" in tags[place]:
            return None
    return None
