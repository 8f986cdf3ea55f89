"""Words that outrun the stage of a case (rule C22): a murderer before a conviction, a confession of guilt that no court has heard.

The same word passes where the text says that a court convicted, where it is denied ("not a terrorist"), and in the name of a law or a unit.
"""

import re
from collections.abc import Iterator
from typing import Final

from commsbot.domain.checks.protection.reading import Found, Reading, compiled

_WORDS: Final = {
    "en": compiled(
        r"murderers?|perps?|gang members?(?= (?:was|were|is|who|fled|shot))|acts? of terror(?:ism)?|murderous|murdered|killers?|rapists?|terrorists?|thief|thieves|(?:drug|human|sex)[- ](?:dealers?|traffickers?|pushers?)|dealers? was|burglars?|robbers?|arsonists?|gangsters?|gang ?bangers?|thugs?|criminals|(?<=[ae] )criminal(?= (?:who|was|is|and|fled)|[.,!])|career criminal|crooks?|monsters?|predators?|pedophiles?|paedophiles?|molesters?|kidnappers?|abductors?|fraudsters?|scammers?|con ?m[ae]n|(?:wife|child)[- ]beaters?|assassins?|psychopaths?|carjackers?|hitm[ae]n|cold[- ]blooded|lowlife|scum|drug lord|kingpin|extortionists?|hijackers?|poachers?|swindlers?|jihadists?|stranglers?|stabbers?|slashers?|poisoners?|(?:car )?bombers?|firebugs?|fire-?raisers?|fire ?starters?|pyromaniacs?|torchers?|vandals?|looters?|muggers?|pickpockets?|purse snatchers?|snatchers?|shoplifters?|housebreakers?|cat burglars?|safe-?crackers?|car thie(?:f|ves)|stalkers?|gropers?|flashers?|peeping toms?|perverts?|sickos?|psychos?|maniacs?|madm[ae]n|lunatics?|brutes?|beasts?|savages?|butchers?|slayers?|executioners?|mass shooters?|school shooters?|cop[- ]killers?|(?:child|sex|animal|elder|serial) (?:abusers?|attackers?|killers?)|abusers?|groomers?|traffickers?|smugglers?|pimps?|pushers?|bootleggers?|forgers?|counterfeiters?|embezzlers?|blackmailers?|racketeers?|mobsters?|mafios[oi]|hoodlums?|hooligans|villains?|bandits?|outlaws?|felons?|(?:drunk|killer|hit-and-run) drivers? who killed|culprits?|perpetrators?|evil-?doers?|wrong-?doers?|ringleaders?|masterminds?|con artists?|tricksters?|cheats?(?= (?:was|is|who))|war criminals?|traitors?|cannibals?|vampires?(?= (?:was|is|who))|hackers?(?= (?:was|is|who|behind|arrested))|spies(?= (?:were|who))|rustlers?|cop-?killing|murdering|baby-?killers?|wife-?killers?|(?:granny|dog|cat)[- ](?:killers?|bashers?|snatchers?)",
        r"guilty|(?:he|she|they) (?:did it|committed (?:the|this)|was behind|carried out the)|committed (?:the|this|that|these|those|all|both|a) (?:\w+ )?(?:murders?|crimes?|robbery|robberies|attacks?|killings?|rapes?|thefts?|acts?|arsons?|burglar(?:y|ies)|offen[cs]es?|stabbings?|shootings?|assaults?|fraud)|is the (?:one|man|woman|person|boy|girl|driver|teenager|guy|coward) (?:who|that) (?:\w+ )?(?:killed|murdered|raped|shot|stabbed|robbed|attacked|set|torched|burn(?:ed|t)|strangled|beat|abused|kidnapped|stole|did|poisoned|drowned|ran|planted|assaulted|molested|took)|(?:his|her|their) (?:guilt|crimes|murder victim|reign of terror|killing spree|crime spree)|belongs? behind bars|rot in (?:jail|prison|hell)|where (?:he|she|they) belongs?|got what (?:he|she|they) deserved?|justice (?:is|was|has been) (?:served|done)|case (?:closed|solved)|we (?:caught|nailed|have caught|'ve caught) (?:him|her|the)|to blame for the (?:death|murder|killing|fire|crash|attack)s?|(?:caught|nabbed) red[- ]handed|(?:is|was|are|were) responsible for (?:the |a |an |\w+ )?(?:\w+ )?(?:burglar|murder|robber|killing|attack|rape|shooting|stabbing|crime|theft|arson|death|fire|fatal|bomb|abduct|kidnap|assault|deaths|raid|robberies)\w*(?: \w+){0,2}|(?:he|she|they|suspect) (?:stole|robbed|raped|murdered|burgled|killed)|murder(?:s|ed)? (?:his|her|the|a|two|three)|we got (?:him|her|our man)|the man who (?:killed|murdered|raped|shot|stabbed|robbed|attacked|set)|the woman who (?:killed|murdered|shot|stabbed|robbed|set)|in cold blood",
    ),
    "es": compiled(
        r"asesin[oa]s?|asesinó|asesinaron|escoria|(?:detenido|detenida|arrestado|arrestada|sospechoso|sospechosa) (?:robó|mató|violó|asesinó|apuñaló)|homicidas?(?<!arma homicida)|feminicidas?|violador(?:es|a)?|terroristas?|ladr[óo]n(?:es|a)?|culpables?|culpabilidad|criminales|(?<=[nl] )criminal(?= (?:que|fue|está|y|huyó)|[.,!])|delincuentes?|malhechor(?:es)?|maleantes?|narcotraficantes?|narcos?|sicari[oa]s?|matón|matones|monstruo|pederastas?|pedófil[oa]s?|depredador(?:es)?|secuestrador(?:es|a)?|estafador(?:es|a|as)?|incendiari[oa]s?(?<!bomba incendiaria)|pir[óo]man[oa]s?|envenenador(?:es|a|as)?|estrangulador(?:es|a)?|descuartizador(?:es|a)?|acuchillador(?:es|a)?|apuñalador(?:es|a)?|asaltantes?|saqueador(?:es|a|as)?|v[áa]ndalos?|verdugos?|carniceros? de|bandid[oa]s?|band?oler[oa]s?|hampón|hampones|mafios[oa]s?|capos?|canallas?|desalmad[oa]s?|bestias?|chacal(?:es)?|ratas(?= (?:de|fueron|están))|salvajes?|psicópatas?|sicópatas?|maníac[oa]s?|loc[oa] (?:asesin|que mató)\w*|pervertid[oa]s?|degenerad[oa]s?|sátiro|facineros[oa]s?|forajid[oa]s?|contrabandistas?|proxenetas?|falsificador(?:es|a)?|malvivientes?|antisociales|choros?|cacos?|butroner[oa]s?|alunicer[oa]s?|aluniceros|trafica?ntes?|camell[oa]s?(?= (?:del|de la|fue|detenid))|cabecillas?|cerebro (?:del|de la)|perpetrador(?:es|a)?|magnicidas?|filicidas?|matricidas?|uxoricidas?|genocidas?|torturador(?:es|a)?|chantajistas?|corrupt[oa]s?(?= (?:fue|está|ya|que))|explotador(?:es|a)? (?:sexual|de)|pirata informático|maltratador(?:es|a)?|atracador(?:es|a)?|ratero|rateros|pandiller[oa]s?|golpeador|abusador(?:es)?|traficantes?|parricida|infanticida|yihadista|extorsionador(?:es)?|carterista|carteristas|timador(?:es)?|acosador(?:es)?|mató a|agresor(?:es|a)? confes\w+|(?:autor|autora|autores|autoras|responsables?|artífices?|causantes?) (?:materiales? |material )?(?:del|de la|de los|de las|de este|de esta|de dos|de tres|de varios) (?:\w+ )?(?:crimen|crímenes|asesinatos|muertes|robos|asaltos?|hurtos?|atraco|atracos|apuñalamiento|tiroteo|atropello|homicidios|feminicidio|secuestro|estafas?|agresi[óo]n(?:es)?|incendios|violaciones|abusos?|matanza|masacre|atentado|fuego|delitos?|hechos|asesinato|muerte|robo|homicidio|ataque|violación|incendio)(?! tiene derecho)",
        r"(?:él|ella) lo hizo|cometió (?:el|este|la) (?:crimen|asesinato|robo|homicidio|delito|violación|ataque)|a sangre fría|el hombre que (?:mató|asesinó|violó|disparó|apuñaló|robó|atacó)|la mujer que (?:mató|asesinó|apuñaló|robó)|sin escrúpulos|pagará por|ya cayó|cayó el (?:asesino|ladrón|autor)|donde (?:debe|merece) estar|se pudra|se hizo justicia|(?:es|fue) (?:él|ella) (?:quien|el que|la que) (?:mató|robó|violó|asesinó|apuñaló|disparó|incendió|quemó|atacó|atropelló)|es (?:el|la) que (?:mató|robó|violó|asesinó|apuñaló|disparó|incendió|quemó|atacó)|(?:su|sus) (?:crímenes|fechorías|crimen|culpa)(?! de tránsito)|perpetró (?:el|la)|ya tenemos al (?:asesino|ladrón|culpable)",
    ),
}
_COURT: Final = {
    "en": compiled(
        r"convicted|conviction|sentenced|sentence|pleaded guilty|pled guilty|plea|plead(?:ed|s)? (?:not )?guilty|(?:guilty|not guilty) pleas?|fined|acquitted|jailed for|found (?:not )?guilty|verdict|jury|(?:judge|court) (?:found|ruled)|serving|appeal court|pleaded|proven|presumed innocent|until proven|innocent"
    ),
    "es": compiled(
        r"condenad[oa]s?|condena|sentenciad[oa]s?|sentencia|declarad[oa]s? culpables?|se declaró culpable|declararse|veredicto|jurado|el (?:juez|tribunal) (?:lo|la) (?:declaró|halló)|sentencia firme|mientras no se demuestre|presunción de inocencia|inocente|se demuestre"
    ),
}
_DENIED: Final = {
    "en": re.compile(
        r"(?:\b(?:not|no|isn't|wasn't|aren't|weren't|never|nor|nobody|without|alleged|suspected|suspects? as|whether|if|any|accused(?: \w+)? of(?: being)?|accused|report of an?|reports of an?|believed to be|possible|claims? (?:that )?(?:he|she) (?:is|was)|rumou?rs?(?: that)?|calling (?:him|her) an?|called (?:him|her) an?|false(?:ly)?|counter|anti|stop|prevent|deter|against|avoid|protect (?:\w+ ){0,3}from|keep|would-be|potential|word|term|imposter|scam|like|film|movie|novel|play|book|series|costume|as if|beware of)\b(?: \w+){0,3}[ \"'-]*)$",
        re.IGNORECASE,
    ),
    "es": re.compile(
        r"(?:\b(?:no|ni|sin|nunca|tampoco|presunt[oa]s?|supuest[oa]s?|posible|si|ningún|ninguna|nadie|contra|anti|evite?|evitar|prevenir|prevención|rumor(?:es)?|falso|falsamente|llamarl[oa]|llamar|palabra|término|acusad[oa] de ser|sospechos[oa]s? de ser|protéjase de|proteja \w+ de|frente a|cuidado con los|ojo con los|película|novela|obra|libro|serie|como si fuera|disfraz de|imputad[oa] como|investigad[oa] como|presunción de)\b(?: \w+){0,3}[ \"'-]*)$",
        re.IGNORECASE,
    ),
}
_RUMOUR: Final = {
    "en": compiled(
        r"rumou?rs?|claims?|false|not true|untrue|no evidence|do not call|don't call|avoid (?:calling|words)|called (?:him|her)|presumed|mystery|murder mystery|film club|screening|posts? say\w*|people (?:are )?saying"
    ),
    "es": compiled(
        r"rumor(?:es)?|versión|fals[oa]s?|no es cierto|bulo|sin pruebas|no llame|publicaciones|se dice|noche de crimen|cena y pistas|misterio|cine|teatro|película|novela|acusad[oa]s? de ser"
    ),
}
_NEAR: Final = 300
"""How many characters of a very long sentence are read on either side of a word."""
_TITLED: Final = re.compile(r"«[^»\n]{0,40}$")
_QUOTED: Final = re.compile(r'(?<=")(?:(?:[A-ZÁÉÍÓÚÑ][\w\']{0,20}|of|the|as|on|a|in|and) ?){1,7}(?=")')
"""The title of a play or a book, or the name of a dog."""
_NAMED: Final = {
    "en": re.compile(
        r"^(?:'s)?(?:[- ](?:attacks?|incidents?|threats?|groups?|organi[sz]ations?|plots?|acts?|links|propaganda|events?|activit\w+|alarms?|trucks?|cells?|financing|act|law|bill|code|statute|justice|defen[cs]e|court|court's|charges?|complaint|investigations?|investigators?|division|branch|record|records|unit|task force|screening|registry|register|program(?:me)?|threat level|financing|history check|background|trial|proceedings|mischief|case|procedure|damage|lawyer|bees?|whales?|instinct|hornets?|heat|app|awareness|team|hotline|prevention|activity|gangs?|offen[cs]es?)\b)",
        re.IGNORECASE,
    ),
    "es": re.compile(r"^(?: (?:code|ley|justice|en serie|del cine|de los jueves|silencios[oa])\b)", re.IGNORECASE),
}
_BEFORE_NAMED: Final = {
    "en": re.compile(
        r"\b(?:international|quasi-|white[- ]collar|serial|natural|weed|pest|pain|department of|animals?|wild|farm|service|sex) ?$|\b(?:sex|registered sex|youth|young|first-time|repeat|juvenile) $",
        re.IGNORECASE,
    ),
    "es": re.compile(
        r"\b(?:ley|código|justicia|policía|investigación|derecho|organización|banda|bandas|grupo|hecho|acto|actividad|antecedentes|proceso|sala|juzgado|acción|calor|ballena|orca|ola|abejas?|avispas?|mirada|instinto|frío|bomba|artefacto|mezcla|material|dispositivo|perro|planta|ataque|atentado|amenaza|alerta|delito|incendio|brigada|unidad|químico|proceder|clan|conducta|responsabilidad) $",
        re.IGNORECASE,
    ),
}
_ADVICE: Final = {
    "en": re.compile(
        r"\b(?:thieves|burglars|scammers|fraudsters|criminals|robbers|predators|offenders|looters|vandals|abusers|stalkers|carjackers|traffickers|con men|crooks|swindlers|poachers|pickpockets|muggers|shoplifters|groomers|bandits|hackers|tricksters|smugglers|hooligans|villains|blackmailers|perpetrators|culprits|traffickers|snatchers|extortionists|felons|car thieves)\b",
        re.IGNORECASE,
    ),
    "es": re.compile(
        r"\b(?:ladrones|delincuentes|estafadores|timadores|criminales|carteristas|maltratadores|acosadores|extorsionadores|traficantes|depredadores|atracadores|rateros|secuestradores|abusadores|asaltantes|vándalos|saqueadores|cacos|choros|malvivientes|antisociales|bandidos|contrabandistas|falsificadores|proxenetas|agresores|chantajistas|incendiarios|pirómanos)\b",
        re.IGNORECASE,
    ),
}
_THIS: Final = {
    "en": compiled(
        r"these|those|(?:the )?(?:two|three|four|five|both) (?:\w+ )?(?=thie|burg|scam|frau|crim|robb|pred|crook|vand|loot|traff|poach|carj|off)|arrest\w*|detain\w*|caught|captur\w+|custody|jail|behind bars|left|made off|broke into|smashed|got away|rammed|emptied|threatened|tied|beat|took|stole|broke|killed|was|were|is|are (?:vile|evil)|our officers|nabbed|who (?:did|killed|robbed|shot|stole)|fled|escaped"
    ),
    "es": compiled(
        r"estos|esos|los (?:dos|tres|cuatro)|ambos|detenid[oa]s?|detuv\w+|arrestad[oa]s?|captur\w+|aprehend\w+|cayeron|calabozo|cárcel|prisión|pres[oa]s?|ya están|agarr\w+|huyeron|escaparon|robaron|entraron|rompieron|dejaron|amenazaron|golpearon|se llevaron|forzaron|que (?:mataron|robaron|asaltaron)"
    ),
}
_GENERIC: Final = {
    "en": re.compile(r"\b(?:a|any|every|no|if a|like a|online|potential|from) (?:\w+ )?$", re.IGNORECASE),
    "es": re.compile(r"\b(?:cualquier|todo|si un|si una|ante un|como un|para un|para el) $", re.IGNORECASE),
}
"""What speaks of thieves as such; "arrested a thief" stays a word about somebody."""

