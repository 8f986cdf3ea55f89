"""*Hand over to…* on a draft's card, and two people on one draft."""

from commsbot.domain.people import Role
from tests.chat import desks


async def test_a_colleague_gets_the_card_with_who_and_why(house):
    ana, _, ben = await desks.staff(house, ("Ben Cole", Role.PIO))
    await desks.opens(house, ana)

    await house.presses(ana, "Hand over to…")
    assert "Ben Cole" in desks.labels(house, ana)
    await house.presses(ana, "Ben Cole")
    await house.says(ana, "My shift ends.")

    assert "Ana Ruiz handed this to you. My shift ends." in desks.shows(house, ben)
    assert "Ben Cole has it now" in desks.shows(house, ana)
    await house.presses(ben, "Submit")
    assert [each.author for each in await desks.listed(house)] == [
        next(
            each.id
            for each in (await house.store.read(lambda uow: uow.agency())).people.values()
            if each.name == "Ben Cole"
        )
    ]


async def test_without_a_reason_it_goes_over_with_one_press(house):
    ana, _, ben = await desks.staff(house, ("Ben Cole", Role.PIO))
    await desks.opens(house, ana)

    await house.presses(ana, "Hand over to…")
    await house.presses(ana, "Ben Cole")
    await house.presses(ana, "Without a reason")

    assert "Ana Ruiz handed this to you." in desks.shows(house, ben)


async def test_the_later_answer_sees_the_other_and_may_answer_again(house):
    ana, _, ben = await desks.staff(house, ("Ben Cole", Role.PIO))
    await desks.opens(house, ana)
    await house.presses(ana, "Hand over to…")
    await house.presses(ana, "Ben Cole")
    await house.presses(ana, "Without a reason")
    for human in (ana, ben):
        await house.presses(human, "Change…")
        place = next(each for each in desks.labels(house, human) if "Where" in each)
        await house.presses(human, place)

    await house.says(ben, "Oak Street School")
    await house.says(ana, "Elm Street Park")
    assert any("Ben Cole has answered" in text and "Oak Street School" in text for text in desks.texts(house, ana))
    await house.says(ana, "Elm Street Park")

    (made,) = await house.store.read(lambda uow: uow.drafts())
    assert made.facts["place"]["place"] == "Elm Street Park"
