"""*When…* on a draft's card: each choice has a way back, and is said in words with day and zone."""

import datetime as dt

from commsbot.domain.series import Every, Series
from commsbot.domain.version import State
from tests.chat import desks


async def event(house, ana):
    """A routine draft, ready to be submitted."""
    await house.says(ana, "/draft")
    await house.presses(ana, "Community event")
    await desks.answers_event(house, ana)


async def planned(house, ana, when="tomorrow 9am"):
    await event(house, ana)
    await house.presses(ana, "When…")
    await house.says(ana, when)
    await house.presses(ana, "When…")


async def draft(house):
    return (await house.store.read(lambda uow: uow.drafts()))[0]


async def test_the_times_are_said_where_they_are_chosen(house):
    ana, _ = await desks.staff(house)
    await planned(house, ana)

    assert "Goes out Tue, Mar 3, 09:00 EST." in desks.shows(house, ana)
    assert ["Not after…", "Until…"] in desks.buttons(house, ana)
    assert ["Repeat…", "Back"] in desks.buttons(house, ana)


async def test_each_of_these_screens_leads_back(house):
    ana, _ = await desks.staff(house)
    await planned(house, ana)
    for label in ("Not after…", "Until…", "Repeat…"):
        await house.presses(ana, label)
        assert "When does it go out?" not in desks.shows(house, ana)
        await house.presses(ana, "Back")
        assert "When does it go out?" in desks.shows(house, ana)
    await house.presses(ana, "Repeat…")
    await house.presses(ana, "Daily")
    await house.presses(ana, "Back")
    assert ["Daily", "Weekly"] in desks.buttons(house, ana)
    await house.presses(ana, "Back")
    await house.presses(ana, "Back")

    assert ["Submit"] in desks.buttons(house, ana)


async def test_how_late_it_may_leave_counts_from_its_time(house):
    ana, chief = await desks.staff(house)
    await planned(house, ana)
    await house.presses(ana, "Not after…")
    assert "Counted from Tue, Mar 3, 09:00 EST" in desks.shows(house, ana)
    await house.presses(ana, "2 h")
    assert "If it has not left by Tue, Mar 3, 11:00 EST, a person is asked." in desks.shows(house, ana)
    await house.presses(ana, "Not after…")
    await house.says(ana, "tomorrow 10am")
    await house.presses(ana, "Back")
    await house.presses(ana, "Submit")

    assert "If it has not left by Tue, Mar 3, 10:00 EST, a person is asked." in desks.shows(house, chief)
    await house.presses(chief, "Approve")
    house.clock.passes(days=2)
    await desks.drains(house)
    assert (await desks.version(house)).state is State.HELD


async def test_until_when_it_is_true_may_be_taken_away_again(house):
    ana, _ = await desks.staff(house)
    await planned(house, ana)
    await house.presses(ana, "Until…")
    await house.says(ana, "2026-03-05 10:00")
    assert "Not sent any more after Thu, Mar 5, 10:00 EST." in desks.shows(house, ana)
    await house.presses(ana, "Until…")
    await house.presses(ana, "No end")

    assert (await draft(house)).window.expiry is None


async def test_without_a_time_spans_count_from_now(house):
    ana, _ = await desks.staff(house)
    await event(house, ana)
    await house.presses(ana, "When…")
    await house.presses(ana, "Not after…")
    assert "Counted from now." in desks.shows(house, ana)
    await house.presses(ana, "1 h")

    assert (await draft(house)).window.latest_send == house.clock.now + dt.timedelta(hours=1)


async def test_a_daily_text_asks_for_its_last_day(house):
    ana, chief = await desks.staff(house)
    await planned(house, ana)
    await house.presses(ana, "Repeat…")
    await house.presses(ana, "Daily")
    assert "Until when?" in desks.shows(house, ana)
    await house.says(ana, "2026-03-20")
    assert "🔁 Then daily at 09:00, until Fri, Mar 20, 23:59 EDT." in desks.shows(house, ana)
    await house.presses(ana, "Back")
    await house.presses(ana, "Submit")

    assert "🔁 Then daily at 09:00, until Fri, Mar 20, 23:59 EDT." in desks.shows(house, chief)
    until = dt.datetime(2026, 3, 21, 3, 59, tzinfo=dt.UTC)
    assert (await desks.version(house)).cut.series == Series(Every.DAY, until)


async def test_weeks_are_pressed_and_a_repeat_is_taken_away_again(house):
    ana, _ = await desks.staff(house)
    await planned(house, ana)
    await house.presses(ana, "Repeat…")
    await house.presses(ana, "Weekly")
    await house.presses(ana, "4 weeks")
    assert "🔁 Then weekly at 09:00, until Tue, Mar 31, 23:59 EDT." in desks.shows(house, ana)
    await house.presses(ana, "Repeat…")
    await house.presses(ana, "Post it once")

    assert (await draft(house)).series is None


async def test_a_time_that_clocks_jump_over_is_said_before_it_is_approved(house):
    ana, chief = await desks.staff(house)
    await planned(house, ana, "2026-03-07 02:30")
    await house.presses(ana, "Repeat…")
    await house.presses(ana, "Daily")
    await house.presses(ana, "1 week")
    await house.presses(ana, "Back")
    await house.presses(ana, "Submit")

    assert "⚠️ Clocks jump over that time once: then it goes out Sun, Mar 8, 03:00 EDT." in desks.shows(house, chief)


async def test_a_repeat_without_a_time_asks_for_the_time_first(house):
    ana, _ = await desks.staff(house)
    await event(house, ana)
    await house.presses(ana, "When…")
    await house.presses(ana, "Repeat…")

    assert "needs a time" in desks.shows(house, ana)
    assert desks.buttons(house, ana) == [["Back"]]


async def test_an_end_that_is_no_end_leaves_the_question_open(house):
    ana, _ = await desks.staff(house)
    await planned(house, ana)
    await house.presses(ana, "Repeat…")
    await house.presses(ana, "Daily")
    await house.says(ana, "2026-03-02")
    assert "Say until when it is posted again" in "".join(desks.texts(house, ana))
    await house.says(ana, "2026-03-09")

    assert (await draft(house)).series is not None


async def test_a_warning_says_why_it_is_never_repeated_by_a_plan(house):
    ana, _ = await desks.staff(house)
    await desks.opens(house, ana, danger="Yes")
    await house.presses(ana, "When…")
    await house.presses(ana, "Repeat…")

    told = desks.shows(house, ana)
    assert "posted once" in told or "that is an update" in told


async def test_words_on_a_screen_that_has_buttons_only_are_told_so(house):
    ana, _ = await desks.staff(house)
    await planned(house, ana)
    await house.presses(ana, "Repeat…")
    await house.says(ana, "daily")

    assert "answered with the buttons" in "".join(desks.texts(house, ana))


async def test_a_submit_button_from_before_the_repeat_is_stale(house):
    ana, _ = await desks.staff(house)
    await planned(house, ana)
    await house.presses(ana, "Back")
    old = desks.newest_with(house, ana, "Submit")
    data = next(b["callback_data"] for row in old.keyboard for b in row if b["text"] == "Submit")
    await house.presses(ana, "When…")
    await house.presses(ana, "Repeat…")
    await house.presses(ana, "Daily")
    await house.presses(ana, "1 week")
    await house.presses(ana, "Back")

    now = desks.newest_with(house, ana, "Submit")
    assert data != next(b["callback_data"] for row in now.keyboard for b in row if b["text"] == "Submit")
