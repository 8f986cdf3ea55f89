"""The library is shown in words: what there is, what is asked, and what it says."""

import shutil
from datetime import UTC, date, datetime
from pathlib import Path

from commsbot.domain.rendition import Kind
from commsbot.templates import loading, showing

FOLDER = Path(__file__).resolve().parents[2] / "message_templates"
LIBRARY = loading.load(FOLDER, showing.EXAMPLE)
NOW = datetime(2026, 11, 21, 20, 30, tzinfo=UTC)


def test_the_catalogue_lists_every_template_once():
    lines = showing.catalogue(LIBRARY, "es").splitlines()

    assert len(lines) == len(LIBRARY.catalogue())
    assert lines[0].split()[:3] == ["holding", "en", "es"]
    assert lines[0].endswith("  Primer aviso")


def test_a_description_tells_questions_options_and_pairs():
    told = showing.describe(LIBRARY.template("active_attacker/warning"), "en")

    assert "at_large (choice, required, default =unknown): Where is the attacker" in told
    assert "      left: Has left" in told
    assert "look (text, optional, gate witness_detail)" in told
    assert "undone by: active_attacker/all_clear, false_alert, wrong_area" in told
    assert "CAP: Security, CEM, Shelter" in told
    assert "CAP" not in showing.describe(LIBRARY.template("standing/overdue"), "en")


def test_samples_show_each_text_with_its_count():
    shown = showing.samples(LIBRARY, LIBRARY.template("warning"), "en", [Kind.X, Kind.EMAIL], NOW)

    assert "--- x 1 (repeat), " in shown
    assert " of 280 weight\n" in shown
    assert "characters\nSubject: Warning: " in shown


def test_faults_name_what_must_be_mended_or_read_again(tmp_path):
    assert showing.faults(FOLDER, showing.EXAMPLE, None, date(2026, 11, 21)) == []
    assert showing.faults(FOLDER, showing.EXAMPLE, None, date(2028, 1, 1))[0].startswith(
        "all_clear: was to be read again"
    )

    broken = Path(shutil.copytree(FOLDER, tmp_path / "messages"))
    (broken / "types.toml").unlink()

    assert "types.toml:1: is missing" in showing.faults(broken, showing.EXAMPLE, None, date(2026, 11, 21))


def test_the_coverage_names_each_set_of_languages_once():
    told = showing.coverage(LIBRARY).split("\n")

    assert told[0] == "active_attacker"
    assert told[1].startswith("  en es ar zh-Hans")
    assert "routine" in told


def test_languages_that_an_agency_declares_and_templates_lack_are_told():
    assert showing.missing(LIBRARY, ["en", "es"]) == []
    (told,) = showing.missing(LIBRARY, ["fr", "tlh"])

    assert told.startswith("message templates: no texts in “fr” for ")
    assert told.endswith("more; `commsbot templates coverage` lists what there is")


def test_whoever_reviews_reads_every_word_that_may_be_said():
    wanted = LIBRARY.template("warning")
    told = showing.reading(LIBRARY, wanted, "es", NOW)

    for one in wanted.fields:
        assert all(option.words["es"] in told for option in one.options if option.words)
    assert all(kind.name["es"] in told for kind in LIBRARY.types())
    assert "Ya no es necesario quedarse adentro." in told
