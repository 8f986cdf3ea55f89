"""`/health` on loopback: whether the clock ticks, the lanes are drained and Telegram answers, for whoever watches the watcher."""

from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager

from aiohttp import web

HOST = "127.0.0.1"


@asynccontextmanager
async def serving(port: int, condition: Callable[[], Mapping[str, object]]) -> AsyncIterator[int]:
    """Answer `GET /health` with 200 while all is well, else 503; a port of 0 takes a free one. Gives the port."""

    async def health(_request: web.Request) -> web.Response:
        told = condition()
        return web.json_response(dict(told), status=200 if told["ok"] else 503)

    app = web.Application()
    app.router.add_get("/health", health)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, HOST, port)
    await site.start()
    try:
        server = site._server  # noqa: SLF001  # aiohttp tells the port that it took nowhere else
        yield server.sockets[0].getsockname()[1] if server is not None else port  # type: ignore[attr-defined]  # asyncio's Server
    finally:
        await runner.cleanup()
