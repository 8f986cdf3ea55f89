"""*Somebody else's words*: what a county, a school or a state bureau said is attached to the incident, and can be answered by name.

Two questions at most, each with a button where the answer is known: who said it, and when. A message that was forwarded brings both along.
"""

import json
import re
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from typing import Any, Final

from commsbot.chat import cards, choosing, dialogue, placing, showing
from commsbot.chat.buttons import Button, Rows, fit, pack, paired, row
from commsbot.chat.screens import Screen, escape, quote
from commsbot.chat.turn import Feature, Room, Turn
from commsbot.domain import people, plan
from commsbot.domain.agency import Agency, said_by_others
from commsbot.domain.elsewhere import Answer, Heard, source
from commsbot.domain.people import Act, Person
from commsbot.domain.template import LAUNCHED, Phase
from commsbot.ports import Card, Cursor, UnitOfWork
from commsbot.workflow import drafting, elsewhere

ACT: Final = "others"
HEARD: Final = "heard"
PRESS: Final = "oo"
ON_CARD: Final = "oh"
BEHIND: Final = (5, 15, 30)
SHOWN: Final = 1500
"""How much of somebody's words a card shows, in UTF-16 units."""
MOST_SOURCES: Final = 4
QUESTIONS: Final = {
    "words": "What did they say? Paste it, or forward it to me.",
    "who": "Who said it? Press, or type the name as people know it.",
    "when": "When did they say it? Press, or type a time such as {examples}.",
}
WAYS: Final = {
    "k": (Phase.CORRECTION, "Correct it"),
    "r": (Phase.RUMOUR, "Answer it"),
    "w": (Phase.WRONG_AREA, "Say where it holds"),
    "a": (Phase.ALL_CLEAR, "Lift it"),
}
"""How it can be answered: by the letter of its button."""
DONE: Final = {
    Answer.CORRECTED: "We have corrected it.",
    Answer.ANSWERED: "We have answered it.",
    Answer.NARROWED: "We have said where it holds.",
    Answer.LIFTED: "We have said that it no longer holds.",
}
MSGIDS: Final = (*QUESTIONS.values(), *(label for _, label in WAYS.values()), *DONE.values())
_LINK: Final = re.compile(r"https?://\S+")


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a statement before it is attached; lives in the cursor's note."""

    words: str = ""
    who: str = ""
    """Only offered: whoever forwarded it may have had it from somebody else."""
    at: str = ""
    """ISO; empty if nobody knows."""

    def note(self) -> str:
        """Write it down."""
        return json.dumps(asdict(self))


def read(cursor: Cursor) -> Known:
    """Read it back."""
    known: dict[str, Any] = json.loads(cursor.note or "{}")
    return Known(**known)


# --- attaching -------------------------------------------------------------------------------------------------------


async def ask(
    room: Room, uow: UnitOfWork, turn: Turn, incident: str, known: Known | None = None, old: str = ""
) -> None:
    """Ask what isn't known yet; in the message of `old` where there is one, else on a new card."""
    person, name, known = placing.who(turn), room.office.ids(), known or Known()
    people.require((await uow.agency()).person(person.id), Act.REPORT)
    field = "who" if known.words else "words"
    await uow.set_cursor(turn.key, Cursor(ACT, name, field, incident, note=known.note()))
    if old:
        await placing.become(uow, person, old, f"{ACT}:{name}")
    else:
        await cards.show(uow, person, f"{ACT}:{name}")


def _sources(agency: Agency, incident: str, known: Known) -> list[str]:
    """Names that are offered: where a message was forwarded from, then whoever spoke before, newest first."""
    before = [each.who for each in reversed([*agency.heard.values()]) if each.incident == incident]
    others = [each.who for each in reversed([*agency.heard.values()]) if each.incident != incident]
    return list(dict.fromkeys([*filter(None, [known.who]), *before, *others]))[:MOST_SOURCES]


async def card(room: Room, uow: UnitOfWork, card: Card, name: str) -> Screen | None:
    """Draw the question that is open."""
    agency = await uow.agency()
    say, language = room.words.say, agency.person(card.person).language
    cursor = await placing.cursor_at(room, uow, card, ACT)
    if cursor is None:
        return cards.last(card, Screen(escape(say(language, "Put aside. The incident's card begins again."))))
    known, incident = read(cursor), agency.incident(cursor.expects)
    head = f"<b>{escape(choosing.named(room, language, incident))}</b>"
    told = escape(say(language, QUESTIONS[cursor.field], examples="14:10, 20 min ago"))
    shown = [quote(showing.cut_to(known.words, SHOWN), long=True)] if known.words else []
    rows: Rows = ()
    if cursor.field == "who":
        names = _sources(agency, incident.id, known)
        rows = tuple(row(Button(fit(each), pack(PRESS, name, "w", placing.mark(each)))) for each in names)
    elif cursor.field == "when":
        past = [Button(say(language, "{minutes} min ago", minutes=n), pack(PRESS, name, "t", n)) for n in BEHIND]
        rows = paired(Button(say(language, "Just now"), pack(PRESS, name, "t", 0)), *past)
    stop = row(Button(say(language, "Cancel"), pack(PRESS, name, "x")))
    return Screen("\n\n".join((head, *shown, told)), (*rows, stop))


