"""An entry, and values of every kind that one may hold."""

import hashlib
from datetime import UTC, datetime

from hypothesis import strategies as st

from commsbot.domain import record

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
