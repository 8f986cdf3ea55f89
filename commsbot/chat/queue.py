"""/queue: where every statement stands, and what its author or a colleague does with it: hold, move, change, correct, withdraw.

Each of these acts is a command too: it brings the card of the only statement that it can be about, or asks about which.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from commsbot.chat import answers, cards, dialogue, placing, reviewing, showing, titles, versions
from commsbot.chat.buttons import Button, pack, row
from commsbot.chat.screens import Screen, escape
from commsbot.chat.turn import Command, Feature, Handler, Room, Turn
from commsbot.domain import people
from commsbot.domain.agency import Agency
from commsbot.domain.delivery import Row
from commsbot.domain.delivery import State as DeliveryState
from commsbot.domain.people import Act, Person
from commsbot.domain.template import STANDING
from commsbot.domain.version import Relation, State
from commsbot.ports import Card, Cursor, Listed, UnitOfWork
from commsbot.workflow import drafting, scheduling, stopping

WAITING: Final = (State.SUBMITTED, State.RETURNED, State.HELD, State.APPROVED)
RECENT: Final = (State.PUBLISHED, State.STOPPED, State.REPORTED, State.TAKEN_DOWN)
LATE: Final = "late"
"""Why the service itself holds a version; see `publishing.open_due`."""
SHOWN_FOR: Final = timedelta(hours=24)
MOST_LISTED: Final = 20


async def queue(room: Room, turn: Turn) -> None:
    """List what waits and what went out in the last day; pressing one brings its card."""

    async def look(uow: UnitOfWork) -> tuple[list[tuple[Listed, list[Row]]], int, Agency]:
        unsure = await uow.deliveries(states=(DeliveryState.UNCONFIRMED,))
        found = [(each, await titles.rows(uow, each)) for each in await _standing(uow)]
        return found, len(unsure), await uow.agency()

    found, unsure, agency = await room.store.read(look)
    say, count, language = room.words.say, room.words.count, turn.language
    lines = []
    if agency.brake is not None:
        lines.append(escape(say(language, "⏸ Publishing is paused. /resume lifts it.")))
    if agency.suspension is not None:
        lines.append(escape(say(language, "⏸ Routine posts are held. /goodnews shows why.")))
    if unsure:
        told = count(
            language,
            unsure,
            "❓ Not sure that {count} post went out; its card asks.",
            "❓ Not sure that {count} posts went out; the cards ask.",
        )
        lines.append(escape(told))
    lines += [_line(room, language, agency, each, rows) for each, rows in found]
    if not found:
        lines.append(escape(say(language, "Nothing waits, and nothing went out in the last day.")))
    await answers.say(
        room, turn, Screen("\n".join(lines), _buttons(room, language, agency, (each for each, _ in found)))
    )


async def _standing(uow: UnitOfWork) -> list[Listed]:
    waiting = [each for each in await uow.listed(states=WAITING, limit=50) if each.phase not in STANDING]
    recent = [each for each in await uow.listed(states=RECENT, limit=50) if uow.now - each.cut_at < SHOWN_FOR]
    return [*waiting, *recent][:MOST_LISTED]


def _line(room: Room, language: str, agency: Agency, listed: Listed, rows: Sequence[Row]) -> str:
    told = titles.stands(room, language, versions.STATES[listed.state], listed.state, rows)
    at = f", {showing.clock(room, language, listed.due_at)}" if listed.due_at and listed.state is State.APPROVED else ""
    return f"• {escape(titles.of(room, language, agency, listed))}: {escape(told + at)}"


def _buttons(room: Room, language: str, agency: Agency, found: Iterable[Listed]) -> tuple[tuple[Button, ...], ...]:
    return tuple(
        row(Button(titles.label(room, language, agency, each), pack("qo", each.statement, each.version)))
        for each in found
    )


async def open_(room: Room, turn: Turn) -> None:
    """Bring a version's card as the newest message."""
    statement, number = turn.parts[0], int(turn.parts[1])
    person = placing.who(turn)

    async def bring(uow: UnitOfWork) -> None:
        (await uow.statement(statement)).version(number)
        await cards.show(uow, person, placing.version_card(statement, number), anew=True)

    await room.act(turn, bring)


# --- acts ------------------------------------------------------------------------------------------------------------


async def dont_send(room: Room, turn: Turn) -> None:
    """Hold it, or stop the rest of it; says at once what is on the wire."""
    statement, number, _ = reviewing.named(turn)

    async def hold(uow: UnitOfWork) -> stopping.Stop:
        await reviewing.current(room, uow, turn)
        return await stopping.dont_send(uow, placing.who(turn).id, statement, number)

    stop = await room.act(turn, hold)
    say = room.words.say
    if stop.stopped or stop.on_wire:
        text = say(
            turn.language, "Stopping: {count} held back, {wire} on the wire.", count=stop.stopped, wire=stop.on_wire
        )
    else:
        text = say(turn.language, "It will not go out.")
    await room.toast(turn, text)


