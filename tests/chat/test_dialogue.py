"""The draft is the dialogue: questions, plan, previews and mistakes on one card, and nothing lost."""

from commsbot.chat import showing
from commsbot.domain.people import Role
from commsbot.domain.version import State
from commsbot.workflow import answering
from tests.chat import desks


async def draft(house):
    return (await house.store.read(lambda uow: uow.drafts()))[0]


async def test_the_card_shows_each_channels_text_with_its_count(house):
    ana, _ = await desks.staff(house)
    await desks.opens(house, ana)

    shown = house.shows(ana)
    assert "Telegram · en · " in shown
    assert "/280" in shown
    assert "Telegram · es" in shown
    assert "To: Telegram @springfield_alerts, X @SpringfieldPD, Nextdoor, the agency's page" in shown
    assert desks.buttons(house, ana) == [
        ["Submit"],
        ["Send now, I answer for it"],
        ["Change…", "When…"],
        ["Preview…", "Discard"],
        ["Add a picture or PDF"],
        ["Hand over to…"],
    ]
    assert showing.units(house.seen(ana).text) <= 4096


async def test_an_answer_is_changed_by_choice_and_by_words(house):
    ana, _ = await desks.staff(house)
    await desks.opens(house, ana)
    await house.presses(ana, "Change…")
    await house.presses(ana, "2. Are officers there?")
    assert "Are officers there?" in house.shows(ana)
    await house.presses(ana, "Officers are there")
    assert "Officers are there." in house.shows(ana)
    await house.presses(ana, "Change…")
    await house.presses(ana, "1. Where is it?")
    await house.says(ana, "Oak Street School")

    assert "at Oak Street School" in house.shows(ana)


async def test_a_promise_is_chosen_by_button_and_typed_strictly(house):
    ana, _ = await desks.staff(house)
    await desks.opens(house, ana)
    await house.presses(ana, "Change…")
    await house.presses(ana, "8. When will you say more?")
    await house.says(ana, "9am")
    assert "which has passed" in house.shows(ana)
    await house.says(ana, "11:15")
    assert "Next update by 11:15 AM EST" in desks.offers(house, ana)
    await house.presses(ana, "Change…")
    await house.presses(ana, "8. When will you say more?")
    await house.presses(ana, "in 15 min")

    assert "Next update by 10:15 AM EST" in desks.offers(house, ana)


async def test_the_plan_is_said_with_day_and_zone(house):
    ana, chief = await desks.staff(house)
    await desks.opens(house, ana)
    await house.presses(ana, "When…")
    await house.says(ana, "2026-03-08 02:30")
    assert "clocks go forward" in house.shows(ana)
    await house.says(ana, "tomorrow 9am")
    assert "Goes out Tue, Mar 3, 09:00 EST" in desks.offers(house, ana)
    await house.presses(ana, "When…")
    await house.presses(ana, "in 15 min")
    assert "Goes out Mon, Mar 2, 10:15 EST" in desks.offers(house, ana)
    await house.presses(ana, "Submit")
    await house.presses(chief, "Approve")

    assert (await desks.version(house)).due_at.isoformat() == "2026-03-02T15:15:00+00:00"


async def test_a_text_is_read_whole_and_left_again(house):
    ana, _ = await desks.staff(house)
    await desks.opens(house, ana)
    await house.presses(ana, "Preview…")
    await house.presses(ana, "X en")
    version = house.shows(ana)
    assert version.startswith("X · en · ")
    await house.presses(ana, "Back")
    await house.presses(ana, "Back")
    assert ["Submit"] in desks.buttons(house, ana)


async def test_discarding_asks_and_keeps_nothing(house):
    ana, _ = await desks.staff(house)
    await desks.opens(house, ana)
    await house.presses(ana, "Discard")
    await house.presses(ana, "Back")
    await house.presses(ana, "Discard")
    await house.presses(ana, "Throw it away")

    assert not await house.store.read(lambda uow: uow.drafts())
    assert "thrown away" in house.shows(ana)


async def test_markup_in_answers_is_shown_and_published_as_typed(house):
    ana, _ = await desks.staff(house)
    await desks.opens(house, ana, place="<b>Elm</b> & Oak")
    assert "at <b>Elm</b> & Oak" in house.shows(ana)
    await house.presses(ana, "Submit")

    assert "<b>Elm</b> & Oak" in (await desks.version(house)).cut.renditions[0].text


async def test_a_submit_button_of_an_older_look_is_refused(house):
    ana, _ = await desks.staff(house)
    await desks.opens(house, ana)
    made, office = await draft(house), house.office
    await house.store.act(
        lambda uow: answering.answer(uow, office, made.author, made.id, "officers", "there", language="en")
    )
    press = await house.presses(ana, "Submit")

    assert "has changed since this button was made" in press.told
    await house.presses(ana, "Submit")
    assert (await desks.version(house)).state is State.SUBMITTED


