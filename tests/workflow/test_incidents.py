"""An incident's clock, and what must be lifted before it ends."""

import pytest

from commsbot.domain import errors, events
from commsbot.domain.incident import Danger, Place
from commsbot.domain.template import Phase
from commsbot.workflow import incidents
from tests.workflow.stage import PARK


async def test_opening_starts_the_clock(stage):
    opened = await stage.incident("unknown", Danger.YES, by=stage.people.duty)

    assert (opened.opened_at, opened.danger, opened.place, opened.open) == (stage.clock.now, Danger.YES, PARK, True)
    assert opened.opened_by == stage.people.duty.id


async def test_who_only_listens_opens_none(stage):
    with pytest.raises(errors.NotAuthorised):
        await stage.incident(by=stage.people.auditor)


async def test_type_and_place_become_better_known(stage):
    opened = await stage.incident("unknown")
    stage.clock.pass_(minutes=5)

    known = await stage.do(incidents.change, stage.people.pio.id, opened.id, "unknown", Place("Elm Street"))

    assert (known.type, known.place.words, known.opened_at) == ("unknown", "Elm Street", opened.opened_at)


async def test_a_closed_incident_stays_as_it_is(stage):
    opened = await stage.incident()
    await stage.do(incidents.close, stage.people.pio.id, opened.id)

    for act, more in ((incidents.close, ()), (incidents.change, ("unknown", PARK))):
        with pytest.raises(errors.IncidentClosed):
            await stage.do(act, stage.people.pio.id, opened.id, *more)


async def test_it_cannot_be_closed_while_an_instruction_stands(stage):
    opened = await stage.incident(danger=Danger.YES)
    await stage.published(Phase.WARNING, opened.id, guidance=["stay_indoors", "lock_doors"])
    with pytest.raises(errors.OpenInstructions, match="2 instructions"):
        await stage.do(incidents.close, stage.people.pio.id, opened.id)

    await stage.published(Phase.ALL_CLEAR, opened.id, ended="over", safe="safe")
    await stage.do(incidents.close, stage.people.pio.id, opened.id)

    assert not (await stage.agency()).incident(opened.id).open


async def test_closing_settles_a_promise_and_says_if_it_was_late(stage):
    opened = await stage.incident()
    await stage.published(Phase.HOLDING, opened.id, action="call")
    stage.clock.pass_(hours=1)

    await stage.do(incidents.close, stage.people.pio.id, opened.id)

    [settled] = await stage.told(events.ObligationSettled)
    assert (settled.how, settled.late) == ("closed", True)
