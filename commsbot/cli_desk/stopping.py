"""Stop, hold, take down, settle, and watch what is on its way."""

from typing import Annotated

import typer

from commsbot.cli_desk.asking import HOME, As, Asked, Folder, Json, SecretFile, Version, Wait, desk


@desk.command()
def stop(
    name: Version, who: As, *,
    wait: Wait = 60, as_json: Json = False, folder: Folder = HOME, secret_file: SecretFile = None,
) -> None:  # fmt: skip
    """Don't send it, or stop the rest of it."""
    Asked(who, as_json=as_json, folder=folder, secret_file=secret_file, wait=wait).run("stop", name=name)


@desk.command()
def pause(
    who: As, *, wait: Wait = 60, as_json: Json = False, folder: Folder = HOME, secret_file: SecretFile = None
) -> None:
    """Stop all publishing, save what protects people."""
    Asked(who, as_json=as_json, folder=folder, secret_file=secret_file, wait=wait).run("pause")


@desk.command()
def resume(
    who: As, *,
    reason: Annotated[str, typer.Option(help="Why, where you paused it and nobody else is there. All approvers read it.")] = "",
    wait: Wait = 90, as_json: Json = False, folder: Folder = HOME, secret_file: SecretFile = None,
) -> None:  # fmt: skip
    """Let publishing go on: another person than the one who paused, or a minute later with a reason."""
    Asked(who, as_json=as_json, folder=folder, secret_file=secret_file, wait=wait).run("resume", reason=reason)


@desk.command(name="good-news")
def good_news(
    do: Annotated[str, typer.Argument(metavar="hold|go-on")],
    who: As, *,
    wait: Wait = 60, as_json: Json = False, folder: Folder = HOME, secret_file: SecretFile = None,
) -> None:  # fmt: skip
    """Hold all routine posts, or let them go on, which sends nothing by itself."""
    Asked(who, as_json=as_json, folder=folder, secret_file=secret_file, wait=wait).run("good-news", do=do)


@desk.command(name="take-down")
def take_down(
    name: Annotated[str, typer.Argument(metavar="STATEMENT")],
    who: As, *,
    reason: Annotated[str, typer.Option(help="Why; may be given afterwards, too. Never published.")] = "",
    yes: Annotated[bool, typer.Option("--yes", help="Don't ask again.")] = False,
    wait: Wait = 90, as_json: Json = False, folder: Folder = HOME, secret_file: SecretFile = None,
) -> None:  # fmt: skip
    """Remove every post of a statement, everywhere, at once."""
    if not yes and not typer.confirm(f"Remove every post of {name}, everywhere, now?", err=True):
        typer.echo("Nothing was changed.", err=True)
        raise typer.Exit(1)
    Asked(who, as_json=as_json, folder=folder, secret_file=secret_file, wait=wait).run(
        "take-down", name=name, reason=reason
    )


@desk.command()
def settle(
    name: Annotated[str, typer.Argument(metavar="DELIVERY")],
    who: As, *,
    there: Annotated[bool, typer.Option("--there", help="I looked, and the post is there.")] = False,
    absent: Annotated[bool, typer.Option("--not-there", help="I looked, and it isn't there: send nothing more.")] = False,
    again: Annotated[bool, typer.Option("--again", help="I looked, and it isn't there: send it again.")] = False,
    posted: Annotated[bool, typer.Option("--posted", help="I posted it by hand.")] = False,
    link: Annotated[str, typer.Option(help="Where it can be seen.")] = "",
    wait: Wait = 60, as_json: Json = False, folder: Folder = HOME, secret_file: SecretFile = None,
) -> None:  # fmt: skip
    """Say what became of a post: there, not there, again, posted by hand."""
    Asked(who, as_json=as_json, folder=folder, secret_file=secret_file, wait=wait).run(
        "settle", name=name, there=there, absent=absent, again=again, posted=posted, link=link
    )


@desk.command()
def watch(
    name: Version, who: As, *,
    wait: Wait = 600, as_json: Json = False, folder: Folder = HOME, secret_file: SecretFile = None,
) -> None:  # fmt: skip
    """Watch a statement go out; without a service, this sends it."""
    Asked(who, as_json=as_json, folder=folder, secret_file=secret_file, wait=wait).run("watch", name=name)


@desk.command()
def real(
    who: As, *,
    go_on: Annotated[bool, typer.Option("--go-on", help="Let the exercise go on, as an administrator.")] = False,
    as_json: Json = False, folder: Folder = HOME, secret_file: SecretFile = None,
) -> None:  # fmt: skip
    """This is real: stop the exercise at once."""
    Asked(who, as_json=as_json, folder=folder, secret_file=secret_file).run("real", go_on=go_on)
