import os

from pydantic import SecretStr

from commsbot.settings import loading, secret_files
from tests.settings.folders import SECRETS, TOKEN, complaints, folder_of


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


def test_a_missing_secret_names_file_and_variable(tmp_path):
    found = complaints(folder_of(tmp_path / "agency", {}))

    assert set(found) == set(SECRETS)
    assert found["telegram.token"].file.endswith("/secrets/telegram__token")
    assert "COMMSBOT_TELEGRAM__TOKEN" in found["telegram.token"].right


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
