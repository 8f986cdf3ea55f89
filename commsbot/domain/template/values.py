"""The values of a template: phases, fields, instructions, and who speaks."""

import hashlib
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TypeAlias

import rfc8785

from commsbot.domain import errors
from commsbot.domain.incident import Place


class Phase(StrEnum):
    """Where in an incident's life a statement stands, or that it belongs to none."""

    HOLDING = "holding"
    WARNING = "warning"
    UPDATE = "update"
    NOTHING_NEW = "nothing_new"
    NARROWING = "narrowing"
    ALL_CLEAR = "all_clear"
    CORRECTION = "correction"
    WITHDRAWAL = "withdrawal"
    FALSE_ALERT = "false_alert"
    WRONG_AREA = "wrong_area"
    RUMOUR = "rumour"
    REUNIFICATION = "reunification"
    APPEAL = "appeal"
    FOLLOW_UP = "follow_up"
    BRIEFING = "briefing"
    CLOSING = "closing"
    EXERCISE = "exercise"
    EVENT = "event"
    ROUTINE = "routine"
    STANDING = "standing"
    TOMBSTONE = "tombstone"


LAUNCHED = frozenset({Phase.HOLDING, Phase.WARNING, Phase.FALSE_ALERT, Phase.WRONG_AREA, Phase.ALL_CLEAR})
"""What the duty officer may launch alone in the night."""
REPEATED = frozenset({Phase.WARNING, Phase.FALSE_ALERT, Phase.ALL_CLEAR})
"""What is sent again, marked as a repeat, where nobody knows whether it went out (promise 2)."""
STANDING = frozenset({Phase.STANDING, Phase.TOMBSTONE})
"""What the service may say by itself (promise 1): only clock times and links may be filled in."""


class FieldType(StrEnum):
    """What kind of answer a field takes."""

    TEXT = "text"
    CHOICE = "choice"
    PLACE = "place"
    CLOCK_TIME = "clock_time"
    DURATION = "duration"
    NUMBER = "number"
    PHONE = "phone"
    LINK = "link"
    PERSON = "person"


class Sensitivity(StrEnum):
    """Who may see an answer before a decision makes it public."""

    PUBLIC = "public"
    INTERNAL = "internal"
    PROTECTED = "protected"


class Crossing(StrEnum):
    """How an answer gets into another language."""

    NAME = "name"
    CHOICE = "choice"
    NUMBER = "number"
    TIME = "time"
    FREE = "free"


class Effect(StrEnum):
    """What an answer does beyond the text: promises and instructions are obligations until kept or lifted (promise 8)."""

    NONE = ""
    PROMISES = "promises"
    """A clock time: we will speak again by then."""
    OPENS = "opens"
    """Instruction keys that this statement tells people to follow."""
    STANDS = "stands"
    """Instruction keys that it repeats as still open."""
    LIFTS = "lifts"
    """Instruction keys that it ends."""


@dataclass(frozen=True, slots=True)
class Text:
    """Free words and the language that they were written in."""

    words: str
    language: str


@dataclass(frozen=True, slots=True)
class Blank:
    """A place left open in a standing statement, filled with a clock time or a link at each use."""


@dataclass(frozen=True, slots=True)
class Count:
    """A number with who gave it and as of when: figures change, and a reader must see how old one is."""

    number: int
    source: str
    at: datetime

    def __str__(self) -> str:
        return f"{self.number}, {self.source}, {self.at:%Y-%m-%d %H:%M}"


@dataclass(frozen=True, slots=True)
class Person:
    """A person's name with who agreed that it is published, and when (rule C23); texts carry the name alone."""

    words: str
    agreed: str
    at: datetime

    def __str__(self) -> str:
        return f"{self.words}; {self.agreed}, {self.at:%Y-%m-%d %H:%M}"


@dataclass(frozen=True, slots=True)
class Review:
    """Who read the words of a language and stands by them, and on which day (ISO)."""

    by: str
    on: str


