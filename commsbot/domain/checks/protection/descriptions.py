"""Descriptions that help nobody: led by race or origin, or with fewer than three other features; and old offences of somebody who was hurt (rule C25)."""

import re
from collections.abc import Iterator
from typing import Final

from commsbot.domain.checks.patterns import Pattern
from commsbot.domain.checks.protection.reading import Found, Reading, compiled

_RACE: Final = {
    "en": r"(?:black|white|hispanic|latin[oax]|asian|african[- ]american|caucasian|middle[- ]eastern|arab|native american|indian|mexican|somali|haitian|chinese|roma|gypsy|jewish|muslim|moroccan|romanian|polish|nigerian|foreign-looking|south asian|east asian|mixed-race|biracial|dark-skinned|light-skinned|immigrant|brown-skinned)",
    "es": r"(?:negr[oa]|blanc[oa]|hispan[oa]|latin[oa]|asiátic[oa]|afroamerican[oa]|caucásic[oa]|árabe|magreb[íi]|marroquí|gitan[oa]|ruman[oa]|indígena|chin[oa]|mexican[oa]|haitian[oa]|african[oa]|musulm[áa]n[a]?|colombian[oa]|ecuatorian[oa]|venezolan[oa]|extranjer[oa]|subsaharian[oa]|de (?:tez|piel|raza) \w+|moren[oa]|de origen \w+|de rasgos \w+|de nacionalidad \w+|inmigrante|centroamerican[oa])",
}
_PERSON: Final = {
    "en": r"(?:males?|females?|m[ae]n|wom[ae]n|youths?|teen(?:ager)?s?|boys?|girls?|suspects?|persons?|individuals?|gentlem[ae]n|adults?|guys?|kids?)",
    "es": r"(?:hombres?|mujer(?:es)?|varón|varones|jóven(?:es)?|joven|sujetos?|individuos?|sospechos[oa]s?|personas?|adolescentes?|chic[oa]s?)",
}
_DESCRIBED: Final = {
    "en": Pattern(
        rf"\b(?:(?:\w+ )?{_RACE['en']}(?:,? (?:\w+[- ]?){{0,2}}?)? {_PERSON['en']}|{_PERSON['en']},? (?:described as |who is |is |was )?(?:an? )?{_RACE['en']})\b",
        re.IGNORECASE,
    ),
    "es": Pattern(rf"\b{_PERSON['es']},? (?:\w+ )?{_RACE['es']}\b", re.IGNORECASE),
}
_LED: Final = {
    "en": Pattern(rf"\b{_RACE['en']}\b", re.IGNORECASE),
    "es": Pattern(rf"\b{_RACE['es']}\b", re.IGNORECASE),
}
_FEATURES: Final = {
    "en": tuple(
        compiled(part)
        for part in (
            r"\d{2}(?: to \d{2}|-\d{2})?(?:-year-old)?|\d{2}s|teens|twenties|thirties|forties|fifties|sixties|elderly|middle-aged|aged? \d+",
            r"tall|short|\d'\s?\d+|\d (?:feet|foot|ft)(?: \d+)?|\d\.\d+ ?m|height|cm|\d{3} ?cm",
            r"slim|thin|heavy(?:set)?|stocky|medium build|build|muscular|\d{3} (?:pounds|lbs)|large|athletic|overweight|slender",
            r"hair(?:ed)?|bald|dreadlocks|ponytail|beard|mou?stache|goatee|braids|shaved head|stubble|clean-shaven",
            r"jacket|hoodie|shirt|t-shirt|sweater|coat|vest|sweatshirt|top|dress|jersey|blouse|scrubs|uniform",
            r"pants|jeans|shorts|trousers|skirt|leggings|sweatpants|joggers", r"shoes|boots|sneakers|trainers|sandals", r"hat|cap|beanie|mask|bandana|hood|glasses|sunglasses|gloves|balaclava|scarf",
            r"tattoos?|scars?|limp|accent|piercings?|birthmark|missing (?:tooth|finger)|lisp", r"backpack|bag|bike|bicycle|skateboard|carrying|scooter|umbrella", r"eyes", r"car|truck|van|sedan|suv|driving|pickup",
        )
    ),
    "es": tuple(
        compiled(part)
        for part in (
            r"\d{2}(?: (?:a|o|y) \d{2})? años|unos \d{2}|treintena|veintena|cuarentena|edad|mediana edad|anciano", r"alt[oa]|baj[oa]|estatura|metros|\d[.,]\d+ ?m|cm|mide", r"delgad[oa]|complexión|robust[oa]|corpulent[oa]|kilos|fuerte|obes[oa]|atlétic[oa]|constitución",
            r"pelo|cabello|calv[oa]|barba|bigote|coleta|trenzas|rapad[oa]|perilla", r"chaqueta|sudadera|camisa|camiseta|playera|suéter|abrigo|chaleco|chamarra|cazadora|vestido|jersey|blusa|uniforme", r"pantal[óo]n(?:es)?|vaqueros|jeans|falda|shorts|bermudas|mallas|chándal|mezclilla", r"zapatos|botas|tenis|zapatillas|sandalias|deportivas|huaraches", r"gorra|gorro|sombrero|mascarilla|cubrebocas|capucha|gafas|lentes|guantes|pasamontañas|bufanda",
            r"tatuajes?|cicatri(?:z|ces)|cojea|acento|pendientes?|piercing|lunar", r"mochila|bolsa|bolso|bicicleta|patinete|monopatín|paraguas", r"ojos", r"coche|carro|camioneta|furgoneta|moto|auto",
        )
    ),
}  # fmt: skip
_HISTORY: Final = {
    "en": compiled(
        r"(?:long |lengthy |extensive |prior |previous |known |his |her |a |violent )*(?:criminal|arrest|police|drug|gang) (?:history|record|past|background)|rap sheet|(?:prior|previous|past|earlier) (?:\w+ )?(?:arrests?|convictions?|offen[cs]es?|felon\w+|charges)|(?:previously|already) (?:been )?(?:arrested|convicted|charged|jailed)|known to (?:police|officers|law enforcement|us|the police)|convicted felon|ex-con(?:vict)?|on parole|on probation|out on bail|gang (?:member|ties|affiliat\w+)|no stranger to police|outstanding warrants?|registered sex offender|had (?:been )?(?:arrested|jailed) (?:before|twice|three|several|\d)"
    ),
    "es": compiled(
        r"antecedentes(?: (?:penales|policiales|delictivos|criminales))?|historial (?:delictivo|criminal|policial|de detenciones)|(?:detenciones|condenas|arrestos|delitos) (?:previ[oa]s|anteriores)|(?:detenid[oa]|arrestad[oa]|condenad[oa]) (?:anteriormente|previamente|antes|en (?:varias|dos|tres|otras))|viej[oa] conocid[oa] de la policía|conocid[oa] (?:de|por) la policía|en libertad (?:condicional|bajo fianza)|expresidiari[oa]|miembro de (?:una )?(?:pandilla|banda)|orden(?:es)? de (?:arresto|captura|aprehensión) pendientes?|fichad[oa]|reincidente"
    ),
}
_HURT: Final = {
    "en": compiled(
        r"he|she|his|her|the (?:\w+ )?(?:man|woman|victim|deceased|driver|boy|girl|teen|suspect|person|subject|detainee|inmate)"
    ),
    "es": compiled(
        r"él|ella|el (?:hombre|joven|fallecido|herido|detenido|sujeto|conductor|occiso|finado)|la (?:mujer|víctima|joven|fallecida|detenida)|tenía|contaba|su"
    ),
}
_HARM: Final = {
    "en": compiled(
        r"shot|killed|died|dead|dies|wounded|injured|hurt|stabbed|struck|victim|deceased|hospital|death|body|fatal\w*|custody|use of force|taser"
    ),
    "es": compiled(
        r"muri\w+|muert\w+|falleci\w+|herid\w+|lesionad\w+|balead\w+|disparo\w*|víctima\w*|hospital\w*|apuñalad\w+|atropellad\w+|cadáver|cuerpo|custodia"
    ),
}
_NO_HISTORY: Final = {
    "en": compiled(
        r"background checks?|clean slate|no (?:criminal|prior|arrest|previous)|without (?:a )?criminal|expung\w+|applicants?|apply|not release|will not (?:discuss|release)|does not (?:discuss|release)|request (?:a|your)"
    ),
    "es": compiled(
        r"no (?:tiene|tenía|cuenta|contaba)|sin antecedentes|carta de no antecedentes|constancia|certificado|solicit\w+|aspirantes|requisitos|no (?:difunde|facilita)"
    ),
}


