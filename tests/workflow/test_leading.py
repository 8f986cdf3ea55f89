"""Somebody else speaks first: our texts point to them, and what is theirs to say doesn't leave."""

import pytest

from commsbot.domain import errors
from commsbot.domain.incident import Danger
from commsbot.domain.template import Phase
from commsbot.domain.version import Relation, State
from commsbot.workflow import incidents, leading, previewing, scheduling, submitting

BUREAU = "State Bureau of Investigation"
LINK = "https://bureau.example/springfield"


async def handed(stage, incident):
    return await stage.do(leading.hand_over, stage.people.pio.id, incident, BUREAU, LINK)


async def test_every_text_points_to_whoever_leads_in_every_language(stage):
    opened = await stage.incident(danger=Danger.YES)
    await handed(stage, opened.id)
    made = await stage.draft(Phase.WARNING, opened.id, guidance=["stay_indoors"])
    shown = await stage.store.read(lambda uow: previewing.preview(uow, stage.office, made))

    told = [one for one in shown.renditions if one.kind != "liaison_kept"]
    assert {one.language for one in told} == {"en", "es"}
    assert all(LINK in one.text for one in told if one.part == 1)
    assert f"{BUREAU} leads on this: {LINK}" in told[0].text or told[0].language == "es"


async def test_news_is_refused_and_our_own_words_can_be_put_right(stage):
    opened = await stage.incident()
    line = await stage.out(Phase.HOLDING, opened.id)
    begun = await stage.draft(Phase.UPDATE, opened.id, changed="The street is open.")
    await handed(stage, opened.id)

    with pytest.raises(errors.LeadElsewhere, match=BUREAU):
        await stage.draft(Phase.UPDATE, opened.id)
    with pytest.raises(errors.LeadElsewhere):
        await stage.do(submitting.submit, begun.author, begun.id)
    cut = await stage.corrected(
        line, Relation.CORRECTION, wrong="The street is open.", right="The street is closed.", cause="early"
    )

    assert all(LINK in one.text for one in cut.renditions if one.kind == "x")


async def test_what_waits_and_is_theirs_now_goes_back_or_is_held(stage):
    opened = await stage.incident()
    await stage.out(Phase.HOLDING, opened.id)
    waits = await stage.draft(Phase.UPDATE, opened.id, changed="The street is open.")
    await stage.do(submitting.submit, waits.author, waits.id)
    clear = await stage.draft(Phase.ALL_CLEAR, opened.id, ended="over", safe="safe")
    await stage.do(submitting.submit, clear.author, clear.id)

    await handed(stage, opened.id)

    version = await stage.version(waits.statement)
    assert (version.state, version.reason, version.decided_by) == (State.RETURNED, "lead", stage.people.pio.id)
    assert (await stage.version(clear.statement)).state is State.SUBMITTED


async def test_an_approved_text_that_is_theirs_now_cannot_be_moved(stage):
    opened = await stage.incident()
    await stage.out(Phase.HOLDING, opened.id)
    await stage.approved(Phase.UPDATE, opened.id, changed="The street is open.")

    await handed(stage, opened.id)
    await stage.opens()

    version = await stage.version()
    assert (version.state, version.reason) == (State.HELD, "lead")
    with pytest.raises(errors.LeadElsewhere):
        await stage.do(scheduling.move, stage.people.pio.id, stage.line, 1, "", version.plan)
    await stage.do(leading.take_back, stage.people.pio.id, opened.id)
    await stage.do(scheduling.move, stage.people.pio.id, stage.line, 1, "", version.plan)
    await stage.opens()
    assert (await stage.version()).state is State.PUBLISHED


async def test_taken_back_everything_is_ours_again(stage):
    opened = await stage.incident()
    with pytest.raises(errors.LeadIsOurs):
        await stage.do(leading.take_back, stage.people.pio.id, opened.id)
    await handed(stage, opened.id)

    back = await stage.do(leading.take_back, stage.people.pio.id, opened.id)

    assert back.lead is None
    assert (await stage.draft(Phase.UPDATE, opened.id)).phase == Phase.UPDATE


@pytest.mark.parametrize(
    ("name", "link", "error"),
    [
        ("", LINK, errors.EmptyAnswer),
        ("x" * 61, LINK, errors.AnswerTooLong),
        (BUREAU, "bureau.example", errors.NotALink),
    ],
)
async def test_a_name_or_link_that_no_text_can_carry_is_refused(stage, name, link, error):
    opened = await stage.incident()

    with pytest.raises(error):
        await stage.do(leading.hand_over, stage.people.pio.id, opened.id, name, link)


async def test_only_those_who_speak_hand_over_and_only_while_it_is_open(stage):
    opened = await stage.incident()
    with pytest.raises(errors.NotAuthorised):
        await stage.do(leading.hand_over, stage.people.liaison.id, opened.id, BUREAU, LINK)
    await stage.do(incidents.close, stage.people.pio.id, opened.id)

    with pytest.raises(errors.IncidentClosed):
        await handed(stage, opened.id)
