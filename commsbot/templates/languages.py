"""How times, numbers and the service's own marks read in one language and place.

Hours follow the custom of the language where the agency is (its zone's territory): 3:30 p.m. in New York, 15:30 in Madrid. Zones are named by their
letters as the zone data gives them ("EST"); where it has none the offset is printed, because in many languages babel would print a bare "-0500".
A moment is given in several forms, with its day wherever that isn't the day on which the text is read.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import babel
import babel.core
import babel.dates
import babel.numbers
import babel.units

from commsbot.domain import rendition
from commsbot.domain.template import Count
from commsbot.templates.source import LanguageSource

FORMS = ("clock", "the", "when", "date", "short", "full")
"""The forms of a moment: `clock` 3:30 PM EST, `the` with the article that the language wants, `when` the same with the day if it isn't today's,
`date` Sat, Nov 21, `short` clock and date, `full` clock and long date."""


@dataclass(frozen=True, slots=True)
class Language:
    """One language of the library, spoken at the agency's place."""

    tag: str
    words: LanguageSource
    locale: babel.Locale
    zone: ZoneInfo

    def moment(self, at: datetime, now: datetime) -> dict[str, str]:
        """Give every form of a moment, for a text that is issued `now`."""
        local = at.astimezone(self.zone)
        time = babel.dates.format_time(local, "short", locale=self.locale, tzinfo=self.zone)
        clock = self.words.clock.format(clock=" ".join(time.split()), zone=self._zone(local))
        article = (
            self.words.the_one
            if local.hour % 12 == 1 and (local.hour == 1 or _twelve_hours(self.locale))
            else self.words.the
        )
        the = article.format(clock=clock)
        date, long_date = (self._date(local, pattern) for pattern in (self.words.date, self.words.long_date))
        today = local.date() == now.astimezone(self.zone).date()
        return {
            "clock": clock,
            "the": the,
            "when": the if today else self.words.on.format(the=the, date=date),
            "date": date,
            "short": self.words.short.format(clock=clock, date=date),
            "full": self.words.on.format(the=the, date=long_date),
        }

    def _date(self, local: datetime, pattern: str) -> str:
        """Write a date by its CLDR pattern, with the language's own names of days and months where CLDR has none."""
        own = {"EEEE": self.words.days, "EEE": self.words.days, "MMMM": self.words.months, "MMM": self.words.months}
        for field, names in own.items():
            if names:
                name = names[local.weekday() if field.startswith("E") else local.month - 1]
                pattern = re.sub(rf"(?<![A-Za-z']){field}(?![A-Za-z'])", f"'{name}'", pattern)
        return babel.dates.format_date(local.date(), pattern, locale=self.locale)

    def _zone(self, local: datetime) -> str:
        name = local.tzname() or ""
        if name.isalpha():
            return name
        offset = f"{local:%z}"
        return f"UTC{offset[:3]}:{offset[3:5]}"

    def number(self, value: int) -> str:
        """Write a number with the separators of the language."""
        return str(babel.numbers.format_decimal(value, locale=self.locale))

    def figure(self, value: object, now: datetime) -> dict[str, Any]:
        """Give a number as a dict: `count` alone, `words` with who gave it and as of when where that is known, and both of these."""
        match value:
            case Count():
                count, at = self.number(value.number), self.moment(value.at, now)
                words = self.words.sourced.format(count=count, source=value.source, at=at["when"])
                return {"count": count, "words": words, "source": value.source, "at": at}
            case int():
                return {"count": self.number(value), "words": self.number(value), "source": "", "at": NO_MOMENT}
            case _:
                return {"count": "", "words": "", "source": "", "at": NO_MOMENT}

    def duration(self, value: timedelta) -> str:
        """Write a length of time in hours and minutes."""
        hours, minutes = divmod(int(value.total_seconds()) // 60, 60)
        parts = ((hours, "hour"), (minutes, "minute"))
        if self.words.units:
            return " ".join(self.words.units[unit].format(count=count) for count, unit in parts if count)
        return " ".join(
            str(babel.units.format_unit(count, unit, "long", locale=self.locale)) for count, unit in parts if count
        )

    def name_of(self, tag: str) -> str:
        """Name another language in this one."""
        return self.words.names.get(tag) or str(_locale(tag).get_language_name(self.locale) or tag)


def blank_moment(name: str) -> dict[str, str]:
    """Give a moment that is left open in a standing statement: each form is marked by its name."""
    return {form: rendition.blank(f"{name}.{form}") for form in FORMS}


NO_MOMENT: Mapping[str, str] = dict.fromkeys(FORMS, "")
"""A moment that nobody gave."""


def speak(tag: str, words: LanguageSource, zone: str) -> Language:
    """Take a language to the agency's place: its locale there if there is one, else the language's own."""
    territory = babel.core.get_global("zone_territories").get(zone, "")
    try:
        locale = _locale(f"{tag}-{territory}" if territory else tag)
    except (babel.UnknownLocaleError, ValueError):
        locale = _locale(tag)
    return Language(tag, words, locale, ZoneInfo(zone))


def _locale(tag: str) -> babel.Locale:
    """Take a language tag as it is written on the web, `zh-Hans`."""
    return babel.Locale.parse(tag, sep="-")


def _twelve_hours(locale: babel.Locale) -> bool:
    return "h" in locale.time_formats["short"].pattern
