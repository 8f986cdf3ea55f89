"""The library says what is known and no more, in both languages, within each channel's limit; a broken one is refused whole."""

import dataclasses
import re
import shutil
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commsbot.domain import errors, length, rendition, template
from commsbot.domain.incident import Place
from commsbot.domain.rendition import Kind
from commsbot.domain.template import Effect, Phase, Sender, Text
from commsbot.templates import loading, rendering

FOLDER = Path(__file__).parent.parent / "message_templates"
NOW = datetime(2026, 11, 21, 20, 30, tzinfo=UTC)
PAGE = "https://www.rivertonpolice.gov/statements#abcdefghij"
SENDER = Sender(
    name={"en": "Riverton Police Department", "es": "Departamento de Policía de Riverton"},
    short={"en": "Riverton Police", "es": "Policía de Riverton"},
    emergency_number="911",
    official_page="https://www.rivertonpolice.gov/statements",
    zone="America/New_York",
)
LIBRARY = loading.load(FOLDER, SENDER)
DRILL = loading.load(FOLDER, dataclasses.replace(SENDER, exercise=True))
ALL = [
    pytest.param(one, language, id=f"{one.id}-{language}") for one in LIBRARY.catalogue() for language in one.languages
]
IN_BOTH = pytest.mark.parametrize("language", ["en", "es"])


def facts(name, *, place="Elm Street School", kind="dangerous_air", **more):
    """What a draft holds after its first answers, with the given answers beside them."""
    where = Place(place)
    wanted = LIBRARY.template(name)
    sources = {"incident.place": where, "incident.type": kind, "last.at": NOW - timedelta(minutes=20)}
    answers = template.first_answers(wanted, sources, NOW)
    return {**answers, "incident_type": kind, "incident_place": where, "official_page": PAGE, **more}


def text(name, language, channel, library=LIBRARY, **more):
    made = library.render(library.template(name), facts(name, **more), language, [channel], NOW)
    return next(one.text for one in made if not one.repeat)


@pytest.fixture
def folder(tmp_path):
    return Path(shutil.copytree(FOLDER, tmp_path / "messages"))


def problems(folder, override=None):
    with pytest.raises(errors.BrokenTemplates) as caught:
        loading.load(folder, SENDER, override)
    return str(caught.value)


def edit(folder, name, old, new):
    path = folder / name
    before = path.read_text(encoding="utf-8")
    assert old in before
    path.write_text(before.replace(old, new, 1), encoding="utf-8")


# --- what the library holds ------------------------------------------------------------------------------------------


def test_the_phases_of_an_incident_are_there_in_both_languages():
    wanted = {
        "holding", "warning", "update", "nothing_new", "all_clear", "correction", "withdrawal", "false_alert", "wrong_area", "routine/event",
        "standing/overdue", "standing/fallback", "standing/translation", "standing/tombstone",
        "active_attacker/holding", "active_attacker/warning", "active_attacker/all_clear",
    }  # fmt: skip

    assert {one.id for one in LIBRARY.catalogue()} == wanted
    assert all(one.languages == ("en", "es") for one in LIBRARY.catalogue())
    assert [one.id for one in LIBRARY.catalogue()][:2] == ["holding", "warning"]


def test_twenty_eight_types_and_the_unknown_have_names_that_fit_a_button():
    types = LIBRARY.types()

    assert len(types) == 29
    assert types[-1].key == "unknown"
    assert all(len(words) <= 28 for one in types for words in one.label.values())


def test_a_type_has_its_own_template_or_the_generic_one():
    assert LIBRARY.find("active_attacker", Phase.WARNING).id == "active_attacker/warning"
    assert LIBRARY.find("crash", Phase.WARNING).id == "warning"
    assert LIBRARY.find("", Phase.HOLDING).id == "holding"
    with pytest.raises(errors.NotFound, match="no template called briefing"):
        LIBRARY.find("crash", Phase.BRIEFING)


@pytest.mark.parametrize(("wanted", "language"), ALL)
def test_every_text_renders_for_every_kind_with_its_examples(wanted, language):
    made = LIBRARY.render(wanted, LIBRARY.sample(wanted, language, NOW), language, Kind, NOW)

    assert {one.kind for one in made} >= set(Kind) - {Kind.TELEGRAM_REVISED, Kind.LIAISON_KEPT}
    for one in made:
        assert one.text == one.text.strip()
        assert not re.search(r"  |\n\n\n| \n|[{}⟦⟧]|\bNone\b|\.\.|\s[.,:]", one.text), one.text
        assert length.measure(one.kind, one.text).fits


