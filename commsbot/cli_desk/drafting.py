"""Look, draft and put right: what an author does."""

from pathlib import Path
from typing import Annotated

import typer

from commsbot.cli_desk.asking import (
    HOME,
    As,
    Asked,
    Because,
    Folder,
    Json,
    SecretFile,
    Set,
    Submit,
    Version,
    When,
    desk,
)


@desk.command()
def queue(who: As, *, as_json: Json = False, folder: Folder = HOME, secret_file: SecretFile = None) -> None:
    """Show what waits for whom, what is due, what is not sure."""
    Asked(who, as_json=as_json, folder=folder, secret_file=secret_file).run("queue")


@desk.command()
def show(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A statement (ID or ID/N), an incident or a delivery.")],
    who: As, *, as_json: Json = False, folder: Folder = HOME, secret_file: SecretFile = None,
) -> None:  # fmt: skip
    """Show a statement word for word, an incident or a delivery."""
    Asked(who, as_json=as_json, folder=folder, secret_file=secret_file).run("show", name=name)


@desk.command(name="open")
def open_(
    kind: Annotated[str, typer.Argument(metavar="TYPE", help="The type of incident, such as barricade.")],
    place: Annotated[str, typer.Argument(help="Where, in words that people use.")],
    danger: Annotated[str, typer.Option(metavar="yes|no|unsure", help="Is anyone in danger now?", show_default=False)],
    who: As, *, set_: Set = None, because: Because = None, when: When = "", submit: Submit = False,
    as_json: Json = False, folder: Folder = HOME, secret_file: SecretFile = None,
) -> None:  # fmt: skip
    """Open an incident and begin its warning or holding statement."""
    Asked(who, as_json=as_json, folder=folder, secret_file=secret_file).run(
        "open", type=kind, place=place, danger=danger, set=set_ or [], because=because or [], when=when, submit=submit
    )


@desk.command()
def draft(
    who: As,
    name: Annotated[str, typer.Argument(metavar="[DRAFT]", help="A draft that is there.", show_default=False)] = "",
    *,
    new: Annotated[str, typer.Option(metavar="PHASE", help="Begin one: update, all_clear, false_alert, routine/event …")] = "",
    incident: Annotated[str, typer.Option(help="With --new: the incident, where several are open.")] = "",
    correct: Annotated[str, typer.Option(metavar="STATEMENT", help="Begin a correction of what is out.")] = "",
    withdraw: Annotated[str, typer.Option(metavar="STATEMENT", help="Begin a withdrawal of what is out.")] = "",
    again: Annotated[str, typer.Option(metavar="STATEMENT/N", help="Take a version up again.")] = "",
    fix: Annotated[str, typer.Option(metavar="STATEMENT/N", help="Change words of a version that waits, as approver.")] = "",
    set_: Set = None, because: Because = None, when: When = "", submit: Submit = False,
    not_after: Annotated[str, typer.Option(help="What has not left by then asks a person; 'never' takes it away.")] = "",
    until: Annotated[str, typer.Option(help="From then on it is no longer true and not sent; 'never' takes it away.")] = "",
    repeat: Annotated[str, typer.Option(help="'daily until 2026-12-24', 'weekly until …', 'every 15 min', or 'once'.")] = "",
    picture: Annotated[Path | None, typer.Option(help="Attach this picture (JPEG, PNG or WebP) or PDF; it is stripped of metadata.", exists=True, dir_okay=False, resolve_path=True, show_default=False)] = None,
    alt: Annotated[list[str] | None, typer.Option(metavar="LANGUAGE=WORDS", help="What it shows; no words: without it in that language.")] = None,
    child: Annotated[str, typer.Option(metavar="yes|no", help="Can a child be recognised in it?")] = "",
    consent: Annotated[str, typer.Option(metavar="REFERENCE", help="Under which the guardian's consent is filed; never a name.")] = "",
    no_picture: Annotated[bool, typer.Option("--no-picture", help="Take the picture or PDF away.")] = False,
    discard: Annotated[bool, typer.Option("--discard", help="Throw the draft away.")] = False,
    as_json: Json = False, folder: Folder = HOME, secret_file: SecretFile = None,
) -> None:  # fmt: skip
    """Begin a draft or work on one: answer, look, submit."""
    Asked(who, as_json=as_json, folder=folder, secret_file=secret_file).run(
        "draft", draft=name, new=new, incident=incident, correct=correct, withdraw=withdraw, again=again, fix=fix,
        set=set_ or [], because=because or [], when=when, submit=submit, discard=discard, not_after=not_after, until=until,
        repeat=repeat, picture=str(picture or ""), alt=alt or [], child=child, consent=consent, no_picture=no_picture,
    )  # fmt: skip


