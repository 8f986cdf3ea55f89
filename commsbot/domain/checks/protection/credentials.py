"""Keys to a door or an account, written out: passwords, PINs, codes of doors and gates, tokens of services.

Nothing makes it right to publish one, so these notes take no reason. A word is a key only with its value: "we never ask for your PIN" passes.
"""

import re
from collections.abc import Iterator
from typing import Final

from commsbot.domain.checks.patterns import Pattern
from commsbot.domain.checks.protection.reading import Found, Reading, compiled

_SECRET: Final = compiled(
    r"pass ?(?:word|phrase|wd|code)s?|pwd?|pass(?=:? \S*\d)|contraseñas?|contrasenas?|passwords?|claves?|(?:api|secret|access|security|auth|encryption|wi-?fi|network|wlan|wpa2?|product|license|recovery|private|ssh|admin) (?:key|token|secret)s?|token|bearer|log-?ins?|username|usuario|credentials?|credenciales|wi-?fi|creds|user|key(?=:? [^\s,;]*[\d!@#])|llave (?:de|del) \w+",
)
"""Nouns whose value is a word of any form."""
_CODE: Final = compiled(
    r"(?:\w+[ -])?codes?|passcodes?|pins?|p\.i\.n\.|nips?|combinations?|combos?|códigos?|clave|combinación|lock ?box(?:es)?|key ?box|key ?pad|padlock|safe|llave maestra(?: digital)?|master key|zoom|webex|cajetín|cerradura|teclado|candado|caja fuerte|portero automático",
)
"""Nouns whose value is a run of digits."""
_DOOR: Final = compiled(
    r"\w*doors?|gates?|key ?pads?|locks?|locked|unlocks?|alarms?|entry|entrance|garage|safe|wi-?fi|accounts?|portal|computers?|laptop|phone|system|log ?in|logs in|sign in|armero|voicemail|locker|lock ?box|key ?box|padlock|cabinet|radio room|(?:command|conference|briefing|video|bridge) ?calls?|zoom|teams|webex|videollamada|videoconferencia|tablet|access|armory|bridge line|dial-?in|conference|sally ?port|elevator|stairwell|server|cad|panel|vault|shelter|building|disarm\w*|opens?|opened|get in|let in|house|station|staff|evidence|cage|pins?|sim|screen|barrier|card",
    r"puertas?|port[óo]n|portal|alarma|acceso|garaje|cochera|verja|reja|caja|candado|teclado|cuenta|sistema|móvil|edificio|armario|ordenador|computadora|teléfono|tableta|entrada|entrar|abre|abrir|desbloque\w+|desactiv\w+|barrera|ascensor|elevador|servidor|buzón|tarjeta|estacionamiento|bodega|almacén|comisaría|albergue|nip|pin|casillero|taquilla|pluma",
)
_OTHER: Final = compiled(
    r"(?:zip|postal|post|area|promo\w*|discount|coupon|dress|building|penal|criminal|vehicle|municipal|fire|traffic|QR|bar|country|event|reference|ten|source|crime|incident|case|class|course|dialling|booking|registration|activity|color|colour|job|city|county|town|housing|zoning|tax|sort|weather|highway|civil|state|health|morse|error|short|SMS|text|rate|mail|charge|offense|offence|product|swift|cheat|verification|security) codes?(?! (?:for|to|of|on) (?:the )?(?:\w+ )?(?:door|gate|alarm|keypad|entrance|garage))",
    r"códigos? (?:postal(?:es)?|penal|de área|QR|de barras|civil|municipal|de referencia|de reserva|de descuento|de (?:registro|inscripción|evento|denuncia|verificación|conducta|vestimenta|color)|promocional|fiscal|nacional|urbano|de tránsito|rojo|naranja)|code (?:red|blue|silver|of)|votar (?:con|y)? ?clave|pin (?:del aniversario|conmemorativo|de solapa)|(?:lapel|enamel|poppy|bowling|rolling|safety|hair|memorial) pins?|dorso|on the back|expiry|caduca|cvv|testigos? clave|clave (?:de elector|única|del éxito|para|lada)|ordinance|section|§|artículo|safe (?:exchange|haven|place|ride|zone|routes?)",
)
_FILLER: Final = (
    r"(?:the|a|an|is|was|are|still|now|currently|set|changed|reset|to|for|of|on|at|in|by|with|and|it|it's|that|this|will|be|remains|has|been|use|using|enter|type|both|same|again|new|temporary|our|his|her|their|its|staff|all|only|here|number|code|password|pin|key|as|reads|read|written|posted|login|network|guest|command|post|team|email|server|portal|account|shared|today|tonight|shift|duty|side|front|back|rear|main|north|south|east|west|door|gate|entrance|garage|keypad|alarm|panel|room|building|lock|lockbox|shelter|evidence|wifi|wi-fi|station|radio|armory|system|drive|dispatch|laptop|page|media|city|admin|user|username|hub|office|storage|stairwell"
    r"|el|la|los|las|es|era|fue|será|sigue|siendo|ahora|de|del|para|en|al|y|con|un|una|su|sus|cambió|cambiada|nueva|nuevo|temporal|acceso|puerta|portón|portal|alarma|entrada|edificio|garaje|wifi|red|caja|fuerte|correo|sistema|cuenta|servidor|albergue|principal|trasera|lateral|personal|invitados|tarjeta|móvil|teléfono|llaves?|contraseña|clave|código|usuario|turno|comisaría|oficina|sala|radio|candado|número|actual|cochera|estacionamiento|guardia|puesto|mando)"
)
_MIXED: Final = Pattern(
    r"^(?:[^.;\n]|\.(?=\w)){0,48}?[\s:=/\"'«“(/](?P<value>(?=\S*[A-Za-z])(?=\S*(?:\d|[!@#$%^&*_+~]\S|(?-i:[a-z][A-Z])))[^\s,;\"'()«»“”]{4,60})",
    re.IGNORECASE,
)
_QUOTED: Final = Pattern(r"^[^.\"'«“\n]{0,60}?[\"'«“](?P<value>[^\"'»”\n]{3,40})[\"'»”]")
_SET_OFF: Final = Pattern(
    rf"^(?:(?: (?:for|to|of|de|del|para)(?: [\w-]+){{1,4}})?(?:\s*[:=]\s*|\s(?:is|es|was|era)\s(?:still |now |ahora )?)|\s*[:=]\s*)(?!{_FILLER}\b)(?!\S*https?:)(?P<value>[^\s,;\"'()]{{4,40}})(?=[.,;!)]*(?:$|\n|\s*[.,;/]|\s(?:and|y|-|for|to|on|at|para|en)\b))",
    re.IGNORECASE,
)
_NO_SECRET: Final = Pattern(
    r"^(?:required|needed|protected|sent|expired|reset|changed|secret|safe|secure|private|shared|available|strong|unique|free|open|closed|posted|provided|confidential|personal|prevention|none|ninguna|nada|yours|mine|ours|his|hers|theirs|tuy[oa]|suy[oa]|mí[oa]|nuestr[oa]|vuestr[oa]|managers?|hygiene|policy|witness\w*|evidence|incorrect|protection|information|wrong|correct|invalid|never|always|not|ask|n/a|tba|below|above|here|different|best|good|requerid[oa]|necesari[oa]|segur[oa]|únic[oa]|secret[oa]|privad[oa]|confidencial|personal|intransferible|nunca|siempre|gratis|gratuit[oa]|abiert[oa]|prevenir|prevención|pedir\w*|pida|denunciar|mantener\w*|actuar|cambi\w+|important\w|esencial|fundamental|temporary|visible|incorrect\w?|fácil|difícil|https?:.*|www\..*)[.!]?$",
    re.IGNORECASE,
)
_DIGITS: Final = r"[#*]?(?:\d(?:-(?:\d|star|pound|hash|asterisco|almohadilla|gato)){3,7}|\d{3,10}|\d(?:[ -]\d){3,7}|\d{3} \d{3}|\d{2,3}-\d{3,4}|\d{1,2}[-/]\d{1,2}[-/]\d{1,2}|[A-Z]\d{3,6}|\d{3,6}[A-Z])[#*]{0,2}"
_NUMBER: Final = Pattern(
    rf"^[^.;\n\d]{{0,70}}(?<![\w$€£-])(?<!since )(?<!desde )(?!(?<=[ie]n )(?:19|20)\d\d\b)(?P<value>{_DIGITS})(?![\w/-]|[.,:]\d)(?!\s?(?:%|people|minutes|hours|percent|a\.m|p\.m|personas|minutos|horas|metros|feet|calls|times|residents|codes))",
    re.IGNORECASE,
)
_NUMBER_FIRST: Final = Pattern(
    rf"\b(?:use|enter|type|punch(?: in)?|key in|press|dial|with|input|tap|marque|marcar|marca|teclee|teclear|introduzca|introducir|pulse|digite|ingrese|ingresar|use|con|usar|combinación)\s+(?:in\s+|el |la )?(?:the (?:code|pin)\s+|el (?:código|pin|nip)\s+|la clave\s+|code\s+|código\s+|clave\s+|pin\s+)?(?P<value>{_DIGITS})(?=\s+(?:at|on|into|to|in|and|then|for|para|en|y|al|opens?|unlocks?|disarms?|abre|desbloquea)\b|[.,;)]|$)",
    re.IGNORECASE,
)
_LOCK: Final = Pattern(
    r"\b(?:doors?|gate|lock ?box|key ?box|key ?pad|alarm|barrier|shed|cage|puerta|port[óo]n|reja|verja|caja(?: de llaves| fuerte)?|alarma|candado|teclado|barrera)(?: (?:is|es|code|código|now|ahora|de|del|la|el|arriba|abajo|atrás|trasera|lateral|upstairs|downstairs|side|back|front)){0,3}\s?[:=]?\s?(?P<value>[#*]?(?:\d{3,8}[#*]|(?<!gate )0\d{3,5}))(?![\w/-]|[.,:]\d)",
    re.IGNORECASE,
)
"""A lock with nothing between it and what is typed: a run that ends in a key of the pad, or begins with a nought."""
_NAME: Final = frozenset({"user", "username", "usuario", "wifi", "wi-fi", "login", "log-in"})
_KEY_FOLLOWS: Final = compiled(r"pass\w*|key|clave|contraseña|contrasena|pin|pwd?")
"""The name of a user or a network is no key where the key comes after it."""
_OPENS: Final = Pattern(
    rf"(?<![\w$€£#/:.-])(?P<value>{_DIGITS})\s+(?:is (?:the|our|his|her) (?:\w+ ){{0,3}}(?:pin|code|combination|combo|passcode|password)|(?:opens|unlocks|disarms|gets you|lets you|will open|works on|will let|gets us|abre|desbloquea|desactiva|es (?:el|la) (?:código|clave|pin|nip|combinación))\b)",
    re.IGNORECASE,
)
_GETS_IN: Final = compiled(
    r"open(?:s|ed)?|unlock(?:s|ed)?|disarm(?:s|ed)?|key ?pad|get in|let (?:you|us|them) in|combination|combo|enter the (?:building|garage|gate|code|pin)|gate|abre[n]?|abrir|entrar|acceder|teclado|desactivar|portón|candado|lock|alarm|alarma|pad"
)
_SAID_DIGITS: Final = r"(?:(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve)(?:[ ,\-]{1,2}|\b)){4,8}"
_OPEN_WITH: Final = Pattern(
    rf"\b(?:opens?|opened|unlocks?|disarms?|starts?|turns? off|arms?|deactivates?|abren?|abrir|desbloquean?|desactivan?|se (?:abre|abría|abrió|abren|abrían|apaga|apagaba|desactiva|desactivaba))\b[^.;\n\d$€£]{{0,30}}?\b(?:with|by|using|con|usando|marcando|tecleando|pulsando|mediante|digitando)\b(?: (?:the|a|el|la|los|code|pin|código|clave|nip|digits|dígitos|números|number|número|combination|combinación|typing|entering|keying|in)){{0,4}} (?P<value>{_DIGITS})(?![\w/\-]|[.,:]\d|\s?(?:%|people|officers|minutes|hours|a\.m|p\.m|personas|agentes|minutos|horas|puestos|stalls|talks|vehicles|vehículos))",
    re.IGNORECASE,
)
"""What something opens with."""
_ONCE: Final = Pattern(
    rf"\b(?:one[- ]time (?:code|pass(?:code|word)|pin)|OTP|(?:verification|authentication|authenticator|two-factor|2FA|MFA|sms|log-?in|sign-in|activation|access|security|reset|recovery|backup|duress|disarm|override|entry|whatsapp) (?:code|pin|token)|voicemail pin|pin code"
    rf"|(?:código|clave|token|pin) (?:de (?:un solo uso|verificación|seguridad|acceso|activación|recuperación|un uso|whatsapp|desbloqueo|6 dígitos|seis dígitos)|temporal|dinámic[oa]|sms|único|única)|segundo factor)(?!\w)(?! (?:red|blue|of conduct))[^\d.;\n]{{0,42}}?(?<![\w$€£])(?P<value>\d{{4,8}}|\d{{3}}[ \-]\d{{3}}|\d(?:[ \-]\d){{3,7}}|{_SAID_DIGITS})(?![\w/\-]|[.,:]\d|\s?(?:%|people|officers|times|personas|veces|casos|reports|calls|digit))",
    re.IGNORECASE,
)
_SPOKEN: Final = Pattern(
    rf"\b(?:pin|nip|code|passcode|combination|código|clave|combinación|contraseña|password)\b[^.;\n\d]{{0,30}}?[\s:](?P<value>{_SAID_DIGITS})",
    re.IGNORECASE,
)
_HEX: Final = Pattern(
    r"(?i:\b(?:encrypt\w*|crypto|cipher|aes|des|p25|tek|ssid|wep|wpa\d?|radios?|cifrado|encriptación|encryption|hex|api|(?:licen[cs]e|product|encryption|radio) key|clave (?:de licencia|de la radio))\b[^.;\n]{0,50}?[\s:=])(?P<value>(?=[A-F\d \-:]*\d)(?=[A-F\d \-:]*[A-F])[0-9A-F]{2,8}(?:[ \-:][0-9A-F]{2,8}){1,15}|[A-Z0-9]{4,6}(?:-[A-Z0-9]{4,6}){2,7})(?![\w\-])"
)
"""A key of radios or products, in groups."""
_WHEEL: Final = Pattern(
    r"\b(?:combinations?|combos?|combinación|combinaciones|caja(?: fuerte)?|safe|vault|armero|candado|padlock)\b[^.;\n\d]{0,50}?(?P<value>(?:\b[LRID] ?)?\d{1,2}(?: ?(?:left|right|izq\w*|der\w*|[LRID]\b))?(?:[ ,\-/]{1,2}(?:(?:y|and|then|luego|a la|to the) )*(?:\b[LRID] ?)?\d{1,2}(?: ?(?:left|right|izq\w*|der\w*|[LRID]\b))?){2,4})(?![\w/]|[.,:\-]\d)",
    re.IGNORECASE,
)
_CODE_WORD: Final = Pattern(
    r"\b(?:code ?word|safe ?word|watch ?word|duress word|pass ?word of the day|countersign|challenge word|palabra (?:secreta|de paso|clave (?:de la alarma|de la radio)|de seguridad)|santo y seña|contraseña del día)\b[^.;\n\"']{0,32}?(?:\s(?:is|es|será|was|era|remains)\s|[:=]\s?|,\s)(?:now |ahora )?[\"']?(?P<value>(?!(?:the|a|an|to|for|given|not|never|only|shared|la|el|una?|para|que|nunca|solo|never|used|known|always|which|so|if|and|y|when|cuando|si)\b)[^\s,.;\"'()]{3,24})",
    re.IGNORECASE,
)
_NET_KEY: Final = Pattern(
    r"\b(?:key|pass|pw|pwd|clave|contraseña|password|llave)(?:\s?[:=]\s?|\s(?:is|es)\s|\s)[\"']?(?P<value>(?!(?:the|a|an|to|for|is|it|on|at|in|del?|la|el|es|para|en|que|wi-?fi|not|never|nunca|from|with|con|un|una|su|y|and|or|o|por|se|as)\b)[A-Za-z][\w\-.!@#$%&*+]{4,40})[\"']?(?=[.,;)]|\s*$|\s*\n)",
    re.IGNORECASE,
)
_NET: Final = compiled(
    r"wi-?fi|ssid|wlan|hotspot|router|guest network|network|usuario|user(?:name)?|log-?in|log(?:ged|s)? (?:on|in|into|onto)|sign (?:in|on)|entr[ae]\w*|ingres\w+|acced\w+|red (?:de|wifi|invitados)|portal|vpn"
)
_ENTER_AS: Final = Pattern(
    r"\b(?:entr[aeo]\w*|ingres\w+|acced\w+|log(?:ged|s|ging)? ?(?:in|on|into|onto)|sign(?:ed|s)? (?:in|on|into)|inici\w+ sesión|conéct\w+|conect\w+|connect|unlock\w*|desbloque\w+)\b[^.;\n]{0,48}?\b(?:with|con|using|usando|pass|pw)\s[\"']?(?P<value>(?!@)(?=[^\s,;]{0,30}\d)(?=[^\s,;]{0,30}[A-Za-z])[^\s,;\"'()/]{6,30})",
    re.IGNORECASE,
)
_PAIR: Final = Pattern(
    r"(?<![\w/.])(?:admin|root|guest|operator|invitado|operador|supervisor|user|usuario|administrador)\s?[/:]\s?(?P<value>(?=[A-Za-z])[\w!@#$%*\-]{4,24})(?![\w/])",
    re.IGNORECASE,
)
_KEY_WORD: Final = compiled(r"pass ?(?:words?|codes?|phrases?)|codes?|pins?|claves?|contraseñas?|códigos?")
_PAIR_NEEDS: Final = compiled(
    r"log-?in|password|default|credentials?|camera|router|panel|portal|clave|contraseña|credenciales|acceso|cámara|defecto|fábrica"
)
_PHRASE: Final = Pattern(
    r"\b(?:(?:seed|recovery|mnemonic|backup|wallet) (?:phrase|words)|frase (?:de recuperación|semilla|secreta|de paso|de contraseña|clave)|palabras de recuperación)\b[^.;\n:\"']{0,30}?(?:\s(?:is|are|es|son)\s|[:=]\s?|[\"'])[\"']?(?P<value>[a-záéíóúñ]{3,12}(?:[ ,\-]{1,2}[a-záéíóúñ]{3,12}){2,24})",
    re.IGNORECASE,
)
_NET_PAIR: Final = Pattern(
    r"\b(?:wi-?fi|ssid|network|wlan|red)\b[^.;\n]{0,50}?[\s:][\w\-]{3,30} ?/ ?(?P<value>(?=[^\s,;/]{0,30}\d)[^\s,;/]{6,40})",
    re.IGNORECASE,
)
_YOUR_CODE: Final = Pattern(
    r"\b(?:your|tu|su) (?:\w+ )?(?:code|código|otp|pin) (?:is|es):? [\"']?(?P<value>\d{4,8}|\d{3}[ \-]\d{3}|[A-Z]-\d{6})(?![\w\-])",
    re.IGNORECASE,
)
_MASTER: Final = Pattern(
    rf"\b(?:master|override|duress|default|keypad|gate|door|lockbox|bypass|disarm|código|clave) (?:code|pin|maestr[oa])[,:( ]{{1,2}}(?:is |es |was )?(?P<value>{_DIGITS})(?![\w/\-]|[.,:]\d)",
    re.IGNORECASE,
)
_ITS: Final = Pattern(
    r"\b(?:password|passcode|pass phrase|contraseña|clave)\b[^.;\n]{0,12}[;,] (?:it's|it is|its|es) [\"']?(?P<value>(?=[^\s,;]{0,30}(?-i:[\dA-Z]))[^\s,;\"']{4,30})",
    re.IGNORECASE,
)
_SILENCE: Final = Pattern(
    rf"\b(?:silence|disarm|reset|open|unlock|clear|bypass|arm|silenciar|abrir|desactivar|apagar|entrar)\b[^.;\n\d]{{0,45}}\b(?:enter|punch|type|press|key in|dial|use|marque|marca|teclee|use|digite|se marca) (?:in |el |la )?(?P<value>{_DIGITS})(?![\w/\-]|[.,:]\d)",
    re.IGNORECASE,
)
_OF_BANK: Final = Pattern(
    r"\b(?:clave|contraseña|pin|nip|código) (?:del?|de la|de su|para el|para la) (?:banco|banca|cuenta|app|aplicación|cajero|celular|móvil|teléfono|correo|tarjeta)[\w ]{0,16}[,:(] ?(?P<value>\d{3,8})(?![\w\-])",
    re.IGNORECASE,
)
_LOGIN_PAIR: Final = Pattern(
    r"\b(?:log-?in|acceso|usuario|user)\b[^;\n]{0,40}[:\s][\w.@\-]{3,40} / (?P<value>(?=[^\s,;/]{0,30}\d)[^\s,;/]{5,30})",
    re.IGNORECASE,
)
_DEFAULT: Final = Pattern(
    r"\b(?:default|factory|de fábrica|por defecto)\b[^.;\n]{0,40}\b(?:admin|root|user|guest|operator)\w*[\"']?(?: and | / |/| with | y |, )[\"']?(?P<value>[\w!@#$%*\-]{4,24})",
    re.IGNORECASE,
)
_TODAYS: Final = Pattern(
    r"\b(?:(?:today|tonight|tomorrow|this week)'s(?: one| code| password)? is|(?:el|la) de (?:hoy|mañana|esta noche) es)(?: now)? [\"']?(?P<value>\d[\d \-]{2,10}\d|(?-i:[A-Z])\w{3,20})",
    re.IGNORECASE,
)
_STRONG: Final = Pattern(
    r"(?<![\w@#/.:&=?%+\-])(?P<value>(?![@#])(?=[^\s\d]{0,20}\d)(?=[^\sA-Z]{0,20}[A-Z])(?=[^\sa-z]{0,20}[a-z])(?=\w{0,20}[!@#$%&*_])[\w!@#$%&*\-]{7,24})(?![\w@])(?!\.\w)"
)
"""Small and capital letters, a digit and a mark in one word: hardly anything but a password."""
_VOTER: Final = Pattern(r"[A-Z]{6}\d{8}[HM]\d{3}|[A-Z]{4}\d{6}[HMX][A-Z]{5}\w\d")
"""The `clave` of a Mexican voter's card and the CURP: a document's number, not a key."""
_PUSH: Final = Pattern(
    r"\b(?:push|press|hit|hold|key in|pulsa|pulse|presiona|presione|oprima|oprime|aprieta|apriete|marca|marque|teclea|teclee)\b(?: in| down| the numbers| the buttons| los números| las teclas| el| la)? (?P<value>\d(?:(?:,? (?:and|then|y|luego|plus|together|at once|a la vez|juntos|y luego|and then|después),?)+ \d|,? \d){1,6}(?: (?:together|at once|a la vez|juntos))?(?:,? (?:then|and then|luego|y luego|y después) \d)?)(?![\w/:.\-])",
    re.IGNORECASE,
)
"""What is pushed on a lock with buttons."""
_TURNS: Final = Pattern(
    r"(?<![\w.,/])(?P<value>\d{1,2} (?:left|right|izquierda|derecha|izq|der|clockwise|anticlockwise)\.?,? (?:(?:then|and|y|luego) )?\d{1,2} (?:left|right|izquierda|derecha|izq|der)(?:,? (?:(?:then|and|y|luego) )?\d{1,2}(?: (?:left|right|izquierda|derecha|izq|der))?)?)(?!\w)",
    re.IGNORECASE,
)
_ANSWER: Final = Pattern(
    r"\b(?:challenge|sign|parole|countersign|duress word|santo|seña|contraseña)(?: (?:of|for|tonight|today|de hoy|de esta noche|del turno|del día|word))?(?: (?:is|are|es)|:)? (?P<value>(?-i:[A-ZÁÉÍÓÚÑ]{4,20}))(?!\w)",
    re.IGNORECASE,
)
_KEYED: Final = Pattern(
    r"\b(?:gate|door|keypad|annex|shed|cage|alarm|panel|yard|barrier|garage|portón|portal|puerta|reja|verja|alarma|teclado|barrera|cochera|candado|cajetín|caja de llaves|lock ?box|key ?box|key ?safe)\b[^.;\n]{0,48}?(?<![\w.,/$€£:\-])(?P<value>\d{3,8}[#*]|[#*]\d{3,8}|\d(?:-\d){3,7})(?![\w/\-]|[.,:]\d)",
    re.IGNORECASE,
)
"""What is typed at a door, said as only keypads are typed at."""
_PHRASED: Final = Pattern(
    r"\b(?:(?:pass ?)?phrase|watch ?word|code ?words?|challenge|word|frase|palabra|contraseña|santo y seña)\b(?=[^.;\n\"']{0,40}\b(?:of the day|tonight|today|gate|door|post|check ?point|shift|de hoy|de esta noche|del turno|portón|puerta|control|garita))[^.;\n\"']{0,40}[\"'](?P<value>[\w ]{3,30})[\"']",
    re.IGNORECASE,
)
"""What is said to be let in."""
_TAKES: Final = Pattern(
    rf"\b(?:takes|accepts|wants|needs|acepta|admite|pide|quiere|lleva) (?:the code |el código )?(?P<value>{_DIGITS})(?![\w/\-]|[.,:]\d|\s?(?:%|people|officers|vehicles|minutes|hours|cars|personas|agentes|minutos|horas|coches|firmas|crews|months|meses))",
    re.IGNORECASE,
)
"""What a lock takes."""
_SEED: Final = Pattern(
    r"\b(?:two-factor|2fa|totp|otp|authenticator|mfa|segundo factor|autenticador)\b[^.;\n]{0,40}?\b(?:seed|secret|key|code|semilla|clave|secreto)\b[^.;\n]{0,40}?[\s:](?P<value>(?-i:[A-Z2-7]{4}(?: [A-Z2-7]{4}){2,7}|(?=[A-Z]*[2-7])[A-Z2-7]{16,32}))(?!\w)",
    re.IGNORECASE,
)
_WRITTEN_OUT: Final = (
    _SEED,
    _PHRASED,
    _PUSH,
    _TURNS,
    _ANSWER,
    _KEYED,
    _NET_PAIR,
    _DEFAULT,
    _YOUR_CODE,
    _OF_BANK,
    _MASTER,
    _ITS,
    _SILENCE,
    _LOGIN_PAIR,
    _OPEN_WITH,
    _ONCE,
    _SPOKEN,
    _HEX,
    _WHEEL,
    _CODE_WORD,
    _ENTER_AS,
    _PHRASE,
)
"""Shapes of a sentence that give a key whatever else it says."""
_TOKEN: Final = Pattern(
    r"(?<![\w\-])(?:sk-[\w\-]{12,}|[spr]k_(?:live|test)_\w{8,}|gh[pousr]_\w{16,}|github_pat_\w{16,}|AKIA[0-9A-Z]{12,}|AIza[\w\-]{24,}|xox[abprs]-[\w\-]{8,}|\d{8,10}:[A-Za-z0-9_\-]{25,}|eyJ[\w\-]{8,}\.[\w\-]{4,}(?:\.[\w\-]+)?|glpat-[\w\-]{12,}|hf_\w{16,}|tok_\w{8,}|(?=[a-f]*\d)(?=\d*[a-f])[a-f0-9]{32,64})(?![\w])"
    r"|\b\w*(?:PASS|PASSWORD|PASSWD|TOKEN|SECRET|_KEY)=\S{4,}|\bpassphrase:? (?!is |was |with |that |for |and |or )(?:[a-z]+[ -]){2,5}[a-z]+(?=[.,;\n]|$)|ssh-(?:rsa|ed25519) AAAA[\w+/=]{8,}|hooks\.slack\.com/services/[\w/]{8,}|discord(?:app)?\.com/api/webhooks/[\w/\-]{8,}|-----BEGIN [A-Z ]*PRIVATE KEY-----|\w{3,6}://[^\s/:@]+:[^\s/@]+@|[?&](?:token|key|pwd|password|passcode|secret|api_key|access_token|auth|pin)=[\w\-%.]{4,}|\(\w{2,20} ?/ ?(?=[^\s)]{0,20}\d)(?=[^\s)]{0,20}[#@!$%&])[^\s)]{5,20}(?=\))",
    re.IGNORECASE,
)


