"""Numbers and addresses that belong to one person: cards, vehicle numbers, e-mail.

A shape alone counts where it is rare (a card whose check digit is right); where it is common, the words before it decide. Case numbers,
amounts, times and road numbers share these shapes, so each pattern is kept from running on into more digits.
"""

import re
from collections.abc import Iterator
from typing import Final

from stdnum import iban, luhn

from commsbot.domain.checks.patterns import Pattern
from commsbot.domain.checks.protection.lexicon import given_names
from commsbot.domain.checks.protection.reading import Found, Reading, compiled

_CARD: Final = Pattern(r"(?<![\w.\-/#])\d(?:[ \-]?\d){11,18}(?![\w/]|[.\-]\d)")
_TRACK: Final = Pattern(r"%B\d{12,19}(?=\^)")
"""A card's stripe as a reader gives it."""
_CARD_SAID: Final = Pattern(
    r"\b(?:(?:credit|debit|bank|visa|mastercard|amex|gift|payment|atm) ?(?:card)?|card number|card|tarjeta(?: de (?:crédito|débito))?(?: bancaria)?|débito|crédito|plástico|(?:bank |checking |savings )?account|cuenta(?: bancaria| corriente)?|CLABE|IBAN)\b"
    r"(?:[^\d.;\n]{0,40}?)(?:(?:ending|ends|ended|last four|last 4|terminad\w|termina|acabad\w|acaba|últim[oa]s (?:cuatro|4))[^\d.;\n]{0,24})(?P<value>\d{4})(?![\w])"
    r"|\b(?:card number|credit card|debit card|tarjeta(?: de (?:crédito|débito))?(?: bancaria)?|account number|bank account|routing number|número de (?:tarjeta|cuenta)|cuenta (?:bancaria|clabe)|clabe|IBAN)\b(?:[^\d.;\n]|\b(?:no|num|núm|nº|n)\.){0,24}(?P<number>\d(?:[ \-]?\d){7,19})(?!\w)"
    r"|\b(?:last (?:four|4)|últim[oa]s (?:cuatro|4))[^\d.;\n]{0,14} (?:of|de|on) (?:the|her|his|their|my|la|su) (?:\w+ )?(?:card|visa|mastercard|account|tarjeta|cuenta)[\s,:(]{1,3}(?:is |are |was |were |son |eran )?(?P<lastfour>\d{4})(?!\w)"
    r"|\b(?P<cvv>(?:CVV|CVC|CVV2|security code on the card|código de seguridad de la tarjeta)\b[\s:,(=]{0,3}(?:is |es |was |era |of |de )?\d{3,4})\b",
    re.IGNORECASE,
)
_IBAN: Final = Pattern(r"(?<![\w])[A-Z]{2}\d{2}(?:[ ]?[A-Z0-9]{4}){3,7}(?:[ ]?[A-Z0-9]{1,3})?(?!\w)")
_ISSUED: Final = Pattern(
    r"4(?:\d{12}|\d{15}|\d{18})|(?:5[0-8]|2[2-7]|35|6\d)\d{14}|3[47]\d{13}|3(?:0[0-5]|[689]\d)\d{11}|(?:6[0-9]|5[06-8])\d{15,17}"
)
"""The first digits and the lengths that card networks give."""
_NOT_CARD: Final = Pattern(
    r"\b(?:IMEI|ICCID|EAN|UPC|GTIN|ISBN|bar ?code|código de barras|tracking(?: for)?|parcel|package|paquete|guía|envío|shipment|waybill|case|caso|folio|expediente|incident|reference|referencia|ref|serial|serie|order|pedido|línea de captura|(?<!parking )meter|contador|medidor|batch|lote|item|evidence|invoice|factura|booking|ticket|boleto|contract|contrato|loyalty|library|sku|pack)\b(?:(?!card|tarjeta)[^.;\n]){0,24}$",
    re.IGNORECASE,
)
"""What has long numbers of its own, of which one in ten adds up like a card's."""
_ACCOUNT: Final = Pattern(
    r"(?<!\w)(?:(?P<first>account(?: number| no\.?)? \d{6,10},? (?:and )?sort code \d\d[\- ]?\d\d[\- ]?\d\d)|(?P<code>sort code|BSB)[\s:#]{0,2}(?:is |was |number |no\.? )?\d\d\d?[ \-]?\d\d\d?[ \-]?\d{0,2}[^\d.;\n]{0,28}(?P<account>\d(?:[ \-]?\d){5,11})"
    r"|(?:CBU|CVU|CCI|CLABE|IBAN|cuenta (?:de ahorros?|corriente|bancaria|vista|rut|nómina|sueldo|interbancaria|n\.?º|número|núm\.?|no\.)|(?:checking|savings|current|bank|deposit|mule) account|account (?:number|no\.?|#)|routing|transit number)(?!\w)[^\d.;\n]{0,28}(?P<value>\d(?:[ \-]?\d){5,23})"
    r"|(?:account|acct\.?|banco (?:de |del |la )?\w{2,14}|cuenta(?: (?:de |del |en )?\w{2,14})?)[\s:#,]{1,2}(?:n\.?º |no\.? |number )?(?P<bare>\d(?:[ \-]?\d){6,21})"
    r"|(?:three|four|3|4|tres|cuatro|last) (?:digits?|dígitos|números|cifras)?(?: \w+)? ?(?:on the back|al dorso|del reverso|de atrás)(?: of (?:the|her|his) card)?[\s,:(]{1,2}(?:is |are |was |were |son |eran )?(?P<back>\d{3,4})"
    r"|(?<![\w$€£])(?P<rear>\d{3,4}),? (?:on the back|from the back|del dorso|al dorso|del reverso)"
    r")(?![\w/]|-\d)",
    re.IGNORECASE,
)
_MASKED: Final = Pattern(r"(?<!\w)(?:\d{4}[ \-]?|\d{4}[ \-]?\d\d)?(?:[*•xX#]{2,4}[ \-]?){1,3}\d{4}(?!\w)")
_CARD_WORD: Final = Pattern(r"card|credit|debit|tarjeta|número de tarjeta", re.IGNORECASE)
_CARD_LEAST: Final = 12
_GROUPED: Final = Pattern(
    r"\b(?:card|visa|mastercard|amex|american express|discover|maestro|tarjeta|débito|crédito)\b(?:[^\d.;\n]|\bno\.|\bnúm\.){0,40}(?<![\w.\-/])(?P<value>\d{4}[ \-]\d{4}[ \-]\d{4}[ \-]\d{1,7}|3\d{3}[ \-]\d{6}[ \-]\d{5})(?![\w/]|[.\-]\d)",
    re.IGNORECASE,
)
"""A card's groups behind the word for it, whether or not the digits add up."""
_BANK: Final = compiled(
    r"cards?|visa|mastercard|amex|debit|credit|bank\w*|account|paid|charged|tarjetas?|débito|crédito|cuenta|banco|pagó"
)
_VIN: Final = Pattern(
    r"(?<![\w\-])(?=[A-Z0-9]*\d[A-Z0-9]*\d[A-Z0-9]*\d)(?=[A-Z0-9]*[A-Z])[A-HJ-NPR-Z0-9]{17}(?![\w\-])", re.IGNORECASE
)
_VIN_SAID: Final = Pattern(
    r"\b(?:VIN|V\.I\.N\.|vehicle identification(?: number)?|chassis(?: number| no\.?)?|(?:número|núm\.?|n\.º|nº) de (?:bastidor|chasis|serie)|bastidor|chasis|NIV|serie|(?:chassis|frame) (?:stamp|plate))\b(?:[^\d\n;.]|(?-i:(?<=n[oº])\.|(?<=núm)\.|\.(?! [A-Z]))){0,40}?(?:\b(?:last|first|final|últim[oa]s|primer[oa]s) \d (?:digits |characters |of |dígitos |caracteres )?)?(?P<value>(?!\(?\d{3}\)?[ \-]\d{3}[ \-]\d{4}(?!\w)|\d{1,2}:\d\d)(?-i:(?=[A-Z]*\d)(?=(?:[A-Z]*[ \-]?\d){2}))[A-Z0-9](?:[A-Z0-9]|[ \-](?=[A-Z0-9]*\d)){2,20}[A-Z0-9])(?!\w)",
    re.IGNORECASE,
)
_TAIL: Final = Pattern(r"(?<=[A-Z0-9]{11})(?:[A-Z0-9]\d{5}|\d{5}[A-Z0-9]|[A-Z]{1,2}\d{4})$")
"""The last six of a vehicle number that carries no check digit, as most outside of North America."""
_OF_CAR: Final = compiled(
    r"cars?|trucks?|vehicles?|trailers?|motorcycles?|vehículos?|coches?|autos?|carros?|camion\w*|motos?|bikes?|motorbikes?|frame|motocicletas?|remolques?|placas?|matrículas?|furgon\w*|robad[oa]s?"
)
"""What makes a series that of a vehicle."""
_MADE: Final = compiled(
    r"harley|yamaha|kawasaki|ducati|tesla|toyota|ford|chevrolet|chevy|nissan|hyundai|kia|dodge|bmw|audi|mercedes|volkswagen|vw|renault|peugeot|mazda|subaru|jeep|volvo|skoda|fiat|suzuki|honda|porsche|jaguar|cadillac|buick|dash(?:board)?|diggers?|excavators?|backhoes?|loaders?|tractors?|trailers?|mobile home|tablero|parabrisas|retroexcavadoras?|excavadoras?|chasis|bastidor|remolques?|tráiler|vin"
)
"""Makes, and parts, of what has such a number."""
_NO_CAR: Final = compiled(
    r"generadore?s?|pistolas?|armas?|revólver(?:es)?|rifles?|celular(?:es)?|móvil(?:es)?|televisor(?:es)?|motosierras?|calefactor(?:es)?|equipos?|herramientas?|bicicletas?|teléfonos?|computadoras?|ordenador(?:es)?"
)
"""What has a series of its own."""
_VIN_VALUES: Final = {
    **{str(n): n for n in range(10)},
    **dict(
        zip(
            "ABCDEFGHJKLMNPRSTUVWXYZ",
            (1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 7, 9, 2, 3, 4, 5, 6, 7, 8, 9),
            strict=True,
        )
    ),
}
_VIN_WEIGHTS: Final = (8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2)
_EMAIL: Final = Pattern(
    r"(?<![\w.+\-])(?P<local>[\w.+\-']{1,64})(?:@|\s?[\[(](?:at|arroba)[\])]\s?| at (?=\w+ dot )| arroba (?=\w+ punto ))(?P<domain>(?:[\w\-]{1,63}(?:\.|\s?[\[(](?:dot|punto)[\])]\s?| dot | punto )){1,4}[a-z]{2,18})(?![\w@])",
    re.IGNORECASE,
)
_ROLE_MAIL: Final = Pattern(
    r"^(?:.*[._\-])?(?:\w*tips?|\w*info\w*|\w*press|\w*media|pio|contact\w*|\w*records|police|\w*pd|news\w*|\w*help|\w*support|recruit\w*|\w*jobs|careers|hr|\w*complaints?|feedback|community\w*|\w*events?|volunteer\w*|grants?|purchas\w*|procurement|bids|licen[cs]\w*|permits?|animal\w*|fleet|pay\w*|billing|finance|facilities|outreach|tours?|k-?9|bookings?|op(?:eration)?[._-]\w*|incident\w*|case\w*|dashcam|video\w*|foto\w*|photos?|compras|licitaci\w*|becas|operativo\w*|operaci[oó]n\w*|visitas|reservas|pagos|multas|tr[aá]mites|licencias|register|registration|rsvp|admin|webmaster|noreply|no-reply|donotreply|accessib\w*|translat\w*|interpret\w*|privacy|foi|foia|\w*office|\w*desk|hello|mail|enquir\w*|inquir\w*|\w*unit|\w*team|dispatch|sheriff|chief|mayor|council|clerk|witness\w*|appeals?|crime\w*|\w*fire|\w*flood|\w*rescue|\w*mail|clips|contrataci[oó]n|ofertas|\w*incendio\w*|tesorer[ií]a|sugerencias|detectives?|investigations?|\w*homicide|cid|traffic|safety|security|cert|alerts?|victims?|ombuds\w*|oversight|board|legal|training|academy|youth|survey|questions?|service\w*|updates|reunif\w*|evidence|missing|lost\w*|donat\w*|hotline|reports?|report\w*"
    r"|prensa|\w*informaci[oó]n|informes|denuncias?|contacto|comunicaci[oó]n|atenci[oó]n\w*|ciudadan\w*|ayuda|quejas|sugerencias|reclutamiento|empleo|eventos|registro|participaci[oó]n|transparencia|policia\w*|ayuntamiento|comisaria|alcaldia|oficina|secretaria|portavoz|emergencias|proteccioncivil|buzon|avisos|servicios|vecinos|testigos|citas|colabora\w*|investigaci[oó]n|violencia\w*|victimas|desaparecid\w*|cursos|formacion|turismo|deportes)\d{0,4}(?:[._\-].*)?$",
    re.IGNORECASE,
)
_OFFICIAL: Final = Pattern(
    r"\.(?:gov|mil|police|edu)$|\.gov\.|\.gob\.|\.police\.|\.mil\.|\.nhs\.uk$|\.ac\.uk$|\.sch\.uk$|k12|police|sheriff|policia|\bcityof|\bcountyof|county\.org$|city\.org$|\.example$|ayto|ayuntamiento|guardiacivil|generalitat|gencat|crimestoppers|redcross|cruzroja",
    re.IGNORECASE,
)
_WEBMAIL: Final = Pattern(
    r"(?:gmail|googlemail|yahoo|ymail|hotmail|outlook|live|msn|aol|icloud|me|mac|proton(?:mail)?|pm|gmx|mail|zoho|yandex|qq|163|prodigy|terra|telefonica|btinternet|sky|virginmedia|comcast|verizon|att|sbcglobal|cox|charter)\.",
    re.IGNORECASE,
)
_OWN_MAIL: Final = Pattern(
    r"\b(?:his|her|their|personal|private|own|home|owner|victim|suspect|witness|caller|mother|father|brother|sister|family|personal(?:es)?|su|particular|privado|madre|padre|hermano|hermana|familia|testigo|víctima|denunciante)\b",
    re.IGNORECASE,
)


