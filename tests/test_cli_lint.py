"""`commsbot lint`: any text, notes that a terminal can show, and one object a line for programs."""

import json

import pytest
from typer.testing import CliRunner

from commsbot import cli, cli_lint
from commsbot.domain import checks
from commsbot.domain.checks import Background, Level, Note
from tests.domain import checked

CLEAR = "Springfield Police Department: A man with a gun is near Oak Park. Stay inside and lock your doors until 11 p.m. EST, Nov. 21."


def run(*arguments, text=""):
    return CliRunner().invoke(cli.app, ["lint", *arguments], input=text)


def objects(done):
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_a_clear_text_passes_with_its_lengths():
    done = run("--phase", "warning", text=CLEAR)

    assert done.exit_code == 0, done.output
    assert done.stdout.splitlines()[-1].startswith(f"Length: x {len(CLEAR)} weight, bluesky {len(CLEAR)} graphemes")


def test_each_note_shows_the_words_the_reason_and_the_mend():
    done = run(text="Nov. 21, 9:40 p.m. EST\nThe deceased was\u202e found \x1b[31mthere.")

    assert (
        "WARNS C44 jargon\n  line 2: The »deceased« was<U+202E> found <U+001B>[31mthere.\n  Why:  “deceased”"
        in done.stdout
    )
    assert "  Mend: Write instead: dead, died" in done.stdout
    assert "\x1b[31m" not in done.stdout
    assert "Not found in it: " in done.stdout


def test_words_over_two_lines_stay_on_one():
    note = Note("C1", Level.INFORMS, "why", "mend", words="a\nb", span=(0, 3))

    assert "line 1: »a b« c" in cli_lint.told(cli_lint.Draft("", "a\nb c", "", "fr"), [note], {})
    assert "1 note; 0 of them block." in cli_lint.told(cli_lint.Draft("", "a\nb c", "", "fr"), [note], {})


def test_what_blocks_comes_first_and_ends_with_one():
    secret = "It was near Oak Park. The radio password is hunter2Zq!"
    done = run(text=secret)

    assert done.exit_code == 1
    assert done.stdout.startswith("BLOCKS C24 credentials\n  line 1: ")
    assert "; 1 of them blocks." in done.stdout
    assert run("--json", text=secret).exit_code == 1
    assert run("--jsonl", text=json.dumps({"text": secret})).exit_code == 1
    assert run("--jsonl", text=json.dumps({"text": secret}) + "\nnope\n").exit_code == 2


def test_one_object_holds_lengths_elements_and_notes(tmp_path):
    file = tmp_path / "warning.txt"
    file.write_text("\ufeff" + CLEAR.replace("A man", "A deceased man"), "utf-8")
    (found,) = objects(run(str(file), "--phase", "warning", "--json"))

    assert found["id"] == str(file)
    assert found["length"]["sms"] == 1
    assert set(found["elements"]) == {"source", "hazard", "impact", "location", "guidance", "time"}
    assert found["elements"]["source"] is True
    note = next(each for each in found["notes"] if each["kind"] == "jargon")
    assert set(note) == {"rule", "kind", "level", "span", "why"}
    assert file.read_text("utf-8-sig")[slice(*note["span"])] == "deceased"


def test_a_language_without_a_lexicon_says_that_it_does_not_know():
    (found,) = objects(run("--json", "--lang", "vi", text="Hãy ở trong nhà."))

    assert set(found["elements"].values()) == {None}
    assert "Not found" not in run("--lang", "vi", text="Hãy ở trong nhà.").stdout


@pytest.mark.parametrize(
    ("line", "error"),
    [
        (b"nope", "line 2 isn't JSON"),
        (b"[1]", "line 2 isn't an object"),
        (b"\xff", "line 2 isn't UTF-8"),
        (b'{"id": "b"}', "line 2 has no text"),
        (b'{"id": "b", "text": 5}', "line 2 has no text"),
        (b'{"id": "b", "text": "x", "lang": 5}', "line 2 has no lang"),
        (b'{"id": "b", "text": "x", "phase": "poem"}', "line 2 is of no use: poem is no phase"),
        (b'{"id": "b", "text": "x", "lang": "e!"}', "line 2 is of no use: e! is no language tag"),
        (b'{"id": "b", "text": "\\ud800"}', "line 2 holds half a character"),
        (b"[" * 100_000, "line 2 isn't JSON"),
    ],
)
def test_a_line_that_cannot_be_used_is_told_and_the_rest_goes_on(line, error):
    good = b'{"id": "a", "text": "Stay in.", "phase": "warning", "lang": "en"}'
    done = run("--jsonl", text=b"\n".join([good, line, b"", good.replace(b'"a"', b'"c"')]))
    first, wrong, last = objects(done)

    assert done.exit_code == 2
    assert (first["id"], last["id"]) == ("a", "c")
    assert wrong["error"].startswith(error)
    assert wrong.get("id", "b") == "b"


def test_lines_without_a_phase_take_the_options():
    first, second = objects(
        run("--jsonl", "--lang", "es", text='{"text": "El óbito."}\n{"text": "The deceased.", "lang": "en"}')
    )

    assert [note["kind"] for note in first["notes"]].count("jargon") == 1
    assert [note["kind"] for note in second["notes"]].count("jargon") == 1
    assert (first["id"], second["id"]) == (1, 2)


@pytest.mark.parametrize(
    ("arguments", "text", "why"),
    [
        (("--phase", "poem"), "", "no phase"),
        (("--lang", "?"), "", "no language tag"),
        (("/nowhere/at/all",), "", "can't be read"),
        (("--config", "/nowhere"), "", "does not exist"),
        ((), b"\xff\xfe", "isn't UTF-8"),
    ],
)
def test_wrong_use_ends_with_two(arguments, text, why):
    done = run(*arguments, text=text)

    assert done.exit_code == 2
    assert why in " ".join(done.stderr.replace("│", " ").split())


def test_the_agencys_folder_tells_its_names_pages_and_numbers(tmp_path):
    answers = tmp_path / "answers.toml"
    answers.write_text(
        'mode = "live"\nadministrator = "Jo Park"\n[agency]\nname = "Springfield Police Department"\nzone = "America/Chicago"\n'
        'official_page = "https://www.springfield.example"\n[telegram]\ntoken = "123456789:AAE-secret"\nchat = "@alerts"\n',
        "utf-8",
    )
    folder = tmp_path / "springfield"
    made = CliRunner().invoke(cli.app, ["init", str(folder), "--answers", str(answers), "--offline"])
    assert made.exit_code == 0, made.stderr
    (found,) = objects(run("--json", "--config", str(folder), text="Stay in. https://www.fake.com @alerts @others"))

    kinds = {each["kind"] for each in found["notes"]}
    assert {"sender", "page", "link", "handle"} <= kinds
    assert [each["why"] for each in found["notes"] if each["kind"] == "handle"] == [
        "“@others” isn't an account that the agency has listed."
    ]


def test_lint_reads_as_chat_does():
    (found,) = objects(run("--json", text=checked.GOOD))

    assert [each["kind"] for each in found["notes"]] == [
        note.kind for note in checks.read(checked.GOOD, Background(language="en"))
    ]