Value: TypeAlias = Text | Place | Blank | Count | Person | datetime | timedelta | int | str | tuple[str, ...]
"""Choice keys, phones, links and names are `str`; a choice of several is a tuple of keys; times are aware."""
Facts: TypeAlias = Mapping[str, Value]
"""Answers by field name. A translation of free text stands beside it as `name@language`."""
Phrases: TypeAlias = Mapping[str, str]
"""Words by language tag."""


@dataclass(frozen=True, slots=True)
class Option:
    """One answer that a choice offers."""

    key: str
    words: Phrases
    """As it reads in the text; may be empty where the template words it."""
    label: Phrases
    """As it reads on a button: 28 characters at most."""
    brief: Phrases = field(default_factory=dict)
    """The words for where room is scarce; empty where the words are short enough."""


@dataclass(frozen=True, slots=True)
class Instruction:
    """Something that people are told to do, and the words that end it."""

    key: str
    phrase: Phrases
    """May name the place as `{place}`."""
    lift: Phrases
    label: Phrases
    brief: Phrases = field(default_factory=dict)
    """The phrase for where room is scarce; empty where the phrase is short enough."""

    def at(self, place: str) -> "Instruction":
        """Name the place in its words."""
        phrase = {tag: words.replace("{place}", place) for tag, words in self.phrase.items()}
        lift = {tag: words.replace("{place}", place) for tag, words in self.lift.items()}
        brief = {tag: words.replace("{place}", place) for tag, words in self.brief.items()}
        return replace(self, phrase=phrase, lift=lift, brief=brief)


PLACES = ("area", "place", "incident_place")
"""Where an instruction takes its place from: the first of these facts that is there."""


def place_of(facts: "Facts") -> str:
    """Name the place that a statement's instructions are about; empty where it has none."""
    known = [facts.get(name) for name in PLACES]
    return next((place.words for place in known if isinstance(place, Place)), "")


@dataclass(frozen=True, slots=True)
class Field:
    """One thing that a template asks."""

    name: str
    type: FieldType
    question: Phrases
    example: Phrases
    required: bool = False
    default: str = ""
    """Where the first answer comes from; see `first_answers`. Empty: nowhere, the person answers."""
    sensitivity: Sensitivity = Sensitivity.PUBLIC
    gate: str = ""
    """The rule that must be met before this may be published, such as `next_of_kin`; empty for none."""
    crossing: Crossing = Crossing.NAME
    options: tuple[Option, ...] = ()
    many: bool = False
    """Whether several options may be chosen."""
    most: Mapping[str, int] = field(default_factory=dict)
    """The longest answer in characters, by language."""
    effect: Effect = Effect.NONE
    past: bool = False
    """Whether it asks for a time that lies behind; see `plan.read`."""
    quotes: bool = False
    """Whether it asks for words that were said: those of the statement that is put right are offered."""
    sourced: bool = False
    """Whether a number must say who gave it and as of when."""

    def option(self, key: str) -> Option | None:
        """Find an option by its key."""
        return next((option for option in self.options if option.key == key), None)


@dataclass(frozen=True, slots=True)
class Pairs:
    """Ids of the templates that undo a warning; a warning without them can't be loaded."""

    all_clear: str = ""
    false_alert: str = ""
    wrong_area: str = ""


@dataclass(frozen=True, slots=True)
class CapMapping:
    """How the template maps to the Common Alerting Protocol 1.2; empty where it isn't an alert."""

    category: str = ""
    event: str = ""
    """The US event code where one fits, such as `CEM`."""
    response: str = ""
    urgency: str = ""
    severity: str = ""
    certainty: str = ""


