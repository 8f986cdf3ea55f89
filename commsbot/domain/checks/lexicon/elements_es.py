"""Spanish words for the six elements of a warning. In each block a line is one word or small pattern; `#` begins a comment.

The blocks are patterns, so that a form of a word costs no line of its own; each is compiled once.
"""

from commsbot.domain.checks.clauses import bag, one_of
from commsbot.domain.checks.lexicon import consequences_es

# --- source -------------------------------------------------------------------------------------------------------------------

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

# --- hazard -------------------------------------------------------------------------------------------------------------------

HAZARD = (
    r"""
hielo|corrimiento|quem(?:ó|aron|ando|ado)|prendi(?:ó|eron|do) (?:fuego|un|una|el|la)|tumb(?:ó|aron)|derrib(?:ó|aron)|se (?:salió|soltó|desprendió|abrió|vino abajo|cayó)|vino abajo|pic(?:ó|aron)|no hay (?:internet|luz|agua|línea|señal)|accidentad[oa]s?|mina (?:antigua|de guerra)|pirotecnia|cohetes|polvorín|se soltó|falsos? (?:\w+ ){0,1}(?:agentes?|policías?|inspectores?|revisores?|técnicos?|cobradores?)|invadió|circula en sentido|retrasad[oa]s? desde|no han vuelto|no ha aparecido|arrebat\w+|forz(?:ó|aron)|revent\w+|deton\w+
# más formas de nombrarlos
mujer armada|sospechos[oa]s? (?:con|que|de|huy\w*|sigue\w*|armad\w*)|con arma|portaba|empuñ\w+|apunt(?:ó|aba|aron)|amago|(?:reporte|aviso|denuncia|llamada)s? (?:de|por|sobre) (?:un |una |unos |unas |posibles? |presunt\w )*(?:persona|sujeto|disparos|arma|pelea|robo|olor|humo|cuerpo|intruso|explosi[oó]n|fuga|choque|bomba|artefacto|amenaza|incendio)
(?:intento|tentativa|presunt[oa]|posible|probable|supuest[oa]) (?:de )?(?:homicidio|asesinato|secuestro|robo|feminicidio|suicidio|violación|agresión|asalto|fraude|extorsión|fuga|sabotaje|explosión|artefacto|ataque|tiroteo)|delitos?|hecho violento|enfrentamiento armado|intercambio de disparos|balacera|trata de personas|narcotráfico|explotación|abandono de
(?:niñ[oa]|menor|joven|adolescente|anciana?|señora?|adult[oa] mayor|mujer|hombre|persona)s? (?:[\w,]+ ){0,6}(?:desaparecid\w+|extraviad\w+|perdid\w+|no localizad\w+|vist\w+ por|que (?:salió|desapareció|se perdió|falta))|falta(?:n)? (?:de su|desde|un|una|dos|tres|\d+)|en paradero desconocido|paradero|se desconoce su|se le busca|ayúd\w+ a (?:encontrar|localizar)|ha(?:s)? visto a|salió de (?:su|la|casa)
(?:tren|autobús|camión|tráiler|tranvía|avión|avioneta|helicóptero|barco|lancha|grúa|andamio|balcón|techo|barda|muro|árbol|edificio|casa|vehículo|auto|coche|moto|motocicleta|patera|pipa|cisterna)s?(?: \w+){0,4} (?:chocó|chocaron|volcó|volcaron|volcad\w+|colapsó|cayó|cayeron|caíd\w+|se incendió|incendiad\w+|se hundió|hundid\w+|descarriló|explotó|estrellad\w+|en llamas|arde|arrolló|atropelló|fuera de control)|choque(?:s)? (?:frontal|múltiple|entre|de)|accidente (?:de|en|vial|múltiple|laboral|aéreo|ferroviario)|hecho de tránsito|percance|salida de vía
(?:río|arroyo|presa|laguna|canal|agua|marea|nivel|dren)(?: \w+){0,3} (?:sub\w+|crec\w+|desbord\w+|se sali\w+|alcanz\w+|contaminad\w+)|(?:fuga|derrame|escape|rotura|ruptura|explosión|avería|falla|olor)(?:s)? (?:de|en|a)|(?:tubería|ducto|cable|tanque|presa|válvula|poste|transformador|gasoducto)(?: \w+)? (?:rot[oa]|dañad[oa]|fracturad[oa]|con fuga|explotó|averiad[oa]|caíd[oa])|alerta (?:roja|naranja|amarilla|meteorológica|sísmica|de tsunami|por)|(?:fenómeno|condiciones?) (?:meteorológic\w+|adversas?|extrem\w+)|mal tiempo|fuertes? (?:lluvias?|vientos?|oleaje|nevadas?|tormentas?|rachas)|calidad del aire|nubes? de (?:humo|gas|polvo|cloro|amoniaco)|(?:sin|falta de|corte de|cortes de) (?:luz|energía|electricidad|suministro)|agua no (?:potable|apta)|explosión|ca[ií]da (?:de|del)|desprend\w+|oleada de|serie de (?:robos|asaltos|estafas)|(?:robos|asaltos|hurtos) (?:a|de|en)
(?:cuenta|página|sitio|sistema|red|servidor|canal|correo)s?(?: \w+){0,4} (?:hackead\w+|fals\w+|clonad\w+|intervenid\w+|comprometid\w+|suplantad\w+|robad\w+|atacad\w+)|no es (?:nuestra cuenta|una cuenta oficial)|se hacen? pasar|fing\w+ ser|dicen ser|piden (?:dinero|depósitos|datos|transferencias|códigos)|exig\w+ (?:dinero|pago|depósito)|llamadas? de (?:extorsión|falsos?)
# daño contado por su verbo
(?:está|están|estaba|estaban|anda|andan)(?: \w+)? (?:disparando|atacando|apuñalando|lanzando|persiguiendo|amenazando|agrediendo|golpeando|incendiando)
embisti\w+|arremeti\w+|se estrell\w+|impact(?:ó|aron) (?:contra|a|con)|invadió (?:la|el)|se lanz(?:ó|aron) contra
(?:intent(?:ó|aron|a|an)|trat(?:ó|aron) de|quiso|intento de|tentativa de)(?: \w+)? (?:subir|llevarse|raptar|secuestr\w+|entrar|robar|asaltar|forzar|meter|engañar|apuñalar|atropellar|rapto|robo|llevar|jalar|arrebatar)
mord(?:ió|ieron|ido|ida|edura|eduras)|embestid[oa]|cornad[oa]s?|(?:perros?|toros?|osos?|vacas?|caballos?|animal(?:es)?|puma|novillos?|serpientes?|león|tigre) (?:\w+ ){0,4}(?:suelt\w+|escap\w+|atac\w+|mordi\w+|mató|mataron)
ced(?:ió|ieron|iendo)|(?:puede|podría|pueden|podrían|amenaza con|a punto de|riesgo de)(?: \w+)? (?:romper(?:se)?|desbordar(?:se)?|ceder|colapsar|explotar|estallar|derrumbarse|colapso|desborde|desbordamiento|derrumbe|explosión|caer(?:se)?|extenderse)|se (?:rompió|hundió|reventó|desplomó|incendió|quemó|volcó|cayó)|revent(?:ó|ado|ada|arse)
(?:salió|salieron|huyó|huyeron|escapó|escaparon|se escapó|se escaparon|se fue|evadió|evadieron)(?: \w+){0,4} (?:prisión|cárcel|penal|custodia|hospital|reclusorio|centro|juzgado|calabozo|comisaría|casa)|se escap(?:ó|aron|ado)
(?:perdido|perdió|perdiendo|tiró|volcó) (?:su|la) carga|cables? (?:cortados?|rotos?|caídos?)|sin (?:911|112|línea|teléfono)|(?:rayo|relámpago)
(?:se ha|se han|está|están|sigue|siguen) (?:perdid|extraviad)[oa]s?|(?:niñ[oa]|menor|ancian[oa]|abuel[oa]|senderistas?|excursionistas?|montañer[oa]s?)s? perdid[oa]s?|en apuros|a la deriva|agua sobre|la corriente|arrastr(?:ó|ados|adas|ando)
golpiza|paliza|golpead[oa]s?|golpe(?:ó|aron)|pelea|engaños?|engañ(?:a|an|ó|aron|ando)|chantaj\w+|sextorsi[oó]n|clonaci[oó]n|clonan|falsificad[oa]s?|burundanga|sumisión química|pinchazos|machetazos?|machete|linch\w+|hostigamiento|acos(?:a|an|ó|o) (?:a|sexual|callejero)
\w+ sospechos[oa]s?|fuerte (?:olor|explosión|estruendo|golpe)|bombas? molotov|molotov|proyectil(?:es)?|obús|drones? (?:sobre|cerca|en)|resaca|corrientes de resaca|plaga|dengue|cólera|salmonela|legionela|marea alta|calima|tolvanera
# violencia
tiroteos?|balaceras?|balazos?|baleado\w*|disparos?|disparó|dispararon|disparando|detonaciones|tirador(?:es)?|pistoleros?|francotirador|abri(?:ó|eron) fuego|heridas? de bala|herid[oa]s? por arma|arma(?:s)? (?:de fuego|blanca|larga)
apuñal\w+|acuchill\w+|navajazo\w*|puñaladas?|agresi[oó]n(?:es)?|agredi\w+|agresor(?:es|a|as)?|ataques?|atac(?:a|an|ó|aron|ado|ada|ante|antes|ando)|atentados?|terroris\w+
(?:hombre|mujer|persona|individuo|sujeto|sospechoso|joven|grupo|conductor|hombres|personas|sujetos|individuos|alumno|intruso|civiles|atracador|presunto \w+)(?: \w+){0,2} armad[oa]s?|armad[oa]s? (?:con|y)|con (?:un |una )?(?:cuchillo|machete|pistola|rifle|navaja|arma|fusil|hacha|escopeta|catana)
(?:hombre|mujer|persona|sujeto|joven|sospechoso) (?:armado )?con (?:el|la|un|una) (?:cuchillo|pistola|arma|machete|navaja|fusil|hacha)|rehen(?:es)?|rehén|atrincherad\w+|atrincher\w+|secuestr\w+|plagi(?:o|ado|ada)|privad[oa] de (?:la|su) libertad|privación (?:ilegal )?de la libertad|rapto|raptad[oa]|sustra[ií]d[oa]|sustracción|alerta amber
(?:amenazas?)(?: \w+)? (?:de bomba|de tiroteo|de muerte|de atentado|contra|creíble|violenta|de violencia|a (?:la|una|el|un)|en redes)|amenaz(?:ó|aron|a|an) (?:con|de|a)|bombas?|explosi[oó]n(?:es)?|explosivos?|explot\w+|estall\w+|detonó|granadas?|artefactos?
(?:paquete|objeto|maleta|mochila|bulto|sobre|vehículo|polvo|sustancia|persona|hombre|maletín|caja)s? sospechos[oa]s?|paquete abandonado|maleta abandonada|mochila abandonada
(?:sospechos[oa]|agresor|tirador|autor|atacante|responsable|conductor|preso|reo|recluso|asaltante|hombre|presunto \w+)(?:es|s|as)? (?:[\w,]+ ){0,5}(?:huy\w+|fuga\w*|se fugó|escap\w+|se dio a la fuga|prófug\w+|sigue libre|anda suelto|no ha sido (?:detenid|localizad|encontrad)\w+|a la fuga|en fuga|se dieron a la fuga)
prófug[oa]s?|fugad[oa]s?|se fug(?:ó|aron)|fuga de (?:un |una |dos |tres |\d+ )?(?:pres|re[oc]|intern|recl)\w+|evadid[oa]s?|en busca y captura|(?:buscamos|busca|buscan|se busca|búsqueda de|buscando)(?: a)? (?:un|una|el|la|los|las|dos|tres|al)? ?(?:\w+ ){0,2}(?:sospechos\w+|hombres?|mujer(?:es)?|niñ[oa]s?|menor(?:es)?|agresor\w*|conductor\w*|atacante\w*|adolescente\w*|excursionistas?|ancian[oa]|jóvenes|joven|individuo|sujeto|autor\w*|persona|montañer\w+|bañista|reo|preso|recluso|tirador|señor|señora|abuel[oa]|chic[oa]|senderistas?|pescador\w*|nadador\w*)
# delitos
homicidios?|asesin\w+|feminicidios?|muertes? violentas?|mat(?:ó|aron|ado|ada)|crímenes?|crimen\b
violaci[oó]n(?:es)? (?:a|de una|contra|ocurrida)|violad[oa]|agresi[oó]n(?:es)? sexual(?:es)?|abuso sexual|acoso sexual|tocamientos|exhibicionista
robos?|rob(?:ó|aron|ado|ada|ados|adas|an|ando)|asaltos?|asalt(?:ó|aron|ado|ante|antes|an)|atracos?|atracador\w*|hurtos?|ladron(?:es)?|ladrón|carteristas?|allanamiento|despojo|saque\w+|rapiña|entraron a robar
estaf\w+|fraudes?|timos?|extorsi[oó]n\w*|extorsion\w+|phishing|suplant\w+|falsific\w+|se hac(?:en|e) pasar|(?:billetes|boletos|documentos|entradas|cuentas?|perfil(?:es)?|página|comunicado|mensajes?|agentes|policías|llamadas) fals[oa]s?|fals[oa]s? (?:cuentas?|perfil(?:es)?|páginas?|comunicados?|mensajes?|policías?|agentes?|llamadas?|funcionarios?|técnicos|sitio|web|multas?)
hacke\w+|ciberataques?|ataque informático|incidente (?:de ciberseguridad|informático|cibernético)|ransomware|filtración de datos|brecha de datos|perdimos el control|cuenta (?:\w+ )?(?:comprometida|intervenida|robada|clonada)|virus
vandalismo|vandaliz\w+|pintas?\b|grafitis?|incendiari[oa]s?|daños en propiedad|delitos? de odio|crímenes de odio|esvásticas?|pintadas (?:racistas|antisemitas|xenófobas|de odio)
disturbios?|altercados?|riñas?|peleas?|reyertas?|motín|enfrentamientos?|desórdenes|linchamiento|bloqueos? violentos?|avalancha humana|aglomeraci[oó]n(?:es)?|estampida|violencia|batalla campal|narcobloqueos?
atropell\w+|choques?|choc(?:ó|aron|an)|colisi[oó]n(?:es)?|colision\w+|accidentes?|siniestros?(?: vial(?:es)?)?|volcaduras?|volc(?:ó|aron|ado|ada)|vuelcos?|descarril\w+|carambola|alcance múltiple|salida de (?:la )?vía|se salió de (?:la|el)|persecuci[oó]n(?:es)?|conductor (?:ebrio|temerario|fugado)|sentido contrario|kamikaze|arrancones|carreras ilegales|arroll\w+
sobredosis|fentanilo|intoxicaci[oó]n(?:es)?|intoxicad[oa]s?|envenen\w+|contaminad[oa]s?|contaminaci[oó]n|brote
# personas en peligro
desaparecid[oa]s?|desapareci(?:ó|eron|do)|desaparici[oó]n|extraviad[oa]s?|se (?:extravió|perdió)|no (?:ha|han) sido (?:vist|localizad|encontrad)[oa]s?|no se (?:sabe|tiene noticias?|le ha visto|la ha visto)(?: nada)?(?: de)?|vist[oa] por última vez|última vez (?:que )?(?:fue|se le|se la|se)|(?:fue |se le vio |se la vio |visto |vista )por última vez|se ausentó|no localizad[oa]s?|sin localizar|salió de (?:su casa|su domicilio) y no|no (?:ha )?(?:regresado|vuelto|regresó|volvió)|perdid[oa]s? (?:en|desde)
ahogad[oa]s?|ahogamientos?|se ahogó|arrastrad[oa]s? por|arrastró|cay(?:ó|eron) (?:a|al|en|desde|por)|atrapad[oa]s?|naufrag\w+|zozobr\w+
muertes? (?:de|en|bajo)|muri(?:ó|eron)|falleci(?:ó|eron|miento|do|da|dos)|muert[oa]s?|cuerpos? (?:sin vida)?|cadáver(?:es)?|restos humanos|sin vida|sin signos vitales|inconsciente
(?:agente|policía|oficial|elemento|guardia)s? (?:\w+ ){0,3}(?:herid[oa]|muert[oa]|fallecid[oa]|baleado|lesionad[oa]|atacad[oa])s?|uso de la fuerza
# fuego, tiempo, sustancias
incendi(?:o|os|ó|ada|ado|arse|aron)|fuego(?! artificial)|llamas|conato|quemándose|arde|arden|humo|humareda|ceniza
inundaci[oó]n(?:es)?|inund\w+|crecida(?:s)?(?: del?)?|desbord\w+|creciente|anegad\w+|anegamientos?|encharcamientos?|riadas?|avenida de agua|(?:río|arroyo|presa|agua|nivel del \w+) (?:\w+ ){0,3}(?:crecido|subiendo|sube|subió|se desbord\w+|rompió|desbordó)|rotura de (?:la )?(?:presa|tubería)|marejada|oleaje|mar de fondo|trombas?
fugas?|escapes? de (?:gas|agua|amoniaco|cloro|sustancias?)|olor a (?:gas|químico)|gas (?:natural|lp|butano|tóxico)|monóxido de carbono|derram\w+|químic[oa]s?|amoniaco|amoníaco|cloro|ácido|tóxic[oa]s?|nube (?:tóxica|química)|materiales? peligrosos?|sustancias? peligrosas?|vertidos?|radiaci[oó]n|pipa volcada|combustible
tornados?|hurac[aá]n(?:es)?|cicl[oó]n|tormentas?|tempestad|temporal|lluvias? (?:intensas?|fuertes|torrencial(?:es)?)|fuertes lluvias|nevadas?|nieve|granizo|granizada|rayos|heladas?|vientos? (?:fuertes|intensos?)|fuertes vientos|rachas de viento|ola de calor|calor extremo|frío extremo|ola de frío|DANA|niebla densa|frente frío|norte\b(?= con)
terremotos?|sismos?|temblor(?:es)?|réplicas?|tsunamis?|maremoto|volc[aá]n|erupci[oó]n|lava|deslizamientos?|deslaves?|derrumbes?|aludes?|alud|desprendimientos?|socav[oó]n(?:es)?|hundimientos?|colaps\w+|derrumb\w+|desplom\w+|caída de (?:un |una |el |los |las )?(?:árbol(?:es)?|poste|rocas|cables?|puente|barda|techo)|(?:árbol|poste|cable|barda|rama)(?:es|s)? (?:\w+ )?(?:caíd[oa]s?|derribad[oa]s?|colaps\w+)|cayó (?:un|una) (?:árbol|poste|barda|cable|grúa|rama)
# servicios
(?:apag[oó]n(?:es)?)|(?:corte|falla|avería|interrupci[oó]n|caída|suspensión|fallo)s? (?:\w+ ){0,2}(?:de|del|en) (?:la |el |los |las |telefonía |suministro )?(?:de )?(?:luz|energía|electricidad|agua|servicio|teléfono|telefonía|internet|911|112|líneas?|red|suministro|sistema|emergencias?|gas|línea)|(?:911|112|línea de emergencias?|teléfono de emergencias?|líneas?)(?: \w+){0,4} (?:no funciona\w*|fuera de servicio|caíd[oa]s?|sin servicio|falla\w*|presenta\w* fallas|no (?:está|están) (?:disponible|funcionando)\w*)|sin (?:luz|agua|energía|servicio)
ruptura de (?:una |la |un )?(?:tubería|ducto|línea)|(?:tubería|ducto)(?: \w+){0,2} (?:rota|roto|se rompió)|(?:rotura|reventón) de (?:una |la |un )?(?:tubería|conducción|cañería)|agua (?:no (?:es )?potable|contaminada|no apta|turbia)|bacterias?|e\. ?coli
(?:perros?|toros?|animal(?:es)?|osos?|puma|vacas?|caballos?|ganado|serpientes?|cocodrilos?|jabal[ií](?:es)?|novillo|tigre|león)(?: \w+)? (?:suelt[oa]s?|agresiv[oa]s?|peligros[oa]s?|escapad[oa]s?|con rabia|en la vía)|(?:puma|oso|cocodrilo|tiburón|jabalí|medusas|avispas|abejas)|enjambre|rabia
"""
    + consequences_es.HAZARD
)

