"""An event's form as an entry's kind and fields, both ways.

An entry's field is the smallest thing that can be proven or disposed of alone, so texts are spread: each rendition of a version is a
field of its own (`rendition/en/telegram/1`). A name, a text or a reason that was disposed of is absent when an event is decoded, takes its
type's empty value, and stands in `Event.disposed`; a fold must accept that.
"""

import dataclasses
import types
from collections.abc import Mapping
from datetime import UTC, datetime
from enum import Enum
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

from commsbot.domain import errors, events, rendition
from commsbot.domain.events import Event
from commsbot.domain.incident import Place
from commsbot.domain.plan import Window
from commsbot.domain.rendition import Rendition


def _put(value: Any) -> Any:
    """Turn a value into what RFC 8785 can carry: text, whole numbers, booleans, null, lists and objects."""
    match value:
        case None | bool() | int() | str() if not isinstance(value, Enum):
            return value
        case Enum():
            return str(value.value)
        case datetime():
            return value.astimezone(UTC).isoformat(timespec="microseconds")
        case float():
            return repr(value)  # a map point: kept as text, because RFC 8785 rounds numbers as ECMAScript does
        case tuple() | list():
            return [_put(item) for item in value]
        case dict():
            return {str(name): _put(item) for name, item in value.items()}
        case _ if dataclasses.is_dataclass(value):
            return {part.name: _put(getattr(value, part.name)) for part in dataclasses.fields(value)}
        case _:
            raise TypeError(f"{type(value).__name__} can't stand in an entry")


@cache
def _hints(cls: type) -> dict[str, Any]:
    return get_type_hints(cls)


def _take(hint: Any, value: Any) -> Any:
    """Read a value back into the type that its field declares."""
    origin = get_origin(hint)
    if origin in {Union, types.UnionType}:
        return None if value is None else _take(next(arg for arg in get_args(hint) if arg is not type(None)), value)
    if origin is tuple:
        return tuple(_take(get_args(hint)[0], item) for item in value)
    if hint is datetime:
        return datetime.fromisoformat(value)
    if hint is float:
        return float(value)
    if dataclasses.is_dataclass(hint):
        hints = _hints(hint)  # type: ignore[arg-type]  # a dataclass hint is a class here, never an instance
        return hint(**{name: _take(hints[name], item) for name, item in value.items()})  # type: ignore[operator]  # the same
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint(value)
    return value


def _empty(hint: Any) -> Any:
    """Stand in for a disposed value: the type's own nothing."""
    origin = get_origin(hint)
    if origin in {Union, types.UnionType}:
        return None
    if origin in {tuple, dict}:
        return origin()
    if isinstance(hint, type) and issubclass(hint, Enum):
        return next(iter(hint))
    if hint is Place:
        return Place("")
    if hint is Window:
        return Window()
    if hint is datetime:
        return datetime.min.replace(tzinfo=UTC)
    return hint()


def encode(event: Event) -> dict[str, Any]:
    """Give an event's fields as an entry stores them; `event.kind` is the entry's kind."""
    fields: dict[str, Any] = {}
    for part in dataclasses.fields(event):
        if part.name == "disposed":
            continue
        value = getattr(event, part.name)
        if spread := part.metadata.get("spread"):
            fields[part.name] = [rendition.label(item) for item in value]
            fields |= {f"{spread}/{rendition.label(item)}": _put(item) for item in value}
        else:
            fields[part.name] = _put(value)
    return fields


def decode(kind: str, fields: Mapping[str, Any], disposed: frozenset[str] = frozenset(), sequence: int = 0) -> Event:
    """Read an event back; names in `disposed` are absent from `fields`. Raises `UnknownEntry` for a kind from a newer version."""
    cls = events.KINDS.get(kind)
    if cls is None:
        raise errors.UnknownEntry(sequence=sequence, kind=kind)
    hints = _hints(cls)  # type: ignore[arg-type]  # a class is hashable; mypy takes the events' own __hash__ for the class's
    values: dict[str, Any] = {}
    for part in dataclasses.fields(cls):
        if part.name == "disposed":
            continue
        if part.name in disposed:
            values[part.name] = _empty(hints[part.name])
        elif spread := part.metadata.get("spread"):
            names = (f"{spread}/{name}" for name in fields[part.name])
            values[part.name] = tuple(_take(Rendition, fields[name]) for name in names if name not in disposed)
        elif part.name in fields:
            values[part.name] = _take(hints[part.name], fields[part.name])
    return cls(**values, disposed=disposed)
