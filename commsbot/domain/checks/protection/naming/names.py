"""Names of persons in a text: where they stand, and what in the name itself says of whom it is.

No list of names is complete and none is needed: a run of capitals may be a name where it holds no street, no body and no brand; whether it is one, what
stands beside it decides. Where a draft is written in small letters, a given name with a word after it counts where a role introduces it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from commsbot.domain.checks.patterns import Pattern
from commsbot.domain.checks.protection.lexicon import beside_names, given_names, openers, person_words
from commsbot.domain.checks.protection.reading import UPPER, Reading, Words, any_of

_PARTICLES: Final = beside_names.PARTICLES
_PARTICLE: Final = any_of(*sorted(_PARTICLES))
_ACCENTS: Final = str.maketrans("áéíóúü", "aeiouu")
_RUN: Final = Pattern(
    rf"(?<![\w@#/\-])[{UPPER}][\w'\-]*\.?"
    rf"(?:[ ]+(?:{_PARTICLE}[ ]+){{0,3}}(?:\"[\w' .\-]{{1,16}}\" )?(?:[{UPPER}][\w'\-]*\.?|\"[{UPPER}]\.?\")){{0,7}}"
)
_LOG: Final = Pattern(rf"(?<!\w)(?P<last>[{UPPER}]{{3,20}}), (?P<first>[{UPPER}][a-zà-ÿ]{{1,20}})\b")
_SMALL: Final = Pattern(
    r"(?:\b(?:victim|deceased|suspect|driver|man|woman|gunman|shooter|missing|named|called|identified as|arrested|detained|body of|death of|family of|looking for|seen|wife|husband|father|mother|cyclist|pedestrian|hiker"
    r"|víctima|fallecid[oa]|sospechos[oa]|conductora?|hombre|mujer|desaparecid[oa]|identificad[oa] como|cuerpo de|muerte de|familia de|busca a|detenid[oa]|detuvieron a|arrestaron a|llamad[oa]|esposa|esposo|padre|madre)[,:]? (?:is |was |es |era |a )?)"
    r"(?P<name>(?P<given>[a-zà-ÿ]{3,15})(?: [a-zà-ÿ][a-zà-ÿ'\-]{1,20}){1,2})(?=[,.;:!?\n]| (?:was|is|has|had|who|died|from|of|near|in|on|at|and|fue|murió|es|era|que|de|en|y|cerca|tras|por)\b|$)"
)
_SURNAMES: Final = given_names.SURNAMES | {name.translate(_ACCENTS) for name in given_names.SURNAMES}
"""Whoever writes names in small letters leaves out their accents too."""
_SMALL_PAIR: Final = Pattern(r"\b([a-zà-ÿ]{3,15})(?= ([a-zà-ÿ]{4,20})\b)")
_TOKEN: Final = Pattern(r"[\w'\-]+\.?|\"[\w.]{1,2}\"")
TITLE: Final = Words(rf"^{any_of(*person_words.STAFF_TITLES)}\.?$")
_HONORIFIC: Final = Pattern(r"^(?:Mr|Mrs|Ms|Miss|Sr|Sra|Srta|Don|Doña|Señora?)\.?$")
_NO_INITIAL: Final = Pattern(rf"\b{any_of(*beside_names.NO_INITIAL)} $", re.IGNORECASE)
_NUMBER: Final = Pattern(r"\d[a-zA-Z]? $")
_QUOTED: Final = Pattern(r"[\"«](?P<words>[^\"«»\n]{3,60})[\"»]")
_SMALL_WORD: Final = Pattern(r"(?:^|[ '])[a-zà-ÿ][\w]{3,}")


@dataclass(frozen=True, slots=True)
class Person:
    """A run of words that may be a person's name."""

    start: int
    end: int
    words: int
    given: bool
    """Begins with a given name or ends with a surname that is known."""
    titled: bool = False
    """A title of those who serve or speak stands in the same run of capitals."""
    doubtful: bool = False
    """Holds a word that is a place's as often as a surname."""
    honorific: bool = False


@lru_cache(maxsize=16)
def find(reading: Reading) -> tuple[Person, ...]:
    """Give all that may be persons' names, in the order of the text."""
    plain = reading.plain
    titles = [match.span() for match in _QUOTED.finditer(plain) if _is_title(match["words"])]
    special = [*_inverted(plain), *_in_small_letters(plain)]
    taken = {at for person in special for at in range(person.start, person.end)}
    found = [
        person
        for person in (*(each for each in _runs(plain) if not taken & {each.start, each.end - 1}), *special)
        if not any(first < person.start and person.end < last for first, last in titles)
        and not reading.may_be_named(person.start, person.end)
    ]
    return tuple(sorted(found, key=lambda person: person.start))


def bare(token: str) -> str:
    """Give a word of a name as the lists write it."""
    return token.casefold().removesuffix("'s").strip(".'\"")


def is_known(word: str) -> bool:
    """Tell whether a word is a given name or a surname that is listed."""
    return bare(word) in given_names.GIVEN or bare(word) in given_names.SURNAMES


def _is_title(words: str) -> bool:
    """Tell whether quoted words are a work's title: several words, none of them long and in small letters."""
    return (
        len(words.split()) > (2 if words.startswith(("El ", "La ")) else 1)
        and not _SMALL_WORD.search(words)
        and words[0].isupper()
    )


def _inverted(plain: str) -> Iterator[Person]:
    found = list(_LOG.finditer(plain))
    for match in found:
        if len(found) > 1 or bare(match["first"]) in given_names.GIVEN:
            yield Person(match.start(), match.end(), 2, given=True)


