"""A channel that an incident's words don't reach: since when, and where people are told to look meanwhile.

Words that nobody is sure of count as there. A person is asked about them; and *not working*, said of a channel that shows them, would be one more
thing to put right.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from commsbot.domain.delivery import Row, State, Verb, partly
from commsbot.domain.publication import Destination

STUCK = frozenset({State.QUEUED, State.CLAIMED, State.REJECTED})
ARRIVED = frozenset({State.SENT, State.UNCONFIRMED})


@dataclass(frozen=True, slots=True)
class Outage:
    """One channel that was out while an incident was open."""

    destination: str
    incident: str
    since: datetime
    """When the first words were due there that didn't arrive."""
    told: str
    """The destination at which it was said where to look; empty where nothing could be said."""


def begun(row: Row) -> datetime:
    """Since when a row tries to arrive: its due time moves on with each attempt, the moment of the first one stays."""
    return row.prepared_at or row.due_at


def silent(rows: Iterable[Row], now: datetime) -> dict[str, datetime]:
    """Since when each destination misses what is due there; one that got something later misses nothing that matters now."""
    since: dict[str, datetime] = {}
    for row in sorted(rows, key=lambda each: (begun(each), each.id)):
        if row.verb is not Verb.PUBLISH or begun(row) > now:
            continue
        if row.state in STUCK and not partly(row):
            since.setdefault(row.destination, begun(row))
        elif row.state in ARRIVED or partly(row):
            since.pop(row.destination, None)
    return since


def heard(rows: Iterable[Row]) -> frozenset[str]:
    """Destinations that surely got something."""
    return frozenset(row.destination for row in rows if row.verb is Verb.PUBLISH and row.state is State.SENT)


def second(
    out: Destination, destinations: Iterable[Destination], silent: Collection[str], heard: Collection[str]
) -> Destination | None:
    """Where to say it: the first public place of another account that got the incident's words; None where there is none."""
    for to in destinations:
        if to.public and to.lane not in {"", out.lane} and to.name in heard and to.name not in silent:
            return to
    return None
