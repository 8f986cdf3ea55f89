"""The dialogue about a draft: presses and typed words become answers, a plan, a version; each is one act on what the card showed."""

import functools
import json
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta
from typing import Final

from commsbot.chat import answers, cards, check_notes, draft_card, pictures, placing, questions, timing
from commsbot.chat.buttons import Button, ends, pack, row
from commsbot.chat.screens import Screen, escape
from commsbot.chat.turn import Command, Feature, Room, Turn
from commsbot.domain import checks, errors
from commsbot.domain.draft import Draft
from commsbot.domain.incident import Place
from commsbot.domain.people import Act, Person
from commsbot.domain.template import Field, FieldType
from commsbot.domain.version import Relation
from commsbot.ports import Cursor, Key, UnitOfWork
from commsbot.workflow import alone, answering, drafting, passing, previewing, review, submitting

ACT: Final = draft_card.ACT
PRESS: Final = draft_card.PRESS
OPEN: Final = "do"
MOST_LISTED: Final = 12
MOMENT: Final = timedelta(minutes=5)
SCREENS: Final = {
    "c": "@change",
    "p": "@preview",
    "x": "@discard",
    "N": "@notes",
    "z": "@alone",
    "H": "@hand",
    **timing.SCREENS,
}

Do = Callable[[Room, UnitOfWork, Turn, Draft], Awaitable[None]]


async def guide(room: Room, uow: UnitOfWork, key: Key, made: Draft) -> None:
    """Ask what has to be asked, or show the card where nothing has."""
    chosen = room.office.templates.template(made.template)
    await ask(uow, key, made, draft_card.needed(chosen, made), 0)


async def ask(uow: UnitOfWork, key: Key, made: Draft, names: list[str], at: int) -> None:
    """Put the dialogue at one question of several; past the last one the card is shown."""
    if not 0 <= at < len(names):
        await uow.set_cursor(key, None)
        return
    note = json.dumps({"ask": names, "at": at})
    await uow.set_cursor(key, Cursor(ACT, made.id, names[at], str(made.revision(names[at])), note=note))


async def begin(room: Room, uow: UnitOfWork, turn: Turn, made: Draft, old: str = "") -> None:
    """Show a draft that was just begun, in the message of `old` if there is one, and ask what it needs."""
    person, subject = placing.who(turn), f"{ACT}:{made.id}"
    if old:
        await placing.become(uow, person, old, subject)
    else:
        await cards.show(uow, person, subject, anew=True)
    await guide(room, uow, turn.key, made)


# --- presses ---------------------------------------------------------------------------------------------------------


async def press(room: Room, turn: Turn) -> None:
    """Do what a button of a draft's card says."""
    name, what, *_ = turn.parts

    async def do(uow: UnitOfWork) -> None:
        made = await _draft(room, uow, turn, name)
        if what in SCREENS:
            await uow.set_cursor(turn.key, Cursor(ACT, name, SCREENS[what], ""))
        elif what in MOVES:
            await MOVES[what](room, uow, turn, made)
        else:
            await _answered(room, uow, turn, made)

    await room.act(turn, do)


async def _draft(room: Room, uow: UnitOfWork, turn: Turn, name: str) -> Draft:
    try:
        return await uow.draft(name)
    except errors.NotFound:
        raise placing.stale(room, turn, "This card") from None


async def _submit(room: Room, uow: UnitOfWork, turn: Turn, made: Draft) -> None:
    if turn.parts[2] != draft_card.state(made):
        raise placing.stale(room, turn, "This card")
    await submit(room, uow, turn, made)


async def submit(room: Room, uow: UnitOfWork, turn: Turn, made: Draft) -> None:
    """Cut the version; whoever fixed another's words signs their fix with it. The draft's message becomes the version's."""
    person, office = placing.who(turn), room.office
    cut = await submitting.submit(uow, office, person.id, made.id)
    if made.editor == person.id:
        await review.sign_off(uow, office, person.id, made.statement, cut.version, cut.digest, "chat")
    await uow.set_cursor(turn.key, None)
    await placing.submitted(uow, office, person, made.statement, cut.version, f"{ACT}:{made.id}")


