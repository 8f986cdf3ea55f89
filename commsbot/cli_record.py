"""`commsbot record`: verify, show and export. They read without the folder's lock, beside a running service or without one."""

import asyncio
import json
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from commsbot.domain import errors

if TYPE_CHECKING:
    from commsbot.domain import record as log
    from commsbot.settings.model import Settings
    from commsbot.storage import Store

HOME = Path("~/commsbot")
READINGS = 20
"""How often reading begins anew while a service writes; a record that is written without a pause is then told as unsigned at its end."""
record = typer.Typer(no_args_is_help=True, help="Verify, show or export the record; reads beside a running service.")

Option = Annotated[
    Path,
    typer.Option(
        "--folder",
        "--data",
        envvar="COMMSBOT_FOLDER",
        help="The agency's folder, or one that a demo keeps.",
        show_default="~/commsbot",
    ),
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON.")]


class NoRecord(errors.Refused):
    """There is no record in {folder} yet: nothing was ever stored there."""


class NotReadable(errors.Refused):
    """{file} can't be read: {why}."""


@record.command()
def verify(
    folder: Annotated[Path, typer.Argument(envvar="COMMSBOT_FOLDER", help="The agency's folder, or one that a demo keeps.", show_default="~/commsbot")] = HOME,
    *,
    data: Annotated[Path | None, typer.Option("--folder", "--data", help="The same, as the other commands take it.", show_default=False)] = None,
    checkpoint: Annotated[list[Path] | None, typer.Option(help="A signed head that was kept elsewhere; - reads it from standard input.")] = None,
    key: Annotated[list[str] | None, typer.Option(help="A further public key that may have signed it, such as a witness's.")] = None,
    as_json: Json = False,
) -> None:  # fmt: skip
    """Check that no entry was edited, removed, reordered, inserted or cut off."""
    from commsbot import signing
    from commsbot.domain import record as log

    loaded = _settings(data or folder)
    public = [signing.load(loaded.signing_key, loaded.origin).vkey, *(key or [])]
    verifiers = [signing.verifier(each) for each in public]
    outside = [_text(each) for each in checkpoint or []]

    rows, notes = asyncio.run(_with(loaded, _still))
    verdict = log.verify(rows, notes, verifiers, loaded.origin, outside)
    completeness = verdict.completeness.format(outside=verdict.outside)
    if as_json:
        told = {
            "sound": verdict.sound,
            "entries": verdict.entries,
            "root": verdict.root.hex(),
            "head": verdict.head,
            "outside": verdict.outside,
            "disposed": verdict.disposed,
            "findings": [{**asdict(each), "problem": each.problem.name.lower(), "words": str(each)} for each in verdict.findings],
            "completeness": completeness,
        }  # fmt: skip
        typer.echo(json.dumps(told, ensure_ascii=False))
    else:
        typer.echo(f"{loaded.origin}: {verdict.entries} entries, root {verdict.root.hex()}")
        for finding in verdict.findings:
            typer.echo(f"WRONG: {finding}")
        if verdict.sound:
            typer.echo("The record is sound: every entry is what was written, in its place, under a signed head.")
        if verdict.disposed:
            typer.echo(f"{verdict.disposed} values were disposed of, each with an entry that says so.")
        typer.echo(completeness)
    if not verdict.sound:
        raise typer.Exit(1)


@record.command()
def show(
    statement: Annotated[str, typer.Argument(help="A statement; without one, the whole record.", show_default=False)] = "",
    *,
    folder: Option = HOME,
    as_json: Json = False,
) -> None:  # fmt: skip
    """Tell a statement's life, entry by entry, in words."""
    from commsbot import words
    from commsbot.domain.agency import Agency
    from commsbot.domain.statement import Happened
    from commsbot.workflow import auditing

    loaded = _settings(folder)
    zone = loaded.agency.timezone

    async def look(store: "Store") -> tuple[Agency, list[Happened]]:
        return await store.read(lambda uow: uow.agency()), await store.happened(statement)

    agency, happened = asyncio.run(_with(loaded, look))
    if not happened:
        raise errors.NotFound(what="statement", name=statement or "-")
    said = words.load()
    for line in auditing.life(agency, happened):
        if as_json:
            told = {**asdict(line), "at": line.at.isoformat()}
            typer.echo(json.dumps(told, ensure_ascii=False))
            continue
        actor = f", {line.actor}" if line.actor else ""
        typer.echo(f"{line.sequence:>6}  {said.clock('en', line.at, zone)}  {line.kind}{actor}")
        for row in line.words.splitlines():
            typer.echo(f"        {row}")


@record.command()
def export(
    to: Annotated[Path, typer.Argument(metavar="DIR", help="A new or empty folder.")],
    *,
    folder: Option = HOME,
) -> None:
    """Write entries, heads, public key and a verifier that needs no commsbot."""
    from commsbot import export as exporting
    from commsbot import signing

    loaded = _settings(folder)
    vkey = signing.load(loaded.signing_key, loaded.origin).vkey

    async def look(store: "Store") -> int:
        rows, notes = await _still(store)
        return exporting.export(to.expanduser(), rows, notes, vkey)

    count = asyncio.run(_with(loaded, look))
    typer.echo(f"Wrote {count} entries to {to}. README.txt there says how anyone can check them.")


def _settings(folder: Path) -> "Settings":
    from commsbot.demo import keeping
    from commsbot.settings import loading

    here = folder.expanduser().resolve()
    return keeping.kept(here) or loading.load(here, os.environ)


async def _still(store: "Store") -> "tuple[list[log.Stored], list[str]]":
    """Read entries and heads as of one moment, although a service may be writing: a head is signed at every append."""
    after = await store.notes()
    for _ in range(READINGS):
        notes = after
        rows = [each async for each in store.stored()]
        after = await store.notes()
        if after == notes:
            break
    return rows, notes


async def _with(loaded: "Settings", look: Any) -> Any:
    async with _reading(loaded) as store:
        return await look(store)


@asynccontextmanager
async def _reading(loaded: "Settings") -> "AsyncIterator[Store]":
    """A store that only reads: no migration, no lock, no signer."""
    from commsbot import parts

    if not loaded.database.address and not loaded.database_file.exists():
        raise NoRecord(folder=loaded.folder)
    store = parts.reading_store_of(loaded)
    try:
        yield store
    finally:
        await store.close()


def _text(path: Path) -> str:
    if str(path) == "-":
        return sys.stdin.read()
    try:
        return path.expanduser().read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise NotReadable(file=path, why=str(error)) from error
