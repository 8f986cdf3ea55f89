"""How texts are laid out on a card: the main one first, the others folded and only where they differ, each with its count.

A card holds 4,096 UTF-16 units, and a thread of long texts in two languages is longer. What doesn't fit is shortened and said to be; each
text has a screen of its own where it stands whole.
"""

import html
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

import regex

from commsbot.chat.buttons import Button, Rows, fit, pack, paired, row
from commsbot.chat.screens import MOST_UNITS, Screen, escape, quote
from commsbot.chat.turn import Room
from commsbot.domain import length, rendition
from commsbot.domain.rendition import Kind, Rendition

KINDS: Final = {
    Kind.TELEGRAM: "Telegram",
    Kind.TELEGRAM_REVISED: "Telegram, edited post",
    Kind.MASTODON_REVISED: "Mastodon, edited post",
    Kind.FACEBOOK_REVISED: "Facebook, edited post",
    Kind.X: "X",
    Kind.MASTODON: "Mastodon",
    Kind.BLUESKY: "Bluesky",
    Kind.FACEBOOK: "Facebook",
    Kind.EMAIL: "E-mail",
    Kind.WEBHOOK: "Webhook",
    Kind.MESSAGE: "Other services",
    Kind.SMS: "SMS",
    Kind.HAND: "Posted by hand",
    Kind.LIAISON: "Liaisons, to pass on",
    Kind.LIAISON_KEPT: "Liaisons, to keep",
    Kind.INTERNAL: "For our staff",
    Kind.SPOKEN: "To read aloud",
    Kind.PAGE: "Official page",
}
MSGIDS: Final = (*KINDS.values(),)

ASIDE: Final = frozenset({Kind.INTERNAL, Kind.SPOKEN})
"""What no channel carries comes after what all people read."""
APART: Final = ASIDE | {Kind.HAND}
"""What is read in Preview, not on the card."""
PAGE_UNITS: Final = 3800
"""A text longer than this is read in several screens."""
MAIN_SHARE: Final = 2400
_TAG: Final = regex.compile(r"<[^>]+>")


def units(shown: str) -> int:
    """Count Telegram HTML as Telegram does: after parsing, in UTF-16 units."""
    return len(html.unescape(_TAG.sub("", shown)).encode("utf-16-le")) // 2


def cut_to(text: str, most: int) -> str:
    """Keep the beginning of a text within so many units, whole words."""
    if len(text.encode("utf-16-le")) // 2 <= most:
        return text
    return length.split(Kind.TELEGRAM, text, max(most - 1, 1))[0] + "…"


@dataclass(frozen=True, slots=True)
class Told:
    """All parts of one language and kind."""

    language: str
    kind: Kind
    parts: tuple[Rendition, ...]

    @property
    def text(self) -> str:
        """The parts in their order."""
        return "\n\n".join(part.text for part in self.parts)


def told(renditions: Iterable[Rendition], first: str) -> list[Told]:
    """Put renditions together by language and kind, the main text first; repeats, which only add a word, are left out."""
    found: dict[tuple[str, Kind], list[Rendition]] = {}
    for one in renditions:
        if not one.repeat:
            found.setdefault((one.language, one.kind), []).append(one)
    order = list(KINDS)
    ranked = sorted(found, key=lambda each: (each[1] in ASIDE, each[0] != first, order.index(each[1]), each[0]))
    return [Told(tag, kind, tuple(sorted(found[tag, kind], key=lambda one: one.part))) for tag, kind in ranked]


def label(room: Room, language: str, one: Told) -> str:
    """Name a text with its count: `X · en · 241/280`."""
    counts = []
    for part in one.parts:
        size = length.measure_rendition(part)
        counts.append(f"{size.count}/{size.limit}" if size.limit else str(size.count))
    return f"{room.words.say(language, KINDS[one.kind])} · {one.language} · {' + '.join(counts)}"


def differing(one: Told, before: Iterable[Told], same_as_above: str) -> str:
    """What of a text the first one in its language doesn't say: all of it where it is the first, nothing where they are the same.

    Paragraphs that stand above already are replaced by `same_as_above`: a mere ellipsis reads as if words had been cut.
    """
    same_language = next((each for each in before if each.language == one.language), None)
    if same_language is None:
        return one.text
    same = {paragraph.strip() for paragraph in same_language.text.split("\n\n")}
    kept: list[str] = []
    for paragraph in one.text.split("\n\n"):
        if paragraph.strip() not in same:
            kept.append(paragraph)
        elif not kept or kept[-1] != same_as_above:
            kept.append(same_as_above)
    return "" if kept == [same_as_above] else "\n\n".join(kept)


@dataclass(frozen=True, slots=True)
class Laid:
    """A card's text."""

    text: str
    shortened: bool


