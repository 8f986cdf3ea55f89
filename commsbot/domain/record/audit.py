"""Whether a stored record is the one that was written: recompute everything, then ask the signed heads.

Four questions, each with its own evidence:

- Is each entry what was committed to? Values, header columns, commitments and leaf must agree; a mismatch names the entry.
- Are all entries there, once and in order? Each entry's committed sequence says where it belongs, whatever its column says.
- Is the log the one that was signed? A forger who recomputes an entry consistently meets the heads: the first head that disagrees
  and the last that agrees enclose the change. A head is signed at every append, so that is as a rule one entry.
- Is the end there? Only a head held elsewhere can tell, because whoever cuts the log can cut its heads too.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

import commsbot.domain.record.entry as entries
from commsbot.domain.record.heads import BadHead, Head, Verifier, read
from commsbot.domain.record.merkle import EMPTY, Tree

DISPOSAL = "record.disposed"
"""The kind of entry that says which values (`names`) of which `entry` were disposed of: `events.FieldsDisposed`."""
HASH_HEX = 64


class Problem(StrEnum):
    """What can be wrong; the value is the msgid of its sentence."""

    EDITED = "Entry {first} was edited: its {name} is not what was recorded."
    LEAF = "Entry {first} was edited: its stored leaf disagrees with its commitments."
    UNREADABLE = "Entry {first} was edited: it can't be read ({name})."
    ERASED = "Entry {first} was erased in part ({name}), and no entry says so."
    REMOVED = "Entries {first} to {last} were removed."
    INSERTED = "An entry was inserted: {first} stands more than once."
    REORDERED = "Entries {first} to {last} do not stand in the order in which they were written."
    RENUMBERED = "Entries {first} to {last} carry other numbers than they were written with."
    CHANGED = "Something in entries {first} to {last} was changed after it was signed, or inserted there."
    REWRITTEN = "The record disagrees with an outside head: entries {first} to {last} were changed and signed anew."
    TRUNCATED = "The end is missing: a signed head knows entries {first} to {last}, which are not here."
    UNSIGNED = "No signed head covers entries {first} to {last}: they were inserted, or their heads were removed."
    BAD_HEAD = "A head is not to be trusted: {name}"


_SINGLE = {
    Problem.REMOVED: "Entry {first} was removed.",
    Problem.REORDERED: "Entry {first} does not stand where it was written.",
    Problem.RENUMBERED: "Entry {first} carries another number than it was written with.",
    Problem.CHANGED: "Entry {first} was changed after it was signed, or inserted there.",
    Problem.REWRITTEN: "The record disagrees with an outside head: entry {first} was changed and signed anew.",
    Problem.TRUNCATED: "The end is missing: a signed head knows entry {first}, which is not here.",
    Problem.UNSIGNED: "No signed head covers entry {first}: it was inserted, or its head was removed.",
}
"""Sentences for one entry alone."""
_NOT_PROVABLE = "Whether the end was cut off is not provable without an outside head."
_PROVEN = "An outside head proves that nothing is missing up to entry {outside}."
MSGIDS = (*(problem.value for problem in Problem), *_SINGLE.values(), _NOT_PROVABLE, _PROVEN)
"""Every sentence that a verdict can be, for the catalogues."""
_MOVES_ALL_AFTER = {Problem.REMOVED, Problem.INSERTED, Problem.REORDERED}
_MOVES_ITSELF = {Problem.LEAF, Problem.UNREADABLE}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong, and where: `first` and `last` are sequences, both included."""

    problem: Problem
    first: int = 0
    last: int = 0
    name: str = ""

    def __str__(self) -> str:
        """Give the sentence in English."""
        return self.msgid.format_map(self.values)

    @property
    def msgid(self) -> str:
        """The sentence before its values are filled in."""
        single = self.first == self.last and _SINGLE.get(self.problem)
        return single or self.problem.value

    @property
    def values(self) -> dict[str, object]:
        """What fills the sentence."""
        return {"first": self.first, "last": self.last, "name": self.name}


@dataclass(frozen=True, slots=True)
class Verdict:
    """What verification found, and what it could not know."""

    findings: tuple[Finding, ...]
    entries: int
    root: bytes
    """Of the log as it is stored."""
    head: int
    """Size of the largest head that agrees; 0 for none."""
    outside: int | None
    """Size of the largest outside head that agrees: the record is whole up to that entry. None where none was given or agreed."""
    disposed: int = 0
    """Values that were disposed of, each with an entry that says so."""

    @property
    def sound(self) -> bool:
        """True when nothing at all is wrong."""
        return not self.findings

    @property
    def completeness(self) -> str:
        """The msgid that tells whether the end may have been cut off; its value is `outside`."""
        return _NOT_PROVABLE if self.outside is None else _PROVEN


