"""Persons whom a text names: victims, suspects who aren't charged, witnesses and minors.

Those who speak or serve may be named: a title before the name says so, unless the same words say that the person was hurt (rule C20 holds for officers
too). A child who was hurt is both a minor and a victim, and a child under arrest both a minor and a suspect: each is a question of its own.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from commsbot.domain.checks.patterns import Pattern
from commsbot.domain.checks.protection.lexicon import roles
from commsbot.domain.checks.protection.naming import ages, beside, children, names, parts, weighing
from commsbot.domain.checks.protection.naming.names import Person
from commsbot.domain.checks.protection.naming.parts import Part, Signs
from commsbot.domain.checks.protection.reading import Found, Reading, compiled
from commsbot.domain.template import Phase

_KINDS: Final = {roles.VICTIM: "victim_named", roles.SUSPECT: "suspect_named_uncharged", roles.WITNESS: "tactics"}
_ASKED: Final = ("minor_identified", "victim_named", "suspect_named_uncharged")
_MINOR: Final = -0.7
_VICTIM: Final = -0.5
_BOTH: Final = -0.3
_SUSPECT: Final = -0.6
"""Weights above which each is asked about, and a victim who is a child."""
_NEAR: Final = 14
"""Characters within which a cue counts for a name that might be a place, or a speaker."""
_ALONE: Final = 9
"""Characters within which a cue makes one known word a person's name."""
_FOUND: Final = compiled(
    r"(?:been|was|were|is) (?:found|located|reunited)",
    r"(?:ha|han) (?:sido )?(?:encontrad|localizad|hallad|aparecid)[oa]s?",
    r"fue (?:encontrad|localizad|hallad)[oa]",
)
_AGED: Final = re.compile(r"^,? ?\(?(?:de |aged )?\d{1,3}(?: años)?\)?(?=,? \w)")
_CROSSING: Final = Pattern(r" (?:and|y|e|&|with|con|at) ")
_DENIED: Final = Pattern(r", (?:not|no|and not|y no|rather than) $")
_BETWEEN: Final = Pattern(r"(?: \([^)\n]{1,60}\))?(?:,|,? and|,? y| e| &| or| o)(?: (?:and|y|her|his|su|not|no|a))? ?")


def find(reading: Reading) -> Iterator[Found]:
    """Find the persons whom the text names and whom it may not name without a decision."""
    people = list(weighed(reading))
    asked: dict[str, set[str]] = {}
    for (person, kinds, _), weights in zip(people, _weights(reading, people), strict=True):
        words = set(reading.plain[person.start : person.end].split())
        chosen = tuple(kind for kind in _chosen(weights) if not words <= asked.get(kind, set()))
        for kind in chosen:
            asked.setdefault(kind, set()).update(words)
        for kind in chosen or (kind for kind in kinds if kind == _KINDS[roles.WITNESS]):
            found = kind == "victim_named" and _FOUND.search(reading.plain[slice(*reading.sentence(person.start))])
            yield Found(kind, person.start, person.end, "C26" if found else "")


def weighed(reading: Reading) -> Iterator[tuple[Person, tuple[str, ...], dict[str, float]]]:
    """Give each name with what cues and phrases make of it, and the signs of what its bearer's part is."""
    if reading.language not in parts.LANGUAGES:
        return
    people = names.find(reading)
    if not people:
        return
    signs = Signs(reading, [(person.start, person.end) for person in people])
    bodies = frozenset(
        reading.plain[person.start : person.end]
        for person in people
        if beside.is_institution(reading.before(person.start))
    )
    others = _passed_with(reading, people)
    told = [
        () if person in others or reading.plain[person.start : person.end] in bodies else _kinds(reading, signs, person)
        for person in people
    ]
    about = weighing.text(reading, signs, people)
    for here, kinds in enumerate(_shared(reading, people, told)):
        told_of = (
            weighing.signs(about, here, kinds)
            if kinds or not _is_passed(reading, people[here])
            else weighing.passed(about, here)
        )
        yield people[here], kinds, told_of


def _is_passed(reading: Reading, person: Person) -> bool:
    """Tell whether a name is a place's by what stands before it and no given name begins it, or one that serves or is denied."""
    before = reading.before(person.start, 90)
    place = not person.given and beside.is_place(before, reading.after(person.end, 90), person)
    return (
        place or beside.is_institution(before) or beside.is_staff(reading, person) or _DENIED.search(before) is not None
    )


def _weights(
    reading: Reading, people: list[tuple[Person, tuple[str, ...], dict[str, float]]]
) -> list[dict[str, float]]:
    """Give what each name weighs; those that are joined ("Pat and June Halloran") weigh as the mean of both."""
    found = [weighing.weigh(signs) for *_, signs in people]
    for here in range(1, len(people)):
        one, other = people[here - 1][0], people[here][0]
        if one.titled or other.titled or not _BETWEEN.fullmatch(reading.plain, one.end, max(one.end, other.start)):
            continue
        mean = {kind: (found[here - 1][kind] + found[here][kind]) / 2 for kind in found[here]}
        found[here - 1] = found[here] = mean
    return found


def _chosen(weights: dict[str, float]) -> Iterator[str]:
    """Choose the kinds that weigh enough: nobody is both hurt and suspected, and a child is hurt only where that weighs more."""
    minor, victim, suspect = (weights.get(kind, -9.0) for kind in _ASKED)
    if minor > _MINOR:
        yield "minor_identified"
    if suspect > _SUSPECT and suspect > victim:
        yield "suspect_named_uncharged"
    elif victim > (_BOTH if minor > _MINOR else _VICTIM):
        yield "victim_named"


