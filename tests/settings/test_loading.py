from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commsbot.settings import loading, problems, secret_files
from commsbot.settings.model import Mode
from tests.settings.folders import CONFIG, TOKEN, complaints, edit, folder_of


def test_the_explained_example_loads(folder):
    loaded = loading.load(folder, {})

    assert loaded.mode is Mode.LIVE
    assert loaded.agency.timezone.key == "America/Chicago"
    assert loaded.approval.policy.profile == "pair"
    assert loaded.telegram.token.get_secret_value() == TOKEN
    assert loaded.telegram.bot_id == 123456789
    addresses = {channel.name: channel.address for channel in loaded.channels}
    assert (addresses["city-channel"], addresses["city-x"]) == ("@springfield_alerts", "SpringfieldPD")
    assert (addresses["city-facebook"], addresses["nextdoor"]) == ("104000000000001", "Nextdoor, the agency's page")
    assert addresses["city-bluesky"] == "springfieldpd.bsky.social"
    assert addresses["city-mastodon"] == "@springfield@police.social"
    assert loaded.channel("city-x") is loaded.channels[1]
    assert loaded.channel("unheard") is None
    assert loaded.languages(loaded.channel("nextdoor")) == ("en", "es")
    assert loaded.database_file == folder / "commsbot.sqlite"


def test_everything_wrong_is_said_at_once(folder):
    hand = [each.name for each in loading.load(folder, {}).channels].index("nextdoor") + 1
    edit(
        folder,
        ('zone = "America/Chicago"', 'zonee = "America/Chicago"'),
        ('profile = "pair"', 'profile = "trio"'),
        ("routine = 20", 'routine = "20"'),
        ("thread = 0", "thread = 1"),
        ("latitude = 39.7817", "latitude = 339"),
        ('kind = "hand"', 'kind = "hnad"'),
        ("port = 8714", "port = 99999999"),
        ("[log]", "[lgo]"),
        ('mode = "live"', 'mode = "lively"'),
        ('official_page = "https:', 'official_page = "http:'),
    )

    found = complaints(folder)

    assert set(found) == {
        "agency.zone",
        "agency.zonee",
        "agency.official_page",
        "approval.profile",
        "approval.undo_seconds.routine",
        "channels[1].thread",
        "incidents.places[1].latitude",
        f"channels[{hand}].kind",
        "health.port",
        "lgo",
        "mode",
    }
    assert found["agency.zonee"].right == "zone"
    assert found["lgo"].right == "log"
    assert found["approval.profile"].value == '"trio"'
    assert found["agency.zone"].right.startswith('zone = "America/Chicago"')
    assert all(problem.file == str(folder / "config.toml") and problem.right for problem in found.values())


def test_the_checkout_is_no_place_for_an_agency():
    assert (
        "inside the checkout" in complaints(CONFIG)[""].wrong or "there is no such file" in complaints(CONFIG)[""].wrong
    )
    assert loading._outside(CONFIG)


def test_a_secret_in_the_config_is_refused_unseen(folder):
    edit(
        folder,
        ("[telegram]\n", f'[telegram]\ntoken = "{TOKEN}"\n'),
        ('account = "SpringfieldPD"\n', 'account = "S"\naccess_token = "seen-1"\n'),
    )

    found = complaints(folder)

    assert "doesn't belong here" in found["telegram.token"].wrong
    assert "secrets/telegram__token" in found["telegram.token"].right
    assert "doesn't belong here" in found["channels.city-x.access_token"].wrong
    assert not any(TOKEN in str(problem) or "seen-1" in str(problem) for problem in found.values())


def test_a_missing_secret_hides_nothing_else(tmp_path):
    folder = folder_of(tmp_path / "agency", {})
    edit(folder, ('languages = ["en"]', 'languages = ["fr"]'))

    assert 'channels "city-x".languages' in complaints(folder)


@given(
    st.dictionaries(
        st.sampled_from(["mode", "agency", "channels", "telegram", "pace", "odd"]),
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.text(max_size=5),
            lambda inner: (
                st.lists(inner, max_size=3)
                | st.dictionaries(
                    st.sampled_from(["name", "kind", "chat", "zone", "languages", "token", "scale"]), inner, max_size=3
                )
            ),
            max_leaves=8,
        ),
    )
)
def test_whatever_is_in_the_file_the_answer_is_a_list_of_problems(raw):
    gathered = secret_files.Gathered()

    with pytest.raises(problems.Invalid):
        loading._build(Path("/nowhere"), "config.toml", raw, gathered, [])
