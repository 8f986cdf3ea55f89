"""Where a publication stands on each of its places, in one line each: posted with its link, on its way, not sure, refused, by hand."""

from collections.abc import Iterable, Sequence
from typing import Final

from commsbot.chat.screens import escape
from commsbot.chat.turn import Room
from commsbot.domain.agency import Agency
from commsbot.domain.delivery import Row, Verb
from commsbot.domain.delivery import State as DeliveryState

STATES: Final = {
    DeliveryState.UNCONFIRMED: "❓ {place}: not sure it posted",
    DeliveryState.REJECTED: "❌ {place}: rejected: {why}",
    DeliveryState.ASKED: "✋ {place}: waits for a person to do it by hand",
    DeliveryState.SENDING: "⏳ {place}: on the wire",
    DeliveryState.CLAIMED: "⏳ {place}: on its way",
    DeliveryState.QUEUED: "⏳ {place}: on its way",
    DeliveryState.STOPPED: "⏹ {place}: stopped: {why}",
    DeliveryState.SENT: "✅ {place}: posted",
}
"""The worst first: a place with several posts shows the one that needs somebody."""
REMOVALS: Final = {
    DeliveryState.UNCONFIRMED: "❓ {place}: not sure it was removed",
    DeliveryState.REJECTED: "❌ {place}: not removed: {why}",
    DeliveryState.ASKED: "✋ {place}: waits for a person to remove it by hand",
    DeliveryState.SENDING: "⏳ {place}: being removed",
    DeliveryState.CLAIMED: "⏳ {place}: being removed",
    DeliveryState.QUEUED: "⏳ {place}: being removed",
    DeliveryState.STOPPED: "❌ {place}: not removed: {why}",
    DeliveryState.SENT: "🗑 {place}: removed",
}
MSGIDS: Final = tuple(dict.fromkeys((*STATES.values(), *REMOVALS.values())))
MOST_PLACES: Final = 16
MOST_WHY: Final = 90


def place(agency: Agency, destination: str) -> str:
    """A destination as people know it: a group by its title."""
    group = agency.groups.get(destination.removeprefix("group:"))
    return group.title if group is not None else destination


def latest(rows: Iterable[Row]) -> list[Row]:
    """Only the newest round of each delivery: an older one was asked to be sent again."""
    found: dict[tuple[str, ...], Row] = {}
    for each in rows:
        key = (each.publication, each.verb, each.language, each.kind, str(each.part), each.destination, each.target)
        if key not in found or found[key].round < each.round:
            found[key] = each
    return list(found.values())


def standing(rows: Sequence[Row]) -> list[Row]:
    """Without posts that are being removed, whose removal is what there is to say; an edit goes with the post that it edits."""
    removed = {each.target for each in rows if each.verb is Verb.REMOVE}
    verbs = {Verb.PUBLISH, Verb.REMOVE} if removed else set(Verb)
    return [each for each in rows if each.id not in removed and each.verb in verbs]


def lines(room: Room, language: str, agency: Agency, rows: Sequence[Row]) -> str:
    """Telegram HTML: one line for each place."""
    groups: dict[tuple[str, bool], list[Row]] = {}
    for each in standing(latest(rows)):
        groups.setdefault((each.destination, each.verb is Verb.REMOVE), []).append(each)
    shown = [_line(room, language, agency, where, removal, found) for (where, removal), found in groups.items()]
    shown = [*shown, *_left(room, language, agency, groups)]
    if len(shown) > MOST_PLACES:
        more = room.words.say(language, "… and {count} more; /status shows all.", count=len(shown) - MOST_PLACES)
        shown = [*shown[:MOST_PLACES], escape(more)]
    return "\n".join(shown)


def _line(room: Room, language: str, agency: Agency, where: str, removal: bool, found: list[Row]) -> str:  # noqa: FBT001  # half of the key
    order = list(STATES)
    worst = min(found, key=lambda each: order.index(each.state))
    told = (REMOVALS if removal else STATES)[worst.state]
    said = room.words.say(language, told, place=place(agency, where), why=worst.evidence[:MOST_WHY])
    line = escape(said.rstrip(" :"))
    links = [each.permalink for each in found if each.permalink and each.state is DeliveryState.SENT]
    return " ".join((line, *links[:2])) if not removal else line


def _left(room: Room, language: str, agency: Agency, groups: dict[tuple[str, bool], list[Row]]) -> list[str]:
    """Posts that are out while everything else was removed, and that the service can't remove: a person must."""
    if not any(removal for _, removal in groups):
        return []
    kept = []
    for (where, removal), found in groups.items():
        if removal:
            continue
        if any(each.state is DeliveryState.SENT for each in found):
            told = room.words.say(
                language, "✋ {place}: can't be removed from here; remove it by hand", place=place(agency, where)
            )
            kept.append(escape(told))
    return kept
