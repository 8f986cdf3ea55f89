"""The agency's settings: `config.toml` and secrets from a folder outside the checkout, typed, frozen, checked all at once.

A value comes from one place only: what may be seen from `config.toml`, what may not from the environment or from a file in `secrets/`
(mode 0600). The option that lost, any key from any source, makes it hard to say at night where a wrong value came from.
"""

from commsbot.settings.describing import Setting, describe
from commsbot.settings.loading import CONFIG, load, rehearsal
from commsbot.settings.model import (
    Agency,
    Channel,
    Database,
    HandChannel,
    Mode,
    Pace,
    Place,
    Settings,
    Telegram,
    TelegramChannel,
    XChannel,
)
from commsbot.settings.problems import Invalid, Problem
from commsbot.settings.secret_files import environment_name, file_name

__all__ = [
    "CONFIG",
    "Agency",
    "Channel",
    "Database",
    "HandChannel",
    "Invalid",
    "Mode",
    "Pace",
    "Place",
    "Problem",
    "Setting",
    "Settings",
    "Telegram",
    "TelegramChannel",
    "XChannel",
    "describe",
    "environment_name",
    "file_name",
    "load",
    "rehearsal",
]
