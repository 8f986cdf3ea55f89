"""The port `Store` on both databases: what an act leaves behind, and what it doesn't."""

import asyncio
import contextlib
import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from commsbot import signing
from commsbot.domain import errors, events, record
from commsbot.domain.version import State
from commsbot.storage import Store, problems
from tests.conftest import ORIGIN
from tests.domain.examples import CHIEF, PIO, approved, cut, cut_event, opened, signed

FIRST = cut()
OUT = ((PIO.id, cut_event(FIRST)), signed(FIRST), approved(FIRST), opened(FIRST))


async def told(store, *happened, statement="s1"):
    """Put (actor, event) pairs on record in one act."""

    async def act(uow):
        return [await uow.append(event, statement=statement, actor=actor) for actor, event in happened]

    return await store.act(act)


def added(person="p1", name="Ana Ruiz"):
    return events.PersonAdded(person=person, name=name, roles=(), language="en")


async def count(store):
    async def act(uow):
        before = int(await uow.recall("count") or 0)
        await asyncio.sleep(0)
        await uow.append(added(f"p{before}"))
        await uow.note("count", str(before + 1))
        return before + 1

    return await store.act(act)


async def raw(store, command):
    """Reach around the port, as somebody with a database shell would."""
    return await store._database.write(lambda connection: connection.execute(text(command)))


async def verdict(store, signer, **more):
    rows, notes = await store.evidence()
    return record.verify(rows, notes, [signing.verifier(signer.vkey)], ORIGIN, **more)


# --- acts ------------------------------------------------------------------------------------------------------------


async def test_what_was_told_is_what_is_replayed(store):
    assert await told(store, *OUT) == [1, 2, 3, 4]

    line = await store.read(lambda uow: uow.statement("s1"))
    again = [event for _, _, _, event in await store.happened("s1")]

    assert (line.incident, line.latest.state, line.latest.publication) == ("i1", State.PUBLISHED, "p1")
    assert [given.person for given in line.latest.sign_offs] == [CHIEF.id]
    assert again == [event for _, event in OUT]


async def test_five_at_once_lose_no_update(store, signer):
    counted = await asyncio.gather(*(count(store) for _ in range(25)))

    assert sorted(counted) == list(range(1, 26))
    assert len((await store.read(lambda uow: uow.agency())).people) == 25
    assert (await verdict(store, signer)).sound


async def test_two_stores_on_one_database_lose_no_update(database, clock, signer, store):
    other = Store(database, "springfield", clock, signer, ORIGIN)

    counted = await asyncio.gather(*(count(each) for _ in range(10) for each in (store, other)))
    await other.close()

    assert sorted(counted) == list(range(1, 21))
    assert len((await store.read(lambda uow: uow.agency())).people) == 20
    assert (await verdict(store, signer)).sound


async def test_an_act_that_raises_leaves_nothing(store):
    async def act(uow):
        await uow.append(added())
        await uow.append(cut_event(FIRST), statement="s1")
        assert (await uow.agency()).people
        assert (await uow.statement("s1")).versions
        await uow.note("seen", "yes")
        raise errors.Stale(what="This")

    with pytest.raises(errors.Stale):
        await store.act(act)

    async def look(uow):
        with pytest.raises(errors.NotFound):
            await uow.statement("s1")
        return (await uow.agency()).people, await uow.recall("seen"), await uow.listed()

    assert await store.read(look) == ({}, "", [])
    assert await store.act(look) == ({}, "", [])
    assert await store.evidence() == ([], [])


async def test_a_unit_sees_what_it_wrote_and_readers_do_not(store):
    seen = []

    async def act(uow):
        await uow.append(added())
        await uow.append(cut_event(FIRST), statement="s1")
        seen.append((await uow.agency()).person("p1").name)
        seen.append((await uow.statement("s1")).latest.state)
        seen.append([each.statement for each in await uow.listed()])
        seen.append((await store.read(lambda reader: reader.agency())).people)

    await store.act(act)

    assert seen == ["Ana Ruiz", State.SUBMITTED, ["s1"], {}]


async def test_the_agency_at_hand_is_the_one_on_record(store):
    assert await store.agency() == await store.read(lambda uow: uow.agency())
    for number in range(3):
        await store.act(lambda uow, number=number: uow.append(added(f"p{number}")))
        assert await store.agency() == await store.read(lambda uow: uow.agency())
    await store.dispose(1, ["name"], "retention", "")

    assert len((await store.agency()).people) == 3
    assert await store.agency() == await store.read(lambda uow: uow.agency())


