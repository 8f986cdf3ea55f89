"""The desk over its socket: only its owner, bounded, and told apart from a dead one's."""

import asyncio
import json
import stat
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from commsbot.desk import client
from commsbot.desk.socket import MOST_PEERS, NAME, address, serving
from commsbot.domain.people import Role
from tests.desk import stage

SECRET = "k3fm-7qtz-w9hb-2xdp-c4rn"


@asynccontextmanager
async def nowhere(folder):
    raise AssertionError("the service answers, so nothing is started here")
    yield


@pytest.fixture
async def house(tmp_path):
    async with stage.house(tmp_path) as made:
        await made.hires("kim", "Kim Lee", Role.PIO, Role.ADMINISTRATOR, typed=SECRET)
        async with serving(tmp_path, made.store, made.office, made.wake):
            yield made


async def lines(folder, *asked, raw=b""):
    """Say lines to the socket and read as many answers."""
    with address(folder) as path:
        reader, writer = await asyncio.open_unix_connection(path, limit=1 << 20)
    answers = []
    for each in asked or [raw]:
        writer.write(raw or json.dumps(each).encode() + b"\n")
        answers.append(json.loads(await reader.readline() or b"{}"))
    writer.close()
    return answers


async def test_only_its_owner_can_open_the_socket(house, tmp_path):
    assert stat.S_IMODE((tmp_path / NAME).stat().st_mode) == 0o600


async def test_an_act_is_done_by_the_running_service(house, tmp_path):
    async with client.reached(tmp_path, "Kim Lee", SECRET, nowhere) as talk:
        assert talk.running
        shown = []
        await client.perform(
            talk, "open", {"type": "unknown", "place": "Elm", "danger": "no"}, show=shown.append, wait=5
        )

    assert shown[0].json["phase"] == "holding"
    assert len((await house.store.read(lambda uow: uow.agency())).incidents) == 1
    assert "cards" in house.wake.wakes


async def test_what_an_act_set_going_is_watched_to_its_end(house, tmp_path):
    async with client.reached(tmp_path, "kim", SECRET, nowhere) as talk:
        shown = []
        replies = await client.perform(talk, "pause", {}, show=shown.append, wait=0.01)

    assert [each.json.get("done") for each in replies] == [None, False]
    assert shown == replies


async def test_nobody_acts_before_saying_who_they_are(house, tmp_path):
    answers = await lines(tmp_path, {"verb": "queue"}, {"as": "kim", "secret": "wrong"}, {"verb": "queue"})

    assert [each["ok"] for each in answers] == [False, False, False]
    assert answers[1]["name"] == "WrongSecret"


async def test_a_refusal_reaches_the_terminal_in_words(house, tmp_path):
    with pytest.raises(client.Told, match="isn't the desk secret of Kim Lee"):
        async with client.reached(tmp_path, "kim", "wrong", nowhere):
            pass
    async with client.reached(tmp_path, "kim", SECRET, nowhere) as talk:
        with pytest.raises(client.Told, match="There is no incident type “meteor”"):
            await talk.ask("open", {"type": "meteor", "place": "Elm", "danger": "no"})
        assert (await talk.ask("queue", {})).lines == ("Nothing waits. No incident is open.",)


@pytest.mark.parametrize("raw", [b"{\n", b"[]\n", b"[" * 5000 + b"\n", b"\xff\n"])
async def test_what_is_no_request_is_refused(house, tmp_path, raw):
    answers = await lines(tmp_path, raw=raw)

    assert answers[0]["name"] == "BadRequest"


async def test_arguments_must_be_named(house, tmp_path):
    answers = await lines(tmp_path, {"as": "kim", "secret": SECRET}, {"verb": "show", "arguments": ["x"]})

    assert answers[1]["name"] == "BadRequest"


async def test_a_line_that_is_too_long_ends_the_talk(house, tmp_path):
    with address(tmp_path) as path:
        reader, writer = await asyncio.open_unix_connection(path)
    writer.write(b"x" * 300_000 + b"\n")

    assert json.loads(await reader.readline())["name"] == "BadRequest"
    writer.close()


async def test_too_many_terminals_are_told_so(house, tmp_path):
    opened = []
    with address(tmp_path) as path:
        opened = [await asyncio.open_unix_connection(path) for _ in range(MOST_PEERS)]
    for reader, writer in opened:
        writer.write(b"{}\n")
        await reader.readline()

    with pytest.raises(client.Told, match="8 terminals"):
        async with client.reached(tmp_path, "kim", SECRET, nowhere):
            pass
    for _, writer in opened:
        writer.close()


async def test_a_fault_of_ours_doesnt_end_the_service(house, tmp_path, capsys):
    object.__setattr__(house.room.office, "templates", None)

    async with client.reached(tmp_path, "kim", SECRET, nowhere) as talk:
        with pytest.raises(client.Told, match="Something went wrong"):
            await talk.ask("open", {"type": "unknown", "place": "Elm", "danger": "no"})
        assert (await talk.ask("queue", {})).lines

    assert "desk.failed" in capsys.readouterr().out


