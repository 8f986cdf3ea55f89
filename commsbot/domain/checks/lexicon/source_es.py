"""Words by which a sender is known: bodies, what they do with words, and what stands before their names; Spanish.

In each block a line is one word or small pattern; `#` begins a comment. The blocks are patterns, so that a form of a word costs no line of its own.
"""

from commsbot.domain.checks.clauses import bag

POLICE = r"""
(?:región|zona|dirección territorial|prefectura|jefatura) policial
(?-i:SSP|SSPC|SSC|FGE|PDI|PNP|PNC|PC|SPC|SEPRONA|UPC|CECOP)
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
guardia (?:rural|costera|forestal|portuaria|de finca)
(?:jefatura|direcci[oó]n|subdirecci[oó]n|negociado|cuerpo|brigada|unidad|grupo|comando|destacamento|cuartel|puesto|inspecci[oó]n|departamento|secretar[ií]a|oficina|servicio|coordinaci[oó]n|subsecretar[ií]a|superintendencia|comisi[oó]n|estaci[oó]n|delegaci[oó]n|divisi[oó]n|zona)(?: (?:general|municipal|estatal|local|provincial|regional|superior|nacional|de|del|de la)){0,3} (?:agentes|tr[aá]nsito|tr[aá]fico|seguridad|polic[ií]a|vialidad|movilidad|protecci[oó]n|orden|guardia|investigaci[oó]n(?:es)?|delitos|carreteras|caminos|prevenci[oó]n|convivencia)(?: (?:general|municipal|estatal|local|provincial|regional|nacional|de|del|de la|la|y|e|agentes|tr[aá]nsito|tr[aá]fico|seguridad|polic[ií]a|vialidad|movilidad|p[uú]blica|ciudadana|protecci[oó]n|salud|orden|guardia|investigaci[oó]n(?:es)?|delitos|carreteras|caminos|prevenci[oó]n|convivencia)){0,6}
patrulla (?:de caminos|estatal)
(?:sheriff|alguacil)(?= del? )
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
(?:agencia|autoridad|servicio|secretar[ií]a|departamento|direcci[oó]n|coordinaci[oó]n|oficina|instituto|comisi[oó]n|sistema|centro|ministerio|consejer[ií]a|subsecretar[ií]a|cuerpo|unidad|junta|comit[eé]|negociado|administraci[oó]n|gerencia|jefatura)(?: (?:general|municipal|estatal|local|provincial|regional|nacional|integral|de|del|de la|de los|de las)){0,3} (?:salud|emergencias?|desastres?|riesgos?|gesti[oó]n|manejo|protecci[oó]n|civil|bomberos?|incendios?|agua|aguas|agua potable|obras|p[uú]blicas?|transporte|movilidad|medio|ambiente|educaci[oó]n|salvamento|rescate|m[eé]dicas?|sanitari[oa]|meteorolog[ií]a|prevenci[oó]n|atenci[oó]n|extinci[oó]n|respuesta|puertos?|forestal|justicia)(?: (?:general|municipal|estatal|local|provincial|regional|nacional|integral|de|del|de la|de los|de las|la|los|las|y|e|contra|para|salud|emergencias?|desastres?|riesgos?|gesti[oó]n|manejo|protecci[oó]n|civil|bomberos?|incendios?|agua|aguas|agua potable|obras|p[uú]blicas?|transporte|movilidad|medio|ambiente|educaci[oó]n|salvamento|rescate|m[eé]dicas?|sanitari[oa]|meteorolog[ií]a|prevenci[oó]n|atenci[oó]n|extinci[oó]n|respuesta|puertos?|forestal|justicia)){0,7}
aguas (?:municipales )?(?=de )
bomberos voluntarios
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

HELPS = r"""
ayuda\w*|apoya\w*|apoyó|colabora\w*|auxilia\w*|asiste\w*|prest\w+|coordina\w*|dirige\w*|tom\w+ (?:el mando|el control)|asum\w+|se sum\w+|se hizo cargo|se hace cargo|acompañ\w+|facilit\w+|proporcion\w+
envi\w+ (?:un|una|dos|tres|equipos|agentes|refuerzos|bomberos|unidades|ayuda)|particip\w+ (?:en la búsqueda|en el rescate|en las labores|en el operativo)|también (?:ayud\w+|apoy\w+|particip\w+|acud\w+|está)
"""

BESIDE = r"""
(?:con|gracias por|piden?|recibe\w*) (?:la |el )?(?:ayuda|apoyo|colaboración|auxilio|refuerzos?|agentes|efectivos|medios) (?:de|del)(?: la| el| los| las)?
(?:apoyad|ayudad|auxiliad|asistid|dirigid|asumid|acompañad)[oa]s? por(?: la| el| los| las)?|junto (?:a|con|al)(?: la| el| los| las)?|gracias a(?:l| la| los| las)?|al mando de(?:l| la| los| las)?|pasa a manos de(?:l| la| los| las)?|a diferencia de(?:l| la| los| las)?|la investigación (?:la lleva|corre a cargo de|queda en manos de|es de)(?:l| la| los| las)?|ya va(?: la| el)?
"""
"""Lo que precede al nombre de otro cuerpo."""

FALSELY = r"(?:fals[oa]s?|suplanta\w*|se hacen? pasar|haciéndose pasar|fingen?|imita\w*|finge\w* ser|dicen? ser|no (?:es|fue|son|proviene|procede) (?:de|del|por|emitid\w+|enviad\w+)|estafa\w*(?! de la| del)|usa\w* el nombre|clonad[oa]|llamada|ajena a)\b"
