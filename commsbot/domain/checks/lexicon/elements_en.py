"""English words for the six elements of a warning. In each block a line is one word or small pattern; `#` begins a comment.

The blocks are patterns, so that a form of a word costs no line of its own; each is compiled once.
"""

from commsbot.domain.checks.clauses import bag, one_of
from commsbot.domain.checks.lexicon import consequences_en

# --- source -------------------------------------------------------------------------------------------------------------------

POLICE = r"""
police department
police dept\.?
police service
police force
police bureau
police division
(?:town )?constables?
P\.D\.
posse
marshal(?:'s office)?
police district
police authority
police
PD\b
sheriff's (?:office|department|dept\.?)
sheriffs? (?:office|department|dept\.?)
sheriff
constabulary
highway patrol
state patrol
department of public safety
public safety department
department of police
marshal's office
university police(?: department)?
campus police
campus safety
transit police
school police
state police
"""
"""Bodies that speak for themselves: said with their place they are the sender, also where they only act."""

OTHERS = r"""
fire department
fire dept\.?
fire (?:and|&) rescue(?: service| department)?
fire rescue
fire-rescue
fire district
fire protection district
fire authority
fire service
fire brigade
emergency management(?: agency| department| office)?
office of emergency (?:management|services)
emergency (?:operations|communications) cent(?:er|re)
emergency services
public health(?: department| agency)?
health department
department of health
department of transportation
department of education
public works(?: department)?
water (?:department|district|authority|utility|company|works)
utilities
school district
public schools
unified school district
transit authority
ambulance service
search and rescue
district attorney(?:'s office)?
prosecutor's office
county attorney's office
medical examiner's office
coroner's office
parks and recreation
city council
county council
borough council
mayor's office
fire marshal(?:'s office)?
animal control
(?:volunteer )?fire company
(?:mountain|water|surf|cave|lowland|marine) rescue(?: team| service| unit)?
search and rescue team
(?:park )?rangers
dispatch
department of (?:corrections|public \w+|fish and \w+|natural resources|environmental \w+|justice|forestry|emergency \w+|homeland \w+|human services)
(?:parks|transportation|utilities|corrections|environment|emergency services|transit|harbou?r|port|housing|forest|irrigation|flood control|power|electric|gas) (?:department|authority|agency|bureau|commission|district|office|service|company)
port authority
(?:county|city|town|village|borough) (?:government|office|hall|manager|administration)
fire
university
college
"""
"""Bodies that may be another one that only acts: they are the sender where they are said to speak."""

OWN = r"""
metropolitan police(?: service| department)?
police scotland
british transport police
police service of northern ireland
civil nuclear constabulary
ministry of defence police
national crime agency
new scotland yard
royal canadian mounted police
an garda síochána
garda síochána
australian federal police
federal bureau of investigation
u\.?s\.? (?:coast guard|marshals(?: service)?|capitol police|park police)
national weather service
guardia civil
policía nacional
mossos d'esquadra
"""
"""Corps whose own name says enough."""

INVERTED = r"""
(?:city|town|county|village|borough|township|municipality) of
(?:police|fire|sheriff's|health) (?:department|office|service) (?:of|in|for)
police (?:of|in|for)
university of
sheriff of
coast guard (?:station|sector)
constables? of
chief of police (?:of|for|in)
"""
"""Bodies whose place comes after them."""

PLACES_TOO = frozenset({"fire", "university", "college"})
"""Bodies of which the name is a place as well: what follows a preposition may be where it happened."""

NO_PLACE = bag(
    """
    the a an local city county state our your area campus transit university college school military federal regional town metro village township
    port call contact ask tell update alert warning breaking urgent fake real many some more other several all large heavy undercover community
    public when if while as for from by at this these thank thanks please dear message statement join meet correction exercise national and of to
    with in on emergency final notice news release media press bulletin advisory good hello hi attention important new riot armed traffic border
    uniformed chief sergeant officer deputy detective lieutenant captain commander general department district division office unit assistant is
    are was we no after before but so then now where who what about via per because drill test both other two three visit see follow reminder
    safety summary
    """
)
"""Capitalised words before a body that name no place."""

SAYS = r"""
say|says|said|warns?|warned|warning|ask|asks|asking|urge|urges|urging|advise|advises|advising|report|reports|reporting|confirm|confirms|confirmed
announce|announces|announced|announcing|inform|informs|informing|alert|alerts|alerting|remind|reminds|reminding|request|requests|requesting|appeal|appeals|appealing
aware|issue|issues|issued|issuing|thank|thanks|wish|wishes|invite|invites|inviting|encourage|encourages|encouraging|recommend|recommends|order|orders|ordered
received|regrets?|apologi[sz]es?|corrects?|correcting|hosts?|hosting|presents?|holds?|holding|hold|host|brief|needs?|seeks?|seeking|seek|wants?
has a message|has an update|can confirm|provides?|shares?|welcomes?|offers?|offering|is hiring|are hiring|hiring|is recruiting|recruiting
lifts?|lifted|lifting|cancels?|cancelled|published|publishes|releases?|released|denies|clarif(?:y|ies)|statement|update|news|media|alert|press|advisory|notice
"""
"""What a sender does with words, after its name."""

ACTS = r"""
is|are|was|were|has|have|had|will|would|can|officers?|detectives?|deputies|crews?|units?|investigators?|teams?|responded|respond|responding|arrived|continue|continues
searching|investigating|investigates?|looking|arrested|closed|found|located|evacuated|recovered|working|began|started|ended|opened|took|shot|now
"""
"""What a police body does, after its name, when it tells of itself."""

HELPS = r"""
assist\w*|help\w*|support\w*|lend\w*|sent|sending|led|leads?|leading|took over|taken over|taking over|handl\w+|also|joined|joining|aiding|backing|in charge
conduct\w*|cover\w*|provid\w+|alongside|loan\w*|asked us|told us|called us
"""
"""What another body does for the sender."""

FROM = r"""
(?:message|alert|warning|update|notice|statement|correction|news|release|advisory|bulletin|information|word|announcement|order|reminder|text|post|apology|appeal|invitation)s? (?:\w+ ){0,4}(?:from|by|of)(?: the| your)?
(?:issued|sent|posted|published|written|released|signed|approved|provided|hosted|organi[sz]ed|presented|shared)(?: \w+){0,3} by(?: the| your)?
this is(?: an?(?: \w+){1,3} from)?(?: the| your)?
here (?:at|is)(?: the)?
on behalf of(?: the)?
we(?: are|'re| at|,)? ?(?:at |from )?(?:the|your)?
us at(?: the)?
(?:officers?|detectives?|deputies|investigators|troopers|negotiators|staff|members)(?: from| with| of| at)(?: the)?
(?:with|join|meet|follow|thank|visit with)(?: the| your| our)?
(?:chief|sheriff|spokes\w+|commander|captain|superintendent|inspector)(?: \w+){0,3},?(?: of| from| for| with)(?: the)?
(?:chief|sheriff|inspector|sergeant|sgt\.?|capt\.?|captain|superintendent|lieutenant|lt\.?|commissioner|officer|spokes\w+)(?: \w+){1,3},
(?:from|by|your|signed,?)
(?:says?|said|according to|writes|reports?|confirmed by|reported by)(?: the)?
(?:call|ring|contact|phone|email|text|tell|dial|report to|reach|notify|write to|speak to|inform|talk to)(?: the)?(?: non-emergency (?:line|number) of(?: the)?)?
"""
"""What stands before a sender's name."""

FALSELY = r"(?:fake|impersonat\w+|pretend\w*|pos(?:e|es|ing) as|claim(?:s|ing|ed)? to be|not (?:from|by|sent|issued)|scam\w*(?! alert)|imitat\w+|using the name of|copying|clone[sd]? of|called|named|unlike|neither)\b"
"""A name that somebody else bears."""

# --- hazard -------------------------------------------------------------------------------------------------------------------

