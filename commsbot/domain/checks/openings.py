"""With which letters the matches of a pattern can begin, read from the pattern itself.

They are read, not declared, so that a lexicon stays a list of words: nobody can add an entry and forget to say how it begins. Only what is sure is
said. Of a pattern that can begin within a word, or with anything, nothing is known.
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import Final, NamedTuple

LENGTH: Final = 4
"""How many characters an opening has at most; a blank stands for what isn't part of a word, `0` for any digit."""
MANY: Final = 128
"""Openings of a part of a pattern beyond which what follows doesn't tell them further apart."""
LETTERS: Final = 12
"""Characters of a class beyond which it counts as any of its sort."""
END: Final = " "
CAPITAL: Final = "A"
"""Any word that begins with a capital."""
WORD: Final = "W"
"""Any word; with a blank and an opening behind it, one that such a word follows."""
START: Final = "^"
"""The beginning of the text."""
_MARK: Final = "\0"
"""Any character that is no part of a word."""
_CLASS: Final = r"\[\^?\]?(?:\\.|[^\]\\])*\]"
_DIGIT: Final = re.compile(r"\d")
_LETTERS: Final = re.compile(r"\w+(?![\w?*+{])|\w+(?=\w[?*+{])")
_TOKEN: Final = re.compile(rf"\\.|{_CLASS}|\(\?(?:P<\w+>|<[=!]|[a-zA-Z]*(?:-[a-z]+)?:|[=!>])|.", re.DOTALL)
_TIMES: Final = re.compile(r"(?:(?P<any>[*?+])|\{(?P<least>\d*)(?P<more>,?)(?P<most>\d*)\})[?+]?")
_REST: Final = re.compile(rf"[^()|\[\\]+|\\.|{_CLASS}|[()|]", re.DOTALL)
_EDGE: Final = re.compile(r"\\b|\(\?<!(?:\\w|\[(?!\^)(?:\\.|[^\]\\])*\\w(?:\\.|[^\]\\])*\])\)")
_MEMBER: Final = re.compile(r"(\\.|[^\\])(?:-(\\.|[^\\]))?", re.DOTALL)


class Heads(NamedTuple):
    """With what a part of a pattern can begin."""

    open: frozenset[str] = frozenset()
    """What all of the part can be, so that what follows it goes on from there."""
    cut: frozenset[str] = frozenset()
    """The beginnings of what is longer or not known; an empty one is any word."""
    edged: bool = False
    """Whether it can begin only where a word does."""


NOTHING: Final = Heads(open=frozenset({""}))
EDGE: Final = NOTHING._replace(edged=True)
BEGINNING: Final = Heads(open=frozenset({START}), edged=True)
ANY_WORD: Final = Heads(open=frozenset({WORD}))
ANYTHING: Final = Heads(cut=frozenset({"", _MARK}))
_ESCAPED: Final = {
    "d": Heads(open=frozenset("0")),
    "w": ANY_WORD,
    **dict.fromkeys("bBAZ", NOTHING),
    **dict.fromkeys("sWntrfv", Heads(open=frozenset(_MARK))),
}
"""What escaped letters stand for, as far as is known."""


def openings(pattern: str, *, any_case: bool = False, edged: bool = False) -> frozenset[str] | None:
    """Give the first letters, small, of the words at which matches begin, and the marks, one character each; none the beginning of another.

    An empty one stands for every word; None says that a match can begin elsewhere. `edged` is a pattern before which no part of a word stands.
    """
    heads = _Reader(pattern, any_case=any_case).alternatives()
    every = frozenset(map(_cut, heads.open | heads.cut))
    if heads.open & {"", START} or _MARK in every or not (edged or heads.edged or all(map(is_mark, every))):
        return None
    return frozenset(
        head for head in every if not any(head[:length] in every for length in range(len(head))) or is_mark(head)
    )


def is_mark(head: str) -> bool:
    """Tell whether an opening is no word's."""
    return head != "" and not (head[0].isalnum() or head[0] == "_")


def is_edge(before: str) -> bool:
    """Tell whether what stands before a pattern lets it begin only where no part of a word stands before."""
    return _EDGE.fullmatch(before) is not None


def parted(pattern: str) -> list[str]:
    """Part a pattern into its alternatives, those within groups aside."""
    reader, found = _Reader(pattern, any_case=True), []
    while True:
        start = reader.at
        reader.skip()
        found.append(pattern[start : reader.at])
        if reader.at >= len(pattern):
            return found
        reader.at += 1


