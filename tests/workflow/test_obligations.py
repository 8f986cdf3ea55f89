"""Promises are reminded of before their time and visibly late after it."""

from datetime import timedelta

from commsbot.domain import events
from commsbot.domain.incident import Danger
from commsbot.domain.obligation import ObligationKind
from commsbot.domain.template import Phase
from commsbot.workflow import obligations


async def standing(stage, incident):
    return (await stage.agency()).standing(incident)


async def test_a_published_promise_is_reminded_of_at_each_mark(stage):
    opened = await stage.incident()
    await stage.do(obligations.tick)
    await stage.published(Phase.HOLDING, opened.id, action="call")
    [promise] = await standing(stage, opened.id)
    seen = []
    while stage.clock.now < promise.due_at + timedelta(minutes=2):
        stage.clock.pass_(seconds=30)
        seen += [each.before for each in await stage.do(obligations.tick)]

    assert seen == [timedelta(minutes=15), timedelta(minutes=5), timedelta(0)]
    assert [each.obligation for each in await stage.told(events.ObligationMissed)] == [promise.id]
    assert (await standing(stage, opened.id))[0].missed


async def test_of_reminders_slept_through_only_the_last_is_given(stage):
    opened = await stage.incident()
    await stage.do(obligations.tick)
    await stage.published(Phase.HOLDING, opened.id, action="call")
    stage.clock.pass_(minutes=26)

    given = await stage.do(obligations.tick)

    assert [each.before for each in given] == [timedelta(minutes=5)]


async def test_speaking_again_keeps_the_promise_and_makes_the_next(stage):
    opened = await stage.incident()
    await stage.published(Phase.HOLDING, opened.id, action="call")
    [first] = await standing(stage, opened.id)
    stage.clock.pass_(minutes=20)

    await stage.published(Phase.UPDATE, opened.id, changed="A road is closed.")

    [settled] = await stage.told(events.ObligationSettled)
    assert (settled.obligation, settled.how, settled.late) == (first.id, "kept", False)
    [second] = await standing(stage, opened.id)
    assert (second.kind, second.due_at > first.due_at) == (ObligationKind.PROMISE, True)


async def test_a_promise_kept_too_late_says_so(stage):
    opened = await stage.incident()
    await stage.published(Phase.HOLDING, opened.id, action="call")
    stage.clock.pass_(hours=1)

    await stage.published(Phase.UPDATE, opened.id, changed="A road is closed.")

    assert [each.late for each in await stage.told(events.ObligationSettled)] == [True]


async def test_an_instruction_stands_once_until_it_is_lifted(stage):
    opened = await stage.incident(danger=Danger.YES)
    await stage.published(Phase.WARNING, opened.id, guidance=["stay_indoors", "lock_doors"])
    await stage.published(Phase.WARNING, opened.id, guidance=["stay_indoors"])
    told = [each.key for each in await standing(stage, opened.id) if each.kind is ObligationKind.INSTRUCTION]
    assert told == ["stay_indoors", "lock_doors"]

    await stage.published(Phase.ALL_CLEAR, opened.id, ended="over", safe="safe", lifted=["lock_doors"])

    left = [each.key for each in await standing(stage, opened.id) if each.kind is ObligationKind.INSTRUCTION]
    assert left == ["stay_indoors"]
    lifted = [each for each in await stage.told(events.ObligationSettled) if each.how == "lifted"]
    assert len(lifted) == 1


async def test_two_statements_of_one_tick_know_of_each_other(stage):
    opened = await stage.incident(danger=Danger.YES)
    await stage.approved(Phase.WARNING, opened.id, guidance=["stay_indoors"])
    await stage.approved(Phase.WARNING, opened.id, guidance=["stay_indoors"])

    assert len(await stage.opens()) == 2

    kinds = [each.kind for each in await standing(stage, opened.id)]
    assert sorted(kinds) == [ObligationKind.INSTRUCTION, ObligationKind.PROMISE]


async def test_a_routine_text_obliges_to_nothing(stage):
    await stage.published(Phase.EVENT, event="Coffee", starts="2026-12-05 10:00", place="Library")

    assert (await stage.agency()).obligations == {}
