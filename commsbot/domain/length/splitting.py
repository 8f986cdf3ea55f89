"""Where to part a text that is too long: between paragraphs, else lines, else sentences, else clauses, else words.

A thread is read part by part, often out of order, so a part should end where a reader would stop. Sentence ends come from sentencex, which takes some
abbreviations of our field for one; those are listed here. Within a sentence a name ("Oak Park"), a number with what it counts, a phone number, a link
and a title with its name stay whole; only where one of them alone is over the limit it is parted too.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final, TypeAlias

import regex
import sentencex

from commsbot.domain.length.counting import URL, count, limit
from commsbot.domain.rendition import Kind

Gap: TypeAlias = tuple[int, int]
"""White space, or nothing between two letters, at which a text may be parted: it is what falls away there."""

_ABBREVIATION: Final = regex.compile(
    r"(?<![\p{L}\d.])(?:St|Ste|Ave|Blvd|Rd|Dr|Ln|Ct|Pl|Sq|Hwy|Rte|Pkwy|Apt|Bldg|Fl|Mt|Ft|[NS]\.?[EW]|[NSEW]|approx|est|ext|incl|"
    r"Sgt|Sgto|Lt|Cpl|Capt|Cmdr|Det|Ofc|Insp|Supt|Dep|Asst|Mr|Mrs|Ms|Mx|Jr|Gov|Rev|Hon|No|Nos|nos?|vs|"
    r"Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|Mon|Tue|Tues|Wed|Thu|Thurs|Fri|Sat|Sun|ene|feb|abr|jun|jul|ago|sept|oct|nov|dic|"
    r"Sra?|Srta|Sres|Dra|Dto|Av|Avda|Ctra|Cra|Col|Urb|Pza|Pº|C/|núm|n\.?º|tel|Tel|Tfno|aprox|pág|EE|UU|[ap]|[ap]\. ?m(?=\.?\s+\P{Lu}))\.?(?=\s)"
)
"""What ends in a full stop, or in a slash, without ending the sentence; "p.m." does where a capital follows. "Main St. Police said" stays whole for it, which costs a little room."""
_TOGETHER: Final = regex.compile(
    r"(?<![\p{L}.'’-])\p{Lu}[\p{L}'’.-]{0,40}(?: (?:de|del|la|las|los|y|of|the|and|du|des|van|von) ?(?=\p{Lu}))?(?: \p{Lu}[\p{L}'’-]{1,40}){1,5}"
    r"|(?<!\d)[+(]?\d[\d().–-]{0,30}(?: [(]?\d[\d().–-]{0,30}){1,8}"
    r"|(?<!\d)[$€£]? ?\d[\d.,:/]{0,30}(?: \p{L}[\p{L}.]{0,40}(?: m\.)?)?"
    r"|(?<![\p{L}.'’-])\p{Lu}[\p{L}'’-]{0,40} \d[\d-]{0,30}"
)
"""A name, a phone or long number, a number with its noun or its half of the day, a road with its number."""
_SENTENCE_END: Final = regex.compile(r"(?<=[.!?…。！？؟।][\"”’»)\]]?)[^\S\n]+|(?<=[。！？])(?=\S)")
_CLAUSE_END: Final = regex.compile(r"(?<=[,;:—–،、，；])[^\S\n]+|(?<=[，；、])(?=\S)")
_SPACE: Final = regex.compile(r"\s+")
_LATIN: Final = regex.compile(r"(?<=[\p{Latin}\d.:,-])[\p{Latin}\d]")
_GRAPHEME: Final = regex.compile(r"\X")


def split(kind: Kind, text: str, most: int | None = None, language: str = "en") -> tuple[str, ...]:
    """Part a text that is over `most`, by default the channel's limit; nothing but the white space at a cut is lost. The caller numbers the parts."""
    most = most or limit(kind)
    if most is None or count(kind, text) <= most:
        return (text,)
    parts: list[str] = []
    for glue, piece in _pieces(_Room(kind, most, language), text, 0):
        if parts and count(kind, parts[-1] + glue + piece) <= most:
            parts[-1] += glue + piece
        else:
            parts.append(piece)
    return tuple(part for part in parts if part.strip()) or ("",)


