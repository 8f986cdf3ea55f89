"""What a group reads about the bot that somebody has put into it: how it is registered, and once it is, what comes here.

The first words stand for weeks at the top of a chat, so they must not go on saying what was true on the first day: they are a card, which rests once
the group is confirmed.
"""

from typing import Final

from commsbot.chat import cards
from commsbot.chat.screens import Screen, escape
from commsbot.chat.turn import Feature, Room, Turn
from commsbot.ports import Card, UnitOfWork

SUBJECT: Final = "welcome"


async def tell(room: Room, turn: Turn) -> None:
    """Tell the group how its registration begins, in the language of whoever added the bot."""
    card = Card(turn.key.chat, 0, f"{SUBJECT}:{turn.language}", "", "")
    await room.act(turn, lambda uow: uow.keep_card(card))


async def draw(room: Room, uow: UnitOfWork, card: Card, name: str) -> Screen | None:
    """Say what is true of the group now, in its own language once it has one."""
    say, agency = room.words.say, await uow.agency()
    group = next((each for each in agency.groups.values() if each.chat == card.chat), None)
    tongue = group.language if group is not None else name
    sender = room.office.name.get(tongue) or room.office.name[room.office.languages[0]]
    if group is None:
        text = say(
            tongue,
            "Updates of {agency} come here once one of its liaison officers has written /register in this chat.",
            agency=sender,
        )
        return _said(text)
    if not group.confirmed:
        text = say(tongue, "Updates of {agency} come here once a second person there has confirmed it.", agency=sender)
        return _said(text)
    text = say(tongue, "Updates of {agency} for {area} come here.", agency=sender, area=group.area)
    return cards.last(card, _said(text))


def _said(text: str) -> Screen:
    return Screen(escape(text), silent=True, protect=False, notice=escape(text))


FEATURE: Final = Feature(subjects={SUBJECT: draw})
