"""One field alone is proven, whatever became of the others."""

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commsbot.domain import record
from tests.domain.entries import ENTRY, seal


def a_log(size):
    return [seal(dataclasses.replace(ENTRY, sequence=sequence)) for sequence in range(1, size + 1)]


@given(st.integers(1, 12), st.data())
def test_one_field_is_proven_after_all_others_are_gone(size, data):
    log = a_log(size)
    leaves = [sealed.leaf for sealed in log]
    sequence = data.draw(st.integers(1, size))
    name = data.draw(st.sampled_from(record.names(ENTRY)))
    sealed = log[sequence - 1]
    others = [other for other in ENTRY.fields if name not in {other, f"field/{other}"}]
    remaining = record.decode(record.dispose(record.encode(sealed.values), others))

    proof = record.prove(name, remaining, sealed.commitments, leaves, sequence)

    head = record.Head("springfield.example/record", size, record.tree(leaves).root())
    assert record.proven(proof, head)
    assert not record.proven(dataclasses.replace(proof, value="Stay where you are."), head)
    assert not record.proven(dataclasses.replace(proof, value=float("nan")), head)
    assert not record.proven(dataclasses.replace(proof, name="other"), head)
    assert not record.proven(dataclasses.replace(proof, salt=bytes(32)), head)
    assert not record.proven(dataclasses.replace(proof, sequence=sequence + 1), head)
    assert not record.proven(dataclasses.replace(proof, place=proof.members), head)
    assert not record.proven(proof, dataclasses.replace(head, size=size + 1))


def test_what_was_disposed_of_cannot_be_proven():
    sealed = seal(ENTRY)
    rest = record.decode(record.dispose(record.encode(sealed.values), ["text"]))

    with pytest.raises(record.Unrecordable, match="doesn't hold that value, or no longer"):
        record.prove("text", rest, sealed.commitments, [sealed.leaf], 1)
