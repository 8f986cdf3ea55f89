from dataclasses import replace
from datetime import timedelta

from commsbot.domain import checks
from commsbot.domain.checks import Level
from commsbot.domain.rendition import Kind, Rendition
from tests.domain.examples import NOW

SHORT = Rendition(language="en", kind=Kind.X, text="EXERCISE A report of a fire. EXERCISE")


def check(*texts, missing=(), mark="", times=()):
    return checks.check(texts, missing=missing, mark=mark, times=times, now=NOW)


def test_a_clean_text_has_no_notes():
    assert check(SHORT) == ()


def test_an_unanswered_field_blocks_and_is_named():
    (note,) = check(SHORT, missing=["What is the place?"])

    assert (note.rule, note.level) == ("unfilled", Level.BLOCKS)
    assert note.why.format_map(dict(note.values)) == "“What is the place?” has no answer yet."


def test_text_over_a_channels_limit_blocks():
    (note,) = check(replace(SHORT, text="a" * 281))

    assert note.why.format_map(dict(note.values)) == "The x text in en is 281 long; 280 fit."


def test_an_exercise_is_marked_first_and_last_in_its_language():
    mark = "en=EXERCISE es=SIMULACRO"

    assert check(SHORT, mark=mark) == ()
    assert check(replace(SHORT, language="fr"), mark=mark) == ()
    assert [note.rule for note in check(replace(SHORT, text="EXERCISE A fire."), mark=mark)] == ["exercise"]
    assert [note.rule for note in check(replace(SHORT, language="es"), mark=mark)] == ["exercise"]


def test_a_promise_that_is_nearly_due_warns():
    soon, late = NOW + timedelta(minutes=4), NOW + timedelta(minutes=5)
    (note,) = check(SHORT, times=[("next_update", soon), ("later", late)])

    assert (note.rule, note.level, dict(note.values)) == ("time", Level.WARNS, {"field": "next_update"})


def test_what_blocks_stands_first():
    notes = check(SHORT, missing=["Place?"], times=[("next_update", NOW)])

    assert [note.level for note in notes] == [Level.BLOCKS, Level.WARNS]
    assert checks.blocking(notes) == notes[:1]
