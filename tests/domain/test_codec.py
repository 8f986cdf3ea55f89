import dataclasses
from datetime import UTC, datetime, timedelta, timezone

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from commsbot.domain import codec, errors, events, rendition
from commsbot.domain.draft import Override
from commsbot.domain.incident import Danger, Place
from commsbot.domain.picture import Picture
from commsbot.domain.plan import Window
from commsbot.domain.rendition import Kind, Rendition
from commsbot.domain.series import Series
from commsbot.domain.version import Told
from tests.domain.examples import NOW, cut, cut_event


def built(cls):
    """Values of an event class from the types of its fields."""
    moments = st.datetimes(timezones=st.just(UTC))
    known = {
        Rendition: st.builds(
            Rendition,
            language=st.sampled_from(["en", "es"]),
            kind=st.sampled_from(Kind),
            text=st.text(),
            part=st.integers(1, 9),
        ),
        Window: st.builds(Window, st.none() | moments, st.none() | moments, st.none() | moments),
        datetime: moments,
        int: st.integers(-(2**53) + 1, 2**53 - 1),
        float: st.floats(-180, 180),
        Place: st.builds(Place, st.text(), st.none() | st.floats(-90, 90), st.none() | st.floats(-180, 180)),
    }
    with_types = {
        **known,
        dict: st.dictionaries(st.text(), st.text() | st.booleans() | st.lists(st.text()), max_size=3),
    }
    hints = codec._hints(cls)
    made = {}
    for part in dataclasses.fields(cls):
        if part.name == "disposed":
            continue
        if part.name == "renditions":
            made[part.name] = st.lists(known[Rendition], unique_by=rendition.label, max_size=3).map(tuple)
        elif part.name == "overrides":
            made[part.name] = st.lists(st.builds(Override, at=moments), max_size=2).map(tuple)
        elif part.name == "facts":
            made[part.name] = with_types[dict]
        elif part.name == "series":
            made[part.name] = st.none() | st.builds(Series, until=st.none() | moments)
        elif part.name == "picture":
            points = st.integers(1, 2**32)
            made[part.name] = st.none() | st.builds(Picture, width=points, height=points, size=points, pages=points)
        elif hints[part.name] == (datetime | None):
            made[part.name] = st.none() | moments
        elif hints[part.name] in known:
            made[part.name] = known[hints[part.name]]
        else:
            made[part.name] = st.from_type(hints[part.name])
    return st.builds(cls, **made)


@pytest.mark.parametrize("cls", events.KINDS.values(), ids=list(events.KINDS))
def test_an_event_survives_the_record(cls):
    @given(built(cls))
    def survives(event):
        fields = codec.encode(event)
        rfc8785.dumps(fields)

        assert codec.decode(cls.kind, fields) == event

    survives()


@pytest.mark.parametrize("cls", events.KINDS.values(), ids=list(events.KINDS))
def test_an_event_can_be_read_with_every_value_disposed(cls):
    names = frozenset(part.name for part in dataclasses.fields(cls) if part.name != "disposed")

    assert codec.decode(cls.kind, {}, names).disposed == names


def test_each_text_is_a_field_of_its_own():
    fields = codec.encode(cut_event(cut()))

    assert fields["rendition/en/x/1"]["text"] == "Fire at Riverside Park."
    assert "rendition/en/telegram/1/repeat" in fields["renditions"] or "en/telegram/1/repeat" in fields["renditions"]


def test_one_disposed_text_leaves_the_others():
    fields = codec.encode(cut_event(cut()))
    gone = "rendition/en/x/1"
    del fields[gone]
    event = codec.decode("version.cut", fields, frozenset({gone}))

    assert Kind.X not in {each.kind for each in event.renditions}
    assert len(event.renditions) == len(cut().renditions) - 1


def test_a_kind_from_a_newer_version_is_named():
    with pytest.raises(errors.UnknownEntry, match=r"Entry 7 is of a kind that this version does not know: star\.born"):
        codec.decode("star.born", {}, sequence=7)


def test_what_cannot_stand_in_an_entry_is_refused():
    with pytest.raises(TypeError, match="object can't stand in an entry"):
        codec._put(object())


def test_times_are_kept_in_utc():
    local = NOW.astimezone(timezone(timedelta(hours=-5)))

    assert codec._put(local) == "2026-11-21T14:00:00.000000+00:00"


def test_instructions_and_danger_come_back_as_they_were():
    event = cut_event(cut(opens=(Told("stay", "Stay indoors"),), danger=True))
    read = codec.decode("version.cut", codec.encode(event))

    assert read.opens == (Told("stay", "Stay indoors"),)
    assert Danger("unsure") is Danger.UNSURE


def test_a_field_added_later_takes_its_default():
    fields = codec.encode(cut_event(cut()))
    del fields["danger"]

    assert codec.decode("version.cut", fields).danger is False
