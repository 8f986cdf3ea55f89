"""What is it about? The questions before a draft: which incident, which template; asked only where there is more than one answer.

With several incidents open nothing is drafted without saying for which one: the right words about the wrong place are the worst of errors.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from commsbot.chat import cards, dialogue, opening, placing
from commsbot.chat.buttons import Button, Rows, ends, fit, pack, paired, row
from commsbot.chat.screens import Screen, escape
from commsbot.chat.turn import Command, Feature, Room, Turn
from commsbot.domain import lead, people
from commsbot.domain.agency import Agency
from commsbot.domain.incident import Incident
from commsbot.domain.people import Act, Person
from commsbot.domain.template import LAUNCHED, STANDING, Phase, Template
from commsbot.ports import Card, Cursor, UnitOfWork
from commsbot.workflow import drafting

ACT: Final = "choosing"
PRESS: Final = "ch"
BEGIN: Final = "cb"
NONE: Final = "-"
"""Stands for no incident on a button."""
ROUTINE: Final = frozenset({Phase.EVENT, Phase.ROUTINE})
OF_A_STATEMENT: Final = frozenset({Phase.CORRECTION, Phase.WITHDRAWAL})
"""These begin from the card of the statement that they change."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What is chosen so far; lives in the cursor's note."""

    incident: str | None = None
    """None while it is to be asked; empty for a routine text."""
    phase: str = ""

    def note(self) -> str:
        """Write it down."""
        return json.dumps({"incident": self.incident, "phase": self.phase})


def read(note: str) -> Choice:
    """Read it back."""
    known: dict[str, Any] = json.loads(note or "{}")
    return Choice(known.get("incident"), known.get("phase", ""))


def offered(room: Room, agency: Agency, person: Person, incident: str) -> list[Template]:
    """The templates that this person may begin here: of an incident its type's own before the generic ones, without one the routine ones."""
    found: dict[str, Template] = {}
    kind = agency.incident(incident).type if incident else ""
    for each in room.office.templates.catalogue():
        if each.phase in STANDING | OF_A_STATEMENT or each.incident_type not in {"", kind}:
            continue
        if (each.phase in ROUTINE) == bool(incident):
            continue
        if not lead.stays_ours(agency.incidents.get(incident), each.phase):
            continue
        if people.may(person, Act.LAUNCH if each.phase in LAUNCHED else Act.DRAFT):
            key = each.id if each.phase in ROUTINE else each.phase.value
            if key not in found or each.incident_type:
                found[key] = each
    return list(found.values())


def named(room: Room, language: str, incident: Incident) -> str:
    """An incident as a button shows it."""
    return f"{opening.type_label(room, language, incident.type)}: {incident.place.words}"


def title(room: Room, language: str, chosen: Template) -> str:
    """A template's name."""
    return chosen.title.get(language) or chosen.title.get(room.office.languages[0], chosen.id)


# --- asking ----------------------------------------------------------------------------------------------------------


async def draft(room: Room, turn: Turn) -> None:
    """Ask what the draft is about, on a new card."""
    person = placing.who(turn)

    async def begin(uow: UnitOfWork) -> None:
        agency = await uow.agency()
        if not people.may(person, Act.LAUNCH):
            people.require(person, Act.DRAFT)
        open_ = agency.open_incidents()
        first = Choice(open_[0].id if len(open_) == 1 else None if open_ else "")
        await ask(room, uow, turn, first)

    await room.act(turn, begin)


async def begin(room: Room, turn: Turn) -> None:
    """Begin a draft of one phase: for the incident of the button, else for the only one that is open, else ask for which."""
    phase, incident = Phase(turn.parts[0]), turn.parts[1]

    async def start(uow: UnitOfWork) -> None:
        open_ = (await uow.agency()).open_incidents()
        chosen = incident if incident != NONE else open_[0].id if len(open_) == 1 else None
        if chosen is not None:
            person = placing.who(turn)
            made = await dialogue.begun(uow, person, phase, chosen)
            made = made or await drafting.begin(uow, room.office, person.id, phase, chosen)
            await dialogue.begin(room, uow, turn, made)
        else:
            await ask(room, uow, turn, Choice(None, phase.value))

    await room.act(turn, start)


