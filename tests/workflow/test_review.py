"""Deciding: who says yes, who was faster, and what a yes is for."""

import asyncio

import pytest

from commsbot.domain import approval, errors, events
from commsbot.domain.template import Phase
from commsbot.domain.version import State
from commsbot.workflow import answering, review, staff, submitting
from tests.workflow.stage import both


async def update(stage, **answers):
    opened = await stage.incident()
    return await stage.submitted(Phase.UPDATE, opened.id, changed="A road is closed.", **answers)


async def test_one_other_person_approves_under_pair(stage):
    cut = await update(stage)

    version = await stage.sign(cut)

    assert (version.state, version.due_at) == (State.APPROVED, stage.clock.now + approval.UNDO[approval.Risk.UPDATE])
    [given] = version.sign_offs
    assert (given.person, given.digest, given.how, given.self_approved) == (
        stage.people.approver.id, cut.digest, "chat", False,
    )  # fmt: skip


@both
async def test_of_two_who_press_at_once_one_wins(stage):
    cut = await update(stage)

    pressed = await asyncio.gather(
        stage.sign(cut, by=stage.people.approver), stage.sign(cut, by=stage.people.second), return_exceptions=True
    )

    [lost] = [each for each in pressed if isinstance(each, errors.AlreadyDone)]
    [won] = [each for each in pressed if not isinstance(each, Exception)]
    assert won.state is State.APPROVED
    first = (await stage.agency()).person(won.sign_offs[0].person).name
    assert first in str(lost)
    assert len(await stage.told(events.SignedOff)) == len(await stage.told(events.Approved)) == 1


async def test_the_author_cannot_sign_off_their_own_words(stage):
    opened = await stage.incident()
    cut = await stage.submitted(Phase.HOLDING, opened.id, by=stage.people.approver)

    with pytest.raises(errors.OwnWords):
        await stage.sign(cut, by=stage.people.approver)


async def test_under_solo_the_author_may_and_the_record_says_so(stage):
    stage.under(policy=approval.PROFILES["solo"])
    opened = await stage.incident()
    cut = await stage.submitted(Phase.HOLDING, opened.id, by=stage.people.approver)

    version = await stage.sign(cut, by=stage.people.approver)

    assert version.state is State.APPROVED
    assert (await stage.told(events.SignedOff))[0].self_approved


async def test_team_needs_two_others(stage):
    stage.under(policy=approval.PROFILES["team"])
    cut = await update(stage)

    assert (await stage.sign(cut)).state is State.SUBMITTED
    with pytest.raises(errors.AlreadySigned):
        await stage.sign(cut)
    assert (await stage.sign(cut, by=stage.people.legal)).state is State.APPROVED
    with pytest.raises(errors.AlreadyDone, match="Kim Lee"):
        await stage.sign(cut, by=stage.people.second)


async def test_urgent_words_need_one_and_no_undo_window(stage):
    stage.under(policy=approval.PROFILES["team"])
    opened = await stage.incident()
    cut = await stage.submitted(Phase.HOLDING, opened.id)

    version = await stage.sign(cut)

    assert (version.state, version.due_at) == (State.APPROVED, stage.clock.now)


async def test_a_yes_to_other_words_is_stale(stage):
    await update(stage)

    with pytest.raises(errors.Stale):
        await stage.do(review.sign_off, stage.people.approver.id, stage.line, 1, "the digest of something else", "chat")


async def test_words_that_need_a_code_take_none_without_it(stage):
    stage.under(policy=approval.Policy("own", {approval.Risk.UPDATE: approval.Rule(second_factor=True)}))
    cut = await update(stage)

    with pytest.raises(errors.NeedsCode):
        await stage.sign(cut)
    assert (await stage.sign(cut, how="desk")).state is State.APPROVED


async def test_who_may_not_sign_is_refused(stage):
    cut = await update(stage)

    with pytest.raises(errors.NotAuthorised):
        await stage.sign(cut, by=stage.people.duty)


async def test_a_plan_still_ahead_is_its_due_time(stage):
    opened = await stage.incident()
    made = await stage.draft(Phase.UPDATE, opened.id, changed="A road is closed.")
    await stage.do(answering.set_plan, made.author, made.id, "in 1 h")
    cut = await stage.do(submitting.submit, made.author, made.id)

    assert (await stage.sign(cut, made.statement)).due_at == cut.due_at


async def test_an_embargo_outlasts_the_approval(stage):
    from dataclasses import replace
    from datetime import timedelta

    from commsbot.domain.plan import Window

    opened = await stage.incident()
    made = await stage.draft(Phase.HOLDING, opened.id)
    until = stage.clock.now + timedelta(hours=1)
    await stage.store.act(lambda uow: uow.save_draft(replace(made, window=Window(not_before=until))))
    cut = await stage.do(submitting.submit, made.author, made.id)

    assert (await stage.sign(cut, made.statement)).due_at == until


async def test_an_approver_who_has_gone_is_named_by_id(stage):
    cut = await update(stage)
    await stage.sign(cut)
    rows, _ = await stage.store.evidence()
    names = [row.sequence for row in rows if row.kind == events.PersonAdded.kind]
    for sequence in names:
        await stage.store.dispose(sequence, ["name"], "erased", stage.people.administrator.id)

    with pytest.raises(errors.AlreadyDone):
        await stage.sign(cut, by=stage.people.second)


async def test_changes_asked_return_it_to_the_author(stage):
    cut = await update(stage)

    await stage.do(review.ask_changes, stage.people.legal.id, stage.line, 1, "Name the road.")

    version = await stage.version()
    assert (version.state, version.reason) == (State.RETURNED, "Name the road.")
    with pytest.raises(errors.WrongState, match="approved"):
        await stage.sign(cut)


async def test_a_rejection_gives_its_reason_and_ends_it(stage):
    await update(stage)

    await stage.do(review.reject, stage.people.approver.id, stage.line, 1, "This is not ours to say.")

    version = await stage.version()
    assert (version.state, version.reason) == (State.REJECTED, "This is not ours to say.")
    for act in (review.reject, review.ask_changes):
        with pytest.raises(errors.WrongState):
            await stage.do(act, stage.people.approver.id, stage.line, 1, "again")


async def test_only_who_may_decide_decides(stage):
    await update(stage)

    for act in (review.reject, review.ask_changes):
        with pytest.raises(errors.NotAuthorised):
            await stage.do(act, stage.people.pio.id, stage.line, 1, "no")


async def test_a_suspended_approver_signs_nothing(stage):
    cut = await update(stage)
    await stage.do(staff.suspend, stage.people.administrator.id, stage.people.approver.id, suspended=True)

    with pytest.raises(errors.Suspended):
        await stage.sign(cut)
