#!/usr/bin/env python3
"""Check an exported record with nothing but Python and the `cryptography` package.

    python3 verify_record.py [FOLDER] [--checkpoint FILE] [--key VKEY]

FOLDER (this one, unless told) holds entries.jsonl, heads.jsonl and public_key. A checkpoint is a signed head of the log that you
have from elsewhere: from the agency's earlier publications, a newspaper, a witness. Only with one can it be known that the end of
the record was not cut off. With --key the verifier key that you give is used instead of the folder's own.

Exit status: 0 all is well, 1 something is wrong, 2 the folder can't be read.

The format: every value of an entry is committed to as SHA-256(0x02 || salt || RFC 8785 of [name, value]), in the order version,
agency, sequence, at, kind, statement, actor, then the fields by name. The entry's leaf is the RFC 9162 leaf hash over the root of
the RFC 9162 tree of these commitments; the log is the RFC 9162 tree of the leaves; its heads are C2SP checkpoints (tlog-checkpoint,
signed-note) signed with Ed25519. This script shares no code with the software that wrote the record.
"""

from __future__ import annotations

import argparse
import base64
import hashlib
import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

HEADER = ("version", "agency", "sequence", "at", "kind", "statement", "actor")
DISPOSAL = "record.disposed"


def canonical(value: Any) -> str:
    """Write a value as RFC 8785 demands. Floats don't occur in a record and are refused."""
    if value is None or isinstance(value, bool):
        return json.dumps(value)
    if isinstance(value, int):
        if abs(value) >= 2**53:
            raise ValueError("a number is too large")
        return str(value)
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, list):
        return "[" + ",".join(map(canonical, value)) + "]"
    if isinstance(value, dict):
        members = sorted(value.items(), key=lambda member: member[0].encode("utf-16-be"))
        return "{" + ",".join(canonical(name) + ":" + canonical(item) for name, item in members) + "}"
    raise ValueError(f"{value!r} does not occur in a record")


def leaf_hash(data: bytes) -> bytes:
    """Hash a leaf of a tree."""
    return hashlib.sha256(b"\x00" + data).digest()


def append(frontier: list[bytes], size: int, leaf: bytes) -> None:
    """Add a leaf to a tree of which `frontier` holds the roots of the perfect subtrees."""
    while size & 1:
        leaf = hashlib.sha256(b"\x01" + frontier.pop() + leaf).digest()
        size >>= 1
    frontier.append(leaf)


def root_of(frontier: list[bytes]) -> bytes:
    """Return the root of such a tree."""
    if not frontier:
        return hashlib.sha256(b"").digest()
    top = frontier[-1]
    for left in reversed(frontier[:-1]):
        top = hashlib.sha256(b"\x01" + left + top).digest()
    return top


def entry_leaf(commitments: list[bytes]) -> bytes:
    """Return the leaf that stands for an entry."""
    frontier: list[bytes] = []
    for size, commitment in enumerate(commitments):
        append(frontier, size, leaf_hash(commitment))
    return leaf_hash(root_of(frontier))


def opens(commitment: bytes, name: str, member: Any) -> bool:
    """Say whether a salted value is the one that was committed to."""
    try:
        salt = bytes.fromhex(member["salt"])
        preimage = canonical([name, member["value"]]).encode()
    except (ValueError, KeyError, TypeError, RecursionError):
        return False
    return hashlib.sha256(b"\x02" + salt + preimage).digest() == commitment


class Key:
    """A verifier key, `name+hash+base64`."""

    def __init__(self, vkey: str) -> None:
        self.name, identity, encoded = vkey.strip().split("+", 2)
        raw = base64.b64decode(encoded, validate=True)
        self.identity = bytes.fromhex(identity)
        if raw[:1] != b"\x01" or hashlib.sha256(self.name.encode() + b"\n" + raw).digest()[:4] != self.identity:
            raise ValueError(f"{vkey} is not the verifier key of a log")
        self.public = Ed25519PublicKey.from_public_bytes(raw[1:])

    def signed(self, note: str) -> tuple[str, int, bytes]:
        """Return origin, size and root of a head that this key has signed. Raises `ValueError`."""
        text, blank, lines = note.rpartition("\n\n")
        if not blank:
            raise ValueError("a head has no signatures")
        text += "\n"
        for line in lines.split("\n"):
            mark, name, encoded = [*line.split(" "), "", ""][:3]
            if mark != "\N{EM DASH}" or name != self.name:
                continue
            raw = base64.b64decode(encoded, validate=True)
            if raw[:4] != self.identity:
                continue
            try:
                self.public.verify(raw[4:], text.encode())
            except InvalidSignature:
                raise ValueError("a head has a false signature") from None
            origin, size, root = text.split("\n")[:3]
            return origin, int(size), base64.b64decode(root, validate=True)
        raise ValueError(f"a head is not signed by {self.name}")


