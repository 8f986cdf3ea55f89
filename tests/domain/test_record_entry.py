"""Entries: what is committed to, and how values are kept and disposed of."""

import dataclasses
import hashlib
import json
from datetime import timedelta, timezone

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from commsbot.domain import record
from commsbot.domain.record import merkle
from tests.domain.entries import AT, ENTRY, field_names, salts, seal, values


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
