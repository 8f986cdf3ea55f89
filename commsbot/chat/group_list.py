"""/groups: which groups receive updates, what hinders them, and how one is removed."""

from typing import Final

from commsbot.chat import answers, joining
from commsbot.chat.buttons import Button, pack, row
from commsbot.chat.screens import Screen, escape
from commsbot.chat.turn import Command, Feature, Room, Turn
from commsbot.domain import people
from commsbot.domain.agency import Agency
from commsbot.domain.liaison import Circle, Group
from commsbot.domain.people import Act
from commsbot.ports import UnitOfWork
from commsbot.workflow import liaising

LIST: Final = "gl"
SURE: Final = "gr"
REMOVE: Final = "gx"

CIRCLES: Final = {
    Circle.COMMUNITY: "Community",
    Circle.PARTNERS: "Partners",
    Circle.INTERNAL: "Internal",
}
MOST_LISTED: Final = 30


async def list_(room: Room, turn: Turn) -> None:
    """Show all groups."""
    people.require(joining.actor(turn), Act.REGISTER_GROUP)
    agency = await room.store.read(lambda uow: uow.agency())
    await answers.replace(room, turn, _list(room, turn, agency))


def _list(room: Room, turn: Turn, agency: Agency) -> Screen:
    say, tongue = room.words.say, turn.language
    groups = sorted(agency.groups.values(), key=lambda each: each.title)[:MOST_LISTED]
    if not groups:
        return Screen(escape(say(tongue, "No group is registered. /register shows how.")))
    lines = [
        f"<b>{escape(each.title)}</b>: {escape(each.area)}, {escape(joining.language_label(each.language))}, "
        f"{escape(say(tongue, CIRCLES[each.circle]))}. {escape(state(room, tongue, each))}"
        for each in groups
    ]
    rows = tuple(
        row(Button(_short(say(tongue, "Remove {title}", title=each.title)), pack(SURE, each.id))) for each in groups
    )
    return Screen("\n".join(lines), rows)


def _short(label: str) -> str:
    return label if len(label) <= 28 else f"{label[:27]}…"


def state(room: Room, tongue: str, group: Group) -> str:
    """Say whether a group can be reached, and what it waits for."""
    if not group.reachable:
        return room.words.say(tongue, "Can't be reached: {why}.", why=room.words.say(tongue, group.why))
    if not group.confirmed:
        return room.words.say(tongue, "Waits for a second person.")
    return room.words.say(tongue, "Receives updates.")


async def sure(room: Room, turn: Turn) -> None:
    """Ask before a group is removed."""
    people.require(joining.actor(turn), Act.REGISTER_GROUP)
    (name,) = turn.parts
    group = (await room.store.read(lambda uow: uow.agency())).group(name)
    say = room.words.say
    text = say(turn.language, "Remove “{title}”? It receives nothing any more.", title=group.title)
    yes = Button(say(turn.language, "Remove now"), pack(REMOVE, name))
    no = Button(say(turn.language, "Back"), pack(LIST))
    await answers.say(room, turn, Screen(escape(text), (row(yes), row(no))))


async def remove(room: Room, turn: Turn) -> None:
    """Remove a group."""
    by = joining.actor(turn)
    (name,) = turn.parts

    async def act(uow: UnitOfWork) -> Agency:
        await liaising.remove(uow, by.id, name)
        return await uow.agency()

    await answers.replace(room, turn, _list(room, turn, await room.act(turn, act)))


FEATURE: Final = Feature(
    commands={"groups": Command(list_, "The groups that receive updates", needs=(Act.REGISTER_GROUP,))},
    presses={LIST: list_, SURE: sure, REMOVE: remove},
)
MSGIDS: Final = (*(each.help for each in FEATURE.commands.values()), *CIRCLES.values())
