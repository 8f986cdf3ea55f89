"""Loaded once in the process from which the services are forked: the message library and the checks' word lists, which cost a second each time."""

import tempfile
from pathlib import Path

from commsbot import parts
from commsbot.demo import stage
from commsbot.domain import checks
from tests.chaos import child

NOWHERE = "http://127.0.0.1:1"

with tempfile.TemporaryDirectory() as folder:
    CHOSEN = stage.settings_of(Path(folder), NOWHERE, NOWHERE, child.actors(), 0.0)
    parts.library_of(CHOSEN)
checks.ready(CHOSEN.agency.languages)
