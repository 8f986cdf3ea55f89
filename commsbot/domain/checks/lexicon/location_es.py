"""Words that make a name a place, and those that make it somewhere else; Spanish.

In each block a line is one word or small pattern; `#` begins a comment. The blocks are patterns, so that a form of a word costs no line of its own.
"""

from commsbot.domain.checks.clauses import bag, one_of

KINDS = r"glaciar|refugio|collado|puerto de|pico|peña|ladera|liceo|cafetería|farmacia|tienda|gasolinera|banco|panadería|taller|nave|molino|casino|asilo|comedor|almacén|depósito|peluquería|bar|restaurante|discoteca|pub|café|kiosco|quiosco|mesón|hostal|pensión|camping|parking|aparcamiento|estacionamiento|garaje|residencia|geriátrico|ermita|masía|caserío|finca|hacienda|rancho|granja|piscina|pantano|senda|sendero|espigón|faro|vereda|pasaje|diagonal|ensanche|balneario|calles?|avenidas?|av\.|avda\.?|c/|carretera|ctra\.?|autopista|autovía|camino|paseo|p\.º|plazas?|plazuela|glorieta|rotonda|bulevar|boulevard|blvd\.?|calzada|callejón|ronda|travesía|vía|puente|túnel|parque|jardín|colonia|col\.|barrio|fraccionamiento|fracc\.|urbanización|polígono|unidad habitacional|delegación|alcaldía|municipio|comunidad|ejido|ranchería|pueblo|condado|comuna|distrito|sector|zona|manzana|estación|metro|terminal|aeropuerto|puerto|hospital|clínica|escuela|primaria|secundaria|preparatoria|prepa|colegio|instituto|ies|ceip|universidad|facultad|campus|mercado|centro comercial|supermercado|iglesia|catedral|parroquia|mezquita|sinagoga|templo|capilla|estadio|arena|museo|biblioteca|teatro|cine|hotel|edificio|torre|torres|río|lago|laguna|presa|embalse|arroyo|barranco|playa|bahía|cerro|sierra|monte|montaña|valle|bosque|isla|cañón|volcán|muelle|malecón|refinería|fábrica|planta|bodega|central|residencial|conjunto|ayuntamiento de|explanada|alameda|rambla|salón|auditorio|deportivo|polideportivo|pabellón|gimnasio|casa de (?:la )?cultura|centro (?:comunitario|cívico|deportivo|cultural|histórico|de salud|social)|libramiento|periférico|circuito|eje|viaducto|anillo|crucero|cruce|mina|penal|cárcel|prisión|embarcadero|ribera|cala|cuesta|costanilla|paraje|partido|departamento de"

FAMOUS = r"""
(?:la |el )?(?:colonia|barrio|distrito|casco) centro
(?:el |la )?(?:plaza mayor|plaza principal|plaza de armas|zócalo|centro histórico|casco (?:antiguo|histórico|viejo)|palacio municipal|presidencia municipal|central de autobuses|terminal de autobuses|estación de (?:tren|autobuses|trenes|metro|ferrocarril)|estación central|aeropuerto|paseo marítimo|malecón|recinto ferial|plaza de toros|mercado central|mercado municipal|puerto (?:deportivo|pesquero)|catedral|parque central|casa consistorial|lonja|casa de la cultura|estadio municipal|polideportivo municipal|biblioteca (?:municipal|pública)|centro de la ciudad|centro urbano|centro del pueblo|alcaldía municipal|el ayuntamiento|faro|refinería|embalse|frontón municipal|auditorio municipal|hospital general|cementerio municipal|panteón municipal|rastro municipal|central de abasto)
(?:en|del|por|hacia) el centro(?= (?:y|histórico|\.|,|$)|[.,;]|$)
"""

