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
    for tag, review in wanted.reviews.items():
        lines.append(f"{tag}: reviewed by {review.by} on {review.on}" if review else f"{tag}: unreviewed")
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


def coverage(library: Library) -> str:
    """Lay out which phases each type offers, and in which languages; one line for each set of languages."""
    lines = []
    for kind, phases in library.coverage().items():
        lines.append(kind)
        spoken: dict[str, list[str]] = {}
        for phase, tags in phases.items():
            spoken.setdefault(" ".join(tags), []).append(phase)
        lines += [f"  {tags}: {', '.join(listed)}" for tags, listed in spoken.items()]
    return "\n".join(lines)


_NAMED: Final = 8
"""How many templates a warning names before it counts the rest."""


def missing(library: Library, tags: Iterable[str]) -> list[str]:
    """Say for each of an agency's languages which templates lack it, and why where an agency's own files do it."""
    told = []
    for tag in tags:
        without = [name for name, gaps in library.gaps.items() if tag in gaps]
        if tag not in library.languages() or not without:
            continue
        named = ", ".join(without[:_NAMED])
        rest = f" and {len(without) - _NAMED} more" if len(without) > _NAMED else ""
        told.append(
            f"message templates: no texts in “{tag}” for {named}{rest}; `commsbot templates coverage` lists what there is"
        )
        told += [
            f"message templates: {name}: {gap}"
            for name in without
            for gap in library.gaps[name][tag]
            if library.own(name)
        ]
    return told


def reading(library: Library, wanted: Template, language: str, now: datetime) -> str:
    """Lay out all that a template can say in one language, for somebody who is to stand by it: its texts, and every word that may be put into them."""
    lines = [samples(library, wanted, language, [*loading.REHEARSED, Kind.TELEGRAM], now), "--- words"]
    for one in wanted.fields:
        said = [(option.key, option.words.get(language, "")) for option in one.options]
        lines += [f"{one.name}.{key}: {words}" for key, words in said if words]
    lines += [f"{told.key}, lifted: {told.lift.get(language, '')}" for told in wanted.instructions]
    if wanted.incident_type:
        kinds = [kind for kind in library.types() if kind.key == wanted.incident_type]
    else:
        kinds = list(library.types())
    lines += [f"{kind.key}: {kind.name.get(language, '')}" for kind in kinds]
    return "\n".join(lines)


def faults(folder: Path, sender: Sender, override: Path | None, today: date) -> list[str]:
    """List what is wrong with a library, worst first: why it can't be used, else which templates somebody must read again."""
    try:
        library = loading.load(folder, sender, override, thorough=True)
    except errors.BrokenTemplates as error:
        return [line for line in str(error.values["problems"]).splitlines() if line]
    return [
        f"{one.id}: was to be read again by {one.review}; its owner is {one.owner}" for one in library.overdue(today)
    ]