@dataclass(frozen=True, slots=True)
class _Room:
    """What a piece must fit into, and by which language it is read."""

    kind: Kind
    most: int
    language: str


def _pieces(room: _Room, text: str, level: int) -> list[tuple[str, str]]:
    """Break up only what doesn't fit whole; each piece comes with what joins it to the one before."""
    if level == len(_JOINTS) or count(room.kind, text) <= room.most:
        return [("", text)]
    found: list[tuple[str, str]] = []
    at, glue = 0, ""
    for start, end in [*_JOINTS[level](text, room.language), (len(text), len(text))]:
        first, *rest = _pieces(room, text[at:start], level + 1)
        found += [(glue, first[1]), *rest]
        at, glue = end, text[start:end]
    return found


def _paragraphs(text: str, _language: str) -> Iterator[Gap]:
    return (match.span() for match in regex.finditer(r"[^\S\n]*\n\s*\n\s*", text))


def _lines(text: str, _language: str) -> Iterator[Gap]:
    return (match.span() for match in regex.finditer(r"[^\S\n]*\n\s*", text))


def _sentences(text: str, language: str) -> Iterator[Gap]:
    """Sentence ends on which the library and our own marks agree: where either doubts, the text stays whole."""
    ends = set()
    at = 0
    for sentence in sentencex.segment(language, text):
        at += len(sentence)
        ends.add(at)
    held = _held(text)
    for match in _SENTENCE_END.finditer(text):
        if (match.start() in ends or match.end() in ends) and not _inside(match.span(), held):
            yield match.span()


def sentences(text: str, language: str) -> list[str]:
    """The sentences of a text one by one, without the space around them."""
    parts, at = [], 0
    for start, end in sorted({*_lines(text, language), *_sentences(text, language)}):
        parts.append(text[at:start])
        at = max(at, end)
    return [part for each in (*parts, text[at:]) if (part := each.strip())]


def _clauses(text: str, _language: str) -> Iterator[Gap]:
    held = _held(text)
    return (match.span() for match in _CLAUSE_END.finditer(text) if not _inside(match.span(), held))


def _words(text: str, _language: str) -> Iterator[Gap]:
    held = _held(text)
    return (match.span() for match in _SPACE.finditer(text) if not _inside(match.span(), held))


def _spaces(text: str, _language: str) -> Iterator[Gap]:
    return (match.span() for match in _SPACE.finditer(text))


def _characters(text: str, _language: str) -> Iterator[Gap]:
    """Between any two characters of a script that needs no spaces, but inside no link, number or word of Latin letters."""
    held = {place for match in URL.finditer(text) for place in range(match.start() + 1, match.end())}
    for gap in _graphemes(text, _language):
        if gap[0] not in held and not _LATIN.match(text, gap[0]):
            yield gap


def _graphemes(text: str, _language: str) -> Iterator[Gap]:
    return ((match.end(), match.end()) for match in _GRAPHEME.finditer(text) if match.end() < len(text))


_JOINTS: Final[tuple[Callable[[str, str], Iterator[Gap]], ...]] = (
    _paragraphs,
    _lines,
    _sentences,
    _clauses,
    _words,
    _spaces,
    _characters,
    _graphemes,
)
"""Where a text may be parted, the widest joint first."""


def _held(text: str) -> frozenset[int]:
    """Offsets at which nothing may be parted."""
    held = {place for match in _TOGETHER.finditer(text) for place in range(match.start() + 1, match.end())}
    return frozenset(held | {match.end() for match in _ABBREVIATION.finditer(text)})


def _inside(gap: Gap, held: frozenset[int]) -> bool:
    return gap[0] in held
