"""What a check has to say: a note with its reason, its source, and how to mend it; and one person's answer to a note that asks."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


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
    """What to do about it, a msgid."""
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


@dataclass(frozen=True, slots=True)
class Override:
    """A person's answer to a note that holds words back, on record with the version (rule C27)."""

    rule: str
    kind: str
    words: str
    reason: str
    by: str
    """The person's id."""

    @property
    def matter(self) -> tuple[str, str, str]:
        """The matter of the note that it answers."""
        return self.rule, self.kind, self.words.casefold()


def ordered(notes: Iterable[Note]) -> tuple[Note, ...]:
    """Put what blocks first; within a level the order of the checks is kept."""
    order = list(Level)
    return tuple(sorted(notes, key=lambda note: order.index(note.level)))


def blocking(notes: Iterable[Note], overrides: Iterable[Override] = ()) -> tuple[Note, ...]:
    """The notes that hold a submission back, those left out that somebody has overridden with one of their reasons."""
    answered = {(*each.matter, each.reason) for each in overrides}
    return tuple(
        note
        for note in notes
        if note.level in HOLDING and not any((*note.matter, reason) in answered for reason in note.reasons)
    )
