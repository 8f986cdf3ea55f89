"""Approved words that are posted again: each once, at its time, and not at all once something speaks against them."""

import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from commsbot.domain import errors, events, publication
from commsbot.domain.delivery import State as DeliveryState
from commsbot.domain.delivery import Verb
from commsbot.domain.plan import QuietHours, Window
from commsbot.domain.series import Every, Series
from commsbot.domain.template import Phase
from commsbot.domain.version import Relation, State
from commsbot.workflow import (
    alone,
    auditing,
    incidents,
    planning,
    publishing,
    repeating,
    scheduling,
    staff,
    stopping,
    submitting,
    suspending,
)

EVENT = {"event": "Coffee with an Officer", "starts": "2027-02-05 10:00", "place": "Riverton Library"}
CLEAR = {"ended": "over", "safe": "safe"}


async def daily(stage, days=5, every=Every.DAY, **window):
    """An approved text that goes out in an hour, and again each day."""
    made = await stage.draft(Phase.EVENT, **EVENT)
    due = stage.clock.now + timedelta(hours=1)
    series = Series(every, due + timedelta(days=days))
    made = replace(made, due_at=due, series=series, window=Window(**window))
    await stage.store.act(lambda uow: uow.save_draft(made))
    cut = await stage.do(submitting.submit, made.author, made.id)
    stage.line = made.statement
    await stage.sign(cut)
    return cut


async def opens(stage, **amount):
    """Let time pass, and open what is due."""
    stage.clock.pass_(**amount)
    return len(await stage.do(publishing.open_due))


async def out(stage, **how):
    """The first one is out."""
    cut = await daily(stage, **how)
    assert await opens(stage, hours=1) == 1
    await stage.drain()
    for row in await stage.rows(states=(DeliveryState.ASKED,)):
        await stage.do(publishing.posted_by_hand, stage.people.pio.id, row.id)
    return cut


async def clear(stage, minutes=15, **answers):
    """An all clear that is posted again every few minutes."""
    opened = await stage.incident()
    made = await stage.draft(Phase.ALL_CLEAR, opened.id, **CLEAR | answers)
    await stage.do(planning.repeat, made.author, made.id, Every.MINUTES, minutes=minutes)
    cut = await stage.do(submitting.submit, made.author, made.id)
    stage.line = made.statement
    await stage.sign(cut)
    assert len(await stage.opens()) == 1
    return opened


async def test_each_day_is_a_publication_of_its_own_until_the_end(stage):
    await out(stage, days=2)
    posts = len(stage.wire.sent)
    assert await opens(stage, hours=23, minutes=59) == 0
    assert await opens(stage, minutes=1) == 1
    assert await opens(stage) == 0
    await stage.drain()
    assert await opens(stage, days=1) == 1
    await stage.drain()

    version = await stage.version()
    assert len(stage.wire.sent) == 3 * posts
    assert len(set(version.publications)) == 3
    assert (version.state, version.due_at) == (State.PUBLISHED, None)
    assert await opens(stage, days=1) == 0


async def test_words_that_are_posted_once_have_no_further_time(stage):
    await stage.published(Phase.EVENT, **EVENT)

    version = await stage.version()
    assert (version.due_at, version.repeats) == (None, False)


async def test_a_week_passes_between_two_weekly_posts(stage):
    await out(stage, days=20, every=Every.WEEK)

    assert await opens(stage, days=6) == 0
    assert await opens(stage, days=1) == 1


async def test_what_was_left_of_the_post_before_does_not_go_out_beside_it(stage):
    await daily(stage)
    await opens(stage, hours=1)
    await opens(stage, days=1)

    first, second = (await stage.version()).publications
    assert {row.state for row in await stage.rows(publication=first)} == {DeliveryState.STOPPED}
    assert DeliveryState.QUEUED in {row.state for row in await stage.rows(publication=second)}


