"""Say when: times, repeats and the next seven days."""

from commsbot.cli_desk.asking import HOME, As, Asked, Folder, Json, SecretFile, Version, Wait, When, desk


@desk.command()
def move(
    name: Version, when: When, who: As, *,
    wait: Wait = 90, as_json: Json = False, folder: Folder = HOME, secret_file: SecretFile = None,
) -> None:  # fmt: skip
    """Give an approved or held version another time; 'now' sends it."""
    Asked(who, as_json=as_json, folder=folder, secret_file=secret_file, wait=wait).run("move", name=name, when=when)


@desk.command()
def calendar(who: As, *, as_json: Json = False, folder: Folder = HOME, secret_file: SecretFile = None) -> None:
    """Show what is planned for the next seven days."""
    Asked(who, as_json=as_json, folder=folder, secret_file=secret_file).run("calendar")


@desk.command()
def skip(
    name: Version, who: As, *, as_json: Json = False, folder: Folder = HOME, secret_file: SecretFile = None
) -> None:
    """Leave out the next post of words that are posted again."""
    Asked(who, as_json=as_json, folder=folder, secret_file=secret_file).run("skip", name=name)


@desk.command(name="end-repeat")
def end_repeat(
    name: Version, who: As, *, as_json: Json = False, folder: Folder = HOME, secret_file: SecretFile = None
) -> None:
    """Post nothing more of words that are posted again; what is out stays."""
    Asked(who, as_json=as_json, folder=folder, secret_file=secret_file).run("end-repeat", name=name)
