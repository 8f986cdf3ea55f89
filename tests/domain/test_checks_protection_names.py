import pytest

from commsbot.domain.checks import Background
from commsbot.domain.checks.protection import minors, reading
from commsbot.domain.checks.protection.naming import names, people
from commsbot.domain.template import Phase

KINDS = {"victim_named", "suspect_named_uncharged", "minor_identified"}


def found(text, language="en", phase=Phase.UPDATE, allowed=()):
    about = Background(language=language, phase=phase, allowed=frozenset(allowed))
    read = reading.read(text, about)
    named = {(kind, text[each.start : each.end]) for each, kinds, _ in people.weighed(read) for kind in kinds}
    return {each for each in named | _unnamed(read) if each[0] in KINDS}


def _unnamed(read):
    return {(each.kind, read.text[each.start : each.end]) for each in minors.find(read)}


def victim(*people):
    return {("victim_named", each) for each in people}


def suspect(*people):
    return {("suspect_named_uncharged", each) for each in people}


def minor(*people):
    return {("minor_identified", each) for each in people}


def called(text, language="en"):
    read = reading.read(text, Background(language=language))
    return [text[each.start : each.end] for each in names.find(read)]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("The film «The Quiet Girl» won; Ana Ruiz was hurt.", ["Ana Ruiz"]),
        ("At door C. Teachers met Noah P. there.", ["Teachers", "Noah P."]),
        ("Log: ABDI, Hodan, held; CROSS, Melvin, cited.", ["ABDI, Hodan", "CROSS, Melvin"]),
        ("Log: ABDI, Zzz, held.", ["Zzz"]),
        ("the lady hit on main was rosa martinez, pray", ["rosa martinez"]),
        ("It was engraved: L. y M.", []),
        ("the body of raymond teller was found", ["raymond teller"]),
        ("the body of something else was found", []),
        ("Hermanas Ana y Luisa Prieto.", ["Ana", "Luisa Prieto"]),
        ("Cleaner Magda Wozniak fell.", ["Magda Wozniak"]),
        ("61 Pine Ridge is near 12 Marsh Lane and 4 Elm View.", []),
        ("Hunter's Pawn and Brantley Middle School are shut.", []),
    ],
)
def test_a_name_is_cut_from_what_stands_around_it(text, people):
    assert [each for each in called(text) if each != "At"] == people


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("RIP Sandra Whitlock.", victim("Sandra Whitlock")),
        ("Divers brought up Graham Utley at 4 p.m.", victim("Graham Utley")),
        ("The robbed pharmacist, Irene Castellan, told officers what she saw.", victim("Irene Castellan")),
        ("He and his wife, Xylia, were both on board.", victim("Xylia")),
        ("Deputy Rosa Tennant, shot twice, is in surgery.", victim("Rosa Tennant")),
        ("Cards came for Officer Colleen Baptiste. She had her spleen removed.", victim("Colleen Baptiste")),
        ("Deputy Carl Hines pulled Mrs. Ellen Marsh out. She is in a coma.", victim("Ellen Marsh")),
        ("We want a word with Curtis Vane about the damage.", suspect("Curtis Vane")),
        ("Colin Tranter is who we look for. There is a warrant for his arrest.", suspect("Colin Tranter")),
        ("Deputy Carl Hines was arrested on Monday.", suspect("Carl Hines")),
        ("Prosecutors will decide on Howard Beck, whom we arrested.", suspect("Howard Beck")),
        ("Detained: Jairo Paz and Kevin Dorado.", suspect("Jairo Paz", "Kevin Dorado")),
        ("Keith Lomax is sought. Neither man has been charged.", suspect("Keith Lomax")),
        ("Arrested over the fire: Jaden Royce, 15.", suspect("Jaden Royce") | minor("Jaden Royce")),
        ("The boy hurt in the gym is Toby Marsh, 14.", victim("Toby Marsh") | minor("Toby Marsh")),
        ("Her toddler, Ezekiel, slept through the crash.", minor("Ezekiel")),
        ("Jaylen Brooks and Amir Said, both 16, ran off.", minor("Jaylen Brooks", "Amir Said")),
        ("Still at door C: Noah P. (kindergarten) and Xyla Tran.", minor("Noah P.", "Xyla Tran")),
        (
            "Her wards Xyl and Paige Kimmel, 7, have burns.",
            minor("Xyl", "Paige Kimmel") | victim("Xyl", "Paige Kimmel"),
        ),
        ("A boy fell in Marin, Paige Kimmel, 34, was hurt.", victim("Paige Kimmel")),
        ("Oakley, the fourth-grader, is awake and well.", minor("Oakley")),
        ("We delivered little Harper Doyle in the back of a car.", minor("Harper Doyle")),
        ("A child was in the car and is well. We used the name, it's Saoirse Brannigan.", minor("Saoirse Brannigan")),
        ("The two Brannigan girls, 6 and 9, are with family.", minor("The two Brannigan girls, 6 and 9")),
    ],
)
def test_what_befell_a_person_is_read_in_many_words(text, there):
    assert found(text) == there


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("Ha muerto Lorenzo Vidal Mas.", victim("Lorenzo Vidal Mas")),
        ("Murió esta madrugada la oficial Karla Nájera, baleada el viernes.", victim("Karla Nájera")),
        ("Él y su esposa Lorena iban a bordo.", victim("Lorena")),
        ("Queremos hablar con Quique Banderas (23) por una agresión.", suspect("Quique Banderas")),
        ("Se trata de Leopoldo Garmendia, a quien se busca por robo.", suspect("Leopoldo Garmendia")),
        ("La policía interroga al concejal Tomás Belloch.", suspect("Tomás Belloch")),
        ("El alumno de tercero Iker Domínguez está bien.", minor("Iker Domínguez")),
        (
            "El único niño de primero del colegio de Corbera está bien.",
            minor("El único niño de primero del colegio de Corbera"),
        ),
    ],
)
def test_what_befell_a_person_is_read_in_spanish(text, there):
    assert found(text, "es") == there