NOT_HAZARD = (
    r"""
(?:cuerpo|departamento|estaci[oó]n|camiones|jefe|parque) de bomberos|bomberos|simulacros?(?: de \w+)?|(?:alarma|detector|detectores|alarmas|extintores?|salida|escaleras?|seguro|manguera)s? (?:de|contra) (?:incendios?|humo|robo|robos)|cuerpos? (?:de (?:polic\w+|seguridad|emergencia|rescate|socorro)|policial(?:es)?|técnico|humano)|fuegos? artificial(?:es)?|cese al fuego|alto el fuego|prueba de fuego
(?:unidad|unidades|brigada|divisi[oó]n|grupo|fiscalía|equipo|escuadr[oó]n|agentes?|detectives?|especialistas|técnicos|centro|línea|teléfono|policía|comisi[oó]n|investigadores|inspectores|protocolo|ley|prevenci[oó]n|atenci[oó]n|víctimas?|campaña|charla|taller|curso|plan|programa|consejos|datos|cifras|estadísticas?|seguro|manual|guía) (?:\w+ )?(?:de|del|contra|para|sobre|a|en|anti)(?: la| el| los| las| casos de| delitos de| personas| prevenir)? ?(?:homicidios?|robos?|desaparecid[oa]s|personas desaparecidas|explosivos|bombas|incendios?|fraudes?|estafas?|delitos? (?:de odio|informáticos|cibernéticos)|violencia(?: \w+){0,3}|secuestros?|extorsi[oó]n|accidentes?|inundaciones|sismos?|materiales peligrosos|feminicidios?|suicidios?|terrorismo|drogas|emergencias|hurtos|atracos|asaltos|delitos?|crimen|hechos de tránsito|víctimas|uso de la fuerza|temporal|lluvias)
antidisturbios|antiterrorista|antibombas|anti-?robo|antisecuestros?|antidrogas|lluvia de ideas|bomba de (?:agua|gasolina|calor)|caer en la cuenta|fuga de cerebros|punto muerto|naturaleza muerta|ángulo muerto|mar muerto|día de (?:los )?muertos|horas? muertas?|tiempo muerto|gas(?:es)? (?:lacrimógeno|natural vehicular)|estación de gas|cámaras? corporal(?:es)?|cuerpo de (?:agentes|guardia|voluntarios)|choque (?:cultural|térmico)|choque de manos|cena contra|rayos? x|humor|perros? (?:guía|de búsqueda|policía|de rescate)|robot|robots|objetos perdidos|robótica|hecho pedazos|ataque (?:al corazón|de pánico|cardíaco|de ansiedad|de asma)|acusaci[oó]n falsa|nieve carbónica|virus del papiloma|niebla mental|rayo(?: de| mc)
(?:marcha|caminata|jornada|día|semana|mesa|plan|programa|foro|reunión|charla|campaña|concierto|carrera|diálogo|unidos|todos|estrategia) (?:\w+ )?(?:contra|sobre|por|para prevenir|de) (?:la |el |las |los )?(?:\w+ ){0,2}(?:violencia|delito|delincuencia|acoso|odio|drogas|fraude|armas|robo|crimen|abuso)
(?:foto|fotograf[ií]a|imagen|v[ií]deo|publicaci[oó]n|captura|grabaci[oó]n)(?:es|s)? (?:de|del|que|con|sobre) (?=[^.;!?\n]{0,160}\b(?:hace|antigu\w+|viej\w+|otro|otra|no|fals\w+|editad\w+|manipulad\w+|generad\w+|circula\w*|compart\w+|de 20\d\d)\b)[^.;!?\n]{0,80}
# consejos generales
(?:preven(?:ir|ci[oó]n)|evitar|reducir|combatir|proteger(?:se)? (?:de|contra)|cómo (?:evitar|prevenir|actuar|detectar|denunciar|reconocer)|aprend(?:a|er|e) (?:a|sobre)|detectar|prepar(?:arse|ado|ados) (?:para|ante)|lucha contra|charla|consejos|víctimas? de) (?!(?:un|una|el|la|este|esta|ese|esa|ayer)\b)(?:\w+ ){0,4}?(?:robos?|estafas?|fraudes?|incendios?|accidentes?|violencia|delitos?|inundaciones?|sismos?|ahogamientos?|atropell\w+|hurtos?|carteristas|extorsi[oó]n\w*|emergencias|ciberataques?|phishing|acoso|huracan(?:es)?|timos?|asaltos?)
(?:en caso de (?:un |una |algún |alguna |cualquier )?|(?:ante|durante) (?:cualquier|algún|alguna|posibles?|un posible|una posible|eventuales?|el próximo) )(?:\w+ ){0,1}(?:incendios?|emergencias?|sismos?|inundaci[oó]n(?:es)?|accidentes?|tiroteos?|robos?|amenazas?|fugas?|terremotos?|ataques?|huracan(?:es)?|huracán|explosi[oó]n)
# lo que no ocurrió
(?:no (?:hay|hubo|existe|existen|existió|se (?:trata|trató|ha|han|registr\w+|encontr\w+|hall\w+|detect\w+|produjo|localiz\w+|confirm\w+|report\w+|tiene\w*)|es|fue|era|son|tenemos|consta)|ningún|ninguna|sin|tampoco|descarta\w*|descartó|niega\w*|desmiente\w*|nunca hubo)(?: \w+){0,3}? (?:de |un |una |el |la |ningún |ninguna |evidencias?(?: de)? |indicios?(?: de)? |reportes?(?: de)? |rastros?(?: de)? |señales(?: de)? |pruebas?(?: de)? |registro de )*(?:tirador(?: activo)?|tiroteos?|disparos?|balaceras?|bombas?|explosivos?|explosi[oó]n|artefactos?|armas?(?: \w+){0,2}|incendios?|fuego|fugas?(?: de gas)?|amenazas?(?: \w+)?|secuestr\w+|robos?|ataques?|agresi[oó]n|agresor\w*|desaparecid\w+|sismo|tsunami|inundaci\w+|derrame|accidentes?|homicidios?|cuerpos?|muert\w+|sospechos\w+|fallecid\w+|víctimas?(?: mortales)?|atentados?|rehenes|riesgo(?: \w+){0,2}|intrus\w+|humo|apag\w+|fallas?|brote|químic\w+|violencia|delito|contaminaci[oó]n|temblor|hombres? armados?|disturbios?|bloqueos?)
nadie (?:\w+ ){0,2}(?:disparó|murió|falleció|fue|resultó|está|ha)(?: \w+){0,2}
# lo planeado
(?:cortes?|interrupci[oó]n|suspensión|cierre|mantenimiento|quemas?|voladuras?|explosi[oó]n(?:es)?|detonaci[oó]n(?:es)?|demolici[oó]n|incendio|apag[oó]n)(?:es|s)?(?: de (?:luz|agua|energía|suministro))? (?:programad[oa]s?|planificad[oa]s?|previst[oa]s?|controlad[oa]s?|prescrit[oa]s?|por mantenimiento|por obras)
"""
    + consequences_es.NOT_HAZARD
)

