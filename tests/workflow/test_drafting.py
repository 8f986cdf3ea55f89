"""Words on their way to a version."""

from dataclasses import replace
from datetime import timedelta

import pytest

from commsbot.domain import errors, events, rendition
from commsbot.domain.checks import Level
from commsbot.domain.incident import Danger
from commsbot.domain.plan import Window
from commsbot.domain.rendition import Kind
from commsbot.domain.template import Phase, Sender
from commsbot.domain.version import Relation, State
from commsbot.templates import loading
from commsbot.workflow import answering, drafting, incidents, liaising, previewing, reporting, review, staff, submitting
from tests.conftest import LIBRARY, NAMES, ZONE

EVENT = {"event": "Coffee with an Officer", "starts": "2026-12-05 10:00", "place": "Riverton Library"}


def text(cut, kind=Kind.TELEGRAM, language="en"):
    return next(
        each.text for each in cut.renditions if (each.kind, each.language, each.repeat) == (kind, language, False)
    )


# --- beginning -------------------------------------------------------------------------------------------------------


async def test_a_holding_statement_is_ready_without_an_answer(stage):
    opened = await stage.incident()

    cut = await stage.submitted(Phase.HOLDING, opened.id)

    assert (cut.version, cut.author, cut.title) == (1, stage.people.pio.id, "First word: Riverside Park")
    assert "Riverside Park" in text(cut)
    assert "Riverside Park" in text(cut, language="es")
    assert cut.next_update == stage.clock.now + timedelta(minutes=30)
    assert (await stage.store.read(lambda uow: uow.drafts())) == []


async def test_a_default_never_invents_a_fact(stage):
    opened = await stage.incident()

    made = await stage.draft(Phase.HOLDING, opened.id)

    assert made.facts["officers"] == "unknown"


async def test_a_correction_offers_the_sentences_that_are_out(stage):
    opened = await stage.incident()
    line = await stage.published(Phase.HOLDING, opened.id)
    cut = (await stage.store.read(lambda uow: uow.statement(line))).latest.cut
    office, pio = stage.office, stage.people.pio.id
    made = await stage.store.act(lambda uow: drafting.begin_correction(uow, office, pio, line, Relation.CORRECTION))

    offered = await stage.store.read(lambda uow: drafting.quotable(uow, made))

    assert any("Riverside Park" in each for each in offered)
    assert all(any(each in one.text for one in cut.renditions) for each in offered)
    assert not any("://" in each for each in offered)
    assert len(offered) == len(set(offered))


async def test_a_new_draft_has_no_words_to_quote(stage):
    made = await stage.draft(Phase.HOLDING, (await stage.incident()).id)

    assert await stage.store.read(lambda uow: drafting.quotable(uow, made)) == ()


async def test_the_incident_types_own_template_comes_first(stage):
    opened = await stage.incident("active_attacker", Danger.YES)

    assert (await stage.draft(Phase.WARNING, opened.id)).template == "active_attacker/warning"
    assert (await stage.draft(Phase.NOTHING_NEW, opened.id)).template == "nothing_new"


async def test_a_statement_has_its_own_address_in_every_text(stage):
    opened = await stage.incident()

    cut = await stage.submitted(Phase.HOLDING, opened.id)

    assert cut.page == f"https://www.springfield.example/alerts#{stage.line}"
    assert all(cut.page in each.text for each in cut.renditions if each.kind in {Kind.TELEGRAM, Kind.X, Kind.HAND})


async def test_the_duty_officer_launches_and_drafts_nothing_else(stage):
    lee = stage.people.duty
    opened = await stage.incident(by=lee)

    assert (await stage.submitted(Phase.HOLDING, opened.id, lee)).author == lee.id
    for more in ({"phase": Phase.UPDATE}, {"phase": Phase.HOLDING, "name": "routine/event"}):
        with pytest.raises(errors.NotAuthorised, match="draft a statement"):
            await stage.draft(**more, by=lee)


async def test_nothing_new_begins_for_a_closed_incident(stage):
    opened = await stage.incident()
    await stage.do(incidents.close, stage.people.pio.id, opened.id)

    with pytest.raises(errors.IncidentClosed):
        await stage.draft(Phase.HOLDING, opened.id)