HAZARD = (
    r"""
(?:came|come|coming|went|blew|blown|broke|broken|torn|tore|washed|swept|knocked|pulled|brought) (?:down|loose|off|over|away|up|free|apart)|(?:ran|walked|wandered|drove|climbed|got|fell|jumped|person|people|man|woman|child|animals?) on(?:to)? (?:the )?(?:runway|tracks?|line|rails|highway|freeway|motorway|roof|bridge|ledge|ice|tower)|dug up|slipped (?:his|her|their|the) (?:cuffs|guards?)|got away|overdue|break in (?:a|the|our) (?:\w+ )?(?:main|line|pipe|dam|levee)|burnt|burned (?:down|to)|(?:wartime|sea|naval|land|old|live|unexploded) (?:mines?|shells?|bombs?|grenades?|munitions?)|mines? (?:has|have|was|were|washed)|looks like a (?:shell|bomb|grenade|mine|weapon|gun|device)|mounted the (?:pavement|kerb|curb|sidewalk)|(?:fake|false|bogus) (?:\w+ ){0,2}(?:deput\w+|officer\w*|police|agent\w*|caller\w*|collector\w*|charity|ticket\w*)|firearms? (?:discharged|fired|was|were)|discharged|stopped (?:going through|working)|(?:knocked|cut|tore|took) out|poured|gushing|venting|fell (?:ill|sick)|sliding|slid|crack(?:s|ed)|sag(?:s|ged|ging)
# more ways to name them
(?:police|officer|deputy|agent|trooper)[- ](?:involved )?shooting|shooting by (?:an |the )?(?:officer|police|deputy)|(?:fired|pulled|drew|pointed|waved|brandish\w*) (?:a |an |his |her |the |their )?(?:\w+ )?(?:weapons?|guns?|rifles?|handguns?|pistols?|knife|knives)|weapons? (?:inside|at|on campus|in)|guns? (?:inside|at|on campus|in)|(?:report|sighting)s? of (?:a |an )?(?:\w+ ){0,2}(?:weapons?|guns?|knife|prowler|intruder|person with|man with|woman with|teen with|body|smell|odou?r)
(?:attempted|suspected|possible|alleged|serious|violent|sexual|aggravated|deadly|fatal) (?:\w+ )?(?:murder|abduction|kidnapping|robbery|assault|arson|overdose|poisoning|drowning|explosion|attack|offen[cs]es?|crimes?|crash|collision|shooting|stabbing|fall|accident)|crimes? (?:in|against|scene)|prostitution|trafficking|drug (?:dealing|deals|overdose\w*|lab)|meth lab|illegal (?:dumping|fireworks|racing|weapons?|guns?|gathering)|dumped|human trafficking|gang (?:violence|fight|shooting\w*)|feud|shootout|gun battle|exchange of (?:gun)?fire|crossfire|returned fire
(?:a |an |the |two |three |\d+ )?(?:\d+-year-old|elderly|missing|vulnerable|autistic|young|little|nonverbal) (?:\w+ ){0,3}(?:missing|lost|wandered|vanished|disappeared|last seen|not been seen|left home|left (?:his|her|the))|vanished|whereabouts|never (?:came|arrived|returned)|not (?:come|returned|come back) (?:home|back|to)|cannot be found|can't be found|not been (?:seen|heard from)|have you seen|(?:walked|went|left) (?:away )?(?:from )?(?:home|school|work|her|his|the (?:group|care|campsite))(?: \w+){0,6} (?:and|but) (?:has|did|was|never)
(?:prison|jail) (?:break|escape)|(?:armed|dangerous|violent) (?:and \w+ )?(?:fugitive|offender|person|man|suspect|inmate|escapee|driver|individual)|suspect (?:is|was|may be|remains|ran|drove|left|who|in (?:a|the|this))|(?:hunting|looking|searching) for (?:a|an|the|two|three|\d+) \w+|on the run|(?:person|people|man|woman|boy|girl|child|officer|worker|climber|hiker|driver|swimmer|diver|kayaker|boater|skier|camper)s? (?:\w+ ){0,2}(?:in danger|at risk|trapped|stuck|stranded|overboard|under water|underwater|buried|pinned|missing|in trouble|hanging|clinging)
(?:train|bus|truck|lorry|tram|van|car|plane|aircraft|helicopter|boat|ferry|ship|crane|scaffold|balcony|roof|wall|tree|ceiling|stage|tower|building|house|barge) (?:\w+ ){0,3}(?:has |have )?(?:hit|struck|crashed|collapsed|overturned|derailed|fell|fallen|caught fire|sank|collided|tipped|toppled|exploded|rolled|down|burning|burned)|two-vehicle|three-vehicle|multi-vehicle|head-on|(?:vehicle|car|truck|motorcycle|bicycle|pedestrian) (?:crash|collision|accident|fire)|runaway (?:train|truck|vehicle)|dead (?:man|woman|body|person|animal|fish|birds)
(?:water|river|creek|lake|flood|tide|surge|bay) (?:levels? )?(?:\w+ ){0,3}(?:rose|rising|rises|overflow\w*|over|topped|flooding|contaminated|unsafe|polluted)|(?:water|gas|sewer|oil|fuel|steam|chlorine|ammonia|propane|chemical|acid|diesel|petrol|gasoline) (?:main |line |tank |pipe )?(?:breaks?|bursts?|leak\w*|spill\w*|rupture\w*|release\w*|escap\w*|explo\w*)|(?:broken|burst|ruptured|leaking|damaged) (?:\w+ )?(?:main|pipe|line|tank|cable|dam|levee|valve|hydrant|tanker)|red flag|fire weather|evacuating because|gusts|winds? of|extreme (?:weather|cold|heat|winds?)|(?:dangerous|severe|extreme|heavy|violent|damaging|hazardous) (?:\w+ )?(?:weather|winds?|rain|snow|heat|cold|waves|surf|currents?|conditions|air|smoke|gas|chemicals?|material|substance|seas|fog|ice)|air quality|hazard(?:ous)?|lightning|power (?:outage|is out|failure|loss)|no power|without power|lost power|blacked out|boil[- ]water|do[- ]not[- ]drink
(?:account|page|website|email|channel|system|systems|network|server)s? (?:\w+ ){0,4}(?:hacked|hijacked|compromised|taken over|fake|cloned|attacked|breached|stolen|not ours|impersonat\w*)|not (?:our|an official) (?:account|page|post|statement)|pretend\w* to be|pos(?:e|es|ing|ed) as|claim(?:s|ing|ed)? to be (?:an? |from )?(?:\w+ )?(?:officers?|police|deput\w+|the bank|irs|utility)|asks? for (?:money|gift cards|bitcoin|bank details)|demand\w* (?:money|payment|gift cards|bail)|gift cards?|leaked
# harm told by its verb
(?:is|are|was|were|someone|started|began|kept|been) (?:\w+ ){0,2}(?:firing|shooting|stabbing|throwing|chasing|following|attacking|threatening|striking|breaking into|setting fires?|pointing)
(?:drove|driven|drives|ploughed|plowed|rammed|crashed|smashed|ran|slammed) (?:\w+ ){0,2}(?:at|into|through) (?:\w+ ){0,3}(?:people|crowds?|pedestrians|house|building|shop|store|wall|pole|tree|car|cars|bus|home|group|water|river|barrier|market|parade|train|truck|each other)
(?:tried|trying|attempted|attempting|attempts?) to (?:\w+ )?(?:pull|take|lure|grab|abduct|enter|force|drag|rob|steal|break|kidnap|stab|run over|snatch|get (?:a|the|children))
bit (?:\w+ ){0,4}(?:people|person|man|woman|child|children|boy|girl|resident|\w+)|bitten|mauled|trampled|gored|(?:dogs?|bears?|bull|bulls|animals?|cattle|cows?|horses?|snake|cougar|lion|tiger|monkey) (?:\w+ ){0,4}(?:loose|got out|attack\w*|bit|killed|roaming|escaped|on the road|on the highway|charged)
(?:gave|given|giving) way|(?:may|might|could|about to|will|expected to|likely to|in danger of) (?:fail(?:ing)?|break(?:ing)?|burst(?:ing)?|collaps(?:e|ing)|overflow(?:ing)?|explode|exploding|spread(?:ing)? to|give way|fall(?:ing)? (?:on|onto|down))|(?:burst|overflowed|overtopped|sank|sunk|sinking|capsized|overturned|ran aground|aground|adrift)
(?:walked|ran|slipped|broke) (?:out of|away from|out from|from) (?:\w+ ){0,3}(?:jail|prison|custody|hospital|court|facility|unit|cell|home|care|ward)|broke out of
shed (?:its|a|his) load|lost (?:its|a|his) load|(?:cut|severed|broken|damaged) (?:\w+ )?(?:cable|line|fibre|fiber|main|pipe)s?|no (?:911|999|112|9-1-1|emergency|phone) (?:\w+ )?(?:service|calls?|lines?)
(?:is|are|got|been|gets) (?:still )?lost (?:on|in|at|near|somewhere)|lost (?:child|boy|girl|walkers?|climbers?|toddler|swimmers?)|unaccounted for|runaway|in distress|in the water|on the ledge|in crisis|(?:jumped|fallen|fell) (?:from|off|into|through)|over the road|swept|carried off
swindl\w+|con (?:man|men|artist|trick)s?|tricked (?:out of|into)|blackmail\w*|sextortion|skimm(?:ers?|ing)|pickpockets?|counterfeit|spik(?:ed|ing)|forg(?:ed|ery|eries)|embezzl\w+|identity theft|ransom|catalytic converter
suspicious \w+|unexplained (?:smell|odou?r|noise|death)|strong (?:smell|odou?r)|(?:loud )?bangs?|petrol bombs?|firebomb\w*|molotov\w*|mortar shell|ordnance|wwii bomb|drones? (?:\w+ ){0,3}(?:near|over|at)|lasers? (?:pointed|aimed)|rip currents?|high surf|king tides?|waterspouts?|dust devil|sandstorms?|derecho|swarm|bees|jellyfish|carbon monoxide|lead in (?:the |your )?(?:\w+ )?water|cholera|norovirus|salmonella|mold|affray|machetes?|punched|kicked|beating|a fall\b|lightning strike
setting (?:\w+ ){0,2}(?:alight|on fire)|set (?:\w+ ){0,2}(?:alight|on fire|ablaze)|alight|ablaze|engulfed|sparks|hot spots|flare-?ups?|(?:train|bus|truck|lorry|boat|plane|aircraft|helicopter|tram|ferry) (?:\w+ ){0,2}(?:crash\w*|sank|hit|struck|fire|went down|off the rails|left the rails|collided|incident)
# people who attack
(?:mass |school |active |drive-by )?shootings?
(?:active )?shooters?
shots? (?:fired|heard)
(?:shots|gunshots?)
gunfire|gunm[ae]n|gunshot wounds?
(?:was|were|been) (?:shot|stabbed|attacked|assaulted|robbed|abducted|kidnapped|killed|murdered|beaten|struck|hit by|found dead|run over|raped|threatened|carjacked)
(?:man|woman|boy|girl|teen(?:ager)?|person|people|officer|deputy|student|victim|driver|resident)s? (?:\w+ ){0,3}(?:shot|stabbed|attacked|robbed|abducted|beaten)
opened fire|fired (?:a|one|two|three|several|\d+) (?:shots?|rounds?)|shot (?:and|at|by|a|an|two|three|dead)
stabbings?|stabbed|knife attacks?|knifings?
attacks?|attackers?|attacking|assailants?
armed (?:\w+ ){0,2}(?:m[ae]n|wom[ae]n|persons?|people|suspects?|individuals?|intruders?|robber\w*|teen\w*|youths?|group|attack\w*|offenders?)
(?:with|carrying|holding|waving|has|had) (?:a |an |what (?:looks|appears) (?:like|to be) a )?(?:guns?|rifles?|handguns?|pistols?|knife|knives|machetes?|weapons?|firearms?|axe|bomb|sword|shotgun)
hostages?|barricad(?:ed|ing)|stand-?offs?|barricade situation
(?:man|woman|person|boy|teen\w*|people|suspect) (?:armed )?with (?:a|the|an) (?:guns?|rifles?|handguns?|pistols?|knife|machetes?|weapons?|axe|bomb|sword|shotgun)
terror(?:ist)?(?: attack\w*)?|terrorism
(?:bomb|school|shooting|death|violent|online|credible|specific) threats?|threats? (?:against|to (?:attack|shoot|harm|kill|blow)|made (?:against|to)|of violence|toward\w*)|threatened to
bombs?|bombing|explosions?|explosives?|exploded|blasts?|detonat\w+|grenades?|pipe bombs?|unexploded
suspicious (?:package|item|device|object|parcel|bag|vehicle|backpack|powder|substance|person|man|letter|briefcase)s?
(?:unattended|abandoned) (?:package|bag|item|suitcase|backpack)s?
(?:suspects?|gunm[ae]n|attackers?|offenders?|escapee|inmate|prisoner|driver|killer|robbers?|man|person) (?:\w+ ){0,3}(?:at large|on the run|on the loose|(?:has|have|had) not (?:yet )?been (?:found|caught|located|arrested)|is still free|remains? free|fled|ran from|ran away|got away|escaped)
(?:looking|searching|search|hunt|hunting|seeking|look) (?:for )?(?:a|an|the|two|three|four|\d+) (?:\w+[ -]){0,4}(?:suspects?|m[ae]n|wom[ae]n|gunm[ae]n|attackers?|drivers?|inmates?|prisoners?|boys?|girls?|child|children|teen\w*|hikers?|swimmers?|kayakers?|boaters?|toddler|offenders?|people)
escaped|escapees?|escape (?:from|of)|walked away from (?:custody|a work crew|the prison|the jail)|absconded
wanted (?:for|on|in connection|man|woman|person|suspect|fugitive)|fugitives?
# crimes
homicides?|murders?|murdered|killings?|manslaughter
assaults?|assaulted|batter(?:y|ies) (?:on|of|against)|(?:was|were) beaten
rapes?|raped|sexual(?:ly)? (?:assault\w*|abus\w+|offen[cs]es?)|indecent exposure|gropings?|flasher
(?:armed )?robber(?:y|ies)|robbed|muggings?|carjack\w*|hold-?ups?
burglar(?:y|ies)|burglari[sz]ed|break-ins?|broke into|broken into|breaking into|home invasions?|intruders?|prowlers?|trespasser
thefts?|stolen|stole|thieves|stealing|shoplift\w+|larceny
vandal(?:ism|s|ized|ised)|graffiti|arson(?:ist)?s?|slashed tires
scam(?:s|mers?)?|fraud(?:sters?|ulent)?|phishing|con artists?|spoof\w*|extortion|impersonat(?:or|ors|ing|ed|ion)
(?:fake|false|forged|bogus|counterfeit|impostor|cloned) (?:\w+ ){0,3}(?:accounts?|statements?|pages?|profiles?|bills?|messages?|officers?|calls?|tickets|websites?|posts?|money|notes|pills)
hack(?:ed|ers?|ing)|cyber ?-?(?:attacks?|incidents?|security incidents?)|ransomware|malware|data breach(?:es)?|(?:was|were|been) (?:compromised|taken over)|lost control of (?:our|the|this)
hate crimes?|hate incidents?|swastikas?|bias crimes?|antisemitic|racist
kidnapp?(?:ed|ing|ings|er|ers)|abduct(?:ed|ion|ions|or)|child luring|lur(?:ed|ing) (?:a|an|children)|taken (?:by force|from (?:her|his|their) (?:home|mother|father|parents))|amber alert
stalk(?:er|ing)|domestic violence incident|riots?|rioting|looting|unrest|civil disturbances?|disorder|brawls?|fights?\b(?! crime)|fighting|large fight|street takeovers?|clashes
unlawful assembly|crowd (?:crush|surge|trouble)|stampede|overcrowd\w+|violence
drive-bys?|hit[- ]and[- ]run|wrong-way driver|drunk driv\w+|impaired driv\w+|reckless driv\w+|street racing|speeding
swatting(?: call)?s?
overdoses?|fentanyl|poison(?:ed|ing|ous)?|tainted|contaminat(?:ed|ion)
# people in danger
missing|disappeared|disappearance|has not been seen|have not been seen|hasn't been seen|last seen|wandered (?:away|off)|lost hikers?|did not return|failed to return|endangered
drown(?:ed|ing|ings)|swept away|fell (?:into|from|through|off|down)|stuck (?:on|in) the|trapped|stranded|capsized|plane crash|water rescue
died (?:in|while|at|after|following)|deaths? (?:in|of|at|while)|in-custody death|found dead|dead body|bod(?:y|ies) (?:\w+ ){0,2}found|found (?:a|the) body|human remains|remains (?:\w+ ){0,2}found|unresponsive|deceased
officers? (?:\w+ ){0,3}(?:shot|was shot|killed|hurt|injured|stabbed|died|was hit)|shot by|use of force|fatally|killed|fatal (?:shooting|crash|collision|fall|fire|accident|stabbing)
# roads
crash(?:es|ed)?|collisions?|collided|wrecks?|pile-?ups?|rollover|overturned|rolled over|derail\w+|jackknifed|traffic accidents?|car accidents?|accidents?|struck by
(?:vehicle|car|truck|van|bus|train|pedestrian|cyclist|motorcyclist|bicyclist)s? (?:\w+ ){0,3}(?:hit|struck|drove into|ran into|plowed|ploughed|went off|left the road|on fire|versus|vs)
pursuits?|police chase|vehicle chase|car chase|fled from (?:officers|police|a traffic stop)
(?:downed|fallen|live) (?:power lines?|wires?|trees?|lines)|(?:power lines?|wires?|trees?) (?:\w+ ){0,2}(?:down|fell|fallen|fall|falling)|debris on|oil spill|fuel spill|spilled|spills?|black ice|icy|ice on|potholes?
sinkholes?|washed out|rockslides?|rock ?falls?|mudslides?|landslides?|avalanches?|bridge (?:collapse|failure|strike)|(?:building|crane|roof|wall|scaffold\w*) (?:\w+ )?collaps\w+|collapsed?|structural (?:damage|failure)
# fire, weather, substances
(?:wild|brush|house|structure|grass|apartment|building|forest|warehouse|car|vehicle|kitchen|chemical|barn|garage|bush|vegetation|tire|trash)[ -]?fires?
fires?|blaze|on fire|flames|burning|smoke|smoky|embers
floods?|flooding|flooded|flash floods?|floodwaters?|high water|storm surge|rising (?:water|river)|(?:river|creek|water|dam|levee) (?:\w+ ){0,3}(?:rising|rose|overflow\w*|breach\w*|burst|broke|failed|failing|over its banks)|levee|dam failure
gas leaks?|leaking gas|gas (?:line|main|pipe|smell|odou?r)(?: (?:leak|break|rupture|was (?:hit|cut|ruptured)))?|smell of gas|natural gas|carbon monoxide|propane (?:leak|tank)|leak(?:s|ed|ing)?(?: of| from|\b)
chemicals?(?: (?:spill|leak|release|cloud|fire|plume))?|hazmat|hazardous (?:materials?|substances?|chemicals?)|ammonia|chlorine|acid|toxic|fumes|vapou?rs?|gas cloud|radiation|radioactive|asbestos|sewage|fuel tanker|tanker
tornado(?:es)?|twister|funnel cloud|hurricane|typhoon|cyclone|tropical storm|(?:thunder|snow|ice|wind|winter|dust|hail|severe |heavy )?storms?|blizzard|heavy snow|snowfall|freezing rain|high winds?|strong winds?|heavy rain|heat ?wave|extreme heat|excessive heat|dangerous heat|extreme cold|hail|lightning|whiteout|dense fog|wind gusts?
earthquakes?|aftershocks?|tsunamis?|volcan\w+|eruption|ash ?fall|lahar
# services
(?:power|phone|internet|network|911|9-1-1|999|water|service|cell|system|emergency line|emergency call|telephone|electrical|communications?) (?:\w+ )?(?:outages?|failures?|cuts?|faults?|problems?|disruptions?|fail\w*|is down|are down|down)
outages?|blackouts?|(?:911|9-1-1|999|112|emergency) calls? (?:\w+ ){0,3}(?:not|cannot|can't|may not|fail\w*|drop\w*)|lines are down|not working|cannot (?:take|receive|get) (?:calls|911)
water main (?:break|burst|breach|leak|failure)s?|(?:main|pipe|pipeline|transformer) (?:\w+ ){0,2}(?:broke|break|burst|ruptured?|failed|leak\w*|exploded)|e\. ?coli|coliform|boil[- ]water (?:notice|advisory|order|alert)|unsafe (?:water|to drink)|legionella
# animals and more
(?:loose|dangerous|aggressive|rabid|escaped|venomous|vicious) (?:\w+ )?(?:dogs?|animals?|bulls?|snakes?|bear|cattle|horses?|tiger|lion|pit bulls?)|(?:mountain lion|cougar|bear|coyote|alligator|shark|rabies|rabid|bull|wolf|tiger)s?|dog (?:bites?|attacks?)
outbreak|measles|bird flu|algae|heatstroke|panic
"""
    + consequences_en.HAZARD
)
"""Events and threats; what is no real event is blanked out before (`NOT_HAZARD`)."""

