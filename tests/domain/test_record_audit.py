"""Whatever one changes in a stored record is found and named; whatever is honest passes."""

import dataclasses
import hashlib
import json
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commsbot.domain import codec, events, record
from commsbot.domain.record import audit
from commsbot.domain.record.audit import Problem

ORIGIN = "springfield.example/record"
START = datetime(2026, 11, 21, 14, 30, tzinfo=UTC)
KEY_ID = b"\x01\x02\x03\x04"
KEY = record.Verifier(ORIGIN, KEY_ID, lambda text, signature: signature == mac(text))


def mac(text):
    """Stand in for a signature scheme: the key's own work is proven in the tests of `signing`."""
    return hashlib.sha256(b"secret" + text).digest()


def an_entry(sequence, **change):
    fields = {"text": f"Statement {sequence}", "count": sequence, "names": [], "entry": 0}
    given_entry = record.Entry(
        "springfield",
        sequence,
        START + timedelta(minutes=sequence),
        "version.cut",
        fields,
        "S-1",
        "p-ana",
    )
    return dataclasses.replace(given_entry, **change)


def seal(entry, salt="honest"):
    salts = {name: hashlib.sha256(f"{salt} {entry.sequence} {name}".encode()).digest() for name in record.names(entry)}
    return record.seal(entry, salts)


def a_record(size):
    return [seal(an_entry(sequence)).stored() for sequence in range(1, size + 1)]


def a_note(rows, size, origin=ORIGIN):
    text = record.text(origin, size, record.tree(bytes.fromhex(row.leaf) for row in rows[:size]).root())
    return record.note(text, [record.signature(ORIGIN, KEY_ID, mac(text.encode()))])


def heads(rows, every=1):
    return [a_note(rows, size) for size in range(1, len(rows) + 1) if size % every == 0 or size == len(rows)]


def verify(rows, notes, outside=()):
    return record.verify(rows, notes, [KEY], ORIGIN, outside)


def found(verdict):
    return [(finding.problem, finding.first, finding.last) for finding in verdict.findings]


def sentences(verdict):
    return [str(finding) for finding in verdict.findings]


def change(rows, sequence, **columns):
    return [dataclasses.replace(row, **columns) if row.sequence == sequence else row for row in rows]


def change_value(rows, sequence, name, value):
    values = json.loads(rows[sequence - 1].values)
    values[name]["value"] = value
    return change(rows, sequence, values=json.dumps(values))


def renumbered(rows):
    return [dataclasses.replace(row, sequence=place) for place, row in enumerate(rows, 1)]


sizes = st.integers(2, 9)


@given(st.integers(0, 9), st.integers(1, 4))
def test_an_honest_record_is_sound(size, every):
    rows = a_record(size)

    verdict = verify(rows, heads(rows, every))

    assert verdict.sound
    assert (verdict.entries, verdict.head, verdict.outside) == (size, size, None)
    assert verdict.root == record.tree(bytes.fromhex(row.leaf) for row in rows).root()
    assert "not provable without an outside head" in verdict.completeness


def test_an_outside_head_proves_how_far_nothing_is_missing():
    rows = a_record(5)

    verdict = verify(rows, heads(rows), [a_note(rows, 2), a_note(rows, 4)])

    assert verdict.sound
    assert verdict.outside == 4
    assert verdict.completeness.format(outside=verdict.outside) == (
        "An outside head proves that nothing is missing up to entry 4."
    )


@given(sizes, st.data())
def test_any_edited_value_names_its_entry_and_field(size, data):
    sequence = data.draw(st.integers(1, size))
    name, value = data.draw(
        st.sampled_from(
            [
                ("text", "All is well"),
                ("count", -1),
                ("count", 0.5),
                ("count", 2**60),
                ("names", ["x"]),
                ("kind", "x"),
                ("at", "2026-11-21T14:30:00.000000+00:00"),
                ("actor", ""),
                ("statement", "S-2"),
                ("agency", "shelbyville"),
                ("version", 2),
            ]
        )
    )
    rows = a_record(size)

    verdict = verify(change_value(rows, sequence, name, value), heads(rows))

    assert sentences(verdict) == [f"Entry {sequence} was edited: its {name} is not what was recorded."]


