"""What stands right beside a name: a title or a trade, a place, words that introduce a name, speech."""

import re
from functools import lru_cache
from typing import Final

from commsbot.domain.checks.patterns import Pattern
from commsbot.domain.checks.protection.lexicon import beside_names, person_words, roles
from commsbot.domain.checks.protection.naming.names import Person
from commsbot.domain.checks.protection.reading import UPPER, Reading, any_of, compiled

_TITLE_BEFORE: Final = Pattern(
    rf"\b{any_of(*person_words.STAFF_TITLES)}\.?(?: (?:general|sindical|electoral|vecinal|deportiv[oa]|provincial|regional|estatal|nacional|municipal|adjunt[oa]|chief|press|de (?:la )?(?:policía|prensa|comunicación|seguridad|guardia(?: civil)?)|of police|for \w+|of (?:the )?\w+|are|is|son|es|del? (?:la |los |las )?\w+|interin[oa]|on duty)){{0,2}}(?:,|:)? ?(?:Mrs?\.? |Ms\.? |Miss |Dr\.? |doña |don )?$",
    re.IGNORECASE,
)
_SPEAKER_BEFORE: Final = Pattern(
    rf"\b(?:{any_of(*beside_names.SPEAKERS)}|detective|officer|oficial|agente)(?: (?:of|for|de|del|on)(?: (?:the|la|el))? \w+)?(?:: ?| is | es | are | son )$",
    re.IGNORECASE,
)
_TRADE_BEFORE: Final = Pattern(
    rf"\b{any_of(*beside_names.TRADES)},? (?:Mrs?\.? |Ms\.? |Miss |doña |don )?$", re.IGNORECASE
)
_SPEAKER_AFTER: Final = Pattern(
    r"^(?: \(|, | is (?=the|our|a))(?:the |our |a |an |el |la |un |una |nuestr[oa] |quien es )?(?:(?!(?:who|that|que|was|fue|and|y|of|de|will|would|can|could|may|has|have|had|is|are|sees?|saw|ver[áa]|ser[áa]|va|ante|before|al|to|por|by|with|con|after|tras)\b)[\w'&.\-]+ ){0,3}?"
    rf"{any_of(*beside_names.SPEAKERS)}\b(?!'s)",
    re.IGNORECASE,
)
_HONORIFIC_BEFORE: Final = Pattern(r"\b(?:don|doña|señora?|sra?|srta|mr|mrs|ms|miss)\.? $", re.IGNORECASE)
_NAMED: Final = Pattern(
    r"\b(?:named|called|calls himself|calls herself|known as|identified (?:\w+ ){0,3}as|name is|names? (?:of|are|was|were)|name, (?:it's|it is)|names as|nicknamed|llamad[oa]s?|identificad[oa]s?(?: \w+)? como|de nombre|se llama(?:ba)?|llamarse|se trata de|nombre (?:es|era|de)|su nombre,|conocid[oa] como|respond(?:e|ía) al nombre de|un tal|una tal|el tal)[ :,]+(?:\w+ )?$",
    re.IGNORECASE,
)
SPEECH: Final = Pattern(
    r"^,?(?: (?:also|later|today|has|have|who))* (?:said|says|asked|asks|reminds?|warns?|takes questions|opens|opened|crossed|tells of|has cancelled|have cancelled|cancels|hopes|expects|invites|told (?:reporters|the media|residents|the council)|tells|added|adds|announced|confirmed|explained|thanked|thanks|urged|urges|will (?:speak|brief|host|lead|join|present|teach|give|answer)|spoke|speaks|stated|joined|joins|received|receives|won|graduated|retires?|retired|leads|led"
    r"|dijo|cuenta|abre|abrió|suspende[n]?|atendió|atiende|invita|recuerda|espera|propone|informó|señaló|explicó|agregó|añadió|anunció|confirmó|afirmó|indicó|comentó|precisó|agradeció|pidió|hablará|ofrecerá|dará|presentará|recibió(?! (?:un|una|dos|tres|varios) (?:\w+ )?(?:disparo|impacto|golpe|balazo|puñalada|herida))|ganó|se graduó|se jubila|encabez\w+|dirige|impart\w+)\b",
    re.IGNORECASE,
)
SPEECH_BEFORE: Final = Pattern(
    r"\b(?:said|says|thank(?:ed|s|ing)?(?: (?!his|her)[\w-]+){0,4}|according to(?: (?:his|her|their|the|a) (?:\w+ ){0,2}\w+)?|added|by|contact|media contact|thanks? to(?: (?!his|her)[\w-]+){0,3}|congratulat\w+(?: to)?|welcome|meet|ask for|hosted by|led by|dijo|según(?: (?:su|la|el|una?) (?:\w+ ){0,2}\w+)?|explicó|señaló|informó|añadió|agregó|indicó|contacto|agradec\w+ al?(?: (?!su)[\w-]+){0,3}|gracias al?(?: (?!su)[\w-]+){0,3}|atiende a (?:la prensa|los medios)|felicit\w+ a|por|a cargo de|bienvenid[oa](?: a)?|with|con|call|email|llame a|(?:que )?(?:dirige|preside|imparte|presenta))[: ,]+$",
    re.IGNORECASE,
)
_INSTITUTION_BEFORE: Final = Pattern(
    rf"(?<![\w]){any_of(*beside_names.INSTITUTIONS)}(?: (?:público|pública|cultural|deportivo|cívico|primaria|secundaria|general|municipal|regional|infantil|técnica|nacional))*(?: (?:del?|de la|de los))? (?:(?:Gral|Dr|Dra|Prof|Ing|Lic)\. )?$",
    re.IGNORECASE,
)
_BODY_BEFORE: Final = Pattern(rf"\b{any_of(*beside_names.BODIES)} (?:del?|de la|of) $", re.IGNORECASE)
_PLACE_BEFORE: Final = Pattern(
    r"\b(?:(?:centro|street|road|school|park|church)(?: (?:de|del|de la|de los))*|in|at|near|on|onto|into|around|toward|towards|between|along|via|through|outside|behind|off|across|past|(?:huy|corr|circul|avanz|escap|baj|sub)\w+ por|rumbo a|en|entre|cerca de|hacia|desde|hasta|junto a|frente a|(?<!información )(?<!datos )sobre)(?: the| el| la)? $",
    re.IGNORECASE,
)
_WHO_AFTER: Final = Pattern(r"^,? (?:who|whom|whose|quien|a quien|al que|a la que|cuy[oa])\b")
_OF_BEFORE: Final = Pattern(r"\b(?:of|from|to|the|de|del|al|la|el|los|las)(?: the| la| el)? $", re.IGNORECASE)
_OF_PERSON: Final = compiled(
    r"(?:body|remains|death|family|families|parents|mother|father|killing|murder|shooting|stabbing|arrest|disappearance|life|memory|loss|rescue|search|wife|husband|widow|son|daughter|name|that|whereabouts|capture|photo|condition|home|house|flat|cuerpo|restos|muerte|familia|padres|madre|padre|asesinato|homicidio|arresto|detención|desaparición|vida|memoria|pérdida|rescate|búsqueda|esposa|esposo|viuda|hijo|hija|nombre|paradero|captura|foto|estado|fallecimiento|cadáver|casa|vivienda|domicilio) (?:of|de|del)",
    r"(?:speak|talk|belongs?|told|linked|traced|given|taken) to",
)
_ROLE: Final = {
    "en": Pattern(
        r"\b(?:victim|deceased|suspect|gunman|shooter|wife|husband|father|mother|brother|sister|woman|man|guy|driver|cyclist|hiker|witness|neighbou?r|hostage|son|daughter|partner|girlfriend|boyfriend|fiancée?|baby)(?:,| is| was)? $",
        re.IGNORECASE,
    ),
    "es": Pattern(
        r"\b(?:víctima|fallecid[oa]|sospechos[oa]|detenid[oa]|esposa|esposo|padre|madre|hermano|hermana|mujer|hombre|conductora?|ciclista|testigo|vecin[oa]|rehén|hij[oa]|novi[oa]|pareja|abuel[oa]|niet[oa]|prim[oa]|bebé)(?:,| es| era)? $",
        re.IGNORECASE,
    ),
}
_KIN_BEFORE: Final = Pattern(
    r"\b(?:his|her|their|my|our|su|mi|nuestr[oa]) (?:\w+ )?(?:wife|husband|partner|girlfriend|boyfriend|fiancée?|son|daughter|brother|sister|mother|father|grandson|granddaughter|niece|nephew|baby|friend|dog walker|grandma|grandpa|esposa|esposo|marido|novi[oa]|pareja|hij[oa]|herman[oa]|madre|padre|niet[oa]|sobrin[oa]|amig[oa]|prim[oa]|abuel[oa]),? $",
    re.IGNORECASE,
)
_ROLE_AFTER: Final = Pattern(
    r"^, (?:a|an|the|who|el|la|un|una|quien|que) (?:\w+ ){0,2}?(?:father|mother|cashier|clerk|teacher|nurse|driver|worker|owner|baker|killed|shot|stabbed|died|hurt|wounded|missing|padre|madre|panader[oa]|maestr[oa]|enfermer[oa]|conductora?|dueñ[oa]|murió|falleció|used|worked|trabajaba)\b",
    re.IGNORECASE,
)
_HURT: Final = any_of(
    r"(?:killed|shot|stabbed|wounded|injured|hurt|struck|hit|assaulted|attacked|beaten|burned|found dead|hospitali[sz]ed|rescued|trapped|pinned|thrown|dragged|bitten|rammed)(?! by (?:the|a) vote)",
    r"(?:died|dies|dead|drowned|collapsed|succumbed|passed away|gave (?:her|his) life|lost (?:her|his|an?) (?:life|leg|arm|sight|eye|finger)|fell (?:through|from)|pushed \w+ pupils)",
    r"(?:suffered|sustained|broke|is (?:in|on) (?:hospital|intensive care|surgery|critical|serious|stable|life support|a coma)|remains in|fighting for (?:her|his) life|recovering|(?:was|been) (?:taken|rushed|airlifted|flown)|in surgery|had (?:her|his) \w+ removed|(?:is )?learning to walk)",
    r"(?:asesinad|herid|balead|apuñalad|atropellad|tirotead|lesionad|agredid|atacad|golpead|muert|fallecid|hospitalizad|rescatad|arrollad|embestid)[oa]",
    r"(?:murió|muere|falleció|fallece|perdió la vida|dio su vida|sufrió|sufre|recib(?:ió|ido) (?:un|una|dos|tres|varios) \w+|permanece|está (?:grave|en)|está hospitalizad\w|sigue (?:grave|en|ingresad\w)|quirófano|se (?:ahogó|desplomó)|resultó|le (?:quitaron|amputaron|operan|dispararon|extirparon))",
)
_HURT_AFTER: Final = Pattern(
    rf"^, (?:herid|atacad|agredid|apuñalad|balead|atropellad|golpead|tirotead|arrollad)[oa]\b|^(?:,[^,.;\n]{{1,45}},|,? ?\d\d,)?,?(?:,? (?:who|que|was|were|has|have|had|been|is|also|later|fue|ha|han|sido|resultó|también|critically|fatally|badly|seriously|gravemente|ayer|anoche|\w+ly)){{0,4}} {_HURT}\b",
    re.IGNORECASE,
)
_HURT_NEXT: Final = Pattern(
    rf"(?:She|He|Le|La|Lo|Ella|Él|Su|Her|His)\b(?: [\w']+){{0,4}}? ?{_HURT}\b|(?:Le|Sigue|Está|Permanece|Murió|Falleció) (?:quitaron|amputaron|operan|grave|ingresad|en (?:coma|quirófano|el hospital))"
)
_NOUN: Final = r"(?:[\w'-]+ ){0,3}?"
_SUSPECT_LABEL: Final = Pattern(
    r"\b(?:suspects?|wanted(?: for [\w ]{3,40})?|sought|arrested|detained|in custody|held|in the cells|prime suspect|sospechos[oa]s?|detenid[oa]s?|arrestad[oa]s?|buscad[oa](?: para [\w ]{3,40})?|bajo custodia|calabozos?|investigad[oa])(?: is| are| es| son)?: ?$",
    re.IGNORECASE,
)
_VICTIM_LABEL: Final = Pattern(
    r"\b(?:victims?|deceased|dead|the dead|killed|injured|wounded|the wounded|in hospital|missing|rescued|v[íi]ctimas?|fallecid[oa]s?|muert[oa]s?|herid[oa]s?|desaparecid[oa]s?|en el hospital|rescatad[oa]s?|identidad|los muertos|el herido|la herida)(?: is| are| was| were| es| son| era)?: ?$",
    re.IGNORECASE,
)
_VICTIM_BEFORE: Final = Pattern(
    rf"\b(?:(?:murder|kill|stabb|shoot|rap|robb|attack|assault|strangl|beat|abus|batter|poison|kidnapp|abduct|stalk|harass|scamm|defraud|hitt|struck|hit|killed|murdered|robbed|attacked|stabbed|shot|assaulted|raped)(?:ing)? (?:(?:his|her|their|the|a|an) {_NOUN})?"
    rf"|(?:murder|killing|death|deaths|stabbing|shooting|rape|robbery|kidnapping|abduction|disappearance|body|remains|loss) of (?:(?:the|a|his|her|our) )?{_NOUN}|(?:flowers|candles|tributes?|cards|vigil|prayers|messages|donations)(?: \w+){{0,3}} (?:for|to) |friends of |the (?:house|home|shop|bar)(?:holder|owner|keeper), (?:mrs?\.? |ms\.? )?|among the (?:dead|injured|wounded|missing|rescued) (?:is|are|was|were) {_NOUN}"
    rf"|(?:matar|asesinar|apuñalar|disparar|violar|robar|atacar|agredir|golpear|estafar|secuestrar|acosar|atropellar|mató|asesinó|apuñaló|violó|robó|atacó|agredió|golpeó|secuestró|atropelló|mataron|robaron) (?:a |al )(?:(?:la|el|su|don|doña|una?) )?{_NOUN}"
    rf"|(?:muerte|asesinato|homicidio|robo|asalto|ataque|atraco|secuestro|atropello|agresión|crimen|desaparición|cuerpo|rescate|violación|pérdida) (?:de |del |al? )(?:(?:la|el|su|don|doña|una?) )?{_NOUN}|(?:flores|velas|veladoras|misa|oraciones|tarjetas)(?: \w+){{0,3}} (?:por|para) |amig[oa]s de |entre (?:los|las) (?:muert|herid|desaparecid|rescatad)[oa]s (?:está|están|estaba) {_NOUN})$",
    re.IGNORECASE,
)
_SOMEBODY: Final = Pattern(rf"\b(?:Mrs?|Ms|Miss|señora?|don|doña|[{UPPER}]\w+)\.? [{UPPER}]\w+")
_ACCUSED_AFTER: Final = Pattern(
    r"^(?:,[^,.;\n]{1,45},)? (?:was|were|is|has been|is being|fue|está|ha sido|quedó)(?: \w+ly| now| also| ayer| hoy)? (?:arrested|detained|questioned|in custody|wanted|sought|under investigation|suspected|detenid[oa]|arrestad[oa]|interrogad[oa]|investigad[oa]|buscad[oa]|bajo investigación)\b",
    re.IGNORECASE,
)
_ACCUSED_BEFORE: Final = Pattern(
    r"\b(?:arrest|detention|arresto|detención) (?:of|de|del) (?:[\w-]+,? ){1,8}$|\b(?:arrested|detained|questioned|are questioning|are looking for|suspect(?:ed)?|interrog\w+|detuv\w+|detien\w+|arrest\w+|investiga(?:n|mos)?(?= al? ))(?! (?:by|por)\b)(?: al?)?(?: (?:the|el|la|former|ex|off-duty))*(?: [\w-]+){0,2} $",
    re.IGNORECASE,
)
_HURT_BEFORE: Final = Pattern(
    r"\b(?:(?:death|loss|killing|shooting|murder|funeral|body) of|fallen|in memory of|(?:officer|deputy|firefighter|trooper|sergeant|colleague)s? (?:who (?:died|was killed|was shot|was stabbed|lost \w+ life)|killed|hurt|injured|wounded|shot|lost)(?: \w+){0,4}? (?:is|was|as|identified as|named as)|(?:agente|policía|bomber[oa]|oficial|compañer[oa]) (?:fallecid[oa]|herid[oa]|asesinad[oa]|caíd[oa]|que (?:murió|falleció))(?: \w+){0,3}? (?:es|era|como)"
    r"|(?:muerte|fallecimiento|asesinato|pérdida) (?:de|del|de la)|slain|killed was|killed is|injured officer is|injured deputy is|RIP|rest in peace,?|mourn(?:s|ing)?|remember(?:s|ing)?|(?:muere|falleció|murió|fallece|mueren)(?: \w+){0,4}?|lamentamos|D\.?E\.?P\.?|Q\.?E\.?P\.?D\.?)(?: (?:our|the|a|el|la|un|una|compañer[oa]|colleague|(?:[a-zA-ZÀ-ÿ]+ )?(?:officer|deputy|agente|bomber[oa]|concejal[a]?|council\w+)))*[ :,]*$",
    re.IGNORECASE,
)


