"""From the first alarm to words that wait for a yes: what a person sees, taps and types."""

from commsbot.domain.people import Role
from commsbot.domain.version import State

PIO = Role.PIO
CHIEF = (Role.APPROVER, Role.ADMINISTRATOR)


async def staff(house):
    chief, _ = await house.hires("Chief Ortiz", *CHIEF)
    ana, _ = await house.hires("Ana Ruiz", PIO)
    return ana, chief


async def versions(house):
    return await house.store.read(lambda uow: uow.listed())


async def test_a_holding_statement_takes_five_taps_and_one_yes(house):
    ana, chief = await staff(house)

    await house.says(ana, "/incident")
    assert "Is anyone in danger now?" in house.shows(ana)
    await house.presses(ana, "No")
    assert "What is it?" in house.shows(ana)
    await house.presses(ana, "Active attacker")
    await house.says(ana, "Elm Street School")
    draft = house.shows(ana)
    assert "We have a report of someone attacking people at Elm Street School" in draft
    assert "Goes out on approval" in draft
    await house.presses(ana, "Submit")

    (listed,) = await versions(house)
    assert listed.state is State.SUBMITTED
    assert "Chief Ortiz" in house.shows(ana)
    card = house.shows(chief)
    assert card.startswith("Telegram · en")
    assert "We have a report of" in card
    assert card.endswith(listed.digest[:8])
    await house.presses(chief, "Approve")

    (listed,) = await versions(house)
    assert listed.state is State.APPROVED
    assert "Approved by Chief Ortiz" in house.shows(ana)
    assert "Approved by Chief Ortiz" in house.shows(chief)