def find(reading: Reading) -> Iterator[Found]:
    """Find keys that are written out."""
    for match in _TOKEN.finditer(reading.plain):
        yield Found("credentials", *match.span())
    for pattern in _WRITTEN_OUT:
        for match in pattern.finditer(reading.plain):
            value = match["value"]
            if not (_NO_SECRET.match(value) or _VOTER.fullmatch(value)) and (
                not value.isalpha() or value.casefold() not in reading.published
            ):
                first = match.start() if pattern is _NET_PAIR else match.start("value")
                yield Found("credentials", first, match.end("value"))
    for pattern, needed in ((_TODAYS, _KEY_WORD), (_NET_KEY, _NET), (_PAIR, _PAIR_NEEDS)):
        for match in pattern.finditer(reading.plain):
            sentence = reading.plain[slice(*reading.sentence(match.start()))]
            after = reading.after(match.end(), 30)
            follows = pattern is _PAIR and (after.startswith(" /") or _KEY_FOLLOWS.search(after))
            if needed.search(sentence) and not (
                follows
                or _is_plain_word(reading, match)
                or _NO_SECRET.match(match["value"])
                or _is_known(reading, match["value"])
            ):
                yield Found("credentials", *match.span("value"))
    for match in _LOCK.finditer(reading.plain):
        yield Found("credentials", *match.span("value"))
    for noun in _SECRET.finditer(reading.plain):
        if noun[0] in _NAME and _KEY_FOLLOWS.search(reading.after(noun.end(), 80)):
            continue
        if end := _secret(reading, noun):
            yield Found("credentials", noun.start(), end)
    for noun in _CODE.finditer(reading.plain):
        value = _NUMBER.match(reading.after(noun.end(), 110))
        if value and value["value"] in reading.phones:
            continue
        if value and not _is_other(reading, noun) and (value["value"][-1] in "*#" or _is_of_a_door(reading, noun)):
            yield Found("credentials", noun.start(), noun.end() + value.end("value"))
    for pattern, needed in ((_NUMBER_FIRST, _GETS_IN), (_TAKES, _GETS_IN), (_OPENS, _DOOR)):
        for match in pattern.finditer(reading.plain):
            sentence = reading.plain[slice(*reading.sentence(match.start()))]
            if needed.search(sentence) and not _OTHER.search(sentence):
                yield Found("credentials", *match.span("value"))
    yield from _anew(reading)
    yield from _strong(reading)