@pytest.mark.parametrize(("wanted", "language"), ALL)
def test_every_public_text_names_its_sender_and_the_official_page(wanted, language):
    sample = LIBRARY.sample(wanted, language, NOW) | {"official_page": PAGE}
    for one in LIBRARY.render(wanted, sample, language, [Kind.X, Kind.TELEGRAM, Kind.EMAIL, Kind.LIAISON], NOW):
        assert PAGE in one.text
        assert SENDER.short[language] in one.text or SENDER.name[language] in one.text


@pytest.mark.parametrize(("wanted", "language"), ALL)
def test_texts_of_incidents_carry_an_absolute_date_time_and_zone(wanted, language):
    if wanted.phase in template.STANDING or wanted.phase is Phase.EVENT:
        return
    for one in LIBRARY.render(wanted, LIBRARY.sample(wanted, language, NOW), language, [Kind.X, Kind.TELEGRAM], NOW):
        assert "EST" in one.text
        assert re.search(r"21 de nov|Nov(ember)? 21", one.text)


@IN_BOTH
def test_the_holding_text_needs_no_answer_and_invents_nothing(language):
    wanted = LIBRARY.template("holding")
    known = facts("holding", kind="unknown")

    assert wanted.missing(known) == ()
    said = {"en": "We have a report of a serious incident at Elm Street School. We do not yet know more.",
            "es": "Recibimos un reporte de un incidente grave en Elm Street School. Aún no sabemos más."}  # fmt: skip
    for kind in (Kind.X, Kind.TELEGRAM, Kind.LIAISON, Kind.SPOKEN):
        made = LIBRARY.render(wanted, known, language, [kind], NOW)[0].text
        assert said[language] in made
        assert not re.search(r"Officers|agentes", made)


@IN_BOTH
@pytest.mark.parametrize("name", ["holding", "warning", "active_attacker/warning"])
def test_first_hour_texts_say_that_early_information_may_change(name, language):
    sample = LIBRARY.sample(LIBRARY.template(name), language, NOW)
    made = LIBRARY.render(LIBRARY.template(name), sample, language, [Kind.TELEGRAM, Kind.LIAISON, Kind.SPOKEN], NOW)
    may_change = {"en": "Early information may change", "es": "La primera información puede cambiar"}

    assert all(may_change[language] in one.text for one in made)


WARNINGS = [
    ("warning", "dangerous_air", {"guidance": ("stay_indoors", "close_windows"), "impact": "breathe"}),
    ("warning", "evacuation", {"guidance": ("leave",), "impact": "burn"}),
    ("warning", "wanted_person", {"guidance": ("do_not_approach",)}),
    ("warning", "barricade", {"guidance": ("lock_doors", "avoid_area")}),
    ("active_attacker/warning", "active_attacker", {}),
]


@IN_BOTH
@pytest.mark.parametrize("place", ["Elm Street School", "Riverton Community College, North Campus"])
@pytest.mark.parametrize(("name", "kind", "answers"), WARNINGS, ids=[f"{name}-{kind}" for name, kind, _ in WARNINGS])
def test_a_warning_tells_its_six_elements_within_one_post_on_x(name, kind, answers, place, language):
    known = facts(name, place=place, kind=kind, **answers)
    wanted = LIBRARY.template(name)
    made = LIBRARY.render(wanted, known, language, [Kind.X], NOW)

    assert [one.repeat for one in made] == [False, True]
    for one in made:
        assert length.measure(Kind.X, one.text).fits, (length.count(Kind.X, one.text), one.text)
        impact = wanted.field("impact").option(known["impact"]).words[language]
        elements = [SENDER.short[language], place, impact, PAGE, "EST"]
        assert all(element in one.text or SENDER.name[language] in one.text for element in elements)
        assert one.text.endswith(PAGE)
    told = [told.phrase[language] for told in wanted.touched(Effect.OPENS, known)]
    assert told[-1] in made[0].text or told[0] in made[0].text


@IN_BOTH
def test_an_exercise_warning_fits_with_marks_and_repeat(language):
    for name, kind, answers in WARNINGS:
        known = facts(name, kind=kind, **answers)
        for one in DRILL.render(DRILL.template(name), known, language, [Kind.X], NOW):
            assert length.measure(Kind.X, one.text).fits


