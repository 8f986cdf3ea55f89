"""From a version to its deliveries: which rendition goes where, what waits for what, what edits or removes what.

Warnings, corrections, all-clears and take-downs never wait behind an unsettled post: they go unthreaded. Parts of one thread wait for each
other. An id is derived from what the delivery is, so that fanning out twice can't make two of it.
"""

import hashlib
from base64 import b32encode
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from commsbot.domain.delivery import Row, Verb
from commsbot.domain.delivery import State as DeliveryState
from commsbot.domain.publication import PROTECTIVE, Destination, exempt, priority, reaches
from commsbot.domain.rendition import REVISED, Kind, Rendition
from commsbot.domain.template import REPEATED
from commsbot.domain.version import Cut, Relation

DEAD = frozenset({DeliveryState.REJECTED, DeliveryState.STOPPED})
"""What ended without reaching anybody."""

REPEAT_AFTER = timedelta(seconds=45)
"""How long an unconfirmed text of these phases waits for a person before its marked repeat goes out (promise 2)."""


def delivery_id(
    publication: str, verb: Verb, language: str, kind: str, part: int, destination: str, number: int = 1
) -> str:
    """Derive the id of a delivery: the same one for the same thing, 12 characters, fit for a button."""
    text = "\x1f".join((publication, verb, language, kind, str(part), destination, str(number)))
    return b32encode(hashlib.sha256(text.encode()).digest()).decode()[:12].lower()


def occurrence_id(statement: str, number: int, slot: datetime) -> str:
    """Derive the publication under which words are posted again: one for each moment of the plan, so that none goes out twice."""
    text = "\x1f".join((statement, str(number), slot.isoformat()))
    return b32encode(hashlib.sha256(text.encode()).digest()).decode()[:10].lower()


ROUNDS = 20
"""More rounds of one delivery than these are not looked for: 18 people have pressed *send again* by then."""


def name_of(row: Row, number: int) -> str:
    """The id of this delivery in another round; a removal or an edit is told from others by what it takes away or edits."""
    place = row.destination if row.verb is Verb.PUBLISH else f"{row.destination}/{row.target}"
    return delivery_id(row.publication, row.verb, row.language, row.kind, row.part, place, number)


def rounds(row: Row) -> tuple[str, ...]:
    """The ids of all rounds that this delivery may have had."""
    return tuple(name_of(row, number) for number in range(1, ROUNDS + 1))


def before(row: Row) -> tuple[str, ...]:
    """The ids of all rounds of the part that this one waits for; empty where it waits for none."""
    return rounds(replace(row, part=row.part - 1)) if row.follows else ()


def again(row: Row, number: int, now: datetime) -> Row:
    """The same delivery in a further round, as if nothing had been tried."""
    return replace(
        row, id=name_of(row, number), round=number, state=DeliveryState.QUEUED, attempt=0, epoch=0, due_at=now, platform_id="",
        permalink="", evidence="", settled_at=None, prepared_at=None,
    )  # fmt: skip


def _row(cut: Cut, statement: str, publication: str, rendition: Rendition, to: Destination, now: datetime) -> Row:
    return Row(
        id=delivery_id(publication, Verb.PUBLISH, rendition.language, rendition.kind, rendition.part, to.name),
        publication=publication,
        statement=statement,
        version=cut.version,
        verb=Verb.PUBLISH,
        language=rendition.language,
        kind=rendition.kind,
        part=rendition.part,
        destination=to.name,
        lane=to.lane,
        due_at=now,
        priority=priority(cut),
        state=DeliveryState.QUEUED if to.lane else DeliveryState.ASKED,
        brake=not exempt(cut),
    )


MOST_TEXTS = 1000
"""Texts for one place are due a microsecond apart, so that they go in order: what may be passed on before what may not."""


@dataclass(frozen=True, slots=True)
class FanOut:
    """Rows with what each carries."""

    rows: tuple[Row, ...]
    renditions: dict[str, Rendition]


def spread(
    cut: Cut,
    statement: str,
    publication: str,
    destinations: Iterable[Destination],
    earlier: Iterable[Row],
    now: datetime,
) -> FanOut:
    """Turn a version into deliveries.

    `earlier` are the sent rows of the version that this one corrects, or of the statement that it follows: a correction edits and answers
    them, an update answers the first part on the same destination and in the same language.
    """
    rows: list[Row] = []
    carried: dict[str, Rendition] = {}
    there = [
        row
        for row in earlier
        if row.verb is Verb.PUBLISH and row.state is DeliveryState.SENT and row.kind not in PRIVATE_KINDS
    ]
    sent = {(row.destination, row.language, row.part): row for row in there}
    for to in destinations:
        if not reaches(cut.audience, to):
            continue
        number = 0
        for kind in takes(to):
            previous = ""
            for rendition in _of(cut.renditions, kind, to.languages):
                first = sent.get((to.name, rendition.language, 1))
                row = _row(
                    cut, statement, publication, rendition, to, now - timedelta(microseconds=MOST_TEXTS - number)
                )
                number += 1
                row = _linked(row, previous, first, cut)
                rows.append(row)
                carried[row.id] = rendition
                previous = row.id
        if to.revises and cut.relation is Relation.CORRECTION:
            for rendition in _of(cut.renditions, REVISED[to.kind], to.languages):
                place = (to.name, rendition.language, rendition.part)
                # Words that were posted again stand in several places, and are wrong in each.
                for target in (each for each in there if (each.destination, each.language, each.part) == place):
                    row = _revision(cut, statement, publication, rendition, to, now, target)
                    rows.append(row)
                    carried[row.id] = rendition
    return FanOut(tuple(rows), carried)


