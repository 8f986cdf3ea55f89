"""What is told of people in words that no list of names for it holds: births, keys, homes and plates, and what only looks like them."""

import pytest

from commsbot.domain import checks
from commsbot.domain.checks import Background


def kinds(text, language="en"):
    return {note.kind for note in checks.protection.notes(text, Background(language=language))}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("He came into the world on 9 June 2014.", "dob"),
        ("Her licence shows 30-JAN-2005.", "dob"),
        ("The twins, both 11 September 2012, are with an aunt.", "dob"),
        ("On 3 May she'll be 16.", "dob"),
        ("We gave a wrong birth date. It should have been 3 September 1971.", "dob"),
        (
            "Age is what we got wrong in the birth date on the sheet, which says, as we now know, 3 September 1971.",
            "dob",
        ),
        ("The birthday that we got is 5.5.85, they say.", "dob"),
        ("The child turned six on 14 February.", "dob"),
        ("It was her eighteenth, 22 August.", "dob"),
        ("He was born at sea on the fourth of July 1950.", "dob"),
        ("Sex: M / 1969-12-24.", "dob"),
        ("The side entrance code changed. It's 7719 now.", "credentials"),
        ("Phrase of the day at the gate is 'blue otter'.", "credentials"),
        ("We searched number 6 in Almond Crescent.", "home_address"),
        ("Stop visiting 52 Alder. The tenant has nothing to do with it.", "home_address"),
        ("Wanted: a white male, 6'2\", 3/3/1979.", "dob"),
        ("Missing since noon: Rafe Toomey (11-5-48), blue coat.", "dob"),
        ("He leaves with Oregon 418 KDW on the back.", "plate"),
        ("The scooter ended in NUR.", "plate"),
        ("The Harley has 1HD1KB4197Y643212 on its neck.", "vin"),
        ("Flyers told people to text 07700 900 377; that's the organiser's daughter.", "phone_private"),
        ("The gate at the lot takes 4096 then a hash.", "credentials"),
        ("Ripon Police Department officers went in at 14 Elm Street, where he lives.", "home_address"),
        ("A note says 'code for mum's flat 3391*'.", "credentials"),
        ("The two-factor seed is JBSW Y3DP EHPK 3PXP.", "credentials"),
        ("The caller, in caravan Pitch 11, Seaview Park, where she lives, is safe.", "home_address"),
        ("Side door: push 2 and 4 together, then 1.", "credentials"),
        ("The keypad was still on 4-4-1-9-star.", "credentials"),
        ("The safe: 32 left, 11 right, 47 left.", "credentials"),
        ("Challenge tonight is HERON.", "credentials"),
        ("Gate at the yard is 5580# this week.", "credentials"),
        ("Use jdoe / Summer2026! until it is mended.", "credentials"),
        ("Flat 2, 30 Marine Parade is her home.", "home_address"),
        ("The suspect lists 1119 W. Cedar as his home.", "home_address"),
        ("A reader hit on 6ABC990 at noon.", "plate"),
        ("A grey van went by. It was JKV 2291.", "plate"),
        ("Write to her at harbour.watch@example.org.", "email_private"),
        ("Write to dana.watch@example.org.", "email_private"),
        ("Write to d.watch@example.org.", "email_private"),
        ("We heard from harbour.watch@example.org.", "email_private"),
        ("His alien file is A 204 715 338.", "national_id"),
    ],
)
def test_what_is_told_in_other_words_is_held(text, kind):
    assert kind in kinds(text)


def test_a_flats_number_and_its_house_are_one_address():
    notes = checks.protection.notes("Flat 2, 30 Marine Parade is her home.", Background(language="en"))

    assert [note.words for note in notes if note.kind == "home_address"] == ["Flat 2, 30 Marine Parade"]


@pytest.mark.parametrize(
    "text",
    [
        "On 3 May our K-9 Rex will be 5. He turns 5 on 3 May.",
        "The race is back. Born in 1998, it is for all.",
        "On 3 May 1998 the choir sang, and on 3 May it turns 50.",
        "We take birth dates. The bill was signed 3 May 1998.",
        "Birth dates are kept. Nothing was said. On 3 September 1971 it rained.",
        "Our dog is well: on 3 May he'll be 5.",
        "A birth date may be any date, 3 May 1898 say.",
        "Nothing was said of it. On 3 September 1971 it rained.",
        "Units moved. Unit 12 to Unit 48, Harbour Lane, boil water.",
        "Write to harbour.watch@example.org or drop in.",
        "Placa 4471, oficial Luna, toma su denuncia.",
        "El generador del coche lleva la serie 612345678B.",
        "Guest access: EOC-guest / none, ask the desk.",
        "The law, 3/3/1979, is old.",
        "The woman, since 3/3/1979, has led us.",
        "Main Street (11-5-48) is a lot.",
        "We close the calle Mayor de la 3 a la 5.",
        "Your water account 55-201842 is owing.",
        "Stay with @H2Oalerts for more.",
        "Your password is yours.",
        "The gate code changed. Ask for it at the desk.",
        "The postal code changed. It's 7719 now.",
        "The gate code changed.",
        "We need birth dates. The fee on 5.5.85 was low.",
        "The 9 Mile Road ramp is shut.",
        "Families may wait at Fire Station 4, by the pier.",
        "The clave, GMZLRN85010109H100, is hers.",
        "Tap your card: the demo screen shows 5105 1051 0510 5100.",
        "A form that begins 'SIN 046 454 286' is a fake.",
        "The first prisoner's social was 000-00-0001.",
        "Donations go to our account GB82 WEST 1234 5698 7654 32.",
        "Lost a debit card? One ending 4444 was handed in.",
        "Hand it in at 1200 Union Drive, weekdays.",
        "Write to Winter_2026Fair@example.gov.",
    ],
)
def test_what_only_looks_like_it_passes(text):
    assert not kinds(text) & {"dob", "credentials", "home_address", "card", "plate", "vin", "email_private"}


def test_a_number_that_is_called_an_offices_right_after_it_passes():
    assert not kinds("Lt. Ames 541-555-0120 (press line) is on duty.")


def test_a_hashtag_like_word_that_is_published_is_no_key():
    about = Background(language="en", names=frozenset({"Run_4Rescue"}))

    assert not checks.protection.notes("Come to Run_4Rescue on Sunday.", about)


def test_an_account_that_a_thief_asked_to_pay_into_is_held():
    assert "card" in kinds("Donations to the fake fund went to account GB82 WEST 1234 5698 7654 32.")
