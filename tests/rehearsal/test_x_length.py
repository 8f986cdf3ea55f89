"""The simulated X counts as twitter-text does."""

import unicodedata

import pytest

from commsbot.rehearsal import x_length


@pytest.mark.parametrize(
    ("text", "weight"),
    [
        ("abc", 3),
        ("…", 2),
        ("• →", 5),
        ("€™", 4),
        ("“quoted” – dash", 15),
        ("日本", 4),
        ("สวัสดี", 6),
        ("👨‍👩‍👧‍👦", 2),
        ("🇺🇸🇲🇽", 4),
        ("1️⃣", 2),
        ("https://police.example.org/a/very/long/address/that/goes/on/and/on", 23),
        ("See police.gov.uk.", 28),
        ("(https://a.org/x)", 25),
        (unicodedata.normalize("NFD", "é"), 1),
        ("no.address and e.g. this", 24),
    ],
)
def test_the_simulated_count_weighs_as_twitter_text_does(text, weight):
    assert x_length.weight(text) == weight
