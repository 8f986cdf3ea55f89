"""Words that tell a person's name from a place's, and a spokesperson's from a victim's."""

from typing import Final

STAFF_TITLES: Final = (
    *("Chief", "Sgt", "Sergeant", "Staff Sergeant", "Lt", "Lieutenant", "Capt", "Captain", "Cpl", "Corporal", "Maj", "Major", "Col", "Colonel", "Det", "Detective"),
    *("Insp", "Inspector", "Supt", "Superintendent", "Commander", "Sheriff", "Undersheriff", "Marshal", "Constable", "PC", "DC", "DS", "DI", "DCI", "DSU", "ACC", "CC"),
    *("Officer", "Deputy", "Trooper", "Agent", "Ranger", "Firefighter", "Paramedic", "PIO", "Spokes(?:person|woman|man)", "Press Officer", "Director", "Commissioner"),
    *("Mayor", "Alderm[ae]n", "Alderwoman", "Selectm[ae]n", "Supervisor", "Trustee", "Treasurer", "Chairperson", "Lieutenant Governor", "Governor", "Gov", "Senator", "Sen", "Rep", "Representative", "President", "Secretary", "Minister", "MP", "Cllr", "Councill?or", "Council(?:man|woman|member)"),
    *("Judge", "(?-i:Justice)", "Magistrate", "Attorney", "Prosecutor", "Coroner", "Medical Examiner", "Chair(?:man|woman|person)?", "Principal", "Head ?teacher", "Coach", "Professor", "Prof"),
    *("Dr", "Doctor", "Rev", "Reverend", "Pastor", "(?-i:Father)", "Rabbi", "Imam", "Bishop", "(?-i:Sister)", "Chaplain", "Manager", "Coordinator", "Administrator", "Superintendent", "Liaison"),
    *("(?:managing |executive )?editor", "CEO", "CFO", "COO", "boss", "head", "lead", "hostess?", "emcee", "winners?", "runner-up", "champions?", "finalists?", "candidates?", "contenders?", "nominees?", "incumbent", "historian", "archivist", "curator", "biographer", "donors?", "benefactor", "sponsors?", "philanthropist", "organi[sz]ers", "founders?", "co-founders?", "volunteers", "chairs?", "co-chairs?", "vice-?chair", "secretary-general", "pastor-in-charge", "parson", "vicar", "priest", "deacon", "dean", "provost", "rector", "warden", "operator", "call taker", "call handler", "spokes(?:people|men|women)", "press secretary", "rapporteur", "auditor", "comptroller", "clerk of (?:the )?court", "assembly(?:man|woman)", "congress(?:man|woman)", "legislator", "delegate", "ambassador", "consul", "aldermen", "councill?ors", "judges", "prosecutors", "chiefs", "sergeants", "officers", "inspectors", "detectives", "instructors", "lecturer", "keynote", "presenter", "panelist", "moderator", "captains", "skipper", "designer", "sculptor", "muralist", "poet", "composer", "columnist", "host", "guest speaker", "fire marshal", "teacher aide", "bus operator", "honorees?", "recipients?", "retirees?", "appointee", "trainee of the year"),
    *("candidat[oa]s?", "ganadora?(?:es|s)?", "campe[óo]n(?:a|es|as)?", "finalistas?", "cronista", "archiver[oa]", "donantes?", "patrocinadora?", "mecenas", "organizadora?(?:es|s)?", "fundadora?(?:es|s)?", "voluntari[oa]s", "gerentes?", "administradora?", "párroco", "cura", "vicari[oa]", "diácono", "arzobispo", "decan[oa]", "rectora?", "operadora?", "telefonista", "teleoperadora?", "comunicadora?", "presentadora?", "ponentes?", "conferenciante", "moderadora?", "homenajead[oa]s?", "premiad[oa]s?", "galardonad[oa]s?", "jubilad[oa] del cuerpo", "embajadora?", "cónsul", "senadora?", "asesor[a]? de prensa", "auditora?", "contralora?", "tesorer[oa]", "vocal(?:es)?", "comisionad[oa]", "superintendente", "prefect[oa]", "subprefect[oa]", "carabiner[oa]", "suboficial", "brigada", "alférez", "guardias?", "mosso", "ertzaina", "agentes", "jef[ae]s", "portavoces", "concejal[ae]s", "fiscales", "jueces", "capataz", "capitanes", "muralista", "escultora?", "poeta", "compositora?", "columnista", "anfitri[óo]na?", "pregoner[oa]", "perit[oa]", "voluntari[oa]s de", "nadadora? campeona"),
    *("(?:police |fire |coroner's )?investigator", "vocal", "subcomisari[oa]", "Sen", "Analyst", "Dispatcher", "Investigator", "Recruiter", "Cadet", "Instructor", "Organi[sz]er", "Ombudsman", "Monitor", "Speaker", "Author", "Artist", "Chef"),
    *("Jef[ae]", "Sargento", "Teniente", "Capitán", "Capitana", "Cabo", "Mayor", "Coronel", "Detective", "Inspectora?", "Subinspectora?", "Subcomisari[oa]", "Comisari[oa]", "Comandante", "Oficial", "Agente"),
    *("Policía", "Bombero", "Bombera", "Portavoz", "Vocer[oa]", "Directora?", "Alcaldesa", "Alcalde", "Gobernadora?", "Concejala?", "Regidora?", "Síndic[oa]", "Presidenta?", "Presidente"),
    *("Secretari[oa]", "Ministr[oa]", "Consejer[oa]", "Delegad[oa]", "Subdelegad[oa]", "Juez", "Jueza", "Magistrad[oa]", "Fiscal", "Procuradora?", "Forense", "Titular", "Coordinadora?", "Doctora?"),
    *("Dra", "(?-i:Padre)", "Obispo", "Maestr[oa]", "Entrenadora?", "Profesora?", "Licenciad[oa]", "Lic", "Ing", "Ingenier[oa]", "Arq", "Mtr[oa]", "Gral", "General", "Encargad[oa]", "Responsable", "Diputad[oa]", "Intendente"),
)  # fmt: skip
"""Titles of those who speak or serve in public; before a name they say that it may be known. (A dead or hurt officer is the exception.)"""

