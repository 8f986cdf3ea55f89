"""Words that outrun the stage of a case (rule C22): a murderer before a conviction, a confession of guilt that no court has heard.

The same word passes where the text says that a court convicted, where it is denied ("not a terrorist"), and in the name of a law or a unit.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from commsbot.domain.checks.patterns import Pattern
from commsbot.domain.checks.protection.lexicon import verdicts
from commsbot.domain.checks.protection.reading import Found, Reading, compiled
from commsbot.domain.checks.protection.weighing import GUILT, chosen

_WORDS: Final = {"en": compiled(*verdicts.ENGLISH), "es": compiled(*verdicts.SPANISH)}
_WEAK: Final = {"en": compiled(*verdicts.WEAK_EN), "es": compiled(*verdicts.WEAK_ES)}
_HELD: Final = {"en": compiled(verdicts.HELD_EN), "es": compiled(verdicts.HELD_ES)}
_HEDGED: Final = {"en": compiled(verdicts.HEDGED_EN), "es": compiled(verdicts.HEDGED_ES)}
_COURT: Final = {
    "en": compiled(
        r"convicted|conviction|sentenced|sentence|pleaded guilty|pled guilty|plea|plead(?:ed|s)? (?:not )?guilty|(?:guilty|not guilty) pleas?|fined|acquitted|jailed for|found (?:not )?guilty|verdict|jury|(?:judge|court) (?:found|ruled)|serving|appeal court|pleaded|proven|presumed innocent|until proven|innocent"
    ),
    "es": compiled(
        r"condenad[oa]s?|condena|sentenciad[oa]s?|sentencia|declarad[oa]s? culpables?|se declaró culpable|declararse|veredicto|jurado|el (?:juez|tribunal) (?:lo|la) (?:declaró|halló)|sentencia firme|mientras no se demuestre|presunción de inocencia|inocente|se demuestre"
    ),
}
_DENIED: Final = {
    "en": Pattern(
        r"(?:\b(?:not|no|isn't|wasn't|aren't|weren't|never|nor|nobody|without|alleged|suspected|suspects? as|whether|if|any|accused(?: \w+)? of(?: being)?|accused|report of an?|reports of an?|believed to be|possible|claims? (?:that )?(?:he|she) (?:is|was)|rumou?rs?(?: that)?|calling (?:him|her) an?|called (?:him|her) an?|false(?:ly)?|counter|anti|stop|prevent|deter|against|avoid|protect (?:\w+ ){0,3}from|keep|would-be|potential|word|term|imposter|scam|like|film|movie|novel|play|book|series|costume|as if|beware of)\b(?: \w+){0,3}[ \"'-]*)$",
        re.IGNORECASE,
    ),
    "es": Pattern(
        r"(?:\b(?:no|ni|sin|nunca|tampoco|presunt[oa]s?|supuest[oa]s?|posible|si|ningún|ninguna|nadie|contra|anti|evite?|evitar|prevenir|prevención|rumor(?:es)?|falso|falsamente|llam(?:a|an|en|ó|aron|ar\w*)|calle|avenida|plaza|guardias? y|policías? y|palabra|término|acusad[oa] de ser|sospechos[oa]s? de ser|protéjase de|proteja \w+ de|frente a|cuidado con los|ojo con los|película|novela|obra|libro|serie|como si fuera|disfraz de|imputad[oa] como|investigad[oa] como|presunción de)\b(?: \w+){0,3}[ \"'-]*)$",
        re.IGNORECASE,
    ),
}
_RUMOUR: Final = {
    "en": compiled(
        r"rumou?rs?|we (?:wrongly )?(?:wrote|posted)|claims?|false|not true|untrue|no evidence|do not call|don't call|avoid (?:calling|words)|called (?:him|her)|presumed|mystery|murder mystery|film club|screening|posts? say\w*|people (?:are )?saying"
    ),
    "es": compiled(
        r"rumor(?:es)?|escribimos|versión|fals[oa]s?|no es cierto|bulo|sin pruebas|no llame|publicaciones|se dice|noche de crimen|cena y pistas|noche de misterio|cine|teatro|película|novela|acusad[oa]s? de ser"
    ),
}
_BESIDE: Final = 25
"""Characters between words that are one finding."""
_OTHERS: Final = {
    "en": compiled(
        r"(?:officers?|deput(?:y|ies)|troopers?|police|constables?|agents?|firefighters?|fires?|crash|storm|flood|explosion|blast|bear|dog|tree|train|virus|avalanche|tornado|hurricane)(?! of)"
    ),
    "es": compiled(
        r"agentes?|policías?|guardias?|oficial(?:es)?|efectivos|bomberos?|incendios?|fuego|accidente|choque|explosión|inundación|riada|terremoto|rayo|temporal|tormenta|ola|virus|alud|árbol|tren|toro|perro"
    ),
}
"""Those of whose deeds a text may tell: who serves, and what nature or chance did."""
_SOUGHT: Final = Pattern(
    r"(?:busca\w*|localizar|identificar|dar con|hallar|encontrar|pistas sobre|look(?:ing)? for|find|identify|trace|seek(?:ing)?)(?: a)?(?: el| la| los| las|l| the)? ?$"
)
_UNNAMED: Final = Pattern(r"(?:responsables?|autor(?:es|as|a)?)\b")
_NEAR: Final = 300
"""How many characters of a very long sentence are read on either side of a word."""
_TITLED: Final = Pattern(r"«[^»\n]{0,40}$")
_QUOTED: Final = Pattern(r'(?<=")(?:(?:[A-ZÁÉÍÓÚÑ][\w\']{0,20}|of|the|as|on|a|in|and) ?){1,7}(?=")')
"""The title of a play or a book, or the name of a dog."""
_ANIMAL: Final = Pattern(
    r", (?:our|the|a|nuestr[oa]|el|la|un) (?:[\w-]+ ){0,2}(?:dog|k-?9|horse|perr[oa]|caballo|yegua)\b", re.IGNORECASE
)
_NAMED: Final = {
    "en": Pattern(
        r"^(?:'s)?(?:[- ](?:lane|street|road|avenue|way|point|cove|creek|falls|bay|canyon|trail|training|drill|attacks?|incidents?|threats?|groups?|organi[sz]ations?|plots?|acts?|links|propaganda|events?|activit\w+|alarms?|trucks?|cells?|financing|act|law|bill|code|statute|justice|defen[cs]e|court|court's|charges?|complaint|investigations?|investigators?|division|branch|record|records|unit|task force|screening|registry|register|program(?:me)?|threat level|financing|history check|background|trial|proceedings|mischief|case|procedure|damage|lawyer|bees?|whales?|instinct|hornets?|heat|app|awareness|team|hotline|prevention|activity|gangs?|offen[cs]es?)\b)",
        re.IGNORECASE,
    ),
    "es": Pattern(r"^(?: (?:code|ley|justice|en serie|del cine|de los jueves|silencios[oa])\b)", re.IGNORECASE),
}
_BEFORE_NAMED: Final = {
    "en": Pattern(
        r"\b(?:international|quasi-|white[- ]collar|serial|natural|weed|pest|pain|department of|animals?|wild|farm|service|sex) ?$|\b(?:sex|registered sex|youth|young|first-time|repeat|juvenile) $",
        re.IGNORECASE,
    ),
    "es": Pattern(
        r"\b(?:ley|código|justicia|policía|investigación|derecho|organización|banda|bandas|grupo|hecho|acto|actividad|antecedentes|proceso|sala|juzgado|acción|calor|ballena|orca|ola|abejas?|avispas?|mirada|instinto|frío|bomba|artefacto|mezcla|material|dispositivo|perro|planta|ataque|atentado|amenaza|alerta|delito|incendio|brigada|unidad|químico|proceder|clan|conducta|responsabilidad) $",
        re.IGNORECASE,
    ),
}
_ADVICE: Final = {
    "en": Pattern(
        r"\b(?:thieves|burglars|scammers|fraudsters|criminals|robbers|predators|offenders|looters|vandals|abusers|stalkers|carjackers|traffickers|con men|crooks|swindlers|poachers|pickpockets|muggers|shoplifters|groomers|bandits|hackers|tricksters|smugglers|hooligans|villains|blackmailers|perpetrators|culprits|traffickers|snatchers|extortionists|felons|car thieves)\b",
        re.IGNORECASE,
    ),
    "es": Pattern(
        r"\b(?:ladrones|delincuentes|estafadores|timadores|criminales|carteristas|maltratadores|acosadores|extorsionadores|traficantes|depredadores|atracadores|rateros|secuestradores|abusadores|asaltantes|vándalos|saqueadores|cacos|choros|malvivientes|antisociales|bandidos|contrabandistas|falsificadores|proxenetas|agresores|chantajistas|incendiarios|pirómanos)\b",
        re.IGNORECASE,
    ),
}
_THIS: Final = {
    "en": compiled(
        r"these|those|(?:the )?(?:two|three|four|five|both) (?:\w+ )?(?=thie|burg|scam|frau|crim|robb|pred|crook|vand|loot|traff|poach|carj|off)|arrest\w*|detain\w*|caught|captur\w+|custody|jail|behind bars|left|made off|broke into|smashed|got away|rammed|emptied|threatened|tied|beat|took|stole|broke|killed|was|were|are (?:vile|evil)|nabbed|who (?:did|killed|robbed|shot|stole)|fled|escaped|cells?|wrecked|trashed|robbed|in cuffs|hit (?:the|a)"
    ),
    "es": compiled(
        r"estos|esos|los (?:dos|tres|cuatro)|ambos|detenid[oa]s?|detuv\w+|arrestad[oa]s?|captur\w+|aprehend\w+|cayeron|calabozo|cárcel|prisión|pres[oa]s?|ya están|agarr\w+|huyeron|escaparon|robaron|entraron|rompieron|dejaron|amenazaron|golpearon|se llevaron|forzaron|que (?:mataron|robaron|asaltaron)"
    ),
}
_GENERIC: Final = {
    "en": Pattern(
        r"\b(?:a|any|every|no|if a|like a|online|potential|from) (?:\w+ )?$|\b(?:if|whose) (?:\w+ ){1,4}is an? $",
        re.IGNORECASE,
    ),
    "es": Pattern(
        r"\b(?:cualquier|todo|si un|si una|ante un|como un|para un|para el) $|\bsi (?:\w+ ){1,4}es una? $",
        re.IGNORECASE,
    ),
}
"""What speaks of thieves as such; "arrested a thief" stays a word about somebody."""

_ASKED: Final = {
    "en": Pattern(r"\bwho(?:'s)?\b[^?]{0,80}\?|^\W*(?:is|are|was|were|did|does) [^?]{0,80}\?", re.IGNORECASE),
    "es": Pattern(
        r"¿[^?]{0,20}\bqui[ée]n(?:es)?\b[^?]{0,80}\?|¿(?:hay|es|era|fue|existe|anda) [^?]{0,80}\?", re.IGNORECASE
    ),
}
"""Nobody is called anything in a question of who it was."""
_HABIT: Final = {
    "en": Pattern(
        r" (?:only |often |always |usually |just )?(?:likes?|loves?|needs?|looks? for|thinks?|wants?|prefers?|uses?|takes?|works?|try|tries|target|targets|will (?:try|look|often)|can|may|might|could)\b",
        re.IGNORECASE,
    ),
    "es": Pattern(
        r" (?:le gusta|les gusta|aprovechan?|busca[n]?|suele[n]?|elige[n]?|prefiere[n]?|usa[n]?|tarda[n]?|puede[n]?|necesita[n]?|quiere[n]?|actúa[n]?)\b",
        re.IGNORECASE,
    ),
}
"""What one does by habit, not once."""
_CLOSE: Final = 12
"""Characters before words in which somebody stands of whom they are said."""


def find(reading: Reading) -> Iterator[Found]:
    """Find words that say more than the stage of the case allows; those that stand side by side are one finding."""
    if reading.language not in _WORDS:
        return
    for (_, start, end), spans in chosen(GUILT, reading, listed):
        if spans:
            yield from (Found("stage_word", *span) for span in spans)
        elif not _OTHERS[reading.language].search(reading.before(start, _CLOSE)):
            yield Found("stage_word", start, end)


def listed(reading: Reading, sentences: Sequence[tuple[int, int]]) -> dict[int, list[tuple[int, int]]]:
    """Give the listed words in these sentences, by where each sentence begins."""
    known: dict[int, list[tuple[int, int]]] = {first: [] for first, _ in sentences}
    for start, end in _joined(reading):
        if (first := reading.sentence(start)[0]) in known:
            known[first].append((start, end))
    return known


def _joined(reading: Reading) -> Iterator[tuple[int, int]]:
    start = end = -1
    for first, last in sorted(_spans(reading)):
        if start >= 0 and first - end <= _BESIDE and reading.sentence(first) == reading.sentence(start):
            end = max(end, last)
            continue
        if start >= 0:
            yield start, end
        start, end = first, last
    if start >= 0:
        yield start, end


def _spans(reading: Reading) -> Iterator[tuple[int, int]]:
    language = reading.language
    yield from (match.span() for match in _WORDS[language].finditer(reading.plain) if not _passes(reading, match))
    if _HELD[language].search(reading.plain):
        for match in _WEAK[language].finditer(reading.plain):
            if _is_of_somebody(reading, match) and not _passes(reading, match):
                yield match.span()


def _is_of_somebody(reading: Reading, match: re.Match[str]) -> bool:
    """Tell whether words are said outright of somebody whom the sentences around say to be at hand."""
    language = reading.language
    sentence = reading.plain[slice(*_within(reading.sentence(match.start()), match))]
    nearby = reading.plain[slice(*_within(reading.around(match.start()), match))]
    if _OTHERS[language].search(reading.before(match.start(), 40)):
        return False
    return bool(_HELD[language].search(nearby)) and not _HEDGED[language].search(sentence)


def _passes(reading: Reading, match: re.Match[str]) -> bool:
    language = reading.language
    first, last = _within(reading.sentence(match.start()), match)
    sentence = reading.plain[first:last]
    nearby = reading.plain[slice(*_within(reading.around(match.start()), match))]
    before, after = reading.before(match.start(), 60), reading.after(match.end(), 30)
    if _COURT[language].search(nearby) or _RUMOUR[language].search(sentence) or _DENIED[language].search(before):
        return True
    if any(title.start() <= match.start() - first < title.end() for title in _QUOTED.finditer(sentence)):
        return True
    if _ANIMAL.match(after):
        return True
    if _TITLED.search(before) and re.match(r"[^»\n]{0,40}»", after):
        return True
    if _ASKED[language].search(sentence) or _HABIT[language].match(after):
        return True
    if _UNNAMED.match(match[0]) and _SOUGHT.search(before):
        return True
    if _NAMED[language].match(after) or (" " not in match[0] and _BEFORE_NAMED[language].search(before)):
        return True
    # Advice speaks of thieves in general; about the ones of this case the same plural outruns the stage.
    generic = _GENERIC[language].search(before) and not _THIS[language].search(nearby)
    return bool(generic) or bool(_ADVICE[language].fullmatch(match[0]) and not _THIS[language].search(sentence))


def _within(span: tuple[int, int], match: re.Match[str]) -> tuple[int, int]:
    return max(span[0], match.start() - _NEAR), min(span[1], match.end() + _NEAR)
