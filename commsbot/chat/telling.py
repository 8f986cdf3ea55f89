"""Who is shown what all who speak must know at once: a pause, routine posts that are held, tomorrow's posts."""

from collections.abc import Iterable
from typing import Final

from commsbot.chat import cards
from commsbot.domain import people
from commsbot.domain.agency import Agency
from commsbot.domain.people import Act, Person
from commsbot.ports import UnitOfWork

SPEAKING: Final = (Act.LAUNCH, Act.SIGN_OFF)
"""Who may do one of these speaks for the agency, or says yes to it."""
HELD: Final = "calm"
"""The kind of card that tells that routine posts are held. Of what one act shows in a chat it comes before a draft, which must stay the newest message."""


def speakers(agency: Agency) -> list[Person]:
    """Everyone who speaks for the agency."""
    return [each for each in agency.people.values() if any(people.may(each, act) for act in SPEAKING)]


async def show(uow: UnitOfWork, people_: Iterable[Person], subject: str, *, anew: bool = False) -> None:
    """Store a card for each of these people."""
    for each in people_:
        await cards.show(uow, each, subject, anew=anew)


def held(agency: Agency) -> str:
    """The subject of the card about this suspension: another one for each, so that an older card has its own last look."""
    return f"{HELD}:{int(agency.suspension.since.timestamp())}" if agency.suspension else ""


async def routine_held(uow: UnitOfWork, *, anew: bool = False) -> bool:
    """Show everyone who speaks that routine posts are held, in the act that held them; False where they aren't."""
    agency = await uow.agency()
    if subject := held(agency):
        await show(uow, speakers(agency), subject, anew=anew)
    return bool(subject)
