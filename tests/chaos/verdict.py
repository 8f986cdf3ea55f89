"""What must be true after any crash, read from the places themselves and from the record, never from what the service believes.

Each fault is one sentence; none means that nothing was lost, nothing doubled, nothing unapproved, no card missing, and the record sound.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from commsbot import parts, signing
from commsbot.demo import stage
from commsbot.domain import events, record, rendition
from commsbot.domain.delivery import Row, Verb
from commsbot.domain.delivery import State as DeliveryState
from commsbot.domain.rendition import Kind
from commsbot.domain.statement import Happened
from commsbot.domain.version import State
from commsbot.ports import Card, Listed, UnitOfWork
from commsbot.settings.model import Settings
from commsbot.storage import Store
from tests.chaos import child
from tests.chaos.town import ELSEWHERE, Town


@dataclass
class Kept:
    """What the service left behind."""

    chosen: Settings
    happened: list[Happened]
    rows: list[Row]
    texts: dict[str, str]
    """What each delivery carries."""
    listed: list[Listed]
    cards: list[Card]
    waiting: int
    stored: list[record.Stored]
    notes: list[str]


async def read(town: Town) -> Kept:
    """Open the folder as the next start would find it."""
    chosen = stage.settings_of(town.folder, "http://127.0.0.1:1", "http://127.0.0.1:1", child.actors(), 0.0)
    store: Store = parts.store_of(chosen)
    await store.open()
    try:

        async def look(uow: UnitOfWork) -> tuple[list[Row], dict[str, str], list[Listed], list[Card]]:
            rows = await uow.deliveries()
            carried = {row.id: await uow.rendition(row.id) for row in rows}
            texts = {name: text.text for name, text in carried.items() if text is not None}
            return rows, texts, await uow.listed(), await uow.cards()

        rows, texts, listed, cards = await store.read(look)
        waiting = len(await store.inbox.waiting(100))
        stored, notes = await store.evidence()
        return Kept(chosen, await store.happened(), rows, texts, listed, cards, waiting, stored, notes)
    finally:
        await store.close()


async def faults(town: Town) -> list[str]:
    """Everything that isn't as it must be."""
    kept = await read(town)
    return [
        *_unapproved(town, kept),
        *_doubled(town, kept),
        *_lost(town, kept),
        *_left_standing(town, kept),
        *_cards(town, kept),
        *_record(kept),
        *(f"the platforms complain: {words}" for words in town.rehearsal.complaints()),
    ]


# --- what stands where -----------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Standing:
    """One post as a place shows it, or showed it before it was removed."""

    place: str
    text: str
    deleted: bool
    id: str


def posts(town: Town, kept: Kept) -> list[Standing]:
    """Every post that the service ever made where the public or a liaison reads."""
    chats = {"city-channel": town.people.channel, **_groups(town, kept)}
    found = [
        Standing(place, each.words.text, each.deleted, f"{chat.id}:{each.id}")
        for place, chat in chats.items()
        for each in town.posts(chat)
        if not each.service and not each.words.text.startswith(ELSEWHERE)
    ]
    return found + [Standing("city-x", each.text, each.deleted, each.id) for each in town.rehearsal.x.posts.values()]


def _groups(town: Town, kept: Kept):
    chats = {chat.id: chat for chat in (town.people.group, town.people.grupo)}
    return {
        f"group:{event.group}": chats[event.chat]
        for _, _, _, event in kept.happened
        if isinstance(event, events.GroupRegistered)
    }


def approved(kept: Kept) -> set[str]:
    """Every text that somebody signed, by the digest that was signed; standing ones with what the record says was filled in."""
    signed = {event.digest for _, _, _, event in kept.happened if isinstance(event, events.SignedOff)}
    cuts = [event for _, _, _, event in kept.happened if isinstance(event, events.VersionCut)]
    texts = set()
    for cut in cuts:
        if cut.digest in signed and cut.digest == rendition.set_digest(cut.renditions, cut.audience, cut.window):
            texts |= {each.text for each in cut.renditions if each.kind not in {Kind.INTERNAL, Kind.SPOKEN}}
            for _, _, _, used in kept.happened:
                if isinstance(used, events.StandingUsed) and used.template_digest == cut.template_digest:
                    pairs = [(name, value) for name, _, value in (each.partition("=") for each in used.filled)]
                    texts |= {rendition.fill_recorded(each, pairs).text for each in cut.renditions}
    return texts


