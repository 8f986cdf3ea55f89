"""Read a TOML file, or say what is wrong with it."""

import tomllib
from pathlib import Path
from typing import Any

from commsbot.settings.problems import Invalid, Problem


def read(path: Path) -> dict[str, Any]:
    """Read TOML; raises `Invalid` where there is none."""
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        raise Invalid(
            [Problem(str(path), "", "", "there is no such file", "python3 -m commsbot init makes one")]
        ) from None
    except UnicodeDecodeError as error:
        raise Invalid([Problem(str(path), "", "", f"is not UTF-8 text (byte {error.start})")]) from error
    except OSError as error:
        raise Invalid([Problem(str(path), "", "", f"can't be read: {error.strerror}")]) from error
    except tomllib.TOMLDecodeError as error:
        raise Invalid(
            [Problem(str(path), "", "", f"is not TOML: {error}", "config/example.toml shows the form")]
        ) from error
