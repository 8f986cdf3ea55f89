"""How X counts a post: its own small reading of twitter-text's configuration v3, apart from the one that the product counts by.

Code points U+0000-10FF, U+2000-200D, U+2010-201F and U+2032-2037 weigh 1, all others 2; an emoji sequence weighs 2 as a whole and a URL 23,
even a bare domain; the text is counted after NFC (https://github.com/twitter/twitter-text, config v3.json). There is no full list of
top-level domains here: a bare domain counts as a URL for those that an agency is likely to write.
"""

from __future__ import annotations

import unicodedata
from typing import Final

import regex

LIMIT: Final = 280
URL_WEIGHT: Final = 23

_LIGHT: Final = ((0x0000, 0x10FF), (0x2000, 0x200D), (0x2010, 0x201F), (0x2032, 0x2037))
_DOMAINS: Final = (
    "com|org|net|gov|edu|mil|info|int|us|uk|ca|au|nz|ie|de|fr|es|it|nl|eu|mx|br|police|app|io|co|dev|city|alert"
)
_URL: Final = regex.compile(
    rf"""
    (?<![\w@./-])
    (?:
        https?://[^\s<>"“”]+
      | (?:[\p{{L}}\d](?:[\p{{L}}\d-]*[\p{{L}}\d])?\.)+(?:{_DOMAINS})(?![\w.-]*\w)(?:/[^\s<>"“”]*)?
    )
    """,
    regex.VERBOSE | regex.IGNORECASE,
)
_TRAILING: Final = ".,;:!?'\")]}»…"
_EMOJI: Final = regex.compile(
    r"\p{RI}{2} | .*\p{Emoji_Presentation}.* | .*\p{Extended_Pictographic}.*[\uFE0F\u200D].* | [0-9\#*]\uFE0F?\u20E3",
    regex.VERBOSE | regex.DOTALL,
)


def urls(text: str) -> list[tuple[int, int, str]]:
    """Return start, end and text of each URL that X would shorten; punctuation at the end isn't part of it."""
    found = []
    for match in _URL.finditer(text):
        url = match[0].rstrip(_TRAILING)
        found.append((match.start(), match.start() + len(url), url))
    return found


def weight(text: str) -> int:
    """Return what the text weighs of the 280."""
    text = unicodedata.normalize("NFC", text)
    total = 0
    at = 0
    for start, end, _url in urls(text):
        total += _plain(text[at:start]) + URL_WEIGHT
        at = end
    return total + _plain(text[at:])


def _plain(text: str) -> int:
    return sum(2 if _EMOJI.fullmatch(cluster) else sum(map(_point, cluster)) for cluster in regex.findall(r"\X", text))


def _point(character: str) -> int:
    code = ord(character)
    return 1 if any(low <= code <= high for low, high in _LIGHT) else 2
