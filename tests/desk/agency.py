"""An agency's folder made by the real `init`, with simulated platforms behind it, and its commands in a subprocess."""

import asyncio
import json
import logging
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import structlog
from typer.testing import CliRunner

from commsbot import bootstrap, cli
from commsbot.rehearsal import cast, server
from commsbot.rehearsal.stage import Rehearsal

ANSWERS = """
mode = "live"
administrator = "Jo Park"
[agency]
name = "Springfield Police Department"
short_name = "Springfield Police"
languages = ["en", "es"]
zone = "America/Chicago"
emergency_number = "911"
official_page = "https://www.springfield.example/alerts"
[approval]
profile = "pair"
[telegram]
token = "{token}"
chat = "@springfield_alerts"
[x]
account = "SpringfieldPD"
consumer_key = "{x.consumer_key}"
consumer_secret = "{x.consumer_secret}"
access_token = "{x.access_token}"
access_token_secret = "{x.access_token_secret}"
"""


@dataclass
class Done:
    code: int
    out: str
    err: str

    @property
    def said(self) -> list[dict[str, Any]]:
        """The JSON lines that were printed."""
        return [json.loads(line) for line in self.out.splitlines()]


@dataclass
class Town:
    folder: Path
    rehearsal: Rehearsal
    cast: cast.Cast
    secrets: dict[str, str] = field(default_factory=dict)

    async def run(self, *arguments: str, secret: str = "") -> Done:
        """Run a command in a thread of its own, because the platforms live in the test's loop."""
        return await asyncio.to_thread(self._invoke, arguments, self._environment(secret))

    def _environment(self, secret: str) -> dict[str, str]:
        return {"COMMSBOT_FOLDER": str(self.folder), **({"COMMSBOT_DESK_SECRET": secret} if secret else {})}

    def _invoke(self, arguments: tuple[str, ...], environment: dict[str, str]) -> Done:
        root = logging.getLogger()
        handlers, shape = root.handlers[:], structlog.get_config() if structlog.is_configured() else None
        try:
            done = CliRunner().invoke(cli.app, arguments, env=environment)
        finally:
            # A command that starts the engine sends the log to its own standard error, which ends here. A service in this process logs on.
            root.handlers[:] = handlers
            if shape is None:
                structlog.reset_defaults()
            else:
                structlog.configure(**shape)
        if done.exception is not None and not isinstance(done.exception, SystemExit):
            raise done.exception
        return Done(done.exit_code, done.stdout, done.stderr)

    async def really(self, *arguments: str, secret: str = "") -> Done:
        """Run `python -m commsbot` as somebody at a terminal would."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith("COMMSBOT_")}
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "commsbot", *arguments,
            cwd=bootstrap.ROOT, env=kept | self._environment(secret), stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
        )  # fmt: skip
        out, err = await process.communicate()
        return Done(process.returncode or 0, out.decode(), err.decode())

    async def desk(self, who: str, verb: str, *arguments: str) -> Done:
        """Do an act as somebody, told as JSON."""
        return await self.run("desk", verb, *arguments, "--as", who, "--json", secret=self.secrets[who])

    async def hires(self, name: str, *roles: str) -> None:
        given = [part for role in roles for part in ("--role", role)]
        added = await self.desk("Jo Park", "add", name, *given)
        assert added.code == 0, added.err
        self.secrets[name] = added.said[0]["json"]["secret"]


@asynccontextmanager
async def town(folder: Path) -> AsyncIterator[Town]:
    """Run the simulated platforms and `init` an agency on them."""
    async with server.serving(page_port=0, scale=0) as rehearsal:
        people = cast.assemble(rehearsal)
        made = Town(folder / "springfield", rehearsal, people)
        answers = folder / "answers.toml"
        answers.write_text(ANSWERS.format(token=cast.BOT_TOKEN, x=people.x), "utf-8")
        done = await made.run("init", "--answers", str(answers), "--offline")
        assert done.code == 0, done.err
        lines = done.out.splitlines()
        made.secrets["Jo Park"] = lines[next(i for i, line in enumerate(lines) if "For the desk" in line) + 1].strip()
        config = made.folder / "config.toml"
        text = config.read_text("utf-8").replace('kind = "x"', f'kind = "x"\napi = "{rehearsal.addresses.x}"')
        assert "[telegram]" not in text
        text += f'\n[telegram]\napi = "{rehearsal.addresses.telegram}"\n\n[health]\nport = 0\n\n[incidents]\nquiet_hours = ""\n'
        config.write_text(text, "utf-8")
        yield made
