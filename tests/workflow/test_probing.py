"""When a channel is asked whether it could post, and what is kept of its answer."""

from datetime import timedelta

from commsbot.workflow import incidents, probing


async def test_a_lane_is_asked_at_the_start_and_once_a_day(stage):
    agency, now = await stage.store.agency(), stage.clock()

    assert probing.due(agency, None, now, dead=False)
    assert not probing.due(agency, now - timedelta(hours=23), now, dead=False)
    assert probing.due(agency, now - timedelta(hours=24), now, dead=False)


async def test_a_dead_lane_is_asked_again_after_ten_minutes(stage):
    agency, now = await stage.store.agency(), stage.clock()

    assert not probing.due(agency, now - timedelta(minutes=9), now, dead=True)
    assert probing.due(agency, now - timedelta(minutes=10), now, dead=True)


async def test_opening_an_incident_asks_every_lane(stage):
    asked = stage.clock()
    stage.clock.pass_(seconds=5)
    happened = await stage.incident()
    agency = await stage.store.agency()

    assert probing.due(agency, asked, stage.clock(), dead=False)
    assert not probing.due(agency, stage.clock(), stage.clock(), dead=False)
    await stage.do(incidents.close, stage.people.pio.id, happened.id)
    assert not probing.due(await stage.store.agency(), asked, stage.clock(), dead=False)


async def test_what_a_lane_says_is_news_once(stage):
    assert await stage.do(probing.put_down, "x:Riverbend", "401: the keys are dead")
    since = stage.clock()
    stage.clock.pass_(seconds=600)

    assert not await stage.do(probing.put_down, "x:Riverbend", "401: the keys are dead")
    assert not await stage.do(probing.put_down, "x:Riverbend", "403: now it says this")
    [found] = await stage.do(probing.dead, ("telegram:7", "x:Riverbend", "x:Riverbend"))
    assert found == probing.Dead("x:Riverbend", "403: now it says this", since)


async def test_a_lane_that_is_well_again_is_news_once(stage):
    await stage.do(probing.put_down, "x:Riverbend", "401")

    assert await stage.do(probing.put_down, "x:Riverbend", "")
    assert not await stage.do(probing.put_down, "x:Riverbend", "")
    assert await stage.do(probing.dead, ("x:Riverbend",)) == []
