"""Links, accounts and short numbers that the agency hasn't published are shown before they send people to a stranger."""

import pytest

from commsbot.domain.checks import contacts
from tests.domain import checked


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (checked.GOOD, []),
        ("See https://bit.ly/x.", [("link", "https://bit.ly/x")]),
        ("See (www.fake.org/page), now.", [("link", "www.fake.org/page")]),
        ("See https://news.city.example/a?b and CITY.example.", []),
        ("See https://city.example.evil.com.", [("link", "https://city.example.evil.com")]),
        ("Mail a@fake.org.", []),
        ("Follow @SpringfieldPD and @springfieldpd, not @SpringfieldPDs.", [("handle", "@SpringfieldPDs")]),
        ("Call 911 or 311.", []),
        ("Call 112.", [("phone", "112")]),
        ("Llame al 112 o marque el 911.", [("phone", "112")]),
        ("Text 88777 to 911.", [("phone", "88777")]),
        ("Call 555-123-4567 or 555 9876543.", []),
    ],
)
def test_what_stands_on_no_list_is_shown(text, found):
    assert checked.kinds(contacts.notes(text, checked.about())) == found


def test_without_a_list_nothing_is_said():
    assert contacts.notes("See https://bit.ly/x, @fake, call 112.", checked.bare()) == []
