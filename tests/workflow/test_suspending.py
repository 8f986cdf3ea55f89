"""Routine posts are held while something serious happens, and none of them goes out by itself afterwards."""

import asyncio

import pytest

from commsbot.domain import errors, events
from commsbot.domain.delivery import NotSent, Receipt, Sent
from commsbot.domain.delivery import State as DeliveryState
from commsbot.domain.incident import Danger
from commsbot.domain.template import Phase
from commsbot.domain.version import Relation, State
from commsbot.workflow import incidents, publishing, scheduling, stopping, suspending
from tests.workflow.stage import PARK, both

EVENT = {"event": "Coffee with an Officer", "starts": "2026-12-05 10:00", "place": "Riverton Library"}


async def opens_critical(stage):
    """A while later something happens."""
    stage.clock.pass_(minutes=1)
    return await stage.incident("active_attacker", Danger.YES)


async def test_a_critical_incident_holds_what_was_approved(stage):
    await stage.approved(Phase.EVENT, **EVENT)

    opened = await opens_critical(stage)

    held = await stage.version()
    assert (held.state, held.reason) == (State.HELD, suspending.WHY)
    assert (await stage.agency()).suspension.incident == opened.id
    assert await stage.opens() == []


async def test_an_incident_that_is_not_critical_holds_nothing(stage):
    await stage.approved(Phase.EVENT, **EVENT)
    await stage.incident("unknown", Danger.NO)

    assert (await stage.agency()).suspension is None
    assert len(await stage.opens()) == 1


async def test_a_type_that_proves_critical_suspends_then(stage):
    opened = await stage.incident("unknown", Danger.NO)

    await stage.do(incidents.change, stage.people.pio.id, opened.id, "school", PARK)
    await stage.do(incidents.change, stage.people.pio.id, opened.id, "active_attacker", PARK)

    assert len(await stage.told(events.RoutineSuspended)) == 1


@both
async def test_what_was_claimed_before_is_not_sent_afterwards(stage):
    await stage.published(Phase.EVENT, **EVENT)
    lane = await stage.lane()
    first, second = await stage.claim(lane)
    flying = await stage.fly(lane, first)

    await opens_critical(stage)

    [suspended] = await stage.told(events.RoutineSuspended)
    assert (flying is not None, suspended.stopped, suspended.on_wire) == (True, 3, 1)
    assert await stage.fly(lane, second) is None
    await stage.settle(lane, first, NotSent("no connection"))
    assert await stage.drain() == 0
    assert (await stage.version()).state is State.STOPPED
    assert (await stage.agency()).stopping == {suspended.generation}


async def test_words_of_the_incident_go_on_going_out(stage):
    other = await stage.incident("unknown", Danger.NO)
    await stage.approved(Phase.UPDATE, other.id, changed="A road is closed.")
    line = stage.line
    await stage.opens()
    await stage.standing()

    await opens_critical(stage)

    assert (await stage.version(line)).state is State.PUBLISHED
    assert await stage.drain() > 0


async def test_what_is_out_whole_stays_as_it_is(stage):
    line = await stage.out(Phase.EVENT, **EVENT)
    for row in await stage.rows(states=(DeliveryState.ASKED,)):
        await stage.do(publishing.posted_by_hand, stage.people.pio.id, row.id)

    await opens_critical(stage)

    assert (await stage.version(line)).state is State.PUBLISHED


async def test_an_approval_given_meanwhile_leads_to_a_held_text(stage):
    await opens_critical(stage)

    await stage.approved(Phase.EVENT, **EVENT)

    assert (await stage.version()).state is State.HELD
    with pytest.raises(errors.RoutineHeld, match="Routine posts are held since"):
        await stage.do(scheduling.move, stage.people.pio.id, stage.line, 1, "", 1)


async def test_the_clock_holds_what_slipped_through(stage):
    cut = await stage.approved(Phase.EVENT, **EVENT)
    suspended = events.RoutineSuspended(incident="", generation=0, held=0, stopped=0, on_wire=0)
    await stage.store.act(lambda uow: uow.append(suspended))

    assert await stage.opens() == []
    assert (await stage.version(number=cut.version)).state is State.HELD


async def test_the_check_before_a_send_stops_what_slipped_through(stage):
    await stage.published(Phase.EVENT, **EVENT)
    suspended = events.RoutineSuspended(incident="", generation=0, held=0, stopped=0, on_wire=0)
    await stage.store.act(lambda uow: uow.append(suspended))

    assert await stage.drain() == 0
    assert {row.evidence for row in await stage.rows(states=(DeliveryState.STOPPED,))} == {"routine posts are held"}


async def test_a_routine_error_is_put_right_meanwhile(stage):
    line = await stage.out(Phase.EVENT, **EVENT)
    await opens_critical(stage)
    before = len(stage.wire.sent)

    await stage.corrected(line, Relation.CORRECTION, wrong="10:00", right="11:00")
    await stage.do(publishing.open_due)
    await stage.drain()

    assert len(stage.wire.sent) > before