@pytest.mark.parametrize(("wanted", "language"), ALL)
def test_an_exercise_is_the_first_and_last_word_of_every_text(wanted, language):
    mark = {"en": "EXERCISE", "es": "SIMULACRO"}[language]
    assert DRILL.exercise_marks()[language] == mark
    assert not LIBRARY.exercise_marks()
    for one in DRILL.render(wanted, DRILL.sample(wanted, language, NOW), language, Kind, NOW):
        assert one.text.split()[0].strip(".") == mark
        assert one.text.split()[-1] == mark
        assert not one.subject or one.subject.startswith(mark)


# --- how answers become words ----------------------------------------------------------------------------------------


def test_an_attack_tells_three_groups_what_to_do():
    made = text("active_attacker/warning", "en", Kind.TELEGRAM, kind="active_attacker")

    assert "- Inside Elm Street School: get out if you can." in made
    assert "- Nearby: go inside and lock doors.\n- Everyone else: stay away." in made
    assert "We do not know where the attacker is now." in made


def test_inherited_fields_keep_their_place_and_dropped_ones_are_gone():
    attack = LIBRARY.template("active_attacker/warning")

    assert [field.name for field in attack.fields][:3] == ["place", "guidance", "impact"]
    assert {"area", "not_for"}.isdisjoint(field.name for field in attack.fields)
    assert attack.pairs.all_clear == "active_attacker/all_clear"
    assert attack.cap.event == "CEM"
    assert LIBRARY.template("warning").cap.event == "CDW"


def test_an_all_clear_lifts_each_instruction_by_its_own_words():
    made = text(
        "all_clear", "es", Kind.TELEGRAM, ended="made_safe", safe="safe", lifted=("stay_indoors", "close_windows")
    )

    assert "- Ya no es necesario quedarse adentro." in made
    assert "- Ya puede abrir las ventanas" in made
    assert "Ya no hay peligro en Elm Street School." in made


def test_what_still_stands_is_not_told_as_ended_too():
    made = text(
        "all_clear",
        "en",
        Kind.TELEGRAM,
        ended="over",
        safe="except",
        lifted=("stay_indoors", "leave"),
        standing=("leave",),
    )

    assert "You can go back to Elm Street School." not in made
    assert "What still stands:\n- Leave there now." in made


def test_words_without_a_full_stop_get_one():
    said = {"wrong": Text("The road is open", "en"), "right": Text("Is it closed? Yes!", "en")}

    made = text("correction", "en", Kind.TELEGRAM, **said)

    assert "“The road is open.” That was wrong." in made
    assert "Right is: Is it closed? Yes!\n" in made


def test_a_false_alert_thanks_nobody_for_obeying():
    for language in ("en", "es"):
        made = text("false_alert", language, Kind.TELEGRAM)
        assert not re.search(r"thank|gracias|investigat", made, re.IGNORECASE)


def test_a_wrong_area_never_says_that_people_may_ignore_it():
    for language in ("en", "es"):
        made = text("wrong_area", language, Kind.TELEGRAM, not_for=Place("Oak Hill"), standing=("stay_indoors",))
        assert not re.search(r"disregard|cancel|ignore|ignor|haga caso omiso", made, re.IGNORECASE)
        assert made.index("Elm Street School") < made.index("Oak Hill")


def test_free_words_stay_out_of_other_languages_with_a_pointer():
    changed = Text("One person has been arrested.", "en")

    english, spanish = (text("update", tag, Kind.TELEGRAM, changed=changed) for tag in ("en", "es"))

    assert "One person has been arrested." in english
    assert "Más información" not in english
    assert "arrested" not in spanish
    assert spanish.endswith(f"Más información en inglés: {PAGE}")
    assert "arrested" not in text("update", "es", Kind.X, changed=changed)


def test_a_translation_of_free_words_is_used_where_there_is_one():
    told = {
        "changed": Text("One person has been arrested.", "en"),
        "changed@es": Text("Una persona fue arrestada.", "es"),
    }

    spanish = text("update", "es", Kind.TELEGRAM, **told)

    assert "Lo nuevo: Una persona fue arrestada." in spanish
    assert "Más información" not in spanish


