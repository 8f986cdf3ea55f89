"""Telegram's text: HTML to entities, cleaning, trimming, and the entities that the server finds by itself.

Follows tdlib (td/telegram/MessageEntity.cpp: parse_html, fix_formatted_text; tdutils/utf8: clean_input_string). Entity offsets and lengths
are UTF-16 units (Bot API docs: MessageEntity).
"""

from __future__ import annotations

import dataclasses
import html
import re
from typing import Any, Final

from commsbot.rehearsal import telegram_answers as answers

Entity = dict[str, Any]

# Bot API docs: sendMessage and sendPhoto. Whether the unit is code points or UTF-16 units is disputed, so the stricter one holds here.
TEXT_LIMIT: Final = 4096
CAPTION_LIMIT: Final = 1024
# tdlib/telegram-bot-api#820: what is beyond the hundredth entity is dropped without a word.
ENTITIES: Final = 100

_TAGS: Final = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "a": "text_link",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
}
_ENTITY_TYPES: Final = frozenset(_TAGS.values()) | {
    "expandable_blockquote",
    "mention",
    "hashtag",
    "cashtag",
    "bot_command",
    "url",
    "email",
    "phone_number",
}
_CHARACTER: Final = re.compile(r"&(?:lt|gt|amp|quot|#\d{1,7}|#x[0-9a-fA-F]{1,6});")
_FOUND: Final = (
    ("bot_command", re.compile(r"(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/<>])")),
    ("email", re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[A-Za-z]{2,}(?![\w-])")),
    (
        "url",
        re.compile(
            r"(?<![\w@])(?:https?://[^\s<>\"]+|(?:[a-z0-9-]+\.)+(?:com|org|net|gov|io|me|uk|example)(?:/[^\s<>\"]*)?)(?![\w-])"
        ),
    ),
    ("mention", re.compile(r"(?<![\w@])@[A-Za-z0-9_]{3,32}(?!\w)")),
    ("hashtag", re.compile(r"(?<![\w#])#\w*[^\W\d]\w*")),
)
_URL_END: Final = ".,;:!?)]}'"
# clean_input_string drops U+2028 to U+202E (the bidirectional controls among them), three combining lines, and the carriage return.
_DROPPED: Final = frozenset("\r\u0333\u033f\u030a") | {chr(code) for code in range(0x2028, 0x202F)}


@dataclasses.dataclass(frozen=True)
class Formatted:
    """A text as Telegram keeps it."""

    text: str = ""
    entities: tuple[Entity, ...] = ()

    def json(self, text: str, entities: str) -> dict[str, Any]:
        """Return it under the two names that a message has for it; nothing where there is no text."""
        if not self.text:
            return {}
        return {text: self.text} | ({entities: [dict(entity) for entity in self.entities]} if self.entities else {})


def units(text: str) -> int:
    """Count UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def part(text: str, entity: Entity) -> str:
    """Return what an entity covers."""
    raw = text.encode("utf-16-le")
    return raw[2 * entity["offset"] : 2 * (entity["offset"] + entity["length"])].decode("utf-16-le", "replace")


def formatted(text: str, parse_mode: str | None = None, entities: list[Entity] | None = None) -> Formatted:
    """Return the text as the server would store it: parsed, cleaned, trimmed, with the entities that it finds added.

    Raises Refused for markup that it can't parse, and Unsimulated for a mode that nothing here uses.
    """
    if not isinstance(text, str):
        raise answers.bad("object expected as text")
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise answers.bad("strings must be encoded in UTF-8") from error
    match (parse_mode or "").lower():
        case "":
            marks = [_given(entity) for entity in entities or []]
        case "html":
            # Bot API docs: `entities` can be specified *instead of* parse_mode; with both, parse_mode wins.
            text, marks = parse_html(text)
        case "markdown" | "markdownv2":
            raise answers.Unsimulated(f"parse_mode {parse_mode} isn't simulated")
        case _:
            raise answers.bad("unsupported parse_mode")
    text, marks = _trimmed(*_cleaned(text, marks))
    marks += _found(text, marks)
    marks.sort(key=lambda entity: (entity["offset"], -entity["length"]))
    return Formatted(text, tuple(marks[:ENTITIES]))


def _given(entity: Entity) -> Entity:
    known = {"type", "offset", "length", "url", "language"}
    if not isinstance(entity, dict) or not {"type", "offset", "length"} <= entity.keys():
        raise answers.bad("can't parse entities: expected an Object")
    if entity["type"] not in _ENTITY_TYPES or not entity.keys() <= known:
        raise answers.Unsimulated(f"entity {entity} isn't simulated")
    return dict(entity)


def _cleaned(text: str, marks: list[Entity]) -> tuple[str, list[Entity]]:
    """Drop what the server drops, make other control characters blanks, and move the entities with it."""
    kept: list[str] = []
    moved: list[int] = []
    at = 0
    for character in text:
        size = 1 if character <= "\uffff" else 2
        moved += [at] * size
        if character in _DROPPED:
            continue
        kept.append(" " if character < " " and character != "\n" else character)
        at += size
    moved.append(at)
    return "".join(kept), _mapped(marks, lambda unit: moved[min(max(unit, 0), len(moved) - 1)])


def _trimmed(text: str, marks: list[Entity]) -> tuple[str, list[Entity]]:
    """Cut blanks at both ends (fix_formatted_text): what a bot sends isn't always what people receive."""
    left = text.lstrip()
    lead = units(text) - units(left)
    whole = left.rstrip()
    size = units(whole)
    return whole, _mapped(marks, lambda unit: min(max(unit - lead, 0), size))


def _mapped(marks: list[Entity], place: Any) -> list[Entity]:
    moved = []
    for mark in marks:
        start, end = place(mark["offset"]), place(mark["offset"] + mark["length"])
        if end > start:
            moved.append(mark | {"offset": start, "length": end - start})
    return moved


def _found(text: str, marks: list[Entity]) -> list[Entity]:
    taken = [
        (mark["offset"], mark["offset"] + mark["length"])
        for mark in marks
        if mark["type"] in {"code", "pre", "text_link", "url", "mention", "bot_command", "hashtag", "email"}
    ]
    found: list[Entity] = []
    for kind, pattern in _FOUND:
        for match in pattern.finditer(text):
            words = match[0].rstrip(_URL_END) if kind == "url" else match[0]
            start = units(text[: match.start()])
            end = start + units(words)
            if all(end <= low or start >= high for low, high in taken):
                taken.append((start, end))
                found.append({"type": kind, "offset": start, "length": end - start})
    return found


@dataclasses.dataclass(frozen=True)
class _Open:
    tag: str
    offset: int
    argument: str
    at: int


class _Html:
    """One pass over the markup, with the errors that parse_html gives."""

    def __init__(self, markup: str) -> None:
        self.markup = markup
        self.i = 0
        self.text: list[str] = []
        self.offset = 0
        self.open: list[_Open] = []
        self.marks: list[Entity] = []

    def wrong(self, words: str) -> answers.Refused:
        return answers.bad(f"can't parse entities: {words}")

    def byte(self, at: int) -> int:
        return len(self.markup[:at].encode())

    def parse(self) -> tuple[str, list[Entity]]:
        while self.i < len(self.markup):
            if self.markup.startswith("</", self.i):
                self.end_tag()
            elif self.markup[self.i] == "<":
                self.start_tag()
            else:
                self.character()
        if self.open:
            raise self.wrong(f'Can\'t find end tag corresponding to start tag "{self.open[-1].tag}"')
        return "".join(self.text), self.marks

    def character(self) -> None:
        match = _CHARACTER.match(self.markup, self.i)
        shown = html.unescape(match[0]) if match else self.markup[self.i]
        self.i = match.end() if match else self.i + 1
        self.text.append(shown)
        self.offset += units(shown)

    def until(self, stops: str) -> str:
        start = self.i
        while self.i < len(self.markup) and self.markup[self.i] not in stops:
            self.i += 1
        return self.markup[start : self.i]

    def blanks(self) -> None:
        while self.i < len(self.markup) and self.markup[self.i].isspace():
            self.i += 1

    def start_tag(self) -> None:
        begin = self.i
        self.i += 1
        tag = self.until(" \t\r\n>").lower()
        if self.i >= len(self.markup):
            raise self.wrong(f"Unclosed start tag at byte offset {self.byte(begin)}")
        if tag == "tg-emoji":
            raise answers.Unsimulated("custom emoji aren't simulated")
        if tag not in _TAGS:
            raise self.wrong(f'Unsupported start tag "{tag}" at byte offset {self.byte(begin)}')
        given = self.attributes(tag, begin)
        argument = ""
        match tag:
            case "a":
                argument = given.get("href", "")
            case "code" if given.get("class", "").startswith("language-"):
                argument = given["class"].removeprefix("language-")
            case "span" if given.get("class") != "tg-spoiler":
                raise self.wrong(f'Tag "span" must have class "tg-spoiler" at byte offset {self.byte(begin)}')
            case "blockquote" if "expandable" in given:
                argument = "expandable"
        self.open.append(_Open(tag, self.offset, argument, begin))

    def attributes(self, tag: str, begin: int) -> dict[str, str]:
        given: dict[str, str] = {}
        while True:
            self.blanks()
            if self.i >= len(self.markup):
                raise self.wrong(f"Unclosed start tag at byte offset {self.byte(begin)}")
            if self.markup[self.i] == ">":
                self.i += 1
                return given
            name = self.until(" \t\r\n=>/\"'").lower()
            if not name:
                raise self.wrong(f'Empty attribute name in the tag "{tag}" at byte offset {self.byte(begin)}')
            self.blanks()
            given[name] = self.value(begin) if self.markup.startswith("=", self.i) else ""

    def value(self, begin: int) -> str:
        self.i += 1
        self.blanks()
        quote = self.markup[self.i : self.i + 1]
        if quote in {'"', "'"}:
            self.i += 1
            told = self.until(quote)
            self.i += 1
        else:
            told = self.until(" \t\r\n>")
        if self.i > len(self.markup) or not quote:
            raise self.wrong(f"Unclosed start tag at byte offset {self.byte(begin)}")
        return _CHARACTER.sub(lambda match: html.unescape(match[0]), told)

    def end_tag(self) -> None:
        begin = self.i
        if not self.open:
            raise self.wrong(f"Unexpected end tag at byte offset {self.byte(begin)}")
        self.i += 2
        name = self.until(" \t\r\n>").lower()
        self.blanks()
        if not self.markup.startswith(">", self.i):
            raise self.wrong(f"Unclosed end tag at byte offset {self.byte(begin)}")
        self.i += 1
        last = self.open.pop()
        if name and name != last.tag:
            raise self.wrong(
                f'Unmatched end tag at byte offset {self.byte(begin)}, expected "</{last.tag}>", found "</{name}>"'
            )
        self.close(last)

    def close(self, last: _Open) -> None:
        if self.offset == last.offset:
            return
        mark: Entity = {"type": _TAGS[last.tag], "offset": last.offset, "length": self.offset - last.offset}
        match last.tag:
            case "a":
                url = last.argument or part("".join(self.text), mark)
                # A link that is none stays plain text; it is no error (get_type_priority and LinkManager::get_checked_link).
                if not re.match(r"(?:https?|tg|mailto|tel)://?[^\s]+|(?:[\w-]+\.)+[a-z]{2,}", url, re.IGNORECASE):
                    return
                mark["url"] = url
            case "blockquote" if last.argument:
                mark["type"] = "expandable_blockquote"
            case "code" if last.argument and self.open and self.open[-1].tag == "pre":
                # <pre><code class="language-x"> is one entity with a language; it is written when <pre> closes.
                self.open[-1] = dataclasses.replace(self.open[-1], argument=last.argument)
                return
            case "pre" if last.argument:
                mark["language"] = last.argument
        self.marks.append(mark)


def parse_html(markup: str) -> tuple[str, list[Entity]]:
    """Return text and entities, or raise Refused as Telegram does ("Bot API docs: HTML style")."""
    return _Html(markup).parse()
