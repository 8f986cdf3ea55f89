"""What makes somebody a victim, a suspect, a witness or somebody already charged, in the words around a name.

Each cue has a pattern and two roles: that of a name which the cue stands before, and that of a name which it stands after; empty where it says nothing.
Where two cues are near a name, the nearer one counts; `far` is added to the distance of those that say little.
"""

from typing import Final, NamedTuple

VICTIM: Final = "victim"
SUSPECT: Final = "suspect"
WITNESS: Final = "witness"
CHARGED: Final = "charged"


class Cue(NamedTuple):
    """Words that give a role to a name near them."""

    pattern: str
    of_next: str
    """The role of a name that follows the cue."""
    of_last: str
    """The role of a name that the cue follows."""
    far: int = 0
    reach: int = 400
    """Characters beyond which the cue says nothing."""


_HURT_EN: Final = (
    r"(?:killed|shot(?: dead)?|stabbed|injured|wounded|hurt|hospitali[sz]ed|struck|hit|run over|beaten|assaulted|raped|robbed|attacked|abducted|kidnapped|drowned|crushed"
    r"|strangled|murdered|slain|gunned down|electrocuted|burned|trapped|rescued|resuscitated|pinned|found dead|found (?:safe|alive|unresponsive)|located safe|airlifted|rushed|treated|taken to|flown to|transported to|pulled from)"
)
_HURT_ES: Final = (
    r"(?:asesinad|matad|baleda|balead|tirotead|apuñalad|acuchillad|herid|lesionad|atropellad|golpead|agredid|violad|asaltad|atacad|secuestrad|ahogad|hospitalizad|ingresad|trasladad|rescatad"
    r"|arrollad|ultimad|ejecutad|embestid|localizad|encontrad|hallad|evacuad|atendid)[oa]s?"
)

CHARGED_EN: Final = (
    r"(?:(?:will|must|to) (?:spend|serve)(?: \w+){0,3} years|years in (?:prison|jail)|today's verdict|court (?:\w+ ){0,2}gave|judge (?:\w+ )?(?:gave|handed|jailed)|(?:got|given|handed|gets|gave(?: \w+){1,3}) (?:\w+ ){0,2}(?:years|months|life)|life for|admitted (?:causing|\w+ing)(?: \w+){1,5} at|crown court|was banned for|jailed|put away|fined|guilty pleas?|court results|jailed for|days for|years for|charged|indicted|convicted|sentenced|pleaded|pled|arraigned|acquitted|found (?:guilty|not guilty)|on trial|stands? trial|appear(?:ed|s)? in court"
    r"|jury|verdict|serving (?:a |life|\d)|formally accused|faces? (?:\w+ ){0,4}(?:charges?|counts?)|charges against|on a charge of|arraignment|(?:bond|bail) (?:was|is|has been) (?:set|denied|refused)|indictment|committed for trial|ordered to stand trial|trial (?:of|begins|opens|starts)|plea hearing|defendant|bound over|remanded(?: \w+){0,4} on a charge|parole)"
)
NOT_CHARGED_EN: Final = (
    r"(?:neither (?:\w+ ){0,2}(?:has|have|was|is) been charged|yet to be charged|before any charge|(?:we|posts?|pages?|people) (?:\w+ )?(?:said|wrote|posted|named)[^.\n]{1,60}? charged|charged\. (?:he|she|they) (?:hasn|has not|wasn|haven)\w*|without any charge|charges? (?:\w+ ){0,2}dropped|case (?:\w+ ){0,5}dropped|hard to charge|(?:has|have|had|is|was|are|were)n't(?: yet| been| yet been| formally)* (?:charged|indicted|convicted|arraigned)|(?:not|never|n't)(?: yet| been| yet been| formally)* (?:been )?(?:charged|indicted|convicted|arraigned)|no charges|no one has been charged|nobody has been charged|without (?:being )?charged?"
    r"|uncharged|(?:could|may|might|will|would|to|should)(?: soon| likely)? be (?:charged|indicted|arraigned)|charges? (?:are|is|were|remain) (?:pending|expected|being)|pending charges|(?:consider\w*|weigh\w*|seek\w*|review\w*|recommend\w*|request\w*|refer\w*|possible|potential) (?:\w+ )?charges|before (?:being )?charg\w+"
    r"|(?:will|may|might|could|would|expected to|likely to) (?:face|appear)|charging decision|decide (?:on|whether)|faces? possible|previously (?:convicted|charged|arrested))"
)

CHARGED_ES: Final = (
    r"(?:pasará \w+ años|años en prisión|irán? a prisión|imputaron|imputó|le (?:imputó|imputaron|radicaron|formularon)|radicaron(?: hoy)? cargos|radic\w+ (?:\w+ )?cargos|halló culpable|vinculó a proceso|formalizad[oa]s?|acusación (?:fiscal )?contra|prisión domiciliaria|vista preliminar|jurado (?:de \w+ )?halló|condenó|condenaron|sentenció|multad[oa]s?|hallad[oa] culpable|condenad[oa]s?|sentenciad[oa]s?|procesad[oa]s?|encausad[oa]s?|acusad[oa]s? formalmente|formalmente acusad[oa]s?|imputad[oa]s?|vinculan? a proceso|sentencian|condenan|procesan|imputan|vinculad[oa]s? a proceso|absuelt[oa]s?|declarad[oa] culpable|se le imput\w+"
    r"|formul(?:ó|aron|ado) (?:cargos|acusación|imputación)|se declaró (?:culpable|inocente)|compareci[óe]\w*|juicio|sentencias?|condenas?|auto de (?:procesamiento|vinculación)|cargos (?:contra|en contra)|enfrenta (?:\w+ ){0,3}cargos|prisión preventiva|formalizad[oa]|formalizó|formalizaron|formalización|banquillo|auto de apertura|la fiscalía (?:pide|solicita) \w+ años|audiencia de imputación|cumple (?:condena|pena)|declaró culpable|(?:asesin[oa]|violador|homicida) convict[oa])"
)
NOT_CHARGED_ES: Final = (
    r"(?:(?:dijimos|publicamos|escribimos)[^.\n]{1,60}? (?:acusad|imputad|procesad)[oa]|(?:no|nunca|aún no|todavía no|sin)(?: ha| haber| fue| han| se| le| está| ser| hay)*(?: sido| han)? ?(?:condenad\w+|procesad\w+|acusad\w+|imputad\w+|imputado cargos|vinculad\w+|formul\w+ cargos|presentado cargos|cargos)|(?:será|sería|podría ser|puede ser|va a ser)"
    r" (?:acusad\w+|procesad\w+|imputad\w+|vinculad\w+|condenad\w+)|comparecerá|cargos pendientes|a la espera de (?:cargos|juicio)|pasará a disposición|previamente (?:condenad\w+|detenid\w+)|podrían? (?:presentar|formular)\w* cargos|enfrentar(?:á|ía))"
)

