"""Addresses of homes. The block ("the 1400 block of Elm Street"), a street, a crossing of streets and a public building's address may be said.

A house number beside a street type is taken for a home unless the sentence names the public building that stands there; words such as "lives" or
"his home" make it one whatever else is named.
"""

import re
from collections.abc import Iterator
from typing import Final

from commsbot.domain.checks.patterns import Pattern
from commsbot.domain.checks.protection.reading import UPPER, Found, Reading, compiled

_TYPE: Final = r"(?:Street|Str|St|Avenue|Ave|Av|Road|Rd|Lane|Ln|Drive|Dr|Court|Ct|Place|Pl|Boulevard|Blvd|Way|Terrace|Ter|Close|Crescent|Cres|Gardens|Gdns|Grove|Mews|Row|Square|Sq|Circle|Cir|Trail|Trl|Parkway|Pkwy|Pike|Loop|Run|Path|Walk|Hill|Rise|Green|Heights|Highway|Hwy|Alley|Bend|Cove|Point|Ridge|View|Vale|Parade|Croft|Drove|Wynd|Villas|Turnpike|Crossing|Pass|Plaza|Route|Bypass|Broadway|Steps|Yard|Hollow|Wharf|Quay|Brow|Fold|Garth|Nook|Chase|Copse|Dene|Drift|Spur|Trace|Landing|Meadows?|Knoll|Oaks|Pines|Springs|Glen|Orchard|Fields?|Park|End|Gate|Side|Bank|Bottom|Common|Cottages|Esplanade|Promenade|Beach|Shore|Mill|Brook|Fork|Crest|Summit|Valley|Manor|Estates|Canyon|Mesa|Plains|Buildings|Passage)"
_WORD: Final = rf"(?:[{UPPER}][\w'.\-]*|\d{{1,3}}(?:st|nd|rd|th))"
_ENGLISH: Final = Pattern(
    rf"(?<![\w.,/$€£#:\-])(?P<number>(?:\d{{1,4}}[A-Z]?/)?\d{{1,5}}(?:[A-Za-z]|-\d{{1,4}}|½| 1/2)?),?[ ](?:(?:N|S|E|W|NE|NW|SE|SW|North|South|East|West|Old|Upper|Lower)\.?[ ])?(?:(?:The|St\.|Mt\.|Ft\.|De|La|El|Los|Las|Del|of|the)[ ])?{_WORD}(?:[ ]{_WORD}){{0,3}}?[ ]{_TYPE}\b\.?(?:,? (?i:apt|apartment|unit|flat|suite|ste|trailer|lot|rm|room|#)\.? ?#?(?:\d{{1,4}}[A-Za-z]?|[A-Z]\d{{0,3}})\b)?"
    rf"|\b(?:house|home|cottage|bungalow|casa|vivienda|chalet)(?: \w+){{0,5}}, (?:(?:la|el) )?(?:(?:at )?number|no\.|nº|número|la|el) (?P<house>\d{{1,4}}[A-Z]?)(?=[,.;)])"
    rf"|\b(?:[Nn]umber|[Nn]o\.?) (?P<no>\d{{1,4}}[A-Z]?)(?:,| in| on| of)? (?:{_WORD}[ ]){{1,3}}?{_TYPE}\b"
    rf"|(?<![\w.,/$€£#:\-])(?P<bare>\d{{1,5}})[ ](?:(?:N|S|E|W|North|South|East|West)\.?[ ])?(?:{_WORD}(?<!\.)[ ]){{0,2}}(?:Broadway|Avenue [A-Z]|Avenue of \w+|The \w+|County Road \d+|State Route \d+|Highway \d+)\b"
)
_OF: Final = Pattern(rf"\b(?:of|from) (?P<number>\d{{1,4}}[A-Z]?) (?:{_WORD} ){{0,3}}?{_WORD}(?=, [{UPPER}])")
"""`of 72 Canal Bank, Hythe`: a person's address in the British manner, whatever the street is called."""
_LOT: Final = Pattern(
    r"\b(?:pasaje|manzana|mz|sector|etapa|bloque|supermanzana|sm) [A-Z\d]{1,3},? (?:lote|casa|villa|solar) (?P<solar>\d{1,4}[A-Z]?)\b|\bportal (?P<portal>\d{1,3}),? (?:piso )?\d{1,2}\.?[ºª°] ?[A-D]?\b|\b(?:Mza|Manzana|Mz)\.? ?(?P<number>[A-Z]?\d{1,3}|[A-Z]'?)(?:-\d{1,2})?,? (?:Lote|Lt|L)\.? ?\d+|\b(?:HC|RR|Rural Route|Ruta Rural)[- ]?\d{1,2},? (?:Box|Buzón) (?P<box>\d+)|\bUrb(?:\.|anización) [^.;\d\n]{3,30}, (?:Calle|C/) [^.;\n]{1,20}, #?(?P<lot>[A-Z]{1,2}-?\d{1,3})|\b(?:residencial|fraccionamiento|fracc\.|condominio|conjunto(?: residencial)?|urbanización|privada|villas|coto|quinta|vecindad|edificio) [^.;\d\n]{2,30}, (?:casa|lote|depto\.?|apto\.?|apartamento|departamento|piso|número|no\.|núm\.|#) ?(?P<casa>\d{1,4}[A-Z]?)|\b(?:torre|bloque|block|edificio) [A-Z\d]{1,3},? (?:apartamento|apto|apt|departamento|depto|dpto|piso|casa)\.? ?(?P<flat>\d{1,4}[A-Z]?)",
    re.IGNORECASE,
)
_MONTHS: Final = r"(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|Officers|Police|Deputies|AM|PM|GMT|BST|EST|CST|MST|PST|Km|Agentes|Personas)\b)"
_LOOSE: Final = Pattern(
    rf"(?<![\w.,/$€£#:\-])(?P<number>\d{{1,5}}(?:[A-Za-z]|-\d{{1,4}})?),?[ ](?:(?:N|S|E|W|NE|NW|SE|SW)\.?[ ])?{_MONTHS}[{UPPER}][\w'\-]*(?:[ ][{UPPER}][\w'\-]*){{0,3}}(?:,? (?i:apt|apartment|unit|flat|suite|trailer|lot|#)\.? ?#?(?:\d{{1,4}}[A-Za-z]?|[A-Z]\d{{0,3}})\b)?"
    rf"|(?<!\w)(?P<bare>)(?!County|State|Road|Street|Avenue|Route|Highway|Interstate|Ruta|Carretera|Central|Exit|Km|Unit|Engine|Medic|Truck|Zone|Zona|Sector|District|Distrito|Ward|Line|Línea|Room|Sala)(?:(?:de la|del|de|los|las|la|el) )?[{UPPER}][\w'\-]*(?:[ ](?:[{UPPER}][\w'\-]*|de|del|los|las|la|el)){{0,4}}[ ]?(?:(?:[ ]|,[ ])(?:n\.?º ?|no\. ?|núm\. ?|# ?)|[ ]|#)\d{{1,5}}(?![\w:]|[.,]\d)(?=,|\.|;|:|$| en | de | y |\))"
    rf"|\"?(?<!\w)(?P<name>[{UPPER}][\w'\-]*(?:[ ][{UPPER}][\w'\-]*){{0,2}}[ ](?:Cottage|Farm|Lodge|House|Barn|Villa|Bungalow|Farmhouse|Croft))\"?,[ ](?:[{UPPER}][\w'\-]*[ ]){{1,3}}(?:Lane|Road|Street|Hill|Drove|Way|Close|Green)"
)
"""A number with a name beside it that says nothing of a street, and a house with a name: an address only where words right before it tell of a home."""
_VENUE: Final = Pattern(
    rf"(?:\b(?:the|at|el|la|los|las|del|al) (?:[{UPPER}][\w'&\-]* ?){{1,4}}|\b[{UPPER}]\w+'s(?: [{UPPER}]\w+)?), ?(?:at )?$"
)
"""A name in front of a comma: what stands at the address."""
_HOUSE_NAME: Final = Pattern(
    r"Cottage|House|Farm|Lodge|Barn|Villa|Laurels|Bungalow|Court|Towers?|Apartments|Mansions", re.IGNORECASE
)
_LIVES: Final = Pattern(
    r"\b(?:(?:lives?|living|lived|resid(?:es?|ed|ing)|staying|stays|evicted|moved out|moved in|sleeps?|slept|sleeping|stayed|lodg(?:es?|ed|ing)|crash(?:es|ing)|dwells?|dwelt|based|squatting|camp(?:s|ed|ing)|put up|holed up|raised|rents|renting|grew up|moved)(?: \w+){0,4} (?:at|in|on|above|over|to|from|behind)|letter ?box of|(?:home|house|residence|famil(?:y|ies)|widow(?:er)?|pensioner|residents?|tenants?|occupants?|owners?|address|place|lodgings?|digs|quarters|flat|apartment|bungalow|cottage|trailer|condo|household|bedsit|doorstep|porch|basement|attic|garage|neighbou?rs?|yard|garden)(?: \w+){0,3}|dónde viven?:?|where (?:he|she|they) lives?:?|(?:mother|father|mum|mom|dad|sister|brother|girlfriend|boyfriend|ex|ex-wife|ex-husband|wife|husband|uncle|aunt|cousin|grandmother|grandfather|gran|nan|grandson|son|daughter|partner|friend|neighbou?r|boss|landlord)'s(?: place| house| flat| home)?|donde (?:su|la|el|sus|unos?) \w+|(?:viven?|vivía|reside|residía|domiciliad[oa]|duermen?|dormía|se queda(?:ba)?n?|quedan|siguen|alojad[oa]s?|hospedad[oa]s?|arrima\w*|habitan?|renta\w*|alquila\w*|cateo|cateos|registro|allanamiento|entrada y registro)(?: [\w,]+){0,5}? (?:en|sobre|encima de [\w ]+,)|(?:(?:sofá|cama|casa|piso|cuarto|garaje|patio) de (?:la|el|su|una?|sus) \w+,?|del? (?:la |su )(?:tía|abuela|madre|hermana|prima|suegra|vecina|novia|exmujer|hija),?|casa|casita|familia|familias|padres|domicilio|vivienda|hogar|cuarto|dirección|departamento|residencia|vecin[oa]|inquilin[oa]|viud[oa]|ancian[oa]|pensionista|chalet)(?: \w+){0,3})[:,]? ?(?:the |at |of |on |en |de |del |la |el |is |es |located at |sito en |ubicad[oa] en |situad[oa] en )*[\"(]?$",
    re.IGNORECASE,
)
_UNIT: Final = Pattern(
    r"(?<!\w)(?:(?:Pitch|Berth|Slip|Parcela|Amarre|Cabaña|Bungalow|Apt|Apartment|Flat|Unit|Trailer|Lot|Suite|Casita|Space|Dorm room|Piso|Apartamento|Apto|Depto|Departamento|Dpto|Interior|Int|Edificio \w+,? (?:apartamento|piso)|Portal \d+,? piso)(?:\.?[ ]|\.?(?=[\d#]))(?:#|No\.? ?|número |nº )?(?P<unit>\d{1,4}[A-Z]?|[A-Z]\d{0,3}|\d{1,2}[ºª°]? ?[A-D])\b)(?=[ ]?(?:of|at|in|,|on|del?|en|la|el)\b|,)(?P<rest>[^.\n]{0,60})",
    re.IGNORECASE,
)
_VIA: Final = r"(?:calle|c/|cl\.|avenida|avda\.?|av\.?|paseo|pº|plaza|pza\.?|plazuela|callejón|cjón\.?|carretera|ctra\.?|camino|ronda|travesía|glorieta|bulevar|blvd\.?|calzada|calz\.|privada|priv\.|cerrada|andador|retorno|prolongación|prol\.|pasaje|psje\.?|rambla|vía|cuesta|urbanización|urb\.|circuito|diagonal|alameda|carrera|cra\.?|kra?\.?|transversal|transv\.?|tv\.?|trv\.?|jirón|jr\.?|psj\.?|gran vía|costanilla|carrer|rúa)"
_NUMERO: Final = r"(?:,? ?(?:número|núm\.?|num\.?|no\.|nº|n\.º|n\.o|n°|#|n\.)[ ]?#?|,? ?#|,[ ]?|[ ])"
_NOMBRE: Final = rf"(?:[{UPPER}][\w'.\-]*|de|del|la|las|los|el|y|\d{{1,2}}(?= de )|\d{{1,3}}(?=[,]? ?(?:#|No|Núm|núm|nº|n\.º|número|Norte|Sur|Ote|Pte|Oriente|Poniente)))"
_SPANISH: Final = Pattern(
    rf"(?<![\w])(?i:{_VIA})[ ]?(?:(?i:de la|de las|de los|del|de)[ ])?{_NOMBRE}(?:[ ]{_NOMBRE}){{0,5}}?(?i:{_NUMERO})(?P<number>\d{{1,5}}(?:[ -]?[A-D]\b|(?i:[ ]?bis))?(?: ?[A-Z]?-\d{{1,3}})?)(?![\w:]|[.,]\d|º? ?(?i:km|h\b|horas|%|€|metros|de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|se?ptiembre|octubre|noviembre|diciembre)|personas|agentes|vehículos|años|minutos|heridos|carriles|días))"
    rf"(?:,? ?(?:(?:piso|depto\.?|dpto\.?|departamento|apto\.?|apartamento|int\.?|interior) ?\d{{1,4}}[A-Z]?\b|piso |portal |esc(?:\.|alera) ?|int(?:\.|erior) ?|depto\.? ?|bajo|\d{{1,2}}[ºª°] ?[A-Z]?\b|[A-Z]\b))*"
    rf"|(?<![\w.,/$€#:\-])(?i:en|del|de|al)(?:[ ]el|(?<=del)|(?<=al)) (?P<numero>\d{{1,5}}) de (?:la |el )?(?i:{_VIA})[ ](?:{_NOMBRE}[ ]?){{1,5}}"
    rf"|(?<![\w])(?i:número|núm\.|no\.|nº) ?(?P<num>\d{{1,5}}) de (?:la |el )?(?i:{_VIA})[ ](?:{_NOMBRE}[ ]?){{1,5}}"
)
_STREET: Final = Pattern(r"(?i:\b(?:at|of|to|from|in|en|número|number)) (?P<number>\d{1,5}) (?=[A-Z])")
_NOT_NUMBER: Final = Pattern(
    r"(?:\b(?:I-?|interstate|highway|hwy|route|rte|exit|engine|ladder|truck|medic|unit|bus|buses|line|station|room|gate|platform|track|precinct|district|ward|zone|phase|stage|chapter|section|mile|milepost|marker|km|kilometer|junction|jct|channel|level|covid-?|page|number of|us|sr|cr|fm|exits|salida|kilómetro|ruta|línea|top|day|week|under|over|about|nearly|and|through|\d to|only|than|case|and|between"
    r"|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?|[ap]\.?m\.?|\d:\d\d|%|\$)[ ]?$",
    re.IGNORECASE,
)
_BOTH: Final = Pattern(
    r"\b(?:families|homes|houses|residents|neighbou?rs|tenants|occupants|familias|casas|viviendas|vecinos|inquilinos)(?: \w+){0,2} (?:at|of|in|de|del|en) \d{1,5}[A-Z]? (?:and|&|or|y|o) $",
    re.IGNORECASE,
)
"""Two houses of one street."""
_MANY_HOMES: Final = Pattern(
    r"\b(?:(?:apartment|condo\w*|housing) (?:building|complex|block|tower|estate)s?|edificio de (?:apartamentos|departamentos|viviendas)|bloque de (?:pisos|viviendas))(?: \w+)? (?:at|on|in|de|en) (?:la |el )?$",
    re.IGNORECASE,
)
"""A building in which many live is nobody's home until a flat is named."""
_STRETCH: Final = Pattern(
    r"\b(?:from|between|de|del|entre) (?:the )?\d{1,5}(?: [\w.]+){0,3} (?:to|and|through|a|al|y) (?:el )?$|\b(?:shut|closed?|closing|cerrad[oa]|cerr[óo]) $",
    re.IGNORECASE,
)
"""A stretch of a street, from one number to another."""
_BLOCK: Final = Pattern(
    r"\b(?:block|blocks|cuadra|cuadras|bloque|manzana|altura del?|altura de los|altura del número|hundred)(?: \w+){0,2}[ ]*(?:of|del?|al|número|los)?[ ]*$",
    re.IGNORECASE,
)
_BLOCK_AFTER: Final = Pattern(r"^[ ]?(?:blk|block|cuadra)\b", re.IGNORECASE)
_CROSSING: Final = Pattern(r"^[ ]?(?:and|&|at|/|y|con|esquina|esq\.)[ ]+[A-Z0-9]")
_HOME: Final = compiled(
    r"homes?|house|houses|residence|residences|apartments?|flat|lives?|living|lived|resides?|residing|resident of|tenant|homeowner|neighbou?rs?|family|families|mother|father|parents|grandmother|bedroom|duplex|townhouse|townhome|trailer|condo|mobile home|doorstep|front door|backyard|basement|garage at|his|her|their|owner of|occup(?:ant|ied)|evict\w*|address is|address of|address:|last known|household|dwelling|domestic|welfare check|victim|suspect|witness|caller|arrested at|search(?:ed)? warrant|registered to",
    r"casa|casas|domicilio|vivienda|viviendas|departamento|piso|hogar|vive|viven|vivía|reside|residen|residía|vecin[oa]s?|familia|madre|padre|abuela|inquilin[oa]s?|propietari[oa]|su (?:casa|puerta|dirección)|dirección (?:de|es)|chalet|habitación|cateo|residencia|residente|víctima|sospechos[oa]|testigo|detenid[oa]|registro|dueñ[oa]",
)  # fmt: skip
_STRONG_HOME: Final = compiled(
    r"lives?(?: alone)? (?:at|in|on)|resides? at|residing at|(?:his|her|their|the (?:victim|suspect|family|witness|caller|owner|officer|driver|couple|child)'s|mother's|father's|\w+'s) (?:\w+ )?(?:home|house|residence|apartment|address|flat)|home (?:at|address)|house at|residence (?:at|of)|apartment at|address (?:is|of)",
    r"viven? en|reside en|su (?:casa|domicilio|vivienda|piso)|domicilio (?:de|en|particular)|casa de|vivienda (?:de|en|situada)|casa (?:en|ubicada)|(?:con )?domicilio",
)
_HOME_NEAR: Final = compiled(
    r"homes?|(?<!open )houses?|residences?|apartments?|flat|lives?|living|lived|resid(?:es?|ed|ing)|tenants?|homeowner|neighbou?rs?|bedroom|duplex|town ?(?:house|home)|trailer|condo|mobile home|doorstep|front door|backyard|basement|address|household|dwelling|widow(?:er)?|pensioner|occup(?:ant|ied)\w*|search warrant|registered to|caller|couple",
    r"casas?|domicilio|viviendas?|departamento|hogar|viven?|vivía|residen?|residía|vecin[oa]s?|inquilin[oa]s?|viud[oa]|pensionista|chalet|habitación|cateo|residente|dirección|piso",
)
_PUBLIC: Final = compiled(
    r"hand (?:it|them|yours) in(?: at)?|weekdays?|by mail|in person|district|post|squad|patrol|free|rsvp|doors|admission|all welcome|(?:high |middle |elementary |primary |secondary )?schools?|coffee with|meet your|café con|join|centers?|centres?|church|chapel|cathedral|temple|mosque|synagogue|library|(?:city|town|village|county|fire|union|parish|community|memorial|sports|concert|exhibition) (?:hall|house)|halls?|hospital|clinic|stations?|court ?house|museum|mall|supermarket|stores?|shops?|market|pharmacy|hotel|motel|inn|restaurant|cafe|café|diner|bar|pub|bank|credit union|headquarters|hq|offices?|academy|university|college|campus|ymca|gym(?:nasium)?|armory|fairgrounds|airport|warehouse|factory|plant|arena|stadium|theat(?:er|re)|cinema|gas station|petrol station|convenience|car wash|dealership|nightclub|club|salon|laundromat|department|precinct|substation|venue|shelter|reunification|meeting|hearing|session|open house|(?:community|meeting|conference|briefing|council|court|class|committee)[- ]?rooms?|drop[- ]?off|pick[- ]?up|collection point|distribution|food bank|pantry|depot|terminal|embassy|consulate|post office|visitor|nursery|daycare|business(?:es)?|company|pool|rink|auditorium|building|legion|lodge|lobby|front desk|counter|records|workshop|class|job fair|fair|event|parking (?:lot|garage|structure)|plaza|construction site|vigil|memorial|annex|kiosk|mail|write to|bring|come to|visit us|join us|visit the|k-9 unit|(?:robbery|records|traffic|detective|patrol|homicide|fraud|narcotics|property|investigations) (?:unit|bureau|section|division|squad|office)|baptist|methodist|lutheran|presbyterian|catholic|episcopal|blood drive|food drive|lane closure|barracks|facility|bakery|butcher'?s?|barber\w*|book ?(?:shop|store)|grocer\w*|deli|newsagent'?s?|off-licence|chemist|tyres?|tires?|co-op|aldi|lidl|sainsbury's|asda|boots|mcdonald'?s|starbucks|subway|wendy's|burger king|home depot|lowe's|dollar (?:general|tree)|kroger|safeway|publix|circle k|wawa|courts|magistrates|tribunal|command post|(?:dog |car |im)?pound|tow|open day|training|florist|launderette|jewell?er\w*|dealer|garden|farm shop|brewery|winery|cinema|surgery|dentist|practice|vet|vets|spa|studio|gallery|hostel|hq|town house hotel|crash(?:ed|es)?|collision|collided|rollover|roundabout|intersection|junction|hydrant|water main|manhole|bus stop|crossing|boil order|detour|jail|prison|works|yard|dump|rec|complex|walmart|target|costco|tesco|walgreens|cvs|7-eleven",
    r"prensa|medios|entregar|entréguel[oa]s?|de lunes|escuela|colegio|instituto|centro|iglesia|parroquia|catedral|capilla|mezquita|biblioteca|ayuntamiento|alcaldía|hospital|clínica|ambulatorio|estación|comisaría|jefatura|juzgado|juzgados|museo|mercado|supermercado|tienda|tiendas|farmacia|hotel|hostal|restaurante|cafetería|bar|banco|sucursal|sede|oficinas?|academia|universidad|facultad|gratis|entrada libre|sábado de|jornada|gimnasio|polideportivo|pabellón|aeropuerto|almacén|bodega|fábrica|nave|auditorio|teatro|cine|gasolinera|discoteca|local|albergue|refugio|reunión|audiencia|punto de|reparto|acopio|embajada|consulado|correos|guardería|empresa|negocio|comercio|edificio público|salón|módulo|ventanilla|cuartel|casa de (?:la )?cultura|casino|casal|delegación|ministerio|fiscalía|dirección general|estadio|plaza de toros|aparcamiento|estacionamiento|taller|jornada|feria|acto|evento|kiosco|tanatorio|funeraria|residencia de (?:mayores|ancianos|estudiantes)|dif|imss|cruz roja|locales|coliseo|oficina|donación|campaña|trámites?|obra|cochera municipal|parque de bomberos|depósito|carnicería|peluquería|frutería|papelería|lavandería|barbería|pizzería|taquería|abarrotes|peña|sociedad gastronómica|minimarket|minisúper|grifo|botica|chifa|verdulería|kiosko|quiosco|oxxo|notaría|registro civil|municipalidad|intendencia|cai|personería|centro comercial|parqueadero|terminal|cementerio|cancha|unidad deportiva|club|gobernación|posta|consultorio|cesfam|tribunal|tribunales|choque|chocó|chocaron|colisión|colisionaron|atropello|volcadura|vuelco|semáforo|paradero|parada|municipal|panadería|ferretería|taquería",
)  # fmt: skip

