"""Words by which a sender is known: bodies, what they do with words, and what stands before their names; Spanish.

In each block a line is one word or small pattern; `#` begins a comment. The blocks are patterns, so that a form of a word costs no line of its own.
"""

from commsbot.domain.checks.clauses import bag

POLICE = r"""
departamento de polic[ií]a
oficina del (?:sheriff|alguacil)
departamento del (?:sheriff|alguacil)
secretar[ií]a de seguridad(?: p[uú]blica| ciudadana| y protecci[oó]n ciudadana)?(?: municipal)?
direcci[oó]n (?:general )?de (?:seguridad|polic[ií]a|tr[aá]nsito)(?: p[uú]blica| ciudadana)?(?: municipal)?(?: y vialidad)?
jefatura (?:superior )?de polic[ií]a
comisar[ií]a(?: general| provincial| local)?(?: de la polic[ií]a nacional| de polic[ií]a)?
comandancia(?: de la guardia civil)?
polic[ií]a (?:local|municipal|estatal|metropolitana|federal|foral|auton[oó]mica|ministerial|preventiva|vial|comunitaria|universitaria|portuaria|tur[ií]stica|c[ií]vica|provincial|militar|bancaria)
polic[ií]a de tr[aá]nsito
polic[ií]a universitaria
polic[ií]a
guardia (?:urbana|municipal|local)
seguridad p[uú]blica(?: municipal)?
seguridad ciudadana
seguridad universitaria
patrulla (?:de caminos|estatal)
sheriff
alguacil
"""

OTHERS = r"""
(?:honorable )?cuerpo de bomberos
departamento de bomberos
bomberos
unidad (?:municipal |estatal )?de protecci[oó]n civil
coordinaci[oó]n (?:municipal |estatal |nacional )?de protecci[oó]n civil
protecci[oó]n civil(?: municipal| estatal)?(?: y bomberos)?
fiscal[ií]a(?: general| provincial)?(?: de justicia| del estado)?
ayuntamiento
gobierno(?: municipal| estatal)?
municipalidad
municipio
alcald[ií]a
ciudad
condado
distrito escolar(?: unificado)?
departamento de salud(?: p[uú]blica)?
secretar[ií]a de (?:salud|educaci[oó]n|movilidad)
secretar[ií]a de gesti[oó]n (?:integral )?de riesgos
servicios? de (?:salud|emergencias?|agua)
autoridad del agua
comisi[oó]n (?:estatal |municipal )?(?:del|de) agua
cruz (?:roja|verde)
capitan[ií]a(?: de puerto)?
brigada (?:provincial|municipal|forestal|de \w+)
agentes (?:rurales|forestales|de movilidad)
servicio (?:marítimo|de (?:salvamento|rescate))
salvamento
bomberas y bomberos
servicio de (?:emergencias?|protecci[oó]n civil|bomberos)(?: \d+)?
(?:112|emergencias 112|c5|c4)
agencia (?:de|estatal|metropolitana)(?: \w+){0,2}
instituto (?:municipal|estatal|de)(?: \w+){0,2}
secretar[ií]a de (?:gobernaci[oó]n|marina|gobierno|movilidad|obras p[uú]blicas|medio ambiente)
prefectura(?: naval)?
intendencia
concejal[ií]a de \w+
diputaci[oó]n(?: de| foral de)?
delegaci[oó]n (?:de|del)(?: \w+)?
consejo (?:local|municipal|comunal)
junta (?:de|municipal)
gesti[oó]n del riesgo
defensa civil
unidad de gesti[oó]n del riesgo
oficina de (?:manejo|gesti[oó]n) de emergencias
gesti[oó]n de emergencias
emergencias
salvamento mar[ií]timo
consejer[ií]a de \w+
universidad
centro de (?:coordinaci[oó]n de )?emergencias
"""

OWN = r"""
polic[ií]a nacional(?: del per[uú]| de colombia| civil)?
polic[ií]a federal(?: argentina)?
polic[ií]a de investigaciones
guardia civil
guardia nacional
mossos d'esquadra
ertzaintza
polic[ií]a foral
polic[ií]a canaria
carabineros(?: de chile)?
gendarmer[ií]a(?: nacional)?
fuerza civil
unidad militar de emergencias
"""

INVERTED = r"""
(?:ciudad|municipio|condado|villa) de
"""

PLACES_TOO = frozenset({"municipio", "ciudad", "condado", "universidad", "emergencias"})
"""Bodies of which the name is a place as well: what follows a preposition may be where it happened."""

NO_PLACE = bag(
    """
    el la los las un una de del al y e o en por para con su nuestra nuestro local municipal estatal nacional metropolitana federal general civil
    pública publica ciudadana policía policia departamento oficina secretaría secretaria dirección direccion jefatura comisaría comisaria guardia
    seguridad unidad cuerpo bomberos protección proteccion aviso alerta urgente última ultima hora atención atencion comunicado boletín boletin
    nota prensa actualización actualizacion corrección correccion importante emergencia información informacion sheriff alguacil agente agentes
    oficial comandante jefe jefa inspector inspectora capitán capitan gobierno ayuntamiento alcaldía alcaldia ciudad municipio condado
    municipalidad estado provincia simulacro ejercicio falsa falso esta este no si hoy lunes martes miércoles jueves viernes sábado domingo hay
    se llame llamen twitter facebook tránsito transito tráfico escolar distrito universidad universitaria salud servicio servicios emergencias
    """
)

