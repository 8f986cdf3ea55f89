"""How long a text is as each kind of channel counts.

Sources: twitter-text configuration v3 (280 weighted after NFC; a URL weighs 23, an emoji sequence 2), the Bot API (4096, captions 1024, after entities are
parsed: we send plain text; UTF-16 units are safe under every reading of "characters"), Mastodon's status length validator (graphemes, URLs 23,
`@user@host` as `@user`), Bluesky's post lexicon (300 graphemes and 3,000 bytes). Where a count can't be known this one errs high: a bare domain weighs at
least 23, because no list of top-level domains is complete (the one in twitter-text lacks `.police`), and a joined emoji that no standard lists is counted
piece by piece.
"""

import unicodedata
from dataclasses import dataclass
from typing import Final

import regex

from commsbot.domain.length.sms import parcel
from commsbot.domain.rendition import Kind, Rendition

URL_WEIGHT: Final = 23
BLUESKY_BYTES: Final = 3000
CAPTION: Final = 1024

# Liaison and internal words travel by the same messenger.
_UTF16: Final = frozenset({Kind.TELEGRAM, Kind.TELEGRAM_REVISED, Kind.LIAISON, Kind.LIAISON_KEPT, Kind.INTERNAL})
_MASTODON: Final = frozenset({Kind.MASTODON, Kind.MASTODON_REVISED})
_LIMITS: Final = {Kind.X: 280, **dict.fromkeys(_MASTODON, 500), Kind.BLUESKY: 300, **dict.fromkeys(_UTF16, 4096)}

