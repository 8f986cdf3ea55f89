"""Words beside a name that tell whose it is: somebody who speaks or serves, a place, somebody who is named on purpose."""

from typing import Final

SPEAKERS: Final = (
    *("spokes\\w+", "PIO", "press officer", "(?:police |fire |deputy |battalion )?chief", "sheriff", "mayor", "commissioner", "superintendent", "principal", "prosecutor", "coroner", "director"),
    *("commander", "liaison", "chair\\w*", "council\\w*", "president", "secretary", "governor", "editor", "head ?teacher", "ombuds\\w+", "organi[sz]er", "coordinator", "officer in charge"),
    *("judge", "magistrate", "investigator", "attorney", "lawyer", "solicitor", "barrister", "historian", "archivist", "librarian", "author", "founder", "curator", "conductor of"),
    *("portavoz", "vocer[oa]", "alcalde(?:sa)?", "directora?", "comisari[oa]", "jef[ae]", "fiscal", "concejal\\w*", "president[ea]", "secretari[oa]", "gobernadora?", "delegad[oa]", "coordinadora?", "titular"),
    *("presentadora?", "juez[a]?", "investigadora?", "magistrad[oa]", "abogad[oa]", "letrad[oa]", "forense", "historiadora?", "escritora?", "fundadora?", "intendente"),
)  # fmt: skip
"""Nouns that stand after a name ("Ana Ruiz, police chief") or before it with a colon or a comma."""

TRADES: Final = (
    *("nurse", "lawyer", "solicitor", "barrister", "attorney", "engineer", "author", "writer", "historian", "artist", "singer", "musician", "teacher", "librarian", "volunteer", "translator", "interpreter"),
    *("counsel(?:l)?or", "psychologist", "vet", "architect", "surgeon", "consultant", "advocate", "trainer", "handler", "pathologist", "caseworker", "social worker", "crossing guard", "designer", "reporter", "builder", "contractor", "plumber", "electrician", "chef", "cook", "gardener", "photographer", "journalist", "columnist", "scientist", "researcher", "analyst", "meteorologist", "economist", "landlord", "fundraiser", "activist", "campaigner", "blogger", "podcaster", "storyteller", "coach", "referee", "umpire"),
    *("enfermer[oa]", "letrad[oa]", "abogad[oa]", "ingenier[oa]", "autora?", "escritora?", "historiadora?", "artista", "cantante", "músic[oa]", "maestr[oa]", "profesora?", "bibliotecari[oa]", "voluntari[oa]"),
    *("traductora?", "intérprete", "psicólog[oa]", "veterinari[oa]", "arquitect[oa]", "cirujan[oa]", "asesora?", "entrenadora?", "médic[oa]", "notari[oa]", "trabajadora? social", "periodista", "chófer", "perit[oa]", "auxiliar", "conserje", "constructora?", "empresari[oa]", "científic[oa]", "investigadora?", "analista", "meteoróloga?", "fotógraf[oa]", "activista", "cuentacuentos", "árbitr[oa]", "cociner[oa]", "jardiner[oa]", "seño", "monitora?"),
)  # fmt: skip
"""Trades of those who help or are thanked; such a name needs words of its own that say it was hurt or accused."""

INSTITUTIONS: Final = (
    *("IES", "CEIP", "CRA", "CEPA", "CIFP", "EEI", "CBTIS", "CECyT", "colegios?", "escuelas?", "institutos?", "liceo", "guardería", "jardín de niños", "primaria", "secundaria", "preparatoria", "universidad", "biblioteca"),
    *("hospital", "clínica", "centro de salud", "iglesia", "parroquia", "discoteca", "boliche", "cantina", "cafetería", "restaurante", "tienda", "gimnasio", "cooperativa", "constructora", "empresa", "firma", "finca", "hotel", "hostal", "teatro", "auditorio", "museo", "estadio", "pabellón", "polideportivo", "mercado", "aeropuerto", "estación", "parque", "jardín", "fundación"),
    *("calle", "calles", "c/", "avenida", "av\\.", "avda\\.?", "plaza", "plazuela", "paseo", "colonia", "col\\.", "barrio", "bulevar", "blvd\\.?", "calzada", "glorieta", "carretera", "puente", "fraccionamiento", "residencial"),
    *("privada", "retorno", "cerrada", "andador", "circuito", "prolongación", "periférico", "rinconada", "camino", "urbanización", "municipio", "alcaldía", "delegación", "unidad habitacional", "barriada", "urbanización", "película", "novela", "libro", "obra", "film", "movie", "novel", "musical", "premio", "beca", "copa", "torneo", "trofeo", "hurricane", "tropical storm", "storm", "typhoon", "huracán", "tormenta(?: tropical)?", "ciclón", "operation", "operación", "operativo", "HMS", "USS"),
)  # fmt: skip
"""Words after which a person's name is that of a school, a street, a work or a prize."""

BODIES: Final = (
    *("policía(?: \\w+)?", "bomberos(?: \\w+)?", "ayuntamiento", "fiscalía", "secretaría", "guardia (?:civil|urbana)", "juzgados?", "comisaría", "diputación", "cabildo", "puerto", "villa", "pueblo", "ciudad", "feria", "fiestas?"),
    *("city", "town", "village", "county", "department", "police", "port", "university", "diocese", "borough", "parish"),
)  # fmt: skip
"""After these and an "of" a name is a town's."""

NO_INITIAL: Final = (
    *("door", "room", "gate", "hall", "unit", "lot", "section", "level", "plan", "route", "line", "group", "type", "zone", "block", "platform", "exit", "entrance", "bay", "tower", "wing", "class", "grade"),
    *("puerta", "sala", "aula", "salón", "grupo", "zona", "línea", "ruta", "tipo", "bloque", "andén", "salida", "entrada", "torre", "ala", "nivel", "lote", "plan", "clase", "grado", "módulo", "planta"),
)  # fmt: skip
"""After these a single letter is a letter and no initial: "door C. Teachers wait"."""

SURNAMES_TOO: Final = frozenset(
    """
    hill hills banks fields field woods lane west young ford church lake cross day mills page rose long king park court east place house rivers marsh street bridge
    grant santos campos calle parra rivera mercado plaza valle bosque villa torre torres león ríos iglesia del sierra montes cruz flores luna sol prado soto rey ortega arroyo
    """.split()  # noqa: SIM905  # a list, one a line, is no easier to read
)
"""Words of places that are surnames too; a given name before and a role or an age beside decide."""

PARTICLES: Final = frozenset(
    """
    de del la las los y van von der da do dos di al bin ibn
    """.split()  # noqa: SIM905  # a list, one a line, is no easier to read
)
"""Small words that stand inside a name."""

RANKS: Final = frozenset(
    """
    middle high junior senior primary main lower upper first second national east west north south
    """.split()  # noqa: SIM905  # a list, one a line, is no easier to read
)
"""Words between a name and the school or the body that bears it."""
