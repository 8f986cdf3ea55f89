"""From files and environment to `Settings`, or to the list of everything that is wrong with them."""

import copy
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel, TypeAdapter, ValidationError

from commsbot.settings import crossing, model, problems, recipients, secret_files, toml_file
from commsbot.settings.model import Settings
from commsbot.settings.problems import Invalid, Problem
from commsbot.settings.secret_files import Gathered

CONFIG = "config.toml"
ABSENT = "0:absent-secret"
"""Stands for a missing secret while the rest is checked; it never gets into `Settings`."""
CHECKOUT = Path(__file__).resolve().parent.parent.parent


def load(folder: Path, environ: Mapping[str, str]) -> Settings:
    """Read the agency's folder; raises `Invalid` with every problem in it."""
    raw = toml_file.read(folder / CONFIG)
    file = str(folder / CONFIG)
    found = [*_misplaced(raw, file), *_outside(folder)]
    gathered = secret_files.gather(folder, environ, raw)
    return _build(folder, file, raw, gathered, found + gathered.problems)


def rehearsal(folder: Path, changes: Mapping[str, object]) -> Settings:
    """Take `config/rehearsal.toml` of the checkout, with what only the running simulators know: addresses, chats and tokens.

    `changes` goes by key, a channel by its name: `{"telegram.token": …, "channels.city-channel.chat": …}`.
    """
    path = CHECKOUT / "config" / "rehearsal.toml"
    raw = toml_file.read(path)
    gathered = Gathered()
    secrets = secret_files.keys(raw)
    for key, value in changes.items():
        if key in secrets:
            gathered.values[key] = str(value)
        else:
            _put(raw, key, value)
    return _build(folder, str(path), raw, gathered, [])


def _build(folder: Path, file: str, raw: dict[str, Any], gathered: Gathered, found: list[Problem]) -> Settings:
    full = copy.deepcopy(raw)
    for key, value in gathered.values.items():
        _put(full, key, value)
    found = [*found, *recipients.fill(folder, full, file)]
    parts, wrong = _parts(full, file, gathered)
    found = [*found, *wrong, *crossing.across(folder, file, parts, gathered)]
    if found:
        raise Invalid(found)
    return Settings.model_validate({**full, "folder": folder})


def _parts(full: Mapping[str, Any], file: str, gathered: Gathered) -> tuple[dict[str, Any], list[Problem]]:
    """Validate section by section, so that one wrong section doesn't hide what is wrong between the others."""
    parts: dict[str, Any] = {}
    found = [problems.unknown(file, key, value, _known()) for key, value in full.items() if key not in _known()]
    for name, field in Settings.model_fields.items():
        if name == "folder":
            continue
        if name not in full and not field.is_required():
            parts[name] = field.get_default()
        elif name == "channels":
            parts[name], wrong = _channels(full, file, gathered)
            found += wrong
        elif name == "mode":
            parts[name], wrong = _mode(full, file)
            found += wrong
        elif isinstance(field.annotation, type) and issubclass(field.annotation, BaseModel):
            # A section that is missing lacks each of its required keys: say those.
            section, wrong = _section(field.annotation, full.get(name, {}), file, name, name, gathered)
            found += wrong
            if section is not None:
                parts[name] = section
    return parts, found


def _mode(full: Mapping[str, Any], file: str) -> tuple[model.Mode | None, list[Problem]]:
    if "mode" not in full:
        return None, [problems.missing(Settings, "mode", file)]
    try:
        return TypeAdapter(model.Mode).validate_python(full["mode"]), []
    except ValidationError as error:
        return None, [problems.translate({**each, "loc": ("mode",)}, Settings, file, "") for each in error.errors()]


def _channels(full: Mapping[str, Any], file: str, gathered: Gathered) -> tuple[list[Any], list[Problem]]:
    listed = full.get("channels")
    if not isinstance(listed, list) or not listed:
        right = "one [[channels]] table for each channel, see config/example.toml"
        return [], [
            Problem(
                file, "channels", problems.written(listed) if listed else "", "there is no channel to publish to", right
            )
        ]
    valid: list[Any] = []
    found: list[Problem] = []
    kinds = " or ".join(f'kind = "{kind}"' for kind in model.CHANNELS)
    for number, channel in enumerate(listed, start=1):
        prefix = f"channels[{number}]"
        if not isinstance(channel, dict):
            found.append(Problem(file, prefix, problems.written(channel), "is not a table", "[[channels]]"))
            continue
        section = model.CHANNELS.get(str(channel.get("kind")))
        if section is None:
            typed = problems.written(channel["kind"]) if "kind" in channel else ""
            wrong_kind = "there is no such kind of channel" if typed else "is missing"
            found.append(Problem(file, f"{prefix}.kind", typed, wrong_kind, kinds))
            continue
        value, wrong = _section(section, channel, file, prefix, f"channels.{channel.get('name')}", gathered)
        found += wrong
        if value is not None:
            valid.append(value)
    return valid, found


def _section(
    section: type[BaseModel], value: Any, file: str, prefix: str, secret_prefix: str, gathered: Gathered
) -> tuple[BaseModel | None, list[Problem]]:
    secrets = secret_files.fields(section) if issubclass(section, model.Section) else {}
    if isinstance(value, dict):
        # A secret that is missing was told already; it must not hide what else is wrong.
        value = {**dict.fromkeys((name for name, required in secrets.items() if required), ABSENT), **value}
    try:
        return section.model_validate(value), []
    except ValidationError as error:
        found = []
        for each in error.errors():
            key = str(each["loc"][0]) if each["loc"] else ""
            if key not in secrets:
                found.append(problems.translate(each, section, file, prefix))
            else:
                source = gathered.sources.get(f"{secret_prefix}.{key}", file)
                right = (section.model_fields[key].description or "").rstrip(".")
                found.append(Problem(source, f"{secret_prefix}.{key}", "", "is not of the right form", right))
        return None, found


def _misplaced(raw: dict[str, Any], file: str) -> list[Problem]:
    """Take secrets out of what was read: they don't belong in a file that people mail around."""
    found = []
    for key in secret_files.keys(raw):
        *path, last = key.split(".")
        table = _table(raw, path)
        if isinstance(table, dict) and last in table:
            del table[last]
            right = f"a file {secret_files.SECRETS}/{secret_files.file_name(key)} with mode 0600, or {secret_files.environment_name(key)}"
            found.append(Problem(file, key, "", "is a secret and doesn't belong here", right))
    return found


def _outside(folder: Path) -> list[Problem]:
    if folder.resolve().is_relative_to(CHECKOUT):
        return [
            Problem(
                str(folder),
                "",
                "",
                "is inside the checkout, where an update or a commit may touch it",
                "a folder of its own",
            )
        ]
    return []


def _table(raw: Mapping[str, Any], path: list[str]) -> Any:
    if path[0] == "channels":
        return next((channel for channel in secret_files.channels(raw) if channel.get("name") == path[1]), None)
    return raw.get(path[0])


def _put(raw: dict[str, Any], key: str, value: object) -> None:
    *path, last = key.split(".")
    table = _table(raw, path) if path else raw
    if table is None and path and path[0] != "channels":
        table = raw.setdefault(path[0], {})
    if isinstance(table, dict):
        table[last] = value


def _known() -> list[str]:
    return [name for name in Settings.model_fields if name != "folder"]