NOT_NAMES: Final = frozenset(
    """
    serial grade grades sundays mondays tuesdays wednesdays thursdays fridays saturdays search consider little pequeño pequeña whose did q i'd i'll i'm i've we'd we'll we're we've he'd he'll he's she'd she'll she's they're they'll they've you're you'll it's that's there's who's what's here's let's don't won't can't isn't didn't aún eran será serán tell advocate test
    murió murieron perdió resultó resultaron hallan hallaron detienen detuvieron arrestan capturan apuñaló atropelló recibió padece tiene tenía lamentamos rescatan localizan confirman investigan
    padres madre madres hermana hermanas hijo hijos hija hijas esposa esposo viuda viudo abuela abuelo tía tío primo prima nieta nieto vecina conductor conductora ciclista peatón pasajera pasajero motorista
    cleaner owner tenant bystander passengers drivers divers crews rescuers detectives deputies twins gemelas gemelos mellizos dueño dueña vendedor
    baby infant toddler landlord landlady tenant aunt uncle cousin teacher cashier clerk armed dangerous runaway juvenile minor sentenced congratulations named detenidos detenida vecinos falleció cae buscado medal medical examiner coroner identifican
    a about abril actualización african after age aged agentes agosto ahora al alert alerta algo algunas algunos all also although alumnos
    american an and anoche another ante antes any anyone apr april aquí are arrested as asian así at atención aug august aunque aviso avoid
    ayer ayuda bajo be because before black both boy bring brother buscado buscamos but by cada call calle called caller calles can cerca
    charged chief child christmas cierre cinco city come comisaría community como comunicado con contra corrección correction county crime
    crisis cualquier cuando cuatro cuál cuándo cyclist daughter day de dead dec deceased december defendant del desaparecida desaparecido
    desde después detenida detenido diciembre did died diez do does domingo don't donde dos drive driver drivers drop durante during dónde e
    each early east eastbound easter el ella ellos emergency en encontrado enero english entre era es esa ese eso esta estas este esto estos
    estudiantes está están eve every everyone evite fallecida fallecido familia familiares families family father feb febrero february fire
    first five flood flooding follow for found four fri friday from fue get girl go good gracias great gunman ha habrá hace hacia half
    halloween han has hasta have hay he heavy hello help hemos her here high him his hispanic hombre homeowner hour how however hoy
    hurricane hurt husband if in indian info información information injured inmate investigators is it its jan january join joven jueves
    jul julio july jun june junio just juvenile keep killed killer la las last late latest latino le learn les let llame llamen lleve lo
    local localizado located look los lower lunes main major man many mar march martes marzo may maybe mayo mañana media meet members menor
    mexican mi middle mientras missing miércoles mon monday month more most mother mr mrs ms muchas muchos mujer murderer muy my más nada
    nadie name named national native neighbor neighbors neighbour neighbours new next ni nine niña niñas niño niños no nobody non north
    northbound northeast northwest nos nosotros not nota nothing nov november noviembre now nuestra nuestro nuestros nueva nueve nuevo o
    ocho oct october octubre of off officers official on one only open or other otra otro our out over owner page para parents park parking
    part passenger pedestrian pero please police policía por porque post primera public puede pueden pupil que quien quienes quién qué
    quédese rapist recuerde reminder report resident residents reward road roads same sat saturday school schools se sea see según seis sep
    sept september septiembre ser seven several share she shelter shooting si siete sigue siguen sin since sister six sixteen so sobre solo
    some son sospechosa sospechoso south southbound southeast southwest spanish speak station stay still stop storm student students su such
    sun sunday sus suspect suspects sábado sí take también tan teen teenager ten tenemos terrorist testigos thank thanks thanksgiving that
    the their them then there these they thief this those three through thu thursday tiene tip tips to todas today todo todos together
    tomorrow tonight tornado traffic tras tres tue tuesday turn two u un una under units uno until up update upper urgente us use usted va
    vecinas vecinos venga victim victims viernes volunteers víctima víctimas wanted warning was watch we weather wed wednesday week welcome
    were west westbound what when where which while white who why wife will with witness witnesses woman women ya year yes yesterday you
    young your zona zone
    """.split()  # noqa: SIM905  # a list of thousands, one a line, is no easier to read
)
"""Words that no name begins or ends with, though a sentence or a headline may write them with a capital."""