SAYS = r"""
informa\w*|informó|avisa\w*|avisó|alerta\w*|alertó|advierte\w*|advirtió|pide\w*|piden|pidió|solicita\w*|solicitó|ruega\w*|recomienda\w*|recomendó|comunica\w*|comunicó|confirma\w*|confirmó|anuncia\w*|anunció|invita\w*|busca\w*
exhorta\w*|exhortó|aclara\w*|aclaró|desmiente\w*|desmintió|corrige\w*|rectifica\w*|agradece\w*|recuerda\w*|lamenta\w*|lamentamos|insta\w*|reporta\w*|reportó|notifica\w*|emite\w*|emitió|hace (?:un )?(?:llamado|llamamiento)|ordena\w*|ordenó|convoca\w*|ofrece\w*|publica\w*|publicó|presenta\w*|celebra\w*
aconseja\w*|aconsejó|dice|dijo|señala|explica|indica|indicó|pone en conocimiento|tiene conocimiento|recibió|recibido|reitera|levanta\w*|levantó|niega|pregunta|necesita|comparte|da a conocer|difunde|activa|activó|mantiene|apela
informes?|aviso|alerta|comunicado|urgente|nota de prensa|actualización
"""

ACTS = r"""
está\w*|esta|están|estamos|ha|han|hemos|es|son|fue|fueron|investiga\w*|atiende\w*|atendió|trabaja\w*|responde\w*|respondió|acudi\w+|busca\w*|detuvo|detuvieron|detiene|detienen|cerr\w+|mantiene\w*|mantienen|realiza\w*|realizó|continúa\w*|sigue\w*|siguen|localizó|evacu\w+|tiene\w*|logr\w+|rescat\w+|interviene\w*|intervino|se encuentra\w*|se han|se ha|custodi\w+|llev\w+|termin\w+|abri\w+|recuper\w+|encontr\w+|hall\w+
"""

HELPS = r"""
ayuda\w*|apoya\w*|apoyó|colabora\w*|auxilia\w*|asiste\w*|prest\w+|envi\w+|coordina\w*|dirige\w*|tom\w+ (?:el mando|el control)|asum\w+|también|se sum\w+|se hizo cargo|se hace cargo|particip\w+|acompañ\w+|facilit\w+|proporcion\w+
"""

FROM = r"""
(?:mensaje|alerta|aviso|comunicado|nota|actualización|información|corrección|boletín|advertencia|parte|invitación|anuncio|recordatorio|cuenta|disculpa|texto)(?: \w+){0,4} (?:de|del|por)(?: la| el| los| las)?
(?:emitid[oa]|enviad[oa]|publicad[oa]|firmad[oa]|organizad[oa]|elaborad[oa]|difundid[oa]) por(?: la| el| los| las)?
(?:le|les|os|te) (?:habla|hablamos|informa|informamos|avisa|avisamos|escribe|escribimos|saluda|alerta|invita|pide|pedimos|alertamos|invitamos)(?: \w+){0,2}?(?: la| el| los| las| de la| desde la| del)?
(?:habla|informa|avisa|alerta|comunica|fuente|somos|aquí|aviso|invita|organiza|convoca|firma|firmado|atentamente|responde|pide|solicita|advierte|confirma):?,?(?: la| el| los| las)?
(?:en nombre|por parte) de(?:l| la| los| las)?
desde(?: la| el| los| las)?
(?:en|de) la(?= ?$)(?<=somos de la)|quienes (?:formamos|integramos)(?: la| el)?
(?:agentes|elementos|oficiales|efectivos|detectives|investigadores|inspectores|miembros|personal|patrullas) de(?:l| la| los| las)?
(?:llame|llamen|llama|marque|contacte|contacten|comuníquese|comuníquense|avise|avisen|escriba|informe|póngase en contacto|acuda|reporte|denuncie|hable|llamar|según|informó|confirmó|reportó|dijo|indicó|señaló|llamando)(?: a| con| al| ante)?(?:l| la| el| los)?
(?:jef[ea]|director[a]?|portavoz|vocer[oa]|comisari[oa]|comandante|titular|capit[aá]n|inspector[a]?|sargento|superintendente)(?: [\w.]+){0,4},? de(?:l| la| los| las)?
(?:con|conozca a|conoce a|junto a|acompañe a|únete a|únase a|siga a)(?: la| el| los| las)?
"""

FALSELY = r"(?:fals[oa]s?|suplanta\w*|se hacen? pasar|haciéndose pasar|fingen?|imita\w*|finge\w* ser|dicen? ser|no (?:es|fue|son|proviene|procede) (?:de|del|por|emitid\w+|enviad\w+)|estafa\w*(?! de la| del)|usa\w* el nombre|clonad[oa]|llamada|ajena a)\b"
