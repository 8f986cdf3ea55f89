"""*I already posted this*: words that went out elsewhere become a statement of the incident, so that they can be corrected and are on record."""

import re
from typing import Final

from commsbot.chat import cards, choosing, placing
from commsbot.chat.buttons import Button, ends, pack, row
from commsbot.chat.screens import Screen, escape
from commsbot.chat.turn import Command, Feature, Room, Turn
from commsbot.domain import people
from commsbot.domain.people import Act
from commsbot.ports import Card, Cursor, UnitOfWork
from commsbot.workflow import reporting

ACT: Final = "reporting"
PRESS: Final = "rp"
ASKED: Final = "?"
"""Stands in the cursor while the incident is to be chosen."""
_LINK: Final = re.compile(r"https?://\S+")


async def posted(room: Room, turn: Turn) -> None:
    """Ask which incident, where several are open, then for the words or the link."""
    person = placing.who(turn)

    async def begin(uow: UnitOfWork) -> None:
        agency = await uow.agency()
        people.require(agency.person(person.id), Act.REPORT)
        open_ = agency.open_incidents()
        incident = ASKED if len(open_) > 1 else open_[0].id if open_ else ""
        name = room.office.ids()
        await uow.set_cursor(turn.key, Cursor(ACT, name, incident, ""))
        await cards.show(uow, person, f"{ACT}:{name}")

    await room.act(turn, begin)


async def card(room: Room, uow: UnitOfWork, card: Card, name: str) -> Screen | None:
    """Draw the question that is open."""
    agency = await uow.agency()
    say, language = room.words.say, agency.person(card.person).language
    cursor = await placing.cursor_at(room, uow, card, ACT)
    if cursor is None:
        return cards.last(card, Screen(escape(say(language, "Put aside. /posted begins again."))))
    stop = row(Button(say(language, "Cancel"), pack(PRESS, name, "x")))
    if cursor.field == ASKED:
        told = say(language, "Which incident was it about?")
        rows = tuple(
            row(Button(ends(choosing.named(room, language, each)), pack(PRESS, name, "i", each.id)))
            for each in agency.open_incidents()
        )
        none = Button(say(language, "None of them"), pack(PRESS, name, "i", ""))
        return Screen(f"<b>{escape(told)}</b>", (*rows, row(none), stop))
    told = say(language, "Paste the words that you posted, or the link to them.")
    head = [f"<b>{escape(choosing.named(room, language, agency.incident(cursor.field)))}</b>"] if cursor.field else []
    return Screen("\n\n".join((*head, escape(told))), (stop,))


async def press(room: Room, turn: Turn) -> None:
    """Take the incident, or stop."""
    name, what, *given = turn.parts

    async def do(uow: UnitOfWork) -> None:
        cursor = await placing.waiting_for(room, uow, turn, ACT)
        if cursor.subject != name:
            raise placing.stale(room, turn, "This question")
        chosen = Cursor(ACT, name, given[0], "") if what == "i" else None
        await uow.set_cursor(turn.key, chosen)

    await room.act(turn, do)


async def typed(room: Room, turn: Turn) -> None:
    """Take the words, a link in them, or the link alone; the card becomes the statement's."""

    async def report(uow: UnitOfWork) -> None:
        cursor = await placing.waiting_for(room, uow, turn, ACT)
        if cursor.field == ASKED:
            raise placing.PressInstead
        person, text = placing.who(turn), placing.words(turn)
        found = _LINK.search(text)
        link = found[0] if found else ""
        words = "" if text == link else text
        statement = await reporting.report(uow, room.office, person.id, cursor.field, words, link)
        await uow.set_cursor(turn.key, None)
        await placing.become(uow, person, f"{ACT}:{cursor.subject}", placing.version_card(statement, 1))

    await room.act(turn, report)


FEATURE: Final = Feature(
    commands={"posted": Command(posted, "I already posted this elsewhere", needs=(Act.REPORT,))},
    presses={PRESS: press},
    answers={ACT: typed},
    subjects={ACT: card},
    pasted=frozenset({ACT}),
)
MSGIDS: Final = tuple(each.help for each in FEATURE.commands.values())
