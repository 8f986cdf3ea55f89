"""One application on one loopback port, whose listening socket can be closed and opened again."""

from __future__ import annotations

import asyncio
from typing import Final

from aiohttp import web

HOST: Final = "127.0.0.1"


class Port:
    """One application on one port, whose listening socket can be closed and opened again."""

    def __init__(self, app: web.Application, port: int) -> None:
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=1.0)
        self._site: web.TCPSite | None = None
        self.port = port

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
        await self._runner.cleanup()
