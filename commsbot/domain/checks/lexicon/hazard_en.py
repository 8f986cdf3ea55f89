"""Words for events and threats, and for what only sounds like one: drills, planned works, denials, conditions; English.

In each block a line is one word or small pattern; `#` begins a comment. The blocks are patterns, so that a form of a word costs no line of its own.
"""

from commsbot.domain.checks.lexicon import consequences_en

HAZARD = (
    r"""
incident (?:\w+ )?involving (?:a |an )?(?:firearm|gun|knife|weapon|motorcycle|motorbike|vehicle|car|bus|train|aircraft|boat|lorry|truck)
negotiators? (?:is|are|was|were|has|have|still|talk\w*|work\w*|spoke|remain)|disturbances?|altercations?
(?:faulty|defective|overheated|overloaded|exposed) (?:\w+ )?(?:boiler|heater|wiring|valve|batter(?:y|ies)|cable|stove|furnace|charger|socket|transformer|brakes|lines?)
(?:product |food |voluntary )?recall(?:s|ed|ing)?(?! election)|(?:may|might|could) contain (?:glass|metal|plastic|shards|peanuts?|nuts|milk|listeria|salmonella|lead|undeclared)|(?:nicked|hit|struck|cut|severed|punctured|ruptured|clipped|damaged) (?:a|the|an|our) (?:\w+ ){0,3}(?:main|line|pipe|cable|fib(?:er|re)|duct|conduit|hydrant)|(?:guns?|pistol|knife|rifle|grenade|weapon|pipe bomb) (?:was|were|has been) (?:\w+ )?(?:found|seized|recovered|taken)
(?:failed to stop|did not stop|didn't stop|drove off|sped off|made off|took off) after|knock(?:ed|ing|s) (?:down|over) (?:a|an|the|two|three|our) |e coli|crush (?:forming|building|at|in|near|outside|on)|(?:houses|homes|shops|cellars|basements|cars)(?: [\w'-]+){0,5} (?:have|with|has) (?:\w+ )?water in|the barricade|calls?(?: [\w'-]+){0,9} (?:not getting through|failing|dropping|going unanswered)|(?:main|line|pipe|cable|dam|levee|valve|transformer)(?: [\w'-]+){0,6} (?:is|was|has been|have been) (?:mended|repaired|fixed|sealed|capped|plugged|patched|replaced)|(?:fake|false|bogus|sham|phony|phoney) (?:\w+ )?(?:charit\w+|collections?|raffles?|listings?|rentals?|adverts?|invoices?|lotter\w+|websites?|inspectors?|jobs?|landlords?|tickets?)
(?:boiler|tyre|tire|transformer|valve|gasket|fuse|tank|main|manhole|hydrant|engine|generator|furnace|reactor)s? (?:that |which |has |had )?(?:blew|blown|burst|exploded|failed|overheated)|(?:set upon|jumped by|roughed up|beaten up|ganged up on|sucker[- ]punched|left (?:\w+ ){0,2}with (?:a |two |his |her )?(?:broken|fractured|stab|head|knife|gunshot))|(?:took|taken|takes?|conned|tricked|cheated|fleeced|stole|stolen|lost|swindled|handed over|paid|sent|pocketed)[^.;!?\n]{0,24}[£$€] ?\d[\d.,]*(?: ?(?:m|k|million|billion))?[^.;!?\n]{0,24}(?:from|out of|off|in savings|of savings|to (?:a|the|him|her|them|scammers?))
(?:water|milk|air|food|tap|well|stream)(?: [\w'-]+){0,5} (?:tastes?|smells?|reeks?|looks?|runs?|turned) (?:of|like|odd|brown|green|black|oily|bad|foul|strange)|(?:column|cloud|plume|pall|wall) of (?:\w+ )?(?:ash|smoke|dust|gas|fire|water|steam|chlorine|mud)|ash (?:is|from|falling|clouds?|plume)|over (?:its|their) banks|(?:found guilty|convicted|sentenced|pleaded guilty|pled guilty|pleads guilty|admitted|jailed|imprisoned)(?: [\w,]+){0,8} (?:of|for|to|after|over) (?:\w+ly )?(?!being |telling |the |doing )\w+ing
(?:hasn't|has not|have not|haven't) been (?:back|home)|(?:wants?|asks?|asking|demand\w*|insists?) (?:\w+ ){0,4}(?:bitcoin|gift cards?|bail|crypto|wire transfer|payment by)|(?:bus|coach|car|truck|lorry|van|tram|train|pickup|motorcycle|motorbike|bike|cyclist|tanker|semi|suv|tractor|ambulance|taxi|pedestrian)s? (?:and|v|vs|versus) (?:an? )?(?:\w+ )?(?:bus|coach|car|truck|lorry|van|tram|train|pickup|motorcycle|motorbike|bike|cyclist|tanker|semi|suv|tractor|ambulance|taxi|pedestrian)s?(?=,| on| at| in|\.|;)|(?:loose|escaped|stray|runaway) (?:steers?|cows?|sheep|pigs?|goats?|livestock|bison|emus?|llamas?|ponies|pony|donkeys?)
(?:tramper|hiker|walker|climber|swimmer|canoeist|kayaker|boater|skier|snowboarder|diver|caver|sailor|angler|surfer|paraglider|toddler|runaway|teenager)s? (?:[\w'-]+ ){0,6}(?:was|were|has been|have been|is|are) (?:\w+ ){0,2}(?:located|found|rescued|winched|picked up|brought (?:down|in|ashore|back)|recovered)|a firework (?:was|has been|had been|being) (?:let off|thrown|set off|fired|lit)
(?:homes?|houses?|apartments?|buildings?|shops?|barns?|church|mill|factory|warehouse|boats?|cars?|cabins?|stables?|garage|trailers?|flats?|hotel|school|pier|hay|heath|moor|hillside|forest|woods|acres|hectares) (?:\w+ ){0,2}(?:burned|burnt|burns|went up in|caught (?:fire|light))|(?:drove|went|came|ran|crashed|swerved|careered|ploughed|plowed|barrel+ed) (?:straight |right )?(?:through|into|onto) (?:a|an|the|our) (?:[\w'-]+ ){0,3}(?:market|parade|crosswalk|crossing|sidewalk|pavement|playground|queue|crowd|café|cafe|marquee|festival|fair|procession|picket line|stop|terrace|classroom)
(?:red|amber|yellow|orange|severe|extreme) (?:weather )?(?:warning|alert)s?(?: (?:for|of) \w+)?
(?:came|come|coming|went|blew|blown|broke|broken|torn|tore|washed|swept|knocked|pulled|brought) (?:down|loose|off|over|away|up|free|apart)|(?:ran|walked|wandered|drove|climbed|got|fell|jumped|person|people|man|woman|child|animals?) on(?:to)? (?:the )?(?:runway|tracks?|line|rails|highway|freeway|motorway|roof|bridge|ledge|ice|tower)|dug up|slipped (?:his|her|their|the) (?:cuffs|guards?)|got away|overdue|break in (?:a|the|our) (?:\w+ )?(?:main|line|pipe|dam|levee)|burnt|burned (?:down|to)|(?:wartime|sea|naval|land|old|live|unexploded) (?:mines?|shells?|bombs?|grenades?|munitions?)|mines? (?:has|have|was|were|washed)|looks like a (?:shell|bomb|grenade|mine|weapon|gun|device)|mounted the (?:pavement|kerb|curb|sidewalk)|(?:fake|false|bogus) (?:\w+ ){0,2}(?:deput\w+|officer\w*|police|agent\w*|caller\w*|collector\w*|charity|ticket\w*)|firearms? (?:discharged|fired|was|were)|discharged|stopped (?:going through|working)|(?:knocked|cut|tore|took) out|poured|gushing|venting|fell (?:ill|sick)|sliding|slid|crack(?:s|ed)|sag(?:s|ged|ging)
# more ways to name them
(?:police|officer|deputy|agent|trooper)[- ](?:involved )?shooting|shooting by (?:an |the )?(?:officer|police|deputy)|(?:fired|pulled|drew|pointed|waved|brandish\w*) (?:a |an |his |her |the |their )?(?:\w+ )?(?:weapons?|guns?|rifles?|handguns?|pistols?|knife|knives)|weapons? (?:inside|at|on campus|in)|guns? (?:inside|at|on campus|in)|(?:report|sighting)s? of (?:a |an )?(?:\w+ ){0,2}(?:weapons?|guns?|knife|prowler|intruder|person with|man with|woman with|teen with|body|smell|odou?r)
(?:attempted|suspected|possible|alleged|serious|violent|sexual|aggravated|deadly|fatal) (?:\w+ )?(?:murder|abduction|kidnapping|robbery|assault|arson|overdose|poisoning|drowning|explosion|attack|offen[cs]es?|crimes?|crash|collision|shooting|stabbing|fall|accident)|crimes? (?:in|against|scene)|prostitution|trafficking|drug (?:dealing|deals|overdose\w*|lab)|meth lab|illegal (?:dumping|fireworks|racing|weapons?|guns?|gathering)|dumped|human trafficking|gang (?:violence|fight|shooting\w*)|feud|shootout|gun battle|exchange of (?:gun)?fire|crossfire|returned fire
(?:a |an |the |two |three |\d+ )?(?:\d+-year-old|elderly|missing|vulnerable|autistic|young|little|nonverbal) (?:\w+ ){0,3}(?:missing|lost|wandered|vanished|disappeared|last seen|not been seen|left home|left (?:his|her|the))|vanished|whereabouts|never (?:came|arrived|returned)|not (?:come|returned|come back) (?:home|back|to)|cannot be found|can't be found|not been (?:seen|heard from)|have you seen|(?:walked|went|left) (?:away )?(?:from )?(?:home|school|work|her|his|the (?:group|care|campsite))(?: \w+){0,6} (?:and|but) (?:has|did|was|never)
(?:prison|jail) (?:break|escape)|(?:armed|dangerous|violent) (?:and \w+ )?(?:fugitive|offender|person|man|suspect|inmate|escapee|driver|individual)|suspect (?:is|was|may be|remains|ran|drove|left|who|in (?:a|the|this))|(?:hunting|looking|searching) for (?:a|an|the|two|three|\d+) \w+|on the run|(?:person|people|man|woman|boy|girl|child|officer|worker|climber|hiker|driver|swimmer|diver|kayaker|boater|skier|camper)s? (?:\w+ ){0,2}(?:in danger|at risk|trapped|stuck|stranded|overboard|under water|underwater|buried|pinned|missing|in trouble|hanging|clinging)
(?:train|bus|truck|lorry|tram|van|car|plane|aircraft|helicopter|boat|ferry|ship|crane|scaffold|balcony|roof|wall|tree|ceiling|stage|tower|building|house|barge) (?:\w+ ){0,3}(?:has |have )?(?:hit|struck|crashed|collapsed|overturned|derailed|fell|fallen|caught fire|sank|collided|tipped|toppled|exploded|rolled|down|burning|burned)|two-vehicle|three-vehicle|multi-vehicle|head-on|(?:vehicle|car|truck|motorcycle|bicycle|pedestrian) (?:crash|collision|accident|fire)|runaway (?:train|truck|vehicle)|dead (?:man|woman|body|person|animal|fish|birds)
(?:water|river|creek|lake|flood|tide|surge|bay) (?:levels? )?(?:\w+ ){0,3}(?:rose|rising|rises|overflow\w*|over (?:its|the|their) (?:banks?|road|walls?|level|sides?)|topped|flooding|contaminated|unsafe|polluted)|(?:water|gas|sewer|oil|fuel|steam|chlorine|ammonia|propane|chemical|acid|diesel|petrol|gasoline) (?:main |line |tank |pipe )?(?:breaks?|bursts?|leak\w*|spill\w*|rupture\w*|release\w*|escap\w*|explo\w*)|(?:broken|burst|ruptured|leaking|damaged) (?:\w+ )?(?:main|pipe|line|tank|cable|dam|levee|valve|hydrant|tanker)|red flag|fire weather|evacuating because|gusts|winds? of|extreme (?:weather|cold|heat|winds?)|(?:dangerous|severe|extreme|heavy|violent|damaging|hazardous) (?:\w+ )?(?:weather|winds?|rain|snow|heat|cold|waves|surf|currents?|conditions|air|smoke|gas|chemicals?|material|substance|seas|fog|ice)|air quality|hazard(?:ous)?|lightning|power (?:outage|is out|failure|loss)|no power|without power|lost power|blacked out|boil[- ]water|do[- ]not[- ]drink
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
(?:burn(?:t|ed|ing)|smoky) (?:toast|popcorn|food|dinner|cooking|rubber smell)|recall that|if you recall|(?:complaints?|reports?|numbers?|rates?|crimes?|calls?|arrests?|deaths?|thefts|burglaries)(?: [\w-]+){0,6} (?:fell|rose|dropped|dipped|climbed|went (?:up|down))(?: by| to| from)?
(?:sirens?|alarms?|alerts?|phones?|lights?|power|horns?)(?: \w+){0,3} (?:went|go|going|goes|gone) off
(?:any|all|every|each) (?:\w+ )?(?:shootings?|crash(?:es)?|uses? of force|incidents?|arrests?|deaths?|pursuits?)(?: (?:by|involving) (?:an? )?officers?)?(?= (?:will|is|are|must|be|has|have|to|reported|we))|(?:tornado|tsunami|storm|flood|air[ -]raid|warning|fire|hurricane) sirens?
(?:ignore|disregard|delete|forget) (?:the|that|this|our|any) (?:[\w-]+ ){1,4}(?:text|alert|message|warning|post|notice|siren|call)|(?:street|road|lane|avenue)s? (?:may|can|will|now) open
# what will be seen or heard of something harmless; lists of what can be; places for lost children
(?:you|residents|neighbou?rs|people|visitors)(?:'ll| will| may| might)(?: still| also| even)? (?:see|hear|smell|notice)(?: [\w-]+){1,5}|everything from (?:\w+ ){1,3}to \w+|lost child(?:ren)?(?:'s)? (?:tent|point|desk|area|booth|post)
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
(?:no(?! (?:sign|trace|news|word|update|sighting|change)s? (?:of|on|about|in the search for) (?:the|our|a|his|her|these|those|any of the)? ?(?:missing|overdue))|not an?|never|without|nor|neither|isn't an?|wasn't an?|was not an?|is not an?|were no|rule[ds]? out|ruling out|denies|denied) (?:evidence|signs?|indications?|information|suggestion|confirmation|trace|proof|(?:\w+ )?reports?)?(?: of| that there (?:is|was)| suggesting| indicating)? ?(?:a |an |any |other )?(?:(?:active|such|real|actual|known|current|ongoing|more|additional|armed|other|suspected|confirmed|further|new|\w+ing) ){0,2}(?:shoot\w+|shots?(?: fired)?|gunm[ae]n|gunfire|attack\w*|bombs?|explos\w+|devices?|fires?|stabb\w+|crash\w*|collision|abduct\w+|kidnapp\w+|robber\w*|threats?(?: to \w+)?|weapons?|gun|knife|leaks?|gas leaks?|chemical\w*(?: \w+)?|spill|flood\w*|tsunami|tornado|earthquake|missing \w+|suspects?(?: at large)?|hostages?|intruders?|outages?|arrests?|suspicious \w+|incident|contamination|homicides?|murder|burglar\w*|break-ins?|riots?|violence|crime|cyber ?attack|data breach|scam|escape|escaped \w+|dangerous \w+|bear|loose \w+|smoke|storm)
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
(?:it|that|this) (?:isn't|ain't|is not|was not|wasn't) true|not true that|nobody is going to|(?:is|are) not going to be
(?:alert|alarm|message|text|warning|order|siren|notice|notification)s? (?:[\w:.,'-]+ ){0,12}(?:was|were|is|came from) (?:\w+ )?(?:a|an|due to an?|down to an?) (?:\w+ )?(?:mistake|error|glitch|fault|test|slip|mix-up)
(?:it's|that's|this is|it is|that is)(?: simply| just)? (?:not true|not so|untrue|false|wrong)|no truth (?:to|in|behind)|(?<=, )no\W*$
(?:alert|alarm|message|text|warning|order|siren|notice|notification)s? (?:[\w:.,'-]+ ){0,9}(?:by mistake|in error|mistakenly|wrongly|(?:wasn't|was not|weren't|were not|isn't|is not|never|not) (?:meant|intended))
(?:is|are|was|were|to be|proved|prove|proven)(?: completely| entirely| simply| just)? (?:not true|false|untrue|unfounded|not real|a hoax|sent in error|issued in error|sent by mistake|a false alarm|baseless|not credible|fabricated|made up)
(?:did not|didn't|never|has not|have not) (?:happen\w*|take place|occur\w*|took place|exist\w*)
false (?:alarm|alert|report|rumou?r|claim|information|post|story)s?|hoax(?: call| report)?|rumou?r(?:s|ed)?(?! (?:has|have|had) (?:caused|led|sent|tied|made|cost|kept|drawn))|misinformation|disinformation|fact check|myth|fake news|sent (?:in error|by mistake)|issued (?:in error|by mistake)|claims? (?:that|on|about|of)|^\W*(?:(?:false|untrue|not true)\b(?! \w+ (?:is|are|was|were|\w+ing))|fake(?=\W*[:.!–—]))|(?:verdict|label|rating|status|our answer): ?(?:false|untrue)
"""
"""What says that a claim is wrong: the sentence tells of no real event, unless it also tells one as fact."""

CONDITION = r"\bif (?![^,.;:!?\n]{0,90}\b(?:money|gift cards?|bank|passwords?|codes?|pin|pay|bitcoin|deposit|bail)\b)(?!you (?:saw|know|knew|witnessed|filmed|heard|were|live|are (?:in|near|inside|on|at))\b|anyone (?:saw|knows|was)\b|you(?: have|'ve) (?:seen|any|information|video|footage|dashcam|a)\b)[^,.;:!?\n]{0,120}|\b(?:whenever|unless|in case|when you|before you|even if)\b[^,.;:!?\n]{0,120}|^should\b[^,.;:!?\n]{0,120}"

UNTRUE = consequences_en.UNTRUE

SAID_BY_OTHERS = consequences_en.SAID_BY_OTHERS

HAZARD_IN_NAME = r"\b(?:[A-Z]\w+ )?(?:Fire|Storm|Flood|Bear|Shooting|Smoke|Blaze|Hunter|Wolf|Ash|Spill|Tiger|Lion|Bull|Lightning|Hurricane|Thunder|Bomb|Gunfire|Crash|Robber|Robbers|Cougar|Gunpowder|Volcano|Blizzard|Eagle|Coyote|Shark|Panther) (?:Star )?(?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|Court|Way|Creek|Lake|Lakes|Island|Mountain|Hill|Hollow|River|Valley|Canyon|Park|Field|Stadium|Club|Mascot|School|High|Springs|Trail|Bay|Cove|Point|Cafe|Grill|Elementary)\b|\b(?:Carolina|Tampa Bay|Iowa|Miami) (?:Hurricanes?|Lightning|Cyclones?)\b"

MARKED = r"^\W*(?:exercise|drill|test|training)\b(?! (?:shows|found|results))|\bthis is (?:only |just )?(?:a|an|part of an?) (?:\w+ ){0,3}(?:drill|test|exercise|simulation)\b|\b(?:exercise|drill|test|training)\W*$"
"""A text that is marked as an exercise or test tells of nothing real."""
NEGATION = r"\bno (?:[\w-]+ ){1,3}(?:has|have|was|were|is|are)(?: been| being)? [\"']?$|\b(?:(?:did|was|were|has|have|is|are)(?:n't| not)|never)(?: been| being)? [\"']?$|\b(?:no|not an?|not any|never an?|without|nor|neither|nothing like)(?: (?!after|because|since|due|until|unless|as|for|in|at|on|near|and|but|from|by|with|to|is|are|was|were|has|have|power|water|service|school|traffic|one|more)[\w-]+){0,2} [\"']?$"
"""What denies the event that is named right after it."""
ASKING = r"\b(?:saw|see|seen|witness\w*|know|knew|film\w*|hear|heard|notic\w+|drive|driving|drove|pass\w*|were you|record\w*|video|footage|dashcam|information|recogni[sz]e|you lost|you lose|targeted|victim|approached|called|contacted|living|live)\b"
"""What a question asks that takes its event for real: other questions name none."""
