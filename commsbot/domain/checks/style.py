"""When, who, where to read more, and a word for those who were harmed (rules C7, C17, C18, C19): what keeps a text true when it is shared again.

All of it warns or informs; English, Spanish and French for the times, English and Spanish for sympathy, every language for sender, page, tag and acronyms.
"""

from collections.abc import Iterator
from typing import Final

import regex

from commsbot.domain.checks.background import Background
from commsbot.domain.checks.lexicon import acronyms, harm
from commsbot.domain.checks.note import Level, Note
from commsbot.domain.checks.saying import Saying, msgids
from commsbot.domain.template import Phase

_DATE: Final = Saying(
    "C7", "date", Level.WARNS,
    "The text has no date: shared again next week, it would read as new.",
    "Write the day and month in the text.",
    "Rule C7; DHS social media guidance on false information",
)  # fmt: skip
_CLOCK: Final = Saying(
    "C7", "clock", Level.WARNS,
    "The text says no clock time: nobody can tell whether it is still true.",
    "Write when it was so, as in 9:40 p.m. EST.",
    "Rule C7",
)  # fmt: skip
_ZONE: Final = Saying(
    "C7", "zone", Level.INFORMS,
    "“{words}” stands without a time zone.",
    "Write the zone once, as in 9:40 p.m. EST.",
    "Rule C7",
)  # fmt: skip
_DAY: Final = Saying(
    "C7", "relative", Level.WARNS,
    "“{words}” means another day to whoever reads it tomorrow.",
    "Write the day and month beside it.",
    "Rule C7",
)  # fmt: skip
_PAGE: Final = Saying(
    "C17", "page", Level.WARNS,
    "The text doesn't point to the official page {page}.",
    "Add the link, the same in all posts.",
    "Rule C17",
)  # fmt: skip
_TAG: Final = Saying(
    "C17", "tag", Level.INFORMS,
    "“{words}” isn't the incident's one tag, #{tag}.",
    "Use the one tag that all partners share.",
    "Rule C17",
)  # fmt: skip
_TAGS: Final = Saying(
    "C17", "tags", Level.INFORMS,
    "“{words}” is a second tag: readers who follow one miss the other.",
    "Keep one tag.",
    "Rule C17",
)  # fmt: skip
_EMPATHY: Final = Saying(
    "C18", "empathy", Level.INFORMS,
    "People were harmed (“{words}”), and the text has no word for them.",
    "Begin with a sentence for those who were hurt and those who love them.",
    "Rule C18; CDC Crisis and Emergency Risk Communication",
)  # fmt: skip
_SENDER: Final = Saying(
    "C19", "sender", Level.WARNS,
    "The text doesn't say in full who speaks: {sender}.",
    "Write the full name once.",
    "Rule C19; Warning Response Model",
)  # fmt: skip
_ACRONYM: Final = Saying(
    "C19", "acronym", Level.INFORMS,
    "Not everybody knows “{words}”.",
    "Write it out, at least once.",
    "Rule C19",
)  # fmt: skip
_TRADE: Final = Saying(
    "C19", "acronym", Level.WARNS,
    "“{words}” is our trade's short form.",
    "Write instead: {plain}",
    "Rule C19",
)  # fmt: skip
MSGIDS: Final = msgids((_DATE, _CLOCK, _ZONE, _DAY, _PAGE, _TAG, _TAGS, _EMPATHY, _SENDER, _ACRONYM, _TRADE))

