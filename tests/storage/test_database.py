"""The schema with its seat belts, and what a database can do to us, on both databases."""

import asyncio
import re
import sqlite3
import sys
import threading

import asyncpg
import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy.engine import make_url
from sqlalchemy.exc import IntegrityError

from commsbot.domain import events, statement
from commsbot.storage import Store, ledger, problems, tables
from tests.conftest import ORIGIN


def added(name="Ana"):
    return events.PersonAdded(person="p1", name=name, roles=(), language="en")


async def run(store, command):
    return await store._database.write(lambda connection: connection.exec_driver_sql(command))


async def refused(store, command):
    """Run it and give what the database said about it."""

    async def fn(connection):
        with pytest.raises(IntegrityError) as caught:
            await connection.exec_driver_sql(command)
        raise Undone(str(caught.value.orig))

    with pytest.raises(Undone) as told:
        await store._database.write(fn)
    return str(told.value)


class Undone(Exception):
    pass


# --- the schema ------------------------------------------------------------------------------------------------------


async def test_the_migrations_make_what_the_tables_say(store):
    def differences(connection):
        return compare_metadata(MigrationContext.configure(connection), tables.METADATA)

    assert await store._database.write(lambda connection: connection.run_sync(differences)) == []


async def test_opening_again_changes_nothing(store):
    await store.act(lambda uow: uow.append(added()))
    await store.open()

    assert len((await store.evidence())[0]) == 1


async def test_services_that_open_at_once_migrate_once(database, clock, tmp_path):
    empty = f"sqlite+aiosqlite:///{tmp_path / 'empty.sqlite'}"
    if database.startswith("postgresql"):
        await run_on(database.replace("+asyncpg", ""), "CREATE DATABASE empty")
        empty = make_url(database).set(database="empty").render_as_string(hide_password=False)
    stores = [Store(empty, "springfield", clock, None, ORIGIN) for _ in range(3)]

    await asyncio.gather(*(each.open() for each in stores))
    await asyncio.gather(*(each.act(lambda uow: uow.append(added())) for each in stores))

    assert len((await stores[0].evidence())[0]) == 3
    await asyncio.gather(*(each.close() for each in stores))
    if database.startswith("postgresql"):
        await run_on(database.replace("+asyncpg", ""), "DROP DATABASE empty")


async def test_a_database_from_a_newer_version_is_left_alone(store, database, clock):
    await run(store, "UPDATE alembic_version SET version_num = '9999'")

    older = Store(database, "springfield", clock, None, ORIGIN)
    with pytest.raises(problems.Newer, match="revision 9999"):
        await older.open()
    await older.close()


@pytest.mark.parametrize(
    "command",
    [
        "UPDATE entry SET actor = 'x'",
        "DELETE FROM entry",
        "UPDATE head SET note = 'x'",
        "DELETE FROM head",
        "DELETE FROM entry_value",
        "UPDATE entry_value SET sequence = 9",
        "UPDATE entry_value SET \"values\" = '{}'",
        "UPDATE entry_value SET \"values\" = replace(\"values\", 'Ana', 'Eve')",
        'UPDATE entry_value SET "values" = replace("values", \'"name"\', \'"nome"\')',
    ],
)
async def test_the_record_refuses_to_be_changed(store, command):
    await store.act(lambda uow: uow.append(added()))
    before = await store.evidence()

    assert re.search(r"append-only|never deleted|only be disposed of", await refused(store, command))

    assert await store.evidence() == before


@pytest.mark.parametrize("table", ["entry", "head", "entry_value"])
async def test_replacing_and_truncating_are_refused_too(store, table):
    await store.act(lambda uow: uow.append(added()))
    command = f"INSERT OR REPLACE INTO {table} SELECT * FROM {table}" if store.alone else f"TRUNCATE {table}"  # noqa: S608  # our own tables

    assert re.search("append-only", await refused(store, command))


@pytest.mark.parametrize("table", ["entry", "head", "entry_value"])
@pytest.mark.parametrize("kind_of_database", ["sqlite"])
async def test_a_foreign_shell_can_not_replace_either(store, database, table):
    """Its connection has `recursive_triggers` off, so the delete trigger stays silent; the insert trigger doesn't."""
    await store.act(lambda uow: uow.append(added()))
    shell = sqlite3.connect(make_url(database).database)

    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        shell.execute(f"INSERT OR REPLACE INTO {table} SELECT * FROM {table}")  # noqa: S608  # our own tables
    shell.close()


async def test_values_with_any_text_can_be_disposed_of(store):
    await store.act(lambda uow: uow.append(added('\0 "quoted" \\ ☎ \N{GRINNING FACE} {}')))

    await store.dispose(1, ["name"], "why", "")

    assert (await store.happened())[0][3].disposed == {"name"}


# --- what a database can do to us ------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind_of_database", ["sqlite"])
async def test_a_database_locked_by_another_program_is_told(store, database, clock):
    other = Store(database, "springfield", clock, None, ORIGIN, patience=0.05)
    shell = sqlite3.connect(make_url(database).database, isolation_level=None)
    shell.execute("BEGIN IMMEDIATE")

    with pytest.raises(problems.Locked, match="End what else works on it"):
        await other.act(lambda uow: uow.append(added()))
    assert (await other.read(lambda uow: uow.agency())).people == {}
    shell.close()

    assert await other.act(lambda uow: uow.append(added())) == 1
    await other.close()