_OFFERS: Final = Pattern(
    r"(?:(?:^|[.!?;:] |, (?:or|and|o|y) |\b(?:please|por favor|o|or) )(?:e-?mail|write|send|post|forward|submit|apply|report|escrib|mand|enví|envi|remit|solicit|apúnt|inscríb)\w*\b[^.;!?\n@]{0,50}?\b(?:to|at|a|al|en)"
    r"|\?|\b(?:fan mail|correo de fans|entries|contest|competition|concurso|press|prensa|medios|questions|dudas|consultas|tickets|bookings|reservas|info|tips|clips|bids|ofertas|sugerencias|quejas)(?: \w+){0,3}[:,]?(?: (?:to|a|at|en))?)\s$",
    re.IGNORECASE,
)
"""Words right before an address that offer it to readers."""
_SOMEBODYS: Final = compiled(
    r"his|her|their|whose|him|owner\w*|holder\w*|keeper\w*|famil\w+|mother|father|witness\w*|victim\w*|tenants?|landlord|neighbou?rs?|dueñ[oa]\w*|su|sus|él|ella|madre|padre|testigo\w*|víctima\w*|inquilin[oa]\w*|vecin[oa]|cuy[oa]"
)


def _is_offered(reading: Reading, match: re.Match[str]) -> bool:
    """Tell whether an address with no sign of a person in it is offered to readers."""
    parts = [part for part in re.split(r"[._\-]", match["local"].casefold()) if part]
    before = reading.plain[max(0, match.start() - 80) : match.start()]
    return bool(
        all(len(part) > 2 and part.isalpha() for part in parts)
        and not given_names.GIVEN.intersection(parts)
        and _OFFERS.search(before)
        and not _SOMEBODYS.search(before)
    )


