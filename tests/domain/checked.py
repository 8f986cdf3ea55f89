"""What the tests of the checks share: a likely agency, and notes in a short form."""

from commsbot.domain.checks import Background, Note
from commsbot.domain.template import Phase

AGENCY = {
    "sender": ("Springfield Police Department", "Springfield Police"),
    "emergency_number": "911",
    "official_page": "https://www.springfield.example/alerts",
    "allowed": frozenset({"@SpringfieldPD", "https://city.example", "555-123-4567", "311"}),
    "tag": "OakPark",
}
GOOD = (
    "Springfield Police Department, 21 November 2026, 9:40 p.m. EST: A man with a gun is near Oak Park and Main Street. "
    "Stay inside and lock your doors until 11:00 p.m. https://www.springfield.example/alerts #OakPark"
)


def about(language: str = "en", phase: Phase | None = Phase.UPDATE, **more: object) -> Background:
    return Background(language=language, phase=phase, **{**AGENCY, **more})


def bare(language: str = "en", phase: Phase | None = Phase.UPDATE, **more: object) -> Background:
    """Of an agency of which nothing is known."""
    return Background(language=language, phase=phase, **more)


def kinds(notes: list[Note]) -> list[tuple[str, str]]:
    """Each note's kind with the words that it is about."""
    return [(note.kind, note.words) for note in notes]


def said(note: Note) -> str:
    """The note's two sentences, filled."""
    return f"{note.why} {note.mend}".format_map(dict(note.values))
