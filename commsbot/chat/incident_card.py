"""An incident's own card: what is known, what was said, what still stands; to draft for it, to know better, to close it."""

from datetime import datetime
from typing import Final

from commsbot.chat import (
    answers,
    cards,
    choosing,
    inquiries,
    leading,
    opening,
    others,
    placing,
    showing,
    telling,
    titles,
    versions,
)
from commsbot.chat.buttons import Button, Rows, ends, fit, pack, row
from commsbot.chat.screens import Screen, escape
from commsbot.chat.turn import Command, Feature, Room, Turn
from commsbot.domain import elsewhere, errors, obligation, people, template
from commsbot.domain.agency import Agency
from commsbot.domain.delivery import Row
from commsbot.domain.elsewhere import Heard
from commsbot.domain.incident import Incident, Place
from commsbot.domain.liaison import Inquiries
from commsbot.domain.obligation import ObligationKind
from commsbot.domain.people import Act, Person
from commsbot.domain.template import Phase
from commsbot.ports import Card, Cursor, Listed, UnitOfWork
from commsbot.workflow import elsewhere as remarking
from commsbot.workflow import incidents, inquiring
from commsbot.workflow import leading as voices

ACT: Final = "incident"
PRESS: Final = "in"
QUESTIONS: Final = {
    **leading.QUESTIONS,
    "type": "What is it, as far as you know now?",
    "place": "Where is it? Type it as people there call it.",
    "note": "What do you want to note? Type it. It is never published, but it is on record and may have to be disclosed.",
    "notes": "Notes are never published. They are on record and may have to be disclosed.",
    "questions": "Questions from groups, newest first. They are forgotten when the incident is closed.",
    "close": "Close this incident? Nothing more can be drafted for it.",
}
FIELDS: Final = {
    "t": "type",
    "p": "place",
    "x": "close",
    "n": "note",
    "N": "notes",
    "q": "questions",
    "l": leading.NAME,
}
"""What each of these buttons asks."""
MOST_STATEMENTS: Final = 8
MOST_HEARD: Final = 3
MOST_NOTES: Final = 3
ALL_NOTES: Final = 25
"""How many notes the card lists, and how many their own screen does."""
NOTE_SHOWN: Final = 120


async def card(room: Room, uow: UnitOfWork, card: Card, name: str) -> Screen | None:
    """Draw the incident, or the question that the reader is at."""
    agency = await uow.agency()
    reader, happened = agency.person(card.person), agency.incident(name)
    listed = [(each, await titles.rows(uow, each)) for each in await uow.listed(incident=name, limit=MOST_STATEMENTS)]
    text = _text(room, reader.language, agency, happened, listed, uow.now)
    if not happened.open:
        return cards.last(card, Screen(text))
    cursor = await placing.cursor_at(room, uow, card, ACT)
    asked = await inquiring.of(uow, name)
    if cursor is None:
        return Screen(text, (*_rows(room, reader, agency, happened), *_questions(room, reader, name, asked)))
    say, language = room.words.say, reader.language
    told = (
        f"<b>{escape(choosing.named(room, language, happened))}</b>\n\n{escape(say(language, QUESTIONS[cursor.field]))}"
    )
    back = row(Button(say(language, "Back"), pack(PRESS, name, "b")))
    rows: Rows = ()
    if cursor.field == "type":
        known = room.office.templates.types()
        rows = tuple(
            row(Button(fit(opening.type_label(room, language, each.key)), pack(PRESS, name, "T", each.key)))
            for each in known
        )
    elif cursor.field == leading.NAME:
        rows = leading.offered(agency, name, PRESS)
    elif cursor.field == "notes":
        told = "\n".join((told, *_notes(room, reader.language, agency, name, ALL_NOTES)))
    elif cursor.field == "questions":
        told = "\n".join((told, *inquiries.listed(room, language, asked)))
    elif cursor.field == "close":
        rows = (row(Button(say(language, "Yes, close it"), pack(PRESS, name, "X"))),)
    return Screen(told, (*rows, back))


