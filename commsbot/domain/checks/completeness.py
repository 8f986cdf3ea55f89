"""Whether a text has the parts that its phase needs (rules C1, C3 to C6, C8 to C16), read from free text in English and Spanish.

Nothing here holds words back: a warning that lacks a part may still be the best that there is. Open instructions come first, because what people were
told to do stands until somebody lifts it; they are read in every language, from the instruction's own words.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from commsbot.domain.checks.background import Background
from commsbot.domain.checks.clauses import Sentence, Span, plain, sentences
from commsbot.domain.checks.elements import LEXICONS, NAMES, lexicon, moment
from commsbot.domain.checks.elements import elements as find_elements
from commsbot.domain.checks.lexicon import parts
from commsbot.domain.checks.note import Level, Note
from commsbot.domain.checks.patterns import Lexicon, Pattern
from commsbot.domain.checks.saying import Saying, msgids
from commsbot.domain.template import Instruction, Phase

_WARNING: Final = "Warning Response Model"
_CERC: Final = "CDC Crisis and Emergency Risk Communication"
_ALERTS: Final = "Research on all-clear and cancellation messages"
_W, _I = Level.WARNS, Level.INFORMS

OPEN: Final = Saying(
    "C15", "instruction", _W,
    "“{instruction}” is still open: the text neither lifts it nor says that it stands.",
    "Lift it, or say that it still stands.",
    _WARNING,
)  # fmt: skip
MISSING: Final = {
    each.kind: each
    for each in (
        Saying("C1", "source", _W, "The text doesn't name who is speaking.", "Name the agency in full, with its place.", _WARNING),
        Saying("C1", "hazard", _W, "The text doesn't name the danger.", "Say what is happening: a fire, a man with a gun.", _WARNING),
        Saying("C1", "impact", _W, "The text doesn't say what the danger does.", "Say whom or what it hurts, damages or stops.", "Rule C1; the sixth part of a warning"),
        Saying("C1", "location", _W, "The text names no place.", "Name streets, a landmark or a district.", _WARNING),
        Saying("C1", "guidance", _W, "The text doesn't tell people what to do.", "Say what to do now, or that no action is needed.", _WARNING),
        Saying("C6", "time", _W, "The text gives no time.", "Say when it began, when it ends, or when the next word comes.", _WARNING),
    )
}  # fmt: skip
VAGUE_HAZARD: Final = Saying("C3", "hazard", _W, "“{words}” alone doesn't say what the danger is.", "Name the danger, or say why you can't yet.", _WARNING)  # fmt: skip
VAGUE_PLACE: Final = Saying("C4", "location", _W, "“{words}” helps only those who know where, and no place is named.", "Name streets, a landmark or a district.", _WARNING)  # fmt: skip
UNDOABLE: Final = Saying("C5", "guidance", _W, "“{words}” is nothing that people can do.", "Say what to do: go inside, lock the door, call.", _WARNING)  # fmt: skip
MISMATCH: Final = Saying("C5", "threat", _W, "“{words}” and “{other}” don't agree: why act where there is no threat?", "Keep the one that is true now.", _WARNING)  # fmt: skip
UNKNOWN: Final = Saying("C8", "unknown", _W, "A first word says what isn't known yet; this one doesn't.", "Say what you don't know yet.", _CERC)  # fmt: skip
SEEKING: Final = Saying("C8", "seeking", _I, "The text doesn't say how answers are being sought.", "Say what officers are doing to find out.", _CERC)  # fmt: skip
MORE: Final = Saying("C8", "more", _I, "The text doesn't say where to learn more.", "Add the official page.", _CERC)  # fmt: skip
SPECULATION: Final = Saying("C9", "speculation", _W, "“{words}” guesses at motive, cause or who it was.", "Leave it out until it is confirmed.", _CERC)  # fmt: skip
EARLY: Final = Saying("C9", "early", _I, "Words of the first hour often turn out wrong; the text doesn't say so.", "Add: Early information may change.", _CERC)  # fmt: skip
CHANGED: Final = Saying("C10", "changed", _W, "The text doesn't say what has changed since the last word.", "Say what is new, or that nothing has changed.", "Government Communication Service; police inspectorates")  # fmt: skip
NEXT: Final = Saying("C11", "next", _W, "The text doesn't promise when the next word comes.", "Add: Next update by HH:MM.", _CERC)  # fmt: skip
CORRECTION: Final = {
    each.kind: each
    for each in (
        Saying("C12", "wrong", _W, "The correction doesn't say what was wrong.", "Name the wrong fact, in its words.", "Government Communication Service"),
        Saying("C12", "right", _W, "The correction doesn't say what is right.", "Say the right fact.", "Government Communication Service"),
        Saying("C12", "when", _W, "The correction doesn't say when the wrong fact was sent.", "Say when you sent it, with the time.", "Government Communication Service"),
    )
}  # fmt: skip
CLEAR: Final = {
    each.kind: each
    for each in (
        Saying("C13", "bare", _W, "A bare “all clear” doesn't tell people why they are safe.", "Say what ended, how, and what people can do again.", _ALERTS),
        Saying("C13", "ended", _W, "The text doesn't say what has ended.", "Name the danger and say that it is over.", _ALERTS),
        Saying("C13", "how", _W, "The text doesn't say how it ended.", "Say what was done: found, repaired, arrested.", _ALERTS),
        Saying("C13", "safe", _W, "The text doesn't say whether people are safe now.", "Say it, if it is confirmed.", _ALERTS),
        Saying("C13", "lifted", _W, "The text doesn't say which instruction has ended.", "Say what people no longer need to do.", _ALERTS),
    )
}  # fmt: skip
FALSE_ALERT: Final = {
    each.kind: each
    for each in (
        Saying("C14", "praise", _W, "“{words}” praises people for obeying an alert that was false.", "Leave it out; say sorry instead.", _ALERTS),
        Saying("C14", "investigating", _W, "“{words}” alone leaves people without a cause.", "Say the cause, or when you will say it.", _ALERTS),
        Saying("C14", "false", _W, "The text doesn't say that the alert was false.", "Say it first, in plain words.", _ALERTS),
        Saying("C14", "safe", _W, "The text doesn't say that people are safe.", "Say that there is no danger.", _ALERTS),
        Saying("C14", "action", _W, "The text doesn't tell people what to do now.", "Say that they can go on with their day.", _ALERTS),
        Saying("C14", "next", _W, "The text doesn't say when more will come.", "Say when you will explain, with the time.", _ALERTS),
    )
}  # fmt: skip
RUMOUR: Final = {
    each.kind: each
    for each in (
        Saying("C16", "lead", _W, "The answer begins with the claim: people remember what comes first.", "Begin with the fact.", "First Draft; FEMA rumour control"),
        Saying("C16", "repeated", _I, "“{words}” names the claim again: each time makes it better known.", "Name the claim once.", "First Draft; FEMA rumour control"),
        Saying("C16", "label", _W, "The answer gives the claim no label.", "Say false, true or unproven.", "First Draft; FEMA rumour control"),
        Saying("C16", "date", _W, "The answer has no date.", "Say when it was checked.", "First Draft; FEMA rumour control"),
    )
}  # fmt: skip
DISREGARD: Final = Saying("wrong_area", "disregard", _W, "“{words}” makes people stop who must STILL act. It happened: 10 million people, 2025.", "Strike it. Say who must still act, then who need not.", "Los Angeles County, January 2025")  # fmt: skip
FIRST: Final = Saying("wrong_area", "first", _W, "The text doesn't begin with who must still act.", "Begin with the places where people must still act.", "Los Angeles County, January 2025")  # fmt: skip

MSGIDS: Final = msgids(
    (
        OPEN, *MISSING.values(), VAGUE_HAZARD, VAGUE_PLACE, UNDOABLE, MISMATCH, UNKNOWN, SEEKING, MORE, SPECULATION, EARLY, CHANGED, NEXT,
        *CORRECTION.values(), *CLEAR.values(), *FALSE_ALERT.values(), *RUMOUR.values(), DISREGARD, FIRST,
    )
)  # fmt: skip

FOLLOWS: Final = frozenset(
    {
        Phase.UPDATE, Phase.NOTHING_NEW, Phase.NARROWING, Phase.ALL_CLEAR, Phase.FALSE_ALERT, Phase.WRONG_AREA, Phase.CLOSING,
    }
)  # fmt: skip
"""Phases that must account for what stands open."""
WARNS: Final = frozenset({Phase.WARNING, Phase.WRONG_AREA})
PLACED: Final = frozenset(
    {Phase.HOLDING, Phase.WARNING, Phase.UPDATE, Phase.NARROWING, Phase.NOTHING_NEW, Phase.WRONG_AREA}
)
"""Phases of a danger that goes on: what it is and where must be named."""
PROMISES: Final = frozenset(
    {Phase.HOLDING, Phase.UPDATE, Phase.NOTHING_NEW, Phase.NARROWING, Phase.WARNING, Phase.WRONG_AREA}
)
EARLY_PHASES: Final = frozenset({Phase.HOLDING, Phase.WARNING})


def notes(text: str, about: Background) -> list[Note]:
    """Say which parts are missing; instructions that stay open come first."""
    found = list(_open(text, about))
    language = about.language.partition("-")[0].lower()
    if lexicon(about.language) is None or about.phase is None:
        return found
    reading = _Reading(text, language, about)
    found += [*_warned(reading), *_guessed(reading)]
    match about.phase:
        case Phase.HOLDING:
            found += _held(reading)
        case Phase.UPDATE | Phase.NARROWING | Phase.NOTHING_NEW:
            found += _changed(reading)
        case Phase.CORRECTION:
            found += _corrected(reading)
        case Phase.ALL_CLEAR:
            found += _cleared(reading)
        case Phase.FALSE_ALERT:
            found += _unsaid(reading)
        case Phase.RUMOUR:
            found += _answered(reading)
        case Phase.WRONG_AREA:
            found += _narrowed(reading)
        case _:
            pass
    if about.phase in PROMISES and not reading.promises:
        found.append(NEXT.missing(about))
    return found


class _Reading:
    """One text with what has been read of it."""

    def __init__(self, text: str, language: str, about: Background) -> None:
        self.text = plain(text)
        self.original = text
        self.language = language
        self.about = about
        self.elements = find_elements(text, about)
        self.promises = any(
            self.has(parts.NEXT, within=sentence) and moment.find(sentence.text, LEXICONS[language])
            for sentence in sentences(self.text)
        )

    def find(self, lexicon: dict[str, str], start: int = 0) -> Span | None:
        """Give where the language's pattern is found first."""
        match = _compiled(lexicon[self.language]).search(self.text, start)
        return match.span() if match else None

    def has(self, lexicon: dict[str, str], within: Sentence | None = None) -> bool:
        """Whether the pattern is found, in the text or in one sentence."""
        return _compiled(lexicon[self.language]).search(within.text if within else self.text) is not None

    def of(self, saying: Saying, span: Span, **values: str) -> Note:
        """Say something of the words at a place."""
        return saying.of(self.about, self.original, span, **values)

    def missing(self, saying: Saying) -> Note:
        """Say that something isn't there."""
        return saying.missing(self.about)


