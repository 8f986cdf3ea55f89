"""An update that failed three times: its sender is told, the administrators get a card, and the record of work goes on without it."""

import json
from typing import Any, Final

import structlog
from telegram.error import TelegramError

from commsbot.chat import access, answers, cards, meant
from commsbot.chat.buttons import Button, pack, row
from commsbot.chat.screens import Screen, escape
from commsbot.chat.turn import Feature, Room, Turn
from commsbot.domain import people
from commsbot.domain.people import Act
from commsbot.ports import Card, UnitOfWork, Update

log = structlog.get_logger(__name__)

SUBJECT: Final = "parked"
SEEN: Final = "pk"


def _note(name: str) -> str:
    return f"parked:{name}"


async def park(room: Room, update: Update, why: str) -> None:
    """Put a card before the administrators in one act, then tell the sender; the raw update stays in the inbox for a week."""
    user, chat = meant.sender(update.raw), meant.chat(update.raw)

    async def keep(uow: UnitOfWork) -> str:
        agency = await uow.agency()
        by = agency.who(user)
        told = {"by": by.name if by else "", "why": why, "at": uow.now.isoformat(timespec="seconds")}
        await uow.note(_note(str(update.row)), json.dumps(told))
        for person in agency.people.values():
            if people.may(person, Act.MANAGE_PEOPLE):
                await cards.show(uow, person, f"{SUBJECT}:{update.row}")
        return access.language(room.words, room.office.languages[0], by, None)

    language = await room.store.act(keep)
    room.wake.cards()
    if chat != user:
        return
    text = room.words.say(
        language,
        "What you sent last could not be worked on, because of a fault of mine. An administrator sees it. Please try again.",
    )
    try:
        await answers.send(room, chat, Screen(escape(text)))
    except TelegramError as error:
        log.warning("parked.sender_not_told", row=update.row, error=type(error).__name__)


async def card(room: Room, uow: UnitOfWork, card: Card, name: str) -> Screen | None:
    """Draw what failed, and how."""
    kept = await uow.recall(_note(name))
    reader = (await uow.agency()).people.get(card.person)
    if not kept or reader is None:
        return None
    told: dict[str, Any] = json.loads(kept)
    say = room.words.say
    text = say(
        reader.language,
        "Something that {who} sent failed three times and was set aside (inbox row {row}): {why}",
        who=told["by"] or say(reader.language, "somebody outside the staff"),
        row=name,
        why=told["why"],
    )
    return Screen(escape(text), (row(Button(say(reader.language, "Seen"), pack(SEEN, name))),))


async def seen(room: Room, turn: Turn) -> None:
    """Let an administrator put the card away for all of them."""
    (name,) = turn.parts

    async def forget(uow: UnitOfWork) -> None:
        if turn.person is not None:
            people.require(turn.person, Act.MANAGE_PEOPLE)
        await uow.note(_note(name), "")

    await room.act(turn, forget)
    await room.toast(turn, room.words.say(turn.language, "Put away."))
    await answers.remove(room, turn.key.chat, turn.message)


FEATURE: Final = Feature(presses={SEEN: seen}, subjects={SUBJECT: card})