def find(reading: Reading) -> Iterator[Found]:
    """Find what belongs to one person; what stands first in a text isn't first here, kinds come in the order of how sure they are."""
    yield from _cards(reading)
    yield from _vins(reading)
    yield from _emails(reading)


_SHOWN: Final = compiled(
    r"demo(?:nstration)?(?: screen| mode| page)?|specimens?|dummy|placeholders?|made[ -]up|fictitious|imaginary|(?:form|letter|message|text|page) that (?:begins|starts)|museum|exhibit",
    r"espécimen|ficticio|número inventado|de mentira|museo|facsímil|de demostración|formulario que empieza",
)
"""A number that is only shown is nobody's."""
_NOUGHTS: Final = Pattern(r"(?:SSN |social |SIN )?000-?00-?000\d", re.IGNORECASE)
"""No social security number begins so."""
_GIVEN_TO: Final = compiled(
    r"donat(?:e|es|ions?)|donors|relief fund|appeal fund|memorial fund|gifts? (?:to|can|go)|our account|(?:city|county|council|municipal) account|fees? (?:to|into)|pay (?:fines|fees)",
    r"donaciones|donativos|donar|aportaciones|cuenta (?:solidaria|del ayuntamiento|municipal|oficial|de la (?:tesorería|asociación))|nuestra cuenta|tasas|abono de multas|colectas?",
)
"""An account that people are asked to pay into."""
_TAKEN: Final = compiled(
    r"fake|false|bogus|scam\w*|fraud\w*|stolen|stole|went|victim'?s?|suspect'?s?|his|her|mule|siphoned|diverted|embezzled",
    r"fals[oa]s?|estafa\w*|fraude\w*|robad[oa]s?|desvi\w+|víctima|sospechos[oa]|su propia|mula|ingresaron|particular",
)


