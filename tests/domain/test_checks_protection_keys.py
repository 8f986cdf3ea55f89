"""Keys that are told in words of their own."""

import pytest

from commsbot.domain.checks import Background, protection
from commsbot.domain.checks.protection import keys, reading

EN, ES = Background(language="en"), Background(language="es")


def found(text, about=EN):
    return [text[each.start : each.end] for each in protection.find(text, about) if each.kind == "credentials"]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Night crew: the back stairwell door sticks, lift and push. Code's still 2906, same as the bike shed.", "2906"),
        ("Your portal account is firstname.lastname and everyone starts out on Sunshine2026.", "Sunshine2026"),
        ("The yard is locked after ten. The padlock on the east gate opens on 3-8-1-4, close it behind you.", "3-8-1-4"),
        ("A sticky note on the monitor could be read: Falcon_Dispatch7. It has been changed and the photo taken down.", "Falcon_Dispatch7"),
    ],
)  # fmt: skip
def test_a_key_is_known_by_what_stands_around_it(text, key):
    assert any(key in each or each in key for each in found(text))


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Turno de noche: la cancela de atrás sigue con 2906, la misma clave que el cuarto de bicis.", "2906"),
        ("La captura era de nuestro sistema y se veía el acceso (tnunez / Bienvenid0!). Está anulado.", "Bienvenid0"),
    ],
)
def test_a_key_in_spanish_is_known_too(text, key):
    assert any(key in each for each in found(text, ES))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Community room rentals: room 0423 holds 40 people, room 0417 holds 12.",
        "Your report number will look like 26-004417; quote it with your zip code 49017.",
        "The word that drew most votes was “peace”. Read all of the 1200 answers at news.example.org.",
        "The 1936 lodge opens at 1400 on Sunday. Lot codes are L2231B and 2232-B-9; use by 12 Dec.",
        "Nobody knows who wrote «nos vemos mañana, señores» or who said 'stop'.",
        'The road sign read "Slow. 30." and 05500 cars passed it; eBay sold 3 of them.',
        "3814",
    ],
)  # fmt: skip
def test_numbers_and_quoted_words_of_other_things_pass(text):
    assert not found(text)


def test_each_form_has_signs_of_its_own():
    text = (
        'Enter 0917 or 2026 or 1815 or 1200, then *71# or 4-4-0-2, "red kayak", "unit 7 left. now", blue-heron-row, Osprey!x, 9f3a77c1, A19B, '
        "A1-B2, ab.12cd, Harbor2024, Osprey!41, put in Wellington, admin/Admin1 and type 7731"
    )
    read = reading.read(text, Background(language="en", allowed=frozenset({"7731"})))
    assert not list(keys.weighed(reading.read("Nothing here.", EN)))
    signs = {sign for _, each in keys.weighed(read) for sign in each}

    assert {
        f"form {form}" for form in ("pad", "groups", "digits", "mixed", "marked", "joined", "quoted", "pair", "word")
    } <= signs
    assert {
        "digits nought",
        "digits year",
        "digits hour",
        "digits round",
        "quoted small",
        "quoted digits",
        "quoted sentence",
    } <= signs
    assert {
        "mixed capitals",
        "mixed capitals groups",
        "mixed digit first",
        "mixed groups",
        "mixed small",
        "mixed word",
    } <= signs
    assert {"published", "second", "followed", "ahead mark ','", "before linking"} <= signs


def test_a_sentence_weighs_with_the_two_before_it_and_the_next():
    text = "Mind the keypad. The crew is inside. It is 4471 tonight. Nobody else may open the door."
    ((_, signs),) = keys.weighed(reading.read(text, EN))

    assert {"door earlier", "inner last", "door next", "act next"} <= signs


def test_a_published_number_behind_the_word_for_a_key_is_none():
    about = Background(language="es", allowed=frozenset({"091"}))

    assert not found("Si quiere que le abran la caja fuerte o que le lean un código, llame antes al 091.", about)
