"""*Hand over to…* on the incident's card."""

from commsbot.chat import reminding
from commsbot.workflow import obligations
from tests.chat import desks


async def brings(house, ana):
    (opened,) = (await house.store.read(lambda uow: uow.agency())).open_incidents()
    await house.says(ana, "/incidents")
    await house.presses(ana, f"in:{opened.id}:o")


async def test_handing_over_limits_what_is_offered_until_it_is_taken_back(house):
    ana, _ = await desks.staff(house)
    await desks.opens(house, ana)
    await brings(house, ana)

    await house.presses(ana, "Hand over to…")
    await house.says(ana, "State Bureau")
    await house.says(ana, "bureau.example")
    assert "isn't a web address" in desks.texts(house, ana)[-1] or "isn't a web address" in house.shows(ana)
    await house.says(ana, "https://bureau.example")

    assert "🎙 State Bureau speaks first" in desks.shows(house, ana)
    assert "Update" not in desks.labels(house, ana)
    await house.presses(ana, "Other words…")
    offered = desks.labels(house, ana)
    assert "All clear: attack on people" in offered
    assert not [each for each in offered if "rumor" in each or "update" in each.lower()]
    await house.presses(ana, "Cancel")

    await brings(house, ana)
    await house.presses(ana, "Take back the lead")
    assert "speaks first" not in desks.shows(house, ana)
    assert "Update" in desks.labels(house, ana)


async def test_whose_words_are_known_is_offered_by_name(house):
    ana, _ = await desks.staff(house)
    await desks.opens(house, ana)
    await brings(house, ana)
    await house.presses(ana, "Somebody else's words")
    await house.says(ana, "We are on our way.")
    await house.says(ana, "State Bureau")
    await house.presses(ana, "Just now")
    await house.presses(ana, "To the incident")

    await house.presses(ana, "Hand over to…")
    await house.presses(ana, "State Bureau")
    await house.says(ana, "https://bureau.example")

    assert "🎙 State Bureau speaks first" in desks.shows(house, ana)


async def test_a_reminder_offers_no_news_while_somebody_else_leads(house):
    ana, chief = await desks.staff(house)
    await desks.publishes(house, ana, chief)
    await brings(house, ana)
    await house.presses(ana, "Hand over to…")
    await house.says(ana, "State Bureau")
    await house.says(ana, "https://bureau.example")

    async def tick(uow):
        await reminding.remind(uow, await obligations.tick(uow))

    await house.store.act(tick)
    house.clock.passes(minutes=16)
    await house.store.act(tick)
    house.wake.cards()
    await house.settled()

    assert desks.labels(house, ana) == ["Nothing new since"]