def lay_out(
    room: Room,
    language: str,
    texts: Sequence[Told],
    head: Sequence[str],
    tail: Sequence[str],
    *,
    text_first: bool,
    limit: int = MOST_UNITS - 90,
) -> Laid:
    """Lay a card out: head, texts and tail in Telegram HTML, shortened where they don't fit. `text_first` puts the main text above the head."""
    say = room.words.say
    if not texts:
        return Laid("\n\n".join((*head, *tail)), shortened=False)
    spare = limit - sum(units(each) + 2 for each in (*head, *tail)) - 120
    main = texts[0]
    named = f"<b>{escape(label(room, language, main))}</b>"
    shown = cut_to(main.text, max(min(MAIN_SHARE, spare - units(named)), 200))
    shortened = shown != main.text
    first = f"{named}\n{quote(shown)}"
    spare -= units(first) + 2
    near = [each for each in texts if _near(each, main)]
    aside = _aside(room, language, [each for each in texts if each not in near])
    spare -= sum(units(each) + 2 for each in aside)
    folded, whole = _folded(room, language, near, spare)
    shortened = shortened or not whole
    notice = [escape(say(language, "Shortened here; Preview shows each text whole."))] if shortened else []
    folded += aside
    blocks = (first, *head, *folded) if text_first else (*head, first, *folded)
    return Laid("\n\n".join((*blocks, *notice, *tail)), shortened)


def _near(one: Told, main: Told) -> bool:
    """Whether a text is on the card itself: what most people read, and the main text in each language. A thumb should reach the buttons."""
    return one.kind is main.kind or (one.language == main.language and one.kind not in APART)


def _aside(room: Room, language: str, texts: Sequence[Told]) -> list[str]:
    """Name the texts that stand in Preview alone, each kind once with its languages."""
    if not texts:
        return []
    kinds = {each.kind: [one.language for one in texts if one.kind is each.kind] for each in texts}
    named = [f"{room.words.say(language, KINDS[kind])} ({', '.join(tags)})" for kind, tags in kinds.items()]
    return [escape(room.words.say(language, "In Preview: {texts}", texts=" · ".join(named)))]


def _folded(room: Room, language: str, texts: Sequence[Told], spare: int) -> tuple[list[str], bool]:
    blocks, whole = [], True
    same = f"({room.words.say(language, 'same as above')})"
    for index, one in enumerate(texts[1:], 1):
        named = f"<b>{escape(label(room, language, one))}</b>"
        kept = spare - sum(units(label(room, language, each)) + 30 for each in texts[index + 1 :])
        text = differing(one, texts[:index], same) or same
        most = kept - units(named) - 10
        if most < 80:
            blocks.append(named)
            whole = False
        else:
            short = cut_to(text, most)
            whole = whole and short == text
            blocks.append(f"{named}\n{quote(short, long=True)}")
        spare -= units(blocks[-1]) + 2
    return blocks, whole


def clock(room: Room, language: str, at: datetime) -> str:
    """Write a moment with its day and zone."""
    return room.words.clock(language, at, room.office.zone)


# --- reading one text whole ------------------------------------------------------------------------------------------


def choices(room: Room, language: str, renditions: Sequence[Rendition], data: Callable[[str], str]) -> Rows:
    """A button for each text that can be read whole; `data` packs the text's name."""
    say = room.words.say
    made = []
    for one in told(renditions, room.office.languages[0]):
        for part in one.parts:
            number = f" {part.part}/{len(one.parts)}" if len(one.parts) > 1 else ""
            named = fit(f"{say(language, KINDS[one.kind])} {one.language}{number}")
            made.append(Button(named, data(rendition.label(part))))
    return paired(*made)


def whole(
    room: Room,
    language: str,
    renditions: Sequence[Rendition],
    name: str,
    back: str,
    more: Callable[[int], str],
    page: int,
) -> Screen | None:
    """Show one text to its last character, in several screens if need be; None where there is no such text (any more)."""
    say = room.words.say
    one = next((each for each in renditions if rendition.label(each) == name), None)
    if one is None:
        return None
    pages = length.split(Kind.TELEGRAM, one.text, PAGE_UNITS)
    page = min(page, len(pages) - 1)
    named = label(room, language, Told(one.language, one.kind, (one,)))
    subject = f"\n{escape(one.subject)}" if one.subject else ""
    if one.media_sha256:
        subject += (
            f"\n{escape(say(language, 'With the picture or document. In words: {words}', words=one.alt_text[0]))}"
        )
    rows = [row(Button(say(language, "Back"), back))]
    if len(pages) > 1:
        named += f" ({page + 1}/{len(pages)})"
        rows.insert(0, row(Button(say(language, "Read on"), more((page + 1) % len(pages)))))
    return Screen(f"<b>{escape(named)}</b>{subject}\n\n{escape(pages[page])}", tuple(rows))


def listed(name: str, target: str, *parts: str | int) -> Button:
    """A button that opens something by its title."""
    return Button(fit(name), pack(target, *parts))
