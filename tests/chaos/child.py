"""The service in a process of its own that can be killed at any point: same composition as ever, only addresses and a failpoint differ.

Forked from a process that has all libraries loaded, so that a start takes a tenth of a second and two hundred kills don't take an hour.
"""

import asyncio
import json
import os
import signal
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from commsbot import app
from commsbot.demo import stage
from commsbot.rehearsal import cast, server
from commsbot.rehearsal.stage import Rehearsal
from commsbot.settings.model import Mode

COUNTS = "counts.json"
LOG = "service.log"


@dataclass(frozen=True)
class Failpoint:
    """Where the service kills itself: at the nth time that it comes by; 0 never."""

    point: str = ""
    nth: int = 0

    def __str__(self) -> str:
        return f"{self.point}:{self.nth}" if self.nth else "no failpoint"


NEVER = Failpoint()


class Counting:
    """Counts how often each point is passed, and dies at the one that was asked for."""

    def __init__(self, failpoint: Failpoint) -> None:
        self.counts: Counter[str] = Counter()
        self._failpoint = failpoint

    def __call__(self, point: str) -> None:
        self.counts[point] += 1
        if (point, self.counts[point]) == (self._failpoint.point, self._failpoint.nth):
            os.kill(os.getpid(), signal.SIGKILL)


def actors() -> cast.Cast:
    """The standard cast on a stage that nobody sees: for the ids and keys, which are always the same."""
    return cast.assemble(Rehearsal(scale=0.0, now=server.utc_now, ports={"telegram": 0, "x": 0}))


def main(folder: str, telegram: str, x: str, failpoint: Failpoint) -> None:
    """Serve until SIGTERM, or until the failpoint."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which ends its children
    log = os.open(Path(folder) / LOG, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    os.dup2(log, 2)
    at = Counting(failpoint)
    asyncio.run(_serve(Path(folder), telegram, x, at))
    (Path(folder) / COUNTS).write_text(json.dumps(at.counts))


async def _serve(folder: Path, telegram: str, x: str, at: Counting) -> None:
    ended = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, ended.set)
    chosen = stage.settings_of(folder, telegram, x, actors(), 0.0)
    assert chosen.mode is Mode.REHEARSAL, "failpoints are for rehearsals"
    async with app.serving(chosen, at=at):
        await ended.wait()
