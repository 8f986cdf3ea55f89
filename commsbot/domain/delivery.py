"""One rendition reaching one channel: states, outcomes, and what an outcome does to a row.

Outcomes are returned by channels, never raised, each with its evidence. *Not sent* means that no byte left and may be retried by the
service; *unconfirmed* means that the platform may have it: it is never resent blindly, but looked for or put before a person.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final


class State(StrEnum):
    """Where one delivery stands."""

    QUEUED = "queued"
    CLAIMED = "claimed"
    SENDING = "sending"
    SENT = "sent"
    REJECTED = "rejected"
    UNCONFIRMED = "unconfirmed"
    ASKED = "asked"
    """A hand channel: a person was asked to post it."""
    STOPPED = "stopped"


PARTLY: Final = "partly sent: "
"""Begins the evidence of a row that has reached some of its recipients; what follows says whom it hasn't, in its channel's own form."""
SEEN_ABSENT = "a person looked and it is not there"
"""The evidence where no platform refused anything."""


class Verb(StrEnum):
    """What the delivery does on its channel."""

    PUBLISH = "publish"
    REVISE = "revise"
    """Edit a message that is already there into approved corrected text."""
    REMOVE = "remove"
    """Take a message away (promise 4)."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """The platform's proof that a post is there."""

    platform_id: str
    """The message or post id in the platform's own form; for Telegram `chat:message`."""
    permalink: str = ""
    """Where people can see it; empty where the platform has no public address."""


@dataclass(frozen=True, slots=True)
class Sent:
    """The platform answered that it has it."""

    receipt: Receipt
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class Rejected:
    """The platform answered that it will not have it (a parsed 4xx for a single object)."""

    evidence: str
    moved_to: str = ""
    """The new address where the chat has moved (Telegram's supergroup upgrade), else empty."""
    lost_right: bool = False
    """The credential or the right to post is gone: the channel is shown as unhealthy at once."""


@dataclass(frozen=True, slots=True)
class NotSent:
    """No byte left this machine (connect, DNS, pool): safe to try again."""

    evidence: str


@dataclass(frozen=True, slots=True)
class Limited:
    """The platform asks to wait; not a failure."""

    until: datetime
    evidence: str


@dataclass(frozen=True, slots=True)
class Unconfirmed:
    """It may be there: timeouts after the request left, drops, 5xx, answers that don't parse, anything unknown."""

    evidence: str


Outcome = Sent | Rejected | NotSent | Limited | Unconfirmed


@dataclass(frozen=True, slots=True)
class Found:
    """The post is on the platform."""

    receipt: Receipt


@dataclass(frozen=True, slots=True)
class Absent:
    """The platform proves that the post is not there (only a platform with own record keys can)."""


@dataclass(frozen=True, slots=True)
class Unknown:
    """It can't be told; a person must look."""

    why: str


Finding = Found | Absent | Unknown