@pytest.mark.parametrize("kind_of_database", ["sqlite"])
async def test_a_full_disk_loses_nothing_and_is_told(store):
    await store.act(lambda uow: uow.append(added()))

    async def limit(connection, pages):
        used = (await connection.exec_driver_sql("PRAGMA page_count")).scalar()
        await connection.exec_driver_sql(f"PRAGMA max_page_count = {used + pages}")

    await store._database.write(lambda connection: limit(connection, 2))
    with pytest.raises(problems.Full, match="Free some space"):
        await store.act(lambda uow: uow.append(added("a" * 200_000)))
    assert len((await store.evidence())[0]) == 1
    await store._database.write(lambda connection: limit(connection, 100_000))

    assert await store.act(lambda uow: uow.append(added("a" * 200_000))) == 2


@pytest.mark.parametrize("kind_of_database", ["sqlite"])
async def test_a_file_that_is_no_database_is_told(tmp_path, clock, kind_of_database):
    (tmp_path / "garbage").write_bytes(b"This is not a database. " * 100)
    made = Store(f"sqlite+aiosqlite:///{tmp_path / 'garbage'}", "springfield", clock, None, ORIGIN)

    with pytest.raises(problems.Damaged, match="file is not a database"):
        await made.open()
    await made.close()


@pytest.mark.parametrize("kind_of_database", ["sqlite"])
async def test_a_folder_that_is_not_there_is_told(tmp_path, clock, kind_of_database):
    made = Store(f"sqlite+aiosqlite:///{tmp_path / 'nowhere' / 'x'}", "springfield", clock, None, ORIGIN)

    with pytest.raises(problems.Unavailable, match="there is no folder"):
        await made.open()
    await made.close()


@pytest.mark.parametrize("kind_of_database", ["postgres"])
async def test_a_database_that_is_not_there_is_told(database, clock, unused_tcp_port):
    missing = make_url(database).set(database="nowhere").render_as_string(hide_password=False)
    silent = f"postgresql+asyncpg://ana:secret-word@127.0.0.1:{unused_tcp_port}/springfield"
    for address, words in ((missing, "does not exist"), (silent, "Connect call failed")):
        made = Store(address, "springfield", clock, None, ORIGIN)
        with pytest.raises(problems.Unavailable, match=words) as caught:
            await made.open()
        await made.close()
        assert "secret-word" not in str(caught.value)


@pytest.mark.parametrize("kind_of_database", ["postgres"])
@pytest.mark.parametrize(
    ("point", "error"), [("before sealing", problems.Unavailable), ("commit:before", problems.Uncertain)]
)
async def test_a_lost_connection_says_whether_it_is_known(database, clock, signer, store, point, error):
    """Once COMMIT was on its way, nobody here can know whether it arrived."""
    pids = []

    def at(name):
        if name == point and pids:
            terminate = f"SELECT pg_terminate_backend({pids.pop()}, 5000)"
            asyncio_in_a_thread(run_on(database.replace("+asyncpg", ""), terminate))

    async def act(uow):
        await uow.append(added())
        pids.append((await uow.connection.exec_driver_sql("SELECT pg_backend_pid()")).scalar())
        at("before sealing")

    other = Store(database, "springfield", clock, signer, ORIGIN, at)
    with pytest.raises(error):
        await other.act(act)

    assert (await store.evidence())[0] == []
    assert await other.act(lambda uow: uow.append(added())) == 1
    await other.close()


async def run_on(address, command):
    connection = await asyncpg.connect(address)
    await connection.execute(command)
    await connection.close()


def asyncio_in_a_thread(work):
    """Let the work be done before anything else happens in this loop."""
    thread = threading.Thread(target=asyncio.run, args=(work,))
    thread.start()
    thread.join()


async def test_an_error_tells_no_values(store):
    async def act(uow):
        await uow.note("secret", "the word that must not be told")
        await uow.connection.exec_driver_sql("SELECT nothing FROM nowhere WHERE a = 'the word that must not be told'")

    with pytest.raises(problems.Unavailable) as caught:
        await store.act(act)

    assert "must not be told" not in str(caught.value)
    assert await store.read(lambda uow: uow.recall("secret")) == ""


@pytest.mark.parametrize("kind_of_database", ["postgres"])
@pytest.mark.parametrize(("losses", "runs"), [(2, 3), (3, 3)])
async def test_an_act_that_loses_a_race_runs_again_on_fresh_state(store, losses, runs):
    seen = []

    async def act(uow):
        await uow.note("run", str(len(seen)))
        seen.append(len((await uow.agency()).people))
        await uow.append(added())
        if len(seen) <= losses:
            lose = "DO $$ BEGIN RAISE EXCEPTION 'lost' USING ERRCODE = 'serialization_failure'; END $$"
            await uow.connection.exec_driver_sql(lose)

    if losses < runs:
        await store.act(act)
    else:
        with pytest.raises(problems.Unavailable, match="lost"):
            await store.act(act)

    assert seen == [0] * runs
    assert len((await store.evidence())[0]) == (1 if losses < runs else 0)


def test_a_missing_driver_is_named(monkeypatch, clock):
    monkeypatch.setitem(sys.modules, "asyncpg", None)

    with pytest.raises(problems.NoDriver, match="install asyncpg"):
        Store("postgresql+asyncpg://127.0.0.1/x", "springfield", clock, None, ORIGIN)


def test_what_was_replayed_is_remembered_within_bounds():
    known, unit = ledger.Known(), ledger.Known()
    for number in range(ledger.MOST_LINES + 2):
        unit.lines = {f"s{number}": (number, statement.Statement(id=f"s{number}"))}
        known.learn(unit)
    unit.lines = {"s2": (1, statement.Statement(id="older"))}
    known.learn(unit)

    assert len(known.lines) == ledger.MOST_LINES
    assert next(iter(known.lines)) == "s3"
    assert known.lines["s2"] == (2, statement.Statement(id="s2"))
