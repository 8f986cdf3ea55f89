"""An exercise looks like one: another colour, its word first and last on every card, and under each *This is real*, which stops it.

The press needs no question: what it stops is an exercise, and an administrator lets it go on. From then on the bot does one thing only, lead to the
live one; so nobody works on in the drill while people are in danger.
"""

from dataclasses import replace
from typing import Final

from commsbot.chat import answers, cards, placing, showing
from commsbot.chat.buttons import Button, Rows, pack, row
from commsbot.chat.screens import Screen, escape
from commsbot.chat.turn import Feature, Room, Turn
from commsbot.domain import errors, people
from commsbot.domain.agency import Agency
from commsbot.domain.people import Act
from commsbot.ports import Card, UnitOfWork
from commsbot.workflow import drilling

SUBJECT: Final = "real"
REAL: Final = "xr"
GO_ON: Final = "xg"
MSGIDS: Final = ("ask an administrator for its name",)


def marked(room: Room, agency: Agency, card: Card, screen: Screen) -> Screen:
    """Put the mark on a card of an exercise, and the way out of it under its buttons; once it is stopped only the way to the live bot."""
    reader = agency.people.get(card.person)
    language = reader.language if reader is not None else room.office.languages[0]
    if not room.office.mark:
        return screen
    text, rows = screen.text, screen.rows
    if card.subject.partition(":")[0] != SUBJECT and agency.real is not None:
        text, rows = f"<b>{escape(_stopped(room, language))}</b>\n{text}", _way(room, language)
    elif card.subject.partition(":")[0] != SUBJECT and rows and card.chat > 0:
        rows = (*rows, row(Button(room.words.say(language, "🚨 This is real"), pack(REAL))))
    return answers.marked(room, language, replace(screen, text=text, rows=rows))


def _stopped(room: Room, language: str) -> str:
    return room.words.say(language, "🚨 This is real. The exercise is stopped, and nothing of it goes out any more.")


def _way(room: Room, language: str) -> Rows:
    if not room.office.live_bot:
        return ()
    return (row(Button(room.words.say(language, "Open the live bot"), link=f"https://t.me/{room.office.live_bot}")),)


def refuse(room: Room, agency: Agency, turn: Turn) -> None:
    """Raise `DrillIsOver` for whatever is asked of a stopped exercise, save to let it go on."""
    if agency.real is not None and turn.verb not in {REAL, GO_ON}:
        bot = f"@{room.office.live_bot}" if room.office.live_bot else errors.Phrase(MSGIDS[0])
        raise errors.DrillIsOver(bot=bot)


async def real(room: Room, turn: Turn) -> None:
    """Stop the exercise."""
    person = placing.who(turn)
    await room.act(turn, lambda uow: drilling.stop(uow, room.office, person.id))
    room.wake.lanes()


async def go_on(room: Room, turn: Turn) -> None:
    """Let the exercise go on."""
    person = placing.who(turn)
    await room.act(turn, lambda uow: drilling.go_on(uow, person.id))
    room.wake.lanes()


async def wanted(room: Room, uow: UnitOfWork) -> list[tuple[str, str]]:  # noqa: ARG001  # a Wanted is given both
    """All of the staff are told that the exercise is stopped, once for each time."""
    agency = await uow.agency()
    if agency.real is None:
        return []
    return [(each, f"{SUBJECT}:{int(agency.real.at.timestamp())}") for each in agency.people]


async def card(room: Room, uow: UnitOfWork, card: Card, name: str) -> Screen | None:
    """Say that it is real, who said so, and where to go; once the exercise goes on, that."""
    agency = await uow.agency()
    reader, say, now = agency.person(card.person), room.words.say, agency.real
    language = reader.language
    if now is None or name != str(int(now.at.timestamp())):
        return cards.last(card, Screen(escape(say(language, "▶️ The exercise goes on."))))
    by, at = placing.name_of(agency, now.by), showing.clock(room, language, now.at)
    lines = [f"<b>{escape(_stopped(room, language))}</b>", escape(say(language, "By {name}, {at}", name=by, at=at))]
    lines.append(escape(say(language, "Work in the live bot from now on.")))
    rows = _way(room, language)
    if people.may(reader, Act.MANAGE_PEOPLE):
        rows = (*rows, row(Button(say(language, "Go on with the exercise"), pack(GO_ON))))
    return Screen("\n\n".join(lines), rows, notice=escape(_stopped(room, language)))


FEATURE: Final = Feature(presses={REAL: real, GO_ON: go_on}, subjects={SUBJECT: card}, wanted=(wanted,))
