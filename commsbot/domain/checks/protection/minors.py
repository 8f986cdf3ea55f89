"""Minors whom no name, but the rest, gives away: the age or the class together with the school, the street or the family."""

import re
from collections.abc import Iterator
from typing import Final

from commsbot.domain.checks.patterns import Pattern
from commsbot.domain.checks.protection.naming.ages import ADULT, years
from commsbot.domain.checks.protection.reading import UPPER, Found, Reading

_CAP: Final = rf"[{UPPER}][\w'.\-]*"
_SCHOOL: Final = rf"(?-i:(?:{_CAP} ){{1,4}}(?:(?:High|Middle|Elementary|Primary|Secondary|Junior|Charter|Catholic|Prep(?:aratory)?|Community|Grammar|Infant|Montessori) )*(?:School|Academy|Kindergarten|Preschool|College|Elementary|Middle|High|Daycare|Nursery|Prep|Center))"
_STREET: Final = rf"(?-i:(?:\d+ )?(?:{_CAP} ){{1,3}}(?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|Court|Ct|Place|Way|Terrace|Close|Crescent|Boulevard|Blvd|Circle|Apartments|Estate|Trailer Park|Gardens|Grove|Mews|Manor|Heights|Towers))"
_CHILD: Final = (
    r"(?:(?P<age>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)[- ](?:year|month|week)s?[- ]old(?: (?:\w+ )?(?:boy|girl|child|student|pupil|son|daughter|teen|male|female|victim|suspect|juvenile|resident))?"
    r"|(?<!your )(?:boy|girl|child|toddler|baby|infant|teen|teenager|juvenile|minor|schoolboy|schoolgirl|(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|11th|12th|\d{1,2}th|\dst|\dnd|\drd)[- ]grader|(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)[- ]grade (?:student|boy|girl|pupil)|kindergart[ne]+er|freshman|sophomore|pupil|student|year \d+ pupil|preschooler)(?:, (?:aged? )?(?P<years>\d{1,2}),?)?)"
)
_ENGLISH: Final = Pattern(
    rf"\b{_CHILD}"
    rf"(?:,? (?:who (?:is|was) )?(?:an? |the )?(?:\w+ )?(?:\w+[- ]grade(?:r| student| pupil)?|student|pupil|freshman|sophomore|junior|senior|kindergart\w+|boy|girl|player|cheerleader|member)?,?(?: at| of| from| in| with)? (?:the )?{_SCHOOL}"
    rf"|,? (?:at|of|from|in|on) (?:the )?{_SCHOOL}"
    rf"|,? (?:who |that )?(?:attend(?:s|ed|ing)|goes to|went to|is in \w+ grade at|studies at|plays? (?:\w+ )?(?:for|at)|enrolled (?:at|in)|is enrolled (?:at|in)|(?:is )?in (?:the )?\w+ grade at) (?:the )?(?:\w+ )?{_SCHOOL}"
    rf"|,? (?:from|of|(?:who )?(?:lives?|lived|living|resides|residing) (?:at|on|in|near)) (?:the )?(?:\d+ block of )?{_STREET}"
    rf"|,? (?:is |was |who is )?(?:the )?(?:\w+ )?(?:son|daughter|stepson|stepdaughter|grandson|granddaughter|nephew|niece|brother|sister|child) of (?:the |a |an |our |one of )?(?:(?:\w+|(?-i:{_CAP})) ?){{1,5}}"
    rf"|,? whose (?:mother|father|mom|dad|parents?|grandmother|grandfather|brother|sister|family|stepfather|aunt|uncle) (?:\w+ )?(?:works?|owns?|runs?|is|are|teaches|coaches|was|drives?|manages?)(?: \w+){{1,6}}"
    r")",
    re.IGNORECASE,
)
_KIN: Final = Pattern(
    rf"\b(?:(?-i:{_CAP})'s|(?:the|an?|our) (?:\w+ ){{0,2}}?(?:owner|mayor|principal|teacher|pastor|sheriff|coach|officer|chief|judge|deputy|councilman|councilwoman|manager|suspect|victim|clerk|barber|landlord|sergeant|doctor|senator|firefighter|driver|couple|shopkeeper|baker|nurse|librarian)'s(?: own)?) (?:\w+ )?(?:(?P<age>\d{{1,2}}|\w+)-(?:year|month)-old )?(?:\w+ )?(?:son|daughter|stepson|stepdaughter|grandson|granddaughter|nephew|niece|little (?:boy|girl)|baby|children|twins)\b(?:,? (?:aged? )?(?P<years>\d{{1,2}}))?",
    re.IGNORECASE,
)
_KIN_OF: Final = Pattern(
    r"\b(?:the|an?|two|three|both) (?:\w+ ){0,2}(?:son|daughter|child|children|twins|niece|nephew|grandson|granddaughter|stepson|stepdaughter|baby|girls|boys)s? of (?:the |a |an |our |local )?(?!age\b|the (?:city|town|county))(?:[\w']+ ?){1,4}",
    re.IGNORECASE,
)
_ESCUELA: Final = rf"(?:(?:el |la |del |de la |al |a la )?(?:colegio|escuela|instituto|IES|CEIP|primaria|secundaria|preparatoria|prepa|guardería|jardín de niños|kínder|academia|liceo|centro escolar|preescolar|telesecundaria|bachillerato|conservatorio)(?: (?:primaria|secundaria|público|pública|técnica|infantil|de infantil|concertado|privado|municipal|número|no\.))* (?-i:(?:(?:de|del|la|las|los|el) )*(?:[{UPPER}\d][\w'.\-]*)(?: (?:(?:de|del|la|las|los) )*[{UPPER}][\w'.\-]*){{0,4}}))"
_CALLE: Final = rf"(?:la |el )?(?:calle|avenida|av\.|avda\.?|plaza|paseo|colonia|barrio|fraccionamiento|urbanización|callejón|camino|privada) (?-i:(?:(?:de|del|la|las|los|el) )*[{UPPER}\d][\w'.\-]*(?: (?:(?:de|del|la|las|los) )*[{UPPER}][\w'.\-]*){{0,3}})"
_NINO: Final = r"(?:(?:niñ[oa]|menor|adolescente|joven|chic[oa]|bebé|estudiante|alumn[oa]|crí[oa]|hij[oa]|niet[oa])(?: de edad)?(?:,? de (?:tan solo |solo |apenas )?(?P<age>\d{1,2}|\w+) (?:años|meses)(?: de edad)?)?)"
_SPANISH: Final = Pattern(
    rf"\b{_NINO}"
    rf"(?:,? (?:que )?(?:es )?(?:(?:y )?(?:alumn[oa]|estudiante) )?(?:de (?:\w+ (?:grado|curso|año|semestre)|\d\.?º(?: ?[A-D])?|primaria|secundaria|la ESO|infantil|bachillerato|\dº de \w+)(?: de (?:primaria|secundaria|la ESO|ESO|bachillerato|infantil))? )?(?:de|del|en|en el|en la) {_ESCUELA}"
    rf"|,? (?:que |quien )?(?:asiste|asistía|estudia|estudiaba|va|acude|acudía|cursa|juega|cursaba|está inscrit[oa])(?: \w+){{0,5}}? (?:a|al|en|de|del|con)? ?{_ESCUELA}"
    rf"|,? (?:que |quien )?(?:vive|vivía|reside|residente|vecin[oa]|domiciliad[oa])(?: \w+)? (?:en|de|del|por) {_CALLE}|,? de {_CALLE}"
    rf"|,? (?:es |era |que es )?(?:el |la |un |una )?(?:hij[oa]|niet[oa]|sobrin[oa]|herman[oa]|hijastr[oa])(?: (?:menor|mayor|pequeñ[oa]))? (?:de|del) (?:la |el |los |un |una |su )?(?:\w+ ?){{1,5}}"
    r"|,? cuy[oa]s? (?:madre|padre|padres|familia|abuela|abuelo|hermano|hermana|tía|tío)(?: \w+){1,6}"
    r")",
    re.IGNORECASE,
)
_HIJO: Final = Pattern(
    rf"\b(?:el|la|al|su) (?P<who>hij[oa]|niet[oa]|sobrin[oa]|bebé)(?: (?:menor|mayor|pequeñ[oa]))?(?: de (?P<age>\d{{1,2}}|\w+) (?:años|meses))?,? (?:de|del) (?:la |el |un |una )?(?:alcald\w+|director\w*|dueñ[oa]|maestr[oa]|comisari[oa]|jef[ae]|agente|oficial|concejal\w*|víctima|sospechos[oa]|detenid[oa]|panader[oa]|encargad[oa]|entrenador\w*|juez\w*|médic[oa]|doctor\w*|regidor\w*|matrimonio|fallecid[oa]|farmacéutic[oa]|tender[oa]|sargento|conductor\w*|(?-i:{_CAP}))",
    re.IGNORECASE,
)


