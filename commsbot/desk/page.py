"""What the desk shows: lines for a terminal of 80 columns in the person's language, the same as values, and what to type next.

Nothing here can drive a terminal: what a platform, a name or a reported text brings along is shown, never obeyed.
"""

import textwrap
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from itertools import chain
from typing import Any

from commsbot import words
from commsbot.domain import checks, delivery, fan_out, length, people, rendition, version
from commsbot.domain.draft import Override
from commsbot.domain.obligation import ObligationKind
from commsbot.domain.people import Person
from commsbot.domain.publication import Destination
from commsbot.domain.rendition import REVISED, Rendition
from commsbot.domain.version import Version
from commsbot.ports import Office, Store, UnitOfWork, Wake
from commsbot.words import Words

WIDTH = 78
TITLE = -1
"""As an indent: a part begins with this."""
MSGIDS = tuple(
    dict.fromkeys(
        words.plain(each)
        for each in chain[StrEnum](
            version.State, version.Relation, delivery.State, delivery.Verb, people.Role, checks.Level, ObligationKind
        )
    )
)
"""What a value can be, said in the person's language."""


@dataclass(frozen=True, kw_only=True)
class Room:
    """What every act may need; built once."""

    store: Store
    office: Office
    words: Words
    wake: Wake


@dataclass(frozen=True, kw_only=True)
class Reply:
    """What an act answers."""

    lines: tuple[str, ...] = ()
    json: Mapping[str, Any] = field(default_factory=dict)
    next: tuple[str, ...] = ()
    """What may be typed next, after `desk`."""
    watch: Mapping[str, Any] = field(default_factory=dict)
    """Arguments of `progress`, where something is still on its way; empty for none."""


@dataclass
class Page:
    """Collects lines; `say` takes an indent and a sentence."""

    room: Room
    person: Person
    lines: list[str] = field(default_factory=list)

    def say(self, indent: int, msgid: str, /, **values: object) -> None:
        """Write a sentence, wrapped under its indent."""
        if indent == TITLE:
            self.title(self.tell(msgid, **values))
        else:
            self.put(indent, self.tell(msgid, **values))

    def tell(self, msgid: str, /, **values: object) -> str:
        """Give a sentence from a table in the person's language."""
        return self.room.words.say(self.person.language, msgid, **values)

    def name(self, value: StrEnum) -> str:
        """Say a state, a role or the like."""
        return self.tell(words.plain(value))

    def put(self, indent: int, text: str) -> None:
        """Write words that need no translation, wrapped."""
        margin = " " * indent
        for line in visible(text).split("\n"):
            wrapped = textwrap.wrap(
                line, WIDTH, initial_indent=margin, subsequent_indent=f"{margin}  ", break_long_words=False,
                break_on_hyphens=False,
            )  # fmt: skip
            self.lines += wrapped or [""]

    def title(self, words: str) -> None:
        """Begin a part."""
        self.gap()
        self.put(0, words.upper())

    def gap(self) -> None:
        """Leave one line free."""
        if self.lines and self.lines[-1]:
            self.lines.append("")

    def clock(self, at: datetime) -> str:
        """Write a moment with day and zone."""
        return self.room.words.clock(self.person.language, at, self.room.office.zone)

    def soon(self, at: datetime, now: datetime) -> str:
        """Write a moment with how far off it is."""
        return f"{self.clock(at)} ({self.room.words.relative(self.person.language, at, now)})"

    def texts(self, renditions: Iterable[Rendition], places: Iterable[Destination]) -> None:
        """Show exact texts, each with its count and where it goes, public ones first; the bar at the left isn't part of the text."""
        reached = tuple(places)
        for item in sorted(renditions, key=lambda one: not _goes(one, reached)):
            size = length.measure_rendition(item)
            count = f"{size.count}/{size.limit}" if size.limit is not None else str(size.count)
            goes = _goes(item, reached)
            name = f"{item.kind.value} {item.language}" + (f" {item.part}" if item.part > 1 else "")
            repeat = f", {self.room.words.say(self.person.language, 'repeat')}" if item.repeat else ""
            self.gap()
            self.put(0, f"[{name}{repeat}] {count} {size.unit}" + (f" → {', '.join(goes)}" if goes else ""))
            self.quote(item.text)
            for sha256, alt in zip(item.media_sha256, item.alt_text, strict=True):
                self.put(4, f"📎 {sha256[:8]}: {alt}")

    def quote(self, text: str) -> None:
        """Show a text behind a bar, its own line breaks kept."""
        for line in visible(text).split("\n"):
            wrapped = textwrap.wrap(line, WIDTH - 4, break_long_words=False, break_on_hyphens=False)
            self.lines += [f"  │ {each}".rstrip() for each in wrapped or [""]]

    def notes(self, notes: Iterable[checks.Note], overrides: Sequence[Override] = ()) -> None:
        """Show what the checks have to say; what holds the words back lists the reasons that override it, for --because."""
        for note in notes:
            values = dict(note.values)
            mend = self.tell(note.mend, **values) if note.mend else ""
            words = f" “{note.words}”" if note.words else ""
            self.put(2, f"{self.name(note.level)}:{words} {self.tell(note.why, **values)} {mend}".rstrip())
            given = checks.answered(note, overrides)
            if given is not None:
                self.say(6, "answered: {reason}", reason=self.tell(given.reason))
            elif note.reasons:
                numbered = "; ".join(f"{number}: {self.tell(each)}" for number, each in enumerate(note.reasons, 1))
                self.say(6, "to answer it: --because {mark}=NUMBER ({reasons})", mark=note.mark, reasons=numbered)

    def reply(
        self, *, json: Mapping[str, Any], next_: Iterable[str] = (), watch: Mapping[str, Any] | None = None
    ) -> Reply:
        """End the page."""
        return Reply(lines=tuple(self.lines), json=json, next=tuple(next_), watch=watch or {})


def _goes(item: Rendition, places: tuple[Destination, ...]) -> list[str]:
    """Name the destinations that are given this text."""
    return [
        to.called
        for to in places
        if item.language in to.languages
        and (item.kind in fan_out.takes(to) or (to.revises and item.kind is REVISED[to.kind]))
    ]


def visible(text: str) -> str:
    """Show control and direction characters as their code instead of obeying them."""
    return "".join(
        each
        if each == "\n" or unicodedata.category(each) not in {"Cc", "Cf", "Cs"} or each in "\u200d\ufe0f"
        else f"<U+{ord(each):04X}>"
        for each in text
    )


def rendition_json(item: Rendition) -> dict[str, Any]:
    """A text as a program reads it."""
    size = length.measure_rendition(item)
    return {
        "kind": item.kind.value,
        "language": item.language,
        "part": item.part,
        "repeat": item.repeat,
        "text": item.text,
        "count": size.count,
        "limit": size.limit,
        "digest": rendition.digest(item),
        "media_sha256": list(item.media_sha256),
        "alt_text": list(item.alt_text),
    }


def moment(at: datetime | None) -> str | None:
    """A time as a program reads it."""
    return at.isoformat(timespec="seconds") if at is not None else None


async def version_of(uow: UnitOfWork, statement: str, number: int) -> Version:
    """The version of this number, the newest for 0."""
    line = await uow.statement(statement)
    return line.version(number) if number else line.latest
