"""One list of readers, reached through the agency's own mail server: one message for each, all over one connection.

What a server's silence and its answers mean (RFC 5321):

- Before DATA nothing can be delivered, so whatever breaks until then is *not sent*. From DATA on a message may have been taken: no answer
  after it, or one that isn't an answer, is *unsure*. A library that sends the command and the message in one call can't tell the two apart, and
  the worse reading stands.
- A reply of 5xx, at any step, is a no for good; 4xx is *later* (grey lists, a full mailbox, too many messages); 421 means that the connection is over.
  What the server says to the login or the sender is about us, not about the reader: the channel has lost its right.
- TLS is what the config says, never less: a server that stops offering STARTTLS is not spoken to.
- A run ends after a while, so that a stop, a pause or an expiry is heeded in the middle of a long list (promise 3): the rest goes on as the
  next attempt of the same row. `mail_tally` says how that is remembered, and why a part of a list is never sent twice.

No mail can be taken back or edited: a correction is a new message that answers the first one.
"""

import contextlib
import ssl
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

import aiosmtplib

from commsbot.channels import mail_message, mail_tally
from commsbot.channels.mail_message import Letterhead
from commsbot.channels.mail_tally import Fate, Tally
from commsbot.domain.delivery import Finding, Outcome, Post, Receipt, Rejected, Unconfirmed, Unknown, Verb
from commsbot.wire.redaction import Redactor
from commsbot.wire.session import Patience

RUN: Final = 20.0
"""Seconds after which a run ends between two recipients; a clean stop waits a little longer than that."""
PORTS: Final = {"starttls": 587, "tls": 465, "none": 25}
"""Where mail is handed in, by how the connection is secured (RFC 6409, RFC 8314)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """Where mail is handed in."""

    host: str
    port: int
    security: str
    """`starttls`, `tls` or `none`."""
    user: str = ""
    password: str = field(default="", repr=False)
    trust: ssl.SSLContext | None = None
    """What certificates are checked against; None for the system's own list."""


class Broken(Exception):
    """The run can't go on: nothing more is asked over this connection."""

    def __init__(self, why: str, *, refused: bool = False, lost_right: bool = False) -> None:
        super().__init__(why)
        self.refused = refused
        """The server won't have it, whoever it is for."""
        self.lost_right = lost_right


