"""Words with which sentences begin: their capital says nothing of a name.

They are the words of the labelled texts that stand at the head of a sentence and in small letters elsewhere, without those that are names too.
"""

from typing import Final

WORDS: Final = frozenset(
    """
    abierta abiertas abierto abre abrigo abrirá academia acceso accidente account acta active admin afecta afternoon agente ages agua alarm albergue
    alcohol alguien alias allí alud ambos ambulances among aniversario annex anonymous anotó answer anything apareció apply apuñalamiento arde arrest
    arrestada arrests arriba asalto ask atestado atiende atrincherado atropello attorney aula author auto autopsia autos avisar avise avisos aún badge
    bag bags bail baje balance banda barn barricade bastidor beba began being bici big birth birthday blast blood boat boats bodies boil boletín bomb
    bomba bond book booking born borren bottles bought box breathing briefing brigada buen bueno bull burglary burst busca buscan buses buy
    bórrelo cadet cake callers calls calor cambiado cambió camera cameras camiones camioneta camión camp can't captain captura car carbon card carga
    carriles carry cars case cash caso catorce cause cayó cell cerramos change changed chaqueta charge charges charla chassis check checked children
    chlorine choque circula circulación cita citas claim classes clave cloned closing coche coffee cold collision comandante combinación
    comments commuters comparta complaint compró concurso condenado condition conducir confinamiento confirmamos confirmed conoce contact contesta
    continúa contractor contraseña contraseñas control controles convicted copia cops copy cordon correo corta cortada could counselors cover crack
    crash cree crimen criminal crowd crush cuadra cuarenta cuarto cuelgue cuenta cuerpo cumple curso custody cyber cédula cómo dad daily damos danger
    daremos dashcam data date debit decirlo deja dejamos deje dejó delays delete dementia dentro denuncia denuncias deputy describe details detained
    detour detrás detuvimos dial dice dicen diga dijimos dinner dio director disparos dispatchers dizzy doce documento dog dogs dolor domicilio door
    doors doña dress drones drug drunk dry duró días earlier ejemplo elderly elementos eleven email empezó empieza enter entrada entraremos entry
    equipos eran error escaped escriba esperamos espere estaba estafa estamos estarán estuvo estén everybody everything evidence example exp expect
    expected expediente explosion explosión faces fact factura fail fake fall fallo false falso falta familias fans fecha fee fentanyl ficha fijó
    files fill film fin fines firefighters firehouse fireworks fiscal flags flat flight flights float flowers folio folks following food formulario
    forty forward founded fourteen frame fraud fraude free friends front fuego fueron fuerte fuga full furgoneta furgón further gas gates gift going
    got grabado green grey guilty gusts hablamos hable había hallada hallado handed hang haven't he'd he'll he's head hear hearing heat hecho herido
    heridos hermanos hielo hit hold home homicide homicidio hostage hours hubo huido hull humo huyeron iba ice identificado imputado incendio incident
    indicted indoors ingresó injuries inquilina inside inspector intendente interno interpreter interview investiga investigado investigating issued
    it's jackknifed jobs judge juez jueza junior jurado jury justice jóvenes key keypad keys kids know lado lander landlines leak leave legal lesiones
    lessons licence licencia license licenses lifeguards lines little live llama llamamos llaman llamar llave llegaron llegó lleva llevaba llevamos
    localizada lock lockdown log longer looking lost lote mail male mande marcha marque matrícula meat mensaje message met meta minutes mire miren
    money morning moto motor move mucha muestra mum's murder nac nacida nacido nació need needs negociación negotiator negotiators never night
    nineteen ninguna ningún noche nombre nombres none norbridge northholt notice novedades number numbers nunca nurse número obras officer ojo once
    online orange original others ours overnight paciencia pack pague pagó paid panel pantalón paper paquete paramedics parcel parte partial
    participaron pasará pase passport password passwords patente patrols patrullas pay pedimos pelea people perdido perdón permiso permit perrera
    personal phone phones photo pick pida piden pidieron placa placas planned plate plates pls podría policy portaba posible posted posts power
    pregunta prensa presencia presenta presentó press prevención primero primeros principal promo pronto propane property prosecutor pruebas próxima
    puerta puertas pull punto puntos pupils purse queda quedan quedó quejas quemaduras querella queremos questions quote rail ransom reach reading
    recall recibe reconoce records recovered recuperado reenvíe ref reference referencia register registered registration registro relatives remains
    remolque reporte reported reporters reports requests rescatado reset resuelto retenido retirado retiramos return rider right ring rip robada
    robado robbery robo robó romería roofs rotura ruta sabemos sacaron safe safety sala salga salgan salida salió sargento saw says scam scammers
    search seats second secuestro seen seguimos segundo seguro seizure send sent sentencia separated serial series serving shared sharing she'll she's
    shell shots shout side siga sigan sightings sign silencio simulacro skimmer sleep slide small smoke snipers solicitudes somebody someone somos
    sorry sort soy spine spokesperson springfield staff standoff start started statement statements step stolen supply support suspected suspicious
    tactical tag taken talk talking tall tampoco tap tarjeta tarjetas taxi teachers teams tell teléfono tengan tercer tercero terminó test tested
    that's theft there's they're they've thieves thirty ticket tickets tienen tiros tiroteo title toda todavía token toma toque toro tow trabaja
    tracking trae traiga train trained trains treat trees trial troopers trucks true trámite turning turno twelve twenty type técnicos unidades unlock
    unmarked unos upload upstairs usa usuario vamos van varios vaya vehicle vehículo ven vengan ventanas verán viaja victim's video viento vigente
    vino vio visit visitors visits vista viste vive voluntarios vuelo vuelva vuelve vídeo walkers want warrant warrants water we'd we'll we're we've
    wear well whether whose wifi wildfire wind windows withdrawn wounded wrong yesterday's you'll you're yours zip última último
    """.split()  # noqa: SIM905  a long list of words reads best as words
)
