"""What only a person can settle: whether a post is there, and what must be posted by hand.

*Not sure it posted* is a question with two answers, put before everyone who may settle it until one of them has looked. A place that the
service can't reach gets the exact text as a message of its own, the one message that may be forwarded: it is public already.
"""

from typing import Final

from commsbot.chat import cards, placing, posted, showing
from commsbot.chat.buttons import Button, pack, row
from commsbot.chat.screens import Screen, escape, quote
from commsbot.chat.turn import Feature, Room, Turn
from commsbot.domain import errors, fan_out, length, people, template
from commsbot.domain.agency import Agency
from commsbot.domain.delivery import Row, Verb
from commsbot.domain.delivery import State as DeliveryState
from commsbot.domain.people import Act, Person
from commsbot.domain.publication import Destination
from commsbot.domain.rendition import Kind, Rendition
from commsbot.domain.template import REPEATED, Field, FieldType
from commsbot.ports import Card, Cursor, UnitOfWork
from commsbot.workflow import publishing

SUBJECT: Final = "delivery"
COPY: Final = "copy"
ACT: Final = "linking"
PRESS: Final = "se"
LINK: Final = Field(
    name="link",
    type=FieldType.LINK,
    question={"en": "link", "es": "enlace"},
    example={"en": "https://www.example.org/post/1", "es": "https://www.example.org/post/1"},
)
MOST_SHOWN: Final = 1500


def _delivery(name: str) -> str:
    return f"{SUBJECT}:{name}"


async def _row(uow: UnitOfWork, name: str) -> Row:
    found = await uow.deliveries(ids=(name,))
    if not found:
        raise errors.NotFound(what="delivery", name=name)
    return found[0]


def _destination(room: Room, agency: Agency, row_: Row) -> Destination | None:
    return next((each for each in room.office.destinations(agency) if each.name == row_.destination), None)


def profile(to: Destination | None) -> str:
    """Where a person can look whether a post is there; empty where it has no public address."""
    if to is None or not to.address:
        return ""
    if to.address.startswith("https://"):
        return to.address
    if to.kind is Kind.TELEGRAM and to.address.startswith("@"):
        return f"https://t.me/{to.address[1:].partition('/')[0]}"
    if to.kind is Kind.X:
        return f"https://x.com/{to.address.removeprefix('@')}"
    return ""


# --- cards -----------------------------------------------------------------------------------------------------------


async def card(room: Room, uow: UnitOfWork, card: Card, name: str) -> Screen | None:
    """Draw a delivery that waits for a person; once it is settled the card says how, for the last time."""
    agency = await uow.agency()
    reader, found = agency.person(card.person), await _row(uow, name)
    cursor = await placing.cursor_at(room, uow, card, ACT)
    if cursor is not None and found.state is DeliveryState.SENT:
        return _asks_link(room, reader, agency, found)
    cut = (await uow.statement(found.statement)).version(found.version).cut
    match found.state:
        case DeliveryState.UNCONFIRMED:
            text = await uow.rendition(name)
            return _unsure(room, reader, agency, found, text, cut.title, repeats=_repeats(found, cut.phase))
        case DeliveryState.ASKED if found.verb is Verb.REMOVE:
            return _remove(room, reader, agency, found, cut.title, await _target(uow, found))
        case DeliveryState.ASKED:
            return _by_hand(room, reader, agency, found, cut.title)
        case _:
            line = posted.lines(room, reader.language, agency, [found])
            return cards.last(card, Screen(f"<b>{escape(cut.title)}</b>\n{line}"))


def _repeats(found: Row, phase: str) -> bool:
    return phase in REPEATED and found.round == 1 and found.verb is Verb.PUBLISH


async def _target(uow: UnitOfWork, found: Row) -> str:
    rows = await uow.deliveries(ids=(found.target,)) if found.target else []
    return rows[0].permalink if rows else ""


def _unsure(
    room: Room, reader: Person, agency: Agency, found: Row, text: Rendition | None, title: str, *, repeats: bool
) -> Screen:
    say, language = room.words.say, reader.language
    place = posted.place(agency, found.destination)
    asked = (
        say(language, "Not sure it posted")
        if found.verb is not Verb.REMOVE
        else say(language, "Not sure it was removed")
    )
    lines = [f"❓ <b>{escape(asked)}: {escape(place)}</b>", escape(title)]
    if found.settled_at is not None:
        lines.append(escape(say(language, "Sent {at}", at=showing.clock(room, language, found.settled_at))))
    lines.append(escape(say(language, "Why: {evidence}", evidence=found.evidence[:300])))
    if repeats:
        seconds = int(fan_out.REPEAT_AFTER.total_seconds())
        told = say(
            language, "Unless you settle it, it goes out again after {seconds} s, marked as a repeat.", seconds=seconds
        )
        lines.append(escape(told))
    if text is not None:
        lines.append(quote(showing.cut_to(text.text, MOST_SHOWN), long=True))
    lines.append(escape(say(language, "Look there, then say what you see.")))
    there, again = say(language, "It is there"), say(language, "Send again")
    if found.verb is Verb.REMOVE:
        there, again = say(language, "It is gone"), say(language, "Remove again")
    rows = [row(Button(there, pack(PRESS, found.id, "y"))), row(Button(again, pack(PRESS, found.id, "n")))]
    if address := profile(_destination(room, agency, found)):
        rows.insert(0, row(Button(say(language, "Look there"), link=address)))
    return Screen("\n".join(lines), tuple(rows), notice=say(language, "Is a post there? Please look."))


