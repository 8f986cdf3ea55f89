"""The one picture or document that may go out with words: what it shows in words, whether a child can be recognised in it, and which texts carry it.

A picture is taken only with its alt text (rule C46), in each language in which it goes out; a language may be left without it, which its words
say. Who recognises a child needs the guardian's consent, by reference: a name has no place in a record that is kept for good.

- X, Mastodon, Facebook and Bluesky have a field for alt text, and so have hand channels: there the words stay as they are.
- Telegram has none, so the alt text stands in the words under the picture. One message, where all of it fits into a caption; else the words go out
  as they are and the picture answers them as the last part, its caption the alt text. The option that lost, a shortened caption, would have
  published words that nobody wrote; and an album reports one error for several messages, of which some may be live.
- A document is a picture of several pages, so all of this holds for it; what it shows is its summary. The other platforms take no documents:
  there the words go without it, which the preview says.
"""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

import regex

from commsbot.domain import errors
from commsbot.domain.rendition import REVISED, Kind, Rendition

ALT_LIMIT: Final = 1000
"""UTF-16 units; X takes 1,000 characters, Mastodon 1,500, and so nothing is cut under any reading of "characters"."""
CAPTION_LIMIT: Final = 1024
"""The Bot API's limit for words under a picture, in UTF-16 units."""
SIGN: Final = "🖼"
"""Begins the line that says what a picture shows: no word to translate, and screen readers say "framed picture"."""
DOCUMENT_SIGN: Final = "📄"
PDF: Final = "application/pdf"
CAPTIONED: Final = frozenset({Kind.TELEGRAM, Kind.LIAISON})
"""Where the alt text must stand in the words."""
DESCRIBED: Final = frozenset({Kind.X, Kind.MASTODON, Kind.FACEBOOK, Kind.BLUESKY, Kind.HAND})
"""Where a picture has an alt text of its own."""
SUMMARISED: Final = frozenset({Kind.HAND})
"""The same for a document."""

_UNSHOWN: Final = frozenset({Kind.INTERNAL, Kind.SPOKEN, Kind.LIAISON_KEPT, *REVISED.values()})
"""Where nobody looks for a picture: what staff say, what liaisons keep, and the post that has its own."""

_FILE: Final = regex.compile(
    r"\S*\.(?:jpe?g|png|webp|heic|gif|pdf)|(?:IMG|DSC|DCIM|PXL|Screenshot)[\d_ .:-]*", regex.IGNORECASE
)
_LEAST: Final = 4
_HIDDEN: Final = regex.compile(r"[\p{Cc}\p{Cf}\p{Co}\p{Cn}--[\n\u200c\u200d]]", regex.VERSION1)
"""What nobody can see; the joiners stay, because scripts and emoji need them."""
_REFERENCE: Final = regex.compile(r"(?=\D*\d)[\p{L}\d][\p{L}\d./#_:-]{2,39}")


@dataclass(frozen=True, slots=True)
class Alt:
    """What a picture shows, in one language."""

    language: str
    words: str
    """Empty where somebody chose that the words go out without the picture in this language."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A stored picture, or a document of which each page is one; its bytes carry no metadata."""

    sha256: str
    """Of the bytes as they are uploaded, in hex."""
    media_type: str
    """`image/jpeg`, `image/png` or `application/pdf`."""
    width: int
    height: int
    """In points; of a document, its first page's."""
    size: int
    """In bytes."""
    alt: tuple[Alt, ...] = ()
    child: bool | None = None
    """Whether a child can be recognised; None until somebody has said so."""
    pages: int = 0
    """Of a document; 0 for a picture."""

    @property
    def document(self) -> bool:
        """Whether it is a document."""
        return self.media_type == PDF

    @property
    def sign(self) -> str:
        """Begins the line that says what it shows."""
        return DOCUMENT_SIGN if self.document else SIGN

    @property
    def described(self) -> frozenset[Kind]:
        """The kinds that have a place for what it shows beside the words."""
        return SUMMARISED if self.document else DESCRIBED

    def shows(self, language: str) -> str:
        """The alt text in a language; empty where it has none."""
        return next((each.words for each in self.alt if each.language == language), "")

    def answered(self, language: str) -> bool:
        """Whether somebody wrote an alt text for a language, or left the picture out there."""
        return any(each.language == language for each in self.alt)


# --- what is asked of it ---------------------------------------------------------------------------------------------


