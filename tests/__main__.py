"""`python3 -m tests [--require-browser] [pytest arguments]`: the whole suite, from a machine that has nothing but Python.

Every step runs, whatever the one before it said; the summary comes last. Given arguments for pytest, only a part of the suite runs, so
the coverage gate is left out, and the summary says so.
"""

import os
import subprocess
import sys
import time
from pathlib import Path

from commsbot import __main__ as front

if complaint := front.too_old(sys.version_info[:2]):
    print(complaint, file=sys.stderr)
    sys.exit(2)

from commsbot import bootstrap
from tests import browser

ARROW = "=" * 12
SCRIPTS = Path(sys.prefix) / "bin"
RULES = ("domain", "workflow")
"""The packages of which every branch must be proven, by the tests that stand beside them."""


RECKONING = "2"
WAITING = "4"
"""Workers on two cores: rules reckon all the time; what stands around them waits for one another most of it."""


def main(arguments: list[str]) -> int:
    """Run all steps; 0 if each passed."""
    require_browser = "--require-browser" in arguments
    chosen = [argument for argument in arguments if argument != "--require-browser"]
    chromium = browser.chromium()
    failed_browser = require_browser and chromium is None
    python = sys.executable
    markers = [] if chromium else ["-m", "not browser"]
    colour = ["--color=yes"] if sys.stdout.isatty() else []
    suite = [python, "-m", "pytest", *colour, *markers, "--dist", "worksteal", "-n"]
    steps = [
        ("lint", [python, "-m", "ruff", "check", "."]),
        ("format", [python, "-m", "ruff", "format", "--check", "."]),
        ("types", [python, "-m", "mypy"]),
        ("imports", [str(SCRIPTS / "lint-imports")]),
    ]
    if chosen:
        steps.append(("tests", [*suite, WAITING, *chosen]))
    else:
        # Measuring doubles the time that a test takes, and what stands beside the rules has to prove them by itself.
        measured = [f"--cov=commsbot.{name}" for name in RULES]
        steps += [
            ("rules", [*suite, RECKONING, *measured, "--cov-report=", *(f"tests/{name}" for name in RULES)]),
            ("coverage", [python, "-m", "coverage", "report", "--fail-under=100"]),
            ("tests", [*suite, WAITING, "tests", *(f"--ignore=tests/{name}" for name in RULES)]),
        ]
    summary = [run(name, command) for name, command in steps]
    print(f"\n{ARROW} summary {ARROW}")
    for name, passed, seconds, last in summary:
        print(f"{'ok    ' if passed else 'FAILED'}  {name:9} {seconds:6.1f} s   {last}")
    if chosen:
        print("PART    only what was asked for ran: no coverage gate")
    if chromium is None:
        print(
            f"{'FAILED' if require_browser else 'NOT RUN'}  BROWSER TESTS DID NOT RUN: there is no Chromium (apt install chromium)"
        )
    return 1 if failed_browser or not all(passed for _, passed, _, _ in summary) else 0


def run(name: str, command: list[str]) -> tuple[str, bool, float, str]:
    """Run one step, its output passing through; its last line stands in the summary."""
    print(f"\n{ARROW} {name}: {' '.join(command[1:] if command[0] == sys.executable else command)} {ARROW}", flush=True)
    started = time.monotonic()
    last = ""
    with subprocess.Popen(
        command, cwd=bootstrap.ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    ) as step:
        for line in step.stdout or ():
            sys.stdout.buffer.write(line)
            sys.stdout.buffer.flush()
            last = line.decode(errors="replace").strip() or last
    return name, step.returncode == 0, time.monotonic() - started, last


if __name__ == "__main__":
    bootstrap.ensure("tests", sys.argv[1:], tests=True)
    os.chdir(bootstrap.ROOT)
    sys.exit(main(sys.argv[1:]))
