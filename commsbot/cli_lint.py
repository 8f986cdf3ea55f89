"""`commsbot lint`: what the writing checks have to say of any text, from whatever file or pipe it comes; nothing is sent and nothing is stored.

Exit codes: 0 nothing blocks, 1 something does, 2 wrong use or a line that isn't as it must be. The same checks as in chat; without `--config` nothing is
known of the agency, so what needs its name, pages and numbers says nothing.
"""

import json
import os
import re
import sys
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

if TYPE_CHECKING:
    from commsbot.domain.checks import Background, Note

_TAG: Final = re.compile(r"[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})*")
_UNITS: Final = {
    "x": "weight",
    "bluesky": "graphemes",
    "mastodon": "graphemes",
    "telegram": "UTF-16 units",
    "sms": "messages",
}
_AROUND: Final = 30
"""How many characters of the text stand on either side of the words that a note is about."""


class Unreadable(Exception):
    """A line that isn't an object with what a check needs: why, and its id where it has one."""


@dataclass(frozen=True, slots=True)
class Draft:
    """One text to be read."""

    id: Any
    """Whatever the line calls it; the file's name for a file."""
    text: str
    phase: str
    language: str


def lint(
    file: Annotated[str, typer.Argument(metavar="[FILE|-]", help="The text; - reads standard input.", show_default=False)] = "-",
    phase: Annotated[str, typer.Option(help="What the text is for: holding, warning, update, all_clear, correction …; empty for none.")] = "",
    lang: Annotated[str, typer.Option(help="The language that it is written in, such as en or es.")] = "en",
    config: Annotated[Path | None, typer.Option(help="The agency's folder: its names, pages and numbers.", show_default=False, file_okay=False, exists=True)] = None,
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
    jsonl: Annotated[bool, typer.Option("--jsonl", help="Read one JSON object a line (id, text, phase, lang), write one a line.")] = False,
) -> None:  # fmt: skip
    """Check any text: what blocks first, the words, why, and how to mend them."""
    _phase(phase)
    _language(lang)
    raw = _bytes(file)
    known = _known(config)
    if jsonl:
        raise typer.Exit(_lines(raw, phase, lang, known))
    try:
        draft = Draft(file, raw.decode("utf-8-sig"), phase, lang)
    except UnicodeDecodeError as error:
        raise typer.BadParameter(f"{file} isn't UTF-8: {error.reason}") from error
    notes = read(draft, known)
    typer.echo(json.dumps(verdict(draft, notes, known), ensure_ascii=False) if as_json else told(draft, notes, known))
    raise typer.Exit(1 if _stops(notes) else 0)


def read(draft: Draft, known: "dict[str, Any]") -> "tuple[Note, ...]":
    """Run every check over a text."""
    from commsbot.domain import checks

    return checks.read(draft.text, _about(draft, known))


def verdict(draft: Draft, notes: "Sequence[Note]", known: "dict[str, Any]") -> dict[str, Any]:
    """Give a text's lengths, elements and notes as a program reads them; spans are characters, `sms` counts messages."""
    return {
        "id": draft.id,
        "length": _lengths(draft.text),
        "elements": _elements(draft, known),
        "notes": [
            {
                "rule": note.rule,
                "kind": note.kind,
                "level": note.level.value,
                "span": None if note.span is None else list(note.span),
                "why": _say(note, note.why),
            }
            for note in notes
        ],
    }


def told(draft: Draft, notes: "Sequence[Note]", known: "dict[str, Any]") -> str:
    """Write the notes for a terminal, each with its words marked where they stand in the text."""
    from commsbot.domain.checks import HOLDING

    lines = []
    for note in notes:
        head = typer.style(note.level.upper(), fg="red" if note.level in HOLDING else None, bold=note.level in HOLDING)
        lines.append(" ".join(filter(None, (head, note.rule, note.kind))))
        if note.span is not None:
            lines.append(f"  {_where(draft.text, note.span)}")
        lines += [f"  Why:  {shown(_say(note, note.why))}", f"  Mend: {shown(_say(note, note.mend))}"]
        if note.source:
            lines.append(f"  From: {note.source}")
        lines.append("")
    blocking = _stops(notes)
    count = "1 note" if len(notes) == 1 else f"{len(notes)} notes"
    lines.append(
        f"{count}; {blocking} of them {'blocks' if blocking == 1 else 'block'}." if notes else "Nothing to say."
    )
    if missing := [name for name, there in _elements(draft, known).items() if there is False]:
        lines.append(f"Not found in it: {', '.join(missing)}.")
    lengths = (f"{name} {size} {_UNITS[name]}" for name, size in _lengths(draft.text).items())
    return "\n".join([*lines, f"Length: {', '.join(lengths)}."])