DRILL = r"""
simulacros?|ejercicio (?:de|a|práctico|conjunto|anual|multi\w+|regional|interno)|ejercicios de|(?:este|esto) es (?:un |una |solo un |solo una )?(?:ejercicio|prueba|simulacro)|prueba (?:de|del|mensual|anual|técnica)(?: \w+){0,3} (?:alerta|alertas|sirenas?|sistema|alarmas?|alarma|altavoces|aviso)|mensaje de prueba|simul(?:ará|a|an|ado|ada|ación|aciones|aremos)|simulad[oa]s?|entrenamientos?|capacitaci[oó]n(?:es)?|práctica de|taller(?:es)? (?:de|sobre|para|gratuito|práctico) (?:\w+ ){0,3}(?:prevenci[oó]n|seguridad|primeros|defensa|auxilios|ciberseguridad|violencia|padres|vecin\w+|emergencias?|estafas?|robos?)|curso (?:de|sobre|para)|charla|conferencia|exposici[oó]n|rodaje|filmaci[oó]n|grabaci[oó]n de una|película|serie de televisión|conmemora\w*|aniversario|homenaje|jornada de prevención|se probará\w*|probaremos|ensayo
"""
NOT_DRILL = r"(?:esto |este )?no es (?:un|una) (?:simulacro|ejercicio|prueba)|en curso|curso escolar|centro de entrenamiento|taller (?:mecánico|de (?:pintura|autos|reparación|costura|coches))|sin curso"
WORKS = r"""
mantenimiento|obras (?:de|en|programadas|viales|públicas)|por obras|pavimentaci[oó]n|repavimentaci[oó]n|bacheo|remodelaci[oó]n|trabajos programados|asfaltado|construcci[oó]n|reparaciones programadas|poda
"""
SOFT = r"""
apag[oó]n\w*|cortes?.*|humo|explosi\w+|sin \w+|interrupci\w+|fugas?|ruptura.*|suspensi\w+|ca[ií]da.*|derram\w+|detonaci\w+|aver[ií]a.*|falla.*
"""
"""What planned works bring as well: beside them it is no hazard."""

DENIAL = r"""
(?:es|son|era|eran|fue|fueron|resultó|resultaron)(?: ser)?(?: completamente| totalmente| solo)? (?:falso|falsa|falsos|falsas|mentira|un bulo|bulos|una falsa alarma|infundad[oa]s?|broma)
no (?:es|son|era) (?:cierto|cierta|verdad|verdader[oa]s?|real|reales)|no (?:ocurrió|sucedió|pasó|ha ocurrido|existió|ha sucedido|se produjo)|nunca (?:ocurrió|sucedió|pasó|existió)
falsas? (?:alarmas?|alertas?|noticias?|informaci[oó]n(?:es)?)|bulos?|^\W*(?:es )?fals[oa]\b|rumor(?:es)?|desinformaci[oó]n|noticias? falsas?|informaci[oó]n falsa|por error|se envió por error|broma(?: telefónica)?|llamada de broma|(?:mensaje|audio|cadena|video|vídeo|publicaci[oó]n)s? (?:\w+ ){0,4}(?:afirma\w*|asegura\w*|dice\w*|circula\w*|advierte\w*)|circula\w*(?: \w+){0,5} (?:que|mensaje|audio|rumor|video|vídeo|cadena|imagen|versión)|(?:veredicto|verificación|etiqueta|resultado): ?falso
"""
CONDITION = r"\bsi (?!(?:usted )?(?:vio|viste|vieron|presenció|sabe|sabes|conoce|estuvo|estaba|vive|tiene (?:video|información|datos|imágenes)|grabó|está (?:en|cerca|dentro)|estás (?:en|cerca))\b)[^,.;:!?\n]{0,120}|\b(?:en caso de que|aunque|antes de que|siempre que)\b[^,.;:!?\n]{0,120}|^cuando (?:vea|haya|oiga|esté|llegue|salga)\b[^,.;:!?\n]{0,120}"

# --- impact -------------------------------------------------------------------------------------------------------------------