class Record:
    """What is read from the folder, and what is wrong with it."""

    def __init__(self) -> None:
        self.wrong: list[str] = []
        self.written: list[int] = []
        self.renumbered: list[int] = []
        self.moved = False
        self.bad_leaves: set[int] = set()
        self.frontier: list[bytes] = []
        self.roots: dict[int, bytes] = {0: root_of([])}
        self.nulled: set[tuple[int, str]] = set()
        self.excused: set[tuple[int, str]] = set()

    def take(self, row: dict[str, Any]) -> None:
        """Check one entry by itself, then append its leaf to the log."""
        size = len(self.written)
        try:
            commitments = [sha256(item) for item in row["commitments"]]
            values = dict(row["values"])
        except (ValueError, KeyError, TypeError):
            commitments, values = [], {}
        number = self.number(row, commitments, values)
        self.written.append(number)
        if row.get("sequence") != number:
            self.renumbered.append(number)
        if not commitments:
            self.wrong.append(f"Entry {number} was edited: it can't be read.")
        elif not values:
            self.nulled.add((number, "all values"))
        elif differing := self.differing(row, commitments, values):
            self.wrong.append(f"Entry {number} was edited: its {', '.join(differing)} is not what was recorded.")
        else:
            self.nulled |= {(number, name) for name, member in values.items() if member is None}
            self.excuse(row, values)
        leaf = str(row.get("leaf"))
        if commitments and leaf != entry_leaf(commitments).hex():
            self.wrong.append(f"Entry {number} was edited: its leaf disagrees with its commitments.")
            self.bad_leaves.add(number)
        try:
            append(self.frontier, size, sha256(leaf))
        except ValueError:
            append(self.frontier, size, b"")
            self.bad_leaves.add(number)
        self.roots[size + 1] = root_of(self.frontier)

    @staticmethod
    def number(row: dict[str, Any], commitments: list[bytes], values: dict[str, Any]) -> int:
        """Return the number under which the entry was written, where that can be shown; else the one that it carries."""
        member: Any = values.get("sequence")
        if len(commitments) > 2 and opens(commitments[2], "sequence", member) and isinstance(member["value"], int):
            return int(member["value"])
        carried = row.get("sequence")
        return carried if isinstance(carried, int) else 0

    @staticmethod
    def differing(row: dict[str, Any], commitments: list[bytes], values: dict[str, Any]) -> list[str]:
        """Name the values of an entry that are not what was committed to."""
        names = [*HEADER, *sorted(set(values) - set(HEADER))]
        if len(values) != len(commitments) or len(names) != len(commitments):
            return ["number of fields"]
        found = []
        for name, commitment in zip(names, commitments):  # noqa: B905  # equal by the check above; old Pythons know no `strict`
            member: Any = values.get(name)
            if name not in HEADER:
                right = member is None or opens(commitment, name, member)
            else:
                right = opens(commitment, name, member)
                right = right and (name in {"version", "sequence"} or row.get(name) == member["value"])
            if not right:
                found.append(name)
        return found

    def excuse(self, row: dict[str, Any], values: dict[str, Any]) -> None:
        """Note what an entry says was disposed of by rule."""
        number, names = ((values.get(name) or {}).get("value") for name in ("entry", "names"))
        if row.get("kind") == DISPOSAL and isinstance(number, int) and isinstance(names, list):
            self.excused |= {(number, f"field/{name}" if name in HEADER else name) for name in map(str, names)}

    def order(self) -> None:
        """Find what is missing, stands twice, or stands elsewhere than it was written."""
        once = list(dict.fromkeys(self.written))
        due = sorted(once)
        counts = Counter(self.written)
        found = [f"An entry was inserted: {number} stands more than once." for number in due if counts[number] > 1]
        for before, number in zip([0, *due], due):  # noqa: B905  # the first is longer by one on purpose
            if number > before + 1:
                found.append(f"{span(before + 1, number - 1)} removed.")
        astray = [number for number, place in zip(once, due) if number != place]  # noqa: B905  # equally long
        if astray:
            found.append(f"{span(min(astray), max(astray))} not where they were written: the order was changed.")
        self.moved = bool(found)
        if self.renumbered and not found:
            found.append(f"{span(min(self.renumbered), max(self.renumbered))} given another number than written with.")
        self.wrong += found

    def against(self, heads: list[tuple[int, bytes]], *, outside: bool) -> int:
        """Compare with signed heads; return the largest size up to which they agree."""
        agreed = 0
        for size, root in sorted(heads):
            if size not in self.roots:
                break
            if self.roots[size] != root:
                if not self.moved and not any(agreed < number <= size for number in self.bad_leaves):
                    what = "changed and signed anew" if outside else "changed after it was signed, or inserted"
                    self.wrong.append(f"Something in entries {agreed + 1} to {size} was {what}.")
                break
            agreed = size
        return agreed

    def erased(self) -> None:
        """Report values that are gone although no entry says so."""
        self.wrong += [
            f"Entry {number} was erased in part ({name}), and no entry says so."
            for number, name in sorted(self.nulled - self.excused)
        ]


