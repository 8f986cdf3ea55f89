"""Vehicle plates, whole or in part: by their own shape where it is rare (UK, Spain, Mexico), else by the words that introduce them."""

import re
from collections.abc import Iterator
from typing import Final

from commsbot.domain.checks.patterns import Pattern
from commsbot.domain.checks.protection.reading import Found, Reading, Words

_NOT_END: Final = r"(?!GMT|BST|UTC|[PMCEAH][SD]T|CET|CEST|WET|HRS|HPA|MXN|CHF|KWH|PPM|KMH|KPH|MPH|RPM|LBS|MHZ|KHZ|GHZ|THE|AND|FOR|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC|MON|TUE|WED|THU|FRI|SAT|SUN|BLK|SQF|YDS|FTW|CCS|KGS|BTU|PSI)"
_SHAPES: Final = Pattern(
    rf"(?<![\w\-/.#])(?:[A-HJ-PR-Y][A-HJ-PR-Y]\d\d ?{_NOT_END}[A-HJ-PR-Z]{{3}}"  # UK since 2001
    rf"|\d{{4}}[ \-]?{_NOT_END}[BCDFGHJKLMNPRSTVWXYZ]{{3}}"  # Spain since 2000
    r"|[A-Z]{3}-\d{2}-\d{2}|[A-Z]{3}-\d{3}-[A-Z]|[A-Z]\d{2}-[A-Z]{3}"  # Mexico
    r"|\d{2,3}-(?:C[ENW]?|DL?|G|K[EKY]|L[DHKMS]?|M[HNO]|OY|RN|SO|T[NS]?|W[DHWX]?)-\d{1,6}"  # Ireland
    r")(?![\w/]|-\d)"
)
_CAR: Final = (
    r"(?:car|taxi|cab|driver|vehicle|van|truck|pickup|suv|sedan|hatchback|coupe|minivan|motorcycle|motorbike|scooter|trailer|jeep|wagon|lorry|moped|honda|toyota|ford|chevrolet|chevy|nissan|hyundai|kia|dodge|ram|bmw|audi|mercedes|volkswagen|vw|seat|renault|peugeot|mazda|subaru|tesla|gmc|vauxhall|opel|land rover|range rover|volvo|skoda|fiat|citro[eë]n|suzuki|mitsubishi|lexus|acura|infiniti|buick|cadillac|chrysler|pontiac|holden|isuzu|dacia|porsche|jaguar|chery|caravan|quad|tractor|atv|semi|rv|camper|motorhome|tacoma|tundra|rav4|cr-v|accent|elantra|sonata|malibu|impala|explorer|escape|mustang|fusion|ranger|wrangler|cherokee|charger|challenger|passat|polo|qashqai|micra|astra|mondeo|kuga|tucson|sportage|rio|picanto|prius|outback|forester|impreza|model [3sxy]|ute|hit-and-run|yaris|hilux|logan|sandero|duster|aveo|onix|transit|sprinter|berlingo|kangoo|estate"
    r"|coche|auto|automóvil|carro|vehículo|camioneta|camión|camioneta|tráiler|tractocamión|guagua|motoneta|combi|colectivo|motocarro|mototaxi|cuatrimoto|ciclomotor|scooter|pick-?up|furgo|monovolumen|deportivo|berlina|ranchera|autocaravana|caravana|remolque|cisterna|patrulla|urvan|chevy|pointer|bora|vento|virtus|kwid|stepway|fortuner|frontier|furgoneta|furgón|moto|motocicleta|turismo|todoterreno|remolque|civic|corolla|accord|camry|altima|sentra|f-150|silverado|corsa|golf|ibiza|clio|focus|fiesta|jetta|tsuru|versa)"
)
_PART: Final = r"(?-i:(?=[A-Z\-• *]{0,5}\d)[A-Z0-9](?:[A-Z0-9•*]|[ \-·](?=[A-Z0-9])){1,8}[A-Z0-9])"
_LETTERS: Final = r"(?-i:[A-Z](?:[A-Z]|[ \-](?=[A-Z]\b)){1,6}|[A-Z0-9]{2,8})"
_STATE: Final = r"(?:(?-i:(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|P[AR]|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]|ON|QC|BC|AB|MB|SK|NS|NB|NL|PE|YT|NT)\b(?=[ :#]))|alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|georgia|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|new \w+|north \w+|south \w+|ohio|oklahoma|oregon|pennsylvania|rhode island|tennessee|texas|utah|vermont|virginia|washington|west virginia|wisconsin|wyoming)"
_WORD: Final = r"(?:(?:licen[cs]e |number |registration |car |partial |vehicle |index )*(?:plates?|tags?)|(?:vehicle )?registration(?: (?:mark|plate|number))?|reg(?:istration)?\.?|VRM|LP|(?:ontario |quebec |dealer |paper |temp )?marker|index(?: number| mark)|(?:partial|vehicle) index|rego|ppu|licen[cs]e(?: number| no\.?)?|lic\.?(?=[ /:#])|placas?(?: de circulación| delanteras?| traseras?| parcial(?:es)?)?|matr[ií]cula(?: parcial)?|patentes?(?! (?:de invención|municipal|comercial))|chapa|dominio|tablilla|lámina(?: vehicular)?|permiso provisional)"
_BETWEEN: Final = (
    r"(?:[\s:#(,/\"'.-]|\b(?:number|numbers|no|nos|num|núm|número|nº|is|was|are|reads?|reading|of|the|a|an|that|which|may|with|and|its|ends?|ending|ended|begins?|began|beginning|starts?|started|starting|shows?|showed|came back|to a|contains?|containing|includes?|including|possibly|partial|partially|only|first|last|three|two|four|digits|characters|letters|numerals|in|bearing|displaying|temporary|dealer|paper|expired|stolen|mexican|spanish|british|french|foreign|state|out-of-state|custom|vanity|being|believed|to be|showing|seen as"
    r"|es|era|son|número|de|del|la|las|los|el|que|con|y|termina|terminada|terminan|terminación|acaba|acabada|acaban|empieza|comienza|comienzan|empiezan|en|por|parcial|contiene|incluye|letras|números|dígitos|cifras|empezaba|empezaban|terminaba|terminaban|comenzaba|acababa|lleva|llevaba|primer[oa]s|últim[oa]s|tres|dos|cuatro|caracteres|estado|siguientes?|posiblemente|extranjera|mexicana|española|temporal)\b|"
    + _STATE
    + r"){0,14}"
)
_SAID: Final = Pattern(
    rf"(?<![\w\-]){_WORD}(?!\w){_BETWEEN}(?<=[\s:#(/\"'])(?P<value>{_PART}|{_LETTERS})(?![\w]|[.\-]\d)", re.IGNORECASE
)
_PARTLY: Final = Pattern(
    rf"(?<![\w\-]){_WORD}s?(?!\w)[^\d;.\n]{{0,45}}?\b(?:ends?|ended|ending|begins?|began|beginning|starts?|started|starting|finish\w*|contain\w*|includ\w*|last|first|termina\w*|acaba\w*|empieza\w*|empezaba\w*|comienza\w*|inicia\w*|contiene\w*|incluye\w*|últim[oa]s|primer[oa]s)\b"
    rf"(?:[\s:,(\"']|\b(?:in|with|the|letters?|numbers?|digits?|characters?|two|three|four|are|were|is|en|con|por|las?|los?|letras?|números?|dígitos?|cifras?|dos|tres|cuatro|son|eran)\b){{1,8}}(?<=[\s:(\"'])(?P<value>(?-i:(?=[A-Z]{{0,4}}[ \-]?\d|[A-Z]{{2,4}}\b)[A-Z0-9]{{1,5}}(?:[ \-][A-Z0-9]{{1,4}})?))(?![\w]|[.\-]\d)",
    re.IGNORECASE,
)
"""A part of a plate, some words away from the word for it."""
_SAID_LETTERS: Final = Words(
    r"(?<!\w)(?:(?:al(?:pha|fa)|bravo|charlie|delta|echo|foxtrot|golf|hotel|india|juliett?|kilo|lima|mike|november|oscar|papa|quebec|romeo|sierra|tango|uniform|victor|whiskey|x-?ray|yankee|zulu|zero|one|two|three|four|five|six|seven|eight|nine|niner|cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|\d{1,4})[ ,\-]{1,2}){2,8}(?:al(?:pha|fa)|bravo|charlie|delta|echo|foxtrot|golf|hotel|india|juliett?|kilo|lima|mike|november|oscar|papa|quebec|romeo|sierra|tango|uniform|victor|whiskey|x-?ray|yankee|zulu|zero|one|two|three|four|five|six|seven|eight|niner?|cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|\d{1,4})(?!\w)"
)
"""A plate in the spelling alphabet."""
_NOTED: Final = Pattern(
    r"\b(?i:leyó|vio|anotó|recuerda|memorizó|apuntó|retuvo|alcanzó a ver|saw|read|noted|caught|remembers?|recall(?:s|ed)?|got|wrote down|made out|memori[sz]ed|recorded|logged)(?: only| just| solo| las letras| the letters| los números| the numbers| the digits| los dígitos| \w+ (?:letters|letras)){0,2}:? [\"']?(?P<value>[A-Z]{2,4}|\d{2,4}|(?=[A-Z]{0,3}\d)[A-Z0-9]{2,4})[\"']?(?![\w\-]|[.,:]\d)"
)
"""What somebody saw of a plate."""
_LEGIBLE: Final = Pattern(
    r"\b(?:letters?|numbers?|digits?|characters?|figures?|letras?|números?|dígitos?|cifras?)\b[^.;\n\d\"]{0,40}?(?:, | is | was | are | were | son | es )(?:an? |una? )?(?P<value>(?-i:[A-Z]{1,4}|\d{1,4}))(?=[,.;)]| and | y )",
    re.IGNORECASE,
)
"""What could be read of a plate that the sentence, or the one before, speaks of."""
_AFTER_VALUE: Final = Pattern(
    rf"(?<![\w\-/.])(?P<value>(?-i:(?=[A-Z\- ]{{0,9}}\d)(?=[\d\- ]{{0,9}}[A-Z])[A-Z0-9]{{1,4}}[ \-]?[A-Z0-9]{{2,5}}))(?: (?:is|was|are|es|era|son))?(?: (?:on|as|en|como))? (?:the |its |a |la |las |su )?(?:{_STATE} )?(?:licen[cs]e plates?|plates?|registration|tags?|placas?|matrícula)\b",
    re.IGNORECASE,
)
_BESIDE_CAR: Final = Pattern(
    rf"\b{_CAR}s?\b(?:,| with| \(|, plate| -|:| con|,? bearing|,? reg\.?|, tag|, lic\.?)+\s?(?:{_STATE}[\s:#]*)?(?P<value>(?-i:(?=[A-Z\-]{{0,9}}\d)(?=[\d\-]{{0,9}}[A-Z])(?:[A-Z]{{2,3}}[ \-]?\d{{3,4}}|\d[A-Z]{{3}}\d{{3}}|\d{{3,4}}[ \-]?[A-Z]{{2,3}}|[A-Z]\d{{2,3}}[ \-]?[A-Z]{{2,3}}|[A-Z]{{3}}[ \-]?\d[A-Z]\d{{1,2}}|[A-Z]{{2,4}}-\d{{3,4}}(?:-?[A-Z])?))(?![\w]|-\d))",
    re.IGNORECASE,
)
_ON_ROAD: Final = Pattern(
    r"\b(?:en|por|de|a) la (?:carretera )?$|\b(?:carretera|autovía|autopista|ruta|on|along|off|via|near|of|from|to|and|y) (?:the )?$",
    re.IGNORECASE,
)
_OFFICER: Final = Pattern(
    r"\b(?:agentes?|oficial|policía|elemento|patrullero|subteniente|sargento|suboficial|patrullera|inspectora?|subinspectora?|comisari[oa]|detective|funcionari[oa]|guardia)\b[^.;\n]{0,40}$",
    re.IGNORECASE,
)
_OFFICER_AFTER: Final = Pattern(
    r",? (?:del? )?(?:oficial|agente|sargento|patrullero|subinspector|policía|guardia|elemento)", re.IGNORECASE
)
_NOT_PLATE: Final = Pattern(
    r"\b(?:case|report|ref|reference|incident|flight|file|expediente|folio|caso|vuelo|bus|train|route|tren|ruta|model|unit|room|form|formulario|modelo|law|act|sala|aula|modelo|atestado|artículo|invoice|locker|course|pitch|gate|zone|zona|operation|badge|postcode|sector|grid|curso|unidad|unidades|units|camión cisterna|línea|flights|vuelos|engine|truck|ladder|medic|rescue|bomba|exit|salida|junction|lines?|buses|autobús|lote|lot|item|permit|rfp|cad|tender)(?: (?:number|no|núm|número|de))*[\s.:#]*$",
    re.IGNORECASE,
)
_PARTIAL: Final = Pattern(
    r"\b(?i:(?:a )?partial(?: plate)?|(?:una? )?parcial|parte de la placa|placa parcial)(?:[,:(]| of| was| is| de)? ?[\"']?(?P<value>(?!VIN|NIV|DNI|ID\b)(?=[A-Z]{0,3}\d)[A-Z0-9]{2,6}|[A-Z]{2,4})(?![\w])"
)
_OTHER_TAG: Final = Pattern(
    r"\b(?:hash|price|name|gift|dog|pet|ear|toe|social|event|voter|student|course|program|class|camp|online|early|free|open|school|dinner|home|steel|metal|license plate reader|badge|driver'?s?|driving|learner'?s?|operator'?s?|voter|business|contractor|company|charity|device|product|fda|aircraft|boat|vessel|drone|faa|firearm|gun|trade ?mark|domain|tax|vat|patient|visitor|guest|player|runner|bib|liquor|alcohol|marriage|charity|hunting|fishing|gun|matrícula de honor|escolar|universitaria|curso)\s*$",
    re.IGNORECASE,
)


