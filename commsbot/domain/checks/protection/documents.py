"""Numbers of one person's documents: identity, tax, health, driving, passport, residence, custody.

Three ways lead to one. A shape that nothing else has counts alone, its check character right where it has one. A document's name counts with the number
close behind or before it, however short. And a name that stands for nothing else counts with a long number further on in its sentence, unless
something that has numbers of its own (a case, a plate, a phone) stands between. Companies' numbers pass: they are public.
"""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from stdnum.ar import cuit
from stdnum.br import cpf
from stdnum.cl import rut
from stdnum.es import dni, nie
from stdnum.gb import nhs
from stdnum.ie import pps
from stdnum.mx import curp

from commsbot.domain.checks.patterns import Pattern
from commsbot.domain.checks.protection.identity import is_card, is_shown
from commsbot.domain.checks.protection.reading import Found, Reading, any_of, compiled

_CASE: Final = Pattern(
    r"\b(?:case|report|reference|ref|incident|file|docket|ticket|tracking|order|invoice|part|permit|job|log|phone|seguimiento|grant|contract|badge|model|lot|contrato|licitación|convocatoria|serial|crime|claim|event|cad|run|expediente|caso|folio|referencia|atestado|carpeta|denuncia|pedido|guía|factura|oficio|diligencias|exp|acta|lote|serie|tender|rfp|item|evidence|exhibit|prueba|acuerdo|resolución|decreto)"
    r"(?:\s+(?:number|no|núm|num|número|nº|de|id|of|investigación|report|caso|seguimiento|previas|is|es|for|the|parade|event|para))*[\s.:#º°]{0,4}(?:[A-Z]{0,5}[\-/ ]?)?$",
    re.IGNORECASE,
)
"""What has numbers of its own, right before a shape."""
_NO: Final = r"(?: (?:number|num\.?|nos?\b\.?)| ?#)"
_NAMES: Final = any_of(
    r"ssns?", r"social security(?! (?:office|administration|benefits?|checks?|payments?|scam\w*|fraud))", r"soc\.? sec\.?", r"itins?", r"(?:individual )?tax(?:payer)? (?:id\w*|file)",
    r"national insurance", rf"ni{_NO}", r"ninos?(?= [a-z]{2}\W?\d)", rf"nhs{_NO}", r"nhs(?=[ :]{1,2}\d{3}[ -]?\d{3}[ -]?\d{4})", r"chi number", r"social insurance", r"pps(?:n|\b)", r"public service number", r"health (?:card|insurance|number|no\.?)",
    r"passports?(?! (?:office|control|agency|fair|counter|services?))", r"(?:driver'?s?'?|driving|operator'?s?|motorcycle|commercial driver'?s?|cdl) (?:licen[cs]es?|permit|id)", r"learner'?s?'? (?:permit|licen[cs]e)", r"oln", r"provisional licen[cs]e", r"(?<=driver, )licen[cs]e number", r"photocard",
    r"(?:state|government|military|student|national|resident|voter|tribal|inmate|prisoner|patient|personal|photo|their|his|her) id(?:entification)?(?: card)?", r"id(?:entity)? (?:card|number|no\.?)", r"identity (?:document|papers?)", r"(?<!vehicle )(?<!radio )identification (?:number|card|no\.?)",
    r"green card", r"(?:permanent )?resident (?:card|id)", r"permanent residen\w+(?: card| permit)?", r"cdcr", r"sid(?=[ #:]{1,2}\d{5})", r"(?:i?doc|mdoc|tdcj|bop)(?=[ #:]{1,2}[a-z]{0,2}\d{4})", r"(?:age|citizen|student) card", r"prison(?:er)? (?:number|no\.?)", r"jail id", r"(?:pension|benefits?|veterans?|va|concession|centrelink|crn)(?: file| claim| reference)? (?:number|no\.?)", r"police national computer id", r"alien (?:registration )?(?:number|no\.?)", r"a-number", r"uscis", r"visa (?:number|no\.?)", r"work permit", r"residen(?:ce|cy) (?:card|permit)", r"naturali[sz]ation certificate", r"birth certificate",
    r"alien file", r"aadhaar", r"pan card", r"id book", r"emirates id", r"nric", r"personnummer", r"burgerservicenummer", r"carn[eé]t?(?=[ ,:(]{1,3}\d)", r"carn[eé]t? de estudiante", r"(?:services|health|benefits|care) card(?= ?[,:(#]| number| no| \d)", r"register(?: no\.?| number)?(?= \d{5}-\d{3})", r"(?<=his )permit", r"(?<=her )permit", r"(?<=su )permiso", r"intern[oa](?= (?:n\.?º |número |núm\.? )?\d)", r"(?:recluso|reo|pres[oa])(?= (?:n\.?º|número|núm))", r"inmate(?= (?:no|number|#|\d))", r"carn[eé]t?(?= (?:que|hallado|encontrado|del? \w+ )?[^.\n\d]{0,20}(?:termina|acaba))", r"medicare(?! (?:advantage|fraud|scam\w*|office))", r"medicaid", rf"(?:inmate|prisoner|offender|detainee|doc|fbi|sid|cdcr|bop)(?: id)?{_NO}", r"(?:inmate|prisoner|offender) id", r"medical record", r"mrn",
    r"d\.? ?n\.? ?i\b\.?", r"n\.? ?i\.? ?[ef]\b\.?", r"curp", r"rfc", r"cuil", r"cuit", r"r\.?u\.?t\b\.?", r"dui", r"cpf", r"clave (?:de elector|única)", r"credencial(?: (?:para votar|de elector|del ine|ine|de residente))?", r"pasaportes?",
    r"segur(?:idad|o) social", r"nu?ss", r"afiliación", r"afiliad[oa]s?(?: (?:al?|a la|de|del) (?:imss|issste|essalud|isapre|fonasa|pami|eps|sis|iess|seguridad social|seguro social))?", r"imss(?= (?:con |número|n))", r"número de (?:asegurad[oa]|beneficiari[oa]|socio|intern[oa]|ficha|control)", r"clave (?:issste|imss)", r"(?:licencia|permiso|carn[eé]t?|registro) (?:federal )?(?:de|para) (?:conducir|conductor|manejo|manejar|conducción)", r"brevete", r"licencia (?:del (?:chofer|conductor|hombre|joven|motociclista|taxista|detenido)|de la (?:conductora|mujer|joven)|del camionero)", r"mica del ine", r"ine (?:a nombre|falsa|de (?:la|el|un|una|su))", r"carn[eé]t? (?:de identidad|de extranjería|universitario)", r"carn[eé]t? (?=n|\d{6})",
    r"cédulas?(?! (?:catastral|hipotecaria|profesional|de habitabilidad|de notificación|de citación))", r"documento (?:nacional )?(?:de identi\w+|extranjero|de viaje|único)", r"tarjeta (?:de (?:identidad|residen\w+|extranjería)|sanitaria|de salud)", r"permiso de residencia", r"matrícula consular",
    r"libreta (?:cívica|militar|de enrolamiento)", r"cartilla(?: (?:militar|sanitaria|del servicio militar))?", r"historia clínica", r"partida de nacimiento", r"acta de nacimiento", r"identificación (?:oficial|nacional)", r"credencial de elector",
)  # fmt: skip
_NAME: Final = compiled(_NAMES)
"""Documents whose names stand for nothing else; read in lower case."""
_SHORT: Final = Pattern(
    r"(?<![\w.\-])(?:SIN|TFN|DL|OL|RUN|INE|IFE|CIP|TSI|NUIP|PPT|CDL|NIN|NI|NINO|CI|C\.I\.|CC|C\.C\.|CE|C\.E\.|TI|T\.I\.|ID|A#|DPI|LC|L\.C\.|LE|RG|CDN)(?![\w\-])"
    r"|(?i:(?<!\w)(?:social|licen[cs]e(?! plates?| readers?| tags?)|documento|identificación|social welfare|credencial|permiso|licencia|PIN de la clave)(?!\w))"
)
"""Words that mean a document only with its number close by."""
_LONG_ENOUGH: Final = 6
_FEW: Final = 4
"""How many numbers behind a name are looked at."""
_THE_NUMBER: Final = compiled(
    r"the one(?= (?:with|in|from|issued|that|he|she)\b)|la de(?= )|el de(?= )",
    r"(?:the|its|his|her|whose) (?:card |document |licen[cs]e |id |passport )?(?:number|digits)|(?:el|su) número|la clave",
)
_BUSINESS: Final = compiled(
    r"hull|vessel|boat|hazmat|un|business|liquor|alcohol|marriage|software|fishing|hunting|gun|firearms?|pawn\w*|contractor'?s?|vendor|food|dog|pet|taxi|medallion|city|county|tv|premises|trade|sia|vehicle|kennel|child ?care|security|event|building|parking|burn|media|sales|caller|meeting|zoom|conference|item|case|order|ticket|user|login|touch|apple|stream|job|stop|charity'?s?|company'?s?|store|device|asset|property|bus|route|station|location|agency'?s?",
    r"municipal|comercial|de obras?|de construcción|de funcionamiento|de apertura|de armas|ambiental|sanitari[oa]|de uso|de caza|de pesca|de taxi",
)
_CLOSE: Final = Pattern(
    r"(?:[\s:.#º°(=,\"'«“/]| - |\b(?:number|numbered|no|num|núm|número|nº|n|was|were|is|are|as|es|son|eran|era|fue|of|de|del|with|con|the|el|la|ending|ends?|ended|starting|starts|begins?|beginning|last|first|four|three|digits?|termina\w*|acaba\w*|empieza|comienza|últim[oa]s|primer[oa]s|cuatro|tres|cifras|dígitos|in|en|on|file|card|identidad|identification|identi\w+|id|fiscal|elector|her|his|following|which|que|clave|folio|serie|code|código|issued|shows?|reads?|reading|given|listed|dice|lleva|porta|figura|como|argentin[oa]|peruan[oa]|español[a]?|mexican[oa]|chilen[oa]|colombian[oa]|uruguay[oa]|venezolan[oa]|ecuatorian[oa]|uk|us|irish|british|canadian|american|australian|mexican|spanish|to|registration|record|file|insurance|security|partial|falso|falsa|false|fake|stolen|robad[oa]|ajen[oa])\b){0,12}",
    re.IGNORECASE,
)
"""What may stand between a document's name and a short number."""
_RUN: Final = r"(?:[A-Z]{0,4}\d[A-Za-z0-9]{0,11}|[A-Z]{1,2}(?![A-Za-z])|[b-df-hj-np-tv-xz](?![\w']))"
_VALUE: Final = Pattern(
    r"(?<![\w$€£@+])(?<!\d[.,])(?:"
    r"[*•Xx#]{2,7}[ .\-]?(?:[*•Xx]{1,4}[ .\-]?)?\d{2,5}[*•Xx]{0,3}[A-Z]?"
    rf"|(?:[A-Z]{{1,4}}[ .\-](?=\d)|[a-z]{{1,2}} (?=\d\d ))?[A-Za-z]{{0,10}}\d[A-Za-z0-9]{{0,19}}(?:(?: ?[.\-/] ?| ){_RUN}){{0,12}}"
    r")(?![\w@])"
)
_SPOKEN: Final = Pattern(
    r"(?<!\w)(?:(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve)(?:[ ,\-]{1,2}|(?!\w))){4,14}"
)
"""Digits that are said one by one."""
_NO_NUMBER: Final = Pattern(
    r"(?:\d{1,2}[/.\-]\d{1,2}[/.\-](?:\d\d|\d{4})|(?:19|20)\d\d[/.\-]\d{1,2}[/.\-]\d{1,2}|\d{1,2}:\d\d|(?:19|20)\d\d(?:[/\-](?:19|20)?\d\d)?|[01]?\d/(?:19|20)?\d\d|\d{1,2}(?:am|pm|st|nd|rd|th|h)|\d{1,2} [A-Za-z]{1,2} ?\d{0,4}"
    r"|\d{1,3}(?:[.,]\d{3})?)",
    re.IGNORECASE,
)
"""A date, a time, a year, an amount."""
_UNIT: Final = Pattern(
    r"\s?(?:%|€|\$|£|°|º [a-z]|(?:pesos|euros|dólares|soles|dollars|pounds|años|years?|días|days|hours?|horas|minut\w+|people|personas|agentes|officers|times|veces|km|miles|million|mil|jóvenes|casos|cases|[ap]\.?m|percent|por ciento|applicants|copies|documents|documentos|solicitud\w*|requests|pasajeros|passengers|drivers|conductores|usuarios|users|citas|visits|vistas|views|trámites|ciudadanos|residents|licen\w+|passports)\b)",
    re.IGNORECASE,
)
_OTHER: Final = compiled(
    r"calls?|called|phone\w*|tel|text|ring|hot ?line|line|at|visit|fees?|costs?|fines?|forms?|case|report|reference|ref|incident|plates?|tags?|vin|registration plate|account|visa ending|credit|debit|cards? ending|bank|branch|room|law|act|badge|order|tracking|serial|imei|flight|born|dob|date|e?mail|address|street|zip|postcode|code section|docket|court|permit no|between|from\s*$|about|nearly|over|more than|up to",
    r"llam\w+|teléfonos?|móvil|celular|línea|multas?|costo|cuesta|formulario|caso|denuncia|expediente|carpeta|oficio|diligencias|referencia|placas?|patente|bastidor|cuenta|crédito|débito|clabe|ley|decreto|artículo|pedido|guía|vuelo|nacid[oa]|fecha|correo|domicilio|calle|código postal|juzgado|entre|desde|más de|hasta|unos|cerca de|acta|licitación|boletín|resolución",
)
"""Things that have numbers, dates or amounts of their own: the number behind one of them is the document's no more."""
_LAST: Final = compiled(
    r"last (?:four|4|three|3|two|2|five|6|six)(?: digits| numbers)?|ending|ends|ended|first (?:three|four|3|4|five)|beginning|begins|starting|starts|partial",
    r"termina\w*|acaba\w*|últim[oa]s (?:\w+ )?(?:dígitos|cifras|números|cuatro|tres|4|3)|empieza|comienza|primer[oa]s",
)
_BACK: Final = Pattern(
    r"[\"']?(?: ?\((?:su |his |her |the |el |la )?|,? (?:(?:is|was|are|were|as|being|from|on|of|the|last|four|digits|his|her|their|a|my|es|era|son|como|el|la|los|de|del|su|sus|un|una|últimos|cuatro|corresponde[n]? al?|pertenece[n]? al?|belongs? to|man's|woman's|victim's|valid|stolen|número|number)[\s'(]{1,2}){1,5})$",
    re.IGNORECASE,
)
"""What may stand between a number and the name of its document behind it."""
_SHAPES: Final = Pattern(
    r"(?<![\w.\-/#])(?:(?P<ssn>\d{3}-\d{2}-\d{4}|(?!000|666)\d{3} \d{2} \d{4})"
    r"|(?P<mask>(?:[X*x•]{3}-[X*x•]{2}-|\*{5})\d{4})"
    r"|(?P<nino>(?:QQ|[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]) ?\d{2} ?\d{2} ?\d{2} ?[A-D])"
    r"|(?P<dni>\d{8}[\- ]?[A-HJ-NP-TV-Z]|\d{2}\.\d{3}\.\d{3}[\- ]?[A-HJ-NP-TV-Z])|(?P<nie>[XYZ][\- ]?\d{7}[\- ]?[A-HJ-NP-TV-Z])"
    r"|(?P<curp>[A-Z][AEIOUX][A-Z]{2}\d{6}[HMX][A-Z]{5}[A-Z0-9]\d)|(?P<rfc>[A-ZÑ]{4}\d{6}[A-Z0-9]{3})|(?P<elector>[A-Z]{6}\d{8}[HM]\d{3})"
    r"|(?P<rut>\d{1,2}\.?\d{3}\.?\d{3}-[\dKk])|(?P<cuit>2[0347]-?\d{8}-?\d)|(?P<nhs>\d{3}[ -]\d{3}[ -]\d{4})|(?P<cpf>\d{3}\.\d{3}\.\d{3}-\d\d)|(?P<pps>\d{7}[A-W][A-IW]?)"
    r"|(?P<driver>[A-Z9]{5}\d[0156]\d[0-3]\d{2}[A-Z9]{2}\d[A-Z]{2}|[A-Z]\d{3}-\d{3}-\d{2}-\d{3}-\d|[A-Z]\d{4}-\d{5}-\d{5}|[A-Z]\d{3}-\d{4}-\d{4}(?:-\d\d)?|[A-Z](?:\d{3}-){3}\d{3}|[A-Z]-\d{3}(?:-\d{3}){3})"
    r"|(?P<medicare>[1-9][AC-HJKMNP-RT-Y][0-9AC-HJKMNP-RT-Y]\d-?[AC-HJKMNP-RT-Y][0-9AC-HJKMNP-RT-Y]\d-?[AC-HJKMNP-RT-Y]{2}\d\d)|(?P<alien>A\d{3}-\d{3}-\d{3}|A ?\d{3}[ -]\d{3}[ -]\d{3}))"
    r"(?![\w/]|-\w|\.\d)"
)
_NINE: Final = Pattern(r"(?<![\w.\-/#])\d{9}(?![\w/]|[\-.]\d)")
_SOCIAL: Final = compiled(
    r"social(?: security)?(?! (?:media|services?|work\w*|club|distanc\w+|event|network\w*))|ssn|seguridad social"
)
_PATIENT: Final = compiled(r"nhs", r"patients?", r"wristband", r"health record")
_COMPANY: Final = Pattern(r"[ABCDEFGHJNPQRSUVW]-?\d{7}-?[0-9A-J]|[A-ZÑ&]{3}-?\d{6}-?[A-Z0-9]{3}|3[034]-?\d{8}-?\d")
"""A company's tax number: Spain, Mexico, Argentina."""
_OF_COMPANIES: Final = Pattern(r"n\.? ?i\.? ?f|rfc|cuit|r\.?u\.?t", re.IGNORECASE)
_FIRST_COMPANY: Final = 50_000_000
"""From here on a Chilean tax number is a company's."""


