import os
import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import SecretStr, ValidationError

from commsbot.settings import describing, loading, problems, secret_files
from commsbot.settings.model import Mode

CONFIG = Path(__file__).resolve().parent.parent.parent / "config"
TOKEN = "123456789:AAE-secret-telegram-token"
SECRETS = {
    "telegram.token": TOKEN,
    "channels.city-x.consumer_key": "secret-consumer-key",
    "channels.city-x.consumer_secret": "secret-consumer-secret",
    "channels.city-x.access_token": "secret-access-token",
    "channels.city-x.access_token_secret": "secret-access-secret",
}


def folder_of(place: Path, secrets: dict[str, str] = SECRETS) -> Path:
    """An agency's folder made from the example that the checkout explains."""
    (place / "secrets").mkdir(parents=True)
    shutil.copy(CONFIG / "example.toml", place / "config.toml")
    for key, value in secrets.items():
        path = place / "secrets" / secret_files.file_name(key)
        path.write_text(value + "\n", "utf-8")
        path.chmod(0o600)
    return place


def edit(folder: Path, *changes: tuple[str, str]) -> None:
    path = folder / "config.toml"
    text = path.read_text("utf-8")
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    path.write_text(text, "utf-8")


def complaints(folder: Path, environ: dict[str, str] | None = None) -> dict[str, problems.Problem]:
    with pytest.raises(problems.Invalid) as caught:
        loading.load(folder, environ or {})
    for problem in caught.value.problems:
        assert str(problem) in str(caught.value)
    return {problem.key: problem for problem in caught.value.problems}


@pytest.fixture
def folder(tmp_path):
    return folder_of(tmp_path / "springfield")


def test_the_explained_example_loads(folder):
    loaded = loading.load(folder, {})

    assert loaded.mode is Mode.LIVE
    assert loaded.agency.timezone.key == "America/Chicago"
    assert loaded.approval.policy.sign_offs == 1
    assert loaded.telegram.token.get_secret_value() == TOKEN
    assert loaded.telegram.bot_id == 123456789
    assert [channel.address for channel in loaded.channels] == [
        "@springfield_alerts",
        "SpringfieldPD",
        "Nextdoor, the agency's page",
    ]
    assert loaded.channel("city-x") is loaded.channels[1]
    assert loaded.channel("unheard") is None
    assert loaded.languages(loaded.channels[2]) == ("en", "es")
    assert loaded.database_file == folder / "commsbot.sqlite"


def test_the_explained_example_holds_every_key_that_is_no_secret():
    text = (CONFIG / "example.toml").read_text("utf-8")

    for setting in describing.describe():
        name = setting.key.rpartition(".")[2].removesuffix("[]")
        assert name in text, setting.key
        if not setting.secret and name != "places":
            assert f"\n{name} = " in text, setting.key


def test_every_default_in_the_example_is_the_default(folder):
    loaded = loading.load(folder, {})

    for section in (
        loaded.approval,
        loaded.health,
        loaded.log,
        loaded.pace,
        loaded.exercise,
        loaded.database,
        loaded.incidents,
    ):
        for name, field in type(section).model_fields.items():
            if name not in {"places", "password"}:
                assert getattr(section, name) == field.default, name


def test_every_setting_has_a_type_a_default_and_a_sentence():
    for setting in describing.describe():
        assert setting.type
        assert setting.default
        assert setting.sentence.endswith("."), setting.key


def test_settings_are_frozen(folder):
    loaded = loading.load(folder, {})

    with pytest.raises(ValidationError):
        loaded.mode = Mode.EXERCISE


def test_a_secret_comes_from_the_environment_too(tmp_path):
    secrets = dict(SECRETS)
    key = secrets.pop("channels.city-x.access_token")
    folder = folder_of(tmp_path / "agency", secrets)

    loaded = loading.load(folder, {secret_files.environment_name("channels.city-x.access_token"): key})

    assert loaded.channels[1].access_token.get_secret_value() == "secret-access-token"


def test_no_secret_is_ever_printed(folder):
    loaded = loading.load(folder, {})

    for shown in (repr(loaded), str(loaded), loaded.model_dump_json(), repr(loaded.telegram), f"{loaded.channels}"):
        assert "secret-" not in shown


def test_everything_wrong_is_said_at_once(folder):
    edit(
        folder,
        ('zone = "America/Chicago"', 'zonee = "America/Chicago"'),
        ('profile = "pair"', 'profile = "trio"'),
        ("undo_seconds = 20", 'undo_seconds = "20"'),
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
        "approval.undo_seconds",
        "channels[1].thread",
        "incidents.places[1].latitude",
        "channels[3].kind",
        "health.port",
        "lgo",
        "mode",
    }
    assert found["agency.zonee"].right == "zone"
    assert found["lgo"].right == "log"
    assert found["approval.profile"].value == '"trio"'
    assert found["agency.zone"].right.startswith('zone = "America/Chicago"')
    assert all(problem.file == str(folder / "config.toml") and problem.right for problem in found.values())


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
    ],
)
def test_a_wrong_value_is_named_with_what_is_wrong(folder, old, new, key, said):
    edit(folder, (old, new))

    found = complaints(folder)

    assert said in found[key].wrong
    assert found[key].right


