"""Ages beside a name, and whether the words around a name make it a child's."""

import re
from functools import lru_cache
from typing import Final

from commsbot.domain.checks.patterns import Pattern
from commsbot.domain.checks.protection.lexicon import roles
from commsbot.domain.checks.protection.reading import Reading, compiled

ADULT: Final = 18
_JUST: Final = r"(?:both |each |just |only |about |around |nearly |almost |unos |unas |casi |ambos |tan solo |solo |sólo |apenas |de )?"
_AFTER: Final = Pattern(
    r"^(?:,? (?:who |that |que |and |y )?(?:(?:he|she)(?:'s| is| was) |is |was |'s |turn(?:s|ed) |will be |aged? |ages |de (?:tan )?s[oó]lo |de |edad |tiene |tenía |tienen |cumplió |cumplía )?"
    rf"{_JUST}\(?|,? \({_JUST})(?P<age>\d{{1,3}}(?![:.,]?\d)|(?!(?:one|un|una)\b(?! (?:year|month|week|año|mes)))[a-záéí]+)"
    r"(?:[- ](?:(?:years?|yrs?)[- ](?:old|of age)|weeks?|months?|años?|meses)\b|y/?o\b|(?=[,.;:)?!]| (?:and|y|of|on|in|from|de|was|died|fue|who|que)\b|$))"
)
_CLAUSE: Final = Pattern(
    r"^[,.:;] (?:y |and )?(?:he's|she's|he is|she is|tiene|tenía) (?P<age>\d{1,3}|[a-záéí]+)(?: años)?(?=[,.;:)?!]| (?:and|y)\b|$)"
)
_GOES_ON: Final = Pattern(
    r"(?:(?:He|She)(?:'s| is| was| turned| turns| will be) |(?:Tiene|Tenía|Es de|Cumplió|Él tiene|Ella tiene) )(?:about |around |only |just |nearly |almost |aged |unos |apenas |casi )?(?P<age>\d{1,3}|[a-záéí]+)"
    r"(?=(?:[- ](?:years?[- ]old|años))?(?:[,.;:)!?]| (?:and|y|of|with|last|this|in|on|yesterday|today|la|el|en|hace)\b))"
)
_FOLLOWING: Final = 3
"""Sentences after a name that may tell its bearer's age."""
_APPOSED: Final = Pattern(
    r"^,? (?:a|an|un|una|the|el|la) (?:\w+ )?(?:(?P<age>\d{1,2}|[a-z]+)[- ](?:year|yr)s?[- ]old|(?:\w+ )?de (?P<edad>\d{1,2}) años)"
)
_KIN: Final = Pattern(
    r"^, (?:their|his|her|the couple's|su|el|la) (?:\w+ )?(?:son|daughter|child|baby|hij[oa]|niet[oa]|bebé|grandson|granddaughter)(?: (?:of|aged|de) (?P<age>\d{1,2}|[a-z]+))?"
)
_LITTLE: Final = Pattern(r"\b(?:little|baby|toddler|infant|pequeñ[oa]|bebé) $", re.IGNORECASE)
_OF_MANY: Final = Pattern(r" (?:de ell[oa]s|of (?:them|whom|the)|personas|people|detenid|arrests?|of those)")
_SHORT: Final = Pattern(r"month|week|mes|semana")
ANYWHERE: Final = Pattern(
    r"\b(?P<age>\d{1,2}|[a-z]+)(?P<unit>[- ]?(?:year|yr|month|week)s?[- ]?olds?\b|[- ]?(?:y/?o)\b)|\b(?:aged?|de|edad:?) (?:solo |tan solo |apenas )?(?:(?<=de )(?P<edad>\d{1,2}(?=(?: y \d+)?(?: (?:años?|meses|semanas)\b|[,.;)]|$))|[a-zé]+(?= (?:años?|meses|semanas)\b))|(?P<aged>\d{1,2}|[a-zé]+))(?P<mes> (?:años?|meses)\b)?",
    re.IGNORECASE,
)
NOUNS: Final = {"en": compiled(roles.MINOR_EN), "es": compiled(roles.MINOR_ES)}
_CHILD_AFTER: Final = Pattern(
    r"^(?: \([^)]{1,80}\))?,? (?:is |was |who is |es |era |que es )?(?:\((?:[^)]{0,20}?)(?:grade|kindergarten|year|infantil|primaria)|(?:who )?(?:attends|goes to|is in (?:the )?(?:\w+ )?(?:grade|class|year))|menor de|(?:a|an|the) (?:[\w-]+ )?(?:pupil|\w+[- ]grader|freshman|sophomore|junior at|senior at|kindergart\w+|boy|girl|toddler|child)"
    r"|(?:a|an|the) (?:[\w-]+ )?student (?:at|of|from|in)|(?:from|in|of) (?:\w+ )?(?:Year|Grade|Kindergarten|P) ?\d|(?:un|una|el|la) (?:niñ[oa]|alumn[oa]|menor|pequeñ[oa])|(?:un|una) estudiante (?:de|del)"
    r"|(?:alumn[oa]|estudiante) (?:de|del)|que (?:estudia|cursa)|de (?:primero|segundo|tercero|cuarto|quinto|sexto|\d\.?º|infantil|preescolar|kínder)\b|her (?:son|daughter)|his (?:son|daughter)|(?:\w+ )?under-\d\d|, grade \d|, year \d)\b"
)
_TEAM_AFTER: Final = Pattern(
    r"^,? (?:from |of |del? |in )(?:the |el |la )?[^.,;]{0,30}?(?:under-\d\d|U-?1[0-8]|alev[íi]n|benjam[íi]n|infantil|cadete|prebenjam[íi]n|Little League|Cub Scouts)\b|^, (?:grade|year) \d"
)
_APPOSED_GAP: Final = Pattern(
    r"^(?:[\s,:\"'\-(]|'s\b|\b(?:name|names|named|called|is|was|has been|identified|as|by|family|police|the|victim|suspect|boy|girl|student|child|son|daughter|teen|teenager|missing|and|who|old|today|hurt|killed|shot|dead|sister|brother"
    r"|llamad[oa]|identificad[oa]|como|es|fue|era|niñ[oa]|alumn[oa]|estudiante|menor|hij[oa]|de nombre|desaparecid[oa]|herid[oa]|fallecid[oa]|que|se llama|de|del|años|edad|su|la|el|y|responde al nombre de|joven|of|local|resident|driver|passenger|rider"
    r"|cyclist|pedestrian|shooter|gunman|runaway|conductora?|pasajer[oa]|ciclista|little|young|brother|sisters|brothers|twins|pequeñ[oa]|hermanos|gemelos|turned|arrested|detenid[oa]|injured|primero|segundo|tercero|cuarto|quinto|sexto|primaria|secundaria|infantil|eso|grade|year|first|second|third|fourth|fifth|sixth|\d{1,2}(?:\.?º)?|primo|prima|cousin)\b){0,9}$",
    re.IGNORECASE,
)


