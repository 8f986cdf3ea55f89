"""What a simulated mail server holds: who may hand in mail, the inboxes behind it, and what each of them says.

Replies are those of RFC 5321 with the enhanced codes of RFC 3463: an inbox that nobody has is 550 5.1.1, a full one 452 4.2.2, a message that is too
big 552 5.3.4. A grey list (RFC 6647) says 450 4.7.1 to the first try of a sender and recipient and takes a later one after a minute, which the
rehearsal's one scale shortens.
"""

from __future__ import annotations

import dataclasses
import email
import email.policy
from typing import TYPE_CHECKING, Any, Final, Literal

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable
    from email.message import EmailMessage

    from commsbot.rehearsal import happenings

Trouble = Literal["", "revoked", "forbidden"]

MOST_BYTES: Final = 10_000_000
GREY_SECONDS: Final = 60.0
SHOWN: Final = 120


@dataclasses.dataclass
class Account:
    """Who may hand in mail; no user means that nobody has to log in."""

    user: str = ""
    password: str = ""
    senders: tuple[str, ...] = ()
    """In whose name it may send; none given means any."""
    trouble: Trouble = ""


@dataclasses.dataclass
class Letter:
    """One message that was taken."""

    number: int
    message: EmailMessage
    raw: bytes
    sender: str
    at: dt.datetime

    @property
    def text(self) -> str:
        """The plain words."""
        return self._part("plain")

    @property
    def html(self) -> str:
        """The words as HTML."""
        return self._part("html")

    def _part(self, kind: str) -> str:
        found = self.message.get_body((kind,))
        return str(found.get_content()).replace("\r\n", "\n").removesuffix("\n") if found is not None else ""


@dataclasses.dataclass
class Inbox:
    """One reader's mail."""

    address: str
    name: str
    full: bool = False
    grey: bool = False
    """Whether strangers have to knock twice."""
    letters: list[Letter] = dataclasses.field(default_factory=list)
    knocked: dict[str, dt.datetime] = dataclasses.field(default_factory=dict)


class Refused(Exception):
    """The server says no, in this line."""

    def __init__(self, code: int, words: str) -> None:
        super().__init__(words)
        self.code = code
        self.words = words


class MailWorld:
    """The account and the inboxes of one rehearsal."""

    def __init__(self, told: happenings.Happenings, now: Callable[[], dt.datetime], scale: float) -> None:
        self.account = Account()
        self.inboxes: dict[str, Inbox] = {}
        self.most_bytes = MOST_BYTES
        self._taken = 0
        self._told = told
        self._now = now
        self._scale = scale

    def inbox(self, address: str, name: str, *, full: bool = False, grey: bool = False) -> Inbox:
        """Open an inbox."""
        made = self.inboxes[address.casefold()] = Inbox(address, name, full=full, grey=grey)
        return made

    def lets_in(self, user: str, password: str) -> bool:
        """Tell whether this login is right."""
        known = (self.account.user, self.account.password)
        return bool(self.account.user) and (user, password) == known and self.account.trouble != "revoked"

    def sends(self, sender: str, size: int, *, logged_in: bool) -> None:
        """Let somebody begin a message; raises Refused."""
        if self.account.user and not logged_in:
            raise Refused(530, "5.7.0 Authentication required")
        mine = self.account.senders
        if self.account.trouble == "forbidden" or (mine and sender.casefold() not in mine):
            raise Refused(550, f"5.7.60 Client does not have permissions to send as this sender <{sender}>")
        self.fits(size)

    def fits(self, size: int) -> None:
        """Refuse what is too big."""
        if size > self.most_bytes:
            raise Refused(552, "5.3.4 Message size exceeds fixed maximum message size")

    def admits(self, sender: str, recipient: str) -> Inbox:
        """Find the inbox of a recipient; raises Refused."""
        found = self.inboxes.get(recipient.casefold())
        if found is None:
            raise Refused(550, f"5.1.1 <{recipient}>: Recipient address rejected: User unknown")
        if found.full:
            raise Refused(452, f"4.2.2 <{recipient}>: Mailbox is full")
        if found.grey:
            first = found.knocked.setdefault(sender.casefold(), self._now())
            if (self._now() - first).total_seconds() < GREY_SECONDS * self._scale or first == self._now():
                raise Refused(450, f"4.7.1 <{recipient}>: Recipient address rejected: Greylisted")
        return found

    def takes(self, inboxes: list[Inbox], sender: str, raw: bytes) -> str:
        """Put a message into these inboxes; gives the name under which the server queued it."""
        message = email.message_from_bytes(raw, policy=email.policy.default)
        self._taken += 1
        letter = Letter(self._taken, message, raw, sender, self._now())
        for each in inboxes:
            each.letters.append(letter)
            self._told.tell("mail", act="received", account=each.address, id=str(letter.number))
        return f"{self._taken:06X}"

    def feeds(self) -> list[dict[str, Any]]:
        """Return what arrived in each inbox, newest first."""
        return [
            {
                "key": f"mail {each.address}",
                "platform": "E-mail",
                "handle": each.address,
                "name": each.name,
                "posts": [view(letter) for letter in reversed(each.letters[-SHOWN:])],
            }
            for each in self.inboxes.values()
        ]


def view(letter: Letter) -> dict[str, Any]:
    """Return what the page shows of a message: the subject stands above the words, as an inbox lists it."""
    message = letter.message
    return {
        "id": str(letter.number),
        "text": letter.text,
        "at": letter.at.isoformat(timespec="seconds"),
        "head": letter.sender,
        "notes": [str(message["Subject"]), *(["Answers an earlier message"] if message["In-Reply-To"] else [])],
        "edited": False,
        "deleted": False,
        "media": [],
        "foot": str(message["Content-Language"] or ""),
        "link": "",
    }
