"""The service's own words are put before the approvers by themselves."""

from commsbot.domain.version import State
from commsbot.workflow import standing
from tests.chat import desks


async def test_approvers_get_the_cards_of_the_services_own_words(house):
    ana, chief = await desks.staff(house)
    waiting = await house.store.act(lambda uow: standing.submit_missing(uow, house.office, ""))
    house.wake.cards()
    await house.settled()

    cards = [
        each for each in house.screen(chief) if "What I may say by myself, once somebody has approved it." in each.text
    ]
    assert len(cards) == len(waiting) == 4
    assert not any("What I may say by myself" in text for text in desks.texts(house, ana))
    for _ in waiting:
        await house.presses(chief, "Approve")

    listed = await desks.listed(house)
    assert {each.state for each in listed} == {State.APPROVED}
