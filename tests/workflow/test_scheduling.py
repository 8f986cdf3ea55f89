"""Another time inside what was approved."""

from dataclasses import replace
from datetime import timedelta

import pytest

from commsbot.domain import errors
from commsbot.domain.incident import Danger
from commsbot.domain.plan import Window
from commsbot.domain.template import Phase
from commsbot.domain.version import State
from commsbot.workflow import publishing, scheduling, stopping, submitting


async def planned(stage):
    opened = await stage.incident()
    return await stage.approved(Phase.UPDATE, opened.id, changed="A road is closed.", next_update="in 5 h")


async def test_a_later_time_needs_no_new_approval(stage):
    cut = await planned(stage)

    due = await stage.do(scheduling.move, stage.people.pio.id, stage.line, 1, "in 2 h", 1)

    version = await stage.version()
    assert due == version.due_at == stage.clock.now + timedelta(hours=2)
    assert (version.state, version.plan, version.digest) == (State.APPROVED, 2, cut.digest)


async def test_a_move_of_an_older_plan_is_stale(stage):
    await planned(stage)
    await stage.do(scheduling.move, stage.people.pio.id, stage.line, 1, "in 2 h", 1)

    with pytest.raises(errors.Stale):
        await stage.do(scheduling.move, stage.people.approver.id, stage.line, 1, "in 1 h", 1)


async def test_now_means_now(stage):
    await planned(stage)

    assert await stage.do(scheduling.move, stage.people.pio.id, stage.line, 1, "", 1) == stage.clock.now
    assert len(await stage.do(publishing.open_due)) == 1


async def test_what_was_held_goes_on_at_its_new_time(stage):
    await planned(stage)
    await stage.do(stopping.dont_send, stage.people.pio.id, stage.line, 1)

    await stage.do(scheduling.move, stage.people.pio.id, stage.line, 1, "in 1 h", 1)

    assert (await stage.version()).state is State.APPROVED


async def test_outside_the_window_a_new_version_is_needed(stage):
    opened = await stage.incident(danger=Danger.YES)
    await stage.approved(Phase.WARNING, opened.id, guidance=["leave"])

    with pytest.raises(errors.OutsideWindow):
        await stage.do(scheduling.move, stage.people.pio.id, stage.line, 1, "in 3 h", 1)


async def test_nothing_leaves_before_an_embargo(stage):
    opened = await stage.incident()
    made = await stage.draft(Phase.HOLDING, opened.id)
    window = Window(not_before=stage.clock.now + timedelta(hours=1))
    await stage.store.act(lambda uow: uow.save_draft(replace(made, window=window)))
    cut = await stage.do(submitting.submit, made.author, made.id)
    await stage.sign(cut, made.statement)

    with pytest.raises(errors.OutsideWindow):
        await stage.do(scheduling.move, stage.people.pio.id, made.statement, 1, "", 1)


async def test_what_is_out_or_waits_cannot_be_moved(stage):
    opened = await stage.incident()
    await stage.submitted(Phase.HOLDING, opened.id)

    with pytest.raises(errors.WrongState, match="moved"):
        await stage.do(scheduling.move, stage.people.pio.id, stage.line, 1, "in 1 h", 1)


async def test_who_only_listens_moves_nothing(stage):
    await planned(stage)

    with pytest.raises(errors.NotAuthorised):
        await stage.do(scheduling.move, stage.people.auditor.id, stage.line, 1, "in 1 h", 1)
