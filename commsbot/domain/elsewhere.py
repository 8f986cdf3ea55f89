"""What others said of an incident, and what the staff noted of it: none of it ours to publish, all of it ours to know.

A county's alert or a school's post reaches the same people as our words do. It can't be edited from here; it can be corrected, answered, narrowed and
lifted by a statement of ours that names who said it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

import regex

from commsbot.domain import errors
from commsbot.domain.fact import Fact, Sureness
from commsbot.domain.template import Phase


class Answer(StrEnum):
    """What a statement of ours did to somebody else's."""

    CORRECTED = "corrected"
    ANSWERED = "answered"
    NARROWED = "narrowed"
    LIFTED = "lifted"


ANSWERS: Final[Mapping[Phase, Answer]] = {
    Phase.CORRECTION: Answer.CORRECTED,
    Phase.RUMOUR: Answer.ANSWERED,
    Phase.WRONG_AREA: Answer.NARROWED,
    Phase.ALL_CLEAR: Answer.LIFTED,
}
"""The phases that can name somebody else's statement, and what they do to it."""
MOST_SOURCE: Final = 60
"""How long the name of whoever said it, or leads, may be in characters: it stands in every text, the short one too."""
SHORTEST: Final = 3
"""Fewer words than this are no fact: they would be found in any text."""
_SENTENCE: Final = regex.compile(r"(?<=[.!?…。！？])\s+|\n+")
_ADDRESS: Final = regex.compile(r"https?://[\w-]+(\.[\w-]+)*(:\d+)?(/\S*)?")
_WORDS: Final = regex.compile(r"\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """Somebody else's statement, attached to an incident."""

    id: str
    incident: str
    who: str
    """Who said it, as people know them: `Sangamon County Alert`."""
    words: str
    link: str
    """Where it stands; empty if nobody gave one."""
    language: str
    """Of the words, a tag such as `es`."""
    said_at: datetime
    """When they said it, aware."""
    by: str
    """Whoever attached it."""
    at: datetime
    answered: Answer | None = None

    @property
    def stands(self) -> bool:
        """Whether people may still go by it as it was said."""
        return self.answered is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """A note on an incident; never published, and part of the record, which may be disclosed."""

    id: str
    incident: str
    words: str
    source: str
    """Whose words they are where a message was forwarded; empty for one's own."""
    by: str
    at: datetime


def source(who: str) -> str:
    """Take a name that stands in every text; raises `EmptyAnswer`, and `AnswerTooLong` for one that no text has room for."""
    who = " ".join(who.split())
    if not who:
        raise errors.EmptyAnswer(field=errors.Phrase("Who said it?"))
    if len(who) > MOST_SOURCE:
        raise errors.AnswerTooLong(field=errors.Phrase("Who said it?"), count=len(who), most=MOST_SOURCE)
    return who


def address(link: str) -> str:
    """Take a web address that stands in every text; raises `NotALink`."""
    if not _ADDRESS.fullmatch(link.strip()):
        raise errors.NotALink(field=errors.Phrase("Their official link"), given=link)
    return link.strip()


def standing(heard: Iterable[Heard], incident: str, but: str = "") -> tuple[Heard, ...]:
    """Give what others said of an incident and nobody here has answered, newest first; `but` is left out."""
    found = (each for each in heard if each.incident == incident and each.stands and each.id != but)
    return tuple(sorted(found, key=lambda each: (each.said_at, each.id), reverse=True))


def sentences(words: str) -> tuple[str, ...]:
    """Part words into sentences; a line is one, too."""
    return tuple(part.strip() for part in _SENTENCE.split(words) if part.strip())


def facts(heard: Iterable[Heard]) -> tuple[Fact, ...]:
    """Give each sentence of others as a fact of theirs: unconfirmed until one of ours corrected it, then withdrawn; what else was answered is left out."""
    sure = {None: Sureness.UNCONFIRMED, Answer.CORRECTED: Sureness.WITHDRAWN}
    return tuple(
        Fact(
            words=sentence.rstrip(".!?…。！？ "), language=each.language, sureness=sure[each.answered], source=each.who, at=each.said_at
        )
        for each in heard
        if each.answered in sure
        for sentence in sentences(each.words)
        if len(_WORDS.findall(sentence)) >= SHORTEST
    )  # fmt: skip
