"""What a draft's card shows: the exact texts with their counts, what holds it back, and when it goes out; or the question that is open.

Everything is drawn from the draft and the dialogue's cursor, so a card is the same after a restart, on any node, at any time.
"""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from commsbot.chat import cards, placing, posted, showing
from commsbot.chat.buttons import Button, Rows, fit, pack, paired, row
from commsbot.chat.screens import Screen, escape, quote
from commsbot.chat.turn import Room
from commsbot.domain import checks, errors, template
from commsbot.domain.agency import Agency
from commsbot.domain.draft import Draft
from commsbot.domain.incident import Place
from commsbot.domain.template import LAUNCHED, Effect, Field, FieldType, Phase, Template, Text, Value
from commsbot.domain.version import Relation
from commsbot.ports import Card, Cursor, UnitOfWork
from commsbot.workflow import drafting
from commsbot.workflow.drafting import Preview

ACT: Final = "draft"
PRESS: Final = "dr"
AHEAD: Final = (15, 30, 60)
"""Minutes that a button offers for a time to come."""
BEHIND: Final = (5, 15, 30)
MOST_PLACES: Final = 6
FRESH: Final = timedelta(minutes=30)
LYING: Final = timedelta(hours=12)
"""Cards of drafts that lie longer than this no longer follow the clock."""
LABELS: Final = ("On approval", "in {minutes} min", "{minutes} min ago")
MSGIDS: Final = LABELS


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

    def say(self, msgid: str, /, **values: object) -> str:
        """Say a sentence that stands in a table, in the reader's language."""
        return self.room.words.say(self.language, msgid, **values)

    def data(self, act: str, *parts: str | int) -> str:
        """Pack a press on this draft."""
        return pack(PRESS, self.made.id, act, *parts)

    def back(self) -> Button:
        """The way back to the card."""
        return Button(self.room.words.say(self.language, "Back"), self.data("b"))


async def card(room: Room, uow: UnitOfWork, card: Card, name: str) -> Screen | None:
    """Draw the draft, or the question or screen that the reader's cursor is at."""
    agency = await uow.agency()
    language = agency.person(card.person).language
    try:
        made = await uow.draft(name)
    except errors.NotFound:
        gone = room.words.say(
            language, "This draft was submitted or thrown away. /queue shows where everything stands."
        )
        return cards.last(card, Screen(escape(gone)))
    cursor = await placing.cursor_at(room, uow, card, ACT)
    look = Look(room, language, agency, made, room.office.templates.template(made.template), cursor, uow.now)
    if cursor is not None and not cursor.field.startswith("@"):
        return question(look, cursor)
    try:
        shown = await drafting.preview(uow, room.office, made, _clock(made, uow.now))
    except errors.Refused as refusal:
        told = f"⛔ {escape(room.words.tell(language, refusal))}"
        return Screen("\n\n".join((*_head(look), told, *_answers(look))), _rows(look, None))
    return _screen(look, shown, cursor)


def _clock(made: Draft, now: datetime) -> datetime:
    """The time that the texts show: to the minute while somebody works on it, then slower, so that an old card isn't edited for ever."""
    age = now - made.created_at
    if age > LYING:
        return made.created_at + LYING
    minutes = 1 if age < FRESH else 15
    return now.replace(minute=now.minute - now.minute % minutes, second=0, microsecond=0)


def _screen(look: Look, shown: Preview, cursor: Cursor | None) -> Screen:
    match cursor.field.partition("/")[0] if cursor is not None else "":
        case "@change":
            return _change(look)
        case "@when":
            return _when(look)
        case "@preview":
            rows = showing.choices(look.room, look.language, shown.renditions, lambda name: look.data("v", name, 0))
            told = look.room.words.say(look.language, "Which text do you want to read whole?")
            return Screen(_titled(look, told), (*rows, row(look.back())))
        case "@read" if cursor is not None:
            name, page = cursor.field.partition("/")[2], int(cursor.expects or 0)
            found = showing.whole(
                look.room,
                look.language,
                shown.renditions,
                name,
                look.data("p"),
                lambda to: look.data("v", name, to),
                page,
            )
            return found or _main(look, shown)
        case "@discard":
            sure = look.room.words.say(look.language, "Throw this draft away?")
            throw = Button(look.room.words.say(look.language, "Throw it away"), look.data("X"))
            return Screen(_titled(look, sure), (row(throw), row(look.back())))
        case _:
            return _main(look, shown)


