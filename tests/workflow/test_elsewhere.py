"""Somebody else's statement: attached, compared with, and answered by one of ours that names them."""

from datetime import timedelta

import pytest

from commsbot.domain import checks, errors
from commsbot.domain.elsewhere import Answer
from commsbot.domain.template import Phase, Text
from commsbot.domain.version import State
from commsbot.workflow import answering, drafting, elsewhere, incidents, previewing, submitting

COUNTY = "County Alert"
WORDS = "5 people were hurt on Elm Street. Everyone in town must stay indoors until tomorrow."


async def heard(stage, incident, words=WORDS, **more):
    said_at = stage.clock.now - timedelta(minutes=10)
    return await stage.do(
        elsewhere.attach, stage.people.pio.id, incident, COUNTY, words, said_at=said_at, language="en", **more
    )


async def about(stage, phase, told, **answers):
    made = await stage.do(drafting.begin, stage.people.pio.id, phase, told.incident, "", told.id)
    return await stage.answered(made, made.author, **answers)


async def shown(stage, made):
    return await stage.store.read(lambda uow: previewing.preview(uow, stage.office, made))


async def test_it_is_attached_with_who_said_it_and_when(stage):
    opened = await stage.incident()

    told = await heard(stage, opened.id, link="https://county.example/1")

    assert (told.who, told.words, told.by, told.stands) == (COUNTY, WORDS, stage.people.pio.id, True)
    assert told.said_at == stage.clock.now - timedelta(minutes=10)
    assert await stage.rows() == []


@pytest.mark.parametrize(("who", "words"), [(" ", WORDS), (COUNTY, " \n")])
async def test_nobody_or_nothing_is_refused(stage, who, words):
    opened = await stage.incident()

    with pytest.raises(errors.EmptyAnswer):
        await stage.do(
            elsewhere.attach, stage.people.pio.id, opened.id, who, words, said_at=stage.clock.now, language="en"
        )


async def test_a_name_that_no_text_has_room_for_is_refused(stage):
    opened = await stage.incident()

    with pytest.raises(errors.AnswerTooLong):
        await stage.do(
            elsewhere.attach, stage.people.pio.id, opened.id, "x" * 61, WORDS, said_at=stage.clock.now, language="en"
        )


async def test_a_closed_incident_takes_neither_words_nor_notes(stage):
    opened = await stage.incident()
    await stage.do(incidents.close, stage.people.pio.id, opened.id)

    with pytest.raises(errors.IncidentClosed):
        await heard(stage, opened.id)
    with pytest.raises(errors.IncidentClosed):
        await stage.do(elsewhere.remark, stage.people.pio.id, opened.id, "Gate 3")


async def test_anyone_on_the_staff_notes_but_an_auditor(stage):
    opened = await stage.incident()

    noted = await stage.do(elsewhere.remark, stage.people.liaison.id, opened.id, " Gate 3 is open. ", "Ben Cole")

    assert (noted.words, noted.source, noted.at) == ("Gate 3 is open.", "Ben Cole", stage.clock.now)
    with pytest.raises(errors.NotAuthorised):
        await stage.do(elsewhere.remark, stage.people.auditor.id, opened.id, "x")
    with pytest.raises(errors.EmptyAnswer):
        await stage.do(elsewhere.remark, stage.people.pio.id, opened.id, " ")


async def test_what_differs_from_others_stands_side_by_side(stage):
    opened = await stage.incident()
    await heard(stage, opened.id)
    made = await stage.draft(Phase.UPDATE, opened.id, changed="3 people were hurt on Elm Street.")

    notes = [note for note in (await shown(stage, made)).notes if note.kind == "others"]

    values = [dict(note.values) for note in notes]
    assert {"source": COUNTY, "was": "5 people were hurt", "now": "3 people were hurt"}.items() <= values[0].items()


async def test_their_words_taken_over_unmarked_are_noted(stage):
    opened = await stage.incident()
    await heard(stage, opened.id, "The bridge has collapsed entirely.")
    made = await stage.draft(Phase.UPDATE, opened.id, changed="The bridge has collapsed entirely.")

    assert "unconfirmed" in {note.kind for note in (await shown(stage, made)).notes}


async def test_a_correction_of_theirs_names_them_and_is_no_apology(stage):
    opened = await stage.incident()
    told = await heard(stage, opened.id)
    made = await about(stage, Phase.CORRECTION, told, right="3 people were hurt on Elm Street.")
    seen = await shown(stage, made)

    assert seen.facts["wrong"] == Text(WORDS, "en")
    assert seen.facts["said_at"] == told.said_at
    for one in seen.renditions:
        assert COUNTY in one.text or one.kind == "liaison_kept"
        assert "we wrote" not in one.text
        assert "We are sorry" not in one.text
    assert not [note for note in seen.notes if note.kind == "others"]


@pytest.mark.parametrize(
    ("phase", "answers", "how"),
    [
        (Phase.CORRECTION, {"right": "3 people were hurt."}, Answer.CORRECTED),
        (Phase.RUMOUR, {"fact": "The bridge is open", "verdict": "false", "basis": "searched"}, Answer.ANSWERED),
        (Phase.ALL_CLEAR, {"ended": "over", "safe": "safe"}, Answer.LIFTED),
        (Phase.WRONG_AREA, {"not_for": "the rest of town", "standing": ["stay_indoors"]}, Answer.NARROWED),
    ],
)
async def test_ours_that_goes_out_answers_theirs(stage, phase, answers, how):
    opened = await stage.incident()
    told = await heard(stage, opened.id)
    made = await about(stage, phase, told, **answers)
    seen = await shown(stage, made)
    assert all(COUNTY in one.text for one in seen.renditions if one.kind != "liaison_kept")
    for note in checks.blocking(seen.notes):
        await stage.do(answering.override, made.author, made.id, note.matter, note.reasons[0])
    cut = await stage.do(submitting.submit, made.author, made.id)
    stage.line = made.statement
    assert (await stage.agency()).heard[told.id].stands

    await stage.sign(cut)
    await stage.opens()

    assert (await stage.version()).state is State.PUBLISHED
    assert (await stage.agency()).heard[told.id].answered is how


async def test_a_text_taken_up_again_still_names_them(stage):
    opened = await stage.incident()
    told = await heard(stage, opened.id)
    made = await about(stage, Phase.CORRECTION, told, right="3 people were hurt.")
    await stage.do(submitting.submit, made.author, made.id)

    again = await stage.do(drafting.begin_again, made.author, made.statement, 1)

    assert again.about == told.id


async def test_words_too_long_for_the_question_begin_with_what_fits(stage):
    opened = await stage.incident()
    told = await heard(stage, opened.id, "The lake is closed. " + "Nobody may swim there " * 8)

    rumour = await shown(stage, await about(stage, Phase.RUMOUR, told))
    endless = await heard(stage, opened.id, "Nobody may swim there " * 8)

    assert rumour.facts["claim"] == Text("The lake is closed.", "en")
    assert "claim" not in (await about(stage, Phase.RUMOUR, endless)).facts


async def test_a_kind_of_text_that_names_nobody_is_refused(stage):
    opened = await stage.incident()
    told = await heard(stage, opened.id)

    with pytest.raises(errors.CantAnswer, match=COUNTY):
        await about(stage, Phase.UPDATE, told)
    with pytest.raises(errors.NotFound):
        await stage.do(drafting.begin, stage.people.pio.id, Phase.RUMOUR, opened.id, "", "h404")
