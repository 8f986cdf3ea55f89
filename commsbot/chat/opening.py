"""From the first alarm to a draft in four answers: danger, type, place; and what incidents there are.

Is anyone in danger now? decides between a warning and a holding statement. The incident and its draft begin in one act with the last answer;
until then the answers live in the dialogue's cursor, so that a question can be gone back to and nothing half open is on record.
"""

import hashlib
import json
from dataclasses import replace
from typing import Any, Final

from commsbot.chat import cards, dialogue, placing, telling
from commsbot.chat.buttons import Button, Rows, fit, pack, paired, row
from commsbot.chat.screens import Screen, escape
from commsbot.chat.turn import Command, Feature, Room, Turn
from commsbot.domain import people, template
from commsbot.domain.incident import UNKNOWN, Danger, Place
from commsbot.domain.people import Act
from commsbot.domain.template import Phase
from commsbot.ports import Card, Cursor, UnitOfWork
from commsbot.workflow import drafting, incidents

ACT: Final = "opening"
PRESS: Final = "op"
ORDER: Final = ("danger", "type", "place")
QUESTIONS: Final = {
    "danger": "Is anyone in danger now?",
    "type": "What is it?",
    "place": "Where is it? Type it as people there call it, or share the location.",
    "words": "The point on the map is kept. Which words do people use for this place? Type them.",
}
DANGERS: Final = {Danger.YES: "Yes", Danger.NO: "No", Danger.UNSURE: "Not sure"}
MOST_PLACES: Final = 8


async def incident(room: Room, turn: Turn) -> None:
    """Ask the first question, on a new card."""
    person = placing.who(turn)

    async def begin(uow: UnitOfWork) -> None:
        people.require((await uow.agency()).person(person.id), Act.OPEN_INCIDENT)
        name = room.office.ids()
        await uow.set_cursor(turn.key, Cursor(ACT, name, "danger", "", note="{}"))
        await cards.show(uow, person, f"{ACT}:{name}")

    await room.act(turn, begin)


async def card(room: Room, uow: UnitOfWork, card: Card, name: str) -> Screen | None:
    """Draw the question that is open."""
    reader = (await uow.agency()).person(card.person)
    say, language = room.words.say, reader.language
    cursor = await placing.cursor_at(room, uow, card, ACT)
    if cursor is None:
        return cards.last(card, Screen(escape(say(language, "Put aside. /incident begins again."))))
    known: dict[str, Any] = json.loads(cursor.note)
    field = "words" if cursor.field == "place" and "point" in known else cursor.field
    lines = [f"<b>{escape(say(language, 'New incident'))}</b>", *_answers(room, language, known)]
    lines.append(f"\n<b>{escape(say(language, QUESTIONS[field]))}</b>")
    return Screen(
        "\n".join(lines), (*_choices(room, language, name, cursor.field, known), *_back(room, language, name, cursor))
    )


def _answers(room: Room, language: str, known: dict[str, Any]) -> list[str]:
    say = room.words.say
    lines = []
    if "danger" in known:
        told = say(language, DANGERS[Danger(known["danger"])])
        lines.append(escape(say(language, "Anyone in danger: {answer}", answer=told)))
    if "type" in known:
        lines.append(escape(say(language, "What: {answer}", answer=type_label(room, language, known["type"]))))
    return lines


def _choices(room: Room, language: str, name: str, field: str, known: dict[str, Any]) -> Rows:
    say = room.words.say
    match field:
        case "danger":
            return tuple(
                row(Button(say(language, told), pack(PRESS, name, "d", key.value))) for key, told in DANGERS.items()
            )
        case "type":
            return _types(room, language, name, more=bool(known.get("more")))
        case _:
            places = room.office.places[:MOST_PLACES] if "point" not in known else ()
            return paired(*(Button(fit(each), pack(PRESS, name, "p", _short(each))) for each in places))


def _types(room: Room, language: str, name: str, *, more: bool) -> Rows:
    say, known = room.words.say, {each.key for each in room.office.templates.types()}
    first = [key for key in room.office.most_used if key in known and key != UNKNOWN]
    others = [each.key for each in room.office.templates.types() if each.key not in {*first, UNKNOWN}]
    shown = [*first, *([UNKNOWN] if UNKNOWN in known else [])]
    if more or not first:
        shown += others
    rows = tuple(row(Button(fit(type_label(room, language, key)), pack(PRESS, name, "t", key))) for key in shown)
    if others and not more and first:
        return (*rows, row(Button(say(language, "More…"), pack(PRESS, name, "m"))))
    return rows


def _back(room: Room, language: str, name: str, cursor: Cursor) -> Rows:
    say = room.words.say
    stop = Button(say(language, "Cancel"), pack(PRESS, name, "x"))
    if cursor.field == "danger":
        return (row(stop),)
    return (row(Button(say(language, "Back"), pack(PRESS, name, "b")), stop),)