class MailChannel:
    """One list; the address of a post isn't needed."""

    def __init__(
        self, *, name: str, lane: str, server: Server, letterhead: Letterhead, recipients: tuple[str, ...], redactor: Redactor,
        patience: Patience, clock: Callable[[], datetime], seconds: Callable[[], float], run: float = RUN,
    ) -> None:  # fmt: skip
        self.name = name
        self.lane = lane
        self._server = server
        self._letterhead = letterhead
        self._recipients = recipients
        self._redactor = redactor
        self._patience = patience
        self._clock = clock
        self._seconds = seconds
        self._run = run

    async def publish(self, post: Post) -> Outcome:
        """Send to all who wait for it; an edit and a removal are refused."""
        if post.verb is not Verb.PUBLISH:
            return Rejected("an e-mail can be neither edited nor taken back")
        try:
            tally = mail_tally.begun(post.before, self._recipients)
        except (ValueError, TypeError):
            return Unconfirmed(f"who has it already can't be read any more: {post.before[:200]}")
        receipt = Receipt(mail_message.message_id(post, self._letterhead))
        if not tally.later:
            return tally.outcome(receipt, "nobody is on the list", None)
        try:
            tally, why, until = await self._send(post, tally)
        except Broken as broken:
            why, until = self._clean(str(broken)), None
            if broken.refused and not tally.touched:
                return Rejected(why, lost_right=broken.lost_right)
        return tally.outcome(receipt, why, until)

    async def find(self, _post: Post) -> Finding:
        """No mail server tells what it delivered."""
        return Unknown("a mail server can't be asked what it has delivered; a reader can")

    def identify(self, _address: str, _link: str) -> str:
        """No link leads to an e-mail."""
        return ""

    async def probe(self) -> str:
        """Log in and ask whether we may send in this name; nothing is sent."""
        try:
            async with self._connected() as client:
                await self._begin(client, ())
        except Broken as broken:
            return self._clean(str(broken))
        return ""

    # one run

    async def _send(self, post: Post, tally: Tally) -> tuple[Tally, str, datetime | None]:
        """Go through the list in its order; gives the tally, what was last said, and the moment where only the time was up.

        Raises `Broken` where nobody of this delivery is settled yet.
        """
        end = self._seconds() + self._run
        why = ""
        waiting = [(place, to) for place, to in enumerate(self._recipients, 1) if mail_tally.mark(to) in tally.later]
        async with self._connected() as client:
            for done, (place, to) in enumerate(waiting):
                if self._seconds() >= end:
                    return tally, why, self._clock()
                try:
                    fate, why = await self._one(client, post, to)
                except Broken as broken:
                    if not tally.touched:
                        raise
                    why = self._clean(str(broken))
                    left = waiting[done:] if broken.refused else ()
                    for each, address in left:
                        tally = tally.with_(each, address, Fate.REFUSED, why)
                    break
                why = self._clean(why)
                tally = tally.with_(place, to, fate, why, last=post.attempt >= mail_tally.TRIES and tally.touched)
                if not client.is_connected:
                    break
        return tally, why, None

    async def _one(self, client: aiosmtplib.SMTP, post: Post, to: str) -> tuple[Fate, str]:
        """Hand in the message to one recipient; raises `Broken` where the server takes none from us now."""
        message = mail_message.written(mail_message.compose(post, self._letterhead, to))
        size = (f"size={len(message)}",) if client.supports_extension("size") else ()
        await self._begin(client, size)
        try:
            await client.rcpt(to)
        except aiosmtplib.SMTPRecipientRefused as error:
            if client.is_connected:
                with contextlib.suppress(aiosmtplib.SMTPException):
                    await client.rset()
            return Fate.REFUSED if 500 <= error.code < 600 else Fate.LATER, _said(error)
        except (aiosmtplib.SMTPException, OSError) as error:
            client.close()
            return Fate.LATER, self._redactor.told(error)
        try:
            await client.data(message)
        except aiosmtplib.SMTPDataError as error:
            return _fate(error.code), _said(error)
        except (aiosmtplib.SMTPException, OSError) as error:
            client.close()
            return Fate.UNSURE, self._redactor.told(error)
        return Fate.TAKEN, ""

    async def _begin(self, client: aiosmtplib.SMTP, options: tuple[str, ...]) -> None:
        """Name the sender; raises `Broken`."""
        try:
            await client.mail(self._letterhead.account, options=options)
        except aiosmtplib.SMTPSenderRefused as error:
            # A message that is too big (552) is refused for itself, anything else for its sender.
            lost = error.code >= 500 and error.code != 552
            raise Broken(_said(error), refused=error.code >= 500, lost_right=lost) from error
        except (aiosmtplib.SMTPException, OSError) as error:
            raise Broken(self._redactor.told(error)) from error

    @asynccontextmanager
    async def _connected(self) -> AsyncIterator[aiosmtplib.SMTP]:
        """Connect, secure and log in, and leave politely; raises `Broken` where that can't be done."""
        server = self._server
        client = aiosmtplib.SMTP(
            hostname=server.host, port=server.port, local_hostname=self._letterhead.domain, timeout=self._patience.read,
            use_tls=server.security == "tls", start_tls=server.security == "starttls", tls_context=server.trust,
            username=server.user or None, password=server.password or None,
        )  # fmt: skip
        try:
            await client.connect()
        except aiosmtplib.SMTPAuthenticationError as error:
            refused = error.code >= 500
            raise Broken(f"login: {_said(error)}", refused=refused, lost_right=refused) from error
        except aiosmtplib.SMTPResponseException as error:
            raise Broken(_said(error)) from error
        except (aiosmtplib.SMTPException, OSError) as error:
            raise Broken(self._redactor.told(error)) from error
        try:
            yield client
            with contextlib.suppress(aiosmtplib.SMTPException, OSError):
                await client.quit(timeout=self._patience.connect)
        finally:
            client.close()

    def _clean(self, text: str) -> str:
        return self._redactor.clean(mail_tally.unaddressed(text)) if text else ""


def _fate(code: int) -> Fate:
    """What an answer to the message itself means; a code that no rule gives there proves nothing."""
    if 500 <= code < 600:
        return Fate.REFUSED
    return Fate.LATER if 400 <= code < 500 else Fate.UNSURE


def _said(error: aiosmtplib.SMTPResponseException) -> str:
    return f"{error.code} {error.message}"
