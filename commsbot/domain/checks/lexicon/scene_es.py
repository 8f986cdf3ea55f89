"""Classes of Spanish words, and which of them together tell of a danger or of a consequence.

A word that ends with a mark stands for its forms that tell, never for an order: `*` for a verb in -ar (`cort*`), `~` for one in -er or -ir (`romp~`),
`+` for itself and its plural, `@` for an adjective's or participle's four forms (`rot@`).
"""

from collections.abc import Mapping
from typing import Final

SUFFIXES: Final[Mapping[str, str]] = {
    "esanos": "people",
    "jeros": "people",
    "istas": "people",
    "adores": "people",
    "cultores": "people",
}
"""Por qué se toma una palabra sin clase, por su final."""
FORMS: Final[Mapping[str, tuple[str, ...]]] = {
    "*": (
        "a",
        "an",
        "ó",
        "aron",
        "ando",
        "ado",
        "ada",
        "ados",
        "adas",
        "aba",
        "aban",
        "ará",
        "arán",
        "aría",
        "ara",
        "aran",
    ),
    "~": (
        "e",
        "en",
        "ió",
        "ieron",
        "iendo",
        "ido",
        "ida",
        "idos",
        "idas",
        "ía",
        "ían",
        "erá",
        "irá",
        "erán",
        "irán",
        "iera",
        "ieran",
    ),
    "+": ("", "s"),
    "@": ("o", "a", "os", "as"),
}

