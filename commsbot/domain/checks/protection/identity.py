"""Numbers and addresses that belong to one person: cards, vehicle numbers, birth dates, e-mail.

A shape alone counts where it is rare (a card whose check digit is right); where it is common, the words before it decide. Case numbers,
amounts, times and road numbers share these shapes, so each pattern is kept from running on into more digits.
"""

import re
from collections.abc import Iterator
from typing import Final

from stdnum import iban, luhn

from commsbot.domain.checks.protection.lexicon import given_names, person_words
from commsbot.domain.checks.protection.reading import Found, Reading, compiled

_CARD: Final = re.compile(r"(?<![\w.\-/#])\d(?:[ \-]?\d){11,18}(?![\w/]|[.\-]\d)")
_CARD_SAID: Final = re.compile(
    r"\b(?:(?:credit|debit|bank|visa|mastercard|amex|gift|payment|atm) ?(?:card)?|card number|card|tarjeta(?: de (?:crédito|débito))?(?: bancaria)?|(?:bank |checking |savings )?account|cuenta(?: bancaria| corriente)?|CLABE|IBAN)\b"
    r"(?:[^\d.;\n]{0,40}?)(?:(?:ending|ends|ended|last four|last 4|terminad\w|termina|acabad\w|acaba|últim[oa]s (?:cuatro|4))[^\d.;\n]{0,24})(?P<value>\d{4})(?![\w])"
    r"|\b(?:card number|credit card|debit card|tarjeta(?: de (?:crédito|débito))?(?: bancaria)?|account number|bank account|routing number|número de (?:tarjeta|cuenta)|cuenta (?:bancaria|clabe)|clabe|IBAN)\b(?:[^\d.;\n]|\b(?:no|num|núm|nº|n)\.){0,24}(?P<number>\d(?:[ \-]?\d){7,19})(?!\w)"
    r"|\b(?:last (?:four|4)|últim[oa]s (?:cuatro|4))[^\d.;\n]{0,14} (?:of|de|on) (?:the|her|his|their|my|la|su) (?:\w+ )?(?:card|visa|mastercard|account|tarjeta|cuenta)[\s,:(]{1,3}(?:is |are |was |were |son |eran )?(?P<lastfour>\d{4})(?!\w)"
    r"|\b(?P<cvv>(?:CVV|CVC|CVV2|security code on the card|código de seguridad de la tarjeta)\b[\s:]{0,3}(?:is |es )?\d{3,4})\b",
    re.IGNORECASE,
)
_IBAN: Final = re.compile(r"(?<![\w])[A-Z]{2}\d{2}(?:[ ]?[A-Z0-9]{4}){3,7}(?:[ ]?[A-Z0-9]{1,3})?(?!\w)")
_ISSUED: Final = re.compile(
    r"4(?:\d{12}|\d{15}|\d{18})|(?:5[0-8]|2[2-7]|35|6\d)\d{14}|3[47]\d{13}|3(?:0[0-5]|[689]\d)\d{11}|(?:6[0-9]|5[06-8])\d{15,17}"
)
"""The first digits and the lengths that card networks give."""
_NOT_CARD: Final = re.compile(
    r"\b(?:IMEI|ICCID|EAN|UPC|GTIN|ISBN|bar ?code|código de barras|tracking(?: for)?|parcel|package|paquete|guía|envío|shipment|waybill|case|caso|folio|expediente|incident|reference|referencia|ref|serial|serie|order|pedido|línea de captura|(?<!parking )meter|contador|medidor|batch|lote|item|evidence|invoice|factura|booking|ticket|boleto|contract|contrato|loyalty|library|sku|pack)\b(?:(?!card|tarjeta)[^.;\n]){0,24}$",
    re.IGNORECASE,
)
"""What has long numbers of its own, of which one in ten adds up like a card's."""
_ACCOUNT: Final = re.compile(
    r"(?<!\w)(?:(?P<code>sort code|BSB)[\s:#]{0,2}(?:is |was |number |no\.? )?\d\d\d?[ \-]?\d\d\d?[ \-]?\d{0,2}[^\d.;\n]{0,28}(?P<account>\d(?:[ \-]?\d){5,11})"
    r"|(?:CBU|CVU|CCI|CLABE|IBAN|cuenta (?:de ahorros?|corriente|bancaria|vista|rut|nómina|sueldo|interbancaria|n\.?º|número|núm\.?|no\.)|(?:checking|savings|current|bank|deposit|mule) account|account (?:number|no\.?|#)|routing|transit number)(?!\w)[^\d.;\n]{0,28}(?P<value>\d(?:[ \-]?\d){5,23})"
    r"|(?:account|acct\.?|banco (?:de |del |la )?\w{2,14}|cuenta(?: (?:de |del |en )?\w{2,14})?)[\s:#,]{1,2}(?:n\.?º |no\.? |number )?(?P<bare>\d(?:[ \-]?\d){6,21})"
    r"|(?:three|four|3|4|tres|cuatro|last) (?:digits?|dígitos|números|cifras)?(?: \w+)? ?(?:on the back|al dorso|del reverso|de atrás)(?: of (?:the|her|his) card)?[\s,:(]{1,2}(?:is |are |was |were |son |eran )?(?P<back>\d{3,4})"
    r"|(?<![\w$€£])(?P<rear>\d{3,4}),? (?:on the back|from the back|del dorso|al dorso|del reverso)"
    r")(?![\w/]|-\d)",
    re.IGNORECASE,
)
_MASKED: Final = re.compile(r"(?<!\w)(?:\d{4}[ \-]?|\d{4}[ \-]?\d\d)?(?:[*•xX#]{2,4}[ \-]?){1,3}\d{4}(?!\w)")
_CARD_WORD: Final = re.compile(r"card|credit|debit|tarjeta|número de tarjeta", re.IGNORECASE)
_CARD_LEAST: Final = 12
_GROUPED: Final = re.compile(
    r"\b(?:card|visa|mastercard|amex|american express|discover|maestro|tarjeta|débito|crédito)\b(?:[^\d.;\n]|\bno\.|\bnúm\.){0,40}(?<![\w.\-/])(?P<value>\d{4}[ \-]\d{4}[ \-]\d{4}[ \-]\d{1,7}|3\d{3}[ \-]\d{6}[ \-]\d{5})(?![\w/]|[.\-]\d)",
    re.IGNORECASE,
)
"""A card's groups behind the word for it, whether or not the digits add up."""
_BANK: Final = compiled(
    r"cards?|visa|mastercard|amex|debit|credit|bank\w*|account|paid|charged|tarjetas?|débito|crédito|cuenta|banco|pagó"
)
_VIN: Final = re.compile(
    r"(?<![\w\-])(?=[A-Z0-9]*\d[A-Z0-9]*\d[A-Z0-9]*\d)(?=[A-Z0-9]*[A-Z])[A-HJ-NPR-Z0-9]{17}(?![\w\-])", re.IGNORECASE
)
_VIN_SAID: Final = re.compile(
    r"\b(?:VIN|V\.I\.N\.|vehicle identification(?: number)?|chassis(?: number| no\.?)?|(?:número|núm\.?|n\.º|nº) de (?:bastidor|chasis|serie)|bastidor|chasis|NIV|serie)\b[^\d\n;]{0,40}?(?P<value>(?=[A-Z]*\d)(?=(?:[A-Z]*\d){2})[A-Z0-9](?:[A-Z0-9]|[ \-](?=[A-Z0-9]*\d)){2,20}[A-Z0-9])(?!\w)",
    re.IGNORECASE,
)
_TAIL: Final = re.compile(r"(?<=[A-Z0-9]{11})(?:[A-Z0-9]\d{5}|\d{5}[A-Z0-9]|[A-Z]{1,2}\d{4})$")
"""The last six of a vehicle number that carries no check digit, as most outside of North America."""
_OF_CAR: Final = compiled(
    r"cars?|trucks?|vehicles?|trailers?|motorcycles?|vehículos?|coches?|autos?|carros?|camion\w*|motos?|bikes?|motorbikes?|frame|motocicletas?|remolques?|placas?|matrículas?|furgon\w*|robad[oa]s?"
)
"""What makes a series that of a vehicle."""
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
_MONTH: Final = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
    r"|enero|febrero|marzo|abril|mayo|junio|julio|agosto|se?ptiembre|octubre|noviembre|diciembre|ene|abr|ago|dic)\.?"
)
_DAY: Final = r"(?:\d{1,2}(?:st|nd|rd|th|\.?[ºo°])?|(?:twenty[ -]|thirty[ -])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth|primero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|veinte|treinta|veinti\w{3,6}|dieci\w{4,5}|treinta y uno)"
_YEAR: Final = r"(?:19[1-9]\d|20[0-2]\d)"
_FULL: Final = (
    rf"(?:\d{{1,2}}[A-Z]{{3}}(?:19|20)\d\d|\d{{1,2}}-[IVX]{{1,4}}-\d{{4}}|\d{{1,2}} ?[/.\-] ?\d{{1,2}} ?[/.\-] ?(?:{_YEAR}|\d\d)|{_YEAR} ?[/.\-] ?\d{{1,2}} ?[/.\-] ?\d{{1,2}}|{_MONTH} {_DAY},? (?:of )?(?:{_YEAR}|'\d\d)"
    rf"|{_DAY}[\-/. ](?:of )?(?:de )?{_MONTH}(?:[\-/]\d\d|[\-/. ,]{{1,2}}(?:de |del |in |of )?(?:{_YEAR}|'?\d\d(?![\d:]|th|st|rd))))"
)
_PART: Final = rf"(?:{_MONTH} {_DAY}|{_DAY} (?:of )?(?:de )?{_MONTH}(?! \d)|{_MONTH},? (?:de |del )?{_YEAR}|{_YEAR})"
_DOB: Final = re.compile(
    rf"\b(?:d[./]? ?o[./]? ?b\.?|date of birth|birth date|day of birth|fecha (?:de )?nac\w*\.?|birth ?date|birthdate|birthday|cumple años|día de nacimiento|f/n|fdn|fec\. ?nac\.?|fecha de nac(?:imiento|\.)?|f\.? ?(?:de )?n(?:ac)?\.?|cumpleaños|nacimiento)(?:['s]{{0,2}}\s+(?:is|was|on|of|as|listed|given|es|era|el|del?|falls|será|today|hoy|shown|recorded|gives?|reads?|a|que|consta|figura|figuraba|in|en|his|her|the|la|su|man|woman|suspect|victim|driver|boy|girl|hombre|mujer|víctima|sospechos[oa]|conductora?|detenid[oa]|menor))*(?: on the \w+ \w+| en el \w+)?[\s:=(,\-']{{0,3}}(?P<said>{_FULL}|{_PART}|(?:19|20)\d{{6}}|\d{{4}}(?:19|20)\d\d|\d{{6}})(?!\w)"
    rf"|(?<!\w)(?:born|b\.|nacid[oa]|nació|nac\.|n\.|naciera|turn(?:s|ed)? \d{{1,2}}|cumpl(?:e|ió|irá|ía) \d{{1,2}}(?: años)?|birth)(?! (?:before|after|between|antes|después|entre))(?: \w+){{0,2}}?(?: in \w+(?: \w+)?)?(?: en \w+(?: \w+)?)?,?(?: (?:on|in|el|en|el día))?:? (?P<born>{_FULL}|{_PART})(?!\w)",
    re.IGNORECASE,
)
_NEAR_DOB: Final = re.compile(
    rf"\b(?:d\.?o\.?b\b\.?|date of birth|birth ?date|fecha de nacimiento|f\. ?n\.|fecha nac\.)[^\d;.\n]{{0,45}}?(?P<far>{_FULL})(?!\w)"
    rf"|(?<![\w/.\-])(?P<ahead>{_FULL}|{_PART})(?: ?\(|,? (?:is |was |as |es |era |como |figura como |given as |listed as |being )?(?:listed as )?(?:the |his |her |their |a |su |la |el |my )?)(?:\w+'s )?(?:d\.?o\.?b\b|date of birth|birth ?day|birth ?date|fecha de nacimiento|cumpleaños)",
    re.IGNORECASE,
)
"""A date some words from the word for it, or before it."""
_PERSON_DOB: Final = re.compile(
    rf"\b(?:víctima|victim|suspect|driver|hombre|mujer|man|woman|detenid[oa]|menor|joven|boy|girl|female|male|varón|niñ[oa]|caller|passenger|pasajer[oa]|conductora?|sospechos[oa]|patient|paciente|defendant|acusad[oa]|imputad[oa]|arrestee|missing|desaparecid[oa]|aged? \d{{1,2}}|\d{{1,2}} years old|\d{{1,2}} años|\d{{2}})(?:,? \((?:\w+ )?|, )(?P<date>(?=[^)\n]{{0,30}}?(?P<year>(?:19|20)\d\d)){_FULL})(?=[),.;])",
    re.IGNORECASE,
)
_SEX_DOB: Final = re.compile(rf"\b[MFH](?:, |/|: )(?P<date>{_FULL})(?!\w)")
_BARE_DOB: Final = re.compile(
    rf"([A-ZÁÉÍÓÚÑ][\w'\-]+ (?:[A-Z]\. )?[A-ZÁÉÍÓÚÑ][\w'\-]+)(?:,? \(|, (?:\d\d, )?|: | - )(?P<date>(?=[^)\n]*?(?P<year>\d{{4}}|\d\d(?=[),.; ]|$))){_FULL})(?=[),.;]|$| )"
)
_BORN: Final = range(1920, 2010)
"""Years that a bare date behind a name must have if nothing else says that it is a birth."""
_ROW: Final = re.compile(
    r"[,;|]\s?(?P<date>\d{1,2}[/.-]\d{1,2}[/.-](?:19[2-9]\d|200\d)|(?:19[2-9]\d|200\d)[/.-]\d{1,2}[/.-]\d{1,2})(?=\s?[,;|\"'».)]|\s?$)"
)
_IN_A_ROW: Final = re.compile(r"\w@\w|(?<!\d)(?:\d{13,16}|\d{3}-\d{2}-\d{4}|\d{8}-?[A-Z])(?!\w)")
"""A date of a likely year between commas is a birth where the same sentence holds somebody's number or mail: one row of a table."""
_THING_BORN: Final = re.compile(
    r"\b(?:el cuerpo|banda|orquesta|empresa|asociación|band|orchestra|el \d{3}|precinct|station|estación|comisaría|festival|club|museum|parque|squad|force|team|k-?9|puppy|dog|perr[oa]|cachorro|horse|caballo|corps|agency|council|town|city|park|parade|movement|brigade|brigada|feria|carnaval|fiesta|hospital|museo|puente|bridge|plan|ley|law|founder|fundador|statue|estatua|poet|poeta|comisaría|corporación|academia|guardia civil|policía local|program|programme|project|initiative|idea|department|tradition|festival|service|unit|programa|proyecto|iniciativa|idea|tradición|unidad|born out of|company|charity|campaign|campaña|anyone|people|children|those|everyone|residents|voters|personas|niños|niñas|quienes|residentes|jóvenes)\b",
    re.IGNORECASE,
)
_OLD: Final = re.compile(r",? (?:de |del |of )?1[0-8]\d\d\b")
"""The year of somebody whom history books tell of."""
_OR_LATER: Final = re.compile(r" (?:or|o|and|y) (?:earlier|later|before|after|antes|después)\b", re.IGNORECASE)
_RANGE: Final = re.compile(r"\b(?:before|after|between|antes|después|entre)\b", re.IGNORECASE)
_ASKED: Final = re.compile(
    r"\b(?:before|after|between|by|until|deadline|antes|después|hasta|plazo|call|cita)\b", re.IGNORECASE
)
_EMAIL: Final = re.compile(
    r"(?<![\w.+\-])(?P<local>[\w.+\-']{1,64})(?:@|\s?[\[(](?:at|arroba)[\])]\s?| at (?=\w+ dot )| arroba (?=\w+ punto ))(?P<domain>(?:[\w\-]{1,63}(?:\.|\s?[\[(](?:dot|punto)[\])]\s?| dot | punto )){1,4}[a-z]{2,18})(?![\w@])",
    re.IGNORECASE,
)
_ROLE_MAIL: Final = re.compile(
    r"^(?:.*[._\-])?(?:\w*tips?|\w*info\w*|\w*press|\w*media|pio|contact\w*|\w*records|police|\w*pd|news\w*|\w*help|\w*support|recruit\w*|\w*jobs|careers|hr|\w*complaints?|feedback|community\w*|\w*events?|volunteer\w*|grants?|purchas\w*|procurement|bids|licen[cs]\w*|permits?|animal\w*|fleet|pay\w*|billing|finance|facilities|outreach|tours?|k-?9|bookings?|op(?:eration)?[._-]\w*|incident\w*|case\w*|dashcam|video\w*|foto\w*|photos?|compras|licitaci\w*|becas|operativo\w*|operaci[oó]n\w*|visitas|reservas|pagos|multas|tr[aá]mites|licencias|register|registration|rsvp|admin|webmaster|noreply|no-reply|donotreply|accessib\w*|translat\w*|interpret\w*|privacy|foi|foia|\w*office|\w*desk|hello|mail|enquir\w*|inquir\w*|\w*unit|\w*team|dispatch|sheriff|chief|mayor|council|clerk|witness\w*|appeals?|crime\w*|detectives?|investigations?|\w*homicide|cid|traffic|safety|security|cert|alerts?|victims?|ombuds\w*|oversight|board|legal|training|academy|youth|survey|questions?|service\w*|updates|reunif\w*|evidence|missing|lost\w*|donat\w*|hotline|reports?|report\w*"
    r"|prensa|\w*informaci[oó]n|informes|denuncias?|contacto|comunicaci[oó]n|atenci[oó]n\w*|ciudadan\w*|ayuda|quejas|sugerencias|reclutamiento|empleo|eventos|registro|participaci[oó]n|transparencia|policia\w*|ayuntamiento|comisaria|alcaldia|oficina|secretaria|portavoz|emergencias|proteccioncivil|buzon|avisos|servicios|vecinos|testigos|citas|colabora\w*|investigaci[oó]n|violencia\w*|victimas|desaparecid\w*|cursos|formacion|turismo|deportes)\d{0,4}(?:[._\-].*)?$",
    re.IGNORECASE,
)
_OFFICIAL: Final = re.compile(
    r"\.(?:gov|mil|police|edu)$|\.gov\.|\.gob\.|\.police\.|\.mil\.|\.nhs\.uk$|\.ac\.uk$|\.sch\.uk$|k12|police|sheriff|policia|\bcityof|\bcountyof|county\.org$|city\.org$|\.example$|ayto|ayuntamiento|guardiacivil|generalitat|gencat|crimestoppers|redcross|cruzroja",
    re.IGNORECASE,
)
_WEBMAIL: Final = re.compile(
    r"(?:gmail|googlemail|yahoo|ymail|hotmail|outlook|live|msn|aol|icloud|me|mac|proton(?:mail)?|pm|gmx|mail|zoho|yandex|qq|163|prodigy|terra|telefonica|btinternet|sky|virginmedia|comcast|verizon|att|sbcglobal|cox|charter)\.",
    re.IGNORECASE,
)
_OWN_MAIL: Final = re.compile(
    r"\b(?:his|her|their|personal|private|own|home|owner|victim|suspect|witness|caller|mother|father|brother|sister|family|personal(?:es)?|su|particular|privado|madre|padre|hermano|hermana|familia|testigo|víctima|denunciante)\b",
    re.IGNORECASE,
)


