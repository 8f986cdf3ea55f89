"""Make `.venv` hold the locked libraries, then run there: with the standard library alone.

The order tried: a `uv` on PATH; uv itself from a pinned wheel, fetched by pip; pip alone, where neither serves (no wheel for the
platform, a mirror that only pip knows). Every file is checked against the hash in the lock, which names no index address, so that it
serves behind an agency's own mirror.

- A **stamp** in `.venv`, written last, holds the digests of the locks that it satisfies: a second start compares one digest.
- A **marker**, written first and removed after the stamp, shows an install that was cut off: that `.venv` is made anew.
- The checkout's folder is locked meanwhile, so that two starts at once don't write over each other.
- An environment that somebody else made (`uv run`, a container) is used as it is, if it has the libraries.

All of it speaks on stderr: stdout belongs to the command.
"""

import fcntl
import hashlib
import importlib.util
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import tomllib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
RUN_LOCK = ROOT / "requirements.lock"
TEST_LOCK = ROOT / "tests" / "requirements.lock"
STAMP = "commsbot-installed"
MARKER = "commsbot-installing"
AGAIN = "COMMSBOT_BOOTSTRAPPED"

UV_PINNED = """\
uv==0.13.9 \
    --hash=sha256:d7f459fe4fd247d830351c75686d3996ace3c6f3f728eb0e85a30b7ada0cef19 \
    --hash=sha256:2c45530751517d6c3bbc69a19473f6effe47cce047bede01ffd8af7ea7b36b25 \
    --hash=sha256:ecb6028d79dc96fbeafffe5c8af62a7099487ebc05a701e76714eebcffd06375 \
    --hash=sha256:5435c5ce14a56431208ca0996416d310f1598e8c2c8ba707688985a16bb82dbe \
    --hash=sha256:66c512266d633bef48384a1f53003f41f2a8e7b36fe6e7fbfd3e0fd52d96fa63 \
    --hash=sha256:c16ed11e013557536b3e60065f1b912f6407bd6518e041b961e23ef9e6b4fbf5
"""  # Linux x86_64 (glibc, musl), Linux aarch64 (glibc 2.28, older and musl), macOS arm64, macOS x86_64


class InstallFailed(Exception):
    """The libraries could not be installed."""


def ensure(module: str, arguments: Sequence[str], *, tests: bool = False) -> None:
    """Return if this interpreter has the libraries; otherwise install them and start `python -m module` there instead.

    Exits with 2 where there is neither pip nor uv, with 1 where the install fails.
    """
    again = os.environ.pop(AGAIN, None)
    if ready(tests=tests):
        return
    if again is not None:
        _say(f"{VENV} was installed but {sys.executable} doesn't see it: delete that folder and try again.")
        sys.exit(1)
    with alone():
        if not stamped(TEST_LOCK if tests else RUN_LOCK):
            install(tests=tests)
    os.environ[AGAIN] = "1"
    if Path.cwd() != ROOT:
        os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH")]))
    sys.stderr.flush()
    python = str(_venv_python())
    os.execv(python, [python, "-m", module, *arguments])  # noqa: S606  our own interpreter, no shell wanted


def ready(*, tests: bool = False) -> bool:
    """Whether the running interpreter holds what is needed."""
    if Path(sys.prefix).resolve() == VENV.resolve():
        if (VENV / MARKER).exists():
            return False
        if (VENV / STAMP).exists():
            return stamped(TEST_LOCK if tests else RUN_LOCK)
    return _present(tests=tests)


def install(*, tests: bool) -> None:
    """Bring `.venv` to the lock, by the first way that works."""
    lock = TEST_LOCK if tests else RUN_LOCK
    if (VENV / MARKER).exists():
        _say("an earlier installation was cut off: making .venv anew")
        shutil.rmtree(VENV)
    offered = ways()
    if not offered:
        release = Path("/etc/os-release")
        _say(what_to_install(release.read_text("utf-8") if release.exists() else ""))
        sys.exit(2)
    started = time.monotonic()
    count = len(re.findall(r"^[a-zA-Z0-9]", lock.read_text("utf-8"), re.MULTILINE))
    _say(f"installing {count} libraries into {VENV} (once; their hashes are checked)")
    VENV.mkdir(exist_ok=True)
    (VENV / MARKER).touch()
    failures = []
    for name, way in offered:
        try:
            way(lock)
            break
        except InstallFailed as failure:
            failures.append(f"  with {name}: {failure}")
            _say(failures[-1].strip())
    else:
        _say("the libraries could not be installed:\n" + "\n".join(failures))
        _say("Is the network there? Behind a mirror, set PIP_INDEX_URL (pip) or UV_DEFAULT_INDEX (uv), then try again.")
        sys.exit(1)
    digests = {_digest(RUN_LOCK), _digest(lock)}
    (VENV / STAMP).write_text("".join(f"{digest}\n" for digest in sorted(digests)), "ascii")
    (VENV / MARKER).unlink()
    _say(f"installed in {time.monotonic() - started:.1f} s")


def ways() -> list[tuple[str, Callable[[Path], None]]]:
    """List the ways to install that this machine offers, the best first."""
    offered: list[tuple[str, Callable[[Path], None]]] = []
    if found := shutil.which("uv"):
        offered.append(("uv", lambda lock: _with_uv(found, lock)))
    if importlib.util.find_spec("pip") or importlib.util.find_spec("ensurepip"):
        offered.extend([("the pinned uv", _with_pinned_uv), ("pip", _with_pip)])
    return offered


