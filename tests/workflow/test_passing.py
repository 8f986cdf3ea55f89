"""A draft in two hands: handed over with why, and answered field by field."""

from dataclasses import replace

import pytest

from commsbot.domain import errors
from commsbot.domain.template import Phase
from commsbot.workflow import answering, drafting, passing, staff, submitting
from tests.workflow.stage import PARK


async def joined(stage, person):
    """Only somebody who has joined can take a draft."""
    token = f"token-{person.id}"
    await stage.do(staff.invite, "", person.id, token)
    await stage.do(
        staff.join,
        token,
        4200 + len([each for each in (await stage.agency()).people.values() if each.telegram is not None]),
    )
    return (await stage.agency()).person(person.id)


async def answers(stage, who, made, field, raw, expects):
    return await stage.do(answering.answer, who.id, made.id, field, raw, language="en", expects=expects)


async def test_a_colleague_becomes_the_author_and_reads_why(stage):
    opened = await stage.incident()
    made = await stage.draft(Phase.HOLDING, opened.id)
    chief = await joined(stage, stage.people.approver)

    given = await stage.do(passing.hand_over, made.author, made.id, chief.id, " My shift ends. ")

    assert (given.author, given.handed_by, given.handed_why) == (chief.id, made.author, "My shift ends.")
    cut = await stage.do(submitting.submit, made.author, made.id)
    assert cut.author == chief.id


async def test_an_approvers_fix_goes_to_another_approver(stage):
    opened = await stage.incident()
    await stage.submitted(Phase.HOLDING, opened.id)
    fix = await stage.do(drafting.begin_fix, stage.people.approver.id, stage.line, 1)
    other = await joined(stage, stage.people.legal)
    pio = await joined(stage, stage.people.pio)

    with pytest.raises(errors.NobodyElse, match=pio.name):
        await stage.do(passing.hand_over, stage.people.approver.id, fix.id, pio.id)
    given = await stage.do(passing.hand_over, stage.people.approver.id, fix.id, other.id)

    assert (given.editor, given.author) == (other.id, stage.people.pio.id)


async def test_who_has_it_has_not_joined_or_may_not_write_takes_nothing(stage):
    opened = await stage.incident()
    made = await stage.draft(Phase.HOLDING, opened.id)
    update = await stage.draft(Phase.UPDATE, opened.id)
    duty = await joined(stage, stage.people.duty)

    for name, to in ((made, stage.people.pio), (made, stage.people.approver), (update, duty)):
        with pytest.raises(errors.NobodyElse):
            await stage.do(passing.hand_over, made.author, name.id, to.id)
    assert (await stage.do(passing.hand_over, made.author, made.id, duty.id)).author == duty.id


async def test_two_people_answer_two_fields_and_both_count(stage):
    opened = await stage.incident()
    made = await stage.draft(Phase.CORRECTION, opened.id)

    await answers(stage, stage.people.pio, made, "wrong", "The road is open.", 0)
    both = await answers(stage, stage.people.approver, made, "right", "The road is closed.", 0)

    assert {"wrong", "right"} <= set(both.facts)


@pytest.mark.parametrize(
    ("field", "first", "second", "shown"),
    [
        ("wrong", "The road is open.", "The bridge is open.", "The road is open."),
        ("cause", "early", "ours", "Early information"),
    ],
)
async def test_the_later_of_two_answers_to_one_field_sees_the_other(stage, field, first, second, shown):
    opened = await stage.incident()
    made = await stage.draft(Phase.CORRECTION, opened.id)
    expects = made.revision(field)
    await answers(stage, stage.people.pio, made, field, first, expects)

    with pytest.raises(errors.AnsweredMeanwhile, match=shown) as caught:
        await answers(stage, stage.people.approver, made, field, second, expects)
    assert stage.people.pio.name in str(caught.value)
    with pytest.raises(errors.Stale):
        await answers(stage, stage.people.pio, made, field, second, expects)


@pytest.mark.parametrize(
    ("phase", "field", "raw", "shown"),
    [
        (Phase.CORRECTION, "said_at", "5 min ago", None),
        (Phase.ALL_CLEAR, "place", PARK, "Riverside Park"),
        (Phase.ALL_CLEAR, "standing", ["stay_indoors"], "tay in"),
        (Phase.ALL_CLEAR, "ended", None, "–"),
    ],
)
async def test_every_kind_of_answer_can_be_shown(stage, phase, field, raw, shown):
    opened = await stage.incident()
    made = await stage.draft(phase, opened.id)
    expects = made.revision(field)
    await answers(stage, stage.people.pio, made, field, raw, expects)

    with pytest.raises(errors.AnsweredMeanwhile, match=shown):
        await answers(stage, stage.people.approver, made, field, raw, expects)


async def test_a_choice_that_the_library_lost_is_shown_by_its_key(stage):
    opened = await stage.incident()
    made = await stage.draft(Phase.CORRECTION, opened.id)
    expects = made.revision("cause")
    lost = await answers(stage, stage.people.pio, made, "cause", "early", expects)
    await stage.store.act(lambda uow: uow.save_draft(_without(lost)))

    with pytest.raises(errors.AnsweredMeanwhile, match="sunspots"):
        await answers(stage, stage.people.approver, made, "cause", "ours", expects)


def _without(made):
    return replace(made, facts={**made.facts, "cause": "sunspots"})
