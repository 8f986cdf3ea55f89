import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum import luhn
from stdnum.es import dni

from commsbot.domain.checks import Background, protection
from commsbot.domain.checks.protection import identity

EN, ES = Background(language="en"), Background(language="es")


def kinds(text, about=EN):
    return {found.kind for found in protection.find(text, about)}


@given(st.integers(4 * 10**14, 4 * 10**14 + 10**14 - 1))
def test_any_number_with_a_right_check_digit_is_a_card(body):
    number = f"{body}{luhn.calc_check_digit(str(body))}"

    assert kinds(f"He used {number} twice.") == {"card"}


@given(st.integers(4 * 10**14, 4 * 10**14 + 10**14 - 1), st.integers(1, 9))
def test_a_wrong_check_digit_makes_no_card(body, off):
    digit = (int(luhn.calc_check_digit(str(body))) + off) % 10

    assert "card" not in kinds(f"Order {body}{digit} was sent.")


@given(st.permutations("4111111111111111"))
def test_a_reordered_card_is_one_only_if_its_digits_add_up(digits):
    number = "".join(digits)

    assert ("card" in kinds(f"He used {number} twice.")) == (luhn.is_valid(number) and number[0] in "23456")


@given(st.integers(10_000_000, 99_999_999))
def test_any_dni_with_its_letter_is_found(number):
    letter = dni.calc_check_digit(f"{number}")

    assert kinds(f"Apareció {number}{letter} en la calle.", ES) == {"national_id"}
    assert kinds(f"Apareció {number}{'TRWAGMYFPDXBNJZSQVHLCKE'[(number + 1) % 23]} en la calle.", ES) == set()


@given(st.text("ABCDEFGHJKLMNPRSTUVWXYZ0123456789", min_size=17, max_size=17))
def test_a_vehicle_number_carries_one_right_check_digit(text):
    assert sum(identity.is_vin(f"{text[:8]}{digit}{text[9:]}") for digit in "0123456789X") == 1


@pytest.mark.parametrize(
    "text",
    [
        "Call 911, 112, 999, 101 or 988.",
        "Reach us free on 1-800-555-0199.",
        "Our tip line is 402-555-0133.",
        "Contact Sgt. Dana Wells on 402-555-0111.",
        "Sergeant Dana Wells, 402-555-0111, answers questions from the press; call 402-555-0111.",
        "Call Lincoln Hospital at 402-555-0120.",
        "Report number 402-555-0120 is filed.",
    ],
)
def test_published_numbers_pass(text):
    assert kinds(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Call Dana Whitlock at 402-555-0133.",
        "Text Dana on 555-0193.",
        "Text Xochi Perlmann: 402-555-0133.",
        "His cell is 402-555-0133.",
        "It rang at 402-555-0133.",
        "A phone, +49 30 901820, was left behind.",
        "The mother's phone: 4 0 2 5 5 5 0 1 8 8 then.",
        "\u0662\u0660\u0662-555-0133 belongs to her.",
    ],
)
def test_a_persons_own_number_is_found(text):
    assert kinds(text) == {"phone_private"}


def test_the_senders_own_number_passes_in_any_writing():
    about = Background(language="en", sender=("Dale Police", "+1 402 555 0133"), emergency_number="912")

    assert kinds("It rang at (402) 555-0133.", about) == set()
    assert kinds("It rang at (402) 555-0134.", about) == {"phone_private"}


@pytest.mark.parametrize(
    "text", ["Case 123-45-6789 is open.", "The NIE Y0000000A is wrong in every way.", "Social 12."]
)
def test_what_only_looks_like_a_document_passes(text):
    assert "national_id" not in {
        found.kind for found in protection.find(text, EN) if text[found.start : found.end].startswith("123")
    }


def test_documents_of_four_countries_are_found_by_their_shape():
    for text in ("078-05-1120", "QQ123456C".replace("QQ", "AB"), "12345678Z", "X1234567L", "LOPM850314MDFPRR09"):
        assert kinds(f"He left {text} there.") == {"national_id"}


def test_an_account_number_with_right_digits_is_found():
    assert kinds("Send it to GB29 NWBK 6016 1331 9268 19.") == {"card"}
    assert kinds("Send it to GB29 NWBK 6016 1331 9268 18.") == set()


def test_a_phones_serial_number_is_no_card():
    assert kinds("IMEI 490154203237518 is listed.") == set()


def test_a_vehicle_number_may_be_partial_where_words_say_so():
    assert kinds("The VIN ends in 4821.") == {"vin"}
    assert kinds("VIN 2024 is a day for all.") == set()
    assert kinds("A frame stamped 1M8GDM9AXKP042788 was found.") == {"vin"}
    assert kinds("Kit 1M8GDM9A1KP042788 was found.") == set()


def test_a_bare_date_behind_a_name_is_a_birth():
    assert kinds("Kyle Dunn (03/14/1999) was there.") >= {"dob"}
    assert kinds("Xochi Perlmann (03/14/1999) was there.") >= {"dob"}
    assert kinds("Xochi Perlmann (03/14/2024) was there.") == set()
    assert kinds("Town Hall (03/14/1999) was there.") == set()
    assert kinds("People born on 3 May 1999 may apply.") == set()


def test_mail_of_offices_passes_and_of_persons_does_not():
    about = Background(language="en", official_page="https://dalepolice.net/now")

    assert kinds("Write to j.cole@dalepolice.net.", about) == set()
    assert kinds("Write to j.cole@dalepolice.net.") == set()
    assert kinds("Write to j.cole@northmill.net.", about) == {"email_private"}
    assert kinds("Her own address is info@northmill.net.") == {"email_private"}
    assert kinds("Write to tips@northmill.net.") == set()


