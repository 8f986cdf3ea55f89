"""Telephone numbers that nobody published: somebody's own phone.

A number is published when the background lists it, when it is one that everybody knows (112), when it is free to call, or when the words before it
offer it to readers ("tip line", "call us at"). Next to a person it is private whatever else stands there; and one of which nothing is known is
taken as private, for the cost of asking is one tap.
"""

import re
from collections.abc import Iterator
from typing import Final

import phonenumbers

from commsbot.domain.checks.patterns import Pattern
from commsbot.domain.checks.protection.lexicon import given_names
from commsbot.domain.checks.protection.reading import Found, Reading, compiled

_GAP: Final = r"[ .\-]?"
_NATIONAL: Final = Pattern(
    r"(?<![\w.,/\-+$€£#])(?:"
    r"(?:\+?1[ .\-]?)?\([2-9]\d\d\)[ ]?\d{3}[ .\-]?\d{4}"  # US, area code in brackets
    r"|(?:\+?1[ .\-])?[2-9]\d\d[ .\-]\d{3}[ .\-]\d{4}|(?:1[ .\-]?)?[2-9]\d\d[2-9]\d{6}"  # US
    r"|[2-9]\d\d[.\-]\d{4}|555 \d{4}"  # US, seven digits
    r"|\(0\d{2,5}\)[ ]?\d{3,4}[ ]?\d{3,4}|0[1237]\d{2,4}[ \-]\d{3,4}(?:[ \-]?\d{3,4})?|0[1237]\d{8,9}|02\d[ \-]\d{4}[ \-]\d{4}"  # UK
    r"|(?:0800|0300|0808|0345)[ \-]?\d{3}[ \-]?\d{3,4}"  # UK, published by their nature
    rf"|[6789]\d\d{_GAP}\d{{3}}{_GAP}\d{{3}}|[6789]\d\d{_GAP}\d\d{_GAP}\d\d{_GAP}\d\d|[89]\d{_GAP}\d{{3}}{_GAP}\d\d{_GAP}\d\d"  # Spain
    r"|(?:0?4[45][ ]?1?[ ]?)?(?:\(?(?:55|33|81)\)?[ .\-]\d{4}[ .\-]?\d{4}|\(?\d{2,3}\)?[ .\-]\d{3}[ .\-]\d{2}[ .\-]?\d{2}|[2-9]\d{2}[ .\-]\d{3}[ .\-]\d{2}[ .\-]\d{2})"  # Mexico
    r"|(?:0?11|0[23]\d{2,3})[ \-](?:15[ \-])?(?!20[0-3]\d-20)\d{3,4}[ \-]\d{4}|9[ \-]?\d{4}[ \-]\d{4}|2[ \-]2\d{3}[ \-]\d{4}"  # Argentina, Chile
    r"|04\d\d[ \-]?\d{3}[ \-]?\d{3}|\(?0[2378]\)?[ \-]\d{4}[ \-]\d{4}|08[2-9][ \-]?\d{3}[ \-]?\d{4}|0[1-9]\d?[ \-]\d{3}[ \-]\d{4}|\(0\d{1,2}\)[ ]?\d{3}[ \-]\d{4}"  # Australia, Ireland
    r"|04(?:1[246]|2[46])[ \-]?\d{7}|09\d[ \-]?\d{3}[ \-]?\d{3,4}|3\d\d[ \-]\d{7}|3\d{9}"  # Venezuela, Ecuador, Uruguay, Colombia
    r"|[2-9]\d\d(?: - | ?/ ?)\d{3}(?: - |-| )\d{4}"
    r")(?![\w/]|[.,]\d|-\w)"
)
_SPOKEN: Final = Pattern(
    r"(?<!\w)(?:(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|double|doble|\d{1,4})[ ,\-]{1,2}){5,12}(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|\d{1,4})(?!\w)",
    re.IGNORECASE,
)
"""Digits that are said, which count where the words before them say that it is a phone."""
_ANY: Final = Pattern(r"(?<![\w.,/\-])\d[\d .\-]{5,16}\d(?![\w/]|[.,\-]\d)")
"""Any run of digits, which counts only where the words before it say that it is a phone."""
_SAID: Final = Pattern(
    r"(?:\b(?:phone|mobile|cell(?:phone)?|tel|whatsapp|telegram|signal|móvil|movil|celular|cel|teléfono|telefono|tlf|tfno|callback|call(?:ing)? back|devolver(?:le|les)? la llamada|número de (?:la|el|su)|número del)\b[^.;\n\d]{0,24}"
    r"|\b(?:call|text|ring|dial|reach|llame|llama|llamar|marque|marcar|localizar)\b[^.;\n\d]{0,30})$",
    re.IGNORECASE,
)
_FREE: Final = Pattern(
    r"^(?:1?8(?:00|33|44|55|66|77|88)\d{7}|0800\d{6,7}|0808\d{7}|0300\d{7}|0345\d{7}|90[0-2]\d{6}|01800\d{7}|600\d{7}|0?18000\d{6}|08[01]0\d{7}|0800\d{7}|1[38]00\d{6}|13\d{4}|1850\d{6}|0818\d{6}|800\d{6})$"
)
"""Numbers that are free or shared in cost: no person has one."""
_KNOWN: Final = frozenset(
    {
        *("911", "112", "999", "101", "091", "092", "062", "061", "080", "085", "088", "089", "988", "211", "311", "511", "411", "811", "116000"),
        *("016", "017", "024", "060", "066", "065", "068", "074", "078", "079", "105", "111", "116111", "116117", "116123", "012", "010", "011"),
    }
)  # fmt: skip
_NOT_PHONE: Final = Pattern(
    r"(?:\b(?:case|diligencias|juicio|procedimiento|report|reference|ref|incident|file|log|complaint|docket|ticket|invoice|order|tracking|crime|permit|badge|flight|bus|train|route|model"
    r"|serial|account|isbn|event|claim|caso|expediente|referencia|folio|atestado|denuncia|carpeta|placa|vuelo|pedido|factura|ruta|id|imei|abn|acn|nit|cuit|ruc|ein|vat|gst|cif|lote|batch|barcode|licen[cs]e|permit|contrato|contract|grant|charity|company)"
    r"(?:\s+(?:number|no|núm|num|número|nº|n\.º|id|de|of|investigación|investigation|report|file))*[\s.:#º°]{0,4}(?:[A-Z]{1,4}[\-/ ]?)?|\b(?:abn|acn|gst)[\s:#]{1,2}(?:\d\d )?)$",
    re.IGNORECASE,
)
_PRIVATE: Final = compiled(
    r"(?:his|her|their|my|mother'?s?|father'?s?|mum'?s?|dad'?s?|wife'?s?|husband'?s?|brother'?s?|sister'?s?|son'?s?|daughter'?s?|owner'?s?|victim'?s?"
    r"|suspect'?s?|caller'?s?|witness'?s?|driver'?s?|neighbou?r'?s?|family'?s?|aunt'?s?|uncle'?s?|parents?'?|landlord'?s?|tenant'?s?|complainant'?s?"
    r"|reporting party'?s?|homeowner'?s?|boyfriend'?s?|girlfriend'?s?|roommate'?s?|grandmother'?s?|grandfather'?s?|partner'?s?|manager'?s?)"
    r"(?: \w+){0,3} (?:phone|mobile|cell|number|line|whatsapp|landline|home)",
    r"(?:personal|private|own|home|direct|unlisted|burner|prepaid) (?:cell|mobile|phone|number|line|landline|whatsapp)(?: number)?",
    r"(?:cell|mobile)(?:phone)?(?: number)? (?:of|belongs|is|was|ending|registered)",
    r"(?:phone|number)(?: number)? (?:of|belonging to|registered to|for) (?:the )?(?:victim|suspect|owner|witness|driver|caller|mother|father|family|man|woman)",
    r"(?:reach|reached|contact|call|text|ring|message|phone|reachable) (?:him|her|them|the (?:mother|father|family|owner|victim|witness|driver|caller|homeowner|parents|son|daughter|neighbou?r)|(?:his|her|their) \w+)",
    r"(?:móvil|celular|cel|teléfono|número|whatsapp|línea)(?: \w+)? (?:personal|particular|privado|propio)",
    r"(?:móvil|celular|cel|teléfono|número|whatsapp)(?: de teléfono| móvil| celular)? (?:de (?:su|la (?:madre|víctima|testigo|mujer|familia|dueña|vecina|hija|esposa|conductora|propietaria|denunciante|hermana|abuela|tía|señora|joven|menor|pareja)|sus)"
    r"|del (?:padre|testigo|dueño|propietario|vecino|conductor|sospechoso|detenido|hijo|esposo|hermano|abuelo|tío|señor|joven|menor|denunciante|familiar|hombre|encargado))",
    r"(?:su|mi|tu) (?:propi[oa] |otr[oa] )?línea|su(?:s)? (?:\w+ )?(?:móvil|celular|cel|teléfono|número|whatsapp)",
    r"(?:llamarl[aeo]s?|llámel[aeo]s?|localizarl[aeo]s?|escribirle|contactarl[aeo]s?|llam(?:e|ar|en|a) (?:a (?:su|la madre|la familia|la hermana|la dueña)|al (?:padre|dueño|propietario|hermano|hijo)))",
)
_OFFERED: Final = compiled(
    r"\w*hot ?lines?", r"tip[- ]?s?[- ]?lines?", r"help ?lines?", r"info(?:rmation)? ?lines?", r"crime ?stoppers", r"non-?emergency", r"crisis line", r"family line",
    r"(?:media|press|public|incident|casualty|information|phone|support|victim|recruit\w*|enquir\w*|records?|front|help|duty|volunteer|community) (?:\w+ )?(?:line|desk|office|number|bureau|unit|centre|center|team)",
    r"(?:call|text|ring|phone|contact|dial|reach|message|whatsapp|write to|telephone) (?:us|the (?:\w+[ -]){0,5}?(?:line|desk|office|department|police|station|unit|team|bureau|sheriff|hotline|division|detectives?|center|centre|council|city|school|hospital|section|investigators?|agency|company|shelter|clinic|hall|utility|authority))",
    r"(?:call|ring|phone|contact|text|telephone|llame a|llamar a|llamen a) (?:\w+ ){1,4}(?:station|police|office|desk|council|station house|precinct|comisaría|cuartel|posta|garda)",
    r"(?:anyone|anybody|people|witnesses|those|residents|drivers|neighbou?rs|if you|please|to report|information|tips?|details|rsvp|register|questions|book|interpreter|tty|fax|switchboard|dispatch|reception)\b[^.\n]{0,90}\b(?:call|text|ring|phone|contact|dial|at|on|line|to|email)",
    r"(?:call|text|ring|dial|phone|fax|tty|tel\.?|telephone)(?: now| toll[- ]free| free)?(?: at| on)?:?\s*\(?$", r"(?:police|sheriff'?s?|dispatch|hospital|department|office|desk|shelter|council|school|clinic|city hall|poison control|department'?s?|agency)(?: \w+){0,3} (?:at|on|number|is)",
    r"(?:yard|garage|tow(?:ing)?|pharmacy|shop|store|clinic|vets?|kennels?|shelter|locksmith|hotel|church|library|museum|court|airline|operator|utility|water company|power company|insurer|bank|lost property|corralón|grúas?|farmacia|taller|clínica|veterinaria|albergue|hotel|parroquia|biblioteca|museo|juzgado|aerolínea|compañía|aseguradora|funeraria|depósito|perrera|refugio)(?: \w+){0,2},? ?(?:on |at |en el )?\(?$",
    r"escr[ií]b(?:a|an|anos|enos) al?", r"marquen? (?:al|el)", r"ask for (?:the )?(?:recruiting|records|dispatch|press|media|community|traffic|duty|desk|front|victim)\w*(?: \w+)? (?:at|on)", r"phone line(?: is)?(?: open)?",
    r"(?:tips|tip|info|general|records|news)(?: line)?:\s*\(?$",
    r"(?:tty|fax|switchboard|desk)(?: number)?(?: is| at| on)?\s*$",
    r"línea(?:s)?(?! (?:personal|particular|privada))", r"tel[ée]fonos? (?:de (?:la (?:policía|comisaría|jefatura|oficina|guardia)|atención|contacto|información|denuncia\w*|ayuda|emergencias?|prensa)|del? (?:ayuntamiento|hospital|cuerpo|centro|servicio|departamento)|gratuito|anónimo|habilitado)",
    r"(?:ll[aá]m(?:e|en|a|ar|enos|anos)(?:nos)?|marque|marcar|comun[ií]quese|escrib[ae]nos|contacte|póngase en contacto|informes|información|denuncias?|dudas|inscripciones|reportes?|cita|conmutador|centralita|atención|prensa)\b[^.\n]{0,80}\b(?:al?|en el|por el|por|tel\.?|teléfono|número|whatsapp|con|:)",
    r"(?:ll[aá]m(?:e|en|a|ar|enos|anos)(?:nos)?|marque|marcar)(?: ahora| gratis)?(?: al)?:?\s*$", r"(?:tel\.?|teléfono|fax|conmutador|centralita)(?: gratuito)?:?\s*$",
    r"(?:comisaría|jefatura|hospital|ayuntamiento|policía(?: \w+)?|guardia civil|protección civil|centro|oficina|albergue|cruz roja|locatel)(?: \w+){0,3}:?",
)  # fmt: skip
_STAFF: Final = Pattern(
    r"(?:\b(?:Chief|Sgt|Sergeant|Lt|Lieutenant|Capt|Captain|Det|Detective|Det\. ?Sgt|Officer|Deputy|Inspector|Insp|PC|DC|DS|DI|DCI|PIO|Commander|Sheriff|Trooper|Cpl|Corporal|Agent"
    r"|Investigator|Coordinator|Director|Spokes\w+|Constable|Superintendent|Sargento|Inspectora?|Comisari[oa]|Agente|Capitán|Teniente|Comandante|Oficial|Subinspectora?|portavoz"
    r"|detectives?|investigators?)\b\.?[\s,:]+(?:[\w'\-]+[\s,:(]+){0,4})$",
    re.IGNORECASE,
)
"""Somebody with a title, right before the number: who speaks for a body has a number for readers."""
_NAME: Final = Pattern(
    r"\b[A-ZÁÉÍÓÚÑ][a-záéíóúñü]{2,}(?:[ ](?:de |del |la |[A-Z]\. )*[A-ZÁÉÍÓÚÑ][a-záéíóúñü'\-]+)*[,:]?\s*(?:\(|[-–]\s*)?(?:,? ?(?:on|at|al|en el|por el|tel\.?|cell|cel\.?|mobile|móvil|celular|phone|teléfono|número|es el|is|is on|is at|who is at)\b[\s.:]*){0,3}$"
)
_SPEAKS_TO: Final = Pattern(
    r"\b(?:call|text|contact|reach|ring|phone|message|ask for|call her|whatsapp|email|llame|llamar|llamen|llama|contacte|contactar|escriba|escribir|localizar|avise|avisar|hable con|hablar con)\s+(?:a |al |con |to |directly )?$",
    re.IGNORECASE,
)
_BODY: Final = Pattern(
    r"\b(?:police|sheriff|department|office|crime|stoppers|line|hospital|school|city|county|town|council|fire|center|centre|desk|station|red cross|information|agency|unit|bureau|division|policía"
    r"|comisaría|guardia|ayuntamiento|protección|hospital|cruz|centro|oficina|bomberos|fiscalía|seguridad|secretaría|línea|dirección|locatel|samaritans|victim|support|dispatch|records|recruiting|recruitment|reclutamiento|company|services?)\b",
    re.IGNORECASE,
)


