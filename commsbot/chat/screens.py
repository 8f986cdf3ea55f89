"""A screen as a phone shows it: HTML text for staff and rows of buttons; nobody builds Telegram markup elsewhere."""

import hashlib
import html
from dataclasses import dataclass
from typing import Any

from telegram import InlineKeyboardMarkup

from commsbot.chat.buttons import Button, Rows

MOST_UNITS = 4096


@dataclass(frozen=True, slots=True)
class Screen:
    """Text (Telegram HTML, already escaped) with its keyboard."""

    text: str
    rows: Rows = ()
    silent: bool = False
    """Whether it arrives without a sound."""
    protect: bool = True
    """Staff messages can't be forwarded or saved; false only for what is public already."""
    notice: str = ""
    """What a lock screen may show: it is sent with this and edited into its text at once, because edits notify nobody.

    Empty: a card takes a general line, an answer is sent as it is.
    """

    final: bool = False
    """A card's last look: once shown, the card is no longer kept; see `cards.last`."""

    remove: bool = False
    """Whether the card's message is taken away; where Telegram no longer lets it (after 48 hours) it shows the text instead."""

    again: float = 0
    """In how many seconds it looks different by itself, as a countdown does; 0 for never. The projection looks again then."""

    seconds: float = 0.0
    """A card's least time between two edits: one that changes all the time must leave Telegram's limits to the others."""

    @property
    def asks(self) -> bool:
        """Whether it asks its reader for something: a line of its own for the lock screen, and buttons to answer with."""
        return bool(self.notice and self.rows)

    @property
    def digest(self) -> str:
        """What a card remembers of what it showed."""
        shown = self.text + repr(self.rows)
        return hashlib.sha256(shown.encode()).hexdigest()[:16]

    @property
    def markup(self) -> dict[str, Any] | None:
        """The rows as the Bot API takes them."""
        return {"inline_keyboard": [[_key(each) for each in row] for row in self.rows]} if self.rows else None

    @property
    def keyboard(self) -> InlineKeyboardMarkup | None:
        """The rows as python-telegram-bot takes them."""
        return InlineKeyboardMarkup.de_json(self.markup) if self.markup else None


def _key(button: Button) -> dict[str, Any]:
    if button.copies:
        return {"text": button.label, "copy_text": {"text": button.copies}}
    if button.link:
        return {"text": button.label, "url": button.link}
    return {"text": button.label, "callback_data": button.data}


def escape(text: str) -> str:
    """Make typed or approved words safe inside Telegram HTML."""
    return html.escape(text, quote=False)


def quote(text: str, *, long: bool = False) -> str:
    """Show words as a quotation; a long one is folded until tapped."""
    return f"<blockquote{' expandable' if long else ''}>{escape(text)}</blockquote>"
