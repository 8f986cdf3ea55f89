"""Names of persons, and what the words around a name make of the person: victim, suspect, witness, minor.

No list of names is complete and none is needed: a run of capitals is a name where a role stands beside it ("the victim, Ilse Brandt"), where an age
follows it, or where it begins with a given name; it is none where it holds a street, a body or a brand. Those who speak for somebody may be
named: a title before the name says so, unless the same sentence says that the person was hurt (rule C20 holds for officers too).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from commsbot.domain.checks.protection.lexicon import given_names, person_words, roles
from commsbot.domain.checks.protection.reading import UPPER, Found, Reading, any_of, compiled
from commsbot.domain.template import Phase

_RUN: Final = re.compile(
    rf"(?<![\w@#/\-])[{UPPER}][\w'\-]*\.?"
    rf"(?:[ ]+(?:(?:de|del|la|las|los|y|van|von|der|da|do|dos|di|al|bin|ibn)[ ]+){{0,3}}(?:\"[\w' .\-]{{1,16}}\" )?[{UPPER}][\w'\-]*\.?){{0,7}}"
)
_TOKEN: Final = re.compile(r"[\w'\-]+\.?")
_PARTICLES: Final = frozenset(
    ["de", "del", "la", "las", "los", "y", "van", "von", "der", "da", "do", "dos", "di", "al", "bin", "ibn"]
)
_TITLE: Final = re.compile(rf"^{any_of(*person_words.STAFF_TITLES)}\.?$", re.IGNORECASE)
_TITLE_BEFORE: Final = re.compile(
    rf"\b{any_of(*person_words.STAFF_TITLES)}\.?(?: (?:general|municipal|adjunt[oa]|chief|press|de (?:la )?(?:policía|prensa|comunicación|seguridad|guardia civil)|of police|del? \w+|interin[oa]))?,? ?$",
    re.IGNORECASE,
)
_TITLE_AFTER: Final = re.compile(
    r"^(?: \(|, | is (?=the|our|a))(?:the |our |a |an |el |la |un |una |nuestr[oa] |quien es )?(?:(?!who|that|que|was|fue|and|y|of|de)[\w'&.\-]+ ){0,3}?"
    r"(?:spokes\w+|PIO|press officer|(?:police |fire |deputy )?chief|sheriff|mayor|commissioner|superintendent|principal|prosecutor|coroner|director|commander|liaison|chair\w*|council\w*|president|secretary|governor|editor"
    r"|portavoz|vocer[oa]|alcalde(?:sa)?|director[a]?|comisari[oa]|jef[ae]|fiscal|concejal\w*|president[ea]|secretari[oa]|gobernador[a]?|delegad[oa]|coordinador[a]?|titular|presentador[a]?)\b(?!'s)",
    re.IGNORECASE,
)
_HONORIFIC: Final = re.compile(r"^(?:Mr|Mrs|Ms|Miss|Sr|Sra|Srta|Don|Doña|Señora?)\.?$")
_HONORIFIC_BEFORE: Final = re.compile(r"\b(?:don|doña|señora?|sra?|srta|mr|mrs|ms)\.? $", re.IGNORECASE)
_NAMED: Final = re.compile(
    r"\b(?:named|called|known as|identified (?:\w+ ){0,3}as|name is|names? (?:of|are)|nicknamed|llamad[oa]s?|identificad[oa]s?(?: \w+)? como|de nombre|se llama|nombre es|conocid[oa] como|responde al nombre de)[ :]+(?:\w+ )?$",
    re.IGNORECASE,
)
_SPEECH: Final = re.compile(
    r"^,?(?: (?:also|later|today|has|have|who))* (?:said|says|told (?:reporters|the media|residents|the council)|tells|added|adds|announced|confirmed|explained|thanked|thanks|urged|urges|will (?:speak|brief|host|lead|join|present|teach|give|answer)|spoke|speaks|stated|joined|joins|received|receives|won|graduated|retires?|retired|leads|led"
    r"|dijo|informó|señaló|explicó|agregó|añadió|anunció|confirmó|afirmó|indicó|comentó|precisó|agradeció|pidió|hablará|ofrecerá|dará|presentará|recibió|ganó|se graduó|se jubila|encabez\w+|dirige|impart\w+)\b",
    re.IGNORECASE,
)
_SPEECH_BEFORE: Final = re.compile(
    r"\b(?:said|says|according to|added|by|contact|media contact|thanks? to|congratulat\w+(?: to)?|welcome|meet|ask for|hosted by|led by|dijo|según|explicó|señaló|informó|añadió|agregó|indicó|contacto|gracias a|felicit\w+ a|por|a cargo de|bienvenid[oa](?: a)?|with|con|call|email|llame a)[: ,]+$",
    re.IGNORECASE,
)
_PLACE_BEFORE: Final = re.compile(
    r"\b(?:(?:calle|avenida|av\.|avda\.?|plaza|colonia|col\.|barrio|parque|colegio|escuela|instituto|hospital|iglesia|estación|municipio|fraccionamiento|puente|teatro|estadio|mercado|biblioteca|centro|paseo|carretera|bulevar|blvd\.?|primaria|secundaria|preparatoria|unidad habitacional|delegación|alcaldía|aeropuerto|museo|auditorio|clínica|glorieta|calzada|universidad|street|road|school|park|church|hospital)(?: (?:de|del|de la|de los|público|cultural|deportivo|cívico|primaria|secundaria|general|municipal|regional))*|in|at|near|on|onto|into|around|toward|towards|between|along|via|through|outside|behind|off|across|past|en|cerca de|hacia|desde|hasta|junto a|frente a|sobre)(?: the| el| la)? $",
    re.IGNORECASE,
)
_SURNAME_TOO: Final = frozenset(
    [
        "hill",
        "hills",
        "banks",
        "fields",
        "field",
        "woods",
        "lane",
        "west",
        "young",
        "ford",
        "church",
        "lake",
        "cross",
        "day",
        "mills",
        "page",
        "rose",
        "long",
        "king",
        "park",
        "court",
        "east",
        "place",
        "house",
        "rivers",
        "marsh",
        "street",
        "bridge",
        "grant",
        "santos",
        "campos",
        "calle",
        "parra",
        "rivera",
        "mercado",
        "plaza",
        "valle",
        "bosque",
        "villa",
        "torre",
        "torres",
        "león",
        "ríos",
        "iglesia",
        "del",
        "sierra",
        "montes",
        "cruz",
        "flores",
        "luna",
        "sol",
        "prado",
        "soto",
        "rey",
        "ortega",
        "arroyo",
    ]
)
"""Words of places that are surnames too; a given name before and a role or an age beside decide."""
_AGE_AFTER: Final = re.compile(
    r"^(?:,? (?:who is |who was |is |was |who turn(?:s|ed) |turn(?:s|ed) |aged? |ages |de (?:tan )?s[oó]lo |de |edad |tiene |tenía |cumplió |que tiene )?(?:just |only |solo |sólo |apenas |about |almost )?\(?|,? \()(?P<age>\d{1,3}|[a-záéí]+)"
    r"(?:[- ](?:(?:years?|yrs?)[- ](?:old|of age)|weeks?|months?|años?|meses)\b|(?=[,.;:)?!]| (?:and|y|of|on|in|from|de|was|died|fue|who|que)\b|$))",
)
_AGE_APPOSED: Final = re.compile(
    r"^,? (?:a|an|un|una|the|el|la) (?:\w+ )?(?:(?P<age>\d{1,2}|[a-z]+)[- ](?:year|yr)s?[- ]old|(?:\w+ )?de (?P<edad>\d{1,2}) años)"
)
_AGE: Final = re.compile(
    r"\b(?P<age>\d{1,2}|[a-z]+)(?P<unit>[- ]?(?:year|yr|month|week)s?[- ]?olds?\b|[- ]?(?:y/?o)\b)|\b(?:aged?|de|edad:?) (?:solo |tan solo |apenas )?(?P<edad>\d{1,2}|[a-zé]+)(?P<mes> (?:años?|meses)\b)?",
    re.IGNORECASE,
)
_MINOR: Final = {"en": compiled(roles.MINOR_EN), "es": compiled(roles.MINOR_ES)}
_MINOR_AFTER: Final = re.compile(
    r"^,? (?:who (?:attends|goes to|is in)|menor de|a (?:\w+ )?(?:student|pupil|\w+[- ]grader|freshman|sophomore|junior at|senior at|kindergart\w+|boy|girl|toddler|child)|(?:un|una) (?:niñ[oa]|alumn[oa]|estudiante|menor)"
    r"|(?:alumn[oa]|estudiante) (?:de|del)|que (?:estudia|cursa)|her (?:son|daughter)|his (?:son|daughter))\b",
    re.IGNORECASE,
)
_CUES: Final = {
    "en": tuple((compiled(cue.pattern), cue) for cue in roles.ENGLISH),
    "es": tuple((compiled(cue.pattern), cue) for cue in roles.SPANISH),
}
_CHARGED: Final = {
    "en": (compiled(roles.CHARGED_EN), compiled(roles.NOT_CHARGED_EN)),
    "es": (compiled(roles.CHARGED_ES), compiled(roles.NOT_CHARGED_ES)),
}
_DOWN: Final = re.compile(
    r"^,? ?(?:\d\d,? )?(?:who )?(?:(?:has |have )?(?:died|was (?:\w+ )?(?:killed|shot|stabbed|injured|wounded|struck|hurt|hit)|is dead|has died|lost (?:his|her) life|succumbed|is (?:in|on)|remains in|was (?:taken|rushed|airlifted)|suffered|passed away)"
    r"|(?:murió|falleció|fue (?:asesinad|herid|balead|apuñalad|atropellad|tirotead)\w|resultó (?:herid|muert|lesionad)\w|perdió la vida|ha (?:muerto|fallecido)|sufrió|permanece (?:en|hospitalizad\w)|está (?:grave|hospitalizad\w)))\b",
    re.IGNORECASE,
)
_DOWN_BEFORE: Final = re.compile(
    r"\b(?:(?:death|loss|killing|shooting|murder|funeral|body) of|fallen|in memory of|(?:officer|deputy|firefighter|trooper|sergeant|colleague)s? (?:who (?:died|was killed|was shot|was stabbed|lost \w+ life)|killed|hurt|injured|wounded|shot|lost)(?: \w+){0,4}? (?:is|was|as|identified as|named as)|(?:agente|policía|bomber[oa]|oficial|compañer[oa]) (?:fallecid[oa]|herid[oa]|asesinad[oa]|caíd[oa]|que (?:murió|falleció))(?: \w+){0,3}? (?:es|era|como)|(?:muerte|fallecimiento|asesinato|pérdida) (?:de|del|de la)|slain|killed was|killed is|injured officer is|injured deputy is)(?: (?:our|the|el|la|compañer[oa]|colleague|officer|deputy))*[ :]*$",
    re.IGNORECASE,
)
_FELL: Final = re.compile(
    r"^(?:,[^,.;\n]{1,45},)?(?: (?:was|were|has been|is|who was|also|fue|resultó|ha sido)(?: \w+){0,2}? (?:killed|shot|stabbed|wounded|injured|hurt|struck|hit|found dead|asesinad[oa]|herid[oa]|balead[oa]|apuñalad[oa]|lesionad[oa]|atropellad[oa])(?! by)"
    r"| (?:\w+ ){0,3}(?:died|dies|drowned|collapsed|gave (?:her|his) life|lost (?:her|his) life|fell (?:through|from)|muri[óe]|falleci[óe]|perdió la vida|dio su vida))\b",
    re.IGNORECASE,
)
_FOUND: Final = compiled(
    r"(?:been|was|were|is) (?:found|located|reunited)",
    r"(?:ha|han) (?:sido )?(?:encontrad|localizad|hallad|aparecid)[oa]s?",
    r"fue (?:encontrad|localizad|hallad)[oa]",
)


_OF_BEFORE: Final = re.compile(r"\b(?:of|from|to|the|de|del|al|la|el|los|las)(?: the| la| el)? $", re.IGNORECASE)
_OF_PERSON: Final = compiled(
    r"(?:body|remains|death|family|families|parents|mother|father|killing|murder|shooting|stabbing|arrest|disappearance|life|memory|loss|rescue|search|wife|husband|widow|son|daughter|name|that|whereabouts|capture|photo|condition|cuerpo|restos|muerte|familia|padres|madre|padre|asesinato|homicidio|arresto|detención|desaparición|vida|memoria|pérdida|rescate|búsqueda|esposa|esposo|viuda|hijo|hija|nombre|paradero|captura|foto|estado|fallecimiento|cadáver) (?:of|de|del)",
    r"(?:speak|talk|belongs?|told|linked|traced|given|taken) to",
)
_CALM: Final = frozenset({None, Phase.EVENT, Phase.ROUTINE, Phase.STANDING, Phase.EXERCISE, Phase.TOMBSTONE})
"""Phases that tell of no harm, in which people are named for other reasons."""
_SUSPECTED: Final = {
    "en": compiled(r"suspects?|arrest\w*|custody|wanted|gunman|warrant|detain\w*|fled|questioned"),
    "es": compiled(r"sospechos\w+|detenid\w+|arrest\w+|custodia|busca|orden|huy\w+|aprehen\w+|captur\w+"),
}
_HARMED: Final = {
    "en": compiled(
        r"victims?|killed|died|dead|injured|hurt|wounded|missing|hospital|crash|collision|death|body|family"
    ),
    "es": compiled(
        r"víctimas?|muri\w+|muert\w+|falleci\w+|herid\w+|lesionad\w+|desaparecid\w+|hospital|choque|cuerpo|familia"
    ),
}
_CHILD: Final = {
    "en": compiled(
        r"(?:the|a|an|this|that|our|missing|young|little) (?:[\w-]+ ){0,2}(?:boy|girl|child|toddler|baby|infant|teen|teenager|juvenile|minor|student|pupil|youth|kid|schoolboy|schoolgirl)|\w+[- ]grade(?:r| student)?|freshman|sophomore|kindergart\w+|pupil|schoolmate|classmates|middle school|elementary|primary school|high school|attends|turned (?:\d|1[0-7])|year \d+"
    ),
    "es": compiled(
        r"(?:el|la|un|una|del|al|este|esta) (?:\w+ )?(?:niñ[oa]|menor|adolescente|bebé|alumn[oa]|estudiante|pequeñ[oa]|chic[oa]|cri[oa]|escolar)|(?:primer|segund|tercer|cuart|quint|sext)[oa]? (?:grado|curso|de primaria|de secundaria|de ESO|de la ESO)|primaria|secundaria|guardería|kínder|instituto|colegio|compañer[oa]s de clase|cumplió (?:\d|1[0-7])"
    ),
}
_REFERS: Final = {
    "en": re.compile(
        r"(?:The|This) (?:[\w-]+ )?(?:boy|girl|child|toddler|baby|infant|teen|teenager|juvenile|minor|student|pupil|(?:\d|1[0-7])-year-old|(?:\w+)teen-year-old)\b"
    ),
    "es": re.compile(r"(?:El|La|Este|Esta) (?:niñ[oa]|menor|adolescente|bebé|alumn[oa]|estudiante|pequeñ[oa])\b"),
}
_PARENT: Final = re.compile(
    r"\b(?:driver|suspect|teacher|coach|principal|neighbou?r|passer-?by|by|conductora?|sospechos[oa]|maestr[oa]|profesora?|directora?|vecin[oa]|por)[,:]? $",
    re.IGNORECASE,
)
_BESIDE_ROLE: Final = {
    "en": re.compile(
        r"\b(?:victim|deceased|suspect|gunman|shooter|wife|husband|father|mother|brother|sister|woman|man|driver|cyclist|hiker|witness|neighbou?r|hostage)(?:,| is| was) $",
        re.IGNORECASE,
    ),
    "es": re.compile(
        r"\b(?:víctima|fallecid[oa]|sospechos[oa]|detenid[oa]|esposa|esposo|padre|madre|hermano|hermana|mujer|hombre|conductora?|ciclista|testigo|vecin[oa]|rehén)(?:,| es| era) $",
        re.IGNORECASE,
    ),
}
_APPOSED_ROLE: Final = re.compile(
    r"^, (?:a|an|the|who|el|la|un|una|quien|que) (?:\w+ ){0,2}?(?:father|mother|cashier|clerk|teacher|nurse|driver|worker|owner|baker|killed|shot|stabbed|died|hurt|wounded|missing|padre|madre|panader[oa]|maestr[oa]|enfermer[oa]|conductora?|dueñ[oa]|murió|falleció|used|worked|trabajaba)\b",
    re.IGNORECASE,
)
BONUS: Final = 20
TOLD: Final = 6
BESIDE: Final = 70
_KINDS: Final = {roles.VICTIM: "victim_named", roles.SUSPECT: "suspect_named_uncharged", roles.WITNESS: "tactics"}
ADULT: Final = 18
NEAR: Final = 14
"""Characters within which a cue counts for a name that might be a place, or a speaker."""
FAR: Final = 10_000


@dataclass(frozen=True, slots=True)
class _Person:
    start: int
    end: int
    words: int
    given: bool
    """Begins with a given name or ends with a surname that is known."""
    staff: bool
    doubtful: bool
    """Holds a word that is a place's as often as a surname."""
    honorific: bool