@dataclass(frozen=True, slots=True)
class Post:
    """Exactly what a channel is to do, fixed before the socket opens."""

    key: str
    """Stable over retries and nodes: the idempotency key where the platform has one."""
    verb: Verb
    address: str
    """Where: a chat (`-100123` or `-100123/45` with a forum topic), an account."""
    text: str
    language: str
    prepared_at: datetime
    """When the row was first frozen (aware UTC), the same for all its attempts; the window in which `find` looks begins here."""
    subject: str = ""
    """The headline, for a platform that has a field for it."""
    html: str = ""
    """The same words as HTML where that was approved, too; empty leaves it to the channel."""
    attempt: int = 1
    """Which attempt this is."""
    before: str = ""
    """What an earlier attempt told that reached some recipients (it begins with `PARTLY`); empty where none did."""
    content_warning: str = ""
    """What stands before the words where a platform folds them away behind it; empty for none."""
    alt_text: str = ""
    """What the picture shows, for a platform that has a field for it."""
    media_sha256: str = ""
    """The picture's digest; empty for none."""
    media: bytes = field(default=b"", repr=False)
    """The picture's bytes, which match the digest; fetched just before the call, and only for what is published."""
    media_type: str = ""
    """`image/jpeg` or `image/png`."""
    media_size: tuple[int, int] = (0, 0)
    """The picture's width and height in pixels, for a platform that keeps room for it."""
    reply_to: str = ""
    """The platform id of the post that this one answers or follows in a thread; empty for none."""
    target: str = ""
    """The platform id that REVISE edits or REMOVE deletes."""
    acknowledge: str = ""
    """The data of a *Got it* button under the message; empty for none."""
    protect: bool = False
    """Whether forwarding and saving are disabled where the platform can."""
    silent: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A delivery as stored: one rendition, one destination, one round."""

    id: str
    publication: str
    statement: str
    version: int
    verb: Verb
    language: str
    kind: str
    """The rendition's channel kind (a counting rule)."""
    part: int
    destination: str
    """The channel's name or the group's id."""
    lane: str
    """The account whose rate limit and order this row obeys; empty for hand channels."""
    due_at: datetime
    priority: int
    """Lower is sooner; see `publication.PRIORITY`."""
    round: int = 1
    """2 for the marked repeat of an unconfirmed warning (promise 2), and up for each repeat that a person asks."""
    state: State = State.QUEUED
    attempt: int = 0
    epoch: int = 0
    generation: int = 0
    """The stop generation under which it was queued."""
    platform_id: str = ""
    permalink: str = ""
    evidence: str = ""
    settled_at: datetime | None = None
    prepared_at: datetime | None = None
    """When its first attempt was frozen, which later attempts keep: a platform's record key and date are made of it. None before."""
    follows: str = ""
    """The id of the delivery that must be sent before this one (the part before it in one thread)."""
    target: str = ""
    """The delivery whose platform id this row edits, removes or answers."""
    brake: bool = True
    """Whether pause and stop hold it; false for take-downs and the statements that promise 3 exempts."""


@dataclass(frozen=True, slots=True)
class Settlement:
    """What an outcome makes of a row."""

    state: State
    due_at: datetime | None = None
    platform_id: str = ""
    permalink: str = ""
    evidence: str = ""


RETRY_SECONDS = (1, 2, 5, 10, 20, 40, 60)
"""The pauses after *not sent*, by attempt; the last one repeats. One retry layer only: this one."""


def settle(row: Row, outcome: Outcome, now: datetime) -> Settlement:
    """Decide what a row in SENDING (or UNCONFIRMED, for a late receipt) becomes. A stale unconfirmed can't overwrite a settled row."""
    evidence = _sayable(outcome.evidence)
    match outcome:
        case Sent(receipt=receipt):
            return Settlement(State.SENT, None, receipt.platform_id, receipt.permalink, evidence)
        case Rejected():
            return Settlement(State.REJECTED, evidence=evidence)
        case Limited(until=until):
            return Settlement(State.QUEUED, max(until, now), evidence=_kept(row, evidence))
        case NotSent():
            pause = RETRY_SECONDS[min(row.attempt, len(RETRY_SECONDS) - 1)]
            return Settlement(State.QUEUED, now + timedelta(seconds=pause), evidence=_kept(row, evidence))
        case _:
            return Settlement(State.UNCONFIRMED, evidence=evidence)


def _kept(row: Row, evidence: str) -> str:
    """Who has it already must outlive an attempt that never came so far, or it would go to them twice."""
    return row.evidence if partly(row) and not evidence.startswith(PARTLY) else evidence


def partly(row: Row) -> bool:
    """Whether it has reached some of its recipients, and goes on to the others."""
    return row.state in {State.QUEUED, State.CLAIMED, State.SENDING} and row.evidence.startswith(PARTLY)


def _sayable(evidence: str) -> str:
    """What a platform wrote may hold half of a surrogate pair, which JSON allows and no record can keep."""
    return evidence.encode("utf-8", "replace").decode()


OVERDUE: Final = timedelta(minutes=1)
"""A row that was due so long ago and hasn't left: nobody drains its lane, or the platform keeps it waiting."""


def ailing(rows: Iterable[Row], now: datetime) -> dict[str, State]:
    """Name the destinations whose newest delivery went wrong, and how: refused, not sure, or still queued after a failure or past its time."""
    newest: dict[str, Row] = {}
    for each in sorted(rows, key=lambda row: (row.due_at, row.round)):
        newest[each.destination] = each
    return {name: row.state for name, row in newest.items() if _ails(row, now)}


def _ails(row: Row, now: datetime) -> bool:
    if row.state in {State.QUEUED, State.CLAIMED}:
        return (row.attempt > 0 and not partly(row)) or now - row.due_at > OVERDUE
    return row.state in {State.REJECTED, State.UNCONFIRMED}