_ONE_EN: Final = r"(?:\b(?P<age>\d{1,2}|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)[- ](?:year|month)s?[- ]old\b|\b(?:a|an|the|one|this|missing|our|that|young|teenage) (?:[\w-]+ ){0,2}(?:boy|girl|child|toddler|baby|infant|teen|teenager|juvenile|student|pupil|schoolboy|schoolgirl|\w+[- ]grader|freshman|sophomore|victim, (?P<years>\d{1,2}),|suspect, (?P<at>\d{1,2}),)|\b(?:is|was|aged|he's|she's) (?P<is>\d{1,2})\b|\bages? (?P<ages>\d{1,2})(?: and \d{1,2})?)"
_LOOSE_EN: Final = Pattern(
    rf"{_ONE_EN}[^.;\n]{{0,70}}?(?:"
    rf"\b(?:attends|goes to|enrolled (?:at|in)|pupil (?:at|of|from)|student (?:at|of|from)|graders? (?:at|from)|sophomore at|freshman at|junior at|senior at|plays (?:\w+ )?(?:for|at)|captain of|member of|cheerleader (?:at|for)|grade(?: class)? at|class at|studies at|transferred from|kindergart\w+ at|in (?:Mr|Mrs|Ms|Miss)\b\.? [A-Z]\w+'s) (?:the )?(?-i:{_CAP}(?: {_CAP})*)"
    rf"|\b(?:lives?|living|lived|resides?|of|from|home) (?:(?:alone |with (?:his|her) \w+ )?(?:(?:above|behind|near|over|next to) [^.;\n]{{0,40}}?)?(?:on|in|at) )?(?:the )?{_STREET}"
    r"|\b(?:son|daughter|stepson|stepdaughter|grandson|granddaughter|nephew|niece|brother|sister|twin) of (?:the |a |an |one of )?(?:\w+ ?){1,4}"
    r"|\b(?:whose|his|her) (?:mother|father|mom|mum|dad|parents?|grandmother|grandfather|stepfather|aunt|uncle)(?:, (?=(?:an?|the) |(?-i:[A-Z]))| is | are | works? | owns? | runs? | teaches | coaches | drives )(?:\w+ ?){1,5}"
    r")",
    re.IGNORECASE,
)
_UNO: Final = r"(?:\b(?:un|una|el|la|al|del|este|esta) (?:\w+ )?(?:niñ[oa]|menor|adolescente|joven|chic[oa]|bebé|estudiante|alumn[oa]|hij[oa]|niet[oa]|víctima|pequeñ[oa])\b[^.;\n]{0,40}?(?:de )?(?P<age>\d{1,2}) (?:años|meses)|\b(?:un|una|el|la|al|del) (?:\w+ )?(?:niñ[oa]|menor|adolescente|chic[oa]|bebé|estudiante|alumn[oa]|pequeñ[oa])\b|\bde (?P<years>\d{1,2}) (?:años|meses))"
_LOOSE_ES: Final = Pattern(
    rf"{_UNO}[^.;\n]{{0,70}}?(?:"
    rf"\b(?:asiste|asistía|estudia|estudiaba|va|acude|acudía|cursa|cursaba|alumn[oa]|estudiante|juega|jugador[a]?|inscrit[oa]|matriculad[oa])(?: \w+){{0,5}}? (?:a|al|en|de|del|con) ?(?:la |el |los )?(?:(?:colegio|escuela|instituto|primaria|secundaria|prepa\w*|IES|CEIP|guardería|kínder|equipo|club) )?(?:(?:de|del) )?(?-i:[{UPPER}][\w'.\-]+)"
    rf"|\b(?:vive|vivía|reside|vecin[oa]|domiciliad[oa]|residente)(?: con \w+ \w+)? (?:en|de|del|por) {_CALLE}"
    r"|\b(?:hij[oa]|niet[oa]|sobrin[oa]|herman[oa]|hijastr[oa]) (?:menor |mayor |pequeñ[oa] )?(?:de|del) (?:la |el |los |un |una |su )?(?:\w+ ?){1,4}"
    r"|\b(?:cuy[oa]s?|su) (?:madre|padre|padres|abuela|abuelo|tía|tío|mamá|papá)(?:,| es| son| trabaja| tiene| da clases| dirige| conduce| atiende) (?:\w+ ?){1,5}"
    r")",
    re.IGNORECASE,
)


