from itertools import pairwise

from commsbot.domain import checks
from commsbot.domain.checks import Background, Level, protection
from commsbot.domain.checks.protection import wording

EN = Background(language="en")


def kinds(text, about=EN):
    return [note.kind for note in protection.notes(text, about)]


def test_a_note_holds_the_words_as_they_stand():
    text = "Her number is (402)\u00a0555\u20110188."

    (note,) = protection.notes(text, EN)

    assert note.words == "(402)\u00a0555\u20110188"
    assert text[slice(*note.span)] == note.words


def test_shapes_block_and_give_reasons_that_lift_them():
    (note,) = protection.notes("The van's plate is ABC 1234.", EN)

    assert (note.kind, note.level) == ("plate", Level.BLOCKS)
    assert note.reasons


def test_meanings_ask_and_give_reasons_that_lift_them():
    (note,) = protection.notes("The murderer fled.", EN)

    assert (note.rule, note.kind, note.level) == ("C22", "stage_word", Level.ASKS)
    assert note.reasons


def test_a_published_key_takes_no_reason():
    (note,) = protection.notes("The gate code is 4471.", EN)

    assert (note.kind, note.level, note.reasons) == ("credentials", Level.BLOCKS, ())
    assert checks.blocking([note]) == (note,)


def test_a_thin_description_only_warns():
    (note,) = protection.notes("We are looking for a Black male.", EN)

    assert (note.kind, note.level) == ("description", Level.WARNS)


def test_somebody_who_was_found_is_named_no_longer():
    (note,) = protection.notes("Walter Simms has been found safe.", EN)

    assert (note.rule, note.kind) == ("C26", "victim_named")


def test_no_character_is_claimed_by_two_shapes():
    found = protection.find("SSN 078-05-1120, card 4111 1111 1111 1111, call her on 402-555-0188.", EN)

    spans = sorted((each.start, each.end) for each in found)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))


def test_notes_stand_in_the_order_of_the_text():
    assert kinds("The murderer, DOB 3/14/1987, drove plate ABC 1234.") == ["stage_word", "dob", "plate"]


def test_an_empty_text_has_nothing_to_protect():
    assert kinds("") == []


def test_a_region_of_a_language_is_that_language():
    assert kinds("El asesino huyó.", Background(language="es-MX")) == ["stage_word"]


def test_what_may_be_named_is_never_held_back():
    about = Background(
        language="en",
        names=frozenset({"Maria Lopez"}),
        allowed=frozenset({"402-555-0188", "88 Birch Lane", "m.lopez@outlook.com", "gmail.com"}),
    )
    text = "Maria Lopez was hurt at 88 Birch Lane. Her cell is 402-555-0188; m.lopez@outlook.com, x.y@gmail.com."

    assert kinds(text, about) == []
    assert set(kinds(text)) == {"victim_named", "home_address", "phone_private", "email_private"}


def test_every_kind_says_why_and_how_to_mend():
    for kind, words in wording.KINDS.items():
        assert words.why.endswith(".")
        assert words.mend.endswith(".")
        assert bool(words.reasons) == (kind not in {"credentials", "description"})
        assert all(len(reason) <= 28 for reason in words.reasons)
        assert len(words.why) <= 140
