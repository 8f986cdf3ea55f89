"""`commsbot templates`: what the message library holds, how it reads, and what is wrong with it."""

import json
import os
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from commsbot.domain.template import Sender

templates = typer.Typer(no_args_is_help=True, help="List, show, render or review the message templates.")

Folder = Annotated[
    Path | None,
    typer.Option(
        "--folder",
        envvar="COMMSBOT_FOLDER",
        help="The agency's folder; without one, an invented agency.",
        show_default=False,
    ),
]
Language = Annotated[str, typer.Option("--lang", "--language", help="The language of titles and texts.")]
Name = Annotated[
    str, typer.Argument(metavar="TEMPLATE", help="Such as holding, active_attacker/warning or routine/event.")
]


@templates.command(name="list")
def list_(folder: Folder = None, language: Language = "en") -> None:
    """List all templates with their languages."""
    from commsbot.templates import loading, showing

    typer.echo(showing.catalogue(loading.load(*_places(folder)), language))


@templates.command()
def show(name: Name, folder: Folder = None, language: Language = "en") -> None:
    """Tell what a template asks, opens and rests on, and who reviewed it."""
    from commsbot.templates import loading, showing

    typer.echo(showing.describe(loading.load(*_places(folder)).template(name), language))


@templates.command()
def render(
    name: Name,
    folder: Folder = None,
    language: Language = "en",
    kind: Annotated[
        list[str] | None,
        typer.Option("--channel", "--kind", help="Only this kind of channel: telegram, x, liaison …; may be repeated."),
    ] = None,
) -> None:
    """Render a template with its own examples, each text with its count."""
    from commsbot.domain.rendition import Kind
    from commsbot.templates import loading, showing

    unknown = [each for each in kind or [] if each not in set(Kind)]
    if unknown:
        raise typer.BadParameter(f"{unknown[0]} is none of {', '.join(Kind)}", param_hint="--channel")
    library = loading.load(*_places(folder))
    wanted = library.template(name)
    if language not in wanted.languages:
        raise typer.BadParameter(f"{name} has {', '.join(wanted.languages)}", param_hint="--lang")
    kinds = [Kind(each) for each in kind or [one.value for one in Kind]]
    typer.echo(showing.samples(library, wanted, language, kinds, datetime.now(UTC)))


@templates.command()
def coverage(
    folder: Folder = None,
    *,
    as_json: Annotated[bool, typer.Option("--json", help="As {type: {phase: [languages]}}.")] = False,
) -> None:
    """Tell which phases each type of incident offers, and in which languages."""
    from commsbot.templates import loading, showing

    library = loading.load(*_places(folder))
    typer.echo(json.dumps(library.coverage(), indent=2) if as_json else showing.coverage(library))


@templates.command()
def review(
    name: Name,
    language: Annotated[str, typer.Argument(metavar="LANGUAGE", help="The language that was read, such as es.")],
    by: Annotated[str, typer.Option(help="The name of the person who has read it and stands by it.")] = "",
    folder: Folder = None,
) -> None:
    """Show all that a template says in one language; with --by, write into the agency's folder that this person has read it."""
    from commsbot.templates import loading, reviewing, showing

    library = loading.load(*_places(folder))
    wanted = library.template(name)
    if language not in wanted.languages:
        raise typer.BadParameter(f"{name} has {', '.join(wanted.languages)}", param_hint="LANGUAGE")
    typer.echo(showing.reading(library, wanted, language, datetime.now(UTC)))
    if not by.strip():
        return
    if folder is None:
        raise typer.BadParameter("a review is kept in the agency's folder, so it must be named", param_hint="--folder")
    digests = {unit: library.digests[unit] for unit in library.units[name, language]}
    from commsbot import parts

    path = reviewing.record(
        folder.expanduser().resolve() / parts.OVERRIDE, digests, by.strip(), datetime.now(UTC).date()
    )
    typer.echo(f"\n{by.strip()} has read {name} in {language}: {path}", err=True)


@templates.command()
def lint(folder: Folder = None) -> None:
    """Check the message templates, the agency's own included, all at once."""
    from commsbot.templates import showing

    found = showing.faults(*_places(folder), datetime.now(UTC).date())
    for line in found:
        typer.echo(line, err=True)
    if found:
        raise typer.Exit(1)
    typer.echo("The message templates are all right.")


def _places(folder: Path | None) -> "tuple[Path, Sender, Path | None]":
    """The library's folder, who speaks, and the agency's own folder of templates where it has one."""
    from commsbot import parts
    from commsbot.settings import loading
    from commsbot.templates import showing

    if folder is None:
        return parts.LIBRARY, showing.EXAMPLE, None
    return parts.library_places(loading.load(folder.expanduser().resolve(), os.environ))
