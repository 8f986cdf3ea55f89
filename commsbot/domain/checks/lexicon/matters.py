"""What a statement counts, says of a state, and tells people to do, in forms that two texts can be compared by; English and Spanish."""

from typing import Final

import regex

NUMBERS: Final[dict[str, dict[str, int]]] = {
    "en": {
        **{word: value for value, word in enumerate("no one two three four five six seven eight nine ten eleven twelve".split())},  # noqa: SIM905  counted words read best as words
        "nobody": 0, "a": 1, "an": 1, "another": 1, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    },
    "es": {
        **{word: value for value, word in enumerate("ningún un dos tres cuatro cinco seis siete ocho nueve diez once doce".split())},  # noqa: SIM905  the same
        "no": 0, "nadie": 0, "sin": 0, "ninguna": 0, "ninguno": 0, "una": 1, "uno": 1, "quince": 15, "veinte": 20, "treinta": 30, "cuarenta": 40, "cincuenta": 50,
    },
}  # fmt: skip
_COUNTED: Final[dict[str, dict[str, str]]] = {
    "en": {
        "hurt": "hurt injured wounded injury injuries",
        "dead": "dead killed died death deaths fatality fatalities",
        "missing": "missing unaccounted",
        "arrested": "arrested detained arrest arrests custody",
        "suspects": "suspect suspects gunman gunmen attacker attackers shooter shooters",
        "homes": "homes houses households",
        "schools": "schools",
        "shelters": "shelters",
        "evacuated": "evacuated",
        "officers": "officers",
        "cars": "cars vehicles",
        "acres": "acres",
        "roads": "roads streets lanes",
    },
    "es": {
        "hurt": "herido heridos herida heridas lesionado lesionados lesionada lesionadas",
        "dead": "muerto muertos muerta muertas fallecido fallecidos fallecida fallecidas murió murieron",
        "missing": "desaparecido desaparecidos desaparecida desaparecidas",
        "arrested": "detenido detenidos detenida detenidas arrestado arrestados arrestada arrestadas detenciones",
        "suspects": "sospechoso sospechosos sospechosa sospechosas atacante atacantes tiradores",
        "homes": "casas viviendas hogares",
        "schools": "escuelas",
        "shelters": "refugios albergues",
        "evacuated": "evacuados evacuadas",
        "officers": "agentes oficiales policías",
        "cars": "autos coches vehículos",
        "acres": "hectáreas acres",
        "roads": "calles carriles carreteras",
    },
}
COUNTED: Final = {
    language: {word: kind for kind, words in kinds.items() for word in words.split()}
    for language, kinds in _COUNTED.items()
}
"""What numbers are compared for: each word with a name of our own for what it counts."""
STATES: Final[dict[str, tuple[tuple[str, str, str], ...]]] = {
    "en": (
        ("suspect", r"in custody|(?:was|were|is|has been|have been) (?:arrested|detained|caught)", r"(?:still )?at large|on the loose|on the run|(?:not|isn['’]t) in custody|still (?:looking|searching) for (?:the|a) (?:suspect|man|woman|gunman|attacker)|(?:has|have) not been (?:found|caught|arrested)"),
        ("road", r"(?:is|are|remains?|stays?) closed|closed (?:to|in both|until|between|from)|road closures?", r"(?:is|are|has|have) (?:now |been )*(?:re-?opened|open(?: again)?)\b|re-?opened"),
        ("power", r"without (?:power|electricity)|power (?:is|remains) out|power outage", r"power (?:is|has been|was) (?:back|restored)|restored power"),
        ("missing", r"(?:is|are|remains?) (?:still )?missing", r"(?:was|were|has been|have been) (?:found|located)"),
        ("threat", r"(?:there is|is) (?:still )?(?:a|an) (?:\p{L}+ )?(?:threat|danger)|danger (?:is not|isn['’]t) over", r"(?:there is )?no (?:\p{L}+ )?(?:threat|danger)|(?:threat|danger) (?:is over|has ended|has passed)"),
        ("fire", r"(?:not|isn['’]t) (?:contained|under control)|out of control|still (?:burning|spreading)", r"(?:is|are) (?:now )?(?:\d+ percent )?(?:contained|under control|out)\b"),
    ),
    "es": (
        ("suspect", r"(?:fue|fueron|está|están|ha sido) (?:detenid|arrestad)[oa]s?|bajo custodia", r"sigue prófug[oa]|prófug[oa]|fugad[oa]|(?:sigue|está) libre|aún (?:no|se) (?:ha sido detenid[oa]|busca)|(?:no ha|no han) sido (?:detenid|encontrad)[oa]s?"),
        ("road", r"(?:está|están|sigue|siguen|permanece) cerrad[oa]s?|cierre de", r"(?:está|están|ya está) (?:re)?abiert[oa]s?|(?:re)?abri(?:ó|eron)"),
        ("power", r"sin (?:luz|electricidad|energía)", r"(?:volvió|regresó|se restableció) la (?:luz|electricidad|energía)"),
        ("missing", r"(?:sigue|está|continúa) desaparecid[oa]", r"(?:fue|fueron|ha sido) (?:encontrad|hallad|localizad)[oa]s?"),
        ("threat", r"(?:hay|existe|sigue habiendo) (?:una )?(?:amenaza|peligro)", r"no hay (?:\p{L}+ )?(?:amenaza|peligro|riesgo)|(?:terminó|pasó) (?:la amenaza|el peligro)"),
        ("fire", r"fuera de control|no está (?:controlad|contenid)o|sigue (?:ardiendo|avanzando)", r"(?<!no )está (?:controlad|contenid|apagad)o"),
    ),
}  # fmt: skip
"""Two sides of a matter that can't both be so: a name of our own, and how each side is said."""
ORDERS: Final[dict[str, tuple[tuple[str, str, str], ...]]] = {
    "en": (
        ("stay or go", r"(?:stay|remain|keep) (?:inside|indoors|in (?:your|their) homes?)|shelter in place|take shelter", r"evacuate|leave (?:now|your homes?|at once|immediately)|(?:you )?(?:can|may) (?:go out|leave|come out|go outside)"),
        ("evacuation", r"evacuate|leave (?:now|your homes?|at once|immediately)", r"(?:can|may) (?:return|go (?:back|home))|return home|(?:evacuation|order) (?:is|has been) lifted"),
        ("water", r"boil (?:your |all |tap )?water|do not drink|don['’]t drink", r"(?:water|it) is safe to drink|no (?:longer )?need to boil"),
        ("doors", r"lock (?:your |all )?doors", r"(?:can|may) unlock|no (?:longer )?need to lock"),
        ("approach", r"(?:do not|don['’]t|never) approach", r"(?:can|may|please) approach"),
    ),
    "es": (
        ("stay or go", r"(?:quédese|permanezca|manténgase|quédense|permanezcan) (?:en casa|adentro|dentro|en su casa|en el interior)|no salga", r"evacúe|evacue|salga (?:ahora|de su casa|ya)|puede(?:n)? salir"),
        ("evacuation", r"evacúe|evacue|salga (?:ahora|de su casa|ya)", r"puede(?:n)? (?:volver|regresar)|(?:regrese|vuelva)n? a (?:casa|su casa)"),
        ("water", r"hierva el agua|no (?:beba|tome) (?:el )?agua", r"(?:ya )?(?:puede(?:n)? beber|es segura para beber)|ya no (?:hace falta|es necesario) hervir"),
        ("doors", r"cierre (?:las |sus )?puertas|cierre con llave", r"puede(?:n)? abrir"),
        ("approach", r"no se acerque", r"puede(?:n)? acercarse"),
    ),
}  # fmt: skip
CORRECTED: Final = {
    "en": regex.compile(
        r"\b(?:correct(?:s|ed|ion|ing)\b|earlier (?:we|today we|statement|post|report)|we (?:earlier|previously|first|wrongly|mistakenly|initially) (?:said|wrote|posted|reported)|"
        r"(?:we|our \p{L}+) said (?:earlier|before)|previously|not \d+(?: but|,)|up from|down from|(?:rose|risen|fell|grew|gone up|gone down) (?:from|to)|was wrong|instead of|no longer)",
        regex.IGNORECASE,
    ),
    "es": regex.compile(
        r"\b(?:corrección|corrig\w+|correg\w+|(?:antes|anteriormente|primero|inicialmente|por error) (?:dijimos|informamos|publicamos|escribimos)|dijimos (?:antes|que)|"
        r"en un (?:mensaje|comunicado|aviso) anterior|anteriormente|y no \d+|no \d+ sino|subió de|bajó de|pasó de|en (?:lugar|vez) de|era incorrecto|ya no)",
        regex.IGNORECASE,
    ),
}
"""Words by which a text itself says that it was otherwise."""
MOMENTS: Final = {
    "en": r"\b(?P<act>began|started|happened|occurred|was reported|called|received|crashed|opened fire|ended|left|last seen)\b[^.!?\n]{0,40}?\b(?:at|about|around|since) (?:about |around )?(?P<time>\d{1,2}(?::\d{2})?(?: ?[ap]\.? ?m\b)?|\d{1,2}:\d{2})",
    "es": r"\b(?P<act>comenzó|empezó|ocurrió|sucedió|se reportó|llamó|recibió|chocó|terminó|salió|vist[oa] por última vez)\b[^.!?\n]{0,40}?\b(?:a|hacia|desde|sobre) las? (?P<time>\d{1,2}(?:[:.h]\d{2})?(?: ?[ap]\. ?m\b)?)",
}
"""When something was that doesn't move: not the next update, which does."""
PLACES: Final = {
    "en": r"\b(?:at|near|on|in|along|around|of) (?:the (?:\d+ block of )?)?(?P<place>(?:\d+(?:st|nd|rd|th) )?\p{Lu}[\p{L}'’.]+(?: \p{Lu}[\p{L}'’]+){0,3} (?:Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Boulevard|Blvd|Lane|Ln|Park|School|Mall|Hospital|Plaza|Square|Bridge|Station|Highway|Hwy|University|Church|Library))\b",
    "es": r"\b(?:en|cerca de|por|de|a) (?:el |la |l )?(?P<place>(?:Calle|Avenida|Av\.|Paseo|Plaza|Parque|Escuela|Hospital|Carretera|Puente|Estación|Colonia|Barrio|Iglesia|Universidad|Biblioteca|calle|avenida|plaza|parque|escuela|hospital|carretera|puente) (?:de (?:la |los |las )?)?\p{Lu}[\p{L}]+(?: \p{Lu}\p{L}+){0,3})",
}
"""Where it is: streets and places by their kind, so that names of people and days are never taken for one."""
