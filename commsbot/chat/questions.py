"""A draft's questions as its card shows them: what is asked, what the answer is now, and which keys answer it."""

import hashlib
import json
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import islice
from typing import Final

import regex

from commsbot.chat import showing
from commsbot.chat.buttons import Button, Rows, fit, pack, paired, row
from commsbot.chat.screens import Screen, escape, quote
from commsbot.chat.turn import Room
from commsbot.domain import template
from commsbot.domain.agency import Agency
from commsbot.domain.checks import Note
from commsbot.domain.draft import Draft
from commsbot.domain.incident import Place
from commsbot.domain.people import Person
from commsbot.domain.template import Effect, Field, FieldType, Template, Text, Value
from commsbot.ports import Cursor

PRESS: Final = "dr"
AHEAD: Final = (15, 30, 60)
"""Minutes that a button offers for a time to come."""
BEHIND: Final = (5, 15, 30)
MOST_PLACES: Final = 6
MOST_QUOTES: Final = 8
MOST_QUOTED: Final = 300
"""Characters of a sentence that is offered, where the field has no limit of its own."""
_ASKED: Final = regex.compile(r"^[^?？]*[?？]")
MSGIDS: Final = ("in {minutes} min", "{minutes} min ago")


@dataclass(frozen=True, slots=True)
class Look:
    """One draft with what its card needs."""

    room: Room
    language: str
    agency: Agency
    made: Draft
    template: Template
    cursor: Cursor | None
    now: datetime
    reader: Person
    quotable: tuple[str, ...] = ()
    """Sentences of what the draft puts right."""

    def say(self, msgid: str, /, **values: object) -> str:
        """Say a sentence that stands in a table, in the reader's language."""
        return self.room.words.say(self.language, msgid, **values)

    def data(self, act: str, *parts: str | int) -> str:
        """Pack a press on this draft."""
        return pack(PRESS, self.made.id, act, *parts)

    def back(self) -> Button:
        """The way back to the card."""
        return Button(self.room.words.say(self.language, "Back"), self.data("b"))


def title(look: Look) -> str:
    """Name the draft: its template and its incident."""
    return name(look.room, look.language, look.agency, look.made)


def name(room: Room, language: str, agency: Agency, made: Draft) -> str:
    """Name a draft: its template and its incident's place."""
    chosen = room.office.templates.template(made.template)
    words = chosen.title.get(language) or chosen.title.get(room.office.languages[0], chosen.id)
    found = agency.incidents.get(made.incident)
    return f"{words}: {found.place.words}" if found else words


def asks(look: Look, field: Field) -> str:
    """A field's question in the reader's language."""
    return field.question.get(look.language) or field.question.get(look.room.office.languages[0], field.name)


def short(room: Room, language: str, field: Field) -> str:
    """A field's question, only the question: what follows it is advice."""
    whole = field.question.get(language) or field.question.get(room.office.languages[0], "")
    found = _ASKED.search(whole)
    return found.group() if found else whole


def worded(look: Look, note: Note) -> Note:
    """A note that names a question, naming it as its reader is asked it: checks know the agency's first language only."""
    values = dict(note.values)
    for field in look.template.fields:
        if values.get("field") in {field.name, *field.question.values()}:
            return replace(note, values=tuple({**values, "field": short(look.room, look.language, field)}.items()))
    return note


def facts(look: Look) -> dict[str, Value]:
    """The draft's answers as values."""
    return {key: template.take(value) for key, value in look.made.facts.items()}


def answers(look: Look) -> list[str]:
    """All questions that have an answer, with it."""
    given = facts(look)
    lines = [
        f"{escape(asks(look, field))} <b>{escape(answer(look, field, given[field.name]))}</b>"
        for field in look.template.fields
        if field.name in given
    ]
    return ["\n".join(lines)] if lines else []


def answer(look: Look, field: Field, value: Value) -> str:
    """An answer as the reader would give it."""
    match value:
        case Text() | Place():
            return value.words
        case datetime():
            return showing.clock(look.room, look.language, value)
        case timedelta():
            return f"{int(value.total_seconds()) // 60} min"
        case tuple():
            return ", ".join(_option(look, field, each) for each in value)
        case str() if field.type is FieldType.CHOICE:
            return _option(look, field, value)
        case _:
            return str(value)


