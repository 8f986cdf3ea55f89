"""Protection of people and cases (rules C20 to C26): what a statement shouldn't tell without a decision.

Two sorts of finders: those that go by shape and the words beside it (phones, documents, plates, addresses, keys) read every language; those that go by meaning
(names, health, tactics, words that outrun the stage) read English and Spanish, can be wrong, and therefore ask. The option that lost is a model of
language: it would be better at names and worse at saying why, and it would be one more thing that must be there at night.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import Final

from commsbot.domain.checks.background import Background
from commsbot.domain.checks.note import Note
from commsbot.domain.checks.protection import (
    addresses,
    births,
    credentials,
    descriptions,
    documents,
    identity,
    keys,
    medical,
    minors,
    phones,
    plates,
    reading,
    stage,
    tactics,
    wording,
)
from commsbot.domain.checks.protection.naming import people
from commsbot.domain.checks.protection.reading import Found, Reading

__all__ = ["KINDS", "find", "notes"]

KINDS: Final = frozenset(wording.KINDS)
"""The kinds of all that is found here."""
_SHAPES: Final[tuple[Callable[[Reading], Iterator[Found]], ...]] = (
    credentials.find,
    documents.find,
    identity.find,
    births.find,
    plates.find,
    phones.find,
    addresses.find,
    keys.find,
)
"""In the order of how sure they are: where two claim the same characters, the earlier one keeps them."""
_MEANINGS: Final[tuple[Callable[[Reading], Iterator[Found]], ...]] = (
    medical.find,
    stage.find,
    tactics.find,
    descriptions.find,
)


def notes(text: str, about: Background) -> list[Note]:
    """Read a text for what it may not tell; notes stand in the order of the text."""
    found = sorted(find(text, about), key=lambda each: (each.start, each.end))
    return [_note(text, each, about.language) for each in found]


def find(text: str, about: Background) -> list[Found]:
    """Find what a text may not tell without a decision, each kind's findings without overlap."""
    read = reading.read(text, about)
    shapes = _apart((found for finder in _SHAPES for found in finder(read)), across=True)
    return shapes + _apart(
        chain(_persons(read), (found for finder in _MEANINGS for found in finder(read))), across=False
    )


def _persons(read: Reading) -> Iterator[Found]:
    """Find persons by name, and children by the rest where their sentence doesn't name them."""
    named = list(people.find(read))
    known = {read.sentence(found.start) for found in named if found.kind == "minor_identified"}
    yield from (found for found in minors.find(read) if read.sentence(found.start) not in known)
    yield from named


def _apart(found: Iterable[Found], *, across: bool) -> list[Found]:
    """Keep the first of those that overlap, of one kind or `across` kinds."""
    kept: list[Found] = []
    taken: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for each in found:
        spans = taken["" if across else each.kind]
        place = bisect_left(spans, (each.end, 0))
        # Those that are kept don't overlap, so the last that begins before this one's end is the only one that can reach into it.
        if place and spans[place - 1][1] > each.start:
            continue
        spans.insert(place, (each.start, each.end))
        kept.append(each)
    return kept


def _note(text: str, found: Found, language: str) -> Note:
    words = wording.FOUND_AGAIN if found.rule == wording.FOUND_AGAIN.rule else wording.KINDS[found.kind]
    return Note(
        words.rule,
        words.level,
        words.why,
        words.mend,
        kind=found.kind,
        words=text[found.start : found.end],
        span=(found.start, found.end),
        source=words.source,
        reasons=words.reasons,
        language=language,
    )