def find(reading: Reading) -> Iterator[Found]:
    """Find the numbers of people's documents, those apart that are shown as a sample."""
    return (found for found in _all(reading) if not is_shown(reading, found.start, found.end))


def _all(reading: Reading) -> Iterator[Found]:
    yield from _named(reading)
    for match in _NINE.finditer(reading.plain):
        if _SOCIAL.search(reading.plain[slice(*reading.sentence(match.start()))]):
            yield Found("national_id", *match.span())
    for match in _SHAPES.finditer(reading.plain):
        if match.lastgroup == "nhs" and not _PATIENT.search(reading.plain[slice(*reading.sentence(match.start()))]):
            continue
        if _is_document(match) and (match.lastgroup == "alien" or not _CASE.search(reading.before(match.start(), 50))):
            yield Found("national_id", *match.span())


def _is_document(match: re.Match[str]) -> bool:
    value = re.sub(r"[ .\-]", "", match[0])
    match match.lastgroup:
        case "dni":
            return bool(dni.is_valid(value))
        case "nie":
            return bool(nie.is_valid(value))
        case "curp":
            return bool(curp.is_valid(value)) or value[4:10].isdigit()
        case "rut":
            return bool(rut.is_valid(value)) and int(value[:-1]) < _FIRST_COMPANY and "." in match[0]
        case "cuit":
            return bool(cuit.is_valid(value))
        case "cpf":
            return bool(cpf.is_valid(value))
        case "nhs":
            return bool(nhs.is_valid(value))
        case "pps":
            return bool(pps.is_valid(value))
        case _:
            return True


