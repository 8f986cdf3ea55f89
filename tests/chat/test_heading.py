"""With two incidents open every card begins with its incident's name; with one open none needs it."""

from commsbot.domain.delivery import Unconfirmed
from tests.chat import desks

ELM = "Active attacker: Elm Street School\n"


async def test_every_card_begins_with_its_incident(house):
    ana, chief = await desks.staff(house)
    await desks.submits(house, ana)
    assert not desks.shows(house, chief).startswith(ELM)
    await desks.opens(house, ana, place="Oak Street", kind="Serious, not yet known")

    assert desks.shows(house, chief).startswith(ELM)
    assert "Oak Street\n" in desks.shows(house, ana)[:60]
    await house.presses(chief, "Approve")
    await desks.drains(house, lambda row: Unconfirmed("no answer"))
    asked = [each.text for each in house.screen(chief) if any("It is there" in str(row) for row in each.buttons)]
    assert asked
    assert all(each.startswith(ELM) for each in asked)


async def test_once_one_is_closed_the_names_go(house):
    ana, chief = await desks.staff(house)
    await desks.submits(house, ana)
    await desks.opens(house, ana, place="Oak Street", kind="Serious, not yet known")
    await house.says(chief, "/incidents")
    await house.presses(chief, next(label for label in desks.labels(house, chief) if label.endswith("Oak Street")))
    await house.presses(chief, "Close incident")
    await house.presses(chief, "Yes, close it")

    waiting = next(each for each in house.screen(chief) if "Approve" in str(each.buttons))
    assert not waiting.text.startswith(ELM)


async def test_a_routine_text_names_no_incident(house):
    ana, _ = await desks.staff(house)
    await house.says(ana, "/draft")
    await house.presses(ana, "Community event")
    for place in ("Elm Street School", "Oak Street"):
        await desks.opens(house, ana, place=place, kind="Serious, not yet known")
    event = next(each for each in desks.texts(house, ana) if "Community event" in each)

    assert "Elm" not in event
    assert "Oak" not in event
