"""The brakes: pause and resume, take down and explain. Silence is always allowed, and its price is one press and one confirmation.

The natural reaction to a false alert is to press pause; so the pause card itself offers what a pause never holds back.
"""

from datetime import timedelta
from typing import Final

from commsbot.chat import cards, choosing, placing, reviewing, showing, telling, titles, version_keys, versions
from commsbot.chat.buttons import Button, Rows, pack, row
from commsbot.chat.screens import Screen, escape
from commsbot.chat.turn import Command, Feature, Room, Turn
from commsbot.domain import errors, people
from commsbot.domain.agency import Agency, Resumed, second_for
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
BACK: Final = "bb"
RESUMED: Final = "resumed"
TOLD_FOR: Final = timedelta(hours=1)
"""How long those who must know are told that publishing goes on, by a card that stays."""
GOES_ON: Final = "Publishing goes on. What is too late asks before it goes out."
EXEMPT: Final = {
    Phase.FALSE_ALERT: "False alert",
    Phase.WRONG_AREA: "Wrong area",
    Phase.ALL_CLEAR: "All clear",
    Phase.WARNING: "Warning",
}


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
    """Release the brake, or ask whoever pulled it alone why it may be released."""
    person = placing.who(turn)

    async def release(uow: UnitOfWork) -> bool:
        try:
            await stopping.resume(uow, person.id)
        except errors.SayWhy:
            await cards.show(uow, person, PAUSED, anew=bool(turn.command))
            await uow.set_cursor(turn.key, Cursor(SUBJECT, "on", "reason", ""))
            return False
        return True

    if await room.act(turn, release) and turn.press:
        await room.toast(turn, room.words.say(turn.language, GOES_ON))


async def reasoned(room: Room, turn: Turn) -> None:
    """Take the typed reason, and release the brake."""

    async def release(uow: UnitOfWork) -> None:
        await placing.waiting_for(room, uow, turn, SUBJECT)
        await stopping.resume(uow, placing.who(turn).id, placing.words(turn))
        await uow.set_cursor(turn.key, None)

    await room.act(turn, release)


async def back(room: Room, turn: Turn) -> None:
    """Leave the brake on."""

    async def close(uow: UnitOfWork) -> None:
        await placing.put(uow, turn, PAUSED, None)

    await room.act(turn, close)


async def gone_on(room: Room, uow: UnitOfWork, card: Card, name: str) -> Screen | None:
    """Tell who let publishing go on, and why where nobody else was there."""
    agency = await uow.agency()
    say, language, resumed = room.words.say, agency.person(card.person).language, agency.resumed
    if resumed is None or name != _moment(resumed):
        return None
    by, at = placing.name_of(agency, resumed.by), showing.clock(room, language, resumed.at)
    lines = [f"<b>{escape(say(language, '▶️ Publishing goes on.'))}</b>"]
    lines.append(escape(say(language, "Resumed by {name}, {at}", name=by, at=at)))
    if resumed.reason:
        lines.append(escape(say(language, "Alone, because: {reason}", reason=resumed.reason)))
    screen = Screen("\n".join(lines), notice=say(language, "Publishing goes on."))
    return screen if uow.now - resumed.at < TOLD_FOR else cards.last(card, screen)


async def told(room: Room, uow: UnitOfWork) -> list[tuple[str, str]]:  # noqa: ARG001  # a Wanted is given both
    """Every approver, and whoever paused, is told who resumed, from whichever door that was done."""
    agency = await uow.agency()
    resumed = agency.resumed
    if resumed is None or uow.now - resumed.at >= TOLD_FOR:
        return []
    hear = [
        each.id for each in agency.people.values() if people.may(each, Act.SIGN_OFF) or each.id == resumed.paused_by
    ]
    return [(each, f"{RESUMED}:{_moment(resumed)}") for each in hear if each != resumed.by]


def _moment(resumed: Resumed) -> str:
    return str(int(resumed.at.timestamp()))


async def card(room: Room, uow: UnitOfWork, card: Card, name: str) -> Screen | None:  # noqa: ARG001  # there is one brake
    """Draw the brake: who pulled it, what is still on the wire, what it never holds back."""
    agency = await uow.agency()
    reader = agency.person(card.person)
    say, language = room.words.say, reader.language
    if agency.brake is None:
        return cards.last(card, Screen(escape(say(language, "▶️ Publishing goes on."))))
    if await placing.cursor_at(room, uow, card, SUBJECT) is not None:
        asked = say(language, "Nobody else is there to look. Why may publishing go on? Type it; all approvers read it.")
        return Screen(f"<b>{escape(asked)}</b>", (row(Button(say(language, "Back"), pack(BACK))),))
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
    if reader.id == agency.brake.by and (others := second_for(agency, agency.brake)):
        names = ", ".join(each.name for each in others)
        lines.append(escape(say(language, "Somebody else resumes it: {names}", names=names)))
    if kept := [titles.of(room, language, agency, each) for each in held if each.phase not in STANDING]:
        lines.append(escape(say(language, "Held back: {names}", names=", ".join(kept))))
    lines.append(
        "\n" + escape(say(language, "A pause never holds back what keeps people safe or puts an error right:"))
    )
    notice = say(language, "Publishing is paused.")
    return Screen("\n".join(lines), _rows(room, reader, agency), notice=notice)


def _rows(room: Room, reader: Person, agency: Agency) -> Rows:
    say, language = room.words.say, reader.language
    rows: list[tuple[Button, ...]] = []
    mine = agency.brake is not None and reader.id == agency.brake.by and bool(second_for(agency, agency.brake))
    if people.may(reader, Act.PAUSE) and not mine:
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
    presses={RESUME: resume, BACK: back, LIST: listing, "td": ask, "tY": take_down, "tw": ask_why},
    answers={versions.STOPPING: explained, SUBJECT: reasoned},
    subjects={SUBJECT: card, RESUMED: gone_on},
    wanted=(told,),
)
MSGIDS: Final = (GOES_ON, *EXEMPT.values(), *(each.help for each in FEATURE.commands.values()))
