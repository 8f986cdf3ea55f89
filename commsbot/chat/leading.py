"""*Hand over to…* on the incident's card: who speaks first from now on, with their official link; taking it back is one press."""

from dataclasses import replace
from typing import Final

from commsbot.chat import placing, showing
from commsbot.chat.buttons import Button, Rows, fit, pack, row
from commsbot.chat.turn import Room, Turn
from commsbot.domain import elsewhere
from commsbot.domain.agency import Agency
from commsbot.domain.incident import Incident
from commsbot.ports import Cursor, UnitOfWork
from commsbot.workflow import leading

NAME: Final = "lead"
LINK: Final = "lead_link"
QUESTIONS: Final = {
    NAME: "Who speaks first from now on? Press, or type the name, such as State Bureau or Joint Information Center.",
    LINK: "What is their official link? Our statements will point to it.",
}
MSGIDS: Final = tuple(QUESTIONS.values())
MOST_NAMES: Final = 4


def line(room: Room, language: str, incident: Incident) -> list[str]:
    """Say who leads, where it isn't us, and what is still ours."""
    if incident.lead is None:
        return []
    say, at = room.words.say, showing.clock(room, language, incident.lead.since)
    who, link = incident.lead.name, incident.lead.link
    return [
        say(language, "🎙 {who} speaks first since {at}: {link}", who=who, at=at, link=link),
        say(language, "Ours still: instructions, our corrections, false alert, all clear, take-down, closing."),
    ]


def names(agency: Agency, incident: str) -> list[str]:
    """Names that are offered: whoever led before, and whose statements are known."""
    led = [each.lead.name for each in agency.incidents.values() if each.lead is not None and each.id != incident]
    heard = [each.who for each in agency.heard.values() if each.incident == incident]
    return list(dict.fromkeys([*reversed(heard), *led]))[:MOST_NAMES]


def offered(agency: Agency, incident: str, verb: str) -> Rows:
    """A button for each of these names."""
    return tuple(
        row(Button(fit(each), pack(verb, incident, "w", placing.mark(each)))) for each in names(agency, incident)
    )


def key(room: Room, language: str, incident: Incident, verb: str) -> Button:
    """The one key: hand over, or take back."""
    say = room.words.say
    if incident.lead is None:
        return Button(say(language, "Hand over to…"), pack(verb, incident.id, "l"))
    return Button(say(language, "Take back the lead"), pack(verb, incident.id, "L"))


async def named(room: Room, uow: UnitOfWork, turn: Turn, incident: str, mark: str) -> None:
    """Take one of the offered names."""
    found = next((each for each in names(await uow.agency(), incident) if placing.mark(each) == mark), None)
    cursor = await uow.cursor(turn.key)
    if found is None or cursor is None or (cursor.subject, cursor.field) != (incident, NAME):
        raise placing.stale(room, turn, "This question")
    await uow.set_cursor(turn.key, replace(cursor, field=LINK, note=found))


async def typed(uow: UnitOfWork, turn: Turn, cursor: Cursor) -> None:
    """Take the name, then the link, and hand over."""
    given = placing.words(turn)
    if cursor.field == NAME:
        await uow.set_cursor(turn.key, replace(cursor, field=LINK, note=elsewhere.source(given)))
        return
    await leading.hand_over(uow, placing.who(turn).id, cursor.subject, cursor.note, given)
    await uow.set_cursor(turn.key, None)
