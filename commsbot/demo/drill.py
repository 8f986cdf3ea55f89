"""What a drill against the clock is played with: a clock that only the script moves, an officer whose every touch takes time, and the desk.

The clock stands still while the service works, so that a drill tells how long people need and not how quick this computer is. It moves by what
a touch takes, and while somebody waits; after each move whatever the service does by the clock is due.
"""

import asyncio
import time
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

from commsbot.app import Service
from commsbot.demo.phone import LOOK_SECONDS, NotSeen, Phone
from commsbot.demo.stage import Play
from commsbot.desk import client
from commsbot.desk.page import Reply
from commsbot.domain.delivery import State as DeliveryState
from commsbot.ports import Office, Store, UnitOfWork, Wake
from commsbot.rehearsal import telegram_state as state

T = TypeVar("T")
Say = Callable[[str], None]

TAP_SECONDS = 5
"""How long finding a button and pressing it takes."""
TYPED_SECONDS = 15
"""How long a typed answer takes, and a line at the desk."""
STEP_SECONDS = 30
"""How far the clock goes at once while somebody waits: no retry, repeat or reminder is jumped over."""
SETTLE_SECONDS = 20.0
"""How long, by the computer's clock, the service may need until everything that is due has left."""


class MovedClock:
    """Stands still until the script moves it."""

    def __init__(self, at: datetime) -> None:
        self._at = at
        self._moved = 0.0
        self._sleepers: list[tuple[float, asyncio.Event]] = []

    def __call__(self) -> datetime:
        """Read it (the port Clock)."""
        return self._at

    def seconds(self) -> float:
        """Seconds for pauses and leases: the computer's, and those by which the clock was moved."""
        return time.monotonic() + self._moved

    def move(self, seconds: float) -> None:
        """Move it on."""
        self._at += timedelta(seconds=seconds)
        self._moved += seconds
        for until, woken in self._sleepers:
            if until <= self._moved:
                woken.set()

    async def sleep(self, seconds: float) -> None:
        """Sleep until it was moved on by so much: who tries again after a pause isn't kept from it by a clock that stands still."""
        here = self._moved + seconds, asyncio.Event()
        self._sleepers.append(here)
        try:
            await here[1].wait()
        finally:
            self._sleepers.remove(here)


@dataclass(kw_only=True)
class Drill:
    """A play with its clock: lets time pass, and waits for what the service makes of it."""

    play: Play
    clock: MovedClock
    say: Callable[[str], None]
    seen: Counter[str] = field(default_factory=Counter)
    """How often each question was put to the officer."""
    _open: dict[tuple[int, str], bool] = field(default_factory=dict)

    @property
    def service(self) -> Service:
        """The running service."""
        return self.play.service

    def tell(self, words: str) -> None:
        """Print a step with the drill's clock."""
        self.say(f"{self.clock().astimezone(self.service.office.zone):%H:%M:%S}  {words}")

    async def passes(self, seconds: float) -> None:
        """Let time pass, in steps in which whatever is due is done."""
        while seconds > 0:
            step = min(seconds, STEP_SECONDS)
            seconds -= step
            self.clock.move(step)
            await self.stirs()

    async def stirs(self) -> None:
        """Let the service notice what time it is, and wait until all that may leave now has left."""
        await self.service.scheduler.tick()
        self.service.wake.lanes()
        self.service.wake.cards()
        await self.until(self._still, "The service didn't come to rest")

    async def _still(self) -> bool:
        async def due(uow: UnitOfWork) -> bool:
            rows = await uow.deliveries(states=(DeliveryState.QUEUED, DeliveryState.CLAIMED, DeliveryState.SENDING))
            return any(row.lane and row.due_at <= uow.now for row in rows if row.state is DeliveryState.QUEUED) or any(
                row.state is not DeliveryState.QUEUED for row in rows
            )

        return not self.service.engine.in_flight and not await self.service.store.read(due)

    async def until(self, look: Callable[[], Awaitable[T | None]], what: str) -> T:
        """Look again and again while the clock stands still; raises `NotSeen`."""
        try:
            async with asyncio.timeout(SETTLE_SECONDS):
                while not (found := await look()):  # noqa: ASYNC110  # the record tells nobody that it grew
                    await asyncio.sleep(LOOK_SECONDS)
        except TimeoutError:
            raise NotSeen(what) from None
        return found

    def notices(self, phone: Phone) -> None:
        """Take down which questions a phone shows now, so that one that comes back counts again."""
        shown = {
            (seen.id, line)
            for seen in phone.screen()
            if not seen.mine and seen.buttons
            for line in seen.text.splitlines()
            if line.endswith("?")
        }
        for key in shown - self._open.keys():
            self.seen[key[1]] += 1
        self._open = dict.fromkeys(shown, True)


@dataclass(kw_only=True)
class Officer:
    """A person with a phone in a hurry: each tap and each typed answer moves the clock, and is counted."""

    drill: Drill
    phone: Phone
    taps: int = 0
    """Presses of buttons."""
    typed: int = 0
    """Answers that were typed; a command is two taps, the menu and its line."""

    async def taps_on(self, wanted: str, chat: state.Chat | None = None, card: str = "") -> state.Press:
        """Find a button, press it, and see that the press was taken."""
        await self._sees(lambda: self.phone.button(wanted, chat, card), f"a button {wanted!r}")
        await self.drill.passes(TAP_SECONDS)
        self.taps += 1
        press = await self.phone.presses(wanted, chat, card)
        await self.drill.stirs()
        return press

    async def commands(self, name: str) -> None:
        """Choose a command from the bot's menu."""
        await self.drill.passes(2 * TAP_SECONDS)
        self.phone.says(name)
        await self.drill.stirs()

    async def forwards(self, message: state.Message) -> None:
        """Forward what stands in another chat to the bot: two taps."""
        await self.drill.passes(2 * TAP_SECONDS)
        self.phone.world.forwards(self.phone.person, message, self.phone.bot)
        await self.drill.stirs()

    async def types(self, words: str) -> None:
        """Type an answer."""
        await self.drill.passes(TYPED_SECONDS)
        self.typed += 1
        self.phone.says(words)
        await self.drill.stirs()

    async def reads(self, words: str) -> None:
        """See a card with these words."""
        await self._sees(lambda: self.phone.finds(words), f"the words {words!r}")

    async def _sees(self, look: Callable[[], object], what: str) -> None:
        await self.phone.waits(look, what)
        self.drill.notices(self.phone)


@dataclass(kw_only=True)
class Desk:
    """The same officer at the terminal on the server: each line is typed, and goes over the service's socket."""

    drill: Drill
    folder: Path
    who: str
    secret: str
    typed: int = 0
    """Answers that were typed, each within a line."""

    async def does(self, verb: str, arguments: Mapping[str, Any], typed: int = 0) -> Reply:
        """Type one line, with so many answers in it, and read what it answers; raises `Refused`."""
        await self.drill.passes(TYPED_SECONDS)
        self.typed += typed
        async with client.reached(self.folder, self.who, self.secret, _nowhere) as talk:
            reply = await talk.ask(verb, arguments)
        await self.drill.stirs()
        return reply


def _nowhere(_folder: Path) -> AbstractAsyncContextManager[tuple[Store, Office, Wake]]:
    """A drill's service runs, so nothing is started beside it."""

    @asynccontextmanager
    async def held() -> AsyncIterator[tuple[Store, Office, Wake]]:
        raise client.Held
        yield  # type: ignore[unreachable]  # it makes this a generator, as its kind has to be

    return held()