def test_plates_are_found_whole_and_in_part():
    for text in (
        "A grey Corsa, YK19 OPR, left.",
        "Un coche gris, 1234 BCD, salió.",
        "The plate reads SKI.",
        "The tag is 8KJ 442.",
        "The van (LMP 4471) left.",
        "KJX 42 is the plate.",
    ):
        assert kinds(text) == {"plate"}, text


def test_other_numbers_are_no_plates():
    for text in (
        "Case AB12 CDE is open; flight 1234 BCD left.",
        "Hash tag 4471 is new.",
        "Registration 4471 is open.",
        "The plate shop on I-80 opens.",
        "Our license 2024 is new.",
        "The van took I-80 at Case LMP 4471.",
        "The plate is UK.",
        "Case KJ4 42 is the plate.",
    ):
        assert kinds(text) == set(), text


def test_blocks_crossings_and_public_buildings_pass():
    for text in (
        "Officers are in the 1400 block of Oak Street.",
        "Officers are at 1400 block Oak Street.",
        "Officers are at 1400 Oak Street block.",
        "Come to Lincoln High School, 1200 Pine Street.",
        "The shelter is open. Come to 1200 Pine Street.",
        "The shelter is open. It is 1200 Pine Street.",
        "Officers are at 1400 Block Oak Street.",
        "Come to 1200 Pine Street (Lincoln High School).",
        "Hwy 41 Oak Street exit is closed.",
        "En la cuadra 1400 de la calle Roble.",
    ):
        assert kinds(text) == set(), text


def test_homes_are_found_in_english_and_in_spanish_order():
    for text in (
        "He lives at 1200 Pine Street.",
        "A fire burned 1200 Pine Street.",
        "At 1200 Pine Street neighbors heard shots.",
        "The school sent help to the house at 1200 Pine Street.",
        "The shelter is open. The family left 1200 Pine Street.",
        "She lives in Flat 3, Harbor Towers.",
        "Ocurrió en calle Mayor 12, 3º B.",
        "Calle Hidalgo No. 45, su casa.",
    ):
        assert kinds(text) == {"home_address"}, text


def test_a_rented_hall_is_no_home():
    assert kinds("The meeting is in Unit 4, Grand Avenue.") == set()
    assert kinds("Take Lot C, then turn left.") == set()


def test_keys_are_found_with_their_values_only():
    for text in (
        "The password is kestrel.",
        'Use the password "correct horse" there.',
        "Password: Falcon19!",
        "Door code 4471.",
        "Use 4471 to open the gate.",
        "4471 opens the side door.",
        "Bot token 123456789:AAFakeTokenFakeTokenFakeTokenFake.",
        "La clave de la alarma es 1937.",
    ):
        assert kinds(text) == {"credentials"}, text


def test_words_about_keys_pass():
    for text in (
        "We never ask for your password or PIN.",
        "The password is required.",
        "Area code 402 and ZIP code 68102.",
        "Our code 4471 is a form.",
        "The key is prevention.",
        "The password page is https://dale.example/Reset1.",
        "Use code 4471 to open the event code list; event code only.",
        "Use 4471 as a note.",
    ):
        assert kinds(text) == set(), text


def test_plates_that_are_no_plates_of_cars_pass():
    for text in ("Dinner plates at PD-2 cost little.", "El coche iba sin placas por la MEX-57."):
        assert kinds(text) == set(), text


def test_a_lone_run_of_nine_digits_is_a_document_where_words_say_so():
    assert kinds("The clerk read out 078051120, her social.") == {"national_id"}
    assert kinds("The clerk read out 078051120 on social media.") == set()
    assert kinds("The sheet says F, 10-22-71, tall.") == {"dob"}


def test_what_opens_a_lock_is_found_beside_it():
    for text in ("Upstairs door: 1945*.", "La caja de llaves 0917 es nueva.", "Log in as user ops2, pass tango77."):
        assert kinds(text) == {"credentials"}, text
    assert kinds("The flight left from gate 0117.") == set()


def test_a_date_in_a_row_of_somebodys_data_is_a_birth():
    assert kinds("A row read: kim.ode@example.net, 1990/12/01.") == {"dob", "email_private"}
    assert kinds("The hall was built in stages, 1990/12/01, they say.") == set()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ('Who placed this ad? "Puppies, cash only, text +1 647 555 0119."', "phone_private"),
        ("The bag held three driver licenses and an AmEx with 3782 822463 10005 on it.", "card"),
        ("One line of the skimmer read %B5424181012345672^DOE/J^2805.", "card"),
        ("She'd have been 62 on the fourteenth of March.", "dob"),
        ("Booked: a man, 40 (Nov 1986), for theft of copper.", "dob"),
        ("The pickup had out-of-province tags. Two letters were clear, CH, to the camera.", "plate"),
        ("Families at 14 and 16 Union Row may sleep at home tonight.", "home_address"),
        ("A man was found in the yellow house, number 41, on Tupelo.", "home_address"),
    ],
)
def test_a_detail_told_in_passing_is_found(text, kind):
    assert kind in kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "Happy birthday to us! Station 9 was born on June 2nd, 1954 in a borrowed garage.",
        "Three numbers were drawn, 4, 8, and 15. Claim your prize by 5 p.m.",
        "The numbers were drawn. Two letters were sent, AB, to the winner.",
        "The apartment building at 4100 Lakeshore lost its water at noon.",
    ],
)
def test_what_only_sounds_like_such_a_detail_passes(text):
    assert not kinds(text)