async def test_a_missed_one_is_skipped_and_said_so_not_sent_late(stage):
    await out(stage, days=9)
    assert await opens(stage, days=3, minutes=11) == 0

    version = await stage.version()
    planned = (await stage.told(events.RepeatPlanned))[-1]
    assert (planned.why, planned.missed) == ("late", 3)
    assert version.missed_at == planned.was
    assert await stage.store.read(repeating.skipped) == [(stage.line, 1)]
    assert "late: next" in auditing.tell(planned)
    assert await opens(stage, hours=23, minutes=49) == 1
    await opens(stage, days=1, minutes=11)
    assert await stage.store.read(repeating.skipped) == [(stage.line, 1)]
    stage.clock.pass_(hours=13)
    assert await stage.store.read(repeating.skipped) == []


async def test_one_that_is_a_little_late_still_goes_out(stage):
    await out(stage)

    assert await opens(stage, days=1, minutes=9) == 1


async def test_an_error_is_put_right_every_few_minutes_for_two_hours(stage):
    await clear(stage)
    count = 0
    for _ in range(30):
        count += await opens(stage, minutes=5)

    assert count == 7
    assert (await stage.version()).due_at is None


async def test_a_hold_up_does_not_put_two_of_them_side_by_side(stage):
    await clear(stage, minutes=5)
    assert await opens(stage, minutes=14) == 1
    assert await opens(stage, seconds=1) == 0


async def test_a_repeat_neither_renews_promises_nor_moves_the_incident_on(stage):
    opened = await clear(stage)
    await stage.submitted(Phase.UPDATE, opened.id, changed="x")
    waiting, line = await stage.version(), stage.line
    told = len(await stage.told(events.ObligationOpened)), len(await stage.told(events.ObligationSettled))
    assert await opens(stage, minutes=15) == 1

    assert (await stage.version(line)).moved_on == waiting.moved_on
    assert (len(await stage.told(events.ObligationOpened)), len(await stage.told(events.ObligationSettled))) == told


async def test_a_warning_ends_the_repeats_of_its_incident(stage):
    opened = await clear(stage)
    cleared = stage.line
    await stage.published(Phase.WARNING, opened.id, guidance=["leave"])

    version = await stage.version(cleared)
    assert (version.repeats, version.ended) == (False, "warning")
    assert auditing.tell((await stage.told(events.RepeatPlanned))[-1]) == "version 1, warning: no further post"


async def test_a_closed_incident_has_no_further_posts(stage):
    opened = await clear(stage)
    await stage.drain()
    await stage.do(incidents.close, stage.people.pio.id, opened.id)

    assert await opens(stage, minutes=15) == 0
    assert (await stage.version()).ended == "closed"


async def test_what_ends_a_text_ends_its_repeat(stage):
    await out(stage)
    await stage.do(stopping.dont_send, stage.people.pio.id, stage.line, 1)

    assert await opens(stage, days=1) == 0
    assert not (await stage.version()).repeats


async def test_a_stop_reaches_every_publication_of_the_text(stage):
    await daily(stage)
    await opens(stage, hours=1)
    lane, _ = await stage.on_the_wire()
    await opens(stage, days=1)
    stop = await stage.do(stopping.dont_send, stage.people.pio.id, stage.line, 1)

    assert stop.on_wire > 0
    assert await stage.claim(lane) == []


@pytest.mark.parametrize("relation", [Relation.CORRECTION, Relation.WITHDRAWAL])
async def test_once_it_is_put_right_it_is_not_posted_again(stage, relation):
    await out(stage)
    more = {"wrong": "a", "right": "b"} if relation is Relation.CORRECTION else {}
    await stage.corrected(stage.line, relation, **more)
    await stage.opens()

    assert await opens(stage, days=1) == 0


async def test_a_correction_edits_each_of_its_posts(stage):
    await out(stage)
    await opens(stage, days=1)
    await stage.drain()
    await stage.corrected(stage.line, Relation.CORRECTION, wrong="a", right="b")
    await stage.opens()
    await stage.drain()

    edits = [row for row in await stage.rows() if row.verb is Verb.REVISE and row.language == "en"]
    assert len(edits) == len({row.target for row in edits}) == 2
    assert {row.state for row in edits} == {DeliveryState.SENT}


async def test_a_take_down_removes_all_of_them_and_ends_it(stage):
    await out(stage)
    await opens(stage, days=1)
    await stage.drain()
    sent = [row for row in await stage.rows() if row.state is DeliveryState.SENT and row.lane == "x"]
    stop = await stage.do(stopping.take_down, stage.people.pio.id, stage.line)

    assert len(sent) >= 2
    assert stop.stopped >= len(sent)
    assert await opens(stage, days=1) == 0