NOT_HAZARD = (
    r"""
# bodies, people and things that bear a hazard's name
(?:fire|bomb|flood|storm|crash|homicide|robbery|burglary|fraud|gang|arson|hazmat|shooting|missing persons?|missing children|assault|theft|violent crimes?|major crimes?|domestic violence|sexual assault|special victims|collision|cyber ?crimes?|anti-?terror\w*|counter[- ]terror\w*|traffic (?:collision|accident)|accident|crash|chemical|explosives?|hate crimes?|crime|pursuit|riot|poison|overdose) (?:departments?|dept\.?|service|brigade|crews?|chief|marshal|stations?|trucks?|engines?|fighters?|hydrants?|drills?|alarms?|extinguishers?|escapes?|doors?|code|safety|season|hall|district|authority|squad|units?|teams?|detectives?|investigators?|division|bureau|section|task force|prevention|insurance|awareness|education|training|exercise|response|hotline|helpline|helplines|line|lines|control|technicians?|cent(?:er|re)s?|reconstruction\w*|(?:and|&) rescue|protection|lanes?|inspections?|permits?|pits?|watch|report form|victims? services|survivors?|advocates?|policy|review|shelters?|works|resistant|personnel|officials|officers|figures|statistics|stops|data|recovery|relief|fund|ban|rescue)
fire-?fighters?|firefight\w+|fire-rescue|fireworks|firearms? (?:safety|training|amnesty|licen[cs]ing)|firewall|fire ?place|fire ?wood|fireside|gunpowder
crime stoppers|crime prevention|storm drains?|storm shelters?|storm ?water|flood ?lights?|heat pumps?|smoke (?:detectors?|alarms?|shop)|smoke-free|explosive ordnance disposal|poison (?:control|ivy)|crash courses?|crash barriers?|bear (?:in mind|with)|shark tank|ice cream|ice rink|blood drive|suicide prevention|attack ads?
shooting (?:range|guard|star|sports|club|gallery)s?|photo shoots?|film shoots?|movie shoots?|video shoots?|trouble-?shooting|long shots?|flu shots?|booster shots?|vaccine shots?|rabies (?:vaccin\w+|clinic|shots?)|mug ?shots?|screen ?shots?|big shots?|heart attacks?|panic attacks?|asthma attacks?|snapshots?
lost and found|missing (?:links?|out|pieces?|parts?|property|documents?|information|from (?:the|this|our) (?:record|report|post|list))|nothing (?:is|was) missing|stolen property returns?|stolen base
gas stations?|gas prices?|gas pumps?|gas masks?|natural gas (?:company|vehicles?)|tanker trucks? parade|chemical (?:engineering|plant tour|free)
speeding up|fraud alert service|test drive|false start|burning questions?|collapsed? lung|drowned out|storming|brainstorm\w*
body[- ]worn (?:video|cameras?)|body cameras?|rebuild\w*|remains? (?:closed|open|in (?:place|effect|force)|on|at|under|available|committed|the same|unchanged|a)
hostage negotiat(?:ors?|ion)|counter-?terrorism|terrorism (?:desk|hotline|act)|anti-?terrorism|attack helicopters?|crisis negotiators?
use of force (?:policy|data|report|dashboard|statistics|review|training|figures)|crash (?:test|data|map)|accident and emergency|burn units?|burn cent(?:er|re)s?|assault (?:rifle )?buyback|gun buy ?backs?|firearms? surrender
(?:crime|burglary|theft|fraud|scam|fire|robbery|accident|crash|overdose|drowning|identity theft) (?:prevention|safety|awareness|statistics|figures|data|trends?|rates?|reduction|numbers|report cards?)
(?:march|walk|rally|stand|vigil|campaign|unite[ds]?|day|week|month|meeting|talk|forum|conversation|programs?|programmes?|project|group|strategy|plan|coalition|run|concert|speak) (?:against|on|about|to end|to stop|to prevent|for) (?:\w+ ){0,2}(?:violence|crime|theft|abuse|hate|fraud|drugs?|guns?|gun violence|overdoses?|domestic violence|assault)
(?:photo|picture|image|video|clip|post|footage|screenshot|story)s? (?:of|showing|about|from|with) (?=[^.;!?\n]{0,160}\b(?:old|ago|another|not|isn't|aren't|wasn't|fake|altered|edited|generated|different|circulat\w+|shared|sharing|going round|from 20\d\d)\b)[^.;!?\n]{0,80}
# advice in general
(?:prevent(?:ing|ion of)?|avoid(?:ing)?|reduc(?:e|ing)|deter(?:ring)?|stop(?:ping)?|protect(?:ing)? (?:yourself|your \w+|your family|against)(?: from| against)?|how to (?:spot|avoid|report|prevent|handle|survive)|spot(?:ting)?|learn (?:about|to spot)|prepare for|prepared for|ready for|plan for|the dangers of|tips (?:on|against|for)|victims? of|survivors? of|talk about|workshop on|presentation on|safe from|fight against) (?!the|this|that|an? (?:man|woman|suspect)|last|yester\w+|\w+day's)(?:\w+ ){0,3}(?:theft|burglar\w+|break-ins?|scam\w*|fraud|fires?|crashes|accidents?|crime|attacks?|violence|drowning|floods?|flooding|storms?|emergenc\w+|impaired driving|drunk driving|speeding|overdoses?|earthquakes?|hurricanes?|assaults?|graffiti|identity theft|phishing|collisions|heat|abuse|robbery|stalking|hate crimes?|disasters?|wildfires?|tornado\w*)
(?:in case of|in the event of|in an event of|when there is) (?:a|an|any|the next) (?:\w+ ){0,2}\w+|during (?:an emergency|a disaster|any \w+|the next \w+)
# what did not happen
(?:no|not an?|never|without|nor|neither|isn't an?|wasn't an?|was not an?|is not an?|were no|rule[ds]? out|ruling out|denies|denied) (?:evidence|signs?|indications?|information|suggestion|confirmation|trace|proof|(?:\w+ )?reports?)?(?: of| that there (?:is|was)| suggesting| indicating)? ?(?:a |an |any |other )?(?:(?:active|such|real|actual|known|current|ongoing|more|additional|armed|other|suspected|confirmed|further|new|\w+ing) ){0,2}(?:shoot\w+|shots?(?: fired)?|gunm[ae]n|gunfire|attack\w*|bombs?|explos\w+|devices?|fires?|stabb\w+|crash\w*|collision|abduct\w+|kidnapp\w+|robber\w*|threats?(?: to \w+)?|weapons?|gun|knife|leaks?|gas leaks?|chemical\w*(?: \w+)?|spill|flood\w*|tsunami|tornado|earthquake|missing \w+|suspects?(?: at large)?|hostages?|intruders?|outages?|arrests?|suspicious \w+|incident|contamination|homicides?|murder|burglar\w*|break-ins?|riots?|violence|crime|cyber ?attack|data breach|scam|escape|escaped \w+|dangerous \w+|bear|loose \w+|smoke|storm)
(?:no one|nobody|none) (?:was|were|has been|is) (?:shot|stabbed|attacked|abducted|killed|hurt|injured|missing|kidnapped|robbed|trapped|at large)
no shots (?:were )?(?:fired|heard)|no (?:one|body) is missing|did not find any(?: \w+){1,3}|found no(?: \w+){1,4}|found nothing(?: \w+){0,2}
no longer (?:missing|at large|on fire|wanted|trapped)
# planned things
(?:planned|scheduled|routine|annual|seasonal) (?:\w+ ){0,3}(?:outages?|shut-?offs?|closures?|maintenance|burns?|blasts?|blasting|explosions?|demolition|detonation|flushing|interruptions?)
(?:controlled|prescribed) (?:burns?|burning|fires?|explosions?|blasts?|blasting|detonations?|demolition)
smoke (?:from|caused by) (?:a |the )?(?:planned|controlled|prescribed)(?: \w+)?|live[- ]fire (?:training|exercise)|smoke testing|fire alarm tests?|siren tests?
"""
    + consequences_en.NOT_HAZARD
)

DRILL = r"""
drills?|(?:full-scale|tabletop|training|planned|joint|emergency|response|disaster|this is an?|live|field|annual|functional|part of an?|during an?|an) exercises?|exercise
training(?: day| event| session| exercise)?|simulat(?:ed|ion|ions|es|ing)|mock|role-?play\w*|rehears(?:al|ing)|practice (?:alert|lockdown|evacuation|warning|run)|practi[cs]ing
(?:this is (?:only )?a|a|the|weekly|monthly|annual|routine|system|scheduled|national|siren|siren system|warning|alert|alerts|emergency alert) test|only a test|test (?:of the|message|alert|warning)|testing (?:of )?(?:the|our)|will (?:test|be tested)
workshops?|seminar|(?:safety|training|self-defen[cs]e|cpr|first aid|awareness|prevention|driving) (?:class(?:es)?|courses?|talks?|fair|week|month|day|campaign|presentation)|webinar|filming|film (?:crew|shoot|scene|set)s?|movie (?:scene|crew|set|shoot)|tv series|memorial (?:service|ceremony|event)|anniversary|remembrance|re-?enactment|video game
"""
"""What shows, teaches, tests or remembers an event: the sentence tells of no real one."""

NOT_DRILL = r"(?:this is )?not (?:a|an) (?:drill|test|exercise)|no drill|training (?:officer|unit|cent(?:er|re)|school|ground|college)s?|vigil (?:for|after)|of course|golf course|race course|school classes|classes (?:are|were|is|will)|memorial (?:hospital|park|bridge|drive|stadium|day|highway|hall|library|high|field|church)"

WORKS = r"""
(?:maintenance|construction|road work|utility work)(?! (?:crews?|workers?|sites?|compan\w+|vehicles?|trucks?|zones?|teams?|equipment|cranes?|yards?))|road ?works?|resurfacing|repaving|paving|repainting|upgrad(?:e|es|ing)|renovations?|planned (?:work|works|repairs)|scheduled (?:work|works|repairs)|installation|hydrant flushing|street sweeping|tree trimming|utility work
"""

SOFT = r"""
outages?|power .*|water.*|gas.*|smoke|blasts?|blasting|explosions?|leaks?|noise|fumes|vapou?rs?|down|debris.*|service.*|spills?|detonations?|fires?|storm.*|sewage
"""
"""What planned works bring as well: beside them it is no hazard."""