GROUNDS = r"""
(?:escuela|fábrica|estación|harinera|iglesia|cárcel|azucarera|nave) (?:vieja|antigua|abandonada)|(?:antigua?|vieja|viejo) (?:escuela|fábrica|estación|harinera|iglesia|cárcel|cuartel|molino|matadero|azucarera|hospital)|sierra (?:norte|sur|este|oeste)|costa (?:norte|sur|este|oeste)|(?:salida|enlace|área de servicio) \d+
muelle|tianguis|rambla|polígono(?: industrial)?|plaza(?: de abastos)?|puerto|parque|campo de (?:fútbol|béisbol|deportes|tiro|golf)|piscina(?: municipal)?|senda|sendero|presa|pantano|embalse|playa|mercado de abastos|iglesia|ermita|estadio|cementerio|panteón|malecón|espigón
faro|castillo|catedral|basílica|recinto ferial|verbena|zoológico|refinería|ingenio|vertedero|basurero|depuradora|subestación|viaducto|acueducto|paso (?:a nivel|elevado|inferior|subterráneo)|puente|túnel|glorieta|rotonda|circunvalación|periférico|carretera|autopista|autovía|libramiento|caseta
garita|aduana|frontera|estación|terminal|central camionera|aeropuerto|aeródromo|comisaría|cuartel|cárcel|penal|zócalo|alameda|kiosco|quiosco|unidad deportiva|barranco|barranca|arroyo|laguna|pinar|dunas|acantilado|rocas|cala|ensenada|bahía|centro comercial|matadero|rastro|lonja|silo|astillero
calle (?:principal|mayor|real)|plaza (?:mayor|principal)|casco (?:viejo|antiguo|histórico)|bulevar|embarcadero|dique|rompeolas|bocana|ribera|vega|huerta|explanada|mirador|teleférico|funicular|hipódromo|plaza de toros|velódromo|autódromo|circuito
"""
"""Lugares de los que un pueblo tiene uno, tras una palabra de lugar."""

PLACE_ELSEWHERE = r"""
(?:policía(?: \w+)?|guardia civil|bomberos|protección civil|cruz roja|universidad(?: de \w+)?|delegación) en(?: la| el)?(?=\s*$)
gracias(?: a tod[oa]s)? por (?:venir|acudir|estar|acompañarnos)(?: hoy| aquí)? (?:a|al|en)
gracias,?(?: a| al)?(?: la| los| las)?(?=\s*$)
(?:(?:los|las|lo|la) )?(?:llev|traslad|ingres|deriv)\w+ (?:a|al|en)
(?:albergues?|refugios? (?:temporal(?:es)?|en|abiert)|centros? de (?:acogida|evacuaci[oó]n|acopio|reunificaci[oó]n|atenci[oó]n|vacunaci[oó]n|refugio)|punto de (?:encuentro|reuni[oó]n|reunificaci[oó]n|prensa|entrega)|reunificaci[oó]n|reunir(?:se|án)|recog(?:er|erlos|erá)|recoj\w+|rueda de prensa|conferencia de prensa|comparec\w+|sala de prensa|atenderá a (?:los )?medios|puesto de mando|sede|comisaría|oficinas?|juzgado|tribunal|audiencia|hospital|clínica|trasladad[oa]s? (?:a|al)|llevad[oa]s? (?:a|al)|ingresad\w+|diríja(?:n?se) (?:a|al)|acuda(?:n)? (?:a|al)|vaya(?:n)? (?:a|al)|pueden ir|habilitad[oa]|vecin[oa] de|residente(?:s)? (?:de|en)|natural de|originari[oa] de|domiciliad[oa]|vive en|nacid[oa] en|desvío|alternativa|altern[oa]s?|use|utilice|usen|utilicen|tome|tomen|desviado|por la ruta|agua (?:embotellada|gratuita)|reparto|matrícula|placas|donaciones|donativos|consulado|velatorio|(?<!hervir el )(?<!beber el )(?<!usar el )agua en|marca|etiqueta|queso|hablamos desde|atienden?|atendemos|familias? en|desalojad[oa]s?,? (?:que )?(?:siguen|continúan|permanecen|duermen|están)|(?:siguen|continúan|permanecen|duermen|durmieron|alojad[oa]s|acogid[oa]s)(?: \w+)? en|juez|fiscalía)
"""

PLACE_ELSEWHERE_AFTER = r"^(?:[^.;!?\n]{0,30}?)\b(?:(?:está|están|funciona|servirá|abrió|se habilitó|será|queda|es|ha sido|abre) (?:\w+ ){0,3}(?:albergue|refugio|punto de (?:encuentro|reunión)|centro de acogida|alternativa)|como (?:albergue|refugio|ruta alterna|alternativa|centro de acogida))"

AGENCY_AFTER = r"(?:\s(?:Police|Fire|Sheriff|PD|County Sheriff|County Fire|City Council))\b"

NOT_NAMES = bag(
    """
    tráfico aduanas nación hacienda sanidad salud interior justicia defensa educación ciberseguridad transportes migración extranjería turismo seguridad república
    lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
    facebook twitter instagram x whatsapp telegram youtube tiktok español inglés el la los las un una este esta ese esa su sus nuestra nuestro
    policía agentes jefe jefa guardia bomberos departamento oficina secretaría dirección fiscalía protección civil cruz roja gobierno emergencias
    emergencia simulacro alerta aviso 911 112 navidad semana santa covid calle avenida plaza parque zona escuela hospital ciudad municipio estado
    centro colegio estación carretera lugar edificio metro usted ustedes dios internet twitter.com amber facebook.com swat cámaras
    comisaría fase nivel hoy mañana ahora aquí próximo próxima a.m p.m am pm hrs km área públicos pública publica general nacional local av c/
    distrito sector vía camino universidad unidad playa río medios prensa sala fin año día eeuu méxico.gob evite cierre no se si
    llame atención ejército ume marina armada ministerio fuerza fuerzas cuerpo cuerpos tribunal congreso senado audiencia cruz bizum paypal oxxo zoom campaña asociación fundación
    concejalía consejería intendencia subdirección servicio dirección comandancia compañía sepronae seprona geo gei uid ges grs bripac infantería semana operación plan ley código
    """
)

