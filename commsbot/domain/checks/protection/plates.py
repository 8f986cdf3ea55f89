"""Vehicle plates, whole or in part: by their own shape where it is rare (UK, Spain, Mexico), else by the words that introduce them."""

import re
from collections.abc import Iterator
from typing import Final

from commsbot.domain.checks.protection.reading import Found, Reading

_NOT_END: Final = r"(?!GMT|BST|UTC|[PMCEAH][SD]T|CET|CEST|WET|HRS|HPA|MXN|CHF|KWH|PPM|KMH|KPH|MPH|RPM|LBS|MHZ|KHZ|GHZ|THE|AND|FOR|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC|MON|TUE|WED|THU|FRI|SAT|SUN|BLK|SQF|YDS|FTW|CCS|KGS|BTU|PSI)"
_SHAPES: Final = re.compile(
    rf"(?<![\w\-/.#])(?:[A-HJ-PR-Y][A-HJ-PR-Y]\d\d ?{_NOT_END}[A-HJ-PR-Z]{{3}}"  # UK since 2001
    rf"|\d{{4}}[ \-]?{_NOT_END}[BCDFGHJKLMNPRSTVWXYZ]{{3}}"  # Spain since 2000
    r"|[A-Z]{3}-\d{2}-\d{2}|[A-Z]{3}-\d{3}-[A-Z]|[A-Z]\d{2}-[A-Z]{3}"  # Mexico
    r")(?![\w/]|-\d)"
)
_CAR: Final = (
    r"(?:car|taxi|cab|driver|vehicle|van|truck|pickup|suv|sedan|hatchback|coupe|minivan|motorcycle|motorbike|scooter|trailer|jeep|wagon|lorry|moped|honda|toyota|ford|chevrolet|chevy|nissan|hyundai|kia|dodge|ram|bmw|audi|mercedes|volkswagen|vw|seat|renault|peugeot|mazda|subaru|tesla|gmc|vauxhall|opel"
    r"|coche|auto|automóvil|carro|vehículo|camioneta|camión|furgoneta|furgón|moto|motocicleta|turismo|todoterreno|remolque|civic|corolla|accord|camry|altima|sentra|f-150|silverado|corsa|golf|ibiza|clio|focus|fiesta|jetta|tsuru|versa)"
)
_PART: Final = r"(?-i:(?=[A-Z\-• *]{0,5}\d)[A-Z0-9](?:[A-Z0-9•*]|[ \-·](?=[A-Z0-9])){1,8}[A-Z0-9])"
_LETTERS: Final = r"(?-i:[A-Z](?:[A-Z]|[ \-](?=[A-Z]\b)){1,6}|[A-Z0-9]{2,8})"
_STATE: Final = r"(?:(?-i:[A-Z]{2}\b(?=[ :#]))|alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|georgia|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|new \w+|north \w+|south \w+|ohio|oklahoma|oregon|pennsylvania|rhode island|tennessee|texas|utah|vermont|virginia|washington|west virginia|wisconsin|wyoming)"
_WORD: Final = r"(?:(?:licen[cs]e |number |registration |car |partial |vehicle |index )*(?:plates?|tags?)|(?:vehicle )?registration(?: (?:mark|plate|number))?|reg(?:istration)?\.?|VRM|index number|licen[cs]e(?: number| no\.?)?|placas?(?: de circulación)?|matr[ií]cula(?: parcial)?|patente|chapa)"
_BETWEEN: Final = (
    r"(?:[\s:#(,\"'.-]|\b(?:number|numbers|no|nos|num|núm|número|nº|is|was|are|reads?|reading|of|the|a|an|that|which|may|with|and|its|ends?|ending|ended|begins?|beginning|starts?|starting|contains?|containing|includes?|including|possibly|partial|partially|only|first|last|three|two|four|digits|characters|letters|numerals|in|bearing|displaying|temporary|dealer|paper|expired|stolen|mexican|spanish|british|french|foreign|state|out-of-state|custom|vanity|being|believed|to be|showing|seen as"
    r"|es|era|son|número|de|del|la|las|los|el|que|con|y|termina|terminada|terminan|terminación|acaba|acabada|acaban|empieza|comienza|comienzan|empiezan|en|por|parcial|contiene|incluye|letras|números|dígitos|cifras|primer[oa]s|últim[oa]s|tres|dos|cuatro|caracteres|estado|siguientes?|posiblemente|extranjera|mexicana|española|temporal)\b|"
    + _STATE
    + r"){0,14}"
)
_SAID: Final = re.compile(
    rf"(?<![\w\-]){_WORD}(?!\w){_BETWEEN}(?<=[\s:#(\"'])(?P<value>{_PART}|{_LETTERS})(?![\w]|[.\-]\d)", re.IGNORECASE
)
_AFTER_VALUE: Final = re.compile(
    rf"(?<![\w\-/.])(?P<value>(?-i:(?=[A-Z\- ]{{0,9}}\d)(?=[\d\- ]{{0,9}}[A-Z])[A-Z0-9]{{1,4}}[ \-]?[A-Z0-9]{{2,5}}))(?: (?:is|was|are|es|era|son))?(?: (?:on|as|en|como))? (?:the |its |a |la |las |su )?(?:{_STATE} )?(?:licen[cs]e plates?|plates?|registration|tags?|placas?|matrícula)\b",
    re.IGNORECASE,
)
_BESIDE_CAR: Final = re.compile(
    rf"\b{_CAR}s?\b(?:,| with| \(|, plate| -|:| con|,? bearing|,? reg\.?|, tag|, lic\.?)+\s?(?:{_STATE}[\s:#]*)?(?P<value>(?-i:(?=[A-Z\-]{{0,9}}\d)(?=[\d\-]{{0,9}}[A-Z])(?:[A-Z]{{2,3}}[ \-]?\d{{3,4}}|\d[A-Z]{{3}}\d{{3}}|\d{{3,4}}[ \-]?[A-Z]{{2,3}}|[A-Z]\d{{2,3}}[ \-]?[A-Z]{{2,3}}|[A-Z]{{3}}[ \-]?\d[A-Z]\d{{1,2}}|[A-Z]{{2,4}}-\d{{3,4}}(?:-?[A-Z])?))(?![\w]|-\d))",
    re.IGNORECASE,
)
_NOT_PLATE: Final = re.compile(
    r"\b(?:case|report|ref|reference|incident|flight|file|expediente|folio|caso|vuelo|bus|train|route|tren|ruta|model|unit|room|form|law|act|sala|aula|modelo|atestado|artículo|invoice|locker|course|pitch|gate|zone|zona|operation|badge|postcode|sector|grid)(?: (?:number|no|núm|número|de))*[\s.:#]*$",
    re.IGNORECASE,
)
_OTHER_TAG: Final = re.compile(
    r"\b(?:hash|price|name|gift|dog|pet|ear|toe|social|event|voter|student|course|program|class|camp|online|early|free|open|school|dinner|home|steel|metal|license plate reader|badge|business|liquor|alcohol|marriage|charity|hunting|fishing|gun|matrícula de honor|escolar|universitaria|curso)\s*$",
    re.IGNORECASE,
)