DENIAL = r"""
(?:is|are|was|were|to be|proved|prove|proven)(?: completely| entirely| simply| just)? (?:not true|false|untrue|unfounded|not real|a hoax|sent in error|issued in error|sent by mistake|a false alarm|baseless|not credible|fabricated|made up)
(?:did not|didn't|never|has not|have not) (?:happen\w*|take place|occur\w*|took place|exist\w*)
false (?:alarm|alert|report|rumou?r|claim|information|post|story)s?|hoax(?: call| report)?|rumou?r(?:s|ed)?|misinformation|disinformation|fact check|myth|fake news|sent (?:in error|by mistake)|issued (?:in error|by mistake)|claims? (?:that|on|about|of)|^\W*(?:(?:false|untrue|not true)\b(?! \w+ (?:is|are|was|were|\w+ing))|fake(?=\W*[:.!–—]))|(?:verdict|label|rating|status|our answer): ?(?:false|untrue)
"""
"""What says that a claim is wrong: the sentence tells of no real event, unless it also tells one as fact."""

CONDITION = r"\bif (?!you (?:saw|know|knew|witnessed|filmed|heard|were|live|are (?:in|near|inside|on|at))\b|anyone (?:saw|knows|was)\b|you(?: have|'ve) (?:seen|any|information|video|footage|dashcam|a)\b)[^,.;:!?\n]{0,120}|\b(?:whenever|unless|in case|when you|before you|even if)\b[^,.;:!?\n]{0,120}|^should\b[^,.;:!?\n]{0,120}"

# --- impact -------------------------------------------------------------------------------------------------------------------

IMPACT = (
    r"""
drown(?:ed|s)|swamp(?:ed|s|ing)|stall(?:ed|s|ing)|forced (?:[\w-]+ ){0,5}(?:from|out|to|onto)|(?:fallen|fell|caved|caving|falling|kicked|stove) in|broke (?:a |an |his |her |the |their )?(?:\w+ |\w+'s ){0,2}(?:hip|leg|arm|nose|wrist|ribs?|neck|jaw|windows?|glass|doors?)|(?:makes?|making|made) (?:it (?:hard|difficult|impossible)|breathing|driving|people|roads?)|hard to (?:breathe|see|walk|drive)|no working|pulled (?:\w+ ){0,3}(?:under|out to sea)|bit (?:a|an|the|two|three)|stopped (?:going|working|running|flowing|answering)|push(?:ed|ing) (?:\w+ ){0,2}(?:into|onto|off)|(?:have|has|had) (?:nothing|nowhere|no (?!word|information|details|plans?|reason|need|evidence|reports?|comment|further|other|known|idea|doubt)\w+)|sting(?:s|ing)?|called off|burnt? (?:down|to the ground)|cost (?:\w+ )?(?:lives|a life)|ruin(?:s|ed|ing)|smashed|can't feel|(?:put|sent|knocked|threw|washed|swept|dragged|carried|pinned|buried|crushed|burned|killed|injured|sickened|soaked|choked|clogged) (?:\w+ ){0,3}(?:people|cars?|drivers?|homes?|houses?|boats?|trees?|trucks?|man|woman|men|women|child|children|boy|girl|riders?|workers?|swimmers?|residents?|cattle|animals?|horses?|dogs?|off|into|onto)|(?:a|one|two|three|four|five|six|seven|eight|nine|ten|\d+|several|many|some) (?:\w+ ){0,2}(?:is|are) (?:still )?(?:missing|unaccounted|dead|hurt|trapped|ill)|had to (?:clear|close|stop|shut|cancel|turn|evacuate|leave|move|run|swim|jump)|sits? empty|(?:is|are|stands?) empty|(?:killing|taking|costing|injuring) \w+
# what it can do
(?:can|could|may|might|will|would)(?: still| also| quickly| badly| easily| even| be| get| become| seriously){0,2} (?:hurt|kill(?:ed)?|injured?|burn(?:ed)?|harm(?:ed)?|sicken(?:ed)?|knock(?:ed)?|sweep|swept|trap(?:ped)?|drown|damaged?|destroy(?:ed)?|spread|reach|flood(?:ed)?|blow|explode|collapse|block(?:ed)?|cut|causes?|make (?:you|people|it|children|anyone|everyone|breathing|them|your|the)|lose|fail|hit|shock|poison|choke|blind|irritate|affect(?:ed)?|disrupt(?:ed)?|delay(?:ed)?|slow|strand(?:ed)?|isolated?|fatal|deadly|toxic|dangerous|harmful|unsafe|trapped|contaminated|electrocuted?|shoot|stab|attack|ignite|take (?:\w+ )?longer)
(?:people|persons?|residents|drivers|motorists|patients|passengers|customers|families|students|children|you|callers|neighbou?rs|workers|shoppers|tenants|ambulances|trucks|buses|trains|cars|vehicles|boats|ferries|visitors|staff|tourists|homes|anyone|they|we|it|traffic|pupils|households|commuters|cyclists) (?:\w+ ){0,3}(?:cannot|can't|can not|could not|couldn't|unable to|not able to|may not be able to|won't be able to|will not be able to|have no way|has no way|had no way|have nowhere|no longer have) (?:\w+ )?(?!comment|say|confirm|discuss|share|release|answer questions|speculate|give|name|provide|identify|yet say)\w+
(?:trains?|buses|bus|trams?|ferr(?:y|ies)|flights?|services?|metro|school|classes|lessons|courts?|shops?|markets?|clinics?|lines?|lights?|signals?|elevators?|lifts?|phones?|cameras?|radios?|systems?|website|computers|pumps?|traffic lights?|street ?lights?|cards?|atms?|toilets|heating|trash|mail|deliveries) (?:[\w'-]+ ){0,6}(?:(?:is|are|was|were|will|do|does|did|has|have)(?: not|n't) (?:be )?(?:run\w*|stop\w*|open\w*|operat\w*|sail\w*|fly\w*|work\w*|go\w*|available|connect\w*|reach\w*|serv\w*|leav\w*|depart\w*|take|taking|resume)|(?:is|are|was|were|went|have|has|had|all|remain|stay)(?: been| now| still| all| currently| also)* (?:dark|dead|out|stopped|halted|held|grounded|jammed|frozen|down|stuck|off|broken|delayed|late|full|crippled|diverted|rerouted|shut))
# people hurt, said otherwise
fatally \w+|took (?:the|his|her) lives?|claimed (?:\w+ ){0,3}li(?:fe|ves)|pronounced dead|did not survive|didn't survive|passed away|lost her life|intensive care|life support|(?:in|with) (?:critical|serious|grave)|critical(?:ly)? (?:ill|hurt|injured|condition)|cuts and bruises|bruis(?:es|ed|ing)|in shock|faint(?:ed|ing)|vomit\w*|headaches?|cough(?:ing|s)?|sore throats?|(?:burning|itching|stinging) (?:eyes|throat|skin)|rash(?:es)?|food poisoning|fever|knocked (?:down|over|unconscious)|(?:took|take|taking|flew|rushed|carried|transported|sent|drove|bringing|brought) (?:[\w-]+ ){1,6}to (?:\w+ ){0,3}(?:hospitals?|trauma|emergency|clinic)|to (?:the |a |an area |a local |a nearby |area |local )?hospitals?|(?:paramedics|medics|doctors|crews|nurses|ambulance\w*) (?:are |were |have |is )?(?:treat\w+|caring|tending)|ran for (?:their|his|her) lives|fled (?:their|his|her) (?:homes?|houses?|beds|apartments?)|(?:residents|people|families|neighbou?rs|shoppers|villagers|students|households|\d+|dozens|hundreds|thousands) (?:\w+ ){0,2}fled|nowhere to (?:go|sleep|live|stay)|sleeping in|lives? (?:is|are) (?:in danger|at risk)|fears? for
# property
(?:is|are|was|were) (?:ruined|broken|torn|cracked|soaked|scorched|charred|emptied|flattened|wrecked|gutted|leveled|levelled|unusable|unlivable|uninhabitable|unstable|unsafe|contaminated)|knocked down|tore (?:off|down|through)|ripped (?:off|through)|blew (?:off|out|down)|flattened|leveled|levelled|wiped out|washed (?:out|away)|smashed|cracked|scorched|charred|(?:millions?|thousands|hundreds) (?:of dollars|of pounds|in (?:damage|losses))|[$£€][\d.,]+ ?(?:\w+ )?(?:worth|in (?:damage|losses|goods|cash|jewel\w*)|was|were|lost|stolen|taken|gone)
# services
(?:long|longer|hour-long|hours-long|heavy|severe|major|serious|significant|big|huge) (?:\w+ )?(?:delays?|waits?|lines?|queues?|disruptions?|traffic|backups?|tailbacks?|jams?)|(?:waits?|delays?|queues?) (?:of|are|is) |hours? (?:of )?(?:delay|wait)s?|slow(?:ing|ed)? traffic|traffic (?:is )?slow\w*|(?:one|two|three|all|both|several|some|left|right|northbound|southbound|eastbound|westbound|outside|inside|middle) lanes? (?:\w+ ){0,3}(?:closed|blocked|shut|open)|nobody can|no one can|nothing (?:can|moves|works)|no way (?:in|out|through)
# people
(?:closes|closing|shuts|blocks|blocking|closed|shut) (?:\w+ ){0,2}(?:[A-Z]\w+ )?(?:street|st|avenue|road|lanes?|highway|bridge|drive|boulevard|square|way|park|school|ramp|station|route|i-\d+)
(?:cost|costs|costing|robbed|stripped|cheated|conned|swindled|tricked) (?:\w+ ){0,5}(?:savings|money|[$£€]|pensions?|homes?|jobs?|li(?:fe|ves)|\d+)|without (?:a |their |any )?(?:homes?|shelter|savings|heat|medicine|work|food|911|phones?|school|buses|trains|internet|lights|electricity)
(?:need|needs|needed|required|getting|got) (?:\w+ )?(?:stitches|surgery|hospital|treatment|medical|help to breathe|oxygen|rescue|rescuing)|bit (?:\w+ ){0,4}(?:people|person|man|woman|child|children|boy|girl)|broken (?:leg|arm|bones?|wrist|hip|ribs?|nose|jaw)|lost (?:a|an|his|her|their|the use of) (?:\w+ )?(?:leg|arm|eye|hand|finger|foot|sight|child|son|daughter|colleague|friend|father|mother)|(?:with|has|have|had|suffered|for|minor|serious|severe|bad|degree|from|and) (?:\w+ )?burns|burns (?:over|to|on) (?:\w+ ){0,3}(?:percent|arms?|hands?|legs?|face|body|back)|bleeding|gunshot wounds?|concussion|smoke inhalation|hypothermia|coma
(?:would|could|will|may|might) (?:send|put|leave|cut|knock|bring|push|make|trap|kill|flood|hit|reach|burn|hurt|destroy|damage|bury|poison|strand|isolate|overwhelm|block|close|last|take|delay|affect|cause|be (?:hit|cut|flooded|destroyed|lost|buried|hurt|killed|burned|trapped|without|closed|delayed|harmful|deadly|affected))\b
(?:cars?|vehicles?|houses?|homes?|boats?|people|trees|sheds|roofs?|tents) (?:\w+ ){0,3}(?:carried (?:off|away)|swept away|washed away|blown (?:off|away|down|over)|crushed|buried|sunk|overturned|torched|vandali[sz]ed|broken into|emptied|wrecked|taken)
injured|injur(?:y|ies)|hurt|wounded|wounds?|killed|kills?|fatalit(?:y|ies)|casualt(?:y|ies)|dead|died|dies|dying|deaths|deceased|lost (?:his|her|their) li(?:fe|ves)|lost a life
(?:was|were|been|being|got) (?:\w+ )?(?:shot|stabbed|hit by|struck|beaten|burned|burnt|bitten|sickened|poisoned|treated(?! as)|trapped|stranded|displaced|hospitali[sz]ed|defrauded|scammed|run over|punched|affected|evacuated)
(?:shot|stabbed|hit|struck|killed|injured|wounded|hurt|killing|injuring|wounding|hurting|left|leaving) (?:a|an|the|one|two|three|four|five|six|seven|eight|nine|ten|\d+|several|many|some|another) (?:\w+ ){0,3}(?:man|men|wom[ae]n|boys?|girls?|people|persons?|officers?|deput\w+|children|students?|pedestrians?|cyclists?|bystanders?|teen\w*|workers?|residents?)
(?:taken|rushed|flown|airlifted|transported|brought|admitted) (?:by \w+ )?to (?:the |a |an |area |local |\w+ ){0,3}(?:hospitals?|trauma|emergency room|medical cent(?:er|re))|in (?:the )?hospital|hospitali[sz]ed|treated (?:for|at|by|on)|in (?:critical|serious|stable|grave|fair|good) condition
(?:trapped|stranded|displaced|homeless|left homeless|evacuees|unaccounted for|cut off|stuck|isolated|unconscious|unresponsive|unable to (?:leave|get|reach|call|return|work|breathe|cross|enter)|cannot (?:leave|get (?:out|home|through)|reach|cross|return|enter|go home)|lost (?:their|his|her) homes?|out of their homes|had to (?:leave|flee|move)|forced (?:from|out|to (?:leave|flee|close|evacuate)))
(?:ill|sick|sickened|breathing (?:problems|difficulties|trouble)|trouble breathing|nausea|dizziness|irritat\w+|symptoms|harmful|deadly|lethal|life-?threatening|can kill|can burn|danger(?:ous)? to (?:life|breathe|health|people|touch|your)|risk to (?:life|health)|toxic to|unsafe to (?:drink|breathe|use|enter|touch|swim|cross)|not safe to (?:drink|use|enter|breathe|cross|swim)|unhealthy|hard to breathe|make you (?:sick|ill)|makes? (?:people|it)|could (?:be )?(?:hurt|kill|injure|harm|hit|burn|explode|collapse|reach|cut|block|flood|cause|make|die|lose|sweep)|can (?:hurt|kill|injure|harm|burn|cause|make|sweep|collapse|explode|reach|knock|carry|be deadly)|may (?:cause|hurt|harm|kill|injure|reach|burn|collapse|flood|explode|make|lose|not (?:connect|work|go through|be able)|be (?:delayed|disrupted|slow|unable|without|affected|closed|cut|deadly|hurt|harmful|flooded|dangerous))|threaten(?:s|ing)? (?:\d+ |several |about |many |dozens of |hundreds of |nearby |the )?(?:homes|houses|lives|buildings|property|structures|cabins|businesses|town|village|neighbou?rhoods?|power lines))
traumati[sz]ed|suffered|suffering from|loss of life|lives lost|fighting for (?:his|her|their) li(?:fe|ves)|in surgery|recovering (?:in|at|from)|receiving (?:medical )?(?:treatment|care)|(?:taken|went|sent) for (?:treatment|medical care)|need(?:s|ed)? (?:medical )?(?:treatment|stitches|surgery)|(?:fell|feel|felt|feeling) (?:ill|sick|dizzy)|at risk(?! of)|(?:is|are|was|were|puts?|putting|remain)(?: \w+){0,4} (?:in danger|at risk)|(?:is|are) (?:very |extremely |highly )?(?:dangerous|deadly|unsafe|hazardous)|can be (?:deadly|fatal|dangerous|harmful)
(?:water|smoke|gas|mud|fumes|flood ?waters?|lava|sewage) (?:\w+ ){0,3}(?:entered|entering|reached|reaching|spread\w*|drifting|drifts|blowing|blows|moving|moves|heading|covers?|covering|covered|over|across|into|threatens?|threatening|filled|filling|blocks?|surround\w*) (?:to |into |over |across |toward |towards |in )?(?:\w+ ){0,3}(?:homes?|houses?|streets?|buildings?|town|neighbou?rhoods?|roads?|highway|basements?|schools?|cars|lanes?|apartments?|shops|residents|people|area)|(?:flood ?)?water (?:is |was )?(?:in|inside) (?:\w+ ){0,2}(?:homes|houses|basements?|shops|streets)|(?:flames|fire) (?:\w+ ){0,3}(?:entered|entering|reached|reaching|spread\w*|moving|moves|heading|approach\w*|threatens?|threatening|surround\w*|jumped|engulf\w*) (?:to |into |toward |towards |through )?(?:\w+ ){0,3}(?:homes?|houses?|buildings?|town|neighbou?rhoods?|basements?|schools?|cars|apartments?|shops|residents|people|village|cabins|farms)
(?:knock(?:ed|ing)|cut(?:ting)?|took) (?:out|off|down)? ?(?:the |all |\w+ )?(?:power|water|phone|service|electricity|gas|lines|internet)|(?:dismissed|closing|closed|close|start|starting|starts) (?:early|late)|one lane (?:is )?open|limited service|service (?:is |will be )?limited|(?:trees?|wires?|lines|debris|rocks|mud|water|truck|vehicle|train|cars) (?:\w+ ){0,3}(?:block\w*|across)
lost (?:about |more than |over |up to |around |nearly |a total of )?(?:[$£€]|\d|money|savings|thousands|hundreds|everything|power|water|service)|(?:cost|costing|losses of|out of) (?:\w+ ){0,4}[$£€]\d|savings (?:were |was )?(?:lost|gone|stolen)|defrauded|drained
# property
damag(?:ed?|es|ing)|destroy(?:ed|s|ing)?|destruction|burn(?:ed|t|ing) (?:\w+ ){0,4}(?:homes?|houses?|buildings?|acres|hectares|structures?|down|shops?|garage|barn)|(?:homes?|houses?|buildings?|acres|hectares|structures?|basements?|cars|shops|cabins|streets|roads?|garages?) (?:\w+ ){0,3}(?:burned|burnt|flooded|lost|destroyed|damaged|gone|ruined|under water|underwater|collapsed|looted|wrecked)|gutted|ruined|shattered|smashed|broken windows?|flooded (?:homes?|houses?|basements?|streets?|roads?)|under water|underwater|torn off|lost (?:\w+ ){0,3}(?:homes|houses|buildings|roof|cars)|acres (?:have )?burned|windows (?:were )?(?:broken|blown)|wrecked|crushed
# services
delays?|delayed|disrupt(?:ed|ion|ions|ing|s)|gridlock|backed up|backups?|traffic (?:is |was )?(?:stopped|at a standstill|heavy|backed|being (?:diverted|rerouted|turned)|diverted|rerouted|blocked|slow)|standstill|congestion|impassable|not passable|standing traffic|tailbacks?|queues|diverted|rerouted|re-routed|turned away|detours? (?:is|are|in)
(?:power|water|gas|phone|internet|electricity|service|heat|heating|911|9-1-1|999|calls?|lines?|trains?|buses|flights?|classes|lessons|services?|network|wifi|radio|trams?|ferr(?:y|ies)|deliver(?:y|ies)|systems?|website|records|email|payments) (?:service |service to |supply |to |for |in |lines? |calls? |from )?(?:[\w'-]+ ){0,8}(?:is|are|was|were|has been|have been|will be|remain|remains|went|may be)(?: currently| now| still| all| also)? (?:out|off|down|cut|lost|suspended|interrupted|unavailable|affected|not (?:working|available|safe|connecting|going through|running|stopping|reaching)|cancel+ed|stopped|offline|disrupted|delayed|diverted|halted|shut|failing|dropping|limited|called off|busy|slow)
(?:without|no|lost|lose|losing|loss of|low|reduced) (?:\w+ ){0,2}(?:power|water|electricity|gas|heat|heating|phone service|phones?|internet|water pressure|pressure|911 service|cell service|hot water|service|lights|bus service|train service|trains|buses|school|classes|signal|landlines?)
(?:cannot|can't|can not|could not|unable to|not able to|don't|do not) (?:take|receive|answer|process|make|reach|get through|accept|place|connect|access|look up|issue|run|operate)(?: \w+){0,3} (?:calls?|911|999|112|emergency|reports?|payments?|records?|email|e-mail|permits?|911 calls)|calls (?:to \w+ )?(?:fail\w*|drop\w*|do not|don't|cannot|may not|are not|aren't)|may not (?:connect|go through|get through|reach)|not getting through
(?:is|are|was|were|remains?|stays?|will be|has been|have been)(?: still| now| currently| also| both| all| fully| partly| partially| completely| temporarily| being)* (?:closed|shut|blocked|impassable|flooded|cut off)|(?:roads?|streets?|st\.?|avenues?|ave\.?|highways?|hwy|lanes?|bridges?|schools?|parks?|exits?|ramps?|offices?|trails?|beach(?:es)?|library|airport|campus(?:es)?|stations?|tunnels?|routes?|intersections?|junctions?|freeway|motorway|boulevard|blvd\.?|drive|lobby|building|shops?|stores?|business(?:es)?|way|court|city hall|direction|line|runway|harbou?r|pool|stretch|block|carriageways?|center|centre|mall|market|plaza|square|site|services|pier|(?:us|sr|m|a|b|e|n|c)-?\d+|i-\d+|counter|front desk|pkwy|parkway|rd\.?|dr\.?|creek|river|path|crossing|main street|both ways|northbound|southbound|eastbound|westbound|directions) (?:[^.;:!?\n]{0,70}? )?(?:is|are|was|were|has been|have been|will be|will|remains?|remained|stays?|still|now|being|currently|both|fully|partly|partially|completely|also|temporarily|and)? ?(?:fully |partly |partially |completely |currently |now |still |temporarily |both |also |be |all |totally |remain |stay )*(?:closed|blocked|shut(?: down)?|cordoned off|sealed off|flooded|impassable|cut off|lost power|without power|evacuated|under evacuation|disrupted)
(?:closed|closing|blocked|blocking|shut|shutting|closes|blocks)(?: down| off)? (?:the |all |both |part of |parts of |several |two |three |one |a |most |many |lanes? of |\d+ |north|south|east|west)+ ?(?:\w+ ){0,3}(?:roads?|streets?|lanes?|highways?|bridges?|schools?|bound|exits?|ramps?|directions?|lines?|i-\d+|parks?|station|tunnel|traffic|avenue|intersection|freeway|motorway)
(?:road|lane|street|school|bridge|highway|full|total|ramp|beach|park|trail|track|business|office|campus) closures?|closures? (?:of|on|at|in|affect\w*)|closed (?:to|in both|both|between|until|from|due|because|for|today|this|while)|blocked (?:in|by|between|at|near)|lanes? (?:blocked|closed|shut)|no (?:through )?access|(?:classes|school|lessons|trains?|flights?|events?|buses|games?|meetings?|parade|market|concert|match|festival|services?|practice|ceremony|race) (?:\w+ ){0,4}(?:is|are|was|were|have been|has been|will be) (?:cancel+ed|suspended|called off|postponed|delayed|stopped)|cancel+ed (?:all|its|the|classes|trains|flights|school)|(?:cancel+ed|suspended|postponed) (?:until|due|because|for)|suspended|out of service|not running|not stopping|shut down|offline
(?:evacuated|\d+ (?:\w+ ){0,2}(?:homes|people|residents|families|households|customers|students|passengers|patients|houses|properties|guests|workers|buildings|businesses) (?:\w+ ){0,4}(?:evacuated|affected|without|lost|out|displaced|moved|forced|are|have been|were|had)|customers (?:are )?(?:affected|without)|affect(?:s|ed|ing) (?:about |some |all |\d+|the |many |more than |several |residents|customers|homes|service|people|traffic|parts|every))
(?:data|information|records|files|names|details|passwords|addresses|accounts|numbers) (?:[\w']+ ){0,6}(?:exposed|stolen|leaked|accessed|lost|copied|taken|compromised|locked|encrypted|at risk|deleted)|(?:wait|waiting|response) times? (?:\w+ ){0,3}(?:longer|long|up)|longer (?:wait|response|than usual)|slower than usual|overwhelmed|overloaded|full to capacity|at capacity
"""
    + consequences_en.IMPACT
)

