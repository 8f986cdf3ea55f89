"""Whether each channel could post now: asked before it is needed, so that the first warning isn't what finds a dead key.

A lane is asked at the start of the service, once a day, whenever an incident has opened since, and every ten minutes while it can't post. What
came of it is pencil, a note for each lane that can't: it says nothing of any statement, and a platform's hiccup has no place in the record.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from commsbot.domain.agency import Agency
from commsbot.ports import UnitOfWork

DAILY: Final = timedelta(hours=24)
AGAIN: Final = timedelta(minutes=10)
_LONGEST: Final = 200


@dataclass(frozen=True, slots=True)
class Dead:
    """A lane that can't post: why, in the platform's words, and since when that is known."""

    lane: str
    why: str
    since: datetime


def due(agency: Agency, asked: datetime | None, now: datetime, *, dead: bool) -> bool:
    """Whether a lane is to be asked now, which was asked then (None: not since the start)."""
    if asked is None or now - asked >= (AGAIN if dead else DAILY):
        return True
    return any(each.opened_at > asked for each in agency.open_incidents())


async def put_down(uow: UnitOfWork, lane: str, why: str) -> bool:
    """Keep what a lane's platform said, empty for well; gives whether that is news. The first moment of a trouble is kept."""
    known = await uow.recall(_name(lane))
    if not why:
        await uow.note(_name(lane), "")
        return bool(known)
    since = json.loads(known)["since"] if known else uow.now.isoformat()
    kept = json.dumps({"why": why[:_LONGEST], "since": since})
    if kept != known:
        await uow.note(_name(lane), kept)
    return not known


async def dead(uow: UnitOfWork, lanes: Iterable[str]) -> list[Dead]:
    """Those of these lanes that can't post, in their order."""
    found = []
    for lane in dict.fromkeys(lanes):
        if known := await uow.recall(_name(lane)):
            kept = json.loads(known)
            found.append(Dead(lane, kept["why"], datetime.fromisoformat(kept["since"])))
    return found


def _name(lane: str) -> str:
    return f"can't post:{lane}"
