"""Say yes or no: what an approver does, and what one person does alone."""

from typing import Annotated

import typer

from commsbot.cli_desk.asking import HOME, As, Asked, Digest, Folder, Json, Reason, SecretFile, Version, Wait, desk


@desk.command()
def approve(
    name: Version, who: As, *,
    digest: Annotated[str, typer.Option(help="The first 8 characters of its digest, from show.")] = "",
    later: Annotated[bool, typer.Option("--later", help="With a later time for the next update, where the promised one is too near.")] = False,
    still_true: Annotated[bool, typer.Option("--still-true", help="You read it again after the incident moved on, and all is still true.")] = False,
    wait: Wait = 90, as_json: Json = False, folder: Folder = HOME, secret_file: SecretFile = None,
) -> None:  # fmt: skip
    """Approve exactly these words, and see where they went."""
    Asked(who, as_json=as_json, folder=folder, secret_file=secret_file, wait=wait).run(
        "approve", name=name, digest=digest, later=later, still_true=still_true
    )


@desk.command(name="send-now")
def send_now(
    name: Version, digest: Digest, who: As, *,
    wait: Wait = 90, as_json: Json = False, folder: Folder = HOME, secret_file: SecretFile = None,
) -> None:  # fmt: skip
    """Send it now, alone, and answer for it; approvers are told and look at it."""
    Asked(who, as_json=as_json, folder=folder, secret_file=secret_file, wait=wait).run(
        "send-now", name=name, digest=digest
    )


@desk.command(name="by-phone")
def by_phone(
    name: Version, digest: Digest,
    approver: Annotated[str, typer.Option(help="Who said yes on the phone: their name or id.")],
    code: Annotated[str, typer.Option(help="The four digits that you read out with the words, from show.")],
    who: As, *, wait: Wait = 90, as_json: Json = False, folder: Folder = HOME, secret_file: SecretFile = None,
) -> None:  # fmt: skip
    """Write down an approver's yes that you heard on the phone."""
    Asked(who, as_json=as_json, folder=folder, secret_file=secret_file, wait=wait).run(
        "by-phone", name=name, digest=digest, approver=approver, code=code
    )


@desk.command()
def review(
    name: Version, who: As, *,
    wrong: Annotated[bool, typer.Option("--wrong", help="It may not stand; correct or take it down next.")] = False,
    as_json: Json = False, folder: Folder = HOME, secret_file: SecretFile = None,
) -> None:  # fmt: skip
    """Look at words that somebody sent alone."""
    Asked(who, as_json=as_json, folder=folder, secret_file=secret_file).run("review", name=name, wrong=wrong)


@desk.command(name="return")
def return_(
    name: Version, reason: Reason, who: As, *,
    as_json: Json = False, folder: Folder = HOME, secret_file: SecretFile = None,
) -> None:  # fmt: skip
    """Ask the author for other words."""
    Asked(who, as_json=as_json, folder=folder, secret_file=secret_file).run("return", name=name, reason=reason)


@desk.command()
def reject(
    name: Version, reason: Reason, who: As, *,
    as_json: Json = False, folder: Folder = HOME, secret_file: SecretFile = None,
) -> None:  # fmt: skip
    """Say no to a version."""
    Asked(who, as_json=as_json, folder=folder, secret_file=secret_file).run("reject", name=name, reason=reason)


@desk.command(name="ask-again")
def ask_again(
    name: Version, who: As, *, as_json: Json = False, folder: Folder = HOME, secret_file: SecretFile = None
) -> None:
    """Put a held routine text before its approvers again."""
    Asked(who, as_json=as_json, folder=folder, secret_file=secret_file).run("ask-again", name=name)