NOT_IMPACT = (
    r"""
(?:whether|how many|how badly|how seriously|how bad|if any\w*|if there)\b[^.;!?\n]*|(?:(?<![^,.;:!?\n])|(?<=\band )|(?<=\bbut ))(?:(?!\b(?:and|but)\b)[^,.;:!?\n])*?(?:not (?:yet )?(?:been )?(?:known|clear|confirmed|available|established|released)|unknown|unclear|unconfirmed|no (?:word|information|details|confirmation|reports?)|too early|too soon|(?:don't|do not) (?:yet )?have (?:any )?(?:word|information|details|news|numbers))\b[^.;!?\n]{0,80}
(?:no|not|without|neither|none|never)(?: (?!but|however|until|and)[\w'-]+){0,8}? (?:injur(?:y|ies|ed)|hurt|harmed|casualties|wounded|killed|damage[ds]?|affected|victims?)
(?:check\w*|search\w*|look\w*|ask\w*|screen\w*) (?:\w+ ){0,2}for (?:\w+ ){0,3}(?:injur\w+|victims|casualties|damage|damaged \w+|anyone hurt)|escap\w+ (?:injury|unhurt|harm|damage)|(?:the|those|any|anyone) (?:injured|wounded|hurt)
(?:no|not|without|nor|neither|none|nobody|zero)(?: \w+){0,3}? (?:injur\w+|hurt|casualt\w+|fatalit\w+|deaths?|damages?|damaged|wounded|killed|harmed|victims?|dead|delays?|disruptions?|affected|displaced|trapped|missing|closures?|evacuat\w+|outages?|ill(?:ness\w*)?|symptoms|suspended|closed|cancel+ed|impact\w*|life-threatening|loss of life|hospitali[sz]\w+|exposed|accessed|stolen|lost|homes? (?:\w+ ){0,2}(?:lost|damaged)|roads? (?:is|are|was|were) closed)(?:,? (?:or|and|nor) (?:\w+ ){0,2}(?:injur\w+|hurt|damages?|casualt\w+|deaths?|killed|victims?|property damage|closures?|delays?|homes?|closed))?
(?:no one|nobody|no-one|none|no people|no officers?|no children|no students?|no bystanders?)(?: \w+){0,3} (?:was|were|is|are|has been|have been|got|else)(?: \w+){0,3}
(?:uninjured|unhurt|unharmed|undamaged|unaffected|injury-free|deadline|dead ?end|deadlines|dead battery|dead trees|walking dead)
(?:not (?:yet )?(?:known|clear|confirmed|sure|aware)|unknown|unclear|unconfirmed|don't (?:yet )?know|do not (?:yet )?know|cannot (?:yet )?(?:say|confirm)|can't (?:yet )?(?:say|confirm)|no (?:information|word|details|confirmed \w+|reports?|confirmation)(?: (?:on|about|of|yet))?|checking|finding out|determin\w+|trying to (?:learn|find out|establish|confirm)|to find out|establish(?:ing)?|learn(?:ing)?|working to confirm|will (?:say|tell|share|confirm))(?: [\w']+){0,6}? (?:whether|if|how many|how badly|of|about|the (?:number|extent|condition|cause)|any(?:one|body)?|on|who|what|that)[^.;!?\n]{0,80}
(?:number of|extent of|reports? of|any|possible|how many) (?:\w+ ){0,2}(?:injuries|injured|casualties|victims|damage|deaths|fatalities|wounded|people hurt)(?: \w+){0,3} (?:is|are|was|were|remain|remains)(?: \w+){0,2} (?:not known|unknown|unclear|unconfirmed|not confirmed|not yet known|not yet confirmed)|(?:injuries|casualties|damage|deaths)(?: \w+){0,2}: (?:none|unknown|not known|0|no)|injur(?:y|ies) (?:are|is) (?:not (?:yet )?known|unknown|unclear)
(?:reopen\w*|re-open\w*|restor\w+|resum\w+|back (?:on|in service|to normal|open|up)|(?:is|are|now) open(?: again)?|lifted|repaired|fixed|running again|working again|open to traffic|available again|normal service|no longer (?:closed|blocked|suspended|on lockdown|in lockdown|out|cut off|affected|trapped))
(?:anyone|anybody|if you(?:'re| are)?|are you|those) (?:\w+ ){0,2}(?:hurt|injured|trapped|ill|sick|affected|stranded|stuck)
damage (?:reports?|assessment|claims?)|report (?:any )?(?:damage|injur\w+|outages?|a death)|injury prevention|death (?:certificate|notice|penalty|threats?)s?|hurt(?:ful)? feelings|lost (?:and found|property|dogs?|cats?|pets?|child point|contact)|dead-?end|delay(?:s)? in (?:reporting|publishing|updating)|without delay|do not delay|don't delay|sorry for (?:the|any) delay|killing time|crash data|victim (?:services|support|advocates?)|victims? of crime|closed[- ](?:circuit|captions?|session|door)|case (?:is )?closed|now closed|closing (?:date|note|remarks|time)|broken (?:english|down)|traffic stop|sick of|injured list|died down|die(?:s|d) of laughter|investigation (?:is|was|remains|has been) (?:now )?(?:closed|suspended)|inquiry (?:is )?closed|offices? (?:is |are )?closed (?:on|for) (?:\w+ )?(?:weekends?|sundays?|saturdays?|holidays?|labor|memorial|independence|thanksgiving|christmas|new year|monday|tuesday)|keep(?:ing)? (?:\w+ ){0,6}(?:closed|shut|locked)|(?:doors?|windows?|vents|curtains|blinds|eyes)(?: and \w+)?(?: \w+){0,2} (?:closed|shut)|(?:was|been|be|were|are|is) (?:suspended|placed) (?:from duty|on|with|without) (?:\w+ ){0,3}(?:leave|pay|duty)|placed on (?:\w+ ){0,2}leave|stolen (?:vehicle|property) (?:recovered|returned)
"""
    + consequences_en.NOT_IMPACT
)
"""What states no consequence: none, not known, one that has ended, a thing that only sounds so."""

