"""The writing checks: what there is to say of a statement's words before anyone approves them.

Pure, explainable and offline: each note names its rule, the words that it is about, the reason with its source, and how to mend it. What checks compare
with comes in as plain values (`Background`). Only an empty required field, an exercise mark that is missing, text over a channel's limit and credentials
can't be overridden; what protects people holds the words back until somebody gives one of the note's own reasons, on record; all else is said
and costs no tap.

A reader is a module with `notes(text, about)`, listed in `READERS`. Its words stand in `lexicon` or at its top, as patterns of `patterns`, not of `re`:
`Lexicon` (`clauses.compiled`, `protection.reading.compiled`) for entries, `Pattern` for what has groups. They are compiled at the first text that needs
them, each entry by itself, and tried only at the words with which they can begin. `python -m tests.benchmarks --only checks` tells what each reader costs.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import lru_cache
from typing import Final, TypeAlias

from commsbot.domain.checks import (
    access,
    completeness,
    consistency,
    contacts,
    form,
    protection,
    reading,
    reassurance,
    style,
    sureness,
    tongue,
    video,
    wording,
)
from commsbot.domain.checks.background import Background, Vocabulary
from commsbot.domain.checks.form import SOON
from commsbot.domain.checks.note import HOLDING, Level, Note, answered, blocking, ordered
from commsbot.domain.incident import Place
from commsbot.domain.rendition import Kind, Rendition
from commsbot.domain.template import Facts, Person, Phase, Text, Value

__all__ = [
    "HOLDING",
    "SOON",
    "Background",
    "Level",
    "Note",
    "Vocabulary",
    "answered",
    "blocking",
    "check",
    "of_answers",
    "ordered",
    "read",
    "ready",
    "texts",
    "trace",
]

Reader: TypeAlias = Callable[[str, Background], list[Note]]
PROTECTING: Final[tuple[Reader, ...]] = (protection.notes,)
"""The checks that protect people and cases; they read every text, whoever it is for."""
FIRST: Final = {
    "en": (
        "Springfield Police: officers are at the scene of a crash on Oak Street near Riverside Park. A woman, Ana Ruiz, 34, was hurt and taken to hospital; "
        "a man was arrested. The street is closed between Elm Avenue and the bridge, and drivers should use another route. Stay away from the area until "
        "we say that it is safe. Go inside, lock your doors and leave the phone line free. We don't know yet how it began; detectives are speaking to witnesses. "
        "If you saw what happened, have video or information, call 555-123-4567 or 911 in an emergency. There is no danger to the public now. We will post the "
        "next update here by 5:30 p.m. today, or sooner if something changes. Please don't share rumors. Some residents may return home."
    ),
    "es": (
        "Policía de Springfield: los agentes están en el lugar de un choque en la calle Oak, cerca del parque Riverside. Una mujer, Ana Ruiz, de 34 años, resultó "
        "herida y fue llevada al hospital; un hombre fue detenido. La calle está cerrada entre la avenida Elm y el puente; use otra ruta. Manténgase lejos de "
        "la zona hasta que digamos que es segura. Entre, cierre las puertas y deje libre la línea. Todavía no sabemos cómo empezó; los detectives hablan con "
        "los testigos. Si vio lo que pasó o tiene video o información, llame al 555-123-4567 o al 911 en una emergencia. Ya no hay peligro para la población. "
        "Publicaremos aquí la próxima actualización antes de las 17:30 de hoy, o antes si algo cambia. Por favor no comparta rumores. Los vecinos pueden volver a casa."
    ),
}
"""What `ready` reads in a language: the words that most texts have."""
READERS: Final[tuple[Reader, ...]] = (
    *PROTECTING,
    completeness.notes,
    reassurance.notes,
    consistency.notes,
    sureness.notes,
    style.notes,
    contacts.notes,
    wording.notes,
    access.notes,
    video.notes,
    tongue.notes,
    reading.notes,
)
"""All checks of one text, in the order in which their notes stand within a level."""
_MAIN: Final = (
    Kind.TELEGRAM,
    Kind.PAGE,
    Kind.HAND,
    Kind.FACEBOOK,
    Kind.EMAIL,
    Kind.WEBHOOK,
    Kind.MESSAGE,
    Kind.LIAISON,
    Kind.SPOKEN,
    Kind.INTERNAL,
)
"""Which text says most, so that what is missing there is missing; the first that there is."""


@lru_cache(maxsize=256)
def read(text: str, about: Background, readers: tuple[Reader, ...] = READERS) -> tuple[Note, ...]:
    """Check one text in one language; blocking notes first. What is found twice is said once, of its first place.

    Pure, so that what was read is remembered for a while: cards of drafts and versions are drawn many times with the same words.
    """
    found: dict[tuple[str, str, str], Note] = {}
    for reader in readers:
        for note in reader(text, about):
            found.setdefault(note.matter, note)
    return ordered(found.values())


def ready(languages: Iterable[str]) -> None:
    """Compile what most texts of these languages need, which takes about half a second: done when a service starts, nobody waits for it at the first card."""
    for language in languages:
        read(FIRST.get(language, FIRST["en"]), Background(language=language, phase=Phase.WARNING))


def check(
    renditions: Sequence[Rendition],
    *,
    missing: Iterable[str],
    mark: str,
    times: Iterable[tuple[str, datetime]],
    now: datetime,
    about: Iterable[Background] = (),
) -> tuple[Note, ...]:
    """Check one version's texts; blocking notes first.

    `missing` are required fields without an answer, `mark` the exercise word that must begin and end each text (empty in live mode),
    `times` the clock times that the text promises, by field, `about` what each language's words are compared with.
    """
    found: dict[tuple[str, str, str], Note] = {}
    for background in about:
        main, rest = texts(renditions, background.language)
        for note in (*read(main, background), *read(rest, background, PROTECTING)):
            found.setdefault(note.matter, note)
    return ordered(
        [
            *form.unfilled(missing),
            *form.too_long(renditions),
            *form.unmarked(renditions, mark),
            *form.passed(times, now),
            *access.undescribed(renditions),
            *found.values(),
        ]
    )


def texts(renditions: Iterable[Rendition], language: str) -> tuple[str, str]:
    """Give the text that says most in a language, and the lines of its other texts that don't stand there."""
    spoken = [one for one in renditions if one.language == language and not one.repeat]
    kind = next((kind for kind in _MAIN if any(one.kind is kind for one in spoken)), None)
    main = "\n\n".join(one.text for one in sorted(spoken, key=lambda one: one.part) if one.kind is kind)
    lines = dict.fromkeys(line for one in spoken for line in (*one.text.splitlines(), *one.alt_text))
    return main, "\n".join(line for line in lines if line not in main)


def trace(notes: Iterable[Note], facts: Facts) -> tuple[Note, ...]:
    """Say of each note which answer its words come from, where one holds them, or where somebody's own words are part of them."""
    said = {name: value for name, value in facts.items() if _words(value)}

    def source(note: Note) -> str:
        wanted = note.words.casefold()
        holds = (name for name, value in said.items() if wanted and wanted in _words(value).casefold())
        within = (
            name
            for name, value in said.items()
            if isinstance(value, Text | Person) and _words(value).casefold() in wanted
        )
        return next((name.split("@")[0] for names in (holds, within) for name in names), "")

    return tuple(note if note.field else replace(note, field=source(note)) for note in notes)


def of_answers(notes: Iterable[Note]) -> tuple[Note, ...]:
    """Leave out what protection found in a template's own words, once notes are traced: the library's words were weighed when they were written."""
    return tuple(note for note in notes if note.field or note.kind not in protection.KINDS)


def _words(value: Value) -> str:
    match value:
        case Text() | Place() | Person():
            return value.words
        case str():
            return value
        case _:
            return ""