_HOUSED: Final = Pattern(rf"\b{_TYPE}\b|Apartments|Towers?|Court|Edificio|Torre|Residencial")


_UNIT_BEFORE: Final = Pattern(
    r"\b(?:apt|apartment|flat|unit|suite|trailer|lot|room|rm)\.? ?#?(?:\d{1,4}[a-z]?|[a-z]\d{0,3}),? (?:of |at )?$",
    re.IGNORECASE,
)
"""A flat's number before its house's: one address."""
_UNIT_RANGE: Final = Pattern(r"\b(?:apt|apartment|flat|unit|lot)s? \w{1,4} (?:to|through|thru|and|-) $", re.IGNORECASE)
_IS_HOME: Final = Pattern(
    r",? ?(?:as (?:a |his |her |their |the )?(?:home|residence|address)|is (?:his|her|their|the family'?s) (?:home|house|address)|where (?:he|she|they|the \w+) (?:lives?|stays?|sleeps?)|(?:en )?donde (?:vive|viven|duerme|reside)|como (?:su )?(?:domicilio|casa|residencia)|es (?:su|la) casa)\b",
    re.IGNORECASE,
)
"""Words after an address that make it a home."""


_FLAT: Final = Pattern(
    r",? (?:apt|apartment|unit|flat|depto|dpto|departamento|apartamento|piso)\.? ?#?\d{1,4}[A-Za-z]?\b", re.IGNORECASE
)
"""A flat's number behind a house's."""
_AGENCY: Final = Pattern(
    r"\b(?:(?:police|sheriff'?s?|fire) (?:department|dept|office|district|division)\b(?=(?:\W+\w+){3})|(?:policía|guardia) (?:local|municipal|civil|nacional|estatal))\b",
    re.IGNORECASE,
)
"""An agency's name some words before an address is no public place."""
_LIVED_IN: Final = Pattern(
    r"[.,;]? (?:the|la|el|los|las|whose|cuy[oa]s?) (?:\w+ ){0,2}(?:tenants?|occupants?|householders?|couple|family|owners?|residents?|inquilin[oa]s?|pareja|familia|dueñ[oa]s?|morador(?:es|a)?|vecin[oa]s?)(?: (?:who|that|que)? ?(?:lives?|viven?)| (?:there|allí|ahí)| (?:has|have|is|are|was|were|had|no|ha|han|está|están|tiene|tienen)\b)",
    re.IGNORECASE,
)
"""The next sentence tells of who lives there."""


