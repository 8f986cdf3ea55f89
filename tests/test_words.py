"""Sentences in the reader's language: complete, with every value in place, and times that nobody can misread."""

import ast
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

import pytest

from commsbot import words
from commsbot.domain import errors, people, plan, version
from tests import msgids

AT = datetime(2026, 11, 21, 19, 30, tzinfo=UTC)
NEW_YORK = ZoneInfo("America/New_York")
WORDS = words.load()


def catalogue(folder, text, language="es"):
    head = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'
    (folder / f"{language}.po").write_text(head + text, encoding="utf-8")
    return words.load(folder)


class Fruit(StrEnum):
    PEAR = "a pear"


def test_a_sentence_is_said_in_the_language_with_its_values(tmp_path):
    said = catalogue(
        tmp_path, 'msgid "{who} has {what}"\nmsgstr "{what}: de {who}"\n\nmsgid "a pear"\nmsgstr "una pera"\n'
    )

    assert said.say("es", "{who} has {what}", who="Ana", what=Fruit.PEAR) == "una pera: de Ana"
    assert said.say("es-MX", "{who} has {what}", who="Ana", what=2) == "2: de Ana"
    assert said.say("es_MX", "{who} has {what}", who="Ana", what=2) == "2: de Ana"
    assert said.say("en", "{who} has {what}", who="Ana", what=Fruit.PEAR) == "Ana has a pear"
    assert said.languages() == ("en", "es")


def test_a_language_that_lacks_a_sentence_says_it_in_english(tmp_path):
    said = catalogue(tmp_path, 'msgid "yes"\nmsgstr ""\n\n#, fuzzy\nmsgid "no"\nmsgstr "quizás"\n')

    assert said.say("es", "yes") == "yes"
    assert said.say("es", "no") == "no"
    assert said.say("vi", "{count} left", count=2) == "2 left"


def test_a_missing_value_is_an_error_and_not_a_hole():
    with pytest.raises(KeyError, match="who"):
        WORDS.say("en", "{who} approved")


def test_values_are_never_read_as_a_sentence():
    assert WORDS.say("en", "{who} wrote", who="{msgid} {0} %s") == "{msgid} {0} %s wrote"


def test_an_error_tells_itself_in_the_language():
    refusal = errors.OwnWords()

    assert WORDS.tell("en", refusal, NEW_YORK) == str(refusal)
    assert WORDS.tell("es", refusal, NEW_YORK) != str(refusal)


def test_an_error_tells_states_and_roles_in_the_language():
    state = errors.WrongState(state=version.State.TAKEN_DOWN, event=version.Step.APPROVE)
    role = errors.NotAuthorised(person="Ana", act=people.Act.SIGN_OFF, roles=(people.Role.APPROVER, people.Role.LEGAL))
    stale = errors.Stale(what=errors.Phrase("The text"))

    assert str(state).startswith("This version is taken down, so it can't be approved any more.")
    assert WORDS.tell("es", state, NEW_YORK).startswith(
        "Esta versión está eliminada, así que ya no puede ser aprobada."
    )
    assert "aprobar un comunicado" in WORDS.tell("es", role, NEW_YORK)
    assert "aprobador, asesoría legal" in WORDS.tell("es", role, NEW_YORK)
    assert "approver, legal" in str(role)
    assert "The text" not in WORDS.tell("es", stale, NEW_YORK)


def test_an_error_tells_its_times_in_the_readers_zone():
    done = errors.AlreadyDone(who="Ana", at=AT)
    outside = plan.Window(expiry=AT).refuse(AT + timedelta(hours=1))

    assert "at Sat, Nov 21, 14:30 EST" in WORDS.tell("en", done, NEW_YORK)
    assert "2026-11-21 19:30 UTC" in str(done)
    assert "(ahora – sáb" in WORDS.tell("es", outside, NEW_YORK)
    assert "EST" in WORDS.tell("es", outside, NEW_YORK)


def test_several_sentences_of_an_error_follow_each_other():
    note = errors.Phrase("“{field}” has no answer yet.", field="Where is it?")
    blocked = errors.Blocked(notes=(note, note))

    assert "“Where is it?” has no answer yet. “Where is it?” has no answer yet. Open" in str(blocked)
    assert "«Where is it?» aún no tiene respuesta. «" in WORDS.tell("es", blocked, NEW_YORK)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ('msgid "yes {who}"\nmsgstr "sí {quien}"\n', "asks for quien, which “yes {who}” does not give"),
        ('msgid "yes"\nmsgstr "sí {"\n', "Single '{' encountered"),
        ('msgid "one"\nmsgid_plural "many"\nmsgstr[0] "uno"\nmsgstr[1] "muchos"\n', "plural forms"),
        ("msgid yes\n", "es.po"),
    ],
)
def test_a_catalogue_that_would_fail_later_fails_at_start(tmp_path, text, why):
    with pytest.raises(words.BrokenCatalogue) as refusal:
        catalogue(tmp_path, text)

    assert why in str(refusal.value)


