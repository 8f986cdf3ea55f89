"""Words that make a name a place, and those that make it somewhere else; English.

In each block a line is one word or small pattern; `#` begins a comment. The blocks are patterns, so that a form of a word costs no line of its own.
"""

from commsbot.domain.checks.clauses import bag, one_of

STREETS = r"street|st|avenue|ave|road|rd|boulevard|blvd|dr|lane|ln|ct|parkway|pkwy|highway|hwy|terrace|square|expressway|freeway|turnpike|pike|crescent|alley|causeway|bypass|roundabout|interchange|quay|embankment|mews|gardens|promenade|esplanade"

CAPITAL_ONLY = r"Fell|Middle|High|Intermediate|Primary|Chase|Rise|Sound|Channel|Key|Fork|Branch|Basin|Hollow|Pit|Spit|Bend|Gap|Notch|Top|Head|Side|End|Cross|Ferry|Run|Reef|Strait|Chase|Range|Flats?|Plains?|Sands|Rocks|Reach|Side|Gate|Green|Walk|Close|Way|Drive|Place|Pass|Point|Row|Exit|Block|Port|Dock|Bank|Corner|Common|Green|Club|Court|Circle|Loop|Trail|Ground|Grounds|Store|Shore|Field|Fields|Plant|Sector|Ward|Walks"
"""Kinds of places that are verbs or plain words too: they need their capital."""

LANDMARKS = r"glacier|icefield|couloir|snowfield|crag|waterfront|moor|heath|tarn|loch|glen|fen|marsh(?:es)?|swamp|knoll|pond|brook|mesa|butte|prairie|gorge|ravine|quarry|weir|viaduct|arcade|parade|vale|dale|croft|villas|wynd|lagoon|inlet|sandbar|lighthouse|chapel|abbey|castle|priory|hangar|silo|barracks|armory|racecourse|speedway|velodrome|bazaar|skatepark|boardwalk|causeway|spillway|levee|aqueduct|orchard|vineyard|nursery|daycare|preschool|kindergarten|laundromat|pharmacy|salon|bakery|brewery|winery|school|elementary|academy|university|college|hospital|clinic|mall|park|station|airport|church|mosque|temple|synagogue|cathedral|library|plaza|center|centre|stadium|arena|market|supermarket|beach|lake|river|creek|bay|harbou?r|hills?|heights|valley|canyon|forest|woods|bridge|tower|towers|building|hotel|motel|theat(?:er|re)|cinema|museum|courthouse|hall|campus|apartments?|village|neighbou?rhood|county|township|terminal|pier|marina|reservoir|dam|falls|island|ranch|farm|mill|factory|refinery|warehouse|jail|prison|casino|zoo|fairgrounds?|cemetery|playground|pool|gym|gymnasium|garage|depot|docks|tunnel|ridge|mountain|mount|peak|district|quarter|precinct|subdivision|estates?|manor|gardens|grove|cafe|café|coffee|restaurant|bar|pub|diner|outlets?|shopping|complex|meadows?|springs|cove|canal|crossing|junction|corners|zone|pavilion|auditorium|mart|yard|yards|slough|bayou|gulch|wash|wharf|landing|townhomes|condos|trailhead|overpass|underpass|ramp|commons|house|inn|lodge|rink|cent(?:er|re)s?"

HIGHWAYS = r"(?:I|US|SR|CR|FM|Rt|Rte|Hwy|U\.S\.|State Route|County Road|County Route|State Road|State Highway|US Highway|U\.S\. Highway|Interstate|Route|Highway|Exit|Junction|Loop|[Mm]ile [Mm]arker|[Mm]ile [Pp]ost|[Mm]ilepost|[Jj]unction|[Ee]xits?|[Ee]vacuation [Zz]ones?|[Zz]ones?|Pier|Gate|Terminal|Platform|Building)[ -]?(?:\d{1,4}[A-Z]?|[A-Z]\d{0,2})\b|(?:[MA]\d{1,4}(?:\(M\))?)\b|\bI-?\d{1,3}\b"

FAMOUS = r"""
downtown|midtown|uptown|city hall|town hall|the (?:county |federal |district |old |town )?courthouse|(?:the |our )?(?:international |regional |municipal |county |city )airport|the airport|(?:the )?(?:train|railway|bus|metro|subway|central|ferry) (?:station|terminal)|the (?:town|village|market|main|city|public|central) (?:square|center|centre|plaza)|city cent(?:er|re)|town cent(?:er|re)|the (?:county |state )?(?:fairgrounds?|boardwalk|waterfront|seafront|harbou?r|marina|pier|cathedral|capitol|stadium|old town|riverfront|lakefront|reservoir|refinery|jail|football field|town green|village green|old mill|water tower|ferry landing|ferry dock|lighthouse|quarry|grain elevator|city library|public library|town library|county hospital|city pool|city park|farmers market|levee|dam)
"""
"""Places that a town has one of."""

