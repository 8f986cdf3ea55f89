"""Medical detail of one person: wounds and where they are, illnesses, medicine, self-harm, drink and drugs (rules C20 and C23).

A general condition ("in hospital", "stable") passes, so do counts of people, and so does advice ("people with asthma should stay indoors", "if you
think of suicide, call 988").
"""

import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from commsbot.domain.checks.patterns import Pattern
from commsbot.domain.checks.protection.lexicon import ailments
from commsbot.domain.checks.protection.reading import Found, Reading, compiled
from commsbot.domain.checks.protection.weighing import HEALTH, chosen

_PLAIN: Final = {"en": compiled(*ailments.WOUNDS_EN), "es": compiled(*ailments.WOUNDS_ES)}
_ILL: Final = {"en": compiled(*ailments.AILMENTS_EN), "es": compiled(*ailments.AILMENTS_ES)}
_PERSON: Final = {"en": compiled(ailments.PERSON_EN), "es": compiled(ailments.PERSON_ES)}
_ADVICE: Final = {"en": compiled(*ailments.ADVICE_EN), "es": compiled(*ailments.ADVICE_ES)}
_MANY: Final = {
    "en": Pattern(
        r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+|several|some|many|dozens|most|people|residents|patients|no one|nobody|none|no)\b(?! of (?:his|her))(?:[- ](?!year)\w+){0,3}[- ](?:people|persons|residents|workers|students|passengers|officers|deputies|firefighters|patients|others|adults|children|were|was|have|are|had)\b",
        re.IGNORECASE,
    ),
    "es": Pattern(
        r"\b(?:dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|\d+|varias?|varios|algun[oa]s|much[oa]s|decenas de|nadie|ningun[oa])\b(?: (?!años)\w+){0,2} (?:personas|vecin[oa]s|trabajador\w+|alumn[oa]s|pasajer[oa]s|agentes|bomberos|pacientes|menores|fueron|resultaron|están|han)\b",
        re.IGNORECASE,
    ),
}
_NAME: Final = Pattern(
    r"\b[A-ZÁÉÍÓÚÑ][a-záéíóúñ]+ [A-ZÁÉÍÓÚÑ][a-záéíóúñ]+,? (?:\d\d|who|has|had|was|is|suffer\w*|que|tiene|tenía|padec\w+|fue|sufr\w+)\b"
)


@dataclass(frozen=True, slots=True)
class _About:
    """Whom a sentence speaks of."""

    advice: bool
    person: bool
    many: int
    """Where the first words about several people end; what stands after them is nobody's own."""


def find(reading: Reading) -> Iterator[Found]:
    """Find what a doctor would keep to themselves; whether one sentence may stand is decided at once, however many words of it speak of health."""
    if reading.language not in _PLAIN:
        return
    for (_, start, end), spans in chosen(HEALTH, reading, listed):
        told = [*spans, (start, end)]
        yield Found("medical_detail", min(told)[0], max(last for _, last in told))


def listed(reading: Reading, sentences: Sequence[tuple[int, int]]) -> dict[int, list[tuple[int, int]]]:
    """Give the listed words of health in these sentences, by where each sentence begins."""
    known = {first: _about(reading.plain[first:last], reading.language) for first, last in sentences}
    told: dict[int, list[tuple[int, int]]] = {}
    for patterns, needs_person in ((_PLAIN, False), (_ILL, True)):
        for match in patterns[reading.language].finditer(reading.plain) if known else ():
            first, _ = reading.sentence(match.start())
            about = known.get(first)
            if not about or about.advice:
                continue
            if about.many > match.start() - first and (about.person or not needs_person):
                told.setdefault(first, []).append(match.span())
    return told


def _about(sentence: str, language: str) -> _About:
    many = _MANY[language].search(sentence)
    return _About(
        advice=_ADVICE[language].search(sentence) is not None,
        person=bool(_PERSON[language].search(sentence) or _NAME.search(sentence)),
        many=many.end() if many else sys.maxsize,
    )
