"""The library in words for a terminal: what there is, what a template asks, and its texts with sample facts."""

from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path
from typing import Final

from commsbot.domain import errors, length
from commsbot.domain.rendition import Kind
from commsbot.domain.template import Field, Sender, Template
from commsbot.templates import loading
from commsbot.templates.library import Library

EXAMPLE: Final = Sender(
    name={"en": "Riverton Police Department", "es": "Departamento de Policía de Riverton"},
    short={"en": "Riverton Police", "es": "Policía de Riverton"},
    emergency_number="911",
    official_page="https://police.example/now",
    zone="America/New_York",
)
"""An invented agency, for looking at the library where none is set up yet."""


def catalogue(library: Library, language: str) -> str:
    """List all templates, one a line: id, languages, title."""
    lines = [(one.id, " ".join(one.languages), one.title.get(language, one.id)) for one in library.catalogue()]
    widths = [max(len(line[column]) for line in lines) for column in (0, 1)]
    return "\n".join(f"{name:<{widths[0]}}  {tags:<{widths[1]}}  {title}" for name, tags, title in lines)


def describe(wanted: Template, language: str) -> str:
    """Tell what a template asks, opens and rests on."""
    lines = [f"{wanted.id}: {wanted.title.get(language, '')}", f"languages: {', '.join(wanted.languages)}"]
    lines += [_field(one, language) for one in wanted.fields]
    pairs = (wanted.pairs.all_clear, wanted.pairs.false_alert, wanted.pairs.wrong_area)
    if any(pairs):
        lines.append(f"undone by: {', '.join(pairs)}")
    cap = wanted.cap
    known = (cap.category, cap.event, cap.response, cap.urgency, cap.severity, cap.certainty)
    if any(known):
        lines.append(f"CAP: {', '.join(filter(None, known))}")
    lines += [f"owner: {wanted.owner}; review by {wanted.review}", f"rests on: {'; '.join(wanted.guidance)}"]
    return "\n".join([*lines, f"digest: {wanted.digest}"])


def _field(one: Field, language: str) -> str:
    marks = [one.type.value, "required" if one.required else "optional"]
    marks += [f"default {one.default}"] if one.default else []
    marks += [f"gate {one.gate}"] if one.gate else []
    options = "".join(f"\n      {option.key}: {option.label.get(language, '')}" for option in one.options)
    return f"  {one.name} ({', '.join(marks)}): {one.question.get(language, '')}{options}"


def samples(library: Library, wanted: Template, language: str, kinds: Iterable[Kind], now: datetime) -> str:
    """Render a template with its examples, each text under its kind, part and count."""
    made = library.render(wanted, library.sample(wanted, language, now), language, kinds, now)
    shown = []
    for one in made:
        size = length.measure_rendition(one)
        most = f" of {size.limit}" if size.limit is not None else ""
        mark = " (repeat)" if one.repeat else ""
        subject = f"\nSubject: {one.subject}" if one.subject else ""
        shown.append(f"--- {one.kind} {one.part}{mark}, {size.count}{most} {size.unit}{subject}\n{one.text}")
    return "\n\n".join(shown)


def faults(folder: Path, sender: Sender, override: Path | None, today: date) -> list[str]:
    """List what is wrong with a library, worst first: why it can't be used, else what can't be rendered and which templates somebody must read again."""
    try:
        library = loading.load(folder, sender, override)
    except errors.BrokenTemplates as error:
        return [line for line in str(error.values["problems"]).splitlines() if line]
    return loading.rehearse(library) + [
        f"{one.id}: was to be read again by {one.review}; its owner is {one.owner}" for one in library.overdue(today)
    ]
