"""Where a publication stands on each of its places, in one line each: posted with its link, on its way, not sure, refused, by hand."""

from collections.abc import Iterable, Sequence
from typing import Final

from commsbot.chat.screens import escape
from commsbot.chat.turn import Room
from commsbot.domain.agency import Agency
from commsbot.domain.delivery import SEEN_ABSENT, Row, Verb
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
    DeliveryState.SENT: "🗑 {place}: removed at {at}",
}
BY_HAND: Final = "✋ {place}: can't be removed from here; remove it by hand"
STAYS: Final = "✋ {place}: can't be taken back; send those who have it a correction"
NOT_THERE: Final = "⭕ {place}: not posted, a person has looked"
LEAVING: Final = frozenset({DeliveryState.QUEUED, DeliveryState.CLAIMED, DeliveryState.SENDING})
MSGIDS: Final = tuple(dict.fromkeys((*STATES.values(), *REMOVALS.values(), NOT_THERE, BY_HAND, STAYS)))
MOST_PLACES: Final = 16
MOST_WHY: Final = 90
FIRST_WORDS: Final = 160


def first_words(text: str, most: int = FIRST_WORDS) -> str:
    """The beginning of a text in one line, whole words: by it people tell one post from another."""
    words = " ".join(text.split())
    return words if len(words) <= most else f"{words[:most].rpartition(' ')[0] or words[:most]}…"


def place(room: Room, language: str, agency: Agency, row: Row) -> str:
    """One post's place and language, such as `Telegram @springfield_alerts, Spanish`; a later part with its number."""
    named = f"{room.office.called(agency, row.destination)}, {room.words.name_of(language, row.language)}"
    return f"{named} ({row.part})" if row.part > 1 else named


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
    groups = by_place(rows)
    shown = [line(room, language, agency, where, removal, found) for (where, removal), found in groups.items()]
    shown = [*shown, *_left(room, language, agency, groups)]
    if len(shown) > MOST_PLACES:
        more = room.words.say(language, "… and {count} more; /status shows all.", count=len(shown) - MOST_PLACES)
        shown = [*shown[:MOST_PLACES], escape(more)]
    return "\n".join(shown)


def by_place(rows: Iterable[Row]) -> dict[tuple[str, bool], list[Row]]:
    """What there is to say of each place, once for its posts and once for what is removed there."""
    groups: dict[tuple[str, bool], list[Row]] = {}
    for each in standing(latest(rows)):
        groups.setdefault((each.destination, each.verb is Verb.REMOVE), []).append(each)
    return groups


def summary(room: Room, language: str, rows: Iterable[Row]) -> str:
    """How far a publication has come, in one phrase: going out, posted, or posted in some places only."""
    posts: dict[str, list[Row]] = {}
    for each in latest(rows):
        if each.verb is Verb.PUBLISH:
            posts.setdefault(each.destination, []).append(each)
    done = sum(all(each.state is DeliveryState.SENT for each in found) for found in posts.values())
    count, say = room.words.count, room.words.say
    if any(each.state in LEAVING for found in posts.values() for each in found):
        return say(language, "Going out: {done} of {all} places have it", done=done, all=len(posts))
    if done == len(posts):
        return count(language, done, "Posted in {count} place", "Posted in {count} places")
    return say(language, "Posted in {done} of {all} places", done=done, all=len(posts))


def line(
    room: Room, language: str, agency: Agency, where: str, removal: bool, found: Sequence[Row]  # noqa: FBT001  # half of the key
) -> str:  # fmt: skip
    """One place, the worst of its posts first: a post that nobody is sure of is told with its language where another one is well."""
    order = list(STATES)
    worst = min(found, key=lambda each: order.index(each.state))
    told = (REMOVALS if removal else STATES)[worst.state]
    if worst.state is DeliveryState.REJECTED and worst.evidence.startswith(SEEN_ABSENT):
        told = NOT_THERE
    apart = len({each.language for each in found}) > 1 and len({each.state for each in found}) > 1
    named = place(room, language, agency, worst) if apart else room.office.called(agency, where)
    said = room.words.say(language, told, place=named, why=worst.evidence[:MOST_WHY], at=_at(room, worst))
    shown = escape(said.rstrip(" :"))
    links = [each.permalink for each in found if each.permalink and each.state is DeliveryState.SENT]
    return " ".join((shown, *links[:2])) if not removal else shown


def _at(room: Room, row: Row) -> str:
    return f"{row.settled_at.astimezone(room.office.zone):%H:%M}" if row.settled_at is not None else ""


def _left(room: Room, language: str, agency: Agency, groups: dict[tuple[str, bool], list[Row]]) -> list[str]:
    """Posts that are out while everything else was removed, and that the service can't remove: a person must."""
    if not any(removal for _, removal in groups):
        return []
    kept = []
    for (where, removal), found in groups.items():
        if removal:
            continue
        if any(each.state is DeliveryState.SENT for each in found):
            named = room.office.called(agency, where)
            told = STAYS if any(to.name == where and not to.removes for to in room.office.configured) else BY_HAND
            kept.append(escape(room.words.say(language, told, place=named)))
    return kept