def find(reading: Reading) -> Iterator[Found]:
    """Find the persons whom the text names and whom it may not name without a decision."""
    if reading.language not in _CUES:
        return
    for person in _persons(reading):
        if kind := _kind(reading, person):
            found = kind == "victim_named" and _FOUND.search(reading.plain[slice(*reading.sentence(person.start))])
            yield Found(kind, person.start, person.end, "C26" if found else "")


def years(words: str | None) -> int | None:
    """Read an age written in digits or as a word; None where it is no number."""
    if not words:
        return None
    return int(words) if words.isdigit() else roles.NUMBER_WORDS.get(words.casefold())


def _persons(reading: Reading) -> Iterator[_Person]:
    for run in _RUN.finditer(reading.plain):
        yield from (each for each in _split(reading, run) if not reading.may_be_named(each.start, each.end))


def _split(reading: Reading, run: re.Match[str]) -> Iterator[_Person]:
    """Cut a run of capitals where a word stands that is no part of a name."""
    group: list[re.Match[str]] = []
    staff = honorific = False
    for token in _TOKEN.finditer(reading.plain, run.start(), run.end()):
        word = _bare(token[0])
        initial = len(word) == 1 or (len(token[0]) <= 3 and token[0].endswith("."))
        quoted = reading.plain[token.start() - 1 : token.start()] == '"'
        stop = token[0][0].isupper() and word in person_words.NOT_NAMES and not (initial and group)
        if not quoted and (
            _TITLE.match(token[0].rstrip(".")) or _HONORIFIC.match(token[0]) or stop or _is_acronym(token[0], word)
        ):
            yield from _person(reading, group, staff=staff, honorific=honorific)
            group = []
            staff = bool(_TITLE.match(token[0].rstrip(".")))
            honorific = bool(_HONORIFIC.match(token[0]))
            continue
        group.append(token)
        if (token[0].endswith(".") and not initial) or token[0].endswith("'s"):
            yield from _person(reading, group, staff=staff, honorific=honorific)
            group, staff, honorific = [], False, False
    yield from _person(reading, group, staff=staff, honorific=honorific)


