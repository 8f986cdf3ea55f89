"""Who is at the desk: a person by id or unique name, and the secret that only they have. Wrong secrets are logged and cost time.

The count of wrong secrets lives beside the hashes, so that neither a restart nor another terminal begins a new one.
"""

import asyncio
from datetime import datetime, timedelta

import structlog

from commsbot.domain import errors
from commsbot.domain.agency import Agency
from commsbot.domain.people import Person
from commsbot.ports import Store, UnitOfWork
from commsbot.wire import secret

log = structlog.get_logger(__name__)

FREE = 5
"""Wrong secrets in a row before there is a pause."""
FIRST_PAUSE = timedelta(seconds=30)
LONGEST_PAUSE = timedelta(minutes=15)


class NobodyCalled(errors.Refused):
    """There is nobody called {name}. These work here: {people}."""


class SeveralCalled(errors.Refused):
    """Several people are called {name}. Say which by the id: {people}."""


class NoSecret(errors.Refused):
    """{person} has no desk secret yet. Send the bot /secret in the private chat, or let an administrator run: python3 -m commsbot desk secret {id}"""


class WrongSecret(errors.Refused):
    """That isn't the desk secret of {person}. After {left} more wrong ones there is a pause."""


class TooManyWrong(errors.Refused):
    """There were too many wrong secrets for {person}. Try again in {seconds} seconds; an administrator can make a new secret."""


class Door:
    """Lets people in, one at a time, so that guesses can't run side by side."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._turn = asyncio.Lock()

    async def enter(self, name: str, typed: str) -> Person:
        """Give the person; raises `NobodyCalled`, `SeveralCalled`, `NoSecret`, `WrongSecret`, `TooManyWrong` or `Suspended`."""
        async with self._turn:
            person, kept, tries, now = await self._store.read(lambda uow: _look(uow, name))
            if person.suspended:
                raise errors.Suspended(person=person.name)
            if not kept:
                raise NoSecret(person=person.name, id=person.id)
            wrong, until = _tries(tries)
            if until is not None and now < until:
                log.warning("desk.shut", person=person.id, wrong=wrong)
                raise TooManyWrong(person=person.name, seconds=int((until - now).total_seconds()) + 1)
            if await asyncio.to_thread(secret.matches, typed, kept):
                if wrong:
                    await self._store.act(lambda uow: uow.note(_key(person), ""))
                log.info("desk.entered", person=person.id)
                return person
            wrong += 1
            await self._store.act(lambda uow: uow.note(_key(person), _counted(wrong, uow.now)))
            log.warning("desk.wrong_secret", person=person.id, wrong=wrong)
            raise WrongSecret(person=person.name, left=max(FREE - wrong, 0))


async def _look(uow: UnitOfWork, name: str) -> tuple[Person, str, str, datetime]:
    person = called(await uow.agency(), name)
    return person, await uow.recall(f"secret:{person.id}"), await uow.recall(_key(person)), uow.now


def called(agency: Agency, name: str) -> Person:
    """Find a person by id, else by a name or a part of one that only one has."""
    if name in agency.people:
        return agency.people[name]
    wanted = " ".join(name.casefold().split())
    whole = [each for each in agency.people.values() if each.name.casefold() == wanted]
    found = whole or [each for each in agency.people.values() if wanted and wanted in each.name.casefold()]
    if len(found) == 1:
        return found[0]
    people = ", ".join(f"{each.name} ({each.id})" for each in found or agency.people.values())
    if found:
        raise SeveralCalled(name=name, people=people)
    raise NobodyCalled(name=name, people=people or "-")


async def forgive(uow: UnitOfWork, person: Person) -> None:
    """Begin the count of wrong secrets anew: there is a new secret."""
    await uow.note(_key(person), "")


def _key(person: Person) -> str:
    return f"desk.wrong:{person.id}"


def _counted(wrong: int, now: datetime) -> str:
    if wrong < FREE:
        return str(wrong)
    pause = min(FIRST_PAUSE * 2 ** min(wrong - FREE, 10), LONGEST_PAUSE)
    return f"{wrong}|{(now + pause).isoformat()}"


def _tries(note: str) -> tuple[int, datetime | None]:
    wrong, _, until = note.partition("|")
    return int(wrong or 0), datetime.fromisoformat(until) if until else None