def _passed_with(reading: Reading, people: Sequence[Person]) -> set[Person]:
    """Give the names that are joined to a place's, or to that of one who is thanked: "a crash at Jackson and Monroe"."""
    others: set[Person] = set()
    for one, other in pairwise(people):
        before = reading.before(one.start, 90)
        passed = (
            one in others
            or beside.is_place(before, reading.after(one.end), one)
            or beside.SPEECH_BEFORE.search(before)
            or (beside.is_staff(reading, one) and not beside.fell(reading, one))
        )
        joined = _CROSSING.fullmatch(reading.plain, one.end, max(one.end, other.start))
        if passed and joined and ages.after(reading.after(other.end)) is None:
            others.add(other)
    return others


def _shared(reading: Reading, people: Sequence[Person], told: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Give a name of which nothing is told what is told of the one it is joined to: "Brody and Paige Kimmel, 5 and 7"."""
    shared = list(told)
    for here in (*range(len(people) - 1, 0, -1), *range(1, len(people))):
        one, other = people[here - 1], people[here]
        if one.titled or other.titled or not _BETWEEN.fullmatch(reading.plain, one.end, max(one.end, other.start)):
            continue
        if bool(shared[here - 1]) != bool(shared[here]):
            blank = other if shared[here - 1] else one
            if not beside.is_place(reading.before(blank.start), reading.after(blank.end), blank):
                shared[here - 1] = shared[here] = shared[here - 1] or shared[here]
        elif "minor_identified" in shared[here] and "minor_identified" not in shared[here - 1]:
            shared[here - 1] = shared[here]
    return shared


def _kinds(reading: Reading, signs: Signs, person: Person) -> tuple[str, ...]:
    """Tell what the words around make of a person; empty where they make nothing that must be asked about."""
    before, after = reading.before(person.start, 90), reading.after(person.end, 90)
    age = ages.told(reading, person.start, person.end)
    if (age is None or age >= ages.ADULT) and not ages.is_childs(after) and beside.is_staff(reading, person):
        return _staff(reading, person)
    honored = beside.is_honored(reading, person)
    named = beside.is_introduced(before)
    minor = ages.is_minor(reading.language, before, after, age, named=named)
    part = signs.here(person.start, person.end)
    marked = named or age is not None or honored
    if person.words == 1 and _is_known_alone(reading, person, before, age, part):
        marked = named = True
    alone = (
        person.words == 1
        and not (person.given and (minor or marked))
        and not named
        and not honored
        and not ages.is_childs(after)
    )
    if alone or (not marked and beside.is_place(before, after, person)):
        return ()
    untold = age is None and not beside.has_trade(reading, person)
    if minor or (untold and children.beside(reading, person, part, named=named)):
        return ("minor_identified", *_besides(signs, person, part))
    return _adult(reading, signs, person, part, marked=marked)


def _staff(reading: Reading, person: Person) -> tuple[str, ...]:
    """Tell what is said of one who may be named for what they do: that they were hurt, or that they are suspected and no rumour is denied."""
    if beside.fell(reading, person):
        return ("victim_named",)
    accused = reading.about.phase is not Phase.RUMOUR and beside.is_accused(reading, person)
    return ("suspect_named_uncharged",) if accused else ()


def _besides(signs: Signs, person: Person, part: Part) -> tuple[str, ...]:
    """Tell what a minor is besides: somebody who was hurt, or who is under arrest."""
    if part.role in {"", roles.SUSPECT} and signs.is_arrested(person.start):
        return ("suspect_named_uncharged",)
    if part.role in {"", roles.VICTIM} and signs.is_harmed(person.start):
        return ("victim_named",)
    return ()


def _adult(reading: Reading, signs: Signs, person: Person, part: Part, *, marked: bool) -> tuple[str, ...]:
    before, after = reading.before(person.start, 90), reading.after(person.end, 90)
    spoke = beside.SPEECH.match(_AGED.sub("", after)) or beside.SPEECH_BEFORE.search(before)
    speaks = beside.SPEECH.match(after) and before.rstrip().endswith(",")
    if not marked and (speaks or (part.distance > _NEAR and (spoke or person.doubtful))):
        return ()
    role = beside.outright(reading, person) or part.role
    if not role and not spoke and not beside.has_trade(reading, person):
        role = signs.nearby(person.start).role
        sure = marked and (signs.tells or not beside.is_honored(reading, person))
        if not role and (sure or (person.given and reading.about.phase not in weighing.CALM | {None})):
            role = "" if signs.is_charged(person.start) else signs.at_large
    if role == roles.SUSPECT and signs.is_charged(person.start):
        return ()
    kind = _KINDS.get(role)
    return (kind,) if kind else ()


def _is_known_alone(reading: Reading, person: Person, before: str, age: int | None, part: Part) -> bool:
    """Tell whether one word is a person's name: an age or a role stands right beside it."""
    after = reading.after(person.end)
    known = person.given or names.is_known(reading.plain[person.start : person.end])
    role = beside.has_role(reading.language, before, after) or (
        part.distance <= _ALONE and not beside.is_place(before, after, person)
    )
    young = age is not None and age < ages.ADULT and reading.after(person.end, 2).strip()[:1] in {",", "("}
    return young or (known and role) or (bool(part.role) and beside.is_kin(before))