@pytest.mark.parametrize("name", ["kind", "at", "actor", "statement", "agency"])
def test_an_edited_column_names_its_entry(name):
    rows = a_record(4)

    verdict = verify(change(rows, 2, **{name: "forged"}), heads(rows))

    assert sentences(verdict) == [f"Entry 2 was edited: its {name} is not what was recorded."]


@given(sizes, st.data())
def test_an_edited_salt_or_commitment_or_leaf_names_its_entry(size, data):
    rows = a_record(size)
    sequence = data.draw(st.integers(1, size))
    row = rows[sequence - 1]
    values = json.loads(row.values)
    values["text"]["salt"] = "00" * 32
    commitments = json.loads(row.commitments)
    commitments[data.draw(st.integers(0, len(commitments) - 1))] = "00" * 32
    forged = data.draw(
        st.sampled_from(
            [
                {"values": json.dumps(values)},
                {"commitments": json.dumps(commitments)},
                {"leaf": "00" * 32},
                {"leaf": "no hash"},
                {"leaf": "zz" * 32},
            ]
        )
    )

    verdict = verify(change(rows, sequence, **forged), heads(rows))

    assert {(first, last) for _, first, last in found(verdict)} == {(sequence, sequence)}
    assert {problem for problem, _, _ in found(verdict)} <= {Problem.EDITED, Problem.LEAF}


@pytest.mark.parametrize(
    "forged",
    [
        {"values": "{"},
        {"values": "[" * 100_000},
        {"commitments": "[]"},
        {"commitments": "[1]"},
        {"commitments": "nothing"},
        {"values": "{", "leaf": ""},
    ],
)
def test_what_cannot_be_read_is_a_finding(forged):
    rows = a_record(4)

    verdict = verify(change(rows, 3, **forged), heads(rows))

    assert found(verdict) == [(Problem.UNREADABLE, 3, 3)]


@pytest.mark.parametrize("names", [["text"], ["text", "sequence"], ["text", "extra"]])
def test_fields_that_come_or_go_are_found(names):
    rows = a_record(4)
    values = json.loads(rows[2].values)
    for name in names:
        if values.pop(name, None) is None:
            values |= {"extra": None, "more": None}

    verdict = verify(change(rows, 3, values=json.dumps(values)), heads(rows))

    assert sentences(verdict) == ["Entry 3 was edited: its number of fields is not what was recorded."]


def test_fewer_commitments_than_header_values_are_found():
    rows = a_record(4)
    short = json.dumps(json.loads(rows[2].commitments)[:2])

    assert {problem for problem, _, _ in found(verify(change(rows, 3, commitments=short), heads(rows)))} == {
        Problem.EDITED,
        Problem.LEAF,
    }


@given(st.integers(3, 9), st.data())
def test_any_removed_entries_are_named(size, data):
    rows = a_record(size)
    first = data.draw(st.integers(1, size - 1))
    last = data.draw(st.integers(first, size - 1))
    rest = [row for row in rows if not first <= row.sequence <= last]
    if data.draw(st.booleans(), label="numbers closed up"):
        rest = renumbered(rest)

    verdict = verify(rest, heads(rows))

    assert found(verdict) == [(Problem.REMOVED, first, last)]


@given(sizes, st.data())
def test_a_truncated_record_is_found_by_the_heads_that_stayed(size, data):
    rows = a_record(size)
    kept = data.draw(st.integers(0, size - 1))

    assert found(verify(rows[:kept], heads(rows))) == [(Problem.TRUNCATED, kept + 1, size)]


@given(sizes, st.data())
def test_a_truncated_record_with_truncated_heads_needs_an_outside_head(size, data):
    rows = a_record(size)
    kept = data.draw(st.integers(0, size - 1))
    own = heads(rows)[:kept]

    alone = verify(rows[:kept], own)
    assert alone.sound
    assert "not provable without an outside head" in alone.completeness

    assert found(verify(rows[:kept], own, [a_note(rows, size)])) == [(Problem.TRUNCATED, kept + 1, size)]


