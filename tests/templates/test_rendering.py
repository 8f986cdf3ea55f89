import re
from datetime import timedelta

import pytest

from commsbot.domain import errors, length, template
from commsbot.domain.incident import Place
from commsbot.domain.rendition import Kind
from commsbot.domain.template import Phase, Text
from commsbot.templates import loading, rendering
from tests.templates.riverton import LIBRARY, NOW, PAGE, SENDER, edit, facts, text


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


def test_a_missing_answer_or_language_is_named():
    wanted = LIBRARY.template("update")
    with pytest.raises(errors.CantRender, match=r"\(changed\) has no answer yet"):
        LIBRARY.render(wanted, facts("update"), "en", [Kind.X], NOW)
    with pytest.raises(errors.CantRender, match="it has en, es, "):
        LIBRARY.render(wanted, facts("update"), "pt", [Kind.X], NOW)
    with pytest.raises(errors.CantRender, match="no choice maybe"):
        LIBRARY.render(wanted, facts("update", changed=Text("x", "en"), certain="maybe"), "en", [Kind.X], NOW)
    with pytest.raises(errors.CantRender, match="no incident type earthquake"):
        text("holding", "en", Kind.X, incident_type="earthquake")
    with pytest.raises(errors.CantRender, match="type"):
        LIBRARY.render(LIBRARY.template("holding"), {"place": Place("x"), "next_update": NOW}, "en", [Kind.X], NOW)


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

    assert "1 hour 30 minutes https://example.org/f" in text("holding", "en", Kind.MASTODON, library, **answers)
    assert "1 hora 30 minutos https://example.org/f" in text("holding", "es", Kind.MASTODON, library, **answers)
    assert "2 hours" in text("holding", "en", Kind.MASTODON, library, closure=timedelta(hours=2))


def test_paragraphs_are_joined_and_lists_kept():
    assert (
        rendering.lay_out(" One\n two.\n\n\n - not kept\n\nList:\n- a\n- b\n c\n", one_line=False)
        == "One two.\n\n- not kept\n\nList:\n- a\n- b c"
    )
    assert rendering.lay_out(" One\n\n two. ", one_line=True) == "One two."


def test_chinese_sentences_stand_without_a_space_but_not_links():
    assert (
        rendering.lay_out("请进入室内。\n请锁好门。 https://a.example", one_line=True)
        == "请进入室内。请锁好门。 https://a.example"
    )
    assert rendering.lay_out("- 请进入室内。 请锁好门。", one_line=False) == "- 请进入室内。请锁好门。"


def test_somebodys_words_end_with_the_full_stop_of_their_script():
    said = {"en": "Roads are open", "ar": "الطرق مفتوحة", "zh-Hans": "道路已开放"}
    made = {tag: text("update", tag, Kind.TELEGRAM, changed=Text(words, tag)) for tag, words in said.items()}

    assert "Roads are open." in made["en"]
    assert "الطرق مفتوحة." in made["ar"]
    assert "道路已开放。" in made["zh-Hans"]
    assert "道路已开放。\n" in text("update", "zh-Hans", Kind.TELEGRAM, changed=Text("道路已开放。", "zh-Hans"))
