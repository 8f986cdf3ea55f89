"""What is asked of a picture before it goes out, and which texts carry it."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commsbot.domain import codec, errors, length, picture, rendition
from commsbot.domain.picture import Alt, Picture
from commsbot.domain.rendition import Kind, Rendition
from tests.domain import examples

MAP = Picture(sha256="a" * 64, media_type="image/png", width=640, height=480, size=9000)
SHOWN = "Map of the closed streets, from Oak Avenue to 5th Street."
DONE = replace(MAP, alt=(Alt("en", SHOWN), Alt("es", "")), child=False)
PAPER = replace(DONE, media_type=picture.PDF, pages=3)


def text(words="A fire at Riverside Park.", kind=Kind.TELEGRAM, **more):
    return Rendition(**{"language": "en", "kind": kind, "text": words} | more)


# --- what is asked ---------------------------------------------------------------------------------------------------


def test_an_alt_text_is_kept_by_language_in_one_line():
    said = picture.describe(picture.describe(MAP, "es", "Mapa de las calles"), "en", "  Map of\n the streets ")
    again = picture.describe(said, "en", "Map of the closed streets")

    assert said.alt == (Alt("en", "Map of the streets"), Alt("es", "Mapa de las calles"))
    assert (again.shows("en"), again.shows("es"), again.shows("fr")) == (
        "Map of the closed streets",
        "Mapa de las calles",
        "",
    )


@pytest.mark.parametrize(
    ("words", "error"),
    [
        ("", errors.EmptyAlt),
        ("map", errors.EmptyAlt),
        ("IMG_2034.jpg", errors.AltIsFile),
        ("Screenshot 2026-11-21", errors.AltIsFile),
        ("a" * 1001, errors.AltTooLong),
        ("🗺" * 501, errors.AltTooLong),
        ("A map\u202e of streets", errors.HiddenCharacter),
    ],
)
def test_what_says_nothing_of_the_picture_is_refused(words, error):
    with pytest.raises(error):
        picture.describe(MAP, "en", words)


def test_a_thousand_characters_fit():
    assert picture.describe(MAP, "en", "a" * 1000).shows("en") == "a" * 1000


@pytest.mark.parametrize("given_", ["C-2026-031", "2026/114", "case#77.b", "031"])
def test_a_consent_is_named_by_its_reference(given_):
    assert picture.reference(f" {given_} ") == given_


@pytest.mark.parametrize("given_", ["", "Ana Ruiz", "her mother agreed 14:10", "consent", "12", "C-2026-031" * 5])
def test_a_name_is_no_reference(given_):
    with pytest.raises(errors.NotAReference):
        picture.reference(given_)


@pytest.mark.parametrize(
    ("shown", "consent", "lacks"),
    [
        (MAP, "", "alt/en"),
        (replace(MAP, alt=(Alt("en", SHOWN),)), "", "alt/es"),
        (replace(MAP, alt=(Alt("en", ""), Alt("es", ""))), "", "alt/en"),
        (replace(DONE, child=None), "", "child"),
        (replace(DONE, child=True), "", "consent"),
        (replace(DONE, child=True), "C-1", ""),
        (DONE, "", ""),
    ],
)
def test_it_may_go_out_once_all_is_answered(shown, consent, lacks):
    assert picture.lacks(shown, consent, ("en", "es")) == lacks


def test_a_language_is_left_out_on_purpose():
    left = picture.leave_out(picture.describe(MAP, "en", SHOWN), "es")

    assert left.alt == DONE.alt


# --- the texts that carry it -----------------------------------------------------------------------------------------


def test_without_a_picture_nothing_changes():
    assert picture.dress(examples.TEXTS, None) == examples.TEXTS


def test_x_and_a_hand_channel_get_the_alt_text_beside_the_words():
    for kind in (Kind.X, Kind.HAND):
        [one] = picture.dress([text(kind=kind)], DONE)

        assert one == text(kind=kind, alt_text=(SHOWN,), media_sha256=(MAP.sha256,))


def test_a_document_stands_with_its_summary_where_files_are_taken():
    under = picture.dress([text(), text(kind=Kind.LIAISON)], PAPER)
    [by_hand] = picture.dress([text(kind=Kind.HAND)], PAPER)
    after = picture.dress([text("a" * 1100)], PAPER, "en=EXERCISE")

    assert {one.text for one in under} == {f"A fire at Riverside Park.\n\n📄 {SHOWN}"}
    assert by_hand == text(kind=Kind.HAND, alt_text=(SHOWN,), media_sha256=(PAPER.sha256,))
    assert [one.text for one in after[1:]] == [f"EXERCISE. 📄 {SHOWN} EXERCISE"]


def test_where_no_document_can_go_the_words_go_without_it():
    texts = [text(), text(kind=Kind.X), text(kind=Kind.EMAIL)]
    made = picture.dress(texts, PAPER)

    assert made[1:] == tuple(texts[1:])
    assert picture.without(made, PAPER) == {Kind.X, Kind.EMAIL}


def test_later_parts_of_a_text_with_alt_of_its_own_go_without():
    first, second = picture.dress([text(kind=Kind.HAND), text(kind=Kind.HAND, part=2)], DONE)

    assert (first.media_sha256, second.media_sha256) == ((MAP.sha256,), ())


@pytest.mark.parametrize("kind", [Kind.TELEGRAM, Kind.LIAISON])
def test_short_words_stand_under_the_picture_with_what_it_shows(kind):
    [one] = picture.dress([text(kind=kind)], DONE)

    assert one.text == f"A fire at Riverside Park.\n\n🖼 {SHOWN}"
    assert (one.part, one.media_sha256, one.alt_text) == (1, (MAP.sha256,), (SHOWN,))
    assert not picture.apart([one])


def test_words_too_long_for_a_caption_are_followed_by_the_picture():
    words, shown = picture.dress([text("a" * 1000)], DONE)

    assert words == text("a" * 1000)
    assert (shown.part, shown.text, shown.media_sha256) == (2, f"🖼 {SHOWN}", (MAP.sha256,))
    assert picture.apart([words, shown]) == {Kind.TELEGRAM}


def test_a_thread_is_followed_by_the_picture():
    made = picture.dress([text("One. (1/2)"), text("Two. (2/2)", part=2)], DONE)

    assert [(one.part, bool(one.media_sha256)) for one in made] == [(1, False), (2, False), (3, True)]


def test_a_repeat_carries_the_picture_only_under_its_words():
    short = picture.dress([text(), text("REPEAT: A fire.", repeat=True)], DONE)
    long = picture.dress([text("a" * 1000), text("b" * 1000, repeat=True)], DONE)

    assert [bool(one.media_sha256) for one in short] == [True, True]
    assert [(one.part, one.repeat) for one in long if one.media_sha256] == [(2, False)]


def test_a_language_without_alt_text_goes_out_without_the_picture():
    es = text(language="es")
    assert picture.dress([es], DONE) == (es,)


@pytest.mark.parametrize("kind", [Kind.SPOKEN, Kind.INTERNAL, Kind.LIAISON_KEPT, Kind.TELEGRAM_REVISED])
def test_what_is_no_public_post_carries_no_picture(kind):
    assert picture.dress([text(kind=kind)], DONE) == (text(kind=kind),)


def test_a_channel_that_can_not_carry_it_is_named():
    texts = [text(), text(kind=Kind.EMAIL), text(kind=Kind.SPOKEN), text(kind=Kind.SMS, language="es")]

    assert picture.without(picture.dress(texts, DONE), DONE) == {Kind.EMAIL}


@pytest.mark.parametrize("size", [10, 1000])
def test_in_an_exercise_the_mark_still_begins_and_ends_each_text(size):
    words = f"EXERCISE.\n\n{'a' * size}\n\nEXERCISE"
    made = picture.dress([text(words)], DONE, "en=EXERCISE es=SIMULACRO")

    assert all(one.text.startswith("EXERCISE") and one.text.endswith("EXERCISE") for one in made)
    assert SHOWN in made[-1].text


def test_the_digest_names_picture_and_alt_text():
    other = replace(DONE, sha256="b" * 64)
    reworded = picture.describe(DONE, "en", "Map of the open streets")
    digests = {
        rendition.digest(picture.dress([text(kind=Kind.X)], shown)[0]) for shown in (None, DONE, other, reworded)
    }

    assert len(digests) == 4


@given(st.text(min_size=4, max_size=1500), st.integers(1, 1200), st.sampled_from(["", "en=EXERCISE"]))
def test_whatever_is_said_of_it_fits_its_channel(shown, size, mark):
    try:
        said = picture.describe(MAP, "en", shown)
    except errors.Refused:
        return
    word = "EXERCISE" if mark else ""
    made = picture.dress([text(f"{word} {'a' * size} {word}".strip())], said, mark)
    assert [one.text for one in made if not one.media_sha256] in ([], [f"{word} {'a' * size} {word}".strip()])
    assert len([one for one in made if one.media_sha256]) == 1
    if not mark:
        assert all(length.measure_rendition(one).fits for one in made)


def test_a_version_keeps_its_picture_on_record():
    event = examples.cut_event(examples.cut(picture=DONE, consent="C-1"))
    fields = codec.encode(event)

    assert codec.decode(event.kind, fields) == event
    gone = {name: value for name, value in fields.items() if name not in {"picture", "consent"}}
    older = codec.decode(event.kind, gone)
    assert (older.picture, older.consent) == (None, "")
    erased = codec.decode(event.kind, {**fields} | {}, frozenset({"consent"}))
    assert (erased.picture, erased.consent) == (DONE, "")