@cache
def _compiled(pattern: str) -> Pattern:
    return Lexicon(pattern, before=r"(?<!\w)", after="", flags=re.IGNORECASE)


def _open(text: str, about: Background) -> Iterator[Note]:
    """Open instructions that the text neither lifts nor repeats (rule C15)."""
    if about.phase not in FOLLOWS:
        return
    said = _folded(text)
    for instruction in about.open_instructions:
        if instruction.key in about.lifted | about.standing or _told(instruction, said, about.language):
            continue
        label = instruction.label.get(about.language) or next(iter(instruction.label.values()))
        note = OPEN.missing(about, instruction=label)
        yield Note(
            note.rule, note.level, note.why, note.mend, kind=instruction.key, values=note.values, source=note.source, language=note.language
        )  # fmt: skip


def _told(instruction: Instruction, said: str, language: str) -> bool:
    """Whether a sentence of the instruction, or the words that lift it, stand in the text."""
    return any(
        words and words in said
        for phrases in (instruction.phrase, instruction.lift)
        for words in (_folded(phrases.get(language, "")),)
    )


def _folded(text: str) -> str:
    return " ".join(re.findall(r"[\w']+", plain(text).casefold()))


def _warned(reading: _Reading) -> Iterator[Note]:
    """The six elements of a warning, and words that only look like one of them (rules C1, C3 to C6)."""
    phase, found = reading.about.phase, reading.elements
    said = set()
    unnamed = phase in PLACED and found["hazard"] is None and not reading.has(parts.WHY_VAGUE)
    if unnamed and (span := reading.find(parts.VAGUE_HAZARD)):
        said.add("hazard")
        yield reading.of(VAGUE_HAZARD, span)
    if phase in PLACED and found["location"] is None and (span := reading.find(parts.AREA)):
        said.add("location")
        yield reading.of(VAGUE_PLACE, span)
    if phase in WARNS and found["guidance"] is None and (span := reading.find(parts.UNDOABLE)):
        said.add("guidance")
        yield reading.of(UNDOABLE, span)
    if phase in WARNS:
        yield from (reading.missing(MISSING[name]) for name in NAMES if found[name] is None and name not in said)
    elif phase is Phase.HOLDING:
        needed = ("source", "location", "time")
        yield from (reading.missing(MISSING[name]) for name in needed if found[name] is None and name not in said)
    if phase in PLACED and (act := reading.find(parts.PROTECTS)) and (calm := _no_threat(reading)):
        yield reading.of(MISMATCH, act, other=reading.original[slice(*calm)])