async def test_two_quick_taps_on_two_choices_both_count(house):
    ana, _ = await desks.staff(house)
    await desks.opens(house, ana, danger="Yes", kind="Serious, not yet known")
    asked = desks.newest(house, ana)
    for label in ("Leave now", "Boil water"):
        house.world.presses(ana, asked, label)
    await house.settled()

    assert set((await draft(house)).facts["guidance"]) == {"leave", "boil_water"}
    await house.presses(ana, "✓ Boil water")
    assert (await draft(house)).facts["guidance"] == ["leave"]


async def test_another_dialogue_loses_no_draft(house):
    ana, _ = await desks.staff(house)
    await desks.opens(house, ana)
    await house.presses(ana, "Change…")
    await house.says(ana, "/incident")
    await house.presses(ana, "Cancel")
    await house.says(ana, "/drafts")
    await house.presses(ana, desks.labels(house, ana)[0])

    assert "We have a report" in house.shows(ana)
    assert ["Submit"] in desks.buttons(house, ana)


async def test_an_update_asks_what_changed_what_stands_and_when(house):
    ana, chief = await desks.staff(house)
    await desks.opens(house, ana, danger="Yes", kind="Serious, not yet known")
    await house.presses(ana, "Leave now")
    await house.presses(ana, "Next")
    await house.presses(ana, "Submit")
    await house.presses(chief, "Approve")
    await desks.drains(house)
    house.clock.passes(minutes=10)
    await house.says(ana, "/draft")
    await house.presses(ana, "Update")
    assert "What has changed?" in desks.shows(house, ana)
    await house.says(ana, "One person has been arrested.")
    assert "Which instructions still stand?" in desks.shows(house, ana)
    assert any(label.startswith("✓ ") for row in desks.buttons(house, ana) for label in row)
    await house.presses(ana, "Next")
    assert "When will you say more?" in desks.shows(house, ana)
    await house.presses(ana, "in 60 min")
    assert "One person has been arrested." in desks.shows(house, ana)
    await house.presses(ana, "Submit")

    version = await desks.version(house)
    assert version.cut.phase == "update"
    assert version.cut.follows


async def test_questions_can_be_gone_back_through(house):
    ana, _ = await desks.staff(house)
    await house.says(ana, "/draft")
    await house.presses(ana, "Community event")
    assert "What is the event called?" in house.shows(ana)
    await house.says(ana, "Coffee with an Officer")
    await house.presses(ana, "Back")
    assert "What is the event called?" in house.shows(ana)
    assert "Coffee with an Officer" in house.shows(ana)
    await house.presses(ana, "Next")
    assert "When does it start?" in house.shows(ana)


async def test_what_is_missing_is_named_and_asked(house):
    ana, _ = await desks.staff(house)
    await house.says(ana, "/draft")
    await house.presses(ana, "Community event")
    await house.presses(ana, "Back")

    assert "has no answer yet" in house.shows(ana)
    await house.presses(ana, "Answer what is missing: 3")
    assert "What is the event called?" in house.shows(ana)


async def test_with_two_incidents_open_a_draft_asks_for_which(house):
    ana, _ = await desks.staff(house)
    await desks.opens(house, ana, kind="Serious, not yet known")
    await desks.opens(house, ana, place="Oak Street", kind="Serious, not yet known")
    await house.says(ana, "/draft")
    assert "Which incident is it about?" in house.shows(ana)
    await house.presses(
        ana, next(label for row in desks.buttons(house, ana) for label in row if label.endswith("Oak Street"))
    )
    await house.presses(ana, "Update")

    newest = (await house.store.read(lambda uow: uow.agency())).open_incidents()
    made = next(each for each in await house.store.read(lambda uow: uow.drafts()) if each.phase == "update")
    assert {each.id: each.place.words for each in newest}[made.incident] == "Oak Street"


async def test_a_duty_officer_is_offered_what_may_be_launched(house):
    await desks.staff(house)
    sam, _ = await house.hires("Sam Lee", Role.DUTY_OFFICER)
    await desks.opens(house, sam)
    await house.says(sam, "/draft")

    labels = desks.labels(house, sam)
    assert "False alert" in labels
    assert "Update" not in labels


async def test_a_restart_in_the_middle_of_a_question_loses_nothing(house):
    ana, _ = await desks.staff(house)
    await house.says(ana, "/draft")
    await house.presses(ana, "Community event")
    await house.says(ana, "Coffee with an Officer")
    await house.restarts()
    await house.says(ana, "2026-03-05 10:00")

    assert "When does it end?" in house.shows(ana)


