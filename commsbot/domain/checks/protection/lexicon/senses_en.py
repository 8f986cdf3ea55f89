"""What single English words speak of, as narrow classes; `*` ends the beginning of a word, and a word may stand in several classes.

The classes bear the same names as those of `senses_es`. Nothing is decided by them alone: their order around a name or in a sentence is weighed
(`weights`), so that a word which no labelled text has weighs what its class weighs.
"""

from typing import Final

WORDS: Final = {
    "die": (
        "died die dies dying dead death* deceased perish* expired fatal* lifeless succumb* lost passed late fallen "
        "pronounced unresponsive pulse unsurvivable demise stillborn breath breathing"
    ),
    "kill": (
        "kill* murder* slain slay* slew strangl* smother* asphyxiat* suffocat* poison* execut* lynch* massacre* "
        "assassinat* homicide* manslaughter behead* gunned butcher* throttl* hang hanged hanging electrocut* immolat*"
    ),
    "harm": (
        "shot stab* beat beaten beating struck hit punch* kick* attack* assault* rape* molest* abus* grope* grabb* "
        "slash* glass* headbutt* bash* batter* maul* bitten bit bite* knif* choke* drag* shove* spat* threw threaten* "
        "harass* stalk* tortur* tied gagged bound kidnap* abduct* hostage* ambush* lured drugged spiked bludgeon* "
        "clubb* whip* shaken tased mugg* jump* hurt* harm* injur* wound* maim* blind* burned burnt scald* target* "
        "terroris* terroriz* bull* pelt* trampl* gore gored savag* sexually indecent* exploit* traffick*"
    ),
    "accident": (
        "crash* collid* collision* fell fall falls fallen plung* drown* overturn* capsiz* trapped crush* swept slip* "
        "buried collaps* pinned explo* blast* derail* skid* rolled flip* tumbl* avalanche* electrocut* smoke inhal* "
        "overcome sank sinking ran knocked mown run struck lightning landslide* mudslide* flood* wreck* impact burst "
        "swerv* stranded adrift gored fire blaze* thrown ejected lost stuck caught plummet*"
    ),
    "rob": (
        "robb* stole* steal* snatch* swindl* defraud* scam* cheat* burgl* emptied conned conn con mugg* theft* thieve* "
        "carjack* fleec* duped trick* blackmail* extort* pickpocket* ransack* looted vandal* torched arson smashed "
        "lifted swiped pinched nicked embezzl* siphon* forged skimm* laundered shoplift* poach* raided"
    ),
    "care": (
        "hospital* surger* paramedic* resuscitat* airlift* airambulance ambulance* treat* stitch* intensive icu cpr "
        "hospice ward theatre transfus* ventilat* intubat* triag* discharged recover* rehab* medic medics crutch* "
        "wheelchair* er emergency doctors nurse* physio*"
    ),
    "state": (
        "critical* serious* stable unconscious coma grave fighting conscious breathing concuss* unhurt unharmed "
        "uninjured shock shaken hypotherm* dehydrat* comfortable minor"
    ),
    "corpse": (
        "body bodies remains grave* corpse* skeleton* skeletal bones inquest* autops* mortem postmortem coroner* "
        "mortuary morgue buried burial funeral* cremat* wake undertaker* identified identification exhum* skull "
        "pathologist* examiner cause"
    ),
    "mourn": (
        "mourn* condolence* loss grie* bereave* tribute* vigil* memor* rip rest peace forget forgotten remember* "
        "remembrance sadly sad sorrow* devastat* heartbroken prayers prayer widow* orphan* beloved dearly anniversary "
        "candle* wreath* flowers obituar* farewell eow heaven silence fund sympath* mass headstone"
    ),
    "missing": (
        "missing vanish* disappear* overdue unaccounted whereabouts sighting* runaway lost wandered dementia "
        "alzheimer's silver amber untraced last gone absent unheard"
    ),
    "found": (
        "found locat* traced recover* safe well alive reunit* home rescu* turned tracked discover* winched plucked "
        "spotted pulled"
    ),
    "wanted": (
        "wanted sought seek* fugitive* manhunt hunt* warrant* fled flee* escap* evad* abscond* run hiding loose large "
        "bolo apprehension reward* dodg* skipped outrun wind bench locate trace extradit* interpol surrender* gave "
        "given"
    ),
    "arrest": (
        "arrest* detain* held custod* cuff* handcuff* cell* booked apprehend* collared nabbed nicked lifted picked "
        "captured caught hauled remand* jail* bars lockup nick taken took led brought seized grabbed rounded collar "
        "capture raid* tackled intercepted stopped pulled"
    ),
    "release": "released bailed bail freed free let go loose uncharged eliminated cleared dropped",
    "question": (
        "question* interview* spoken speak talk talked caution* enquir* inquir* help* assist* lawyer* solicitor* "
        "attorney counsel alibi explain* answer* statement polygraph summoned grilled quizzed voluntar* cooperat* "
        "account silent refus*"
    ),
    "suspect": (
        "suspect* suspicion* believed thought presum* rumour* rumor* point* link* connect* implicat* blame* finger* "
        "tip* tie* involv* responsib* behind person poi interest focus consider* theory hunch hypothes* wonder* "
        "whisper* gossip speculat* claims claim identify* named naming match* dna circulat* profile"
    ),
    "alleged": (
        "alleg* accus* purport* supposed* reported* apparently said according unproven unconfirmed possibly possible "
        "may might could"
    ),
    "charged": (
        "charg* indict* court* trial tried arraign* pled plea* convict* sentenc* guilty jury jailed verdict acquit* "
        "fined dock magistrat* tribunal bound crown years months counts count life parole probation served serving "
        "prison* imprison* appeal* defendant* hearing prosecut* committed summons* pronounc* custodial suspended order "
        "ban banned disqualified"
    ),
    "notyet": (
        "yet haven't hasn't not no nobody uncharged pending without never before until unless awaiting awaits await "
        "decide* decision review reviewing weigh* consider* none neither nor denies deny denied didn't isn't wasn't "
        "aren't n't hadn't weren't"
    ),
    "offence": (
        "theft* burglar* robber* fraud* assault* murder* arson* homicide* rape* traffick* possession manslaughter "
        "launder* embezzl* offence* offense* crime* kidnapping blackmail extortion vandalism trespass* misconduct "
        "neglect dui dwi drunk driving dangerous disorder affray larceny felony misdemean* conspiracy perjury bribe* "
        "corrupt* forgery battery stalking grooming smuggl* dealing supply poaching criminal"
    ),
    "doer": (
        "killer* murderer* rapist* thief* thieves robber* burglar* arsonist* attacker* gunman gunmen shooter* stabber* "
        "culprit* offender* terrorist* conman conmen fraudster* monster* beast* coward* predator* thug* villain* "
        "abuser* pervert* paedophile* pedophile* scammer* swindler* crook* gang* kidnapper* mugger* vandal* looter* "
        "raider* smuggler* dealer* trafficker* poisoner* hitman assassin* bandit* poacher* perpetrator* perp molester* "
        "strangler* carjacker* snatcher* hoaxer* blackmailer* stalker* criminal* felon* bomber* firebug* pyromaniac* "
        "flasher* groomer* extremist* slasher* sniper* assailant* joyrider* squatter* lowlife scumbag* scum bully "
        "bullies psycho psychopath* sicko* butcher* accomplice* getaway ringleader* mastermind* hijacker* fence brute* "
        "maniac* hooligan* delinquent* shoplifter* pickpocket* forger*"
    ),
    "victim": "victim* casualt* survivor* fatalit* deceased complainant* injured wounded hostage* sufferer*",
    "watcher": (
        "witness* passerby bystander* neighbo* caller* resident* onlooker* shopper* dogwalker* motorist* customer* "
        "colleague*"
    ),
    "say": (
        "said says say told tells tell asked asks add* explain* announc* warn* urg* thank* recall* insist* spoke "
        "spokes* quoted statement comment* briefed testif* wrote writes describ* confirm* remind* appeal* declin* "
        "admitted swore"
    ),
    "staff": (
        "officer* sgt sergeant* insp inspector* det detective* chief* sheriff* deput* trooper* pc dc ds di dci const "
        "constable* capt captain* mayor* judge* dr prof prosecutor* coroner* minister* councillor* cllr supt "
        "superintendent* commissioner* director* warden* lt lieutenant* agent* cpl corporal* firefighter* ranger* pio "
        "magistrate* attorney solicitor* governor* senator* alderman rev reverend* fr pastor* imam* rabbi* major "
        "colonel* commander* marshal* gard* recruit* cadet* probationer* pathologist* surgeon* professor* teacher* "
        "principal* headteacher* coach* lifeguard* coxswain* skipper* pilot* controller* dispatcher* handler* "
        "instructor* spokes* secretary chair* president*"
    ),
    "goodact": (
        "rescu* saved saves save stepped helped held calmed raised rang called dialled phoned alert* spot* shield* "
        "carried gave administered performed caught chased detained tackled disarm* pulled donat* volunteer* hand* "
        "reported noticed lent fed drove swam dived jumped stayed comforted opened sheltered led guided identified"
    ),
    "honour": (
        "award* medal* honour* honor* thank* commend* prize* retir* promot* graduat* congratul* birthday recogni* "
        "applau* won wins winner* donat* grateful bravery brave hero* proud welcome* celebrat* presented trophy "
        "certificate* sworn appointed joins joined elected cheers kudos gratitude praise* salute* unveil* named "
        "dedicat* bless*"
    ),
    "kin": (
        "mother* father* mum* mom* dad* wife husband son sons daughter* brother* sister* cousin* uncle* aunt* niece* "
        "nephew* grand* parent* famil* relative* kin widow* stepfather stepmother stepson partner* fiance* twin* "
        "sibling* spouse"
    ),
    "close": (
        "boyfriend* girlfriend* ex partner* lodger* tenant* landlord* flatmate* roommate* neighbo* colleague* friend* "
        "employer* boss employee* mate associate* acquaintance carer* babysitter nanny estranged"
    ),
    "young": (
        "boy* girl* child* toddler* bab* pupil* teen* schoolboy* schoolgirl* kid kids infant* newborn* juvenile* minor "
        "minors student* grader freshman sophomore youngster* lad"
    ),
    "grown": (
        "man woman men women driver* passenger* cyclist* pensioner* pedestrian* motorcyclist* biker* rider* worker* "
        "customer* resident* hiker* climber* walker* jogger* runner* swimmer* surfer* sailor* fisherman* farmer* "
        "labourer* miner* trucker* commuter* tourist* skier* angler* diver* guest* patient* inmate* prisoner* roofer* "
        "builder* electrician* cleaner* shopkeeper* courier* bouncer* grandmother* grandfather* widower* veteran* "
        "boater* canoeist* male female gentleman lady bloke fella guy"
    ),
    "works": (
        "bridge street road park school hall stadium arena ship vessel storm hurricane typhoon cyclone law act bill "
        "operation foundation trust cup trophy centre center highway plaza square avenue airport station library wing "
        "pavilion scheme statue mural saint st ferry lifeboat tower theatre brand company firm bakery cafe chain ltd "
        "inc garage pub bistro chapel church cathedral scholarship bursary shield stakes field lane drive court bench "
        "garden gardens museum college academy university clinic terminal named renamed"
    ),
    "event": (
        "concert* play plays playing festival* show* parade* race* match* tournament* film* screening* book* novel* "
        "ceremon* fair fairs exhibition* gig tour stage stars star song* singer* author* reading lecture* talk "
        "workshop* class lesson* open doors ticket* museum historical history century podcast documentary episode drama "
        "musical choir band bands poem portrait"
    ),
    "weapon": (
        "knife* gun guns pistol* rifle* machete* bullet* axe hammer* bomb* explosive* shotgun* firearm* handgun* "
        "revolver* blade* crossbow* grenade* ammunition ammo taser* bat crowbar* petrol acid screwdriver* shots shell "
        "casing* sword*"
    ),
    "unit": (
        "sniper* marksm* swat team* squad* negotiator* drone* robot* helicopter* chopper k9 dog dogs handler* diver* "
        "undercover plainclothes decoy* patrol* unit units crew* armed tactical commando* shield* bearcat officers "
        "deputies troopers constables agents detectives riot surveillance firearms specialists"
    ),
    "hide": (
        "hid hide hides hiding hidden lying lie lies wait waiting crouch* conceal* unmarked covert* discreet* quiet* "
        "secret* camouflag* disguis* posing pose posed plainclothes behind beneath under tucked parked blend* ghillie "
        "dressed dummy silent* dark unlit unseen sight bush bushes hedge* cover undercover"
    ),
    "watch": (
        "watch* surveil* tail tailing tails follow* track* tap tapped taps tapping bug bugged wire wired wiretap* "
        "intercept* listen* monitor* film filming camera* cctv microphone* mic lens binocular* scope eyes observ* "
        "spotter* lookout* pinged pings ping trace traced geofence* stingray stake*"
    ),
    "bait": (
        "decoy* bait* informant* informer* insider* sting controlled delivery fake* posing pose fictitious trap* marked "
        "snitch* source sources nark mole buyer* handler lure lured honey trick* pretend* dummy ghost catfish* "
        "undercover"
    ),
    "enter": (
        "breach* ram rams ramming storm* entry enter* raid* door* hatch force* break* batter* rappel* abseil* rush* "
        "push* assault move moves moving go goes hit hits strike* swoop* sweep* clear clears arrest execut* serve "
        "flashbang* stun gas teargas smoke cut cuts charge charges window* skylight* knock"
    ),
    "spot": (
        "roof* loft attic cellar basement back rear side alley* stairwell* stairs staircase balcony balconies hatch "
        "vent* tunnel* culvert* drain* sewer* ditch* barn* shed* garage loading upstairs downstairs floor window* fence "
        "wall* corridor* layby verge upper top opposite overlooking steeple tower* woods treeline bush* hedge* carpark "
        "boot van vans lorry container* perimeter flank* east west north south hill ridge bridge quarry quay pier"
    ),
    "plan": (
        "will we'll they'll going plan* intend* tonight dawn midnight soon once when before after then first next at "
        "until tomorrow shift* handover schedul* timed rotate* relief minutes hours begin* start* ready standby order "
        "signal"
    ),
    "lack": (
        "only just short shortage* unstaffed understaffed gap* empty none no without lack* few thin stretched one "
        "single two broken down out off repair* unmanned nobody uncovered spare away miles far sick strike reduced busy "
        "tied runs"
    ),
    "proof": (
        "dna fingerprint* print prints footage cctv phone phones cell mast* blood fibre* forensic* lab ballistic* match "
        "matched sample* swab* ip address records data laptop receipt* dashcam tattoo* shoe* boot footprint* casing* "
        "serial evidence statement* tape recording* text texts message* search browser app gps sim wallet exhibit* "
        "paint soil hair* saliva cartridge* bite"
    ),
    "withheld": (
        "withh* secret* undisclosed unaware unknown know knows knew hold holding held back keep keeping kept quiet "
        "releas* unreleased confidential publish* public told disclos* only nobody reveal* mention* leak* embargo* "
        "sealed idea guess suspecting unannounced tell"
    ),
    "visible": (
        "remain* cordon* scene closed closure* detour* divert* diversion* visible presence patrol* reassur* routine "
        "drill* exercise* training recruit* open welcome equipment bought new purchase* budget annual station display "
        "demonstrat* meet stall visit festival schools crossing speed checkpoint* campaign figures total year years "
        "last decade history museum retired"
    ),
    "body": (
        "head skull brain face eye eyes nose jaw mouth teeth tooth tongue ear ears neck throat spine vertebra* rib ribs "
        "chest breast lung lungs heart liver kidney* spleen stomach belly abdomen bowel* gut intestin* bladder pelvis "
        "pelvic hip hips groin shoulder* arm arms elbow* wrist* hand hands finger* thumb* leg legs thigh* knee knees "
        "shin* calf ankle* foot feet toe toes skin scalp bone bones artery aorta vein femoral femur tibia fibula "
        "humerus collarbone clavicle nerve* womb uterus tissue organ organs eyelid cheek* lip lips forehead tailbone "
        "cornea retina torso limb limbs sternum cranial facial orbital temple testic* genital* buttock* abdominal "
        "thora* pancrea* colon trachea windpipe tendon* ligament* muscle* disc marrow jugular airway"
    ),
    "wound": (
        "fractur* broke broken break breaks shatter* crack* crush* cut cuts gash* lacerat* burn burns burned scald* "
        "bruis* bleed* bled haemorrh* hemorrh* punctur* torn tore rupture* sever severed stab gunshot wound* bullet* "
        "shrapnel pellet* lodged swollen swell* concuss* dislocat* sprain* amputat* trauma whiplash scar scars graze* "
        "numb paraly* mangled pierc* impal* slash* slit blister* welt* clot clots infect* perforat* degree contus* "
        "haematoma hematoma avuls* deglov* mutilat* hole lesion* splinter* stump"
    ),
    "illness": (
        "diabet* epilep* seizure* asthma* copd cancer tumour* tumor* leuk* lymphoma stroke* cardiac aneurysm hiv aids "
        "hepatitis tubercul* tb pneumonia sepsis septic mening* dementia alzheimer* parkinson* autis* asperger* adhd "
        "ptsd depress* bipolar schizo* psychos* psychot* anxiety anxious panic suicid* overdos* addict* alcoholi* "
        "intoxicat* pregnan* miscarr* deaf mute nonverbal disab* allerg* anaphyl* hypertens* stutter transplant "
        "dialysis arthritis sclerosis cystic haemophil* hemophil* sickle crohn* anorex* bulimi* amnesia confus* "
        "delusion* hallucinat* paranoi* manic mania syndrome disease* disorder* illness* detox withdrawal ulcer* angina "
        "arrhythm* embol* thrombos* hypoglyc* glaucoma cataract* measles malaria covid fits fit infarct* diagnos* "
        "condition chronic terminal remission symptom* fever hypox* gangrene rabies lupus"
    ),
    "drug": (
        "oxycod* insulin inhaler* epipen* lithium sertraline prozac xanax valium diazepam morphine fentanyl heroin "
        "cocaine meth* xylazine opioid* opiate* cannabis ketamine ecstasy mdma antidepress* antipsychotic* medicat* "
        "meds medicine* pill pills tablet* dose doses prescri* painkiller* sedat* chemo* thinners steroid* toxicolog* "
        "naloxone narcan positive alcohol drunk drink drinking antibiotic* warfarin statin* amphetamine* benzodiaz* "
        "barbitur* antidote units bac breathaly* bloodstream limit"
    ),
    "treat": (
        "surger* operat* surgeon* stitch* staple* wired pinned plate plates pins screws brace cast crutch* collar "
        "graft* transfus* intubat* ventilat* coma induced sedated resuscitat* cpr defib* pacemaker stent* bypass tube "
        "drip oxygen icu sectioned psych* rehab* therap* counsell* hospice palliat* scan mri biopsy remov* reattach* "
        "amputat* kit swab* dialysis donor* donat* prosthe* splint* tourniquet* caesarean sewn craniotomy laparoscop* "
        "ward inpatient"
    ),
    "outlook": (
        "prognosis never again walk sight permanent* lifelong survive chances odds expect* recover* paraly* vegetative "
        "wheelchair disfigur* lose loses losing saved regain*"
    ),
    "advice": (
        "you your yourself never always avoid call dial ring report keep lock don't please check learn beware remember "
        "stay watch use tell visit contact ask look signs worried struggling helpline hotline line support clinic free "
        "book register appointment course vaccine* vaccination donate donors drive session*"
    ),
    "caught": (
        "caught got solved closed justice behind bars brought nailed bang rights finally job nail captured off streets "
        "over confess* admitted admits proof proves proven undoubtedly clearly evidently truth"
    ),
    "deed": (
        "did done commit* carried stabbed killed shot robbed stole raped murdered strangled set started drove fired "
        "pulled broke attacked beat burned torched smashed ran mowed lured planted posted threatened abused hit "
        "confessed cheated fled took left dumped pushed held"
    ),
    "fiction": (
        "film movie novel whale whales app bee bees hornet* heels instinct heat mystery quiz board game play drama "
        "podcast series costume identity ladykiller unit squad code league fiction episode theatre pun buzz band album "
        "cocktail sauce hangover"
    ),
    "vehicle": (
        "car cars van truck lorry bike motorcycle* motorbike* bus train tram plane boat yacht ferry tractor taxi cab "
        "ute pickup suv bmw ford toyota audi moped scooter trailer quad helicopter"
    ),
    "fire": "fire fires blaze* flames flame burn* smoke alight lit arson inferno torched",
    "water": (
        "river sea lake canal beach harbour harbor quarry creek pond pool surf current tide weir lock reservoir water "
        "waters dam flood* wave waves"
    ),
    "document": "warrant summons passport licence license visa order notice file report statement register*",
    "public": (
        "fund appeal collection raffle donation* campaign petition march rally poster* photo* picture* portrait image "
        "leaflet* website post posts facebook video"
    ),
    "past": "years ago last century former historic* decades decade once 19* anniversary old cold since",
}
"""By class."""
