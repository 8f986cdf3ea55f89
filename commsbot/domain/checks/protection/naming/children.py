"""Whether a child is spoken of near a name, so that the name is the child's."""

import re
from functools import lru_cache
from typing import Final

from commsbot.domain.checks.patterns import Pattern
from commsbot.domain.checks.protection.lexicon import roles
from commsbot.domain.checks.protection.naming import ages
from commsbot.domain.checks.protection.naming.names import Person
from commsbot.domain.checks.protection.naming.parts import FAR, Part
from commsbot.domain.checks.protection.reading import Reading, compiled

_CHILD: Final = {
    "en": compiled(
        r"(?:the|a|an|this|that|our|missing|young|little) (?:[\w-]+ ){0,2}(?:boy|girl|child|toddler|baby|infant|teen|teenager|juvenile|minor|pupil|youth|kid|schoolboy|schoolgirl)|\w+[- ]grade(?:r| student)?|freshman|sophomore|kindergart\w+|pupil|schoolmate|classmates|middle school|elementary|primary school|high school|turned (?:\d|1[0-7])|year \d+"
    ),
    "es": compiled(
        r"(?:el|la|un|una|del|al|este|esta) (?:\w+ )?(?:niñ[oa]|menor|adolescente|bebé|alumn[oa]|pequeñ[oa]|chic[oa]|cri[oa]|escolar)|(?:primer|segund|tercer|cuart|quint|sext)[oa]? (?:grado|curso|de primaria|de secundaria|de ESO|de la ESO)|primaria|secundaria|guardería|kínder|instituto|colegio|compañer[oa]s de clase|cumplió (?:\d|1[0-7])"
    ),
}
_REFERS: Final = {
    "en": Pattern(
        r"(?:The|This|His|Her) (?:[\w-]+ )?(?:boy|girl|child|toddler|baby|infant|teen|teenager|juvenile|minor|pupil|classmates|(?:\d|1[0-7])-year-old|(?:\w+)teen-year-old|(?:\d|1[0-7])yo)\b"
    ),
    "es": Pattern(
        r"(?:El|La|Este|Esta|Sus?) (?:niñ[oa]|menor|adolescente|bebé|alumn[oa]|pequeñ[oa]|compañer[oa]s de clase)\b"
    ),
}
_ADULT_BEFORE: Final = Pattern(
    r"\b(?:driver|suspect|teacher|coach|principal|neighbou?r|passer-?by|by|mother|father|uncle|aunt|conductora?|sospechos[oa]|maestr[oa]|profesora?|directora?|vecin[oa]|por|madre|padre|tí[oa])[,:]? $",
    re.IGNORECASE,
)
_BONUS: Final = 20
_TOLD: Final = 6
_REACH: Final = 70
_EARLIER: Final = 150
"""Characters before the sentence that gives "the child's name"."""


@lru_cache(maxsize=512)
def beside(reading: Reading, person: Person, part: Part, *, named: bool) -> bool:
    """Tell whether a child is spoken of nearer to a name than what gives it another part, or in a sentence beside it."""
    first, last = reading.sentence(person.start)
    if (
        named
        and not part.role
        and any(_CHILD[reading.language].finditer(reading.plain, max(0, first - _EARLIER), first))
    ):
        return True
    low, high = max(first, person.start - 3 * _REACH), min(last, person.end + 3 * _REACH)
    found = [
        (match.span(), ages.years(match["age"] or match["edad"] or match["aged"]) or ages.ADULT)
        for match in ages.ANYWHERE.finditer(reading.plain, low, high)
    ]
    spans = [span for span, number in found if number < ages.ADULT]
    if not any(number >= ages.ADULT for _, number in found):
        spans += [match.span() for match in _CHILD[reading.language].finditer(reading.plain, low, high)]
    told = min(
        (start - person.end for (start, _), number in found if number < ages.ADULT and start >= person.end), default=FAR
    )
    before = min((person.start - end for _, end in spans if end <= person.start), default=FAR)
    after = min((start - person.end for start, _ in spans if start >= person.end), default=FAR)
    if min(before - _BONUS, told - _TOLD, after) < part.distance and min(before, after) <= _REACH:
        return not _ADULT_BEFORE.search(reading.plain[max(first, person.start - 40) : person.start])
    follows = last < len(reading.plain) and _REFERS[reading.language].match(reading.plain, last)
    grown = _ADULT_BEFORE.search(reading.plain, max(first, person.start - 40), person.start)
    return bool(follows and part.role != roles.SUSPECT and not grown)
