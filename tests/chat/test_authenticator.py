"""An authenticator app gives the code that goes with a yes; its secret is shown once and sealed where it is kept."""

import base64

import pytest

from commsbot.domain import totp
from commsbot.domain.approval import Policy, Risk, Rule
from commsbot.domain.version import State
from commsbot.wire.seal import Seal
from tests.chat import desks
from tests.chat.test_alone import under


@pytest.fixture
async def apps(house):
    """A house in which apps give the codes."""
    under(house, Policy("own", {Risk.WARNING: Rule(second_factor=True)}))
    house.seal = Seal(b"k" * 32)
    await house.restarts()
    return house


def copied(house, human, label):
    """What the newest button of this label puts on the clipboard."""
    return next(
        b.copies for each in reversed(house.screen(human)) for row in each.buttons for b in row if b.label == label
    )


async def enrols(house, human):
    """Add an app; gives its secret."""
    await house.says(human, "/totp")
    key = copied(house, human, "Copy the key")
    assert f"secret={key}&" in copied(house, human, "Copy the link")
    await house.presses(human, "I have added it")
    assert key not in str(desks.texts(house, human)).replace(" ", "")
    secret = base64.b32decode(key)
    await house.says(human, shown(house, secret))
    return secret


def shown(house, secret, off=0):
    """What the app shows, as people type it."""
    code = totp.code(secret, totp.step(house.clock.now) + off)
    return f"{code[:3]} {code[3:]}"


async def notes(house, person):
    return await house.store.read(lambda uow: uow.recall(f"totp:{person}"))


async def waits(house):
    return (await desks.version(house)).state is State.SUBMITTED


async def test_a_code_of_the_app_goes_with_the_yes_and_counts_once(apps):
    ana, chief = await desks.staff(apps)
    secret = await enrols(apps, chief)
    assert "✅ The app works." in apps.shows(chief)
    await desks.submits(apps, ana)
    await apps.presses(chief, "Approve")
    assert "Type the six digits that your authenticator app shows." in desks.shows(apps, chief)
    await apps.says(chief, shown(apps, secret))
    assert await waits(apps)
    assert "used already" in apps.shows(chief)
    apps.clock.passes(seconds=30)
    await apps.says(chief, shown(apps, secret))

    assert not await waits(apps)


async def test_the_secret_is_not_in_the_database_as_it_is(apps):
    _, chief = await desks.staff(apps)
    secret = await enrols(apps, chief)
    agency = await apps.store.read(lambda uow: uow.agency())
    person = agency.who(chief.id)
    kept = await notes(apps, person.id)

    assert totp.typeable(secret) not in kept
    assert base64.b64encode(secret).decode() not in kept
    assert kept


async def test_without_an_app_the_yes_waits_for_one(apps):
    ana, chief = await desks.staff(apps)
    await desks.submits(apps, ana)
    press = await apps.presses(chief, "Approve")

    assert "Send /totp" in str(press)
    assert await waits(apps)


async def test_wrong_codes_are_counted_and_then_cost_time(apps):
    ana, chief = await desks.staff(apps)
    secret = await enrols(apps, chief)
    await desks.submits(apps, ana)
    await apps.presses(chief, "Approve")
    apps.clock.passes(seconds=30)
    wrong = shown(apps, secret, 9)
    for _ in range(5):
        await apps.says(chief, wrong)
        assert "That isn't the code" in apps.shows(chief)
    await apps.says(chief, shown(apps, secret))

    assert "too many wrong codes" in apps.shows(chief)
    assert await waits(apps)


async def test_a_first_code_that_is_wrong_enrols_nothing(apps):
    _, chief = await desks.staff(apps)
    await apps.says(chief, "/totp")
    secret = base64.b32decode(copied(apps, chief, "Copy the key"))
    await apps.presses(chief, "I have added it")
    await apps.says(chief, shown(apps, secret, 9))
    assert "That isn't the code" in apps.shows(chief)
    await apps.says(chief, shown(apps, secret))

    assert "✅ The app works." in apps.shows(chief)


async def test_a_second_app_needs_an_administrator_to_forget_the_first(apps):
    _, chief = await desks.staff(apps)
    await enrols(apps, chief)
    await apps.says(chief, "/totp")
    assert "an administrator forgets the old app" in apps.shows(chief)
    await apps.says(chief, "/people")
    await apps.presses(chief, next(label for label in desks.labels(apps, chief) if "Chief" in label))
    await apps.presses(chief, "Forget authenticator app")
    apps.clock.passes(minutes=1)

    assert await enrols(apps, chief)


async def test_where_codes_are_shown_in_chat_no_app_is_offered(house):
    _, chief = await desks.staff(house)
    await house.says(chief, "/totp")

    assert "I don't know /totp." in house.shows(chief)
