"""Each element is found where it is, and not where something only sounds like it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from commsbot.domain.checks import elements
from commsbot.domain.template import Phase
from tests.domain import checked

FULL = "Riverton Police Department: A man with a rifle has shot two people at Maple Street Mall. Stay inside and lock doors. Next update by 3:40 p.m."
COMPLETO = "Policía de Riverton: un hombre armado hirió a dos personas en la plaza Central. Quédese adentro. Próximo aviso a las 15:40."


def found(text, language="en", phase=Phase.UPDATE, **more):
    return {name for name, span in elements.elements(text, checked.bare(language, phase, **more)).items() if span}


@pytest.mark.parametrize(("text", "language"), [(FULL, "en"), (FULL, "en-US"), (COMPLETO, "es"), (FULL.upper(), "en")])
def test_a_full_warning_has_all_six_elements(text, language):
    assert found(text, language) == set(elements.NAMES)


def test_each_element_says_where_it_stands():
    spans = elements.elements(FULL, checked.bare())

    assert {name: FULL[slice(*span)] for name, span in spans.items()} == {
        "source": "Riverton Police Department",
        "hazard": "man with a rifle",
        "impact": "shot two people",
        "location": "Maple Street Mall",
        "guidance": "Stay",
        "time": "3:40 p.m.",
    }


def test_nothing_is_said_of_a_language_without_words():
    assert found("Police municipale de Riverton : incendie rue Verte à 15 h.", "fr") == set()


@settings(max_examples=50)
@given(st.text(max_size=200), st.sampled_from(["en", "es"]))
def test_any_text_is_read_and_each_span_lies_in_it(text, language):
    for span in elements.elements(text, checked.bare(language)).values():
        assert span is None or 0 <= span[0] < span[1] <= len(text)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("A message from the Riverton Police Department.", "en"),
        ("Roads are icy. – Polk County Sheriff's Office", "en"),
        ("The City of Harborview warns residents.", "en"),
        ("Roads are icy (Polk County Sheriff's Office)", "en"),
        ("Thames Valley Police are on scene.", "en"),
        ("An Garda Síochána asks for help.", "en"),
        ("Riverton Fire Department urges care.", "en"),
        ("Call Riverton Police at 555-0100.", "en"),
        ("Guardia Civil: carretera cortada.", "es"),
        ("La Policía Municipal de Toluca atiende un choque.", "es"),
        ("Riverton Police Department: salga.", "es"),
    ],
)
def test_a_sender_named_in_words_is_a_source(text, language):
    assert "source" in found(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("RPD: stay inside.", "en"),
        ("@RivertonPD: stay inside.", "en"),
        ("Police are on scene.", "en"),
        ("The Police Department is on scene.", "en"),
        ("Sgt. Miller said that roads are closed.", "en"),
        ("A fire burns. The Milton Fire Department is helping.", "en"),
        ("Officers arrested a man. Milton Police assisted.", "en"),
        ("Somebody is posing as Riverton Police.", "en"),
        ("See riverton.gov/police", "en"),
        ("La policía está en el lugar.", "es"),
        ("Los Bomberos de Milton ayudan.", "es"),
    ],
)
def test_a_handle_an_acronym_or_a_helper_is_no_source(text, language):
    assert "source" not in found(text, language)


def test_the_agencys_own_name_is_a_source_wherever_it_stands():
    assert "source" in found("Stay inside, says Ripon Watch today.", sender=("", "RW", "Ripon Watch"))
    assert "source" not in found("RW, @Ripon Watch", sender=("RW", "Ripon Watch"))
    assert "location" not in found("There is a fire. Call Ripon Watch.", sender=("Ripon Watch",))


@pytest.mark.parametrize(
    "text",
    [
        "Active shooter drill on Friday.",
        "EXERCISE A bomb threat. EXERCISE",
        "There is no shooting.",
        "The report of a gunman was false.",
        "Planned maintenance brings power outages.",
        "The fire department visits schools.",
        "If there is a flood, climb.",
        "Police activity continues.",
    ],
)
def test_a_drill_a_denial_or_planned_works_is_no_hazard(text):
    assert not found(text) & {"hazard", "impact"}


def test_works_do_not_hide_a_hazard_of_another_kind():
    assert "hazard" in found("A man with a knife is at the construction site.")


@pytest.mark.parametrize(
    "text", ["No one was hurt.", "It is not known how many are injured.", "The road has reopened.", "A shooting."]
)
def test_no_harm_unknown_harm_and_an_end_are_no_impact(text):
    assert "impact" not in found(text)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Bees have stung eleven people by the library.", "en"),
        ("Students at Kent High are being held in their classrooms.", "en"),
        ("The power cut has stopped the pumps.", "en"),
        ("Floodwater is over the doorsteps in Bridge Street.", "en"),
        ("The dam may not hold.", "en"),
        ("Falling trees may tear down roofs.", "en"),
        ("No se pueden poner denuncias por internet.", "es"),
        ("Route 9 has reopened after the crash that killed two people.", "en"),
        ("Two people were hurt and it is not known how badly.", "en"),
        ("Un coche ha herido a dos clientas.", "es"),
        ("Medio pueblo está sin alumbrado.", "es"),
        ("El incendio de un camión provoca 8 km de retenciones.", "es"),
        ("La presa puede no aguantar.", "es"),
        ("Por la maratón, la calle Mayor se cierra a los coches.", "es"),
    ],
)
def test_what_an_event_does_or_can_do_is_an_impact(text, language):
    assert "impact" in found(text, language=language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Trains that were stopped by the signal fire are running again.", "en"),
        ("The people who were evacuated can go home now.", "en"),
        ("A post says that students were hurt. That is false.", "en"),
        ("We will send another message at 6 p.m.", "en"),
        ("The suspect fled the scene. It was an isolated incident.", "en"),
        ("A fire in an apartment building.", "en"),
        ("Never drive through flooded roads.", "en"),
        ("There is gridlock? No gridlock.", "en"),
        ("…\n!!!", "en"),
        ("The tanker may explode.", "en"),
        ("A swimmer is missing off Pier 7.", "en"),
        ("Our lobby is closed on Monday for Labor Day.", "en"),
        ("Se comparte que murieron personas por el agua. Es falso.", "es"),
        ("Ya circulan de nuevo los trenes parados por el incendio.", "es"),
        ("Fue un hecho aislado y el hombre es peligroso.", "es"),
        ("Se rompió una tubería.", "es"),
    ],
)
def test_what_ended_was_taken_back_or_only_asked_is_no_impact(text, language):
    assert "impact" not in found(text, language=language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("If you saw the robbery on Bell Street, call us.", "en"),
        ("A construction crew hit a gas line.", "en"),
        ("Firefighters fight a brush fire.", "en"),
        ("Fake officers are phoning people.", "en"),
        ("Rats have been seen in the cafeteria.", "en"),
        ("Somebody keeps aiming a laser at traffic.", "en"),
        ("Evite la calle Olmo por incendio.", "es"),
        ("Si vio el atropello, llame.", "es"),
        ("Una manga marina frente al faro.", "es"),
        ("Aviso naranja por viento.", "es"),
    ],
)
def test_a_hazard_is_read_in_appeals_and_advice_about_it(text, language):
    assert "hazard" in found(text, language=language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Lost child? Go to the blue tent.", "en"),
        ("Is the dam failing? No.", "en"),
        ("Trees down, no.", "en"),
        ("A fire evacuation alert reached phones at 5 a.m. by mistake.", "en"),
        ("There was no second explosion.", "en"),
        ("You will see smoke.", "en"),
        ("¿Niño perdido? Vaya a la carpa azul.", "es"),
        ("No hay temporal, ni incendio, ni ataque.", "es"),
        ("Se oirá una detonación.", "es"),
    ],
)
def test_what_is_denied_asked_or_foretold_is_no_hazard(text, language):
    assert "hazard" not in found(text, language=language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Residents should be aware of their surroundings.", "en"),
        ("Se exhorta a la población a extremar precauciones.", "es"),
        ("Se pidió a cada unidad que revisara los suyos.", "es"),
        ("No consta que haya heridos.", "es"),
    ],
)
def test_a_vague_call_or_one_to_staff_is_no_guidance(text, language):
    assert "guidance" not in found(text, language=language)


@pytest.mark.parametrize("text", ["Incendio en la calle Nueva.", "Hay una fuga en la colonia Centro."])
def test_a_plain_word_names_a_spanish_street(text):
    assert "location" in found(text, language="es")


@pytest.mark.parametrize("text", ["No los difundan.", "Tráigalos sin envolver.", "No reenvíe el audio."])
def test_spanish_imperatives_of_any_verb_are_guidance(text):
    assert "guidance" in found(text, language="es")


def test_what_the_next_sentence_takes_back_is_no_hazard():
    assert "hazard" not in found("A post claims there was a shooting. It is not true.")


@pytest.mark.parametrize(
    ("text", "phase"),
    [
        ("A shelter is open at Lincoln School.", Phase.UPDATE),
        ("Lincoln School is open as a shelter.", Phase.UPDATE),
        ("A man from Milton was arrested.", Phase.UPDATE),
        ("He was taken to Mercy Hospital.", Phase.UPDATE),
        ("Your school is closed on Monday.", Phase.UPDATE),
        ("Posted on Facebook", Phase.UPDATE),
        ("They write about #Oakpark at #Oak", Phase.UPDATE),
    ],
)
def test_where_people_go_or_come_from_is_no_location(text, phase):
    assert "location" not in found(text, phase=phase)


def test_a_venue_is_the_location_of_a_routine_text():
    assert "location" in found("Meet us at the hearing in City Hall.", phase=Phase.EVENT)


def test_a_crash_after_the_hospital_brings_the_place_back():
    assert "location" in found("Two were taken to the hospital after a crash on State Route 16.")


def test_avoid_the_area_counts_with_a_named_place_only():
    assert "guidance" not in found("There is a fire. Avoid the area.")
    assert "guidance" in found("There is a fire on Oak Street. Avoid the area.")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("No action is needed.", "en"),
        ("The evacuation order has been lifted.", "en"),
        ("Shelter in place.", "en"),
        ("Have you seen her?", "en"),
        ("If you are near, go inside.", "en"),
        ("Residents are asked to stay home.", "en"),
        ("We will see you, so please lock doors.", "en"),
        ("Se pide que eviten la calle Roble.", "es"),
        ("No tiene que hacer nada.", "es"),
        ("¿Ha visto a esta niña?", "es"),
    ],
)
def test_what_readers_can_do_is_guidance(text, language):
    assert "guidance" in found(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Be vigilant and stay safe.", "en"),
        ("All officers must report to the station.", "en"),
        ("You do not need to evacuate.", "en"),
        ("Deputies asked residents to leave.", "en"),
        ("Mantenga la calma.", "es"),
        ("No es necesario evacuar.", "es"),
    ],
)
def test_vague_words_and_orders_to_staff_are_no_guidance(text, language):
    assert "guidance" not in found(text, language)


@pytest.mark.parametrize(
    "text",
    [
        "Tonight, until further notice.",
        "She was born on March 3, 2014.",
        "On Friday Street.",
        "Open Monday to Friday, 8 a.m. to 5 p.m.",
        "The desk is open 8:00 to 17:00.",
        "Case 24-0312.",
    ],
)
def test_opening_hours_birth_dates_and_ids_are_no_time(text):
    assert "time" not in found(text)


def test_a_body_that_heads_the_text_before_a_comma_is_its_source():
    assert "source" in found("Riverton Police Department, in a statement. A road is closed.")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Three pensioners have handed over $20,000 this week.", "en"),
        ("Buses aren't stopping on the bridge.", "en"),
        ("The school has cancelled recess.", "en"),
        ("Tres jubiladas han entregado más de 20.000 euros.", "es"),
        ("Una vecina respiró humo.", "es"),
    ],
)
def test_what_it_cost_people_and_what_no_longer_runs_is_an_impact(text, language):
    assert "impact" in found(text, language)


def test_a_kind_of_place_alone_is_no_location_a_name_before_it_is():
    assert "location" not in found("The hospital has stopped visits.")
    assert "location" in found("A fire has closed Valley hospital.")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Sanitize your hands.", "en"),
        ("You may swap tickets.", "en"),
        ("Crime Stoppers 800-555-0199.", "en"),
        ("Usted puede rodear por Pino Suárez.", "es"),
        ("Aguante su manguera.", "es"),
    ],
)
def test_verbs_that_no_list_holds_are_guidance_when_readers_are_meant(text, language):
    assert "guidance" in found(text, language)