_ANEW: Final = Pattern(
    rf"(?:^|[.!?;:] |, |\b)(?:it'?s|it is|now|new one(?: is)?|use|instead|try|es|ahora|ahora es|l[ao] nuev[ao](?: es)?|queda en|use[n]?|será)(?: now| ahora| el| la)?:? (?P<value>{_DIGITS})(?![\w/\-]|[.,:]\d|\s?(?:%|people|officers|vehicles|homes|hours|minutes|a\.m|p\.m|am\b|pm\b|personas|agentes|minutos|horas|casos|cases))",
    re.IGNORECASE,
)
"""The new one of what the sentence before names."""


def _anew(reading: Reading) -> Iterator[Found]:
    """Find the new code, told in the sentence after the one that says that it changed."""
    for noun in _CODE.finditer(reading.plain):
        if _is_other(reading, noun) or not _is_of_a_door(reading, noun):
            continue
        last = reading.sentence(noun.start())[1]
        if last < len(reading.plain) and (match := _ANEW.search(reading.plain, last, reading.sentence(last)[1])):
            yield Found("credentials", *match.span("value"))


def _strong(reading: Reading) -> Iterator[Found]:
    """Find what looks like a password by itself."""
    for match in _STRONG.finditer(reading.plain):
        if match["value"].casefold() not in reading.published:
            yield Found("credentials", *match.span("value"))


