"""What a statement is called in a list: what it is, when it was written, where; short, and never the same for two of one incident."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from commsbot.chat import posted
from commsbot.chat.buttons import MOST_ALONE
from commsbot.chat.turn import Room
from commsbot.domain import errors
from commsbot.domain.agency import Agency
from commsbot.domain.delivery import Row
from commsbot.domain.template import STANDING, Phase
from commsbot.domain.version import State, Version
from commsbot.ports import EVERY, Listed, UnitOfWork

REPORTED: Final = "reported"


def of(room: Room, language: str, agency: Agency, listed: Listed) -> str:
    """Name a version in a list, such as `Update 15:04, Riverside Park`, or `Update (2) 15:04, …` where it was cut again."""
    return _name(
        room, language, agency, listed.phase, listed.version, listed.incident, listed.title, listed.cut_at
    )  # fmt: skip


def of_version(room: Room, language: str, agency: Agency, version: Version) -> str:
    """The same name, of a version as it was replayed."""
    cut = version.cut
    return _name(room, language, agency, cut.phase, cut.version, cut.incident, cut.title, version.cut_at)


def label(room: Room, language: str, agency: Agency, listed: Listed) -> str:
    """Its name on a button: what and when whole, the place as far as its words fit."""
    name = of(room, language, agency, listed)
    return name if len(name) <= MOST_ALONE else posted.first_words(name, MOST_ALONE - 1)


def _name(
    room: Room, language: str, agency: Agency, phase: str, number: int, incident: str, title: str, at: datetime
) -> str:  # fmt: skip
    head = [_phase(room, language, phase, incident, title)]
    if number > 1:
        head.append(f"({number})")
    if phase not in STANDING:
        head.append(f"{at.astimezone(room.office.zone):%H:%M}")
    happened = agency.incidents.get(incident)
    words = posted.first_words(title, 60) if phase == REPORTED else happened.place.words if happened else ""
    return ", ".join(each for each in (" ".join(head), words) if each)


def _phase(room: Room, language: str, phase: str, incident: str, title: str) -> str:
    """What kind of text it is, as the library's generic template of it is called; of what has no kind of its own, its title."""
    if phase == REPORTED:
        return room.words.say(language, "Said elsewhere")
    if phase in STANDING or not incident:
        return title
    try:
        names = room.office.templates.find("", Phase(phase)).title
    except errors.NotFound:  # an agency's own library may lack the generic one
        return title
    return names.get(language) or names.get(room.office.languages[0], title)


async def rows(uow: UnitOfWork, listed: Listed) -> list[Row]:
    """All deliveries of a version, its removals too: those belong to the newest publication of its statement."""
    if not listed.publication:
        return []
    found = await uow.deliveries(statement=listed.statement, limit=EVERY)
    return [row for row in found if row.version == listed.version]


def stands(room: Room, language: str, words: str, state: State, found: Sequence[Row]) -> str:
    """Where a version stands: of one that is out how far it has come, else the words of its state."""
    return (
        posted.summary(room, language, found) if state is State.PUBLISHED and found else room.words.say(language, words)
    )
