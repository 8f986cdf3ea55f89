"""From answers to texts: what each block sees, and how a block becomes the renditions of one kind of channel.

In a block, lines of one paragraph are joined, a blank line parts paragraphs, and a line that begins with "- " stays a line: sources can be broken where
they read well. X gets one part, always: `short`, or `shortest` where that doesn't fit. Other kinds are parted and numbered where they are too long.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, Final

import jinja2

from commsbot.domain import errors, length, rendition, template
from commsbot.domain.incident import Place
from commsbot.domain.rendition import Kind, Rendition
from commsbot.domain.template import (
    Blank,
    Crossing,
    Effect,
    Field,
    FieldType,
    Instruction,
    Person,
    Sender,
    Template,
    Text,
)
from commsbot.templates import languages, sandbox
from commsbot.templates.languages import Language
from commsbot.templates.sandbox import Sandbox
from commsbot.templates.source import TypeSource

BLOCK_OF: Final = {
    Kind.TELEGRAM: "full",
    Kind.X: "short",
    Kind.MASTODON: "short",
    Kind.BLUESKY: "short",
    Kind.FACEBOOK: "full",
    Kind.EMAIL: "full",
    Kind.WEBHOOK: "full",
    Kind.MESSAGE: "full",
    Kind.SMS: "short",
    Kind.HAND: "full",
    Kind.LIAISON: "liaison",
    Kind.LIAISON_KEPT: "liaison_kept",
    Kind.INTERNAL: "internal",
    Kind.SPOKEN: "spoken",
    Kind.PAGE: "full",
}
_WHOLE: Final = template.LAUNCHED
"""Phases from which no option may be left out for want of words."""
_TITLED: Final = frozenset({Kind.EMAIL, Kind.WEBHOOK, Kind.MESSAGE})
"""Kinds that carry the headline in a field of its own."""
_ONE_PART: Final = frozenset({Kind.X, Kind.SMS})
_SENT_ONCE: Final = frozenset({Kind.HAND, Kind.SPOKEN, Kind.PAGE})
"""Kinds that have no repeat: nothing of them can be unconfirmed."""
_UNSPACED: Final = re.compile(r"(?<=[。，、：；！？）]) (?!http)")
_NUMBER_ROOM: Final = 8
"""Weight kept free for " (2/3)" in each part."""

INCIDENT_TYPE: Final = "incident_type"
INCIDENT_PLACE: Final = "incident_place"
OFFICIAL_PAGE: Final = "official_page"
OTHERS: Final = "others"
OTHERS_AT: Final = "others_at"
LEAD: Final = "lead"
LEAD_LINK: Final = "lead_link"
STANDARD: Final = frozenset({"agency", "incident", OFFICIAL_PAGE, "emergency_number", "now", "exercise", OTHERS})
"""Variables that every text may use. Facts carry three of them under the names above; the rest is the sender's and the clock's."""


@dataclass(frozen=True, slots=True)
class Voice:
    """All that a rendering needs beside the template and the facts."""

    sandbox: Sandbox
    sender: Sender
    types: Mapping[str, TypeSource]
    languages: Mapping[str, Language]
    texts: Mapping[tuple[str, str], str]
    """The Jinja text of each template and language: its own, or its phase's."""


@dataclass(slots=True)
class _Context:
    """The values of one rendering, and the language of free words that had to stay behind."""

    values: dict[str, Any]
    left_out: str = ""
    naming: tuple[tuple[str, str], ...] = ()
    """What every text must name, as (name, line): whom it answers, and who speaks first. The line is added where the words don't name them."""


def renditions(
    voice: Voice, wanted: Template, facts: Mapping[str, Any], language: str, kinds: Iterable[Kind], at: datetime
) -> tuple[Rendition, ...]:
    """Render one language for these kinds; raises `CantRender`."""
    if language not in wanted.languages:
        raise errors.CantRender(
            template=wanted.id, language=language, why=f"there is no text in it; it has {', '.join(wanted.languages)}"
        )
    speech = voice.languages[language]
    context = _context(voice, wanted, facts, speech, at)
    return tuple(one for kind in dict.fromkeys(kinds) for one in _of_kind(voice, wanted, context, speech, kind))


