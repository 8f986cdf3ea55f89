"""Each evening those who speak see what is planned for tomorrow: a good-news post beside tonight's event is found before it goes out.

The card is wanted by what is so, from the set hour until midnight, so no clock has to remember whether it was shown; where nothing is planned, nothing
comes.
"""

from datetime import date, datetime, timedelta
from typing import Final

from commsbot.chat import cards, good_news, showing, titles
from commsbot.chat.buttons import Button, Rows, pack, row
from commsbot.chat.screens import Screen, escape
from commsbot.chat.turn import Feature, Room
from commsbot.domain.agency import Agency
from commsbot.domain.people import Role
from commsbot.domain.template import STANDING
from commsbot.domain.version import State
from commsbot.ports import EVERY, Card, Listed, UnitOfWork

SUBJECT: Final = "evening"
SHOWN: Final = frozenset({Role.PIO, Role.APPROVER})
MOST: Final = 8


def _today(room: Room, now: datetime) -> date:
    return now.astimezone(room.office.zone).date()


async def tomorrow(room: Room, uow: UnitOfWork, today: date) -> list[Listed]:
    """What is approved and goes out, or out and goes out again, on the day after this one, the earliest first."""
    zone, day = room.office.zone, today + timedelta(days=1)
    end = datetime.combine(day + timedelta(days=1), datetime.min.time(), zone)
    found = [
        each
        for each in await uow.listed(states=(State.APPROVED, State.PUBLISHED), due_before=end, limit=EVERY)
        if each.phase not in STANDING and each.due_at is not None and each.due_at.astimezone(zone).date() == day
    ]
    return sorted(found, key=lambda each: each.due_at or end)


async def wanted(room: Room, uow: UnitOfWork) -> list[tuple[str, str]]:
    """From the set hour on every PIO and approver has the list, if there is anything on it."""
    today = _today(room, uow.now)
    if uow.now.astimezone(room.office.zone).hour < room.office.evening or not await tomorrow(room, uow, today):
        return []
    people = (await uow.agency()).people.values()
    return [(each.id, f"{SUBJECT}:{today.isoformat()}") for each in people if each.roles & SHOWN]


async def card(room: Room, uow: UnitOfWork, card: Card, name: str) -> Screen | None:
    """Draw tomorrow's posts; after midnight the list stays as it was last, without its buttons."""
    agency = await uow.agency()
    language, day = agency.person(card.person).language, date.fromisoformat(name)
    say = room.words.say
    found = await tomorrow(room, uow, day)
    lines = [f"<b>{escape(say(language, '🗓 Tomorrow goes out:'))}</b>"]
    lines += [_line(room, language, agency, each) for each in found]
    if not found:
        lines.append(escape(say(language, "Nothing any more.")))
    if _today(room, uow.now) != day:
        return cards.last(card, Screen("\n".join(lines)))
    notice = say(language, "Tomorrow's posts.")
    return Screen("\n".join(lines), _rows(room, language, agency, found), notice=notice)


def _line(room: Room, language: str, agency: Agency, listed: Listed) -> str:
    at = showing.clock(room, language, listed.due_at) if listed.due_at else ""
    return f"• {escape(at)}: {escape(titles.of(room, language, agency, listed))}"


def _rows(room: Room, language: str, agency: Agency, found: list[Listed]) -> Rows:
    opens = tuple(
        row(Button(titles.label(room, language, agency, each), pack("qo", each.statement, each.version)))
        for each in found[:MOST]
    )
    if not found or agency.suspension is not None:
        return opens
    return (*opens, row(Button(room.words.say(language, "Hold all good news"), pack(good_news.HOLD))))


FEATURE: Final = Feature(subjects={SUBJECT: card}, wanted=(wanted,))
