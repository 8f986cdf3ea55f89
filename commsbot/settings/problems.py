"""What is wrong with the settings, in words that say file, key, value and what would be right."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from pydantic import BaseModel, SecretStr, TypeAdapter, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from commsbot.domain import errors


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong."""

    file: str
    key: str
    value: str
    """As written in the file, empty where there is none; a secret is never here."""
    wrong: str
    right: str = ""

    def __str__(self) -> str:
        """One line for a terminal."""
        value = f" = {self.value}" if self.value else ""
        where = f"{self.key}{value}: " if self.key else ""
        right = f" Right would be: {self.right}" if self.right else ""
        return f"{self.file}: {where}{self.wrong}.{right}"


class Invalid(errors.Broken):
    """The settings have {count}: {problems}"""

    def __init__(self, problems: Sequence[Problem]) -> None:
        """Keep the problems, of which there is at least one: all of them are told at once."""
        self.problems = tuple(problems)
        count = "1 problem" if len(self.problems) == 1 else f"{len(self.problems)} problems"
        super().__init__(count=count, problems="".join(f"\n  {problem}" for problem in self.problems))


def written(value: object) -> str:
    """Show a value as TOML has it, shortened."""
    shown = json.dumps(value, ensure_ascii=False, default=str)
    return shown if len(shown) <= 80 else shown[:77] + "..."


def translate(error: ErrorDetails, model: type[BaseModel], file: str, prefix: str) -> Problem:
    """Turn one of pydantic's errors into a problem; `prefix` is the key of the model in the file."""
    location = error["loc"]
    owner, field = locate(model, location)
    key = join(prefix, location)
    secret = field is not None and field.annotation is SecretStr
    value = "" if secret or error["type"] == "missing" else written(error["input"])
    right = _right(location, field)
    match error["type"]:
        case "missing":
            return Problem(file, key, "", "is missing", right)
        case "extra_forbidden":
            return Problem(
                file, key, value, "there is no such key", _meant(str(location[-1]), list(owner.model_fields))
            )
        case "value_error":
            return Problem(file, key, value, str(error["ctx"]["error"]), right)
        case "string_pattern_mismatch":
            return Problem(file, key, value, "is not of the right form", right)
    sentence = error["msg"]
    return Problem(file, key, value, sentence[0].lower() + sentence[1:], right)


def missing(model: type[BaseModel], name: str, file: str) -> Problem:
    """Say that a key at the top is missing."""
    return Problem(file, name, "", "is missing", _right((name,), model.model_fields[name]))


def join(prefix: str, location: Sequence[str | int]) -> str:
    """Write a place in the file: `channels[2].chat`."""
    key = prefix
    for step in location:
        key += f"[{step + 1}]" if isinstance(step, int) else f".{step}" if key else str(step)
    return key


def unknown(file: str, key: str, value: object, known: Sequence[str]) -> Problem:
    """Say that there is no such key, and which one was meant."""
    shown = "" if isinstance(value, Mapping | list) else written(value)
    return Problem(file, key, shown, "there is no such key", _meant(key.rpartition(".")[2], known))


def locate(model: type[BaseModel], location: Sequence[str | int]) -> tuple[type[BaseModel], FieldInfo | None]:
    """Find the field that a place names, and the model that it is in."""
    owner, field = model, None
    for step in location:
        if isinstance(step, int):
            continue
        if field is not None:
            owner = next((kind for kind in _inside(field) if issubclass(kind, BaseModel)), owner)
        field = owner.model_fields.get(step)
    return owner, field


def _inside(field: FieldInfo) -> list[type]:
    kinds = [field.annotation, *getattr(field.annotation, "__args__", ())]
    return [kind for kind in kinds if isinstance(kind, type)]


def _right(location: Sequence[str | int], field: FieldInfo | None) -> str:
    if field is None or not field.examples:
        return ""
    name = next((step for step in reversed(location) if isinstance(step, str)), "")
    sentence = (field.description or "").rstrip(".")
    return f"{name} = {written(field.examples[0])} ({sentence})"


def _meant(name: str, known: Sequence[str]) -> str:
    close = get_close_matches(name, known, n=1)
    return close[0] if close else "one of " + ", ".join(sorted(known))


def accept(section: type[BaseModel], name: str, value: object, file: str) -> Any:
    """Check one value as its field would, and give what the field makes of it; raises `Invalid` with the one problem."""
    field = section.model_fields[name]
    try:
        return TypeAdapter(field.rebuild_annotation()).validate_python(value)
    except ValidationError as error:
        secret = field.annotation is SecretStr
        right = _right((name,), field)
        if secret:
            raise Invalid([Problem(file, name, "", "is not of the right form", right)]) from None
        found = [translate({**each, "loc": (name, *each["loc"])}, section, file, "") for each in error.errors()]
        raise Invalid(found[:1]) from error
