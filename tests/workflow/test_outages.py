"""Where a channel is out, another one says where to look: once, in approved words, and the record has both ends."""

from datetime import timedelta

import pytest

from commsbot.domain import events
from commsbot.domain.delivery import NotSent, Rejected
from commsbot.domain.template import Phase
from commsbot.workflow import incidents, outages, stopping

CHANNEL, CITY_X = "city-channel", "city-x"


@pytest.fixture
async def dark(stage):
    """An incident whose first words reached the channel and not X; standing statements are approved."""
    stage.under(fallback=timedelta(minutes=5))
    await stage.standing()
    happened = await stage.incident()
    stage.wire.says = lambda row, _post: NotSent("refused") if row.destination == CITY_X else stage.wire.accept(row)
    await stage.approved(Phase.HOLDING, happened.id)
    await stage.opens()
    await stage.drain()
    return happened


async def ticks(stage, **amount):
    stage.clock.pass_(**amount)
    return await stage.do(outages.tick)


def said(stage):
    return [post.text for post in stage.wire.to(CHANNEL) if "One of our channels is not working" in post.text]


async def test_another_channel_says_where_to_look_after_five_minutes(stage, dark):
    assert await ticks(stage, minutes=4) == []
    assert await ticks(stage, minutes=1, seconds=10) == [CITY_X]
    await stage.drain()

    [text] = said(stage)
    assert stage.office.official_page in text
    assert (await stage.agency()).outages[CITY_X].told == CHANNEL


async def test_it_is_said_once(stage, dark):
    await ticks(stage, minutes=6)
    assert await ticks(stage, minutes=6) == []
    await stage.drain()

    assert len(said(stage)) == 1


async def test_the_record_has_the_outage_and_its_end(stage, dark):
    await ticks(stage, minutes=6)
    stage.wire.says = None
    stage.clock.pass_(minutes=1)
    await stage.drain()

    assert await ticks(stage) == [CITY_X]
    agency = await stage.agency()
    assert agency.outages == {}
    [out] = await stage.told(events.ChannelOut)
    [back] = await stage.told(events.ChannelBack)
    assert (out.destination, out.incident, out.told) == (CITY_X, dark.id, CHANNEL)
    assert back.seconds >= 420


async def test_a_channel_that_refuses_is_out_as_well(stage, dark):
    stage.wire.says = lambda row, _post: Rejected("no credit") if row.destination == CITY_X else stage.wire.accept(row)
    stage.clock.pass_(minutes=6)
    await stage.drain()

    assert await ticks(stage) == [CITY_X]


async def test_nothing_is_said_while_publishing_is_paused(stage, dark):
    await stage.do(stopping.pause, stage.people.duty.id)

    assert await ticks(stage, minutes=6) == []


async def test_nothing_is_said_where_the_agency_wants_none(stage, dark):
    stage.under(fallback=timedelta(0))

    assert await ticks(stage, minutes=6) == []


async def test_an_outage_that_can_be_told_nowhere_is_still_on_record(stage):
    stage.under(fallback=timedelta(minutes=5))
    happened = await stage.incident()
    stage.wire.says = lambda row, _post: NotSent("refused") if row.destination == CITY_X else stage.wire.accept(row)
    await stage.approved(Phase.HOLDING, happened.id)
    await stage.opens()
    await stage.drain()

    assert await ticks(stage, minutes=6) == [CITY_X]
    assert (await stage.agency()).outages[CITY_X].told == ""


async def test_where_every_channel_is_out_there_is_no_place_to_say_it(stage, dark):
    stage.wire.says = lambda _row, _post: NotSent("refused")
    await stage.approved(Phase.UPDATE, dark.id, changed="A road is closed.")
    await stage.opens()
    await stage.drain()

    assert sorted(await ticks(stage, minutes=6)) == [CHANNEL, CITY_X]
    assert {each.told for each in (await stage.agency()).outages.values()} == {""}


async def test_what_is_stuck_of_a_closed_matter_is_no_outage(stage, dark):
    await stage.do(incidents.close, stage.people.pio.id, dark.id)
    await stage.incident()

    assert await ticks(stage, minutes=6) == []
