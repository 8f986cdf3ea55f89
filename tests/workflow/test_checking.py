"""What the checks compare a statement with, and what an answer to a note does: author and approver see the same."""

from dataclasses import replace

import pytest

from commsbot.domain import checks, errors, template
from commsbot.domain.checks import Level
from commsbot.domain.incident import Danger
from commsbot.domain.template import Phase
from commsbot.workflow import answering, checking, drafting, previewing, review, submitting

LOOK = "A tall man in a red cap and a grey coat drove off in a van, plate ABC 1234."


async def shown(stage, made):
    return (await stage.store.read(lambda uow: previewing.preview(uow, stage.office, made))).notes


async def seen(stage, number=1):
    async def read(uow):
        version = (await uow.statement(stage.line)).version(number)
        return await checking.of_version(uow, stage.office, stage.line, version, "next update")

    return await stage.store.read(read)


async def warned(stage, **answers):
    opened = await stage.incident("active_attacker", Danger.YES)
    return await stage.draft(Phase.WARNING, opened.id, look=LOOK, **answers)


def of_kind(notes, kind):
    return [note for note in notes if note.kind == kind]


async def test_a_plate_holds_a_draft_and_leads_to_its_answer(stage):
    made = await warned(stage)
    (note,) = of_kind(await shown(stage, made), "plate")

    assert (note.level, note.words, note.field) == (Level.BLOCKS, "ABC 1234", "look")
    with pytest.raises(errors.Blocked):
        await stage.do(submitting.submit, made.author, made.id)


async def test_an_answer_to_each_note_goes_on_record_with_the_version(stage):
    made = await warned(stage)
    for note in checks.blocking(await shown(stage, made)):
        made = await stage.do(answering.override, made.author, made.id, note.matter, note.reasons[0])
    cut = await stage.do(submitting.submit, made.author, made.id)
    stage.line = made.statement

    (given,) = [each for each in cut.overrides if each.kind == "plate"]
    assert (given.words, given.by, given.at) == ("ABC 1234", stage.people.pio.id, stage.clock.now)
    assert of_kind(await seen(stage), "plate")
    assert checks.blocking(await seen(stage), cut.overrides) == ()


async def test_an_answer_stays_with_words_that_are_taken_up_again(stage):
    made = await warned(stage)
    for note in checks.blocking(await shown(stage, made)):
        made = await stage.do(answering.override, made.author, made.id, note.matter, note.reasons[0])
    cut = await stage.do(submitting.submit, made.author, made.id)
    await stage.do(review.ask_changes, stage.people.approver.id, made.statement, 1, "Name the street.")

    again = await stage.do(drafting.begin_again, made.author, made.statement, 1)

    assert again.overrides == cut.overrides


@pytest.mark.parametrize("reason", ["Because I say so", "Silence would be worse"])
async def test_a_reason_that_the_note_does_not_list_is_refused(stage, reason):
    made = await warned(stage)
    (note,) = of_kind(await shown(stage, made), "plate")

    with pytest.raises(errors.Stale):
        await stage.do(answering.override, made.author, made.id, note.matter, reason)
    with pytest.raises(errors.Stale):
        await stage.do(answering.override, made.author, made.id, ("C23", "plate", "xyz 9999"), note.reasons[0])


async def test_a_template_that_is_gone_leaves_the_form_to_check(stage):
    opened = await stage.incident()
    await stage.submitted(Phase.HOLDING, opened.id)
    templates = {name: one for name, one in stage.office.templates.templates.items() if name != "holding"}
    stage.office = replace(stage.office, templates=replace(stage.office.templates, templates=templates))
    stage.clock.pass_(minutes=28)

    assert [note.rule for note in await seen(stage)] == ["time"]


async def test_a_figure_that_changes_is_set_beside_the_one_before(stage):
    opened = await stage.incident()
    await stage.out(Phase.UPDATE, opened.id, changed="3 people were hurt on Elm Street.")
    made = await stage.draft(Phase.UPDATE, opened.id, changed="5 people were hurt on Elm Street.")

    assert any("3 people" in str(note.values) or "3" in dict(note.values).values() for note in await shown(stage, made))


async def test_what_people_still_follow_stands_among_the_notes(stage):
    opened = await stage.incident()
    await stage.out(Phase.HOLDING, opened.id, action="avoid_area")
    made = await stage.draft(Phase.ALL_CLEAR, opened.id, ended="over", safe="safe")
    left = await stage.answered(made, made.author, lifted=None)

    assert not [note for note in await shown(stage, made) if note.rule == "C15"]
    assert [note.rule for note in await shown(stage, left)].count("C15") == 1


async def test_what_was_asked_for_is_published_and_agreed_names_pass(stage):
    fields = (
        template.Field("hotline", template.FieldType.PHONE, {"en": "Which number?"}, {}),
        template.Field("who", template.FieldType.PERSON, {"en": "Who?"}, {}),
    )
    chosen = replace(stage.office.templates.template("routine/event"), fields=fields)
    facts = {"hotline": "217-555-0199", "who": template.Person("Mia Stone", "she agreed", stage.clock.now)}
    matter = checking.Matter(
        template=chosen, facts=facts, incident="", statement="s1", renditions=(), languages=("en",), at=stage.clock.now
    )

    about = await stage.store.read(lambda uow: checking._background(uow, stage.office, matter, "en"))

    assert "217-555-0199" in about.allowed
    assert "Mia Stone" in about.names
    assert about.earlier == about.open_instructions == ()