IMPACT = (
    r"""
se ahog(?:ó|aron)|ahogad[oa]s?|picaron a|picó a|ingresad[oa]s?|tapa(?:n|ron)? (?:\w+ )?(?:alcantarillas|calles|drenajes)|dañ(?:a|an) (?:la|los|las|el)|(?:causó|causaron|dejó|dejaron|provocó) (?:\w+ ){0,3}(?:muert\w*|herid\w*|daños|lesion\w*|sin|incomunicad\w*|pérdidas|cortes)|muertes|quema(?:n)? (?:la|los|las|el)|prendi(?:ó|do) (?:un|una|el|la)|quemaron|tumb(?:ó|aron)|entr(?:ó|ado) (?:a|en) (?:unas? )?(?:\d+ )?(?:casas|viviendas|calles|locales)|anegad[oa]s?|(?:centro de salud|escuela|colegio|mercado|plaza|puente|calle|carretera|acceso|playa|parque|estación|biblioteca)(?: [\w]+){0,4} cerrad[oa]s?|no hay (?:internet|cajeros|\w+ ni \w+|paso|clases|agua|luz|servicio|transporte)|pescadores desaparecidos|(?:hay|con) (?:\w+ ){1,3}desaparecid[oa]s|recibió una descarga|electrocutad[oa]|hundi(?:ó|do|eron)|sepult(?:ó|ado|aron)|obstru\w+|paraliz(?:ó|ad[oa]s?)|pica(?:n)? (?:los ojos|la garganta)|arde(?:n)? (?:los ojos|la garganta)
(?:puede|pueden|podría|podrían|podrá|podrán)(?: \w+){0,2}? (?:herir\w*|matar\w*|lesionar\w*|quemar\w*|dañar\w*|hacer(?:le|les)? daño|enfermar\w*|causar\w*|provocar\w*|afectar\w*|arrastrar\w*|atrapar\w*|ahogar\w*|destruir\w*|extenderse|propagarse|alcanzar\w*|inundar\w*|explotar|estallar|colapsar|bloquear\w*|cortar\w*|perder\w*|fallar|irritar\w*|asfixiar\w*|electrocutar\w*|morir|dejar\w*|no entrar|no llegar|tardar\w*|interrumpir\w*|derrumbar\w*|ser (?:\w+ )?(?:mortal|peligros|dañin|tóxic|letal|fatal|nociv)\w*|haber|quedar\w*|caer\w*|disparar\w*|atacar\w*|dificultar\w*|demorar\w*|incendiar\w*|contaminar\w*|sufrir)
(?:su vida|la vida|vidas?) (?:\w+ )?(?:corre|corren|está|están|en) (?:\w+ )?(?:peligro|riesgo)|corre(?:n)? (?:peligro|riesgo)|(?:la gente|las personas|personas|vecinos|residentes|usuarios|pacientes|pasajeros|familias|conductores|clientes|alumnos|ambulancias|camiones|autobuses|trenes|autos|coches|hogares|nadie|ambulancias|usted|habitantes|pobladores|comerciantes|trabajadores|viajeros|los|las) (?:\w+ ){0,3}no (?:puede|pueden|pudieron|podrán|podrá|logran) (?!decir|confirmar|informar|comentar|revelar|dar|precisar)\w+
(?:trenes?|autobuses|autobús|camiones|metro|metrobús|tranvía|ferris?|ferry|vuelos?|servicios?|clases|escuelas?|juzgados?|tiendas|mercados?|líneas?|luces|semáforos?|elevadores|ascensores|teléfonos?|cámaras|radios?|sistemas?|página|computadoras|bombas|alumbrado|cajeros|bancos|clínicas?|comercios|transporte)(?: [\w-]+){0,6} (?:no (?:circul\w+|funcion\w+|oper\w+|para\w*|abr\w+|sal\w+|lleg\w+|hay|están?|habrá|darán?|prest\w+|atiend\w+|se detien\w+)|(?:está|están|queda|quedan|quedaron|siguen|sigue|fueron)(?: \w+)? (?:apagad|suspendid|detenid|parad|caíd|cancelad|desviad|retrasad|averiad|muert|fuera|sin)\w*)
(?:en|a) (?:terapia intensiva|cuidados intensivos|urgencias|la uci)|(?:al|a un|en el|en un|a|en|del) hospital(?:es)?|(?:traslad(?:ó|aron|a|an)|llev(?:ó|aron|an)|evacu(?:ó|aron)) (?:[\w-]+ ){1,6}(?:al|a un|a) (?:hospital|clínica|centro)|(?:paramédicos|sanitarios|médicos|ambulancias?|equipos médicos) (?:\w+ )?(?:atiend\w+|atendi\w+|asist\w+|trat\w+)|cobró (?:la vida|\w+ vidas)|se cobró|quitó la vida|sin signos vitales|contusiones|golpes|mareos?|vómitos?|desmay\w+|tos|ardor|irritación|dolor de cabeza|fiebre|conmoci[oó]n|crisis nerviosa|(?:un|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|\d+|varios|varias) (?:\w+ ){0,3}(?:herid|lesionad|muert|fallecid|intoxicad|enferm|hospitalizad|damnificad|quemad|afectad|atrapad|desplazad|evacuad)[oa]s?|no sobrevivió|no tienen (?:dónde|donde|adónde)
(?:destroz(?:ó|ad[oa]s?)|derrib(?:ó|ad[oa]s?)|arranc(?:ó|ad[oa]s?)|inutilizad[oa]s?|calcinad[oa]s?|agrietad[oa]s?|rotas?|saquead[oa]s?|perdid[oa]s por completo|pérdida total|inhabitables?)|(?:largas?|grandes|fuertes|importantes|largos?|severas?) (?:filas|colas|demoras|esperas|retrasos|retenciones|afectaciones|daños|pérdidas|atascos)|(?:horas?|minutos) de (?:espera|retraso|demora)|nadie puede|no hay (?:forma|manera|modo) de
necesit(?:ó|aron|a|an) (?:puntos|cirugía|hospital\w*|atención|tratamiento|oxígeno)|mordi(?:ó|eron) a|quemaduras?|fracturas?|hemorragia|inhalaci[oó]n de humo|hipotermia|en coma|pérdida de (?:la )?(?:vida|vidas|vivienda)
no pueden? (?:pasar|circular|beber|llamar|salir|usar|cruzar|trabajar|respirar)|(?:llegaría|llegarían|cubriría|dejaría|dejarían|afectaría|afectarían|alcanzaría|inundaría|causaría|destruiría|mataría|tardará|tardarán|durará|obligaría|cortaría|sepultaría|pondría)|sin (?:sus |su )?(?:ahorros|hogar|casa|techo|vivienda|trabajo|911|112|clase|metro|trenes|autobuses|medicinas|comida|calefacción)
(?:corriente|agua|viento|río|tormenta|lodo|alud|fuego|ola)(?: \w+){0,2} (?:se llevó|arrastró|arrancó|tiró|derribó|sepultó|cubrió|entró|arrasó|alcanzó|levantó)|(?:autos|coches|carros|vehículos|casas|viviendas|techos|tejados|árboles)(?: \w+){0,3} (?:arrastrad|sepultad|arrancad|volcad|aplastad|saquead|vandalizad)[oa]s?
herid[oa]s?|lesionad[oa]s?|lesiones|lesion(?:ó|aron)|hirió|hirieron|muert[oa]s?|muri(?:ó|eron)|falleci(?:ó|eron|do|da|dos|das)|perdi(?:ó|eron) la vida|víctimas? mortal(?:es)?|mat(?:ó|aron|ado)|asesinad[oa]s?|sin vida|(?:fue|fueron|ha sido|han sido|resultó|resultaron|quedó|quedaron)(?: \w+)? (?:balead|apuñalad|golpead|atropellad|hospitalizad|intoxicad|quemad|afectad|atrapad|dañad|destruid|evacuad|lesionad|herid|estafad|desalojad|incomunicad|inundad|cerrad|suspendid|arrollad|atendid|mordid|arrastrad|sepultad|cancelad)[oa]?s?
(?:trasladad|llevad|ingresad|evacuad|atendid)[oa]s? (?:a |al |en |por )(?:un |el |la |los |varios |distintos )?(?:\w+ ){0,2}(?:hospital(?:es)?|clínica|centro médico|centros?|paramédicos|sanitarios|urgencias|humo)|hospitalizad[oa]s?|estado (?:crítico|grave|delicado|estable|reservado)|gravedad|(?:heridas|lesiones) graves
atrapad[oa]s?|varad[oa]s?|desplazad[oa]s?|damnificad[oa]s?|aislad[oa]s?|incomunicad[oa]s?|sin hogar|evacuad[oa]s?|desalojad[oa]s?|desaloj(?:ó|aron|an)|perdi(?:ó|eron) (?:su|sus|la|el|todo|\d|más|dinero|unos|entre|casi|hasta)|tuvieron que (?:dejar|salir|abandonar|evacuar)|no pueden (?:salir|volver|regresar|entrar|cruzar|llegar)|(?:obligó|obligaron|obliga) a (?:evacuar|desalojar|cerrar|salir|cortar|suspender)|confinad[oa]s?
(?:puede|pueden|podría|podrían|podrá|podrán)(?: \w+){0,2} (?:causar|provocar|dañar|matar|herir|afectar|lesionar|quemar|alcanzar|explotar|colapsar|ser (?:mortal|peligros|letal|dañin|grave)\w*|irritar|arrastrar|llegar a|inundar|quedar(?:se)?|caer|tardar|haber (?:demoras|retrasos|cortes|heridos|daños|víctimas)|perder|morir|enferm\w+|dificultar|cortar|presentar(?:se)? (?:demoras|retrasos)|intoxicar|asfixiar)|peligr(?:o de muerte|os[oa] (?:para|respirar|beber))|dañin[oa]s?|tóxic[oa] (?:al|para|si)|irrita\w*|dificultad(?:es)? para respirar|náuseas|mareos|síntomas|quemaduras|riesgo (?:para la (?:vida|salud|población)|de muerte|vital|para las)|pone en (?:peligro|riesgo)|amenaza (?:a )?(?:\d+|viviendas|casas|la (?:vida|población|zona|comunidad)|varias|las|los)|no (?:es|son) (?:apta|segura|potable|apto|seguro)s?(?: para)?|no apta|enferm[oa]s|enfermaron|en peligro|corre(?:n)? (?:peligro|riesgo)|(?:es|son) (?:muy )?(?:peligros[oa]s?|mortal(?:es)?)|en (?:quirófano|tratamiento|cuidados intensivos)|lucha por su vida|recibe(?:n)? (?:tratamiento|atención)|se recupera(?:n)?|(?:agua|humo|llamas|fuego|lodo|gas|barro) (?:\w+ ){0,3}(?:entró|entra|llegó|llega|avanza|cubre|cubrió|invad\w+|se extiende|se acerca|alcanz\w+)|dejó (?:a )?(?:\w+ ){0,3}(?:sin|herid|muert|sin hogar)\w*|dej(?:a|ó|aron) sin
(?:dañ(?:ó|aron|ado|ada|ados|adas|os)|destru(?:yó|yeron|ido|ida|idos|idas)|destroz\w+|derrib(?:ó|aron)|quem(?:ó|aron|ado|ada|ados|adas) (?:\w+ ){0,3}(?:casas?|viviendas?|hectáreas|vehículos|edificios?|locales?|bodegas?|autos?)|(?:casas|viviendas|calles|edificios|vehículos|hectáreas|locales|autos|sótanos|garajes)(?: \w+){0,3} (?:afectad|dañad|destruid|quemad|inundad|arrasad|perdid|anegad)[oa]s?|arras(?:ó|aron|ado)|hectáreas (?:quemadas|arrasadas|calcinadas)|pérdidas|vidrios rotos|ventanas rotas|cristales rotos|inundó|inundaron|afectó|afectaron|afectad[oa]s?|afecta(?:n|ndo)?|afectaciones|perjudic\w+|perjuicios)
(?:demoras?|retrasos?|retrasad[oa]s?|retenci[oó]n(?:es)?|atascos?|colas de|filas de|tráfico (?:\w+ )?(?:lento|detenido|cortado|desviado|interrumpido|intenso|denso|pesado)|tránsito (?:\w+ )?(?:lento|detenido|cortado|desviado|interrumpido|cerrado|suspendido)|circulaci[oó]n (?:\w+ ){0,6}(?:cortada|interrumpida|cerrada|detenida|lenta|restringida|suspendida|afectada|desviada)|congesti[oó]n|embotellamientos?|caos vial|desvíos?|desviad[oa]s?|interrumpid[oa]s?|cortad[oa]s?|cort(?:e|es) (?:en|total|al|a la|vial(?:es)?|parcial|de (?:calles|vialidad|circulación|tráfico|carriles))|(?:está|están|queda|quedan|permanece|permanecen|sigue|siguen|fue|fueron|estará|estarán)(?: \w+)? (?:cerrad|cortad|bloquead|inundad|intransitable)[oae]?s?|colapsad[oa]s?|saturad[oa]s?)
(?:calle|calles|avenida|avenidas|carretera|carreteras|autopista|puente|carril|carriles|escuela|escuelas|parque|vía|vías|paseo|plaza|túnel|estación|estaciones|línea|líneas|playa|playas|oficinas?|aeropuerto|colegio|colegios|bulevar|boulevard|calzada|tramo|acceso|accesos|salida|ruta|campus|mercado|biblioteca|centro|entrada|[AN]P?-\d+|M-\d+|glorieta|ronda|camino|sentidos?|autovía|libramiento|circuito|zona|comercios|negocios|tiendas|juzgados?|ventanillas?|instituto|andén)s?(?: [^.;:!?\n]{0,70}?)? (?:está|están|estará|estarán|queda|quedan|quedó|quedaron|permanece|permanecen|permanecerá|permanecerán|sigue|siguen|sigue|fue|fueron|ha sido|continúa|continúan|se encuentra|se encuentran|se mantiene|se mantienen|han quedado|ha quedado)(?: \w+)? (?:cerrad|bloquead|cortad|cancelad|suspendid|inundad|acordonad|colapsad|desalojad|evacuad|confinad|intransitable|restringid|clausurad|paralizad)[oae]?s?
(?:cerrad[oa]s?|bloquead[oa]s?|cortad[oa]s?|acordonad[oa]s?) (?:la|el|las|los|ambos|al|en|entre|por|a|hasta|desde|todo|todos|toda|varios|temporalmente|parcialmente|totalmente)|(?:cerr(?:ó|aron|amos)|bloque(?:ó|aron|a|an)|cort(?:ó|aron)|cierra|cierran|corta|cortan|hemos cerrado|se cierra|ha cerrado|han cerrado)(?: temporalmente| parcialmente)?(?: a la circulación)? (?:la|el|las|los|ambos|dos|varios|varias|un|una|tres|todo|toda|todos|al)|(?:cierre|bloqueo|corte) (?:total|parcial|de (?:la |el |calles|vialidad|carriles|circulación|la circulación|escuelas|tráfico)|del? |vial|en)|carril(?:es)? (?:cerrad|bloquead|cortad)\w+
(?:suspend(?:e|en|ido|ida|idos|idas|ió|ieron|imos)|cancelad[oa]s?|cancel(?:a|an|ó|aron)|aplazad[oa]s?|pospuest[oa]s?|suspensi[oó]n de (?:clases|actividades|labores|servicio|servicios))|sin (?:luz|agua|energía|electricidad|servicio|internet|teléfono|gas|suministro|clases|línea|cobertura|señal|calefacción|corriente|transporte|trenes|acceso)|no (?:hay|habrá|tienen|tiene) (?:luz|agua|servicio|clases|energía|paso|acceso|transporte|trenes|línea|metro|autobuses|cobertura|electricidad)|no (?:funciona|funcionan|circula|circulan|operan?|entran|pueden entrar|conectan|responde|se puede(?:n)? (?:atender|recibir|beber|consumir|usar|circular|pasar|llamar|expedir|tramitar|cruzar)|podemos (?:recibir|atender|contestar|responder|consultar|emitir)|está (?:disponible|funcionando|operando|en servicio)|están (?:disponibles|funcionando|operando|entrando)|se reciben|llegan)|fuera de servicio|inoperativ[oa]s?|intransitables?|servicio (?:\w+ ){0,4}(?:suspendido|interrumpido|limitado|afectado|cancelado)|caíd[oa]s? (?:el sistema|la red|las líneas)|llamadas? (?:\w+ ){0,4}(?:fallan|no entran|se cortan|se pierden|perdidas)|vuelos? (?:\w+ )?(?:cancelad|retrasad|desviad)\w+|más lent[oa]s?|tiempos? de espera
(?:datos|información|expedientes|archivos|contraseñas|cuentas|nombres|registros)(?: [\w]+){0,6} (?:expuest|robad|filtrad|sustraíd|comprometid|cifrad|perdid|bloquead|en riesgo|copiad)\w*|robaron (?:datos|dinero|\d)|defraud\w+|estafad[oa]s|(?:\d+|cientos|miles|decenas|varios|varias|dos|tres|cuatro|cinco) (?:de )?(?:personas|vecinos|familias|hogares|usuarios|viviendas|clientes|alumnos|pasajeros)(?: \w+){0,4} (?:sin|evacuad|afectad|desalojad|atrapad|perdi|herid|tuvieron|fueron|han sido|están|quedaron|fuera)\w*
"""
    + consequences_es.IMPACT
)