@pytest.mark.parametrize(
    "text",
    [
        "A crash at Jackson and Lincoln hurt two.",
        "Two were hurt. Thanks to volunteers Jill Hart and Omar Diaz.",
        "Coroner's officer: Tom Beale. One died.",
        "The independent investigator is Yolanda Frisk. One was shot.",
        "Court results: Ivy Nakamura, fined; Otis Bell, 60 days for theft.",
        "The driver and one pupil of Brantley Middle School are in hospital.",
        "Mrs Alvarez can be called back.",
        "The victim, of Port of Marin, is stable.",
    ],
)
def test_names_of_places_and_of_those_who_serve_pass(text):
    assert found(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Un herido en el IES Blas Infante. Padres del Blas Infante, no vengan.",
        "Un herido. Policía Local de Arenal del Rey.",
        "Hay un herido. La enfermera Paula Reyes atiende allí.",
        "Choque en Lázaro Cárdenas y Venustiano Carranza: dos lesionados.",
    ],
)
def test_names_of_places_and_of_those_who_serve_pass_in_spanish(text):
    assert found(text, "es") == set()


def test_a_denied_rumour_of_an_officers_arrest_passes():
    text = "Deputy Carl Hines was arrested on Monday: that is false."

    assert found(text, phase=Phase.RUMOUR) == set()
    assert found(text) == suspect("Carl Hines")


def test_whoever_may_be_named_may_be_written_small():
    text = "the lady who was hurt is rosa martinez, pray"

    assert found(text) == victim("rosa martinez")
    assert found(text, allowed=["Rosa Martinez"]) == set()


def test_names_far_apart_are_each_read_by_their_own_words():
    between = "The road is open. " * 100
    text = f"Ana Ruiz was killed. {between} Kyle Dunn was arrested. It rained."

    assert found(text) == victim("Ana Ruiz") | suspect("Kyle Dunn")


def test_the_sentence_before_or_after_tips_the_scale():
    assert found("It was at noon. Kyle Dunn was arrested. The road is open.") == suspect("Kyle Dunn")
    assert found("The road is shut. Ana Ruiz was killed. She was 40.") == victim("Ana Ruiz")


def test_a_label_and_words_of_guilt_are_signs_of_a_part():
    read = reading.read("Suspect: Karl Reuter, 31. He is the coward who stabbed her.", Background(language="en"))
    ((_, kinds, signs),) = people.weighed(read)

    assert kinds == ("suspect_named_uncharged",)
    assert {"labelled", "outright suspect", "guilt next"} <= signs.keys()


def test_nobody_is_asked_about_twice():
    assert len(_asked("Ray Teller was killed. Ray Teller was 40.")) == 1


def _asked(text):
    return list(people.find(reading.read(text, Background(language="en", phase=Phase.UPDATE))))
