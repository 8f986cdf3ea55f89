"""Long words that every reader of a public notice knows: they aren't called hard."""

from typing import Final

WORDS: Final[dict[str, frozenset[str]]] = {
    "en": frozenset(
        """emergency emergencies evacuate evacuated evacuating evacuation evacuations information community communities ambulance ambulances university
        immediately officially medication medications identification identified accessible accessibility interpreter interpreters residential
        helicopter helicopters january february television elementary everybody anybody available temporary temporarily military
        category animals american americans original originally alternative security electricity activity activities opportunity
        ordinarily usually actually eventually especially operator operators operation operations population particularly
        communication intersection secretary territory cafeteria necessary supervisor investigator investigators investigation investigating
        investigate anonymous anonymously photography photograph photographs identify memorial""".split()  # noqa: SIM905  a long list of words reads best as words
    ),
    "es": frozenset(
        """emergencia emergencias información comunidad comunidades evacuación evacuaciones inmediatamente universidad autoridades policía actualización
        actualizaciones ambulancia ambulancias electricidad identificación comunicación seguridad investigación investigaciones investigadores
        departamento departamentos estacionamiento medicamento medicamentos residencia temperatura temperaturas supermercado biblioteca
        automóvil automóviles automovilistas conductores helicóptero helicópteros aproximadamente desaparecido desaparecida oficialmente
        inundación inundaciones intersección ayuntamiento comisaría ciudadanos habitaciones necesidades actividades actividad familiares
        discapacidad voluntarios voluntarias medicina hospitalizado hospitalizada""".split()  # noqa: SIM905  the same
    ),
    "fr": frozenset(
        """immédiatement information informations communauté évacuation évacuations université électricité identification
        actualité sécurité ambulance hélicoptère""".split()  # noqa: SIM905  the same
    ),
}