def _is_plain_word(reading: Reading, match: re.Match[str]) -> bool:
    """Tell whether a word in small letters just follows the noun, as in "change your password often"."""
    return bool(
        match["value"].islower()
        and match["value"].isalpha()
        and not re.search(r"[:=]|\b(?:is|es)\b", match[0])
        and not re.search(r"[,/:(]\s?$", reading.before(match.start(), 4))
    )


def _secret(reading: Reading, noun: re.Match[str]) -> int | None:
    """Where the value after a noun ends: it has a digit, a sign or an odd capital, or is quoted or set off."""
    rest = reading.after(noun.end(), 110)
    for pattern in (_MIXED, _QUOTED, _SET_OFF):
        value = pattern.match(rest)
        if value and rest[value.end() :].startswith(" / "):
            continue
        if (
            value
            and not _NO_SECRET.match(value["value"])
            and not _is_other(reading, noun)
            and not _is_known(reading, value["value"])
        ):
            loose = noun[0].casefold() in {
                "clave",
                "claves",
                "token",
                "user",
                "login",
                "log-in",
                "wifi",
                "wi-fi",
                "usuario",
                "username",
                "bearer",
                "key",
                "llave",
                "passcode",
            }
            if not (loose and pattern is not _MIXED):
                return noun.end() + value.start("value") + len(value["value"].rstrip(".?)"))
    return None


