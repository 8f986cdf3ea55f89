"""The real store for the engine's tests, in a file that is thrown away."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from commsbot.ports import Clock
from commsbot.storage.store import Store


@asynccontextmanager
async def open_store(folder: Path, clock: Clock) -> AsyncIterator[Store]:
    """Open an agency's store on SQLite."""
    store = Store(f"sqlite+aiosqlite:///{folder / 'riverbend.sqlite'}", "riverbend", clock, None, "riverbend")
    await store.open()
    try:
        yield store
    finally:
        await store.close()
