"""The engine's stage, for each test its own."""

from collections.abc import AsyncIterator

import pytest

from tests.engine.stage import Stage, office, open_store
from tests.fakes import FakeChannel


@pytest.fixture
async def stage(tmp_path) -> AsyncIterator[Stage]:
    channels = {lane: FakeChannel(lane, lane) for lane in ("telegram", "x")}
    own = Stage(None, office(), channels)  # type: ignore[arg-type]
    async with open_store(tmp_path, own.now) as own.store:
        yield own
        for channel in channels.values():
            channel.lets_go()
        for engine in own.engines:
            await engine.stop()
