"""The form of a statement: filled, within each channel's limit, marked in an exercise, and promising nothing that has passed."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final

from commsbot.domain import length
from commsbot.domain.checks.note import Level, Note
from commsbot.domain.rendition import Rendition

MSGIDS: Final = (
    "“{field}” has no answer yet.",
    "Answer it, or choose a default.",
    "The {kind} text in {language} is {count} long; {limit} fit.",
    "Shorten an answer; the card shows each count.",
    "The {kind} text in {language} doesn't begin and end with the exercise mark.",
    "Draft it again from the template; the mark is added by the service.",
    "The time in “{field}” has passed or is less than 5 minutes off.",
    "Choose a later time; or leave it, and the approver's button offers one.",
)
SOON = timedelta(minutes=5)
"""A time in the text that is nearer than this at approval reads as late by the time that people see it."""


def unfilled(missing: Iterable[str]) -> list[Note]:
    """A required field without an answer blocks."""
    return [
        Note(
            "unfilled",
            Level.BLOCKS,
            "“{field}” has no answer yet.",
            "Answer it, or choose a default.",
            values=(("field", name),),
        )
        for name in missing
    ]


def too_long(renditions: Iterable[Rendition]) -> list[Note]:
    """Text over the channel's limit blocks: a platform would refuse it, or cut it short."""
    notes = []
    for item in renditions:
        size = length.measure_rendition(item)
        if not size.fits:
            values = (
                ("kind", item.kind.value),
                ("language", item.language),
                ("count", str(size.count)),
                ("limit", str(size.limit)),
            )
            why = "The {kind} text in {language} is {count} long; {limit} fit."
            notes.append(
                Note("length", Level.BLOCKS, why, "Shorten an answer; the card shows each count.", values=values)
            )
    return notes


def unmarked(renditions: Iterable[Rendition], mark: str) -> list[Note]:
    """In exercise mode the mark is the first and the last word (rule C36)."""
    if not mark:
        return []
    why = "The {kind} text in {language} doesn't begin and end with the exercise mark."
    mend = "Draft it again from the template; the mark is added by the service."
    return [
        Note("exercise", Level.BLOCKS, why, mend, values=(("kind", item.kind.value), ("language", item.language)))
        for item in renditions
        if not (item.text.startswith(mark_of(item, mark)) and item.text.rstrip().endswith(mark_of(item, mark)))
    ]


def mark_of(item: Rendition, mark: str) -> str:
    """The exercise mark in the rendition's language; `mark` holds `language=word` pairs, parted by spaces."""
    words = dict(pair.split("=", 1) for pair in mark.split())
    return words.get(item.language, next(iter(words.values())))


def passed(times: Iterable[tuple[str, datetime]], now: datetime) -> list[Note]:
    """A promised time that has passed, or is less than `SOON` away, warns: approving offers a later one in the same press."""
    why = "The time in “{field}” has passed or is less than 5 minutes off."
    mend = "Choose a later time; or leave it, and the approver's button offers one."
    return [Note("time", Level.WARNS, why, mend, values=(("field", name),)) for name, at in times if at - now < SOON]
