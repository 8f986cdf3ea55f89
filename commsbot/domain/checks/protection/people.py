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

_RUN: Final = re.compile(
    rf"(?<![\w@#/\-])[{UPPER}][\w'\-]*\.?"
    rf"(?:[ ]+(?:(?:de|del|la|las|los|y|van|von|der|da|do|dos|di|al|bin|ibn)[ ]+){{0,3}}[{UPPER}][\w'\-]*\.?){{0,7}}"
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
    rf"^(?: \(|, | is (?=the|our|a))(?:\d\d, )?(?:the |our |a |an |el |la |un |una |nuestr[oa] |who is |quien es )?(?:(?!who|that|que|was|fue|and|y|of|de)[\w'&.\-]+ ){{0,3}}?{any_of(*person_words.STAFF_TITLES)}\b(?!'s)",
    re.IGNORECASE,
)
_HONORIFIC: Final = re.compile(r"^(?:Mr|Mrs|Ms|Miss|Sr|Sra|Srta|Don|Doña|Señora?)\.?$")
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
    r"\b(?:in|at|near|on|onto|into|around|toward|towards|between|along|via|through|outside|behind|off|across|past|en|cerca de|hacia|desde|hasta|junto a|frente a|sobre)(?: the| el| la)? $",
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
    r"^(?:,? (?:who is |who was |is |was |aged? |de (?:tan )?s[oó]lo |de |edad )?\(?|,? \()(?P<age>\d{1,3}|[a-záéí]+)"
    r"(?:[- ](?:years?|yrs?|months?|años?|meses)\b|(?=[,.;:)]| (?:and|y|of|from|de|was|died|fue|who|que)\b|$))",
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
    r"^,? (?:who (?:attends|goes to|is in)|a (?:\w+ )?(?:student|pupil|\w+[- ]grader|freshman|sophomore|junior at|senior at|kindergart\w+|boy|girl|toddler|child)|(?:un|una) (?:niñ[oa]|alumn[oa]|estudiante|menor)"
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
    r"\b(?:(?:death|loss|killing|shooting|murder|funeral|body) of|fallen|(?:muerte|fallecimiento|asesinato|pérdida) (?:de|del|de la)|slain|killed was|killed is|injured officer is|injured deputy is)(?: (?:our|the|el|la|compañer[oa]|colleague|officer|deputy))*[ :]*$",
    re.IGNORECASE,
)
_FOUND: Final = compiled(
    r"(?:been|was|were|is) (?:found|located|reunited)",
    r"(?:ha|han) (?:sido )?(?:encontrad|localizad|hallad|aparecid)[oa]s?",
    r"fue (?:encontrad|localizad|hallad)[oa]",
)


@dataclass(frozen=True, slots=True)
class _Person:
    start: int
    end: int
    words: int
    given: bool
    """Begins with a name that is somebody's first."""
    staff: bool
    doubtful: bool
    """Holds a word that is a place's as often as a surname."""
    honorific: bool


def find(reading: Reading) -> Iterator[Found]:
    """Find the persons whom the text names and whom it may not name without a decision."""
    if reading.language not in _CUES:
        return
    for person in _persons(reading):
        kind = _kind(reading, person)
        if kind:
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
        stop = word in person_words.NOT_NAMES and not (initial and group)
        if _TITLE.match(token[0].rstrip(".")) or _HONORIFIC.match(token[0]) or stop or _is_acronym(token[0], word):
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
    if not group:
        return
    words = [_bare(token[0]) for token in group if _bare(token[0]) not in _PARTICLES]
    given = words[0].partition("-")[0] in given_names.GIVEN
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
        honorific=honorific,
    )