@dataclass(frozen=True, slots=True)
class Template:
    """One phase, for one incident type or for all, in every language that it has."""

    id: str
    """`holding`, `active_attacker/warning`, `routine/event`, `standing/overdue`."""
    phase: Phase
    incident_type: str
    """The incident type that it is written for; empty where it serves all."""
    title: Phrases
    languages: tuple[str, ...]
    fields: tuple[Field, ...]
    instructions: tuple[Instruction, ...] = ()
    pairs: Pairs = field(default_factory=Pairs)
    cap: CapMapping = field(default_factory=CapMapping)
    owner: str = ""
    review: str = ""
    """The date (ISO) by which somebody must read it again."""
    guidance: tuple[str, ...] = ()
    """What the wording rests on."""
    digest: str = ""
    """SHA-256 over the source files, in hex: what exactly was used."""
    reviews: Mapping[str, Review | None] = field(default_factory=dict)
    """Who reviewed its words, by language; None where nobody did, or not as they read now."""

    def field(self, name: str) -> Field:
        """Find a field by name; raises `NotFound`."""
        for one in self.fields:
            if one.name == name:
                return one
        raise errors.NotFound(what="field", name=name)

    def missing(self, facts: Facts) -> tuple[Field, ...]:
        """List the required fields that have no answer, in the order in which they are asked; a map point alone is no place in words."""
        return tuple(one for one in self.fields if one.required and _unsaid(facts.get(one.name)))

    def touched(self, effect: Effect, facts: Facts) -> tuple[Instruction, ...]:
        """List the instructions that these answers open, repeat or lift; an option that tells nobody to do anything isn't one."""
        keys = {key for one in self.fields if one.effect is effect for key in _keys(self.settled(facts).get(one.name))}
        return tuple(one.at(place_of(facts)) for one in self.instructions if one.key in keys)

    def offered(self, one: Field, standing: Container[str], chosen: Value | None) -> tuple[Option, ...]:
        """List what is worth offering: of the instructions that an answer lifts or repeats, those that stand (`standing`) or were chosen."""
        if one.effect not in {Effect.LIFTS, Effect.STANDS}:
            return one.options
        told, kept = {each.key for each in self.instructions}, _keys(chosen)
        return tuple(each for each in one.options if each.key not in told or each.key in standing or each.key in kept)

    def settled(self, facts: Facts) -> Facts:
        """Resolve what contradicts itself: an instruction that is said to stand isn't lifted by the same text, whose default lifts all."""
        stand = {key for one in self.fields if one.effect is Effect.STANDS for key in _keys(facts.get(one.name))}
        lifted = {
            one.name: _keys(facts[one.name]) for one in self.fields if one.effect is Effect.LIFTS and one.name in facts
        }
        return {**facts, **{name: tuple(key for key in keys if key not in stand) for name, keys in lifted.items()}}

    def promised(self, facts: Facts) -> datetime | None:
        """When these answers promise the next word; None where they promise nothing."""
        times = [facts.get(one.name) for one in self.fields if one.effect is Effect.PROMISES]
        return min((time for time in times if isinstance(time, datetime)), default=None)


def _unsaid(value: Value | None) -> bool:
    return value is None or (isinstance(value, Place) and not value.words.strip())


def _keys(value: Value | None) -> tuple[str, ...]:
    match value:
        case str():
            return (value,)
        case tuple():
            return value
        case _:
            return ()


@dataclass(frozen=True, slots=True)
class Sender:
    """Who speaks, in the words and the zone that every statement uses; given once, when the library loads."""

    name: Phrases
    short: Phrases
    emergency_number: str
    official_page: str
    """The agency's page; a statement's own address takes its place once one is allocated."""
    zone: str
    """An IANA name such as `America/New_York`."""
    exercise: bool = False
    """Whether the running service is an exercise: every text begins and ends with the mark."""


def source_digest(files: Iterable[tuple[str, bytes]]) -> str:
    """Digest a template's files as (name, bytes), in any order: SHA-256 of RFC 8785 of their sorted names and SHA-256."""
    listed = sorted([name, hashlib.sha256(data).hexdigest()] for name, data in files)
    return hashlib.sha256(rfc8785.dumps({"format": "commsbot template 1", "files": listed})).hexdigest()
