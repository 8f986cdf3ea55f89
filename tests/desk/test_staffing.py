"""The staff at the desk: added, given secrets, and never by those who may not."""

import pytest

from commsbot.desk.door import Door, TooManyWrong, WrongSecret
from commsbot.desk.given import BadArgument
from commsbot.domain import errors, events
from commsbot.domain.people import Role
from commsbot.workflow import staff
from tests.desk import stage


@pytest.fixture
async def house(tmp_path):
    async with stage.house(tmp_path) as made:
        yield made


async def test_a_new_member_gets_link_and_secret_once(house):
    added = await house.does("jo", "add", name="Kim Lee", role=["approver", "Legal"], language="es")

    assert added.json["roles"] == ["approver", "legal"]
    entered = await Door(house.store).enter("Kim Lee", added.json["secret"])
    assert entered.language == "es"
    token = added.json["start"].removeprefix("/start ")
    joined = await house.store.act(lambda uow: staff.join(uow, token, 4711))
    assert joined.id == added.json["id"]
    shown = await house.does("ana", "staff")
    kim = next(each for each in shown.json["staff"] if each["name"] == "Kim Lee")
    assert kim["joined"]
    assert kim["secret"]
    assert added.json["secret"] not in "".join(shown.lines)


async def test_only_an_administrator_adds_and_enrols_others(house):
    with pytest.raises(errors.NotAuthorised):
        await house.does("ana", "add", name="Kim Lee", role=["pio"])
    with pytest.raises(errors.NotAuthorised):
        await house.does("ana", "secret", name="Sam Cole")
    with pytest.raises(BadArgument, match="duty_officer"):
        await house.does("jo", "add", name="Kim Lee", role=["king"])
    with pytest.raises(BadArgument):
        await house.does("jo", "add", name="Kim Lee")


async def test_a_secret_is_made_anew_by_oneself_or_an_administrator(house):
    own = await house.does("ana", "secret", name=house.people["ana"].id)
    await Door(house.store).enter("ana", own.json["secret"])
    for _ in range(5):
        with pytest.raises(WrongSecret):
            await Door(house.store).enter("ana", "wrong")
    with pytest.raises(TooManyWrong):
        await Door(house.store).enter("ana", own.json["secret"])

    other = await house.does("jo", "secret", name="Ana Ruiz")

    with pytest.raises(WrongSecret):
        await Door(house.store).enter("ana", own.json["secret"])
    await Door(house.store).enter("ana", other.json["secret"])


async def test_the_record_says_who_made_a_secret(house):
    await house.does("ana", "secret", name="Ana Ruiz")
    await house.does("jo", "secret", name="Ana Ruiz")

    made = [
        (actor, event)
        for _, _, actor, event in await house.store.happened()
        if isinstance(event, events.SecretEnrolled)
    ]
    assert [actor for actor, _ in made] == [house.people["ana"].id, house.people["jo"].id]


async def test_roles_are_set_and_access_is_stopped(house):
    changed = await house.does("jo", "roles", name="Ana Ruiz", role=["pio", "approver"])
    assert changed.json["roles"] == ["approver", "pio"]
    suspended = await house.does("sam", "suspend", name="Ana Ruiz")
    assert suspended.json["suspended"]
    with pytest.raises(errors.NotAuthorised):
        await house.does("sam", "suspend", name="Ana Ruiz", lift=True)
    back = await house.does("jo", "suspend", name="Ana Ruiz", lift=True)
    assert not back.json["suspended"]
    with pytest.raises(errors.LastAdministrator):
        await house.does("jo", "roles", name="Jo Park", role=["pio"])
    await house.hires("kim", "Kim Lee", Role.ADMINISTRATOR)
    await house.does("jo", "roles", name="Jo Park", role=["pio"])
