"""One act's transaction, as the port `UnitOfWork` promises it: the record, its index, deliveries and pencil on one connection."""

import functools
from collections.abc import Hashable, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, Executable, Integer, bindparam, select
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlmodel import col

from commsbot.domain import agency as agencies
from commsbot.domain import record
from commsbot.domain import statement as statements
from commsbot.domain.agency import Agency
from commsbot.domain.delivery import Row, Settlement
from commsbot.domain.delivery import State as DeliveryState
from commsbot.domain.draft import Draft
from commsbot.domain.events import Event
from commsbot.domain.rendition import Rendition
from commsbot.domain.statement import Statement
from commsbot.domain.version import State
from commsbot.ports import Card, Cursor, Key, Lane, Listed, Mark, Matter
from commsbot.storage.deliveries import Deliveries
from commsbot.storage.inbox import consume
from commsbot.storage.ledger import Known, Ledger
from commsbot.storage.pencil import Pencil
from commsbot.storage.problems import ReadOnly, Unbounded
from commsbot.storage.sql import columns, same
from commsbot.storage.tables import VersionRow

GENERATION = "generation"


class Unit:
    """The port's implementation; its writing verbs raise `ReadOnly` in a read-only unit."""

    def __init__(self, connection: AsyncConnection, agency: str, now: datetime, known: Known, *, writes: bool) -> None:
        """Take a connection inside a transaction, and replays to begin from, which become this unit's own."""
        self.now = now
        self.connection = connection
        self.ledger = Ledger(connection, agency, now, known)
        self._agency = agency
        self._deliveries = Deliveries(connection, agency, now)
        self._pencil = Pencil(connection, agency)
        self._writes = writes
        self._seen: set[Mark] = set()
        self.touched: set[Mark] = set()

    def watch(self) -> set[Mark]:
        """Give a set that fills with what is read from here on."""
        self._seen = set()
        return self._seen

    def _sees(self, what: Matter, which: Hashable = "") -> None:
        self._seen.add((what, which))

    def _touches(self, what: Matter, which: Hashable = "") -> None:
        """Note what changes: this one, and with it all of its kind."""
        self.touched |= {(what, which), (what, "")}

    def _may_write(self) -> None:
        if not self._writes:
            raise ReadOnly

    async def append(self, event: Event, *, statement: str = "", actor: str = "") -> int:
        """Put an event on record."""
        self._may_write()
        if event.kind in agencies.KINDS:
            self._touches(Matter.AGENCY)
        if statement and event.kind in statements.KINDS:
            self._touches(Matter.STATEMENT, statement)
            self._touches(Matter.INDEX)
        return await self.ledger.append(event, statement, actor)

    async def statement(self, name: str) -> Statement:
        """Replay one statement."""
        self._sees(Matter.STATEMENT, name)
        return await self.ledger.line(name)

    async def agency(self) -> Agency:
        """Replay people, groups, incidents, obligations and the brake."""
        self._sees(Matter.AGENCY)
        return await self.ledger.agency()

    async def listed(
        self, *, states: Iterable[State] = (), incident: str = "", due_before: datetime | None = None, limit: int = 100
    ) -> list[Listed]:
        """List versions from the index, newest cut first."""
        self._sees(Matter.INDEX)
        asked: dict[str, Any] = {"state": [each.value for each in states], "incident": incident}
        asked["due_before"] = record.timestamp(due_before) if due_before is not None else ""
        given = {name: value for name, value in asked.items() if value}
        rows = await self.connection.execute(_found(tuple(given)), {**given, "agency": self._agency, "most": limit})
        return [_listed(**row._mapping) for row in rows]

    async def draft(self, name: str) -> Draft:
        """Load a draft."""
        self._sees(Matter.DRAFT, name)
        return await self._pencil.draft(name)

    async def save_draft(self, draft: Draft) -> None:
        """Store a draft."""
        self._may_write()
        self._touches(Matter.DRAFT, draft.id)
        await self._pencil.save_draft(draft)

    async def drop_draft(self, name: str) -> None:
        """Forget a draft."""
        self._may_write()
        self._touches(Matter.DRAFT, name)
        await self._pencil.drop_draft(name)

    async def drafts(self, author: str = "", incident: str = "") -> list[Draft]:
        """List drafts, newest first."""
        self._sees(Matter.DRAFT)
        return await self._pencil.drafts(author, incident)

    async def cursor(self, key: Key) -> Cursor | None:
        """What the dialogue expects."""
        self._sees(Matter.CURSOR, key)
        return await self._pencil.cursor(key)

    async def set_cursor(self, key: Key, cursor: Cursor | None) -> None:
        """Move the dialogue on."""
        self._may_write()
        self._touches(Matter.CURSOR, key)
        await self._pencil.set_cursor(key, cursor)

    async def keep_card(self, card: Card) -> None:
        """Store a card."""
        self._may_write()
        self._touches(Matter.CARD, card.subject)
        await self._pencil.keep_card(card)

    async def drop_card(self, chat: int, subject: str) -> None:
        """Stop reconciling a card."""
        self._may_write()
        self._touches(Matter.CARD, subject)
        await self._pencil.drop_card(chat, subject)

    async def cards(self, subject: str = "") -> list[Card]:
        """List cards."""
        self._sees(Matter.CARD, subject)
        return await self._pencil.cards(subject)

    async def consume(self, row: int) -> bool:
        """Mark an update as acted upon."""
        self._may_write()
        return await consume(self.connection, self._agency, row)

    async def add_deliveries(self, rows: Sequence[Row], renditions: Mapping[str, Rendition]) -> None:
        """Queue rows."""
        self._may_write()
        self._touches(Matter.DELIVERY)
        await self._deliveries.add(rows, renditions)

    async def deliveries(
        self,
        *,
        publication: str = "",
        statement: str = "",
        destination: str = "",
        states: Iterable[DeliveryState] = (),
        ids: Iterable[str] = (),
        limit: int = 500,
    ) -> list[Row]:
        """List delivery rows."""
        self._sees(Matter.DELIVERY)
        return await self._deliveries.find(
            publication=publication,
            statement=statement,
            destination=destination,
            states=states,
            ids=ids,
            limit=limit,
        )

    async def rendition(self, delivery: str) -> Rendition | None:
        """The bytes that a delivery carries."""
        self._sees(Matter.DELIVERY)
        return await self._deliveries.carried(delivery)

    async def settle(
        self, delivery: str, settlement: Settlement, *, expects: Iterable[DeliveryState], epoch: int = -1
    ) -> bool:
        """Move a row on."""
        self._may_write()
        self._touches(Matter.DELIVERY)
        return await self._deliveries.settle(delivery, settlement, expects, epoch)

    async def claim(self, lane: Lane, limit: int, *, held: bool = False) -> list[Row]:
        """Take due rows for a lane's epoch."""
        self._may_write()
        claimed = await self._deliveries.claim(lane, limit, held=held)
        if claimed:
            self._touches(Matter.DELIVERY)
        return claimed

    async def start(self, lane: Lane, delivery: str) -> bool:
        """Claimed becomes sending."""
        self._may_write()
        self._touches(Matter.DELIVERY)
        return await self._deliveries.start(lane, delivery)

    async def release(self, lane: Lane) -> None:
        """Give claimed rows back."""
        self._may_write()
        self._touches(Matter.DELIVERY)
        await self._deliveries.release(lane)

    async def generation(self) -> int:
        """The stop generation in force."""
        self._sees(Matter.LANE)
        return int(await self._pencil.recall(GENERATION) or 0)

    async def raise_generation(self) -> int:
        """Begin a stop."""
        self._may_write()
        self._touches(Matter.LANE)
        raised = await self.generation() + 1
        await self._pencil.note(GENERATION, str(raised))
        return raised

    async def stop_queued(self, *, publication: str = "", statement: str = "") -> list[Row]:
        """Stop what hasn't begun to leave; raises `Unbounded` where nothing is named."""
        self._may_write()
        self._touches(Matter.DELIVERY)
        if not publication and not statement:
            raise Unbounded
        return await self._deliveries.stop(publication, statement)

    async def orphans(self) -> list[Row]:
        """Rows on the wire of an epoch that is over."""
        self._sees(Matter.DELIVERY)
        return await self._deliveries.orphans()

    async def take_lane(self, name: str, owner: str, lease_seconds: float) -> Lane | None:
        """Take or keep a lane."""
        self._may_write()
        self._touches(Matter.LANE)
        return await self._deliveries.take(name, owner, lease_seconds)

    async def report_generation(self, lane: Lane, generation: int) -> None:
        """Keep the generation that a drainer has seen."""
        self._may_write()
        self._touches(Matter.LANE)
        await self._deliveries.report(lane, generation)

    async def drop_lane(self, lane: Lane) -> None:
        """End a lease."""
        self._may_write()
        self._touches(Matter.LANE)
        await self._deliveries.drop(lane)

    async def due_lanes(self, *, held: bool = False) -> list[str]:
        """Lanes that have due rows."""
        self._sees(Matter.DELIVERY)
        return [name for name in await self._deliveries.due_lanes(held=held) if name]

    async def lanes(self) -> list[tuple[str, int, int, datetime, str]]:
        """All lanes."""
        self._sees(Matter.LANE)
        return await self._deliveries.lanes()

    async def fence(self, name: str) -> None:
        """Raise a lane's epoch."""
        self._may_write()
        self._touches(Matter.LANE)
        await self._deliveries.fence(name)

    async def recall(self, name: str) -> str:
        """A named note."""
        self._sees(Matter.NOTE, name)
        return await self._pencil.recall(name)

    async def note(self, name: str, text: str) -> None:
        """Keep a named note."""
        self._may_write()
        self._touches(Matter.NOTE, name)
        await self._pencil.note(name, text)

    async def acknowledge(self, publication: str, group: str, who: str) -> bool:
        """Count a *Got it* once."""
        self._may_write()
        self._touches(Matter.COUNT, publication)
        return await self._pencil.acknowledge(publication, group, who)

    async def acknowledged(self, publication: str) -> dict[str, int]:
        """How many pressed *Got it*, by group."""
        self._sees(Matter.COUNT, publication)
        return await self._pencil.acknowledged(publication)