_OWN: Final = Pattern(
    r"\b(?:cell|mobile|móvil|celular|landline|burner|prepaid|personal|home)\b(?:\s+(?:phone|number|is|at|on|tel|número|es|el|de|contacto|no|prepago|fijo))*[\s:.(,]*$",
    re.IGNORECASE,
)
"""A mobile's number: an office that has one says so before the word."""
_SOMEBODY: Final = compiled(
    r"(?:the|his|her|their|a|an|my|our) (?:\w+ )?(?:mother|father|mum|mom|dad|wife|husband|brother|sister|son|daughter|aunt|uncle|grandmother|grandfather|grandson|parents?|landlord|landlady|tenant|homeowner|owner|victim|witness|caller|complainant|suspect|driver|neighbou?r|boyfriend|girlfriend|roommate|ex|partner|cousin|babysitter|friend|passenger|teacher|boss|nephew|niece|widow|survivor|relative|reporting party|finder|family)(?! (?:support|services?|advocates?|liaison|line|unit|hotline|desk|cent))(?:'s)?",
    r"(?:reach|call|text|ring|contact|phone|message) (?:him|her|them)|(?:she|he) (?:answers|can be|is|may be|uses|used|left|gave|picks up)|belongs? to|registered to|(?:called|texted|messaged|phoned|calling|llamó|escribió|marcó|llamaba) (?:from|desde|del)|came from|number (?:of|was|she|he)|dialed|dialled",
    r"(?:la|el|su|una?|al|del|sus) (?:\w+ )?(?:madre|padre|mamá|papá|esposa|esposo|mujer|marido|hermano|hermana|hijo|hija|abuela|abuelo|tía|tío|casera|casero|inquilin[oa]|dueñ[oa]|propietari[oa]|víctima|testigo|denunciante|sospechos[oa]|conductora?|vecin[oa]|novi[oa]|compañer[oa]|prim[oa]|amig[oa]|familia|familiares|padres|joven|viuda|señora?|nuera|yerno|niñera|detenid[oa]|menor|pareja|cuñad[oa]|arrendador\w*|maestr[oa])",
    r"(?:^|[.;:] )(?:witness|testigo|victim|víctima|caller|complainant|denunciante|informant|next of kin|familiar)\b",
    r"pertenece a|a nombre de|registrad[oa] a|número (?:de|era|es)|contesta (?:en|al)|responde (?:en|al)|localizable en|usa(?:ba)? el|dejó el",
)
_IS_OFFICE: Final = Pattern(
    r" ?\((?:the |la )?(?:press|media|tip|office|duty|news|public|desk|prensa|oficina|comisaría|centralita|línea)\b",
    re.IGNORECASE,
)
_TURNS_OUT: Final = Pattern(
    r"\b(?:that'?s|it'?s|it is|which is|rings at|belongs to|es|pertenece a|suena en)(?: (?:of|the|a|an|his|her|de|del|la|el|un|una|su))* (?:\w+'s )?(?:daughter|son|mother|father|wife|husband|sister|brother|student|dentist|hairdresser|teacher|pensioner|widow\w*|plumber|bakery|nurse|barber|private|hij[oa]|madre|padre|espos[oa]|herman[oa]|dentista|peluquer\w+|estudiante|profesor\w*|maestr[oa]|jubilad\w+|viud[oa]|fontanero|particular|enfermer[oa]|vecin[oa])\b",
    re.IGNORECASE,
)
"""Whose number it turns out to be."""
_RECORD: Final = compiled(
    r"ssn|soc(?:ial|\.) sec(?:urity|\.)|born|d\.?o\.?b|date of birth|passport number|unredacted|dni|nie|curp|nacimiento|nacid[oa]|sin tachar|inquilin[oa]|tenant"
)
"""What stands in a row of somebody's data: a phone in the same sentence is theirs."""
_BODY_LAST: Final = compiled(
    r"(?:911|112|999|101|111|000|091|092|062|066|133)[.,]? (?:or|o|u|and|y) $",
    r"(?:text|sms|envíe|mande|escriba) (?:the word )?\W?\w{3,12}\W? (?:to|al)\s*$",
    r"(?:shelter|clinic|watch|control|coast ?guard|duty|ops|operations|shop|court|school|college|centre|center|council|city|county|hospital|mayor|harbou?r|site|pool|library)(?:'s)? (?:line|room|desk|office|number|phone)[\s:,(]*$",
    r"(?:conference|bridge|dial-?in|call-?in|conferencias?|videollamada)(?: \w+){0,2}:? $",
    r"(?:grúas?|corralón|farmacia|clínica|refugio|perrera|depósito|funeraria|albergue|base|torre)(?: \w+){0,2}[:,]? $",
    r"(?:witness|phone|tip|family|public|incident) line(?: \w+){0,6}[\s:,(]*$",
    r"(?:hot ?line|tip ?s? ?line|help ?line|info(?:rmation)? line|crime stoppers|non-?emergency(?: line| number)?|(?:family|families|media|press|public|casualty|support|victim) (?:\w+ )?(?:line|desk|office|number|unit|centre|center|liaison)|(?<!su )(?<!propia )línea(?: \w+){0,4}|centralita|conmutador|front desk|switchboard|dispatch|locatel|(?:police|sheriff's) (?:department|office|station)|comisaría|jefatura|policía local|ayuntamiento|protección civil)(?: \w+){0,3}[\s:,(]*(?:at|on|al|en el|is|es|tel\.?|teléfono|número|number)?[\s:.(]*$",
)


