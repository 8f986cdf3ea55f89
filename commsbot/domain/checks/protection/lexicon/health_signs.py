"""What words of health are about, as wide classes: the body, what happened to it, what is done about it, and of whom it is said.

The classes bear the same names in both languages, so that one table of weights holds for both.
"""

from typing import Final

ENGLISH: Final = {
    # Parts of the body.
    "body": (
        r"head|skull|brain|face|eyes?|nose|jaw|mouth|teeth|tooth|tongue|ears?|neck|throat|spine"
        r"|back(?!packs?| ?(?:of|to|door|yard|home|in|at|on|from|and|up))|vertebra(?:e)?|ribs?|chest|breast|lungs?|heart|liver"
        r"|kidneys?|spleen|stomach|belly|abdomen|bowel|gut|intestines?|bladder|pelvis|hips?|groin|shoulders?|arms?(?!ed)|elbows?"
        r"|wrists?|hands?|fingers?|thumbs?|legs?|thighs?|knees?|shins?|calf|ankles?|foot|feet|toes?|skin|scalp|bones?|artery|aorta"
        r"|vein|femoral|femur|tibia|collarbone|nerve|womb|tissue|organs?|blood|pulse|eyelid|cheek|lips?|forehead|tailbone|cornea"
        r"|retina|torso|limbs?"
    ),
    # What happens to them.
    "injury": (
        r"fractur\w*|broke(?:n)?|break|shatter\w*|crack\w*|crush\w*|cuts?|gash\w*|lacerat\w*|burn(?:s|ed|t)?|scald\w*|bruis\w*"
        r"|bleed\w*|bled|ha?emorrhag\w*|punctur\w*|torn|tore|rupture[ds]?|sever(?:ed|s)|stab wounds?|gunshot wounds?|wounds?"
        r"|bullets?|rounds?|shrapnel|pellets?|lodged|hole in|swell\w*|swollen|concuss\w*|dislocat\w*|sprain\w*|amputat\w*"
        r"|lost (?:an?|his|her|the|both|two|part|sight|vision|feeling|use|blood|a lot)|lose (?:an?|his|her|the|both)|went through"
        r"|went in|entered|struck (?:in|on)|hit in|shot in|stabbed in|bitten|bites?|trauma|whiplash|collapsed (?:lung)|welts?|marks"
        r"|scars?|graze[ds]?|numb|paraly\w*|mangled|pierced|impaled|slashed|slit|knocked out|bullet|blinded|deaf in|clots?|infected"
        r"|infection|smoke inhalation|frostbite|hypotherm\w*|dehydrat\w*|heat stroke|electrocut\w*|drown\w*"
    ),
    # Illnesses and states.
    "condition": (
        r"diabet\w*|epilep\w*|seizures?|asthma\w*|copd|cancer|tumou?rs?|leuk\w+|lymphoma|stroke"
        r"|heart (?:attack|condition|disease|failure|problem|trouble)|cardiac|aneurysm|hiv|aids|hepatitis|tubercul\w*|tb|covid"
        r"|pneumonia|sepsis|septic|meningitis|dementia|alzheimer\w*|parkinson\w*|autis\w*|asperger\w*|down(?:'s)? syndrome|adhd|ptsd"
        r"|depress\w*|bipolar|schizo\w*|psychos\w*|psychotic|anxiety|panic attacks?|suicid\w*|self-harm\w*|self-inflicted|overdos\w*"
        r"|od'd|addict\w*|alcohol\w*|drunk(?! driv)|intoxicated|high on|pregnan\w*|miscarr\w*|blind|deaf|mute|non-?verbal|disab\w*"
        r"|wheelchair|allerg\w*|anaphyla\w*|hypertens\w*|blood pressure|stutter|transplant|dialysis|kidney failure|arthritis"
        r"|sclerosis|ms(?= )|cystic|h[ae]mophil\w*|sickle|crohn\w*|anorex\w*|bulimi\w*|eating disorder|memory loss|amnesia"
        r"|confus(?:ed|ion)|born with|brain damage|brain injury|learning (?:difficult\w*|disab\w*)|special needs"
        r"|mental(?:ly)? (?:health|ill\w*|state|crisis|breakdown)|breakdown|delusion\w*|hallucinat\w*|opioid problem|paranoi\w*"
        r"|hears voices|hearing voices|manic|mania|syndrome|disease|disorder|illness|condition(?= (?:called|that means|which))"
        r"|\w+itis|\w+osis(?<!diagnosis)|\w+emia|detox|withdrawal|std|gonorrh\w*|syphilis|chlamydia|rabies|ulcers?"
    ),
    # Medicine, drink and drugs.
    "drug": (
        r"oxycod\w+|percocet|empty bottle|insulin|inhaler|epipen|lithium|sertraline|prozac|xanax|valium|\w+azepam|methadone"
        r"|morphine|fentanyl|heroin|cocaine|crack|meth\w*|xylazine|opioids?|opiates?|cannabis|marijuana|ketamine|ecstasy|mdma|oxy\w*"
        r"|antidepress\w*|antipsychotic\w*|medicat\w*|meds|medicines?|pills?|tablets?|dos(?:e|es)|prescri\w*|painkillers?|sedat\w*"
        r"|chemo\w*|blood thinners?|steroids?|\w+(?:statin|mycin|cillin|pril|olol|zine|pine|done)|toxicology|tox screen"
        r"|blood alcohol|bac|breath ?test|blew \w+|positive for|tested positive|over the limit|naloxone|narcan|had been drinking"
        r"|been using|injected|snorted|swallowed|viagra|contracepti\w*|hormones?|depot"
    ),
    # What doctors do.
    "treat": (
        r"surger\w*|operat(?:ed|ion|ing) (?:on|theatre|room)?|operated|surgeons?|stitch\w*|staples|wired|pinned|plates?|pins|screws"
        r"|brace|cast|crutches|neck collar|skin grafts?|grafts?|transfus\w*|units of blood|intubat\w*|ventilat\w*|life support|coma"
        r"|medically induced|induced|sedated|resuscitat\w*|cpr|defibrillat\w*|shocked|pacemaker|stents?|bypass|feeding tube|tube"
        r"|oxygen|drip|icu|intensive care|burns unit|psychiatric (?:ward|unit|hospital|hold|evaluation)|psych\w*|sectioned"
        r"|mental health act|5150|baker act|rehab\w*|therap\w+|counsell?ing|hospice|palliative|scan|mri|x-ray|biopsy|amputat\w*"
        r"|removed|took out|reattach\w*|sewn|sewed|dialysis|rape kit|examined by|treated for|being treated for|specialist unit"
        r"|trauma unit|neuro\w*"
    ),
    # Of what somebody died.
    "cause": (
        r"cause of death|autopsy|post-? ?mortem|medical examiner|coroner (?:found|says|said|ruled)|pathologist|tox(?:icology)?"
        r"|died (?:of|from|when (?:his|her))|death was|strangl\w*|suffocat\w*|asphyxia\w*|bled (?:out|to death)|blunt force|ligature"
        r"|water in (?:his|her|the) lungs|hanged|hanging|hung (?:himself|herself)|poison\w*"
        r"|in (?:his|her|their|both|the) (?:blood|system|veins)|decompos\w*|dismember\w*|brain[- ]dead|multiple organ|organ failure"
        r"|internal (?:bleeding|injuries)|broken neck|drugs in|alcohol in|cocaine in"
    ),
    # What somebody will be able to do.
    "outlook": (
        r"(?:won't|may never|will never|might not|never|can't|cannot|unable to|able to|can|struggl\w+ to) (?:\w+ )?(?:walk|speak|talk|see|hear|move|breathe|eat|remember|swallow|stand|have children|work)"
        r"|weeks to live|days to live|months to live|not expected to (?:live|survive|walk)|fighting for"
        r"|lost (?:the|her|his) (?:baby|sight|leg|arm|hand|hearing)|squeezed|opened (?:her|his) eyes"
        r"|move(?:s|d)? (?:her|his|their) (?:toes|fingers|legs|hand)|memory|unconscious|unresponsive|stopped breathing|not breathing"
        r"|no pulse|heart stopped|pulse back|half (?:her|his)|vegetative|regain\w*"
    ),
    # How they are, in general: that may be said.
    "general": (
        r"stable|serious condition|critical condition|in hospital|hospitali[sz]ed|taken to (?:the )?hospital|life-threatening"
        r"|non-life-threatening|minor injuries|treated (?:at|on) (?:the )?scene|recovering|expected to recover|discharged"
        r"|released from hospital|going to be ok(?:ay)?|injured|hurt"
    ),
    # One person.
    "person": (
        r"he|she|him|her|his|hers|man|woman|boy|girl|driver|victim|suspect|officer|deputy|patient|passenger|cyclist|pedestrian"
        r"|teen(?:ager)?|child|baby|toddler|mother|father|wife|husband|son|daughter|brother|sister|sergeant|trooper|constable"
        r"|firefighter|rider|resident|inmate|prisoner|detainee|\d\d-year-old|it was|both men|who died|one of them|nurse|teacher"
        r"|student|player|pilot|hiker|widow|grandmother|grandfather|gran"
    ),
    # Several.
    "many": (
        r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+|several|some|many|dozens|most|all|no|nobody|none|both) (?:\w+ ){0,2}?(?:people|persons|residents|workers|students|passengers|officers|deputies|firefighters|patients|others|adults|children|pupils|guests|men|women|were|was|are|have)"
    ),
    # Words to everybody.
    "advice": (
        r"if you|you|your|anyone with|people with|those with|symptoms?|call 988|hotline|helpline|crisis line|support group|donat\w*"
        r"|give blood|vaccin\w*|clinic|screening|awareness|learn|training|course|first aid|carry naloxone|heat advisory|drink water"
        r"|stay indoors|sufferers|seek medical|see a doctor|doctor's|gp|blog|chart|explain\w*|what .{1,20} mean|policy|program\w*"
        r"|fundrais\w*|charity|marathon|walk for|world \w+ day|volunteers?|workshop|class|free|bring your|supplies|shelter"
        r"|accessible|interpreter"
    ),
    # What isn't told.
    "unsaid": (
        r"(?:can't|cannot|won't|will not|don't|do not|not|never|no) (?:\w+ ){0,3}?(?:discuss|share|give|say|release|comment|name|know|details?|findings|speculate|confirm)"
        r"|no medical|privacy|private"
    ),
    # Drugs as goods.
    "crime": (
        r"seiz\w*|kilos?|grams|trafficking|dealing|possession|selling|lab(?:s|oratory)?(?= (?:bust|raid))"
        r"|drug (?:ring|unit|dealer|bust)|grow house|smuggl\w*|worth of|warehouse|bags? of"
    ),
    # Denied.
    "none": (r"not|no|n't|never|without|nothing|nobody"),
    # How many, how much.
    "number": (
        r"\d+(?:\.\d+)? ?(?:%|percent|per cent|mg|ml|units|stitches|hours|times)|\.\d\d"
        r"|(?:two|three|four|five|six|twelve|twenty|forty) (?:stitches|broken|fractured|operations|surgeries|bullets|wounds|ribs|vertebrae|fingers|toes|units|hours)"
    ),
}

