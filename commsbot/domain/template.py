"""What a message template asks, opens and lifts, and what an answer must be: values only, no file and no Jinja here.

A field says how it crosses languages, because a statement goes out in several at once and nobody translates at night: a *name* goes as it is, a
*choice* is translated in the template's own file, a *number* and a *time* are formatted, and *free* text stays in the language that it was written in:
its sentence is left out of the others. A warning whose meaning needs free text is refused when the library loads, not when people wait.
"""

import hashlib
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Any, TypeAlias

import regex
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


LAUNCHED = frozenset({Phase.HOLDING, Phase.WARNING, Phase.FALSE_ALERT, Phase.ALL_CLEAR})
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


Value: TypeAlias = Text | Place | Blank | datetime | timedelta | int | str | tuple[str, ...]
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


@dataclass(frozen=True, slots=True)
class Instruction:
    """Something that people are told to do, and the words that end it."""

    key: str
    phrase: Phrases
    """May name the place as `{place}`."""
    lift: Phrases
    label: Phrases

    def at(self, place: str) -> "Instruction":
        """Name the place in its words."""
        phrase = {tag: words.replace("{place}", place) for tag, words in self.phrase.items()}
        lift = {tag: words.replace("{place}", place) for tag, words in self.lift.items()}
        return replace(self, phrase=phrase, lift=lift)


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

    def field(self, name: str) -> Field:
        """Find a field by name; raises `NotFound`."""
        for one in self.fields:
            if one.name == name:
                return one
        raise errors.NotFound(what="field", name=name)

    def instruction(self, key: str) -> Instruction:
        """Find an instruction by key; raises `NotFound`."""
        for one in self.instructions:
            if one.key == key:
                return one
        raise errors.NotFound(what="instruction", name=key)

    def missing(self, facts: Facts) -> tuple[Field, ...]:
        """List the required fields that have no answer, in the order in which they are asked."""
        return tuple(one for one in self.fields if one.required and one.name not in facts)

    def touched(self, effect: Effect, facts: Facts) -> tuple[Instruction, ...]:
        """List the instructions that these answers open, repeat or lift; an option that tells nobody to do anything isn't one."""
        keys = {key for one in self.fields if one.effect is effect for key in _keys(facts.get(one.name))}
        return tuple(one.at(place_of(facts)) for one in self.instructions if one.key in keys)

    def promised(self, facts: Facts) -> datetime | None:
        """When these answers promise the next word; None where they promise nothing."""
        times = [facts.get(one.name) for one in self.fields if one.effect is Effect.PROMISES]
        return min((time for time in times if isinstance(time, datetime)), default=None)


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


# --- first answers ---------------------------------------------------------------------------------------------------

_IN_MINUTES = regex.compile(r"in (\d+) min")
SOURCES = (
    "now",
    "incident.place",
    "incident.type",
    "incident.opened_at",
    "official_page",
    "open_instructions",
    "last",
    "last.at",
)
"""Names that a field's `default` may take its first answer from, beside `in 30 min` and `=value`."""


def is_default(text: str) -> bool:
    """Whether a field's `default` is written in a way that `first_answers` knows."""
    return not text or text in SOURCES or text.startswith("=") or _IN_MINUTES.fullmatch(text) is not None


def first_answers(template: Template, sources: Facts, now: datetime, last: Facts | None = None) -> dict[str, Value]:
    """Fill what can be filled before anybody is asked; a default never invents a fact.

    `sources` holds what is known (`SOURCES`: place, type, open instructions ...), `last` the facts of the incident's last statement, taken where a default
    says `last`. `in 30 min` counts from `now` and is rounded up to five minutes, so that the promise reads well. What isn't known stays unanswered.
    """
    known = {"now": now, **sources}
    answers: dict[str, Value] = {}
    for one in template.fields:
        if one.default.startswith("="):
            answers[one.name] = (one.default[1:],) if one.many else one.default[1:]
        elif minutes := _IN_MINUTES.fullmatch(one.default):
            answers[one.name] = _round_up(now + timedelta(minutes=int(minutes[1])))
        elif one.default == "last":
            answers |= {name: value for name, value in (last or {}).items() if name.split("@")[0] == one.name}
        elif one.default and known.get(one.default) not in {None, ()}:
            answers[one.name] = known[one.default]
    return answers


def _round_up(at: datetime) -> datetime:
    """Round up to five minutes on the clock; zones with odd offsets are whole quarters of an hour today."""
    floor = at.replace(minute=at.minute - at.minute % 5, second=0, microsecond=0)
    return floor if floor == at else floor + timedelta(minutes=5)


# --- answers ---------------------------------------------------------------------------------------------------------

_HIDDEN = regex.compile(r"[\p{Cc}\p{Cs}\p{Co}\p{Cn}\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]")
_PHONE = regex.compile(r"\+?[0-9][0-9 ().-]{1,20}[0-9]|[0-9]{3}")
_LINK = regex.compile(r"https?://[\w-]+(\.[\w-]+)*(:\d+)?(/\S*)?")
_DURATION = regex.compile(
    r"(?:(\d{1,3}) ?(?:h|hr|hrs|hours?|horas?))? ?(?:(\d{1,3}) ?(?:m|min|mins|minutes?|minutos?))?",
    flags=regex.IGNORECASE,
)