def test_facts_are_taken_as_a_draft_keeps_them():
    known = facts("update", changed=Text("Roads are open.", "en"), hurt=1200)
    stored = {name: template.put(value) for name, value in known.items()}
    wanted = LIBRARY.template("update")

    assert LIBRARY.render(wanted, stored, "en", [Kind.TELEGRAM], NOW) == LIBRARY.render(
        wanted, known, "en", [Kind.TELEGRAM], NOW
    )
    assert "1,200" in LIBRARY.render(wanted, stored, "en", [Kind.TELEGRAM], NOW)[0].text


def test_times_read_as_people_write_them_where_the_agency_is():
    late = {"next_update": NOW + timedelta(hours=12)}
    assert "by 3:30 AM EST on Sun, Nov 22." in text("nothing_new", "en", Kind.X, **late)
    assert "antes de las 3:30 a.m. EST del dom 22 de nov." in text("nothing_new", "es", Kind.X, **late)
    one = {"next_update": NOW + timedelta(hours=10)}
    assert "antes de la 1:30 a.m. EST del dom" in text("nothing_new", "es", Kind.X, **one)

    madrid = loading.load(FOLDER, dataclasses.replace(SENDER, zone="Europe/Madrid"))
    assert "antes de las 22:00 CET" in text("holding", "es", Kind.TELEGRAM, madrid)
    assert "sábado 21 de noviembre de 2026" in text("holding", "es", Kind.TELEGRAM, madrid)

    kathmandu = loading.load(FOLDER, dataclasses.replace(SENDER, zone="Asia/Kathmandu"))
    assert "UTC+05:45" in text("holding", "en", Kind.TELEGRAM, kathmandu)


def test_a_headline_is_the_title_that_lists_show():
    wanted = LIBRARY.template("active_attacker/warning")

    assert (
        LIBRARY.headline(wanted, facts(wanted.id, kind="active_attacker"), "es", NOW)
        == "Alerta: Ataque contra personas, Elm Street School"
    )
    mail = LIBRARY.render(wanted, facts(wanted.id, kind="active_attacker"), "en", [Kind.EMAIL], NOW)
    assert [one.subject for one in mail] == [
        "Warning: Attack on people, Elm Street School",
        "REPEAT: Warning: Attack on people, Elm Street School",
    ]


def test_only_warnings_false_alerts_and_all_clears_have_a_repeat():
    repeated = {
        one.phase
        for one in LIBRARY.catalogue()
        if any(made.repeat for made in LIBRARY.render(one, LIBRARY.sample(one, "en", NOW), "en", [Kind.TELEGRAM], NOW))
    }

    assert repeated == {Phase.WARNING, Phase.FALSE_ALERT, Phase.ALL_CLEAR}


def test_a_long_text_is_parted_and_numbered_but_never_on_x():
    words = Text("A sentence that says a little more than before. " * 100, "en")
    wanted = LIBRARY.template("update")
    made = LIBRARY.render(wanted, facts("update", changed=words), "en", [Kind.TELEGRAM, Kind.BLUESKY, Kind.X], NOW)

    telegram = [one for one in made if one.kind is Kind.TELEGRAM]
    assert [one.part for one in telegram] == [1, 2]
    assert telegram[1].text.endswith("(2/2)")
    assert all(length.measure(one.kind, one.text).fits for one in made)
    assert [one.part for one in made if one.kind is Kind.X] == [1]


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=200))
def test_no_answer_is_taken_for_a_template_or_markup(words):
    made = text("update", "en", Kind.TELEGRAM, changed=Text("{{ 7*7 }} {% if x %} <b> " + words, "en"))

    assert "{{ 7*7 }} {% if x %} <b>" in made


def test_a_missing_answer_or_language_is_named():
    wanted = LIBRARY.template("update")
    with pytest.raises(errors.CantRender, match=r"\(changed\) has no answer yet"):
        LIBRARY.render(wanted, facts("update"), "en", [Kind.X], NOW)
    with pytest.raises(errors.CantRender, match="it has en, es"):
        LIBRARY.render(wanted, facts("update"), "fr", [Kind.X], NOW)
    with pytest.raises(errors.CantRender, match="no choice maybe"):
        LIBRARY.render(wanted, facts("update", changed=Text("x", "en"), certain="maybe"), "en", [Kind.X], NOW)
    with pytest.raises(errors.CantRender, match="no incident type earthquake"):
        text("holding", "en", Kind.X, incident_type="earthquake")
    with pytest.raises(errors.CantRender, match="type"):
        LIBRARY.render(LIBRARY.template("holding"), {"place": Place("x"), "next_update": NOW}, "en", [Kind.X], NOW)


