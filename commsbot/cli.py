"""The commands; each imports what it needs when it is called, so that help stays quick.

Exit codes: 0 all is well, 1 a finding or a failure, 2 wrong use.
"""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperGroup

from commsbot import cli_desk, cli_lint, cli_record, cli_templates
from commsbot.domain import errors

if TYPE_CHECKING:
    from collections.abc import Sequence

    from commsbot.domain.version import Cut
    from commsbot.init import Made, Question


class Commands(TyperGroup):
    """Says our own errors in their one sentence instead of a traceback."""

    def invoke(self, ctx: Any) -> Any:
        """Run a command; 1 where it could not do what was asked."""
        try:
            return super().invoke(ctx)
        except errors.CommsbotError as error:
            typer.echo(str(error), err=True)
            raise typer.Exit(1) from error


app = typer.Typer(
    cls=Commands, no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False, rich_markup_mode=None
)

app.add_typer(cli_desk.desk, name="desk")
app.add_typer(cli_record.record, name="record")
app.add_typer(cli_templates.templates, name="templates")
app.command()(cli_lint.lint)

Folder = Annotated[
    Path,
    typer.Argument(envvar="COMMSBOT_FOLDER", help="The agency's folder, made by init.", show_default="~/commsbot"),
]
HOME = Path("~/commsbot")


@app.callback()
def commsbot() -> None:
    """Critical-incident communication for public safety: drafted, approved, published once, and on the record."""


@app.command()
def init(
    folder: Folder = HOME,
    answers: Annotated[
        Path | None,
        typer.Option(help="A TOML file with the answers, instead of being asked.", exists=True, dir_okay=False),
    ] = None,
    *,
    offline: Annotated[bool, typer.Option("--offline", help="Don't ask the platforms: no channel is tested.")] = False,
) -> None:
    """Make the agency's folder: settings, keys and secrets, by about ten questions."""
    import asyncio

    from commsbot import check as checking
    from commsbot import init as first

    first.refuse(folder)
    zone = first.machine_zone()
    given = first.answered(answers, zone) if answers else first.interview(_ask, zone)
    approves = bool(given.pop(first.APPROVE.key, False))
    made = first.make(folder, given, (lambda _cuts: approves) if answers else _approves)
    typer.echo(
        f"\nMade {made.settings.folder}. Secrets and keys there can be read by you only; back the folder up, the key can't be made again."
    )
    typer.echo(f"The record's public key, for whoever checks it from outside: {made.vkey}")
    offline = offline or bool(made.tokenless)
    if not offline:
        typer.echo("\nThe channels, tested now:")
        for each in asyncio.run(checking.probe(made.settings)):
            typer.echo(f"  {each.name}: {each.told}")
    _welcome(made, "" if offline else asyncio.run(first.bot_name(made.settings)))
    _still(made)


def _welcome(made: "Made", name: str) -> None:
    """Show the first administrator's link and secret, this once."""
    who = made.administrator
    typer.echo(
        f"\n{who.name} is the first administrator ({', '.join(sorted(who.roles))}). Both of these are shown this once:"
    )
    typer.echo("  To join the chat, within 48 hours:")
    if name:
        typer.echo(f"    open https://t.me/{name}?start={made.token}")
        typer.echo(f"    or send @{name}: /start {made.token}")
    else:
        typer.echo(f"    send the bot: /start {made.token}")
        typer.echo(f"    or open: https://t.me/NAME-OF-YOUR-BOT?start={made.token}")
    typer.echo("  For the desk, which works without Telegram, the secret:")
    typer.echo(f"    {made.secret}")


def _still(made: "Made") -> None:
    """Say what is still missing before the agency can speak."""
    who = made.administrator
    where = "" if made.settings.folder == HOME.expanduser().resolve() else f" --folder {made.settings.folder}"
    lacking = made.tokenless or made.missing or made.waiting or made.refused
    typer.echo("\nStill missing:" if lacking else "\nNothing is missing.")
    if made.tokenless:
        typer.echo(
            f"  - the bot's token: put it alone into {made.tokenless} (chmod 600); until then the service and the desk can't start"
        )
    for each in made.missing:
        typer.echo(f"  - {each}")
    if made.waiting:
        typer.echo(
            f"  - {made.waiting} standing statements, which the service may have to say by itself, wait for an approver's press: /approve in chat"
        )
    if made.refused:
        typer.echo(f"  - the standing statements could not be submitted: {made.refused}")
    typer.echo(
        "Name your staff (and a liaison_officer, a duty_officer, where you have them), in chat with /people or here:"
    )
    typer.echo(f"  python3 -m commsbot desk add NAME --role pio --as {who.id}{where}")
    typer.echo(f"\nNext: python3 -m commsbot check {made.settings.folder}")


