"""Which message shows what, and what a dialogue waits for: the few moves that every feature for statements makes in its act.

A message keeps its place while the matter in it moves on: the question about the incident becomes the draft, the draft the version. So a
person looks at one card instead of scrolling for the newest.
"""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import Any, Final

from commsbot.chat import cards, moving
from commsbot.chat.buttons import DIGEST_SHOWN
from commsbot.chat.screens import Screen, escape
from commsbot.chat.turn import Feature, Room, Turn
from commsbot.domain import approval, errors, people
from commsbot.domain.agency import Agency
from commsbot.domain.people import Person
from commsbot.domain.version import Version
from commsbot.ports import Card, Cursor, Key, Office, UnitOfWork
from commsbot.workflow import escalating

MSGIDS: Final = ("This question", "This card", "This note")
REVIEW: Final = "review"
"""The subject of the card that asks a second person to look at what was sent alone."""
CALL: Final = "call"
"""The subject of the card that asks an approver whether a yes by phone was theirs."""


class PressInstead(errors.Refused):
    """This question is answered with the buttons under it. Press one, or press back."""


class NothingToSay(errors.Refused):
    """That needs words. Type them as a message, or press back."""


def who(turn: Turn) -> Person:
    """Whoever got here is on the staff: strangers never reach a handler that isn't theirs."""
    if turn.person is None:
        raise TypeError("a stranger reached a handler of the staff")
    return turn.person


def words(turn: Turn) -> str:
    """What was typed; raises `NothingToSay` for a picture, a sticker or blanks."""
    if not turn.text.strip():
        raise NothingToSay
    return turn.text.strip()


def short(digest: str) -> str:
    """The part of a digest that buttons and cards show."""
    return digest[:DIGEST_SHOWN]


def mark(value: Any) -> str:
    """Name the state of something pencilled, so that a button is stale once it has changed."""
    return hashlib.sha256(json.dumps(value, sort_keys=True, default=str).encode()).hexdigest()[:DIGEST_SHOWN]


def stale(room: Room, turn: Turn, what: str) -> errors.Stale:
    """Make the refusal of an old button; `what` is a msgid."""
    return errors.Stale(what=room.words.say(turn.language, what))


# --- the dialogue ----------------------------------------------------------------------------------------------------


def key_of(room: Room, card: Card) -> Key:
    """The dialogue in which a card stands: staff work in private chats, where chat and user are one number."""
    return Key(room.bot.id, card.chat, card.chat)


async def cursor_at(room: Room, uow: UnitOfWork, card: Card, *acts: str) -> Cursor | None:
    """What the reader of this card is asked on it, if it is of one of these acts."""
    cursor = await uow.cursor(key_of(room, card))
    name = card.subject.partition(":")[2]
    return cursor if cursor is not None and cursor.act in acts and cursor.subject == name else None


async def waiting_for(room: Room, uow: UnitOfWork, turn: Turn, act: str) -> Cursor:
    """The cursor of a typed answer, read in its own act; raises `Stale` where another press has ended the question meanwhile."""
    cursor = await uow.cursor(turn.key)
    if cursor is None or cursor.act != act:
        raise stale(room, turn, "This question")
    return cursor


async def put(uow: UnitOfWork, turn: Turn, subject: str, cursor: Cursor | None) -> None:
    """Put the dialogue at a question of a card, or at none; the card is shown again where it was no longer followed."""
    await uow.set_cursor(turn.key, cursor)
    await cards.show(uow, who(turn), subject)


# --- cards -----------------------------------------------------------------------------------------------------------


async def become(uow: UnitOfWork, person: Person, old: str, new: str) -> None:
    """Show another subject in the message in which a person saw the old one; sent anew where there was none."""
    if person.telegram is None:
        return
    mine = [card for card in await uow.cards(old) if card.person == person.id]
    for card in mine:
        await uow.drop_card(card.chat, old)
    card = mine[0] if mine else Card(person.telegram, 0, new, person.id, "")
    await uow.keep_card(replace(card, subject=new, shown=""))


async def show(uow: UnitOfWork, asked: Iterable[Person], subject: str) -> None:
    """Give each of these people the card, unless they have it."""
    for person in asked:
        await cards.show(uow, person, subject)


def signers(office: Office, agency: Agency, version: Version) -> list[Person]:
    """Everyone whose yes would count now."""
    return [each for each in agency.people.values() if approval.may_sign(office.policy, version, each)]


async def review_asked(uow: UnitOfWork, statement: str, number: int, sender: str) -> bool:
    """Ask everyone who may review, save the sender, to look at what one person sent alone; False where all were asked before."""
    staff = (await uow.agency()).people.values()
    asked = [each for each in staff if each.id != sender and people.may(each, people.Act.REVIEW)]
    return await _ask_once(uow, asked, f"{REVIEW}:{statement}/{number}")


async def call_asked(uow: UnitOfWork, statement: str, number: int, approver: str) -> bool:
    """Ask an approver whether a yes by phone was theirs; False where they were asked before."""
    return await _ask_once(uow, [(await uow.agency()).person(approver)], f"{CALL}:{statement}/{number}")


async def _ask_once(uow: UnitOfWork, asked: list[Person], subject: str) -> bool:
    """Each once: a card that somebody has answered doesn't come again by itself."""
    fresh = [each for each in asked if not await uow.recall(f"asked {subject} {each.id}")]
    for each in fresh:
        await uow.note(f"asked {subject} {each.id}", uow.now.isoformat())
    await show(uow, fresh, subject)
    return bool(fresh)


def asked(office: Office, agency: Agency, version: Version, now: datetime) -> list[Person]:
    """Those of the signers who are asked by now: they have the card; the others may sign, too (`/approve`)."""
    return [agency.people[each] for each in escalating.for_yes(office, agency, version, now).people]


def name_of(agency: Agency, person: str) -> str:
    """A person's name, else the id that the record keeps."""
    found = agency.people.get(person)
    return found.name if found else person


def version_card(statement: str, number: int) -> str:
    """The subject of a version's card."""
    return f"version:{statement}/{number}"


def part_version(name: str) -> tuple[str, int]:
    """Read `STATEMENT/N` back."""
    statement, _, number = name.partition("/")
    return statement, int(number)


async def submitted(uow: UnitOfWork, office: Office, by: Person, statement: str, number: int, old: str) -> None:
    """Show a new version: to whoever made it in the message of `old`, to its author, and to everyone who is asked."""
    agency = await uow.agency()
    version = (await uow.statement(statement)).version(number)
    subject = version_card(statement, number)
    await become(uow, by, old, subject)
    await show(uow, [*asked(office, agency, version, uow.now), agency.person(version.cut.author)], subject)


async def moved(room: Room, uow: UnitOfWork, card: Card, name: str) -> Screen:  # noqa: ARG001  # a Subject is given both
    """Draw what is left where a card stood that has moved down: nothing, or a line where the message can't be deleted any more."""
    reader = (await uow.agency()).people.get(card.person)
    language = reader.language if reader else room.office.languages[0]
    return Screen(escape(room.words.say(language, "↓ This card has moved down.")), remove=True, final=True)


FEATURE: Final = Feature(subjects={moving.MOVED: moved})