_AGES: Final = re.compile(
    r"(?:\b(?:aged?|ages|is|was|de|and|y)|,) (\d{1,2})\b|\b(\d{1,2})-(?:year|month)", re.IGNORECASE
)
_ANY_PUPIL: Final = Pattern(r"(?:.{0,3}\b)?(?:one|an?|una?) (?:pupil|student|alumn[oa]|estudiante)\b", re.IGNORECASE)
"""One of the hundreds of a school, whom the school alone doesn't tell."""
_CLASS: Final = Pattern(
    r"grade|year \d|kindergart|freshman|sophomore|class|team|room|primero|segundo|tercero|cuarto|quinto|sexto|\d\.?º|curso|grado|infantil|equipo|[Hh]ij[oa]|son |daughter|whose|cuy[oa]|li(?:ves|ved)|viv[eí]|calle",
    re.IGNORECASE,
)
_YOUNG: Final = Pattern(r"little|teen|baby|twins|children|month|bebé|menor|pequeñ|gemel|mes", re.IGNORECASE)
_SIBLINGS: Final = Pattern(
    rf"\b(?i:the|both|two|three|four|los|las|l[oa]s dos|l[oa]s tres) (?:\w+ )?(?:{_CAP} (?:girls|boys|children|kids|twins|brothers|sisters|siblings)|(?:herman[oa]s|gemel[oa]s|mellizos|niñ[oa]s) {_CAP})(?:,? \(?(?:aged |de )?\d{{1,2}}(?:(?:,| and| y) \d{{1,2}}){{0,3}}(?: años)?\)?)"
)
_ONLY: Final = Pattern(
    rf"\b(?:(?i:the) (?:only|new|youngest|smallest) (?:boy|girl|child|pupil) (?:in|at|of) (?:the )?(?:\w+ \w+ (?:at|of) )?(?:{_CAP} ?){{1,4}}|(?i:el|la) (?:únic[oa]|nuev[oa]) (?:niñ[oa]|alumn[oa]) (?:de|del|en) (?:\w+ ){{0,2}}(?:del?|de la) (?:colegio|escuela|instituto|CEIP|IES)(?: de)?(?: {_CAP}){{1,3}})"
)
_PATTERNS: Final = {
    "en": (_ENGLISH, _KIN, _KIN_OF, _LOOSE_EN, _SIBLINGS, _ONLY),
    "es": (_SPANISH, _HIJO, _LOOSE_ES, _SIBLINGS, _ONLY),
}
_OF_KIN: Final = (_KIN, _KIN_OF, _HIJO)


def find(reading: Reading) -> Iterator[Found]:
    """Find children who can be told from what stands beside their age."""
    for pattern in _PATTERNS.get(reading.language, ()):
        for match in pattern.finditer(reading.plain):
            if _is_young(reading, match, kin=pattern in _OF_KIN):
                yield Found("minor_identified", match.start(), match.start() + len(match[0].rstrip()))


def _is_young(reading: Reading, match: re.Match[str], *, kin: bool) -> bool:
    """A pupil of a named school is young by that; kin may be forty, so that the words or every age in the sentence must say that they are not."""
    told = next((value for name, value in match.groupdict().items() if value and name != "who"), None)
    age = years(told)
    if _YOUNG.search(match[0]):
        return True
    if age is not None or (told or "").isdigit():
        return age is not None and age < ADULT
    if _ANY_PUPIL.match(reading.plain, max(0, match.start() - 4)) and not _CLASS.search(match[0]):
        return False
    ages = [int(one or other) for one, other in _AGES.findall(reading.plain, *reading.sentence(match.start()))]
    return not kin or (bool(ages) and max(ages) < ADULT)
