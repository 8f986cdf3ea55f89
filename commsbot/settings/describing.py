"""The list of all settings, for the README, `commsbot check --keys` and whoever wants to know."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from types import GenericAlias, UnionType
from typing import Annotated, Any, Literal, get_args, get_origin

from pydantic import BaseModel, SecretStr
from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined

from commsbot.settings import model, problems

TABLES = (model.Place, model.Rule)
"""What a list of tables holds, with keys of its own."""


@dataclass(frozen=True, slots=True)
class Setting:
    """One key."""

    key: str
    """As one would say it: `agency.zone`, `channels[x].account`."""
    type: str
    default: str
    """As written in the file; `required` where there is none."""
    sentence: str
    secret: bool
    """It comes from the environment or a file in `secrets/`, never from `config.toml`."""


def describe() -> list[Setting]:
    """List every key, in the order of the model; those common to all channels stand with each kind."""
    found = list(_of(model.Settings, ""))
    for kind, channel in model.CHANNELS.items():
        found.extend(_of(channel, f"channels[{kind}]"))
    return found


def _of(section: type[BaseModel], prefix: str) -> Iterator[Setting]:
    for name, field in section.model_fields.items():
        if section is model.Settings and name in {"folder", "channels"}:
            continue
        key = f"{prefix}.{name}" if prefix else name
        inner = field.annotation
        if isinstance(inner, type) and not isinstance(inner, GenericAlias) and issubclass(inner, BaseModel):
            yield from _of(inner, key)
            continue
        yield Setting(key, _type(inner), _default(field), field.description or "", secret=inner is SecretStr)
        rows = get_args(inner)[:1]
        if rows and rows[0] in TABLES:
            yield from _of(rows[0], f"{key}[]")


def _default(field: FieldInfo) -> str:
    if field.default is PydanticUndefined:
        return "required"
    if isinstance(field.default, SecretStr | tuple) and not field.default:
        return "none"
    return "none" if field.default in (None, "") else problems.written(field.default)


def _type(annotation: Any) -> str:
    if annotation is SecretStr:
        return "secret"
    origin = get_origin(annotation)
    arguments = get_args(annotation)
    if origin is Annotated:
        return _type(arguments[0])
    if origin is tuple:
        return f"list of {_type(arguments[0])}"
    if origin is Literal:
        return " or ".join(str(value) for value in arguments)
    if origin is UnionType:
        return " or ".join(_type(kind) for kind in arguments if kind is not type(None))
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return " or ".join(str(member.value) for member in annotation)
    names = {str: "text", int: "whole number", float: "number", bool: "true or false"}
    return names.get(annotation, "table")