def span(first: int, last: int) -> str:
    """Begin a sentence about some entries."""
    return f"Entry {first} was" if first == last else f"Entries {first} to {last} were"


def sha256(text: str) -> bytes:
    """Read a hash. Raises `ValueError`."""
    raw = bytes.fromhex(text)
    if len(raw) != 32:
        raise ValueError("not a SHA-256 hash")
    return raw


def unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Refuse JSON in which a name stands twice: two readers could see two values."""
    if len(dict(pairs)) != len(pairs):
        raise ValueError("a name stands twice")
    return dict(pairs)


def examine(
    lines: list[str], notes: list[str], vkey: str, outside: list[str] | None = None
) -> tuple[list[str], list[str]]:
    """Check entries (JSON lines) against signed heads; return what is wrong, and what else there is to say."""
    key = Key(vkey)
    record = Record()
    for number, line in enumerate(lines, 1):
        try:
            row = json.loads(line, object_pairs_hook=unique)
        except (ValueError, RecursionError):
            row = None
        record.take(row if isinstance(row, dict) else {"sequence": number})
    record.order()
    heads: dict[bool, list[tuple[int, bytes]]] = {False: [], True: []}
    origins: list[str] = []
    for note, elsewhere in [*((note, False) for note in notes), *((note, True) for note in outside or [])]:
        try:
            origin, size, root = key.signed(note)
        except ValueError as error:
            record.wrong.append(f"A head is not to be trusted: {error}.")
            continue
        heads[elsewhere].append((size, root))
        if origin not in origins:
            origins.append(origin)
    if len(origins) > 1:
        record.wrong.append(f"Heads of several logs are mixed: {', '.join(origins)}.")
    agreed = record.against(heads[False], outside=False)
    proven = record.against(heads[True], outside=True)
    last = max(record.written, default=0)
    largest = max((size for size, _ in (*heads[False], *heads[True])), default=0)
    if largest > last:
        record.wrong.append(f"The end is missing: a signed head knows entries {last + 1} to {largest}.")
    if largest < last:
        record.wrong.append(
            f"No signed head covers entries {largest + 1} to {last}: inserted, or their heads were removed."
        )
    record.erased()
    told = [
        f"The log is {', '.join(origins) or 'unnamed'}, with {len(lines)} entries and {len(notes)} signed heads.",
        f"The key used is {vkey.strip()}: compare it with the one that the agency publishes elsewhere.",
        f"Values disposed of by rule, with an entry that says so: {len(record.nulled & record.excused)}.",
    ]
    if outside:
        told.append(
            f"The outside head agrees: nothing is missing up to entry {proven}."
            if proven
            else "No outside head agrees."
        )
    else:
        told.append("Whether the end was cut off is not provable without an outside head (--checkpoint FILE).")
    if not record.wrong:
        told.append(f"Nothing was edited, removed, reordered or inserted in entries 1 to {agreed}.")
    return record.wrong, told


def main(arguments: list[str]) -> int:
    """Read the folder, say what was found, and return the exit status."""
    parser = argparse.ArgumentParser(description="Check an exported record.")
    parser.add_argument("folder", nargs="?", type=Path, default=Path(__file__).resolve().parent)
    parser.add_argument(
        "--checkpoint", type=Path, action="append", default=[], help="a signed head that you have from elsewhere"
    )
    parser.add_argument("--key", help="the log's verifier key, as the agency publishes it")
    given = parser.parse_args(arguments)
    try:
        lines = (given.folder / "entries.jsonl").read_text("utf-8").split("\n")
        heads = (given.folder / "heads.jsonl").read_text("utf-8").split("\n")
        notes = [str(json.loads(head)["note"]) for head in heads if head]
        outside = [path.read_text("utf-8") for path in given.checkpoint]
        vkey = given.key or (given.folder / "public_key").read_text("utf-8")
        wrong, told = examine([line for line in lines if line], notes, vkey, outside)
    except (OSError, ValueError, KeyError, TypeError) as error:
        sys.stderr.write(f"This can't be checked: {error}\n")
        return 2
    for sentence in (*told, *(f"WRONG: {sentence}" for sentence in wrong)):
        sys.stdout.write(f"{sentence}\n")
    sys.stdout.write("The record is NOT as it was signed.\n" if wrong else "The record is sound.\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
