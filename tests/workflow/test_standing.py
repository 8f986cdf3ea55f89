"""What the service may say by itself goes through approval like any other words."""

from dataclasses import replace

import pytest

from commsbot.domain import errors
from commsbot.domain.publication import ALL_GROUPS
from commsbot.domain.version import State
from commsbot.workflow import publishing, review, standing
from tests.workflow.stage import both

ALL = {"standing/fallback", "standing/overdue", "standing/tombstone", "standing/translation"}


async def submit(store, office, actor=""):
    return await store.act(lambda uow: standing.submit_missing(uow, office, actor))


async def approve(store, office, person, waiting):
    async def act(uow):
        for line, cut in waiting:
            await review.sign_off(uow, office, person.id, line, cut.version, cut.digest, "standing")

    await store.act(act)


async def test_each_waits_with_its_places_left_open(store, office, people):
    waiting = await submit(store, office)

    assert {cut.template for _, cut in waiting} == ALL
    overdue = next(cut for _, cut in waiting if cut.template == "standing/overdue")
    assert any("⟦promised.when⟧" in each.text and "⟦official_page⟧" in each.text for each in overdue.renditions)
    assert overdue.audience == ("city-channel", "city-x", "nextdoor", ALL_GROUPS)


async def test_what_waits_or_is_approved_is_not_cut_again(store, office, people):
    first = await submit(store, office)
    assert [(name, cut.digest) for name, cut in await submit(store, office)] == [
        (name, cut.digest) for name, cut in first
    ]

    await approve(store, office, people.approver, first)

    assert await submit(store, office) == []
    assert await store.read(lambda uow: standing.missing(uow, office)) == []


async def test_all_are_missing_before_anyone_approved(store, office, people):
    await submit(store, office)

    assert {each.id for each in await store.read(lambda uow: standing.missing(uow, office))} == ALL


async def test_how_each_stands_is_told_without_writing(store, office, people):
    async def told(chosen):
        return {stage for _, stage, _ in await store.read(lambda uow: standing.stand(uow, chosen))}

    assert await told(office) == {standing.Standing.NEVER}
    waiting = await submit(store, office)
    assert await told(office) == {standing.Standing.WAITING}
    await approve(store, office, people.approver, waiting)
    assert await told(office) == {standing.Standing.APPROVED}

    changed = replace(office, configured=office.configured[:1])
    found = await store.read(lambda uow: standing.stand(uow, changed))
    assert {(one.id, stage, older) for one, stage, older in found} == {
        (name, standing.Standing.NEVER, True) for name in ALL
    }


@both
async def test_a_newer_wording_takes_over_when_it_is_approved(store, office, people):
    await approve(store, office, people.approver, await submit(store, office))
    changed = replace(office, configured=office.configured[:1])

    fresh = await submit(store, changed)
    assert {cut.version for _, cut in fresh} == {2}
    lines = [await store.read(lambda uow, name=name: uow.statement(name)) for name, _ in fresh]
    assert {line.version(1).state for line in lines} == {State.APPROVED}
    await approve(store, changed, people.approver, fresh)

    lines = [await store.read(lambda uow, name=name: uow.statement(name)) for name, _ in fresh]
    assert {(line.version(1).state, line.version(2).state) for line in lines} == {(State.SUPERSEDED, State.APPROVED)}


async def test_a_wording_that_waits_is_superseded_by_the_next(store, office, people):
    await submit(store, office)
    changed = replace(office, configured=office.configured[:1])

    fresh = await submit(store, changed)

    lines = [await store.read(lambda uow, name=name: uow.statement(name)) for name, _ in fresh]
    assert {(line.version(1).state, line.version(2).state) for line in lines} == {(State.SUPERSEDED, State.SUBMITTED)}


async def test_what_may_not_leave_is_not_put_before_anybody(store, office, people):
    with pytest.raises(errors.Blocked, match="exercise mark"):
        await submit(store, replace(office, mark="en=EXERCISE es=SIMULACRO"))


async def test_the_clock_never_publishes_one(store, office, people, clock):
    await approve(store, office, people.approver, await submit(store, office))
    clock.pass_(days=400)

    assert await store.act(lambda uow: publishing.open_due(uow, office)) == []