def _in_small_letters(plain: str) -> Iterator[Person]:
    for match in _SMALL_PAIR.finditer(plain):
        if match[1] in given_names.GIVEN and match[2] in _SURNAMES:
            yield Person(match.start(), match.end(2), 2, given=True)
    for match in _SMALL.finditer(plain):
        words = match["name"].split()
        if match["given"] in given_names.GIVEN and not set(words[1:]) & person_words.NOT_NAMES:
            yield Person(match.start("name"), match.end("name"), len(words), given=True)


def _runs(plain: str) -> Iterator[Person]:
    for run in _RUN.finditer(plain):
        yield from _split(plain, run)


def _split(plain: str, run: re.Match[str]) -> Iterator[Person]:
    """Cut a run of capitals where a word stands that is no part of a name."""
    group: list[re.Match[str]] = []
    staff = honorific = False
    for token in _TOKEN.finditer(plain, run.start(), run.end()):
        word = bare(token[0])
        initial = len(word) == 1 or (len(token[0]) <= 3 and token[0].endswith("."))
        quoted = bool(group) and plain[token.start() - 1 : token.start()] == '"'
        title, honored = bool(TITLE.match(token[0].rstrip("."))), bool(_HONORIFIC.match(token[0]))
        stop = token[0][0].isupper() and word in person_words.NOT_NAMES and not (initial and group)
        if not quoted and (title or honored or stop or _is_acronym(token[0], word)):
            if not stop or title or not _heads_a_place(word, plain[token.end() : run.end()]):
                yield from _person(plain, group, titled=staff, honorific=honorific)
            group, staff, honorific = [], title, honored
            continue
        group.append(token)
        if (token[0].endswith(".") and not initial) or token[0].endswith("'s"):
            yield from _person(plain, group, titled=staff, honorific=honorific)
            group, staff, honorific = [], False, False
    yield from _person(plain, group, titled=staff, honorific=honorific)


def _heads_a_place(word: str, rest: str) -> bool:
    """Tell whether a word makes what stands before it a place's name: "Oak Street", "Brantley Middle School"."""
    last = bare(rest.rsplit(maxsplit=1)[-1]) if rest.strip() else ""
    return (
        word in person_words.NOT_PERSON
        or last in person_words.NOT_PERSON
        or (last in person_words.NOT_NAMES and word in beside_names.RANKS)
    )


def _is_acronym(token: str, word: str) -> bool:
    return len(word) > 1 and token.rstrip(".").isupper() and word not in given_names.GIVEN and len(word) <= 4


def _person(plain: str, group: list[re.Match[str]], *, titled: bool, honorific: bool) -> Iterator[Person]:
    for at, token in enumerate(group[1:-1], 1):
        if token[0] in {"y", "e"} and bare(group[at + 1][0]) in given_names.GIVEN:
            yield from _person(plain, group[:at], titled=titled, honorific=honorific)
            group = group[at + 1 :]
            break
    if len(group) > 2 and not is_known(group[0][0]) and _is_first(plain, group[0]):
        rest = group[1:]
        while bare(rest[0][0]) in _PARTICLES and len(rest) > 1:
            rest = rest[1:]
        group = rest if bare(rest[0][0]) in given_names.GIVEN else group
    if group and bare(group[0][0]) in openers.WORDS and _is_first(plain, group[0]):
        group = group[1:]
    while group and bare(group[-1][0]) in _PARTICLES:
        group = group[:-1]
    while group and (bare(group[0][0]) in _PARTICLES or _is_a_doors(plain, group[0])):
        group = group[1:]
    if not group or any(char.isdigit() for token in group for char in token[0]):
        return
    words = [bare(token[0]) for token in group if bare(token[0]) not in _PARTICLES]
    if max(map(len, words)) == 1:
        return
    given = _is_given(words)
    places = [word for word in words if word in person_words.NOT_PERSON]
    start, last = group[0].start(), group[-1]
    if (places and not _is_in_spite_of(words, places, given=given)) or _is_no_name(
        plain[max(0, start - 16) : start], given=given
    ):
        return
    if not given and len(words) > 1 and plain[start : last.end()].isupper():
        return
    if len(group) == 1 and last[0].endswith("'s") and plain[last.end() : last.end() + 2].strip().istitle():
        return
    initial = len(words) > 1 and len(words[-1]) == 1
    end = last.end() - (0 if initial else len(last[0]) - len(last[0].removesuffix("'s").rstrip(".'")))
    yield Person(start, end, len(words), given, titled, bool(places), honorific)


def _is_given(words: list[str]) -> bool:
    """Tell whether words begin as a person's name does or end so: a given name, an initial, a surname that is known."""
    if words[0].partition("-")[0] in given_names.GIVEN:
        return True
    if len(words) == 1 or {words[0], words[-1]} & person_words.NOT_PERSON:
        return False
    return (len(words) == 2 and len(words[0]) == 1) or words[-1] in given_names.SURNAMES


def _is_in_spite_of(words: list[str], places: list[str], *, given: bool) -> bool:
    return given and len(words) > 1 and words[0] not in places and beside_names.SURNAMES_TOO.issuperset(places)


def _is_first(plain: str, token: re.Match[str]) -> bool:
    """Tell whether a word has its capital from the beginning of a sentence: "Cleaner Ana Ruiz"."""
    return not plain[max(0, token.start() - 3) : token.start()].strip(" \n\"'«¿¡(").strip(".:!?-")


def _is_a_doors(plain: str, token: re.Match[str]) -> bool:
    """Tell whether a single letter is a door's or a class's."""
    return len(bare(token[0])) == 1 and bool(_NO_INITIAL.search(plain, max(0, token.start() - 16), token.start()))


def _is_no_name(before: str, *, given: bool) -> bool:
    """Tell whether the number of a house stands before."""
    return bool(_NUMBER.search(before)) and not given
