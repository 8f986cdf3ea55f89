"""Words that can wait do wait while people sleep; nothing rings beside those who hide."""

from datetime import UTC, datetime, timedelta

import pytest

from commsbot.domain import approval, events
from commsbot.domain.incident import Danger
from commsbot.domain.plan import QuietHours, Window
from commsbot.domain.template import Phase
from commsbot.workflow import publishing, resting, scheduling
from tests.domain import examples
from tests.workflow.test_suspending import EVENT

MORNING = datetime(2026, 11, 22, 13, 0, tzinfo=UTC)  # 07:00 in Chicago


@pytest.fixture
def night(stage):
    """Ten to midnight in Chicago, with quiet hours."""
    stage.under(quiet=QuietHours.read("23:00-07:00"))
    stage.clock.now = datetime(2026, 11, 22, 5, 50, tzinfo=UTC)
    return stage


async def test_a_routine_text_waits_for_the_morning(night):
    await night.approved(Phase.EVENT, **EVENT)

    version = await night.version()
    assert (version.due_at, version.quiet) == (MORNING, True)
    assert await night.opens() == []


async def test_a_person_may_send_it_anyway(night):
    await night.approved(Phase.EVENT, **EVENT)

    await night.do(scheduling.move, night.people.pio.id, night.line, 1, "", 1)

    assert not (await night.version()).quiet
    assert len(await night.do(publishing.open_due)) == 1


async def test_a_time_typed_into_the_night_is_the_morning(night):
    await night.approved(Phase.EVENT, **EVENT)

    await night.do(scheduling.move, night.people.pio.id, night.line, 1, "in 2 h", 1)

    assert (await night.version()).due_at == MORNING


async def test_a_first_word_goes_out_at_any_hour(night):
    opened = await night.incident()
    await night.approved(Phase.HOLDING, opened.id)

    assert len(await night.do(publishing.open_due)) == 1


async def test_an_update_waits_unless_one_was_promised(night):
    quiet = await night.incident(danger=Danger.NO)
    await night.approved(Phase.UPDATE, quiet.id, changed="A road is closed.")
    assert (await night.version()).quiet
    await night.published(Phase.HOLDING, quiet.id)
    await night.approved(Phase.UPDATE, quiet.id, changed="A road is open.")

    assert not (await night.version()).quiet


async def test_danger_wakes_people(night):
    opened = await night.incident(danger=Danger.YES)
    await night.approved(Phase.UPDATE, opened.id, changed="A road is closed.")

    assert not (await night.version()).quiet


async def test_by_day_and_without_quiet_hours_nothing_waits(stage):
    await stage.approved(Phase.EVENT, **EVENT)

    assert (await stage.version()).due_at == stage.clock.now + approval.UNDO[approval.Risk.ROUTINE]


async def test_what_would_be_over_by_morning_is_not_held_back(night):
    short = examples.cut(phase=Phase.EVENT, incident="", window=Window(expiry=night.clock.now + timedelta(hours=2)))

    assert resting.wait(night.office, await night.agency(), short, night.clock.now) == night.clock.now


async def test_after_the_word_to_silence_phones_posts_make_no_sound(stage):
    opened = await stage.incident("active_attacker", Danger.YES)
    await stage.out(Phase.WARNING, opened.id, guidance=["attack_inside"])
    assert not any(post.silent for _, post in stage.wire.sent)
    before = len(stage.wire.sent)

    await stage.out(Phase.HOLDING, opened.id)
    told = stage.wire.sent[before:]
    assert told
    assert all(post.silent for _, post in told)

    line, cut = stage.line, (await stage.version()).cut
    assert resting.silent(await stage.agency(), cut, line)
    for each in (await stage.agency()).standing(opened.id):
        lifted = events.ObligationSettled(obligation=each.id, how="lifted", by=line, late=False)
        await stage.store.act(lambda uow, lifted=lifted: uow.append(lifted))
    assert not resting.silent(await stage.agency(), cut, line)
