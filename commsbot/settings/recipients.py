"""Lists of readers: a file beside the config with one address a line, put to the recipients that the config itself names.

It is read when the service starts, so that what is checked then (an exercise that would write to a real newsroom) holds while it runs.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from commsbot.settings import secret_files
from commsbot.settings.problems import Problem, written
from commsbot.settings.values import MAIL_ADDRESS


def fill(folder: Path, raw: Mapping[str, Any], file: str) -> list[Problem]:
    """Put each list's addresses to the recipients of its channel, each address once; gives what is wrong with the lists."""
    found: list[Problem] = []
    for channel in secret_files.channels(raw):
        named, own = channel.get("list"), channel.get("recipients", [])
        if channel.get("kind") != "email" or not isinstance(own, list | tuple):
            continue
        listed: list[str] = []
        if isinstance(named, str) and named:
            path = folder / named
            key = f'channels "{channel.get("name")}".list'
            try:
                lines = path.read_text("utf-8").splitlines()
            except (OSError, UnicodeDecodeError) as error:
                right = f"a text file {path} with one address a line"
                found.append(Problem(file, key, written(named), f"can't be read ({type(error).__name__})", right))
                continue
            listed = [address for _, address in _addresses(lines)]
            found += [
                Problem(
                    f"{path}:{number}", key, written(address), "is not an e-mail address", "newsdesk@gazette.example"
                )
                for number, address in _addresses(lines)
                if not MAIL_ADDRESS.fullmatch(address)
            ]
            listed = [each for each in listed if MAIL_ADDRESS.fullmatch(each)]
        channel["recipients"] = once([*own, *listed])
    return found


def once(addresses: list[Any]) -> list[Any]:
    """Leave out what is there twice; capitals make no other address."""
    found: dict[str, Any] = {}
    for each in addresses:
        found.setdefault(str(each).casefold(), each)
    return [*found.values()]


def _addresses(lines: list[str]) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(lines, 1):
        address = line.partition("#")[0].strip()
        if address:
            yield number, address