async def test_an_update_begins_from_what_was_said_and_follows_it(stage):
    opened = await stage.incident(danger=Danger.YES)
    first = await stage.out(Phase.WARNING, opened.id, guidance=["stay_indoors"])

    made = await stage.draft(Phase.UPDATE, opened.id)

    assert made.follows == first
    assert made.facts["standing"] == ["stay_indoors"]
    assert made.facts["place"]["place"] == "Riverside Park"
    assert "changed" not in made.facts


async def test_an_instruction_names_the_place_when_it_stands(stage):
    opened = await stage.incident(danger=Danger.YES)

    cut = await stage.approved(Phase.WARNING, opened.id, guidance=["stay_indoors"], area="Elm Street, 1st to 9th")

    assert [told.key for told in cut.opens] == ["stay_indoors"]
    assert all("{place}" not in told.words for told in cut.opens)


async def test_an_event_needs_no_incident(stage):
    made = await stage.draft(Phase.EVENT, name="routine/event", **EVENT)
    assert made.incident == ""

    cut = await stage.do(submitting.submit, made.author, made.id)

    assert (cut.incident, cut.phase, cut.title) == ("", Phase.EVENT, "Community event")
    assert "Coffee with an Officer" in text(cut)
    assert made.statement in cut.page


async def test_an_event_is_found_by_its_phase(stage):
    assert (await stage.draft(Phase.EVENT)).template == "routine/event"


# --- answering -------------------------------------------------------------------------------------------------------


async def test_only_a_change_of_the_same_field_makes_an_answer_stale(stage):
    opened = await stage.incident()
    made = await stage.draft(Phase.UPDATE, opened.id)
    ana, sam = stage.people.pio.id, stage.people.approver.id

    await stage.do(answering.answer, ana, made.id, "changed", "A road is closed.", language="en", expects=0)
    await stage.do(answering.answer, sam, made.id, "hurt", "2, Mercy Hospital, 5 min ago", language="en", expects=0)
    with pytest.raises(errors.Stale):
        await stage.do(answering.answer, sam, made.id, "changed", "Two roads.", language="en", expects=0)

    kept = await stage.store.read(lambda uow: uow.draft(made.id))
    assert (kept.facts["changed"]["words"], kept.facts["hurt"]["count"]) == ("A road is closed.", 2)


async def test_an_answer_can_be_taken_away(stage):
    opened = await stage.incident()
    made = await stage.draft(Phase.UPDATE, opened.id, hurt="2, Mercy Hospital, 5 min ago")

    made = await stage.do(answering.answer, made.author, made.id, "hurt", None, language="en")

    assert "hurt" not in made.facts
    assert made.revision("hurt") == 2


async def test_a_wrong_answer_loses_nothing(stage):
    opened = await stage.incident()
    made = await stage.draft(Phase.UPDATE, opened.id, changed="A road is closed.")

    with pytest.raises(errors.NotANumber):
        await stage.do(answering.answer, made.author, made.id, "hurt", "a few", language="en")

    assert "changed" in (await stage.store.read(lambda uow: uow.draft(made.id))).facts


async def test_a_clock_time_is_read_in_the_agencys_zone(stage):
    opened = await stage.incident()

    made = await stage.draft(Phase.HOLDING, opened.id, next_update="9:30")

    assert made.facts["next_update"] == {"at": "2026-11-21T15:30:00+00:00"}


async def test_nobody_who_may_not_draft_answers_for_others(stage):
    opened = await stage.incident()
    made = await stage.draft(Phase.HOLDING, opened.id)

    with pytest.raises(errors.NotAuthorised):
        await stage.do(answering.answer, stage.people.duty.id, made.id, "place", "Elm Street", language="en")


async def test_a_suspended_author_can_go_on_with_nothing(stage):
    opened = await stage.incident()
    made = await stage.draft(Phase.HOLDING, opened.id)
    await stage.do(staff.suspend, stage.people.approver.id, made.author, suspended=True)

    for act, more in ((submitting.submit, ()), (answering.set_plan, ("in 30 min",))):
        with pytest.raises(errors.Suspended):
            await stage.do(act, made.author, made.id, *more)


async def test_a_draft_can_be_thrown_away(stage):
    opened = await stage.incident()
    made = await stage.draft(Phase.HOLDING, opened.id)

    await stage.do(answering.discard, made.author, made.id)

    with pytest.raises(errors.NotFound):
        await stage.do(submitting.submit, made.author, made.id)