_TIMELESS: Final = frozenset({Phase.EVENT, Phase.ROUTINE, Phase.STANDING, Phase.TOMBSTONE, Phase.CLOSING})
"""Phases in which a date is enough."""
_BRIEF: Final = frozenset({Phase.WARNING, Phase.WRONG_AREA, Phase.EXERCISE, Phase.EVENT, Phase.ROUTINE})
"""Phases that spend no words on sympathy: those that must be short, and those in which nobody was harmed."""
_MONTHS: Final = {
    "en": "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?",
    "es": "ene(?:ro)?|feb(?:rero)?|mar(?:zo)?|abr(?:il)?|mayo?|jun(?:io)?|jul(?:io)?|ago(?:sto)?|sept?(?:iembre)?|set(?:iembre)?|oct(?:ubre)?|nov(?:iembre)?|dic(?:iembre)?",
    "fr": "janv(?:ier)?|févr?(?:ier)?|mars|avr(?:il)?|mai|juin|juil(?:let)?|août|sept(?:embre)?|oct(?:obre)?|nov(?:embre)?|déc(?:embre)?",
}
_DATES: Final = {
    language: regex.compile(
        rf"\b(?:(?:{months})\.? \d{{1,2}}(?:st|nd|rd|th)?\b(?!:)|\d{{1,2}}(?:st|nd|rd|th|er|º|\.)? (?:de |of )?(?:{months})\b)|"
        r"\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b",
        regex.IGNORECASE,
    )
    for language, months in _MONTHS.items()
}
_TIMES: Final = regex.compile(
    r"\b(?:[01]?\d|2[0-3])[:.h][0-5]\d(?: ?(?:[ap]m\b|[ap]\. ?m\b\.?))?(?!\d|[./]\d)|\b(?:1[0-2]|[1-9]) ?(?:[ap]m\b|[ap]\. ?m\b\.?)|\b(?:[01]?\d|2[0-3]) ?h\b|"
    r"\b(?:noon|midnight|mediodía|medianoche|midi|minuit)\b",
    regex.IGNORECASE,
)
_ZONES: Final = regex.compile(
    r"\b(?:[ECMPA][SD]T|AK[SD]T|H[SD]?T|[ECMP]T|GMT|BST|UTC|CES?T|WES?T|EES?T|IST|[AN]Z[SD]T|AE[SD]T)\b|\bUTC ?[+-]|"
    r"(?i:\b(?:eastern|central|mountain|pacific|atlantic|alaska|hawaii|local)(?: standard| daylight)? time\b|"
    r"\bhora (?:local|peninsular|del (?:este|centro|pacífico)|de (?:la|las|los) [\p{L} ]+|de [\p{Lu}]\p{L}+)|\bheure (?:locale|de [\p{Lu}]\p{L}+))"
)
_RELATIVE: Final = {
    "en": regex.compile(
        r"\b(?:today|tonight|tomorrow|yesterday|(?:this|last) (?:morning|afternoon|evening|night|week))\b",
        regex.IGNORECASE,
    ),
    "es": regex.compile(
        r"\b(?:hoy|anoche|ayer|esta (?:mañana|tarde|noche|semana)|pasado mañana|(?<!la |esta |por la |de la )mañana(?= (?:por|a las?|en|martes|lunes)|[.,;]))\b",
        regex.IGNORECASE,
    ),
    "fr": regex.compile(r"\b(?:aujourd['’]hui|ce (?:matin|soir)|cette nuit|demain|hier)\b", regex.IGNORECASE),
}
_TAGGED: Final = regex.compile(r"(?<![\w/&#])#([\p{L}\p{N}_]*\p{L}[\p{L}\p{N}_]*)")
_LINKS: Final = regex.compile(r"(?:https?://|www\.)\S+|(?<![\w@])@[\w.]+", regex.IGNORECASE)
_SHORT_FORM: Final = regex.compile(
    r"(?<![\p{L}\p{N}#@/&.'’-]|\d )(?:\p{Lu}(?:\p{Lu}|&(?=\p{Lu})){1,5}|(?:\p{Lu}\.){3,6})(?:s\b|(?![\p{L}\p{N}/'’-]| \d))"
)
_SHORT: Final = 5
"""Longer words in capitals are words."""
_ROMAN: Final = regex.compile(r"[IVX]+")
_CAPITALS: Final = regex.compile(r"(?<!\p{L})(?:\p{Lu}{2,30}[^\p{L}\n]{1,20}){3,}\p{Lu}{2,30}")


