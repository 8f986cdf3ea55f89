"""What the single words of a text speak of: each with its classes, and with the form that its ending gives it.

The lists of phrases find what somebody has thought of; a class counts whatever word of it is used, in whatever order. Fitting and the checks read the same
words here, so that they can't differ.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise, takewhile
from operator import itemgetter
from typing import Final, NamedTuple

from commsbot.domain.checks.patterns import replacing
from commsbot.domain.checks.protection.lexicon import function_words, senses_en, senses_es
from commsbot.domain.checks.protection.naming import names
from commsbot.domain.checks.protection.reading import Reading

MARK: Final = "~"
"""What the signs of this module begin with."""
_TOKEN: Final = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*|\d+|[,;:()\"¿?¡!.…«»\-]")
_BARE: Final = replacing(dict(zip("áéíóúü", "aeiouu", strict=True)))
_ENDINGS: Final = {
    "en": ("ing", "ed", "ly", "tion", "er", "ers", "s"),
    "es": (
        *(
            "ado",
            "ada",
            "ados",
            "adas",
            "ido",
            "ida",
            "idos",
            "idas",
            "ando",
            "endo",
            "aron",
            "ieron",
            "ar",
            "er",
            "ir",
        ),
        *("ción", "mente", "ó", "é", "í"),
    ),
}
"""Endings that tell a form where no class is known."""
_LONG: Final = 5
"""Letters from which on a word's ending tells its form."""
_SHORTEST: Final = 2
"""Letters of the shortest beginning that is listed."""
_NEAR: Final = 4
"""Words on either side that are near a name."""
_APPOSED: Final = 9
"""Words of the longest insertion after a name that is read over: ", 34, of Dale,"."""
_START: Final = itemgetter(0)
_NAME: Final = "<name>"
_ADULT: Final = 18
_AGES: Final = 100


class Word(NamedTuple):
    """One word, sign or name of a text."""

    start: int
    text: str
    """In lower case; what kind of number it is, or that it is a name."""
    classes: tuple[str, ...]
    forms: tuple[str, ...]
    """The word itself where it is one of grammar, else its classes, else its ending."""


def _listed(lists: Mapping[str, str]) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    whole: dict[str, list[str]] = {}
    beginnings: dict[str, list[str]] = {}
    for name, listed in lists.items():
        for word in listed.split():
            (beginnings if word.endswith("*") else whole).setdefault(word.removesuffix("*"), []).append(name)
    return whole, beginnings


_LISTED: Final = {"en": _listed(senses_en.WORDS), "es": _listed(senses_es.WORDS)}
_SMALL: Final = {"en": function_words.ENGLISH, "es": function_words.SPANISH}


@lru_cache(maxsize=16)
def words(reading: Reading) -> tuple[Word, ...]:
    """Read a text's words, in order; a name is one of them."""
    return tuple(_words(reading))


def _words(reading: Reading) -> Iterator[Word]:
    name = Word(0, _NAME, (), (_NAME,))
    end = 0
    for person in names.find(reading):
        yield from _between(reading, end, max(end, person.start))
        yield name._replace(start=person.start)
        end = max(end, person.end)
    yield from _between(reading, end, len(reading.plain))


def _between(reading: Reading, first: int, last: int) -> Iterator[Word]:
    for match in _TOKEN.finditer(reading.plain, first, last):
        yield Word(match.start(), *_read(reading.language, match[0].lower()))


@lru_cache(maxsize=8192)
def _read(language: str, word: str) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    if word.isdigit():
        number = int(word) if len(word) < len(str(_AGES)) else _AGES
        kind = "<child>" if number < _ADULT else "<age>" if number < _AGES else "<number>"
        return kind, (), (kind,)
    classes = _classes(language, _BARE(word).removesuffix("'s"))
    if word in _SMALL[language] or not word[0].isalpha():
        return word, classes, (word,)
    return word, classes, classes[:3] or (_form(language, word),)