ENGLISH: Final = (
    Cue(r"victims?(?:'s)?", VICTIM, VICTIM),
    Cue(r"(?:the |is |was |been )*(?:deceased|decedents?)(?: (?:man|woman|person))?(?: (?:has|have) been(?: \w+)? identified(?: as)?)?", VICTIM, VICTIM),
    Cue(r"(?:body|remains|death|deaths|killing|murder|slaying|homicide|shooting|stabbing|loss|family|families|parents|mother|father|widow|husband|wife|rape|assault|disappearance|abduction|rescue) of", VICTIM, ""),
    Cue(r"(?:in|over|for|about|by|with|of) the (?:\w+ )?(?:death|killing|murder|slaying|homicide|shooting|stabbing|disappearance|assault|rape|attack)", "", SUSPECT, 12),
    Cue(rf"(?:was|were|been|being|is|are|be|also|later|fatally|critically|seriously|badly|and) {_HURT_EN}(?! by)", VICTIM, VICTIM),
    Cue(rf"{_HURT_EN} by", SUSPECT, VICTIM),
    Cue(rf"(?:who|he|she|man|woman|boy|girl|officer|deputy|driver|rider|\d\d),? {_HURT_EN}(?! (?:a|an|the|his|her|two|three))", VICTIM, VICTIM),
    Cue(r"(?:died|death|dead|killed|hurt|found (?:dead|hanging|unresponsive))(?: \w+){0,2} in (?:police |jail |our )?custody|escaped (?:with|unhurt|injury|the fire|through)|survived the (?:attack|shooting|crash)|is (?:in|on) (?:hospital|intensive care|life support)|intensive care|took the life of|pulled from|walked (?:free|out)|lost control|was walking|was riding|was driving home|body (?:found|was)|memorial for|vigil for|funeral (?:for|of)|thoughts are with|burns", VICTIM, VICTIM),
    Cue(rf", {_HURT_EN}(?= (?:on|in|at|when|after|by|while|outside|near|during|last|as|and|late|early|inside))", "", VICTIM),
    Cue(r"linked (?:\w+ ){0,3}to|(?:wants?|would like|hope|need|wish)(?: to|ing)? (?:speak|talk|question|interview)(?: (?:to|with|him|her|them))?|armed and dangerous|told negotiators|in cuffs|broke in(?:to)?|named in|the man (?:in|on) the (?:video|footage|photo)|started the fire|getaway|knows? where|whereabouts of|seen with|lead(?:s)? us to|main suspect|prime suspect|behind the (?:attack|robbery|shooting|theft|threats)|identified him as|threatened|stole|robbed|assaulted|pulled the trigger|was the driver|caught on|tip(?:s)? about|carried out|made the (?:call|threat|threats)|sent the (?:threat|threats|message)|held for|being held|interviewed under caution|released (?:on bail|pending|under investigation)|bail", SUSPECT, SUSPECT, 2),
    Cue(r"(?:killed|shot|stabbed|struck|hit|beat|beaten|attacked|robbed|raped|assaulted|murdered|injured|wounded|strangled|abducted|kidnapped|murdering|robbing|assaulting|hitting|striking)", VICTIM, SUSPECT, 4, 12),
    Cue(r"never regained|took(?= [a-z]+ [a-z]+ to)|was taken to|recibió un disparo|es atendid[oa]|arrastrad[oa]", VICTIM, VICTIM, 3),
    Cue(r"died|dies|dead|dying|lost (?:his|her|their) li(?:fe|ves)|passed away|succumbed|fatally|perished|suffered|sustained|survived|survivor|hospital|in (?:critical|serious|stable) condition|wounds|injuries", VICTIM, VICTIM, 3),
    Cue(r"(?:killed|injured|dead|wounded|hurt|fallen|late|missing|injured (?:man|woman|officer)|dead (?:man|woman))(?: is| are| was| were| as|:)*", VICTIM, ""),
    Cue(r"(?:gunm[ae]n|shooter|attacker|suspect|hostage-taker|robber|assailant) (?:inside )?(?:has been |have been |was |is )?(?:\w+ )?(?:identified|named) as", SUSPECT, ""),
    Cue(r"rewards?(?: of [^ ]{1,12})? (?:is |was )?(?:offered )?(?:for|leading to) (?:the |an |any |information (?:\w+ ){0,5})?(?:arrests?|capture|conviction)", "", ""),
    Cue(r"(?:want|wants|need|needs|keen|trying|wish) to (?:find|trace|locate)", SUSPECT, "", 3, 12),
    Cue(r"missing|disappeared|vanished|went missing|wandered (?:off|away)|not been (?:seen|heard from)|lost hiker", VICTIM, VICTIM),
    Cue(r"(?:look|search|looking|searching) for|find|locate|help (?:us )?(?:find|locate)", VICTIM, "", 14),
    Cue(r"next of kin|mourn\w*|in memory of|rest in peace|condolences|fallen", VICTIM, VICTIM, 6),
    Cue(r"the (?:man|woman|person|driver) (?:we (?:seek|want|are looking for)|behind|responsible|sought|wanted|arrested|detained|in custody|who (?:fired|fled|shot|stabbed|ran|escaped|attacked|robbed))|(?:threats?|messages?|video|fire|shots?|bomb) (?:was|were) (?:\w+ )?by|in handcuffs|has a (?:rifle|gun|knife|weapon)|with a (?:rifle|gun|knife)|posted by|made by|set by|fired by|identified by (?:neighbou?rs|witnesses) as|the barricaded (?:man|woman|person)(?: \w+){0,5} as|garage of|shows|suspects?(?:'s)?|suspected(?: of)?|gunm[ae]n|shooter|attacker|assailant|robber|burglar|persons? of interest|accused|fugitive|escapee|perpetrator|culprit|offender|hostage-taker|alleged(?:ly)?", SUSPECT, SUSPECT),
    Cue(r"arrest(?:ed|ing|s)?|detain(?:ed|ing)?|in custody|custody|apprehended|captured|handcuffed|jailed|booked|turned (?:him|her)self in|surrendered", SUSPECT, SUSPECT),
    Cue(r"wanted|sought|seeking|hunt(?:ing)? for|manhunt|warrant(?: \w+){0,2}? for|warrants?|question(?:ed|ing)|in connection with|on suspicion of|identified as (?:the|a) (?:suspect|gunman|shooter|driver who)", SUSPECT, SUSPECT, 1),
    Cue(r"fled|escaped|ran (?:off|away|from)|drove (?:off|away)|barricaded|opened fire|pulled (?:a|the) (?:gun|knife)|armed|holed up|at large|on the run|did it|was behind|is responsible|confessed|admitted|pointed a|fired (?:at|on)|set the fire|refus(?:ed|ing|es) to (?:come|leave|surrender)|holding (?:hostages|two|three|a|his|her)", "", SUSPECT, 1),
    Cue(r"witness(?:es)?|(?:911 |999 )?caller|complainant|informant|tipster|reporting (?:party|person)|tip came from|told detectives|told (?:police|officers|investigators)|called (?:911|999|police)|testif\w+|saw (?:the|him|it|what|who)", WITNESS, WITNESS, 2),
    Cue(r"passenger|pedestrian|cyclist|motorcyclist|hiker|swimmer|rider|hostage|patient|resident", VICTIM, VICTIM, 6),
    Cue(r"driver", VICTIM, VICTIM, 8),
    Cue(r"(?<!her )(?<!his )(?<!their )neighbou?r|bystander|clerk|customer|employee", WITNESS, "", 45),
    Cue(r"drowned|collapsed|overdosed|survive|save|spare|survivors?|hostages?|tributes?|flowers for|gave (?:her|his) life|fell|thrown|trapped|raped|her attacker|his attacker|reported the (?:assault|rape|attack|crime|abuse)|among (?:them|the dead|the injured)|laid to rest|grieving|privacy|struck (?:her|him)|hit (?:her|him)|attacked (?:her|him)|shot (?:her|him)", VICTIM, VICTIM, 5),
    Cue(r"search(?:ed|ing)? (?:the )?(?:home|house|car|apartment) of|belongs to|helping with (?:our )?(?:enquiries|inquiries)|(?:do not|don't|not) (?:approach|confront)|driven by|used by|rented by|know(?:n)? as|account of|turned over|confronted|tased|shot by (?:police|officers)", SUSPECT, SUSPECT, 3),
    Cue(r"lifted|nicked|nabbed|collared|picked up|rounded up|hauled (?:in|off)|brought in|led (?:\w+ ){0,3}(?:out|away|off|in)(?: in (?:hand)?cuffs)?|locked up|behind bars|in (?:a|the|our|police) cells?|remanded|on remand|in detention|taken (?:in|away)|for (?:an interview|questioning)|(?:being )?interviewed|quizzed|under caution|released without charge|not under arrest|helping (?:us|police|detectives)|assisting (?:us|police|with)|gave (?:him|her)self up|we caught|caught (?:him|her)|under investigation|investigated", SUSPECT, SUSPECT, 2),
    Cue(r"(?:being |is |are )?(?:hunted|pursued|chased)(?: as)?|being (?:looked for|sought|traced)|(?:are|is) looked for|on the loose|lookout for|bolo(?: for)?:?|most[- ]wanted|evad(?:ed|ing)|slipped (?:away|past)|g[ai]ven? (?:us|officers|police) the slip|absconded|broke out|walked out of (?:the )?(?:[\w]+ ){0,3}(?:jail|prison|court|custody|wing|clinic)|escaped from (?:the |a )?(?:[\w]+ )?(?:clinic|prison|jail|custody|court|hospital)|keen to (?:speak|talk|trace)|(?:like|want|wants|need|hope|hopes|ask) to (?:speak|talk) (?:with|to)|like to trace|(?:speak|talk) to him about|give (?:him|her)self up|turn (?:him|her)self in", SUSPECT, SUSPECT, 2),
    Cue(r"(?:\w+-)?killers?|murderers?|thie(?:f|ves)|fraudsters?|rapists?|abusers?|arsonists?|stalkers?|poisoners?|carjackers?|muggers?|looters?|vandals?|bombers?|kidnappers?|abductors?|dealers?|traffickers?|hitm[ae]n|terrorists?|molesters?|scammers?|swindlers?|conm[ae]n|hijackers?|snipers?|intruders?|prowlers?|perps?|felons?|criminals?|the (?:guy|man|woman|one|person) (?:who (?:did|fired|shot|robbed|started|set|stabbed)|they (?:led|arrested|took|caught)|inside|sought|in the (?:photo|picture|clip|footage|image)s?)", SUSPECT, SUSPECT, 3),
    Cue(r"(?:believed|thought|supposed|said|alleged|reputed|understood|reported) to (?:have (?!died|drowned|been|fallen|suffered|left|wandered|gone)|be (?:behind|responsible|the (?:gunman|shooter|driver|man|one)))|suspected of|accused of|blamed for|responsible for|to blame|(?:fits|matches|matching) the description|admits|who did it|did this|case against|charges? against|broke into|set (?:fire|light)|made off|brandished|snatched|grabbed|punched|rammed|(?:are|is) (?:dealing|selling)|sell(?:s|ing) (?:drugs|stolen)|disorderly conduct|trespass\w*|shoplifting|search(?:ed)? (?:his|her)|raid(?:ed)?|booking log|booked in|tip(?:s|ped)? (?:us )?(?:about|on|that)|say(?:s)? (?:it was|the shooter|the (?:man|woman) is)|posted the threats?", SUSPECT, SUSPECT, 4),
    Cue(r"in a coma|in surgery|operated on|on a ventilator|fighting for (?:his|her|their) li(?:fe|ves)|fractur\w+|concussion|shattered|ruptured|broken (?:\w+)|broke (?:his|her|both|an?) \w+|smoke inhalation|(?:at )?(?:knifepoint|gunpoint)|lost (?:the sight|his sight|her sight|an? \w+|both \w+)|r\.?i\.?p\.?|(?:didn't|did not|never|hasn't|has not|haven't) (?:get out|make it|come (?:back|home)|came (?:back|home)|return(?:ed)?|wake up|been (?:home|seen))|gone since|survived by|leaves (?:behind |a (?:wife|husband|partner|widow)|two|three|four|his|her)|left behind|inquest|post-mortem|autopsy|pronounced dead|the (?:man|woman|person|rider|driver) (?:we|deputies|officers|police|troopers) (?:shot|killed|saved|pulled|hit)|(?:shot|killed|tased|hit) by (?:deputies|police|officers|troopers)|recovering|discharged|expected to (?:survive|recover|live)|is awake|regained consciousness", VICTIM, VICTIM, 2),
    Cue(r"swept (?:away|off|under|downstream)|buried|by rope|to safety|dug out|cut (?:free|out)|freed|crews? (?:reached|freed|pulled|found)|winched|resuscitat\w+|named locally(?: as)?|asks? (?:for (?:privacy|calm|time)|to be left alone)|beloved|loving|remember(?:ed|ing)|say(?:ing)? goodbye to|(?:left|walked out of) (?:his|her) (?:home|house|flat|apartment|care home|bed)|phone is off|worried (?:about|for)|concern(?:ed|s)? (?:for|about)|safe and well|welfare of|last (?:known|heard|contact)|pulled (?:\w+ ){0,4}(?:out|from)|carried (?:out|down)|two people died|held (?:hostage|captive|prisoner)|our friend|colleague|the late|among those|who (?:was|were) (?:inside|on board|aboard|at the wheel)|inside is|(?<!who is )still inside|mother of|father of", VICTIM, VICTIM, 6),
    Cue(r"last seen|(?:has|have) (?:anybody|anyone|you) seen|did you see", VICTIM, VICTIM, 40),
    Cue(r"(?:the|a|an|our|this) (?:robbed|injured|wounded|hurt|murdered|assaulted|attacked|kidnapped|missing|dead|drowned|slain|stabbed|abducted|rescued|trapped|beaten|late|fallen|bereaved|burned) \w+(?: \w+)?|(?:the|a|an|our) \w+ (?:assaulted|robbed|attacked|stabbed|shot|hit|killed|injured|hurt|wounded|burned|struck|beaten|mugged|knifed|trapped|rescued|threatened)(?= (?:at|in|on|by|outside|near|when|while|after|during|last|yesterday|over|from|under|inside))|(?:pull|dragg?|carr(?:y|i)|rescu|sav|free|winch|reach|treat|airlift)(?:ed|ing|es|s|e)?(?= mr| mrs| ms| miss| the)", VICTIM, VICTIM, 2),
    Cue(r"(?:pull|dragg?|carr(?:y|i)|rescu|sav|free|winch|reach|treat|kill|injur|hurt)(?:ed|ing|es|s|e)?", VICTIM, "", 3, 8),
    Cue(r"loved|will be missed|was (?:my|our|a (?:friend|father|mother|daughter|son|colleague))|is survived|left (?:a|two|three) (?:wife|husband|children|sons|daughters)|never (?:saw|woke|regained)", "", VICTIM, 2, 8),
    Cue(r"identified (?:him|her|them)(?: \w+){0,3} as|(?:want|wants|like|need) to question|named (?:him|her|the (?:man|woman|suspect|driver)) as|arrested (?:is|was|as)|the (?:arrested|detained|wanted|hunted) \w+(?: is| was)?|named as (?:arrested|the suspect|a suspect)|his lawyer|her lawyer", SUSPECT, SUSPECT, 1),
    Cue(r"(?:didn't|did not|failed to|has not|hasn't|never) (?:return|come back|go back|returned|came back|gone back) to (?:\w+ ){0,3}(?:prison|jail|custody)|open prison|parole|probation|on licence|bail hostel|halfway house|being held (?:at|in|for|on)|(?:giving|gave|made) (?:a )?statement|answering questions|(?:had|has|have) been charged\. (?:he|she|they) (?:hasn't|has not|wasn't|haven't)|let go|tackle (?:him|her)|at (?:the|a|our) (?:station|precinct)|search(?:ing)? for (?:him|her)|warrants?", SUSPECT, SUSPECT, 2),
    Cue(r"on board|aboard|was (?:crossing|walking|cycling|jogging|riding|sleeping|asleep)|was in the (?:car|house|flat|boat|water)|overboard|burns unit|can't walk|cannot walk|came through", VICTIM, VICTIM, 4),
    Cue(r"(?:we|police|officers|detectives|deputies|people|they|investigators) (?:\w+ )?(?:think|believe|suspect|reckon|say)s? (?:that )?(?:it's|he's|she's|it was|it is|he is|she is|this is)|theory is(?: that)?|(?:recogni[sz]e|know|identify) this (?:man|woman|person|face)|(?:a )?(?:word|chat) with|tell us where|knows? what (?:he|she) did|the word (?:\w+ ){0,3}is(?: that)?|rumou?r (?:is|says)(?: that)?|say(?:s)? that", SUSPECT, "", 4, 16),
    Cue(r"over the limit|drunk|breath test|at the wheel|behind the wheel|alcohol|spent the night with us|chase[ds]?|pursuit|put (?=\w+)|on the ground at gunpoint|(?:knife|gun|pistol|rifle|machete|axe|hammer|weapon|drugs) (?:was|were|in|from|under|on)|let off|fired|rounds|loaded|pulled over|stopped (?:a|the|his|her) (?:car|van|truck)|with (?:detectives|investigators)|set (?:the|a) \w+ (?:on fire|alight)|set the fire|caused|started|took (?:the|a|two|three|cash|money)|prosecutors?|district attorney|the da|bond|remand|ran (?:a|the) red light|sped|speeding", SUSPECT, SUSPECT, 8),
    Cue(r"theft|burglar(?:y|ies)|robber(?:y|ies)|fraud|arson|vandalism|criminal damage|damage to|graffiti|scam|smuggling|embezzl\w+|looting|break-ins?|shoplifting|threats?|stalking|drug deal\w*|hoax|assaults?", SUSPECT, SUSPECT, 22),
    Cue(r"crash|collision|flood(?:s|ing)?|avalanche|accident|drowning|explosion|collapse|blaze|wreckage|rockfall|landslide|capsized?|shipwreck|derailment|rubble", VICTIM, VICTIM, 22),
    Cue(r"is down|lies|lay|lying|unresponsive|not breathing|bleeding|cpr|paramedics?|ambulance|ventilator|defibrillator|couldn't save|could not save|passing of|heavy hearts?|miss (?:him|her)|her name was|his name was|had worked (?:here|with us)|flowers|concern(?:s)? (?:is|are) growing for|not seen since|lifted (?:from|out)|walked off the mountain", VICTIM, VICTIM, 3),
    Cue(r"(?:that|which|who) (?:killed|injured|hurt|claimed) (?:two|three|four|five|six|a|an|his|her|several|\d+|the)|(?:nobody|no one|no-one|no officer|none) (?:\w+ ){0,3}(?:hurt|injured|killed|arrested|missing|charged)|no injuries|no arrests?|not (?:being )?treat\w* (?:\w+ ){0,4}suspects?", "", ""),
    Cue(r"(?:left|fled|ran from|drove from) the scene|failed to stop|(?:didn't|did not) stop|drove on|(?:are|being) considered|flagged down|driver (?:is|was) (?:called|named)", SUSPECT, SUSPECT, 3),
    Cue(r"maim\w*|disfigur\w*|scald\w*|bitten|mauled|poisoned|impaled|trampled|gored|suffocat\w+|asphyxiat\w+|gassed|breathed in|inhal\w+|kept in overnight|for observation|watched overnight|stitches|in plaster|in a sling|brought (?:up|out|ashore)|recovered (?:from|the body)|went under|under the ice|from the (?:water|river|lake|sea|wreck|rubble|flames)|in the (?:water|wreckage|rubble)|dead couple|stepped in", VICTIM, VICTIM, 3),
    Cue(r"got (?:him|her|them)|points? to|kept (?=\w+)|until (?:we|police|officers|deputies) (?:got|came|arrived)|moved on|where (?=\w+ \w+ sleeps)|flashing|the ones?|being questioned|(?:his|her) lawyers?|staff held|security held|cuffed|caught (?:on|by) (?:camera|cctv|the camera)|on (?:cctv|camera)|dna|fingerprints?|footage|alibi|getaway|motive", SUSPECT, SUSPECT, 8),
    Cue(r"hear from|interview rooms?|with (?:a|his|her) (?:lawyer|solicitor|attorney)|pos(?:es|ed|ing) as|pretend\w* to be|do(?:n't| not) let|has (?:robbed|cheated|conned|tricked|attacked|threatened)|missing (?:money|cash|funds)|money missing", SUSPECT, SUSPECT, 1),
    Cue(r"where (?:is|are)|(?:hasn't|has not|haven't) heard from|no word from|mistook|allowed home|gave way", VICTIM, VICTIM, 1),
    Cue(CHARGED_EN, CHARGED, CHARGED, 1, 90),
    Cue(NOT_CHARGED_EN, SUSPECT, SUSPECT, 0),
    Cue(r"(?:inmate|detainee|prisoner) who died|(?:inmate|detainee|prisoner)", VICTIM, VICTIM, 6),
)  # fmt: skip

