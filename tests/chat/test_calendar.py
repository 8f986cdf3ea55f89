"""The next seven days in chat: what is planned, by day, and what is done with each."""

import functools

from commsbot.domain.delivery import State as DeliveryState
from commsbot.domain.version import State
from commsbot.workflow import publishing, repeating
from tests.chat import desks
from tests.chat.test_timing import planned


async def plans(house, ana, when, *repeat):
    await planned(house, ana, when)
    if repeat:
        await house.presses(ana, "Repeat…")
        for label in repeat:
            await house.presses(ana, label)
    await house.presses(ana, "Back")
    await house.presses(ana, "Submit")


async def shows(house, human):
    await house.says(human, "/calendar")
    return desks.texts(house, human)[-1]


async def test_nothing_planned_says_so(house):
    ana, _ = await desks.staff(house)

    assert "Nothing is planned." in await shows(house, ana)


async def test_the_days_stand_in_order_with_what_is_sure(house):
    ana, chief = await desks.staff(house)
    await plans(house, ana, "2026-03-04 09:00")
    await plans(house, ana, "tomorrow 9am", "Daily", "1 week")
    await house.presses(chief, "Approve")

    told = (await shows(house, ana)).split("\n")
    assert told[0] == "🗓 The next 7 days"
    assert told[2] == "Tue, Mar 3"
    assert told[3].startswith("09:00 EST · Community event")
    assert told[3].endswith("✅ approved · 🔁 daily at 09:00")
    assert told[4].startswith("“")
    assert told[6] == "Wed, Mar 4"
    assert told[7].endswith("⏳ waits for a yes")
    assert max(len(button.label) for row in house.seen(ana).buttons for button in row) <= 28


async def test_each_opens_its_card_on_which_it_is_published_now(house):
    ana, chief = await desks.staff(house)
    await plans(house, ana, "tomorrow 9am")
    await house.presses(chief, "Approve")
    await shows(house, ana)
    await house.presses(
        ana, next(each.label for row in house.seen(ana).buttons for each in row if "09:00" in each.label)
    )
    assert ["Publish now"] in desks.buttons(house, ana)
    await house.presses(ana, "Publish now")
    await desks.drains(house)

    assert (await desks.version(house)).state is State.PUBLISHED


async def test_one_that_is_not_sent_stays_there_marked(house):
    ana, chief = await desks.staff(house)
    await plans(house, ana, "tomorrow 9am")
    await house.presses(chief, "Approve")
    await house.presses(ana, "Don't send")

    assert "⏸ held" in await shows(house, ana)


async def repeats(house):
    ana, chief = await desks.staff(house)
    await plans(house, ana, "tomorrow 9am", "Daily", "2 weeks")
    await house.presses(chief, "Approve")
    house.clock.passes(hours=23)
    await desks.drains(house)
    return ana, chief


async def _by_hand(house, name, uow):
    listed = (await uow.listed())[0]
    await publishing.posted_by_hand(uow, house.office, listed.author, name)


async def test_the_next_post_is_skipped_moved_and_ended_on_its_card(house):
    ana, _ = await repeats(house)
    assert "Next (daily at 09:00): Wed, Mar 4, 09:00 EST" in desks.shows(house, ana)
    press = await house.presses(ana, "Skip the next")
    assert press.told == "Skipped. The next one: Thu, Mar 5, 09:00 EST"
    assert "Thu, Mar 5" in await shows(house, ana)
    await house.presses(ana, "Move the next…")
    await house.says(ana, "2026-03-05 18:00")
    assert "Next (daily at 09:00): Thu, Mar 5, 18:00 EST" in desks.shows(house, ana)
    await house.presses(ana, "End the repeat")
    assert "Nothing more is posted of it: somebody ended the repeat." in desks.shows(house, ana)

    assert "Nothing is planned." in await shows(house, ana)
    assert (await desks.version(house)).state is State.PUBLISHED


async def test_the_next_post_is_published_now_and_counted(house):
    ana, _ = await repeats(house)
    await house.presses(ana, "Publish now")
    await desks.drains(house)

    assert "🔁 Posted 2 times so far." in desks.shows(house, ana)
    assert "Next (daily at 09:00): Thu, Mar 5, 09:00 EST" in desks.shows(house, ana)


async def test_the_last_one_may_be_skipped_too(house):
    ana, _ = await repeats(house)
    for _ in range(13):
        await house.store.act(_skip(house))
    house.wake.cards()
    await house.settled()
    press = await house.presses(ana, "Skip the next")

    assert press.told == "Skipped. It was the last one."


def _skip(house):
    async def act(uow):
        listed = (await uow.listed())[0]
        version = (await uow.statement(listed.statement)).version(1)
        await repeating.skip(uow, house.office, version.cut.author, listed.statement, 1, version.plan)

    return act


async def test_those_who_schedule_are_told_of_what_was_skipped_by_itself(house):
    ana, chief = await repeats(house)
    house.clock.passes(days=1, minutes=30)
    await desks.drains(house)

    for human in (ana, chief):
        assert "It was skipped, not sent late." in "".join(desks.texts(house, human))
    await house.presses(ana, "Look at it")
    assert "⏭ Not posted Wed, Mar 4, 09:00 EST: its time had passed." in desks.shows(house, ana)
    house.clock.passes(hours=13)
    house.wake.cards()
    await house.settled()
    statement = (await desks.listed(house))[0].statement
    assert await house.store.read(lambda uow: uow.cards(f"missed:{statement}/1")) == []


async def test_held_routine_posts_take_the_keys_of_a_repeat_away(house):
    ana, _ = await repeats(house)
    for row in await house.store.read(lambda uow: uow.deliveries(states=(DeliveryState.ASKED,))):
        await house.store.act(functools.partial(_by_hand, house, row.id))
    await house.says(ana, "/goodnews")
    await house.says(ana, "/queue")
    assert "⏸ held" in await shows(house, ana)
    await house.presses(
        ana, next(each.label for row in house.seen(ana).buttons for each in row if "09:00" in each.label)
    )

    assert "so nothing more is posted of it" in desks.shows(house, ana)
    assert "Skip the next" not in desks.labels(house, ana)


async def test_more_than_fits_is_turned_page_by_page(house):
    ana, _ = await desks.staff(house)
    for hour in range(9):
        await plans(house, ana, f"tomorrow {hour + 1}pm")
    assert "(1/2)" in await shows(house, ana)
    await house.presses(ana, "Later days")
    assert "(2/2)" in desks.texts(house, ana)[-1]
    assert "21:00 EST · Community event" in desks.texts(house, ana)[-1]
    await house.presses(ana, "Earlier")

    assert "(1/2)" in desks.texts(house, ana)[-1]
