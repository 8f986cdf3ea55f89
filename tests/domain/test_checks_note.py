"""Notes, and what a person's answer to one does."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commsbot.domain import checks, draft
from commsbot.domain.checks import Background, Level, Note
from commsbot.domain.draft import Override
from commsbot.domain.incident import Place
from commsbot.domain.rendition import Kind, Rendition
from commsbot.domain.template import Phase, Text
from tests.domain.examples import NOW
from tests.domain.test_draft import DRAFT

PLATE = Note("C23", Level.BLOCKS, "why", "mend", kind="plate", words="AB12 CDE", reasons=("It is public already",))
SECRET = Note("credentials", Level.BLOCKS, "why", "mend", words="hunter2")
NAMED = Note("C20", Level.ASKS, "why", "mend", kind="victim_named", words="Ana Ruiz", reasons=("The family agreed",))
VAGUE = Note("C3", Level.WARNS, "why", "mend", words="incident")


def answer(note, reason, words=None):
    return Override(note.rule, note.kind, note.words if words is None else words, reason, by="pio1", at=NOW)


def test_what_blocks_or_asks_holds_the_words_back():
    assert checks.blocking([VAGUE, PLATE, NAMED, SECRET]) == (PLATE, NAMED, SECRET)


def test_a_listed_reason_for_the_same_words_overrides():
    given_ = [answer(PLATE, "It is public already", words="ab12 cde")]

    assert checks.blocking([PLATE, NAMED], given_) == (NAMED,)
    assert checks.answered(PLATE, given_) == given_[0]


@pytest.mark.parametrize(
    "other",
    [answer(PLATE, "Because I say so"), answer(PLATE, "It is public already", words="XY34 ZZZ"), answer(NAMED, "It is public already")],
    ids=["another reason", "other words", "another rule"],
)  # fmt: skip
def test_no_other_answer_overrides(other):
    assert checks.blocking([PLATE], [other]) == (PLATE,)


@given(st.lists(st.text()))
def test_a_note_without_reasons_cannot_be_overridden(reasons):
    assert checks.blocking([SECRET], [answer(SECRET, reason) for reason in reasons]) == (SECRET,)


def test_a_later_answer_takes_the_place_of_an_earlier_one():
    made = draft.override(draft.override(DRAFT, answer(NAMED, "a")), answer(PLATE, "b"))
    made = draft.override(made, answer(NAMED, "c", words="ANA RUIZ"))

    assert [each.reason for each in made.overrides] == ["b", "c"]


# --- which texts are read --------------------------------------------------------------------------------------------

FULL = Rendition(language="en", kind=Kind.TELEGRAM, text="Line one.\n\nLine two.")
SHORT = Rendition(language="en", kind=Kind.X, text="Line one.\nOnly here.")


def test_the_longest_text_is_read_whole_and_of_others_what_is_new():
    texts = [SHORT, FULL, replace(FULL, language="es", text="Otra."), replace(FULL, repeat=True, text="Repeat.")]

    assert checks.texts(texts, "en") == ("Line one.\n\nLine two.", "Only here.")
    assert checks.texts(texts, "es") == ("Otra.", "")
    assert checks.texts(texts, "fr") == ("", "")


def test_parts_of_one_text_are_read_together():
    texts = [replace(FULL, part=2, text="Second."), replace(FULL, text="First.")]

    assert checks.texts(texts, "en")[0] == "First.\n\nSecond."


def test_what_is_found_twice_is_said_once():
    def reader(text, about):
        return [replace(VAGUE, span=(at, at + 8)) for at in range(len(text)) if text.startswith("incident", at)]

    notes = checks.read("An incident is an incident.", Background(language="en"), (reader, reader))

    assert [note.span for note in notes] == [(3, 11)]


def test_a_note_leads_to_the_answer_that_holds_its_words():
    facts = {
        "place": Place("Elm Street"),
        "look": Text("A car, AB12 CDE", "en"),
        "look@es": Text("ab12 cde", "es"),
        "count": 3,
    }
    elsewhere = replace(PLATE, field="officers")

    found = checks.trace([PLATE, NAMED, VAGUE, replace(VAGUE, words=""), elsewhere], {**facts, "who": "ana ruiz"})

    assert [note.field for note in found] == ["look", "who", "", "", "officers"]


def test_words_that_hold_somebodys_own_are_theirs():
    around = replace(NAMED, words="the boy Leo Diaz of Elm Street")
    facts = {"who": Text("Leo Diaz", "en"), "place": Place("Elm Street")}

    assert [note.field for note in checks.trace([around], facts)] == ["who"]
    assert [note.field for note in checks.trace([around], {"place": Place("Elm Street")})] == [""]


def test_a_templates_own_words_are_not_asked_about():
    traced = checks.trace([PLATE, NAMED, VAGUE], {"look": Text("A car, AB12 CDE", "en")})

    assert [note.rule for note in checks.of_answers(traced)] == ["C23", "C3"]


def test_a_matter_has_one_short_name():
    assert PLATE.mark == replace(PLATE, words="ab12 cde", span=(1, 2)).mark
    assert len({PLATE.mark, NAMED.mark, SECRET.mark, VAGUE.mark}) == 4
    assert len(PLATE.mark) == 8


@pytest.mark.parametrize("language", ["en", "es"])
def test_getting_ready_reads_what_every_check_looks_for(language):
    checks.ready([language, "fr"])

    notes = checks.read(checks.FIRST[language], Background(language=language, phase=Phase.WARNING))
    assert {"victim_named", "early"} <= {note.kind for note in notes}
