"""What a folder that the demo keeps is known by, so that its record can be read afterwards like an agency's.

The demo has no config.toml there: its settings are the rehearsal's, with addresses of simulators that are gone when it ends.
"""

from pathlib import Path
from typing import Final

from commsbot.settings import loading
from commsbot.settings.model import Settings

MARK: Final = "demo.txt"
TOLD: Final = """\
This folder was kept by `python3 -m commsbot demo --data DIR`. Nothing in it was ever public.

Check or read its record, while the demo runs or afterwards:
    python3 -m commsbot record verify DIR
    python3 -m commsbot record show --data DIR
    python3 -m commsbot record export TO --data DIR
"""
NOT_NEEDED: Final = "nobody-speaks-to-a-platform-to-read-a-record"
SECRETS: Final = ("consumer_key", "consumer_secret", "access_token", "access_token_secret")


def mark(folder: Path) -> None:
    """Leave the mark."""
    (folder / MARK).write_text(TOLD, "utf-8")


def kept(folder: Path) -> Settings | None:
    """The settings of a kept demo as far as its record needs them; None where the folder is none of the demo's."""
    if not (folder / MARK).is_file() or (folder / loading.CONFIG).exists():
        return None
    placeholders = {f"channels.city-x.{name}": NOT_NEEDED for name in SECRETS}
    return loading.rehearsal(folder, {"telegram.token": f"1:{NOT_NEEDED}", **placeholders})
