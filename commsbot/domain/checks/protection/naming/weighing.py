"""Which part a named person has in what happened, weighed over the whole text.

The cues of `parts` and the phrases of `beside` decide by what stands nearest. Here their decision is one sign among others: what the words before and
after the name, between it and other names, in the sentences around and in the whole text are about. The weights were fitted to the labelled texts.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from commsbot.domain.checks.protection.lexicon import part_signs, weights
from commsbot.domain.checks.protection.naming import ages, beside, children
from commsbot.domain.checks.protection.naming.names import Person
from commsbot.domain.checks.protection.naming.parts import Signs
from commsbot.domain.checks.protection.reading import Reading, compiled
from commsbot.domain.checks.protection.senses import beside as beside_it
from commsbot.domain.checks.protection.weighing import GUILT, HEALTH
from commsbot.domain.checks.protection.weighing import weigh as weigh_sentences
from commsbot.domain.template import Phase

CALM: Final = frozenset({Phase.EVENT, Phase.ROUTINE, Phase.STANDING, Phase.EXERCISE, Phase.TOMBSTONE})
"""Phases that tell of no harm, in which people are named for other reasons."""
_SIGNS: Final = {
    language: {name: compiled(words) for name, words in signs.items()}
    for language, signs in (("en", part_signs.ENGLISH), ("es", part_signs.SPANISH))
}
_GOES_ON: Final = {
    "en": re.compile(r"\W*(?:He|She|They|His|Her|Their|Him|No|Not|Nobody|None|Neither|Never|It)\b"),
    "es": re.compile(
        r"\W*(?:Él|Ella|Su|Sus|Le|Lo|La|Tiene|Tenía|Está|Estaba|Es|Era|Fue|Ha|Había|No|Sin|Aún|Todavía|Nadie|Se|Quedó|Sigue|Va|Iba|Podría|Perdi?|Perderá"
        r"|Sufr|Muri|Salió|Lleva|Puede)\b"
    ),
}
"""How a sentence begins that goes on about the person of the one before."""
_LABEL: Final = re.compile(r"([^.;:\n]{2,60}): (?:[\w' ]{0,12})?$")
_LAST: Final = re.compile(r"([^\W\d_]+|[,:(])\W*$")
_NEXT: Final = re.compile(r"('s|[,:;(?.!]|\W*[^\W\d_]+)")
_NEXT_WORD: Final = re.compile(r"\W*([^\W\d_]+)")
_SMALL: Final = frozenset(
    """is are was were be by of for with from to at in on the a an and or that who whose has had have will would said says his her their our my he she it named
    called as not no , : ( ) ; ? . 's es era fue de del a al por con en la el los las un una y que quien su sus se ha han está dijo llamado llamada
    como para desde según don doña mr mrs ms dr""".split()  # noqa: SIM905  a list of words reads best as words
)
"""Words without a meaning of their own whose place beside a name tells."""
_WEIGHTS: Final = {
    sign: tuple((kind, table[sign]) for kind, table in weights.PARTS.items() if sign in table)
    for sign in {sign for table in weights.PARTS.values() for sign in table}
}
PASSED: Final = "passed"
"""The sign of a name that what stands right beside it lets pass: a place's, or that of one who serves."""
_NEVER: Final = -9.0
_NEAR: Final = 28
_TELLING: Final = -0.7
"""What a sentence about health or guilt weighs at least."""
_CLOSE: Final = (6, 20, 60)
_FEW: Final = 3
"""Words before a name with which a sentence still begins with it."""


class Text(NamedTuple):
    """A text's signs with their places, sorted."""

    reading: Reading
    signs: Signs
    people: Sequence[Person]
    places: Sequence[tuple[int, int]]
    """Where each sign stands, and which of the language's signs it is."""
    health: Sequence[bool]
    """Whether each sentence sounds like one about health."""
    guilt: Sequence[bool]
    """Whether it sounds like one of guilt."""


def text(reading: Reading, signs: Signs, people: Sequence[Person]) -> Text:
    """Find every sign once."""
    places = (
        (match.start(), number)
        for number, words in enumerate(_SIGNS[reading.language].values())
        for match in words.finditer(reading.plain)
    )
    return Text(
        reading,
        signs,
        people,
        sorted(places),
        [each.weight > _TELLING for each in weigh_sentences(HEALTH, reading)],
        [each.weight > _TELLING for each in weigh_sentences(GUILT, reading)],
    )


def weigh(told: dict[str, float]) -> dict[str, float]:
    """Give each kind's weight, the log odds, of a person's signs."""
    found = dict.fromkeys(weights.PARTS, 0.0)
    for sign, value in told.items():
        for kind, weight in _WEIGHTS.get(sign, ()):
            found[kind] += weight * value
    if PASSED in told:
        found["minor_identified"] = _NEVER
    return found


def signs(about: Text, here: int, kinds: tuple[str, ...]) -> dict[str, float]:
    """Give the signs of one person: what the cues and phrases made of them, the name's own, and those of the words around."""
    person = about.people[here]
    found = dict.fromkeys(_own(about, person), 1.0)
    found |= dict.fromkeys((f"taken for {kind}" for kind in kinds), 1.0) if kinds else {"taken for nothing": 1.0}
    found |= dict(_around(about, here))
    return found | dict(beside_it(about.reading, person.start, person.end))


