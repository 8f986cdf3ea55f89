"""A broken library is refused whole, and everything in it that must be mended is named."""

import re

import pytest

from tests.templates.riverton import (
    edit,
    problems,
)


def test_names_that_only_one_language_uses_are_refused(folder):
    edit(
        folder,
        "phases/update.es.j2",
        "{% if hurt.count %}Personas heridas confirmadas: {{ hurt.words }}.{% endif %}",
        "",
    )

    assert "phases/update.es.j2:1: hurt is used in en but not in the other" in problems(folder)


CHANGES = [
    ("phases/holding.toml", 'type = "place"', 'type = "spot"', r"holding\.toml:\d+: fields\.0\.type: .*place"),
    ("phases/holding.toml", 'owner = "', 'color = "red"\nowner = "', r"holding\.toml:4: color: Extra inputs"),
    ("phases/holding.toml", "review = 2027-11-30", 'review = "soon"', r"holding\.toml:5: review"),
    ("phases/holding.toml", "review = 2027-11-30", "review = ", r"holding\.toml:5: this is no TOML"),
    ("phases/holding.toml", 'default = "in 30 min"', 'default = "later"', r"field next_update: later is no default"),
    ("phases/holding.toml", 'default = "=unknown"', 'default = "=maybe"', r"field officers: there is no option maybe"),
    ("phases/holding.toml", ', "keep_roads_clear"]', ', "fly"]', r"field action: there is no instruction fly"),
    ("phases/holding.toml", 'es = "¿Hay agentes en el lugar?"', 'fr = "?"', r"field officers: the question has no words in es"),
    ("phases/holding.toml", 'es = "No decirlo" }, words', 'fr = "x" }, words', r"the option unknown has no label or words in es"),
    ("phases/holding.toml", 'en = "Leave it out"', 'en = "Leave it out of the text altogether"', r"label of unknown is longer than 28"),
    ("phases/holding.toml", 'response = "Monitor"', 'response = "Panic"', r"holding\.toml:\d+: cap\.response"),
    ("phases/holding.toml", 'name = "care"\ntype = "choice"', 'name = "care"\ntype = "number"', r"a choice needs options"),
    ("phases/warning.toml", 'wrong_area = "wrong_area" }', 'wrong_area = "" }', r"pairs\.wrong_area names no template: it is empty"),
    ("phases/warning.toml", 'all_clear = "all_clear"', 'all_clear = "done"', r"warning\.toml:\d+: pairs\.all_clear names no template: done"),
    ("phases/update.toml", 'crossing = "free"\n', "", r"field changed: a text must say how it crosses"),
    ("phases/update.toml", 'name = "changed"', 'name = "changed"\nsensitivity = "internal"', r"field changed: is internal and occurs"),
    (
        "incidents/active_attacker/warning.toml",
        'gate = "witness_detail"',
        "required = true",
        r"warning\.toml:\d+: field look: a warning's meaning can't need free text",
    ),
    ("standing/overdue.toml", 'type = "clock_time"', 'type = "person"', r"a standing statement asks only for clock times"),
    ("instructions.toml", 'es = "Ya no es necesario quedarse adentro."', 'fr = "x"', r"instructions\.toml:4: stay_indoors\.lift has no words in es"),
    ("types.toml", 'es = "Choque grave" }', 'fr = "x" }', r"types\.toml:\d+: crash\.label has no words in es"),
    ("types.toml", 'en = "Serious crash"', 'en = "A very serious crash with closures"', r"crash\.label is longer than 28"),
    ("types.toml", "[crash]\nlabel", "[crash]\ncolor = 1\nlabel", r"types\.toml:\d+: crash\.color: Extra"),
    ("languages.toml", 'exercise = "SIMULACRO"', "", r"languages\.toml:\d+: es\.exercise: Field required"),
    ("phases/update.en.j2", "{% endblock %}", "{% endblok %}", r"phases/update\.en\.j2:\d+: this is no Jinja"),
    ("phases/update.en.j2", "block figures", "block sung", r"there is no block called sung that anything says"),
    ("phases/_common.en.j2", "block spoken", "block sung", r"phases/update\.en\.j2:1: the block spoken is missing"),
    ("phases/update.en.j2", "phases/_next.en.j2", "phases/nowhere.en.j2", r"phases/update\.en\.j2:1: extends a text that isn't there"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "old", "new", "said"), CHANGES, ids=[f"{number}-{said[:30]}" for number, (*_, said) in enumerate(CHANGES)]
)
def test_each_fault_of_a_library_is_named_with_its_place(folder, name, old, new, said):
    edit(folder, name, old, new)

    assert re.search(said, problems(folder))


def test_all_faults_are_reported_at_once(folder):
    edit(folder, "phases/holding.toml", 'owner = "', 'color = "red"\nowner = "')
    edit(folder, "phases/update.toml", 'default = "in 30 min"', 'default = "later"')
    (folder / "phases" / "gossip.toml").write_text("", encoding="utf-8")
    (folder / "phases" / "event.toml").write_text("", encoding="utf-8")
    (folder / "incidents" / "picnic").mkdir()
    (folder / "incidents" / "picnic" / "holding.toml").write_text("", encoding="utf-8")
    (folder / "types.toml").unlink()

    said = problems(folder)

    for one in (
        "color",
        "later",
        "gossip is no phase",
        "there is no phases/event.es.j2",
        "no incident type picnic",
        "types.toml:1: is missing",
    ):
        assert one in said


def test_what_every_group_is_given_holds_no_internal_answer(folder):
    field = (
        '\n[[fields]]\nname = "plate"\ntype = "text"\ncrossing = "name"\nsensitivity = "internal"\n'
        'question = { en = "Plate?", es = "¿Matrícula?" }\nexample = { en = "AB 123", es = "AB 123" }\n'
    )
    for name, more in (
        ("holding.toml", field),
        *((f"holding.{tag}.j2", "{% block kept %}{{ plate }}{% endblock %}\n") for tag in ("en", "es")),
    ):
        path = folder / "phases" / name
        path.write_text(path.read_text("utf-8") + more, "utf-8")

    assert "field plate: is internal and occurs in a block that others than staff read" in problems(folder)
