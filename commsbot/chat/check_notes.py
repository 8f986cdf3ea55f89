"""What the checks have to say, on cards: first what holds the words back, then what somebody answered to it, the rest folded.

A phone shows few lines, so everything that costs no tap is folded into one quotation; each note has a screen of its own with its reason, its source,
the way to the answer that it is about, and the reasons that override it.
"""

from collections.abc import Iterable, Sequence
from typing import Final

from commsbot.chat import placing, showing
from commsbot.chat.buttons import Button, fit, row
from commsbot.chat.questions import Look
from commsbot.chat.screens import Screen, escape, quote
from commsbot.chat.turn import Room
from commsbot.domain import checks
from commsbot.domain.agency import Agency
from commsbot.domain.checks import Level, Note
from commsbot.domain.draft import Override
from commsbot.domain.rendition import Kind

LEVELS: Final = {Level.BLOCKS: "⛔", Level.ASKS: "❓", Level.WARNS: "⚠️", Level.INFORMS: "ℹ️"}
MOST_HOLDING: Final = 4
MOST_FOLDED: Final = 8
OPEN_INSTRUCTIONS: Final = "C15"
"""What people still follow stands first among the notes."""


def find(notes: Iterable[Note], name: str) -> Note | None:
    """The note that a button named, if it still holds."""
    return next((note for note in notes if note.mark == name), None)


def lines(room: Room, language: str, agency: Agency, given: Sequence[Note], overrides: Sequence[Override]) -> list[str]:
    """Say what the checks have to say, as paragraphs in Telegram HTML."""
    held = checks.blocking(given, overrides)
    answered = [(note, found) for note in given if (found := checks.answered(note, overrides)) is not None]
    settled = {note.matter for note, _ in answered} | {note.matter for note in held}
    rest = sorted(
        (note for note in given if note.matter not in settled), key=lambda note: note.rule != OPEN_INSTRUCTIONS
    )
    blocks = ["\n".join(_line(room, language, note) for note in held[:MOST_HOLDING])] if held else []
    if len(held) > MOST_HOLDING:
        blocks.append(_more(room, language, len(held) - MOST_HOLDING))
    if answered:
        blocks.append("\n".join(_answer(room, language, agency, note, found) for note, found in answered))
    if rest:
        blocks.append(_folded(room, language, rest))
    return blocks


def _line(room: Room, language: str, note: Note) -> str:
    advice = f" <i>{escape(mend(room, language, note))}</i>" if note.mend else ""
    return f"{LEVELS[note.level]} {escape(why(room, language, note))}{advice}"


def _answer(room: Room, language: str, agency: Agency, note: Note, given: Override) -> str:
    told = room.words.say(
        language,
        "{person}, {at}: “{reason}”.",
        person=placing.name_of(agency, given.by),
        at=showing.clock(room, language, given.at),
        reason=room.words.say(language, given.reason),
    )
    return f"{LEVELS[note.level]} {escape(why(room, language, note))}\n✅ {escape(told)}"


def _folded(room: Room, language: str, rest: Sequence[Note]) -> str:
    if len(rest) == 1:
        return _line(room, language, rest[0])
    told = [f"{LEVELS[note.level]} {why(room, language, note)}" for note in rest[:MOST_FOLDED]]
    if len(rest) > MOST_FOLDED:
        told.append(_more(room, language, len(rest) - MOST_FOLDED))
    head, body = room.words.say(language, "Notes: {count}", count=len(rest)), "\n".join(told)
    return f"<b>{escape(head)}</b>\n{quote(body, long=True)}"


def _more(room: Room, language: str, count: int) -> str:
    return room.words.say(language, "… and {count} more.", count=count)


def why(room: Room, language: str, note: Note) -> str:
    """A note's sentence in the reader's language, with the words that it is about."""
    told = room.words.say(language, note.why, **_values(room, language, note))
    return told if not note.words or note.words in told else f"“{note.words}”: {told}"


def mend(room: Room, language: str, note: Note) -> str:
    """What to do about it, in the reader's language."""
    return room.words.say(language, note.mend, **_values(room, language, note)) if note.mend else ""


def _values(room: Room, language: str, note: Note) -> dict[str, str]:
    values = dict(note.values)
    kind = values.get("kind", "")
    if kind in set(Kind):
        values["kind"] = room.words.say(language, showing.KINDS[Kind(kind)])
    if "language" in values:
        values["language"] = room.words.name_of(language, values["language"])
    return values


# --- screens of their own --------------------------------------------------------------------------------------------


def listing(look: Look, notes: Sequence[Note]) -> Screen:
    """A button for each note; the text says what pressing does."""
    told = look.room.words.say(look.language, "Which note do you want to read?")
    shown = [
        Button(fit(f"{LEVELS[note.level]} {why(look.room, look.language, note)}"), look.data("n", note.mark))
        for note in notes[: MOST_HOLDING + MOST_FOLDED]
    ]
    return Screen(escape(told), (*(row(each) for each in shown), row(look.back())))


def screen(look: Look, note: Note) -> Screen:
    """One note whole: why, the words, how to mend it, what it rests on; a button for each reason that overrides it."""
    say, language = look.room.words.say, look.language
    parts = [f"{LEVELS[note.level]} <b>{escape(why(look.room, language, note))}</b>"]
    if note.mend:
        parts.append(escape(mend(look.room, language, note)))
    if note.source:
        parts.append(f"<i>{escape(say(language, 'Rule {rule}: {source}', rule=note.rule, source=note.source))}</i>")
    if note.reasons and note.level in checks.HOLDING:
        parts.append(
            escape(say(language, "It goes out as it stands only with a reason; your name and the reason are recorded."))
        )
    rows = []
    numbers = [number for number, field in enumerate(look.template.fields) if field.name == note.field]
    rows += [row(Button(say(language, "Change this answer"), look.data("q", number))) for number in numbers]
    for number, reason in enumerate(note.reasons):
        rows.append(row(Button(fit(say(language, reason)), look.data("o", note.mark, number))))
    return Screen("\n\n".join(parts), (*rows, row(look.back())))