NOT_IMPACT = (
    r"""
(?:cuánt[oa]s|qué tan|el estado de|si (?:hay|hubo|alguien|existen|resultó|resultaron))\b[^.;!?\n]*|(?<![^,.;:!?\n])[^,.;:!?\n]*?(?:no (?:se (?:sabe|conoce|ha confirmado|han confirmado)|está (?:claro|confirmado)|hay (?:información|datos|confirmación))|se desconoce\w*|sin confirmar|por confirmar|es pronto|demasiado pronto)\b[^.;!?\n]{0,80}
(?:no|sin|ni|ningún|ninguna|tampoco|nunca)(?: (?!pero|aunque|hasta|y)[\w'-]+){0,8}? (?:herid[oa]s?|lesionad[oa]s?|lesiones|víctimas|dañ(?:os?|ad[oa]s?)|afectad[oa]s?|muert[oa]s?|fallecid[oa]s?)
(?:los|las|algún|alguna|cualquier) (?:herid|lesionad|afectad)[oa]s?|confinad[oa]s?|confinamiento|busc\w+ (?:posibles )?(?:heridos|víctimas)
(?:no (?:hay|hubo|se (?:reportan?|reportaron|registran?|registraron|tiene reporte|ha informado|han reportado|ha reportado|han registrado|conocen|produjeron|contabilizan|lamentan|esperan|prevén|prevé)|existen?|tenemos|resultó|ha habido|habrá|consta|constan|causó|provocó|dejó)|sin|ningun[oa]?|ningún|ninguna|nadie|tampoco(?: hay| hubo)?)(?: [\w]+){0,4}? (?:herid\w+|lesionad\w+|lesiones|víctimas?(?: mortales)?|muert\w+|daños?(?: (?:materiales|personales|graves|estructurales))?|fallecid\w+|afectad\w+|afectaciones|pérdidas|demoras|retrasos|cortes|evacuad\w+|atrapad\w+|intoxicad\w+|desalojad\w+|cierres|damnificad\w+|interrupciones|suspendid\w+|cerrad\w+|hospitalizad\w+|riesgo (?:para|de|vital)(?: \w+){0,3}|enferm\w+|cancelad\w+|expuest\w+|robad\w+|filtrad\w+|peligro|hospital\w*)(?:,? (?:ni|o|y)(?: \w+){0,2} (?:daños?(?: materiales)?|herid\w+|víctimas|muert\w+|lesionad\w+|fallecid\w+|afectaciones|pérdidas))?
nadie (?:\w+ ){0,2}(?:resultó|está|fue|ha|quedó|sufrió|murió|falleció)(?: \w+){0,3}|(?:iles[oa]s?|a salvo|san[oa]s? y salv[oa]s?)
(?:no (?:se )?(?:sabe|sabemos|conocemos|conoce|consta|tenemos (?:información|datos|confirmación)|hay (?:información|datos|confirmación)|podemos confirmar|se ha confirmado|está confirmado|se ha determinado)|se desconoce\w*|desconocemos|aún no|todavía no|por confirmar|se (?:investiga|verifica|evalúa|evalúan)|estamos (?:verificando|confirmando|comprobando|averiguando|evaluando)|averigu\w+|comprob\w+|determinar|confirmar)(?: [\w]+){0,6}? (?:si|cuánt[oa]s|qué|de|el número|la cantidad|los|las|cuál|el estado|el alcance|sobre)[^.;!?\n]{0,80}
(?:reabiert\w+|reabr\w+|restablec\w+|reanud\w+|normaliz\w+|abiert[oa]s? (?:de nuevo|otra vez|nuevamente|al (?:tráfico|tránsito|público))|ya (?:está|están|funciona|funcionan|hay|circulan|circula|tienen|opera|operan) [^.;\n]{0,40}|volvi(?:ó|eron) a (?:abrir|funcionar|la normalidad|operar)|vuelve a|vuelven a|de vuelta|reparad[oa]s?|levantad[oa]s?|repar(?:ó|aron))
(?:si (?:está|estás|resulta|usted|hay|tiene|conoce)|alguien|quien(?:es)? (?:esté|estén)?|algún|posibles?) (?:\w+ ){0,2}(?:herid[oa]s?|lesionad[oa]s?|afectad[oa]s?|atrapad[oa]s?|enferm[oa]s?|lesiones|daños|síntomas)(?= (?:debe|llam|que|puede|,|o|llame|acuda)|,)|(?:reportar|reporte|evaluaci[oó]n de|informar de|denunciar|evaluar|evalúan|avisar de) (?:los )?daños|prevenci[oó]n de lesiones|pena de muerte|amenazas? de muerte|certificado de defunción|atención a (?:las )?víctimas|apoyo a (?:las )?víctimas|corte de (?:listón|caja|cinta|pelo)|caso cerrado|circuito cerrado|(?:puertas?|ventanas?|persianas)(?: y \w+)?(?: \w+){0,2} cerrad[oa]s?|día de muertos|cierre de (?:edición|inscripci\w+|campaña|la convocatoria|puertas|ventanas)|sin demora|horario\w*[^.;\n]{0,40}cerrad[oa]s?|cerrad[oa]s? (?:los )?(?:domingos|sábados|fines de semana|festivos|lunes)|suspendid[oa] de (?:sus funciones|empleo)|objetos? robad\w+
"""
    + consequences_es.NOT_IMPACT
)

RESUMES, STILL, FORMER = consequences_es.RESUMES, consequences_es.STILL, consequences_es.FORMER
UNTRUE, SAID_BY_OTHERS = consequences_es.UNTRUE, consequences_es.SAID_BY_OTHERS

# --- guidance -----------------------------------------------------------------------------------------------------------------

AFTER_VERBS = r"""
# usted, ustedes
evite|eviten|salga|salgan|permanezca|permanezcan|quéde(?:n?se)|quedese|manténga(?:n?se)|mantengase|mantenga|mantengan|aléje(?:n?se)|alejese|cierre|cierren|llame|llamen|llámenos|llámen?os|marque|marquen|busque|busquen|vaya|vayan|evacúe|evacúen|evacue|evacuen|refúgie(?:n?se)|resguárde(?:n?se)|protéja(?:n?se)|use|usen|utilice|utilicen|tome|tomen|acerque|acerquen|beba|beban|hierva|hiervan
reporte|reporten|repórtel[oa]s?|denuncie|denuncien|denúncielo|comuníque(?:n?se)|comunique|póngase|pónganse|contacte|contacten|escriba|escriban|escríbanos|comparta|compartan|siga|sigan|espere|esperen|recoja|recojan|lleve|lleven|traiga|traigan|acuda|acudan|diríja(?:n?se)|apague|apaguen|abra|abran|asegure|aseguren|asegúre(?:n?se)|revise|revisen|compruebe|comprueben|consulte|consulten|visite|visiten|ignore|ignoren|borre|borren|cuelgue|cuelguen|conteste|contesten|verifique|verifiquen
conduzca|conduzcan|maneje|manejen|circule|circulen|planifique|planifiquen|desvíe(?:n?se)|regrese|regresen|vuelva|vuelvan|deje|dejen|abandone|abandonen|entre|entren|métase|escónda(?:n?se)|corra|corran|participe|participen|inscríba(?:n?se)|venga|vengan|acompáñe(?:n?os)|únase|únanse|done|donen|informe|informen|avise|avisen|avísenos|proporcione|aporte|aporten|envíe|envíen|envíenos|mande|manden|ceda|cedan|guarde|guarden|retire|retiren|retírese|retírense|ahorre|lave|lávese|cúbra(?:n?se)|cubra|suba|bájese|baje|camine|caminen|estacione|estacionen|aparque|circunscriba|pague|dé|den|haga|hagan|diga|digan|pregunte|pregunten|asista|asistan|asómese|aísle(?:n?se)|desconecte|desconecten|desaloje|desalojen|descarte|tire|tápe|hágalo|solicite|soliciten|tenga|tengan|ponga|pongan|presente|presenten|preséntese|preséntense|suspenda|limite|coopere|colabore|colaboren|facilite|faciliten|cancele|cambie|cambien|recuerde|difunda|difundan|publique|publiquen|toque|toquen|cruce|crucen|nade|naden|encienda|enciendan|fume|queme|alimente|intente|intenten|bloquee|silencie|silencien|bañe|báñese|consuma|consuman|obedezca|acate|respete|respeten|prepare|preparen|empaque|atienda|atiendan|permita|permitan|impida|registre|registren|regístrese|registrese|apúntese|apúntense|reserve|opte|optimice|ventile|ventilen|reanude|reanuden|retome|retomen|abrigue|hidrátese|pida|pidan|díga(?:n?nos)|cuénte(?:n?nos)|entregue|entreguen|deposite|depositen|elija|elijan|sume|súmese|súmense|quite|mueva|muevan|tenga listo|tengan listo|vigile|vigilen|supervise|cargue|carguen|cuente|conozca|conozcan|denúncielos|dígalo|llévelo|anote|anoten|exija|identifíquese|llévese|llévense|pulse|pulsen|oprima|presione|responda|respondan|acepte|firme|instale|descargue|transfiera|entregue|pase|pasen|lea|consiga|proteja|protejan|ate|amarre|bloquéela|niegue|niéguese|rechace|desconfíe|desconfíen
"""
_TU = r"""
# tú, vosotros
sigue (?:las|los) (?:indicaciones|instrucciones|órdenes|consejos)|entra (?:a|en|y)|abre las|toma (?:otra|rutas|el)|regresa a|vuelve a|lleva (?:agua|tu|contigo)|denuncia (?:al|en)|consulta (?:a|al|con)|maneja|conduce|circula (?:por|con)|deja (?:libre|paso|de)|desaloja|sube|baja|cúbrete|prepara|desenchufa|cuéntanos|dinos|dile|[\wñ]*[áéíóú]\w{1,3}(?:se|nos|te|le|lo)
evita|sal|permanece|quédate|quedate|mantente|aléjate|alejate|cierra|llama|marca|busca|ve a|vete|evacua|refúgiate|resguárdate|protégete|usa|utiliza|toma|acerques|te acerques|salgas|vayas|bebas|hierve|reporta|comunícate|ponte|contacta|escribe|escríbenos|llámanos|comparte|compartas|espera|recoge|acude|dirígete|apaga|abras|asegura|asegúrate|revisa|comprueba|ignora|borra|cuelga|contestes|verifica|conduzcas|planifica|desvíate|regreses|vuelvas|abandones|entres|escóndete|corre|corras|participa|inscríbete|ven|acompáñanos|únete|dona|avisa|avísanos|envía|envíanos|manda|cede|guarda|retírate|camina|aparca|estaciona|pregunta|asiste|desconecta|solicita|ten|pon|colabora|difunde|difundas|publiques|toques|cruces|uses|llames|enciendas|intentes|ventila|retoma|no des|pulses|hagas|toques|respondas|pagues|apúntate|regístrate|reserva
evitad|salid|permaneced|quedaos|manteneos|alejaos|cerrad|llamad|buscad|id|usad|utilizad|tomad|seguid|esperad|recoged|acudid|apagad|abrid|avisad|compartid|no salgáis|salgáis|vayáis|acerquéis|os acerquéis|compartáis|bebáis|uséis|llaméis|venid|venga(?:is|áis)|participad|difundáis|evacuad|refugiaos|dirigíos|circulad|colaborad|contactad|denunciad|enviad
# infinitivo
evitar|no salir|salir|permanecer|quedarse|mantenerse|alejarse|cerrar|llamar|buscar refugio|evacuar|refugiarse|resguardarse|usar|utilizar|no acercarse|no beber|hervir|reportar|comunicarse|seguir|esperar|acudir|dirigirse|apagar|abrir|no circular|circular|no usar|no utilizar|no compartir|no regresar|conducir|desalojar|no consumir|no cruzar|no tocar|avisar|extremar la distancia|tomar|ceder|mantener
"""

