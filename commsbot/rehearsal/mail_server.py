"""SMTP on loopback, as far as a client that hands in mail needs it (RFC 5321; STARTTLS 3207, AUTH 4954, SIZE 1870).

Known: EHLO, HELO, STARTTLS where the rehearsal has a certificate, AUTH PLAIN and LOGIN, MAIL, RCPT, DATA, RSET, NOOP, QUIT. Anything else, a
parameter too many included, is refused and written down in `complaints`. Faults are taken at `connect` (in place of the greeting), at each command
by its name, and at `message`: there *before* means that the last dot came and nothing was accepted, *after* that the message is in the inbox and
only the answer is lost. A fault's target is a recipient's address.

A mail server speaks no HTTP, so the kinds of `faults` mean here: `flood` and `json_5xx` answer 421 and 451 and take nothing, `status` answers with
its own code and words, `html_5xx` with a page, `odd_shape` with words without a code, `truncate` with half an answer, `hang` with none.
"""

from __future__ import annotations

import asyncio
import base64
import binascii
import contextlib
import re
from typing import TYPE_CHECKING, Any, Final

from commsbot.rehearsal import mail_world, port

if TYPE_CHECKING:
    import ssl
    from collections.abc import Sequence

    from commsbot.rehearsal import faults, happenings, limits

NAME: Final = "mail.rehearsal.example"
LINE: Final = 1_000
PER_MINUTE: Final = 300
"""Messages that one account may hand in: far above what a list needs; real services allow 30 (Exchange Online) and more."""
_PATH: Final = re.compile(r"(?:FROM|TO):\s?<([^<>\s]*)>((?: \S+)*)", re.IGNORECASE)
_PARAMETER: Final = re.compile(r"(?:SIZE=\d{1,15}|BODY=(?:7BIT|8BITMIME))", re.IGNORECASE)


class Cut(Exception):
    """The connection is over."""