AT = r"(?:in|at|near|on|around|outside|behind|between|along|off|across|inside|by|above|below|from|through|opposite|beside|past|hit|over|onto|into|close|closed|avoid|toward|towards)"

GROUNDS = r"""
(?:old|former|disused) (?:\w+ )?(?:schoolhouse|school|mill|station|depot|barracks|hospital|cannery|factory|church|brewery|jail|firehouse|bank|cinema)|schoolhouse|village (?:pond|shop|pub|school)|level crossing|weigh station|rest area|truck stop|service area|park and ride
dam|levee|quarry|pier|jetty|breakwater|harbou?r|marina|boardwalk|promenade|lighthouse|reservoir|refinery|fairgrounds?|courthouse|race(?:course|track)|golf course|ball ?(?:fields?|park)|(?:football|soccer|baseball|cricket|rugby) (?:field|pitch|ground)s?
skate ?park|dog park|playground|cemetery|churchyard|market ?place|town square|(?:town|village) (?:green|hall|square)|stadium|arena|viaduct|aqueduct|weir|windmill|water tower|sawmill|brewery|power (?:plant|station)|substation|(?:water|sewage|treatment|chemical|paper|steel) (?:plant|works|mill)
landfill|transfer station|(?:foot|railway |rail |road |old |iron )bridge|underpass|overpass|tunnel|camp(?:ground|site)|trailhead|ski (?:lift|hill|slope)|summit|cove|estuary|headland|cliffs?|dunes|sandbar|boat (?:ramp|launch)|slipway|docks|wharf|quay(?:side)?|sea ?(?:wall|front)
(?:north|south|east|west|main|lower|upper) (?:campus|bank|shore|gate|ramp|beach|pier|entrance|stand)|cathedral|abbey|castle|(?:bus|train|railway|metro|fire|ferry|subway|tram|border) (?:station|terminal|crossing|depot)|airport|airfield|runway|toll plaza|ring road|bypass|river ?bank|swimming pool|rail ?yard|railway line|grain silos?|ferry (?:dock|landing|slip)
ice rink|zoo|county (?:road|line|jail)|industrial (?:park|estate)|business park|trailer park|mobile home park|caravan (?:park|site)|allotments|rec(?:reation)? ground|bandstand|war memorial|clock tower
"""
"""Places that a town has one of, where a word of place stands before them."""

PLACE_BEFORE = r"(?:in|at|near|nr\.?|nxt to|btwn|bet\.|@|on|around|outside|behind|between|along|off|throughout|across|inside|by|above|below|under|from|to|of|through|opposite|beside|past|toward|towards|within|for|into|onto|over|avoid|avoiding|approaching|threatening|battering|hits|north of|south of|east of|west of)"

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
    coffee recruiting year hold wednesdays mondays tuesdays thursdays fridays saturdays sundays friday's saturday's sunday's monday's tuesday's wednesday's thursday's
    guard guards records traffic homicide academy section article act law code order bizum zelle venmo paypal cashapp bitcoin visa windows zoom teams eventbrite google signal mail
    army navy cross health club salvation ministry marines nhs scouts cadets explorers rotary lions sergeants inspector chaplain chief's dispatch communications personnel spanish-speaking ukrainian russian german italian portuguese american british
    canadian mexican indian black white asian hispanic latino native muslim jewish christian catholic sikh hindu
    """
)
"""Capitalised words after a preposition that are no place."""

AGENCY_AFTER = r"(?:\s(?:County|City|Metropolitan|State|Regional|Area|Township|Valley|Campus))?\s(?:Police|PD\b|Sheriff|Constabulary|Highway Patrol|State Patrol|State Police|Fire (?:Department|District|Dept|and|&|Rescue|Authority|Service|Chief|Protection)|Fire-Rescue|Fire(?=:)|Department|Dept|Emergency|Public|Utilities|Unified|Health|Water|School District|Schools|Police's|City Council|Council|District Attorney|Mayor|Office|Crime Stoppers|Ambulance|Prosecutor|officers|police|deputies|detectives|Medical Examiner|Coroner|Transit|Parks|911|9-1-1|311)"
"""What makes the town before it a part of an agency's name."""