_PLATE: Final = Pattern(
    r"\b(?:(?:licen[cs]e |number )?plates?|placas?|tablillas?|láminas?(?! de)|chapas?|VRM|index|matr[ií]culas?(?! (?:abierta|escolar|universitaria|gratuita|de honor|para|en el|consular))|patentes?(?! (?:de invención|municipal|comercial))|registration (?:mark|number|plate)|regos?|tags?(?= (?:number|no|reads?|is|was|came|come|return|ending|begin|start|ends))|matriculad[oa])\b",
    re.IGNORECASE,
)
_TOKEN: Final = Pattern(
    r"(?<![\w\-/.#$€£])(?:(?=[A-Z\-]{0,9}\d)(?=[\d\-]{0,9}[A-Z])[A-Z0-9]{1,4}(?:[ \-]?(?=[A-Z\-]{0,9}\d|[A-Z]{2,3}\b)[A-Z0-9]{1,5}){0,2}|[A-Z]{2,3}[ \-]\d{2,4}(?:[ \-][A-Z\d]{1,3})?|\d{3,4}[ \-][A-Z]{2,3}|[A-Z]{1,2}\d{2} ?[?A-Z]{3}|\d{1,3}[·*?•]{1,3}[A-Z]{1,3}|[A-Z]{1,3}[·*?•]{1,3}\d{1,3}|(?<=ends in )\d{1,3}|(?<=termina en )\d{1,3}|[A-Z]{1,4}[*_?•]{1,4}|\d{1,4}[*_•?]{1,4}|[*_•]{2,5}[A-Z0-9]{1,4})(?![\w/]|[\-]\d)"
)
_TAGS: Final = Words(r"(?<!\w)(?:tags|(?:out-of-(?:state|province)|otra provincia|otro estado))(?!\w)")
_NO_PLATE: Final = Pattern(
    r"\b(?:(?:dinner|home|steel|metal|paper|hot|each|per) plates?|plates? of|(?:sin|no|without|missing) (?:placas?|matrícula|plates?|tags?)|placa (?:conmemorativa|en memoria|de honor)|matrícula de honor)\b",
    re.IGNORECASE,
)
_ROAD: Final = Pattern(
    r"(?:I|US|SR|CR|FM|A|M|B|AP|N|E|K|R|F|CX|MX|T|G|P|L|C|D|H|PM|AM)-?\d{1,3}[NSEW]?|[NSEW]\d{1,3}|\d{1,2}(?:AM|PM|ST|ND|RD|TH|KM|H|M)|[A-Z]{2} ?\d{5}|\d{1,4} (?:GMT|BST|UTC|[PMCEAH][SD]T|CET|CEST|MPH|KM|AM|PM|HRS)|(?:GMC|RAM|SUV|BMW|KIA|CAD|RFP|ATV|UTV|USD|MXN|COP|CLP|ARS|EUR|PEN|GPS|UTC|AND|FOR|TOP|ALL|RUT|DNI|NIE|LOT|BOX|ABN|EXT|LEY|DEL|LOS|LAS|CON|POR|SIN|UNA|QUE|VIN|HWY|RTE|TEL|FAX|PIN|CCTV|YEAR|ONLY|UNIT|LINE|ROOM|CAR|VAN|BUS|EST|ESTE|AÑO|APT|CODE|CASE|TEAM|ZONE|EXIT|ROUTE|ISO|NOM|DGT|ZIP|FAA|SWAT|COVID|JAN|FEB|MAR|APR|MAY|JUNE?|JULY?|AUG|SEPT?|OCT|NOV|DEC|ENE|ABR|AGO|DIC) ?-?\d{2,4}|F-?[1-5]50|RAV4|4X4|K-?9|COVID.*"
)
_VEHICLE: Final = Words(rf"\b{_CAR}s?\b")
_WHOLE: Final = Pattern(
    r"(?<![\w\-/.#$€£])(?:[A-Z]-\d{3,4}-[A-Z]|[A-Z]{2}\d{2} \?[A-Z]{2}|\d{2}··[A-Z]{2}|[A-Z]{3}[ \-]?\d{3,4}|R-?\d{4}-?[A-Z]{3}|\d{3,4}[ \-]?[A-Z]{3}|\d[A-Z]{3}\d{3}|[A-Z]\d{3}[A-Z]{3}|[A-Z]{2}\d{2}[ ]?[A-Z]{3}|[A-Z] ?\d{1,3} [A-Z]{3}|[A-Z]{3} \d{1,3}[A-Z]|[A-Z]{2}[ \-]\d{2}[ \-][A-Z\d]{2,3}|\d{2}-[A-Z]\d{3,4}|[A-Z]{3}-\d{1,2}-\d{2}|[A-Z]-\d{4}-[A-Z]{2}|[A-Z]{2}-?\d{4,5}|\d-[A-Z]{2,3}-?\d{2,3}|[A-Z]{2}-\d{3}-[A-Z]{1,2}|[A-Z]\d{2}[ \-][A-Z0-9]{3}"
    r"|[A-Z]{2} ?\d{3} ?[A-Z]{2}|[A-Z]{4}[ \-·.]?\d{2,3}|[A-Z]{2}[·.][A-Z]{2}[·.\-]\d{2}|[A-Z]{3}[ \-]?\d{2}[A-Z]|[A-Z]\d[A-Z][ \-]?\d{3}|\d{4}-\d[A-Z]|\d{2}[A-Z]{3}\d|\d{4} [A-Z]\?[A-Z]|\d{4} [A-Z?]{3}"  # Argentina, Chile, Colombia, Peru
    r"|[A-Z]{2} ?\d{2} ?[A-Z]{2}|\d[A-Z]{2}[ \-]?\d[A-Z]{2}|S\d{3}[ \-]?[A-Z]{3}|\d{3} ?[A-Z]{2}\d"  # Australia
    r"|[A-Z]{2,3} \d{3}[\- ]\d{3}|[A-Z]{3} ?[A-Z]\d{2}|\d{2}[A-Z] [A-Z]{3}|\d[A-Z]{2} ?\d{4}|\d[A-Z]{3} ?\d{2}|[A-Z]{2} \d{2} ?\d{3}|[A-Z]{2}\d ?\d{2}[A-Z]|[A-Z]{1,2}-?\d{4}-?[A-Z]{1,2})(?![\w/]|-\d)"
)