async def test_a_pause_holds_it_and_what_is_late_by_then_is_skipped(stage):
    await out(stage)
    await stage.do(stopping.pause, stage.people.pio.id)
    assert await opens(stage, days=1) == 0
    await opens(stage, minutes=11)
    await stage.do(stopping.resume, stage.people.approver.id)

    assert await opens(stage, seconds=1) == 0
    assert (await stage.told(events.RepeatPlanned))[-1].why == "late"
    assert await opens(stage, hours=23, minutes=49) == 1


async def test_held_routine_posts_end_it_though_they_go_on_before_its_time(stage):
    await out(stage)
    stage.clock.pass_(minutes=1)
    await stage.do(suspending.hold_all, stage.people.pio.id)
    await stage.do(suspending.release, stage.people.pio.id)
    with pytest.raises(errors.NeedsNewYes):
        await stage.do(scheduling.move, stage.people.pio.id, stage.line, 1, "", 1)

    assert await opens(stage, days=1) == 0
    assert (await stage.version()).ended == "suspended"


async def test_two_posts_that_are_leaving_are_both_stopped_by_a_suspension(stage):
    await daily(stage)
    await opens(stage, hours=1)
    await stage.on_the_wire()
    await opens(stage, days=1)
    told = await stage.do(suspending.hold_all, stage.people.pio.id)

    assert told.on_wire > 0
    assert (await stage.version()).state is State.STOPPED
    assert len(await stage.told(events.PublicationStopped)) == 1


async def test_a_yes_of_somebody_who_lost_access_carries_no_further_post(stage):
    await out(stage)
    await stage.do(staff.suspend, stage.people.administrator.id, stage.people.approver.id, suspended=True)

    assert await opens(stage, days=1) == 0
    assert (await stage.version()).ended == "signer"


async def test_a_review_that_says_no_ends_what_one_person_sent_alone(stage):
    opened = await stage.incident()
    made = await stage.draft(Phase.ALL_CLEAR, opened.id, **CLEAR)
    await stage.do(planning.repeat, made.author, made.id, Every.MINUTES, minutes=15)
    cut = await stage.do(submitting.submit, made.author, made.id)
    stage.line = made.statement
    await stage.do(alone.send_now, stage.people.pio.id, stage.line, 1, cut.digest)
    await stage.do(publishing.open_due)
    await stage.do(alone.review, stage.people.approver.id, stage.line, 1, stands=False)

    assert await opens(stage, minutes=15) == 0
    assert (await stage.version()).ended == "signer"


async def test_after_its_expiry_it_ends_though_a_post_was_moved_there(stage):
    await out(stage, expiry=stage.clock.now + timedelta(days=1, hours=1, minutes=5))
    stage.clock.pass_(days=1, minutes=6)

    assert await stage.do(publishing.open_due) == []
    assert (await stage.version()).ended == "expired"


# --- people ----------------------------------------------------------------------------------------------------------


async def test_a_person_skips_one_and_the_one_after_it_comes(stage):
    await out(stage)
    after = await stage.do(repeating.skip, stage.people.pio.id, stage.line, 1, 1)

    assert after == stage.clock.now + timedelta(days=2)
    assert await opens(stage, days=1) == 0
    assert await opens(stage, days=1) == 1


async def test_a_person_ends_it_and_what_is_out_stays(stage):
    await out(stage)
    await stage.do(repeating.stop, stage.people.pio.id, stage.line, 1, 1)

    version = await stage.version()
    assert (version.state, version.repeats, version.ended) == (State.PUBLISHED, False, "ended")
    with pytest.raises(errors.WrongState, match="posted again"):
        await stage.do(repeating.skip, stage.people.pio.id, stage.line, 1, 2)


async def test_a_moved_one_goes_out_once_and_the_others_keep_their_times(stage):
    await out(stage)
    due = (await stage.version()).due_at
    assert await stage.do(scheduling.move, stage.people.pio.id, stage.line, 1, "", 1) == stage.clock.now
    assert await opens(stage, seconds=1) == 1
    assert (await stage.version()).due_at == due + timedelta(days=1)
    assert await opens(stage, days=1) == 0


