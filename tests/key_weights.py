"""`python -m tests.key_weights`: fits what the signs of a key weigh to the labelled texts of the own part and writes it down.

As `tests.weights` does for sentences and names. What another finder takes for a phone, a plate or a document isn't weighed, for that finder has the first word.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from commsbot.domain.checks import protection
from commsbot.domain.checks.protection import keys, reading
from tests.corpus import measure
from tests.weights import Row, fit, table, texts

TARGET = Path(keys.__file__).parent / "lexicon" / "key_weights.py"
HEADER = '''"""What each sign of a key weighs, fitted to the labelled texts by `python -m tests.key_weights`; not to be edited by hand.

A weight is a share of the log odds: what is above zero speaks for it, what is below against it.
"""

from typing import Final

'''


def main() -> int:
    """Fit the table and write the module that holds it."""
    weights = fit(list(rows(sys.argv[1:])), penalty=2.0)
    TARGET.write_text(f"{HEADER}KEYS: Final[dict[str, float]] = {table(weights)}\n", "utf-8")
    return 0


def rows(without: list[str]) -> Iterator[Row]:
    """Give the signs of each place that may be a key, and whether it is labelled as one."""
    for line in texts([*without, "names_"]):
        about = measure.background(line)
        read = reading.read(line["text"], about)
        others = [
            (found.start, found.end)
            for found in protection.find(line["text"], about)
            if found.kind in measure.PATTERN and found.kind != "credentials"
        ]
        labels = [(each["kind"], measure.place(each["span"], line["text"])) for each in line["sensitive"]]
        others += [span for kind, span in labels if kind in measure.PATTERN and kind != "credentials"]
        for span, signs in keys.weighed(read):
            key = any(kind == "credentials" and measure.meet(span, other) for kind, other in labels)
            if key or not any(measure.meet(span, other) for other in others):
                yield dict.fromkeys(sorted(signs), 1.0), key


if __name__ == "__main__":
    sys.exit(main())
