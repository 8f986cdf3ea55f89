"""What is planned for the days to come."""

from datetime import timedelta

from commsbot.domain.series import Every
from commsbot.domain.template import Phase
from commsbot.workflow import agenda, answering, repeating, stopping, submitting, suspending
from commsbot.workflow.agenda import Standing
from tests.workflow.test_repeating import EVENT, daily, opens, out


async def coming(stage):
    return await stage.store.read(agenda.coming)


async def event(stage, when):
    made = await stage.draft(Phase.EVENT, **EVENT)
    await stage.do(answering.set_plan, made.author, made.id, when)
    cut = await stage.do(submitting.submit, made.author, made.id)
    stage.line = made.statement
    return cut


async def test_the_week_is_listed_by_time_with_what_is_sure_of_it(stage):
    await stage.sign(await event(stage, "in 48 h"))
    approved = stage.line
    await event(stage, "in 24 h")
    waiting = stage.line
    await stage.sign(await event(stage, "in 72 h"))
    await stage.do(stopping.dont_send, stage.people.pio.id, stage.line, 1)
    held = stage.line
    await stage.sign(await event(stage, "in 240 h"))
    await stage.submitted(Phase.EVENT, **EVENT)
    await stage.standing()

    assert [(each.listed.statement, each.standing) for each in await coming(stage)] == [
        (waiting, Standing.WAITING), (approved, Standing.APPROVED), (held, Standing.HELD),
    ]  # fmt: skip


async def test_words_that_are_posted_again_stand_there_with_their_next_post(stage):
    await daily(stage)
    assert [each.again for each in await coming(stage)] == [False]
    await opens(stage, hours=1)

    found = await coming(stage)
    assert [(each.again, each.at, each.standing) for each in found] == [
        (True, stage.clock.now + timedelta(days=1), Standing.APPROVED)
    ]
    await stage.do(repeating.stop, stage.people.pio.id, stage.line, 1, 1)
    assert await coming(stage) == []


async def test_what_held_routine_posts_keep_back_is_marked(stage):
    await out(stage, every=Every.WEEK, days=20)
    stage.clock.pass_(days=1)
    await stage.do(suspending.hold_all, stage.people.pio.id)
    assert [each.standing for each in await coming(stage)] == [Standing.HELD]
    await stage.do(suspending.release, stage.people.pio.id)

    assert [each.standing for each in await coming(stage)] == [Standing.HELD]
