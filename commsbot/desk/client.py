"""The terminal's side: asks the running service over its socket; where none runs, does the same acts here, with the folder's lock held.

After an act that sets something going it looks every half second until that has come to rest, so that whoever pressed sees links, or that
a stop is over. Without a service this also keeps the engine running until the words are out.
"""

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from commsbot import words
from commsbot.desk import acts
from commsbot.desk.door import Door
from commsbot.desk.page import Reply, Room
from commsbot.desk.socket import address
from commsbot.domain import errors
from commsbot.domain.people import Person
from commsbot.ports import Office, Store, Wake

MOST_ANSWER = 8 * 1024 * 1024
ANSWER_SECONDS = 60.0
LOOK_SECONDS = 0.5
STARTING_SECONDS = 10.0
"""How long a service that holds the lock may take until it answers."""


class Held(Exception):
    """The folder's lock is held, but nobody answers at the socket (yet)."""


class Silent(errors.Refused):
    """The running service doesn't answer. It may be starting or stopping: try again, and look at its log if it stays so."""


class Told(errors.Refused):
    """{error}"""


Local = Callable[[Path], AbstractAsyncContextManager[tuple[Store, Office, Wake]]]
"""Starts storage and engine without chat, the folder's lock held; raises `Held` where another process has it."""


class Talk(Protocol):
    """A conversation with whoever does the acts."""

    running: bool
    """Whether the service runs by itself; else the engine ends with this terminal."""

    async def ask(self, verb: str, arguments: Mapping[str, Any]) -> Reply:
        """Have an act done; raises `Refused` with a sentence for the person."""


@asynccontextmanager
async def reached(folder: Path, who: str, secret: str, local: Local) -> AsyncIterator[Talk]:
    """Begin to talk as somebody."""
    loop = asyncio.get_running_loop()
    ends = loop.time() + STARTING_SECONDS
    async with AsyncExitStack() as stack:
        while True:
            opened = await _connect(folder)
            if opened is not None:
                yield await stack.enter_async_context(_over(*opened, who, secret))
                return
            try:
                store, office, wake = await stack.enter_async_context(local(folder))
                break
            except Held:
                if loop.time() > ends:
                    raise Silent from None
            await asyncio.sleep(LOOK_SECONDS)
        room = Room(store=store, office=office, words=words.load(), wake=wake)
        yield _Here(room, await _enter(room, who, secret))


async def perform(
    talk: Talk, verb: str, arguments: Mapping[str, Any], *, show: Callable[[Reply], None], wait: float
) -> list[Reply]:
    """Have an act done, show it, then what became of what it set going; gives all that was answered."""
    reply = await talk.ask(verb, arguments)
    show(reply)
    if not reply.watch or wait <= 0:
        return [reply]
    loop = asyncio.get_running_loop()
    ends = loop.time() + wait
    asked = {**reply.watch, "horizon": int(wait)}
    while True:
        seen = await talk.ask("progress", asked)
        if seen.json["done"] or loop.time() >= ends:
            break
        await asyncio.sleep(LOOK_SECONDS)
    show(seen)
    return [reply, seen]


# --- over the socket -------------------------------------------------------------------------------------------------


async def _connect(folder: Path) -> tuple[asyncio.StreamReader, asyncio.StreamWriter] | None:
    try:
        with address(folder) as path:
            return await asyncio.open_unix_connection(path, limit=MOST_ANSWER)
    except (FileNotFoundError, ConnectionRefusedError):
        return None


@asynccontextmanager
async def _over(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter, who: str, secret: str
) -> AsyncIterator["_There"]:
    talk = _There(reader, writer)
    try:
        await talk.exchange({"as": who, "secret": secret})
        yield talk
    finally:
        writer.close()


@dataclass
class _There:
    """The running service."""

    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter
    running: bool = True

    async def ask(self, verb: str, arguments: Mapping[str, Any]) -> Reply:
        """Have an act done there."""
        told = await self.exchange({"verb": verb, "arguments": dict(arguments)})
        return Reply(lines=tuple(told["lines"]), json=told["json"], next=tuple(told["next"]), watch=told["watch"])

    async def exchange(self, asked: Mapping[str, Any]) -> Mapping[str, Any]:
        """Send one line and read one."""
        try:
            async with asyncio.timeout(ANSWER_SECONDS):
                self.writer.write(json.dumps(asked).encode() + b"\n")
                await self.writer.drain()
                line = await self.reader.readline()
        except (TimeoutError, ConnectionError) as error:
            raise Silent from error
        if not line:
            raise Silent
        told: Mapping[str, Any] = json.loads(line)
        if not told["ok"]:
            raise Told(error=told["error"])
        return told


# --- here ------------------------------------------------------------------------------------------------------------


async def _enter(room: Room, who: str, secret: str) -> Person:
    try:
        return await Door(room.store).enter(who, secret)
    except errors.Refused as error:
        raise Told(error=room.words.tell(room.office.languages[0], error, room.office.zone)) from error


@dataclass
class _Here:
    """This process, while no service runs."""

    room: Room
    person: Person
    running: bool = False

    async def ask(self, verb: str, arguments: Mapping[str, Any]) -> Reply:
        """Have an act done here; an error is told in the person's language."""
        try:
            return await acts.perform(self.room, self.person, verb, arguments)
        except errors.Refused as error:
            raise Told(error=self.room.words.tell(self.person.language, error, self.room.office.zone)) from error
