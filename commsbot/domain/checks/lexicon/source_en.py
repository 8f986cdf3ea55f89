"""Words by which a sender is known: bodies, what they do with words, and what stands before their names; English.

In each block a line is one word or small pattern; `#` begins a comment. The blocks are patterns, so that a form of a word costs no line of its own.
"""

from commsbot.domain.checks.clauses import bag

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
