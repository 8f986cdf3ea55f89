"""One statement as an e-mail: the approved words in plain text, HTML that says the same, and the headers that tell programs what it is.

The body is the approved text and nothing else: no greeting, no footer; how to leave the list stands in a header (RFC 2369), which mail programs
show as a button. The HTML is made from the text where none was approved: paragraphs, lines and links, no picture, no style that a reader's own
can't overrule.

The Message-ID is made from the delivery's key, so that it is the same whenever this delivery is tried again, and the same for every recipient:
an update or a correction names it (RFC 5322, In-Reply-To and References), and each reader's program puts it under what it had before.
"""

import html
import re
from dataclasses import dataclass
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from typing import Final

from babel import Locale

from commsbot.domain.delivery import Post
from commsbot.domain.length.counting import URL

_POLICY: Final = SMTP.clone(cte_type="7bit")
"""Every server takes 7-bit mail; what it holds arrives byte for byte."""
_HEADERS: Final = _POLICY.clone(max_line_length=400)
"""A header is broken only where it must be: some servers choke on one that begins on its second line."""
_ID: Final = re.compile(r"<[^<>@\s]+@[^<>@\s]+>")


@dataclass(frozen=True, slots=True, kw_only=True)
class Letterhead:
    """What stands on every e-mail of one list."""

    account: str
    """The address that it comes from."""
    sender: str
    """The name beside it."""
    list_name: str
    reply_to: str = ""
    unsubscribe: str = ""
    """Where a reader asks to be taken off the list: a page (https) or an address; empty for the account itself."""

    @property
    def domain(self) -> str:
        """The sender's own domain."""
        return self.account.rpartition("@")[2]


def message_id(post: Post, letterhead: Letterhead) -> str:
    """Name the message: the same for each attempt and each recipient."""
    return f"<{post.key.replace('/', '.')}@{letterhead.domain}>"


def compose(post: Post, letterhead: Letterhead, recipient: str) -> EmailMessage:
    """Write the e-mail to one recipient, who sees no other's address."""
    made = EmailMessage(policy=_POLICY)
    made["From"] = Address(letterhead.sender, addr_spec=letterhead.account)
    made["To"] = Address(addr_spec=recipient)
    made["Subject"] = " ".join(post.subject.split())
    made["Date"] = format_datetime(post.prepared_at)
    made["Message-ID"] = message_id(post, letterhead)
    if _ID.fullmatch(post.reply_to):
        made["In-Reply-To"] = made["References"] = post.reply_to
    if letterhead.reply_to:
        made["Reply-To"] = Address(addr_spec=letterhead.reply_to)
    made["List-Id"] = f"<{letterhead.list_name}.{letterhead.domain}>"
    made["List-Unsubscribe"] = _unsubscribe(letterhead)
    # Nobody's holiday answers to this one (RFC 3834).
    made["Auto-Submitted"] = "auto-generated"
    made.set_content(post.text)
    made.add_alternative(post.html or markup(post.text, post.subject, post.language), subtype="html")
    # Writing the body clears what was said of it before.
    made["Content-Language"] = post.language
    return made


def written(made: EmailMessage) -> bytes:
    """The bytes that are handed in."""
    return made.as_bytes(policy=_HEADERS)


def _unsubscribe(letterhead: Letterhead) -> str:
    page = letterhead.unsubscribe if letterhead.unsubscribe.startswith("https://") else ""
    address = letterhead.account if page else letterhead.unsubscribe or letterhead.account
    mailto = f"<mailto:{address}?subject=unsubscribe%20{letterhead.list_name}>"
    return f"<{page}>, {mailto}" if page else mailto


def markup(text: str, title: str, language: str) -> str:
    """Say the same in HTML: a paragraph for each, a break for each line, links that can be pressed; the language and its direction are named."""
    paragraphs = (f"<p>{'<br>'.join(map(_line, each.split(chr(10))))}</p>" for each in text.split("\n\n"))
    direction = "rtl" if Locale.parse(language, sep="-").character_order == "right-to-left" else "ltr"
    return (
        f'<!DOCTYPE html>\n<html lang="{html.escape(language)}" dir="{direction}">\n'
        f'<head><meta charset="utf-8"><title>{html.escape(title)}</title></head>\n'
        f"<body>\n{chr(10).join(paragraphs)}\n</body>\n</html>\n"
    )


def _line(text: str) -> str:
    made, end = "", 0
    for found in URL.finditer(text):
        address = html.escape(found[0])
        made += f'{html.escape(text[end : found.start()])}<a href="{address}">{address}</a>'
        end = found.end()
    return made + html.escape(text[end:])
