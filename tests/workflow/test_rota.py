"""Duty is taken, left and handed over by the people themselves; a phone that doesn't answer its test is on record."""

import pytest

from commsbot.domain import errors, events
from commsbot.workflow import rota


async def offers(stage, taker):
    """The PIO is on duty and asks somebody to take over; gives the offer's moment."""
    await stage.do(rota.on, stage.people.pio.id)
    return (await stage.do(rota.offer, stage.people.pio.id, taker.id)).at


async def test_coming_twice_is_coming_once(stage):
    for _ in range(2):
        await stage.do(rota.on, stage.people.pio.id)

    assert len(await stage.told(events.DutyTaken)) == 1
    for _ in range(2):
        await stage.do(rota.off, stage.people.pio.id)
    assert [each.to for each in await stage.told(events.DutyLeft)] == [""]


async def test_an_auditor_is_never_on_duty(stage):
    with pytest.raises(errors.NotAuthorised):
        await stage.do(rota.on, stage.people.auditor.id)
    await stage.do(rota.on, stage.people.pio.id)
    with pytest.raises(errors.NotAuthorised):
        await stage.do(rota.offer, stage.people.pio.id, stage.people.auditor.id)


async def test_a_hand_over_counts_once_the_other_agrees(stage):
    taker = stage.people.duty
    at = await offers(stage, taker)
    assert list((await stage.agency()).duty) == [stage.people.pio.id]

    await stage.do(rota.take, taker.id, stage.people.pio.id, at)

    assert list((await stage.agency()).duty) == [taker.id]
    assert (await stage.agency()).duty[taker.id].answered_at == stage.clock.now
    assert [each.to for each in await stage.told(events.DutyLeft)] == [taker.id]
    with pytest.raises(errors.Stale):
        await stage.do(rota.take, taker.id, stage.people.pio.id, at)


async def test_taking_over_without_a_phone_leaves_its_test_to_come(stage):
    taker = stage.people.duty
    at = await offers(stage, taker)

    await stage.do(rota.take, taker.id, stage.people.pio.id, at, phone=False)

    assert (await stage.agency()).duty[taker.id].answered_at is None


async def test_a_declined_hand_over_leaves_the_giver_on_duty(stage):
    giver, taker = stage.people.pio, stage.people.duty
    at = await offers(stage, taker)

    await stage.do(rota.decline, taker.id, giver.id, at)

    assert list((await stage.agency()).duty) == [giver.id]
    assert (await stage.store.read(lambda uow: rota.offered(uow, giver.id))).declined
    with pytest.raises(errors.Stale):
        await stage.do(rota.take, taker.id, giver.id, at)


async def test_only_the_newest_offer_to_oneself_can_be_taken(stage):
    giver = stage.people.pio
    at = await offers(stage, stage.people.duty)
    for who, when in ((stage.people.approver, at), (stage.people.duty, "1")):
        with pytest.raises(errors.Stale):
            await stage.do(rota.take, who.id, giver.id, when)
    await stage.do(rota.off, giver.id)
    with pytest.raises(errors.Stale):
        await stage.do(rota.take, stage.people.duty.id, giver.id, at)


async def test_a_phone_that_stays_silent_is_told_of_once(stage):
    who = stage.people.pio.id
    await stage.do(rota.on, who)
    shift = (await stage.agency()).duty[who].name
    assert await stage.do(rota.tick) == []
    stage.clock.pass_(minutes=5)

    assert await stage.do(rota.tick) == [who]
    assert await stage.do(rota.tick) == []
    for _ in range(2):
        await stage.do(rota.answer, who, shift)

    assert [each.late for each in await stage.told(events.DutyAnswered)] == [True]
    await stage.do(rota.off, who)
    with pytest.raises(errors.Stale):
        await stage.do(rota.answer, who, shift)


async def test_the_press_of_an_older_shift_tells_nothing(stage):
    who = stage.people.pio.id
    await stage.do(rota.on, who)
    with pytest.raises(errors.Stale):
        await stage.do(rota.answer, who, f"{who}/1")