def test_one_place_is_not_served_twice_in_one_language(folder):
    path = folder / "config.toml"
    path.write_text(
        path.read_text("utf-8") + '\n[[channels]]\nname = "again"\nkind = "telegram"\nchat = "@Springfield_Alerts"\n',
        "utf-8",
    )

    assert "same place" in complaints(folder)['channels "again"'].wrong


def test_a_missing_file_says_what_makes_one(tmp_path):
    assert "commsbot init" in complaints(tmp_path)[""].right


@pytest.mark.parametrize(
    ("content", "said"), [(b"mode = [", "is not TOML"), (b"mode = '\xff'", "is not UTF-8"), (b"", "is missing")]
)
def test_a_broken_file_is_told_as_one(tmp_path, content, said):
    (tmp_path / "config.toml").write_bytes(content)

    assert any(said in problem.wrong for problem in complaints(tmp_path).values())


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


def test_a_missing_secret_names_file_and_variable(tmp_path):
    found = complaints(folder_of(tmp_path / "agency", {}))

    assert set(found) == set(SECRETS)
    assert found["telegram.token"].file.endswith("/secrets/telegram__token")
    assert "COMMSBOT_TELEGRAM__TOKEN" in found["telegram.token"].right


def test_a_missing_secret_hides_nothing_else(tmp_path):
    folder = folder_of(tmp_path / "agency", {})
    edit(folder, ('languages = ["en"]', 'languages = ["fr"]'))

    assert 'channels "city-x".languages' in complaints(folder)


def test_a_secret_that_others_can_read_is_refused(folder):
    (folder / "secrets" / "telegram__token").chmod(0o640)

    assert "chmod 600" in complaints(folder)["telegram.token"].right


def test_a_secret_of_the_wrong_form_is_not_shown(folder):
    (folder / "secrets" / "telegram__token").write_text("hunter2-hunter2", "utf-8")

    found = complaints(folder)["telegram.token"]

    assert found.wrong == "is not of the right form"
    assert "hunter2" not in str(found)


def test_a_secret_is_not_in_two_places(folder):
    found = complaints(folder, {"COMMSBOT_TELEGRAM__TOKEN": TOKEN})

    assert "also in the environment" in found["telegram.token"].wrong


def test_misspelt_secrets_are_told(folder):
    (folder / "secrets" / "telegram__tokne").write_text("x", "utf-8")

    found = complaints(folder, {"COMMSBOT_TELEGRAM__TOKNE": "x", "COMMSBOT_OTHER": "x"})

    assert found["telegram__tokne"].right == "telegram__token"
    assert found["COMMSBOT_TELEGRAM__TOKNE"].right == "COMMSBOT_TELEGRAM__TOKEN"
    assert len(found) == 2


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


REHEARSAL = {
    **SECRETS,
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


@pytest.fixture
def exercise(folder, tmp_path):
    """An exercise beside the live folder, with everything of its own."""
    edit(folder, ("@springfield_alerts", "-100111"))
    secrets = {key: f"drill-{value}" for key, value in SECRETS.items()}
    place = folder_of(tmp_path / "drill", {**secrets, "telegram.token": "987654321:AAE-drill"})
    edit(
        place,
        ('mode = "live"', 'mode = "exercise"'),
        ("@springfield_alerts", "-100222"),
        ('account = "SpringfieldPD"', 'account = "SpfldDrill"'),
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
        ("../springfield/config.toml", "config.toml", "exercise.live_config"),
        ('"../springfield/config.toml"', '""', "exercise.live_config"),
        ("../springfield/config.toml", "../nowhere/config.toml", ""),
    ],
)
def test_an_exercise_that_could_reach_the_public_is_refused(exercise, old, new, key):
    edit(exercise, (old, new))

    assert set(complaints(exercise)) == {key}


@pytest.mark.parametrize("key", ["telegram.token", "channels.city-x.access_token"])
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


def test_a_secret_file_is_made_for_its_owner_only(tmp_path):
    before = os.umask(0)
    try:
        path = secret_files.write(tmp_path, "telegram.token", TOKEN)
    finally:
        os.umask(before)

    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700
    assert SecretStr(path.read_text("utf-8").strip()) == SecretStr(TOKEN)


def test_a_secret_too_short_to_be_hidden_is_refused(folder):
    (folder / "secrets" / "channels__city-x__consumer_key").write_text("short", "utf-8")

    assert complaints(folder)["channels.city-x.consumer_key"].wrong == "is not of the right form"