def _named(reading: Reading) -> Iterator[Found]:
    """Find numbers by the name of their document beside them."""
    for name in _NAME.finditer(reading.plain):
        yield from _behind(reading, name, open_=True)
        yield from _ahead(reading, name)
    yield from _carried(reading)
    for name in _SHORT.finditer(reading.plain):
        if not _BUSINESS.search(reading.before(name.start(), 24)) and not _BUSINESS.search(
            reading.after(name.end(), 18)
        ):
            yield from _behind(reading, name, open_=False)


def _behind(reading: Reading, name: re.Match[str], *, open_: bool) -> Iterator[Found]:
    """Find the number that follows a document's name: close by, or a long one further on where the name alone says enough."""
    rest = reading.after(name.end(), 110)
    values = (*islice(_VALUE.finditer(rest), _FEW), *islice(_SPOKEN.finditer(rest), 1))
    for value in values:
        gap = rest[: value.start()]
        if _OTHER.search(gap):
            return
        close = _CLOSE.fullmatch(gap)
        last = bool(_LAST.search(gap) or _LAST.search(reading.before(name.start(), 30)))
        if not (close or (open_ and len(gap) < 80 and (last or ";" not in gap))):
            continue
        if is_card(value[0]):
            continue
        if _counts(value[0], rest[value.end() :], close=bool(close) and open_, last=last, name=name[0]):
            yield Found("national_id", name.start() if close else name.end() + value.start(), name.end() + value.end())
            if name[0][-1:] not in {"s", "S"}:
                return


