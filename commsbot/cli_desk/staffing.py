"""Who works here and who leads: people, duty, incidents."""

from typing import Annotated

import typer

from commsbot.cli_desk.asking import HOME, As, Asked, Folder, Json, Roles, SecretFile, desk


@desk.command()
def staff(who: As, *, as_json: Json = False, folder: Folder = HOME, secret_file: SecretFile = None) -> None:
    """Show who belongs to the staff."""
    Asked(who, as_json=as_json, folder=folder, secret_file=secret_file).run("staff")


@desk.command()
def add(
    name: Annotated[str, typer.Argument(metavar="NAME", help="The person's name.")],
    role: Roles,
    who: As, *,
    language: Annotated[str, typer.Option(help="In which commsbot speaks to them; else yours.")] = "",
    as_json: Json = False, folder: Folder = HOME, secret_file: SecretFile = None,
) -> None:  # fmt: skip
    """Name a member of staff; shows link and secret once."""
    Asked(who, as_json=as_json, folder=folder, secret_file=secret_file).run(
        "add", name=name, role=role, language=language
    )


@desk.command()
def secret(
    name: Annotated[str, typer.Argument(metavar="PERSON", help="Yourself, or as an administrator somebody else.")],
    who: As, *, as_json: Json = False, folder: Folder = HOME, secret_file: SecretFile = None,
) -> None:  # fmt: skip
    """Make a new desk secret, shown once."""
    Asked(who, as_json=as_json, folder=folder, secret_file=secret_file).run("secret", name=name)


@desk.command()
def roles(
    name: Annotated[str, typer.Argument(metavar="PERSON")], role: Roles, who: As, *,
    language: Annotated[str, typer.Option(help="In which commsbot speaks to them; else as it is.")] = "",
    as_json: Json = False, folder: Folder = HOME, secret_file: SecretFile = None,
) -> None:  # fmt: skip
    """Set somebody's roles anew."""
    Asked(who, as_json=as_json, folder=folder, secret_file=secret_file).run(
        "roles", name=name, role=role, language=language
    )


@desk.command()
def suspend(
    name: Annotated[str, typer.Argument(metavar="PERSON")], who: As, *,
    lift: Annotated[bool, typer.Option("--lift", help="Give access back.")] = False,
    as_json: Json = False, folder: Folder = HOME, secret_file: SecretFile = None,
) -> None:  # fmt: skip
    """Stop somebody's access, as for a lost phone."""
    Asked(who, as_json=as_json, folder=folder, secret_file=secret_file).run("suspend", name=name, lift=lift)


@desk.command(name="forget-app")
def forget_app(
    name: Annotated[str, typer.Argument(metavar="PERSON")],
    who: As, *, as_json: Json = False, folder: Folder = HOME, secret_file: SecretFile = None,
) -> None:  # fmt: skip
    """Forget somebody's authenticator app, as for a new phone."""
    Asked(who, as_json=as_json, folder=folder, secret_file=secret_file).run("forget-app", name=name)


@desk.command()
def duty(
    who: As, *,
    on: Annotated[bool, typer.Option("--on", help="You go on duty.")] = False,
    off: Annotated[bool, typer.Option("--off", help="You go off duty, whoever else is there.")] = False,
    to: Annotated[str, typer.Option(metavar="PERSON", help="Ask a colleague to take over; they press in chat, or say --take.")] = "",
    take: Annotated[str, typer.Option(metavar="PERSON", help="Take over from whoever asked you to.")] = "",
    as_json: Json = False, folder: Folder = HOME, secret_file: SecretFile = None,
) -> None:  # fmt: skip
    """Show who is on duty; go on or off, hand it over."""
    Asked(who, as_json=as_json, folder=folder, secret_file=secret_file).run("duty", on=on, off=off, to=to, take=take)


@desk.command()
def lead(
    name: Annotated[str, typer.Argument(metavar="INCIDENT")],
    who: As, *,
    to: Annotated[str, typer.Option(help="Who speaks first, as people know them: 'State Bureau of Investigation'.")] = "",
    link: Annotated[str, typer.Option(help="Their official page, to which every text of yours points.")] = "",
    back: Annotated[bool, typer.Option("--back", help="You speak first again.")] = False,
    as_json: Json = False, folder: Folder = HOME, secret_file: SecretFile = None,
) -> None:  # fmt: skip
    """Hand the lead voice of an incident over, or take it back."""
    Asked(who, as_json=as_json, folder=folder, secret_file=secret_file).run(
        "lead", name=name, to=to, link=link, back=back
    )


@desk.command()
def close(
    name: Annotated[str, typer.Argument(metavar="INCIDENT")],
    who: As, *, as_json: Json = False, folder: Folder = HOME, secret_file: SecretFile = None,
) -> None:  # fmt: skip
    """Close an incident."""
    Asked(who, as_json=as_json, folder=folder, secret_file=secret_file).run("close", name=name)
