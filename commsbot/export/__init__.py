"""Writes the record into a folder that anyone can check without commsbot: entries, heads, public key, verifier, instructions.

The verifier is `verify_record.py` beside this file, copied as it is. It shares no code with the domain on purpose, so that a
misreading of the format in one shows against the other.
"""

import json
import os
from collections.abc import Iterable
from pathlib import Path

from commsbot.domain import errors, record

VERIFIER = Path(__file__).with_name("verify_record.py")

README = """\
This folder holds a record of public statements, and what is needed to check it.

    entries.jsonl     one entry a line, in order: its header, the salted value of each field, the commitments, the leaf
    heads.jsonl       the signed heads of the log, one a line, by size
    head.txt          the newest head as text; keep a copy elsewhere: it proves later that nothing was cut off
    public_key        the log's verifier key; compare it with the one that the agency publishes
    verify_record.py  the checks, in one file to read; it needs Python 3.9 or newer and the package "cryptography"

To check:

    python3 -m venv check && check/bin/pip install cryptography
    check/bin/python verify_record.py
    check/bin/python verify_record.py --checkpoint HEAD-FROM-ELSEWHERE.txt --key "KEY-FROM-ELSEWHERE"

It says in plain words what it found. Exit status 0: all is well; 1: something is wrong; 2: the folder can't be read.
A value that is null was disposed of by rule; an entry of kind record.disposed says so, and its commitment stays.
The folder may hold names of staff. Hand it on as you would any file of the agency.
"""


class FolderInUse(errors.Refused):
    """{folder} is not an empty folder. Name a new one: an export is never mixed with another."""


def export(folder: Path, rows: Iterable[record.Stored], notes: Iterable[str], vkey: str) -> int:
    """Write a record into a new or empty folder, readable by its owner alone; return how many entries there are.

    `rows` and `notes` come in order, as stored; nothing is checked here, which is the verifier's work. Raises `FolderInUse`.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if any(folder.iterdir()):
        raise FolderInUse(folder=folder)
    count = 0
    with (folder / "entries.jsonl").open("w", encoding="utf-8", newline="\n") as file:
        for row in rows:
            file.write(line(row) + "\n")
            count += 1
    newest = ""
    with (folder / "heads.jsonl").open("w", encoding="utf-8", newline="\n") as file:
        for note in notes:
            file.write(json.dumps({"note": note}, ensure_ascii=False) + "\n")
            newest = note
    (folder / "head.txt").write_bytes(newest.encode())
    (folder / "public_key").write_text(f"{vkey}\n", encoding="utf-8")
    (folder / "README.txt").write_text(README, encoding="utf-8")
    (folder / VERIFIER.name).write_bytes(VERIFIER.read_bytes())
    (folder / VERIFIER.name).chmod(0o700)
    _settle(folder)
    return count


def line(row: record.Stored) -> str:
    """Write an entry as one line of JSON; rows that hold no JSON any more are shown as the text that they are."""
    return json.dumps(
        {
            "sequence": row.sequence,
            "agency": row.agency,
            "at": row.at,
            "kind": row.kind,
            "statement": row.statement,
            "actor": row.actor,
            "leaf": row.leaf,
            "commitments": _json(row.commitments),
            "values": _json(row.values) if row.values else {},
        },
        ensure_ascii=False,
    )


def _json(text: str) -> object:
    """Keep a column that isn't proper JSON as text; the verifier calls it unreadable, and nothing is lost or hidden."""
    try:
        return json.loads(text, object_pairs_hook=_unique)
    except (ValueError, RecursionError):
        return text


def _unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    if len(dict(pairs)) != len(pairs):
        raise ValueError("a name stands twice")
    return dict(pairs)


def _settle(folder: Path) -> None:
    """Have the folder's entries on disk before the export counts as done."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
