"""Entries: what is committed to, how values are kept and disposed of, and proof of one field alone."""

import dataclasses
import hashlib
import json
from datetime import UTC, datetime, timedelta, timezone

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from commsbot.domain import record
from commsbot.domain.record import merkle

AT = datetime(2026, 11, 21, 14, 30, tzinfo=UTC)
ENTRY = record.Entry(
    agency="springfield",
    sequence=7,
    at=AT,
    kind="version.cut",
    statement="S-1",
    actor="p-ana",
    fields={"text": "Avoid Main Street.", "version": 2, "renditions": ["en/short/1"]},
)
values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
field_names = st.text(st.characters(min_codepoint=0x21, max_codepoint=0x7E), min_size=1).filter(
    lambda name: not name.startswith("field/")
)


def salts(entry):
    return {name: hashlib.sha256(f"{entry.sequence} {name}".encode()).digest() for name in record.names(entry)}


def seal(entry):
    return record.seal(entry, salts(entry))


def test_header_values_come_first_then_fields_by_name():
    assert record.names(ENTRY) == (
        *("version", "agency", "sequence", "at", "kind", "statement", "actor"),
        *("field/version", "renditions", "text"),
    )


def test_a_commitment_is_what_the_format_says():
    sealed = seal(ENTRY)
    salt = salts(ENTRY)

    expected = [
        hashlib.sha256(b"\x02" + salt[name] + rfc8785.dumps([name, value])).digest()
        for name, value in [
            ("version", 1),
            ("agency", "springfield"),
            ("sequence", 7),
            ("at", "2026-11-21T14:30:00.000000+00:00"),
            ("kind", "version.cut"),
            ("statement", "S-1"),
            ("actor", "p-ana"),
            ("field/version", 2),
            ("renditions", ["en/short/1"]),
            ("text", "Avoid Main Street."),
        ]
    ]
    assert list(sealed.commitments) == expected


def test_the_format_of_an_entry_has_not_changed():
    """The leaf of a fixed entry under fixed salts: a change here breaks every record that exists."""
    assert seal(ENTRY).leaf.hex() == "0fff46158f3fe0e1ae812b721f39bf4c16895d7da627d854a207b64b37068d68"


def test_a_leaf_hashes_the_root_of_the_commitments():
    sealed = seal(ENTRY)
    root = merkle.tree(merkle.leaf_hash(commitment) for commitment in sealed.commitments).root()

    assert sealed.leaf == hashlib.sha256(b"\x00" + root).digest()


@given(st.dictionaries(field_names, values, max_size=5))
def test_an_entry_is_read_back_as_it_was_sealed(fields):
    entry = dataclasses.replace(ENTRY, fields=fields)

    assert record.opened(seal(entry).stored()) == entry


def test_any_zone_is_recorded_as_utc():
    west = AT.astimezone(timezone(timedelta(hours=-5)))

    assert record.timestamp(west) == "2026-11-21T14:30:00.000000+00:00"
    assert record.moment(record.timestamp(west)) == AT


def test_what_was_sealed_does_not_change_with_its_source():
    places = ["Main Street"]
    sealed = seal(dataclasses.replace(ENTRY, fields={"places": places}))
    places.append("Elm Street")

    assert record.opened(sealed.stored()).fields == {"places": ["Main Street"]}


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"x": 1.5}, "float 1.5 has no lasting form"),
        ({"x": 2**53}, "has no lasting form"),
        ({"x": AT}, "has no lasting form"),
        ({"x": {1: "one"}}, "a key that is not text"),
        ({"x": "\ud800"}, "half a character"),
        ({"x": {"\ud800": 1}}, "half a character"),
        ({"x": record.DISPOSED}, "has no lasting form"),
        ({"größe": 1}, "a name is visible ASCII"),
        ({"field/x": 1}, "does not begin with field/"),
    ],
)
def test_what_has_no_lasting_form_is_refused(fields, why):
    with pytest.raises(record.Unrecordable) as refusal:
        seal(dataclasses.replace(ENTRY, fields=fields))

    assert why in str(refusal.value)


def test_a_naive_time_is_refused():
    with pytest.raises(record.Unrecordable, match="must say its zone"):
        record.timestamp(AT.replace(tzinfo=None))
    with pytest.raises(ValueError, match="not a time in UTC"):
        record.moment("2026-11-21T14:30:00-05:00")
    with pytest.raises(ValueError, match="not a time in UTC"):
        record.moment("2026-11-21T14:30:00")


def test_a_short_salt_is_refused():
    with pytest.raises(record.Unrecordable, match="its salt has 5 bytes instead of 32"):
        record.seal(ENTRY, salts(ENTRY) | {"text": b"short"})


def test_disposal_takes_value_and_salt_and_leaves_the_rest():
    stored = seal(ENTRY).stored()
    rest = record.dispose(stored.values, ["text", "version"])

    assert json.loads(rest)["text"] is None
    assert salts(ENTRY)["text"].hex() not in rest
    assert salts(ENTRY)["renditions"].hex() in rest
    entry = record.opened(dataclasses.replace(stored, values=rest))
    assert entry.fields == {"text": record.DISPOSED, "version": record.DISPOSED, "renditions": ["en/short/1"]}
    assert record.dispose(rest, ["text"]) == rest


@pytest.mark.parametrize("name", ["actor", "agency", "txet"])
def test_only_fields_of_the_entry_can_be_disposed_of(name):
    with pytest.raises(record.Unrecordable, match="the entry has no such field"):
        record.dispose(seal(ENTRY).stored().values, [name])


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"values": "[]"}, "values are not an object"),
        ({"values": "{"}, "Expecting property name"),
        ({"values": '{"a": null, "a": null}'}, "a name stands twice"),
        ({"values": '{"a": {"salt": "00"}}'}, "neither a salted value nor null"),
        ({"values": '{"a": {"salt": "00", "value": 1, "more": 1}}'}, "neither a salted value nor null"),
        ({"values": '{"a": {"salt": "zz", "value": 1}}'}, "non-hexadecimal"),
        ({"values": '{"version": {"salt": "00", "value": 2}}'}, "not of format 1"),
        ({"values": '{"version": null}'}, "not of format 1"),
        ({"at": "yesterday"}, "yesterday"),
    ],
)
def test_rows_that_cannot_be_read_say_why(change, why):
    with pytest.raises(record.Unreadable) as refusal:
        record.opened(dataclasses.replace(seal(ENTRY).stored(), **change))

    assert why in str(refusal.value)
    assert "Entry 7" in str(refusal.value)


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
