"""Telegram's chat away: everything from the terminal, to the public and onto a record that proves it (promises 1, 5 and 7)."""

import asyncio
import sqlite3
import subprocess
import sys

import pytest

from commsbot import app
from commsbot.cli_desk import asking
from commsbot.desk import client
from commsbot.settings import loading
from tests.desk import agency


async def test_the_agency_speaks_from_the_terminal_alone(tmp_path):
    async with agency.town(tmp_path) as town:
        await town.hires("Ana Ruiz", "pio")
        await town.hires("Sam Cole", "approver")
        opened = await town.desk("Ana Ruiz", "open", "unknown", "Elm Street School", "--danger", "no", "--submit")
        assert opened.code == 0, opened.err
        made = opened.said[0]["json"]
        name, digest = f"{made['statement']}/1", made["versions"][0]["digest"][:8]

        approved = await town.really(
            "desk", "approve", name, "--digest", digest, "--as", "Sam Cole", "--json", secret=town.secrets["Sam Cole"]
        )

        assert approved.code == 0, approved.err
        assert approved.said[-1]["json"]["done"]
        states = {(each["channel"], each["language"]): each for each in approved.said[-1]["json"]["deliveries"]}
        assert {each["state"] for each in states.values()} == {"sent"}
        assert set(states) == {("telegram-channel", "en"), ("telegram-channel", "es"), ("x", "en")}
        texts = {(each["kind"], each["language"]): each["text"] for each in made["renditions"]}
        posted = [message.words.text for message in town.cast.channel.messages.values() if not message.service]
        assert sorted(posted) == sorted([texts["telegram", "en"], texts["telegram", "es"]])
        assert [post.text for post in town.rehearsal.x.posts.values()] == [texts["x", "en"]]
        assert town.rehearsal.complaints() == []
        await the_record_proves_it(town, made["statement"], tmp_path)