_FOUND: Final = compiled(
    r"lost (?:and|&|a|your)|lost property|handed in|if it'?s yours|claim it|to claim",
    r"objetos perdidos|extraviad[oa]s?|si es suy[oa]|perdió|perdido",
)
"""Of a card that was found its last digits tell its owner to come."""


_BILLED: Final = compiled(
    r"council tax|water|gas|electric\w*|utilit\w+|tolls?|customer|parking|library|broadband|luz|agua|cliente|peaje|contrato|predial"
)
"""Accounts that bills are sent to."""


def is_shown(reading: Reading, start: int, end: int) -> bool:
    """Tell whether a number stands as a sample."""
    return bool(
        _SHOWN.search(reading.before(start, 70))
        or _SHOWN.search(reading.after(end, 24))
        or _NOUGHTS.fullmatch(reading.plain, start, end)
    )


def _cards(reading: Reading) -> Iterator[Found]:
    """Find cards and accounts, those apart that are shown as a sample or that people are asked to pay into."""
    for found in _all_cards(reading):
        if not is_shown(reading, found.start, found.end) and not (
            not luhn.is_valid(re.sub(r"\D", "", reading.plain[found.start : found.end]))
            and _GIVEN_TO.search(sentence := reading.plain[slice(*reading.sentence(found.start))])
            and not _TAKEN.search(sentence)
        ):
            yield found


