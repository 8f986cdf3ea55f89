"""Write a `config.toml` that explains itself, from the sentences of the model."""

import json
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

from commsbot.settings import model

HEAD = """\
# The settings of this service. `python3 -m commsbot check FOLDER` says everything that is wrong with them, at once.
# What isn't here has its default; config/example.toml in the checkout explains every key. Secrets are files in secrets/ beside this file.
"""


def text(raw: Mapping[str, Any]) -> str:
    """Write what `loading` reads back; `raw` has the shape of the file, without secrets."""
    lines = [HEAD, *_keys({"mode": raw["mode"]}, model.Settings), ""]
    for name, field in model.Settings.model_fields.items():
        section = field.annotation
        if name in raw and isinstance(section, type) and issubclass(section, BaseModel):
            lines += [f"[{name}]", *_keys(raw[name], section), ""]
    for channel in raw["channels"]:
        lines += ["[[channels]]", *_keys(channel, model.CHANNELS[channel["kind"]]), ""]
    return "\n".join(lines)


def _keys(values: Mapping[str, Any], section: type[BaseModel]) -> list[str]:
    lines = []
    for name, value in values.items():
        # JSON's strings, numbers, booleans and flat lists are TOML's too.
        lines += [f"# {section.model_fields[name].description}", f"{name} = {json.dumps(value, ensure_ascii=False)}"]
    return lines