def find(reading: Reading) -> Iterator[Found]:
    """Find house numbers in their streets."""
    for pattern in (_ENGLISH, _SPANISH, _OF, _LOT):
        for match in pattern.finditer(reading.plain):
            if not _passes(reading, match):
                flat = _UNIT_BEFORE.search(reading.before(match.start(), 24))
                start = match.start() - (len(flat[0]) if flat else 0)
                yield Found("home_address", start, match.start() + len(match[0].rstrip(" .")))
    for match in _LOOSE.finditer(reading.plain):
        before = reading.before(match.start(), 60)
        home = (
            _LIVES.search(before)
            or _IS_HOME.match(reading.after(match.end(), 40))
            or _LIVED_IN.match(reading.plain, match.end())
            or _FLAT.search(match[0] + reading.after(match.end(), 16))
        )
        public = match["bare"] is not None and _PUBLIC.search(match[0])
        if home and not public and not _passes(reading, match):
            yield Found("home_address", *match.span())
    for match in _UNIT.finditer(reading.plain):
        around = reading.before(match.start()) + match["rest"]
        if _UNIT_RANGE.search(reading.before(match.start(), 24)):
            continue
        office = _PUBLIC.search(reading.before(match.start(), 40)) and not _STRONG_HOME.search(around)
        if not office and (_HOME.search(around) or _HOUSED.search(match["rest"])):
            yield Found("home_address", match.start(), match.end("unit"))


