"""Places that only a person can post to (a neighborhood app, a school's system, a press office): the rehearsal plays the place, not an API."""

from __future__ import annotations

import dataclasses
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from commsbot.rehearsal import happenings


@dataclasses.dataclass(frozen=True)
class Note:
    """What somebody pasted there, and the address to give back to the service."""

    id: int
    place: str
    text: str
    at: dt.datetime
    link: str


class Places:
    """The places and what was posted there."""

    def __init__(self, told: happenings.Happenings, now: Callable[[], dt.datetime]) -> None:
        self.names: list[str] = []
        self.notes: list[Note] = []
        self._told = told
        self._now = now

    def post(self, place: str, text: str) -> Note:
        """Post by hand; raises ValueError where there is no such place or no text."""
        if place not in self.names:
            raise ValueError(f"there is no place called {place!r}; there are {', '.join(self.names) or 'none'}")
        if not text.strip():
            raise ValueError("paste the text to post first")
        number = len(self.notes) + 1
        # `.example` is reserved for documents (RFC 2606): the address goes nowhere.
        slug = re.sub(r"[^a-z0-9]+", "-", place.partition(",")[0].lower()).strip("-")
        note = Note(number, place, text.strip(), self._now(), f"https://{slug}.example/posts/{number}")
        self.notes.append(note)
        self._told.tell("hand", place=place, link=note.link)
        return note