async def test_the_plan_is_part_of_what_is_submitted(stage):
    opened = await stage.incident()
    made = await stage.draft(Phase.UPDATE, opened.id, changed="A road is closed.", next_update="in 3 h")
    made = await stage.do(answering.set_plan, made.author, made.id, "in 1 h")
    assert made.due_at == stage.clock.now + timedelta(hours=1)

    cut = await stage.do(submitting.submit, made.author, made.id)

    assert cut.due_at == made.due_at
    assert "9:30" in text(cut)  # the hour for which it was rendered


async def test_on_approval_is_a_plan_too(stage):
    opened = await stage.incident()
    made = await stage.draft(Phase.HOLDING, opened.id)
    await stage.do(answering.set_plan, made.author, made.id, "in 1 h")

    assert (await stage.do(answering.set_plan, made.author, made.id, "")).due_at is None


async def test_a_plan_outside_the_window_is_refused(stage):
    opened = await stage.incident()
    made = await stage.draft(Phase.HOLDING, opened.id)
    window = Window(expiry=stage.clock.now + timedelta(minutes=30))
    await stage.store.act(lambda uow: uow.save_draft(replace(made, window=window)))

    with pytest.raises(errors.OutsideWindow):
        await stage.do(answering.set_plan, made.author, made.id, "in 1 h")


# --- showing and submitting ------------------------------------------------------------------------------------------


async def test_the_preview_is_what_is_cut(stage):
    opened = await stage.incident()
    made = await stage.draft(Phase.HOLDING, opened.id)

    shown = await stage.store.read(lambda uow: previewing.preview(uow, stage.office, made))
    cut = await stage.do(submitting.submit, made.author, made.id)

    assert cut.renditions == shown.renditions
    assert cut.digest == rendition.set_digest(shown.renditions, shown.audience, shown.window)


async def test_a_card_may_show_the_clock_of_its_last_look(stage):
    opened = await stage.incident()
    made = await stage.draft(Phase.HOLDING, opened.id)
    before = stage.clock.now
    first = await stage.store.read(lambda uow: previewing.preview(uow, stage.office, made))
    stage.clock.pass_(minutes=3)

    again = await stage.store.read(lambda uow: previewing.preview(uow, stage.office, made, before))

    assert again.renditions == first.renditions


async def test_a_plan_that_has_passed_means_now(stage):
    opened = await stage.incident()
    made = await stage.draft(Phase.HOLDING, opened.id)
    made = await stage.do(answering.set_plan, made.author, made.id, "in 1 h")
    stage.clock.pass_(hours=2)

    shown = await stage.store.read(lambda uow: previewing.preview(uow, stage.office, made))

    assert shown.at == stage.clock.now


async def test_what_is_missing_is_named_and_blocks(stage):
    opened = await stage.incident()
    made = await stage.draft(Phase.UPDATE, opened.id)

    shown = await stage.store.read(lambda uow: previewing.preview(uow, stage.office, made))
    with pytest.raises(errors.Blocked, match="What has changed"):
        await stage.do(submitting.submit, made.author, made.id)

    assert ([each.name for each in shown.missing], shown.renditions) == (["changed"], ())
    assert {note.level for note in shown.notes} == {Level.BLOCKS}


async def test_each_kind_of_place_and_the_staff_have_their_texts(stage):
    opened = await stage.incident()

    cut = await stage.submitted(Phase.HOLDING, opened.id)

    kinds = {(each.kind, each.language) for each in cut.renditions}
    both_languages = {(kind, tag) for kind in (Kind.TELEGRAM, Kind.INTERNAL, Kind.SPOKEN) for tag in ("en", "es")}
    assert kinds == both_languages | {(Kind.X, "en"), (Kind.HAND, "en")}


async def test_a_group_brings_its_two_texts(stage):
    await stage.do(
        liaising.register, stage.people.liaison.id, chat=-77, thread=0, title="Elm Street", area="Elm", language="es",
        circle=liaising.Circle.COMMUNITY,
    )  # fmt: skip
    opened = await stage.incident()

    cut = await stage.submitted(Phase.HOLDING, opened.id)

    assert {Kind.LIAISON, Kind.LIAISON_KEPT} <= {each.kind for each in cut.renditions}
    assert any(each.startswith("group:") for each in cut.audience)


