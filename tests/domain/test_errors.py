import pytest

from commsbot.domain import errors


def test_the_docstring_is_the_message_with_its_values():
    error = errors.NotFound(what="draft", name="d9")

    assert str(error) == "There is no draft called d9. Check the name, or open /queue to see what there is."
    assert error.values == {"what": "draft", "name": "d9"}


def test_a_sentence_with_a_hole_is_never_made():
    with pytest.raises(KeyError):
        errors.NotFound(what="draft")


def test_every_error_has_a_sentence_of_its_own():
    def below(cls):
        return [each for sub in cls.__subclasses__() for each in (sub, *below(sub))]

    mute = [each.__name__ for each in below(errors.CommsbotError) if not each.__doc__]

    assert mute == []


def test_a_class_without_words_takes_the_roots():
    mute = type("Mute", (errors.CommsbotError,), {"__doc__": None})

    assert str(mute()) == "Something went wrong; nothing was changed."
