"""From a turn to the one who answers it: the features' tables merged into one, and what is said when nobody does.

A refusal is an answer like any other: it is said in the person's language, and nothing was changed.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final, TypeVar

import structlog
from telegram.error import Forbidden

from commsbot.chat import answers, drilling, joining, meant
from commsbot.chat.screens import Screen, escape
from commsbot.chat.turn import MOST_TOAST, Command, Consumed, Feature, Handler, Room, Subject, Turn, Wanted
from commsbot.domain import errors
from commsbot.ports import UnitOfWork

log = structlog.get_logger(__name__)
T = TypeVar("T")
FORWARDED: Final = "forwarded"
"""The act that takes a forwarded message, whatever question is open; see `Feature.pasted`."""
ASKED: Final = "asked"
"""The act that takes what strangers and groups write to us."""
ATTACHED: Final = "attached"
"""The act that takes a picture or file, whatever question is open; a forwarded one only where a picture is asked for."""
WANTED: Final = "@add"
"""The field of a dialogue that asks for a picture."""


class Clash(errors.Broken):
    """Two features of the chat answer the same {what}: {name}. One of them must be renamed."""


@dataclass(frozen=True, slots=True)
class Table:
    """All that the chat answers."""

    commands: Mapping[str, Command]
    presses: Mapping[str, Handler]
    answers: Mapping[str, Handler]
    subjects: Mapping[str, Subject]
    events: Mapping[str, Handler]
    strangers: frozenset[str]
    wanted: tuple[Wanted, ...]
    pasted: frozenset[str]


def merge(features: Iterable[Feature]) -> Table:
    """Join the features' tables; raises `Clash`."""
    known = tuple(features)
    return Table(
        _joined("command", (each.commands for each in known)),
        _joined("press", (each.presses for each in known)),
        _joined("act of a dialogue", (each.answers for each in known)),
        _joined("card", (each.subjects for each in known)),
        _joined("event", (each.events for each in known)),
        frozenset[str]().union(*(each.strangers for each in known)),
        tuple(wanted for each in known for wanted in each.wanted),
        frozenset[str]().union(*(each.pasted for each in known)),
    )


def _joined(what: str, tables: Iterable[Mapping[str, T]]) -> Mapping[str, T]:
    found: dict[str, T] = {}
    for table in tables:
        for name, value in table.items():
            if name in found:
                raise Clash(what=what, name=name)
            found[name] = value
    return found


async def route(room: Room, table: Table, turn: Turn) -> None:
    """Answer a turn; what is raised is ours to mend and is tried again."""
    try:
        await _answer(room, table, turn)
    except Consumed:
        log.info("turn.consumed", row=turn.row)
    except errors.Refused as error:
        await _refuse(room, turn, error)
    except Forbidden as error:
        # They blocked the bot or put it out: nobody is there to be answered, and trying again changes nothing.
        log.warning("turn.unreachable", row=turn.row, chat=turn.key.chat, error=error.message)
        return
    finally:
        if turn.press and turn.press not in room.answered:
            await room.toast(turn, "")
        room.answered.discard(turn.press)


async def _answer(room: Room, table: Table, turn: Turn) -> None:
    if turn.event:
        if turn.event in table.events:
            await table.events[turn.event](room, turn)
        return
    if turn.key.user in meant.NOBODY or turn.kind == "channel":
        return
    if turn.command == "start" and turn.kind != "private":
        return  # what a client types by itself when it adds the bot by a link
    if turn.person is None and (turn.verb or turn.command) not in table.strangers:
        asked = joining.stranger if turn.verb or turn.command else table.answers.get(ASKED, joining.stranger)
        await asked(room, turn)
    elif turn.person is not None and turn.person.suspended:
        raise errors.Suspended(person=turn.person.name)
    elif room.office.mark:
        drilling.refuse(room, await room.store.read(lambda uow: uow.agency()), turn)
        await _do(room, table, turn)
    else:
        await _do(room, table, turn)


async def _do(room: Room, table: Table, turn: Turn) -> None:
    if turn.verb:
        await table.presses.get(turn.verb, _outdated)(room, turn)
    elif turn.command:
        await _command(room, table, turn)
    else:
        await _words(room, table, turn)


async def _command(room: Room, table: Table, turn: Turn) -> None:
    command = table.commands.get(turn.command)
    if command is not None and (turn.kind == "private" or command.groups):
        await command.handler(room, turn)
        return
    say = room.words.say
    if command is not None:
        text = say(
            turn.language,
            "/{command} works in a private chat with me only: t.me/{bot}",
            command=turn.command,
            bot=room.bot.username,
        )
    else:
        text = say(
            turn.language, "I don't know /{command}. /help lists what you can do here.", command=turn.command[:64]
        )
    await answers.say(room, turn, Screen(escape(text)))


async def _words(room: Room, table: Table, turn: Turn) -> None:
    cursor = await room.store.read(lambda uow: uow.cursor(turn.key))
    asked = cursor is not None and cursor.field == WANTED
    if turn.file is not None and (turn.origin is None or asked) and ATTACHED in table.answers:
        await table.answers[ATTACHED](room, turn)
        return
    if turn.origin is not None and (cursor is None or cursor.act not in table.pasted) and FORWARDED in table.answers:
        await table.answers[FORWARDED](room, turn)
        return
    if cursor is not None and cursor.act in table.answers:
        await table.answers[cursor.act](room, turn)
    elif turn.kind == "private":
        text = room.words.say(turn.language, "I wasn't waiting for an answer here. /help lists what you can do.")
        await answers.say(room, turn, Screen(escape(text)))
    elif ASKED in table.answers:
        await table.answers[ASKED](room, turn)


async def _outdated(room: Room, turn: Turn) -> None:
    """Answer a button that no feature knows any more: the card under it is shown anew, with the buttons of today."""

    async def renew(uow: UnitOfWork) -> bool:
        mine = [card for card in await uow.cards() if (card.chat, card.message) == (turn.key.chat, turn.message)]
        for card in mine:
            await uow.keep_card(replace(card, message=0, shown=""))
        return bool(mine)

    if await room.act(turn, renew):
        text = room.words.say(turn.language, "This button is from an older version. Here is the newest card.")
    else:
        text = room.words.say(
            turn.language, "This button is from an older version. /queue shows where everything stands."
        )
    await room.toast(turn, text, alert=True)


async def _refuse(room: Room, turn: Turn, error: errors.Refused) -> None:
    """Say why it can't be done, where the person is looking; what they see may be old, so cards are looked at again."""
    text = room.words.tell(turn.language, error, room.office.zone)
    room.wake.cards(turn.key.chat)
    if turn.press and len(text) <= MOST_TOAST:
        await room.toast(turn, text, alert=True)
        return
    await answers.say(room, turn, Screen(escape(text)))