# --- what the service may say by itself ------------------------------------------------------------------------------


@IN_BOTH
@pytest.mark.parametrize(
    "name", ["standing/overdue", "standing/fallback", "standing/translation", "standing/tombstone"]
)
def test_a_standing_text_is_approved_once_and_only_filled(name, language):
    wanted = LIBRARY.template(name)
    approved = LIBRARY.render(wanted, LIBRARY.blanks(wanted), language, [Kind.TELEGRAM, Kind.X], NOW)
    at = NOW + timedelta(days=3)
    used = {one.name: at for one in wanted.fields} | {"official_page": PAGE}

    for one in approved:
        filled = LIBRARY.fill(wanted, one, used, at)
        fixed = re.split(r"⟦[^⟧]*⟧", one.text)
        assert rendition.blank("official_page") in one.text
        assert "⟦" not in filled.text
        assert re.fullmatch(".*".join(map(re.escape, fixed)), filled.text, re.DOTALL)
        assert filled == LIBRARY.render(wanted, used, language, [one.kind], at)[0]


def test_the_tombstone_repeats_nothing():
    assert LIBRARY.template("standing/tombstone").fields == ()
    assert LIBRARY.template("standing/tombstone").phase is Phase.TOMBSTONE
    assert LIBRARY.template("standing/overdue").phase is Phase.STANDING


# --- what is refused when the library loads --------------------------------------------------------------------------


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
        ("{{ self.full() }}", "call is not allowed"),
    ],
)
def test_unbounded_jinja_is_refused_with_its_line(folder, what, said):
    edit(folder, "phases/holding.en.j2", "We have a report", f"{what} We have a report")

    assert re.search(rf"phases/holding\.en\.j2:4: {said}", problems(folder))


def test_names_that_only_one_language_uses_are_refused(folder):
    edit(folder, "phases/update.es.j2", "{{ hurt }}", "")
    edit(folder, "phases/update.es.j2", "{{ hurt }}", "")
    edit(folder, "phases/update.es.j2", "{{ hurt }}", "")
    for _ in range(3):
        edit(folder, "phases/update.es.j2", "{% if hurt %}", "{% if place %}")

    assert "phases/update.es.j2:1: hurt is used in en but not in the other" in problems(folder)


def test_an_unknown_filter_or_name_is_refused(folder):
    edit(folder, "phases/holding.en.j2", "{{ care.words }}", "{{ care.words }} {{ motive }}")
    edit(folder, "phases/update.en.j2", "{{ changed | sentence }}", "{{ changed | upper }}")

    said = problems(folder)

    assert re.search(r"phases/holding\.en\.j2:\d+: holding has no field motive", said)
    assert re.search(r"phases/update\.en\.j2:\d+: there is no filter upper", said)


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
    ("phases/holding.toml", 'example = { en = "in 30 min", es', 'example = { en = "soon", es', r"can't be rendered with its examples: “soon”"),
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
    ("languages.toml", 'exercise = "SIMULACRO"', "", r"languages\.toml:15: es\.exercise: Field required"),
    ("phases/update.en.j2", "{% endblock %}", "{% endblok %}", r"phases/update\.en\.j2:\d+: this is no Jinja"),
    ("phases/update.en.j2", "block spoken", "block sung", r"there is no block called sung"),
    ("phases/update.en.j2", "block spoken", "block sung", r"phases/update\.en\.j2:1: the block spoken is missing"),
    ("phases/update.en.j2", "phases/_common.en.j2", "phases/nowhere.en.j2", r"phases/update\.en\.j2:1: extends a text that isn't there"),
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
    (folder / "phases" / "closing.toml").write_text("", encoding="utf-8")
    (folder / "incidents" / "picnic").mkdir()
    (folder / "incidents" / "picnic" / "holding.toml").write_text("", encoding="utf-8")
    (folder / "types.toml").unlink()

    said = problems(folder)

    for one in (
        "color",
        "later",
        "gossip is no phase",
        "there is no phases/closing.es.j2",
        "no incident type picnic",
        "types.toml:1: is missing",
    ):
        assert one in said


def test_files_that_are_no_text_or_no_tables_are_named(folder):
    (folder / "phases" / "update.en.j2").write_bytes(b"\xff\xfe")
    (folder / "incidents" / "active_attacker" / "holding.toml").write_text('fields = "none"\n', encoding="utf-8")
    (folder / "phases" / "withdrawal.toml").write_text("fields = [1]\n", encoding="utf-8")

    said = problems(folder)

    assert "phases/update.en.j2:1: can't be read as UTF-8 text" in said
    assert "incidents/active_attacker/holding.toml:1: fields: Input should be a valid list" in said
    assert "phases/withdrawal.toml:1: fields.0: Input should be a valid dictionary" in said