def shown(text: str) -> str:
    """Make what can't be seen visible, so that a text can neither hide nor command a terminal."""
    return "".join(
        f"<U+{ord(char):04X}>" if unicodedata.category(char) in {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"} else char
        for char in text
    )


def _where(text: str, span: tuple[int, int]) -> str:
    """Show the words between » and «, with their line's number and what stands around them."""
    start, end = span
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    before = text[max(first, start - _AROUND) : start]
    after = text[end : min(len(text) if last < 0 else last, end + _AROUND)]
    words = " ".join(text[start:end].splitlines())
    return f"line {text.count(chr(10), 0, start) + 1}: {shown(before)}»{shown(words)}«{shown(after)}"


def _lines(raw: bytes, phase: str, lang: str, known: "dict[str, Any]") -> int:
    """Read one object a line; one that can't be used is told and the rest goes on. Gives the exit code."""
    code = 0
    for number, line in enumerate(raw.splitlines(), start=1):
        if not line.strip():
            continue
        try:
            draft = _draft(line, number, phase, lang)
        except Unreadable as error:
            why, *name = error.args
            known_id = {"id": name[0]} if name else {}
            typer.echo(json.dumps({**known_id, "line": number, "error": f"line {number} {why}"}))
            code = 2
            continue
        notes = read(draft, known)
        typer.echo(json.dumps(verdict(draft, notes, known), ensure_ascii=False))
        code = max(code, 1 if _stops(notes) else 0)
    return code


def _draft(line: bytes, number: int, phase: str, lang: str) -> Draft:
    """Read one line; raises `Unreadable`."""
    try:
        given = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise Unreadable(f"isn't UTF-8: {error.reason}") from error
    except (json.JSONDecodeError, RecursionError) as error:
        raise Unreadable(f"isn't JSON: {error}") from error
    if not isinstance(given, dict):
        raise Unreadable("isn't an object")
    name = given.get("id", number)
    wrong = [key for key in ("text", "phase", "lang") if not isinstance(given.get(key) or "", str)]
    if wrong or given.get("text") is None:
        raise Unreadable(f"has no {wrong[0] if wrong else 'text'} in words", name)
    draft = Draft(name, given["text"], given.get("phase") or phase, given.get("lang") or lang)
    try:
        _phase(draft.phase)
        _language(draft.language)
        draft.text.encode()
    except typer.BadParameter as error:
        raise Unreadable(f"is of no use: {error.message}", name) from error
    except UnicodeEncodeError as error:
        raise Unreadable("holds half a character", name) from error
    return draft


def _phase(phase: str) -> None:
    from commsbot.domain.template import Phase

    if phase and phase not in set(Phase):
        raise typer.BadParameter(f"{phase} is no phase; they are {', '.join(Phase)}", param_hint="--phase")


def _language(tag: str) -> None:
    if not _TAG.fullmatch(tag):
        raise typer.BadParameter(f"{tag} is no language tag, such as en or es", param_hint="--lang")


def _bytes(file: str) -> bytes:
    if file == "-":
        if sys.stdin.isatty():
            typer.echo("Type the text; Ctrl-D ends it.", err=True)
        return sys.stdin.buffer.read()
    try:
        return Path(file).read_bytes()
    except OSError as error:
        raise typer.BadParameter(f"{file} can't be read: {error.strerror}", param_hint="FILE") from error


def _known(config: Path | None) -> "dict[str, Any]":
    """What the agency's settings say of itself, as the fields of a `Background`."""
    if config is None:
        return {}
    from zoneinfo import ZoneInfo

    from commsbot.settings import loading

    chosen = loading.load(config.expanduser().resolve(), os.environ)
    agency, writing = chosen.agency, chosen.writing
    places = (each.name for each in chosen.incidents.places)
    accounts = (getattr(each, "account", "") or str(getattr(each, "chat", "")) for each in chosen.channels)
    return {
        "sender": (agency.name, agency.short_name),
        "emergency_number": agency.emergency_number,
        "official_page": agency.official_page,
        "names": frozenset({*writing.names, *places}),
        "allowed": frozenset(
            {*writing.contacts, *filter(None, accounts), agency.emergency_number, agency.official_page}
        ),
        "acronyms": writing.acronyms,
        "jargon": writing.jargon,
        "zone": ZoneInfo(agency.zone),
    }


def _about(draft: Draft, known: "dict[str, Any]") -> "Background":
    from commsbot.domain.checks import Background
    from commsbot.domain.template import Phase

    language = draft.language.partition("-")[0].lower()
    return Background(language=language, phase=Phase(draft.phase) if draft.phase else None, **known)


def _elements(draft: Draft, known: "dict[str, Any]") -> dict[str, bool | None]:
    """Which of a warning's six elements are there; None where the language has no lexicon to find them by."""
    from commsbot.domain.checks import elements

    about = _about(draft, known)
    if elements.lexicon(about.language) is None:
        return dict.fromkeys(elements.NAMES)
    return {name: span is not None for name, span in elements.elements(draft.text, about).items()}


def _lengths(text: str) -> dict[str, int]:
    from commsbot.domain import length
    from commsbot.domain.rendition import Kind

    return {
        kind.value: length.count(kind, text) for kind in (Kind.X, Kind.BLUESKY, Kind.MASTODON, Kind.TELEGRAM, Kind.SMS)
    }


def _say(note: "Note", msgid: str) -> str:
    return msgid.format_map(dict(note.values))


def _stops(notes: "Sequence[Note]") -> int:
    """Count what blocks."""
    from commsbot.domain.checks import Level

    return sum(note.level is Level.BLOCKS for note in notes)