async def test_a_role_taken_away_is_gone_in_the_same_talk(house, tmp_path):
    async with client.reached(tmp_path, "kim", SECRET, nowhere) as talk:
        await house.does("jo", "roles", name="Kim Lee", role=["auditor"])
        with pytest.raises(client.Told, match="may not"):
            await talk.ask("open", {"type": "unknown", "place": "Elm", "danger": "no"})


async def test_a_dead_services_socket_is_replaced(tmp_path):
    async with stage.house(tmp_path) as made:
        await made.hires("kim", "Kim Lee", Role.PIO, typed=SECRET)
        (tmp_path / NAME).write_bytes(b"")
        async with (
            serving(tmp_path, made.store, made.office, made.wake),
            client.reached(tmp_path, "kim", SECRET, nowhere) as talk,
        ):
            assert (await talk.ask("queue", {})).lines
        assert not (tmp_path / NAME).exists()


async def test_a_folder_with_a_long_path_has_a_desk_too(tmp_path):
    folder = tmp_path / ("a" * 90) / ("b" * 90)
    folder.mkdir(parents=True)
    before = handles()
    async with stage.house(folder) as made:
        await made.hires("kim", "Kim Lee", Role.PIO, typed=SECRET)
        async with (
            serving(folder, made.store, made.office, made.wake),
            client.reached(folder, "kim", SECRET, nowhere) as talk,
        ):
            assert (await talk.ask("queue", {})).lines
    assert handles() <= before


async def test_without_a_service_the_acts_are_done_here(tmp_path):
    async with stage.house(tmp_path) as made:
        await made.hires("kim", "Kim Lee", Role.PIO, typed=SECRET)

        @asynccontextmanager
        async def local(folder):
            assert folder == tmp_path
            yield made.store, made.office, made.wake

        async with client.reached(tmp_path, "kim", SECRET, local) as talk:
            assert not talk.running
            assert (await talk.ask("queue", {})).lines
            with pytest.raises(client.Told, match="There is no incident type"):
                await talk.ask("open", {"type": "meteor", "place": "Elm", "danger": "no"})
        with pytest.raises(client.Told, match="nobody called"):
            async with client.reached(tmp_path, "bob", SECRET, local):
                pass


async def test_a_service_that_is_starting_is_waited_for(tmp_path, monkeypatch):
    monkeypatch.setattr(client, "LOOK_SECONDS", 0.01)
    async with stage.house(tmp_path) as made:
        await made.hires("kim", "Kim Lee", Role.PIO, typed=SECRET)
        tried = []
        started = []

        @asynccontextmanager
        async def held(folder):
            tried.append(folder)
            if len(tried) == 2:
                entered = serving(tmp_path, made.store, made.office, made.wake)
                await entered.__aenter__()
                started.append(entered)
            raise client.Held
            yield

        async with client.reached(tmp_path, "kim", SECRET, held) as talk:
            assert talk.running
        await started[0].__aexit__(None, None, None)


async def test_a_service_that_never_answers_is_said_to_be_silent(tmp_path, monkeypatch):
    monkeypatch.setattr(client, "LOOK_SECONDS", 0.01)
    monkeypatch.setattr(client, "STARTING_SECONDS", 0.0)
    monkeypatch.setattr(client, "ANSWER_SECONDS", 0.05)

    @asynccontextmanager
    async def held(folder):
        raise client.Held
        yield

    with pytest.raises(client.Silent):
        async with client.reached(tmp_path, "kim", SECRET, held):
            pass
    heard = asyncio.Event()

    async def deaf_ear(reader, writer):
        await heard.wait()
        writer.close()

    deaf = await asyncio.start_unix_server(deaf_ear, tmp_path / NAME)
    with pytest.raises(client.Silent):
        async with client.reached(tmp_path, "kim", SECRET, held):
            pass
    heard.set()
    deaf.close()
    await asyncio.sleep(0.01)


async def test_an_act_ends_although_its_terminal_left(tmp_path):
    async with stage.house(tmp_path) as made:
        await made.hires("kim", "Kim Lee", Role.PIO, typed=SECRET)
        async with serving(tmp_path, made.store, made.office, made.wake):
            await lines(tmp_path, {"as": "kim", "secret": SECRET})
            with address(tmp_path) as path:
                reader, writer = await asyncio.open_unix_connection(path)
            writer.write(json.dumps({"as": "kim", "secret": SECRET}).encode() + b"\n")
            await reader.readline()
            asked = {"verb": "open", "arguments": {"type": "unknown", "place": "Elm", "danger": "no"}}
            writer.write(json.dumps(asked).encode() + b"\n")
            await writer.drain()
            while not acting():  # noqa: ASYNC110  # the desk has no event for what only a test waits for
                await asyncio.sleep(0)
            writer.close()
        assert len((await made.store.read(lambda uow: uow.agency())).incidents) == 1


def handles():
    return len(list(Path("/proc/self/fd").iterdir()))


def acting():
    return any("_perform" in repr(task.get_coro()) for task in asyncio.all_tasks())