def is_card(words: str) -> bool:
    """Tell whether digits are a card's: as many as a network gives, and they add up."""
    digits = re.sub(r"[ \-]", "", words)
    return bool(_ISSUED.fullmatch(digits)) and luhn.is_valid(digits)


def _all_cards(reading: Reading) -> Iterator[Found]:
    for match in _TRACK.finditer(reading.plain):
        yield Found("card", *match.span())
    for match in _CARD.finditer(reading.plain):
        if is_card(match[0]) and not _NOT_CARD.search(reading.before(match.start())):
            yield Found("card", *match.span())
    for match in _CARD_SAID.finditer(reading.plain):
        group = match.lastgroup or "value"
        if group == "value" and _FOUND.search(reading.plain[slice(*reading.around(match.start()))]):
            continue
        if group != "number" or not _CARD_WORD.match(match[0]) or sum(map(str.isdigit, match[group])) >= _CARD_LEAST:
            yield Found("card", *match.span(group))
    for match in _GROUPED.finditer(reading.plain):
        if not _NOT_CARD.search(reading.plain[match.start() : match.start("value")]):
            yield Found("card", *match.span("value"))
    for match in _ACCOUNT.finditer(reading.plain):
        if not (
            _NOT_CARD.search(reading.before(match.start(), 12)) or _BILLED.search(reading.before(match.start(), 50))
        ):
            yield Found(
                "card", match.start("code") if match["code"] else match.start(match.lastgroup or ""), match.end()
            )
    for match in _MASKED.finditer(reading.plain):
        if _BANK.search(reading.plain[slice(*reading.sentence(match.start()))]):
            yield Found("card", *match.span())
    for match in _IBAN.finditer(reading.plain):
        if iban.is_valid(match[0]):
            yield Found("card", *match.span())