NOT_PERSON: Final = frozenset(
    """
    estates standards forenses ciencias seccional condado detachment rue chemin ruelle forensic laboratory laboratorio agrupación ateneo discoteca boliche advocacy
    award awards prize prizes trophy scholarship fellowship classic invitational lecture relay bowl shield ward wing utilities unified coastguard bailiffs inlet electric energy telecom transit railway airlines logistics carabineros marítimo salvamento internos rurales forestales aguas ferrocarriles aeropuertos premio premios beca trofeo copa torneo legado fargo airways walk rentals storage brewery winery vineyard orchard nursery kennels stables arena dealership
    privada retorno cerrada andador circuito prolongación periférico rinconada inspección defensa defensoría procuraduría vialidad tránsito comité consejería fund trust benevolent charity arenal
    transportes autobuses talleres muebles almacenes construcciones bros brothers sons co. carnicería ferretería taquería cervecería
    cottage hollow loop laurels cottages larga cuesta vereda rotonda pawn bakery salon mart supermarket pharmacy farmacia panadería hurricane huracán juniors wildcats boulevard juzgados
    landing overlook bluff pointe mill mills chapel quarry reservoir dam presa embalse ranch rancho hacienda ejido wood medal giants warriors lions tigers eagles deportivo ministerios casa bar taberna fútbol equipo metro wok grill diner deli motors insurance warehouse
    academy accord act aeropuerto agencia agency airport alcaldía alert alianza alliance altima amber ambulance ambulatorio amendment
    apartment apartments apple arabic area arena army arroyo artículo asociación association association's audi audiencia authority autobús
    autopista autoridad autovía av avda ave avenida avenue awareness ayuntamiento banco bank bar barrio battalion bay beach biblioteca bill
    block blue bluesky blvd bmw board bomberos borough bosque boulevard bridge brigade buick building bulevar bureau bus business c/
    cadillac cafe cafetería café calle callejón calzada camino campaign campaña campus camry canal canyon capilla carrera carretera catedral
    cathedral cementerio cemetery center central centre centro cerro championship channel chapel chevrolet chevy chinese chronicle chrysler
    church cine cinema circle citroën city ciudad civic civil clinic clio close club clínica co coalition cochera code col colegio college
    colonia comarca comisaría comisión commission committee community company compañía complex comunidad concert concierto condominiums
    condos conference congreso consejo constabulary convention copa corolla corp corporation corps corsa corte council county court
    courthouse cove creek creole crescent cross crossing cruz ct cup cárcel código day delegación departamento department depot dept desfile
    desk diner diputación dirección district distrito division división dock dodge downtown dr drive día east eastern edificio ejército
    elementary empresa english entrance equipo ermita escape escuela estación estadio estado estatal estate este exhibition exit explorer
    exposición facebook facultad fair falls farm farms federación federal federation feria festival fiat field fields fiesta fire fiscalía
    flats floor focus force ford forest foundation fracc fraccionamiento freeway french fuerza fundación gallery game games garage gardens
    gate gazette general gimnasio glorieta gmc golf google great group grove grupo guard guardia gym gymnasium haitian hall harbor harbour
    health heights help helpline herald highway hill hills homes honda hospital hostal hostel hotel hotline house housing hwy hyundai ibiza
    iglesia inc industrial info initiative inn instagram instituto interstate island jail jardines jardín jeep jefatura journal jr.
    junction junta juzgado kia lago laguna lake landing lane law league level lexus ley león library lifeline liga line lions llc ln local
    lodge lot lower ltd línea malibu mall manor marathon maratón marina market mastodon match mazda meadow meadows medical meeting memorial
    mental mercado mercedes-benz mes metro metropolitana metropolitano mews mezquita mile ministerio ministry mobile monte month mosque
    motel mount mountain municipal municipio museo museum nacional nation national navy neighborhood neighbourhood network new news nextdoor
    nissan norte north northern nuestra oeste office offices oficina oficinas old operación operation operativo order pabellón parade parish
    park parkway parque parroquia partners paseo patrol patrulla penal peugeot pier piscina pl place plan playa plaza plazuela point police
    policía polideportivo polo polígono pond pool port post primary prisión prison program programa programme project protección provincia
    proyecto pub pueblo puente puerto pública público quarter quay race radio rd rec reclusorio recreation red region región renault rescue
    residence residences restaurant restaurante reunión ridge rink river road roja ronda room rotary route row río salvation san santa santo
    school seat secondary secretaría semana senior sentra service services servicio servicios señora sheriff sheriff's shop shops shore show
    sierra signal silver silverado sinagoga sindicato social sociedad society south southern spanish springs squad square st stadium state
    states station stoppers store street subaru subsecretaría summit sur synagogue tacoma taller team teatro telegram temple terminal
    terrace tesla text theater theatre tienda times torre tower town township toyota trail trailer training travesía tren tribunal tribune
    trust tunnel tv twitter túnel unidad union unit united universidad university upper uptown urbanización valle valley veterans vietnamese
    villa village virgen volkswagen volvo vw vía ward way webinar week west western whatsapp woods workshop youth zone
    """.split()  # noqa: SIM905  # a list of thousands, one a line, is no easier to read
)
"""Words that make a run of capitals a place, a body, a brand or an event; they may stand anywhere in the run."""
