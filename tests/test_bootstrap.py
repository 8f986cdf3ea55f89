import ast
import hashlib
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import typer.main

from commsbot import __main__ as front
from commsbot import __version__, bootstrap, cli

BARE = [getattr(sys, "_base_executable", sys.executable), "-I", "-S", "-X", "importtime"]
RUN = "import runpy, sys; sys.path.insert(0, {root!r}); sys.argv[1:] = {arguments!r}; runpy.run_module('commsbot', run_name='__main__')"


def bare(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run it where no library can be found at all."""
    code = RUN.format(root=str(bootstrap.ROOT), arguments=list(arguments))
    return subprocess.run([*BARE, "-c", code], capture_output=True, text=True, check=False)


@pytest.fixture
def checkout(tmp_path, monkeypatch):
    """A checkout with locks and nothing installed."""
    (tmp_path / "tests").mkdir()
    shutil.copy(bootstrap.ROOT / "pyproject.toml", tmp_path)
    (tmp_path / "requirements.lock").write_text("one==1\n", "ascii")
    (tmp_path / "tests" / "requirements.lock").write_text("one==1\ntwo==2\n", "ascii")
    monkeypatch.setattr(bootstrap, "ROOT", tmp_path)
    monkeypatch.setattr(bootstrap, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(bootstrap, "RUN_LOCK", tmp_path / "requirements.lock")
    monkeypatch.setattr(bootstrap, "TEST_LOCK", tmp_path / "tests" / "requirements.lock")
    return tmp_path


def made(lock: Path) -> None:
    python = bootstrap.VENV / "bin" / "python"
    python.parent.mkdir(parents=True, exist_ok=True)
    if not python.exists():
        python.symlink_to(sys.executable)
    with (bootstrap.VENV / "installed-by-test").open("a", encoding="ascii") as seen:
        seen.write(f"{lock.name}\n")


def test_version_is_answered_without_any_library():
    done = bare("--version")

    assert (done.returncode, done.stdout) == (0, f"commsbot {__version__}\n")
    assert "subprocess" not in done.stderr


def test_the_version_is_the_projects_version():
    project = tomllib.loads((bootstrap.ROOT / "pyproject.toml").read_text("utf-8"))

    assert project["project"]["version"] == __version__


@pytest.mark.parametrize("arguments", [(), ("--help",), ("-h",)])
def test_help_is_answered_without_any_library(arguments):
    done = bare(*arguments)

    assert done.returncode == 0
    assert "Usage: python3 -m commsbot COMMAND" in done.stdout
    assert "subprocess" not in done.stderr


def test_help_names_every_command_with_its_sentence():
    group = typer.main.get_command(cli.app)
    known = {
        name: (command.help or "").splitlines()[0] for name, command in group.commands.items() if not command.hidden
    }

    assert known == front.COMMANDS


def test_an_old_python_can_read_the_front_door():
    for name in ("__init__.py", "__main__.py"):
        ast.parse((bootstrap.ROOT / "commsbot" / name).read_text("utf-8"), feature_version=(3, 7))


def test_an_old_python_is_told_which_one_is_needed():
    assert front.too_old((3, 11)) == ""
    assert front.too_old((3, 10)).startswith("commsbot needs Python 3.11 or newer; this is Python 3.10 (")


def test_without_pip_and_uv_the_package_to_install_is_named(checkout, monkeypatch, capfd):
    monkeypatch.setenv("PATH", str(checkout))
    monkeypatch.setattr(bootstrap.importlib.util, "find_spec", lambda name: None)

    with pytest.raises(SystemExit) as ended:
        bootstrap.install(tests=False)

    out, err = capfd.readouterr()
    assert ended.value.code == 2
    assert out == ""
    assert "commsbot needs pip or uv" in err
    assert not bootstrap.VENV.exists()


@pytest.mark.parametrize(
    ("release", "command"),
    [
        ('ID=debian\nVERSION_ID="12"\n', "sudo apt install python3-pip"),
        ("ID=linuxmint\nID_LIKE=ubuntu\n", "sudo apt install python3-pip"),
        ('ID="rocky"\nID_LIKE="rhel centos fedora"\n', "sudo dnf install python3-pip"),
        ("ID=unheard\n", "install pip for it, or uv"),
    ],
)
def test_the_package_named_is_that_of_the_system(release, command):
    assert command in bootstrap.what_to_install(release)


def test_an_install_leaves_a_stamp_and_no_marker(checkout, monkeypatch):
    monkeypatch.setattr(bootstrap, "ways", lambda: [("test", made)])

    bootstrap.install(tests=True)

    digests = {hashlib.sha256(lock.read_bytes()).hexdigest() for lock in (bootstrap.RUN_LOCK, bootstrap.TEST_LOCK)}
    assert set((bootstrap.VENV / bootstrap.STAMP).read_text("ascii").split()) == digests
    assert not (bootstrap.VENV / bootstrap.MARKER).exists()
    assert bootstrap.stamped(bootstrap.RUN_LOCK)
    assert bootstrap.stamped(bootstrap.TEST_LOCK)


def test_a_changed_lock_is_installed_again(checkout, monkeypatch):
    monkeypatch.setattr(bootstrap, "ways", lambda: [("test", made)])
    bootstrap.install(tests=False)
    assert bootstrap.stamped(bootstrap.RUN_LOCK)

    bootstrap.RUN_LOCK.write_text("one==1.1\n", "ascii")

    assert not bootstrap.stamped(bootstrap.RUN_LOCK)


def test_the_run_set_does_not_pass_for_the_test_set(checkout, monkeypatch):
    monkeypatch.setattr(bootstrap, "ways", lambda: [("test", made)])

    bootstrap.install(tests=False)

    assert not bootstrap.stamped(bootstrap.TEST_LOCK)


def test_an_interrupted_install_is_made_anew(checkout, monkeypatch):
    def cut(lock):
        made(lock)
        (bootstrap.VENV / "half-written").touch()
        raise KeyboardInterrupt

    monkeypatch.setattr(bootstrap, "ways", lambda: [("test", cut)])
    with pytest.raises(KeyboardInterrupt):
        bootstrap.install(tests=False)
    assert not bootstrap.stamped(bootstrap.RUN_LOCK)

    monkeypatch.setattr(bootstrap, "ways", lambda: [("test", made)])
    bootstrap.install(tests=False)

    assert bootstrap.stamped(bootstrap.RUN_LOCK)
    assert not (bootstrap.VENV / "half-written").exists()


def test_a_way_that_fails_is_followed_by_the_next(checkout, monkeypatch, capfd):
    def fails(lock):
        raise bootstrap.InstallFailed("no wheel for this machine")

    monkeypatch.setattr(bootstrap, "ways", lambda: [("uv", fails), ("pip", made)])

    bootstrap.install(tests=False)

    assert bootstrap.stamped(bootstrap.RUN_LOCK)
    assert "with uv: no wheel for this machine" in capfd.readouterr().err


def test_when_every_way_fails_the_reasons_are_told(checkout, monkeypatch, capfd):
    def fails(lock):
        raise bootstrap.InstallFailed("no network")

    monkeypatch.setattr(bootstrap, "ways", lambda: [("uv", fails), ("pip", fails)])

    with pytest.raises(SystemExit) as ended:
        bootstrap.install(tests=False)

    assert ended.value.code == 1
    assert "with pip: no network" in capfd.readouterr().err
    assert not bootstrap.stamped(bootstrap.RUN_LOCK)


def test_two_installs_at_once_wait_for_each_other(checkout):
    code = "import fcntl, os, sys; fcntl.flock(os.open(sys.argv[1], os.O_RDONLY), fcntl.LOCK_EX | fcntl.LOCK_NB)"
    with bootstrap.alone():
        held = subprocess.run([sys.executable, "-c", code, str(checkout)], capture_output=True, text=True, check=False)
    free = subprocess.run([sys.executable, "-c", code, str(checkout)], capture_output=True, text=True, check=False)

    assert "BlockingIOError" in held.stderr
    assert free.returncode == 0


def test_an_environment_that_has_the_libraries_is_used_as_it_is():
    assert bootstrap.ready(tests=True)


def test_a_failed_second_start_ends_instead_of_looping(checkout, monkeypatch, capfd):
    monkeypatch.setenv(bootstrap.AGAIN, "1")
    monkeypatch.setattr(bootstrap, "ready", lambda *, tests: False)

    with pytest.raises(SystemExit) as ended:
        bootstrap.ensure("commsbot", [])

    assert ended.value.code == 1
    assert "delete that folder" in capfd.readouterr().err
    assert bootstrap.AGAIN not in os.environ


@pytest.mark.parametrize("lock", [bootstrap.RUN_LOCK, bootstrap.TEST_LOCK], ids=lambda lock: lock.parent.name)
def test_a_lock_names_no_address(lock):
    text = lock.read_text("utf-8")

    assert "://" not in text
    assert "--index" not in text
    assert "--find-links" not in text


@pytest.mark.parametrize("lock", [bootstrap.RUN_LOCK, bootstrap.TEST_LOCK], ids=lambda lock: lock.parent.name)
def test_every_pin_in_a_lock_has_a_hash(lock):
    for pin in re.split(r"\n(?=[A-Za-z0-9])", lock.read_text("utf-8")):
        assert re.match(r"[A-Za-z0-9._-]+==\S+", pin)
        assert "--hash=sha256:" in pin


def pins(lock: Path) -> dict[str, str]:
    found = re.findall(r"^([A-Za-z0-9._-]+)==(\S+)", lock.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[-_.]+", "-", name).lower(): version for name, version in found}


def test_what_the_project_needs_is_in_the_locks():
    project = tomllib.loads((bootstrap.ROOT / "pyproject.toml").read_text("utf-8"))
    named = {True: project["dependency-groups"]["dev"], False: project["project"]["dependencies"]}

    for tests, requirements in named.items():
        lock = pins(bootstrap.TEST_LOCK if tests else bootstrap.RUN_LOCK)
        for requirement in requirements:
            name = re.split(r"[^A-Za-z0-9._-]", requirement, maxsplit=1)[0]
            assert re.sub(r"[-_.]+", "-", name).lower() in lock, (
                f"{requirement}: compile the locks again (CONTRIBUTING.md)"
            )


def test_the_test_lock_holds_the_whole_run_set():
    assert pins(bootstrap.RUN_LOCK).items() <= pins(bootstrap.TEST_LOCK).items()


def test_the_pinned_uv_is_one_version_with_hashes():
    assert re.fullmatch(r"uv==\d+\.\d+\.\d+(\s+--hash=sha256:[0-9a-f]{64}){6}\s*", bootstrap.UV_PINNED)