def _bare(token: str) -> str:
    return token.casefold().removesuffix("'s").rstrip(".'")


def _is_acronym(token: str, word: str) -> bool:
    return len(word) > 1 and token.rstrip(".").isupper() and word not in given_names.GIVEN and len(word) <= 4


def _person(reading: Reading, group: list[re.Match[str]], *, staff: bool, honorific: bool) -> Iterator[_Person]:
    while group and _bare(group[-1][0]) in _PARTICLES:
        group = group[:-1]
    while group and _bare(group[0][0]) in _PARTICLES:
        group = group[1:]
    if not group or any(char.isdigit() for token in group for char in token[0]):
        return
    words = [_bare(token[0]) for token in group if _bare(token[0]) not in _PARTICLES]
    first = words[0].partition("-")[0] in given_names.GIVEN
    given = (
        first
        or (len(words) == 2 and len(words[0]) == 1 and words[1] not in person_words.NOT_PERSON)
        or (len(words) > 1 and words[-1] in given_names.SURNAMES and words[0] not in person_words.NOT_PERSON)
    )
    places = [word for word in words if word in person_words.NOT_PERSON]
    doubtful = bool(places)
    if places and not (
        given
        and len(words) >= 2
        and words[0] not in person_words.NOT_PERSON
        and all(word in _SURNAME_TOO for word in places)
    ):
        return
    start = group[0].start()
    if not given and len(words) > 1 and reading.plain[start : group[-1].end()].isupper():
        return
    end = group[-1].end() - (len(group[-1][0]) - len(group[-1][0].removesuffix("'s").rstrip(".'")))
    yield _Person(
        start=start,
        end=end,
        words=len(words),
        given=given,
        staff=staff
        or bool(_TITLE_BEFORE.search(reading.before(start, 60)))
        or bool(_TITLE_AFTER.match(reading.after(end, 60))),
        doubtful=doubtful,
        honorific=honorific or bool(_HONORIFIC_BEFORE.search(reading.before(start, 12))),
    )


