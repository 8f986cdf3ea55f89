"""The writing checks: what there is to say of a statement's words before anyone approves them.

Pure, explainable and offline: each note names its rule, the words that it is about, the reason with its source, and how to mend it. What checks compare
with comes in as plain values (`Background`). Only an empty required field, an exercise mark that is missing, text over a channel's limit and credentials
can't be overridden; what protects people holds the words back until somebody gives one of the note's own reasons, on record; all else is said
and costs no tap.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Final

from commsbot.domain.checks import form
from commsbot.domain.checks.background import Background
from commsbot.domain.checks.form import SOON
from commsbot.domain.checks.note import HOLDING, Level, Note, Override, blocking, ordered
from commsbot.domain.rendition import Rendition

__all__ = ["HOLDING", "SOON", "Background", "Level", "Note", "Override", "blocking", "check", "ordered", "read"]

READERS: Final[tuple[Callable[[str, Background], list[Note]], ...]] = ()
"""The checks of one text, in the order in which their notes stand within a level."""


def read(text: str, about: Background) -> tuple[Note, ...]:
    """Check one text in one language; blocking notes first. What is found twice is said once, of its first place."""
    found: dict[tuple[str, str, str], Note] = {}
    for reader in READERS:
        for note in reader(text, about):
            found.setdefault(note.matter, note)
    return ordered(found.values())


def check(
    renditions: Sequence[Rendition],
    *,
    missing: Iterable[str],
    mark: str,
    times: Iterable[tuple[str, datetime]],
    now: datetime,
) -> tuple[Note, ...]:
    """Check the form of one version's texts; blocking notes first.

    `missing` are required fields without an answer, `mark` the exercise word that must begin and end each text (empty in live mode),
    `times` the clock times that the text promises, by field.
    """
    return ordered(
        [
            *form.unfilled(missing),
            *form.too_long(renditions),
            *form.unmarked(renditions, mark),
            *form.passed(times, now),
        ]
    )
