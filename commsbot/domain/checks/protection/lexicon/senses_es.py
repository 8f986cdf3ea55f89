"""What single Spanish words speak of, as narrow classes; `*` ends the beginning of a word, and a word may stand in several classes.

Written without accents, as they are looked up. The classes bear the same names as those of `senses_en`.
"""

from typing import Final

WORDS: Final = {
    "die": (
        "muri* muer* mori* fallec* perec* fenec* expir* occis* inerte sinvida exanime finad* difunt* perdio perdieron "
        "caid* cayo cayeron pulso deceso* obito* defunci* extint* sucumb* vida partio respira* agoni* desangr*"
    ),
    "kill": (
        "mato matar* maten matan asesin* homicid* feminicid* femicid* ultim* ejecut* acribill* ahorc* estrangul* "
        "asfixi* degoll* decapit* envenen* masacr* linch* abati* liquid* sicari* parricid* filicid* magnicid* "
        "electrocut* descuartiz* quitaron"
    ),
    "harm": (
        "herid* hiri* hiere* lesion* apuñal* acuchill* balead* baleo balearon tirote* dispar* golpe* peg* apalea* "
        "palea* paliza agred* agresi* atac* ataque* viol* abus* acos* toqueteo* toco tocaron tocamientos amenaz* secuestr* rapt* plagi* "
        "privado privada tortur* amordaz* maniat* atropell* arroll* embisti* embest* mordi* corne* empuj* arrastr* "
        "pate* puñal* machete* navaj* rociad* rocio drog* emborrach* ultraj* manose* extorsion* chantaje* intimid* "
        "golpiza levantaron levantad* quem* prendio incinerad* rematad* balazo* tiro tiros cuchillad* machetaz* "
        "pedrada* botellaz* escopetaz* dañ* hosti* lincha* encañon* somet* explot* trata* vejad* maltrat*"
    ),
    "accident": (
        "choc* colisi* accident* volc* estrell* despist* precipit* caer cayo caid* cae ahog* hundi* naufrag* zozobr* "
        "sepult* atrap* aplast* derrumb* desplom* explo* estall* electrocut* descarg* intoxic* inhal* incendi* fuego "
        "calcin* quemad* arrastr* corriente crecida rio alud derrap* impact* arroll* despeñ* rodo rodaron qued* "
        "extravi* vuelco descarril* aterriz* capot* resbal* tropez* rayo deslave* huaico* inund* golpe"
    ),
    "rob": (
        "rob* asalt* hurt* sustra* arrebat* despoj* quitaron quito estaf* timad* timo* timaron engañ* defraud* saque* "
        "desvalij* vaci* atrac* carteri* fraude* birl* limpiaron clonad* clonaron hack* usurp* suplant* extors* tiron* "
        "cogote* portonazo* abigeat* cuatrer* malvers* desfalc* falsific* blanque* lavado lavaba sisa* escalo "
        "escalamiento butron* alunizaje*"
    ),
    "care": (
        "hospital* ingres* quirofan* oper* intervenid* ambulanc* traslad* evacuad* atiend* aten* reanim* rcp socorr* "
        "sala uci uti terapia urgencias emergencia* posta clinic* medic* paramedic* enfermer* cura* sutur* helicopter* "
        "helitransport* sanatorio alta evoluciona* asistid* asistenc* internad* interno internaron camilla* vendaje* "
        "auxili* sanitari* samu"
    ),
    "state": (
        "grave* critic* estable* inconsciente* consciente* leve* reservad* pronostico delicad* convalec* riesgo peligro "
        "ileso ilesa ilesos sano sana salvo salva shock conmocion* fuera"
    ),
    "corpse": (
        "cuerpo* cadaver* restos sepelio* entierr* enterr* velorio* velan velaron velatorio funeral* tumba* autops* "
        "necrops* forense* morgue levantamiento osament* hueso* esqueleto* inhum* exhum* calcinad* semefo anatomico* "
        "sepult* cenizas capilla ardiente fosa cementerio panteon crematori* identificad* identificacion tanatori* "
        "esquela feretro ataud"
    ),
    "mourn": (
        "lament* pesar condolenc* pesame luto duelo homenaje* descans* qepd paz recuerd* record* memoria olvid* jamas "
        "siempre adios despedid* despid* dolor consternac* acompañ* misa* responso* minuto silencio viud* huerfan* "
        "aniversario flores velas veladora* vigilia* altar placa media asta bandera crespon* perdida ausencia cielo "
        "caravana trist* llor* honrar honras caidos novenario rosario"
    ),
    "missing": (
        "desaparec* extravi* perdid* paradero* ausent* ausencia buscad* busqueda* busca buscan buscamos visto vista "
        "vistos vieron rastro amber alba localizacion falta ignora desconoce ilocaliz* regres* volvio vuelto ruega"
    ),
    "found": (
        "encontr* hall* localiz* aparec* aparici* ubicad* ubicaron dieron rescat* salv* sano ileso bien viva vivo "
        "reencontr* reunid* volvio regreso recuper* dio avist*"
    ),
    "wanted": (
        "buscad* busca buscan buscamos profug* fug* huy* huid* huir escap* evad* captura orden ordenes requisitori* "
        "paradero recompensa* localizar interpol requerid* circulad* fichad* ficha rebeldia ausent* reclamad* reclama "
        "alerta identificar dar escondid* refugi* atrincher* suelto suelta anda extradi*"
    ),
    "arrest": (
        "detenid* detuv* detien* detenc* arrest* aprehen* captur* custodi* espos* calabozo* celda* cuartel* cay* "
        "reducid* reduj* apres* atrap* agarr* pres* retenid* retuv* asegur* sorprendid* intercept* remitid* conducid* "
        "trasladad* entrego entregaron entregars* intervenid* allan* cateo encarcel* barandilla* separos privado "
        "privada disposicion flagrancia redad* tras engrillet* demor* puesto"
    ),
    "release": (
        "libre liber* suelt* solt* fianza excarcel* cautelar* descart* exoner* salio salir archivo archivad* sobresei* "
        "desestim* absuel*"
    ),
    "question": (
        "interrog* declar* oid* oyo entrevist* habl* pregunt* testimonio* version versiones abogad* coartada* explic* "
        "manifest* citad* cita citaron comparec* colabor* guard* silencio neg* niega acog* investig* indag* averigu* "
        "poligraf* cotej* careo rueda reconocimiento identificad* señalad*"
    ),
    "suspect": (
        "sospech* presum* presunt* supuest* señal* apunt* vincul* relacion* implic* involucr* imputab* atribuy* "
        "atribuid* rumor* sindic* nombre* conect* responsab* autor* participac* indici* hipotes* conjetur* pista* "
        "acusan dedo mir* foco lupa compatible coincid* huella* adn delat* marc* puntero investig* tras creen cree "
        "creemos llev* conduc* mencion*"
    ),
    "alleged": (
        "presunt* supuest* sospech* acusad* parece aparente* posible* probable* habria* podria* seria serian tendria* "
        "estaria* dice dicen segun rumor* version* atribu* denunci* señalad* imputad* investigad* creen"
    ),
    "charged": (
        "imput* acusad* acusacion* formaliz* proces* conden* sentenc* juicio* juez* tribunal* jurado* culpab* absuel* "
        "fiscal* cargos cargo audienc* prision* carcel años meses pena penas penal vincul* auto apertura instruccion "
        "querell* recurso casacion apel* banquillo comparec* preventiva firme veredicto* multa* cumplir* cumple "
        "presidio reclusion inhabilit* conformidad pact* fallo* perpetua enjuici* encaus* dictamin*"
    ),
    "notyet": (
        "no ni nunca aun todavia sin nadie ningun* falta pendient* espera* antes hasta mientras niega niegan neg* "
        "decid* decision evalu* estudia* analiz* califica* resolver* determin* tampoco nada cuando"
    ),
    "offence": (
        "robo* hurto* estafa* fraude* agresion* asesinato* homicid* incendio* viol* abuso* trafico* tenencia posesion* "
        "blanqueo lavado malvers* cohecho delito* crimen* secuestro* extorsion* vandal* allanamiento* negligenc* "
        "omision* ebri* alcoholemia conduccion peligros* desordenes lesiones amenazas coacc* soborno* falsific* "
        "falsedad* receptac* contrabando femicid* feminicid* parricid* atentado* acoso portacion porte resistencia "
        "desacato microtrafico narcomenudeo abigeato cuatrer* peculado concusion"
    ),
    "doer": (
        "asesin* homicid* violador* ladron* ratero* delincuent* atracador* pirom* incendiari* agresor* tirador* "
        "pistoler* culpable* criminal* terrorista* estafador* timador* monstruo* bestia* cobarde* depredador* "
        "malviviente* malhechor* maleante* maton* abusador* pederasta* pedofil* maltratador* secuestrador* asaltante* "
        "vandal* saquead* sicari* narco* traficante* capo* cabecilla* hampon* chacal* sujeto* bandid* banda* pandiller* "
        "marero* extorsion* acosador* carterist* cacos caco choro* lacra* rata ratas degenerad* psicopat* sadic* "
        "verdugo* matarif* envenenador* estrangulador* femicid* feminicid* parricid* autor* responsable* victimari* "
        "complice* reina rey malandr* facineros* lanza* mechera* tratante* proxenet* contrabandist* falsificador* "
        "corrupt* descuartizador* carnicero energumeno* salvaj* desalmad* malnacid* apuñalador* atropellador* mafios* "
        "mafia huachicoler* hincha* cuatrer*"
    ),
    "victim": (
        "victima* fallecid* herid* lesionad* sobrevivient* supervivient* occis* difunt* agraviad* denunciante* "
        "damnificad* accidentad* afectad* perjudicad* rehen* malograd* siniestrad*"
    ),
    "watcher": (
        "testig* vecin* transeunte* denunciante* peaton* viandante* residente* comerciante* cliente* compañer* "
        "espectador*"
    ),
    "say": (
        "dijo dice dicen conto cuent* explic* inform* señalo señala agreg* añad* asegur* afirm* confirm* indic* precis* "
        "coment* declaro pidio pide anunc* agradec* recuerda record* reiter* subray* destac* advirt* advier* relat* "
        "sostien* sostuvo expres* manifest* detall* segun portavoz vocer* escrib* aclar* rueda comparec* solicit* "
        "invit* llam* exhort* insist*"
    ),
    "staff": (
        "agente* oficial* sargent* cabo inspector* subinspector* comisari* jef* policia* guard* capitan* teniente* "
        "subteniente* comandante* coronel* mayor general* alcald* juez* fiscal* doctor* dr dra portavoz vocer* minist* "
        "concejal* edil* regidor* director* bomber* brigadist* alferez suboficial* intendente* secretari* gobernador* "
        "diputad* senador* perit* forense* delegad* coordinador* magistrad* patruller* carabiner* detective* "
        "subcomisari* comisionad* superintendent* licenciad* lic ing profesor* maestr* medic* enfermer* parroc* padre "
        "obispo cura rector* president* titular cadete* recluta* socorrista* salvavidas investigador* instructor* "
        "seren* vigilante* custodi* tte sgto cap cnel insp ofl"
    ),
    "goodact": (
        "rescat* salv* ayud* socorr* auxili* sujet* tranquiliz* avis* llam* alert* reanim* hizo practico sac* entreg* "
        "devolvi* devuel* encontro don* colabor* acompañ* abri* acog* detuvo persiguio retuvo tendio prest* cubri* "
        "protegi* lanz* nado baj* guio evacu* asistio dio aplico vio denunci* repart*"
    ),
    "honour": (
        "premi* medalla* condecor* homenaje* recono* agradec* gracias felicit* jubil* ascend* ascenso gradu* gano gana "
        "ganador* orgull* heroe heroin* valent* valor aplauso* distingu* distinc* bienvenid* nombrad* nuevo nueva jura "
        "juro toma posesion cumpleaños celebr* aniversario don* invita present* inaugur* descubr* lleva nombre bautiz* "
        "recibe recibio diploma* merito cruz elegid* elig*"
    ),
    "kin": (
        "madre* padre padres mama papa hij* herman* espos* marido mujer prim* tio tia tios sobrin* abuel* famili* "
        "pariente* viud* suegr* yerno nuera cuñad* padrastr* madrastr* niet* gemel* mellizo* bisabuel* deudos allegad*"
    ),
    "close": (
        "novi* pareja* ex exnovi* exmarido exespos* expareja* inquilin* caser* vecin* compañer* amig* emplead* jefe* "
        "patron* soci* conocid* cuidador* niñer* conviviente* amante* arrendat*"
    ),
    "young": (
        "niñ* chic* menor* adolescent* bebe bebes alumn* escolar* pequeñ* estudiant* cri* nen* lactante* infant* "
        "muchach* jovencit* chaval* chavo* guagua* pib* colegial* liceist*"
    ),
    "grown": (
        "hombre* mujer* señor* conductor* chofer* pasajer* ciclista* peaton* motorist* motociclist* ancian* jubilad* "
        "trabajador* obrer* minero* pescador* agricultor* campesin* turista* excursionist* senderist* montañer* "
        "albañil* camioner* taxist* joven jovenes varon* adult* clienta* huesped* paciente* intern* reclus* reo* preso* "
        "ganader* bañist* surfist* marin* operari* comerciante* vendedor* empresari* electricist* repartidor* mensajer* "
        "vigilante* porter* conserj* dueño* dueña* propietari* extranjer* migrant* ciudadan* caballero dama individuo* "
        "persona* copilot* acompañante* mecanic* jinete*"
    ),
    "works": (
        "puente calle calles avenida av colegio escuela* parque plaza estadio* polideportivo hospital barco buque "
        "lancha patrullera huracan* tormenta* ley operacion operativo* fundacion* asociacion* trofeo* copa torneo* "
        "centro biblioteca* aeropuerto* estacion* estatua* mural* santo* san santa sala teatro* empresa* marca* tienda* "
        "bar cafe restaurant* panaderia* taller* carretera* autopista* instituto* liceo* universidad* premio beca* "
        "pabellon* caseta* barrio* colonia* urbanizacion* residencial* auditorio* mercado* protocolo* plan rotonda "
        "glorieta paseo ermita iglesia parroquia capilla hotel ferri* tren yegua caballo perro perra can orquesta banda "
        "colectivo club peña"
    ),
    "event": (
        "concierto* obra* teatro festival* desfile* carrera* partid* torneo* pelicula* novela* libro* ceremoni* feria* "
        "fiesta* exposic* gira* cant* autor* escritor* poet* charla* taller* curso* clase* museo* histori* siglo "
        "document* episodio* podcast serie* estren* pregon* acto actos belen procesion* romeria* cabalgata* poema* "
        "retrato* presentacion conferencia* lectura entradas taquilla* torero* corrida* actor* actriz personaje* papel "
        "musical disco baile cuadro*"
    ),
    "weapon": (
        "cuchillo* arma* pistola* fusil* rifle* machete* bala* hacha* martillo* bomba* explosiv* escopeta* revolver* "
        "navaja* granada* municion* taser palo* piedra* gasolina acido punzon* casquillo* cartucho* tijera* botella* "
        "molotov disparo*"
    ),
    "unit": (
        "francotirador* tirador* geo geos goes gope goe equipo* grupo* escuadr* negociador* dron drones robot* "
        "helicopter* perro* k9 canin* binomio* guia* buzo* encubiert* civil paisano camuflad* señuelo* patrull* unidad* "
        "agentes efectivos policias guardias tactic* comando* escudo* blindad* uei gei antidisturbios sabueso* "
        "infiltrad* brigada* reten* pareja* dotacion* compañeros elementos especiales swat"
    ),
    "hide": (
        "escond* ocult* agazap* apost* tumbad* camufl* disfraz* disimul* discret* sigilo* callad* secret* encubiert* "
        "paisano incognit* agachad* detras tras debajo bajo entre parapet* embosc* aguard* esper* mimetiz* vestid* "
        "fingi* simul* hizo hacen pasar pasan apagad* oscuras luces rotular cubiert*"
    ),
    "watch": (
        "vigil* sigu* seguim* seguir* observ* mir* apunt* enfoc* grab* film* camara* microfon* mic micros escuch* "
        "pinch* interven* rastre* triangul* geolocaliz* localizador* baliza* gps antena* monitor* visor* prismatic* "
        "telescop* ver* ve ven vemos controla* acech* seguid* posicion* señal"
    ),
    "bait": (
        "señuelo* cebo* inform* confidente* soplo* infiltrad* encubiert* entrega controlada falso falsa falsos fingid* "
        "trampa* carnada anzuelo haciendose pasar comprador* fuente* topo gancho* marcad* billetes simul*"
    ),
    "enter": (
        "entr* irrump* irrupc* asalt* derrib* tumbar* ariete* revent* volar* forz* allan* cate* registr* puerta* "
        "ventana* descolg* rapel* descend* baj* sub* intervenc* tomar* toma rode* cerc* gas gases lacrimogen* aturdid* "
        "humo cort* carg* golpe* batida* redada* peina* atac* salt* abrir* abord* acercar* avanz* despleg* detener* "
        "detendr* actuar* explot* reduc*"
    ),
    "spot": (
        "azotea* tejado* techo* terraza* buhardilla* sotano* trasera trasero detras atras callejon* escalera* rellano* "
        "balcon* trampilla* ducto* conducto* tunel* alcantarill* cuneta* galpon* granero* cobertizo* garaje* cochera* "
        "piso planta ventana* tapia* muro* barda* pasillo* arcen matorral* arbol* bosque* monte cerro* loma* cerca* "
        "maletero* furgon* camion* contenedor* perimetro* flanco* norte sur este oeste lado frente enfrente esquina* "
        "campanario* torre* arroyo* barranc* quebrada* zanja* bodega* silo* corral* patio* fachada* vecin* contigu* "
        "portal* puente* muelle*"
    ),
    "plan": (
        "vamos iremos entraremos va van ira iran sera seran hara haran noche madrugada amanecer luego cuando despues "
        "antes proximo hora horas hasta mañana turno* relevo* cambi* minuto* segund* empez* comenz* listo listos orden "
        "señal plan planea* prev* programad* esper* pronto haremos tendremos apenas contar cuenta entrara entraran "
        "saldra saldran"
    ),
    "lack": (
        "solo unicamente falta* sin vaci* ningun* nadie no poc* escas* tenemos una uno dos tres averi* roto rota baja "
        "bajas refuerz* lejos libre descubiert* desproteg* cubre cubren cubrir vacante* permiso vacaciones enferm* "
        "gastad* agotad* descompuest* descargad* taller hueco* ciego ciegos"
    ),
    "proof": (
        "adn huella* camara* video* grabacion* celular* movil telefono* antena* sangre fibra* forense* laboratorio "
        "balistic* cotej* muestra* hisopo* ip direccion datos registro* portatil* ordenador* computador* recibo* ticket "
        "tatuaje* zapat* bota* suela* casquillo* prueba* evidencia* declaracion* mensaje* audio* chat* busqueda* "
        "aplicacion gps chip sim cartera indici* pintura tierra pelo cabello saliva colilla* testimonio* vestigio* "
        "guante* restos pericia* peritaje* volante coincid*"
    ),
    "withheld": (
        "reserv* secret* sabe saben sepa sepan conoc* descono* ignor* ocult* call* guard* public* difund* difus* "
        "divulg* revel* dicho dijimos decir nadie unicamente solo todavia sumario confidenc* prensa trascend* filtr* "
        "avis* sospecha* enter* idea imagina* mencion*"
    ),
    "visible": (
        "permanec* acordon* cordon* perimetro escena cerrad* cierre* corte* desv* visible* presencia patrullaj* rutin* "
        "ejercicio* simulacro* entrenam* formac* curso* reclut* convocatoria* oposicion* puertas abiertas compra* "
        "adquir* nuevo* presupuest* exhibic* jornada* feria visita* visite colegio* escolar* campaña* control* "
        "velocidad balance* cifras total año* decada* historia museo* fiestas refuerzo* operativo* dispositivo* "
        "informativ* normalidad"
    ),
    "body": (
        "cabeza craneo* cerebr* cara ojo ojos nariz mandibul* boca diente* muela* lengua oreja* oido cuello garganta "
        "columna vertebra* espina costill* pecho seno* mama pulmon* corazon higado riñon* rinon* renal bazo estomag* "
        "vientre abdomen* abdominal intestin* vejiga pelvis* cadera* ingle hombro* brazo* codo* muñeca* muneca mano "
        "manos dedo* pulgar* pierna* muslo* rodilla* tibia* perone pantorrilla* tobillo* pie pies piel hueso* arteria* "
        "aorta vena* femoral* femur humero clavicul* nervio* utero tejido* organo* parpado* mejilla* labio* frente nuca "
        "cornea* retina* torso torax* toracic* extremidad* espalda* costado* cervical* lumbar* sien testicul* genital* "
        "gluteo* nalga* pancrea* colon traquea* tendon* ligament* musculo* medula* yugular* facial* craneal*"
    ),
    "wound": (
        "fractur* rompi* rotura* roto rota quebr* fisura* aplast* cort* tajo* quemad* hematoma* moreton* moraton* "
        "sangr* hemorrag* perfor* desgarr* reventad* seccion* herida* puñalad* balazo* bala balas disparo* perdigon* "
        "esquirl* metralla aloj* inflam* edema* contus* conmocion* luxac* esguince* amput* trauma* tce policontus* "
        "politraumat* cicatri* rasguñ* raspon* paraliz* atraves* empal* mutil* incrust* grado lesion* mordedura* "
        "colaps* orificio* laceracion* equimosis escoriac* excoriac* punzada* petequia* tec"
    ),
    "illness": (
        "diabet* epilep* convulsi* asma* epoc cancer* tumor* leuc* linfoma* ictus infart* cardia* aneurisma* vih sida "
        "hepatit* tubercul* neumon* sepsis septic* mening* demencia* alzheimer* parkinson* autis* asperger* tdah tept "
        "depres* bipolar* esquizo* psicos* psicotic* psiquiatr* ansiedad* panico suicid* autoles* autolit* sobredosis "
        "adicci* adict* alcoholi* intoxic* embaraz* gestac* gestante* aborto* sord* mud* ciego ciega discapac* alerg* "
        "anafil* hipertens* tartamud* trasplant* dialisis artritis esclerosis fibrosis hemofil* anemia* anorex* bulimi* "
        "amnesia* desorient* confus* delir* alucin* paranoi* brote* mania sindrome* enfermedad* trastorno* abstinencia "
        "ulcera* angina* arritmia* embolia* trombo* hipogluc* glaucoma catarata* sarampion malaria paludismo dengue "
        "covid fiebre crisis coma gangren* rabia diagnost* cronic* terminal sintoma* hipox* hipotermi* deshidrat* "
        "insuficienc* derrame* acv padec* sufr* lupus miastenia celiac*"
    ),
    "drug": (
        "insulina inhalador* litio sertralina diazepam clonazepam alprazolam metadona morfina fentanilo heroina cocaina "
        "metanfet* anfetamin* opioid* opiace* marihuana cannabis ketamina extasis mdma antidepres* antipsicot* medicac* "
        "medicament* medicina* pastill* pildora* dosis recet* calmante* sedant* sedad* quimio* anticoagul* esteroid* "
        "toxicolog* naloxona alcohol alcoholemia ebri* borrach* bebid* benzodiac* barbitur* somnifer* antidoto positivo "
        "gramos litro corticoid* antibiot* jeringa* ansiolit*"
    ),
    "treat": (
        "cirug* oper* quirofan* quirurg* sutur* puntos grapa* placa* clavo* tornillo* ferula* escayol* yeso* enyes* "
        "muleta* injert* transfus* transfund* intub* ventil* respirador* sedad* coma inducid* reanim* rcp desfibril* "
        "marcapaso* stent* bypass sonda* drenaj* suero oxigeno uci uti psiquiatric* rehabilit* terapia* trasplant* tac "
        "resonancia radiograf* biops* extirp* extra* reimplant* amput* dialisis protesis cesarea* raspado* hisopado* "
        "donante* internad* ingresad* torniquete* lavado"
    ),
    "outlook": (
        "pronostico* nunca volver* jamas caminar* andar* vista permanent* secuela* sobreviv* vivira probabil* recuper* "
        "paraliti* vegetativ* silla perder* perdio salv* encefalica invalid*"
    ),
    "advice": (
        "usted ud su sus tu te si llam* marque evit* nunca siempre no cierre* denunci* consult* acuda* acude recuerd* "
        "cuid* ojo visit* contact* pid* solicit* linea telefono ayuda apoyo gratis gratuit* inscrib* cita vacun* donar "
        "dona done donac* campaña jornada* mant* beba protej* aprend* curso charla señales"
    ),
    "caught": (
        "cayo cayeron atrap* agarr* resuelt* resolv* esclarec* cerrad* caso justicia rejas fin final* calle calles "
        "confes* admit* prueba prueban demostr* evident* claro claramente indudab* duda dudas verdad todos sabemos paga "
        "pagara mano manos tenemos bingo ya"
    ),
    "deed": (
        "hizo fue mato apuñalo disparo robo violo estrangulo prendio incendio quemo conducia ataco golpeo atropello "
        "planto amenazo abuso confeso estafo huyo dejo empujo cometi* perpetr* ejecuto asalto engaño sustrajo secuestro "
        "disparaba llevo saqueo rajo acuchillo lanzo envenen* degoll* reparti*"
    ),
    "fiction": (
        "pelicula* novela* ballena* orca* abeja* avispa* aplicacion mirada instinto calor misterio juego mesa obra* "
        "teatro disfraz* personaje* serie episodio* podcast capitulo ley codigo unidad brigada liga banda grupo rock "
        "salsa mortal* zapato* tacon* tablero cine"
    ),
    "vehicle": (
        "coche* carro* auto autos camion* moto motocicleta* bus autobus tren tranvia avion avioneta barco lancha patera "
        "yate ferri* tractor taxi furgoneta bici* patinete* remolque* cuatrimoto* guagua micro combi mototaxi* bote "
        "helicoptero"
    ),
    "fire": "incendi* fuego llamas quem* humo arson ardi* arde hoguera",
    "water": (
        "rio mar lago laguna canal playa puerto arroyo embalse pozo piscina alberca corriente marea presa agua aguas "
        "crecida inundac* ola oleaje barranco"
    ),
    "document": "orden pasaporte* licencia* visado* denuncia* expediente* acta atestado oficio ficha registro",
    "public": (
        "fondo* colecta* rifa campaña* peticion* marcha* concentracion* cartel* foto* imagen* retrato* volante* web "
        "redes publicac* facebook video* rueda"
    ),
    "past": "año años siglo pasado antigu* ex historic* decada* aniversario viejo cuando",
}
"""By class."""
