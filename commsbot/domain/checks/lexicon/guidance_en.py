"""Words for what a reader can do or must not do; English.

In each block a line is one word or small pattern; `#` begins a comment. The blocks are patterns, so that a form of a word costs no line of its own.
"""

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

NEVER = r"(?:do not|don't|dont|never|always|not|only|just|safely|immediately|to|quickly|calmly|carefully|also|instead|simply)"

OPENER = r"(?:if|when|once|until|unless|while|before|after|as|for|in|at|on|near|inside|outside|nearby|to|with|without|because|since|due to|anyone|anybody|everyone|everybody|all|parents|families|residents|people|drivers|motorists|students|neighbou?rs|visitors|those|whoever|wherever|where|warning|alert|update|evacuation|tonight|today|now|zones?|customers|businesses|should|instead|otherwise|again|remember|reminder|boaters|swimmers|travel+ers|guests|homeowners|landlords|tenants|voters|pet owners|dog owners|callers|volunteers|witnesses|[A-Z][\w ]{2,40}(?=,|:))"

PLEASE = r"please|kindly|do not|don't|never|so|and please|to help|in the meantime,|for now,|then|instead,|otherwise,|we ask you to|you can|you may|you should|you must|let's not"

LOOKING_BARE = LOOKING