async def test_a_long_text_is_shortened_on_the_card_and_whole_in_preview(house):
    ana, _ = await desks.staff(house)
    await desks.opens(house, ana, kind="Serious, not yet known")
    await house.says(ana, "/draft")
    await house.presses(ana, "Update")
    words = " ".join(f"word{number}" for number in range(75))
    await house.says(ana, words)
    await house.presses(ana, "Skip")
    await house.presses(ana, "Next")

    assert showing.units(house.seen(ana).text) <= 4096
    await house.presses(ana, "Preview…")
    await house.presses(ana, "Telegram en")
    assert words in house.shows(ana)


async def test_no_lock_screen_shows_a_drafts_words(house):
    ana, chief = await desks.staff(house)
    await desks.submits(house, ana)

    assert not any("report of" in text or "Elm Street" in text for text in (*house.locked(ana), *house.locked(chief)))
    assert all(each.protected for each in house.screen(chief) if not each.mine and not each.service and each.buttons)


async def test_a_place_is_a_button_or_a_point_with_words(house):
    ana, _ = await desks.staff(house)
    await desks.opens(house, ana)
    await house.presses(ana, "Change…")
    await house.presses(ana, "1. Where is it?")
    await house.presses(ana, "Riverside Park")
    assert "at Riverside Park" in house.shows(ana)
    await house.presses(ana, "Change…")
    await house.presses(ana, "1. Where is it?")
    house.world.shares_location(ana, house.account, 40.5, -74.25)
    await house.settled()
    assert "The point on the map is kept" in desks.offers(house, ana)
    await house.says(ana, "x" * 61)
    await house.says(ana, "Behind the mill")

    place = (await draft(house)).facts["place"]
    assert place == {"place": "Behind the mill", "latitude": 40.5, "longitude": -74.25}


async def test_a_time_that_lies_behind_has_its_own_keys(house):
    ana, chief = await desks.staff(house)
    await desks.publishes(house, ana, chief)
    house.clock.passes(minutes=30)
    await house.presses(ana, "Correct")
    await house.says(ana, "at Elm Street School")
    await house.says(ana, "It is at Oak Street School.")
    await house.presses(ana, "Change…")
    await house.presses(ana, "3. When did you say it?")
    await house.presses(ana, "15 min ago")

    assert (await draft(house)).facts["said_at"] == {"at": "2026-03-02T15:15:00+00:00"}


async def test_an_answer_that_is_not_needed_can_be_left_out(house):
    ana, _ = await desks.staff(house)
    await desks.opens(house, ana)
    await house.presses(ana, "Change…")
    await house.presses(ana, "7. Add a line of care?")
    await house.presses(ana, "Leave it out")

    assert (await draft(house)).facts.get("care") in {None, "none"}


async def test_an_old_question_is_answered_as_old(house):
    ana, _ = await desks.staff(house)
    await desks.opens(house, ana)
    await house.presses(ana, "Change…")
    await house.presses(ana, "2. Are officers there?")
    asked = desks.newest(house, ana)
    first = house.world.presses(ana, asked, "Officers are there")
    second = house.world.presses(ana, asked, "They are on the way")
    await house.settled()

    assert not first.told
    assert "has changed since this button was made" in second.told
    assert (await draft(house)).facts["officers"] == "there"


async def test_answers_are_listed_with_their_questions(house):
    ana, _ = await desks.staff(house)
    await desks.opens(house, ana, danger="Yes", kind="Serious, not yet known")
    await house.presses(ana, "Leave now")
    await house.presses(ana, "Next")
    await house.presses(ana, "Change…")

    shown = house.shows(ana)
    assert "1. Where is the danger? Elm Street School" in shown
    assert "2. What must people do? Leave now" in shown
    assert "6. When did it begin? –" in shown
    assert ["2. What must people do?"] in desks.buttons(house, ana)


async def test_notes_name_the_question_and_no_field(house):
    ana, _ = await desks.staff(house)
    await desks.opens(house, ana)
    house.clock.passes(minutes=27)
    house.wake.cards()
    await house.settled()

    assert "The time in “When will you say more?” has passed" in house.shows(ana)
    assert "next_update" not in house.shows(ana)
    for beginning in ("Notes", "⚠️ The time in"):
        await house.presses(ana, next(each for each in desks.labels(house, ana) if each.startswith(beginning)))
    assert "Choose a later time; or leave it, and the approver's button offers one." in house.shows(ana)


async def test_notes_name_the_question_in_the_readers_language(house):
    await desks.staff(house)
    ana, _ = await house.hires("Ana Sosa", Role.PIO, language="es")
    await desks.opens(house, ana, danger="Sí", kind="Grave, aún no se sabe")
    await house.presses(ana, "Atrás")

    assert "«¿Qué debe hacer la gente?» aún no tiene respuesta" in house.shows(ana)


async def test_what_is_chosen_first_is_said_first(house):
    ana, _ = await desks.staff(house)
    await desks.opens(house, ana, danger="Yes", kind="Serious, not yet known")
    await house.presses(ana, "Leave now")
    await house.presses(ana, "Stay inside")

    assert (await draft(house)).facts["guidance"] == ["leave", "stay_indoors"]
