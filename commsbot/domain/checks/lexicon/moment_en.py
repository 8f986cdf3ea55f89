"""Words for times, dates and weekdays, and for opening hours and numbers that look like them; English.

In each block a line is one word or small pattern; `#` begins a comment. The blocks are patterns, so that a form of a word costs no line of its own.
"""

TIME = r"""
at (?:[1-9]|1[0-2])(?=[.;!?](?:\s|$)|, (?!\d)| (?:and|but|outside|near|sharp|with|on|in|until|when|while|after|she|he|they|we|for)\b)
(?:updates?|more|back|again|next|word|news|statement|return\w*|post|brief\w*|here)(?: \w+){0,3} (?:at|by) (?:[1-9]|1[0-2])(?=[.,!;]?(?:$|\s*$|\n))
half (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?! \w+s\b)|(?:shortly|just|a little|soon|not long|a bit) (?:after|before|past|gone) (?:[1-9]|1[0-2]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?! \w+s\b)|before (?:[1-9]|1[0-2])(?=[.!]?(?:$|\n))|, (?:about|around) (?:[1-9]|1[0-2])(?=[.!]?(?:$|\n))
(?:five|ten|twenty|twenty-five|quarter|half|\d{1,2})(?: minutes)? (?:past|to) (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midnight)(?! \w+s\b)
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

DATED = r"""
(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.? \d{1,2}(?:st|nd|rd|th)?(?![\d:])|\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?! \d{1,2}:)
"""
"""A date that counts beside opening hours too."""

NOT_TIME = r"""
\d{1,2} (?:may|march) (?:return|leave|go|now|still|stay|open|use|see|also|only|come|start|begin|resume|drink|take|cross|re-?enter|visit|vote|park|want|feel|find|experience|hear|lose|continue|wish|ask)\b
(?:born|d\.?o\.?b\.?|date of birth|birthday|birthdate|birth date|birth)\b[^.;\n]{0,45}
\d{1,2}(?:st|nd|rd|th)? of (?:july|may|june|august) (?:st|street|ave|avenue|road|park|bridge|school|plaza|highway)
(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|midnight|noon) (?:\d{1,2}(?:st|nd|rd|th)? )?(?:street|st\.|st\b|avenue|ave|road|rd|drive|lane|boulevard|blvd|court|park|plaza|square|harbou?r|bridge|creek|lake|school|way|place|pizza|house|island|hill|farm|river|market (?:street|square|lane|road))
24/7|9/11|7/11|1/2|1/4|3/4|50/50|9-1-1|\d{1,2}/\d{1,2} (?:miles?|inch\w*|of|cups?|teaspoons?|hose)
#[\w-]+|(?:case|incident|report|ref(?:erence)?|file|event|log|no|number|id|docket|permit|badge|unit|cad|crime number|warrant)\.?(?: no\.?| number| #)?:? ?#?[A-Z]{0,4}[-/]?\d[\w/.-]*(?:[/-]\d[\w/.-]*)?
https?://\S+|www\.\S+|\S+\.(?:gov|org|com|us|net|uk)/\S*
(?:good|black|cyber|giving|super bowl|taco|motivation|throwback|throw back|wellness|mugshot|tip) (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)s\b|happy (?:monday|friday)|(?:\w+ ){0,2}friday night lights
[$£€] ?\d[\d.,:]*|\d+\.\d+ ?(?:%|percent|miles?|km|acres|inch\w*|feet|million|magnitude|million|m\b|degrees)|magnitude \d\.\d|version \d[\d.]*|channel \d[\d.]*|\d{2,3}\.\d{1,2} ?(?:fm|mhz)\b|(?:scored|won|lost|drew|beat \w+) \d{1,2}[-:]\d{1,2} (?:in|against|to)|(?:psalm|john|luke|matthew|mark|section|rule|chapter|article|policy|code|verse|statute|ordinance|§)s? §?\d{1,3}[.:]\d{1,3}(?:[.:]\d+)*|\+?\(?\d{2,4}\)?[ .-]\d{3,4}[ .-]\d{3,4}|\d{1,2} (?:may|march) (?:be|have|not|need|attend|apply|enter)
"""

OPENING = r"""
(?:office|opening|business|lobby|visiting|visitation|regular|normal|service|counter|library|hotline|shelter|tip line|working|window|store|shop|front desk|records|park|desk|summer|winter) hours|hours(?: of operation)?:|hours are
(?:mon|monday)(?:day)? ?(?:-|–|—|to|through|thru|until) ?(?:thu|thurs|thursday|fri|friday|sat|saturday|sun|sunday)
weekdays|weekends|daily|seven days a week|7 days a week|each day|every day|every (?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tues|wednes|thurs|fri|satur|sun)days|open 24|24 hours
"""

OPEN = r"(?:(?:is|are|was|be|stays?|remains?|lobby|desk|counter|line|office|station|window|unit|center|centre|records|library|shelter|hotline) (?:also )?open(?:s|ed)?|open (?:from|\d|between)|staffed|answered|answers? (?:calls|the phone|phones)|closes at|opens at|available (?:from|between|by phone)|call (?:us )?(?:between|from)|by phone (?:between|from)|walk-ins|appointments?)"

RANGE = r"\d ?(?:a\.?m\.?|p\.?m\.?)? ?(?:-|–|—|to|until|till|through|and) ?(?:\d|noon|midnight)|(?:closes|opens) at"