def _kind(reading: Reading, person: _Person) -> str:
    """Tell what the words around make of a person; empty where they make nothing that must be asked about."""
    before, after = reading.before(person.start, 90), reading.after(person.end, 90)
    age = _age_after(after)
    named = bool(_NAMED.search(before))
    adult = age is None or age >= ADULT
    if person.staff and adult:
        fell = not _SPEECH.match(after) and (_DOWN.match(after) or _DOWN_BEFORE.search(before) or _FELL.match(after))
        return "victim_named" if fell else ""
    marked = named or age is not None or person.honorific
    minor = _is_minor(reading, before, after, age, named=named)
    if person.words == 1 and _is_known_alone(reading, person, before, age):
        marked = named = True
    if (person.words == 1 and not (person.given and (minor or marked)) and not named and not person.honorific) or (
        not marked and _is_place(before, person)
    ):
        return ""
    if minor:
        return "minor_identified"
    role, distance = _role(reading, person.start, person.end, reading.sentence(person.start)) or ("", FAR)
    if age is None and _child_beside(reading, person, role, distance):
        return "minor_identified"
    spoke = _SPEECH.match(after) or _SPEECH_BEFORE.search(before)
    speaks = _SPEECH.match(after) and before.rstrip().endswith(",")
    if not marked and (speaks or (distance > NEAR and (spoke or person.doubtful))):
        return ""
    role = role or ("" if spoke else _role_nearby(reading, person) or _role_at_large(reading, person, marked=marked))
    if role == roles.SUSPECT and _is_charged(reading, person):
        return ""
    return _KINDS.get(role, "")


