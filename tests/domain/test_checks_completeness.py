"""Each phase has parts; what is missing is said by name, and what stands open comes first."""

from dataclasses import replace

import pytest

from commsbot.domain import checks
from commsbot.domain.checks import Level, completeness
from commsbot.domain.template import Instruction, Phase
from tests.domain import checked

STAY = Instruction(
    key="stay",
    phrase={"en": "Go inside and stay there.", "es": "Entre y quédese adentro."},
    lift={"en": "You no longer need to stay inside.", "es": "Ya no es necesario quedarse adentro."},
    label={"en": "Stay inside", "es": "Quedarse adentro"},
)
WARNING = (
    "Riverton Police Department: A man with a rifle has shot two people at Maple Street Mall. Stay inside. "
    "Early information may change. Next update by 3:40 p.m."
)
HELD = (
    "Riverton Police: We have a report of a shooting at Maple Mall. We do not yet know more. Officers are finding out what happened. "
    "Early information may change. Next update by 3:40 p.m. https://riverton.example"
)
CLEAR = "The gas leak on Oak Street is over. Crews repaired the pipe. There is no danger. You can go home."
FALSE = (
    "The alert was false. There is no danger. You can go on with your day. A test caused it. We will say more by 5 p.m."
)
RUMOUR = "Checked at 2 p.m.: there is no shooting at the high school. A post that claims it is false."
WRONG_AREA = "The warning still stands for Box Canyon: leave now. You need not act in Pine Hills. Next update by 9 p.m."


def of(text, phase, language="en", **more):
    return [(note.rule, note.kind) for note in completeness.notes(text, checked.bare(language, phase, **more))]


@pytest.mark.parametrize(
    ("text", "phase"),
    [
        (WARNING, Phase.WARNING),
        (HELD, Phase.HOLDING),
        ("Now 40 homes have power again. Next update by 6 p.m.", Phase.UPDATE),
        ("No change since 3 p.m. Next update by 6 p.m.", Phase.NOTHING_NEW),
        ("At 2:15 p.m. we wrote Hill Road. That was wrong. The crash was on Mill Road.", Phase.CORRECTION),
        (CLEAR, Phase.ALL_CLEAR),
        (FALSE, Phase.FALSE_ALERT),
        (RUMOUR, Phase.RUMOUR),
        (WRONG_AREA, Phase.WRONG_AREA),
        ("Coffee on Saturday.", Phase.EVENT),
        ("Coffee on Saturday.", None),
    ],
)
def test_a_text_with_all_its_parts_has_no_notes(text, phase):
    assert [each for each in of(text, phase) if each[0] not in {"C1", "C6"} or phase is Phase.WARNING] == []


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Riverton Police Department: ", "source"),
        ("A man with a rifle has shot two people", "hazard"),
        (" has shot two people", "impact"),
        (" at Maple Street Mall", "location"),
        ("Stay inside. ", "guidance"),
        (" Next update by 3:40 p.m.", "time"),
    ],
)
def test_each_missing_part_of_a_warning_is_named(words, kind):
    about = checked.bare("en", Phase.WARNING)

    kinds = {note.kind for note in completeness.notes(WARNING.replace(words, ""), about)}

    assert kind in kinds


@pytest.mark.parametrize(
    ("text", "phase", "rule", "words"),
    [
        ("There is police activity on Oak Street.", Phase.WARNING, "C3", "police activity"),
        ("Hay actividad policial en la calle Roble.", Phase.WARNING, "C3", "actividad policial"),
        ("There is a fire. Avoid the area.", Phase.UPDATE, "C4", "Avoid the area"),
        ("There is a fire on Oak Street. Be vigilant.", Phase.WARNING, "C5", "Be vigilant"),
        ("Lock your doors. There is no threat.", Phase.UPDATE, "C5", "Lock your doors"),
        ("It was probably a gang dispute.", Phase.UPDATE, "C9", "probably a gang"),
        ("Thank you for sheltering.", Phase.FALSE_ALERT, "C14", "Thank you for sheltering"),
        ("We are investigating.", Phase.FALSE_ALERT, "C14", "investigating"),
        ("Disregard the alert.", Phase.WRONG_AREA, "wrong_area", "Disregard"),
        ("Hagan caso omiso de la alerta.", Phase.WRONG_AREA, "wrong_area", "Hagan caso omiso"),
    ],
)
def test_words_that_only_look_like_a_part_are_said(text, phase, rule, words):
    language = "es" if "H" in text[:2] else "en"
    notes = completeness.notes(text, checked.bare(language, phase))

    assert (rule, words) in {(note.rule, note.words) for note in notes}
    assert all(checked.said(note) for note in notes)


def test_a_vague_danger_may_stand_where_the_text_says_why():
    text = "There is police activity on Oak Street. We cannot say what more yet."

    assert ("C3", "hazard") not in of(text, Phase.WARNING)


