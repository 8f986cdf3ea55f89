"""Words by which a sender is known: bodies, what they do with words, and what stands before their names; English.

In each block a line is one word or small pattern; `#` begins a comment. The blocks are patterns, so that a form of a word costs no line of its own.
"""

from commsbot.domain.checks.clauses import bag

POLICE = r"""
(?-i:RCMP|OPP|PSNI|CHP|LandSAR|SAR|FD|SO|EMS|FDNY|PS|SDIS)
police department
police (?:and|&) \w+(?: (?:department|services?|office|agency))?
(?:\w+ )?(?:and|&) police(?: (?:department|services?))?
police dept\.?
police services?
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
campus (?:safety|security)
(?:provincial|railway|railroad|airport|port|park|harbou?r|tribal|borough|township|metropolitan|military|parish|village|capitol|base|hospital|housing) police
(?:base|airport|harbou?r|port|campus|hospital|public|community) (?:security|safety)(?: (?:office|department|division))?
security
transit police
school police
state police
"""
"""Bodies that speak for themselves: said with their place they are the sender, also where they only act."""

OTHERS = r"""
(?:village|town|school|county|parish|water|fire|health|harbou?r) board
(?:county|city|state|parish|regional|municipal) emergency
board of (?:health|supervisors|selectmen|education|commissioners)
(?:(?:civil|public|coast|homeland|emergency|fire|rescue|disaster|safety|security|traffic|animal|harbou?r|transit|forest|wildlife|health|water|environmental|communications|operations|search|ambulance|medical|flood|weather|protection|preparedness|response|management|services?|control) |(?:and|&) ){1,5}(?:department|office|agency|authority|services?|bureau|commission|division|station|detachment|board|brigade|corps|command|cent(?:er|re)|unit|team|council|directorate|administration|management|preparedness|response|communications|defen[cs]e|protection|operations|control)
office of (?:homeland|emergency|civil|public|disaster|fire|community) \w+(?: (?:and|&) \w+(?: \w+)?)?
coast ?guard(?: (?:station|sector|auxiliary))?
civil defen[cs]e
(?:parish|town|district|city|village|regional|island) council
council
(?:water )?bailiffs
lifeboat(?:s| station| crew)?
lifeguards?
ambulance(?: trust)?
(?:forest|game|park|fish) wardens?
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
metro transit police
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
(?:(?:emergency|police|fire|health|safety|security|rescue|public|sheriff'?s?|campus|civil|ambulance|traffic|works|services?|and|&) ){1,4}(?:department|office|service|agency|authority|division|unit|station|detachment|bureau|brigade|corps|command|cent(?:er|re)|board|council)s? (?:of|for|in|at)
(?:(?:department|office|bureau|division|board|ministry) of )(?:(?:emergency|police|fire|health|safety|security|rescue|public|civil|traffic|works|services?|management|protection|and|&) ?){1,5} (?:of|for|in|at)
(?:garda|police|fire|coast ?guard|lifeboat) station (?:of|in|at|for)
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

HELPS = r"""
assist\w*|help\w*|support\w*|lend\w*|led|leads?|leading|took over|taken over|taking over|handl\w+|joined|joining|aid(?:s|ed|ing)|backing|in charge|alongside|loan\w*|asked us|told us|called us
sent (?:its|their|two|three|\d+|officers|crews?|help|divers|engines)|provid\w+ (?:support|help|assistance|mutual|traffic)|also (?:assist\w*|help\w*|respond\w*|at|there|on)|cover\w* (?:for|our|the)
"""
"""What another body does for the sender."""

BESIDE = r"""
(?:with|thanks to|thank|thanks,|for|by|needs?|ask\w* for|and) (?:the |some |much )?(?:help|support|aid|assistance|thanks|crews|officers|units|colleagues|partners|neighbou?rs) (?:of|from|to|at)(?: the)?
(?:assisted|helped|supported|backed|led|taken over|covered|handled|run|aided|joined) by(?: the)?|alongside(?: the)?|together with(?: the)?|unlike(?: the)?|(?:handed|passed|referred|gone|turned) (?:over )?to(?: the)?|(?:thanks|thank you|grateful) to(?: our \w+ at)?(?: the)?|next door to|(?:is|are) with(?: the)?
"""
"""What stands before the name of a body that is another one."""

FALSELY = r"(?:fake|impersonat\w+|pretend\w*|pos(?:e|es|ing) as|claim(?:s|ing|ed)? to be|not (?:from|by|sent|issued)|scam\w*(?! alert)|imitat\w+|using the name of|copying|clone[sd]? of|called|named|unlike|neither)\b"
"""A name that somebody else bears."""
