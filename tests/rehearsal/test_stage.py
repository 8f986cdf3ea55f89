"""The rehearsal's ports: each platform can be away by itself."""

import asyncio

import aiohttp
import pytest

from commsbot.rehearsal import cast


async def test_one_platform_can_be_down_alone_and_comes_back(play):
    await play.bot("getMe")
    await play.rehearsal.refuse("telegram")

    assert play.rehearsal.is_refusing("telegram")
    with pytest.raises(aiohttp.ClientConnectorError):
        await play.bot("getMe")
    async with play.session.get(f"{play.rehearsal.addresses.x}/2/users/me") as answer:
        assert answer.status == 401

    await play.rehearsal.accept("telegram")
    assert (await play.bot("getMe"))["ok"]


async def test_a_refusal_ends_a_long_poll_that_waits(play):
    last = (await play.bot("getUpdates"))["result"][-1]["update_id"]
    waiting = asyncio.create_task(play.bot("getUpdates", timeout=30, offset=last + 1))
    _, pending = await asyncio.wait({waiting}, timeout=0.1)
    assert pending
    await play.rehearsal.fault("telegram", "*", "refuse")

    with pytest.raises(aiohttp.ClientError):
        await waiting


async def test_a_stalled_platform_lets_the_connect_time_out(play):
    await play.rehearsal.stall("telegram")
    address = f"{play.rehearsal.addresses.telegram}/bot{cast.BOT_TOKEN}/getMe"

    with pytest.raises(aiohttp.ConnectionTimeoutError):
        await play.session.get(address, timeout=aiohttp.ClientTimeout(sock_connect=0.2))

    await play.rehearsal.accept("telegram")
    assert (await play.bot("getMe"))["ok"]