async def when(room: Room, turn: Turn) -> None:
    """Ask for another time."""
    await _at(room, turn, "move")


async def _at(room: Room, turn: Turn, field: str) -> None:
    statement, number, _ = reviewing.named(turn)

    async def ask(uow: UnitOfWork) -> None:
        version = await reviewing.current(room, uow, turn)
        name = f"{statement}/{number}"
        await placing.put(uow, turn, f"version:{name}", Cursor(versions.MOVING, name, field, str(version.plan)))

    await room.act(turn, ask)


async def move(room: Room, turn: Turn) -> None:
    """Move it by a button: the plan's number and the minutes, 0 for now."""
    statement, number, _ = reviewing.named(turn)
    plan, minutes = int(turn.parts[3]), int(turn.parts[4])

    async def do(uow: UnitOfWork) -> None:
        await reviewing.current(room, uow, turn)
        text = f"in {minutes} min" if minutes else ""
        await scheduling.move(uow, room.office, placing.who(turn).id, statement, number, text, plan)
        await uow.set_cursor(turn.key, None)

    await room.act(turn, do)


async def moved(room: Room, turn: Turn) -> None:
    """Take a typed time; a wrong one leaves the question open."""

    async def do(uow: UnitOfWork) -> None:
        cursor = await placing.waiting_for(room, uow, turn, versions.MOVING)
        statement, number = placing.part_version(cursor.subject)
        text = placing.words(turn)
        await scheduling.move(uow, room.office, placing.who(turn).id, statement, number, text, int(cursor.expects))
        await uow.set_cursor(turn.key, None)

    await room.act(turn, do)


async def change(room: Room, turn: Turn) -> None:
    """Take a version's words up again in a draft; submitting it replaces the version."""
    statement, number, _ = reviewing.named(turn)
    person = placing.who(turn)

    async def begin(uow: UnitOfWork) -> None:
        await reviewing.current(room, uow, turn)
        made = await dialogue.again(uow, person, statement, number)
        if made is None:
            made = await drafting.begin_again(uow, room.office, person.id, statement, number)
        await cards.show(uow, person, f"{dialogue.ACT}:{made.id}", anew=True)
        await uow.set_cursor(turn.key, Cursor(dialogue.ACT, made.id, dialogue.SCREENS["c"], ""))

    await room.act(turn, begin)


async def correct(room: Room, turn: Turn) -> None:
    """Begin a correction of what is out."""
    await _put_right(room, turn, Relation.CORRECTION)


async def withdraw(room: Room, turn: Turn) -> None:
    """Begin a withdrawal of what is out."""
    await _put_right(room, turn, Relation.WITHDRAWAL)


async def _put_right(room: Room, turn: Turn, relation: Relation) -> None:
    statement, number, _ = reviewing.named(turn)
    person = placing.who(turn)

    async def begin(uow: UnitOfWork) -> None:
        await reviewing.current(room, uow, turn)
        made = await dialogue.again(uow, person, statement, number)
        if made is None or made.relation != relation:
            made = await drafting.begin_correction(uow, room.office, person.id, statement, relation)
        await dialogue.begin(room, uow, turn, made)

    await room.act(turn, begin)


# --- too late to go by itself ---------------------------------------------------------------------------------------


async def late(room: Room, uow: UnitOfWork, card: Card, name: str) -> Screen | None:
    """Ask whether a statement whose time passed too long ago shall still go out; a card of its own, because an edit notifies nobody."""
    statement, number = placing.part_version(name)
    version = (await uow.statement(statement)).version(number)
    agency = await uow.agency()
    say, language = room.words.say, agency.person(card.person).language
    lines = [f"<b>{escape(titles.of_version(room, language, agency, version))}</b>"]
    if version.state is not State.HELD or version.reason != LATE:
        lines.append(escape(say(language, versions.STATES[version.state])))
        return cards.last(card, Screen("\n".join(lines)))
    told = say(language, "Its time passed while it could not be sent. Send it now, choose another time, or leave it.")
    lines.append(f"⏰ {escape(told)}")
    now = Button(
        say(language, "Send now"), pack("qm", statement, number, placing.short(version.digest), version.plan, 0)
    )
    look = Button(say(language, "Look at it"), pack("qo", statement, number))
    notice = say(language, "A statement is late and asks what to do.")
    return Screen("\n".join(lines), (row(now), row(look)), notice=notice)