_SEEN: Final = Words(
    r"\b(?:alpr|anpr|lpr|plate readers?|readers?|number plate recognition|lectora?(?:es)? de (?:placas|matrículas)|lector(?:es)?|arcos?|cctv|camera|cámaras?|dashcam|wrote (?:it|down)?|noted|jotted|memori[sz]ed|apunt[óo]\w*|anot[óo]\w*|memoriz[óo]|drove|drives|driving|conduc\w+|circula\w*|manej\w+|registered to|comes? back to|came back to|a nombre de|stolen|robad[oa]s?|traffic stop|pulled over|bolo)\b"
)
"""Words by which a plate is told of where nobody names a vehicle."""
_SURE: Final = Pattern(
    r"[A-Z]{3}[ \-]\d{3,4}|\d{4}[ \-]?[BCDFGHJKLMNPRSTVWXYZ]{3}|\d[A-Z]{3}\d{3}|[A-Z]{2}\d{2} ?[A-Z]{3}|[A-Z]{2} \d{3} [A-Z]{2}|[A-Z]{3}-\d{2}-\d{2}|[A-Z]{2}-\d{3}-[A-Z]{2}|[A-Z]{4}[ \-]\d{2,3}"
)
"""Shapes that hardly anything else has: the sentence beside the one with the vehicle may hold them."""