def test_lifting_an_instruction_is_no_contradiction():
    assert ("C5", "threat") not in of("You no longer need to stay inside. There is no threat.", Phase.UPDATE)


def test_a_first_word_says_what_is_not_known_and_where_to_learn_more():
    kinds = of("Shots at Maple Mall.", Phase.HOLDING)

    assert {("C8", "unknown"), ("C8", "seeking"), ("C8", "more"), ("C9", "early"), ("C11", "next")} <= set(kinds)


def test_the_official_page_is_where_to_learn_more():
    assert ("C8", "more") not in of("See city page.", Phase.HOLDING, official_page="city page")


@pytest.mark.parametrize("phase", [Phase.UPDATE, Phase.NARROWING, Phase.NOTHING_NEW])
def test_an_update_says_what_changed_and_when_the_next_one_comes(phase):
    assert {("C10", "changed"), ("C11", "next")} <= set(of("Crews work at the mall.", phase))


def test_a_correction_says_wrong_and_right_and_when():
    assert of("We were wrong at 5 p.m. and sent it.", Phase.CORRECTION) == [("C12", "right")]
    assert of("Hill Road.", Phase.CORRECTION) == [("C12", "wrong"), ("C12", "right"), ("C12", "when")]


def test_a_bare_all_clear_is_one_note():
    assert of("All clear.", Phase.ALL_CLEAR) == [("C13", "bare")]


@pytest.mark.parametrize(
    ("words", "kind"), [("The gas leak on Oak Street is over. ", "ended"), (" There is no danger.", "safe"), (" You can go home.", "lifted")]
)  # fmt: skip
def test_what_an_all_clear_lacks_is_named(words, kind):
    assert ("C13", kind) in of(CLEAR.replace(words, ""), Phase.ALL_CLEAR)


def test_an_answer_that_lifts_counts_in_an_all_clear():
    assert of(CLEAR.replace(" You can go home.", ""), Phase.ALL_CLEAR, lifted=frozenset({"stay"})) == []


def test_a_false_alert_says_false_and_safe_and_what_to_do_and_when_more_comes():
    assert of("Hello.", Phase.FALSE_ALERT) == [("C14", "false"), ("C14", "safe"), ("C14", "action"), ("C14", "next")]


def test_an_investigation_with_a_time_or_a_cause_is_not_bare():
    assert ("C14", "investigating") not in of("We are investigating the error of the software.", Phase.FALSE_ALERT)
    assert ("C14", "investigating") not in of("We investigate; we will tell you by 5 p.m.", Phase.FALSE_ALERT)


def test_a_rumour_answer_leads_with_the_fact_and_labels_and_dates_it():
    text = (
        "People are saying that there is a kidnapper. A post says so. Some messages claim it. Rumours are going round."
    )

    assert of(text, Phase.RUMOUR) == [
        ("C16", "lead"), ("C16", "repeated"), ("C16", "repeated"), ("C16", "label"), ("C16", "date"),
    ]  # fmt: skip


def test_a_wrong_area_begins_with_who_must_still_act():
    kinds = of(
        "We are sorry. It went too wide. Box Canyon must leave. The alert is cancelled and cancelled.", Phase.WRONG_AREA
    )

    assert kinds.count(("wrong_area", "disregard")) == 2
    assert ("wrong_area", "first") in kinds


@pytest.mark.parametrize("language", ["en", "fr"])
def test_an_open_instruction_that_nobody_mentions_comes_first(language):
    notes = completeness.notes("Bonjour.", checked.bare(language, Phase.ALL_CLEAR, open_instructions=(STAY,)))

    assert (notes[0].rule, notes[0].kind, notes[0].level) == ("C15", "stay", Level.WARNS)
    assert "Stay inside" in checked.said(notes[0])


@pytest.mark.parametrize(
    ("text", "language", "more"),
    [
        ("You no longer need to STAY inside!", "en", {}),
        ("Still: go inside, and stay there.", "en", {}),
        ("Ya no es necesario quedarse adentro.", "es", {}),
        ("-", "en", {"lifted": frozenset({"stay"})}),
        ("-", "fr", {"standing": frozenset({"stay"})}),
    ],
)
def test_an_instruction_is_lifted_or_repeated_by_key_or_by_its_words(text, language, more):
    assert ("C15", "stay") not in of(text, Phase.ALL_CLEAR, language, open_instructions=(STAY,), **more)


def test_a_new_warning_owes_nothing_to_what_stands_open():
    assert ("C15", "stay") not in of(WARNING, Phase.WARNING, open_instructions=(STAY,))


def test_nothing_here_holds_words_back_and_open_instructions_lead():
    about = replace(checked.bare("en", Phase.ALL_CLEAR), open_instructions=(STAY,))

    notes = checks.read("All clear.", about)

    assert notes[0].rule == "C15"
    assert not checks.blocking(notes)