def _option(look: Look, field: Field, key: str) -> str:
    found = field.option(key)
    if found is None:
        return key
    return found.label.get(look.language) or found.label.get(look.room.office.languages[0], key)


def question(look: Look, cursor: Cursor) -> Screen:
    """Draw the question that is open, with its choices."""
    say, language = look.room.words.say, look.language
    field = look.template.field(cursor.field)
    number = look.template.fields.index(field)
    kept = json.loads(cursor.note or "{}")
    asked, at = kept.get("ask", [field.name]), kept.get("at", 0)
    value = facts(look).get(field.name)
    head = f"<b>{escape(title(look))}</b>"
    if len(asked) > 1:
        head += f" {at + 1}/{len(asked)}"
    lines = [head, f"\n<b>{escape(asks(look, field))}</b>"]
    if "point" in kept:
        told = say(language, "The point on the map is kept. Which words do people use for this place? Type them.")
        lines.append(escape(told))
    if value is not None:
        lines.append(escape(say(language, "Now:")) + "\n" + quote(answer(look, field, value)))
    if field.type is FieldType.CHOICE and not look.template.offered(field, _standing(look), value):
        lines.append(escape(say(language, "No instruction stands open.")))
    if example := field.example.get(language, ""):
        lines.append(f"<i>{escape(say(language, 'For example: {example}', example=example))}</i>")
    return Screen("\n".join(lines), (*_options(look, field, number, value), *_moves(look, field, number, value)))


def _options(look: Look, field: Field, number: int, value: Value | None) -> Rows:
    revision = look.made.revision(field.name)
    match field.type:
        case FieldType.CHOICE:
            chosen = value if isinstance(value, tuple) else (value,)
            offered = look.template.offered(field, _standing(look), value)
            return paired(*(_choice(look, field, number, each.key, each.key in chosen) for each in offered))
        case FieldType.CLOCK_TIME if field.past:
            return paired(
                *(
                    Button(look.say("{minutes} min ago", minutes=each), look.data("m", number, revision, -each))
                    for each in BEHIND
                )
            )
        case FieldType.CLOCK_TIME if field.effect is Effect.PROMISES:
            return paired(
                *(
                    Button(look.say("in {minutes} min", minutes=each), look.data("m", number, revision, each))
                    for each in AHEAD
                )
            )
        case FieldType.PLACE:
            places = look.room.office.places[:MOST_PLACES]
            return paired(*(Button(fit(each), look.data("P", number, revision, mark(each))) for each in places))
        case FieldType.TEXT if field.quotes:
            said = (each for each in look.quotable if len(each) <= field.most.get(look.made.languages[0], MOST_QUOTED))
            return tuple(
                row(Button(fit(each), look.data("Q", number, revision, mark(each))))
                for each in islice(said, MOST_QUOTES)
            )
        case _:
            return ()


def _standing(look: Look) -> frozenset[str]:
    """What people still follow in this incident."""
    return frozenset(each.key for each in look.agency.standing(look.made.incident))


def _choice(look: Look, field: Field, number: int, key: str, chosen: bool) -> Button:  # noqa: FBT001  # a state, drawn as a tick
    label = f"✓ {_option(look, field, key)}" if chosen else _option(look, field, key)
    if field.many:
        return Button(fit(label), look.data("t", number, key, 0 if chosen else 1))
    return Button(fit(label), look.data("a", number, look.made.revision(field.name), key))


def _moves(look: Look, field: Field, number: int, value: Value | None) -> Rows:
    """Back, and on: where there is an answer it can be kept, where none is needed it can be skipped or taken away."""
    say, language = look.room.words.say, look.language
    back = Button(say(language, "Back"), look.data("B", number))
    rows: list[tuple[Button, ...]] = []
    if value is not None and not field.required:
        clear = Button(say(language, "Leave it out"), look.data("l", number, look.made.revision(field.name)))
        rows.append(row(clear))
    if value is not None:
        return (*rows, row(back, Button(say(language, "Next"), look.data("k", number))))
    if not field.required:
        return (*rows, row(back, Button(say(language, "Skip"), look.data("k", number))))
    return (*rows, row(back))


def mark(words: str) -> str:
    """Name what a button offers by its words, because the list that it stands in may change."""
    return hashlib.sha256(words.encode()).hexdigest()[:10]