def is_vin(value: str) -> bool:
    """Tell whether a 17-character vehicle number carries the right check digit (49 CFR 565.15: the ninth, X for ten)."""
    total = sum(_VIN_VALUES[char] * weight for char, weight in zip(value.upper(), _VIN_WEIGHTS, strict=True))
    return value.upper()[8] == "0123456789X"[total % 11]


def _vins(reading: Reading) -> Iterator[Found]:
    for match in _VIN_SAID.finditer(reading.plain):
        if match[0].casefold().startswith("serie") and not _OF_CAR.search(
            reading.plain[slice(*reading.sentence(match.start()))]
        ):
            continue
        if _NO_CAR.search(reading.before(match.start(), 40)):
            continue
        if (
            not match["value"].isdigit()
            or len(match["value"]) >= 5
            or re.search(r"end|last|termina|acaba|últim", match[0], re.IGNORECASE)
        ):
            yield Found("vin", *match.span("value"))
    for match in _VIN.finditer(reading.plain):
        sentence = reading.plain[slice(*reading.sentence(match.start()))]
        if (
            is_vin(match[0])
            or (_TAIL.search(match[0]) and _OF_CAR.search(sentence))
            or (_MADE.search(sentence) and not _NOT_CARD.search(reading.before(match.start(), 14)))
        ):
            yield Found("vin", *match.span())


def _emails(reading: Reading) -> Iterator[Found]:
    for match in _EMAIL.finditer(reading.plain):
        domain = re.sub(r"\s?[\[(](?:dot|punto)[\])]\s?| dot | punto ", ".", match["domain"].casefold())
        address = f"{match['local'].casefold()}@{domain}"
        if address in reading.published or domain in reading.published or _is_ours(reading, domain):
            continue
        own = _OWN_MAIL.search(reading.before(match.start(), 40))
        webmail = _WEBMAIL.match(domain)
        offered = not webmail and _is_offered(reading, match)
        if own or not (offered or _ROLE_MAIL.match(match["local"]) or (_OFFICIAL.search(domain) and not webmail)):
            yield Found("email_private", *match.span())


def _is_ours(reading: Reading, domain: str) -> bool:
    return any(
        domain in each
        for each in (
            reading.about.official_page.casefold(),
            *(name for name in reading.published if name.startswith("@")),
        )
        if each
    )