@given(st.integers(2, 9), st.data())
def test_two_swapped_entries_are_named(size, data):
    rows = a_record(size)
    one = data.draw(st.integers(1, size - 1))
    other = data.draw(st.integers(one + 1, size))
    swapped = list(rows)
    swapped[one - 1], swapped[other - 1] = rows[other - 1], rows[one - 1]
    if data.draw(st.booleans(), label="numbers swapped too"):
        swapped = renumbered(swapped)

    verdict = verify(swapped, heads(rows))

    expected = [(one, other)] if other == one + 1 else [(one, one), (other, other)]
    assert found(verdict) == [(Problem.REORDERED, *interval) for interval in expected]


def test_an_entry_moved_to_the_end_is_found():
    rows = a_record(6)

    verdict = verify([*rows[:1], *rows[2:], rows[1]], heads(rows))

    assert sentences(verdict) == ["Entries 2 to 6 do not stand in the order in which they were written."]


@given(st.integers(1, 9), st.data())
def test_an_inserted_entry_is_named(size, data):
    rows = a_record(size)
    place = data.draw(st.integers(1, size))
    forged = seal(an_entry(place, actor="p-mallory"), "forged").stored()
    after = place if data.draw(st.booleans(), label="after the true one") else place - 1
    more = [*rows[:after], forged, *rows[after:]]
    if data.draw(st.booleans(), label="numbers shifted"):
        more = renumbered(more)

    assert found(verify(more, heads(rows))) == [(Problem.INSERTED, place, place)]


def test_an_entry_added_at_the_end_has_no_head():
    rows = a_record(3)
    forged = [*rows, seal(an_entry(4)).stored(), seal(an_entry(5)).stored()]

    assert sentences(verify(forged, heads(rows))) == [
        "No signed head covers entries 4 to 5: they were inserted, or their heads were removed."
    ]
    assert sentences(verify(forged[:4], heads(rows))) == [
        "No signed head covers entry 4: it was inserted, or its head was removed."
    ]


@given(sizes, st.data())
def test_an_entry_forged_with_care_lies_between_two_heads(size, data):
    """The forger recomputes commitments and leaf under fresh salts; only the heads tell, and a head an entry names it."""
    rows = a_record(size)
    every = data.draw(st.integers(1, 4))
    sequence = data.draw(st.integers(1, size))
    forged = list(rows)
    forged[sequence - 1] = seal(an_entry(sequence, fields={"text": "All is well"}), "forged").stored()

    ((problem, first, last),) = found(verify(forged, heads(rows, every)))

    assert problem is Problem.CHANGED
    assert first <= sequence <= last
    assert last - first < every


def test_an_entry_inserted_with_care_lies_between_two_heads():
    rows = a_record(6)
    forged = rows[:3] + [seal(an_entry(sequence), "forged").stored() for sequence in range(4, 8)]

    verdict = verify(forged, heads(rows))

    assert sentences(verdict) == [
        "Entry 4 was changed after it was signed, or inserted there.",
        "No signed head covers entry 7: it was inserted, or its head was removed.",
    ]
    assert verdict.head == 3


def test_a_record_signed_anew_disagrees_with_an_outside_head():
    rows = a_record(6)
    forged = rows[:3] + [seal(an_entry(sequence), "forged").stored() for sequence in range(4, 7)]

    verdict = verify(forged, heads(forged), [a_note(rows, 2), a_note(rows, 5), a_note(rows, 6)])

    assert sentences(verdict) == [
        "The record disagrees with an outside head: entries 3 to 5 were changed and signed anew."
    ]
    assert verdict.outside == 2
    assert found(verify(forged, heads(rows), [a_note(rows, 5)])) == [(Problem.CHANGED, 4, 4)]


def test_a_last_entry_that_was_renumbered_is_named():
    rows = a_record(4)

    assert sentences(verify([*rows[:3], dataclasses.replace(rows[3], sequence=9)], heads(rows))) == [
        "Entry 4 carries another number than it was written with."
    ]
    assert sentences(verify([dataclasses.replace(row, sequence=row.sequence + 1) for row in rows], heads(rows))) == [
        "Entries 1 to 4 carry other numbers than they were written with."
    ]