def headline(voice: Voice, wanted: Template, facts: Mapping[str, Any], language: str, at: datetime) -> str:
    """Render the headline alone, without marks: the title that lists show."""
    speech = voice.languages[language]
    return _block(voice, wanted, _context(voice, wanted, facts, speech, at), speech, "headline", one_line=True)


def _of_kind(voice: Voice, wanted: Template, context: _Context, speech: Language, kind: Kind) -> list[Rendition]:
    block = BLOCK_OF.get(kind, "")
    present = voice.sandbox.blocks(voice.texts[wanted.id, speech.tag])
    if block not in present:
        return []
    text = _block(voice, wanted, context, speech, block, one_line=block == "short")
    if not text:
        return []
    if kind is not Kind.LIAISON_KEPT:
        text = _naming(text, context, one_line=block == "short")
    if context.left_out and block != "short":
        other = speech.words.more_in.format(
            language=speech.name_of(context.left_out), link=context.values[OFFICIAL_PAGE]
        )
        text = f"{text}\n\n{other}"
    mark = speech.words.exercise if voice.sender.exercise else ""
    repeat = speech.words.repeat if wanted.phase in template.REPEATED and kind not in _SENT_ONCE else ""
    if kind is Kind.X and "shortest" in present and not length.measure(kind, _marked(f"{repeat} {text}", mark)).fits:
        text = _naming(_block(voice, wanted, context, speech, "shortest", one_line=True), context, one_line=True)
    subject = ""
    if kind in _TITLED:
        subject = _marked(_block(voice, wanted, context, speech, "headline", one_line=True), mark)
    room = length.limit(kind)
    parts: tuple[str, ...] = (text,)
    if room is not None and kind not in _ONE_PART:
        spare = length.count(kind, _marked(f"{repeat} ", mark))
        if length.count(kind, text) > room - spare:
            parts = length.split(kind, text, room - spare - _NUMBER_ROOM, speech.tag)
            parts = tuple(f"{part} ({number}/{len(parts)})" for number, part in enumerate(parts, 1))
    made = []
    for number, part in enumerate(parts, 1):
        one = Rendition(language=speech.tag, kind=kind, part=number, text=_marked(part, mark), subject=subject)
        made.append(one)
        if repeat:
            again = _marked(f"{speech.words.repeat} {subject.removeprefix(mark).strip()}", "") if subject else ""
            made.append(
                replace(
                    one,
                    text=_marked(f"{repeat} {part}", mark),
                    subject=f"{mark} {again}".strip() if again else "",
                    repeat=True,
                )
            )
    return made


def _naming(text: str, context: _Context, *, one_line: bool) -> str:
    """Name whom the text answers and who speaks first, where its own words don't."""
    return (" " if one_line else "\n\n").join((text, *(line for name, line in context.naming if name not in text)))


def _marked(text: str, mark: str) -> str:
    """Begin and end with the exercise mark (rule C36); in a live service the text is left as it is."""
    if not mark:
        return text
    glue = "\n\n" if "\n" in text else " "
    return f"{mark}.{glue}{text}{glue}{mark}"


def _block(voice: Voice, wanted: Template, context: _Context, speech: Language, block: str, *, one_line: bool) -> str:
    try:
        raw = voice.sandbox.render(voice.texts[wanted.id, speech.tag], block, context.values)
    except jinja2.TemplateError as error:
        raise errors.CantRender(template=wanted.id, language=speech.tag, why=f"{block}: {error.message}") from error
    return lay_out(raw, one_line=one_line)


