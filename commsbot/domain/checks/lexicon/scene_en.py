"""Classes of English words, and which of them together tell of a danger or of a consequence.

A word that ends with `*` stands for all of a regular verb's forms, with `~` for those that tell (`stops`, `stopped`, `stopping`), never for an order,
with `+` for itself and its plural.
"""

from collections.abc import Mapping
from typing import Final

SUFFIXES: Final[Mapping[str, str]] = {
    "house": "thing",
    "houses": "thing",
    "men": "people",
    "women": "people",
    "ers": "people",
    "ists": "people",
}
"""What a word that stands in no class is taken for by its end."""
FORMS: Final[Mapping[str, tuple[str, ...]]] = {
    "*": ("", "s", "ed", "ing"),
    "~": ("s", "ed", "ing"),
    "+": ("", "s"),
}

CLASSES: Final[Mapping[str, str]] = {
    "not": """
        no not never nobody none nor neither without isn't aren't wasn't weren't hasn't haven't didn't won't don't doesn't cannot can't if whether
        avoid prevent stop unless like any anyone
    """,
    "many": """
        one two three four five six seven eight nine ten eleven twelve thirteen fifteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds
        thousand thousands dozen dozens several many some most half both all every another
    """,
    "a": "a an the this that one two his her their its our another some several",
    "people": """
        lad+ lass lasses bloke+ guy+ folk folks youth+ elder+ mum+ mom+ dad+ grandma+ grandpa+ nan marcher+ steward+ groom bride
        man men woman women boy+ girl+ child children kid+ baby babies toddler+ teen+ teenager+ student+ pupil+ teacher+ resident+ neighbor+ neighbour+
        tenant+ family families household+ passenger+ commuter+ traveler+ traveller+ tourist+ visitor+ guest+ shopper+ patient+ inmate+ prisoner+ detainee+
        worker+ employee+ staff crew driver+ motorist+ rider+ cyclist+ pedestrian+ motorcyclist+ swimmer+ surfer+ skier+ skater+ hiker+ walker+ climber+ boater+
        paddler+ kayaker+ sailor+ fisherman fishermen angler+ officer+ deputy deputies trooper+ firefighter+ medic+ paramedic+ nurse+ doctor+ guard+ clerk+ handler+ farmer+
        vendor+ customer+ camper+ player+ fan+ spectator+ bystander+ passer-by passers-by person people persons victim+ occupant+ pilot+ survivor+ mother+ father+
        grandmother+ grandfather+ son+ daughter+ brother+ sister+ couple+ coach referee+ runner+ owner+ pensioner+ soldier+ hunter+ diver+ rescuer+ villager+ businesses
    """,
    "kid": "boy+ girl+ child children toddler+ baby babies infant+ teenager+ teen+",
    "animal": """
        dog+ cat+ horse+ cow+ calf calves cattle sheep goat+ pig+ hen+ chicken+ pet+ livestock bird+ fish swan+ duck+ deer bull+ herd flock puppy puppies
    """,
    "be": "is are was were been being be get gets got getting has have had remain remains remained stay stays stayed left lies lay lie",
    "harmed": """
        chok~ choke~ convuls~ drown~ bled slain         die~ dying perish~ suffocat~ scald~ bruis~ bitten stung gored maul~ trampl~ unconscious unresponsive breathless bleeding concussed
        hospitalized hospitalised homeless displaced evicted marooned sickened unwell poisoned nauseous vomit~ faint~ injured wounded hurt electrocuted
        drowned sickly feverish dizzy limping winded blinded paralyzed paralysed disabled orphaned widowed dead killed stranded trapped frostbitten
    """,
    "struck": """
        squashed squeezed wedged jammed roped winched rescued yanked pulled scarred tricked conned locked-in         shot stabbed beaten thrown tossed dragged swept crushed pinned buried burned burnt cut grazed
        clipped slashed choked strangled tasered sprayed infected exposed overcome flung hurled carried injured gassed bludgeoned headbutted
    """,
    "harming": """
        kill~ injur~ injure~ wound~ hurts hurting sicken~ bit stung gored maul~ trampl~ crush~ trapp~ trap~ strand~ displac~ displace~ kicked
        stabbed slashed scald~ burned burnt blinded hospitaliz~ hospitalize~ infected poisoned electrocuted mowed pinned flung buried dragged mugged
    """,
    "ailing": """
        itchy sore watery blistered swollen bleeding dizziness tremors seizures sepsis welts hives choking dialysis oxygen surgery ventilator cramps stomachache stomachaches headache headaches fever fevers rash rashes vomiting nausea diarrhea diarrhoea cough burns fractures
        bruises cuts stitches concussion poisoning breathing wheezing blisters bites stings hypothermia
    """,
    "body": "arm+ leg+ thigh+ hand+ finger+ head+ face+ eye+ ear+ nose+ neck back chest rib+ shoulder+ wrist+ ankle+ knee+ foot feet tooth teeth skull spine hip+ jaw throat",
    "tore": "tore torn broke broken fractured gashed severed crushed pierced cut burned burnt sliced dislocated shattered lost sprained",
    "care": "hospital+ clinic+ emergency-room infirmary icu vet vet's morgue",
    "sent": "sent put rushed took taken taking flew flown airlifted drove driven landed landing brought admitted",
    "thing": """
        home+ house+ apartment+ flat+ building+ roof+ rooftop+ window+ door+ wall+ ceiling+ floor+ basement+ cellar+ garage+ barn+ shed+ cabin+ store+ shop+ storefront+
        church churches school+ classroom+ gym+ chapel+ car+ truck+ pickup+ vehicle+ van+ bus buses boat+ mirror+ windshield+ tire+ tyre+ fence+ mailbox mailboxes playground+ swing+ swings
        sign+ crop+ orchard+ vineyard+ greenhouse+ tent+ bridge+ footbridge+ dock+ pier+ jetty statue+ grave+ headstone+ furniture server+ computer+ laptop+ stand+
        trailer+ caravan+ awning+ porch porches chimney+ patio+ garden+ yard+ lawn+ pole+ pylon+ transformer+ antenna+ shelter+ kiosk+ stall+ hangar+ warehouse+ factory
        windscreen+ surface+ carriageway+ tarmac track+ platform+ gutter+ skylight+ motel+ hotel+ library gallery museum+ pavement sidewalk+ culvert+ acres hectares frame+ bench benches monument+ mural+ equipment
    """,
    "damaged": """
        ash rubble ashes cinders ruins mangled pulverized splintered caked mildewed mouldy moldy toast kindling wreckage         damaged destroyed gutted melted scorched charred collapsed cracked crumbled smashed shattered broken torn ripped flattened wrecked ruined flooded soaked
        underwater swamped submerged buried leaning uprooted toppled overturned looted trashed vandalized vandalised defaced dented slashed encrypted wiped
        contaminated uninhabitable condemned singed blackened leveled levelled demolished caved buckled punctured sunk sank burned burnt warped peeled totaled totalled waterlogged
        graffitied torched ransacked emptied drenched obliterated compromised
    """,
    "damaging": """
        damag~ damage~ destroy~ gutt~ melted scorch~ charred smash~ shatter~ tore ripped flatten~ wreck~ ruin~ flood~ soak~ swamp~ uproot~ toppl~ topple~ loot~ trash~ vandaliz~ vandalize~ vandalise~
        defac~ deface~ dent~ slashed punctur~ puncture~ sank demolish~ burned burnt consum~ consume~ wip~ wiped bent snapped peeled torched ransack~ cracked
    """,
    "service": """
        pressure collections surgeries catering meals
        train+ bus buses tram+ flight+ ferry ferries plane+ service+ class classes lesson+ court+ clinic+ desk+ counter+ permit+ payroll paycheck+ license+ licence+
        payment+ reporting online website+ portal phone+ landline+ radio+ internet wifi wi-fi broadband signal+ elevator+ lift+ tap+ faucet+ water power electricity gas heat
        heating sewer+ toilet+ mail delivery deliveries pickup+ library pool pharmacy appointment+ operation+ ambulance+ dispatch call+ supply supplies hydrant+ pump+ atm atms
        streetlight+ streetlights lights screen+ record+ coverage network+ trolley metro subway transit branch branches production concert match game festival parade
    """,
    "stopped": """
        scrubbed scrapped axed pulled binned paused low reduced weak patchy intermittent undrinkable unreliable frozen hours behind bare exhausted withdrawn         dry dark dead suspended cancelled canceled halted stalled late delayed diverted rerouted unavailable offline interrupted disrupted overwhelmed overloaded idle
        unusable grounded frozen stuck down out shortened cut
    """,
    "way": """
        road+ street+ highway+ freeway+ motorway+ avenue+ lane+ lanes ramp+ exit+ tunnel+ bridge+ route+ crossing+ runway+ border trail+ path+ junction+ intersection+ rail track+ line
        school+ campus airport+ port harbor harbour station+ beach+ park+ mall store+ shop+ office+ market+ terminal+ plaza square traffic
    """,
    "shut": "strewn littered awash choked covered thick buried underwater submerged closed shut blocked impassable jammed packed gridlocked flooded evacuated cordoned obstructed congested unpassable backed halted",
    "went": "went goes gone going go fell",
    "dark": "dark black silent dry dead quiet offline",
    "lost": "lose loses lost losing lack lacks lacked lacking",
    "owned": """
        power water electricity heat signal service savings teeth tooth roof+ ceiling+ home+ house+ leg+ arm+ eye+ finger+ sight hearing livelihood+ job+ everything money crop+ pension
        wage+ wages phone+ internet wallet+ life lives dollars pounds euros windows cattle livestock
    """,
    "runs": "open opening run running stop stopping work working call calling serve serving moving move operate operating flowing passable available accessible usable",
    "looms": "expected likely forecast set due threatens threatening threaten may might could will heading",
    "gets": "reach hit enter engulf strike overrun cover swamp cut isolate surround inundate flood burn damage",
    "sought": "saw seen seeking sought visited consulted needed required",
    "doctor": "doctor doctors gp medic medics paramedic paramedics nurse hospital treatment surgery",
    "inhaled": "breathed inhaled breathing inhaling swallowed ingested",
    "fumes": "smoke fumes gas gases vapors vapours chlorine ammonia dust",
    "heaped": "piled stacked heaped beached scattered",
    "robber": "thief thieves burglar burglars robber robbers raiders intruder intruders looters fraudsters scammers hackers",
    "robbed": "took stole stolen taken grabbed snatched emptied ransacked stripped drained cleared cut copied",
    "march": "protest protests march marches demonstration rally demo match",
    "violent": "violent ugly unruly riotous",
    "halts": "cancelled canceled suspended halted postponed scrapped stopped paused curtailed",
    "activity": "recess class classes lessons practice services train trains flights bus buses surgery surgeries visits visiting deliveries games matches events appointments collections sailings crossings production payments",
    "force": """
        slab ice-jam torrent deluge shockwave swell squall cyclone typhoon blizzard sandstorm wildfire barge         fire+ blaze+ flame+ water floodwater+ floodwaters flood+ river creek stream tide+ wave+ surge wind+ gust+ storm+ tornado+ twister hurricane hail hailstones lightning snow ice avalanche mud
        mudslide+ landslide+ rockfall rock+ boulder+ debris tree+ branch branches ash lava smoke fumes gas chemical+ explosion+ blast+ quake earthquake tremor+ sinkhole+ crane scaffold
        scaffolding bull+ bear+ dog+ bees wasps hornets sparks embers dust sand spill oil current+ vandal+ thief thieves looter+ gunman hackers attackers intruder+ burglar+ horn+
        raccoon+ boar+ ransomware malware virus
    """,
    "strikes": """
        crossed took taken tore torn ripped hit hits hitting struck striking sent crush~ buried burying cover~ block~ cuts reach~ enter~ fill~ sweeps swept sweeping wash~ push~ blew blown blowing knocked
        broke broken smash~ shatter~ collapse~ destroy~ damage~ burned burns flood~ flatten~ close~ stop~ halt~ delay~ trap~ strand~ displace~ forced killed injured drowned swallow~ engulf~ jumped
        topple~ overran toss~ threw overturned ate chewed gnawed mangled scattered undermined lifted carried snapped encrypted locked froze
    """,
    "inside": "in inside into at under beneath through over onto on past",
    "buildings": "home+ house+ apartment+ flat+ basement+ cellar+ shop+ store+ building+ garage+ school+ doorstep+ steps yard+ garden+ kitchen+ bedroom+ lobby homes living-room classrooms car+",
    "flood": "water floodwater floodwaters creek river tide sewage mud sea",
    "holds": "has have had took taken gets got",
    "belonging": """
        wallet+ purse+ handbag+ phone+ bike+ bicycle+ tool+ tools laptop+ cash savings jewelry jewellery copies data records medication aids watch necklace ring+ bag+ luggage
        money statements files details passwords
    """,
    "left": "left leaves leaving",
    "ablaze": "burning ablaze alight",
    "may": "may might could will would can",
    "yields": "lift flood burn break crack leak sink capsize fall topple fail float shatter freeze stall collapse overturn",
    "tears": "tear rip blow knock bring tip flood damage destroy break smash bury crush cut block sweep wash uproot overturn strand trap hurt kill injure burn",
    "switched": "reporting online power water gas electricity lights signals phones internet heat heating elevators pumps radios cameras wifi",
    "off": "off",
    "small": "craft boats vessels cars vehicles motorcycles trucks trailers kayaks people hikers swimmers drivers",
    "gone": "stolen gone taken leaked copied exposed snatched published",
    "held": "sitting waiting stuck kept held sheltering sleeping queuing queueing stranded camped confined huddled locked spending spent",
    "where": """
        train+ plane+ aircraft tarmac bus buses airport station+ gym+ shelter+ cars indoors inside roof+ roofs rooftop+ rooftops elevator+ lift+ ferry ship classrooms hall+ gymnasium basement+ night
        platform+ terminal floor+ darkness dark
    """,
    "aboard": "on in inside at outside aboard",
    "came": "came come comes coming",
    "downward": "down off apart loose away in",
    "waters": "river creek lake sea ditch ravine canal harbor harbour ocean pond gully",
    "hardly": "hardly barely scarcely",
    "rubble": "rubble debris mud wreckage snow bricks concrete stones ruins tracks wheels",
    "beneath": "under beneath below",
    "spend": "spend spends spent spending",
    "night": "night nights hours weekend days",
    "need": "need needs needed needing required had",
    "cure": "stitches antivenom tetanus surgery transfusion rabies oxygen amputation resuscitation antibiotics",
    "span": "span deck section half part side front platform",
    # dangers
    "shaky": "unstable unsafe leaning crumbling loose hanging tilting wobbling precarious dislodged rotten unsound teetering swaying bulging subsiding",
    "bites": "bites stings mauls gores tramples kicks rams charges",
    "paint": "paint slogans symbols tar glue ink eggs acid",
    "event": """
        choked overshot undershot careered careened mutiny mutinied inferno ablaze alight stampede melee ambush ambushed sniper massacre shrapnel warhead airstrike shelling sabotage sabotaged hijack hijacked
        hijacking blackmail ransom botulism listeria salmonella contagion epidemic pandemic infestation locusts deluge cloudburst blizzard sandstorm firestorm conflagration smoldering smouldering cave-in
        derailment derailed pileup shipwreck mayday crash-landed jailbreak breakout voyeur groper molested malware spyware phished sextortion electrocuted electrocution brownout strangled drowned
        lightning-strike lynched arson arsonist effluent wildfire quicksand whirlpool meningitis anthrax e-coli legionnaires hantavirus mumps typhoid landslip
    """,
    "tainted": "bad tainted spiked laced contaminated toxic poisoned lethal recalled",
    "drugs": "batch pills drug+ heroin vapes food meat milk candy liquor alcohol water product+ formula gummies cheese lettuce",
    "knocks": "hit hits hitting knocking knocked mowed ploughed plowed struck striking trampled rammed ramming",
    "vehicle": "bus buses car+ truck+ van+ lorry lorries tractor+ trailer+ tanker+ train+ tram+ pickup+ motorcycle+ minibus coach ambulance+ cruiser+ suv+ semi+",
    "rolls": "rolled slid skidded plunged veered ran crashed flipped left swerved slammed careened tumbled tipped dropped drove fell ploughed plowed",
    "ditch": "ditch ravine river creek embankment tree+ wall house+ building+ pole+ crowd shop+ store+ lake barrier guardrail canal road field market",
    "fake": "fake false bogus counterfeit forged cloned",
    "notes": "bill+ note+ ticket+ coin+ pills badge+ badges uniform+ website+ page+ account+ profile+ invoice+ warrant+ medicine",
    "squashed": "squashed crushed squeezed trampled fainting pressed",
    "feared": "smell odor odour bag package suitcase box powder device noise bang backpack parcel object envelope",
    "proved": "contained proved proven",
    "harmless": "paint harmless nothing empty clothes tools cooking safe",
    "seized": "held holding took taken has",
    "hostage": "hostage+ captive+ guard+ captors",
    "ledge": "ledge cliff ridge cave mineshaft shaft well crevasse glacier rockface",
    "stuck": "stuck roped trapped clinging hanging marooned stranded lost pinned",
    "missile": "bottle+ brick+ rock+ stone+ firework+ eggs chairs cones object+ paving projectiles flares cans",
    "thrown": "thrown throwing throw throws threw hurl* lob* pelt~ rain~ fling flung launch~",
    "structure": """
        cliff+ bank+ embankment hillside+ slope+ hill road pavement bridge+ overpass footbridge dam dams dike+ dyke+ levee+ reservoir wall+ roof+ ceiling+ chimney+ tower+ steeple mast+ crane+ scaffolding
        scaffold pole+ wire+ wires line lines cable+ tree+ branch branches limb+ main mains pipe+ pipeline tank+ hydrant+ transformer+ rail+ balcony stand stands bleachers stage canopy sign billboard hangar tunnel
        silo culvert pier staircase
    """,
    "fails": """
        fallen fell falling collapsed collapsing collapses cracked cracking burst bursting broke broken crumbl~ buckled buckling toppled leaning snapped leaking ruptured rupture failed failing fails
        gave giving down loose slipping slipped sliding sagging wobbling severed exploded caved breached overtopped tilting
    """,
    "calls": "call calls 911 999 112 dispatch phones landlines 911-calls lines",
    "unheard": "failing failed dropping dropped unanswered",
    "denied": "not isn't aren't wasn't weren't never cannot can't couldn't won't don't doesn't no",
    "through": "through getting reaching connecting working answered received receiving coming answering",
    "river": "river+ creek+ stream+ brook+ lake+ reservoir+ tide+ sea bayou wash arroyo canal",
    "rises": "climb~ rising rose risen rises swollen crest~ overtop~ topped topping spill~ feet banks overflow~ surg~ surging raging",
    "actor": "man men woman women driver+ teen+ teenager+ youth+ boy+ girl+ group+ crowd person people someone somebody suspect+ stranger+ gunman pair trio rider+ passenger+",
    "attacking": """
        hitting punching kicking grabbing groping swinging firing shooting throwing hurling smashing ramming chasing lighting slashing attacking threatening spraying robbing stealing breaking biting
        vandalizing looting burning stabbing exposing harassing masturbating brandishing wielding
    """,
    "weapon": "gun+ pistol+ rifle+ shotgun+ knife knives blade+ machete+ axe+ hatchet+ sword+ crossbow+ bow hammer+ crowbar+ bomb+ grenade+ weapon+ airgun firearm+ handgun+ razor screwdriver+ pitchfork spear",
    "holding": "with had has holding carrying waving swinging pulled drew pointed fired armed brandished using wielding",
    "exposed": "exposed groped grabbed punched slapped spat fondled flashed",
    "self": "himself herself themselves itself a an the her him them his two three",
    "taken": "taken snatched grabbed abducted lured kidnapped",
    "from": "from by on at out off into",
    "vermin": "rat+ mice mouse cockroach cockroaches bedbug+ bedbugs termites ticks mosquito mosquitoes",
    "wild": "bear+ cougar+ puma+ lion+ tiger+ alligator+ crocodile+ snake+ coyote+ wolf wolves moose elk boar+ bull+ bison monkey+ emu+ ostrich shark+ cow+ cattle pig+ goat+ horse+ deer raccoon+ fox foxes python+ hornets wasps bees",
    "about": "loose seen spotted roaming wandering escaped attacked charging charged aggressive mean road roads highway freeway motorway track+ tracks bit bitten infest~ running found sighted nest nests swarm swarming runway lane lanes",
    "beware": "beware claim~ pretend~ posing demand* asking asks asked threatening fake bogus spoofed impersonat~ impersonate~",
    "bait": "money cash bank gift card+ password+ codes savings bail bitcoin crypto payment+ pin ssn refund pay fee",
    "lure": "text+ texts email+ emails call+ calls caller+ letter+ message+ collector+ ticket+ parcel+ link+ visitors salesmen",
    "crowd": "crowd+ people crush fans spectators",
    "dense": "tight dense packed pushing pressing surging crushed crush overcrowded squeezed",
    "craft": "boat+ kayak+ canoe+ raft+ yacht+ dinghy vessel+ sailboat+ ship+ plane+ aircraft helicopter+ glider+ balloon+",
    "adrift": "adrift capsized sunk sank sinking overturned crashed ditched aground down drifting missing overdue upside",
    "threatens": "threaten threatens threatened threatening threat",
    "target": "shop+ store+ school+ student+ students people officers staff church churches synagogue mosque mosques temple hospital customers parade event neighbor+ family pupils building mall",
    "ill": "ill sick sickened vomiting",
    "fell": "fell fallen falling fall got getting made making are is became taken",
}