def _is_known_alone(reading: Reading, person: _Person, before: str, age: int | None) -> bool:
    """Tell whether one word is a person's name: an age or a role stands right beside it."""
    word = _bare(reading.plain[person.start : person.end])
    known = person.given or word in given_names.SURNAMES
    beside = _BESIDE_ROLE[reading.language].search(before) or _APPOSED_ROLE.match(reading.after(person.end))
    young = age is not None and age < ADULT and reading.after(person.end, 1) in {",", "("}
    return young or (known and bool(beside))


def _is_place(before: str, person: _Person) -> bool:
    """What stands after "in" or "calle" is a place; after "of" too, unless it begins with a given name."""
    if _PLACE_BEFORE.search(before):
        return True
    return bool(_OF_BEFORE.search(before)) and (person.doubtful or (not person.given and not _OF_PERSON.search(before)))


def _age_after(after: str) -> int | None:
    for pattern in (_AGE_AFTER, _AGE_APPOSED):
        if match := pattern.match(after):
            age = years(match["age"] or match.groupdict().get("edad"))
            if age is not None:
                return age if not re.search(r"month|week|mes", match[0]) else 0
    return None


def _is_minor(reading: Reading, before: str, after: str, age: int | None, *, named: bool) -> bool:
    if age is not None:
        return age < ADULT
    if _MINOR_AFTER.match(after):
        return True
    head = re.split(r"[;()]", before)[-1]
    for last in list(_AGE.finditer(head))[-1:]:
        number = years(last["age"] or last["edad"])
        if number is not None and (named or _is_apposed(head[last.end() :])):
            return number < ADULT or bool(re.search(r"month|week|mes", last[0]))
    nouns = list(_MINOR[reading.language].finditer(head))
    return bool(nouns) and (named or _is_apposed(head[nouns[-1].end() :]))


