"""`commsbot desk`: each act as a command; what an act does and says is the desk's, here it is asked for and printed."""

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


class _Asked:
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
            async with client.reached(self.folder, self.who, secret, _local) as talking:
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
async def _local(folder: Path) -> "AsyncIterator[tuple[Store, Office, Wake]]":
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


@desk.command()
def queue(who: As, *, as_json: Json = False, folder: Folder = HOME, secret_file: SecretFile = None) -> None:
    """Show what waits for whom, what is due, what is not sure."""
    _Asked(who, as_json=as_json, folder=folder, secret_file=secret_file).run("queue")


@desk.command()
def show(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A statement (ID or ID/N), an incident or a delivery.")],
    who: As, *, as_json: Json = False, folder: Folder = HOME, secret_file: SecretFile = None,
) -> None:  # fmt: skip
    """Show a statement word for word, an incident or a delivery."""
    _Asked(who, as_json=as_json, folder=folder, secret_file=secret_file).run("show", name=name)


@desk.command(name="open")
def open_(
    kind: Annotated[str, typer.Argument(metavar="TYPE", help="The type of incident, such as barricade.")],
    place: Annotated[str, typer.Argument(help="Where, in words that people use.")],
    danger: Annotated[str, typer.Option(metavar="yes|no|unsure", help="Is anyone in danger now?", show_default=False)],
    who: As, *, set_: Set = None, because: Because = None, when: When = "", submit: Submit = False,
    as_json: Json = False, folder: Folder = HOME, secret_file: SecretFile = None,
) -> None:  # fmt: skip
    """Open an incident and begin its warning or holding statement."""
    _Asked(who, as_json=as_json, folder=folder, secret_file=secret_file).run(
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
    picture: Annotated[Path | None, typer.Option(help="Attach this picture (JPEG, PNG or WebP); it is stripped of metadata.", exists=True, dir_okay=False, resolve_path=True, show_default=False)] = None,
    alt: Annotated[list[str] | None, typer.Option(metavar="LANGUAGE=WORDS", help="What the picture shows; no words: without it in that language.")] = None,
    child: Annotated[str, typer.Option(metavar="yes|no", help="Can a child be recognised in the picture?")] = "",
    consent: Annotated[str, typer.Option(metavar="REFERENCE", help="Under which the guardian's consent is filed; never a name.")] = "",
    no_picture: Annotated[bool, typer.Option("--no-picture", help="Take the picture away.")] = False,
    discard: Annotated[bool, typer.Option("--discard", help="Throw the draft away.")] = False,
    as_json: Json = False, folder: Folder = HOME, secret_file: SecretFile = None,
) -> None:  # fmt: skip
    """Begin a draft or work on one: answer, look, submit."""
    _Asked(who, as_json=as_json, folder=folder, secret_file=secret_file).run(
        "draft", draft=name, new=new, incident=incident, correct=correct, withdraw=withdraw, again=again, fix=fix,
        set=set_ or [], because=because or [], when=when, submit=submit, discard=discard, not_after=not_after, until=until,
        repeat=repeat, picture=str(picture or ""), alt=alt or [], child=child, consent=consent, no_picture=no_picture,
    )  # fmt: skip


@desk.command()
def correct(
    name: Annotated[str, typer.Argument(metavar="STATEMENT", help="What is out.")],
    who: As, *, set_: Set = None, because: Because = None, when: When = "", submit: Submit = False,
    as_json: Json = False, folder: Folder = HOME, secret_file: SecretFile = None,
) -> None:  # fmt: skip
    """Begin a correction of what is out: what was wrong, what is right."""
    _Asked(who, as_json=as_json, folder=folder, secret_file=secret_file).run(
        "draft", correct=name, set=set_ or [], because=because or [], when=when, submit=submit
    )


