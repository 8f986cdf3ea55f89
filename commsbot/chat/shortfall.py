"""What a short channel leaves out: where X has no room for an instruction, a promise or the news itself, whoever decides is told by name.

It is read from the texts themselves, so it is true of a version that was cut from an older template, too.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Final

import regex

from commsbot.chat import questions, showing
from commsbot.chat.screens import escape
from commsbot.chat.showing import Told
from commsbot.chat.turn import Room
from commsbot.domain import errors, template
from commsbot.domain.rendition import Kind
from commsbot.domain.template import Crossing, Effect, Facts, Field, FieldType, Template, Text, Value

SHORT: Final = frozenset({Kind.X, Kind.MASTODON, Kind.BLUESKY, Kind.SMS})
"""Kinds whose text is written short."""
MOST_NAMED: Final = 3


def find(room: Room, name: str) -> Template | None:
    """The template of a text; None where the library no longer has it, or there never was one."""
    try:
        return room.office.templates.template(name)
    except errors.NotFound:
        return None


def lines(room: Room, language: str, name: str, facts: Facts, texts: Sequence[Told]) -> list[str]:
    """One line for each kind that shows less than the whole text of its language: what is missing, by the names that the buttons have."""
    wanted = find(room, name)
    if wanted is None:
        return []
    missing: dict[Kind, dict[str, None]] = {}
    for one in texts:
        whole = next((each for each in texts if each.language == one.language and each.kind not in SHORT), None)
        if one.kind in SHORT and whole is not None:
            left = _left_out(room, language, wanted, facts, one, whole)
            missing.setdefault(one.kind, {}).update(dict.fromkeys(left))
    told = [_line(room, language, kind, list(names)) for kind, names in missing.items() if names]
    return ["\n".join(told)] if told else []


def _line(room: Room, language: str, kind: Kind, names: list[str]) -> str:
    say = room.words.say
    shown = ", ".join(f"“{each}”" for each in names[:MOST_NAMED])
    if len(names) > MOST_NAMED:
        shown = say(language, "{some} and {count} more", some=shown, count=len(names) - MOST_NAMED)
    told = say(
        language, "{kind} shows less: without {what}, see Preview.", kind=say(language, showing.KINDS[kind]), what=shown
    )
    return f"✂️ {escape(told)}"


def _left_out(room: Room, language: str, wanted: Template, facts: Facts, one: Told, whole: Told) -> Iterator[str]:
    """Name what the whole text says and this one doesn't, of what people must do, must know, or wait for."""
    place, settled = template.place_of(facts), wanted.settled(facts)
    for field in wanted.fields:
        value = settled.get(field.name)
        if value is None or not (field.required or field.effect is not Effect.NONE or field.crossing is Crossing.FREE):
            continue
        for label, words in _said(room, language, wanted, field, value, facts, one.language, place):
            if words and _holds(whole.text, words) and not _holds(one.text, words):
                yield label


def _said(
    room: Room, language: str, wanted: Template, field: Field, value: Value, facts: Facts, tag: str, place: str
) -> Iterator[tuple[str, tuple[str, ...]]]:  # fmt: skip
    """Each thing that an answer says: its name for the reader, and the ways in which a text in this language may write it."""
    question = questions.short(room, language, field)
    match value:
        case tuple() | str() if field.type is FieldType.CHOICE:
            lifts = {each.key: each.at(place).lift.get(tag, "") for each in wanted.instructions}
            for key in (value,) if isinstance(value, str) else value:
                option = field.option(key)
                if option is None:
                    continue
                label = option.label.get(language) or option.label.get(room.office.languages[0], key)
                lifting = field.effect is Effect.LIFTS
                ways = (lifts.get(key, ""),) if lifting else (option.words.get(tag, ""), option.brief.get(tag, ""))
                yield (
                    label if field.many or field.effect is not Effect.NONE else question,
                    tuple(way.replace("{place}", place) for way in ways),
                )
        case datetime():
            at = value.astimezone(room.office.zone)
            yield question, (f"{at:%H:%M}", f"{at.hour}:{at:%M}", f"{at.hour % 12 or 12}:{at:%M}")
        case Text():
            translated = facts.get(f"{field.name}@{tag}")
            found = value if value.language == tag else translated
            yield question, (found.words,) if isinstance(found, Text) else ()
        case _:
            return


def _holds(text: str, ways: tuple[str, ...]) -> bool:
    """Whether a text says it in one of these ways; a time isn't found inside another number."""
    plain = " ".join(text.split()).casefold()
    return any(
        regex.search(rf"(?<!\w){regex.escape(bare)}(?!\w)", plain)
        for bare in (" ".join(way.split()).casefold().rstrip(".") for way in ways)
        if bare
    )