VERBS = AFTER_VERBS + _TU
"""Forms that are also the third person begin a clause only; the others may follow "que" or a comma."""

BEFORE_VERB = r"""
por favor|favor de|además|también|y|o|pero|ahora|inmediatamente|siempre|todos|todas|vecinos|conductores|padres|familias|automovilistas|ya|solo|sólo|mejor|entonces|que|a todos|de inmediato|igualmente|asimismo|residentes|en su lugar|en su defecto|luego|después|quien pueda|usted|ustedes|se pide|rogamos|residentes
"""

ASKED = r"""
(?:se (?:les |le |os |te )?(?:pide|ruega|recomienda|solicita|aconseja|insta|exhorta|sugiere|invita|ordena|prohíbe|requiere|pidió que|agradecer[áa]|agradece)|(?:les |le |os |te )?(?:pedimos|rogamos|recomendamos|solicitamos|aconsejamos|instamos|exhortamos|sugerimos|invitamos|ordenamos|agradecemos|agradeceremos|agradeceríamos|necesitamos|queremos|esperamos que|pido|ruego))\b(?! disculpas| perdón| su comprensión| comprensión| paciencia| su paciencia| calma| mantener la calma| la calma| precaución| que (?:mantenga|mantengan) la calma| extremar| estar| tener)[^.;!?\n]{2,140}
(?:pide|piden|ruega|recomienda|recomiendan|solicita|aconseja|insta|exhorta|invita|hace (?:un )?(?:llamado|llamamiento)|ordena|piden|pidió)(?: a (?:la |los |las |todos |todas |quienes |sus |cualquier|toda)[^.;!?\n]{0,60}?)? (?:que |a |no |evitar|permanecer|llamar|salir|cerrar|reportar|usar|colabora|participar|compartir|buscar|ayuda|información|su ayuda|la colaboración|colaboración|evacuar|resguardarse|quedarse|mantenerse|alejarse|hervir)[^.;!?\n]{0,100}
(?:debe|deben|debes|debéis|deberá|deberán|debería|deberían|tiene que|tienen que|tienes que|tenéis que|hay que|habrá que|es (?:importante|necesario|vital|imprescindible|fundamental|obligatorio|esencial|preferible|urgente) (?:que|no|\w+r\b)|favor de(?: no)? \w+r(?:se)?|ha de|han de|conviene(?: que)?|está (?:prohibido|permitido)|queda(?:n)? prohibid[oa]s?|(?:está|queda) (?:prohibid[oa]|terminantemente))\b(?! (?:ser|haber|a un|mantener la calma|tener|estar (?:atent|alerta|tranquil)|a la))[^.;!?\n]{2,100}
(?<!no )(?:ya |ahora |todos |usted )?(?:puede|pueden|puedes|podéis|podrá|podrán)(?: ya| ahora| también| seguir)? (?:volver|regresar|salir|abrir|retomar|reanudar|circular|usar|utilizar|beber|entrar|continuar|continúe|llamar|reportar|denunciar|enviar|escribir|acudir|recoger|informar|comunicarse|contactar|hacerlo|dejar|solicitar|presentar|asistir|inscribirse|consultar|hablar|donar|ponerse|encontrar|pedir|apuntarse|participar|aportar|colaborar|reunirse|quitar|ir|consumir|venir|seguir|registrarse|pasar|quejarse|felicitar|ayudar|subir|obtener|reanudar|compartir)
(?:quien|quienes|toda persona que|cualquier persona (?:que|con)|si (?:usted |alguien )?(?:vio|ve|tiene|reconoce|sabe|conoce|estuvo|cuenta))\b[^.;!?\n]{0,100}(?:llame|llamar|comun|contact|report|denunci|avis|escrib|acud|puede|debe|marque|póng|póngase|inform|envíe|llama|llamad|avisa)\w*
"""

VERBLESS = r"""
(?:confinamiento|evacuaci[oó]n|toque de queda|resguardo|orden de (?:evacuaci[oó]n|confinamiento|resguardo|permanecer)|desalojo)(?: \w+){0,2} (?:inmediat[oa]|obligatori[oa]|voluntari[oa]|preventiv[oa]|ya|ahora|vigente|sigue vigente|sigue|continúa|en vigor|para|desde|hasta)|evacuaci[oó]n:
(?:prohibid[oa]s?|prohibición de|prohibido el) (?:\w+ ){0,2}(?:paso|acceso|circular|entrar|estacionar|nadar|bañarse|el|la|encender|fuego|baño|estacionarse|tránsito|quemar|uso|fumar)|no hay (?:paso|acceso)(?: a (?:vehículos|peatones))?
(?:puertas|ventanas|puertas y ventanas|ventanas y puertas|persianas)(?: \w+)? cerradas|celulares? (?:en silencio|apagados?)|teléfonos? (?:en silencio|apagados?)|luces apagadas|todos (?:adentro|dentro|a cubierto)|adentro y lejos|lejos de (?:las )?ventanas|a cubierto|fuera de (?:la|las) (?:calle|calles|carretera|playa|vía)|dentro de casa|nadie (?:salga|entre|debe|se acerque)|que nadie|nada de (?:salir|circular|acercarse|fuego|agua)|ni un paso|ojo con
(?:informaci[oó]n|informes|testigos|datos|pistas|denuncias?|avisos|quejas|dudas|preguntas|inscripciones|reportes|felicitaciones|más información|denuncia anónima|línea de denuncia|registro|ayuda)(?: \w+){0,3}(?:\?|:| al| en el| a) ?(?:al |el |tel\.? |teléfono |número )?(?:\(?\+?\d|\w+@|llame|llamar|tel|911|112|091|062|089)
rutas? alternas?(?: \w+)?:|vías? alternas?:|alternativas?: |solo (?:agua (?:embotellada|hervida)|residentes|emergencias|vehículos)|agua embotellada|únicamente residentes|entrada (?:libre|gratuita)|cupo limitado|inscripci[oó]n (?:previa|gratuita)|cita previa|(?:todos|todas) (?:están |son )?(?:invitad|bienvenid)[oa]s|abierto a (?:todos|todo el público|la comunidad|la ciudadanía)|no (?:tire|tiren)
(?:no (?:hace falta|es necesari[oa]|se (?:requiere|necesita|precisa)|se le pide)|sin necesidad de)(?: \w+){0,2} (?:hacer nada|ninguna (?:acción|medida|acción)|que (?:haga|hagan|actúe|actúen) nada|acci[oó]n|tomar (?:ninguna )?(?:medidas?|acci[oó]n)|actuar|ninguna)|no (?:tiene|tienen|tienes|debe|deben|tenéis) (?:que|necesidad de)? ?(?:hacer nada|actuar|tomar (?:ninguna )?(?:medida|acción)\w*|preocuparse ni)|nada que hacer|no (?:requiere|necesita) (?:ninguna )?acci[oó]n|ninguna acci[oó]n (?:es )?(?:necesaria|requerida)?
(?:próximos? pasos|qué hacer|instrucciones): ?\w
"""

LIFTING = r"""
(?:se (?:levanta|levantó|levantan|ha levantado|cancela|da por terminad[oa]|retira|suspende|deroga|levantará|elimina)|queda(?:n)? (?:levantad|sin efecto|cancelad|anulad|derogad|suspendid)[oa]?s?|hemos levantado|levantamos|levanta|ha levantado|levantaron|finaliza|terminó|termina|ha terminado|concluye|concluyó|finalizó|fin) (?:\w+ ){0,3}?(?:(?:el|la|los|las|del|de la|de los) )?(?:orden|confinamiento|evacuaci[oó]n|toque de queda|restricci[oó]n(?:es)?|resguardo|recomendaci[oó]n|desalojo|indicaci[oó]n|instrucci[oó]n|prohibici[oó]n|medidas?|cortes?)
(?:orden|confinamiento|evacuaci[oó]n|toque de queda|restricciones|restricción|resguardo|recomendaci[oó]n|desalojo|indicaci[oó]n|instrucci[oó]n|prohibici[oó]n)(?: [\w]+){0,10}? (?:queda|quedan|ha sido|fue|fueron|han sido|está|quedó|ha|se ha)(?: \w+)? (?:levantad|cancelad|sin efecto|anulad|terminad|retirad|finalizad|concluid)[oa]?s?
ya no (?:es necesario|hace falta|tiene(?:n|s)? que|necesita(?:n|s)?|debe(?:n|s)?|se (?:requiere|pide|recomienda)|es preciso|hay que|está vigente)|dej(?:a|ó) de estar (?:vigente|en vigor)|(?:es|resulta) seguro (?:volver|regresar|salir|beber|circular|abrir)|(?:pueden|puede|puedes|podéis) (?:retomar|reanudar|seguir con|continuar con|volver a|regresar a)|vuelta a la normalidad
"""

