"""Facts that a text states more surely than they are known, or that were withdrawn (rule C9).

Minneapolis, 2020: what officers had told at the scene went out as fact. A fact is found by its own words, so this says nothing where a text rephrases it.
"""

from collections.abc import Iterator
from typing import Final

import regex

from commsbot.domain import fact
from commsbot.domain.checks.background import Background
from commsbot.domain.checks.note import Level, Note
from commsbot.domain.checks.saying import Saying, msgids
from commsbot.domain.fact import Fact, Sureness

_UNCONFIRMED: Final = Saying(
    "C9", "unconfirmed", Level.WARNS,
    "“{words}” isn't confirmed; it comes from {source}.",
    "Say that it isn't confirmed, and who says so, or leave it out.",
    "Rule C9; CDC Crisis and Emergency Risk Communication",
)  # fmt: skip
_WITHDRAWN: Final = Saying(
    "C9", "withdrawn", Level.WARNS,
    "“{words}” was withdrawn; it came from {source}.",
    "Leave it out, or correct it in so many words.",
    "Rules C9 and C12",
)  # fmt: skip
MSGIDS: Final = msgids((_UNCONFIRMED, _WITHDRAWN))

_MARKS: Final = {
    "en": regex.compile(
        r"\b(?:unconfirmed|not (?:yet )?(?:been )?confirmed|(?:isn['’]t|aren['’]t|cannot|can['’]t|trying to|working to) confirm(?:ed)?|reported(?:ly)?|reports?|"
        r"according to|we are checking|may have|might have|(?:told|said|say|says))\b",
        regex.IGNORECASE,
    ),
    "es": regex.compile(
        r"\b(?:sin confirmar|no (?:está |están |se ha |se han |hemos )?confirmad[oa]s?|según|se report\w+|reportes?|estamos (?:verificando|revisando)|habrían?|dijo|dijeron|dice|dicen)\b",
        regex.IGNORECASE,
    ),
}
"""Words by which a sentence says that it only passes something on."""
_TAKEN_BACK: Final = {
    "en": regex.compile(r"\b(?:not|no longer|wrong\w*|incorrect\w*|mistaken\w*|correct\w*|false|untrue|earlier|withdr\w+|isn['’]t|wasn['’]t|weren['’]t)\b", regex.IGNORECASE),
    "es": regex.compile(r"\b(?:no|ya no|err[oó]ne\w*|incorrect\w*|por error|corr[ie]\w+|fals[oa]s?|antes|anteriormente|retir\w+)\b", regex.IGNORECASE),
}  # fmt: skip
"""Words by which a sentence takes something back."""
_END: Final = regex.compile(r"[.!?…](?=\s|$)|\n")


def notes(text: str, about: Background) -> list[Note]:
    """Say which facts of the incident stand in the text more surely than they are."""
    return [
        note for one in fact.settled(about.facts) if one.language == about.language for note in _of(text, one, about)
    ]


def _of(text: str, one: Fact, about: Background) -> Iterator[Note]:
    saying, marks = (_WITHDRAWN, _TAKEN_BACK) if one.sureness is Sureness.WITHDRAWN else (_UNCONFIRMED, _MARKS)
    mark = marks.get(about.language)
    if one.sureness is Sureness.CONFIRMED or mark is None:
        return
    words = r"\s+".join(map(regex.escape, one.words.split()))
    for match in regex.finditer(rf"(?<!\w){words}(?!\w)", text, regex.IGNORECASE):
        if not mark.search(_around(text, match.start(), match.end())):
            yield saying.of(about, text, match.span(), source=one.source)


def _around(text: str, start: int, end: int) -> str:
    """The sentence in which a place lies, without its own words: they mark nothing."""
    first = max((match.end() for match in _END.finditer(text, 0, start)), default=0)
    last = _END.search(text, end)
    return f"{text[first:start]} {text[end : last.start() if last else len(text)]}"