async def test_an_act_inside_an_act_is_refused_at_once(store):
    with pytest.raises(problems.Nested):
        await store.act(lambda uow: count(store))
    with pytest.raises(problems.Nested):
        await store.act(lambda uow: store.inbox.finish(1))

    assert await count(store) == 1


async def test_what_an_act_leaves_running_may_act_later(store):
    started = []

    async def act(uow):
        go = asyncio.Event()

        async def later():
            await go.wait()
            return await count(store)

        started.append((go, asyncio.create_task(later())))

    await store.act(act)
    go, task = started[0]
    go.set()

    assert await task == 1


async def test_reading_verbs_may_not_write(store):
    for verb in (
        lambda uow: uow.append(added()),
        lambda uow: uow.note("a", "b"),
        lambda uow: uow.raise_generation(),
        lambda uow: uow.drop_draft("d1"),
        lambda uow: uow.take_lane("x", "me", 1),
        lambda uow: uow.consume(1),
    ):
        with pytest.raises(problems.ReadOnly):
            await store.read(verb)


async def test_a_reader_keeps_its_snapshot(store):
    async def look(uow):
        before = await uow.recall("count")
        await count(store)
        return before, await uow.recall("count"), len((await uow.agency()).people)

    await count(store)

    assert await store.read(look) == ("1", "1", 1)
    assert len((await store.read(lambda uow: uow.agency())).people) == 2


@pytest.mark.parametrize("seed", range(3))
async def test_a_cancelled_act_is_done_whole_or_not_at_all(store, signer, seed):
    chance = random.Random(seed)
    outcomes = []
    for _ in range(25):
        task = asyncio.create_task(count(store))
        for _ in range(chance.randrange(60)):
            await asyncio.sleep(0)
        task.cancel()
        outcomes += await asyncio.gather(task, return_exceptions=True)

    async def look(uow):
        return int(await uow.recall("count") or 0), len((await uow.agency()).people)

    counted, people = await store.read(look)
    finished = [each for each in outcomes if isinstance(each, int)]

    assert counted == people >= len(finished)
    assert (await verdict(store, signer)).sound
    assert await count(store) == counted + 1


async def test_an_impatient_caller_still_waits_for_the_end(store):
    inside, go = asyncio.Event(), asyncio.Event()

    async def act(uow):
        inside.set()
        await go.wait()
        await uow.note("done", "yes")

    task = asyncio.create_task(store.act(act))
    await inside.wait()
    for _ in range(3):
        task.cancel()
        await asyncio.sleep(0)
    go.set()
    with pytest.raises(asyncio.CancelledError):
        await task

    assert await store.read(lambda uow: uow.recall("done")) == "yes"


async def test_closing_waits_for_the_act_under_way(database, clock, signer, store):
    inside = asyncio.Event()

    async def act(uow):
        inside.set()
        await asyncio.sleep(0.01)
        await uow.note("done", "yes")

    other = Store(database, "springfield", clock, signer, ORIGIN)
    task = asyncio.create_task(other.act(act))
    await inside.wait()
    await other.close()
    await task

    assert await store.read(lambda uow: uow.recall("done")) == "yes"


async def test_a_refused_fold_writes_nothing(store, signer):
    async def act(uow):
        await uow.append(cut_event(FIRST), statement="s1", actor=PIO.id)
        with pytest.raises(errors.WrongState):
            await uow.append(events.Corrected(version=1, by=2), statement="s1")
        with pytest.raises(errors.NotFound):
            await uow.append(events.Withdrawn(version=7, by=2), statement="s1")
        await uow.append(signed(FIRST)[1], statement="s1", actor=CHIEF.id)

    await store.act(act)

    assert [each.kind for each in (await store.evidence())[0]] == [cut_event(FIRST).kind, signed(FIRST)[1].kind]
    assert (await verdict(store, signer)).sound


async def test_a_restart_continues_the_log(database, clock, signer, store):
    await told(store, *OUT[:2])
    again = Store(database, "springfield", clock, signer, ORIGIN)
    await again.open()

    assert await told(again, *OUT[2:]) == [3, 4]
    assert (await again.read(lambda uow: uow.statement("s1"))).latest.state is State.PUBLISHED
    await again.close()
    assert (await verdict(store, signer)).head == 4
    assert (await verdict(store, signer)).sound


async def test_agencies_on_one_database_share_nothing(database, clock, signer, store):
    other = Store(database, "shelbyville", clock, signer, ORIGIN)
    await told(store, *OUT)
    await count(store)

    assert await told(other, *OUT[:1]) == [1]
    assert await count(other) == 1
    assert len((await other.evidence())[0]) == 2
    await other.close()
    assert (await verdict(store, signer)).sound