async def test_a_draft_may_be_for_some_places_only(stage):
    opened = await stage.incident()
    made = await stage.draft(Phase.HOLDING, opened.id)
    await stage.store.act(lambda uow: uow.save_draft(replace(made, audience=("city-x", "gone"))))

    cut = await stage.do(submitting.submit, made.author, made.id)

    assert cut.audience == ("city-x",)
    assert Kind.TELEGRAM not in {each.kind for each in cut.renditions}


async def test_a_warning_expires_by_itself(stage):
    opened = await stage.incident(danger=Danger.YES)

    cut = await stage.submitted(Phase.WARNING, opened.id, guidance=["leave"])

    assert cut.window.expiry == stage.clock.now + previewing.WARNING_HOLDS
    assert cut.danger


async def test_a_warning_carries_its_marked_repeat(stage):
    opened = await stage.incident(danger=Danger.YES)

    cut = await stage.submitted(Phase.WARNING, opened.id, guidance=["leave"])

    repeats = [each for each in cut.renditions if each.repeat]
    assert {(each.kind, each.language) for each in repeats} >= {
        (Kind.TELEGRAM, "en"),
        (Kind.TELEGRAM, "es"),
        (Kind.X, "en"),
    }
    assert cut.digest != rendition.set_digest(
        [each for each in cut.renditions if not each.repeat], cut.audience, cut.window
    )


async def test_free_words_stay_in_their_language(stage):
    opened = await stage.incident()

    cut = await stage.submitted(Phase.UPDATE, opened.id, changed="The bridge is closed.")

    assert "The bridge is closed." in text(cut)
    assert "bridge" not in text(cut, language="es")


async def test_submitting_again_supersedes_what_waits(stage):
    opened = await stage.incident()
    await stage.submitted(Phase.UPDATE, opened.id, changed="One road is closed.")
    line = stage.line
    made = await stage.do(drafting.begin_again, stage.people.pio.id, line, 1)
    await stage.answered(made, made.author, changed="Two roads are closed.")

    cut = await stage.do(submitting.submit, made.author, made.id)

    assert (cut.version, cut.relation) == (2, Relation.RECUT)
    assert (await stage.version(line, 1)).state is State.SUPERSEDED


async def test_a_number_is_never_given_twice(stage, monkeypatch):
    """However long the list of versions is: the number comes from the statement's own entries."""
    opened = await stage.incident()
    await stage.submitted(Phase.HOLDING, opened.id)
    line = stage.line
    made = await stage.do(drafting.begin_again, stage.people.pio.id, line, 1)

    async def listed(self, **_which):
        return []

    monkeypatch.setattr("commsbot.storage.unit_of_work.Unit.listed", listed)

    assert (await stage.do(submitting.submit, made.author, made.id)).version == 2


async def test_what_is_out_is_not_drafted_again(stage):
    opened = await stage.incident()
    line = await stage.out(Phase.HOLDING, opened.id)

    with pytest.raises(errors.WrongState, match="drafted again"):
        await stage.do(drafting.begin_again, stage.people.pio.id, line, 1)


async def test_another_drafter_takes_a_returned_version_over(stage):
    opened = await stage.incident()
    await stage.submitted(Phase.HOLDING, opened.id)
    line = stage.line
    await stage.do(review.ask_changes, stage.people.approver.id, line, 1, "Name the street.")

    made = await stage.do(drafting.begin_again, stage.people.second.id, line, 1)

    assert (made.author, made.editor) == (stage.people.pio.id, stage.people.second.id)
    with pytest.raises(errors.NotAuthorised):
        await stage.do(drafting.begin_again, stage.people.duty.id, line, 1)


async def test_an_approver_who_changes_words_leaves_their_author(stage):
    opened = await stage.incident()
    await stage.submitted(Phase.HOLDING, opened.id)
    line, chief = stage.line, stage.people.approver.id
    fix = await stage.do(drafting.begin_fix, chief, line, 1)
    fixed = await stage.do(submitting.submit, chief, fix.id)
    await stage.do(review.sign_off, chief, line, 2, fixed.digest, "chat")
    made = await stage.do(drafting.begin_again, chief, line, 2)
    cut = await stage.do(submitting.submit, chief, made.id)
    await stage.do(review.sign_off, chief, line, 3, cut.digest, "chat")

    assert (cut.author, cut.editor) == (stage.people.pio.id, chief)
    version = await stage.do(review.sign_off, stage.people.pio.id, line, 3, cut.digest, "chat")
    assert version.state is State.APPROVED
    assert not any(given.self_approved for given in version.sign_offs)


