"""One act's transaction, as the port `UnitOfWork` promises it: the record, its index, deliveries and pencil on one connection."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlmodel import col

from commsbot.domain import record
from commsbot.domain.agency import Agency
from commsbot.domain.delivery import Row, Settlement
from commsbot.domain.delivery import State as DeliveryState
from commsbot.domain.draft import Draft
from commsbot.domain.events import Event
from commsbot.domain.rendition import Rendition
from commsbot.domain.statement import Statement
from commsbot.domain.version import State
from commsbot.ports import Card, Cursor, Key, Lane, Listed
from commsbot.storage.deliveries import Deliveries
from commsbot.storage.inbox import consume
from commsbot.storage.ledger import Known, Ledger
from commsbot.storage.pencil import Pencil
from commsbot.storage.problems import ReadOnly, Unbounded
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

    def _may_write(self) -> None:
        if not self._writes:
            raise ReadOnly

    async def append(self, event: Event, *, statement: str = "", actor: str = "") -> int:
        """Put an event on record."""
        self._may_write()
        return await self.ledger.append(event, statement, actor)

    async def statement(self, name: str) -> Statement:
        """Replay one statement."""
        return await self.ledger.line(name)

    async def agency(self) -> Agency:
        """Replay people, groups, incidents, obligations and the brake."""
        return await self.ledger.agency()

    async def listed(
        self, *, states: Iterable[State] = (), incident: str = "", due_before: datetime | None = None, limit: int = 100
    ) -> list[Listed]:
        """List versions from the index, newest cut first."""
        wanted = select(
            col(VersionRow.statement), col(VersionRow.version), col(VersionRow.incident), col(VersionRow.phase),
            col(VersionRow.template), col(VersionRow.title), col(VersionRow.state), col(VersionRow.author), col(VersionRow.digest),
            col(VersionRow.due_at), col(VersionRow.expires_at), col(VersionRow.cut_at), col(VersionRow.publication),
        ).where(col(VersionRow.agency) == self._agency)  # fmt: skip
        if names := [each.value for each in states]:
            wanted = wanted.where(col(VersionRow.state).in_(names))
        if incident:
            wanted = wanted.where(col(VersionRow.incident) == incident)
        if due_before is not None:
            wanted = wanted.where(col(VersionRow.due_at) <= record.timestamp(due_before))
        wanted = wanted.order_by(
            col(VersionRow.cut_at).desc(), col(VersionRow.statement), col(VersionRow.version).desc()
        )
        return [_listed(**row._mapping) for row in await self.connection.execute(wanted.limit(limit))]

    async def draft(self, name: str) -> Draft:
        """Load a draft."""
        return await self._pencil.draft(name)

    async def save_draft(self, draft: Draft) -> None:
        """Store a draft."""
        self._may_write()
        await self._pencil.save_draft(draft)

    async def drop_draft(self, name: str) -> None:
        """Forget a draft."""
        self._may_write()
        await self._pencil.drop_draft(name)

    async def drafts(self, author: str = "", incident: str = "") -> list[Draft]:
        """List drafts, newest first."""
        return await self._pencil.drafts(author, incident)

    async def cursor(self, key: Key) -> Cursor | None:
        """What the dialogue expects."""
        return await self._pencil.cursor(key)

    async def set_cursor(self, key: Key, cursor: Cursor | None) -> None:
        """Move the dialogue on."""
        self._may_write()
        await self._pencil.set_cursor(key, cursor)

    async def keep_card(self, card: Card) -> None:
        """Store a card."""
        self._may_write()
        await self._pencil.keep_card(card)

    async def drop_card(self, chat: int, subject: str) -> None:
        """Stop reconciling a card."""
        self._may_write()
        await self._pencil.drop_card(chat, subject)

    async def cards(self, subject: str = "") -> list[Card]:
        """List cards."""
        return await self._pencil.cards(subject)

    async def consume(self, row: int) -> bool:
        """Mark an update as acted upon."""
        self._may_write()
        return await consume(self.connection, self._agency, row)

    async def add_deliveries(self, rows: Sequence[Row], renditions: Mapping[str, Rendition]) -> None:
        """Queue rows."""
        self._may_write()
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
        return await self._deliveries.carried(delivery)

    async def settle(
        self, delivery: str, settlement: Settlement, *, expects: Iterable[DeliveryState], epoch: int = -1
    ) -> bool:
        """Move a row on."""
        self._may_write()
        return await self._deliveries.settle(delivery, settlement, expects, epoch)

    async def claim(self, lane: Lane, limit: int, *, held: bool = False) -> list[Row]:
        """Take due rows for a lane's epoch."""
        self._may_write()
        return await self._deliveries.claim(lane, limit, held=held)

    async def start(self, lane: Lane, delivery: str) -> bool:
        """Claimed becomes sending."""
        self._may_write()
        return await self._deliveries.start(lane, delivery)

    async def release(self, lane: Lane) -> None:
        """Give claimed rows back."""
        self._may_write()
        await self._deliveries.release(lane)

    async def generation(self) -> int:
        """The stop generation in force."""
        return int(await self._pencil.recall(GENERATION) or 0)

    async def raise_generation(self) -> int:
        """Begin a stop."""
        self._may_write()
        raised = await self.generation() + 1
        await self._pencil.note(GENERATION, str(raised))
        return raised

    async def stop_queued(self, *, publication: str = "", statement: str = "") -> list[Row]:
        """Stop what hasn't begun to leave; raises `Unbounded` where nothing is named."""
        self._may_write()
        if not publication and not statement:
            raise Unbounded
        return await self._deliveries.stop(publication, statement)

    async def orphans(self) -> list[Row]:
        """Rows on the wire of an epoch that is over."""
        return await self._deliveries.orphans()

    async def take_lane(self, name: str, owner: str, lease_seconds: float) -> Lane | None:
        """Take or keep a lane."""
        self._may_write()
        return await self._deliveries.take(name, owner, lease_seconds)

    async def report_generation(self, lane: Lane, generation: int) -> None:
        """Keep the generation that a drainer has seen."""
        self._may_write()
        await self._deliveries.report(lane, generation)

    async def drop_lane(self, lane: Lane) -> None:
        """End a lease."""
        self._may_write()
        await self._deliveries.drop(lane)

    async def due_lanes(self, *, held: bool = False) -> list[str]:
        """Lanes that have due rows."""
        return [name for name in await self._deliveries.due_lanes(held=held) if name]

    async def lanes(self) -> list[tuple[str, int, int, datetime, str]]:
        """All lanes."""
        return await self._deliveries.lanes()

    async def fence(self, name: str) -> None:
        """Raise a lane's epoch."""
        self._may_write()
        await self._deliveries.fence(name)

    async def recall(self, name: str) -> str:
        """A named note."""
        return await self._pencil.recall(name)

    async def note(self, name: str, text: str) -> None:
        """Keep a named note."""
        self._may_write()
        await self._pencil.note(name, text)

    async def acknowledge(self, publication: str, group: str, who: str) -> bool:
        """Count a *Got it* once."""
        self._may_write()
        return await self._pencil.acknowledge(publication, group, who)

    async def acknowledged(self, publication: str) -> dict[str, int]:
        """How many pressed *Got it*, by group."""
        return await self._pencil.acknowledged(publication)


def _listed(
    statement: str, version: int, incident: str, phase: str, template: str, title: str, state: str, author: str, digest: str,
    due_at: str | None, expires_at: str | None, cut_at: str, publication: str,
) -> Listed:  # fmt: skip
    return Listed(
        statement=statement, version=version, incident=incident, phase=phase, template=template, title=title, state=State(state),
        author=author, digest=digest, due_at=record.moment(due_at) if due_at else None,
        expires_at=record.moment(expires_at) if expires_at else None, cut_at=record.moment(cut_at), publication=publication,
    )  # fmt: skip
