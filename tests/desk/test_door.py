"""Who gets in at the desk, and what a wrong secret costs."""

import pytest

from commsbot.desk.door import Door, NobodyCalled, NoSecret, SeveralCalled, TooManyWrong, WrongSecret
from commsbot.domain import errors
from commsbot.domain.people import Role
from commsbot.workflow import staff
from tests.desk import stage

RIGHT = "k3fm-7qtz-w9hb-2xdp-c4rn"


@pytest.fixture
async def house(tmp_path):
    async with stage.house(tmp_path) as made:
        await made.hires("kim", "Kim Lee", Role.APPROVER, typed=RIGHT)
        yield made


@pytest.mark.parametrize("name", ["Kim Lee", "kim  lee", "kim"])
async def test_a_person_enters_by_name_with_their_secret(house, name):
    assert (await Door(house.store).enter(name, RIGHT)).id == house.people["kim"].id


async def test_a_person_enters_by_their_id(house):
    assert (await Door(house.store).enter(house.people["kim"].id, RIGHT.upper())).name == "Kim Lee"


async def test_an_unknown_or_ambiguous_name_is_named(house):
    await house.hires("ann", "Ann Lee", Role.PIO, typed=RIGHT)

    with pytest.raises(NobodyCalled, match="Kim Lee"):
        await Door(house.store).enter("Kimberly", RIGHT)
    with pytest.raises(NobodyCalled):
        await Door(house.store).enter("", RIGHT)
    with pytest.raises(SeveralCalled, match=house.people["ann"].id):
        await Door(house.store).enter("Lee", RIGHT)


async def test_without_a_secret_nobody_enters(house):
    with pytest.raises(NoSecret, match=house.people["sam"].id):
        await Door(house.store).enter("Sam Cole", "")


async def test_a_suspended_person_doesnt_enter(house):
    await house.store.act(lambda uow: staff.suspend(uow, house.people["jo"].id, house.people["kim"].id, suspended=True))

    with pytest.raises(errors.Suspended):
        await Door(house.store).enter("kim", RIGHT)


async def test_wrong_secrets_cost_time_and_survive_a_restart(house):
    for left in (4, 3, 2, 1, 0):
        with pytest.raises(WrongSecret, match=f"After {left} more"):
            await Door(house.store).enter("kim", "wrong")

    with pytest.raises(TooManyWrong, match="31 seconds"):
        await Door(house.store).enter("kim", RIGHT)
    house.clock.passes(seconds=31)
    with pytest.raises(WrongSecret):
        await Door(house.store).enter("kim", "wrong")
    house.clock.passes(seconds=31)
    with pytest.raises(TooManyWrong, match="30 seconds"):
        await Door(house.store).enter("kim", RIGHT)
    house.clock.passes(seconds=30)
    await Door(house.store).enter("kim", RIGHT)
    with pytest.raises(WrongSecret, match="After 4 more"):
        await Door(house.store).enter("kim", "wrong")


async def test_one_persons_wrong_secrets_shut_out_nobody_else(house):
    await house.hires("ann", "Ann Bell", Role.PIO, typed=RIGHT)
    for _ in range(5):
        with pytest.raises(WrongSecret):
            await Door(house.store).enter("kim", "wrong")

    assert (await Door(house.store).enter("Ann Bell", RIGHT)).name == "Ann Bell"


async def test_no_secret_stands_in_the_log(house, capsys):
    with pytest.raises(WrongSecret):
        await Door(house.store).enter("kim", "a-wrong-secret")
    await Door(house.store).enter("kim", RIGHT)

    said = capsys.readouterr()
    assert "desk.wrong_secret" in said.out
    assert "a-wrong-secret" not in said.out + said.err
    assert RIGHT not in said.out + said.err
