"""What a real client sees of each fault, over a real socket."""

import json
from collections.abc import AsyncIterator

import aiohttp
import pytest
from aiohttp import web

from commsbot.rehearsal import faults


@pytest.fixture
async def armed() -> AsyncIterator[tuple[faults.Faults, str]]:
    """Serve one address whose `before` and `after` faults of platform telegram are applied."""
    own = faults.Faults()
    posts: list[str] = []

    async def post(request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        if fault := own.take("telegram", method, "before"):
            return await faults.apply(fault, request)
        posts.append(method)
        answer = json.dumps({"ok": True, "result": {"count": len(posts)}}).encode()
        if fault := own.take("telegram", method, "after"):
            return await faults.apply(fault, request, answer=answer)
        return web.Response(body=answer, content_type="application/json")

    app = web.Application()
    app.router.add_post("/{method}", post)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    port = runner.addresses[0][1]
    yield own, f"http://127.0.0.1:{port}"
    await runner.cleanup()


async def call(address: str, method: str) -> tuple[int, str]:
    async with aiohttp.ClientSession() as session, session.post(f"{address}/{method}") as response:
        return response.status, await response.text()


async def test_a_dropped_request_ends_without_an_answer(armed):
    own, address = armed
    own.add("telegram", "send", "drop")

    with pytest.raises(aiohttp.ServerDisconnectedError):
        await call(address, "send")

    assert await call(address, "send") == (200, '{"ok": true, "result": {"count": 1}}')


async def test_dropped_after_means_the_platform_has_it(armed):
    own, address = armed
    own.add("telegram", "send", "drop", "after")

    with pytest.raises(aiohttp.ServerDisconnectedError):
        await call(address, "send")

    assert await call(address, "send") == (200, '{"ok": true, "result": {"count": 2}}')


async def test_a_hanging_request_is_dropped_in_the_end(armed):
    own, address = armed
    own.add("telegram", "send", "hang", seconds=0.01)

    with pytest.raises(aiohttp.ServerDisconnectedError):
        await call(address, "send")


async def test_a_truncated_answer_promises_more_than_comes(armed):
    own, address = armed
    own.add("telegram", "send", "truncate", "after")

    with pytest.raises(aiohttp.ClientPayloadError):
        await call(address, "send")


@pytest.mark.parametrize(
    ("kind", "detail", "status", "part"),
    [
        ("html_5xx", {}, 502, "<h1>502 Bad Gateway</h1>"),
        ("json_5xx", {}, 500, "Internal Server Error: restart"),
        ("json_5xx", {"status": 503}, 503, "Service Unavailable"),
        ("odd_shape", {}, 200, "unexpected"),
        ("status", {"status": 418, "body": "short and stout"}, 418, "short and stout"),
        ("flood", {"seconds": 7}, 429, '"retry_after": 7'),
    ],
)
async def test_each_answering_fault_says_its_own_thing(armed, kind, detail, status, part):
    own, address = armed
    own.add("telegram", "*", kind, **detail)

    got, body = await call(address, "anything")

    assert got == status
    assert part in body


async def test_a_fault_is_taken_as_often_as_it_was_armed():
    own = faults.Faults()
    own.add("x", "POST /2/tweets", "drop", times=2)
    always = own.add("x", "*", "json_5xx", times=None)

    kinds = [own.take("x", "POST /2/tweets", "before") for _ in range(3)]

    assert [fault.kind for fault in kinds if fault] == ["drop", "drop", "json_5xx"]
    assert own.take("telegram", "sendMessage", "before") is None
    assert [fault.method for fault in own.taken] == ["POST /2/tweets"] * 3
    own.remove(always)
    assert own.take("x", "POST /2/tweets", "before") is None


def test_a_refusal_is_not_armed_but_done_by_the_server():
    with pytest.raises(ValueError, match="closed port"):
        faults.Faults().add("x", "*", "refuse")


def test_random_faults_are_the_same_for_the_same_seed():
    def run(seed: int) -> list[str]:
        own = faults.Faults()
        own.random(0.5, seed, ["x"])
        return [str(own.take("x", "m", phase)) for _ in range(50) for phase in ("before", "after")]

    assert run(1) == run(1)
    assert run(1) != run(2)
    assert 10 < sum(fault != "None" for fault in run(1)) < 45
