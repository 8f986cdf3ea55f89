"""How much a sentence sounds like what a finder looks for: the classes of its words, weighed.

Phrases find what somebody has thought of; a sentence that puts a team, a roof and a time together in words of its own is found by what these weigh.
What is listed word for word (`listed`) is one sign among them, and the heaviest. The weights were fitted to the labelled texts (`python -m tests.weights`), so a
sign that goes with public words as often as with others weighs nothing.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from typing import Final, NamedTuple

from commsbot.domain.checks.patterns import Pattern
from commsbot.domain.checks.protection.lexicon import guilt_signs, health_signs, operation_signs, weights
from commsbot.domain.checks.protection.reading import Reading, compiled
from commsbot.domain.checks.protection.senses import of_sentences

LISTED: Final = "listed"
"""The sign of a sentence that holds what is listed word for word."""
_LONG: Final = 200
"""Characters from which on a sentence is long."""


class Weighed(NamedTuple):
    """What one sentence weighs, the log odds that it tells, and from where to where its telling words stand."""

    weight: float
    start: int
    end: int


@dataclass(frozen=True, slots=True, eq=False)
class Scale:
    """The signs that a finder weighs."""

    signs: Mapping[str, Mapping[str, Pattern]]
    """Per language, each sign's words."""
    weights: Mapping[str, float]
    together: frozenset[str]
    """Signs of which two in one sentence say more, or less, than each."""
    beside: tuple[str, ...]
    """Signs that count in the sentences beside, too."""
    telling: frozenset[str]
    """Signs whose words the finding points at."""
    enough: float
    """What a sentence weighs at least of which it is said."""

    def read(self, reading: Reading) -> Iterator[tuple[dict[str, float], tuple[int, int]]]:
        """Give each sentence's signs, and where its telling words stand: the whole sentence if it has none."""
        places: list[dict[str, list[tuple[int, int]]]] = [{} for _ in reading.sentences]
        starts = [start for start, _ in reading.sentences]
        for name, words in self.signs[reading.language].items():
            for match in words.finditer(reading.plain):
                places[max(0, bisect_right(starts, match.start()) - 1)].setdefault(name, []).append(match.span())
        for here, sentence in enumerate(reading.sentences):
            spans = [span for sign, found in places[here].items() if sign in self.telling for span in found]
            whole = sentence[0], sentence[0] + len(reading.plain[slice(*sentence)].rstrip())
            yield (
                dict(self._signs(reading, places, here)),
                (min(spans)[0], max(end for _, end in spans)) if spans else whole,
            )

    def _signs(
        self, reading: Reading, places: list[dict[str, list[tuple[int, int]]]], here: int
    ) -> Iterator[tuple[str, float]]:
        start, end = reading.sentences[here]
        yield "always", 1.0
        yield f"phase {reading.about.phase.value if reading.about.phase else 'unknown'}", 1.0
        yield "length", min(end - start, _LONG) / _LONG
        for sign, found in places[here].items():
            yield sign, 1.0
            if len(found) > 1:
                yield f"{sign} twice", 1.0
        near = {sign for each in (*places[max(0, here - 1) : here], *places[here + 1 : here + 2]) for sign in each}
        for sign in self.beside:
            if sign in near:
                yield f"{sign} beside", 1.0
        for one, other in combinations(sorted(self.together & places[here].keys()), 2):
            yield f"{one} and {other}", 1.0
        yield from ((sign, 0.5) for sign in of_sentences(reading)[here])


def chosen(
    scale: Scale,
    reading: Reading,
    listed: Callable[[Reading, Sequence[tuple[int, int]]], Mapping[int, list[tuple[int, int]]]],
) -> Iterator[tuple[Weighed, list[tuple[int, int]]]]:
    """Give the sentences that weigh enough, each with the places of what is listed.

    Most sentences are too light for a list to lift, and to see that is many times quicker than to read them for all that is listed.
    """
    weighed = weigh(scale, reading)
    lift = scale.weights.get(LISTED, 0.0)
    near = [
        sentence for sentence, each in zip(reading.sentences, weighed, strict=True) if each.weight + lift > scale.enough
    ]
    told = listed(reading, near) if near else {}
    for (first, _), each in zip(reading.sentences, weighed, strict=True):
        spans = told.get(first, [])
        if each.weight + (lift if spans else 0.0) > scale.enough:
            yield each, spans


@lru_cache(maxsize=16)
def weigh(scale: Scale, reading: Reading) -> tuple[Weighed, ...]:
    """Weigh each sentence, in order."""
    return tuple(
        Weighed(sum(scale.weights.get(sign, 0.0) * value for sign, value in signs.items()), *span)
        for signs, span in scale.read(reading)
    )


def _signs(english: Mapping[str, str], spanish: Mapping[str, str]) -> dict[str, dict[str, Pattern]]:
    return {
        language: {name: compiled(words) for name, words in signs.items()}
        for language, signs in (("en", english), ("es", spanish))
    }


OPERATION: Final = Scale(
    _signs(operation_signs.ENGLISH, operation_signs.SPANISH),
    weights.OPERATION,
    frozenset(
        {"special", "officers", "we", "move", "stay", "spot", "means", "when", "now", "past", "public", "counted"}
    ),
    ("stake", "secret", "special", "past", "calm", "public"),
    frozenset(),
    -0.7,
)
"""What tells of an operation."""
GUILT: Final = Scale(
    _signs(guilt_signs.ENGLISH, guilt_signs.SPANISH),
    weights.GUILT,
    frozenset(guilt_signs.ENGLISH) - {"spree"},
    ("held", "court", "hedge", "uncharged", "called", "fiction", "advice", "unknown"),
    frozenset({"guilt", "insult", "doer", "deed", "done by", "verdict", "justified"}),
    -1.4,
)
"""What says that somebody did it, or what it was."""
HEALTH: Final = Scale(
    _signs(health_signs.ENGLISH, health_signs.SPANISH),
    weights.HEALTH,
    frozenset(health_signs.ENGLISH),
    ("person", "body", "injury", "general", "advice", "unsaid", "crime", "many"),
    frozenset({"body", "injury", "condition", "drug", "treat", "cause", "outlook"}),
    -1.2,
)
"""What tells of one person's health."""