def lay_out(raw: str, *, one_line: bool) -> str:
    """Join the lines of each paragraph, keep paragraphs and list items, and compose to NFC.

    Chinese sentences stand together without a space; before a link it stays, or the link would take them in.
    """
    text = unicodedata.normalize("NFC", raw)
    if one_line:
        return _UNSPACED.sub("", " ".join(text.split()))
    paragraphs = []
    for paragraph in re.split(r"\n\s*\n", text):
        lines: list[str] = []
        for line in (" ".join(part.split()) for part in paragraph.splitlines()):
            if lines and line and not line.startswith("- "):
                lines[-1] = f"{lines[-1]} {line}"
            elif line:
                lines.append(line)
        if lines:
            paragraphs.append(_UNSPACED.sub("", "\n".join(lines)))
    return "\n\n".join(paragraphs)


def _context(voice: Voice, wanted: Template, facts: Mapping[str, Any], speech: Language, at: datetime) -> _Context:
    """Give the values that a text may use: text, numbers and dicts only, so that no template reaches into an object."""
    sender, tag = voice.sender, speech.tag
    typed = {name: template.take(value) if isinstance(value, (dict, list)) else value for name, value in facts.items()}
    known = wanted.settled(typed)
    context = _Context({
        "agency": {"name": _in(sender.name, tag), "short": _in(sender.short, tag)},
        "incident": _incident(voice, wanted, known, tag),
        "official_page": _page(known.get(OFFICIAL_PAGE, sender.official_page)),
        "emergency_number": sender.emergency_number,
        "exercise": sender.exercise,
        "now": speech.moment(at, at),
        OTHERS: {"name": str(known.get(OTHERS, "")), **_moment(speech, known.get(OTHERS_AT), at)},
    })  # fmt: skip
    context.naming = _names(speech, known, at)
    for one in wanted.fields:
        value = known.get(one.name)
        if value is None and one.required:
            raise errors.CantRender(
                template=wanted.id, language=tag, why=f"“{_in(one.question, tag)}” ({one.name}) has no answer yet"
            )
        context.values[one.name] = _value(one, value, known, wanted, speech, at, context)
    return context


def _in(phrases: Mapping[str, str], language: str) -> str:
    """Say it in this language; a name that the agency gave in one language only is the same in all."""
    return phrases.get(language) or next(iter(phrases.values()), "")


def _moment(speech: Language, value: object, at: datetime) -> Mapping[str, str]:
    return speech.moment(value, at) if isinstance(value, datetime) else languages.NO_MOMENT


def _names(speech: Language, known: Mapping[str, Any], at: datetime) -> tuple[tuple[str, str], ...]:
    lines = []
    if OTHERS in known:
        when = _moment(speech, known[OTHERS_AT], at)["when"]
        lines.append((str(known[OTHERS]), speech.words.others.format(name=known[OTHERS], at=when)))
    if LEAD in known:
        lines.append((str(known[LEAD_LINK]), speech.words.lead.format(name=known[LEAD], link=known[LEAD_LINK])))
    return tuple(lines)


def _page(value: Any) -> str:
    return rendition.blank(OFFICIAL_PAGE) if isinstance(value, Blank) else str(value)


def _incident(voice: Voice, wanted: Template, facts: Mapping[str, Any], tag: str) -> dict[str, str]:
    """Describe the incident; without one (a routine text) there is nothing to use, and using it is an error when the text is rendered."""
    key = str(facts.get(INCIDENT_TYPE, ""))
    if key and key not in voice.types:
        raise errors.CantRender(template=wanted.id, language=tag, why=f"there is no incident type {key}")
    found = (
        {}
        if not key
        else {
            "key": key,
            "type": _in(voice.types[key].name, tag),
            "title": voice.types[key].title.get(tag) or _in(voice.types[key].label, tag),
        }
    )
    place = facts.get(INCIDENT_PLACE)
    return {**found, "place": place.words} if isinstance(place, Place) else found


