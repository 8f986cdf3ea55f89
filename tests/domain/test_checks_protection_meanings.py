import pytest

from commsbot.domain.checks import Background, protection
from commsbot.domain.checks.protection import reading
from commsbot.domain.checks.protection.naming import ages
from commsbot.domain.template import Phase

EN, ES = Background(language="en"), Background(language="es")


def found(text, about=EN):
    return {(each.kind, text[each.start : each.end]) for each in protection.find(text, about)}


def kinds(text, about=EN):
    return {kind for kind, _ in found(text, about)}


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("The victim is Maria Lopez, 34, of Dale.", "victim_named", "Maria Lopez"),
        ("Officer Daniel Reyes was shot and killed.", "victim_named", "Daniel Reyes"),
        ("We mourn fallen Deputy Laura Finch.", "victim_named", "Laura Finch"),
        ("Mrs. Halloran was found dead.", "victim_named", "Halloran"),
        ("MARIA LOPEZ was killed.", "victim_named", "MARIA LOPEZ"),
        ("The victim, Marisol, is stable.", "victim_named", "Marisol"),
        ("Maria was hurt.", "victim_named", "Maria"),
        ('Aldous "Al" Verhoeven was killed.', "victim_named", 'Aldous "Al" Verhoeven'),
        ("Ximena de la O Barrientos was killed.", "victim_named", "Ximena de la O Barrientos"),
        ("J. Delacroix was killed.", "victim_named", "J. Delacroix"),
        ("A man was hurt. Maria Lopez is a baker.", "victim_named", "Maria Lopez"),
        ("Maria Lopez is a baker. She was hurt.", "victim_named", "Maria Lopez"),
        ("Maria Lopez's car was hit.", "victim_named", "Maria Lopez"),
        ("We met Maria Lopez, 34, today.", "victim_named", "Maria Lopez"),
        ("Police arrested Marcus Banks.", "suspect_named_uncharged", "Marcus Banks"),
        ("Kyle Dunn has not been charged; he was arrested.", "suspect_named_uncharged", "Kyle Dunn"),
        ("The witness, Ann Cole, left.", "tactics", "Ann Cole"),
        ("A boy named Liam Ortega fell.", "minor_identified", "Liam Ortega"),
        ("Liam Ortega, a fifth grader, fell.", "minor_identified", "Liam Ortega"),
        ("Mila Ortega, 4 months, is safe.", "minor_identified", "Mila Ortega"),
        ("The 4-month-old, Mila Ortega, is safe.", "minor_identified", "Mila Ortega"),
        ("Liam Ortega, a 9-year-old, fell.", "minor_identified", "Liam Ortega"),
        ("Liam Ortega fell. The boy is in hospital.", "minor_identified", "Liam Ortega"),
        ("A girl of 9 was there with Mila Ortega.", "minor_identified", "Mila Ortega"),
    ],
)
def test_a_name_takes_the_role_of_the_words_beside_it(text, kind, name):
    assert (kind, name) in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "Chief Ana Ruiz said two people were killed.",
        "Ana Ruiz, police chief, said two people were killed.",
        "Two people were killed, Ana Ruiz said.",
        "One was hurt in Maria Lopez Park.",
        "One was hurt in San Antonio.",
        "One was hurt near Banks Landing.",
        "One was hurt; trains to Santa Vega run.",
        "Kyle Dunn was arrested. He was charged on Monday.",
        "Kyle Dunn was convicted of theft.",
        "Maria Lopez won the raffle.",
        "FBI and DMV were hurt by cuts. ROAD CLOSED AHEAD after a man was hurt.",
        "Unit B12 De La was hurt.",
        "The de la Vega of it was hurt.",
        "Maria de Sgt. Ruiz: two people were killed.",
        "Maria spoke of it. One was hurt.",
    ],
)
def test_names_that_may_be_said_pass(text):
    assert not {"victim_named", "suspect_named_uncharged", "minor_identified"} & kinds(text)


def test_in_words_about_an_incident_a_full_name_is_asked_about():
    text = "Officers are here. Maria Lopez is a baker."

    assert kinds(text, Background(language="en", phase=Phase.UPDATE)) == {"victim_named"}
    assert kinds(text, Background(language="en", phase=Phase.ROUTINE)) == set()
    arrested = "An arrest was made. It was dark. Maria Lopez is a baker. It rained. One arrest more."
    assert kinds(arrested, Background(language="en", phase=Phase.UPDATE)) == {"suspect_named_uncharged"}


def test_the_driver_of_a_hurt_child_is_no_child():
    assert "minor_identified" not in kinds("A child was hit by a van. Maria Lopez, 44, was driving.")
    assert "minor_identified" not in kinds("A girl in the bus and the driver, Maria Lopez, spoke.")


def test_children_are_told_by_school_street_and_family():
    for text in (
        "A 15-year-old student at Lincoln Middle School fell.",
        "A 13-year-old from Birch Lane fell.",
        "The pastor's 6-year-old daughter fell.",
        "The mayor's daughter, who is 10, fell.",
        "The children of a local baker are safe.",
    ):
        assert kinds(text) == {"minor_identified"}, text
    for text in (
        "The mayor's daughter fell.",
        "The mayor's daughter, who is 40, fell.",
        "A 19-year-old student at Lincoln Middle School fell.",
        "A 15-year-old fell near Lincoln Middle School.",
    ):
        assert kinds(text) == set(), text


def test_an_age_is_read_in_digits_and_in_words():
    assert [ages.years(words) for words in ("9", "nine", "nueve", "old", "", None)] == [9, 9, 9, None, None, None]


