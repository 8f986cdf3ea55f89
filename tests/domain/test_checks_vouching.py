"""What somebody must vouch for: gates on answers, and languages that nobody has read."""

from dataclasses import replace
from datetime import timedelta

import pytest

from commsbot.domain import checks
from commsbot.domain.checks import Level, vouching
from commsbot.domain.incident import Place
from commsbot.domain.template import Field, FieldType, Option, Person, Phase, Review, Template, Text
from commsbot.domain.template.gates import GATES
from tests.domain.examples import NOW

UPDATE = Template("update", Phase.UPDATE, "", {"en": "Update"}, ("en", "es"), ())
SAYS = Option("yes", {"en": "A child is hurt.", "es": "Hay una niña herida."}, {"en": "A child is hurt"})
SILENT = Option("no", {"en": "", "es": ""}, {"en": "Leave it out"})


def asking(gate, type_=FieldType.TEXT, **more):
    return Field("detail", type_, {"en": "What?"}, {}, gate=gate, **more)


def gates(gate, value, phase=Phase.UPDATE, type_=FieldType.TEXT, **more):
    template = replace(UPDATE, phase=phase, fields=(asking(gate, type_, **more), Field("free", FieldType.TEXT, {}, {})))
    return vouching.gates(template, {"detail": value, "free": "x"} if value is not None else {"free": "x"})


@pytest.mark.parametrize("phase", [Phase.WARNING, Phase.UPDATE])
def test_a_gate_that_protects_a_person_always_blocks(phase):
    (note,) = gates("next_of_kin", Text("Ana Ruiz", "en"), phase)

    assert (note.level, note.words, note.field) == (Level.BLOCKS, "Ana Ruiz", "detail")
    assert checks.blocking([note]) == (note,)


@pytest.mark.parametrize("phase", [Phase.HOLDING, Phase.WARNING, Phase.FALSE_ALERT, Phase.ALL_CLEAR])
def test_nobodys_absence_silences_what_saves_lives(phase):
    (note,) = gates("legal", "the law", phase)

    assert (note.level, checks.blocking([note])) == (Level.WARNS, ())
    assert note.reasons == ("They agreed", "They were told", "Not reached until now")


def test_elsewhere_a_gate_asks_until_it_is_answered():
    (note,) = gates("cosign", "the school")

    assert checks.blocking([note]) == (note,)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (Place("Elm Street"), "Elm Street"),
        (Person("Ana Ruiz", "her mother", NOW), "Ana Ruiz"),
        (timedelta(hours=1), "1:00:00"),
        (3, "3"),
        (None, ""),
        (Text("", "en"), ""),
    ],
)
def test_a_gate_asks_for_what_is_answered_only(value, words):
    assert [note.words for note in gates("medical", value)] == ([words] if words else [])


def test_an_option_that_says_nothing_passes_its_gate():
    choice = {"type_": FieldType.CHOICE, "options": (SAYS, SILENT)}

    assert gates("minor", "no", **choice) == []
    assert [note.words for note in gates("minor", "yes", **choice)] == ["A child is hurt"]
    assert [note.words for note in gates("minor", ("no", "yes", "gone"), **choice)] == ["A child is hurt"]


def test_every_gate_that_protects_lists_its_reasons():
    assert set(vouching.REASONS) == {key for key, gate in GATES.items() if gate.protects}
    assert max(len(reason) for reasons in vouching.REASONS.values() for reason in reasons) <= 28


# --- languages that the approver can't read --------------------------------------------------------------------------


def test_an_unreviewed_language_holds_a_warning_back():
    warning = replace(UPDATE, phase=Phase.WARNING, reviews={"en": None, "es": None})
    (note,) = vouching.languages(warning, ["en", "es"], ["en", "es"])

    assert (note.level, note.kind, dict(note.values)) == (Level.ASKS, "es", {"language": "es"})
    assert vouching.languages(UPDATE, ["en", "es"], ["es"])[0].level is Level.INFORMS


def test_a_reviewed_language_says_who_stands_by_it():
    warning = replace(UPDATE, phase=Phase.WARNING, reviews={"es": Review("Ana Ruiz", "2026-11-01")})
    (note,) = vouching.languages(warning, ["en", "es"], ["es", "en"])

    assert note.level is Level.INFORMS
    assert note.why.format_map(dict(note.values)) == "es: reviewed template, same facts (Ana Ruiz, 2026-11-01)."


def test_a_language_without_a_text_is_named():
    (note,) = vouching.languages(UPDATE, ["en", "vi"], ["en"])

    assert (note.level, note.kind) == (Level.WARNS, "vi")