async def _send_now(room: Room, uow: UnitOfWork, turn: Turn, made: Draft) -> None:
    """Submit and send in one act, by this person's word alone."""
    if turn.parts[2] != draft_card.state(made):
        raise placing.stale(room, turn, "This card")
    person, office = placing.who(turn), room.office
    cut = await submitting.submit(uow, office, person.id, made.id)
    await alone.send_now(uow, office, person.id, made.statement, cut.version, cut.digest)
    await placing.review_asked(uow, made.statement, cut.version, person.id)
    await uow.set_cursor(turn.key, None)
    await placing.submitted(uow, office, person, made.statement, cut.version, f"{ACT}:{made.id}")


async def _discard(_room: Room, uow: UnitOfWork, turn: Turn, made: Draft) -> None:
    person = placing.who(turn)
    await answering.discard(uow, person.id, made.id)
    await uow.set_cursor(turn.key, None)
    if made.relation != Relation.NEW:
        await cards.show(uow, person, placing.version_card(made.statement, made.corrects))


async def _show(_room: Room, uow: UnitOfWork, turn: Turn, made: Draft) -> None:
    await uow.set_cursor(turn.key, None)
    await cards.show(uow, placing.who(turn), f"{ACT}:{made.id}")


async def _one(room: Room, uow: UnitOfWork, turn: Turn, made: Draft) -> None:
    field = _field(room, made, int(turn.parts[2]))
    await ask(uow, turn.key, made, [field.name], 0)


async def _rest(room: Room, uow: UnitOfWork, turn: Turn, made: Draft) -> None:
    chosen = room.office.templates.template(made.template)
    missing = [field.name for field in chosen.fields if field.required and field.name not in made.facts]
    await ask(uow, turn.key, made, missing, 0)


async def _read(_room: Room, uow: UnitOfWork, turn: Turn, made: Draft) -> None:
    name, page = turn.parts[2:4]
    await uow.set_cursor(turn.key, Cursor(ACT, made.id, f"@read/{name}", page))


async def _note(_room: Room, uow: UnitOfWork, turn: Turn, made: Draft) -> None:
    await uow.set_cursor(turn.key, Cursor(ACT, made.id, f"@note/{turn.parts[2]}", ""))


async def _override(room: Room, uow: UnitOfWork, turn: Turn, made: Draft) -> None:
    """Answer a note with one of its reasons; what holds the words back next is shown next."""
    mark, number = turn.parts[2], int(turn.parts[3])
    shown = await previewing.preview(uow, room.office, made)
    note = check_notes.find(shown.notes, mark)
    if note is None or number >= len(note.reasons):
        raise placing.stale(room, turn, "This note")
    person = placing.who(turn)
    made = await answering.override(uow, room.office, person.id, made.id, note.matter, note.reasons[number])
    held = checks.blocking(shown.notes, made.overrides)
    await uow.set_cursor(turn.key, None if not held else Cursor(ACT, made.id, f"@note/{held[0].mark}", ""))


async def _plan(room: Room, uow: UnitOfWork, turn: Turn, made: Draft) -> None:
    minutes = int(turn.parts[2])
    await answering.set_plan(uow, room.office, placing.who(turn).id, made.id, f"in {minutes} min" if minutes else "")
    await uow.set_cursor(turn.key, None)


async def _to(_room: Room, uow: UnitOfWork, turn: Turn, made: Draft) -> None:
    """Ask why, before the draft goes to this colleague."""
    await uow.set_cursor(turn.key, Cursor(ACT, made.id, "@why", turn.parts[2]))


async def _hand(_room: Room, uow: UnitOfWork, turn: Turn, made: Draft) -> None:
    await _handed(uow, turn, made, turn.parts[2], "")


async def _handed(uow: UnitOfWork, turn: Turn, made: Draft, to: str, why: str) -> None:
    """Hand it over; the colleague gets the card as the newest message."""
    await passing.hand_over(uow, placing.who(turn).id, made.id, to, why)
    await uow.set_cursor(turn.key, None)
    await cards.show(uow, (await uow.agency()).person(to), f"{ACT}:{made.id}", anew=True)


