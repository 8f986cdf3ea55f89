"""A town with its service in this process: the composition root, the real chat over HTTP, the simulated platforms, and people with phones."""

import asyncio
import logging
import shutil
from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import structlog

from commsbot import app, signing
from commsbot.app import Service
from commsbot.demo import stage
from commsbot.demo.phone import Phone
from commsbot.domain import record
from commsbot.domain.delivery import Row
from commsbot.domain.delivery import State as DeliveryState
from commsbot.domain.events import Event
from commsbot.ports import Listed, UnitOfWork
from commsbot.rehearsal import cast, server
from commsbot.rehearsal.stage import Rehearsal
from commsbot.rehearsal.telegram_state import Chat, Message, Person
from commsbot.settings.model import Settings
from tests.chaos import town as towns

UNDER_WAY = (DeliveryState.QUEUED, DeliveryState.CLAIMED, DeliveryState.SENDING)


@dataclass
class Town:
    folder: Path
    rehearsal: Rehearsal
    people: cast.Cast
    settings: Settings
    _running: AsyncExitStack = field(default_factory=AsyncExitStack)
    service: Service | None = None

    # the service

    async def starts(self) -> None:
        self.service = await self._running.enter_async_context(app.serving(self.settings))

    async def stops(self) -> None:
        await self._running.aclose()
        self.service = None

    async def restarts(self) -> None:
        await self.stops()
        await self.starts()

    # the people

    def phone(self, person: Person) -> Phone:
        return Phone(self.rehearsal.telegram, person, self.people.bot)

    @property
    def ana(self) -> Phone:
        return self.phone(self.people.pio)

    @property
    def chief(self) -> Phone:
        return self.phone(self.people.approver)

    async def drafts(self, ana: Phone) -> None:
        """From the alarm to a first word that waits for approval."""
        ana.says("/incident")
        await ana.presses("op:*:d:no")
        await ana.presses("op:*:t:evacuation")
        await ana.presses("Riverside Park")
        await ana.presses("dr:*:s")

    async def publishes(self) -> Listed:
        """A first word that is out everywhere."""
        await self.drafts(self.ana)
        await self.chief.presses("ap")
        return await self.out()

    async def out(self, version: int = 1) -> Listed:
        """Wait until the newest statement's version is out on every place that the service reaches."""
        return await self.sees(lambda: self._out(version), f"version {version} everywhere")

    async def _out(self, version: int) -> Listed | None:
        found = [each for each in await self.listed() if each.incident and each.version == version and each.publication]
        rows = await self.rows(found[0].statement) if found else []
        ended = rows and not any(row.state in UNDER_WAY for row in rows)
        return found[0] if ended else None

    async def sees(self, look: Callable[[], object], what: str):
        """Look into the record again and again until there is something to see."""
        try:
            async with asyncio.timeout(90):
                while not (found := await look()):  # noqa: ASYNC110  # the record tells nobody that it grew
                    await asyncio.sleep(0.01)
        except TimeoutError:
            raise AssertionError(f"never seen: {what}") from None
        return found

    # what is there

    async def listed(self) -> list[Listed]:
        return await self.service.store.read(lambda uow: uow.listed())

    async def rows(self, statement: str = "") -> list[Row]:
        return await self.service.store.read(lambda uow: uow.deliveries(statement=statement))

    async def carried(self, rows: Iterable[Row]) -> dict[str, str]:
        async def look(uow: UnitOfWork) -> dict[str, str]:
            return {row.id: text.text for row in rows if (text := await uow.rendition(row.id)) is not None}

        return await self.service.store.read(look)

    async def events(self, kind: type[Event], statement: str = "") -> list[Event]:
        return [event for _, _, _, event in await self.service.store.happened(statement) if isinstance(event, kind)]

    async def sound(self) -> bool:
        rows, notes = await self.service.store.evidence()
        key = signing.verifier(signing.load(self.settings.signing_key, self.settings.origin).vkey)
        return record.verify(rows, notes, [key], self.settings.origin, []).sound

    def posts(self, chat: Chat) -> list[Message]:
        """What the bot posted there and still stands."""
        return [
            each
            for each in chat.messages.values()
            if each.sender is self.people.bot and not each.deleted and towns.ELSEWHERE not in each.words.text
        ]

    def timeline(self) -> list[str]:
        return [post.text for post in reversed(self.rehearsal.x.timeline(self.people.x))]

    def stored(self) -> bytes:
        """Every byte that the service keeps."""
        return b"".join(
            each.read_bytes() for each in self.folder.rglob("*") if each.is_file() and "keys" not in each.parts
        )


@pytest.fixture(scope="session")
def ground(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder from which every journey begins: staff who joined, groups, standing statements."""
    folder = tmp_path_factory.mktemp("journeys") / "ground"
    asyncio.run(towns.seed(folder))
    return folder


@pytest.fixture
def quiet() -> Iterator[None]:
    """Give the suite its own logging back: the service takes the process's for itself."""
    root = logging.getLogger()
    kept = root.handlers[:], root.level
    yield
    root.handlers[:], _ = kept
    root.setLevel(kept[1])
    structlog.reset_defaults()


@pytest.fixture
async def still(ground: Path, tmp_path: Path, quiet: None) -> AsyncIterator[Town]:
    """A town whose service isn't started yet."""
    folder = tmp_path / "agency"
    shutil.copytree(ground, folder)
    async with server.serving(page_port=0, scale=0.0) as rehearsal:
        people = cast.assemble(rehearsal)
        for human in (people.pio, people.approver, people.duty):
            rehearsal.telegram.private(human, people.bot).started = True
        chosen = stage.settings_of(folder, rehearsal.addresses.telegram, rehearsal.addresses.x, people, 0.0)
        made = Town(folder, rehearsal, people, chosen)
        try:
            yield made
        finally:
            await made.stops()
        assert rehearsal.complaints() == []


@pytest.fixture
async def town(still: Town) -> Town:
    """A town with its service running."""
    await still.starts()
    return still
