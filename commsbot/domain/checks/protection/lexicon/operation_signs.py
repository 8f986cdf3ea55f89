"""What the words of an operation are about, as wide classes: none says anything alone, and `weights` says what they weigh together.

The classes bear the same names in both languages, so that one table of weights holds for both.
"""

from typing import Final

ENGLISH: Final = {
    # Units that a public scene seldom has.
    "special": (
        r"lookouts?|observers?|rescue boat|boats?(?= (?:with|wait|sit|lies|comes?|without))|colleagues?|courier|fake \w+|buyer"
        r"|cleaner is|swat|k-?9s?|dog teams?|dog handlers?|(?:\w+ )?dogs?(?= (?:team|go|goes|handler|unit|work|track|are|will))"
        r"|snipers?|marksm[ae]n|sharpshooters?|spotters?|drones?|robots?|helicopter|chopper|bomb squad|eod|divers?|negotiators?"
        r"|armed response|firearms (?:officers|team|unit)|tactical (?:team|officers|unit|squad)"
        r"|(?:entry|arrest|assault|raid|rescue|device|search|net|breach|snatch|capture|surveillance|cover|special|second|first|third|other|another|real|quiet|night|main) (?:teams?|squads?|units?|crews?|pair)"
        r"|teams? (?:a|b|one|two|three|\d)|bearcat|armou?red (?:vehicle|car|truck)|plain-?clothes|undercover|surveillance|stake-?out"
        r"|infiltrat\w+|ninja|commandos?|special forces|(?:the )?(?:army|navy)(?= (?:robot|team|divers))"
        r"|riot (?:squad|police|officers)|unmarked (?:cars?|vans?|vehicles?)|detectives? (?:in|on|at|from)"
        r"|agents? (?:in|on|at|inside)"
    ),
    # Anybody who serves.
    "officers": (
        r"officers?|deput(?:y|ies)|troopers?|agents?|constables?|police|crews?|squads?|teams?|units?|guards?|rangers?|detectives?"
        r"|soldiers?|investigators?|cops?|patrols?|our (?:people|lot|guys|man|woman|girl|boys|inside \w+)|two of us|the boys"
        r"|colleagues?|(?:inspector|sergeant|sgt|lt|lieutenant|captain)"
    ),
    # The speaker.
    "we": (r"we|we're|we'll|we've|we'd|our|us"),
    # To go in, to close in, to search, to cut off.
    "move": (
        r"go(?:es|ing)? (?:in|through|over|up|down|around|round|via)|enter(?:s|ing)?|breach\w*|storm(?:s|ing)?"
        r"|mov(?:e|es|ing) (?:in|up|on|along|toward|towards|through|down|from|to)"
        r"|hit(?:s|ting)? (?:the|both|all|his|her|it|them|two|\w+ address\w*)|push(?:es|ing)?"
        r"|break(?:s|ing)? (?:down|in|through|the)|climb(?:s|ing)?|abseil\w*|rappel\w*|rope down"
        r"|drop(?:s|ping)? (?:in|down|onto|from)|jump(?:s|ing)? (?:in|the|from|over|him|her|them)|rush(?:es|ing)?|raid(?:s|ing)?"
        r"|com(?:e|es|ing) (?:in|up|down|over|through|from|at)|board(?:s|ing)? (?!up|meeting|member)"
        r"|slip(?:s|ping)? (?:in|round|around|through|past|into)|creep\w*|crawl\w*|sneak\w*|approach(?:es|ing)?|advanc(?:e|es|ing)"
        r"|sweep(?:s|ing)?|clear(?:s|ing)? (?:it|the|each|every|room|floor|house|from|one)|room (?:by|to) room|floor by floor"
        r"|door (?:by|to) door|house (?:by|to) house|shop (?:by|to) shop|row by row|car by car|aisle by aisle"
        r"|work(?:s|ing)? (?:its|their|our|his|her) way|close(?:s)? in|closing in|surround\w*"
        r"|box(?:es|ed|ing)? (?:him|her|them|it) in|cut(?:s|ting)? (?:him|her|them|off|the|their|his|her|its|power|water)"
        r"|kill(?:ing)? the (?:lights|power)|switch(?:ing)? off"
        r"|shut(?:ting)? (?:off|down) (?:the|his|their) (?:power|water|gas|internet|lights|heating)"
        r"|blow(?:s|ing)? (?:it|the|open|out|up)|detonat\w+|smash\w*|force(?:s)? (?:the|his|entry)|grab(?:s|bing)? (?:him|her|them)"
        r"|take(?:s)? (?:him|her|them|the door|it|out|down)|taking (?:him|her|them)|snatch|nab (?:him|her|them)"
        r"|pick(?:ing)? (?:him|her|them) up|arrest(?:ing)? (?:him|her|them)|intercept\w*|ambush\w*|strike(?:s)?|swoop\w*|pounc\w*"
        r"|launch(?:es|ing)?|spring(?:s|ing)?|search(?:es|ing)? (?:the|his|her|their|two|three|both|it)|serve (?:the|a|our) warrant"
        r"|pull(?:s|ing)? (?:back|out|the|our)|withdraw\w*|send(?:s|ing)? (?:in|the|a|it|him|her|two)|fly(?:ing)? (?:the|a|over)"
        r"|pump(?:ing)?|fire gas|throw(?:ing)? (?:in|a|the)|land(?:s|ing)? (?:on|behind|in)"
        r"|drive(?:s)? (?:him|her|them) (?:to|toward|into)|pushing (?:him|her|them|the)|herd\w*|squeez\w*"
        r"|wear (?:him|her|them) (?:down|out)|tire (?:him|her|them) out|distract\w*|wait(?:s|ing)? (?:him|her|them) out"
    ),
    # To hide, wait, watch, hold, follow.
    "stay": (
        r"hid(?:e|es|ing|den)?|wait(?:s|ing)?|watch(?:es|ing)?|l(?:ie|ies|ying) (?:up|in|low|behind|under|along)|lay up"
        r"|sit(?:s|ting)? (?:on|in|behind|at|outside|up)|crouch\w*|kneel\w*|stand(?:s|ing)? (?:by|behind|ready|off)|cover(?:s|ing)?"
        r"|listen(?:s|ing)?|film(?:s|ing)?|stack(?:s|ed|ing)?(?: up)?|stage[ds]?|staging|post(?:ed)?|position(?:ed|s)?|stationed"
        r"|parked|perched|camped|tucked|dug in|holed|set up|in place|holds?|holding|held|guard(?:s|ing)?|track(?:s|ing)?"
        r"|follow(?:s|ing)?|tail(?:s|ing)?|shadow(?:s|ing)?|monitor(?:s|ing)?|hover(?:s|ing)?|circl(?:e|es|ing)|has eyes on"
        r"|have eyes on|keep(?:s|ing)? (?:an eye|watch)|loiter\w*|working|work|comb(?:s|ing)?|probing|trail(?:s|ing)?"
    ),
    # Places in and around a building, and where somebody would hide.
    "spot": (
        r"back gardens?|front gardens?|posts|inside|(?:upper|lower|top|ground|second|third|fourth) (?:level|deck|landing)|overpass"
        r"|flyover|water tower|mast|trunk|boot of|mosque|cell(?!s?ular)|county line|river side|landing|tree house|haystack|roofs?"
        r"|rooftops?|skylight|attic|loft|cellar|basement|back|rear|side (?:door|gate|window|alley|entrance|street|yard)|alley\w*"
        r"|lane behind|stairwell|stairs|staircase|landing|balcon(?:y|ies)|hatch|vents?|ducts?|chute|shaft|tunnel|culvert|drain|sewer"
        r"|hedge|hedgerow|bushes|tree ?line|woods behind|ditch|reeds|silos?|barn|shed|garage|loading (?:dock|bay)|behind|opposite"
        r"|across from|across the (?:street|road|way)|next door|upstairs|downstairs|(?:\w+ )?floor"
        r"|(?:east|west|north|south|front|rear|side|far|lock|port|starboard|river|garden|yard|kitchen|fire|service|emergency|main|patio|garage|cellar) (?:side|door|doors|wall|gate|window|windows|entrance|exit|stairs|end|bank)"
        r"|window(?:s)?|doors?|room \w+|wall|fence|corridor|hallway|ceiling|pipes|culvert|dock|dumpsters?|bins|scaffold\w*|tower"
        r"|steeple|church|school|nail bar|bakery|shop|flat above|flat opposite|van|vans|truck|parking deck|car park|bridge|ridge"
        r"|perimeter|cordon|corner|creek bed|swamp|platform|carriage|bus stop|weir|lock side|upstream|downstream"
    ),
    # Means that only work as long as they are not known.
    "means": (
        r"rifles|surveillance on|uc|lights (?:out|off)|no lights|without lights|marked|lining|courier|baby monitor|insider"
        r"|collaborat\w+|radio ahead|shield|phone (?:is )?(?:tapped|bugged)|pinged|gas|tear gas|flash-?bangs?|stun grenades?"
        r"|smoke (?:grenades?|canister)|battering|rams?|battering ram|breach\w*|explosives?|charges? (?:on|at|will|goes|under)"
        r"|thermal|heat (?:camera|sensor|seeking)|infra-?red|night vision|camouflage\w*|disguis\w+|dressed (?:as|like|up)|posing as"
        r"|in (?:hi-?vis|overalls|a delivery|civvies|plain)|decoys?|bait|fake|dummy|trap|wire|wires|wiretap\w*|tap(?:ped)?|bugs?"
        r"|bugged|tracker|trackers|gps|beacon|hidden (?:camera|mic\w*)|camera (?:in|on|hidden|inside|behind)|fib(?:er|re)[- ]optic"
        r"|listening|microphones?|mics?|stingray|phone signal|cell site|ping\w*|jamm\w+|jammer|spike strips?|stop sticks|stinger"
        r"|shields?|ladders?|crowbar|grinder|jaws|loader|bulldozer|digger|chain ?saw|loudhailer|strobe|loud music|racket"
        r"|searchlights?|scope|rifles?|baton rounds|taser|pepper|dog goes in|water cannon|throw phone|codeword|code word|signal|taps"
        r"|informants?|source|mole|tip(?:ster|-off)?|controlled buy|test purchase|marked (?:bills|notes)|sting|for show|diversion"
    ),
    # What is still to come, and clock times.
    "when": (
        r"will|'ll|going to|gonna|about to|plan(?:s|ned)? (?:is |to )|due to|set to|ready to|tonight|tomorrow"
        r"|at (?:about |around |exactly )?(?:\d[\d:.]*|noon|midnight|dawn|dusk|first light|sunrise|sunset|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|a quarter|quarter|ten past)"
        r"|\d{4}(?= |,|\.|$)|\d{1,2}[:.]\d\d|any (?:minute|moment)|in (?:ten|five|\d+|a few|twenty|thirty) (?:minutes|mins)"
        r"|once (?:he|she|it|they|the)|as soon as|when (?:he|she|they|the|it)|until (?:he|she|they|dark)|after dark"
        r"|by (?:dawn|nightfall|midnight|daylight)|before (?:dawn|he|she|they|sunrise)|on (?:the|a|my|our) (?:signal|count|word|go)"
        r"|after the last|the plan|if (?:he|she|they) (?:doesn|does|comes|runs|moves|won)|goes live|next (?:hour|move|step)|and then"
    ),
    # What goes on.
    "now": (
        r"(?:is|are|'s|'re|am) (?:\w+ly |now |still |already |also |all |just )?\w+ing|now|right now|currently|already"
        r"|at the moment|as we speak|still|this minute|under way|on (?:its|their|the|our) way"
    ),
    # What is over.
    "past": (
        r"(?:was|were|had|did) \w+|earlier|yesterday|last (?:night|week|winter|year|month|spring|summer|autumn|fall)|ago"
        r"|has (?:gone|left|ended)|have (?:gone|left)|\w+ed (?:the|a|an|his|her|two|three)|back in the truck|trial|court|jury"
        r"|evidence heard|over|finished|gone home"
    ),
    # What people are asked to do.
    "public": (
        r"avoid|stay (?:away|out|clear|inside|in|put|home|off)|keep (?:away|clear|out)|closed|closure|road|traffic|detour|buses"
        r"|trains|open|reopen\w*|lifted|shelter|evacuat\w*|please|thank\w*|bring|call|ring|come to|meet|visit|ask|your|you"
    ),
    # Somebody whom it could help.
    "stake": (
        r"barricad\w*|hostages?|armed|gunman|suspects?|fugitive|stand-?off|siege|raid\w*|warrants?|shooter|wanted|man inside|bomb"
        r"|device|knife|gun|arrest\w*|escaped|hunt|search|surrender|he|him|she|her|they|them|target"
    ),
    # Words that are not for the public.
    "secret": (
        r"not (?:for|to be) (?:release|released|air|public\w*|print|shared?|broadcast|use|said|quoted|mentioned)"
        r"|(?:do not|don't|never|please don't) (?:share|mention|say|post|repeat|release|tell|put|print|broadcast|stare|tweet|air)"
        r"|staff only|internal|off the record|for the (?:log|room|team|staff|record only)|background only|embargo\w*"
        r"|between (?:us|ourselves)|q and a only|hold (?:this|back)|not public|confidential|law enforcement only"
        r"|(?:won't|will not) say:|not to say|say nothing|recorder is off|in this room"
        r"|keep (?:this|that|it) (?:quiet|to yourself|here|out)|press (?:must|should) not|before you so much|don't let on"
    ),
    # How many stand there.
    "counted": (
        r"(?:\d+|one(?! of)|two|three|four|five|six|seven|eight|nine|ten|a dozen|a pair of|both|half of our|only \w+) (?:\w+ ){0,2}?(?:officers|deput(?:y|ies)|troopers|dogs?|dog teams|teams?|vans?|cars?|snipers|marksmen|agents|detectives|units?|men|boats?|guards|rifles|people|drones|constables|divers|observers|of us)"
    ),
    # Who told.
    "witness": (
        r"(?:witness|caller|tipster|informant|source|neighbou?r|woman|man|girl|boy|clerk|cashier|waitress|nurse|tenant|lodger|girlfriend|brother-in-law|brother|sister|mother|ex|cousin|roommate|colleague|driver|cleaner|landlady) (?:who|that) (?:saw|told|called|rang|gave|picked|phoned|tipped|filmed|turned|identified|recogni\w+|heard|spotted|alerted|led|put us)"
        r"|tip (?:came|was) from|tipped (?:us )?off by|told us by"
        r"|(?:came|got it|learned it|know it) from (?:his|her|their|a|the) (?:\w+[- ]?){1,3}(?:brother|sister|mother|cousin|ex|girlfriend|boyfriend|wife|husband|law|neighbou?r|lawyer|cellmate|roommate|friend)"
        r"|will testify|agreed to (?:testify|wear|talk)|wore a wire|wearing a wire|is our (?:witness|source|eyes)"
        r"|cooperating witness|in (?:witness )?protection|safe ?house"
    ),
    # What was found.
    "evidence": (
        r"dna|prints|fingerprint\w*|casings?|ballistics|fib(?:re|er)s|blood on|phone records|search history"
        r"|(?:knife|gun|weapon|hammer|phone|glove|mask|shoe|note|rope|jacket|axe)(?: \w+){0,3} (?:was |were |is )?(?:found|recovered|hidden|in|under|behind|from)"
        r"|only the (?:killer|person who|one who)|holdback|hold-back|kept back|held back|haven't (?:told|released|said)|matches|lab"
        r"|footage shows|camera shows|confess\w+|admitted (?:it|to)"
    ),
    # What isn't told.
    "untold": (
        r"(?:can't|cannot|won't|will not|don't|do not|never|not going to|couldn't|wouldn't|we aren't|isn't) (?:\w+ ){0,2}(?:say|discuss|describe|share|tell|talk|comment|go into|give|detail|repeat|reveal|show|speculate)"
        r"|no (?:details|comment)|why we (?:don't|never)|nobody|no one|none|nothing|isn't repeated"
    ),
    # Days on which nothing happens.
    "calm": (
        r"(?:great|good|nice|fine) work|well done|kudos|proud|thanks|congratulations|open (?:house|day)|training|exercise|drill"
        r"|demo(?:nstration)?|course|class|workshop|volunteers?|festival|parade|fair|museum|school visit|budget|policy|review|report"
        r"|blog|chart|guide|recruit\w*|academy|band|concert|memorial|ceremony|museum|game|kids|free|book|lost|found dog"
        r"|drugs take-?back|carol|cake|tea"
    ),
}