_PLATE: Final = re.compile(
    r"\b(?:(?:licen[cs]e |number )?plates?|placas?|matr[ií]culas?|registration (?:mark|number|plate)|tags?(?= (?:number|no|reads?|is|was|came|come|return|ending|begin|start|ends))|matriculad[oa])\b",
    re.IGNORECASE,
)
_TOKEN: Final = re.compile(
    r"(?<![\w\-/.#$€£])(?:(?=[A-Z\-]{0,9}\d)(?=[\d\-]{0,9}[A-Z])[A-Z0-9]{1,4}(?:[ \-]?(?=[A-Z\-]{0,9}\d|[A-Z]{2,3}\b)[A-Z0-9]{1,5}){0,2}|[A-Z]{2,3}[ \-]\d{2,4}(?:[ \-][A-Z\d]{1,3})?|\d{3,4}[ \-][A-Z]{2,3}|[A-Z]{1,2}\d{2} ?[?A-Z]{3}|\d{1,3}[·*?•]{1,3}[A-Z]{1,3}|[A-Z]{1,3}[·*?•]{1,3}\d{1,3}|(?<=ends in )\d{1,3}|(?<=termina en )\d{1,3}|[A-Z]{1,4}[*_?•]{1,4}|\d{1,4}[*_•?]{1,4}|[*_•]{2,5}[A-Z0-9]{1,4})(?![\w/]|[\-]\d)"
)
_NO_PLATE: Final = re.compile(
    r"\b(?:(?:dinner|home|steel|metal|paper|hot|each|per) plates?|plates? of|(?:sin|no|without|missing) (?:placas?|matrícula|plates?|tags?)|placa (?:conmemorativa|en memoria|de honor)|matrícula de honor)\b",
    re.IGNORECASE,
)
_ROAD: Final = re.compile(
    r"(?:I|US|SR|CR|FM|A|M|B|AP|N|E|K|R|F|CX|MX|T|G|P|L|C|D|H|PM|AM)-?\d{1,3}[NSEW]?|[NSEW]\d{1,3}|\d{1,2}(?:AM|PM|ST|ND|RD|TH|KM|H|M)|[A-Z]{2} ?\d{5}|\d{1,4} (?:GMT|BST|UTC|[PMCEAH][SD]T|CET|CEST|MPH|KM|AM|PM|HRS)|F-?[1-5]50|RAV4|4X4|K-?9|COVID.*"
)
_VEHICLE: Final = re.compile(rf"\b{_CAR}s?\b", re.IGNORECASE)
_WHOLE: Final = re.compile(
    r"(?<![\w\-/.#$€£])(?:[A-Z]-\d{3,4}-[A-Z]|[A-Z]{2}\d{2} \?[A-Z]{2}|\d{2}··[A-Z]{2}|[A-Z]{3}[ \-]?\d{3,4}|\d{3,4}[ \-]?[A-Z]{3}|\d[A-Z]{3}\d{3}|[A-Z]\d{3}[A-Z]{3}|[A-Z]{2}\d{2}[ ]?[A-Z]{3}|[A-Z]\d{1,3} [A-Z]{3}|[A-Z]{3} \d{1,3}[A-Z]|[A-Z]{2}[ \-]\d{2}[ \-][A-Z\d]{2,3}|\d{2}-[A-Z]\d{3,4}|[A-Z]{3}-\d{1,2}-\d{2}|[A-Z]-\d{4}-[A-Z]{2}|[A-Z]{2}-?\d{4,5}|\d-[A-Z]{2,3}-?\d{2,3}|[A-Z]{2}-\d{3}-[A-Z]{1,2}|[A-Z]\d{2}[ \-][A-Z0-9]{3})(?![\w/]|-\d)"
)


