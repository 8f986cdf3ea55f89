"""/duty: who is on, one press to come, to go or to hand over; and the test press that finds a dead phone before the night does."""

from typing import Final

from commsbot.chat import cards, placing, showing
from commsbot.chat.buttons import Button, Rows, fit, pack, paired, row
from commsbot.chat.screens import Screen, escape
from commsbot.chat.turn import Command, Feature, Room, Turn
from commsbot.domain import people
from commsbot.domain.agency import Agency
from commsbot.domain.duty import TEST_WITHIN, Shift
from commsbot.domain.people import Act, Person
from commsbot.ports import Card, Cursor, UnitOfWork
from commsbot.workflow import rota

ROTA: Final = "rota"
TEST: Final = "phone-test"
SILENT: Final = "phone-silent"
OFFER: Final = "handover"
PRESS: Final = "dy"
HEARD: Final = "dt"
TAKE: Final = "dh"
EVERYONE: Final = f"{ROTA}:-"


async def command(room: Room, turn: Turn) -> None:
    """Show who is on duty, as the newest message."""

    async def look(uow: UnitOfWork) -> None:
        await uow.set_cursor(turn.key, None)
        await cards.show(uow, placing.who(turn), EVERYONE, anew=True)

    await room.act(turn, look)


async def press(room: Room, turn: Turn) -> None:
    """Do what a button of the card says."""
    what, *given = turn.parts
    person = placing.who(turn)

    async def act(uow: UnitOfWork) -> None:
        await uow.set_cursor(turn.key, Cursor(ROTA, "-", "to", "") if what == "h" else None)
        match what:
            case "1":
                await rota.on(uow, person.id)
            case "0":
                await rota.off(uow, person.id)
            case "t":
                await rota.offer(uow, person.id, given[0])
        await cards.show(uow, person, EVERYONE)

    await room.act(turn, act)


async def typed(room: Room, turn: Turn) -> None:  # noqa: ARG001  # a handler is given both
    """Whom to hand over to is chosen by a button."""
    raise placing.PressInstead


async def card(room: Room, uow: UnitOfWork, card: Card, name: str) -> Screen | None:
    """Draw who is on duty, with what the reader can do about it."""
    agency = await uow.agency()
    reader = agency.person(card.person)
    say, language = room.words.say, reader.language
    cursor = await placing.cursor_at(room, uow, card, ROTA)
    if cursor is not None and reader.id in agency.duty:
        return _choices(room, agency, reader)
    text = "\n".join((f"<b>{escape(say(language, 'On duty:'))}</b>", *_shifts(room, language, agency)))
    if not agency.duty:
        text = escape(say(language, "Nobody is on duty, so everyone is asked and reminded."))
    mine = await rota.offered(uow, reader.id) if reader.id in agency.duty else None
    if mine is not None:
        name = placing.name_of(agency, mine.taker)
        told = say(language, "{name} can't take over now.", name=name)
        if not mine.declined:
            told = say(language, "{name} is asked to take over. Until then you are on duty.", name=name)
        text += f"\n\n{escape(told)}"
    return Screen(text, _rows(room, agency, reader))


def _shifts(room: Room, language: str, agency: Agency) -> list[str]:
    lines = []
    for shift in agency.duty.values():
        at = showing.clock(room, language, shift.since)
        told = room.words.say(language, "{name}, since {at}", name=placing.name_of(agency, shift.person), at=at)
        lines.append(f"• {escape(told)}{_heard(room, language, shift)}")
    return lines


def _heard(room: Room, language: str, shift: Shift) -> str:
    if shift.answered_at is not None:
        return ""
    say = room.words.say
    told = say(language, "the phone doesn't answer") if shift.silent else say(language, "phone not tested yet")
    return f" {'📵' if shift.silent else '⏳'} {escape(told)}"


def _rows(room: Room, agency: Agency, reader: Person) -> Rows:
    say, language = room.words.say, reader.language
    if not people.may(reader, Act.BE_ON_DUTY):
        return ()
    if reader.id not in agency.duty:
        return (row(Button(say(language, "I'm on"), pack(PRESS, "1"))),)
    off = Button(say(language, "I'm off"), pack(PRESS, "0"))
    return (row(off), row(Button(say(language, "Hand over to…"), pack(PRESS, "h"))))


def _choices(room: Room, agency: Agency, reader: Person) -> Screen:
    say, language = room.words.say, reader.language
    others = [
        each
        for each in sorted(agency.people.values(), key=lambda each: each.name)
        if each.id not in agency.duty and each.telegram is not None and people.may(each, Act.BE_ON_DUTY)
    ]
    told = say(language, "Who takes over? They are asked first; until they press, you are on duty.")
    if not others:
        told = say(language, "Nobody else could take over now.")
    back = row(Button(say(language, "Back"), pack(PRESS, "b")))
    return Screen(
        escape(told), (*paired(*(Button(fit(each.name), pack(PRESS, "t", each.id)) for each in others)), back)
    )


# --- handing over ----------------------------------------------------------------------------------------------------


async def offers(room: Room, uow: UnitOfWork) -> list[tuple[str, str]]:  # noqa: ARG001  # a Wanted is given both
    """Whoever is asked to take over has a card for it."""
    made = [await rota.offered(uow, giver) for giver in (await uow.agency()).duty]
    return [(each.taker, f"{OFFER}:{each.giver}/{each.at}") for each in made if each is not None and not each.declined]


