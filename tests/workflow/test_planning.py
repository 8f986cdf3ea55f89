"""How late a draft may leave, until when it is true, and whether it is posted again."""

from datetime import UTC, datetime, timedelta

import pytest

from commsbot.domain import errors
from commsbot.domain.incident import Danger
from commsbot.domain.series import Every, Series
from commsbot.domain.template import Phase
from commsbot.domain.version import State
from commsbot.workflow import answering, drafting, planning, publishing, submitting
from tests.workflow.test_repeating import CLEAR, EVENT, daily


async def event(stage, when="in 1 h"):
    made = await stage.draft(Phase.EVENT, **EVENT)
    return await stage.do(answering.set_plan, made.author, made.id, when)


async def test_what_has_not_left_by_the_latest_moment_asks_a_person(stage):
    made = await event(stage, "")
    await stage.do(planning.not_after, made.author, made.id, "in 1 h")
    cut = await stage.do(submitting.submit, made.author, made.id)
    stage.line = made.statement
    assert cut.window.latest_send == stage.clock.now + timedelta(hours=1)
    await stage.sign(cut)
    stage.clock.pass_(hours=1, seconds=1)
    await stage.do(publishing.open_due)

    assert (await stage.version()).state is State.HELD


async def test_a_limit_before_the_chosen_time_is_refused(stage):
    made = await event(stage)

    for act in (planning.not_after, planning.until):
        with pytest.raises(errors.OutsideWindow):
            await stage.do(act, made.author, made.id, "in 30 min")


async def test_limits_are_taken_away_again(stage):
    made = await event(stage)
    made = await stage.do(planning.not_after, made.author, made.id, stage.clock.now + timedelta(hours=2))
    made = await stage.do(planning.until, made.author, made.id, "in 2 h")
    assert made.window.latest_send == made.window.expiry == stage.clock.now + timedelta(hours=2)
    for act in (planning.not_after, planning.until):
        made = await stage.do(act, made.author, made.id, "")

    assert (made.window.latest_send, made.window.expiry) == (None, None)


async def test_a_day_means_its_last_minute_in_the_agencys_zone(stage):
    made = await event(stage)
    made = await stage.do(planning.repeat, made.author, made.id, Every.DAY, last="2026-12-24")

    assert made.series == Series(Every.DAY, datetime(2026, 12, 25, 5, 59, tzinfo=UTC))
    assert (await stage.store.read(lambda uow: uow.draft(made.id))).series == made.series
    cut = await stage.do(submitting.submit, made.author, made.id)
    assert cut.series == made.series


async def test_a_last_time_may_be_typed_like_any_other(stage):
    made = await event(stage)
    made = await stage.do(planning.repeat, made.author, made.id, Every.DAY, last="2026-12-24 12:00")

    assert made.series.until == datetime(2026, 12, 24, 18, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("last", "refusal"),
    [
        ("", errors.RepeatNeedsEnd),
        ("2026-11-20", errors.TimeInThePast),
        ("soon", errors.TimeNotUnderstood),
        ("2028-01-01", errors.RepeatNeedsEnd),
    ],
)
async def test_an_end_must_be_given_and_lie_within_a_year(stage, last, refusal):
    made = await event(stage)
    with pytest.raises(refusal):
        await stage.do(planning.repeat, made.author, made.id, Every.DAY, last=last)


async def test_weeks_count_from_the_chosen_time(stage):
    made = await event(stage)

    assert planning.in_weeks(made, 2, stage.office.zone) == "2026-12-05"


async def test_a_repeat_is_taken_away_again(stage):
    made = await event(stage)
    made = await stage.do(planning.repeat, made.author, made.id, Every.DAY, last="2026-12-24")
    made = await stage.do(planning.repeat, made.author, made.id, None)

    assert made.series is None


async def test_a_warning_refuses_to_be_posted_again_by_a_plan(stage):
    opened = await stage.incident(danger=Danger.YES)
    made = await stage.draft(Phase.WARNING, opened.id)
    with pytest.raises(errors.WarningRepeats):
        await stage.do(planning.repeat, made.author, made.id, Every.MINUTES, minutes=15)


async def test_a_daily_text_whose_time_was_taken_away_is_not_submitted(stage):
    made = await event(stage)
    await stage.do(planning.repeat, made.author, made.id, Every.DAY, last="2026-12-24")
    await stage.do(answering.set_plan, made.author, made.id, "")

    with pytest.raises(errors.RepeatNeedsTime):
        await stage.do(submitting.submit, made.author, made.id)


async def test_words_taken_up_again_keep_a_repeat_that_is_still_to_come(stage):
    await daily(stage)
    again = await stage.do(drafting.begin_again, stage.people.pio.id, stage.line, 1)
    assert again.series is not None
    stage.clock.pass_(hours=2)
    late = await stage.do(drafting.begin_again, stage.people.pio.id, stage.line, 1)

    assert (late.due_at, late.series) == (None, None)


async def test_an_error_that_is_put_right_anew_keeps_its_minutes(stage):
    opened = await stage.incident()
    made = await stage.draft(Phase.ALL_CLEAR, opened.id, **CLEAR)
    await stage.do(planning.repeat, made.author, made.id, Every.MINUTES, minutes=15)
    cut = await stage.do(submitting.submit, made.author, made.id)
    again = await stage.do(drafting.begin_again, made.author, made.statement, cut.version)

    assert again.series == Series(Every.MINUTES, minutes=15)
