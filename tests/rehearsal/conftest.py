"""What the rehearsal's tests share."""

from collections.abc import AsyncIterator

import aiohttp
import pytest

from commsbot.rehearsal import server
from tests.rehearsal import telegram_stage
from tests.rehearsal.plays import Play


@pytest.fixture
async def play() -> AsyncIterator[Play]:
    """Serve everything on free ports, without rate limits."""
    async with server.serving(page_port=0, scale=0) as rehearsal, aiohttp.ClientSession() as session:
        yield Play(rehearsal, session)


@pytest.fixture
async def stage():
    async with telegram_stage.stage() as made:
        yield made
        assert made.world.complaints == []