CLASSES: Final[Mapping[str, str]] = {
    "not": "no ni nunca nadie ningún ninguna ninguno tampoco sin si evitar prevenir cualquier cualquiera jamás para alguien",
    "many": """
        un una uno dos tres cuatro cinco seis siete ocho nueve diez once doce quince veinte treinta cuarenta cincuenta sesenta cien ciento cientos doscientos mil miles decenas docena docenas
        varios varias muchos muchas otro otra otros otras media medio
    """,
    "a": "a al un una el la los las su sus dos tres varios varias otro otra",
    "people": """
        hombre+ mujer mujeres niñ@ menor menores bebé+ joven jóvenes chic@ adolescente+ alumn@ estudiante+ profesor profesora profesores maestr@ vecin@ familia+ hogares pasajer@ viajer@ turista+
        visitante+ cliente+ huésped huéspedes paciente+ intern@ recluso+ reclusa+ reo+ pres@ detenid@ trabajador trabajadora trabajadores emplead@ obrer@ operari@ tripulantes ocupante+ conductor conductora conductores chofer
        chófer choferes automovilista+ motociclista+ ciclista+ peatón peatona peatones bañista+ nadador nadadora nadadores surfista+ senderista+ montañer@ escalador pescador pescadores marinero+ agente+ policía+ oficial oficiales
        bomber@ enfermer@ médic@ guardia+ vigilante+ vendedor vendedora vendedores ganadero+ agricultor agricultores jornalero+ persona+ gente víctima+ afectad@ anciano+ anciana+ abuel@ madre padre hij@ herman@ pareja
        corredor corredora corredores aficionad@ espectador espectadores asistente+ usuari@ comerciante+ soldado+ buzo+ cazador rescatista+ habitante+ residente+ poblador pobladores motorista+ repartidor cajer@ taxista+ piloto+ damnificad@
        criatura+ señor señora migrante+
    """,
    "kid": "niñ@ menor menores bebé+ chic@ adolescente+",
    "animal": "perr@ gat@ caballo+ yegua+ vaca+ becerr@ ternero+ ganado oveja+ cabra+ cerdo+ gallina+ ave+ peces mascota+ cisne+ burro+ res reses",
    "be": """
        es son fue fueron está están estaba estaban ha han sido era eran quedó quedaron queda quedan sigue siguen resultó resultaron permanece permanecen hay había continúa continúan estará
        estarán será serán quedará quedarán se acabó terminó terminaron lleva llevan
    """,
    "harmed": """
        mur~ murió murieron muere mueren muert@ falleci~ falleció fallece fallecen fallecieron fallecid@ perec~ herid@ lesionad@ intoxicad@ enferm@ enfermó enfermaron desmay* inconsciente+ quemad@ golpead@ picad@ mordid@
        atropellad@ arrollad@ aplastad@ sepultad@ enterrad@ ahogad@ asfixiad@ electrocutad@ hospitalizad@ ingresad@ internad@ atendid@ damnificad@ desplazad@ evacuad@ desalojad@ atrapad@
        aislad@ incomunicad@ varad@ grave+ crític@ contusionad@ baleado baleada apuñalad@ agredid@ contagiad@ infectad@ deshidratad@ fracturad@ cegad@ mutilad@ resfriad@ mareo+ vómito+ quemadura+ fiebre
        picadura+ mordedura+ contusiones fracturas cortes diarrea calambres desangr* vomit* encamad@ desaparecieron
    """,
    "harming": """
        mat* mató hiri~ hirió hirieron hiere hieren lesion* lastim* quem* pic* picó picaron mord~ mordió muerde atropell* arroll* aplast* sepult* enterr* enterró ahog* asfixi* intoxic* enferm* envenen*
        atrap* aisl* desaloj* evacu* derrib* arrastr* corne* balea baleó balearon apuñal* apuñaló tumb* estafó estafaron hospitaliz* hundi* dej* dejó desplaz* electrocut* deshidrat*
    """,
    "body": "brazo+ pierna+ mano+ dedo+ cabeza cara ojo+ oreja+ nariz cuello espalda pecho costilla+ hombro+ muñeca tobillo+ rodilla+ pie+ diente+ muela+ cráneo columna cadera mandíbula garganta muslo+",
    "tore": "perdió perdieron romp~ rompió fractur* quem* cort* desgarr* dislocó amputó lesion* aplast* perfor* perdid@",
    "thing": """
        casa+ vivienda+ piso+ departamento+ apartamento+ edificio+ techo+ tejado+ azotea+ ventana+ ventanal ventanales puerta+ muro+ pared paredes barda+ cochera+ garaje+ sótano+ bajos bodega+ nave+ almacén almacenes tienda+
        local locales comercio+ escaparate+ vitrina+ iglesia+ escuela+ aula+ salones gimnasio coche+ auto+ carro+ camión camiones camioneta+ furgoneta+ vehículo+ moto+ motocicleta+ autobús autobuses bote+ barco+ lancha+ panga+ valla+
        cerca cercas reja+ juego+ columpios cultivo+ cosecha+ milpa+ invernadero+ huerta+ finca+ puente+ pasarela+ muelle+ estatua+ tumba+ mueble+ servidor+ servidores computadora+ ordenador ordenadores poste+ transformador transformadores antena+
        caseta+ quiosco+ puesto+ marquesina+ cabaña+ granja+ establo+ corral taller fábrica hotel biblioteca museo acera+ banqueta+ alcantarilla+ hectárea+ fachada+ cristal cristales luminaria+ semáforo+ caravana+ carpa+
        árbol árboles cornisa+ toldo+ parabrisas lámina+ datos archivos
    """,
    "damaged": """
        abajo cenizas escombros ruinas chatarra         dañad@ destruid@ destrozad@ derretid@ quemad@ calcinad@ derrumbad@ caíd@ agrietad@ rot@ quebrad@ hundid@ inundad@ anegad@ arrasad@ sepultad@ cubiert@ inclinad@ arrancad@ derribad@ volcad@ saquead@ vandalizad@ pintarrajead@
        amontonad@ apilad@ esparcid@ abollad@ rayad@ cifrad@ borrad@ contaminad@ inhabitable+ vencid@ desplomad@ colapsad@ astillad@ aplastad@ pinchad@ empapad@ desprendid@ incendiad@ reventad@ ardiendo arde arden
        ardió ardieron
    """,
    "damaging": """
        dañ* dañó destruy~ destruyó destruyeron destruye destruyen destroz* derrit~ calcin* derrumb* agriet* romp~ rompió rompieron quebr* hund~ inund* anega anegan anegó anegaron anegando arras* sepult* cubre cubren cubrió cubrieron
        arranc* derrib* volc* saque* saqueó vandaliz* aboll* ray* cifr* borr* contamin* tumb* tir* consum~ consumió quem* quemó incendi* aplast* revent* perfor* levant* parti~ partió astill* mancha mancharon
    """,
    "service": """
        tren trenes autobús autobuses bus buses tranvía+ metro vuelo+ ferri+ ferry servicio+ clase+ juzgado+ clínica+ ventanilla+ trámite+ nómina+ pago+ web página+ portal teléfono+ línea+ radio+ internet señal elevador elevadores ascensor
        ascensores grifo+ agua luz energía electricidad corriente gas calefacción drenaje correo reparto recolección basura piscina farmacia cita+ cirugía+ operaciones ambulancia+ llamada+ suministro hidrante+ bomba+ cajero+ red sistema+
        transporte concierto partido festival desfile función telefonía cobertura alumbrado
    """,
    "stopped": """
        suspendid@ cancelad@ interrumpid@ parad@ detenid@ retrasad@ demorad@ desviad@ caíd@ saturad@ colapsad@ cortad@ sec@ apagad@ inoperativ@ inservible+ bloqueado bloqueados bloqueada bloqueadas limitad@ reducid@ averiad@
        aplazad@ pospuest@ turbia turbio mud@ varad@ llen@
    """,
    "way": """
        calle+ avenida+ carretera+ autopista+ autovía+ carril carriles salida+ túnel túneles puente+ ruta+ cruce+ pista+ frontera sendero+ camino+ entronque libramiento periférico vía+ escuela+ colegio+ instituto campus aeropuerto+
        puerto estación estaciones playa+ parque+ tienda+ local locales comercio+ mercado+ terminal plaza+ tráfico tránsito circulación paso edificio+ hospital museo+ biblioteca+ acceso+ embarcadero calzada+ acera+ andén andenes
    """,
    "shut": "cerrad@ cortad@ bloquead@ intransitable+ colapsad@ desalojad@ evacuad@ acordonad@ precintad@ inundad@ anegad@ obstruid@ clausurad@ interrumpid@ saturad@",
    "went": "queda quedó quedaron quedan están está sigue siguen permanece se dejó dejaron deja",
    "dark": "oscuras tinieblas penumbra incomunicad@ aislad@",
    "by": "a en sin",
    "lost": "perd~ perdió perdieron pierde pierden perdid@ falta faltan faltó carece carecen",
    "owned": """
        agua luz energía electricidad corriente gas señal teléfono internet ahorros diente+ techo casa+ vivienda+ pierna+ brazo+ ojo+ vista oído empleo+ trabajo+ todo dinero cosecha+ pensión euros pesos dólares vida vidas
        sueldo ganado calefacción cobertura servicio clases
    """,
    "force": """
        nevazón nevada nevadas riadas torrente vendaval temporal granizado marejada aluvión turbonada         fuego incendio+ llama+ lumbre agua+ inundación crecida+ riada río arroyo corriente+ marea ola+ oleaje viento+ ráfaga+ tormenta+ tornado+ huracán granizo granizada rayo+ nieve hielo alud avalancha lodo barro deslave+
        derrumbe+ roca+ piedra+ escombro+ árbol árboles rama+ ceniza+ lava humo gas explosión explosiones estallido sismo+ terremoto temblor réplica+ socavón grúa andamio toro+ vaquilla+ oso+ perro+ abeja+ avispa+ chispa+ polvo arena derrame
        vándalo+ ladrón ladrones saqueador saqueadores turba colada huaico jabalí+ poste+ muro+ barda techo cornisa acantilado talud ladera virus ransomware ataque ciberataque
    """,
    "strikes": """
        cruzó comió tapó llev* llevó arras* arranc* golpe* golpeó destruy~ destruyó derrib* tumb* tir* tiró cubre cubren cubrió cubrieron cubierto sepult* enterr* enterrado bloque* bloqueó cort* cortó alcanz* alcanzó entr* entró llen* llenó barri~ barrió
        inund* inundó anega anegan anegó romp~ rompió quem* quemó dañ* dañó cerr* cerró cierra cierran obligó obliga paró pararon paraliz* retras* atrap* atrapó aisl* aisló mat* mató hiri~ hirió lesion* ahog* traga tragó cae
        cayó cayeron caído caen parti~ partió agriet* contamin* volc* levant* invad~ invadió arrastr* arrastró desplaz* cifr* colaps* impide impiden deja dejó dejan dejaron
    """,
    "buildings": "casa+ vivienda+ sótano+ bajos garaje+ cochera+ tienda+ local locales comercio+ portal portales cocina+ patio+ escuela+ piso+ planta+ puerta+ aula+ edificio+ clínica hospital",
    "flood": "agua lodo barro río arroyo mar drenaje aguas",
    "enters": "entr* entró met~ mete metió meten llega llegó llegan sub* sale salió cuela coló filtra filtró inund* baja bajó corre",
    "within": "en a hasta dentro por bajo sobre",
    "belonging": "cartera+ bolso+ celular celulares móvil móviles bicicleta+ herramienta+ dinero joya+ copias datos expedientes medicinas audífonos reloj maleta+ equipaje contraseñas documentos ahorros",
    "gone": "robad@ sustraíd@ filtrad@ publicad@ copiad@ expuest@ llevado",
    "held": "parad@ esperando atrapad@ retenid@ durmiendo encerrad@ confinad@ varad@ resguardad@ refugiad@ sentad@ esperan duermen aguardan pernoct*",
    "where": """
        tren trenes avión aviones pista autobús aeropuerto estación gimnasio albergue+ coche+ dentro azotea+ techo+ tejado+ ascensor elevador ferry aulas salones sótano andén andenes terminal carretera oscuras horas
    """,
    "hours": "hora+ minutos kilómetro+ km",
    "may": "puede pueden podría podrían va van",
    "tears": "arrancar derribar inundar tumbar tirar romper quemar dañar destruir arrasar sepultar aplastar cortar bloquear arrastrar volcar atrapar matar herir lesionar hundir",
    "yields": "caer caerse inundarse quemarse romperse hundirse ceder volcar desprenderse derrumbarse congelarse quedar quedarse",
    "will": "inundarán anegarán quedarán caerán cerrarán perderán",
    "lasts": "lleva llevan llevaba llevaban",
    "waits": "espera esperan esperas demora+ retraso+ fila+ cola+ retenciones atasco+ parad@ detenid@",
    "leaves": "dej* dejó quedó quedaron quedan queda sigue siguen están continúan",
    "without": "sin",
    "needs": "cita citas techo hogar medicinas comida comunicación atención médico transporte paso salida acceso cama camas maestros pan gasolina combustible refugio pasaporte sueldo turno",
    "survive": "sobrevivió sobrevivieron sobrevive despertó despertaron",
    "beneath": "bajo debajo entre",
    "rubble": "hierros escombros lodo ruinas tierra nieve barro agua cascotes ramas ruedas",
    "passes": "pasan pasaron pasó pasa pasando",
    "night": "noche madrugada",
    # dangers
    "event": """
        nevazón nevada nevadas granizada riada riadas aluvión motín motines amotin* polvorín balacera linchamiento linch* secuestr* raptad@ raptó rehén rehenes naufragio apagón plaga brote epidemia estampida emboscada atentado
        bombardeo sabotaje chantaje amotinaron derrumbe desplome volcadura descarrilamiento ahogamiento atragantó humareda deflagración estallido sicarios extorsión volcamiento huaico huaicos
    """,
    "mine": "mina+ granada+ proyectil proyectiles obús obuses torpedo+ bomba+",
    "war": "guerra mortero civil aviación flotando enterrada oxidada artillería",
    "feared": "maleta+ mochila+ paquete+ bolsa olor polvo humo ruido objeto sobre artefacto bulto",
    "proved": "llevaba contenía resultó era tenía guardaba",
    "across": "atravesad@ cruzad@ varad@ atascad@ patinando",
    "doorbell": "timbre puerta portal",
    "goes": "lleva llevan roba roban va",
    "jewels": "joyas dinero ahorros oro bolso",
    "missile": "botella+ ladrillo+ piedra+ petardo+ huevos silla+ objeto+ valla+ adoquín adoquines bengala+ lata+ cohete+",
    "thrown": "lanz* lanzó arroj* arrojó tir* tiró avent* llueven caen",
    "structure": """
        acantilado talud ladera cerro camino carretera puente+ pasarela presa dique bordo embalse muro+ techo+ cornisa chimenea torre mástil grúa+ andamio+ poste+ cable+ línea+ árbol árboles rama+ tubería+ tubo
        ducto tanque hidrante transformador+ transformadores vía balcón grada+ tarima marquesina anuncio espectacular túnel muelle escalera pavimento barda+ edificio fachada válvula caldera antena colector caño+ cañería+
    """,
    "fails": """
        abajo venido         caíd@ cayó cayeron cae caen caer rot@ rompió rompieron reventó reventaron reventad@ agrietad@ agrietó desplom* desplomó derrumb* derrumbó derrumbe colaps* colapsó hundió hundid@ cedió cede cedieron venció vencid@ partió desprendi~ desprendió
        desprendid@ inclinad@ suelt@ quebró quebrad@ estalló explotó desgajó desgaj* fuga perforó perforad@ rebas* deslizó desborda desbordó colgando rotura inclina inclinó
    """,
    "vehicle": "camión camiones cisterna+ pipa+ tráiler coche+ auto+ carro+ camioneta+ autobús autobuses tren trenes avioneta+ avión helicóptero+ moto+ motocicleta+ furgoneta+ barco+ lancha+ panga+ bote+ velero+ cayuco+ kayak+ canoa+ tranvía+ microbús ambulancia+ patrulla+ ferri globo+",
    "crashed": """
        volc* volcó choc* chocó estrell* estrelló descarril* descarriló hundió hundid@ zozobr* zozobró incendi* incendió embist~ embistió impact* impactó derrap* derrapó precipit* precipitó caíd@ cayó atropell* atropelló arroll* arrolló empotr*
        empotró ardiendo arde encall* encalló deriva
    """,
    "calls": "llamadas llamada 112 911 066 teléfonos teléfono líneas central",
    "denied": "no ni tampoco",
    "through": "entran entra llegan llega funciona funcionan conectan conecta contesta contestan recibe recibimos recibe suenan",
    "unheard": "fall* falló falla fallan cort* caíd@ saturad@",
    "river": "río+ arroyo+ canal barranco laguna lago presa embalse acequia mar quebrada rambla torrente",
    "rises": "crec~ creció crece sub~ subió sube desbord* desbordó desbordad@ cauce rebas* rebasó salió crecid@ saliéndose rebosa rebosó",
    "actor": "hombre+ mujer+ sujeto+ individuo+ joven jóvenes adolescente+ grupo persona+ pareja desconocid@ encapuchad@ conductor conductora turba tipo chic@ alguien pasajero+ menor menores quien quienes",
    "attacking": """
        golpe* golpeó dispar* disparó disparado atac* atacó apuñal* apuñaló acuchill* amenaz* amenazó persigu~ persiguió tocó toc* manose* manoseó asalt* asaltó agred~ agredió lanz* lanzó romp~ rompió quem* incendi* forz* forzó secuestr*
        secuestró embist~ embistió balea baleó apunt* apuntó escup* acos* acosó patea pateó golpeaban robó rob*
    """,
    "weapon": "pistola+ cuchillo+ navaja+ machete+ rifle+ escopeta+ hacha+ martillo arma+ catana espada granada+ bomba+ ballesta fusil fusiles puñal pica tijeras destornillador bate",
    "holding": "con armad@ porta portaba llevaba lleva empuña empuñaba saca sacó blande esgrime tiene",
    "taken": "llevad@ raptad@ secuestrad@ sustraíd@ arrebatad@",
    "vermin": "rata+ ratón ratones cucaracha+ chinches garrapata+ mosquito+ termitas",
    "wild": """
        oso+ puma+ león leones leona tigre+ cocodrilo+ caimán serpiente+ víbora+ coyote+ lobo+ jabalí jabalíes toro+ novillo+ vaquilla+ mono+ tiburón tiburones vaca+ ganado cerdo+ cabra+ caballo+ yegua+ venado+ zorro+ avispa+ abeja+ enjambre+ medusa+ res reses
    """,
    "about": """
        suelt@ vist@ anda andan escap* escapó atac* atacó atravesó cruzó cruza carretera vía vías autopista calle calles autovía rondando merodea bravo agresivo agresivos mordió picó picaron corneó nido nidos cocina comedor invaden invadió fugó recogido
        embistió
    """,
    "bait": "dinero bizum tarjeta+ contraseña+ clave claves pin banco transferencia depósito efectivo datos bitcoin rescate depositar",
    "pretends": "pasan pasa pasar diciendo fingiendo finge dice dicen suplanta suplantan exige exigen pide piden falsos falso falsa falsas supuesto supuestos supuesta engañ* engañó",
    "lure": "llama llaman llamada+ mensaje+ correo+ sms cobrador técnico+ agente+ carta+ enlace+ colecta inspector inspectores revisores alguien sujeto+ quienes persona+ funcionario+",
    "crowd": "gente multitud público aforo muchedumbre personas aglomeración",
    "dense": "demasiada apretada apretujada empujando aplastamiento+ aplastad@ avalancha desbordad@ apelotonad@ estampida",
    "object": "maleta+ mochila+ paquete+ bolsa+ caja+ sobre+ artefacto+ objeto+ bulto",
    "odd": "cables abandonad@ sospechos@ polvo explosiv@ tictac extrañ@",
    "ill": "enferm@ intoxicad@ vómito+ diarrea vomitando",
    "robber": "ladrón ladrones asaltantes delincuentes estafadores saqueadores atracadores",
    "robbed": "llevaron llevó robaron robó sustrajeron vaciaron arrebataron quitaron",
    "sought": "pasaron pasó acudieron acudió fueron fue necesitó necesitaron requirió requirieron",
    "doctor": "médico médica urgencias hospital clínica consultorio ambulatorio sanatorio",
    "march": "protesta protestas marcha marchas manifestación concentración",
    "violent": "violenta violentas violento disturbios",
    "inhaled": "respiró respiraron inhaló inhalaron tragó tragaron aspiró aspiraron",
    "fumes": "humo gas gases vapores cloro polvo amoníaco amoniaco",
    "ails": "raspón raspones raspadura+ moretón moretones rasguño+ contusiones quemadura+ fractura+ esguince+ herida+ náuseas vómitos mareos hematoma+ magulladura+",
    "gets": "llegue lleguen llegar alcance alcancen alcanzar queme quemen quemar inunde inunden inundar dañe dañen dañar entre entren entrar cubra cubran cubrir corte corten cortar afecte afecten afectar",
    "piece": "pedazo+ trozo+ tramo+ parte mitad",
    "lacking": "falta faltan desapareció",
    "crime": "muerte muert@ herid@ asesinat@ tirotead@",
    "shots": "tiros balazos disparos cuchilladas puñaladas golpes",
}