@desk.command(name="picture")
def picture_(
    name: Version,
    out: Annotated[Path, typer.Option(metavar="FILE", help="A new file to write it to.", resolve_path=True)],
    who: As, *, as_json: Json = False, folder: Folder = HOME, secret_file: SecretFile = None,
) -> None:  # fmt: skip
    """Write a statement's picture or PDF to a file, to look at exactly what goes out."""
    Asked(who, as_json=as_json, folder=folder, secret_file=secret_file).run("picture", name=name, out=str(out))


@desk.command()
def correct(
    name: Annotated[str, typer.Argument(metavar="STATEMENT", help="What is out.")],
    who: As, *, set_: Set = None, because: Because = None, when: When = "", submit: Submit = False,
    as_json: Json = False, folder: Folder = HOME, secret_file: SecretFile = None,
) -> None:  # fmt: skip
    """Begin a correction of what is out: what was wrong, what is right."""
    Asked(who, as_json=as_json, folder=folder, secret_file=secret_file).run(
        "draft", correct=name, set=set_ or [], because=because or [], when=when, submit=submit
    )


@desk.command()
def withdraw(
    name: Annotated[str, typer.Argument(metavar="STATEMENT", help="What is out.")],
    who: As, *, set_: Set = None, because: Because = None, when: When = "", submit: Submit = False,
    as_json: Json = False, folder: Folder = HOME, secret_file: SecretFile = None,
) -> None:  # fmt: skip
    """Begin a withdrawal of what is out."""
    Asked(who, as_json=as_json, folder=folder, secret_file=secret_file).run(
        "draft", withdraw=name, set=set_ or [], because=because or [], when=when, submit=submit
    )


@desk.command()
def report(
    who: As, *,
    incident: Annotated[str, typer.Option(help="The incident that it is about.")] = "",
    text: Annotated[str, typer.Option(help="The words that were said.")] = "",
    link: Annotated[str, typer.Option(help="Where they were said.")] = "",
    by: Annotated[str, typer.Option(help="Who said them; else you.")] = "",
    as_json: Json = False, folder: Folder = HOME, secret_file: SecretFile = None,
) -> None:  # fmt: skip
    """I already posted this: put words said elsewhere on record."""
    Asked(who, as_json=as_json, folder=folder, secret_file=secret_file).run(
        "report", incident=incident, text=text, link=link, by=by
    )


@desk.command()
def others(
    name: Annotated[str, typer.Argument(metavar="INCIDENT")],
    by: Annotated[str, typer.Option(help="Who said it, as people know them.", show_default=False)],
    text: Annotated[str, typer.Option(help="Their words.", show_default=False)],
    who: As, *,
    when: Annotated[str, typer.Option(help="When they said it, such as 14:10 or '20 min ago'; else now.")] = "",
    link: Annotated[str, typer.Option(help="Where it stands.")] = "",
    language: Annotated[str, typer.Option(help="The language of their words; else yours.")] = "",
    as_json: Json = False, folder: Folder = HOME, secret_file: SecretFile = None,
) -> None:  # fmt: skip
    """Attach somebody else's statement to an incident."""
    Asked(who, as_json=as_json, folder=folder, secret_file=secret_file).run(
        "others", name=name, by=by, text=text, when=when, link=link, language=language
    )


@desk.command(name="hand-over")
def hand_over(
    name: Annotated[str, typer.Argument(metavar="DRAFT", help="A draft of yours.")],
    to: Annotated[str, typer.Option(metavar="PERSON", help="Who goes on with it; they have joined the chat.", show_default=False)],
    who: As, *,
    why: Annotated[str, typer.Option(help="What they should know; never published.")] = "",
    as_json: Json = False, folder: Folder = HOME, secret_file: SecretFile = None,
) -> None:  # fmt: skip
    """Give a draft to a colleague."""
    Asked(who, as_json=as_json, folder=folder, secret_file=secret_file).run("hand-over", name=name, to=to, why=why)