RESUMES, STILL, FORMER = consequences_en.RESUMES, consequences_en.STILL, consequences_en.FORMER
UNTRUE, SAID_BY_OTHERS = consequences_en.UNTRUE, consequences_en.SAID_BY_OTHERS

# --- guidance -----------------------------------------------------------------------------------------------------------------

VERBS = r"""
avoid|stay|remain(?! in (?:our|my))|go|leave|evacuate|shelter|lock|close|shut|keep|move|get|run|hide|call|dial|text|email|e-mail|phone|ring|report(?! (?:of|from|that|number|no)|:|s)|contact|use|take|seek|find|turn|drive|follow|bring|boil|drink|pick|wait|come|meet|wear|share
send|submit|register|sign|join|attend|ignore|delete|block|hang|verify|protect|secure|remove|store|conserve|limit|cover|wash|charge|prepare|pack|listen|pull|slow|yield|treat|detour|park|walk|return|resume|unlock|open|tell|ask|speak|rsvp|apply|check(?!point)
consider|save|review|watch|look|head|allow|plan|expect|give|let|put|do|don't|dont|never|stop|begin|start|be ready|be prepared|get out|drop|visit|notify|let us know|help us|fill|switch|silence|mute|barricade|fight|crawl|clear the|hold on to|show|carry|cross|enter|approach|touch|pass|forward|donate|volunteer
exit(?! \d)|discard|throw|flush|run|air|refrain|reschedule|reroute|search|upload|write|provide|ensure|make|learn|read|view|click|scan|respond|subscribe|enrol+|nominate|vote|book|reserve|trim|mark|photograph|freeze|back up|log|disconnect|unplug|reach|cooperate|comply|obey|disperse|work from|telecommute|carpool|bike|ride|board|think before|tune|monitor|pay|buy|hand|return|replace|try|continue|know your
"""
"""Verbs that begin an instruction; what is vague is blanked out before (`NOT_GUIDANCE`)."""

AFTER_VERBS = VERBS

BEFORE_VERB = r"""
please|kindly|also|just|instead|immediately|now|then|always|again|still|only|if possible|everyone|everybody|parents|families|residents|drivers|motorists|students|staff and students|neighbou?rs|all|you|and|but|so|or|that|visitors|pedestrians|anyone|folks|commuters|travel+ers|voters|swimmers|boaters|owners|shoppers|guests
"""

ASKED = r"""
(?:you|residents|people|everyone|everybody|drivers|motorists|parents|families|students|anyone|those|all|the public|pedestrians|visitors|neighbou?rs|swimmers|boaters|businesses|customers|travel+ers|commuters|occupants|households|owners|guests|attendees|callers|witnesses|guardians|viewers|cyclists|patients|workers|shoppers|passengers|members of the public|anybody|who|homes|households)(?:[^.;!?\n]{0,90}?) (?:should|must|need to|needs to|may (?:now )?(?:return|leave|go|unlock|open|resume|use|drive|come|enter|drink)|can (?:now )?(?:return|leave|go|unlock|open|resume|use|drive|come|enter|drink|safely|call|text|report|email|contact|help|send|pick|attend|speak|submit|upload|join|apply|find|get|also|meet|collect|register|sign|ask|make|file|give|bring|visit|stop|safely)|are (?:asked|urged|advised|told|ordered|required|requested|encouraged|reminded|invited|welcome|instructed|free|directed|recommended|warned|allowed|able) (?:not )?to|is (?:asked|urged|advised|told|ordered|required|requested|encouraged|reminded|invited|welcome|instructed|free|directed|warned|allowed|able) (?:not )?to|have to|has to|ought to|will need to|are to)
(?<!will )(?<!'ll )(?:ask|asks|asking|urge|urges|urging|advise|advises|advising|request|requests|requesting|encourage|encourages|encouraging|invite|invites|inviting|remind|reminds|reminding|order|orders|ordering|tell|telling|want|need|recommend|recommends|recommending|instruct|instructing|warn|warns|warning|would like)(?: that)? (?:you|residents|people|everyone|everybody|drivers|motorists|parents|families|students|anyone|those|all|the public|pedestrians|visitors|neighbou?rs|swimmers|boaters|businesses|customers|travel+ers|commuters|occupants|households|owners|witnesses|the community|members of the public|cyclists|shoppers|callers|anybody|passengers|homes)\b[^.;!?\n]{0,100}
(?:asking|appealing|appeal|appeals|ask|asks|calling) for (?:\w+ ){0,3}(?:witnesses|information|help|your help|video|footage|dashcam|anyone|tips|photos|volunteers|donations)
(?:recommend|advise|suggest|discourage) (?:\w+ing|against|that)\b[^.;!?\n]{0,80}
(?:it is|it's) (?:safe|ok|okay|fine|important|vital|essential|critical|best|permitted) (?:for \w+ )?(?:now )?to (?:return|leave|go|unlock|open|resume|use|drive|come|enter|drink|come out|stay|avoid|keep|call|shelter|evacuate|travel|swim)
(?:it is|it's) (?:important|vital|essential|critical|best) that\b
tips? (?:can|may|line|to)|to (?:report|give|share|leave|send|submit) (?:\w+ ){0,6}(?:call|text|visit|email|contact|go to|use|dial|scan)
"""

VERBLESS = r"""
shelter[- ]in[- ]place (?:now|immediately|order|until|at|for|in|if)|shelter[- ]in[- ]place
(?:evacuation|shelter[- ]in[- ]place|stay[- ]at[- ]home|boil[- ]water|do[- ]not[- ](?:drink|use|travel)|curfew|dispersal|secure|hold|lockdown|mandatory evacuation|voluntary evacuation|evacuate) (?:orders?|notices?|advisor(?:y|ies)|warnings?|alert) (?:\w+ ){0,4}(?:is|are|remains?|remain|in effect|issued|for|now|until|still|stands?|continues?|:)
(?:mandatory|immediate|voluntary) evacuations?|evacuation (?:now|immediately|ordered|required)|evacuate
curfew (?:is |will be |remains |tonight |from |until |in )|boil water
no (?:entry|parking|driving|swimming|travel|walking|outdoor \w+|burning|open flames|smoking|visitors|calls|photos|standing|stopping|pickups?|pick-up|drones?|drinking|crossing|campfires|bathing|fishing|boating|outdoor activity|going|coming)\b
(?:doors?|windows?|doors and windows|windows and doors|vents|gates|lights|phones|fans|air conditioning|curtains)(?: and \w+)?(?: \w+){0,1} (?:closed|shut|locked|off|silent|silenced|on silent|away|down)
indoors(?:,| now| please| immediately| until|\b)|inside (?:now|please|immediately)|everyone (?:inside|indoors|out|off)|off the (?:roads?|streets?|water|beach|ice)|away from (?:the )?(?:windows?|doors|downed|water|river|smoke)|hands off|eyes open for
witness appeal|(?:want|would like|keen|like|hoping|hope) to (?:hear from|speak (?:to|with)|talk to)|(?:tips|info(?:rmation)?|questions?|witnesses?|video|photos|reports|sightings|complaints?|commendations?|rsvp|tickets|help|details to|dashcam|footage)(?: line)?\s?(?:\?|:|to|—|–|-|via|at) ?(?:to |please |the )?(?:\(?\+?\d+|call|text|email|tip|detectives|at|dial|us|\w+@|\d+|crime ?stoppers|our|the tip|bring)
(?:only )?(?:tap|bottled|boiled) water only|bottled water only|boiled water only|essential travel only|local traffic only|residents only|emergencies only|alternate routes?(?: (?:are|is|advised|recommended|required|encouraged|via|:))|detours? (?:via|on|onto|along|through)|two-hour delay|hands-free only|by appointment|registration (?:is )?required|free tickets|walk-ins welcome|all (?:are )?welcome|everyone (?:is )?welcome|open to (?:all|the public|everyone)|rsvp
no (?:further |other )?action (?:is |by \w+ |from \w+ |on your part (?:is )?|for \w+ )?(?:needed|required|necessary)|no action (?:by|for|from)|nothing (?:you need|for you) to do|nothing (?:more )?(?:you )?need(?:s)? to (?:do|be done)|(?:do not|don't) need to (?:do anything|act|take (?:any )?action)|no need to act|no action
"""

LIFTING = r"""
(?:shelter[- ]in[- ]place|evacuation|evacuations|lockdown|curfew|boil[- ]water|secure|hold|stay[- ]at[- ]home|do[- ]not[- ](?:drink|use)|lock-?out|order|advisory|instruction|instructions|restrictions?|shelter|dispersal|travel ban|request to \w+)s?(?: (?:order|notice|advisory|warning|alert|instruction|request|status|level|zone|area)s?)?(?: [\w'&-]+){0,10}? (?:(?:is|are|was|were|has been|have been|has|will be|now|being|be) ){0,2}(?:now |hereby |all |also |fully |partly |partially )?(?:lifted|over|ended|cancel+ed|rescinded|no longer (?:in effect|in force|needed|applies|in place)|downgraded|withdrawn|expired|removed|canceled)
(?:lifted|lifting|ended|ending|cancel+ed|cancel+ing|rescinded|lift|withdrawn|end) (?:the |all |its |our |this |an )?(?:\w+ ){0,2}(?:shelter[- ]in[- ]place|evacuation|lockdown|curfew|boil[- ]water|secure|hold|stay[- ]at[- ]home|orders?|advisor(?:y|ies)|restrictions?|instructions?)
(?:no longer) (?:need|needs|have|has|required|necessary|being asked|asked|under|needed)(?: to)? (?:to )?(?:stay|shelter|avoid|boil|keep|remain|lock|evacuate|hide|wait|leave|be|look|use|close|follow|take|act|conserve)
(?:need not|needn't) (?:stay|shelter|avoid|boil|keep|lock|hide) (?:\w+ )*any ?(?:more|longer)|(?:need|have) to (?:stay|shelter|avoid|boil|keep|lock|hide|evacuate|remain)[^.;!?\n]{0,40} any ?(?:more|longer)
(?:doors|windows|roads?|homes) (?:can|may) (?:now |be )+(?:unlocked|opened|used)|safe to (?:return|leave|go (?:outside|out|home|back)|come out|drink|resume|use|swim|travel)|free to (?:leave|go|move|return|come)|normal (?:activities|activity) (?:can|may)|can go on with|carry on as (?:normal|usual)|resume (?:your )?normal
"""