def _value(
    one: Field,
    value: Any,
    facts: Mapping[str, Any],
    wanted: Template,
    speech: Language,
    at: datetime,
    context: _Context,
) -> Any:
    match one.type:
        case FieldType.CHOICE:
            return _choice(one, value, wanted, speech.tag, template.place_of(facts), context)
        case FieldType.CLOCK_TIME:
            if isinstance(value, Blank):
                return languages.blank_moment(one.name)
            return speech.moment(value, at) if isinstance(value, datetime) else languages.NO_MOMENT
        case FieldType.TEXT if one.crossing is Crossing.FREE:
            return _free(one, value, facts, speech.tag, context)
        case FieldType.NUMBER:
            return speech.figure(value, at)
        case FieldType.PERSON if isinstance(value, Person):
            return value.words
        case FieldType.DURATION if isinstance(value, timedelta):
            return speech.duration(value)
        case FieldType.PLACE if isinstance(value, Place):
            return value.words
        case _:
            return rendition.blank(one.name) if isinstance(value, Blank) else value or ""


def _free(one: Field, value: Any, facts: Mapping[str, Any], tag: str, context: _Context) -> str:
    """Give free words in their own language, or their translation; in another language their sentence is left out."""
    for found in (value, facts.get(f"{one.name}@{tag}")):
        if isinstance(found, Text) and found.language == tag:
            return found.words
    if isinstance(value, Text):
        context.left_out = value.language
    return ""


def _choice(one: Field, value: Any, wanted: Template, tag: str, place: str, context: _Context) -> dict[str, Any]:
    """Give a choice as a dict: its key, its words, and for instructions the words that lift them; of several, joined and as lines.

    An option that has no words in this language is left out like free words, with a pointer to where they are; where people are told what to do or that
    it has ended nothing may be left out, so there it is refused.
    """
    keys = [value] if isinstance(value, str) else list(value or ())
    told = {told.key: told.at(place) for told in wanted.instructions if told.key in keys}
    phrases, briefs, lifts = [], [], []
    for key in keys:
        option = one.option(key)
        if option is None:
            raise errors.CantRender(
                template=wanted.id, language=tag, why=f"“{_in(one.question, tag)}” has no choice {key}"
            )
        if option.words and tag not in option.words:
            if wanted.phase in _WHOLE:
                why = f"“{_in(one.question, tag)}”: {key} has no words in it"
                raise errors.CantRender(template=wanted.id, language=tag, why=why)
            context.left_out = next(iter(option.words))
        words, brief = (
            part.get(tag, "")
            .replace("{place}", place)
            .replace("{emergency_number}", context.values["emergency_number"])
            for part in (option.words, option.brief)
        )
        phrases.append(words)
        briefs.append(brief or words)
        lifts.append(_lift(one, told.get(key), tag))
    return {
        "key": keys[0] if keys else "",
        "count": len(keys),
        "first": phrases[0] if phrases else "",
        "brief": briefs[0] if briefs else "",
        "words": " ".join(filter(None, phrases)),
        "lines": "\n".join(f"- {phrase}" for phrase in phrases if phrase),
        "lift": " ".join(filter(None, lifts)),
        "lift_lines": "\n".join(f"- {lift}" for lift in lifts if lift),
    }


def _lift(one: Field, told: Instruction | None, tag: str) -> str:
    return told.lift.get(tag, "") if told is not None and one.effect is not Effect.NONE else ""


def fillings(
    voice: Voice, wanted: Template, facts: Mapping[str, Any], language: str, at: datetime
) -> list[tuple[str, str]]:
    """Give what fills each open place of an approved standing statement, by the name of its mark."""
    context = _context(voice, wanted, facts, voice.languages[language], at)
    filled = [(OFFICIAL_PAGE, str(context.values[OFFICIAL_PAGE]))]
    for one in wanted.fields:
        value = context.values[one.name]
        if isinstance(value, Mapping):
            filled += [(f"{one.name}.{form}", value[form]) for form in languages.FORMS]
        else:
            filled.append((one.name, str(value)))
    return filled


OUTSIDE_BLOCKS: Final = tuple(block for block in (*sandbox.BLOCKS, *sandbox.OPTIONAL_BLOCKS) if block != "internal")
"""Blocks that people outside the staff read: an answer that is internal can't occur in them.

What liaisons shall keep to themselves is one of these: every group gets it, a community group too, where anybody may be.
"""