PRIVATE_KINDS = frozenset({Kind.LIAISON_KEPT, Kind.INTERNAL})
"""What must not be passed on."""


def takes(to: Destination) -> tuple[Kind, ...]:
    """The rendition kinds that a destination is given, in order: liaison groups get what may be passed on, then what may not."""
    return (Kind.LIAISON, Kind.LIAISON_KEPT) if to.kind == Kind.LIAISON else (to.kind,)


def _of(renditions: Iterable[Rendition], kind: Kind, languages: tuple[str, ...]) -> list[Rendition]:
    return sorted(
        (item for item in renditions if item.kind == kind and item.language in languages and not item.repeat),
        key=lambda item: (languages.index(item.language), item.part),
    )


def _linked(row: Row, previous: str, first: Row | None, cut: Cut) -> Row:
    """A later part waits for and answers the part before it; a first part answers the thread unless it overtakes."""
    if row.part > 1:
        return replace(row, follows=previous, target=previous)
    answers = first is not None and (cut.relation is Relation.CORRECTION or cut.phase not in PROTECTIVE)
    return replace(row, target=first.id) if first is not None and answers else row


def _revision(
    cut: Cut, statement: str, publication: str, rendition: Rendition, to: Destination, now: datetime, target: Row
) -> Row:
    row = _row(cut, statement, publication, rendition, to, now)
    place = f"{to.name}/{target.id}"
    name = delivery_id(publication, Verb.REVISE, rendition.language, rendition.kind, rendition.part, place)
    return replace(row, id=name, verb=Verb.REVISE, target=target.id)


def removals(
    publication: str, rows: Iterable[Row], destinations: Iterable[Destination], now: datetime
) -> tuple[Row, ...]:
    """The deliveries that take published rows away, where the platform can.

    A person is asked on a hand channel, and where somebody saw the post but nobody knows its id, so that nothing is left standing unseen.
    """
    places = {to.name: to for to in destinations}
    made: list[Row] = []
    for row in rows:
        to = places.get(row.destination)
        stands = row.platform_id or row.state is DeliveryState.SENT
        if to is None or row.verb is not Verb.PUBLISH or not to.removes or not stands:
            continue
        name = delivery_id(publication, Verb.REMOVE, row.language, row.kind, row.part, f"{row.destination}/{row.id}")
        state = DeliveryState.QUEUED if to.lane and row.platform_id else DeliveryState.ASKED
        made.append(
            replace(
                row, id=name, publication=publication, verb=Verb.REMOVE, target=row.id, follows="", due_at=now, priority=0,
                state=state, attempt=0, epoch=0, platform_id="", permalink="", evidence="", settled_at=None, prepared_at=None, brake=False,
            )
        )  # fmt: skip
    return tuple(made)


def staying(rows: Iterable[Row], destinations: Iterable[Destination]) -> tuple[Destination, ...]:
    """The places that have one of these posts and that give none back, such as an e-mail list: whoever has it there can only be told."""
    there = {row.destination for row in rows if row.verb is Verb.PUBLISH and row.state is DeliveryState.SENT}
    return tuple(to for to in destinations if to.name in there and not to.removes)


def gone(rows: Iterable[Row]) -> bool:
    """Whether a place that was posted to is known to be clean: each of its rows of a statement was taken away, or never arrived.

    Only then may be said there that a post was removed.
    """
    rows = tuple(rows)
    removed = {row.target for row in rows if row.verb is Verb.REMOVE and row.state is DeliveryState.SENT}
    posts = [row for row in rows if row.verb is Verb.PUBLISH]
    return bool(removed) and all(row.id in removed or row.state in DEAD for row in posts)


def notice_id(publication: str) -> str:
    """Derive the publication under which the notice of a take-down goes out: one for all its places, however late each is clean."""
    return b32encode(hashlib.sha256(f"{publication}\x1ftombstone".encode()).digest()).decode()[:10].lower()


def repeat(row: Row, cut: Cut, now: datetime) -> tuple[Row, Rendition] | None:
    """The marked repeat of an unconfirmed warning that nobody settled in time; None where it doesn't apply."""
    if row.verb is not Verb.PUBLISH or row.round > 1 or cut.phase not in REPEATED:
        return None
    if row.state is not DeliveryState.UNCONFIRMED or row.settled_at is None or now - row.settled_at < REPEAT_AFTER:
        return None
    same = (row.language, row.kind, row.part)
    for rendition in cut.renditions:
        if rendition.repeat and (rendition.language, rendition.kind, rendition.part) == same:
            return again(row, 2, now), rendition
    return None