def years(words: str | None) -> int | None:
    """Read an age written in digits or as a word; None where it is no number."""
    if not words:
        return None
    return int(words) if words.isdigit() else roles.NUMBER_WORDS.get(words.casefold())


def after(words: str) -> int | None:
    """Read the age that follows a name: "Ana Ruiz, 34, of Dale"; months and weeks are 0 years."""
    for pattern in (_AFTER, _CLAUSE, _APPOSED, _KIN):
        if match := pattern.match(words):
            age = years(match["age"] or match.groupdict().get("edad"))
            if age is not None and not _OF_MANY.match(words, match.end()):
                return age if not _SHORT.search(match[0]) else 0
    return None


@lru_cache(maxsize=512)
def told(reading: Reading, start: int, end: int) -> int | None:
    """Read the age of the person named between two offsets: right after the name, or where the next sentence goes on with it ("She is 14")."""
    age = after(reading.after(end, 90))
    if age is None:
        home = reading.home(start)
        for first, _ in reading.sentences[home + 1 : home + 1 + _FOLLOWING]:
            if match := _GOES_ON.match(reading.plain, first):
                return years(match["age"])
    return age


def is_childs(following: str) -> bool:
    """Tell whether what follows a name says outright that it is a child's: "Oakley, the fourth-grader"."""
    return bool(_CHILD_AFTER.match(following) or _TEAM_AFTER.match(following))


def is_minor(language: str, before: str, following: str, age: int | None, *, named: bool) -> bool:
    """Tell from the words right beside a name whether it is a minor's."""
    if age is not None:
        return age < ADULT
    if is_childs(following) or _LITTLE.search(before):
        return True
    head = re.split(r"[;()]", before)[-1]
    for last in list(ANYWHERE.finditer(head))[-1:]:
        number = years(last["age"] or last["edad"] or last["aged"])
        if number is not None and (named or _is_apposed(head[last.end() :])):
            return number < ADULT or bool(_SHORT.search(last[0]))
    nouns = list(NOUNS[language].finditer(head))
    return bool(nouns) and (named or _is_apposed(head[nouns[-1].end() :]))


def _is_apposed(gap: str) -> bool:
    return len(gap) <= 45 and bool(_APPOSED_GAP.match(gap))