SPANISH: Final = {
    "body": (
        r"rótula|cabeza|cráneo|cerebro|cara|rostro|ojos?|nariz|mandíbula|boca|dientes?|lengua|oíd[oa]s?|oreja|cuello|garganta"
        r"|columna|espalda|vértebras?|costillas?|pecho|tórax|seno|pulm[óo]n(?:es)?|coraz[óo]n|hígado|riñ[óo]n(?:es)?|bazo|estómago"
        r"|vientre|abdomen|intestinos?|vejiga|pelvis|caderas?|ingle|hombros?|brazos?|codos?|muñecas?|manos?|dedos?|pulgar|piernas?"
        r"|muslos?|rodillas?|tobillos?|pies?|piel|cuero cabelludo|huesos?|arteria|aorta|vena|femoral|fémur|tibia|clavícula|nervio"
        r"|útero|órganos?|sangre|pulso|párpado|mejilla|labios?|frente|sien(?!do)|médula|córnea|retina|torso|ceja|cadera"
        r"|cervical(?:es)?|cúbito|peroné"
    ),
    "injury": (
        r"fractur\w*|rot[oa]s?|romp\w+|quebr\w+|aplast\w+|cort(?:e|es|ó|ada)|tajo|lacera\w*|quemad\w*|quemadura\w*|escald\w*"
        r"|moret\w+|magull\w*|golpead[oa]|sangr\w*|hemorrag\w*|perfor\w*|atraves\w*|desgarr\w*|seccion\w*|puñaladas?|heridas?|balas?"
        r"|balazos?|disparos? en|impactos?|esquirlas?|metralla|aloj\w*|hinchad\w*|conmoci[óo]n|disloc\w*|esguince|amput\w*"
        r"|perdi(?:ó|do|erá)?|perderá|colapsad[oa]|mordid\w*|mordedura|traumatismo|contusi\w*|marcas|cicatri\w*|paraliz\w*|inmóvil"
        r"|infecci[óo]n|infectad[oa]|inhal\w*|hipotermia|deshidrat\w*|golpe de calor|electrocut\w*|ahog\w*|sumersión|hematomas?"
        r"|derrame|hundid\w*|reventad\w*|arranc\w*|tocó|rozó|entró|ciego de|coágulo|se clavó|clavad[oa]"
    ),
    "condition": (
        r"diab[eé]t\w*|epil\w*|convulsi\w*|asma\w*|cáncer|tumor\w*|leucemia|linfoma|ictus|infart\w*|cardíac[oa]|cardiac[oa]"
        r"|cardiópata|aneurisma|vih|sida|hepatitis|tubercul\w*|covid|neumonía|sepsis|meningitis|demencia|alzh?[eé]imer|párkinson"
        r"|parkinson|autis\w*|asperger|síndrome|tdah|tept|depresi\w*|deprimid[oa]|bipolar|esquizo\w*|psic[óo]\w*|ansiedad"
        r"|ataques? de (?:pánico|ansiedad)|suicid\w*|autolesi\w*|sobredosis|adict\w*|adicci\w*|alcoh[óo]l\w*|borrach[oa]|ebri[oa]"
        r"|embriag\w*|drogad[oa]|embaraz\w*|aborto|cieg[oa]|sord[oa]|(?:es|nació) mud[oa]|discapac\w*|silla de ruedas|alérg\w*"
        r"|alergia|hipertens\w*|trasplant\w*|esclerosis|hemofili\w*|anorex\w*|bulimi\w*|amnesia"
        r"|(?:perdió|pérdida de|falta de) (?:la )?memoria|desorient\w*|nació con|daño cerebral|salud mental|trastorn\w*"
        r"|crisis (?:nerviosa|de)|delir\w*|alucin\w*|paranoi\w*|oye voces|enfermedad\w*|padec\w*|sufre de|soplo|\w+itis|\w+osis"
        r"|\w+emia(?<!academia)(?<!epidemia)(?<!pandemia)|abstinencia|sífilis|rabia|úlcera|mal de|brote"
    ),
    "drug": (
        r"oxicod\w+|frasco vacío|opiáceos?|insulina|inhalador|litio|sertralina|\w+azepam|metadona|morfina|fentanilo|heroína|cocaína"
        r"|crack|metanfetamina|cristal|xilacina|opioides?|cannabis|marihuana|ketamina|éxtasis|antidepresiv\w*|antipsicótic\w*"
        r"|medicaci[óo]n|medicament\w*|medicinas?|remedios?|pastillas?|dosis|recet\w*|calmantes?|sedant\w*|quimio\w*"
        r"|anticoagulantes?|toxicol\w*|alcoholemia|gramos por litro|dio positivo|positivo en|había bebido|consum\w*|inyect\w*"
        r"|tratamiento|hormonas?|pruebas? de alcohol|\d[.,]\d+ (?:g/l|mg|gramos)"
    ),
    "treat": (
        r"cirug\w*|oper(?:ad[oa]|aron|arán|ación|ar)|quirófano|cirujan\w*|puntos|grapas|placas?|clavos|tornillos|férula|yeso"
        r"|escayola|muletas|collarín|injertos?|transfusi\w*|intub\w*|entub\w*|ventilaci\w*|respirador|soporte vital|coma"
        r"|coma inducido|sedad[oa]|reanim\w*|rcp|desfibril\w*|marcapasos|stent|sonda|oxígeno|uci|uti|terapia intensiva"
        r"|cuidados intensivos|quemados|psiquiat\w*|psiquiátric\w*|internad[oa] en (?:la )?(?:psiqui|una clínica|salud)|psiquiatría"
        r"|rehabilitaci\w*|desintoxicaci\w*|terapia|paliativ\w*|resonancia|biopsia|extirp\w*|extraj\w*|le quit\w+|reimplant\w*"
        r"|diálisis|neurocirug\w*|traumatolog\w*|operación"
    ),
    "cause": (
        r"causa de (?:la )?muerte|autopsia|necropsia|forense (?:halló|dice|determinó|encontró)|murió (?:de|por|a causa)"
        r"|falleció (?:de|por|a causa)|estrangul\w*|asfixi\w*|sofoc\w*|desangr\w*|golpe contundente|ahorc\w*|envenen\w*"
        r"|agua en los pulmones|en (?:la|su) sangre|descompos\w*|muerte cerebral|fallo (?:multiorgánico|orgánico|renal)"
        r"|hemorragia interna|degoll\w*|sumersión|drogas en|alcohol en"
    ),
    "outlook": (
        r"infartarse|en parada|recuperó el pulso|perdieron la vista|perdió la vista"
        r"|(?:no (?:podrá|puede|volverá a|volvería a)|volverá a|puede|podrá) (?:\w+ )?(?:caminar|andar|hablar|ver|oír|mover\w*|respirar|comer|recordar|infartarse|morir)"
        r"|(?:semanas|días|meses) de vida|lucha por|perdió (?:el|la|al) (?:bebé|vista|pierna|brazo|mano|oído)|abrió los ojos|apretó"
        r"|mueve (?:los|las|la|el)|inconsciente|no respira\w*|sin pulso|recuperó el (?:pulso|conocimiento|habla)|parada|vegetativo"
        r"|perderá|quedará|secuelas"
    ),
    "general": (
        r"estable|grave|pronóstico reservado|en el hospital|hospitalizad[oa]|trasladad[oa]|fuera de peligro|heridas leves"
        r"|atendid[oa] en el lugar|se recupera|de alta|en observación|ilesos?|herid[oa]s? leves?"
    ),
    "person": (
        r"él|ella|le|lo|la|su|sus|hombre|mujer|niñ[oa]|conductora?|víctima|sospechos[oa]|agente|oficial|paciente|pasajer[oa]"
        r"|ciclista|peat[óo]n\w*|adolescente|menor|bebé|madre|padre|espos[oa]|hij[oa]|herman[oa]|sargento|bomber[oa]|motorista"
        r"|vecin[oa]|intern[oa]|pres[oa]|detenid[oa]|de \d\d años|fallecid[oa]|herid[oa]|joven|señora?|abuel[oa]|maestr[oa]"
        r"|alumn[oa]|jugadora?|el cuarto|la cuarta|el otro|la otra|uno de|una de|turista|funcionari[oa]|guardia|don|doña"
        r"|trabajador\w*|piloto"
    ),
    "many": (
        r"(?:dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|\d+|vari[oa]s|algun[oa]s|much[oa]s|decenas|tod[oa]s|ningún|ninguna|nadie|ambos|ambas) (?:\w+ ){0,2}?(?:personas|vecin[oa]s|trabajador\w+|alumn[oa]s|pasajer[oa]s|agentes|bomberos|pacientes|menores|niñ[oa]s|fueron|resultaron|están|han|herid[oa]s|adult[oa]s|huéspedes)"
    ),
    "advice": (
        r"si usted|si tiene|si siente|si alguien|personas con|quienes|pacientes con|síntomas?|línea de|llame al 0?24|apoyo"
        r"|don(?:e|ar|ación)\w*|vacun\w*|clínica|jornada|campaña|aprend\w*|curso|taller|charla|primeros auxilios|hidrát\w*|beba agua"
        r"|consulte|acuda|su médico|blog|guía|explic\w*|qué (?:es|significa|quiere)|política|programa|colecta|carrera"
        r"|día (?:mundial|internacional)|voluntari\w*|gratis|albergue|intérprete|prevención|concienc\w*|lleve sus?|traiga"
    ),
    "unsaid": (
        r"no (?:\w+ ){0,3}?(?:diremos|daremos|comentar\w*|compartir\w*|damos|difund\w*|confirm\w*|sabemos|hablar\w*|detalles?)"
        r"|privacidad|intimidad|sin detalles"
    ),
    "crime": (
        r"incaut\w*|decomis\w*|kilos?|gramos de|tráfico|venta|posesión|laboratorio clandestino|narco\w*|cargamento|contrabando"
        r"|valorad[oa]s|paquetes de|dosis de"
    ),
    "none": (r"no|ni|nunca|sin|nada|nadie|tampoco"),
    "number": (
        r"\d+(?:[.,]\d+)? ?(?:%|por ciento|mg|ml|unidades|puntos|horas|veces)"
        r"|(?:dos|tres|cuatro|cinco|seis|doce|veinte) (?:puntos|fracturas|operaciones|balas|heridas|costillas|vértebras|dedos|unidades|horas|balazos|puñaladas)"
    ),
}