def _by_hand(room: Room, reader: Person, agency: Agency, found: Row, title: str) -> Screen:
    say, language = room.words.say, reader.language
    place = posted.place(agency, found.destination)
    to = _destination(room, agency, found)
    lines = [f"✋ <b>{escape(say(language, 'Please post by hand: {place}', place=place))}</b>", escape(title)]
    if to is not None and to.address and to.address != place:
        lines.append(escape(to.address))
    lines.append(escape(say(language, "The exact text is a message of its own. Copy it, post it, then press Posted.")))
    return Screen("\n".join(lines), (row(Button(say(language, "Posted"), pack(PRESS, found.id, "h"))),))


def _remove(room: Room, reader: Person, agency: Agency, found: Row, title: str, link: str) -> Screen:
    say, language = room.words.say, reader.language
    place = posted.place(agency, found.destination)
    lines = [f"✋ <b>{escape(say(language, 'Please remove by hand: {place}', place=place))}</b>", escape(title)]
    if link:
        lines.append(escape(link))
    return Screen("\n".join(lines), (row(Button(say(language, "Removed"), pack(PRESS, found.id, "r"))),))


def _asks_link(room: Room, reader: Person, agency: Agency, found: Row) -> Screen:
    say, language = room.words.say, reader.language
    place = posted.place(agency, found.destination)
    asked = say(language, "Posted on {place}. Paste the link to the post, so that people can find it.", place=place)
    return Screen(escape(asked), (row(Button(say(language, "No link"), pack(PRESS, found.id, "x"))),))


async def copy(room: Room, uow: UnitOfWork, card: Card, name: str) -> Screen | None:
    """Give the exact text to copy, nothing around it; unprotected, because it is public."""
    delivery_id, _, part = name.partition("/")
    found, text = await _row(uow, delivery_id), await uow.rendition(delivery_id)
    if text is None or found.state is not DeliveryState.ASKED:
        return None
    pieces = length.split(Kind.TELEGRAM, text.text)
    number = int(part) - 1
    if number >= len(pieces):
        return None
    reader = (await uow.agency()).person(card.person)
    notice = room.words.say(reader.language, "A text to post by hand.")
    return Screen(escape(pieces[number]), protect=False, notice=notice)


async def waiting(room: Room, uow: UnitOfWork) -> list[tuple[str, str]]:
    """Everyone who may settle an unconfirmed post has its card; whoever posts by hand has the card and the text."""
    agency = await uow.agency()
    wanted: list[tuple[str, str]] = []
    for found in await uow.deliveries(states=(DeliveryState.UNCONFIRMED,)):
        wanted += [(each.id, _delivery(found.id)) for each in agency.people.values() if people.may(each, Act.SETTLE)]
    for found in await uow.deliveries(states=(DeliveryState.ASKED,)):
        text = await uow.rendition(found.id) if found.verb is not Verb.REMOVE else None
        pieces = len(length.split(Kind.TELEGRAM, text.text)) if text is not None else 0
        for person in _hands(room, agency, found):
            wanted.append((person, _delivery(found.id)))
            wanted += [(person, f"{COPY}:{found.id}/{number + 1}") for number in range(pieces)]
    return wanted


def _hands(room: Room, agency: Agency, found: Row) -> list[str]:
    """Who posts by hand there: the person whom the settings name, else everyone who may."""
    to = _destination(room, agency, found)
    able = [each for each in agency.people.values() if people.may(each, Act.POST_BY_HAND)]
    named = [
        each for each in able if to is not None and to.hand and to.hand.casefold() in {each.id, each.name.casefold()}
    ]
    return [each.id for each in named or able]


# --- acts ------------------------------------------------------------------------------------------------------------


async def press(room: Room, turn: Turn) -> None:
    """Put on record what the person saw or did; of two who press, the second is told how it stands."""
    name, what = turn.parts[:2]
    person, office = placing.who(turn), room.office

    async def do(uow: UnitOfWork) -> None:
        found = await _row(uow, name)
        match what:
            case "y":
                await publishing.it_is_there(uow, office, person.id, name)
                if found.verb is not Verb.REMOVE:
                    await _ask_link(uow, turn, person, name, "seen")
            case "n":
                await publishing.send_again(uow, office, person.id, name)
            case "h":
                await publishing.posted_by_hand(uow, office, person.id, name)
                await _ask_link(uow, turn, person, name, "hand")
            case "r":
                await publishing.posted_by_hand(uow, office, person.id, name)
            case _:
                await uow.set_cursor(turn.key, None)

    await room.act(turn, do)
    if what == "n":
        room.wake.lanes()


async def _ask_link(uow: UnitOfWork, turn: Turn, person: Person, name: str, how: str) -> None:
    await uow.set_cursor(turn.key, Cursor(ACT, name, how, ""))
    await cards.show(uow, person, _delivery(name))


async def linked(room: Room, turn: Turn) -> None:
    """Take the link of a post."""

    async def do(uow: UnitOfWork) -> None:
        cursor = await placing.waiting_for(room, uow, turn, ACT)
        link = str(template.coerce(LINK, placing.words(turn), language=turn.language))
        person = placing.who(turn)
        if cursor.field == "hand":
            await publishing.posted_by_hand(uow, room.office, person.id, cursor.subject, link)
        else:
            await publishing.it_is_there(uow, room.office, person.id, cursor.subject, link)
        await uow.set_cursor(turn.key, None)

    await room.act(turn, do)


FEATURE: Final = Feature(
    presses={PRESS: press},
    answers={ACT: linked},
    subjects={SUBJECT: card, COPY: copy},
    wanted=(waiting,),
)
