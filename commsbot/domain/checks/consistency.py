"""What differs from what the incident last published, or from what others said (rules C10, C41, C55): numbers, places, times, states and instructions, side by side.

A change is often right, for things move on; what is wrong is a change that nobody noticed. So nothing here blocks, and where the text itself says that it
was otherwise ("earlier we said 3") nothing is said of it. English and Spanish; others say nothing. A matter is compared with the newest earlier text that
speaks of it. Percentages, ages, times and house numbers are no counts: only numbers that stand by what they count are compared.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache, lru_cache
from itertools import pairwise
from typing import Final, TypeAlias

import regex

from commsbot.domain.checks.background import Background
from commsbot.domain.checks.lexicon import matters
from commsbot.domain.checks.note import Level, Note
from commsbot.domain.checks.saying import Saying, msgids
from commsbot.domain.template import Phase

_MEND: Final = "If both are right, say what changed; else mend it."
_NUMBER: Final = Saying(
    "C10", "number", Level.WARNS,
    "Was “{was}”, now “{now}”.",
    _MEND,
    "Rules C10 and C55",
)  # fmt: skip
_PLACE: Final = Saying(
    "C10", "place", Level.WARNS,
    "The place was “{was}”, now it is “{now}”.",
    _MEND,
    "Rules C10 and C55",
)  # fmt: skip
_TIME: Final = Saying(
    "C10", "time", Level.WARNS,
    "Was “{was}”, now “{now}”.",
    _MEND,
    "Rules C10 and C55",
)  # fmt: skip
_STATE: Final = Saying(
    "C10", "state", Level.INFORMS,
    "Was “{was}”, now “{now}”: a change that people should be told of.",
    "Say that it changed, and since when.",
    "Rule C10",
)  # fmt: skip
_ORDER: Final = Saying(
    "C10", "instruction", Level.WARNS,
    "People were told “{was}”, now “{now}”.",
    "Say that the earlier instruction no longer holds, and for whom.",
    "Rules C10 and C15",
)  # fmt: skip
_REPEATED: Final = Saying(
    "C41", "repeated", Level.WARNS,
    "This warning says what the last one said: no new area, action or time.",
    "Send an update instead, or say what is new.",
    "Rule C41; EAS guidance of the Washington state board",
)  # fmt: skip
_SAME: Final = Saying(
    "C41", "same", Level.INFORMS,
    "This is nearly word for word what was published before.",
    "Say what changed, or that nothing did.",
    "Rule C10",
)  # fmt: skip
_OTHERS: Final = Saying(
    "C55", "others", Level.WARNS,
    "{source} says “{was}”, here it is “{now}”.",
    "Ask them, and say which is right; or answer their statement.",
    "Rule C55; people hear both",
)  # fmt: skip
MSGIDS: Final = msgids((_NUMBER, _PLACE, _TIME, _STATE, _ORDER, _REPEATED, _SAME, _OTHERS))

ALIKE: Final = 0.8
"""The share of pairs of words from which on two texts are nearly the same."""
_PAIR: Final = regex.compile(r"\w+")
_WORD: Final = regex.compile(r"[^\W\d_]+")
_CLOCK: Final = regex.compile(r"\b\d{1,2}[:.h]\d{2}\b|\b\d{1,2} ?[ap]\.? ?m\b", regex.IGNORECASE)
_NAMES: Final = regex.compile(r"(?<=[\p{L}\d,] )\p{Lu}[\p{L}'’]+(?: \p{Lu}[\p{L}'’]+)*")
_REACH: Final = 5
"""How many words before what is counted the number may stand."""
_DIGITS: Final = regex.compile(r"\d{1,6}|\d{1,3}(?:[.,]\d{3})+")
_THOUSANDS: Final = regex.compile(r"(?<![\w.:/-])\d{1,3} \d{3}$")
_LINKING: Final = regex.compile(r"[\p{L}'’-]+")
_ARTICLES: Final = frozenset({"a", "an", "another", "un", "una", "no"})
_PARTING: Final = frozenset({"and", "or", "but", "y", "o", "pero"})
Span: TypeAlias = tuple[int, int]


def notes(text: str, about: Background) -> list[Note]:
    """Put each thing that differs beside what was said last."""
    if about.language not in matters.NUMBERS:
        return []
    found = [*_differing(text, about), *_same(text, about)] if about.earlier else []
    found += [note for source, said in about.others for note in _others(text, about, source, said)]
    return sorted(found, key=lambda note: note.span or (0, 0))


def _differing(text: str, about: Background) -> Iterator[Note]:
    yield from _numbers(text, about)
    yield from _places(text, about)
    yield from _times(text, about)
    yield from _sides(text, about, matters.STATES, _STATE)
    yield from _sides(text, about, matters.ORDERS, _ORDER)


def _others(text: str, about: Background, source: str, said: str) -> Iterator[Note]:
    """Put what differs beside what somebody else told the same people; each says it of its own words, so overrides and listings keep them apart."""
    for note in _differing(text, replace(about, earlier=(said,))):
        values = {name: value for name, value in note.values if name in {"was", "now"}}
        yield _OTHERS.of(about, text, note.span or (0, 0), source=source, **values)


@lru_cache(maxsize=32)
def counts(text: str, language: str) -> Mapping[str, list[tuple[int, Span]]]:
    """Find what a text counts, by our own name of it: the numbers with their places."""
    found: dict[str, list[tuple[int, Span]]] = {}
    kinds = matters.COUNTED[language]
    for match in _WORD.finditer(text):
        kind = kinds.get(match[0].casefold())
        if kind and (number := _number(text, match.start(), language)):
            value, start = number
            found.setdefault(kind, []).append((value, (start, match.end())))
    return found


def _number(text: str, at: int, language: str) -> tuple[int, int] | None:
    """Go back word by word from what is counted to its number; gives value and place, None where there is none."""
    for _ in range(_REACH):
        start = max(text.rfind(" ", 0, at - 1), text.rfind("\n", 0, at - 1)) + 1
        word = text[start : at - 1].casefold()
        if word == "one" and text[:start].casefold().endswith("no "):
            return 0, start - len("no ")
        if word in matters.NUMBERS[language]:
            return matters.NUMBERS[language][word], start
        if _DIGITS.fullmatch(word):
            thousands = _THOUSANDS.search(text, max(0, start - 8), at - 1)
            start = thousands.start() if thousands else start
            return int(regex.sub(r"\D", "", text[start : at - 1])), start
        if not _LINKING.fullmatch(word) or word in _PARTING:
            return None
        at = start
    return None


def _numbers(text: str, about: Background) -> Iterator[Note]:
    now = counts(text, about.language)
    corrects = about.phase is Phase.CORRECTION or matters.CORRECTED[about.language].search(text) is not None
    named = _values(text, about.language) if corrects else set()
    for kind, found in now.items():
        before = next(((each, was[kind]) for each, was in _earlier(about) if kind in was), None)
        if before is None:
            continue
        earlier, told = before
        old = {value for value, _ in told}
        new = {value for value, _ in found}
        if old == new or old & named:
            continue
        value, span = next((each for each in found if each[0] not in old), found[0])
        if value not in old:
            yield _NUMBER.of(about, text, span, was=earlier[slice(*told[0][1])], now=text[slice(*span)])


def _values(text: str, language: str) -> set[int]:
    """All numbers that a text names, in digits or words, whatever they count."""
    known = matters.NUMBERS[language]
    words = {word for word in _PAIR.findall(text.casefold()) if word not in _ARTICLES}
    return {known[word] if word in known else int(word) for word in words if word in known or word.isdecimal()}


def _earlier(about: Background) -> Iterator[tuple[str, Mapping[str, list[tuple[int, Span]]]]]:
    return ((each, counts(each, about.language)) for each in about.earlier)


def _places(text: str, about: Background) -> Iterator[Note]:
    pattern = regex.compile(matters.PLACES[about.language])
    here = list(pattern.finditer(text))
    for earlier in about.earlier if here else ():
        there = list(pattern.finditer(earlier))
        if there:
            known = {match["place"].casefold() for match in there}
            if not any(match["place"].casefold() in known for match in here):
                yield _PLACE.of(about, text, here[0].span("place"), was=there[0]["place"], now=here[0]["place"])
            return


def _times(text: str, about: Background) -> Iterator[Note]:
    pattern = regex.compile(matters.MOMENTS[about.language], regex.IGNORECASE)
    if about.phase is Phase.CORRECTION or matters.CORRECTED[about.language].search(text):
        return
    told: dict[str, list[str]] = {}
    acts: dict[str, str] = {}
    for match in (match for each in about.earlier for match in pattern.finditer(each)):
        told.setdefault(match["act"].casefold(), []).append(_plain(match["time"]))
        acts.setdefault(match["act"].casefold(), match[0])
    for match in pattern.finditer(text):
        act = match["act"].casefold()
        if act in told and _plain(match["time"]) not in told[act]:
            yield _TIME.of(about, text, match.span("time"), was=acts[act], now=match[0])


def _plain(time: str) -> str:
    return "".join(char for char in time.casefold() if char in "0123456789ap")


def _sides(
    text: str, about: Background, table: dict[str, tuple[tuple[str, str, str], ...]], saying: Saying
) -> Iterator[Note]:
    """Find what stood on one side of a matter and now stands on the other only."""
    if matters.CORRECTED[about.language].search(text):
        return
    for _, one, other in table[about.language]:
        pattern = _either(one, other)
        now = {match.lastgroup: match for match in reversed(list(pattern.finditer(text)))}
        for earlier in about.earlier if len(now) == 1 else ():
            was = {match.lastgroup: match for match in reversed(list(pattern.finditer(earlier)))}
            if was:
                side, match = next(iter(now.items()))
                if side not in was:
                    told = next(iter(was.values()))
                    yield saying.of(about, text, match.span(), was=told[0], now=match[0])
                break


@cache
def _either(one: str, other: str) -> "regex.Pattern[str]":
    return regex.compile(rf"\b(?:(?P<one>{one})|(?P<other>{other}))\b", regex.IGNORECASE)


def _same(text: str, about: Background) -> Iterator[Note]:
    last = about.earlier[0]
    pairs, before = _pairs(text), _pairs(last)
    if not pairs or len(pairs & before) < ALIKE * len(pairs | before):
        return
    if about.phase is Phase.WARNING:
        if not _grows(text, last, about.language):
            yield _REPEATED.missing(about)
    elif about.phase is not Phase.NOTHING_NEW:
        yield _SAME.missing(about)


def _pairs(text: str) -> set[tuple[str, str]]:
    words = _PAIR.findall(text.casefold())
    return set(pairwise(words))


def _grows(text: str, last: str, language: str) -> bool:
    """Whether a warning names a place, a time or an instruction that the last one didn't."""
    for pattern in (_CLOCK, _NAMES):
        if set(pattern.findall(text)) - set(pattern.findall(last)):
            return True
    return any(
        regex.search(words, text, regex.IGNORECASE) and not regex.search(words, last, regex.IGNORECASE)
        for _, one, other in matters.ORDERS[language]
        for words in (one, other)
    )