async def the_record_proves_it(town, statement, tmp_path):
    """Verify, tell, export, check the export without commsbot; then change one value and be told where."""
    sound = await town.really("record", "verify")
    assert sound.code == 0, sound.out + sound.err
    assert "not provable without an outside head" in sound.out
    shown = await town.run("record", "show", statement)
    assert shown.code == 0
    assert all(word in shown.out for word in ("version.cut, Ana Ruiz", "version.signed_off, Sam Cole", "over desk"))
    assert "CST" in shown.out
    exported = await town.run("record", "export", str(tmp_path / "export"))
    assert exported.code == 0
    verifier = [sys.executable, str(tmp_path / "export" / "verify_record.py")]
    checked = await asyncio.to_thread(subprocess.run, verifier, capture_output=True, check=False)
    assert checked.returncode == 0, checked.stdout
    head = str(tmp_path / "export" / "head.txt")
    proven = await town.run("record", "verify", "--checkpoint", head, "--json")
    assert proven.said[0]["outside"] == proven.said[0]["entries"]
    with sqlite3.connect(town.folder / "commsbot.sqlite") as database:
        for (trigger,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            database.execute(f"DROP TRIGGER {trigger}")
        database.execute("UPDATE entry SET kind = 'version.returned' WHERE kind = 'version.signed_off'")
        last = database.execute("SELECT max(sequence) FROM entry").fetchone()[0]
        database.execute("DELETE FROM entry WHERE sequence = ?", (last,))
    database.close()
    wrong = await town.run("record", "verify", "--checkpoint", head)
    assert wrong.code == 1
    assert "was edited: its kind is not what was recorded" in wrong.out
    assert f"a signed head knows entry {last}, which is not here" in wrong.out


async def test_the_terminal_uses_the_service_that_runs(tmp_path):
    async with agency.town(tmp_path) as town:
        chosen = loading.load(town.folder, {})
        async with app.serving(chosen, chat=False):
            asked = await town.run("desk", "queue", "--as", "Jo Park", secret=town.secrets["Jo Park"])
            wrong = await town.run("desk", "queue", "--as", "Jo Park", secret="wrong")
            paused = await town.run("desk", "pause", "--as", "Jo Park", secret=town.secrets["Jo Park"])
            beside = await town.run("record", "verify")

    assert (asked.code, asked.err) == (0, "")
    assert asked.out.count("waits for an approval") == 4  # the standing statements
    assert wrong.code == 1
    assert "isn't the desk secret of Jo Park" in wrong.err
    assert beside.code == 0
    assert f"  python3 -m commsbot desk resume --as 'Jo Park' --folder {town.folder}" in paused.out.splitlines()
    assert paused.out.splitlines()[-1] == "Stopped: nothing is on the wire any more."


async def test_the_desk_alone_puts_the_services_own_words_before_approvers(tmp_path):
    async with agency.town(tmp_path) as town:
        await town.hires("Sam Cole", "approver")
        config = town.folder / "config.toml"
        further = '\n[[channels]]\nname = "library"\nkind = "hand"\nplace = "The library\'s board"\n'
        config.write_text(config.read_text("utf-8") + further, "utf-8")
        asked = await town.desk("Sam Cole", "queue")
        waiting = [each for each in asked.said[0]["json"]["waiting"] if each["state"] == "submitted"]
        shown = await town.desk("Sam Cole", "show", waiting[0]["statement"])
        signed = await town.desk("Sam Cole", "approve", waiting[0]["statement"], "--digest", waiting[0]["digest"][:8])

    assert [each["version"] for each in waiting] == [2, 2, 2, 2]
    assert "The library's board" in "\n".join(shown.said[0]["lines"])
    assert signed.said[0]["json"]["state"] == "approved"


async def test_telegrams_failure_never_stops_the_desk(tmp_path):
    async with agency.town(tmp_path) as town:
        await town.hires("Ana Ruiz", "pio")
        await town.hires("Sam Cole", "approver")
        await town.rehearsal.refuse("telegram")
        chosen = loading.load(town.folder, {})
        async with app.serving(chosen):
            opened = await town.desk("Ana Ruiz", "open", "unknown", "Elm Street School", "--danger", "no", "--submit")
            made = opened.said[0]["json"]
            given = (made["statement"], "--digest", made["versions"][0]["digest"], "--wait", "3")
            approved = await town.desk("Sam Cole", "approve", *given)
            waiting = {each["channel"]: each["state"] for each in approved.said[-1]["json"]["deliveries"]}
            await town.rehearsal.accept("telegram")
            watched = await town.desk("Ana Ruiz", "watch", made["statement"])

    assert "No service is running" not in opened.err + approved.err
    assert waiting["x"] == "sent"
    assert waiting["telegram-channel"] in {"queued", "claimed", "sending"}
    assert {each["state"] for each in watched.said[-1]["json"]["deliveries"]} == {"sent"}


async def test_wrong_use_and_refusals_have_their_exit_codes(tmp_path):
    async with agency.town(tmp_path) as town:
        nobody = await town.run("desk", "queue", "--as", "Jo Park")
        unknown = await town.run("desk", "dance")
        refused = await town.desk("Jo Park", "open", "unknown", "Elm", "--danger", "no")
        kept = tmp_path / "secret"
        kept.write_text(town.secrets["Jo Park"])
        kept.chmod(0o644)
        loose = await town.run("desk", "queue", "--as", "Jo Park", "--secret-file", str(kept))
        kept.chmod(0o600)
        by_file = await town.run("desk", "staff", "--as", "Jo Park", "--secret-file", str(kept))
        unsure = await town.run("desk", "take-down", "x", "--as", "Jo Park", secret="x")
        missing = await town.run("desk", "queue", "--as", "Jo Park", "--folder", str(tmp_path / "none"), secret="x")
        no_head = await town.run("record", "verify", "--checkpoint", str(tmp_path / "none"))
        no_statement = await town.run("record", "show", "nothing")

    assert (nobody.code, unknown.code, refused.code) == (2, 2, 1)
    assert "may not open an incident" in refused.err
    assert loose.code == 2
    assert "chmod 600" in loose.err
    assert by_file.code == 0
    assert "has no desk secret" not in by_file.out
    assert unsure.code == 1
    assert missing.code == 1
    assert "there is no such file" in missing.err
    assert (no_head.code, no_statement.code) == (1, 1)
    assert "can't be read" in no_head.err


async def test_what_cant_go_out_now_is_said_not_hidden(tmp_path):
    async with agency.town(tmp_path) as town:
        await town.hires("Ana Ruiz", "pio")
        await town.hires("Sam Cole", "approver")
        await town.rehearsal.refuse("x")
        opened = await town.desk("Ana Ruiz", "open", "unknown", "Elm Street School", "--danger", "no", "--submit")
        made = opened.said[0]["json"]
        given = (made["statement"], "--digest", made["versions"][0]["digest"], "--wait", "4")
        approved = await town.desk("Sam Cole", "approve", *given)
        await town.rehearsal.accept("x")
        watched = await town.desk("Ana Ruiz", "watch", made["statement"])

    assert approved.code == 0
    assert not approved.said[-1]["json"]["done"]
    assert {each["channel"] for each in approved.said[-1]["json"]["deliveries"] if each["state"] == "sent"} == {
        "telegram-channel"
    }
    assert "no service runs" in approved.err
    assert watched.said[-1]["json"]["done"]
    assert {each["state"] for each in watched.said[-1]["json"]["deliveries"]} == {"sent"}


async def test_a_held_lock_is_told_apart_from_no_service(tmp_path, monkeypatch):
    monkeypatch.setattr(client, "STARTING_SECONDS", 0.0)
    async with agency.town(tmp_path) as town:
        with app.locked(town.folder), pytest.raises(client.Silent, match="doesn't answer"):
            async with client.reached(town.folder, "Jo Park", "x", asking.local):
                pass