LOOKING = r"""
(?:have|has|did|do|does|were|was|can|could|would|will|are|is|anyone|got|know|seen|recogni[sz]e|see|saw|why not|want|need|looking|interested|would you|won't|heard|notice[d]?|witness(?:ed)?)\b[^.!?\n]{0,140}(?:you|anyone|seen|saw|anybody|witness\w*|recogni[sz]e|video|footage|dashcam|information|help|join|stay|avoid|keep|know|everyone|inside)[^.!?\n]{0,100}\?
(?:seen|recogni[sz]e|know|got|any|saw|heard|have|witness(?:ed)?)\b[^.!?\n]{0,80}\?
"""

NOT_GUIDANCE = r"""
(?:please )?(?:be|stay|remain|keep) (?:safe|vigilant|alert|aware|calm|strong|careful|cautious|patient|well|healthy|informed|tuned|watchful|mindful|kind|warm|cool|positive|on alert|on (?:your|the) guard|connected|prepared|out of harm's way|hydrated)(?:,? (?:and|&) (?:\w+ )?(?:safe|vigilant|alert|aware|calm|strong|careful|cautious|patient|well|healthy|informed|watchful|mindful|kind))*(?: (?:out there|everyone|please|all|at all times|of your surroundings|this \w+|today|tonight))*
(?:use|exercise|take|show) (?:\w+ )?(?:caution|care|common sense|good judgment|vigilance|patience)(?: (?:when|while|if|in|on)\b[^.;!?\n]{0,60})?|take care(?: (?:of (?:yourself|each other|one another)|out there|everyone))?|watch out(?: for (?:each other|one another))?|look(?:ing)? out for (?:each other|one another)|look after (?:each other|one another|yourselves)|keep an eye out|stand by(?: for \w+)?|keep watching|have a (?:safe|good|great|happy) \w+|be on the lookout(?! for)
(?:keep|hold) (?:\w+ ){0,5}in (?:your|our|their) (?:thoughts|prayers|hearts)(?: and prayers)?|thank you for[^.;!?\n]{0,80}|thanks for[^.;!?\n]{0,80}|thank you[^.;!?\n]{0,60}|bear with us|rest assured|expect (?:a (?:heavy|large|increased)|an? (?:\w+ )?police presence|to see|more|further|updates?|delays?|the|heavy|smoke|noise|officers|an|another|results|crowds|increased|traffic|some|longer|long|police)[^.;!?\n]{0,80}|more (?:information|details|updates|to come|to follow)[^.;!?\n]{0,80}|see you (?:there|soon|then|saturday|sunday)|trust us|pray for[^.;!?\n]{0,50}|make no mistake|let's (?:be|stay|all)[^.;!?\n]{0,40}|do your part|follow (?:us|along|@\w+|this (?:account|page|thread|feed))(?: (?:for|on|here|at)\b[^.;!?\n]{0,50})?|check (?:back|here|this|our|the (?:web|site|page))\b[^.;!?\n]{0,50}|stay with us[^.;!?\n]{0,30}|watch this space|look for (?:the next|updates|another|more)[^.;!?\n]{0,40}|get well[^.;!?\n]{0,20}|read (?:more|the full|our full|all|it)[^.;!?\n]{0,60}|see (?:the |our |all )?(?:full|link|more|below|website|page|attached|previous|statement|thread|post|here|map)\b[^.;!?\n]{0,50}|monitor (?:this|our|local|the|official)\b[^.;!?\n]{0,50}|tune in[^.;!?\n]{0,40}|learn more[^.;!?\n]{0,40}|stay tuned[^.;!?\n]{0,30}|get (?:updates|information|the latest)[^.;!?\n]{0,40}|leave no stone unturned|keep you (?:informed|updated|posted)
(?:there is|there's|there was|there were|is|was|are|were)? ?(?:no|not any|not a|not|n't any) (?:current |immediate |further )?(?:need|reason|order|orders|requirement|plans?|call|necessary|required|being asked|asked|ordered|told)(?: at this time| now| currently| right now)?(?: for (?:\w+ ){1,3})? ?to (?:stay|shelter|avoid|boil|keep|remain|lock|evacuate|hide|wait|leave|close|panic|worry|be|change|go|move|cancel|store|use|buy|call|come|take|do anything else|conserve)\b[^.;!?\n]{0,60}
(?:do not|don't|does not|doesn't|did not|didn't|need not|will not|won't) (?:currently |yet )?(?:need|have) to (?:stay|shelter|avoid|boil|keep|remain|lock|evacuate|hide|wait|leave|close|panic|worry|be|change|go|move|cancel|store|use|buy|take shelter)\b[^.;!?\n]{0,60}|no (?:evacuations?|lockdown|shelter[- ]in[- ]place|curfew|boil[- ]water(?: \w+)?|evacuation orders?|orders?|road closures)(?: or \w+)? (?:\w+ ){0,4}(?:needed|ordered|required|necessary|in (?:effect|place|force)|issued|planned|at this time|has|have|is|are|was|were)\b[^.;!?\n]{0,40}|(?:do not|don't|no need to|try not to|not to) (?:panic|worry|be alarmed|be afraid|fear)(?: if| when| by| about)?[^.;!?\n]{0,40}
# orders to staff
(?:all |off-duty |on-duty |available )*(?:officers?|deputies|units?|staff|employees|crews?|personnel|firefighters|dispatchers|supervisors|sergeants?|teachers|members of staff|detectives|troopers|commanders?)(?: members)?(?:[^.;!?\n]{0,50}?)(?:,|:| must| should| need to| are to| shall| will need to| have to| has to| are (?:asked|told|ordered|reminded|required|directed|instructed|urged) to| is (?:asked|told|ordered|reminded|required|directed|instructed) to| report to| please)[^.;!?\n]{0,120}
# reports of what others did
(?:officers?|deputies|police|firefighters|crews?|staff|teachers|they|he|she|the \w+|crew|department|district|principal|troopers|rangers|guards)(?: (?!is|are|be)\w+){0,5} (?:asked|told|urged|advised|ordered|warned|helped|led|moved|evacuated|escorted|instructed)\b[^.;!?\n]{0,120}
(?:students|residents|people|neighbou?rs|families|customers|shoppers|guests|workers|patients|employees|volunteers|everyone|they|we|drivers|visitors|pupils|children)(?: (?!is|are|be|should|must)\w+){0,5} (?:evacuated|sheltered|locked|stayed|left|followed|hid|ran|were (?:told|asked|advised|ordered|evacuated|moved|led|urged|warned|instructed|sheltering|escorted|taken)|had been (?:told|asked|ordered|advised|moved)|was (?:told|asked|ordered|evacuated|moved)|have (?:left|been (?:moved|evacuated|told|asked)))\b[^.;!?\n]{0,120}
"""

AREA_ONLY = r"(?:avoid|stay (?:away from|out of|clear of)|keep (?:away from|out of|clear of)|leave|stay away|keep away|keep out|steer clear of)(?: (?:the|this|that|our|the immediate|the affected|the general|the surrounding))?(?: (?:area|scene|location|vicinity|place|region|zone|neighbou?rhood|site))?(?! (?:of|around|near|between|at|from|in|on|by|windows?|\w*[A-Z]))(?! \w)|seek alternat\w+ routes?|find (?:another|an alternate|alternate) routes?|use (?:an )?alternat\w+ routes?|find another way|use (?:another|other) (?:routes?|roads?)"
"""What helps only those who know where: it counts with a named place only."""

# --- location -----------------------------------------------------------------------------------------------------------------

STREETS = r"street|st|avenue|ave|road|rd|boulevard|blvd|drive|dr|lane|ln|court|ct|parkway|pkwy|highway|hwy|terrace|circle|square|expressway|freeway|turnpike|pike|crescent|close|row|alley|loop|trail|way|place|causeway|bypass|roundabout|interchange|quay|embankment|walk|mews|gardens|promenade|esplanade"
LANDMARKS = r"school|elementary|academy|university|college|hospital|clinic|mall|park|station|airport|church|mosque|temple|synagogue|cathedral|library|plaza|center|centre|stadium|arena|market|supermarket|beach|lake|river|creek|bay|harbou?r|hills?|heights|valley|canyon|forest|woods|bridge|tower|towers|building|hotel|motel|theat(?:er|re)|cinema|museum|courthouse|hall|campus|apartments?|village|neighbou?rhood|county|township|terminal|pier|marina|reservoir|dam|falls|island|point|ranch|farm|mill|factory|plant|refinery|warehouse|jail|prison|casino|zoo|fairgrounds?|grounds|cemetery|playground|pool|gym|gymnasium|garage|depot|dock|docks|port|tunnel|pass|ridge|mountain|mount|peak|district|quarter|ward|precinct|subdivision|estates?|manor|gardens|grove|cafe|café|coffee|restaurant|bar|pub|diner|store|outlets?|shopping|complex|meadows?|springs|cove|shore|canal|field|fields|common|green|crossing|junction|corner|corners|zone|sector|block|pavilion|auditorium|mart|bank|yard|yards|slough|bayou|gulch|wash|wharf|landing|townhomes|condos|trailhead|overpass|underpass|exit|ramp|commons|house|inn|lodge|club|rink|cent(?:er|re)s?"
HIGHWAYS = r"(?:I|US|SR|CR|FM|Rt|Rte|Hwy|U\.S\.|State Route|County Road|County Route|State Road|State Highway|US Highway|U\.S\. Highway|Interstate|Route|Highway|Exit|Junction|Loop|[Mm]ile [Mm]arker|[Mm]ile [Pp]ost|[Mm]ilepost|[Jj]unction|[Ee]xits?|[Ee]vacuation [Zz]ones?|[Zz]ones?|Pier|Gate|Terminal|Platform|Building)[ -]?(?:\d{1,4}[A-Z]?|[A-Z]\d{0,2})\b|(?:[MA]\d{1,4}(?:\(M\))?)\b|\bI-?\d{1,3}\b"
FAMOUS = r"""
downtown|midtown|uptown|city hall|town hall|the (?:county |federal |district |old |town )?courthouse|(?:the |our )?(?:international |regional |municipal |county |city )airport|the airport|(?:the )?(?:train|railway|bus|metro|subway|central|ferry) (?:station|terminal)|the (?:town|village|market|main|city|public|central) (?:square|center|centre|plaza)|city cent(?:er|re)|town cent(?:er|re)|the (?:county |state )?(?:fairgrounds?|boardwalk|waterfront|seafront|harbou?r|marina|pier|cathedral|capitol|stadium|old town|riverfront|lakefront|reservoir|refinery|jail|football field|town green|village green|old mill|water tower|ferry landing|ferry dock|lighthouse|quarry|grain elevator|city library|public library|town library|county hospital|city pool|city park|farmers market|levee|dam)
"""
"""Places that a town has one of."""

PLACE_BEFORE = r"(?:in|at|near|on|around|outside|behind|between|along|off|throughout|across|inside|by|above|below|under|from|to|of|through|opposite|beside|past|toward|towards|within|for|into|onto|over|north of|south of|east of|west of)"
PLACE_AFTER = r"(?:residents|area|area residents|neighbou?rhoods?|families|parents|community|resident|campus|students|wildfire|fire|flood|shooting|crash|apartment|apartments|drivers|customers|households|voters|shoppers|commuters|side|shore|riverfront|waterfront|coast|suburbs?|region|districts?|homes)"

