"""Routine posts are held: the card that says so, what people must see to elsewhere, and the way back, which sends nothing.

The card arrives without a sound, because in the first minutes only decisions ring; it rings when the last critical incident is closed, since then it
asks something.
"""

import hashlib
from typing import Final

from commsbot.chat import cards, choosing, placing, showing, telling, titles
from commsbot.chat.buttons import Button, Rows, fit, pack, row
from commsbot.chat.screens import Screen, escape
from commsbot.chat.turn import Command, Feature, Room, Turn
from commsbot.domain import people
from commsbot.domain.agency import Agency, Suspension
from commsbot.domain.delivery import State as DeliveryState
from commsbot.domain.people import Act
from commsbot.domain.version import Version
from commsbot.ports import EVERY, Card, Cursor, UnitOfWork
from commsbot.workflow import suspending

ACT: Final = telling.HELD
TICK: Final = "ht"
RELEASE: Final = "hr"
SURE: Final = "hs"
BACK: Final = "hb"
HOLD: Final = "hh"
NEW_YES: Final = "hn"
UNPIN: Final = "Unpin what is pinned"
MOST_NAMED: Final = 8


async def good_news(room: Room, turn: Turn) -> None:
    """Hold all good news at once, and show the card to everyone who speaks; where it is held already, only the card comes again."""
    person = placing.who(turn)

    async def hold(uow: UnitOfWork) -> None:
        agency = await uow.agency()
        people.require(agency.person(person.id), Act.PAUSE)
        if agency.suspension is None:
            await suspending.hold_all(uow, person.id)
        await cards.show(uow, person, telling.held(await uow.agency()), anew=True)
        await telling.routine_held(uow)

    await room.act(turn, hold)
    room.wake.lanes()


async def wanted(room: Room, uow: UnitOfWork) -> list[tuple[str, str]]:  # noqa: ARG001  # a Wanted is given both
    """While routine posts are held everyone who speaks has the card, whichever door the incident was opened by."""
    agency = await uow.agency()
    subject = telling.held(agency)
    return [(each.id, subject) for each in telling.speakers(agency)] if subject else []


# --- the card --------------------------------------------------------------------------------------------------------


async def card(room: Room, uow: UnitOfWork, card: Card, name: str) -> Screen | None:
    """Draw what is held and why, what is to be seen to elsewhere, and the question about the way back."""
    agency = await uow.agency()
    reader, say = agency.person(card.person), room.words.say
    language, now = reader.language, agency.suspension
    held = [version for _, version in await suspending.held(uow)]
    if now is None or name != telling.held(agency).partition(":")[2]:
        told = [f"<b>{escape(say(language, '▶️ Routine posts go on'))}</b>", escape(_waiting(room, language, len(held)))]
        return cards.last(card, Screen("\n".join(told), silent=True))
    cursor = await placing.cursor_at(room, uow, card, ACT)
    may_release = people.may(reader, Act.SCHEDULE)
    if cursor is not None and may_release:
        return _sure(room, language, agency, name, len(held))
    lines = [f"<b>{escape(say(language, '⏸ Routine posts are held'))}</b>", escape(_why(room, language, agency, now))]
    flying = len(await uow.deliveries(states=(DeliveryState.SENDING,), limit=EVERY)) if agency.stopping else 0
    if agency.stopping:
        lines.append(escape(say(language, "Stopping: {count} on the wire.", count=flying)))
    lines.append(escape(_named(room, language, agency, held)))
    if done := _done(room, language, agency, now):
        lines += ["", *done]
    over = bool(now.incident) and not agency.critical_incidents()
    if over:
        lines += ["", f"<b>{escape(say(language, 'No critical incident is open any more. Shall they go on?'))}</b>"]
    notice = say(language, "Routine posts are held.")
    rows = (*_chores(room, language, name, now), *(_release(room, language, name) if may_release else ()))
    return Screen("\n".join(lines), rows, silent=not over, notice=notice)


def _why(room: Room, language: str, agency: Agency, now: Suspension) -> str:
    say = room.words.say
    happened = agency.incidents.get(now.incident)
    by, at = placing.name_of(agency, now.by), showing.clock(room, language, now.since)
    if happened is None:
        return say(language, "By {name}, {at}", name=by, at=at)
    named = choosing.named(room, language, happened)
    return say(language, "Because of {incident}, opened by {name}, {at}", incident=named, name=by, at=at)


def _named(room: Room, language: str, agency: Agency, held: list[Version]) -> str:
    say = room.words.say
    if not held:
        return say(language, "Nothing routine was waiting to go out.")
    names = [titles.of_version(room, language, agency, each) for each in held[:MOST_NAMED]]
    more = len(held) - len(names)
    if more:
        names.append(say(language, "and {count} more", count=more))
    return say(language, "Held back: {names}", names=", ".join(names))


def _waiting(room: Room, language: str, count: int) -> str:
    if not count:
        return room.words.say(language, "Nothing is left that was held.")
    return room.words.count(
        language,
        count,
        "Nothing is sent by itself: {count} text stays held until somebody acts on it in /queue.",
        "Nothing is sent by itself: {count} texts stay held until somebody acts on them in /queue.",
    )


def chores(room: Room) -> tuple[str, ...]:
    """What people must see to: what is pinned, then whatever else posts in the agency's name."""
    return (UNPIN, *room.office.tell_to_stop)


