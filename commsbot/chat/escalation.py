"""Those who are asked next get the card, those who were asked first get it once more as a new message: an edit notifies nobody."""

from datetime import datetime
from typing import Final

from commsbot.chat import cards, placing, showing
from commsbot.chat.screens import escape
from commsbot.chat.turn import Room
from commsbot.domain.agency import Agency
from commsbot.domain.version import Version
from commsbot.ports import Office, UnitOfWork
from commsbot.workflow import escalating
from commsbot.workflow.escalating import Escalation

PROMISE: Final = "obligation"


async def escalate(office: Office, uow: UnitOfWork) -> list[Escalation]:
    """Take the steps that fell due and store their cards, in one act."""
    found = await escalating.tick(uow, office)
    agency = await uow.agency()
    for each in found:
        subject = (
            placing.version_card(each.statement, each.version) if each.version else f"{PROMISE}:{each.obligation}/0"
        )
        for person in (*each.before, *each.added):
            await cards.show(uow, agency.people[person], subject, anew=True)
    return found


def asked(room: Room, language: str, agency: Agency, version: Version, now: datetime) -> list[str]:
    """Say who is asked for a yes, and who is next at what time; nothing where nobody may say it."""
    told = escalating.for_yes(room.office, agency, version, now)
    if not told.people:
        return []
    say = room.words.say
    names = ", ".join(placing.name_of(agency, each) for each in told.people)
    lines = [say(language, "Asked: {names}", names=names)]
    if told.following and told.at is not None:
        at, name = showing.clock(room, language, told.at), placing.name_of(agency, told.following)
        lines.append(say(language, "Without a decision {name} is asked, too, at {at}.", name=name, at=at))
    return [escape(each) for each in lines]
