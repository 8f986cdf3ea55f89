"""Every word that chat and desk show, in the reader's language: gettext catalogues, read by babel once at start.

The msgid is the English sentence itself, with its values in braces, so English needs no catalogue and a language that lacks a
sentence shows English rather than nothing. One convention makes the catalogues checkable: whoever shows a sentence writes it as
`words.say(language, "English text with {named} values", named=...)`, the literal in the call; sentences that come from elsewhere
(a domain table, an enumeration) stand in a module constant `MSGIDS`; the docstring of an error is a msgid too. A test collects all
three and holds every catalogue against them.

Loaded at start rather than compiled: a catalogue is small, and an agency may mend a sentence in the `.po` file without tools.
"""

import enum
import string
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from enum import StrEnum
from itertools import chain
from pathlib import Path
from types import MappingProxyType
from typing import Final
from zoneinfo import ZoneInfo

from babel import Locale, UnknownLocaleError, dates
from babel.core import get_global
from babel.messages import pofile

from commsbot.domain import delivery, errors, people, version

CATALOGUES = Path(__file__).with_name("catalogues")
SOURCE = "en"
_PLAIN: Final[tuple[tuple[StrEnum, str], ...]] = (
    (delivery.State.QUEUED, "waits to be sent"),
    (delivery.State.CLAIMED, "is about to be sent"),
    (delivery.State.SENDING, "on the wire"),
    (delivery.State.SENT, "posted"),
    (delivery.State.REJECTED, "refused"),
    (delivery.State.UNCONFIRMED, "not sure it posted"),
    (delivery.State.ASKED, "waits for a person"),
    (delivery.State.STOPPED, "not sent: stopped"),
    (delivery.Verb.REVISE, "edit"),
    (delivery.Verb.REMOVE, "removal"),
    (version.State.REPORTED, "said elsewhere"),
    (version.Relation.NEW, "new text"),
    (version.Relation.RECUT, "drafted again"),
    (people.Role.PIO, "information officer"),
)
"""What people read where the value itself is a word of the code."""
_BY_VALUE: Final[dict[tuple[type[enum.Enum], object], str]] = {
    (type(value), value.value): words for value, words in _PLAIN
}


def plain(value: enum.Enum) -> str:
    """The msgid under which a value is said; by type, because members of two string enumerations can be equal."""
    return _BY_VALUE.get((type(value), value.value), str(value.value).replace("_", " "))


MSGIDS: Final = (
    "now",
    *dict.fromkeys(
        plain(each)
        for each in chain[StrEnum](version.State, version.Step, delivery.State, people.Role, people.Act)
        if plain(each) != "now"
    ),
)
_LONGEST_ZONE = 5


class BrokenCatalogue(errors.Broken):
    """The catalogue {path} can't be used: {why}. Mend the sentence in that file; English is shown only where a sentence is absent."""