class _Reader:
    """Reads a pattern from left to right, each alternative as far as it tells with what a match begins."""

    def __init__(self, pattern: str, *, any_case: bool) -> None:
        self._pattern = pattern
        self._any_case = any_case
        self.at = 0

    def alternatives(self) -> Heads:
        """Read up to the end of the group."""
        every = [self._sequence()]
        while self._pattern.startswith("|", self.at):
            self.at += 1
            every.append(self._sequence())
        return _either(every) if len(every) > 1 else every[0]

    def _sequence(self) -> Heads:
        """Read one alternative."""
        heads = NOTHING
        while self.at < len(self._pattern) and self._pattern[self.at] not in "|)":
            if not heads.open:
                self.skip()
                break
            heads = _joined(heads, self._item())
        return heads

    def skip(self) -> None:
        """Go to the end of the alternative, or of the group where that comes first."""
        depth = 0
        for token in _REST.finditer(self._pattern, self.at):
            if not depth and token[0] in "|)":
                self.at = token.start()
                return
            depth += (token[0] == "(") - (token[0] == ")")
        self.at = len(self._pattern)

    def _item(self) -> Heads:
        """Read some letters, or one character, class or group with how often it stands."""
        if letters := _LETTERS.match(self._pattern, self.at):
            self.at = letters.end()
            return _plain(letters[0])
        if edge := _EDGE.match(self._pattern, self.at):
            self.at = edge.end()
            return EDGE
        token = self._token()
        if token[0] == "(":
            item = self._group(token)
        elif token[0] == "[":
            item = _class(token[1:-1], any_case=self._any_case)
        elif token[0] == "\\":
            item = _escaped(token[1])
        else:
            item = {".": ANYTHING, "^": BEGINNING, "$": NOTHING}.get(token) or _plain(token)
        if times := _TIMES.match(self._pattern, self.at):
            self.at = times.end()
            item = _repeated(item, times)
        return item

    def _token(self) -> str:
        token = next(_TOKEN.finditer(self._pattern, self.at))[0]
        self.at += len(token)
        return token

    def _group(self, token: str) -> Heads:
        """Read a group; what is looked for ahead or behind isn't part of the match."""
        around = self._any_case
        if token.endswith(":"):
            self._any_case = (around or "i" in token) and "-" not in token
        ahead = token[-1] in "=!"
        if ahead or self._pattern.startswith("?", self.at):
            item = NOTHING if ahead else ANYTHING
            while self._pattern[self.at] != ")":
                self.at += self._pattern[self.at] == "|"
                self.skip()
        else:
            item = self.alternatives()
        self.at += 1
        self._any_case = around
        return item


def _either(every: Sequence[Heads]) -> Heads:
    """Give the heads of several parts of which one stands there."""
    return Heads(
        frozenset().union(*(heads.open for heads in every)),
        frozenset().union(*(heads.cut for heads in every)),
        all(heads.edged or all(map(is_mark, heads.open | heads.cut)) for heads in every),
    )


def _joined(heads: Heads, rest: Heads) -> Heads:
    """Put after each head what it goes on with."""
    if heads.open == NOTHING.open and not heads.cut:
        return Heads(rest.open, rest.cut, heads.edged or rest.edged)
    longer = [_longer(head, tail) for head in heads.open for tail in rest.open]
    whole = frozenset(head for head, more in longer if more)
    cut = heads.cut | {head for head, more in longer if not more}
    cut |= {_cut(_longer(head, tail)[0]) for head in heads.open for tail in rest.cut}
    longest = Heads(whole, cut, heads.edged)
    return longest if len(whole) < MANY else _closed(longest)


def _closed(heads: Heads) -> Heads:
    """Take all that stands there for what is known if what follows it isn't."""
    empty = heads.open & {"", START}
    return Heads(empty, heads.cut | set(map(_cut, heads.open - empty)), heads.edged)


def _longer(head: str, tail: str) -> tuple[str, bool]:
    """Put one head after another, as far as words are noted, and tell whether more can follow."""
    if not (head and tail) or tail == START:
        return head or tail, True
    if head.startswith(WORD):
        return _longer_after(head.removeprefix(WORD), tail)
    if is_mark(head) or tail[0] in {WORD, CAPITAL}:
        return head, False
    if is_mark(tail):
        return head + END, False
    return (head + tail)[:LENGTH], len(head + tail) < LENGTH


def _longer_after(head: str, tail: str) -> tuple[str, bool]:
    """Put a head after any word, marks, and perhaps the beginning of the next word."""
    if head in {"", END} and (is_mark(tail) or (head, tail) == ("", WORD)):
        return WORD + (END if is_mark(tail) else ""), True
    if head == "" or (head == END and tail[0] in {WORD, CAPITAL}):
        return "", False
    next_, more = _longer(head.removeprefix(END), tail)
    return f"{WORD}{END}{next_}", more


def _cut(head: str) -> str:
    """Take a head for what is known if what follows it isn't."""
    return "" if head in {WORD, WORD + END} else head


def _repeated(item: Heads, times: re.Match[str]) -> Heads:
    """Give the heads of an item that stands as often as its mark says."""
    least = int(times["any"] == "+" if times["any"] else times["least"] or 0)
    most = times["most"] if times["more"] else times["least"]
    heads = NOTHING
    for _ in range(min(least, LENGTH)):
        heads = _joined(heads, item)
    if most == str(least):
        return heads
    if times["any"] == "?" or (most, least) == ("1", 0):
        return Heads(item.open | {""}, item.cut)
    if item == ANY_WORD:
        return item if least else Heads(item.open | {""})
    if not least:
        heads = Heads(item.open | {""}, item.cut)
    return _closed(heads)


def _class(members: str, *, any_case: bool) -> Heads:
    """Give the characters of a class, where they are known and few."""
    if members.startswith("^"):
        return ANYTHING
    every, chars = Heads(), set[str]()
    for first, last in _MEMBER.findall(members):
        if len(first + last) > len("az") or (last and not (first.isalnum() and last.isalnum())):
            return ANYTHING
        if first.startswith("\\"):
            every = _either((every, _escaped(first[1])))
        else:
            chars |= {chr(code) for code in range(ord(first), ord(last or first) + 1)}
    if len(chars) > LETTERS and (letters := set(filter(str.isalpha, chars))):
        upper = not any_case and all(map(str.isupper, letters))
        every = _either((every, Heads(cut=frozenset({CAPITAL})) if upper else ANY_WORD))
        chars -= letters
    return _either((every, *map(_plain, chars)))


def _escaped(char: str) -> Heads:
    """Give what an escaped character stands for."""
    if char.isalnum():
        return _ESCAPED.get(char, ANYTHING)
    return _plain(char)


@cache
def _plain(letters: str) -> Heads:
    """Give letters of one word, or a mark, as they are noted of a text."""
    small = _DIGIT.sub("0", letters.lower()) if letters != START else _MARK
    if len(small) < LENGTH:
        return Heads(open=frozenset({small}))
    return Heads(cut=frozenset({small[:LENGTH]}))
