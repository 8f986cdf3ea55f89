"""A unit of work in memory: enough of the port for the acts that the model plays, thousands of times a second.

It folds with the domain's own folds and keeps rows in a dictionary. It is no second store: the same machine also runs over the real one.
"""

import copy
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any

from commsbot.domain import agency as agencies
from commsbot.domain import errors, statement
from commsbot.domain.agency import Agency
from commsbot.domain.delivery import Row, Settlement
from commsbot.domain.delivery import State as DeliveryState
from commsbot.domain.events import Event
from commsbot.domain.rendition import Rendition
from commsbot.domain.statement import Statement
from commsbot.domain.version import State
from commsbot.ports import Lane, Listed

WAITING = {DeliveryState.QUEUED, DeliveryState.CLAIMED, DeliveryState.ASKED}


@dataclass
class Memory:
    """What outlives a unit."""

    clock: Any
    happened: list[tuple[int, Any, str, Event]] = field(default_factory=list)
    lines: dict[str, Statement] = field(default_factory=dict)
    told: dict[str, list[tuple[Any, str, Event]]] = field(default_factory=dict)
    agency: Agency = field(default_factory=Agency)
    rows: dict[str, Row] = field(default_factory=dict)
    carried: dict[str, Rendition] = field(default_factory=dict)
    lanes: dict[str, tuple[int, int, Any, str]] = field(default_factory=dict)
    notes: dict[str, str] = field(default_factory=dict)

    def act(self, fn) -> Any:
        """Run an act to its end, as a transaction: what it changed is undone where it raises."""
        kept = copy.copy(self.__dict__)
        for name in ("lines", "rows", "carried", "lanes", "notes"):
            kept[name] = dict(kept[name])
        kept["happened"] = list(self.happened)
        kept["told"] = {name: list(each) for name, each in self.told.items()}
        try:
            return run(fn(Unit(self)))
        except BaseException:
            self.__dict__.update(kept)
            raise

    def look(self, fn) -> Any:
        """Run what only reads."""
        return run(fn(Unit(self)))


def run(coroutine) -> Any:
    """Drive a coroutine that never waits for anything."""
    try:
        coroutine.send(None)
    except StopIteration as ended:
        return ended.value
    raise AssertionError("an act waited for something that isn't its unit of work")


