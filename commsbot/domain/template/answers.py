"""Answers: the first ones, those that people give, and the form in which a draft keeps them."""

import unicodedata
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import regex

from commsbot.domain import errors
from commsbot.domain.incident import Place
from commsbot.domain.template.values import (
    Blank,
    Count,
    Crossing,
    Facts,
    Field,
    FieldType,
    Person,
    Template,
    Text,
    Value,
)

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
    "others.words",
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
            answers[one.name] = _within(one, _offered(one, known[one.default]))
    return {name: value for name, value in answers.items() if value != ()}


def _offered(asked: Field, known: Value) -> Value:
    """Of several keys that are known, those that the field offers."""
    return tuple(key for key in known if asked.option(key)) if asked.options and isinstance(known, tuple) else known


_SENTENCE = regex.compile(r"(?<=[.!?…。！？])\s+|\n+")


def _within(asked: Field, known: Value) -> Value:
    """Of words that are longer than the field takes, the first sentences that fit; nothing where the first doesn't."""
    most = asked.most.get(known.language) if isinstance(known, Text) else None
    if not isinstance(known, Text) or most is None or len(known.words) <= most:
        return known
    ends = [match.start() for match in _SENTENCE.finditer(known.words) if match.start() <= most]
    return Text(known.words[: ends[-1]], known.language) if ends else ()


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
    name = asked.question.get(language) or next(iter(asked.question.values()), asked.name)
    match asked.type:
        case FieldType.CLOCK_TIME:
            return _clock_time(asked, name, raw, language, clock)
        case FieldType.PLACE:
            return raw if isinstance(raw, Place) else Place(_words(asked, name, raw, language))
        case FieldType.CHOICE:
            return _choice(asked, name, raw, language)
        case FieldType.NUMBER:
            return _number(asked, name, raw, language, clock)
        case FieldType.PERSON:
            return _person(asked, name, raw, language, clock)
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


_WHOLE = regex.compile(r"[0-9]{1,3}(?:[,. ][0-9]{3}){1,3}|[0-9]{1,12}")
_SOURCED = regex.compile(rf"({_WHOLE.pattern}) *[,;] *(\S.*?) *[,;] *([^,;]+)", flags=regex.DOTALL)
_AGREED = regex.compile(r"([^;]*[^;\s]) *; *(\S[^;]*?) *[,;] *([^,;]+)", flags=regex.DOTALL)


def _number(
    asked: Field, name: str, raw: object, language: str, clock: Callable[[str], datetime] | None
) -> int | Count:
    """Take a whole number, and after commas who gave it and as of when; where the field wants both they can't be left out."""
    if isinstance(raw, Count):
        return raw
    words = str(raw).strip()
    if (read := _SOURCED.fullmatch(words)) is not None:
        at = _clock_time(asked, name, read[3].strip(), language, clock)
        return Count(_whole(read[1]), _words(asked, name, read[2], language), at)
    if not _WHOLE.fullmatch(words):
        raise errors.NotANumber(field=name, given=raw)
    if asked.sourced:
        raise errors.NumberWithoutSource(field=name, given=raw)
    return _whole(words)


def _whole(words: str) -> int:
    return int(regex.sub(r"[^0-9]", "", words))


def _person(asked: Field, name: str, raw: object, language: str, clock: Callable[[str], datetime] | None) -> Person:
    """Take a name with who agreed to it and when: `Ana Ruiz; her mother agreed, 14:10`. A name alone is refused (rule C23)."""
    if isinstance(raw, Person):
        return raw
    words = _words(asked, name, raw, language)
    read = _AGREED.fullmatch(words)
    if read is None:
        raise errors.NoConsent(field=name, given=words.partition(";")[0].strip())
    return Person(read[1], read[2], _clock_time(asked, name, read[3].strip(), language, clock))


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
        case Count():
            return {"count": value.number, "source": value.source, "at": value.at.astimezone(UTC).isoformat()}
        case Person():
            return {"person": value.words, "agreed": value.agreed, "at": value.at.astimezone(UTC).isoformat()}
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
        case {"count": int(number), "source": str(source), "at": str(at)}:
            return Count(number, source, datetime.fromisoformat(at))
        case {"person": str(words), "agreed": str(agreed), "at": str(at)}:
            return Person(words, agreed, datetime.fromisoformat(at))
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
