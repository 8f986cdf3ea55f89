"""Where Chromium is: Debian's package, or what goes by its name on PATH. Standard library only."""

import shutil


def chromium() -> str | None:
    """Name the browser that tests marked `browser` drive, or None where there is none."""
    for name in ("/usr/bin/chromium", "chromium", "chromium-browser", "google-chrome"):
        if found := shutil.which(name):
            return found
    return None