PLACE_ELSEWHERE = r"""
(?:police|officers|deputies|detectives|firefighters|troopers) in(?=\s*$)
(?:amber|silver|blue) alert for(?=\s*$)
(?:thank you|thanks)(?: all| everyone)?,? for (?:being|coming|joining)(?: us)?(?: here)?(?: today| tonight)? (?:at|to|in)
(?:thank you|thanks|thx|cheers)(?:,| to| also to)?(?: all)?(?: the)?(?=\s*$)
(?:shelters?(?![- ](?:in|order|now|until))|evacuation (?:cent(?:er|re)|point|site|shelter)|(?:warming|cooling|reception|rest|relief|family|assistance|reunification|resource|welcome) (?:cent(?:er|re)|point|site|area)|reunif\w+|reunit\w+|pick (?:up|them up)|collect (?:your|their)|press (?:conference|briefing)|media (?:briefing|staging|area|availability)|news conference|briefings?|staging|will speak|will brief|command post|headquarters|vaccin\w+ site|distribution (?:site|point)|(?:water|food|supplies) (?:is|are) available|bottled water|hearing|court|trial|jail|booked|arraign\w*|(?<!in )(?<!in the )hospital|hospital(?=(?: \w+)? (?:at|on|near|in)\b)|medical cent(?:er|re)|trauma cent(?:er|re)|taken to|transported to|flown to|airlifted to|driven to|go to|head to|walk to|report to|drive to|come to|meet (?:us |them |your \w+ )?at|bused to|moved to|bussed to|relocated to|lobby|front desk|our office|mail(?:ed)? to|donat\w+|lives in|living in|resident of|residents? from|native of|originally from|man from|woman from|born in|named after|formerly of|detour|alternate|alternative|instead|use|take|via|divert\w*|reroute\w*|return to|sent to|brought to|(?:speak\w*|talk\w*|broadcast\w*|live)(?: to \w+)? from|(?:are|is|be|being) with (?:their|our|staff)|cared for|famil(?:y|ies) (?:room|cent(?:er|re)|can|may|should|are)|relatives (?:can|may|should|are)|support (?:team|room|desk|cent(?:er|re)|is)|counsel+\w*|media can|press can|reporters|(?:staying|sleeping|housed|sheltered|sheltering|put up|lodged) (?:in|at)|will be at|thanks to|label|brand|station (?:at|on)|substation|registered in|plates?)
"""
"""Before a place: it is where people go, not where the danger is."""

PLACE_ELSEWHERE_AFTER = r"^(?:[^.;!?\n]{0,30}?)\b(?:(?:is|are|as|for|into|will be|has been|serves?|opened|open) (?:now |an? |the |open )*(?:as |for )?(?:an? |the )?(?:shelters?|evacuation cent(?:er|re)|warming|cooling|reunification|reception|staging|evacuees|family (?:reunification|assistance)|media|alternate route|detour)|(?:can|will|is glad to) help)\b|^ (?:resident|native)\b"

UPPER = r"[A-Z0-9][\w'&.-]*"

PLACES = (
    rf"(?:\b{UPPER}\s(?:(?:of|and|the|&)\s)?){{1,4}}(?:(?i:{STREETS}|{LANDMARKS})|{CAPITAL_ONLY})(?![\w@])",
    rf"(?:{HIGHWAYS})",
    r"\bSt\.? [A-Z][a-z]+'s\b",
    r"\b(?:Lake|Mount|Mt\.|Fort|Ft\.|Port|Camp|Cape|Point|Rancho|San|Santa|El|Los|Las|University of|City of|Town of|Village of|Bay of|Gulf of|Isle of|Church of|Bank of) [A-Z]\w+",
    rf"(?i:(?<![\w@#])(?:{one_of(FAMOUS)})(?!\w))",
    rf"(?i:\b{AT} the (?:[\w'-]+ ){{0,2}}?(?:{one_of(GROUNDS)})(?![\w-])(?! (?:staff|department|patrol|rangers?|board|office|line|desk|commander|unit|safety|police)))",
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
    your our their his her my this that these those every each any constable constables pc dc ds trooper troopers agent agents commissioner inspector lieutenant corporal cpl firefighter medic paramedic dispatcher cadet cadets judge doctor professor councillor senator father sister brother aunt uncle deputy deputies officers sergeant superintendent commander congratulations parents families friends chief officer sgt detective captain sheriff mayor dr mr mrs ms lt.
    """
)