def _no_threat(reading: _Reading) -> Span | None:
    """Where the text says that there is no threat, and doesn't lift what it told people to do."""
    return None if reading.has(parts.LIFTS) else reading.find(parts.NO_THREAT)


def _guessed(reading: _Reading) -> Iterator[Note]:
    """Speculation, and first words that don't say that they may change (rule C9)."""
    start = 0
    while span := reading.find(parts.SPECULATION, start):
        yield reading.of(SPECULATION, span)
        start = span[1]
    if reading.about.phase in EARLY_PHASES and not reading.has(parts.EARLY):
        yield reading.missing(EARLY)


def _held(reading: _Reading) -> Iterator[Note]:
    """What a first word holds (rule C8)."""
    if not reading.has(parts.UNKNOWN):
        yield reading.missing(UNKNOWN)
    if not reading.has(parts.SEEKING):
        yield reading.missing(SEEKING)
    if not (
        re.search(parts.LINK, reading.text)
        or (reading.about.official_page and reading.about.official_page in reading.text)
    ):
        yield reading.missing(MORE)


def _changed(reading: _Reading) -> Iterator[Note]:
    """An update says what changed; "nothing new" says that nothing did (rule C10)."""
    lexicon = parts.NO_CHANGE if reading.about.phase is Phase.NOTHING_NEW else parts.CHANGED
    if not reading.has(lexicon):
        yield reading.missing(CHANGED)