async def test_letting_routine_posts_go_on_sends_nothing(stage):
    await stage.approved(Phase.EVENT, **EVENT)
    await opens_critical(stage)

    assert await stage.do(suspending.release, stage.people.pio.id) == 1

    assert await stage.opens() == []
    assert (await stage.version()).state is State.HELD
    with pytest.raises(errors.RoutineFlows):
        await stage.do(suspending.release, stage.people.pio.id)


async def test_an_older_approval_must_be_given_again(stage):
    cut = await stage.approved(Phase.EVENT, **EVENT)
    await opens_critical(stage)
    await stage.do(suspending.release, stage.people.pio.id)
    with pytest.raises(errors.NeedsNewYes):
        await stage.do(scheduling.move, stage.people.pio.id, stage.line, 1, "", 1)

    await stage.do(suspending.ask_again, stage.people.pio.id, stage.line, 1)

    asked = await stage.version()
    assert (asked.state, asked.sign_offs, asked.reason) == (State.SUBMITTED, (), "")
    await stage.sign(cut)
    assert len(await stage.opens()) == 1


async def test_a_yes_given_meanwhile_needs_a_time_only(stage):
    await opens_critical(stage)
    await stage.approved(Phase.EVENT, **EVENT)
    await stage.do(suspending.release, stage.people.pio.id)
    with pytest.raises(errors.WrongState, match="asked about again"):
        await stage.do(suspending.ask_again, stage.people.pio.id, stage.line, 1)

    await stage.do(scheduling.move, stage.people.pio.id, stage.line, 1, "", 1)

    assert len(await stage.opens()) == 1


async def test_good_news_is_held_without_an_incident(stage):
    await stage.approved(Phase.EVENT, **EVENT)

    done = await stage.do(suspending.hold_all, stage.people.liaison.id)

    assert done == suspending.Suspended(held=1, stopped=0, on_wire=0)
    assert (await stage.agency()).suspension.incident == ""
    with pytest.raises(errors.AlreadyDone, match=stage.people.liaison.name):
        await stage.do(suspending.hold_all, stage.people.pio.id)


@both
async def test_of_two_who_hold_all_good_news_one_is_told_who_did(stage):
    pressed = await asyncio.gather(
        *(stage.do(suspending.hold_all, each.id) for each in (stage.people.pio, stage.people.duty)),
        return_exceptions=True,
    )

    assert [type(each) for each in pressed].count(errors.AlreadyDone) == 1


async def test_standing_words_are_no_good_news(stage):
    await stage.standing()

    done = await stage.do(suspending.hold_all, stage.people.pio.id)

    assert done.held == 0


async def test_what_people_see_to_is_on_record(stage):
    with pytest.raises(errors.RoutineFlows):
        await stage.do(suspending.tick, stage.people.pio.id, "the city's web team", done=True)
    await stage.do(suspending.hold_all, stage.people.pio.id)

    for _ in range(2):
        await stage.do(suspending.tick, stage.people.pio.id, "the city's web team", done=True)

    assert (await stage.agency()).suspension.ticked["the city's web team"].by == stage.people.pio.id
    assert len(await stage.told(events.RoutineTicked)) == 1


async def test_only_those_who_schedule_let_routine_posts_go_on(stage):
    await stage.do(suspending.hold_all, stage.people.liaison.id)

    for act, more in (
        (suspending.release, ()),
        (suspending.ask_again, ("s", 1)),
    ):
        with pytest.raises(errors.NotAuthorised):
            await stage.do(act, stage.people.liaison.id, *more)
    for act, more in ((suspending.hold_all, ()),):
        with pytest.raises(errors.NotAuthorised):
            await stage.do(act, stage.people.auditor.id, *more)


async def test_what_a_person_held_is_not_among_what_was_suspended(stage):
    await stage.approved(Phase.EVENT, **EVENT)
    await stage.do(stopping.dont_send, stage.people.pio.id, stage.line, 1)
    await stage.do(suspending.hold_all, stage.people.pio.id)

    assert await stage.store.read(suspending.held) == []


async def test_an_incidents_approved_words_are_not_held(stage):
    opened = await stage.incident("unknown", Danger.NO)
    await stage.approved(Phase.UPDATE, opened.id, changed="A road is closed.")

    done = await stage.do(suspending.hold_all, stage.people.pio.id)

    assert done.held == 0


async def test_a_correction_that_waits_is_not_held(stage):
    line = await stage.out(Phase.EVENT, **EVENT)
    await stage.corrected(line, Relation.CORRECTION, wrong="10:00", right="11:00")

    done = await stage.do(suspending.hold_all, stage.people.pio.id)

    assert done.held == 0


async def test_a_late_answer_of_the_platform_still_counts(stage):
    await stage.published(Phase.EVENT, **EVENT)
    lane, [(row, _), *_] = await stage.on_the_wire()
    await stage.do(suspending.hold_all, stage.people.pio.id)

    await stage.settle(lane, row, Sent(Receipt("1:1")))

    assert await stage.state(row.id) is DeliveryState.SENT