def title(look: Look) -> str:
    """Name the draft: its template and its incident."""
    return name(look.room, look.language, look.agency, look.made)


def name(room: Room, language: str, agency: Agency, made: Draft) -> str:
    """Name a draft: its template and its incident's place."""
    chosen = room.office.templates.template(made.template)
    words = chosen.title.get(language) or chosen.title.get(room.office.languages[0], chosen.id)
    found = agency.incidents.get(made.incident)
    return f"{words}: {found.place.words}" if found else words


def _titled(look: Look, words: str) -> str:
    return f"<b>{escape(title(look))}</b>\n\n{escape(words)}"


def _head(look: Look) -> list[str]:
    say, made = look.room.words.say, look.made
    lines = [f"✏️ <b>{escape(title(look))}</b>"]
    if made.editor:
        author = placing.name_of(look.agency, made.author)
        lines.append(escape(say(look.language, "Your fix of {author}'s words.", author=author)))
    elif made.relation == Relation.RECUT:
        lines.append(escape(say(look.language, "Takes the place of version {number}.", number=made.corrects)))
    elif made.relation in {Relation.CORRECTION, Relation.WITHDRAWAL}:
        told = say(look.language, "The earlier words stay visible until this is approved and goes out.")
        lines.append(escape(told))
    return ["\n".join(lines)]


def _main(look: Look, shown: Preview) -> Screen:
    head = _head(look)
    tail = [
        *(_answers(look) if shown.missing else []),
        *showing.notes(look.room, look.language, shown.notes),
        _plan(look, shown),
    ]
    texts = showing.told(shown.renditions, look.room.office.languages[0])
    laid = showing.lay_out(look.room, look.language, texts, head, tail, text_first=False)
    return Screen(laid.text, _rows(look, shown))


def _plan(look: Look, shown: Preview) -> str:
    say, made = look.room.words.say, look.made
    if made.due_at is None:
        lines = [escape(say(look.language, "Goes out on approval."))]
    else:
        at = showing.clock(look.room, look.language, made.due_at)
        lines = [escape(say(look.language, "Goes out {at}.", at=at))]
    if shown.window.expiry is not None:
        at = showing.clock(look.room, look.language, shown.window.expiry)
        lines.append(escape(say(look.language, "Not sent any more after {at}.", at=at)))
    places = ", ".join(posted.place(look.agency, each) for each in shown.audience)
    lines.append(escape(say(look.language, "To: {places}", places=places or "–")))
    return "\n".join(lines)


def _rows(look: Look, shown: Preview | None) -> Rows:
    say, language = look.room.words.say, look.language
    left = len(shown.missing) if shown else 0
    top = []
    if left:
        top.append(row(Button(say(language, "Answer what is missing: {count}", count=left), look.data("r"))))
    elif shown is not None and not checks.blocking(shown.notes):
        label = say(language, "Sign and submit") if look.made.editor else say(language, "Submit")
        top.append(row(Button(label, look.data("s", state(look.made)))))
    return (
        *top,
        row(Button(say(language, "Change…"), look.data("c")), Button(say(language, "When…"), look.data("w"))),
        row(Button(say(language, "Preview…"), look.data("p")), Button(say(language, "Discard"), look.data("x"))),
    )


def state(made: Draft) -> str:
    """Name what a submit button depends on: the answers and the plan that the card showed."""
    return placing.mark([dict(made.facts), made.due_at, made.audience])