MOVES: Final[dict[str, Do]] = {
    "T": _to,
    "h": _hand,
    "s": _submit,
    "Z": _send_now,
    "X": _discard,
    "b": _show,
    "q": _one,
    "r": _rest,
    "v": _read,
    "n": _note,
    "o": _override,
    "W": _plan,
    "L": timing.limit,
    "U": timing.limit,
    "R": timing.repeat,
    **dict.fromkeys(("i", "ir", "ia", "io", "ic", "iy", "in", "if", "iX"), pictures.move),
}


# --- answers ---------------------------------------------------------------------------------------------------------


def _field(room: Room, made: Draft, number: int) -> Field:
    return room.office.templates.template(made.template).fields[number]


async def _answered(room: Room, uow: UnitOfWork, turn: Turn, made: Draft) -> None:
    """Take an answer by button; raises `Stale` unless its question is the one that is open."""
    _, what, number, *given = turn.parts
    field = _field(room, made, int(number))
    cursor = await uow.cursor(turn.key)
    if cursor is None or (cursor.act, cursor.subject, cursor.field) != (ACT, made.id, field.name):
        raise placing.stale(room, turn, "This question")
    match what:
        case "a":
            await _take(room, uow, turn, field, given[1], int(given[0]))
            await _on(uow, turn, cursor, 1)
        case "m":
            minutes = int(given[1])
            text = f"in {minutes} min" if minutes > 0 else f"{-minutes} min ago"
            await _take(room, uow, turn, field, text, int(given[0]))
            await _on(uow, turn, cursor, 1)
        case "P" | "Q":
            offered = room.office.places if what == "P" else await drafting.quotable(uow, made)
            chosen = next((each for each in offered if questions.mark(each) == given[1]), None)
            if chosen is None:
                raise placing.stale(room, turn, "This question")
            await _take(room, uow, turn, field, chosen, int(given[0]))
            await _on(uow, turn, cursor, 1)
        case "t":
            await _toggle(room, uow, turn, made, field, given[0], wanted=given[1] == "1")
        case "l":
            await _take(room, uow, turn, field, None, int(given[0]))
            await _on(uow, turn, cursor, 1)
        case "k":
            await _on(uow, turn, cursor, 1)
        case _:
            await _on(uow, turn, cursor, -1)


async def _toggle(
    room: Room, uow: UnitOfWork, turn: Turn, made: Draft, field: Field, key: str, *, wanted: bool
) -> None:
    """Switch one of several choices; the button says to what, so that two quick taps on two of them both count.

    They stay in the order in which they were chosen: the first is the most urgent, and all that a short channel has room for.
    """
    chosen = [each for each in made.facts.get(field.name, ()) if each != key]
    await _take(room, uow, turn, field, [*chosen, *([key] if wanted else [])] or None, None)


async def _take(room: Room, uow: UnitOfWork, turn: Turn, field: Field, raw: object, expects: int | None) -> Draft:
    made = await uow.draft(turn.parts[0] if turn.press else (await placing.waiting_for(room, uow, turn, ACT)).subject)
    spoken = turn.language if turn.language in made.languages else room.office.languages[0]
    return await answering.answer(
        uow, room.office, placing.who(turn).id, made.id, field.name, raw, language=spoken, expects=expects
    )


async def _on(uow: UnitOfWork, turn: Turn, cursor: Cursor, step: int) -> None:
    """Go to the next question or the one before; beyond the ends lies the card."""
    kept = json.loads(cursor.note or "{}")
    names, at = kept.get("ask", [cursor.field]), kept.get("at", 0)
    await ask(uow, turn.key, await uow.draft(cursor.subject), names, at + step)