LOOKING_BARE = r"""
¿?(?:ha|has|han|habéis|vio|viste|vieron|tiene|tienes|tienen|reconoce|reconoces|conoce|conoces|sabe|sabes|estaba|estuvo|estuviste|puede|puedes|podría|podrías|pueden|quiere|quieres|le gustaría|alguien|necesita|necesitas|presenció|presenciaste|grabó|la has|lo has|la ha|lo ha|la vio|lo vio|nos ayuda|nos ayudas|por qué no|busca|ve|ves|recibió|recibiste|oyó|cuenta con|dispone)\b[^.!?\n]{0,160}\?
"""

NOT_GUIDANCE = r"""
(?:por favor,? )?(?:esté|estén|manténga(?:n?se)|mantente|permanezca|permanezcan|permanece|sea|sean|siga|sigan|estemos|sigue|estad|manteneos|estén todos) (?:muy )?(?:atent|alerta|a salvo|segur|vigilant|tranquil|en calma|cautelos|prudent|pendient|precavid|fuert|preparad|inform|conectad|al tanto|unid|al pendiente|bien|en sintonía)\w*(?: (?:a|de|y|para|con)\b[^.;!?\n]{0,50})?|cuíde(?:n?se)\w*(?: \w+){0,3}|cuídate\w*|cuidaos|(?:mantenga|mantengan|mantén|mantener|conserve|conserven|guarde|guarden|guardar|conservar) la calma|(?:extrem|tom|teng)(?:e|en|a|an|ar|ad|emos) (?:las |sus |muchas? |mucho )?(?:precauci[oó]n(?:es)?|cuidado|paciencia|en cuenta|presente)(?: (?:al|si|en|con)\b[^.;!?\n]{0,40})?|ten (?:cuidado|precaución|paciencia)|tomar precauciones|no (?:se alarme|se alarmen|entre en pánico|entren en pánico|cunda el pánico|se preocupe|se preocupen|caiga|se deje)[^.;!?\n]{0,30}|(?:agradecemos|gracias por|les agradecemos|agradece)[^.;!?\n]{0,80}|(?:pedimos|rogamos|ofrecemos) (?:disculpas|perdón|comprensión|su comprensión|paciencia|calma|tranquilidad|prudencia)[^.;!?\n]{0,40}|disculpen? (?:las|la|los)[^.;!?\n]{0,30}
(?:siga|sigan|sigue|seguid|síga(?:nos|nnos)|síguenos|consulte|consulten|visite|revise|vea|lea|conozca|infórmese|infórmate|manténgase informad[oa])(?: \w+){0,2} (?:@\w+|esta (?:cuenta|página|red)|nuestr[ao]s? (?:cuentas?|redes|página|perfil|canales)|las (?:actualizaciones|redes|cuentas)|canales oficiales|los canales|fuentes oficiales|la página|el comunicado|más|detalles|el hilo|el sitio|este hilo|en (?:nuestra|la|el|https|www))[^.;!?\n]{0,60}|más (?:información|detalles|informes)(?: en| pronto| próximamente)[^.;!?\n]{0,60}|esté pendiente[^.;!?\n]{0,30}|(?:seguiremos|continuaremos|estaremos) \w+[^.;!?\n]{0,40}
(?:no (?:hay|hubo|existe|es|hace|se (?:requiere|necesita|ha|han)|tiene que|tienen que)|sin)(?: \w+){0,4}? (?:necesidad de|necesari[oa]|falta|evacuaci[oó]n(?:es)?|órdenes|orden|obligación de|motivos? para|raz[oó]n para|ordenado|evacuar|confinarse|salir|desalojar|plan(?:es)? de)(?: (?:de|evacuar|salir|que|hervir|cerrar|confinarse|alarm\w+|desalojar|preocuparse|cambiar|resguardarse|almacenar|acudir|cancelar)\b[^.;!?\n]{0,60})?
# órdenes al personal
(?:(?:todos|todas) (?:los|las) )?(?:agentes|elementos|oficiales|unidades|personal|efectivos|patrullas|empleados|docentes|maestros|funcionarios|bomberos|supervisores|equipos|compañeros)(?: [^.;:!?\n]{0,50}?)?(?:,|:| debe| deben| deberá| deberán| tiene que| tienen que| favor de| se presenten?| acudan?| repórtense| preséntense)[^.;!?\n]{0,120}
# lo que otros hicieron
(?:agentes|policías?|bomberos|elementos|vecinos|residentes|alumnos|docentes|personal|familias|personas|clientes|oficiales|comerciantes|autoridades|trabajadores|pacientes|huéspedes|ellos|se les?|la escuela|el \w+|los \w+|las \w+|equipos|protección civil|la dirección)(?: \w+){0,6} (?:pidi(?:ó|eron)|orden(?:ó|aron)|recomend(?:ó|aron)|evacu(?:ó|aron)|desaloj(?:ó|aron)|ayud(?:ó|aron)|salieron|cerraron|se refugiaron|permanecieron|fueron (?:evacuad|desalojad|trasladad|llevad)\w+|avis(?:ó|aron)|llam(?:ó|aron)|sali(?:ó|eron)|se (?:quedaron|encerraron|resguardaron|les pidió|les dijo)|corrieron|solicit(?:ó|aron)|inst(?:ó|aron))\b[^.;!?\n]{0,120}
"""

AREA_ONLY = r"(?:evit(?:e|en|a|ad|ar)|no se acerque(?:n)? a|aléje(?:n?se) de|no te acerques a|aléjate de|manténga(?:n?se) (?:lejos|alejad[oa]s?) de|alejarse de|salga(?:n)? de|no (?:acuda|vaya|acudan|vayan) (?:a|al))(?: (?:circular|transitar|pasar|acercarse|acudir|ir|desplazarse) (?:por|a|en|hacia))?(?: (?:la|el|al|esta|este|esa|ese|dicha|dicho|toda la))? ?(?:zona|área|lugar|sitio|sector|región|escena|perímetro|vía|zona afectada|área afectada)(?: afectad[oa]| de los hechos| del suceso| del incidente| de intervención)?(?! (?:de(?:l| la| las| los)? [A-Z]|entre|en (?:la )?[A-Z]|cercana a|alrededor de|comprendida))|(?:tom|us|busqu|utilic)(?:e|en|a|ar|ad) (?:rutas?|vías?|caminos?) altern\w+"

# --- location -----------------------------------------------------------------------------------------------------------------

KINDS = r"calles?|avenidas?|av\.|avda\.?|c/|carretera|ctra\.?|autopista|autovía|camino|paseo|p\.º|plazas?|plazuela|glorieta|rotonda|bulevar|boulevard|blvd\.?|calzada|callejón|ronda|travesía|vía|puente|túnel|parque|jardín|colonia|col\.|barrio|fraccionamiento|fracc\.|urbanización|polígono|unidad habitacional|delegación|alcaldía|municipio|comunidad|ejido|ranchería|pueblo|condado|comuna|distrito|sector|zona|manzana|estación|metro|terminal|aeropuerto|puerto|hospital|clínica|escuela|primaria|secundaria|preparatoria|prepa|colegio|instituto|ies|ceip|universidad|facultad|campus|mercado|centro comercial|supermercado|iglesia|catedral|parroquia|mezquita|sinagoga|templo|capilla|estadio|arena|museo|biblioteca|teatro|cine|hotel|edificio|torre|torres|río|lago|laguna|presa|embalse|arroyo|barranco|playa|bahía|cerro|sierra|monte|montaña|valle|bosque|isla|cañón|volcán|muelle|malecón|refinería|fábrica|planta|bodega|central|residencial|conjunto|ayuntamiento de|explanada|alameda|rambla|salón|auditorio|deportivo|polideportivo|pabellón|gimnasio|casa de (?:la )?cultura|centro (?:comunitario|cívico|deportivo|cultural|histórico|de salud|social)|libramiento|periférico|circuito|eje|viaducto|anillo|crucero|cruce|mina|penal|cárcel|prisión|embarcadero|ribera|cala|cuesta|costanilla|paraje|partido|departamento de"
FAMOUS = r"""
(?:el |la )?(?:plaza mayor|plaza principal|plaza de armas|zócalo|centro histórico|casco (?:antiguo|histórico|viejo)|palacio municipal|presidencia municipal|central de autobuses|terminal de autobuses|estación de (?:tren|autobuses|trenes|metro|ferrocarril)|estación central|aeropuerto|paseo marítimo|malecón|recinto ferial|plaza de toros|mercado central|mercado municipal|puerto (?:deportivo|pesquero)|catedral|parque central|casa consistorial|lonja|casa de la cultura|estadio municipal|polideportivo municipal|biblioteca (?:municipal|pública)|centro de la ciudad|centro urbano|centro del pueblo|alcaldía municipal|el ayuntamiento|faro|refinería|embalse|frontón municipal|auditorio municipal|hospital general|cementerio municipal|panteón municipal|rastro municipal|central de abasto)
(?:en|del|por|hacia) el centro(?= (?:y|histórico|\.|,|$)|[.,;]|$)
"""

PLACE_ELSEWHERE = r"""
(?:albergues?|refugios? (?:temporal(?:es)?|en|abiert)|centros? de (?:acogida|evacuaci[oó]n|acopio|reunificaci[oó]n|atenci[oó]n|vacunaci[oó]n|refugio)|punto de (?:encuentro|reuni[oó]n|reunificaci[oó]n|prensa|entrega)|reunificaci[oó]n|reunir(?:se|án)|recog(?:er|erlos|erá)|recoj\w+|rueda de prensa|conferencia de prensa|comparec\w+|sala de prensa|atenderá a (?:los )?medios|puesto de mando|sede|comisaría|oficinas?|juzgado|tribunal|audiencia|hospital|clínica|trasladad[oa]s? (?:a|al)|llevad[oa]s? (?:a|al)|ingresad\w+|diríja(?:n?se) (?:a|al)|acuda(?:n)? (?:a|al)|vaya(?:n)? (?:a|al)|pueden ir|habilitad[oa]|vecin[oa] de|residente(?:s)? (?:de|en)|natural de|originari[oa] de|domiciliad[oa]|vive en|nacid[oa] en|desvío|alternativa|altern[oa]s?|use|utilice|usen|utilicen|tome|tomen|desviado|por la ruta|agua (?:embotellada|gratuita)|reparto|matrícula|placas|donaciones|donativos|consulado|velatorio|agua en|juez|fiscalía)
"""
PLACE_ELSEWHERE_AFTER = r"^(?:[^.;!?\n]{0,30}?)\b(?:(?:está|están|funciona|servirá|abrió|se habilitó|será|queda|es|ha sido|abre) (?:\w+ ){0,3}(?:albergue|refugio|punto de (?:encuentro|reunión)|centro de acogida|alternativa)|como (?:albergue|refugio|ruta alterna|alternativa|centro de acogida))"

AGENCY_AFTER = r"(?:\s(?:Police|Fire|Sheriff|PD|County Sheriff|County Fire|City Council))\b"
NOT_NAMES = bag(
    """
    lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
    facebook twitter instagram x whatsapp telegram youtube tiktok español inglés el la los las un una este esta ese esa su sus nuestra nuestro
    policía agentes jefe jefa guardia bomberos departamento oficina secretaría dirección fiscalía protección civil cruz roja gobierno emergencias
    emergencia simulacro alerta aviso 911 112 navidad semana santa covid calle avenida plaza parque zona escuela hospital ciudad municipio estado
    centro colegio estación carretera lugar edificio metro barrio colonia usted ustedes dios internet twitter.com amber facebook.com swat cámaras
    comisaría fase nivel hoy mañana ahora aquí próximo próxima a.m p.m am pm hrs km área públicos pública publica general nacional local av c/
    distrito sector vía camino universidad unidad playa río medios prensa sala fin año día nuevo nueva eeuu méxico.gob evite cierre no se si
    llame atención
    """
)
NEVER_FIRST = bag(
    """
    su sus nuestra nuestro este esta ese esa policía jefe jefa agente comisario comandante sargento fiscal alcalde alcaldesa juez sr sra dr dra
    fuentes guardia secretaría fiscalía bomberos protección departamento cruz oficina ayuntamiento gobierno
    """
)