@lru_cache(maxsize=512)
def outright(reading: Reading, person: Person) -> str:
    """Tell the role that a label or a verb right before a name gives it: "Suspect: Ana Ruiz", "convicted of killing his neighbour Ana Ruiz"."""
    before = reading.before(person.start, 90)
    if _SUSPECT_LABEL.search(before):
        return roles.SUSPECT
    return roles.VICTIM if _VICTIM_LABEL.search(before) or _VICTIM_BEFORE.search(before) else ""


@lru_cache(maxsize=512)
def is_staff(reading: Reading, person: Person) -> bool:
    """Tell whether a title says that the person serves or speaks for somebody, and may be named."""
    before = reading.before(person.start)
    return bool(
        person.titled
        or _TITLE_BEFORE.search(before)
        or _SPEAKER_BEFORE.search(before)
        or _SPEAKER_AFTER.match(reading.after(person.end))
    )


def has_trade(reading: Reading, person: Person) -> bool:
    """Tell whether a trade stands before the name: the person may be one who helps."""
    return bool(_TRADE_BEFORE.search(reading.before(person.start, 30)))


def is_honored(reading: Reading, person: Person) -> bool:
    """Tell whether "Mrs" or "doña" makes one word a person's name."""
    return person.honorific or bool(_HONORIFIC_BEFORE.search(reading.before(person.start, 12)))


