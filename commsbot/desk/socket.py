"""The desk's door to the running service: a Unix socket of mode 0600 in the agency's folder, one JSON object a line each way.

A connection first says who is there (`{"as", "secret"}`), then asks for acts (`{"verb", "arguments"}`); each answer is `{"ok": true, "lines",
"json", "next", "watch"}` or `{"ok": false, "error"}`. What may be asked at once is bounded: the service has other things to do at night.
"""

import asyncio
import contextlib
import json
import os
import socket
import struct
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Final

import structlog

from commsbot import words
from commsbot.desk import acts
from commsbot.desk.door import Door
from commsbot.desk.page import Room
from commsbot.domain import errors
from commsbot.domain.people import Person
from commsbot.ports import Office, Store, Wake
from commsbot.words import Words

log = structlog.get_logger(__name__)

NAME: Final = "desk.sock"
MOST_BYTES: Final = 64 * 1024
MOST_PEERS: Final = 8
IDLE_SECONDS: Final = 120.0
_LONGEST_PATH: Final = 100
"""Linux takes 107 bytes as a socket's path (man 7 unix)."""
_CREDENTIALS: Final = struct.Struct("3i")


class Busy(errors.Refused):
    """The desk is used by {count} terminals already. Close one, or try again in a moment."""


class NotYours(errors.Refused):
    """The desk belongs to another user of this machine. Use it as the user who runs commsbot."""


class BadRequest(errors.Refused):
    """The desk doesn't understand what was sent: {why}. Is this the same version of commsbot as the running service?"""


@contextmanager
def address(folder: Path) -> Iterator[str]:
    """Give the socket's address; a folder whose path is too long for one is reached over an open handle."""
    path = folder / NAME
    if len(os.fsencode(path)) <= _LONGEST_PATH:
        yield str(path)
        return
    handle = os.open(folder, os.O_PATH | os.O_DIRECTORY)
    try:
        yield f"/proc/self/fd/{handle}/{NAME}"
    finally:
        os.close(handle)


@asynccontextmanager
async def serving(
    folder: Path, store: Store, office: Office, wake: Wake, spoken: Words | None = None
) -> AsyncIterator[None]:
    """Answer the desk while open. Whoever enters holds the folder's lock, so a socket that lies there is a dead one's."""
    room = Room(store=store, office=office, words=spoken or words.load(), wake=wake)
    desk = _Desk(room, Door(store))
    path = folder / NAME
    path.unlink(missing_ok=True)
    listening = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    with address(folder) as bound:
        listening.bind(bound)
    path.chmod(0o600)  # before listen: until then nobody can connect
    server = await asyncio.start_unix_server(desk.meet, sock=listening, limit=MOST_BYTES)
    try:
        yield
    finally:
        path.unlink(missing_ok=True)
        server.close()
        await desk.close()


@dataclass
class _Desk:
    """All connections of one service."""

    room: Room
    door: Door
    peers: set[asyncio.Task[None]] = field(default_factory=set)
    acting: set[asyncio.Task[dict[str, Any]]] = field(default_factory=set)

    async def meet(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Talk with one terminal until it goes, is silent too long, or the service stops."""
        me = asyncio.current_task()
        if me is None:  # pragma: no cover  # asyncio runs every connection as a task
            return
        self.peers.add(me)
        try:
            await self._talk(reader, writer)
        except (ConnectionError, TimeoutError, asyncio.CancelledError):
            log.debug("desk.left")
        finally:
            self.peers.discard(me)
            writer.close()
            with contextlib.suppress(ConnectionError):
                await writer.wait_closed()

    async def close(self) -> None:
        """Let acts that are under way end, then the connections."""
        for peer in self.peers:
            peer.cancel()
        await asyncio.gather(*self.acting, *self.peers, return_exceptions=True)

    async def _talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        language = self.room.office.languages[0]
        if refused := self._refuses(writer):
            await _send(writer, _refusal(self.room, language, refused))
            return
        person: Person | None = None
        while True:
            async with asyncio.timeout(IDLE_SECONDS):
                try:
                    line = await reader.readline()
                except ValueError:  # longer than the limit: what follows can't be parted from it any more
                    too_long = BadRequest(why="it is too long")
                    await _send(writer, _refusal(self.room, language, too_long))
                    return
            if not line:
                return
            if person is None:
                person, answer = await self._enter(line)
                language = person.language if person is not None else language
            else:
                answer = await self._act(person, line)
            await _send(writer, answer)

    def _refuses(self, writer: asyncio.StreamWriter) -> errors.Refused | None:
        if len(self.peers) > MOST_PEERS:
            return Busy(count=MOST_PEERS)
        raw = writer.get_extra_info("socket").getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, _CREDENTIALS.size)
        _, user, _ = _CREDENTIALS.unpack(raw)
        return None if user in {0, os.geteuid()} else NotYours()

    async def _enter(self, line: bytes) -> tuple[Person | None, dict[str, Any]]:
        try:
            asked = _request(line)
            person = await self.door.enter(str(asked.get("as", "")), str(asked.get("secret", "")))
        except errors.Refused as error:
            return None, _refusal(self.room, self.room.office.languages[0], error)
        except Exception:  # one terminal's fault must not end the service; it is logged, and the terminal is told
            log.exception("desk.failed", verb="enter")
            return None, self._broken()
        return person, {"ok": True, "person": person.id, "name": person.name}

    async def _act(self, person: Person, line: bytes) -> dict[str, Any]:
        """An act goes on when its terminal goes away: what was asked for is done."""
        task = asyncio.get_running_loop().create_task(self._perform(person, line))
        self.acting.add(task)
        task.add_done_callback(self.acting.discard)
        return await asyncio.shield(task)

    async def _perform(self, person: Person, line: bytes) -> dict[str, Any]:
        verb = ""
        try:
            verb, arguments = _asked(line)
            reply = await acts.perform(self.room, person, verb, arguments)
        except errors.CommsbotError as error:
            return _refusal(self.room, person.language, error)
        except Exception:  # as above
            log.exception("desk.failed", verb=verb)
            return self._broken()
        return {"ok": True, **asdict(reply)}

    def _broken(self) -> dict[str, Any]:
        return _refusal(self.room, self.room.office.languages[0], errors.CommsbotError())


def _request(line: bytes) -> Mapping[str, Any]:
    try:
        asked = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise BadRequest(why="it is no JSON") from error
    if not isinstance(asked, dict):
        raise BadRequest(why="it is no object")
    return asked


def _asked(line: bytes) -> tuple[str, Mapping[str, Any]]:
    request = _request(line)
    arguments = request.get("arguments", {})
    if not isinstance(arguments, dict):
        raise BadRequest(why="the arguments aren't named")
    return str(request.get("verb", "")), arguments


def _refusal(room: Room, language: str, error: errors.CommsbotError) -> dict[str, Any]:
    return {"ok": False, "error": room.words.tell(language, error, room.office.zone), "name": type(error).__name__}


async def _send(writer: asyncio.StreamWriter, answer: Mapping[str, Any]) -> None:
    writer.write(json.dumps(answer, ensure_ascii=False).encode() + b"\n")
    await writer.drain()
