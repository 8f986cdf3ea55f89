"""How long a text is as each kind of channel counts, and where to part one that is too long.

Sources: twitter-text configuration v3 (280 weighted after NFC; a URL weighs 23, an emoji sequence 2), the Bot API (4096, captions 1024; UTF-16 units are
safe under every reading of "characters"), Mastodon's status length validator (graphemes, URLs 23, `@user@host` as `@user`), Bluesky's post lexicon (300
graphemes and 3,000 bytes). Where counts are disputed this one errs high: "©" weighs 2, and a bare domain at least 23, because no list of top-level
domains is complete (the one in twitter-text lacks `.police`).
"""

import unicodedata
from dataclasses import dataclass
from typing import Final

import regex

from commsbot.domain.rendition import Kind, Rendition

URL_WEIGHT: Final = 23
BLUESKY_BYTES: Final = 3000
CAPTION: Final = 1024

# Liaison and internal words travel by the same messenger.
_UTF16: Final = frozenset({Kind.TELEGRAM, Kind.TELEGRAM_REVISED, Kind.LIAISON, Kind.LIAISON_KEPT, Kind.INTERNAL})
_LIMITS: Final = {Kind.X: 280, Kind.MASTODON: 500, Kind.BLUESKY: 300, **dict.fromkeys(_UTF16, 4096)}

_URL = regex.compile(r"https?://[^\s<>\"“”]*[^\s<>\"“”.,:;!?'’»)\]}]", flags=regex.IGNORECASE)
_BARE = regex.compile(
    r"(?<![\w@./-])(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+(?:[a-z]{2,24}|[A-Z]{2,24})(?![\p{L}\p{N}@])(?:/[^\s.,;!?]*(?:[.,;!?][^\s.,;!?]+)*)?"
)
_PICTURE = r"\p{Extended_Pictographic}[\uFE0F\U0001F3FB-\U0001F3FF]?"
_EMOJI = regex.compile(
    rf"[\U0001F1E6-\U0001F1FF]{{2}}|[0-9#*]\uFE0F?\u20E3|{_PICTURE}(?:[\U000E0020-\U000E007E]+\U000E007F)?(?:\u200D{_PICTURE})*"
)
_LIGHT = regex.compile(r"[\u0000-\u10FF\u2000-\u200D\u2010-\u201F\u2032-\u2037]")
_REMOTE = regex.compile(r"(?<![\w/])(@[\w.-]+)@[\w.-]+\w")
_GRAPHEME = regex.compile(r"\X")


@dataclass(frozen=True, slots=True)
class Measure:
    """A count beside its limit."""

    count: int
    limit: int | None
    """None where the channel has none."""
    unit: str
    """`weight`, `graphemes`, `bytes`, `UTF-16 units` or `characters`."""

    @property
    def fits(self) -> bool:
        """Whether it can go out in one piece."""
        return self.limit is None or self.count <= self.limit


def limit(kind: Kind, *, caption: bool = False) -> int | None:
    """Give the most that one part may count; None where there is no limit. `caption`: the text goes under a picture."""
    return CAPTION if caption and kind in _UTF16 else _LIMITS.get(kind)


def count(kind: Kind, text: str) -> int:
    """Count as the channel does."""
    match kind:
        case Kind.X:
            return _weight(unicodedata.normalize("NFC", text))
        case Kind.MASTODON:
            return _graphemes(_REMOTE.sub(r"\1", _URL.sub("x" * URL_WEIGHT, text)))
        case Kind.BLUESKY:
            return _graphemes(text)
        case _ if kind in _UTF16:
            return len(text.encode("utf-16-le")) // 2
        case _:
            return len(text)


def measure(kind: Kind, text: str, *, caption: bool = False) -> Measure:
    """Count and compare; where a channel has two limits, the one that is broken, else the one that people know."""
    if kind is Kind.BLUESKY and len(text.encode()) > BLUESKY_BYTES:
        return Measure(len(text.encode()), BLUESKY_BYTES, "bytes")
    units = {Kind.X: "weight", Kind.MASTODON: "graphemes", Kind.BLUESKY: "graphemes"}
    unit = "UTF-16 units" if kind in _UTF16 else units.get(kind, "characters")
    return Measure(count(kind, text), limit(kind, caption=caption), unit)


def measure_rendition(rendition: Rendition) -> Measure:
    """Count all that shares one limit: a content warning counts with its text on Mastodon, a picture makes text a caption on Telegram."""
    text = rendition.text
    if rendition.kind is Kind.MASTODON:
        text = rendition.content_warning + text
    return measure(rendition.kind, text, caption=bool(rendition.media_sha256))


def split(kind: Kind, text: str, most: int | None = None) -> tuple[str, ...]:
    """Part a text that is too long: between paragraphs, else lines, else sentences, else words, else graphemes."""
    most = most or limit(kind)
    if most is None or count(kind, text) <= most:
        return (text,)
    parts: list[str] = []
    for glue, piece in _pieces(kind, text, most, _JOINTS):
        if parts and count(kind, parts[-1] + glue + piece) <= most:
            parts[-1] += glue + piece
        else:
            parts.append(piece)
    return tuple(parts)


_JOINTS: Final = (("\n\n", "\n\n"), ("\n", "\n"), (r"(?<=[.!?…]) ", " "), (" ", " "), ("", ""))
"""Where a text may be parted, the widest joint first, and what joins it again."""


def _pieces(kind: Kind, text: str, most: int, joints: tuple[tuple[str, str], ...]) -> list[tuple[str, str]]:
    """Break up only what doesn't fit whole; each piece comes with what joins it to the one before."""
    if not joints or count(kind, text) <= most:
        return [("", text)]
    joint, glue = joints[0]
    found: list[tuple[str, str]] = []
    for part in regex.split(joint, text) if glue else _GRAPHEME.findall(text):
        first, *rest = _pieces(kind, part, most, joints[1:])
        found += [(glue, first[1]), *rest]
    return found


def _graphemes(text: str) -> int:
    return len(_GRAPHEME.findall(text))


def _weight(text: str) -> int:
    urls = _URL.findall(text)
    rest = _URL.sub("\n", text)
    bare = sum(max(0, URL_WEIGHT - _plain_weight(match[0])) for match in _BARE.finditer(rest))
    return (URL_WEIGHT - 1) * len(urls) + _plain_weight(rest) + bare


def _plain_weight(text: str) -> int:
    plain, emoji = _EMOJI.subn("", text)
    light = len(_LIGHT.findall(plain))
    return int(2 * emoji + 2 * len(plain) - light)