def passed(about: Text, here: int) -> dict[str, float]:
    """Give the signs of a person whom what stands right beside the name lets pass: that, and the words around."""
    person = about.people[here]
    return {PASSED: 1.0} | dict(beside_it(about.reading, person.start, person.end))


def _has(about: Text, start: int, end: int) -> list[str]:
    """Give the signs between two places, in the order in which the language lists them."""
    there = about.places[bisect_left(about.places, (start, 0)) : bisect_left(about.places, (end, 0))]
    names = tuple(_SIGNS[about.reading.language])
    return [names[number] for number in sorted({number for _, number in there})]


def _around(about: Text, here: int) -> Iterator[tuple[str, float]]:
    reading, person = about.reading, about.people[here]
    home = reading.home(person.start)
    start, end = reading.sentences[home]
    before = max([other.end for other in about.people[:here] if start <= other.end <= person.start], default=start)
    after = min([other.start for other in about.people[here + 1 :] if person.end <= other.start < end], default=end)
    for where, first, last in (
        ("before", start, person.start),
        ("after", person.end, end),
        ("right before", max(start, person.start - _NEAR), person.start),
        ("right after", person.end, min(end, person.end + _NEAR)),
        ("before it alone", before, person.start),
        ("after it alone", person.end, after),
        ("in its sentence", start, end),
    ):
        yield from ((f"{sign} {where}", 1.0) for sign in _has(about, first, last))
    yield from ((f"{sign} somewhere", 0.5) for sign in _has(about, 0, len(reading.plain)))
    for step, told in ((0, "here"), (1, "next")):
        if home + step < len(reading.sentences):
            if about.health[home + step]:
                yield f"health {told}", 1.0
            if about.guilt[home + step]:
                yield f"guilt {told}", 1.0
    yield from _small(reading.plain[start : person.start], reading.plain[person.end : end])
    if label := _LABEL.search(reading.plain, start, person.start):
        yield "labelled", 1.0
        yield from ((f"{sign} in its label", 1.0) for sign in _has(about, *label.span(1)))
    for step, told in ((1, "next"), (2, "later"), (-1, "earlier")):
        if 0 <= home + step < len(reading.sentences):
            yield from _beside(
                about, home + step, told, begins=len(reading.plain[start : person.start].split()) <= _FEW
            )


def _beside(about: Text, there: int, told: str, *, begins: bool) -> Iterator[tuple[str, float]]:
    first, last = about.reading.sentences[there]
    found = _has(about, first, last)
    yield from ((f"{sign} {told}", 0.5) for sign in found)
    if told == "later":
        return
    if any(first <= other.start < last for other in about.people):
        yield from ((f"{sign} {told}, of another", 0.5) for sign in found)
    if told == "next" and _GOES_ON[about.reading.language].match(about.reading.plain, first):
        yield from ((f"{sign} {told}, going on", 1.0) for sign in found)
    if told == "earlier" and begins:
        yield from ((f"{sign} {told}, going on", 0.7) for sign in found)


def _small(before: str, after: str) -> Iterator[tuple[str, float]]:
    if not before.strip():
        yield "first", 1.0
    for told, match in (
        ("after", _LAST.search(before.lower())),
        ("before", _NEXT.match(after.lower())),
        ("before word", _NEXT_WORD.match(after.lower())),
    ):
        if match and match[1].strip() in _SMALL:
            yield f"{told} {match[1].strip()}", 1.0


def _own(about: Text, person: Person) -> Iterator[str]:
    """Give what the name itself, its text and the phrases beside it are."""
    reading, cues = about.reading, about.signs
    before, after = reading.before(person.start, 90), reading.after(person.end, 90)
    yield "always"
    yield f"phase {reading.about.phase.value if reading.about.phase else 'unknown'}"
    yield f"{min(len(about.people) - 1, 2)} others"
    words = f"{min(person.words, 3)} words"
    yield words
    yield f"{words}, {'known' if person.given else 'unknown'}"
    age = ages.told(reading, person.start, person.end)
    yield "no age" if age is None else "child's age" if age < ages.ADULT else "adult's age"
    introduced = beside.is_introduced(before)
    part = cues.here(person.start, person.end)
    fell, staff = beside.fell(reading, person), beside.is_staff(reading, person)
    yield f"cue {part.role or 'none'}"
    yield f"cue {part.role or 'none'}, {sum(part.distance >= reach for reach in _CLOSE)} away"
    if role := beside.outright(reading, person):
        yield f"outright {role}"
    near = cues.nearby(person.start).role
    yield f"cue nearby {near or 'none'}{'' if part.role else ', none here'}"
    yield f"mostly {cues.at_large}"
    told = {
        "calm": reading.about.phase in CALM,
        "known": person.given,
        "titled": person.titled,
        "with Mrs": person.honorific,
        "perhaps a place": person.doubtful,
        "a minor's": ages.is_minor(reading.language, before, after, age, named=introduced),
        "a child beside": children.beside(reading, person, part, named=introduced),
        "staff": staff,
        "at a place": beside.is_place(before, after, person),
        "introduced": introduced,
        "charged": cues.is_charged(person.start),
        "harmed": cues.is_harmed(person.start),
        "arrested": cues.is_arrested(person.start),
        "harm told": cues.tells,
        "fell": fell,
        "staff who fell": fell and staff,
    }
    yield from (sign for sign, there in told.items() if there)
