"""A message that somebody forwards to the bot: a note, somebody else's statement, or our own words said elsewhere; and `/note`.

What is forwarded disturbs no question that is open: its card carries all that it needs, in a note of its own.
"""

import json
from dataclasses import asdict, dataclass, replace
from typing import Any, Final

from commsbot.chat import answers, cards, choosing, others, placing, showing
from commsbot.chat.buttons import Button, ends, pack, row
from commsbot.chat.others import Known
from commsbot.chat.routing import FORWARDED
from commsbot.chat.screens import Screen, escape, quote
from commsbot.chat.turn import Command, Feature, Room, Turn
from commsbot.domain import errors, people
from commsbot.domain.people import Act
from commsbot.ports import Card, UnitOfWork
from commsbot.workflow import elsewhere, reporting

PRESS: Final = "fw"
NOTE: Final = "note"
THEIRS: Final = "theirs"
OURS: Final = "ours"
KINDS: Final = {NOTE: "A note on the incident", THEIRS: "Somebody else's words", OURS: "Ours, said elsewhere"}
NEEDS: Final = {NOTE: Act.REMARK, THEIRS: Act.REPORT, OURS: Act.REPORT}
MSGIDS: Final = (*KINDS.values(),)
NONE: Final = "-"
"""Stands for no incident on a button."""


class NoIncident(errors.Refused):
    """No incident is open, and a note needs one. /incident opens one."""


@dataclass(frozen=True, slots=True)
class Brought:
    """What was forwarded, and what is known of it so far."""

    words: str
    who: str = ""
    at: str = ""
    kind: str = ""
    done: str = ""
    """The incident on which it was noted; `-` where it was put aside."""


def kept(name: str) -> str:
    """The name under which it is kept until somebody says what it is."""
    return f"{FORWARDED}:{name}"


async def _read(uow: UnitOfWork, name: str) -> Brought | None:
    text = await uow.recall(kept(name))
    known: dict[str, Any] = json.loads(text) if text else {}
    return Brought(**known) if known else None


async def _keep(uow: UnitOfWork, name: str, brought: Brought) -> None:
    await uow.note(kept(name), json.dumps(asdict(brought)))


async def take(room: Room, turn: Turn) -> None:
    """Ask what a forwarded message is."""

    async def keep(uow: UnitOfWork) -> None:
        words, origin, name = placing.words(turn), turn.origin, room.office.ids()
        person = (await uow.agency()).person(placing.who(turn).id)
        people.require(person, Act.REMARK)
        told = (origin.who, origin.at.isoformat()) if origin is not None else ("", "")
        await _keep(uow, name, Brought(words, *told))
        await cards.show(uow, person, kept(name))

    await room.act(turn, keep)


async def note(room: Room, turn: Turn) -> None:
    """Note words on the only open incident, or ask on which."""
    person = placing.who(turn)

    async def do(uow: UnitOfWork) -> str:
        if not turn.arguments:
            raise placing.NothingToSay
        people.require((await uow.agency()).person(person.id), Act.REMARK)
        open_ = (await uow.agency()).open_incidents()
        if not open_:
            raise NoIncident
        if len(open_) == 1:
            await elsewhere.remark(uow, room.office, person.id, open_[0].id, turn.arguments)
            return open_[0].id
        name = room.office.ids()
        await _keep(uow, name, Brought(turn.arguments, kind=NOTE))
        await cards.show(uow, person, kept(name))
        return ""

    incident = await room.act(turn, do)
    if incident:
        agency = await room.store.read(lambda uow: uow.agency())
        place = choosing.named(room, turn.language, agency.incident(incident))
        text = room.words.say(turn.language, "Noted: {incident}. Never published.", incident=place)
        await answers.say(room, turn, Screen(escape(text)))


async def card(room: Room, uow: UnitOfWork, card: Card, name: str) -> Screen | None:
    """Draw the question that is open, or what became of it."""
    agency = await uow.agency()
    say, reader = room.words.say, agency.person(card.person)
    language = reader.language
    brought = await _read(uow, name)
    if brought is None or brought.done == NONE:
        return cards.last(card, Screen(escape(say(language, "Put aside: nothing was kept."))))
    if brought.done:
        place = choosing.named(room, language, agency.incident(brought.done))
        told = say(language, "Noted: {incident}. Never published.", incident=place)
        return cards.last(card, Screen(escape(told)))
    shown = quote(showing.cut_to(brought.words, others.SHOWN), long=True)
    if brought.who:
        shown = f"{escape(say(language, 'From {who}:', who=brought.who))}\n{shown}"
    stop = row(Button(say(language, "Put aside"), pack(PRESS, name, "x")))
    if not brought.kind:
        told = say(language, "What is this?")
        rows = tuple(
            row(Button(say(language, label), pack(PRESS, name, "k", kind)))
            for kind, label in KINDS.items()
            if people.may(reader, NEEDS[kind])
        )
    else:
        told = say(language, "Which incident is it about?")
        rows = tuple(
            row(Button(ends(choosing.named(room, language, each)), pack(PRESS, name, "i", each.id)))
            for each in agency.open_incidents()
        )
        if brought.kind == OURS:
            rows = (*rows, row(Button(say(language, "None of them"), pack(PRESS, name, "i", NONE))))
    return Screen(f"<b>{escape(told)}</b>\n\n{shown}", (*rows, stop))


async def press(room: Room, turn: Turn) -> None:
    """Take what it is or on which incident, and do it once both are known."""
    name, what, *given = turn.parts

    async def do(uow: UnitOfWork) -> None:
        brought = await _read(uow, name)
        if brought is None or brought.done:
            raise placing.stale(room, turn, "This question")
        if what == "x":
            await _keep(uow, name, Brought("", done=NONE))
        elif what == "i":
            await _done(room, uow, turn, name, brought, "" if given[0] == NONE else given[0])
        else:
            open_ = (await uow.agency()).open_incidents()
            brought = replace(brought, kind=given[0])
            if len(open_) > 1:
                await _keep(uow, name, brought)
            else:
                await _done(room, uow, turn, name, brought, open_[0].id if open_ else "")

    await room.act(turn, do)


async def _done(room: Room, uow: UnitOfWork, turn: Turn, name: str, brought: Brought, incident: str) -> None:
    person, office = placing.who(turn), room.office
    if not incident and brought.kind != OURS:
        raise NoIncident
    if brought.kind == NOTE:
        await elsewhere.remark(uow, office, person.id, incident, brought.words, brought.who)
        await _keep(uow, name, Brought("", done=incident))
        return
    if brought.kind == THEIRS:
        await others.ask(room, uow, turn, incident, Known(brought.words, brought.who, brought.at), kept(name))
    else:
        statement = await reporting.report(uow, office, person.id, incident, brought.words)
        await placing.become(uow, person, kept(name), placing.version_card(statement, 1))
    await uow.note(kept(name), "")


FEATURE: Final = Feature(
    commands={"note": Command(note, "Note something: /note words", needs=(Act.REMARK,))},
    presses={PRESS: press},
    answers={FORWARDED: take},
    subjects={FORWARDED: card},
)