class Unit:
    """One act's unit."""

    def __init__(self, memory: Memory) -> None:
        self.memory = memory
        self.now = memory.clock()

    async def append(self, event: Event, *, statement: str = "", actor: str = "") -> int:
        memory = self.memory
        memory.happened.append((len(memory.happened) + 1, self.now, actor, event))
        memory.agency = agencies.fold(memory.agency, self.now, actor, event)
        if statement:
            line = memory.lines.get(statement, Statement(id=statement))
            memory.lines[statement] = _fold(line, self.now, actor, event)
            memory.told.setdefault(statement, []).append((self.now, actor, event))
        return len(memory.happened)

    async def statement(self, name: str) -> Statement:
        found = self.memory.lines.get(name)
        if found is None or not found.versions:
            raise errors.NotFound(what="statement", name=name)
        return found

    async def agency(self) -> Agency:
        return self.memory.agency

    async def listed(self, *, states: Iterable[State] = (), incident: str = "", due_before=None, limit: int = 100):
        wanted = set(states)
        found = [
            _listed(line.id, version)
            for line in self.memory.lines.values()
            for version in line.versions.values()
            if (not wanted or version.state in wanted) and (not incident or version.cut.incident == incident)
        ]
        if due_before is not None:
            found = [each for each in found if each.due_at is not None and each.due_at <= due_before]
        return sorted(found, key=lambda each: each.cut_at, reverse=True)[:limit]

    # deliveries

    async def add_deliveries(self, rows: Sequence[Row], renditions: Mapping[str, Rendition]) -> None:
        for row in rows:
            assert row.id not in self.memory.rows, "a delivery was queued twice"
            self.memory.rows[row.id] = row
        self.memory.carried.update(renditions)

    async def deliveries(
        self, *, publication: str = "", statement: str = "", destination: str = "", states: Iterable[Any] = (), ids=(), limit=500
    ) -> list[Row]:  # fmt: skip
        wanted, names = set(states), set(ids)
        found = [
            row
            for row in self.memory.rows.values()
            if (not publication or row.publication == publication)
            and (not statement or row.statement == statement)
            and (not destination or row.destination == destination)
            and (not wanted or row.state in wanted)
            and (not names or row.id in names)
        ]
        return sorted(found, key=lambda row: (row.priority, row.due_at, row.id))[:limit]

    async def rendition(self, delivery: str) -> Rendition | None:
        return self.memory.carried.get(delivery)

    async def settle(self, delivery: str, settlement: Settlement, *, expects, epoch: int = -1) -> bool:
        row = self.memory.rows[delivery]
        if row.state not in set(expects) or epoch not in {-1, row.epoch}:
            return False
        self.memory.rows[delivery] = replace(
            row, state=settlement.state, due_at=settlement.due_at or row.due_at, evidence=settlement.evidence,
            platform_id=settlement.platform_id or row.platform_id, permalink=settlement.permalink or row.permalink,
            settled_at=self.now,
        )  # fmt: skip
        return True

    async def claim(self, lane: Lane, limit: int, *, held: bool = False) -> list[Row]:
        due = [
            row
            for row in await self.deliveries(states=(DeliveryState.QUEUED,), limit=10_000)
            if row.lane == lane.name and row.due_at <= self.now and not (held and row.brake)
        ]
        due = [row for row in due if not row.follows or self.memory.rows[row.follows].state is DeliveryState.SENT]
        for row in due[:limit]:
            self.memory.rows[row.id] = replace(row, state=DeliveryState.CLAIMED, epoch=lane.epoch)
        return [self.memory.rows[row.id] for row in due[:limit]]

    async def start(self, lane: Lane, delivery: str) -> bool:
        row = self.memory.rows[delivery]
        if row.state is not DeliveryState.CLAIMED or row.epoch != lane.epoch:
            return False
        self.memory.rows[delivery] = replace(row, state=DeliveryState.SENDING, attempt=row.attempt + 1)
        return True

    async def release(self, lane: Lane) -> None:
        for row in list(self.memory.rows.values()):
            if row.state is DeliveryState.CLAIMED and row.lane == lane.name:
                self.memory.rows[row.id] = replace(row, state=DeliveryState.QUEUED)

    async def generation(self) -> int:
        return int(self.memory.notes.get("generation", 0))

    async def raise_generation(self) -> int:
        self.memory.notes["generation"] = str(await self.generation() + 1)
        return await self.generation()

    async def stop_queued(self, *, publication: str = "", statement: str = "") -> list[Row]:
        found = await self.deliveries(publication=publication, statement=statement, states=WAITING, limit=10_000)
        for row in found:
            self.memory.rows[row.id] = replace(row, state=DeliveryState.STOPPED, settled_at=self.now)
        return [self.memory.rows[row.id] for row in found]

    async def orphans(self) -> list[Row]:
        return [
            row
            for row in self.memory.rows.values()
            if row.state is DeliveryState.SENDING and row.epoch != self.memory.lanes[row.lane][0]
        ]

    async def take_lane(self, name: str, owner: str, lease_seconds: float) -> Lane | None:
        epoch, seen, lease, by = self.memory.lanes.get(name, (0, 0, self.now, ""))
        if by and by != owner and lease > self.now:
            return None
        if by != owner or not epoch:
            epoch += 1
            await self.release(
                Lane(name, epoch, self.now, seen)
            )  # what the one before had claimed returns to the queue
        until = self.now + timedelta(seconds=lease_seconds)
        self.memory.lanes[name] = (epoch, seen, until, owner)
        return Lane(name, epoch, until, seen)

    async def report_generation(self, lane: Lane, generation: int) -> None:
        epoch, _, lease, owner = self.memory.lanes[lane.name]
        if epoch == lane.epoch:
            self.memory.lanes[lane.name] = (epoch, generation, lease, owner)

    async def lanes(self) -> list[tuple[str, int, int, Any, str]]:
        return [(name, *each) for name, each in sorted(self.memory.lanes.items())]

    async def fence(self, name: str) -> None:
        epoch, seen, _, _ = self.memory.lanes[name]
        self.memory.lanes[name] = (epoch + 1, seen, self.now, "")

    async def recall(self, name: str) -> str:
        return self.memory.notes.get(name, "")

    async def note(self, name: str, text: str) -> None:
        self.memory.notes[name] = text


def _fold(line: Statement, at: Any, actor: str, event: Event) -> Statement:
    return statement.fold(line, at, actor, event) if event.kind in statement.KINDS else line


def _listed(name: str, version) -> Listed:
    cut = version.cut
    return Listed(
        statement=name, version=version.number, incident=cut.incident, phase=cut.phase, template=cut.template, title=cut.title,
        state=version.state, author=cut.author, digest=cut.digest, due_at=version.due_at, expires_at=cut.window.expiry,
        cut_at=version.cut_at, publication=version.publication,
    )  # fmt: skip
