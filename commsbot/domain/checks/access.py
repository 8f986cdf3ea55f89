"""What keeps people from reading a text: capitals, run-together tags, emoji, pictures without words, and characters that aren't what they seem.

Screen readers spell capitals, say an emoji's full name and skip letters from the mathematical alphabets; a tag in small letters is read as one word
(rules C45, C46). A letter of another alphabet in a word, or a mark that turns the direction of reading, is how a forged link or a wrong number gets past
the eye; it is shown by name, because it can't be seen.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from typing import Final

import regex

from commsbot.domain.checks.background import Background
from commsbot.domain.checks.lexicon import acronyms
from commsbot.domain.checks.note import Level, Note
from commsbot.domain.checks.saying import Saying, msgids
from commsbot.domain.rendition import Rendition

_SOURCE: Final = "Rule C45; plain-language guidance of North Carolina and ADA web guidance"
_CAPS: Final = Saying(
    "C45", "caps", Level.WARNS,
    "A sentence in capitals is slow to read, and screen readers may spell it: “{words}”.",
    "Write it in small letters; keep capitals for a word or two.",
    _SOURCE,
)  # fmt: skip
_MANY_CAPS: Final = Saying(
    "C45", "emphasis", Level.INFORMS,
    "{count} words stand in capitals; where all is stressed, nothing is.",
    "Keep capitals for at most three key words.",
    _SOURCE,
)  # fmt: skip
_HASHTAG: Final = Saying(
    "C45", "tag", Level.INFORMS,
    "Screen readers say “{words}” as one word.",
    "Begin each word of it with a capital.",
    _SOURCE,
)  # fmt: skip
_BULLET: Final = Saying(
    "C45", "bullet", Level.WARNS,
    "“{words}” stands for a bullet; screen readers say its full name each time.",
    "Use a hyphen, or nothing.",
    _SOURCE,
)  # fmt: skip
_EMOJI: Final = Saying(
    "C45", "emoji", Level.INFORMS,
    "“{words}” stands among the words; not everybody sees or hears it.",
    "Say it in words, or put it at the end.",
    _SOURCE,
)  # fmt: skip
_STYLED: Final = Saying(
    "C45", "styled", Level.WARNS,
    "“{words}” is written with mathematical letters, which screen readers skip.",
    "Write it in ordinary letters.",
    _SOURCE,
)  # fmt: skip
_PICTURE: Final = Saying(
    "C46", "alt_text", Level.WARNS,
    "A picture in {language} has no words for those who can't see it.",
    "Describe it, and repeat any text that it shows.",
    "Rule C46; ADA web guidance",
)  # fmt: skip
_HOMOGLYPH: Final = Saying(
    "lookalike", "homoglyph", Level.WARNS,
    "“{words}” mixes alphabets: {shown}.",
    "Type the word again.",
    "Unicode Technical Standard 39",
)  # fmt: skip
_HIDDEN: Final = Saying(
    "lookalike", "hidden", Level.WARNS,
    "A character that nobody sees: {shown}.",
    "Delete it, or type the line again.",
    "Unicode Technical Report 36",
)  # fmt: skip
MSGIDS: Final = msgids((_CAPS, _MANY_CAPS, _HASHTAG, _BULLET, _EMOJI, _STYLED, _PICTURE, _HOMOGLYPH, _HIDDEN))

MANY: Final = 3
"""More words than this in capitals are too many."""
_SENTENCE: Final = regex.compile(r"[^.!?…\n]+")
_LARGE: Final = regex.compile(r"(?<![\p{L}\p{N}#@/])\p{Lu}[\p{Lu}\p{M}'’]+(?!\p{L})")
_WORD: Final = regex.compile(r"[^\W\d_]{2,}")
_ODD: Final = regex.compile(r"[^\u0000-\u024F\u1E00-\u1EFF\u2010-\u2027\u2030-\u203A\u20A0-\u20BF]")
"""Anything that may be an emoji, another script or unseen; most texts have none."""
_TAG: Final = regex.compile(r"(?<![\w/&#])#(\p{L}[\p{L}\p{N}_]*)")
_PICTOGRAM: Final = r"(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F)[\p{Emoji_Modifier}\uFE0F]?(?:\u200D\p{Emoji}[\p{Emoji_Modifier}\uFE0F]?)*"
_AT_LINE: Final = regex.compile(rf"(?m)^[ \t]*((?:{_PICTOGRAM}[ \t]?)+)[ \t]*(?=\p{{L}}|\p{{N}})")
_AMONG: Final = regex.compile(rf"(?<=[\p{{L}}\p{{N}},] ?)(?:{_PICTOGRAM}[ \t]*)+(?=[\p{{Ll}}\p{{N}}])")
_SCRIPTS: Final = {
    "Latin": regex.compile(r"\p{Latin}"),
    "Cyrillic": regex.compile(r"\p{Cyrillic}"),
    "Greek": regex.compile(r"\p{Greek}"),
    "Armenian": regex.compile(r"\p{Armenian}"),
    "Cherokee": regex.compile(r"\p{Cherokee}"),
}
_LETTERS: Final = regex.compile(r"[\p{Latin}\p{Cyrillic}\p{Greek}\p{Armenian}\p{Cherokee}\p{M}\p{N}]{2,}")
_FOREIGN: Final = regex.compile(r"[\p{Cyrillic}\p{Greek}\p{Armenian}\p{Cherokee}]")
_MATHEMATICAL: Final = regex.compile(r"[\U0001D400-\U0001D7FF\uFF21-\uFF3A\uFF41-\uFF5A\u24B6-\u24E9]{2,}")
_UNSEEN: Final = regex.compile(
    r"[\u00AD\u061C\u115F\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\U000E0000-\U000E001F]"
)
_JOINING: Final = regex.compile(
    r"[\p{Arabic}\p{Devanagari}\p{Bengali}\p{Khmer}\p{Hebrew}\p{Malayalam}\p{Sinhala}\p{Extended_Pictographic}\uFE0F\U0001F3FB-\U0001F3FF]"
)
_RIGHT_TO_LEFT: Final = frozenset({"ar", "fa", "he", "ur", "ps"})
_DIRECTION: Final = frozenset("\u200e\u200f\u061c\u2066\u2067\u2068\u2069")


def notes(text: str, about: Background) -> list[Note]:
    """Say what of a text some people can't read, and what in it isn't what it seems."""
    found = [*_capitals(text, about), *_tags(text, about)]
    if _ODD.search(text) or "\u00ad" in text:
        found += [*_emoji(text, about), *_seeming(text, about)]
    return found


def undescribed(renditions: Iterable[Rendition]) -> list[Note]:
    """A picture without alt text warns, once for each language (rule C46)."""
    found: dict[str, Note] = {}
    for one in renditions:
        described = [words for words in one.alt_text if words.strip()]
        if len(described) < len(one.media_sha256):
            about = Background(language=one.language)
            found.setdefault(one.language, _PICTURE.missing(about, language=one.language))
    return list(found.values())


def _capitals(text: str, about: Background) -> Iterator[Note]:
    alone = []
    if len(_LARGE.findall(text)) <= MANY:
        return
    for sentence in _SENTENCE.finditer(text):
        large = [match.span() for match in _LARGE.finditer(text, *sentence.span())]
        if len(large) >= 4 and len(large) >= 0.8 * len(_WORD.findall(sentence[0])):
            yield _CAPS.of(about, text, (large[0][0], large[-1][1]))
        else:
            alone += [span for span in large if text[slice(*span)] in acronyms.LARGE or span[1] - span[0] > 6]
    if len(alone) > MANY:
        yield _MANY_CAPS.of(about, text, alone[MANY], count=str(len(alone)))


def _tags(text: str, about: Background) -> Iterator[Note]:
    for match in _TAG.finditer(text):
        letters = "".join(char for char in match[1] if char.isalpha())
        if len(letters) >= 9 and letters.isascii() and (letters[1:].islower() or letters.isupper()):
            yield _HASHTAG.of(about, text, match.span())


def _emoji(text: str, about: Background) -> Iterator[Note]:
    for match in _AT_LINE.finditer(text):
        yield _BULLET.of(about, text, (match.start(1), match.start(1) + len(match[1].rstrip())))
    for match in _AMONG.finditer(text):
        yield _EMOJI.of(about, text, (match.start(), match.start() + len(match[0].rstrip())))


def _seeming(text: str, about: Background) -> Iterator[Note]:
    if _FOREIGN.search(text):
        for match in _LETTERS.finditer(text):
            if shown := _mixed(match[0]):
                yield _HOMOGLYPH.of(about, text, match.span(), shown=shown)
    for match in _MATHEMATICAL.finditer(text):
        yield _STYLED.of(about, text, match.span())
    for match in _UNSEEN.finditer(text):
        if not _legitimate(text, match.start(), about.language):
            yield _HIDDEN.of(about, text, match.span(), shown=named(match[0]))


def _mixed(word: str) -> str:
    """Name the letters of the rarer alphabet in a word that has two; empty where it has one."""
    found = {
        script: list(dict.fromkeys(pattern.findall(word)))
        for script, pattern in _SCRIPTS.items()
        if pattern.search(word)
    }
    if len(found) < 2:
        return ""
    count = {script: sum(char in letters for char in word) for script, letters in found.items()}
    most = max(count, key=lambda script: (count[script], script == "Latin"))
    return ", ".join(f"“{char}” {named(char)}" for script in found if script != most for char in found[script][:2])


def named(char: str) -> str:
    """Name a character and its code point, as in `CYRILLIC SMALL LETTER A (U+0430)`."""
    return f"{unicodedata.name(char, 'TAG')} (U+{ord(char):04X})"


def _legitimate(text: str, at: int, language: str) -> bool:
    """Whether an unseen character does its proper work: joining an emoji or a script's letters, or turning a line of a right-to-left text."""
    if text[at] in "\u200c\u200d":
        return 0 < at < len(text) - 1 and _JOINING.match(text[at - 1]) is not None
    return text[at] in _DIRECTION and language.partition("-")[0] in _RIGHT_TO_LEFT