def describe(picture: Picture, language: str, words: str) -> Picture:
    """Say what it shows; raises `EmptyAlt`, `AltIsFile`, `AltTooLong` or `HiddenCharacter`."""
    text = " ".join(unicodedata.normalize("NFC", words).split())
    if hidden := _HIDDEN.search(text):
        raise errors.HiddenCharacter(field=errors.Phrase("alt text"), character=f"U+{ord(hidden[0]):04X}")
    if len(text) < _LEAST:
        raise errors.EmptyAlt
    if _FILE.fullmatch(text):
        raise errors.AltIsFile(given=text)
    count = len(text.encode("utf-16-le")) // 2
    if count > ALT_LIMIT:
        raise errors.AltTooLong(count=count, most=ALT_LIMIT)
    return _with(picture, Alt(language, text))


def leave_out(picture: Picture, language: str) -> Picture:
    """Let the words go out without the picture in a language."""
    return _with(picture, Alt(language, ""))


def _with(picture: Picture, given: Alt) -> Picture:
    others = (each for each in picture.alt if each.language != given.language)
    return replace(picture, alt=tuple(sorted((*others, given), key=lambda each: each.language)))


def reference(text: str) -> str:
    """Read the reference under which a guardian's consent is filed; raises `NotAReference` for what may be a name."""
    given = text.strip()
    if not _REFERENCE.fullmatch(given):
        raise errors.NotAReference(given=given)
    return given


def lacks(picture: Picture, consent: str, languages: Iterable[str]) -> str:
    """Name the first question that is open: `alt/LANGUAGE`, `child` or `consent`; empty where the picture may go out."""
    wanted = tuple(languages)
    for language in wanted:
        if not picture.answered(language):
            return f"alt/{language}"
    if not any(picture.shows(language) for language in wanted):
        return f"alt/{wanted[0]}"
    if picture.child is None:
        return "child"
    return "consent" if picture.child and not consent else ""


# --- the texts that carry it -----------------------------------------------------------------------------------------


def dress(renditions: Iterable[Rendition], picture: Picture | None, mark: str = "") -> tuple[Rendition, ...]:
    """Put the picture to the texts of the channels that can carry it, in the languages in which it says what it shows.

    `mark` holds the exercise words as `language=word` pairs; with it each caption still begins and ends with the mark (rule C36).
    """
    texts = tuple(renditions)
    if picture is None:
        return texts
    made: list[Rendition] = []
    for one in texts:
        shown = picture.shows(one.language)
        if not shown or one.kind not in CAPTIONED | picture.described:
            made.append(one)
            continue
        own = replace(one, alt_text=(shown,), media_sha256=(picture.sha256,))
        if one.kind in picture.described:
            made.append(own if one.part == 1 else one)
            continue
        parts = max(each.part for each in texts if _same(each, one))
        captioned = replace(own, text=_caption(one.text, f"{picture.sign} {shown}", _word(mark, one.language)))
        if parts == 1 and _units(captioned.text) <= CAPTION_LIMIT:
            made.append(captioned)
            continue
        made.append(one)
        # Of a repeated warning the words come again, not the picture: without it they say the same.
        if one.part == parts and not one.repeat:
            made.append(replace(own, part=parts + 1, text=_alone(f"{picture.sign} {shown}", _word(mark, one.language))))
    return tuple(made)


def apart(renditions: Iterable[Rendition]) -> frozenset[Kind]:
    """The kinds on which the picture is a message of its own, because the words are too long to stand under it."""
    return frozenset(each.kind for each in renditions if each.media_sha256 and each.kind in CAPTIONED and each.part > 1)


def without(renditions: Iterable[Rendition], picture: Picture) -> frozenset[Kind]:
    """The kinds that publish words in a language of the picture, and can't carry it."""
    texts = [each for each in renditions if picture.shows(each.language)]
    return frozenset(each.kind for each in texts) - CAPTIONED - picture.described - _UNSHOWN


def _same(one: Rendition, other: Rendition) -> bool:
    return (one.language, one.kind, one.repeat) == (other.language, other.kind, other.repeat)


def _word(mark: str, language: str) -> str:
    words = dict(pair.split("=", 1) for pair in mark.split())
    return words.get(language, next(iter(words.values()), ""))


def _caption(text: str, line: str, word: str) -> str:
    """The words with a line that says what the picture shows, before the exercise word that ends them."""
    if word and text.endswith(word):
        return f"{text.removesuffix(word).rstrip()}\n\n{line}\n\n{word}"
    return f"{text}\n\n{line}"


def _alone(line: str, word: str) -> str:
    return f"{word}. {line} {word}" if word else line


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