async def typed(room: Room, turn: Turn) -> None:
    """Take typed words or a shared location as the answer to the open question; a wrong answer leaves the question open."""

    async def answer(uow: UnitOfWork) -> None:
        cursor = await placing.waiting_for(room, uow, turn, ACT)
        made = await _draft(room, uow, turn, cursor.subject)
        if cursor.field == "@when":
            await answering.set_plan(uow, room.office, placing.who(turn).id, made.id, placing.words(turn))
            await uow.set_cursor(turn.key, None)
            return
        if cursor.field == "@why":
            await _handed(uow, turn, made, cursor.expects, placing.words(turn))
            return
        if await timing.typed(room, uow, turn, cursor) or await pictures.typed(room, uow, turn, cursor):
            return
        if cursor.field.startswith("@"):
            raise placing.PressInstead
        field = room.office.templates.template(made.template).field(cursor.field)
        kept = json.loads(cursor.note or "{}")
        if turn.location is not None and field.type is FieldType.PLACE:
            kept["point"] = [repr(each) for each in turn.location]
            await uow.set_cursor(turn.key, replace(cursor, note=json.dumps(kept)))
            return
        raw: object = placing.words(turn)
        if "point" in kept and field.type is FieldType.PLACE:
            await _take(room, uow, turn, field, raw, int(cursor.expects))
            latitude, longitude = map(float, kept["point"])
            raw, expects = Place(" ".join(str(raw).split()), latitude, longitude), None
            await _take(room, uow, turn, field, raw, expects)
        else:
            await _take(room, uow, turn, field, raw, int(cursor.expects))
        await _on(uow, turn, cursor, 1)

    try:
        await room.act(turn, answer)
    except errors.AnsweredMeanwhile:
        # Whoever reads what the other wrote may still know better: the question stays, on the answer that it has now.
        await room.act(turn, functools.partial(_asked_again, room, turn))
        raise


async def _asked_again(room: Room, turn: Turn, uow: UnitOfWork) -> None:
    cursor = await placing.waiting_for(room, uow, turn, ACT)
    revision = (await uow.draft(cursor.subject)).revision(cursor.field)
    await uow.set_cursor(turn.key, replace(cursor, expects=str(revision)))


# --- drafts ----------------------------------------------------------------------------------------------------------


async def drafts(room: Room, turn: Turn) -> None:
    """List one's own drafts; pressing one brings its card."""
    person = placing.who(turn)

    async def mine(uow: UnitOfWork) -> list[tuple[str, str]]:
        agency = await uow.agency()
        found = [each for each in await uow.drafts() if (each.editor or each.author) == person.id]
        return [
            (each.id, questions.name(room, turn.language, agency, each))
            for each in draft_card.listed(found)[:MOST_LISTED]
        ]

    found = await room.store.read(mine)
    say = room.words.say
    if not found:
        text = say(turn.language, "You have no drafts. /incident and /draft begin one.")
    else:
        text = say(turn.language, "Your drafts:")
    rows = tuple(row(Button(ends(name), pack(OPEN, key))) for key, name in found)
    await answers.say(room, turn, Screen(escape(text), rows))


async def open_(room: Room, turn: Turn) -> None:
    """Bring a draft's card as the newest message."""
    person = placing.who(turn)

    async def bring(uow: UnitOfWork) -> None:
        made = await _draft(room, uow, turn, turn.parts[0])
        await cards.show(uow, person, f"{ACT}:{made.id}", anew=True)

    await room.act(turn, bring)


async def begun(uow: UnitOfWork, person: Person, phase: str, incident: str, about: str = "") -> Draft | None:
    """The draft of this kind that this person began a moment ago: a second tap on the same button means the same draft."""
    for each in await uow.drafts(person.id, incident):
        same = (each.phase, each.incident, each.relation, each.about) == (phase, incident, Relation.NEW, about)
        if same and not each.editor and uow.now - each.created_at < MOMENT:
            return each
    return None


async def again(uow: UnitOfWork, person: Person, statement: str, number: int) -> Draft | None:
    """The draft that this person has begun from a version already, so that a second press doesn't begin another."""
    for each in await uow.drafts():
        if (each.statement, each.corrects) == (statement, number) and (each.editor or each.author) == person.id:
            return each
    return None


FEATURE: Final = Feature(
    commands={"drafts": Command(drafts, "Your drafts", needs=(Act.LAUNCH, Act.SIGN_OFF))},
    presses={PRESS: press, OPEN: open_},
    answers={ACT: typed},
    subjects={ACT: draft_card.card},
)
MSGIDS: Final = tuple(each.help for each in FEATURE.commands.values())
