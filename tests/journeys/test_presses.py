"""A crowd on one button: fifty approvers who all press Approve, again and again, over HTTP."""

import asyncio
import secrets

from commsbot.domain import events
from commsbot.domain.people import Role
from commsbot.domain.version import State
from commsbot.workflow import staff

PEOPLE = 50
PRESSES = 500
PATIENCE = 120
"""Seconds until it counts as stuck; nothing here says how quick it is."""


async def crowd(town):
    """Fifty more approvers, each with a phone."""
    service, telegram = town.service, town.rehearsal.telegram
    humans = [telegram.person(f"Approver {number}") for number in range(PEOPLE)]

    async def invited(uow):
        agency = await uow.agency()
        chief = next(each.id for each in agency.people.values() if Role.ADMINISTRATOR in each.roles)
        tokens = [secrets.token_urlsafe(24) for _ in humans]
        for human, token in zip(humans, tokens, strict=True):
            person = await staff.add(uow, service.office, chief, human.first_name, (Role.APPROVER,), "en")
            await staff.invite(uow, chief, person.id, token)
        return tokens

    for human, token in zip(humans, await service.store.act(invited), strict=True):
        telegram.start(human, town.people.bot, token)
    here = {human.id for human in humans}

    async def joined():
        agency = await service.store.read(lambda uow: uow.agency())
        return here <= {each.telegram for each in agency.people.values()}

    await town.sees(joined, "fifty who joined")
    return [town.phone(human) for human in humans]


async def test_five_hundred_presses_on_approve_have_one_outcome(town):
    phones = await crowd(town)
    await town.drafts(town.ana)
    shown = await asyncio.gather(*(phone.waits(lambda phone=phone: phone.button("ap"), "Approve") for phone in phones))
    presses = [
        phone.world.presses(
            phone.person, message, button.data, chat=phone.world.private(phone.person, phone.bot), old=True
        )
        for _ in range(PRESSES // PEOPLE)
        for phone, (message, button) in zip(phones, shown, strict=True)
    ]

    async with asyncio.timeout(PATIENCE):
        while not all(press.answered for press in presses):  # noqa: ASYNC110  # a press tells nobody of its answer
            await asyncio.sleep(0.05)
    listed = await town.out()
    assert len(presses) == PRESSES
    assert [press.expired for press in presses if press.expired] == []
    assert listed.state is State.PUBLISHED
    assert len(await town.events(events.SignedOff, listed.statement)) == 1
    assert len(await town.events(events.Approved, listed.statement)) == 1
    assert len(await town.events(events.PublicationOpened, listed.statement)) == 1
    assert await town.sound()
