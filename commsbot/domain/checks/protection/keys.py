"""Keys that no phrase of `credentials` knows: a number, an odd word or a quoted one, weighed by the words around it.

Somebody who writes a code for a crew rarely calls it so: "the east gate opens on 3814", "everyone starts out on Sunshine2026". Each of those could be
many things, so what it looks like, what stands right beside it and which classes of words its sentence and the ones next to it hold are weighed together. The
weights were fitted to the labelled texts (`python -m tests.weights`).
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import Final

from commsbot.domain.checks.patterns import Pattern
from commsbot.domain.checks.protection.lexicon import key_signs, key_weights
from commsbot.domain.checks.protection.reading import Found, Reading, compiled

_STAR: Final = r"(?:star|pound|hash|asterisco|almohadilla|gato)"
_LIKE_KEY: Final = Pattern(
    r"(?<![\w@#/.:$€£+\-])(?:"
    rf"(?P<pad>(?:{_STAR} )(?:\d ?){{2,8}}(?: ?{_STAR})?|(?:\d ){{2,8}}{_STAR}|[#*]\d{{2,8}}[#*]?|\d{{2,8}}[#*]|\d{{3}} \d{{3,4}}[#*])"
    r"|(?P<groups>\d{1,2}(?:-\d{1,2}){2,5}|\d(?: \d){2,7}|\d(?:, ?\d){3,7}|\d\d \d\d|[0-9A-F]{4}(?:[ \-][0-9A-F]{4}){2,7})"
    r"|(?P<digits>\d{3,8})"
    r"|(?P<mixed>(?![^\s,;\"()]{0,60}\.(?:com|org|net|example|gov|mx|es)\b)(?=[^\s,;:\"()]{0,30}[A-Za-z])(?=[^\s,;:\"()]{0,30}\d)[A-Za-z0-9][\w\-!@#$%^&*+~.]{2,38}[\w!@#$%^&*+~])"
    r"|(?P<marked>(?=[^\s,;:\"()]{2,30}[!@#$%^*+~_])[A-Za-zÀ-ÿ][\w\-!@#$%^&*+~]{3,38})"
    r"|(?P<joined>[A-Za-zÀ-ÿ]{3,14}(?:[\-_.][A-Za-zÀ-ÿ]{2,14}){2,5}|[a-z]+[A-Z][a-zA-Z]{2,20})"
    r")(?![\w@/$€£%\-]|[.:,]\d|\.\w)"
    r"|[\"«](?P<quoted>[^\"«»\n]{3,44}?)[.,]?[\"»]"
    r"|(?<![\w/.])(?P<pair>[A-Za-z][\w.\-]{2,20}(?:@[\w.\-]+)? ?[/:] ?(?=[^\s,;:\"()]{0,24}[\d!#$%*_A-Z])[A-Za-z][\w!@#$%*\-]{3,24})(?![\w/])"
    r"|(?:\b(?:put|type|punch|key) in|\btyping|\b(?:pongan?|poned|escriban?|tecleen?|metan?)),? (?P<word>[A-ZÁÉÍÓÚ][a-záéíóúñ]{3,15})(?!\w)",
)
_SIGNS: Final = {name: compiled(words) for name, words in key_signs.SIGNS.items()}
_BEFORE: Final = {name: re.compile(rf"(?:{words})", re.IGNORECASE) for name, words in key_signs.BEFORE.items()}
_AFTER: Final = {name: re.compile(rf"(?:{words})", re.IGNORECASE) for name, words in key_signs.AFTER.items()}
_LAST_WORD: Final = re.compile(r"([^\W\d_](?:[\w'’.]*[\w])?)[\s\W]{0,3}$")
_NEXT_WORD: Final = re.compile(r"[\s\"'»)]{0,3}([^\W\d_][\w']*)")
_ENOUGH: Final = 0.4
_CAPITALS: Final = re.compile(r"[A-Z0-9\-]+")


def find(reading: Reading) -> Iterator[Found]:
    """Find what weighs enough to be a key."""
    for (start, end), signs in weighed(reading):
        if sum(key_weights.KEYS.get(sign, 0.0) for sign in signs) > _ENOUGH:
            yield Found("credentials", start, end)


def weighed(reading: Reading) -> Iterator[tuple[tuple[int, int], set[str]]]:
    """Give each place that may be a key, and its signs."""
    candidates = list(_LIKE_KEY.finditer(reading.plain))
    if not candidates:
        return
    places = sorted(
        (match.start(), match.end(), name) for name, words in _SIGNS.items() for match in words.finditer(reading.plain)
    )
    homes = [reading.home(match.start()) for match in candidates]
    for here, match in enumerate(candidates):
        span = match.span(match.lastgroup or 0)
        signs = {
            "always",
            *_form(match.lastgroup or "", reading.plain[slice(*span)]),
            *_beside(reading, match.span(), span),
            *_around(reading, places, match.span()),
        }
        if homes[here] in homes[:here]:
            signs.add("second")
        if homes[here] in homes[here + 1 :]:
            signs.add("followed")
        yield span, signs


def _form(form: str, words: str) -> Iterator[str]:
    """Tell what it looks like."""
    yield f"form {form}"
    match form:
        case "digits":
            yield f"digits {min(len(words), 7)}"
            if words[0] == "0":
                yield "digits nought"
            if re.fullmatch(r"(?:19[3-9]|20[0-4])\d", words):
                yield "digits year"
            if re.fullmatch(r"(?:[01]\d|2[0-3])[0-5][05]", words):
                yield "digits hour"
            if words.endswith("00"):
                yield "digits round"
        case "mixed":
            if _CAPITALS.fullmatch(words):
                yield "mixed capitals"
                if "-" in words:
                    yield "mixed capitals groups"
            elif words[0].isdigit():
                yield "mixed digit first"
            elif "-" in words or "." in words:
                yield "mixed groups"
            else:
                yield "mixed small"
            if re.search(r"[!@#$%^&*+~_]", words):
                yield "mixed marked"
            if re.search(r"[A-Za-z]{4}", words):
                yield "mixed word"
        case "quoted":
            count = len(words.split())
            yield f"quoted {min(count, 4)}"
            if words.islower() and count <= 3:
                yield "quoted small"
            if re.search(r"\d", words):
                yield "quoted digits"
            if re.search(r"[.!?,:]", words):
                yield "quoted sentence"
        case _:
            pass


def _beside(reading: Reading, whole: tuple[int, int], span: tuple[int, int]) -> Iterator[str]:
    """Tell what stands right before and after it."""
    before, after = reading.plain[max(0, whole[0] - 24) : whole[0]], reading.plain[whole[1] : whole[1] + 24]
    mark = re.search(r"([:=(,\"«.!?;\n-])\s?$", before)
    yield f"after mark {mark[1]!r}" if mark else "after none" if before else "after start"
    if last := _LAST_WORD.search(before):
        word = last[1]
        named = [name for name, words in _BEFORE.items() if words.fullmatch(word)]
        yield from (f"before {name}" for name in named)
        if not named:
            yield "before name" if word[0].isupper() else "before other"
    ahead = re.match(r"\s?([),.;:!?\n\"»]|$)", after)
    yield f"ahead mark {ahead[1]!r}" if ahead else "ahead none"
    if (following := _NEXT_WORD.match(after)) and not (ahead and ahead[1] in {".", "!", "?", "\n"}):
        word = following[1]
        named = [name for name, words in _AFTER.items() if words.fullmatch(word)]
        yield from (f"ahead {name}" for name in named)
        if not named:
            yield "ahead name" if word[0].isupper() else "ahead plural" if word.endswith("s") else "ahead other"
    if span == whole and reading.phones and re.sub(r"\D", "", reading.plain[slice(*span)]) in reading.phones:
        yield "published"


def _around(reading: Reading, places: list[tuple[int, int, str]], whole: tuple[int, int]) -> Iterator[str]:
    """Tell which classes of words stand in its sentence, near or far, and in the ones beside."""
    home = reading.home(whole[0])
    first, last = reading.sentences[home]
    earliest = reading.sentences[max(0, home - 2)][0]
    before_it = reading.sentences[max(0, home - 1)][0]
    latest = reading.sentences[min(len(reading.sentences) - 1, home + 1)][1]
    near: set[str] = set()
    for start, end, name in places[bisect_left(places, (earliest, 0, "")) : bisect_right(places, (latest, 0, ""))]:
        if start >= first and start < last:
            if end <= whole[0]:
                gap = whole[0] - end
                near.add(
                    f"{name} close before" if gap <= 14 else f"{name} before" if gap <= 45 else f"{name} far before"
                )
            elif start >= whole[1]:
                near.add(f"{name} close behind" if start - whole[1] <= 14 else f"{name} behind")
            else:
                near.add(f"{name} within")
        elif start >= last:
            near.add(f"{name} next")
        elif start >= before_it:
            near.add(f"{name} last")
        else:
            near.add(f"{name} earlier")
    yield from near
    kinds = {sign.split()[0] for sign in near if not sign.endswith(("next", "earlier"))}
    for one, other in (
        ("door", "act"),
        ("secret", "leak"),
        ("net", "leak"),
        ("secret", "never"),
        ("door", "secret"),
        ("net", "secret"),
        ("net", "act"),
        ("alarm", "act"),
        ("secret", "public"),
        ("secret", "inner"),
        ("door", "inner"),
        ("net", "inner"),
    ):
        if one in kinds and other in kinds:
            yield f"{one} and {other}"
    if not kinds & {"secret", "key", "net", "door", "alarm"}:
        yield "nothing to open"