def _is_known(reading: Reading, value: str) -> bool:
    return (
        "://" in value
        or re.fullmatch(r"[^@\s]{1,60}@[^@\s]{1,60}\.\w{2,10}", value) is not None
        or value.casefold() in reading.published
        or bool(
            re.fullmatch(
                r"[A-Z]{6}\d{8}[HM]\d{3}|[A-Z]{4}\d{6}[HMX][A-Z]{5}\w\d|[\w-]+\.(?:gov|org|com|net|es|mx|uk)\S*|\d{1,2}(?::\d\d)?[ap]m|\d{1,3}(?:st|nd|rd|th)|(?:[A-Za-z]+-)?\d+",
                value,
                re.IGNORECASE,
            )
        )
    )


def _is_other(reading: Reading, noun: re.Match[str]) -> bool:
    return bool(_OTHER.search(reading.before(noun.start(), 24) + noun[0] + reading.after(noun.end(), 30)))


def _is_of_a_door(reading: Reading, noun: re.Match[str]) -> bool:
    return bool(
        re.search(r"pin|nip|combin|combo|maestra|master|passcode|lock|safe|pad|caja|candado", noun[0], re.IGNORECASE)
        or _DOOR.search(reading.before(noun.start()) + noun[0] + reading.after(noun.end()))
    )
