"""With which letters the matches of a pattern can begin, read from the pattern itself.

They are read, not declared, so that a lexicon stays a list of words: nobody can add an entry and forget to say how it begins. Only what is sure is
said. Of a pattern that can begin within a word, or with anything, nothing is known.
"""

import re
from functools import cache
from typing import Final, NamedTuple

LENGTH: Final = 4
"""How many characters an opening has at most; a blank stands for what isn't part of a word, `0` for any digit."""
MANY: Final = 128
"""Openings of a part of a pattern beyond which what follows doesn't tell them further apart."""
LETTERS: Final = 12
"""Characters of a class beyond which it counts as any of its sort."""
END: Final = " "
_MARK: Final = "\0"
"""Any character that is no part of a word."""
_CLASS: Final = r"\[\^?\]?(?:\\.|[^\]\\])*\]"
_WORD: Final = re.compile(r"\w+")
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
ANY_WORD: Final = Heads(cut=frozenset({""}))
ANYTHING: Final = Heads(cut=frozenset({"", _MARK}))
_ESCAPED: Final = {
    "d": Heads(open=frozenset("0")),
    "w": ANY_WORD,
    **dict.fromkeys("bBAZ", NOTHING),
    **dict.fromkeys("sWntrfv", Heads(cut=frozenset(_MARK))),
}
"""What escaped letters stand for, as far as is known."""


def openings(pattern: str) -> frozenset[str] | None:
    """Give the first letters, small, of the words at which matches begin, and the marks, one character each; none the beginning of another.

    An empty one stands for every word; None says that a match can begin elsewhere.
    """
    heads = _Reader(pattern).alternatives()
    every = heads.open | heads.cut
    if "" in heads.open or _MARK in every or not (heads.edged or all(map(is_mark, every))):
        return None
    return frozenset(
        head for head in every if not any(head[:length] in every for length in range(len(head))) or is_mark(head)
    )


def is_mark(head: str) -> bool:
    """Tell whether an opening is no word's."""
    return head != "" and not (head[0].isalnum() or head[0] == "_")


def parted(pattern: str) -> list[str]:
    """Part a pattern into its alternatives, those within groups aside."""
    reader, found = _Reader(pattern), []
    while True:
        start = reader.at
        reader.skip()
        found.append(pattern[start : reader.at])
        if reader.at >= len(pattern):
            return found
        reader.at += 1


class _Reader:
    """Reads a pattern from left to right, each alternative as far as it tells with what a match begins."""

    def __init__(self, pattern: str) -> None:
        self._pattern = pattern
        self.at = 0

    def alternatives(self) -> Heads:
        """Read up to the end of the group."""
        every = [self._sequence()]
        while self._pattern.startswith("|", self.at):
            self.at += 1
            every.append(self._sequence())
        return Heads(
            frozenset[str]().union(*(heads.open for heads in every)),
            frozenset[str]().union(*(heads.cut for heads in every)),
            all(heads.edged for heads in every),
        )

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
            item = self._group(ahead=token[-1] in "=!")
        elif token[0] == "[":
            item = _class(token[1:-1])
        elif token[0] == "\\":
            item = _escaped(token[1])
        else:
            item = {".": ANYTHING, "^": EDGE, "$": NOTHING}.get(token) or _plain(token)
        if times := _TIMES.match(self._pattern, self.at):
            self.at = times.end()
            item = _repeated(item, times)
        return item

    def _token(self) -> str:
        token = next(_TOKEN.finditer(self._pattern, self.at))[0]
        self.at += len(token)
        return token

    def _group(self, *, ahead: bool) -> Heads:
        """Read a group; what is looked for ahead or behind isn't part of the match."""
        if ahead or self._pattern.startswith("?", self.at):
            item = NOTHING if ahead else ANYTHING
            while self._pattern[self.at] != ")":
                self.at += self._pattern[self.at] == "|"
                self.skip()
        else:
            item = self.alternatives()
        self.at += 1
        return item


def _joined(heads: Heads, rest: Heads) -> Heads:
    """Put after each head what it goes on with."""
    if heads.open == NOTHING.open and not heads.cut:
        return Heads(rest.open, rest.cut, heads.edged or rest.edged)
    every = {head + tail for head in heads.open for tail in rest.open}
    whole = frozenset(head for head in every if len(head) < LENGTH)
    cut = (
        heads.cut
        | {_noted(head + tail) for head in heads.open for tail in rest.cut}
        | {head[:LENGTH] for head in every - whole}
    )
    return Heads(whole, cut, heads.edged) if len(whole) < MANY else Heads(frozenset(), cut | whole, heads.edged)


def _noted(head: str) -> str:
    """Cut a head at its first mark and at the length at which words are noted."""
    word = _WORD.match(head)
    end = word.end() if word else 0
    if end >= min(len(head), LENGTH):
        return head[:LENGTH]
    return head[:end] + END if end else head[:1]


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
    again = heads if least else item
    return Heads(again.open & {""} if least else frozenset({""}), again.cut | (again.open - {""}), heads.edged)


def _class(members: str) -> Heads:
    """Give the characters of a class, where they are known."""
    if members.startswith("^"):
        return ANYTHING
    every = Heads()
    for first, last in _MEMBER.findall(members):
        one = _escaped(first[1]) if first[0] == "\\" else _plain(first)
        heads = _range(first, last) if last else one
        every = Heads(every.open | heads.open, every.cut | heads.cut)
    return every if len(every.open) <= LETTERS else Heads(cut=every.cut | {""})


def _range(first: str, last: str) -> Heads:
    """Give the characters of a range: letters or digits, or who knows what."""
    if len(first + last) > len("az"):
        return ANYTHING
    chars = {chr(code) for code in range(ord(first), ord(last) + 1)}
    if not all(map(str.isalnum, chars)):
        return ANYTHING
    small = frozenset(_DIGIT.sub("0", char.lower()) for char in chars)
    return Heads(small) if len(small) <= LETTERS else ANY_WORD


def _escaped(char: str) -> Heads:
    """Give what an escaped character stands for."""
    if char.isalnum():
        return _ESCAPED.get(char, ANYTHING)
    return _plain(char)


@cache
def _plain(letters: str) -> Heads:
    """Give letters of one word, or a mark, as they are noted of a text."""
    small = _DIGIT.sub("0", letters.lower())
    if len(small) < LENGTH and not is_mark(small):
        return Heads(open=frozenset({small}))
    return Heads(cut=frozenset({small[:LENGTH]}))