def coerce(asked: Field, raw: object, *, language: str, clock: Callable[[str], datetime] | None = None) -> Value:
    """Make an answer of what somebody typed, tapped or shared; raises `WrongAnswer` or one of its kin, naming what would be right.

    `language` is that of the person's words. `clock` reads a clock time (the plan's grammar with now and zone); without it only an aware datetime is taken.
    """
    name = asked.question.get(language) or asked.name
    match asked.type:
        case FieldType.CLOCK_TIME:
            return _clock_time(asked, name, raw, language, clock)
        case FieldType.PLACE:
            return raw if isinstance(raw, Place) else Place(_words(asked, name, raw, language))
        case FieldType.CHOICE:
            return _choice(asked, name, raw, language)
        case FieldType.NUMBER:
            words = str(raw).strip().replace(",", "").replace(" ", "")
            if not words.isascii() or not words.isdigit() or len(words) > 12:
                raise errors.NotANumber(field=name, given=raw)
            return int(words)
        case FieldType.DURATION:
            return _duration(name, raw)
        case FieldType.PHONE:
            words = _words(asked, name, raw, language)
            if not _PHONE.fullmatch(words):
                raise errors.NotAPhone(field=name, given=words)
            return words
        case FieldType.LINK:
            words = str(raw).strip()
            if not _LINK.fullmatch(words):
                raise errors.NotALink(field=name, given=words)
            return words
        case _:
            words = _words(asked, name, raw, language)
            return Text(words, language) if asked.crossing is Crossing.FREE else words


def _words(asked: Field, name: str, raw: object, language: str) -> str:
    """Normalise words to NFC, one blank line at most, and refuse what a reader can't see."""
    if not isinstance(raw, str):
        raise errors.WrongAnswer(field=name, given=raw, example=asked.example.get(language, ""))
    text = unicodedata.normalize("NFC", raw.replace("\r\n", "\n").replace("\t", " ")).strip()
    text = regex.sub(r" *\n *", "\n", regex.sub(r"\n{3,}", "\n\n", text))
    if asked.type is not FieldType.TEXT or asked.crossing is not Crossing.FREE:
        text = " ".join(text.split())
    if not text:
        raise errors.EmptyAnswer(field=name)
    if hidden := _HIDDEN.search(text.replace("\n", "")):
        raise errors.HiddenCharacter(field=name, character=f"U+{ord(hidden[0]):04X}")
    most = asked.most.get(language)
    if most is not None and len(text) > most:
        raise errors.AnswerTooLong(field=name, count=len(text), most=most)
    return text


def _clock_time(
    asked: Field, name: str, raw: object, language: str, clock: Callable[[str], datetime] | None
) -> datetime:
    at = clock(raw) if clock and isinstance(raw, str) else raw
    if not isinstance(at, datetime) or at.tzinfo is None:
        raise errors.WrongAnswer(field=name, given=raw, example=asked.example.get(language, ""))
    return at.astimezone(UTC)


def _choice(asked: Field, name: str, raw: object, language: str) -> Value:
    """Take a key, a label or, where several may be chosen, a list of them."""
    if isinstance(raw, str):
        parts = [part for part in regex.split(r"[,;\n]", raw) if part.strip()] if asked.many else [raw]
    elif isinstance(raw, (list, tuple)) and asked.many:
        parts = [str(part) for part in raw]
    else:
        parts = [str(raw)]
    found = [_pick(asked, part.strip(), language) for part in parts]
    if not found or None in found:
        choices = ", ".join(option.label.get(language, option.key) for option in asked.options)
        raise errors.NotAChoice(field=name, given=raw, choices=choices)
    keys = tuple(dict.fromkeys(key for key in found if key is not None))
    return keys if asked.many else keys[0]


def _pick(asked: Field, given: str, language: str) -> str | None:
    for option in asked.options:
        if given == option.key or given.casefold() == option.label.get(language, "").casefold():
            return option.key
    return None


def _duration(name: str, raw: object) -> timedelta:
    if isinstance(raw, timedelta):
        given = raw
    else:
        read = _DURATION.fullmatch(str(raw).strip())
        given = timedelta(hours=int(read[1] or 0), minutes=int(read[2] or 0)) if read else timedelta()
    if given <= timedelta():
        raise errors.NotADuration(field=name, given=raw)
    return given


# --- the form that a draft keeps -------------------------------------------------------------------------------------


def put(value: Value) -> Any:
    """Turn an answer into what JSON can carry; `take` reads it back."""
    match value:
        case Text():
            return {"words": value.words, "language": value.language}
        case Place():
            return {"place": value.words, "latitude": value.latitude, "longitude": value.longitude}
        case Blank():
            return {"blank": True}
        case datetime():
            return {"at": value.astimezone(UTC).isoformat()}
        case timedelta():
            return {"seconds": int(value.total_seconds())}
        case tuple():
            return list(value)
        case _:
            return value


def take(stored: Any) -> Value:
    """Read back what `put` made; raises `TypeError` for anything else."""
    match stored:
        case {"words": str(words), "language": str(language)}:
            return Text(words, language)
        case {"place": str(words), "latitude": latitude, "longitude": longitude}:
            return Place(words, latitude, longitude)
        case {"blank": True}:
            return Blank()
        case {"at": str(at)}:
            return datetime.fromisoformat(at)
        case {"seconds": int(seconds)}:
            return timedelta(seconds=seconds)
        case list():
            return tuple(str(key) for key in stored)
        case str() | int():
            return stored
        case _:
            raise TypeError(f"{stored!r} is no stored answer")