def _classes(language: str, word: str) -> tuple[str, ...]:
    whole, beginnings = _LISTED[language]
    found = list(whole.get(word, ()))
    for length in range(_SHORTEST, len(word) + 1):
        found += beginnings.get(word[:length], ())
    return tuple(dict.fromkeys(found))


def _form(language: str, word: str) -> str:
    if len(word) < _LONG:
        return "short"
    return next((f"-{each}" for each in _ENDINGS[language] if word.endswith(each)), "long")


def _within(reading: Reading, first: int, last: int) -> Sequence[Word]:
    read = words(reading)
    return read[bisect_left(read, first, key=_START) : bisect_left(read, last, key=_START)]


@lru_cache(maxsize=16)
def of_sentences(reading: Reading) -> tuple[tuple[str, ...], ...]:
    """The signs of each sentence, in order; read once for all the scales that weigh them."""
    return tuple(tuple(of_sentence(reading, *each)) for each in reading.sentences)


def of_sentence(reading: Reading, first: int, last: int) -> Iterator[str]:
    """Give the signs of one sentence: its classes, those of its language, and its words of grammar."""
    found = _within(reading, first, last)
    for name in _all(found):
        yield f"{MARK}{name}"
        yield f"{MARK}{reading.language} {name}"
    small = _SMALL[reading.language]
    for text in dict.fromkeys(word.text for word in found):
        if text in small or not text[0].isalpha():
            yield f"{MARK}word {text}"


def beside(reading: Reading, start: int, end: int) -> Iterator[tuple[str, float]]:
    """Give the signs of the words around a name: in its sentence, on either side, near it and in its clause, and in the sentences beside."""
    home = reading.home(start)
    first, last = reading.sentences[home]
    left, right = _within(reading, first, start), _within(reading, end, max(end, last))
    on = right[_inserted(right) :]
    told = {
        "here": _all((*left, *right)),
        "left": _all(left),
        "right": _all(right),
        "near left": _all(left[-_NEAR:]),
        "near right": _all(on[:_NEAR]),
        "left clause": _all(takewhile(_is_inside, reversed(left))),
        "right clause": _all(takewhile(_is_inside, on)),
        "last": left[-1].forms if left else ("start",),
        "next": right[0].forms if right else ("end",),
        "verb": on[0].forms if on else ("end",),
    }
    for where, signs in told.items():
        yield from ((f"{MARK}{where} {sign}", 0.5) for sign in signs)
    before = next((word.classes for word in reversed(left) if word.classes), ("none",))
    after = next((word.classes for word in on if word.classes), ("none",))
    yield from ((f"{MARK}{one} - {other}", 0.3) for one in before for other in after)
    for two in dict.fromkeys(pairwise(word.forms for word in on[:3])):
        yield from ((f"{MARK}{one} then {other}", 0.3) for one in two[0] for other in two[1])
    for step, where in ((1, "following"), (-1, "preceding")):
        if 0 <= home + step < len(reading.sentences):
            found = _within(reading, *reading.sentences[home + step])
            yield from ((f"{MARK}{where} {name}", 0.3) for name in _all(found))
            if found:
                yield from ((f"{MARK}{where} begins {form}", 0.3) for form in found[0].forms)


def _all(found: Iterable[Word]) -> Iterable[str]:
    return dict.fromkeys(name for word in found for name in word.classes)


def _is_inside(word: Word) -> bool:
    return word.text[0].isalpha() or word.text[0].isdigit() or word.text[0] == "<"


def _inserted(right: Sequence[Word]) -> int:
    """Count the words after a name that are inserted before the sentence goes on: "(34)", ", 34, of Dale,"."""
    at = 0
    for opening, closing in (("(", ")"), (",", ",")):
        if [word.text for word in right[at : at + 1]] == [opening]:
            ends = (here for here in range(at + 1, min(len(right), at + _APPOSED)) if right[here].text == closing)
            at = next(ends, at - 1) + 1
    return at
