"""`python3 -m tests.chaos [--kills N] [--seed S] [--at-once N] [--json]`: kill the service everywhere, and see that nothing is lost.

Without `--kills` it dies once at every point of the journey: before and after each commit, each send and each settlement, and some times at
random. `--point commit:before:17` runs one again.
"""

import argparse
import asyncio
import json
import os
import secrets
import shutil
import sys
import tempfile
import time
from pathlib import Path

from commsbot import bootstrap


def main(arguments: list[str]) -> int:
    """Run, print, and give 1 where there is any fault."""
    from tests.chaos import runs
    from tests.chaos.child import Failpoint

    parser = argparse.ArgumentParser(prog="python3 -m tests.chaos", description=__doc__)
    parser.add_argument("--kills", type=int, default=0, help="how many runs; 0 dies everywhere once")
    parser.add_argument("--seed", type=int, default=secrets.randbelow(1_000_000), help="of the random ones; printed")
    parser.add_argument("--at-once", type=int, default=2, help="runs side by side")
    parser.add_argument("--point", action="append", default=[], help="die there only, such as commit:before:17")
    parser.add_argument("--json", action="store_true", help="the last line is one JSON object")
    given = parser.parse_args(arguments)
    only = [runs.Plan(Failpoint(point, int(nth))) for point, _, nth in (each.rpartition(":") for each in given.point)]
    began = time.monotonic()
    folder = Path(tempfile.mkdtemp(prefix="commsbot-chaos-"))

    def say(words: str) -> None:
        print(words, file=sys.stderr if given.json else sys.stdout, flush=True)

    results = asyncio.run(runs.many(folder, given.kills, given.seed, say, at_once=given.at_once, only=only))
    wrong = [each for each in results if each.faults]
    told = {
        "seed": given.seed,
        "runs": len(results),
        "kills": sum(each.kills for each in results),
        "not_reached": sum(not each.kills for each in results[1:]),
        "settled_by_people": sum(len(each.settled) for each in results),
        "done_again": sum(each.again for each in results),
        "faults": [each.told() for each in wrong],
        "seconds": round(time.monotonic() - began, 1),
    }
    if wrong:
        say(f"what the runs with faults left is in {folder}")
    else:
        shutil.rmtree(folder)
    print(json.dumps(told) if given.json else f"{told}")
    return 1 if wrong else 0


if __name__ == "__main__":
    bootstrap.ensure("tests.chaos", sys.argv[1:], tests=True)
    os.chdir(bootstrap.ROOT)
    sys.exit(main(sys.argv[1:]))