LINK = r"(?:(?:de la |de los |de las |del |de |la |el |los |las |y |d')?)"
CAPITAL = r"[A-ZÁÉÍÓÚÑÜ0-9][\wÁÉÍÓÚÑÜáéíóúñü'.-]*"
PLACES = (
    rf"(?i:(?<![\w@#])(?:{KINDS})(?!\w))\s?(?:(?i:principal|privada|municipal|estatal|nacional|internacional|público|primaria|secundaria|pública|vieja|federal|general) )?{LINK}{CAPITAL}(?:\s{LINK}{CAPITAL}){{0,4}}",
    r"\b(?:[Kk]il[oó]metro|[Kk]m\.?|[Pp][Kk])\s?\d{1,4}(?:[.,+]\d+)?\b|\b(?:AP|A|N|M|E|C|V|CV|MEX|AS|BI|GI|SE|MA|GR|LR|TF|GC|RN|Ruta|I|US|Interestatal|Carretera)[- ]\d{1,4}\b|\b(?i:autopista|ruta|carretera|autovía|vía) (?:[A-Z]{1,3}-?)?\d+\b|\bGran Vía\b|\b[Cc]ampus (?:norte|sur|este|oeste|central)\b",
    r"\b(?:San|Santa|Santo|Villa|Puerto|Ciudad|Los|Las|El|La|Nueva|Nuevo|Valle de|Sierra de) [A-ZÁÉÍÓÚÑ][\wáéíóúñ]+(?: (?:de |del |de la )?[A-ZÁÉÍÓÚÑ][\wáéíóúñ]+){0,2}",
    rf"(?i:(?<![\w@#])(?:{one_of(FAMOUS)})(?!\w))",
    r"\b[A-ZÁÉÍÓÚÑ][\wáéíóúñ]+ (?:Street|Avenue|Road|Boulevard|Park|School|Creek|High School|Elementary|Mall|Lake|River|Bridge|Drive|Lane|Heights)\b",
)
LOOSE = (
    rf"(?i:\b(?:en|de|cerca de|junto a|frente a|entre|por|desde|hacia|hasta|sobre|alrededor de|norte de|sur de|este de|oeste de|para|detrás de)) {LINK}((?:[A-ZÁÉÍÓÚÑÜ][\wáéíóúñü'-]+)(?:\s(?:de |del |de la |y )?[A-ZÁÉÍÓÚÑÜ][\wáéíóúñü'-]+){{0,3}})",
)

# --- time ---------------------------------------------------------------------------------------------------------------------

_MONTHS = "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre"
_NUMBERS = "una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce"
TIME = rf"""
(?:[01]?\d|2[0-3])[:.][0-5]\d(?: ?(?:h(?:oras|rs)?\b\.?|a\. ?m\.?|p\. ?m\.?|am\b|pm\b))?(?![\d:.]\d|\d)
(?:1[0-2]|0?[1-9]) ?(?:a\. ?m\b\.?|p\. ?m\b\.?|am|pm)
(?:[01]?\d|2[0-3]) ?(?:hrs\.?|h\b|horas)(?= (?:de(?:l| hoy| este| mañana| la| ayer)|y|del|se|en|por|por|hubo|,)|[.,;)]|$)
(?:a|de|desde|hasta|antes de|hacia|sobre|para|alrededor de|cerca de|tras|entre|después de|de)? ?las? (?:{_NUMBERS}|\d{{1,2}})(?: (?:y (?:media|cuarto|\w+)|menos cuarto|menos \w+))?(?= (?:de la|del|en punto|de hoy|de ayer|de este|horas|h\b|hrs|a\.|p\.|am|pm|y |y media|y las|a las|se |hubo|en |por|con|sobre|hasta)|[.,;:)]|$)
mediod[ií]a|medianoche
\d{{1,2}} de (?:{_MONTHS})|(?:1\.?º|primero) de (?:{_MONTHS})|(?:{_MONTHS}) \d{{1,2}}(?:,|$| de)
(?:19|20)\d\d-[01]\d-[0-3]\d
(?:0?[1-9]|[12]\d|3[01])[/-](?:0?[1-9]|1[0-2])[/-](?:19|20)?\d\d
(?:0?[1-9]|[12]\d|3[01])/(?:0?[1-9]|1[0-2])
(?:lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo)
(?:en|durante|dentro de|por) (?:las? |los )?(?:próxim[oa]s?|siguientes?) (?:\w+ )?(?:minutos|horas?|media hora|días)|próxim[oa]s? (?:\d+|\w+) (?:minutos|horas)|en la próxima (?:media )?hora
(?:actualizaci[oó]n|informaremos|informaci[oó]n|aviso|parte|comunicado|novedades|reabr\w+|levant\w+|termin\w+|restablec\w+|volveremos|actualizaremos|diremos|nuevo|avisaremos|informe|reporte|finaliz\w+)(?: [\w]+){{0,6}} (?:en|dentro de|antes de) (?:unos |unas |aproximadamente |menos de |máximo |un máximo de )?(?:\d+|una|media|dos|tres|cuatro|diez|quince|veinte|treinta|cuarenta|sesenta) (?:minutos|horas?|hora|min)
cada (?:\d+|media|treinta|quince|dos|sesenta)? ?(?:hora|horas|minutos)
(?:hasta|antes de(?:l)?|al) (?:el )?(?:amanecer|anochecer|atardecer|ocaso|final del día|cierre del día)
"""

NOT_TIME = rf"""
(?:nacid[oa]s?|fecha de nacimiento|nació|nac\.|f\. ?nac\.?|cumple(?:años)?)\b[^.;\n]{{0,45}}
(?:calle|avenida|av\.|avda\.?|plaza|colonia|col\.|parque|paseo|bulevar|boulevard|blvd\.?|escuela|puente|mercado|hospital|barrio|unidad habitacional|estación|glorieta|calzada|colegio|estadio|fraccionamiento|biblioteca|primaria|secundaria|metro|presa|ciudad|río|villa|jardín|c/) (?:del? |la |el )?(?:\d{{1,2}} de (?:{_MONTHS})|(?:{_MONTHS})|primero de (?:{_MONTHS})|(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)(?: de \w+)?|medianoche|mediodía|las (?:{_NUMBERS}))
(?:nueve|diez|veinte|cinco|dieciséis) de julio \d{{2,4}}
24/7|24 horas(?: del día)?|11-S|11-M|1/2|1/4|3/4
#[\w-]+|(?:caso|expediente|folio|reporte|ref(?:erencia)?|carpeta|diligencias|número|núm\.?|n\.?º|no\.|atestado|denuncia|id|unidad|oficio|acta)\.?(?: de investigación| núm\.?| número| n\.?º)?:? ?#?[A-Z]{{0,6}}[-/]?\d[\w/.-]*(?:[/-]\d[\w/.-]*)?
https?://\S+|www\.\S+|\S+\.(?:gob|org|com|es|mx|net|gov)/\S*
(?:esquina|entre|cruce)(?: \w+){{1,4}} \d{{1,2}} de (?:{_MONTHS})
(?:buen|feliz|black|ciber|santo) (?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)|(?:jueves|viernes|sábado|domingo) (?:santo|de gloria|de ramos|de resurrección)|(?:los|todos los|cada) (?:lunes|martes|miércoles|jueves|viernes|sábados|domingos)\b
[$€] ?\d[\d.,:]*|\d+[.,]\d+ ?(?:%|por ciento|km|kilómetros|hectáreas|metros|millones|euros|pesos|grados|litros|mm|€)|magnitud \d[.,]\d|artículos? \d+[.:]\d+|\+?\(?\d{{2,4}}\)?[ .-]\d{{2,4}}[ .-]\d{{2,4}}(?:[ .-]\d{{2,4}})?|\b[abcd]? ?las (?:{_NUMBERS}) (?:personas|víctimas|mujeres|calles|casas|familias|niñas|escuelas|estaciones|unidades|vías|lesionadas|colonias)
"""

OPENING = r"""
horarios?(?: de (?:atención|oficina|servicio|apertura|visita|trabajo|verano|invierno|ventanilla|lunes|lun|la|los|las))?|horas? (?:de oficina|hábiles|laborables)|(?:de )?lunes a (?:viernes|sábado|domingo|jueves)|lun(?:\.|es)? ?(?:-|–|a) ?(?:vie|sáb|dom)\w*|días hábiles|días laborables|entre semana|fines de semana|todos los días|diariamente|a diario|las 24 horas|cada (?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)|todos los (?:lunes|martes|miércoles|jueves|viernes|sábados|domingos)
"""
OPEN = r"(?:(?<!puertas )abiert[oa]s?|abre|abren|atiende|atienden|atendemos|se atiende|atención (?:al público|telefónica|presencial)|ventanilla|cierra a|disponibles?|llamar de|llame de|por teléfono de|cita|oficinas?)"
RANGE = r"(?:de|desde) (?:las )?\d{1,2}(?:[:.]\d\d)? ?(?:h|hrs|horas|a\. ?m\.?|p\. ?m\.?)? (?:a|hasta) (?:las )?\d|\d ?(?:-|–|—) ?\d{1,2}(?:[:.]\d\d)? ?(?:h|hrs|p)"

HAZARD_IN_NAME = r"\b(?:[Cc]alle|[Aa]venida|[Aa]v\.|[Cc]olonia|[Pp]laza|[Bb]arrio|[Pp]arque|[Cc]erro|[Rr]ío|[Ii]sla|[Pp]laya|[Cc]lub|[Ee]scuela|[Hh]acienda|[Pp]uente|[Tt]ierra del|[Bb]ar|[Rr]estaurante|[Ee]stadio|[Cc]olegio|[Cc]ine|[Vv]olcán|[Pp]aseo) (?:del? |la |el |los |las |de la |de los )?[A-ZÁÉÍÓÚ]\w+|\b(?:Rayo|Huracán|Rayos|Tigres|Pumas|Leones|Osos|Toros) (?:Vallecano|de|CF|FC|contra|vs)\b"
MARKED = r"^\W*(?:simulacro|ejercicio|prueba)\b|\b(?:esto|este|este mensaje|esta) es (?:solo |sólo |únicamente )?(?:un|una|parte de un) (?:\w+ ){0,2}(?:simulacro|ejercicio|prueba)\b|\b(?:simulacro|ejercicio)\W*$"

NEVER = r"(?:no|nunca|jamás|solo|sólo|siempre|no se|no te|no os|no lo|no la|no los|también|inmediatamente)"
OPENER = r"(?:si|cuando|hasta|mientras|antes|después|en|a|al|para|por|desde|con|sin|tras|debido|quien|quienes|todos|todas|padres|madres|familias|vecin[oa]s|residentes|conductor(?:es|as)?|automovilistas|alumnos|personas|alerta|aviso|actualización|evacuación|hoy|ahora|esta|este|zona|zonas|ante|como|los|las|dentro|fuera|cerca|recuerde|recordatorio|atención|mascotas|bañistas|viajeros|peatones|visitantes|testigos|comerciantes|usuarios|de|[A-ZÁÉÍÓÚÑ][\w ]{2,40}(?=,|:))"
PLEASE = r"por favor,?|favor de|no|no se|no te|no os|nunca|y por favor|mientras tanto,|por ahora,|que|y|o|para ayudar,|en ese caso,|de lo contrario,|le pedimos que|les pedimos que|pedimos que"
