import pytest

from commsbot.settings import loading, model, problems, secret_files, values
from commsbot.settings.model import Mode
from tests.settings.folders import SECRETS, complaints, edit, folder_of


def test_one_place_is_not_served_twice_in_one_language(folder):
    path = folder / "config.toml"
    path.write_text(
        path.read_text("utf-8") + '\n[[channels]]\nname = "again"\nkind = "telegram"\nchat = "@Springfield_Alerts"\n',
        "utf-8",
    )

    assert "same place" in complaints(folder)['channels "again"'].wrong


REHEARSAL = {
    **{key: value for key, value in SECRETS.items() if "bluesky" not in key and "mastodon" not in key},
    "telegram.api": "http://127.0.0.1:8081",
    "channels.city-x.api": "http://[::1]:8082",
    "channels.city-channel.chat": "-1002000000001",
}


def test_the_rehearsal_takes_what_the_simulators_know(tmp_path):
    loaded = loading.rehearsal(tmp_path, REHEARSAL)

    assert loaded.mode is Mode.REHEARSAL
    assert loaded.telegram.api == "http://127.0.0.1:8081"
    assert loaded.channels[0].address == "-1002000000001"
    assert loaded.folder == tmp_path


@pytest.mark.parametrize(
    ("key", "address"),
    [
        ("telegram.api", "https://api.telegram.org"),
        ("channels.city-x.api", "https://api.x.com"),
        ("channels.city-x.api", "https://127.0.0.1.evil.example"),
        ("database.address", "postgresql://db.springfield.example/commsbot"),
    ],
)
def test_a_rehearsal_never_leaves_this_machine(tmp_path, key, address):
    with pytest.raises(problems.Invalid) as caught:
        loading.rehearsal(tmp_path, {**REHEARSAL, key: address})

    assert [problem.wrong for problem in caught.value.problems] == ["leaves this machine, and a rehearsal must not"]


DRILL_SECRET = "whsec_ZHJpbGwtc2VjcmV0LWRyaWxsLXNlY3JldC1kcmlsbA=="


@pytest.mark.parametrize(
    ("address", "stays"),
    [
        ("json://127.0.0.1:8081/a", True),
        ("forms://localhost/a", True),
        ("json://hooks.springfield.example/a", False),
        ("slack://127.0.0.1/A1BRTD4JD/TIiajkdnlazkcOXrIdevi7FQ", False),
    ],
)
def test_a_rehearsal_speaks_to_no_service_elsewhere(address, stays):
    """In most of Apprise's forms a key stands where others have the host, so only those that name a host for sure may be used; no key is printed."""
    channel = model.AppriseChannel(name="team", kind="apprise", sender="Springfield Police", service_url=address)  # type: ignore[arg-type]
    [told] = channel.asked_at.values()

    assert values.loopback(told) == stays
    assert "TIiajkdnlazkcOXrIdevi7FQ" not in told


@pytest.fixture
def exercise(folder, tmp_path):
    """An exercise beside the live folder, with everything of its own."""
    edit(folder, ("@springfield_alerts", "-100111"))
    secrets = {key: f"drill-{value}" for key, value in SECRETS.items()}
    own = {"telegram.token": "987654321:AAE-drill", "channels.county.secret": DRILL_SECRET}
    place = folder_of(tmp_path / "drill", secrets | own)
    edit(
        place,
        ('mode = "live"', 'mode = "exercise"'),
        ("@springfield_alerts", "-100222"),
        ('account = "SpringfieldPD"', 'account = "SpfldDrill"'),
        ('"press@springfield.example"', '"drill@springfield.example"'),
        ('["newsdesk@gazette.example", "desk@radio.example"]', '["role-player@springfield.example"]'),
        ('"county-eoc"', '"drill-eoc"'),
        ('"https://hooks.county.example/springfield"', '"https://hooks.county.example/drill"'),
        ('account = "104000000000001"', 'account = "104000000000002"'),
        ('account = "springfieldpd.bsky.social"', 'account = "spfld-drill.bsky.social"'),
        ('"@springfield@police.social"', '"@drill@police.social"'),
        ('live_config = ""', 'live_config = "../springfield/config.toml"'),
    )
    return place