async def test_without_a_signer_nothing_is_signed(database, clock, store):
    plain = Store(database, "plain", clock, None, ORIGIN)
    await count(plain)

    assert await plain.notes() == []
    await plain.close()


# --- the index -------------------------------------------------------------------------------------------------------


async def test_the_index_built_anew_is_the_same(store, clock):
    second = cut(2)
    await told(store, *OUT)
    clock.pass_(minutes=1)
    await told(store, (PIO.id, cut_event(second)))
    await told(store, (PIO.id, cut_event(FIRST)), ("", events.Expired(version=1)), statement="s2")
    before = await store.read(lambda uow: uow.listed())

    assert await store.reindex() == 3
    assert await store.read(lambda uow: uow.listed()) == before
    assert [(each.statement, each.version, each.state) for each in before] == [
        ("s1", 2, State.SUBMITTED),
        ("s2", 1, State.EXPIRED),
        ("s1", 1, State.PUBLISHED),
    ]


@pytest.mark.parametrize("kind_of_database", ["sqlite"])
@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(acts=st.lists(st.lists(st.tuples(st.sampled_from(["s1", "s2"]), st.integers(0, 8)), max_size=6), max_size=6))
def test_whatever_happened_the_index_is_the_records(tmp_path_factory, kind_of_database, clock, acts):
    """Acts that the folds refuse, wholly or in the middle, included."""
    more = (
        (CHIEF.id, events.Held(version=1, why="")),
        ("", events.Rescheduled(version=1, due_at=clock.now, plan=2)),
        ("", events.TakenDown(version=1, publication="p1", generation=1, removals=0, on_wire=0)),
        ("", events.Superseded(version=1, by=2)),
        (PIO.id, cut_event(cut(2))),
    )

    async def act(uow, told):
        for name, number in told:
            with contextlib.suppress(errors.Refused):
                actor, event = (*OUT, *more)[number]
                await uow.append(event, statement=name, actor=actor)

    async def run():
        folder = tmp_path_factory.mktemp("record")
        made = Store(f"sqlite+aiosqlite:///{folder / 'a.sqlite'}", "springfield", clock, None, ORIGIN)
        await made.open()
        for each in acts:
            await made.act(lambda uow, each=each: act(uow, each))
        before = await made.read(lambda uow: uow.listed())
        await made.reindex()
        after = await made.read(lambda uow: uow.listed())
        fresh = Store(f"sqlite+aiosqlite:///{folder / 'a.sqlite'}", "springfield", clock, None, ORIGIN)
        for name in {each.statement for each in after}:
            assert await made.read(lambda uow, name=name: uow.statement(name)) == await fresh.read(
                lambda uow, name=name: uow.statement(name)
            )
        await fresh.close()
        await made.close()
        return before, after

    before, after = asyncio.run(run())
    assert before == after


async def test_versions_are_listed_by_state_incident_and_time(store, clock):
    await told(store, *OUT[:3])
    await told(store, (PIO.id, cut_event(cut(incident="i2"))), statement="s2")

    async def look(uow):
        return [
            [each.statement for each in await uow.listed(states=(State.APPROVED,))],
            [each.statement for each in await uow.listed(incident="i2")],
            [each.statement for each in await uow.listed(due_before=clock.now)],
            [each.statement for each in await uow.listed(limit=1)],
        ]

    assert await store.read(look) == [["s1"], ["s2"], ["s1"], ["s1"]]


# --- the record ------------------------------------------------------------------------------------------------------


async def test_every_act_that_tells_is_signed_once(store, signer):
    await told(store, *OUT)
    await store.act(lambda uow: uow.note("only", "pencil"))
    await count(store)
    rows, notes = await store.evidence()
    heads = [record.read(each, [signing.verifier(signer.vkey)]).size for each in notes]

    assert [each.sequence for each in rows] == [1, 2, 3, 4, 5]
    assert heads == [4, 5]
    assert [each async for each in store.stored()] == rows
    assert await store.notes() == notes


SWAP = (
    "UPDATE {0} SET sequence = 9 WHERE sequence = 4; UPDATE {0} SET sequence = 4 WHERE sequence = 5; "
    "UPDATE {0} SET sequence = 5 WHERE sequence = 9"
)