def test_health_of_one_person_is_found_and_advice_passes():
    assert kinds("He was shot in the chest.") == {"medical_detail"}
    assert kinds("Ann Cole has asthma.") >= {"medical_detail"}
    assert kinds("Walter Simms, 82, dementia.") >= {"medical_detail"}
    assert kinds("She may never walk, and doctors removed her spleen.") == {"medical_detail"}
    for text in (
        "One person is in hospital, stable.",
        "People with asthma should stay indoors.",
        "Two people were treated for smoke inhalation.",
        "Asthma.",
        "Two people have minor injuries.",
    ):
        assert kinds(text) == set(), text


def test_positions_plans_and_evidence_are_found():
    for text in (
        "Snipers are on the roof.",
        "SWAT is staged behind the gym.",
        "We found shell casings behind the shed, and his gun matches.",
        "Our team comes in by the back door.",
        "Gas through the skylight at 20:15.",
        "We told nobody of the glove: only the driver would know of it, and of the knife found in the drain.",
        "Only one patrol car covers the valley until six.",
    ):
        assert kinds(text) == {"tactics"}, text
    for text in (
        "Officers are at the scene.",
        "SWAT recruitment is on the roof terrace.",
        "Nobody can say whether gas goes through the skylight.",
        "The skylight leaked. Officers looked up.",
    ):
        assert kinds(text) == set(), text


def test_a_word_may_not_outrun_the_stage():
    assert kinds("The killer fled.") == {"stage_word"}
    assert kinds("These thieves were arrested.") == {"stage_word"}
    for text in (
        "A court convicted the killer.",
        "He is not a terrorist.",
        "The rumour of a killer was checked.",
        "The Terrorist Act was read.",
        "The sex offender and pest killer lists changed.",
        "Thieves look for open cars.",
        "Any thief looks for open cars.",
        "A play, «The killer next door», opens.",
        'We read "The Killer" aloud.',
        "Who was the killer that night?",
        "The burglar often looks for bags.",
    ):
        assert kinds(text) == set(), text
    assert kinds("«Come», the killer said.") == {"stage_word"}


def test_a_deed_told_of_one_in_custody_outruns_the_stage():
    for text in (
        "The shooter is in custody.",
        "We arrested the man who stabbed the clerk.",
        "The suspect was detained. He admitted the thefts.",
        "Murder solved: a man was arrested.",
    ):
        assert kinds(text) == {"stage_word"}, text
    for text in (
        "If you see the shooter, hide.",
        "A man was arrested and charged. He allegedly stabbed the clerk.",
        "The officer who shot the dog was interviewed.",
        "A man was questioned. Whoever did it used a ladder.",
        "Bandit, our police dog, retires after an arrest.",
    ):
        assert "stage_word" not in kinds(text), text
    assert kinds("El agresor fue detenido.", ES) == {"stage_word"}
    assert kinds("Se busca a los responsables del robo.", Background(language="es", phase=Phase.APPEAL)) == set()


def test_what_no_list_holds_is_found_by_what_its_words_weigh():
    update = Background(language="en", phase=Phase.UPDATE)

    assert kinds("Two dog teams wait behind the silo until he comes out at nine.", update) == {"tactics"}
    assert kinds("He has a shattered kneecap and needs a second operation.", update) == {"medical_detail"}
    assert kinds("A man was arrested. The coward who stabbed her is in a cell.", update) >= {"stage_word"}
    assert kinds("The road is open. Thank you for your patience.", update) == set()


def test_stage_words_side_by_side_are_one_finding():
    text = "The rapist who attacked a jogger is in custody. The killer is in jail, and far from here the thief fled."
    assert {words for kind, words in found(text) if kind == "stage_word"} == {
        "rapist who attacked a",
        "killer",
        "thief",
    }


def test_words_about_officers_that_help_nobody_pass():
    for text in (
        "Four officers were at the door when the dog ran out.",
        "Officers at each corner of the fair will show you the way.",
        "A convoy of fire trucks moves down Main at 6 p.m. The suspect was found.",
    ):
        assert kinds(text) == set(), text
    assert kinds("Four officers are at the back door. The suspect is inside.") == {"tactics"}


def test_a_description_begins_with_what_helps():
    assert kinds("A Black male was seen.") == {"description"}
    assert kinds("A white man, 40, tall, slim, bald, in a blue coat was seen.") == {"description"}
    assert kinds("A tall, slim man in a blue coat and jeans was seen. A white man, 40, bald, fled.") == {"description"}
    assert kinds("Tall, slim, bald, in a blue coat: a white man of 40 with a scar.") == set()
    assert kinds("Una mujer de 40 años, delgada, pelo corto, abrigo rojo.", ES) == set()


def test_the_past_of_somebody_who_was_hurt_is_asked_about():
    assert kinds("The man who died had a criminal record.") == {"criminal_history"}
    for text in (
        "A criminal record keeps nobody from applying.",
        "One died. Criminal history is a field.",
        "One died. His office asks for no criminal record of applicants.",
    ):
        assert kinds(text) == set(), text


def test_a_sentence_ends_where_readers_would_end_it():
    text = "Sgt. Ruiz came. He left at 5 p.m. today… Then\nnext"
    read = reading.read(text, EN)

    assert [text[first:last].strip() for first, last in read.sentences] == [
        "Sgt. Ruiz came.",
        "He left at 5 p.m. today…",
        "Then",
        "next",
    ]
    assert reading.read("", EN).sentence(3) == (0, 0)
