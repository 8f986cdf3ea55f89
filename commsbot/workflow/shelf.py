"""Which statements use a stored picture, and which bytes nobody uses any more: known here, so that a take-down erases what it took away.

Pencil: a note for each picture lists its statements. Bytes are erased outside of any transaction, by the engine's sweep, so what is to go stands in a note of
its own until it is gone; the record keeps the digest, and can still say what was there.
"""

import json
from datetime import datetime, timedelta
from typing import Final

from commsbot.domain import errors
from commsbot.domain.version import State
from commsbot.ports import UnitOfWork

SPENT: Final = "pictures to erase"
COMING: Final = "pictures to come"
ABANDONED: Final = timedelta(minutes=10)
"""Bytes that were to be used and aren't after so long never will be: the service stopped between storing and using them."""


def _uses(sha256: str) -> str:
    return f"picture:{sha256}"


async def _listed(uow: UnitOfWork, name: str) -> list[str]:
    found: list[str] = json.loads(await uow.recall(name) or "[]")
    return found


async def _put(uow: UnitOfWork, name: str, listed: list[str]) -> None:
    await uow.note(name, json.dumps(listed) if listed else "")


async def expect(uow: UnitOfWork, sha256: str) -> None:
    """Bytes are about to be stored that a draft will use: if it never does, they go again."""
    coming = await _coming(uow)
    await uow.note(COMING, json.dumps({**coming, sha256: uow.now.isoformat()}))


async def _coming(uow: UnitOfWork) -> dict[str, str]:
    found: dict[str, str] = json.loads(await uow.recall(COMING) or "{}")
    return found


async def _arrived(uow: UnitOfWork, sha256: str) -> None:
    coming = await _coming(uow)
    if coming.pop(sha256, ""):
        await uow.note(COMING, json.dumps(coming) if coming else "")


async def take(uow: UnitOfWork, sha256: str, statement: str) -> None:
    """A statement uses these bytes now; what was about to be erased stays."""
    await _arrived(uow, sha256)
    users = await _listed(uow, _uses(sha256))
    if statement not in users:
        await _put(uow, _uses(sha256), [*users, statement])
    spent = await _listed(uow, SPENT)
    if sha256 in spent:
        await _put(uow, SPENT, [each for each in spent if each != sha256])


async def let_go(uow: UnitOfWork, sha256: str, statement: str) -> None:
    """A draft of this statement no longer has these bytes: they go, unless a version of it or another statement needs them."""
    if await _needs(uow, sha256, statement):
        return
    users = [each for each in await _listed(uow, _uses(sha256)) if each != statement]
    await _put(uow, _uses(sha256), users)
    if not users:
        spent = await _listed(uow, SPENT)
        await _put(uow, SPENT, [*(each for each in spent if each != sha256), sha256])


async def _needs(uow: UnitOfWork, sha256: str, statement: str) -> bool:
    """Whether a draft or a version of a statement has the picture; a statement that was taken down needs none any more."""
    for made in await uow.drafts():
        if made.statement == statement and made.picture is not None and made.picture.sha256 == sha256:
            return True
    try:
        versions = (await uow.statement(statement)).versions.values()
    except errors.NotFound:
        return False
    if any(each.state is State.TAKEN_DOWN for each in versions):
        return False
    return any(each.cut.picture is not None and each.cut.picture.sha256 == sha256 for each in versions)


async def taken_down(uow: UnitOfWork, statement: str) -> None:
    """Let go of every picture that a statement showed; called once its versions are taken down."""
    shown = [each.cut.picture for each in (await uow.statement(statement)).versions.values()]
    for sha256 in dict.fromkeys(each.sha256 for each in shown if each is not None):
        await let_go(uow, sha256, statement)


async def spent(uow: UnitOfWork) -> tuple[str, ...]:
    """The digests whose bytes are to be erased: nothing uses them any more, or nothing ever did."""
    lost = [
        sha256
        for sha256, at in (await _coming(uow)).items()
        if uow.now - datetime.fromisoformat(at) > ABANDONED and not await uow.recall(_uses(sha256))
    ]
    return (*await _listed(uow, SPENT), *lost)


async def erased(uow: UnitOfWork, sha256: str) -> None:
    """Those bytes are gone."""
    await _arrived(uow, sha256)
    await _put(uow, SPENT, [each for each in await _listed(uow, SPENT) if each != sha256])