@desk.command()
def withdraw(
    name: Annotated[str, typer.Argument(metavar="STATEMENT", help="What is out.")],
    who: As, *, set_: Set = None, because: Because = None, when: When = "", submit: Submit = False,
    as_json: Json = False, folder: Folder = HOME, secret_file: SecretFile = None,
) -> None:  # fmt: skip
    """Begin a withdrawal of what is out."""
    _Asked(who, as_json=as_json, folder=folder, secret_file=secret_file).run(
        "draft", withdraw=name, set=set_ or [], because=because or [], when=when, submit=submit
    )


@desk.command()
def approve(
    name: Version, who: As, *,
    digest: Annotated[str, typer.Option(help="The first 8 characters of its digest, from show.")] = "",
    later: Annotated[bool, typer.Option("--later", help="With a later time for the next update, where the promised one is too near.")] = False,
    still_true: Annotated[bool, typer.Option("--still-true", help="You read it again after the incident moved on, and all is still true.")] = False,
    wait: Wait = 90, as_json: Json = False, folder: Folder = HOME, secret_file: SecretFile = None,
) -> None:  # fmt: skip
    """Approve exactly these words, and see where they went."""
    _Asked(who, as_json=as_json, folder=folder, secret_file=secret_file, wait=wait).run(
        "approve", name=name, digest=digest, later=later, still_true=still_true
    )


Digest = Annotated[str, typer.Option(help="The first 8 characters of its digest, from show.")]


