"""A person's authenticator app: enrolled once, each code spent once, wrong ones slowed down."""

import pytest

from commsbot.domain import errors, events, totp
from commsbot.workflow import factor

SECRET = b"12345678901234567890"


@pytest.fixture
def who(stage):
    return stage.people.approver.id


def shown(stage, off=0):
    return totp.code(SECRET, totp.step(stage.clock.now) + off)


async def enrolled(stage, who):
    await stage.do(factor.begin, who, "sealed")
    sealed = await stage.do(factor.begun, who)
    await stage.do(factor.enrol, who, sealed, SECRET, shown(stage))


async def test_the_first_code_enrols_an_app_and_is_spent(stage, who):
    with pytest.raises(errors.NoAuthenticator):
        await stage.do(factor.kept, who)
    await enrolled(stage, who)

    assert await stage.do(factor.kept, who) == "sealed"
    assert [each.person for each in await stage.told(events.FactorEnrolled)] == [who]
    with pytest.raises(errors.CodeUsed):
        await stage.do(factor.spend, who, SECRET, shown(stage))
    with pytest.raises(errors.NoAuthenticator):
        await stage.do(factor.begun, who)


async def test_a_code_is_spent_once(stage, who):
    await enrolled(stage, who)
    stage.clock.pass_(seconds=30)

    await stage.do(factor.spend, who, SECRET, shown(stage))

    with pytest.raises(errors.CodeUsed):
        await stage.do(factor.spend, who, SECRET, shown(stage))


async def test_a_found_phone_makes_no_second_app(stage, who):
    await enrolled(stage, who)
    with pytest.raises(errors.HasAuthenticator):
        await stage.do(factor.begin, who, "another")
    with pytest.raises(errors.HasAuthenticator):
        await stage.do(factor.enrol, who, "another", SECRET, shown(stage, 1))


async def test_wrong_codes_cost_time(stage, who):
    await enrolled(stage, who)
    stage.clock.pass_(seconds=30)
    for _ in range(factor.FREE):
        with pytest.raises(errors.CodeWrong):
            await stage.do(factor.spend, who, SECRET, "1")
        await stage.do(factor.missed, who)
    with pytest.raises(errors.TooManyCodes):
        await stage.do(factor.spend, who, SECRET, shown(stage))
    stage.clock.pass_(minutes=5)

    await stage.do(factor.spend, who, SECRET, shown(stage))
    await stage.do(factor.missed, who)
    stage.clock.pass_(seconds=30)
    await stage.do(factor.spend, who, SECRET, shown(stage))


async def test_an_administrator_forgets_an_app(stage, who):
    with pytest.raises(errors.NoAuthenticator):
        await stage.do(factor.forget, stage.people.administrator.id, who)
    await enrolled(stage, who)
    with pytest.raises(errors.NotAuthorised):
        await stage.do(factor.forget, stage.people.pio.id, who)

    await stage.do(factor.forget, stage.people.administrator.id, who)
    await stage.do(factor.begin, who, "another")

    assert len(await stage.told(events.FactorForgotten)) == 1
