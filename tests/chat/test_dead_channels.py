"""A channel that can't post is told to those who speak before it is needed."""

from commsbot.workflow import probing
from tests.chat import desks
from tests.chat.test_status_card import later, status, watched


async def say(house, lane, why):
    await house.store.act(lambda uow: probing.put_down(uow, lane, why))
    house.wake.cards()
    await house.settled()


def lane_of(house):
    return next(to.lane for to in house.office.configured if to.lane)


async def test_those_who_speak_see_which_channel_cannot_post_and_why(house):
    ana, chief = await desks.staff(house)
    await say(house, lane_of(house), "401: the keys <don't> open it")

    for human in (ana, chief):
        [told] = [text for text in desks.texts(house, human) if "🔌" in text]
        assert "can't post now" in told
        assert "401: the keys <don't> open it" in told
        assert "commsbot check" in told


async def test_its_card_ends_with_the_news_that_it_is_well(house):
    ana, _ = await desks.staff(house)
    await say(house, lane_of(house), "401")
    await say(house, lane_of(house), "")

    assert not [text for text in desks.texts(house, ana) if "🔌" in text]
    assert [text for text in desks.texts(house, ana) if "can post again" in text]


async def test_the_status_card_of_an_incident_names_it(house):
    _, _, sam = await watched(house)
    await say(house, lane_of(house), "401")
    await later(house, seconds=10)

    assert "🔌" in status(house, sam)
