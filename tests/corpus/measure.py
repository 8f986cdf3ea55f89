"""Measures the writing checks on labelled texts: how much of what they say is right, and how much of what is there they say.

A labelled span counts as found if a note of its kind overlaps it; a note that overlaps no labelled span of its kind is a false alarm. A line without
`sensitive` isn't labelled for kinds, one without `elements` not for elements.
"""

import json
import math
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from commsbot.domain import checks
from commsbot.domain.checks import Background, elements
from commsbot.domain.template import Phase

FOLDER = Path(__file__).parent
PATTERN = (
    "phone_private",
    "national_id",
    "plate",
    "vin",
    "dob",
    "email_private",
    "card",
    "home_address",
    "credentials",
)
"""Kinds that are known by their form."""
MEANING = (
    "minor_identified",
    "victim_named",
    "suspect_named_uncharged",
    "medical_detail",
    "tactics",
    "stage_word",
    "description",
)
"""Kinds that only their meaning tells."""


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts of one element or kind: `right` of the `said`, `found` of the `there`; a note and a span may meet more than once."""

    right: int = 0
    said: int = 0
    found: int = 0
    there: int = 0

    def __add__(self, other: "Figures") -> "Figures":
        return Figures(
            self.right + other.right, self.said + other.said, self.found + other.found, self.there + other.there
        )

    @property
    def precision(self) -> float:
        """The part of what was said that is right; 1 where nothing was said."""
        return self.right / self.said if self.said else 1.0

    @property
    def recall(self) -> float:
        """The part of what is there that was found; 1 where nothing is there."""
        return self.found / self.there if self.there else 1.0


@dataclass(frozen=True, slots=True)
class Miss:
    """One text on which a check and its label disagree."""

    name: str
    line: str
    wrong: str
    """`missed` or `false alarm`."""
    words: str
    text: str


def interval(hits: int, of: int) -> tuple[float, float]:
    """Wilson's 95 % interval of a share; 0 to 1 where there is nothing to count."""
    if not of:
        return 0.0, 1.0
    z = 1.959964
    share = hits / of
    middle = share + z * z / (2 * of)
    half = z * math.sqrt(share * (1 - share) / of + z * z / (4 * of * of))
    return max(0.0, (middle - half) / (1 + z * z / of)), min(1.0, (middle + half) / (1 + z * z / of))


def lines(part: str) -> list[dict[str, Any]]:
    """Read one part of the corpus, `own` or `apart`."""
    return [
        json.loads(line)
        for path in sorted((FOLDER / part).glob("*.jsonl"))
        for line in path.read_text("utf-8").splitlines()
        if line.strip()
    ]


def background(line: dict[str, Any]) -> Background:
    """Give what the checks may know of a line: its language, phase, and what may be named."""
    allowed = frozenset(line.get("allowed", ()))
    phase = Phase(line["phase"]) if line.get("phase") else None
    return Background(language=line["lang"], phase=phase, names=allowed, allowed=allowed)


def measure(corpus: Iterable[dict[str, Any]]) -> tuple[dict[str, Figures], dict[str, Figures], list[Miss]]:
    """Give the figures per element and per kind, and each text that a check got wrong."""
    per_element: Counter[tuple[str, str]] = Counter()
    kinds: dict[str, Figures] = {}
    misses: list[Miss] = []
    for line in corpus:
        about = background(line)
        if "elements" in line:
            found = elements.elements(line["text"], about)
            for name, there in line["elements"].items():
                span = found[name]
                per_element.update(tally(name, there=there, said=span is not None))
                if there != (span is not None):
                    words = line["text"][slice(*span)] if span else ""
                    misses.append(Miss(name, line["id"], "missed" if there else "false alarm", words, line["text"]))
        if "sensitive" in line:
            for name, figures, missed in spans(line, about):
                kinds[name] = kinds.get(name, Figures()) + figures
                misses += missed
    by_element = {
        name: Figures(*(per_element[name, part] for part in ("right", "said", "right", "there")))
        for name in dict.fromkeys(name for name, _ in per_element)
    }
    return by_element, kinds, misses


def tally(name: str, *, there: bool, said: bool) -> Iterator[tuple[str, str]]:
    yield name, "read"
    if there:
        yield name, "there"
    if said:
        yield name, "said"
    if there and said:
        yield name, "right"


def spans(line: dict[str, Any], about: Background) -> Iterator[tuple[str, Figures, list[Miss]]]:
    """Compare the notes of one line with its labelled spans, kind by kind."""
    text = line["text"]
    labelled = [(each["kind"], place(each["span"], text)) for each in line["sensitive"]]
    notes = [(note.kind, note.span) for note in checks.read(text, about) if note.kind and note.span]
    known = {*PATTERN, *MEANING, *(kind for kind, _ in labelled)}
    for name in sorted({kind for kind, _ in (*labelled, *notes)} & known):
        there = [span for kind, span in labelled if kind == name]
        said = [span for kind, span in notes if kind == name]
        false = [span for span in said if not any(meet(span, other) for other in there)]
        missed = [span for span in there if not any(meet(span, other) for other in said)]
        figures = Figures(len(said) - len(false), len(said), len(there) - len(missed), len(there))
        yield (
            name,
            figures,
            [
                Miss(name, line["id"], wrong, text[slice(*span)], text)
                for wrong, where in (("missed", missed), ("false alarm", false))
                for span in where
            ],
        )


def place(span: list[int] | str, text: str) -> tuple[int, int]:
    """Read a label's span: offsets, or the words themselves, of which the first place counts."""
    if isinstance(span, str):
        start = text.index(span)
        return start, start + len(span)
    return span[0], span[1]


def meet(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def pooled(kinds: dict[str, Figures], names: Iterable[str]) -> Figures:
    """Add up the figures of several kinds."""
    return sum((kinds.get(name, Figures()) for name in names), Figures())
