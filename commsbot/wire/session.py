"""The aiohttp sessions that every channel and the chat share: explicit timeouts, and no request sent twice by the library.

Two sessions under one owner. `kept` reuses connections: polling, staff, fan-out. `fresh` opens one for each request: public posts, edits and
deletions, because a reused connection that the other side has just closed makes an honest "not sent" look like "perhaps sent".

aiohttp 3.14 repeats GET, HEAD, PUT and DELETE by itself when the connection drops, even a connection that is new; there is one retry layer
here and it isn't that one, so a middleware turns such a drop into `Dropped`, which aiohttp passes on at once.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Final

import aiohttp

NEVER_LEFT: Final = (
    aiohttp.ClientConnectorError,  # refused, unreachable, DNS, TLS handshake
    aiohttp.ClientConnectorCertificateError,
    aiohttp.ConnectionTimeoutError,  # while connecting, or while waiting for a place in the pool
    aiohttp.InvalidURL,
)


@dataclass(frozen=True, slots=True)
class Patience:
    """How long each phase of a request may take, in seconds; a short `read` manufactures unconfirmed posts."""

    connect: float = 5.0
    read: float = 25.0
    pool: float = 5.0

    def timeout(self) -> aiohttp.ClientTimeout:
        """Make aiohttp's value; `total` bounds a server that dribbles its answer."""
        return aiohttp.ClientTimeout(
            total=self.pool + self.connect + self.read,
            connect=self.pool + self.connect,
            sock_connect=self.connect,
            sock_read=self.read,
        )


@dataclass(frozen=True, slots=True)
class Sessions:
    """What is handed to whoever talks to a platform; only loopback or the configured addresses are ever asked."""

    kept: aiohttp.ClientSession
    fresh: aiohttp.ClientSession


class Dropped(aiohttp.ClientConnectionError):
    """The connection ended after the request had begun to leave, so nobody knows what the other side has of it."""


def never_left(error: BaseException) -> bool:
    """Tell whether this error proves that no byte of the request left; redirects must be off, or a second leg's error would lie."""
    return isinstance(error, NEVER_LEFT)


async def once(request: aiohttp.ClientRequest, send: aiohttp.ClientHandlerType) -> aiohttp.ClientResponse:
    """Send a request one single time (aiohttp's client middleware)."""
    try:
        return await send(request)
    except NEVER_LEFT:
        raise
    except (aiohttp.ClientOSError, aiohttp.ServerDisconnectedError) as error:
        # The address isn't named: it may hold a token.
        raise Dropped(f"{type(error).__name__}: {error}") from error


@asynccontextmanager
async def opened(patience: Patience | None = None, pool: int = 256) -> AsyncIterator[Sessions]:
    """Open both sessions and close them at the end; `pool` is how many connections may be open at once."""
    patience = patience or Patience()
    async with (
        _session(patience, aiohttp.TCPConnector(limit=pool)) as kept,
        _session(patience, aiohttp.TCPConnector(limit=pool, force_close=True)) as fresh,
    ):
        yield Sessions(kept, fresh)


def _session(patience: Patience, connector: aiohttp.TCPConnector) -> aiohttp.ClientSession:
    return aiohttp.ClientSession(
        connector=connector,
        timeout=patience.timeout(),
        middlewares=(once,),
        cookie_jar=aiohttp.DummyCookieJar(),
        trust_env=False,
    )