def find(reading: Reading) -> Iterator[Found]:
    """Find plates, whole or partial."""
    for match in _SHAPES.finditer(reading.plain):
        if not _NOT_PLATE.search(reading.before(match.start(), 40)):
            yield Found("plate", *match.span())
    for match in _SAID.finditer(reading.plain):
        value = match["value"]
        nothing = _OTHER_TAG.search(reading.before(match.start(), 30)) or _NO_PLATE.search(
            reading.before(match.start("value"), 60)
        )
        if not nothing and _is_part(match, value):
            yield Found("plate", *match.span("value"))
    for sentence in {reading.sentence(word.start()) for word in _PLATE.finditer(reading.plain)}:
        for match in _TOKEN.finditer(reading.plain, *sentence):
            if not _is_other(reading, match):
                yield Found("plate", *match.span())
    for sentence in {reading.sentence(word.start()) for word in _VEHICLE.finditer(reading.plain)}:
        for match in _WHOLE.finditer(reading.plain, *sentence):
            if not _is_other(reading, match):
                yield Found("plate", *match.span())
    for match in (*_AFTER_VALUE.finditer(reading.plain), *_BESIDE_CAR.finditer(reading.plain)):
        if not _NOT_PLATE.search(reading.before(match.start("value"), 40)):
            yield Found("plate", *match.span("value"))


def _is_other(reading: Reading, match: re.Match[str]) -> bool:
    sentence = reading.plain[slice(*reading.sentence(match.start()))]
    return bool(
        _NOT_PLATE.search(reading.before(match.start(), 40)) or _ROAD.fullmatch(match[0]) or _NO_PLATE.search(sentence)
    )


def _is_part(match: re.Match[str], value: str) -> bool:
    """A run of capitals counts without a digit only where the words speak of a plate and nothing else (`tag` and `license` may be of other things)."""
    if re.fullmatch(r"(?:19|20)\d\d", value) and not re.search(r"plate|placa|matr", match[0], re.IGNORECASE):
        return False
    loose = re.match(r"reg|lic|tag|patente|chapa|index", match[0], re.IGNORECASE) and not re.search(
        "plate|placa|matr", match[0], re.IGNORECASE
    )
    if any(map(str.isdigit, value)):
        return not (loose and value.isdigit())
    return (
        value.isupper()
        and not loose
        and value
        not in {
            "US",
            "UK",
            "USA",
            "EU",
            "MX",
            "SUV",
            "DMV",
            "DVLA",
            "DGT",
            "ALPR",
            "ANPR",
            "LPR",
            "CCTV",
            "TV",
            "ID",
            "A",
            "VIN",
        }
        and not re.fullmatch(_STATE, value, re.IGNORECASE)
    )
