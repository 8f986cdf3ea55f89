"""What the words around a name are about, as wide classes that say what somebody's part in it is; `weights` says what they weigh where.

The classes bear the same names in both languages, so that one table of weights holds for both.
"""

from typing import Final

ENGLISH: Final = {
    # Arrested, held, let go.
    "held": (
        r"arrest\w*|detain\w*|custody|held|holding|apprehended|captured|handcuff\w*|booked|caught|nicked|nabbed|collared|picked up"
        r"|took (?:him|her) (?:in|off)|taken in|turned (?:him|her)self in|gave (?:him|her)self up|gave up|surrender\w*|with us now"
        r"|in our cells?|in a cell|locked up|behind bars|sectioned|bail(?:ed)?|released (?:under|pending|without|on|to|with)"
        r"|let (?:him|her)? ?go|walked free|set free|freed pending|lifted|brought in|hands up|came out|led (?:out|away)|remanded"
        r"|in for questioning|suspended|stood down|cuffs|bailed"
    ),
    # Spoken to, looked into.
    "questioned": (
        r"question\w*|interview\w*|spoken (?:twice |once )?(?:to|with)|spoke (?:to|with)|talk(?:ed|ing)? (?:to|with)|under caution"
        r"|help(?:ing)? (?:us|police|detectives|with)|assist\w*|inquir\w+|enquir\w+|statement under"
        r"|voluntar\w+ (?:interview|attended)|lie detector|polygraph|search(?:ed|ing)? (?:his|her)|named by|tip(?:s)? (?:about|on)"
        r"|name that|looking at|look into|looked into|investigat\w+"
    ),
    # Sought, fled.
    "wanted": (
        r"wanted|sought|seek(?:ing)?|hunt(?:ing|ed)?|manhunt|at large|on the run|in the wind|fugitive|warrants?|lookout|bolo|trace"
        r"|find him|found him|like him found|like (?:him|her) found|where is he|do not approach|don't approach|approach him|armed"
        r"|dangerous|fled|ran (?:off|out|away|from)|escaped|drove off|bailed out|got away|gave us the slip|absconded"
        r"|jumped (?:a|the) fence|barricad\w*|holed up|holding (?:a|two|his|her)|refus\w+ to come"
    ),
    # No charge yet.
    "uncharged": (
        r"(?:not|n't|never|no one|nobody|without|neither|yet to be|before) (?:\w+ ){0,4}?(?:charg\w*|arrested|accused|indicted|convicted|seen a (?:judge|magistrate)|booked)"
        r"|no (?:charges?|arrests?|warrant|case)|uncharged|(?:before|until|till|unless) (?:there's |there is )?(?:a |any )?charges?"
        r"|charges? (?:are |is |will |may |could |to |being |pending|expected|considered)|charging"
        r"|(?:DA|prosecutors?|district attorney|attorney|crown|CPS|fiscal|magistrate|grand jury) (?:\w+ ){0,3}(?:will|decide|get|gets|have|has|look|looks|review|weigh|consider)"
        r"|consider\w* charges|file (?:is |goes |will |to )|typed|pending|under investigation|suspected|on suspicion|alleged\w*"
        r"|believed to|may have|could have|accused of"
    ),
    # A charge or more.
    "charged": (
        r"(?<!not )(?<!n't )(?<!been )charged(?! yet)|was charged|been charged with|is charged|indicted|convicted|sentenced|jailed"
        r"|guilty|pleaded|pled|on trial|trial|court (?:gave|heard|jailed|fined)|crown court|magistrates|judge (?:\w+ )?gave"
        r"|got (?:\w+ )?(?:years|months|life)|(?:\w+ )?(?:years|months) (?:for|in)|serving|banned|life for|fined|verdict|jury"
        r"|arraigned|acquitted|cleared|defendant|appeared (?:in|before)"
    ),
    # What somebody did.
    "deed": (
        r"(?:shot|stabbed|killed|hit|struck|beat|attacked|robbed|raped|stole|took|set|drove|fired|pulled|threatened|strangled|pushed|drowned|burned|abused|rammed|grabbed|punched|planted|sent|posted|pointed|ran over|ran down|knocked down|broke into|murdered|abducted|snatched|kidnapped|assaulted|poisoned) (?:a|an|the|his|her|their|two|three|it|him|them|at|on|into|one|eleven|four|five|six|another|our|\w+teen)"
        r"|did it|opened fire|behind it|is the (?:one|man|woman|shooter|gunman|driver)|responsible|to blame"
    ),
    # What a suspect is called.
    "suspect": (
        r"hostage-taker|barricaded|prime suspect|suspects?|gunm[ae]n|shooter|attacker|assailant|robber|burglar|killer|murderer"
        r"|arsonist|thief|rapist|kidnapper|abductor|stabber|person of interest|prime suspect|hostage-taker|perp|culprit|offender"
        r"|fugitive|stalker|abuser|the (?:man|guy|woman|one|driver|person) (?:we|who|they|in the|behind|inside)|accused|our man"
        r"|the man in"
    ),
    # Those whom detectives ask first.
    "close": (
        r"lodger|tenant|ex|ex-\w+|former (?:partner|husband|boyfriend|wife|girlfriend|employee|worker)|partner|boyfriend|girlfriend"
        r"|husband|stepfather|landlord|roommate|flatmate|housemate|nephew|son-in-law|employee|caretaker|handyman|janitor|coach"
        r"|teacher|priest|rigger|mate|chauffeur|driver|treasurer|bookkeeper|accountant|manager|owner of"
        r"|whose (?:car|lorry|van|truck|dog|gun|boat|house)"
    ),
    # Death and mourning.
    "died": (
        r"householder|homeowner|died|dies|dead|killed|death|body|remains|deceased|victims?|fatal\w*|perished"
        r"|lost (?:his|her|their) li(?:fe|ves)|passed away|murder(?:ed)?|slain|drowned|didn't (?:survive|make it|live)"
        r"|did not (?:survive|make it|live)|succumbed|pronounced|post-mortem|autopsy|inquest|coroner|funeral|memorial|vigil|flowers"
        r"|candles?|tributes?|mourn\w*|grie\w+|condolences|rest in peace|rip|buried|laid to rest|would have (?:been|turned)"
        r"|in memory|remember\w*|never came home|unsolved|who killed|identified|next of kin|names? released|we lost"
    ),
    # Hurt, held hostage, saved.
    "hurt": (
        r"(?:was|were|been|being|got|is|are) (?:\w+ )?(?:shot|stabbed|hit|struck|hurt|injured|wounded|beaten|attacked|robbed|raped|assaulted|burned|bitten|run over|crushed|trapped|pinned|thrown|rescued|pulled|flown|airlifted|carried|taken to|rushed|freed|found)"
        r"|hospital\w*|surgery|surgeons?|intensive care|icu|ward|injur\w+|wound\w*|critical|coma|ventilator|recover\w*|awake"
        r"|conscious|broken|burns|bleed\w*|stitches|amputat\w*|collapsed|hostage|survived|on the mend|home from"
        r"|thanks for (?:all )?(?:the|your)|cards|struck|shot|hit|stabbed|robbery of|attack on|assault on|fell|swept"
    ),
    # Gone and looked for.
    "missing": (
        r"missing|last seen|not been seen|left (?:home|her|his|the)|disappeared|vanished|search(?:ers|ing)?|look(?:ing)? for"
        r"|have you seen|seen|where is|wandered|went (?:out|into|in)|hasn't (?:come|been|returned)|didn't come|not (?:come|returned)"
        r"|whereabouts|overdue|wearing|found safe|safe and well|walked out|gone"
    ),
    # Who saw.
    "witness": (
        r"witness\w*|saw|told (?:us|detectives|police)|tip|caller|informant|gave (?:us )?(?:a )?statement|testif\w+|called 911"
    ),
    # Relations.
    "kin": (
        r"(?:his|her|their|the \w+'s) (?:\w+ )?(?:wife|husband|mother|father|mom|mum|dad|son|daughter|brother|sister|aunt|uncle|cousin|parents?|family|grandmother|grandfather|widow|partner|fiancée?|friend|neighbor|neighbour)"
    ),
    # Children and schools.
    "young": (
        r"boys?|girls?|child(?:ren)?|kids?|toddlers?|bab(?:y|ies)|infants?|teens?|teenagers?|minors?|juveniles?|pupils?|students?"
        r"|graders?|\w+ grade|grades|schools?|elementary|middle school|kindergarten|preschool|nursery|daycare|camp|scouts?|class"
        r"|classmates|twins|little|youngest|year (?:\d|1[0-3])\b|schoolgirl|schoolboy|sophomore|freshman|under-\d+|swim class"
        r"|playground|practice|bus \d+|tenth|ninth|eighth|seventh|sixth|fifth|fourth|third|second|first"
    ),
    # Ages below 18.
    "young age": (
        r"(?:aged? |is |was |he's |she's |about |turned |only |just |, |\()(?:\d|1[0-7]|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)(?= ?[,.);:]| (?:and|in|years|year|of|on)|$)"
        r"|(?:\d|1[0-7]|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)[- ](?:year|month)s?[- ]old"
        r"|(?:months|weeks) old"
    ),
    # Ages from 18 on.
    "grown age": (
        r"(?:, |\(|is |was |aged? |he's |she's )(?:1[89]|[2-9]\d)(?=[,.);: ])|(?:1[89]|[2-9]\d)[- ]year[- ]old"
        r"|in (?:his|her|their) (?:\w+ )?(?:\w+ies)|retired|grandfather|grandmother|husband|wife|mother of|father of"
    ),
    # Those who speak, serve and are thanked.
    "thanks": (
        r"thanks?|thank(?:ed|ing)|praised?|credit|well done|congratulat\w*|retir\w*|promot\w*|welcome|said|says|told reporters"
        r"|ask for|contact|call|email|led by|leads|host\w*|speak\w*|remarks|briefing by|by|answers|teaches|runs|author|judge"
        r"|coordinator|spokes\w+|chief|mayor|sheriff|reporter|will say|meet|join|with"
    ),
    # Days that bear a name.
    "event": (
        r"walk|run|derby|cup|trophy|memorial (?:\w+ )?(?:park|garden|run|walk|ride|cup|tournament|scholarship)|award|scholarship"
        r"|open house|concert|play|film|book|festival|parade|named (?:for|after)|honou?r\w*|ceremony|century|anniversary|wreath"
        r"|museum|exhibit\w*|bike|rodeo|class of|free|tickets?"
    ),
    # What else bears a name.
    "place": (
        r"street|st|road|rd|avenue|ave|park|school|elementary|church|hall|center|centre|building|bridge|plaza|library|hospital"
        r"|court|lane|house|hotel|bar|pub|county|police|sheriff|department|estates?|standards|station|mews|farm|store|shop|market"
        r"|island|river|creek|lake|bay|university|college|club|stadium|tower|terminal|pier|quay|works|company|inc|ltd|bank|operation"
    ),
    # Names that are not to be told.
    "unsaid": (
        r"not (?:for|to) (?:release|use|say|air|public\w*|name)|not to say"
        r"|(?:don't|do not|won't|will not) (?:say|name|mention|repeat|release|read)|hold (?:for|the|until)|off the record"
        r"|until (?:the )?(?:family|kin|gran)|next of kin|before (?:gran|the family|her|his)|withheld|named by|named locally"
        r"|say it's|says it's|name that|neighbou?rs (?:say|told)|friends (?:say|at)|photo|posts?|doing the rounds|going around|flyer"
    ),
}

