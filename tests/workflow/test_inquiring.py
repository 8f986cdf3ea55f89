"""Questions while an incident is open: counted where they belong, and their words forgotten when it closes."""

from commsbot.domain.delivery import Receipt, Sent
from commsbot.domain.liaison import Circle, Inquiries
from commsbot.domain.template import Phase
from commsbot.workflow import incidents, inquiring, liaising
from tests.workflow.test_liaising import register


async def asked(stage, incident):
    return await stage.store.read(lambda uow: inquiring.of(uow, incident.id))


async def listens(stage, chat=-77, thread=0):
    return inquiring.listens(await stage.agency(), chat, thread)


async def test_a_group_is_heard_only_while_an_incident_is_open(stage):
    group = await register(stage)
    assert await listens(stage) is None
    opened = await stage.incident()
    assert await listens(stage) == group
    assert await listens(stage, chat=-5) is None
    await stage.do(incidents.close, stage.people.pio.id, opened.id)

    assert await listens(stage) is None


async def test_a_group_that_waits_for_a_second_person_is_not_heard(stage):
    await register(stage, Circle.PARTNERS)
    await stage.incident()

    assert await listens(stage) is None


async def test_a_topic_is_heard_as_itself_and_else_as_its_group(stage):
    await stage.incident()
    whole, topic = await register(stage), await register(stage, thread=5)

    assert await listens(stage, thread=5) == topic
    assert await listens(stage, thread=9) == whole


async def test_a_question_is_counted_and_its_words_end_with_the_incident(stage):
    group, opened = await register(stage), await stage.incident()
    await stage.do(inquiring.ask, group, "Tom", "Is the school closed?")
    told = await asked(stage, opened)
    assert (told.asked, told.kept[0].who, told.kept[0].at) == (1, "Tom", stage.clock.now)
    await stage.do(inquiring.count_stranger)
    await stage.do(incidents.close, stage.people.pio.id, opened.id)

    assert await asked(stage, opened) == Inquiries(asked=1, strangers=1)


async def test_a_reply_belongs_to_the_incident_of_its_post(stage):
    group, first = await register(stage), await stage.incident()
    stage.wire.says = lambda row, _: Sent(Receipt(f"{group.chat}:4711" if row.destination != "x" else "x:1", ""))
    await stage.out(Phase.HOLDING, first.id)
    second = await stage.incident()

    assert await stage.do(inquiring.ask, group, "Tom", "Where?", 4711) == (first.id,)
    assert set(await stage.do(inquiring.ask, group, "Tom", "Where?", 12)) == {first.id, second.id}
    assert set(await stage.do(inquiring.ask, group, "Tom", "Where?")) == {first.id, second.id}
    assert ((await asked(stage, first)).asked, (await asked(stage, second)).asked) == (3, 2)


async def test_a_reply_to_a_closed_incident_counts_with_the_open_ones(stage):
    group, first = await register(stage), await stage.incident()
    stage.wire.says = lambda _row, _post: Sent(Receipt(f"{group.chat}:4711", ""))
    await stage.out(Phase.HOLDING, first.id)
    await stage.do(liaising.remove, stage.people.liaison.id, group.id)
    await stage.do(incidents.close, stage.people.pio.id, first.id)
    others = [await stage.incident() for _ in range(2)]

    assert set(await stage.do(inquiring.ask, group, "Tom", "Where?", 4711)) == {each.id for each in others}
