import subprocess
import sys

import pytest
from typer.testing import CliRunner

from commsbot import bootstrap, cli

TYPED = [
    "",
    "Springfield Police Department",
    "Springfield Police",
    "en, xq",
    "en, es",
    "America/Chicago",
    "911",
    "https://www.springfield.example/alerts",
    "",
    "123456789:AAE-secret",
    "@springfield_alerts",
    "",
    "Nextdoor",
    "Ana Ruiz",
]


@pytest.fixture
def made(tmp_path):
    folder = tmp_path / "springfield"
    done = CliRunner().invoke(cli.app, ["init", str(folder), "--offline"], input="\n".join(TYPED) + "\n")
    assert done.exit_code == 0, done.output
    return folder, done


def test_init_asks_and_makes_a_folder_that_check_passes(made):
    folder, done = made

    checked = CliRunner().invoke(cli.app, ["check", str(folder), "--offline"])

    assert '"xq": is not the code of a language' in done.output
    assert "AAE-secret" not in done.output
    assert checked.exit_code == 0
    assert (
        checked.stdout.splitlines()[0] == "Springfield Police Department: live, profile pair, en, es, America/Chicago"
    )
    assert checked.stdout.endswith("Nothing is wrong; the warnings say what is still to be done.\n")


def test_init_says_what_is_still_missing(made):
    told = made[1].output

    assert "- somebody who drafts (role pio)" in told
    assert "- somebody else to approve (role approver)" in told
    assert "- 4 standing statements" in told


def solo(tmp_path, last):
    folder = tmp_path / "solo"
    typed = ["solo" if each == "" and number == 8 else each for number, each in enumerate(TYPED)]
    done = CliRunner().invoke(cli.app, ["init", str(folder), "--offline"], input="\n".join([*typed, last]) + "\n")
    assert done.exit_code == 0, done.output
    return done.output, CliRunner().invoke(cli.app, ["check", str(folder), "--offline"])


def test_alone_the_administrator_reads_and_approves_at_once(tmp_path):
    told, checked = solo(tmp_path, "")

    assert "⟦official_page⟧" in told
    assert "Nothing is missing." in told
    assert "Warning" not in checked.stdout
    assert checked.stdout.endswith("Nothing is wrong.\n")


def test_who_says_no_finds_them_waiting(tmp_path):
    told, checked = solo(tmp_path, "n")

    assert "- 4 standing statements" in told
    assert checked.stdout.count("waits for approval") == 4
    assert checked.exit_code == 0


def test_check_takes_the_folder_from_the_environment(made, monkeypatch):
    monkeypatch.setenv("COMMSBOT_FOLDER", str(made[0]))

    assert CliRunner().invoke(cli.app, ["check", "--offline"]).exit_code == 0


def test_check_says_everything_and_ends_with_1(made):
    config = made[0] / "config.toml"
    config.write_text(
        config.read_text("utf-8").replace("America/Chicago", "Chicago").replace('"pair"', '"trio"'), "utf-8"
    )

    checked = CliRunner().invoke(cli.app, ["check", str(made[0]), "--offline"])

    assert checked.exit_code == 1
    assert checked.stderr.count("WRONG: ") == 2
    assert checked.stderr.endswith("2 things are wrong.\n")
    assert checked.stdout == ""


def test_check_tells_of_a_key_that_others_can_read(made):
    (made[0] / "keys" / "record.pem").chmod(0o644)

    checked = CliRunner().invoke(cli.app, ["check", str(made[0]), "--offline"])

    assert checked.exit_code == 1
    assert "may be read by others" in checked.stderr


def test_check_lists_every_setting():
    listed = CliRunner().invoke(cli.app, ["check", "--keys"])

    assert listed.exit_code == 0
    assert "channels[x].self_replies  (true or false; false)" in listed.stdout


def test_init_refuses_a_folder_before_the_first_question(made):
    again = CliRunner().invoke(cli.app, ["init", str(made[0])], input="")

    assert again.exit_code == 1
    assert "exists and is not empty" in again.stderr


@pytest.mark.parametrize("arguments", [["nonsense"], ["check", "--nonsense"], ["init", "--answers", "/nowhere"]])
def test_wrong_use_ends_with_2(arguments):
    assert CliRunner().invoke(cli.app, arguments).exit_code == 2


def test_the_front_door_hands_over_to_the_commands(tmp_path):
    done = subprocess.run(
        [sys.executable, "-m", "commsbot", "check", str(tmp_path)],
        cwd=bootstrap.ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 1
    assert "there is no such file" in done.stderr


def test_the_commands_load_no_library_of_the_edges():
    heavy = "aiohttp, sqlalchemy, telegram, tweepy, pydantic, jinja2"
    code = f"import sys, commsbot.cli; print([name for name in {heavy.split(', ')!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], cwd=bootstrap.ROOT, capture_output=True, text=True, check=True)

    assert done.stdout == "[]\n"


def test_init_without_a_token_is_finished_and_check_names_it(tmp_path):
    folder = tmp_path / "later"
    typed = ["-" if each == "123456789:AAE-secret" else each for each in TYPED]
    typed[1:1] = [""]  # the agency's name, left empty once
    done = CliRunner().invoke(cli.app, ["init", str(folder), "--offline"], input="\n".join(typed) + "\n")
    checked = CliRunner().invoke(cli.app, ["check", str(folder), "--offline"])

    assert done.exit_code == 0, done.output
    assert "Nothing was typed, and this can't be left empty." in done.output
    assert "without its token the service can't start" in done.output
    assert f"- the bot's token: put it alone into {folder}/secrets/telegram__token" in done.output
    assert checked.exit_code != 0
    assert "telegram__token" in checked.output
