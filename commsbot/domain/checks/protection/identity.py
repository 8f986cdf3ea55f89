"""Numbers and addresses that belong to one person: cards, vehicle numbers, birth dates, e-mail.

A shape alone counts where it is rare (a card whose check digit is right); where it is common, the words before it decide. Case numbers,
amounts, times and road numbers share these shapes, so each pattern is kept from running on into more digits.
"""

import re
from collections.abc import Iterator
from typing import Final

from stdnum import iban, luhn

from commsbot.domain.checks.patterns import Pattern
from commsbot.domain.checks.protection.lexicon import given_names, person_words
from commsbot.domain.checks.protection.reading import Found, Reading, compiled

_CARD: Final = Pattern(r"(?<![\w.\-/#])\d(?:[ \-]?\d){11,18}(?![\w/]|[.\-]\d)")
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
    r"(?<!\w)(?:(?P<code>sort code|BSB)[\s:#]{0,2}(?:is |was |number |no\.? )?\d\d\d?[ \-]?\d\d\d?[ \-]?\d{0,2}[^\d.;\n]{0,28}(?P<account>\d(?:[ \-]?\d){5,11})"
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
    rf"|(?<!\w)(?:born|b\.|nacid[oa]|nació|nac\.|n\.|naciera|turn(?:s|ed)? \d{{1,2}}|cumpl(?:e|ió|irá|ía) \d{{1,2}}(?: años)?|birth)(?! (?:before|after|between|antes|después|entre))(?: \w+){{0,2}}?(?: in \w+(?: \w+)?)?(?: en \w+(?: \w+)?)?,?(?: (?:on|in|el|en|el día))?:? (?P<born>{_FULL}|{_PART})(?!\w)",
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
    r"males?|females?|m[ae]n|wom[ae]n|boys?|girls?|patients?|suspects?|wanted|missing|drivers?|victims?|witness\w*|arrestees?|inmates?|detainees?|passengers?|callers?|defendants?|accused|aged|yrs|years old|juveniles?|subjects?|mother|father|son|daughter|husband|wife",
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
    rf"|\b(?:turn(?:s|ed|ing)?|cumpl(?:e|ió|ía|irá|en|ieron)) (?!to\b|into\b|up\b|con\b|la\b|el\b)(?:[a-záéíóú\-]+ ){{1,3}}?(?:on |el (?:día )?)(?:(?:{_WEEKDAY}),? )?(?P<turned>{_FULL}|{_PART})(?!\w)"
    rf"|\b(?:will|'ll) be (?:\d{{1,2}}|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty)(?:-\w+)?) on (?:(?:{_WEEKDAY}),? )?(?P<becoming>{_FULL}|{_PART})(?!\w)"
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
    r"\b(?:el cuerpo|carrera|race|run|marathon|maratón|coro|choir|league|liga|concurso|torneo|premio|award|fund|fondo|banda|orquesta|empresa|asociación|band|orchestra|el \d{3}|precinct|station|estación|comisaría|festival|club|museum|parque|squad|force|team|k-?9|puppy|dog|perr[oa]|cachorro|horse|caballo|corps|agency|council|town|city|park|parade|movement|brigade|brigada|feria|carnaval|fiesta|hospital|museo|puente|bridge|plan|ley|law|founder|fundador|statue|estatua|poet|poeta|comisaría|corporación|academia|guardia civil|policía local|program|programme|project|initiative|idea|department|tradition|festival|service|unit|programa|proyecto|iniciativa|idea|tradición|unidad|born out of|company|charity|campaign|campaña|anyone|people|children|those|everyone|residents|voters|personas|niños|niñas|quienes|residentes|jóvenes)\b",
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
    yield from _births(reading)
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


def _all_cards(reading: Reading) -> Iterator[Found]:
    for match in _CARD.finditer(reading.plain):
        digits = re.sub(r"\D", "", match[0])
        if luhn.is_valid(digits) and _ISSUED.fullmatch(digits) and not _NOT_CARD.search(reading.before(match.start())):
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
            or (_MADE.search(sentence) and not _NOT_CARD.search(reading.before(match.start())))
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
        if not year:
            last, first = (last, first) if _BIRTH.search(reading.plain[first:last]) else (0, 0)
        if _BIRTH.search(reading.plain[first:last]) or _BIRTH.search(_sentence_before(reading, first)):
            yield Found("dob", *match.span())


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
