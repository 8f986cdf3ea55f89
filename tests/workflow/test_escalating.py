"""Those on duty are asked first; each few minutes without a decision one more is, on record and once each."""

from datetime import timedelta

from commsbot.domain import approval, events
from commsbot.domain.template import Phase
from commsbot.workflow import escalating, obligations, rota, standing


async def asked(stage):
    """Who is asked for a yes to the newest version."""
    version = await stage.version()
    return list(escalating.for_yes(stage.office, await stage.agency(), version, stage.clock.now).people)


async def ticks(stage, **amount):
    stage.clock.pass_(**amount)
    return [(list(each.before), list(each.added)) for each in await stage.do(escalating.tick)]


async def submits(stage):
    """An update of a PIO waits, with one approver of three on duty."""
    stage.under(deputies=(stage.people.legal.name,))
    await stage.do(rota.on, stage.people.second.id)
    opened = await stage.incident()
    await stage.submitted(Phase.UPDATE, opened.id, changed="A road is closed.")


async def test_the_next_is_asked_when_those_on_duty_stay_silent(stage):
    await submits(stage)
    first, legal, other = (each.id for each in (stage.people.second, stage.people.legal, stage.people.approver))

    assert await ticks(stage, seconds=179) == []
    assert await asked(stage) == [first]
    assert await ticks(stage, seconds=1) == [([first], [legal])]
    assert await ticks(stage, seconds=1) == []
    assert await ticks(stage, minutes=3) == [([], [other])]
    assert await asked(stage) == [first, legal, other]
    assert [each.asked for each in await stage.told(events.Escalated)] == [(legal,), (other,)]


async def test_steps_slept_through_are_taken_together(stage):
    await submits(stage)
    [(before, added)] = await ticks(stage, minutes=30)

    assert before == [stage.people.second.id]
    assert added == [stage.people.legal.id, stage.people.approver.id]


async def test_the_time_begins_anew_with_the_first_of_two_yeses(stage):
    stage.under(policy=approval.PROFILES["team"])
    await submits(stage)
    await stage.do(rota.on, stage.people.approver.id)
    await ticks(stage, minutes=3)
    await stage.sign((await stage.version()).cut, by=stage.people.second)

    assert await asked(stage) == [stage.people.approver.id]
    assert await ticks(stage, minutes=3) == [([stage.people.approver.id], [stage.people.legal.id])]


async def test_a_decision_ends_the_asking(stage):
    await submits(stage)
    await stage.sign((await stage.version()).cut)

    assert await ticks(stage, hours=1) == []


async def test_standing_statements_wait_for_a_quiet_hour(stage):
    await stage.do(rota.on, stage.people.second.id)
    await stage.do(standing.submit_missing, "")

    assert await ticks(stage, hours=1) == []


async def test_an_overdue_promise_is_taken_further_too(stage):
    duty, pio = stage.people.duty.id, stage.people.pio.id
    await stage.do(rota.on, duty)
    opened = await stage.incident()
    await stage.do(obligations.tick)
    await stage.published(Phase.HOLDING, opened.id, action="call")
    [promise] = (await stage.agency()).standing(opened.id)
    stage.clock.now = promise.due_at + timedelta(seconds=1)
    await stage.do(obligations.tick)
    assert await ticks(stage) == []

    assert await ticks(stage, minutes=3) == [([duty], [pio])]
    [told] = await stage.told(events.Escalated)
    assert (told.version, told.obligation, told.asked) == (0, promise.id, (pio,))
    await stage.published(Phase.UPDATE, opened.id, changed="A road is closed.")
    assert await ticks(stage, hours=1) == []
