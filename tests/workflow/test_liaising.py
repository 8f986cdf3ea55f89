"""Groups of volunteers: who lets them in, and who pressed *Got it*."""

import hashlib

import pytest

from commsbot.domain import errors, events
from commsbot.domain.liaison import Circle
from commsbot.workflow import liaising


async def register(stage, circle=Circle.COMMUNITY, chat=-77, thread=0, by=None):
    return await stage.do(
        liaising.register, (by or stage.people.liaison).id, chat=chat, thread=thread, title="Elm Street", area="Elm",
        language="es", circle=circle,
    )  # fmt: skip


async def names(stage):
    return [to.name for to in stage.office.destinations(await stage.agency()) if not to.public]


async def test_a_community_group_receives_at_once(stage):
    group = await register(stage)

    assert (group.confirmed, group.language, await names(stage)) == (True, "es", [f"group:{group.id}"])


async def test_only_who_may_registers(stage):
    with pytest.raises(errors.NotAuthorised):
        await register(stage, by=stage.people.pio)


async def test_a_chat_is_registered_once_and_its_topics_apart(stage):
    await register(stage)
    with pytest.raises(errors.AlreadyRegistered, match="Elm Street"):
        await register(stage)

    topic = await register(stage, thread=5)

    assert topic.address == "-77/5"


@pytest.mark.parametrize("circle", [Circle.PARTNERS, Circle.INTERNAL])
async def test_a_closer_circle_takes_a_second_person(stage, circle):
    group = await register(stage, circle)
    assert await names(stage) == []
    with pytest.raises(errors.SecondPerson):
        await stage.do(liaising.confirm, stage.people.liaison.id, group.id)

    await stage.do(liaising.confirm, stage.people.administrator.id, group.id)
    again = await stage.do(liaising.confirm, stage.people.liaison.id, group.id)

    assert again.confirmed
    assert len(await stage.told(events.GroupConfirmed)) == 1
    assert await names(stage) == [f"group:{group.id}"]


async def test_a_removed_group_receives_nothing(stage):
    group = await register(stage)

    await stage.do(liaising.remove, stage.people.liaison.id, group.id)

    assert await names(stage) == []
    with pytest.raises(errors.NotFound):
        await stage.do(liaising.remove, stage.people.liaison.id, group.id)


async def test_a_lost_right_is_noticed_once_and_shown(stage):
    group = await register(stage)
    await register(stage, chat=-78)

    lost = await stage.do(liaising.reached, -77, reachable=False, why="kicked")
    again = await stage.do(liaising.reached, -77, reachable=False, why="kicked")

    assert ([each.id for each in lost], again) == ([group.id], [])
    shown = (await stage.agency()).group(group.id)
    assert (shown.reachable, shown.why) == (False, "kicked")


async def test_a_group_that_moved_is_followed(stage):
    group = await register(stage)
    await register(stage, chat=-78)

    await stage.do(liaising.moved, -77, -100077)

    assert {each.chat for each in (await stage.agency()).groups.values()} == {-100077, -78}
    assert (await stage.agency()).group(group.id).address == "-100077"


async def test_got_it_counts_each_person_once_and_keeps_no_account(stage):
    group = await register(stage)

    pressed = [(await stage.do(liaising.got_it, -77, "p1", telegram))[0] for telegram in (4711, 4711, 4712)]

    assert pressed == [True, False, True]
    assert await stage.store.read(lambda uow: uow.acknowledged("p1")) == {group.id: 2}


async def test_who_pressed_got_it_cant_be_found_by_counting(stage):
    await register(stage)
    told = []

    async def press(uow):
        class Spied:
            def __getattr__(self, name):
                return getattr(uow, name)

            async def acknowledge(self, publication, group, who):
                told.append(who)
                return await uow.acknowledge(publication, group, who)

        await liaising.got_it(Spied(), stage.office, -77, "p1", 4711)
        return await uow.recall("got_it:key")

    key = await stage.store.act(press)

    assert await stage.store.act(press) == key
    assert told[0] == told[1]
    assert len(key) >= 32
    plain = (f"commsbot got it\0springfield\0p1\0{4711}", "springfield\0p1\x004711")
    assert told[0] not in {hashlib.sha256(each.encode()).hexdigest() for each in plain}


async def test_got_it_from_nowhere_is_refused(stage):
    with pytest.raises(errors.NotFound):
        await stage.do(liaising.got_it, -77, "p1", 4711)
