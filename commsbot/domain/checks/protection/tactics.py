"""What helps the wrong person: where officers stand and how many, what they will do next, how they talk to somebody, what a witness or the evidence is (rule C24).

Such a sentence can be built in any order, so besides the phrases that say it all there are pairs: who acts, and a posture, a hidden spot or a plan in
the same sentence; a witness, and what tells who that is; a thing, and how it ties somebody to the deed. "Officers are at the scene" has no second half.
"""

from collections.abc import Iterator
from typing import Final

from commsbot.domain.checks.protection.lexicon import operations
from commsbot.domain.checks.protection.reading import Found, Reading, compiled

_PHRASES: Final = {"en": compiled(*operations.ENGLISH), "es": compiled(*operations.SPANISH)}
_PAIRS: Final = {
    language: tuple((compiled(one), compiled(other)) for one, other in pairs)
    for language, pairs in (("en", operations.PAIRS_EN), ("es", operations.PAIRS_ES))
}
_PASSES: Final = {"en": compiled(*operations.PASSES_EN), "es": compiled(*operations.PASSES_ES)}


def find(reading: Reading) -> Iterator[Found]:
    """Find what tells of the operation or of the evidence."""
    if reading.language not in _PHRASES:
        return
    for first, last in reading.sentences:
        sentence = reading.plain[first:last]
        if _PASSES[reading.language].search(sentence):
            continue
        spans = (match.span() for match in _PHRASES[reading.language].finditer(sentence))
        for start, end in (*spans, *_paired(sentence, reading.language)):
            yield Found("tactics", first + start, first + end)


def _paired(sentence: str, language: str) -> Iterator[tuple[int, int]]:
    for one, other in _PAIRS[language]:
        actor = one.search(sentence)
        act = other.search(sentence) if actor else None
        if actor and act:
            yield min(actor.start(), act.start()), max(actor.end(), act.end())
