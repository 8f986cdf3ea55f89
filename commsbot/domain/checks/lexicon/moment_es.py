"""Words for times, dates and weekdays, and for opening hours and numbers that look like them; Spanish.

In each block a line is one word or small pattern; `#` begins a comment. The blocks are patterns, so that a form of a word costs no line of its own.
"""

_MONTHS = "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre"

_NUMBERS = "una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce"

TIME = rf"""
(?:el|del|desde el|hasta el|a partir del) día (?:\d{{1,2}}|uno|dos|tres|primero|quince|veinte)(?! \w+ al mes)
(?:[01]?\d|2[0-3])[:.][0-5]\d(?: ?(?:h(?:oras|rs)?\b\.?|a\. ?m\.?|p\. ?m\.?|am\b|pm\b))?(?![\d:.]\d|\d)
(?:1[0-2]|0?[1-9]) ?(?:a\. ?m\b\.?|p\. ?m\b\.?|am|pm)
(?:[01]?\d|2[0-3]) ?(?:hrs\.?|h\b|horas)(?= (?:de(?:l| hoy| este| mañana| la| ayer)|y|del|se|en|por|por|hubo|,)|[.,;:)]|$)
(?:a|de|desde|hasta|antes de|hacia|sobre|para|alrededor de|cerca de|tras|entre|después de|de)? ?(?:la (?:una|1)|las (?:{_NUMBERS}|\d{{1,2}}))(?: (?:y (?:media|cuarto|\w+)|menos cuarto|menos \w+))?(?= (?:de la|del|en punto|de hoy|de ayer|de este|horas|h\b|hrs|a\.|p\.|am|pm|y |y media|y las|a las|se |no |hay |los |el |hubo|en |por|con|sobre|hasta|más|aproximadamente|aprox)|[.,;:)]|$)
mediod[ií]a|medianoche
\d{{1,2}} de (?:{_MONTHS})|(?:1\.?º|primero) de (?:{_MONTHS})|(?:{_MONTHS}) \d{{1,2}}(?:,|$| de)
(?:19|20)\d\d-[01]\d-[0-3]\d
(?:0?[1-9]|[12]\d|3[01])[/-](?:0?[1-9]|1[0-2])[/-](?:19|20)?\d\d
(?:0?[1-9]|[12]\d|3[01])/(?:0?[1-9]|1[0-2])
(?:lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo)
(?:en|durante|dentro de|por) (?:las? |los )?(?:próxim[oa]s?|siguientes?) (?:\w+ )?(?:minutos|horas?|media hora|días)|próxim[oa]s? (?:\d+|\w+) (?:minutos|horas)|en la próxima (?:media )?hora
(?:actualizaci[oó]n|informaremos|informaci[oó]n|aviso|parte|comunicado|novedades|reabr\w+|levant\w+|termin\w+|restablec\w+|volveremos|actualizaremos|diremos|nuevo|avisaremos|informe|reporte|finaliz\w+)(?: [\w]+){{0,6}} (?:en|dentro de|antes de) (?:unos |unas |aproximadamente |menos de |máximo |un máximo de )?(?:\d+|una|media|dos|tres|cuatro|diez|quince|veinte|treinta|cuarenta|sesenta) (?:minutos|horas?|hora|min)
cada (?:\d+|media|treinta|quince|dos|sesenta)? ?(?:hora|horas|minutos)
(?:hasta|antes de(?:l)?|desde) (?:el )?(?:amanecer|anochecer|atardecer|ocaso|final del día|cierre del día)
"""

DATED = rf"""
\d{{1,2}} de (?:{_MONTHS})|(?:el|desde el|hasta el|a partir del) día \d{{1,2}}
"""
"""Una fecha que cuenta también junto a un horario."""

NOT_TIME = rf"""
(?:nacid[oa]s?|fecha de nacimiento|nació|nac\.|f\. ?nac\.?|cumple(?:años)?)\b[^.;\n]{{0,45}}
(?:calle|avenida|av\.|avda\.?|plaza|colonia|col\.|parque|paseo|bulevar|boulevard|blvd\.?|escuela|puente|mercado|hospital|barrio|unidad habitacional|estación|glorieta|calzada|colegio|estadio|fraccionamiento|biblioteca|primaria|secundaria|metro|presa|ciudad|río|villa|jardín|c/) (?:(?:del? )?\d{{1,2}} de (?:{_MONTHS})|(?:del? |la |el )?(?:{_MONTHS})|primero de (?:{_MONTHS})|(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)(?: de \w+)?|medianoche|mediodía|las (?:{_NUMBERS}))
(?:nueve|diez|veinte|cinco|dieciséis) de julio \d{{2,4}}
24/7|24 horas(?: del día)?|11-S|11-M|1/2|1/4|3/4
#[\w-]+|(?:caso|expediente|folio|reporte|ref(?:erencia)?|carpeta|diligencias|número|núm\.?|n\.?º|no\.|atestado|denuncia|id|unidad|oficio|acta)\.?(?: de investigación| núm\.?| número| n\.?º)?:? ?#?[A-Z]{{0,6}}[-/]?\d[\w/.-]*(?:[/-]\d[\w/.-]*)?
https?://\S+|www\.\S+|\S+\.(?:gob|org|com|es|mx|net|gov)/\S*
(?:esquina|entre(?! el| los| las)|cruce)(?: \w+){{1,4}} \d{{1,2}} de (?:{_MONTHS})
(?:buen|feliz|black|ciber|santo) (?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)|(?:jueves|viernes|sábado|domingo) (?:santo|de gloria|de ramos|de resurrección)|(?:los|todos los|cada) (?:lunes|martes|miércoles|jueves|viernes|sábados|domingos)\b
[$€] ?\d[\d.,:]*|\d+[.,]\d+ ?(?:%|por ciento|km|kilómetros|hectáreas|metros|millones|euros|pesos|grados|litros|mm|€)|magnitud \d[.,]\d|artículos? \d+[.:]\d+|\+?\(?\d{{2,4}}\)?[ .-]\d{{2,4}}[ .-]\d{{2,4}}(?:[ .-]\d{{2,4}})?|\b[abcd]? ?las (?:{_NUMBERS}) (?:personas|víctimas|mujeres|calles|casas|familias|niñas|escuelas|estaciones|unidades|vías|lesionadas|colonias)
"""

OPENING = r"""
horarios?(?: de (?:atención|oficina|servicio|apertura|visita|trabajo|verano|invierno|ventanilla|lunes|lun|la|los|las))?|horas? (?:de oficina|hábiles|laborables)|(?:de )?lunes a (?:viernes|sábado|domingo|jueves)|lun(?:\.|es)? ?(?:-|–|a) ?(?:vie|sáb|dom)\w*|días hábiles|días laborables|entre semana|fines de semana|todos los días|diariamente|a diario|las 24 horas|cada (?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)|todos los (?:lunes|martes|miércoles|jueves|viernes|sábados|domingos)
"""

OPEN = r"(?:(?<!puertas )abiert[oa]s?|abre(?! sus puertas)|abren|atiende|atienden|atendemos|se atiende|atención (?:al público|telefónica|presencial)|ventanilla|cierra a|disponibles?|llamar de|llame de|por teléfono de|cita|oficinas?)"

RANGE = r"(?:de|desde) (?:las )?\d{1,2}(?:[:.]\d\d)? ?(?:h|hrs|horas|a\. ?m\.?|p\. ?m\.?)? (?:a|hasta) (?:las )?\d|\d ?(?:-|–|—) ?\d{1,2}(?:[:.]\d\d)? ?(?:h|hrs|p)"