def _corrected(reading: _Reading) -> Iterator[Note]:
    """A correction says what was wrong, what is right, and when the wrong one was sent (rule C12)."""
    if not reading.has(parts.WRONG):
        yield reading.missing(CORRECTION["wrong"])
    if not reading.has(parts.RIGHT):
        yield reading.missing(CORRECTION["right"])
    words = LEXICONS[reading.language]
    if not any(
        reading.has(parts.SAID, within=sentence) and moment.find(sentence.text, words)
        for sentence in sentences(reading.text)
    ):
        yield reading.missing(CORRECTION["when"])


def _cleared(reading: _Reading) -> Iterator[Note]:
    """An all clear says what ended, how, whether people are safe, and what is lifted (rule C13)."""
    lacks = [
        kind
        for kind, there in (
            ("ended", reading.elements["hazard"] is not None and reading.has(parts.ENDED)),
            ("how", reading.has(parts.HOW)),
            ("safe", reading.has(parts.SAFE)),
            ("lifted", reading.has(parts.LIFTS) or bool(reading.about.lifted)),
        )
        if not there
    ]
    if len(lacks) > 2:
        yield reading.missing(CLEAR["bare"])
    else:
        yield from (reading.missing(CLEAR[kind]) for kind in lacks)


def _unsaid(reading: _Reading) -> Iterator[Note]:
    """After a false alert: no praise, no bare "investigating"; false, safe, what to do, when more comes (rule C14)."""
    if span := reading.find(parts.PRAISE):
        yield reading.of(FALSE_ALERT["praise"], span)
    if (span := reading.find(parts.INVESTIGATING)) and not (reading.promises or reading.has(parts.CAUSE)):
        yield reading.of(FALSE_ALERT["investigating"], span)
    if not reading.has(parts.FALSE):
        yield reading.missing(FALSE_ALERT["false"])
    if not reading.has(parts.SAFE):
        yield reading.missing(FALSE_ALERT["safe"])
    if reading.elements["guidance"] is None and not reading.has(parts.LIFTS):
        yield reading.missing(FALSE_ALERT["action"])
    if not reading.promises:
        yield reading.missing(FALSE_ALERT["next"])


def _answered(reading: _Reading) -> Iterator[Note]:
    """The answer to a rumour leads with the fact, names the claim once, labels and dates it (rule C16)."""
    claims = [sentence for sentence in sentences(reading.text) if reading.has(parts.CLAIM, within=sentence)]
    if claims and claims[0].first and not reading.has(parts.VERDICT, within=claims[0]):
        yield reading.missing(RUMOUR["lead"])
    for sentence in claims[2:]:
        for match in _compiled(parts.CLAIM[reading.language]).finditer(sentence.text):
            yield reading.of(RUMOUR["repeated"], (sentence.start + match.start(), sentence.start + match.end()))
    if not reading.has(parts.VERDICT):
        yield reading.missing(RUMOUR["label"])
    if reading.elements["time"] is None:
        yield reading.missing(RUMOUR["date"])


def _narrowed(reading: _Reading) -> Iterator[Note]:
    """A warning that reached the wrong people still holds for the right ones: they come first, and nothing tells them to stop."""
    start = 0
    while span := reading.find(parts.DISREGARD, start):
        yield reading.of(DISREGARD, span)
        start = span[1]
    opening = sentences(reading.text)[:2]
    if not any(reading.has(parts.STILL, within=sentence) for sentence in opening):
        yield reading.missing(FIRST)