async def test_an_approver_becomes_author_where_the_author_is_gone(stage):
    opened = await stage.incident()
    await stage.submitted(Phase.HOLDING, opened.id)
    await stage.do(staff.suspend, stage.people.approver.id, stage.people.pio.id, suspended=True)

    made = await stage.do(drafting.begin_again, stage.people.approver.id, stage.line, 1)

    assert (made.author, made.editor) == (stage.people.approver.id, "")


async def test_a_held_warning_is_cut_anew_with_a_new_expiry(stage):
    opened = await stage.incident(danger=Danger.YES)
    old = await stage.submitted(Phase.WARNING, opened.id, guidance=["leave"])
    line = stage.line
    stage.clock.pass_(hours=3)
    made = await stage.do(drafting.begin_again, stage.people.pio.id, line, 1)

    cut = await stage.do(submitting.submit, made.author, made.id)

    assert old.window.expiry < stage.clock.now < cut.window.expiry


async def test_an_unexpired_window_is_kept(stage):
    opened = await stage.incident(danger=Danger.YES)
    old = await stage.submitted(Phase.WARNING, opened.id, guidance=["leave"])
    stage.clock.pass_(minutes=5)

    made = await stage.do(drafting.begin_again, stage.people.pio.id, stage.line, 1)

    assert made.window == old.window


async def test_a_later_plan_is_kept_and_a_passed_one_is_not(stage):
    opened = await stage.incident()
    made = await stage.draft(Phase.UPDATE, opened.id, changed="A road is closed.", next_update="in 5 h")
    await stage.do(answering.set_plan, made.author, made.id, "in 1 h")
    cut = await stage.do(submitting.submit, made.author, made.id)

    kept = await stage.do(drafting.begin_again, made.author, made.statement, 1)
    stage.clock.pass_(hours=2)
    past = await stage.do(drafting.begin_again, made.author, made.statement, 1)

    assert (kept.due_at, past.due_at) == (cut.due_at, None)


async def test_in_an_exercise_every_text_is_marked(stage):
    sender = Sender(NAMES, NAMES, "911", "https://www.springfield.example/alerts", ZONE, exercise=True)
    stage.under(templates=loading.load(LIBRARY, sender), mark="en=EXERCISE es=SIMULACRO")
    opened = await stage.incident()

    cut = await stage.submitted(Phase.HOLDING, opened.id)

    assert cut.exercise
    assert text(cut).startswith("EXERCISE")
    assert text(cut, language="es").endswith("SIMULACRO")


async def test_an_unmarked_exercise_text_blocks(stage):
    stage.under(mark="en=EXERCISE es=SIMULACRO")
    opened = await stage.incident()

    with pytest.raises(errors.Blocked, match="exercise mark"):
        await stage.submitted(Phase.HOLDING, opened.id)


# --- fixing ----------------------------------------------------------------------------------------------------------


async def test_a_fix_is_signed_by_the_fixer_and_looked_at_by_the_author(stage):
    ana, sam = stage.people.pio, stage.people.approver
    opened = await stage.incident()
    await stage.submitted(Phase.UPDATE, opened.id, changed="One road is closed.")
    line = stage.line
    made = await stage.do(drafting.begin_fix, sam.id, line, 1)
    await stage.answered(made, sam.id, changed="Two roads are closed.")

    cut = await stage.do(submitting.submit, sam.id, made.id)
    signed = await stage.sign(cut, line, sam)
    assert (cut.author, cut.editor, signed.state) == (ana.id, sam.id, State.SUBMITTED)
    approved = await stage.sign(cut, line, ana)

    assert (approved.state, [given.self_approved for given in approved.sign_offs]) == (State.APPROVED, [False, False])
    assert (await stage.version(line, 1)).state is State.SUPERSEDED


async def test_a_fix_of_ones_own_words_is_no_fix(stage):
    sam = stage.people.approver
    opened = await stage.incident()
    await stage.submitted(Phase.HOLDING, opened.id, by=sam)

    assert (await stage.do(drafting.begin_fix, sam.id, stage.line, 1)).editor == ""


