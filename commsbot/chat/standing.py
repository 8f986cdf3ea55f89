"""/status: which group has it, what each channel did with the last posts, and whether anything stands in the way."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from commsbot.chat import answers, group_list
from commsbot.chat.screens import Screen, escape
from commsbot.chat.turn import Command, Feature, Room, Turn
from commsbot.domain.agency import Agency
from commsbot.domain.delivery import Row, State, Verb
from commsbot.ports import Listed, UnitOfWork

POSTS: Final = 3
MOST_GROUPS: Final = 12

STATES: Final = {
    State.QUEUED: "waiting",
    State.CLAIMED: "waiting",
    State.SENDING: "on its way",
    State.SENT: "posted",
    State.REJECTED: "refused",
    State.UNCONFIRMED: "not sure it posted",
    State.ASKED: "waits for a person",
    State.STOPPED: "stopped",
}
_WORST: Final = (
    State.UNCONFIRMED, State.REJECTED, State.ASKED, State.SENDING, State.QUEUED, State.CLAIMED, State.STOPPED, State.SENT,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Posted:
    """One publication: its rows and who has it."""

    listed: Listed
    rows: tuple[Row, ...]
    acknowledged: Mapping[str, int]


async def status(room: Room, turn: Turn) -> None:
    """Show it all on one screen."""

    async def look(uow: UnitOfWork) -> tuple[Agency, list[Posted]]:
        out = [each for each in await uow.listed(limit=50) if each.publication][:POSTS]
        return await uow.agency(), [
            Posted(
                each,
                tuple(await uow.deliveries(publication=each.publication)),
                await uow.acknowledged(each.publication),
            )
            for each in out
        ]

    agency, posted = await room.store.read(look)
    say, tongue = room.words.say, turn.language
    parts = []
    if agency.brake is not None:
        since = room.words.clock(tongue, agency.brake.since, room.office.zone)
        parts.append(f"<b>{escape(say(tongue, 'Publishing is paused since {since}.', since=since))}</b>")
    parts += [_post(room, tongue, agency, each) for each in posted]
    if not posted:
        parts.append(escape(say(tongue, "Nothing has been published yet.")))
    parts.append(_places(room, tongue, agency, posted))
    notice = escape(say(tongue, "How things stand"))
    await answers.say(room, turn, Screen("\n\n".join(parts), notice=notice))


def _post(room: Room, tongue: str, agency: Agency, posted: Posted) -> str:
    say = room.words.say
    lines = [f"<b>{escape(posted.listed.title)}</b>"]
    places: dict[str, list[Row]] = {}
    for each in posted.rows:
        places.setdefault(each.destination, []).append(each)
    for name, rows in places.items():
        if not name.startswith("group:"):
            lines.append(f"{escape(name)}: {escape(say(tongue, STATES[worst(rows)]))}")
    members = [name for name in places if name.startswith("group:")]
    members.sort(key=lambda name: posted.acknowledged.get(name.removeprefix("group:"), 0))
    for name in members[:MOST_GROUPS]:
        group = agency.groups.get(name.removeprefix("group:"))
        lines.append(
            escape(
                say(
                    tongue, "{group}: {state}, {count} have it",
                    group=group.title if group else name, state=say(tongue, STATES[worst(places[name])]),
                    count=posted.acknowledged.get(name.removeprefix("group:"), 0),
                )
            )
        )  # fmt: skip
    if rest := members[MOST_GROUPS:]:
        counts = Counter(say(tongue, STATES[worst(places[name])]) for name in rest)
        told = ", ".join(f"{count} {state}" for state, count in counts.items())
        lines.append(escape(say(tongue, "{count} more groups: {told}", count=len(rest), told=told)))
    return "\n".join(lines)


def _places(room: Room, tongue: str, agency: Agency, posted: Iterable[Posted]) -> str:
    """Every place that can be reached, with what it did last or what is wrong with it."""
    say = room.words.say
    latest: dict[str, list[Row]] = {}
    for post in posted:
        for each in post.rows:
            latest.setdefault(each.destination, []).append(each)
    lines = [f"<b>{escape(say(tongue, 'Channels'))}</b>"]
    for place in room.office.configured:
        rows = latest.get(place.name)
        told = say(tongue, STATES[worst(rows)]) if rows else say(tongue, "nothing posted yet")
        lines.append(f"{escape(place.name)} ({escape(place.address)}): {escape(told)}")
    troubled = [each for each in agency.groups.values() if not each.reachable or not each.confirmed]
    lines += [f"{escape(each.title)}: {escape(group_list.state(room, tongue, each))}" for each in troubled]
    well = len(agency.groups) - len(troubled)
    lines.append(escape(say(tongue, "{count} groups receive updates.", count=well)))
    return "\n".join(lines)


def worst(rows: Iterable[Row]) -> State:
    """The state that a person must hear of first among what one place was sent."""
    states = {each.state for each in rows if each.verb is not Verb.REMOVE} or {each.state for each in rows}
    return next(each for each in _WORST if each in states)


FEATURE: Final = Feature(commands={"status": Command(status, "Who has it, and how the channels are")})
MSGIDS: Final = (*(each.help for each in FEATURE.commands.values()), *STATES.values())