HAZARDS: Final = """
flood 5 inside 4 buildings
march 5 violent
shaky 2 structure
structure 4 be 2 shaky
wild 3 bites 3 people
animal 3 bites 3 people
paint 4 damaging 4 thing
tainted 4 drugs
knocks 4 a 3 people
knocks 2 many 3 people
vehicle 7 rolls 4 ditch
event
fake 3 notes
crowd 8 squashed
feared 8 proved
feared 8 be 2 harmless
seized 3 hostage
people 5 stuck 5 ledge
force 4 strikes 4 thing
force 4 strikes 4 people
force 4 strikes 4 way
structure 5 came 1 downward
span 4 be 2 inside 3 waters
missile 6 thrown
thrown 4 missile
structure 6 fails
calls 5 unheard
calls 4 denied 3 through
river 5 rises
river 6 inside 4 buildings
actor 4 be 2 attacking
actor 5 holding 3 weapon
actor 4 exposed 2 self
kid 3 taken 1 from
vermin 5 about
wild 5 about
beware 8 bait
lure 8 beware 8 bait
beware 3 lure
crowd 4 dense
craft 5 adrift
threatens 4 target
many 3 people 3 fell 2 ill
people 4 ailing
"""
"""Who or what, and what tells that it is a danger."""

IMPACTS: Final = """
thing 4 came 1 downward
span 4 be 2 inside 3 waters
people 5 hardly
people 3 beneath 3 rubble
spend 2 a 1 night
spend 1 many 2 night
need 3 cure
people 4 harmed
animal 4 harmed
people 6 be 2 struck
animal 6 be 2 struck
harming 2 a 3 people
harming 2 many 3 people
harming 1 people
harming 1 many 3 animal
tore 4 body
people 5 ailing
many 4 ailing
sent 5 people 4 care
people 6 sent 4 care
many 6 sent 4 care
thing 4 be 2 damaged
many 3 thing 3 damaged
thing 1 damaged
damaging 3 thing
damaged 2 thing
force 4 strikes 4 thing
force 4 strikes 4 people
force 4 strikes 4 way
service 5 be 3 stopped
way 5 be 3 shut
went 1 dark
lost 3 owned
flood 6 inside 5 buildings
buildings 3 inside 1 flood
buildings 5 holds 3 flood
belonging 3 be 2 gone
people 4 held 4 where
held 2 aboard 4 where
left 5 thing 2 dark
left 5 people 2 dark
thing 7 be 1 ablaze
thing 2 may 2 yields
small 2 may 3 yields
may 3 tears 4 thing
may 3 tears 4 people
may 5 ailing
switched 3 be 2 off
service 4 denied 2 runs
way 4 denied 2 runs
force 6 looms 3 gets 4 thing
force 6 looms 3 gets 4 people
force 6 looms 3 gets 4 way
people 4 sought 2 doctor
inhaled 2 fumes
halts 2 activity
thing 7 be 1 heaped
robber 3 robbed
calls 4 denied 3 through
calls 5 unheard
"""
"""Who or what, and what becomes of it."""