def _approves(cuts: "Sequence[Cut]") -> bool:
    """Show what the service may have to say by itself, and ask whether its words are right."""
    from commsbot import init as first

    typer.echo("\nThe service may have to say these by itself; clock times and links are filled in where ⟦…⟧ stands:")
    for cut in cuts:
        typer.echo(f"\n{cut.title}")
        for each in cut.renditions:
            typer.echo(f"  {each.kind}, {each.language}: " + "\n    ".join(each.text.splitlines()))
    return typer.confirm(f"\n{first.APPROVE.words}", default=True)


@app.command()
def check(
    folder: Folder = HOME,
    *,
    keys: Annotated[
        bool, typer.Option("--keys", help="List every setting instead, with type, default and meaning.")
    ] = False,
    offline: Annotated[bool, typer.Option("--offline", help="Don't ask the platforms: no channel is tested.")] = False,
) -> None:
    """Check the agency's settings and say everything that is wrong, at once."""
    import asyncio
    from datetime import UTC, datetime

    from commsbot import check as checking
    from commsbot.settings import describing

    if keys:
        for setting in describing.describe():
            typer.echo(f"{setting.key}  ({setting.type}; {setting.default})\n    {setting.sentence}")
        return
    where = folder.expanduser().resolve()
    found = asyncio.run(checking.look(where, os.environ, datetime.now(UTC).date(), offline=offline))
    for line in found.facts:
        typer.echo(line)
    for line in found.warnings:
        typer.echo(f"Warning: {line}")
    for line in found.errors:
        typer.echo(f"WRONG: {line}", err=True)
    if found.errors:
        typer.echo(
            "1 thing is wrong." if len(found.errors) == 1 else f"{len(found.errors)} things are wrong.", err=True
        )
        raise typer.Exit(1)
    typer.echo(
        "Nothing is wrong." if not found.warnings else "Nothing is wrong; the warnings say what is still to be done."
    )


def _ask(question: "Question", default: str | None, wrong: str) -> str:
    """Put one question on the terminal."""
    if wrong:
        typer.echo(f"  {wrong}", err=True)
    elif question.explain:
        typer.echo(question.explain)
    # An empty default lets an empty answer through to be refused with a reason; by itself the prompt only repeats the question.
    shown = default is not None
    return str(typer.prompt(question.words, default=default or "", show_default=shown, hide_input=question.hidden))


@app.command()
def run(folder: Folder = HOME) -> None:
    """Run the service until it is told to stop (Ctrl-C or SIGTERM)."""
    import asyncio

    from commsbot import app as house
    from commsbot.settings import loading

    asyncio.run(house.run(loading.load(folder.expanduser(), os.environ)))


@app.command()
def demo(
    data: Annotated[
        Path | None, typer.Option(help="Keep the demo's files here instead of in a temporary folder.", file_okay=False)
    ] = None,
    port: Annotated[int, typer.Option(help="The rehearsal page's port; 0 takes a free one.", min=0, max=65535)] = 8765,
    languages: Annotated[
        str,
        typer.Option(help="What the town reads, the staff's language first, such as en,ar; see `templates coverage`."),
    ] = "",
    *,
    headless: Annotated[
        bool, typer.Option("--headless", help="Play the scripted incident to its end, without a browser.")
    ] = False,
    worst_hour: Annotated[
        bool, typer.Option("--worst-hour", help="Play the worst hour to its end and measure it, without a browser.")
    ] = False,
    as_json: Annotated[
        bool, typer.Option("--json", help="With --headless or --worst-hour: the last line is one JSON object.")
    ] = False,
) -> None:
    """Play with simulated platforms: nothing here is public. Opens the rehearsal page, or plays a whole incident by itself."""
    import asyncio

    # At once: the libraries, the simulated platforms and the service take some seconds, in which silence looks like a fault.
    typer.echo("Starting the rehearsal: simulated platforms, the service and its people. It takes some seconds.")
    from commsbot.demo import playing

    spoken = tuple(filter(None, (each.strip() for each in languages.split(","))))
    if worst_hour:
        raise typer.Exit(asyncio.run(playing.worst(data, spoken, as_json=as_json)))
    raise typer.Exit(asyncio.run(playing.main(data, port, spoken, headless=headless, as_json=as_json)))
