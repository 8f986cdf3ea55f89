from datetime import timedelta

import pytest
from pydantic import ValidationError

from commsbot.domain.approval import Risk
from commsbot.settings import loading
from commsbot.settings.model import Mode
from tests.settings.folders import complaints, edit


def test_settings_are_frozen(folder):
    loaded = loading.load(folder, {})

    with pytest.raises(ValidationError):
        loaded.mode = Mode.EXERCISE


@pytest.mark.parametrize(
    ("old", "new", "key", "said"),
    [
        ('zone = "America/Chicago"', 'zone = "Chicago"', "agency.zone", "is not a time zone"),
        ('["en", "es"]', '["en", "xq"]', "agency.languages[2]", "is not the code of a language"),
        ('"https://api.telegram.org"', '"http://api.telegram.org"', "telegram.api", "unencrypted"),
        ('"https://api.telegram.org"', '"api.telegram.org"', "telegram.api", "is not a web address"),
        ('"@springfield_alerts"', '"springfield"', "channels[1].chat", "neither the number of a channel"),
        ('"@springfield_alerts"', "12345", "channels[1].chat", "neither the number of a channel"),
        ('address = ""', 'address = "mysql://db/x"', "database.address", "is not a PostgreSQL address"),
        ('address = ""', 'address = "postgresql://u:pw@db/x"', "database.address", "holds a password"),
        ("longitude = -89.6501\n", "", "incidents.places[1]", "both a latitude and a longitude"),
        ('name = "nextdoor"', 'name = "city-x"', 'channels "city-x"', "is there twice"),
        ('languages = ["en"]', 'languages = ["fr"]', 'channels "city-x".languages', "is not a language of the agency"),
        ("scale = 1", "scale = 0.1", "pace.scale", "below what the platforms allow"),
        ("self_replies = false", 'self_replies = "no"', "channels[2].self_replies", "boolean"),
        ('mode = "live"\n', "", "mode", "is missing"),
        ('live_bot_name = ""', 'live_bot_name = "t.me/x"', "exercise.live_bot_name", "is not the @name of a bot"),
        ("warning = 0", "warning = 5", "approval.undo_seconds.warning", "less than or equal to 0"),
    ],
)
def test_a_wrong_value_is_named_with_what_is_wrong(folder, old, new, key, said):
    edit(folder, (old, new))

    found = complaints(folder)

    assert said in found[key].wrong
    assert found[key].right


def test_each_risk_may_have_an_undo_window_of_its_own(folder):
    edit(folder, ("name_release = 20", "name_release = 120"))

    windows = loading.load(folder, {}).approval.policy.undo

    assert (windows[Risk.NAME_RELEASE], windows[Risk.UPDATE], windows[Risk.WARNING]) == (
        timedelta(seconds=120), timedelta(seconds=20), timedelta(0),
    )  # fmt: skip