async def asking(room: Room, uow: UnitOfWork) -> list[tuple[str, str]]:  # noqa: ARG001  # a Wanted is given both
    """Whoever may move it is asked about what is late."""
    agency = await uow.agency()
    movers = [each.id for each in agency.people.values() if people.may(each, Act.SCHEDULE)]
    wanted = []
    for listed in await uow.listed(states=(State.HELD,), limit=50):
        version = (await uow.statement(listed.statement)).version(listed.version)
        if version.reason == LATE:
            wanted += [(person, f"late:{listed.statement}/{listed.version}") for person in movers]
    return wanted


# --- the same acts as commands ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Picked:
    """A command that is about one version: it brings the card on which the act is pressed."""

    states: tuple[State, ...]
    act: str = ""
    """The dialogue that the card is put at; empty shows the card itself."""
    field: str = ""
    needs: Act = Act.READ_RECORD

    async def __call__(self, room: Room, turn: Turn) -> None:
        """Bring the only one, or list them."""
        person = placing.who(turn)
        people.require(person, self.needs)
        found, agency = await room.store.read(self._found)
        say = room.words.say
        if len(found) == 1:
            await room.act(turn, lambda uow: self._bring(uow, turn, person, found[0]))
        elif found:
            text = say(turn.language, "Which one?")
            await answers.say(room, turn, Screen(escape(text), _buttons(room, turn.language, agency, found)))
        else:
            text = say(turn.language, "There is no statement now of which that could be asked. /queue shows them all.")
            await answers.say(room, turn, Screen(escape(text)))

    async def _found(self, uow: UnitOfWork) -> tuple[list[Listed], Agency]:
        found = await uow.listed(states=self.states, limit=MOST_LISTED)
        # Newest first: of several versions of one statement the newest stands for all, as each of these acts is about the whole.
        newest = {each.statement: each for each in reversed(found) if each.phase not in STANDING}
        return [each for each in found if newest.get(each.statement) == each], await uow.agency()

    async def _bring(self, uow: UnitOfWork, turn: Turn, person: Person, listed: Listed) -> None:
        version = (await uow.statement(listed.statement)).version(listed.version)
        await cards.show(uow, person, placing.version_card(listed.statement, listed.version), anew=True)
        expects = str(version.plan) if self.act == versions.MOVING else placing.short(version.digest)
        name = f"{listed.statement}/{listed.version}"
        await uow.set_cursor(turn.key, Cursor(self.act, name, self.field, expects) if self.act else None)


_STANDS = (State.PUBLISHED, State.STOPPED, State.REPORTED)
_COMMANDS: Final[dict[str, tuple[Picked, str]]] = {
    "approve": (Picked((State.SUBMITTED,), needs=Act.REVIEW), "What waits for approval"),
    "fix": (Picked((State.SUBMITTED,), needs=Act.SIGN_OFF), "Fix words and approve them"),
    "changes": (Picked((State.SUBMITTED,), versions.DECIDING, "changes", Act.REVIEW), "Ask for changes"),
    "reject": (Picked((State.SUBMITTED,), versions.DECIDING, "reject", Act.REVIEW), "Reject a statement"),
    "hold": (
        Picked((State.SUBMITTED, State.APPROVED, State.PUBLISHED), needs=Act.SCHEDULE),
        "Don't send, or stop the rest",
    ),
    "move": (Picked((State.APPROVED, State.HELD), versions.MOVING, "move", Act.SCHEDULE), "Choose another time"),
    "correct": (Picked(_STANDS, needs=Act.CORRECT), "Correct what is out"),
    "withdraw": (Picked(_STANDS, needs=Act.CORRECT), "Withdraw what is out"),
    "takedown": (
        Picked(
            (State.PUBLISHED, State.STOPPED, State.CORRECTED, State.WITHDRAWN), versions.STOPPING, "down", Act.TAKE_DOWN
        ),
        "Take a post down",
    ),
}


def _command(name: str) -> Command:
    handler: Handler = _COMMANDS[name][0]
    return Command(handler, _COMMANDS[name][1], needs=(_COMMANDS[name][0].needs,))


FEATURE: Final = Feature(
    commands={
        "queue": Command(queue, "Where every statement stands"),
        **{name: _command(name) for name in _COMMANDS},
    },
    presses={
        "qo": open_,
        "no": dont_send,
        "qw": when,
        "qm": move,
        "qe": change,
        "qc": correct,
        "qx": withdraw,
    },
    answers={versions.MOVING: moved},
    subjects={"late": late},
    wanted=(asking,),
)
MSGIDS: Final = tuple(each.help for each in FEATURE.commands.values())