def notes(text: str, about: Background) -> list[Note]:
    """Say what of time, sender, page, tag and sympathy is missing or unclear."""
    return [*_when(text, about), *_sender(text, about), *_pointers(text, about), *_empathy(text, about)]


def _when(text: str, about: Background) -> Iterator[Note]:
    dates = _DATES.get(about.language)
    if dates is None or not text.strip():
        return
    dated = dates.search(text) is not None
    relative = _RELATIVE[about.language].search(text)
    if relative and not dated:
        yield _DAY.of(about, text, relative.span())
    elif not dated:
        yield _DATE.missing(about)
    times = [match for match in _TIMES.finditer(text) if not _linked(text, match.start())]
    if not times and about.phase not in _TIMELESS:
        yield _CLOCK.missing(about)
    if times and not _ZONES.search(text):
        yield _ZONE.of(about, text, times[0].span())


def _linked(text: str, at: int) -> bool:
    """Whether this place lies in a link."""
    start = max(text.rfind(" ", 0, at), text.rfind("\n", 0, at)) + 1
    return text.startswith(("http://", "https://", "www."), start)


def _sender(text: str, about: Background) -> Iterator[Note]:
    plain = " ".join(text.casefold().split())
    full = about.sender[0] if about.sender else ""
    if full and " ".join(full.casefold().split()) not in plain:
        yield _SENDER.missing(about, sender=full)
    hidden = _LINKS.sub(lambda match: " " * len(match[0]), text)
    hidden = _CAPITALS.sub(lambda match: " " * len(match[0]), hidden)
    known = {part for name in (*about.sender, *about.names) for part in name.split()}
    seen = set()
    for match in _SHORT_FORM.finditer(hidden):
        short = match[0].replace(".", "").removesuffix("s")
        if short in seen or short in about.acronyms or short in known or _explained(hidden, match, short):
            continue
        seen.add(short)
        if (plain_words := acronyms.TRADE.get(short)) and short not in {"CT", "PC"}:
            yield _TRADE.of(about, text, match.span(), plain=plain_words)
        elif not (
            len(short) > _SHORT or short in acronyms.COMMON or short in acronyms.LARGE or _ROMAN.fullmatch(short)
        ):
            yield _ACRONYM.of(about, text, match.span())


def _explained(text: str, match: "regex.Match[str]", short: str) -> bool:
    """Whether the long form stands at it: `Emergency Operations Center (EOC)`, `EOC (Emergency …)`, or the short form is a place's state."""
    before, after = text[: match.start()], text[match.end() :]
    if before.endswith("(") or regex.search(rf"\({regex.escape(short)}s?\)", text):
        return True
    return after.startswith((" (", ", or ")) or (len(short) == 2 and regex.search(r"\p{Ll}, $", before) is not None)


def _pointers(text: str, about: Background) -> Iterator[Note]:
    page = about.official_page
    if page and host(page) not in text.casefold():
        yield _PAGE.missing(about, page=page)
    tags = list(_TAGGED.finditer(text))
    wanted = about.tag or (tags[0][1] if tags else "")
    for match in tags:
        if match[1].casefold() != wanted.casefold():
            saying = _TAG if about.tag else _TAGS
            yield saying.of(about, text, match.span(), **({"tag": about.tag} if about.tag else {}))


def host(link: str) -> str:
    """Give the host of a link or address, without `www.`, in small letters."""
    bare = link.casefold().removeprefix("https://").removeprefix("http://").removeprefix("www.")
    return bare.partition("/")[0].partition("?")[0]


def _empathy(text: str, about: Background) -> Iterator[Note]:
    if about.phase in _BRIEF or about.language not in harm.HARM:
        return
    if harm.EMPATHY[about.language].search(text):
        return
    denied = harm.DENIED[about.language]
    for match in harm.HARM[about.language].finditer(text):
        sentence = regex.split(r"[.!?;\n]", text[max(0, match.start() - 80) : match.start()])[-1]
        if not denied.search(sentence):
            yield _EMPATHY.of(about, text, match.span())
            return