SPANISH: Final = {
    "special": (
        r"vigías?|observador(?:es)?|lancha|compañer[oa]|la fuerza|repartidor|infiltrad[oa]|gente dentro|geos?|uei|goe|gope|swat"
        r"|grupo (?:especial|táctico|de (?:asalto|intervención|operaciones|élite|desactivación))"
        r"|equipo (?:táctico|de (?:asalto|entrada|intervención|rescate|negociación))"
        r"|unidad (?:especial|táctica|canina|de intervención)|(?:primer|segundo|tercer|otro) (?:equipo|grupo|binomio)|brigada"
        r"|comando|binomios?|guías? (?:con|de) perros?|perros?|unidad canina|francotirador\w*|tirador(?:es|a)?|dr[óo]n(?:es)?|robot"
        r"|helicóptero|negociador(?:es|a)?|de paisano|de civil|sin uniforme|sin distintivos|encubiert\w+|infiltrad\w+|camuflad\w+"
        r"|blindad[oa]|tanqueta|artificieros|antibombas|tedax|desactivación|buzos|buceadores|antidisturbios|vigilancia|escuchas"
        r"|fuerzas especiales|ejército|marinos?|halcones"
    ),
    "officers": (
        r"agentes?|policías?|oficiales|efectivos|elementos|uniformados|guardias|patrullas?|equipos?|unidades|unidad|compañer[oa]s"
        r"|carabineros|detectives|investigadores|operativos|los nuestros|nuestra gente|personal|soldados|cuadrillas?|brigada|binomio"
        r"|grupo"
    ),
    "we": (r"nosotr[oa]s|nuestr[oa]s?|\w{2,}(?:amos|emos|imos)|nos|vamos|estamos|tenemos"),
    "move": (
        r"entr(?:a|an|ará|arán|amos|aremos|ar|ando)|ingres(?:a|an|ará|arán|amos|aremos|ando)|acced\w+|irrump\w+"
        r"|asalt(?:a|an|ará|arán|amos|aremos|ando)|avanz\w+|sub(?:e|en|imos|irán|irá|iendo|iremos)|baj(?:a|an|amos|arán|ará|ando)"
        r"|salt(?:a|an|amos|arán|ará|ando)|trep\w+|descuelg\w+|descolg\w+|romp(?:e|en|emos|erán|erá)|tumb\w+|derrib\w+|revent\w+"
        r"|vol(?:amos|arán|aremos|arán)|deton\w+|cort(?:a|an|amos|ará|aremos|arán|ando)|registr(?:a|an|amos|aremos|ará|arán|ando)"
        r"|cate(?:a|an|amos|aremos|arán)|allan(?:a|an|amos|aremos|arán)|limpi(?:a|an|amos|ando)|peina[n]?|peinando"
        r"|rode(?:a|an|amos|ará|arán|ando)|cerc(?:a|an|amos|ando)|cierr(?:a|an|amos)|cerr(?:amos|ando)|empuj(?:a|an|amos|ando)"
        r"|acorral\w+|atrap(?:a|an|amos|aremos|arán)|coger(?:lo|la|los|emos)|deten(?:er(?:lo|la|los|emos|án)|emos)"
        r"|captur(?:ar|a|an|amos|aremos|arán)\w*|agarr\w+|intercept\w+|embosc\w+|descolg\w+|colamos|acerc\w+|aborda[nr]?|abordamos"
        r"|abordarán|lanz(?:a|an|amos|arán|ará)|dispar(?:a|an|amos|arán) gas|mete[nr]?|met(?:emos|erán)|mand(?:a|an|amos)"
        r"|retir(?:a|an|amos|arán)|relev\w+|sac(?:a|an|amos|arán)|casa por casa|puerta por puerta|local por local|piso por piso"
        r"|planta por planta|aula por aula|cuarto por cuarto|habitación por habitación|va[n]? (?:a |\w+ por )|vamos"
        r"|distra(?:e|en|er\w*|emos)|cans\w+|agot\w+|toma[n]? (?:el|la|los|posi)|tomamos|tomarán|actuar\w*|actúa[n]?"
        r"|interven(?:ir|drá|drán|imos|dremos)|irán|iremos|llega(?:n|mos|rán|remos)"
    ),
    "stay": (
        r"escond\w+|ocult\w+|esper(?:a|an|amos|arán|aremos|ando|ará)|aguard\w+|vigil\w+|observ(?:a|an|amos|ando)|apost\w+|agazap\w+"
        r"|emboscad\w+|cubr(?:e|en|imos|iendo|irán)|escuch\w+|grab(?:a|an|amos|ando)|coloc\w+|posicion\w+|ubicad[oa]s?|situad[oa]s?"
        r"|parapet\w+|tumbad[oa]s|estacion\w+|sobrevuel\w+|sigue[n]? (?:arriba|a|al|en|dentro|detrás)|l[oa]s? sigue[n]?|siguiendo"
        r"|rastre\w+|custodi\w+|permanec\w+|aposent\w+|mont(?:a|an|amos|ado|ada)"
        r"|está[n]? (?:detrás|en|tras|arriba|dentro|junto|frente|list)|tenemos|hay|llevamos|pusimos|instal\w+|se vigila|controla[n]?"
        r"|turnan"
    ),
    "spot": (
        r"patios?|dentro|interior|celda|maletero|mezquita|depósito de agua|paso (?:superior|elevado)|sotavento|barlovento|islote"
        r"|rellano|vestíbulo|portal|carretera vieja|antena|azoteas?|tejados?|techos?|terrazas?|sótano|ático|buhardilla|trastero"
        r"|detrás|tras|atrás|parte (?:de atrás|trasera)"
        r"|puerta (?:trasera|lateral|este|oeste|norte|sur|de servicio|principal|del garaje)|puerta|ventanas?|ventanal"
        r"|balc[óo]n(?:es)?|escaleras?|rellano|pasillo|túnel|alcantarilla|zanja|acequia|seto|arbustos|matorral\w*|pinar|bosque"
        r"|silos?|granero|galpón|cobertizo|garaje|muelle de carga|muelle|callejón|callej\w+|patio|enfrente|frente a|al lado"
        r"|de al lado|planta (?:alta|baja)|piso (?:de arriba|de enfrente|\w+)|(?:primera|segunda|tercera|cuarta|quinta) planta"
        r"|ala (?:norte|sur|este|oeste)|lado (?:norte|sur|este|oeste)|torre|campanario|iglesia|esquinas?|flanco|parqueadero"
        r"|aparcamiento|estacionamiento|gimnasio|laboratorio|furgonetas?|camionetas?|quiosco|zapatería|lavandería|perímetro|cordón"
        r"|cerco|conductos?|montacargas|ascensor|tapia|muro|valla|barda|andén|orilla|río arriba|río abajo|desde (?:la|el) \w+"
        r"|hacia (?:la|el) \w+|bar de enfrente|piso de su|casa de su"
    ),
    "means": (
        r"luces apagadas|sin (?:luces|logos|rotular|distintivos)|marcad[oa]s?|forro|escudo|vigilabebés|colamos|colabora|señal en"
        r"|dio señal|disfrazad[oa]|gas(?:es)?|lacrimógen\w+|granadas?|aturdidor\w*|ariete|cargas?|explosiv\w+|térmic\w+|infrarroj\w+"
        r"|visión nocturna|camuflad\w+|disfraz\w+|vestid[oa]s? (?:de|como)|con (?:la )?ropa de|con la ropa del?|haciéndose pasar"
        r"|señuelos?|cebo|trampa|fals[oa]s? (?:repartidor|cliente|comprador)|micr[óo]fonos?|micr[óo]fono oculto|pinchad[oa]"
        r"|cámaras? (?:oculta|escondida|en|dentro)|localizador|baliza|rastreador|gps|antena|señal del (?:móvil|celular|teléfono)"
        r"|triangul\w+|inhibidor\w*|clavos|pinchos|escudos?|escaleras de|radial|palanca|retroexcavadora|excavadora|ruido|altavoz"
        r"|focos|mirilla|rifles?|fusiles?|bolas de goma|taser|agua y luz|la luz|el agua|internet|informante|confidente|soplo"
        r"|chivat\w+|infiltrad\w+|contraseña|señal|clave|maniobra de distracción|distracción|sorpresa"
    ),
    "when": (
        r"va[n]? a|vamos a|\w+(?:ará|arán|erá|erán|irá|irán|remos)|a las \d[\d:.]*"
        r"|a las (?:una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce)|a la una|\d{1,2}[:.]\d\d|\d{1,2} ?h|esta noche"
        r"|mañana|al (?:alba|amanecer|anochecer|mediodía)|a medianoche|de madrugada|en (?:cinco|diez|quince|veinte|\d+|unos) minutos"
        r"|en cuanto|cuando (?:salga|se|él|ella|caiga|duerma|abra|baje|vuelva|el|la)|hasta que|a que (?:vuelva|salga|baje)"
        r"|antes de que|tan pronto|a la señal|en breve|ya mismo|de un momento a otro|próxim[oa]s? (?:minutos|hora)"
        r"|desde el (?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)|el plan"
    ),
    "now": (
        r"está[n]? (?:ya |ahora |todavía )?\w+(?:ando|iendo|yendo)|estamos \w+(?:ando|iendo)|va[n]? \w+(?:ando|iendo)"
        r"|vamos \w+(?:ando|iendo)|ahora|ahora mismo|ya|en este momento|actualmente|sigue[n]?|todavía|aún"
    ),
    "past": (
        r"\w+(?:ó|aron|ieron)|ayer|anoche|hace (?:\w+ )?(?:años|meses|semanas|días)|el año pasado|fue|fueron|había|antes|terminó"
        r"|acabó|juicio|se fue|según se contó|por la mañana"
    ),
    "public": (
        r"evite\w*|no (?:se acerque|pase|salga|venga)\w*|aléj\w+|manténg\w+|qued(?:e|en|ese|ense|arse)\w*|cort(?:e|es|ad[oa]s?) de"
        r"|cerrad[oa]s?|reabre|se abre|tráfico|desví\w+|autobús|tren|llame\w*|gracias|por favor|vecin[oa]s|familias|use\w*"
        r"|tom(?:e|en)|traig\w+|acud\w+|pued(?:e|en)|padres|su"
    ),
    "stake": (
        r"atrincher\w*|encerr\w*|rehén|rehenes|armad[oa]s?|tirador|sospechos[oa]|prófug\w+|fugitiv\w+|hu(?:ye|yó|ida|yendo)|asedio"
        r"|redada|orden|tiroteo|busca\w*|hombre|bomba|artefacto|paquete|cuchillo|arma|pistola|deten\w+|entreg\w+|secuestr\w+|él|lo"
        r"|la|le|los|objetivo"
    ),
    "secret": (
        r"no (?:para|es para) (?:el aire|publicar|difundir|la prensa|el público)"
        r"|no (?:difundir|compartir|publicar|mencionar|decir|repetir|divulgar|comentar|contar)"
        r"|no (?:difunda|comparta|publique|mencione|diga|repita)[ns]?"
        r"|(?:solo|sólo) para (?:el personal|uso interno|la sala|agentes|mandos)|uso interno|interno|confidencial|reservado"
        r"|entre nosotros|no dirá|no decir|extraoficial|sin grabadora|que no salga|no los miren|no leer"
    ),
    "counted": (
        r"(?:\d+|un|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|una docena de|un par de|ambos) (?:\w+ ){0,1}?(?:agentes|policías|uniformados|guías|perros|equipos?|furgonetas|coches|patrullas?|tiradores|francotirador(?:es)?|efectivos|elementos|guardias|compañer[oa]s|buzos|drones|binomios|hombres|detectives|carabineros)"
    ),
    "witness": (
        r"(?:testigo|vecin[oa]|mujer|señora|señor|hombre|chic[oa]|emplead[oa]|cajer[oa]|camarer[oa]|meser[oa]|enfermer[oa]|inquilin[oa]|novia|novio|cuñad[oa]|herman[oa]|madre|ex|prim[oa]|compañer[oa]|limpiadora|porter[oa]|taxista|persona) que (?:(?:lo|la|nos|le|se) )?(?:lo )?(?:vio|contó|dio|llamó|avisó|grabó|reconoció|identificó|señaló|oyó|delató|escribió|denunció|puso|alertó|lo vio)"
        r"|(?:dato|soplo|aviso|pista|chivatazo|información) (?:vino|llegó|salió|es|era|lo dio|nos llegó) (?:de |del |por )"
        r"|nos lo (?:dijo|contó|dio) (?:su|el|la|un|una)|declarará|va a declarar|aceptó declarar|testigo protegid\w+"
        r"|llevaba un micro|confidente|informante|testigo (?:nos|trabaja|vive|es)|piso franco|casa segura"
    ),
    "evidence": (
        r"adn|huellas?|casquillos?|vainas|balística|fibras|sangre en|registro de llamadas|historial"
        r"|(?:cuchillo|arma|pistola|martillo|teléfono|móvil|celular|guante|nota|cuerda|chaqueta|hacha|navaja)(?: \w+){0,3} (?:apareció|aparecieron|estaba|hallad\w|encontrad\w|escondid\w|en|bajo|tras|coincide)"
        r"|s[óo]lo (?:el|la) (?:asesino|autor|que)|nos (?:guardamos|callamos|reservamos)"
        r"|no (?:hemos|se ha) (?:contado|dicho|difundido)|coincide\w*|laboratorio|la cámara (?:muestra|grabó)|confes\w+|admitió"
    ),
    "untold": (
        r"no (?:\w+ ){0,2}(?:decimos|diremos|podemos|vamos a|comentamos|daremos|explicar\w*|contar\w*|detallar\w*|hablar\w*|se dirá|se repite)"
        r"|sin (?:detalles|comentarios)|nadie|ningun[oa]?|nada"
    ),
    "calm": (
        r"(?:buen|gran) trabajo|enhorabuena|gracias|felicit\w+|jornada|puertas abiertas|curso|taller|simulacro|ejercicio|formación"
        r"|festival|desfile|feria|museo|presupuesto|política|informe|blog|guía|academia|banda|concierto|acto|ceremonia|caminata"
        r"|libro|campaña|gratis|niñ[oa]s|concurso|partido|festejo|chocolate|torneo|trofeo"
    ),
}
