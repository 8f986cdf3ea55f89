"""A text message costs what the network charges: by alphabet and by segment."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commsbot.domain import length
from commsbot.domain.length import Parcel

GSM = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ÄÖÑÜ§¿äöñüà"


@pytest.mark.parametrize(
    ("text", "encoding", "units", "segments"),
    [
        ("", "GSM-7", 0, 0),
        ("a" * 160, "GSM-7", 160, 1),
        ("a" * 161, "GSM-7", 161, 2),
        ("a" * 306, "GSM-7", 306, 2),
        ("a" * 307, "GSM-7", 307, 3),
        ("€" * 80, "GSM-7", 160, 1),
        ("a" + "€" * 80, "GSM-7", 161, 2),
        ("a" * 152 + "€" + "a" * 152, "GSM-7", 306, 3),
        ("é" * 160, "GSM-7", 160, 1),
        ("í" * 70, "UCS-2", 70, 1),
        ("í" * 71, "UCS-2", 71, 2),
        ("í" * 134, "UCS-2", 134, 2),
        ("í" * 135, "UCS-2", 135, 3),
        ("😀" * 35, "UCS-2", 70, 1),
        ("😀" * 36, "UCS-2", 72, 2),
        ("😀" * 67, "UCS-2", 134, 3),
    ],
)
def test_a_text_costs_what_its_alphabet_allows(text, encoding, units, segments):
    parcel = length.parcel(text)

    assert (parcel.encoding, parcel.units, parcel.segments) == (encoding, units, segments)


def test_the_letters_that_double_the_cost_are_named():
    assert length.parcel("Quédese “adentro” aquí “ya”") == Parcel("UCS-2", 27, 1, "“”í")


@given(st.text(GSM), st.text("^{}\\[~]|€"))
def test_the_extension_table_counts_two(plain, extended):
    assert length.parcel(plain + extended).units == len(plain) + 2 * len(extended)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_segments_hold_all_of_the_text(text):
    parcel = length.parcel(text)
    single, several = (160, 153) if parcel.encoding == "GSM-7" else (70, 67)

    assert parcel.segments == -(-parcel.units // single) if parcel.units <= single else parcel.segments >= 2
    assert parcel.units <= max(single, parcel.segments * several)
    assert parcel.units > (parcel.segments - 1) * (several - 1) - several