def test_an_inherited_block_can_be_built_upon(folder):
    own = '{% extends "phases/holding.en.j2" %}\n{% block full %}{{ super() }}\n\nStay calm.{% endblock %}\n'
    (folder / "incidents" / "active_attacker" / "holding.en.j2").write_text(own, encoding="utf-8")

    made = text(
        "active_attacker/holding", "en", Kind.TELEGRAM, loading.load(folder, SENDER), incident_type="active_attacker"
    )

    assert made.startswith("Riverton Police Department: Attack on people")
    assert made.endswith("2026\n\nStay calm.")


def test_durations_numbers_and_links_are_written_for_readers(folder):
    more = """
[[fields]]
name = "closure"
type = "duration"
question = { en = "How long?", es = "¿Cuánto tiempo?" }
example = { en = "1h 30m", es = "1h 30m" }

[[fields]]
name = "form"
type = "link"
question = { en = "Where to report?", es = "¿Dónde informar?" }
example = { en = "https://example.org/f", es = "https://example.org/f" }
"""
    path = folder / "phases" / "holding.toml"
    path.write_text(path.read_text(encoding="utf-8") + more, encoding="utf-8")
    for language in ("en", "es"):
        edit(
            folder,
            f"phases/holding.{language}.j2",
            "{{ officers.words }}",
            "{{ closure }} {{ form }} {{ officers.words }}",
        )

    library = loading.load(folder, SENDER)
    answers = {"closure": timedelta(minutes=90), "form": "https://example.org/f"}

    assert "1 hour 30 minutes https://example.org/f" in text("holding", "en", Kind.X, library, **answers)
    assert "1 hora 30 minutos https://example.org/f" in text("holding", "es", Kind.X, library, **answers)
    assert "2 hours" in text("holding", "en", Kind.X, library, closure=timedelta(hours=2))


def test_a_language_without_its_own_form_of_the_place_is_still_spoken():
    tokyo = loading.load(FOLDER, dataclasses.replace(SENDER, zone="Asia/Tokyo"))

    assert "JST" in text("holding", "es", Kind.TELEGRAM, tokyo)


def test_a_zone_that_does_not_exist_is_named():
    with pytest.raises(errors.BrokenTemplates, match="no time zone Mars/Olympus; write it like America/New_York"):
        loading.load(FOLDER, dataclasses.replace(SENDER, zone="Mars/Olympus"))


def test_an_agency_overrides_a_text_with_a_file_of_its_own(tmp_path):
    own = tmp_path / "own"
    (own / "phases").mkdir(parents=True)
    theirs = (FOLDER / "phases" / "holding.en.j2").read_text(encoding="utf-8")
    (own / "phases" / "holding.en.j2").write_text(
        theirs.replace("We do not yet know more", "That is all so far"), encoding="utf-8"
    )

    library = loading.load(FOLDER, SENDER, own)

    assert "That is all so far." in text("holding", "en", Kind.X, library)
    assert "Aún no sabemos más." in text("holding", "es", Kind.X, library)
    assert library.template("holding").digest != LIBRARY.template("holding").digest
    assert library.template("active_attacker/holding").digest != LIBRARY.template("active_attacker/holding").digest
    assert library.template("update").digest == LIBRARY.template("update").digest


def test_a_text_that_grows_without_bound_is_cut_off_with_an_error():
    with pytest.raises(errors.CantRender, match="longer than 20000 characters"):
        text("update", "en", Kind.TELEGRAM, changed=Text("x" * 20_001, "en"))


def test_templates_whose_review_is_due_are_listed():
    assert LIBRARY.overdue(date(2026, 11, 21)) == []
    assert len(LIBRARY.overdue(date(2027, 12, 1))) == len(LIBRARY.catalogue())


def test_paragraphs_are_joined_and_lists_kept():
    assert (
        rendering.lay_out(" One\n two.\n\n\n - not kept\n\nList:\n- a\n- b\n c\n", one_line=False)
        == "One two.\n\n- not kept\n\nList:\n- a\n- b c"
    )
    assert rendering.lay_out(" One\n\n two. ", one_line=True) == "One two."
