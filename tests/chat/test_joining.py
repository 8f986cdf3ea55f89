"""The door: links, strangers, help, one's own language and desk secret."""

from commsbot.domain.people import Role
from commsbot.wire import secret


async def test_a_link_lets_its_person_in_and_nobody_else(house):
    ana, person = await house.hires("Ana Ruiz", Role.PIO, Role.ADMINISTRATOR)

    assert person.telegram == ana.id
    assert "Welcome, Ana Ruiz" in house.shows(ana)
    assert "/help" in house.shows(ana)
    other = house.world.person("Mallory")
    house.world.start(other, house.account, "token-1")
    await house.settled()
    assert "This link has been used" in house.shows(other)
    assert (await house.store.read(lambda uow: uow.agency())).who(other.id) is None


async def test_a_stranger_is_told_at_once_whom_to_call(house):
    tom = house.world.person("Tom", "es")
    house.world.start(tom, house.account)
    await house.settled()
    first = house.shows(tom)
    await house.says(tom, "there is a man with a gun at my door")

    assert "911" in first
    assert "https://www.springfield.example/alerts" in first
    assert len([each for each in house.screen(tom) if not each.mine]) == 2