def find(reading: Reading) -> Iterator[Found]:
    """Find what belongs to one person; what stands first in a text isn't first here, kinds come in the order of how sure they are."""
    yield from _cards(reading)
    yield from _vins(reading)
    yield from _births(reading)
    yield from _emails(reading)


def _cards(reading: Reading) -> Iterator[Found]:
    for match in _CARD.finditer(reading.plain):
        digits = re.sub(r"\D", "", match[0])
        if luhn.is_valid(digits) and _ISSUED.fullmatch(digits) and not _NOT_CARD.search(reading.before(match.start())):
            yield Found("card", *match.span())
    for match in _CARD_SAID.finditer(reading.plain):
        group = match.lastgroup or "value"
        if group != "number" or not _CARD_WORD.match(match[0]) or sum(map(str.isdigit, match[group])) >= _CARD_LEAST:
            yield Found("card", *match.span(group))
    for match in _GROUPED.finditer(reading.plain):
        if not _NOT_CARD.search(reading.plain[match.start() : match.start("value")]):
            yield Found("card", *match.span("value"))
    for match in _ACCOUNT.finditer(reading.plain):
        if not _NOT_CARD.search(reading.before(match.start(), 12)):
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
        if (
            not match["value"].isdigit()
            or len(match["value"]) >= 5
            or re.search(r"end|last|termina|acaba|últim", match[0], re.IGNORECASE)
        ):
            yield Found("vin", *match.span("value"))
    for match in _VIN.finditer(reading.plain):
        if is_vin(match[0]) or (
            _TAIL.search(match[0]) and _OF_CAR.search(reading.plain[slice(*reading.sentence(match.start()))])
        ):
            yield Found("vin", *match.span())


