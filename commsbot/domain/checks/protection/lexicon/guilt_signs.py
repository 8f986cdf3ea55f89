"""What words of guilt are about, as wide classes: who is called what, who did what, what it was, and what takes such words back.

The classes bear the same names in both languages, so that one table of weights holds for both.
"""

from typing import Final

ENGLISH: Final = {
    # Nouns for those who did it.
    "guilt": (
        r"(?<!alleged )(?<!suspected )(?<!accused )(?<!possible )(?<!potential )(?<!like a )(?<!any )(?<!counter-)(?<!anti-)(?:\w+-)?(?:(?:porch|parcel|package) (?:pirates?|thie(?:f|ves))|murderers?|killers?|rapists?|thie(?:f|ves)|burglars?|robbers?|arsonists?|stabbers?|attackers?|shooters?|gunm[ae]n|abusers?|molesters?|kidnappers?|abductors?|traffickers?|dealers?|smugglers?|fraudsters?|scammers?|swindlers?|con ?m[ae]n|con artists?|stalkers?|predators?|p(?:a)?edophiles?|groomers?|poisoners?|stranglers?|slashers?|snipers?|bombers?|terrorists?|extremists?|hijackers?|carjackers?|muggers?|pickpockets?|shoplifters?|looters?|vandals?|rioters?|hooligans?|hoaxers?|hackers?|blackmailers?|extortionists?|assassins?|hitm[ae]n|gangsters?|mobsters?|pimps?|poachers?|rustlers?|snatchers?|flashers?|gropers?|torturers?|embezzlers?|forgers?|counterfeiters?|impostors?|perpetrators?|perps?|culprits?|offenders?(?! (?:regist|list|program|treatment|management))|criminals?(?! (?:records?|history|justice|code|court|case|damage|investigat\w+|charges?|law|complaint|offen[cs]es?|defen[cs]e|intent|activity|gangs?|trial|background|negligence|division|mischief|lawyer|conduct))|crooks?|felons?|villains?|ringleaders?|masterminds?|accomplices?|firebugs?|fire-?(?:raisers?|setters?|starters?|bombers?)|knifem[ae]n|axem[ae]n|drunk(?:en)? drivers?|drink-drivers?|hit-and-run drivers?|wife-?beaters?|child-?killers?|cop-?killers?|traitors?|spies|parricides?|liars?|cheats?|intruders?|prowlers?|peeping tom)"
    ),
    # What they are called besides.
    "insult": (
        r"monsters?|animals?|brutes?|beasts?|thugs?|cowards?|scum\w*|lowli(?:fe|ves)|creeps?|perverts?|psycho(?:path)?s?|maniacs?"
        r"|madm[ae]n|lunatics?|evil|vile|wicked|sick individual|savages?|vermin|rats?|bad guys?|coward|bully|bullies|sicko|nutter"
        r"|butcher|degenerate|piece of work|vicious|cold-blooded|heartless|callous|ruthless"
    ),
    # "The man who", "those behind".
    "somebody": (
        r"(?:the|this|that|our|a|another) (?:[\w-]+ ){0,2}?(?:man|men|woman|women|guys?|driver|rider|person|people|one|ones|teens?|teenagers?|youths?|boys?|girls?|pair|couple|two|three|four|brothers|lad|lads|bloke|adults?|individuals?|gang|crew|group|husband|son|father|mother|nurse|coach|teacher|priest|mob|duo|trio)(?: (?:who|that|behind|responsible|to blame)| whose)"
        r"|those (?:who|responsible|behind)|whoever|the one who|people responsible|(?:the|a) [\w-]+ who"
    ),
    # What was done.
    "deed": (
        r"(?:(?:had|has|have|was|were) (?:been )?(?:\w+ )?(?:stealing|robbing|beating|abusing|selling|dealing|breaking|scamming|stalking|harassing|poisoning|starving|molesting|grooming|burgling|threatening|defrauding|smuggling|trafficking|setting fires?)|ran (?:the|our|a|an) (?:[\w']+ ){0,3}(?:drug|racket|ring|gang|scam|brothel|supply)\w*|shot|stabbed|killed|murdered|raped|robbed|beat|beaten|attacked|assaulted|abused|molested|groped|strangled|choked|burned|burnt|torched|stole|stolen|stealing|broke into|broken into|breaking into|burgled|mugged|kidnapped|abducted|ran (?:over|down)|ran (?:him|her|them) (?:over|down)|knocked (?:down|over)|mowed down|poisoned|drowned (?=(?:a|an|the|his|her|their|him|two|three|four|five|eleven|\w+teen))|defrauded|scammed|swindled|conned|vandali[sz]ed|smashed|looted|trafficked|dealt|sold|planned|plotted|ordered|set (?:the|it|a|her|his|off|fire|alight)|lit (?:it|the)|started (?:it|the)|tortured|bludgeoned|executed|gunned|ambushed|threatened|blackmailed|slashed|battered|suffocated|smothered|dismembered|snatched|grabbed|preyed|targeted|terrori[sz]ed|did (?:it|this|that)|pushed|shoved|threw|punched|kicked|hit|struck|rammed|mown|left (?:her|him|them) (?:for dead|to die)|hid the body|dumped|buried|lied|fled|cleaned out|emptied|robbing|killing|beating|abusing|harassing|harassed|stalked|stalking|groomed|filmed (?:her|girls)|hurt|injured|caused|crashed into|opened fire|fired|pulled the trigger|took (?:her|his|the|our|two|three|a) (?:\w+ )?(?:life|lives|money|car|baby|child)|put (?:a|his|her|the) \w+ (?:in|through|on|to)|planted|fired|got (?:him|her) drunk|cheated)"
    ),
    # Somebody did it, outright.
    "doer": (
        r"(?:he|she|they|who|that|husband|wife|son|ex|boyfriend|girlfriend|stepfather|father|mother|brother|suspect|driver|partner|neighbou?r|teen|man|woman) (?:(?:has|have|had|then|also|later|already|brutally|deliberately|clearly|simply|just|only|been|(?!alleged|reported|apparent|possib|suppos)\w+ly) ){0,3}(?:shot|stabbed|killed|murdered|raped|robbed|beat|attacked|assaulted|abused|molested|strangled|burned|torched|stole|broke into|burgled|mugged|kidnapped|abducted|ran (?:over|down|him|her|them)|knocked|poisoned|drowned (?=\w)|defrauded|scammed|smashed|looted|sold|planned|plotted|ordered|set|lit|started|tortured|bludgeoned|executed|ambushed|threatened|slashed|battered|suffocated|smothered|dismembered|snatched|grabbed|preyed|targeted|did it|did this|pushed|shoved|threw|punched|kicked|hit|struck|rammed|left (?:her|him|them)|hid|dumped|buried|lied|cleaned out|stalked|groomed|harassed|caused|opened|fired|pulled the trigger|took|planted|knew (?:exactly )?what|meant to|wanted (?:her|him|them) dead|confessed|admitted|is guilty|was drunk|had been drinking|committed|carried out|was behind|is behind|is responsible|was responsible|has killed|was to blame|is to blame)"
    ),
    # The same, said of whom it befell.
    "done by": (
        r"(?:was|were|been|is) (?:\w+ )?(?:killed|murdered|pushed|shot|stabbed|poisoned|strangled|set on fire|set alight|burned|beaten|attacked|abducted|drowned|robbed|started|lit|planted) (?:\w+ ){0,4}?by (?:her|his|their|the|a|an) (?:\w+ )?(?:husband|wife|son|ex|boyfriend|girlfriend|stepfather|father|mother|brother|partner|neighbou?r|man|woman|driver|lodger|nephew|gang|tenant)"
    ),
    # What it was.
    "verdict": (
        r"(?:gangland|mob|cartel|contract|revenge|professional|honou?r) (?:execution|killing|hit|murder|slaying)"
        r"|(?:clean|good|righteous) shoot(?:ing)?|no question|we all know|everyone (?:here )?knows"
        r"|(?:it|this|that|which|what happened|the (?:fire|death|crash|blast|shooting|fall|blaze|killing|attack)) (?:was|is|were) (?:not an accident|no accident|(?:\w+ ){0,3}?(?:murder|arson|suicide|homicide|manslaughter|terror\w*|an? (?:\w+ )?(?:hit|execution|murder|assassination|attack|hate crime|terror attack|homicide|suicide|honou?r killing|gang hit|robbery gone wrong|set-up|cover-up|inside job|revenge|crime)|deliberate|intentional|on purpose|premeditated|set on purpose|started on purpose|gang-related|self-defen[cs]e|justified|lawful|foul play|domestic (?:violence|abuse)|revenge|sabotage|negligence))"
        r"|wasn't an accident|was no accident|not an accident|plain and simple|pure and simple|arson|murdered|cold-blooded murder"
        r"|set deliberately|deliberately set|murder-suicide|took (?:his|her) own life|hate crime|act of terror\w*|terrorist attack"
        r"|honou?r killing|foul play|suicide"
    ),
    # That it was right.
    "justified": (
        r"(?:clean|good) shoot|justified|justifiable|lawful(?:ly)?|legitimate|self-? ?defen[cs]e|by the book"
        r"|within (?:policy|the law|training)|(?:did|done) (?:nothing|everything|no) (?:wrong|right)|did the right thing"
        r"|no (?:other )?(?:choice|option)|had to (?:shoot|fire)|rightly|good shoot|clean shoot\w*|reasonable force"
        r"|acted (?:\w+ )?(?:properly|correctly|lawfully|heroically|appropriately)|nothing wrong|not at fault|blameless|cleared"
    ),
    # They are at hand.
    "held": (
        r"arrest\w*|custody|caught|nabbed|nicked|collared|captured|cuffs?|cells?|jail\w*|behind bars|locked up|bail\w*"
        r"|turned (?:him|her)self in|gave (?:him|her)self up|gave up|surrender\w*|detain\w*|picked up|held|booked|in our hands"
        r"|off (?:the|our) streets?|taken in|off the road|got (?:him|her|them)|interview\w*|released (?:under|pending|on)"
        r"|question\w*|hauled|brought in|tracked down"
    ),
    # The case is closed.
    "solved": (
        r"case (?:closed|solved)|solved|we (?:know|have|got|found|caught) (?:who|him|her|our|the|them)|know who|justice|our man"
        r"|right man|off the streets?|sleep (?:well|tight|easy|safe)|one less|gotcha|no doubt|beyond (?:any |all )?doubt"
        r"|he's (?:our|the) (?:man|one|guy)|all right|guilty|guilt|red-handed|to blame|responsible for|behind (?:the|it|this|these)"
        r"|rot|deserve\w*|pay for|confess\w*|admitted|owned up"
    ),
    # It is only suspected.
    "hedge": (
        r"alleged\w*|suspect(?:ed|s)?|suspicion|accused|believed|may have|might have|could have|possibl[ey]|apparent(?:ly)?"
        r"|appears?|reported(?:ly)?|report of|reports of|claims?|claimed|thought to|said to|if|whether|unknown|unidentified"
        r"|unconfirmed|looking into|investigat\w+|presumed|potential"
    ),
    # A court has spoken.
    "court": (
        r"convict\w*|sentenc\w*|pleaded|pled|plea|guilty of|found guilty|jury|verdict|jailed for|judge|court|trial|acquitted"
        r"|serving|years for|life for|fined|appeal|magistrates|tribunal|ruled|inquest|coroner"
    ),
    # It is denied.
    "neg": (
        r"not|no|n't|isn't|wasn't|never|nobody|none|nor|neither|denied|denies|false|untrue|wrong|without|hasn't|haven't|don't"
        r"|didn't"
    ),
    # What was said before.
    "called": (
        r"we (?:called|said|wrote|posted|described|named|labelled|used)"
        r"|(?:our|the|an) (?:earlier |last |first )?(?:post|tweet|release|statement|headline|caption|word|text|notice) (?:said|called|used|read|named|was)"
        r"|the (?:word|term|phrase|label)|wrote|calling (?:him|her|it|them)|called (?:him|her|it|them)"
        r"|should (?:not )?have (?:said|read)|sorry|apologi[sz]e|retract\w*|withdr\w+|correct\w*"
    ),
    # The beginning of quoted words.
    "quote": (r"""[\"'](?=\w[\w' -]{2,40}[\"'])"""),
    # Words to everybody.
    "advice": (
        r"if|any|every|never|your|you|beware|prevent\w*|avoid|protect\w*|lock|tips?|advice|scams?|how to|watch (?:out )?for"
        r"|don't let|against|stop|often|usually|look for|target"
    ),
    # Plays, animals, streets.
    "fiction": (
        r"film|movie|novel|book|play|game|night out|escape room|costume|series|club|author|theatre|theater|museum|mystery|whale"
        r"|whales|bees?|hornets?|k-?9|dog|cat|horse|heat|weed|band|song|brewery|beer|murals?|concert|paintball|quiz|cast|actor"
        r"|rehearsal|lookalike|statue|street|road|lane|creek|bridge|square|hill"
    ),
    # No charge yet.
    "uncharged": (
        r"(?:not|n't|no one|nobody|never|without|neither|yet to be|before|until|till) (?:\w+ ){0,4}?charg\w*|no charges?"
        r"|charges? (?:are|is|will|may|to|being|pending|expected|considered)|charging|DA|prosecutors?|district attorney|pending"
        r"|to follow|see (?:a|the) (?:judge|magistrate)|booking|lab|file"
    ),
    "unknown": (
        r"whoever|not (?:yet )?(?:come forward|been (?:caught|found|identified|traced))|hasn't been (?:caught|found|identified)"
        r"|haven't (?:caught|found|identified)|still (?:out there|at large|loose|missing)|at large|on the loose|who did it\?"
        r"|unidentified|unknown|don't know who|do not know who|help (?:us )?(?:find|identify|trace|catch)|looking for|search for"
        r"|hunt for|reward|tips?|seen (?:him|her|anything)|any (?:video|information)"
    ),
    "servant": (
        r"officers?|deput(?:y|ies)|troopers?|police|constables?|agents?|firefighters?|soldiers?|guards?"
        r"|the (?:fire|storm|crash|flood|bear|dog|tree|train|wave|blast|explosion|driver's dog)"
    ),
    # Whom else it befell.
    "spree": (r"(?:his|her|their) (?:\w+ )?victims?|the victim's|crime spree|killing spree|reign of terror|trail of"),
}

