"""What happens to the bot's own place in chats: lost and regained rights are noticed at once, on record, and shown to those who can mend it."""

import json
from typing import Final

from commsbot.chat import cards
from commsbot.chat.screens import Screen, escape
from commsbot.chat.turn import Feature, Room, Turn
from commsbot.domain import people
from commsbot.domain.people import Act
from commsbot.ports import Card, UnitOfWork
from commsbot.workflow import liaising

REACH: Final = "reach"


async def lost(room: Room, turn: Turn) -> None:
    """The bot can't post any more: put on record at once and shown to those who can mend it."""

    async def act(uow: UnitOfWork) -> None:
        changed = await liaising.reached(uow, turn.key.chat, reachable=False, why=turn.why)
        if not changed and not (turn.kind == "channel" and _configured(room, turn)):
            return
        await uow.note(f"{REACH}:{turn.key.chat}", json.dumps({"title": turn.title, "why": turn.why}))
        for person in (await uow.agency()).people.values():
            if people.may(person, Act.REGISTER_GROUP):
                await cards.show(uow, person, f"{REACH}:{turn.key.chat}", anew=True)

    await room.act(turn, act)


def _configured(room: Room, turn: Turn) -> bool:
    """Whether a channel is one of the agency's; one that is named by its @name can't be told apart, so it counts."""
    addresses = {each.address.partition("/")[0] for each in room.office.configured}
    return str(turn.key.chat) in addresses or any(each.startswith("@") for each in addresses)


async def reached(room: Room, turn: Turn) -> None:
    """The bot may post (again)."""

    async def act(uow: UnitOfWork) -> None:
        await liaising.reached(uow, turn.key.chat, reachable=True, why="")
        if await uow.recall(f"{REACH}:{turn.key.chat}"):
            await uow.note(f"{REACH}:{turn.key.chat}", json.dumps({"title": turn.title, "why": ""}))

    await room.act(turn, act)


async def draw_reach(room: Room, uow: UnitOfWork, card: Card, name: str) -> Screen | None:
    """Draw which chat is lost, or that it is there again."""
    kept = await uow.recall(f"{REACH}:{name}")
    person = (await uow.agency()).people.get(card.person)
    if not kept or person is None:
        return None
    told = json.loads(kept)
    say, tongue = room.words.say, person.language
    if not told["why"]:
        return cards.last(card, Screen(escape(say(tongue, "I can post in “{title}” again.", title=told["title"]))))
    text = say(
        tongue,
        "I can't post in “{title}” any more: {why}. Until its administrators let me in again, nothing reaches it.",
        title=told["title"],
        why=say(tongue, told["why"]),
    )
    return Screen(escape(text), notice=escape(say(tongue, "A group or channel can't be reached.")))


async def blocked(room: Room, turn: Turn) -> None:
    """Somebody of the staff blocked the bot: noted, so that /people shows that they can't be reached."""

    async def act(uow: UnitOfWork) -> None:
        if turn.person is not None:
            await uow.note(
                cards.unreachable(turn.key.chat), json.dumps({"since": uow.now.isoformat(), "why": "blocked"})
            )

    await room.act(turn, act)


async def unblocked(room: Room, turn: Turn) -> None:
    """They can be reached again."""
    await room.act(turn, lambda uow: uow.note(cards.unreachable(turn.key.chat), ""))


FEATURE: Final = Feature(
    subjects={REACH: draw_reach},
    events={"reached": reached, "lost": lost, "blocked": blocked, "unblocked": unblocked},
)