_APPOSED: Final = re.compile(
    r"^(?:[\s,:\"'\-(]|'s\b|\b(?:name|names|named|called|is|was|has been|identified|as|by|family|police|the|victim|suspect|boy|girl|student|child|son|daughter|teen|teenager|missing|and|who|old|today|hurt|killed|shot|dead|sister|brother"
    r"|llamad[oa]|identificad[oa]|como|es|fue|niñ[oa]|alumn[oa]|estudiante|menor|hij[oa]|de nombre|desaparecid[oa]|herid[oa]|fallecid[oa]|que|se llama|de|del|años|edad|su|la|el|y|responde al nombre de|joven|of|local|resident|driver|passenger|rider|cyclist|pedestrian|shooter|gunman|runaway|conductora?|pasajer[oa]|ciclista|little|young|brother|sisters|brothers|twins|pequeñ[oa]|hermanos|gemelos|turned)\b){0,9}$",
    re.IGNORECASE,
)


def _is_apposed(gap: str) -> bool:
    return len(gap) <= 45 and bool(_APPOSED.match(gap))


def _role(reading: Reading, start: int, end: int, sentence: tuple[int, int]) -> tuple[str, int] | None:
    """Give the role that the nearest cue of a sentence gives to the words at a place, and how far off that cue is."""
    cues = [
        (match.span(), cue)
        for pattern, cue in _CUES[reading.language]
        for match in pattern.finditer(reading.plain, *sentence)
    ]
    best: tuple[str, int] | None = None
    for (first, last), cue in cues:
        # Where a longer cue holds a shorter one, the longer says what is meant: "died in custody" is no arrest.
        if any(a <= first and last <= b and (a, b) != (first, last) for (a, b), _ in cues):
            continue
        role, distance = (cue.of_next, start - last) if last <= start else (cue.of_last, first - end)
        if role and 0 <= distance <= cue.reach and (best is None or distance + cue.far < best[1]):
            best = role, distance + cue.far
    return best


