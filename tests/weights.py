"""`python -m tests.weights`: fits the weights of the checks' signs to the labelled texts and writes them down.

Logistic regression with a penalty on large weights, on this module's own arithmetic: no library is needed for some thousands of sentences, and the same
texts give the same weights. It learns from the own part and from the frames; run it when one of them has grown. The part held apart is never read.
With words as arguments it leaves out the files whose names hold one of them, so that what a new writer costs can be measured on these.
"""

import json
import math
import sys
import textwrap
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from commsbot.domain.checks.protection import medical, reading, senses, stage, tactics, weighing
from commsbot.domain.checks.protection.naming import people
from commsbot.domain.checks.protection.naming import weighing as naming
from commsbot.domain.checks.protection.reading import Reading
from commsbot.domain.checks.protection.weighing import Scale
from tests.corpus import measure

FOLDER = measure.FOLDER / "own"
TARGET = Path(weighing.__file__).parent / "lexicon" / "weights.py"
HEADER = '''"""What each sign weighs, fitted to the labelled texts by `python -m tests.weights`; not to be edited by hand.

A weight is a share of the log odds: what is above zero speaks for it, what is below against it.
"""

from typing import Final

# fmt: off
'''
SCALES: dict[str, tuple[str, Scale, Callable[..., Mapping[int, Sequence[object]]]]] = {
    "tactics": ("OPERATION", weighing.OPERATION, tactics.listed),
    "stage_word": ("GUILT", weighing.GUILT, stage.listed),
    "medical_detail": ("HEALTH", weighing.HEALTH, medical.listed),
}
"""Of each kind of sentence, the name of its table, what is weighed, and what is listed."""
PARTS = ("minor_identified", "victim_named", "suspect_named_uncharged")
PENALTIES = {"minor_identified": 8.0, "victim_named": 20.0, "suspect_named_uncharged": 20.0}
"""How dear large weights are; the more signs, the dearer."""
DRAFTS = ("twelfth", "thirteenth", "fourteenth")
"""Files whose texts are nearest to what people write; what was written to try one check alone is easier to tell."""
FRAMES = {
    "victim": "victim_named",
    "missing": "victim_named",
    "suspect": "suspect_named_uncharged",
    "tactics": "tactics",
    "medical": "medical_detail",
    "stage": "stage_word",
}
"""What a frame's label says is there; a frame of another label looks like one of these and is none."""
LOOKS = {"ordinary": "tactics", "condition": "medical_detail", "fair": "stage_word"}
"""What the others look like; of the other kinds of sentence, and of minors, no frame says anything."""
UNKNOWN, FRAME = "phase unknown", "frame"
START = 0.01
"""Each row's share before the first round."""
STRIDE = 7919
"""A prime that leads through all rows in an order of its own, which is the same each time."""
Row = tuple[dict[str, float], bool]


def main() -> int:
    """Fit every table and write the module that holds them."""
    rows: dict[str, list[Row]] = {kind: [] for kind in (*SCALES, *PARTS)}
    for line in (*texts(sys.argv[1:]), *frames(sys.argv[1:])):
        read = reading.read(line["text"], measure.background(line))
        for kind, row in (*sentences(line, read), *persons(line, read)):
            rows[kind].append(row)
    fitted = {kind: fit(told, penalty=PENALTIES.get(kind, 4.0)) for kind, told in rows.items()}
    written = [f"{name}: Final[dict[str, float]] = {table(fitted[kind])}" for kind, (name, _, _) in SCALES.items()]
    parts = "".join(f'    "{kind}": {table(fitted[kind], 4)},\n' for kind in PARTS)
    written.append(f"PARTS: Final[dict[str, dict[str, float]]] = {{\n{parts}}}")
    TARGET.write_text(HEADER + "\n\n".join(written) + "\n# fmt: on\n", "utf-8")
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


def frames(without: Sequence[str]) -> Iterator[dict[str, Any]]:
    """Give the frames as lines; `kinds` says of which kinds alone a frame tells, `of` of whom."""
    for path in sorted((measure.FOLDER / "frames").glob("*.tsv")):
        if any(word in path.name for word in without):
            continue
        for row in path.read_text("utf-8").splitlines():
            label, *name, sentence = row.split("\t")
            there, words = FRAMES.get(label), name[0] if name else sentence
            yield {
                "file": path.name,
                "lang": path.stem[-2:],
                "text": sentence,
                "kinds": PARTS[1:] if name else (there or LOOKS[label],),
                "of": words,
                "sensitive": [{"kind": there, "span": words}] if there else [],
            }