@pytest.mark.parametrize(
    ("command", "found"),
    [
        ("UPDATE entry SET actor = 'mallory' WHERE sequence = 2", record.Problem.EDITED),
        ("DELETE FROM entry WHERE sequence = 2", record.Problem.REMOVED),
        ("DELETE FROM entry WHERE sequence >= 3", record.Problem.TRUNCATED),
        ("UPDATE entry_value SET \"values\" = replace(\"values\", 'Riverside', 'Elm') WHERE sequence = 1", record.Problem.EDITED),
        (f"{SWAP.format('entry')}; {SWAP.format('entry_value')}", record.Problem.REORDERED),
        ("DELETE FROM head WHERE size > 1", record.Problem.UNSIGNED),
    ],
    ids=["edited", "removed", "cut off", "reworded", "reordered", "unsigned"],
)  # fmt: skip
async def test_who_gets_past_the_triggers_is_found_out(store, signer, command, found):
    for each in OUT:
        await told(store, each)
    await count(store)
    await without_triggers(store)
    for each in command.split("; "):
        await raw(store, each)

    assert found in {finding.problem for finding in (await verdict(store, signer)).findings}


async def without_triggers(store):
    """Do what an administrator of the database can do."""
    if store._database.sqlite:
        names = await raw(store, "SELECT name FROM sqlite_master WHERE type = 'trigger'")
        for (name,) in names.all():
            await raw(store, f"DROP TRIGGER {name}")
        return
    for table in ("entry", "entry_value", "head"):
        await raw(store, f"ALTER TABLE {table} DISABLE TRIGGER ALL")


async def test_a_truncated_log_is_found_against_a_head_held_elsewhere(store, signer):
    for each in OUT:
        await told(store, each)
    held = (await store.notes())[-1]
    await without_triggers(store)
    await raw(store, "DELETE FROM entry WHERE sequence = 4")
    await raw(store, "DELETE FROM head WHERE size = 4")

    assert (await verdict(store, signer)).sound
    assert not (await verdict(store, signer, outside=[held])).sound


async def test_an_entry_put_in_by_hand_is_contested(store):
    await told(store, *OUT[:2])
    await raw(
        store,
        "INSERT INTO entry SELECT agency, 3, at, kind, '', actor, commitments, leaf FROM entry WHERE sequence = 2",
    )

    with pytest.raises(problems.Contested, match="Entry 3"):
        await told(store, OUT[2])


async def test_what_is_disposed_of_is_gone_and_the_record_holds(store, signer, tmp_path):
    await told(store, *OUT)
    await store.act(lambda uow: uow.append(added(name="Zebulon Quartermaine")))
    assert "Zebulon" in str(await store.read(lambda uow: uow.agency()))

    assert await store.dispose(5, ["name"], "asked by the person", CHIEF.id) == 6
    assert await store.dispose(1, ["title", "rendition/en/telegram/1"], "a victim's name", CHIEF.id) == 7

    found = await verdict(store, signer)
    line, agency, listed = await store.read(look_everywhere)
    assert found.sound
    assert found.disposed == 3
    assert "Zebulon" not in str(agency)
    assert line.latest.cut.title == listed[0].title == ""
    assert line.latest.state is State.PUBLISHED
    assert all(
        "Zebulon" not in each.read_bytes().decode(errors="replace") for each in tmp_path.glob("commsbot.sqlite*")
    )
    before = await store.read(lambda uow: uow.listed())
    await store.reindex()
    assert await store.read(lambda uow: uow.listed()) == before


async def look_everywhere(uow):
    return await uow.statement("s1"), await uow.agency(), await uow.listed()


async def test_another_service_forgets_what_was_disposed_of(database, clock, signer, store):
    other = Store(database, "springfield", clock, signer, ORIGIN)
    await told(store, *OUT)
    await store.act(lambda uow: uow.append(added(name="Zebulon")))
    line, agency, _ = await other.read(look_everywhere)
    assert (line.latest.cut.title, agency.person("p1").name) == ("Fire", "Zebulon")

    await store.dispose(1, ["title"], "why", CHIEF.id)
    await store.dispose(5, ["name"], "why", CHIEF.id)

    line, agency, _ = await other.read(look_everywhere)
    await other.close()
    assert (line.latest.cut.title, agency.person("p1").name) == ("", "")


async def test_disposing_of_what_is_not_there_is_refused(store):
    await told(store, *OUT[:1])

    with pytest.raises(errors.NotFound, match="entry called 9"):
        await store.dispose(9, ["title"], "why", "")
    with pytest.raises(record.Unrecordable):
        await store.dispose(1, ["nothing"], "why", "")

    assert len((await store.evidence())[0]) == 1
