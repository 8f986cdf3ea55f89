"""All benchmarks, one after the other, the library first because its first load must find nothing warm: `python -m tests.benchmarks [--only NAME]`.

They print and judge nothing: a time depends on the machine, so no test asserts one.
"""

import argparse

from tests.benchmarks import checks, library, presses

ALL = {"library": library.main, "checks": checks.main, "presses": presses.main}

if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks")
    parser.add_argument("--only", choices=[*ALL], help="run this one alone")
    only = parser.parse_args().only
    for name, main in ALL.items():
        if only in {None, name}:
            main()
