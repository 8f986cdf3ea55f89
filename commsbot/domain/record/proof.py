"""A proof of one field of one entry that shows nothing else of it, checkable with a signed head alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import commsbot.domain.record.entry as entries
from commsbot.domain.record.heads import Head
from commsbot.domain.record.merkle import climbed, included, inclusion, leaf_hash


@dataclass(frozen=True, slots=True)
class FieldProof:
    """One value, and the way from it up to a head's root: `place` among the entry's commitments, `sequence` in the log."""

    name: str
    value: Any
    salt: bytes
    place: int
    members: int
    path: tuple[bytes, ...]
    sequence: int
    size: int
    log_path: tuple[bytes, ...]


def prove(
    name: str, values: entries.Values, commitments: Sequence[bytes], leaves: Sequence[bytes], sequence: int
) -> FieldProof:
    """Prove a field of entry `sequence` in the log of `leaves`; `name` is the committed one (see `names`).

    Raises `Unrecordable` when the entry has no such value, or no longer.
    """
    member = values.get(name)
    if not isinstance(member, entries.Member):
        raise entries.Unrecordable(what=f"A proof of {name}", why="the entry doesn't hold that value, or no longer")
    place = entries.ordered(values).index(name)
    return FieldProof(
        name=name,
        value=member.value,
        salt=member.salt,
        place=place,
        members=len(commitments),
        path=inclusion([leaf_hash(commitment) for commitment in commitments], place),
        sequence=sequence,
        size=len(leaves),
        log_path=inclusion(leaves, sequence - 1),
    )


def proven(proof: FieldProof, head: Head) -> bool:
    """Say whether the field stood in the log that `head` signed, under that name, with that value, in that entry."""
    try:
        commitment = entries.commitment(proof.name, entries.Member(proof.salt, proof.value))
    except (ValueError, RecursionError):
        return False
    root = climbed(leaf_hash(commitment), proof.place, proof.members, proof.path)
    return (
        root is not None
        and proof.size == head.size
        and included(leaf_hash(root), proof.sequence - 1, proof.size, proof.log_path, head.root)
    )
