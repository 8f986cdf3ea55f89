"""Times, sender, page, tag and sympathy: what keeps a text true when it is shared again."""

import pytest

from commsbot.domain.checks import Level, style
from commsbot.domain.template import Phase
from tests.domain import checked


def of(text, rule, *args, **more):
    return checked.kinds([note for note in style.notes(text, checked.about(*args, **more)) if note.rule == rule])


def test_a_complete_text_has_no_notes():
    assert style.notes(checked.GOOD, checked.about(phase=Phase.WARNING)) == []


def test_nothing_is_said_of_an_empty_text():
    assert style.notes("  ", checked.bare()) == []


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "It began at 9:40 p.m. EST on Nov. 21.", []),
        ("en", "It began at 21:40 local time on 21 November.", []),
        ("en", "On 2026-11-21 at noon Eastern time.", []),
        ("en", "It began at 9:40 p.m. on 11/21/2026.", [("zone", "9:40 p.m.")]),
        ("en", "It began at 9:40 p.m. EST today.", [("relative", "today")]),
        ("en", "It began at 9 pm EST.", [("date", "")]),
        ("en", "On November 21 a man was seen.", [("clock", "")]),
        ("en", "On November 21, see https://a.example/9:40 now.", [("clock", "")]),
        ("es", "Comenzó hoy a las 21:40, hora del este.", [("relative", "hoy")]),
        ("es", "Comenzó a las 21:40, hora local, el 21 de noviembre.", []),
        ("es", "Quédese en casa por la mañana del 3 de mayo a las 9:00 CET.", []),
        ("fr", "Restez chez vous le 21 novembre dès 21h40, heure locale.", []),
        ("fr", "Restez chez vous demain à 9 h.", [("relative", "demain"), ("zone", "9 h")]),
        ("vi", "Ở trong nhà.", []),
    ],
)
def test_a_time_needs_its_date_and_its_zone(language, text, found):
    assert of(text, "C7", language) == found


def test_a_routine_text_needs_no_clock_time():
    assert of("On November 21 we meet.", "C7", phase=Phase.EVENT) == []


def test_the_sender_is_named_in_full_once():
    assert of("Springfield Police: stay in.", "C19") == [("sender", "")]
    assert of("SPRINGFIELD  police\ndepartment: stay in.", "C19") == []
    assert style.notes("Stay in. Nov 1, 9:00 EST", checked.bare()) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The SWAT team and a K-9 are there.", [("acronym", "SWAT")]),
        ("The S.W.A.T. team is there.", [("acronym", "S.W.A.T.")]),
        ("Two SROs and the SROs.", [("acronym", "SROs")]),
        ("The Special Weapons and Tactics team (SWAT) is there. SWAT will stay.", []),
        ("SWAT (a tactical team) is there.", []),
        ("The ZQX said so.", [("acronym", "ZQX")]),
        ("The FBI and a US TV crew, 9 AM EST, World War II.", []),
        ("In Springfield, WI and in Salem, OR.", []),
        ("DO NOT go there. EVACUATE.", []),
        ("STAY IN. LOCK ZQX DOORS. WAIT", []),
        ("See https://a.example/ZQX or @ZQX or #ZQX.", []),
        ("The RAVEN team and the HARBOUR team.", [("acronym", "RAVEN")]),
        ("The NWP warns.", []),
        ("The CT road is closed.", []),
    ],
)
def test_short_forms_are_written_out(text, found):
    assert of(f"Springfield Police Department: {text}", "C19", acronyms={"NWP": "North West Power"}) == found


def test_a_short_form_of_the_trade_comes_with_plain_words():
    (note,) = (each for each in style.notes("The EMS came.", checked.bare()) if each.rule == "C19")

    assert note.level is Level.WARNS
    assert checked.said(note) == "“EMS” is our trade's short form. Write instead: ambulance service"


def test_a_text_points_to_the_one_official_page():
    assert of("See https://bit.example/x.", "C17") == [("page", "")]
    assert of("See www.springfield.example/alerts/2.", "C17") == []
    assert of("See it.", "C17", official_page="") == []


def test_an_incident_has_one_tag():
    link = "https://www.springfield.example/alerts"

    assert of(f"{link} #OakPark", "C17") == []
    assert of(f"{link} #oakpark #Springfield", "C17") == [("tag", "#Springfield")]
    assert of(f"{link} #One #Two #one", "C17", tag="") == [("tags", "#Two")]
    assert of(f"{link}#part and #1", "C17") == []


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "Two people were killed.", ["killed"]),
        ("en", "Two people were killed. Our hearts are with their families.", []),
        ("en", "No one was hurt.", []),
        ("en", "It is a dead end; nobody was injured. A woman died.", ["dead"]),
        ("en", "Swim there and you could be badly hurt.", []),
        ("es", "Dos personas murieron.", ["murieron"]),
        ("es", "Dos personas murieron. Lamentamos su pérdida.", []),
        ("es", "No hay heridos.", []),
        ("fr", "Deux personnes sont mortes.", []),
    ],
)
def test_people_who_were_harmed_get_a_word(language, text, found):
    assert [words for _, words in of(text, "C18", language)] == found


def test_a_warning_spends_no_words_on_sympathy():
    assert of("Two people were killed.", "C18", phase=Phase.WARNING) == []


@pytest.mark.parametrize(
    ("link", "host"),
    [
        ("https://www.Police.example/a?b", "police.example"),
        ("http://a.example?x", "a.example"),
        ("a.example", "a.example"),
    ],
)
def test_a_host_is_read_from_any_kind_of_link(link, host):
    assert style.host(link) == host
