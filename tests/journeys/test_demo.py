"""The demo from the command line, as a newcomer runs it."""

import json
import socket
import subprocess
import sys

from commsbot.bootstrap import ROOT

EVERYWHERE = {"telegram", "x", "mastodon", "bluesky", "facebook", "email", "webhook", "hand"}


def test_the_demo_plays_its_incident_to_the_end(tmp_path):
    command = [sys.executable, "-m", "commsbot", "demo", "--headless", "--json", "--data", str(tmp_path / "demo")]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)

    assert ran.returncode == 0, ran.stdout[-2000:] + ran.stderr[-2000:]
    told = json.loads(ran.stdout.splitlines()[-1])
    assert [each["versions"] for each in told["statements"]] == [1, 2, 1]
    assert all(each["id"] and len(each["digest"]) == 64 for each in told["statements"])
    assert {each["channel"] for each in told["deliveries"]} == EVERYWHERE
    assert all(each["state"] == "sent" for each in told["deliveries"])
    assert {each["channel"] for each in told["deliveries"] if not each["permalink"]} == {"email", "webhook"}
    assert len({each["destination"] for each in told["deliveries"]}) == 10
    assert told["record"]["verified"]
    assert told["record"]["entries"] > 50
    assert told["seconds_to_first_word"] >= 0
    _the_record_can_be_read(tmp_path / "demo", told["statements"][0]["id"], tmp_path / "exported")


def _the_record_can_be_read(kept, statement, exported):
    """What the demo keeps is read like an agency's folder, although it has no config.toml."""

    def record(*words):
        command = [sys.executable, "-m", "commsbot", "record", *words]
        return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)

    for verify in (record("verify", str(kept)), record("verify", "--data", str(kept))):
        assert "The record is sound" in verify.stdout, verify.stderr
    assert "publication.opened" in record("show", statement, "--data", str(kept)).stdout
    assert "Wrote" in record("export", str(exported), "--data", str(kept)).stdout
    checked = [sys.executable, str(exported / "verify_record.py")]
    assert subprocess.run(checked, capture_output=True, timeout=60, check=False).returncode == 0


def test_a_port_that_is_taken_is_told_in_a_sentence(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        command = [sys.executable, "-m", "commsbot", "demo", "--port", port, "--data", str(tmp_path / "demo")]
        ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)

    assert ran.returncode == 1
    assert f"can't be shown on port {port}" in ran.stderr
    assert "Traceback" not in ran.stderr
