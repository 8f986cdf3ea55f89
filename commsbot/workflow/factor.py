"""A person's authenticator app: enrolled with a first code, spent code by code, forgotten by an administrator.

The secret comes in sealed and is kept outside the record; only that there is one, and since when, is on record. Wrong codes cost time.
"""

import json
from datetime import datetime, timedelta
from typing import Final

from commsbot.domain import errors, events, people, totp
from commsbot.domain.people import Act
from commsbot.ports import UnitOfWork

FREE: Final = 5
"""Wrong codes in a row before there is a pause."""
PAUSE: Final = timedelta(minutes=5)


async def kept(uow: UnitOfWork, person: str) -> str:
    """The sealed secret; raises `NoAuthenticator` where there is none."""
    note = await uow.recall(_note(person))
    if not note:
        raise errors.NoAuthenticator
    return str(json.loads(note)["sealed"])


async def begin(uow: UnitOfWork, person: str, sealed: str) -> None:
    """Keep a new secret until its first code shows that the app has it. Raises `HasAuthenticator`: a found phone must not make its own."""
    if await uow.recall(_note(person)):
        raise errors.HasAuthenticator
    await uow.note(_begun(person), sealed)


async def begun(uow: UnitOfWork, person: str) -> str:
    """The sealed secret that waits for its first code; raises `NoAuthenticator` where none does."""
    sealed = await uow.recall(_begun(person))
    if not sealed:
        raise errors.NoAuthenticator
    return sealed


async def enrol(uow: UnitOfWork, person: str, sealed: str, secret: bytes, typed: str) -> None:
    """Take the first code: from now on this app gives the person's codes. Raises `TooManyCodes`, `CodeWrong` and `HasAuthenticator`."""
    await begin(uow, person, sealed)
    await _keep(uow, person, sealed, await _spend(uow, person, secret, typed, 0))
    await uow.note(_begun(person), "")
    await uow.append(events.FactorEnrolled(person=person), actor=person)


async def spend(uow: UnitOfWork, person: str, secret: bytes, typed: str) -> None:
    """Take a code, which counts no second time. Raises `TooManyCodes`, `CodeWrong`, `CodeUsed`, `NoAuthenticator`."""
    sealed = await kept(uow, person)
    used = int(json.loads(await uow.recall(_note(person)))["used"])
    await _keep(uow, person, sealed, await _spend(uow, person, secret, typed, used))


async def _spend(uow: UnitOfWork, person: str, secret: bytes, typed: str, used: int) -> int:
    _, _, until = (await uow.recall(_wrong(person))).partition("|")
    if until and uow.now < datetime.fromisoformat(until):
        raise errors.TooManyCodes(at=datetime.fromisoformat(until))
    now = totp.spend(secret, typed, uow.now, used)
    await uow.note(_wrong(person), "")
    return now


async def missed(uow: UnitOfWork, person: str) -> None:
    """Count a wrong code, in an act of its own: what was refused leaves nothing behind."""
    count = int((await uow.recall(_wrong(person))).partition("|")[0] or 0) + 1
    until = (uow.now + PAUSE).isoformat() if count >= FREE else ""
    await uow.note(_wrong(person), f"{count}|{until}")


async def forget(uow: UnitOfWork, actor: str, person: str) -> None:
    """An administrator forgets an app, as for a lost phone; the person enrols another one. Raises `NoAuthenticator`."""
    agency = await uow.agency()
    people.require(agency.person(actor), Act.MANAGE_PEOPLE)
    whose = agency.person(person)
    await kept(uow, whose.id)
    for note in (_note(whose.id), _begun(whose.id), _wrong(whose.id)):
        await uow.note(note, "")
    await uow.append(events.FactorForgotten(person=whose.id), actor=actor)


async def _keep(uow: UnitOfWork, person: str, sealed: str, used: int) -> None:
    await uow.note(_note(person), json.dumps({"sealed": sealed, "used": used}))


def _note(person: str) -> str:
    return f"totp:{person}"


def _begun(person: str) -> str:
    return f"totp.begun:{person}"


def _wrong(person: str) -> str:
    return f"totp.wrong:{person}"