def _role_nearby(reading: Reading, person: _Person) -> str:
    """Give the role that the sentences beside the name's own give to a name, the one before first; a stranger's name needs one."""
    first, last = reading.sentence(person.start)
    earlier = _role(reading, first, first, reading.sentence(first - 1)) if first else None
    later = _role(reading, last, last, reading.sentence(last)) if last < len(reading.plain) else None
    return (earlier or later or ("", 0))[0]


def _child_beside(reading: Reading, person: _Person, role: str, distance: int) -> bool:
    """Tell whether a child is spoken of nearer to a name than what gives it another role, or in the next sentence by "the boy"."""
    first, last = reading.sentence(person.start)
    ages = [
        (match.span(), years(match["age"] or match["edad"]) or ADULT)
        for match in _AGE.finditer(reading.plain, first, last)
    ]
    children = [span for span, number in ages if number < ADULT]
    if not any(number >= ADULT for _, number in ages):
        children += [match.span() for match in _CHILD[reading.language].finditer(reading.plain, first, last)]
    told = min(
        (start - person.end for (start, _), number in ages if number < ADULT and start >= person.end), default=FAR
    )
    before = min((person.start - end for _, end in children if end <= person.start), default=FAR)
    after = min((start - person.end for start, _ in children if start >= person.end), default=FAR)
    if min(before - BONUS, told - TOLD, after) < distance and min(before, after) <= BESIDE:
        return not _PARENT.search(reading.plain[max(first, person.start - 40) : person.start])
    follows = last < len(reading.plain) and _REFERS[reading.language].match(
        reading.plain[slice(*reading.sentence(last))]
    )
    return bool(follows and role != roles.SUSPECT)


def _role_at_large(reading: Reading, person: _Person, *, marked: bool) -> str:
    """Give the role of somebody of whom no sentence nearby tells: in words about an incident, a full name is of somebody whom it befell."""
    if marked or (person.given and reading.about.phase not in _CALM):
        words = reading.plain
        suspect = len(list(_SUSPECTED[reading.language].finditer(words))) > len(
            list(_HARMED[reading.language].finditer(words))
        )
        return roles.SUSPECT if suspect else roles.VICTIM
    return ""


def _is_charged(reading: Reading, person: _Person) -> bool:
    first, last = reading.around(person.start)
    charged, denied = _CHARGED[reading.language]
    words = denied.without(reading.plain[first:last])
    return bool(charged.search(words))