def _change(look: Look) -> Screen:
    told = look.room.words.say(look.language, "Which answer do you want to change?")
    facts = _facts(look)
    made = []
    for number, field in enumerate(look.template.fields):
        asked = f"{answer(look, field, facts[field.name])}" if field.name in facts else f"+ {asks(look, field)}"
        made.append(Button(fit(asked), look.data("q", number)))
    return Screen(_titled(look, told), (*paired(*made), row(look.back())))


def _when(look: Look) -> Screen:
    say, language = look.room.words.say, look.language
    told = say(
        language, "When does it go out? Press, or type a time such as {examples}.", examples="15:30, tomorrow 9am"
    )
    now = Button(say(language, "On approval"), look.data("W", 0))
    later = [Button(look.say("in {minutes} min", minutes=each), look.data("W", each)) for each in AHEAD]
    return Screen(_titled(look, told), (*paired(now, *later), row(look.back())))


# --- questions -------------------------------------------------------------------------------------------------------


def asks(look: Look, field: Field) -> str:
    """A field's question in the reader's language."""
    return field.question.get(look.language) or field.question.get(look.room.office.languages[0], field.name)


def _facts(look: Look) -> dict[str, Value]:
    return {key: template.take(value) for key, value in look.made.facts.items()}


def _answers(look: Look) -> list[str]:
    facts = _facts(look)
    lines = [
        f"{escape(asks(look, field))} <b>{escape(answer(look, field, facts[field.name]))}</b>"
        for field in look.template.fields
        if field.name in facts
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


def needed(chosen: Template, made: Draft) -> list[str]:
    """Name what a person is asked without asking for it: what is missing, what people were told to do, and when more comes.

    Words that are launched in seconds ask only what is missing; a routine text, which nobody waits for, asks all that has no answer.
    """
    facts = made.facts
    missing = [field.name for field in chosen.fields if field.required and field.name not in facts]
    if made.phase in {*LAUNCHED, Phase.NOTHING_NEW} or made.relation == Relation.RECUT:
        return missing
    touched = [field.name for field in chosen.fields if field.effect is not Effect.NONE]
    open_ = [] if made.incident else [field.name for field in chosen.fields if field.name not in facts]
    return [field.name for field in chosen.fields if field.name in {*missing, *touched, *open_}]


def question(look: Look, cursor: Cursor) -> Screen:
    """Draw the question that is open, with its choices."""
    say, language = look.room.words.say, look.language
    field = look.template.field(cursor.field)
    number = look.template.fields.index(field)
    kept = json.loads(cursor.note or "{}")
    asked, at = kept.get("ask", [field.name]), kept.get("at", 0)
    value = _facts(look).get(field.name)
    head = f"<b>{escape(title(look))}</b>"
    if len(asked) > 1:
        head += f" {at + 1}/{len(asked)}"
    lines = [head, f"\n<b>{escape(asks(look, field))}</b>"]
    if "point" in kept:
        told = say(language, "The point on the map is kept. Which words do people use for this place? Type them.")
        lines.append(escape(told))
    if value is not None:
        lines.append(escape(say(language, "Now:")) + "\n" + quote(answer(look, field, value)))
    if example := field.example.get(language, ""):
        lines.append(f"<i>{escape(say(language, 'For example: {example}', example=example))}</i>")
    return Screen("\n".join(lines), (*_options(look, field, number, value), *_moves(look, field, number, value)))


def _options(look: Look, field: Field, number: int, value: Value | None) -> Rows:
    revision = look.made.revision(field.name)
    match field.type:
        case FieldType.CHOICE:
            chosen = value if isinstance(value, tuple) else (value,)
            return paired(*(_choice(look, field, number, each.key, each.key in chosen) for each in field.options))
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
            return paired(*(Button(fit(each), look.data("P", number, revision, place_mark(each))) for each in places))
        case _:
            return ()


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


def place_mark(place: str) -> str:
    """Name a place on a button by its words, because the list in the settings may change."""
    return hashlib.sha256(place.encode()).hexdigest()[:10]


def listed(made: Iterable[Draft]) -> list[Draft]:
    """Drafts, the newest first."""
    return sorted(made, key=lambda each: each.created_at, reverse=True)