def test_a_sequence_that_is_no_number_falls_back_on_its_column():
    rows = a_record(3)

    assert sentences(verify(change_value(rows, 2, "sequence", "2"), heads(rows))) == [
        "Entry 2 was edited: its sequence is not what was recorded."
    ]
    assert sentences(verify(change_value(rows, 2, "sequence", 3), heads(rows))) == [
        "Entry 2 was edited: its sequence is not what was recorded."
    ]


def test_a_head_that_is_not_to_be_trusted_is_a_finding():
    rows = a_record(2)
    forged = a_note(rows, 2).replace("\n2\n", "\n1\n")

    verdict = verify(rows, [*heads(rows), forged, a_note(rows, 2, "shelbyville.example/record")])

    assert [str(finding).split(": ", 1)[1] for finding in verdict.findings] == [
        str(record.BadHead(why=f"the signature of {ORIGIN} is false")),
        f"it is of shelbyville.example/record, not of {ORIGIN}",
    ]


def disposed(rows, sequence, *names):
    return change(rows, sequence, values=record.dispose(rows[sequence - 1].values, names))


def test_disposal_with_an_entry_that_says_so_keeps_the_record_sound():
    rows = a_record(4)
    said = {"entry": 2, "names": ["text", "count"], "reason": "court order"}
    rows.append(seal(an_entry(5, kind=audit.DISPOSAL, fields=said)).stored())

    verdict = verify(disposed(rows, 2, "text", "count"), heads(rows))

    assert verdict.sound
    assert verdict.disposed == 2


def test_a_disposed_field_with_the_name_of_a_header_value_is_excused():
    entry = an_entry(1, fields={"version": 3})
    said = an_entry(2, kind=audit.DISPOSAL, fields={"entry": 1, "names": ["version"]})
    rows = [seal(entry).stored(), seal(said).stored()]

    assert verify(disposed(rows, 1, "version"), heads(rows)).sound


@given(sizes, st.data())
def test_disposal_without_an_entry_is_erasure(size, data):
    rows = a_record(size)
    sequence = data.draw(st.integers(1, size))

    verdict = verify(disposed(rows, sequence, "text"), heads(rows))

    assert sentences(verdict) == [f"Entry {sequence} was erased in part (text), and no entry says so."]


def test_a_disposed_header_value_is_an_edit():
    rows = a_record(2)
    values = json.dumps(json.loads(rows[0].values) | {"actor": None})

    assert sentences(verify(change(rows, 1, values=values), heads(rows))) == [
        "Entry 1 was edited: its actor is not what was recorded."
    ]


def test_a_missing_row_of_values_is_erasure():
    rows = a_record(3)

    assert sentences(verify(change(rows, 2, values=""), heads(rows))) == [
        "Entry 2 was erased in part (all values), and no entry says so."
    ]


def test_every_finding_has_its_sentence_among_the_msgids():
    for problem in Problem:
        for last in (3, 4):
            assert audit.Finding(problem, 3, last).msgid in audit.MSGIDS


def test_an_entry_forged_with_a_sequence_that_is_text_is_found():
    rows = a_record(3)
    forged = record.seal(
        dataclasses.replace(an_entry(2), sequence="two"), {name: bytes(32) for name in record.names(an_entry(2))}
    ).stored()

    verdict = verify([rows[0], dataclasses.replace(forged, sequence=2), rows[2]], heads(rows))

    assert found(verdict) == [(Problem.CHANGED, 2, 2)]


def test_the_event_of_disposal_is_the_one_that_excuses():
    event = events.FieldsDisposed(entry=1, names=("text",), reason="court order")
    rows = [seal(an_entry(1)).stored(), seal(an_entry(2, kind=event.kind, fields=codec.encode(event))).stored()]

    assert event.kind == audit.DISPOSAL
    assert verify(disposed(rows, 1, "text"), heads(rows)).sound