def _label(room: Room, language: str, what: str) -> str:
    return room.words.say(language, UNPIN) if what == UNPIN else what


def _done(room: Room, language: str, agency: Agency, now: Suspension) -> list[str]:
    """The two lists, with who has ticked what."""
    lines = [escape(room.words.say(language, "To be seen to by hand, then ticked:"))]
    for what in chores(room):
        if what in room.office.tell_to_stop[:1]:
            lines.append(escape(room.words.say(language, "What I can't stop:")))
        tick = now.ticked.get(what)
        told = _label(room, language, what)
        if tick is not None:
            at = f"{tick.at.astimezone(room.office.zone):%H:%M}"
            told = room.words.say(
                language, "{what} ({name}, {at})", what=told, name=placing.name_of(agency, tick.by), at=at
            )
        lines.append(f"{'☑' if tick else '☐'} {escape(told)}")
    return lines


def _chores(room: Room, language: str, name: str, now: Suspension) -> Rows:
    return tuple(
        row(
            Button(
                fit(f"{'☑' if what in now.ticked else '☐'} {_label(room, language, what)}"),
                pack(TICK, name, _short(what), int(what not in now.ticked)),
            )
        )
        for what in chores(room)
    )


def _short(what: str) -> str:
    """Name an entry on a button by its words, because the list in the settings may change."""
    return hashlib.sha256(what.encode()).hexdigest()[:10]


def _release(room: Room, language: str, name: str) -> Rows:
    return (row(Button(room.words.say(language, "Let routine posts go on"), pack(RELEASE, name))),)


def _sure(room: Room, language: str, agency: Agency, name: str, count: int) -> Screen:
    say = room.words.say
    lines = [f"<b>{escape(say(language, 'Let routine posts go on?'))}</b>", escape(_waiting(room, language, count))]
    for each in agency.critical_incidents():
        told = say(language, "Still open: {incident}", incident=choosing.named(room, language, each))
        lines.append(f"⚠️ {escape(told)}")
    yes = row(Button(say(language, "Yes, let them go on"), pack(SURE, name)))
    return Screen("\n".join(lines), (yes, row(Button(say(language, "Back"), pack(BACK, name)))))


# --- presses ---------------------------------------------------------------------------------------------------------


async def _current(room: Room, uow: UnitOfWork, turn: Turn) -> None:
    """Raise `Stale` for the button of another suspension than the one in force."""
    if f"{ACT}:{turn.parts[0]}" != telling.held(await uow.agency()):
        raise placing.stale(room, turn, "This card")


async def tick(room: Room, turn: Turn) -> None:
    """Put on record that something was seen to, or wasn't after all."""
    _, short, done = turn.parts

    async def put(uow: UnitOfWork) -> None:
        await _current(room, uow, turn)
        what = next((each for each in chores(room) if _short(each) == short), None)
        if what is None:
            raise placing.stale(room, turn, "This card")
        await suspending.tick(uow, placing.who(turn).id, what, done=done == "1")

    await room.act(turn, put)


async def ask(room: Room, turn: Turn) -> None:
    """Ask once whether routine posts shall go on."""

    async def put(uow: UnitOfWork) -> None:
        await _current(room, uow, turn)
        people.require((await uow.agency()).person(placing.who(turn).id), Act.SCHEDULE)
        await placing.put(uow, turn, f"{ACT}:{turn.parts[0]}", Cursor(ACT, turn.parts[0], "release", ""))

    await room.act(turn, put)


async def back(room: Room, turn: Turn) -> None:
    """Leave them held."""

    async def put(uow: UnitOfWork) -> None:
        await placing.put(uow, turn, f"{ACT}:{turn.parts[0]}", None)

    await room.act(turn, put)


async def release(room: Room, turn: Turn) -> None:
    """Let routine posts go on; what was held stays held."""

    async def do(uow: UnitOfWork) -> int:
        await _current(room, uow, turn)
        await uow.set_cursor(turn.key, None)
        return await suspending.release(uow, placing.who(turn).id)

    await room.toast(turn, _waiting(room, turn.language, await room.act(turn, do)))


async def typed(room: Room, turn: Turn) -> None:  # noqa: ARG001  # a Handler is given both
    """Words don't answer this question; raises `PressInstead`."""
    raise placing.PressInstead


async def ask_again(room: Room, turn: Turn) -> None:
    """Put a held text before its approvers again."""
    statement, number = turn.parts[0], int(turn.parts[1])

    async def do(uow: UnitOfWork) -> None:
        version = (await uow.statement(statement)).version(number)
        if placing.short(version.digest) != turn.parts[2]:
            raise placing.stale(room, turn, "The text")
        await suspending.ask_again(uow, placing.who(turn).id, statement, number)
        version = (await uow.statement(statement)).version(number)
        asked = placing.signers(room.office, await uow.agency(), version)
        await telling.show(uow, asked, placing.version_card(statement, number), anew=True)

    await room.act(turn, do)


FEATURE: Final = Feature(
    commands={"goodnews": Command(good_news, "Hold all good news, or let it go on", needs=(Act.PAUSE,))},
    presses={
        HOLD: good_news,
        TICK: tick,
        RELEASE: ask,
        SURE: release,
        BACK: back,
        NEW_YES: ask_again,
    },
    answers={ACT: typed},
    subjects={ACT: card},
    wanted=(wanted,),
)
MSGIDS: Final = (UNPIN, *(each.help for each in FEATURE.commands.values()))