def _carried(reading: Reading) -> Iterator[Found]:
    """Find `the number` of a document that the sentence before names."""
    for word in _THE_NUMBER.finditer(reading.plain):
        first = reading.sentence(word.start())[0]
        if first and _NAME.search(reading.plain[slice(*reading.sentence(first - 1))]):
            yield from _behind(reading, word, open_=True)


def _ahead(reading: Reading, name: re.Match[str]) -> Iterator[Found]:
    """Find the number right before a document's name."""
    before = reading.before(name.start(), 70)
    values = list(_VALUE.finditer(before))
    if values and _BACK.fullmatch(before, values[-1].end()) and not _OTHER.search(before[: values[-1].start()][-24:]):
        last = bool(_LAST.search(before[values[-1].end() :]))
        if _counts(values[-1][0], before[values[-1].end() :], close=False, last=last, name=name[0]):
            start = name.start() - len(before)
            yield Found("national_id", start + values[-1].start(), start + values[-1].end())


def _counts(value: str, rest: str, *, close: bool, last: bool, name: str) -> bool:
    """Tell whether a number is long enough for where it stands, and no date, amount or company's."""
    plain = re.sub(r"[^\w*•]", "", value)
    digits = sum(map(str.isdigit, plain)) or len(value.split())
    if _UNIT.match(rest) or (_OF_COMPANIES.match(name) and _is_company(value)):
        return False
    if last or re.match(r"[*•]|[Xx]{2}", plain):
        return digits >= 2 and not re.fullmatch(r"(?:19|20)\d\d-\d\d?-\d\d?", value)
    if _NO_NUMBER.fullmatch(value):
        return False
    if close:
        return digits >= 4
    return digits >= 4 and len(plain) >= _LONG_ENOUGH


def _is_company(value: str) -> bool:
    if _COMPANY.fullmatch(value):
        return value not in {"XAXX010101000", "XEXX010101000"}
    return bool(rut.is_valid(value)) and int(rut.compact(value)[:-1]) >= _FIRST_COMPANY
