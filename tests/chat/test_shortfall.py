"""Whoever decides is told by name what a short channel leaves out."""

from tests.chat import desks

NEWS = (
    "Officers have searched the whole of the school and the streets around it from 1st to 9th Avenue, and every pupil has been brought to the "
    "Riverton Library, where families can meet them. Buses leave from Main Street every ten minutes until the evening."
)


async def test_the_cards_say_which_instructions_x_leaves_out(house):
    ana, chief = await desks.staff(house)
    await desks.opens(house, ana, danger="Yes", kind="Serious, not yet known")
    for label in ("Leave now", "Stay away from there", "Next"):
        await house.presses(ana, label)
    line = "X shows less: without “Stay away from there”"
    assert line in house.shows(ana)
    await house.presses(ana, "Submit")
    assert line in house.shows(chief)


async def test_the_cards_say_that_x_leaves_the_news_out(house):
    ana, chief = await desks.staff(house)
    await desks.publishes(house, ana, chief, kind="Serious, not yet known")
    await house.says(ana, "/draft")
    await house.presses(ana, "Update")
    await house.says(ana, NEWS)
    for _ in range(6):
        if ["Submit"] not in desks.buttons(house, ana):
            await house.presses(ana, "Next" if "Next" in desks.labels(house, ana) else "Skip")
    line = "X shows less: without “What has changed?”"
    assert line in desks.shows(house, ana)
    await house.presses(ana, "Submit")
    assert line in desks.shows(house, chief)


async def test_nothing_is_said_where_x_says_it_all(house):
    ana, _ = await desks.staff(house)
    await desks.opens(house, ana, place="Elm Park", kind="Serious, not yet known")

    assert "X · en" in house.shows(ana)
    assert "shows less" not in house.shows(ana)


async def test_the_approver_reads_whether_anyone_is_in_danger(house):
    ana, chief = await desks.staff(house)
    await desks.submits(house, ana, danger="Not sure")

    assert "Anyone in danger, as known at Mon, Mar 2, 10:00 EST: Not sure" in house.shows(chief)


async def test_repeated_words_are_said_to_be_the_same_in_words(house):
    ana, chief = await desks.staff(house)
    await desks.publishes(house, ana, chief, kind="Serious, not yet known")
    await house.presses(ana, "Correct")
    await house.says(ana, "Elm Street School")
    await house.says(ana, "Oak Street School.")
    await house.presses(ana, "Submit")

    card = house.shows(chief)
    edited = card[card.index("Telegram, edited post · en") :]
    assert edited.split("\n")[1] == "(same as above)"
    assert "…" not in card.split("\n")