@desk.command(name="send-now")
def send_now(
    name: Version, digest: Digest, who: As, *,
    wait: Wait = 90, as_json: Json = False, folder: Folder = HOME, secret_file: SecretFile = None,
) -> None:  # fmt: skip
    """Send it now, alone, and answer for it; approvers are told and look at it."""
    _Asked(who, as_json=as_json, folder=folder, secret_file=secret_file, wait=wait).run(
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
    _Asked(who, as_json=as_json, folder=folder, secret_file=secret_file, wait=wait).run(
        "by-phone", name=name, digest=digest, approver=approver, code=code
    )


@desk.command()
def review(
    name: Version, who: As, *,
    wrong: Annotated[bool, typer.Option("--wrong", help="It may not stand; correct or take it down next.")] = False,
    as_json: Json = False, folder: Folder = HOME, secret_file: SecretFile = None,
) -> None:  # fmt: skip
    """Look at words that somebody sent alone."""
    _Asked(who, as_json=as_json, folder=folder, secret_file=secret_file).run("review", name=name, wrong=wrong)


@desk.command(name="return")
def return_(
    name: Version, reason: Reason, who: As, *,
    as_json: Json = False, folder: Folder = HOME, secret_file: SecretFile = None,
) -> None:  # fmt: skip
    """Ask the author for other words."""
    _Asked(who, as_json=as_json, folder=folder, secret_file=secret_file).run("return", name=name, reason=reason)


@desk.command()
def reject(
    name: Version, reason: Reason, who: As, *,
    as_json: Json = False, folder: Folder = HOME, secret_file: SecretFile = None,
) -> None:  # fmt: skip
    """Say no to a version."""
    _Asked(who, as_json=as_json, folder=folder, secret_file=secret_file).run("reject", name=name, reason=reason)


@desk.command()
def move(
    name: Version, when: When, who: As, *,
    wait: Wait = 90, as_json: Json = False, folder: Folder = HOME, secret_file: SecretFile = None,
) -> None:  # fmt: skip
    """Give an approved or held version another time; 'now' sends it."""
    _Asked(who, as_json=as_json, folder=folder, secret_file=secret_file, wait=wait).run("move", name=name, when=when)


@desk.command()
def calendar(who: As, *, as_json: Json = False, folder: Folder = HOME, secret_file: SecretFile = None) -> None:
    """Show what is planned for the next seven days."""
    _Asked(who, as_json=as_json, folder=folder, secret_file=secret_file).run("calendar")


@desk.command()
def skip(
    name: Version, who: As, *, as_json: Json = False, folder: Folder = HOME, secret_file: SecretFile = None
) -> None:
    """Leave out the next post of words that are posted again."""
    _Asked(who, as_json=as_json, folder=folder, secret_file=secret_file).run("skip", name=name)


@desk.command(name="end-repeat")
def end_repeat(
    name: Version, who: As, *, as_json: Json = False, folder: Folder = HOME, secret_file: SecretFile = None
) -> None:
    """Post nothing more of words that are posted again; what is out stays."""
    _Asked(who, as_json=as_json, folder=folder, secret_file=secret_file).run("end-repeat", name=name)


@desk.command()
def stop(
    name: Version, who: As, *,
    wait: Wait = 60, as_json: Json = False, folder: Folder = HOME, secret_file: SecretFile = None,
) -> None:  # fmt: skip
    """Don't send it, or stop the rest of it."""
    _Asked(who, as_json=as_json, folder=folder, secret_file=secret_file, wait=wait).run("stop", name=name)


@desk.command()
def pause(
    who: As, *, wait: Wait = 60, as_json: Json = False, folder: Folder = HOME, secret_file: SecretFile = None
) -> None:
    """Stop all publishing, save what protects people."""
    _Asked(who, as_json=as_json, folder=folder, secret_file=secret_file, wait=wait).run("pause")


@desk.command()
def resume(
    who: As, *,
    reason: Annotated[str, typer.Option(help="Why, where you paused it and nobody else is there. All approvers read it.")] = "",
    wait: Wait = 90, as_json: Json = False, folder: Folder = HOME, secret_file: SecretFile = None,
) -> None:  # fmt: skip
    """Let publishing go on: another person than the one who paused, or a minute later with a reason."""
    _Asked(who, as_json=as_json, folder=folder, secret_file=secret_file, wait=wait).run("resume", reason=reason)


@desk.command(name="good-news")
def good_news(
    do: Annotated[str, typer.Argument(metavar="hold|go-on")],
    who: As, *,
    wait: Wait = 60, as_json: Json = False, folder: Folder = HOME, secret_file: SecretFile = None,
) -> None:  # fmt: skip
    """Hold all routine posts, or let them go on, which sends nothing by itself."""
    _Asked(who, as_json=as_json, folder=folder, secret_file=secret_file, wait=wait).run("good-news", do=do)


@desk.command(name="ask-again")
def ask_again(
    name: Version, who: As, *, as_json: Json = False, folder: Folder = HOME, secret_file: SecretFile = None
) -> None:
    """Put a held routine text before its approvers again."""
    _Asked(who, as_json=as_json, folder=folder, secret_file=secret_file).run("ask-again", name=name)


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
    _Asked(who, as_json=as_json, folder=folder, secret_file=secret_file, wait=wait).run(
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
    _Asked(who, as_json=as_json, folder=folder, secret_file=secret_file, wait=wait).run(
        "settle", name=name, there=there, absent=absent, again=again, posted=posted, link=link
    )


@desk.command()
def watch(
    name: Version, who: As, *,
    wait: Wait = 600, as_json: Json = False, folder: Folder = HOME, secret_file: SecretFile = None,
) -> None:  # fmt: skip
    """Watch a statement go out; without a service, this sends it."""
    _Asked(who, as_json=as_json, folder=folder, secret_file=secret_file, wait=wait).run("watch", name=name)


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
    _Asked(who, as_json=as_json, folder=folder, secret_file=secret_file).run(
        "report", incident=incident, text=text, link=link, by=by
    )


@desk.command()
def close(
    name: Annotated[str, typer.Argument(metavar="INCIDENT")],
    who: As, *, as_json: Json = False, folder: Folder = HOME, secret_file: SecretFile = None,
) -> None:  # fmt: skip
    """Close an incident."""
    _Asked(who, as_json=as_json, folder=folder, secret_file=secret_file).run("close", name=name)


@desk.command()
def staff(who: As, *, as_json: Json = False, folder: Folder = HOME, secret_file: SecretFile = None) -> None:
    """Show who belongs to the staff."""
    _Asked(who, as_json=as_json, folder=folder, secret_file=secret_file).run("staff")


@desk.command()
def add(
    name: Annotated[str, typer.Argument(metavar="NAME", help="The person's name.")],
    role: Roles,
    who: As, *,
    language: Annotated[str, typer.Option(help="In which commsbot speaks to them; else yours.")] = "",
    as_json: Json = False, folder: Folder = HOME, secret_file: SecretFile = None,
) -> None:  # fmt: skip
    """Name a member of staff; shows link and secret once."""
    _Asked(who, as_json=as_json, folder=folder, secret_file=secret_file).run(
        "add", name=name, role=role, language=language
    )


@desk.command()
def secret(
    name: Annotated[str, typer.Argument(metavar="PERSON", help="Yourself, or as an administrator somebody else.")],
    who: As, *, as_json: Json = False, folder: Folder = HOME, secret_file: SecretFile = None,
) -> None:  # fmt: skip
    """Make a new desk secret, shown once."""
    _Asked(who, as_json=as_json, folder=folder, secret_file=secret_file).run("secret", name=name)


@desk.command()
def roles(
    name: Annotated[str, typer.Argument(metavar="PERSON")], role: Roles, who: As, *,
    language: Annotated[str, typer.Option(help="In which commsbot speaks to them; else as it is.")] = "",
    as_json: Json = False, folder: Folder = HOME, secret_file: SecretFile = None,
) -> None:  # fmt: skip
    """Set somebody's roles anew."""
    _Asked(who, as_json=as_json, folder=folder, secret_file=secret_file).run(
        "roles", name=name, role=role, language=language
    )


@desk.command()
def suspend(
    name: Annotated[str, typer.Argument(metavar="PERSON")], who: As, *,
    lift: Annotated[bool, typer.Option("--lift", help="Give access back.")] = False,
    as_json: Json = False, folder: Folder = HOME, secret_file: SecretFile = None,
) -> None:  # fmt: skip
    """Stop somebody's access, as for a lost phone."""
    _Asked(who, as_json=as_json, folder=folder, secret_file=secret_file).run("suspend", name=name, lift=lift)


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
    _Asked(who, as_json=as_json, folder=folder, secret_file=secret_file).run("duty", on=on, off=off, to=to, take=take)


@desk.command(name="hand-over")
def hand_over(
    name: Annotated[str, typer.Argument(metavar="DRAFT", help="A draft of yours.")],
    to: Annotated[str, typer.Option(metavar="PERSON", help="Who goes on with it; they have joined the chat.", show_default=False)],
    who: As, *,
    why: Annotated[str, typer.Option(help="What they should know; never published.")] = "",
    as_json: Json = False, folder: Folder = HOME, secret_file: SecretFile = None,
) -> None:  # fmt: skip
    """Give a draft to a colleague."""
    _Asked(who, as_json=as_json, folder=folder, secret_file=secret_file).run("hand-over", name=name, to=to, why=why)


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
    _Asked(who, as_json=as_json, folder=folder, secret_file=secret_file).run(
        "lead", name=name, to=to, link=link, back=back
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
    _Asked(who, as_json=as_json, folder=folder, secret_file=secret_file).run(
        "others", name=name, by=by, text=text, when=when, link=link, language=language
    )


@desk.command()
def real(
    who: As, *,
    go_on: Annotated[bool, typer.Option("--go-on", help="Let the exercise go on, as an administrator.")] = False,
    as_json: Json = False, folder: Folder = HOME, secret_file: SecretFile = None,
) -> None:  # fmt: skip
    """This is real: stop the exercise at once."""
    _Asked(who, as_json=as_json, folder=folder, secret_file=secret_file).run("real", go_on=go_on)


@desk.command(name="forget-app")
def forget_app(
    name: Annotated[str, typer.Argument(metavar="PERSON")],
    who: As, *, as_json: Json = False, folder: Folder = HOME, secret_file: SecretFile = None,
) -> None:  # fmt: skip
    """Forget somebody's authenticator app, as for a new phone."""
    _Asked(who, as_json=as_json, folder=folder, secret_file=secret_file).run("forget-app", name=name)