class MailServer:
    """The server of one MailWorld; `complaints` lists what was asked and isn't simulated."""

    def __init__(
        self,
        world: mail_world.MailWorld,
        armed: faults.Faults,
        pace: limits.Limits,
        told: happenings.Happenings,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        self.world = world
        self.faults = armed
        self.limits = pace
        self.tls = tls
        """With a certificate STARTTLS is offered."""
        self.complaints: list[str] = []
        self._told = told

    def listening(self, number: int) -> MailPort:
        """Make its port."""
        return MailPort(self, number)

    def accounts(self) -> Sequence[mail_world.Account]:
        """Return who may hand in mail, whose trouble the switches turn."""
        return [self.world.account]

    def feeds(self) -> list[dict[str, Any]]:
        """Return what arrived in each inbox."""
        return self.world.feeds()

    def picture(self, _name: str) -> tuple[str, bytes] | None:
        """No message carries one."""
        return None

    def complain(self, what: str) -> None:
        """Write down what was asked and isn't simulated, and tell the page."""
        self.complaints.append(what)
        self._told.tell("complaint", platform="mail", what=what)


class MailPort(port.Listener):
    """One mail server on one port, whose listening socket can be closed and opened again."""

    scheme = "smtp"

    def __init__(self, server: MailServer, number: int) -> None:
        super().__init__(number)
        self._server = server
        self._listening: asyncio.Server | None = None
        self._talks: set[asyncio.StreamWriter] = set()

    @property
    def open(self) -> bool:
        """Tell whether it listens."""
        return self._listening is not None

    async def listen(self) -> None:
        """Listen, on the same port as before where it did once."""
        self._unstall()
        if self._listening is None:
            self._listening = await asyncio.start_server(
                self._talk, port.HOST, self.port, limit=mail_world.MOST_BYTES + LINE
            )
            self.port = self._listening.sockets[0].getsockname()[1]

    async def refuse(self) -> None:
        """Stop listening and cut what is open."""
        if self._listening is not None:
            listening, self._listening = self._listening, None
            listening.close()
            for each in list(self._talks):
                each.transport.abort()
            await listening.wait_closed()

    async def stop(self) -> None:
        """Close for good."""
        self._unstall()
        await self.refuse()

    async def _talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._talks.add(writer)
        try:
            await Session(self._server, reader, writer).run()
        except (Cut, ConnectionError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
            writer.transport.abort()
        finally:
            self._talks.discard(writer)
            writer.close()
            with contextlib.suppress(ConnectionError):
                await writer.wait_closed()


class Session:
    """One connection, from the greeting to QUIT."""

    def __init__(self, server: MailServer, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._server = server
        self._world = server.world
        self._reader = reader
        self._writer = writer
        self._greeted = False
        self._secured = False
        self._logged_in = False
        self._reset()

    def _reset(self) -> None:
        self._sender: str | None = None
        self._inboxes: list[mail_world.Inbox] = []

    async def run(self) -> None:
        """Answer one command after the other."""
        if not await self._meets("connect", "before"):
            await self._say(220, f"{NAME} ESMTP rehearsal")
        while True:
            line = (await self._reader.readuntil(b"\r\n")).decode("utf-8", "replace").removesuffix("\r\n")
            verb, _, rest = line.partition(" ")
            verb = verb.upper()
            known = getattr(self, f"_{verb.lower()}", None) if verb in VERBS else None
            if known is None:
                self._server.complain(f"{line[:40]!r} isn't simulated")
                await self._say(502, "5.5.2 Error: command not recognized")
                continue
            path = _PATH.fullmatch(rest)
            if await self._meets(verb, "before", path[1] if path is not None and verb == "RCPT" else ""):
                continue
            try:
                await known(rest)
            except mail_world.Refused as refused:
                await self._say(refused.code, refused.words)
            if verb == "QUIT":
                return

    async def _say(self, code: int, *lines: str) -> None:
        *before, last = lines
        text = "".join(f"{code}-{each}\r\n" for each in before) + f"{code} {last}\r\n"
        await self._send(text.encode())

    async def _send(self, data: bytes) -> None:
        self._writer.write(data)
        await self._writer.drain()

    async def _meets(self, method: str, phase: faults.Phase, target: str = "") -> bool:
        """Do what an armed fault says; tells whether it stood in place of the answer. Raises Cut where it ends the connection."""
        fault = self._server.faults.take("mail", method, phase, target)
        if fault is None:
            return False
        match fault.kind:
            case "hang":
                await asyncio.sleep(fault.seconds)
                raise Cut
            case "drop" | "refuse":
                raise Cut
            case "truncate":
                await self._send(b"25")
                raise Cut
            case "html_5xx":
                await self._send(b"<!DOCTYPE html>\r\n<title>502 Bad Gateway</title>\r\n")
            case "odd_shape":
                await self._send(fault.body.encode() or b"what a lovely day\r\n")
            case "json_5xx":
                await self._say(fault.status or 451, fault.body or "4.3.0 Error: queue file write error")
            case "flood":
                await self._say(421, fault.body or f"4.7.0 {NAME} Error: too much mail, try again later")
                raise Cut
            case "status":
                await self._say(fault.status or 554, fault.body or "5.7.1 Refused by a fault")
        return True

    # commands

    async def _ehlo(self, _name: str) -> None:
        self._greeted = True
        self._reset()
        offers = [NAME, f"SIZE {self._world.most_bytes}", "8BITMIME", "ENHANCEDSTATUSCODES"]
        if self._server.tls is not None and not self._secured:
            offers.append("STARTTLS")
        elif self._world.account.user:
            offers.append("AUTH PLAIN LOGIN")
        await self._say(250, *offers)

    async def _helo(self, _name: str) -> None:
        self._greeted = True
        self._reset()
        await self._say(250, NAME)

    async def _starttls(self, _nothing: str) -> None:
        if self._server.tls is None or self._secured:
            raise mail_world.Refused(503, "5.5.1 Error: TLS not available")
        await self._say(220, "2.0.0 Ready to start TLS")
        await self._writer.start_tls(self._server.tls)
        self._secured, self._greeted = True, False
        self._reset()

    async def _auth(self, rest: str) -> None:
        method, _, given = rest.partition(" ")
        try:
            if method.upper() == "PLAIN":
                _, user, password = base64.b64decode(given or await self._ask("")).decode().split("\0")
            elif method.upper() == "LOGIN":
                user = base64.b64decode(given or await self._ask("Username:")).decode()
                password = base64.b64decode(await self._ask("Password:")).decode()
            else:
                self._server.complain(f"AUTH {method} isn't simulated")
                raise mail_world.Refused(504, "5.5.4 Unrecognized authentication type")
        except (ValueError, binascii.Error):
            raise mail_world.Refused(501, "5.5.2 Cannot decode AUTH parameter") from None
        if not self._world.lets_in(user, password):
            raise mail_world.Refused(535, "5.7.8 Error: authentication failed")
        self._logged_in = True
        await self._say(235, "2.7.0 Authentication successful")

    async def _ask(self, prompt: str) -> str:
        await self._say(334, base64.b64encode(prompt.encode()).decode())
        return (await self._reader.readuntil(b"\r\n")).decode().strip()

    async def _mail(self, rest: str) -> None:
        path = self._path("MAIL", rest)
        if not self._greeted or self._sender is not None:
            raise mail_world.Refused(503, "5.5.1 Error: nested MAIL command, or no EHLO")
        sizes = [each[5:] for each in path[2].upper().split() if each.startswith("SIZE=")]
        self._world.sends(path[1], int(sizes[0]) if sizes else 0, logged_in=self._logged_in)
        if not self._server.limits.count("mail messages", PER_MINUTE, 60.0).allowed:
            raise mail_world.Refused(450, "4.7.1 Error: too much mail from this account")
        self._sender = path[1]
        await self._say(250, "2.1.0 Ok")

    async def _rcpt(self, rest: str) -> None:
        path = self._path("RCPT", rest)
        if self._sender is None:
            raise mail_world.Refused(503, "5.5.1 Error: need MAIL command")
        self._inboxes.append(self._world.admits(self._sender, path[1]))
        await self._say(250, "2.1.5 Ok")

    async def _data(self, _nothing: str) -> None:
        if self._sender is None or not self._inboxes:
            raise mail_world.Refused(503, "5.5.1 Error: need RCPT command")
        await self._say(354, "End data with <CR><LF>.<CR><LF>")
        raw = (b"\r\n" + await self._reader.readuntil(b"\r\n.\r\n")).removesuffix(b".\r\n")
        raw = raw.replace(b"\r\n..", b"\r\n.").removeprefix(b"\r\n")
        sender, inboxes = self._sender, self._inboxes
        self._reset()
        if await self._meets("message", "before", inboxes[0].address):
            return
        self._world.fits(len(raw))
        name = self._world.takes(inboxes, sender, raw)
        if not await self._meets("message", "after", inboxes[0].address):
            await self._say(250, f"2.0.0 Ok: queued as {name}")

    async def _rset(self, _nothing: str) -> None:
        self._reset()
        await self._say(250, "2.0.0 Ok")

    async def _noop(self, _nothing: str) -> None:
        await self._say(250, "2.0.0 Ok")

    async def _quit(self, _nothing: str) -> None:
        await self._say(221, "2.0.0 Bye")

    def _path(self, verb: str, rest: str) -> re.Match[str]:
        found = _PATH.fullmatch(rest)
        if found is None or not all(_PARAMETER.fullmatch(each) for each in found[2].split()):
            self._server.complain(f"{verb} {rest[:60]} isn't simulated")
            raise mail_world.Refused(555, "5.5.4 Unsupported option")
        return found


VERBS: Final = frozenset({"EHLO", "HELO", "STARTTLS", "AUTH", "MAIL", "RCPT", "DATA", "RSET", "NOOP", "QUIT"})
