"""What the phases' texts are made of beside the six elements, and what reassures; English and Spanish. Each entry is one pattern, any case."""

from typing import Final

NEXT: Final = {
    "en": r"next (?:\w+ )?(?:update|word|statement|post|message|report|briefing)|(?:update|updates) (?:by|at|before|in|every|again)|(?:we|chief|sheriff|department|police|office)(?: will|'ll) (?:\w+ )?(?:say|tell|update|post|share|give|brief|speak|report|return|write|publish|explain)|more (?:\w+ )?(?:by|at|before|in)|further (?:\w+ )?(?:by|at|before)|again (?:by|at)|by .{0,20} at the latest",
    "es": r"(?:próxim|siguiente)\w*(?: \w+)? (?:aviso|actualizaci[oó]n|comunicado|mensaje|parte|informe|informaci[oó]n)|(?:actualizaremos|informaremos|diremos|daremos|volveremos|publicaremos|explicaremos|avisaremos|comunicaremos|hablaremos)|(?:más|nueva) (?:\w+ )?(?:informaci[oó]n|datos|noticias|detalles)? ?(?:antes de|a las)|actualizaci[oó]n (?:a|antes|en|cada)",
}
"""A promise of the next word; with a time in its sentence it is one that can be kept."""
EARLY: Final = {
    "en": r"(?:early|first|initial|preliminary|this) (?:\w+ )?(?:information|reports?|details|facts|picture)(?: \w+){0,3} (?:may|might|can|could|is likely to|will likely|often) (?:change|be wrong|be incomplete)|(?:may|might|could) (?:change|turn out)|subject to change|as (?:we|things) (?:learn|develop)|what we know (?:may|could|so far)",
    "es": r"(?:informaci[oó]n|datos|reportes|informes|detalles)(?: \w+){0,3} (?:puede|pueden|podría|podrían) (?:cambiar|variar|estar incomplet|modificarse)|(?:puede|pueden|podría) (?:cambiar|variar)|informaci[oó]n (?:preliminar|inicial|provisional)|sujet[oa] a cambios|lo que sabemos hasta",
}
UNKNOWN: Final = {
    "en": r"(?:do not|don't|cannot|can't|could not) (?:yet )?(?:know|say|confirm)|not (?:yet )?(?:known|clear|confirmed|certain)|too early|unknown|unclear|unconfirmed|no confirmed|know (?:no )?more|still (?:learning|finding out|checking)|we have no (?:information|details|word)",
    "es": r"(?:no|aún no|todavía no) (?:se )?(?:sabemos|sabe|podemos|conoce|conocemos|tenemos|hay) ?(?:más|confirmar|datos|confirmaci[oó]n|informaci[oó]n|si|cuánt|qué|confirmad)?|se desconoce|desconocemos|sin confirmar|por confirmar|es pronto|no está (?:claro|confirmado)|por ahora no",
}
SEEKING: Final = {
    "en": r"(?:finding|find) out|investigat\w+|looking into|check(?:ing|ed)|working to|searching|gathering|interviewing|speaking (?:to|with)|trying to|will (?:tell|share|say|post|confirm)|officers are|detectives are|crews are|respond\w+|confirm\w*",
    "es": r"averigu\w+|investiga\w*|verific\w+|comprob\w+|trabaja\w*|busca\w*|reuniendo|entrevist\w+|estamos|diremos|informaremos|confirm\w+|agentes|atiend\w+|acud\w+",
}
LINK: Final = (
    r"https?://\S+|www\.\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:gov|org|com|net|us|uk|es|mx|info|example|edu|gob|ca|test)\b\S*"
)
VAGUE_HAZARD: Final = {
    "en": r"(?:police|law enforcement) (?:activity|incident|situation|matter|operation|presence|response)|(?:ongoing|active|major|critical|serious|developing|emergency|this|an|the) (?:incident|situation|event|emergency|matter|operation)|incident|situation|police presence",
    "es": r"(?:actividad|presencia|operativo|operaci[oó]n|despliegue|intervenci[oó]n) (?:policial|policíaca|de seguridad)|operativo|(?:un|una|el|la|este|esta) (?:incidente|situaci[oó]n|emergencia|suceso|evento|hecho)|incidente|situaci[oó]n",
}
WHY_VAGUE: Final = {
    "en": r"(?:cannot|can't|do not|don't|not able to|unable to) (?:yet )?(?:say|know|tell|confirm|share)(?: \w+){0,3} (?:what|more|why|which)|(?:know|say) no more|for (?:the )?(?:safety|protection) of",
    "es": r"(?:no|aún no|todavía no) (?:podemos|sabemos|se sabe|se puede)(?: \w+){0,3} (?:qué|más|por qué|cuál|decir)|por (?:la )?seguridad de",
}
"""Why the danger can't be named: then a vague word may stand."""
AREA: Final = {
    "en": r"(?:avoid|stay (?:away from|out of|clear of)|keep (?:away from|out of|clear of)|leave|in|near) (?:the|this|that|our|the (?:immediate|affected|general|surrounding)) (?:area|scene|vicinity|neighbou?rhood|location)",
    "es": r"(?:evit\w+|no se acerque(?:n)? a|aléje\w+ de|salga(?:n)? de|en|cerca de|manténga\w+ lejos de) (?:la|el|esta|este|esa|dicha|toda la) (?:zona|área|sector|lugar|región)",
}
UNDOABLE: Final = {
    "en": r"(?:be|stay|remain|keep) (?:safe|vigilant|alert|aware|calm|careful|cautious|informed|tuned|watchful|on (?:alert|guard))|use (?:extreme )?caution|take (?:care|precautions)|exercise caution",
    "es": r"(?:esté|estén|manténga(?:n?se)|permanezca(?:n)?|sea(?:n)?) (?:muy )?(?:atent|alerta|a salvo|segur|vigilant|tranquil|prudent|precavid)\w*|cuíde(?:n?se)|(?:extrem|tom)e(?:n)? (?:las |sus )?precauciones|teng(?:a|an) (?:mucho )?cuidado|manteng(?:a|an) la calma",
}
"""What sounds like an instruction and tells nobody what to do."""
PROTECTS: Final = {
    "en": r"lock (?:your |the |all )?(?:\w+ )?doors?|shelter in place|stay (?:inside|indoors)|barricade|hide\b|evacuate|go inside|stay away from (?:the )?windows",
    "es": r"cierr(?:e|en|a) (?:\w+ ){0,3}con llave|quéde(?:n?se) (?:adentro|dentro|en casa)|resguárde(?:n?se)|refúgie(?:n?se)|escónda(?:n?se)|evacúe(?:n)?|no salga(?:n)?|aléje(?:n?se) de las ventanas|permanezca(?:n)? (?:adentro|dentro|en casa)",
}
"""Instructions that only a threat explains."""
SPECULATION: Final = {
    "en": r"(?:probably|likely|apparently|presumably|possibly|obviously|clearly|no doubt|we (?:believe|think|suspect|assume)|(?:it )?(?:appears?|seems?) (?:to (?:be|have)|that)?|looks like|(?:is|are|was|were) (?:believed|thought|suspected|understood) to|may have been|might have been|could have been|must have been)\b[^.;!?\n]{0,70}?\b(?:motiv\w+|caus\w+|because|due to|started|set by|arson|gangs?|terror\w*|drugs?|alcohol|drunk|suicid\w+|mental\w*|relationship|domestic|target\w+|isolated|accident\w*|intentional\w*|deliberate\w*|retaliation|feud|dispute|immigrant|lone|alone|responsible|knew each other|hate|robbery gone|self-inflicted|speed\w*|electrical|negligence|the (?:gunman|killer|shooter|attacker|suspect) (?:is|was))\b",
    "es": r"(?:probablemente|posiblemente|al parecer|aparentemente|presumiblemente|seguramente|evidentemente|sin duda|(?:creemos|pensamos|sospechamos|suponemos)|(?:parece|parecería) (?:ser|que|haber)|se (?:cree|presume|sospecha|piensa|supone)|pudo (?:haber|ser|deberse)|podría (?:haber|ser|deberse|tratarse)|habría sido)\b[^.;!?\n]{0,70}?\b(?:motiv\w+|móvil|caus\w+|porque|debido|debe a|provocad\w+|intencional\w*|pandillas?|narco\w*|terror\w*|drogas?|alcohol|ebrio|suicid\w+|mental\w*|pareja|pasional|sentimental|doméstic\w+|dirigido|aislado|accident\w*|deliberad\w+|venganza|ajuste de cuentas|riña|solo|responsable|se conocían|odio|velocidad|eléctric\w+|negligencia|crimen organizado)\b",
}
"""A guess about motive, cause or identity."""
CHANGED: Final = {
    "en": r"no (?:change|new|news)|nothing (?:new|has changed)|unchanged|since (?:our|the|\d|noon|midnight|this|last|\w+day)|new\b|\bnow\b|changed|no longer|additional|has been|have been|have (?:found|arrested|reopened|confirmed|ended|closed|moved)|confirm\w*|update\b",
    "es": r"sin (?:cambios|novedad\w*)|no hay (?:cambios|novedad\w*)|desde (?:las|el|nuestr|la)|nuev[oa]s?\b|\bahora\b|cambi\w+|ya no|además|ha sido|han sido|se ha\w*|confirm\w+|actualizaci[oó]n",
}
NO_CHANGE: Final = {
    "en": r"(?:no|nothing) (?:\w+ )?(?:change[sd]?|new|news|further)(?: has)?(?: changed)?|unchanged|(?:is|are|remains?) the same",
    "es": r"sin (?:cambios|novedad\w*)|no hay (?:cambios|novedad\w*|nada nuevo)|nada (?:nuevo|ha cambiado)|todo sigue igual|no ha cambiado|se mantiene igual",
}
WRONG: Final = {
    "en": r"wrong|incorrect\w*|error|mistake\w*|not (?:correct|right|true|accurate)|inaccurate|mis(?:stated|takenly|reported|spelled|identified)|in error|should not have",
    "es": r"incorrect\w+|err[oó]ne\w+|error|equivoc\w+|no (?:es|era|fue) (?:correct|ciert|verdad)\w*|inexact\w+|falso dato|no debió",
}
RIGHT: Final = {
    "en": r"right is|correct (?:is|information|version|number|time|place|address|name|date|figure)|the correct|in fact|actually|should (?:read|have (?:said|been|read)|be)|\w+ (?:is|was|are|were) (?!wrong|not right|not correct|not true|incorrect|in error|a mistake|an error|inaccurate|sorry|sent)\w+|\w+, not \w+|not \w+, but|instead|what is right",
    "es": r"lo correcto|(?:dato|número|hora|lugar|dirección|nombre|fecha|información) correct[oa]|en realidad|de hecho|debe decir|debió decir|debía decir|\w+, no \w+|no \w+, sino|sino|fue(?:ron)? (?!incorrect|erróne|un error|equivoc)\w+|(?:es|son|era|eran) (?!incorrect|erróne|un error|equivoc|fals)\w+",
}
SAID: Final = {
    "en": r"(?:we|post|statement|alert|message|update|tweet|release|notice|warning) (?:\w+ ){0,4}(?:said|wrote|posted|sent|stated|reported|published|named|gave|told)|earlier|previous\w*|sent|posted|published",
    "es": r"(?:dijimos|escribimos|publicamos|informamos|enviamos|señalamos|indicamos|comunicamos)|(?:mensaje|aviso|comunicado|nota|publicaci[oó]n|alerta)(?: \w+){0,4} (?:anterior|decía|publicad\w+|enviad\w+|de las)|anterior\w*",
}
ENDED: Final = {
    "en": r"(?:is|are|was|were|has|have)(?: now| been| all)* (?:over|ended|resolved|repaired|fixed|stopped|put out|extinguished|contained|caught|arrested|found|removed|safe|cleared|gone|out\b|lifted|restored|captured|located)|ended|in custody|no longer (?:a |any )?(?:danger|threat|leaking|burning|missing|there)|arrested|all clear",
    "es": r"termin[oó]\w*|ha(?:n)? terminado|finaliz\w+|concluy\w+|fin (?:de|del)|(?:fue|fueron|está|están|ha sido|han sido|quedó|quedaron)(?: \w+)? (?:detenid|arrestad|reparad|controlad|apagad|extinguid|encontrad|localizad|retirad|resuelt|sofocad|capturad|desactivad)\w+|ya no hay|bajo custodia|pasó el peligro",
}
HOW: Final = {
    "en": r"arrested|in custody|detained|caught|captured|found|located|repaired|fixed|shut off|turned off|capped|put out|extinguished|searched|checked|removed|disarmed|surrendered|gave (?:himself|herself|themselves) up|left the|died|tested|passed|receded|moved (?:off|away)|restored|contained|because|after (?:officers|crews|deputies|engineers|firefighters|police)|cleared by|destroyed safely|made safe",
    "es": r"detenid\w+|arrestad\w+|capturad\w+|encontr\w+|localiz\w+|repar\w+|cerr(?:ó|aron) la (?:fuga|llave|válvula)|apag\w+|extingui\w+|revis\w+|inspeccion\w+|retir\w+|desactiv\w+|se entregó|se rindió|murió|sofoc\w+|control\w+|restablec\w+|porque|tras (?:la|el|una|un)|después de que|rescat\w+",
}
SAFE: Final = {
    "en": r"\bsafe\b|no (?:\w+ )?(?:danger|threat|risk)|(?:danger|threat|risk)(?: \w+){0,6} (?:is|has) (?:\w+ )?(?:over|ended|passed|gone)|out of danger",
    "es": r"a salvo|segur[oa]s?|(?:no|ya no) (?:hay|existe) (?:\w+ )?(?:peligro|riesgo|amenaza)|(?:pasó|terminó|acabó|ha terminado|ha pasado) (?:el|la) (?:peligro|riesgo|amenaza)|fuera de peligro|sin (?:peligro|riesgo)",
}
LIFTS: Final = {
    "en": r"no longer (?:need|have|required|necessary|under)|lift\w*|(?:can|may|free to|safe to|able to)(?: \w+){0,2} (?:go|leave|return|unlock|open|resume|use|drink|drive|come|continue|move)|(?:order|advisory|lockdown|shelter|evacuation|notice|curfew|closure)(?: \w+){0,6} (?:over|ended|lifted|cancel+ed|rescinded)|what has ended|go on with|normal",
    "es": r"ya no (?:es|hace|tiene|necesita|debe|se)|levant\w+|(?:puede|pueden|puedes|podéis)(?: ya)? (?:volver|salir|regresar|abrir|retomar|usar|beber|circular|entrar|seguir|reanudar|continuar)|sin efecto|lo que ha terminado|normalidad|normales",
}
PRAISE: Final = {
    "en": r"thank(?:s| you)(?: \w+){0,4} (?:for (?:\w+ ){0,4}(?:shelter\w*|follow\w*|act\w*|respond\w*|react\w*|evacuat\w*|staying|stay|cooperat\w*|compl\w+|quick\w*|swift\w*|heeding|obey\w*|tak\w+ (?:shelter|cover|action)|taking (?:it|this|the)|patience|calm|listening|doing)|those who)|well done|did the right thing|(?:proud of|praise|applaud|commend) (?:\w+ ){0,4}(?:response|respond\w*|how|everyone|community|residents|students)|good job|shows? that the system works",
    "es": r"(?:gracias|agradecemos|agradece)(?: \w+){0,6} (?:por|su|la|el)? ?(?:\w+ ){0,3}(?:resguard\w+|segui\w+|actu\w+|respond\w+|respuesta|evacu\w+|cooper\w+|colabor\w+|rapidez|obedec\w+|acat\w+|paciencia|calma|reacci\w+|refugi\w+|quedar\w+)|bien hecho|hicieron lo correcto|(?:felicitamos|aplaudimos|orgullos\w+)|demuestra que el sistema funciona",
}
"""Praise for obeying a warning that was false."""
INVESTIGATING: Final = {
    "en": r"investigat\w+|looking into|under review|reviewing",
    "es": r"investiga\w*|investigando|investigaci[oó]n|revisando|en revisi[oó]n|analizando",
}
CAUSE: Final = {
    "en": r"cause[ds]?\b|because|due to|wrong (?:button|list|message|template|area|setting)|(?:human|software|system|technical|operator) (?:error|fault|failure|mistake)|(?:error|fault|failure|mistake) (?:in|of|by)|how it (?:came about|happened)|what happened|during (?:a|an) (?:test|drill|exercise|update)",
    "es": r"caus\w+|porque|debido a|error (?:humano|técnico|del sistema|de \w+)|falla (?:técnica|del sistema)|cómo (?:ocurrió|sucedió|pasó)|durante (?:una|un) (?:prueba|simulacro|actualización)|se debió|equivoc\w+",
}
FALSE: Final = {
    "en": r"\bfalse\b|by mistake|in error|mistaken\w*|should not have|was wrong|no (?:real )?(?:danger|threat|emergency)|not real",
    "es": r"\bfals[oa]s?\b|por error|equivocad\w+|no debió|err[oó]ne\w+|no hay (?:ningún )?(?:peligro|riesgo|amenaza|emergencia)|no (?:es|era) real",
}
CLAIM: Final = {
    "en": r"rumou?rs?|claims?\b|(?:posts?|messages?|videos?|photos?|screenshots?|texts?|calls?|emails?|stor(?:y|ies)|people|some|users?|accounts?)(?: \w+){0,5} (?:say(?:s|ing)?|said|claim\w*|stat\w+|alleg\w+|circulat\w+|going (?:a)?round|shar(?:ed|ing)|spread\w*)|circulating|we have (?:seen|heard)|it is said",
    "es": r"rumor(?:es)?|bulos?|(?:mensajes?|audios?|v[ií]deos?|cadenas?|publicaci[oó]n(?:es)?|fotos?|im[aá]genes?|capturas?|personas|algunos|cuentas?|notas?)(?: \w+){0,5} (?:que )?(?:dice\w*|afirma\w*|asegura\w*|circula\w*|sostiene\w*|difund\w+|compart\w+|señala\w*|habla\w*)|circula\w*|hemos (?:visto|oído)|se dice",
}
VERDICT: Final = {
    "en": r"\b(?:false|not true|untrue|true|unproven|misleading|fake|no evidence|not correct|fabricated|altered|old|out of date|outdated|cannot be confirmed|can't be confirmed|not happening|did not happen|no truth)\b",
    "es": r"\b(?:fals[oa]s?|no es (?:ciert[oa]|verdad)|mentira|verdader[oa]s?|ciert[oa]|sin (?:pruebas|confirmar)|engaños[oa]s?|no hay (?:pruebas|evidencia|indicios)|manipulad[oa]s?|antigu[oa]s?|no (?:ocurrió|sucedió|ha ocurrido)|no se ha confirmado)\b",
}
DISREGARD: Final = {
    "en": r"disregard\w*|ignore[ds]?|ignoring|cancel+(?:ed|s|led|ling|ing|ation)?|void|never ?mind|no longer (?:valid|in effect)|not valid",
    "es": r"ignor\w+|(?:haga|hagan|haz|hacer) caso omiso|caso omiso|cancel\w+|anul\w+|sin efecto|desestim\w+|no (?:haga|hagan) caso|descart(?:e|en|ar)",
}
"""Words after which people who are in danger stop acting too."""
STILL: Final = {
    "en": r"still|must|remains?|stands?|stay|leave now|keep|only (?:for|in|applies)|continues?|act now",
    "es": r"sigue\w*|debe\w*|permanec\w+|vigente|contin[uú]a\w*|quéde\w+|salga\w*|solo (?:para|en)|sólo|únicamente|manténga\w*|mantiene",
}
NO_THREAT: Final = {
    "en": r"no (?:\w+ ){0,2}(?:threat|danger|risk)|not (?:a|any) (?:\w+ )?(?:threat|danger)|(?:is|are) (?:all |now )*safe\b|(?:danger|threat) (?:is|has) (?:\w+ )?(?:over|passed|ended)|all clear|under control",
    "es": r"(?:no (?:hay|existe)|sin)(?: \w+){0,2} (?:amenaza|peligro|riesgo)|(?:está|están)(?: \w+)? (?:a salvo|segur[oa]s?)|(?:pasó|terminó) (?:el|la) (?:peligro|amenaza)|bajo control|fuera de peligro",
}
REASSURES: Final = {
    "en": r"no (?:\w+ ){0,2}(?:threat|danger|risk)(?: to (?:the )?(?:public|community|others?|residents|students))?|not (?:a|any) (?:\w+ )?(?:threat|danger)(?: to \w+)?|(?:is|are|was|were|now|remain|everyone|everybody|all|students|staff|campus|community|area|scene|building|school)(?: \w+){0,3} (?:safe|secured?)\b|contained\b|isolated (?:incident|event|case|matter)|in (?:police )?custody|(?:only|just) one (?:suspect|shooter|gunman|attacker|person)|acted alone|acting alone|lone (?:gunman|shooter|suspect|attacker)|under control|no (?:other|outstanding|further|additional) suspects?|nothing to worry about|(?:danger|threat) (?:is over|has passed|has ended)",
    "es": r"(?:no (?:hay|existe|representa)|sin|ninguna?|ningún)(?: \w+){0,2} (?:amenaza|peligro|riesgo)(?: para (?:la|el|los|las) \w+)?|(?:está|están|estamos|queda|quedó|todos|todas|zona|escuela|comunidad|alumnos)(?: \w+){0,3} (?:a salvo|segur[oa]s?|asegurad[oa]s?)|controlad[oa]s?|contenid[oa]s?|(?:hecho|caso|incidente) aislado|bajo custodia|(?:está|fue|quedó) detenid[oa]|(?:un )?(?:solo|único|sólo un) (?:sospechoso|agresor|tirador|atacante|implicado)|actuó (?:solo|sola|en solitario)|bajo control|no hay más sospechosos|nada de qué preocuparse|(?:pasó|terminó) el peligro",
}
NOT_REASSURING: Final = {
    "en": r"(?:stay|keep|be|remain|get|feel|drive|travel|arrive|somewhere|safest?) (?:\w+ )?safe(?:ly)?|(?:when|if|until|once|whether|where|how)(?: \w+){0,4} (?:safe|secure|contained|under control)|(?:not|isn't|aren't|never|yet|un)(?: \w+){0,2} ?(?:safe|secure|contained|under control|in custody)|safe (?:place|room|distance|space|way|route|zone|spot|haven)|public safety|self-contained|death in custody|died in custody|deaths? in (?:police )?custody|custody (?:death|suite|officer|area)|secure (?:your|the|all|doors|windows|loose)",
    "es": r"(?:manténga\w*|permanezca\w*|ponga\w*|lugar|sitio|espacio|quéde\w+|zona|distancia|ruta)(?: \w+){0,2} (?:a salvo|segur[oa]s?)|(?:cuando|si|hasta que|una vez que)(?: \w+){0,5} (?:a salvo|segur[oa]s?|controlad\w+|contenid\w+|bajo control)|no (?:está|están|es|son)(?: \w+){0,2} (?:a salvo|segur\w+|controlad\w+|contenid\w+|detenid\w+)|murió bajo custodia|muerte bajo custodia|seguridad pública|contenidos? (?:audiovisual|web|multimedia)",
}
"""Where such words reassure nobody: instructions, conditions, denials, other senses."""
CONFIRMED: Final = {
    "en": r"confirm\w*|according to|(?:officers?|deputies|crews|firefighters|engineers|inspectors|detectives|the \w+ (?:department|office|team|squad)|bomb squad|chief|sheriff) (?:\w+ ){0,3}(?:searched|checked|found|tested|cleared|inspected|arrested|detained|saw|say|says|said)|as of|at \d|checked|verified|tested",
    "es": r"confirm\w*|según|(?:agentes|elementos|bomberos|técnicos|inspectores|oficiales|brigada|equipo|peritos|policías?) (?:\w+ ){0,3}(?:revis\w+|comprob\w+|encontr\w+|inspeccion\w+|verific\w+|detuvi\w+|registr\w+)|a las \d|verific\w+|comprob\w+",
}
STAY: Final = {
    "en": r"stay (?:inside|indoors|in(?: place| your| the)|put|where you are|home)|shelter in place|do not (?:leave|go out\w*|come out)|don't (?:leave|go out)|remain (?:inside|indoors|in place)|keep (?:inside|indoors)|lock yourselves? in",
    "es": r"quéde(?:n?se) (?:adentro|dentro|en (?:casa|su|el|donde))|permanezca(?:n)? (?:adentro|dentro|en)|no salga(?:n)?|resguárde(?:n?se) en|manténga(?:n?se) (?:dentro|adentro|en)|no abandone(?:n)?",
}
LEAVE: Final = {
    "en": r"leave (?:now|immediately|at once|the (?:area|building|house|premises|zone|town)|your homes?|by)|evacuate|get out|go outside|move out|leave there",
    "es": r"salga(?:n)? (?:ahora|ya|de|inmediatamente|a la calle)|evacúe(?:n)?|desaloje(?:n)?|abandone(?:n)? (?:la|el|su|sus)|váya(?:n?se)",
}
PARTED: Final = {
    "en": r"\bif\b|unless|inside|nearby|everyone else|zones?\b|those|north|south|east|west|upstairs|downstairs|others?\b|elsewhere|residents of|people (?:in|on|at|near)|no longer|can (?:now )?|may (?:now )?|do not need|need not|until|when|if you cannot|then\b|do not|don't",
    "es": r"\bsi\b|salvo que|dentro de|adentro|cerca|los demás|zonas?\b|quienes|norte|sur|este\b|oeste|residentes de|vecinos de|personas (?:en|de)|ya no|puede|pueden|hasta|cuando|no salga|no abandone",
}
"""What parts the readers, or the times, of two instructions: then they may differ."""
DEED: Final = {
    "en": r"\b(?:he|she|they|(?:the |a |an |one |two |our )?(?:\d\d-year-old )?(?:man|woman|male|female|driver|suspect|subject|person|individual|officers?|deput(?:y|ies)|prisoner|inmate|detainee|victim|teenager|boy|girl|passenger|resident|gunman|trooper|sergeant|guards?|jailers?|staff))(?: \w+){0,3}? (?:fired|shot|pointed|aimed|reached|ran|fled|refused|attacked|charged|threatened|was armed|had (?:a|an) (?:gun|knife|weapon|rifle|handgun|pistol)|pulled|drew|ignored|resisted|struggled|fought|punched|kicked|hit|struck|lunged|advanced|assaulted|raised|grabbed|brandished|disobeyed|became (?:unresponsive|aggressive|violent|combative)|collapsed|stopped breathing|complied|dropped|surrendered|feared|produced|displayed|opened fire|returned fire|drove (?:at|toward\w*|into)|rammed|gave (?:aid|first aid|cpr|warnings?|commands?)|used (?:force|a taser|a baton|pepper)|tased|deployed|restrained|discharged|hanged|harmed|stabbed|swung|took (?:his|her|their) own life|barricaded)\b",
    "es": r"\b(?:él|ella|ellos|(?:el|la|un|una|los|las|dos|nuestros?) (?:hombre|mujer|conductor[a]?|sospechos[oa]|sujeto|persona|individuo|agentes?|oficial(?:es)?|policías?|detenid[oa]|pres[oa]|intern[oa]|reclus[oa]|víctima|adolescente|joven|guardias?|custodios?|sargento|elementos?|agresor))(?: \w+){0,3}? (?:disparó|dispararon|apuntó|corrió|huyó|se negó|atacó|atacaron|amenazó|estaba armad[oa]|tenía (?:un|una) (?:arma|pistola|cuchillo|navaja)|sacó|sacaron|ignoró|resistió|se resistió|forcejeó|golpeó|golpearon|se abalanzó|avanzó|agredió|levantó|tomó|desobedeció|se desplomó|dejó de respirar|se desvaneció|obedeció|soltó|se rindió|temió|temieron|abrió fuego|abrieron fuego|repelió|repelieron|embistió|usó|usaron|utilizó|utilizaron|sometió|sometieron|redujo|redujeron|se ahorcó|se quitó la vida|se lesionó|prestó|prestaron|esgrimió|empuñó|accionó)\b",
}
"""A person as the one who did something."""
ATTRIBUTED: Final = {
    "en": r"according to|\b(?:said|says|say|told|tells?|stated|report(?:s|ed)|allege[sd]?|describ\w+|wrote|claims?|claimed)\b|(?:video|footage|camera|recording|audio|images?|photos?|records?|log)(?: \w+){0,4} (?:show\w*|record\w*|captur\w*|confirm\w*|reviewed|seen)|(?:saw|seen|witness\w*|reviewed|observed)\b|we (?:do not|don't) (?:yet )?know|not (?:yet )?(?:known|confirmed|clear)|whether|if (?:he|she|they|the)|confirmed by|found (?:by|at)",
    "es": r"según|de acuerdo con|\b(?:dijo|dijeron|dice\w*|declar\w+|afirm\w+|report(?:ó|aron|a)|señal\w+|relat\w+|manifest\w+|informaron|asegur\w+)\b|(?:video|vídeo|cámara|grabaci[oó]n|audio|imágenes|registros?)(?: \w+){0,4} (?:muestra\w*|grab\w*|confirm\w*|capt\w*|revis\w*)|(?:vio|vieron|testigos?|presenci\w+|revisó|revisamos)\b|no (?:se )?(?:sabe\w*|sabemos|ha confirmado)|\bsi (?:el|la|él|ella)\b|confirmado por",
}
