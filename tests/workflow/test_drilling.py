"""*This is real*: a stopped exercise sends nothing more, warnings included, until an administrator lets it go on."""

import pytest

from commsbot.domain import errors
from commsbot.domain.delivery import State
from commsbot.domain.template import Phase
from commsbot.workflow import drilling, stopping


async def stops(stage, by=None):
    """Stop it; the templates here are the live ones, so the mark is put on only now."""
    stage.under(mark="en=EXERCISE es=SIMULACRO")
    await stage.do(drilling.stop, (by or stage.people.liaison).id)


async def test_a_live_service_is_no_exercise_to_stop(stage):
    with pytest.raises(errors.NotADrill):
        await stage.do(drilling.stop, stage.people.liaison.id)


async def test_nothing_of_a_stopped_exercise_leaves(stage):
    opened = await stage.incident()
    await stage.published(Phase.HOLDING, opened.id)
    lane = await stage.lane()
    claimed, *_ = await stage.claim(lane, 1)
    await stage.approved(Phase.UPDATE, opened.id, changed="A road is closed.")
    await stops(stage)

    assert await stage.fly(lane, claimed) is None
    assert await stage.claim(lane) == []
    assert await stage.opens() == []
    assert stage.wire.sent == []


async def test_what_is_on_the_wire_is_waited_for(stage):
    await stage.published(Phase.HOLDING, (await stage.incident()).id)
    lane, flying = await stage.on_the_wire()
    await stops(stage)
    assert await stage.do(stopping.acknowledge) == 0
    for row, post in flying:
        await stage.settle(lane, row, stage.wire.take(row, post))
    generation = await stage.store.read(lambda uow: uow.generation())
    for name in ("telegram", "x"):
        await stage.store.act(lambda uow, name=name: report(uow, name, generation))

    assert await stage.do(stopping.acknowledge) == generation


async def report(uow, name, generation):
    lane = await uow.take_lane(name, "engine", 10)
    await uow.report_generation(lane, generation)


async def test_whoever_is_second_learns_who_was_first(stage):
    await stops(stage)
    with pytest.raises(errors.AlreadyDone, match=stage.people.liaison.name):
        await stops(stage, stage.people.pio)


async def test_an_administrator_lets_it_go_on(stage):
    await stage.published(Phase.HOLDING, (await stage.incident()).id)
    with pytest.raises(errors.DrillGoesOn):
        await stage.do(drilling.go_on, stage.people.administrator.id)
    await stops(stage)
    with pytest.raises(errors.NotAuthorised):
        await stage.do(drilling.go_on, stage.people.pio.id)

    await stage.do(drilling.go_on, stage.people.administrator.id)

    assert await stage.drain()
    assert {row.state for row in await stage.rows()} >= {State.SENT}