def find(reading: Reading) -> Iterator[Found]:
    """Find the numbers that look like a person's own."""
    taken: list[tuple[int, int]] = []
    for start, end in _candidates(reading):
        if not any(start < b and a < end for a, b in taken):
            taken.append((start, end))
            if not is_published(reading, start, end):
                yield Found("phone_private", start, end)


def _candidates(reading: Reading) -> Iterator[tuple[int, int]]:
    plain = reading.plain
    if "+" in plain:
        for match in phonenumbers.PhoneNumberMatcher(plain, None, leniency=phonenumbers.Leniency.POSSIBLE):
            yield match.start, match.end
    for number in _NATIONAL.finditer(plain):
        if not _NOT_PHONE.search(reading.before(number.start(), 40)):
            yield number.span()
    for number in _ANY.finditer(plain):
        size = sum(map(str.isdigit, number[0]))
        if 7 <= size <= 13 and _SAID.search(reading.before(number.start(), 40)):
            yield number.span()
    for number in _SPOKEN.finditer(plain):
        if re.search("[a-z]", number[0]) and _SAID.search(reading.before(number.start(), 40)):
            yield number.span()


def is_published(reading: Reading, start: int, end: int) -> bool:
    """Tell whether a number is one that readers are meant to call."""
    digits = re.sub(r"\D", "", reading.plain[start:end])
    if any(
        digits == each or (min(len(each), len(digits)) >= 7 and (digits.endswith(each) or each.endswith(digits)))
        for each in reading.phones
    ):
        return True
    if digits in _KNOWN or _FREE.match(digits):
        return True
    if _IS_OFFICE.match(reading.after(end, 30)):
        return True
    if _TURNS_OUT.search(reading.plain, end, min(len(reading.plain), end + 110)):
        return False
    clause = re.split(r";|, (?:or|o|and|y|while|pero|but) ", reading.before(start, 130))[-1]
    if _BODY_LAST.search(clause):
        return True
    if (
        _PRIVATE.search(clause)
        or _PRIVATE.search(reading.after(end, 60))
        or _OWN.search(clause)
        or _SOMEBODY.search(clause)
    ):
        return False
    if _STAFF.search(clause):
        return True
    if _RECORD.search(reading.plain[slice(*reading.sentence(start))]):
        return False
    return not _is_of_somebody(clause) and not _is_quoted(reading, start) and bool(_OFFERED.search(clause))


def _is_quoted(reading: Reading, start: int) -> bool:
    """Tell whether the number stands in somebody else's words: what they offer isn't offered here."""
    before = reading.plain[:start]
    return before.count('"') % 2 == 1 or before.count("«") > before.count("»")


def _is_of_somebody(clause: str) -> bool:
    """Tell whether a name stands right before the number that is neither a spokesperson's nor a body's."""
    named = _NAME.search(clause)
    if not named or _BODY.search(named[0]):
        return False
    head = clause[: named.start()]
    words = [word for word in re.findall(r"[^\W\d_]+", named[0]) if word[0].isupper()]
    return (
        any(word.casefold() in given_names.GIVEN for word in words)
        or bool(_SPEAKS_TO.search(head))
        or bool(re.search(r"[(,:]\s*$|[-–]\s*$", named[0]) and len(words) > 1)
    )