@dataclass(frozen=True, slots=True)
class Words:
    """The catalogues, by language; built once at start and passed to whoever shows words."""

    catalogues: Mapping[str, Mapping[str, str]]

    def languages(self) -> tuple[str, ...]:
        """Give the languages that staff can choose, English first."""
        return (SOURCE, *sorted(set(self.catalogues) - {SOURCE}))

    def say(self, language: str, msgid: str, /, **values: object) -> str:
        """Give a sentence with its values, in English where the language lacks it.

        A value that is an enumeration's member is said in the language too. Raises `KeyError` for a value that is missing: a
        sentence with a hole must never reach a reader.
        """
        said = {name: self._said(language, value) for name, value in values.items()}
        return self._sentence(language, msgid).format_map(said)

    def count(self, language: str, number: int, one: str, many: str, /, **values: object) -> str:
        """Give a sentence with a number, `{count}`, in it: `one` for exactly one, else `many`; both are msgids."""
        return self.say(language, one if number == 1 else many, count=number, **values)

    def tell(self, language: str, error: errors.CommsbotError, zone: ZoneInfo) -> str:
        """Give an error's sentence: states and roles in the language, times in the agency's zone with its name."""
        told = {name: self._told(language, value, zone) for name, value in error.values.items()}
        return self._sentence(language, error.msgid).format_map(told)

    def clock(self, language: str, at: datetime, zone: ZoneInfo) -> str:
        """Write a moment with day and zone, as in `Sat, Nov 21, 14:30 EST`: nobody should have to guess which day or whose clock.

        Hours run to 24, because half a day is the costliest mistake; the order of the day's parts is the language's own.
        """
        return f"{self.day(language, at, zone)}, {self.hour(language, at, zone)}"

    def day(self, language: str, at: datetime, zone: ZoneInfo) -> str:
        """Write a moment's day alone, as in `Sat, Nov 21`."""
        day = dates.format_skeleton("MMMEd", at.astimezone(zone), tzinfo=zone, locale=_locale(language, zone))
        return str(day)

    def hour(self, language: str, at: datetime, zone: ZoneInfo) -> str:
        """Write a moment's clock time alone, with its zone, as in `14:30 EST`."""
        local = at.astimezone(zone)
        return f"{local:%H:%M} {_zone(_locale(language, zone), local)}"

    def name_of(self, language: str, tag: str) -> str:
        """Name a language in another one: `Spanish` for `es` in English; a tag that nobody knows stays as it is."""
        try:
            return Locale.parse(tag.replace("-", "_")).get_language_name(_locale(language, None)) or tag
        except (UnknownLocaleError, ValueError):
            return tag

    def relative(self, language: str, at: datetime, now: datetime) -> str:
        """Write how far off a moment is, as in `in 5 min` or `2 hr ago`; within half a minute it is now.

        Below two hours it counts minutes: `in 1 hr` for 89 minutes would mislead.
        """
        if abs(at - now) < timedelta(seconds=30):
            return self.say(language, "now")
        far = dates.format_timedelta(
            at - now,
            granularity="minute",
            threshold=2,
            add_direction=True,
            format="short",
            locale=_locale(language, None),
        )
        return far.rstrip(".")

    def _sentence(self, language: str, msgid: str) -> str:
        for name in (language, language.partition("-")[0].partition("_")[0]):
            if found := self.catalogues.get(name, {}).get(msgid):
                return found
        return msgid

    def _said(self, language: str, value: object) -> object:
        return self._sentence(language, plain(value)) if isinstance(value, enum.Enum) else value

    def _told(self, language: str, value: object, zone: ZoneInfo) -> object:
        """Put one value of an error into words."""
        match value:
            case errors.Phrase():
                told = {name: self._told(language, each, zone) for name, each in value.values.items()}
                return self._sentence(language, str(value)).format_map(told)
            case datetime():
                return self.clock(language, value, zone)
            case tuple():
                return errors.joined([str(self._told(language, each, zone)) for each in value])
            case _:
                return self._said(language, value)


def load(folder: Path = CATALOGUES) -> Words:
    """Read every `<language>.po` in a folder. Raises `BrokenCatalogue` where a sentence asks for a value that its msgid lacks."""
    return Words(MappingProxyType({path.stem: _catalogue(path) for path in sorted(folder.glob("*.po"))}))


def blanks(text: str) -> frozenset[str]:
    """Name the values that a sentence needs. Raises `ValueError` for braces that don't match."""
    return frozenset(name for _, name, _, _ in string.Formatter().parse(text) if name is not None)


def _catalogue(path: Path) -> Mapping[str, str]:
    try:
        with path.open("rb") as file:
            catalogue = pofile.read_po(file, locale=Locale.parse(path.stem), abort_invalid=True)
    except (OSError, ValueError, UnknownLocaleError, pofile.PoFileError) as error:
        raise BrokenCatalogue(path=path, why=str(error)) from error
    found: dict[str, str] = {}
    for message in catalogue:
        if not isinstance(message.id, str) or not isinstance(message.string, str):
            raise BrokenCatalogue(path=path, why=f"{message.id!r} has plural forms, which are not used here")
        if message.id and message.string and not message.fuzzy:
            found[message.id] = message.string
            _fits(path, message.id, message.string)
    return MappingProxyType(found)


def _fits(path: Path, msgid: str, text: str) -> None:
    try:
        unknown = blanks(text) - blanks(msgid)
    except ValueError as error:
        raise BrokenCatalogue(path=path, why=f"“{text}”: {error}") from error
    if unknown:
        raise BrokenCatalogue(
            path=path, why=f"“{text}” asks for {', '.join(sorted(unknown))}, which “{msgid}” does not give"
        )


def _locale(language: str, zone: tzinfo | None) -> Locale:
    """Find the language as the zone's own country writes it: an American's Spanish says EST, a Spaniard's CET."""
    base = Locale.parse(language.replace("-", "_"))
    territory = get_global("zone_territories").get(str(zone)) if zone and not base.territory else None
    try:
        return Locale(base.language, territory=territory, script=base.script) if territory else base
    except UnknownLocaleError:
        return base


def _zone(locale: Locale, local: datetime) -> str:
    """Name the zone shortly where the language has a short name, else by its distance from UTC (many languages have none)."""
    name = dates.get_timezone_name(local, "short", locale=locale)
    if name.isalpha() and len(name) <= _LONGEST_ZONE:
        return name
    minutes = int((local.utcoffset() or timedelta()).total_seconds()) // 60
    hours, rest = divmod(abs(minutes), 60)
    sign = "-" if minutes < 0 else "+"
    return f"UTC{sign}{hours}" + (f":{rest:02}" if rest else "")