def find(reading: Reading) -> Iterator[Found]:
    """Find descriptions and histories that say too little of what helps, or too much of what harms."""
    if reading.language not in _DESCRIBED:
        return
    yield from _described(reading)
    yield from _histories(reading)


def _described(reading: Reading) -> Iterator[Found]:
    for match in _DESCRIBED[reading.language].finditer(reading.plain):
        start, end = reading.around(match.start(), reach=1)
        around = reading.plain[reading.sentence(match.start())[0] : end]
        features = sum(bool(pattern.search(around)) for pattern in _FEATURES[reading.language])
        head = reading.plain[max(start, reading.sentence(match.start())[0]) : match.start()]
        first = not any(pattern.search(head) for pattern in _FEATURES[reading.language])
        race = _LED[reading.language].search(match[0])
        if race and (features < 3 or (first and _leads(reading, match, race))):
            yield Found("description", *match.span())


def _leads(reading: Reading, match: re.Match[str], race: re.Match[str]) -> bool:
    """Race leads where it stands before every other feature; in Spanish it follows the noun, so what comes between decides."""
    between = match[0][: race.start()]
    return not any(pattern.search(between) for pattern in _FEATURES[reading.language])


def _histories(reading: Reading) -> Iterator[Found]:
    language = reading.language
    if not _HARM[language].search(reading.plain):
        return
    for match in _HISTORY[language].finditer(reading.plain):
        sentence = reading.plain[slice(*reading.sentence(match.start()))]
        if _HURT[language].search(sentence) and not _NO_HISTORY[language].search(sentence):
            yield Found("criminal_history", *match.span())