async def press(room: Room, turn: Turn) -> None:
    """Take an answer by button, or stop."""
    name, what, *given = turn.parts

    async def do(uow: UnitOfWork) -> None:
        cursor = await placing.waiting_for(room, uow, turn, ACT)
        field = {"w": "who", "t": "when"}.get(what, cursor.field)
        if cursor.subject != name or cursor.field != field:
            raise placing.stale(room, turn, "This question")
        if what == "w":
            names = _sources(await uow.agency(), cursor.expects, read(cursor))
            who = next((each for each in names if placing.mark(each) == given[0]), None)
            if who is None:
                raise placing.stale(room, turn, "This question")
            await _named(room, uow, turn, cursor, who)
        elif what == "t":
            await _attach(room, uow, turn, cursor, uow.now - timedelta(minutes=int(given[0])))
        else:
            await uow.set_cursor(turn.key, None)

    await room.act(turn, do)


async def typed(room: Room, turn: Turn) -> None:
    """Take words, a name or a time."""

    async def answer(uow: UnitOfWork) -> None:
        cursor = await placing.waiting_for(room, uow, turn, ACT)
        given = placing.words(turn)
        if cursor.field == "words":
            known = Known(given, turn.origin.who, turn.origin.at.isoformat()) if turn.origin else Known(given)
            await uow.set_cursor(turn.key, replace(cursor, field="who", note=known.note()))
        elif cursor.field == "who":
            await _named(room, uow, turn, cursor, given)
        else:
            await _attach(room, uow, turn, cursor, plan.parse(given, uow.now, room.office.zone, past=True))

    await room.act(turn, answer)


async def _named(room: Room, uow: UnitOfWork, turn: Turn, cursor: Cursor, who: str) -> None:
    """Go on to the time, or attach it where that is known."""
    known = replace(read(cursor), who=who)
    cursor = replace(cursor, field="when", note=known.note())
    if known.at:
        await _attach(room, uow, turn, cursor, datetime.fromisoformat(known.at))
    else:
        source(who)
        await uow.set_cursor(turn.key, cursor)


async def _attach(room: Room, uow: UnitOfWork, turn: Turn, cursor: Cursor, at: datetime) -> None:
    """Put it on record; the question's message becomes its card."""
    known, person = read(cursor), placing.who(turn)
    found = _LINK.search(known.words)
    spoken = turn.language if turn.language in room.office.languages else room.office.languages[0]
    said = await elsewhere.attach(
        uow, room.office, person.id, cursor.expects, known.who, known.words, said_at=at, language=spoken, link=found[0] if found else "",
    )  # fmt: skip
    await uow.set_cursor(turn.key, None)
    await placing.become(uow, person, f"{ACT}:{cursor.subject}", f"{HEARD}:{said.id}")


# --- its card --------------------------------------------------------------------------------------------------------


def line(room: Room, language: str, said: Heard) -> str:
    """Name it in one line: who, when, and the first words."""
    short = showing.cut_to(" ".join(said.words.split()), 80)
    return f"{said.who}, {showing.clock(room, language, said.said_at)}: “{short}”"


async def heard(room: Room, uow: UnitOfWork, card: Card, name: str) -> Screen | None:
    """Draw somebody else's statement, with the ways to answer it."""
    agency = await uow.agency()
    reader, said = agency.person(card.person), said_by_others(agency, name)
    say, language, incident = room.words.say, reader.language, agency.incident(said.incident)
    at = showing.clock(room, language, said.said_at)
    head = [
        f"🗣 <b>{escape(say(language, '{who} said, {at}:', who=said.who, at=at))}</b>",
        escape(choosing.named(room, language, incident)),
    ]
    by = say(language, "Attached by {name}. It isn't ours: we can answer it.", name=placing.name_of(agency, said.by))
    tail = [escape(by if said.answered is None else say(language, DONE[said.answered]))]
    text = "\n\n".join(("\n".join(head), quote(showing.cut_to(said.words, SHOWN), long=True), *tail))
    if not incident.open:
        return cards.last(card, Screen(text))
    ways = [
        Button(say(language, label), pack(ON_CARD, name, letter))
        for letter, (phase, label) in WAYS.items()
        if _may(reader, phase)
    ]
    to_incident = row(Button(say(language, "To the incident"), pack("in", incident.id, "o")))
    return Screen(text, (*paired(*ways), to_incident))


def _may(person: Person, phase: Phase) -> bool:
    return people.may(person, Act.LAUNCH if phase in LAUNCHED else Act.DRAFT)


async def on_card(room: Room, turn: Turn) -> None:
    """Show it, or begin the statement that answers it: two quick taps mean the same draft."""
    name, what = turn.parts

    async def do(uow: UnitOfWork) -> None:
        person = placing.who(turn)
        if what not in WAYS:
            await cards.show(uow, person, f"{HEARD}:{name}", anew=True)
            return
        phase, incident = WAYS[what][0], said_by_others(await uow.agency(), name).incident
        made = await dialogue.begun(uow, person, phase, incident, name)
        made = made or await drafting.begin(uow, room.office, person.id, phase, incident, about=name)
        await dialogue.begin(room, uow, turn, made)

    await room.act(turn, do)


FEATURE: Final = Feature(
    presses={PRESS: press, ON_CARD: on_card},
    answers={ACT: typed},
    subjects={ACT: card, HEARD: heard},
    pasted=frozenset({ACT}),
)
