"""Dates of birth: by the word for it, by other words that tell of it, and by where an old date stands beside a person.

Dates of events share these forms, so an old year counts only where nothing says what else happened then, and a thing or an animal that was born passes.
"""

import re
from collections.abc import Iterator
from typing import Final

from commsbot.domain.checks.patterns import Pattern
from commsbot.domain.checks.protection.lexicon import given_names, person_words
from commsbot.domain.checks.protection.reading import Found, Reading, compiled

_MONTH: Final = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
    r"|enero|febrero|marzo|abril|mayo|junio|julio|agosto|se?ptiembre|octubre|noviembre|diciembre|ene|abr|ago|dic)\.?"
)
_DAY: Final = r"(?:\d{1,2}(?:st|nd|rd|th|\.?[ºo°])?|(?:twenty[ -]|thirty[ -])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth|primero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|veinte|treinta|veinti\w{3,6}|dieci\w{4,5}|treinta y uno)"
_YEAR: Final = r"(?:19[1-9]\d|20[0-2]\d)"
_FULL: Final = (
    rf"(?:\d{{1,2}}[A-Z]{{3}}(?:19|20)\d\d|\d{{1,2}}-[IVX]{{1,4}}-\d{{4}}|\d{{1,2}} ?[/.\-] ?\d{{1,2}} ?[/.\-] ?(?:{_YEAR}|\d\d)|{_YEAR} ?[/.\-] ?\d{{1,2}} ?[/.\-] ?\d{{1,2}}|{_MONTH} {_DAY},? (?:of )?(?:{_YEAR}|'\d\d)"
    rf"|{_DAY}[\-/. ](?:of )?(?:de )?{_MONTH}(?:[\-/]\d\d|[\-/. ,]{{1,2}}(?:de |del |in |of )?(?:{_YEAR}|'?\d\d(?![\d:]|th|st|rd| ?h(?:rs|oras)?\b| ?[ap]\.?m\b))))"
)
_PART: Final = rf"(?:{_MONTH} {_DAY}|{_DAY} (?:of )?(?:de )?{_MONTH}(?! \d)|{_MONTH},? (?:de |del )?{_YEAR}|{_YEAR})"
_DOB: Final = Pattern(
    rf"\b(?:d[./]? ?o[./]? ?b\.?|date of birth|birth date|day of birth|fecha (?:de )?nac\w*\.?|birth ?date|birthdate|birthday|cumple años|día de nacimiento|f/n|fdn|fec\. ?nac\.?|fecha de nac(?:imiento|\.)?|f\.? ?(?:de )?n(?:ac)?\.?|cumpleaños|nacimiento)(?:['s]{{0,2}}\s+(?:is|was|on|of|as|listed|given|es|era|el|del?|falls|será|today|hoy|shown|recorded|gives?|reads?|a|que|consta|figura|figuraba|in|en|his|her|the|la|su|man|woman|suspect|victim|driver|boy|girl|hombre|mujer|víctima|sospechos[oa]|conductora?|detenid[oa]|menor))*(?: on the \w+ \w+| en el \w+)?[\s:=(,\-']{{0,3}}(?P<said>{_FULL}|{_PART}|(?:19|20)\d{{6}}|\d{{4}}(?:19|20)\d\d|\d{{6}})(?!\w)"
    rf"|(?<!\w)(?:born|b\.|nacid[oa]|nació|nac\.|n\.|naciera|turn(?:s|ed)? \d{{1,2}}|cumpl(?:e|ió|irá|ía|ir|iría|ido) (?:los )?\d{{1,2}}(?: años)?|birth)(?! (?:before|after|between|antes|después|entre))(?: \w+){{0,2}}?(?: in \w+(?: \w+)?)?(?: en \w+(?: \w+)?)?,?(?: (?:on|in|el|en|el día))?:? (?P<born>{_FULL}|{_PART})(?!\w)",
    re.IGNORECASE,
)
_NEAR_DOB: Final = Pattern(
    rf"\b(?:d\.?o\.?b\b\.?|date of birth|birth ?date|fecha de nacimiento|f\. ?n\.|fecha nac\.)[^\d;.\n]{{0,45}}?(?P<far>{_FULL}|(?:19|20)\d\d[01]\d[0-3]\d)(?!\w)"
    rf"|(?<![\w/.\-])(?P<ahead>{_FULL}|{_PART})(?: ?\(|,? (?:is |was |as |es |era |como |figura como |given as |listed as |being )?(?:listed as )?(?:the |his |her |their |a |su |la |el |my )?)(?:\w+'s )?(?:d\.?o\.?b\b|date of birth|birth ?day|birth ?date|fecha de nacimiento|cumpleaños)",
    re.IGNORECASE,
)
"""A date some words from the word for it, or before it."""
_PERSON_DOB: Final = Pattern(
    rf"\b(?:víctima|victim|suspect|driver|hombre|mujer|man|woman|detenid[oa]|menor|joven|boy|girl|female|male|varón|niñ[oa]|caller|passenger|pasajer[oa]|conductora?|sospechos[oa]|patient|paciente|defendant|acusad[oa]|imputad[oa]|arrestee|missing|desaparecid[oa]|aged? \d{{1,2}}|\d{{1,2}} years old|\d{{1,2}} años|\d{{2}})(?:,? \((?:\w+ )?|, )(?P<date>(?=[^)\n]{{0,30}}?(?P<year>(?:19|20)\d\d)){_FULL})(?=[),.;])",
    re.IGNORECASE,
)
_SEX_DOB: Final = Pattern(rf"\b[MFHV](?:, | ?[/|] ?|: |; )(?P<date>{_FULL})(?!\w)")
_BARE_DOB: Final = Pattern(
    rf"([A-ZÁÉÍÓÚÑ][\w'\-]+ (?:[A-Z]\. )?[A-ZÁÉÍÓÚÑ][\w'\-]+)(?:,? \(|, (?:\d\d, )?|: | - )(?P<date>(?=[^)\n]*?(?P<year>\d{{4}}|\d\d(?=[),.; ]|$))){_FULL})(?=[),.;]|$| )"
)
_APPOSED: Final = Pattern(
    rf"(?:[,:;|/] |[(|])(?P<date>(?=[^\n]{{0,16}}?(?:19[3-9]\d|200\d|201[0-2])(?!\d)){_FULL})(?=\s?[,.;)|/]|\s?$)",
    re.IGNORECASE,
)
"""A date of an old year between commas or in brackets: a birth where the sentence tells of a person."""
_PERSON: Final = compiled(
    r"eyes|hair|hgt|wgt|oln|bmv|dmv|ojos|cabello|estatura|renapo|males?|females?|m[ae]n|wom[ae]n|boys?|girls?|patients?|suspects?|wanted|missing|drivers?|victims?|witness\w*|arrestees?|inmates?|detainees?|passengers?|callers?|defendants?|accused|aged|yrs|years old|juveniles?|subjects?|mother|father|son|daughter|husband|wife",
    r"hombres?|mujer(?:es)?|niñ[oa]s?|pacientes?|sospechos[oa]s?|se busca|desaparecid[oa]s?|conductora?|víctimas?|testigos?|detenid[oa]s?|intern[oa]s?|pasajer[oa]s?|acusad[oa]s?|imputad[oa]s?|años|menor(?:es)?|jóvenes|joven|masculino|femenin[oa]|madre|padre|hij[oa]|esposa|marido",
)
_BY_NAME: Final = Pattern(
    r"(?P<name>[A-ZÁÉÍÓÚÑ][\w'\-]+ (?:[A-Z]\. )?[A-ZÁÉÍÓÚÑ][\w'\-]+) \((?P<date>\d{1,2}[/.\-]\d{1,2}[/.\-](?:2[7-9]|[3-9]\d))\)"
)
"""A name with a short date whose year is none that is near."""
_BORN: Final = range(1920, 2010)
"""Years that a bare date behind a name must have if nothing else says that it is a birth."""
_ROW: Final = Pattern(
    r"[,;|]\s?(?P<date>\d{1,2}[/.-]\d{1,2}[/.-](?:19[2-9]\d|200\d)|(?:19[2-9]\d|200\d)[/.-]\d{1,2}[/.-]\d{1,2})(?=\s?[,;|\"'».)]|\s?$)"
)
_IN_A_ROW: Final = Pattern(r"\w@\w|(?<!\d)(?:\d{13,16}|\d{3}-\d{2}-\d{4}|\d{8}-?[A-Z])(?!\w)")
"""A date of a likely year between commas is a birth where the same sentence holds somebody's number or mail: one row of a table."""
_BORN_TOO: Final = range(1920, 2020)
"""Years that a date must have where other words tell of a birth."""
_BIRTH: Final = compiled(
    r"d\.?o\.?b\.?|date of birth|birth ?(?:date|day|year)s?|year of birth|wrong age|(?:claims?|claimed|says (?:he|she) is|alega|dice tener) \d\d|fecha (?:de )?nac\w*|cumpleaños|año de nacimiento|fec\.? ?nac\w*"
)
_EVENT: Final = compiled(
    r"(?:convicted|sentenced|jailed|charged|arrested|arrest|killed|died|dead|shot|murdered|found|opened|founded|built|closed|signed|law|act|ordinance|released|freed|joined|hired|retired|sworn|issued|since|until|effective|disappeared|missing|last seen|report|release|statement|posted|published|dated|expires?|expiry|valid|appeared|hearing|court|trial|verdict|by|due|deadline|before|after|between)",
    r"condenad[oa]|sentenciad[oa]|detenid[oa]|detuv\w+|murió|muert[oa]|asesinad[oa]|fundad[oa]|inaugur\w+|cerr\w+|ley|decreto|liberad[oa]|ingresó|jubil\w+|expedid[oa]|desde|hasta|vigente|vence|caduca|caducad[oa]|desapareci\w+|vist[oa]|parte|comunicado|publicad[oa]|audiencia|juicio|antes|después|entre|ocurri\w+|hechos",
)
"""What else a date of an old year may tell of, right before it."""
_WEEKDAY: Final = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|lunes|martes|miércoles|jueves|viernes|sábado|domingo"
_NTH: Final = r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\w{4,5}teenth|twentieth|twenty-\w+|thirtieth|fortieth|fiftieth|primer|segundo|tercer|cuarto|quinto|sexto|séptimo|octavo|noveno|décimo\w*)"
_TOLD_BORN: Final = Pattern(
    rf"\b(?:came into (?:the|this) world|(?:first )?saw the light|vino al mundo|llegó al mundo|vio la luz)[^.;\n\d]{{0,20}}?(?P<world>{_FULL})(?!\w)"
    rf"|(?<![\w/.\-])(?P<turning>{_FULL}|{_PART}),? (?:(?:when |and )?(?:she|he|they)(?:'ll| will)? (?:be|turns?)|(?:ella |él )?(?:cumple|cumplirá)) \d{{1,2}}(?! años (?:de servicio|desde))(?!\w)"
    rf"|\b(?:turn(?:s|ed|ing)?|cumpl(?:e|ió|ía|irá|en|ieron|ir)) (?!to\b|into\b|up\b|con\b|la\b|el\b)(?:[a-záéíóú\-]+ ){{1,3}}?(?:on |el (?:día )?)(?:(?:{_WEEKDAY}),? )?(?P<turned>{_FULL}|{_PART})(?!\w)"
    rf"|\b(?:(?:will|'ll|would|'d) (?:be|turn)|(?:would|'d) have (?:been|turned)) (?:\d{{1,2}}|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty)(?:-\w+)?) on (?:the )?(?:(?:{_WEEKDAY}),? )?(?P<becoming>{_FULL}|{_PART})(?!\w)"
    rf"|[\"'] ?\d{{1,2}} (?:on|el) (?P<boast>{_PART})(?=[\"',.!]| on\b| y\b)"
    rf"|\b[1-9]\d,? \((?:b\.? |n\.? ?)?(?P<month>{_MONTH},? (?:de |del )?{_YEAR})\)"
    rf"|\b(?:baby|boy|girl|twins|son|daughter|child|infant|bebé|niñ[oa]|mellizos|gemelos) (?:was|were) (?:born|delivered)\b[^.;\n\d]{{0,40}}?(?P<delivered>{_FULL}|{_PART})(?!\w)"
    rf"|\b(?:her|his|their|su) (?:\d{{1,2}}(?:st|nd|rd|th)|\d{{1,2}}\.?[ºo°]|{_NTH})(?: birthday| cumpleaños)?,? (?:on |el )?(?P<nth>{_FULL}|{_PART})(?!\w)"
    rf"|(?<!\w)(?:born|nacid[oa]|nació)\b(?! (?:before|after|between|on or|antes|después|entre))[^.;\n\d]{{0,45}}?(?P<born>{_FULL})(?!\w)"
    rf"|\b(?:her|his|their|su) (?:birthday|cumpleaños)\b[^.;\n\d]{{0,40}}[ ,](?P<birthday>{_FULL}|{_PART})(?!\w)"
    rf"|\b(?:twins?|triplets|brothers|sisters|mellizos?|mellizas|gemel[oa]s|herman[oa]s)\b[^.;\n\d]{{0,24}}(?:both|all|amb[oa]s|l[oa]s dos|tod[oa]s)[^.;\n\d]{{0,14}}(?P<twins>{_FULL})(?!\w)"
    rf"|\b(?:licen[cs]e|passport|id(?: card)?|card|record|form|sheet|chart|wristband|birth certificate|carn[eé]t?|dni|ine|cédula|credencial|ficha|documento|pulsera|hoja|registro|acta|pasaporte|licencia)(?: (?:\w+ ){{0,2}}(?:shows?|says?|reads?|gives?|lists?|has|carries|es de[l]?|dice|pone|figura|indica|marca|consta|trae))(?: (?:it as|him as|her as|el|the|on))? (?P<shown>{_FULL})(?!\w)",
    re.IGNORECASE,
)
"""A birth told in words that aren't the word for it."""
_DATE: Final = Pattern(rf"(?<![\w/.\-])(?P<date>{_FULL})(?!\w)", re.IGNORECASE)
_FOUR: Final = Pattern(r"(?:19|20)\d\d")
_ANIMAL: Final = compiled(
    r"k-?9s?|dogs?|pupp(?:y|ies)|horses?|\w*paws|canine|mascot|goats?|cows?|pon(?:y|ies)|parrots?|cats?|kittens?|foals?|swans?|cabras?|gat[oa]s?|burr[oa]s?|potr[oa]s?|perr[oa]s?|cachorr[oa]s?|yegua|caballos?|canin[oa]|mascota|binomio|pastor (?:alemán|belga)|labrador|malinois|handler|guía canino"
)
_THING_BORN: Final = Pattern(
    r"\b(?:el cuerpo|carrera|race|run|marathon|maratón|coro|choir|league|liga|concurso|torneo|premio|award|fund|fondo|banda|orquesta|empresa|asociación|band|orchestra|el \d{3}|precinct|station|estación|comisaría|festival|club|museum|parque|squad|force|team|k-?9|puppy|dog|perr[oa]|cachorro|horse|caballo|corps|agency|council|town|city|park|parade|movement|brigade|brigada|feria|carnaval|fiesta|hospital|museo|puente|bridge|plan|ley|law|founder|fundador|statue|estatua|building|edificio|poet|poeta|comisaría|corporación|academia|guardia civil|policía local|program|programme|project|initiative|idea|department|tradition|festival|service|unit|programa|proyecto|iniciativa|idea|tradición|unidad|born out of|company|charity|campaign|campaña|anyone|people|children|those|everyone|residents|voters|personas|niños|niñas|quienes|residentes|jóvenes)\b",
    re.IGNORECASE,
)
_HEADS: Final = Pattern(r"^\W*$")
"""Nothing stands before the word, so that the sentence before says who or what was born."""
_OLD: Final = Pattern(r",? (?:de |del |of )?1[0-8]\d\d\b")
"""The year of somebody whom history books tell of."""
_OR_LATER: Final = Pattern(r" (?:or|o|and|y) (?:earlier|later|before|after|antes|después)\b", re.IGNORECASE)
_RANGE: Final = Pattern(r"\b(?:before|after|between|antes|después|entre)\b", re.IGNORECASE)
_ASKED: Final = Pattern(
    r"\b(?:before|after|between|by|until|deadline|antes|después|hasta|plazo|call|cita)\b", re.IGNORECASE
)


