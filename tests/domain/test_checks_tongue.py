"""The declared language is the language of the text, paragraph by paragraph."""

import pytest

from commsbot.domain.checks import tongue
from tests.domain import checked

TEXTS = {
    "en": "Stay inside and lock your doors until we say that it is over. Call 911 only if you need help.",
    "es": "Quédese en casa y cierre las puertas hasta que la policía lo diga. Llame al 911 solo si necesita ayuda.",
    "fr": "Restez chez vous et fermez les portes jusqu'à ce que la police vous le dise. Appelez le 17 si vous avez besoin d'aide.",
    "vi": "Hãy ở trong nhà và khóa cửa cho đến khi cảnh sát thông báo. Gọi 911 nếu quý vị cần giúp đỡ.",
    "ht": "Rete anndan kay ou epi fèmen pòt yo jiskaske lapolis di ou li fini. Rele 911 sèlman si ou bezwen èd nan ka ijans.",
    "ar": "ابقوا في منازلكم وأغلقوا الأبواب حتى تعلن الشرطة انتهاء الخطر.",
    "zh": "请待在室内，锁好门窗，直到警方通知。如需帮助请拨打911。",
}


@pytest.mark.parametrize("language", TEXTS)
def test_each_language_is_told_by_its_commonest_words(language):
    assert tongue.guess(TEXTS[language]) == language
    assert tongue.notes(TEXTS[language], checked.bare(language)) == []


def test_a_wrong_label_is_said():
    (note,) = tongue.notes(TEXTS["es"], checked.bare("en-US"))

    assert note.kind == "language"
    assert "marked English and reads as Spanish" in checked.said(note)


def test_a_paragraph_in_another_language_is_shown():
    text = f"{TEXTS['en']}\n\n{TEXTS['es']}"
    (note,) = tongue.notes(text, checked.bare("en"))

    assert (note.kind, note.words) == ("mixed", TEXTS["es"])
    assert [each.kind for each in tongue.notes(text, checked.bare("vi"))] == ["mixed", "mixed"]


@pytest.mark.parametrize(
    "text", ["", "Springfield Police, Oak Park.", "https://the.and.of/is @the #and", "Oak Park, Main Street, Elm Road"]
)
def test_names_and_links_say_nothing(text):
    assert tongue.notes(text, checked.bare("es")) == []


def test_a_language_that_it_does_not_know_is_left_alone():
    assert tongue.notes(TEXTS["en"], checked.bare("tl")) == []
