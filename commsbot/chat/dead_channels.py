"""A channel that can't post is told before it is needed: to those who speak, and to administrators, who can mend it.

The card comes without a sound, for it asks for no decision; where an incident is open its status card says it, too.
"""

from typing import Final

from commsbot.chat import cards, showing, telling
from commsbot.chat.screens import Screen, escape
from commsbot.chat.turn import Feature, Room
from commsbot.domain.people import Role
from commsbot.ports import Card, UnitOfWork
from commsbot.workflow import probing

SUBJECT: Final = "channel"


def _places(room: Room, lane: str) -> str:
    """What people call the channels of a lane."""
    return ", ".join(to.called for to in room.office.configured if to.lane == lane) or lane


def _lanes(room: Room) -> list[str]:
    return [*dict.fromkeys(to.lane for to in room.office.configured if to.lane)]


async def lines(room: Room, uow: UnitOfWork, language: str) -> list[str]:
    """A line for each lane that can't post, for the status card; plain text."""
    found = await probing.dead(uow, _lanes(room))
    return [room.words.say(language, "🔌 {place} can't post now", place=_places(room, each.lane)) for each in found]


async def wanted(room: Room, uow: UnitOfWork) -> list[tuple[str, str]]:
    """Those who speak and administrators have a card for each lane that can't post."""
    found = await probing.dead(uow, _lanes(room))
    if not found:
        return []
    agency = await uow.agency()
    told = [*telling.speakers(agency), *(each for each in agency.people.values() if Role.ADMINISTRATOR in each.roles)]
    return [(person, f"{SUBJECT}:{each.lane}") for each in found for person in dict.fromkeys(one.id for one in told)]


async def card(room: Room, uow: UnitOfWork, card: Card, name: str) -> Screen | None:
    """Say what can't post, why and since when, and who can do what about it; in the end, that it can again."""
    reader, say = (await uow.agency()).person(card.person), room.words.say
    language, place = reader.language, _places(room, name)
    found = await probing.dead(uow, [name])
    if not found:
        return cards.last(card, Screen(escape(say(language, "✅ {place} can post again.", place=place)), silent=True))
    since = showing.clock(room, language, found[0].since)
    what = say(language, "🔌 {place} can't post now", place=place)
    do = say(
        language,
        "Posts still go everywhere else, and what is due there waits. An administrator runs “commsbot check” on the server: it says what to do.",
    )
    text = "\n".join((f"<b>{escape(what)}</b>", escape(f"{since}: {found[0].why}"), "", escape(do)))
    return Screen(text, silent=True, notice=escape(what))


FEATURE: Final = Feature(subjects={SUBJECT: card}, wanted=(wanted,))