NOT_NAMES = bag(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november
    december facebook twitter x instagram nextdoor youtube nixle telegram whatsapp bluesky mastodon threads tiktok english spanish french arabic
    chinese vietnamese creole i we you he she they it this that these those the a an and or but if when while please do don't no not police
    officers officer chief sheriff sergeant captain lieutenant detective deputy fire emergency media news update alert warning breaking urgent
    next call text early stay avoid our your their his her my all any some more one two three four five six christmas easter thanksgiving
    halloween facts god covid crime stoppers hours hour now today tonight tomorrow correction statement false true rumor rumour fact exercise
    drill test spanish phase level grade january jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun est
    pst cst mst edt pdt cdt mdt gmt bst utc am pm a.m p.m noon midnight us uk what who where why how which anyone everyone someone nobody people
    residents drivers parents families students road street city town county state school district department office there here then as at by for
    from in of on to with after before until since during about over under between part parts both reopened closed shelter ms mr mrs dr mayor
    governor superintendent commander principal director facebook.com amber silver blue code red orange yellow green purple medicare social
    security id microsoft apple google amazon irs swat k-9 k9 dna cctv pio tips tip dui asl national state's happy thank thanks bring use take leave
    """
)
"""Capitalised words after a preposition that are no place."""

AGENCY_AFTER = r"(?:\s(?:County|City|Metropolitan|State|Regional|Area|Township|Valley|Campus))?\s(?:Police|PD\b|Sheriff|Constabulary|Highway Patrol|State Patrol|State Police|Fire (?:Department|District|Dept|and|&|Rescue|Authority|Service|Chief|Protection)|Fire-Rescue|Fire(?=:)|Department|Dept|Emergency|Public|Utilities|Unified|Health|Water|School District|Schools|Police's|City Council|Council|District Attorney|Mayor|Office|Crime Stoppers|Ambulance|Prosecutor|officers|police|deputies|detectives|Medical Examiner|Coroner|Transit|Parks)"
"""What makes the town before it a part of an agency's name."""

PLACE_ELSEWHERE = r"""
(?:shelters?(?![- ](?:in|order|now|until))|evacuation (?:cent(?:er|re)|point|site|shelter)|(?:warming|cooling|reception|rest|relief|family|assistance|reunification|resource|welcome) (?:cent(?:er|re)|point|site|area)|reunif\w+|reunit\w+|pick (?:up|them up)|collect (?:your|their)|press (?:conference|briefing)|media (?:briefing|staging|area|availability)|news conference|briefings?|staging|will speak|will brief|command post|headquarters|vaccin\w+ site|distribution (?:site|point)|(?:water|food|supplies) (?:is|are) available|bottled water|hearing|court|trial|jail|booked|arraign\w*|hospital|medical cent(?:er|re)|trauma cent(?:er|re)|taken to|transported to|flown to|airlifted to|driven to|go to|head to|walk to|report to|drive to|come to|meet (?:us |them |your \w+ )?at|bused to|moved to|bussed to|relocated to|lobby|front desk|our office|mail(?:ed)? to|donat\w+|lives in|living in|resident of|residents? from|native of|originally from|man from|woman from|born in|named after|formerly of|detour|alternate|alternative|instead|use|take|via|divert\w*|reroute\w*|return to|sent to|brought to|station (?:at|on)|substation|registered in|plates?|vigil)
"""
"""Before a place: it is where people go, not where the danger is."""

PLACE_ELSEWHERE_AFTER = r"^(?:[^.;!?\n]{0,30}?)\b(?:(?:is|are|as|for|into|will be|has been|serves?|opened|open) (?:now |an? |the |open )*(?:as |for )?(?:an? |the )?(?:shelters?|evacuation cent(?:er|re)|warming|cooling|reunification|reception|staging|evacuees|family (?:reunification|assistance)|media|alternate route|detour)|(?:resident|native)s?\b)"

# --- time ---------------------------------------------------------------------------------------------------------------------

TIME = r"""
(?:[01]?\d|2[0-3])[:.][0-5]\d(?: ?(?:a\.?m\.?|p\.?m\.?|hrs|hours|h))?(?![\d:.]\d|\d)
(?:1[0-2]|0?[1-9]) ?(?:a\.?m\b\.?|p\.?m\b\.?)
(?:[01]\d|2[0-3])[0-5]\d ?(?:hrs|hours|h\b)
(?:noon|midday|midnight|[01]?\d o'clock|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) o'clock|half past \w+|quarter (?:to|past) \w+)
(?:at|by|until|till|around|about|before|after|since|from) (?:[1-9]|1[0-2])(?= (?:this|tomorrow|in the|tonight|today|on (?:mon|tues|wednes|thurs|fri|satur|sun)))
(?:at|by|until|till|before|since) (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?= (?:this|tomorrow|in the|tonight|today)|[.,;]|$)
(?:by|until|till) (?:[1-9]|1[0-2])(?=[.,;!]?(?:$|\s*[.\n]|[,;] ))
(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.? \d{1,2}(?:st|nd|rd|th)?(?!\d|:\d| (?:people|persons|officers|homes))
\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b
(?:19|20)\d\d-[01]\d-[0-3]\d
(?:0?[1-9]|[12]\d|3[01])/(?:0?[1-9]|[12]\d|3[01])(?:/(?:19|20)?\d\d)?
(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.(?:19|20)\d\d
(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:'s)?
(?:mon|tues?|weds?|thurs?|thu|fri)(?=[,.]? (?:\d|at|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))|(?:sat|sun)(?=[,.]? (?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))
(?:for|over|during|within|in) the next (?:\w+ ){0,3}(?:minutes?|hours?|mins?|hrs?|half hour|hour|days?)|within (?:the|an|one|two|three|\d+|a|half an?) ?(?:next )?(?:minutes?|mins?|hours?|hour|half hour)
(?:update|more|information|again|news|word|back|lifted|reopen|restored|over|end|expire|expires|post|statement|return)(?:\w*)(?: [\w']+){0,6} (?:in|within) (?:about |the next |approximately |around |the |another |under |less than )?(?:\d+|an|one|two|three|four|five|six|ten|fifteen|twenty|thirty|forty|forty-five|sixty|half an|few)(?:-| )?(?:minutes?|mins?|hours?|hrs?)
every (?:\d+|thirty|fifteen|twenty|sixty|half|two|three|four)?-? ?(?:minutes|mins|hours|hour|half hour)|(?:hourly|half-hourly) updates?|on the hour|top of the hour
until (?:sunset|sunrise|dusk|dawn|daybreak|nightfall)|by (?:sunset|sunrise|dusk|dawn|nightfall|end of (?:the )?(?:day|week))|(?:from )?(?:dusk|sunset) (?:to|until|till) (?:dawn|sunrise)
"""

NOT_TIME = r"""
(?:born|d\.?o\.?b\.?|date of birth|birthday|birthdate|birth date|birth)\b[^.;\n]{0,45}
\d{1,2}(?:st|nd|rd|th)? of (?:july|may|june|august) (?:st|street|ave|avenue|road|park|bridge|school|plaza|highway)
(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|midnight|noon) (?:\d{1,2}(?:st|nd|rd|th)? )?(?:street|st\.|st\b|avenue|ave|road|rd|drive|lane|boulevard|blvd|court|park|plaza|square|harbou?r|bridge|creek|lake|school|way|place|pizza|house|island|hill|farm|river|market (?:street|square|lane|road))
24/7|9/11|7/11|1/2|1/4|3/4|50/50|9-1-1|\d{1,2}/\d{1,2} (?:miles?|inch\w*|of|cups?|teaspoons?|hose)
#[\w-]+|(?:case|incident|report|ref(?:erence)?|file|event|log|no|number|id|docket|permit|badge|unit|cad|crime number|warrant)\.?(?: no\.?| number| #)?:? ?#?[A-Z]{0,4}[-/]?\d[\w/.-]*(?:[/-]\d[\w/.-]*)?
https?://\S+|www\.\S+|\S+\.(?:gov|org|com|us|net|uk)/\S*
(?:good|black|cyber|giving|super bowl|taco|motivation|throwback|throw back|wellness|mugshot|tip) (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)s\b|happy (?:monday|friday)|(?:\w+ ){0,2}friday night lights
[$£€] ?\d[\d.,:]*|\d+\.\d+ ?(?:%|percent|miles?|km|acres|inch\w*|feet|million|magnitude|million|m\b|degrees)|magnitude \d\.\d|version \d[\d.]*|channel \d[\d.]*|\d{2,3}\.\d{1,2} ?(?:fm|mhz|am)\b|(?:at|scored|won|lost) \d{1,2}[-:]\d{1,2} (?:in|against|to)|(?:psalm|john|luke|matthew|mark|section|rule|chapter|article|policy|code|verse|statute|ordinance|§)s? §?\d{1,3}[.:]\d{1,3}(?:[.:]\d+)*|\+?\(?\d{2,4}\)?[ .-]\d{3,4}[ .-]\d{3,4}|\d{1,2} (?:may|march) (?:be|have|not|need|attend|apply|enter)
"""

OPENING = r"""
(?:office|opening|business|lobby|visiting|visitation|regular|normal|service|counter|library|hotline|shelter|tip line|working|window|store|shop|front desk|records|park|desk|summer|winter) hours|hours(?: of operation)?:|hours are
(?:mon|monday)(?:day)? ?(?:-|–|—|to|through|thru|until) ?(?:thu|thurs|thursday|fri|friday|sat|saturday|sun|sunday)
weekdays|weekends|daily|seven days a week|7 days a week|each day|every day|every (?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tues|wednes|thurs|fri|satur|sun)days|open 24|24 hours
"""
OPEN = r"(?:(?:is|are|was|be|stays?|remains?|lobby|desk|counter|line|office|station|window|unit|center|centre|records|library|shelter|hotline) (?:also )?open(?:s|ed)?|open (?:from|\d|between)|staffed|answered|answers? (?:calls|the phone|phones)|closes at|opens at|available (?:from|between|by phone)|call (?:us )?(?:between|from)|by phone (?:between|from)|walk-ins|appointments?)"
RANGE = r"\d ?(?:a\.?m\.?|p\.?m\.?)? ?(?:-|–|—|to|until|till|through|and) ?(?:\d|noon|midnight)|(?:closes|opens) at"

HAZARD_IN_NAME = r"\b(?:[A-Z]\w+ )?(?:Fire|Storm|Flood|Bear|Shooting|Smoke|Blaze|Hunter|Wolf|Ash|Spill|Tiger|Lion|Bull|Lightning|Hurricane|Thunder|Bomb|Gunfire|Crash|Robber|Robbers|Cougar|Gunpowder|Volcano|Blizzard|Eagle|Coyote|Shark|Panther) (?:Star )?(?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|Court|Way|Creek|Lake|Lakes|Island|Mountain|Hill|Hollow|River|Valley|Canyon|Park|Field|Stadium|Club|Mascot|School|High|Springs|Trail|Bay|Cove|Point|Cafe|Grill|Elementary)\b|\b(?:Carolina|Tampa Bay|Iowa|Miami) (?:Hurricanes?|Lightning|Cyclones?)\b"
MARKED = r"^\W*(?:exercise|drill|test|training)\b(?! (?:shows|found|results))|\bthis is (?:only |just )?(?:a|an|part of an?) (?:\w+ ){0,3}(?:drill|test|exercise|simulation)\b|\b(?:exercise|drill|test|training)\W*$"
"""A text that is marked as an exercise or test tells of nothing real."""

NEVER = r"(?:do not|don't|dont|never|always|not|only|just|safely|immediately|to|quickly|calmly|carefully|also|instead|simply)"
OPENER = r"(?:if|when|once|until|unless|while|before|after|as|for|in|at|on|near|inside|outside|nearby|to|with|without|because|since|due to|anyone|anybody|everyone|everybody|all|parents|families|residents|people|drivers|motorists|students|neighbou?rs|visitors|those|whoever|wherever|where|warning|alert|update|evacuation|tonight|today|now|zones?|customers|businesses|should|instead|otherwise|again|remember|reminder|boaters|swimmers|travel+ers|guests|homeowners|landlords|tenants|voters|pet owners|dog owners|callers|volunteers|witnesses|[A-Z][\w ]{2,40}(?=,|:))"
PLEASE = r"please|kindly|do not|don't|never|so|and please|to help|in the meantime,|for now,|then|instead,|otherwise,|we ask you to|you can|you may|you should|you must|let's not"
LOOKING_BARE = LOOKING

UPPER = r"[A-Z0-9][\w'&.-]*"
PLACES = (
    rf"(?:\b{UPPER}\s(?:(?:of|and|the|&)\s)?){{1,4}}(?i:{STREETS}|{LANDMARKS})(?![\w@])",
    rf"(?:{HIGHWAYS})",
    r"\b(?:Lake|Mount|Mt\.|Fort|Ft\.|Port|Camp|Cape|Point|Rancho|San|Santa|El|Los|Las|University of|City of|Town of|Village of|Bay of|Gulf of|Isle of|Church of|Bank of) [A-Z]\w+",
    rf"(?i:(?<![\w@#])(?:{one_of(FAMOUS)})(?!\w))",
    r"\b\d{1,3}(?:st|nd|rd|th) (?:and|&) [A-Z]\w+|\b[A-Z]\w+ (?:and|&) \d{1,3}(?:st|nd|rd|th)\b|\b(?:\d{1,3}(?:st|nd|rd|th)|[A-Z]\w+)(?: (?:Street|St\.?|Avenue|Ave\.?|Road|Rd\.?))? (?:and|&|at|/) (?:\d{1,3}(?:st|nd|rd|th)|[A-Z]\w+ (?:Street|St|Avenue|Ave|Road|Rd|Blvd|Drive|Dr|Lane|Way)|[A-Z]\w+ streets?)\b",
    r"\b\d{1,5} (?:(?:North|South|East|West|N\.?|S\.?|E\.?|W\.?|NE|NW|SE|SW) )?[A-Z][a-z]+ (?:Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Lane|Ln|Way|Blvd|Boulevard|Court|Ct|Place|Pl|Terrace|Circle|Highway|Hwy|Parkway|Square|Row|Close|Crescent)\b",
)
LOOSE = (
    rf"\b{PLACE_BEFORE}\s(?:the\s)?((?:[A-Z][\w'-]+)(?:[\s-](?:of\s|and\s|the\s|&\s)?[A-Z][\w'-]+){{0,4}})",
    rf"\b((?:[A-Z][\w'-]+)(?:\s[A-Z][\w'-]+){{0,2}})(?=\s{PLACE_AFTER}\b)",
    r"^\W*((?:[A-Z][a-z'-]+\s){1,3})(?=is closed|is blocked|closed\b|blocked\b|reopened)",
)
NEVER_FIRST = bag(
    """
    your our their his her my this that these those every each any chief officer sgt detective captain sheriff mayor dr mr mrs ms lt.
    """
)