_IN_PATH: Final = r"\p{Latin}\p{Cyrillic}\d!*';:=+,.$/%#\[\]–_~@|&?-"
_BRACKETS: Final = rf"\([{_IN_PATH}]*\)"
_PATH: Final = rf"(?:[/?](?:[{_IN_PATH}]|{_BRACKETS})*(?:[\p{{Latin}}\p{{Cyrillic}}\d=_#/+&-]|{_BRACKETS})|/)"
URL: Final = regex.compile(
    rf"(?<![A-Za-z0-9@$#])https?://(?:[\w.~%!$&*+=:-]+@)?(?:[\p{{Latin}}\d_-]+\.)+[a-z]{{2,24}}(?![\p{{Latin}}\d@])(?::\d+)?{_PATH}?",
    flags=regex.IGNORECASE,
)
"""A link as twitter-text and Mastodon read it: it ends before punctuation, and before letters that no address is written in, which follow it without a
space in Chinese."""
_BARE: Final = regex.compile(
    rf"(?<![\w@./-])(?P<labels>(?:[\p{{L}}\p{{N}}](?:[\p{{L}}\p{{N}}-]*[\p{{L}}\p{{N}}])?\.)+)(?P<top>[a-z]{{2,24}}|[A-Z]{{2,24}})(?![\p{{L}}\p{{N}}@])(?P<path>{_PATH})?"
)
_GENERIC: Final = frozenset({"com", "org", "net", "gov", "edu", "mil", "int", "info", "biz"})
_REGIONS: Final = (
    "ACDEFGILMOQRSTUWXZ BABDEFGHIJLMNOQRSTVWYZ CACDFGHIKLMNOPRUVWXYZ DEGJKMOZ EACEGHRSTU FIJKMOR GABDEFGHILMNPQRSTUWY HKMNRTU "
    "ICDELMNOQRST JEMOP KEGHIMNPRWYZ LABCIKRSTUVY MACDEFGHKLMNOPQRSTUVWXYZ NACEFGILOPRUZ OM PAEFGHKLMNRSTWY QA REOSUW "
    "SABCDEGHIJKLMNORSTVXYZ TACDFGHJKLMNORTVWZ UAGMNSYZ VACEGINU WFS XK YET ZAMW"
)
"""The countries that have a flag: the first letter of their codes, then the second ones."""
_COUNTRIES: Final = frozenset(
    {"uk", "su", *(f"{region[0]}{letter}".casefold() for region in _REGIONS.split() for letter in region[1:])}
)
_LETTERS: Final = {chr(code): chr(code + 0x1F1A5) for code in range(ord("A"), ord("Z") + 1)}
_FLAG: Final = "|".join(
    _LETTERS[region[0]] + "[" + "".join(_LETTERS[letter] for letter in region[1:]) + "]" for region in _REGIONS.split()
)
_PICTURE: Final = r"(?:\p{Emoji_Modifier_Base}[\uFE0F\U0001F3FB-\U0001F3FF]?|[©®™♟]\uFE0F|(?![\d#*©®\U0001F1E6-\U0001F1FF])\p{Emoji}\uFE0F?)"
_JOINED: Final = r"(?:[👦👧👨👩🧑🧒💋🤝](?:[\U0001F3FB-\U0001F3FF])?|[♀♂⚕⚖✈❤⚧☠⬛❄🌾🌈🌫🍳🍼🎄🎓🎤🎨🏫🏭💥💨💫💻💼🔥🔧🔬🗨🚀🚒🟩🟫🦯🦰🦱🦲🦳🦺🦼🦽🩹↔↕➡]\uFE0F?)"
"""What stands after the joiner in the sequences of Unicode's list."""
_EMOJI = regex.compile(
    rf"{_FLAG}|[0-9#*]\uFE0F?\u20E3|\U0001F3F4[\U000E0020-\U000E007E]+\U000E007F|{_PICTURE}(?:\u200D{_JOINED})*"
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
    """`weight`, `graphemes`, `bytes`, `UTF-16 units`, `messages` or `characters`."""

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
        case Kind.MASTODON | Kind.MASTODON_REVISED:
            return _graphemes(_REMOTE.sub(r"\1", URL.sub("x" * URL_WEIGHT, text)))
        case Kind.BLUESKY:
            return _graphemes(text)
        case Kind.SMS:
            return parcel(text).segments
        case _ if kind in _UTF16:
            return len(text.encode("utf-16-le")) // 2
        case _:
            return len(text)


def measure(kind: Kind, text: str, *, caption: bool = False) -> Measure:
    """Count and compare; where a channel has two limits, the one that is broken, else the one that people know."""
    if kind is Kind.BLUESKY and len(text.encode()) > BLUESKY_BYTES:
        return Measure(len(text.encode()), BLUESKY_BYTES, "bytes")
    units = {Kind.X: "weight", **dict.fromkeys(_MASTODON, "graphemes"), Kind.BLUESKY: "graphemes", Kind.SMS: "messages"}
    unit = "UTF-16 units" if kind in _UTF16 else units.get(kind, "characters")
    return Measure(count(kind, text), limit(kind, caption=caption), unit)


def measure_rendition(rendition: Rendition) -> Measure:
    """Count all that shares one limit: a content warning counts with its text on Mastodon, a picture makes text a caption on Telegram."""
    text = rendition.text
    if rendition.kind in _MASTODON:
        text = rendition.content_warning + text
    return measure(rendition.kind, text, caption=bool(rendition.media_sha256))


def _graphemes(text: str) -> int:
    return len(_GRAPHEME.findall(text))


def _weight(text: str) -> int:
    urls = URL.findall(text)
    rest = URL.sub("\n", text)
    bare = sum(_bare_weight(match) - _plain_weight(match[0]) for match in _BARE.finditer(rest))
    return (URL_WEIGHT - 1) * len(urls) + _plain_weight(rest) + bare


def _bare_weight(match: "regex.Match[str]") -> int:
    """What a domain without `https://` weighs: as a link where it is one for sure, else the more of both."""
    plain = _plain_weight(match[0])
    top = match["top"].casefold()
    sure = top in _GENERIC or (top in _COUNTRIES and (match["path"] is not None or match["labels"].count(".") > 1))
    return URL_WEIGHT if sure else max(URL_WEIGHT, plain)


def _plain_weight(text: str) -> int:
    plain, emoji = _EMOJI.subn("", text)
    light = len(_LIGHT.findall(plain))
    return int(2 * emoji + 2 * len(plain) - light)
