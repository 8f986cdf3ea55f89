"""When what was given no longer counts: a lost phone, an incident that moved on, a text that grew old."""

import pytest

from commsbot.domain import approval, errors, events
from commsbot.domain.template import Phase
from commsbot.domain.version import State
from commsbot.workflow import publishing, review, staff, stopping


async def suspend(stage, person):
    await stage.do(staff.suspend, stage.people.administrator.id, person.id, suspended=True)


async def update(stage, incident="", **answers):
    incident = incident or (await stage.incident()).id
    return await stage.submitted(Phase.UPDATE, incident, **{"changed": "A road is closed.", **answers})


async def test_a_suspended_persons_pending_yes_falls(stage):
    stage.under(policy=approval.PROFILES["team"])
    cut = await update(stage)
    await stage.sign(cut)

    await suspend(stage, stage.people.approver)

    assert (await stage.version()).sign_offs == ()
    assert (await stage.sign(cut, by=stage.people.second)).state is State.SUBMITTED


async def test_what_a_lost_phone_approved_and_has_not_left_waits_again(stage):
    cut = await update(stage)
    await stage.sign(cut)

    await suspend(stage, stage.people.approver)

    assert await stage.opens() == []
    version = await stage.version()
    assert (version.state, version.due_at) == (State.SUBMITTED, cut.due_at)
    assert (await stage.sign(cut, by=stage.people.second)).state is State.APPROVED


async def test_a_held_text_of_a_lost_phone_cannot_just_be_moved(stage):
    cut = await update(stage)
    await stage.sign(cut)
    await stage.do(stopping.dont_send, stage.people.pio.id, stage.line, 1)

    await suspend(stage, stage.people.approver)

    assert (await stage.version()).state is State.SUBMITTED


async def test_what_others_signed_is_not_touched(stage):
    stage.under(policy=approval.PROFILES["team"])
    cut = await update(stage)
    await stage.sign(cut, by=stage.people.second)

    await suspend(stage, stage.people.approver)

    assert len((await stage.version()).sign_offs) == 1
    assert not await stage.told(events.SignOffsFell)


async def test_standing_statements_stay_approved_when_a_signer_leaves(stage):
    await stage.standing()

    await suspend(stage, stage.people.approver)

    assert not await stage.told(events.SignOffsFell)


async def test_what_is_out_stays_out_when_its_signer_is_suspended(stage):
    opened = await stage.incident()
    line = await stage.out(Phase.HOLDING, opened.id)

    await suspend(stage, stage.people.approver)

    assert (await stage.version(line)).state is State.PUBLISHED


async def test_what_waits_is_read_again_once_its_incident_moved_on(stage):
    stage.under(policy=approval.PROFILES["team"])
    opened = await stage.incident()
    cut = await update(stage, opened.id)
    waiting = stage.line
    await stage.sign(cut)

    other = await stage.published(Phase.HOLDING, opened.id)

    version = await stage.version(waiting)
    assert (version.moved_on, version.sign_offs) == (1, ())
    assert [each.by for each in await stage.told(events.SignOffsFell)] == [other]
    with pytest.raises(errors.Stale, match="The incident"):
        await stage.sign(cut, waiting)
    signed = await stage.do(
        review.sign_off, stage.people.approver.id, waiting, cut.version, cut.digest, "chat", moved=1
    )
    assert len(signed.sign_offs) == 1


async def test_another_incident_moving_on_changes_nothing(stage):
    mine, other = await stage.incident(), await stage.incident("crash")
    cut = await update(stage, mine.id)
    waiting = stage.line

    await stage.published(Phase.HOLDING, other.id)

    assert (await stage.version(waiting)).moved_on == 0
    assert (await stage.sign(cut, waiting)).state is State.APPROVED


async def test_words_that_waited_too_long_expire(stage):
    await update(stage)
    stage.clock.pass_(hours=2)

    await stage.do(publishing.open_due)

    assert (await stage.version()).state is State.EXPIRED


async def test_words_still_wait_a_second_before_they_expire(stage):
    cut = await update(stage)
    stage.clock.pass_(hours=1, minutes=59, seconds=59)

    await stage.do(publishing.open_due)

    assert (await stage.sign(cut)).state is State.APPROVED


async def test_the_list_of_required_roles_is_versioned(stage):
    assert await stage.do(staff.adopt_authority) == 1
    assert await stage.do(staff.adopt_authority) == 1
    stage.under(policy=approval.PROFILES["team"])
    assert await stage.do(staff.adopt_authority) == 2

    first, second = await stage.told(events.AuthorityAdopted)
    assert "warning: 1" in first.rules
    assert "use of force: 2 (approver and legal), second factor" in second.rules
    await stage.approved(Phase.HOLDING, (await stage.incident()).id)
    assert [each.authority for each in await stage.told(events.Approved)] == [2]


async def test_what_was_approved_expires_with_its_window(stage):
    opened = await stage.incident("crash")
    await stage.do(stopping.pause, stage.people.pio.id)
    await stage.approved(Phase.WARNING, opened.id, guidance=["leave"])
    stage.clock.pass_(hours=3)

    await stage.do(publishing.open_due)

    assert (await stage.version()).state is State.EXPIRED
