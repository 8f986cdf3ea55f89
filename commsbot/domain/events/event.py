"""What every event is, and the one about the log itself."""

from dataclasses import dataclass, field
from typing import ClassVar


@dataclass(frozen=True, kw_only=True)
class Event:
    """Something that happened; subclasses carry what."""

    kind: ClassVar[str]
    disposed: frozenset[str] = field(default=frozenset(), compare=False)
    """Names of fields that have been disposed of; empty in an event that is about to be appended."""


@dataclass(frozen=True, kw_only=True)
class FieldsDisposed(Event):
    """Values of an earlier entry were erased by rule or order; their commitments stay."""

    kind = "record.disposed"
    entry: int
    names: tuple[str, ...]
    reason: str
