import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.ar import cuit
from stdnum.br import cpf
from stdnum.ie import vat

from commsbot.domain.checks import Background, protection

OWN = Path(__file__).parents[1] / "corpus" / "own"
SHAPES = {"phone_private", "national_id", "plate", "vin", "dob", "email_private", "card", "home_address", "credentials"}


def kinds(text, language="en"):
    return {found.kind for found in protection.find(text, Background(language=language))} & SHAPES


@pytest.mark.parametrize("language", ["en", "es"])
def test_numbers_of_eleven_countries_are_told_from_look_alikes(language):
    there = found = said = right = 0
    for path in sorted(OWN.glob(f"patterns_*_{language}.jsonl")):
        for line in map(json.loads, path.read_text("utf-8").splitlines()):
            notes = [
                each for each in protection.find(line["text"], Background(language=language)) if each.kind in SHAPES
            ]
            labels = [(each["kind"], *each["span"]) for each in line["sensitive"]]
            hits = [
                {
                    (kind, start)
                    for kind, start, end in labels
                    if kind == each.kind and each.start < end and start < each.end
                }
                for each in notes
            ]
            there, found = there + len(labels), found + len(set().union(*hits))
            said, right = said + len(hits), right + sum(map(bool, hits))

    assert found >= 0.97 * there
    assert right >= 0.95 * said


@given(st.integers(10_000_000, 49_999_999), st.sampled_from(["20", "23", "24", "27"]))
def test_an_argentine_number_counts_with_its_check_digit(number, kind):
    digit = cuit.calc_check_digit(f"{kind}{number}")
    wrong = (int(digit) + 1) % 10

    assert kinds(f"Quedó {kind}-{number}-{digit} en el papel.", "es") == {"national_id"}
    assert kinds(f"Quedó {kind}-{number}-{wrong} en el papel.", "es") == set()


@given(st.integers(1_000_000, 9_999_999))
def test_an_irish_number_counts_with_its_check_letter(number):
    assert kinds(f"The slip shows {number}{vat.calc_check_digit(str(number))} in ink.") == {"national_id"}


@pytest.mark.parametrize(
    "text",
    [
        "Quedó 12.345.678-5 en el papel.",
        f"Quedó {cpf.format('11144477735')} en el papel.",
        "Her Social is four one one, two two, nine eight seven six.",
        "W426-545-30-761-0 was printed on it.",
        "The number 41882093 is on her passport.",
        "Four digits, 4821, the last four of his SSN, were read out.",
        "His passport, issued in Boston by a clerk who has since left, shows C03005988.",
        "Licence number 048221907 was shown.",
        "The SSN ends in 88.",
        "DNI ***4821** figura en la lista.",
    ],
)  # fmt: skip
def test_a_document_is_known_by_shape_name_or_end(text):
    assert kinds(text) == {"national_id"}


@pytest.mark.parametrize(
    "text",
    [
        "Item 12.345.678-5 is a bolt.",
        "The passport desk, call 0300 123 4567 free, is shut.",
        "Passports: 120000 people applied.",
        "Her passport was issued on 12/03/2021.",
        "The society, RFC ABC010203AB9, sells boots.",
        "La empresa, RUT 76.123.456-0, vende botas.",
        "Dog license no. 4488210 is due.",
        "Passport of the man whose name nobody wanted to say in all the long hours that went by there; 44882101.",
        "A driver's license costs 4800000 pesos.",
        "Case 88210044 is about her passport.",
        "In 1998 his passport was new.",
    ],
)
def test_numbers_of_other_things_are_no_documents(text):
    assert "national_id" not in kinds(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("His DOB, as the clerk wrote it on the form, was 03/14/1990.", "dob"),
        ("The man, 34 years old (03/14/1990), was there.", "dob"),
        ("3 May 1990 is her date of birth.", "dob"),
        ("Visa charges came from **** **** **** 4242 there.", "card"),
        ("Sort code 20-00-00 and account 55779911 were given.", "card"),
        ("The plate is Kilo Lima Mike four eight two.", "plate"),
        ("La matrícula del coche gris acaba en 482.", "plate"),
        ("Her mobile is four oh two five five five zero one seven seven.", "phone_private"),
        ("The row reads SSN none, phone (402) 555-0186.", "phone_private"),
        ("He lives at Rose Cottage, Church Lane.", "home_address"),
        ("The router login admin/Fisher22 still works.", "credentials"),
        ("The duress word is MARIGOLD.", "credentials"),
        ("The wifi key blanketsandtea.", "credentials"),
    ],
)
def test_what_is_written_in_another_way_is_found(text, kind):
    assert kinds(text) == {kind}


@pytest.mark.parametrize(
    "text",
    [
        "Date of birth forms must be in by 03/14/1990.",
        "The man (03/14/2024) was there.",
        "Pallets carry **** **** **** 4242 there.",
        "El agente con placa que termina en 482 saludó.",
        "El agente, de placa nueva, 48213, saludó.",
        "The plates were seen on the B1040.",
        "Parcel account no. 55779911 is here.",
        "The code word is secret.",
        "Gift card pack, SKU 4716 9012 3345 7781, was dropped.",
        "El agente con matrícula interna, 48213, saludó.",
        "Sir Robert, born 5 February 1788, was a statesman.",
        "El motor, serie R412887, falló.",
        "Kilo and Lima two three are call signs.",
    ],
)
def test_what_is_like_it_in_another_way_passes(text):
    assert kinds(text) == set()
