"""The shared sessions: what an error proves, and that nothing is sent twice."""

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator, Iterator

import aiohttp
import pytest

from commsbot.wire import session


class Dropping:
    """A server that reads a request and hangs up, or answers the first ones on a connection."""

    def __init__(self) -> None:
        self.requests: list[bytes] = []
        self.connections = 0
        self.answers = 0
        self.address = ""

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        with contextlib.suppress(ConnectionError, asyncio.IncompleteReadError):
            while True:
                head = await reader.readuntil(b"\r\n\r\n")
                self.requests.append(head.split(b"\r\n", 1)[0])
                if not self.answers:
                    break
                self.answers -= 1
                writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")
                await writer.drain()
        writer.close()


@pytest.fixture
async def dropping() -> AsyncIterator[Dropping]:
    own = Dropping()
    listening = await asyncio.start_server(own.serve, "127.0.0.1", 0)
    own.address = f"http://127.0.0.1:{listening.sockets[0].getsockname()[1]}/"
    async with listening:
        yield own


@pytest.mark.parametrize("method", ["GET", "POST", "PUT", "DELETE"])
@pytest.mark.parametrize("which", ["kept", "fresh"])
async def test_a_dropped_request_was_sent_once(dropping, method, which):
    async with session.opened() as sessions:
        with pytest.raises(session.Dropped) as caught:
            await getattr(sessions, which).request(method, dropping.address)

    assert len(dropping.requests) == 1
    assert not session.never_left(caught.value)


async def test_kept_reuses_a_connection_and_fresh_never_does(dropping):
    dropping.answers = 4
    async with session.opened() as sessions:
        for client in (sessions.kept, sessions.kept, sessions.fresh, sessions.fresh):
            async with client.post(dropping.address) as answer:
                assert await answer.text() == "ok"

    assert dropping.connections == 3


async def test_a_closed_port_proves_that_nothing_left(dropping):
    async with session.opened() as sessions:
        with pytest.raises(aiohttp.ClientError) as caught:
            await sessions.fresh.post("http://127.0.0.1:1/")

    assert session.never_left(caught.value)


@contextlib.contextmanager
def silent() -> Iterator[str]:
    """The kernel opens the connection, and nobody ever reads from it."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen(8)
        yield f"http://127.0.0.1:{listening.getsockname()[1]}/"


async def test_a_silent_server_proves_nothing():
    async with session.opened(session.Patience(0.2, 0.05, 0.2)) as sessions:
        with silent() as address, pytest.raises(TimeoutError) as caught:
            await sessions.fresh.post(address)

    assert not session.never_left(caught.value)


async def test_a_full_pool_proves_that_nothing_left():
    async with session.opened(session.Patience(0.1, 0.5, 0.1), pool=1) as sessions:
        with silent() as address:
            first = asyncio.create_task(sessions.kept.post(address))
            await asyncio.sleep(0.01)
            with pytest.raises(TimeoutError) as caught:
                await sessions.kept.post(address)
            await asyncio.gather(first, return_exceptions=True)

    assert session.never_left(caught.value)
