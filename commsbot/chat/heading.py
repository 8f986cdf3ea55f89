"""With two incidents open every card begins with its incident's name: right words about the wrong place are the worst of errors.

It is put on where cards are drawn, so that no feature can forget it; texts that a person copies by hand stay as they are.
"""

from dataclasses import replace
from typing import Final

from commsbot.chat import choosing, dialogue, drilling, placing, queue, settling
from commsbot.chat.buttons import ends
from commsbot.chat.screens import Screen, escape
from commsbot.chat.turn import Room
from commsbot.domain import errors
from commsbot.domain.agency import Agency
from commsbot.ports import Card, UnitOfWork

MOST: Final = 48
"""Characters of the name: together with its line end it fits what a card's layout leaves free."""
OF_A_VERSION: Final = frozenset({"version", placing.CALL, placing.REVIEW, queue.LATE})


async def headed(room: Room, uow: UnitOfWork, agency: Agency, card: Card, screen: Screen) -> Screen:
    """Put the incident's name above a card that doesn't tell it by itself, while more than one is open; and an exercise's mark on every card."""
    return drilling.marked(room, agency, card, await _named(room, uow, agency, card, screen))


async def _named(room: Room, uow: UnitOfWork, agency: Agency, card: Card, screen: Screen) -> Screen:
    if card.chat < 0 or len(agency.open_incidents()) < 2:
        return screen
    happened = agency.incidents.get(await of(uow, card.subject))
    reader = agency.people.get(card.person)
    if happened is None or reader is None:
        return screen
    name = ends(choosing.named(room, reader.language, happened), MOST)
    return replace(screen, text=f"<b>{escape(name)}</b>\n{screen.text}")


async def of(uow: UnitOfWork, subject: str) -> str:
    """The incident that a card's subject belongs to; empty for none, or where the card names it itself."""
    kind, _, name = subject.partition(":")
    try:
        if kind == dialogue.ACT:
            return (await uow.draft(name)).incident
        if kind in OF_A_VERSION:
            return (await uow.statement(placing.part_version(name)[0])).incident
    except errors.NotFound:  # a draft that was submitted, whose card has its last look
        return ""
    if kind == settling.SUBJECT:
        rows = await uow.deliveries(ids=(name,))
        return (await uow.statement(rows[0].statement)).incident if rows else ""
    return ""
