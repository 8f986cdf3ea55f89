"""The arguments of an act as they came over the socket: read by name and type, and none may be left over."""

from collections.abc import Mapping
from typing import Any

from commsbot.domain import errors


class BadArgument(errors.Refused):
    """“{name}” isn't understood here: {why}. See: python3 -m commsbot desk --help"""


class Given:
    """Reads each argument once; `done` refuses what nobody asked for."""

    def __init__(self, arguments: Mapping[str, Any]) -> None:
        self._left = {name: value for name, value in arguments.items() if value not in (None, "", [], False)}

    def text(self, name: str, default: str | None = "") -> str:
        """Read words; without a default they must be there."""
        value = self._left.pop(name, default)
        if not isinstance(value, str) or (default is None and not value.strip()):
            raise BadArgument(name=name, why="words are needed")
        return value.strip()

    def flag(self, name: str) -> bool:
        """Read yes or no."""
        value = self._left.pop(name, False)
        if not isinstance(value, bool):
            raise BadArgument(name=name, why="yes or no is needed")
        return value

    def whole(self, name: str) -> int:
        """Read a whole number, 0 where there is none."""
        value = self._left.pop(name, 0)
        if not isinstance(value, int) or isinstance(value, bool):
            raise BadArgument(name=name, why="a whole number is needed")
        return value

    def many(self, name: str) -> tuple[str, ...]:
        """Read a list of words."""
        value = self._left.pop(name, [])
        if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
            raise BadArgument(name=name, why="a list of words is needed")
        return tuple(value)

    def done(self) -> None:
        """Refuse what is left."""
        for name in self._left:
            raise BadArgument(name=name, why="this act takes no such argument")


def version_name(text: str) -> tuple[str, int]:
    """Part `STATEMENT/N`; 0 where no version is named."""
    statement, slash, number = text.partition("/")
    if slash and not (number.isascii() and number.isdigit()):
        raise BadArgument(name=text, why="a version is written like k3fm7qtzw9/2")
    return statement, int(number) if number else 0
