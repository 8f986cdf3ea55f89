"""Saying a standing statement: the approved words of one, with their places filled, queued at places that their approval holds.

The acts that have something to say by themselves (a post was removed, a channel is out) lean on this, so it stands below them.
"""

from collections.abc import Sequence

from commsbot.domain import events, fan_out, rendition
from commsbot.domain.publication import Destination
from commsbot.domain.version import State, Version
from commsbot.ports import EVERY, Office, UnitOfWork


async def approved(uow: UnitOfWork, template: str) -> tuple[str, Version] | None:
    """The statement and version in force of a standing template, such as `standing/tombstone`; None while none is approved."""
    listed = await uow.listed(states=(State.APPROVED,), limit=EVERY)
    found = next((each for each in listed if each.template == template), None)
    return (found.statement, (await uow.statement(found.statement)).version(found.version)) if found else None


async def put(
    uow: UnitOfWork, office: Office, found: tuple[str, Version], name: str, places: Sequence[Destination], page: str
) -> bool:
    """Queue it under this publication, which is one for all its places however late each is reached; False where no place may have it.

    The page goes where the words leave a place for it; each use is an entry (promise 1).
    """
    statement, version = found
    used = version.uses.get(name) or _fillings(uow, office, version, page)
    spread = fan_out.spread(version.cut, statement, name, places, (), uow.now)
    carried = {each: rendition.fill_recorded(text, used) for each, text in spread.renditions.items()}
    if not carried or any(map(rendition.has_blank, carried.values())):
        return False
    if name not in version.uses:
        told = events.StandingUsed(
            version=version.number, standing=version.cut.template, template_digest=version.cut.template_digest,
            filled=tuple(f"{key}={value}" for key, value in used), publication=name,
        )  # fmt: skip
        await uow.append(told, statement=statement)
    await uow.add_deliveries(spread.rows, carried)
    return True


def _fillings(uow: UnitOfWork, office: Office, version: Version, page: str) -> tuple[tuple[str, str], ...]:
    chosen = office.templates.template(version.cut.template)
    return tuple(
        (f"{tag}/{place}", value)
        for tag in dict.fromkeys(each.language for each in version.cut.renditions)
        for place, value in office.templates.fillings(chosen, {"official_page": page}, tag, uow.now)
    )
