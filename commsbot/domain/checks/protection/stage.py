"""Words that outrun the stage of a case (rule C22): a murderer before a conviction, a confession of guilt that no court has heard.

The same word passes where the text says that a court convicted, where it is denied ("not a terrorist"), and in the name of a law or a unit.
"""

import re
from collections.abc import Iterator
from typing import Final

from commsbot.domain.checks.protection.reading import Found, Reading, compiled

_WORDS: Final = {
    "en": compiled(
        r"murderers?|perps?|gang members?(?= (?:was|were|is|who|fled|shot))|acts? of terror(?:ism)?|murderous|murdered|killers?|rapists?|terrorists?|thief|thieves|(?:drug|human|sex)[- ](?:dealers?|traffickers?|pushers?)|dealers? was|burglars?|robbers?|arsonists?|gangsters?|gang ?bangers?|thugs?|criminals|(?<=[ae] )criminal(?= (?:who|was|is|and|fled)|[.,!])|career criminal|crooks?|monsters?|predators?|pedophiles?|paedophiles?|molesters?|kidnappers?|abductors?|fraudsters?|scammers?|con ?m[ae]n|(?:wife|child)[- ]beaters?|assassins?|psychopaths?|carjackers?|hitm[ae]n|cold[- ]blooded|lowlife|scum|drug lord|kingpin|extortionists?|hijackers?|poachers?|swindlers?|jihadists?",
        r"guilty|(?:he|she|they) (?:did it|committed (?:the|this)|was behind|carried out the)|committed (?:the|this) (?:murder|crime|robbery|attack|killing|rape|theft|act)|(?:caught|nabbed) red[- ]handed|(?:is|was|are|were) responsible for (?:the |a |an |\w+ )?(?:burglar|murder|robber|killing|attack|rape|shooting|stabbing|crime|theft|arson)\w*|(?:he|she|they|suspect) (?:stole|robbed|raped|murdered|burgled|killed)|murder(?:s|ed)? (?:his|her|the|a|two|three)|we got (?:him|her|our man)|the man who (?:killed|murdered|raped|shot|stabbed|robbed|attacked|set)|the woman who (?:killed|murdered|shot|stabbed|robbed|set)|in cold blood",
    ),
    "es": compiled(
        r"asesin[oa]s?|asesinó|asesinaron|escoria|(?:detenido|detenida|arrestado|arrestada|sospechoso|sospechosa) (?:robó|mató|violó|asesinó|apuñaló)|homicidas?(?<!arma homicida)|feminicidas?|violador(?:es|a)?|terroristas?|ladr[óo]n(?:es|a)?|culpables?|culpabilidad|criminales|(?<=[nl] )criminal(?= (?:que|fue|está|y|huyó)|[.,!])|delincuentes?|malhechor(?:es)?|maleantes?|narcotraficantes?|narcos?|sicari[oa]s?|matón|matones|monstruo|pederastas?|pedófil[oa]s?|depredador(?:es)?|secuestrador(?:es|a)?|estafador(?:es|a)?|maltratador(?:es|a)?|atracador(?:es|a)?|ratero|rateros|pandiller[oa]s?|golpeador|abusador(?:es)?|traficantes?|parricida|infanticida|yihadista|extorsionador(?:es)?|carterista|carteristas|timador(?:es)?|acosador(?:es)?|mató a|agresor(?:es|a)? confes\w+|autor (?:del|de la) (?:crimen|asesinato|muerte|robo|homicidio|ataque|violación|incendio)",
        r"(?:él|ella) lo hizo|cometió (?:el|este|la) (?:crimen|asesinato|robo|homicidio|delito|violación|ataque)|a sangre fría|el hombre que (?:mató|asesinó|violó|disparó|apuñaló|robó|atacó)|la mujer que (?:mató|asesinó|apuñaló|robó)|sin escrúpulos|pagará por|ya cayó",
    ),
}
_COURT: Final = {
    "en": compiled(
        r"convicted|conviction|sentenced|sentence|pleaded guilty|pled guilty|plea|plead(?:ed|s)? (?:not )?guilty|found (?:not )?guilty|verdict|jury|(?:judge|court) (?:found|ruled)|serving|appeal court|pleaded|proven|presumed innocent|until proven|innocent"
    ),
    "es": compiled(
        r"condenad[oa]s?|condena|sentenciad[oa]s?|sentencia|declarad[oa]s? culpables?|se declaró culpable|declararse|veredicto|jurado|el (?:juez|tribunal) (?:lo|la) (?:declaró|halló)|sentencia firme|mientras no se demuestre|presunción de inocencia|inocente|se demuestre"
    ),
}
_DENIED: Final = {
    "en": re.compile(
        r"(?:\b(?:not|no|isn't|wasn't|aren't|weren't|never|nor|nobody|without|alleged|suspected|suspects? as|whether|if|any|accused|report of an?|reports of an?|believed to be|possible|claims? (?:that )?(?:he|she) (?:is|was)|rumou?rs?(?: that)?|calling (?:him|her) an?|called (?:him|her) an?|false(?:ly)?|counter|anti|stop|prevent|deter|against|avoid|protect (?:\w+ ){0,3}from|keep|would-be|potential|word|term|imposter|scam)\b(?: \w+){0,3}[ \"'-]*)$",
        re.IGNORECASE,
    ),
    "es": re.compile(
        r"(?:\b(?:no|ni|sin|nunca|tampoco|presunt[oa]s?|supuest[oa]s?|posible|si|ningún|ninguna|nadie|contra|anti|evite?|evitar|prevenir|prevención|rumor(?:es)?|falso|falsamente|llamarl[oa]|llamar|palabra|término|acusad[oa] de ser|sospechos[oa]s? de ser|protéjase de|proteja \w+ de|frente a|cuidado con los|ojo con los)\b(?: \w+){0,3}[ \"'-]*)$",
        re.IGNORECASE,
    ),
}
_RUMOUR: Final = {
    "en": compiled(
        r"rumou?rs?|claims?|false|not true|untrue|no evidence|do not call|don't call|avoid (?:calling|words)|called (?:him|her)|presumed|posts? say\w*|people (?:are )?saying"
    ),
    "es": compiled(r"rumor(?:es)?|versión|fals[oa]s?|no es cierto|bulo|sin pruebas|no llame|publicaciones|se dice"),
}
_TITLED: Final = re.compile(r"«[^»\n]{0,40}$")
"""The title of a play or a book."""
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
        r"\b(?:ley|código|justicia|policía|investigación|derecho|organización|banda|bandas|grupo|hecho|acto|actividad|antecedentes|proceso|sala|juzgado|acción|ataque|atentado|amenaza|alerta|delito|incendio|brigada|unidad|químico|proceder|clan|conducta|responsabilidad) $",
        re.IGNORECASE,
    ),
}
_ADVICE: Final = {
    "en": re.compile(
        r"\b(?:thieves|burglars|scammers|fraudsters|criminals|robbers|predators|offenders|looters|vandals|abusers|stalkers|carjackers|traffickers|con men|crooks|swindlers|poachers)\b",
        re.IGNORECASE,
    ),
    "es": re.compile(
        r"\b(?:ladrones|delincuentes|estafadores|timadores|criminales|carteristas|maltratadores|acosadores|extorsionadores|traficantes|depredadores|atracadores|rateros|secuestradores|abusadores)\b",
        re.IGNORECASE,
    ),
}
_THIS: Final = {
    "en": compiled(
        r"these|those|the (?:two|three|four)|both|two|three|four|arrest\w*|detain\w*|caught|captur\w+|custody|jail|behind bars|took|stole|broke|killed|was|were|is|are (?:vile|evil)|our officers|nabbed|who (?:did|killed|robbed|shot|stole)|fled|escaped"
    ),
    "es": compiled(
        r"estos|esos|los (?:dos|tres|cuatro)|ambos|detenid[oa]s?|detuv\w+|arrestad[oa]s?|captur\w+|aprehend\w+|cayeron|calabozo|cárcel|prisión|pres[oa]s?|ya están|agarr\w+|huyeron|escaparon|que (?:mataron|robaron|asaltaron)"
    ),
}
_GENERIC: Final = {
    "en": re.compile(r"\b(?:a|any|every|no|if a|like a|online|potential|from) (?:\w+ )?$", re.IGNORECASE),
    "es": re.compile(r"\b(?:cualquier|todo|si un|si una|ante un|como un|para un|para el) $", re.IGNORECASE),
}
"""What speaks of thieves as such; "arrested a thief" stays a word about somebody."""


def find(reading: Reading) -> Iterator[Found]:
    """Find words that say more than the stage of the case allows."""
    if reading.language not in _WORDS:
        return
    for match in _WORDS[reading.language].finditer(reading.plain):
        if not _passes(reading, match):
            yield Found("stage_word", *match.span())


def _passes(reading: Reading, match: re.Match[str]) -> bool:
    language = reading.language
    sentence = reading.plain[slice(*reading.sentence(match.start()))]
    nearby = reading.plain[slice(*reading.around(match.start()))]
    before, after = reading.before(match.start(), 60), reading.after(match.end(), 30)
    if _COURT[language].search(nearby) or _RUMOUR[language].search(sentence) or _DENIED[language].search(before):
        return True
    if _TITLED.search(before) and re.match(r"[^»\n]{0,40}»", after):
        return True
    if _NAMED[language].match(after) or _BEFORE_NAMED[language].search(before):
        return True
    # Advice speaks of thieves in general; about the ones of this case the same plural outruns the stage.
    generic = _GENERIC[language].search(before) and not _THIS[language].search(nearby)
    return bool(generic) or bool(_ADVICE[language].fullmatch(match[0]) and not _THIS[language].search(sentence))
