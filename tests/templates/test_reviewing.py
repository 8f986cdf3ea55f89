"""Words count as reviewed while they are those that somebody has read."""

from datetime import date
from pathlib import Path

import pytest

from commsbot.templates import loading, reviewing
from tests.templates.riverton import FOLDER, LIBRARY, SENDER, edit

ON = date(2026, 11, 20)


def reviewed(own, name="warning", language="es", library=LIBRARY):
    digests = {unit: library.digests[unit] for unit in library.units[name, language]}
    return reviewing.record(own, digests, "Ana Ruiz", ON)


@pytest.fixture
def own(tmp_path):
    return tmp_path / "own"


def test_nothing_is_reviewed_until_a_person_did():
    assert all(review is None for one in LIBRARY.catalogue() for review in one.reviews.values())
    assert set(LIBRARY.template("warning").reviews) == set(LIBRARY.template("warning").languages)


def test_a_review_is_told_with_who_and_when(own):
    reviewed(own)
    read = loading.load(FOLDER, SENDER, own).template("warning").reviews

    assert (read["es"].by, read["es"].on) == ("Ana Ruiz", "2026-11-20")
    assert read["en"] is None


def test_words_that_changed_since_count_as_unread(folder, own):
    for name, old, new in [
        ("phases/warning.es.j2", "Qué hacer ahora", "Haga esto ahora"),
        ("phases/_common.es.j2", "Si la gente le pregunta", "Si alguien le pregunta"),
        ("phases/warning.toml", 'es = "Su vida corre peligro."', 'es = "Puede morir."'),
        ("instructions.toml", 'es = "Entre en un edificio', 'es = "Entre en una casa'),
    ]:
        reviewed(own)
        assert loading.load(folder, SENDER, own).template("warning").reviews["es"] is not None
        before = (folder / name).read_text("utf-8")
        edit(folder, name, old, new)
        assert loading.load(folder, SENDER, own).template("warning").reviews["es"] is None, name
        (folder / name).write_text(before, "utf-8")


def test_a_question_or_a_comment_may_change_without_a_new_review(folder, own):
    reviewed(own)
    edit(folder, "phases/warning.toml", "¿Dónde está el peligro?", "¿En qué lugar está el peligro?")
    edit(folder, "instructions.toml", "# What people", "# All that people")

    assert loading.load(folder, SENDER, own).template("warning").reviews["es"] is not None


def test_a_type_that_inherits_its_words_inherits_their_review(folder, own):
    other = "unknown/warning"
    path = folder / "incidents" / "unknown" / "warning.toml"
    path.parent.mkdir()
    path.write_text("review = 2028-01-31\n", "utf-8")
    reviewed(own)

    library = loading.load(folder, SENDER, own)

    assert library.template(other).reviews["es"] == library.template("warning").reviews["es"] is not None
    edit(folder, "incidents/unknown/warning.toml", "review", 'title = { en = "Warning", es = "Alerta" }\nreview')
    assert loading.load(folder, SENDER, own).template(other).reviews["es"] is None


def test_later_reviews_keep_earlier_ones_and_escape_names(own):
    reviewed(own)
    reviewing.record(own, {"phases/update.es.j2": "0" * 64}, 'Jo "J" Park', ON)
    text = Path(own / "reviews.toml").read_text("utf-8")

    assert '["phases/warning.es.j2"]\nby = "Ana Ruiz"\non = 2026-11-20\n' in text
    assert '["phases/update.es.j2"]\nby = "Jo \\"J\\" Park"' in text
    assert loading.load(FOLDER, SENDER, own).template("update").reviews["es"] is None
    (own / "reviews.toml").write_text("no toml", "utf-8")
    with pytest.raises(ValueError, match="this is no TOML"):
        reviewed(own)
