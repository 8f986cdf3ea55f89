"""The brakes: pause and resume, take down and explain. Silence is always allowed, and its price is one press and one confirmation.

The natural reaction to a false alert is to press pause; so the pause card itself offers what a pause never holds back.
"""

from typing import Final

from commsbot.chat import cards, choosing, placing, reviewing, showing, telling, titles, version_keys, versions
from commsbot.chat.buttons import Button, Rows, pack, row
from commsbot.chat.screens import Screen, escape
from commsbot.chat.turn import Command, Feature, Room, Turn
from commsbot.domain import people
from commsbot.domain.agency import Agency
from commsbot.domain.delivery import State as DeliveryState
from commsbot.domain.people import Act, Person
from commsbot.domain.template import STANDING, Phase
from commsbot.domain.version import State
from commsbot.ports import Card, Cursor, Listed, UnitOfWork
from commsbot.workflow import stopping

SUBJECT: Final = "brake"
PAUSED: Final = f"{SUBJECT}:on"
RESUME: Final = "br"
LIST: Final = "bl"
EXEMPT: Final = {Phase.FALSE_ALERT: "False alert", Phase.ALL_CLEAR: "All clear", Phase.WARNING: "Warning"}


async def pause(room: Room, turn: Turn) -> None:
    """Pull the brake, and show its card to everyone who speaks; a second pull shows who was first."""
    person = placing.who(turn)

    async def pull(uow: UnitOfWork) -> None:
        agency = await uow.agency()
        people.require(agency.person(person.id), Act.PAUSE)
        if agency.brake is None:
            await stopping.pause(uow, person.id)
        await cards.show(uow, person, PAUSED, anew=True)
        await telling.show(uow, telling.speakers(agency), PAUSED)

    await room.act(turn, pull)


async def resume(room: Room, turn: Turn) -> None:
    """Release the brake."""

    async def release(uow: UnitOfWork) -> None:
        await stopping.resume(uow, placing.who(turn).id)

    await room.act(turn, release)
    text = room.words.say(turn.language, "Publishing goes on. What is too late asks before it goes out.")
    if turn.press:
        await room.toast(turn, text)


async def card(room: Room, uow: UnitOfWork, card: Card, name: str) -> Screen | None:  # noqa: ARG001  # there is one brake
    """Draw the brake: who pulled it, what is still on the wire, what it never holds back."""
    agency = await uow.agency()
    reader = agency.person(card.person)
    say, language = room.words.say, reader.language
    if agency.brake is None:
        return cards.last(card, Screen(escape(say(language, "▶️ Publishing goes on."))))
    by = placing.name_of(agency, agency.brake.by)
    at = showing.clock(room, language, agency.brake.since)
    lines = [
        f"<b>{escape(say(language, '⏸ Publishing is paused'))}</b>",
        escape(say(language, "By {name}, {at}", name=by, at=at)),
    ]
    flying = len(await uow.deliveries(states=(DeliveryState.SENDING,)))
    if agency.stopping:
        lines.append(escape(say(language, "Stopping: {count} on the wire.", count=flying)))
    else:
        lines.append(escape(say(language, "Stopped: nothing leaves.")))
    held = await uow.listed(states=(State.APPROVED,), due_before=uow.now, limit=20)
    if names := [titles.of(room, language, agency, each) for each in held if each.phase not in STANDING]:
        lines.append(escape(say(language, "Held back: {names}", names=", ".join(names))))
    lines.append(
        "\n" + escape(say(language, "A pause never holds back what keeps people safe or puts an error right:"))
    )
    notice = say(language, "Publishing is paused.")
    return Screen("\n".join(lines), _rows(room, reader, agency), notice=notice)


def _rows(room: Room, reader: Person, agency: Agency) -> Rows:
    say, language = room.words.say, reader.language
    rows: list[tuple[Button, ...]] = []
    if people.may(reader, Act.PAUSE):
        rows.append(row(Button(say(language, "Resume"), pack(RESUME))))
    exempt: list[Button] = []
    if people.may(reader, Act.LAUNCH) and agency.open_incidents():
        exempt = [
            Button(say(language, told), pack(choosing.BEGIN, phase.value, choosing.NONE))
            for phase, told in EXEMPT.items()
        ]
    if people.may(reader, Act.CORRECT):
        exempt.append(Button(say(language, "Correct"), pack(LIST, "correct")))
    rows += [row(*exempt[at : at + 2]) for at in range(0, len(exempt), 2)]
    if people.may(reader, Act.TAKE_DOWN):
        rows.append(row(Button(say(language, "Take down"), pack(LIST, "down"))))
    return tuple(rows)


