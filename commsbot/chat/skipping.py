"""The next post of words that are posted again: skipped or ended by a person, or skipped by itself, of which those who schedule are told."""

from datetime import datetime
from typing import Final

from commsbot.chat import cards, placing, repeats, reviewing, showing
from commsbot.chat.buttons import Button, pack, row
from commsbot.chat.screens import Screen, escape
from commsbot.chat.turn import Feature, Room, Turn
from commsbot.domain import people
from commsbot.domain.people import Act
from commsbot.ports import Card, UnitOfWork
from commsbot.workflow import repeating

MISSED: Final = "missed"
"""The subject of the card that tells of a post that was skipped by itself."""


async def skip(room: Room, turn: Turn) -> None:
    """Leave the next post out."""
    statement, number, _ = reviewing.named(turn)

    async def do(uow: UnitOfWork) -> datetime | None:
        await reviewing.current(room, uow, turn)
        return await repeating.skip(uow, room.office, placing.who(turn).id, statement, number, int(turn.parts[3]))

    after, say = await room.act(turn, do), room.words.say
    if after is None:
        await room.toast(turn, say(turn.language, "Skipped. It was the last one."))
    else:
        at = showing.clock(room, turn.language, after)
        await room.toast(turn, say(turn.language, "Skipped. The next one: {at}", at=at))


async def end(room: Room, turn: Turn) -> None:
    """Post nothing more of it."""
    statement, number, _ = reviewing.named(turn)

    async def do(uow: UnitOfWork) -> None:
        await reviewing.current(room, uow, turn)
        await repeating.stop(uow, placing.who(turn).id, statement, number, int(turn.parts[3]))

    await room.act(turn, do)
    await room.toast(turn, room.words.say(turn.language, "Ended. What is out stays."))


# --- skipped by itself -----------------------------------------------------------------------------------------------


async def missed(room: Room, uow: UnitOfWork, card: Card, name: str) -> Screen | None:
    """Tell of a post that was skipped because its time had passed; a card of its own, because an edit notifies nobody."""
    statement, number = placing.part_version(name)
    agency = await uow.agency()
    version = (await uow.statement(statement)).version(number)
    language, say = agency.person(card.person).language, room.words.say
    said = [f"⏭ <b>{escape(version.cut.title)}</b>"]
    if version.missed_at is not None:
        at = showing.clock(room, language, version.missed_at)
        said.append(
            escape(
                say(
                    language,
                    "It was to be posted again {at}, which could not be done in time. It was skipped, not sent late.",
                    at=at,
                )
            )
        )
    if version.repeats and version.due_at is not None:
        said.append(escape(say(language, "The next one: {at}", at=showing.clock(room, language, version.due_at))))
    if (statement, number) not in await repeating.skipped(uow):
        return cards.last(card, Screen("\n".join(said)))
    look = Button(say(language, "Look at it"), pack("qo", statement, number))
    return Screen("\n".join(said), (row(look),), notice=say(language, "A post was skipped."))


async def wanted(room: Room, uow: UnitOfWork) -> list[tuple[str, str]]:  # noqa: ARG001  # a Wanted is given both
    """Whoever may schedule is told of what was skipped."""
    found = await repeating.skipped(uow)
    if not found:
        return []
    staff = (await uow.agency()).people.values()
    movers = [each.id for each in staff if people.may(each, Act.SCHEDULE)]
    return [(person, f"{MISSED}:{statement}/{number}") for statement, number in found for person in movers]


FEATURE: Final = Feature(presses={repeats.SKIP: skip, repeats.END: end}, subjects={MISSED: missed}, wanted=(wanted,))