def test_an_exercise_with_everything_of_its_own_starts(exercise):
    assert loading.load(exercise, {}).mode is Mode.EXERCISE


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ("-100222", "-100111", 'channels "city-channel".chat'),
        ("-100222", "@springfield_alerts", 'channels "city-channel".chat'),
        ('"SpfldDrill"', '"springfieldpd"', 'channels "city-x".account'),
        ("104000000000002", "104000000000001", 'channels "city-facebook".account'),
        ('"spfld-drill.bsky.social"', '"SpringfieldPD.bsky.social"', 'channels "city-bluesky".account'),
        ('"@drill@police.social"', '"@Springfield@police.social"', 'channels "city-mastodon".account'),
        ("../springfield/config.toml", "config.toml", "exercise.live_config"),
        ('"drill@springfield.example"', '"Press@springfield.example"', 'channels "press".account'),
        ('"role-player@springfield.example"', '"Desk@radio.example"', 'channels "press".recipients'),
        ('"https://hooks.county.example/drill"', '"https://hooks.county.example/springfield"', 'channels "county".api'),
        ('"../springfield/config.toml"', '""', "exercise.live_config"),
        ("../springfield/config.toml", "../nowhere/config.toml", ""),
    ],
)
def test_an_exercise_that_could_reach_the_public_is_refused(exercise, old, new, key):
    edit(exercise, (old, new))

    assert set(complaints(exercise)) == {key}


@pytest.mark.parametrize(
    "key",
    [
        "telegram.token",
        "channels.city-x.access_token",
        "channels.county.secret",
        "channels.city-bluesky.app_password",
        "channels.city-facebook.access_token",
        "channels.city-mastodon.access_token",
        "channels.team-slack.service_url",
    ],
)
def test_an_exercise_with_a_live_token_is_refused(exercise, key):
    (exercise / "secrets" / secret_files.file_name(key)).write_text(SECRETS[key], "utf-8")

    found = complaints(exercise)

    assert set(found) == {key}
    assert SECRETS[key] not in str(found[key])


def test_another_token_of_the_live_bot_is_refused(exercise):
    (exercise / "secrets" / "telegram__token").write_text("123456789:AAE-made-anew", "utf-8")

    assert set(complaints(exercise)) == {"telegram.token"}


def test_a_live_bot_that_cannot_be_compared_is_asked_for(exercise, folder):
    (folder / "secrets" / "telegram__token").unlink()
    assert set(complaints(exercise)) == {"exercise.live_bot"}

    edit(exercise, ("live_bot = 0", "live_bot = 123456789"))

    assert loading.load(exercise, {}).exercise.live_bot == 123456789


def test_an_exercise_needs_a_database_of_its_own(exercise, folder):
    for place in (exercise, folder):
        edit(place, ('address = ""', 'address = "postgresql://db/commsbot"'))

    assert set(complaints(exercise)) == {"database.address"}


def test_an_agency_without_a_live_service_may_exercise(exercise):
    edit(exercise, ('"../springfield/config.toml"', '"none"'))

    assert loading.load(exercise, {}).exercise.live_config == "none"


def test_an_exercise_never_shares_a_staff_group(exercise, folder):
    edit(folder, ("staff_group = 0", "staff_group = -100777"))
    edit(exercise, ("staff_group = 0", "staff_group = -100777"))
    assert "is also a chat of the live config" in complaints(exercise)["telegram.staff_group"].wrong

    edit(exercise, ("staff_group = -100777", "staff_group = -100888"), ('chat = "-100222"', 'chat = "-100777"'))
    assert "is also a chat" in complaints(exercise)['channels "city-channel".chat'].wrong
