"""The simulated platforms and the page, running together on loopback.

async with server.serving(page_port=0) as rehearsal:
    people = cast.assemble(rehearsal)
    rehearsal.addresses.telegram, rehearsal.addresses.x, rehearsal.addresses.page
"""

from __future__ import annotations

import contextlib
import datetime as dt
from typing import TYPE_CHECKING, Final

from commsbot.rehearsal import page, stage, switches

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

PAGE_PORT: Final = 8765


def utc_now() -> dt.datetime:
    """Read the computer's clock."""
    return dt.datetime.now(dt.UTC)


@contextlib.asynccontextmanager
async def serving(
    *,
    page_port: int = PAGE_PORT,
    telegram_port: int = 0,
    x_port: int = 0,
    scale: float = 1.0,
    now: Callable[[], dt.datetime] = utc_now,
) -> AsyncIterator[stage.Rehearsal]:
    """Run the platforms and the page; a port of 0 takes a free one, `scale` shortens every rate limit (0 switches them off)."""
    rehearsal = stage.Rehearsal(scale=scale, now=now, ports={"telegram": telegram_port, "x": x_port})
    rehearsal.add_page(page.Page(rehearsal, switches.Board(rehearsal)).app(), page_port)
    try:
        await rehearsal.start()
        yield rehearsal
    finally:
        await rehearsal.stop()
