"""The engine over the real store, in a file that is thrown away, and channels that answer as they are told."""

import asyncio
import itertools
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from commsbot import storage
from commsbot.domain.approval import PROFILES
from commsbot.domain.delivery import Row, State
from commsbot.domain.plan import Window
from commsbot.domain.publication import Destination
from commsbot.domain.rendition import Kind, Rendition
from commsbot.domain.template import Phase
from commsbot.engine import embedded
from commsbot.engine.drainer import Terms
from commsbot.ports import Clock, Office, Store, UnitOfWork
from commsbot.wire.pace import Pace, telegram
from commsbot.wire.redaction import Redactor
from commsbot.workflow import publishing
from tests.domain import examples
from tests.fakes import FakeChannel


@asynccontextmanager
async def open_store(folder: Path, clock: Clock) -> AsyncIterator[storage.Store]:
    """Open an agency's store on SQLite."""
    store = storage.Store(f"sqlite+aiosqlite:///{folder / 'riverbend.sqlite'}", "riverbend", clock, None, "riverbend")
    await store.open()
    try:
        yield store
    finally:
        await store.close()


TERMS = Terms(lease=1.5, sweep=0.02, overtake=0.05, flush=0.005, retry=0.02, grace=5.0)


TOKEN = "7000001:a-token-that-must-not-be-told"


@dataclass
class Stage:
    store: Store
    office: Office
    channels: dict[str, FakeChannel]
    engines: list[embedded.Embedded] = field(default_factory=list)
    told: int = 0
    late: timedelta = timedelta(0)
    names: Iterator[int] = field(default_factory=itertools.count)

    def now(self) -> datetime:
        return datetime.now(UTC) + self.late

    def tell(self) -> None:
        self.told += 1

    async def engine(self, *, start: bool = True, alone: bool = False, **different: Any) -> embedded.Embedded:
        values: dict[str, Any] = {
            "store": self.store, "office": self.office, "channels": self.channels, "owner": f"engine {next(self.names)}",
            "paces": {lane: Pace(telegram(), time.monotonic, 0.0) for lane in self.channels},
            "clock": self.now, "seconds": time.monotonic, "redactor": Redactor([TOKEN]), "terms": TERMS, "told": self.tell,
        }  # fmt: skip
        made = embedded.Embedded(**(values | different))
        self.engines.append(made)
        if start:
            await made.start(alone=alone)
        return made

    async def approved(
        self,
        *words: str,
        to: Iterable[str] = ("city",),
        phase: Phase = Phase.HOLDING,
        language: str = "en",
        opened: bool = True,
        window: Window | None = None,
        picture: str = "",
    ) -> str:
        """Cut, sign and approve a statement of these parts, and open its publication; gives its id."""
        name = f"s{next(self.names)}"
        kinds = {each.kind for each in self.office.configured if each.name in to}
        texts = tuple(
            Rendition(
                language=language,
                kind=kind,
                part=number,
                text=text,
                media_sha256=(picture,) if picture else (),
                alt_text=("A map",) if picture else (),
            )
            for kind in sorted(kinds)
            for number, text in enumerate(words, 1)
        )
        cut = examples.cut(
            texts=texts, audience=tuple(sorted(to)), phase=phase, danger=phase is Phase.WARNING, incident="",
            window=window or Window(),
        )  # fmt: skip

        async def act(uow: UnitOfWork) -> None:
            for actor, event in (
                (examples.PIO.id, examples.cut_event(cut)),
                examples.signed(cut),
                examples.approved(cut, uow.now),
            ):
                await uow.append(event, statement=name, actor=actor)
            if opened:
                await publishing.open_due(uow, self.office)

        await self.store.act(act)
        for engine in self.engines:
            engine.lanes()
        return name

    async def rows(self, *states: State) -> list[Row]:
        return await self.store.read(lambda uow: uow.deliveries(states=states))

    async def until(self, true: Callable[[], Awaitable[bool]], seconds: float = 10) -> None:
        async with asyncio.timeout(seconds):
            while not await true():  # noqa: ASYNC110 - the store tells nobody when a row changes
                await asyncio.sleep(0.01)

    async def settled(self, count: int, state: State = State.SENT) -> list[Row]:
        async def enough() -> bool:
            return len(await self.rows(state)) >= count

        await self.until(enough)
        return await self.rows(state)


PLACES = (
    Destination("city", Kind.TELEGRAM, ("en", "es"), "telegram", "-1001", revises=True),
    Destination("schools", Kind.TELEGRAM, ("en",), "telegram", "-1002", revises=True),
    Destination("x", Kind.X, ("en",), "x", "riverbend"),
    *(Destination(f"place{number}", Kind.TELEGRAM, ("en",), "telegram", f"-2{number}") for number in range(60)),
)


def office(configured: tuple[Destination, ...] = PLACES) -> Office:
    return Office(
        agency="riverbend", name={"en": "Riverbend Police"}, short={"en": "Riverbend Police"}, languages=("en", "es"), zone=ZoneInfo("America/Chicago"),
        emergency_number="911", official_page="https://riverbend.example", policy=PROFILES["pair"],
        late=timedelta(minutes=10), mark="", most_used=(), places=(), configured=configured, group_lane="telegram",
        templates=None, ids=iter(f"id{number}" for number in itertools.count()).__next__,
    )  # type: ignore[arg-type]  # fmt: skip  # no template is rendered here


class Failing:
    """A store that fails when it is told to."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.left = 0

    async def act(self, fn: Any) -> Any:
        if self.left:
            self.left -= 1
            raise OSError("no space left on device")
        return await self._store.act(fn)

    async def read(self, fn: Any) -> Any:
        return await self._store.read(fn)
