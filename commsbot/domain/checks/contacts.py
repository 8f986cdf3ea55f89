"""Links, handles and short numbers that the agency hasn't published (rule C17): a typing error here sends people to a stranger.

Full phone numbers and addresses of people are looked for where people are protected; these are the rest. Where no list is known, nothing is said.
"""

from collections.abc import Iterator
from typing import Final

import regex

from commsbot.domain.checks.background import Background
from commsbot.domain.checks.note import Level, Note
from commsbot.domain.checks.saying import Saying, msgids
from commsbot.domain.checks.style import host

_LINK: Final = Saying(
    "C17", "link", Level.WARNS,
    "“{words}” isn't a page that the agency has listed.",
    "Check it letter by letter, or link to the official page.",
    "Rule C17",
)  # fmt: skip
_HANDLE: Final = Saying(
    "C17", "handle", Level.WARNS,
    "“{words}” isn't an account that the agency has listed.",
    "Check it, or name the body in words.",
    "Rule C17",
)  # fmt: skip
_NUMBER: Final = Saying(
    "C17", "phone", Level.WARNS,
    "“{words}” is neither the emergency number nor one that the agency has listed.",
    "Check it digit by digit.",
    "Rule C17",
)  # fmt: skip
MSGIDS: Final = msgids((_LINK, _HANDLE, _NUMBER))

URL: Final = regex.compile(
    r"\bhttps?://[^\s<>\"“”]*[^\s<>\"“”.,:;!?'’»)\]}]|(?<![\w@./-])(?:[\p{L}\d-]+\.)+(?:com|org|net|gov|edu|info|us|uk|police|app|io|ly|me|co|mx|es|example|alert)\b(?:/[^\s.,;!?)]*)?",
    regex.IGNORECASE,
)
_ACCOUNT: Final = regex.compile(r"(?<![\w.@/])@[A-Za-z0-9_]{2,30}(?:@[\w.-]+\w)?")
_CALL: Final = regex.compile(
    r"\b(?:call|dial|text|phone|ring|llam\w+ al|marqu\w+ (?:el|al)|envíe un mensaje al|appelez le|composez le) (?P<number>\d{3,6})(?![\d-]|[.,]\d| ?\d)",
    regex.IGNORECASE,
)


def notes(text: str, about: Background) -> list[Note]:
    """Say which links, accounts and short numbers stand on no list."""
    return [*_links(text, about), *_handles(text, about), *_numbers(text, about)]


def _links(text: str, about: Background) -> Iterator[Note]:
    known = {host(each) for each in (*about.allowed, about.official_page) if "." in each and "@" not in each}
    if not known:
        return
    for match in URL.finditer(text):
        where = host(match[0])
        if not any(where == each or where.endswith(f".{each}") for each in known):
            yield _LINK.of(about, text, match.span())


def _handles(text: str, about: Background) -> Iterator[Note]:
    known = {each.removeprefix("@").casefold() for each in about.allowed if regex.fullmatch(r"@?[\w.@-]+", each)}
    if not known:
        return
    for match in _ACCOUNT.finditer(text):
        if match[0].removeprefix("@").casefold() not in known:
            yield _HANDLE.of(about, text, match.span())


def _numbers(text: str, about: Background) -> Iterator[Note]:
    known = {_digits(each) for each in (*about.allowed, about.emergency_number)}
    if not about.emergency_number:
        return
    for match in _CALL.finditer(text):
        if match["number"] not in known:
            yield _NUMBER.of(about, text, match.span("number"))


def _digits(text: str) -> str:
    return "".join(char for char in text if char.isdigit())