HAZARDS: Final = """
event
mine 4 war
march 6 violent
feared 7 proved
vehicle 3 across
goes 3 jewels
force 6 strikes 5 thing
force 6 strikes 5 people
force 6 strikes 5 way
missile 4 thrown
thrown 5 missile
structure 5 fails
fails 3 structure
vehicle 5 crashed
crashed 4 vehicle
calls 6 unheard
river 5 rises
flood 6 enters 2 within 3 buildings
actor 4 attacking
actor 4 holding 2 weapon
kid 3 taken
vermin 6 about
wild 6 about
lure 8 pretends 4 bait
pretends 4 lure 6 bait
dense 2 crowd
crowd 5 dense
object 4 odd
people 4 ill
crime 2 shots
"""
"""Quién o qué, y lo que dice que es un peligro."""

IMPACTS: Final = """
leaves 2 without 2 owned
leaves 2 without 2 service
leaves 2 without 2 needs
people 2 denied 1 survive
people 3 beneath 2 rubble
passes 2 a 1 night
people 5 harmed
harmed 3 people
animal 4 harmed
harming 2 a 3 people
harming 1 many 3 people
harming 2 many 2 animal
tore 3 body
thing 5 be 2 damaged
thing 1 damaged
many 2 thing 3 damaged
damaging 3 thing
force 9 strikes 5 thing
force 6 strikes 5 people
force 6 strikes 5 way
service 5 be 3 stopped
way 5 be 3 shut
stopped 3 service
went 3 by 1 dark
went 2 dark
lost 3 owned
flood 6 enters 2 within 4 buildings
belonging 3 be 2 gone
people 5 held 4 where
held 4 where
waits 4 hours
may 2 tears 4 thing
may 2 tears 4 people
thing 3 may 2 yields
will 3 thing
lasts 3 hours 2 stopped
many 3 people 4 sought 3 doctor
inhaled 2 fumes
robber 4 robbed
people 4 ails
many 3 ails
force 6 gets 4 thing
force 6 gets 4 people
lacking 2 piece 3 way
way 5 be 2 damaged
people 3 harmed
calls 6 unheard
calls 3 denied 3 through
"""
"""Quién o qué, y lo que le pasa."""