def _text(
    room: Room, language: str, agency: Agency, happened: Incident, listed: list[tuple[Listed, list[Row]]], now: datetime
) -> str:  # fmt: skip
    say = room.words.say
    since = showing.clock(room, language, happened.opened_at)
    lines = [f"<b>{escape(choosing.named(room, language, happened))}</b>"]
    lines.append(
        escape(say(language, "Opened {at} by {name}", at=since, name=placing.name_of(agency, happened.opened_by)))
    )
    danger = say(language, opening.DANGERS[happened.danger])
    lines.append(escape(say(language, "Anyone in danger: {answer}", answer=danger)))
    if happened.first_word_at is None:
        lines.append(escape(say(language, "The public has no word yet.")))
    else:
        minutes = int((happened.first_word_at - happened.opened_at).total_seconds() // 60)
        lines.append(escape(say(language, "First word to the public after {minutes} min.", minutes=minutes)))
    if happened.closed_at is not None:
        lines.append(escape(say(language, "Closed {at}", at=showing.clock(room, language, happened.closed_at))))
    for each in agency.standing(happened.id):
        if each.kind is ObligationKind.PROMISE and each.due_at is not None:
            told = say(language, "Promised: next update by {at}", at=showing.clock(room, language, each.due_at))
        else:
            told = say(language, "Still stands: {words}", words=each.words)
        lines.append(f"• {escape(told)}")
    mine = [each for each in agency.obligations.values() if each.incident == happened.id]
    kept, count = obligation.kept_rate(mine, now)
    if count:
        lines.append(escape(say(language, "Promises kept in time: {kept} of {count}", kept=kept, count=count)))
    lines += map(escape, leading.line(room, language, happened))
    theirs = [each for each in reversed([*agency.heard.values()]) if each.incident == happened.id][:MOST_HEARD]
    lines += [f"🗣 {escape(others.line(room, language, each))}{_done(room, language, each)}" for each in theirs]
    notes = _notes(room, language, agency, happened.id, MOST_NOTES)
    if notes:
        lines += ["", f"<i>{escape(say(language, QUESTIONS['notes']))}</i>", *notes]
    if listed:
        lines.append("")
    for said, rows in listed:
        told = titles.stands(room, language, versions.STATES[said.state], said.state, rows)
        lines.append(escape(f"{titles.of(room, language, agency, said)}: {told}"))
    return "\n".join(lines)


def _done(room: Room, language: str, each: Heard) -> str:
    return f" ({escape(room.words.say(language, others.DONE[each.answered]))})" if each.answered is not None else ""


def _notes(room: Room, language: str, agency: Agency, incident: str, most: int) -> list[str]:
    """The newest notes, one a line, with who wrote them and when."""
    found = [each for each in reversed([*agency.remarks.values()]) if each.incident == incident]
    lines = []
    for each in found[:most]:
        at, by = showing.clock(room, language, each.at), placing.name_of(agency, each.by)
        source = f" ({each.source})" if each.source else ""
        short = showing.cut_to(" ".join(each.words.split()), NOTE_SHOWN)
        lines.append(f"📝 {escape(f'{at}, {by}{source}: {short}')}")
    left = len(found) - most
    return [*lines, *([escape(room.words.say(language, "and {count} more", count=left))] if left > 0 else [])]


def _rows(room: Room, reader: Person, agency: Agency, happened: Incident) -> Rows:
    say, language, name = room.words.say, reader.language, happened.id
    rows: list[tuple[Button, ...]] = []
    if people.may(reader, Act.DRAFT):
        update = Button(say(language, "Update"), pack(choosing.BEGIN, Phase.UPDATE.value, name))
        more = Button(say(language, "Other words…"), pack(PRESS, name, "d"))
        rows.append(row(update, more) if happened.lead is None else row(more))
    if people.may(reader, Act.OPEN_INCIDENT):
        rows.append(
            row(
                Button(say(language, "Type…"), pack(PRESS, name, "t")),
                Button(say(language, "Place…"), pack(PRESS, name, "p")),
            )
        )
    rows += _elsewhere(room, reader, agency, happened)
    if people.may(reader, Act.LEAD):
        rows.append(row(leading.key(room, language, happened, PRESS)))
    if people.may(reader, Act.CLOSE_INCIDENT):
        rows.append(row(Button(say(language, "Close incident"), pack(PRESS, name, "x"))))
    return tuple(rows)


def _questions(room: Room, reader: Person, name: str, asked: Inquiries) -> Rows:
    return (row(Button(room.words.say(reader.language, "Questions…"), pack(PRESS, name, "q"))),) if asked.asked else ()


def _elsewhere(room: Room, reader: Person, agency: Agency, happened: Incident) -> Rows:
    """The keys for what isn't ours to publish: others' statements and notes."""
    say, language, name = room.words.say, reader.language, happened.id
    rows: list[tuple[Button, ...]] = []
    if people.may(reader, Act.REPORT):
        for each in elsewhere.standing(agency.heard.values(), name)[:MOST_HEARD]:
            label = fit(say(language, "Answer {who}", who=each.who))
            rows.append(row(Button(label, pack(others.ON_CARD, each.id, "o"))))
        rows.append(row(Button(say(language, "Somebody else's words"), pack(PRESS, name, "e"))))
    if people.may(reader, Act.REMARK):
        notes = [Button(say(language, "Note…"), pack(PRESS, name, "n"))]
        if any(each.incident == name for each in agency.remarks.values()):
            notes.append(Button(say(language, "All notes"), pack(PRESS, name, "N")))
        rows.append(row(*notes))
    return tuple(rows)


async def press(room: Room, turn: Turn) -> None:
    """Do what a button of the card says."""
    name, what, *given = turn.parts
    person = placing.who(turn)

    async def do(uow: UnitOfWork) -> None:
        happened = (await uow.agency()).incident(name)
        if not happened.open:
            raise errors.IncidentClosed(incident=happened.place.words)
        match what:
            case "o":
                await cards.show(uow, person, f"{ACT}:{name}", anew=True)
            case "t" | "p" | "x" | "n" | "N" | "q" | "l":
                field = FIELDS[what]
                await uow.set_cursor(turn.key, Cursor(ACT, name, field, ""))
                if what == "q":  # pressed on the status card, too
                    await cards.show(uow, person, f"{ACT}:{name}", anew=True)
            case "T":
                await incidents.change(uow, person.id, name, given[0], happened.place)
                await uow.set_cursor(turn.key, None)
            case "X":
                await incidents.close(uow, person.id, name)
                await uow.set_cursor(turn.key, None)
                if not (await uow.agency()).critical_incidents():
                    await telling.routine_held(uow, anew=True)
            case "w":
                await leading.named(room, uow, turn, name, given[0])
            case "L":
                await voices.take_back(uow, person.id, name)
                await uow.set_cursor(turn.key, None)
            case "e":
                await others.ask(room, uow, turn, name)
            case "d":
                await choosing.ask(room, uow, turn, choosing.Choice(name))
            case _:
                await uow.set_cursor(turn.key, None)

    await room.act(turn, do)


async def typed(room: Room, turn: Turn) -> None:
    """Take the place in better words; a shared location keeps the words and adds the point."""

    async def answer(uow: UnitOfWork) -> None:
        cursor = await placing.waiting_for(room, uow, turn, ACT)
        if cursor.field in leading.QUESTIONS:
            await leading.typed(uow, turn, cursor)
            return
        if cursor.field == "note":
            await remarking.remark(uow, room.office, placing.who(turn).id, cursor.subject, placing.words(turn))
            await uow.set_cursor(turn.key, None)
            return
        if cursor.field != "place":
            raise placing.PressInstead
        happened = (await uow.agency()).incident(cursor.subject)
        place = Place(happened.place.words, *turn.location) if turn.location else _place(room, turn, happened)
        await incidents.change(uow, placing.who(turn).id, happened.id, happened.type, place)
        await uow.set_cursor(turn.key, None)

    await room.act(turn, answer)


def _place(room: Room, turn: Turn, happened: Incident) -> Place:
    asked = room.office.templates.find(happened.type, Phase.HOLDING).field("place")
    place = template.coerce(asked, placing.words(turn), language=turn.language)
    if not isinstance(place, Place):
        raise TypeError(f"the field place gives {place!r}")
    return place


async def listing(room: Room, turn: Turn) -> None:
    """List the open incidents; pressing one brings its card."""
    agency = await room.store.read(lambda uow: uow.agency())
    say, open_ = room.words.say, agency.open_incidents()
    text = (
        say(turn.language, "Open incidents:")
        if open_
        else say(turn.language, "No incident is open. /incident opens one.")
    )
    rows = tuple(
        row(Button(ends(choosing.named(room, turn.language, each)), pack(PRESS, each.id, "o"))) for each in open_
    )
    await answers.say(room, turn, Screen(escape(text), rows))


async def close(room: Room, turn: Turn) -> None:
    """Close the only open incident after a question, or list them."""
    person = placing.who(turn)
    open_ = (await room.store.read(lambda uow: uow.agency())).open_incidents()
    if len(open_) != 1:
        await listing(room, turn)
        return

    async def ask(uow: UnitOfWork) -> None:
        people.require((await uow.agency()).person(person.id), Act.CLOSE_INCIDENT)
        await uow.set_cursor(turn.key, Cursor(ACT, open_[0].id, "close", ""))
        await cards.show(uow, person, f"{ACT}:{open_[0].id}", anew=True)

    await room.act(turn, ask)


FEATURE: Final = Feature(
    commands={
        "incidents": Command(listing, "The open incidents"),
        "close": Command(close, "Close an incident", needs=(Act.CLOSE_INCIDENT,)),
    },
    presses={PRESS: press},
    answers={ACT: typed},
    subjects={ACT: card},
)
MSGIDS: Final = (*QUESTIONS.values(), *(each.help for each in FEATURE.commands.values()))