def _kind(reading: Reading, person: _Person) -> str:
    """Tell what the words around make of a person; empty where they make nothing that must be asked about."""
    before, after = reading.before(person.start, 90), reading.after(person.end, 90)
    named = bool(_NAMED.search(before))
    age = _age_after(after)
    if person.staff and not (age is not None and age < 18):
        return "victim_named" if _DOWN.match(after) or _DOWN_BEFORE.search(before) else ""
    minor = _is_minor(reading, before, after, age)
    if (
        person.words == 1
        and not (person.given and (minor or named))
        and not named
        and not person.honorific
        and not (person.given and age is not None)
    ):
        return ""
    if _PLACE_BEFORE.search(before) and age is None and not named:
        return ""
    if minor:
        return "minor_identified"
    role = _role(reading, person.start, person.end, reading.sentence(person.start))
    near = role is not None and role[1] <= 12
    if person.doubtful and not near and age is None:
        return ""
    if not person.given and not near and age is None and not named and not person.honorific:
        return ""
    if _is_charged(reading, person):
        return ""
    if role is None:
        spoke = _SPEECH.match(after) or _SPEECH_BEFORE.search(before)
        if age is None and (spoke or not person.given):
            return ""
        role = _role_nearby(reading, person) or (("victim", 0) if age is not None or named else None)
    elif role[1] > 12 and age is None and not named and (_SPEECH.match(after) or _SPEECH_BEFORE.search(before)):
        return ""
    if role is None:
        return ""
    return {"victim": "victim_named", "suspect": "suspect_named_uncharged", "witness": "tactics"}[role[0]]


def _age_after(after: str) -> int | None:
    for pattern in (_AGE_AFTER, _AGE_APPOSED):
        if match := pattern.match(after):
            age = years(match["age"] or match.groupdict().get("edad"))
            if age is not None:
                return age if not re.search(r"month|mes", match[0]) else 0
    return None


def _is_minor(reading: Reading, before: str, after: str, age: int | None) -> bool:
    if age is not None:
        return age < 18
    if _MINOR_AFTER.match(after):
        return True
    head = re.split(r"[;()]", before)[-1]
    ages = list(_AGE.finditer(head))
    if ages:
        last = ages[-1]
        number = years(last["age"] or last["edad"])
        gap = head[last.end() :]
        if number is not None and _is_apposed(gap):
            return number < 18 or bool(re.search(r"month|week|mes", last[0]))
    nouns = list(_MINOR[reading.language].finditer(head))
    return bool(nouns) and _is_apposed(head[nouns[-1].end() :])


_APPOSED: Final = re.compile(
    r"^(?:[\s,:\"'\-(]|\b(?:named|called|is|was|has been|identified|as|by|family|police|the|victim|suspect|boy|girl|student|child|son|daughter|teen|teenager|missing|and|who|old|today|hurt|killed|shot|dead|sister|brother"
    r"|llamad[oa]|identificad[oa]|como|es|fue|niñ[oa]|alumn[oa]|estudiante|menor|hij[oa]|de nombre|desaparecid[oa]|herid[oa]|fallecid[oa]|que|se llama|de|del|años|edad|su|la|el|y|responde al nombre de|joven|of|local|resident)\b){0,9}$",
    re.IGNORECASE,
)


def _is_apposed(gap: str) -> bool:
    return len(gap) <= 45 and bool(_APPOSED.match(gap))


def _role(reading: Reading, start: int, end: int, sentence: tuple[int, int]) -> tuple[str, int] | None:
    """Give the role that the nearest cue of a sentence gives to the words at a place, and how far off that cue is."""
    best: tuple[str, int] | None = None
    for pattern, cue in _CUES[reading.language]:
        for match in pattern.finditer(reading.plain, *sentence):
            if match.end() <= start:
                role, distance = cue.of_next, start - match.end()
            elif match.start() >= end:
                role, distance = cue.of_last, match.start() - end
            else:
                continue
            if role and (best is None or distance + cue.far < best[1]):
                best = role, distance + cue.far
    return best


def _role_nearby(reading: Reading, person: _Person) -> tuple[str, int] | None:
    """Give the role that the sentences beside the name's own give to it, the one before first."""
    first, last = reading.sentence(person.start)
    earlier = _role(reading, first, first, reading.sentence(first - 1)) if first else None
    later = _role(reading, last, last, reading.sentence(last)) if last < len(reading.plain) else None
    return earlier or later


def _is_charged(reading: Reading, person: _Person) -> bool:
    first, last = reading.around(person.start)
    charged, denied = _CHARGED[reading.language]
    words = denied.sub(" ", reading.plain[first:last])
    return bool(charged.search(words))