def _births(reading: Reading) -> Iterator[Found]:
    for match in _DOB.finditer(reading.plain):
        if (
            _OLD.match(reading.after(match.end(), 16))
            or _OR_LATER.match(reading.after(match.end(), 16))
            or _RANGE.search(match[0])
        ):
            continue
        if match["said"] or not (
            _THING_BORN.search(reading.before(match.start(), 50)) or _THING_BORN.search(reading.after(match.end(), 24))
        ):
            yield Found("dob", match.start(), match.end())
    for match in _NEAR_DOB.finditer(reading.plain):
        group = match.lastgroup or "far"
        if not _ASKED.search(match[0]):
            yield Found("dob", *match.span(group))
    for match in _PERSON_DOB.finditer(reading.plain):
        if int(match["year"]) in _BORN:
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


def _emails(reading: Reading) -> Iterator[Found]:
    for match in _EMAIL.finditer(reading.plain):
        domain = re.sub(r"\s?[\[(](?:dot|punto)[\])]\s?| dot | punto ", ".", match["domain"].casefold())
        address = f"{match['local'].casefold()}@{domain}"
        if address in reading.published or domain in reading.published or _is_ours(reading, domain):
            continue
        own = _OWN_MAIL.search(reading.before(match.start(), 40))
        webmail = _WEBMAIL.match(domain)
        if own or not (_ROLE_MAIL.match(match["local"]) or (_OFFICIAL.search(domain) and not webmail)):
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