_INDEX = select(
    *columns(
        VersionRow, "statement", "version", "incident", "phase", "template", "title", "state", "author", "digest", "due_at", "expires_at",
        "cut_at", "publication",
    )
).where(*same(VersionRow, "agency"))  # fmt: skip
_BY: Final[Mapping[str, ColumnElement[bool]]] = {
    "state": col(VersionRow.state).in_(bindparam("state", expanding=True)),
    "incident": col(VersionRow.incident) == bindparam("incident"),
    "due_before": col(VersionRow.due_at) <= bindparam("due_before"),
}


@functools.cache
def _found(names: tuple[str, ...]) -> Executable:
    """Select versions by these."""
    wanted = _INDEX.where(*(_BY[name] for name in names))
    order = (col(VersionRow.cut_at).desc(), col(VersionRow.statement), col(VersionRow.version).desc())
    return wanted.order_by(*order).limit(bindparam("most", type_=Integer))


def _listed(
    statement: str, version: int, incident: str, phase: str, template: str, title: str, state: str, author: str, digest: str,
    due_at: str | None, expires_at: str | None, cut_at: str, publication: str,
) -> Listed:  # fmt: skip
    return Listed(
        statement=statement, version=version, incident=incident, phase=phase, template=template, title=title, state=State(state),
        author=author, digest=digest, due_at=record.moment(due_at) if due_at else None,
        expires_at=record.moment(expires_at) if expires_at else None, cut_at=record.moment(cut_at), publication=publication,
    )  # fmt: skip
