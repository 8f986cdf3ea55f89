"""What helps the wrong person: where officers stand and how many, what they will do next, how they talk to somebody, what a witness or the evidence is (rule C24).

Such a sentence can be built in any order, so besides the phrases that say it all there are pairs (who acts, and a posture, a hidden spot or a plan in
the same sentence; a witness, and what tells who that is) and combinations of classes of words close together: unit, posture and spot; entry and hour;
a phone and how it is followed. "Officers are at the scene" has no second half.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from commsbot.domain.checks.protection.lexicon import maneuvers, operations, stakes
from commsbot.domain.checks.protection.reading import Found, Reading, compiled
from commsbot.domain.checks.protection.weighing import OPERATION, chosen

_PHRASES: Final = {"en": compiled(*operations.ENGLISH), "es": compiled(*operations.SPANISH)}
_PAIRS: Final = {
    language: tuple((compiled(one), compiled(other)) for one, other in pairs)
    for language, pairs in (("en", operations.PAIRS_EN), ("es", operations.PAIRS_ES))
}
_CLASSES: Final = {
    language: {name: compiled(words) for name, words in classes.items()}
    for language, classes in (("en", maneuvers.ENGLISH), ("es", maneuvers.SPANISH))
}
_PASSES: Final = {"en": compiled(*operations.PASSES_EN), "es": compiled(*operations.PASSES_ES)}
_KEPT: Final = {"en": compiled(maneuvers.KEPT_EN), "es": compiled(maneuvers.KEPT_ES)}
_MEANS: Final = {"en": compiled(stakes.MEANS_EN), "es": compiled(stakes.MEANS_ES)}
_STAKE: Final = {"en": compiled(stakes.STAKE_EN), "es": compiled(stakes.STAKE_ES)}
_PUBLIC: Final = {"en": compiled(stakes.PUBLIC_EN), "es": compiled(stakes.PUBLIC_ES)}
_NEAR: Final = 400
"""Characters on either side in which somebody is looked for whom words about officers could help."""


def find(reading: Reading) -> Iterator[Found]:
    """Find what tells of the operation or of the evidence; what one sentence gives away is decided at once, however many words of it say so."""
    if reading.language not in _PHRASES:
        return
    for (_, start, end), spans in chosen(OPERATION, reading, listed):
        told = spans or [(start, end)]
        yield Found("tactics", min(told)[0], max(last for _, last in told))


def listed(reading: Reading, sentences: Sequence[tuple[int, int]]) -> dict[int, list[tuple[int, int]]]:
    """Give the listed phrases and combinations in these sentences, by where each sentence begins."""
    telling = [each for each in sentences if not _is_ordinary(reading, *each)]
    combined: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for start, end in _combined(reading) if telling else ():
        combined[reading.sentence(start)[0]].append((start, end))
    return {each[0]: spans for each in telling if (spans := _told(reading, each, combined.get(each[0], [])))}


def _told(reading: Reading, sentence: tuple[int, int], combined: list[tuple[int, int]]) -> list[tuple[int, int]]:
    first, last = sentence
    words = reading.plain[first:last]
    phrases = (match.span() for match in _PHRASES[reading.language].finditer(words))
    spans = [(first + start, first + end) for start, end in (*phrases, *_paired(words, reading.language))]
    if combined and not _KEPT[reading.language].search(words):
        spans += combined
    return spans


def _is_ordinary(reading: Reading, first: int, last: int) -> bool:
    """Tell whether a sentence about officers could help nobody: it names no means that must stay hidden, and nobody nearby is sought or armed."""
    language = reading.language
    sentence = reading.plain[first:last]
    if not _MEANS[language].search(sentence):
        around = reading.around(first, reach=2)
        near = max(around[0], first - _NEAR), min(around[1], last + _NEAR)
        if _PUBLIC[language].search(sentence) or not any(_STAKE[language].finditer(reading.plain, *near)):
            return True
    return _PASSES[language].search(sentence) is not None


def _paired(sentence: str, language: str) -> Iterator[tuple[int, int]]:
    for one, other in _PAIRS[language]:
        actor = one.search(sentence)
        act = other.search(sentence) if actor else None
        if actor and act:
            yield min(actor.start(), act.start()), max(actor.end(), act.end())


def _combined(reading: Reading) -> Iterator[tuple[int, int]]:
    """Find the combinations: each place of a first class, with the nearest of each of the others in its sentence."""
    places: dict[str, list[tuple[int, int]]] = {}
    for reach, *names in maneuvers.COMBINATIONS:
        for name in names:
            if name not in places:
                places[name] = [match.span() for match in _CLASSES[reading.language][name].finditer(reading.plain)]
            if not places[name]:
                break
        else:
            rarest, *others = (places[name] for name in names)
            for anchor in rarest:
                first, last = reading.sentence(anchor[0])
                span = _around(anchor, others, max(first, anchor[0] - reach), min(last, anchor[1] + reach))
                if span:
                    yield span


def _around(
    anchor: tuple[int, int], others: list[list[tuple[int, int]]], first: int, last: int
) -> tuple[int, int] | None:
    """Give the stretch from the first to the last word of a combination, or nothing if one of its classes is too far or is the same word."""
    taken = [anchor]
    for spans in others:
        place = bisect_left(spans, anchor)
        near = [
            span
            for span in spans[max(0, place - 2) : place + 3]
            if span[1] > first and span[0] < last and not any(span[0] < end and start < span[1] for start, end in taken)
        ]
        if not near:
            return None
        taken.append(min(near, key=lambda span: max(span[0] - anchor[1], anchor[0] - span[1])))
    return min(start for start, _ in taken), max(end for _, end in taken)
