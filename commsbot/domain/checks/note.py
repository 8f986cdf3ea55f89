"""What a check has to say: a note with its reason, its source, how to mend it, and the reasons that override it."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from commsbot.domain.draft import Override


class Level(StrEnum):
    """What a note does; in the order in which people read them."""

    BLOCKS = "blocks"
    """Holds the submission back; a note that lists no reasons can't be overridden."""
    ASKS = "asks"
    """Holds it back until somebody answers with a listed reason: a check that can be wrong about meaning."""
    WARNS = "warns"
    INFORMS = "informs"


HOLDING = frozenset({Level.BLOCKS, Level.ASKS})


@dataclass(frozen=True, slots=True)
class Note:
    """One thing that a check has to say; texts are msgids with the values that fill them."""

    rule: str
    """`C4`, or the name of a rule of our own such as `length`."""
    level: Level
    why: str
    """One sentence, a msgid."""
    mend: str
    """What to do about it, a msgid; empty where there is nothing to do."""
    kind: str = ""
    """What was found under the rule: `plate`, `location`; empty where the rule has one kind only."""
    words: str = ""
    """The words that it is about, as they stand in the text; empty where something is missing."""
    span: tuple[int, int] | None = None
    """Where they stand, as offsets in characters of the text that was read."""
    values: tuple[tuple[str, str], ...] = ()
    source: str = ""
    """What the rule rests on, for those who ask."""
    reasons: tuple[str, ...] = ()
    """Reasons (msgids) of which one overrides it; empty: it can't be overridden."""
    field: str = ""
    """The answer that the words come from, so that one tap leads there; empty where it isn't known."""
    language: str = ""
    """The language of the text that it is about; empty where it is about all."""

    @property
    def matter(self) -> tuple[str, str, str]:
        """What an override is about: the same words found again by the same rule are the same matter, in whatever language and text."""
        return self.rule, self.kind, self.words.casefold()

    @property
    def mark(self) -> str:
        """Name the matter in 8 characters, for buttons and command lines."""
        return hashlib.sha256("\0".join(self.matter).encode()).hexdigest()[:8]


def ordered(notes: Iterable[Note]) -> tuple[Note, ...]:
    """Put what blocks first; within a level the order of the checks is kept."""
    order = list(Level)
    return tuple(sorted(notes, key=lambda note: order.index(note.level)))


def answered(note: Note, overrides: Iterable[Override]) -> Override | None:
    """Find the override that answers a note with one of its own reasons."""
    return next((each for each in overrides if each.matter == note.matter and each.reason in note.reasons), None)


def blocking(notes: Iterable[Note], overrides: Iterable[Override] = ()) -> tuple[Note, ...]:
    """The notes that hold a submission back, those left out that somebody has overridden with one of their reasons."""
    given = tuple(overrides)
    return tuple(note for note in notes if note.level in HOLDING and answered(note, given) is None)
