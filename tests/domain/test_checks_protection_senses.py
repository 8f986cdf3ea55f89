"""What single words speak of, around a name and in a sentence."""

from commsbot.domain.checks import Background
from commsbot.domain.checks.protection import reading, senses, stage
from commsbot.domain.checks.protection.lexicon import senses_en, senses_es


def read(text, language="en"):
    return reading.read(text, Background(language=language))


def beside(text, name, language="en"):
    start = text.index(name)
    return dict(senses.beside(read(text, language), start, start + len(name)))


def test_the_classes_bear_the_same_names_in_both_languages():
    assert list(senses_en.WORDS) == list(senses_es.WORDS)


def test_a_word_is_known_by_its_beginning_whatever_its_accents():
    (word,) = senses.words(read("Falleció", "es"))

    assert "die" in word.classes
    assert word.forms == word.classes[:3]


def test_a_word_that_no_class_holds_has_the_form_of_its_ending():
    assert [word.forms for word in senses.words(read("zorbling zub quonxet"))] == [("-ing",), ("short",), ("long",)]


def test_a_name_is_one_word_and_numbers_are_told_by_size():
    told = [word.text for word in senses.words(read("Ana Ruiz, 34, and her son, 9, left 120 notes."))]

    assert told[:3] == ["<name>", ",", "<age>"]
    assert "<child>" in told
    assert "<number>" in told


def test_a_sentence_has_its_classes_and_its_words_of_grammar():
    signs = set(senses.of_sentence(read("He was stabbed."), 0, 15))

    assert {"~harm", "~en harm", "~word he", "~word was", "~word ."} <= signs


def test_what_stands_beside_a_name_is_told_by_side():
    signs = beside("Police arrested Ana Ruiz on the bridge.", "Ana Ruiz")

    assert "~left arrest" in signs
    assert "~right arrest" not in signs
    assert "~right works" in signs


def test_what_is_inserted_after_a_name_is_read_over():
    for inserted in ("", ", 34,", ", 34, of Dale,", " (34)", " (34), of Dale,"):
        told = beside(f"Ana Ruiz{inserted} drowned.", "Ana Ruiz")

        assert ("~verb accident" in told) is (inserted != ", 34, of Dale,")


def test_an_insertion_without_an_end_is_none():
    assert "~verb (" in beside("Ana Ruiz (34 of Dale was found.", "Ana Ruiz")


def test_a_name_that_is_all_begins_and_ends_its_sentence():
    signs = beside("Ana Ruiz", "Ana Ruiz")

    assert {"~last start", "~next end", "~verb end", "~none - none"} <= set(signs)


def test_the_sentences_beside_tell_too():
    signs = beside("A body was found. It is Ana Ruiz. She was shot.", "Ana Ruiz")

    assert {"~preceding corpse", "~following harm", "~following begins she"} <= set(signs)


def test_an_empty_sentence_beside_says_nothing():
    assert not any(sign.startswith("~following") for sign in beside("It is Ana Ruiz.\n***", "Ana Ruiz"))


def test_what_is_listed_is_given_for_the_sentences_that_are_asked_for():
    told = read("The killer is in custody. The murderer is in custody.")

    assert all(stage.listed(told, told.sentences).values())
    assert list(stage.listed(told, told.sentences[:1])) == [0]