async def offer_card(room: Room, uow: UnitOfWork, card: Card, name: str) -> Screen | None:
    """Ask a colleague to take duty over."""
    agency = await uow.agency()
    giver, _, at = name.partition("/")
    reader = agency.person(card.person)
    say, language = room.words.say, reader.language
    made = await rota.offered(uow, giver)
    who = placing.name_of(agency, giver)
    if made is None or made.at != at or made.taker != reader.id or made.declined or giver not in agency.duty:
        taken = say(language, "You are on duty.") if reader.id in agency.duty else say(language, "Not handed over.")
        return cards.last(card, Screen(escape(taken)))
    text = say(language, "{name} asks you to take over duty.", name=who)
    yes = Button(say(language, "I take over"), pack(TAKE, giver, at, 1))
    no = Button(say(language, "I can't now"), pack(TAKE, giver, at, 0))
    return Screen(escape(text), (row(yes), row(no)), notice=escape(text))


async def take(room: Room, turn: Turn) -> None:
    """Take over, or say that it can't be."""
    giver, at, flag = turn.parts
    person = placing.who(turn)

    async def act(uow: UnitOfWork) -> None:
        answered = rota.take if flag == "1" else rota.decline
        await answered(uow, person.id, giver, at)
        # Anew, because an edit notifies nobody, and whoever asked must know whether they are still on.
        await cards.show(uow, (await uow.agency()).person(giver), EVERYONE, anew=True)

    await room.act(turn, act)


# --- the test press --------------------------------------------------------------------------------------------------


async def tests(room: Room, uow: UnitOfWork) -> list[tuple[str, str]]:  # noqa: ARG001  # a Wanted is given both
    """A phone that hasn't answered has the test on it; one that didn't in time is told of to the others on duty and administrators."""
    agency = await uow.agency()
    waiting = [each for each in agency.duty.values() if each.answered_at is None]
    wanted = [(each.person, f"{TEST}:{each.name}") for each in waiting]
    for shift in waiting:
        told = [
            each.id
            for each in agency.people.values()
            if shift.silent
            and each.id != shift.person
            and (each.id in agency.duty or people.may(each, Act.MANAGE_PEOPLE))
        ]
        wanted += [(each, f"{SILENT}:{shift.name}") for each in told]
    return wanted


async def test_card(room: Room, uow: UnitOfWork, card: Card, name: str) -> Screen | None:
    """Ask for the press that shows that this phone rings and answers."""
    agency = await uow.agency()
    language = agency.person(card.person).language
    say = room.words.say
    shift = _of(agency, name)
    if shift is None:
        return cards.last(card, Screen(escape(say(language, "This duty has ended."))))
    if shift.answered_at is not None:
        return cards.last(card, Screen(escape(say(language, "✅ This phone works."))))
    minutes = int(TEST_WITHIN.total_seconds()) // 60
    text = say(
        language, "You are on duty. Press to show that this phone works; after {minutes} min the others are told.",
        minutes=minutes,
    )  # fmt: skip
    here = row(Button(say(language, "This phone works"), pack(HEARD, *name.split("/"))))
    return Screen(escape(text), (here,), notice=escape(say(language, "Duty begins: test of this phone.")))


async def silent_card(room: Room, uow: UnitOfWork, card: Card, name: str) -> Screen | None:
    """Tell whose phone doesn't answer, until it does or the duty has ended."""
    agency = await uow.agency()
    language = agency.person(card.person).language
    say = room.words.say
    shift, who = _of(agency, name), placing.name_of(agency, name.partition("/")[0])
    if shift is None:
        return cards.last(card, Screen(escape(say(language, "{name} is no longer on duty.", name=who))))
    if shift.answered_at is not None:
        at = showing.clock(room, language, shift.answered_at)
        return cards.last(card, Screen(escape(say(language, "✅ {name}'s phone answered at {at}.", name=who, at=at))))
    text = say(
        language, "📵 {name} is on duty since {at}, and the phone doesn't answer. Call them, or have somebody else take duty: /duty",
        name=who, at=showing.clock(room, language, shift.since),
    )  # fmt: skip
    look = row(Button(say(language, "Who is on duty"), pack(PRESS, "b")))
    return Screen(escape(text), (look,), notice=escape(say(language, "A phone on duty doesn't answer.")))


async def heard(room: Room, turn: Turn) -> None:
    """Take the test press."""
    name = "/".join(turn.parts)
    await room.act(turn, lambda uow: rota.answer(uow, placing.who(turn).id, name))


def _of(agency: Agency, name: str) -> Shift | None:
    shift = agency.duty.get(name.partition("/")[0])
    return shift if shift is not None and shift.name == name else None


FEATURE: Final = Feature(
    commands={"duty": Command(command, "Who is on duty; come, go, hand over")},
    presses={PRESS: press, TAKE: take, HEARD: heard},
    answers={ROTA: typed},
    subjects={ROTA: card, OFFER: offer_card, TEST: test_card, SILENT: silent_card},
    wanted=(offers, tests),
)
MSGIDS: Final = tuple(each.help for each in FEATURE.commands.values())