SPANISH: Final = (
    Cue(r"víctimas?(?: mortal(?:es)?)?", VICTIM, VICTIM),
    Cue(r"(?:cuerpo|cadáver|restos|muerte|asesinato|homicidio|feminicidio|fallecimiento|pérdida|familia|familiares|padres|madre|padre|viuda|esposa|esposo|desaparición|secuestro|violación|deceso) (?:sin vida )?(?:de(?: la| los)?|del)", VICTIM, ""),
    Cue(r"(?:por|en|de|con) (?:el|la|su) (?:presunt[oa] )?(?:muerte|asesinato|homicidio|feminicidio|tiroteo|robo|violación|agresión|ataque|desaparición|apuñalamiento)", "", SUSPECT, 12),
    Cue(rf"(?:fue|fueron|ser|sido|resultó|resultaron|está|están|murió|quedó|siendo|fue también|y|era) {_HURT_ES}(?! por)", VICTIM, VICTIM),
    Cue(rf"{_HURT_ES} (?:\w+ )?por", SUSPECT, VICTIM),
    Cue(r"(?:muri[óe]\w*|muerte|falleci\w+|muert[oa]|hallad[oa] (?:sin vida|muert[oa]))(?: \w+){0,2} (?:bajo|en) custodia|cuidados intensivos|terapia intensiva|(?:la|el) (?:herid|lesionad|fallecid|muert|desaparecid)[oa]|salió (?:libre|ilesa|ileso)|quemaduras|le quitó la vida|misa (?:por|de)|funeral de|velorio de|homenaje a|vigilia por|perdió el control|caminaba|conducía de regreso|nuestro pésame|sus restos|el nombre de la víctima", VICTIM, VICTIM),
    Cue(r"(?:se )?vincul\w+ (?:\w+ ){0,3}(?:a|con)|quiere(?:n)? hablar con|el hombre (?:del|en el) video|inició el fuego|prendió fuego|dueño del (?:coche|auto|vehículo) (?:de la )?(?:huida|fuga)|sabe(?:n)? dónde está|principal sospechos[oa]|detrás del? (?:ataque|robo|tiroteo)|amenazó|hizo la (?:llamada|amenaza)|robó|apretó el gatillo|era el conductor|en libertad (?:con cargos|bajo fianza|provisional)|retenid[oa] por|quedó detenid[oa]|investiga[n]? a|apunta(?:n)? a|señala(?:n)? a|localizar y detener|detienen a|arrestan a|capturan a|cae|cayó", SUSPECT, SUSPECT, 2),
    Cue(rf"(?:la|el|los|las|una?|mujer|hombre|joven|agente|oficial|niñ[oa]|\d\d años),? {_HURT_ES}", VICTIM, VICTIM, 1),
    Cue(rf"{_HURT_ES}", VICTIM, VICTIM, 4),
    Cue(r"(?:mató|asesinó|disparó|apuñaló|hirió|atropelló|golpeó|atacó|agredió|violó|robó|secuestró|asaltó|acuchilló|baleó|amenazó|matar|disparar|apuñalar|atropellar|asesinar)(?: a(?:l| la)?)?", VICTIM, SUSPECT, 2, 14),
    Cue(r"recibió (?:un|dos|tres|varios) (?:disparo|impacto|balazo|tiro)s?|es atendid[oa]|arrastrad[oa]|única herman[oa]|apuñalad[oa]", VICTIM, VICTIM, 2),
    Cue(r"muri[óe]\w*|falleci\w+", VICTIM, VICTIM),
    Cue(r"muri[óe]\w*|falleci\w+|muert[oa]s?|fallecid[oa]s?|difunt[oa]s?|occis[oa]s?|perdió la vida|perdieron la vida|sin vida|sufri[óe]\w*|presentaba|heridas|lesiones|en el hospital|estado (?:crítico|grave|estable)|sobrevivi\w+", VICTIM, VICTIM, 2),
    Cue(r"desaparecid[oa]s?|extraviad[oa]s?|desapareci[óe]\w*|vist[oa] por última vez|visto a|paradero|ausente|no se sabe nada|fue vist[oa]|salió de (?:casa|su)", VICTIM, VICTIM),
    Cue(r"(?:busca|buscan|buscamos|búsqueda|localizar|encontrar|hallar)(?: a| de| al)?", VICTIM, "", 14),
    Cue(r"condolencias|descanse en paz|en memoria de|lamentamos|pésame|deudos|caíd[oa]", VICTIM, VICTIM, 6),
    Cue(r"el (?:hombre|conductor) (?:que (?:disparó|huyó|escapó|atacó|robó|buscamos|se busca)|detenido|buscado)|esposado|tiene un (?:rifle|arma|cuchillo)|hech[oa]s? por|publicad[oa]s? por|muestra a|sospechos[oa]s?|presunt[oa]s?|supuest[oa]s?|investigad[oa]s?|agresor(?:a|es)?|atacantes?|tirador(?:a|es)?|pistolero|asaltantes?|ladr[óo]n(?:es)?|persona de interés|prófug[oa]s?|fugitiv[oa]s?|señalad[oa]s?|implicad[oa]s?|inculpad[oa]|indiciad[oa]|autor(?:a)?(?: material)?|responsable del?", SUSPECT, SUSPECT),
    Cue(r"detenid[oa]s?|detuv\w+|detención|detener|arrest\w+|aprehen\w+|captur\w+|bajo custodia|custodia|asegurad[oa]|se entregó|esposad[oa]", SUSPECT, SUSPECT),
    Cue(r"se busca a|buscad[oa]s?|orden (?:de (?:aprehensión|captura|detención|arresto|búsqueda)|judicial)(?: contra)?|interrogad[oa]|en relación con|relacionad[oa] con|sospecha de|identificad[oa] como (?:el|la) (?:autor|sospechos\w|presunt\w|agresor\w*)", SUSPECT, SUSPECT, 1),
    Cue(r"huyó|se fugó|escapó|se dio a la fuga|se atrincheró|atrincherad[oa]|agarraron|lo vi correr|abrió fuego|armad[oa]|a la fuga|está detrás|confesó|admitió|sacó (?:un|una)|apuntó|se niega a (?:salir|entregarse)|mantiene (?:retenid|como rehen)\w*|provocó el incendio|es responsable", "", SUSPECT, 1),
    Cue(r"testigos?|denunciante|informante|llamó al (?:911|112|091|092|062)|quien llamó|vio (?:al|la|lo|cómo)|presenció|declaró (?:ante|que)|reportante|quien avisó|dio aviso|contó a (?:la policía|los agentes)", WITNESS, WITNESS, 2),
    Cue(r"pasajer[oa]|peat[óo]na?|ciclista|motociclista|motorista|copiloto|senderista|bañista|rehén|paciente|ocupante", VICTIM, VICTIM, 6),
    Cue(r"conductor(?:a)?", VICTIM, VICTIM, 8),
    Cue(r"(?<!su )vecin[oa]|emplead[oa]|client[ea]", WITNESS, "", 45),
    Cue(r"se ahogó|se desplomó|sobrevivió|salvar|rehenes|tributo|flores para|dio su vida|cayó (?:del?|por|al)|atrapad[oa]|su agresor|la atropelló|lo atropelló|la atacó|lo atacó|denunció (?:que|una|el|la)|entre (?:ellos|los fallecidos|los heridos)|privacidad", VICTIM, VICTIM, 5),
    Cue(r"(?:casa|domicilio|vivienda|coche|auto) de|pertenece a|no (?:se acerque|lo aborde|lo enfrente|se le acerque)n?|conducido por|rentado por|conocid[oa] como|la cuenta de|sería el|habría|se investiga a|policía busca a|buscan? a", SUSPECT, SUSPECT, 6),
    Cue(r"(?:lo|la|los|las|le|les) (?:agarraron|pillaron|pillamos|cazaron|atraparon|cacharon|cogieron|esposaron|detuvimos|capturamos)|agarraron|pillaron|atraparon|se llev\w+ (?:detenid[oa] |esposad[oa] |pres[oa] )?a|calabozos?|celdas?|tras las rejas|entre rejas|(?:pasar\w*|puest[oa]|pasó|quedó) (?:mañana |hoy |ya )?a disposición(?: judicial)?|tomarle declaración|(?:a|llamado a) declarar|declara (?:como|ante)|prest\w+ declaración|retenid[oa] en|asegurad[oa]s|no está detenid[oa]|solo ha sido detenid[oa]|aún no ha declarado|sin (?:haber )?declara\w*|sin cargos|(?:quedó|quedado|puest[oa]|salió|sigue) en libertad|interrogad[oa]|es investigad[oa]|se (?:le )?investiga", SUSPECT, SUSPECT, 1),
    Cue(r"se (?:le )?quiere (?:interrogar|hablar)|interrogar(?: a)?|quer\w+ (?:hablar|interrogar|localizar) (?:con|a)|(?:al|a la|a) (?:que|quien|cual) se (?:busca|persigue|investiga|quiere|señala)|se (?:persigue|rastrea|investiga|caza)(?: a)?|perseguid[oa]|hu[ií]d[oa]s?|fugad[oa]s?|evadid[oa]s?|se (?:nos|les|le) (?:escapó|fugó|escabulló)|en (?:fuga|busca y captura)|paradero desconocido|buscad[oa]s? (?:por (?:el|la|un|una|su|robo|homicidio|posible|presunto)|como)|(?:se )?busca\w* por|(?:un|una|el|la) tal|dar con|los? más buscad[oa]s?", SUSPECT, SUSPECT, 2),
    Cue(r"ladron(?:es|a|as)|ladrón|asesin[oa]s?|homicidas?|feminicidas?|atracador(?:a|es|as)?|estafador(?:a|es|as)?|violador(?:es)?|agresor(?:a|es|as)?|secuestrador(?:a|es|as)?|raptor(?:a|es)?|pirómano|incendiari[oa]|envenenador(?:a|es)?|culpables?|maltratador(?:a|es)?|acosador(?:a|es)?|(?:narco)?traficantes?|sicari[oa]s?|terroristas?|criminal(?:es)?|delincuentes?|timador(?:a|es)?|carteristas?|matón|(?:el|la) de (?:las?|los) (?:fotos?|imágen\w+|vídeo|video)|quien (?:disparó|atacó|apuñaló|robó|empujó|mató|prendió|golpeó|conducía)|habría (?!muerto|fallecido|sido|caído|desaparecido)\w+[dt]o|habrían (?!muerto|fallecido|sido)\w+[dt]o|dice\w* que (?:fue|es|el que|quien)|sospech\w+|acusa\w* (?:a|de)|señalan a|culpan a|atrincherad[oa]|atrincherad[oa] (?:es|sería|se llama)|narcomenudeo", SUSPECT, SUSPECT, 3),
    Cue(r"ha(?:n)? (?:muerto|fallecido)|muere[n]?|fallece[n]?|dej(?:a|ó) (?:\w+ )?(?:hij\w+|viud\w|espos\w)|quirófano|recib\w+ (?:un|una|dos|tres|varios|varias) (?:disparo|impacto|balazo|tiro|puñalada|golpe|herida)s?|en coma|ictus|rot[oa]s?|fractura\w*|quebrad[oa]|conmoción|contusi\w+|dañad[oa]|amputad\w|quemad\w+|atracad[oa]|(?:al?|a la) (?:que|quien) (?:robaron|atacaron|dispararon|disparamos|golpearon|asaltaron|agredieron|atropell\w+)|(?:el|la) (?:hombre|mujer) (?:al|a la) que (?:disparamos|dispararon)|le (?:robaron|dispararon|amputaron|operan)|d\.?\s?e\.?\s?p\.?|q\.?\s?e\.?\s?p\.?\s?d\.?|perdió (?:la vista|un|una|el)|de alta|fuera de peligro|pronóstico|amenazad[oa] con", VICTIM, VICTIM, 2),
    Cue(r"no (?:ha vuelto|volvió|regresó|ha regresado|contesta|aparece)|sin aparecer|bajo los escombros|sepultad[oa]s?|intoxicad[oa]s?|la corriente|se lo llevó el|arrastrad[oa]s? por|ingresad[oa]|uci|uvi|terapia|dentro sigue|siguen? dentro|lloramos|adiós a|despedimos a|recordamos a|acompaña\w* a (?:su|sus|la)|velatorio|capilla ardiente|sepelio|entierro|ha(?:n)? visto a|si ha visto|entre (?:ellos|ellas|los muertos|las víctimas|los heridos|los pasajeros|los rescatados)|a salvo|ilesa|ileso|sacad[oa] de|sacaron a|rescataron a|quien (?:viajaba|iba) (?:en|a)|padre de|madre de|vecin[oa] del?", VICTIM, VICTIM, 6),
    Cue(r"quién(?:es)? (?:era|eran|fue|fueron)|tenía toda la vida|(?:rescat|sac|salv|evacu|traslad|hall|encontr)(?:ó|aron|amos|ar) a|atendi(?:ó|eron) a", VICTIM, "", 3, 14),
    Cue(r"era (?:mi|nuestr[oa]|una gran|un gran)|amaba|nos dejó|se nos fue|se fue", "", VICTIM, 2, 8),
    Cue(r"(?:interrog|detuv|detien|arrest|aprehend|captur|persig|buscan y)\w* (?:a|al)|(?:el|la) (?:arrestad|detenid|buscad|investigad)[oa]|su abogad[oa]|lo identificaron como|se trata de", SUSPECT, "", 3, 30),
    Cue(r"no (?:volvió|regresó|se presentó|ha vuelto)(?: \w+)? (?:al?|en el) (?:centro penitenciario|prisión|cárcel|penal|reclusorio|juzgado)|dependencias (?:policiales|judiciales)|ha declarado|declaró (?:dos|tres|\w+ veces)|acusad[oa]|salió (?:al mediodía|en libertad|bajo fianza)|permiso penitenciario|(?:hay|pesa) una orden|no intente (?:detener|reten)\w+|en la comisaría|orden de", SUSPECT, SUSPECT, 2),
    Cue(r"a bordo|(?:cruzaba|caminaba|corría|dormía|viajaba|paseaba|pedaleaba)|iban? en (?:el|la)|cayó al (?:agua|mar|río|embalse)|unidad de quemados|sin poder (?:caminar|andar|hablar)|desorientad[oa]", VICTIM, VICTIM, 4),
    Cue(r"(?:creemos|creen|cree|piensan|pensamos|sospechamos|dicen|se dice|aseguran|apuntan) (?:a )?que (?:es|fue|lo hizo|se trata de)?|hipótesis es que|reconoce a (?:este|esta)|(?:lo|la) (?:hizo|hicieron)|pudo ser|fue quien|habría sido", SUSPECT, "", 4, 16),
    Cue(r"al volante(?: iba)?|alcohol\w*|ebri[oa]|borrach[oa]|triplicaba|duplicaba|persecución|llevaba (?:un|una) (?:navaja|pistola|arma|cuchillo|machete)|(?:navaja|pistola|arma|cuchillo|machete|droga) (?:en|entre|bajo|en su)|provocó|causó|prendió|a quien (?:detuvimos|detuvieron|arrestaron|se busca|buscamos)|con los investigadores|el fiscal decid\w+|dio positivo|pararon un coche|se llevó|disparó|quemó|rompió", SUSPECT, SUSPECT, 8),
    Cue(r"robos?|hurtos?|fraude|estafa|vandalismo|drogas?|daños a|contrabando|desfalco|grafitis?|pintadas|amenazas?|extorsión|acoso|allanamiento|saqueo", SUSPECT, SUSPECT, 22),
    Cue(r"choque|accidente|colisión|inundaci\w+|riada|alud|avalancha|explosión|derrumbe|siniestro|naufragio|volcadura|descarrilamiento|hundimiento", VICTIM, VICTIM, 22),
    Cue(r"está en el suelo|tendid[oa]|yace|no respira|sangra\w*|ambulancia|paramédic\w+|(?:no )?pudieron salvar a|con pesar|deceso de|echaremos de menos|se llamaba|llevaba \w+ años|hay flores|flores donde|crece la preocupación por|sacad[oa]s de|los sacaron|arrollad[oa]", VICTIM, VICTIM, 3),
    Cue(r"en (?:el |la )?que (?:murieron|murió|resultaron|fallecieron) \w+(?: personas)?|que (?:mató|hirió) a \w+|(?:nadie|ningún \w+|ninguna \w+) (?:\w+ ){0,3}(?:herid|muert|detenid|desaparecid)[oa]|sin (?:heridos|víctimas|detenidos)|no hay (?:heridos|detenidos|víctimas)", "", ""),
    Cue(r"huyó|se dio a la fuga|no (?:se detuvo|paró)|el fiscal estudia|conductora? se llama|dejó el lugar", SUSPECT, SUSPECT, 1),
    Cue(r"mordid[oa]|mordido a|envenenad[oa]|respiró|inhaló|en observación|puntos de sutura|escayol\w+|mutilad[oa]|cornead[oa]|aplastad[oa]|asfixiad[oa]|electrocutad[oa]|se precipitó|cayó (?:desde|al|a)|(?:sacaron|sacamos|recuperaron) a|matrimonio muerto|no sobrevivió|del (?:agua|río|mar|lago)|entre los hierros|se había metido", VICTIM, VICTIM, 3),
    Cue(r"retuv\w+ a|apunta(?:n)? a|(?:a|al|a la) (?:quien|quienes|que) se (?:interroga|busca|investiga)|se interroga|lo tenemos|cámaras?|huellas|adn|coartada|móvil|el de (?:la|los)|seguridad retuvo", SUSPECT, SUSPECT, 8),
    Cue(r"sala de interrogatorios|con (?:un|su) abogad[oa]|se hace pasar|no (?:le )?abra(?:n)?|ya (?:robó|estafó|engañó|atacó|amenazó)|dinero desaparecido|saber de", SUSPECT, SUSPECT, 1),
    Cue(r"¿?dónde está(?:n)?|no sabe(?:n)? nada de|sin noticias de|confundió a|recibió el alta|una de las (?:\w+ )?personas heridas", VICTIM, VICTIM, 1),
    Cue(CHARGED_ES, CHARGED, CHARGED, 1, 90),
    Cue(NOT_CHARGED_ES, SUSPECT, SUSPECT, 0),
    Cue(r"(?:intern[oa]|reclus[oa]|pres[oa])", VICTIM, VICTIM, 6),
)  # fmt: skip