async def test_one_is_not_moved_beyond_the_next_or_the_end(stage):
    await out(stage, days=2)
    with pytest.raises(errors.NextIsSooner):
        await stage.do(scheduling.move, stage.people.pio.id, stage.line, 1, "in 48 h", 1)
    with pytest.raises(errors.OutsideWindow):
        await stage.do(scheduling.move, stage.people.pio.id, stage.line, 1, "in 60 h", 1)


async def test_one_is_not_moved_out_of_what_was_approved(stage):
    await out(stage, latest_send=stage.clock.now + timedelta(days=2))
    with pytest.raises(errors.OutsideWindow):
        await stage.do(scheduling.move, stage.people.pio.id, stage.line, 1, "in 47 h", 1)


async def test_the_last_one_may_be_moved_up_to_the_end(stage):
    await out(stage, days=1)
    await stage.do(scheduling.move, stage.people.pio.id, stage.line, 1, "in 12 h", 1)

    assert await opens(stage, hours=12) == 1
    assert not (await stage.version()).repeats


async def test_of_two_who_skip_at_once_only_one_does(stage):
    await out(stage)
    await stage.do(repeating.skip, stage.people.pio.id, stage.line, 1, 1)

    with pytest.raises(errors.Stale):
        await stage.do(repeating.skip, stage.people.approver.id, stage.line, 1, 1)


async def test_who_only_listens_skips_nothing(stage):
    await out(stage)
    with pytest.raises(errors.NotAuthorised):
        await stage.do(repeating.skip, stage.people.auditor.id, stage.line, 1, 1)


async def test_words_that_are_posted_once_cannot_be_skipped(stage):
    await stage.published(Phase.EVENT, **EVENT)

    with pytest.raises(errors.WrongState, match="posted again"):
        await stage.do(repeating.skip, stage.people.pio.id, stage.line, 1, 1)


async def test_published_words_without_a_repeat_are_left_alone(stage):
    """Entries from before the word existed may leave a time in the index."""
    await out(stage, days=1)
    await opens(stage, days=1)
    assert publication.waits(await stage.version()) is False


async def test_a_post_that_falls_into_the_night_waits_for_the_morning(stage):
    stage.under(quiet=QuietHours.read("23:00-07:00"))
    stage.clock.now = datetime(2026, 11, 22, 4, 0, tzinfo=UTC)  # 22:00 in Chicago
    await daily(stage)
    await stage.do(scheduling.move, stage.people.pio.id, stage.line, 1, "in 59 min", 1)
    assert await opens(stage, minutes=59) == 1

    version = await stage.version()
    assert version.slot == datetime(2026, 11, 23, 5, 0, tzinfo=UTC)
    assert version.due_at == datetime(2026, 11, 23, 13, 0, tzinfo=UTC)
    after = await stage.do(repeating.skip, stage.people.pio.id, stage.line, 1, version.plan)
    assert after == datetime(2026, 11, 24, 13, 0, tzinfo=UTC)


async def test_no_restart_at_any_moment_makes_two_of_one(stage):
    """The engine may die between any two steps; whoever comes next opens and sends what is left, and each post of the plan once."""
    await daily(stage, days=40)
    await opens(stage, hours=1)
    chance, begun = random.Random(20261121), stage.clock.now
    for day in range(1, 13):
        stage.clock.now = begun + timedelta(days=day)
        for life in range(chance.randint(1, 3)):
            await stage.do(publishing.open_due)
            lane, rows = await stage.on_the_wire()
            for row, post in rows[: chance.randint(0, len(rows))]:
                await stage.settle(lane, row, stage.wire.take(row, post))
            stage.clock.pass_(seconds=11)  # the lease of the one that died is over
            await stage.lane("telegram", f"engine {day}/{life}")
            await stage.do(publishing.adopt_orphans)
            stage.clock.pass_(seconds=11)

    names = [each.publication for each in await began(stage)]
    posted = [(row.publication, row.destination, row.language, row.kind, row.part) for row, _ in stage.wire.sent]
    assert len(names) == len(set(names)) == 13
    assert len(posted) == len(set(posted))


async def began(stage):
    return await stage.told(events.PublicationOpened)
