"""Units that wait at the same moment share a commit, and nothing else."""

import asyncio
import sqlite3

import pytest
from sqlalchemy import text
from sqlalchemy.engine import make_url

from commsbot.domain import errors, events
from commsbot.ports import Matter
from commsbot.storage import Store, problems
from tests.conftest import ORIGIN


@pytest.fixture
def kind_of_database():
    return "sqlite"


class Commits:
    """Counts commits, and holds up none."""

    def __init__(self):
        self.points = []

    def __call__(self, name):
        self.points.append(name)

    @property
    def count(self):
        return self.points.count("commit:after")


@pytest.fixture
def commits():
    return Commits()


@pytest.fixture
async def store(database, clock, signer, commits):
    made = Store(database, "springfield", clock, signer, ORIGIN, commits)
    await made.open()
    yield made
    await made.close()


async def adds(uow, person):
    await uow.append(events.PersonAdded(person=person, name=person, roles=(), language="en"))
    return person


def act(store, person):
    return store.act(lambda uow: adds(uow, person))


async def people(store):
    return list((await store.agency()).people)


async def test_those_who_wait_share_one_commit(store, commits):
    before = commits.count
    done = await asyncio.gather(*(act(store, f"p{number}") for number in range(10)))

    assert done == [f"p{number}" for number in range(10)]
    assert await people(store) == done
    assert commits.count - before <= 2
    assert len((await store.evidence())[0]) == 10


async def test_one_that_is_refused_undoes_itself_alone(store):
    async def refused(uow):
        await adds(uow, "nobody")
        raise errors.Stale(what="This")

    one, two, three = await asyncio.gather(
        act(store, "p1"), store.act(refused), act(store, "p2"), return_exceptions=True
    )

    assert (one, three) == ("p1", "p2")
    assert isinstance(two, errors.Stale)
    assert await people(store) == ["p1", "p2"]
    assert [each.sequence for each in (await store.evidence())[0]] == [1, 2]


async def test_what_the_database_refuses_keeps_no_other_back(store):
    async def broken(uow):
        await adds(uow, "nobody")
        await uow.connection.execute(text("SELECT nothing FROM nowhere"))

    ended = await asyncio.gather(
        act(store, "p1"), store.act(broken), act(store, "p2"), store.act(broken), return_exceptions=True
    )

    assert [type(each) for each in ended] == [str, problems.Unavailable, str, problems.Unavailable]
    assert await people(store) == ["p1", "p2"]


async def test_an_act_inside_another_of_its_group_is_refused(store):
    ended = await asyncio.gather(
        act(store, "p1"), store.act(lambda uow: act(store, "p2")), act(store, "p3"), return_exceptions=True
    )

    assert [ended[0], type(ended[1]), ended[2]] == ["p1", problems.Nested, "p3"]


async def test_who_gives_up_waiting_is_done_all_the_same(store):
    tasks = [asyncio.create_task(act(store, f"p{number}")) for number in range(4)]
    await asyncio.sleep(0)
    tasks[2].cancel()
    await asyncio.wait(tasks)

    assert await people(store) == ["p0", "p1", "p2", "p3"]


async def test_followers_hear_of_each_act_that_wrote(store):
    heard = []
    with store.following(heard.append):
        await asyncio.gather(
            act(store, "p1"), store.act(lambda uow: uow.recall("nothing")), store.act(lambda uow: uow.note("n", "x"))
        )
    await act(store, "p2")

    assert heard == [{(Matter.AGENCY, "")}, {(Matter.NOTE, "n"), (Matter.NOTE, "")}]


async def test_a_unit_tells_what_it_read_since_it_was_asked(store):
    async def look(uow):
        await uow.agency()
        seen = uow.watch()
        await uow.recall("n")
        return seen

    assert await store.read(look) == {(Matter.NOTE, "n")}


async def test_another_programs_lock_is_waited_for_without_stopping_the_loop(store, database):
    other = sqlite3.connect(make_url(database).database, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    waiting = asyncio.create_task(act(store, "p1"))
    for _ in range(20):
        await asyncio.sleep(0)
    assert not waiting.done()
    other.execute("ROLLBACK")
    other.close()

    assert await waiting == "p1"