def _unapproved(town: Town, kept: Kept) -> Iterator[str]:
    allowed = approved(kept)
    for each in posts(town, kept):
        if each.text not in allowed:
            yield f"nobody approved what stands at {each.place}: {each.text!r}"


def _doubled(town: Town, kept: Kept) -> Iterator[str]:
    """A text may stand at a place as often as there are deliveries of it; more rounds than one need a doubt on record."""
    ids = {row.id: row for row in kept.rows}
    revised = {
        row.platform_id or ids[row.target].platform_id for row in kept.rows if row.verb is Verb.REVISE and row.target
    }
    shown = Counter((each.place, each.text) for each in posts(town, kept) if each.id not in revised)
    meant = Counter((row.destination, kept.texts[row.id]) for row in kept.rows if row.verb is Verb.PUBLISH)
    for (place, text), count in shown.items():
        if count > max(meant[place, text], 1):
            yield f"{place} shows {count} times what was to be sent {meant[place, text]} times: {text!r}"
    doubts = {
        event.delivery
        for _, _, _, event in kept.happened
        if isinstance(event, events.DeliverySettled) and event.state is DeliveryState.UNCONFIRMED
    }
    first = {
        (row.publication, row.verb, row.language, row.kind, row.part, row.destination, row.round): row
        for row in kept.rows
    }
    for row in kept.rows:
        before = first.get(
            (row.publication, row.verb, row.language, row.kind, row.part, row.destination, row.round - 1)
        )
        if row.round > 1 and row.verb is not Verb.REMOVE and (before is None or before.id not in doubts):
            yield f"{row.destination} was sent to again without a doubt on record: {row}"


def _lost(town: Town, kept: Kept) -> Iterator[str]:
    channel = town.people.channel
    there = {each.id for each in posts(town, kept)}
    there |= {f"@{channel.username}:{each.id}" for each in town.posts(channel)}  # as a person's link names them
    for row in kept.rows:
        if row.state in {DeliveryState.QUEUED, DeliveryState.CLAIMED, DeliveryState.SENDING, DeliveryState.UNCONFIRMED}:
            yield f"a delivery never ended: {row}"
        if (
            row.state is DeliveryState.SENT
            and row.verb is Verb.PUBLISH
            and row.platform_id
            and row.platform_id not in there
        ):
            yield f"a post that is on record isn't there: {row}"
        if row.state is DeliveryState.REJECTED and "sent again" not in row.evidence:
            yield f"a delivery was refused: {row}"
    outs = [each for each in kept.listed if each.incident]
    if {each.version for each in outs} != {1, 2} or any(each.state is not State.TAKEN_DOWN for each in outs):
        yield f"the statement didn't come to its end: {[(each.version, each.state.value) for each in outs]}"
    told = Counter(row.destination for row in kept.rows if row.verb is Verb.PUBLISH and row.state is DeliveryState.SENT)
    for place in ("city-channel", "city-x", *_groups(town, kept)):
        if told[place] < 2:
            yield f"{place} has only {told[place]} posts on record"
    if kept.waiting:
        yield f"{kept.waiting} updates were never worked on"


def _left_standing(town: Town, kept: Kept) -> Iterator[str]:
    """After the take-down only the tombstone may stand."""
    cuts = [event for _, _, _, event in kept.happened if isinstance(event, events.VersionCut)]
    gone = {each.text for cut in cuts if cut.incident for each in cut.renditions}
    for each in posts(town, kept):
        if not each.deleted and each.text in gone:
            yield f"{each.place} still shows what was taken down: {each.text!r}"


def _cards(town: Town, kept: Kept) -> Iterator[str]:
    """Every card that is kept is a message that its person sees; the last state of the statement is on both screens."""
    for card in kept.cards:
        phone = next(each for each in (town.ana, town.chief, town.dana) if each.person.id == card.chat)
        if card.message not in {each.id for each in phone.screen()}:
            yield f"a card isn't there: {card}"
    for phone in (town.ana, town.chief):
        if phone.finds("Taken down") is None:
            yield f"{phone.person.first_name} has no card that says that it was taken down"
        if phone.finds("fault of mine") is not None:
            yield f"{phone.person.first_name} was told of a fault: {phone.screen()[-1].text!r}"


def _record(kept: Kept) -> Iterator[str]:
    key = signing.verifier(signing.load(kept.chosen.signing_key, kept.chosen.origin).vkey)
    verdict = record.verify(kept.stored, kept.notes, [key], kept.chosen.origin, [])
    for finding in verdict.findings:
        yield f"the record isn't sound: {finding}"
