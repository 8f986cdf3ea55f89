import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commsbot.domain import errors
from commsbot.domain.rendition import Kind
from commsbot.domain.template import Text
from commsbot.templates import loading
from tests.templates.riverton import SENDER, edit, problems, text


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=200))
def test_no_answer_is_taken_for_a_template_or_markup(words):
    made = text("update", "en", Kind.TELEGRAM, changed=Text("{{ 7*7 }} {% if x %} <b> " + words, "en"))

    assert "{{ 7*7 }} {% if x %} <b>" in made


@pytest.mark.parametrize(
    ("what", "said"),
    [
        ("{% for x in 'abc' %}{{ x }}{% endfor %}", "for is not allowed"),
        ("{{ range(9) }}", "call is not allowed"),
        ("{{ place.upper() }}", "call is not allowed"),
        ("{{ 'a' * 9 }}", "mul is not allowed"),
        ("{{ 2 ** 99 }}", "pow is not allowed"),
        ("{% set x = 'a' %}", "assign is not allowed"),
        ("{% macro m() %}{% endmacro %}", "macro is not allowed"),
        ("{% include 'phases/update.en.j2' %}", "include is not allowed"),
        ("{{ place[0] }}", "getitem is not allowed"),
        ("{{ place is defined }}", "test is not allowed"),
        ("{{ self.full(1) }}", "call is not allowed"),
        ("{{ self.nothing() }}", "there is no block called nothing"),
    ],
)
def test_unbounded_jinja_is_refused_with_its_line(folder, what, said):
    edit(folder, "phases/holding.en.j2", "We have a report", f"{what} We have a report")

    assert re.search(rf"phases/holding\.en\.j2:18: {said}", problems(folder))


def test_an_unknown_filter_or_name_is_refused(folder):
    edit(folder, "phases/holding.en.j2", "{{ care.words }}", "{{ care.words }} {{ motive }}")
    edit(folder, "phases/update.en.j2", "{{ changed | sentence }}", "{{ changed | upper }}")

    said = problems(folder)

    assert re.search(r"phases/holding\.en\.j2:\d+: holding has no field motive", said)
    assert re.search(r"phases/update\.en\.j2:\d+: there is no filter upper", said)


def test_an_inherited_block_can_be_built_upon(folder):
    own = '{% extends "phases/holding.en.j2" %}\n{% block full %}{{ super() }}\n\nStay calm.{% endblock %}\n'
    (folder / "incidents" / "active_attacker" / "holding.en.j2").write_text(own, encoding="utf-8")

    made = text(
        "active_attacker/holding", "en", Kind.TELEGRAM, loading.load(folder, SENDER), incident_type="active_attacker"
    )

    assert made.startswith("Riverton Police Department: Attack on people")
    assert made.endswith("2026\n\nStay calm.")


def test_blocks_that_say_each_other_without_end_are_refused(folder):
    edit(folder, "phases/holding.en.j2", "We have a report", "{{ self.act() }} We have a report")
    edit(folder, "phases/holding.en.j2", "{% block act %}", "{% block act %}{{ self.report() }} ")

    assert "the block report says itself, or too many others" in problems(folder)


def test_a_text_that_grows_without_bound_is_cut_off_with_an_error():
    with pytest.raises(errors.CantRender, match="longer than 20000 characters"):
        text("update", "en", Kind.TELEGRAM, changed=Text("x" * 20_001, "en"))


def test_what_a_type_shares_stands_between_its_text_and_the_phase(folder):
    own = folder / "incidents" / "active_attacker"
    (own / "_common.en.j2").write_text(
        "{% block upset %}{{ super() }} Sit down with them.{% endblock %}", encoding="utf-8"
    )
    (own / "holding.en.j2").write_text('{% extends "phases/holding.en.j2" %}', encoding="utf-8")

    library = loading.load(folder, SENDER)

    kind = {"incident_type": "active_attacker"}
    assert "promise nothing. Sit down with them." in text(
        "active_attacker/holding", "en", Kind.INTERNAL, library, **kind
    )
    assert "Sit down with them." not in text("holding", "en", Kind.INTERNAL, library, **kind)