def _passes(reading: Reading, match: re.Match[str]) -> bool:
    before, after = reading.before(match.start(), 110), reading.after(match.end(), 70)
    if (
        reading.may_be_named(match.start(), match.start() + len(match[0].rstrip(" .")))
        or ("/" not in match[0] and _NOT_NUMBER.search(before) and not _BOTH.search(before))
        or _MANY_HOMES.search(before)
        or _BLOCK.search(before)
        or _STRETCH.search(before)
        or _BLOCK_AFTER.match(after)
    ):
        return True
    if re.search(r"\b(?:block|cuadra)\b|\bde las? \d{1,2}$|^\d+ Mile (?:Road|Rd)", match[0], re.IGNORECASE):
        return True
    if _STRONG_HOME.search(before[-60:]) or _IS_HOME.match(after):
        return False
    near = _HOME_NEAR.search(before[-50:])
    if _PUBLIC.search(_AGENCY.without(before)) and not near:
        return True
    if near or _HOME_NEAR.search(after[:50]):
        return False
    if _VENUE.search(before) and not _HOUSE_NAME.search(before[-40:]) and not _HOME.search(before[-60:]):
        return True
    first = reading.sentence(match.start())[0]
    if (
        first
        and _PUBLIC.search(reading.plain[slice(*reading.sentence(first - 1))])
        and not _HOME.search(before + after)
    ):
        return True
    return bool(
        re.match(r"^,? ?(?:\(|, |- )?(?:home of the |the |a |el |la |sede |donde está )?", after)
        and _PUBLIC.search(after[:45])
        and not _HOME.search(after[:45])
    )