def is_introduced(before: str) -> bool:
    """Tell whether the words before a name say that a name follows."""
    return bool(_NAMED.search(before))


def is_institution(before: str) -> bool:
    """Tell whether the words before make a name that of a school, a street or a work."""
    return bool(_INSTITUTION_BEFORE.search(before) or _BODY_BEFORE.search(before))


def is_place(before: str, after: str, person: Person) -> bool:
    """What stands after "in" is a place; after "of" too, unless it begins with a given name."""
    if _PLACE_BEFORE.search(before):
        return person.doubtful or not person.given or person.words == 1 or not _WHO_AFTER.match(after)
    return bool(_OF_BEFORE.search(before)) and (person.doubtful or (not person.given and not _OF_PERSON.search(before)))


def is_kin(before: str) -> bool:
    """Tell whether a relation stands right before a name: "his wife, Lorna"."""
    return bool(_KIN_BEFORE.search(before))


def has_role(language: str, before: str, after: str) -> bool:
    """Tell whether a role stands right before or after, so that even one word is a name."""
    return bool(_ROLE[language].search(before) or _ROLE_AFTER.match(after))


def is_accused(reading: Reading, person: Person) -> bool:
    """Tell whether one who serves is said to be arrested, sought or questioned."""
    before, after = reading.before(person.start, 60), reading.after(person.end)
    return bool(_ACCUSED_AFTER.match(after) or _ACCUSED_BEFORE.search(before))


@lru_cache(maxsize=512)
def fell(reading: Reading, person: Person) -> bool:
    """Tell whether one who serves is said to be hurt or dead: by the verb, by the words before, or by the sentence that goes on."""
    before, after = reading.before(person.start, 90), reading.after(person.end, 90)
    if SPEECH.match(after):
        return False
    last = reading.sentence(person.end - 1)[1]
    goes_on = _HURT_NEXT.match(reading.plain, last) and not _SOMEBODY.search(reading.plain, person.end, last)
    return bool(_HURT_AFTER.match(after) or _HURT_BEFORE.search(before) or goes_on)
