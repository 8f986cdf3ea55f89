"""Connections that can't be led astray: whatever name an address has, only public machines are asked, or those in networks that the config names.

A partner gives an address, and its name may lead anywhere: to this machine, into the agency's own network, to the page where a cloud hands out
its keys (169.254.169.254). So the check isn't of the name. It is of the numeric address of each connection, in the moment before it is made,
when nothing can come in between; a name that leads to another place the next time is checked again then. Redirects are off.
"""

import socket
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network
from typing import Any, Final

import aiohttp

from commsbot.wire.session import Patience, once

_TRANSLATED: Final = IPv6Network("64:ff9b::/96")
"""An IPv4 address stands in the last 32 bits of these (RFC 6052)."""


class Astray(OSError):
    """An address leads to a machine that isn't public and in no network that the config names."""


def real(address: str) -> IPv4Address | IPv6Address:
    """The address that a connection ends at: one in IPv6 that carries an IPv4 address (mapped, 6to4, Teredo, translated) is that one."""
    found = ip_address(address.partition("%")[0])
    if isinstance(found, IPv4Address):
        return found
    if found in _TRANSLATED:
        return IPv4Address(int(found) & 0xFFFFFFFF)
    teredo = found.teredo[1] if found.teredo is not None else None
    return found.ipv4_mapped or found.sixtofour or teredo or found


def refuses(address: str, networks: Iterable[str] = ()) -> bool:
    """Whether this address may not be asked. A link-local one never may: what answers there hands out keys."""
    found = real(address)
    if found.is_link_local or found.is_multicast or found.is_unspecified:
        return True
    if any(found in ip_network(each) for each in networks):
        return False
    return not found.is_global


@asynccontextmanager
async def opened(patience: Patience, networks: Iterable[str]) -> AsyncIterator[aiohttp.ClientSession]:
    """Open a session for one request; a connection to where none may go ends in a ClientConnectorError whose cause is `Astray`."""
    allowed = tuple(networks)

    def made(info: Any) -> socket.socket:
        family, kind, protocol, _, (address, *_) = info
        if refuses(address, allowed):
            # The words are the same for each address of a name: else aiohttp makes one error of all, which is no longer this one.
            raise Astray("it leads to no public address, and to none of the channel's networks")
        return socket.socket(family, kind, protocol)

    connector = aiohttp.TCPConnector(force_close=True, socket_factory=made)
    async with aiohttp.ClientSession(
        connector=connector,
        timeout=patience.timeout(),
        middlewares=(once,),
        cookie_jar=aiohttp.DummyCookieJar(),
        trust_env=False,
    ) as session:
        yield session


def astray(error: BaseException | None) -> bool:
    """Whether this error, or what caused it, is that a connection was not allowed."""
    while error is not None:
        if isinstance(error, Astray):
            return True
        error = error.__cause__ or error.__context__
    return False