def sentences(line: dict[str, Any], read: Reading) -> Iterator[tuple[str, Row]]:
    """Give each sentence's signs, and whether it is labelled with the kind; lines that are labelled for names alone are left out."""
    for kind, (_, scale, listed) in SCALES.items():
        if "names" in line["file"] or kind not in line.get("kinds", (kind,)):
            continue
        labelled = [measure.place(each["span"], line["text"]) for each in line["sensitive"] if each["kind"] == kind]
        told = listed(read, read.sentences)
        for (start, end), (signs, _) in zip(read.sentences, scale.read(read), strict=True):
            found = {weighing.LISTED: 1.0} if told.get(start) else {}
            yield (
                kind,
                (
                    of_frame(line, signs) | found,
                    any(min(end, last) - max(start, first) > 2 for first, last in labelled),
                ),
            )


def persons(line: dict[str, Any], read: Reading) -> Iterator[tuple[str, Row]]:
    """Give each name's signs, and whether it is labelled with the kind; the nearer to drafts its text, the more often it counts."""
    kinds = line.get("kinds", PARTS)
    if "patterns" in line["file"] or not set(kinds) & set(PARTS):
        return
    of = measure.place(line["of"], line["text"]) if "of" in line else (0, len(line["text"]))
    labelled = [(each["kind"], measure.place(each["span"], line["text"])) for each in line["sensitive"]]
    times = 1 if "kinds" in line else 3 if any(name in line["file"] for name in DRAFTS) else 2
    for person, _, told in people.weighed(read):
        signs = of_frame(line, told)
        here = person.start, person.end
        if not measure.meet(here, of):
            continue
        # Of children too little is labelled for what single words speak of; and whom the words beside let pass is never taken for one.
        own = {sign: value for sign, value in signs.items() if not sign.startswith(senses.MARK)}
        for kind in kinds:
            label = any(kind == each and measure.meet(here, span) for each, span in labelled)
            if kind != "minor_identified" or naming.PASSED not in signs:
                yield from [(kind, (own if kind == "minor_identified" else signs, label))] * times


def of_frame(line: dict[str, Any], signs: dict[str, float]) -> dict[str, float]:
    """Say of a frame's signs that they are a frame's: half of all frames are hits, and no text of which nobody knows the phase is to be judged by that."""
    return (
        signs
        if "kinds" not in line
        else {name: value for name, value in signs.items() if name != UNKNOWN} | {FRAME: 1.0}
    )


def fit(rows: Sequence[Row], *, penalty: float, rounds: int = 20, rare: int = 3) -> dict[str, float]:
    """Give the weights under which the rows' labels are likeliest; a sign of fewer rows than `rare` weighs nothing.

    Each row has a share between 0 and 1 in the weights; row by row it is put where it does most (dual coordinate ascent).
    """
    seen = Counter(sign for signs, _ in rows for sign in signs)
    place = {sign: at for at, sign in enumerate(sign for sign, count in seen.items() if count >= rare)}
    told = [
        (
            [
                (place[sign], value / penalty if label else -value / penalty)
                for sign, value in signs.items()
                if sign in place
            ]
        )
        for signs, label in rows
    ]
    curves = [penalty * sum(value * value for _, value in row) for row in told]
    shares = [START] * len(told)
    weights = [0.0] * len(place)
    for row in told:
        for at, value in row:
            weights[at] += START * value
    for _ in range(rounds):
        for each in range(len(told)):
            here = each * STRIDE % len(told)
            row, share = told[here], shares[here]
            margin = penalty * sum(weights[at] * value for at, value in row)
            shares[here] = best(share, margin, curves[here])
            move = shares[here] - share
            for at, value in row:
                weights[at] += move * value
    return {sign: weights[at] for sign, at in place.items() if sign != FRAME}


def best(share: float, margin: float, curve: float) -> float:
    """Give the share of one row that does most where the other rows keep theirs, by Newton's method."""
    odds = math.log(share / (1 - share))
    for _ in range(6):
        now = 1 / (1 + math.exp(-odds))
        odds -= (odds + margin + curve * (now - share)) / (1 + curve * now * (1 - now))
        odds = max(-30.0, min(30.0, odds))
    return 1 / (1 + math.exp(-odds))


def table(weights: dict[str, float], deep: int = 0) -> str:
    """Write one table as Python, the heaviest first; what weighs next to nothing is left out."""
    told = sorted(
        ((round(weight, 2), sign) for sign, weight in weights.items()), key=lambda each: (-abs(each[0]), each[1])
    )
    words = " ".join(f"{quoted(sign)}:\0{weight},".replace(" ", "\0") for weight, sign in told if abs(weight) >= 0.03)
    edge = " " * deep
    rows = textwrap.wrap(
        words, 150 - deep, initial_indent=f"{edge}    ", subsequent_indent=f"{edge}    ", break_on_hyphens=False
    )
    return "{\n" + "\n".join(rows).replace("\0", " ") + f"\n{edge}}}"


def quoted(sign: str) -> str:
    """Write a sign as Python with the quotes that it doesn't hold."""
    return f"'{sign}'" if '"' in sign else f'"{sign}"'


if __name__ == "__main__":
    sys.exit(main())
