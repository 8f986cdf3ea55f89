"""Who is on a list: the config's own recipients and those of a file beside it."""

import pytest

from commsbot.settings import loading
from tests.settings.folders import complaints, edit
from tests.settings.test_crossing import exercise  # noqa: F401  # a fixture

LIST = "# Newsrooms\n\nnews@herald.example\nDesk@Radio.example  # there already\n"


def listed(folder, text):
    edit(folder, ('list = ""', 'list = "press.txt"'))
    (folder / "press.txt").write_text(text, "utf-8")


def test_a_file_and_the_config_name_each_reader_once(folder):
    listed(folder, LIST)

    assert loading.load(folder, {}).channel("press").recipients == (
        "newsdesk@gazette.example",
        "desk@radio.example",
        "news@herald.example",
    )


def test_a_list_alone_is_enough(folder):
    edit(folder, ('recipients = ["newsdesk@gazette.example", "desk@radio.example"]\n', ""))
    listed(folder, LIST)

    assert len(loading.load(folder, {}).channel("press").recipients) == 2


def test_what_is_no_address_is_named_with_its_line(folder):
    listed(folder, "news@herald.example\nThe Gazette\n")

    [told] = complaints(folder).values()
    assert (told.file, told.key) == (f"{folder / 'press.txt'}:2", 'channels "press".list')


def test_a_list_that_is_not_there_is_said(folder):
    edit(folder, ('list = ""', 'list = "press.txt"'))

    assert "FileNotFoundError" in complaints(folder)['channels "press".list'].wrong


def test_a_reader_of_a_live_list_gets_no_exercise(exercise, folder):  # noqa: F811
    listed(folder, "role-player@springfield.example\n")

    assert set(complaints(exercise)) == {'channels "press".recipients'}


@pytest.mark.parametrize(
    ("old", "new", "key", "wrong"),
    [
        ('security = "starttls"', 'security = "none"', "channels[4]", "unencrypted"),
        ('["newsdesk@gazette.example", "desk@radio.example"]', "[]", "channels[4]", "nobody"),
        ('user = ""', 'user = "press"', "channels[4]", "user and a password"),
        ('"desk@radio.example"', '"desk@radio"', "channels[4].recipients", "not an e-mail address"),
        ('unsubscribe = ""', 'unsubscribe = "http://a.example"', "channels[4].unsubscribe", "https"),
        ('"https://hooks', '"http://hooks', "channels[5].api", "unencrypted"),
        ('"https://hooks.county', '"https://me@hooks.county', "channels[5].api", "not a web address"),
        ("networks = []", 'networks = ["10.20.0.1/16"]', "channels[5].networks", "not a network"),
    ],
)
def test_what_would_reach_nobody_or_everybody_is_refused(folder, old, new, key, wrong):
    edit(folder, (old, new))

    found = complaints(folder)
    assert [each.split("[")[0] for each in found] == ["channels"]
    assert all(each.startswith(key) and wrong in problem.wrong for each, problem in found.items())


@pytest.mark.parametrize(
    "secret", ["c2VjcmV0", "whsec_c2hvcnQ=", "whsec_not base64 at all, whatever its length", "whpk_" + "A" * 40]
)
def test_a_secret_that_signs_nothing_is_refused(folder, secret):
    (folder / "secrets" / "channels__county__secret").write_text(secret, "utf-8")

    assert set(complaints(folder)) == {"channels.county.secret"}
