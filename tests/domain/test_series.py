"""Which words are posted again, until when, and at which moments; wall clocks stay, whatever a zone does."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commsbot.domain import errors, plan, series
from commsbot.domain.plan import Window
from commsbot.domain.series import Every, Series
from commsbot.domain.template import Phase

ZONES = ("America/Chicago", "Europe/Berlin", "Australia/Lord_Howe", "America/Santiago")
CHICAGO = ZoneInfo("America/Chicago")
NOW = datetime(2026, 3, 6, 15, 0, tzinfo=UTC)
WEEK = NOW + timedelta(days=7)
LATE = timedelta(minutes=10)


def local(day, hour, minute=0, zone=CHICAGO):
    return datetime.combine(day, time(hour, minute), zone).astimezone(UTC)


def run(made, anchor, zone, count):
    """The first so many moments after the planned one."""
    at = [anchor]
    for _ in range(count):
        at.append(series.following(made, anchor, at[-1], zone).at)
    return at


@pytest.mark.parametrize(
    ("phase", "incident", "told"),
    [
        (Phase.EVENT, False, series.BY_CLOCK),
        (Phase.ROUTINE, False, series.BY_CLOCK),
        *(
            (each, True, {Every.MINUTES})
            for each in (Phase.FALSE_ALERT, Phase.WRONG_AREA, Phase.CORRECTION, Phase.ALL_CLEAR)
        ),
    ],
)
def test_the_kind_of_text_decides_how_it_may_come_again(phase, incident, told):
    assert series.offered(phase, incident=incident) == told


def test_a_warning_is_never_posted_again_by_a_plan():
    with pytest.raises(errors.WarningRepeats, match="that is an update"):
        series.require(Series(Every.MINUTES, minutes=15), Phase.WARNING, None, incident=True)


@pytest.mark.parametrize(("phase", "incident"), [(Phase.UPDATE, True), (Phase.HOLDING, True), (Phase.EVENT, True)])
def test_most_words_of_an_incident_are_said_once(phase, incident):
    with pytest.raises(errors.NotRepeated):
        series.offered(phase, incident=incident)


def test_a_daily_false_alert_makes_no_sense():
    with pytest.raises(errors.NotRepeated):
        series.require(Series(Every.DAY, WEEK), Phase.FALSE_ALERT, NOW, incident=True)


@pytest.mark.parametrize("minutes", [0, 4, 61])
def test_a_few_minutes_have_bounds_on_both_sides(minutes):
    with pytest.raises(errors.RepeatTooClose):
        series.require(Series(Every.MINUTES, minutes=minutes), Phase.ALL_CLEAR, None, incident=True)


def test_a_daily_text_needs_its_time_first():
    with pytest.raises(errors.RepeatNeedsTime):
        series.require(Series(Every.DAY, WEEK), Phase.EVENT, None, incident=False)


@pytest.mark.parametrize("until", [None, NOW, NOW + timedelta(days=367)])
def test_a_daily_text_needs_an_end_within_a_year(until):
    with pytest.raises(errors.RepeatNeedsEnd):
        series.require(Series(Every.DAY, until), Phase.EVENT, NOW, incident=False)


def test_what_is_allowed_passes_without_a_word():
    series.require(Series(Every.WEEK, WEEK), Phase.EVENT, NOW, incident=False)
    series.require(Series(Every.MINUTES, minutes=15), Phase.ALL_CLEAR, None, incident=True)


def test_a_clock_time_stays_when_clocks_go_forward():
    anchor = local(date(2026, 3, 6), 9)

    assert [each.astimezone(CHICAGO).strftime("%a %H:%M %Z") for each in run(Series(Every.DAY), anchor, CHICAGO, 2)] == [
        "Fri 09:00 CST", "Sat 09:00 CST", "Sun 09:00 CDT",
    ]  # fmt: skip


def test_a_time_that_clocks_jump_over_moves_to_the_first_minute_after():
    anchor = local(date(2026, 3, 7), 2, 30)
    told = series.following(Series(Every.DAY), anchor, anchor, CHICAGO)

    assert told.jumped
    assert told.at.astimezone(CHICAGO).strftime("%d %H:%M %Z") == "08 03:00 CDT"
    assert series.jump(Series(Every.DAY), anchor, anchor + timedelta(days=9), CHICAGO) == told.at
    again = series.following(Series(Every.DAY), anchor, told.at, CHICAGO)
    assert (again.at.astimezone(CHICAGO).strftime("%d %H:%M"), again.jumped) == ("09 02:30", False)


def test_a_time_that_clocks_show_twice_is_the_first_of_the_two():
    anchor = local(date(2026, 10, 31), 1, 30)
    told = series.following(Series(Every.DAY), anchor, anchor, CHICAGO).at

    assert told.astimezone(CHICAGO).strftime("%d %H:%M %Z") == "01 01:30 CDT"
    assert series.following(Series(Every.DAY), anchor, told, CHICAGO).at - told == timedelta(hours=25)


def test_a_chosen_second_showing_of_a_time_does_not_come_twice_that_day():
    anchor = datetime(2026, 11, 1, 7, 30, tzinfo=UTC)  # 01:30 CST, the second showing
    assert series.following(Series(Every.DAY), anchor, anchor, CHICAGO).at == datetime(2026, 11, 2, 7, 30, tzinfo=UTC)


def test_nothing_jumps_where_nothing_is_left_to_jump():
    anchor = local(date(2026, 3, 8), 2, 30)
    assert series.jump(Series(Every.DAY), anchor, anchor + timedelta(days=30), CHICAGO) is None
    assert series.jump(Series(Every.MINUTES, minutes=5), anchor, anchor + timedelta(hours=2), CHICAGO) is None


def test_a_week_keeps_its_weekday():
    anchor = local(date(2026, 3, 3), 18)
    told = [each.astimezone(CHICAGO) for each in run(Series(Every.WEEK), anchor, CHICAGO, 3)]

    assert {each.strftime("%a %H:%M") for each in told} == {"Tue 18:00"}
    assert len({each.date() for each in told}) == 4


def test_the_earliest_of_all_ends_counts():
    first = NOW
    minutes, daily = Series(Every.MINUTES, minutes=15), Series(Every.DAY, WEEK)

    assert series.end(minutes, Window(), first, None) == first + timedelta(hours=2)
    assert series.end(minutes, Window(expiry=first + timedelta(hours=1)), first, None) == first + timedelta(hours=1)
    assert series.end(minutes, Window(), first, first + timedelta(minutes=30)) == first + timedelta(minutes=30)
    assert series.end(daily, Window(), first, None) == WEEK + timedelta(minutes=1)
    assert series.end(daily, Window(latest_send=NOW + timedelta(days=2)), first, None) == NOW + timedelta(days=2)


def test_what_is_longer_past_than_the_limit_is_counted_as_missed():
    daily = Series(Every.DAY, NOW + timedelta(days=30))
    now = NOW + timedelta(days=3, minutes=5)
    ends = NOW + timedelta(days=30)

    told = series.upcoming(daily, NOW, NOW, now, ends, LATE, ZoneInfo("UTC"))
    later = series.upcoming(daily, NOW, NOW, now + LATE, ends, LATE, ZoneInfo("UTC"))

    assert (told.at, told.missed) == (NOW + timedelta(days=3), 2)
    assert (later.at, later.missed) == (NOW + timedelta(days=4), 3)
    assert series.upcoming(daily, NOW, NOW, now, NOW + timedelta(days=2), LATE, ZoneInfo("UTC")).at is None


@given(
    zone=st.sampled_from(ZONES), day=st.dates(date(2024, 1, 1), date(2028, 12, 31)), minute=st.integers(0, 24 * 60 - 1),
    every=st.sampled_from([Every.DAY, Every.WEEK]),
)  # fmt: skip
def test_no_day_is_left_out_and_none_comes_twice(zone, day, minute, every):
    tz = ZoneInfo(zone)
    clock = time(*divmod(minute, 60))
    anchor, _ = plan.settled(day, clock, tz)
    wanted = anchor.astimezone(tz).time()
    step = 7 if every is Every.WEEK else 1
    told = run(Series(every), anchor, tz, 400 // step)

    assert [each.astimezone(tz).date() for each in told] == [day + timedelta(days=step * n) for n in range(len(told))]
    for each in told:
        shown = each.astimezone(tz)
        before = (each - timedelta(minutes=1)).astimezone(tz)
        jumped = before.utcoffset() < shown.utcoffset()
        assert shown.time() == wanted or (jumped and shown.time() > wanted)
        assert shown.fold == 0 or each == anchor


@given(zone=st.sampled_from(ZONES), seconds=st.integers(0, 3 * 366 * 86400), gap=st.integers(1, 40 * 86400))
def test_the_next_moment_is_the_same_wherever_one_begins(zone, seconds, gap):
    """Found from any moment, it is the earliest of the whole run that lies after it."""
    tz = ZoneInfo(zone)
    anchor = (datetime(2025, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)).replace(second=0)
    after = anchor + timedelta(seconds=gap)
    whole = run(Series(Every.DAY), anchor, tz, 45)

    assert series.following(Series(Every.DAY), anchor, after, tz).at == min(each for each in whole if each > after)
