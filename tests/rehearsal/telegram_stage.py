"""A small stage for the tests of the simulated Bot API: two people, a bot, and the real python-telegram-bot client that talks to it."""

from __future__ import annotations

import asyncio
import contextlib
import dataclasses
import datetime as dt
from typing import TYPE_CHECKING

import telegram

from commsbot.rehearsal import bot_api, faults, limits, telegram_world

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from commsbot.rehearsal.telegram_state import Bot, Chat, Person


@dataclasses.dataclass
class Clock:
    """A clock that stands still until it is moved."""

    now: dt.datetime = dt.datetime(2026, 3, 1, 12, 0, tzinfo=dt.UTC)

    def __call__(self) -> dt.datetime:
        return self.now

    def seconds(self) -> float:
        return self.now.timestamp()

    def passes(self, **amount: float) -> None:
        self.now += dt.timedelta(**amount)


@dataclasses.dataclass
class Stage:
    world: telegram_world.TelegramWorld
    clock: Clock
    faults: faults.Faults
    ana: Person
    sam: Person
    account: Bot
    address: str
    client: telegram.Bot
    clients: contextlib.AsyncExitStack

    async def other(self, token: str) -> telegram.Bot:
        """Return a client with another token."""
        return await self.clients.enter_async_context(client(self.address, token))

    @property
    def private(self) -> Chat:
        return self.world.private(self.ana, self.account)

    async def polls(self) -> None:
        """Wait until a long poll waits at the simulator."""
        while self.account.inbox.poll is None:  # noqa: ASYNC110 - the simulator has no event for what only a test waits for
            await asyncio.sleep(0)

    async def updates(self, **given: object) -> tuple[telegram.Update, ...]:
        """Fetch what waits and confirm it."""
        got = await self.client.get_updates(**given)  # type: ignore[arg-type]
        if got:
            await self.client.get_updates(offset=got[-1].update_id + 1)
        return got


@contextlib.asynccontextmanager
async def client(address: str, token: str) -> AsyncIterator[telegram.Bot]:
    """Yield a client that asks getMe only when told to."""
    bot = telegram.Bot(token, base_url=f"{address}/bot", base_file_url=f"{address}/file/bot")
    for request in bot._request:
        await request.initialize()
    try:
        yield bot
    finally:
        for request in bot._request:
            await request.shutdown()


@contextlib.asynccontextmanager
async def stage(scale: float = 0.0) -> AsyncIterator[Stage]:
    """Serve the simulator with two people and one bot; Ana has pressed Start."""
    clock = Clock()
    world = telegram_world.TelegramWorld(clock)
    ana, sam = world.person("Ana", username="ana_r"), world.person("Sam", "es")
    account = world.bot("Rehearsal", "drill_bot", "7000001:abc")
    world.start(ana, account)
    account.inbox.waiting.clear()
    switched = faults.Faults()
    async with contextlib.AsyncExitStack() as clients:
        address = await clients.enter_async_context(
            bot_api.serving(world, switched, limits.Limits(scale, clock.seconds), webhook_retry_seconds=0.01)
        )
        bot = await clients.enter_async_context(client(address, account.token))
        yield Stage(world, clock, switched, ana, sam, account, address, bot, clients)
