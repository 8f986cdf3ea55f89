"""An incident's clock, and what must be lifted before it ends."""

import pytest

from commsbot.domain import checks, errors, events
from commsbot.domain.incident import Danger, Place
from commsbot.domain.template import Phase
from commsbot.workflow import answering, drafting, incidents, previewing, submitting
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


async def test_another_type_keeps_clock_thread_and_open_instructions(stage):
    opened = await stage.incident("unknown", Danger.YES)
    first = await stage.out(Phase.WARNING, opened.id, guidance=["stay_indoors", "lock_doors"])
    before = (await stage.agency()).standing(opened.id)
    stage.clock.pass_(minutes=10)

    known = await stage.do(incidents.change, stage.people.pio.id, opened.id, "threat_checked", opened.place)
    update = await stage.draft(
        Phase.UPDATE, opened.id, changed="Officers went through two of three floors.", state="searching"
    )
    shown = await stage.store.read(lambda uow: previewing.preview(uow, stage.office, update))
    for note in checks.blocking(shown.notes):
        await stage.do(answering.override, update.author, update.id, note.matter, note.reasons[0])
    cut = await stage.do(submitting.submit, update.author, update.id)
    stage.line = update.statement
    await stage.sign(cut)
    await stage.opens()

    after = (await stage.agency()).incident(opened.id)
    assert (known.type, after.opened_at) == ("threat_checked", opened.opened_at)
    assert update.follows == first
    posts = await stage.rows(statement=update.statement)
    parents = {row.id for row in await stage.rows(statement=first)}
    assert {row.target for row in posts if row.destination == "telegram" and row.part == 1} <= parents
    kept = (await stage.agency()).standing(opened.id)
    assert [each.key for each in kept if each.key] == [each.key for each in before if each.key]


async def test_whatever_it_turns_out_to_be_its_instructions_can_be_lifted(stage):
    opened = await stage.incident("unknown", Danger.YES)
    await stage.out(Phase.WARNING, opened.id, guidance=["stay_indoors", "lock_doors"])

    for kind in stage.office.templates.types():
        await stage.do(incidents.change, stage.people.pio.id, opened.id, kind.key, opened.place)
        made = await stage.do(drafting.begin, stage.people.pio.id, Phase.ALL_CLEAR, opened.id)
        assert set(made.facts["lifted"]) == {"stay_indoors", "lock_doors"}, kind.key
    with pytest.raises(errors.OpenInstructions):
        await stage.do(incidents.close, stage.people.pio.id, opened.id)