_ASKED: Final = {
    "en": re.compile(r"\bwho(?:'s)?\b[^?]{0,80}\?|^\W*(?:is|are|was|were|did|does) [^?]{0,80}\?", re.IGNORECASE),
    "es": re.compile(
        r"¿[^?]{0,20}\bqui[ée]n(?:es)?\b[^?]{0,80}\?|¿(?:hay|es|era|fue|existe|anda) [^?]{0,80}\?", re.IGNORECASE
    ),
}
"""Nobody is called anything in a question of who it was."""
_HABIT: Final = {
    "en": re.compile(
        r" (?:only |often |always |usually |just )?(?:likes?|loves?|needs?|looks? for|thinks?|wants?|prefers?|uses?|takes?|works?|try|tries|target|targets|will (?:try|look|often)|can|may|might|could)\b",
        re.IGNORECASE,
    ),
    "es": re.compile(
        r" (?:le gusta|les gusta|aprovechan?|busca[n]?|suele[n]?|elige[n]?|prefiere[n]?|usa[n]?|tarda[n]?|puede[n]?|necesita[n]?|quiere[n]?|actúa[n]?)\b",
        re.IGNORECASE,
    ),
}
"""What thieves as such do."""


def find(reading: Reading) -> Iterator[Found]:
    """Find words that say more than the stage of the case allows."""
    if reading.language not in _WORDS:
        return
    for match in _WORDS[reading.language].finditer(reading.plain):
        if not _passes(reading, match):
            yield Found("stage_word", *match.span())


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
    if _TITLED.search(before) and re.match(r"[^»\n]{0,40}»", after):
        return True
    if _ASKED[language].search(sentence) or _HABIT[language].match(after):
        return True
    if _NAMED[language].match(after) or _BEFORE_NAMED[language].search(before):
        return True
    # Advice speaks of thieves in general; about the ones of this case the same plural outruns the stage.
    generic = _GENERIC[language].search(before) and not _THIS[language].search(nearby)
    return bool(generic) or bool(_ADVICE[language].fullmatch(match[0]) and not _THIS[language].search(sentence))


def _within(span: tuple[int, int], match: re.Match[str]) -> tuple[int, int]:
    return max(span[0], match.start() - _NEAR), min(span[1], match.end() + _NEAR)
