"""What every command of the desk shares: its options, how it reaches the desk, and how the answer is printed."""

import asyncio
import json
import os
import shlex
import stat
import sys
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from commsbot.desk.page import Reply
    from commsbot.ports import Office, Store, Wake

SECRET = "COMMSBOT_DESK_SECRET"  # noqa: S105  # the name of a variable, not what it holds
HOME = Path("~/commsbot")

desk = typer.Typer(
    no_args_is_help=True, help="Draft, approve, publish and stop from this terminal, with or without Telegram."
)

As = Annotated[
    str, typer.Option("--as", envvar="COMMSBOT_DESK_AS", help="Who you are: your id or name.", show_default=False)
]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON object a line.")]
Folder = Annotated[Path, typer.Option(envvar="COMMSBOT_FOLDER", help="The agency's folder.", show_default="~/commsbot")]
SecretFile = Annotated[
    Path | None,
    typer.Option(
        help=f"A file (mode 0600) that holds your desk secret; else {SECRET}, else you are asked.", dir_okay=False
    ),
]
Wait = Annotated[float, typer.Option(min=0, max=3600, help="Seconds to watch what is sent or stopped.")]
Version = Annotated[
    str, typer.Argument(metavar="STATEMENT", help="A statement such as k3fm7qtzw9, or one version of it: k3fm7qtzw9/2.")
]
Set = Annotated[
    list[str] | None,
    typer.Option("--set", metavar="FIELD=VALUE", help="Answer a field; an empty value takes the answer away."),
]
Because = Annotated[
    list[str] | None,
    typer.Option(
        "--because", metavar="NOTE=NUMBER", help="Answer a check note with one of its reasons; both are recorded."
    ),
]
When = Annotated[str, typer.Option(help="When it goes out: a time such as 'in 30 min' or 15:30; 'now' is on approval.")]
Submit = Annotated[bool, typer.Option("--submit", help="Submit it for approval.")]
Roles = Annotated[
    list[str],
    typer.Option(
        "--role",
        help="pio, approver, duty_officer, legal, liaison_officer, administrator, auditor or partner; may be repeated.",
    ),
]
Reason = Annotated[str, typer.Option(help="Why; on record, never published.")]


class Asked:
    """Who asks, and how the answer is printed: the options that every act has."""

    def __init__(self, who: str, *, as_json: bool, folder: Path, secret_file: Path | None, wait: float = 0) -> None:
        self.who, self.json, self.folder = who, as_json, folder.expanduser().resolve()
        self.secret_file, self.wait = secret_file, wait

    def run(self, verb: str, **arguments: Any) -> None:
        """Do the act and print what it answers."""
        from commsbot.desk import client

        secret = _secret(self.who, self.secret_file)
        _quiet()

        async def talk() -> None:
            async with client.reached(self.folder, self.who, secret, local) as talking:
                if not talking.running and not self.json:
                    typer.echo("No service is running: this terminal does it, without chat.", err=True)
                replies = await client.perform(talking, verb, arguments, show=self.show, wait=self.wait)
                if not talking.running and self.leaves_something(replies):
                    typer.echo(
                        "Not all is out, and no service runs: nothing more is sent until one does (python3 -m commsbot run), or while a terminal watches.",
                        err=True,
                    )

        asyncio.run(talk())

    def leaves_something(self, replies: "list[Reply]") -> bool:
        """Whether what was set going hasn't come to rest."""
        return bool(replies[0].watch) and not (len(replies) > 1 and replies[-1].json["done"])

    def show(self, reply: "Reply") -> None:
        """Print one answer."""
        if self.json:
            typer.echo(json.dumps(asdict(reply) | {"lines": list(reply.lines)}, ensure_ascii=False))
            return
        for line in reply.lines:
            typer.echo(line)
        if reply.next:
            typer.echo("")
        if reply.watch and self.wait > 0:
            typer.echo(f"Watching for up to {self.wait:.0f} s; Ctrl-C ends only the watching.", err=True)
        given = f" --folder {shlex.quote(str(self.folder))}" if self.folder != HOME.expanduser().resolve() else ""
        for step in reply.next:
            typer.echo(f"  python3 -m commsbot desk {step} --as {shlex.quote(self.who)}{given}")


def _secret(who: str, file: Path | None) -> str:
    """Read the desk secret from a file, the environment or the terminal, in this order."""
    if file is not None:
        try:
            if stat.S_IMODE(file.stat().st_mode) & 0o077:
                raise typer.BadParameter(
                    f"{file} may be read by others. Run: chmod 600 {file}", param_hint="--secret-file"
                )
            return file.read_text("utf-8").strip()
        except OSError as error:
            raise typer.BadParameter(f"{file}: {error.strerror}", param_hint="--secret-file") from error
    if os.environ.get(SECRET):
        return os.environ[SECRET]
    if not sys.stdin.isatty():
        raise typer.BadParameter(
            f"give --secret-file or {SECRET} where nobody can be asked", param_hint="--secret-file"
        )
    return str(typer.prompt(f"Desk secret of {who}", hide_input=True, err=True))


def _quiet() -> None:
    """Keep the log out of what is printed: warnings only, on standard error."""
    import logging

    import structlog

    structlog.configure(
        processors=[
            structlog.stdlib.add_log_level,
            structlog.processors.format_exc_info,
            structlog.processors.JSONRenderer(),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )


@asynccontextmanager
async def local(folder: Path) -> "AsyncIterator[tuple[Store, Office, Wake]]":
    """Start storage and engine without chat, where no service runs."""
    from commsbot import app
    from commsbot.desk import client
    from commsbot.settings import loading

    chosen = loading.load(folder, os.environ)
    quiet = chosen.model_copy(
        update={
            "log": chosen.log.model_copy(update={"level": "warning"}),
            "health": chosen.health.model_copy(update={"port": 0}),
        }
    )
    async with AsyncExitStack() as stack:
        try:
            service = await stack.enter_async_context(app.serving(quiet, chat=False))
        except app.Running:
            raise client.Held from None
        # An agency that only uses the desk has nobody else to put the service's own words before its approvers.
        await app.submit_standing(service)
        yield service.store, service.office, service.wake


Digest = Annotated[str, typer.Option(help="The first 8 characters of its digest, from show.")]
