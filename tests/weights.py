"""`python -m tests.weights`: fits the weights of the checks' signs to the labelled texts of the own part and writes them down.

Logistic regression with a penalty on large weights, by Nesterov's gradient method, on this module's own arithmetic: no library is needed for a few
thousand sentences, and the same texts give the same weights. Run it when the own part has grown; the part held apart is never read.
"""

import json
import math
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from commsbot.domain.checks.protection import reading, weighing
from commsbot.domain.checks.protection.naming import people
from commsbot.domain.checks.protection.weighing import Scale
from tests.corpus import measure

FOLDER = measure.FOLDER / "own"
TARGET = Path(weighing.__file__).parent / "lexicon" / "weights.py"
HEADER = '''"""What each sign weighs, fitted to the labelled texts by `python -m tests.weights`; not to be edited by hand.

A weight is a share of the log odds: what is above zero speaks for it, what is below against it.
"""

from typing import Final

'''
PARTS = ("minor_identified", "victim_named", "suspect_named_uncharged")
DRAFTS = ("twelfth", "thirteenth", "fourteenth")
"""Files whose texts are nearest to what people write; what was written to try one check alone is easier to tell."""
Row = tuple[dict[str, float], bool]


def main() -> int:
    """Fit every table and write the module that holds them."""
    lines = list(texts(sys.argv[1:]))
    tables = {
        name: fit(list(sentences(lines, scale, kind)), penalty=5.0)
        for name, scale, kind in (
            ("OPERATION", weighing.OPERATION, "tactics"),
            ("GUILT", weighing.GUILT, "stage_word"),
            ("HEALTH", weighing.HEALTH, "medical_detail"),
        )
    }
    named = {kind: fit(list(persons(lines, kind)), penalty=4.0) for kind in PARTS}
    written = [f"{name}: Final[dict[str, float]] = {table(weights)}" for name, weights in tables.items()]
    parts = "".join(f'    "{kind}": {table(weights, 4)},\n' for kind, weights in named.items())
    written.append(f"PARTS: Final[dict[str, dict[str, float]]] = {{\n{parts}}}")
    TARGET.write_text(HEADER + "\n\n".join(written) + "\n", "utf-8")
    return 0


def texts(without: Sequence[str]) -> Iterator[dict[str, Any]]:
    """Give the lines that are labelled for kinds, but for files whose names hold one of these words."""
    for path in sorted(FOLDER.glob("*.jsonl")):
        if not any(word in path.name for word in without):
            yield from (
                line | {"file": path.name}
                for line in map(json.loads, path.read_text("utf-8").splitlines())
                if "sensitive" in line
            )


def sentences(lines: Iterable[dict[str, Any]], scale: Scale, kind: str) -> Iterator[Row]:
    """Give each sentence's signs, and whether it is labelled with the kind; lines that are labelled for names alone are left out."""
    for line in lines:
        if "names" in line["file"]:
            continue
        read = reading.read(line["text"], measure.background(line))
        labelled = [measure.place(each["span"], line["text"]) for each in line["sensitive"] if each["kind"] == kind]
        for (start, end), (signs, _) in zip(read.sentences, scale.read(read), strict=True):
            yield signs, any(min(end, last) - max(start, first) > 2 for first, last in labelled)


def persons(lines: Iterable[dict[str, Any]], kind: str) -> Iterator[Row]:
    """Give each name's signs, and whether it is labelled with the kind; those of texts that were written as drafts are count twice."""
    for line in lines:
        if "patterns" in line["file"]:
            continue
        labelled = [measure.place(each["span"], line["text"]) for each in line["sensitive"] if each["kind"] == kind]
        for person, _, signs in people.weighed(reading.read(line["text"], measure.background(line))):
            row = signs, any(measure.meet((person.start, person.end), span) for span in labelled)
            yield row
            if any(name in line["file"] for name in DRAFTS):
                yield row


def fit(rows: Sequence[Row], *, penalty: float, rounds: int = 250, rare: int = 3) -> dict[str, float]:
    """Give the weights under which the rows' labels are likeliest; a sign of fewer rows than `rare` weighs nothing."""
    seen: dict[str, int] = {}
    for signs, _ in rows:
        for sign in signs:
            seen[sign] = seen.get(sign, 0) + 1
    names = [sign for sign, count in seen.items() if count >= rare]
    place = {name: at for at, name in enumerate(names)}
    told = [
        ([(place[sign], value) for sign, value in signs.items() if sign in place], float(label))
        for signs, label in rows
    ]
    step = 1 / (0.075 * sum(value * value for signs, _ in told for _, value in signs) + penalty)
    weights, ahead, pace = [0.0] * len(names), [0.0] * len(names), 1.0
    for _ in range(rounds):
        slope = [penalty * weight for weight in ahead]
        for signs, label in told:
            off = 1 / (1 + math.exp(-max(-30.0, min(30.0, sum(ahead[at] * value for at, value in signs))))) - label
            for at, value in signs:
                slope[at] += off * value
        moved = [weight - step * each for weight, each in zip(ahead, slope, strict=True)]
        faster = (1 + math.sqrt(1 + 4 * pace * pace)) / 2
        ahead = [new + (pace - 1) / faster * (new - old) for new, old in zip(moved, weights, strict=True)]
        weights, pace = moved, faster
    return dict(zip(names, weights, strict=True))


def table(weights: dict[str, float], deep: int = 0) -> str:
    """Write one table as Python, the heaviest first; what weighs next to nothing is left out."""
    told = sorted(
        ((round(weight, 2), sign) for sign, weight in weights.items()), key=lambda each: (-abs(each[0]), each[1])
    )
    rows = "".join(f'{" " * deep}    "{sign}": {weight},\n' for weight, sign in told if abs(weight) >= 0.03)
    return f"{{\n{rows}{' ' * deep}}}"


if __name__ == "__main__":
    sys.exit(main())
