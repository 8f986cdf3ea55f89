"""One loopback port whose listening socket can be closed and opened again, and what speaks HTTP on one."""

from __future__ import annotations

import abc
import asyncio
import socket
from typing import Final

from aiohttp import web

HOST: Final = "127.0.0.1"


class Listener(abc.ABC):
    """What listens on one port, and can be made to refuse or to stall."""

    scheme = "http"

    def __init__(self, port: int) -> None:
        self._stalled: list[socket.socket] = []
        self.port = port

    @property
    @abc.abstractmethod
    def open(self) -> bool:
        """Tell whether it listens."""

    async def start(self) -> None:
        """Get ready and listen; raises OSError where the port is taken."""
        await self.listen()

    @abc.abstractmethod
    async def listen(self) -> None:
        """Listen, on the same port as before where it did once."""

    @abc.abstractmethod
    async def refuse(self) -> None:
        """Stop listening and cut the connections that are open."""

    @abc.abstractmethod
    async def stop(self) -> None:
        """Close for good."""

    async def stall(self) -> None:
        """Let connections neither succeed nor fail, until `listen`: the caller's connect times out.

        A listening socket whose queue is full drops what knocks (Linux: a backlog of 0 holds one connection).
        """
        await self.refuse()
        for _ in range(3):
            self._stalled.append(socket.socket())
        listening, *knocking = self._stalled
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((HOST, self.port))
        listening.listen(0)
        for one in knocking:
            one.setblocking(False)
            one.connect_ex((HOST, self.port))

    def _unstall(self) -> None:
        for one in self._stalled:
            one.close()
        self._stalled.clear()


class Port(Listener):
    """One application on one port, whose listening socket can be closed and opened again."""

    def __init__(self, app: web.Application, port: int) -> None:
        super().__init__(port)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=1.0)
        self._site: web.TCPSite | None = None

    @property
    def open(self) -> bool:
        """Tell whether it listens."""
        return self._site is not None

    async def start(self) -> None:
        """Get ready and listen; raises OSError where the port is taken."""
        await self._runner.setup()
        await self.listen()

    async def listen(self) -> None:
        """Listen, on the same port as before where it did once."""
        self._unstall()
        if self._site is None:
            self._site = web.TCPSite(self._runner, HOST, self.port, reuse_address=True)
            await self._site.start()
            self.port = self._runner.addresses[0][1]

    async def refuse(self) -> None:
        """Stop listening and cut the connections that are kept alive: a pooled one would still get through."""
        if self._site is None:
            return
        site, self._site = self._site, None
        await site.stop()
        server = self._runner.server
        for connection in list(server.connections) if server is not None else []:
            if connection.transport is not None:
                connection.transport.abort()
        # Clients in this same event loop notice the closed connections within its next rounds: after that, every call is refused.
        for _ in range(5):
            await asyncio.sleep(0)

    async def stop(self) -> None:
        """Close for good."""
        self._unstall()
        await self._runner.cleanup()
