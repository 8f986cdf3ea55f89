"""What a group reads about the bot that somebody has put into it: how it is registered, and once it is, what comes here.

The first words stand for weeks at the top of a chat, so they must not go on saying what was true on the first day: the message is remembered and
becomes a card when the group is registered.
"""

import json
from typing import Final

from commsbot.chat import answers, cards
from commsbot.chat.screens import Screen, escape
from commsbot.chat.turn import Feature, Room, Turn
from commsbot.domain.people import Person
from commsbot.ports import Card, UnitOfWork

SUBJECT: Final = "welcome"


def _note(chat: int) -> str:
    return f"{SUBJECT}:{chat}"


async def tell(room: Room, turn: Turn) -> None:
    """Tell the group how its registration begins."""
    name = room.office.name.get(turn.language) or room.office.name[room.office.languages[0]]
    text = room.words.say(
        turn.language,
        "Updates of {agency} come here once one of its liaison officers has written /register in this chat.",
        agency=name,
    )
    message = await answers.send(room, turn.key.chat, Screen(escape(text), silent=True, protect=False))
    await room.store.act(lambda uow: uow.note(_note(turn.key.chat), json.dumps({"message": message})))


async def registered(uow: UnitOfWork, chat: int, thread: int, by: Person) -> None:
    """Let the words that stand in the group follow its registration from now on, in the act that registers it."""
    kept = await uow.recall(_note(chat))
    if kept:
        await uow.note(_note(chat), "")
        await uow.keep_card(Card(chat, json.loads(kept)["message"], f"{SUBJECT}:{chat}/{thread}", by.id, ""))


async def draw(room: Room, uow: UnitOfWork, card: Card, name: str) -> Screen | None:
    """Say what is true of the group now; the words rest once it is confirmed, or removed."""
    say, agency = room.words.say, await uow.agency()
    chat, _, thread = name.partition("/")
    group = next(
        (each for each in agency.groups.values() if (each.chat, each.thread) == (int(chat), int(thread))), None
    )
    tongue = group.language if group is not None else room.office.languages[0]
    sender = room.office.name.get(tongue) or room.office.name[room.office.languages[0]]
    if group is None:
        return cards.last(card, _said(say(tongue, "Updates of {agency} don't come here.", agency=sender)))
    if not group.confirmed:
        text = say(tongue, "Updates of {agency} come here once a second person there has confirmed it.", agency=sender)
        return _said(text)
    text = say(tongue, "Updates of {agency} for {area} come here.", agency=sender, area=group.area)
    return cards.last(card, _said(text))


def _said(text: str) -> Screen:
    return Screen(escape(text), silent=True, protect=False, notice=escape(text))


FEATURE: Final = Feature(subjects={SUBJECT: draw})