def type_label(room: Room, language: str, key: str) -> str:
    """An incident type as a button shows it."""
    for each in room.office.templates.types():
        if each.key == key:
            return each.label.get(language) or each.label.get(room.office.languages[0], key)
    return key


def _short(place: str) -> str:
    """Name a place on a button by its words, because the list in the settings may change."""
    return hashlib.sha256(place.encode()).hexdigest()[:10]


# --- answers ---------------------------------------------------------------------------------------------------------


async def press(room: Room, turn: Turn) -> None:
    """Take an answer, or go back; raises `Stale` for a button of another question."""
    name, what, *given = turn.parts
    value = given[0] if given else ""

    async def answer(uow: UnitOfWork) -> None:
        cursor = await placing.waiting_for(room, uow, turn, ACT)
        field = {"d": "danger", "t": "type", "m": "type", "p": "place"}.get(what, cursor.field)
        if cursor.subject != name or cursor.field != field:
            raise placing.stale(room, turn, "This question")
        known: dict[str, Any] = json.loads(cursor.note)
        match what:
            case "d":
                await _next(uow, turn, cursor, {**known, "danger": Danger(value).value})
            case "t":
                await _next(uow, turn, cursor, {**known, "type": value})
            case "m":
                await uow.set_cursor(turn.key, replace(cursor, note=json.dumps({**known, "more": True})))
            case "p":
                chosen = next((each for each in room.office.places if _short(each) == value), None)
                if chosen is None:
                    raise placing.stale(room, turn, "This question")
                await _open(room, uow, turn, known, chosen, name)
            case "b":
                await _previous(uow, turn, cursor, known)
            case _:
                await uow.set_cursor(turn.key, None)

    await room.act(turn, answer)


async def typed(room: Room, turn: Turn) -> None:
    """Take the place, in words or as a shared location, which then asks for its words."""

    async def answer(uow: UnitOfWork) -> None:
        cursor = await placing.waiting_for(room, uow, turn, ACT)
        known: dict[str, Any] = json.loads(cursor.note)
        if cursor.field != "place":
            raise placing.PressInstead
        if turn.location is not None:
            note = json.dumps({**known, "point": [repr(each) for each in turn.location]})
            await uow.set_cursor(turn.key, replace(cursor, note=note))
            return
        await _open(room, uow, turn, known, placing.words(turn), cursor.subject)

    await room.act(turn, answer)


async def _next(uow: UnitOfWork, turn: Turn, cursor: Cursor, known: dict[str, Any]) -> None:
    field = ORDER[ORDER.index(cursor.field) + 1]
    await uow.set_cursor(turn.key, replace(cursor, field=field, note=json.dumps(known)))


async def _previous(uow: UnitOfWork, turn: Turn, cursor: Cursor, known: dict[str, Any]) -> None:
    """One step back: from the words to the place, from all types to the six, else to the question before."""
    for step in ("point", "more"):
        if step in known and cursor.field == {"point": "place", "more": "type"}[step]:
            del known[step]
            await uow.set_cursor(turn.key, replace(cursor, note=json.dumps(known)))
            return
    field = ORDER[max(ORDER.index(cursor.field) - 1, 0)]
    await uow.set_cursor(turn.key, replace(cursor, field=field, note=json.dumps(known)))


async def _open(room: Room, uow: UnitOfWork, turn: Turn, known: dict[str, Any], words: str, name: str) -> None:
    """Open the incident and begin its first draft, in one act; the question's card becomes the draft's."""
    person, office = placing.who(turn), room.office
    danger = Danger(known["danger"])
    phase = Phase.WARNING if danger is Danger.YES else Phase.HOLDING
    asked = office.templates.find(known["type"], phase).field("place")
    place = template.coerce(asked, words, language=turn.language)
    if not isinstance(place, Place):
        raise TypeError(f"the field place of {phase} gives {place!r}")
    if "point" in known:
        latitude, longitude = map(float, known["point"])
        place = replace(place, latitude=latitude, longitude=longitude)
    opened = await incidents.open_(uow, office, person.id, known["type"], place, danger)
    made = await drafting.begin(uow, office, person.id, phase, opened.id)
    await placing.become(uow, person, f"{ACT}:{name}", f"{dialogue.ACT}:{made.id}")
    await dialogue.guide(room, uow, turn.key, made)
    if await telling.routine_held(uow) and not turn.typed:
        # The draft stays the newest message; typed words move it down by themselves.
        await cards.show(uow, person, f"{dialogue.ACT}:{made.id}", anew=True)


FEATURE: Final = Feature(
    commands={
        "incident": Command(incident, "Something happened: open an incident", needs=(Act.OPEN_INCIDENT,)),
    },
    presses={PRESS: press},
    answers={ACT: typed},
    subjects={ACT: card},
)
MSGIDS: Final = (*QUESTIONS.values(), *DANGERS.values(), *(each.help for each in FEATURE.commands.values()))
