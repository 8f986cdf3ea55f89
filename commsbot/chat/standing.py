"""/status: which group has it, what each channel did with the last posts, and whether anything stands in the way."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from commsbot.chat import answers, group_list, posted, titles, versions
from commsbot.chat.screens import Screen, escape
from commsbot.chat.turn import Command, Feature, Room, Turn
from commsbot.domain.agency import Agency
from commsbot.domain.delivery import Row, State
from commsbot.ports import Listed, UnitOfWork

POSTS: Final = 3
MOST_GROUPS: Final = 12


@dataclass(frozen=True, slots=True)
class Out:
    """One publication: its rows and who has it."""

    listed: Listed
    rows: tuple[Row, ...]
    acknowledged: Mapping[str, int]


async def status(room: Room, turn: Turn) -> None:
    """Show it all on one screen."""

    async def look(uow: UnitOfWork) -> tuple[Agency, list[Out]]:
        out = [each for each in await uow.listed(limit=50) if each.publication][:POSTS]
        return await uow.agency(), [
            Out(each, tuple(await titles.rows(uow, each)), await uow.acknowledged(each.publication)) for each in out
        ]

    agency, out = await room.store.read(look)
    say, tongue = room.words.say, turn.language
    parts = []
    if agency.brake is not None:
        since = room.words.clock(tongue, agency.brake.since, room.office.zone)
        parts.append(f"<b>{escape(say(tongue, 'Publishing is paused since {since}.', since=since))}</b>")
    parts += [_post(room, tongue, agency, each) for each in out]
    if not out:
        parts.append(escape(say(tongue, "Nothing has been published yet.")))
    parts.append(_places(room, tongue, agency, out))
    notice = escape(say(tongue, "How things stand"))
    await answers.say(room, turn, Screen("\n\n".join(parts), notice=notice))


def _post(room: Room, tongue: str, agency: Agency, out: Out) -> str:
    listed = out.listed
    told = titles.stands(room, tongue, versions.STATES[listed.state], listed.state, out.rows)
    lines = [f"<b>{escape(titles.of(room, tongue, agency, listed))}</b>: {escape(told)}"]
    places = posted.by_place(out.rows)
    for (name, removal), rows in places.items():
        if not name.startswith("group:"):
            lines.append(posted.line(room, tongue, agency, name, removal, rows))
    members = [key for key in places if key[0].startswith("group:")]
    members.sort(key=lambda key: _heard(out, key[0]))
    for name, removal in members[:MOST_GROUPS]:
        line = posted.line(room, tongue, agency, name, removal, places[name, removal])
        heard = room.words.count(tongue, _heard(out, name), "{count} person has it", "{count} people have it")
        lines.append(line if removal else f"{line}, {escape(heard)}")
    if rest := members[MOST_GROUPS:]:
        lines.append(escape(_rest(room, tongue, [places[each] for each in rest])))
    return "\n".join(lines)


def _heard(out: Out, name: str) -> int:
    return out.acknowledged.get(name.removeprefix("group:"), 0)


def _rest(room: Room, tongue: str, groups: list[list[Row]]) -> str:
    """Groups beyond those that are named: how many have it, and how many don't (yet)."""
    done = sum(all(each.state is State.SENT for each in found) for found in groups)
    return room.words.count(
        tongue,
        len(groups),
        "{count} more group: {done} done",
        "{count} more groups: {done} done",
        done=done,
    )


def _places(room: Room, tongue: str, agency: Agency, out: Iterable[Out]) -> str:
    """Every place that can be reached, with what it did last or what is wrong with it."""
    say = room.words.say
    newest: dict[str, str] = {}
    for each in out:
        for (name, removal), rows in posted.by_place(each.rows).items():
            newest.setdefault(name, posted.line(room, tongue, agency, name, removal, rows))
    lines = [f"<b>{escape(say(tongue, 'Channels'))}</b>"]
    for place in room.office.configured:
        nothing = escape(say(tongue, "{place}: nothing posted yet", place=place.called))
        lines.append(newest.get(place.name, nothing))
    troubled = [each for each in agency.groups.values() if not each.reachable or not each.confirmed]
    lines += [f"{escape(each.title)}: {escape(group_list.state(room, tongue, each))}" for each in troubled]
    well = len(agency.groups) - len(troubled)
    lines.append(
        escape(room.words.count(tongue, well, "{count} group receives updates.", "{count} groups receive updates."))
    )
    return "\n".join(lines)


FEATURE: Final = Feature(commands={"status": Command(status, "Who has it, and how the channels are")})
MSGIDS: Final = tuple(each.help for each in FEATURE.commands.values())