_OF_STATE: Final = Pattern(
    rf"\b(?!(?-i:[A-Z]{{2}}\b)){_STATE} (?:plates? |tags? |matrícula |placas? )?(?P<value>(?-i:[A-Z]{{3}}[ \-]?\d{{3,4}}|\d{{3}}[ \-]?[A-Z]{{3}}|\d[A-Z]{{3}}\d{{3}}))(?![\w\-])",
    re.IGNORECASE,
)
"""A plate behind the state that gave it."""
_CAR_ENDS: Final = Pattern(
    rf"\b{_CAR}s?\b[^.;\n\d]{{0,40}}?\b(?:ends?|ended|ending|acaba|acababa|acabada|termina|terminaba|terminada) (?:in|with|en|con) (?P<value>(?-i:(?!VIN|NIV)[A-Z]{{2,3}}|\d{{2,4}}[A-Z]{{0,3}}|[A-Z]{{1,3}}\d{{1,3}}))(?![\w\-]|[.,:]\d)",
    re.IGNORECASE,
)


def find(reading: Reading) -> Iterator[Found]:
    """Find plates, whole or partial."""
    for match in _SHAPES.finditer(reading.plain):
        if not _NOT_PLATE.search(reading.before(match.start(), 40)):
            yield Found("plate", *match.span())
    for match in _SAID.finditer(reading.plain):
        value = match["value"]
        nothing = (
            _is_badge(reading, match)
            or _OTHER_TAG.search(reading.before(match.start(), 30))
            or _NO_PLATE.search(reading.before(match.start("value"), 60))
        )
        if not nothing and _is_part(match, value):
            yield Found("plate", *match.span("value"))
    for match in _PARTIAL.finditer(reading.plain):
        yield Found("plate", *match.span("value"))
    for match in _PARTLY.finditer(reading.plain):
        if not _is_badge(reading, match) and not _OTHER_TAG.search(reading.before(match.start(), 30)):
            yield Found("plate", *match.span("value"))
    for match in _NOTED.finditer(reading.plain):
        if _PLATE.search(reading.plain[slice(*reading.sentence(match.start()))]) and not _is_other(reading, match):
            yield Found("plate", *match.span("value"))
    for match in _LEGIBLE.finditer(reading.plain):
        home = reading.sentence(match.start())
        beside = reading.sentence(home[0] - 1) if home[0] else home
        told = reading.plain[beside[0] : home[1]]
        if (_PLATE.search(told) or _TAGS.search(told)) and _VEHICLE.search(told) and not _is_badge(reading, match):
            yield Found("plate", *match.span("value"))
    for match in _SAID_LETTERS.finditer(reading.plain):
        if _PLATE.search(reading.before(match.start(), 60)) and re.search(r"[a-z]", match[0]):
            yield Found("plate", *match.span())
    for sentence in {reading.sentence(word.start()) for word in _PLATE.finditer(reading.plain)}:
        for match in _TOKEN.finditer(reading.plain, *sentence):
            if not _is_other(reading, match):
                yield Found("plate", *match.span())
    for sentence in {reading.sentence(word.start()) for word in _VEHICLE.finditer(reading.plain)}:
        for match in _WHOLE.finditer(reading.plain, *sentence):
            if not _is_other(reading, match):
                yield Found("plate", *match.span())
    for match in _WHOLE.finditer(reading.plain):
        seen = _SEEN.search(reading.plain[slice(*reading.sentence(match.start()))])
        near = not seen and _VEHICLE.search(reading.plain[slice(*reading.around(match.start()))])
        if (seen or (near and _SURE.fullmatch(match[0]))) and not _is_other(reading, match):
            yield Found("plate", *match.span())
    for match in (*_OF_STATE.finditer(reading.plain), *_CAR_ENDS.finditer(reading.plain)):
        yield Found("plate", *match.span("value"))
    for match in (*_AFTER_VALUE.finditer(reading.plain), *_BESIDE_CAR.finditer(reading.plain)):
        if not _NOT_PLATE.search(reading.before(match.start("value"), 40)):
            yield Found("plate", *match.span("value"))


def _is_badge(reading: Reading, match: re.Match[str]) -> bool:
    """Tell whether it is an officer's number, for which some countries have the same word."""
    return match["value"].isdigit() and bool(
        _OFFICER.search(reading.before(match.start(), 50)) or _OFFICER_AFTER.match(reading.after(match.end(), 30))
    )


def _is_other(reading: Reading, match: re.Match[str]) -> bool:
    sentence = reading.plain[slice(*reading.sentence(match.start()))]
    if match[0].isdigit() and _OFFICER.search(reading.before(match.start(), 50)):
        return True
    if _ON_ROAD.search(reading.before(match.start(), 24)) and re.fullmatch(r"[A-Z]{1,3}-?\d{1,4}", match[0]):
        return True
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
