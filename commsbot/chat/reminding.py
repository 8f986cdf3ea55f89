"""A promise to the public comes due: those who can keep it get a card with what keeps it in one tap (promise 8)."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Final

from commsbot.chat import cards, choosing, escalation, showing
from commsbot.chat.buttons import Button, pack, row
from commsbot.chat.screens import Screen, escape
from commsbot.chat.turn import Feature, Room
from commsbot.domain import duty, errors, lead, people
from commsbot.domain.agency import Agency
from commsbot.domain.obligation import REMINDERS, Obligation
from commsbot.domain.people import Act
from commsbot.domain.template import Phase
from commsbot.ports import Card, UnitOfWork
from commsbot.workflow import escalating
from commsbot.workflow.obligations import Reminder

SUBJECT: Final = escalation.PROMISE
SETTLED: Final = {
    "kept": "Kept.",
    "lifted": "Lifted.",
    "closed": "The incident was closed.",
    "replaced": "Replaced by a later promise.",
}
MSGIDS: Final = tuple(SETTLED.values())


async def remind(uow: UnitOfWork, due: Iterable[Reminder]) -> None:
    """Store the cards of these reminders, in the act that found them due: with those on duty, with all where none of them is."""
    agency = await uow.agency()
    for each in due:
        minutes = int(each.before.total_seconds()) // 60
        for person in duty.first(escalating.keepers(agency), agency.duty):
            await cards.show(uow, person, f"{SUBJECT}:{each.obligation.id}/{minutes}")


async def late(room: Room, uow: UnitOfWork) -> list[tuple[str, str]]:
    """Everyone who is asked by now about an overdue promise has its card."""
    agency = await uow.agency()
    return [
        (person, f"{SUBJECT}:{each.id}/0")
        for each in escalating.overdue(agency)
        for person in escalating.about(room.office, agency, each, uow.now).people
    ]


async def card(room: Room, uow: UnitOfWork, card: Card, name: str) -> Screen | None:
    """Draw a promise that is due soon, or late; an older reminder makes room for a newer one."""
    agency = await uow.agency()
    identity, _, minutes = name.partition("/")
    promise = agency.obligations.get(identity)
    if promise is None or promise.due_at is None:
        return None
    language = agency.person(card.person).language
    say = room.words.say
    text = _told(room, language, agency, promise, late=promise.late(uow.now))
    if promise.settled:
        how = say(language, SETTLED.get(promise.settled, promise.settled))
        return cards.last(card, Screen(f"{text}\n✅ {escape(how)}", silent=True))
    if promise.due_at - uow.now <= _next(int(minutes)):
        return cards.last(card, Screen(text))
    rows = []
    reader = agency.person(card.person)
    if _has(room, agency, promise) and people.may(reader, Act.DRAFT):
        nothing = Button(
            say(language, "Nothing new since"), pack(choosing.BEGIN, Phase.NOTHING_NEW.value, promise.incident)
        )
        rows.append(row(nothing))
    ours = lead.stays_ours(agency.incidents.get(promise.incident), Phase.UPDATE)
    if people.may(reader, Act.DRAFT) and ours:
        rows.append(row(Button(say(language, "Update"), pack(choosing.BEGIN, Phase.UPDATE.value, promise.incident))))
    return Screen(text, tuple(rows), notice=say(language, "A promised update is due."))


def _next(minutes: int) -> timedelta:
    """When, before the due time, the reminder after this one comes; never for the last."""
    later = [before for before in REMINDERS if before < timedelta(minutes=minutes)]
    return max(later, default=timedelta.min)


def _has(room: Room, agency: Agency, promise: Obligation) -> bool:
    happened = agency.incidents.get(promise.incident)
    if happened is None or not happened.open:
        return False
    try:
        room.office.templates.find(happened.type, Phase.NOTHING_NEW)
    except errors.NotFound:
        return False
    return True


def _told(room: Room, language: str, agency: Agency, promise: Obligation, *, late: bool) -> str:
    say = room.words.say
    at = showing.clock(room, language, promise.due_at) if promise.due_at else ""
    happened = agency.incidents.get(promise.incident)
    head = choosing.named(room, language, happened) if happened else promise.words
    if late:
        told = say(language, "⏰ Late: the public was promised an update by {at}.", at=at)
    else:
        told = say(language, "⏰ The public was promised an update by {at}.", at=at)
    return f"<b>{escape(head)}</b>\n{escape(told)}"


FEATURE: Final = Feature(subjects={SUBJECT: card}, wanted=(late,))
