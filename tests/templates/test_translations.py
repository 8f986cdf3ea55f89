"""Every language says the same facts; Arabic keeps its order between Latin words and numbers; Chinese keeps links apart."""

import re

import pytest

from commsbot.domain.incident import Place
from commsbot.domain.rendition import Kind
from commsbot.domain.template import Person, Text
from tests.templates.riverton import ALL, LIBRARY, NOW, PAGE, SENDER

TOLD = [Kind.TELEGRAM, Kind.LIAISON, Kind.SPOKEN]
OTHERS = [one for one in ALL if one.values[1] != "en"]
ARABIC = [one.values[0] for one in ALL if one.values[1] == "ar"]
CHINESE = [one.values[0] for one in ALL if one.values[1] == "zh-Hans"]
NUMBERS = re.compile(r"https?://\S+|\b555-[\d-]+\b|\b911\b")


def answered(wanted, tag):
    """The answers of the English sample, with no free words: those stay in their language."""
    sample = LIBRARY.sample(wanted, "en", NOW) | {"official_page": PAGE}
    return {name: Text("", tag) if isinstance(value, Text) else value for name, value in sample.items()}


@pytest.mark.parametrize(("wanted", "language"), OTHERS)
def test_every_language_gives_the_same_numbers_links_and_names(wanted, language):
    names = [value.words for value in answered(wanted, "en").values() if isinstance(value, Place | Person)]
    for kind in TOLD:
        english, other = (
            LIBRARY.render(wanted, answered(wanted, tag), tag, [kind], NOW)[0].text for tag in ("en", language)
        )

        assert set(NUMBERS.findall(other)) == set(NUMBERS.findall(english))
        assert [name for name in names if name in other] == [name for name in names if name in english]


@pytest.mark.parametrize("wanted", ARABIC, ids=lambda one: one.id)
def test_an_arabic_word_stands_between_latin_words_and_numbers(wanted):
    facts = answered(wanted, "ar")
    latin = [SENDER.name["en"], SENDER.short["en"], PAGE, "https://police.example/report", "Got it"]
    latin += [str(getattr(value, "words", value)) for value in facts.values() if value]
    for kind in [*TOLD, Kind.X, Kind.LIAISON_KEPT]:
        for one in LIBRARY.render(wanted, facts, "ar", [kind], NOW):
            text = re.sub(r"https?://\S+|555-[\d-]+", "¤", one.text)
            for name in sorted(filter(None, latin), key=len, reverse=True):
                text = text.replace(name, "¤") if re.search("[A-Za-z]", name) else text
            text = text.replace(" (EST)", "")

            assert re.match("[\u0600-\u06ff]", text), one.text
            assert not re.search(r"¤[^\u0600-\u06ff\n]*[¤\d]|\d[^\u0600-\u06ff\n]*¤|¤ ?\(", text), one.text


def test_a_phone_number_after_arabic_letters_carries_a_mark():
    wanted = LIBRARY.template("appeal")
    for one in LIBRARY.render(wanted, LIBRARY.sample(wanted, "ar", NOW), "ar", Kind, NOW):
        assert re.findall(r"(?<!\u200e)\b555-|(?<!\u200e)26-0417", one.text) == []


@pytest.mark.parametrize("wanted", CHINESE, ids=lambda one: one.id)
def test_no_chinese_sign_touches_a_link(wanted):
    for one in LIBRARY.render(wanted, answered(wanted, "zh-Hans"), "zh-Hans", Kind, NOW):
        assert not re.search(r"https?://[!-~]+[^\s!-~]", one.text), one.text
        assert not re.search(r"[。，：；！？] (?!http)", one.text.replace("重发： ", "")), one.text
