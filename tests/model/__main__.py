"""`python3 -m tests.model [--sequences N] [--seed S] [--sqlite N]`: play the desk in any order, and see that no promise breaks.

Without a seed each run plays other sequences; the seed is printed, and a failing sequence is shrunk to the shortest that fails.
"""

import argparse
import os
import secrets
import sys
import time
from pathlib import Path

from commsbot import bootstrap


def main(arguments: list[str]) -> int:
    """Play and print; an exception with the shortest failing sequence where a promise breaks."""
    from tests.model import kept, plays
    from tests.model.machine import Desk

    parser = argparse.ArgumentParser(prog="python3 -m tests.model", description=__doc__)
    parser.add_argument("--sequences", type=int, default=20_000, help="over the domain in memory")
    parser.add_argument("--sqlite", type=int, default=0, help="over SQLite, with restarts")
    parser.add_argument("--seed", type=int, default=secrets.randbelow(1_000_000), help="printed")
    given = parser.parse_args(arguments)
    print(f"seed {given.seed}", flush=True)
    began = time.monotonic()
    if given.sequences:
        plays.play(Desk, given.sequences, given.seed)
        print(f"{given.sequences} sequences in memory: no promise broken, {time.monotonic() - began:.0f} s", flush=True)
    if given.sqlite:
        began = time.monotonic()
        with kept.migrated() as (file, signer):
            plays.play(kept.desk(file, signer), given.sqlite, given.seed)
        print(f"{given.sqlite} sequences over SQLite: no promise broken, {time.monotonic() - began:.0f} s")
    return 0


if __name__ == "__main__":
    bootstrap.ensure("tests.model", sys.argv[1:], tests=True)
    os.chdir(Path(bootstrap.ROOT))
    sys.exit(main(sys.argv[1:]))