SPANISH: Final = {
    "held": (
        r"arrest\w*|deten\w+|detien\w+|detuv\w+|aprehend\w+|captur\w+|custodia|calabozo\w*|celda|esposad\w+|cay[óo]|cayeron"
        r"|agarr\w+|se entreg\w+|se rindi\w+|está con nosotros|con nosotros|retenid\w+|en libertad|libre|liberad\w+"
        r"|dej(?:amos|aron|ó) (?:ir|libre|en libertad)|la dejamos|lo dejamos|sali[óo] (?:con las manos|a mediod[íi]a|libre|bajo)"
        r"|manos arriba|bajo fianza|llevad[oa]|tras las rejas|presentad[oa] ante|a disposición|suspendid[oa]|apartad[oa]|internad\w+"
        r"|bajamos de|sacamos de"
    ),
    "questioned": (
        r"interrog\w+|declar[óo]|declarar|declaraci[óo]n|tomad[oa] declaración|habl(?:amos|ado|ó|aron) con|hemos hablado"
        r"|entrevist\w+|citad[oa]|indag\w+|investig\w+|ayudarnos|ayudar a|colabor\w+|registr(?:ó|aron|amos) (?:su|la casa)|cateo"
        r"|señalad[oa]|apunta a|mencionad[oa]|nombre que|se le atribuye|atribuy\w+"
    ),
    "wanted": (
        r"busca\w*|prófug\w+|fugitiv\w+|paradero|orden de (?:captura|aprehensión|detención|búsqueda|arresto)|la orden|orden"
        r"|armad\w+|peligros\w+|no se acerque\w*|hu(?:y[óo]|ye|yeron|ida|yendo)|escap\w+|se fug\w+|dio a la fuga|atrincher\w+"
        r"|encerr\w+|dar con|localizar\w*|salió por atrás|corri[óo]|se dio|salt[óo] (?:la|el)|bajó del carro"
    ),
    "uncharged": (
        r"(?:no|sin|aún|todavía|nadie|ni|tampoco|nunca|antes de)(?: \w+){0,4}? (?:cargos?|acusad\w+|imputad\w+|acusa|orden|detenid\w+|juez|jueza|formal\w+|procesad\w+|condenad\w+|arrestad\w+)"
        r"|sin cargos?"
        r"|(?:fiscal|fiscalía|jueza?|ministerio público|juzgado) (?:\w+ ){0,3}(?:decidirá|decide|verá|espera|resolverá|dirá|estudia|analiza|evaluará|lo verá|pidiendo|sigue)"
        r"|pasará a (?:disposición|control)|sospech\w+|presunt\w+|supuest\w+|podría\w*|se le atribuye|a la espera|bajo investigación"
        r"|investigad\w+|no enfrenta"
    ),
    "charged": (
        r"imput(?:aron|ó|ad[oa]|an|ado)|acus(?:aron|ó|ado|ada) (?:de|por|formal\w*)"
        r"|(?:radicaron|presentaron|formularon|levantaron) (?:hoy )?(?:cargos|denuncia|acusación)|procesad[oa]|procesaron|conden\w+"
        r"|sentenci\w+|culpable|juicio|prisión preventiva|prisión domiciliaria|formaliz\w+|vincul\w+ a proceso"
        r"|cumple[n]? (?:condena|pena)|fianza|vista preliminar|a años|años de (?:cárcel|prisión)|absuelt\w+|se declaró|tribunal"
        r"|encausad\w+|querella"
    ),
    "deed": (
        r"(?:mató|disparó|apuñaló|golpeó|atacó|robó|violó|incendió|quemó|atropelló|asaltó|amenazó|estranguló|empujó|ahogó|secuestró|abusó|agredió|estafó|mataron|dispararon|robaron|prendió|encañonó|embistió|asesinó|hirió|arrastró|envenenó|raptó|acuchilló)"
        r"|lo hizo|abrió fuego|detrás de|fue quien|es (?:el|la) (?:que|quien|autor\w*)|responsable|culpable"
    ),
    "suspect": (
        r"sospechos[oa]s?|tirador|pistolero|agresor\w*|atacante|asaltante|ladr[óo]n\w*|asesin[oa]|homicida|violador|incendiari[oa]"
        r"|secuestrador\w*|atracador\w*|persona de interés|autor|autora|delincuente|acosador"
        r"|el (?:hombre|sujeto|tipo|individuo|que) (?:que|al que|de la)|presunt[oa]|la mujer que"
    ),
    "close": (
        r"inquilin[oa]|ex|expareja|exmarido|exnovio|ex emplead[oa]|pareja|novio|marido|esposo|padrastro|casero|compañero de piso"
        r"|yerno|sobrino|emplead[oa]|encargad[oa]|cuidador\w*|conserje|entrenador|profesor|cura|contramaestre|chofer|chófer"
        r"|conductor|tesorer[oa]|contable|contador|administrador|dueñ[oa] de|cuy[oa] (?:coche|camión|camioneta|perro|arma|casa)"
    ),
    "died": (
        r"muri[óo]|murieron|muer[et]\w*|falleci\w+|fallec\w+|cuerpo|cadáver|restos|víctimas?|mortal|perdi[óo] la vida|asesinad[oa]"
        r"|ahogad[oa]|no sobrevivió|autopsia|forense|funeral|velorio|velas?|veladoras?|flores|homenaje|luto|condolencias|pésame"
        r"|d\.?e\.?p|q\.?e\.?p\.?d|descanse|en memoria|record\w+|cumpliría|sin resolver\w*|quién mató|identificad[oa]s?"
        r"|quién(?:es)? era[n]?|familia|crimen de|crimen|pérdida"
    ),
    "hurt": (
        r"(?:fue|fueron|ha sido|resultó|sido|está|es) (?:\w+ )?(?:baleado|herid|atropellad|apuñalad|golpead|atacad|asaltad|violad|agredid|rescatad|trasladad|quemad|mordid|arrollad|sacad|liberad|hallad|encontrad)[oa]s?"
        r"|sacaron|rescat\w+|hospital\w*|cirug\w+|quirófano|uci|uti|terapia intensiva|herid\w+|lesion\w+|grave|coma|respirador"
        r"|recuper\w+|despiert\w+|rot[oa]|quemadur\w+|puntos|amput\w+|se desplom\w+|rehén|sobreviv\w+|agradece las|robo a|asalto a"
        r"|ataque a|atropell\w+|le alcanz[óo]|cay[óo]|se met[ií][óo] por|salió de alta"
    ),
    "missing": (
        r"desaparec\w+|falta de|se busca|visto|vista por última|salió de (?:su|la|casa)"
        r"|no (?:ha )?(?:llegad?|llega|regres|vuelt)\w*|se fue|extravi\w+|se perdió|lleva(?:ba)? |vest[íi]a|la busca|lo busca"
        r"|¿(?:ha|han) visto|dónde está|se ausentó|búsqueda|sana y salva|sano y salvo|apareció|ubicad[oa]"
    ),
    "witness": (r"testig\w+|vio|contó|nos dijo|soplo|dato|denunciante|informante|declarará|llamó al"),
    "kin": (
        r"(?:su|sus) (?:\w+ )?(?:espos[oa]|marido|madre|padre|mamá|papá|hij[oa]s?|herman[oa]s?|tí[oa]|prim[oa]|padres|familia|abuel[oa]|viuda|pareja|novi[oa]|amig[oa]|vecin[oa])"
    ),
    "young": (
        r"niñ[oa]s?|menor(?:es)?|chic[oa]s?|chaval\w*|bebés?|adolescentes?|alumn[oa]s?|estudiantes?|pequeñ[oa]s?|crí[oa]s?|joven"
        r"|colegio|escuela|instituto|primaria|secundaria|infantil|guardería|kínder|jardín|liceo|curso|grado|gemel[oa]s|mellizos"
        r"|campamento|clase|recreo|patio|compañer[oa]s|natación|entrenamiento|primero|segundo|tercero|cuarto|quinto|sexto|tutores"
        r"|familias del autobús|hij[oa]s?|niet[oa]s?|preescolar|prepa"
    ),
    "young age": (
        r"(?:de |tiene |tenía |, |\(|con |unos |casi |cumplió |edad )(?:\d|1[0-7]|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieciséis|diecisiete)(?= años| meses|[,.);]| y )"
    ),
    "grown age": (
        r"(?:de |tiene |tenía |, |\()(?:1[89]|[2-9]\d)(?= años|[,.);])|jubilad[oa]|abuel[oa]|señora?|don|doña|maestr[oa]|madre de"
        r"|padre de"
    ),
    "thanks": (
        r"gracias|agradec\w+|felicit\w+|elogi\w+|se jubil\w+|ascend\w+|bienvenid\w+|dijo|dice|informó|pregunte por|contacto|llame a"
        r"|a cargo|dirige|encabez\w+|presenta\w*|habl(?:a|ará)|por|autor\w* del libro|juez\w*|coordinador\w*|portavoz|vocero"
        r"|alcald\w+|comandante|comisari[oa]|inspector\w*|sargent[oa]|jef[ae]|fiscal|doctor\w*|con"
    ),
    "event": (
        r"caminata|carrera|trofeo|copa|torneo|homenaje|premio|beca|jornada|concierto|obra|película|libro|festival|desfile|en honor"
        r"|lleva el nombre|ceremonia|aniversario|museo|exposición|bicicleta|gratis|entradas|memorial"
    ),
    "place": (
        r"calle|avenida|plaza|parque|colegio|escuela|iglesia|edificio|puente|biblioteca|hospital|juzgado|tribunal|casa|hotel|bar"
        r"|condado|policía|departamento|estación|granja|tienda|mercado|isla|río|lago|universidad|club|estadio|torre|terminal|muelle"
        r"|discoteca|banco|seccional|cooperativa|barrio|colonia|paseo|operación|playa|cerro|puerto"
    ),
    "unsaid": (
        r"no (?:decirlo|decir|dirá|difundir|repetir|publicar|nombrar|mencionar|leer)|hasta (?:que|avisar)|antes de avisar|se dice"
        r"|dicen|circula|redes|facebook|whatsapp|los vecinos dicen|según (?:vecinos|amigos)|al que sus|nombre que|foto|su nombre"
        r"|sin localizar|no confirm\w+|reservad[oa]"
    ),
}
