"""Many runs: a dry one that counts, then one for each place where the service can die, then some that die at any moment."""

import asyncio
import json
import random
import shutil
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.chaos import child, town, verdict
from tests.chaos.child import NEVER, Failpoint

RUN_SECONDS = 120.0
AT_RANDOM = 20
"""How many kills at random moments the full crash test adds."""


@dataclass(frozen=True)
class Plan:
    """How one run dies."""

    failpoint: Failpoint = NEVER
    kill_at: tuple[float, ...] = ()

    def __str__(self) -> str:
        if self.kill_at:
            return "killed after " + ", ".join(f"{each:.2f} s" for each in self.kill_at)
        return str(self.failpoint)


@dataclass
class Result:
    """What came of one run."""

    plan: Plan
    kills: int = 0
    again: int = 0
    settled: list[str] = field(default_factory=list)
    seconds: float = 0.0
    journey: float = 0.0
    """Seconds from the first poll for updates to the end."""
    faults: list[str] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)
    log: str = ""

    def told(self) -> dict[str, Any]:
        """As JSON."""
        return {
            "plan": str(self.plan), "kills": self.kills, "again": self.again, "settled": self.settled,
            "seconds": round(self.seconds, 2), "faults": self.faults,
        }  # fmt: skip


async def run(ground: Path, folder: Path, plan: Plan) -> Result:
    """Play the journey once, and judge what it left."""
    result = Result(plan)
    began = time.monotonic()
    async with asyncio.timeout(RUN_SECONDS):
        played: town.Town | None = None
        try:
            async with town.playing(ground, folder, plan.failpoint, plan.kill_at) as played:
                await town.journey(played)
                result.journey = time.monotonic() - played.began
        except* Exception as problems:  # noqa: BLE001  # whatever it is, it is this run's fault
            result.faults += [f"{type(each).__name__}: {each}" for each in _leaves(problems)]
        if played is not None:
            result.kills, result.again, result.settled = played.kills, played.again, played.settled
            result.log = played.log()
            if not result.faults:
                result.faults = await verdict.faults(played)
                # One that died while it was being stopped, at the last of its points, left none.
                counts = folder / child.COUNTS
                result.counts = json.loads(counts.read_text()) if plan == Plan() or counts.exists() else {}
    result.seconds = time.monotonic() - began
    return result


def _leaves(group: BaseExceptionGroup) -> list[BaseException]:
    return [
        leaf
        for each in group.exceptions
        for leaf in (_leaves(each) if isinstance(each, BaseExceptionGroup) else [each])
    ]


def plans(counts: dict[str, int], kills: int, seed: int, seconds: float) -> list[Plan]:
    """Choose where to die: everywhere once and some at random (`kills` is 0), else so many, spread over all points."""
    dice = random.Random(seed)
    everywhere = [Plan(Failpoint(point, nth)) for point in sorted(counts) for nth in range(1, counts[point] + 1)]
    if not kills:
        return everywhere + [_at_random(dice, seconds) for _ in range(AT_RANDOM)]
    chosen = [_at_random(dice, seconds) for _ in range(max(1, kills // 5))]
    points = sorted(counts)
    left = kills - len(chosen)
    for number, point in enumerate(points):
        share = left // len(points) + (number < left % len(points))
        # The last hits of a point differ from run to run, because the clock ticks meanwhile.
        reachable = max(1, int(counts[point] * 0.9))
        chosen += [Plan(Failpoint(point, nth)) for nth in dice.sample(range(1, reachable + 1), min(share, reachable))]
    return chosen


def _at_random(dice: random.Random, seconds: float) -> Plan:
    return Plan(kill_at=tuple(sorted(dice.uniform(0.0, seconds) for _ in range(dice.choice((1, 2, 3))))))


async def many(
    folder: Path, kills: int, seed: int, say: Callable[[str], None], *, at_once: int = 1, only: Sequence[Plan] = ()
) -> list[Result]:
    """Run them all; each folder goes unless its run shows a fault."""
    town.ready()
    ground = folder / "ground"
    await town.seed(ground)
    dry = await run(ground, folder / "dry", Plan())
    say(_line(0, dry))
    if dry.faults:
        return [dry]
    chosen = list(only) or plans(dry.counts, kills, seed, dry.journey)
    say(f"{len(chosen)} runs; points passed: {dry.counts}; seed {seed}")
    gate = asyncio.Semaphore(at_once)

    async def one(number: int, plan: Plan) -> Result:
        async with gate:
            place = folder / f"run{number}"
            result = await run(ground, place, plan)
            say(_line(number, result))
            if not result.faults:
                shutil.rmtree(place)
            return result

    return [dry, *await asyncio.gather(*(one(number, plan) for number, plan in enumerate(chosen, 1)))]


def _line(number: int, result: Result) -> str:
    state = "FAULT" if result.faults else "ok"
    settled = f", settled {result.settled}" if result.settled else ""
    again = f", {result.again} done again" if result.again else ""
    head = f"{number:4} {state:5} {result.seconds:5.1f} s  {result.plan}: {result.kills} kills{settled}{again}"
    return "\n".join((head, *(f"           {fault}" for fault in result.faults)))
