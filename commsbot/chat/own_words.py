"""What the service may say by itself waits for a yes like any other text: whoever may give it has the card, without having to ask for it."""

from typing import Final

from commsbot.chat import placing
from commsbot.chat.turn import Feature, Room
from commsbot.domain.template import STANDING
from commsbot.domain.version import State
from commsbot.ports import EVERY, UnitOfWork


async def waiting(room: Room, uow: UnitOfWork) -> list[tuple[str, str]]:
    """Each standing statement that waits has a card with everyone whose yes counts; nobody presses *Submit* on these."""
    agency = await uow.agency()
    wanted = []
    for listed in await uow.listed(states=(State.SUBMITTED,), limit=EVERY):
        if listed.phase in STANDING:
            version = (await uow.statement(listed.statement)).version(listed.version)
            subject = placing.version_card(listed.statement, listed.version)
            wanted += [(each.id, subject) for each in placing.signers(room.office, agency, version)]
    return wanted


FEATURE: Final = Feature(wanted=(waiting,))
