"""`python -m tests.corpus [--apart | --own] [--json] [--show NAME]`: precision and recall of the writing checks on the labelled texts.

Of the part held apart no text and no id is ever printed: whoever writes the checks must not learn from it.
"""

import argparse
import json
import sys

from tests.corpus import measure
from tests.corpus.measure import Figures


def main(arguments: list[str]) -> int:
    """Print the figures of one part, or of both."""
    parser = argparse.ArgumentParser(prog="python -m tests.corpus", description="Measure the writing checks.")
    part = parser.add_mutually_exclusive_group()
    part.add_argument("--apart", action="store_true", help="only the part held apart")
    part.add_argument("--own", action="store_true", help="only the part that the checks were written on")
    parser.add_argument("--json", action="store_true", help="one object instead of a table")
    parser.add_argument("--lang", help="only lines of this language")
    parser.add_argument("--show", metavar="NAME", help="texts of the own part on which this element or kind is wrong")
    options = parser.parse_args(arguments)
    if options.show:
        if options.apart:
            parser.error("texts of the part held apart are not shown")
        show(options.show)
        return 0
    parts = ["apart"] if options.apart else ["own"] if options.own else ["own", "apart"]
    figures = {name: rows(name, options.lang) for name in parts}
    if options.json:
        print(json.dumps({name: {row: asdict(each) for row, each in table} for name, table in figures.items()}))
        return 0
    for name, table in figures.items():
        print(f"{name}\n{'':26}{'precision':^26}{'recall':^26}")
        for row, each in table:
            print(f"{row:26}{share(each.right, each.said):26}{share(each.found, each.there):26}")
        print()
    return 0


def rows(part: str, language: str | None) -> list[tuple[str, Figures]]:
    """Measure one part: elements, kinds, and the two pools of kinds."""
    lines = [line for line in measure.lines(part) if language in {None, line["lang"]}]
    elements, kinds, _ = measure.measure(lines)
    known = [name for name in (*measure.PATTERN, *measure.MEANING) if name in kinds]
    others = sorted(set(kinds) - set(known))
    return [
        *elements.items(),
        *((name, kinds[name]) for name in (*known, *others)),
        ("pattern kinds, pooled", measure.pooled(kinds, measure.PATTERN)),
        ("meaning kinds, pooled", measure.pooled(kinds, measure.MEANING)),
    ]


def share(hits: int, of: int) -> str:
    """Write a share with its interval and counts."""
    if not of:
        return "-"
    low, high = measure.interval(hits, of)
    return f"{hits / of:.3f} [{low:.2f}, {high:.2f}] {hits}/{of}"


def asdict(each: Figures) -> dict[str, object]:
    return {
        "precision": each.precision,
        "recall": each.recall,
        "precision_interval": measure.interval(each.right, each.said),
        "recall_interval": measure.interval(each.found, each.there),
        "right": each.right,
        "said": each.said,
        "found": each.found,
        "there": each.there,
    }


def show(name: str) -> None:
    """Print each text of the own part that the check of this name got wrong."""
    for miss in measure.measure(measure.lines("own"))[2]:
        if miss.name == name:
            words = f" “{miss.words}”" if miss.words else ""
            print(f"{miss.line}: {miss.wrong}{words}\n    {miss.text}\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