SPANISH: Final = {
    "guilt": (
        r"(?<!presunto )(?<!presunta )(?<!presuntos )(?<!supuesto )(?<!supuesta )(?<!posible )(?<!declaró )(?<!declarado )(?<!declarada )(?<!halló )(?<!hallado )(?<!hallada )(?<!hallaron )(?:ladr[óo]n(?:es)? de paquetes|asesin[oa]s?|homicidas?|feminicidas?|violador(?:es|a)?|ladr[óo]n(?:es|a|as)?|ratero[sa]?|atracador(?:es|a)?|asaltantes?|agresor(?:es|a)?|atacantes?|tirador(?:es)?|pistolero[s]?|apuñalador(?:es)?|acosador(?:es|a)?|abusador(?:es|a)?|maltratador(?:es|a)?|pederastas?|pedófil[oa]s?|secuestrador(?:es|a)?|raptor(?:es|a)?|traficantes?|narcos?|narcotraficantes?|estafador(?:es|a|as)?|timador(?:es|a)?|incendiari[oa]s?|pirómano[s]?|terroristas?|sicari[oa]s?|delincuentes?|criminal(?:es)?|malhechor(?:es)?|maleantes?|culpables?|autor(?:es|a|as)? (?:del|de la|de los|de las)|responsables? (?:del|de la|de los|de las)|cómplices?|cabecillas?|cerebro|vándalos?|saqueador(?:es)?|carteristas?|pandiller[oa]s?|parricidas?|envenenador(?:a|es)?|estrangulador|conductor(?:a)? (?:borrach[oa]|ebri[oa]|homicida|asesin[oa]|fugad[oa])|borrach[oa] al volante|extorsionador(?:es|a)?|contrabandistas?|cuatreros?|depredador(?:es|a)?|corruptor|proxenetas?|infanticida|hampones?|capo|mafios[oa]s?|intrusos?|mentiros[oa]|borracho que|maltratador(?:a)? de animales|estrangulador(?:es)?|saqueador(?:es|a|as)|usurero|extorsionistas?)"
    ),
    "insult": (
        r"monstruos?|animal(?:es)?|bestias?|salvajes?|cobardes?|escoria|canallas?|desgraciad[oa]s?|miserables?|desalmad[oa]s?"
        r"|pervertid[oa]s?|psicópatas?|loc[oa]s?|enferm[oa]s?|demonio|rata|ratas|lacras?|sinvergüenzas?|degenerad[oa]s?|infelices"
        r"|infeliz|malvad[oa]s?|cruel(?:es)?|despiadad[oa]s?|sanguinari[oa]s?|vil|brutal"
    ),
    "somebody": (
        r"(?:el|la|los|las|al|del|un|una|este|ese|esta|esa) (?:[\w]+ ){0,2}?(?:hombre|mujer|sujeto|tipo|individuo|joven|chic[oa]|adult[oa]|conductora?|persona|pareja|banda|grupo|hermanos|marido|padrastro|profesor|enfermer[oa]|cura|vecin[oa]|muchach[oa]|señor|señora|adolescente|menor|dúo|trío)s? (?:que|quien)"
        r"|(?:el|la|los|las) (?:que|quienes?)|quien(?:es)?|(?:el|la|los) (?:responsable|autor|causante|culpable)\w*"
    ),
    "deed": (
        r"(?:mat[óo]|mataron|mataba|asesin[óo]|asesinaron|dispar[óo]|dispararon|apuñal[óo]|acuchill[óo]|degoll[óo]|estrangul[óo]|asfixi[óo]|envenen[óo]|viol[óo]|violaron|abus[óo]|abusaba|agredi[óo]|golpe[óo]|golpearon|golpeaba|atac[óo]|atacaron|rob[óo]|robaron|robaba[n]?|asalt[óo]|asaltaron|asaltaba[n]?|atrac[óo]|atracaba|hurt[óo]|estaf[óo]|estafaba[n]?|engañ[óo]|engañaba|secuestr[óo]|rapt[óo]|atropell[óo]|arroll[óo]|embisti[óo]|incendi[óo]|quem[óo]|quemaba|prendi[óo]|encendi[óo]|provoc[óo]|caus[óo]|orden[óo]|plane[óo]|empuj[óo]|lanz[óo]|tir[óo]|ahog[óo]|amenaz[óo]|amenazaba|acos[óo]|acosaba|maltrat[óo]|maltrataba|tortur[óo]|remat[óo]|abri[óo] fuego|vendía|vendían|traficaba[n]?|entraba[n]? (?:en|a)|entr[óo] a robar|se llev[óo]|vaci[óo]|destroz[óo]|rompi[óo]|lo hizo|lo hicieron|hizo esto|huy[óo]|dej[óo] (?:morir|tirad)\w*|enterr[óo]|descuartiz[óo]|minti[óo]|hiri[óo]|pag[óo] (?:por|para)|encañon[óo]|raj[óo]|espiaba|grababa|perseguía|tenía aterrad\w+|cometi[óo]|confes[óo]|aterroriz[óo]|lleva(?:ba|n|ban)? (?:\w+ )?(?:\w+ )?(?:robando|estafando|vendiendo|maltratando|abusando|acosando|traficando|golpeando|engañando)|manejaba[n]? (?:la|el)|control(?:aba|aban) (?:la|el)|le quit[óo] la vida|quitaron la vida)"
    ),
    "doer": (
        r"(?:él|ella|ellos|que|quien|marido|esposo|esposa|hijo|ex|novio|novia|pareja|padrastro|padre|madre|hermano|sospechos[oa]|conductora?|vecin[oa]|detenid[oa]|lo|la|le|los|se lo|se la|sujeto|hombre|mujer) (?:(?:ha|había|ya|también|luego|después|brutalmente|\w+mente) ){0,2}(?:aterroriz[óo]|mat[óo]|mataron|asesin[óo]|dispar[óo]|apuñal[óo]|acuchill[óo]|degoll[óo]|estrangul[óo]|asfixi[óo]|envenen[óo]|viol[óo]|abus[óo]|agredi[óo]|golpe[óo]|atac[óo]|rob[óo]|asalt[óo]|atrac[óo]|estaf[óo]|engañ[óo]|secuestr[óo]|rapt[óo]|atropell[óo]|arroll[óo]|embisti[óo]|incendi[óo]|quem[óo]|prendi[óo]|encendi[óo]|provoc[óo]|orden[óo]|plane[óo]|empuj[óo]|lanz[óo]|tir[óo]|ahog[óo]|amenaz[óo]|acos\w+|maltrat\w+|tortur[óo]|remat[óo]|hizo|hicieron|vaci[óo]|entraba|robaba|vendía|se llev[óo]|descuartiz[óo]|enterr[óo]|cometi[óo]|confes[óo]|sabía lo que|quería matar\w*|pag[óo])"
    ),
    "done by": (
        r"la (?:empujó|mató|asesinó|golpeó|apuñaló|estranguló|quemó|ahogó|violó) su"
        r"|lo (?:empujó|mató|asesinó|golpeó|apuñaló|quemó|ahogó) su"
        r"|(?:fue|fueron|ha sido) (?:asesinad|matad|empujad|envenenad|estrangulad|quemad|golpead|ahogad)[oa]s? por (?:su|el|la|un|una)"
    ),
    "verdict": (
        r"ejecuci[óo]n (?:del narco|mafiosa|de la mafia)|disparo limpio|aquí todos saben|todos sabemos|ni hablar"
        r"|(?:fue|es|era|ha sido|se trata de|se trató de) (?:\w+ ){0,2}?(?:(?:un|una) (?:\w+ )?(?:asesinato|crimen|ejecución|ajuste de cuentas|encargo|atentado|feminicidio|homicidio|suicidio|venganza|ataque terrorista|crimen de odio|montaje|sabotaje|robo|delito)|asesinato|homicidio|suicidio|feminicidio|intencional|intencionado|provocad[oa]|premeditad[oa]|deliberad[oa]|a propósito|en defensa propia|en legítima defensa)"
        r"|no fue un accidente|no fue accidental|así de claro|ni más ni menos|provocad[oa]|intencionad[oa]|intencional"
        r"|premeditad[oa]|se suicid[óo]|suicidio|se quitó la vida|crimen de odio|atentado terrorista|ajuste de cuentas"
        r"|crimen pasional|violencia machista|feminicidio"
    ),
    "justified": (
        r"nada malo|disparo limpio|uso legítimo|justificad[oa]|legítim[oa]|proporcionad[oa]|conforme a (?:derecho|la ley|protocolo)"
        r"|legítima defensa|defensa propia|no (?:tuvo|tenía|había|quedó) (?:otra|más) (?:opción|remedio|salida)"
        r"|hizo lo (?:correcto|que debía)|actu[óo] (?:bien|correctamente|conforme|dentro|en)"
        r"|actuaron (?:bien|correctamente|conforme|en)|nada malo|impecable|según (?:el )?protocolo|fuerza necesaria|uso legítimo"
    ),
    "held": (
        r"deten\w+|arrest\w+|captur\w+|aprehend\w+|cay[óo]|cayeron|calabozo\w*|celda|cárcel|prisión|pres[oa]s?|tras las rejas"
        r"|entre rejas|duerme[n]?|esposad\w+|entreg[óo]|se rindió|custodia|fichar\w*|fuera de (?:las )?calles?|menos en la calle"
        r"|localizad[oa]|identificad[oa]|con nosotros|interrog\w+|declar(?:a|ará|ó)|presentad[oa]|control de detención|ubicad[oa]"
        r"|puesto a disposición|a disposición|en libertad|quedó libre"
    ),
    "solved": (
        r"caso (?:cerrado|resuelto)|resuelto|ya (?:lo|la|los|tenemos)|lo tenemos|sabemos quién|justicia|sin (?:ninguna )?duda"
        r"|no hay duda|duerm[ae]n? tranquil\w+|un (?:ladrón|delincuente|asesino) menos|menos en la calle"
        r"|es (?:él|ella|nuestro hombre)|culpable|culpabilidad|in fraganti|con las manos en la masa|se pudra|merece|pagará|confes\w+"
        r"|admitió|reconoció"
    ),
    "hedge": (
        r"presunt[oa]s?|presuntamente|supuest[oa]s?|supuestamente|sospech\w+|acusad[oa]|posible\w*|podría\w*|habría\w*|al parecer"
        r"|se cree|se presume|si|según|reporte|denunci\w+|desconocid[oa]s?|no identificad[oa]|investig\w+|se investiga"
        r"|no confirmad\w+|señalad[oa]"
    ),
    "court": (
        r"conden\w+|sentenci\w+|veredicto|jurado|juez|jueza|tribunal|juicio|culpable de|se declaró|pena de"
        r"|años de (?:cárcel|prisión)|cumple[n]?|absuel\w+|corte|sala|firme|recurso|prescri\w+|prob(?:ó|ado|aron)|declaró culpable"
        r"|halló|jurado|cadena perpetua"
    ),
    "neg": (r"no|ni|nunca|nadie|ningún|ninguna|tampoco|sin|fals[oa]|desmiente|desmentimos|niega|negó|error|bulo"),
    "called": (
        r"(?:llamamos|dijimos|escribimos|publicamos|pusimos|usamos|calificamos|tildamos|hablamos de)"
        r"|(?:nuestro|el|un) (?:mensaje|comunicado|tuit|texto|aviso|titular|término|post) (?:anterior )?(?:decía|dijo|llamaba|usaba|hablaba)"
        r"|la palabra|el término|expresión|llamarlo|llamarla|perdón|disculpas?|lamentamos|retir(?:amos|ar)|rectific\w+|corregimos"
        r"|quitamos"
    ),
    "quote": (r"""«(?=[^»]{3,40}»)|[\"'](?=\w[\w' -]{2,40}[\"'])"""),
    "advice": (
        r"si|cualquier|todo|nunca|usted|sus?|evit\w+|preven\w+|proteg\w+|proteja\w*|consejos?|cuidado|ojo|estafas?|cómo|no abra"
        r"|cierre|aprovech\w+|suelen?|contra|frente a|tips"
    ),
    "fiction": (
        r"película|novela|libro|obra|teatro|cine|juego|serie|club|autor[a]? del libro|museo|misterio|orca|ballena|abejas?|avispas?"
        r"|perr[oa]|caballo|banda|canción|cerveza|disfraz|concierto|calle|plaza|puente|barrio|cerro|actor|ensayo|escape|torneo"
        r"|equipo"
    ),
    "uncharged": (
        r"(?:no|sin|aún|todavía|nadie|ni|tampoco|nunca|antes de|falta)(?: \w+){0,4}? (?:cargos?|acusad\w+|imputad\w+|juez|jueza|formal\w+|procesad\w+|ficharlo|abogado|fiscal)"
        r"|sin cargos|fiscal(?:ía)?|pendiente|mañana declara|pasa a|será presentado|la fiscalía (?:decidirá|verá)"
    ),
    "unknown": (
        r"no (?:hemos|se ha|han) (?:dado con|identificad\w+|hallad\w+|detenid\w+)|sigue[n]? (?:sin|suelt\w+|libre|prófug\w+)"
        r"|suelt[oa]s?|prófug\w+|sin identificar|quien(?:es)? (?:lo|la|le|hizo)|dar con|ayúden\w+|se busca|buscamos|recompensa"
        r"|pistas?|desconocid\w+|no sabemos quién|cualquier (?:video|dato)"
    ),
    "servant": (
        r"agentes?|policías?|guardias?|oficial(?:es)?|efectivos|bomber[oa]s?|soldados?|carabineros?"
        r"|el (?:fuego|incendio|choque|tren|árbol|perro|toro|oso|rayo|temporal|alud)|la (?:tormenta|riada|explosión|ola)"
    ),
    "spree": (r"sus víctimas|su víctima|ola de (?:robos|crímenes)|reguero de|racha de"),
}