def _with_uv(uv: str, lock: Path) -> None:
    if not os.access(_venv_python(), os.X_OK):
        _run([uv, "venv", "--quiet", "--allow-existing", "--no-project", "--python", _base_python(), str(VENV)])
    options = ["--require-hashes", "--compile-bytecode", "--python", str(_venv_python())]
    _run([uv, "pip", "install", *_quiet(), *options, "-r", str(lock)])


def _with_pinned_uv(lock: Path) -> None:
    folder = VENV / "uv"
    if not (folder / "bin" / "uv").exists():
        _say("fetching the installer (uv, pinned by hash)")
        with tempfile.TemporaryDirectory() as scratch:
            pinned = Path(scratch) / "uv.txt"
            pinned.write_text(UV_PINNED, "ascii")
            options = ["--require-hashes", "--no-deps", "--only-binary", ":all:", "--target", str(folder)]
            _run([*_pip(), "install", *_quiet(), *options, "-r", str(pinned)])
    _with_uv(str(folder / "bin" / "uv"), lock)


def _with_pip(lock: Path) -> None:
    if not os.access(_venv_python(), os.X_OK):
        _run([_base_python(), "-m", "venv", "--without-pip", str(VENV)])
    pip = _pip()
    if pip[0] != str(_venv_python()):
        pip = [*pip, "--python", str(_venv_python())]
    _run([*pip, "install", *_quiet(), "--require-hashes", "-r", str(lock)])


def _pip() -> list[str]:
    """Find a pip that runs: this interpreter's own, else the one that the standard library carries, put into `.venv`."""
    if importlib.util.find_spec("pip"):
        return [sys.executable, "-m", "pip"]
    _run([_base_python(), "-m", "venv", str(VENV)])
    return [str(_venv_python()), "-m", "pip"]


def _run(command: list[str]) -> None:
    environ = {**os.environ, "PIP_ROOT_USER_ACTION": "ignore", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    environ.pop("PYTHONPATH", None)
    try:
        done = subprocess.run(command, stdout=sys.stderr, stdin=subprocess.DEVNULL, env=environ, check=False)  # noqa: S603  the command is spelt out above
    except OSError as error:
        raise InstallFailed(f"{command[0]} does not start: {error}") from error
    if done.returncode:
        raise InstallFailed(f"`{' '.join(command)}` ended with code {done.returncode}")


def _quiet() -> list[str]:
    return [] if sys.stderr.isatty() else ["--quiet"]


def _venv_python() -> Path:
    return VENV / "bin" / "python"


def _base_python() -> str:
    """Name the interpreter under any virtual environment: `.venv` may be about to be made anew under this one's feet."""
    return getattr(sys, "_base_executable", None) or sys.executable


def stamped(lock: Path) -> bool:
    """Whether `.venv` is whole and holds what this lock asks for."""
    stamp = VENV / STAMP
    if (VENV / MARKER).exists() or not stamp.exists() or not os.access(_venv_python(), os.X_OK):
        return False
    return _digest(lock) in stamp.read_text("ascii").split()


def _digest(lock: Path) -> str:
    return hashlib.sha256(lock.read_bytes()).hexdigest()


def _present(*, tests: bool) -> bool:
    """Whether every library that pyproject.toml names is here: in any version in a virtual environment, else in the locked one."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    wanted = [*project["project"]["dependencies"], *(project["dependency-groups"]["dev"] if tests else [])]
    locked = dict(re.findall(r"^([A-Za-z0-9._-]+)==(\S+)", TEST_LOCK.read_text("utf-8"), re.MULTILINE))
    virtual = sys.prefix != sys.base_prefix
    for requirement in wanted:
        name = re.split(r"[^A-Za-z0-9._-]", requirement, maxsplit=1)[0]
        try:
            version = metadata.version(name)
        except metadata.PackageNotFoundError:
            return False
        if not virtual and version != locked.get(name):
            return False
    return True


@contextmanager
def alone() -> Iterator[None]:
    """Hold the checkout's folder: the kernel gives it back however we end."""
    folder = os.open(ROOT, os.O_RDONLY)
    try:
        try:
            fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            _say("another start is installing the libraries: waiting for it")
            fcntl.flock(folder, fcntl.LOCK_EX)
        yield
    finally:
        os.close(folder)


def what_to_install(release: str) -> str:
    """Name the exact package for the system that `/etc/os-release` describes."""
    families = set(re.findall(r"[a-z]+", " ".join(re.findall(r"^ID(?:_LIKE)?=(.*)$", release, re.MULTILINE))))
    command = "install pip for it, or uv (https://docs.astral.sh/uv/)"
    for names, package in (
        ({"debian", "ubuntu"}, "sudo apt install python3-pip"),
        ({"fedora", "rhel", "centos"}, "sudo dnf install python3-pip"),
        ({"alpine"}, "sudo apk add py3-pip"),
        ({"arch"}, "sudo pacman -S python-pip"),
        ({"suse", "opensuse"}, "sudo zypper install python3-pip"),
    ):
        if names & families:
            command = package
            break
    return f"to install its libraries commsbot needs pip or uv, and {sys.executable} has neither. Do this, then try again:\n\n    {command}\n"


def _say(text: str) -> None:
    sys.stderr.write(f"commsbot: {text}\n")
    sys.stderr.flush()