async def listing(room: Room, turn: Turn) -> None:
    """Bring the cards of what is out, so that it can be corrected or taken down."""
    person = placing.who(turn)
    states = version_keys.OUT if turn.parts[0] == "down" else version_keys.STANDS

    async def bring(uow: UnitOfWork) -> list[Listed]:
        found = [each for each in await uow.listed(states=states, limit=5) if each.phase not in STANDING]
        for each in found:
            await cards.show(uow, person, placing.version_card(each.statement, each.version), anew=True)
        if len(found) == 1 and turn.parts[0] == "down":
            name = f"{found[0].statement}/{found[0].version}"
            await uow.set_cursor(turn.key, Cursor(versions.STOPPING, name, "down", placing.short(found[0].digest)))
        return found

    if not await room.act(turn, bring):
        await room.toast(turn, room.words.say(turn.language, "Nothing is out."), alert=True)


# --- take down -------------------------------------------------------------------------------------------------------


async def ask(room: Room, turn: Turn) -> None:
    """Ask once whether it is really meant."""
    await _at(room, turn, "down")


async def ask_why(room: Room, turn: Turn) -> None:
    """Ask for the reason that was put off."""
    await _at(room, turn, "why")


async def _at(room: Room, turn: Turn, field: str) -> None:
    statement, number, digest = reviewing.named(turn)

    async def move(uow: UnitOfWork) -> None:
        await reviewing.current(room, uow, turn)
        name = f"{statement}/{number}"
        await placing.put(uow, turn, f"version:{name}", Cursor(versions.STOPPING, name, field, digest))

    await room.act(turn, move)


async def take_down(room: Room, turn: Turn) -> None:
    """Take it down everywhere; the reason is asked afterwards."""
    statement, number, digest = reviewing.named(turn)

    async def remove(uow: UnitOfWork) -> stopping.Stop:
        stop = await stopping.take_down(uow, room.office, placing.who(turn).id, statement)
        name = f"{statement}/{number}"
        await placing.put(uow, turn, f"version:{name}", Cursor(versions.STOPPING, name, "why", digest))
        author = (await uow.statement(statement)).version(number).cut.author
        if author in (people_ := (await uow.agency()).people):
            await placing.show(uow, [people_[author]], placing.version_card(statement, number))
        return stop

    stop = await room.act(turn, remove)
    room.wake.lanes()
    text = room.words.count(
        turn.language,
        stop.stopped,
        "Stopping: {count} post is being removed, {wire} on the wire.",
        "Stopping: {count} posts are being removed, {wire} on the wire.",
        wire=stop.on_wire,
    )
    await room.toast(turn, text)


async def explained(room: Room, turn: Turn) -> None:
    """Take the typed reason of a take-down."""

    async def explain(uow: UnitOfWork) -> None:
        cursor = await placing.waiting_for(room, uow, turn, versions.STOPPING)
        if cursor.field != "why":
            raise placing.PressInstead
        statement, _ = placing.part_version(cursor.subject)
        await stopping.explain(uow, placing.who(turn).id, statement, placing.words(turn))
        await uow.set_cursor(turn.key, None)

    await room.act(turn, explain)


FEATURE: Final = Feature(
    commands={
        "pause": Command(pause, "Stop publishing, now", needs=(Act.PAUSE,)),
        "resume": Command(resume, "Let publishing go on", needs=(Act.PAUSE,)),
    },
    presses={RESUME: resume, LIST: listing, "td": ask, "tY": take_down, "tw": ask_why},
    answers={versions.STOPPING: explained},
    subjects={SUBJECT: card},
)
MSGIDS: Final = (*EXEMPT.values(), *(each.help for each in FEATURE.commands.values()))
