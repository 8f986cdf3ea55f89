"""A card moves to the bottom of its chat: it is sent again as the newest message, and the one above is taken away.

On a phone typed words push the card up, each answer further. The move is part of the projection: the old message is a card of its own, whose
last look is to be gone, so a crash between the two leaves neither out.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from commsbot.ports import Card, Key, UnitOfWork

MOVED: Final = "moved"
"""The kind of card that a message becomes once its card stands elsewhere."""
ASKED_ON: Final[Mapping[str, str]] = {
    "deciding": "version",
    "moving": "version",
    "stopping": "version",
    "linking": "delivery",
}
"""On which kind of card the question of a dialogue stands, where that isn't named as the dialogue is."""


async def anew(uow: UnitOfWork, card: Card) -> None:
    """Send a card again as the newest message."""
    if card.message:
        await uow.keep_card(replace(card, subject=f"{MOVED}:{card.message}"))
    await uow.keep_card(replace(card, message=0, shown=""))


async def asked(uow: UnitOfWork, key: Key) -> frozenset[int]:
    """The messages on which the open question of a dialogue stands."""
    cursor = await uow.cursor(key)
    if cursor is None:
        return frozenset()
    subject = f"{ASKED_ON.get(cursor.act, cursor.act)}:{cursor.subject}"
    return frozenset(card.message for card in await uow.cards(subject) if card.chat == key.chat and card.message)


async def down(uow: UnitOfWork, key: Key, messages: frozenset[int]) -> None:
    """Move the cards that stand in these messages, whatever they show by now, below what was just typed."""
    if not messages:
        return
    for card in await uow.cards():
        if card.chat == key.chat and card.message in messages and not card.subject.startswith(f"{MOVED}:"):
            await anew(uow, card)
