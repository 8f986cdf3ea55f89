"""Short forms: those that everybody reads, words that are merely written large, and what those of our trade stand for."""

from typing import Final

COMMON: Final = frozenset(
    """AM PM US USA UK EU UN TV ID OK PC PDF GPS DNA ATM SUV RV FM FAQ FBI CIA NASA COVID HIV AIDS CPR AED WIFI USB SMS QR ZIP RSVP ASL LGBTQ NFL NBA NHL MLB
    PTA CEO NGO VIP AC AD BC CE EST EDT CST CDT MST MDT PST PDT AKST AKDT HST GMT BST UTC CET CEST IST WET WEST ET CT MT PT AST ADT
    SOS MPH KM MI ETA EE UU EEUU ONU UE ADN DNI NE NW SE SW SSE SSW NNE NNW CCTV UV NO VI CR""".split()  # noqa: SIM905  a list of forty short words reads best as words
)
"""What needs no expanding, in either language; zones, compass points and page signs too."""
LARGE: Final = frozenset(
    """ALL AND ANY ARE AREA AT AVOID AWAY BE BOIL BY CALL CLEAR CLOSE DO DON DRILL EVACUATE EXERCISE FALSE FIRE FLEE FLOOD FOR FROM GAS GO GUN HELP HIDE HOLD
    HOME HOMES HURRY IF IN INSIDE IS IT KEEP LEAVE LIE LOCK LOCKED LOW MAY MUST NEW NEVER NEXT NO NOT NOW OF OFF ON ONLY OPEN OR OUT OVER PLEASE READ REAL
    RISK RUN SAFE SEE SHARE SHELTER STAY STILL STOP SWIM TAKE TEST TEXT THE THEN THIS TO TRUE TURN UP URGENT USE WAIT WALK WARNING WATER WE WILL WITH YES YOU
    YOUR ALERT UPDATE TRUE ROAD LEFT RIGHT NORTH SOUTH EAST WEST WAS NOTICE AQUÍ AHORA AL ALERTA ALTO AGUA AVISO CON CIERRE CIERRA CALLE CASA DE DEL DENTRO EL
    EN ES ESTÁ EVITE FALSA FUEGO FUERA GAS HA HAY HOY LA LAS LE LO LOS MÁS NI NO NUNCA O PARA PERO POR PRUEBA QUE QUÉDESE REAL RUTA SAL SALGA SE SI SÍ SIGA SIGUE FALSO CIERTO VERDAD VERDADERO SIGUE
    SIN SOLO SU SUS TODO TODOS UN UNA URGENTE USE VAYA VE Y YA SIMULACRO""".split()  # noqa: SIM905  the same
)
"""Words that are written in capitals for weight; they are no short forms."""
TRADE: Final = {
    "ATL": "attempt to locate (we are looking for)",
    "ALS": "paramedics",
    "BOLO": "be on the lookout (we are looking for)",
    "CAD": "dispatch records",
    "CID": "detectives",
    "CISM": "counselling for staff",
    "CPT": "crisis team",
    "CRT": "crisis response team",
    "CT": "counter-terrorism",
    "DA": "district attorney",
    "DHS": "Department of Homeland Security",
    "DOA": "died before help came",
    "DOB": "born on",
    "DOJ": "Department of Justice",
    "DPS": "Department of Public Safety",
    "DUI": "driving drunk or on drugs",
    "DV": "violence at home",
    "DWI": "driving drunk or on drugs",
    "EMS": "ambulance service",
    "EMT": "ambulance crew",
    "EOC": "emergency operations centre",
    "EOD": "bomb squad",
    "FAC": "family assistance centre",
    "FEMA": "Federal Emergency Management Agency",
    "FLO": "family liaison officer",
    "GSW": "gunshot wound",
    "HAZMAT": "dangerous substances",
    "IC": "incident commander",
    "ICS": "incident command",
    "ISD": "school district",
    "JIC": "joint information centre",
    "LE": "police",
    "LEO": "police officer",
    "LZ": "landing place",
    "MCI": "many people hurt",
    "ME": "medical examiner",
    "MO": "how it was done",
    "MVA": "crash",
    "MVC": "crash",
    "NOK": "family",
    "NWS": "National Weather Service",
    "OIS": "shooting by an officer",
    "PC": "reason to arrest",
    "PD": "Police Department",
    "PIO": "press officer",
    "POI": "person we want to speak to",
    "RP": "person who called",
    "RTC": "crash",
    "SAR": "search and rescue",
    "SO": "Sheriff’s Office",
    "SRO": "school officer",
    "SRT": "special response team",
    "SWAT": "tactical team",
    "TA": "crash",
    "UCR": "crime figures",
    "UOF": "use of force",
    "WMD": "weapon of mass harm",
    "CNP": "Policía Nacional",
    "CEPRI": "centro de prisión",
    "FGE": "Fiscalía General del Estado",
    "FGR": "Fiscalía General de la República",
    "MP": "Ministerio Público",
    "OVG": "orden de protección",
    "SEM": "ambulancias",
    "SSP": "Secretaría de Seguridad Pública",
    "SSC": "Secretaría de Seguridad Ciudadana",
    "VG": "violencia de género",
    "UDI": "detectives",
}
"""What the short forms of the trade stand for, in words that the public knows."""