def verify(
    stored: Iterable[entries.Stored],
    notes: Iterable[str],
    verifiers: Sequence[Verifier],
    origin: str,
    outside: Iterable[str] = (),
) -> Verdict:
    """Check one agency's record, given in stored order, against its own signed heads and heads held `outside`.

    Every head must be of the log called `origin`. Never raises for bad data: what can't be read is a finding.
    """
    findings: list[Finding] = []
    own = list(_trusted(notes, verifiers, origin, findings))
    elsewhere = list(_trusted(outside, verifiers, origin, findings))
    asked = {head.size for head in (*own, *elsewhere)}
    reading = _Reading()
    tree = Tree()
    roots = {0: tree.root()}
    for row in stored:
        tree = tree.append(reading.take(row))
        if tree.size in asked:
            roots[tree.size] = tree.root()
    order = list(_order(reading.written))
    findings += (finding for finding in reading.findings if not (order and finding.problem is Problem.RENUMBERED))
    findings += order
    last = max(reading.written, default=0)
    head = _against(own, roots, findings, Problem.CHANGED)
    proven = _against(elsewhere, roots, findings, Problem.REWRITTEN)
    largest = max(asked, default=0)
    if largest > last:
        findings.append(Finding(Problem.TRUNCATED, last + 1, largest))
    if largest < last:
        findings.append(Finding(Problem.UNSIGNED, largest + 1, last))
    findings += (
        Finding(Problem.ERASED, number, number, name) for number, name in sorted(reading.nulled - reading.excused)
    )
    return Verdict(
        findings=tuple(sorted(findings, key=lambda finding: (finding.first, finding.last))),
        entries=tree.size,
        root=tree.root(),
        head=head or 0,
        outside=proven,
        disposed=len(reading.nulled & reading.excused),
    )


class _Reading:
    """What is learnt row by row."""

    def __init__(self) -> None:
        self.findings: list[Finding] = []
        self.written: list[int] = []
        """Where each entry says that it belongs."""
        self.nulled: set[tuple[int, str]] = set()
        self.excused: set[tuple[int, str]] = set()
        self._renumbered: Finding | None = None

    def take(self, row: entries.Stored) -> bytes:
        """Check one row by itself and return the leaf under which it stands in the log."""
        try:
            commitments = _hashes(row.commitments)
            values = entries.decode(row.values) if row.values else {}
        except (ValueError, RecursionError) as error:
            return self._unreadable(row, str(error))
        number = _number(row, commitments, values)
        self.written.append(number)
        self._renumber(row.sequence, number)
        if not values:
            self.nulled.add((number, "all values"))
        elif wrong := list(_wrong(row, commitments, values)):
            self.findings.append(Finding(Problem.EDITED, number, number, ", ".join(wrong)))
        else:
            self.nulled |= {(number, name) for name, member in values.items() if member is entries.DISPOSED}
            self.excused |= set(_excuses(row.kind, values))
        if row.leaf != (leaf := entries.leaf(commitments)).hex():
            self.findings.append(Finding(Problem.LEAF, number, number))
            return _hash(row.leaf) or leaf
        return leaf

    def _unreadable(self, row: entries.Stored, why: str) -> bytes:
        self.written.append(row.sequence)
        self.findings.append(Finding(Problem.UNREADABLE, row.sequence, row.sequence, why))
        return _hash(row.leaf) or EMPTY

    def _renumber(self, column: int, number: int) -> None:
        """Report neighbours that were renumbered as one finding: removing one entry may renumber all that follow."""
        if column == number:
            self._renumbered = None
            return
        if self._renumbered:
            self.findings.remove(self._renumbered)
            first, last = min(self._renumbered.first, number), max(self._renumbered.last, number)
        else:
            first = last = number
        self._renumbered = Finding(Problem.RENUMBERED, first, last)
        self.findings.append(self._renumbered)


def _trusted(
    notes: Iterable[str], verifiers: Sequence[Verifier], origin: str, findings: list[Finding]
) -> Iterator[Head]:
    for note in notes:
        try:
            head = read(note, verifiers)
        except BadHead as error:
            findings.append(Finding(Problem.BAD_HEAD, name=str(error)))
            continue
        if head.origin == origin:
            yield head
        else:
            findings.append(Finding(Problem.BAD_HEAD, name=f"it is of {head.origin}, not of {origin}"))


