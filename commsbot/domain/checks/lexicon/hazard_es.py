"""Words for events and threats, and for what only sounds like one: drills, planned works, denials, conditions; Spanish.

In each block a line is one word or small pattern; `#` begins a comment. The blocks are patterns, so that a form of a word costs no line of its own.
"""

from commsbot.domain.checks.lexicon import consequences_es

HAZARD = (
    r"""
(?:avisos?|alertas?|advertencias?|niveles|nivel) (?:roj[oa]s?|naranjas?|amarill[oa]s?|especial|meteorológic[oa]s?)(?: \w+)? (?:por|de) \w+
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
# lo que se verá u oirá de algo inofensivo, lo que así se evita, el punto de niños perdidos
(?:se )?(?:verá|verán|oirá|oirán|escuchará|escucharán|notará|notarán|(?:podrá|podrán|puede que|pueden) (?:ver|oír|escuchar|notar|vean?|oigan?))(?: [\w-]+){1,5}|(?:evita[rs]?|evitamos|prevenir|previene)(?: (?:el|la|los|las|un|una|más))? \w+|(?:punto|carpa|puesto) (?:de|para) (?:niños|menores) (?:perdidos|extraviados)
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
(?<=, )no\W*$|nada de cierto|carece\w* de (?:verdad|fundamento)|(?:alerta|alarma|mensaje|aviso|orden|sirena)s?(?: [\w:.,-]+){0,9} (?:no iba\w*|no era para|no estaba dirigid\w+|por equivocaci[oó]n)
(?:es|son|era|eran|fue|fueron|resultó|resultaron)(?: ser)?(?: completamente| totalmente| solo)? (?:falso|falsa|falsos|falsas|mentira|un bulo|bulos|una falsa alarma|infundad[oa]s?|broma)
no (?:es|son|era) (?:cierto|cierta|verdad|verdader[oa]s?|real|reales)|no (?:ocurrió|sucedió|pasó|ha ocurrido|existió|ha sucedido|se produjo)|nunca (?:ocurrió|sucedió|pasó|existió)
falsas? (?:alarmas?|alertas?|noticias?|informaci[oó]n(?:es)?)|bulos?|^\W*(?:es )?fals[oa]\b|rumor(?:es)?|desinformaci[oó]n|noticias? falsas?|informaci[oó]n falsa|por error|se envió por error|broma(?: telefónica)?|llamada de broma|(?:mensaje|audio|cadena|video|vídeo|publicaci[oó]n)s? (?:\w+ ){0,4}(?:afirma\w*|asegura\w*|dice\w*|circula\w*|advierte\w*)|circula\w*(?: \w+){0,5} (?:que|mensaje|audio|rumor|video|vídeo|cadena|imagen|versión)|(?:veredicto|verificación|etiqueta|resultado): ?falso
"""

CONDITION = r"\bsi (?!(?:usted )?(?:vio|viste|vieron|presenció|sabe|sabes|conoce|estuvo|estaba|vive|tiene (?:video|información|datos|imágenes)|grabó|está (?:en|cerca|dentro)|estás (?:en|cerca))\b)[^,.;:!?\n]{0,120}|\b(?:en caso de que|aunque|antes de que|siempre que)\b[^,.;:!?\n]{0,120}|^cuando (?:vea|haya|oiga|esté|llegue|salga)\b[^,.;:!?\n]{0,120}"

UNTRUE = consequences_es.UNTRUE

SAID_BY_OTHERS = consequences_es.SAID_BY_OTHERS

HAZARD_IN_NAME = r"\b(?:[Cc]alle|[Aa]venida|[Aa]v\.|[Cc]olonia|[Pp]laza|[Bb]arrio|[Pp]arque|[Cc]erro|[Rr]ío|[Ii]sla|[Pp]laya|[Cc]lub|[Ee]scuela|[Hh]acienda|[Pp]uente|[Tt]ierra del|[Bb]ar|[Rr]estaurante|[Ee]stadio|[Cc]olegio|[Cc]ine|[Vv]olcán|[Pp]aseo) (?:del? |la |el |los |las |de la |de los )?[A-ZÁÉÍÓÚ]\w+|\b(?:Rayo|Huracán|Rayos|Tigres|Pumas|Leones|Osos|Toros) (?:Vallecano|de|CF|FC|contra|vs)\b"

MARKED = r"^\W*(?:simulacro|ejercicio|prueba)\b|\b(?:esto|este|este mensaje|esta) es (?:solo |sólo |únicamente )?(?:un|una|parte de un) (?:\w+ ){0,2}(?:simulacro|ejercicio|prueba)\b|\b(?:simulacro|ejercicio)\W*$"
NEGATION = r"\b(?:ningún|ninguna) \w+ (?:ha|fue|está)(?: sido)? $|\bno (?:se )?(?:ha|han|hemos|fue|fueron|está|están|hubo)(?: sido| habido)? $|\b(?:no (?:hay|hubo|había|existe|existen)|ni|sin|ningún|ninguna|tampoco(?: hay| hubo)?|nada de)(?: (?!tras|por|debido|desde|en|a|con|y|pero|hasta|luz|agua|servicio|clases?|paso|señal)[\w-]+)? $"
"""What denies the event that is named right after it."""
ASKING = r"\b(?:vi(?:o|ste|eron)|visto|sabe[ns]?|presenci\w+|grab\w+|oy[oó]\w*|estuv\w+|estaba\w*|pas[oó]|pasaba\w*|reconoce\w*|conoce\w*|informaci[oó]n|datos|video|vídeo|imágenes|(?<!se )(?:ha|has|han) perdido|perdi(?:ste|ó)|víctima|contactad\w+|llamad\w+|vive\w*)\b"
"""What a question asks that takes its event for real: other questions name none."""
