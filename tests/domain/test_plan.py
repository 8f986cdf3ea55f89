"""A typed time is read without guessing, or refused; a plan stays inside its approved window."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from commsbot.domain import errors, plan
from commsbot.domain.plan import At, OnApproval, Plan, Window

NEW_YORK = ZoneInfo("America/New_York")
NOW = datetime(2026, 11, 20, 17, 0, tzinfo=UTC)  # a Friday, noon in New York
ZONES = st.sampled_from(
    ["America/New_York", "Europe/Madrid", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC", "America/Phoenix"]
).map(ZoneInfo)


def local(text):
    return f"{plan.parse(text, NOW, NEW_YORK).astimezone(NEW_YORK):%Y-%m-%d %H:%M}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in 30 min", "2026-11-20 12:30"),
        ("30 min", "2026-11-20 12:30"),
        ("+45m", "2026-11-20 12:45"),
        ("1h 30m", "2026-11-20 13:30"),
        ("1h30m", "2026-11-20 13:30"),
        ("in 2 hours", "2026-11-20 14:00"),
        ("In 1 hour and 5 minutes", "2026-11-20 13:05"),
        ("15:30", "2026-11-20 15:30"),
        ("1530", "2026-11-20 15:30"),
        ("3:30pm", "2026-11-20 15:30"),
        ("3:30 p.m.", "2026-11-20 15:30"),
        ("at 3 PM", "2026-11-20 15:00"),
        ("12:10pm", "2026-11-20 12:10"),
        ("tomorrow 12am", "2026-11-21 00:00"),
        ("tomorrow noon", "2026-11-21 12:00"),
        ("  tomorrow   9am ", "2026-11-21 09:00"),
        ("tomorrow at 9am", "2026-11-21 09:00"),
        ("today 15:30", "2026-11-20 15:30"),
        ("monday 9am", "2026-11-23 09:00"),
        ("friday 1pm", "2026-11-20 13:00"),
        ("friday 9am", "2026-11-27 09:00"),
        ("2026-11-21 15:30", "2026-11-21 15:30"),
        ("2026-11-21T15:30", "2026-11-21 15:30"),
        ("en 30 min", "2026-11-20 12:30"),
        ("en 1 hora y 30 minutos", "2026-11-20 13:30"),
        ("dentro de 2 horas", "2026-11-20 14:00"),
        ("mañana 9:00", "2026-11-21 09:00"),
        ("manana a las 9:00", "2026-11-21 09:00"),
        ("mañana a la 1pm", "2026-11-21 13:00"),
        ("mañana al mediodía", "2026-11-21 12:00"),
        ("hoy 15:30", "2026-11-20 15:30"),
        ("lunes 9:00", "2026-11-23 09:00"),
        ("Sábado, 9:00", "2026-11-21 09:00"),
        ("miercoles 9:00", "2026-11-25 09:00"),
    ],
)
def test_the_grammar_reads_what_people_type(text, expected):
    assert local(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "", "soon", "at 9", "tomorrow", "tomorrow at 9", "9", "25:00", "15:60", "1560", "2530", "13pm", "0am", "13:30pm", "midnight", "in 30",
        "in min", "2026-13-01 10:00", "2026-02-30 10:00", "2026-11-21", "next monday 9am", "15:30 today", "-5m", "noonish", "1 530", "+",
    ],
)  # fmt: skip
def test_what_is_not_understood_is_refused_with_examples(text):
    with pytest.raises(errors.TimeNotUnderstood, match="tomorrow 9am"):
        plan.parse(text, NOW, NEW_YORK)


@pytest.mark.parametrize("text", ["11:59", "noon", "today 9am", "2026-11-20 11:00", "in 0 min", "2020-01-01 10:00"])
def test_a_time_in_the_past_is_refused_not_rolled_over(text):
    with pytest.raises(errors.TimeInThePast, match="has passed"):
        plan.parse(text, NOW, NEW_YORK)


def test_a_time_in_a_gap_is_refused_and_the_gap_named():
    before = datetime(2027, 3, 13, 17, 0, tzinfo=UTC)

    with pytest.raises(errors.TimeInGap, match=r"2027-03-14: clocks go forward from 02:00 to 03:00"):
        plan.parse("tomorrow 2:30am", before, NEW_YORK)
    with pytest.raises(errors.TimeInGap, match=r"from 02:00 to 02:30"):
        plan.parse("2027-10-03 02:15", before, ZoneInfo("Australia/Lord_Howe"))


def test_an_hour_that_comes_twice_is_the_first_and_says_so():
    before = datetime(2026, 10, 31, 17, 0, tzinfo=UTC)

    reading = plan.read("tomorrow 1:30am", before, NEW_YORK)

    assert reading == plan.Reading(datetime(2026, 11, 1, 5, 30, tzinfo=UTC), ambiguous=True)
    assert not plan.read("tomorrow 3am", before, NEW_YORK).ambiguous


def test_in_two_hours_means_elapsed_hours_over_a_clock_change():
    before = datetime(2026, 11, 1, 5, 0, tzinfo=UTC)

    assert plan.parse("in 2 hours", before, NEW_YORK) == before + timedelta(hours=2)


def test_a_naive_clock_is_a_programming_error():
    with pytest.raises(ValueError, match="aware"):
        plan.parse("15:30", datetime(2026, 11, 20, 12, 0), NEW_YORK)  # noqa: DTZ001 - the fault under test


@given(
    ZONES,
    st.dates(date(2024, 1, 2), date(2030, 12, 30)),
    st.times().map(lambda at: at.replace(second=0, microsecond=0)),
)
def test_a_read_time_shows_the_clock_that_was_typed(zone, day, clock):
    now = datetime.combine(day - timedelta(days=1), time(0), UTC) - timedelta(hours=14)
    text = f"{day} {clock:%H:%M}"
    try:
        reading = plan.read(text, now, zone)
    except errors.TimeInGap:
        wall = datetime.combine(day, clock, zone)
        assert wall.utcoffset() < wall.replace(fold=1).utcoffset()
        return

    shown = reading.at.astimezone(zone)
    assert f"{shown:%Y-%m-%d %H:%M}" == text
    assert reading.at.tzinfo is UTC
    assert shown.fold == 0


@given(st.text(max_size=20))
def test_no_text_makes_the_grammar_stumble(text):
    try:
        at = plan.parse(text, NOW, NEW_YORK)
    except errors.Refused:
        return

    assert at > NOW


def test_a_plan_is_due_at_approval_or_at_its_time():
    later = NOW + timedelta(hours=1)

    assert Plan().due(NOW) == NOW
    assert Plan(At(later)).due(NOW) == later
    assert Plan(At(NOW)).due(later) == later
    assert Plan(OnApproval(), Window(not_before=later)).due(NOW) == later


def test_a_plan_outside_its_window_is_refused():
    later = NOW + timedelta(hours=1)

    with pytest.raises(errors.OutsideWindow, match="18:00 UTC"):
        Plan(window=Window(latest_send=later, expiry=later + timedelta(hours=1))).due(later)
    with pytest.raises(errors.OutsideWindow, match="now"):
        Plan(window=Window(expiry=later)).moved(later)
    with pytest.raises(errors.OutsideWindow, match="2026-11-20 18:00 UTC – no end"):
        Plan(window=Window(not_before=later)).moved(NOW)


def test_moving_inside_the_window_only_counts_the_plan_up():
    later = NOW + timedelta(hours=1)
    window = Window(not_before=NOW, expiry=later + timedelta(hours=1))

    assert Plan(window=window).moved(later) == Plan(At(later), window, 2)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("20 min ago", "2026-11-20 11:40"),
        ("1h 30m ago", "2026-11-20 10:30"),
        ("hace 20 min", "2026-11-20 11:40"),
        ("0 min ago", "2026-11-20 12:00"),
        ("11:30", "2026-11-20 11:30"),
        ("noon", "2026-11-20 12:00"),
        ("yesterday 9pm", "2026-11-19 21:00"),
        ("ayer a las 21:00", "2026-11-19 21:00"),
        ("friday 9am", "2026-11-20 09:00"),
        ("friday 1pm", "2026-11-13 13:00"),
        ("monday 9am", "2026-11-16 09:00"),
        ("2026-11-01 10:00", "2026-11-01 10:00"),
    ],
)
def test_times_that_lie_behind_are_read_too(text, expected):
    assert f"{plan.parse(text, NOW, NEW_YORK, past=True).astimezone(NEW_YORK):%Y-%m-%d %H:%M}" == expected


def test_a_time_to_come_is_refused_where_a_past_one_is_asked():
    for text in ("12:01", "tomorrow 9am"):
        with pytest.raises(errors.TimeAhead, match="still to come"):
            plan.parse(text, NOW, NEW_YORK, past=True)
    with pytest.raises(errors.TimeNotUnderstood, match="20 min ago"):
        plan.parse("in 20 min", NOW, NEW_YORK, past=True)
    with pytest.raises(errors.TimeInThePast):
        plan.parse("yesterday 9pm", NOW, NEW_YORK)


# --- quiet hours -----------------------------------------------------------------------------------------------------

NIGHT = plan.QuietHours.read("23:00-07:00")


def there(*moment, fold=0):
    return datetime(*moment, tzinfo=NEW_YORK, fold=fold).astimezone(UTC)


def test_in_quiet_hours_their_end_is_next():
    assert NIGHT.after(there(2026, 7, 1, 23, 0), NEW_YORK) == there(2026, 7, 2, 7, 0)
    assert NIGHT.after(there(2026, 7, 2, 6, 59), NEW_YORK) == there(2026, 7, 2, 7, 0)
    for outside in (there(2026, 7, 2, 7, 0), there(2026, 7, 1, 22, 59)):
        assert NIGHT.after(outside, NEW_YORK) == outside


def test_quiet_hours_need_not_pass_midnight():
    lunch = plan.QuietHours.read("12:00-13:30")

    assert lunch.after(there(2026, 7, 1, 12, 10), NEW_YORK) == there(2026, 7, 1, 13, 30)
    assert lunch.after(there(2026, 7, 1, 11, 0), NEW_YORK) == there(2026, 7, 1, 11, 0)


def test_their_end_is_on_the_new_clock():
    assert NIGHT.after(there(2026, 3, 7, 23, 30), NEW_YORK) == datetime(2026, 3, 8, 11, 0, tzinfo=UTC)
    assert NIGHT.after(there(2026, 10, 31, 23, 30), NEW_YORK) == datetime(2026, 11, 1, 12, 0, tzinfo=UTC)


def test_an_end_that_is_skipped_or_comes_twice_is_found():
    skipped, twice = (plan.QuietHours.read(f"23:00-{end}") for end in ("02:30", "01:30"))

    assert skipped.after(there(2026, 3, 8, 1, 0), NEW_YORK) == datetime(2026, 3, 8, 7, 30, tzinfo=UTC)
    assert twice.after(there(2026, 11, 1, 0, 30), NEW_YORK) == datetime(2026, 11, 1, 5, 30, tzinfo=UTC)
    assert twice.after(there(2026, 11, 1, 1, 10, fold=1), NEW_YORK) == datetime(2026, 11, 1, 6, 30, tzinfo=UTC)


@given(st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1)), st.times(), st.times())  # noqa: DTZ001  # made aware below
def test_nothing_waits_into_quiet_hours_or_for_more_than_a_day(at, start, end):
    assume(start != end)
    hours, at = plan.QuietHours(start, end), at.replace(tzinfo=UTC)
    later = hours.after(at, NEW_YORK)

    assert later >= at
    assert not hours.hold(later, NEW_YORK)
    assert later - at <= timedelta(hours=26)


def test_quiet_hours_are_read_strictly():
    assert plan.QuietHours.read("") is None
    for wrong in ("23:00", "07:00-07:00", "x-y", "23:00+01:00-07:00"):
        with pytest.raises(ValueError, match=r"is not like|Invalid isoformat"):
            plan.QuietHours.read(wrong)