def test_a_catalogue_of_no_known_language_is_named(tmp_path):
    with pytest.raises(words.BrokenCatalogue, match=r"klingon\.po"):
        catalogue(tmp_path, 'msgid "yes"\nmsgstr "HISlaH"\n', "klingon")


@pytest.mark.parametrize(
    ("language", "zone", "expected"),
    [
        ("en", "America/New_York", "Sat, Nov 21, 14:30 EST"),
        ("en", "Europe/London", "Sat 21 Nov, 19:30 GMT"),
        ("en", "Asia/Kolkata", "Sun, 22 Nov, 01:00 UTC+5:30"),
        ("es", "America/New_York", "sáb, 21 de nov, 14:30 EST"),
        ("es", "Europe/Madrid", "sáb, 21 nov, 20:30 CET"),
        ("es-US", "America/Los_Angeles", "sáb, 21 de nov, 11:30 PST"),
        ("es", "America/Puerto_Rico", "sáb, 21 nov, 15:30 UTC-4"),
        ("de", "America/Los_Angeles", "Sa., 21. Nov., 11:30 UTC-8"),
        ("zh", "America/Los_Angeles", "11月21日周六, 11:30 UTC-8"),
        ("en", "UTC", "Sat, Nov 21, 19:30 UTC"),
    ],
)
def test_a_time_says_its_day_and_whose_clock_it_is(language, zone, expected):
    assert WORDS.clock(language, AT, ZoneInfo(zone)) == expected


def test_the_hour_that_comes_twice_is_told_apart():
    first = datetime(2026, 11, 1, 5, 30, tzinfo=UTC)

    assert WORDS.clock("en", first, NEW_YORK) == "Sun, Nov 1, 01:30 EDT"
    assert WORDS.clock("en", first + timedelta(hours=1), NEW_YORK) == "Sun, Nov 1, 01:30 EST"


@pytest.mark.parametrize(
    ("seconds", "english", "spanish"),
    [
        (10, "now", "ahora"),
        (-29, "now", "ahora"),
        (40, "in 1 min", "dentro de 1 min"),
        (300, "in 5 min", "dentro de 5 min"),
        (89 * 60, "in 89 min", "dentro de 89 min"),
        (3 * 3600, "in 3 hr", "dentro de 3 h"),
        (-300, "5 min. ago", "hace 5 min"),
        (3 * 86400, "in 3 days", "dentro de 3 d"),
    ],
)
def test_how_far_off_a_moment_is_can_be_relied_on(seconds, english, spanish):
    at = AT + timedelta(seconds=seconds)

    assert WORDS.relative("en", at, AT) == english
    assert WORDS.relative("es", at, AT) == spanish


def test_spanish_has_every_sentence_that_staff_may_be_shown():
    spanish = WORDS.catalogues["es"]
    missing = [f"{source}: {msgid}" for msgid, source in msgids.collected().items() if msgid not in spanish]

    asked = "python -m tests.msgids brings them into commsbot/catalogues/es.po, empty; to be said in Spanish:"
    assert not missing, "\n".join([asked, *missing])


def test_no_catalogue_holds_a_sentence_that_is_gone():
    known = set(msgids.collected())

    for language, catalogue in WORDS.catalogues.items():
        gone = sorted(set(catalogue) - known)
        assert not gone, "\n".join(
            [f"python -m tests.msgids takes them out of {language}.po; nobody says any more:", *gone]
        )


def test_translations_keep_every_value():
    for catalogue in WORDS.catalogues.values():
        for msgid, text in catalogue.items():
            assert words.blanks(text) == words.blanks(msgid), text


def test_every_sentence_can_be_filled():
    for msgid in msgids.collected():
        assert all(name.isidentifier() for name in words.blanks(msgid)), msgid


def test_sentences_are_found_however_they_are_called():
    source = 'self.words.say(lang, "one")\nsay(lang, "two " "three", n=1)\nsay(lang, variable)\nsay("alone")\n'

    assert list(msgids.said(ast.parse(source))) == ["one", "two three"]


def test_one_and_many_are_counted_in_the_language():
    one, many = "Posted in {count} place", "Posted in {count} places"

    assert [WORDS.count("en", number, one, many) for number in (0, 1, 2)] == [
        "Posted in 0 places", "Posted in 1 place", "Posted in 2 places",
    ]  # fmt: skip
    assert WORDS.count("es", 1, one, many) == "Publicado en 1 lugar"
    assert {one, many} <= set(msgids.collected())


def test_a_language_is_named_in_the_readers():
    assert [WORDS.name_of("en", tag) for tag in ("es", "zh-Hans", "ht", "xx-not")] == [
        "Spanish",
        "Chinese",
        "Haitian Creole",
        "xx-not",
    ]
    assert WORDS.name_of("es", "en") == "inglés"