NEVER_FIRST = bag(
    """
    su sus nuestra nuestro este esta ese esa policía jefe jefa agente comisario comandante sargento fiscal alcalde alcaldesa juez sr sra dr dra
    fuentes guardia secretaría fiscalía bomberos protección departamento cruz oficina ayuntamiento gobierno ministerio ejército ume marina armada cuerpo tribunal fuerza dirección emergencias
    """
)

LINK = r"(?:(?:de la |de los |de las |del |de |la |el |los |las |y |d')?)"

CAPITAL = r"[A-ZÁÉÍÓÚÑÜ0-9][\wÁÉÍÓÚÑÜáéíóúñü'.-]*"

CORNER = r"\b(?:\d{1,2} de )?[A-ZÁÉÍÓÚÑ][\wáéíóúñ]+(?: (?:de |del |de la )?[A-ZÁÉÍÓÚÑ][\wáéíóúñ]+){0,2} (?:esquina|esq\.?)(?: con)? [A-ZÁÉÍÓÚÑ]\w+"
"""Two streets that meet."""

PLACES = (
    rf"(?i:(?<![\w@#])(?:{KINDS})(?!\w))\s?(?:(?i:principal|privada|municipal|estatal|nacional|internacional|público|primaria|secundaria|pública|vieja|federal|general) )?{LINK}{CAPITAL}(?:\s{LINK}{CAPITAL}){{0,4}}",
    r"\b(?:[Ss]alida|[Kk]il[oó]metro|[Kk]m\.?|[Pp][Kk])\s?\d{1,4}(?:[.,+]\d+)?\b|\b(?:AP|A|N|M|E|C|V|CV|MEX|AS|BI|GI|SE|MA|GR|LR|TF|GC|RN|Ruta|I|US|Interestatal|Carretera)[- ]\d{1,4}\b|\b(?i:autopista|ruta|carretera|autovía|vía) (?:[A-Z]{1,3}-?)?\d+\b|\bGran Vía\b|\b[Cc]ampus (?:norte|sur|este|oeste|central)\b",
    rf"(?i:\b(?:en|por|junto al?|frente al?|cerca de|desde|hacia|hasta|sobre|entre|a la altura de|en torno a|alrededor de|acceso a|accesos a) (?:la|el|los|las)|\b(?:del|al)|\bde la) (?i:{one_of(GROUNDS)})(?!\w)",
    r"\b(?:San|Santa|Santo|Villa|Puerto|Ciudad|Cayo|Cabo|Punta|Cala|Playa|Isla|Peña|Peñón|Vega|Torre|Castillo|Pozo|Cerro|Alto|Lomas|Rincón|Paso|Boca|Laguna|Cuesta|Nido|Hacienda|Ex Hacienda|Rancho|(?<![!?:;] )(?<![a-záéíóú]{2}\. )(?<!^)(?:Los|Las|El|La)|Nueva|Nuevo|Valle de|Sierra de) [A-ZÁÉÍÓÚÑ][\wáéíóúñ]+(?: (?:de |del |de la )?[A-ZÁÉÍÓÚÑ][\wáéíóúñ]+){0,2}",
    rf"(?i:(?<![\w@#])(?:{one_of(FAMOUS)})(?!\w))",
    r"\b[A-ZÁÉÍÓÚÑ][\wáéíóúñ]+ (?:Street|Avenue|Road|Boulevard|Park|School|Creek|High School|Elementary|Mall|Lake|River|Bridge|Drive|Lane|Heights)\b",
    CORNER,
)


LOOSE = (
    rf"(?i:\b(?:en|de|cerca de|junto a|frente a|entre|por|desde|hacia|hasta|sobre|alrededor de|norte de|sur de|este de|oeste de|para|detrás de)) {LINK}((?:[A-ZÁÉÍÓÚÑÜ][\wáéíóúñü'-]+)(?:\s(?:de |del |de la |y )?[A-ZÁÉÍÓÚÑÜ][\wáéíóúñü'-]+){{0,3}})",
)
