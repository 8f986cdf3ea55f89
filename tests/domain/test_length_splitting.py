"""A thread is parted where a reader would stop, never inside what belongs together, and loses nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commsbot.domain import length
from commsbot.domain.rendition import Kind

ENGLISH = (
    "Springfield Police: a man with a gun was seen near N.W. Lovejoy Ave. at approx. 9:40 p.m. on Sat. Nov. 21. "
    "Stay indoors, lock your doors and keep away from windows. Sgt. Mary Jones asks anyone near Oak Park or "
    "St. Mary Hospital to call (555) 123-4567 at once. More at https://www.springfield.example/alerts by 10:30 p.m. "
    "There are 3 people hurt, and 1 200 homes without power on Hwy. 101 North."
)
SPANISH = (
    "La Sra. Pérez vive en la Av. Juárez núm. 5, en EE. UU., cerca de C/ Mayor. A las 9:40 p. m. hubo un tiroteo. "
    "Llame al 55 1234 5678. El Sr. Ana López sabe más."
)
WORDS = [
    "Oak Park",
    "St. Mary",
    "9:40 p.m.",
    "(555) 123-4567",
    "https://a.example/b",
    "Stay in.",
    "go,",
    "中文。",
    "é",
    "😀",
]


def test_a_text_that_fits_is_never_parted():
    assert length.split(Kind.TELEGRAM, "One.\n\nTwo.") == ("One.\n\nTwo.",)
    assert length.split(Kind.EMAIL, "x" * 10_000) == ("x" * 10_000,)


def test_a_text_is_parted_at_the_widest_joint_there_is():
    assert length.split(Kind.X, "One two.\n\nThree four.\n\nFive.", 12) == ("One two.", "Three four.", "Five.")
    assert length.split(Kind.X, "One two.\nThree four.", 12) == ("One two.", "Three four.")
    assert length.split(Kind.X, "One two. Three four.", 12) == ("One two.", "Three four.")
    assert length.split(Kind.X, "One two, three four", 12) == ("One two,", "three four")
    assert length.split(Kind.X, "One two three four", 9) == ("One two", "three", "four")
    assert length.split(Kind.X, "One\n\nTwo\n\nThree four", 10) == ("One\n\nTwo", "Three four")
    assert length.split(Kind.X, "abcdefgh", 3) == ("abc", "def", "gh")


def test_a_long_paragraph_is_broken_but_its_neighbours_stay_whole():
    parts = length.split(Kind.X, "Head.\n\nOne two. Three four. Five six.\n\nEnd here.", 20)

    assert parts == ("Head.\n\nOne two.", "Three four.", "Five six.\n\nEnd here.")


@pytest.mark.parametrize("most", [40, 60, 80, 120, 200])
@pytest.mark.parametrize(
    ("text", "language", "whole"),
    [
        (
            ENGLISH,
            "en",
            [
                "N.W. Lovejoy Ave. at",
                "approx. 9:40 p.m.",
                "Sat. Nov. 21.",
                "Sgt. Mary Jones",
                "Oak Park",
                "St. Mary Hospital",
                "(555) 123-4567",
                "https://www.springfield.example/alerts",
                "3 people",
                "1 200 homes",
                "Hwy. 101",
            ],
        ),
        (
            SPANISH,
            "es",
            [
                "La Sra. Pérez",
                "Av. Juárez",
                "núm. 5",
                "EE. UU.",
                "C/ Mayor",
                "9:40 p. m.",
                "55 1234 5678",
                "Sr. Ana López",
            ],
        ),
    ],
)
def test_what_belongs_together_is_never_parted(text, language, whole, most):
    parts = length.split(Kind.X, text, most, language)

    assert [each for each in whole if not any(each in part for part in parts)] == []
    assert " ".join(parts) == text


def test_sentences_are_not_broken_where_there_is_room():
    parts = length.split(Kind.X, ENGLISH, 280)

    assert [part[-12:] for part in parts] == ["567 at once.", ". 101 North."]


def test_a_time_may_end_a_sentence():
    assert length.split(Kind.X, "Stay in until 9:40 p.m. There is more to say.", 30) == (
        "Stay in until 9:40 p.m.",
        "There is more to say.",
    )
    assert length.split(Kind.X, "Hasta las 9:40 p. m. Hay más que decir.", 30, "es") == (
        "Hasta las 9:40 p. m.",
        "Hay más que decir.",
    )
    assert length.split(Kind.X, "Stay in your home until 9:40 p.m. tonight.", 34)[0] == "Stay in your home until"


def test_scripts_without_spaces_are_parted_at_their_full_stops():
    parts = length.split(Kind.X, "请待在室内。不要出门！好的，" * 6, 60, "zh")

    assert all(part.endswith(("。", "！", "，")) for part in parts)
    assert "".join(parts) == "请待在室内。不要出门！好的，" * 6


def test_a_link_or_number_among_chinese_letters_stays_whole():
    text = "请看" * 12 + "https://www.springfield.example/alerts/2026" + "请拨打" * 8 + "5551234567" + "请看" * 12

    for most in (30, 40, 50, 60):
        parts = length.split(Kind.X, text, most, "zh")
        assert "".join(parts) == text
        assert any("https://www.springfield.example/alerts/2026" in part for part in parts)
        assert any("5551234567" in part for part in parts)
        assert all(length.count(Kind.X, part) <= most for part in parts)


def test_a_name_longer_than_the_room_is_parted_after_all():
    assert length.split(Kind.X, "Oak Park Middle School", 12) == ("Oak Park", "Middle", "School")


def test_nothing_but_white_space_makes_one_empty_part():
    assert length.split(Kind.TELEGRAM, " " * 20, 5) == ("",)


@given(st.text(alphabet="ab .\n😀é", max_size=200), st.integers(min_value=4, max_value=50))
def test_parts_fit_and_lose_no_letter(text, most):
    parts = length.split(Kind.TELEGRAM, text, most)

    assert all(length.count(Kind.TELEGRAM, part) <= most for part in parts)
    assert "".join("".join(parts).split()) == "".join(text.split())


@given(
    st.lists(st.sampled_from(WORDS), max_size=30),
    st.sampled_from([Kind.X, Kind.BLUESKY, Kind.MASTODON, Kind.TELEGRAM]),
    st.integers(min_value=30, max_value=90),
)
def test_parts_of_a_likely_text_fit_and_keep_its_words_whole(words, kind, most):
    text = " ".join(words)
    parts = length.split(kind, text, most)

    assert all(length.count(kind, part) <= most for part in parts)
    assert " ".join(parts) == " ".join(text.split())


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=150))
def test_any_text_is_parted_without_loss(text):
    parts = length.split(Kind.BLUESKY, text, 20)

    assert all(length.count(Kind.BLUESKY, part) <= 20 for part in parts)
    assert "".join("".join(parts).split()) == "".join(text.split())


def test_sentences_come_whole_and_in_order():
    text = "Police are at Elm Street.  Stay away, please!\n\nNext update by 2:30 p.m. today\nMore: https://springfield.example/record"

    assert length.sentences(text, "en") == [
        "Police are at Elm Street.", "Stay away, please!", "Next update by 2:30 p.m. today",
        "More: https://springfield.example/record",
    ]  # fmt: skip
    assert length.sentences("  ", "en") == []