async def ask(room: Room, uow: UnitOfWork, turn: Turn, choice: Choice) -> None:
    """Put the dialogue at what isn't chosen yet, on a new card."""
    name = room.office.ids()
    await uow.set_cursor(turn.key, Cursor(ACT, name, "", "", note=choice.note()))
    await cards.show(uow, placing.who(turn), f"{ACT}:{name}")


async def card(room: Room, uow: UnitOfWork, card: Card, name: str) -> Screen | None:
    """Draw the question that is open."""
    agency = await uow.agency()
    reader = agency.person(card.person)
    say, language = room.words.say, reader.language
    cursor = await placing.cursor_at(room, uow, card, ACT)
    if cursor is None:
        return cards.last(card, Screen(escape(say(language, "Put aside. /draft begins again."))))
    choice = read(cursor.note)
    stop = Button(say(language, "Cancel"), pack(PRESS, name, "x"))
    if choice.incident is None:
        told = say(language, "Which incident is it about?")
        rows = _incidents(room, language, name, agency.open_incidents(), routine=not choice.phase)
        return Screen(f"<b>{escape(told)}</b>", (*rows, row(stop)))
    templates = offered(room, agency, reader, choice.incident)
    head = f"<b>{escape(named(room, language, agency.incident(choice.incident)))}</b>\n\n" if choice.incident else ""
    told = (
        say(language, "Which words do you need?")
        if templates
        else say(language, "There is no template that you may use here.")
    )
    rows = paired(*(Button(fit(title(room, language, each)), pack(PRESS, name, "t", each.id)) for each in templates))
    back = [Button(say(language, "Another incident"), pack(PRESS, name, "b"))] if agency.open_incidents() else []
    if choice.incident:
        back = [Button(say(language, "Not about this"), pack(PRESS, name, "b"))]
    return Screen(f"{head}<b>{escape(told)}</b>", (*rows, row(*back, stop)))


def _incidents(room: Room, language: str, name: str, open_: Sequence[Incident], *, routine: bool) -> Rows:
    made = [Button(ends(named(room, language, each)), pack(PRESS, name, "i", each.id)) for each in open_]
    rows = tuple(row(each) for each in made)
    if routine:
        none = Button(room.words.say(language, "Routine, no incident"), pack(PRESS, name, "i", NONE))
        return (*rows, row(none))
    return rows


async def press(room: Room, turn: Turn) -> None:
    """Take an answer; the last one begins the draft on the same card."""
    name, what, *given = turn.parts
    person = placing.who(turn)

    async def answer(uow: UnitOfWork) -> None:
        cursor = await placing.waiting_for(room, uow, turn, ACT)
        if cursor.subject != name:
            raise placing.stale(room, turn, "This question")
        choice = read(cursor.note)
        match what:
            case "i" if choice.phase:
                await _begin(room, uow, turn, name, given[0], Phase(choice.phase))
            case "i":
                choice = replace(choice, incident="" if given[0] == NONE else given[0])
                await uow.set_cursor(turn.key, replace(cursor, note=choice.note()))
            case "t":
                chosen = room.office.templates.template(given[0])
                if chosen not in offered(room, await uow.agency(), person, choice.incident or ""):
                    raise placing.stale(room, turn, "This question")
                await _begin(room, uow, turn, name, choice.incident or "", chosen.phase, chosen.id)
            case "b":
                await uow.set_cursor(turn.key, replace(cursor, note=Choice(None, choice.phase).note()))
            case _:
                await uow.set_cursor(turn.key, None)

    await room.act(turn, answer)


async def _begin(
    room: Room, uow: UnitOfWork, turn: Turn, name: str, incident: str, phase: Phase, template: str = ""
) -> None:
    made = await drafting.begin(uow, room.office, placing.who(turn).id, phase, incident, template)
    await dialogue.begin(room, uow, turn, made, f"{ACT}:{name}")


async def typed(room: Room, turn: Turn) -> None:  # noqa: ARG001  # a handler is given both
    """These questions have buttons only."""
    raise placing.PressInstead


FEATURE: Final = Feature(
    commands={"draft": Command(draft, "Draft a statement", needs=(Act.LAUNCH, Act.DRAFT))},
    presses={PRESS: press, BEGIN: begin},
    answers={ACT: typed},
    subjects={ACT: card},
)
MSGIDS: Final = tuple(each.help for each in FEATURE.commands.values())