async def test_only_what_waits_is_fixed_and_only_by_approvers(stage):
    opened = await stage.incident()
    await stage.submitted(Phase.HOLDING, opened.id)
    with pytest.raises(errors.NotAuthorised):
        await stage.do(drafting.begin_fix, stage.people.pio.id, stage.line, 1)
    await stage.do(review.reject, stage.people.approver.id, stage.line, 1, "no")

    with pytest.raises(errors.WrongState, match="fixed"):
        await stage.do(drafting.begin_fix, stage.people.approver.id, stage.line, 1)


# --- approve, next update HH:MM --------------------------------------------------------------------------------------


async def test_a_promise_far_enough_off_offers_no_later_time(stage):
    opened = await stage.incident()
    cut = await stage.submitted(Phase.HOLDING, opened.id)

    assert drafting.next_promise(stage.office, cut, stage.clock.now) is None
    assert drafting.next_promise(stage.office, replace(cut, next_update=None), stage.clock.now) is None


async def test_a_promise_too_near_is_cut_anew_and_signed_in_one_act(stage):
    sam = stage.people.approver
    opened = await stage.incident()
    old = await stage.submitted(Phase.HOLDING, opened.id)
    line = stage.line
    stage.clock.pass_(minutes=26)
    later = drafting.next_promise(stage.office, old, stage.clock.now)

    async def press(uow):
        cut = await drafting.refresh(uow, stage.office, sam.id, line, 1, old.digest)
        return cut, await review.sign_off(uow, stage.office, sam.id, line, cut.version, cut.digest, "chat")

    cut, version = await stage.store.act(press)

    assert later == old.next_update + timedelta(minutes=30)
    assert (cut.version, cut.next_update, version.state) == (2, later, State.APPROVED)
    assert (cut.author, cut.editor, cut.facts["place"]) == (old.author, "", old.facts["place"])
    assert await stage.told(events.Superseded)


async def test_legal_may_refresh_too(stage):
    opened = await stage.incident()
    old = await stage.submitted(Phase.HOLDING, opened.id)
    stage.clock.pass_(minutes=26)

    cut = await stage.do(drafting.refresh, stage.people.legal.id, stage.line, 1, old.digest)

    assert (await stage.sign(cut, by=stage.people.legal)).state is State.APPROVED


async def test_an_author_may_move_the_time_of_their_own_words(stage):
    opened = await stage.incident()
    old = await stage.submitted(Phase.HOLDING, opened.id)
    stage.clock.pass_(minutes=26)

    cut = await stage.do(drafting.refresh, old.author, stage.line, 1, old.digest)

    assert (cut.version, cut.author) == (2, old.author)
    assert (await stage.sign(cut, by=stage.people.approver)).state is State.APPROVED


async def test_a_scheduled_promise_counts_from_its_hour(stage):
    opened = await stage.incident()
    made = await stage.draft(Phase.UPDATE, opened.id, changed="A road is closed.")
    await stage.do(answering.set_plan, made.author, made.id, "in 2 h")
    cut = await stage.do(submitting.submit, made.author, made.id)

    later = drafting.next_promise(stage.office, cut, stage.clock.now)
    fresh = await stage.do(drafting.refresh, stage.people.approver.id, made.statement, 1, cut.digest)

    assert later == fresh.next_update == cut.due_at + timedelta(minutes=30)
    assert fresh.due_at == cut.due_at
    assert drafting.next_promise(stage.office, fresh, stage.clock.now) is None


async def test_a_refresh_of_other_words_is_stale(stage):
    opened = await stage.incident()
    cut = await stage.submitted(Phase.HOLDING, opened.id)
    with pytest.raises(errors.Stale):
        await stage.do(drafting.refresh, stage.people.approver.id, stage.line, 1, "another digest")
    await stage.sign(cut)

    with pytest.raises(errors.Stale):
        await stage.do(drafting.refresh, stage.people.approver.id, stage.line, 1, cut.digest)


# --- correcting ------------------------------------------------------------------------------------------------------


async def test_a_correction_is_a_version_of_what_was_wrong(stage):
    opened = await stage.incident()
    line = await stage.out(Phase.HOLDING, opened.id)

    cut = await stage.corrected(line, Relation.CORRECTION, wrong="in the park", right="beside the park")

    assert (cut.version, cut.relation, cut.phase) == (2, Relation.CORRECTION, Phase.CORRECTION)
    revised = next(each for each in cut.renditions if each.kind is Kind.TELEGRAM_REVISED and each.language == "en")
    earlier = text((await stage.version(line, 1)).cut)
    assert revised.text.startswith(text(cut))
    assert revised.text.endswith(earlier)