def find(reading: Reading) -> Iterator[Found]:
    """Find the dates on which people were born."""
    for match in _DOB.finditer(reading.plain):
        if (
            _OLD.match(reading.after(match.end(), 16))
            or _OR_LATER.match(reading.after(match.end(), 16))
            or _RANGE.search(match[0])
        ):
            continue
        if match["said"] or not (
            _ANIMAL.search(reading.plain[slice(*reading.around(match.start()))])
            or (
                _HEADS.search(reading.before(match.start()))
                and _THING_BORN.search(_sentence_before(reading, match.start()))
            )
            or _THING_BORN.search(_clause(reading.before(match.start(), 60)))
            or _THING_BORN.search(reading.after(match.end(), 24))
        ):
            yield Found("dob", match.start(), match.end())
    for match in _NEAR_DOB.finditer(reading.plain):
        group = match.lastgroup or "far"
        if not _ASKED.search(match[0]):
            yield Found("dob", *match.span(group))
    for match in _TOLD_BORN.finditer(reading.plain):
        span = match.span(match.lastgroup or 0)
        if not _ANIMAL.search(reading.plain[slice(*reading.around(match.start()))]) and not _THING_BORN.search(
            reading.before(span[0], 40)
        ):
            yield Found("dob", *span)
    yield from _carried_births(reading)
    for match in _PERSON_DOB.finditer(reading.plain):
        if int(match["year"]) in _BORN:
            yield Found("dob", *match.span("date"))
    for match in _APPOSED.finditer(reading.plain):
        sentence = reading.plain[slice(*reading.sentence(match.start()))]
        if _PERSON.search(sentence) and not _EVENT.search(reading.before(match.start("date"), 24)):
            yield Found("dob", *match.span("date"))
    for match in _BY_NAME.finditer(reading.plain):
        words = {word.casefold() for word in re.findall(r"[^\W\d_]+", match["name"])}
        if not words & (person_words.NOT_PERSON | person_words.NOT_NAMES):
            yield Found("dob", *match.span("date"))
    for match in _SEX_DOB.finditer(reading.plain):
        yield Found("dob", *match.span("date"))
    for match in _ROW.finditer(reading.plain):
        if _IN_A_ROW.search(reading.plain, *reading.sentence(match.start("date"))):
            yield Found("dob", *match.span("date"))
    for match in _BARE_DOB.finditer(reading.plain):
        words = {word.casefold() for word in re.findall(r"[^\W\d_]+", match[1])}
        if (words & given_names.GIVEN or int(match["year"][-4:].zfill(4)) in _BORN) and not words & (
            person_words.NOT_PERSON | person_words.NOT_NAMES
        ):
            yield Found("dob", *match.span("date"))


def _sentence_before(reading: Reading, at: int) -> str:
    first = reading.sentence(at)[0]
    return reading.plain[slice(*reading.sentence(first - 1))] if first else ""


def _clause(before: str) -> str:
    """Give the last of the clauses that has words: what is said to be born stands in it."""
    return next((part for part in reversed(re.split(r"[,;:(]", before)) if part.strip()), "")


def _carried_births(reading: Reading) -> Iterator[Found]:
    """Find a date of a likely year in the sentence that speaks of a birth, or in the one after it."""
    if not _BIRTH.search(reading.plain):
        return
    for match in _DATE.finditer(reading.plain):
        year = _FOUR.search(match["date"])
        first, last = reading.sentence(match.start())
        if _EVENT.search(reading.before(match.start(), 24)) or (year and int(year[0]) not in _BORN_TOO):
            continue
        if _THING_BORN.search(reading.before(match.start(), 40)):
            continue
        if not year:
            last, first = (last, first) if _BIRTH.search(reading.plain[first:last]) else (0, 0)
        if _BIRTH.search(reading.plain[first:last]) or _BIRTH.search(_sentence_before(reading, first)):
            yield Found("dob", *match.span())
