"""Secrets: from `COMMSBOT_…` in the environment, else from one file each in `secrets/`, which only its owner may read.

    key                               environment                                  file in secrets/
    telegram.token                    COMMSBOT_TELEGRAM__TOKEN                     telegram__token
    channels.city-x.access_token      COMMSBOT_CHANNELS__CITY_X__ACCESS_TOKEN      channels__city-x__access_token

A channel's secrets are found by its name. A misspelt variable or file is an error, not a secret that is silently missing.
"""

import stat
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import SecretStr

from commsbot.settings import model, problems
from commsbot.settings.problems import Problem

SECRETS = "secrets"
PREFIX = "COMMSBOT_"


@dataclass(frozen=True, slots=True)
class Gathered:
    """What was found, by key, and where."""

    values: dict[str, str] = field(default_factory=dict)
    sources: dict[str, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def environment_name(key: str) -> str:
    """Name the variable of a secret."""
    return PREFIX + key.replace(".", "__").replace("-", "_").upper()


def file_name(key: str) -> str:
    """Name the file of a secret, inside `secrets/`."""
    return key.replace(".", "__")


def keys(raw: Mapping[str, Any]) -> dict[str, bool]:
    """List the secrets that this config knows, and whether each is required."""
    found = {}
    for name, section in (("telegram", model.Telegram), ("database", model.Database)):
        found.update({f"{name}.{key}": required for key, required in fields(section).items()})
    for channel in channels(raw):
        kind = model.CHANNELS.get(str(channel.get("kind")))
        if kind is not None and isinstance(channel.get("name"), str):
            found.update({f"channels.{channel['name']}.{key}": required for key, required in fields(kind).items()})
    return found


def fields(section: type[model.Section]) -> dict[str, bool]:
    """List the secret fields of a section, and whether each is required."""
    return {name: field.is_required() for name, field in section.model_fields.items() if field.annotation is SecretStr}


def channels(raw: Mapping[str, Any]) -> list[dict[str, Any]]:
    """List what of the channels has at least the shape of a table."""
    listed = raw.get("channels")
    return [channel for channel in listed if isinstance(channel, dict)] if isinstance(listed, list) else []


def gather(folder: Path, environ: Mapping[str, str], raw: Mapping[str, Any]) -> Gathered:
    """Read every secret that the config knows; say what is missing, readable by others, twice or misspelt."""
    gathered = Gathered()
    wanted = keys(raw)
    for key, required in wanted.items():
        path, variable = folder / SECRETS / file_name(key), environment_name(key)
        if variable in environ and path.exists():
            gathered.problems.append(
                Problem(str(path), key, "", f"is also in the environment as {variable}", "one of the two")
            )
        elif variable in environ:
            gathered.values[key], gathered.sources[key] = environ[variable], variable
        elif path.exists():
            _read(path, key, gathered)
        elif required:
            gathered.problems.append(
                Problem(str(path), key, "", "is missing", f"that file with mode 0600, or {variable} in the environment")
            )
    _misspelt(folder, environ, wanted, gathered)
    return gathered


def write(folder: Path, key: str, value: str) -> Path:
    """Put a secret into its file, which never exists with another mode than 0600."""
    place = folder / SECRETS
    place.mkdir(mode=0o700, exist_ok=True)
    path = place / file_name(key)
    path.touch(mode=0o600)
    path.chmod(0o600)
    path.write_text(value + "\n", "utf-8")
    return path


def _read(path: Path, key: str, gathered: Gathered) -> None:
    try:
        mode = stat.S_IMODE(path.stat().st_mode)
        text = path.read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        gathered.problems.append(
            Problem(
                str(path), key, "", f"can't be read ({type(error).__name__})", "a readable text file with mode 0600"
            )
        )
        return
    if mode & 0o077:
        gathered.problems.append(
            Problem(str(path), key, "", f"may be read by others (mode {mode:04o})", f"chmod 600 {path}")
        )
    gathered.values[key], gathered.sources[key] = text, str(path)


def _misspelt(folder: Path, environ: Mapping[str, str], wanted: Mapping[str, bool], gathered: Gathered) -> None:
    variables = [environment_name(key) for key in wanted]
    for name in environ:
        if name.startswith(PREFIX) and "__" in name and name not in variables:
            gathered.problems.append(problems.unknown("environment", name, {}, variables))
    files = [file_name(key) for key in wanted]
    for path in sorted((folder / SECRETS).glob("[!.]*")):
        if path.name not in files:
            gathered.problems.append(problems.unknown(str(folder / SECRETS), path.name, {}, files))