MINOR_EN: Final = (
    r"(?:sisters|brothers|twins|boy|girl|child|toddler|baby|infant|newborn|teen|teenager|juvenile|minor|student|pupil|schoolboy|schoolgirl|kid|youngster|youth|schoolchild|kindergart[ne]+er|preschooler"
    r"|(?:\w+[- ])?grader|freshman|sophomore|stepson|stepdaughter|grandson|granddaughter|toddlers|children|kids|boys|girls|students|pupils|teens|(?:his|her|their|the couple's|whose) (?:\w+ )?(?:son|daughter)s?|(?:son|daughter))"
)
MINOR_ES: Final = r"(?:niñ[oa]s?|menor(?:es)?(?: de edad)?|adolescentes?|bebés?|alumn[oa]s?|estudiantes?|hij[oa]s?|chic[oa]s?|chiquill[oa]|crí[oa]|chamac[oa]|escolar(?:es)?|niet[oa]s?|pequeñ[oa]s?|recién nacid[oa]|hijastr[oa]|nen[ea])"

NUMBER_WORDS: Final = {
    **dict(zip(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"], range(1, 18), strict=True)),
    **dict(zip(["dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce", "trece", "catorce", "quince", "dieciséis", "diecisiete"], range(2, 18), strict=True)),
    "un": 1,
}  # fmt: skip

SUSPECTED_EN: Final = r"suspects?|suspected|arrest\w*|custody|wanted|gunman|shooter|warrant|detain\w*|fled|questioned|interviewed|under caution|hunted|sought|escaped|person of interest|charges?|accused|robbe\w+|theft|thief|killer|fraud\w*|armed|approach|barricaded"
SUSPECTED_ES: Final = r"sospechos\w+|detenid\w+|arrest\w+|custodia|se busca|orden de \w+|huy\w+|huido|aprehen\w+|captur\w+|investigad\w+|interrogad\w+|robo|ladrón|asesino|fraude|armad[oa]|prófug\w+|atrincherad\w+|agresor\w*|calabozo"
HARMED_EN: Final = r"victims?|killed|died|dead|injured|hurt|wounded|missing|hospital|crash|collision|death|body|family|fire|rescue\w*|drowned|burn\w*|last seen|mourn\w*|passed away|collapsed?"
HARMED_ES: Final = r"víctimas?|muri\w+|muert\w+|falleci\w+|herid\w+|lesionad\w+|desaparecid\w+|hospital|choque|accidente|cuerpo|familia|incendio|rescat\w+|ahog\w+|quemad\w+|derrumbe|atropell\w+"
HURT_EN: Final = (
    _HURT_EN
    + r"|died|dead|death|wounds?|injur(?:y|ies)|fractur\w+|concussion|broken \w+|broke (?:his|her)|burns|hospital|surgery|coma|smoke inhalation|knifepoint|gunpoint|(?:lifted|pulled) from"
)
HURT_ES: Final = (
    _HURT_ES
    + r"|muertes?|muri[óe]\w*|muert[oa]s?|falleci\w+|heridas|lesiones|fractura\w*|rot[oa]s?|conmoción|quemaduras|hospital|quirófano|coma|atropello|sacad[oa]s? de"
)
"""Words of wounds and death; to be missing is none of them."""
UNHURT_EN: Final = r"unhurt|unharmed|not hurt|wasn't hurt|not injured|slept through|(?:is|are) (?:safe|fine|well|okay|ok)|safe and well|no injuries"
UNHURT_ES: Final = r"iles[oa]s?|a salvo|(?:está|están) bien|sin (?:heridas|lesiones|un rasguño)|no (?:resultó|sufrió|está) \w+|san[oa] y salv[oa]"