async def test_a_correction_recut_is_still_a_correction_of_what_is_out(stage):
    opened = await stage.incident()
    line = await stage.out(Phase.HOLDING, opened.id)
    made = await stage.do(drafting.begin_correction, stage.people.pio.id, line, Relation.CORRECTION)
    await stage.answered(made, made.author, wrong="in the park", right="beside the park")
    await stage.do(submitting.submit, made.author, made.id)
    again = await stage.do(drafting.begin_again, made.author, line, 2)

    cut = await stage.do(submitting.submit, made.author, again.id)

    assert (cut.version, cut.relation) == (3, Relation.CORRECTION)
    earlier = text((await stage.version(line, 1)).cut)
    assert next(each for each in cut.renditions if each.kind is Kind.TELEGRAM_REVISED).text.endswith(earlier)


async def test_an_edit_that_would_not_fit_is_left_out(stage):
    opened = await stage.incident()
    line = await stage.out(Phase.UPDATE, opened.id, changed="A road is closed.")

    made = await stage.do(drafting.begin_correction, stage.people.pio.id, line, Relation.CORRECTION)
    await stage.answered(made, made.author, wrong="x", right="y")
    long = {
        **(await stage.store.read(lambda uow: uow.draft(made.id))).facts,
        "right": {"words": "Long words. " * 320, "language": "en"},
    }
    made = replace(made, facts=long, languages=("en",), audience=("city-channel",))
    shown = await stage.store.read(lambda uow: previewing.preview(uow, stage.office, made))

    assert not any(each.kind is Kind.TELEGRAM_REVISED for each in shown.renditions)
    assert not any(note.rule == "length" for note in shown.notes)


async def test_a_withdrawal_says_that_we_no_longer_stand_by_it(stage):
    opened = await stage.incident()
    line = await stage.out(Phase.HOLDING, opened.id)

    cut = await stage.corrected(line, Relation.WITHDRAWAL)

    assert (cut.phase, cut.relation) == (Phase.WITHDRAWAL, Relation.WITHDRAWAL)
    assert not any(each.kind is Kind.TELEGRAM_REVISED for each in cut.renditions)
    assert {each.language for each in cut.renditions} == {"en", "es"}


async def test_what_nobody_has_cannot_be_corrected(stage):
    opened = await stage.incident()
    await stage.submitted(Phase.HOLDING, opened.id)

    with pytest.raises(errors.WrongState, match="corrected"):
        await stage.do(drafting.begin_correction, stage.people.pio.id, stage.line, Relation.CORRECTION)


async def test_words_said_elsewhere_can_be_corrected(stage):
    line = await stage.do(reporting.report, stage.people.pio.id, "", "The road is open.")

    cut = await stage.corrected(line, Relation.CORRECTION, wrong="The road is open.", right="The road is closed.")

    assert (cut.version, cut.incident) == (2, "")


async def test_a_correction_names_when_the_wrong_words_went_out(stage):
    opened = await stage.incident()
    line = await stage.out(Phase.HOLDING, opened.id)
    said = (await stage.version(line, 1)).cut_at
    stage.clock.pass_(minutes=40)

    made = await stage.do(drafting.begin_correction, stage.people.pio.id, line, Relation.CORRECTION)

    assert made.facts["said_at"] == {"at": said.isoformat()}


async def test_a_draft_of_a_standing_statement_leaves_its_places_open(stage):
    made = await stage.draft(Phase.STANDING, name="standing/overdue")
    first = await stage.do(submitting.submit, made.author, made.id)
    assert "⟦promised.when⟧" in text(first)
    assert "⟦official_page⟧" in text(first)
    await stage.sign(first, made.statement)
    again = await stage.do(drafting.begin_again, made.author, made.statement, 1)

    second = await stage.do(submitting.submit, made.author, again.id)

    assert (second.version, (await stage.version(made.statement, 1)).state) == (2, State.APPROVED)


async def test_with_two_incidents_open_a_draft_says_which_one(stage):
    await stage.incident()
    await stage.incident()

    with pytest.raises(errors.WhichIncident):
        await stage.draft(Phase.HOLDING)
    assert (await stage.draft(Phase.EVENT)).incident == ""