def _against(own: list[Head], roots: dict[int, bytes], findings: list[Finding], problem: Problem) -> int | None:
    """Report the interval that holds the first change, unless it is named already; return the largest size that agrees."""
    bad = min((head.size for head in own if roots.get(head.size, head.root) != head.root), default=None)
    good = [head.size for head in own if roots.get(head.size) == head.root and (bad is None or head.size < bad)]
    agreed = max(good, default=None)
    if bad is None:
        return agreed
    first = (agreed or 0) + 1
    if not any(_explains(finding, problem, first, bad) for finding in findings):
        findings.append(Finding(problem, first, bad))
    return agreed


def _explains(finding: Finding, problem: Problem, first: int, bad: int) -> bool:
    """Say whether what was found already is why the head of size `bad` disagrees."""
    if finding.problem in _MOVES_ITSELF:
        return first <= finding.first <= bad
    return (finding.problem in _MOVES_ALL_AFTER and finding.first <= bad) or (
        finding.problem is Problem.CHANGED and problem is Problem.REWRITTEN
    )


def _order(written: Sequence[int]) -> Iterator[Finding]:
    """Compare where entries say that they belong with where they stand."""
    once = list(dict.fromkeys(written))
    counts = Counter(written)
    yield from (Finding(Problem.INSERTED, number, number) for number in sorted(once) if counts[number] > 1)
    due = sorted(once)
    for before, number in zip([0, *due], due, strict=False):
        if number > before + 1:
            yield Finding(Problem.REMOVED, before + 1, number - 1)
    astray = [number for number, place in zip(once, due, strict=True) if number != place]
    yield from (Finding(Problem.REORDERED, first, last) for first, last in _runs(sorted(astray)))


def _runs(numbers: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Join neighbouring numbers into intervals."""
    first = last = None
    for number in numbers:
        if first is None or last is None:
            first = number
        elif number != last + 1:
            yield first, last
            first = number
        last = number
    if first is not None and last is not None:
        yield first, last


def _wrong(row: entries.Stored, commitments: Sequence[bytes], values: entries.Values) -> Iterator[str]:
    """Name what disagrees within one row."""
    if len(values) != len(commitments):
        yield "number of fields"
        return
    columns = {name: getattr(row, name) for name in ("agency", "at", "kind", "statement", "actor")}
    for name, expected in zip(entries.ordered(values), commitments, strict=False):
        member = values.get(name)
        if member is entries.DISPOSED and name not in entries.HEADER:
            continue
        opens = isinstance(member, entries.Member) and _opens(expected, name, member)
        if not opens or (isinstance(member, entries.Member) and columns.get(name, member.value) != member.value):
            yield name


def _number(row: entries.Stored, commitments: Sequence[bytes], values: entries.Values) -> int:
    """Return the sequence that was committed to, where that can be shown; else the column's."""
    place = entries.HEADER.index("sequence")
    member = values.get("sequence")
    if not isinstance(member, entries.Member) or type(member.value) is not int or len(commitments) <= place:
        return row.sequence
    return member.value if _opens(commitments[place], "sequence", member) else row.sequence


def _opens(expected: bytes, name: str, member: entries.Member) -> bool:
    try:
        return entries.commitment(name, member) == expected
    except (ValueError, RecursionError):
        return False


def _excuses(kind: str, values: entries.Values) -> Iterator[tuple[int, str]]:
    """Give what an intact disposal entry says was disposed of."""
    match values.get("entry"), values.get("names"):
        case entries.Member(value=int(number)), entries.Member(value=list(names)) if kind == DISPOSAL:
            yield from ((number, entries.committed(str(name))) for name in names)


def _hashes(text: str) -> tuple[bytes, ...]:
    """Read stored commitments. Raises `ValueError`."""
    raw = json.loads(text)
    if not isinstance(raw, list) or not raw:
        raise ValueError("its commitments are not a list")
    hashes = tuple(_hash(item) for item in raw)
    if None in hashes:
        raise ValueError("a commitment is not a SHA-256 hash")
    return tuple(item for item in hashes if item is not None)


def _hash(text: object) -> bytes | None:
    if not isinstance(text, str) or len(text) != HASH_HEX:
        return None
    try:
        return bytes.fromhex(text)
    except ValueError:
        return None
