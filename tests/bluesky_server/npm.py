"""Bluesky's data server from its npm package, in a folder outside the checkout, started and stopped.

The versions are the last ones for Node 20. The package has a native part (better-sqlite3), for which npm fetches a built one or compiles it, which takes some
minutes; so a folder that was filled once is used again.
"""

import asyncio
import json
import shutil
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

PACKAGES: Final = {"@atproto/pds": "0.4.217", "@did-plc/server": "0.0.1"}
SERVE: Final = Path(__file__).with_name("serve.cjs")
WANTED: Final = json.dumps({"private": True, "dependencies": PACKAGES})
READY: Final = "installed"
STARTS_IN: Final = 120.0


class Missing(Exception):
    """What can't be had, with what was said about it."""


@dataclass(frozen=True, slots=True)
class Server:
    """A data server that listens, with the secrets that only its owner has."""

    address: str
    directory: str
    jwt: str = field(repr=False)
    admin: str = field(repr=False)


async def install(folder: Path) -> None:
    """Fill the folder with the packages, unless they are there; raises `Missing`."""
    npm = shutil.which("npm")
    if npm is None or shutil.which("node") is None:
        raise Missing("Node 20 or later with npm is needed on the path")
    if _named(folder):
        return
    code, told = await _run(npm, "install", "--no-audit", "--no-fund", cwd=folder)
    if code:
        raise Missing(f"npm install failed ({code}):\n{told[-3000:]}")
    (folder / READY).write_text(WANTED, "utf-8")


@asynccontextmanager
async def serving(folder: Path, data: Path) -> AsyncIterator[Server]:
    """Run data server and directory until the block ends; raises `Missing`."""
    # The script is copied, since Node looks for packages beside it.
    script = shutil.copy(SERVE, folder / SERVE.name)
    running = await asyncio.create_subprocess_exec(
        str(shutil.which("node")), str(script), str(data), str(_free_port()), cwd=folder,
        stdin=asyncio.subprocess.DEVNULL, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    assert running.stdout is not None
    assert running.stderr is not None
    try:
        line = await asyncio.wait_for(running.stdout.readline(), STARTS_IN)
        if not line:
            raise Missing(f"the server didn't start:\n{(await running.stderr.read()).decode()[-3000:]}")
        told = json.loads(line)
        yield Server(told["server"], told["directory"], told["jwt"], told["admin"])
    finally:
        if running.returncode is None:
            running.terminate()
        await running.communicate()


def _named(folder: Path) -> bool:
    """Say in the folder what is wanted, unless these very packages are there."""
    mark = folder / READY
    if mark.is_file() and mark.read_text("utf-8") == WANTED:
        return True
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "package.json").write_text(WANTED, "utf-8")
    return False


async def _run(*command: str, cwd: Path) -> tuple[int, str]:
    done = await asyncio.create_subprocess_exec(
        *command, cwd=cwd, stdin=asyncio.subprocess.DEVNULL, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT
    )  # fmt: skip
    told, _ = await done.communicate()
    return done.returncode or 0, told.decode(errors="replace")


def _free_port() -> int:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        return int(held.getsockname()[1])
