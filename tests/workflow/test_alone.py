"""Speaking while no approver looks at a card: by phone, and alone with a review afterwards."""

from datetime import timedelta

import pytest

from commsbot.domain import approval, errors, events
from commsbot.domain.template import Phase
from commsbot.domain.version import State
from commsbot.workflow import alone, publishing, staff


async def holding(stage, by=None):
    opened = await stage.incident(by=by)
    return await stage.submitted(Phase.HOLDING, opened.id, by=by)


async def phoned(stage, cut, approver=None, by=None, digest=""):
    return await stage.do(
        alone.approved_by_phone, (by or stage.people.pio).id, stage.line, cut.version, digest or cut.digest,
        (approver or stage.people.approver).id,
    )  # fmt: skip


async def test_a_yes_by_phone_approves_and_names_both_people(stage):
    cut = await holding(stage)

    version = await phoned(stage, cut)

    assert (version.state, version.due_at) == (State.APPROVED, stage.clock.now)
    [given] = version.sign_offs
    assert (given.person, given.taken_by, given.how) == (stage.people.approver.id, stage.people.pio.id, "phone")
    [told] = await stage.told(events.SignedByPhone)
    assert told.code == approval.code(cut.digest)
    assert len(told.code) == 4


async def test_words_approved_by_phone_go_out(stage):
    cut = await holding(stage)
    await phoned(stage, cut)

    assert await stage.do(publishing.open_due)
    assert await stage.drain()


async def test_a_yes_by_phone_waits_for_its_confirmation(stage):
    cut = await holding(stage)
    await phoned(stage, cut)

    _, [waiting] = await stage.store.read(alone.asked_afterwards)
    assert (waiting.statement, waiting.number, waiting.approver) == (stage.line, 1, stage.people.approver.id)
    await stage.do(alone.answer_phone, stage.people.approver.id, stage.line, 1, said=True)
    assert await stage.store.read(alone.asked_afterwards) == ([], [])


@pytest.mark.parametrize("said", [True, False])
async def test_the_approver_says_afterwards_whether_it_was_theirs(stage, said):
    cut = await holding(stage)
    await phoned(stage, cut)

    await stage.do(alone.answer_phone, stage.people.approver.id, stage.line, 1, said=said)

    assert (await stage.version()).sign_offs[0].confirmed is said
    assert (await stage.version()).state is State.APPROVED  # a no offers a correction; it withdraws nothing by itself
    with pytest.raises(errors.NotFound):
        await stage.do(alone.answer_phone, stage.people.approver.id, stage.line, 1, said=said)


async def test_nobody_answers_for_somebody_elses_phone(stage):
    cut = await holding(stage)
    await phoned(stage, cut)

    with pytest.raises(errors.NotFound):
        await stage.do(alone.answer_phone, stage.people.second.id, stage.line, 1, said=True)


async def test_a_suspended_person_answers_nothing(stage):
    cut = await holding(stage)
    await phoned(stage, cut)
    await stage.do(staff.suspend, stage.people.administrator.id, stage.people.approver.id, suspended=True)

    with pytest.raises(errors.Suspended):
        await stage.do(alone.answer_phone, stage.people.approver.id, stage.line, 1, said=True)


async def test_only_the_author_takes_a_yes_by_phone(stage):
    cut = await holding(stage)

    with pytest.raises(errors.NotYours):
        await phoned(stage, cut, by=stage.people.duty)


async def test_a_suspended_author_takes_no_yes_by_phone(stage):
    cut = await holding(stage)
    await stage.do(staff.suspend, stage.people.administrator.id, stage.people.pio.id, suspended=True)

    with pytest.raises(errors.Suspended):
        await phoned(stage, cut)


async def test_a_yes_by_phone_is_for_these_bytes_alone(stage):
    cut = await holding(stage)

    with pytest.raises(errors.Stale):
        await phoned(stage, cut, digest="0" * 64)


async def test_what_is_approved_takes_no_yes_by_phone(stage):
    cut = await holding(stage)
    await stage.sign(cut)

    with pytest.raises(errors.WrongState):
        await phoned(stage, cut, approver=stage.people.second)


# --- break-glass -----------------------------------------------------------------------------------------------------


async def sent(stage, cut, by=None):
    return await stage.do(alone.send_now, (by or stage.people.duty).id, stage.line, cut.version, cut.digest)


async def test_one_officer_sends_a_holding_statement_at_once(stage):
    cut = await holding(stage, by=stage.people.duty)

    version = await sent(stage, cut)

    assert (version.state, version.due_at) == (State.APPROVED, stage.clock.now)
    assert version.glass.by == stage.people.duty.id
    assert await stage.do(publishing.open_due)
    assert await stage.drain()
    [told] = await stage.told(events.SentNow)
    assert told.review_by == stage.clock.now + timedelta(hours=1)
    assert [each.profile for each in await stage.told(events.Approved)] == ["break-glass"]


async def test_an_update_is_not_sent_alone(stage):
    opened = await stage.incident()
    cut = await stage.submitted(Phase.UPDATE, opened.id, changed="A road is closed.")

    with pytest.raises(errors.NotAlone):
        await sent(stage, cut, by=stage.people.pio)


async def test_a_second_person_looks_at_it_and_nothing_is_withdrawn(stage):
    cut = await holding(stage, by=stage.people.duty)
    await sent(stage, cut)
    await stage.do(publishing.open_due)
    [waiting], _ = await stage.store.read(alone.asked_afterwards)

    with pytest.raises(errors.NotAuthorised):
        await stage.do(alone.review, stage.people.duty.id, stage.line, 1, stands=True)
    await stage.do(alone.review, stage.people.approver.id, stage.line, 1, stands=False)

    assert (waiting.statement, waiting.number) == (stage.line, 1)
    version = await stage.version()
    assert (version.state, version.glass.reviewed_by, version.glass.stands) == (
        State.PUBLISHED, stage.people.approver.id, False,
    )  # fmt: skip
    assert await stage.store.read(alone.asked_afterwards) == ([], [])
    with pytest.raises(errors.WrongState):
        await stage.do(alone.review, stage.people.second.id, stage.line, 1, stands=True)


async def test_nobody_reviews_what_they_sent_themselves(stage):
    cut = await holding(stage)
    await sent(stage, cut, by=stage.people.approver)

    with pytest.raises(errors.OwnWords):
        await stage.do(alone.review, stage.people.approver.id, stage.line, 1, stands=True)


async def test_only_what_was_sent_alone_waits_for_a_review(stage):
    opened = await stage.incident()
    await stage.out(Phase.HOLDING, opened.id)
    await stage.out(Phase.UPDATE, opened.id, changed="A road is closed.")

    assert await stage.store.read(alone.asked_afterwards) == ([], [])


async def test_a_review_is_not_asked_for_for_ever(stage):
    cut = await holding(stage, by=stage.people.duty)
    await sent(stage, cut)
    stage.clock.pass_(days=8)

    assert await stage.store.read(alone.asked_afterwards) == ([], [])
