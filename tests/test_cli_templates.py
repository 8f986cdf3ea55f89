"""`templates` and `lint` at the terminal."""

import json
import shutil
import subprocess
import sys

import pytest
from typer.testing import CliRunner

from commsbot import bootstrap, cli, parts


def run(*arguments):
    return CliRunner().invoke(cli.app, arguments, env={"COMMSBOT_FOLDER": ""})


def test_the_templates_are_listed_and_shown():
    done = subprocess.run(
        [sys.executable, "-m", "commsbot", "templates", "list", "--language", "es"],
        cwd=bootstrap.ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert any(line.split()[0] == "holding" and line.endswith("Primer aviso") for line in done.stdout.splitlines())

    shown = run("templates", "show", "active_attacker/warning")
    assert shown.exit_code == 0
    assert "undone by: active_attacker/all_clear" in shown.stdout


def test_a_template_is_rendered_with_its_examples():
    done = run("templates", "render", "holding", "--language", "es", "--kind", "x")

    assert done.exit_code == 0
    assert done.stdout.startswith("--- x 1, ")
    assert "de 280" in done.stdout.replace(" of ", " de ")


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("templates", "render", "holding", "--kind", "pigeon"), 2),
        (("templates", "render", "holding", "--language", "xx"), 2),
        (("templates", "show", "poem"), 1),
        (("templates", "lint", "--folder", "/nowhere"), 1),
    ],
)
def test_what_there_isnt_is_refused_with_its_code(arguments, code):
    assert run(*arguments).exit_code == code


def test_lint_passes_and_names_what_an_agencys_own_file_breaks(tmp_path):
    assert run("templates", "lint").exit_code == 0
    answers = tmp_path / "answers.toml"
    answers.write_text(
        'mode = "live"\nadministrator = "Jo Park"\n[agency]\nname = "Springfield Police"\nzone = "America/Chicago"\n'
        'official_page = "https://www.springfield.example"\n[telegram]\ntoken = "123456789:AAE-secret"\nchat = "@alerts"\n',
        "utf-8",
    )
    folder = tmp_path / "springfield"
    made = run("init", str(folder), "--answers", str(answers), "--offline")
    assert made.exit_code == 0, made.stderr
    own = folder / parts.OVERRIDE / "phases"
    own.mkdir(parents=True)
    shutil.copy(parts.LIBRARY / "phases" / "holding.toml", own)
    sound = run("templates", "lint", "--folder", str(folder))
    assert sound.exit_code == 0, sound.stderr
    (own / "holding.toml").write_text("colour = 'red'\n", "utf-8")

    broken = run("templates", "lint", "--folder", str(folder))

    assert broken.exit_code == 1
    assert "phases/holding.toml" in broken.stderr


def test_the_coverage_is_given_by_type_phase_and_language():
    covered = json.loads(run("templates", "coverage", "--json").stdout)

    assert {"en", "es", "ar"} <= set(covered["active_attacker"]["warning"])
    assert len(covered) == 30
    assert covered["routine"]["event"] == ["en", "es"]
    assert run("templates", "coverage").stdout.startswith("active_attacker\n  en es")


def test_a_review_is_written_into_the_agencys_folder(tmp_path):
    read = run("templates", "review", "rumour", "es")
    unnamed = run("templates", "review", "rumour", "es", "--by", "Ana Ruiz")

    assert (read.exit_code, unnamed.exit_code) == (0, 2)
    assert "verdict.false: Esto es FALSO." in read.stdout
    assert run("templates", "review", "rumour", "xx").exit_code == 2
